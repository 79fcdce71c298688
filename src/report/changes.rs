//! What has changed since the previous report: statuses, forecast, risks.

use super::context::Report;
use crate::document::{Block, Inline, List};
use crate::domain::Status;
use crate::subject;

impl Report<'_> {
    /// A list by kind; nothing if nothing is known of the previous report.
    pub(crate) fn changes(&self) -> Vec<Block> {
        let items = self.change_items();
        if items.is_empty() {
            if subject::contributions().any(|own| (own.is_compared)(self)) {
                return vec![Block::text(self.words.get("changes-none"))];
            }
            return Vec::new();
        }
        let items = items.into_iter().map(|inlines| vec![Block::Paragraph(inlines)]).collect();
        // Of a report that is not in the history the plan's sheet gives the goals' statuses only.
        let is_whole = self.results.when.previous().is_some_and(|before| self.results.figures.is_reported(before));
        let intro = if is_whole { "changes-intro" } else { "changes-intro-goals" };
        vec![Block::text(self.words.get(intro)), Block::List(List { ordered: false, items })]
    }

    /// "Nämndmål 2.1: från gul till grön", of a name that ends with its mark.
    pub(crate) fn turned(&self, name: &str, before: Status, now: Status) -> Vec<Inline> {
        vec![
            Inline::Text(format!("{name} {} ", self.words.get("changes-from"))),
            Inline::Status(self.status(before)),
            Inline::Text(format!(" {} ", self.words.get("changes-to"))),
            Inline::Status(self.status(now)),
        ]
    }

    /// One item a change, as inline content.
    pub(crate) fn change_items(&self) -> Vec<Vec<Inline>> {
        subject::contributions().flat_map(|own| (own.changes)(self)).collect()
    }
}
