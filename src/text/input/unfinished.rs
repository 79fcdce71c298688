//! Notes of a writer to himself that are left in a text: "XXX", "skrivs senare", "[fyll i]"; and texts that break off.
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
    sentences
        .map(str::trim)
        .filter(|sentence| !sentence.is_empty())
        .find_map(|sentence| {
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
        .or_else(|| to_fill_in(text))
        .or_else(|| broken_off(text))
}

/// What stands between brackets to be filled in: "[antal]", "[fyll i belopp]". A link's text is none.
fn to_fill_in(text: &str) -> Option<String> {
    const ASKED: [&str; 17] = [
        "fyll",
        "skriv",
        "ange",
        "infoga",
        "komplettera",
        "kolla",
        "kontrollera",
        "uppdatera",
        "siffra",
        "siffror",
        "antal",
        "belopp",
        "datum",
        "namn",
        "procent",
        "text",
        "månad",
    ];
    text.match_indices('[').find_map(|(at, _)| {
        let (inside, after) = text[at + 1..].split_once(']')?;
        let own = folded(inside);
        let is_asked = own.split_whitespace().next().is_some_and(|first| ASKED.contains(&first));
        let is_blank = own.chars().all(|char| matches!(char, '.' | '…' | '_' | '-' | ' ' | '?'));
        ((is_asked || is_blank) && !after.starts_with('(')).then(|| shortened(&format!("[{inside}]")))
    })
}

/// The end of a text that stops within a sentence: at a comma, or at a word that something follows.
fn broken_off(text: &str) -> Option<String> {
    const FOLLOWED: [&str; 12] =
        ["och", "eller", "att", "en", "ett", "för", "med", "av", "samt", "eftersom", "vilket", "enligt"];
    const FEW: usize = 5;
    let words: Vec<&str> = text.split_whitespace().collect();
    let last = words.last().filter(|_| words.len() > FEW)?;
    let stops = last.ends_with(',') || FOLLOWED.contains(&last.to_lowercase().as_str());
    stops.then(|| format!("… {}", words[words.len() - FEW..].join(" ")))
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
            "Antalet är [antal] och ökar.",
            "Kostnaden blev [fyll i belopp].",
            "Beslutet togs [...] av nämnden.",
            "Antalet har ökat, eftersom fler söker hjälp och",
            "Fler söker hjälp med skulder än förra året,",
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
            "Läs mer i [planen](https://example.org).",
            "Enligt beslut [dnr 12] gäller planen.",
            "Fler kommer att höra av sig.",
        ] {
            assert_eq!(unfinished(text), None, "{text}");
        }
    }
}
