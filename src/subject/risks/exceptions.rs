//! Risks that rose, and those whose actions are not green.

use super::report::value;
use super::{Risk, RiskResult, STATUS};
use crate::document::{Cell, Value};
use crate::domain::{Rating, Status};
use crate::report::context::Report;
use crate::report::exceptions::{Exception, Serious};
use crate::report::markdown::rich;
use crate::text::Arg;

/// In the order of the plan. One that rose and whose actions are red is told as red.
pub(crate) fn exceptions(report: &Report<'_>) -> Vec<Exception> {
    report.rated_risks().filter_map(|(risk, result)| exception(report, risk, result)).collect()
}

fn exception(report: &Report<'_>, risk: &Risk, result: &RiskResult) -> Option<Exception> {
    let risen = risen(result);
    let (serious, before, now) = match result.status.and_then(|own| Some((own, Serious::of(own)?))) {
        Some((status, serious)) => {
            let figures = &report.results.figures;
            let before = figures.previous(STATUS, &risk.id, None, report.results.when);
            let before = before.and_then(|(_, of)| figures.value(of).status());
            let shown = |status: Status| Cell::new(Value::Status(report.status(status)));
            (serious, before.map(shown), shown(status))
        }
        None => {
            let (before, now) = risen?;
            (Serious::Risen, Some(Cell::new(value(before))), Cell::new(value(now)))
        }
    };
    let hands = report.held_by(&risk.responsible, "");
    let done = [result.actions.as_str(), hands.as_deref().unwrap_or_default()];
    let done: Vec<&str> = done.into_iter().filter(|text| !text.is_empty()).collect();
    Some(Exception {
        serious,
        // A colour is that of the actions against it.
        what: report.words.with(
            if serious == Serious::Risen { "exceptions-risk" } else { "exceptions-risk-actions" },
            &[("name", Arg::Text(&risk.name))],
        ),
        goal: None,
        measured: String::new(),
        status: result.status.map(|own| report.status(own)),
        before: before.unwrap_or_else(Cell::empty),
        now: now.from(result.origins.clone()),
        rule: None,
        why: report.comments_cell(&result.comments),
        done: rich(&done.join("\n\n")),
    })
}

/// From what to what, if it is rated higher than in the report before, or where there is none than in the plan.
fn risen(result: &RiskResult) -> Option<(Rating, Rating)> {
    let (before, now) = (result.previous.or(result.planned)?, result.rating?);
    (now.value() > before.value()).then_some((before, now))
}
