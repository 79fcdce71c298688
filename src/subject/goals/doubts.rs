//! Texts that say another thing of a goal than its status does, and goals that say another thing than their indicators.
//!
//! *Takes* what the administration has written of goals and their statuses, *returns* where they differ. *Never*
//! guesses: a text that does not say whether the goal is reached says nothing.

use std::collections::BTreeMap;

use super::{Goal, UnitAnswer, sheet};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::{Id, Money, Rollup, Status, ValueKind};
use crate::doubts::Doubting;
use crate::subject::economy::told::{self, Variances};
use crate::subject::texts::sheet::goal_summary_key;
use crate::text::{self, input};

/// Summaries in which every sentence about reaching the goal says something else than its status. Where units are
/// missing the status is not yet the one that the text is about.
pub(crate) fn doubts(all: &Doubting<'_>) -> Vec<Diagnostic> {
    if !all.results.missing_units.is_empty() {
        return Vec::new();
    }
    let texts = all.plan.goals.iter().flat_map(|goal| contradictions(all, goal));
    let variances = told::variances(all);
    let comments = all.plan.goals.iter().flat_map(|goal| shortfalls(all, goal, &variances));
    let of_each =
        all.plan.goals.iter().filter_map(|goal| against_indicators(all, goal).or_else(|| undecided(all, goal)));
    texts.chain(comments).chain(of_each).collect()
}

/// A goal whose status is set by hand and for which nobody has set one.
fn undecided(all: &Doubting<'_>, goal: &Goal) -> Option<Diagnostic> {
    let decided = &all.results.goals.get(&goal.id)?.decided;
    let is_open = goal.rule == Rollup::Manual && decided.status().is_none() && !all.results.when.period.is_month();
    let at = all.plan.cell(sheet::PLAN.key, &goal.id, "#rule").filter(|_| is_open)?;
    Some(Diagnostic::new(Code::StatusUndecided, at).with("name", &goal.name))
}

/// A green goal of which every indicator is red, or a red one of which every indicator is green.
fn against_indicators(all: &Doubting<'_>, goal: &Goal) -> Option<Diagnostic> {
    let Doubting { plan, results, .. } = *all;
    let status = results.goals.get(&goal.id)?.decided.status()?;
    // The share of units is the goal's own assessment once more.
    let measured = plan.indicators.of_goal(&goal.id).filter(|own| own.measure.kind != ValueKind::UnitShare);
    let statuses: Vec<Status> = measured.filter_map(|own| results.indicators.get(&own.id)?.decided.status()).collect();
    let opposite = match status {
        Status::Green => Status::Red,
        Status::Red => Status::Green,
        Status::Yellow => return None,
    };
    let is_against = statuses.len() > 1 && statuses.iter().all(|own| *own == opposite);
    let place = plan.place(sheet::PLAN.key, &goal.id).filter(|_| is_against)?;
    let problem = Diagnostic::new(Code::GoalAgainstIndicators, place).with("name", &goal.name);
    Some(problem.with("status", status.id()).with("count", statuses.len()))
}

/// Surpluses and deficits that a unit tells of in its comment, and that none of its lines has.
fn shortfalls(all: &Doubting<'_>, goal: &Goal, variances: &BTreeMap<&Id, Variances>) -> Vec<Diagnostic> {
    let answers = all.results.goals.get(&goal.id).and_then(|own| own.units.as_ref());
    let answers = answers.into_iter().flat_map(|own| &own.answers);
    let found = answers.filter_map(|answer| {
        let comment = answer.comment.as_ref()?;
        let own = variances.get(&answer.unit)?;
        let Some(claim) = told::other_shortfall(&comment.value, &own.known) else {
            return against_budget(all, goal, answer, own.year);
        };
        let problem = Diagnostic::new(Code::CommentDiffers, &comment.at).with("what", "shortfall");
        Some(problem.with("row", &goal.name).with("said", claim.said).with("found", ""))
    });
    found.collect()
}

/// A goal of which a unit says that its money does or does not last, and that it assesses as if it were the other way.
fn against_budget(all: &Doubting<'_>, goal: &Goal, answer: &UnitAnswer, year: Money) -> Option<Diagnostic> {
    let limit = all.plan.rules.comment_amount;
    let (period, expected) = (answer.period.as_ref()?, answer.expected.as_ref()?);
    let both = |status: Status| period.value == status && expected.value == status;
    let (status, is_against) = match input::tells_of_budget(&answer.comment.as_ref()?.value)? {
        // The comment and the economy say the same; the assessment is another.
        false => (Status::Green, year.is_negative() && year.abs() > limit),
        true => (Status::Red, !year.is_negative()),
    };
    if !both(status) || !is_against {
        return None;
    }
    let problem = Diagnostic::new(Code::GoalAgainstEconomy, &period.at).with("name", &goal.name);
    Some(problem.with("status", status.id()).with("amount", text::mnkr(year, all.words.lang)))
}

fn contradictions(all: &Doubting<'_>, goal: &Goal) -> Vec<Diagnostic> {
    let results = all.results;
    let status = results.goals.get(&goal.id).and_then(|own| own.decided.status());
    let written = results.texts.get(&goal_summary_key(&goal.id)).into_iter().flatten();
    let differing = written.filter_map(|(_, text)| {
        let (mut said, status) = (input::reached(&text.value), status?);
        said.extend(input::colours(&text.value));
        said.extend(input::turns(&text.value).into_iter().map(|(_, to)| to));
        let Some(first) = said.first().copied().filter(|_| !said.contains(&status)) else {
            let before = results.goals.get(&goal.id).and_then(|own| own.previous);
            return all.denied(&goal.name, text, (status, before));
        };
        let problem = Diagnostic::new(Code::TextContradicts, &text.at).with("name", &goal.name);
        Some(problem.with("said", first.id()).with("status", status.id()))
    });
    differing.collect()
}
