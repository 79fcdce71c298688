//! Cells of a value of an indicator or a measure: the value itself, or the parts that it is computed from.
//!
//! *Takes* what kind of value it is, *returns* cells and the conditions under which they are required. *Never* knows a
//! subject.

use crate::domain::{Aggregation, MeasureKind, ValueKind};
use crate::schema::{Answer, Choices, Reason, YesNo};

use super::cell::{Cell, Entry, Form, Place, Row};
use super::formula::{begins_with_reason, is_bare_reason, is_blank, is_outside, quotient};

/// The cells of a value: the value itself, or the parts that it is computed from.
pub(crate) fn values(row: Row, measure: &MeasureKind, aggregation: Aggregation, at: Place) -> Row {
    let split = aggregation.is_split();
    let part = |asked| if asked { Cell::required(Entry::Number) } else { Cell::Off };
    let outcome = if split {
        let formula = quotient(&at.cell("#numerator"), &at.cell("#denominator"), measure.kind);
        Cell::Formula(formula, Form::Number(measure.decimals))
    } else {
        Cell::required(match measure.kind {
            ValueKind::YesNo => Entry::Choice(Choices::of::<YesNo>()),
            ValueKind::Degree => Entry::Choice(Choices::of::<Answer>()),
            ValueKind::Text => Entry::Text,
            ValueKind::Money => Entry::Money,
            _ => Entry::Number,
        })
    };
    let row = row
        .with("#numerator", part(split))
        .with("#denominator", part(split || aggregation.is_weighted()))
        .with("#outcome", outcome)
        .with("#missing", Cell::optional(Entry::Choice(Choices::of::<Reason>())));
    let row = row.typed(at.cell(if split { "#numerator" } else { "#outcome" }));
    let typed = at.typed();
    // "Redovisas enligt plan" may be the outcome itself, as the check knows.
    let excuse = match measure.kind {
        ValueKind::Text => format!("AND({},{})", begins_with_reason(&typed), is_blank(&at.cell("#status"))),
        _ => begins_with_reason(&typed),
    };
    let parts: Vec<String> = ["#numerator", "#denominator", "#outcome"]
        .into_iter()
        .filter(|key| row.cells.get(key).is_some_and(Cell::is_required))
        .map(|key| is_blank(&at.cell(key)))
        .collect();
    let chosen = at.cell("#missing");
    // A reason counts where there is no whole value, or instead of one.
    let excused = format!("OR({excuse},AND(NOT({}),OR({})))", is_blank(&chosen), parts.join(","));
    let chosen_word = format!("TRIM({chosen})&\" \"");
    let bare = format!("IF({},{},{})", is_blank(&chosen), is_bare_reason(&typed), is_bare_reason(&chosen_word));
    // Why something was not measured, or when it comes, must be said; the other reasons speak for themselves.
    let row = row.remark_if(format!("AND({excused},{bare})")).excused_if(excused);
    doubtful(row, measure, split, at)
}

/// A part that is larger than its whole, a division by nothing, a share or a count that cannot be.
fn doubtful(row: Row, measure: &MeasureKind, split: bool, at: Place) -> Row {
    let [numerator, denominator, outcome] = ["#numerator", "#denominator", "#outcome"].map(|key| at.cell(key));
    let is_share = measure.kind == ValueKind::Percent;
    let row = match split {
        true => row.doubt_if(format!("AND(ISNUMBER({denominator}),N({denominator})<=0)")),
        false => row,
    };
    match (measure.kind, split) {
        (_, true) if is_share => {
            let both = format!("AND(ISNUMBER({numerator}),ISNUMBER({denominator}))");
            row.doubt_if(format!("AND({both},N({numerator})>N({denominator}))"))
                .doubt_if(format!("AND(ISNUMBER({numerator}),N({numerator})<0)"))
        }
        (ValueKind::Percent | ValueKind::Index, false) => row.doubt_if(is_outside(&outcome, "0", "100")),
        (ValueKind::Count | ValueKind::Days, false) => row.doubt_if(format!("AND(ISNUMBER({outcome}),N({outcome})<0)")),
        _ => row,
    }
}

pub(crate) fn unit(measure: &MeasureKind) -> String {
    match (&measure.unit, measure.kind) {
        (Some(unit), _) => unit.clone(),
        (None, ValueKind::Percent) => "%".into(),
        // Amounts of indicators are in kronor, whatever unit the lines of the economy are typed in.
        (None, ValueKind::Money) => "kr".into(),
        (None, _) => String::new(),
    }
}
