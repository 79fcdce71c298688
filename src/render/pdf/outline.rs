//! The shapes of an SVG as outlines that are filled with one colour.
//!
//! *Takes* a simplified tree, *returns* outlines in the units of the drawing, y downwards. *Never* guesses: a
//! drawing with transparency, gradients, masks or effects gives none.

use resvg::tiny_skia::{Path, PathSegment, PathStroker, Point};
use resvg::usvg::{self, FillRule, Group, Node, Paint, PaintOrder, Transform, Tree};

use crate::document::Rgb;

/// A shape of one colour.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Outline {
    pub(crate) colour: Rgb,
    pub(crate) even_odd: bool,
    /// Each ring: points, and whether a point is a handle of a curve.
    pub(crate) rings: Vec<Vec<(f32, f32, bool)>>,
}

/// All shapes from the lowest up, or nothing if the drawing has more than plain shapes.
pub(crate) fn outlines(tree: &Tree) -> Option<Vec<Outline>> {
    let mut found = Vec::new();
    group(tree.root(), &mut found)?;
    Some(found)
}

fn group(group: &Group, found: &mut Vec<Outline>) -> Option<()> {
    if group.should_isolate() {
        return None;
    }
    for child in group.children() {
        match child {
            Node::Group(inner) => self::group(inner, found)?,
            Node::Path(path) if path.is_visible() => shape(path, found)?,
            Node::Path(_) => {}
            Node::Image(_) | Node::Text(_) => return None,
        }
    }
    Some(())
}

fn shape(path: &usvg::Path, found: &mut Vec<Outline>) -> Option<()> {
    let place = path.abs_transform();
    let fill = match path.fill() {
        None => None,
        Some(fill) => Some(Outline {
            colour: solid(fill.paint(), fill.opacity())?,
            even_odd: fill.rule() == FillRule::EvenOdd,
            rings: rings(path.data(), place),
        }),
    };
    let stroke = match path.stroke() {
        None => None,
        Some(stroke) => {
            let fine = PathStroker::compute_resolution_scale(&place);
            let line = path.data().stroke(&stroke.to_tiny_skia(), fine)?;
            let colour = solid(stroke.paint(), stroke.opacity())?;
            Some(Outline { colour, even_odd: false, rings: rings(&line, place) })
        }
    };
    found.extend(
        match path.paint_order() {
            PaintOrder::FillAndStroke => [fill, stroke],
            PaintOrder::StrokeAndFill => [stroke, fill],
        }
        .into_iter()
        .flatten(),
    );
    Some(())
}

fn solid(paint: &Paint, opacity: usvg::Opacity) -> Option<Rgb> {
    match paint {
        Paint::Color(colour) if opacity == usvg::Opacity::ONE => Some(Rgb(colour.red, colour.green, colour.blue)),
        _ => None,
    }
}

fn rings(path: &Path, place: Transform) -> Vec<Vec<(f32, f32, bool)>> {
    let mut rings: Vec<Vec<(f32, f32, bool)>> = Vec::new();
    let mut last = Point::zero();
    let on = |mut point: Point, handle: bool| {
        place.map_point(&mut point);
        (point.x, point.y, handle)
    };
    for segment in path.segments() {
        if let PathSegment::MoveTo(point) = segment {
            rings.push(vec![on(point, false)]);
            last = point;
            continue;
        }
        let Some(ring) = rings.last_mut() else { continue };
        match segment {
            PathSegment::MoveTo(_) | PathSegment::Close => {}
            PathSegment::LineTo(end) => {
                ring.push(on(end, false));
                last = end;
            }
            PathSegment::QuadTo(handle, end) => {
                // The same curve with two handles, two thirds of the way to the one.
                let toward = |from: Point| {
                    Point::from_xy(from.x + (handle.x - from.x) * 2.0 / 3.0, from.y + (handle.y - from.y) * 2.0 / 3.0)
                };
                ring.extend([on(toward(last), true), on(toward(end), true), on(end, false)]);
                last = end;
            }
            PathSegment::CubicTo(first, second, end) => {
                ring.extend([on(first, true), on(second, true), on(end, false)]);
                last = end;
            }
        }
    }
    rings
}
