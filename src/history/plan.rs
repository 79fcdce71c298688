//! The plan's sheet `Historik`: values of earlier periods.
//!
//! *Takes* rows, *returns* values with their cells. *Never* lets them override what was closed.

use std::collections::BTreeMap;

use super::{Holds, PlanValue, Remembered, sheet};
use crate::cells::{Bounds, Ids, Row};
use crate::diagnostic::Code;
use crate::domain::{Id, YearPeriod};
use crate::figure::{FigureId, Value};
use crate::plan::reader::Reader;
use crate::source::CellRef;
use crate::subject;

/// Reads the values.
pub(crate) fn read(reader: &mut Reader<'_>) -> Vec<PlanValue> {
    let rows = reader.rows(&sheet::HISTORY, Ids::Optional);
    let mut seen: BTreeMap<FigureId, CellRef> = BTreeMap::new();
    let mut values = Vec::new();
    for row in &rows {
        let Some(value) = history_value(reader, row) else { continue };
        if let Some(first) = seen.get(&value.of) {
            let problem = row.problem(Code::HistoryDuplicate, "#value").and(first);
            reader.diagnostics.push(problem.with("of", value.of.item.as_str()).with("when", value.of.when));
            continue;
        }
        seen.insert(value.of.clone(), value.at.clone());
        values.push(value);
    }
    values
}

fn history_value(reader: &mut Reader<'_>, row: &Row<'_>) -> Option<PlanValue> {
    let own = remembered(reader, row)?;
    let of = reader.required(row, "#of");
    if !of.is_empty() && !reader.exists(own.sheet, &of) {
        reader.diagnostics.push(row.problem(Code::PlanDangling, "#of").with("id", &of));
        return None;
    }
    let bounds = Bounds { low: Some(1990), high: Some(2199) };
    let year = row.whole("#year", bounds, &mut reader.diagnostics)?;
    let period = reader.required(row, "#period");
    let Ok(period) = period.parse() else {
        reader.diagnostics.push(row.problem(Code::PlanValue, "#period").with("found", period));
        return None;
    };
    let value = match own.holds {
        Holds::Status => Value::Status(row.status("#value", &mut reader.diagnostics)?.value),
        // What was not measured then has its reason.
        Holds::Number => match row.reason("#value", &mut reader.diagnostics) {
            Some(missing) => Value::Missing(missing.value),
            None => Value::Number(row.percent("#value", Bounds::NONE, &mut reader.diagnostics)?.value),
        },
        Holds::Money => Value::Money(reader.amount(row, "#value")?),
    };
    let when = YearPeriod { year: u16::try_from(year.value.trunc()).ok()?, period };
    let of = FigureId::new(own.kind, &Id::from(of.as_str()), when);
    Some(PlanValue { of, value, at: row.place("#value") })
}

fn remembered(reader: &mut Reader<'_>, row: &Row<'_>) -> Option<Remembered> {
    if row.raw("#kind").is_none() {
        reader.diagnostics.push(row.problem(Code::ValueMissing, "#kind"));
        return None;
    }
    let word = row.text("#kind", &mut reader.diagnostics)?;
    let found = subject::remembered().find(|own| own.name.is(&word.value));
    if found.is_none() {
        reader.diagnostics.push(row.not_one_of("#kind", &word.value, &sheet::KINDS));
    }
    found
}
