//! Where a free table comes from.
//!
//! *Takes* tables, *returns* the cells that they stand in, and how their sums are made. *Never* computes.

use super::report::{caption, number, row_name};
use super::{CELL, FreeTable, TableRow, sheet};
use crate::plan::Plan;
use crate::report::context::Report;
use crate::report::explain::Explained;
use crate::source::Origin;
use crate::text::Arg;

/// Every table, and every sum that nobody has typed.
pub(crate) fn explain(report: &Report<'_>) -> Vec<Explained> {
    report
        .plan
        .free_tables
        .tables
        .iter()
        .flat_map(|own| std::iter::once(table(report, own)).chain(sums(report, own)))
        .collect()
}

fn table(report: &Report<'_>, own: &FreeTable) -> Explained {
    let place = report.plan.place(sheet::TABLES.key, &own.id).cloned().map(Origin::Cell);
    Explained {
        key: format!("table {}", own.id),
        what: report.words.with("explain-table", &[("name", Arg::Text(&caption(report, &own.id)))]),
        value: report.words.with("explain-written", &[("count", Arg::Count(usize::from(place.is_some())))]),
        rule: report.words.get("rule-text"),
        origins: place.into_iter().map(|origin| (origin, None)).collect(),
    }
}

fn sums<'a>(report: &'a Report<'_>, own: &'a FreeTable) -> impl Iterator<Item = Explained> {
    let is_sum = |row: &usize| matches!(own.rows[*row].kind, TableRow::Subtotal | TableRow::Total);
    let cells = (0..own.rows.len()).filter(is_sum).flat_map(|row| (0..own.head.len()).map(move |column| (row, column)));
    cells.filter_map(move |(row, column)| {
        let item = own.item(row, column);
        let of = report.figure(CELL, &item)?;
        let shown = number(report, own, (row, column))?.display(report.lang());
        let name = row_name(own, row);
        let table = caption(report, &own.id);
        let args = [("name", Arg::Text(&table)), ("row", Arg::Text(&name)), ("column", Arg::Text(&own.head[column]))];
        let what = report.words.with("explain-table-sum", &args);
        Some(report.explained(of, format!("table {item}"), what, shown, report.words.get("rule-table-sum")))
    })
}

/// Tables have ids only.
pub(crate) fn names(plan: &Plan) -> Vec<(&str, &str)> {
    plan.free_tables.charts.iter().map(|own| (own.id.as_str(), own.name.as_str())).collect()
}
