//! Titles with long words.
//!
//! *Takes* a title, *returns* it with soft hyphens in words that are wider than a telephone, or how wide its longest word
//! is. *Never* divides a word that has room.

use super::escape::running;
use super::measure;
use crate::text::{self, Lang};

/// The narrowest telephone without its margins, in pixels.
const ROOM: f32 = 288.0;

/// How large the style sheet sets a title of a level on a telephone, in pixels.
fn size(level: u8) -> f32 {
    match level {
        1 | 2 => 20.8,
        3 => 18.9,
        4 => 17.0,
        _ => 16.0,
    }
}

/// A title of a level as phrasing content.
pub(super) fn title(text: &str, level: u8, lang: Lang) -> String {
    let divided = |word: &str| if width(word) * size(level) > ROOM { divided(word, lang) } else { word.to_owned() };
    let words: Vec<String> = text.split(' ').map(divided).collect();
    running(&words.join(" "))
}

/// The width of the longest word in ems.
pub(super) fn longest(text: &str) -> f32 {
    text.split(' ').map(width).fold(1.0, f32::max)
}

fn divided(word: &str, lang: Lang) -> String {
    // Only letters have syllables; what stands between them is a place to break as it is.
    let stretches = word.split_inclusive(|c: char| !c.is_alphabetic());
    let of_stretch = |stretch: &str| {
        let letters = stretch.trim_end_matches(|c: char| !c.is_alphabetic());
        text::syllables(letters, lang).join("\u{ad}") + &stretch[letters.len()..]
    };
    stretches.map(of_stretch).collect()
}

fn width(word: &str) -> f32 {
    measure::width(word, 1.0, true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_wider_than_a_telephone_is_divided() {
        assert_eq!(title("Verksamhetsberättelse 2025", 1, Lang::Sv), "Verksamhetsberättelse 2025");
        let long = title("Tillgänglighetsplaneringsarbete", 1, Lang::Sv);
        assert_eq!(long.replace("&#173;", ""), "Tillgänglighetsplaneringsarbete");
        assert!(long.contains("&#173;hets&#173;pla"), "{long}");
        assert!(longest("Delårsrapport tertial 2") < longest("Verksamhetsberättelse 2025"));
    }
}
