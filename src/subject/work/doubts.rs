//! Actions whose status is another than that of what they are measured by, or than their time says.
//!
//! *Takes* plan and results, *returns* what an auditor would ask about. *Never* changes a status.

use super::{Activity, Standing, WorkResult};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::{Id, Progress};
use crate::doubts::Doubting;
use crate::source::Origin;
use crate::subject::indicators;
use crate::text::input;

/// What is green, but its indicator is not, or the reverse; and what was to be done by now.
pub(crate) fn doubts(all: &Doubting<'_>) -> Vec<Diagnostic> {
    let work = &all.plan.work;
    let activities = work.activities.iter().map(|own| (&own.id, &own.name, &own.due));
    let assignments = work.assignments.iter().map(|own| (&own.id, &own.name, &own.due));
    let results = &all.results.work;
    let late = activities
        .filter_map(|own| overdue(all, own, &results.activities))
        .chain(assignments.filter_map(|own| overdue(all, own, &results.assignments)));
    work.activities.iter().filter_map(|own| differs(all, own)).chain(late).collect()
}

/// Work whose time has passed, and that is said to go on as if it had not.
fn overdue(all: &Doubting<'_>, (id, name, due): (&Id, &String, &String), results: &[WorkResult]) -> Option<Diagnostic> {
    let (year, month) = input::month_of_year(due)?;
    let when = all.results.when;
    let has_passed = (year, month) <= (when.year, when.period.last_month());
    let result = results.iter().find(|own| own.id == *id)?;
    let is_open = matches!(result.progress, Some(Standing::Progress(Progress::NotStarted | Progress::Ongoing)));
    let at = result.origins.iter().find_map(|own| match own {
        Origin::Cell(cell) => Some(cell),
        Origin::Snapshot { .. } => None,
    })?;
    let problem = || Diagnostic::new(Code::DuePassed, at).with("name", name).with("due", due);
    (has_passed && is_open).then(problem)
}

fn differs(all: &Doubting<'_>, own: &Activity) -> Option<Diagnostic> {
    let Doubting { plan, results, .. } = *all;
    let indicator = plan.indicators.get(own.measured_by.as_ref()?)?;
    let result = results.work.activities.iter().find(|result| result.id == own.id)?;
    let measured = results.indicators.get(&indicator.id)?.decided.status()?;
    let Some(Standing::Colour(status)) = result.progress else { return None };
    let at = result.origins.iter().find_map(|own| match own {
        Origin::Cell(cell) => Some(cell),
        _ => None,
    })?;
    if status == measured {
        return None;
    }
    let problem = Diagnostic::new(Code::ActionDiffers, at).with("name", &own.name).with("status", status.id());
    let problem = problem.with("indicator", &indicator.name).with("measured", measured.id());
    Some(plan.place(indicators::sheet::PLAN.key, &indicator.id).into_iter().fold(problem, Diagnostic::and))
}
