//! Rows of indicators and measures: outcome, its parts, and its preliminary status.

use crate::document::Value;
use crate::domain::{Aggregation, Indicator, Measure, MeasureKind, ValueKind};
use crate::plan::asked::{is_derived, is_split, is_status_asked, is_weighted};
use crate::schema::Choice;
use crate::text::{self, Words};

use super::Earlier;
use super::cell::{Cell, Entry, Form, Place, Row};
use super::formula::{begins_with_reason, is_bare_reason, is_blank, preliminary, quotient};
use super::rows::{Source, comment};

pub(super) fn indicator(own: &Indicator, at: Place, from: Source<'_>) -> Row {
    let row = Row::new(&own.id)
        .with("#number", Cell::text(&own.number))
        .with("#name", Cell::text(&own.name))
        .with("#unit", Cell::text(unit(&own.measure)))
        .with("#target", Cell::text(target(own, from)))
        .with("#previous", previous(from.prefill.indicators.get(&own.id), from.words))
        .with("#comment", comment());
    if is_derived(own) {
        let off = ["#numerator", "#denominator", "#outcome", "#status", "#missing"];
        return off.into_iter().fold(row, |row, key| row.with(key, Cell::Off));
    }
    let by_hand = is_status_asked(own, from.period);
    let status = if by_hand {
        Cell::required(Entry::Choice(Choice::Status))
    } else {
        preliminary(own, from.period, &from.plan.rules, &at.cell("#outcome"), from.words)
            .map_or(Cell::Off, |formula| Cell::Formula(formula, Form::Status))
    };
    let row = values(row, &own.measure, own.aggregation, at).with("#status", status);
    // A status set by hand is always given a reason.
    if by_hand { row.or_remark_if(format!("LEN(TRIM({}))>0", at.cell("#status"))) } else { row }
}

pub(super) fn measure(own: &Measure, at: Place, from: Source<'_>) -> Row {
    let row = Row::new(&own.id)
        .with("#group", Cell::text(&own.group))
        .with("#name", Cell::text(&own.name))
        .with("#unit", Cell::text(unit(&own.measure)))
        .with("#previous", previous(from.prefill.measures.get(&own.id), from.words))
        .with("#comment", comment());
    values(row, &own.measure, own.aggregation, at)
}

/// The cells of a value: the value itself, or the parts that it is computed from.
fn values(row: Row, measure: &MeasureKind, aggregation: Aggregation, at: Place) -> Row {
    let split = is_split(aggregation);
    let part = |asked| if asked { Cell::required(Entry::Number) } else { Cell::Off };
    let outcome = if split {
        let formula = quotient(&at.cell("#numerator"), &at.cell("#denominator"), measure.kind);
        Cell::Formula(formula, Form::Number(measure.decimals))
    } else {
        Cell::required(match measure.kind {
            ValueKind::YesNo => Entry::Choice(Choice::YesNo),
            ValueKind::Degree => Entry::Choice(Choice::YesPartlyNo),
            ValueKind::Text => Entry::Text,
            ValueKind::Money => Entry::Money,
            _ => Entry::Number,
        })
    };
    let row = row
        .with("#numerator", part(split))
        .with("#denominator", part(split || is_weighted(aggregation)))
        .with("#outcome", outcome)
        .with("#missing", Cell::optional(Entry::Choice(Choice::Missing)));
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
    row.remark_if(format!("AND({excused},{bare})")).excused_if(excused)
}

fn unit(measure: &MeasureKind) -> String {
    match (&measure.unit, measure.kind) {
        (Some(unit), _) => unit.clone(),
        (None, ValueKind::Percent) => "%".into(),
        // Amounts of indicators are in kronor, whatever unit the lines of the economy are typed in.
        (None, ValueKind::Money) => "kr".into(),
        (None, _) => String::new(),
    }
}

/// The target, or why there is none, and another level's target on a line of its own.
fn target(own: &Indicator, from: Source<'_>) -> String {
    let mut lines = vec![text::target(own, from.period, from.words)];
    if lines[0].is_empty() {
        lines[0] = own.no_target.clone().unwrap_or_default();
    }
    lines.extend(own.other_target.clone().map(|other| format!("({other})")));
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

fn previous(earlier: Option<&Earlier<Value>>, words: &Words) -> Cell {
    match earlier {
        None => Cell::text(""),
        Some(Earlier { when, value }) => Cell::text(format!("{}\n{when}", value.display(words.lang))),
    }
}
