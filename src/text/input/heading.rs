//! Periods that a heading names.

use super::folded;
use crate::domain::{Period, YearPeriod};

/// The period that a heading names, if it is another than the report's: "Ekonomi tertial 1" in a report of tertial 2.
/// A year alone names no period, since reports look back and ahead.
pub fn other_period(heading: &str, own: YearPeriod) -> Option<YearPeriod> {
    const COMPARING: [&str; 8] = ["sedan", "jämfört", "jämförelse", "mot", "efter", "inför", "från", "since"];
    let text = heading.to_lowercase();
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if words.iter().any(|word| COMPARING.contains(word)) {
        return None;
    }
    let (period, year) = named_in(&words)?;
    // The forecast of the year stands in every report of it.
    let is_forecast = period == Period::Year && year.is_none_or(|year| year == own.year);
    let found = YearPeriod { year: year.unwrap_or(own.year), period };
    (found != own && !is_forecast).then_some(found)
}

/// True if a heading names a period of any year.
pub fn names(heading: &str, period: Period) -> bool {
    let text = heading.to_lowercase();
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    named_in(&words).is_some_and(|(own, _)| own == period)
}

/// The sentence and the earlier period of the same year that it tells of as if it were the report's: "Delårsrapporten för
/// tertial 1 visar …", "Utfallet per 30 april är …". What compares, looks back or names a year is left alone.
pub fn other_period_told(text: &str, own: YearPeriod) -> Option<(String, YearPeriod)> {
    const NOW: [&str; 14] = [
        "är",
        "visar",
        "uppgår",
        "avser",
        "gäller",
        "sammanfattar",
        "redovisar",
        "beskriver",
        "omfattar",
        "redovisas",
        "beskrivs",
        "bedöms",
        "ligger",
        "följer",
    ];
    const BACK: [&str; 31] = [
        "sedan",
        "jämfört",
        "jämförelse",
        "mot",
        "efter",
        "inför",
        "från",
        "till",
        "än",
        "förra",
        "föregående",
        "tidigare",
        "var",
        "blev",
        "visade",
        "uppgick",
        "hade",
        "redan",
        "då",
        "fjol",
        "mellan",
        "både",
        "sämre",
        "bättre",
        "högre",
        "lägre",
        "som",
        "ökat",
        "minskat",
        "enligt",
        "dessutom",
    ];
    let lines = text.lines().filter(|line| !line.trim_start().starts_with('#'));
    lines.flat_map(|line| line.split(['!', '?']).flat_map(|line| line.split(". "))).find_map(|sentence| {
        let folded = folded(sentence);
        let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        if words.iter().any(|word| BACK.contains(word)) || !words.iter().any(|word| NOW.contains(word)) {
            return None;
        }
        let (period, None) = told_in(&words)? else { return None };
        let is_earlier = period.last_month() < own.period.last_month() && !own.period.is_month();
        is_earlier.then(|| (sentence.trim().to_owned(), YearPeriod { period, ..own }))
    })
}

/// The period that a sentence is about: "för tertial 1", "per 30 april".
fn told_in(words: &[&str]) -> Option<(Period, Option<u16>)> {
    const ABOUT: [&str; 6] = ["för", "per", "avser", "avseende", "gäller", "om"];
    let at = words.windows(3).position(|own| {
        let of_tertial = ABOUT.contains(&own[0]) && (own[1] == "tertial" || own[1] == "t1" || own[1] == "t2");
        of_tertial || own[0] == "per" && [("30", "april"), ("31", "augusti")].contains(&(own[1], own[2]))
    })?;
    let period = match (words[at + 1], words[at + 2]) {
        ("30", _) | ("tertial", "1") | ("t1", _) => Period::T1,
        ("31", _) | ("tertial", "2") | ("t2", _) => Period::T2,
        _ => return None,
    };
    Some((period, year_in(words)))
}

fn year_in(words: &[&str]) -> Option<u16> {
    words.iter().filter_map(|word| word.parse::<u16>().ok()).find(|year| (1990..2100).contains(year))
}

/// The period that words name, and the year.
fn named_in(words: &[&str]) -> Option<(Period, Option<u16>)> {
    let named = words.iter().zip(words.iter().skip(1).map(Some).chain([None]));
    let period = named.into_iter().find_map(|(word, next)| match (*word, next.copied()) {
        ("t1", _) | ("tertial", Some("1")) => Some(Period::T1),
        ("t2", _) | ("tertial", Some("2")) => Some(Period::T2),
        ("t3", _) | ("tertial", Some("3")) | ("helår" | "helåret" | "årsredovisning" | "verksamhetsberättelse", _) => {
            Some(Period::Year)
        }
        _ => None,
    })?;
    Some((period, year_in(words)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_of_another_period_is_known_by_its_name() {
        let own = YearPeriod { year: 2025, period: Period::T2 };
        let found = |heading: &str| other_period(heading, own).map(|other| other.to_string());
        for heading in ["Ekonomi tertial 1", "Utfall T1", "Analys av tertial 1 2025"] {
            assert_eq!(found(heading).as_deref(), Some("T1 2025"), "{heading}");
        }
        assert_eq!(found("Delårsrapport tertial 2 2024").as_deref(), Some("T2 2024"));
        for heading in ["Ekonomi", "Tertial 2", "Prognos helår", "Inför 2026", "Jämfört med tertial 1", "Volymer 2024"]
        {
            assert_eq!(found(heading), None, "{heading}");
        }
    }

    #[test]
    fn a_sentence_that_tells_of_another_period_as_its_own() {
        let own = YearPeriod { year: 2025, period: Period::T2 };
        let found = |text: &str| other_period_told(text, own).map(|(_, other)| other.to_string());
        for text in [
            "Delårsrapporten för tertial 1 visar ett underskott.",
            "Arbetet pågår. Utfallet per 30 april är 44 mnkr.",
            "Rapporten avser tertial 1 och gäller hela nämnden.",
        ] {
            assert_eq!(found(text).as_deref(), Some("T1 2025"), "{text}");
        }
        for text in [
            "Utfallet är bättre än per 30 april.",
            "I tertial 1 var utfallet 44 mnkr.",
            "Jämfört med tertial 1 är fler i arbete.",
            "Per 30 april 2024 är jämförelsen gjord.",
            "Utfallet per 31 augusti är 44 mnkr.",
            "Antalet var 395 per 30 april.",
            "Som delårsrapporten för tertial 1 visar är läget svårt.",
            "Rapporten för tertial 3 är klar i januari.",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
