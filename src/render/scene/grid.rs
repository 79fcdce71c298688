//! Cells in rows and columns: statuses by month or unit, values with their bands.

use super::Anchor;
use super::bars::categories;
use super::canvas::{Canvas, Lines};
use super::symbol;
use super::text::Face;
use crate::document::{Heat, HeatCell, StatusGrid, StatusLabel};
use crate::render::ink::Ink;

const ROW: f32 = 17.0;
const RADIUS: f32 = 3.8;
/// From the left edge of a symbol to the word after it.
const SYMBOL: f32 = RADIUS * 2.0 + 4.0;

/// The frame that both kinds share.
struct Frame {
    left: f32,
    column: f32,
    /// Lower edge of what is drawn so far.
    y: f32,
    rows: Vec<Lines>,
    /// Heads that are too wide for their columns: these are numbered, and explained below.
    numbered: bool,
}

/// Draws a grid of statuses, returns its height.
pub(super) fn statuses(grid: &StatusGrid, canvas: &mut Canvas<'_>) -> f32 {
    let labels = labels(grid.rows.iter().flat_map(|(_, cells)| cells.iter().flatten()));
    let words = canvas.widest(labels.iter().map(|label| &*label.label), Face::LABEL);
    let names = grid.rows.iter().map(|(name, _)| name.as_str());
    let mut frame = frame(names, &grid.columns, canvas);
    let worded = SYMBOL + words + 6.0 <= frame.column;
    for (index, (_, cells)) in grid.rows.iter().enumerate() {
        let (top, height) = next_row(&mut frame, index, canvas);
        for (column, cell) in cells.iter().take(grid.columns.len()).enumerate() {
            let left = frame.left + frame.column * column as f32;
            draw_status(cell.as_ref(), worded.then_some(words), (left, top, frame.column, height), canvas);
        }
    }
    let y = if worded { frame.y } else { key(&labels, frame.y, canvas) };
    column_key(&grid.columns, &frame, y, canvas)
}

/// Draws values tinted by their bands, returns the height.
pub(super) fn heat(heat: &Heat, canvas: &mut Canvas<'_>) -> f32 {
    let bands = heat.rows.iter().flat_map(|(_, cells)| cells.iter().flatten());
    let labels = labels(bands.map(|cell| &cell.band));
    let names = heat.rows.iter().map(|(name, _)| name.as_str());
    let mut frame = frame(names, &heat.columns, canvas);
    for (index, (_, cells)) in heat.rows.iter().enumerate() {
        let (top, height) = next_row(&mut frame, index, canvas);
        for (column, cell) in cells.iter().take(heat.columns.len()).enumerate() {
            let left = frame.left + frame.column * column as f32;
            draw_value(cell.as_ref(), (left, top, frame.column, height), canvas);
        }
    }
    let y = key(&labels, frame.y, canvas);
    column_key(&heat.columns, &frame, y, canvas)
}

/// The first label of each status, from best to worst.
fn labels<'c>(all: impl Iterator<Item = &'c StatusLabel>) -> Vec<&'c StatusLabel> {
    let mut labels: Vec<&StatusLabel> = all.collect();
    labels.sort_by_key(|label| label.status);
    labels.dedup_by_key(|label| label.status);
    labels
}

/// Draws the heads of the columns and measures the rest.
fn frame<'c>(names: impl Iterator<Item = &'c str>, columns: &[String], canvas: &mut Canvas<'_>) -> Frame {
    let rows = categories(canvas, names.map(|name| (name, false)));
    let left = rows.iter().fold(0.0, |most: f32, lines| most.max(lines.width)) + 8.0;
    let column = (canvas.width - left) / columns.len().max(1) as f32;
    let word = canvas.widest_word(columns.iter().map(String::as_str), Face::SMALL);
    let numbered = word > column - 2.0;
    // Where even a number is too wide, some columns are left to be counted.
    let number = canvas.measure(&columns.len().to_string(), Face::SMALL) + 1.0;
    let every = (number / column).ceil().max(1.0) as usize;
    let heads: Vec<Lines> = columns
        .iter()
        .enumerate()
        .map(|(index, head)| match numbered {
            false => canvas.wrap(head, Face::SMALL, column - 2.0, 4),
            true if (index + 1).is_multiple_of(every) => canvas.wrap(&(index + 1).to_string(), Face::SMALL, number, 1),
            true => canvas.wrap("", Face::SMALL, number, 1),
        })
        .collect();
    let height = heads.iter().fold(0.0, |most: f32, lines| most.max(lines.height));
    for (index, head) in heads.iter().enumerate() {
        let x = left + column * (index as f32 + 0.5);
        canvas.lines(x, height - head.height / 2.0, Anchor::Middle, head, Ink::Muted);
    }
    Frame { left, column, y: height + 3.0, rows, numbered }
}

/// Names a row and makes room for it; returns its top and height.
fn next_row(frame: &mut Frame, index: usize, canvas: &mut Canvas<'_>) -> (f32, f32) {
    let (top, lines) = (frame.y, &frame.rows[index]);
    let height = ROW.max(lines.height + 5.0);
    canvas.lines(0.0, top + height / 2.0, Anchor::Start, lines, Ink::Text);
    frame.y += height;
    (top, height)
}

/// A cell: left, top, width and height.
type Cell = (f32, f32, f32, f32);

fn ground(cell: Cell, ink: Ink, canvas: &mut Canvas<'_>) {
    let (x, y, width, height) = cell;
    let gap = if width > 8.0 { 1.0 } else { 0.25 };
    canvas.rect(x + gap, y + 1.0, width - 2.0 * gap, height - 2.0, ink);
}

/// `words` is the width of the widest word where words are set beside the symbols.
fn draw_status(label: Option<&StatusLabel>, words: Option<f32>, cell: Cell, canvas: &mut Canvas<'_>) {
    let (x, y, width, height) = cell;
    ground(cell, label.map_or(Ink::Tint, |label| Ink::StatusTint(label.status)), canvas);
    let (middle, centre) = (x + width / 2.0, y + height / 2.0);
    let radius = RADIUS.min(width / 2.5);
    let status = label.map(|label| label.status);
    match (label, words) {
        (Some(label), Some(words)) => {
            let left = middle - (SYMBOL + words) / 2.0;
            symbol::status(canvas, left + radius, centre, radius, status);
            let ink = Ink::Status(label.status);
            canvas.text(left + SYMBOL, centre, Anchor::Start, Face::LABEL, &label.label, ink);
        }
        _ => symbol::status(canvas, middle, centre, radius, status),
    }
}

fn draw_value(value: Option<&HeatCell>, cell: Cell, canvas: &mut Canvas<'_>) {
    let (x, y, width, height) = cell;
    let Some(value) = value else {
        draw_status(None, None, cell, canvas);
        return;
    };
    ground(cell, Ink::StatusTint(value.band.status), canvas);
    let centre = y + height / 2.0;
    let text = canvas.measure(&value.label, Face::LABEL);
    let radius = RADIUS * 0.72;
    let symbol = radius * 2.0 + 3.0;
    let status = Some(value.band.status);
    if text + symbol + 4.0 <= width {
        let left = x + (width - text - symbol) / 2.0;
        symbol::status(canvas, left + radius, centre, radius, status);
        canvas.text(left + symbol, centre, Anchor::Start, Face::LABEL, &value.label, Ink::Text);
    } else if text + 2.0 <= width {
        canvas.text(x + width / 2.0, centre, Anchor::Middle, Face::LABEL, &value.label, Ink::Text);
    } else {
        symbol::status(canvas, x + width / 2.0, centre, radius.min(width / 2.5), status);
    }
}

/// The symbols and their words below the grid; returns the lower edge.
fn key(labels: &[&StatusLabel], top: f32, canvas: &mut Canvas<'_>) -> f32 {
    if labels.is_empty() {
        return top;
    }
    let (mut x, mut y) = (0.0, top + 9.0);
    for label in labels {
        let word = canvas.fit(&label.label, Face::SMALL, canvas.width - SYMBOL);
        let width = SYMBOL + canvas.measure(&word, Face::SMALL);
        if x > 0.0 && x + width > canvas.width {
            (x, y) = (0.0, y + 11.0);
        }
        symbol::status(canvas, x + RADIUS, y, RADIUS * 0.85, Some(label.status));
        canvas.text(x + SYMBOL, y, Anchor::Start, Face::SMALL, &word, Ink::Text);
        x += width + 12.0;
    }
    y + 7.0
}

/// What the numbers of numbered columns stand for; returns the lower edge.
fn column_key(columns: &[String], frame: &Frame, top: f32, canvas: &mut Canvas<'_>) -> f32 {
    if !frame.numbered {
        return top;
    }
    let (mut x, mut y, mut line) = (0.0_f32, top + 3.0, 0.0_f32);
    for (index, head) in columns.iter().enumerate() {
        let name = (index + 1).to_string();
        let number = canvas.measure(&name, Face::SMALL) + 3.0;
        let lines = canvas.wrap(head, Face::SMALL, canvas.width - number, 3);
        let width = number + lines.width;
        if x > 0.0 && x + width > canvas.width {
            (x, y, line) = (0.0, y + line, 0.0);
        }
        let first = y + Face::SMALL.lead() / 2.0;
        canvas.text(x, first, Anchor::Start, Face::SMALL, &name, Ink::Muted);
        let (left, centre) = (x + number, y + lines.height / 2.0);
        canvas.lines(left, centre, Anchor::Start, &lines, Ink::Text);
        x += width + 10.0;
        line = line.max(lines.height.max(Face::SMALL.lead()));
    }
    y + line + 2.0
}
