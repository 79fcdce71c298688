//! Text as it may stand in a page.
//!
//! *Takes* any text, *returns* text without markup. *Never* drops a character that a page may hold.

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
            // Control characters are not allowed in a page.
            '\u{0}'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}' => {}
            _ => escaped.push(c),
        }
    }
    escaped
}
