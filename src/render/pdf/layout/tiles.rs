//! Key figures side by side.

use super::{Align, Frame, Layout, Look, space, stacked};
use crate::document::{Tile, Value};
use crate::render::ink::Ink;
use crate::render::pdf::PdfError;
use crate::render::pdf::fonts::Face;
use crate::render::pdf::length::Pt;
use crate::render::pdf::paragraph::{Hyphens, Span};
use crate::render::pdf::strip::{Owner, Shape, Strip, Symbol};
use crate::render::pdf::tree::{ElemId, Kind, Numbering};

const GUTTER: Pt = Pt(10.0);
const PAD: Pt = Pt(9.0);
const NARROWEST: Pt = Pt(105.0);

impl Layout<'_> {
    /// Key figures, in the tree a list of label, figure and comparison.
    pub(super) fn tiles(&mut self, tiles: &[Tile], parent: ElemId, frame: Frame) -> Result<Vec<Strip>, PdfError> {
        if tiles.is_empty() {
            return Ok(Vec::new());
        }
        let list = self.tree.add(Kind::List, parent);
        self.tree.get_mut(list).numbering = Some(Numbering::None);
        let fitting = ((frame.width + GUTTER) / (NARROWEST + GUTTER)) as usize;
        let rows = tiles.len().div_ceil(fitting.clamp(1, 4));
        let across = tiles.len().div_ceil(rows);
        let width = (frame.width - GUTTER * (across - 1) as f32) * (1.0 / across as f32);
        let mut strips = Vec::new();
        for row in tiles.chunks(across) {
            let mut strip = self.tile_row(row, list, frame, width)?;
            strip.gap = GUTTER;
            strips.push(strip);
        }
        space(&mut strips, Pt(10.0), Pt(14.0));
        Ok(strips)
    }

    fn tile_row(&mut self, tiles: &[Tile], list: ElemId, frame: Frame, width: Pt) -> Result<Strip, PdfError> {
        let mut stacks = Vec::new();
        for (index, tile) in tiles.iter().enumerate() {
            let own = Frame { x: frame.x + (width + GUTTER) * index as f32, width };
            stacks.push((own.x, self.tile(tile, list, own)?));
        }
        let tallest = stacks.iter().map(|(_, stack)| stacked(stack)).fold(Pt::ZERO, Pt::max);
        let height = tallest + PAD * 2.0;
        let mut strip = Strip::new(height);
        for (x, _) in &stacks {
            let tint = Shape::Rect { width, height, ink: Ink::Tint };
            let edge = Shape::Rect { width, height: Pt(2.0), ink: Ink::Accent };
            strip.draw(Owner::Artifact, *x, Pt::ZERO, tint);
            strip.draw(Owner::Artifact, *x, Pt::ZERO, edge);
        }
        for (_, stack) in stacks {
            let mut y = PAD;
            for part in stack {
                y += part.gap;
                let height = part.height;
                strip.take(part, y);
                y += height;
            }
        }
        Ok(strip)
    }

    fn tile(&mut self, tile: &Tile, list: ElemId, own: Frame) -> Result<Vec<Strip>, PdfError> {
        let item = self.tree.add(Kind::ListItem, list);
        let body = self.tree.add(Kind::ListBody, item);
        let inner = Frame { x: own.x + PAD, width: own.width - PAD * 2.0 };
        let small = Look { size: Pt(8.5), leading: Pt(11.0), ink: Ink::Muted, gap: Pt::ZERO };
        let mut strips = self.part(&tile.label, Face::Regular, body, inner, small)?;
        let mut value = self.tile_value(&tile.value, body, inner)?;
        space(&mut value, Pt(2.0), Pt::ZERO);
        strips.append(&mut value);
        if let Some(note) = &tile.note {
            let mut note = self.part(note, Face::Regular, body, inner, small)?;
            space(&mut note, Pt(1.0), Pt::ZERO);
            strips.append(&mut note);
        }
        Ok(strips)
    }

    fn part(&mut self, text: &str, face: Face, body: ElemId, frame: Frame, look: Look) -> Result<Vec<Strip>, PdfError> {
        let element = self.tree.add(Kind::Paragraph, body);
        let span = Span::new(text, look.style(face), Owner::Element(element));
        self.set(vec![span], frame, look, Align::Left, Hyphens::IfNeeded)
    }

    /// The figure, as large as it fits on one line.
    fn tile_value(&mut self, value: &Value, body: ElemId, frame: Frame) -> Result<Vec<Strip>, PdfError> {
        let text = value.display(self.words.lang);
        let (symbol, ink) = match value {
            Value::Status(status) => (Some(Symbol::Status(status.status)), Ink::Status(status.status)),
            Value::NotAssessed(_) => (Some(Symbol::None), Ink::Muted),
            Value::Missing(..) => (None, Ink::Muted),
            _ => (None, Ink::Text),
        };
        let sizes = [Pt(19.0), Pt(16.0), Pt(13.0), Pt(11.0)];
        let fits = |size: &Pt| {
            let lead = symbol.map_or(Pt::ZERO, |_| Symbol::advance(*size));
            self.fonts.measure(&text, *size, Face::Bold) + lead <= frame.width
        };
        let size = sizes.into_iter().find(fits).unwrap_or(Pt(11.0));
        let look = Look { size, leading: if size < Pt(13.0) { size * 1.25 } else { Pt(23.0) }, ink, gap: Pt::ZERO };
        let element = self.tree.add(Kind::Paragraph, body);
        let mut span = Span::new(text, look.style(Face::Bold), Owner::Element(element));
        span.symbol = symbol;
        self.set(vec![span], frame, look, Align::Left, Hyphens::Freely)
    }
}
