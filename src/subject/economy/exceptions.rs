//! Lines whose forecast, at year end whose outcome, is beyond the plan's limits.

use super::{Amount, Column, Line, LineKind, LineResult};
use crate::document::{Cell, MoneyUnit, Value};
use crate::domain::Money;
use crate::report::context::Report;
use crate::report::exceptions::{Exception, Serious, opening};
use crate::report::markdown::rich;
use crate::source::Origin;
use crate::subject::texts::sheet::MEASURES_TAKEN_PART;
use crate::text;

/// In the order of the plan, deficits before surpluses. Where it stands what is done is said of each deficit.
pub(crate) fn exceptions(report: &Report<'_>) -> Vec<Exception> {
    let lines = report.plan.economy.lines.iter().filter(|line| line.shown && is_told(report, line));
    let found = lines.filter_map(|line| {
        let (variance, told) = exception(report, line, report.results.economy.lines.get(&line.id)?)?;
        let is_sum = report.plan.economy.is_sum(&line.id) && hidden_parts(report, line).next().is_none();
        Some((is_sum, variance, told))
    });
    let found: Vec<(bool, Money, Exception)> = found.collect();
    // The total of lines that are told says nothing more; one that stands alone is like any other line.
    let has_parts = found.iter().any(|(is_sum, ..)| !is_sum);
    let found = found.into_iter().filter(|(is_sum, ..)| !is_sum || !has_parts);
    let found = found.map(|(_, variance, told)| (variance, told));
    let (mut deficits, surpluses): (Vec<_>, Vec<_>) = found.partition(|(variance, _)| variance.is_negative());
    for (_, own) in &mut deficits {
        own.done = measures_taken(report);
    }
    deficits.into_iter().chain(surpluses).map(|(_, own)| own).collect()
}

/// True if a forecast is compared with the year's budget, or at year end an outcome.
pub(crate) fn has_limits(report: &Report<'_>) -> bool {
    report.results.economy.lines.iter().any(|own| variance_of(report, own).is_some())
}

/// The table's total, and what is not just a sum of lines that are shown themselves.
fn is_told(report: &Report<'_>, line: &Line) -> bool {
    let plan = &report.plan.economy;
    match line.kind {
        LineKind::Ordinary | LineKind::Subtotal | LineKind::Total => {
            let table = plan.tables().into_iter().find(|own| own.map(|own| &own.id) == line.table.as_ref());
            let is_total = table.is_some_and(|table| plan.total_of(table).is_some_and(|total| total.id == line.id));
            is_total || !plan.is_sum(&line.id) || hidden_parts(report, line).next().is_some()
        }
        LineKind::Adjustment | LineKind::OfWhich | LineKind::Memo | LineKind::Heading => false,
    }
}

/// What a line is the sum of and the report does not show.
fn hidden_parts<'a>(report: &'a Report<'_>, line: &'a Line) -> impl Iterator<Item = &'a Line> {
    let lines = report.plan.economy.lines.iter();
    lines.filter(|own| !own.shown && own.kind.adds_up() && own.parent.as_ref() == Some(&line.id))
}

fn exception(report: &Report<'_>, line: &Line, result: &LineResult) -> Option<(Money, Exception)> {
    let variance = variance_of(report, result).filter(|_| result.beyond_limit)?;
    let figures = &report.results.figures;
    // Of a forecast there is one before, and at year end the last of them.
    let before = figures.previous(Column::VarianceYear.kind(), &line.id, None, report.results.when);
    let before = before.and_then(|(_, of)| Some(shown(Money(figures.value(of).number()?), figures.origins(of))));
    let told = Exception {
        serious: Serious::BeyondLimit,
        what: name(report, line),
        goal: None,
        measured: String::new(),
        status: None,
        before: before.unwrap_or_else(Cell::empty),
        now: shown(variance.value, variance.origins.clone()),
        rule: None,
        why: why(report, line, result),
        done: Cell::empty(),
    };
    Some((variance.value, told))
}

fn variance_of<'a>(report: &Report<'_>, result: &'a LineResult) -> Option<&'a Amount> {
    result.amount(report.variance_of_year())
}

/// What is said of the line; of a sum, of those of its parts that are beyond the limits too and farthest off.
fn why(report: &Report<'_>, line: &Line, result: &LineResult) -> Cell {
    const MOST: usize = 2;
    if !result.comments.is_empty() {
        return report.comments_cell(&result.comments);
    }
    let part = |part: &Line| {
        let own = report.results.economy.lines.get(&part.id).filter(|own| own.beyond_limit)?;
        let (variance, said) = (variance_of(report, own)?.value, own.comments.first()?);
        let amount = text::signed_mnkr(variance, report.lang());
        let said = opening(&said.text.value).value.display(report.lang());
        Some((variance, format!("{} ({amount}): {said}", part.name)))
    };
    let mut parts: Vec<(Money, String)> = hidden_parts(report, line).filter_map(part).collect();
    parts.sort_by_key(|(variance, _)| *variance);
    if variance_of(report, result).is_some_and(|own| !own.value.is_negative()) {
        parts.reverse();
    }
    parts.truncate(MOST);
    rich(&parts.into_iter().map(|(_, said)| said).collect::<Vec<_>>().join("\n\n"))
}

/// With the table that it stands in, if there are several.
fn name(report: &Report<'_>, line: &Line) -> String {
    let tables = &report.plan.economy.tables;
    let table = tables.iter().find(|own| line.table.as_ref() == Some(&own.id)).filter(|_| tables.len() > 1);
    let own = report.marked_name(line);
    table.map_or(own.clone(), |table| format!("{}: {own}", table.name))
}

/// Where it stands what is done to keep the budget.
fn measures_taken(report: &Report<'_>) -> Cell {
    let Some(heading) = report.heading_of_written(&MEASURES_TAKEN_PART) else { return Cell::empty() };
    report.reference(&[(heading, MEASURES_TAKEN_PART.anchor())])
}

fn shown(variance: Money, origins: Vec<Origin>) -> Cell {
    Cell::new(Value::Money(variance, MoneyUnit::Mnkr)).from(origins)
}
