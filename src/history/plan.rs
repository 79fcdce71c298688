//! The plan's sheet `Historik`: values of earlier periods.
//!
//! *Takes* rows, *returns* values with their cells. *Never* lets them override what was closed.

use std::collections::BTreeMap;

use super::{Holds, PlanValue, Remembered, sheet};
use crate::cells::{Bounds, Ids, Row};
use rust_decimal::Decimal;

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::{Aggregation, Id, ValueKind, YearPeriod, is_far_apart};
use crate::doubts::FAR;
use crate::figure::{FigureId, Kind, Value};
use crate::plan::lint::Lint;
use crate::plan::reader::Reader;
use crate::schema::Sheet;
use crate::source::CellRef;
use crate::subject::{self, indicators, measures};
use crate::text;

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

/// Asks about values that are far from all others of the same thing: a nought too many stays in every chart.
pub(crate) fn lint(lint: &mut Lint<'_>) {
    let mut series: BTreeMap<(Kind, &Id), Vec<&PlanValue>> = BTreeMap::new();
    for value in &lint.plan.history {
        series.entry((value.of.kind, &value.of.item)).or_default().push(value);
    }
    let limit = lint.plan.rules.comment_amount.0;
    let mut found = Vec::new();
    for own in series.values().flat_map(|all| all.iter().map(move |own| (own, all))) {
        let (own, all) = own;
        let Some(number) = own.value.number().filter(|_| !lint.is_said_at(&own.at)) else { continue };
        let least = if matches!(own.value, Value::Money(_)) { limit } else { Decimal::from(50) };
        let others: Vec<(&PlanValue, Decimal)> = all
            .iter()
            .filter(|other| other.of != own.of)
            .filter_map(|other| Some((*other, other.value.number()?)))
            .collect();
        let is_far = |(_, other): &(&PlanValue, Decimal)| {
            let is_large = number.abs().max(other.abs()) >= least;
            is_large && !other.is_zero() && is_far_apart(number, *other, FAR)
        };
        // With only one other nothing says which of the two is right.
        if others.len() > 1 && others.iter().all(is_far) {
            let shown = |number: Decimal| text::number(number, number.normalize().scale(), lint.words.lang);
            let (other, beside) = others[0];
            let problem = Diagnostic::new(Code::LargeChange, &own.at).and(&other.at).with("what", "last");
            let column = sheet::HISTORY.column("#value").map_or("", |own| own.head.get(lint.words.lang));
            let names = subject::names(lint.plan);
            let of_room = names.iter().filter(|(room, _)| *room == own.of.kind.subject).flat_map(|(_, names)| names);
            let name = of_room.into_iter().find(|(id, _)| *id == own.of.item.as_str()).map(|(_, name)| *name);
            let row = format!("{} {}", name.unwrap_or(own.of.item.as_str()), own.of.when);
            let problem = problem.with("column", column).with("row", row);
            let problem =
                problem.with("found", shown(number)).with("earlier", shown(beside)).with("when", other.of.when);
            found.push(problem);
        }
    }
    lint.diagnostics.0.extend(found);
    differing(lint);
}

/// What is given both of an indicator and of the measure that it is taken from, as two numbers: only one of them is used.
fn differing(lint: &mut Lint<'_>) {
    let (plan, lang) = (lint.plan, lint.words.lang);
    let taken = plan.indicators.iter().filter_map(|own| Some((own, plan.measures.get(own.measure_id()?)?)));
    let of = |kind: Kind, item: &Id| {
        plan.history.iter().filter(move |value| value.of.kind == kind && value.of.item == *item).collect::<Vec<_>>()
    };
    let found = taken.flat_map(|(own, measure)| {
        let known = of(measures::VALUE.value, &measure.id);
        let pairs = of(indicators::OUTCOME.value, &own.id).into_iter().filter_map(move |value| {
            let other = known.iter().find(|other| other.of.when == value.of.when)?;
            Some((value, *other, value.value.number()?, other.value.number()?))
        });
        pairs.filter(|(.., one, other)| one != other).map(move |(value, beside, one, other)| {
            let shown = |number: Decimal| text::number(number, number.normalize().scale(), lang);
            let problem = Diagnostic::new(Code::HistoryDiffers, &value.at).and(&beside.at).with("name", &own.name);
            let problem = problem.with("measure", &measure.name).with("when", value.of.when);
            problem.with("found", shown(one)).with("other", shown(other))
        })
    });
    let found: Vec<Diagnostic> = found.collect();
    lint.diagnostics.0.extend(found);
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
            None => measured(reader, row, (own.sheet, &of))?,
        },
        Holds::Money => Value::Money(reader.amount(row, "#value")?),
    };
    let when = YearPeriod { year: u16::try_from(year.value.trunc()).ok()?, period };
    let of = FigureId::new(own.kind, &Id::from(of.as_str()), when);
    Some(PlanValue { of, value, at: row.place("#value") })
}

/// A value of an indicator or a measure, which is what the plan says that its values are.
fn measured(reader: &mut Reader<'_>, row: &Row<'_>, (sheet, of): (&'static Sheet, &str)) -> Option<Value> {
    let measured = reader.measured_as(sheet, of);
    let is_share = measured.is_some_and(|own| own.aggregation == Aggregation::ShareYes);
    let is_mean = measured.is_some_and(|own| !matches!(own.aggregation, Aggregation::Sum | Aggregation::Single));
    match measured.map(|own| own.kind).filter(|_| !is_share) {
        Some(ValueKind::YesNo | ValueKind::Degree) => {
            Some(Value::Answer(row.expectation("#value", &mut reader.diagnostics)?.value))
        }
        Some(ValueKind::Text) => Some(Value::Words(row.as_typed("#value", &mut reader.diagnostics)?.value)),
        // There is no half household, except in a mean of several.
        Some(ValueKind::Count) if !is_mean => {
            Some(Value::Number(row.whole("#value", Bounds::COUNT, &mut reader.diagnostics)?.value))
        }
        kind => {
            let value = row.percent("#value", Bounds::NONE, &mut reader.diagnostics)?.value;
            if kind == Some(ValueKind::Percent) {
                row.doubt_share("#value", value, &mut reader.diagnostics);
            }
            Some(Value::Number(value))
        }
    }
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
