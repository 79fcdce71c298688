//! Rows of risks.
//!
//! *Takes* plan and history, *returns* rows with what stands in each cell. *Never* computes a figure of the report.

use super::{Risk, printed, sheet};
use crate::domain::Status;
use crate::schema::{Choices, OneToFive};
use crate::template::cell::{Cell, Entry, Form, Input, Place, Row};
use crate::template::rows::{Source, UnitSheet, comment, each};

/// The sheets.
pub(crate) const SHEETS: &[UnitSheet] = &[UnitSheet::new(&sheet::UNIT, rows)];

fn rows(from: Source<'_>) -> Vec<Row> {
    each(&sheet::UNIT, &sheet::asked(from.plan, from.unit, from.period), row)
}

fn row(risk: &Risk, at: Place) -> Row {
    let (probability, consequence) = (at.cell("#probability"), at.cell("#consequence"));
    let both = format!("AND(ISNUMBER({probability}),ISNUMBER({consequence}))");
    let row = Row::new(&risk.id)
        .with("#type", Cell::text(&risk.kind))
        .with("#name", Cell::text(&risk.name))
        .with("#actions", Cell::Input(Input { entry: Entry::Text, required: false, text: risk.actions.clone() }))
        .with("#status", Cell::required(Entry::Choice(Choices::of::<Status>())))
        .with("#comment", comment());
    let Some(rating) = risk.rating else { return row.lines(5) };
    let factor = || Cell::required(Entry::Choice(Choices::of::<OneToFive>()));
    row.with("#plan_value", Cell::text(printed(rating)))
        .with("#probability", factor())
        .with("#consequence", factor())
        .with("#value", Cell::Formula(format!("IF({both},{probability}*{consequence},\"\")"), Form::Number(0)))
        // The value counts, not its factors. Blanks compare unequal to numbers, so both must be there first.
        .remark_if(format!("IF({both},{probability}*{consequence}<>{},FALSE)", rating.value()))
        .lines(5)
}
