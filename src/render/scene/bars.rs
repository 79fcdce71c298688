//! Horizontal bars from a zero line, negative to the left; or, where a last sum is the sum of those above it, each from
//! where the one above it ended.

use rust_decimal::Decimal;

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
    let spans = spans(chart);
    let plot = plot(chart, &spans, canvas, left);

    let mut y = 0.0;
    if !chart.unit.is_empty() {
        let unit = canvas.fit(&chart.unit, Face::SMALL, canvas.width);
        let half = canvas.measure(&unit, Face::SMALL) / 2.0;
        let x = plot.zero.clamp(half, (canvas.width - half).max(half));
        canvas.text(x, 6.0, Anchor::Middle, Face::SMALL, &unit, Ink::Muted);
        y = 14.0;
    }
    let top = y;
    for (index, ((bar, span), lines)) in chart.bars.iter().zip(&spans).zip(&categories).enumerate() {
        if bar.total && index > 0 {
            canvas.line(&[(0.0, y + 1.5), (canvas.width, y + 1.5)], 0.75, Ink::Muted);
            y += 3.0;
        }
        let height = lines.height.max(BAR) + 4.0;
        let centre = y + height / 2.0;
        canvas.lines(left - 8.0, centre, Anchor::End, lines, Ink::Text);
        draw_bar(bar, *span, centre, &plot, canvas);
        // A thin line leads from where a step ends to the next one.
        if spans.get(index + 1).is_some_and(|next| span.1 != 0.0 && [next.0, next.1].contains(&span.1)) {
            let x = plot.x(span.1);
            canvas.line(&[(x, centre + BAR / 2.0), (x, y + height + 2.0)], 0.5, Ink::Muted);
        }
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

impl Plot {
    fn x(&self, value: f64) -> f32 {
        self.zero + (value * self.scale) as f32
    }
}

/// Where each bar begins and ends. As steps to a last sum, if that is what they come to, and there are enough of them to
/// follow.
fn spans(chart: &BarChart) -> Vec<(f64, f64)> {
    const FEWEST: usize = 3;
    let is_stepwise = chart.bars.split_last().is_some_and(|(last, before)| {
        let sum = before.iter().try_fold(Decimal::ZERO, |sum, bar| sum.checked_add(bar.point.value));
        let are_steps = before.len() >= FEWEST && before.iter().all(|bar| !bar.total);
        last.total && are_steps && sum == Some(last.point.value)
    });
    let mut reached = Decimal::ZERO;
    let span = |bar: &Bar| {
        if !is_stepwise || bar.total {
            return (0.0, position(bar.point.value));
        }
        let from = reached;
        reached += bar.point.value;
        (position(from), position(reached))
    };
    chart.bars.iter().map(span).collect()
}

fn plot(chart: &BarChart, spans: &[(f64, f64)], canvas: &Canvas<'_>, left: f32) -> Plot {
    let room = canvas.width - left;
    let label = room * 0.36;
    let (mut low, mut high) = (0.0_f64, 0.0_f64);
    let (mut before, mut after) = (0.0_f32, 0.0_f32);
    for (bar, (from, to)) in chart.bars.iter().zip(spans) {
        low = low.min(*to);
        high = high.max(*to);
        let needed = canvas.measure(&bar.point.label, face(bar)).min(label) + GAP + 1.0;
        if to < from {
            before = before.max(needed);
        } else {
            after = after.max(needed);
        }
    }
    let free = f64::from((room - before - after).max(1.0));
    let span = high - low;
    let scale = if span > 0.0 { free / span } else { 0.0 };
    Plot { zero: left + before + (-low * scale) as f32, scale, label }
}

fn draw_bar(bar: &Bar, (from, to): (f64, f64), centre: f32, plot: &Plot, canvas: &mut Canvas<'_>) {
    let (start, end) = (plot.x(from), plot.x(to));
    // A surplus is lighter, so that what relieves is told from what burdens.
    let ink = match bar.total {
        true => Ink::Text,
        false if to > from && bar.point.label.starts_with('+') => Ink::Shade,
        false => Ink::Accent,
    };
    let label = canvas.fit(&bar.point.label, face(bar), plot.label);
    let top = centre - BAR / 2.0;
    if to < from {
        canvas.rect(end, top, start - end, BAR, ink);
        let x = end - GAP;
        canvas.text(x, centre, Anchor::End, face(bar), &label, Ink::Text);
    } else {
        canvas.rect(start, top, end - start, BAR, ink);
        let x = end + GAP;
        canvas.text(x, centre, Anchor::Start, face(bar), &label, Ink::Text);
    }
}
