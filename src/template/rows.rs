//! What the rooms are given to fill the rows of a unit's workbook with.
//!
//! *Takes* plan and history, *returns* cells. *Never* knows a subject.

use crate::domain::{Period, Progress, Status, Unit};
use crate::plan::Plan;
use crate::schema::{Choice, Sheet, rows as place};
use crate::text::Words;

use super::cell::{Cell, Entry, Place, Row};
use super::formula::{is_any, status_word};
use super::{Earlier, Prefill};

/// Everything that rows are made of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Source<'a> {
    pub plan: &'a Plan,
    pub unit: &'a Unit,
    pub period: Period,
    pub prefill: &'a Prefill,
    pub words: &'a Words,
}

/// A sheet of a unit's workbook and its rows; without rows it is left out.
pub(crate) struct UnitSheet {
    /// Its definition.
    pub sheet: &'static Sheet,
    /// Its rows.
    pub rows: fn(Source<'_>) -> Vec<Row>,
}

/// A row for each item.
pub(crate) fn each<T: Copy>(sheet: &'static Sheet, items: &[T], row: impl Fn(T, Place) -> Row) -> Vec<Row> {
    items.iter().zip(place::FIRST..).map(|(item, at)| row(*item, Place { sheet, row: at })).collect()
}

/// A comment; what makes it required is the row's own condition.
pub(crate) fn comment() -> Cell {
    Cell::optional(Entry::Text)
}

pub(crate) fn earlier_status(earlier: Option<&Earlier<Status>>, words: &Words) -> Cell {
    match earlier {
        None => Cell::text(""),
        Some(Earlier { when, value }) => Cell::Status(*value, format!("{}\n{when}", status_word(*value, words))),
    }
}

/// Progress as it was reported last time.
pub(crate) fn earlier_progress(earlier: Option<&Earlier<Progress>>, words: &Words) -> Cell {
    let Some(Earlier { when, value }) = earlier else { return Cell::text("") };
    Cell::text(format!("{}\n{when}", value.word(words.lang)))
}

/// Work that is delayed or cancelled is commented on.
pub(crate) fn halted(at: Place, words: &Words) -> String {
    is_any(&at.cell("#progress"), &[Progress::Delayed, Progress::Cancelled], words)
}
