//! Cells of a value of an indicator or a measure: the value itself, or the parts that it is computed from.
//!
//! *Takes* what kind of value it is, *returns* cells and the conditions under which they are required. *Never* knows a
//! subject.

use rust_decimal::Decimal;

use crate::domain::{Aggregation, MeasureKind, Period, ValueKind};
use crate::schema::{Answer, Choices, REASONS, YesNo};

use super::cell::{Cell, Entry, Form, Place, Row};
use super::formula::{begins_with_reason, is_bare_reason, is_blank, is_less, is_outside, is_part_of_one, quotient};

/// A value that a unit is asked for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked<'a> {
    pub measure: &'a MeasureKind,
    pub aggregation: Aggregation,
    /// Counted from January, and not from the report before.
    pub is_cumulative: bool,
    /// What it had come to in the report before, in the same year.
    pub before: Option<Decimal>,
    pub period: Period,
}

/// The cells of a value: the value itself, or the parts that it is computed from.
pub(crate) fn values(row: Row, asked: Asked<'_>, at: Place) -> Row {
    let Asked { measure, aggregation, is_cumulative, before, period } = asked;
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
            ValueKind::Percent => Entry::Percent,
            _ => Entry::Number,
        })
    };
    let row = row
        .with("#numerator", part(split))
        .with("#denominator", part(split || aggregation.is_weighted()))
        .with("#outcome", outcome)
        .with("#missing", Cell::optional(Entry::Choice(reasons(period))));
    let row = prompted(row, measure.kind, is_cumulative);
    let row = if split { row.explained("template-intro-shares") } else { row };
    let row = if is_cumulative { row.shown_as("template-name-since").explained("template-intro-since") } else { row };
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
    // What is counted since January has never become less.
    let is_counted = matches!(measure.kind, ValueKind::Count | ValueKind::Number | ValueKind::Days | ValueKind::Money);
    let row = match before.filter(|_| is_cumulative && is_counted && !split) {
        Some(before) => row.doubt_if(is_less(&at.cell("#outcome"), before)),
        None => row,
    };
    doubtful(row, measure, split, at)
}

/// The reasons for having no value: at year end nothing is left to wait for.
fn reasons(period: Period) -> Choices {
    if period == Period::Year { REASONS.at_year_end } else { REASONS.always }
}

/// What the cell of the value says: what is typed in just this row.
fn prompted(row: Row, kind: ValueKind, is_cumulative: bool) -> Row {
    let message = match kind {
        ValueKind::Percent | ValueKind::UnitShare => "template-prompt-percent",
        ValueKind::YesNo => "template-prompt-yes-no",
        ValueKind::Degree => "template-prompt-degree",
        ValueKind::Text => "template-prompt-text",
        _ if is_cumulative => "template-prompt-since",
        ValueKind::Count => "template-prompt-count",
        ValueKind::Money => "template-prompt-money",
        ValueKind::Number | ValueKind::Index | ValueKind::Days => "template-prompt-number",
    };
    row.prompt("#outcome", message)
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
                // The share itself in place of what it is a share of.
                .doubt_if(format!("AND(N({numerator})>0,N({numerator})<1,N({denominator})>10)"))
        }
        (ValueKind::Percent, false) => {
            row.doubt_if(is_outside(&outcome, "0", "100")).doubt_if(is_part_of_one(&outcome))
        }
        (ValueKind::Index, false) => row.doubt_if(is_outside(&outcome, "0", "100")),
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
