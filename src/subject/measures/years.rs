//! A measure year by year: years downwards, the periods of a year to the right.
//!
//! *Takes* what the plan asks for, *returns* blocks. *Never* computes.

use super::{Measure, VALUE, sheet};
use crate::document::{Block, Cell, Column, Row, Table};
use crate::documents::{LayoutItem, Shown};
use crate::domain::{Period, Span, YearPeriod};
use crate::report::context::Report;

/// So many years are shown where the plan does not say which.
const YEARS: usize = 5;

/// The table and the text of the part.
pub(super) fn draw(report: &Report<'_>, item: &LayoutItem) -> Vec<Block> {
    table(report, item, |_| true).map(Block::Table).into_iter().collect()
}

/// The tables of the layout that are about some of the measures, for the workbook.
pub(super) fn tables(report: &Report<'_>, is_own: impl Fn(&Measure) -> bool) -> Vec<Block> {
    let items = report.plan.parts_of(report.kind()).filter(|item| *item.part == sheet::YEARS_PART);
    items.filter_map(|item| table(report, item, &is_own)).map(Block::Table).collect()
}

/// The measures that a part is about, each with its years; nothing if none of them has a value.
fn table(report: &Report<'_>, item: &LayoutItem, is_own: impl Fn(&Measure) -> bool) -> Option<Table> {
    let measures: Vec<&Measure> =
        item.about.iter().filter_map(|id| report.plan.measures.get(id)).filter(|own| is_own(own)).collect();
    let spans: Vec<Span> = item.columns.iter().filter_map(Shown::span).collect();
    let periods = periods(&spans);
    let known = |measure: &Measure, year: u16| {
        periods.iter().any(|period| value(report, measure, YearPeriod { year, period: *period }).is_some())
    };
    let mut columns = vec![Column::row_head(report.words.get("column-year"))];
    columns.extend(periods.iter().map(|period| Column::number(report.period_word(*period))));
    let mut rows = Vec::new();
    for measure in &measures {
        let years = years(report, &spans).into_iter().filter(|year| known(measure, *year));
        let lines: Vec<Row> = years.map(|year| line(report, measure, year, &periods)).collect();
        if lines.is_empty() {
            continue;
        }
        if measures.len() > 1 {
            rows.push(Row::group(&measure.name, columns.len()));
        }
        rows.extend(lines);
    }
    let caption = match measures.as_slice() {
        [one] => one.name.clone(),
        _ => report.words.get("years-caption"),
    };
    let mut notes = report.scale_notes(measures.iter().copied());
    notes.extend(report.few_note(&rows));
    (!rows.is_empty()).then(|| Table { id: "years-table".into(), caption, columns, rows, notes, ..Table::default() })
}

fn line(report: &Report<'_>, measure: &Measure, year: u16, periods: &[Period]) -> Row {
    let cell = |period: &Period| {
        let when = value(report, measure, YearPeriod { year, period: *period });
        when.map_or_else(Cell::empty, |when| report.value_then(measure, when))
    };
    Row::body(std::iter::once(Cell::text(year.to_string())).chain(periods.iter().map(cell)).collect())
}

/// When there is a value as of the end of a period: April's may be reported as that of the first tertial.
fn value(report: &Report<'_>, measure: &Measure, when: YearPeriod) -> Option<YearPeriod> {
    let month = when.period.last_month();
    let alike = [Some(when.period), Some(Period::Month(month)), Period::ending(month)];
    let mut found = alike.into_iter().flatten().map(|period| YearPeriod { period, ..when });
    found.find(|when| {
        *when <= report.results.when && report.results.figures.find(VALUE.value, &measure.id, *when).is_some()
    })
}

/// The periods that the plan names, in its order; else the tertials.
fn periods(spans: &[Span]) -> Vec<Period> {
    let named = spans.iter().flat_map(|span| match span {
        Span::Months(first, last) => (*first..=*last).map(Period::Month).collect(),
        Span::Own(period) => vec![*period],
        Span::Of(when) => vec![when.period],
        Span::Years(..) => Vec::new(),
    });
    let named: Vec<Period> = named.collect();
    if named.is_empty() { vec![Period::T1, Period::T2, Period::Year] } else { named }
}

/// The years that the plan names, else the latest, oldest first.
fn years(report: &Report<'_>, spans: &[Span]) -> Vec<u16> {
    let named = spans.iter().flat_map(|span| match span {
        Span::Years(first, last) => (*first..=*last).collect(),
        Span::Of(when) => vec![when.year],
        Span::Months(..) | Span::Own(_) => Vec::new(),
    });
    let named: Vec<u16> = named.collect();
    let now = report.results.when.year;
    let latest = (0..YEARS).rev().filter_map(|back| now.checked_sub(u16::try_from(back).ok()?));
    if named.is_empty() { latest.collect() } else { named }
}
