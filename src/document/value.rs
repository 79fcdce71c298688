//! Typed values of cells and tiles.

use rust_decimal::Decimal;

use crate::domain::{Date, Missing, Money, Movement, Percent, Progress, Status, Trend};
use crate::text::{self, Lang};

/// What stands in a cell. Renderers decide by the type, never by the text.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing belongs here.
    Empty,
    /// Plain text; `\n` is a line break.
    Text(String),
    /// Text with structure: paragraphs, lists, bold.
    Rich(Vec<super::Block>),
    /// An amount, exact; shown in `unit`.
    Money(Money, MoneyUnit),
    /// A number with so many decimals and, if any, a unit of measurement after it ("hushåll").
    Number {
        /// Exact.
        value: Decimal,
        /// Decimals shown.
        decimals: u32,
        /// Unit of measurement, shown after the number.
        unit: Option<String>,
    },
    /// A percentage, exact, with so many decimals shown.
    Percent(Percent, u32),
    /// A status.
    Status(StatusLabel),
    /// No status, and why, in words: "Ej bedömd".
    NotAssessed(String),
    /// A missing value and its words: "ej mätt".
    Missing(Missing, String),
    /// A trend and its word: "förbättrat".
    Trend(Trend, String),
    /// Progress of an action and its word: "pågående".
    Progress(Progress, String),
    /// A date.
    Date(Date),
    /// A risk: probability 1–5, consequence 1–5. Shown as "4×5 (20)".
    Risk(u8, u8),
}

impl Value {
    /// The text that a reader sees, rounded here and only here.
    pub fn display(&self, lang: Lang) -> String {
        match self {
            Value::Empty => String::new(),
            Value::Text(text) | Value::NotAssessed(text) | Value::Missing(_, text) => text.clone(),
            Value::Rich(blocks) => super::plain_blocks(blocks),
            Value::Money(amount, MoneyUnit::Kronor) => text::kronor(*amount, lang),
            Value::Money(amount, MoneyUnit::Tkr) => text::tkr(*amount, lang),
            Value::Money(amount, MoneyUnit::Mnkr) => text::mnkr(*amount, lang),
            Value::Number { value, decimals, unit: None } => text::number(*value, *decimals, lang),
            Value::Number { value, decimals, unit: Some(unit) } => {
                format!("{}\u{a0}{unit}", text::number(*value, *decimals, lang))
            }
            Value::Percent(percent, decimals) => text::percent(*percent, *decimals, lang),
            Value::Status(status) => status.label.clone(),
            Value::Trend(trend, word) => format!("{}\u{a0}{word}", movement_arrow(trend.movement)),
            Value::Progress(_, word) => word.clone(),
            Value::Date(date) => date.to_string(),
            Value::Risk(probability, consequence) => {
                format!("{probability}×{consequence} ({})", u16::from(*probability) * u16::from(*consequence))
            }
        }
    }
}

/// The arrow of a movement: ↑ → ↓.
pub fn movement_arrow(movement: Movement) -> char {
    match movement {
        Movement::Up => '↑',
        Movement::Level => '→',
        Movement::Down => '↓',
    }
}

/// The unit that an amount is shown in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyUnit {
    /// Whole kronor; the unit stands after the number.
    Kronor,
    /// Thousands of kronor, no decimals; the unit stands in the table's head.
    Tkr,
    /// Millions of kronor, one decimal; the unit stands after the number.
    Mnkr,
}

/// A status with the word of the plan's label set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusLabel {
    /// Decides symbol and colour: ● green, ▲ yellow, ■ red.
    pub status: Status,
    /// The word: "Grön", "G" or "helt uppfyllt".
    pub label: String,
}
