//! Results → report and committee workbook: order, words and styles.
//!
//! *Takes* plan, results, history and words, *returns* a [`Document`] or a [`Workbook`](crate::document::Workbook). *Never* computes
//! an amount or a status, and never knows a file format. No part knows the name of a committee or a
//! goal; which ones stand where is the plan's sheet `Rapport`.

pub(crate) mod about;
mod anchors;
mod changes;
pub(crate) mod context;
pub(crate) mod contribution;
mod cover;
pub(crate) mod drawn;
pub(crate) mod exceptions;
pub(crate) mod explain;
mod incomplete;
pub(crate) mod markdown;
mod method;
mod plain_language;
pub(crate) mod sentence;
mod sheets;
mod snapshot;
mod summary;

pub use context::Report;
pub use explain::{Explained, explain};
pub use sheets::workbook;
pub use snapshot::snapshot;

use crate::document::{Block, Document, Image};
use crate::documents::sheet::parts;
use crate::documents::{LayoutItem, Part, Placing};
use crate::domain::Id;
use crate::subject;
use anchors::Anchors;

/// The report of a period.
pub fn document(report: &Report<'_>, logo: Option<Image>) -> Document {
    with_silent(report, logo).0
}

/// The same, and what the parts are called that have nothing to show in it.
pub(crate) fn with_silent(report: &Report<'_>, logo: Option<Image>) -> (Document, Vec<String>) {
    let mut anchors = Anchors::default();
    let mut body = incomplete::notice(report);
    let Parts { blocks, front, silent } = parts(report);
    let front = if front > 0 { body.len() + front } else { 0 };
    body.extend(blocks);
    anchors.make_unique(&mut body);
    anchors.lead(&mut body);
    (cover::document(report, logo, body, front), silent)
}

/// The parts of the document.
#[derive(Default)]
struct Parts {
    /// In order, but for those that stand inside the chapter of a goal.
    blocks: Vec<Block>,
    /// So many of them are the summary, if it comes first: it is read before the contents.
    front: usize,
    /// What those are called that have nothing to show.
    silent: Vec<String>,
}

fn parts(report: &Report<'_>) -> Parts {
    let Parts { mut blocks, mut front, mut silent } = Parts::default();
    let mut has_above = false;
    for item in report.plan.parts_of(report.kind()) {
        // A section of a part that has nothing to say is a chapter.
        let level = match &item.placing {
            Placing::Chapter => 1,
            Placing::Under if has_above => 2,
            Placing::Under => 1,
            Placing::In(_) => continue,
        };
        let content = part(report, item, level);
        if content.is_empty() {
            silent.push(item.heading.clone().unwrap_or_else(|| item.part.name.get(report.words.lang).to_owned()));
        }
        has_above = if level == 1 { !content.is_empty() } else { has_above };
        if blocks.is_empty() && *item.part == parts::SUMMARY {
            front = content.len();
        }
        blocks.extend(content);
    }
    Parts { blocks, front, silent }
}

impl Report<'_> {
    /// What a part shows, without its heading.
    fn drawn(&self, item: &LayoutItem) -> Vec<Block> {
        let own = subject::drawn().find(|own| own.part == *item.part);
        own.map(|own| (own.draw)(self, item)).unwrap_or_default()
    }

    /// The heading of a part.
    fn heading(&self, item: &LayoutItem) -> String {
        item.heading.clone().unwrap_or_else(|| own_heading(self, item))
    }

    /// What a part with texts is called in this document, if it stands in it and something is written in it.
    pub(crate) fn heading_of_written(&self, part: &Part) -> Option<String> {
        let item = self.plan.parts_of(self.kind()).find(|item| *item.part == *part)?;
        let is_written = !self.sections(part).is_empty();
        is_written.then(|| self.heading(item))
    }

    /// The parts that are placed inside the chapter of a goal or the like, their headings from `level` down.
    pub(crate) fn placed_in(&self, id: &Id, level: u8) -> Vec<Block> {
        let placed = self.plan.parts_of(self.kind()).filter(|item| item.placing == Placing::In(id.clone()));
        placed.flat_map(|item| part(self, item, level)).collect()
    }
}

/// A part with its heading; nothing if there is nothing to say.
fn part(report: &Report<'_>, item: &LayoutItem, level: u8) -> Vec<Block> {
    let mut content = report.drawn(item);
    if content.is_empty() {
        return content;
    }
    content.iter_mut().for_each(|block| block.lower(level - 1));
    let mut blocks = vec![Block::heading(level, report.heading(item), item.part.anchor())];
    blocks.extend(content);
    if *item.part == parts::SUMMARY && level == 1 {
        // It is to be read, copied and handed round as a page of its own.
        blocks.push(Block::PageBreak);
    }
    blocks
}

fn own_heading(report: &Report<'_>, item: &LayoutItem) -> String {
    let sections = &report.plan.texts.sections;
    let titled = item.about.first().and_then(|id| sections.iter().find(|text| text.id == *id));
    match titled {
        Some(section) => section.name.clone(),
        None => {
            let of_plan = format!("component-{}-plan", item.part.key.replace('_', "-"));
            if report.is_plan() && report.words.has(&of_plan) {
                return report.words.get(&of_plan);
            }
            let of_year = format!("component-{}-year", item.part.key.replace('_', "-"));
            if report.is_year_end() && report.words.has(&of_year) {
                return report.words.get(&of_year);
            }
            report.words.get(&format!("component-{}", item.part.key.replace('_', "-")))
        }
    }
}
