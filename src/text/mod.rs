//! Words, numbers and dates as a Swedish (or English) reader expects them.
//!
//! *Takes* exact values, *returns* text. The only place that rounds, and each number only once.
//! *Never* decides what is shown.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

mod cling;
mod hyphens;
pub mod input;
mod number;
mod readability;
mod words;

pub use cling::clings;
pub use hyphens::syllables;
use number::is_month_name;
pub use number::{
    date_long, kronor, mnkr, mnkr_range, month_name, number, number_word, percent, round, signed_millions, signed_mnkr,
    tkr,
};
pub use readability::lix;
pub use words::{Arg, Words};

/// Composed letters: å may be typed as one character or two. Most texts are so already and are not copied.
pub(crate) fn nfc(text: &str) -> Cow<'_, str> {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        IsNormalized::No | IsNormalized::Maybe => Cow::Owned(text.nfc().collect()),
    }
}

/// A label without the words that a year as a whole is called by, in any language: labels keep that of who wrote them.
pub fn without_year_words(text: &str) -> String {
    let years = [Lang::Sv, Lang::En].map(|lang| Words::of(lang).get("period-year"));
    years.iter().fold(text.to_owned(), |text, year| text.replace(year.as_str(), ""))
}

/// Language of everything that a person sees.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Swedish.
    #[default]
    Sv,
    /// English.
    En,
}

impl Lang {
    /// The other language, in which a workbook may have been made as well.
    pub(crate) fn other(self) -> Lang {
        match self {
            Lang::Sv => Lang::En,
            Lang::En => Lang::Sv,
        }
    }

    /// BCP 47 tag: `sv-SE` or `en-GB`.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Sv => "sv-SE",
            Lang::En => "en-GB",
        }
    }
}
