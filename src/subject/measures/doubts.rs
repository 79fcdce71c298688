//! Outcomes that are far from those of earlier periods.

use super::{MeasureResult, sheet};
use crate::diagnostic::Diagnostic;
use crate::doubts::{Doubting, Figure, is_complete, since};
use crate::figure::Outcome;

/// One for each that is.
pub(crate) fn doubts(all: &Doubting<'_>) -> Vec<Diagnostic> {
    let results = all.results.measures.iter().filter(|result| is_complete(&result.reporting));
    results.filter_map(|result| all.number(&figure(all, result)?)).collect()
}

fn figure<'a>(all: &Doubting<'a>, result: &'a MeasureResult) -> Option<Figure<'a>> {
    let own = all.plan.measures.iter().find(|own| own.id == result.id)?;
    let Outcome::Number(now) = result.outcome else { return None };
    Some(Figure {
        sheets: (sheet::of_family(own.family), &sheet::PLAN),
        id: &own.id,
        name: &own.name,
        kind: &own.measure,
        now,
        earlier: since(&result.trends).collect(),
        origins: &result.origins,
    })
}
