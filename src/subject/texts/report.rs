//! Texts and free tables in the report.
//!
//! *Takes* texts, *returns* blocks. *Never* changes a word.

use super::FreeTable;
use super::sheet;
use crate::document::{Block, Cell, Column, Row, RowKind, Table, Value};
use crate::documents::LayoutItem;
use crate::report::context::Report;
use crate::report::drawn::{Drawn, drawn};
use crate::text;

/// The parts.
pub(crate) const PARTS: &[Drawn] = &[
    drawn(sheet::EVENTS_PART, own_sections),
    drawn(sheet::POLITICAL_DECISIONS_PART, own_sections),
    drawn(sheet::ANALYSIS_PART, own_sections),
    drawn(sheet::MEASURES_TAKEN_PART, own_sections),
    drawn(sheet::INVESTMENTS_PART, own_sections),
    drawn(sheet::ECONOMIC_RISKS_PART, own_sections),
    drawn(sheet::CHILD_PERSPECTIVE_PART, own_sections),
    drawn(sheet::FREE_TEXT_PART, free_text),
    drawn(sheet::FREE_TABLE_PART, free_table),
    drawn(sheet::CONCLUSIONS_PART, own_sections),
];

/// The part's own sections.
fn own_sections(report: &Report<'_>, item: &LayoutItem) -> Vec<Block> {
    report.sections(item.part)
}

/// The text that the layout names.
fn free_text(report: &Report<'_>, item: &LayoutItem) -> Vec<Block> {
    item.argument.as_ref().map(|id| report.section(id.as_str())).unwrap_or_default()
}

fn free_table(report: &Report<'_>, item: &LayoutItem) -> Vec<Block> {
    let Some(id) = &item.argument else { return Vec::new() };
    let heading = item.heading.as_deref();
    let Some(table) = report.plan.texts.tables.get(id) else { return Vec::new() };
    let decimals: Vec<Option<u32>> = (0..table.head.len()).map(|column| decimals(table, column)).collect();
    let column = |(index, head): (usize, &String)| match decimals[index] {
        _ if index == 0 => Column::row_head(head),
        Some(_) => Column::number(head),
        None => Column::text(head),
    };
    let columns: Vec<Column> = table.head.iter().enumerate().map(column).collect();
    let rows = table.rows.iter().map(|(total, cells)| {
        let kind = if *total { RowKind::Total } else { RowKind::Body };
        let cell = |(text, decimals): (&String, &Option<u32>)| match (decimals, text::input::number(text)) {
            (Some(decimals), Ok(read)) => {
                Cell::new(Value::Number { value: read.value, decimals: *decimals, unit: None })
            }
            _ => Cell::text(text),
        };
        let mut cells: Vec<Cell> = cells.iter().zip(&decimals).map(cell).collect();
        cells.resize_with(columns.len(), Cell::empty);
        Row::of(kind, cells)
    });
    let rows = rows.collect();
    let named = report.plan.texts.sections.iter().find(|text| text.id == *id).map(|text| text.name.as_str());
    let caption = heading.or(named).unwrap_or(id.as_str()).to_owned();
    vec![Block::Table(Table { id: format!("table-{id}"), caption, columns, rows, ..Table::default() })]
}

/// The most decimals in a column of a free table that holds figures only.
fn decimals(table: &FreeTable, column: usize) -> Option<u32> {
    let cells = table.rows.iter().filter_map(|(_, cells)| cells.get(column)).filter(|text| !text.trim().is_empty());
    let numbers: Result<Vec<u32>, _> =
        cells.map(|text| text::input::number(text).map(|read| read.value.scale())).collect();
    numbers.ok()?.into_iter().max()
}
