//! A table of the model as cells.
//!
//! *Takes* a table and the columns that were chosen for it, *returns* where it came to stand. *Never*
//! computes: a derivation becomes a formula with the cell's own value as its result.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rust_xlsxwriter::{ConditionalFormatCell, ConditionalFormatCellRule, Format};

use super::XlsxError;
use super::content::{Content, content, dress, held, raised, shown};
use super::flat;
use super::formula::formula;
use super::layout::Layout;
use super::measure::{self, BODY};
use super::number::{NumberId, Shape, float};
use super::pen::{Pen, Span};
use super::style::{Align, Edge, Style, Weight};
use crate::document::{Address, Cell, Column, ColumnKind, Row, RowKind, Table};
use crate::render::ink::Ink;

/// Where a table stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Area {
    /// First row of the heads.
    pub head: u32,
    /// First row of the body.
    pub body: u32,
    /// The row after its last.
    pub end: u32,
    /// Its columns.
    pub columns: Span,
    /// A row of the table took several of the sheet, or a column did: it cannot be sorted or filtered.
    pub irregular: bool,
}

/// A row of the table in the sheet.
struct Place {
    /// Its first row.
    at: u32,
    /// Lines in that row.
    lines: usize,
    /// Texts higher than a row, by column, in pieces for this row and those after it.
    long: Vec<(usize, Vec<String>)>,
}

impl Place {
    fn rows(&self) -> u32 {
        let most = self.long.iter().map(|(_, pieces)| pieces.len()).max();
        u32::try_from(most.unwrap_or(1)).unwrap_or(u32::MAX)
    }
}

struct Writer<'t> {
    table: &'t Table,
    spans: &'t [Span],
    widths: Vec<f64>,
    places: Vec<Place>,
    /// Columns that hold a figure somewhere, also those of words.
    figures: Vec<bool>,
    /// The longest marks of numbers in each column.
    room: Vec<String>,
    /// Number cells by format, as runs down a column: column, first row, last row.
    runs: BTreeMap<NumberId, Vec<(u16, u32, u32)>>,
}

/// Writes a table from a row on.
pub(super) fn write(
    pen: &mut Pen<'_>,
    table: &Table,
    spans: &[Span],
    layout: &Layout,
    row: u32,
) -> Result<Area, XlsxError> {
    let (Some(first), Some(last)) = (spans.first(), spans.last()) else {
        return Ok(empty(row));
    };
    let mut writer = Writer {
        table,
        spans,
        widths: spans.iter().map(|span| layout.width(*span)).collect(),
        places: Vec::with_capacity(table.rows.len()),
        figures: with_figures(table),
        room: room_for_marks(table),
        runs: BTreeMap::new(),
    };
    let body = writer.heads(pen, row)?;
    let end = writer.arrange(pen, body);
    for index in 0..table.rows.len() {
        writer.row(pen, index)?;
    }
    writer.zeros(pen)?;
    let joined = spans.iter().any(|span| span.first != span.last);
    Ok(Area {
        head: row,
        body,
        end,
        columns: Span { first: first.first, last: last.last },
        irregular: joined || writer.places.iter().any(|place| !place.long.is_empty()),
    })
}

fn empty(row: u32) -> Area {
    Area { head: row, body: row, end: row, columns: Span { first: 0, last: 0 }, irregular: true }
}

fn with_figures(table: &Table) -> Vec<bool> {
    let is_figure = |row: &Row, col: usize| row.cells.get(col).is_some_and(|cell| held(&cell.value).is_some());
    (0..table.columns.len()).map(|col| table.rows.iter().any(|row| is_figure(row, col))).collect()
}

fn room_for_marks(table: &Table) -> Vec<String> {
    let mut room = vec![String::new(); table.columns.len()];
    for row in &table.rows {
        for (cell, room) in row.cells.iter().zip(&mut room) {
            let is_number = held(&cell.value).is_some();
            let marks = cell.marks.concat();
            if is_number && marks.chars().count() > room.chars().count() {
                *room = marks;
            }
        }
    }
    room
}

/// Words right of figures or of a full column of words begin a step further in, or the two would run together.
/// `figures`: the columns that hold a figure somewhere, also those of words.
pub(super) fn gap(columns: &[Column], figures: &[bool], col: usize) -> u8 {
    let kind = |col: usize| columns[col].kind;
    if col == 0 || kind(col) == ColumnKind::Number {
        return 0;
    }
    let full = kind(col - 1) == ColumnKind::LongText && kind(col) != ColumnKind::Status;
    let has_figures = figures.get(col - 1).copied().unwrap_or_default();
    u8::from(kind(col - 1) == ColumnKind::Number || has_figures || full)
}

const HEAD: Style = Style { bold: true, ink: Ink::Paper, fill: Some(Ink::Accent), middle: true, ..Style::WRAPPED };

impl Writer<'_> {
    /// The heads; returns the row after them.
    fn heads(&self, pen: &mut Pen<'_>, row: u32) -> Result<u32, XlsxError> {
        let below = if self.table.groups.is_empty() {
            row
        } else {
            self.group_heads(pen, row)?;
            row + 1
        };
        let mut lines = 1;
        for (index, column) in self.table.columns.iter().enumerate() {
            let span = self.spans[index];
            let style = self.head(index);
            let own = measure::lines(&column.head, self.room(index, style), true, BODY);
            if self.is_ungrouped(index) {
                // One of its lines stands beside the group's head.
                lines = lines.max(own.saturating_sub(1));
            } else {
                pen.join(below, span, style)?;
                pen.text(below, span.first, &column.head, style)?;
                lines = lines.max(own);
            }
        }
        pen.row_height(below, measure::height(lines, BODY) + 3.0)?;
        Ok(below + 1)
    }

    /// Heads over several columns. A column under none of them has its own head over both rows.
    fn group_heads(&self, pen: &mut Pen<'_>, row: u32) -> Result<(), XlsxError> {
        let mut index = 0;
        let mut lines = 1;
        for group in &self.table.groups {
            let end = (index + group.span).min(self.spans.len());
            if group.head.is_empty() {
                for column in index..end {
                    let style = self.head(column);
                    let span = self.spans[column];
                    pen.join_rows(row, row + 1, span, style)?;
                    pen.text(row, span.first, &self.table.columns[column].head, style)?;
                }
            } else if index < end {
                let span = Span { first: self.spans[index].first, last: self.spans[end - 1].last };
                let style = Style {
                    align: Align::Center,
                    bottom: Some(Edge(Weight::Thin, Ink::Paper)),
                    left: (index > 0).then_some(Edge(Weight::Thin, Ink::Paper)),
                    ..HEAD
                };
                pen.join(row, span, style)?;
                pen.text(row, span.first, &group.head, style)?;
                let width: f64 = self.widths[index..end].iter().sum();
                lines = lines.max(measure::lines(&group.head, width, true, BODY));
            }
            index = end;
        }
        pen.height(row, lines, BODY)
    }

    fn head(&self, col: usize) -> Style {
        Style {
            indent: gap(&self.table.columns, &self.figures, col),
            align: match self.table.columns[col].kind {
                ColumnKind::Number => Align::Right,
                ColumnKind::Text | ColumnKind::LongText | ColumnKind::Status => Align::Left,
            },
            ..HEAD
        }
    }

    /// The width that is left for words.
    fn room(&self, col: usize, style: Style) -> f64 {
        self.widths[col] - 1.5 * f64::from(style.indent)
    }

    fn indent(&self, row: &Row, col: usize) -> u8 {
        match (col, row.kind) {
            (0, RowKind::OfWhich) => row.indent.max(1),
            (0, _) => row.indent,
            _ => gap(&self.table.columns, &self.figures, col),
        }
    }

    fn is_ungrouped(&self, column: usize) -> bool {
        let mut end = 0;
        for group in &self.table.groups {
            end += group.span;
            if column < end {
                return group.head.is_empty();
            }
        }
        false
    }

    /// Finds the place of every row before any is written, because formulas also look down.
    fn arrange(&mut self, pen: &Pen<'_>, body: u32) -> u32 {
        let mut at = body;
        for row in &self.table.rows {
            let place = self.measure(row, pen, at);
            at = at.saturating_add(place.rows());
            self.places.push(place);
        }
        at
    }

    fn measure(&self, row: &Row, pen: &Pen<'_>, at: u32) -> Place {
        let mut place = Place { at, lines: 1, long: Vec::new() };
        if row.kind == RowKind::Group {
            return place;
        }
        let bold = is_bold(row.kind);
        for (index, cell) in row.cells.iter().enumerate().take(self.spans.len()) {
            if held(&cell.value).is_some() {
                continue;
            }
            let words = shown(cell, pen.lang);
            let room = self.widths[index] - 1.5 * f64::from(self.indent(row, index));
            let lines = measure::lines(&words, room, bold, BODY);
            if lines > measure::MAX_LINES {
                let pieces = measure::pieces(&words, room, bold, BODY);
                place.long.push((index, pieces));
            }
            place.lines = place.lines.max(lines.min(measure::MAX_LINES));
        }
        place
    }

    fn row(&mut self, pen: &mut Pen<'_>, index: usize) -> Result<(), XlsxError> {
        let table = self.table;
        let row = &table.rows[index];
        let (at, rows) = (self.places[index].at, self.places[index].rows());
        pen.height(at, self.places[index].lines, BODY)?;
        for (col, cell) in row.cells.iter().enumerate().take(self.spans.len()) {
            let base = row_style(row, rows == 1);
            let dressed = banded(cell, dress(&cell.value, table.columns[col].kind, base));
            // What heads rows goes on over the blank cells beside it.
            let dressed = Style { wrap: dressed.wrap && row.kind != RowKind::Group, ..dressed };
            let style = match dressed.align {
                Align::Right => dressed,
                Align::Left | Align::Center => Style { indent: self.indent(row, col), ..dressed },
            };
            let span = self.spans[col];
            if span.first != span.last {
                pen.join(at, span, style)?;
            }
            let long = self.places[index].long.iter().position(|(c, _)| *c == col);
            if let Some(long) = long {
                pen.text(at, span.first, &self.places[index].long[long].1[0], style)?;
            } else {
                self.cell(pen, Address { row: index, col }, cell, style)?;
            }
        }
        for part in 1..rows {
            self.continuation(pen, index, part)?;
        }
        Ok(())
    }

    /// What of a row did not fit its first row.
    fn continuation(&self, pen: &mut Pen<'_>, index: usize, part: u32) -> Result<(), XlsxError> {
        let row = &self.table.rows[index];
        let place = &self.places[index];
        let at = place.at + part;
        let last = part + 1 == place.rows();
        let style = |col| Style { wrap: true, indent: self.indent(row, col), ..row_style(row, last) };
        for (col, span) in self.spans.iter().enumerate() {
            pen.join(at, *span, style(col))?;
        }
        let mut lines = 1;
        for (col, pieces) in &place.long {
            if let Some(piece) = pieces.get(part as usize) {
                let style = style(*col);
                pen.text(at, self.spans[*col].first, piece, style)?;
                let room = self.room(*col, style);
                lines = lines.max(measure::lines(piece, room, style.bold, BODY));
            }
        }
        pen.height(at, lines, BODY)
    }

    fn cell(&mut self, pen: &mut Pen<'_>, at: Address, cell: &Cell, style: Style) -> Result<(), XlsxError> {
        let (row, col) = (self.places[at.row].at, self.spans[at.col].first);
        match content(&cell.value, pen.lang) {
            Content::Blank if cell.marks.is_empty() => pen.blank(row, col, style),
            Content::Blank => pen.text(row, col, &raised(&cell.marks), style),
            Content::Words(words) => pen.text(row, col, &marked(words, cell), style),
            Content::Rich(flat) if cell.marks.is_empty() => pen.flat(row, col, &flat, style),
            Content::Rich(flat) => pen.text(row, col, &marked(Cow::Owned(flat.text()), cell), style),
            Content::Date(date) => pen.date(row, col, date, style),
            Content::Number(number, shape) => {
                let number_id = pen.shape(self.with_marks(shape, cell, at.col));
                self.note_number(number_id, row, col);
                let style = Style { number: number_id, ..style };
                let place = |at: Address| (self.places[at.row].at, self.spans[at.col].first);
                match formula(self.table, at, place) {
                    Some(formula) => pen.formula((row, col), &formula, float(number), style),
                    None => pen.number(row, col, float(number), style),
                }
            }
        }
    }

    /// A number stays a number, so its marks stand in the format.
    fn with_marks(&self, shape: Shape, cell: &Cell, col: usize) -> Shape {
        let marks = cell.marks.concat();
        let room = self.room[col].chars().skip(marks.chars().count()).collect();
        let lead = cell.band.as_ref().map_or_else(String::new, |band| format!("{}\u{a0}", flat::symbol(band.status)));
        Shape { lead, marks: raised(&cell.marks), room, ..shape }
    }

    fn note_number(&mut self, number: NumberId, row: u32, col: u16) {
        let runs = self.runs.entry(number).or_default();
        let continues = |run: &&mut (u16, u32, u32)| run.0 == col && run.2 + 1 == row;
        match runs.iter_mut().rev().take(self.spans.len()).find(continues) {
            Some(run) => run.2 = row,
            None => runs.push((col, row, row)),
        }
    }

    /// Numbers that round to zero are shown without a sign, also when they change.
    fn zeros(&self, pen: &mut Pen<'_>) -> Result<(), XlsxError> {
        for (number, runs) in &self.runs {
            let Some((limit, code)) = pen.formats.numbers.unsigned(*number) else {
                continue;
            };
            // Just inside the limit, which itself rounds away from zero.
            let limit = float(limit) * (1.0 - 1e-12);
            for runs in runs.chunks(200) {
                let Some((col, first, last)) = runs.first().copied() else {
                    continue;
                };
                let ranges: Vec<String> = runs
                    .iter()
                    .map(|(col, first, last)| {
                        let name = |row| crate::source::a1(row, u32::from(*col));
                        format!("{}:{}", name(*first), name(*last))
                    })
                    .collect();
                let rule = ConditionalFormatCell::new()
                    .set_rule(ConditionalFormatCellRule::Between(-limit, -1e-15))
                    .set_format(Format::new().set_num_format(code.clone()))
                    .set_multi_range(ranges.join(" "));
                pen.sheet.add_conditional_format(first, col, last, col, &rule)?;
            }
        }
        Ok(())
    }
}

/// The look of a figure on a scale.
fn banded(cell: &Cell, style: Style) -> Style {
    match &cell.band {
        Some(band) => Style { ink: Ink::Status(band.status), fill: Some(Ink::StatusTint(band.status)), ..style },
        None => style,
    }
}

fn marked<'a>(words: Cow<'a, str>, cell: &Cell) -> Cow<'a, str> {
    if cell.marks.is_empty() {
        return words;
    }
    Cow::Owned(words.into_owned() + &raised(&cell.marks))
}

fn is_bold(kind: RowKind) -> bool {
    match kind {
        RowKind::Group | RowKind::Subtotal | RowKind::Total => true,
        RowKind::Body | RowKind::OfWhich | RowKind::Memo => false,
    }
}

/// The look of a row; `last` if it is the last of the sheet's rows that show it.
fn row_style(row: &Row, last: bool) -> Style {
    let rule = last.then_some(Edge(Weight::Thin, Ink::Rule));
    let body = Style { bottom: rule, ..Style::TEXT };
    match row.kind {
        RowKind::Body => body,
        RowKind::Group => Style { bold: true, fill: Some(Ink::AccentTint), ink: Ink::Accent, ..body },
        RowKind::Subtotal => Style { bold: true, top: Some(Edge(Weight::Thin, Ink::Muted)), ..body },
        RowKind::Total => {
            Style { bold: true, fill: Some(Ink::AccentTint), top: Some(Edge(Weight::Medium, Ink::Accent)), ..body }
        }
        RowKind::OfWhich => Style { ink: Ink::Muted, ..body },
        RowKind::Memo => Style { italic: true, ..body },
    }
}
