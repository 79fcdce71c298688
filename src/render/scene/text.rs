//! Labels broken or cut to a width.
//!
//! *Takes* a text and a measure of text, *returns* lines. *Never* breaks at a no-break space.

use crate::text::{self, Lang};

/// hypher takes no longer words (in bytes).
const LONGEST_WORD: usize = 45;

/// Size and weight of a label.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Face {
    /// In points.
    pub(super) size: f32,
    pub(super) bold: bool,
}

impl Face {
    /// Categories, values and names.
    pub(super) const LABEL: Face = Face { size: 8.5, bold: false };
    /// Totals and heads.
    pub(super) const STRONG: Face = Face { size: 8.5, bold: true };
    /// Ticks, units and keys.
    pub(super) const SMALL: Face = Face { size: 7.5, bold: false };

    /// From one baseline to the next.
    pub(super) fn lead(self) -> f32 {
        self.size * 1.25
    }
}

/// The pieces of a text between the places where a line may end, each with the space after it.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut start = 0;
    unicode_linebreak::linebreaks(text).filter_map(move |(end, _)| {
        let piece = text.get(start..end)?;
        start = end;
        (!piece.trim().is_empty()).then_some(piece)
    })
}

/// Breaks a text into lines no wider than `width`, at most `most`; the last line is cut if need be.
pub(super) fn wrap(measure: &dyn Fn(&str) -> f32, text: &str, width: f32, most: usize) -> Vec<String> {
    let text = text.replace('\u{ad}', "").replace(['\n', '\t'], " ");
    let mut lines = vec![String::new()];
    for piece in pieces(&text) {
        add_piece(measure, &mut lines, piece, width);
    }
    lines.retain_mut(|line| {
        line.truncate(line.trim_end().len());
        !line.is_empty()
    });
    if lines.len() > most {
        let rest = lines.split_off(most.saturating_sub(1)).join(" ");
        lines.push(fit(measure, &rest, width));
    }
    lines
}

/// Puts a piece on the last line or a new one; a piece wider than a whole line is broken itself.
fn add_piece(measure: &dyn Fn(&str) -> f32, lines: &mut Vec<String>, piece: &str, width: f32) {
    let last = lines.last().cloned().unwrap_or_default();
    let fits = |text: &str| measure(text.trim_end()) <= width;
    if fits(&format!("{last}{piece}")) {
        lines.pop();
        lines.push(last + piece);
        return;
    }
    if fits(piece) {
        lines.push(piece.to_owned());
        return;
    }
    let mut line = last;
    lines.pop();
    for (part, hyphen) in breakable(measure, piece, width) {
        let mark = if hyphen { "-" } else { "" };
        if !line.is_empty() && !fits(&format!("{line}{part}{mark}")) {
            let ended = line.trim_end().len() < line.len();
            let joint = if ended || line.ends_with(['-', '/']) { "" } else { "-" };
            lines.push(line + joint);
            line = String::new();
        }
        line.push_str(&part);
    }
    lines.push(line);
}

/// The syllables of a word, each with whether a hyphen follows at a break; single characters where
/// even a syllable is too wide. The Swedish patterns serve for both languages: only a word that is
/// wider than its column is broken, and those are Swedish compounds.
fn breakable(measure: &dyn Fn(&str) -> f32, piece: &str, width: f32) -> Vec<(String, bool)> {
    let syllables: Vec<&str> = if piece.len() <= LONGEST_WORD { text::syllables(piece, Lang::Sv) } else { vec![piece] };
    let mut parts = Vec::new();
    for syllable in syllables {
        if measure(&format!("{syllable}-")) <= width {
            parts.push((syllable.to_owned(), true));
        } else {
            parts.extend(syllable.chars().map(|c| (c.to_string(), true)));
        }
    }
    if let Some(last) = parts.last_mut() {
        last.1 = false;
    }
    parts
}

/// Cuts a text to a width, with an ellipsis if it had to be cut; empty if not even that fits.
pub(super) fn fit(measure: &dyn Fn(&str) -> f32, text: &str, width: f32) -> String {
    if measure(text) <= width {
        return text.to_owned();
    }
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    for &end in ends.iter().rev() {
        let cut = format!("{}…", text[..end].trim_end());
        if measure(&cut) <= width {
            return cut;
        }
    }
    String::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ten_each(text: &str) -> f32 {
        text.chars().count() as f32 * 10.0
    }

    #[test]
    fn lines_break_at_spaces_and_not_at_no_break_spaces() {
        let lines = wrap(&ten_each, "Barn och unga 12\u{a0}000 kr", 100.0, 9);
        assert_eq!(lines, ["Barn och", "unga", "12\u{a0}000 kr"]);
    }

    #[test]
    fn a_compound_wider_than_its_column_is_hyphenated() {
        let lines = wrap(&ten_each, "Försörjningsstödsenheten", 120.0, 9);
        assert!(lines.len() > 1 && lines.iter().all(|line| ten_each(line) <= 120.0));
        assert_eq!(lines.concat().replace('-', ""), "Försörjningsstödsenheten");
    }

    #[test]
    fn what_does_not_fit_is_cut_visibly() {
        assert_eq!(wrap(&ten_each, "ett två tre fyra", 70.0, 2), ["ett två", "tre fy…"]);
        assert_eq!(fit(&ten_each, "abc", 5.0), "");
    }
}
