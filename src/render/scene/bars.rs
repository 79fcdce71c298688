//! Horizontal bars from a zero line, negative to the left.

use super::Anchor;
use super::axis::position;
use super::canvas::{Canvas, Lines};
use super::text::Face;
use crate::document::{Bar, BarChart};
use crate::render::ink::Ink;

const BAR: f32 = 11.0;
const GAP: f32 = 4.0;

/// Where the bars stand between their categories and the right edge.
struct Plot {
    zero: f32,
    /// Points per unit.
    scale: f64,
    /// Room for a label outside a bar.
    label: f32,
}

/// Draws the chart, returns its height.
pub(super) fn draw(chart: &BarChart, canvas: &mut Canvas<'_>) -> f32 {
    let categories = categories(canvas, chart.bars.iter().map(|bar| (&*bar.category, bar.total)));
    let left = categories.iter().fold(0.0, |most: f32, lines| most.max(lines.width)) + 8.0;
    let plot = plot(chart, canvas, left);

    let mut y = 0.0;
    if !chart.unit.is_empty() {
        let unit = canvas.fit(&chart.unit, Face::SMALL, canvas.width);
        let half = canvas.measure(&unit, Face::SMALL) / 2.0;
        let x = plot.zero.clamp(half, (canvas.width - half).max(half));
        canvas.text(x, 6.0, Anchor::Middle, Face::SMALL, &unit, Ink::Muted);
        y = 14.0;
    }
    let top = y;
    for (index, (bar, lines)) in chart.bars.iter().zip(&categories).enumerate() {
        if bar.total && index > 0 {
            canvas.line(&[(0.0, y + 1.5), (canvas.width, y + 1.5)], 0.75, Ink::Muted);
            y += 3.0;
        }
        let height = lines.height.max(BAR) + 5.0;
        let centre = y + height / 2.0;
        canvas.lines(left - 8.0, centre, Anchor::End, lines, Ink::Text);
        draw_bar(bar, centre, &plot, canvas);
        y += height;
    }
    canvas.line(&[(plot.zero, top), (plot.zero, y.max(top + 2.0))], 0.9, Ink::Text);
    y.max(top + 2.0) + 1.0
}

/// The names of the rows, broken to the width of their column.
pub(super) fn categories<'t>(canvas: &Canvas<'_>, names: impl Iterator<Item = (&'t str, bool)>) -> Vec<Lines> {
    let names: Vec<(&str, Face)> =
        names.map(|(name, bold)| (name, if bold { Face::STRONG } else { Face::LABEL })).collect();
    let word =
        names.iter().fold(0.0, |most: f32, &(name, face)| most.max(canvas.widest_word(std::iter::once(name), face)));
    // A third of the width as a rule, up to half so that no word has to be broken.
    let limit = (canvas.width * 0.34).max(word.min(canvas.width * 0.5));
    names.iter().map(|&(name, face)| canvas.wrap(name, face, limit, 4)).collect()
}

fn face(bar: &Bar) -> Face {
    if bar.total { Face::STRONG } else { Face::LABEL }
}

fn plot(chart: &BarChart, canvas: &Canvas<'_>, left: f32) -> Plot {
    let room = canvas.width - left;
    let label = room * 0.36;
    let (mut low, mut high) = (0.0_f64, 0.0_f64);
    let (mut before, mut after) = (0.0_f32, 0.0_f32);
    for bar in &chart.bars {
        let value = position(bar.point.value);
        let needed = canvas.measure(&bar.point.label, face(bar)).min(label) + GAP + 1.0;
        if value < 0.0 {
            low = low.min(value);
            before = before.max(needed);
        } else {
            high = high.max(value);
            after = after.max(needed);
        }
    }
    let free = f64::from((room - before - after).max(1.0));
    let span = high - low;
    let scale = if span > 0.0 { free / span } else { 0.0 };
    Plot { zero: left + before + (-low * scale) as f32, scale, label }
}

fn draw_bar(bar: &Bar, centre: f32, plot: &Plot, canvas: &mut Canvas<'_>) {
    let length = (position(bar.point.value) * plot.scale) as f32;
    let ink = if bar.total { Ink::Text } else { Ink::Accent };
    let label = canvas.fit(&bar.point.label, face(bar), plot.label);
    let top = centre - BAR / 2.0;
    if length < 0.0 {
        canvas.rect(plot.zero + length, top, -length, BAR, ink);
        let x = plot.zero + length - GAP;
        canvas.text(x, centre, Anchor::End, face(bar), &label, Ink::Text);
    } else {
        canvas.rect(plot.zero, top, length, BAR, ink);
        let x = plot.zero + length + GAP;
        canvas.text(x, centre, Anchor::Start, face(bar), &label, Ink::Text);
    }
}
