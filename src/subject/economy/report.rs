//! The economic table, its chart, and the grant bridge.

use super::{Column as Amounts, book, doubts, sheet};
use crate::report::contribution::Contribution;
use crate::report::drawn::{Drawn, drawn};
use std::collections::{BTreeMap, BTreeSet};

use crate::document::{
    Address, Bar, BarChart, Block, Cell, Chart, ChartKind, Column, ColumnGroup, Derivation, LineChart, MoneyUnit, Note,
    Point, Row, RowKind, Series, Table, Value,
};
use crate::documents::Part;
use crate::domain::{Id, Money, Period, YearPeriod};
use crate::report::context::Report;
use crate::subject::economy::{Amount, LineResult};
use crate::subject::economy::{BridgeKind, Line, LineKind};
use crate::text::{self, Arg};

/// The parts.
pub(crate) const PARTS: &[Drawn] = &[
    drawn(sheet::ECONOMY_TABLE_PART, |report, _| {
        let is_grant = report.plan.committee.grant_form && report.has(&[sheet::ECONOMY_GRANT_PART]);
        if is_grant { Vec::new() } else { report.economy() }
    }),
    drawn(sheet::ECONOMY_GRANT_PART, |report, _| {
        // Of several parts the plan's sign decides which one it is; the only one stands in any case.
        let is_grant = report.plan.committee.grant_form || !report.has(&OTHER_TABLES);
        if is_grant { report.economy() } else { Vec::new() }
    }),
    drawn(sheet::ECONOMY_RESULT_PART, |report, _| report.economy()),
    drawn(sheet::ECONOMY_NET_COST_PART, |report, _| report.economy()),
    drawn(sheet::GRANT_BRIDGE_PART, |report, _| report.bridge()),
];

/// What the subject adds to the summary and the workbook.
pub(crate) const CONTRIBUTION: Contribution = Contribution {
    sheets: book::SHEETS,
    left_out: |report| report.left_out_lines(),
    tiles: |report| report.economy_tiles(),
    summary: |report| report.economy_summary(),
    overview: |report| report.economy_overview(),
    changes: |report| report.economy_changes(),
    comments: |report| report.line_comments(),
    doubts: doubts::doubts,
    ..Contribution::NONE
};

/// The parts that draw the economic table, whatever the sign.
const OTHER_TABLES: [Part; 3] = [sheet::ECONOMY_TABLE_PART, sheet::ECONOMY_RESULT_PART, sheet::ECONOMY_NET_COST_PART];

impl Report<'_> {
    /// True if the document has one of these parts.
    fn has(&self, parts: &[Part]) -> bool {
        self.plan.parts_of(self.kind()).any(|item| parts.contains(item.part))
    }

    /// Sentences, table and charts.
    pub(crate) fn economy(&self) -> Vec<Block> {
        if self.plan.economy.lines.is_empty() {
            return Vec::new();
        }
        let mut blocks = Vec::new();
        if let Some(total) = self.total_line() {
            let mut sentences = self.economy_sentences(total);
            sentences.extend(self.accuracy_sentence());
            blocks.extend(self.paragraph(&sentences));
        }
        blocks.push(Block::Table(self.economy_table(false)));
        // The divisions stand in the table above, and their chart in the summary.
        blocks.extend(self.unit_variance_chart().or_else(|| self.variance_chart()));
        blocks.extend(self.forecast_chart());
        blocks
    }

    /// The last total of the table, or the only sum there is.
    pub(crate) fn total_line(&self) -> Option<&LineResult> {
        self.results.economy.lines.get(&self.plan.economy.total()?.id)
    }

    /// "Prognosen per augusti låg högst 1 % från utfallet för 8 av 11 rader."
    fn accuracy_sentence(&self) -> Option<String> {
        let (count, of) = self.results.economy.accuracy?;
        let limit = self.accuracy_limit();
        let args = [("count", Arg::Count(count)), ("of", Arg::Count(of)), ("limit", Arg::Text(&limit))];
        Some(self.words.with("economy-accuracy", &args))
    }

    /// How far from the outcome an accurate forecast may be.
    pub(crate) fn accuracy_limit(&self) -> String {
        let limit = self.plan.rules.forecast_accuracy;
        text::percent(limit, limit.0.normalize().scale(), self.lang())
    }

    /// The lines of the report; for the workbook all lines, each unit's below its division's.
    pub(crate) fn economy_table(&self, all: bool) -> Table {
        let lines: Vec<&Line> = self.plan.economy.lines.iter().filter(|line| all || line.shown).collect();
        let row_of: BTreeMap<&Id, usize> = lines.iter().enumerate().map(|(row, line)| (&line.id, row)).collect();
        let groups = self.groups(&lines, all);
        let shown: Vec<Amounts> = groups.iter().flat_map(|(_, columns)| columns.iter().copied()).collect();
        let rows = lines
            .iter()
            .enumerate()
            .filter_map(|(row, line)| {
                let result = self.results.economy.lines.get(&line.id)?;
                Some(self.line_row(line, result, &shown, (row, &row_of)))
            })
            .collect();
        let span = |columns: &[Amounts]| columns.len();
        let heads = groups.iter().map(|(head, columns)| ColumnGroup {
            head: if head.is_empty() { String::new() } else { self.words.get(head) },
            span: span(columns),
        });
        let columns = shown.iter().map(|column| Column::number(self.amount_head(*column)));
        Table {
            id: "economy-table".into(),
            caption: self.words.get("economy-caption"),
            groups: std::iter::once(ColumnGroup { head: String::new(), span: 1 }).chain(heads).collect(),
            columns: std::iter::once(Column::row_head(self.words.get("column-line"))).chain(columns).collect(),
            rows,
            notes: self.economy_notes(&lines, &shown),
        }
    }

    /// The columns under their common heads. Next year's budget is only of interest in the workbook and at the year's
    /// end, and where there is one.
    fn groups(&self, lines: &[&Line], all: bool) -> Vec<(&'static str, &'static [Amounts])> {
        let mut groups = groups(self.results.when.period).to_vec();
        let has_next = |line: &&Line| {
            self.results.economy.lines.get(&line.id).is_some_and(|own| own.amount(Amounts::NextYear).is_some())
        };
        if (all || self.is_year_end()) && lines.iter().any(has_next) {
            groups.push(("", &[Amounts::NextYear]));
        }
        groups
    }

    fn amount_head(&self, column: Amounts) -> String {
        let year = (self.results.when.year.saturating_sub(1)).to_string();
        let of_last_year = |id: &str| self.words.with(id, &[("year", Arg::Text(&year))]);
        match column {
            Amounts::Actual if self.is_year_end() => self.words.get("column-outcome"),
            Amounts::Actual => self.words.get("column-actual"),
            Amounts::BudgetPeriod | Amounts::BudgetYear => self.words.get("column-budget"),
            Amounts::VariancePeriod | Amounts::VarianceYear => self.words.get("column-variance"),
            Amounts::Forecast => self.words.get("column-forecast"),
            Amounts::LastYear => of_last_year("column-outcome-of"),
            Amounts::ChangeOnLastYear if self.is_year_end() => of_last_year("column-change-outcome"),
            Amounts::ChangeOnLastYear => of_last_year("column-change-last-year"),
            Amounts::PreviousForecast => self.words.get("column-previous-forecast"),
            Amounts::ChangeOnPrevious => self.words.get("column-changed"),
            Amounts::NextYear => {
                let next = self.results.when.year.saturating_add(1).to_string();
                self.words.with("column-budget-of", &[("year", Arg::Text(&next))])
            }
        }
    }

    fn line_row(
        &self,
        line: &Line,
        result: &LineResult,
        shown: &[Amounts],
        (row, row_of): (usize, &BTreeMap<&Id, usize>),
    ) -> Row {
        let mut name = Cell::text(line.name.clone());
        if !line.mark.is_empty() {
            name = name.marked(line.mark.clone());
        }
        let place =
            |column: Amounts| shown.iter().position(|own| *own == column).map(|at| Address { row, col: at + 1 });
        let cells = shown.iter().enumerate().map(|(at, column)| {
            let Some(amount) = result.amount(*column) else { return Cell::empty() };
            let operands = operands(*column, self.results.when.period);
            match operands.and_then(|(of, less)| Some((place(of)?, place(less)?))) {
                Some((of, less)) if line.kind != LineKind::Memo => {
                    money(amount.value).derived(Derivation::Difference(of, less))
                }
                _ => amount_cell(amount, at + 1, row_of),
            }
        });
        let cells = std::iter::once(name).chain(cells).collect();
        Row { kind: row_kind(line.kind), indent: self.indent(line), cells }
    }

    /// Lines that are not shown in the report stand indented below the line that they add to.
    fn indent(&self, line: &Line) -> u8 {
        u8::from(!line.shown) + u8::from(line.kind == LineKind::OfWhich)
    }

    fn economy_notes(&self, lines: &[&Line], shown: &[Amounts]) -> Vec<Note> {
        let mut notes: Vec<Note> = lines
            .iter()
            .filter(|line| !line.note.is_empty())
            .map(|line| Note { mark: line.mark.clone(), text: line.note.clone() })
            .collect();
        notes.dedup();
        let sign = match (self.plan.committee.grant_form, self.is_year_end()) {
            (true, true) => "economy-note-grant-outcome",
            (true, false) => "economy-note-grant",
            (false, true) => "economy-note-sign-outcome",
            (false, false) => "economy-note-sign",
        };
        notes.push(Note { mark: String::new(), text: self.words.get(sign) });
        if self.shown_parts_differ(lines, shown) {
            notes.push(Note { mark: String::new(), text: self.words.get("economy-note-rounding") });
        }
        notes
    }

    /// True if some total, as shown, is not the sum of its parts as shown.
    fn shown_parts_differ(&self, lines: &[&Line], shown: &[Amounts]) -> bool {
        let tkr = |value: Money| text::round(value.0 / rust_decimal::Decimal::ONE_THOUSAND, 0);
        let ids: BTreeSet<&Id> = lines.iter().map(|line| &line.id).collect();
        lines.iter().filter_map(|line| self.results.economy.lines.get(&line.id)).any(|result| {
            shown.iter().any(|column| {
                let Some(amount) = result.amount(*column) else { return false };
                let sum: Option<Money> = match operands(*column, self.results.when.period) {
                    Some((of, less)) if shown.contains(&of) && shown.contains(&less) => {
                        let value = |column| Some(Money(tkr(result.value(column)?)));
                        value(of).zip(value(less)).map(|(of, less)| of - less)
                    }
                    _ if !amount.parts.is_empty() && amount.parts.iter().all(|id| ids.contains(id)) => {
                        let parts = amount.parts.iter().filter_map(|id| self.results.economy.lines.get(id));
                        Some(Money(parts.filter_map(|part| part.value(*column)).map(tkr).sum()))
                    }
                    _ => None,
                };
                sum.is_some_and(|sum| sum.0 != tkr(amount.value))
            })
        })
    }

    /// Forecast against budget per division, and in all; at year end the outcome.
    pub(crate) fn variance_chart(&self) -> Option<Block> {
        let kinds = [LineKind::Ordinary, LineKind::Adjustment, LineKind::Total];
        let lines = self.plan.economy.lines.iter().filter(|line| line.shown && kinds.contains(&line.kind));
        let bars = lines.filter_map(|line| self.variance_bar(line)).collect();
        self.variances("variance-chart", self.words.get(self.by_year_end("chart-variance", "chart-outcome")), bars)
    }

    /// Forecast against budget per unit, where the table shows only what they add up to. Of many units, those whose
    /// forecasts are farthest from their budgets, in the plan's order.
    fn unit_variance_chart(&self) -> Option<Block> {
        const MOST: usize = 20;
        let is_part = |line: &&Line| !line.shown && line.kind == LineKind::Ordinary && !line.reporters.is_empty();
        let mut bars: Vec<Bar> =
            self.plan.economy.lines.iter().filter(is_part).filter_map(|line| self.variance_bar(line)).collect();
        let mut caption = self.words.get(self.by_year_end("chart-variance-units", "chart-outcome-units"));
        if bars.len() > MOST {
            let mut sizes: Vec<_> = bars.iter().map(|bar| bar.point.value.abs()).collect();
            sizes.sort_unstable_by(|a, b| b.cmp(a));
            bars.retain(|bar| bar.point.value.abs() >= sizes[MOST - 1]);
            bars.truncate(MOST);
            let largest = self.by_year_end("chart-variance-largest", "chart-outcome-largest");
            caption = self.words.with(largest, &[("count", Arg::Count(MOST))]);
        }
        self.variances("variance-units-chart", caption, bars)
    }

    fn variance_bar(&self, line: &Line) -> Option<Bar> {
        let result = self.results.economy.lines.get(&line.id)?;
        // A buffer has no budget of its own: all of it counts.
        let (variance, whole) = match self.is_year_end() {
            true => (Amounts::VariancePeriod, Amounts::Actual),
            false => (Amounts::VarianceYear, Amounts::Forecast),
        };
        let buffer = || result.value(whole).filter(|_| line.kind == LineKind::Adjustment);
        let variance = result.value(variance).or_else(buffer)?;
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
            alt: self
                .words
                .with(self.by_year_end("chart-variance-alt", "chart-outcome-alt"), &[("values", Arg::Text(&listed))]),
            caption,
            kind: ChartKind::Bars(BarChart { unit, bars }),
        }))
    }

    /// The total's forecast in each report of the year, with the budget as target line.
    fn forecast_chart(&self) -> Option<Block> {
        let total = self.total_line()?;
        let now = total.value(Amounts::Forecast)?;
        let budget = total.amount(Amounts::BudgetYear)?;
        let mut values: Vec<(YearPeriod, Money)> = Vec::new();
        if let (Some(before), Some(when)) = (total.value(Amounts::PreviousForecast), total.previous) {
            values.push((when, before));
        }
        values.push((self.results.when, now));
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
fn amount_cell(amount: &Amount, col: usize, row_of: &BTreeMap<&Id, usize>) -> Cell {
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

/// The columns of the table under their common heads: for the period and the year; at year end, when there is no
/// forecast, against budget and against last year.
fn groups(period: Period) -> &'static [(&'static str, &'static [Amounts])] {
    match period {
        Period::Year => &[
            ("economy-group-budget", &[Amounts::Actual, Amounts::BudgetPeriod, Amounts::VariancePeriod]),
            ("economy-group-last-year", &[Amounts::LastYear, Amounts::ChangeOnLastYear]),
        ],
        Period::T1 | Period::T2 | Period::Month(_) => &[
            ("economy-group-period", &[Amounts::Actual, Amounts::BudgetPeriod, Amounts::VariancePeriod]),
            ("economy-group-year", &[Amounts::Forecast, Amounts::BudgetYear, Amounts::VarianceYear]),
            ("", &[Amounts::ChangeOnLastYear]),
        ],
    }
}

/// What a difference is the difference of.
fn operands(column: Amounts, period: Period) -> Option<(Amounts, Amounts)> {
    match column {
        Amounts::VariancePeriod => Some((Amounts::Actual, Amounts::BudgetPeriod)),
        Amounts::VarianceYear => Some((Amounts::Forecast, Amounts::BudgetYear)),
        Amounts::ChangeOnLastYear if period == Period::Year => Some((Amounts::Actual, Amounts::LastYear)),
        Amounts::ChangeOnLastYear => Some((Amounts::Forecast, Amounts::LastYear)),
        Amounts::ChangeOnPrevious => Some((Amounts::Forecast, Amounts::PreviousForecast)),
        Amounts::Actual
        | Amounts::BudgetPeriod
        | Amounts::Forecast
        | Amounts::BudgetYear
        | Amounts::LastYear
        | Amounts::PreviousForecast
        | Amounts::NextYear => None,
    }
}
