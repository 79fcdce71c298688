//! How hard a text is to read.
//!
//! *Takes* a text, *returns* a figure. *Never* judges it: the limit is the plan's.

/// LIX (läsbarhetsindex, C.-H. Björnsson, *Läsbarhet*, 1968): the mean number of words in a sentence, and the share in per
/// cent of words of more than six letters. Under 30 very easy, 40 easy, 50 medium, 60 hard, above that very hard. None of a
/// text that is too short to say.
pub fn lix(text: &str) -> Option<usize> {
    const SHORT: usize = 50;
    const LONG: usize = 6;
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, '–' | '/')).map(letters);
    let words: Vec<usize> = words.filter(|letters| *letters > 0).collect();
    if words.len() < SHORT {
        return None;
    }
    let long = words.iter().filter(|letters| **letters > LONG).count();
    // Rounded half up, of the sum.
    let sentences = sentences(text).max(1);
    Some((words.len() * words.len() + 100 * long * sentences + words.len() * sentences / 2) / (words.len() * sentences))
}

/// Letters and digits of a word; a number is a short word.
fn letters(word: &str) -> usize {
    word.chars().filter(|c| c.is_alphanumeric()).count()
}

/// Full stops, question and exclamation marks and colons at the end of a word, and lines that end without one: headings and
/// items of lists.
fn sentences(text: &str) -> usize {
    let of_line = |line: &str| {
        let words: Vec<&str> = line.split_whitespace().filter(|word| letters(word) > 0).collect();
        let ends = |word: &&&str| word.trim_end_matches(['*', '_', ')', '"', '”']).ends_with(['.', '!', '?', ':']);
        let ended = words.iter().filter(ends).count();
        let is_open = words.last().is_some_and(|last| !ends(&last));
        ended + usize::from(is_open)
    };
    text.lines().map(of_line).sum()
}

#[cfg(test)]
mod tests {
    use super::lix;

    #[test]
    fn short_words_in_short_sentences_are_easy() {
        let easy = "Vi har ett mål. Det går bra. ".repeat(10);
        // 70 words in 20 sentences, none of them long.
        assert_eq!(lix(&easy), Some(4));
        let hard = "Förvaltningsövergripande verksamhetsutvecklingsinsatser genomförs kontinuerligt tillsammans med \
                    samverkansparter inom kommunkoncernens organisation "
            .repeat(6);
        // Sixty words of which 48 are long, in a single sentence.
        assert_eq!(lix(&hard), Some(60 + 80));
        assert_eq!(lix("För kort för att säga något."), None);
        // A list and a heading are sentences of their own.
        let list = "## Rubrik\n\n- Ett två tre fyra fem\n".repeat(10);
        assert_eq!(lix(&list), Some(3));
    }
}
