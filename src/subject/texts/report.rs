//! Texts and free tables in the report.
//!
//! *Takes* texts, *returns* blocks. *Never* changes a word.

use super::sheet;
use super::{FreeTable, book};
use crate::document::{Block, Cell, Column, Row, RowKind, Table};
use crate::documents::LayoutItem;
use crate::domain::Id;
use crate::report::context::Report;
use crate::report::contribution::Contribution;
use crate::report::drawn::{Drawn, drawn};
use crate::text;

/// The parts.
pub(crate) const PARTS: &[Drawn] = &[
    drawn(sheet::EVENTS_PART, own_sections),
    drawn(sheet::POLITICAL_DECISIONS_PART, own_sections),
    drawn(sheet::ANALYSIS_PART, own_sections),
    drawn(sheet::MEASURES_TAKEN_PART, own_sections),
    drawn(sheet::INVESTMENTS_PART, own_sections),
    drawn(sheet::CHILD_PERSPECTIVE_PART, own_sections),
    drawn(sheet::INTRODUCTION_PART, own_sections),
    drawn(sheet::OUTLOOK_PART, own_sections),
    drawn(sheet::FOLLOW_UP_PART, own_sections),
    drawn(sheet::FEES_PART, own_sections),
    drawn(sheet::GOVERNING_PART, own_sections),
    drawn(sheet::YEAR_WHEEL_PART, own_sections),
    drawn(sheet::FREE_TEXT_PART, free_text),
    drawn(sheet::FREE_TABLE_PART, free_table),
    drawn(sheet::CONCLUSIONS_PART, own_sections),
];

/// What the subject adds to the summary and the workbook.
pub(crate) const CONTRIBUTION: Contribution =
    Contribution { sheets: book::SHEETS, comments: |report| report.section_comments(), ..Contribution::NONE };

/// The part's own sections, and the free tables that have their ids.
fn own_sections(report: &Report<'_>, item: &LayoutItem) -> Vec<Block> {
    let mut blocks = report.sections(item.part);
    for id in item.part.sections.iter().map(|id| Id::from(*id)) {
        blocks.extend(report.plan.texts.tables.get(&id).map(|table| table_block(report, &id, table)));
    }
    blocks
}

/// The text that the layout names.
fn free_text(report: &Report<'_>, item: &LayoutItem) -> Vec<Block> {
    item.about.iter().flat_map(|id| report.section(id.as_str())).collect()
}

/// The table that the layout names.
fn free_table(report: &Report<'_>, item: &LayoutItem) -> Vec<Block> {
    let tables = item.about.iter().filter_map(|id| Some((id, report.plan.texts.tables.get(id)?)));
    tables.map(|(id, table)| table_block(report, id, table)).collect()
}

/// All free tables, for the workbook.
pub(crate) fn free_tables(report: &Report<'_>) -> Vec<Block> {
    report.plan.texts.tables.iter().map(|(id, table)| table_block(report, id, table)).collect()
}

/// A free table as it is typed. A column of figures only is set as such.
fn table_block(report: &Report<'_>, id: &Id, table: &FreeTable) -> Block {
    let column = |(index, head): (usize, &String)| match index {
        0 => Column::row_head(head),
        _ if holds_figures(table, index) => Column::number(head),
        _ => Column::text(head),
    };
    let columns: Vec<Column> = table.head.iter().enumerate().map(column).collect();
    let rows = table.rows.iter().map(|(total, cells)| {
        let kind = if *total { RowKind::Total } else { RowKind::Body };
        let cell = |text: &String| if text.is_empty() { Cell::empty() } else { Cell::text(text) };
        let mut cells: Vec<Cell> = cells.iter().map(cell).collect();
        cells.resize_with(columns.len(), Cell::empty);
        Row::of(kind, cells)
    });
    let rows = rows.collect();
    // It is called what the report calls it.
    let mut parts = report.plan.layout.iter().filter(|item| item.part.is_about(&sheet::TABLES));
    let heading = parts.find(|item| item.about.first() == Some(id)).and_then(|item| item.heading.as_deref());
    let named = report.plan.texts.sections.iter().find(|text| text.id == *id).map(|text| text.name.as_str());
    let caption = heading.or(named).unwrap_or(id.as_str()).to_owned();
    Block::Table(Table { id: format!("table-{id}"), caption, columns, rows, ..Table::default() })
}

/// True if all that stands in a column below its head looks like figures.
fn holds_figures(table: &FreeTable, column: usize) -> bool {
    let cells = table.rows.iter().filter_map(|(_, cells)| cells.get(column)).filter(|text| !text.trim().is_empty());
    let is_figure = |text: &String| text::input::number(text).is_ok() || text::input::percent(text).is_ok();
    let mut cells = cells.peekable();
    cells.peek().is_some() && cells.all(is_figure)
}
