//! What kind of value is reported, and how several become one.

use rust_decimal::Decimal;

use super::{Missing, Prose, Status};
use crate::source::Located;

/// What kind of value an indicator or a measure has, and how it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasureKind {
    /// The kind.
    pub kind: ValueKind,
    /// Unit of measurement after the number ("hushåll"), if any.
    pub unit: Option<String>,
    /// Decimals shown.
    pub decimals: u32,
    /// What its numerator and its denominator count, if the plan says: "sjuktimmar / ordinarie timmar".
    pub parts: Option<String>,
}

/// Kinds of value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    /// Per cent: 7.4 is 7.4 %.
    Percent,
    /// A count.
    Count,
    /// Any number.
    Number,
    /// An index, 0–100 as a rule.
    Index,
    /// Kronor.
    Money,
    /// Days.
    Days,
    /// Ja or Nej.
    YesNo,
    /// Ja, Delvis or Nej.
    Degree,
    /// Words; the status is set by hand.
    Text,
    /// The share of units that reach the goal: computed, never typed.
    UnitShare,
}

impl ValueKind {
    /// True if values are numbers.
    pub fn is_numeric(self) -> bool {
        !matches!(self, ValueKind::YesNo | ValueKind::Degree | ValueKind::Text)
    }

    /// True if values can be combined so: answers and words have neither numerators nor weights, and numbers are no
    /// answers.
    pub fn can_be(self, aggregation: Aggregation) -> bool {
        match aggregation {
            Aggregation::Single | Aggregation::Sum | Aggregation::Mean | Aggregation::Min | Aggregation::Max => true,
            Aggregation::ShareYes => !self.is_numeric(),
            Aggregation::Ratio | Aggregation::WeightedMean => self.is_numeric(),
        }
    }
}

/// Which way is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Higher is better.
    Up,
    /// Lower is better.
    Down,
}

/// How several units' values become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aggregation {
    /// One unit or the administration reports it.
    Single,
    /// Σ values.
    Sum,
    /// Mean of the values that are there.
    Mean,
    /// Σ numerators / Σ denominators.
    Ratio,
    /// Mean weighted by the denominators given.
    WeightedMean,
    /// The smallest.
    Min,
    /// The largest.
    Max,
    /// Share of units that answer Ja.
    ShareYes,
}

/// A value of an indicator or a measure.
#[derive(Clone, Debug)]
pub struct ValueReport {
    /// The value; `None` if it could not be read, which has been reported.
    pub value: Option<Reported>,
    /// A status set by hand, where there is no target.
    pub status: Option<Located<Status>>,
    /// A comment.
    pub comment: Option<Located<Prose>>,
}

/// The forms that a reported value has.
#[derive(Clone, Debug)]
pub enum Reported {
    /// A number; per cent as 44 for 44 %.
    Number(Located<Decimal>),
    /// A share by its parts; the denominator is not zero.
    Ratio(Located<Decimal>, Located<Decimal>),
    /// A value and its weight.
    Weighted(Located<Decimal>, Located<Decimal>),
    /// Ja, delvis, nej as green, yellow, red.
    Answer(Located<Status>),
    /// Words.
    Words(Located<Prose>),
    /// No value, and why.
    Missing(Located<Missing>),
}

/// Where a municipality stands among all, as a reporter gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// So many from the best of so many.
    Rank {
        /// 1 is the best.
        at: usize,
        /// How many there are.
        of: usize,
    },
    /// So many per cent of all have a lower value.
    Percentile(Decimal),
    /// As it was published: the best quarter, the middle, the worst quarter.
    Quarter(Status),
}

impl Aggregation {
    /// True if a value is reported as numerator and denominator.
    pub fn is_split(self) -> bool {
        matches!(self, Aggregation::Ratio)
    }

    /// True if a value is reported with a weight (in the denominator's column).
    pub fn is_weighted(self) -> bool {
        matches!(self, Aggregation::WeightedMean)
    }
}
