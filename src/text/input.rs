//! Reading what Swedes type (`domain.md`, Values).
//!
//! *Takes* text of a cell, *returns* values, with a doubt where it could be read in two ways. *Never*
//! guesses at what it does not know, never turns a blank into zero.

mod beside;
mod changes;
mod claims;
mod due;
mod heading;
mod plan;
mod position;
mod reached;
mod standing;
mod target;
mod unfinished;
mod vocabulary;

use rust_decimal::Decimal;

use super::{Lang, number as shown};
use crate::domain::Date;
use vocabulary::folded;

pub use beside::{around_buffer, counts, tells_of_budget};
pub use changes::{Change, changes, goals_told, movements, named_in, since_a_year, tells_of_income, turns};
pub use claims::{Claim, Claimed, Outlook, Time, Told, amounts_told, claims, outlooks, several, shortfalls, signed};
pub use due::due;
pub use heading::{names, other_period, other_period_told};
pub use plan::{Document, Labels, amount_unit, document, grant_form, is_all, is_under, labels, months, span};
pub use plan::{
    is_average, is_before_buffer, is_notified, is_of_lex, is_part, is_serious, speaks_against, time_of, wanted,
};
pub use position::position;
pub use reached::{explains, leans, reached, target_reached, told_of_goal};
pub use standing::{
    Factor, Moved, begins_later, colours, moved, not_colours, ratings, steps, tells_of_beginning, tells_of_rest,
};
pub use target::target;
pub use unfinished::unfinished;
pub use vocabulary::{
    YesNo, is_auxiliary, missing, progress, reasons, reasons_to_explain, says_nothing, status, yes_no,
};

/// A value, and whether it could be read in another way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read<T> {
    /// The value.
    pub value: T,
    /// To be shown as a warning, if there is one.
    pub doubt: Option<Doubt>,
}

/// Why a value may not be what the person meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// One mark and three digits after it: `1.234` or `1,234`.
    Ambiguous {
        /// How it was read, so that it cannot be misread again: `1 234`, or `≈ 1,2`.
        read_as: String,
    },
}

/// Why a text is no number.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotANumber {
    /// Nothing but white space.
    #[error("blank")]
    Blank,
    /// A number in a unit that does not belong here: `12 tkr` where kronor are asked for, `44 %`
    /// where an amount is.
    #[error("the unit `{0}`")]
    Unit(String),
    /// Two numbers: `80–85`, `12/15`.
    #[error("two numbers")]
    Several,
    /// Spaces or marks that group no thousands: `12 34`, `1.23.4`.
    #[error("misplaced separators")]
    Grouping,
    /// More than 15 digits before the decimal mark, or after it.
    #[error("too many digits")]
    TooManyDigits,
    /// Anything else.
    #[error("not a number")]
    Text,
}

/// A number, or an amount in kronor.
///
/// # Errors
///
/// [`NotANumber`]; also for a percentage, and for `tkr` and `mnkr`, which would be wrong by a factor.
pub fn number(text: &str) -> Result<Read<Decimal>, NotANumber> {
    parse(text, &UNITS)
}

/// What may stand after a number without changing it, what others begin with last.
pub const UNITS: [&str; 6] = ["kronor", "kr.", "kr", "sek", ":-", "st"];

/// What says that a number is per cent.
pub const PER_CENT: [&str; 3] = ["%", "procent", "percent"];

/// A percentage, with or without its sign: `44 %` and `44` are 44.
///
/// # Errors
///
/// As [`number`].
pub fn percent(text: &str) -> Result<Read<Decimal>, NotANumber> {
    parse(text, &PER_CENT)
}

/// The items of a list that is separated by commas, semicolons or line breaks.
pub fn list(text: &str) -> Vec<&str> {
    text.split([',', ';', '\n', '\r']).map(str::trim).filter(|item| !item.is_empty()).collect()
}

/// A date: `2025-08-31`, `2025/08/31`, `31 augusti 2025`, `31/8 2025`.
///
/// Between slashes and points the day comes before the month, as everywhere in Sweden.
pub fn date(text: &str) -> Option<Date> {
    let text = folded(text);
    let text = text.strip_prefix("den ").or_else(|| text.strip_prefix("per ")).unwrap_or(&text);
    let fields: Vec<&str> = text.split([' ', '-', '/', '.', '\u{2013}']).filter(|field| !field.is_empty()).collect();
    let (year, month, day) = match fields.as_slice() {
        [whole] if whole.len() == 8 => (whole.get(..4)?, whole.get(4..6)?, whole.get(6..)?),
        [year, month, day] if year.len() == 4 => (*year, *month, *day),
        [day, month, year] if year.len() == 4 => (*year, *month, *day),
        _ => return None,
    };
    let is_number = |field: &str| field.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(year) || !is_number(day) {
        return None;
    }
    let month = if is_number(month) { month.parse().ok()? } else { month_of(month)? };
    Date::new(year.parse().ok()?, month, day.parse().ok()?)
}

/// A month by its name or the first three letters of it, in either language.
fn month_of(word: &str) -> Option<u8> {
    let is_month = |month: &u8| {
        [Lang::Sv, Lang::En].iter().any(|&lang| {
            let name = super::month_name(*month, lang).to_lowercase();
            name == word || (word.len() == 3 && name.starts_with(word))
        })
    };
    (1..=12).find(is_month)
}

fn parse(text: &str, units: &[&str]) -> Result<Read<Decimal>, NotANumber> {
    let text = plain(text);
    if text.is_empty() {
        return Err(NotANumber::Blank);
    }
    let (negative, text) = sign(&text);
    let end = text.rfind(|char: char| char.is_ascii_digit()).ok_or(NotANumber::Text)? + 1;
    let (body, unit) = text.split_at(end);
    if !body.starts_with(|char: char| char.is_ascii_digit() || matches!(char, ',' | '.')) {
        return Err(NotANumber::Text);
    }
    if let Some(odd) = body.find(|char: char| !is_of_number(char)) {
        return Err(what_stands_between(&body[odd..]));
    }
    let unit = unit.trim();
    if !unit.is_empty() && !units.contains(&unit) {
        return Err(match unit {
            "," | "." | "-" => NotANumber::Grouping,
            unit => NotANumber::Unit(unit.to_owned()),
        });
    }
    let (value, doubt) = magnitude(body)?;
    Ok(Read { value: if negative && !value.is_zero() { -value } else { value }, doubt })
}

/// Lower case, every kind of space as a plain one, every kind of minus as `-`.
fn plain(text: &str) -> String {
    let text: String = text
        .trim_start_matches('\'')
        .chars()
        .filter(|char| !matches!(char, '\u{feff}' | '\u{200b}' | '\u{ad}'))
        .map(|char| match char {
            '\u{2212}' | '\u{2013}' | '\u{2012}' | '\u{2011}' | '\u{fe63}' | '\u{ff0d}' => '-',
            char if char.is_whitespace() => ' ',
            char => char,
        })
        .collect();
    text.trim().to_lowercase()
}

/// Takes off the sign: `-12`, `+12`, `12-` as accounting systems print it, `(12)`.
fn sign(text: &str) -> (bool, &str) {
    if let Some(rest) = text.strip_prefix('-') {
        return (true, rest.trim_start());
    }
    if let Some(rest) = text.strip_prefix('+') {
        return (false, rest.trim_start());
    }
    let inside = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    if let Some(inside) = inside {
        return (true, inside.trim());
    }
    match text.strip_suffix('-') {
        Some(rest) if rest.ends_with(|char: char| char.is_ascii_digit()) => (true, rest),
        _ => (false, text),
    }
}

fn is_of_number(char: char) -> bool {
    char.is_ascii_digit() || matches!(char, ' ' | ',' | '.')
}

/// `80-85` is two numbers, `12 av 15` is text.
fn what_stands_between(rest: &str) -> NotANumber {
    match rest.trim_start_matches(['-', '/', ' ']) {
        after if after.len() < rest.len() && after.bytes().all(|byte| byte.is_ascii_digit()) => NotANumber::Several,
        _ => NotANumber::Text,
    }
}

/// A number without sign and unit.
fn magnitude(body: &str) -> Result<(Decimal, Option<Doubt>), NotANumber> {
    // "15, 4" is a slip of the space bar.
    let body = body.replace(" ,", ",").replace(", ", ",").replace(" .", ".").replace(". ", ".");
    let spaced = body.contains(' ');
    let commas = body.matches(',').count();
    let points = body.matches('.').count();
    let mark = match (commas, points) {
        (0, 0) => None,
        (1, 0) => Some(','),
        (0, 1) => Some('.'),
        // Where both stand, the last one is the decimal mark.
        (1, _) if body.rfind(',') > body.rfind('.') => Some(','),
        (_, 1) if body.rfind('.') > body.rfind(',') => Some('.'),
        (0, _) | (_, 0) => None,
        _ => return Err(NotANumber::Grouping),
    };
    let (whole, fraction) = mark.and_then(|mark| body.split_once(mark)).unwrap_or((&body, ""));
    let one_mark = commas + points == 1 && !spaced;
    let unclear = one_mark && fraction.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0');
    if unclear && mark == Some('.') {
        let value = decimal(&format!("{whole}{fraction}"), "")?;
        return Ok((value, doubt(shown(value, 0, Lang::Sv))));
    }
    let value = decimal(&ungrouped(whole)?, fraction)?;
    let doubt = if unclear { doubt(format!("\u{2248} {}", shown(value, 1, Lang::Sv))) } else { None };
    Ok((value, doubt))
}

fn doubt(read_as: String) -> Option<Doubt> {
    Some(Doubt::Ambiguous { read_as })
}

/// Takes out what groups the thousands: one kind of separator, three digits after each.
fn ungrouped(whole: &str) -> Result<String, NotANumber> {
    let separator = whole.chars().find(|char| !char.is_ascii_digit());
    let Some(separator) = separator else {
        return Ok(whole.to_owned());
    };
    let mut groups = whole.split(separator);
    let first = groups.next().unwrap_or_default();
    let is_group = |group: &str| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit());
    if (1..=3).contains(&first.len()) && groups.all(is_group) {
        Ok(whole.replace(separator, ""))
    } else {
        Err(NotANumber::Grouping)
    }
}

fn decimal(whole: &str, fraction: &str) -> Result<Decimal, NotANumber> {
    let whole = whole.trim_start_matches('0');
    if !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(NotANumber::Grouping);
    }
    if whole.len() > 15 || fraction.len() > 12 {
        return Err(NotANumber::TooManyDigits);
    }
    format!("0{whole}.{fraction}0").parse::<Decimal>().map(|value| value.normalize()).map_err(|_| NotANumber::Text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        match number(text) {
            Ok(Read { value, doubt: None }) => value.to_string(),
            Ok(Read { value, doubt: Some(Doubt::Ambiguous { read_as }) }) => format!("{value} read as {read_as}"),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn numbers_as_swedes_type_them() {
        for (text, value) in [
            ("80,5", "80.5"),
            ("80.5", "80.5"),
            ("1 234", "1234"),
            ("1\u{a0}234\u{a0}567,25", "1234567.25"),
            ("1\u{202f}234", "1234"),
            ("1\u{2009}234", "1234"),
            (" -12 ", "-12"),
            ("\u{2212}12", "-12"),
            ("\u{2013} 12", "-12"),
            ("1 234-", "-1234"),
            ("(1 234)", "-1234"),
            ("+7", "7"),
            ("15, 4", "15.4"),
            (",5", "0.5"),
            ("007", "7"),
            ("'12", "12"),
            ("0", "0"),
            ("-0", "0"),
        ] {
            assert_eq!(read(text), value, "{text}");
        }
    }

    #[test]
    fn marks_are_read_by_where_they_stand() {
        for (text, value) in [
            ("1.234,5", "1234.5"),
            ("1,234.5", "1234.5"),
            ("1.234.567", "1234567"),
            ("1,234,567", "1234567"),
            ("1.234.567,89", "1234567.89"),
            ("1234,567", "1234.567"),
            ("0,234", "0.234"),
            ("1 234,567", "1234.567"),
            ("1.234", "1234 read as 1\u{a0}234"),
            ("12.345", "12345 read as 12\u{a0}345"),
            ("-1.234", "-1234 read as 1\u{a0}234"),
            ("1,234", "1.234 read as \u{2248} 1,2"),
        ] {
            assert_eq!(read(text), value, "{text}");
        }
    }

    #[test]
    fn amounts_may_say_kronor_but_no_other_unit() {
        for text in ["1 200 kr", "1200kr", "1 200 kronor", "1 200 SEK", "1 200:-"] {
            assert_eq!(read(text), "1200", "{text}");
        }
        assert_eq!(number("12 tkr"), Err(NotANumber::Unit("tkr".into())));
        assert_eq!(number("1,2 mnkr"), Err(NotANumber::Unit("mnkr".into())));
        assert_eq!(number("44 %"), Err(NotANumber::Unit("%".into())));
        assert_eq!(number("3 personer"), Err(NotANumber::Unit("personer".into())));
    }

    #[test]
    fn what_is_no_number_says_why() {
        for (text, error) in [
            ("", NotANumber::Blank),
            (" \u{a0} ", NotANumber::Blank),
            ("åtta", NotANumber::Text),
            ("ca 12", NotANumber::Text),
            ("12 av 15", NotANumber::Text),
            ("80\u{2013}85", NotANumber::Several),
            ("12/15", NotANumber::Several),
            ("12 34", NotANumber::Grouping),
            ("1.23.4", NotANumber::Grouping),
            ("1 2345", NotANumber::Grouping),
            ("1,2,3.4,5", NotANumber::Grouping),
            ("5,", NotANumber::Grouping),
            ("1234567890123456", NotANumber::TooManyDigits),
            ("-", NotANumber::Text),
            ("--5", NotANumber::Text),
            ("1e5", NotANumber::Text),
            ("٣", NotANumber::Text),
        ] {
            assert_eq!(number(text), Err(error), "{text}");
        }
    }

    #[test]
    fn percentages_with_and_without_their_sign() {
        for text in ["44 %", "44%", "44", "44\u{a0}%", "44 procent"] {
            let value = percent(text).map(|read| read.value);
            assert_eq!(value, Ok(Decimal::from(44)), "{text}");
        }
        assert_eq!(percent("44 kr"), Err(NotANumber::Unit("kr".into())));
    }

    #[test]
    fn dates_as_swedes_write_them() {
        let day = Date::new(2025, 8, 31);
        for text in [
            "2025-08-31",
            "2025/08/31",
            "20250831",
            "31 augusti 2025",
            "den 31 Augusti 2025",
            "31 aug 2025",
            "31 aug. 2025",
            "31/8 2025",
            "31/8-2025",
            "31.8.2025",
            "31 August 2025",
            "2025\u{2013}08\u{2013}31",
        ] {
            assert_eq!(date(text), day, "{text}");
        }
        for text in ["", "2025", "31 augusti", "2025-02-30", "8/31/2025", "31 foo 2025", "å025-08-31"] {
            assert_eq!(date(text), None, "{text}");
        }
    }

    #[test]
    fn lists_are_split_where_people_split_them() {
        assert_eq!(list("anna, bo;\ncissi ,, "), ["anna", "bo", "cissi"]);
        assert!(list(" ").is_empty());
    }
}
