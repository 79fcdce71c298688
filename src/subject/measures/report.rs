//! Staff, quality and volumes.

use super::sheet::MeasureColumn;
use super::{CHANGES, COLOUR, Scale, VALUE, book, doubts, sheet, years};
use crate::document::{Address, Block, Cell, Column, Derivation, Note, Row, RowKind, Table, Value};
use crate::documents::{Chosen, LayoutItem, each_once};
use crate::domain::{Direction, MeasureKind, Percent, Period, Status, ValueKind, YearPeriod};
use crate::figure::{Outcome, TrendSince};
use crate::report::context::Report;
use crate::report::contribution::Contribution;
use crate::report::drawn::{Drawn, drawn};
use crate::subject::measures::MeasureResult;
use crate::subject::measures::{Measure, MeasureFamily};
use crate::text::{self, Arg, input};

/// Codes of the measures that get a sentence of their own; the rest is read in the table.
const HEADLINES: [&str; 3] = ["sick_r12", "turnover", "hme"];

/// The parts.
pub(crate) const PARTS: &[Drawn] = &[
    drawn(sheet::VOLUMES_PART, |report, item| report.measures(MeasureFamily::Volume, item)),
    drawn(sheet::STAFF_PART, |report, item| report.measures(MeasureFamily::Staff, item)),
    drawn(sheet::PULSE_PART, |report, item| report.measures(MeasureFamily::Pulse, item)),
    drawn(sheet::KKIK_PART, |report, item| report.measures(MeasureFamily::Kkik, item)),
    drawn(sheet::QUALITY_PART, |report, item| report.measures(MeasureFamily::Quality, item)),
    drawn(sheet::YEARS_PART, years::draw),
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
    /// By how much, over the years of one of [`CHANGES`].
    Since(usize),
    /// The same in per cent.
    Growth(usize),
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

    /// "Sjukfrånvaro R12 är 5,69 %, 1,66 procentenheter lägre än T2 2024 (7,35 %)."
    fn measure_sentence(&self, measure: &Measure, result: &MeasureResult) -> Option<String> {
        let now = result.outcome.number()?;
        let since = result.trends.last()?;
        let shown = |value| self.number(&measure.measure, value).display(self.lang());
        let (now_shown, before) = (shown(now), shown(since.value));
        let finding = self.finding(&measure.measure, now, since.value, &self.period_name(since.when));
        let args = [
            ("of", Arg::Text(self.by_year_end("period", "outcome"))),
            ("name", Arg::Text(&subject(&measure.name))),
            ("now", Arg::Text(&now_shown)),
            ("finding", Arg::Text(&finding)),
            ("before", Arg::Text(&before)),
        ];
        Some(self.words.with("measure-sentence", &args))
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
            Over::Period(when) => Column::number(self.period_head(*when)),
            Over::Change => {
                let year_before = self.period_name(self.results.when.year_before());
                Column::status(self.words.with("column-change", &[("since", Arg::Text(&year_before))]))
            }
            Over::Since(at) => Column::number(self.since_head("column-since", *at)),
            Over::Growth(at) => Column::number(self.since_head("column-growth", *at)),
        }));
        let mut rows = Vec::new();
        // Of a single group the caption says the name.
        let only =
            measures.iter().all(|(own, _)| own.group == measures[0].0.group).then(|| measures[0].0.group.clone());
        let only = only.filter(|name| !name.is_empty());
        let mut group = only.as_deref().unwrap_or_default();
        let mut notes = self.scale_notes(measures.iter().map(|(measure, _)| *measure));
        for (measure, result) in &measures {
            if measure.group != group {
                group = &measure.group;
                rows.push(Row::group(group, columns.len()));
            }
            let row = self.measure_row(measure, result, &shown, rows.len());
            // Rows stand under the name of their group, where it is a row, and parts under what they are parts of.
            let is_under = only.is_none() && !measure.group.is_empty();
            let indent = u8::from(is_under) + u8::from(input::is_part(&measure.name));
            rows.push(Row { indent, ..row });
        }
        notes.extend(self.months_notes(&measures, &shown));
        notes.extend(self.few_note(&rows));
        let usual = self.words.get(match family {
            MeasureFamily::Staff => "staff-caption",
            MeasureFamily::Quality => "quality-caption",
            MeasureFamily::Volume => "volumes-caption",
            MeasureFamily::Pulse => "pulse-caption",
            MeasureFamily::Kkik => "kkik-caption",
        });
        let caption = only.clone().unwrap_or(usual);
        Some(Table { id: format!("{}-table", item.part.key), caption, columns, rows, notes, ..Table::default() })
    }

    /// What is counted from January is of other months in the report before than in the columns beside it.
    fn months_notes(&self, measures: &[(&Measure, &MeasureResult)], shown: &[Over]) -> Vec<Note> {
        let now = self.results.when.period;
        let is_counted = |when: YearPeriod| {
            let mut counted = measures.iter().filter(|(own, _)| own.cumulative);
            counted.any(|(own, _)| self.results.figures.find(VALUE.value, &own.id, when).is_some())
        };
        let others = shown.iter().filter_map(|column| match column {
            Over::Period(when) => Some(*when).filter(|when| when.period.last_month() != now.last_month()),
            Over::Change | Over::Since(_) | Over::Growth(_) => None,
        });
        let note = |when: YearPeriod| {
            let (name, months, usual) = (self.period_name(when), self.months_of(when.period), self.months_of(now));
            let args = [("when", Arg::Text(&name)), ("months", Arg::Text(&months)), ("usual", Arg::Text(&usual))];
            Note { mark: String::new(), text: self.words.with("measure-months", &args) }
        };
        let notes: Vec<Note> = others.filter(|when| is_counted(*when)).map(note).collect();
        // "mars 2025" would be taken for that month alone.
        let is_month = matches!(now, Period::Month(month) if month > 1) && is_counted(self.results.when);
        if !is_month || !notes.is_empty() {
            return notes;
        }
        let months = self.months_of(now);
        let text = self.words.with("measure-months-alone", &[("months", Arg::Text(&months))]);
        vec![Note { mark: String::new(), text }]
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
            Chosen::Listed(MeasureColumn::Change) => {
                let has_any = measures.iter().any(|(_, result)| !result.trends.is_empty());
                has_any.then_some(Over::Change).into_iter().collect()
            }
            Chosen::Listed(MeasureColumn::Since(at)) => vec![Over::Since(at)],
            Chosen::Listed(MeasureColumn::Growth(at)) => vec![Over::Growth(at)],
            Chosen::Over(span) => span.periods(now.year).into_iter().filter(is_known).map(Over::Period).collect(),
        });
        each_once(columns)
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

    fn measure_row(&self, measure: &Measure, result: &MeasureResult, shown: &[Over], row: usize) -> Row {
        let kind = MeasureKind { unit: None, ..measure.measure.clone() };
        let figures = &self.results.figures;
        let cell = |column: &Over| match column {
            Over::Period(when) if *when == self.results.when => {
                let cell = Cell::new(self.outcome(&kind, &result.outcome)).from(result.origins.clone());
                self.of_few(cell.banded(self.colour(measure, *when)), &self.reporting_then(VALUE, &measure.id, *when))
            }
            Over::Period(when) => self.value_then(measure, *when),
            Over::Change => result.trends.last().map_or_else(Cell::empty, |since| self.change_cell(since)),
            Over::Since(at) => {
                let number = figures.value_at(CHANGES[*at].number, &measure.id, self.results.when);
                let number = number.and_then(crate::figure::Value::number);
                number.map_or_else(Cell::empty, |number| {
                    let cell = Cell::new(self.difference(&kind, number));
                    self.compared(*at, shown, row)
                        .map_or(cell.clone(), |(a, b)| cell.derived(Derivation::Difference(a, b)))
                })
            }
            Over::Growth(at) => {
                let share = figures.value_at(CHANGES[*at].percent, &measure.id, self.results.when);
                let share = share.and_then(crate::figure::Value::number);
                share.map_or_else(Cell::empty, |share| {
                    let cell = Cell::new(Value::Percent(Percent(share), 1));
                    self.compared(*at, shown, row).map_or(cell.clone(), |(a, b)| cell.derived(Derivation::Growth(a, b)))
                })
            }
        };
        let cells = std::iter::once(Cell::text(self.measure_name(measure))).chain(shown.iter().map(cell)).collect();
        // A sum or a mean of other rows stands out from them.
        let row = if measure.computed_of.is_empty() { RowKind::Body } else { RowKind::Subtotal };
        Row::of(row, cells)
    }

    /// A measure's value of an earlier period; what was not there then has its reason in words.
    pub(super) fn value_then(&self, measure: &Measure, when: YearPeriod) -> Cell {
        let figures = &self.results.figures;
        let kind = MeasureKind { unit: None, ..measure.measure.clone() };
        figures.find(VALUE.value, &measure.id, when).map_or_else(Cell::empty, |of| {
            let cell = Cell::new(self.outcome(&kind, &Outcome::from(figures.value(of)))).from(figures.origins(of));
            self.of_few(cell.banded(self.colour(measure, when)), &self.reporting_then(VALUE, &measure.id, when))
        })
    }

    /// The colour of a value on the measure's own scale.
    pub(super) fn colour(&self, measure: &Measure, when: YearPeriod) -> Option<crate::document::StatusLabel> {
        let figures = &self.results.figures;
        // A colour without a value says nothing.
        figures.value_at(VALUE.value, &measure.id, when)?.number()?;
        Some(self.status(figures.value_at(COLOUR, &measure.id, when)?.status()?))
    }

    /// What the colours of some measures mean, each scale once.
    pub(super) fn scale_notes<'a>(&self, measures: impl Iterator<Item = &'a Measure>) -> Vec<Note> {
        let mut notes: Vec<Note> = Vec::new();
        for text in measures.filter_map(|own| self.scale_note(own)) {
            if notes.iter().all(|note| note.text != text) {
                notes.push(Note { mark: String::new(), text });
            }
        }
        notes
    }

    /// What the colours of a measure mean, if it has any.
    pub(super) fn scale_note(&self, measure: &Measure) -> Option<String> {
        let [green, yellow, red] = [Status::Green, Status::Yellow, Status::Red].map(|status| self.status(status).label);
        let words = [("green", Arg::Text(&green)), ("yellow", Arg::Text(&yellow)), ("red", Arg::Text(&red))];
        match measure.scale {
            Scale::None => None,
            Scale::Quarters => Some(self.words.with("scale-quarters", &words)),
            Scale::Bands(bands) => {
                let limit = |value| text::number(value, value.normalize().scale(), self.lang());
                let (from, above) = (limit(bands.green), limit(bands.yellow));
                let id = match measure.direction {
                    Some(Direction::Down) => "scale-at-most",
                    Some(Direction::Up) | None => "scale-at-least",
                };
                let limits = [("from", Arg::Text(&from)), ("above", Arg::Text(&above))];
                Some(self.words.with(id, &words.into_iter().chain(limits).collect::<Vec<_>>()))
            }
        }
    }

    /// "Ändring sedan T2 2024"
    fn since_head(&self, id: &str, at: usize) -> String {
        let since = self.period_name(self.years_before(at));
        self.words.with(id, &[("since", Arg::Text(&since))])
    }

    /// The period that one of [`CHANGES`] compares with.
    fn years_before(&self, at: usize) -> YearPeriod {
        let now = self.results.when;
        YearPeriod { year: now.year.saturating_sub(CHANGES[at].years), ..now }
    }

    /// Where the two values of a change stand in the same row, if both do.
    fn compared(&self, at: usize, shown: &[Over], row: usize) -> Option<(Address, Address)> {
        let place =
            |when| shown.iter().position(|own| *own == Over::Period(when)).map(|col| Address { row, col: col + 1 });
        Some((place(self.results.when)?, place(self.years_before(at))?))
    }

    /// A difference of two values; of percentages it is in percentage points.
    pub(super) fn difference(&self, kind: &MeasureKind, number: rust_decimal::Decimal) -> Value {
        match kind.kind {
            ValueKind::Percent => {
                let unit = Some(self.words.get("unit-points"));
                Value::Number { value: number, decimals: kind.decimals, unit }
            }
            _ => self.number(kind, number),
        }
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
            // A name that says it already: "Utlån av böcker".
            Some(unit) if !says(&measure.name, unit) => format!("{} ({unit})", measure.name),
            _ => measure.name.clone(),
        }
    }
}

/// True if a name holds a unit of measurement as one of its words.
fn says(name: &str, unit: &str) -> bool {
    let unit = unit.to_lowercase();
    name.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| word == unit || word.ends_with(&unit) && unit.len() > 3)
}

/// A name as the subject of a sentence: what stands after a comma in it ends with one.
fn subject(name: &str) -> String {
    if name.contains(", ") { format!("{name},") } else { name.to_owned() }
}
