//! Text as it may stand in a page.
//!
//! *Takes* any text, *returns* text without markup. *Never* drops a character that a page may hold.

use crate::text::clings;

/// Lets no line end where it stands, and is not seen.
const JOINER: char = '\u{2060}';

/// Text for element content and for attributes in double quotes.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            // Named, so that an editor or a mail gateway does not turn them into plain spaces.
            '\u{a0}' => escaped.push_str("&nbsp;"),
            '\u{ad}' => escaped.push_str("&#173;"),
            JOINER => escaped.push_str("&#8288;"),
            // Control characters are not allowed in a page.
            '\u{0}'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}' => {}
            _ => escaped.push(c),
        }
    }
    escaped
}

/// Text that is read in lines: what belongs together stays on one, as on paper.
pub(super) fn running(text: &str) -> String {
    escape(&bound(text))
}

/// The text with its spaces and hyphens such that no line ends where typography keeps two words together.
pub(super) fn bound(text: &str) -> String {
    let mut bound = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let (before, after) = text.split_at(at + c.len_utf8());
        match c {
            ' ' if clings(before, after) => bound.push('\u{a0}'),
            // The page may be narrower than paper: what has a name in front of it can go below the name.
            '\u{a0}' if text[..at].ends_with(':') => bound.push(' '),
            '-' | '–' if !after.is_empty() && clings(before, after) => bound.extend([c, JOINER]),
            _ => bound.push(c),
        }
    }
    bound
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_as_on_paper() {
        assert_eq!(
            running("I tertial 2 2025 blev det 46,4 mnkr"),
            "I&nbsp;tertial&nbsp;2 2025 blev det 46,4&nbsp;mnkr"
        );
        assert_eq!(running("en e-tjänst, 1–5"), "en e-&#8288;tjänst, 1–&#8288;5");
        assert_eq!(running("T2\u{a0}2024:\u{a0}91\u{a0}hushåll"), "T2&nbsp;2024: 91&nbsp;hushåll");
        assert_eq!(running("mål 3: <b> av 11 enheter"), "mål&nbsp;3: &lt;b&gt; av 11&nbsp;enheter");
    }
}
