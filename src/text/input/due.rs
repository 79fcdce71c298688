//! When something is to be done, as people write it.
//!
//! *Takes* text, *returns* the last month of the time. *Never* guesses a day.

use super::folded;
use super::plan::{month, year};

/// The last month of the time that something is to be done by: `juni 2025`, `aug -25`, `2025-06-30`, `kvartal 2 2025`,
/// `T2`, `hösten 2025`, `2026`. What names no year is of `this` year.
pub fn due(text: &str, this: u16) -> Option<(u16, u8)> {
    // "september 2025 (etapp 1)"
    let text = match text.split_once('(') {
        Some((before, _)) if !before.trim().is_empty() => before.trim(),
        _ => text,
    };
    exact(text, this).or_else(|| last_named(text, this))
}

/// What is all of a time.
fn exact(text: &str, this: u16) -> Option<(u16, u8)> {
    if let Some(date) = super::date(text) {
        return Some((date.year, date.month));
    }
    let text = folded(text);
    let fields: Vec<&str> = text
        .split([' ', '-', '/', '.', ',', '\u{2013}'])
        .filter(|field| !field.is_empty())
        .filter(|field| {
            !["senast", "till", "före", "i", "under", "av", "den", "sista", "slutet", "klart"].contains(field)
        })
        .collect();
    // "aug 25" may be a day.
    let year_of = |field: &str| {
        let short = field.parse::<u16>().ok().filter(|own| (20..60).contains(own));
        let short =
            short.filter(|_| text.ends_with(&format!("-{field}")) || text.ends_with(&format!("\u{2013}{field}")));
        year(field).or(short.map(|own| 2000 + own))
    };
    let number = |field: &str, most: u8| field.parse::<u8>().ok().filter(|own| (1..=most).contains(own));
    let named = |rest: &[&str], month: u8| match rest {
        [] => Some((this, month)),
        [own] => Some((year_of(own)?, month)),
        _ => None,
    };
    match fields.as_slice() {
        [only] if year(only).is_some() => Some((year(only)?, 12)),
        [own, month_number] if year(own).is_some() && number(month_number, 12).is_some() => {
            Some((year(own)?, number(month_number, 12)?))
        }
        ["kvartal" | "kv" | "q", quarter, rest @ ..] => named(rest, number(quarter, 4)? * 3),
        ["tertial" | "t" | "delår", tertial, rest @ ..] => named(rest, number(tertial, 3)? * 4),
        ["vecka" | "v", week, rest @ ..] => {
            // A week ends in the month of its Sunday.
            let days = u32::from(number(week, 53)?) * 7;
            let ends = [31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
            named(rest, ends.iter().position(|end| days <= *end).map_or(12, |at| u8::try_from(at + 1).unwrap_or(12)))
        }
        // "fjärde kvartalet 2025"
        [first, "kvartal" | "kvartalet", rest @ ..] => named(rest, ordinal(first)? * 3),
        [first, "halvår" | "halvåret", rest @ ..] => named(rest, ordinal(first).filter(|own| *own < 3)? * 6),
        [first, "tertial" | "tertialet", rest @ ..] => named(rest, ordinal(first).filter(|own| *own < 4)? * 4),
        // "31/12"
        [day, month] if number(day, 31).is_some() && number(month, 12).is_some() => Some((this, number(month, 12)?)),
        ["våren" | "vår" | "vt" | "vårterminen" | "halvårsskiftet", rest @ ..] => named(rest, 6),
        ["sommaren" | "sommar", rest @ ..] => named(rest, 8),
        [
            "hösten" | "höst" | "ht" | "höstterminen" | "helår" | "helåret" | "året" | "årets" | "årsskiftet",
            rest @ ..,
        ] => {
            // "Årsskiftet 2025/2026" is the end of the first.
            named(&rest[..rest.len().min(1)], 12)
        }
        [first, rest @ ..] => match first.split_at_checked(1) {
            Some(("q", quarter)) if number(quarter, 4).is_some() => named(rest, number(quarter, 4)? * 3),
            Some(("t", tertial)) if number(tertial, 3).is_some() => named(rest, number(tertial, 3)? * 4),
            _ => named(rest, month(first)?),
        },
        [] => None,
    }
}

/// "fjärde", "1:a", "2".
fn ordinal(word: &str) -> Option<u8> {
    const WORDS: [&str; 4] = ["första", "andra", "tredje", "fjärde"];
    let named = WORDS.iter().position(|own| *own == word).and_then(|at| u8::try_from(at + 1).ok());
    let digit = || word.trim_end_matches(":a").trim_end_matches(":e").parse().ok();
    named.or_else(digit).filter(|own| (1..=4).contains(own))
}

/// The last month and the last year that are named: of "KF december 2025", "2025–2027" or "oktober–november 2025".
fn last_named(text: &str, this: u16) -> Option<(u16, u8)> {
    let text = folded(text);
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let month_at =
        |at: usize| words.get(at).and_then(|word| month(word).filter(|_| word.chars().all(char::is_alphabetic)));
    // "okt 26" may be a day or a year; other numbers say something that is not understood.
    let is_unclear = |(at, word): (usize, &&str)| match word.parse::<u16>() {
        Ok(number) if number < 100 => {
            let is_day = at > 0 && month_at(at - 1).is_some() && (number < 20 || 2000 + number == this);
            !is_day && month_at(at + 1).is_none()
        }
        Ok(_) | Err(_) => false,
    };
    if words.iter().enumerate().any(is_unclear) {
        return None;
    }
    let named = (0..words.len()).rev().find_map(month_at);
    let last = words.iter().rev().find_map(|word| year(word));
    match (named, last) {
        (Some(month), year) => Some((year.unwrap_or(this), month)),
        (None, Some(year)) => Some((year, 12)),
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn when_something_is_to_be_done_as_people_write_it() {
        for (text, expected) in [
            ("juni 2025", Some((2025, 6))),
            ("aug -25", Some((2025, 8))),
            ("juni", Some((2025, 6))),
            ("2025-06-30", Some((2025, 6))),
            ("2025-06", Some((2025, 6))),
            ("30/6 2026", Some((2026, 6))),
            ("Kvartal 2 2025", Some((2025, 6))),
            ("Q3", Some((2025, 9))),
            ("T2 2026", Some((2026, 8))),
            ("tertial 1", Some((2025, 4))),
            ("hösten 2025", Some((2025, 12))),
            ("årsskiftet 2025/2026", Some((2025, 12))),
            ("senast i mars 2026", Some((2026, 3))),
            ("2026", Some((2026, 12))),
            ("31/9 2025", None),
            ("2025–2027", Some((2027, 12))),
            ("2025/2026", Some((2026, 12))),
            ("fjärde kvartalet 2025", Some((2025, 12))),
            ("1:a kvartalet 2026", Some((2026, 3))),
            ("andra halvåret 2025", Some((2025, 12))),
            ("senast 1 oktober 2025", Some((2025, 10))),
            ("oktober–november 2025", Some((2025, 11))),
            ("nov 2025–mars 2026", Some((2026, 3))),
            ("september 2025 (etapp 1)", Some((2025, 9))),
            ("31/12", Some((2025, 12))),
            ("okt 25", Some((2025, 10))),
            ("okt 26", None),
            ("KF december 2025", Some((2025, 12))),
            ("Mål och budget 2026", Some((2026, 12))),
            ("delår 2", Some((2025, 8))),
            ("löpande", None),
            ("vecka 35", Some((2025, 9))),
            ("vecka 40 2026", Some((2026, 10))),
            ("vecka 54", None),
            ("kvartal 5 2025", None),
            ("2025-13", None),
            ("", None),
        ] {
            assert_eq!(due(text, 2025), expected, "{text}");
        }
    }
}
