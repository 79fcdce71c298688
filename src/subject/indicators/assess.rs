//! Indicators: outcome, baseline, status.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::assess::context::Base;
use crate::assess::results::{
    Baseline, Decided, Explanation, IndicatorResult, MeasureResult, Outcome, Reporting, UnitCounts,
};
use crate::assess::rules::{self, Verdict, Yardstick};
use crate::assess::values::{self, Merged};
use crate::diagnostic::Diagnostics;
use crate::domain::{Assessment, Id, Missing, Status, Unassessed, ValueKind};
use crate::history::{HistoryKind, HistoryValue};
use crate::source::Origin;
use crate::subject::decisions::sheet::Decidable;
use crate::subject::goals::assess as goals;
use crate::subject::indicators::{Indicator, Target};

/// All indicators that are followed up in the period.
pub(crate) fn indicators(
    base: &Base<'_>,
    measures: &[MeasureResult],
    counts: &BTreeMap<Id, UnitCounts>,
    diagnostics: &mut Diagnostics,
) -> Vec<IndicatorResult> {
    let due = base.plan.indicators.iter().filter(|indicator| indicator.is_due(base.when.period));
    due.map(|indicator| self::indicator(base, indicator, measures, counts, diagnostics)).collect()
}

fn indicator(
    base: &Base<'_>,
    indicator: &Indicator,
    measures: &[MeasureResult],
    counts: &BTreeMap<Id, UnitCounts>,
    diagnostics: &mut Diagnostics,
) -> IndicatorResult {
    let merged = merged(base, indicator, measures, counts);
    let (kind, of) = history_key(indicator);
    let number = merged.outcome.number();
    let baseline = baseline(base, indicator);
    let verdict = verdict(base, indicator, &merged, baseline.as_ref());
    let mut origins = merged.origins.clone();
    origins.extend(baseline.as_ref().and_then(|baseline| baseline.origin.clone()));
    let explanation = Explanation { rule: verdict.rule, origins };
    let decision = goals::decision(base, &Decidable::Indicator(indicator).key());
    let decided = Decided { proposed: verdict.assessment, explanation, decision };
    goals::report_departure(base, &decided, "indicators", &indicator.id, &indicator.name, diagnostics);
    IndicatorResult {
        id: indicator.id.clone(),
        trends: values::trends(
            base.past,
            kind,
            of,
            number,
            base.when,
            indicator.direction,
            indicator.is_cumulative(&base.plan.measures),
        ),
        history: values::numbers_before(base.past, kind, of, base.when),
        outcome: merged.outcome,
        origins: merged.origins,
        reporting: merged.reporting,
        baseline,
        decided,
        comments: merged.comments,
    }
}

/// An indicator that is taken from a measure shares the measure's history.
fn history_key(indicator: &Indicator) -> (HistoryKind, &Id) {
    match &indicator.from_measure {
        Some(measure) => (HistoryKind::Measure, measure),
        None => (HistoryKind::Indicator, &indicator.id),
    }
}

fn merged(
    base: &Base<'_>,
    indicator: &Indicator,
    measures: &[MeasureResult],
    counts: &BTreeMap<Id, UnitCounts>,
) -> Merged {
    if indicator.measure.kind == ValueKind::UnitShare {
        return unit_share(counts.get(&indicator.goal));
    }
    if let Some(id) = &indicator.from_measure {
        let measure = measures.iter().find(|measure| measure.id == *id);
        return Merged {
            outcome: measure.map_or(Outcome::Missing(Missing::Blank), |measure| measure.outcome.clone()),
            origins: measure.map(|measure| measure.origins.clone()).unwrap_or_default(),
            reporting: measure.map(|measure| measure.reporting).unwrap_or_default(),
            comments: Vec::new(),
            by_hand: None,
        };
    }
    values::merge(base, &indicator.reporters, indicator.aggregation, |submission| {
        submission.indicators.get(&indicator.id)
    })
}

/// "Andelen enheter som når sina mål": nobody types it, the units' own assessments give it.
fn unit_share(counts: Option<&UnitCounts>) -> Merged {
    let outcome = counts.filter(|counts| counts.answered() > 0).map_or(Outcome::Missing(Missing::Blank), |counts| {
        Outcome::Units { reach: counts.in_year(Status::Green), of: counts.answered() }
    });
    Merged {
        outcome,
        origins: counts.map(goals::expectation_cells).unwrap_or_default(),
        reporting: counts.map(|counts| Reporting { values: counts.answered(), of: counts.total() }).unwrap_or_default(),
        comments: Vec::new(),
        by_hand: None,
    }
}

/// The plan's own baseline, else the same period last year, else the end of last year.
fn baseline(base: &Base<'_>, indicator: &Indicator) -> Option<Baseline> {
    if let Some(value) = indicator.baseline {
        let origin = base.plan.cell("indicators", &indicator.id, "#baseline").map(Origin::Cell);
        return Some(Baseline { value, label: indicator.baseline_label.clone(), when: None, origin });
    }
    if !matches!(indicator.target_in(base.when.period), Some(Target::Baseline(_))) {
        return None;
    }
    let (kind, of) = history_key(indicator);
    let year_end = crate::history::History::year_end(base.when);
    let earlier =
        [Some(base.when.year_before()), Some(year_end).filter(|_| !indicator.is_cumulative(&base.plan.measures))];
    let past = earlier.into_iter().flatten().find_map(|when| base.past.at(kind, of, when))?;
    let HistoryValue::Number(value) = past.value else { return None };
    let label = indicator.baseline_label.clone();
    Some(Baseline { value, label, when: Some(past.when), origin: Some(past.origin.clone()) })
}

fn verdict(base: &Base<'_>, indicator: &Indicator, merged: &Merged, baseline: Option<&Baseline>) -> Verdict {
    let rules = &base.plan.rules;
    match &merged.outcome {
        Outcome::Missing(missing) => Verdict::none(Unassessed::Missing(missing.clone())),
        Outcome::Words(_) => merged.by_hand.map_or_else(|| Verdict::none(Unassessed::NoTarget), rules::by_hand),
        Outcome::Answer(status) => rules::answer(*status),
        Outcome::Units { reach, of } if indicator.bands.is_none() && indicator.target.is_none() => {
            rules::units(*reach, *of, rules.units_green, rules.units_yellow)
        }
        Outcome::Units { .. } | Outcome::Number(_) => {
            let number = merged.outcome.number().unwrap_or(Decimal::ZERO);
            let yardstick = Yardstick {
                target: indicator.target_in(base.when.period),
                bands: indicator.bands,
                direction: indicator.good(),
                baseline: baseline.map(|baseline| baseline.value),
            };
            let verdict = rules::number(number, yardstick, rules);
            match (&verdict.assessment, merged.by_hand) {
                (Assessment::NotAssessed(_), Some(status)) => rules::by_hand(status),
                _ => verdict,
            }
        }
    }
}
