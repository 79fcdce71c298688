//! Money, percentages and their variances.
//!
//! *Takes* exact decimals, *returns* exact decimals, *never* rounds and never formats.

use std::iter::Sum;
use std::ops::{Add, Neg, Sub};

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// An amount in kronor, exact. Costs are negative, income is positive (`domain.md`, Values).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Money(pub Decimal);

impl Money {
    /// No kronor at all. Not the same as an absent amount, which is `None`.
    pub const ZERO: Money = Money(Decimal::ZERO);

    /// An amount from whole kronor.
    pub fn kronor(kronor: i64) -> Money {
        Money(Decimal::from(kronor))
    }

    /// An amount from thousands of kronor (tkr).
    pub fn tkr(tkr: i64) -> Money {
        Money(Decimal::from(tkr) * Decimal::ONE_THOUSAND)
    }

    /// The amount without its sign.
    pub fn abs(self) -> Money {
        Money(self.0.abs())
    }

    /// True below zero: a cost, or a deficit.
    pub fn is_negative(self) -> bool {
        self.0 < Decimal::ZERO
    }

    /// `actual − budget`. Positive is surplus, negative is deficit.
    pub fn variance(actual: Money, budget: Money) -> Money {
        actual - budget
    }

    /// A variance in per cent of |budget|; `None` where the budget is zero.
    pub fn share_of(self, budget: Money) -> Option<Percent> {
        if budget.0.is_zero() {
            return None;
        }
        self.0.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(budget.0.abs()).map(Percent)
    }
}

// Amounts are read with at most 15 integer digits, so sums of a workbook stay far
// below the 28 digits of a decimal; saturation only guards against our own bugs.
impl Add for Money {
    type Output = Money;
    fn add(self, other: Money) -> Money {
        Money(self.0.saturating_add(other.0))
    }
}

impl Sub for Money {
    type Output = Money;
    fn sub(self, other: Money) -> Money {
        Money(self.0.saturating_sub(other.0))
    }
}

impl Neg for Money {
    type Output = Money;
    fn neg(self) -> Money {
        Money(-self.0)
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Money>>(iter: I) -> Money {
        iter.fold(Money::ZERO, Add::add)
    }
}

/// True if the larger of two numbers is at least so many times the smaller, whatever their signs.
pub(crate) fn is_far_apart(one: Decimal, other: Decimal, times: i64) -> bool {
    let (low, high) = (one.abs().min(other.abs()), one.abs().max(other.abs()));
    high >= low.saturating_mul(Decimal::from(times))
}

/// Per cent: 7.4 means 7.4 %.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Percent(pub Decimal);

/// Half away from zero, as Swedes round.
pub fn rounded(value: Decimal, decimals: u32) -> Decimal {
    value.round_dp_with_strategy(decimals, rust_decimal::RoundingStrategy::MidpointAwayFromZero)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cost_above_budget_is_a_deficit() {
        let variance = Money::variance(Money::tkr(-382_590), Money::tkr(-303_921));
        assert_eq!(variance, Money::tkr(-78_669));
        assert!(variance.is_negative());
    }

    #[test]
    fn a_variance_in_per_cent_uses_the_size_of_the_budget() {
        let share = Money::tkr(-10).share_of(Money::tkr(-100)).map(|percent| percent.0);
        assert_eq!(share, Some(Decimal::from(-10)));
        assert_eq!(Money::tkr(-10).share_of(Money::ZERO), None);
    }
}
