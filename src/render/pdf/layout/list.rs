//! Lists.

use super::{Align, Frame, Layout, Look, Place, space};
use crate::document::{Block, List};
use crate::render::ink::Ink;
use crate::render::pdf::PdfError;
use crate::render::pdf::fonts::Face;
use crate::render::pdf::length::Pt;
use crate::render::pdf::paragraph::{Hyphens, Span};
use crate::render::pdf::strip::{Owner, Strip};
use crate::render::pdf::tree::{ElemId, Kind, Numbering};

/// Deeper lists are not moved further in.
const MAX_DEPTH_WIDTH: Pt = Pt(60.0);

impl Layout<'_> {
    /// A list: each item's label stands in the margin of its first line.
    pub(super) fn list(
        &mut self,
        list: &List,
        parent: ElemId,
        frame: Frame,
        look: Look,
    ) -> Result<Vec<Strip>, PdfError> {
        let element = self.tree.add(Kind::List, parent);
        self.tree.get_mut(element).numbering = Some(if list.ordered { Numbering::Decimal } else { Numbering::Disc });
        let step = self.label_width(list, look);
        let inner = if frame.width - step < MAX_DEPTH_WIDTH { frame } else { frame.indented(step) };
        let tight = is_tight(list);
        let between = if tight { look.gap * 0.35 } else { look.gap };
        let mut strips = Vec::new();
        for (index, item) in list.items.iter().enumerate() {
            let label = if list.ordered { format!("{}.", index + 1) } else { "•".to_owned() };
            let mut next = self.item(item, &label, element, frame, inner, look)?;
            if tight {
                for strip in &mut next {
                    strip.gap = strip.gap.min(between);
                    strip.after = strip.after.min(between);
                }
            }
            space(&mut next, between, between);
            // No short item stands alone at the end of a page or at the beginning of the next.
            let short = next.len() < 3;
            let pair = list.items.len() > 2 && short && (index == 0 || index + 2 == list.items.len());
            if let (true, Some(last)) = (pair, next.last_mut()) {
                last.keep = true;
            }
            strips.append(&mut next);
        }
        space(&mut strips, look.gap * 0.6, look.gap);
        Ok(strips)
    }

    fn item(
        &mut self,
        item: &[Block],
        label: &str,
        list: ElemId,
        frame: Frame,
        inner: Frame,
        look: Look,
    ) -> Result<Vec<Strip>, PdfError> {
        let element = self.tree.add(Kind::ListItem, list);
        let label_element = self.tree.add(Kind::Label, element);
        let body = self.tree.add(Kind::ListBody, element);
        let style = look.style(Face::Regular);
        let mut span = Span::new(label, style, Owner::Element(label_element));
        if label == "•" {
            span.style.ink = Ink::Accent;
        }
        let own = Frame { x: frame.x, width: frame.width };
        let labels = self.set(vec![span], own, look, Align::Left, Hyphens::Freely)?;
        let mut strips = self.blocks(item, body, inner, look, Place::Inside)?;
        let Some(mut line) = labels.into_iter().next() else {
            return Ok(strips);
        };
        match strips.first_mut() {
            Some(first) if first.height >= line.height && inner.x > frame.x => {
                line.marks.append(&mut first.marks);
                first.marks = line.marks;
            }
            _ => {
                line.keep = !strips.is_empty();
                strips.insert(0, line);
            }
        }
        Ok(strips)
    }

    fn label_width(&self, list: &List, look: Look) -> Pt {
        if !list.ordered {
            return look.size * 1.25;
        }
        let widest = format!("{}.", list.items.len().max(9));
        self.fonts.measure(&widest, look.size, Face::Regular) + look.size * 0.6
    }
}

/// A list whose items are single paragraphs stands close.
fn is_tight(list: &List) -> bool {
    list.items.iter().all(|item| item.iter().skip(1).all(|block| matches!(block, Block::List(_))))
}
