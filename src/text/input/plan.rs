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

fn year(text: &str) -> Option<u16> {
    text.parse().ok().filter(|year| (1990..=2100).contains(year))
}

/// `jan`, `januari`, `M01`.
fn month(text: &str) -> Option<u8> {
    if let Ok(Period::Month(month)) = text.parse() {
        return Some(month);
    }
    let is_it = |month: &u8| {
        let names = [Lang::Sv, Lang::En].map(|lang| month_name(*month, lang).to_lowercase());
        names.iter().any(|name| text.len() >= 3 && name.starts_with(text))
    };
    (1..=12).find(is_it)
}

/// The last month of the time that something is to be done by: `juni 2025`, `aug -25`, `2025-06-30`, `kvartal 2 2025`,
/// `T2`, `hösten 2025`, `2026`. What names no year is of `this` year.
pub fn due(text: &str, this: u16) -> Option<(u16, u8)> {
    if let Some(date) = super::date(text) {
        return Some((date.year, date.month));
    }
    let text = folded(text);
    let fields: Vec<&str> = text
        .split([' ', '-', '/', '.', ',', '\u{2013}'])
        .filter(|field| !field.is_empty())
        .filter(|field| {
            !["senast", "till", "före", "i", "under", "av", "den", "sista", "slutet", "klart"].contains(field)
        })
        .collect();
    // "aug 25" may be a day.
    let year_of = |field: &str| {
        let short = field.parse::<u16>().ok().filter(|own| (20..60).contains(own));
        let short =
            short.filter(|_| text.ends_with(&format!("-{field}")) || text.ends_with(&format!("\u{2013}{field}")));
        year(field).or(short.map(|own| 2000 + own))
    };
    let number = |field: &str, most: u8| field.parse::<u8>().ok().filter(|own| (1..=most).contains(own));
    let named = |rest: &[&str], month: u8| match rest {
        [] => Some((this, month)),
        [own] => Some((year_of(own)?, month)),
        _ => None,
    };
    match fields.as_slice() {
        [only] if year(only).is_some() => Some((year(only)?, 12)),
        [own, month_number] if year(own).is_some() && number(month_number, 12).is_some() => {
            Some((year(own)?, number(month_number, 12)?))
        }
        ["kvartal" | "kv" | "q", quarter, rest @ ..] => named(rest, number(quarter, 4)? * 3),
        ["tertial" | "t", tertial, rest @ ..] => named(rest, number(tertial, 3)? * 4),
        ["vecka" | "v", week, rest @ ..] => {
            // A week ends in the month of its Sunday.
            let days = u32::from(number(week, 53)?) * 7;
            let ends = [31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
            named(rest, ends.iter().position(|end| days <= *end).map_or(12, |at| u8::try_from(at + 1).unwrap_or(12)))
        }
        ["våren" | "vår" | "vt" | "vårterminen" | "halvårsskiftet", rest @ ..] => named(rest, 6),
        ["sommaren" | "sommar", rest @ ..] => named(rest, 8),
        [
            "hösten" | "höst" | "ht" | "höstterminen" | "helår" | "helåret" | "året" | "årets" | "årsskiftet",
            rest @ ..,
        ] => {
            // "Årsskiftet 2025/2026" is the end of the first.
            named(&rest[..rest.len().min(1)], 12)
        }
        [first, rest @ ..] => match first.split_at_checked(1) {
            Some(("q", quarter)) if number(quarter, 4).is_some() => named(rest, number(quarter, 4)? * 3),
            Some(("t", tertial)) if number(tertial, 3).is_some() => named(rest, number(tertial, 3)? * 4),
            _ => named(rest, month(first)?),
        },
        [] => None,
    }
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
    fn when_something_is_to_be_done_as_people_write_it() {
        for (text, expected) in [
            ("juni 2025", Some((2025, 6))),
            ("aug -25", Some((2025, 8))),
            ("aug 25", None),
            ("juni", Some((2025, 6))),
            ("2025-06-30", Some((2025, 6))),
            ("2025-06", Some((2025, 6))),
            ("30/6 2026", Some((2026, 6))),
            ("Kvartal 2 2025", Some((2025, 6))),
            ("Q3", Some((2025, 9))),
            ("T2 2026", Some((2026, 8))),
            ("tertial 1", Some((2025, 4))),
            ("hösten 2025", Some((2025, 12))),
            ("årsskiftet 2025/2026", Some((2025, 12))),
            ("senast i mars 2026", Some((2026, 3))),
            ("2026", Some((2026, 12))),
            ("31/9 2025", None),
            ("löpande", None),
            ("vecka 35", Some((2025, 9))),
            ("vecka 40 2026", Some((2026, 10))),
            ("vecka 54", None),
            ("kvartal 5 2025", None),
            ("2025-13", None),
            ("", None),
        ] {
            assert_eq!(due(text, 2025), expected, "{text}");
        }
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
