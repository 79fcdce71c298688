//! Goals that are not green, or green against the rule.

use super::{Goal, GoalResult};
use crate::document::{Cell, Value};
use crate::domain::Status;
use crate::figure::UnitComment;
use crate::report::context::Report;
use crate::report::contribution::reason_cell;
use crate::report::exceptions::{Exception, Serious};
use crate::report::markdown::rich;
use crate::source::Located;
use crate::subject::indicators;
use crate::subject::texts::sheet::goal_summary_key;
use crate::text::Arg;

/// In the order of the plan.
pub(crate) fn exceptions(report: &Report<'_>) -> Vec<Exception> {
    let goals = report.plan.goals.iter();
    goals.filter_map(|goal| exception(report, goal, report.results.goals.get(&goal.id)?)).collect()
}

fn exception(report: &Report<'_>, goal: &Goal, result: &GoalResult) -> Option<Exception> {
    let serious = Serious::of_decided(&result.decided)?;
    let told = indicators::exceptions::told_with_goal(report, &goal.id);
    let before = result.previous.map(|(_, status)| Cell::new(Value::Status(report.status(status))));
    Some(Exception {
        serious,
        what: report.goal_title(goal),
        goal: Some(goal.id.clone()),
        measured: String::new(),
        status: result.decided.status().map(|own| report.status(own)),
        before: before.unwrap_or_else(Cell::empty),
        now: report.goal_status_cell(goal),
        rule: report.rule_departed_from(&result.decided),
        why: with_indicators(report, &told, why(report, goal, result)),
        done: done(report, goal),
    })
}

/// What is done for the goal itself, or where it stands what is done for those below it.
fn done(report: &Report<'_>, goal: &Goal) -> Cell {
    let own = report.actions_for(&goal.id);
    if own != Cell::empty() {
        return own;
    }
    let is_told = |below: &&Goal| {
        let result = report.results.goals.get(&below.id);
        result.and_then(|result| Serious::of_decided(&result.decided)).is_some()
    };
    let below: Vec<&Goal> = report.plan.goals.under(Some(&goal.id)).filter(is_told).collect();
    if below.is_empty() { own } else { report.told_of(&below) }
}

impl Report<'_> {
    /// "Se mål 2.1.", which leads to its chapter; in a document without chapters "Se mål 2.1 i tabellen.", of those that
    /// are rows of the table themselves.
    pub(crate) fn told_of(&self, goals: &[&Goal]) -> Cell {
        if self.has_goal_chapters() {
            return self.reference(&goals.iter().map(|goal| self.goal_place(goal)).collect::<Vec<_>>());
        }
        let named: Vec<String> = goals.iter().map(|goal| self.goal_mention(goal)).collect();
        Cell::text(self.words.with("exceptions-see-row", &[("goals", Arg::Text(&self.listed(&named)))]))
    }
}

/// What does not go as planned among its indicators, below why the goal does not.
fn with_indicators(report: &Report<'_>, told: &[Exception], why: Cell) -> Cell {
    if told.is_empty() {
        return why;
    }
    let item = |own: &Exception| format!("- {}: {}", own.what, own.now.value.display(report.lang()));
    let list: Vec<String> = told.iter().map(item).collect();
    let said = why.value.display(report.lang());
    rich(&format!("{said}\n\n{}", list.join("\n"))).from(why.origins)
}

/// What the units say whose assessment is not green, one paragraph each; of very many, nothing.
fn units_reasons(report: &Report<'_>, result: &GoalResult) -> Cell {
    const MOST: usize = 2;
    let answers = result.units.iter().flat_map(|units| &units.answers);
    let is_open = |own: &Option<Located<Status>>| own.as_ref().is_some_and(|own| own.value != Status::Green);
    let told = answers.filter(|own| is_open(&own.period) || is_open(&own.expected));
    let comments = told.filter_map(|own| Some(UnitComment { unit: own.unit.clone(), text: own.comment.clone()? }));
    let comments: Vec<UnitComment> = comments.collect();
    if comments.len() > MOST { Cell::empty() } else { report.comments_cell(&comments) }
}

/// What the decision gives as its reason, or the goal's summary, or what the units say, or what they or the goals below
/// come to.
fn why(report: &Report<'_>, goal: &Goal, result: &GoalResult) -> Cell {
    if result.decided.departs() {
        return reason_cell(&result.decided);
    }
    let summary = report.opening_of(&goal_summary_key(&goal.id));
    if summary != Cell::empty() {
        return summary;
    }
    let said = units_reasons(report, result);
    if said != Cell::empty() {
        return said;
    }
    let of_units = result.units.as_ref().map(|units| report.units_sentences(units).join(" "));
    of_units.or_else(|| report.all_goals_sentence(goal)).map_or_else(Cell::empty, Cell::text)
}
