//! The economic table, its chart, and the grant bridge.

use super::sheet;
use crate::report::drawn::{Drawn, drawn};
use std::collections::{BTreeMap, BTreeSet};

use crate::assess::{Amount, LineResult};
use crate::document::{
    Address, Bar, BarChart, Block, Cell, Chart, ChartKind, Column, ColumnGroup, Derivation, LineChart, MoneyUnit, Note,
    Point, Row, RowKind, Series, Table, Value,
};
use crate::domain::{Id, Money};
use crate::report::context::Report;
use crate::subject::economy::{BridgeKind, Line, LineKind};
use crate::text::{self, Arg};

/// The columns after the name, in order.
mod col {
    pub const ACTUAL: usize = 1;
    pub const BUDGET_PERIOD: usize = 2;
    pub const VARIANCE_PERIOD: usize = 3;
    pub const FORECAST: usize = 4;
    pub const BUDGET_YEAR: usize = 5;
    pub const VARIANCE_YEAR: usize = 6;
    pub const CHANGE: usize = 7;
}

/// The parts.
pub(crate) const PARTS: &[Drawn] = &[
    drawn(
        sheet::ECONOMY_TABLE_PART,
        |report, _| {
            if report.plan.committee.grant_form { Vec::new() } else { report.economy() }
        },
    ),
    drawn(
        sheet::ECONOMY_GRANT_PART,
        |report, _| {
            if report.plan.committee.grant_form { report.economy() } else { Vec::new() }
        },
    ),
    drawn(sheet::ECONOMY_RESULT_PART, |_, _| Vec::new()),
    drawn(sheet::ECONOMY_NET_COST_PART, |_, _| Vec::new()),
    drawn(sheet::GRANT_BRIDGE_PART, |report, _| report.bridge()),
];

impl Report<'_> {
    /// Sentences, table and charts.
    pub(crate) fn economy(&self) -> Vec<Block> {
        if self.plan.economy.lines.is_empty() {
            return Vec::new();
        }
        let mut blocks = Vec::new();
        if let Some(total) = self.total_line() {
            blocks.extend(self.paragraph(&self.economy_sentences(total)));
        }
        blocks.push(Block::Table(self.economy_table(false)));
        // The divisions stand in the table above, and their chart in the summary.
        blocks.extend(self.unit_variance_chart().or_else(|| self.variance_chart()));
        blocks.extend(self.forecast_chart());
        blocks
    }

    /// The last total of the table, or the only sum there is.
    pub(crate) fn total_line(&self) -> Option<&LineResult> {
        let of = |kind: LineKind| self.plan.economy.lines.iter().rev().find(|line| line.kind == kind);
        let line = of(LineKind::Total).or_else(|| of(LineKind::Subtotal))?;
        self.results.line(&line.id)
    }

    /// The lines of the report; for the workbook all lines, each unit's below its division's.
    pub(crate) fn economy_table(&self, all: bool) -> Table {
        let lines: Vec<&Line> = self.plan.economy.lines.iter().filter(|line| all || line.shown).collect();
        let row_of: BTreeMap<&Id, usize> = lines.iter().enumerate().map(|(row, line)| (&line.id, row)).collect();
        let rows = lines
            .iter()
            .enumerate()
            .filter_map(|(row, line)| Some(self.line_row(line, self.results.line(&line.id)?, row, &row_of)))
            .collect();
        let year = self.results.when.year;
        let last_year = (year.saturating_sub(1)).to_string();
        let words = self.words;
        Table {
            id: "economy-table".into(),
            caption: words.get("economy-caption"),
            groups: vec![
                ColumnGroup { head: String::new(), span: 1 },
                ColumnGroup { head: words.get("economy-group-period"), span: 3 },
                ColumnGroup { head: words.get("economy-group-year"), span: 3 },
                ColumnGroup { head: String::new(), span: 1 },
            ],
            columns: vec![
                Column::row_head(words.get("column-line")),
                Column::number(words.get("column-actual")),
                Column::number(words.get("column-budget")),
                Column::number(words.get("column-variance")),
                Column::number(words.get("column-forecast")),
                Column::number(words.get("column-budget")),
                Column::number(words.get("column-variance")),
                Column::number(words.with("column-change-last-year", &[("year", Arg::Text(&last_year))])),
            ],
            rows,
            notes: self.economy_notes(&lines),
        }
    }

    fn line_row(&self, line: &Line, result: &LineResult, row: usize, row_of: &BTreeMap<&Id, usize>) -> Row {
        let mut name = Cell::text(line.name.clone());
        if !line.mark.is_empty() {
            name = name.marked(line.mark.clone());
        }
        let base = |amount: &Option<Amount>, col| amount_cell(amount.as_ref(), col, row_of);
        let less = |value: Option<Money>, from, minus| {
            let at = |col| Address { row, col };
            match value {
                Some(value) => money(value).derived(Derivation::Difference(at(from), at(minus))),
                None => Cell::empty(),
            }
        };
        let change = match (result.change_on_last_year, &result.last_year) {
            (Some(value), Some(last_year)) => money(value).from(last_year.origins.clone()),
            _ => Cell::empty(),
        };
        let cells = vec![
            name,
            base(&result.actual, col::ACTUAL),
            base(&result.budget_period, col::BUDGET_PERIOD),
            less(result.variance_period, col::ACTUAL, col::BUDGET_PERIOD),
            base(&result.forecast, col::FORECAST),
            base(&result.budget_year, col::BUDGET_YEAR),
            less(result.variance_year, col::FORECAST, col::BUDGET_YEAR),
            change,
        ];
        debug_assert_eq!((cells.len(), col::VARIANCE_PERIOD, col::VARIANCE_YEAR), (col::CHANGE + 1, 3, 6));
        Row { kind: row_kind(line.kind), indent: self.indent(line), cells }
    }

    /// Lines that are not shown in the report stand indented below the line that they add to.
    fn indent(&self, line: &Line) -> u8 {
        u8::from(!line.shown) + u8::from(line.kind == LineKind::OfWhich)
    }

    fn economy_notes(&self, lines: &[&Line]) -> Vec<Note> {
        let mut notes: Vec<Note> = lines
            .iter()
            .filter(|line| !line.note.is_empty())
            .map(|line| Note { mark: line.mark.clone(), text: line.note.clone() })
            .collect();
        notes.dedup();
        let sign = if self.plan.committee.grant_form { "economy-note-grant" } else { "economy-note-sign" };
        notes.push(Note { mark: String::new(), text: self.words.get(sign) });
        if self.shown_parts_differ(lines) {
            notes.push(Note { mark: String::new(), text: self.words.get("economy-note-rounding") });
        }
        notes
    }

    /// True if some total, as shown, is not the sum of its parts as shown.
    pub(crate) fn shown_parts_differ(&self, lines: &[&Line]) -> bool {
        let tkr = |value: Money| text::round(value.0 / rust_decimal::Decimal::ONE_THOUSAND, 0);
        let ids: BTreeSet<&Id> = lines.iter().map(|line| &line.id).collect();
        lines.iter().filter_map(|line| self.results.line(&line.id)).any(|result| {
            let columns: [fn(&LineResult) -> Option<&Amount>; 4] = [
                |line| line.actual.as_ref(),
                |line| line.budget_period.as_ref(),
                |line| line.forecast.as_ref(),
                |line| line.budget_year.as_ref(),
            ];
            let sums = columns.iter().any(|column| {
                let Some(amount) = column(result).filter(|amount| !amount.parts.is_empty()) else { return false };
                let shown = amount.parts.iter().all(|id| ids.contains(id));
                let parts = amount.parts.iter().filter_map(|id| self.results.line(id)).filter_map(column);
                shown && parts.map(|part| tkr(part.value)).sum::<rust_decimal::Decimal>() != tkr(amount.value)
            });
            let pairs = [
                (&result.actual, &result.budget_period, result.variance_period),
                (&result.forecast, &result.budget_year, result.variance_year),
            ];
            sums || pairs.iter().any(|(amount, budget, variance)| match (amount, budget, variance) {
                (Some(amount), Some(budget), Some(variance)) => tkr(amount.value) - tkr(budget.value) != tkr(*variance),
                _ => false,
            })
        })
    }

    /// Forecast against budget per division, and in all.
    pub(crate) fn variance_chart(&self) -> Option<Block> {
        let kinds = [LineKind::Ordinary, LineKind::Adjustment, LineKind::Total];
        let lines = self.plan.economy.lines.iter().filter(|line| line.shown && kinds.contains(&line.kind));
        let bars = lines.filter_map(|line| self.variance_bar(line)).collect();
        self.variances("variance-chart", self.words.get("chart-variance"), bars)
    }

    /// Forecast against budget per unit, where the table shows only what they add up to. Of many units, those whose
    /// forecasts are farthest from their budgets, in the plan's order.
    fn unit_variance_chart(&self) -> Option<Block> {
        const MOST: usize = 20;
        let is_part = |line: &&Line| !line.shown && line.kind == LineKind::Ordinary && !line.reporters.is_empty();
        let mut bars: Vec<Bar> =
            self.plan.economy.lines.iter().filter(is_part).filter_map(|line| self.variance_bar(line)).collect();
        let mut caption = self.words.get("chart-variance-units");
        if bars.len() > MOST {
            let mut sizes: Vec<_> = bars.iter().map(|bar| bar.point.value.abs()).collect();
            sizes.sort_unstable_by(|a, b| b.cmp(a));
            bars.retain(|bar| bar.point.value.abs() >= sizes[MOST - 1]);
            bars.truncate(MOST);
            caption = self.words.with("chart-variance-largest", &[("count", Arg::Count(MOST))]);
        }
        self.variances("variance-units-chart", caption, bars)
    }

    fn variance_bar(&self, line: &Line) -> Option<Bar> {
        let result = self.results.line(&line.id)?;
        // A buffer has no budget of its own: all of it counts.
        let variance = result.variance_year.or_else(|| {
            let amount = result.forecast.as_ref().filter(|_| line.kind == LineKind::Adjustment)?;
            Some(amount.value)
        })?;
        let point = self.mnkr_point(variance);
        Some(Bar { category: line.name.clone(), point, total: line.kind == LineKind::Total })
    }

    fn variances(&self, id: &str, caption: String, bars: Vec<Bar>) -> Option<Block> {
        if bars.len() < 2 {
            return None;
        }
        let unit = self.words.get("unit-mnkr");
        let listed: Vec<String> =
            bars.iter().map(|bar| format!("{} {} {unit}", bar.category, bar.point.label)).collect();
        let listed = listed.join("; ");
        Some(Block::Chart(Chart {
            id: id.into(),
            alt: self.words.with("chart-variance-alt", &[("values", Arg::Text(&listed))]),
            caption,
            kind: ChartKind::Bars(BarChart { unit, bars }),
        }))
    }

    /// The total's forecast in each report of the year, with the budget as target line.
    fn forecast_chart(&self) -> Option<Block> {
        let total = self.total_line()?;
        let now = total.forecast.as_ref()?;
        let budget = total.budget_year.as_ref()?;
        let mut values: Vec<_> = Vec::new();
        if let Some(before) = &total.previous_forecast {
            let when = self.results.when.previous()?;
            values.push((when, before.value));
        }
        values.push((self.results.when, now.value));
        if values.len() < 2 {
            return None;
        }
        let listed: Vec<String> =
            values.iter().map(|(when, value)| self.dated(*when, &text::mnkr(*value, self.lang()))).collect();
        let budget_label =
            self.words.with("chart-budget", &[("amount", Arg::Text(&text::mnkr(budget.value, self.lang())))]);
        let listed = listed.join("; ");
        let args = [("values", Arg::Text(&listed)), ("budget", Arg::Text(&budget_label))];
        Some(Block::Chart(Chart {
            id: "forecast-chart".into(),
            caption: self.words.get("chart-forecast"),
            alt: self.words.with("chart-forecast-alt", &args),
            kind: ChartKind::Lines(LineChart {
                unit: self.words.get("unit-mnkr"),
                categories: values.iter().map(|(when, _)| self.period_name(*when)).collect(),
                months: values.iter().map(|(when, _)| when.month()).collect(),
                series: vec![Series {
                    name: self.words.get("column-forecast"),
                    points: values.iter().map(|(_, value)| Some(self.mnkr_point(*value))).collect(),
                }],
                target: Some(Point { value: millions(budget.value), label: budget_label }),
            }),
        }))
    }

    /// A point in millions of kronor with one decimal.
    fn mnkr_point(&self, amount: Money) -> Point {
        Point { value: millions(amount), label: text::number(millions(amount), 1, self.lang()) }
    }

    /// The municipal grant from last year to this, in named steps.
    pub(crate) fn bridge(&self) -> Vec<Block> {
        if self.plan.economy.bridge.is_empty() {
            return Vec::new();
        }
        let columns =
            vec![Column::row_head(self.words.get("column-step")), Column::number(self.words.get("column-amount"))];
        let rows = self
            .plan
            .economy
            .bridge
            .iter()
            .enumerate()
            .map(|(row, step)| {
                let kind = if step.kind == BridgeKind::Step { RowKind::Body } else { RowKind::Total };
                let amount = money(step.amount);
                let amount = if step.kind == BridgeKind::End {
                    amount.derived(Derivation::Sum((0..row).map(|row| Address { row, col: 1 }).collect()))
                } else {
                    amount
                };
                Row::of(kind, vec![Cell::text(step.name.clone()), amount])
            })
            .collect();
        let caption = self.words.get("bridge-caption");
        vec![Block::Table(Table { id: "grant-bridge-table".into(), caption, columns, rows, ..Table::default() })]
    }
}

/// An amount shown in tkr.
pub(crate) fn money(value: Money) -> Cell {
    Cell::new(Value::Money(value, MoneyUnit::Tkr))
}

/// A base amount; a sum of rows that stand in the table refers to them.
fn amount_cell(amount: Option<&Amount>, col: usize, row_of: &BTreeMap<&Id, usize>) -> Cell {
    let Some(amount) = amount else { return Cell::empty() };
    let parts: Option<Vec<Address>> =
        amount.parts.iter().map(|id| row_of.get(id).map(|row| Address { row: *row, col })).collect();
    match parts.filter(|parts| !parts.is_empty()) {
        Some(parts) => money(amount.value).derived(Derivation::Sum(parts)),
        None => money(amount.value).from(amount.origins.clone()),
    }
}

fn row_kind(kind: LineKind) -> RowKind {
    match kind {
        LineKind::Ordinary | LineKind::Adjustment => RowKind::Body,
        LineKind::Subtotal => RowKind::Subtotal,
        LineKind::Total => RowKind::Total,
        LineKind::OfWhich => RowKind::OfWhich,
        LineKind::Memo => RowKind::Memo,
    }
}

fn millions(amount: Money) -> rust_decimal::Decimal {
    amount.0 / rust_decimal::Decimal::from(1_000_000)
}
