//! Activities and assignments: the least advanced of several reporters stands for all.

use super::{ACTIVITY, ASSIGNMENT, ProgressReport, Results, WorkResult};
use crate::assess::context::Base;
use crate::check::Submission;
use crate::diagnostic::Diagnostics;
use crate::domain::Id;
use crate::figure::{FigureId, Figures, How, Kind, Ref, Value};

/// Puts what the units report into the store.
pub(crate) fn gather(base: &Base<'_>, figures: &mut Figures) {
    for submission in &base.data.submissions {
        let activities = submission.work.activities.iter().map(|own| (ACTIVITY, own));
        let assignments = submission.work.assignments.iter().map(|own| (ASSIGNMENT, own));
        for (kind, (item, own)) in activities.chain(assignments) {
            if let Some(progress) = &own.progress {
                let id = FigureId::new(kind, item, base.when).of_unit(&submission.unit);
                figures.given(id, Value::Progress(progress.value), &progress.at);
            }
        }
    }
}

/// The progress of each piece of work.
pub(crate) fn assess(base: &Base<'_>, figures: &mut Figures, _: &mut Diagnostics) {
    let activities = base.plan.work.activities.iter().map(|own| (ACTIVITY, &own.id));
    let assignments = base.plan.work.assignments.iter().map(|own| (ASSIGNMENT, &own.id));
    for (kind, item) in activities.chain(assignments) {
        let units = base.data.submissions.iter().map(|submission| &submission.unit);
        let of = figures.of_units(kind, item, units, base.when);
        figures.compute(FigureId::new(kind, item, base.when), How::Worst(of));
    }
}

/// What may be seen of them.
pub(crate) fn results(base: &Base<'_>, figures: &Figures) -> Results {
    let activities = base.plan.work.activities.iter();
    let assignments = base.plan.work.assignments.iter();
    Results {
        activities: activities
            .map(|own| result(base, figures, ACTIVITY, &own.id, |one| one.work.activities.get(&own.id)))
            .collect(),
        assignments: assignments
            .map(|own| result(base, figures, ASSIGNMENT, &own.id, |one| one.work.assignments.get(&own.id)))
            .collect(),
    }
}

fn result<'a>(
    base: &Base<'a>,
    figures: &Figures,
    kind: Kind,
    id: &Id,
    report_of: impl Fn(&'a Submission) -> Option<&'a ProgressReport>,
) -> WorkResult {
    let progress = |of: Ref| match figures.value(of) {
        Value::Progress(progress) => Some(*progress),
        _ => None,
    };
    let now = figures.find(kind, id, base.when);
    WorkResult {
        id: id.clone(),
        progress: now.and_then(progress),
        previous: figures.previous(kind, id, None, base.when).and_then(|(_, of)| progress(of)),
        origins: now.map(|of| figures.origins(of)).unwrap_or_default(),
        comments: base.all_comments(|submission| report_of(submission)?.comment.as_ref()),
    }
}
