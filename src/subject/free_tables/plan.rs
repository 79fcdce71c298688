//! The plan's sheets `Tabeller` and `Diagram`.
//!
//! *Takes* rows, *returns* tables and charts. *Never* adds anything up.

use rust_decimal::Decimal;

use super::{ChartForm, Charted, FreeCell, FreeChart, FreeRow, FreeTable, FreeValue, Holds, Plan, TableRow, sheet};
use crate::cells::{Bounds, Ids, Row};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::{Id, Span};
use crate::plan::lint::Lint;
use crate::plan::reader::Reader;
use crate::schema::{Choice, Choices};
use crate::subject::measures;
use crate::text::{self, input};

/// Reads them.
pub(crate) fn read(reader: &mut Reader<'_>) -> Plan {
    let tables = tables(reader);
    let rows = reader.rows_if_any(&sheet::CHARTS, Ids::Unique);
    let charts: Vec<FreeChart> = rows.iter().filter_map(|row| chart(reader, row, &tables)).collect();
    Plan { tables: tables.into(), charts: charts.into() }
}

/// The rows of the tables, each table in the place of its first row.
fn tables(reader: &mut Reader<'_>) -> Vec<FreeTable> {
    let rows = reader.rows(&sheet::TABLES, Ids::Shared);
    let mut found: Vec<(Id, Vec<(&Row<'_>, TableRow)>)> = Vec::new();
    for row in &rows {
        let kind = reader.choice(row, "#row").unwrap_or(TableRow::Row);
        let id = Id::from(row.id.as_str());
        match found.iter_mut().find(|(own, _)| *own == id) {
            Some((_, rows)) => rows.push((row, kind)),
            None => found.push((id, vec![(row, kind)])),
        }
    }
    found.into_iter().map(|(id, rows)| table(reader, id, &rows)).collect()
}

fn table(reader: &mut Reader<'_>, id: Id, rows: &[(&Row<'_>, TableRow)]) -> FreeTable {
    let keys: Vec<&str> = sheet::TABLES.columns.iter().map(|column| column.key).filter(|key| *key != "#row").collect();
    // The columns after the last one that holds anything are left out.
    let last = |row: &Row<'_>| keys.iter().rposition(|key| !row.is_blank(key)).map_or(0, |at| at + 1);
    let width = rows.iter().map(|(row, _)| last(row)).max().unwrap_or(0);
    let keys = &keys[..width];
    let of_kind = |kind| rows.iter().position(|(_, own)| *own == kind);
    let (head, columns) = (of_kind(TableRow::Head), of_kind(TableRow::Columns));
    let heads = match head {
        Some(at) => keys.iter().map(|key| reader.as_typed(rows[at].0, key)).collect(),
        None => vec![String::new(); width],
    };
    let mut held: Vec<Holds> = match columns {
        Some(at) => keys.iter().map(|key| holds(reader, rows[at].0, key)).collect(),
        None => vec![Holds::Text; width],
    };
    let mut own = Vec::new();
    for (at, (row, kind)) in rows.iter().enumerate() {
        if Some(at) == head || Some(at) == columns {
            continue;
        }
        // What stands as a second head is kept as a row.
        let kind = if matches!(kind, TableRow::Head | TableRow::Columns) { TableRow::Row } else { *kind };
        let cells = keys.iter().zip(&held).enumerate();
        let cells = cells.map(|(col, (key, holds))| {
            // A row is named in words, whatever its column holds below.
            let holds = if kind == TableRow::Group || col == 0 { Holds::Text } else { *holds };
            FreeCell { value: value(reader, row, key, holds), at: row.place(key) }
        });
        own.push(FreeRow { kind, cells: cells.collect() });
    }
    let decimals = decimals(reader, rows, keys);
    for (holds, most) in held.iter_mut().zip(decimals) {
        match holds {
            Holds::Number(decimals) | Holds::Percent(decimals) => *decimals = most,
            Holds::Text | Holds::Status | Holds::Progress => {}
        }
    }
    FreeTable { id, head: heads, columns: held, rows: own }
}

/// What a column holds; blank is text.
fn holds(reader: &mut Reader<'_>, row: &Row<'_>, key: &str) -> Holds {
    let Some(word) = reader.optional(row, key) else { return Holds::Text };
    let found = Holds::find(&word);
    if found.is_none() {
        reader.diagnostics.push(row.not_one_of(key, &word, &Choices::of::<Holds>()));
    }
    found.unwrap_or_default()
}

/// The value of a cell. What is missing for a reason says so in a column of anything.
fn value(reader: &mut Reader<'_>, row: &Row<'_>, key: &str, holds: Holds) -> FreeValue {
    if row.is_blank(key) {
        return FreeValue::Blank;
    }
    let said = &mut reader.diagnostics;
    if holds != Holds::Text
        && let Some(missing) = row.reason(key, said)
    {
        return FreeValue::Missing(missing.value);
    }
    let found = match holds {
        Holds::Text => return FreeValue::Text(reader.as_typed(row, key)),
        Holds::Number(_) => row.number(key, Bounds::NONE, said).map(|number| FreeValue::Number(number.value)),
        Holds::Percent(_) => row.percent(key, Bounds::NONE, said).map(|number| FreeValue::Number(number.value)),
        Holds::Status => row.status(key, said).map(|status| FreeValue::Status(status.value)),
        Holds::Progress => row.progress(key, said).map(|progress| FreeValue::Progress(progress.value)),
    };
    found.unwrap_or(FreeValue::Blank)
}

/// The most decimals that are typed in each column.
fn decimals(reader: &mut Reader<'_>, rows: &[(&Row<'_>, TableRow)], keys: &[&str]) -> Vec<u32> {
    let is_row = |kind: &TableRow| matches!(kind, TableRow::Row | TableRow::Subtotal | TableRow::Total);
    let of = |key: &&str| -> u32 {
        let typed = rows.iter().filter(|(_, kind)| is_row(kind)).map(|(row, _)| reader.as_typed(row, key));
        let places = typed.map(|text| {
            let digits = text.trim_end_matches(|char: char| !char.is_ascii_digit());
            let after = digits.rsplit_once([',', '.']).map_or("", |(_, after)| after);
            if after.bytes().all(|byte| byte.is_ascii_digit()) { after.len() } else { 0 }
        });
        u32::try_from(places.max().unwrap_or(0)).unwrap_or(0).min(6)
    };
    keys.iter().map(of).collect()
}

fn chart(reader: &mut Reader<'_>, row: &Row<'_>, tables: &[FreeTable]) -> Option<FreeChart> {
    let name = reader.required(row, "#name");
    let form: Option<ChartForm> = reader.choice(row, "#form");
    let table = reader.optional(row, "#table");
    let shown = row.ids("#shown", &mut reader.diagnostics);
    let measures = row.ids("#measures", &mut reader.diagnostics);
    let spans = row.ids("#spans", &mut reader.diagnostics);
    let (unit, alt) = (reader.text(row, "#unit"), reader.optional(row, "#alt"));
    let of = match (table, measures.is_empty()) {
        (Some(id), _) => {
            for key in ["#measures", "#spans"].into_iter().filter(|key| !row.is_blank(key)) {
                reader.diagnostics.push(row.problem(Code::PlanCellUnused, key).with("why", "chart_table"));
            }
            let Some(table) = tables.iter().find(|own| own.id.as_str() == id) else {
                reader.diagnostics.push(row.problem(Code::PlanDangling, "#table").with("id", id));
                return None;
            };
            Charted::Table(table.id.clone(), shown_columns(reader, row, table, &shown)?)
        }
        (None, false) => {
            if !shown.is_empty() {
                reader.diagnostics.push(row.problem(Code::PlanCellUnused, "#shown").with("why", "chart_measures"));
            }
            Charted::Measures(known_measures(reader, row, measures), periods(reader, row, spans))
        }
        (None, true) => {
            reader.diagnostics.push(row.problem(Code::ValueMissing, "#table"));
            return None;
        }
    };
    Some(FreeChart { id: Id::from(row.id.as_str()), name, form: form?, of, unit, alt })
}

/// The columns of a table that a chart shows: those that are named, or all that hold numbers.
fn shown_columns(reader: &mut Reader<'_>, row: &Row<'_>, table: &FreeTable, named: &[String]) -> Option<Vec<usize>> {
    let is_number = |col: &usize| matches!(table.columns.get(*col), Some(Holds::Number(_) | Holds::Percent(_)));
    let numeric: Vec<usize> = (1..table.columns.len()).filter(is_number).collect();
    let mut columns = Vec::new();
    for word in named {
        let column = word.trim().parse::<usize>().ok().and_then(|column| column.checked_sub(1));
        match column.filter(|column| numeric.contains(column)) {
            Some(column) => columns.push(column),
            None => {
                let options: Vec<String> = numeric.iter().map(|column| (column + 1).to_string()).collect();
                let problem = row.problem(Code::NotAChoice, "#shown").with("kind", "list").with("found", word);
                reader.diagnostics.push(problem.with("options", options.join(", ")));
            }
        }
    }
    if numeric.is_empty() {
        reader.diagnostics.push(row.problem(Code::ChartWithoutNumbers, "#table").with("id", &table.id));
        return None;
    }
    Some(if columns.is_empty() { numeric } else { columns })
}

fn known_measures(reader: &mut Reader<'_>, row: &Row<'_>, ids: Vec<String>) -> Vec<Id> {
    let mut known = Vec::new();
    for id in ids {
        if reader.exists(&measures::sheet::PLAN, &id) {
            known.push(Id::from(id.as_str()));
        } else {
            reader.diagnostics.push(row.problem(Code::PlanDangling, "#measures").with("id", id));
        }
    }
    known
}

fn periods(reader: &mut Reader<'_>, row: &Row<'_>, words: Vec<String>) -> Vec<Span> {
    let mut spans = Vec::new();
    for word in words {
        match input::span(&word) {
            Some(span) => spans.push(span),
            None => reader.diagnostics.push(row.problem(Code::PlanValue, "#spans").with("found", word)),
        }
    }
    spans
}

/// Asks about sums that are not those of their rows, and charts that no report shows.
pub(crate) fn lint(lint: &mut Lint<'_>) {
    let plan = lint.plan;
    for table in &plan.free_tables.tables {
        for row in 0..table.rows.len() {
            for column in 1..table.head.len() {
                sum(lint, table, row, column);
            }
        }
    }
    for chart in &plan.free_tables.charts {
        let is_shown =
            plan.layout.iter().any(|item| item.part.is_about(&sheet::CHARTS) && item.about.contains(&chart.id));
        if !is_shown {
            let problem = lint.problem(Code::TextPrintedNowhere, &sheet::CHARTS, "#name", &chart.id, &chart.name);
            lint.diagnostics.push(problem.with("what", "chart"));
        }
    }
}

/// A sum that is typed is that of its rows, but for what rounding may do. Text that looks like numbers is added up as
/// well: a year has no sum.
fn sum(lint: &mut Lint<'_>, table: &FreeTable, row: usize, column: usize) {
    let parts = table.summed(row);
    let cell = &table.rows[row].cells[column];
    let number = |row: usize| match (&table.rows[row].cells[column].value, table.columns[column]) {
        (FreeValue::Number(number), Holds::Number(_)) => Some(*number),
        (FreeValue::Text(text), Holds::Text) => input::number(text).ok().map(|read| read.value),
        (FreeValue::Blank, _) => Some(Decimal::ZERO),
        _ => None,
    };
    let Some(typed) = number(row).filter(|_| !parts.is_empty() && cell.value != FreeValue::Blank) else { return };
    let Some(numbers) = parts.iter().map(|part| number(*part)).collect::<Option<Vec<Decimal>>>() else { return };
    let Some(sum) = numbers.iter().try_fold(Decimal::ZERO, |sum, one| sum.checked_add(*one)) else { return };
    let decimals = numbers.iter().chain([&typed]).map(|one| one.normalize().scale()).max().unwrap_or(0);
    // Each of the numbers may be off by half of its last digit.
    let off = Decimal::new(5, decimals + 1).saturating_mul(Decimal::from(numbers.len() + 1));
    if typed.saturating_sub(sum).abs() < off && decimals > 0 || typed == sum {
        return;
    }
    let shown = |number| text::number(number, decimals, lint.words.lang);
    let problem = Diagnostic::new(Code::FreeTotalDiffers, &cell.at).with("table", &table.id);
    let problem = problem.with("column", &table.head[column]).with("total", shown(typed)).with("sum", shown(sum));
    lint.diagnostics.push(problem);
}
