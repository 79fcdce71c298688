//! The table of contents.
//!
//! *Takes* the body, *returns* nested lists of links to its headings. *Never* lists a heading below level 3.

use std::fmt::Write as _;

use super::escape::{escape, running};
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
    let mut links = String::new();
    list(&headings, &mut links);
    // Beside the text where there is room, folded above it where there is not. The style sheet shows one of them.
    format!(
        "<nav class=\"contents\" aria-label=\"{title}\">\n<div class=\"open\">\n<h2>{title}</h2>\n{links}</div>\n\
         <details class=\"folded\">\n<summary>{title}</summary>\n{links}</details>\n</nav>\n"
    )
}

/// A list of the first heading and its equals, each followed by those below it.
fn list(headings: &[&Heading], html: &mut String) {
    let mut rest = headings;
    html.push_str("<ol>\n");
    while let Some((first, after)) = rest.split_first() {
        let below = after.iter().position(|heading| heading.level <= first.level).unwrap_or(after.len());
        let (below, following) = after.split_at(below);
        let _ = write!(html, "<li><a href=\"#{}\">{}</a>", escape(&first.id), running(&first.text));
        if !below.is_empty() {
            html.push('\n');
            list(below, html);
        }
        html.push_str("</li>\n");
        rest = following;
    }
    html.push_str("</ol>\n");
}
