//! What a formula looks at.
//!
//! *Takes* a formula as its file writes it, *returns* the cells of its own sheet. *Never* computes.

use crate::read::{RawSheet, RawValue};

/// True if a formula looks at cells of its own sheet and there is nothing in any of them: what it comes to was never
/// reported by anybody. What looks at other sheets is left alone.
pub(super) fn looks_at_nothing(formula: &str, sheet: &RawSheet) -> bool {
    let Some(areas) = areas(formula) else { return false };
    let is_filled = |((from_row, from_col), (to_row, to_col)): &(Place, Place)| {
        let rows = sheet.cells.range((*from_row, 0)..=(*to_row, u32::MAX));
        rows.filter(|((_, col), _)| (from_col..=to_col).contains(&col))
            .any(|(_, cell)| !matches!(&cell.value, RawValue::Text(text) if text.trim().is_empty()))
    };
    !areas.is_empty() && !areas.iter().any(is_filled)
}

/// Row and column, from zero.
type Place = (u32, u32);

/// The cells and ranges of a formula; `None` if some are on another sheet.
fn areas(formula: &str) -> Option<Vec<(Place, Place)>> {
    let mut found: Vec<(Place, Place)> = Vec::new();
    // What stands between quotes is text, or the name of another sheet.
    for (index, part) in formula.split('"').enumerate() {
        if index % 2 == 1 {
            continue;
        }
        if part.contains(['!', '\'']) {
            return None;
        }
        let chars: Vec<char> = part.chars().collect();
        let mut at = 0;
        while at < chars.len() {
            let Some((place, next)) = place(&chars, at) else {
                at += 1;
                continue;
            };
            let before = |back: usize| at.checked_sub(back).and_then(|at| chars.get(at).copied());
            // OpenDocument writes [.B2], and [$Blad2.B2] of another sheet.
            if before(1) == Some('.') && !matches!(before(2), Some('[' | ':')) {
                return None;
            }
            let is_range = before(1) == Some(':') || (before(1) == Some('.') && before(2) == Some(':'));
            match found.last_mut().filter(|_| is_range) {
                Some((from, to)) => {
                    let corner = *from;
                    *from = (corner.0.min(place.0), corner.1.min(place.1));
                    *to = (corner.0.max(place.0), corner.1.max(place.1));
                }
                None => found.push((place, place)),
            }
            at = next;
        }
    }
    Some(found)
}

/// A cell such as `$B$12` that begins at a place of the text, and where the text goes on.
fn place(chars: &[char], start: usize) -> Option<(Place, usize)> {
    let is_word = |char: char| char.is_alphanumeric() || char == '_';
    if start.checked_sub(1).is_some_and(|before| is_word(chars[before]) || chars[before] == '$') {
        return None;
    }
    let mut at = start;
    let skip = |at: &mut usize| *at += usize::from(chars.get(*at) == Some(&'$'));
    skip(&mut at);
    let letters: Vec<char> = chars[at..].iter().copied().take_while(char::is_ascii_alphabetic).collect();
    at += letters.len();
    skip(&mut at);
    let digits: String = chars[at..].iter().take_while(|char| char.is_ascii_digit()).collect();
    at += digits.len();
    let is_name = chars.get(at).is_some_and(|next| is_word(*next) || *next == '(');
    if letters.is_empty() || letters.len() > 3 || is_name {
        return None;
    }
    let row: u32 = digits.parse().ok().filter(|row| (1..=1_048_576).contains(row))?;
    let col = letters.iter().fold(0, |col, letter| col * 26 + (letter.to_ascii_uppercase() as u32 - 'A' as u32 + 1));
    Some(((row - 1, col - 1), at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_and_ranges_of_the_same_sheet_are_found_in_both_kinds_of_file() {
        let one = |row, col| ((row, col), (row, col));
        assert_eq!(areas("B2*$C$3+1200"), Some(vec![one(1, 1), one(2, 2)]));
        assert_eq!(areas("SUM(D4:A2)+LOG10(5)"), Some(vec![((1, 0), (3, 3))]));
        assert_eq!(areas("of:=SUM([.B2:.B9])/[.AA1]"), Some(vec![((1, 1), (8, 1)), one(0, 26)]));
        assert_eq!(areas("1200+300"), Some(vec![]));
        assert_eq!(areas("IF(\"A1\"=\"A2\",1,2)"), Some(vec![]));
        for other in ["Blad2!B2+C3", "'Mina siffror'!A1", "of:=[$Blad2.B2]"] {
            assert_eq!(areas(other), None, "{other}");
        }
    }
}
