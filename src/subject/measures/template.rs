//! Rows of measures.
//!
//! *Takes* plan and history, *returns* rows with what stands in each cell. *Never* computes a figure of the report.

use super::{Asked, MeasureFamily, Scale, VALUE, sheet};
use crate::schema::Sheet;
use crate::template::cell::{Cell, Entry, Place, Row};
use crate::template::rows::{Source, UnitSheet, comment, each};
use crate::template::values::{self, unit, values};

/// The sheets.
pub(crate) const SHEETS: &[UnitSheet] = &[
    UnitSheet::new(&sheet::STAFF, |from| rows(0, from)),
    UnitSheet::new(&sheet::QUALITY, |from| rows(1, from)),
    UnitSheet::new(&sheet::VOLUMES, |from| rows(2, from)),
];

fn rows(at: usize, from: Source<'_>) -> Vec<Row> {
    let (definition, families): (&'static Sheet, &[MeasureFamily]) = sheet::BY_FAMILY[at];
    let measures = sheet::asked(from.plan, from.unit, from.period, families);
    each(definition, &measures, |own, at| measure(own, at, from))
}

fn measure(asked: Asked<'_>, at: Place, from: Source<'_>) -> Row {
    let own = asked.measure;
    // What was said of the period before is not that of a month.
    let previous = match asked.month {
        Some(_) => Cell::Off,
        None => from.earlier_number(VALUE.value, &own.id, &own.reporters, &own.measure),
    };
    let row = Row::new(asked.row())
        .with("#group", Cell::text(&own.group))
        .with("#name", Cell::text(asked.name(from.words.lang)))
        .with("#unit", Cell::text(unit(&own.measure)))
        .with("#parts", Cell::text(own.measure.parts.as_deref().unwrap_or_default()))
        .with("#previous", previous)
        .with("#position", if own.scale == Scale::Quarters { Cell::optional(Entry::Text) } else { Cell::Off })
        .with("#comment", comment());
    let value = values::Asked {
        measure: &own.measure,
        aggregation: own.aggregation,
        is_cumulative: own.cumulative,
        before: from.earlier_in_year(VALUE.value, &own.id, &own.reporters).filter(|_| asked.month.is_none()),
        period: from.period,
    };
    values(row, value, at)
}
