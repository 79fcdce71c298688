//! Pictures in the report.
//!
//! *Takes* pictures whose files have been read, *returns* blocks. *Never* opens one.

use super::sheet;
use crate::document::{Block, Image, Picture};
use crate::documents::LayoutItem;
use crate::report::context::Report;
use crate::report::contribution::Contribution;
use crate::report::drawn::{Drawn, drawn};

/// The parts.
pub(crate) const PARTS: &[Drawn] = &[drawn(sheet::PART, pictures)];

/// What the subject adds to the summary and the workbook.
pub(crate) const CONTRIBUTION: Contribution = Contribution::NONE;

/// The pictures that the layout names; one whose file cannot be shown has been reported.
fn pictures(report: &Report<'_>, item: &LayoutItem) -> Vec<Block> {
    let named = item.about.iter().filter_map(|id| report.plan.pictures.get(id));
    let block = |own: &super::Picture| {
        let (bytes, format) = report.plan.images.get(&own.file)?.clone();
        let image = Image { bytes, format, alt: own.alt.clone() };
        Some(Block::Picture(Picture { id: format!("picture-{}", own.id), caption: own.name.clone(), image }))
    };
    named.filter_map(block).collect()
}
