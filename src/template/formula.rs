//! Formulas of the templates: what is missing, preliminary statuses, variances.
//!
//! *Takes* cell addresses and rules of the plan, *returns* formula text. The report never uses their results:
//! they only help the one who types, and everything is computed anew when compiling.

use std::sync::LazyLock;

use rust_decimal::Decimal;

use crate::domain::{Status, ValueKind};
use crate::plan::Rules;
use crate::schema::Choice;
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
    static TEST: LazyLock<String> = LazyLock::new(|| {
        let length = |word: &str| word.chars().count() + 1;
        let begins = |word: &&str| format!("LEFT({WORDS},{})={}", length(word), quoted(&format!("{word} ")));
        any_of(input::reasons().iter().map(begins).chain(DASHES.map(|dash| is(WORDS, dash))))
    });
    TEST.replace(WORDS, words)
}

/// Words are a reason that needs an explanation, and nothing more: "Ej mätt", "Kommer", "–".
pub(crate) fn is_bare_reason(words: &str) -> String {
    static TEST: LazyLock<String> =
        LazyLock::new(|| any_of(input::reasons_to_explain().into_iter().chain(DASHES).map(|word| is(WORDS, word))));
    TEST.replace(WORDS, words)
}

/// Where the words stand in a test that is the same for every row.
const WORDS: &str = "\0";

/// A cell holds words where a number belongs. Spaces, a typographic minus and the units that the reader takes are read as
/// people mean them. To a formula a per cent sign is a part of a number: where the reader refuses it, it becomes a letter.
pub(crate) fn is_no_number(cell: &str, is_percent: bool) -> String {
    let units: &[&str] = if is_percent { &input::PER_CENT } else { &input::UNITS };
    let taken = std::iter::once(&" ").chain(units).map(|mark| (*mark, ""));
    let read_so = [("\u{2212}", "-"), ("%", "x")];
    let plain = taken.chain(read_so).fold(format!("LOWER({cell})"), |text, (mark, by)| {
        format!("SUBSTITUTE({text},{},{})", quoted(mark), quoted(by))
    });
    format!("AND(NOT({}),NOT(ISNUMBER({cell})),ISERROR(VALUE({plain})))", is_blank(cell))
}

/// A share between nothing and one per cent, which may be meant as a part of one: 0.42 for 42 %. In a cell that is shown
/// as per cent it is meant so.
pub(crate) fn is_part_of_one(cell: &str) -> String {
    format!("AND(ISNUMBER({cell}),N({cell})>0,N({cell})<1,LEFT(CELL(\"format\",{cell}),1)<>\"P\")")
}

/// A cell holds a word that is not in the list.
pub(crate) fn is_unlisted(cell: &str, options: &[&str]) -> String {
    let options: Vec<String> = options.iter().map(|word| quoted(word)).collect();
    format!("AND(NOT({}),ISNA(MATCH(TRIM({cell}),{{{}}},0)))", is_blank(cell), options.join(","))
}

/// A number is outside a span.
pub(crate) fn is_outside(cell: &str, low: &str, high: &str) -> String {
    format!("AND(ISNUMBER({cell}),OR({cell}<{low},{cell}>{high}))")
}

/// A number is less than another.
pub(crate) fn is_less(cell: &str, than: Decimal) -> String {
    format!("AND(ISNUMBER({cell}),N({cell})<{})", than.normalize())
}

/// An amount is a hundred times as large as its budget, or has the other sign.
pub(crate) fn is_far_from(amount: &str, budget: &str) -> String {
    format!(
        "AND(ISNUMBER({amount}),N({budget})<>0,OR(ABS(N({amount}))>=100*ABS(N({budget})),N({amount})*N({budget})<0))"
    )
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

/// `cost + grant`, blank until there is a cost.
pub(crate) fn remainder(cost: &str, grant: &str) -> String {
    format!("IF(ISNUMBER({cost}),{cost}+{grant},\"\")")
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

/// The word of a status in the drop-downs.
pub(crate) fn status_word(status: Status, words: &Words) -> &'static str {
    status.word(words.lang)
}
