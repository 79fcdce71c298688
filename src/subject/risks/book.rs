//! Risks in the committee workbook, and how they changed.

use super::report::{by_value, value};
use super::sheet::RiskColumn;
use crate::document::{Block, Inline};
use crate::report::context::Report;
use crate::report::contribution::{BookSheet, sheet};
use crate::text::Arg;

/// The sheets.
pub(crate) const SHEETS: &[BookSheet] = &[sheet("risks", true, |report| report.risk_blocks())];

impl Report<'_> {
    /// All risks, also those below the threshold.
    fn risk_blocks(&self) -> Vec<Block> {
        use RiskColumn as C;
        const COLUMNS: [C; 8] =
            [C::Number, C::Type, C::Value, C::Planned, C::Actions, C::Responsible, C::Status, C::Comment];
        let mut all: Vec<_> = self.rated_risks().collect();
        all.sort_by_key(by_value);
        if all.is_empty() {
            return Vec::new();
        }
        std::iter::once(Block::Table(self.risk_table(&all, &COLUMNS))).chain(self.risk_matrix(&all)).collect()
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
}
