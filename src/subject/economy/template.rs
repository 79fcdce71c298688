//! Rows of economic lines, in the unit that amounts are typed in.
//!
//! *Takes* plan and history, *returns* rows with what stands in each cell. *Never* computes a figure of the report.

use super::{Column, Line, LineKind, sheet};
use crate::domain::{Money, Period};
use crate::template::cell::{Cell, Entry, Form, Place, Row};
use crate::template::formula::{in_unit, is_far_from, is_large, remainder, variance};
use crate::template::rows::{Source, UnitSheet, comment, each};
use crate::text::input;

/// The sheets.
pub(crate) const SHEETS: &[UnitSheet] =
    &[UnitSheet { at_year_end: Some(&sheet::YEAR_END), ..UnitSheet::new(&sheet::UNIT, rows) }];

fn rows(from: Source<'_>) -> Vec<Row> {
    each(&sheet::UNIT, &sheet::asked(from.plan, from.unit), |own, at| line(own, at, from))
}

fn line(line: &Line, at: Place, from: Source<'_>) -> Row {
    let unit = from.plan.committee.amount_unit;
    let amount = |money: Option<Money>| match money {
        Some(money) => Cell::Money(in_unit(money.0, unit)),
        None => Cell::Off,
    };
    let compared = |budget: Option<Money>, actual: &str, budget_key: &str| match budget {
        // A grant covers its cost: what is left is both together.
        Some(_) if line.is_granted => Cell::Formula(remainder(&at.cell(actual), &at.cell(budget_key)), Form::Variance),
        Some(_) => Cell::Formula(variance(&at.cell(actual), &at.cell(budget_key)), Form::Variance),
        None => Cell::Off,
    };
    let period = line.budget.of(from.period);
    let has_forecast = from.plan.committee.has_forecast(from.period);
    // A central buffer has a forecast, and an outcome where there is none, as the check knows.
    let actual = match line.kind {
        LineKind::Adjustment if has_forecast => Cell::optional(Entry::Money),
        LineKind::Adjustment => Cell::required(Entry::Money),
        LineKind::Ordinary
        | LineKind::Subtotal
        | LineKind::Total
        | LineKind::OfWhich
        | LineKind::Memo
        | LineKind::Heading => Cell::required(Entry::Money),
    };
    let previous = from.earlier_amount(Column::Forecast.kind(), &line.id, &line.reporters);
    let own = from.plan.economy.tables.iter().find(|table| line.table.as_ref() == Some(&table.id));
    // Where there is but one, nobody asks which.
    let table = own.filter(|_| from.plan.economy.tables.len() > 1).map_or("", |table| table.name.as_str());
    let row = Row::new(&line.id)
        .with("#name", Cell::text(&line.name))
        .with("#table", Cell::text(table))
        .with("#actual", actual)
        .with("#budget_period", amount(period))
        .with("#variance_period", compared(period, "#actual", "#budget_period"))
        .with("#forecast", if has_forecast { Cell::required(Entry::Money) } else { Cell::Off })
        .with("#budget_year", if has_forecast { amount(line.budget.of(Period::Year)) } else { Cell::Off })
        .with(
            "#variance_year",
            compared(line.budget.of(Period::Year).filter(|_| has_forecast), "#forecast", "#budget_year"),
        )
        .with("#previous_forecast", if has_forecast { amount(previous) } else { Cell::Off })
        .with("#last_year", amount(line.last_year))
        .with("#comment", comment());
    let row = if line.kind == LineKind::OfWhich && !input::is_part(&line.name) {
        row.shown_as("template-name-of-which")
    } else {
        row
    };
    let is_compared =
        ["#variance_period", "#variance_year"].iter().any(|key| !matches!(row.cells.get(key), Some(Cell::Off)));
    let row = match (is_compared, line.is_granted) {
        (false, _) => row,
        (true, false) => row.explained("template-intro-variance"),
        (true, true) => row.explained("template-intro-grant"),
    };
    // Where several units share a line, none of them can be held to its budget.
    if line.reporters.len() != 1 {
        return row;
    }
    let row = row.remark_if(large(at, from));
    // A grant is positive and its cost negative.
    if line.is_granted {
        return row;
    }
    [("#actual", "#budget_period"), ("#forecast", "#budget_year")]
        .into_iter()
        .fold(row, |row, (amount, budget)| row.doubt_if(is_far_from(&at.cell(amount), &at.cell(budget))))
}

/// Either of the variances calls for a comment.
fn large(at: Place, from: Source<'_>) -> String {
    let one = |variance: &str, budget: &str| {
        is_large(&at.cell(variance), &at.cell(budget), &from.plan.rules, from.plan.committee.amount_unit)
    };
    format!("OR({},{})", one("#variance_period", "#budget_period"), one("#variance_year", "#budget_year"))
}
