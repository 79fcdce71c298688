//! Measures: several units' values as one.

use super::{Measure, MeasureResult, Results, VALUE, groups};
use crate::assess::context::Base;
use crate::assess::values;
use crate::diagnostic::Diagnostics;
use crate::domain::{Aggregation, Id, YearPeriod};
use crate::figure::{FigureId, Figures, How, Outcome, Ref};

/// Puts what the units report into the store.
pub(crate) fn gather(base: &Base<'_>, figures: &mut Figures) {
    for submission in &base.data.submissions {
        for (item, own) in &submission.measures {
            values::gather(base, figures, VALUE, item, &submission.unit, own);
        }
    }
}

/// Merges the measures that are reported in the period.
pub(crate) fn assess(base: &Base<'_>, figures: &mut Figures, diagnostics: &mut Diagnostics) {
    let (computed, reported): (Vec<_>, Vec<_>) = due(base).partition(|own| !own.computed_of.is_empty());
    for own in reported {
        let now = values::merge(base, figures, VALUE, &own.id, &own.reporters, own.aggregation);
        trends(base, figures, own, now);
    }
    for own in computed {
        let now = compute(base, figures, own);
        trends(base, figures, own, now);
    }
    // Before anything is made of them: what is taken from a hidden measure is hidden as well.
    diagnostics.extend(groups::suppress(base, figures));
}

fn trends(base: &Base<'_>, figures: &mut Figures, own: &Measure, now: Ref) {
    let how = (own.measure.decimals, own.direction, own.cumulative);
    values::trends(base, figures, VALUE, &own.id, now, (VALUE.value, &own.id), how);
}

/// What is computed from other measures, now and in every earlier period in which it is not known but they all are. What
/// lacks one of them has no value.
fn compute(base: &Base<'_>, figures: &mut Figures, own: &Measure) -> Ref {
    let first = own.computed_of.first().map(|id| figures.series(VALUE.value, id).to_vec()).unwrap_or_default();
    let earlier: Vec<YearPeriod> = first.into_iter().map(|(when, _)| when).filter(|when| *when < base.when).collect();
    for when in earlier {
        if figures.find(VALUE.value, &own.id, when).is_none() {
            combine(figures, own, when);
        }
    }
    let parts: Vec<Ref> = own.computed_of.iter().filter_map(|id| figures.find(VALUE.value, id, base.when)).collect();
    figures.compute(
        FigureId::new(VALUE.reported, &own.id, base.when),
        How::Reported { values: parts.clone(), of: own.computed_of.len() },
    );
    let id = FigureId::new(VALUE.value, &own.id, base.when);
    combine(figures, own, base.when).unwrap_or_else(|| values::missing(figures, id, parts))
}

fn combine(figures: &mut Figures, own: &Measure, when: YearPeriod) -> Option<Ref> {
    let known = |id: &Id| figures.find(VALUE.value, id, when).filter(|of| figures.raw(*of).number().is_some());
    let parts: Vec<Ref> = own.computed_of.iter().map(known).collect::<Option<_>>()?;
    let how = match own.aggregation {
        Aggregation::Mean | Aggregation::WeightedMean | Aggregation::Ratio => How::Mean(parts),
        Aggregation::Min => How::Least(parts),
        Aggregation::Max => How::Most(parts),
        Aggregation::Sum | Aggregation::Single | Aggregation::ShareYes => How::Sum(parts),
    };
    figures.compute(FigureId::new(VALUE.value, &own.id, when), how)
}

/// What may be seen of them.
pub(crate) fn results(base: &Base<'_>, figures: &Figures) -> Results {
    due(base).filter_map(|own| result(base, figures, own)).collect()
}

fn due<'a>(base: &'a Base<'_>) -> impl Iterator<Item = &'a Measure> {
    base.plan.measures.iter().filter(|own| own.is_due(base.when.period))
}

fn result(base: &Base<'_>, figures: &Figures, own: &Measure) -> Option<MeasureResult> {
    let now = figures.find(VALUE.value, &own.id, base.when)?;
    let since = [VALUE.since_previous, VALUE.since_year];
    Some(MeasureResult {
        id: own.id.clone(),
        outcome: Outcome::from(figures.value(now)),
        origins: figures.origins(now),
        reporting: figures.reporting(figures.find(VALUE.reported, &own.id, base.when)),
        trends: since.into_iter().filter_map(|kind| figures.trend(figures.find(kind, &own.id, base.when)?)).collect(),
        history: figures.numbers_before(VALUE.value, &own.id, base.when),
        comments: base.comments(&own.reporters, |submission| submission.measures.get(&own.id)?.comment.as_ref()),
    })
}
