//! Indicators: outcome, baseline, status.

use super::{
    BASELINE, Baseline, DECISION, EconomicFigure, Indicator, IndicatorResult, OUTCOME, PROPOSED, Results, STATUS,
    TakenFrom, sheet,
};
use crate::assess::context::{Base, Deciding};
use crate::assess::rules::{self, Verdict, Yardstick};
use crate::assess::values;
use crate::diagnostic::Diagnostics;
use crate::domain::{Assessment, Id, Period, Status, Target, Unassessed, ValueKind, YearPeriod};
use crate::figure::{FigureId, Figures, How, Outcome, Ref, Value};
use crate::source::Origin;
use crate::subject::decisions::sheet::Decidable;
use crate::subject::economy::{self, Column};
use crate::subject::{goals, measures};

/// Puts baselines of the plan and what the units report into the store.
pub(crate) fn gather(base: &Base<'_>, figures: &mut Figures) {
    for own in &base.plan.indicators {
        if let Some(value) = own.baseline {
            let cell = base.plan.cell(sheet::PLAN.key, &own.id, "#baseline");
            figures.planned(FigureId::new(BASELINE, &own.id, base.when), Value::Number(value), cell);
        }
    }
    for submission in &base.data.submissions {
        for (item, own) in &submission.indicators {
            values::gather(figures, OUTCOME, item, &submission.unit, base.when, own);
        }
    }
}

/// Outcome, baseline and status of what is followed up in the period.
pub(crate) fn assess(base: &Base<'_>, figures: &mut Figures, diagnostics: &mut Diagnostics) {
    for own in due(base) {
        let now = outcome(base, figures, own);
        let how = (own.measure.decimals, own.direction, own.is_cumulative(&base.plan.measures));
        values::trends(base, figures, OUTCOME, &own.id, now, own.past(), how);
        let baseline = baseline(base, figures, own);
        let by_hand = by_hand(base, figures, own);
        let verdict = verdict(base, figures, own, now, baseline, &by_hand);
        let mut looked_at = if verdict.rule == crate::figure::Rule::ByHand { by_hand } else { vec![now] };
        looked_at.extend(baseline);
        let of = Deciding {
            proposed: PROPOSED,
            decision: DECISION,
            status: STATUS,
            item: &own.id,
            key: Decidable::Indicator(own).key(),
            sheet: &sheet::PLAN,
            name: &own.name,
        };
        base.set_status(figures, &of, (verdict, looked_at), diagnostics);
    }
}

/// What may be seen of them.
pub(crate) fn results(base: &Base<'_>, figures: &Figures) -> Results {
    due(base).filter_map(|own| result(base, figures, own)).collect()
}

fn due<'a>(base: &'a Base<'_>) -> impl Iterator<Item = &'a Indicator> {
    base.plan.indicators.iter().filter(|own| own.is_due(base.when.period))
}

fn outcome(base: &Base<'_>, figures: &mut Figures, own: &Indicator) -> Ref {
    let id = FigureId::new(OUTCOME.value, &own.id, base.when);
    let reported = FigureId::new(OUTCOME.reported, &own.id, base.when);
    if own.measure.kind == ValueKind::UnitShare {
        // "Andelen enheter som når sina mål": nobody types it, the units' own assessments give it.
        let goal = own.goal.as_ref().and_then(|id| base.plan.goals.get(id));
        let reporters = goal.map(|goal| goal.reporters.as_slice()).unwrap_or_default();
        let answers = goal.map(|goal| figures.of_units(goals::EXPECTED, &goal.id, reporters, base.when));
        let answers = answers.unwrap_or_default();
        figures.compute(reported, How::Reported { values: answers.clone(), of: reporters.len() });
        let share = figures.compute(id.clone(), How::CountGreen(answers));
        return share.unwrap_or_else(|| values::missing(figures, id, Vec::new()));
    }
    if let Some(TakenFrom::Economy(line, figure)) = &own.taken_from {
        let taken = economic(base, figures, line.as_ref(), *figure).and_then(|how| figures.compute(id.clone(), how));
        return taken.unwrap_or_else(|| values::missing(figures, id, Vec::new()));
    }
    if let Some(measure) = own.measure_id() {
        if let Some(of) = figures.find(measures::VALUE.reported, measure, base.when) {
            figures.compute(reported, How::Same(of));
        }
        let Some(of) = figures.find(measures::VALUE.value, measure, base.when) else {
            return values::missing(figures, id, Vec::new());
        };
        let value = figures.value(of).clone();
        return figures.insert(id, value, How::Same(of));
    }
    values::merge(figures, base.when, OUTCOME, &own.id, &own.reporters, own.aggregation)
}

/// A figure of the economy as an outcome; nothing if it is not known.
fn economic(base: &Base<'_>, figures: &Figures, line: Option<&Id>, figure: EconomicFigure) -> Option<How> {
    let id = line.or_else(|| base.plan.economy.total().map(|total| &total.id))?;
    let find = |kind| figures.find(kind, id, base.when);
    let is_year_end = base.when.period == Period::Year;
    let (expected, budget) = match is_year_end {
        true => (Column::Actual, Column::BudgetPeriod),
        false => (Column::Forecast, Column::BudgetYear),
    };
    Some(match figure {
        EconomicFigure::Actual => How::Same(find(Column::Actual.kind())?),
        EconomicFigure::Forecast => How::Same(find(expected.kind())?),
        EconomicFigure::Variance => {
            let variance = if is_year_end { Column::VariancePeriod } else { Column::VarianceYear };
            How::Same(find(variance.kind())?)
        }
        EconomicFigure::VariancePercent => How::Growth(find(expected.kind())?, find(budget.kind())?),
        EconomicFigure::WithinBudget => How::Percent(find(economy::WITHIN_BUDGET)?),
        EconomicFigure::Accuracy => How::Percent(find(economy::ACCURACY)?),
    })
}

/// The plan's own baseline, else the same period last year, else the end of last year.
fn baseline(base: &Base<'_>, figures: &mut Figures, own: &Indicator) -> Option<Ref> {
    if own.baseline.is_some() {
        return figures.find(BASELINE, &own.id, base.when);
    }
    if !matches!(own.target_in(base.when.period), Some(Target::Baseline(_))) {
        return None;
    }
    let (kind, of) = own.past();
    let year_end = YearPeriod { year: base.when.year.saturating_sub(1), period: Period::Year };
    let year_end = Some(year_end).filter(|_| !own.is_cumulative(&base.plan.measures));
    let mut earlier = [Some(base.when.year_before()), year_end].into_iter().flatten();
    let past = earlier.find_map(|when| figures.find(kind, of, when))?;
    // What is hidden is no baseline: the comparison would give it back.
    figures.value(past).number()?;
    figures.compute(FigureId::new(BASELINE, &own.id, base.when), How::Same(past))
}

/// The statuses that reporters have set by hand.
fn by_hand(base: &Base<'_>, figures: &Figures, own: &Indicator) -> Vec<Ref> {
    figures.of_units(OUTCOME.by_hand, &own.id, &own.reporters, base.when)
}

fn verdict(
    base: &Base<'_>,
    figures: &Figures,
    own: &Indicator,
    now: Ref,
    baseline: Option<Ref>,
    by_hand: &[Ref],
) -> Verdict {
    let rules = &base.plan.rules;
    // The worst of several.
    let set: Option<Status> = by_hand.iter().filter_map(|of| figures.raw(*of).status()).max();
    let value = figures.raw(now);
    match value {
        Value::Missing(missing) => Verdict::none(Unassessed::Missing(missing.clone())),
        _ if !own.is_assessed => Verdict::none(Unassessed::NotByPlan),
        Value::Words(_) => set.map_or_else(|| Verdict::none(Unassessed::NoTarget), rules::by_hand),
        // A target decides; where there is none, the reporter does.
        Value::Answer(status) => match (own.target_in(base.when.period), set) {
            (None, Some(set)) => rules::by_hand(set),
            (None, None) => Verdict::none(Unassessed::NoTarget),
            (Some(_), _) => rules::answer(*status),
        },
        Value::Share { .. } if own.bands.is_none() && own.target.is_none() => {
            rules::units(&figures.answers(&figures.get(now).how.operands()), rules.units_green, rules.units_yellow)
        }
        _ => {
            let Some(number) = value.number() else { return Verdict::none(Unassessed::NoTarget) };
            let yardstick = Yardstick {
                target: own.target_in(base.when.period),
                bands: own.bands,
                direction: own.good(),
                baseline: baseline.and_then(|of| figures.raw(of).number()),
            };
            let verdict = rules::number(number, yardstick, rules);
            match (&verdict.assessment, set) {
                (Assessment::NotAssessed(_), Some(status)) => rules::by_hand(status),
                _ => verdict,
            }
        }
    }
}

fn result(base: &Base<'_>, figures: &Figures, own: &Indicator) -> Option<IndicatorResult> {
    let now = figures.find(OUTCOME.value, &own.id, base.when)?;
    let (kind, of) = own.past();
    let since = [OUTCOME.since_previous, OUTCOME.since_year];
    Some(IndicatorResult {
        id: own.id.clone(),
        outcome: Outcome::from(figures.value(now)),
        origins: figures.origins(now),
        reporting: figures.reporting(figures.find(OUTCOME.reported, &own.id, base.when)),
        baseline: figures.find(BASELINE, &own.id, base.when).and_then(|of| seen_baseline(figures, own, of)),
        decided: figures.decided(figures.find(STATUS, &own.id, base.when)?)?,
        trends: since.into_iter().filter_map(|kind| figures.trend(figures.find(kind, &own.id, base.when)?)).collect(),
        history: figures.numbers_before(kind, of, base.when),
        comments: base.comments_on((figures, OUTCOME.value, &own.id), &own.reporters, |submission| {
            submission.indicators.get(&own.id)?.comment.as_ref()
        }),
    })
}

fn seen_baseline(figures: &Figures, own: &Indicator, of: Ref) -> Option<Baseline> {
    let when = match &figures.get(of).how {
        How::Same(past) => Some(figures.get(*past).id.when),
        _ => None,
    };
    let origin: Option<Origin> = figures.origins(of).into_iter().next();
    Some(Baseline { value: figures.value(of).number()?, label: own.baseline_label.clone(), when, origin })
}
