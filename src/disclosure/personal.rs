//! Finding what must not be published about a person (`domain.md`, Disclosure guard).
//!
//! *Takes* free text, *returns* where it holds a personal number, a phone number, an e-mail address or
//! the number of somebody's case. *Never* decides what is allowed, never changes the text.
//!
//! The scanners are strict about form, because a report is full of numbers: amounts, years, dates,
//! organisation numbers and the diary numbers of public documents must pass.

mod number;

use std::ops::Range;

/// Something found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disclosure {
    /// Where, in bytes of the text.
    pub range: Range<usize>,
    /// What.
    pub kind: DisclosureKind,
}

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DisclosureKind {
    /// Personal identity number: 10 or 12 digits, a date and a valid check digit.
    Personnummer,
    /// Coordination number: the same with 60 added to the day.
    Samordningsnummer,
    /// An e-mail address.
    Email,
    /// A Swedish phone number.
    Phone,
    /// The number of a case or a file about a person.
    CaseNumber,
}

/// Everything in a text that may disclose a person, in the order of the text, without overlaps.
///
/// A case number is a number of at least four digits after a word for a case about a person:
/// `ärende 2025-01234`, `akt 12345`, `mål nr 1234-25`, `dnr 01234-2025`. What is written as the diary
/// number of a committee, `dnr ASN 2025/123`, is public and passes, and so does a mere year.
pub fn find(text: &str) -> Vec<Disclosure> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let mut found: Vec<Disclosure> = Vec::new();
    // In this order, because a personal number may look like a phone number, and not the reverse.
    for scan in [number::personal, email, number::phone, case_number] {
        let mut at = 0;
        while at < chars.len() {
            let Some((kind, end)) = scan(&chars, at) else {
                at += 1;
                continue;
            };
            let start_byte = chars[at].0;
            let end_byte = chars.get(end).map_or(text.len(), |(byte, _)| *byte);
            let range = start_byte..end_byte;
            let overlaps = |other: &Disclosure| other.range.start < range.end && range.start < other.range.end;
            if !found.iter().any(overlaps) {
                found.push(Disclosure { range, kind });
            }
            at = end.max(at + 1);
        }
    }
    found.sort_by_key(|disclosure| disclosure.range.start);
    found
}

/// A text as characters with their places in bytes.
type Chars = [(usize, char)];

/// What a scanner finds from a place on: its kind and the place after it.
type Hit = Option<(DisclosureKind, usize)>;

fn char_at(chars: &Chars, at: usize) -> Option<char> {
    chars.get(at).map(|(_, char)| *char)
}

fn char_before(chars: &Chars, at: usize) -> Option<char> {
    at.checked_sub(1).and_then(|before| char_at(chars, before))
}

fn email(chars: &Chars, at: usize) -> Hit {
    let is_local = |char: char| char.is_alphanumeric() || matches!(char, '.' | '_' | '%' | '+' | '-');
    let is_domain = |char: char| char.is_alphanumeric() || matches!(char, '.' | '-');
    if !is_local(char_at(chars, at)?) || char_before(chars, at).is_some_and(is_local) {
        return None;
    }
    let length =
        |from: usize, holds: &dyn Fn(char) -> bool| chars[from..].iter().take_while(|(_, char)| holds(*char)).count();
    let sign = at + length(at, &is_local);
    if char_at(chars, sign) != Some('@') {
        return None;
    }
    let mut end = sign + 1 + length(sign + 1, &is_domain);
    // A full stop ends the sentence, not the address.
    while matches!(char_before(chars, end), Some('.' | '-')) {
        end -= 1;
    }
    let domain: String = chars[sign + 1..end].iter().map(|(_, char)| *char).collect();
    let (name, top) = domain.rsplit_once('.')?;
    let is_top = top.chars().count() >= 2 && top.chars().all(char::is_alphabetic);
    (is_top && !name.is_empty()).then_some((DisclosureKind::Email, end))
}

/// Words after which a number is that of a case. The longer ones come first.
const CASE_WORDS: [&str; 17] = [
    "ärendenummer",
    "ärendenr",
    "ärende",
    "personakt",
    "aktnummer",
    "aktnr",
    "akt",
    "målnummer",
    "målnr",
    "mål nr",
    "mål nummer",
    "klientnummer",
    "klientnr",
    "individnummer",
    "diarienummer",
    "diarienr",
    "dnr",
];

fn case_number(chars: &Chars, at: usize) -> Hit {
    if char_before(chars, at).is_some_and(char::is_alphanumeric) {
        return None;
    }
    let (word, mut end) = CASE_WORDS.iter().find_map(|word| after_word(chars, at, word).map(|end| (*word, end)))?;
    end = after_filling(chars, end);
    if let Some(after) = after_word(chars, end, "nummer").or_else(|| after_word(chars, end, "nr")) {
        end = after_filling(chars, after);
    }
    // The code of a committee or a court: "ASN 2025/123", "T 1234-25".
    let letters = chars[end..].iter().take_while(|(_, char)| char.is_uppercase()).count();
    let has_code = (1..=5).contains(&letters);
    let start = if has_code { after_filling(chars, end + letters) } else { end };
    let is_part = |char: char| char.is_ascii_digit() || matches!(char, '-' | '/' | ':' | '\u{2013}');
    let mut end = start + chars[start..].iter().take_while(|(_, char)| is_part(*char)).count();
    while end > start && !char_before(chars, end).is_some_and(|char| char.is_ascii_digit()) {
        end -= 1;
    }
    let number: String = chars[start..end].iter().map(|(_, char)| *char).collect();
    let is_diary = word.starts_with('d') || (has_code && !word.starts_with("mål"));
    let passes = is_year(&number) || (is_diary && is_public(&number));
    let digits = number.chars().filter(char::is_ascii_digit).count();
    (digits >= 4 && !passes).then_some((DisclosureKind::CaseNumber, end))
}

fn after_word(chars: &Chars, at: usize, word: &str) -> Option<usize> {
    let mut end = at;
    for wanted in word.chars() {
        if !char_at(chars, end)?.to_lowercase().eq([wanted]) {
            return None;
        }
        end += 1;
    }
    let goes_on = char_at(chars, end).is_some_and(char::is_alphabetic);
    (!goes_on).then_some(end)
}

/// After the spaces and marks that stand between a word and its number.
fn after_filling(chars: &Chars, at: usize) -> usize {
    let is_filling = |char: char| char.is_whitespace() || matches!(char, '.' | ':' | '#');
    at + chars[at.min(chars.len())..].iter().take_while(|(_, char)| is_filling(*char)).count()
}

fn is_year(number: &str) -> bool {
    let is_one = |part: &str| part.len() == 4 && (part.starts_with("19") || part.starts_with("20"));
    number.split(['-', '/', '\u{2013}']).all(is_one)
}

/// The year and a running number, as public registers write it: `2025/123`, `2025:123`.
fn is_public(number: &str) -> bool {
    number.split_once(['/', ':']).is_some_and(|(year, _)| is_year(year))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(DisclosureKind, &str)> {
        find(text).into_iter().map(|disclosure| (disclosure.kind, &text[disclosure.range])).collect()
    }

    #[test]
    fn addresses_end_where_the_sentence_does() {
        let text = "Kontakta ås.öst@exempelby.example. Eller (info@a-b.example.org)!";
        assert_eq!(
            found(text),
            [(DisclosureKind::Email, "ås.öst@exempelby.example"), (DisclosureKind::Email, "info@a-b.example.org")]
        );
        for text in ["@exempelby", "a@b", "5 st @ 20 kr", "a@.se", "möte@kl.9", "följ oss: @exempelby.se"] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn what_is_two_things_at_once_is_found_once() {
        let text = "811228-9874@exempelby.example";
        assert_eq!(find(text).len(), 1, "{:?}", found(text));
    }

    #[test]
    fn a_day_that_only_leap_years_have_is_a_day_of_birth_in_those_years_only() {
        assert_eq!(found("880229-1230"), [(DisclosureKind::Personnummer, "880229-1230")]);
        assert_eq!(found("870229-1231"), []);
    }

    #[test]
    fn digits_that_no_area_or_operator_has_are_no_phone_number() {
        for text in ["0123456789", "02 123 456 78"] {
            assert_eq!(found(text), [], "{text}");
        }
        assert_eq!(found("0723456789"), [(DisclosureKind::Phone, "0723456789")]);
    }

    #[test]
    fn numbers_of_cases_about_a_person() {
        for (text, number) in [
            ("se ärende 2025-01234.", "ärende 2025-01234"),
            ("Ärendenr: 123456", "Ärendenr: 123456"),
            ("i akt 12345 framgår", "akt 12345"),
            ("mål nr 1234-25", "mål nr 1234-25"),
            ("målnr T 1234-25", "målnr T 1234-25"),
            ("dnr 01234-2025", "dnr 01234-2025"),
            ("ärende 2025/1234", "ärende 2025/1234"),
        ] {
            assert_eq!(found(text), [(DisclosureKind::CaseNumber, number)], "{text}");
        }
    }

    #[test]
    fn public_diary_numbers_and_years_pass() {
        for text in [
            "dnr ASN 2025/123",
            "Diarienummer: 2025/123",
            "ärende KS 2024/45",
            "ASN 2025/123",
            "handläggningstid per ärende 2025",
            "ärenden 2024–2025",
            "ärende 5 på dagordningen",
            "Mål nr 2.1",
            "mål 1234",
            "akten 12345",
            "exakt 12345 kronor",
            "mål nr",
            "ärende",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn several_are_found_in_order_without_overlap() {
        // The number is the one that the tax agency uses as its example of a form.
        let text = "Ring 070-174 06 35 om 811228-9874 (ärende 98765), post@exempelby.example";
        assert_eq!(
            found(text),
            [
                (DisclosureKind::Phone, "070-174 06 35"),
                (DisclosureKind::Personnummer, "811228-9874"),
                (DisclosureKind::CaseNumber, "ärende 98765"),
                (DisclosureKind::Email, "post@exempelby.example")
            ]
        );
    }

    #[test]
    fn no_text_brings_the_scanners_down() {
        const PIECES: [&str; 24] = [
            "0", "7", "19", "811228", "9874", "-", "+", " ", "\u{a0}", "–", "/", ".", ":", "@", "å", "a\u{308}", "dnr",
            "ärende", "mål nr", "+46", "(0)", "070", "ASN", "🙂",
        ];
        let mut state = 0x2545_F491_4F6C_DD1Du64;
        for _ in 0..3_000 {
            let mut text = String::new();
            for _ in 0..12 {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                text += PIECES[(state % 24) as usize];
            }
            for disclosure in find(&text) {
                assert!(text.get(disclosure.range).is_some(), "{text}");
            }
            use crate::text::input;
            let _ = (input::number(&text), input::percent(&text), input::date(&text));
            let _ = (input::status(&text), input::missing(&text), input::progress(&text));
        }
    }
}
