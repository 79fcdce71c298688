//! Indicators that are not green.

use super::{Indicator, IndicatorResult, STATUS};
use crate::document::{Cell, Value};
use crate::domain::{Id, Status};
use crate::report::context::Report;
use crate::report::contribution::reason_cell;
use crate::report::exceptions::{Exception, Serious};
use crate::subject::texts::sheet::indicator_key;

/// In the order of the plan.
pub(crate) fn exceptions(report: &Report<'_>) -> Vec<Exception> {
    let indicators = report.plan.indicators.iter();
    indicators.filter_map(|own| exception(report, own, report.results.indicators.get(&own.id)?)).collect()
}

fn exception(report: &Report<'_>, indicator: &Indicator, result: &IndicatorResult) -> Option<Exception> {
    let status = result.decided.status()?;
    let figures = &report.results.figures;
    let before = figures.previous(STATUS, &indicator.id, None, report.results.when);
    let shown = |status: Status| Cell::new(Value::Status(report.status(status)));
    let before = before.and_then(|(_, of)| Some(shown(figures.value(of).status()?).from(figures.origins(of))));
    // What is done for its goal is told of the goal, if that is told here.
    let is_told = |id: &Id| report.results.goals.get(id).and_then(|own| Serious::of(own.decided.status()?)).is_some();
    Some(Exception {
        serious: Serious::of(status)?,
        what: indicator.name.clone(),
        before: before.unwrap_or_else(Cell::empty),
        now: shown(status).from(result.origins.clone()),
        why: why(report, indicator, result),
        done: report.actions_against(&indicator.id, indicator.goal.as_ref(), is_told),
    })
}

/// Outcome and target, and what the decision gives as its reason, or the administration or the units say.
fn why(report: &Report<'_>, indicator: &Indicator, result: &IndicatorResult) -> Cell {
    if result.decided.departs() {
        return reason_cell(&result.decided);
    }
    let written = report.opening_of(&indicator_key(&indicator.id));
    if written == Cell::empty() { report.comments_cell(&result.comments) } else { written }
}
