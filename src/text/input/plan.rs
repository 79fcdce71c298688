//! The words of the plan's settings and of its sheet on the report, in all forms that people write.
//!
//! *Takes* the text of a cell, *returns* what it means if it is one of the known words. *Never* knows what the
//! plan does with it.

use rust_decimal::Decimal;

use super::folded;
use crate::domain::{Period, Span, YearPeriod};
use crate::text::{Lang, month_name};

/// Which words statuses have in the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Labels {
    /// Grön, Gul, Röd.
    Colours,
    /// G, A, R.
    Letters,
    /// Helt uppfyllt, delvis uppfyllt, uppfylls inte.
    Words,
}

/// The words of statuses: `färger`, `G/A/R`, `ord`.
pub fn labels(text: &str) -> Option<Labels> {
    match folded(text).as_str() {
        "färger" | "farger" | "colours" | "colors" => Some(Labels::Colours),
        "gar" | "g/a/r" => Some(Labels::Letters),
        "ord" | "words" => Some(Labels::Words),
        _ => None,
    }
}

/// What one unit of a typed amount is worth in kronor: `kr`, `tkr`.
pub fn amount_unit(text: &str) -> Option<Decimal> {
    match folded(text).as_str() {
        "kr" | "kronor" => Some(Decimal::ONE),
        "tkr" => Some(Decimal::ONE_THOUSAND),
        _ => None,
    }
}

/// Whether amounts follow the municipal grant form: `bidrag`, or not: `kostnad`.
pub fn grant_form(text: &str) -> Option<bool> {
    match folded(text).as_str() {
        "kostnad" | "cost" => Some(false),
        "bidrag" | "grant" => Some(true),
        _ => None,
    }
}

/// A document that a part of the report stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Document {
    /// The report of T1, T2 or the year.
    Of(Period),
    /// The report of any month.
    Month,
    /// The plan document.
    Plan,
}

/// A document: `T1`, `helår`, `månad`, `plan`.
pub fn document(text: &str) -> Option<Document> {
    match folded(text).as_str() {
        "t1" => Some(Document::Of(Period::T1)),
        "t2" => Some(Document::Of(Period::T2)),
        "helar" | "helår" | "år" | "t3" | "year" => Some(Document::Of(Period::Year)),
        "manad" | "månad" | "month" => Some(Document::Month),
        "plan" => Some(Document::Plan),
        _ => None,
    }
}

/// The most years that a table can be given columns for.
const YEARS: u16 = 30;

/// Periods of a table's columns: `2019..2023`, `2024`, `jan..dec`, `T1`, `T2 2024`, `M03`.
pub fn span(text: &str) -> Option<Span> {
    let text = folded(text);
    let ends = ["..", "\u{2013}", "-"].iter().find_map(|mark| text.split_once(mark));
    if let Some((first, last)) = ends.map(|(first, last)| (first.trim(), last.trim())) {
        return match (year(first), year(last)) {
            (Some(first), Some(last)) => (first <= last && last - first < YEARS).then_some(Span::Years(first, last)),
            _ => {
                let (first, last) = (month(first)?, month(last)?);
                (first <= last).then_some(Span::Months(first, last))
            }
        };
    }
    if let Some(year) = year(&text) {
        return Some(Span::Years(year, year));
    }
    if let Some((period, of)) = text.split_once(' ') {
        return Some(Span::Of(YearPeriod { year: year(of.trim())?, period: period.parse().ok()? }));
    }
    month(&text).map(|month| Span::Months(month, month)).or_else(|| text.parse().ok().map(Span::Own))
}

pub(super) fn year(text: &str) -> Option<u16> {
    text.parse().ok().filter(|year| (1990..=2100).contains(year))
}

/// `jan`, `januari`, `M01`.
pub(super) fn month(text: &str) -> Option<u8> {
    if let Ok(Period::Month(month)) = text.parse() {
        return Some(month);
    }
    let is_it = |month: &u8| {
        let names = [Lang::Sv, Lang::En].map(|lang| month_name(*month, lang).to_lowercase());
        names.iter().any(|name| text.len() >= 3 && name.starts_with(text))
    };
    (1..=12).find(is_it)
}

/// Months of a year: `mar, maj, okt`, `M03`, `jan..jun`.
pub fn months(text: &str) -> Option<Vec<u8>> {
    let mut months = Vec::new();
    for word in super::list(text) {
        match span(word)? {
            Span::Months(first, last) => months.extend(first..=last),
            Span::Years(..) | Span::Own(_) | Span::Of(_) => return None,
        }
    }
    Some(months)
}

/// True for the word that makes a part a section of the one above.
pub fn is_under(word: &str) -> bool {
    ["under", "below"].contains(&folded(word).as_str())
}

/// When a value is from, as a label says it: `T2 2024`, `utfall 2024`.
pub fn time_of(label: &str) -> Option<Span> {
    let is_time = |span: &Span| matches!(span, Span::Of(_) | Span::Years(..));
    let text = folded(label);
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let pairs = words.windows(2).filter_map(|pair| span(&pair.join(" ")));
    let alone = words.iter().filter_map(|word| span(word));
    span(&text).into_iter().chain(pairs).chain(alone).find(is_time)
}

/// True of a group of measures of one of the laws by which wrongs are reported: "Lex Sarah: handläggning".
pub fn is_of_lex(group: &str) -> bool {
    group.to_lowercase().starts_with("lex ")
}

/// True of reports that are passed on to the authority: "varav anmälda till tillsynsmyndigheten".
pub fn is_notified(name: &str) -> bool {
    ["anmäld", "notified"].iter().any(|own| name.to_lowercase().contains(own))
}

/// True of reports of what is serious: "varav allvarliga".
pub fn is_serious(name: &str) -> bool {
    ["allvarlig", "serious"].iter().any(|own| name.to_lowercase().contains(own))
}

/// True if the name of a line says that it is a part of the line above: "Varav hyror".
pub fn is_part(name: &str) -> bool {
    ["varav", "därav", "of which"].iter().any(|word| folded(name).starts_with(word))
}

/// True if the name of a sum says that a buffer is not in it: "Resultat före buffert".
pub fn is_before_buffer(name: &str) -> bool {
    let name = folded(name);
    ["före", "exkl", "utan", "before", "excl"].iter().any(|word| name.contains(word))
        && ["buffert", "reserv", "justering", "buffer", "adjustment"].iter().any(|word| name.contains(word))
}

/// True if the name of a count says that it is an average: "Antal personer som en brukare möter", "Kunder per vecka".
pub fn is_average(name: &str) -> bool {
    let name = folded(name);
    let words = name.split(|c: char| !c.is_alphanumeric());
    words.clone().any(|word| ["per", "snitt", "möter", "average", "mean"].contains(&word))
        || ["genomsnitt", "medel"].iter().any(|part| name.contains(part))
}

/// Whether the name of what is measured says that it should increase (`true`) or decrease: "Ökad svarsfrekvens", "Antal
/// hushåll minskar". "Aktiviteter för att minska" says what is done.
pub fn wanted(name: &str) -> Option<bool> {
    let name = folded(name);
    let words: Vec<&str> = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let way = |at: usize| match words[at] {
        _ if at > 0 && ["att", "to"].contains(&words[at - 1]) => None,
        "öka" | "ökar" | "ökad" | "ökat" | "ökade" | "increase" | "increases" | "increased" => Some(true),
        "minska" | "minskar" | "minskad" | "minskat" | "minskade" | "sjunka" | "sjunker" => Some(false),
        "decrease" | "decreases" | "decreased" | "reduced" => Some(false),
        _ => None,
    };
    let mut ways = (0..words.len()).filter_map(way);
    let first = ways.next()?;
    ways.all(|own| own == first).then_some(first)
}

/// True if the name of a measure is that of another code: "varav kort" of `sick_long`.
pub fn speaks_against(name: &str, code: &str) -> bool {
    let name = folded(name);
    let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
    let (short, long) = (has(&["kort", "short"]), has(&["lång", "long"]));
    let (sick, turnover) = (has(&["sjuk", "sick"]), has(&["omsättning", "turnover"]));
    let rolling = has(&["tolv månader", "12 månader", "r12", "twelve months", "12 months"]);
    match code {
        "sick_r12" => (short != long) || (turnover && !sick),
        "sick_total" => rolling || (short != long) || (turnover && !sick),
        "sick_short" => rolling || (long && !short) || (turnover && !sick),
        "sick_long" => rolling || (short && !long) || (turnover && !sick),
        "turnover" => sick && !turnover,
        _ => false,
    }
}

/// All units: `alla`.
pub fn is_all(text: &str) -> bool {
    matches!(folded(text).as_str(), "alla" | "all")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_say_which_way_is_wanted() {
        for (name, expected) in [
            ("Ökad svarsfrekvens i brukarundersökningar", Some(true)),
            ("Antal hushåll med ekonomiskt bistånd minskar", Some(false)),
            ("Aktiviteter för att minska utsläppen", None),
            ("Andelen som ökar när antalet minskar", None),
            ("Personalomsättning", None),
        ] {
            assert_eq!(wanted(name), expected, "{name}");
        }
    }

    #[test]
    fn names_of_other_codes_are_told_apart() {
        let against = |name: &str, code: &str| speaks_against(name, code);
        assert!(against("varav kort (under 60 dagar)", "sick_long"));
        assert!(against("varav lång (60 dagar eller mer)", "sick_short"));
        assert!(against("Sjukfrånvaro, rullande tolv månader (R12)", "sick_total"));
        assert!(against("Sjukfrånvaro", "turnover"));
        assert!(!against("Sjukfrånvaro under perioden, totalt", "sick_total"));
        assert!(!against("Sjukfrånvaro, rullande tolv månader (R12)", "sick_r12"));
        assert!(!against("Sjukfrånvaro längre än fjorton dagar, lång", "sick_long"));
        assert!(!against("Extern personalomsättning, rullande tolv månader", "turnover"));
        assert!(!against("Vad som helst", "hme"));
    }

    #[test]
    fn words_are_read_in_any_case_and_composition() {
        assert_eq!(labels(" Färger"), Some(Labels::Colours));
        assert_eq!(labels("fa\u{308}rger"), Some(Labels::Colours));
        assert_eq!(document("HELÅR"), Some(Document::Of(Period::Year)));
        assert_eq!(document("Månad"), Some(Document::Month));
        assert_eq!(document("kvartal"), None);
        assert_eq!(amount_unit("TKR"), Some(Decimal::ONE_THOUSAND));
        assert_eq!(grant_form("Bidrag"), Some(true));
        assert!(is_all("Alla") && !is_all("alla enheter"));
    }

    #[test]
    fn periods_of_columns_as_people_write_them() {
        for (text, expected) in [
            ("2019..2023", Some(Span::Years(2019, 2023))),
            ("2019–2023", Some(Span::Years(2019, 2023))),
            ("2024", Some(Span::Years(2024, 2024))),
            ("jan..dec", Some(Span::Months(1, 12))),
            ("Mars", Some(Span::Months(3, 3))),
            ("M03", Some(Span::Months(3, 3))),
            ("T1", Some(Span::Own(Period::T1))),
            ("t2 2024", Some(Span::Of(YearPeriod { year: 2024, period: Period::T2 }))),
            ("2023..2019", None),
            ("1990..2100", None),
            ("dec..jan", None),
            ("ja", None),
            ("2024 T2 x", None),
        ] {
            assert_eq!(span(text), expected, "{text}");
        }
    }
}
