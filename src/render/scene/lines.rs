//! Lines over common categories, each named at its end. A single line has its values at its points and no grid, if there
//! is room for them.

use super::Anchor;
use super::axis::Axis;
use super::canvas::{Canvas, Lines};
use super::spread::spread;
use super::symbol::{self, SeriesStyle};
use super::text::Face;
use crate::document::{LineChart, Point, Series};
use crate::render::ink::Ink;

/// Height of the plot unless the names at its side need more.
const PLOT: f32 = 96.0;
/// Room above the highest and below the lowest tick, for labels of points there.
const PAD: f32 = 14.0;
const NAME_GAP: f32 = 3.0;
/// The last point, the first, the highest and the lowest: these say their values where there is no room for all.
const KEY_POINTS: usize = 4;

/// The frame of the plot.
struct Frame {
    axis: Axis,
    left: f32,
    right: f32,
    top: f32,
    bottom: f32,
    /// x of each category.
    xs: Vec<f32>,
}

impl Frame {
    fn y(&self, point: &Point) -> f32 {
        let (low, high) = (self.bottom - PAD, self.top + PAD);
        low + (high - low) * self.axis.share(point.value)
    }

    /// The places of a series, `None` at its gaps.
    fn places(&self, series: &Series) -> Vec<Option<(f32, f32)>> {
        let place = |(x, point): (&f32, &Option<Point>)| Some((*x, self.y(point.as_ref()?)));
        self.xs.iter().zip(&series.points).map(place).collect()
    }
}

/// A name at the right of the plot: where its line ends, what it says.
struct Name {
    from: (f32, f32),
    lines: Lines,
    style: Option<SeriesStyle>,
}

/// A value at its point, centred.
struct Label<'c> {
    x: f32,
    y: f32,
    width: f32,
    text: &'c str,
}

impl Label<'_> {
    /// Half the height of its digits and what keeps them apart from other things.
    const HALF: f32 = 5.0;

    fn left(&self) -> f32 {
        self.x - self.width / 2.0 - 1.0
    }

    fn right(&self) -> f32 {
        self.x + self.width / 2.0 + 1.0
    }

    fn overlaps(&self, other: &Label<'_>) -> bool {
        (self.y - other.y).abs() < Label::HALF * 2.0 && self.left() < other.right() && other.left() < self.right()
    }
}

/// Draws the chart, returns its height.
pub(super) fn draw(chart: &LineChart, canvas: &mut Canvas<'_>) -> f32 {
    let mut points: Vec<&Point> = chart.series.iter().flat_map(|series| series.points.iter().flatten()).collect();
    points.extend(&chart.target);
    let axis = Axis::over(&points);

    let unit = canvas.wrap(&chart.unit, Face::SMALL, canvas.width, 2);
    let top = unit.height + 3.0;
    let (texts, names_width, names_height) = name_texts(chart, canvas);
    let tick_width = tick_width(&axis, canvas);
    let right = canvas.width - names_width - 10.0;
    let bottom = top + PLOT.max(names_height + 4.0);
    let framed = |axis, left: f32, canvas: &Canvas<'_>| {
        let left = left.min(right - 10.0);
        let (xs, shown) = categories(chart, left, right, canvas);
        (Frame { axis, left, right, top, bottom, xs }, shown)
    };
    let (mut frame, mut shown) = framed(axis, 1.0, canvas);
    let mut labels = point_labels(chart, &frame, usize::MAX, canvas);
    let is_told =
        !labels.is_empty() && labels.len() == chart.series.iter().flat_map(|own| &own.points).flatten().count();
    if !is_told {
        (frame, shown) = framed(frame.axis, tick_width.map_or(1.0, |width| width + 6.0), canvas);
        labels = point_labels(chart, &frame, KEY_POINTS, canvas);
    }

    canvas.lines(0.0, 1.3 + unit.height / 2.0, Anchor::Start, &unit, Ink::Muted);
    if is_told {
        draw_base(&frame, canvas);
    } else {
        draw_axis(&frame, tick_width.is_some(), canvas);
    }
    let names = names(chart, &frame, texts);
    draw_leaders_and_names(&names, &frame, canvas);
    draw_target(chart, &frame, &labels, canvas);
    for label in labels {
        // Paper behind the words keeps grid lines out of them.
        canvas.rect(label.left(), label.y - 4.5, label.width + 2.0, 9.0, Ink::Paper);
        canvas.text(label.x, label.y, Anchor::Middle, Face::LABEL, label.text, Ink::Text);
    }
    for (index, series) in chart.series.iter().enumerate() {
        draw_series(&frame.places(series), symbol::series(index), canvas);
    }
    draw_categories(&frame, &shown, canvas)
}

/// The room that ticks need; `None` where they would take too much of it.
fn tick_width(axis: &Axis, canvas: &Canvas<'_>) -> Option<f32> {
    let labels = axis.ticks.iter().map(|(_, label)| label.as_str());
    let width = canvas.widest(labels, Face::SMALL);
    (width > 0.0 && width <= canvas.width * 0.2).then_some(width)
}

/// The names of the series and of the target, `None` for a series without a point; their common width
/// and the sum of their heights.
fn name_texts(chart: &LineChart, canvas: &Canvas<'_>) -> (Vec<Option<Lines>>, f32, f32) {
    let single = chart.series.len() == 1;
    let text = |series: &Series| {
        let last = series.points.iter().flatten().next_back()?;
        let value = last.label.replace(' ', "\u{a0}");
        // A single line has its values at its points, and needs no name if the caption gives it.
        if single && series.name.is_empty() {
            return None;
        }
        Some(if single { series.name.clone() } else { format!("{} {value}", series.name) })
    };
    let target = chart.target.as_ref().map(|target| target.label.clone());
    let texts: Vec<Option<String>> = chart.series.iter().map(text).chain([target]).collect();
    let named = texts.iter().flatten().map(String::as_str);
    let word = canvas.widest_word(named, Face::LABEL);
    let limit = (canvas.width * 0.26).max(word.min(canvas.width * 0.34));
    let lines: Vec<Option<Lines>> =
        texts.iter().map(|text| Some(canvas.wrap(text.as_deref()?, Face::LABEL, limit, 4))).collect();
    let width = lines.iter().flatten().fold(0.0, |most: f32, lines| most.max(lines.width));
    let height = lines.iter().flatten().map(|lines| lines.height + NAME_GAP).sum();
    (lines, width, height)
}

/// The x of every category, and the labels of those that are named: all of them, or every second or
/// third … counted from the last where there is no room for all. Each is broken at its words, so that all have as many
/// lines as their words ask for.
fn categories(chart: &LineChart, left: f32, right: f32, canvas: &Canvas<'_>) -> (Vec<f32>, Vec<(usize, Lines)>) {
    let count = chart.categories.len();
    let slot = (right - left) / count.max(1) as f32;
    let word = canvas.widest_word(chart.categories.iter().map(String::as_str), Face::SMALL);
    let every = (((word + 5.0) / slot).ceil().max(1.0) as usize).min(count.max(1));
    let room = (slot * every as f32 - 5.0).min(canvas.width).min(word + 0.1);
    let shown: Vec<(usize, Lines)> = (0..count)
        .filter(|index| (count - 1 - index).is_multiple_of(every))
        .map(|index| (index, canvas.wrap(&chart.categories[index], Face::SMALL, room, 3)))
        .collect();
    // At both ends there is room for what stands below a point and above it.
    let values = match &chart.series[..] {
        [series] => canvas.widest(series.points.iter().flatten().map(|point| point.label.as_str()), Face::LABEL),
        _ => 0.0,
    };
    let widest = shown.iter().fold(values, |most: f32, (_, lines)| most.max(lines.width));
    let inset = (slot / 2.0).min(widest / 2.0 + 2.0).max(4.0_f32.min(slot / 2.0));
    let x = |share: f32| left + inset + (right - left - 2.0 * inset) * share;
    (shares(chart).into_iter().map(x).collect(), shown)
}

/// Where each category stands between the first, 0, and the last, 1: in proportion to time if it is known.
fn shares(chart: &LineChart) -> Vec<f32> {
    let count = chart.categories.len();
    let rising = chart.months.windows(2).all(|pair| pair[0] < pair[1]);
    match &chart.months[..] {
        _ if count == 1 => vec![0.5],
        [first, .., last] if chart.months.len() == count && rising => {
            chart.months.iter().map(|month| (month - first) as f32 / (last - first) as f32).collect()
        }
        _ => (0..count).map(|index| index as f32 / count.saturating_sub(1).max(1) as f32).collect(),
    }
}

/// Zero, where it lies within the plot. Another line at its foot would look like zero.
fn draw_base(frame: &Frame, canvas: &mut Canvas<'_>) {
    for (value, _) in frame.axis.ticks.iter().filter(|(value, _)| value.is_zero()) {
        let y = frame.y(&Point { value: *value, label: String::new() });
        canvas.line(&[(frame.left, y), (frame.right, y)], 0.9, Ink::Muted);
    }
}

fn draw_axis(frame: &Frame, labelled: bool, canvas: &mut Canvas<'_>) {
    for (value, label) in &frame.axis.ticks {
        let point = Point { value: *value, label: String::new() };
        let y = frame.y(&point);
        let (width, ink) = if value.is_zero() { (0.9, Ink::Muted) } else { (0.5, Ink::Rule) };
        canvas.line(&[(frame.left, y), (frame.right, y)], width, ink);
        if labelled {
            canvas.text(frame.left - 5.0, y, Anchor::End, Face::SMALL, label, Ink::Muted);
        }
    }
}

fn names(chart: &LineChart, frame: &Frame, texts: Vec<Option<Lines>>) -> Vec<Name> {
    let mut names = Vec::new();
    for (index, text) in texts.into_iter().enumerate() {
        let Some(lines) = text else { continue };
        let end = match (chart.series.get(index), &chart.target) {
            (Some(series), _) => frame.places(series).into_iter().flatten().next_back(),
            (None, Some(target)) => Some((frame.right, frame.y(target))),
            (None, None) => None,
        };
        if let Some(from) = end {
            let style = chart.series.get(index).map(|_| symbol::series(index));
            names.push(Name { from, lines, style });
        }
    }
    names
}

/// Names side by side with the ends of their lines, moved apart and joined to them by thin lines.
fn draw_leaders_and_names(names: &[Name], frame: &Frame, canvas: &mut Canvas<'_>) {
    let wanted: Vec<(f32, f32)> = names.iter().map(|name| (name.from.1, name.lines.height)).collect();
    let centres = spread(&wanted, NAME_GAP, frame.top, frame.bottom);
    for (name, y) in names.iter().zip(centres) {
        let x = frame.right + 9.0;
        // The name is joined at its first line where it has several.
        let first = y - (name.lines.height - name.lines.face.lead()) / 2.0;
        if name.style.is_some() || (first - name.from.1).abs() > 1.0 {
            let start = name.from.0 + if name.style.is_some() { 4.0 } else { 0.0 };
            let bend = (frame.right + 1.0).max(start);
            canvas.line(&[(start, name.from.1), (bend, name.from.1), (x - 2.0, first)], 0.5, Ink::Muted);
        }
        let ink = if name.style.is_some() { Ink::Text } else { Ink::Muted };
        canvas.lines(x, y, Anchor::Start, &name.lines, ink);
    }
}

/// The line of the target, but where a value stands on it; no piece so short that it looks like something else.
fn draw_target(chart: &LineChart, frame: &Frame, labels: &[Label<'_>], canvas: &mut Canvas<'_>) {
    const SHORTEST: f32 = 12.0;
    let Some(target) = &chart.target else { return };
    let y = frame.y(target);
    let mut on_it: Vec<&Label<'_>> = labels.iter().filter(|label| (label.y - y).abs() < Label::HALF).collect();
    on_it.sort_by(|a, b| a.x.total_cmp(&b.x));
    let mut from = frame.left;
    let ends = on_it.into_iter().map(|label| (label.left(), label.right())).chain([(frame.right, frame.right)]);
    for (to, next) in ends {
        if to - from >= SHORTEST {
            canvas.stroke(&[(from, y), (to, y)], 0.9, Ink::Muted, true);
        }
        from = next;
    }
}

fn draw_series(places: &[Option<(f32, f32)>], style: SeriesStyle, canvas: &mut Canvas<'_>) {
    for run in places.split(Option::is_none) {
        let run: Vec<(f32, f32)> = run.iter().flatten().copied().collect();
        canvas.stroke(&run, 1.5, style.ink, style.dashed);
    }
    for &(x, y) in places.iter().flatten() {
        symbol::marker(canvas, x, y, style);
    }
}

/// Where the values stand at the points of a single line: over or under their own, never beside it, where they would be
/// taken for another's. The key points come first, and only so many are looked at.
fn point_labels<'c>(chart: &'c LineChart, frame: &Frame, most: usize, canvas: &Canvas<'_>) -> Vec<Label<'c>> {
    const OFFSETS: [f32; 6] = [9.0, 10.5, 12.0, 14.0, 16.0, 18.5];
    let [series] = &chart.series[..] else { return Vec::new() };
    let target = chart.target.as_ref().map(|target| frame.y(target));
    let places = frame.places(series);
    let line: Vec<(f32, f32)> = places.iter().flatten().copied().collect();
    let mut labels: Vec<Label<'c>> = Vec::new();
    for index in by_weight(&line, &places).into_iter().take(most) {
        let (Some((x, y)), Some(point)) = (places[index], &series.points[index]) else {
            continue;
        };
        let width = canvas.measure(&point.label, Face::LABEL);
        if point.label.is_empty() || x < width / 2.0 + 1.0 || x + width / 2.0 > frame.right + 8.0 {
            continue;
        }
        let at = |y: f32| Label { x, y, width, text: &point.label };
        let is_free = |label: &Label<'_>| {
            label.y > frame.top - 2.0
                && label.y < frame.bottom - 6.0
                && !labels.iter().any(|other| label.overlaps(other))
                && !crosses(&line, label)
        };
        let cost = |label: &Label<'_>| {
            let far = (label.y - y).abs();
            // On the other side of the target a value would look as if it had reached it, or missed it.
            let beyond = target.is_some_and(|target| (target < y) != (target < label.y));
            let on_target = target.is_some_and(|target| (target - label.y).abs() < Label::HALF + 1.5);
            far + if beyond { 8.0 } else { 0.0 } + if on_target { 6.0 } else { 0.0 }
        };
        let tried = OFFSETS.iter().flat_map(|off| [at(y - off), at(y + off)]).filter(is_free);
        labels.extend(tried.min_by(|a, b| cost(a).total_cmp(&cost(b))));
    }
    labels
}

/// The points of a line, those first that are most worth knowing: the last, the first, the highest, the lowest.
fn by_weight(line: &[(f32, f32)], places: &[Option<(f32, f32)>]) -> Vec<usize> {
    let at = |wanted: Option<&(f32, f32)>| places.iter().position(|place| place.is_some() && place.as_ref() == wanted);
    let higher = |a: &&(f32, f32), b: &&(f32, f32)| a.1.total_cmp(&b.1);
    let keys = [line.last(), line.first(), line.iter().min_by(higher), line.iter().max_by(higher)];
    let mut order: Vec<usize> = Vec::new();
    for index in keys.into_iter().filter_map(at).chain(0..places.len()) {
        if !order.contains(&index) {
            order.push(index);
        }
    }
    order
}

/// True if a line runs through a label.
fn crosses(line: &[(f32, f32)], label: &Label<'_>) -> bool {
    line.windows(2).any(|pair| {
        let [(x0, y0), (x1, y1)] = [pair[0], pair[1]];
        let at = |x: f32| y0 + (y1 - y0) * ((x - x0) / (x1 - x0).max(0.01)).clamp(0.0, 1.0);
        let (from, to) = (label.left().max(x0), label.right().min(x1));
        let (a, b) = (at(from) - label.y, at(to) - label.y);
        from <= to && (a.abs() < Label::HALF || b.abs() < Label::HALF || a * b < 0.0)
    })
}

/// The categories below the plot; returns the lower edge.
fn draw_categories(frame: &Frame, shown: &[(usize, Lines)], canvas: &mut Canvas<'_>) -> f32 {
    let top = frame.bottom + 3.0;
    let mut height = 0.0_f32;
    let mut free = canvas.width;
    for (index, lines) in shown.iter().rev() {
        let half = lines.width / 2.0;
        let x = frame.xs[*index].clamp(half, (canvas.width - half).max(half));
        if x + half > free {
            continue;
        }
        let tick = frame.xs[*index];
        canvas.line(&[(tick, frame.bottom - 1.5), (tick, frame.bottom + 1.5)], 0.5, Ink::Muted);
        canvas.lines(x, top + lines.height / 2.0, Anchor::Middle, lines, Ink::Muted);
        free = x - half - 2.0;
        height = height.max(lines.height);
    }
    top + height + 2.0
}
