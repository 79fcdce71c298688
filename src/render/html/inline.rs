//! Running text and symbols.
//!
//! *Takes* inline content, *returns* phrasing content. *Never* lets an address through that could run a script.

use super::escape::{escape, running};
use crate::document::{Inline, StatusLabel};
use crate::domain::{Progress, Status};

/// Inline content.
pub(super) fn inlines(content: &[Inline]) -> String {
    content.iter().map(inline).collect()
}

fn inline(inline: &Inline) -> String {
    match inline {
        Inline::Text(text) => broken(text),
        Inline::Strong(inner) => format!("<strong>{}</strong>", inlines(inner)),
        Inline::Emphasis(inner) => format!("<em>{}</em>", inlines(inner)),
        Inline::Link { url, text } if is_safe(url) => {
            format!("<a href=\"{}\">{}</a>", escape(url.trim()), inlines(text))
        }
        Inline::Link { text, .. } => inlines(text),
        Inline::Status(label) => status(label),
        Inline::Progress(state, word) => progress(*state, word),
    }
}

/// Plain text with its line breaks.
pub(super) fn broken(text: &str) -> String {
    running(text).replace('\n', "<br>")
}

/// A status: symbol, word and colour.
pub(super) fn status(label: &StatusLabel) -> String {
    format!("<span class=\"status c-{}\">{}{}</span>", label.status.id(), symbol(label.status), escape(&label.label))
}

/// A figure's place on a scale, in front of it: symbol and colour, and the word for those who do not see them.
pub(super) fn band(label: &StatusLabel) -> String {
    let (id, word) = (label.status.id(), escape(&label.label));
    format!(
        "<span class=\"status c-{id}\">{}<span class=\"unseen\"><span>{word}: </span></span></span>",
        symbol(label.status)
    )
}

/// No status, and why.
pub(super) fn not_assessed(reason: &str) -> String {
    let dash = "<path d=\"M.5 4.2h9v1.6h-9z\"/>";
    format!("<span class=\"status c-muted\">{}{}</span>", drawing(dash), escape(reason))
}

fn symbol(status: Status) -> String {
    drawing(match status {
        Status::Green => "<circle cx=\"5\" cy=\"5\" r=\"4.5\"/>",
        Status::Yellow => "<path d=\"M5 .5 9.9 9.3H.1z\"/>",
        Status::Red => "<path d=\"M.8.8h8.4v8.4H.8z\"/>",
    })
}

/// How far an action has come: symbol and word.
pub(super) fn progress(progress: Progress, word: &str) -> String {
    let shape = match progress {
        Progress::NotStarted => "<path d=\"M5 .5a4.5 4.5 0 1 0 .1 0zm0 1.4a3.1 3.1 0 1 1-.1 0z\"/>",
        Progress::Ongoing => "<path d=\"M5 .5a4.5 4.5 0 1 0 .1 0zm0 1.4a3.1 3.1 0 0 1 0 6.2z\"/>",
        Progress::Done => "<path d=\"M.6 5.3 1.9 4l2.2 2.2L8.3 1.6l1.2 1.2-5.4 6z\"/>",
        Progress::Delayed => "<path d=\"M4.1.5h1.8v5.8H4.1zm0 7.2h1.8v1.8H4.1z\"/>",
        Progress::Cancelled => {
            "<path d=\"m1.9.7 3.1 3L8.1.7l1.2 1.2-3 3.1 3 3.1-1.2 1.2-3.1-3-3.1 3L.7 8.1l3-3.1-3-3.1z\"/>"
        }
    };
    let class = match progress {
        Progress::NotStarted | Progress::Cancelled => "c-muted",
        Progress::Ongoing | Progress::Done => "c-text",
        Progress::Delayed => "c-red",
    };
    format!("<span class=\"status {class}\">{}{}</span>", drawing(shape), escape(word))
}

/// A symbol beside the word that says the same, hence hidden from assistive technology.
fn drawing(shape: &str) -> String {
    format!("<svg class=\"symbol\" viewBox=\"0 0 10 10\" aria-hidden=\"true\">{shape}</svg>")
}

/// True for an anchor of the page and for addresses of the web, mail and telephone.
fn is_safe(url: &str) -> bool {
    let url = url.trim().to_ascii_lowercase();
    ["#", "https://", "http://", "mailto:", "tel:"].iter().any(|start| url.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(url: &str) -> String {
        inlines(&[Inline::Link { url: url.to_owned(), text: vec![Inline::Text("här".to_owned())] }])
    }

    #[test]
    fn only_harmless_addresses_become_links() {
        assert_eq!(link("#mal"), "<a href=\"#mal\">här</a>");
        assert_eq!(
            link("https://exempelby.example/?a=1&b=\"2\""),
            "<a href=\"https://exempelby.example/?a=1&amp;b=&quot;2&quot;\">här</a>"
        );
        for url in ["javascript:alert(1)", " JAVASCRIPT:x", "data:text/html,x", "file:///c"] {
            assert_eq!(link(url), "här", "{url}");
        }
    }

    #[test]
    fn text_is_escaped_and_keeps_its_spaces_and_breaks() {
        assert_eq!(broken("<b>1\u{a0}000 & 'x'\n2"), "&lt;b&gt;1&nbsp;000 &amp; &#39;x&#39;<br>2");
    }
}
