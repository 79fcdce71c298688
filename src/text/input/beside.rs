//! Counts, amounts before and after a buffer, and whether the money lasts, as a text says them.
//!
//! *Takes* Swedish text, *returns* what its sentences claim. *Never* guesses: a sentence of a part, of another time or with a
//! condition claims nothing.

use rust_decimal::Decimal;

use super::claims::{Claim, OTHER, THEN, amounts_in, is_of_another_time, is_year, sentences, unit_of};
use super::number;

/// Whether a text says that the money lasts (`true`) or does not, in whatever it is about: "Prognosen är 2,6 mnkr sämre än
/// budget.", "Överskottet blev 0,4 mnkr."
pub fn tells_of_budget(text: &str) -> Option<bool> {
    let of_sentence = |words: Vec<String>| {
        let has = |all: &[&str]| words.iter().any(|word| all.contains(&word.as_str()));
        let is_other = words.iter().any(|word| THEN.contains(&word.as_str()) || is_year(word));
        if has(&["inte", "inget", "ej", "om", "kan", "risk", "risken", "utan"]) || is_other {
            return None;
        }
        let than = has(&["än"]) && has(&["budget", "budgeten", "budgeterat"]);
        let worse = has(&["underskott", "underskottet", "överskrider", "överskred", "överskridit"]);
        let is_balanced = words.windows(2).any(|pair| pair[0] == "i" && pair[1] == "balans") && !has(&["obalans"]);
        let better = has(&["överskott", "överskottet"]) || is_balanced;
        match (worse || than && has(&["sämre"]), better || than && has(&["bättre"])) {
            (true, false) => Some(false),
            (false, true) => Some(true),
            _ => None,
        }
    };
    let mut told = sentences(text).filter_map(of_sentence);
    let first = told.next()?;
    told.all(|other| other == first).then_some(first)
}

/// The amounts that a text says of what is before (`true`) and after the buffer that it names: "78,7 mnkr före och 54,7 mnkr
/// efter omvärldsbufferten".
pub fn around_buffer(text: &str, name: &str) -> Vec<(bool, Claim)> {
    const ROUGH: [&str; 4] = ["drygt", "knappt", "cirka", "omkring"];
    let name = name.to_lowercase();
    let is_it = |word: &String| {
        let whole = word.starts_with(name.as_str());
        whole || name.ends_with("buffert") && word.starts_with("buffert")
    };
    let of_sentence = |words: Vec<String>| {
        let Some(buffer) = words.iter().position(is_it) else { return Vec::new() };
        let is_other = |word: &String| ROUGH.contains(&word.as_str()) || ["varav", "utan"].contains(&word.as_str());
        if is_of_another_time(&words) || words.iter().any(is_other) {
            return Vec::new();
        }
        let side = |end: usize| match words.get(end + 1).map(String::as_str) {
            Some("före") => Some(true),
            Some("efter") => Some(false),
            _ => None,
        };
        let amounts = amounts_in(&words).into_iter();
        // "Före omvärldsbufferten" stands after its amount.
        amounts.filter(|(_, end, _)| *end < buffer).filter_map(|(_, end, own)| Some((side(end)?, own))).collect()
    };
    if !text.contains("uffert") { Vec::new() } else { sentences(text).flat_map(of_sentence).collect() }
}

/// The counts that a text claims for what it is about, as they are said: 359 of "Utfallet är 359 hushåll." What stands after
/// it must not be of a part.
pub fn counts(text: &str) -> Vec<(Decimal, String)> {
    const SUBJECTS: [&str; 2] = ["utfallet", "antalet"];
    const SAYS: [&[&str]; 6] =
        [&["är"], &["blev"], &["uppgår", "till"], &["uppgick", "till"], &["ligger", "på"], &["är", "nu"]];
    const PART: [&str; 13] =
        ["på", "i", "vid", "hos", "inom", "av", "per", "procentenheter", "för", "över", "under", "med", "om"];
    let of_sentence = |words: Vec<String>| {
        let is_subject = words.first().is_some_and(|word| SUBJECTS.contains(&word.as_str()));
        let says = SAYS.iter().filter(|own| words.get(1..=own.len()).is_some_and(|next| next == **own));
        let at = 1 + says.map(|own| own.len()).max()?;
        let is_digits = |word: &String| word.starts_with(|c: char| c.is_ascii_digit());
        let digits: Vec<&str> = words[at..].iter().take_while(|word| is_digits(word)).map(String::as_str).collect();
        let rest = &words[at + digits.len()..];
        let is_other = |word: &String| {
            OTHER.contains(&word.as_str())
                || PART.contains(&word.as_str())
                || unit_of(word).is_some()
                || is_digits(word)
        };
        let is_share = rest.first().is_some_and(|word| word == "%" || word.starts_with("procent"));
        if !is_subject
            || digits.is_empty()
            || is_share
            || rest.len() > 1
            || rest.iter().any(is_other)
            || is_of_another_time(&words)
        {
            return None;
        }
        let said = digits.join(" ");
        Some((number(&said).ok()?.value, said))
    };
    if !text.contains("tfallet") && !text.contains("ntalet") {
        return Vec::new();
    }
    sentences(text).filter_map(of_sentence).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whether_the_money_lasts() {
        for (text, expected) in [
            ("Prognosen är 2,6 mnkr sämre än budget.", Some(false)),
            ("Överskottet blev 0,4 mnkr.", Some(true)),
            ("Vi får inget underskott.", None),
            ("Underskottet täcks av ett överskott.", None),
            ("Arbetsmiljön är sämre än i fjol.", None),
        ] {
            assert_eq!(tells_of_budget(text), expected, "{text}");
        }
    }

    #[test]
    fn amounts_before_and_after_a_buffer() {
        let said = |text: &str| {
            let all = around_buffer(text, "Omvärldsbuffert").into_iter();
            all.map(|(before, own)| (before, own.said)).collect::<Vec<_>>()
        };
        assert_eq!(
            said("Underskottet är 45,0 mnkr före och 21,0 mnkr efter omvärldsbufferten."),
            [(true, "45,0 mnkr".to_owned()), (false, "21,0 mnkr".to_owned())]
        );
        assert_eq!(said("Underskottet blev 79,9 mnkr före bufferten."), [(true, "79,9 mnkr".to_owned())]);
        assert_eq!(said("I tertial 1 var underskottet 45,0 mnkr före bufferten."), []);
        assert_eq!(said("Bufferten täckte 24,0 mnkr, och 55,9 mnkr återstår."), []);
    }

    #[test]
    fn a_sentence_claims_a_count_or_nothing() {
        let said = |text: &str| counts(text).into_iter().map(|(_, said)| said).collect::<Vec<_>>();
        for (text, expected) in [
            ("Utfallet är 259 hushåll.", vec!["259"]),
            ("Antalet uppgår till 1 284. Fler söker hjälp.", vec!["1 284"]),
            ("Antalet är 12 på den norra enheten.", vec![]),
            ("Antalet är 3 fler än i fjol.", vec![]),
            ("Antalet var 371 i tertial 1.", vec![]),
            ("Utfallet är 44 %.", vec![]),
            ("Utfallet är 3,2 mnkr.", vec![]),
            ("Antalet ungdomar är 60.", vec![]),
            ("Utfallet är 15 hushåll över jämförelsevärdet.", vec![]),
            ("Antalet är 58 ensamstående mammor.", vec![]),
        ] {
            assert_eq!(said(text), expected, "{text}");
        }
    }
}
