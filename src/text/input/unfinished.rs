//! Notes of a writer to himself that are left in a text: "XXX", "skrivs senare", "TODO".
//!
//! *Takes* text, *returns* the note as it stands. *Never* judges a text that is only short.

use super::folded;

const PHRASES: [&str; 12] = [
    "skrivs senare",
    "skrivs in senare",
    "fylls i senare",
    "fylls på senare",
    "läggs in senare",
    "kompletteras senare",
    "uppdateras senare",
    "text kommer senare",
    "text saknas",
    "skriv här",
    "fyll i här",
    "to be written",
];

/// What shows that a text is not finished.
pub fn unfinished(text: &str) -> Option<String> {
    const NOTES: [&str; 6] = ["todo", "tbd", "fixme", "lorem", "???", "xxx"];
    const ALONE: [&str; 8] = ["kommer", "kommer senare", "text kommer", "texten kommer", "…", "...", "utkast", "text"];
    // A part of every phrase: most sentences hold none of them.
    const PARTS: [&str; 4] = ["senare", "saknas", "här", "written"];
    let sentences = text.split(['\n', '!', ';']).flat_map(|line| line.split(". "));
    sentences.map(str::trim).filter(|sentence| !sentence.is_empty()).find_map(|sentence| {
        let own = folded(sentence);
        let bare = own.trim_matches(['.', ' ', '-', '*', '#', '[', ']', '(', ')']);
        let is_between =
            |c: char| c.is_whitespace() || matches!(c, ',' | ':' | '(' | ')' | '[' | ']' | '*' | '_' | '"');
        let mut words = own.split(is_between).filter(|word| !word.is_empty());
        let is_note = words.any(|word| is_blank_in(word) || NOTES.contains(&word));
        let is_phrase =
            PARTS.iter().any(|part| own.contains(part)) && PHRASES.iter().any(|phrase| own.contains(phrase));
        let is_alone = ALONE.contains(&bare) || (ALONE.contains(&own.as_str()) && own == folded(text));
        (is_note || is_phrase || is_alone).then(|| shortened(sentence))
    })
}

/// "XX", "XXX": where a figure or a name is to stand. Two in capitals of a text in small letters are no Roman twenty.
fn is_blank_in(word: &str) -> bool {
    let word = word.trim_matches(['.', '%']);
    word.len() > 1 && word.chars().all(|char| char == 'x')
}

fn shortened(sentence: &str) -> String {
    const MOST: usize = 60;
    match sentence.chars().count() > MOST {
        true => sentence.chars().take(MOST).chain(['…']).collect(),
        false => sentence.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_is_known() {
        for phrase in PHRASES {
            assert!(unfinished(&format!("Texten om målen {phrase} av oss")).is_some(), "{phrase}");
        }
    }

    #[test]
    fn a_note_to_the_writer_is_known_and_a_text_is_left_alone() {
        for text in [
            "XXX",
            "Utfallet är XX mnkr.",
            "Antalet är xxx personer",
            "TODO: siffror",
            "Arbetet går bra. Skrivs senare.",
            "Lorem ipsum dolor sit amet.",
            "Kommer.",
            "…",
            "[text kommer]",
            "## Analys\n\nKompletteras senare av controllern",
        ] {
            assert!(unfinished(text).is_some(), "{text}");
        }
        for text in [
            "Fler kommer till öppna förskolan.",
            "Kommer vecka 40",
            "Arbetet kompletteras med en utbildning.",
            "Vi fortsätter …",
            "Max. fem",
            "Axel xylofon",
            "Texten är klar.",
            "Hur många? Vet inte.",
        ] {
            assert_eq!(unfinished(text), None, "{text}");
        }
    }
}
