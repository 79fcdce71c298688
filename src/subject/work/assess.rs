//! Activities, assignments and risks.

use crate::assess::context::Base;
use crate::assess::results::{UnitComment, WorkResult};
use crate::check::Submission;
use crate::domain::{Id, Progress};
use crate::source::Origin;
use crate::subject::work::ProgressReport;

/// All activities and actions.
pub(crate) fn activities(base: &Base<'_>) -> Vec<WorkResult> {
    let before = base.past.previous_snapshot(base.when).map(|snapshot| &snapshot.activities);
    let ids = base.plan.work.activities.iter().map(|activity| &activity.id);
    ids.map(|id| work(base, id, before.and_then(|before| before.get(id)), |one| one.work.activities.get(id))).collect()
}

/// All assignments.
pub(crate) fn assignments(base: &Base<'_>) -> Vec<WorkResult> {
    let before = base.past.previous_snapshot(base.when).map(|snapshot| &snapshot.assignments);
    let ids = base.plan.work.assignments.iter().map(|assignment| &assignment.id);
    ids.map(|id| work(base, id, before.and_then(|before| before.get(id)), |one| one.work.assignments.get(id))).collect()
}

fn work<'a>(
    base: &'a Base<'_>,
    id: &Id,
    previous: Option<&Progress>,
    report_of: impl Fn(&'a Submission) -> Option<&'a ProgressReport>,
) -> WorkResult {
    let reports: Vec<(&Id, &ProgressReport)> = base
        .data
        .submissions
        .iter()
        .filter_map(|submission| report_of(submission).map(|report| (&submission.unit, report)))
        .collect();
    let said = reports.iter().filter_map(|(_, report)| report.progress.as_ref());
    WorkResult {
        id: id.clone(),
        progress: said.clone().map(|progress| progress.value).min_by_key(|progress| advance(*progress)),
        previous: previous.copied(),
        origins: said.map(|progress| Origin::Cell(progress.at.clone())).collect(),
        comments: reports
            .iter()
            .filter_map(|(unit, report)| {
                report.comment.as_ref().map(|text| UnitComment { unit: (*unit).clone(), text: text.clone() })
            })
            .collect(),
    }
}

/// How far along, so that the least advanced of several stands for all; what is stuck comes first of all.
fn advance(progress: Progress) -> u8 {
    match progress {
        Progress::Delayed => 0,
        Progress::Cancelled => 1,
        Progress::NotStarted => 2,
        Progress::Ongoing => 3,
        Progress::Done => 4,
    }
}
