//! Charts as drawings: one layout for PDF and HTML.
//!
//! *Takes* a chart, a width and a measure of text, *returns* marks in points with the origin at the top
//! left and y downwards. *Never* knows how a mark reaches the page.

mod axis;
mod bars;
mod canvas;
mod grid;
mod lines;
mod risk_matrix;
#[cfg(test)]
pub(crate) mod samples;
mod spread;
mod stacked;
mod symbol;
#[cfg(test)]
mod tests;
mod text;

use crate::document::{Chart, ChartKind};

use super::ink::Ink;
use canvas::Canvas;

/// Draws a chart; the height follows from the content.
///
/// `width` is in points and at least [`LEAST_WIDTH`]. The caption and the alternative text are the
/// caller's to set. The same chart, width and measure always give the same scene.
pub fn draw(chart: &Chart, width: f32, measure: Measure<'_>) -> Scene {
    let mut canvas = Canvas::new(width.max(LEAST_WIDTH), measure);
    let height = match &chart.kind {
        ChartKind::Bars(bars) => bars::draw(bars, &mut canvas),
        ChartKind::Stacked(chart) => stacked::draw(chart, &mut canvas),
        ChartKind::Lines(chart) => lines::draw(chart, &mut canvas),
        ChartKind::RiskMatrix(matrix) => risk_matrix::draw(matrix, &mut canvas),
        ChartKind::StatusGrid(grid) => grid::statuses(grid, &mut canvas),
        ChartKind::Heat(heat) => grid::heat(heat, &mut canvas),
    };
    canvas.finish(height)
}

/// The narrowest drawing that can still be read, in points.
pub const LEAST_WIDTH: f32 = 200.0;

/// A drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// The marks, drawn in this order.
    pub marks: Vec<Mark>,
}

/// A mark of a drawing. Lengths in points.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A filled rectangle by its top left corner.
    Rect {
        /// Left.
        x: f32,
        /// Top.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// Fill.
        ink: Ink,
    },
    /// A stroked line through points.
    Line {
        /// Its points.
        points: Vec<(f32, f32)>,
        /// Stroke width.
        width: f32,
        /// Colour.
        ink: Ink,
        /// Dashed instead of solid.
        dashed: bool,
    },
    /// A filled polygon.
    Polygon {
        /// Its corners.
        points: Vec<(f32, f32)>,
        /// Fill.
        ink: Ink,
    },
    /// A filled circle.
    Circle {
        /// Centre, x.
        x: f32,
        /// Centre, y.
        y: f32,
        /// Radius.
        radius: f32,
        /// Fill.
        ink: Ink,
    },
    /// A line of text.
    Text {
        /// Anchor point, x.
        x: f32,
        /// Baseline, y.
        y: f32,
        /// Which point of the text the anchor is.
        anchor: Anchor,
        /// Size.
        size: f32,
        /// Bold.
        bold: bool,
        /// The words.
        text: String,
        /// Colour.
        ink: Ink,
    },
}

/// How text stands to its anchor point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Begins there.
    Start,
    /// Is centred there.
    Middle,
    /// Ends there.
    End,
}

/// The width of a text in points: text, size, bold.
pub type Measure<'a> = &'a dyn Fn(&str, f32, bool) -> f32;
