//! History → what a workbook shows of last time.

use crate::assess::Results;
use crate::document::{MoneyUnit, Value};
use crate::domain::{Id, MeasureKind, Money, Percent, Status, Unit, UnitKind, ValueKind, YearPeriod};
use crate::history::{History, Past};
use crate::history::{HistoryKind, HistoryValue};
use crate::plan::Plan;

use crate::subject::decisions;

use super::{Earlier, Prefill, proposal};

impl Prefill {
    /// What is known of earlier periods, for a unit that is about to report `when`.
    pub fn new(plan: &Plan, past: &History, unit: &Unit, when: YearPeriod) -> Prefill {
        let number = |kind: HistoryKind, id: &Id, measure: &MeasureKind| -> Option<Earlier<Value>> {
            let latest = latest(past, kind, id, when)?;
            match latest.value {
                HistoryValue::Number(number) => Some(Earlier { when: latest.when, value: shown(measure, number) }),
                HistoryValue::Status(_) => None,
            }
        };
        let indicators = plan.indicators.iter().filter_map(|indicator| {
            number(HistoryKind::Indicator, &indicator.id, &indicator.measure).map(|value| (indicator.id.clone(), value))
        });
        let measures = plan.measures.iter().filter_map(|measure| {
            number(HistoryKind::Measure, &measure.id, &measure.measure).map(|value| (measure.id.clone(), value))
        });
        let forecasts = plan.economy.lines.iter().filter_map(|line| {
            let (forecast, _) =
                past.latest_this_year(HistoryKind::Forecast, &line.id, when).and_then(|past| match past.value {
                    HistoryValue::Number(number) => Some((number, &past.origin)),
                    HistoryValue::Status(_) => None,
                })?;
            Some((line.id.clone(), Money(forecast)))
        });
        let mut prefill = Prefill {
            goals: goals(plan, past, unit, when),
            indicators: indicators.collect(),
            measures: measures.collect(),
            forecasts: forecasts.collect(),
            ..Prefill::default()
        };
        if let Some(snapshot) = past.previous_snapshot(when) {
            let earlier = |(id, progress): (&Id, &crate::domain::Progress)| {
                (id.clone(), Earlier { when: snapshot.when, value: *progress })
            };
            prefill.activities = snapshot.activities.iter().map(earlier).collect();
            prefill.assignments = snapshot.assignments.iter().map(earlier).collect();
            prefill.indicator_statuses = snapshot
                .indicators
                .iter()
                .filter_map(|(id, value)| Some((id.clone(), Earlier { when: snapshot.when, value: value.status? })))
                .collect();
        }
        prefill
    }

    /// The same with what the rules propose from what has been handed in, for the unit that decides.
    #[must_use]
    pub fn with_proposals(self, plan: &Plan, unit: &Unit, results: &Results) -> Prefill {
        let proposals = proposal::proposals(&decisions::sheet::asked(plan, unit, results.when.period), results);
        Prefill { proposals, ..self }
    }
}

/// The administration sees what was decided, a unit its own assessment.
fn goals(
    plan: &Plan,
    past: &History,
    unit: &Unit,
    when: YearPeriod,
) -> std::collections::BTreeMap<Id, Earlier<Status>> {
    let own = |id: &Id| {
        let snapshot = past.previous_snapshot(when)?;
        let status = snapshot.goals.get(id)?.by_unit.get(&unit.id)?;
        Some(Earlier { when: snapshot.when, value: *status })
    };
    let decided = |id: &Id| match past.latest_this_year(HistoryKind::Goal, id, when)? {
        Past { when, value: HistoryValue::Status(status), .. } => Some(Earlier { when: *when, value: *status }),
        Past { value: HistoryValue::Number(_), .. } => None,
    };
    let earlier = |id: &Id| if unit.kind == UnitKind::Unit { own(id) } else { decided(id) };
    plan.goals.iter().filter_map(|goal| earlier(&goal.id).map(|status| (goal.id.clone(), status))).collect()
}

/// The latest report of this year, else the same period last year.
fn latest<'a>(past: &'a History, kind: HistoryKind, id: &Id, when: YearPeriod) -> Option<&'a Past> {
    past.latest_this_year(kind, id, when).or_else(|| past.at(kind, id, when.year_before()))
}

fn shown(measure: &MeasureKind, number: rust_decimal::Decimal) -> Value {
    match measure.kind {
        ValueKind::Percent | ValueKind::UnitShare => Value::Percent(Percent(number), measure.decimals),
        ValueKind::Money => Value::Money(Money(number), MoneyUnit::Kronor),
        _ => Value::Number { value: number, decimals: measure.decimals, unit: None },
    }
}
