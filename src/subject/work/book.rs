//! Activities and assignments in the committee workbook.

use super::{WorkList, sheet};
use crate::document::Block;
use crate::documents::LayoutItem;
use crate::report::context::Report;
use crate::report::contribution::{self, BookSheet};

/// The sheets.
pub(crate) const SHEETS: &[BookSheet] = &[
    contribution::sheet("work", true, activities),
    BookSheet { optional: true, ..contribution::sheet("improvement", true, improvement) },
    BookSheet { optional: true, ..contribution::sheet("assignments", true, assignments) },
];

/// Lists with the same columns; others have sheets of their own, so that no table forces its widths on the one below it.
fn activities(report: &Report<'_>) -> Vec<Block> {
    let mut blocks = report.activities(WorkList::Activities, &LayoutItem::of(&sheet::ACTIVITIES_PART));
    blocks.extend(report.activities(WorkList::Accessibility, &LayoutItem::of(&sheet::ACCESSIBILITY_PART)));
    blocks
}

fn improvement(report: &Report<'_>) -> Vec<Block> {
    report.activities(WorkList::Improvement, &LayoutItem::of(&sheet::IMPROVEMENT_PART))
}

fn assignments(report: &Report<'_>) -> Vec<Block> {
    report.assignments(&LayoutItem::of(&sheet::ASSIGNMENTS_PART))
}
