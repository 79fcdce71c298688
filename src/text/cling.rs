//! What typography keeps on one line.
//!
//! *Takes* the text on both sides of a possible line break, *returns* whether it is none. *Never* changes a text.

use super::{Lang, is_month_name};

/// Units that stay with their number.
const UNITS: [&str; 12] = ["%", "mnkr", "tkr", "kr", "procent", "st", "år", "barn", "mål", "year", "years", "children"];

/// How things begin that are counted, and stay with their number.
const COUNTED: [&str; 21] = [
    "månad",
    "dag",
    "veck",
    "timm",
    "enhet",
    "hushåll",
    "person",
    "familj",
    "ungdom",
    "ärende",
    "plats",
    "procentenhet",
    "miljon",
    "gång",
    "month",
    "day",
    "week",
    "hour",
    "unit",
    "household",
    "percentage",
];

/// True if a line is not to end between two pieces of text: a number and its unit, a word and the digit that belongs to it
/// ("tertial 1"), a period's sign or a month and its year ("T2 2024"), so many of so many ("6 av 11 enheter"), the two ends of a span ("1–5"), a word of a single letter and the next ("I").
pub fn clings(before: &str, after: &str) -> bool {
    let last = before.split([' ', '\n']).rfind(|word| !word.is_empty()).unwrap_or_default();
    let next = after.split([' ', '\n']).next().unwrap_or_default();
    if !before.ends_with(' ') {
        // "e-tjänst"
        let single = last.strip_suffix('-').is_some_and(|word| bare(word).chars().count() == 1);
        if single {
            return true;
        }
        let mut end = before.chars().rev();
        return end.next() == Some('–') && end.next().is_some_and(|c| c.is_ascii_digit()) && starts_with_digit(next);
    }
    let (last_word, next_word) = (bare(last), bare(next));
    let is_single = |word: &str, kind: fn(char) -> bool| word.chars().count() == 1 && word.chars().all(kind);
    is_single(last_word, char::is_alphabetic) && last.chars().next_back().is_some_and(char::is_alphabetic)
        || next_word.len() == 4 && starts_with_digit(next_word) && (is_sign(last_word) || is_month(last))
        || is_number(last) && is_month(next_word)
        || is_single(next_word, |c| c.is_ascii_digit()) && last.ends_with(char::is_lowercase)
        || last.ends_with(|c: char| c.is_ascii_digit()) && is_counted(next_word)
        || is_of_many(before, after)
}

fn is_counted(word: &str) -> bool {
    UNITS.contains(&word) || COUNTED.iter().any(|counted| word.starts_with(counted))
}

/// "6 av 11", at either of its spaces.
fn is_of_many(before: &str, after: &str) -> bool {
    let is_of = |word: &str| ["av", "of"].contains(&word);
    let mut back = before.split([' ', '\n']).rev().filter(|word| !word.is_empty());
    let mut on = after.split([' ', '\n']).filter(|word| !word.is_empty());
    match (back.next(), on.next()) {
        (Some(number), Some(of)) if is_of(of) => is_number(number) && on.next().is_some_and(starts_with_digit),
        (Some(of), Some(number)) if is_of(of) => back.next().is_some_and(is_number) && starts_with_digit(number),
        _ => false,
    }
}

fn is_number(word: &str) -> bool {
    let word = word.trim_start_matches('(');
    !word.is_empty() && word.chars().all(|c| c.is_ascii_digit())
}

fn is_month(word: &str) -> bool {
    let word = word.trim_start_matches('(');
    [Lang::Sv, Lang::En].iter().any(|lang| is_month_name(word, *lang))
}

/// The word without what stands around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric() && c != '%')
}

/// "T2"
fn is_sign(word: &str) -> bool {
    word.strip_prefix('T').is_some_and(|rest| rest.len() == 1 && starts_with_digit(rest))
}

fn starts_with_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::clings;

    #[test]
    fn what_belongs_together_stays_together() {
        for (before, after) in [
            ("delårsrapport för tertial ", "1 2025"),
            ("underskottet är 46,4 ", "mnkr, varav"),
            ("ökade med 4 ", "procent."),
            ("konsekvens (1–", "5). Status"),
            ("slut. I ", "ärenden som"),
            ("i ", "årskurs"),
            ("minska jämfört med T2 ", "2024 (374)"),
            ("ny e-", "tjänst"),
            ("av de 11 ", "enheter"),
            ("i mer än 10 ", "månader."),
            ("nås av 6 ", "av 11 enheter"),
            ("6 av ", "11 enheter"),
            ("klart i (december ", "2025)"),
            ("per 31 ", "augusti 2025"),
        ] {
            assert!(clings(before, after), "{before}|{after}");
        }
        for (before, after) in [
            ("tertial 1 ", "2025"),
            ("under ", "2025"),
            ("grönt–", "rött"),
            ("några av ", "11 enheter"),
            ("år 2025 ", "av"),
            ("nämnd- ", "och"),
            ("punkt a) ", "nästa"),
        ] {
            assert!(!clings(before, after), "{before}|{after}");
        }
    }
}
