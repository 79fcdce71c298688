//! Economy in the committee workbook, on the overview and in the summary.

use std::collections::BTreeMap;

use super::report::{amount_cell, money, row_kind};
use super::sentence::is_nothing_in_mnkr;
use super::{Column as Amounts, Line, LineKind, LineResult};
use crate::document::{Address, Block, Cell, Column, Derivation, Inline, MoneyUnit, Row, Table, Tile, Value};
use crate::domain::{Id, Money};
use crate::report::context::Report;
use crate::report::contribution::{BookSheet, Commented, sheet};
use crate::report::sentence::lower;
use crate::text::{self, Arg};

/// The sheets.
pub(crate) const SHEETS: &[BookSheet] = &[
    sheet("economy", true, |report| report.economy_blocks()),
    BookSheet { optional: true, ..sheet("forecasts", true, |report| report.forecast_table().into_iter().collect()) },
    BookSheet { optional: true, ..sheet("grants", true, |report| report.bridge()) },
];

impl Report<'_> {
    pub(crate) fn economy_blocks(&self) -> Vec<Block> {
        if self.plan.economy.lines.is_empty() {
            return Vec::new();
        }
        let tables = self.plan.economy.tables().into_iter();
        let filled = tables.filter(|table| self.plan.economy.lines_of(*table).next().is_some());
        let mut blocks: Vec<Block> = filled.map(|table| Block::Table(self.economy_table(table, &[], true))).collect();
        blocks.extend(self.variance_chart());
        blocks
    }

    /// Forecast now and before, and what the units say of their lines. The first report of a year has no forecast
    /// before it, and at year end the outcome is what there is.
    fn forecast_table(&self) -> Option<Block> {
        let results = || self.results.economy.lines.iter();
        let has_previous = results().any(|own| own.amount(Amounts::PreviousForecast).is_some());
        let shown: &[(Amounts, &str)] = match (self.is_year_end(), has_previous) {
            (true, _) => &[
                (Amounts::Actual, "column-outcome"),
                (Amounts::LastYear, "column-last-year"),
                (Amounts::ChangeOnLastYear, "column-changed"),
            ],
            (false, false) => &[(Amounts::Forecast, "column-forecast"), (Amounts::LastYear, "column-last-year")],
            (false, true) => &[
                (Amounts::PreviousForecast, "column-previous-forecast"),
                (Amounts::Forecast, "column-forecast"),
                (Amounts::ChangeOnPrevious, "column-changed"),
                (Amounts::LastYear, "column-last-year"),
            ],
        };
        let columns = std::iter::once(Column::row_head(self.words.get("column-line")))
            .chain(shown.iter().map(|(_, head)| Column::number(self.words.get(head))))
            .chain([Column::long(self.words.get("column-comment"))])
            .collect();
        let known = |line: &Line| {
            let result = self.results.economy.lines.get(&line.id)?;
            let tells = shown.iter().any(|(column, _)| result.amount(*column).is_some()) || !result.comments.is_empty();
            (tells && line.kind != LineKind::Memo).then_some(result)
        };
        let lines = self.plan.economy.lines.iter().filter(|line| known(line).is_some()).collect();
        let rows = self.under_wholes(&self.by_whole(lines));
        let row_of: BTreeMap<&Id, usize> =
            rows.iter().enumerate().filter_map(|(at, row)| Some((&row.as_ref().ok()?.id, at))).collect();
        let row = |(row, line): (usize, &Result<&Line, &str>)| {
            let line = match line {
                Ok(line) => line,
                Err(whole) => return Some(Row::group(self.parts_of_head(whole), shown.len() + 2)),
            };
            let result = known(line)?;
            let amount = |(at, (column, _)): (usize, &(Amounts, &str))| match result.amount(*column) {
                Some(amount) if *column == Amounts::ChangeOnPrevious => money(amount.value)
                    .derived(Derivation::Difference(Address { row, col: 2 }, Address { row, col: 1 })),
                Some(amount) if *column == Amounts::ChangeOnLastYear && result.amount(Amounts::LastYear).is_some() => {
                    money(amount.value)
                        .derived(Derivation::Difference(Address { row, col: 1 }, Address { row, col: 2 }))
                }
                Some(amount) => amount_cell(amount, at + 1, &row_of),
                None => Cell::empty(),
            };
            let cells = std::iter::once(Cell::text(self.line_name(line, row, &row_of)))
                .chain(shown.iter().enumerate().map(amount))
                .chain([self.comments_cell(&result.comments)])
                .collect();
            Some(Row { indent: u8::from(!line.shown), ..Row::of(row_kind(line.kind), cells) })
        };
        let rows: Vec<Row> = rows.iter().enumerate().filter_map(row).collect();
        if rows.is_empty() {
            return None;
        }
        let first = if has_previous { "forecast-caption" } else { "forecast-caption-first" };
        let caption = self.words.get(self.by_year_end(first, "forecast-caption-outcome"));
        Some(Block::Table(Table { id: "forecast-table".into(), caption, columns, rows, ..Table::default() }))
    }

    /// Variance of the period and the year, each with its direction in words, and what it does or does not hold.
    pub(crate) fn economy_tiles(&self) -> Vec<Tile> {
        let mut tiles = Vec::new();
        let Some(total) = self.total_line() else { return tiles };
        let budget = match self.lacking(total) {
            Some(lines) => self.words.with("tile-against-budget-without", &[("lines", Arg::Text(&lines))]),
            None => self.words.get("tile-against-budget"),
        };
        for (column, id) in [(Amounts::VariancePeriod, "tile-period"), (Amounts::VarianceYear, "tile-forecast")] {
            let Some(variance) = total.value(column) else { continue };
            let label = self.variance_finding(id, variance);
            let value = Value::Money(variance.abs(), MoneyUnit::Mnkr);
            let notes = [Some(budget.clone()), self.after_and_before(column), self.change_in_short(column, total)];
            let notes: Vec<String> = notes.into_iter().flatten().collect();
            tiles.push(Tile { label, value, note: Some(notes.join(", ")) });
        }
        tiles
    }

    /// "efter omvärldsbuffert", where a buffer is in one of the two variances and not in the other.
    pub(super) fn before_or_after(&self, column: Amounts) -> Option<String> {
        let main = self.plan.economy.lines_of(self.plan.economy.main_table());
        let mut buffers = main.filter(|line| line.kind == LineKind::Adjustment);
        let (buffer, None) = (buffers.next()?, buffers.next()) else { return None };
        let own = self.results.economy.lines.get(&buffer.id)?;
        let is_in = |column| own.value(column).is_some_and(|value| !is_nothing_in_mnkr(value));
        if is_in(Amounts::VariancePeriod) == is_in(Amounts::VarianceYear) {
            return None;
        }
        let id = if is_in(column) { "tile-after" } else { "tile-before" };
        Some(self.words.with(id, &[("name", Arg::Text(&lower(&buffer.name)))]))
    }

    /// The same with the amount before it: "efter omvärldsbuffert (före: 78,7 mnkr)".
    fn after_and_before(&self, column: Amounts) -> Option<String> {
        let said = self.before_or_after(column)?;
        let before = self.before_buffer(column).map(|amount| text::mnkr(amount.abs(), self.lang()));
        Some(match before {
            Some(amount) => {
                self.words.with("tile-after-of", &[("after", Arg::Text(&said)), ("amount", Arg::Text(&amount))])
            }
            None => said,
        })
    }

    /// What the total was before the buffer that is in it, if it has the same sign.
    fn before_buffer(&self, column: Amounts) -> Option<Money> {
        let total = self.total_line()?;
        let parts = self.plan.economy.parts();
        let (buffers, others): (Vec<&Line>, Vec<&Line>) =
            parts.get(&total.id)?.iter().partition(|part| part.kind == LineKind::Adjustment);
        let ([buffer], [other]) = (buffers.as_slice(), others.as_slice()) else { return None };
        self.results.economy.lines.get(&buffer.id)?.value(column)?;
        let before = self.results.economy.lines.get(&other.id)?.value(column)?;
        (before.is_negative() == total.value(column)?.is_negative()).then_some(before)
    }

    /// "33,7 mnkr sämre än i T1 2025", of the forecast.
    fn change_in_short(&self, column: Amounts, total: &LineResult) -> Option<String> {
        let change = total.value(Amounts::ChangeOnPrevious).filter(|_| column == Amounts::VarianceYear)?;
        if is_nothing_in_mnkr(change) {
            return None;
        }
        let amount = text::mnkr(change.abs(), self.lang());
        let when = self.period_word(total.previous?.period);
        let args = [("amount", Arg::Text(&amount)), ("when", Arg::Text(&when))];
        Some(self.words.with(if change.is_negative() { "tile-worse" } else { "tile-better" }, &args))
    }

    /// Sentences where the key figures above do not say the same; then the chart.
    pub(crate) fn economy_summary(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        if let Some(total) = self.total_line() {
            let is_told = total.value(Amounts::VariancePeriod).or(total.value(Amounts::VarianceYear)).is_some();
            let sentences = match is_told {
                true => self.without_sentence(total).into_iter().collect(),
                false => self.economy_sentences(total),
            };
            blocks.extend(self.paragraph(&sentences));
        }
        blocks.extend(self.variance_chart());
        blocks
    }

    /// The chart, then the sentences.
    pub(crate) fn economy_overview(&self) -> Vec<Block> {
        let mut blocks: Vec<Block> = self.variance_chart().into_iter().collect();
        let sentences = self.total_line().map(|total| self.economy_sentences(total)).unwrap_or_default();
        blocks.extend(self.paragraph(&sentences));
        blocks
    }

    /// How the forecast of the total changed.
    pub(crate) fn economy_changes(&self) -> Vec<Vec<Inline>> {
        let Some(total) = self.total_line() else { return Vec::new() };
        let change = total.value(Amounts::ChangeOnPrevious).filter(|change| !is_nothing_in_mnkr(*change));
        let told = change.map(|change| [Some(self.forecast_change(change)), self.without_sentence(total)]);
        let told = told.map(|sentences| sentences.into_iter().flatten().collect::<Vec<_>>().join(" "));
        told.map(|told| vec![Inline::Text(told)]).into_iter().collect()
    }

    /// Lines that are in no sum. A line of missing units alone is told by them.
    pub(crate) fn left_out_lines(&self) -> Vec<String> {
        let lines = self.results.economy.left_out.iter().filter_map(|id| self.plan.economy.lines.get(id));
        let is_missing = |unit: &Id| self.results.missing_units.contains(unit);
        let told = |line: &&Line| !line.reporters.is_empty() && line.reporters.iter().all(is_missing);
        lines.filter(|line| !told(line)).map(|line| line.name.clone()).collect()
    }

    /// What units say of lines.
    pub(crate) fn line_comments(&self) -> Vec<Commented> {
        let lines = self.plan.economy.lines.iter();
        let results = lines.filter_map(|own| Some((own, self.results.economy.lines.get(&own.id)?)));
        let rows = results.flat_map(|(own, result)| self.unit_comment_rows(&own.name, &result.comments));
        vec![Commented { about: self.words.get("sheet-economy"), rows: rows.collect() }]
    }
}
