//! Activities and assignments in the committee workbook.

use super::{WorkList, sheet};
use crate::document::Block;
use crate::documents::LayoutItem;
use crate::report::context::Report;
use crate::report::contribution::{self, BookSheet};

/// The sheets.
pub(crate) const SHEETS: &[BookSheet] = &[contribution::sheet("work", true, |report| report.work_blocks())];

impl Report<'_> {
    fn work_blocks(&self) -> Vec<Block> {
        let mut blocks = self.activities(WorkList::Activities, &LayoutItem::of(&sheet::ACTIVITIES_PART));
        blocks.extend(self.activities(WorkList::Accessibility, &LayoutItem::of(&sheet::ACCESSIBILITY_PART)));
        blocks.extend(self.activities(WorkList::Improvement, &LayoutItem::of(&sheet::IMPROVEMENT_PART)));
        blocks.extend(self.assignments(&LayoutItem::of(&sheet::ASSIGNMENTS_PART)));
        blocks
    }
}
