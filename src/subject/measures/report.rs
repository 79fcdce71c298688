//! Staff, quality and volumes.

use super::sheet::MeasureColumn;
use super::{VALUE, book, doubts, sheet};
use crate::document::{Block, Cell, Column, Row, RowKind, Table};
use crate::documents::{Chosen, LayoutItem};
use crate::domain::YearPeriod;
use crate::figure::{Outcome, TrendSince};
use crate::report::context::Report;
use crate::report::contribution::Contribution;
use crate::report::drawn::{Drawn, drawn};
use crate::subject::measures::MeasureResult;
use crate::subject::measures::{Measure, MeasureFamily};
use crate::text::Arg;

/// Codes of the measures that get a sentence of their own; the rest is read in the table.
const HEADLINES: [&str; 3] = ["sick_r12", "turnover", "hme"];

/// The parts.
pub(crate) const PARTS: &[Drawn] = &[
    drawn(sheet::VOLUMES_PART, |report, item| report.measures(MeasureFamily::Volume, item)),
    drawn(sheet::STAFF_PART, |report, item| report.measures(MeasureFamily::Staff, item)),
    drawn(sheet::PULSE_PART, |report, item| report.measures(MeasureFamily::Pulse, item)),
    drawn(sheet::KKIK_PART, |report, item| report.measures(MeasureFamily::Kkik, item)),
    drawn(sheet::QUALITY_PART, |report, item| report.measures(MeasureFamily::Quality, item)),
];

/// What the subject adds to the summary and the workbook.
pub(crate) const CONTRIBUTION: Contribution = Contribution {
    sheets: book::SHEETS,
    tiles: |report| report.sick_leave_tile().into_iter().collect(),
    comments: |report| report.measure_comments(),
    doubts: doubts::doubts,
    ..Contribution::NONE
};

/// A column of a table of measures.
#[derive(Clone, Copy, PartialEq)]
enum Over {
    /// The values of a period.
    Period(YearPeriod),
    /// Which way they moved.
    Change,
}

impl Report<'_> {
    /// Sentences, table and text of a family of measures.
    pub(crate) fn measures(&self, family: MeasureFamily, item: &LayoutItem) -> Vec<Block> {
        let mut blocks = Vec::new();
        let sentences: Vec<String> = self
            .measures_of(family)
            .filter(|(measure, _)| item.is_about_word(&measure.group))
            .filter(|(measure, _)| HEADLINES.contains(&measure.code.as_str()))
            .filter_map(|(measure, result)| self.measure_sentence(measure, result))
            .collect();
        blocks.extend(self.paragraph(&sentences));
        blocks.extend(self.measure_table(family, item).map(Block::Table));
        blocks.extend(self.sections(item.part));
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

    /// Measures × the periods that the plan names, or the comparable ones that any of them has, and now.
    pub(crate) fn measure_table(&self, family: MeasureFamily, item: &LayoutItem) -> Option<Table> {
        let of_item = |(measure, _): &(&Measure, &MeasureResult)| item.is_about_word(&measure.group);
        let measures: Vec<(&Measure, &MeasureResult)> = self.measures_of(family).filter(of_item).collect();
        if measures.is_empty() {
            return None;
        }
        let shown = self.measure_columns(&measures, item);
        let mut columns = vec![Column::row_head(self.words.get("column-measure"))];
        columns.extend(shown.iter().map(|column| match column {
            Over::Period(when) => Column::number(self.period_name(*when)),
            Over::Change => {
                let year_before = self.period_name(self.results.when.year_before());
                Column::status(self.words.with("column-change", &[("since", Arg::Text(&year_before))]))
            }
        }));
        let mut rows = Vec::new();
        let mut group = "";
        for (measure, result) in measures {
            if measure.group != group {
                group = &measure.group;
                let mut cells = vec![Cell::text(group)];
                cells.resize_with(columns.len(), Cell::empty);
                rows.push(Row::of(RowKind::Group, cells));
            }
            rows.push(self.measure_row(measure, result, &shown));
        }
        let caption = self.words.get(match family {
            MeasureFamily::Staff => "staff-caption",
            MeasureFamily::Quality => "quality-caption",
            MeasureFamily::Volume => "volumes-caption",
            MeasureFamily::Pulse => "pulse-caption",
            MeasureFamily::Kkik => "kkik-caption",
        });
        Some(Table { id: format!("{}-table", item.part.key), caption, columns, rows, ..Table::default() })
    }

    /// The columns; a period in which none of the measures has a value has none.
    fn measure_columns(&self, measures: &[(&Measure, &MeasureResult)], item: &LayoutItem) -> Vec<Over> {
        let chosen: Vec<Chosen<MeasureColumn>> = item.chosen_over_time();
        let preset = [MeasureColumn::Earlier, MeasureColumn::Now, MeasureColumn::Change].map(Chosen::Listed);
        let chosen = if chosen.is_empty() { preset.to_vec() } else { chosen };
        let now = self.results.when;
        let figures = &self.results.figures;
        let is_known = |when: &YearPeriod| {
            *when == now || measures.iter().any(|(own, _)| figures.find(VALUE.value, &own.id, *when).is_some())
        };
        let history = || measures.iter().flat_map(|(_, result)| result.history.iter().map(|(when, _)| *when));
        let columns = chosen.into_iter().flat_map(|column| match column {
            Chosen::Listed(MeasureColumn::Earlier) => {
                self.comparable(history()).into_iter().map(Over::Period).collect::<Vec<_>>()
            }
            Chosen::Listed(MeasureColumn::Now) => vec![Over::Period(now)],
            Chosen::Listed(MeasureColumn::Change) => vec![Over::Change],
            Chosen::Over(span) => span.periods(now.year).into_iter().filter(is_known).map(Over::Period).collect(),
        });
        let mut found: Vec<Over> = Vec::new();
        for column in columns {
            if !found.contains(&column) {
                found.push(column);
            }
        }
        found
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

    fn measure_row(&self, measure: &Measure, result: &MeasureResult, shown: &[Over]) -> Row {
        let kind = crate::domain::MeasureKind { unit: None, ..measure.measure.clone() };
        let figures = &self.results.figures;
        let cell = |column: &Over| match column {
            Over::Period(when) if *when == self.results.when => {
                Cell::new(self.outcome(&kind, &result.outcome)).from(result.origins.clone())
            }
            Over::Period(when) => match figures.find(VALUE.value, &measure.id, *when) {
                // What was not there then has its reason in words.
                Some(of) => Cell::new(self.outcome(&kind, &Outcome::from(figures.value(of)))).from(figures.origins(of)),
                None => Cell::empty(),
            },
            Over::Change => result.trends.last().map_or_else(Cell::empty, |since| self.change_cell(since)),
        };
        let cells = std::iter::once(Cell::text(self.measure_name(measure))).chain(shown.iter().map(cell)).collect();
        // A sum or a mean of other rows stands out from them.
        let row = if measure.computed_of.is_empty() { RowKind::Body } else { RowKind::Subtotal };
        Row { indent: u8::from(!measure.group.is_empty()), ..Row::of(row, cells) }
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
