//! The arithmetic: an expression over figures → a value.
//!
//! Every sum, difference, mean and share of a report is computed here, once, exactly.

use rust_decimal::Decimal;

use super::{FigureId, Figures, How, Ref, Value};
use crate::domain::{Desirability, Direction, Missing, Money, Movement, Percent, Progress, Prose, Status, Trend};

/// A count as a percentage of another; `None` of nothing.
pub(crate) fn share(part: usize, of: usize) -> Option<Decimal> {
    percent_of(Decimal::from(part), Decimal::from(of))
}

/// A number as a percentage of another; `None` of zero.
pub(crate) fn percent_of(part: Decimal, whole: Decimal) -> Option<Decimal> {
    part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)
}

impl Figures {
    /// Puts a figure into the store that is computed from others; nothing where its operands give no value.
    ///
    /// Absent is not zero: what is missing takes part in no sum and no mean, and where all are missing so is the result.
    pub fn compute(&mut self, id: FigureId, how: How) -> Option<Ref> {
        let value = self.evaluate(&how)?;
        Some(self.insert(id, value, how))
    }

    /// What an expression comes to; `None` where its operands give no value, and of rules, which decide for themselves.
    pub fn evaluate(&self, how: &How) -> Option<Value> {
        let numbers = |of: &[Ref]| -> Vec<Decimal> { of.iter().filter_map(|of| self.raw(*of).number()).collect() };
        match how {
            How::Given(_) | How::Stated | How::Rule(..) | How::Decision { .. } | How::Since(..) => None,
            How::Same(of) | How::Assumed(of) => Some(self.raw(*of).clone()),
            How::Sum(of) => self.sum(of),
            How::Difference(first, second) => {
                let (first, second) = (self.raw(*first), self.raw(*second));
                Some(like(first, first.number()?.checked_sub(second.number()?)?))
            }
            How::Growth(now, before) => {
                let (now, before) = (self.raw(*now).number()?, self.raw(*before).number()?);
                percent_of(now.checked_sub(before)?, before.abs()).map(Value::Number)
            }
            How::Mean(of) => {
                let numbers = numbers(of);
                let sum = numbers.iter().try_fold(Decimal::ZERO, |sum, one| sum.checked_add(*one))?;
                Some(like(self.raw(*of.first()?), sum.checked_div(Decimal::from(numbers.len()))?))
            }
            How::WeightedMean(pairs) => self.weighted(pairs),
            How::Ratio(pairs) => {
                let (above, below): (Vec<Ref>, Vec<Ref>) = pairs.iter().copied().unzip();
                percent_of(self.sum(&above)?.number()?, self.sum(&below)?.number()?).map(Value::Number)
            }
            How::Least(of) => Some(like(self.raw(*of.first()?), numbers(of).into_iter().min()?)),
            How::Most(of) => self.most(of),
            How::ShareGreen(of) => {
                let answers = self.answers(of);
                let green = answers.iter().filter(|status| **status == Status::Green).count();
                share(green, answers.len()).map(Value::Number)
            }
            How::CountGreen(of) => {
                let is_green = |of: &Ref| match self.raw(*of) {
                    Value::Answer(status) | Value::Status(status) => Some(*status == Status::Green),
                    // Of work, what is done.
                    Value::Progress(progress) => Some(*progress == Progress::Done),
                    _ => None,
                };
                let known: Vec<bool> = of.iter().filter_map(is_green).collect();
                let part = known.iter().filter(|green| **green).count();
                (!known.is_empty()).then_some(Value::Share { part, of: known.len() })
            }
            How::NotNegative(of) => {
                let numbers = numbers(of);
                let part = numbers.iter().filter(|number| !number.is_sign_negative() || number.is_zero()).count();
                (!numbers.is_empty()).then_some(Value::Share { part, of: numbers.len() })
            }
            How::Percent(of) => self.raw(*of).number().map(Value::Number),
            How::Within { pairs, limit } => self.within(pairs, *limit),
            How::Worst(of) => self.worst(of),
            How::Joined(of) => self.joined(of),
            How::Reason(of) => Some(Value::Missing(self.reason(of))),
            How::Reported { values, of } => {
                let part = values.iter().filter(|of| !matches!(self.raw(**of), Value::Missing(_))).count();
                Some(Value::Share { part, of: *of })
            }
        }
    }

    /// Which way a number moved since an earlier one, as both are shown: what is the same when rounded is the same to
    /// the reader. A number without a good direction is neither better nor worse.
    pub fn since(
        &mut self,
        id: FigureId,
        now: Ref,
        before: Ref,
        decimals: u32,
        good: Option<Direction>,
    ) -> Option<Ref> {
        let shown = |of: Ref| self.raw(of).number().map(|number| crate::domain::rounded(number, decimals));
        let movement = match shown(now)?.cmp(&shown(before)?) {
            std::cmp::Ordering::Greater => Movement::Up,
            std::cmp::Ordering::Equal => Movement::Level,
            std::cmp::Ordering::Less => Movement::Down,
        };
        let desirability = match (movement, good) {
            (Movement::Level, _) => Desirability::Unchanged,
            (_, None) => Desirability::Neutral,
            (Movement::Up, Some(Direction::Up)) | (Movement::Down, Some(Direction::Down)) => Desirability::Improved,
            (Movement::Up, Some(Direction::Down)) | (Movement::Down, Some(Direction::Up)) => Desirability::Worsened,
        };
        Some(self.insert(id, Value::Trend(Trend { movement, desirability }), How::Since(now, before)))
    }

    fn sum(&self, of: &[Ref]) -> Option<Value> {
        let mut values = of.iter().map(|of| self.raw(*of)).filter(|value| value.number().is_some());
        let first = values.next()?;
        let sum = values.try_fold(first.number()?, |sum, one| sum.checked_add(one.number()?))?;
        Some(like(first, sum))
    }

    fn weighted(&self, pairs: &[(Ref, Ref)]) -> Option<Value> {
        let (mut sum, mut weights) = (Decimal::ZERO, Decimal::ZERO);
        for (value, weight) in pairs {
            let weight = self.raw(*weight).number()?;
            sum = sum.checked_add(self.raw(*value).number()?.checked_mul(weight)?)?;
            weights = weights.checked_add(weight)?;
        }
        sum.checked_div(weights).map(Value::Number)
    }

    fn within(&self, pairs: &[(Ref, Ref)], limit: Percent) -> Option<Value> {
        let both = |(one, other): &(Ref, Ref)| Some((self.raw(*one).number()?, self.raw(*other).number()?));
        let numbers: Vec<(Decimal, Decimal)> = pairs.iter().filter_map(both).collect();
        let is_near = |(one, other): &&(Decimal, Decimal)| {
            let apart = one.saturating_sub(*other).abs().saturating_mul(Decimal::ONE_HUNDRED);
            apart <= other.abs().saturating_mul(limit.0)
        };
        let part = numbers.iter().filter(is_near).count();
        (!numbers.is_empty()).then_some(Value::Share { part, of: numbers.len() })
    }

    fn most(&self, of: &[Ref]) -> Option<Value> {
        let rating = |of: &Ref| match self.raw(*of) {
            Value::Rating(rating) => Some(*rating),
            _ => None,
        };
        // Of several ratings of the same value the first one counts.
        let highest = of.iter().filter_map(rating).rev().max_by_key(|rating| rating.value());
        if let Some(rating) = highest {
            return Some(Value::Rating(rating));
        }
        let largest = of.iter().filter_map(|of| self.raw(*of).number()).max()?;
        Some(like(self.raw(*of.first()?), largest))
    }

    /// The answers and statuses among some figures, whether they may be shown or not.
    pub(crate) fn answers(&self, of: &[Ref]) -> Vec<Status> {
        let answer = |of: &Ref| match self.raw(*of) {
            Value::Answer(status) | Value::Status(status) => Some(*status),
            _ => None,
        };
        of.iter().filter_map(answer).collect()
    }

    fn worst(&self, of: &[Ref]) -> Option<Value> {
        let progress = |of: &Ref| match self.raw(*of) {
            Value::Progress(progress) => Some(*progress),
            _ => None,
        };
        if let Some(progress) = of.iter().filter_map(progress).min_by_key(|progress| advance(*progress)) {
            return Some(Value::Progress(progress));
        }
        let worst = self.answers(of).into_iter().max()?;
        Some(match self.raw(*of.first()?) {
            Value::Answer(_) => Value::Answer(worst),
            _ => Value::Status(worst),
        })
    }

    fn joined(&self, of: &[Ref]) -> Option<Value> {
        let mut all: Vec<&str> = Vec::new();
        for of in of {
            if let Value::Words(words) = self.raw(*of)
                && !all.contains(&words.as_str())
            {
                all.push(words.as_str());
            }
        }
        (!all.is_empty()).then(|| Value::Words(Prose::guarded(all.join("\n"))))
    }

    /// The reason that is given most concretely stands for all: one with a note before one without.
    fn reason(&self, of: &[Ref]) -> Missing {
        let weight = |missing: &Missing| match missing {
            Missing::NotMeasured(Some(_)) | Missing::Later(Some(_)) => 0,
            Missing::NotMeasured(None) | Missing::Later(None) | Missing::AnnualOnly | Missing::Suppressed => 1,
            Missing::NotApplicable => 2,
            Missing::Blank => 3,
        };
        let reasons = of.iter().filter_map(|of| match self.raw(*of) {
            Value::Missing(missing) => Some(missing),
            _ => None,
        });
        reasons.min_by_key(|missing| weight(missing)).cloned().unwrap_or(Missing::Blank)
    }
}

/// A number of the same sort as another value.
fn like(of: &Value, number: Decimal) -> Value {
    match of {
        Value::Money(_) => Value::Money(Money(number)),
        _ => Value::Number(number),
    }
}

/// How far along, so that the least advanced of several stands for all; what is stuck comes first of all.
fn advance(progress: Progress) -> u8 {
    match progress {
        Progress::Delayed => 0,
        Progress::Cancelled => 1,
        Progress::NotStarted => 2,
        Progress::Ongoing => 3,
        Progress::Done => 4,
    }
}
