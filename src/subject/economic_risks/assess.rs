//! Intervals of what the result may change by, and their sums.

use super::{
    EconomicRisk, EconomicRiskResult, HIGH, Interval, LIKELIHOOD, LOW, Likelihood, PLANNED_HIGH, PLANNED_LOW, Results,
    RiskKind, Span, Sum, sheet, sums,
};
use crate::assess::context::Base;
use crate::diagnostic::Diagnostics;
use crate::domain::{Id, Money};
use crate::figure::{FigureId, Figures, How, Kind, Ref, Value};
use crate::schema::Choice;

/// Puts what the plan and the units say into the store.
pub(crate) fn gather(base: &Base<'_>, figures: &mut Figures) {
    for own in &base.plan.economic_risks {
        let Some(planned) = own.planned else { continue };
        // The larger amount of a risk is the worst.
        let (low, high) = match own.kind {
            RiskKind::Risk => ("#high", "#low"),
            RiskKind::Opportunity => ("#low", "#high"),
        };
        for (kind, amount, key) in [(PLANNED_LOW, planned.low, low), (PLANNED_HIGH, planned.high, high)] {
            let cell = base.plan.cell(sheet::PLAN.key, &own.id, key);
            figures.planned(FigureId::new(kind, &own.id, base.when), Value::Money(amount), cell);
        }
    }
    for submission in &base.data.submissions {
        for (item, own) in &submission.economic_risks {
            let of = |kind| FigureId::new(kind, item, base.when).of_unit(&submission.unit);
            for (kind, amount) in [(LOW, &own.low), (HIGH, &own.high)] {
                if let Some(amount) = amount {
                    figures.given(of(kind), Value::Money(amount.value), &amount.at);
                }
            }
            if let Some(likelihood) = &own.likelihood {
                figures.given(of(LIKELIHOOD), Value::Words(likelihood.value.clone()), &likelihood.at);
            }
        }
    }
}

/// The sum of the reporters' intervals; nothing where one of them is missing. Then the sums of those that are there.
pub(crate) fn assess(base: &Base<'_>, figures: &mut Figures, _: &mut Diagnostics) {
    for own in &base.plan.economic_risks {
        let of_units = |figures: &Figures, kind| figures.of_units(kind, &own.id, &own.reporters, base.when);
        let (low, high) = (of_units(figures, LOW), of_units(figures, HIGH));
        if low.len() == own.reporters.len() && high.len() == own.reporters.len() && !low.is_empty() {
            figures.compute(FigureId::new(LOW, &own.id, base.when), How::Sum(low));
            figures.compute(FigureId::new(HIGH, &own.id, base.when), How::Sum(high));
        }
        // The plan document shows what the plan says.
        for (kind, planned) in [(LOW, PLANNED_LOW), (HIGH, PLANNED_HIGH)].into_iter().filter(|_| base.is_plan) {
            if let Some(planned) = figures.find(planned, &own.id, base.when) {
                figures.compute(FigureId::new(kind, &own.id, base.when), How::Assumed(planned));
            }
        }
        let words = of_units(figures, LIKELIHOOD);
        if let Some(most) = words.into_iter().max_by_key(|of| likelihood(figures, Some(*of))) {
            figures.compute(FigureId::new(LIKELIHOOD, &own.id, base.when), How::Same(most));
        }
    }
    for sum in sums(&base.plan.economic_risks) {
        for kind in [LOW, HIGH] {
            let within = base.plan.economic_risks.iter().filter(|own| sum.holds(own));
            let of: Vec<Ref> = within.filter_map(|own| figures.find(kind, &own.id, base.when)).collect();
            if !of.is_empty() {
                figures.compute(FigureId::new(kind, &sum.id(), base.when), How::Sum(of));
            }
        }
    }
}

fn likelihood(figures: &Figures, of: Option<Ref>) -> Option<Likelihood> {
    match figures.value(of?) {
        Value::Words(word) => Likelihood::find(word),
        _ => None,
    }
}

/// What may be seen of them.
pub(crate) fn results(base: &Base<'_>, figures: &Figures) -> Results {
    let plan = &base.plan.economic_risks;
    let results: Vec<EconomicRiskResult> = plan.iter().map(|own| result(base, figures, own)).collect();
    let left_out =
        results.iter().filter(|_| !base.is_plan).filter(|own| own.span.is_none()).map(|own| own.id.clone()).collect();
    let sums = sums(plan).into_iter().filter_map(|sum| {
        let before = comparable(base, figures, &sum);
        Some((sum.clone(), Span { before, ..span(base, figures, &sum.id())? }))
    });
    Results { sums: sums.collect(), risks: results.into(), left_out }
}

fn result(base: &Base<'_>, figures: &Figures, own: &EconomicRisk) -> EconomicRiskResult {
    EconomicRiskResult {
        id: own.id.clone(),
        span: span(base, figures, &own.id),
        likelihood: likelihood(figures, figures.find(LIKELIHOOD, &own.id, base.when)),
        comments: base.comments(&own.reporters, |submission| submission.economic_risks.get(&own.id)?.comment.as_ref()),
    }
}

fn span(base: &Base<'_>, figures: &Figures, item: &Id) -> Option<Span> {
    let (low, high) = (figures.find(LOW, item, base.when)?, figures.find(HIGH, item, base.when)?);
    let interval = Interval { low: amount(figures, low)?, high: amount(figures, high)? };
    let before = |kind: Kind, planned: Kind| {
        let previous = figures.previous(kind, item, None, base.when).map(|(_, of)| of);
        amount(figures, previous.or_else(|| figures.find(planned, item, base.when))?)
    };
    let before = before(LOW, PLANNED_LOW).zip(before(HIGH, PLANNED_HIGH));
    Some(Span {
        interval,
        low: figures.origins(low),
        high: figures.origins(high),
        before: before.map(|(low, high)| Interval { low, high }),
    })
}

fn amount(figures: &Figures, of: Ref) -> Option<Money> {
    match figures.value(of) {
        Value::Money(amount) => Some(*amount),
        _ => None,
    }
}

/// What a sum was before, if it is then and now a sum of the same.
fn comparable(base: &Base<'_>, figures: &Figures, sum: &Sum) -> Option<Interval> {
    let before = base.when.previous()?;
    let is_then = |own: &EconomicRisk| figures.find(LOW, &own.id, before).is_some();
    let is_now = |own: &EconomicRisk| figures.find(LOW, &own.id, base.when).is_some();
    let mut within = base.plan.economic_risks.iter().filter(|own| sum.holds(own));
    if !within.all(|own| is_then(own) == is_now(own)) {
        return None;
    }
    let of = |kind| amount(figures, figures.find(kind, &sum.id(), before)?);
    Some(Interval { low: of(LOW)?, high: of(HIGH)? })
}
