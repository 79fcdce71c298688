//! Free tables and charts in the report.
//!
//! *Takes* tables and figures, *returns* blocks. *Never* changes a word, never adds anything up.

use super::{CELL, FreeTable, FreeValue, Holds, TableRow, book, chart, sheet};
use crate::document::{Address, Block, Cell, Column, ColumnKind, Derivation, Row, RowKind, Table, Value};
use crate::documents::LayoutItem;
use crate::domain::{Id, Percent};
use crate::report::context::Report;
use crate::report::contribution::Contribution;
use crate::report::drawn::{Drawn, drawn};
use crate::source::Origin;
use crate::text;

/// The parts.
pub(crate) const PARTS: &[Drawn] = &[drawn(sheet::TABLE_PART, free_table), drawn(sheet::CHART_PART, free_chart)];

/// What the subject adds to the summary and the workbook.
pub(crate) const CONTRIBUTION: Contribution = Contribution { sheets: book::SHEETS, ..Contribution::NONE };

/// The tables that the layout names.
fn free_table(report: &Report<'_>, item: &LayoutItem) -> Vec<Block> {
    item.about.iter().filter_map(|id| table_of(report, id)).collect()
}

/// The charts that the layout names.
fn free_chart(report: &Report<'_>, item: &LayoutItem) -> Vec<Block> {
    let charts = item.about.iter().filter_map(|id| report.plan.free_tables.charts.get(id));
    charts.filter_map(|own| chart::draw(report, own)).map(Block::Chart).collect()
}

/// The table with an id, for parts of other subjects that have one of their own.
pub(crate) fn table_of(report: &Report<'_>, id: &Id) -> Option<Block> {
    report.plan.free_tables.tables.get(id).map(|table| block(report, table))
}

/// A free table: text as it is typed, numbers with their sums.
pub(super) fn block(report: &Report<'_>, table: &FreeTable) -> Block {
    let columns: Vec<Column> = table.head.iter().enumerate().map(|(at, head)| column(table, at, head)).collect();
    let rows = (0..table.rows.len()).map(|at| row(report, table, at)).collect();
    Block::Table(Table {
        id: format!("table-{}", table.id),
        caption: caption(report, &table.id),
        columns,
        rows,
        ..Table::default()
    })
}

/// It is called what the report calls it.
pub(super) fn caption(report: &Report<'_>, id: &Id) -> String {
    let mut parts = report.plan.layout.iter().filter(|item| item.part.is_about(&sheet::TABLES));
    let part = parts.find(|item| item.about.first() == Some(id));
    let heading = part.and_then(|item| item.heading.clone()).or_else(|| report.section_name(id));
    // A table may stand in a part that has a section of the same id.
    let mut of_section = report.plan.layout.iter().filter(|item| item.part.sections.contains(&id.as_str()));
    let own_part = || {
        let item = of_section.next()?;
        Some(item.heading.clone().unwrap_or_else(|| item.part.name.get(report.lang()).to_owned()))
    };
    // Below the part's own heading it needs no caption.
    let of_part = || part.map(|_| report.words.get("component-free-table"));
    heading.or_else(own_part).or_else(of_part).unwrap_or_else(|| id.to_string())
}

fn column(table: &FreeTable, at: usize, head: &str) -> Column {
    let kind = match table.columns[at] {
        Holds::Number(_) | Holds::Percent(_) => ColumnKind::Number,
        Holds::Status | Holds::Progress => ColumnKind::Status,
        // Text that looks like figures stands as figures do.
        Holds::Text if at > 0 && holds_figures(table, at) => ColumnKind::Number,
        Holds::Text => ColumnKind::Text,
    };
    Column { head: head.to_owned(), kind, heads_row: at == 0 }
}

fn row(report: &Report<'_>, table: &FreeTable, at: usize) -> Row {
    let own = &table.rows[at];
    let kind = match own.kind {
        TableRow::Group => RowKind::Group,
        TableRow::Subtotal => RowKind::Subtotal,
        TableRow::Total => RowKind::Total,
        TableRow::Head | TableRow::Columns | TableRow::Row => RowKind::Body,
    };
    Row::of(kind, (0..table.head.len()).map(|column| cell(report, table, (at, column))).collect())
}

fn cell(report: &Report<'_>, table: &FreeTable, (row, column): (usize, usize)) -> Cell {
    let Some(own) = table.rows[row].cells.get(column) else { return Cell::empty() };
    let origins = vec![Origin::Cell(own.at.clone())];
    match &own.value {
        FreeValue::Text(text) => Cell::text(text),
        FreeValue::Status(status) => Cell::new(Value::Status(report.status(*status))).from(origins),
        FreeValue::Progress(progress) => Cell::new(report.progress(*progress)).from(origins),
        FreeValue::Missing(missing) => Cell::new(Value::Missing(missing.clone(), report.missing(missing))),
        FreeValue::Number(_) | FreeValue::Blank => {
            let parts = table.summed(row).into_iter().map(|row| Address { row, col: column }).collect();
            let sum =
                |cell: Cell| if table.summed(row).is_empty() { cell } else { cell.derived(Derivation::Sum(parts)) };
            let Some(number) = number(report, table, (row, column)) else { return Cell::empty() };
            match table.columns[column] {
                Holds::Percent(_) => Cell::new(number).from(origins),
                _ if own.value == FreeValue::Blank => sum(Cell::new(number)),
                _ => sum(Cell::new(number).from(origins)),
            }
        }
    }
}

/// What a row is called.
pub(super) fn row_name(table: &FreeTable, row: usize) -> String {
    match table.rows[row].cells.first().map(|cell| &cell.value) {
        Some(FreeValue::Text(text)) => text.clone(),
        _ => String::new(),
    }
}

/// The number of a cell as it is shown.
pub(super) fn number(report: &Report<'_>, table: &FreeTable, (row, column): (usize, usize)) -> Option<Value> {
    let figures = &report.results.figures;
    let value = figures.value_at(CELL, &table.item(row, column), report.results.when)?.number()?;
    Some(match table.columns.get(column)? {
        Holds::Percent(decimals) => Value::Percent(Percent(value), *decimals),
        Holds::Number(decimals) => Value::Number { value, decimals: *decimals, unit: None },
        Holds::Text | Holds::Status | Holds::Progress => return None,
    })
}

/// True if all that stands in a column below its head looks like figures.
fn holds_figures(table: &FreeTable, column: usize) -> bool {
    let rows = table.rows.iter().filter(|row| row.kind != TableRow::Group);
    let mut cells =
        rows.filter_map(|row| row.cells.get(column)).filter(|cell| cell.value != FreeValue::Blank).peekable();
    let is_figure = |value: &FreeValue| match value {
        FreeValue::Text(text) => text::input::number(text).is_ok() || text::input::percent(text).is_ok(),
        _ => false,
    };
    cells.peek().is_some() && cells.all(|cell| is_figure(&cell.value))
}
