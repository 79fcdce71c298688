//! Rows of goals.
//!
//! *Takes* plan and history, *returns* rows with what stands in each cell. *Never* computes a figure of the report.

use super::{Goal, STATUS, sheet};
use crate::domain::Status;
use crate::schema::{Answer, Choices};
use crate::template::cell::{Cell, Entry, Place, Row};
use crate::template::formula::is_any;
use crate::template::rows::{Source, UnitSheet, comment, each};

/// The sheets.
pub(crate) const SHEETS: &[UnitSheet] =
    &[UnitSheet { at_year_end: Some(&sheet::YEAR_END), ..UnitSheet::new(&sheet::UNIT, rows) }];

fn rows(from: Source<'_>) -> Vec<Row> {
    each(&sheet::UNIT, &sheet::asked(from.plan, from.unit), |goal, at| row(goal, at, from))
}

fn row(goal: &Goal, at: Place, from: Source<'_>) -> Row {
    // All that is not green is commented on, as the sheet says.
    let missed = is_any(&at.cell("#status"), &[Status::Yellow, Status::Red], from.words);
    let doubted = is_any(&at.cell("#expected"), &[Answer::Partly, Answer::No], from.words);
    Row::new(&goal.id)
        .with("#number", Cell::text(&goal.number))
        .with("#name", Cell::text(&goal.name))
        .with("#previous", from.earlier_status(STATUS, &goal.id, Some(&from.unit.id)))
        .with("#status", Cell::required(Entry::Choice(Choices::of::<Status>())))
        .with("#expected", Cell::required(Entry::Choice(Choices::of::<Answer>())))
        .with("#comment", comment())
        .remark_if(format!("OR({missed},{doubted})"))
        .lines(5)
}
