//! Blocks to strips.
//!
//! *Takes* blocks of the report model, *returns* strips and the structure tree that belongs to them.
//! *Never* knows on which page a strip ends up: that is `page`'s.

pub(crate) mod chart;
pub(crate) mod columns;
pub(crate) mod contents;
pub(crate) mod cover;
pub(crate) mod inline;
mod list;
mod notice;
pub(crate) mod page;
mod picture;
mod repeated;
mod rows;
pub(crate) mod table;
mod tiles;

use std::collections::{BTreeMap, BTreeSet};

use super::PdfError;
use super::fonts::{Face, Fonts};
use super::image::Picture;
use super::length::Pt;
use super::paragraph::{Hyphens, Line, Paragraph, Span, Style};
use super::strip::{Begins, Bookmark, LinkArea, Orientation, Owner, Shape, Strip};
use super::tree::{ElemId, Kind, Tree};
use crate::document::{Block, Heading, Image, Inline, Rgb, is_titled};
use crate::render::ink::Ink;
use crate::text::Words;

/// Size and spacing of running text in some surroundings.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Look {
    pub(crate) size: Pt,
    pub(crate) leading: Pt,
    pub(crate) ink: Ink,
    /// Between paragraphs.
    pub(crate) gap: Pt,
}

impl Look {
    /// The report's running text.
    pub(crate) const BODY: Look = Look { size: Pt(10.5), leading: Pt(14.0), ink: Ink::Text, gap: Pt(6.0) };

    /// Notes below tables.
    pub(crate) const NOTE: Look = Look { size: Pt(8.5), leading: Pt(11.5), ink: Ink::Muted, gap: Pt(2.0) };

    /// Text in tables of this size.
    pub(crate) fn cell(size: Pt) -> Look {
        Look { size, leading: size * 1.32, ink: Ink::Text, gap: Pt(3.5) }
    }

    /// The style of a face in this look.
    pub(crate) fn style(self, face: Face) -> Style {
        Style::new(face, self.size, self.ink)
    }

    /// Where the baseline is in a line: capitals stand in the middle.
    pub(crate) fn baseline(self) -> Pt {
        self.leading * 0.5 + self.size * 0.33
    }
}

/// A part of the page's width.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame {
    pub(crate) x: Pt,
    pub(crate) width: Pt,
}

impl Frame {
    /// The frame without so much at its left.
    pub(crate) fn indented(self, by: Pt) -> Frame {
        Frame { x: self.x + by, width: self.width - by }
    }
}

/// How lines stand in their frame.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Align {
    Left,
    Right,
    Middle,
}

/// Whether blocks stand in the flow of the report or inside something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// Headings are headings, and wide tables may turn the page.
    Flow,
    /// Headings are bold paragraphs.
    Inside,
}

/// What layout works with and adds to.
#[derive(Clone)]
pub(crate) struct Layout<'a> {
    pub(crate) fonts: &'a Fonts,
    pub(crate) words: &'a Words,
    pub(crate) tree: Tree,
    /// Table heads to be repeated, as artifacts.
    pub(crate) heads: Vec<Strip>,
    /// Logo and pictures.
    pub(crate) images: Vec<Picture>,
    /// Every anchor of the document: a link to another one is no link.
    pub(crate) anchors: BTreeSet<String>,
    /// On which page anchors are, where links say so.
    pub(crate) pages: BTreeMap<String, usize>,
    /// Level of the last heading, so that the tree never skips one.
    heading_level: u8,
}

impl<'a> Layout<'a> {
    /// An empty layout.
    pub(crate) fn new(fonts: &'a Fonts, words: &'a Words, anchors: BTreeSet<String>) -> Layout<'a> {
        Layout {
            fonts,
            words,
            tree: Tree::default(),
            heads: Vec::new(),
            images: Vec::new(),
            anchors,
            pages: BTreeMap::new(),
            heading_level: 0,
        }
    }

    /// Decodes an image that will stand on a ground; returns its place in [`images`](Layout::images).
    pub(crate) fn image(&mut self, image: &Image, ground: Rgb) -> Result<usize, PdfError> {
        self.images.push(Picture::decode(image, ground)?);
        Ok(self.images.len() - 1)
    }

    /// Lays out blocks one below the other.
    pub(crate) fn blocks(
        &mut self,
        blocks: &[Block],
        parent: ElemId,
        frame: Frame,
        look: Look,
        place: Place,
    ) -> Result<Vec<Strip>, PdfError> {
        let mut strips: Vec<Strip> = Vec::new();
        let mut broken = false;
        let mut run_in: Option<&Heading> = None;
        for (index, block) in blocks.iter().enumerate() {
            let before = index.checked_sub(1).and_then(|before| blocks.get(before));
            let mut next = match block {
                Block::Heading(heading)
                    if heading.run_in
                        && place == Place::Flow
                        && matches!(blocks.get(index + 1), Some(Block::Paragraph(_))) =>
                {
                    run_in = Some(heading);
                    continue;
                }
                Block::Heading(heading) if place == Place::Flow => self.heading(heading, parent, frame)?,
                Block::Heading(heading) => {
                    let bold = [Inline::Strong(vec![Inline::Text(heading.text.clone())])];
                    let mut strips = self.running(&bold, parent, frame, look)?;
                    strips.iter_mut().for_each(|strip| strip.keep = true);
                    strips
                }
                Block::Paragraph(inlines) => match run_in.take() {
                    Some(heading) => self.headed(heading, inlines, parent, frame, look)?,
                    None => self.running(inlines, parent, frame, look)?,
                },
                Block::List(list) => self.list(list, parent, frame, look)?,
                Block::Table(table) => self.table(table, is_titled(&blocks[..index], table), parent, frame, place)?,
                Block::Chart(chart) => self.chart(chart, parent, frame)?,
                Block::Charts(charts) => self.charts(charts, parent, frame)?,
                Block::Picture(picture) => self.picture(picture, parent, frame)?,
                Block::Tiles(tiles) => self.tiles(tiles, parent, frame)?,
                Block::Notice(notice) => self.notice(notice, parent, frame, look)?,
                Block::PageBreak => {
                    broken = place == Place::Flow;
                    continue;
                }
            };
            if let Some(first) = next.first_mut() {
                first.page_break |= broken;
                broken = false;
                if place == Place::Flow {
                    let own = if matches!(block, Block::Table(_)) { Begins::Table } else { Begins::Other };
                    first.begins = first.begins.or(Some(own));
                }
            }
            let count = next.len();
            if let (Block::Paragraph(_), [.., last]) = (block, &mut next[..])
                && leads_on(count, before, blocks.get(index + 1))
            {
                last.keep = true;
            }
            // A line or two that end a chapter do not stand alone on a page.
            let ends = place == Place::Flow && matches!(blocks.get(index + 1), None | Some(Block::Heading(_)));
            if let (true, Block::Paragraph(_), Some(last)) = (ends && count <= 2, block, strips.last_mut())
                && last.orientation == Orientation::Portrait
            {
                last.keep = true;
            }
            strips.append(&mut next);
        }
        Ok(strips)
    }

    /// A paragraph of its own element.
    pub(crate) fn running(
        &mut self,
        inlines: &[Inline],
        parent: ElemId,
        frame: Frame,
        look: Look,
    ) -> Result<Vec<Strip>, PdfError> {
        let element = self.tree.add(Kind::Paragraph, parent);
        let spans = self.spans(inlines, element, look.style(Face::Regular));
        let mut strips = self.set(spans, frame, look, Align::Left, Hyphens::Freely)?;
        space(&mut strips, look.gap, look.gap);
        Ok(strips)
    }

    /// Sets spans as lines, a strip each. At least two lines stay together at both ends.
    pub(crate) fn set(
        &self,
        spans: Vec<Span>,
        frame: Frame,
        look: Look,
        align: Align,
        hyphens: Hyphens,
    ) -> Result<Vec<Strip>, PdfError> {
        let paragraph = Paragraph::new(self.fonts, self.words.lang, spans)?;
        if paragraph.is_empty() {
            return Ok(Vec::new());
        }
        let lines = match hyphens {
            Hyphens::Freely => paragraph.lines(self.fonts, frame.width, hyphens),
            Hyphens::IfNeeded => paragraph.balanced(self.fonts, frame.width),
        };
        let count = lines.len();
        let strips = lines.into_iter().enumerate().map(|(index, line)| {
            let mut strip = line_strip(line, frame, look, align);
            let first = index == 0 && count > 1;
            strip.keep = first || index + 2 == count;
            strip
        });
        Ok(strips.collect())
    }

    /// A paragraph whose heading stands in its first line.
    fn headed(
        &mut self,
        heading: &Heading,
        inlines: &[Inline],
        parent: ElemId,
        frame: Frame,
        look: Look,
    ) -> Result<Vec<Strip>, PdfError> {
        let (element, level) = self.heading_element(heading, parent);
        let bold = Look { ink: Ink::Accent, ..look }.style(Face::Bold);
        let text = format!("{}\u{a0}\u{a0} ", heading.text);
        let mut spans = vec![Span::new(text, bold, Owner::Element(element))];
        let paragraph = self.tree.add(Kind::Paragraph, parent);
        spans.extend(self.spans(inlines, paragraph, look.style(Face::Regular)));
        let mut strips = self.set(spans, frame, look, Align::Left, Hyphens::Freely)?;
        space(&mut strips, look.gap, look.gap);
        self.mark(heading, element, level, &mut strips);
        Ok(strips)
    }

    /// One below the document's title. A level must not be skipped (ISO 14289-1, 7.4.2), whatever the document says.
    fn heading_element(&mut self, heading: &Heading, parent: ElemId) -> (ElemId, u8) {
        let level = heading.level.clamp(1, 5).min(self.heading_level + 1);
        self.heading_level = level;
        (self.tree.add(Kind::Heading(level + 1), parent), level)
    }

    /// Anchor and bookmark where a heading begins.
    fn mark(&self, heading: &Heading, element: ElemId, level: u8, strips: &mut [Strip]) {
        if let Some(first) = strips.first_mut() {
            first.anchors.push((heading.id.as_str().into(), element));
            let title = self.fonts.prepare(&heading.text).replace('\n', " ");
            first.bookmark = Some(Bookmark { level, title, element });
        }
    }

    fn heading(&mut self, heading: &Heading, parent: ElemId, frame: Frame) -> Result<Vec<Strip>, PdfError> {
        let (element, level) = self.heading_element(heading, parent);
        let (size, leading, ink, before, after) = match heading.level {
            0 | 1 => (Pt(19.0), Pt(24.0), Ink::Accent, Pt(22.0), Pt(7.0)),
            2 => (Pt(14.0), Pt(18.0), Ink::Accent, Pt(16.0), Pt(4.0)),
            3 => (Pt(12.0), Pt(16.0), Ink::Text, Pt(12.0), Pt(3.0)),
            4 => (Pt(10.5), Pt(15.0), Ink::Accent, Pt(9.0), Pt(1.0)),
            _ => (Pt(10.0), Pt(14.5), Ink::Text, Pt(8.0), Pt(0.0)),
        };
        let look = Look { size, leading, ink, gap: before };
        let span = Span::new(&*heading.text, look.style(Face::Bold), Owner::Element(element));
        let mut strips = self.set(vec![span], frame, look, Align::Left, Hyphens::IfNeeded)?;
        space(&mut strips, before, after);
        strips.iter_mut().for_each(|strip| strip.keep = true);
        if let Some(first) = strips.first_mut() {
            first.begins = Some(Begins::Heading);
        }
        self.mark(heading, element, level, &mut strips);
        Ok(strips)
    }
}

/// True if a paragraph of so many lines stays with what comes after it: what introduces a list, or stands as a
/// line or two under its heading, as its status does.
fn leads_on(lines: usize, before: Option<&Block>, after: Option<&Block>) -> bool {
    match after {
        None | Some(Block::PageBreak) => false,
        Some(Block::List(_)) => true,
        Some(_) => lines <= 2 && matches!(before, Some(Block::Heading(heading)) if !heading.run_in),
    }
}

/// Sets the space above and below a stack.
pub(crate) fn space(strips: &mut [Strip], before: Pt, after: Pt) {
    if let Some(first) = strips.first_mut() {
        first.gap = first.gap.max(before);
    }
    if let Some(last) = strips.last_mut() {
        last.after = last.after.max(after);
    }
}

/// The height of strips one below the other, without the space above the first and below the last.
pub(crate) fn stacked(strips: &[Strip]) -> Pt {
    let mut height = Pt::ZERO;
    let mut after = None;
    for strip in strips {
        height += after.map_or(Pt::ZERO, |after| strip.gap.max(after)) + strip.height;
        after = Some(strip.after);
    }
    height
}

/// Draws strips one below the other, from `y` down: as high as [`stacked`] says.
pub(super) fn take_stack(strip: &mut Strip, stack: Vec<Strip>, mut y: Pt) {
    let mut after = None;
    for part in stack {
        y += after.map_or(Pt::ZERO, |after| part.gap.max(after));
        after = Some(part.after);
        let next = y + part.height;
        strip.take(part, y);
        y = next;
    }
}

/// A line as a strip: its marks, its links with their underline.
fn line_strip(line: Line, frame: Frame, look: Look, align: Align) -> Strip {
    let x = match align {
        Align::Left => frame.x,
        Align::Right => frame.x + (frame.width - line.width),
        Align::Middle => frame.x + (frame.width - line.width) * 0.5,
    };
    let baseline = look.baseline();
    let mut strip = Strip::new(look.leading);
    for mut mark in line.marks {
        mark.x += x;
        mark.y += baseline;
        strip.marks.push(mark);
    }
    for (start, width, link) in line.links {
        let under = Shape::Line {
            points: vec![(Pt::ZERO, Pt::ZERO), (width, Pt::ZERO)],
            width: Pt(0.5),
            ink: Ink::Accent,
            dashed: false,
        };
        strip.draw(Owner::Artifact, x + start, baseline + look.size * 0.17, under);
        strip.links.push(LinkArea { x: x + start, y: Pt::ZERO, width, height: look.leading, link });
    }
    strip
}
