//! Staff, quality and volumes.

use super::sheet;
use crate::document::{Block, Cell, Column, Row, RowKind, Table};
use crate::documents::Part;
use crate::domain::YearPeriod;
use crate::figure::TrendSince;
use crate::report::context::Report;
use crate::report::drawn::{Drawn, drawn};
use crate::subject::measures::MeasureResult;
use crate::subject::measures::{Measure, MeasureFamily};
use crate::text::Arg;

/// Codes of the measures that get a sentence of their own; the rest is read in the table.
const HEADLINES: [&str; 3] = ["sick_r12", "turnover", "hme"];

/// The parts.
pub(crate) const PARTS: &[Drawn] = &[
    drawn(sheet::VOLUMES_PART, |report, item| report.measures(MeasureFamily::Volume, item.part)),
    drawn(sheet::STAFF_PART, |report, item| report.measures(MeasureFamily::Staff, item.part)),
    drawn(sheet::PULSE_PART, |report, item| report.measures(MeasureFamily::Pulse, item.part)),
    drawn(sheet::KKIK_PART, |report, item| report.measures(MeasureFamily::Kkik, item.part)),
    drawn(sheet::QUALITY_PART, |report, item| report.measures(MeasureFamily::Quality, item.part)),
];

impl Report<'_> {
    /// Sentences, table and text of a family of measures.
    pub(crate) fn measures(&self, family: MeasureFamily, part: &Part) -> Vec<Block> {
        let mut blocks = Vec::new();
        let sentences: Vec<String> = self
            .measures_of(family)
            .filter(|(measure, _)| HEADLINES.contains(&measure.code.as_str()))
            .filter_map(|(measure, result)| self.measure_sentence(measure, result))
            .collect();
        blocks.extend(self.paragraph(&sentences));
        blocks.extend(self.measure_table(family, part.key).map(Block::Table));
        blocks.extend(self.sections(part));
        blocks
    }

    fn measures_of(&self, family: MeasureFamily) -> impl Iterator<Item = (&Measure, &MeasureResult)> {
        let measures = self.plan.measures.iter().filter(move |measure| measure.family == family);
        measures.filter_map(|measure| self.results.measures.get(&measure.id).map(|result| (measure, result)))
    }

    /// "Sjukfrånvaro R12: 5,69 %, en minskning med 1,66 procentenheter jämfört med T2 2024 (7,35 %)."
    fn measure_sentence(&self, measure: &Measure, result: &MeasureResult) -> Option<String> {
        let now = result.outcome.number()?;
        let since = result.trends.last()?;
        let shown = self.number(&measure.measure, now).display(self.lang());
        let sentence = self.change_sentence(&measure.measure, &shown, now, since.value, &self.period_name(since.when));
        Some(
            self.words.with(
                "measure-sentence",
                &[("name", Arg::Text(&measure.name)), ("rest", Arg::Text(&lower(&sentence)))],
            ),
        )
    }

    /// Measures × earlier periods that any of them has, and now.
    pub(crate) fn measure_table(&self, family: MeasureFamily, key: &str) -> Option<Table> {
        let measures: Vec<(&Measure, &MeasureResult)> = self.measures_of(family).collect();
        if measures.is_empty() {
            return None;
        }
        let periods =
            self.comparable(measures.iter().flat_map(|(_, result)| result.history.iter().map(|(when, _)| *when)));
        let mut columns = vec![Column::row_head(self.words.get("column-measure"))];
        columns.extend(periods.iter().map(|when| Column::number(self.period_name(*when))));
        columns.push(Column::number(self.period_name(self.results.when)));
        let year_before = self.period_name(self.results.when.year_before());
        columns.push(Column::status(self.words.with("column-change", &[("since", Arg::Text(&year_before))])));
        let mut rows = Vec::new();
        let mut group = "";
        for (measure, result) in measures {
            if measure.group != group {
                group = &measure.group;
                let mut cells = vec![Cell::text(group)];
                cells.resize_with(columns.len(), Cell::empty);
                rows.push(Row::of(RowKind::Group, cells));
            }
            rows.push(self.measure_row(measure, result, &periods));
        }
        let caption = self.words.get(match family {
            MeasureFamily::Staff => "staff-caption",
            MeasureFamily::Quality => "quality-caption",
            MeasureFamily::Volume => "volumes-caption",
            MeasureFamily::Pulse => "pulse-caption",
            MeasureFamily::Kkik => "kkik-caption",
        });
        Some(Table { id: format!("{key}-table"), caption, columns, rows, ..Table::default() })
    }

    /// The previous report of the year and the same period of up to two years back.
    fn comparable(&self, periods: impl Iterator<Item = YearPeriod>) -> Vec<YearPeriod> {
        let now = self.results.when;
        let wanted = [Some(now.year_before().year_before()), Some(now.year_before()), now.previous()];
        let mut found: Vec<YearPeriod> = periods.filter(|when| wanted.contains(&Some(*when))).collect();
        found.sort();
        found.dedup();
        found
    }

    fn measure_row(&self, measure: &Measure, result: &MeasureResult, periods: &[YearPeriod]) -> Row {
        let mut cells = vec![Cell::text(self.measure_name(measure))];
        let kind = crate::domain::MeasureKind { unit: None, ..measure.measure.clone() };
        cells.extend(periods.iter().map(|when| {
            let past = result.history.iter().find(|(then, _)| then == when);
            past.map_or_else(Cell::empty, |(_, value)| Cell::new(self.number(&kind, *value)))
        }));
        cells.push(Cell::new(self.outcome(&kind, &result.outcome)).from(result.origins.clone()));
        cells.push(result.trends.last().map_or_else(Cell::empty, |since| self.change_cell(since)));
        Row { indent: u8::from(!measure.group.is_empty()), ..Row::body(cells) }
    }

    /// The change since the same period last year; where that is unknown, it says since when.
    fn change_cell(&self, since: &TrendSince) -> Cell {
        let trend = self.trend(since.trend);
        if since.when == self.results.when.year_before() {
            return Cell::new(trend);
        }
        let when = self.period_name(since.when);
        let args = [("trend", Arg::Text(&trend.display(self.lang()))), ("since", Arg::Text(&when))];
        Cell::text(self.words.with("change-since", &args))
    }

    /// The name with its unit of measurement, since the column holds bare numbers.
    fn measure_name(&self, measure: &Measure) -> String {
        match &measure.measure.unit {
            Some(unit) => format!("{} ({unit})", measure.name),
            None => measure.name.clone(),
        }
    }
}

/// With a small first letter, to go on after a name.
fn lower(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => String::new(),
    }
}
