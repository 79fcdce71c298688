//! Pictures.

use super::page::Geometry;
use super::{Align, Frame, Layout, Look, space};
use crate::document::{Picture, Rgb};
use crate::render::ink::Ink;
use crate::render::pdf::PdfError;
use crate::render::pdf::fonts::Face;
use crate::render::pdf::length::Pt;
use crate::render::pdf::paragraph::{Hyphens, Span};
use crate::render::pdf::strip::{Area, Orientation, Owner, Shape, Strip};
use crate::render::pdf::tree::{ElemId, Kind};

/// A pixel, or a unit of a drawing, is so large at most: 96 of them are an inch.
const PIXEL: f32 = 0.75;
/// Of a page's height.
const TALLEST: f32 = 0.6;

impl Layout<'_> {
    /// A picture with its alternative text, and its caption below.
    pub(super) fn picture(&mut self, picture: &Picture, parent: ElemId, frame: Frame) -> Result<Vec<Strip>, PdfError> {
        let at = self.image(&picture.image, Rgb(255, 255, 255))?;
        let figure = self.tree.add(Kind::Figure, parent);
        self.tree.get_mut(figure).alt = Some(picture.image.alt.clone());
        let tallest = Geometry::of(Orientation::Portrait).body() * TALLEST;
        let own = self.images[at].size;
        let (width, height) = self.images[at].fitted(frame.width.min(Pt(own.0 * PIXEL)), tallest);
        let mut strip = Strip::new(height);
        strip.draw(Owner::Element(figure), frame.x, Pt::ZERO, Shape::Image { at, width, height });
        strip.figures.push(Area { figure, x: frame.x, y: Pt::ZERO, width, height });
        strip.keep = true;
        strip.gap = Pt(4.0);
        strip.anchors.push((picture.id.as_str().into(), figure));
        let caption = self.tree.add(Kind::Caption, figure);
        let look = Look { ink: Ink::Muted, ..Look::NOTE };
        let span = Span::new(&*picture.caption, look.style(Face::Regular), Owner::Element(caption));
        let mut strips = vec![strip];
        strips.extend(self.set(vec![span], frame, look, Align::Left, Hyphens::IfNeeded)?);
        space(&mut strips, Pt(12.0), Pt(16.0));
        Ok(strips)
    }
}
