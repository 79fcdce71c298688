//! What typography keeps on one line.
//!
//! *Takes* the text on both sides of a possible line break, *returns* whether it is none. *Never* changes a text.

/// Units that stay with their number.
const UNITS: [&str; 6] = ["%", "mnkr", "tkr", "kr", "procent", "st"];

/// True if a line is not to end between two pieces of text: a number and its unit, a word and the digit that belongs to it
/// ("tertial 1"), a period's sign and its year ("T2 2024"), the two ends of a span ("1–5"), a word of a single letter and the next ("I").
pub fn clings(before: &str, after: &str) -> bool {
    let last = before.split([' ', '\n']).rfind(|word| !word.is_empty()).unwrap_or_default();
    let next = after.split([' ', '\n']).next().unwrap_or_default();
    if !before.ends_with(' ') {
        // "e-tjänst"
        let single = last.strip_suffix('-').is_some_and(|word| bare(word).chars().count() == 1);
        if single {
            return true;
        }
        let mut end = before.chars().rev();
        return end.next() == Some('–') && end.next().is_some_and(|c| c.is_ascii_digit()) && starts_with_digit(next);
    }
    let (last_word, next_word) = (bare(last), bare(next));
    let is_single = |word: &str, kind: fn(char) -> bool| word.chars().count() == 1 && word.chars().all(kind);
    is_single(last_word, char::is_alphabetic) && last.chars().next_back().is_some_and(char::is_alphabetic)
        || is_sign(last_word) && next_word.len() == 4 && starts_with_digit(next_word)
        || is_single(next_word, |c| c.is_ascii_digit()) && last.ends_with(char::is_lowercase)
        || last.ends_with(|c: char| c.is_ascii_digit()) && UNITS.contains(&next_word)
}

/// The word without what stands around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric() && c != '%')
}

/// "T2"
fn is_sign(word: &str) -> bool {
    word.strip_prefix('T').is_some_and(|rest| rest.len() == 1 && starts_with_digit(rest))
}

fn starts_with_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::clings;

    #[test]
    fn what_belongs_together_stays_together() {
        for (before, after) in [
            ("delårsrapport för tertial ", "1 2025"),
            ("underskottet är 46,4 ", "mnkr, varav"),
            ("ökade med 4 ", "procent."),
            ("konsekvens (1–", "5). Status"),
            ("slut. I ", "ärenden som"),
            ("i ", "årskurs"),
            ("minska jämfört med T2 ", "2024 (374)"),
            ("ny e-", "tjänst"),
        ] {
            assert!(clings(before, after), "{before}|{after}");
        }
        for (before, after) in [
            ("tertial 1 ", "2025"),
            ("av de 11 ", "enheter"),
            ("under ", "2025"),
            ("grönt–", "rött"),
            ("nämnd- ", "och"),
            ("punkt a) ", "nästa"),
        ] {
            assert!(!clings(before, after), "{before}|{after}");
        }
    }
}
