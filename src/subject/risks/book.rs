//! Risks in the committee workbook, and how they changed.

use std::cmp::Ordering;

use crate::document::{Block, Inline, Value};
use crate::domain::Rating;
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
        vec![Block::Table(self.risk_table(&all)), self.risk_matrix(&all)]
    }

    /// Against the previous report, or against the plan where there is none.
    pub(crate) fn risk_changes(&self) -> Vec<Vec<Inline>> {
        self.rated_risks()
            .filter_map(|(risk, result)| {
                let before = result.previous.unwrap_or(result.planned);
                if before.value() == result.rating.value() {
                    return None;
                }
                let show = |rating: Rating| Value::Risk(rating.probability, rating.consequence).display(self.lang());
                let id = if result.rating.value() > before.value() { "changes-risk-up" } else { "changes-risk-down" };
                let (before, now) = (show(before), show(result.rating));
                let name = risk.name.trim_end_matches('.');
                let args = [("name", Arg::Text(name)), ("before", Arg::Text(&before)), ("now", Arg::Text(&now))];
                Some(vec![Inline::Text(self.words.with(id, &args))])
            })
            .collect()
    }

    /// How many risks are rated higher, and lower, than before.
    fn risk_movements(&self) -> (usize, usize) {
        let moves = self
            .rated_risks()
            .map(|(_, result)| result.rating.value().cmp(&result.previous.unwrap_or(result.planned).value()));
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
