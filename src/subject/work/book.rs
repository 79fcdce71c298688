//! Activities and assignments in the committee workbook.

use super::ActivityKind;
use crate::document::Block;
use crate::report::context::Report;
use crate::report::contribution::{BookSheet, sheet};

/// The sheets.
pub(crate) const SHEETS: &[BookSheet] = &[sheet("work", true, |report| report.work_blocks())];

impl Report<'_> {
    fn work_blocks(&self) -> Vec<Block> {
        let mut blocks = self.activities(ActivityKind::Activity);
        blocks.extend(self.activities(ActivityKind::Accessibility));
        blocks.extend(self.activities(ActivityKind::Improvement));
        blocks.extend(self.assignments());
        blocks
    }
}
