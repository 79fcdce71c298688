//! What a text says of how it stands with what it is about: its colour, how far the work has come, how a risk is rated.
//!
//! *Takes* Swedish text, *returns* what its sentences claim. *Never* guesses: a sentence with a condition, of a part or of
//! another time claims nothing.

use super::claims::{OTHER, is_of_another_time, sentences};
use crate::domain::{Progress, Status};
use crate::text::{Lang, month_name};

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

/// What tells of another colour than that of what the text is about, or of one to come.
const NOT_ITS_COLOUR: [&str; 21] = [
    "nämnden",
    "helhet",
    "enskilda",
    "från",
    "till",
    "regeln",
    "föreslår",
    "inte",
    "ej",
    "trots",
    "men",
    "bedömer",
    "först",
    "när",
    "blir",
    "om",
    "enheter",
    "enheterna",
    "berodde",
    "ska",
    "kan",
];

/// The colours that a text claims for what it is about, in order.
pub fn colours(text: &str) -> Vec<Status> {
    if !names_colour(text) {
        return Vec::new();
    }
    sentences(text).filter_map(|words| colour(&words)).collect()
}

/// The colours that a text says what it is about does not have, in order: "Bedömningen är inte grön, eftersom …"
pub fn not_colours(text: &str) -> Vec<Status> {
    const BETWEEN: [&str; 3] = ["längre", "helt", "heller"];
    const THEN: [&str; 6] = ["var", "blev", "förra", "föregående", "om", "hade"];
    let of_sentence = |words: Vec<String>| {
        let is_about = words.first().is_some_and(|word| COLOURED.contains(&word.as_str()));
        if !is_about || words.iter().any(|word| THEN.contains(&word.as_str())) {
            return None;
        }
        let at = words.iter().position(|word| word == "inte" || word == "ej")?;
        let next = words[at + 1..].iter().find(|word| !BETWEEN.contains(&word.as_str()))?;
        status_of(next)
    };
    if names_colour(text) { sentences(text).filter_map(of_sentence).collect() } else { Vec::new() }
}

/// True if there may be a colour in a text: most hold none.
fn names_colour(text: &str) -> bool {
    ["rön", "öd", "ött", "gul", "Gul", "GUL", "RÖ"].iter().any(|part| text.contains(part))
}

/// How far work has come by what a text says, in order: "Uppdraget är klart.", "Aktiviteten har inte påbörjats."
pub fn steps(text: &str) -> Vec<Progress> {
    let of_sentence = |words: Vec<String>| {
        let has = |all: &[&str]| words.iter().any(|word| all.contains(&word.as_str()));
        // Of what else than its work should a row about it speak.
        let first = words.first().map_or("", String::as_str);
        const LATE: [[&str; 2]; 3] = [["ny", "tidpunkt"], ["skjuts", "upp"], ["skjutits", "upp"]];
        let is_late = ["försenad", "försenat"].contains(&first)
            || words.windows(2).any(|pair| LATE.iter().any(|own| pair == own));
        if is_late {
            return Some(Progress::Delayed);
        }
        if ["avbruten", "avbrutet"].contains(&first) && words.len() < 4 {
            return Some(Progress::Cancelled);
        }
        // "Leveransen är försenad, men aktiviteten blir klar": what is spoken of stands first, and its verb after it.
        let says = |word: &String| ["är", "har", "blev", "pågår"].contains(&word.as_str());
        let is_subject = WORK.contains(&first) && words.get(1).is_some_and(says);
        if !is_subject || has(&NOT_ALL) || has(&["men"]) {
            return None;
        }
        let is_not = has(&["inte", "ej"]);
        match () {
            () if is_not && has(&["påbörjats", "påbörjat", "påbörjad", "startat", "börjat"]) => {
                Some(Progress::NotStarted)
            }
            () if is_not => None,
            () if has(&["förtid"]) => Some(Progress::Cancelled),
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
            () if has(&["linjen", "ordinarie"]) => None,
            () if has(&["pågår"]) => Some(Progress::Ongoing),
            () => None,
        }
    };
    sentences(text).filter_map(of_sentence).collect()
}

/// What a text says of work that is not done yet, in its words: "Införandet väntar på ett beslut."
pub fn tells_of_rest(text: &str) -> Option<String> {
    const LEFT: [&[&str]; 14] = [
        &["på", "remiss"],
        &["klara", "först"],
        &["klar", "först"],
        &["klart", "först"],
        &["pågår", "tills"],
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
        // What is measured, told or planned afterwards is no part of it.
        const AFTER: [&str; 7] = ["utvärder", "uppfölj", "redovisning", "mäta", "effekt", "planera", "linjen"];
        if words.iter().any(|word| AFTER.iter().any(|own| word.starts_with(own))) {
            return None;
        }
        // "… men det ingår inte i aktiviteten."
        if words.iter().any(|word| word == "men") && words.iter().any(|word| word == "ingår" || word == "hör") {
            return None;
        }
        let is_there = |left: &&&[&str]| words.windows(left.len()).any(|own| own.iter().eq(left.iter()));
        LEFT.iter().find(is_there).map(|left| left.join(" "))
    };
    sentences(text).find_map(of_sentence)
}

fn colour(words: &[String]) -> Option<Status> {
    let is_about = words.iter().any(|word| COLOURED.contains(&word.as_str()));
    if !is_about || is_of_another_time(words) || words.iter().any(|word| NOT_ITS_COLOUR.contains(&word.as_str())) {
        return None;
    }
    let mut found = words.iter().filter_map(|word| status_of(word));
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

/// The status that a word names: "grönt".
pub(super) fn status_of(word: &str) -> Option<Status> {
    match word {
        "grön" | "grönt" | "gröna" => Some(Status::Green),
        "gul" | "gult" | "gula" => Some(Status::Yellow),
        "röd" | "rött" | "röda" => Some(Status::Red),
        _ => None,
    }
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
        // "20 för utredningsenheten", "25 i Ekbacken": of another.
        let is_whole =
            |at: usize| !words.get(at + 1).is_some_and(|next| ["för", "i", "på", "under"].contains(&next.as_str()));
        let numbers = words.iter().enumerate().filter(|(at, _)| is_whole(*at));
        let numbers = numbers.filter_map(|(_, word)| word.parse::<u8>().ok()).filter(|_| is_rated);
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

/// What a text says of a risk has become larger (`true`) or smaller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Which of its factors; of none of them its value.
    pub factor: Option<Factor>,
    /// It has become larger.
    pub up: bool,
}

/// A factor of a risk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Factor {
    /// Sannolikhet.
    Probability,
    /// Konsekvens.
    Consequence,
}

/// The factors that a text says have been raised or lowered, in order: "Sannolikheten har därför sänkts.", "Konsekvensen
/// bedöms som lägre än i planen."
pub fn moved(text: &str) -> Vec<Moved> {
    let of_sentence = |words: Vec<String>| {
        let (factor, at) = words.iter().enumerate().find_map(|(at, word)| match word.as_str() {
            "sannolikheten" => Some((Some(Factor::Probability), at)),
            "konsekvensen" => Some((Some(Factor::Consequence), at)),
            "riskvärdet" | "värdet" => Some((None, at)),
            _ => None,
        })?;
        let has = |all: &[&str]| words[at..].iter().any(|word| all.contains(&word.as_str()));
        let is_other = has(&["inte", "ej", "om", "ska", "kan", "väntas", "bör", "kommer", "oförändrad", "oförändrat"]);
        let both = words.iter().any(|word| word == "sannolikheten") && words.iter().any(|word| word == "konsekvensen");
        // Held against the plan, it is so whatever it was in between.
        let is_of_plan = words.windows(2).any(|pair| (pair[0] == "i" || pair[0] == "än") && pair[1] == "planen");
        if is_other || both || is_of_another_time(&words) && !is_of_plan {
            return None;
        }
        match (has(&["sänkts", "sänks", "sänkt", "lägre", "minskat"]), has(&["höjts", "höjs", "höjt", "högre", "ökat"]))
        {
            (true, false) => Some(Moved { factor, up: false }),
            (false, true) => Some(Moved { factor, up: true }),
            _ => None,
        }
    };
    sentences(text).filter_map(of_sentence).collect()
}

/// True of a text that tells of work that has begun: "Provet började i mars."
pub fn tells_of_beginning(text: &str) -> bool {
    const BEGUN: [&str; 6] = ["började", "startade", "startat", "påbörjades", "inleddes", "öppnade"];
    sentences(text).any(|words| {
        let has = |all: &[&str]| words.iter().any(|word| all.contains(&word.as_str()));
        has(&BEGUN) && !has(&["inte", "ej", "innan", "när", "sedan", "om", "förra", "annan", "andra"])
    })
}

/// What a text says begins after a period's end, though what it is about is said to be done: "Plikten införs i februari
/// 2026." The months of the period's year are those after `month`.
pub fn begins_later(text: &str, (year, month): (u16, u8)) -> Option<String> {
    const BEGINS: [&str; 10] = [
        "införs",
        "öppnar",
        "börjar",
        "startar",
        "påbörjas",
        "öppnas",
        "inleds",
        "planeras",
        "fortsätter",
        "genomförs",
    ];
    // What comes after it is another thing.
    const NEXT: [&str; 12] = [
        "nästa",
        "ny",
        "nya",
        "nytt",
        "ytterligare",
        "också",
        "även",
        "uppföljning",
        "uppföljningen",
        "utvärdering",
        "utvärderingen",
        "andra",
    ];
    let of_sentence = |words: Vec<String>| {
        let at = words.iter().position(|word| BEGINS.contains(&word.as_str()))?;
        if words.iter().any(|word| NEXT.contains(&word.as_str()) || word == "inte") {
            return None;
        }
        let after = || words.iter().enumerate().skip(at + 1).take(6);
        let month_of = |word: &String| (1..=12).find(|own| month_name(*own, Lang::Sv) == word);
        let Some((from, then)) = after().find_map(|(from, word)| Some((from, month_of(word)?))) else {
            // "Under våren 2026".
            let is_later = |word: &String| word.parse::<u16>().is_ok_and(|own| own > year && own < year + 10);
            let (until, _) = after().find(|(_, word)| is_later(word))?;
            return Some(words[at..=until].join(" "));
        };
        let told = words.get(from + 1).and_then(|word| word.parse::<u16>().ok()).filter(|own| *own > 1990);
        let is_later = match told {
            Some(told) => (told, then) > (year, month),
            None => then > month && month < 12,
        };
        let until = from + usize::from(told.is_some());
        is_later.then(|| words[at..=until].join(" "))
    };
    sentences(text).find_map(of_sentence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_factor_that_has_been_raised_or_lowered() {
        let (probability, consequence) = (Some(Factor::Probability), Some(Factor::Consequence));
        for (text, expected) in [
            ("Sannolikheten har därför sänkts.", vec![Moved { factor: probability, up: false }]),
            ("Konsekvensen bedöms som högre än i planen.", vec![Moved { factor: consequence, up: true }]),
            ("Riskvärdet har sänkts.", vec![Moved { factor: None, up: false }]),
            ("Värdet är detsamma som i augusti och lägre än i planen.", vec![Moved { factor: None, up: false }]),
            ("Sannolikheten är lägre men konsekvensen högre.", vec![]),
            ("Sannolikheten har inte sänkts.", vec![]),
            ("Konsekvensen var lägre i tertial 1.", vec![]),
            ("Kostnaderna är högre.", vec![]),
        ] {
            assert_eq!(moved(text), expected, "{text}");
        }
    }

    #[test]
    fn what_begins_after_the_period() {
        for (text, expected) in [
            ("Införandet planeras till september.", Some("planeras till september")),
            ("Plikten införs i februari 2026.", Some("införs i februari 2026")),
            ("De sista fem börjar under våren 2026.", Some("börjar under våren 2026")),
            ("Tjänsten öppnar i maj.", None),
            ("Tjänsten öppnar i november.", Some("öppnar i november")),
            ("Nästa omgång startar i november.", None),
            ("Klart. Uppföljningen genomförs i december.", None),
            ("Gruppen startade i mars.", None),
        ] {
            assert_eq!(begins_later(text, (2025, 8)).as_deref(), expected, "{text}");
        }
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
    fn a_sentence_denies_a_colour_or_nothing() {
        for (text, expected) in [
            ("Bedömningen är inte grön, eftersom modulen är försenad.", vec![Status::Green]),
            ("Målet är inte längre rött.", vec![Status::Red]),
            ("Målet var inte grönt i tertial 1.", vec![]),
            ("Målet är inte nått. Gröna ytor saknas.", vec![]),
        ] {
            assert_eq!(not_colours(text), expected, "{text}");
        }
    }

    #[test]
    fn work_of_which_something_is_left() {
        for (text, expected) in [
            ("Införandet väntar på ett bokningsstöd.", Some("väntar på")),
            ("Två lokaler återstår.", Some("återstår")),
            ("Rutinen är ännu inte införd.", Some("ännu inte")),
            ("Inget återstår.", None),
            ("Bara utvärderingen återstår.", None),
            ("Effekten återstår att mäta.", None),
            ("Två enheter återstår att utbilda, men det ingår inte i aktiviteten.", None),
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
            ("Riskvärdet är 20 för utredningsenheten.", vec![]),
            ("Riskvärdet är 16 i grannkommunen.", vec![]),
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
