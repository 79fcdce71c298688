//! What the rooms are given to fill the rows of a unit's workbook with.
//!
//! *Takes* plan and figures, *returns* cells. *Never* knows a subject.

use rust_decimal::Decimal;

use crate::document::{self, MoneyUnit};
use crate::domain::{Id, MeasureKind, Money, Percent, Period, Progress, Status, Unit, UnitKind, ValueKind, YearPeriod};
use crate::figure::{Figures, Kind, Ref, Value};
use crate::plan::Plan;
use crate::schema::{Answer, Choice, Sheet, rows as place};
use crate::text::Words;

use super::cell::{Cell, Entry, Place, Row};
use super::formula::{is_any, status_word};

/// Everything that rows are made of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Source<'a> {
    pub plan: &'a Plan,
    pub unit: &'a Unit,
    pub period: Period,
    pub figures: &'a Figures,
    pub words: &'a Words,
}

impl<'a> Source<'a> {
    /// The period that is to be reported.
    pub fn when(&self) -> YearPeriod {
        YearPeriod { year: self.plan.committee.year, period: self.period }
    }

    /// The previous report of this year, else the same period last year, as the unit itself reported it. The
    /// administration sees the committee's figure, and so does a unit that alone reports something: it is its own.
    pub fn earlier(&self, kind: Kind, item: &Id, reporters: &[Id]) -> Option<(YearPeriod, &'a Value)> {
        let figures = self.figures;
        let latest = |unit: Option<&Id>| -> Option<(YearPeriod, Ref)> {
            let year_before = self.when().year_before();
            let series = figures.series_of(kind, item, unit);
            let same_period = || series.iter().find(|(when, _)| *when == year_before).copied();
            figures.previous(kind, item, unit, self.when()).or_else(same_period)
        };
        let own = Some(&self.unit.id);
        let is_alone = reporters.len() == 1 && reporters.first() == own;
        let found = match self.unit.kind {
            UnitKind::Department if !reporters.contains(&self.unit.id) => latest(None),
            UnitKind::Department | UnitKind::Unit => latest(own).or_else(|| latest(None).filter(|_| is_alone)),
        };
        found.map(|(when, of)| (when, figures.value(of)))
    }

    /// A status of the previous report in the same year.
    pub fn earlier_status(&self, kind: Kind, item: &Id, unit: Option<&Id>) -> Cell {
        let found = self.figures.previous(kind, item, unit, self.when());
        let status = found.and_then(|(when, of)| Some((when, self.figures.value(of).status()?)));
        status.map_or_else(|| Cell::text(""), |(when, status)| self.status_cell(status, &when.to_string()))
    }

    /// A status in words with its colour, and what is said below it.
    pub fn status_cell(&self, status: Status, below: &str) -> Cell {
        let word = status_word(status, self.words);
        Cell::Status(status, if below.is_empty() { word.to_owned() } else { format!("{word}\n{below}") })
    }

    /// Progress as it was reported last time.
    pub fn earlier_progress(&self, kind: Kind, item: &Id, reporters: &[Id]) -> Cell {
        match self.earlier(kind, item, reporters) {
            Some((when, Value::Progress(progress))) => {
                Cell::text(format!("{}\n{when}", progress.word(self.words.lang)))
            }
            Some((when, Value::Status(status))) => self.status_cell(*status, &when.to_string()),
            _ => Cell::text(""),
        }
    }

    /// A number, an answer or words as they were reported last time.
    pub fn earlier_number(&self, kind: Kind, item: &Id, reporters: &[Id], measure: &MeasureKind) -> Cell {
        let found = self.earlier(kind, item, reporters);
        let Some((when, value)) = found else { return Cell::text("") };
        let told = match value {
            Value::Answer(status) => {
                let answer = Answer::WORDS.iter().find(|(own, _)| own.colour() == Some(*status));
                answer.map_or_else(String::new, |(_, word)| word.get(self.words.lang).to_owned())
            }
            Value::Words(words) => words.to_string(),
            other => match other.number() {
                Some(number) => shown(measure, number).display(self.words.lang),
                None => return Cell::text(""),
            },
        };
        let when = match when.period {
            Period::Year => format!("{} {}", self.words.get("period-year"), when.year),
            _ => when.to_string(),
        };
        Cell::text(format!("{told}\n{when}"))
    }

    /// A full-year amount of an earlier report of the same year, in kronor.
    pub fn earlier_amount(&self, kind: Kind, item: &Id, reporters: &[Id]) -> Option<Money> {
        self.earlier_in_year(kind, item, reporters).map(Money)
    }

    /// A number of an earlier report of the same year.
    pub fn earlier_in_year(&self, kind: Kind, item: &Id, reporters: &[Id]) -> Option<Decimal> {
        let (when, value) = self.earlier(kind, item, reporters)?;
        value.number().filter(|_| when.year == self.when().year)
    }
}

fn shown(measure: &MeasureKind, number: Decimal) -> document::Value {
    match measure.kind {
        ValueKind::Percent | ValueKind::UnitShare => document::Value::Percent(Percent(number), measure.decimals),
        ValueKind::Money => document::Value::Money(Money(number), MoneyUnit::Kronor),
        _ => document::Value::Number { value: number, decimals: measure.decimals, unit: None },
    }
}

/// A sheet of a unit's workbook and its rows; without rows it is left out.
pub(crate) struct UnitSheet {
    /// Its definition.
    pub sheet: &'static Sheet,
    /// The same in the words of year end, when nothing is expected any more.
    pub at_year_end: Option<&'static Sheet>,
    /// Its rows.
    pub rows: fn(Source<'_>) -> Vec<Row>,
}

impl UnitSheet {
    /// A sheet that has the same words in every period.
    pub const fn new(sheet: &'static Sheet, rows: fn(Source<'_>) -> Vec<Row>) -> UnitSheet {
        UnitSheet { sheet, at_year_end: None, rows }
    }

    /// In the words of a period.
    pub fn worded(&self, period: Period) -> &'static Sheet {
        self.at_year_end.filter(|_| period == Period::Year).unwrap_or(self.sheet)
    }
}

/// A row for each item.
pub(crate) fn each<T: Copy>(sheet: &'static Sheet, items: &[T], row: impl Fn(T, Place) -> Row) -> Vec<Row> {
    items.iter().zip(place::FIRST..).map(|(item, at)| row(*item, Place { sheet, row: at })).collect()
}

/// A comment; what makes it required is the row's own condition.
pub(crate) fn comment() -> Cell {
    Cell::optional(Entry::Text)
}

/// Work that is delayed or cancelled is commented on.
pub(crate) fn halted(at: Place, words: &Words) -> String {
    is_any(&at.cell("#progress"), &[Progress::Delayed, Progress::Cancelled], words)
}
