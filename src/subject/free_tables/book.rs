//! Free tables and their charts in the committee workbook.

use super::{chart, report};
use crate::document::Block;
use crate::report::context::Report;
use crate::report::contribution::{BookSheet, sheet};

/// The sheets. A committee without tables of its own has no sheet for them.
pub(crate) const SHEETS: &[BookSheet] = &[BookSheet { optional: true, ..sheet("tables", true, blocks) }];

/// All tables, and all charts that have something to show.
fn blocks(report: &Report<'_>) -> Vec<Block> {
    let own = &report.plan.free_tables;
    let tables = own.tables.iter().map(|table| report::block(report, table));
    let charts = own.charts.iter().filter_map(|own| chart::draw(report, own)).map(Block::Chart);
    tables.chain(charts).collect()
}
