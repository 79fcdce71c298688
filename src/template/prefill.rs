//! Earlier figures → what a workbook shows of last time.

use super::{Earlier, Prefill, proposal};
use crate::assess::Results;
use crate::document::{MoneyUnit, Value};
use crate::domain::{Id, MeasureKind, Money, Percent, Unit, UnitKind, ValueKind, YearPeriod};
use crate::figure::{self, Figures, Kind, Ref};
use crate::plan::Plan;
use crate::subject::economy::Column;
use crate::subject::{decisions, goals, indicators, measures, work};

/// Earlier figures as a unit reported them; the administration sees the committee's.
struct Past<'a> {
    figures: &'a Figures,
    unit: &'a Unit,
    when: YearPeriod,
}

impl Past<'_> {
    /// The previous report of this year, else the same period last year. A unit that alone reports something sees the
    /// committee's figure, which is its own.
    fn latest(&self, kind: Kind, item: &Id, reporters: &[Id]) -> Option<(YearPeriod, Ref)> {
        let own = |unit: Option<&Id>| {
            let previous = self.figures.previous(kind, item, unit, self.when);
            let year_before = self.when.year_before();
            let series = self.figures.series_of(kind, item, unit);
            previous.or_else(|| series.iter().find(|(when, _)| *when == year_before).copied())
        };
        if self.unit.kind == UnitKind::Department && !reporters.contains(&self.unit.id) {
            return own(None);
        }
        own(Some(&self.unit.id)).or_else(|| if reporters == [self.unit.id.clone()] { own(None) } else { None })
    }

    fn value(&self, kind: Kind, item: &Id, reporters: &[Id]) -> Option<Earlier<&figure::Value>> {
        let (when, of) = self.latest(kind, item, reporters)?;
        Some(Earlier { when, value: self.figures.value(of) })
    }
}

impl Prefill {
    /// What is known of earlier periods, for a unit that is about to report `when`.
    pub fn new(plan: &Plan, figures: &Figures, unit: &Unit, when: YearPeriod) -> Prefill {
        let past = Past { figures, unit, when };
        let number = |kind: Kind, item: &Id, reporters: &[Id], measure: &MeasureKind| {
            let earlier = past.value(kind, item, reporters)?;
            Some((item.clone(), Earlier { when: earlier.when, value: shown(measure, earlier.value.number()?) }))
        };
        let indicators = plan
            .indicators
            .iter()
            .filter_map(|own| number(indicators::OUTCOME.value, &own.id, &own.reporters, &own.measure));
        let measures =
            plan.measures.iter().filter_map(|own| number(measures::VALUE.value, &own.id, &own.reporters, &own.measure));
        let forecasts = plan.economy.lines.iter().filter_map(|line| {
            let (then, of) = past.latest(Column::Forecast.kind(), &line.id, &line.reporters)?;
            // A forecast is of its own year.
            let amount = figures.value(of).number().filter(|_| then.year == when.year)?;
            Some((line.id.clone(), Money(amount)))
        });
        let progress = |kind: Kind, item: &Id, reporters: &[Id]| match past.value(kind, item, reporters)? {
            Earlier { when, value: figure::Value::Progress(progress) } => {
                Some((item.clone(), Earlier { when, value: *progress }))
            }
            _ => None,
        };
        // The administration decides, and sees what was decided; a unit sees its own assessment.
        let of_unit = (unit.kind == UnitKind::Unit).then_some(&unit.id);
        let status = |kind: Kind, item: &Id, unit: Option<&Id>| {
            let (when, of) = figures.previous(kind, item, unit, when)?;
            Some((item.clone(), Earlier { when, value: figures.value(of).status()? }))
        };
        Prefill {
            goals: plan.goals.iter().filter_map(|goal| status(goals::STATUS, &goal.id, of_unit)).collect(),
            indicator_statuses: plan
                .indicators
                .iter()
                .filter_map(|own| status(indicators::STATUS, &own.id, None))
                .collect(),
            indicators: indicators.collect(),
            measures: measures.collect(),
            activities: plan
                .work
                .activities
                .iter()
                .filter_map(|own| progress(work::ACTIVITY, &own.id, &own.reporters))
                .collect(),
            assignments: plan
                .work
                .assignments
                .iter()
                .filter_map(|own| progress(work::ASSIGNMENT, &own.id, &own.reporters))
                .collect(),
            forecasts: forecasts.collect(),
            ..Prefill::default()
        }
    }

    /// The same with what the rules propose from what has been handed in, for the unit that decides.
    #[must_use]
    pub fn with_proposals(self, plan: &Plan, unit: &Unit, results: &Results) -> Prefill {
        let proposals = proposal::proposals(&decisions::sheet::asked(plan, unit, results.when.period), results);
        Prefill { proposals, ..self }
    }
}

fn shown(measure: &MeasureKind, number: rust_decimal::Decimal) -> Value {
    match measure.kind {
        ValueKind::Percent | ValueKind::UnitShare => Value::Percent(Percent(number), measure.decimals),
        ValueKind::Money => Value::Money(Money(number), MoneyUnit::Kronor),
        _ => Value::Number { value: number, decimals: measure.decimals, unit: None },
    }
}
