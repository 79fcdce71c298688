//! Where words may be divided.
//!
//! *Takes* a word, *returns* its parts. *Never* knows where a line ends.

use super::{Lang, is_month_name};

/// First elements of compounds that the patterns divide within what follows: soci-alpsykiatri.
const FIRST: [&str; 2] = ["social", "personal"];

/// Last elements of compounds, which the patterns often divide across their joint: vuxe-nenheten, famil-jehem.
const LAST: [&str; 40] = [
    "enhet",
    "avdelning",
    "undersökning",
    "utredning",
    "placering",
    "omsättning",
    "försörjning",
    "verksamhet",
    "uppföljning",
    "bedömning",
    "utbildning",
    "prövning",
    "hantering",
    "förvaltning",
    "beredskap",
    "arbete",
    "arbetare",
    "hem",
    "stöd",
    "insats",
    "åtgärd",
    "tjänst",
    "nämnd",
    "mål",
    "plan",
    "planering",
    "beslut",
    "frånvaro",
    "marknad",
    "uppdrag",
    "risk",
    "behov",
    "boende",
    "kostnad",
    "bidrag",
    "perspektiv",
    "rapport",
    "budget",
    "buffert",
    "övergripande",
];

/// The longest ending of a last element: arbete-rna.
const ENDING: usize = 4;

/// The parts of a word between which it may be divided: at least three letters at its beginning, and four at its end in
/// Swedish. A known joint of a compound is preferred to what the patterns say near it, and months are never divided.
pub fn syllables(word: &str, lang: Lang) -> Vec<&str> {
    if is_month_name(word, lang) {
        return vec![word];
    }
    let parts = |word| match lang {
        Lang::Sv => hypher::hyphenate_bounded(word, hypher::Lang::Swedish, 3, 4),
        Lang::En => hypher::hyphenate_bounded(word, hypher::Lang::English, 3, 3),
    };
    let is_swedish = lang == Lang::Sv;
    let joint = FIRST.iter().map(|first| first.len()).find(|joint| is_swedish && is_compound(word, *joint));
    if let Some((first, second)) = joint.and_then(|joint| word.split_at_checked(joint)) {
        return std::iter::once(first).chain(parts(second)).collect();
    }
    match last_joint(word).filter(|_| is_swedish).and_then(|joint| word.split_at_checked(joint)) {
        // What is divided at its joint needs no other division nearby.
        Some((first, second)) => parts(first).chain(std::iter::once(second)).collect(),
        None => parts(word).collect(),
    }
}

/// Where the last element of a compound begins, in bytes: the longest that is known, after at least three letters.
fn last_joint(word: &str) -> Option<usize> {
    const LEAST: usize = 3;
    let lower = word.to_lowercase();
    let found = |last: &&str| {
        let at = lower.rfind(*last)?;
        let ending = lower[at + last.len()..].chars().count();
        (lower.len() == word.len() && lower[..at].chars().count() >= LEAST && ending <= ENDING).then_some(at)
    };
    LAST.iter().filter_map(found).min()
}

/// True if a word begins with a first element of that many bytes and goes on with a word of its own, which "sociala" and
/// "socialism" do not.
fn is_compound(word: &str, joint: usize) -> bool {
    const LEAST: usize = 4;
    let Some((first, second)) = word.split_at_checked(joint) else { return false };
    let second = second.to_lowercase();
    let is_ending = ["is", "it", "en", "ar"].iter().any(|ending| second.starts_with(ending));
    FIRST.contains(&first.to_lowercase().as_str()) && second.chars().count() >= LEAST && !is_ending
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compounds_are_divided_at_their_joints() {
        let divided = |word| syllables(word, Lang::Sv).join("-");
        assert_eq!(divided("socialpsykiatri"), "social-psy-ki-atri");
        assert_eq!(divided("Personalomsättning"), "Personal-omsätt-ning");
        assert!(!divided("socialism").starts_with("social-"));
        assert_eq!(divided("verksamhet"), "verk-samhet");
        assert_eq!(divided("vuxenenheten"), "vuxen-enheten");
        assert_eq!(divided("familjehem"), "familje-hem");
        assert!(divided("brukarundersökningar").ends_with("-undersökningar"));
        assert!(divided("utredningsenheten").ends_with("nings-enheten"));
    }

    #[test]
    fn no_month_is_divided_and_no_short_end_is_left() {
        for word in ["oktober", "September", "platser", "minskar", "budget", "enheten"] {
            assert_eq!(syllables(word, Lang::Sv), [word]);
        }
    }
}
