//! What a text says has become more or less, better or worse, since an earlier report.
//!
//! *Takes* Swedish text, *returns* what its sentences claim. *Never* guesses: what has changed must stand just before the
//! word that says how, and a sentence about what is to come, or about a part, claims nothing.

use rust_decimal::Decimal;

use super::claims::{Claim, Claimed, amounts_in, is_month, sentences};
use super::standing::status_of;
use crate::domain::Status;
use crate::text;

/// How much better or worse a forecast has become since the report before, as a sentence says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The number as it is said, without sign: 3 of "3 mnkr".
    pub number: Decimal,
    /// Decimals that are said.
    pub decimals: u32,
    /// Kronor in its unit.
    pub unit: Decimal,
    /// It has become better.
    pub better: bool,
    /// As it stands: "3 mnkr sämre".
    pub said: String,
}

impl Change {
    /// True if an amount in kronor, positive for better, is what is said.
    pub fn is(&self, change: Decimal) -> bool {
        change.is_sign_negative() != self.better && text::round(change.abs() / self.unit, self.decimals) == self.number
    }
}

/// What tells of what is to come, or of what may be.
const NOT_SO: [&str; 18] = [
    "inte",
    "ej",
    "om",
    "kan",
    "ska",
    "skulle",
    "kommer",
    "väntas",
    "förväntas",
    "bedöms",
    "beräknas",
    "risk",
    "risken",
    "målet",
    "bör",
    "behöver",
    "varav",
    "utan",
];

/// What tells of some of what is counted, or of the last days.
const OF_PART: [&str; 8] = ["bland", "nu", "ändå", "trots", "senaste", "sista", "yngre", "äldre"];

fn is_so(words: &[String]) -> bool {
    !words.iter().any(|word| NOT_SO.contains(&word.as_str()))
}

/// True if a text tells of money that comes back or is still to come, so that the year may cost less than is spent by now.
pub fn tells_of_income(text: &str) -> bool {
    const STEMS: [&str; 8] =
        ["ersättning", "återbetal", "återsök", "intäkt", "statsbidrag", "kredit", "medfinansier", "omför"];
    let text = text.to_lowercase();
    STEMS.iter().any(|stem| text.contains(stem))
}

/// Whether what a text is about has risen (`true`) or fallen, in order: "Antalet har ökat.", "Andelen sjönk."
pub fn movements(text: &str) -> Vec<bool> {
    const SUBJECTS: [&str; 10] = [
        "antalet",
        "andelen",
        "utfallet",
        "värdet",
        "nivån",
        "resultatet",
        "frånvaron",
        "sjukfrånvaron",
        "väntetiden",
        "indexet",
    ];
    let way = |word: &str| match word {
        "ökat" | "ökar" | "ökade" | "öka" | "stigit" | "stiger" | "steg" => Some(true),
        "minskat" | "minskar" | "minskade" | "minska" | "sjunkit" | "sjunker" | "sjönk" => Some(false),
        _ => None,
    };
    // Since a year that the report does not compare with.
    let is_of_year = |words: &[String]| words.iter().any(|word| word.len() == 4 && word.parse::<u16>().is_ok());
    // Of some of them, or of a part of the time.
    let is_of_part = |words: &[String]| words.iter().any(|word| OF_PART.contains(&word.as_str()) || is_month(word));
    // Most texts hold none of these.
    if !["ök", "minsk", "stig", "steg", "sjunk", "sjönk"].iter().any(|stem| text.contains(stem)) {
        return Vec::new();
    }
    let told =
        sentences(text).filter(|words| is_so(words) && !is_of_year(words) && !is_of_part(words)).filter_map(|words| {
            let at = words.iter().take(2).position(|word| SUBJECTS.contains(&word.as_str()))?;
            let mut verbs = words[at + 1..].iter().map(String::as_str);
            let verbs = verbs.by_ref().skip_while(|word| ["har", "fortsatt", "åter", "också", "att"].contains(word));
            verbs.take(1).find_map(way)
        });
    told.collect()
}

/// Whether the first sentence of a text says that what it is about is more than a year ago (`true`) or less: "Fler hushåll
/// har bistånd än förra året", "Omsättningen är högre än vid samma tid i fjol".
pub fn since_a_year(text: &str) -> Option<bool> {
    const YEAR: [&[&str]; 5] =
        [&["förra", "året"], &["i", "fjol"], &["ett", "år", "sedan"], &["föregående", "år"], &["året", "innan"]];
    let way = |word: &str| match word {
        "fler" | "flera" | "högre" | "större" => Some(true),
        "färre" | "lägre" | "mindre" => Some(false),
        _ => None,
    };
    let words = sentences(text).next()?;
    let holds = |phrase: &&[&str]| words.windows(phrase.len()).any(|own| own.iter().eq(phrase.iter()));
    let ways: Vec<(usize, bool)> = words.iter().enumerate().filter_map(|(at, word)| Some((at, way(word)?))).collect();
    // One thing is said, of the whole, and not by how much of something else.
    let [(at, up)] = ways.as_slice() else { return None };
    let is_said =
        *at == 0 || words.get(at - 1).is_some_and(|verb| ["är", "var", "blev", "klart"].contains(&verb.as_str()));
    let is_compared = words[*at..].iter().any(|word| word == "än") && YEAR.iter().any(holds);
    (is_said && is_compared && is_so(&words)).then_some(*up)
}

/// The statuses that a text says something has gone from and to: yellow and green of "Bedömningen har gått från gul till
/// grön."
pub fn turns(text: &str) -> Vec<(Status, Status)> {
    const GONE: [&str; 6] = ["gått", "går", "gick", "ändrats", "ändras", "förändrats"];
    if !text.contains("från") {
        return Vec::new();
    }
    let told = sentences(text).filter(|words| {
        let is_gone = words.iter().any(|word| GONE.contains(&word.as_str()));
        // The goal itself may turn; what it is said to become later may not.
        is_gone && !words.iter().any(|word| NOT_SO.contains(&word.as_str()) && word != "målet")
    });
    let told = told.filter_map(|words| {
        let steps = words.windows(4).filter(|own| own[0] == "från" && own[2] == "till");
        let mut steps = steps.filter_map(|own| status_of(&own[1]).zip(status_of(&own[3])));
        let first = steps.next();
        first.filter(|_| steps.next().is_none())
    });
    told.collect()
}

/// How many of how many goals have a status, by what a text says: "Fem av sex nämndmål är gröna."
pub fn goals_told(text: &str) -> Vec<(usize, usize, Status)> {
    const WORDS: [&str; 13] =
        ["inget", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];
    let count = |word: &str| word.parse().ok().or_else(|| WORDS.iter().position(|own| *own == word));
    let status = |word: &str| match word {
        "gröna" | "grönt" => Some(Status::Green),
        "gula" | "gult" => Some(Status::Yellow),
        "röda" | "rött" => Some(Status::Red),
        _ => None,
    };
    if !text.contains("nämndmål") {
        return Vec::new();
    }
    let told = sentences(text).filter(|words| is_so(words)).filter_map(|words| {
        let is_it = |own: &[String]| own[1] == "av" && own[3].starts_with("nämndmål") && own[4] == "är";
        let own = words.windows(6).find(|own| is_it(own))?;
        Some((count(&own[0])?, count(&own[2])?, status(&own[5])?))
    });
    told.collect()
}

/// How much better or worse the forecast is said to have become since the report before, in order: "Prognosen är 3 mnkr
/// sämre än i tertial 1.", "Prognosen har försämrats med 3 mnkr sedan föregående rapport."
pub fn changes(text: &str) -> Vec<Change> {
    const FORECASTS: [&str; 3] = ["prognosen", "helårsprognosen", "årsprognosen"];
    const BEFORE: [&str; 7] = ["tertial", "t1", "t2", "föregående", "förra", "senaste", "april"];
    if !text.contains("rognosen") {
        return Vec::new();
    }
    let told = sentences(text).filter(|words| is_so(words)).filter_map(|words| {
        let has = |all: &[&str]| words.iter().any(|word| all.contains(&word.as_str()));
        let is_year = |word: &String| word.len() == 4 && word.parse::<u16>().is_ok();
        let is_since =
            has(&["än", "sedan", "jämfört"]) && has(&BEFORE) && !has(&["förra året", "året", "år", "budget"]);
        if !words.first().is_some_and(|word| FORECASTS.contains(&word.as_str()))
            || !is_since
            || words.iter().any(is_year)
        {
            return None;
        }
        let better = match (has(&["bättre", "förbättrats", "förbättrad"]), has(&["sämre", "försämrats", "försämrad"]))
        {
            (true, false) => true,
            (false, true) => false,
            _ => return None,
        };
        // Two amounts: which of them is the change, is not for a program to say.
        let amounts = amounts_in(&words);
        let [(.., Claim { number, decimals, of: Claimed::Money { unit, .. }, said, .. })] = amounts.as_slice() else {
            return None;
        };
        let word = if better { "bättre" } else { "sämre" };
        Some(Change { number: *number, decimals: *decimals, unit: *unit, better, said: format!("{said} {word}") })
    });
    told.collect()
}

/// How many words of a name stand in a sentence, if all that tell it from others do, in any inflection.
pub fn named_in(name: &str, words: &[String]) -> Option<usize> {
    const COMMON: [&str; 10] =
        ["avdelning", "avdelningen", "enhet", "enheten", "enheter", "summa", "varav", "resultat", "nämnden", "totalt"];
    let stem = |word: &str| {
        let kept = word.chars().count().saturating_sub(2).max(4);
        word.chars().take(kept).collect::<String>()
    };
    let is_it =
        |own: &str, word: &String| word.starts_with(&stem(own)) && word.chars().count() <= own.chars().count() + 2;
    let name = name.to_lowercase();
    let own = name.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() >= 4);
    let own: Vec<&str> = own.filter(|word| !COMMON.contains(word)).collect();
    let all = !own.is_empty() && own.iter().all(|own| words.iter().any(|word| is_it(own, word)));
    all.then_some(own.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_more_or_less_than_a_year_ago() {
        for (text, expected) in [
            ("Fler hushåll har bistånd än förra året, eftersom arbetsmarknaden försvagades.", Some(true)),
            ("Barnfamiljerna med bistånd är klart färre än för ett år sedan.", Some(false)),
            ("Omsättningen är högre än vid samma tid i fjol.", Some(true)),
            ("Omsättningen är högre än målnivån.", None),
            ("Fler kvinnor men färre män än förra året fick stöd.", None),
            ("Stödet till fler unga kostade mer än förra året.", None),
            ("Utfallet är oförändrat. Fler hushåll än förra året söker.", None),
        ] {
            assert_eq!(since_a_year(text), expected, "{text}");
        }
    }

    #[test]
    fn what_has_risen_or_fallen_by_what_a_sentence_says() {
        for (text, expected) in [
            ("Antalet har ökat.", vec![true]),
            ("Utfallet sjönk under våren. Vi arbetar vidare.", vec![false]),
            ("Sjukfrånvaron fortsätter att minska.", vec![]),
            ("Andelen har fortsatt att minska sedan tertial 1.", vec![false]),
            ("Antalet ansökningar har ökat.", vec![]),
            ("Antalet väntas öka.", vec![]),
            ("Antalet har inte ökat.", vec![]),
            ("Antalet har ökat sedan 2019.", vec![]),
            ("Vi har ökat antalet besök.", vec![]),
            ("Antalet minskade i april.", vec![]),
            ("Antalet minskar nu, men är högre än för ett år sedan.", vec![]),
            ("Antalet minskade bland dem som är yngre.", vec![]),
        ] {
            assert_eq!(movements(text), expected, "{text}");
        }
    }

    #[test]
    fn a_status_that_has_turned() {
        for (text, expected) in [
            ("Målet har gått från gult till grönt.", vec![(Status::Yellow, Status::Green)]),
            ("Bedömningen går från grön till gul.", vec![(Status::Green, Status::Yellow)]),
            ("Målet kommer att gå från gult till grönt.", vec![]),
            ("Målet väntas ha gått från gult till grönt i december.", vec![]),
            ("Vi har gått från pärmar till system.", vec![]),
        ] {
            assert_eq!(turns(text), expected, "{text}");
        }
    }

    #[test]
    fn a_forecast_that_has_become_better_or_worse() {
        let said = |text: &str| changes(text).into_iter().map(|own| own.said).collect::<Vec<_>>();
        for (text, expected) in [
            ("Prognosen är 3 mnkr sämre än i tertial 1.", vec!["3 mnkr sämre"]),
            ("Prognosen har försämrats med 2,5 mnkr sedan föregående rapport.", vec!["2,5 mnkr sämre"]),
            ("Prognosen är 33 669 tkr sämre än i tertial 1.", vec!["33 669 tkr sämre"]),
            ("Helårsprognosen har förbättrats med 400 tkr jämfört med T1.", vec!["400 tkr bättre"]),
            ("Prognosen är 3 mnkr sämre än budget.", vec![]),
            ("Prognosen är 3 mnkr sämre än förra året.", vec![]),
            ("Prognosen är 3 mnkr sämre än utfallet 2024.", vec![]),
            ("Prognosen är −54,7 mnkr och 3 mnkr sämre än i tertial 1.", vec![]),
            ("Resultatet är 3 mnkr sämre än i tertial 1.", vec![]),
        ] {
            assert_eq!(said(text), expected, "{text}");
        }
    }

    #[test]
    fn a_line_is_known_by_the_words_of_its_name() {
        let words = |text: &str| text.to_lowercase().split(' ').map(str::to_owned).collect::<Vec<_>>();
        for (name, text, is_named) in [
            ("Särskild händelse", "kostnaderna för den särskilda händelsen", true),
            ("Avdelning vuxen", "vuxen redovisar ett underskott", true),
            ("Avdelning vuxen", "vuxenenheten redovisar ett underskott", false),
            ("Socialpsykiatri", "socialpsykiatriska enheten", false),
            ("Socialpsykiatri", "platser inom socialpsykiatrin", true),
            ("Utredningsenheten barn och unga", "utredningsenheten överskrider", false),
            ("Summa", "summan är stor", false),
        ] {
            assert_eq!(named_in(name, &words(text)).is_some(), is_named, "{name}: {text}");
        }
    }
}
