//! The table of contents.
//!
//! *Takes* the document's headings, and later their pages, *returns* strips. Laid out without the page
//! numbers, for which room is kept, and numbered when all pages are known.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::page::{Geometry, Page, Spot};
use super::{Align, Frame, Layout, Look, space};
use crate::document::{Block, Document, Heading};
use crate::render::ink::Ink;
use crate::render::pdf::PdfError;
use crate::render::pdf::fonts::Face;
use crate::render::pdf::length::Pt;
use crate::render::pdf::paragraph::{Hyphens, Span};
use crate::render::pdf::strip::{Link, LinkArea, Orientation, Owner, Shape, Strip, Target};
use crate::render::pdf::tree::{ElemId, Kind};
use crate::text::Arg;

/// Room for the page number.
const NUMBER: Pt = Pt(26.0);
/// What the heading of the contents takes of a page.
const TITLE: Pt = Pt(45.0);

/// The contents before the page numbers are known.
#[derive(Default)]
pub(crate) struct Contents {
    pub(crate) strips: Vec<Strip>,
    entries: Vec<Entry>,
}

struct Entry {
    /// Index of its strip.
    strip: usize,
    reference: ElemId,
    title: String,
    id: Rc<str>,
    /// Where the title ends, and its last baseline.
    end: Pt,
    baseline: Pt,
    look: Look,
    face: Face,
}

/// The headings that the contents list on a page: those of parts in two levels, or else one level (`report.md`, Order and
/// length). What stands in a text is found by its part, and among the bookmarks. Of what stands before the contents only
/// where it begins.
fn listed<'d>(layout: &Layout<'_>, document: &'d Document, frame: Frame) -> Result<Vec<&'d Heading>, PdfError> {
    let headings = || {
        document.body.iter().enumerate().filter_map(|(index, block)| match block {
            Block::Heading(heading) if heading.level <= 1 || Some(index) >= document.contents => Some(heading),
            _ => None,
        })
    };
    let two: Vec<&Heading> = headings().filter(|own| own.level <= 1 || (own.level == 2 && own.is_of_part())).collect();
    if height(layout, &two, frame)? <= Geometry::of(Orientation::Portrait).body() {
        return Ok(two);
    }
    Ok(headings().filter(|own| own.level <= 1).collect())
}

/// How high the contents of some headings are.
fn height(layout: &Layout<'_>, headings: &[&Heading], frame: Frame) -> Result<Pt, PdfError> {
    let mut height = TITLE;
    for heading in headings {
        let style = Style::of(heading);
        let span = Span::new(&*heading.text, style.look.style(style.face), Owner::Artifact);
        let lines = layout.set(vec![span], style.frame(frame), style.look, Align::Left, Hyphens::IfNeeded)?;
        height += style.gap + style.look.leading * lines.len() as f32;
    }
    Ok(height)
}

/// How an entry looks.
struct Style {
    indent: Pt,
    face: Face,
    gap: Pt,
    look: Look,
}

impl Style {
    fn of(heading: &Heading) -> Style {
        let look = Look { leading: Pt(13.5), ..Look::BODY };
        match heading.level {
            0 | 1 => Style { indent: Pt::ZERO, face: Face::Bold, gap: Pt(4.0), look },
            _ => Style { indent: Pt(14.0), face: Face::Regular, gap: Pt(1.0), look },
        }
    }

    fn frame(&self, whole: Frame) -> Frame {
        Frame { x: whole.x + self.indent, width: whole.width - self.indent - NUMBER }
    }
}

/// Lays the contents out, without page numbers.
pub(crate) fn contents(layout: &mut Layout<'_>, document: &Document, parent: ElemId) -> Result<Contents, PdfError> {
    let frame = Geometry::of(Orientation::Portrait).frame();
    let headings = listed(layout, document, frame)?;
    let mut contents = Contents { strips: Vec::new(), entries: Vec::new() };
    if headings.is_empty() {
        return Ok(contents);
    }
    let title = Block::heading(1, layout.words.get("pdf-contents"), "pdf-contents");
    let look = Look::BODY;
    let mut strips = layout.blocks(&[title], parent, frame, look, super::Place::Flow)?;
    strips.iter_mut().for_each(|strip| strip.bookmark = None);
    contents.strips.append(&mut strips);
    let toc = layout.tree.add(Kind::Toc, parent);
    for heading in headings {
        entry(layout, heading, toc, frame, &mut contents)?;
    }
    Ok(contents)
}

fn entry(
    layout: &mut Layout<'_>,
    heading: &Heading,
    toc: ElemId,
    frame: Frame,
    contents: &mut Contents,
) -> Result<(), PdfError> {
    let style = Style::of(heading);
    let own = style.frame(frame);
    let Style { face, gap, look, .. } = style;
    let item = layout.tree.add(Kind::TocItem, toc);
    layout.tree.get_mut(item).leads_to = Some(heading.id.as_str().into());
    let reference = layout.tree.add(Kind::Reference, item);
    let link = layout.tree.add(Kind::Link, reference);
    let span = Span::new(&*heading.text, look.style(face), Owner::Element(link));
    let lines = layout.set(vec![span], own, look, Align::Left, Hyphens::IfNeeded)?;
    let mut strip = Strip::new(look.leading * lines.len() as f32);
    let mut end = own.x;
    let mut y = Pt::ZERO;
    for line in lines {
        end = own.x + line.marks.iter().map(|mark| width_of(&mark.shape)).sum();
        strip.take(line, y);
        y += look.leading;
    }
    let mut strips = vec![strip];
    space(&mut strips, gap, Pt::ZERO);
    contents.entries.push(Entry {
        strip: contents.strips.len(),
        reference: link,
        title: layout.fonts.prepare(&heading.text).replace('\n', " "),
        id: heading.id.as_str().into(),
        end,
        baseline: y - look.leading + look.baseline(),
        look,
        face,
    });
    contents.strips.append(&mut strips);
    Ok(())
}

fn width_of(shape: &Shape) -> Pt {
    match shape {
        Shape::Text(text) => {
            text.slices.iter().map(|slice| crate::render::pdf::fonts::width_of(slice.glyphs(), text.size)).sum()
        }
        Shape::Rect { .. }
        | Shape::Line { .. }
        | Shape::Polygon { .. }
        | Shape::Circle { .. }
        | Shape::Image { .. } => Pt::ZERO,
    }
}

impl Contents {
    /// Adds the page numbers, the dots and the links to the strips, which come first on these pages.
    pub(crate) fn number(
        &self,
        layout: &Layout<'_>,
        anchors: &BTreeMap<Rc<str>, Spot>,
        pages: &mut [Page],
    ) -> Result<(), PdfError> {
        let frame = Geometry::of(Orientation::Portrait).frame();
        let right = frame.x + frame.width;
        let mut placed = pages.iter_mut().flat_map(|page| &mut page.strips).map(|(_, strip)| strip).enumerate();
        for entry in &self.entries {
            let Some((_, strip)) = placed.find(|(index, _)| *index == entry.strip) else { break };
            let Some(Spot { page, .. }) = anchors.get(&entry.id) else {
                continue;
            };
            let number = page + 1;
            let contents = layout
                .words
                .with("pdf-contents-link", &[("title", Arg::Text(&entry.title)), ("page", Arg::Count(number))]);
            let digits = number.to_string();
            let size = entry.look.size;
            let width = layout.fonts.measure(&digits, size, entry.face);
            let baseline = entry.baseline;
            let dots = dots(layout, entry.end + Pt(5.0), right - NUMBER + Pt(4.0))?;
            if let Some((x, dots)) = dots {
                strip.draw(Owner::Artifact, x, baseline, dots);
            }
            let text = layout.one_line(&digits, entry.face, size, entry.look.ink)?;
            let owner = Owner::Element(entry.reference);
            strip.draw(owner, right - width, baseline, Shape::Text(text));
            let link = Link { element: entry.reference, target: Target::Anchor(Rc::clone(&entry.id)), contents };
            strip.links.push(LinkArea {
                x: frame.x,
                y: Pt::ZERO,
                width: frame.width,
                height: strip.height,
                link: Rc::new(link),
            });
        }
        Ok(())
    }
}

/// Dots between two x, on a common grid so that those of all lines stand below each other.
fn dots(layout: &Layout<'_>, from: Pt, to: Pt) -> Result<Option<(Pt, Shape)>, PdfError> {
    const SIZE: Pt = Pt(9.0);
    let step = layout.fonts.measure(". ", SIZE, Face::Regular);
    let count = ((to - from) / step).floor();
    if count < 2.0 {
        return Ok(None);
    }
    let text = ". ".repeat(count as usize);
    let shape = Shape::Text(layout.one_line(&text, Face::Regular, SIZE, Ink::Muted)?);
    Ok(Some((to - step * count, shape)))
}
