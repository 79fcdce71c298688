//! What is not in the figures, said before anything else.

use super::context::Report;
use crate::document::{Block, List, Notice, NoticeKind};
use crate::faults::Fault;
use crate::subject;
use crate::text::Arg;

/// Which units are missing, where others have errors, and which lines are in no sum; nothing where all is there.
pub(super) fn notice(report: &Report<'_>) -> Vec<Block> {
    let results = report.results;
    let units: Vec<String> = results.missing_units.iter().map(|id| report.unit_name(id)).collect();
    let lines = subject::contributions().flat_map(|own| (own.left_out)(report)).collect();
    let mut body = Vec::new();
    let faults: Vec<String> = report.faults.iter().map(|fault| place(report, fault)).collect();
    for (text, names) in [("incomplete-text", units), ("incomplete-faults", faults), ("incomplete-lines", lines)] {
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

/// "Vuxenenheten, Ekonomi: 2 uppgifter"
fn place(report: &Report<'_>, fault: &Fault) -> String {
    let whose = fault.unit.as_ref().map_or_else(|| fault.file.to_string(), |unit| report.unit_name(unit));
    let Some(sheet) = &fault.sheet else { return whose };
    let args = [("whose", Arg::Text(&whose)), ("sheet", Arg::Text(sheet))];
    match fault.cells {
        None => report.words.with("incomplete-sheet", &args),
        Some(count) => {
            let [whose, sheet] = args;
            report.words.with("incomplete-cells", &[whose, sheet, ("count", Arg::Count(count))])
        }
    }
}
