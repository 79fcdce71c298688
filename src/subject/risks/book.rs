//! Risks in the committee workbook, and how they changed.

use std::cmp::Ordering;

use super::report::value;
use crate::document::{Block, Inline};
use crate::report::context::Report;
use crate::report::contribution::{BookSheet, sheet};
use crate::text::Arg;

/// The sheets.
pub(crate) const SHEETS: &[BookSheet] = &[sheet("risks", true, |report| report.risk_blocks())];

impl Report<'_> {
    /// All risks, also those below the threshold.
    fn risk_blocks(&self) -> Vec<Block> {
        let all: Vec<_> = self.rated_risks().collect();
        if all.is_empty() {
            return Vec::new();
        }
        std::iter::once(Block::Table(self.risk_table(&all, &[]))).chain(self.risk_matrix(&all)).collect()
    }

    /// Against the previous report. What departs from the plan says so in the table.
    pub(crate) fn risk_changes(&self) -> Vec<Vec<Inline>> {
        self.rated_risks()
            .filter_map(|(risk, result)| {
                let (before, now) = (result.previous?, result.rating?);
                if before.value() == now.value() {
                    return None;
                }
                let id = if now.value() > before.value() { "changes-risk-up" } else { "changes-risk-down" };
                let [before, now] = [before, now].map(|rating| value(rating).display(self.lang()));
                let name = risk.name.trim_end_matches('.');
                let args = [("name", Arg::Text(name)), ("before", Arg::Text(&before)), ("now", Arg::Text(&now))];
                Some(vec![Inline::Text(self.words.with(id, &args))])
            })
            .collect()
    }

    /// How many risks are rated higher, and lower, than before.
    fn risk_movements(&self) -> (usize, usize) {
        let moves =
            self.rated_risks().filter_map(|(_, result)| Some(result.rating?.value().cmp(&result.previous?.value())));
        moves.fold((0, 0), |(up, down), order| match order {
            Ordering::Greater => (up + 1, down),
            Ordering::Less => (up, down + 1),
            Ordering::Equal => (up, down),
        })
    }

    /// The number of risks that changed.
    pub(crate) fn risk_digest(&self) -> Vec<Vec<Inline>> {
        let (up, down) = self.risk_movements();
        let counts =
            [("changes-risks-up", up), ("changes-risks-down", down)].into_iter().filter(|(_, count)| *count > 0);
        counts.map(|(id, count)| vec![Inline::Text(self.words.with(id, &[("count", Arg::Count(count))]))]).collect()
    }
}
