//! Economic risks that may cost more, and opportunities that may give less, than in the report before.

use super::RiskKind;
use crate::document::Cell;
use crate::report::context::Report;
use crate::report::exceptions::{Exception, Serious};
use crate::subject::work;

/// In the order of the plan.
pub(crate) fn exceptions(report: &Report<'_>) -> Vec<Exception> {
    let worse = report.economic_risks().filter_map(|(own, result)| {
        let span = result.span.as_ref()?;
        let before = span.before?;
        // An opportunity that has been taken, or is gone, is no risk.
        let is_gone = own.kind == RiskKind::Opportunity && span.interval.is_nothing();
        let is_worse = !is_gone && (span.interval.low < before.low || span.interval.high < before.high);
        is_worse.then(|| Exception {
            goal: None,
            measured: String::new(),
            status: None,
            serious: Serious::Risen,
            what: own.name.clone(),
            before: Cell::text(report.interval(before)),
            now: Cell::text(report.interval(span.interval)).from([&span.low[..], &span.high[..]].concat()),
            rule: None,
            why: report.comments_cell(&result.comments),
            done: work::exceptions::in_hands_of(&[&own.responsible]).map_or_else(Cell::empty, Cell::text),
        })
    });
    worse.collect()
}
