//! Where words may be divided.
//!
//! *Takes* a word, *returns* its parts. *Never* knows where a line ends.

use super::Lang;

/// First elements of compounds that the patterns divide within what follows: soci-alpsykiatri.
const FIRST: [&str; 2] = ["social", "personal"];

/// The parts of a word between which it may be divided, at least three letters each.
pub fn syllables(word: &str, lang: Lang) -> Vec<&str> {
    let language = match lang {
        Lang::Sv => hypher::Lang::Swedish,
        Lang::En => hypher::Lang::English,
    };
    let parts = |word| hypher::hyphenate_bounded(word, language, 3, 3);
    let joint = FIRST.iter().map(|first| first.len()).find(|joint| lang == Lang::Sv && is_compound(word, *joint));
    match joint.and_then(|joint| word.split_at_checked(joint)) {
        Some((first, second)) => std::iter::once(first).chain(parts(second)).collect(),
        None => parts(word).collect(),
    }
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
        assert_eq!(divided("socialpsykiatri"), "social-psy-ki-a-tri");
        assert_eq!(divided("Personalomsättning"), "Personal-omsätt-ning");
        assert!(!divided("socialism").starts_with("social-"));
        assert_eq!(divided("verksamhet"), "verk-sam-het");
    }
}
