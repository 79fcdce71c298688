//! Outcomes that are far from those of earlier periods.

use super::{Measure, MeasureResult, VALUE, sheet};
use crate::diagnostic::Diagnostic;
use crate::doubts::{Doubting, Figure, InStore, is_complete, since};
use crate::figure::Outcome;

/// One for each that is.
pub(crate) fn doubts(all: &Doubting<'_>) -> Vec<Diagnostic> {
    let results = all.results.measures.iter();
    let numbers = results.filter_map(|result| {
        let own = all.plan.measures.get(&result.id)?;
        let of = InStore { columns: VALUE, reporters: &own.reporters, is_cumulative: own.cumulative };
        Some(all.number(&figure(own, result)?, &of, is_complete(&result.reporting)))
    });
    numbers.flatten().collect()
}

fn figure<'a>(own: &'a Measure, result: &'a MeasureResult) -> Option<Figure<'a>> {
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
