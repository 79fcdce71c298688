//! Activities and assignments: the least advanced of several reporters stands for all.

use super::{ACTIVITY, ASSIGNMENT, DONE, ProgressReport, Results, Scale, Standing, WorkList, WorkResult};
use crate::assess::context::Base;
use crate::check::Submission;
use crate::diagnostic::Diagnostics;
use crate::domain::{Id, Period, YearPeriod};
use crate::figure::{FigureId, Figures, How, Kind, Ref, Value};

/// Puts what the units report into the store.
pub(crate) fn gather(base: &Base<'_>, figures: &mut Figures) {
    for submission in &base.data.submissions {
        let activities = submission.work.activities.iter().map(|own| (ACTIVITY, own));
        let assignments = submission.work.assignments.iter().map(|own| (ASSIGNMENT, own));
        for (kind, (item, own)) in activities.chain(assignments) {
            if let Some(progress) = &own.progress {
                let id = FigureId::new(kind, item, base.when).of_unit(&submission.unit);
                let value = match progress.value {
                    Standing::Progress(progress) => Value::Progress(progress),
                    Standing::Colour(status) => Value::Status(status),
                };
                figures.given(id, value, &progress.at);
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
    for (list, items) in lists(base) {
        let of: Vec<Ref> = items.iter().filter_map(|(kind, item, _)| figures.find(*kind, item, base.when)).collect();
        figures.compute(FigureId::new(DONE, &list.item(), base.when), How::CountGreen(of));
    }
}

/// The kind of a figure, its item, and what its status is.
type Item<'a> = (Kind, &'a Id, Scale);

/// What each list holds.
fn lists<'a>(base: &Base<'a>) -> Vec<(WorkList, Vec<Item<'a>>)> {
    let work = &base.plan.work;
    let of = |list| work.activities_of(list).map(|own| (ACTIVITY, &own.id, own.scale)).collect::<Vec<_>>();
    let mut lists: Vec<_> = [WorkList::Activities, WorkList::Accessibility, WorkList::Improvement]
        .into_iter()
        .map(|list| (list, of(list)))
        .collect();
    lists.push((WorkList::Assignments, work.assignments.iter().map(|own| (ASSIGNMENT, &own.id, own.scale)).collect()));
    lists
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
        done: lists(base)
            .into_iter()
            .filter_map(|(list, items)| Some((list, done(base, figures, list, &items)?)))
            .collect(),
    }
}

/// How many are done; nothing of a list in which some have colours and others not.
fn done(base: &Base<'_>, figures: &Figures, list: WorkList, items: &[Item<'_>]) -> Option<(usize, usize, Scale)> {
    let (_, _, scale) = *items.first()?;
    match figures.value_at(DONE, &list.item(), base.when)? {
        Value::Share { part, of } if items.iter().all(|(_, _, own)| *own == scale) => Some((*part, *of, scale)),
        _ => None,
    }
}

fn result<'a>(
    base: &Base<'a>,
    figures: &Figures,
    kind: Kind,
    id: &Id,
    report_of: impl Fn(&'a Submission) -> Option<&'a ProgressReport>,
) -> WorkResult {
    let standing = |of: Ref| match figures.value(of) {
        Value::Progress(progress) => Some(Standing::Progress(*progress)),
        Value::Status(status) => Some(Standing::Colour(*status)),
        _ => None,
    };
    let now = figures.find(kind, id, base.when);
    let earlier =
        [Period::T1, Period::T2].into_iter().filter(|period| (YearPeriod { period: *period, ..base.when }) < base.when);
    let of_period = |period| {
        let of = figures.find(kind, id, YearPeriod { period, ..base.when })?;
        Some((period, standing(of)?))
    };
    WorkResult {
        id: id.clone(),
        progress: now.and_then(standing),
        previous: figures.previous(kind, id, None, base.when).and_then(|(_, of)| standing(of)),
        earlier: earlier.filter_map(of_period).collect(),
        origins: now.map(|of| figures.origins(of)).unwrap_or_default(),
        comments: base.all_comments(|submission| report_of(submission)?.comment.as_ref()),
    }
}
