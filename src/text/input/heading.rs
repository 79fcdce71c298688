//! Periods that a heading names.

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
    let year = words.iter().filter_map(|word| word.parse::<u16>().ok()).find(|year| (1990..2100).contains(year));
    let named = words.iter().zip(words.iter().skip(1).map(Some).chain([None]));
    let period = named.into_iter().find_map(|(word, next)| match (*word, next.copied()) {
        ("t1", _) | ("tertial", Some("1")) => Some(Period::T1),
        ("t2", _) | ("tertial", Some("2")) => Some(Period::T2),
        ("t3", _) | ("tertial", Some("3")) | ("helår" | "helåret" | "årsredovisning" | "verksamhetsberättelse", _) => {
            Some(Period::Year)
        }
        _ => None,
    })?;
    // The forecast of the year stands in every report of it.
    let is_forecast = period == Period::Year && year.is_none_or(|year| year == own.year);
    let found = YearPeriod { year: year.unwrap_or(own.year), period };
    (found != own && !is_forecast).then_some(found)
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
}
