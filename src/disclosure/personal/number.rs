//! Personal numbers and phone numbers.
//!
//! *Takes* characters and a place among them, *returns* the number that begins there, if one does.
//! *Never* finds a part of a longer number.

use super::{Chars, DisclosureKind, Hit, char_at, char_before};
use crate::domain::Date;

/// A personal identity number or a coordination number: six or eight digits of a date, perhaps with marks between
/// year, month and day, perhaps a separator, and four digits of which the last is a check digit; also with the last
/// four crossed out. A date of birth is one as well: `född 811228`.
///
/// An organisation number has a third digit of at least 2 where the month would be, so it is none.
pub(super) fn personal(chars: &Chars, at: usize) -> Hit {
    if let Some(end) = born(chars, at) {
        return Some((DisclosureKind::Personnummer, end));
    }
    if !begins_number(chars, at) {
        return None;
    }
    let spread = Spread::read(chars, at);
    // The longer one first: 12 digits are no number of 10.
    [12, 10].into_iter().find_map(|length| spread.number(chars, length)).or_else(|| crossed_out(chars, at))
}

/// Digits with what stands between them.
struct Spread {
    digits: Vec<u8>,
    /// What stands before each digit, but for the first.
    between: Vec<String>,
    /// The place after each digit.
    ends: Vec<usize>,
}

impl Spread {
    fn read(chars: &Chars, at: usize) -> Spread {
        const MOST: usize = 3;
        let mut spread = Spread { digits: Vec::new(), between: Vec::new(), ends: Vec::new() };
        let (mut at, mut between) = (at, String::new());
        while spread.digits.len() < 13 {
            match char_at(chars, at) {
                Some(char) if char.is_ascii_digit() => {
                    spread.digits.extend(char.to_digit(10).and_then(|digit| u8::try_from(digit).ok()));
                    spread.between.push(std::mem::take(&mut between));
                    spread.ends.push(at + 1);
                }
                Some(char) if between.chars().count() < MOST && is_mark(char) && !spread.digits.is_empty() => {
                    between.push(if char.is_whitespace() { ' ' } else { char });
                }
                _ => break,
            }
            at += 1;
        }
        spread
    }

    /// The number of so many digits, if it is one that is written so.
    fn number(&self, chars: &Chars, length: usize) -> Hit {
        let end = *self.ends.get(length - 1)?;
        let goes_on = self.between.get(length).is_some_and(String::is_empty);
        if goes_on || char_at(chars, end).is_some_and(char::is_alphanumeric) || !self.is_written_so(length) {
            return None;
        }
        personal_kind(&self.digits[..length], self.is_parted(length)).map(|kind| (kind, end))
    }

    /// A whole year, month and day, a dash, and four digits, as personal numbers are written: one with a slip in it is
    /// still somebody's. Of this century, 20250101-0831 is a time as well: to another day, a year or an hour.
    fn is_parted(&self, length: usize) -> bool {
        let is_so = |place: usize| match (place, self.between[place].as_str()) {
            (8, between) => between.contains(['-', '+']),
            (_, between) => between.is_empty(),
        };
        let two = |at: usize| self.digits[at] * 10 + self.digits[at + 1];
        let is_time = || {
            let (first, second) = (two(8), two(10));
            Date::new(2000, first, second).is_some() || [19, 20].contains(&first) || first < 24 && second < 60
        };
        length == 12 && (1..length).all(is_so) && (self.digits.starts_with(&[1, 9]) || !is_time())
    }

    /// Marks stand between year, month, day and the last four, and perhaps in the middle of those; or between all
    /// digits. A row of short numbers is none.
    fn is_written_so(&self, length: usize) -> bool {
        let marks = &self.between[1..length];
        if marks.iter().all(|own| own == marks.first().map_or("", String::as_str)) && !marks[0].is_empty() {
            return true;
        }
        let [month, day, last, middle] = [8, 6, 4, 2].map(|from_end| length - from_end);
        let at = |place: usize| self.between[place].trim();
        let is_elsewhere = |place: &usize| ![month, day, last, middle].contains(place);
        if (1..length).filter(is_elsewhere).any(|place| !self.between[place].is_empty()) {
            return false;
        }
        let is_dated = !self.between[month].is_empty() || !self.between[day].is_empty();
        // "2025-08-31 1430" is a date and a time; of last century it is no date that a report speaks of.
        let is_joined = at(last).contains(['-', '+']) || self.between[last].is_empty();
        let is_old = length == 10 || self.digits.starts_with(&[1, 9]);
        let is_alike = at(month) == at(day) && self.between[month].is_empty() == self.between[day].is_empty();
        !is_dated || (is_alike && (is_joined || (is_old && !at(month).is_empty())))
    }
}

/// What may stand between the digits of a personal number. A line may end there.
fn is_mark(char: char) -> bool {
    char.is_whitespace() || matches!(char, '-' | '+' | '.' | '/' | '_')
}

/// A date and four places that are crossed out: `811228-XXXX`.
fn crossed_out(chars: &Chars, at: usize) -> Hit {
    let date = digits_at(chars, at);
    let end = at + date.len();
    let after = end + usize::from(matches!(char_at(chars, end), Some('-' | '+')));
    let crossed =
        chars.get(after..)?.iter().take_while(|(_, char)| matches!(char, 'x' | 'X' | '•' | '?' | '#')).count();
    let is_crossed = crossed == 4 && !char_at(chars, after + 4).is_some_and(char::is_alphanumeric);
    (is_crossed && is_date_of_birth(&date)).then_some((DisclosureKind::Personnummer, after + 4))
}

/// "född 811228", "f. 1981-12-28": a date after a word for being born. The end of it.
fn born(chars: &Chars, at: usize) -> Option<usize> {
    const WORDS: [&str; 6] = ["föddes den", "föddes", "född den", "född", "födelsedatum", "f."];
    if char_before(chars, at).is_some_and(char::is_alphanumeric) {
        return None;
    }
    let is_said = |word: &&str| {
        word.chars()
            .enumerate()
            .all(|(index, own)| char_at(chars, at + index).is_some_and(|char| char.to_lowercase().eq([own])))
    };
    let word = WORDS.iter().find(|word| is_said(word))?;
    let mut next = at + word.chars().count();
    while char_at(chars, next).is_some_and(|char| is_blank(char) || char == ':') {
        next += 1;
    }
    let spread = Spread::read(chars, next);
    [8, 6].into_iter().find_map(|length| {
        let end = *spread.ends.get(length - 1)?;
        let goes_on = spread.between.get(length).is_some_and(String::is_empty);
        let is_place = |place: &usize| [length - 4, length - 2].contains(place);
        let is_split = (1..length).any(|place| !is_place(&place) && !spread.between[place].is_empty());
        (!goes_on && !is_split && is_date_of_birth(&spread.digits[..length])).then_some(end)
    })
}

/// Six or eight digits that are a date of the last hundred years.
fn is_date_of_birth(digits: &[u8]) -> bool {
    let (century, short) = match digits.len() {
        8 => digits.split_at(2),
        6 => digits.split_at(0),
        _ => return false,
    };
    let two = |at: usize| short[at] * 10 + short[at + 1];
    let centuries: &[u16] = match century {
        [] => &[19, 20],
        [1, 9] => &[19],
        [2, 0] => &[20],
        _ => return false,
    };
    centuries.iter().any(|century| Date::new(century * 100 + u16::from(two(0)), two(2), two(4)).is_some())
}

fn personal_kind(digits: &[u8], is_certain: bool) -> Option<DisclosureKind> {
    let (century, short) = digits.split_at(digits.len().checked_sub(10)?);
    if !is_certain && !has_check_digit(short) {
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
        None => domestic(chars, at).or_else(|| foreign(chars, at)),
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

/// A number of another country: `+47 912 34 567`, `0047 91 23 45 67`. An amount with a plus before it says what it counts.
fn foreign(chars: &Chars, at: usize) -> Option<usize> {
    let start = match (char_at(chars, at)?, char_at(chars, at + 1)?) {
        ('+', '1'..='9') => at + 1,
        ('0', '0') if matches!(char_at(chars, at + 2), Some('1'..='9')) => at + 2,
        _ => return None,
    };
    let is_part = |char: char| char.is_ascii_digit() || is_between(char) || matches!(char, '(' | ')');
    let mut end = start + chars[start..].iter().take_while(|(_, char)| is_part(*char)).count();
    while end > start && !char_before(chars, end).is_some_and(|char| char.is_ascii_digit()) {
        end -= 1;
    }
    let digits = chars[start..end].iter().filter(|(_, char)| char.is_ascii_digit()).count();
    let is_whole = ends_number(chars, end) && !super::is_counted(chars, end);
    ((9..=15).contains(&digits) && is_whole && char_at(chars, end) != Some(',')).then_some(end)
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
            "811228\n9874",
            "81-12-28-9874",
            "1981-12-28-9874",
            "8 1 1 2 2 8 9 8 7 4",
            "811228-XXXX",
            "född 811228",
            "(811228-9874)",
            "nr:811228-9874.",
            "p.nr.811228-9874",
            "19811228-9873", // a slip in it
            "20121228-9873",
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
            "19811328-9873", // no such month
            "20250101-0831", // from a day to another
            "20251231-2026",
            "20250831-1430",
            "x811228-9874",
            "811228-98745",
            "811228-XXXX7",
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
            "antal 0701\n234 567 barn",
            "+460 701 234 kr",
            "0000 0000 0000",
            "artikel 0701740635A",
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
            "+46 (0) 70-174 06 35",
            "0046 70 174 06 35",
            "tel.070-174 06 35",
            "070-174 06 35 12 barn",
            "+46 70 174 06 35, kvällstid",
            "+47 912 34 567 är numret",
            "0047 912 34 567",
        ] {
            assert_eq!(kinds(text), [DisclosureKind::Phone], "{text}");
        }
        // All of it: what is left of a number that is withheld must not tell it.
        for text in ["+46 70 174 06 35", "+46 (0)70-174 06 35", "08-465 004 12", "+47 912 34 567", "811228-XXXX"] {
            let in_text = format!("{text} och mycket mer än så, hela raden ut");
            assert_eq!(find(&in_text).first().map(|own| own.range.clone()), Some(0..text.len()), "{text}");
        }
    }
}
