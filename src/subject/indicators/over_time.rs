//! Indicators over time: a row an indicator, by goal, with the outcomes of the periods that the plan names.
//!
//! *Takes* results and earlier figures, *returns* a table. *Never* computes.

use super::sheet::HistoryColumn;
use super::{Indicator, IndicatorResult, OUTCOME};
use crate::document::{Block, Cell, Column, Row, Table, Value};
use crate::documents::{Chosen, LayoutItem, each_once};
use crate::domain::{Missing, YearPeriod};
use crate::figure::Outcome;
use crate::report::context::Report;
use crate::subject::goals::Goal;
use crate::subject::measures;

/// So many earlier periods are shown where the plan does not say which.
const EARLIER: usize = 4;

/// A column of the table.
#[derive(Clone, Copy, PartialEq)]
enum Over {
    Period(YearPeriod),
    Own(HistoryColumn),
}

/// The indicators of the goals that the part is about, or of all.
pub(super) fn draw(report: &Report<'_>, item: &LayoutItem) -> Vec<Block> {
    let shown = columns(report, item);
    let mut columns = vec![Column::row_head(report.words.get("column-indicator"))];
    columns.extend(shown.iter().map(|column| head(report, *column)));
    let goals: Vec<&Goal> = report.plan.goals.iter().filter(|goal| is_about(report, item, goal)).collect();
    let of_goal = |goal: &Goal| -> Vec<Row> {
        let own = report.plan.indicators.of_goal(&goal.id);
        own.filter_map(|indicator| row(report, indicator, &shown)).collect()
    };
    let groups: Vec<(&Goal, Vec<Row>)> = goals.into_iter().map(|goal| (goal, of_goal(goal))).collect();
    let filled = groups.iter().filter(|(_, rows)| !rows.is_empty()).count();
    let mut rows = Vec::new();
    for (goal, own) in groups.into_iter().filter(|(_, own)| !own.is_empty()) {
        if filled > 1 {
            let name = format!("{} {}", goal.number, goal.name);
            rows.push(Row::group(name.trim(), columns.len()));
        }
        rows.extend(own);
    }
    if rows.is_empty() {
        return Vec::new();
    }
    let caption = report.words.get("goal-history-caption");
    let notes = report.few_note(&rows).into_iter().collect();
    let table = Table { id: "goal-history".into(), caption, columns, rows, notes, ..Table::default() };
    vec![Block::Table(table.without_empty_columns())]
}

fn is_about(report: &Report<'_>, item: &LayoutItem, goal: &Goal) -> bool {
    item.is_about(&goal.id) || report.plan.goals.is_under_any(goal, &item.about)
}

/// The columns that the plan names, or the usual ones. A period in which no indicator has a value or a reason has none.
fn columns(report: &Report<'_>, item: &LayoutItem) -> Vec<Over> {
    let now = report.results.when;
    let figures = &report.results.figures;
    let known = |when: &YearPeriod| {
        let is_known = |own: &Indicator| figures.find(own.past().0, own.past().1, *when).is_some();
        *when < now && report.plan.indicators.iter().any(is_known)
    };
    let earlier = || {
        let indicators = report.plan.indicators.iter();
        let mut periods: Vec<YearPeriod> =
            indicators.flat_map(|own| figures.series(own.past().0, own.past().1)).map(|(when, _)| *when).collect();
        // A month is seen beside months, a tertial beside tertials.
        periods.retain(|when| *when < now && when.period.is_month() == now.period.is_month());
        periods.sort();
        periods.dedup();
        periods.split_off(periods.len().saturating_sub(EARLIER))
    };
    let preset = [HistoryColumn::Earlier, HistoryColumn::Now, HistoryColumn::Target, HistoryColumn::Status];
    let chosen: Vec<Chosen<HistoryColumn>> = item.chosen_over_time();
    let chosen = if chosen.is_empty() { preset.map(Chosen::Listed).to_vec() } else { chosen };
    let of_column = |column| match column {
        Chosen::Listed(HistoryColumn::Earlier) => earlier().into_iter().map(Over::Period).collect::<Vec<_>>(),
        Chosen::Listed(own) => vec![Over::Own(own)],
        Chosen::Over(span) => {
            let periods = span.periods(now.year).into_iter();
            periods.filter(|when| *when == now || known(when)).map(|when| of_period(when, now)).collect()
        }
    };
    each_once(chosen.into_iter().flat_map(of_column))
}

fn of_period(when: YearPeriod, now: YearPeriod) -> Over {
    if when == now { Over::Own(HistoryColumn::Now) } else { Over::Period(when) }
}

fn head(report: &Report<'_>, column: Over) -> Column {
    let word = |id: &str| report.words.get(id);
    match column {
        Over::Period(when) => Column::number(report.period_head(when)),
        Over::Own(HistoryColumn::Now | HistoryColumn::Earlier) => {
            Column::number(report.period_head(report.results.when))
        }
        Over::Own(HistoryColumn::Target) => Column::text(word("column-target")),
        Over::Own(HistoryColumn::Status) => Column::status(word("column-status")),
        Over::Own(HistoryColumn::Trend) => Column::text(word("column-trend")),
        Over::Own(HistoryColumn::Comment) => Column::long(word("column-comment")),
    }
}

/// An indicator keeps its row and its history where it has no value now; one that has nothing at all has no row.
fn row(report: &Report<'_>, own: &Indicator, shown: &[Over]) -> Option<Row> {
    let result = report.results.indicators.get(&own.id);
    let cells: Vec<Cell> = shown.iter().map(|column| cell(report, own, result, (*column, shown))).collect();
    let is_told = |cell: &Cell| cell.value != Value::Empty;
    let has_past = shown.iter().zip(&cells).any(|(column, cell)| matches!(column, Over::Period(_)) && is_told(cell));
    if result.is_none() && !has_past {
        return None;
    }
    let name = format!("{} {}", own.number, own.name).trim().to_owned();
    Some(Row::body(std::iter::once(Cell::text(name)).chain(cells).collect()))
}

fn cell(
    report: &Report<'_>,
    own: &Indicator,
    result: Option<&IndicatorResult>,
    (column, shown): (Over, &[Over]),
) -> Cell {
    match column {
        Over::Period(when) => {
            let (kind, item) = own.past();
            let figures = &report.results.figures;
            let found = figures.find(kind, item, when);
            found.map_or_else(Cell::empty, |of| {
                let value = report.outcome(&own.measure, &Outcome::from(figures.value(of)));
                let cell = Cell::new(value).from(figures.origins(of));
                // Taken from a measure, it is reported there.
                let columns = if own.measure_id().is_some() { measures::VALUE } else { OUTCOME };
                report.of_few(cell, &report.reporting_then(columns, item, when))
            })
        }
        Over::Own(HistoryColumn::Now | HistoryColumn::Earlier) => match result {
            Some(_) => report.outcome_cell(own),
            None => Cell::new(Value::Missing(Missing::NotApplicable, report.words.get("unassessed-not-this-period"))),
        },
        Over::Own(HistoryColumn::Target) => Cell::text(report.target(own)),
        Over::Own(HistoryColumn::Status) => {
            result.map_or_else(Cell::empty, |own| Cell::new(report.status_value(&own.decided.assessment())))
        }
        Over::Own(HistoryColumn::Trend) => {
            let since = result.and_then(|own| own.trends.last());
            let is_seen = |when: YearPeriod| shown.contains(&Over::Period(when));
            since.map_or_else(Cell::empty, |since| report.trend_cell(own, since, !is_seen(since.when)))
        }
        Over::Own(HistoryColumn::Comment) => result.map_or_else(Cell::empty, |own| report.comments_cell(&own.comments)),
    }
}
