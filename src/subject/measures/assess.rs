//! Measures: several units' values as one.

use super::{Measure, MeasureResult, Results, VALUE, groups};
use crate::assess::context::Base;
use crate::assess::values;
use crate::diagnostic::Diagnostics;
use crate::figure::{Figures, Outcome};

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
    for own in due(base) {
        let now = values::merge(base, figures, VALUE, &own.id, &own.reporters, own.aggregation);
        let how = (own.measure.decimals, own.direction, own.cumulative);
        values::trends(base, figures, VALUE, &own.id, now, (VALUE.value, &own.id), how);
    }
    // Before anything is made of them: what is taken from a hidden measure is hidden as well.
    diagnostics.extend(groups::suppress(base, figures));
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
