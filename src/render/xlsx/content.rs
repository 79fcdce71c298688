//! What a cell of the model becomes in a sheet: a number, a date or words, and its colours.
//!
//! *Takes* typed values, *returns* what is written and how it looks. *Never* turns words into numbers.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::flat::{self, Flat};
use super::number::{Scale, Shape};
use super::style::{Align, Style};
use crate::document::{Cell, ColumnKind, MoneyUnit, Value};
use crate::domain::{Date, Desirability, Progress};
use crate::render::ink::Ink;
use crate::text::Lang;

/// What is written into a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Content<'a> {
    Blank,
    Words(Cow<'a, str>),
    Rich(Flat),
    Number(Decimal, Shape),
    Date(Date),
}

/// What a value is in a sheet.
pub(super) fn content(value: &Value, lang: Lang) -> Content<'_> {
    match value {
        Value::Empty => Content::Blank,
        Value::Text(text) | Value::Missing(_, text) => Content::Words(Cow::Borrowed(text)),
        Value::Rich(blocks) => Content::Rich(flat::blocks(blocks)),
        Value::Status(label) => Content::Words(Cow::Owned(flat::status(label))),
        Value::NotAssessed(words) => Content::Words(Cow::Owned(format!("– {words}").trim_end().to_owned())),
        Value::Trend(..) | Value::Progress(..) | Value::Risk(..) => Content::Words(Cow::Owned(value.display(lang))),
        Value::Money(..) | Value::Number { .. } | Value::Percent(..) => number(value),
        Value::Date(date) => Content::Date(*date),
    }
}

fn number(value: &Value) -> Content<'_> {
    let Some(held) = held(value) else {
        return Content::Blank;
    };
    let shape = match value {
        Value::Money(_, MoneyUnit::Kronor) => Shape { unit: "kr".into(), ..Shape::new(Scale::Plain, 0) },
        Value::Money(_, MoneyUnit::Tkr) => Shape::new(Scale::Thousands, 0),
        Value::Money(_, MoneyUnit::Mnkr) => Shape::new(Scale::Millions, 1),
        Value::Percent(_, decimals) => Shape::new(Scale::Percent, *decimals),
        Value::Number { decimals, unit, .. } => {
            Shape { unit: unit.clone().unwrap_or_default(), ..Shape::new(Scale::Plain, *decimals) }
        }
        _ => Shape::new(Scale::Plain, 0),
    };
    Content::Number(held, shape)
}

/// The number that the sheet's cell holds, if it holds one: kronor, the number itself, or 0.074 for 7.4 %.
pub(super) fn held(value: &Value) -> Option<Decimal> {
    match value {
        Value::Money(amount, _) => Some(amount.0),
        Value::Number { value, .. } => Some(*value),
        Value::Percent(percent, _) => percent.0.checked_div(Decimal::ONE_HUNDRED),
        Value::Empty
        | Value::Text(_)
        | Value::Rich(_)
        | Value::Status(_)
        | Value::NotAssessed(_)
        | Value::Missing(..)
        | Value::Trend(..)
        | Value::Progress(..)
        | Value::Date(_)
        | Value::Risk(..) => None,
    }
}

/// The marks of a cell's notes as they stand after words: digits raised, others as they are.
pub(super) fn raised(marks: &[String]) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    marks
        .concat()
        .chars()
        .map(|mark| mark.to_digit(10).and_then(|digit| DIGITS.get(digit as usize).copied()).unwrap_or(mark))
        .collect()
}

/// The words that a reader sees in a cell, for its width and height.
pub(super) fn shown(cell: &Cell, lang: Lang) -> Cow<'_, str> {
    let words = match content(&cell.value, lang) {
        Content::Blank => Cow::Borrowed(""),
        Content::Words(words) => words,
        Content::Rich(flat) => Cow::Owned(flat.text()),
        Content::Number(..) | Content::Date(_) => Cow::Owned(cell.value.display(lang)),
    };
    if cell.marks.is_empty() {
        return words;
    }
    Cow::Owned(words.into_owned() + &raised(&cell.marks))
}

/// The look of a value on top of its row's.
pub(super) fn dress(value: &Value, kind: ColumnKind, base: Style) -> Style {
    let align = match kind {
        ColumnKind::Number => Align::Right,
        ColumnKind::Text | ColumnKind::LongText | ColumnKind::Status => Align::Left,
    };
    let style = Style { align, ..base };
    let words = Style { wrap: true, ..style };
    match value {
        Value::Status(label) => {
            Style { ink: Ink::Status(label.status), fill: Some(Ink::StatusTint(label.status)), ..words }
        }
        Value::NotAssessed(_) | Value::Missing(..) => Style { ink: Ink::Muted, italic: true, ..words },
        Value::Trend(trend, _) => Style {
            ink: match trend.desirability {
                Desirability::Improved => Ink::Status(crate::domain::Status::Green),
                Desirability::Worsened => Ink::Status(crate::domain::Status::Red),
                Desirability::Unchanged | Desirability::Neutral => base.ink,
            },
            ..words
        },
        Value::Progress(progress, _) => Style {
            ink: match progress {
                Progress::Done => Ink::Status(crate::domain::Status::Green),
                Progress::Delayed => Ink::Status(crate::domain::Status::Red),
                Progress::Cancelled => Ink::Muted,
                Progress::NotStarted | Progress::Ongoing => base.ink,
            },
            ..words
        },
        Value::Text(_) | Value::Rich(_) | Value::Risk(..) => words,
        // Figures line up on the right wherever they stand.
        Value::Money(..) | Value::Number { .. } | Value::Percent(..) => Style { align: Align::Right, ..style },
        Value::Date(_) | Value::Empty => style,
    }
}
