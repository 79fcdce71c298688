//! What stands in the cells that figures come from.
//!
//! *Takes* what was handed in and the plan, *returns* each value by its cell, so that a figure can be added up by hand.
//! *Never* computes: these are the values as they were read.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::check::Submission;
use crate::domain::{Missing, Money, Progress, Status};
use crate::domain::{Reported, ValueReport};
use crate::history::{HistoryKind, HistoryValue};
use crate::merge::Dataset;
use crate::plan::Plan;
use crate::source::{CellRef, Located};
use crate::subject::risks::Rating;

/// A value as it was read.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    /// Kronor, costs negative.
    Money(Money),
    /// Any other number; per cent as 44 for 44 %.
    Number(Decimal),
    /// A status.
    Status(Status),
    /// Ja, delvis, nej as green, yellow, red.
    Answer(Status),
    /// How far something has come.
    Progress(Progress),
    /// A risk's rating, by the first of its two cells.
    Rating(Rating),
    /// No value, and why.
    Missing(Missing),
}

/// Everything that was given, by its cell.
pub(crate) fn given(plan: &Plan, data: &Dataset) -> BTreeMap<CellRef, Given> {
    let mut found = BTreeMap::new();
    for submission in &data.submissions {
        of_unit(submission, &mut found);
    }
    of_plan(plan, &mut found);
    found
}

fn of_unit(submission: &Submission, found: &mut BTreeMap<CellRef, Given>) {
    let mut add = |at: &CellRef, given: Given| drop(found.insert(at.clone(), given));
    for goal in submission.goals.values() {
        if let Some(status) = &goal.status {
            add(&status.at, Given::Status(status.value));
        }
        if let Some(expected) = &goal.expected {
            add(&expected.at, Given::Answer(expected.value));
        }
    }
    for line in submission.economy.values() {
        for amount in [&line.actual, &line.forecast].into_iter().flatten() {
            add(&amount.at, Given::Money(amount.value));
        }
    }
    for work in submission.work.activities.values().chain(submission.work.assignments.values()) {
        if let Some(progress) = &work.progress {
            add(&progress.at, Given::Progress(progress.value));
        }
    }
    for rating in submission.risks.values().filter_map(|risk| risk.rating.as_ref()) {
        add(&rating.at, Given::Rating(rating.value));
    }
    for report in submission.indicators.values().chain(submission.measures.values()) {
        for (at, given) in values(report) {
            add(at, given);
        }
    }
}

fn values(report: &ValueReport) -> Vec<(&CellRef, Given)> {
    let number = |number: &'_ Located<Decimal>| Given::Number(number.value);
    let mut found = match &report.value {
        None | Some(Reported::Words(_)) => Vec::new(),
        Some(Reported::Number(one)) => vec![(&one.at, number(one))],
        Some(Reported::Ratio(a, b) | Reported::Weighted(a, b)) => vec![(&a.at, number(a)), (&b.at, number(b))],
        Some(Reported::Answer(status)) => vec![(&status.at, Given::Answer(status.value))],
        Some(Reported::Missing(missing)) => vec![(&missing.at, Given::Missing(missing.value.clone()))],
    };
    found.extend(report.status.as_ref().map(|status| (&status.at, Given::Status(status.value))));
    found
}

/// Budgets, last year's outcomes and what the plan knows of earlier periods.
fn of_plan(plan: &Plan, found: &mut BTreeMap<CellRef, Given>) {
    for line in plan.economy.lines.iter() {
        let amounts = [
            ("#budget_t1", line.budget.t1),
            ("#budget_t2", line.budget.t2),
            ("#budget_year", line.budget.year),
            ("#last_year", line.last_year),
        ];
        for (column, amount) in amounts {
            if let (Some(cell), Some(amount)) = (plan.cell("economy", &line.id, column), amount) {
                found.insert(cell, Given::Money(amount));
            }
        }
    }
    for indicator in &plan.indicators {
        if let (Some(cell), Some(value)) = (plan.cell("indicators", &indicator.id, "#baseline"), indicator.baseline) {
            found.insert(cell, Given::Number(value));
        }
    }
    for past in &plan.history {
        let given = match past.value {
            HistoryValue::Status(status) => Given::Status(status),
            HistoryValue::Number(number) => match past.kind {
                HistoryKind::Actual | HistoryKind::Forecast => Given::Money(Money(number)),
                HistoryKind::Indicator | HistoryKind::Measure | HistoryKind::Goal => Given::Number(number),
            },
        };
        found.insert(past.at.clone(), given);
    }
}
