//! What a plan says of an indicator in two places: target and bands, baseline and history, number and goal.
//!
//! *Takes* a plan, *returns* what to ask about it. *Never* changes a value.

use rust_decimal::Decimal;

use super::target::quantity;
use super::{Indicator, OUTCOME, sheet};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::{Comparison, Direction, Period, Span, Target, ValueKind, YearPeriod, is_far_apart};
use crate::doubts::FAR;
use crate::history::PlanValue;
use crate::plan::Plan;
use crate::plan::lint::{Lint, Numbered};
use crate::subject::goals::Goal;
use crate::subject::measures;
use crate::text::{self, input};

/// Asks about one.
pub(super) fn ask(lint: &mut Lint<'_>, own: &Indicator) {
    let of_period = |period| own.period_targets.iter().find(|(when, _)| *when == period).map(|(_, target)| target);
    let targets = [
        ("#target", own.target.as_ref()),
        ("#target_t1", of_period(Period::T1)),
        ("#target_t2", of_period(Period::T2)),
    ];
    // Of several targets of a year that grows, bands can be that of one only: the first says it.
    let is_said = lint.is_said(&sheet::PLAN, &own.id, &["#target", "#green"]);
    let mut targets = targets.into_iter().filter(|_| !is_said);
    let differing = targets.find_map(|(key, target)| Some((key, beside_bands(own, target?)?)));
    if let Some((key, number)) = differing {
        let shown = |number| quantity(number, &own.measure, lint.words.lang);
        let problem = lint.problem(Code::TargetBesideBands, &sheet::PLAN, key, &own.id, &own.name);
        let green = lint.plan.cell(sheet::PLAN.key, &own.id, "#green");
        let problem = green.iter().fold(problem, Diagnostic::and).with("target", shown(number));
        lint.diagnostics.push(problem.with("green", own.bands.map(|bands| shown(bands.green)).unwrap_or_default()));
    }
    baseline(lint, own);
    far_target(lint, own);
    direction(lint, own);
}

/// What is good of an indicator is good of the measure that it is taken from, and what its name says.
fn direction(lint: &mut Lint<'_>, own: &Indicator) {
    // A target that goes the other way has said it.
    let is_said = |one: &Diagnostic| one.code == Code::TargetDirection && one.arg("id") == Some(own.id.as_str());
    let is_said = lint.diagnostics.0.iter().any(is_said);
    if !is_said && lint.direction(&sheet::PLAN, (&own.id, &own.name), own.direction) {
        return;
    }
    let Some(measure) = own.measure_id().and_then(|id| lint.plan.measures.get(id)) else { return };
    let (Some(good), Some(other)) = (own.direction, measure.direction) else { return };
    if good == other {
        return;
    }
    let problem = lint.problem(Code::DirectionDiffers, &sheet::PLAN, "#direction", &own.id, &own.name);
    let cell = lint.plan.cell(measures::sheet::PLAN.key, &measure.id, "#direction");
    let problem = cell.iter().fold(problem, Diagnostic::and).with("measure", &measure.name);
    lint.diagnostics.push(problem.with("good", if good == Direction::Up { "up" } else { "down" }));
}

/// A target far from every value that is known: a nought too many, or another unit.
fn far_target(lint: &mut Lint<'_>, own: &Indicator) {
    let Some(Target::Compare(_, number)) = own.target.clone() else { return };
    let known: Vec<_> =
        known(lint.plan, own).into_iter().filter(|(value, _)| !value.of.when.period.is_month()).collect();
    let large = if own.measure.kind == ValueKind::Percent || own.measure.decimals > 0 { 10 } else { 50 };
    let is_far = |(_, other): &(&PlanValue, Decimal)| {
        let is_large = number.abs().max(other.abs()) >= Decimal::from(large);
        is_large && !other.is_zero() && is_far_apart(number, *other, FAR)
    };
    let is_said = lint.is_said(&sheet::PLAN, &own.id, &["#target"]);
    let Some((value, other)) = known.last().copied().filter(|_| !number.is_zero() && !is_said) else { return };
    if known.len() > 1 && known.iter().all(is_far) {
        let shown = |number| quantity(number, &own.measure, lint.words.lang);
        let problem = lint.problem(Code::LargeChange, &sheet::PLAN, "#target", &own.id, &own.name).and(&value.at);
        let problem = problem.with("what", "target").with("row", &own.name).with("found", shown(number));
        lint.diagnostics.push(problem.with("earlier", shown(other)).with("when", value.of.when));
    }
}

/// What the sheet `Historik` gives of an indicator, or of the measure that it is taken from.
fn known<'a>(plan: &'a Plan, own: &Indicator) -> Vec<(&'a PlanValue, Decimal)> {
    let item = own.measure_id().unwrap_or(&own.id);
    let kinds = [OUTCOME.value, measures::VALUE.value];
    let known = plan.history.iter().filter(|value| value.of.item == *item && kinds.contains(&value.of.kind));
    known.filter_map(|own| Some((own, own.value.number()?))).collect()
}

/// The number of a target that is another than where green begins. All, and none, are what one strives for: there bands
/// say how near is near enough.
fn beside_bands(own: &Indicator, target: &Target) -> Option<Decimal> {
    let green = own.bands?.green;
    let is_share = own.measure.kind == ValueKind::Percent;
    match target {
        Target::Compare(_, number) if number.is_zero() || is_share && *number == Decimal::ONE_HUNDRED => None,
        Target::Compare(Comparison::Equal, _) | Target::Baseline(_) | Target::Yes => None,
        Target::Compare(_, number) => Some(*number).filter(|number| *number != green),
    }
}

/// A baseline and what the history says of the same time; without a time, of any.
fn baseline(lint: &mut Lint<'_>, own: &Indicator) {
    let Some(given) = own.baseline.filter(|_| !lint.is_said(&sheet::PLAN, &own.id, &["#baseline"])) else { return };
    let known = known(lint.plan, own);
    let numbers: Vec<(YearPeriod, Decimal)> = known.iter().map(|(value, number)| (value.of.when, *number)).collect();
    let Some((when, number)) = differing(own, &numbers) else { return };
    let shown = |number| quantity(number, &own.measure, lint.words.lang);
    let problem = lint.problem(Code::BaselineDiffers, &sheet::PLAN, "#baseline", &own.id, &own.name);
    let problem = problem.with("what", "baseline");
    let at = known.iter().find(|(value, _)| value.of.when == when).map(|(value, _)| &value.at);
    let problem = at.into_iter().fold(problem, Diagnostic::and);
    let problem = problem.with("found", shown(given)).with("known", shown(number)).with("from", "plan");
    lint.diagnostics.push(problem.with("when", when));
}

/// What was known of the time of a baseline, if it is another number; without a time, if it is far from all that is known.
pub(super) fn differing(own: &Indicator, known: &[(YearPeriod, Decimal)]) -> Option<(YearPeriod, Decimal)> {
    let given = own.baseline?;
    let time = own.baseline_label.as_deref().and_then(input::time_of);
    let is_then = |when: YearPeriod| match time {
        Some(Span::Of(then)) => when == then,
        Some(Span::Years(first, last)) => (first..=last).contains(&when.year),
        _ => true,
    };
    // One of the two may be rounded.
    let is_same =
        |number: Decimal| text::round(number, given.scale()) == given || text::round(given, number.scale()) == number;
    let is_off = |number: Decimal| match time {
        Some(_) => !is_same(number),
        None => !number.is_zero() && is_far_apart(given, number, FAR),
    };
    let then: Vec<(YearPeriod, Decimal)> = known.iter().copied().filter(|(when, _)| is_then(*when)).collect();
    then.last().copied().filter(|_| then.iter().all(|(_, number)| is_off(*number)))
}

/// Asks about their numbers.
pub(super) fn numbers(lint: &mut Lint<'_>) {
    let plan = lint.plan;
    let numbered = plan.indicators.iter().map(|own| {
        let above = own.goal.as_ref().and_then(|goal| plan.goals.get(goal)).map(Goal::above);
        Numbered { id: &own.id, name: &own.name, number: &own.number, above }
    });
    lint.numbers(&sheet::PLAN, &numbered.collect::<Vec<_>>());
}
