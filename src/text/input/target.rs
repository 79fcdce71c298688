//! Targets as people write them: `>=80 %`, `<7`, `2555`, `Ja`, `öka`, `minska med 5`, `minska med 7 %`.
//!
//! *Takes* the text of a cell in the plan, *returns* a target. *Never* judges whether it is a sensible one, and never
//! passes over a part of it: "minska till 300" would otherwise lose its 300.

use rust_decimal::Decimal;

use super::{Read, folded};
use crate::domain::{By, Change, Comparison, Direction, Percent, Period, Target};

/// Reads a target. A bare number is at least or at most, by the direction of good.
pub fn target(text: &str, direction: Direction) -> Option<Read<Target>> {
    let text = folded(text);
    if text == "ja" || text == "yes" {
        return Some(Read { value: Target::Yes, doubt: None });
    }
    let change = change(&text).map(|read| Read { value: Target::Baseline(read.value), doubt: read.doubt });
    change.or_else(|| comparison(&text, direction))
}

fn comparison(text: &str, direction: Direction) -> Option<Read<Target>> {
    const SIGNS: [(&str, Comparison); 10] = [
        (">=", Comparison::AtLeast),
        ("≥", Comparison::AtLeast),
        ("=>", Comparison::AtLeast),
        ("minst", Comparison::AtLeast),
        ("<=", Comparison::AtMost),
        ("≤", Comparison::AtMost),
        ("högst", Comparison::AtMost),
        (">", Comparison::Above),
        ("<", Comparison::Below),
        ("=", Comparison::Equal),
    ];
    let bare = match direction {
        Direction::Up => Comparison::AtLeast,
        Direction::Down => Comparison::AtMost,
    };
    let (sign, rest) = SIGNS
        .iter()
        .find_map(|(sign, comparison)| text.strip_prefix(sign).map(|rest| (*comparison, rest)))
        .unwrap_or((bare, text));
    let number = number(rest)?;
    Some(Read { value: Target::Compare(sign, number.value), doubt: number.doubt })
}

fn change(text: &str) -> Option<Read<Change>> {
    let text = without_comparison(text)?;
    let (verb, rest) = text.split_once(' ').unwrap_or((text, ""));
    let (by, doubt) = match rest.strip_prefix("med ").or_else(|| rest.strip_prefix("by ")) {
        Some(amount) => by(amount).map(|read| (Some(read.value), read.doubt))?,
        None if rest.is_empty() => (None, None),
        None => return None,
    };
    let value = match (verb.trim_end_matches(['.', ',']), by) {
        ("öka" | "ökar" | "increase" | "förbättra" | "improve", None) => Change::Increase,
        ("öka" | "ökar" | "increase", Some(by)) => Change::IncreaseBy(by),
        ("minska" | "minskar" | "decrease", None) => Change::Decrease,
        ("minska" | "minskar" | "decrease", Some(by)) => Change::DecreaseBy(by),
        ("bibehålla" | "bibehåll" | "behålla" | "keep", None) => Change::Keep,
        _ => return None,
    };
    Some(Read { value, doubt })
}

/// Takes off what a change is compared with, which stands in columns of its own. `None` if there is a number in it that
/// is neither a year nor a period: that would be the baseline, and nobody would read it.
fn without_comparison(text: &str) -> Option<&str> {
    const BEGINS: [&str; 7] =
        ["jämfört med ", "jämfört mot ", "i jämförelse med ", "sedan ", "compared with ", "compared to ", "since "];
    let begins = |at: &usize| text[..*at].is_empty() || text[..*at].ends_with([' ', '(']);
    let Some(at) = BEGINS.iter().flat_map(|word| text.match_indices(word)).map(|(at, _)| at).filter(begins).min()
    else {
        return Some(text);
    };
    let (change, with) = text.split_at(at);
    with.split(' ').all(holds_no_amount).then(|| change.trim_end_matches([' ', ',', '(']))
}

/// True for words, and for `2024`, `T2`, `2023/24` and `2024-08-31`.
fn holds_no_amount(word: &str) -> bool {
    let word = word.trim_matches(['(', ')', ',', '.', ';', ':']);
    let is_year = |text: &str| text.len() == 4 && text.parse().is_ok_and(|year| (1990..2100).contains(&year));
    let is_part = |text: &str| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts = word.split(['/', '-', '\u{2013}']);
    !word.contains(|char: char| char.is_ascii_digit())
        || word.parse::<Period>().is_ok()
        || (parts.next().is_some_and(is_year) && parts.all(|part| is_year(part) || is_part(part)))
}

/// How much: per cent only where it says so, otherwise of the indicator's own unit.
fn by(text: &str) -> Option<Read<By>> {
    const POINTS: [&str; 5] = ["procentenheter", "procentenhet", "%-enheter", "percentage points", "percentage point"];
    let points = POINTS.iter().find_map(|unit| text.strip_suffix(unit));
    let is_share = points.is_none() && super::PER_CENT.iter().any(|unit| text.ends_with(unit));
    let read = if is_share { super::percent(text) } else { super::number(points.unwrap_or(text)) }.ok()?;
    // "minska med -5" says two things.
    let value = Some(read.value).filter(|value| !value.is_sign_negative())?;
    Some(Read { value: if is_share { By::Share(Percent(value)) } else { By::Amount(value) }, doubt: read.doubt })
}

/// A number with or without a per cent sign.
fn number(text: &str) -> Option<Read<Decimal>> {
    let text = text.trim();
    let text = text.strip_suffix("procent").unwrap_or(text);
    super::percent(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::input::Doubt;

    #[track_caller]
    fn check(text: &str, expected: Option<Target>) {
        let read = target(text, Direction::Up);
        assert_eq!(read.map(|read| (read.value, read.doubt)), expected.map(|target| (target, None)), "{text}");
    }

    #[test]
    fn targets_are_read_in_every_form_of_the_domain() {
        let number = |text: &str| text.parse::<Decimal>().expect("a decimal");
        check("≥ 80 %", Some(Target::Compare(Comparison::AtLeast, number("80"))));
        check(">= 80,5", Some(Target::Compare(Comparison::AtLeast, number("80.5"))));
        check("<7", Some(Target::Compare(Comparison::Below, number("7"))));
        check(">25 %", Some(Target::Compare(Comparison::Above, number("25"))));
        check("2555", Some(Target::Compare(Comparison::AtLeast, number("2555"))));
        check("minst 65 procent", Some(Target::Compare(Comparison::AtLeast, number("65"))));
        check("Ja", Some(Target::Yes));
        check("öka", Some(Target::Baseline(Change::Increase)));
        check("minska jämfört med 2024", Some(Target::Baseline(Change::Decrease)));
        check("bibehålla", Some(Target::Baseline(Change::Keep)));
        check("Minska med 7 %", Some(Target::Baseline(Change::DecreaseBy(By::Share(Percent(number("7")))))));
        check("minska med 7 procent", Some(Target::Baseline(Change::DecreaseBy(By::Share(Percent(number("7")))))));
        check("minska med 50", Some(Target::Baseline(Change::DecreaseBy(By::Amount(number("50"))))));
        check("Öka med 2,5 procentenheter", Some(Target::Baseline(Change::IncreaseBy(By::Amount(number("2.5"))))));
        check("minska med -5", None);
        check("minska med 5 hästar", None);
        check("ungefär hälften", None);
    }

    #[test]
    fn what_a_change_is_compared_with_may_be_said() {
        for text in [
            "minska.",
            "minska jämfört med T2 2024",
            "Minska, jämfört med samma period förra året",
            "minska (jämfört med läsåret 2023/24)",
            "minska sedan 2024-08-31",
            "minska i jämförelse med föregående år",
            "decrease compared with last year",
        ] {
            check(text, Some(Target::Baseline(Change::Decrease)));
        }
        let ten_per_cent = By::Share(Percent(Decimal::TEN));
        check("öka med 10 % jämfört med 2024", Some(Target::Baseline(Change::IncreaseBy(ten_per_cent))));
        check("bibehålla jämfört med 2024", Some(Target::Baseline(Change::Keep)));
    }

    #[test]
    fn a_target_that_is_not_understood_whole_is_not_understood() {
        for text in [
            "minska till 300",
            "minska från 400",
            "bibehålla 400",
            "bibehålla med 5",
            "minska, 300",
            "öka rejält",
            "minska jämfört med 374",
            "minska jämfört med T2 2024 (374)",
            "minska jämfört med 2024 till 300",
            "minska med 7 % till 300",
            "minska med",
            "minskas",
            "jämfört med 2024",
            "≥ 80 % av brukarna",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn a_bare_number_follows_the_direction_of_good() {
        let expected = Target::Compare(Comparison::AtMost, Decimal::from(2555));
        assert_eq!(target("2555", Direction::Down), Some(Read { value: expected, doubt: None }));
    }

    #[test]
    fn a_number_that_can_be_read_in_two_ways_is_doubted_as_in_a_cell() {
        let doubt = |text: &str| {
            let Some(Read { doubt: Some(Doubt::Ambiguous { read_as }), .. }) = target(text, Direction::Down) else {
                return None;
            };
            Some(read_as)
        };
        assert_eq!(doubt("<=7.125").as_deref(), Some("7\u{a0}125"));
        assert_eq!(doubt("högst 7,125 %").as_deref(), Some("≈ 7,1"));
        assert_eq!(doubt("minska med 1.500").as_deref(), Some("1\u{a0}500"));
        assert_eq!(doubt("<=7,12"), None);
    }
}
