//! Texts in the report.
//!
//! *Takes* texts, *returns* blocks. *Never* changes a word.

use super::{doubts, sheet};
use crate::document::{Block, List};
use crate::documents::{LayoutItem, Part};
use crate::domain::{Id, Period};
use crate::report::context::Report;
use crate::report::contribution::Contribution;
use crate::report::drawn::{Drawn, drawn};
use crate::subject::free_tables;
use crate::text::Arg;

/// The parts.
pub(crate) const PARTS: &[Drawn] = &[
    drawn(sheet::PROPOSAL_PART, |report, _| proposal(report)),
    drawn(sheet::EVENTS_PART, own_sections),
    drawn(sheet::POLITICAL_DECISIONS_PART, own_sections),
    drawn(sheet::ANALYSIS_PART, own_sections),
    drawn(sheet::MEASURES_TAKEN_PART, own_sections),
    drawn(sheet::INVESTMENTS_PART, own_sections),
    drawn(sheet::CHILD_PERSPECTIVE_PART, own_sections),
    drawn(sheet::INTRODUCTION_PART, own_sections),
    drawn(sheet::OUTLOOK_PART, own_sections),
    drawn(sheet::FOLLOW_UP_PART, own_sections),
    drawn(sheet::FEES_PART, own_sections),
    drawn(sheet::GOVERNING_PART, own_sections),
    drawn(sheet::YEAR_WHEEL_PART, own_sections),
    drawn(sheet::FREE_TEXT_PART, free_text),
    drawn(sheet::CONCLUSIONS_PART, own_sections),
];

/// What the subject adds to the summary and the workbook.
pub(crate) const CONTRIBUTION: Contribution = Contribution {
    comments: |report| report.section_comments(),
    readability: |report| report.readability().into_iter().collect(),
    doubts: doubts::doubts,
    ..Contribution::NONE
};

/// The part's own sections, and the free tables that have their ids.
fn own_sections(report: &Report<'_>, item: &LayoutItem) -> Vec<Block> {
    of_part(report, item.part)
}

fn of_part(report: &Report<'_>, part: &Part) -> Vec<Block> {
    let mut blocks = report.sections(part);
    for id in part.sections.iter().map(|id| Id::from(*id)) {
        blocks.extend(free_tables::report::table_of(report, &id));
    }
    blocks
}

/// What the administration proposes, or what a committee decides of every report: it approves and forwards it.
fn proposal(report: &Report<'_>) -> Vec<Block> {
    let written = of_part(report, &sheet::PROPOSAL_PART);
    if !written.is_empty() {
        return written;
    }
    let committee = report.plan.committee.name.as_str();
    let when = report.results.when;
    let kind = match when.period {
        Period::Month(_) => "month",
        Period::T1 | Period::T2 => "tertial",
        Period::Year => "year",
    };
    let period = match when.period {
        Period::T1 => report.words.get("template-period-t1"),
        Period::T2 => report.words.get("template-period-t2"),
        other => report.period_word(other),
    };
    let year = when.year.to_string();
    let args = [
        ("committee", Arg::Text(committee)),
        ("kind", Arg::Text(kind)),
        ("period", Arg::Text(&period)),
        ("year", Arg::Text(&year)),
    ];
    let item = |id: &str| vec![Block::text(report.words.with(id, &args))];
    let items = vec![item("proposal-approves"), item("proposal-forwards")];
    vec![Block::List(List { ordered: true, items })]
}

/// The text that the layout names.
fn free_text(report: &Report<'_>, item: &LayoutItem) -> Vec<Block> {
    item.about.iter().flat_map(|id| report.section(id.as_str())).collect()
}
