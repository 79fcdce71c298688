//! Notes of a writer to himself that are left in a text: "XXX", "skrivs senare", "[fyll i]"; and texts that break off.
//!
//! *Takes* text, *returns* the note as it stands. *Never* judges a text that is only short.

use super::folded;

const PHRASES: [&str; 22] = [
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
    "fyll i sammanfattning",
    "klicka här",
    "kommentera här",
    "mer text kommer",
    "kommer här",
    "är detta rätt?",
    "stämmer detta?",
    "kolla med ekonomen",
    "kolla med chefen",
    "kolla siffran",
];

/// What shows that a text is not finished.
pub fn unfinished(text: &str) -> Option<String> {
    const NOTES: [&str; 6] = ["todo", "tbd", "fixme", "lorem", "???", "xxx"];
    const ALONE: [&str; 16] = [
        "kommer",
        "kommer senare",
        "text kommer",
        "texten kommer",
        "…",
        "...",
        "utkast",
        "text",
        "fyll i",
        "att komplettera",
        "kompletteras",
        "kommentar",
        "asdf",
        "qwerty",
        "?",
        "(?)",
    ];
    // A part of every phrase: most sentences hold none of them.
    const PARTS: [&str; 9] =
        ["senare", "saknas", "här", "written", "kolla", "sammanfattning", "mer text", "detta rätt", "stämmer detta"];
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
            let is_note = words.any(|word| is_blank_in(word) || NOTES.contains(&word)) || own.contains("(?)");
            let is_phrase =
                PARTS.iter().any(|part| own.contains(part)) && PHRASES.iter().any(|phrase| own.contains(phrase));
            let is_alone = ALONE.contains(&bare) || (ALONE.contains(&own.as_str()) && own == folded(text));
            (is_note || is_phrase || is_alone).then(|| shortened(sentence))
        })
        .or_else(|| to_fill_in(text))
        .or_else(|| garbled(text))
        .or_else(|| without_number(text))
        .or_else(|| broken_off(text))
}

/// What stands between brackets to be filled in: "[antal]", "[fyll i belopp]". A link's text is none.
fn to_fill_in(text: &str) -> Option<String> {
    const ASKED: [&str; 18] = [
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
        "kommentar",
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

/// Letters of a text that was read in another encoding than it was written in: "Ã¶ppnat".
fn garbled(text: &str) -> Option<String> {
    const MARKS: [&str; 8] = ["Ã¥", "Ã¤", "Ã¶", "Ã…", "Ã„", "Ã–", "â€", "\u{fffd}"];
    let is_garbled = |word: &&str| MARKS.iter().any(|mark| word.contains(mark));
    text.split_whitespace().find(is_garbled).map(shortened)
}

/// A number that was left out before what it counts: "minskat med  procent", "_ personer".
fn without_number(text: &str) -> Option<String> {
    const UNITS: [&str; 5] = ["procent", "procentenheter", "mnkr", "tkr", "kronor"];
    const BEFORE: [&str; 6] = ["med", "på", "till", "är", "blev", "var"];
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_blank = |word: &str| !word.is_empty() && word.chars().all(|char| char == '_');
    let bare = |word: &str| word.trim_matches(['.', ',', ';', '!', '?']).to_lowercase();
    let lacks = words
        .windows(2)
        .find(|pair| is_blank(pair[0]) || BEFORE.contains(&pair[0]) && UNITS.contains(&bare(pair[1]).as_str()));
    lacks.map(|pair| format!("… {}", pair.join(" ")))
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
            "Fyll i!",
            "[kommentar]",
            "Antalet är 12 (?) och ökar.",
            "Klicka här för att ange text.",
            "Kolla med ekonomen!",
            "Mottagningen har Ã¶ppnat på kvällar.",
            "Antalet har minskat med  procent.",
            "Antalet var _ i april.",
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
            "Utfallet blev 3 procent.",
            "Målet är procentuellt lika.",
            "Vi kollar upp det med regionen.",
            "Andelen anges i procent.",
        ] {
            assert_eq!(unfinished(text), None, "{text}");
        }
    }
}
