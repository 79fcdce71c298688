//! A unit's assessment of goals.
//!
//! *Takes* a unit's rows, *returns* what it reports and what is wrong with it. *Never* compares units.

use super::{GoalReport, Submitted, sheet};
use crate::cells::Row;
use crate::check::context::{Checker, wanted};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::domain::{Period, Status};
use crate::text::input;

/// Checks the sheet.
pub(crate) fn check(checker: &mut Checker<'_>) -> Submitted {
    let plan = checker.plan;
    let goals = sheet::asked(plan, checker.unit);
    let names = wanted(goals.iter().map(|goal| (&goal.id, &goal.name)));
    let rows = checker.asked_rows(sheet::unit(checker.period), &names);
    let asked = goals.iter().zip(rows).filter_map(|(goal, row)| Some((goal, row?)));
    asked.map(|(goal, row)| (goal.id.clone(), assessment(checker, &row))).collect()
}

fn assessment(checker: &mut Checker<'_>, row: &Row<'_>) -> GoalReport {
    let status = row.status("#status", &mut checker.diagnostics);
    let expected = row.expectation("#expected", &mut checker.diagnostics);
    let comment = row.text("#comment", &mut checker.diagnostics);
    checker.require(row, "#status");
    checker.require(row, "#expected");
    let departs = [&status, &expected].into_iter().flatten().any(|found| found.value != Status::Green);
    if departs && row.says_nothing("#comment") {
        checker.diagnostics.push(row.comment_missing("goal"));
    }
    if let (Some(comment), Some(status)) = (&comment, &status) {
        let own = [Some(status.value), expected.as_ref().map(|found| found.value)];
        let mut told = input::colours(&comment.value)
            .into_iter()
            .chain(input::turns(&comment.value).into_iter().map(|(_, to)| to));
        if let Some(said) = told.find(|said| !own.contains(&Some(*said))) {
            let problem = row.problem(Code::CommentDiffers, "#comment").and(&status.at).with("what", "status");
            checker.diagnostics.push(problem.with("said", said.id()).with("found", status.value.id()));
        }
    }
    if let (Some(comment), Some(status), Some(expected)) = (&comment, &status, &expected)
        && !checker.diagnostics.0.iter().any(|one| one.code == Code::CommentDiffers && is_at(one, row))
    {
        let told = input::told_of_goal(&comment.value);
        let own = [status.value, expected.value];
        // Between reached and not there is much; of what is partly reached both may be said.
        let is_other = |said: &Status| match said {
            Status::Red => own == [Status::Green; 2],
            Status::Yellow => own == [Status::Green; 2] || own == [Status::Red; 2],
            Status::Green => !own.contains(&Status::Green),
        };
        if let Some(said) = told.first().filter(|first| is_other(first) && told.iter().all(is_other)) {
            let problem = row.problem(Code::CommentDiffers, "#comment").and(&status.at).with("what", "reached");
            checker.diagnostics.push(problem.with("said", said.id()).with("found", status.value.id()));
        }
    }
    // "It went wrong, and the goal is reached", or the reverse: one of the two is hardly meant.
    if let (Some(status), Some(expected)) = (&status, &expected)
        && [status.value, expected.value].contains(&Status::Red)
        && [status.value, expected.value].contains(&Status::Green)
    {
        let problem = row.problem(Code::AnswersDiffer, "#expected").and(&status.at).with("status", status.value.id());
        checker.diagnostics.push(problem.with("when", if checker.period == Period::Year { "year" } else { "period" }));
    }
    GoalReport { status, expected, comment }
}

/// True of what has been said of a row's comment.
fn is_at(one: &Diagnostic, row: &Row<'_>) -> bool {
    one.at == Some(Place::Cell(row.place("#comment")))
}
