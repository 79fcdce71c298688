//! Why an activity or an assignment is as far as it is.
//!
//! *Takes* the store, *returns* its figures of the subject with their names and rules. *Never* computes.

use super::{ACTIVITY, ASSIGNMENT, DONE, WorkList};
use crate::domain::Id;
use crate::figure::Kind;
use crate::plan::Plan;
use crate::report::context::Report;
use crate::report::explain::Explained;
use crate::schema::Choice;
use crate::text::Arg;

/// The progress of every activity and assignment.
pub(crate) fn explain(report: &Report<'_>) -> Vec<Explained> {
    let activities = report.plan.work.activities.iter().map(|own| (ACTIVITY, &own.id, &own.name));
    let assignments = report.plan.work.assignments.iter().map(|own| (ASSIGNMENT, &own.id, &own.name));
    let each = activities.chain(assignments).filter_map(|(kind, id, name)| progress(report, kind, id, name));
    each.chain(WorkList::WORDS.iter().filter_map(|(list, _)| done(report, *list))).collect()
}

/// How many of a list are done.
fn done(report: &Report<'_>, list: WorkList) -> Option<Explained> {
    let of = report.figure(DONE, &list.item())?;
    let what = report.words.with("explain-work-done", &[("name", Arg::Text(list.word(report.lang())))]);
    let rule = report.words.get("rule-work-done");
    Some(report.explained(of, format!("list {}", list.item()), what, report.given(of), rule))
}

fn progress(report: &Report<'_>, kind: Kind, id: &Id, name: &str) -> Option<Explained> {
    let of = report.figure(kind, id)?;
    let what = report.words.with(&format!("explain-{}", kind.column), &[("name", Arg::Text(name))]);
    let rule = report.words.get("rule-progress");
    Some(report.explained(of, format!("{} {id}", kind.column), what, report.given(of), rule))
}

/// What activities and assignments are called.
pub(crate) fn names(plan: &Plan) -> Vec<(&str, &str)> {
    let activities = plan.work.activities.iter().map(|own| (own.id.as_str(), own.name.as_str()));
    activities.chain(plan.work.assignments.iter().map(|own| (own.id.as_str(), own.name.as_str()))).collect()
}
