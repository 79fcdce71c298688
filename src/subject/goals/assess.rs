//! Goals: the units' assessments, proposals from the bottom up, and the administration's decisions.

use std::collections::BTreeMap;

use crate::assess::context::Base;
use crate::assess::results::{Decided, Explanation, GoalResult, IndicatorResult, UnitAnswer, UnitCounts};
use crate::assess::rules::{self, Verdict};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::domain::{Id, Status};
use crate::history::{HistoryKind, HistoryValue};
use crate::source::{Located, Origin};
use crate::subject::decisions::sheet::Decidable;
use crate::subject::goals::{Goal, Rollup};

/// How the units assess each goal that units assess.
pub(crate) fn unit_counts(base: &Base<'_>) -> BTreeMap<Id, UnitCounts> {
    let assessed = base.plan.goals.iter().filter(|goal| !goal.reporters.is_empty());
    assessed.map(|goal| (goal.id.clone(), counts(base, goal))).collect()
}

fn counts(base: &Base<'_>, goal: &Goal) -> UnitCounts {
    let answer = |unit: &Id| {
        let report = base.by_unit.get(unit).and_then(|submission| submission.goals.get(&goal.id));
        UnitAnswer {
            unit: unit.clone(),
            period: report.and_then(|report| report.status.clone()),
            expected: report.and_then(|report| report.expected.clone()),
            comment: report.and_then(|report| report.comment.clone()),
        }
    };
    UnitCounts { answers: goal.reporters.iter().map(answer).collect() }
}

/// The cells of the units' expectations.
pub(crate) fn expectation_cells(counts: &UnitCounts) -> Vec<Origin> {
    let cells = counts.answers.iter().filter_map(|answer| answer.expected.as_ref());
    cells.map(|expected| Origin::Cell(expected.at.clone())).collect()
}

/// All goals. Parents stand before their children in the plan, so they are computed in reverse.
pub(crate) fn goals(
    base: &Base<'_>,
    mut counts: BTreeMap<Id, UnitCounts>,
    indicators: &[IndicatorResult],
    diagnostics: &mut Diagnostics,
) -> Vec<GoalResult> {
    let mut done: BTreeMap<Id, GoalResult> = BTreeMap::new();
    for goal in base.plan.goals.iter().rev() {
        let units = counts.remove(&goal.id);
        let (verdict, origins) = propose(base, goal, units.as_ref(), indicators, &done);
        let explanation = Explanation { rule: verdict.rule, origins };
        let decision = decision(base, &Decidable::Goal(goal).key());
        let decided = Decided { proposed: verdict.assessment, explanation, decision };
        done.insert(
            goal.id.clone(),
            GoalResult { id: goal.id.clone(), decided, units, previous: previous(base, goal) },
        );
    }
    let results: Vec<GoalResult> = base.plan.goals.iter().filter_map(|goal| done.remove(&goal.id)).collect();
    for (goal, result) in base.plan.goals.iter().zip(&results) {
        report_departure(base, &result.decided, "goals", &goal.id, &goal.name, diagnostics);
    }
    results
}

fn propose(
    base: &Base<'_>,
    goal: &Goal,
    units: Option<&UnitCounts>,
    indicators: &[IndicatorResult],
    done: &BTreeMap<Id, GoalResult>,
) -> (Verdict, Vec<Origin>) {
    let rules = &base.plan.rules;
    if let (Rollup::Units, Some(units)) = (goal.rule, units) {
        let reach = units.in_year(Status::Green);
        let verdict = rules::units(reach, units.answered(), rules.units_green, rules.units_yellow);
        return (verdict, expectation_cells(units));
    }
    let below =
        base.plan.goals.under(Some(&goal.id)).filter_map(|child| done.get(&child.id)).map(|child| &child.decided);
    let own = base
        .plan
        .indicators
        .of_goal(&goal.id)
        .filter_map(|indicator| indicators.iter().find(|result| result.id == indicator.id))
        .map(|result| &result.decided);
    let children: Vec<Option<Status>> = below.chain(own).map(Decided::status).collect();
    (rules::roll_up(&children, goal.rule, rules.share_green), Vec::new())
}

/// What the administration has decided for a goal or an indicator.
pub(crate) fn decision(base: &Base<'_>, key: &str) -> Option<(Located<Status>, Option<Located<String>>)> {
    base.data
        .submissions
        .iter()
        .find_map(|submission| submission.decisions.get(key))
        .map(|decision| (decision.status.clone(), decision.reason.clone()))
}

/// A decision against the rule is on record, and needs a reason.
pub(crate) fn report_departure(
    base: &Base<'_>,
    decided: &Decided,
    sheet: &'static str,
    id: &Id,
    name: &str,
    diagnostics: &mut Diagnostics,
) {
    let Some((status, reason)) = &decided.decision else { return };
    if !decided.departs() {
        return;
    }
    let code = if reason.is_some() { Code::DecidedOtherwise } else { Code::DecidedWithoutReason };
    let words = |status: Option<Status>| match status {
        Some(Status::Green) => "green",
        Some(Status::Yellow) => "yellow",
        Some(Status::Red) => "red",
        None => "none",
    };
    let mut diagnostic = Diagnostic::new(code, &status.at)
        .with("name", name)
        .with("proposed", words(decided.proposed.status()))
        .with("decided", words(Some(status.value)));
    if let Some(place) = base.plan.place(sheet, id) {
        diagnostic = diagnostic.and(place);
    }
    diagnostics.push(diagnostic);
}

/// The status of the previous report in the same year.
fn previous(base: &Base<'_>, goal: &Goal) -> Option<(crate::domain::YearPeriod, Status)> {
    let past = base.past.latest_this_year(HistoryKind::Goal, &goal.id, base.when)?;
    match past.value {
        HistoryValue::Status(status) => Some((past.when, status)),
        HistoryValue::Number(_) => None,
    }
}
