//! Anchors: where in the document a link may lead.
//!
//! *Takes* the blocks of a document, *returns* them with anchors that are unique and links that lead to them. *Never*
//! leaves a link that leads nowhere: what it says stays as text.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::document::{Block, Inline, Value};

/// Anchors are made of ASCII letters, digits and hyphens.
#[derive(Default)]
pub(super) struct Anchors {
    used: BTreeSet<String>,
    /// What the first of each became.
    first: BTreeMap<String, String>,
}

impl Anchors {
    /// Gives every block an anchor of its own.
    pub(super) fn make_unique(&mut self, blocks: &mut [Block]) {
        for block in blocks {
            match block {
                Block::Heading(heading) => heading.id = self.unique(&heading.id),
                Block::Table(table) => table.id = self.unique(&table.id),
                Block::Chart(chart) => chart.id = self.unique(&chart.id),
                Block::Charts(charts) => charts.iter_mut().for_each(|chart| chart.id = self.unique(&chart.id)),
                Block::Picture(picture) => picture.id = self.unique(&picture.id),
                Block::Notice(notice) => self.make_unique(&mut notice.body),
                Block::List(list) => list.items.iter_mut().for_each(|item| self.make_unique(item)),
                Block::Paragraph(_) | Block::Tiles(_) | Block::PageBreak => {}
            }
        }
    }

    fn unique(&mut self, wanted: &str) -> String {
        // Letters without their marks: "atgarder" can be read, "-tg-rder" cannot.
        let bare = wanted.nfd().filter(|c| !is_combining_mark(*c));
        let plain: String =
            bare.map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
        let mut id = plain.clone();
        let mut next = 2;
        while !self.used.insert(id.clone()) {
            id = format!("{plain}-{next}");
            next += 1;
        }
        self.first.entry(wanted.to_owned()).or_insert_with(|| id.clone());
        id
    }

    /// Lets every link within the document lead to what its anchor has become.
    pub(super) fn lead(&self, blocks: &mut [Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(inlines) => self.lead_inlines(inlines),
                Block::List(list) => list.items.iter_mut().for_each(|item| self.lead(item)),
                Block::Notice(notice) => self.lead(&mut notice.body),
                Block::Table(table) => {
                    for cell in table.rows.iter_mut().flat_map(|row| &mut row.cells) {
                        if let Value::Rich(blocks) = &mut cell.value {
                            self.lead(blocks);
                        }
                    }
                }
                Block::Heading(_)
                | Block::Chart(_)
                | Block::Charts(_)
                | Block::Picture(_)
                | Block::Tiles(_)
                | Block::PageBreak => {}
            }
        }
    }

    fn lead_inlines(&self, inlines: &mut Vec<Inline>) {
        let led = std::mem::take(inlines).into_iter().flat_map(|inline| match inline {
            Inline::Link { url, mut text } => {
                self.lead_inlines(&mut text);
                match url.strip_prefix('#') {
                    None => vec![Inline::Link { url, text }],
                    Some(id) => match self.first.get(id).or_else(|| self.used.get(id)) {
                        Some(id) => vec![Inline::Link { url: format!("#{id}"), text }],
                        None => text,
                    },
                }
            }
            Inline::Strong(mut inner) => {
                self.lead_inlines(&mut inner);
                vec![Inline::Strong(inner)]
            }
            Inline::Emphasis(mut inner) => {
                self.lead_inlines(&mut inner);
                vec![Inline::Emphasis(inner)]
            }
            other => vec![other],
        });
        *inlines = led.collect();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_what_their_anchor_has_become_or_are_text() {
        let link = |url: &str| Inline::Link { url: url.to_owned(), text: vec![Inline::Text("här".to_owned())] };
        let mut blocks = vec![
            Block::heading(2, "Mål 3.1", "goal-3.1"),
            Block::heading(2, "Åtgärder", "åtgärder"),
            Block::heading(2, "Åtgärder igen", "åtgärder"),
            Block::Paragraph(vec![
                link("#goal-3.1"),
                link("#åtgärder"),
                link("#atgarder-2"),
                link("https://a.example"),
            ]),
            Block::Paragraph(vec![Inline::Strong(vec![link("#borta")])]),
        ];
        let mut anchors = Anchors::default();
        anchors.make_unique(&mut blocks);
        anchors.lead(&mut blocks);
        let [.., Block::Paragraph(led), Block::Paragraph(lost)] = blocks.as_slice() else { panic!("two paragraphs") };
        let expected = [link("#goal-3-1"), link("#atgarder"), link("#atgarder-2"), link("https://a.example")];
        assert_eq!(led.as_slice(), expected);
        assert_eq!(lost.as_slice(), [Inline::Strong(vec![Inline::Text("här".to_owned())])]);
    }
}
