//! The plan's sheet `Historik`: values of earlier periods.
//!
//! *Takes* rows, *returns* values with their cells. *Never* lets them override what was closed.

use super::{HistoryKind, HistoryValue, PlanValue, sheet};
use crate::cells::{Bounds, Ids, Row};
use crate::diagnostic::Code;
use crate::domain::{Id, YearPeriod};
use crate::plan::reader::Reader;
use crate::subject::{economy, goals, indicators, measures};

/// Reads the values.
pub(crate) fn read(reader: &mut Reader<'_>) -> Vec<PlanValue> {
    let rows = reader.rows(&sheet::HISTORY, Ids::Optional);
    rows.iter().filter_map(|row| history_value(reader, row)).collect()
}

fn history_value(reader: &mut Reader<'_>, row: &Row<'_>) -> Option<PlanValue> {
    let kind = reader.choice(row, "#kind")?;
    let sheet = match kind {
        HistoryKind::Indicator => &indicators::sheet::PLAN,
        HistoryKind::Measure => &measures::sheet::PLAN,
        HistoryKind::Actual | HistoryKind::Forecast => &economy::sheet::PLAN,
        HistoryKind::Goal => &goals::sheet::PLAN,
    };
    let of = reader.required(row, "#of");
    if !of.is_empty() && !reader.exists(sheet, &of) {
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
    let value = match kind {
        HistoryKind::Goal => HistoryValue::Status(row.status("#value", &mut reader.diagnostics)?.value),
        HistoryKind::Indicator | HistoryKind::Measure => {
            HistoryValue::Number(row.percent("#value", Bounds::NONE, &mut reader.diagnostics)?.value)
        }
        HistoryKind::Actual | HistoryKind::Forecast => {
            HistoryValue::Number(row.number("#value", Bounds::NONE, &mut reader.diagnostics)?.value)
        }
    };
    let when = YearPeriod { year: u16::try_from(year.value.trunc()).ok()?, period };
    Some(PlanValue { kind, of: Id::from(of.as_str()), when, value, at: row.place("#value") })
}
