//! Activities, actions and assignments.
//!
//! *Takes* a unit's rows, *returns* what it reports and what is wrong with it. *Never* compares units.

use std::collections::BTreeMap;

use super::{ProgressReport, Scale, Standing, Submitted, sheet};
use crate::cells::Row;
use crate::check::context::{Checker, wanted};
use crate::diagnostic::Code;
use crate::domain::{Id, Progress, Prose};
use crate::schema::{Choice, Sheet};
use crate::source::Located;
use crate::text::input;

/// Checks the sheets.
pub(crate) fn check(checker: &mut Checker<'_>) -> Submitted {
    let plan = checker.plan;
    let activities: Vec<_> = sheet::activities(plan, checker.unit, checker.period)
        .into_iter()
        .map(|own| (&own.id, &own.name, own.scale))
        .collect();
    let assignments: Vec<_> = sheet::assignments(plan, checker.unit, checker.period)
        .into_iter()
        .map(|own| (&own.id, &own.name, own.scale))
        .collect();
    Submitted {
        activities: on_sheet(checker, &sheet::ACTIVITIES, &activities),
        assignments: on_sheet(checker, &sheet::ASSIGNMENTS, &assignments),
    }
}

fn on_sheet(
    checker: &mut Checker<'_>,
    definition: &'static Sheet,
    asked: &[(&Id, &String, Scale)],
) -> BTreeMap<Id, ProgressReport> {
    let rows = checker.asked_rows(definition, &wanted(asked.iter().map(|(id, name, _)| (*id, *name))));
    let asked = asked.iter().zip(rows).filter_map(|((id, _, scale), row)| Some((*id, *scale, row?)));
    asked.map(|(id, scale, row)| (id.clone(), progress(checker, &row, scale))).collect()
}

fn progress(checker: &mut Checker<'_>, row: &Row<'_>, scale: Scale) -> ProgressReport {
    let progress = match scale {
        Scale::Progress => row.progress("#progress", &mut checker.diagnostics).map(|own| own.map(Standing::Progress)),
        Scale::Colours => row.status("#progress", &mut checker.diagnostics).map(|own| own.map(Standing::Colour)),
    };
    let comment = row.text("#comment", &mut checker.diagnostics);
    checker.require(row, "#progress");
    if let (Some(comment), Some(progress)) = (&comment, &progress) {
        differing(checker, row, comment, progress);
    }
    if progress.as_ref().is_some_and(|progress| progress.value.is_halted()) && row.says_nothing("#comment") {
        let why = match scale {
            Scale::Progress => "stuck",
            Scale::Colours => "goal",
        };
        checker.diagnostics.push(row.comment_missing(why));
    }
    ProgressReport { progress, comment }
}

/// What the comment says of how far it has come, and that is not what was chosen. What is late goes on all the same.
fn differing(checker: &mut Checker<'_>, row: &Row<'_>, comment: &Located<Prose>, chosen: &Located<Standing>) {
    let problem = |what| row.problem(Code::CommentDiffers, "#comment").and(&chosen.at).with("what", what);
    let found = match chosen.value {
        Standing::Colour(status) => {
            let said = input::colours(&comment.value).into_iter().find(|said| *said != status);
            said.map(|said| problem("status").with("said", said.id()).with("found", status.id()))
        }
        Standing::Progress(progress) => {
            let is_other =
                |said: &Progress| *said != progress && (*said, progress) != (Progress::Ongoing, Progress::Delayed);
            let word = |own: Progress| own.word(checker.words.lang).to_lowercase();
            let said = input::steps(&comment.value).into_iter().find(is_other).map(word);
            let end = (checker.plan.committee.year, checker.period.last_month());
            let rest = || input::tells_of_rest(&comment.value).or_else(|| input::begins_later(&comment.value, end));
            let said = said.or_else(|| rest().filter(|_| progress == Progress::Done));
            let is_begun = progress == Progress::NotStarted && input::tells_of_beginning(&comment.value);
            let said = said.or_else(|| is_begun.then(|| word(Progress::Ongoing)));
            said.map(|said| problem("progress").with("said", said).with("found", word(progress)))
        }
    };
    checker.diagnostics.0.extend(found);
}
