//! Free tables and their charts in the committee workbook.

use super::{chart, report};
use crate::document::Block;
use crate::documents::LayoutItem;
use crate::domain::Id;
use crate::report::context::Report;
use crate::report::contribution::{BookSheet, sheet};

/// The sheets. A committee without tables of its own has no sheet for them.
pub(crate) const SHEETS: &[BookSheet] = &[BookSheet { optional: true, ..sheet("tables", true, blocks) }];

/// The tables, and the charts that have something to show, but for those that stand in other documents only.
fn blocks(report: &Report<'_>) -> Vec<Block> {
    let own = &report.plan.free_tables;
    let is_about = |item: &LayoutItem, id: &Id| item.about.contains(id) || item.part.sections.contains(&id.as_str());
    let is_of_others = |id: &Id| {
        let is_here = report.plan.parts_of(report.kind()).any(|item| is_about(item, id));
        !is_here && report.plan.layout.iter().any(|item| is_about(item, id))
    };
    let tables = own.tables.iter().filter(|table| !is_of_others(&table.id)).map(|table| report::block(report, table));
    let charts = own.charts.iter().filter(|own| !is_of_others(&own.id));
    tables.chain(charts.filter_map(|own| chart::draw(report, own)).map(Block::Chart)).collect()
}
