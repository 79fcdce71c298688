//! Outcomes that are far from their baseline and from earlier periods.

use super::{IndicatorResult, sheet};
use crate::diagnostic::Diagnostic;
use crate::doubts::{Doubting, Figure, is_complete, since};
use crate::figure::Outcome;

/// Those that come from a measure are doubted there.
pub(crate) fn doubts(all: &Doubting<'_>) -> Vec<Diagnostic> {
    let results = all.results.indicators.iter().filter(|result| is_complete(&result.reporting));
    results.filter_map(|result| all.number(&figure(all, result)?)).collect()
}

fn figure<'a>(all: &Doubting<'a>, result: &'a IndicatorResult) -> Option<Figure<'a>> {
    let own = all.plan.indicators.iter().find(|own| own.id == result.id && own.taken_from.is_none())?;
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
