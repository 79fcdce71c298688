//! What an outcome is measured against: targets and bands (`domain.md`, An indicator's status).

use rust_decimal::Decimal;

use super::{Direction, Percent};

/// A target (`domain.md`, An indicator's status).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// `≥ 80`, `< 7`; a bare number becomes at least or at most by the direction of good.
    Compare(Comparison, Decimal),
    /// Against the baseline.
    Baseline(Change),
    /// Ja (of yes–no and degree).
    Yes,
}

impl Target {
    /// The way that the target itself points.
    pub fn direction(&self) -> Direction {
        match self {
            Target::Compare(Comparison::AtMost | Comparison::Below, _)
            | Target::Baseline(Change::Decrease | Change::DecreaseBy(_)) => Direction::Down,
            Target::Compare(..) | Target::Baseline(_) | Target::Yes => Direction::Up,
        }
    }
}

/// How an outcome is compared with a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// `>=`
    AtLeast,
    /// `>`
    Above,
    /// `<=`
    AtMost,
    /// `<`
    Below,
    /// `=`
    Equal,
}

/// What should become of the baseline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Öka.
    Increase,
    /// Minska.
    Decrease,
    /// Bibehålla: no worse than before.
    Keep,
    /// Öka med så mycket.
    IncreaseBy(By),
    /// Minska med så mycket.
    DecreaseBy(By),
}

/// How much a baseline should change by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// So many of the indicator's own unit; percentage points where that is per cent.
    Amount(Decimal),
    /// So many per cent of the baseline.
    Share(Percent),
}

impl By {
    /// The size of the change of a baseline.
    pub fn of(self, baseline: Decimal) -> Decimal {
        match self {
            By::Amount(amount) => amount,
            // Of its size: a deficit that grows by a tenth grows away from zero, and one that is to improve does not.
            By::Share(share) => baseline.abs().saturating_mul(share.0) / Decimal::ONE_HUNDRED,
        }
    }
}

/// Limits of green and yellow. Lower bounds where higher is better, upper bounds where lower is better;
/// the rest is red, so there is no gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bands {
    /// Green from here on.
    pub green: Decimal,
    /// Yellow from here on.
    pub yellow: Decimal,
}
