//! The cover: something that can go on the agenda.

use super::page::{Geometry, Page};
use super::{Align, Frame, Layout, Look};
use crate::document::Document;
use crate::render::ink::Ink;
use crate::render::pdf::PdfError;
use crate::render::pdf::fonts::Face;
use crate::render::pdf::length::Pt;
use crate::render::pdf::paragraph::{Hyphens, Span};
use crate::render::pdf::strip::{Orientation, Owner, Shape, Strip};
use crate::render::pdf::tree::{ElemId, Kind, Numbering};

const LEFT: Pt = Pt::mm(28.0);
const RIGHT: Pt = Pt::mm(25.0);
/// The tinted field ends here.
const FIELD: Pt = Pt::mm(178.0);
/// The logo's box.
const LOGO: (Pt, Pt) = (Pt::mm(62.0), Pt::mm(22.0));

/// The cover page.
pub(crate) fn cover(
    layout: &mut Layout<'_>,
    document: &Document,
    logo: Option<usize>,
    parent: ElemId,
) -> Result<Page, PdfError> {
    let geometry = Geometry::of(Orientation::Portrait);
    let frame = Frame { x: LEFT, width: geometry.width - LEFT - RIGHT };
    let mut page = Strip::new(geometry.height);
    field(&mut page, geometry);
    sender(layout, document, logo, parent, frame, &mut page)?;
    title(layout, document, parent, frame, &mut page)?;
    facts(layout, document, parent, frame, &mut page)?;
    let mut cover = Page::new(Orientation::Portrait);
    cover.strips.push((Pt::ZERO, page));
    Ok(cover)
}

fn field(page: &mut Strip, geometry: Geometry) {
    let rect = |width, height, ink| Shape::Rect { width, height, ink };
    let tint = rect(geometry.width, FIELD, Ink::AccentTint);
    page.draw(Owner::Artifact, Pt::ZERO, Pt::ZERO, tint);
    let edge = rect(geometry.width, Pt::mm(2.4), Ink::Accent);
    page.draw(Owner::Artifact, Pt::ZERO, FIELD, edge);
}

/// Logo or name of the municipality, at the top.
fn sender(
    layout: &mut Layout<'_>,
    document: &Document,
    logo: Option<usize>,
    parent: ElemId,
    frame: Frame,
    page: &mut Strip,
) -> Result<(), PdfError> {
    let mut y = Pt::mm(24.0);
    if let (Some(at), Some(given)) = (logo, &document.identity.logo) {
        let figure = layout.tree.add(Kind::Figure, parent);
        let (width, height) = layout.images[at].fitted(LOGO.0, LOGO.1);
        let element = layout.tree.get_mut(figure);
        element.alt = Some(given.alt.clone());
        let geometry = Geometry::of(Orientation::Portrait);
        element.bbox =
            Some([frame.x.0, (geometry.height - y - height).0, (frame.x + width).0, (geometry.height - y).0]);
        page.draw(Owner::Element(figure), frame.x, y, Shape::Image { at, width, height });
        y += height + Pt(10.0);
    }
    let look = look(13.0, 17.0, Ink::Text);
    place(layout, &document.municipality, Face::Bold, look, parent, frame, y, page)?;
    Ok(())
}

/// Committee, title and period, standing on the lower edge of the field.
fn title(
    layout: &mut Layout<'_>,
    document: &Document,
    parent: ElemId,
    frame: Frame,
    page: &mut Strip,
) -> Result<(), PdfError> {
    let parts = [
        (&document.committee, Kind::Paragraph, Face::Bold, look(16.0, 21.0, Ink::Text), Pt(14.0)),
        (&document.title, Kind::Heading(1), Face::Bold, look(38.0, 43.0, Ink::Accent), Pt(16.0)),
        (&document.period, Kind::Paragraph, Face::Regular, look(15.0, 20.0, Ink::Text), Pt::ZERO),
    ];
    let mut strips = Vec::new();
    for (text, kind, face, look, after) in parts {
        let element = layout.tree.add(kind, parent);
        let span = Span::new(&**text, look.style(face), Owner::Element(element));
        let lines = layout.set(vec![span], frame, look, Align::Left, Hyphens::IfNeeded)?;
        let count = lines.len();
        for (index, line) in lines.into_iter().enumerate() {
            let space = if index + 1 == count { after } else { Pt::ZERO };
            strips.push((line, space));
        }
    }
    let height: Pt = strips.iter().map(|(line, space)| line.height + *space).sum();
    let mut y = (FIELD - Pt::mm(16.0) - height).max(Pt::mm(58.0));
    for (line, space) in strips {
        let next = y + line.height + space;
        page.take(line, y);
        y = next;
    }
    Ok(())
}

/// The lines of name and value below the field.
fn facts(
    layout: &mut Layout<'_>,
    document: &Document,
    parent: ElemId,
    frame: Frame,
    page: &mut Strip,
) -> Result<(), PdfError> {
    if document.cover.is_empty() {
        return Ok(());
    }
    let list = layout.tree.add(Kind::List, parent);
    layout.tree.get_mut(list).numbering = Some(Numbering::None);
    let names = Frame { x: frame.x, width: Pt::mm(45.0) };
    let values = frame.indented(Pt::mm(50.0));
    let mut y = FIELD + Pt::mm(16.0);
    for (name, value) in &document.cover {
        let item = layout.tree.add(Kind::ListItem, list);
        let body = layout.tree.add(Kind::ListBody, item);
        let [label, said] = [(); 2].map(|()| layout.tree.add(Kind::Paragraph, body));
        let muted = look(10.5, 15.0, Ink::Muted);
        let left = lines(layout, name, Face::Regular, muted, label, names, y, page)?;
        let text = look(10.5, 15.0, Ink::Text);
        let right = lines(layout, value, Face::Bold, text, said, values, y, page)?;
        y = left.max(right) + Pt(3.0);
    }
    Ok(())
}

fn look(size: f32, leading: f32, ink: Ink) -> Look {
    Look { size: Pt(size), leading: Pt(leading), ink, gap: Pt::ZERO }
}

/// A paragraph at a height; returns where it ends.
#[expect(clippy::too_many_arguments, reason = "a place, a look and a text, each of several parts")]
fn place(
    layout: &mut Layout<'_>,
    text: &str,
    face: Face,
    look: Look,
    parent: ElemId,
    frame: Frame,
    y: Pt,
    page: &mut Strip,
) -> Result<Pt, PdfError> {
    let element = layout.tree.add(Kind::Paragraph, parent);
    lines(layout, text, face, look, element, frame, y, page)
}

/// Lines of an element at a height; returns where they end.
#[expect(clippy::too_many_arguments, reason = "a place, a look and a text, each of several parts")]
fn lines(
    layout: &mut Layout<'_>,
    text: &str,
    face: Face,
    look: Look,
    element: ElemId,
    frame: Frame,
    mut y: Pt,
    page: &mut Strip,
) -> Result<Pt, PdfError> {
    let span = Span::new(text, look.style(face), Owner::Element(element));
    for line in layout.set(vec![span], frame, look, Align::Left, Hyphens::IfNeeded)? {
        let next = y + line.height;
        page.take(line, y);
        y = next;
    }
    Ok(y)
}
