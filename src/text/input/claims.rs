//! Figures that a text says of what it is about: "Utfallet är 44 %.", "Prognosen visar ett underskott på 3 mnkr."
//!
//! *Takes* Swedish text, *returns* what its sentences claim. *Never* guesses: what a number is of must stand before it, and
//! a sentence that compares, or tells of another time, claims nothing.

use rust_decimal::Decimal;

use super::number;
use crate::text::{Lang, month_name};

/// What a sentence says of an amount or a share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Whether it is of the period or of the year.
    pub time: Time,
    /// The number as it is said, without sign: 3 of "3 mnkr".
    pub number: Decimal,
    /// Decimals that are said.
    pub decimals: u32,
    /// What it is of.
    pub of: Claimed,
    /// As it stands: "3 mnkr", "44 %".
    pub said: String,
}

impl Claim {
    /// True of what is no amount.
    pub fn is_share(&self) -> bool {
        self.of == Claimed::Share
    }
}

/// What time a claim is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// What has come of the period.
    Period,
    /// What is expected of the year.
    Year,
    /// It does not say.
    Either,
}

/// What the number of a claim is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claimed {
    /// A share in per cent.
    Share,
    /// Money, in so many kronor. Where it is said, whether it is a surplus.
    Money {
        /// Kronor in its unit.
        unit: Decimal,
        /// It is a surplus, or a deficit.
        surplus: Option<bool>,
    },
}

const OUTCOMES: [&str; 8] =
    ["utfallet", "resultatet", "andelen", "värdet", "nivån", "frånvaron", "sjukfrånvaron", "avvikelsen"];
const FORECASTS: [&str; 4] = ["prognosen", "helårsprognosen", "årsprognosen", "helårsprognos"];
/// What is of the period or the year; only what follows at once is of the whole: the costs of something are not.
const EITHER: [&str; 5] = ["nettokostnaden", "nettokostnaderna", "underskottet", "överskottet", "budgetavvikelsen"];
const VERBS: [&str; 12] = [
    "är",
    "blev",
    "uppgår",
    "uppgick",
    "visar",
    "visade",
    "landar",
    "landade",
    "beräknas",
    "bedöms",
    "ligger",
    "pekar",
];

/// What tells of a change, or of another time or thing.
pub(super) const OTHER: [&str; 32] = [
    "bland",
    "lägst",
    "högst",
    "än",
    "lägre",
    "högre",
    "bättre",
    "sämre",
    "mer",
    "mindre",
    "minskat",
    "minskar",
    "ökat",
    "ökar",
    "från",
    "jämfört",
    "jämförelse",
    "mot",
    "förra",
    "föregående",
    "tidigare",
    "tertial",
    "t1",
    "t2",
    "fjol",
    "varav",
    "inte",
    "ej",
    "målet",
    "målnivån",
    "utan",
    "exklusive",
];

/// What tells of another time than the report's.
pub(super) const THEN: [&str; 18] = [
    "t1",
    "t2",
    "tertial",
    "fjol",
    "förra",
    "föregående",
    "tidigare",
    "var",
    "hade",
    "redovisade",
    "visade",
    "befarade",
    "månad",
    "månaden",
    "bokslut",
    "våras",
    "höstas",
    "vintras",
];

/// True of a sentence that tells of another time: a month, a year, an earlier report.
pub(super) fn is_of_another_time(words: &[String]) -> bool {
    words.iter().any(|word| THEN.contains(&word.as_str()) || is_month(word) || is_year(word))
}

pub(super) fn is_month(word: &str) -> bool {
    (1..=12).any(|month| month_name(month, Lang::Sv) == word)
}

pub(super) fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse::<u16>().is_ok_and(|year| (1990..2100).contains(&year))
}

/// What says that a surplus or a deficit is not there, or not yet, or another one.
const NOT_THERE: [&str; 16] = [
    "inget", "inga", "varken", "eller", "undvika", "undviks", "risk", "risken", "risker", "om", "kan", "ska", "skulle",
    "täcks", "täcka", "minska",
];

/// What says that a surplus or a deficit is another's, or is about to go.
const OF_OTHERS: [&str; 14] = [
    "täcker",
    "från",
    "hos",
    "andra",
    "annan",
    "övriga",
    "hämta",
    "hämtas",
    "hade",
    "var",
    "kvar",
    "återstår",
    "kommunens",
    "enheternas",
];

/// The figures that a text claims, in order.
pub fn claims(text: &str) -> Vec<Claim> {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    sentences(text).filter_map(|words| claim(&words)).collect()
}

/// The amounts of a sentence about the whole outcome or forecast that gives several of them, sentence by sentence:
/// "Underskottet är 78,7 mnkr före och 54,7 mnkr efter omvärldsbufferten."
pub fn several(text: &str) -> Vec<Vec<Claim>> {
    const ROUGH: [&str; 9] = ["cirka", "drygt", "knappt", "nästan", "ungefär", "omkring", "runt", "minst", "högst"];
    let of_sentence = |words: Vec<String>| {
        let is = |word: &String, all: &[&str]| all.contains(&word.as_str());
        let first = words.first()?;
        let is_whole = is(first, &EITHER) || is(first, &FORECASTS) || is(first, &["resultatet"]);
        let is_unsure = words.iter().any(|word| is(word, &ROUGH) || is(word, &["om", "per", "kan", "ska", "utan"]));
        let amounts = amounts_in(&words);
        let is_told =
            is_whole && !is_unsure && !is_of_part(&words, 0) && !is_of_another_time(&words) && amounts.len() > 1;
        is_told.then(|| amounts.into_iter().map(|(.., claim)| claim).collect())
    };
    if tells_of_money(text) { sentences(text).filter_map(of_sentence).collect() } else { Vec::new() }
}

/// The sentences with amounts that are written with their sign, as a table does: "Barn och unga, −62,0 mnkr."
pub fn signed(text: &str) -> Vec<Told> {
    if !tells_of_money(text) {
        return Vec::new();
    }
    // "−14,9 mnkr (T1: −9,6 mnkr)": what stands within brackets is often of another time.
    let text = without_brackets(text);
    let of_sentence = |words: Vec<String>| {
        let amounts = words.windows(2).enumerate().filter_map(|(at, pair)| {
            let digits = pair[0].strip_prefix(['−', '-', '–', '+'])?;
            let unit = unit_of(&pair[1])?;
            // Without decimals it may be a rough figure, or a range.
            let (_, decimals) = digits.split_once(',')?;
            let decimals = u32::try_from(decimals.len()).ok()?;
            let number = number(digits).ok()?.value;
            let said = format!("{} {}", pair[0], pair[1]);
            let of = Claimed::Money { unit, surplus: Some(pair[0].starts_with('+')) };
            Some((at, Claim { time: Time::Either, number, decimals, of, said }))
        });
        let amounts: Vec<(usize, Claim)> = amounts.collect();
        (!amounts.is_empty() && !is_of_another_time(&words)).then_some(Told { words, amounts })
    };
    sentences(&text).filter_map(of_sentence).collect()
}

fn without_brackets(text: &str) -> String {
    let mut depth = 0_usize;
    let outside = |c: &char| {
        depth = match c {
            '(' => depth + 1,
            ')' => depth.saturating_sub(1),
            _ => depth,
        };
        depth == 0 && *c != ')'
    };
    text.chars().filter(outside).collect()
}

/// An amount of money in a sentence: where its number begins and its unit stands.
pub(super) fn amounts_in(words: &[String]) -> Vec<(usize, usize, Claim)> {
    let mut found = Vec::new();
    for (end, word) in words.iter().enumerate() {
        let Some(unit) = unit_of(word) else { continue };
        // "12 345 tkr": groups of a number stand in words of their own.
        let is_group = |word: &String| word.starts_with(|c: char| c.is_ascii_digit());
        let groups = words[..end].iter().rev().take_while(|word| is_group(word)).count();
        let is_signed =
            |at: usize| words[at].trim_start_matches(['−', '-', '–', '+']).starts_with(|c: char| c.is_ascii_digit());
        let from = end - groups;
        let from = if from > 0 && !is_group(&words[from - 1]) && is_signed(from - 1) { from - 1 } else { from };
        let digits = words[from..end].join(" ");
        let Ok(value) = number(&digits) else { continue };
        let surplus = digits.starts_with(['−', '-', '–', '+']).then(|| digits.starts_with('+'));
        let number = value.value.abs();
        let of = Claimed::Money { unit, surplus };
        let said = format!("{digits} {word}");
        found.push((from, end, Claim { time: Time::Either, number, decimals: number.scale(), of, said }));
    }
    found
}

/// A part is told of, several things together, or about so much: what an amount is of is not known then.
const UNSURE: [&str; 26] = [
    "tillsammans",
    "sammantaget",
    "sammanlagt",
    "övriga",
    "varav",
    "respektive",
    "cirka",
    "drygt",
    "knappt",
    "nästan",
    "ungefär",
    "omkring",
    "runt",
    "per",
    "före",
    "efter",
    "utan",
    "exklusive",
    "inklusive",
    "minst",
    "högst",
    "om",
    "första",
    "ursprungligen",
    "underskattade",
    "överskattade",
];

/// A sentence that names amounts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// All its words.
    pub words: Vec<String>,
    /// The amounts in order, each with the place of its first word.
    pub amounts: Vec<(usize, Claim)>,
}

/// The sentences that name amounts, but for those that tell of a part, of several things together or of about so much.
pub fn amounts_told(text: &str) -> Vec<Told> {
    // "Vård: 21,4 mnkr."
    let mut joined = String::with_capacity(text.len());
    for (at, part) in text.split(": ").enumerate() {
        let is_number = part.trim_start_matches(['−', '-', '–', '+']).starts_with(|c: char| c.is_ascii_digit());
        joined.push_str(match () {
            () if at == 0 => "",
            () if is_number => " ",
            () => ": ",
        });
        joined.push_str(part);
    }
    let of_sentence = |words: Vec<String>| {
        let is_unsure = words.iter().any(|word| UNSURE.contains(&word.as_str()));
        let amounts = if is_unsure { Vec::new() } else { amounts_in(&words) };
        let amounts: Vec<(usize, Claim)> = amounts.into_iter().map(|(from, _, claim)| (from, claim)).collect();
        (!amounts.is_empty()).then_some(Told { words, amounts })
    };
    if tells_of_money(text) { sentences(&joined).filter_map(of_sentence).collect() } else { Vec::new() }
}

/// True if there may be an amount in a text.
fn tells_of_money(text: &str) -> bool {
    text.contains("kr") || text.contains("mil")
}

/// The surpluses and deficits whose amounts a text gives, in order: "ett underskott i prognosen på 4,0 mnkr".
pub fn shortfalls(text: &str) -> Vec<Claim> {
    const BETWEEN: [&str; 20] = [
        "i",
        "på",
        "om",
        "är",
        "blev",
        "blir",
        "beräknas",
        "bedöms",
        "prognosen",
        "helårsprognosen",
        "utfallet",
        "för",
        "perioden",
        "helåret",
        "året",
        "mot",
        "budget",
        "bli",
        "till",
        "uppgår",
    ];
    // Of the whole, and not of what the sentence begins with: "Personalen har ett underskott på …".
    const WHOLE: [&str; 12] = [
        "underskottet",
        "överskottet",
        "periodens",
        "årets",
        "helårets",
        "prognosen",
        "helårsprognosen",
        "enheten",
        "vi",
        "resultatet",
        "utfallet",
        "ett",
    ];
    const IF: [&str; 8] = ["utan", "exklusive", "annars", "undvikits", "motsvarar", "medan", "däremot", "inom"];
    let of_sentence = |words: Vec<String>| {
        let is_whole = words.first().is_some_and(|word| WHOLE.contains(&word.as_str())) && !is_of_part(&words, 0);
        let is_not = words.iter().any(|word| NOT_THERE.contains(&word.as_str()) || IF.contains(&word.as_str()))
            || is_of_another_time(&words);
        let is_of_all = |at: usize| {
            is_whole || at > 0 && ["periodens", "årets", "helårets", "enhetens"].contains(&words[at - 1].as_str())
        };
        let told = amounts_in(&words).into_iter().filter_map(|(from, end, claim)| {
            if names_part(&words[end + 1..]) {
                return None;
            }
            let at = words[..from]
                .iter()
                .rposition(|word| word.starts_with("underskott") || word.starts_with("överskott"))?;
            let is_near = words[at + 1..from].iter().all(|word| BETWEEN.contains(&word.as_str()));
            let surplus = words[at].starts_with('ö');
            let Claimed::Money { unit, .. } = claim.of else { return None };
            let said = format!("{} {}", words[at], claim.said);
            (is_near && is_of_all(at)).then_some(Claim {
                of: Claimed::Money { unit, surplus: Some(surplus) },
                said,
                ..claim
            })
        });
        if is_not { Vec::new() } else { told.collect() }
    };
    let may_tell = text.contains("skott") && tells_of_money(text);
    if may_tell { sentences(text).flat_map(of_sentence).collect() } else { Vec::new() }
}

/// Kronor in a unit of money.
pub(super) fn unit_of(word: &str) -> Option<Decimal> {
    match word {
        "mnkr" | "mkr" | "miljoner" | "miljon" | "milj" => Some(Decimal::from(1_000_000)),
        "tkr" | "tusen" => Some(Decimal::ONE_THOUSAND),
        "kr" | "kronor" => Some(Decimal::ONE),
        _ => None,
    }
}

/// Whether something goes better or worse than its budget, as a sentence says it without an amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// Whether it is of the period or of the year.
    pub time: Time,
    /// It is a surplus, or a deficit.
    pub surplus: bool,
    /// The word as it stands: "underskott".
    pub said: String,
}

/// The surpluses and deficits that a text tells of without their amounts, in order: "Prognosen visar ett underskott."
pub fn outlooks(text: &str) -> Vec<Outlook> {
    if !text.contains("skott") {
        return Vec::new();
    }
    // What comes then says why it is there.
    const WHY: [&str; 5] = ["där", "eftersom", "därför", "då", "sedan"];
    let of_sentence = |words: Vec<String>| {
        let is = |word: &String, all: &[&str]| all.contains(&word.as_str());
        let why = words.iter().position(|word| is(word, &WHY)).filter(|at| *at > 1).unwrap_or(words.len());
        let words = &words[..why];
        let is_other = |word: &String| (is(word, &OTHER) && word != "mot") || is(word, &NOT_THERE);
        let has_number = words.iter().any(|word| word.starts_with(|c: char| c.is_ascii_digit()));
        if has_number || words.iter().any(is_other) {
            return None;
        }
        let ends =
            |word: &String| ["underskott", "underskottet", "överskott", "överskottet"].iter().any(|own| word == own);
        let mut found = words.iter().filter(|word| ends(word));
        let said = found.next()?;
        let surplus = said.starts_with('ö');
        if found.any(|word| word.starts_with('ö') != surplus) {
            return None;
        }
        let time = match () {
            () if words.iter().any(|word| is(word, &FORECASTS)) => Time::Year,
            () if words.iter().any(|word| word == "utfallet" || word == "resultatet") => Time::Period,
            // "Underskottet beror på …", "Nästan hela underskottet gäller …": what is spoken of so is there.
            () if said.ends_with("et") && !words.iter().any(|word| is(word, &OF_OTHERS)) => Time::Either,
            () => return None,
        };
        Some(Outlook { time, surplus, said: said.clone() })
    };
    sentences(text).filter_map(of_sentence).collect()
}

/// The words of each sentence in small letters, with their commas and points where they belong to numbers.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = Vec<String>> {
    let text = text.to_lowercase().replace(['\u{a0}', '\u{202f}', '*', '_'], " ").replace('%', " % ");
    let lines: Vec<String> = text.split(['\n', ';', '!', '?', ':']).map(str::to_owned).collect();
    let whole = lines.into_iter().flat_map(|line| {
        let parts: Vec<String> = line.split(". ").map(str::to_owned).collect();
        parts
    });
    whole.map(|sentence| {
        let words =
            sentence.split_whitespace().map(|word| word.trim_matches([',', '.', '(', ')', '"', '”']).to_owned());
        words.filter(|word| !word.is_empty()).collect()
    })
}

/// What is no part of what a text is about.
const WHOLE: [&str; 10] = [
    "perioden",
    "helåret",
    "året",
    "tertialet",
    "enheten",
    "avdelningen",
    "nämnden",
    "förvaltningen",
    "prognosen",
    "utfallet",
];

/// True if what stands at a place is of a part: "Utfallet för konsulter är …".
fn is_of_part(words: &[String], subject: usize) -> bool {
    let next = |step: usize| words.get(subject + step).map_or("", String::as_str);
    let is_whole = next(2) == "hela" || WHOLE.contains(&next(2));
    ["för", "av", "inom", "hos", "på", "i"].contains(&next(1)) && !is_whole
}

/// True if what stands after an amount says of what part, time or condition it is: "46,4 mnkr för den särskilda händelsen".
fn names_part(rest: &[String]) -> bool {
    const OF: [&str; 14] =
        ["för", "i", "på", "inom", "hos", "under", "av", "efter", "före", "om", "sedan", "bland", "räknat", "per"];
    let word = |at: usize| rest.get(at).map_or("", String::as_str);
    let is_whole = WHOLE.contains(&word(1)) || word(1) == "hela" && WHOLE.contains(&word(2));
    OF.contains(&word(0)) && !is_whole
}

/// True if what stands after it says so in any way: "48 procent pojkar". What goes on in another clause does not.
fn is_narrowed(rest: &[String]) -> bool {
    const ON: [&str; 17] = [
        "vilket",
        "men",
        "eftersom",
        "och",
        "då",
        "så",
        "nu",
        "därför",
        "som",
        "trots",
        "medan",
        "mot",
        "jämfört",
        "totalt",
        "kronor",
        "sammantaget",
        "när",
    ];
    const OF: [&str; 5] = ["för", "i", "på", "under", "av"];
    let goes_on = rest.first().is_none_or(|first| ON.contains(&first.as_str()) || OF.contains(&first.as_str()));
    !goes_on || names_part(rest)
}

fn claim(words: &[String]) -> Option<Claim> {
    const NEAR: usize = 8;
    const ROUGH: [&str; 8] = ["cirka", "ca", "drygt", "knappt", "nästan", "ungefär", "omkring", "runt"];
    let is = |word: &String, all: &[&str]| all.contains(&word.as_str());
    let is_condition = words.first().is_some_and(|word| word == "om") || words.iter().any(|word| is_month(word));
    if is_condition || words.iter().any(|word| is(word, &OTHER) || is_year(word)) {
        return None;
    }
    let (subject, time) = words.iter().enumerate().find_map(|(at, word)| match () {
        () if is(word, &OUTCOMES) => Some((at, Time::Period)),
        () if is(word, &FORECASTS) => Some((at, Time::Year)),
        () if is(word, &EITHER) => Some((at, Time::Either)),
        () => None,
    })?;
    // "Andelen kvinnor" is of some of them.
    let far = if time == Time::Either || words[subject] == "andelen" { 2 } else { 5 };
    // "Det strukturella underskottet" is another.
    let before = subject.checked_sub(1).map(|at| words[at].as_str());
    let is_plain = before.is_none_or(|before| ["att", "och", "hela", "nästan"].contains(&before));
    // "Av frånvaron är 47 procent kort", "hela frånvaron" beside its parts.
    let is_share_of = before.is_some_and(|before| ["av", "hela"].contains(&before)) && time == Time::Period;
    let is_absence = words[subject].ends_with("frånvaron") && words.iter().any(|word| is(word, &["perioden", "tolv"]));
    if is_of_part(words, subject) || time == Time::Either && !is_plain || is_share_of || is_absence {
        return None;
    }
    let verb = (subject + 1..words.len().min(subject + far)).find(|at| is(&words[*at], &VERBS))?;
    let is_number =
        |word: &String| word.trim_start_matches(['−', '-', '–', '+']).starts_with(|c: char| c.is_ascii_digit());
    let at = (verb + 1..words.len().min(verb + NEAR)).find(|at| is_number(&words[*at]))?;
    // "12 345 tkr": groups of a number stand in words of their own.
    let end = (at + 1..words.len()).find(|at| !words[*at].starts_with(|c: char| c.is_ascii_digit()))?;
    let digits = words[at..end].join(" ");
    let value = number(&digits).ok()?;
    let surplus = match () {
        () if words[subject..at].iter().any(|word| word.contains("underskott")) => Some(false),
        () if words[subject..at].iter().any(|word| word.contains("överskott")) => Some(true),
        () => None,
    };
    let of = match words[end].as_str() {
        "%" | "procent" => Claimed::Share,
        unit => Claimed::Money { unit: unit_of(unit)?, surplus },
    };
    let is_rough = at > 0 && is(&words[at - 1], &ROUGH);
    if is_rough || is_narrowed(&words[end + 1..]) {
        return None;
    }
    // Two figures in a sentence: which of them is meant, is not for a program to say.
    if words[end + 1..].iter().any(|word| word.starts_with(|c: char| c.is_ascii_digit())) {
        return None;
    }
    Some(Claim {
        time,
        number: value.value.abs(),
        decimals: value.value.scale(),
        of,
        said: format!("{digits} {}", words[end]),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_claims_a_figure_or_nothing() {
        let said = |text: &str| claims(text).into_iter().map(|claim| claim.said).collect::<Vec<_>>();
        for (text, expected) in [
            ("Utfallet är 44 %.", vec!["44 %"]),
            ("Vi ser att utfallet för perioden uppgår till 44,5 procent. Arbetet fortsätter.", vec!["44,5 procent"]),
            ("Prognosen visar ett underskott på 12 345 tkr.", vec!["12 345 tkr"]),
            ("**Resultatet** blev 3,2 mnkr", vec!["3,2 mnkr"]),
            ("Utfallet är högre än 2024 och når 44 %.", vec![]),
            ("Utfallet var 45 % i tertial 1.", vec![]),
            ("Utfallet är 44 % och 12 av dem är nya.", vec![]),
            ("Fler än 40 % svarade.", vec![]),
            ("Prognosen är osäker.", vec![]),
            ("Utfallet är 12 personer.", vec![]),
            ("Underskottet är 3,4 mnkr.", vec!["3,4 mnkr"]),
            ("Underskottet för placeringar är 3,4 mnkr.", vec![]),
            ("Nettokostnaden uppgår till 87,7 mnkr.", vec!["87,7 mnkr"]),
            ("87,7 mnkr", vec![]),
        ] {
            assert_eq!(said(text), expected, "{text}");
        }
        let Some(claim) = claims("Helårsprognosen pekar på ett överskott om 2 miljoner kronor.").into_iter().next()
        else {
            panic!("it claims something");
        };
        let of = Claimed::Money { unit: Decimal::from(1_000_000), surplus: Some(true) };
        assert_eq!((claim.time, claim.number, claim.of), (Time::Year, Decimal::TWO, of));
    }

    #[test]
    fn several_amounts_of_the_whole() {
        let said = |text: &str| {
            let all = several(text).into_iter().map(|own| own.into_iter().map(|claim| claim.said).collect());
            all.collect::<Vec<Vec<String>>>()
        };
        assert_eq!(
            said("Underskottet i prognosen är 78,7 mnkr före och 54,7 mnkr efter omvärldsbufferten."),
            [["78,7 mnkr", "54,7 mnkr"]]
        );
        assert_eq!(
            said("Underskottet är drygt 78 mnkr före och 54,7 mnkr efter bufferten."),
            Vec::<Vec<String>>::new()
        );
        assert_eq!(said("Vården kostar 78,7 mnkr, varav 54,7 mnkr är placeringar."), Vec::<Vec<String>>::new());
    }

    #[test]
    fn an_amount_with_its_sign_is_one_of_a_table() {
        let said = |text: &str| {
            let amounts = signed(text).into_iter().flat_map(|told| told.amounts);
            amounts.map(|(_, claim)| claim.said).collect::<Vec<_>>()
        };
        assert_eq!(said("- **Barn och unga, −62,0 mnkr.** Placeringar kostar mer."), ["−62,0 mnkr"]);
        assert_eq!(said("Bufferten är +24,0 mnkr, vuxen -14,9 mnkr."), ["+24,0 mnkr", "-14,9 mnkr"]);
        assert_eq!(said("Kostnaden ökar med 62,0 mnkr, 10–12,5 mnkr eller -3 mnkr."), Vec::<String>::new());
    }

    #[test]
    fn a_sentence_claims_a_surplus_or_nothing() {
        for (text, expected) in [
            ("Prognosen visar ett underskott.", vec![(Time::Year, false)]),
            ("Utfallet visar ett överskott mot budget, eftersom tjänster är vakanta.", vec![(Time::Period, true)]),
            ("Underskottet beror på köpta platser.", vec![(Time::Either, false)]),
            ("Nästan hela överskottet gäller köpta platser.", vec![(Time::Either, true)]),
            ("Nästan hela underskottet gäller köpta platser, där antalet har ökat.", vec![(Time::Either, false)]),
            ("Enheten täcker underskottet med egna medel.", vec![]),
            ("Prognosen visar inget underskott.", vec![]),
            ("Prognosen är ett mindre underskott än i tertial 1.", vec![]),
            ("Prognosen visar ett underskott som täcks av överskott.", vec![]),
            ("Prognosen visar ett underskott på 3 mnkr.", vec![]),
            ("Ett underskott kan uppstå.", vec![]),
        ] {
            let found: Vec<(Time, bool)> = outlooks(text).into_iter().map(|own| (own.time, own.surplus)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
