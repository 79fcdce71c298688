//! How wide a text is and how its lines break.
//!
//! *Takes* text and a column's width, *returns* widths and line breaks. *Never* asks a font file:
//! Excel and LibreOffice do not fit row heights by themselves when a workbook is opened, so heights are
//! estimated here from the advance widths of Calibri (and Carlito, which has the same) as they are on
//! paper. On a screen letters are a little narrower, so that there a line may be to spare, never missing.

use std::ops::Range;

/// Height of a line of body text in points.
pub(crate) const LINE: f64 = 15.0;
/// The size of body text in points.
pub(crate) const BODY: u8 = 11;
/// Excel allows a row of 409 points; more lines than this go on in the next row.
pub(crate) const MAX_LINES: usize = 26;

/// Advance widths of U+0020 to U+007E in thousandths of an em.
const ADVANCE: [u16; 95] = [
    226, 326, 401, 498, 507, 715, 682, 221, 303, 303, 498, 498, 250, 306, 252, 386, 507, 507, 507, 507, 507, 507, 507,
    507, 507, 507, 268, 268, 498, 498, 498, 463, 894, 579, 544, 533, 615, 488, 459, 631, 623, 252, 319, 520, 420, 855,
    646, 662, 517, 673, 543, 459, 487, 642, 567, 890, 519, 487, 468, 307, 386, 307, 498, 498, 291, 479, 525, 423, 525,
    498, 305, 471, 525, 229, 239, 455, 229, 799, 525, 527, 525, 525, 349, 391, 335, 525, 452, 715, 433, 453, 395, 314,
    460, 314, 498,
];

/// Thousandths of an em at 11 points to widths of Excel's unit, the digit of seven pixels.
const UNIT: f64 = 11.0 * 4.0 / 3.0 / 1000.0 / 7.0;

fn advance(letter: char) -> u16 {
    match letter {
        ' '..='~' => ADVANCE[letter as usize - 0x20],
        '\u{a0}' => 226,
        '\u{c0}'..='\u{de}' => 600,
        '\u{df}'..='\u{17f}' => 510,
        '\u{2013}' | '\u{2022}' | '\u{2212}' => 498,
        '\u{2018}' | '\u{2019}' => 250,
        '\u{201c}' | '\u{201d}' => 418,
        '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' => 0,
        _ => 905,
    }
}

/// Bold letters are a little wider.
fn scale(bold: bool, size: u8) -> f64 {
    let weight = if bold { 1.035 } else { 1.0 };
    UNIT * weight * f64::from(size) / f64::from(BODY)
}

/// The width of a text without line breaks, in characters as Excel measures columns.
pub(crate) fn width(text: &str, bold: bool, size: u8) -> f64 {
    let units: u32 = text.chars().map(|c| u32::from(advance(c))).sum();
    f64::from(units) * scale(bold, size)
}

/// The width of the longest line and of the longest word.
pub(crate) fn extent(text: &str, bold: bool) -> (f64, f64) {
    let (mut line, mut word) = (0_u32, 0_u32);
    let (mut longest_line, mut longest_word) = (0_u32, 0_u32);
    for letter in text.chars() {
        let advance = u32::from(advance(letter));
        match letter {
            '\n' => (line, word) = (0, 0),
            ' ' => {
                line += advance;
                word = 0;
            }
            _ => {
                line += advance;
                word += advance;
            }
        }
        longest_line = longest_line.max(line);
        longest_word = longest_word.max(word);
        if letter == '-' {
            word = 0;
        }
    }
    let scale = scale(bold, BODY);
    (f64::from(longest_line) * scale, f64::from(longest_word) * scale)
}

/// The lines that a text breaks into in a column so wide, as ranges of its bytes. At least one.
pub(crate) fn wrap(text: &str, column: f64, bold: bool, size: u8) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    walk(text, column, bold, size, |line| lines.push(line));
    lines
}

/// The number of those lines.
pub(crate) fn lines(text: &str, column: f64, bold: bool, size: u8) -> usize {
    let mut count = 0;
    walk(text, column, bold, size, |_| count += 1);
    count
}

/// Breaks at spaces and after hyphens, and within a word only if it is wider than the column.
fn walk(text: &str, column: f64, bold: bool, size: u8, mut line: impl FnMut(Range<usize>)) {
    let room = (column / scale(bold, size)).max(1000.0) as u32;
    let mut start = 0;
    let mut used = 0_u32;
    // Where the line may break, and how much of it stands before that place.
    let mut chance: Option<(usize, u32)> = None;
    for (at, letter) in text.char_indices() {
        let next = at + letter.len_utf8();
        if letter == '\n' {
            line(start..at);
            (start, used, chance) = (next, 0, None);
            continue;
        }
        let advance = u32::from(advance(letter));
        // A space at the end of a line hangs over and takes no room.
        if used + advance > room && letter != ' ' && at > start {
            let (break_at, before) = chance.unwrap_or((at, used));
            line(start..break_at);
            (start, used, chance) = (break_at, used - before, None);
        }
        used += advance;
        if matches!(letter, ' ' | '-') {
            chance = Some((next, used));
        }
    }
    line(start..text.len());
}

/// The height in points of a row with so many lines of a size.
pub(crate) fn height(lines: usize, size: u8) -> f64 {
    let line = LINE * f64::from(size) / f64::from(BODY);
    (line * lines as f64).min(409.0)
}

/// The text in pieces that each fit a row; one piece is the rule.
pub(crate) fn pieces(text: &str, column: f64, bold: bool, size: u8) -> Vec<String> {
    let most = (MAX_LINES * usize::from(BODY) / usize::from(size.max(BODY))).max(1);
    wrap(text, column, bold, size)
        .chunks(most)
        .map(|lines| {
            let start = lines.first().map_or(0, |line| line.start);
            let end = lines.last().map_or(text.len(), |line| line.end);
            text[start..end].trim_end_matches([' ', '\n']).to_owned()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digit_is_about_one_unit_wide() {
        let digits = width("0000000000", false, BODY);
        assert!((10.0..11.0).contains(&digits), "{digits}");
    }

    #[test]
    fn lines_break_between_words_and_at_line_breaks() {
        let text = "Enheten har arbetat\nmed måluppfyllelse";
        let broken: Vec<&str> = wrap(text, 14.0, false, BODY).into_iter().map(|line| &text[line]).collect();
        assert_eq!(broken, ["Enheten har ", "arbetat", "med ", "måluppfyllelse"]);
        assert_eq!(lines("", 10.0, false, BODY), 1);
    }

    #[test]
    fn a_word_wider_than_the_column_is_broken() {
        assert!(lines("kommunikationsverksamheten", 8.0, false, BODY) > 2);
    }

    #[test]
    fn pieces_hold_all_words_of_a_text_that_is_higher_than_a_row() {
        let text = "ord ".repeat(5_000);
        let pieces = pieces(&text, 60.0, false, BODY);
        assert!(pieces.len() > 5);
        let words: usize = pieces.iter().map(|p| p.split_whitespace().count()).sum();
        assert_eq!(words, 5_000);
        for piece in &pieces {
            assert!(lines(piece, 60.0, false, BODY) <= MAX_LINES);
        }
    }
}
