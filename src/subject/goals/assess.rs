//! Goals: the units' assessments, proposals from the bottom up, and the administration's decisions.

use std::collections::BTreeMap;

use super::{DECISION, EXPECTED, Goal, GoalResult, PROPOSED, Results, STATUS, UnitAnswer, UnitCounts, sheet};
use crate::assess::context::{Base, Deciding};
use crate::assess::rules::{self, Verdict};
use crate::diagnostic::Diagnostics;
use crate::domain::{Id, Period, Rollup, Status, YearPeriod};
use crate::figure::{FigureId, Figures, How, Kind, Ref, Value};
use crate::subject::decisions::sheet::Decidable;
use crate::subject::indicators;

/// Puts the units' assessments into the store.
pub(crate) fn gather(base: &Base<'_>, figures: &mut Figures) {
    for submission in &base.data.submissions {
        for (item, own) in &submission.goals {
            let id = |kind| FigureId::new(kind, item, base.when).of_unit(&submission.unit);
            if let Some(status) = &own.status {
                figures.given(id(STATUS), Value::Status(status.value), &status.at);
            }
            if let Some(expected) = &own.expected {
                figures.given(id(EXPECTED), Value::Answer(expected.value), &expected.at);
            }
        }
    }
}

/// All goals. Parents stand before their children in the plan, so they are assessed in reverse.
pub(crate) fn assess(base: &Base<'_>, figures: &mut Figures, diagnostics: &mut Diagnostics) {
    let below = children(base);
    for goal in base.plan.goals.iter().rev() {
        let (verdict, looked_at) = propose(base, figures, goal, &below);
        let of = Deciding {
            proposed: PROPOSED,
            decision: DECISION,
            status: STATUS,
            item: &goal.id,
            key: Decidable::Goal(goal).key(),
            sheet: &sheet::PLAN,
            name: &goal.name,
        };
        base.set_status(figures, &of, (verdict, looked_at), diagnostics);
    }
    for month in (1..=12).map(|month| YearPeriod { period: Period::Month(month), ..base.when }) {
        if month != base.when {
            roll_up_month(base, figures, month, &below);
        }
    }
}

/// What is known of a month rolls up with the same rules (`domain.md`, Roll-ups); what was said of a goal itself stands.
fn roll_up_month(base: &Base<'_>, figures: &mut Figures, month: YearPeriod, below: &Children<'_>) {
    for goal in base.plan.goals.iter().rev() {
        if goal.rule == Rollup::Units || figures.find(STATUS, &goal.id, month).is_some() {
            continue;
        }
        let below = below.get(&goal.id).into_iter().flatten();
        let children: Vec<Ref> = below.filter_map(|(kind, item)| figures.find(*kind, item, month)).collect();
        let statuses: Vec<Option<Status>> = children.iter().map(|of| figures.raw(*of).status()).collect();
        let verdict = rules::roll_up(&statuses, goal.rule, base.plan.rules.share_green);
        if let Some(status) = verdict.assessment.status() {
            let id = FigureId::new(STATUS, &goal.id, month);
            figures.insert(id, Value::Status(status), How::Rule(verdict.rule, children));
        }
    }
}

/// What may be seen of them.
pub(crate) fn results(base: &Base<'_>, figures: &Figures) -> Results {
    base.plan.goals.iter().filter_map(|goal| result(base, figures, goal)).collect()
}

/// What lies directly under each goal: goals first, then its indicators.
type Children<'a> = BTreeMap<&'a Id, Vec<(Kind, &'a Id)>>;

fn children<'a>(base: &Base<'a>) -> Children<'a> {
    let mut below = Children::new();
    for goal in &base.plan.goals {
        if let Some(parent) = &goal.parent {
            below.entry(parent).or_default().push((STATUS, &goal.id));
        }
    }
    for own in &base.plan.indicators {
        if let Some(goal) = &own.goal {
            below.entry(goal).or_default().push((indicators::STATUS, &own.id));
        }
    }
    below
}

fn propose(base: &Base<'_>, figures: &Figures, goal: &Goal, below: &Children<'_>) -> (Verdict, Vec<Ref>) {
    let rules = &base.plan.rules;
    if goal.rule == Rollup::Units && !goal.reporters.is_empty() {
        let answers = figures.of_units(EXPECTED, &goal.id, &goal.reporters, base.when);
        return (rules::units(&figures.answers(&answers), rules.units_green, rules.units_yellow), answers);
    }
    let below = below.get(&goal.id).into_iter().flatten();
    let children: Vec<Ref> = below.filter_map(|(kind, item)| figures.find(*kind, item, base.when)).collect();
    let statuses: Vec<Option<Status>> = children.iter().map(|of| figures.raw(*of).status()).collect();
    (rules::roll_up(&statuses, goal.rule, rules.share_green), children)
}

fn result(base: &Base<'_>, figures: &Figures, goal: &Goal) -> Option<GoalResult> {
    let previous = figures.previous(STATUS, &goal.id, None, base.when);
    Some(GoalResult {
        id: goal.id.clone(),
        decided: figures.decided(figures.find(STATUS, &goal.id, base.when)?)?,
        units: (!goal.reporters.is_empty()).then(|| counts(base, figures, goal)),
        previous: previous.and_then(|(when, of)| Some((when, figures.value(of).status()?))),
    })
}

/// How the units assess a goal.
fn counts(base: &Base<'_>, figures: &Figures, goal: &Goal) -> UnitCounts {
    let answer = |unit: &Id| {
        let given = |kind| figures.located_status(figures.find_of(kind, &goal.id, unit, base.when)?);
        let report = base.of(unit).and_then(|submission| submission.goals.get(&goal.id));
        UnitAnswer {
            unit: unit.clone(),
            period: given(STATUS),
            expected: given(EXPECTED),
            comment: report.and_then(|report| report.comment.clone()),
        }
    };
    UnitCounts { answers: goal.reporters.iter().map(answer).collect() }
}
