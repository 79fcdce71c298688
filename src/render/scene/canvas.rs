//! The sheet that charts are drawn on.
//!
//! *Takes* marks one by one, *returns* a scene with coordinates of two decimals. *Never* moves a mark.

use super::text::{self, Face};
use super::{Anchor, Mark, Measure, Scene};
use crate::render::ink::Ink;

/// Marks so far, and the measure of text.
pub(super) struct Canvas<'a> {
    /// Width in points.
    pub(super) width: f32,
    measure: Measure<'a>,
    marks: Vec<Mark>,
}

/// A text broken into lines, with its extent.
pub(super) struct Lines {
    pub(super) lines: Vec<String>,
    pub(super) face: Face,
    pub(super) width: f32,
    pub(super) height: f32,
}

impl<'a> Canvas<'a> {
    pub(super) fn new(width: f32, measure: Measure<'a>) -> Canvas<'a> {
        Canvas { width, measure, marks: Vec::new() }
    }

    pub(super) fn finish(self, height: f32) -> Scene {
        Scene { width: rounded(self.width), height: rounded(height), marks: self.marks }
    }

    /// The width of a text in points.
    pub(super) fn measure(&self, text: &str, face: Face) -> f32 {
        (self.measure)(text, face.size, face.bold).max(0.0)
    }

    /// The widest of several texts.
    pub(super) fn widest<'t>(&self, texts: impl Iterator<Item = &'t str>, face: Face) -> f32 {
        texts.fold(0.0, |widest, text| self.measure(text, face).max(widest))
    }

    /// The widest piece that cannot be broken without a hyphen.
    pub(super) fn widest_word<'t>(&self, texts: impl Iterator<Item = &'t str>, face: Face) -> f32 {
        texts.flat_map(text::pieces).fold(0.0, |widest, piece| self.measure(piece.trim_end(), face).max(widest))
    }

    /// A text broken into at most so many lines.
    pub(super) fn wrap(&self, text: &str, face: Face, width: f32, most: usize) -> Lines {
        let lines = text::wrap(&|text| self.measure(text, face), text, width, most);
        Lines {
            width: self.widest(lines.iter().map(String::as_str), face),
            height: face.lead() * lines.len() as f32,
            lines,
            face,
        }
    }

    /// A text cut to a width, with an ellipsis if it had to be.
    pub(super) fn fit(&self, text: &str, face: Face, width: f32) -> String {
        text::fit(&|text| self.measure(text, face), text, width)
    }

    pub(super) fn rect(&mut self, x: f32, y: f32, width: f32, height: f32, ink: Ink) {
        if width > 0.0 && height > 0.0 {
            // Both edges are rounded, so that neighbours meet.
            let (x, y, right, bottom) = (rounded(x), rounded(y), rounded(x + width), rounded(y + height));
            self.marks.push(Mark::Rect { x, y, width: rounded(right - x), height: rounded(bottom - y), ink });
        }
    }

    pub(super) fn line(&mut self, points: &[(f32, f32)], width: f32, ink: Ink) {
        self.stroke(points, width, ink, false);
    }

    pub(super) fn stroke(&mut self, points: &[(f32, f32)], width: f32, ink: Ink, dashed: bool) {
        if points.len() > 1 {
            self.marks.push(Mark::Line { points: all_rounded(points), width, ink, dashed });
        }
    }

    pub(super) fn polygon(&mut self, points: &[(f32, f32)], ink: Ink) {
        self.marks.push(Mark::Polygon { points: all_rounded(points), ink });
    }

    pub(super) fn circle(&mut self, x: f32, y: f32, radius: f32, ink: Ink) {
        self.marks.push(Mark::Circle { x: rounded(x), y: rounded(y), radius: rounded(radius), ink });
    }

    /// One line of text, vertically centred on `y`.
    pub(super) fn text(&mut self, x: f32, y: f32, anchor: Anchor, face: Face, text: &str, ink: Ink) {
        if !text.is_empty() {
            self.marks.push(Mark::Text {
                x: rounded(x),
                y: rounded(y + face.size * 0.36),
                anchor,
                size: face.size,
                bold: face.bold,
                text: text.to_owned(),
                ink,
            });
        }
    }

    /// Lines of text, together vertically centred on `y`.
    pub(super) fn lines(&mut self, x: f32, y: f32, anchor: Anchor, lines: &Lines, ink: Ink) {
        let lead = lines.face.lead();
        let first = y - (lines.height - lead) / 2.0;
        for (index, line) in lines.lines.iter().enumerate() {
            self.text(x, first + lead * index as f32, anchor, lines.face, line, ink);
        }
    }
}

fn all_rounded(points: &[(f32, f32)]) -> Vec<(f32, f32)> {
    points.iter().map(|&(x, y)| (rounded(x), rounded(y))).collect()
}

/// Two decimals; never a negative zero, which would print as "-0".
fn rounded(length: f32) -> f32 {
    (length * 100.0).round() / 100.0 + 0.0
}
