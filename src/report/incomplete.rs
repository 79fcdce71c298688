//! What is not in the figures, said before anything else.

use super::context::Report;
use crate::document::{Block, List, Notice, NoticeKind};

/// Which units are missing, and which lines of others are in no sum; nothing where all is there.
pub(super) fn notice(report: &Report<'_>) -> Vec<Block> {
    let results = report.results;
    let units: Vec<String> = results.missing_units.iter().map(|id| report.unit_name(id)).collect();
    // A line of missing units alone is told by them.
    let lines = results.economy.left_out.iter().filter_map(|id| report.plan.economy.lines.get(id));
    let told =
        |line: &&crate::subject::economy::Line| line.reporters.iter().all(|unit| results.missing_units.contains(unit));
    let lines: Vec<String> = lines.filter(|line| !told(line)).map(|line| line.name.clone()).collect();
    let mut body = Vec::new();
    for (text, names) in [("incomplete-text", units), ("incomplete-lines", lines)] {
        if !names.is_empty() {
            body.push(Block::text(report.words.get(text)));
            let items = names.into_iter().map(|name| vec![Block::text(name)]).collect();
            body.push(Block::List(List { ordered: false, items }));
        }
    }
    if body.is_empty() {
        return body;
    }
    vec![Block::Notice(Notice { kind: NoticeKind::Warning, title: report.words.get("incomplete-title"), body })]
}
