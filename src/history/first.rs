//! Version 1 of the snapshot, which is still read.
//!
//! *Takes* its JSON, *returns* figures of the store. *Never* written any more.

use std::collections::BTreeMap;
use std::sync::Arc;

use rust_decimal::Decimal;
use serde::Deserialize;

use crate::domain::{Id, Money, Progress, Rating, Status, YearPeriod};
use crate::figure::{FigureId, Figures, How, Kind, Value};
use crate::source::Origin;
use crate::subject::{economy, goals, indicators, measures, risks, work};

/// The results of one period, as the next ones need them.
#[derive(Debug, Deserialize)]
pub(super) struct First {
    /// Committee's slug.
    pub(super) committee: String,
    /// Which period.
    #[serde(flatten)]
    pub(super) when: YearPeriod,
    /// Units without a submission.
    pub(super) missing_units: Vec<Id>,
    /// Goals by id.
    pub(super) goals: BTreeMap<Id, GoalSnapshot>,
    /// Indicators by id.
    pub(super) indicators: BTreeMap<Id, ValueSnapshot>,
    /// Measures by id.
    pub(super) measures: BTreeMap<Id, ValueSnapshot>,
    /// Economic lines by id; amounts in kronor, costs negative.
    pub(super) lines: BTreeMap<Id, LineSnapshot>,
    /// Activities and actions by id.
    pub(super) activities: BTreeMap<Id, Progress>,
    /// Assignments by id.
    pub(super) assignments: BTreeMap<Id, Progress>,
    /// Risks by id.
    pub(super) risks: BTreeMap<Id, RiskSnapshot>,
}

/// A goal's statuses.
#[derive(Debug, Deserialize)]
pub(super) struct GoalSnapshot {
    /// As reported.
    pub(super) decided: Option<Status>,
    /// Each unit's own assessment for the period, for the template of the next.
    #[serde(default)]
    pub(super) by_unit: BTreeMap<Id, Status>,
}

/// A value and its status.
#[derive(Debug, Deserialize)]
pub(super) struct ValueSnapshot {
    /// The number, exact; absent for words and missing values.
    pub(super) value: Option<Decimal>,
    /// The status as reported.
    #[serde(default)]
    pub(super) status: Option<Status>,
}

/// A line's amounts.
#[derive(Debug, Deserialize)]
pub(super) struct LineSnapshot {
    /// Accumulated.
    pub(super) actual: Option<Decimal>,
    /// For the year.
    pub(super) forecast: Option<Decimal>,
}

/// A risk as rated.
#[derive(Debug, Deserialize)]
pub(super) struct RiskSnapshot {
    /// Rating.
    pub(super) rating: Rating,
    /// Status of the actions.
    pub(super) status: Option<Status>,
}

impl First {
    /// Puts the figures of the snapshot into a store.
    pub(super) fn into_store(self, file: &Arc<str>, figures: &mut Figures) {
        let when = self.when;
        let mut put = |kind: Kind, item: &Id, unit: Option<&Id>, value: Option<Value>, key: String| {
            let Some(value) = value else { return };
            let id = FigureId::new(kind, item, when);
            let id = unit.map_or(id.clone(), |unit| id.of_unit(unit));
            figures.insert(id, value, How::Given(Origin::Snapshot { file: Arc::clone(file), key }));
        };
        for (id, goal) in &self.goals {
            put(goals::STATUS, id, None, goal.decided.map(Value::Status), format!("goals.{id}.decided"));
            for (unit, status) in &goal.by_unit {
                put(goals::STATUS, id, Some(unit), Some(Value::Status(*status)), format!("goals.{id}.by_unit.{unit}"));
            }
        }
        for (id, own) in &self.indicators {
            let value = own.value.map(Value::Number);
            put(indicators::OUTCOME.value, id, None, value, format!("indicators.{id}.value"));
            put(indicators::STATUS, id, None, own.status.map(Value::Status), format!("indicators.{id}.status"));
        }
        for (id, own) in &self.measures {
            put(measures::VALUE.value, id, None, own.value.map(Value::Number), format!("measures.{id}.value"));
        }
        for (id, line) in &self.lines {
            let money = |amount: Option<Decimal>| amount.map(|amount| Value::Money(Money(amount)));
            put(economy::Column::Actual.kind(), id, None, money(line.actual), format!("lines.{id}.actual"));
            put(economy::Column::Forecast.kind(), id, None, money(line.forecast), format!("lines.{id}.forecast"));
        }
        for (kind, name, all) in
            [(work::ACTIVITY, "activities", &self.activities), (work::ASSIGNMENT, "assignments", &self.assignments)]
        {
            for (id, progress) in all {
                put(kind, id, None, Some(Value::Progress(*progress)), format!("{name}.{id}"));
            }
        }
        for (id, risk) in &self.risks {
            put(risks::RATING, id, None, Some(Value::Rating(risk.rating)), format!("risks.{id}.rating"));
            put(risks::STATUS, id, None, risk.status.map(Value::Status), format!("risks.{id}.status"));
        }
    }
}
