//! Targets as people write them: `>=80 %`, `<7`, `2555`, `Ja`, `öka`, `minska med 5`, `minska med 7 %`.
//!
//! *Takes* the text of a cell in the plan, *returns* a target. *Never* judges whether it is a sensible one.

use rust_decimal::Decimal;

use super::Read;
use crate::domain::{By, Change, Comparison, Direction, Percent, Target};

/// Reads a target. A bare number is at least or at most, by the direction of good.
pub fn target(text: &str, direction: Direction) -> Option<Read<Target>> {
    let text = text.trim().to_lowercase();
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
    let (verb, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let amount = rest.trim().strip_prefix("med").or_else(|| rest.trim().strip_prefix("by")).map(str::trim);
    let (by, doubt) = match amount {
        Some(amount) => by(amount).map(|read| (Some(read.value), read.doubt))?,
        None => (None, None),
    };
    let value = match (verb.trim_end_matches(['.', ',']), by) {
        ("öka" | "ökar" | "increase" | "förbättra" | "improve", None) => Change::Increase,
        ("öka" | "ökar" | "increase", Some(by)) => Change::IncreaseBy(by),
        ("minska" | "minskar" | "decrease", None) => Change::Decrease,
        ("minska" | "minskar" | "decrease", Some(by)) => Change::DecreaseBy(by),
        ("bibehålla" | "bibehåll" | "behålla" | "keep", _) => Change::Keep,
        _ => return None,
    };
    Some(Read { value, doubt })
}

/// How much: per cent only where it says so, otherwise of the indicator's own unit.
fn by(text: &str) -> Option<Read<By>> {
    const POINTS: [&str; 5] = ["procentenheter", "procentenhet", "%-enheter", "percentage points", "percentage point"];
    const SHARE: [&str; 3] = ["%", "procent", "percent"];
    let points = POINTS.iter().find_map(|unit| text.strip_suffix(unit));
    let is_share = points.is_none() && SHARE.iter().any(|unit| text.ends_with(unit));
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
