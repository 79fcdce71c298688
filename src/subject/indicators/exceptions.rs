//! Indicators that are not green, or green against the rule.

use super::report::numbered;
use super::target::target_line;
use super::{Indicator, IndicatorResult, STATUS};
use crate::document::{Cell, Value};
use crate::domain::{Assessment, Id, Status, Unassessed, ValueKind};
use crate::report::context::Report;
use crate::report::contribution::reason_cell;
use crate::report::exceptions::{Exception, Serious};
use crate::report::sentence::lower;
use crate::subject::texts::sheet::indicator_key;
use crate::text::Arg;

/// In the order of the plan, but for those that are told with their goal.
pub(crate) fn exceptions(report: &Report<'_>) -> Vec<Exception> {
    let indicators = report.plan.indicators.iter();
    let found = indicators.filter_map(|own| exception(report, own, report.results.indicators.get(&own.id)?));
    found.filter(|own| !is_told_with_goal(report, own)).collect()
}

/// How many have no status, though the plan gives them one.
pub(crate) fn unassessed(report: &Report<'_>) -> usize {
    let found = report.plan.indicators.iter().filter_map(|own| report.results.indicators.get(&own.id));
    let is_open = |own: &&IndicatorResult| match own.decided.assessment() {
        Assessment::Assessed(_) | Assessment::NotAssessed(Unassessed::NotByPlan) => false,
        Assessment::NotAssessed(_) => true,
    };
    found.filter(is_open).count()
}

/// True if the goal itself does not go as planned, and is no better off, and what is said of the indicator stands in the
/// goal's chapter.
fn is_told_with_goal(report: &Report<'_>, own: &Exception) -> bool {
    if !report.has_goal_chapters() {
        return false;
    }
    let goal = own.goal.as_ref().and_then(|goal| report.results.goals.get(goal));
    let of_goal = goal.and_then(|goal| Serious::of_decided(&goal.decided));
    of_goal.is_some_and(|of_goal| of_goal <= own.serious)
}

/// Those that are told with a goal.
pub(crate) fn told_with_goal(report: &Report<'_>, goal: &Id) -> Vec<Exception> {
    let of_goal = report.plan.indicators.of_goal(goal);
    let found = of_goal.filter_map(|own| exception(report, own, report.results.indicators.get(&own.id)?));
    found.filter(|own| is_told_with_goal(report, own)).collect()
}

fn exception(report: &Report<'_>, indicator: &Indicator, result: &IndicatorResult) -> Option<Exception> {
    let status = result.decided.status()?;
    let figures = &report.results.figures;
    let before = figures.previous(STATUS, &indicator.id, None, report.results.when);
    let shown = |status: Status| Cell::new(Value::Status(report.status(status)));
    let before = before.and_then(|(_, of)| Some(shown(figures.value(of).status()?).from(figures.origins(of))));
    Some(Exception {
        serious: Serious::of_decided(&result.decided)?,
        what: numbered(indicator),
        goal: indicator.goal.clone(),
        measured: measured(report, indicator, result).unwrap_or_default(),
        status: Some(report.status(status)),
        before: before.unwrap_or_else(Cell::empty),
        now: shown(status).from(result.origins.clone()),
        rule: report.rule_departed_from(&result.decided),
        why: why(report, indicator, result),
        done: done(report, indicator),
    })
}

/// What it comes to, and its target; nothing of what is told in words.
fn measured(report: &Report<'_>, indicator: &Indicator, result: &IndicatorResult) -> Option<String> {
    let (_, target) = target_line(indicator, report.results.when.period, report.words)?;
    result.outcome.number()?;
    let outcome = report.outcome_value(indicator, result).display(report.lang());
    Some(format!("{outcome}, {}", lower(&target)))
}

/// What is done for its goal is told of the goal, if that is told here.
fn done(report: &Report<'_>, indicator: &Indicator) -> Cell {
    let is_told = |id: &Id| report.results.goals.get(id).and_then(|own| Serious::of(own.decided.status()?)).is_some();
    let own = report.actions_against(&indicator.id, indicator.goal.as_ref(), is_told);
    if own != Cell::empty() {
        return own;
    }
    let goal = indicator.goal.as_ref().and_then(|goal| report.plan.goals.get(goal));
    match goal.filter(|goal| report.actions_for(&goal.id) != Cell::empty()) {
        // Without a chapter what is done for it stands in its row, if it has one.
        Some(goal) if !report.has_goal_chapters() && !is_told(&goal.id) => report.actions_for(&goal.id),
        Some(goal) => report.told_of(&[goal]),
        // What is done may be told where it is told how it goes.
        None if report.opening_of(&indicator_key(&indicator.id)) != Cell::empty() => {
            let named = if indicator.number.is_empty() { &indicator.name } else { &indicator.number };
            let text = report.words.with("exceptions-text", &[("what", Arg::Text(named))]);
            report.no_action(&[(text, format!("indicator-{}", indicator.id))])
        }
        None => own,
    }
}

/// What the decision gives as its reason, or the administration or the units say, or else how it has changed, and what is
/// asked of it if it is held against nothing else.
fn why(report: &Report<'_>, indicator: &Indicator, result: &IndicatorResult) -> Cell {
    if result.decided.departs() {
        return reason_cell(&result.decided);
    }
    let written = report.opening_of(&indicator_key(&indicator.id));
    if written != Cell::empty() {
        return written;
    }
    if !result.comments.is_empty() {
        return report.comments_cell(&result.comments);
    }
    let units = indicator.goal.as_ref().and_then(|goal| report.results.goals.get(goal)?.units.as_ref());
    let of_units = units.filter(|_| indicator.measure.kind == ValueKind::UnitShare);
    let mut sentences = match of_units {
        Some(units) => report.units_sentences(units),
        None => report.indicator_sentences(indicator, result),
    };
    if sentences.is_empty() {
        sentences.extend(against_target(report, indicator, result));
    }
    if sentences.is_empty() { Cell::empty() } else { Cell::text(sentences.join(" ")) }
}

/// "Utfallet är 59 %. Målnivå: ≥ 65 %."
fn against_target(report: &Report<'_>, indicator: &Indicator, result: &IndicatorResult) -> Option<String> {
    let target = report.target(indicator);
    result.outcome.number().filter(|_| !target.is_empty())?;
    let outcome = report.outcome_value(indicator, result).display(report.lang());
    let of = report.by_year_end("period", "outcome");
    let args = [("of", Arg::Text(of)), ("outcome", Arg::Text(&outcome)), ("target", Arg::Text(&target))];
    Some(report.words.with("exceptions-target", &args))
}
