//! The table of contents.
//!
//! *Takes* the body, *returns* nested lists of links to its headings. *Never* lists a heading below level 3.

use std::fmt::Write as _;

use super::escape::escape;
use crate::document::{Block, Heading};
use crate::text::Words;

/// The deepest level that is listed.
const DEEPEST: u8 = 3;

/// The landmark with the links; empty if there is nothing to link to. Of the first `front` blocks, which are read before
/// anything else, only where they begin.
pub(super) fn nav(body: &[Block], front: usize, words: &Words) -> String {
    let headings: Vec<&Heading> = body
        .iter()
        .enumerate()
        .filter_map(|(index, block)| match block {
            Block::Heading(heading) if heading.level <= if index < front { 1 } else { DEEPEST } => Some(heading),
            _ => None,
        })
        .collect();
    if headings.is_empty() {
        return String::new();
    }
    let title = escape(&words.get("html-contents"));
    let mut html =
        format!("<nav class=\"contents\" aria-labelledby=\"_contents\">\n<h2 id=\"_contents\">{title}</h2>\n");
    list(&headings, &mut html);
    html.push_str("</nav>\n");
    html
}

/// A list of the first heading and its equals, each followed by those below it.
fn list(headings: &[&Heading], html: &mut String) {
    let mut rest = headings;
    html.push_str("<ol>\n");
    while let Some((first, after)) = rest.split_first() {
        let below = after.iter().position(|heading| heading.level <= first.level).unwrap_or(after.len());
        let (below, following) = after.split_at(below);
        let _ = write!(html, "<li><a href=\"#{}\">{}</a>", escape(&first.id), escape(&first.text));
        if !below.is_empty() {
            html.push('\n');
            list(below, html);
        }
        html.push_str("</li>\n");
        rest = following;
    }
    html.push_str("</ol>\n");
}
