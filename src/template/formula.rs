//! Formulas of the templates: what is missing, preliminary statuses, variances.
//!
//! *Takes* cell addresses and rules of the plan, *returns* formula text. The report never uses their results:
//! they only help the one who types, and everything is computed anew when compiling.

use rust_decimal::Decimal;

use crate::domain::{Aggregation, Direction, Percent, Period, Status, ValueKind};
use crate::plan::Rules;
use crate::schema::{Answer, Choice};
use crate::subject::indicators::{Change, Comparison, Indicator, Target};
use crate::text::{Words, input};

/// True if a cell is blank or holds only spaces. A formula's error is something, so it is not blank.
pub(crate) fn is_blank(cell: &str) -> String {
    format!("IFERROR(LEN(TRIM({cell})),1)=0")
}

/// Text as a literal of a formula.
pub(crate) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// A cell holds one of some words of a choice.
pub(crate) fn is_any<C: Choice>(cell: &str, any: &[C], words: &Words) -> String {
    let tests: Vec<String> = any.iter().map(|own| format!("{cell}={}", quoted(own.word(words.lang)))).collect();
    format!("OR({})", tests.join(","))
}

/// The words of a cell with a space behind them. What separates a reason from its note becomes a space as well, so
/// that "Kommer: v. 40" begins with "kommer ". Stands in a hidden cell, since it is compared with many words.
pub(crate) fn words_of(cell: &str) -> String {
    let plain = ["(", ":", ",", ";"]
        .iter()
        .fold(format!("TRIM({cell})"), |text, mark| format!("SUBSTITUTE({text},\"{mark}\",\" \")"));
    format!("IFERROR({plain}&\" \",\"\")")
}

/// Words begin with one of the reasons for having no value, alone or with a note after it.
pub(crate) fn begins_with_reason(words: &str) -> String {
    let begins = |word: &&str| format!("LEFT({words},{})={}", word.chars().count() + 1, quoted(&format!("{word} ")));
    any_of(input::reasons().iter().map(begins).chain(DASHES.map(|dash| is(words, dash))))
}

/// Words are a reason that needs an explanation, and nothing more: "Ej mätt", "Kommer", "–".
pub(crate) fn is_bare_reason(words: &str) -> String {
    let explain = input::reasons_to_explain().into_iter().chain(DASHES).map(|word| is(words, word));
    any_of(explain)
}

/// People leave a dash where there is nothing to report.
const DASHES: [&str; 4] = ["-", "\u{2013}", "\u{2014}", "\u{2212}"];

fn is(words: &str, word: &str) -> String {
    format!("{words}={}", quoted(&format!("{word} ")))
}

fn any_of(tests: impl Iterator<Item = String>) -> String {
    format!("OR({})", tests.collect::<Vec<_>>().join(","))
}

/// `actual − budget`, blank until there is an actual.
pub(crate) fn variance(actual: &str, budget: &str) -> String {
    format!("IF(ISNUMBER({actual}),{actual}-{budget},\"\")")
}

/// True if a variance calls for a comment: more than the amount, and at least the share of the budget.
pub(crate) fn is_large(variance: &str, budget: &str, rules: &Rules, amount_unit: Decimal) -> String {
    let amount = in_unit(rules.comment_amount.0, amount_unit);
    let share = rules.comment_percent.0;
    // N() makes a blank result zero, which calls for nothing.
    format!("AND(ABS(N({variance}))>{amount},ABS(N({variance}))*100>={share}*ABS(N({budget})))")
}

/// An amount in kronor, in the unit that units type. The plan gives 1 or 1 000, never zero.
pub(crate) fn in_unit(kronor: Decimal, amount_unit: Decimal) -> Decimal {
    kronor.checked_div(amount_unit).unwrap_or(kronor).normalize()
}

/// A quotient, in per cent if the value is one; blank until both parts are numbers.
pub(crate) fn quotient(numerator: &str, denominator: &str, kind: ValueKind) -> String {
    let factor = if kind == ValueKind::Percent { "*100" } else { "" };
    // The test for zero stands apart, since AND and OR evaluate all their arguments.
    format!(
        "IF(AND(ISNUMBER({numerator}),ISNUMBER({denominator})),IF({denominator}<>0,{numerator}/{denominator}{factor},\"\"),\"\")"
    )
}

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

/// The word of a status in the drop-downs.
pub(crate) fn status_word(status: Status, words: &Words) -> &'static str {
    status.word(words.lang)
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
    use crate::subject::indicators::By;
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
