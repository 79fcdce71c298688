//! The report in plain language: the administration's own lines, then what each room says in short sentences.
//!
//! *Takes* what the rooms say, *returns* blocks. *Never* knows a subject.

use super::context::Report;
use super::exceptions::Serious;
use crate::document::{Block, List};
use crate::documents::Part;
use crate::subject;

impl Report<'_> {
    /// Headings of a level below the part's own.
    pub(crate) fn plain_language(&self, part: &Part) -> Vec<Block> {
        let mut blocks = self.sections(part);
        for (id, sentences) in subject::contributions().filter_map(|own| (own.plain_language)(self)) {
            blocks.push(Block::heading(2, self.words.get(id), id));
            // A line a sentence is easier to read.
            blocks.extend(sentences.into_iter().map(Block::text));
        }
        blocks.push(Block::heading(2, self.words.get("plain-red-head"), "plain-red-head"));
        blocks.extend(self.red_things());
        blocks
    }

    /// What is red, by name.
    fn red_things(&self) -> Vec<Block> {
        let red = self.all_exceptions().into_iter().filter(|own| own.serious == Serious::Red);
        let items: Vec<Vec<Block>> =
            red.map(|own| vec![Block::text(own.what.trim_end_matches('.').to_owned())]).collect();
        if items.is_empty() {
            return vec![Block::text(self.words.get("plain-red-none"))];
        }
        vec![Block::text(self.words.get("plain-red")), Block::List(List { ordered: false, items })]
    }
}
