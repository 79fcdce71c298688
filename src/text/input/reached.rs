//! What a text says of a goal: "Målet uppnås delvis."
//!
//! *Takes* Swedish text, *returns* the statuses that its clauses mean. *Never* guesses: a text that does not say whether
//! the goal is reached says nothing.

use super::claims::{is_of_another_time, sentences};
use super::standing::status_of;
use crate::domain::Status;

/// What the main clauses of a Swedish text say of whether the goal that it is about is reached, in order.
pub fn reached(text: &str) -> Vec<Status> {
    const ABOUT: [&str; 4] = ["målet", "målområdet", "nämndmålet", "grundförutsättningen"];
    const OTHER: [&str; 6] = ["målnivå", "indikator", "delmål", "risk", "enhet", "det målet"];
    clauses(text).filter_map(|clause| claim(&clause, &ABOUT, &OTHER)).collect()
}

/// The same of a text about an indicator and its target.
pub fn target_reached(text: &str) -> Vec<Status> {
    const ABOUT: [&str; 4] = ["målet", "målnivån", "målvärdet", "måltalet"];
    const OTHER: [&str; 8] =
        ["nämndmål", "målområd", "delmål", "risk", "enhet", "till året", "årets slut", "det målet"];
    clauses(text).filter_map(|clause| claim(&clause, &ABOUT, &OTHER)).collect()
}

/// What a unit's comment on a goal says of how it goes for the unit, in order: "Vi når inte målet.", "Går inte enligt plan.",
/// "Röd, eftersom rekryteringen har misslyckats."
pub fn told_of_goal(text: &str) -> Vec<Status> {
    const ABOUT: [&str; 3] = ["målet", "nämndmålet", "målområdet"];
    const OTHER: [&str; 7] = ["målnivå", "indikator", "delmål", "risk", "enheter", "alla enhet", "det målet"];
    let reached = clauses(text).filter_map(|clause| claim(&clause, &ABOUT, &OTHER));
    reached.chain(sentences(text).filter_map(|words| in_few_words(&words))).collect()
}

/// "Går enligt plan", "Status gul", "Röd, eftersom …": what is said of the goal without naming it, first in a sentence.
fn in_few_words(words: &[String]) -> Option<Status> {
    const WHY: [&str; 6] = ["eftersom", "då", "därför", "pga", "bedömning", "status"];
    const FEW: usize = 6;
    let is = |at: usize, all: &[&str]| words.get(at).is_some_and(|word| all.contains(&word.as_str()));
    let at = usize::from(is(0, &["status", "statusen", "allt", "det"]));
    let colour = words.get(at).filter(|word| !["gröna", "gula", "röda"].contains(&word.as_str()));
    if let Some(colour) = colour.and_then(|word| status_of(word))
        && (words.len() == at + 1 || is(at + 1, &WHY))
    {
        return Some(colour);
    }
    let plan = words.windows(2).any(|pair| pair[0] == "enligt" && pair[1].starts_with("plan"));
    if !is(at, &["går", "gick"]) || !plan || words.len() > FEW || is_of_another_time(words) {
        return None;
    }
    match words.iter().any(|word| word == "inte" || word == "ej") {
        true => Some(Status::Red),
        false => Some(Status::Green),
    }
}

/// True of a sentence that says why something is not as it should be, or that turns to what is not.
pub fn explains(sentence: &str) -> bool {
    const WORDS: [&str; 9] =
        ["eftersom", "beror", "berodde", "orsaken", "orsakerna", "samtidigt", "dock", "däremot", "men"];
    let sentence = sentence.to_lowercase();
    let mut words = sentence.split(|c: char| !c.is_alphabetic());
    words.any(|word| WORDS.contains(&word)) || ["på grund av", "därför att"].iter().any(|own| sentence.contains(own))
}

/// True of a sentence that cannot be understood without the one before it: "Samtidigt väntade barn för länge."
pub fn leans(sentence: &str) -> bool {
    const FIRST: [&str; 12] = [
        "samtidigt",
        "därför",
        "dessutom",
        "även",
        "också",
        "trots",
        "detta",
        "dessa",
        "där",
        "då",
        "sedan",
        "däremot",
    ];
    // "Det beror på" says of what was said, "den särskilda händelsen" what it is about.
    const THAT: [&str; 4] = ["det", "den", "de", "denna"];
    const SAYS: [&str; 12] =
        ["är", "var", "blev", "beror", "berodde", "har", "hade", "innebär", "innebar", "gäller", "gör", "ger"];
    const WITHIN: [&str; 4] = ["därmed", "dock", "däremot", "ändå"];
    let sentence = sentence.to_lowercase();
    let words: Vec<&str> = sentence.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let begins = match words.as_slice() {
        [first, second, ..] if THAT.contains(first) => SAYS.contains(second),
        [first, ..] => FIRST.contains(first),
        [] => false,
    };
    begins || words.iter().any(|word| WITHIN.contains(word))
}

fn clauses(text: &str) -> impl Iterator<Item = String> {
    text.split(['.', '!', '?', '\n', ',', ';']).map(str::to_lowercase)
}

fn claim(sentence: &str, about: &[&str], other: &[&str]) -> Option<Status> {
    let words: Vec<&str> = sentence.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let is_about = words.iter().any(|word| about.contains(word));
    let is_not = words.contains(&"inte") || words.contains(&"ej");
    // "För att nå målet behövs mer": what is done to reach it.
    let reaches = |word: &&str| match *word {
        "nå" => is_not,
        "nås" | "nåddes" | "nåtts" | "når" | "nådde" | "nått" => true,
        other => other.starts_with("uppnå"),
    };
    let is_reaching = words.iter().any(reaches);
    // What is not reached yet may well be on its way.
    // "2024 nåddes målet inte", "55 procent når målet".
    // Another time, a doubt, or some of those that it is about.
    const ANOTHER: [&str; 17] = [
        "skulle",
        "våras",
        "augusti",
        "april",
        "tertial",
        "fjol",
        "förra",
        "föregående",
        "tyder",
        "talar",
        "varken",
        "knappast",
        "aldrig",
        "uteslutet",
        "först",
        "ingen",
        "alltid",
    ];
    // "Då målet inte nåddes": it tells when something else was.
    let is_when = words.first().is_some_and(|word| ["då", "när", "där", "så"].contains(word));
    // "Målet i vårdplanen" is another's.
    let is_anothers = words.windows(2).any(|pair| about.contains(&pair[0]) && pair[1] == "i");
    let is_of_some =
        words.iter().any(|word| ["av", "alla"].contains(word)) && (words.contains(&"inte") || words.contains(&"ej"));
    let goes_on = words.windows(2).any(|pair| pair == ["delvis", "genom"]);
    if is_when || is_anothers || is_of_some || goes_on {
        return None;
    }
    let is_of_another = sentence.chars().any(|c| c.is_ascii_digit()) || ANOTHER.iter().any(|word| words.contains(word));
    let is_condition =
        words.contains(&"om") || is_of_another || is_not && (words.contains(&"utan") || words.contains(&"ännu"));
    if !is_about || !is_reaching || is_condition || other.iter().any(|other| sentence.contains(other)) {
        return None;
    }
    Some(match () {
        () if words.contains(&"delvis") => Status::Yellow,
        // "Nås troligen inte fullt ut": not wholly.
        () if is_not && (words.contains(&"fullt") || words.contains(&"helt")) => Status::Yellow,
        () if is_not => Status::Red,
        () => Status::Green,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_leans_on_the_one_before() {
        for sentence in ["Samtidigt väntade barn för länge.", "Andelen blev därmed lägre.", "Det beror på vakanser."]
        {
            assert!(leans(sentence), "{sentence}");
        }
        for sentence in ["Barn väntade för länge, eftersom det saknas personal.", "Den nya lagen är orsaken."] {
            assert!(!leans(sentence), "{sentence}");
        }
    }

    #[test]
    fn a_text_says_whether_the_target_is_reached_or_nothing() {
        for (text, said) in [
            ("Målnivån nåddes.", vec![Status::Green]),
            ("Målet nås inte. Arbetet fortsätter.", vec![Status::Red]),
            ("Målnivån bedöms nås vid årets slut.", vec![]),
            ("Nämndmålet nås.", vec![]),
        ] {
            assert_eq!(target_reached(text), said, "{text}");
        }
    }

    #[test]
    fn a_unit_says_how_it_goes_for_its_goal_or_nothing() {
        for (text, said) in [
            ("Går inte enligt plan.", vec![Status::Red]),
            ("Allt går enligt plan.", vec![Status::Green]),
            ("Enheten når inte målet.", vec![Status::Red]),
            ("Vi kommer inte att nå målet.", vec![Status::Red]),
            ("Målet bedöms inte kunna nås.", vec![Status::Red]),
            ("Målet nås delvis.", vec![Status::Yellow]),
            ("Målet nås troligen inte fullt ut.", vec![Status::Yellow]),
            ("Röd, eftersom rekryteringen har misslyckats.", vec![Status::Red]),
            ("Status gul.", vec![Status::Yellow]),
            ("Gröna ytor har anlagts.", vec![]),
            ("Rekryteringen går inte enligt plan.", vec![]),
            ("Det gick inte enligt plan i våras.", vec![]),
            ("Vi når inte alla unga.", vec![]),
            ("För att nå målet behövs fler familjehem.", vec![]),
            ("Vi når målet först nästa år.", vec![]),
            ("Målet nås varken med eller utan bufferten.", vec![]),
            ("Målet nås knappast.", vec![]),
            ("Väntetiden var längre i fjol, då målet inte nåddes.", vec![]),
            ("Målet i vårdplanen nås inte alltid.", vec![]),
            ("Målet nås inte av alla deltagare.", vec![]),
            ("Rött för enskilda veckor men grönt för perioden.", vec![]),
            ("Målet nås delvis genom att fler studerar.", vec![]),
        ] {
            assert_eq!(told_of_goal(text), said, "{text}");
        }
    }

    #[test]
    fn a_text_says_whether_the_goal_is_reached_or_nothing() {
        for (text, said) in [
            ("Nämndmålet bedöms som delvis uppnått.", vec![Status::Yellow]),
            ("Målet uppnåddes alltså inte. Arbetet fortsätter.", vec![Status::Red]),
            ("Den sammantagna bedömningen är att grundförutsättningen är uppnådd.", vec![Status::Green]),
            ("Målnivån nåddes inte för två indikatorer.", vec![]),
            ("Målet nås om rekryteringen lyckas.", vec![]),
            ("Målet nås ännu inte.", vec![]),
            ("Målet nåddes inte 2024.", vec![]),
            ("Sex av elva enheter når målet.", vec![]),
            ("Det målet nås inte i väster.", vec![]),
            ("Målet kan inte nås utan fler platser.", vec![]),
            ("Förra året nåddes inte målet, men i år väntas det nås.", vec![]),
            ("Inget tyder på att målet inte nås.", vec![]),
            ("Målet nås utan fler platser.", vec![Status::Green]),
            ("Nämnden når målet.", vec![Status::Green]),
            ("Risken att målet inte nås är liten.", vec![]),
            ("Målet nås inte av alla enheter.", vec![]),
            ("Målet bedöms kunna nås, trots att perioden inte gått som planerat.", vec![Status::Green]),
            ("Fler deltar än i fjol.", vec![]),
        ] {
            assert_eq!(reached(text), said, "{text}");
        }
    }
}
