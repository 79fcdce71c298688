//! How many lines a text takes.
//!
//! *Takes* text and the characters that fit on a line, *returns* a number that is rather too high than too low. *Never*
//! measures a font: which one is there is known only where the file is opened.

/// Counts lines as if words were moved to the next one when they no longer fit.
pub(super) fn lines(text: &str, characters: usize) -> usize {
    text.lines().map(|line| wrapped(line, characters.max(1))).sum::<usize>().max(1)
}

fn wrapped(line: &str, characters: usize) -> usize {
    let (mut lines, mut used) = (1, 0);
    for word in line.split(' ') {
        let length: usize = word.chars().map(width).sum();
        let begin = if used == 0 { 0 } else { used + 1 };
        if begin + length <= characters {
            used = begin + length;
            continue;
        }
        lines += usize::from(used > 0);
        // A word that is longer than a line is broken.
        lines += length.saturating_sub(1) / characters;
        used = length.saturating_sub(1) % characters + 1;
    }
    lines
}

/// Characters of East Asian scripts and pictures are twice as wide as others.
fn width(character: char) -> usize {
    if character >= '\u{1100}' && !('\u{1e00}'..'\u{2e80}').contains(&character) { 2 } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn words_move_to_the_next_line_and_long_ones_are_broken() {
        for (text, characters, expected) in
            [("", 10, 1), ("one two", 10, 1), ("one two three", 10, 2), ("a\nb\n\nc", 10, 4), ("abcdefghijkl", 5, 3)]
        {
            assert_eq!(lines(text, characters), expected, "{text}");
        }
        assert_eq!(lines("x", 0), 1);
    }
}
