//! Activities, actions and assignments.
//!
//! *Takes* a unit's rows, *returns* what it reports and what is wrong with it. *Never* compares units.

use std::collections::BTreeMap;

use super::{ProgressReport, Submitted, sheet};
use crate::cells::Row;
use crate::check::context::{Checker, wanted};
use crate::diagnostic::Code;
use crate::domain::{Id, Progress};
use crate::schema::Sheet;

/// Checks the sheets.
pub(crate) fn check(checker: &mut Checker<'_>) -> Submitted {
    let plan = checker.plan;
    let activities: Vec<_> =
        sheet::activities(plan, checker.unit).into_iter().map(|own| (&own.id, &own.name)).collect();
    let assignments: Vec<_> =
        sheet::assignments(plan, checker.unit).into_iter().map(|own| (&own.id, &own.name)).collect();
    Submitted {
        activities: on_sheet(checker, &sheet::ACTIVITIES, &activities),
        assignments: on_sheet(checker, &sheet::ASSIGNMENTS, &assignments),
    }
}

fn on_sheet(
    checker: &mut Checker<'_>,
    definition: &'static Sheet,
    asked: &[(&Id, &String)],
) -> BTreeMap<Id, ProgressReport> {
    let rows = checker.asked_rows(definition, &wanted(asked.iter().copied()));
    let asked = asked.iter().zip(rows).filter_map(|((id, _), row)| Some((*id, row?)));
    asked.map(|(id, row)| (id.clone(), progress(checker, &row))).collect()
}

fn progress(checker: &mut Checker<'_>, row: &Row<'_>) -> ProgressReport {
    let progress = row.progress("#progress", &mut checker.diagnostics);
    let comment = row.text("#comment", &mut checker.diagnostics);
    checker.require(row, "#progress");
    let stuck =
        matches!(progress.as_ref().map(|progress| progress.value), Some(Progress::Delayed | Progress::Cancelled));
    if stuck && row.is_blank("#comment") {
        checker.diagnostics.push(row.problem(Code::CommentMissing, "#comment").with("why", "stuck"));
    }
    ProgressReport { progress, comment }
}
