//! Figures and colours that a text says of what it is about: "Utfallet är 44 %.", "Prognosen visar ett underskott på 3 mnkr."
//!
//! *Takes* Swedish text, *returns* what its sentences claim. *Never* guesses: what a number is of must stand before it, and
//! a sentence that compares, or tells of another time, claims nothing.

use rust_decimal::Decimal;

use super::number;
use crate::domain::{Progress, Status};

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
const OTHER: [&str; 29] = [
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
/// What says that a surplus or a deficit is not there, or not yet, or another one.
const NOT_THERE: [&str; 16] = [
    "inget", "inga", "varken", "eller", "undvika", "undviks", "risk", "risken", "risker", "om", "kan", "ska", "skulle",
    "täcks", "täcka", "minska",
];
const COLOURED: [&str; 10] = [
    "målet",
    "nämndmålet",
    "bedömningen",
    "statusen",
    "indikatorn",
    "perioden",
    "aktiviteten",
    "uppdraget",
    "åtgärden",
    "åtgärderna",
];
/// What work is called in what is said of it.
const WORK: [&str; 9] = [
    "aktiviteten",
    "uppdraget",
    "åtgärden",
    "åtgärderna",
    "arbetet",
    "insatsen",
    "projektet",
    "införandet",
    "genomförandet",
];
/// What tells of a part of the work, or of what is to come.
const NOT_ALL: [&str; 22] = [
    "när",
    "ska",
    "kommer",
    "väntas",
    "beräknas",
    "planeras",
    "del",
    "delar",
    "delvis",
    "första",
    "andra",
    "nästan",
    "förra",
    "tidigare",
    "om",
    "innan",
    "tills",
    "vissa",
    "två",
    "tre",
    "några",
    "kan",
];
const NOT_ITS_COLOUR: [&str; 9] =
    ["från", "till", "regeln", "föreslår", "förra", "föregående", "inte", "ej", "tidigare"];

/// The figures that a text claims, in order.
pub fn claims(text: &str) -> Vec<Claim> {
    sentences(text).filter_map(|words| claim(&words)).collect()
}

/// The colours that a text claims for what it is about, in order.
pub fn colours(text: &str) -> Vec<Status> {
    sentences(text).filter_map(|words| colour(&words)).collect()
}

/// The amounts that a text writes with their sign, as a table does: "Barn och unga, −62,0 mnkr."
pub fn signed(text: &str) -> Vec<Claim> {
    if !tells_of_money(text) {
        return Vec::new();
    }
    // "−14,9 mnkr (T1: −9,6 mnkr)": what stands within brackets is often of another time.
    let text = without_brackets(text);
    let of_sentence = |words: Vec<String>| {
        let amounts = words.windows(2).filter_map(|pair| {
            let digits = pair[0].strip_prefix(['−', '-', '–', '+'])?;
            let unit = unit_of(&pair[1])?;
            // Without decimals it may be a rough figure, or a range.
            let (_, decimals) = digits.split_once(',')?;
            let decimals = u32::try_from(decimals.len()).ok()?;
            let number = number(digits).ok()?.value;
            let said = format!("{} {}", pair[0], pair[1]);
            let of = Claimed::Money { unit, surplus: Some(pair[0].starts_with('+')) };
            Some(Claim { time: Time::Either, number, decimals, of, said })
        });
        amounts.collect::<Vec<_>>()
    };
    sentences(&text).flat_map(of_sentence).collect()
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
    let of_sentence = |words: Vec<String>| {
        let is_unsure = words.iter().any(|word| UNSURE.contains(&word.as_str()));
        let amounts = if is_unsure { Vec::new() } else { amounts_in(&words) };
        let amounts: Vec<(usize, Claim)> = amounts.into_iter().map(|(from, _, claim)| (from, claim)).collect();
        (!amounts.is_empty()).then_some(Told { words, amounts })
    };
    if tells_of_money(text) { sentences(text).filter_map(of_sentence).collect() } else { Vec::new() }
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
    let of_sentence = |words: Vec<String>| {
        let is_not = words.iter().any(|word| {
            NOT_THERE.contains(&word.as_str())
                || ["t1", "tertial", "fjol", "förra", "föregående"].contains(&word.as_str())
        });
        let told = amounts_in(&words).into_iter().filter_map(|(from, _, claim)| {
            let at = words[..from]
                .iter()
                .rposition(|word| word.starts_with("underskott") || word.starts_with("överskott"))?;
            let is_near = words[at + 1..from].iter().all(|word| BETWEEN.contains(&word.as_str()));
            let surplus = words[at].starts_with('ö');
            let Claimed::Money { unit, .. } = claim.of else { return None };
            let said = format!("{} {}", words[at], claim.said);
            is_near.then_some(Claim { of: Claimed::Money { unit, surplus: Some(surplus) }, said, ..claim })
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
    let of_sentence = |words: Vec<String>| {
        let is = |word: &String, all: &[&str]| all.contains(&word.as_str());
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
            // "Underskottet beror på …"
            () if words.first() == Some(said) && words.get(1).is_some_and(|word| word == "beror") => Time::Either,
            () => return None,
        };
        Some(Outlook { time, surplus, said: said.clone() })
    };
    sentences(text).filter_map(of_sentence).collect()
}

/// How far work has come by what a text says, in order: "Uppdraget är klart.", "Aktiviteten har inte påbörjats."
pub fn steps(text: &str) -> Vec<Progress> {
    let of_sentence = |words: Vec<String>| {
        let has = |all: &[&str]| words.iter().any(|word| all.contains(&word.as_str()));
        // Of what else than its work should a row about it speak.
        let first = words.first().map_or("", String::as_str);
        let is_late =
            ["försenad", "försenat"].contains(&first) || words.windows(2).any(|pair| pair == ["ny", "tidpunkt"]);
        if is_late {
            return Some(Progress::Delayed);
        }
        if ["avbruten", "avbrutet"].contains(&first) && words.len() < 4 {
            return Some(Progress::Cancelled);
        }
        if !has(&WORK) || has(&NOT_ALL) {
            return None;
        }
        let is_not = has(&["inte", "ej"]);
        match () {
            () if is_not && has(&["påbörjats", "påbörjat", "påbörjad", "startat", "börjat"]) => {
                Some(Progress::NotStarted)
            }
            () if is_not => None,
            () if has(&["försenat", "försenad", "försenade"]) => Some(Progress::Delayed),
            () if has(&[
                "klart",
                "klar",
                "klara",
                "slutfört",
                "slutförd",
                "avslutat",
                "avslutad",
                "genomfört",
                "genomförd",
            ]) =>
            {
                Some(Progress::Done)
            }
            () if has(&["pågår"]) => Some(Progress::Ongoing),
            () => None,
        }
    };
    sentences(text).filter_map(of_sentence).collect()
}

/// What a text says of work that is not done yet, in its words: "Införandet väntar på ett beslut."
pub fn tells_of_rest(text: &str) -> Option<String> {
    const LEFT: [&[&str]; 9] = [
        &["väntar", "på"],
        &["återstår"],
        &["kvarstår"],
        &["inte", "klar"],
        &["inte", "klart"],
        &["inte", "klara"],
        &["inte", "slutfört"],
        &["inte", "färdigt"],
        &["ännu", "inte"],
    ];
    let of_sentence = |words: Vec<String>| {
        // Nothing, and no one, is left or waits.
        if words.iter().any(|word| ["inget", "ingen", "inga"].contains(&word.as_str())) {
            return None;
        }
        let is_there = |left: &&&[&str]| words.windows(left.len()).any(|own| own.iter().eq(left.iter()));
        LEFT.iter().find(is_there).map(|left| left.join(" "))
    };
    sentences(text).find_map(of_sentence)
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

fn claim(words: &[String]) -> Option<Claim> {
    const NEAR: usize = 8;
    let is = |word: &String, all: &[&str]| all.contains(&word.as_str());
    let is_year = |word: &String| word.len() == 4 && word.parse::<u16>().is_ok_and(|year| (1990..2100).contains(&year));
    let is_condition = words.first().is_some_and(|word| word == "om");
    if is_condition || words.iter().any(|word| is(word, &OTHER) || is_year(word)) {
        return None;
    }
    let (subject, time) = words.iter().enumerate().find_map(|(at, word)| match () {
        () if is(word, &OUTCOMES) => Some((at, Time::Period)),
        () if is(word, &FORECASTS) => Some((at, Time::Year)),
        () if is(word, &EITHER) => Some((at, Time::Either)),
        () => None,
    })?;
    let far = if time == Time::Either { 2 } else { 5 };
    // "Utfallet för konsulter är …" is of a part.
    const WHOLE: [&str; 9] =
        ["perioden", "helåret", "hela", "året", "tertialet", "enheten", "avdelningen", "nämnden", "förvaltningen"];
    let next = |step: usize| words.get(subject + step).map_or("", String::as_str);
    if ["för", "av", "inom", "hos", "på"].contains(&next(1)) && !WHOLE.contains(&next(2)) {
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

fn colour(words: &[String]) -> Option<Status> {
    let is_about = words.iter().any(|word| COLOURED.contains(&word.as_str()));
    if !is_about || words.iter().any(|word| NOT_ITS_COLOUR.contains(&word.as_str())) {
        return None;
    }
    let colour = |word: &String| match word.as_str() {
        "grön" | "grönt" | "gröna" => Some(Status::Green),
        "gul" | "gult" | "gula" => Some(Status::Yellow),
        "röd" | "rött" | "röda" => Some(Status::Red),
        _ => None,
    };
    let mut found = words.iter().filter_map(colour);
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

/// The ratings of a risk that a text claims, in order: "Riskvärdet är 16", "4×4".
pub fn ratings(text: &str) -> Vec<u8> {
    const AHEAD: [&str; 9] = ["ska", "bör", "kan", "väntas", "målet", "mål", "gränsen", "gräns", "om"];
    let of_sentence = |words: Vec<String>| {
        let is_other = |word: &String| OTHER.contains(&word.as_str()) || AHEAD.contains(&word.as_str());
        if words.iter().any(is_other) {
            return None;
        }
        let text = words.join(" ").replace('×', "x");
        let products = text.split(|c: char| !c.is_ascii_digit() && c != 'x' && c != ' ').filter_map(|part| {
            let (one, other) = part.trim().split_once('x')?;
            let factor = |text: &str| text.trim().parse::<u8>().ok().filter(|own| (1..=5).contains(own));
            factor(one.rsplit(' ').find(|own| !own.is_empty())?)?
                .checked_mul(factor(other.split(' ').find(|own| !own.is_empty())?)?)
        });
        let is_rated = words.iter().any(|word| word.starts_with("riskvärde"));
        let numbers = words.iter().filter_map(|word| word.parse::<u8>().ok()).filter(|_| is_rated);
        let mut found: Vec<u8> = products.collect();
        if found.is_empty() {
            found.extend(numbers);
        }
        // Two ratings in a sentence are told of two times, or two risks.
        match found.as_slice() {
            [only] if (1..=25).contains(only) => Some(*only),
            _ => None,
        }
    };
    sentences(text).filter_map(of_sentence).collect()
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
    fn a_sentence_claims_a_colour_or_nothing() {
        for (text, expected) in [
            ("Målet bedöms som rött.", vec![Status::Red]),
            ("Bedömningen är gul, eftersom två av tre är klara.", vec![Status::Yellow]),
            ("Målet går från gult till grönt.", vec![]),
            ("Gröna ytor har anlagts.", vec![]),
            ("Bedömningen är gul eller röd.", vec![]),
        ] {
            assert_eq!(colours(text), expected, "{text}");
        }
    }

    #[test]
    fn an_amount_with_its_sign_is_one_of_a_table() {
        let said = |text: &str| signed(text).into_iter().map(|claim| claim.said).collect::<Vec<_>>();
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

    #[test]
    fn work_of_which_something_is_left() {
        for (text, expected) in [
            ("Införandet väntar på ett bokningsstöd.", Some("väntar på")),
            ("Två lokaler återstår.", Some("återstår")),
            ("Rutinen är ännu inte införd.", Some("ännu inte")),
            ("Inget återstår.", None),
            ("Arbetet fortsätter i enheterna.", None),
        ] {
            assert_eq!(tells_of_rest(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn a_sentence_says_how_far_work_has_come_or_nothing() {
        for (text, expected) in [
            ("Uppdraget är klart.", vec![Progress::Done]),
            ("Aktiviteten har inte påbörjats.", vec![Progress::NotStarted]),
            ("Arbetet pågår enligt plan.", vec![Progress::Ongoing]),
            ("Införandet är försenat.", vec![Progress::Delayed]),
            ("Uppdraget är inte klart.", vec![]),
            ("Uppdraget ska vara klart i maj.", vec![]),
            ("Första delen av uppdraget är klar.", vec![]),
            ("Två platser är klara.", vec![]),
        ] {
            assert_eq!(steps(text), expected, "{text}");
        }
    }

    #[test]
    fn a_sentence_claims_a_rating_or_nothing() {
        for (text, expected) in [
            ("Riskvärdet är fortsatt 16.", vec![16]),
            ("Vi bedömer risken till 4×4.", vec![16]),
            ("Sannolikhet och konsekvens är 4 x 2", vec![8]),
            ("Riskvärdet har sänkts från 16 till 8.", vec![]),
            ("Riskvärdet ska ned till 6.", vec![]),
            ("Två av 12 platser är tomma.", vec![]),
            ("Riskvärdet var 16 i förra rapporten.", vec![]),
        ] {
            assert_eq!(ratings(text), expected, "{text}");
        }
    }
}
