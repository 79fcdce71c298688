//! Finding what must not be published about a person (`domain.md`, Disclosure guard).
//!
//! *Takes* free text, *returns* where it holds a personal number, a phone number, an e-mail address or
//! the number of somebody's case. *Never* decides what is allowed, never changes the text.
//!
//! The scanners are strict about form, because a report is full of numbers: amounts, years, dates,
//! organisation numbers and the diary numbers of public documents must pass.

mod number;

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

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
    /// Personal identity number: 10 or 12 digits, a date and a valid check digit, or 12 with a dash before the last four.
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
/// `ärende 2025-01234`, `akt 12345`, `mål nr 1234-25`, `klient 12345`. What is written as the diary
/// number of a committee, `dnr ASN 2025/123`, is public and passes, and so does a mere year.
pub fn find(text: &str) -> Vec<Disclosure> {
    let chars = plain(text);
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

/// The text as a person reads it: wide digits are digits, dashes of all kinds are one, and what is not seen (soft
/// hyphens, marks of direction, Markdown's stars and backslashes) is not there.
fn plain(text: &str) -> Vec<(usize, char)> {
    let is_unseen = |char: char| {
        matches!(char, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
            || matches!(char, '*' | '`' | '~' | '\\')
    };
    let dash = |char: char| match char {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => '-',
        other => other,
    };
    let mut plain = Vec::with_capacity(text.len());
    for (at, char) in text.char_indices().filter(|(_, char)| !is_unseen(*char)) {
        match char {
            // Most letters are plain already.
            '\0'..='\u{7f}' | 'À'..='ÿ' => plain.push((at, char)),
            _ => plain.extend(std::iter::once(dash(char)).nfkc().map(|char| (at, dash(char)))),
        }
    }
    plain
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

/// An address, also as it is said aloud: "anna (at) exempelby.se", "anna snabel-a exempelby punkt se".
fn email(chars: &Chars, at: usize) -> Hit {
    let is_local = |char: char| char.is_alphanumeric() || matches!(char, '.' | '_' | '%' | '+' | '-');
    if !is_local(char_at(chars, at)?) || char_before(chars, at).is_some_and(is_local) {
        return None;
    }
    let local = chars[at..].iter().take_while(|(_, char)| is_local(*char)).count();
    let (sign, end) = sign_at(chars, at + local)?;
    let (domain, end) = domain_at(chars, end)?;
    let (name, top) = domain.rsplit_once('.')?;
    let is_top = match sign {
        Sign::At => top.chars().count() >= 2 && top.chars().all(char::is_alphabetic),
        // Words may be words: only what is surely a domain makes them an address.
        Sign::Word => TOPS.contains(&top),
    };
    (is_top && !name.is_empty()).then_some((DisclosureKind::Email, end))
}

/// The usual ends of domains.
const TOPS: [&str; 11] = ["se", "com", "nu", "org", "net", "eu", "no", "dk", "fi", "de", "info"];

/// What stands between the two parts of an address.
enum Sign {
    /// @, perhaps with spaces around it.
    At,
    /// A word for it.
    Word,
}

fn sign_at(chars: &Chars, at: usize) -> Option<(Sign, usize)> {
    let blanks = |at: usize| at + usize::from(char_at(chars, at) == Some(' '));
    let mut end = blanks(at);
    if char_at(chars, end) == Some('@') {
        // "5 st @ 20 kr" has no domain after it.
        return Some((Sign::At, blanks(end + 1)));
    }
    let closing = match char_at(chars, end)? {
        '(' => Some(')'),
        '[' => Some(']'),
        '{' => Some('}'),
        '<' => Some('>'),
        _ => None,
    };
    end = blanks(end + usize::from(closing.is_some()));
    let words = ["snabel-a", "snabel a", "snabela", "at", "@"];
    end = blanks(words.into_iter().find_map(|word| after_word(chars, end, word))?);
    match closing {
        Some(closing) => (char_at(chars, end) == Some(closing)).then(|| (Sign::Word, blanks(end + 1))),
        None => Some((Sign::Word, end)),
    }
}

/// A domain in lower case and where it ends; its dots may be said.
fn domain_at(chars: &Chars, mut at: usize) -> Option<(String, usize)> {
    let is_label = |char: &char| char.is_alphanumeric() || *char == '-';
    let mut domain = String::new();
    let mut end = at;
    loop {
        let label: String = chars.get(at..)?.iter().map(|(_, char)| *char).take_while(is_label).collect();
        if label.is_empty() {
            break;
        }
        if !domain.is_empty() {
            domain.push('.');
        }
        domain.extend(label.chars().flat_map(char::to_lowercase));
        at += label.chars().count();
        end = at;
        let said = [
            " punkt ",
            " dot ",
            "(dot)",
            "[dot]",
            "(punkt)",
            "[punkt]",
            " (dot) ",
            " [dot] ",
            " (punkt) ",
            " [punkt] ",
        ];
        let is_said =
            |word: &&str| word.chars().enumerate().all(|(index, char)| char_at(chars, at + index) == Some(char));
        // A full stop ends the sentence, not the address.
        match said.iter().find(|word| is_said(word)) {
            Some(word) => at += word.chars().count(),
            None if char_at(chars, at) == Some('.') => at += 1,
            None => break,
        }
    }
    let domain = domain.trim_end_matches('-').to_owned();
    (!domain.is_empty()).then_some((domain, end))
}

/// Words after which a number is that of a case. The longer ones come first.
const CASE_WORDS: [&str; 34] = [
    "ärendenummer",
    "ärendenr",
    "ärende-id",
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
    "klient-id",
    "klient",
    "brukarnummer",
    "brukar-id",
    "brukare",
    "kundnummer",
    "kundnr",
    "individnummer",
    "individ-id",
    "individ",
    "person-id",
    "personid",
    "patient",
    "elev",
    "journalnummer",
    "journalnr",
    "journal",
    "diarienummer",
    "diarienr",
    "dnr",
];

fn case_number(chars: &Chars, at: usize) -> Hit {
    if char_before(chars, at).is_some_and(char::is_alphanumeric) {
        return None;
    }
    // Most words begin with another letter.
    if !chars[at].1.to_lowercase().any(|first| CASE_WORDS.iter().any(|word| word.starts_with(first))) {
        return None;
    }
    let (word, mut end) = CASE_WORDS.iter().find_map(|word| after_word(chars, at, word).map(|end| (*word, end)))?;
    end = after_filling(chars, end);
    for more in ["med", "som har", "nummer", "nr", "id"] {
        if let Some(after) = after_word(chars, end, more) {
            end = after_filling(chars, after);
        }
    }
    // The code of a committee or a court: "ASN 2025/123", "ASN-2025-123", "T 1234-25".
    let letters = chars[end..].iter().take_while(|(_, char)| char.is_uppercase()).count();
    let has_code = (1..=5).contains(&letters);
    let joined = |at: usize| at + usize::from(char_at(chars, at) == Some('-'));
    let start = if has_code { joined(after_filling(chars, end + letters)) } else { end };
    let is_part = |char: char| char.is_ascii_digit() || matches!(char, '-' | '/' | ':');
    let mut end = start + chars[start..].iter().take_while(|(_, char)| is_part(*char)).count();
    while end > start && !char_before(chars, end).is_some_and(|char| char.is_ascii_digit()) {
        end -= 1;
    }
    let number: String = chars[start..end].iter().map(|(_, char)| *char).collect();
    let is_diary = word.starts_with('d') || (has_code && !word.starts_with("mål"));
    // "Kostnaden per ärende 12500 kr" counts kronor, and no cases.
    let passes = is_year(&number) || (is_diary && is_public(&number)) || is_counted(chars, end);
    let digits = number.chars().filter(char::is_ascii_digit).count();
    (digits >= 4 && !passes).then_some((DisclosureKind::CaseNumber, end))
}

/// True if what follows a number says what it counts: kronor, per cent, hours.
fn is_counted(chars: &Chars, end: usize) -> bool {
    let after = end + usize::from(char_at(chars, end).is_some_and(char::is_whitespace));
    let units =
        ["kr", "kronor", "tkr", "mnkr", "kkr", "sek", "procent", "st", "timmar", "dagar", "dygn", "m2", "kvm", "km"];
    char_at(chars, after) == Some('%') || units.into_iter().any(|unit| after_word(chars, after, unit).is_some())
}

fn after_word(chars: &Chars, at: usize, word: &str) -> Option<usize> {
    let mut end = at;
    for wanted in word.chars() {
        let own = char_at(chars, end)?;
        if own != wanted && !own.to_lowercase().eq([wanted]) {
            return None;
        }
        end += 1;
    }
    let goes_on = char_at(chars, end).is_some_and(char::is_alphabetic);
    (!goes_on).then_some(end)
}

/// After the spaces and marks that stand between a word and its number.
fn after_filling(chars: &Chars, at: usize) -> usize {
    let is_filling =
        |char: char| char.is_whitespace() || matches!(char, '.' | ':' | '#' | '=' | '(' | '"' | '\u{201d}');
    at + chars[at.min(chars.len())..].iter().take_while(|(_, char)| is_filling(*char)).count()
}

fn is_year(number: &str) -> bool {
    let is_one = |part: &str| part.len() == 4 && (part.starts_with("19") || part.starts_with("20"));
    number.split(['-', '/']).all(is_one)
}

/// The year and a running number, as public registers write it: `2025/123`, `2025:123`, `2025-0417`, `417-2025`.
fn is_public(number: &str) -> bool {
    number.split_once(['/', ':', '-']).is_some_and(|(one, other)| is_year(one) || is_year(other))
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
        for text in [
            "@exempelby",
            "a@b",
            "5 st @ 20 kr",
            "a@.se",
            "möte@kl.9",
            "möte@kl.15",
            "punkt@bilaga.b",
            "följ oss: @exempelby.se",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn what_is_two_things_at_once_is_found_once() {
        let text = "811228-9874@exempelby.example";
        assert_eq!(find(text).len(), 1, "{:?}", found(text));
    }

    #[test]
    fn only_marks_stand_between_the_digits_of_a_personal_number() {
        for text in ["811228   9874", "8112289874", "8 1 1 2 2 8 9 8 7 4"] {
            assert_eq!(found(text), [(DisclosureKind::Personnummer, text)]);
        }
        // Words, a gap, a letter that goes on, a row of numbers, a date that is half divided.
        for text in ["811228 st 9874", "811228st9874", "811228    9874", "8112289874a", "8 1122 89874", "1981 12289874"]
        {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn a_date_with_marks_and_four_digits_is_a_number_unless_it_is_a_date_and_a_time() {
        for text in ["1981-12-28 9874", "81-12-28 9874", "18811228-9874"] {
            assert_eq!(found(text), [(DisclosureKind::Personnummer, text)]);
        }
        assert_eq!(found("2011-12-28 1439"), []);
        // Days that no month has, also with sixty taken away.
        for text in ["811295-1234", "810491-1238"] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn a_date_that_is_crossed_out_or_said_to_be_of_birth() {
        for text in ["811228-XXXX", "811228XXXX", "född 811228", "född 1981-12-28", "född 19880229"] {
            assert_eq!(found(text), [(DisclosureKind::Personnummer, text)]);
        }
        for text in [
            "811228-XXXXY",
            "819928-XXXX",
            "född 819928",
            "född 8112289",
            "född 8 11228",
            "född 19870229",
            "född 19000229",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn a_day_that_only_leap_years_have_is_a_day_of_birth_in_those_years_only() {
        assert_eq!(found("880229-1230"), [(DisclosureKind::Personnummer, "880229-1230")]);
        assert_eq!(found("19880229-1230"), [(DisclosureKind::Personnummer, "19880229-1230")]);
        assert_eq!(found("20000229-1235"), [(DisclosureKind::Personnummer, "20000229-1235")]);
        for text in ["870229-1231", "19870229-1231", "19000229-1235"] {
            assert_eq!(found(text), [], "{text}");
        }
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
            ("mål nr T-1234-25", "mål nr T-1234-25"),
            ("klient 12345 har flyttat", "klient 12345"),
            ("brukare nr 4711", "brukare nr 4711"),
            ("ärende 2025/1234", "ärende 2025/1234"),
        ] {
            assert_eq!(found(text), [(DisclosureKind::CaseNumber, number)], "{text}");
        }
    }

    #[test]
    fn public_diary_numbers_and_years_pass() {
        for text in [
            "dnr ASN 2025/123",
            "dnr 2025-0417",
            "dnr ASN-2025-0417",
            "dnr 417-2025",
            "kostnad per ärende 12500 kr",
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
