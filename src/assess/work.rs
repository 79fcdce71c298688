//! Activities, assignments and risks.

use super::Base;
use super::results::{RiskResult, UnitComment, WorkResult};
use crate::check::{ProgressReport, Submission};
use crate::domain::{Id, Progress, Risk};
use crate::source::Origin;

/// All activities and actions.
pub(super) fn activities(base: &Base<'_>) -> Vec<WorkResult> {
    let before = base.past.previous_snapshot(base.when).map(|snapshot| &snapshot.activities);
    let ids = base.plan.activities.iter().map(|activity| &activity.id);
    ids.map(|id| work(base, id, before.and_then(|before| before.get(id)), |one| one.activities.get(id))).collect()
}

/// All assignments.
pub(super) fn assignments(base: &Base<'_>) -> Vec<WorkResult> {
    let before = base.past.previous_snapshot(base.when).map(|snapshot| &snapshot.assignments);
    let ids = base.plan.assignments.iter().map(|assignment| &assignment.id);
    ids.map(|id| work(base, id, before.and_then(|before| before.get(id)), |one| one.assignments.get(id))).collect()
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

/// All risks; several reporters of one risk: the highest rating counts.
pub(super) fn risks(base: &Base<'_>) -> Vec<RiskResult> {
    base.plan.risks.iter().map(|risk| self::risk(base, risk)).collect()
}

fn risk(base: &Base<'_>, risk: &Risk) -> RiskResult {
    let reports: Vec<_> = base
        .data
        .submissions
        .iter()
        .filter_map(|submission| submission.risks.get(&risk.id).map(|report| (&submission.unit, report)))
        .collect();
    let ratings = reports.iter().filter_map(|(_, report)| report.rating.as_ref());
    let rating = ratings.clone().map(|rating| rating.value).max_by_key(|rating| rating.value()).unwrap_or(risk.rating);
    let actions: Vec<&str> =
        reports.iter().filter_map(|(_, report)| report.actions.as_ref()).map(|text| text.value.as_str()).collect();
    let previous = base.past.previous_snapshot(base.when).and_then(|snapshot| snapshot.risks.get(&risk.id));
    RiskResult {
        id: risk.id.clone(),
        rating,
        planned: risk.rating,
        previous: previous.map(|previous| previous.rating),
        shown: base.plan.rules.shows_risk(rating.value()),
        status: reports.iter().filter_map(|(_, report)| report.status.as_ref()).map(|status| status.value).max(),
        actions: if actions.is_empty() { risk.actions.clone() } else { actions.join("\n\n") },
        origins: ratings.map(|rating| Origin::Cell(rating.at.clone())).collect(),
        comments: reports
            .iter()
            .filter_map(|(unit, report)| {
                report.comment.as_ref().map(|text| UnitComment { unit: (*unit).clone(), text: text.clone() })
            })
            .collect(),
    }
}
