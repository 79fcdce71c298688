//! The plan's sheet `Mått`.
//!
//! *Takes* rows, *returns* measures. *Never* judges a value.

use super::{Measure, MeasureFamily, Plan, sheet};
use crate::cells::{Ids, Row};
use crate::domain::{Aggregation, Id};
use crate::plan::lint::Lint;
use crate::plan::reader::Reader;

/// Reads the measures.
pub(crate) fn read(reader: &mut Reader<'_>) -> Plan {
    let rows = reader.rows(&sheet::PLAN, Ids::Unique);
    rows.iter().map(|row| measure(reader, row)).collect()
}

fn measure(reader: &mut Reader<'_>, row: &Row<'_>) -> Measure {
    let family = reader.choice(row, "#family").unwrap_or(MeasureFamily::Quality);
    let minimum = reader.optional_choice(row, "#minimum").flatten();
    let kind = reader.value_kind(row);
    Measure {
        id: Id::from(row.id.as_str()),
        family,
        group: reader.text(row, "#group"),
        name: reader.required(row, "#name"),
        code: reader.text(row, "#code"),
        measure: reader.measure_kind(row, kind),
        direction: reader.direction(row),
        aggregation: reader.aggregation(row, kind).unwrap_or(Aggregation::Sum),
        cumulative: reader.cumulative(row),
        minimum,
        reporters: reader.required_reporters(row),
        periods: reader.periods(row),
    }
}

/// A measure that nobody reports is never filled in.
pub(crate) fn lint(lint: &mut Lint<'_>) {
    for measure in lint.plan.measures.iter().filter(|measure| measure.reporters.is_empty()) {
        lint.nobody(&sheet::PLAN, &measure.id, &measure.name);
    }
}
