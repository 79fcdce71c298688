//! The width of text in a browser, roughly.
//!
//! *Takes* a text, *returns* a width that is seldom too small. *Never* knows the reader's font: the page
//! uses the system's own, and the widths here are those of a wide one, so that labels keep apart in all.

/// The width of a text in units of its size's unit.
pub(super) fn width(text: &str, size: f32, bold: bool) -> f32 {
    let ems: f32 = text.chars().map(advance).sum();
    ems * size * if bold { 1.09 } else { 1.0 }
}

/// The advance of a character in ems.
fn advance(c: char) -> f32 {
    match c {
        'i' | 'j' | 'l' | 'í' | '\'' | '|' => 0.30,
        'I' | '.' | ',' | ':' | ';' | '!' | ' ' | '\u{a0}' => 0.33,
        'f' | 't' | 'r' | '(' | ')' | '/' | '-' | '[' | ']' | '\u{202f}' => 0.41,
        's' | 'c' | 'k' | 'v' | 'x' | 'y' | 'z' | '?' => 0.56,
        'm' | 'w' | 'W' | 'M' | '%' | '@' | '…' | '→' | '↑' | '↓' => 0.98,
        'A'..='Z' | '\u{c4}' | '\u{c5}' | '\u{c9}' | '\u{d6}' => 0.74,
        '+' | '−' | '=' | '≥' | '≤' | '<' | '>' | '±' | '×' => 0.84,
        // Latin letters and figures; anything rarer is as wide as a capital.
        '0'..='9' | 'a'..='z' | '\u{e0}'..='\u{ff}' | '–' => 0.64,
        _ => 0.90,
    }
}
