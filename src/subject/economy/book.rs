//! Economy in the committee workbook, on the overview and in the summary.

use super::report::money;
use super::sentence::is_nothing_in_mnkr;
use super::{Column as Amounts, Line, LineKind};
use crate::document::{Address, Block, Cell, Column, Derivation, Inline, MoneyUnit, Row, Table, Tile, Value};
use crate::domain::Id;
use crate::report::context::Report;
use crate::report::contribution::{BookSheet, sheet};

/// The sheets.
pub(crate) const SHEETS: &[BookSheet] = &[sheet("economy", true, |report| report.economy_blocks())];

impl Report<'_> {
    pub(crate) fn economy_blocks(&self) -> Vec<Block> {
        if self.plan.economy.lines.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![Block::Table(self.economy_table(true))];
        blocks.extend(self.variance_chart());
        blocks.push(Block::Table(self.forecast_table()));
        blocks.extend(self.bridge());
        blocks
    }

    /// Forecast now and before, and what the units say of their lines.
    fn forecast_table(&self) -> Table {
        let columns = vec![
            Column::row_head(self.words.get("column-line")),
            Column::number(self.words.get("column-previous-forecast")),
            Column::number(self.words.get("column-forecast")),
            Column::number(self.words.get("column-changed")),
            Column::number(self.words.get("column-last-year")),
            Column::long(self.words.get("column-comment")),
        ];
        let rows =
            self.plan
                .economy
                .lines
                .iter()
                .filter_map(|line| Some((line, self.results.economy.lines.get(&line.id)?)))
                .filter(|(_, result)| result.amount(Amounts::PreviousForecast).is_some() || !result.comments.is_empty())
                .filter(|(line, _)| line.kind != LineKind::Memo)
                .enumerate()
                .map(|(row, (line, result))| {
                    let amount = |column: Amounts| match result.amount(column) {
                        Some(amount) => money(amount.value).from(amount.origins.clone()),
                        None => Cell::empty(),
                    };
                    let change = match result.value(Amounts::ChangeOnPrevious) {
                        Some(change) => money(change)
                            .derived(Derivation::Difference(Address { row, col: 2 }, Address { row, col: 1 })),
                        None => Cell::empty(),
                    };
                    let cells = vec![
                        Cell::text(line.name.clone()),
                        amount(Amounts::PreviousForecast),
                        amount(Amounts::Forecast),
                        change,
                        amount(Amounts::LastYear),
                        self.comments_cell(&result.comments),
                    ];
                    Row { indent: u8::from(!line.shown), ..Row::body(cells) }
                })
                .collect();
        let caption = self.words.get("forecast-caption");
        Table { id: "forecast-table".into(), caption, columns, rows, ..Table::default() }
    }

    /// Variance of the period and the year.
    pub(crate) fn economy_tiles(&self) -> Vec<Tile> {
        let mut tiles = Vec::new();
        let Some(total) = self.total_line() else { return tiles };
        let note = Some(self.words.get("tile-against-budget"));
        if let Some(variance) = total.value(Amounts::VariancePeriod) {
            let value = Value::Money(variance, MoneyUnit::Mnkr);
            tiles.push(Tile { label: self.words.get("tile-period"), value, note: note.clone() });
        }
        if let Some(variance) = total.value(Amounts::VarianceYear) {
            let value = Value::Money(variance, MoneyUnit::Mnkr);
            tiles.push(Tile { label: self.words.get("tile-forecast"), value, note });
        }
        tiles
    }

    /// Sentences, then the chart.
    pub(crate) fn economy_summary(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        if let Some(total) = self.total_line() {
            blocks.extend(self.paragraph(&self.economy_sentences(total)));
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
        let change = self.total_line().and_then(|total| total.value(Amounts::ChangeOnPrevious));
        let change = change.filter(|change| !is_nothing_in_mnkr(*change));
        change.map(|change| vec![Inline::Text(self.forecast_change(change))]).into_iter().collect()
    }

    /// Lines that are in no sum. A line of missing units alone is told by them.
    pub(crate) fn left_out_lines(&self) -> Vec<String> {
        let lines = self.results.economy.left_out.iter().filter_map(|id| self.plan.economy.lines.get(id));
        let is_missing = |unit: &Id| self.results.missing_units.contains(unit);
        let told = |line: &&Line| !line.reporters.is_empty() && line.reporters.iter().all(is_missing);
        lines.filter(|line| !told(line)).map(|line| line.name.clone()).collect()
    }

    /// What units say of lines.
    pub(crate) fn line_comments(&self) -> Vec<Row> {
        let lines = self.plan.economy.lines.iter();
        let results = lines.filter_map(|own| Some((own, self.results.economy.lines.get(&own.id)?)));
        results.flat_map(|(own, result)| self.unit_comment_rows(&own.name, &result.comments)).collect()
    }
}
