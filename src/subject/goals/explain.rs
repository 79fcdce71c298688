//! Why a goal has its status.
//!
//! *Takes* the store, *returns* its figures of the subject with their names and rules. *Never* computes.

use super::{Goal, STATUS};
use crate::plan::Plan;
use crate::report::context::Report;
use crate::report::explain::Explained;

/// The status of every goal.
pub(crate) fn explain(report: &Report<'_>) -> Vec<Explained> {
    report.plan.goals.iter().filter_map(|goal| status(report, goal)).collect()
}

fn status(report: &Report<'_>, goal: &Goal) -> Option<Explained> {
    let name = format!("{} {}", goal.number, goal.name);
    let of = report.figure(STATUS, &goal.id)?;
    report.explain_status(of, format!("goal {}", goal.id), ("explain-goal", name.trim()), None)
}

/// What goals are called.
pub(crate) fn names(plan: &Plan) -> Vec<(&str, &str)> {
    plan.goals.iter().map(|goal| (goal.id.as_str(), goal.name.as_str())).collect()
}
