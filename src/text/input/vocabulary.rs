//! The words that people use for answers, statuses, progress and what is missing.
//!
//! *Takes* text of a cell, *returns* what it means if it is one of the known words. *Never* reads a
//! meaning out of a sentence.

use crate::domain::{Missing, Progress, Status};
use crate::text::nfc;

/// An answer to a yes–no indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum YesNo {
    /// Ja.
    Yes,
    /// Delvis.
    Partly,
    /// Nej.
    No,
}

/// An answer: `ja`, `J`, `1`, `delvis`, `no` …
pub fn yes_no(text: &str) -> Option<YesNo> {
    // Nothing is stripped here: `-1` is no answer.
    match trimmed(&folded(text)) {
        "ja" | "j" | "yes" | "y" | "1" | "true" | "sant" => Some(YesNo::Yes),
        "delvis" | "d" | "partly" | "partially" | "i viss mån" | "till viss del" => Some(YesNo::Partly),
        "nej" | "n" | "no" | "0" | "false" | "falskt" => Some(YesNo::No),
        _ => None,
    }
}

/// True of a word with which the same is said as with another: "ska vara", "blir".
pub fn is_auxiliary(word: &str) -> bool {
    ["ska", "skall", "vara", "är", "blir", "bli", "har", "kan", "får", "och"].contains(&word)
}

/// True of a comment that says nothing to whoever reads it alone: "se ovan", "–", "x".
pub fn says_nothing(text: &str) -> bool {
    let text = folded(text);
    let words: Vec<&str> = text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    match words.as_slice() {
        [] => true,
        [only] => only.chars().count() == 1 || NOTHING.contains(only) || only.chars().all(|char| char == 'x'),
        ["se" | "enligt" | "som" | "samma" | "likt", rest @ ..]
            if rest.iter().all(|word| ELSEWHERE.contains(word) || *word == "som") =>
        {
            true
        }
        // "Se ekonomisk analys": where the reader is sent, nothing may be said of it. "Se över scheman" says what is done.
        ["se" | "jfr", next, rest @ ..] if rest.len() < 4 && !["över", "till", "fram", "ut", "om"].contains(next) => {
            true
        }
        ["see", rest @ ..] => rest.iter().all(|word| ["above", "below", "previous"].contains(word)),
        ["ingen" | "inga" | "inget" | "no", "kommentar" | "kommentarer" | "comment" | "comments"] => true,
        ["ingen" | "inget" | "inga", "att", "kommentera" | "tillägga" | "rapportera"] => true,
        ["n", "a"] | ["d", "o"] | ["i", "u"] => true,
        _ => false,
    }
}

/// Words that are no comment by themselves.
const NOTHING: [&str; 17] = [
    "ok",
    "okej",
    "na",
    "inget",
    "ingen",
    "inga",
    "kommentar",
    "saknas",
    "test",
    "dito",
    "idem",
    "samma",
    "none",
    "nothing",
    "tbd",
    "todo",
    "jfr",
];

/// Where a reader of the report cannot look.
const ELSEWHERE: [&str; 12] = [
    "ovan",
    "nedan",
    "tidigare",
    "föregående",
    "förra",
    "kommentar",
    "rad",
    "raden",
    "text",
    "texten",
    "gången",
    "sist",
];

/// A status by any of the words that have been used for it over the years, by its symbol, or by both
/// as the reports print them: `● Grön`. `None` also where the two contradict each other.
pub fn status(text: &str) -> Option<Status> {
    let text = folded(text);
    let symbol = text.chars().next().and_then(status_of_symbol);
    let word = text.trim_start_matches(|char: char| !char.is_alphanumeric());
    match (symbol, word) {
        (Some(symbol), "") => Some(symbol),
        (symbol, word) => status_of_word(trimmed(word)).filter(|status| symbol.is_none_or(|symbol| symbol == *status)),
    }
}

fn status_of_symbol(symbol: char) -> Option<Status> {
    match symbol {
        '\u{25cf}' | '\u{1f7e2}' => Some(Status::Green),
        '\u{25b2}' | '\u{1f7e1}' => Some(Status::Yellow),
        '\u{25a0}' | '\u{1f534}' => Some(Status::Red),
        _ => None,
    }
}

fn status_of_word(word: &str) -> Option<Status> {
    match word {
        "grön" | "grönt" | "gröna" | "gron" | "g" | "green" | "helt uppfyllt" | "helt uppfyllda" | "uppfyllt"
        | "uppfylls" | "helt uppnått" | "uppnått" | "uppnås" | "har uppnåtts" | "uppfylld" | "helt uppfylld"
        | "fully met" | "met" => Some(Status::Green),
        "gul" | "gult" | "gula" | "a" | "amber" | "y" | "yellow" | "delvis uppfyllt" | "delvis uppfylld"
        | "delvis uppfyllda" | "uppfylls delvis" | "delvis uppnått" | "uppnås delvis" | "delvis" | "partly met" => {
            Some(Status::Yellow)
        }
        "röd" | "rött" | "röda" | "rod" | "r" | "red" | "uppfylls inte" | "uppfylls ej" | "ej uppfyllt"
        | "ej uppfylld" | "inte uppfyllt" | "inte uppfylld" | "ej uppnått" | "inte uppnått" | "uppnås inte"
        | "uppnås ej" | "har inte uppnåtts" | "not met" => Some(Status::Red),
        _ => None,
    }
}

/// How far something has come, with or without the symbol before it: `✓ Klar`.
pub fn progress(text: &str) -> Option<Progress> {
    match bare(text).as_str() {
        "ej påbörjad" | "ej påbörjat" | "inte påbörjad" | "inte påbörjat" | "ej startad" | "ej startat"
        | "not started" => Some(Progress::NotStarted),
        "pågående" | "pågår" | "påbörjad" | "påbörjat" | "ongoing" | "in progress" | "started" => {
            Some(Progress::Ongoing)
        }
        "klar" | "klart" | "klara" | "avslutad" | "avslutat" | "genomförd" | "genomfört" | "slutförd" | "slutfört"
        | "färdig" | "färdigt" | "done" | "completed" | "finished" => Some(Progress::Done),
        "försenad" | "försenat" | "delayed" | "late" => Some(Progress::Delayed),
        "avbruten" | "avbrutet" | "inställd" | "inställt" | "avförd" | "cancelled" | "canceled" => {
            Some(Progress::Cancelled)
        }
        _ => None,
    }
}

const NOT_MEASURED: [&str; 10] = [
    "ej mätt",
    "inte mätt",
    "ej mätta",
    "mäts inte",
    "mäts ej",
    "har inte mätts",
    "uppgift saknas",
    "saknas",
    "not measured",
    "ej uppmätt",
];
const LATER: [&str; 8] =
    ["kommer", "redovisas", "senare", "comes later", "later", "coming", "inväntas", "ännu inte klart"];
const ANNUAL: [&str; 8] = [
    "endast helår",
    "bara helår",
    "helår",
    "mäts endast helår",
    "mäts på helår",
    "redovisas på helår",
    "annual only",
    "årsvis",
];
const NOT_APPLICABLE: [&str; 9] = [
    "ej tillämpligt",
    "ej tillämplig",
    "inte tillämpligt",
    "ej aktuellt",
    "inte aktuellt",
    "e/t",
    "n/a",
    "e.t.",
    "not applicable",
];
const SUPPRESSED: [&str; 5] = ["sekretess", "sekretessbelagt", "sekretessbelagd", "suppressed", "confidential"];

/// The words that a missing value begins with.
pub fn reasons() -> Vec<&'static str> {
    [&NOT_MEASURED[..], &LATER, &ANNUAL, &NOT_APPLICABLE, &SUPPRESSED].concat()
}

/// Those that need an explanation: why it was not measured, when it comes.
pub fn reasons_to_explain() -> Vec<&'static str> {
    [&NOT_MEASURED[..], &LATER].concat()
}

/// A value that is missing for a reason. What stands after the reason is kept as a note, where the
/// reason can have one: `kommer v. 40`, `ej mätt: enkäten ställdes in`.
pub fn missing(text: &str) -> Option<Missing<String>> {
    let text = composed(text);
    if text.is_empty() {
        return Some(Missing::Blank);
    }
    if text.chars().all(is_dash) {
        return Some(Missing::NotMeasured(None));
    }
    let begins = |words: &[&str]| words.iter().find_map(|word| note_after(&text, word));
    // "redovisas på helår" is longer than "redovisas" and comes first.
    if begins(&ANNUAL).is_some() {
        return Some(Missing::AnnualOnly);
    }
    if begins(&NOT_APPLICABLE).is_some() {
        return Some(Missing::NotApplicable);
    }
    if begins(&SUPPRESSED).is_some() {
        return Some(Missing::Suppressed);
    }
    if let Some(note) = begins(&NOT_MEASURED) {
        return Some(Missing::NotMeasured(note));
    }
    begins(&LATER).map(Missing::Later)
}

/// What stands after a word that the text begins with, as it was typed. Whole words only.
fn note_after(text: &str, word: &str) -> Option<Option<String>> {
    let mut rest = text.chars();
    for wanted in word.chars() {
        if !rest.next()?.to_lowercase().eq([wanted]) {
            return None;
        }
    }
    let rest = rest.as_str();
    if rest.starts_with(char::is_alphanumeric) {
        return None;
    }
    let is_separator = |char: char| is_dash(char) || matches!(char, ' ' | ':' | ',' | ';' | '(');
    let note = rest.trim_start_matches(is_separator);
    let note = match rest.contains('(') {
        true => note.trim_end_matches(')'),
        false => note,
    };
    Some((!note.is_empty() && note != ".").then(|| note.to_owned()))
}

fn is_dash(char: char) -> bool {
    matches!(char, '-' | '\u{2013}' | '\u{2014}' | '\u{2212}')
}

/// Composed letters and single plain spaces: å may be typed as one character or two.
fn composed(text: &str) -> String {
    nfc(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// As [`composed`], in lower case.
pub(super) fn folded(text: &str) -> String {
    composed(text).to_lowercase()
}

/// As [`folded`], without what stands before the first letter and without a full stop after the last.
fn bare(text: &str) -> String {
    let text = folded(text);
    let word = text.trim_start_matches(|char: char| !char.is_alphanumeric());
    trimmed(word).to_owned()
}

fn trimmed(word: &str) -> &str {
    word.trim_end_matches(['.', '!', ' '])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_in_any_case_and_language() {
        for text in ["ja", "JA", " j ", "1", "Yes", "Ja."] {
            assert_eq!(yes_no(text), Some(YesNo::Yes), "{text}");
        }
        for text in ["Delvis", "partly", "till viss del"] {
            assert_eq!(yes_no(text), Some(YesNo::Partly), "{text}");
        }
        for text in ["Nej", "n", "0", "no"] {
            assert_eq!(yes_no(text), Some(YesNo::No), "{text}");
        }
        for text in ["", "kanske", "2", "ja och nej", "-1"] {
            assert_eq!(yes_no(text), None, "{text}");
        }
    }

    #[test]
    fn the_colours_of_all_years() {
        for text in ["Grön", "G", "GRÖN", "gro\u{308}n", "● Grön", "●", "Helt uppfyllt", "green"] {
            assert_eq!(status(text), Some(Status::Green), "{text}");
        }
        for text in ["Gul", "Gult", "A", "Amber", "Y", "▲ Gul", "Delvis\u{a0}uppfyllt"] {
            assert_eq!(status(text), Some(Status::Yellow), "{text}");
        }
        for text in ["Röd", "RÖTT", "R", "■ Röd", "Uppfylls inte", "Ej uppfyllt", "red"] {
            assert_eq!(status(text), Some(Status::Red), "{text}");
        }
        for text in ["", "● Röd", "blå", "grönaktig", "grön/gul", "–"] {
            assert_eq!(status(text), None, "{text}");
        }
    }

    #[test]
    fn progress_with_and_without_symbols() {
        for (text, progress_of) in [
            ("Ej påbörjad", Progress::NotStarted),
            ("▶ Pågående", Progress::Ongoing),
            ("✓ Klar", Progress::Done),
            ("KLART", Progress::Done),
            ("Försenad", Progress::Delayed),
            ("avbruten", Progress::Cancelled),
            ("In progress", Progress::Ongoing),
        ] {
            assert_eq!(progress(text), Some(progress_of), "{text}");
        }
        assert_eq!(progress("snart klar"), None);
    }

    #[test]
    fn what_is_missing_keeps_its_note() {
        let later = |note: &str| Some(Missing::Later(Some(note.into())));
        assert_eq!(missing(" "), Some(Missing::Blank));
        assert_eq!(missing("–"), Some(Missing::NotMeasured(None)));
        assert_eq!(missing("Ej mätt"), Some(Missing::NotMeasured(None)));
        assert_eq!(
            missing("Ej mätt: Enkäten ställdes in"),
            Some(Missing::NotMeasured(Some("Enkäten ställdes in".into())))
        );
        assert_eq!(missing("kommer"), Some(Missing::Later(None)));
        assert_eq!(missing("kommer v.40"), later("v.40"));
        assert_eq!(missing("Kommer:  Vecka  40"), later("Vecka 40"));
        assert_eq!(missing("kommer (efter v. 40)"), later("efter v. 40"));
        assert_eq!(missing("endast helår"), Some(Missing::AnnualOnly));
        assert_eq!(missing("Redovisas på helår"), Some(Missing::AnnualOnly));
        for text in ["Ej tillämpligt", "e/t", "N/A", "ej tilla\u{308}mpligt (ny enhet)"] {
            assert_eq!(missing(text), Some(Missing::NotApplicable), "{text}");
        }
        assert_eq!(missing("Sekretess"), Some(Missing::Suppressed));
        for text in ["0", "12", "-5", "sekretessen", "kommersiell", "helårsplats"] {
            assert_eq!(missing(text), None, "{text}");
        }
    }
}
