//! Outcomes that are far from those of earlier periods.

use super::{Measure, MeasureFamily, MeasureResult, VALUE, sheet};
use crate::diagnostic::Diagnostic;
use crate::domain::Id;
use crate::doubts::{Doubting, Figure, InStore, is_complete, since};
use crate::figure::Outcome;
use crate::schema::Sheet;

/// One for each that is.
pub(crate) fn doubts(all: &Doubting<'_>) -> Vec<Diagnostic> {
    let results = all.results.measures.iter();
    let numbers = results.filter_map(|result| {
        let own = all.plan.measures.get(&result.id)?;
        let of = InStore { columns: VALUE, reporters: &own.reporters, is_cumulative: own.cumulative };
        Some(all.number(&figure(own, result)?, &of, is_complete(&result.reporting)))
    });
    let of_units = all.plan.units.iter().flat_map(|unit| of_sheets(all, &unit.id));
    numbers.flatten().chain(of_units).collect()
}

/// A unit's rows beside each other, sheet by sheet.
fn of_sheets(all: &Doubting<'_>, unit: &Id) -> Vec<Diagnostic> {
    let of_sheet = |(definition, families): &(&'static Sheet, &[MeasureFamily])| {
        // What is compared among municipalities is measured once a year.
        let families = families.iter().filter(|family| **family != MeasureFamily::Kkik).collect::<Vec<_>>();
        let own =
            all.plan.measures.iter().filter(|own| families.contains(&&own.family) && own.reporters.contains(unit));
        let rows = all.rows(VALUE, unit, own.map(|own| (&own.id, own.name.as_str(), &own.measure)));
        all.column(definition.head("#outcome", all.words.lang), &rows)
    };
    sheet::BY_FAMILY.iter().flat_map(of_sheet).collect()
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
