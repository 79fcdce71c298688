//! Where a text or a free table of the report comes from.
//!
//! *Takes* texts and tables, *returns* the cells that they stand in. *Never* quotes them.

use super::sheet::{self, AskedText};
use crate::domain::Id;
use crate::plan::Plan;
use crate::report::context::Report;
use crate::report::explain::Explained;
use crate::schema::Sheet;
use crate::source::Origin;
use crate::text::{Arg, Words};

/// Every text that somebody has written, every section of the plan, every free table.
pub(crate) fn explain(report: &Report<'_>) -> Vec<Explained> {
    report
        .plan
        .texts
        .sections
        .iter()
        .map(|section| {
            let written = report.results.texts.get(section.id.as_str()).into_iter().flatten();
            let fixed = (!section.text.is_empty()).then(|| place(report, &sheet::PLAN, &section.id)).flatten();
            let origins: Vec<Origin> =
                fixed.into_iter().chain(written.map(|(_, text)| Origin::Cell(text.at.clone()))).collect();
            entry(report, ("text", &section.id), ("explain-text", &section.name), origins)
        })
        .collect()
}

fn place(report: &Report<'_>, sheet: &'static Sheet, id: &Id) -> Option<Origin> {
    report.plan.place(sheet.key, id).cloned().map(Origin::Cell)
}

fn entry(report: &Report<'_>, (kind, id): (&str, &Id), (what, name): (&str, &str), origins: Vec<Origin>) -> Explained {
    let count = [("count", Arg::Count(origins.len()))];
    Explained {
        key: format!("{kind} {id}"),
        what: report.words.with(what, &[("name", Arg::Text(name))]),
        value: report.words.with("explain-written", &count),
        rule: report.words.get("rule-text"),
        origins: origins.into_iter().map(|origin| (origin, None)).collect(),
    }
}

/// What a text is called where nothing around it says what it is about: its section, or the goal or indicator with its
/// number.
pub(crate) fn called(text: AskedText<'_>, words: &Words) -> String {
    let numbered = |id: &str, of: &str, number: &str, name: &str| {
        words.with(id, &[(of, Arg::Text(format!("{number} {name}").trim()))])
    };
    match text {
        AskedText::Section(section) => section.name.clone(),
        AskedText::GoalSummary(goal) => numbered("template-text-goal", "goal", &goal.number, &goal.name),
        AskedText::GoalCitizens(goal) => numbered("template-text-citizens", "goal", &goal.number, &goal.name),
        AskedText::Indicator(own) => numbered("template-text-indicator", "indicator", &own.number, &own.name),
    }
}

/// What sections are called.
pub(crate) fn names(plan: &Plan) -> Vec<(&str, &str)> {
    plan.texts.sections.iter().map(|own| (own.id.as_str(), own.name.as_str())).collect()
}
