//! Numbers and dates.

use rust_decimal::Decimal;

use super::Lang;
use crate::domain::{Date, Money, Percent};

/// U+2212, the real minus sign.
const MINUS: char = '\u{2212}';
/// No-break space, between thousands and before a unit.
const SPACE: char = '\u{a0}';

/// Rounds half away from zero.
pub use crate::domain::rounded as round;

/// A number with so many decimals, grouped by thousands: `−12 345,6` or `−12,345.6`.
pub fn number(value: Decimal, decimals: u32, lang: Lang) -> String {
    let rounded = round(value, decimals);
    let digits = format!("{:.*}", decimals as usize, rounded.abs());
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let (group, mark) = match lang {
        Lang::Sv => (SPACE, ','),
        Lang::En => (',', '.'),
    };
    let mut text = String::new();
    if rounded.is_sign_negative() && !rounded.is_zero() {
        text.push(MINUS);
    }
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(group);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(mark);
        text.push_str(fraction);
    }
    text
}

/// An amount in thousands of kronor without the unit: `−54 669`.
pub fn tkr(amount: Money, lang: Lang) -> String {
    number(amount.0 / Decimal::ONE_THOUSAND, 0, lang)
}

/// An amount in whole kronor with the unit: `38 900 kr`, `SEK 38,900`.
pub fn kronor(amount: Money, lang: Lang) -> String {
    let kronor = number(amount.0, 0, lang);
    match lang {
        Lang::Sv => format!("{kronor}{SPACE}kr"),
        Lang::En => format!("SEK{SPACE}{kronor}"),
    }
}

/// An amount in millions of kronor with the unit: `−54,7 mnkr`, `SEK −54.7 million`.
pub fn mnkr(amount: Money, lang: Lang) -> String {
    in_mnkr(&millions(amount, lang), lang)
}

/// As [`mnkr`], with a plus sign before a surplus: `+9,2 mnkr`.
pub fn signed_mnkr(amount: Money, lang: Lang) -> String {
    in_mnkr(&signed_millions(amount, lang), lang)
}

/// From so much to so much, both with their signs: `−10,0 till +2,0 mnkr`, `SEK −10.0 to +2.0 million`. Where both are
/// shown alike, one of them.
pub fn mnkr_range(low: Money, high: Money, lang: Lang) -> String {
    let (from, to) = (signed_millions(low, lang), signed_millions(high, lang));
    let between = match lang {
        Lang::Sv => "till",
        Lang::En => "to",
    };
    if from == to { in_mnkr(&from, lang) } else { in_mnkr(&format!("{from} {between} {to}"), lang) }
}

fn millions(amount: Money, lang: Lang) -> String {
    number(amount.0 / Decimal::from(1_000_000), 1, lang)
}

/// So many millions with their sign: `+9,2`.
pub fn signed_millions(amount: Money, lang: Lang) -> String {
    let is_surplus = round(amount.0 / Decimal::from(1_000_000), 1) > Decimal::ZERO;
    format!("{}{}", if is_surplus { "+" } else { "" }, millions(amount, lang))
}

fn in_mnkr(millions: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("{millions}{SPACE}mnkr"),
        Lang::En => format!("SEK{SPACE}{millions}{SPACE}million"),
    }
}

/// A percentage: `7,4 %`, `7.4%`.
pub fn percent(value: Percent, decimals: u32, lang: Lang) -> String {
    let digits = number(value.0, decimals, lang);
    match lang {
        Lang::Sv => format!("{digits}{SPACE}%"),
        Lang::En => format!("{digits}%"),
    }
}

/// A date in words: `31 augusti 2025`, `31 August 2025`.
pub fn date_long(date: Date, lang: Lang) -> String {
    format!("{}{SPACE}{}{SPACE}{}", date.day, month_name(date.month, lang), date.year)
}

/// The name of a month, 1 to 12; empty for any other number.
pub fn month_name(month: u8, lang: Lang) -> &'static str {
    const SV: [&str; 12] = [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ];
    const EN: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let names = match lang {
        Lang::Sv => SV,
        Lang::En => EN,
    };
    usize::from(month).checked_sub(1).and_then(|index| names.get(index)).copied().unwrap_or("")
}

/// True of the name of a month, with or without a capital.
pub(super) fn is_month_name(word: &str, lang: Lang) -> bool {
    let word = word.to_lowercase();
    (1..=12).any(|month| month_name(month, lang).to_lowercase() == word)
}

/// A count in words up to nine, in figures from ten on (`domain.md`, Sentences).
///
/// `neuter` is the Swedish gender of what is counted: ett mål, en enhet.
pub fn number_word(count: usize, neuter: bool, lang: Lang) -> String {
    const SV: [&str; 10] = ["noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio"];
    const EN: [&str; 10] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    match (lang, count) {
        (Lang::Sv, 1) if neuter => "ett".into(),
        (Lang::Sv, 0..=9) => SV[count].into(),
        (Lang::En, 0..=9) => EN[count].into(),
        _ => number(Decimal::from(count), 0, lang),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().expect("a decimal")
    }

    #[test]
    fn swedish_numbers_have_spaces_commas_and_a_real_minus() {
        assert_eq!(number(decimal("-12345.65"), 1, Lang::Sv), "−12\u{a0}345,7");
        assert_eq!(number(decimal("999"), 0, Lang::Sv), "999");
        assert_eq!(number(decimal("1000000"), 0, Lang::Sv), "1\u{a0}000\u{a0}000");
        assert_eq!(number(decimal("-0.04"), 1, Lang::Sv), "0,0");
        assert_eq!(number(decimal("1234.5"), 1, Lang::En), "1,234.5");
    }

    #[test]
    fn rounding_is_half_away_from_zero() {
        assert_eq!(number(decimal("2.5"), 0, Lang::Sv), "3");
        assert_eq!(number(decimal("-2.5"), 0, Lang::Sv), "−3");
        assert_eq!(tkr(Money(decimal("-7208500")), Lang::Sv), "−7\u{a0}209");
    }

    #[test]
    fn amounts_in_text_are_millions_with_a_sign() {
        assert_eq!(signed_mnkr(Money::tkr(9_200), Lang::Sv), "+9,2\u{a0}mnkr");
        assert_eq!(signed_mnkr(Money::tkr(-54_669), Lang::Sv), "−54,7\u{a0}mnkr");
        assert_eq!(mnkr(Money::tkr(-54_669), Lang::En), "SEK\u{a0}−54.7\u{a0}million");
        let range = |low, high, lang| mnkr_range(Money::tkr(low), Money::tkr(high), lang);
        assert_eq!(range(-10_000, 2_000, Lang::Sv), "−10,0 till +2,0\u{a0}mnkr");
        assert_eq!(range(-10_000, -5_000, Lang::En), "SEK\u{a0}−10.0 to −5.0\u{a0}million");
        assert_eq!(range(0, 20, Lang::Sv), "0,0\u{a0}mnkr");
    }

    #[test]
    fn small_counts_are_words() {
        assert_eq!(number_word(1, true, Lang::Sv), "ett");
        assert_eq!(number_word(9, false, Lang::Sv), "nio");
        assert_eq!(number_word(11, false, Lang::Sv), "11");
    }
}
