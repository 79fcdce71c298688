//! Free charts.
//!
//! *Takes* a table or measures, *returns* a chart; nothing where there is nothing to show. *Never* computes.

use rust_decimal::Decimal;

use super::report::{number, row_name};
use super::{ChartForm, Charted, FreeChart, FreeTable, TableRow};
use crate::document::{Bar, BarChart, Chart, ChartKind, LineChart, Point, Series, Value};
use crate::domain::{Id, MeasureKind, Span, YearPeriod};
use crate::report::context::Report;
use crate::subject::measures::{self, Measure};
use crate::text::Arg;

/// Numbers by series and category.
struct Numbers {
    categories: Vec<String>,
    months: Vec<u32>,
    series: Vec<Series>,
}

/// The chart of a row of the plan.
pub(super) fn draw(report: &Report<'_>, own: &FreeChart) -> Option<Chart> {
    let numbers = match &own.of {
        Charted::Table(id, columns) => of_table(report, report.plan.free_tables.tables.get(id)?, columns, own.form),
        Charted::Measures(ids, spans) => of_measures(report, ids, spans, own.form),
    };
    if numbers.series.iter().all(|series| series.points.iter().all(Option::is_none)) {
        return None;
    }
    let alt = own.alt.clone().unwrap_or_else(|| alt(report, own, &numbers));
    Some(Chart { id: format!("chart-{}", own.id), caption: own.name.clone(), alt, kind: kind(own, numbers) })
}

/// The rows of a table that are no sums. In lines they are the series and the columns are the time; else they are the
/// categories and the columns lie on top of each other.
fn of_table(report: &Report<'_>, table: &FreeTable, columns: &[usize], form: ChartForm) -> Numbers {
    let rows: Vec<usize> = (0..table.rows.len()).filter(|row| table.rows[*row].kind == TableRow::Row).collect();
    let columns = if form == ChartForm::Bars { &columns[..columns.len().min(1)] } else { columns };
    let name = |row: usize| row_name(table, row);
    let head = |column: usize| table.head[column].clone();
    let point = |row: usize, column: usize| point(report, number(report, table, (row, column))?);
    let (categories, series) = match form {
        ChartForm::Lines => {
            let line = |row: &usize| Series {
                name: name(*row),
                points: columns.iter().map(|column| point(*row, *column)).collect(),
            };
            (columns.iter().map(|column| head(*column)).collect(), rows.iter().map(line).collect())
        }
        ChartForm::Bars | ChartForm::Stacked => {
            let layer = |column: &usize| Series {
                name: head(*column),
                points: rows.iter().map(|row| point(*row, *column)).collect(),
            };
            (rows.iter().map(|row| name(*row)).collect(), columns.iter().map(layer).collect())
        }
    };
    Numbers { categories, months: Vec::new(), series }
}

/// Measures over periods. Bars of several measures show the period of the report.
fn of_measures(report: &Report<'_>, ids: &[Id], spans: &[Span], form: ChartForm) -> Numbers {
    let measures: Vec<&Measure> = ids.iter().filter_map(|id| report.plan.measures.get(id)).collect();
    let now = report.results.when;
    let figures = &report.results.figures;
    let point = |own: &Measure, when: YearPeriod| {
        let number = figures.value_at(measures::VALUE.value, &own.id, when)?.number()?;
        point(report, report.number(&MeasureKind { unit: None, ..own.measure.clone() }, number))
    };
    if form == ChartForm::Bars && measures.len() > 1 {
        let points = measures.iter().map(|own| point(own, now)).collect();
        let categories = measures.iter().map(|own| own.name.clone()).collect();
        return Numbers { categories, months: Vec::new(), series: vec![Series { name: String::new(), points }] };
    }
    let known = |when: &YearPeriod| measures.iter().any(|own| point(own, *when).is_some());
    let mut periods: Vec<YearPeriod> = if spans.is_empty() {
        let all = measures.iter().flat_map(|own| figures.series(measures::VALUE.value, &own.id));
        all.map(|(when, _)| *when).filter(|when| when.period == now.period).collect()
    } else {
        spans.iter().flat_map(|span| span.periods(now.year)).collect()
    };
    periods.retain(|when| *when <= now && known(when));
    periods.sort();
    periods.dedup();
    let line = |own: &&Measure| Series {
        name: if measures.len() > 1 { own.name.clone() } else { String::new() },
        points: periods.iter().map(|when| point(own, *when)).collect(),
    };
    Numbers {
        categories: periods.iter().map(|when| report.period_name(*when)).collect(),
        months: if form == ChartForm::Lines { periods.iter().map(|when| when.month()).collect() } else { Vec::new() },
        series: measures.iter().map(line).collect(),
    }
}

fn point(report: &Report<'_>, value: Value) -> Option<Point> {
    let number: Decimal = match &value {
        Value::Number { value, .. } => *value,
        Value::Percent(percent, _) => percent.0,
        Value::Money(amount, _) => amount.0,
        _ => return None,
    };
    Some(Point { value: number, label: value.display(report.lang()) })
}

fn kind(own: &FreeChart, numbers: Numbers) -> ChartKind {
    let unit = own.unit.clone();
    match own.form {
        ChartForm::Bars => {
            let points = numbers.series.into_iter().next().map(|series| series.points).unwrap_or_default();
            let bars = numbers.categories.into_iter().zip(points);
            let bars = bars.filter_map(|(category, point)| Some(Bar { category, point: point?, total: false }));
            ChartKind::Bars(BarChart { unit, bars: bars.collect() })
        }
        ChartForm::Stacked | ChartForm::Lines => {
            let Numbers { categories, months, series } = numbers;
            let chart = LineChart { unit, categories, months, series, target: None };
            if own.form == ChartForm::Lines { ChartKind::Lines(chart) } else { ChartKind::Stacked(chart) }
        }
    }
}

/// The heading and all numbers: "Utflöden. 2024: flyttat 12, arbete 30. 2025: …"
fn alt(report: &Report<'_>, own: &FreeChart, numbers: &Numbers) -> String {
    let unit = if own.unit.is_empty() { String::new() } else { format!("\u{a0}{}", own.unit) };
    let groups = numbers.categories.iter().enumerate().filter_map(|(at, category)| {
        let of = |series: &Series| {
            let label = format!("{}{unit}", series.points.get(at)?.as_ref()?.label);
            Some(if series.name.is_empty() { label } else { format!("{} {label}", series.name) })
        };
        let said: Vec<String> = numbers.series.iter().filter_map(of).collect();
        (!said.is_empty()).then(|| format!("{category}: {}", said.join(", ")))
    });
    let values = groups.collect::<Vec<_>>().join("; ");
    report.words.with("free-chart-alt", &[("name", Arg::Text(&own.name)), ("values", Arg::Text(&values))])
}
