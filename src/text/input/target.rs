//! Targets as people write them: `>=80 %`, `<7`, `2555`, `Ja`, `öka`, `minska med 7 %`.
//!
//! *Takes* the text of a cell in the plan, *returns* a target. *Never* judges whether it is a sensible one.

use rust_decimal::Decimal;

use crate::domain::{Direction, Percent};
use crate::subject::indicators::{Change, Comparison, Target};

/// Reads a target. A bare number is at least or at most, by the direction of good.
pub fn target(text: &str, direction: Direction) -> Option<Target> {
    let text = text.trim().to_lowercase();
    if text == "ja" || text == "yes" {
        return Some(Target::Yes);
    }
    change(&text).map(Target::Baseline).or_else(|| comparison(&text, direction))
}

fn comparison(text: &str, direction: Direction) -> Option<Target> {
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
    number(rest).map(|value| Target::Compare(sign, value))
}

fn change(text: &str) -> Option<Change> {
    let (verb, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let amount = rest.trim().strip_prefix("med").or_else(|| rest.trim().strip_prefix("by")).map(str::trim);
    let percent = match amount {
        Some(amount) => Some(Percent(number(amount)?)),
        None => None,
    };
    match (verb.trim_end_matches(['.', ',']), percent) {
        ("öka" | "ökar" | "increase" | "förbättra" | "improve", None) => Some(Change::Increase),
        ("öka" | "ökar" | "increase", Some(percent)) => Some(Change::IncreaseBy(percent)),
        ("minska" | "minskar" | "decrease", None) => Some(Change::Decrease),
        ("minska" | "minskar" | "decrease", Some(percent)) => Some(Change::DecreaseBy(percent)),
        ("bibehålla" | "bibehåll" | "behålla" | "keep", _) => Some(Change::Keep),
        _ => None,
    }
}

/// A number with or without a per cent sign.
fn number(text: &str) -> Option<Decimal> {
    let text = text.trim();
    let text = text.strip_suffix("procent").unwrap_or(text);
    super::percent(text).ok().map(|read| read.value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<Target>) {
        assert_eq!(target(text, Direction::Up), expected, "{text}");
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
        check("Minska med 7 %", Some(Target::Baseline(Change::DecreaseBy(Percent(number("7"))))));
        check("ungefär hälften", None);
    }

    #[test]
    fn a_bare_number_follows_the_direction_of_good() {
        let expected = Target::Compare(Comparison::AtMost, Decimal::from(2555));
        assert_eq!(target("2555", Direction::Down), Some(expected));
    }
}
