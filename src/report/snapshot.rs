//! Results → the snapshot that the next period reads as history.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::context::Report;
use crate::assess::{GoalResult, LineResult, Outcome};
use crate::domain::{Id, Money, Status};
use crate::history::{GoalSnapshot, LineSnapshot, RiskSnapshot, Snapshot, UnitsSnapshot, VERSION, ValueSnapshot};

/// The snapshot of a report.
pub fn snapshot(report: &Report<'_>) -> Snapshot {
    let results = report.results;
    let indicators = results.indicators.iter().map(|result| {
        let value = value(&result.outcome, result.decided.status(), result.decided.proposed.status());
        (result.id.clone(), value)
    });
    Snapshot {
        version: VERSION,
        generator: format!("tertial {}", env!("CARGO_PKG_VERSION")),
        committee: report.plan.committee.slug.clone(),
        when: results.when,
        missing_units: results.missing_units.clone(),
        goals: results.goals.iter().map(|result| (result.id.clone(), goal(result))).collect(),
        indicators: indicators.collect(),
        measures: results
            .measures
            .iter()
            .map(|result| (result.id.clone(), value(&result.outcome, None, None)))
            .collect(),
        lines: results.lines.iter().map(|result| (result.id.clone(), line(result))).collect(),
        activities: results.activities.iter().filter_map(|work| Some((work.id.clone(), work.progress?))).collect(),
        assignments: results.assignments.iter().filter_map(|work| Some((work.id.clone(), work.progress?))).collect(),
        risks: results
            .risks
            .iter()
            .map(|risk| (risk.id.clone(), RiskSnapshot { rating: risk.rating, status: risk.status }))
            .collect(),
        sources: report.sources.iter().cloned().collect(),
    }
}

fn goal(result: &GoalResult) -> GoalSnapshot {
    let reason = result.decided.decision.as_ref().and_then(|(_, reason)| reason.as_ref());
    let by_unit: BTreeMap<Id, Status> = result
        .units
        .iter()
        .flat_map(|units| &units.answers)
        .filter_map(|answer| Some((answer.unit.clone(), answer.period.as_ref()?.value)))
        .collect();
    GoalSnapshot {
        proposed: result.decided.proposed.status(),
        decided: result.decided.status(),
        reason: reason.map(|reason| reason.value.clone()),
        units: result.units.as_ref().map(|units| UnitsSnapshot {
            green: units.in_period(Status::Green),
            expected: units.in_year(Status::Green),
            total: units.total(),
        }),
        by_unit,
    }
}

fn value(outcome: &Outcome, status: Option<Status>, proposed: Option<Status>) -> ValueSnapshot {
    let (text, missing) = match outcome {
        Outcome::Words(words) => (Some(words.clone()), None),
        Outcome::Missing(missing) => (None, Some(missing.clone())),
        Outcome::Number(_) | Outcome::Units { .. } | Outcome::Answer(_) => (None, None),
    };
    ValueSnapshot { value: outcome.number().map(|number| number.normalize()), text, missing, status, proposed }
}

fn line(result: &LineResult) -> LineSnapshot {
    let amount = |amount: &Option<crate::assess::Amount>| amount.as_ref().map(|amount| exact(amount.value));
    LineSnapshot {
        actual: amount(&result.actual),
        budget_period: amount(&result.budget_period),
        variance_period: result.variance_period.map(exact),
        forecast: amount(&result.forecast),
        budget_year: amount(&result.budget_year),
        variance_year: result.variance_year.map(exact),
        change_on_last_year: result.change_on_last_year.map(exact),
    }
}

/// Without trailing zeros, so that the same amount is always written the same.
fn exact(amount: Money) -> Decimal {
    amount.0.normalize()
}
