//! Numbers of free tables, and the sums that nobody has typed.

use super::{CELL, FreeTable, FreeValue, Holds, Results, TableRow};
use crate::assess::context::Base;
use crate::diagnostic::Diagnostics;
use crate::figure::{FigureId, Figures, How, Ref, Value};

/// Puts the numbers of the plan into the store.
pub(crate) fn gather(base: &Base<'_>, figures: &mut Figures) {
    for table in &base.plan.free_tables.tables {
        for (row, own) in table.rows.iter().enumerate() {
            for (column, cell) in own.cells.iter().enumerate() {
                if let FreeValue::Number(number) = cell.value {
                    let id = FigureId::new(CELL, &table.item(row, column), base.when);
                    figures.planned(id, Value::Number(number), Some(cell.at.clone()));
                }
            }
        }
    }
}

/// Adds up what has no sum; percentages have none.
pub(crate) fn assess(base: &Base<'_>, figures: &mut Figures, _: &mut Diagnostics) {
    for table in &base.plan.free_tables.tables {
        for (row, own) in table.rows.iter().enumerate() {
            if matches!(own.kind, TableRow::Subtotal | TableRow::Total) {
                add_up(base, figures, table, row);
            }
        }
    }
}

fn add_up(base: &Base<'_>, figures: &mut Figures, table: &FreeTable, row: usize) {
    for (column, cell) in table.rows[row].cells.iter().enumerate() {
        if cell.value != FreeValue::Blank || !matches!(table.columns.get(column), Some(Holds::Number(_))) {
            continue;
        }
        let of = |part: usize| figures.find(CELL, &table.item(part, column), base.when);
        let parts: Vec<Ref> = table.summed(row).into_iter().filter_map(of).collect();
        if !parts.is_empty() {
            figures.compute(FigureId::new(CELL, &table.item(row, column), base.when), How::Sum(parts));
        }
    }
}

/// Nothing beside the store.
pub(crate) fn results(_: &Base<'_>, _: &Figures) -> Results {}
