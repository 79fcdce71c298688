//! Personal numbers and phone numbers.
//!
//! *Takes* characters and a place among them, *returns* the number that begins there, if one does.
//! *Never* finds a part of a longer number.

use super::{Chars, DisclosureKind, Hit, char_at, char_before};
use crate::domain::Date;

/// A personal identity number or a coordination number: six or eight digits of a date, perhaps a
/// separator, and four digits of which the last is a check digit.
///
/// An organisation number has a third digit of at least 2 where the month would be, so it is none.
pub(super) fn personal(chars: &Chars, at: usize) -> Hit {
    if !begins_number(chars, at) {
        return None;
    }
    let first = digits_at(chars, at);
    let (digits, end) = match first.len() {
        length @ (10 | 12) => (first, at + length),
        6 | 8 => {
            let after = after_separator(chars, at + first.len())?;
            let last = digits_at(chars, after);
            if last.len() != 4 {
                return None;
            }
            ([first, last].concat(), after + 4)
        }
        _ => return None,
    };
    if char_at(chars, end).is_some_and(char::is_alphanumeric) {
        return None;
    }
    personal_kind(&digits).map(|kind| (kind, end))
}

/// The separator may be any dash, a plus for those above a hundred years, a space, or none.
fn after_separator(chars: &Chars, at: usize) -> Option<usize> {
    let is_space = |at: usize| char_at(chars, at).is_some_and(is_blank);
    let spaced = at + usize::from(is_space(at));
    match char_at(chars, spaced)? {
        '-' | '+' | '\u{2010}' | '\u{2011}' | '\u{2012}' | '\u{2013}' | '\u{2212}' => {
            Some(spaced + 1 + usize::from(is_space(spaced + 1)))
        }
        char if char.is_ascii_digit() && spaced > at => Some(spaced),
        _ => None,
    }
}

fn personal_kind(digits: &[u8]) -> Option<DisclosureKind> {
    let (century, short) = digits.split_at(digits.len().checked_sub(10)?);
    if !has_check_digit(short) {
        return None;
    }
    let two = |at: usize| short[at] * 10 + short[at + 1];
    let (year, month, day) = (u16::from(two(0)), two(2), two(4));
    let centuries = match century {
        [] => vec![19, 20],
        [1, 8] => vec![18],
        [1, 9] => vec![19],
        [2, 0] => vec![20],
        _ => return None,
    };
    let is_date = |day: u8| centuries.iter().any(|century| Date::new(century * 100 + year, month, day).is_some());
    if is_date(day) {
        Some(DisclosureKind::Personnummer)
    } else if day > 60 && is_date(day - 60) {
        Some(DisclosureKind::Samordningsnummer)
    } else {
        None
    }
}

/// The Luhn algorithm over ten digits.
fn has_check_digit(digits: &[u8]) -> bool {
    let weighted = digits.iter().enumerate().map(|(index, &digit)| {
        let product = digit * if index.is_multiple_of(2) { 2 } else { 1 };
        u32::from(product / 10 + product % 10)
    });
    weighted.sum::<u32>().is_multiple_of(10)
}

/// A Swedish phone number: `070-174 06 35`, `08-465 004 12`, `0980-319 200`, `+46 70 174 06 35`.
///
/// Amounts never begin with 0 or +46 followed by so many digits. To let lists of codes and clock times
/// pass, a number without a dash must be a mobile number or go on in a group of three.
pub(super) fn phone(chars: &Chars, at: usize) -> Hit {
    if !begins_number(chars, at) {
        return None;
    }
    let abroad = ["+46", "0046"]
        .into_iter()
        .find(|prefix| prefix.chars().enumerate().all(|(i, char)| char_at(chars, at + i) == Some(char)));
    let end = match abroad {
        Some(prefix) => international(chars, at + prefix.len()),
        None => domestic(chars, at),
    }?;
    Some((DisclosureKind::Phone, end))
}

fn international(chars: &Chars, mut at: usize) -> Option<usize> {
    if is_between(char_at(chars, at)?) {
        at += 1;
    }
    let zero: String = chars[at.min(chars.len())..].iter().take(3).map(|(_, char)| *char).collect();
    if zero == "(0)" {
        at += 3;
        at += usize::from(char_at(chars, at).is_some_and(is_between));
    }
    let groups = groups_at(chars, at);
    let first = groups.first()?;
    if char_at(chars, at) == Some('0') || first.len > 9 {
        return None;
    }
    longest(chars, &groups, 7..=9)
}

fn domestic(chars: &Chars, at: usize) -> Option<usize> {
    let groups = groups_at(chars, at);
    let first = groups.first()?;
    let (zero, second) = (char_at(chars, at)?, char_at(chars, at + 1)?);
    if zero != '0' || !matches!(second, '1'..='9') {
        return None;
    }
    let is_mobile = second == '7' && matches!(char_at(chars, at + 2), Some('0' | '2' | '3' | '6' | '9'));
    if first.len == 10 {
        return is_mobile.then_some(first.end).filter(|&end| ends_number(chars, end));
    }
    let is_area = (3..=4).contains(&first.len) || (first.len == 2 && second == '8');
    let next = groups.get(1)?;
    let is_written = next.after_dash || is_mobile || next.len == 3;
    if !is_area || !is_written {
        return None;
    }
    // After the area code one group of any length, or groups of two and three digits.
    let groups = match next.len {
        5..=8 => &groups[..2],
        2..=3 => &groups[..],
        _ => return None,
    };
    longest(chars, groups, if is_mobile { 10..=10 } else { 8..=10 })
}

/// A run of digits within a number.
struct Group {
    len: usize,
    end: usize,
    after_dash: bool,
}

fn groups_at(chars: &Chars, mut at: usize) -> Vec<Group> {
    let mut groups = Vec::new();
    let mut after_dash = false;
    loop {
        let len = digits_at(chars, at).len();
        if len == 0 || groups.len() == 8 {
            return groups;
        }
        let end = at + len;
        groups.push(Group { len, end, after_dash });
        match char_at(chars, end) {
            Some(char) if is_between(char) => after_dash = !is_blank(char),
            _ => return groups,
        }
        at = end + 1;
    }
}

/// The end of the longest row of groups with a fitting number of digits.
fn longest(chars: &Chars, groups: &[Group], wanted: std::ops::RangeInclusive<usize>) -> Option<usize> {
    let mut digits = 0;
    let mut end = None;
    for (index, group) in groups.iter().enumerate() {
        // Groups after the second are of two or three digits; a year is none of them.
        if index > 1 && !(2..=3).contains(&group.len) {
            break;
        }
        digits += group.len;
        if wanted.contains(&digits) && ends_number(chars, group.end) {
            end = Some(group.end);
        }
    }
    end
}

fn is_between(char: char) -> bool {
    is_blank(char) || matches!(char, '-' | '/' | '\u{2011}' | '\u{2013}')
}

/// A space of any width. A number does not go on in the next line.
fn is_blank(char: char) -> bool {
    char.is_whitespace() && !matches!(char, '\n' | '\r')
}

/// Not inside a longer number, word, date or decimal.
fn begins_number(chars: &Chars, at: usize) -> bool {
    let starts = char_at(chars, at).is_some_and(|char| char.is_ascii_digit() || char == '+');
    let goes_on = match char_before(chars, at) {
        // "tel.070-…" and "nr/070-…" begin a number, "1.070" goes on with one.
        Some('.' | ',' | '/' | '-' | '\u{2013}' | '\u{2212}') => {
            char_before(chars, at - 1).is_some_and(|char| char.is_ascii_digit())
        }
        Some(char) => char.is_alphanumeric() || char == '+',
        None => false,
    };
    starts && !goes_on
}

fn ends_number(chars: &Chars, end: usize) -> bool {
    !char_at(chars, end).is_some_and(char::is_alphanumeric)
}

fn digits_at(chars: &Chars, at: usize) -> Vec<u8> {
    chars
        .get(at..)
        .unwrap_or_default()
        .iter()
        .map_while(|(_, char)| char.to_digit(10).map(|digit| digit as u8))
        .take(20)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::{DisclosureKind, find};

    fn kinds(text: &str) -> Vec<DisclosureKind> {
        find(text).iter().map(|found| found.kind).collect()
    }

    #[test]
    fn personal_numbers_in_all_their_forms() {
        for text in [
            "811228-9874",
            "8112289874",
            "19811228-9874",
            "198112289874",
            "811228+9874",
            "811228 9874",
            "811228\u{2013}9874",
            "811228 - 9874",
            "(811228-9874)",
            "nr:811228-9874.",
            "p.nr.811228-9874",
        ] {
            assert_eq!(kinds(text), [DisclosureKind::Personnummer], "{text}");
        }
        for text in ["701063-2391", "19701063-2391"] {
            assert_eq!(kinds(text), [DisclosureKind::Samordningsnummer], "{text}");
        }
    }

    #[test]
    fn numbers_that_are_nobodys() {
        for text in [
            "811228-9873",   // wrong check digit
            "811328-9874",   // no such month
            "556036-0793",   // organisation
            "212000-0142",   // municipality
            "17811228-9874", // no such century
            "x811228-9874",
            "811228-98745",
            "0811228-9874",
            "1.811228-9874",
            "2024–2025",
            "2025-08-31",
            "20250831",
            "12 345 678",
            "−12 345 678 kr",
            "+12 345 678 kr",
            "+46 123 tkr",
            "721 30 Exempelby",
            "kl. 08 30",
            "01 02 03 04 05",
            "08-12",
            "08-31 2025",
            "0,123 456 78",
            "0580-12",
            "bankgiro 5050-1055",
            "3.14-07 01",
            "1 070 123 456",
            "811228\n9874",
            "antal 0701\n234 567 barn",
        ] {
            assert_eq!(kinds(text), [], "{text}");
        }
    }

    #[test]
    fn phone_numbers_in_all_their_forms() {
        for text in [
            "070-174 06 35",
            "0701-74 06 35",
            "0701740635",
            "070 174 06 35",
            "070/174 06 35",
            "08-465 004 12",
            "08-465 00 41",
            "08-46500412",
            "08 465 004 12",
            "0980-319 200",
            "031-390 06 12",
            "+46 70 174 06 35",
            "+46701740635",
            "+46 (0)70-174 06 35",
            "+46(0)8-465 004 12",
            "0046 70 174 06 35",
            "tel.070-174 06 35",
            "070-174 06 35 12 barn",
        ] {
            assert_eq!(kinds(text), [DisclosureKind::Phone], "{text}");
        }
    }
}
