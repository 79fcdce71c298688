//! All diagnostics as a document, generated from their messages.

use std::fmt::Write;

use super::{Code, page};
use crate::text::Words;

/// `docs/diagnostics.md`, in the language of the words.
pub fn manual(words: &Words) -> String {
    let mut text = format!("# {}\n\n{}\n\n", words.get("manual-title"), words.get("manual-intro"));
    for code in Code::ALL {
        let [message, help, explanation] = page(*code, words);
        let severity = code.severity().word(words);
        let _ = writeln!(text, "## {} ({severity})\n\n> {message}\n\n{explanation}\n", code.id());
        let _ = writeln!(text, "**{}** {help}\n", words.get("manual-remedy"));
    }
    text
}
