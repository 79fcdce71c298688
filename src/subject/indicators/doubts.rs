//! Outcomes that are far from their baseline and from earlier periods.

use super::{Indicator, IndicatorResult, OUTCOME, sheet};
use crate::diagnostic::Diagnostic;
use crate::domain::Id;
use crate::doubts::{Doubting, Figure, InStore, is_complete, since};
use crate::figure::Outcome;

/// Those that come from a measure are doubted there.
pub(crate) fn doubts(all: &Doubting<'_>) -> Vec<Diagnostic> {
    let results = all.results.indicators.iter();
    let numbers = results.filter_map(|result| {
        let own = all.plan.indicators.get(&result.id).filter(|own| own.taken_from.is_none())?;
        let is_cumulative = own.is_cumulative(&all.plan.measures);
        let of = InStore { columns: OUTCOME, reporters: &own.reporters, is_cumulative };
        Some(all.number(&figure(all, own, result)?, &of, is_complete(&result.reporting)))
    });
    numbers.flatten().chain(all.plan.units.iter().flat_map(|unit| of_sheet(all, &unit.id))).collect()
}

/// A unit's rows beside each other.
fn of_sheet(all: &Doubting<'_>, unit: &Id) -> Vec<Diagnostic> {
    let own = all.plan.indicators.iter().filter(|own| own.reporters.contains(unit));
    let rows = all.rows(OUTCOME, unit, own.map(|own| (&own.id, own.name.as_str(), &own.measure)));
    all.column(sheet::UNIT.head("#outcome", all.words.lang), &rows)
}

fn figure<'a>(all: &Doubting<'a>, own: &'a Indicator, result: &'a IndicatorResult) -> Option<Figure<'a>> {
    let Outcome::Number(now) = result.outcome else { return None };
    let baseline = result.baseline.iter().map(|baseline| {
        let when = baseline.when.map(|when| when.to_string());
        (baseline.value, baseline.label.clone().or(when).unwrap_or_else(|| all.words.get("baseline")))
    });
    let earlier = baseline.chain(since(&result.trends)).collect();
    Some(Figure {
        sheets: (&sheet::UNIT, &sheet::PLAN),
        id: &own.id,
        name: &own.name,
        kind: &own.measure,
        now,
        earlier,
        origins: &result.origins,
    })
}
