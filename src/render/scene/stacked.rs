//! Horizontal bars stacked to a whole, one a category, with a key in the order of the parts.

use super::Anchor;
use super::axis::position;
use super::bars::categories;
use super::canvas::Canvas;
use super::spread::spread;
use super::text::Face;
use crate::document::{LineChart, Point};
use crate::render::ink::Ink;

const BAR: f32 = 17.0;
const SWATCH: f32 = 8.0;

/// Fills in an order of alternating darkness, each with the ink that can be read on it.
const FILLS: [(Ink, Ink); 6] = [
    (Ink::Accent, Ink::Paper),
    (Ink::AccentTint, Ink::Text),
    (Ink::Muted, Ink::Paper),
    (Ink::Rule, Ink::Text),
    (Ink::Text, Ink::Paper),
    (Ink::Tint, Ink::Text),
];

/// A part of a bar.
struct Part<'c> {
    series: usize,
    label: &'c str,
    x: f32,
    width: f32,
}

/// Draws the chart, returns its height.
pub(super) fn draw(chart: &LineChart, canvas: &mut Canvas<'_>) -> f32 {
    let mut y = key(chart, canvas) + 4.0;
    let names = categories(canvas, chart.categories.iter().map(|name| (&**name, false)));
    let left = names.iter().fold(0.0, |most: f32, lines| most.max(lines.width)) + 8.0;
    let whole = (0..chart.categories.len())
        .map(|index| points(chart, index).map(|(_, point)| size(point)).sum())
        .fold(0.0, f64::max);
    for (index, lines) in names.iter().enumerate() {
        let parts = parts(chart, index, left, canvas.width - 0.5, whole);
        let centre = y + lines.height.max(BAR) / 2.0;
        canvas.lines(left - 8.0, centre, Anchor::End, lines, Ink::Text);
        let below = draw_parts(&parts, centre - BAR / 2.0, left, canvas);
        y = (y + lines.height.max(BAR)).max(below) + 5.0;
    }
    y
}

/// The points of a category, series by series.
fn points(chart: &LineChart, category: usize) -> impl Iterator<Item = (usize, &Point)> {
    let of = move |series: usize| chart.series[series].points.get(category)?.as_ref();
    (0..chart.series.len()).filter_map(move |index| Some((index, of(index)?)))
}

/// The size of a part. A negative part of a whole makes no sense and is drawn as nothing; its label remains.
fn size(point: &Point) -> f64 {
    position(point.value).max(0.0)
}

fn parts(chart: &LineChart, category: usize, left: f32, right: f32, whole: f64) -> Vec<Part<'_>> {
    let scale = if whole > 0.0 { f64::from(right - left) / whole } else { 0.0 };
    let mut x = left;
    points(chart, category)
        .map(|(series, point)| {
            let start = x;
            let width = (size(point) * scale) as f32;
            x = (x + width).min(right);
            Part { series, label: &point.label, x: start, width: x - start }
        })
        .collect()
}

/// Draws the parts of a bar and returns the lower edge of what was drawn.
fn draw_parts(parts: &[Part<'_>], top: f32, left: f32, canvas: &mut Canvas<'_>) -> f32 {
    let (bottom, centre) = (top + BAR, top + BAR / 2.0);
    let mut outside = Vec::new();
    for part in parts {
        let (fill, ink) = FILLS[part.series % FILLS.len()];
        canvas.rect(part.x, top, part.width, BAR, fill);
        if canvas.measure(part.label, Face::LABEL) + 4.0 <= part.width {
            let x = part.x + part.width / 2.0;
            canvas.text(x, centre, Anchor::Middle, Face::LABEL, part.label, ink);
        } else if !part.label.is_empty() && part.width > 0.0 {
            outside.push(part);
        }
    }
    if let (Some(first), Some(last)) = (parts.first(), parts.last()) {
        let right = last.x + last.width;
        for part in parts.iter().skip(1).filter(|part| part.x > first.x) {
            canvas.line(&[(part.x, top), (part.x, bottom)], 1.2, Ink::Paper);
        }
        let frame = [(first.x, top), (right, top), (right, bottom), (first.x, bottom), (first.x, top)];
        canvas.line(&frame, 0.6, Ink::Muted);
    }
    label_below(outside, bottom, left, canvas)
}

/// Labels that are wider than their part stand below it, joined to it by a line.
fn label_below(mut parts: Vec<&Part<'_>>, bar: f32, left: f32, canvas: &mut Canvas<'_>) -> f32 {
    const GAP: f32 = 5.0;
    let (low, high) = (left.min(canvas.width), canvas.width);
    let needed = |parts: &[&Part<'_>], canvas: &Canvas<'_>| {
        let width = |part: &&Part<'_>| canvas.measure(part.label, Face::SMALL) + GAP;
        parts.iter().map(width).sum::<f32>() - GAP
    };
    // Where not all can stand, the smallest parts go without; the alternative text has them all.
    while !parts.is_empty() && needed(&parts, canvas) > high - low {
        let least = (0..parts.len()).min_by(|&a, &b| parts[a].width.total_cmp(&parts[b].width));
        parts.remove(least.unwrap_or(0));
    }
    if parts.is_empty() {
        return bar;
    }
    let wanted: Vec<(f32, f32)> = parts
        .iter()
        .map(|part| {
            let width = canvas.measure(part.label, Face::SMALL);
            (part.x + part.width / 2.0, width)
        })
        .collect();
    for (part, x) in parts.iter().zip(spread(&wanted, GAP, low, high)) {
        let from = part.x + part.width / 2.0;
        canvas.line(&[(from, bar), (from, bar + 2.0), (x, bar + 4.0)], 0.6, Ink::Muted);
        canvas.text(x, bar + 9.0, Anchor::Middle, Face::SMALL, part.label, Ink::Text);
    }
    bar + 14.0
}

/// The key: a swatch and a name for each series, in lines from the left. Returns its height.
fn key(chart: &LineChart, canvas: &mut Canvas<'_>) -> f32 {
    let (mut x, mut y, mut line) = (0.0_f32, 0.0_f32, 0.0_f32);
    if !chart.unit.is_empty() {
        let unit = canvas.fit(&chart.unit, Face::SMALL, canvas.width);
        canvas.text(0.0, 6.0, Anchor::Start, Face::SMALL, &unit, Ink::Muted);
        x = canvas.measure(&unit, Face::SMALL) + 14.0;
        line = 12.0;
    }
    for (index, series) in chart.series.iter().enumerate() {
        let most = canvas.width - SWATCH - 4.0;
        let name = canvas.wrap(&series.name, Face::LABEL, most, 3);
        let width = SWATCH + 4.0 + name.width;
        if x > 0.0 && x + width > canvas.width {
            (x, y, line) = (0.0, y + line + 2.0, 0.0);
        }
        let (fill, _) = FILLS[index % FILLS.len()];
        let (right, bottom) = (x + SWATCH, y + 2.0 + SWATCH);
        canvas.rect(x + 0.5, y + 2.0, SWATCH - 0.5, SWATCH, fill);
        let frame = [(x + 0.5, y + 2.0), (right, y + 2.0), (right, bottom), (x + 0.5, bottom), (x + 0.5, y + 2.0)];
        canvas.line(&frame, 0.6, Ink::Muted);
        let centre = y + 6.0 + (name.height - Face::LABEL.lead()).max(0.0) / 2.0;
        canvas.lines(x + SWATCH + 4.0, centre, Anchor::Start, &name, Ink::Text);
        x += width + 14.0;
        line = line.max(name.height.max(SWATCH + 3.0));
    }
    y + line
}
