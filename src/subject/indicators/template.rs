//! Rows of indicators: outcome, its parts, and its preliminary status.
//!
//! *Takes* plan and history, *returns* rows with what stands in each cell. *Never* computes a figure of the report.

use super::formula::preliminary;
use super::target::printed;
use super::{Indicator, OUTCOME, sheet};
use crate::domain::Status;
use crate::schema::Choices;
use crate::template::cell::{Cell, Entry, Form, Place, Row};
use crate::template::rows::{Source, UnitSheet, comment, each};
use crate::template::values::{Asked, unit, values};

/// The sheets.
pub(crate) const SHEETS: &[UnitSheet] = &[UnitSheet::new(&sheet::UNIT, rows)];

fn rows(from: Source<'_>) -> Vec<Row> {
    each(&sheet::UNIT, &sheet::asked(from.plan, from.unit, from.period), |own, at| indicator(own, at, from))
}

fn indicator(own: &Indicator, at: Place, from: Source<'_>) -> Row {
    let row = Row::new(&own.id)
        .with("#number", Cell::text(&own.number))
        .with("#name", Cell::text(&own.name))
        .with("#unit", Cell::text(unit(&own.measure)))
        .with("#parts", Cell::text(own.measure.parts.as_deref().unwrap_or_default()))
        .with("#target", Cell::text(printed(own, from.period, from.words)))
        .with("#previous", from.earlier_number(OUTCOME.value, &own.id, &own.reporters, &own.measure))
        .with("#comment", comment());
    if own.is_derived() {
        let off = ["#numerator", "#denominator", "#outcome", "#status", "#missing"];
        return off.into_iter().fold(row, |row, key| row.with(key, Cell::Off));
    }
    let by_hand = own.is_status_asked(from.period);
    let status = if by_hand {
        Cell::required(Entry::Choice(Choices::of::<Status>()))
    } else {
        preliminary(own, from.period, &from.plan.rules, &at.cell("#outcome"), from.words)
            .map_or(Cell::Off, |formula| Cell::Formula(formula, Form::Status))
    };
    let asked = Asked {
        measure: &own.measure,
        aggregation: own.aggregation,
        is_cumulative: own.is_cumulative(&from.plan.measures),
        before: from.earlier_in_year(OUTCOME.value, &own.id, &own.reporters),
        period: from.period,
    };
    let row = values(row, asked, at).with("#status", status);
    // A status set by hand is always given a reason.
    if by_hand { row.or_remark_if(format!("LEN(TRIM({}))>0", at.cell("#status"))) } else { row }
}
