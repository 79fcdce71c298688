//! Actions whose status is another than that of what they are measured by, than their time says, or than it has been.
//!
//! *Takes* plan and results, *returns* what an auditor would ask about. *Never* changes a status.

use super::{Activity, Standing, WorkResult};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::Progress;
use crate::doubts::Doubting;
use crate::schema::Choice;
use crate::source::{CellRef, Origin};
use crate::subject::indicators;

/// What is green, but its indicator is not, or the reverse; and what was to be done by now.
pub(crate) fn doubts(all: &Doubting<'_>) -> Vec<Diagnostic> {
    let work = &all.plan.work;
    let activities = work.activities.iter().map(|own| (&own.id, &own.name, &own.due));
    let assignments = work.assignments.iter().map(|own| (&own.id, &own.name, &own.due));
    let results = &all.results.work;
    let each =
        activities.map(|own| (own, &results.activities)).chain(assignments.map(|own| (own, &results.assignments)));
    let found = each.filter_map(|((id, name, due), results)| {
        let result = results.iter().find(|own| own.id == *id)?;
        overdue(all, (name, due), result).or_else(|| backwards(all, name, result))
    });
    work.activities.iter().filter_map(|own| differs(all, own)).chain(found).collect()
}

/// Work that was done, or had begun, in the report before and is not any more: one of the two is wrong.
fn backwards(all: &Doubting<'_>, name: &str, result: &WorkResult) -> Option<Diagnostic> {
    let (Standing::Progress(now), Standing::Progress(then)) = (result.progress?, result.previous?) else { return None };
    let is_backwards = match then {
        Progress::Done => now != Progress::Done,
        Progress::Ongoing | Progress::Delayed => now == Progress::NotStarted,
        Progress::NotStarted | Progress::Cancelled => false,
    };
    let word = |own: Progress| own.word(all.words.lang).to_lowercase();
    let problem = Diagnostic::new(Code::WorkBackwards, cell(result)?).with("name", name).with("now", word(now));
    is_backwards
        .then(|| problem.with("then", word(then)).with("when", all.results.when.previous().unwrap_or(all.results.when)))
}

fn cell(result: &WorkResult) -> Option<&CellRef> {
    result.origins.iter().find_map(|own| match own {
        Origin::Cell(cell) => Some(cell),
        Origin::Snapshot { .. } => None,
    })
}

/// Work whose time has passed, and that is said to go on as if it had not.
fn overdue(all: &Doubting<'_>, (name, due): (&str, &str), result: &WorkResult) -> Option<Diagnostic> {
    let problem = Diagnostic::new(Code::DuePassed, cell(result)?).with("name", name).with("due", due);
    result.is_overdue(due, all.results.when).then_some(problem)
}

fn differs(all: &Doubting<'_>, own: &Activity) -> Option<Diagnostic> {
    let Doubting { plan, results, .. } = *all;
    let indicator = plan.indicators.get(own.measured_by.as_ref()?)?;
    let result = results.work.activities.iter().find(|result| result.id == own.id)?;
    let measured = results.indicators.get(&indicator.id)?.decided.status()?;
    let Some(Standing::Colour(status)) = result.progress else { return None };
    if status == measured {
        return None;
    }
    let problem =
        Diagnostic::new(Code::ActionDiffers, cell(result)?).with("name", &own.name).with("status", status.id());
    let problem = problem.with("indicator", &indicator.name).with("measured", measured.id());
    Some(plan.place(indicators::sheet::PLAN.key, &indicator.id).into_iter().fold(problem, Diagnostic::and))
}
