//! What the rooms are given to write their parts of the report with: plan, results, history and words.
//!
//! *Takes* values, *returns* them as the report shows them. *Never* computes an amount or a status, and never knows a
//! subject or a file format.

use rust_decimal::Decimal;

use super::exceptions::opening;
use super::markdown;
use super::sentence::capitalised;
use crate::assess::Results;
use crate::document::{Block, Cell, Identity, Image, Inline, MoneyUnit, Note, Row, StatusLabel, Value};
use crate::documents::{DocumentKind, Part};
use crate::domain::{
    Assessment, Id, MeasureKind, Missing, Money, Percent, Period, Progress, Status, Trend, Unassessed, ValueKind,
    YearPeriod,
};
use crate::faults::Fault;
use crate::figure::Ref;
use crate::figure::{Outcome, Reporting, ValueColumns};
use crate::plan::{LabelSet, Plan};
use crate::text::{self, Arg, Lang, Words};

/// What every component looks at.
#[derive(Clone, Copy)]
pub struct Report<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// What the rules have come to.
    pub results: &'a Results,
    /// Words of the reader's language.
    pub words: &'a Words,
    /// The workbooks that were read, with their SHA-256, in order.
    pub sources: &'a [(String, String)],
    /// What is in no figure since something is wrong with it.
    pub faults: &'a [Fault],
}

impl Report<'_> {
    /// The kind of document.
    pub(crate) fn kind(&self) -> DocumentKind {
        if self.is_plan() { DocumentKind::Plan } else { DocumentKind::from(self.results.when.period) }
    }

    /// The texts of a part's own sections.
    pub(crate) fn sections(&self, part: &Part) -> Vec<Block> {
        part.sections.iter().flat_map(|id| self.section(id)).collect()
    }

    /// What a section of the plan is called.
    pub(crate) fn section_name(&self, id: &Id) -> Option<String> {
        let mut sections = self.plan.texts.sections.iter();
        sections.find(|section| section.id == *id).map(|section| section.name.clone())
    }

    /// A section's text: fixed, or written by the administration (others' go to the appendix).
    pub(crate) fn section(&self, key: &str) -> Vec<Block> {
        let fixed = self
            .plan
            .texts
            .sections
            .iter()
            .find(|section| section.id.as_str() == key)
            .map(|section| section.text.as_str());
        let mut blocks = fixed.map(|text| markdown::blocks(text, 2)).unwrap_or_default();
        blocks.extend(self.written(key, 2));
        blocks
    }

    /// What has been written under a key, headings from `level` down.
    pub(crate) fn written(&self, key: &str, level: u8) -> Vec<Block> {
        let texts = self.results.texts.get(key);
        texts.into_iter().flatten().flat_map(|(_, text)| markdown::blocks(&text.value, level)).collect()
    }

    /// Its first paragraph, where there is no room for all of it.
    pub(crate) fn opening_of(&self, key: &str) -> Cell {
        let texts = self.results.texts.get(key);
        texts.into_iter().flatten().next().map_or_else(Cell::empty, |(_, text)| opening(&text.value))
    }

    /// At year end there is no forecast: the outcome is what there is.
    pub(crate) fn is_year_end(&self) -> bool {
        self.results.when.period == Period::Year && !self.is_plan()
    }

    /// The plan itself is shown, before anybody has reported anything.
    pub(crate) fn is_plan(&self) -> bool {
        self.results.is_plan
    }

    /// Words about what is expected, or at year end those about what has come of it.
    pub(crate) fn by_year_end(&self, expected: &'static str, outcome: &'static str) -> &'static str {
        if self.is_year_end() { outcome } else { expected }
    }

    /// Something that should be in the report is not: a unit, a sheet or a value of one.
    pub(crate) fn is_incomplete(&self) -> bool {
        !self.results.missing_units.is_empty() || !self.faults.is_empty()
    }

    pub(crate) fn lang(&self) -> Lang {
        self.words.lang
    }

    pub(crate) fn unit_name(&self, id: &Id) -> String {
        self.plan.unit(id).map_or_else(|| id.to_string(), |unit| unit.name.clone())
    }

    /// A period in short: "T2 2025", "helår 2024".
    pub(crate) fn period_name(&self, when: YearPeriod) -> String {
        format!("{}\u{a0}{}", self.period_word(when.period), when.year)
    }

    /// The same as the head of a column: "Helår 2024".
    pub(crate) fn period_head(&self, when: YearPeriod) -> String {
        capitalised(&self.period_name(when))
    }

    /// A period's name without its year: "T2", "april".
    pub(crate) fn period_word(&self, period: Period) -> String {
        match period {
            Period::Month(month) => text::month_name(month, self.lang()).to_owned(),
            Period::T1 => self.words.get("period-t1"),
            Period::T2 => self.words.get("period-t2"),
            Period::Year => self.words.get("period-year"),
        }
    }

    /// The months of a period: "januari–augusti".
    pub(crate) fn months_of(&self, period: Period) -> String {
        let [first, last] = [1, period.last_month()].map(|month| text::month_name(month, self.lang()));
        if first == last { last.to_owned() } else { format!("{first}–{last}") }
    }

    /// What the letters of statuses mean, below a table of them, where the plan uses letters.
    pub(crate) fn letters_note(&self) -> Vec<Note> {
        let is_letters = self.plan.committee.labels == LabelSet::Letters;
        is_letters.then(|| Note { mark: String::new(), text: self.words.get("status-letters") }).into_iter().collect()
    }

    /// A status with the word of the plan's label set.
    pub(crate) fn status(&self, status: Status) -> StatusLabel {
        let set = match self.plan.committee.labels {
            LabelSet::Colours => "colour",
            LabelSet::Letters => "letter",
            LabelSet::Words => "word",
        };
        StatusLabel { status, label: self.words.get(&format!("status-{set}-{}", status.id())) }
    }

    pub(crate) fn status_value(&self, assessment: &Assessment) -> Value {
        match assessment {
            Assessment::Assessed(status) => Value::Status(self.status(*status)),
            Assessment::NotAssessed(_) => Value::NotAssessed(self.words.get("not-assessed")),
        }
    }

    /// Why there is no status, in words.
    pub(crate) fn unassessed(&self, why: &Unassessed) -> String {
        match why {
            Unassessed::Missing(missing) => self.missing(missing),
            Unassessed::NoChildren => self.words.get("unassessed-no-children"),
            Unassessed::NoTarget => self.words.get("unassessed-no-target"),
            Unassessed::NoBaseline => self.words.get("unassessed-no-baseline"),
            Unassessed::NotThisPeriod => self.words.get("unassessed-not-this-period"),
            Unassessed::NotByPlan => self.words.get("unassessed-not-by-plan"),
        }
    }

    /// "Ja", "Delvis", "Nej".
    pub(crate) fn answer(&self, status: Status) -> String {
        self.words.get(&format!("answer-{}", status.id()))
    }

    /// An amount as it stands in its cell: what units report is typed in the plan's unit, the plan's own is in kronor.
    fn typed_amount(&self, of: Ref, amount: Money) -> String {
        let unit = self.plan.committee.amount_unit;
        let of_unit = self.results.figures.get(of).id.unit.is_some();
        if !of_unit || unit == Decimal::ONE {
            return text::kronor(amount, self.lang());
        }
        let typed = self.plan.committee.typed(amount).normalize();
        format!("{}\u{a0}{}", text::number(typed, typed.scale(), self.lang()), self.words.get("unit-tkr"))
    }

    /// A figure's value as a person would read it in its cell.
    pub(crate) fn given(&self, of: Ref) -> String {
        use crate::figure::Value as Figure;
        match self.results.figures.value(of) {
            Figure::Money(amount) => self.typed_amount(of, *amount),
            Figure::Number(number) => text::number(*number, number.normalize().scale(), self.lang()),
            Figure::Status(status) => self.status(*status).label,
            Figure::Answer(status) => self.answer(*status),
            Figure::Progress(progress) => self.progress(*progress).display(self.lang()),
            Figure::Rating(rating) => Value::Risk(rating.probability, rating.consequence).display(self.lang()),
            Figure::Share { part, of } => {
                self.words.with("count-of", &[("count", Arg::Count(*part)), ("of", Arg::Count(*of))])
            }
            Figure::Words(words) => words.to_string(),
            Figure::Trend(trend) => self.trend(*trend).display(self.lang()),
            Figure::Unassessed(why) => self.unassessed(why),
            Figure::Missing(missing) => self.missing(missing),
        }
    }

    pub(crate) fn missing(&self, missing: &Missing) -> String {
        let (id, note) = match missing {
            Missing::Blank => ("missing-blank", &None),
            Missing::NotMeasured(note) => ("missing-not-measured", note),
            Missing::Later(note) => ("missing-later", note),
            Missing::AnnualOnly => ("missing-annual-only", &None),
            Missing::NotApplicable => ("missing-not-applicable", &None),
            Missing::Suppressed => ("missing-suppressed", &None),
        };
        match note {
            // "kommer i oktober", but "ej mätt: enkäten ställdes in".
            Some(note) if matches!(missing, Missing::NotMeasured(_)) => format!("{}: {note}", self.words.get(id)),
            Some(note) => format!("{} {note}", self.words.get(id)),
            None => self.words.get(id),
        }
    }

    pub(crate) fn progress(&self, progress: Progress) -> Value {
        let id = match progress {
            Progress::NotStarted => "progress-not-started",
            Progress::Ongoing => "progress-ongoing",
            Progress::Done => "progress-done",
            Progress::Delayed => "progress-delayed",
            Progress::Cancelled => "progress-cancelled",
        };
        Value::Progress(progress, self.words.get(id))
    }

    pub(crate) fn dated(&self, when: YearPeriod, value: &str) -> String {
        format!("{}: {value}", self.period_name(when))
    }

    /// A trend with its word.
    pub(crate) fn trend(&self, trend: Trend) -> Value {
        use crate::domain::{Desirability, Movement};
        let id = match (trend.desirability, trend.movement) {
            (Desirability::Improved, _) => "trend-improved",
            (Desirability::Worsened, _) => "trend-worsened",
            (Desirability::Neutral, Movement::Up) => "trend-up",
            (Desirability::Neutral, Movement::Down) => "trend-down",
            (Desirability::Unchanged, _) | (Desirability::Neutral, Movement::Level) => "trend-unchanged",
        };
        Value::Trend(trend, self.words.get(id))
    }

    /// A merged value as it is shown.
    pub(crate) fn outcome(&self, kind: &MeasureKind, outcome: &Outcome) -> Value {
        match outcome {
            Outcome::Number(number) => self.number(kind, *number),
            Outcome::Units { reach, of } => {
                // Targets and earlier periods are shares.
                let share = self.number(kind, outcome.number().unwrap_or_default()).display(self.lang());
                let args = [("reach", Arg::Count(*reach)), ("of", Arg::Count(*of)), ("share", Arg::Text(&share))];
                Value::Text(self.words.with("units-of-units", &args))
            }
            Outcome::Answer(status) => Value::Text(self.answer(*status)),
            Outcome::Words(words) => Value::Text(words.to_string()),
            Outcome::Missing(missing) => Value::Missing(missing.clone(), self.missing(missing)),
        }
    }

    /// A value with how many of those who should report it did, where that is not all: "85 (10 av 11)".
    pub(crate) fn of_few(&self, cell: Cell, of: &Reporting) -> Cell {
        if of.values == 0 || of.values >= of.of {
            return cell;
        }
        let args = [("count", Arg::Count(of.values)), ("of", Arg::Count(of.of))];
        cell.marked(self.words.with("of-few", &args))
    }

    /// How many of those who should report something did then.
    pub(crate) fn reporting_then(&self, of: ValueColumns, item: &Id, when: YearPeriod) -> Reporting {
        let figures = &self.results.figures;
        figures.reporting(figures.find(of.reported, item, when))
    }

    /// What that means, below a table that has such values.
    pub(crate) fn few_note(&self, rows: &[Row]) -> Option<Note> {
        let marks = rows.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.marks);
        let first = marks.into_iter().find(|own| own.starts_with('('))?;
        let mut numbers = first.split(|c: char| !c.is_ascii_digit()).filter(|own| !own.is_empty());
        let (count, of) = (numbers.next()?, numbers.next()?);
        let args = [("mark", Arg::Text(first)), ("count", Arg::Text(count)), ("of", Arg::Text(of))];
        Some(Note { mark: String::new(), text: self.words.with("of-few-note", &args) })
    }

    /// A number of a kind.
    pub(crate) fn number(&self, kind: &MeasureKind, number: Decimal) -> Value {
        match kind.kind {
            // Of answers, a number is the share of those who answer Ja.
            ValueKind::Percent | ValueKind::UnitShare | ValueKind::YesNo | ValueKind::Degree => {
                Value::Percent(Percent(number), kind.decimals)
            }
            ValueKind::Money => Value::Money(Money(number), MoneyUnit::Kronor),
            _ => Value::Number { value: number, decimals: kind.decimals, unit: kind.unit.clone() },
        }
    }

    /// A paragraph of sentences; nothing of no sentences.
    pub(crate) fn paragraph(&self, sentences: &[String]) -> Option<Block> {
        let text: Vec<&str> = sentences.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
        (!text.is_empty()).then(|| Block::text(text.join(" ")))
    }
}

/// The identity of a report's outputs.
pub(crate) fn identity(plan: &Plan, logo: Option<Image>) -> Identity {
    Identity { accent: plan.committee.accent, logo }
}

/// Plain text as inline content.
pub(crate) fn inline(text: impl Into<String>) -> Vec<Inline> {
    vec![Inline::Text(text.into())]
}
