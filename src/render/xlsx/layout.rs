//! The columns of a sheet, chosen for everything that stands on it.
//!
//! *Takes* a sheet's tables, *returns* column widths and which columns each table's columns take.
//! *Never* writes.
//!
//! Blocks of different shape share one set of columns. As a rule a table's column is a sheet's column,
//! as wide as the widest need. Two exceptions keep the sheet tidy: the last column of a table, if it
//! holds words, stretches over columns that only broader tables use; and above a risk matrix, whose
//! columns must be equal, wide columns of tables take several of the narrow ones.

use std::sync::Arc;

use super::content::shown;
use super::measure::{self, BODY};
use super::pen::Span;
use crate::document::{Column, ColumnKind, Listing, RowKind, Table};
use crate::text::Lang;

/// Widths are in characters, as Excel measures columns.
const NARROWEST: f64 = 9.0;
const WIDEST_TEXT: f64 = 40.0;
const WIDEST_LONG: f64 = 60.0;
const WIDEST_FIGURE: f64 = 34.0;
/// A column without content.
const DEFAULT: f64 = 8.43;
/// Lines of running text are about so long.
const MEASURE: f64 = 110.0;
/// A tile has at least this width.
pub(super) const TILE: f64 = 29.0;
/// The columns of a risk matrix: its label and the five consequences.
const MATRIX: [f64; 6] = [16.0, 11.0, 11.0, 11.0, 11.0, 11.0];
/// What fits across a page of A4 at some four fifths of its size, upright and landscape.
const PAGE: f64 = 125.0;
const LANDSCAPE: f64 = 185.0;
const NARROWEST_LONG: f64 = 30.0;
/// The part of its width that a column of words can do with.
const LOOSE: f64 = 0.8;
/// The left and right margin of a cell: five of the seven pixels of a character.
const MARGINS: f64 = 5.0 / 7.0;
/// Room for the button of an autofilter.
const BUTTON: f64 = 3.0;

/// The columns of a sheet.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Layout {
    /// Widths from the first column.
    pub widths: Vec<f64>,
    /// The columns that each table's columns take, in the order of the tables.
    pub tables: Vec<Vec<Span>>,
    /// The columns that running text takes.
    pub text: Span,
    /// Their width.
    pub text_width: f64,
}

/// What the sheet holds besides tables.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Others {
    /// It has a risk matrix.
    pub matrix: bool,
    /// The most tiles in a row.
    pub tiles: usize,
    /// It is printed on landscape pages.
    pub landscape: bool,
}

/// Chooses the columns.
pub(super) fn layout(tables: &[&Table], listing: Option<&Listing>, others: Others, lang: Lang) -> Layout {
    let mut grid = Grid {
        widths: if others.matrix { MATRIX.to_vec() } else { Vec::new() },
        fixed: if others.matrix { MATRIX.len() } else { 0 },
    };
    let page = if others.landscape { LANDSCAPE } else { PAGE };
    let broadest = tables.iter().map(|t| t.columns.len()).max().unwrap_or(0);
    let stretches =
        |table: &Table| table.columns.len() < broadest && table.columns.last().is_some_and(|c| is_words(c.kind));
    let needs: Vec<Vec<Need>> = tables.iter().map(|table| needs(table, page, lang)).collect();
    let mut spans: Vec<Vec<Span>> = needs
        .iter()
        .zip(tables)
        .map(|(needs, table)| {
            let own = needs.len() - usize::from(stretches(table));
            grid.place(&needs[..own])
        })
        .collect();
    for ((spans, needs), table) in spans.iter_mut().zip(&needs).zip(tables) {
        if let (true, Some(need)) = (stretches(table), needs.last()) {
            let first = spans.last().map_or(0, |span| usize::from(span.last) + 1);
            spans.push(grid.stretch(first, need.width, page));
        }
    }
    for (col, need) in listing.map(|listing| listed(listing, page)).unwrap_or_default().iter().enumerate() {
        grid.widen(col, need.width);
    }
    grid.tiles(others.tiles);
    grid.finish(spans)
}

fn is_words(kind: ColumnKind) -> bool {
    matches!(kind, ColumnKind::Text | ColumnKind::LongText)
}

/// How wide a column wants to be, and what it can do with.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Need {
    width: f64,
    least: f64,
}

struct Grid {
    widths: Vec<f64>,
    /// So many of the first columns have a width that nothing changes.
    fixed: usize,
}

impl Grid {
    fn place(&mut self, needs: &[Need]) -> Vec<Span> {
        let mut at = 0;
        needs
            .iter()
            .map(|need| {
                let first = at;
                let mut width = 0.0;
                while at < self.fixed && width < need.least {
                    width += self.widths[at];
                    at += 1;
                }
                if at >= self.fixed && width < need.least {
                    self.widen(at, need.width - width);
                    at += 1;
                }
                span(first, at - 1)
            })
            .collect()
    }

    fn widen(&mut self, col: usize, need: f64) {
        if self.widths.len() <= col {
            self.widths.resize(col + 1, 0.0);
        }
        self.widths[col] = self.widths[col].max(need.max(NARROWEST));
    }

    /// From a column over as many as the need takes; the last of them is widened as far as the page has room.
    fn stretch(&mut self, first: usize, need: f64, page: f64) -> Span {
        let mut last = first;
        let mut width = self.widths.get(first).copied().unwrap_or(0.0);
        while width < need && last + 1 < self.widths.len() {
            last += 1;
            width += self.widths[last];
        }
        let left = page - self.widths.iter().sum::<f64>();
        let enough = need.min(WIDEST_TEXT.max(width + left));
        if width < enough {
            let before = width - self.widths.get(last).copied().unwrap_or(0.0);
            self.widen(last, enough - before);
        }
        span(first, last)
    }

    fn tiles(&mut self, count: usize) {
        let mut needed = count;
        let mut width = 0.0;
        for column in &self.widths {
            width += column;
            if width >= TILE {
                needed = needed.saturating_sub(1);
                width = 0.0;
            }
        }
        self.widths.extend(std::iter::repeat_n(TILE, needed));
    }

    fn finish(mut self, tables: Vec<Vec<Span>>) -> Layout {
        let mut text_width = 0.0;
        let mut columns = 0;
        while text_width < MEASURE {
            if columns == self.widths.len() {
                self.widths.push(DEFAULT);
            }
            text_width += self.widths[columns];
            columns += 1;
        }
        Layout { widths: self.widths, tables, text: span(0, columns.saturating_sub(1)), text_width }
    }
}

impl Layout {
    /// The width of a span. Columns that are joined have the margins between them for text, too.
    pub(super) fn width(&self, span: Span) -> f64 {
        let widths = self.widths.iter().take(usize::from(span.last) + 1).skip(usize::from(span.first));
        widths.sum::<f64>() + MARGINS * f64::from(span.last - span.first)
    }

    /// Spans of at least a tile's width from the first column, as many as there are.
    pub(super) fn tile_spans(&self) -> Vec<Span> {
        let mut spans = Vec::new();
        let (mut first, mut width) = (0, 0.0);
        for (col, column) in self.widths.iter().enumerate() {
            width += column;
            if width >= TILE {
                spans.push(span(first, col));
                (first, width) = (col + 1, 0.0);
            }
        }
        spans
    }
}

fn span(first: usize, last: usize) -> Span {
    let column = |index: usize| u16::try_from(index).unwrap_or(u16::MAX);
    Span { first: column(first), last: column(last.max(first)) }
}

/// The rows that an autofilter is for: those before the sums of a long table, or all of one that adds nothing up and whose
/// rows all say something of their own.
pub(super) fn filtered_rows(table: &Table) -> Option<usize> {
    const LONG: usize = 15;
    let body = body_rows(table);
    let sums = &table.rows[body..];
    let before_sums = body > LONG && sums.iter().all(|row| !matches!(row.kind, RowKind::Body | RowKind::Group));
    let is_of_words = || {
        let mut cells = table.rows.iter().flat_map(|row| &row.cells);
        let has_groups = table.rows.iter().any(|row| row.kind == RowKind::Group);
        table.rows.len() > LONG && !has_groups && cells.all(|cell| cell.derivation.is_none())
    };
    match (table.groups.is_empty(), before_sums) {
        (true, true) => Some(body),
        (true, false) => is_of_words().then_some(table.rows.len()),
        (false, _) => None,
    }
}

/// The number of body rows at the beginning.
pub(super) fn body_rows(table: &Table) -> usize {
    table.rows.iter().take_while(|row| row.kind == RowKind::Body).count()
}

/// How wide each column wants to be.
fn needs(table: &Table, page: f64, lang: Lang) -> Vec<Need> {
    let button = filtered_rows(table).is_some();
    let own = |(index, column)| need(column, button, extent(table, index, lang));
    let mut needs: Vec<Need> = table.columns.iter().enumerate().map(own).collect();
    level_figures(table, &mut needs);
    share_page(&table.columns, page, &mut needs);
    needs
}

/// The same for a listing.
fn listed(listing: &Listing, page: f64) -> Vec<Need> {
    let own = |(index, column)| {
        let mut above: Option<&Arc<str>> = None;
        let (mut line, mut word) = (0.0_f64, 0.0_f64);
        for text in listing.rows.iter().filter_map(|row| row.get(index)) {
            if above.is_some_and(|above| Arc::ptr_eq(above, text)) {
                continue;
            }
            above = Some(text);
            let (longest, longest_word) = measure::extent(text, false);
            (line, word) = (line.max(longest), word.max(longest_word));
        }
        need(column, true, (line, word))
    };
    let mut needs: Vec<Need> = listing.columns.iter().enumerate().map(own).collect();
    share_page(&listing.columns, page, &mut needs);
    needs
}

/// Columns of long texts share what the others leave of the page, so that print stays readable.
fn share_page(columns: &[Column], page: f64, needs: &mut [Need]) {
    let is_long = |column: &Column| column.kind == ColumnKind::LongText;
    let long = columns.iter().filter(|column| is_long(column)).count();
    if long < 2 {
        return;
    }
    let others: f64 =
        needs.iter().zip(columns).filter(|(_, column)| !is_long(column)).map(|(need, _)| need.width).sum();
    let share = ((page - others) / long as f64).clamp(NARROWEST_LONG, WIDEST_LONG);
    for (need, column) in needs.iter_mut().zip(columns) {
        if is_long(column) {
            need.width = need.width.min(share);
            need.least = need.least.min(share * LOOSE);
        }
    }
}

/// The widest line of a column and its widest word.
fn extent(table: &Table, index: usize, lang: Lang) -> (f64, f64) {
    let (mut line, mut word) = (0.0_f64, 0.0_f64);
    for row in table.rows.iter().filter(|row| row.kind != RowKind::Group) {
        let Some(cell) = row.cells.get(index) else {
            continue;
        };
        let indent = if index == 0 { f64::from(row.indent) * 1.5 } else { 0.0 };
        let bold = matches!(row.kind, RowKind::Subtotal | RowKind::Total);
        let (longest, longest_word) = measure::extent(&shown(cell, lang), bold);
        line = line.max(longest + indent);
        word = word.max(longest_word + indent);
    }
    (line, word)
}

fn need(column: &Column, filtered: bool, (line, word): (f64, f64)) -> Need {
    let (_, head_word) = measure::extent(&column.head, true);
    let button = if filtered { BUTTON } else { 0.0 };
    // A head may take three lines.
    let head = head_word.max(measure::width(&column.head, true, BODY) / 2.6) + button + 1.0;
    let content = match column.kind {
        ColumnKind::Text => (line + 2.0).min(WIDEST_TEXT.max(word.min(WIDEST_LONG) + 2.0)),
        ColumnKind::LongText => (line + 2.0).min(WIDEST_LONG),
        ColumnKind::Number | ColumnKind::Status => (line + 2.5).min(WIDEST_FIGURE.max(word.min(WIDEST_LONG) + 2.5)),
    };
    let width = content.max(head.min(WIDEST_TEXT)).max(NARROWEST);
    let least = match column.kind {
        // A little less than wanted only means one more line.
        ColumnKind::LongText => width * LOOSE,
        ColumnKind::Text => (width * LOOSE).max(width.min(word + 2.0)),
        ColumnKind::Number | ColumnKind::Status => width,
    };
    Need { width, least }
}

/// Columns of figures side by side look best at one width.
fn level_figures(table: &Table, needs: &mut [Need]) {
    let figures = |kind: ColumnKind| kind == ColumnKind::Number;
    let widest = needs
        .iter()
        .zip(&table.columns)
        .filter(|(need, column)| figures(column.kind) && need.width <= 18.0)
        .map(|(need, _)| need.width)
        .fold(0.0, f64::max);
    for (need, column) in needs.iter_mut().zip(&table.columns) {
        if figures(column.kind) && need.width <= 18.0 {
            need.width = widest;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Cell, Row};

    fn table(columns: Vec<Column>, cells: &[&str]) -> Table {
        Table {
            columns,
            rows: vec![Row::body(cells.iter().map(|text| Cell::text(*text)).collect())],
            ..Table::default()
        }
    }

    #[test]
    fn a_last_column_of_words_stretches_over_columns_of_a_broader_table() {
        let broad = table((0..7).map(|_| Column::number("Utfall")).collect(), &["1"; 7]);
        let long = "ord ".repeat(100);
        let narrow = table(vec![Column::row_head("Enhet"), Column::long("Kommentar")], &["Vuxen", &long]);
        let layout = layout(&[&broad, &narrow], None, Others::default(), Lang::Sv);
        assert!(layout.widths[1] < 15.0, "{layout:?}");
        assert_eq!(layout.tables[1][1].first, 1);
        assert!(layout.tables[1][1].last >= 5, "{layout:?}");
    }

    #[test]
    fn a_single_table_has_a_column_each() {
        let long = "ord ".repeat(100);
        let only = table(vec![Column::row_head("Enhet"), Column::long("Text")], &["a", &long]);
        let layout = layout(&[&only], None, Others::default(), Lang::Sv);
        assert_eq!(layout.tables[0][1], Span { first: 1, last: 1 });
        assert!((layout.widths[1] - WIDEST_LONG).abs() < 0.1);
    }

    #[test]
    fn the_columns_of_a_risk_matrix_stay_equal() {
        let long = "ord ".repeat(100);
        let risks =
            table(vec![Column::number("Nr"), Column::long("Risk"), Column::long("Åtgärd")], &["1", &long, &long]);
        let others = Others { matrix: true, ..Others::default() };
        let layout = layout(&[&risks], None, others, Lang::Sv);
        assert_eq!(layout.widths[..6], MATRIX);
        let first = layout.tables[0][1];
        assert!(layout.width(first) >= 40.0, "{layout:?}");
    }
}
