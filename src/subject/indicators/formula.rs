//! The formula of a preliminary status, for the one who types (`domain.md`, An indicator's status).
//!
//! *Takes* the plan's rule and a cell, *returns* formula text. The report never uses its result: everything is computed
//! anew when compiling.

use rust_decimal::Decimal;

use super::Indicator;
use crate::domain::{Aggregation, Change, Comparison, Direction, Percent, Period, Status, Target, ValueKind};
use crate::plan::Rules;
use crate::schema::{Answer, Choice};
use crate::template::formula::{quoted, status_word};
use crate::text::Words;

/// The status that an outcome would have by the plan's rule, or `None` where no simple rule can tell.
///
/// A sum over several units is compared as a whole, so that a part of it has no status of its own.
pub(crate) fn preliminary(
    indicator: &Indicator,
    period: Period,
    rules: &Rules,
    outcome: &str,
    words: &Words,
) -> Option<String> {
    if indicator.aggregation == Aggregation::Sum && indicator.reporters.len() != 1 {
        return None;
    }
    let graded = match indicator.measure.kind {
        ValueKind::YesNo | ValueKind::Degree => return degree(indicator, period, outcome, words),
        ValueKind::Text | ValueKind::UnitShare => return None,
        _ => graded(indicator, period, rules.tolerance, outcome, words)?,
    };
    // "44%" typed in a cell is 0.44 to a formula, which cannot see the format: better no status than a wrong one.
    let typed_percent = indicator.measure.kind == ValueKind::Percent && indicator.aggregation != Aggregation::Ratio;
    let doubtful = if typed_percent {
        format!("OR(NOT(ISNUMBER({outcome})),AND(N({outcome})>0,N({outcome})<=1))")
    } else {
        format!("NOT(ISNUMBER({outcome}))")
    };
    Some(format!("IF({doubtful},\"\",{graded})"))
}

fn degree(indicator: &Indicator, period: Period, outcome: &str, words: &Words) -> Option<String> {
    indicator.target_in(period).filter(|target| **target == Target::Yes)?;
    let answer = |own: Answer| quoted(own.word(words.lang));
    Some(format!(
        "IF({outcome}={},{},IF({outcome}={},{},IF({outcome}={},{},\"\")))",
        answer(Answer::Yes),
        status(Status::Green, words),
        answer(Answer::Partly),
        status(Status::Yellow, words),
        answer(Answer::No),
        status(Status::Red, words),
    ))
}

fn graded(indicator: &Indicator, period: Period, tolerance: Percent, at: &str, words: &Words) -> Option<String> {
    if let Some(bands) = indicator.bands {
        let better = better_or_equal(indicator.good());
        let met = |limit| format!("{at}{better}{limit}");
        return Some(three(&met(bands.green), &met(bands.yellow), words));
    }
    let near = |limit: Decimal| {
        let most = limit.abs().checked_mul(tolerance.0)?.checked_div(Decimal::ONE_HUNDRED)?.normalize();
        // A missed target of zero is red. Rounding takes away what binary fractions add.
        Some(if limit.is_zero() { "FALSE".to_owned() } else { format!("ROUND(ABS({at}-({limit})),9)<={most}") })
    };
    // As before is yellow, also where before was nothing at all.
    let same_or = |base: Decimal, near: &str| format!("OR({at}={base},{near})");
    let grade = |met: String, limit: Decimal| Some(three(&met, &near(limit)?, words));
    match indicator.target_in(period)? {
        Target::Yes => None,
        Target::Compare(comparison, limit) => grade(format!("{at}{}{limit}", operator(*comparison)), *limit),
        Target::Baseline(change) => {
            let base = indicator.baseline?;
            match change {
                Change::Increase => Some(three(&format!("{at}>{base}"), &same_or(base, &near(base)?), words)),
                Change::Decrease => Some(three(&format!("{at}<{base}"), &same_or(base, &near(base)?), words)),
                Change::Keep => grade(format!("{at}{}{base}", better_or_equal(indicator.good())), base),
                Change::IncreaseBy(by) => {
                    let limit = base.checked_add(by.of(base))?.normalize();
                    grade(format!("{at}>={limit}"), limit)
                }
                Change::DecreaseBy(by) => {
                    let limit = base.checked_sub(by.of(base))?.normalize();
                    grade(format!("{at}<={limit}"), limit)
                }
            }
        }
    }
}

fn three(green: &str, yellow: &str, words: &Words) -> String {
    let word = |own| status(own, words);
    format!("IF({green},{},IF({yellow},{},{}))", word(Status::Green), word(Status::Yellow), word(Status::Red))
}

fn status(status: Status, words: &Words) -> String {
    quoted(status_word(status, words))
}

fn better_or_equal(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => ">=",
        Direction::Down => "<=",
    }
}

fn operator(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::AtLeast => ">=",
        Comparison::Above => ">",
        Comparison::AtMost => "<=",
        Comparison::Below => "<",
        Comparison::Equal => "=",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::By;
    use crate::template::sample::sample_plan;
    use crate::text::Lang;

    #[test]
    fn a_change_by_an_amount_and_one_by_per_cent_have_limits_of_their_own() {
        let plan = sample_plan();
        let mut own = plan.indicators[0].clone();
        own.measure.kind = ValueKind::Count;
        (own.aggregation, own.bands, own.baseline) = (Aggregation::Single, None, Some(Decimal::from(400)));
        own.period_targets.clear();
        let mut begins = |change: Change, formula: &str| {
            own.target = Some(Target::Baseline(change));
            let found = preliminary(&own, Period::T2, &plan.rules, "I7", &Words::new(Lang::Sv)).expect("a formula");
            assert!(found.starts_with(&format!("IF(NOT(ISNUMBER(I7)),\"\",IF(I7{formula},")), "{found}");
        };
        begins(Change::DecreaseBy(By::Amount(Decimal::from(50))), "<=350");
        begins(Change::DecreaseBy(By::Share(Percent(Decimal::from(50)))), "<=200");
        begins(Change::IncreaseBy(By::Amount(Decimal::new(25, 1))), ">=402.5");
        begins(Change::IncreaseBy(By::Share(Percent(Decimal::from(50)))), ">=600");
    }
}
