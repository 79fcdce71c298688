//! Measures: several units' values as one, small groups suppressed.

use rust_decimal::Decimal;

use super::{Measure, MinimumGroup};
use crate::assess::context::Base;
use crate::assess::results::MeasureResult;
use crate::assess::results::Outcome;
use crate::assess::values::{merge, numbers_before, trends};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::domain::{Missing, ValueKind};
use crate::history::HistoryKind;

/// All measures that are reported in the period, small groups suppressed.
pub(crate) fn measures(base: &Base<'_>, diagnostics: &mut Diagnostics) -> Vec<MeasureResult> {
    let due: Vec<&Measure> = base.plan.measures.iter().filter(|measure| measure.is_due(base.when.period)).collect();
    let mut results: Vec<MeasureResult> = due.iter().map(|own| measure(base, own)).collect();
    suppress(base, &due, &mut results, diagnostics);
    results
}

fn measure(base: &Base<'_>, measure: &Measure) -> MeasureResult {
    let merged =
        merge(base, &measure.reporters, measure.aggregation, |submission| submission.measures.get(&measure.id));
    let number = merged.outcome.number();
    MeasureResult {
        id: measure.id.clone(),
        trends: trends(
            base.past,
            HistoryKind::Measure,
            &measure.id,
            number,
            base.when,
            measure.direction,
            measure.cumulative,
        ),
        history: numbers_before(base.past, HistoryKind::Measure, &measure.id, base.when),
        outcome: merged.outcome,
        origins: merged.origins,
        reporting: merged.reporting,
        comments: merged.comments,
    }
}

/// Counts of people below the plan's minimum group are suppressed. Where a single one of its group is,
/// the next smallest goes too: a total would give the first one away (`domain.md`, Disclosure guard).
fn suppress(base: &Base<'_>, due: &[&Measure], results: &mut [MeasureResult], diagnostics: &mut Diagnostics) {
    let minimum = |measure: &Measure| match measure.minimum? {
        MinimumGroup::Clients => Some(Decimal::from(base.plan.rules.group_clients)),
        MinimumGroup::Staff => Some(Decimal::from(base.plan.rules.group_staff)),
    };
    let count = |index: usize, results: &[MeasureResult]| -> Option<Decimal> {
        let is_count = matches!(due[index].measure.kind, ValueKind::Count | ValueKind::Number);
        minimum(due[index]).filter(|_| is_count).and(results[index].outcome.number())
    };
    let small: Vec<usize> = (0..due.len())
        .filter(|index| {
            let value = count(*index, results);
            value.is_some_and(|value| value > Decimal::ZERO && minimum(due[*index]).is_some_and(|low| value < low))
        })
        .collect();
    let mut hidden = small.clone();
    for first in &small {
        let in_group = |index: &usize| due[*index].group == due[*first].group && !due[*index].group.is_empty();
        if small.iter().filter(|index| in_group(index)).count() > 1 {
            continue;
        }
        let others = (0..due.len()).filter(|index| in_group(index) && index != first && due[*index].code != "total");
        let next = others.filter_map(|index| count(index, results).map(|value| (value, index))).min();
        hidden.extend(next.filter(|(value, _)| *value > Decimal::ZERO).map(|(_, index)| index));
    }
    for index in hidden {
        results[index].outcome = Outcome::Missing(Missing::Suppressed);
        results[index].trends.clear();
        let place = base.plan.place("measures", &due[index].id);
        let diagnostic =
            place.map_or(Diagnostic::of_project(Code::Suppressed), |cell| Diagnostic::new(Code::Suppressed, cell));
        diagnostics.push(diagnostic.with("name", &due[index].name));
    }
}
