//! The rows that a new plan begins with: the report's layout, its usual sections, and the administration.

use crate::documents::{self, Part};
use crate::domain::UnitKind;
use crate::schema::{Choice, Sheet, identity};
use crate::subject::{self, texts};
use crate::text::Words;

use super::plan::PlanRow;

/// The administration's id, by which the usual sections name their writer.
const DEPARTMENT: &str = "forvaltning";

/// The components of the default layout in order, with the documents that they stand in (`components.md`).
const LAYOUT: &[(&str, &str)] = &[
    ("introduction", "PLAN"),
    ("outlook", "PLAN"),
    ("summary", "T1, T2, HELAR, MANAD"),
    ("proposal", "T1, T2, HELAR, MANAD"),
    ("exceptions", "T1, T2, HELAR, MANAD"),
    ("events", "T1, T2, HELAR, MANAD"),
    ("political_decisions", "T1, T2, HELAR, MANAD"),
    ("goal_overview", "HELAR"),
    ("changes", "T1, T2, HELAR, MANAD"),
    ("goal_chapters", "T1, T2, HELAR"),
    ("goal_plan", "PLAN"),
    ("follow_up", "PLAN"),
    ("goal_table_compact", "MANAD"),
    ("monthly_status", "T1, T2, HELAR"),
    ("activities", "T1, T2, HELAR, PLAN"),
    ("assignments", "T1, T2, HELAR, PLAN"),
    ("accessibility", "T1, T2, HELAR, PLAN"),
    // Of these two the plan's sign decides which one is drawn.
    ("economy_table", "T1, T2, MANAD"),
    ("economy_grant", "T1, T2, MANAD"),
    // A plan with one economic table has it in the first of these.
    ("economy_net_cost", "HELAR"),
    ("economy_result", "HELAR"),
    ("economy_budget", "PLAN"),
    ("grant_bridge", "PLAN"),
    ("analysis", "T1, T2, HELAR, MANAD"),
    ("measures_taken", "T1, T2, HELAR, MANAD"),
    ("investments", "T1, T2, HELAR"),
    ("volumes", "T1, T2, HELAR"),
    ("staff", "T1, T2, HELAR"),
    ("pulse", "T1, T2, HELAR"),
    ("kkik", "T2, HELAR"),
    ("quality", "T2, HELAR"),
    ("risks", "T1, T2, HELAR, MANAD, PLAN"),
    ("economic_risks", "T1, T2, HELAR, MANAD, PLAN"),
    ("child_perspective", "HELAR, PLAN"),
    ("fees", "PLAN"),
    ("governing_documents", "PLAN"),
    ("year_wheel", "PLAN"),
    ("conclusions", "T1, T2, HELAR"),
];

/// The parts of the default layout that print a section, each with its id. In which periods it is written, the layout
/// says: a template asks for what the report prints.
/// What only the plan document prints is written in the plan.
fn sections() -> impl Iterator<Item = (&'static Part, &'static str, bool)> {
    let parts = LAYOUT.iter().map(|(key, documents)| (known(key), *documents == "PLAN"));
    parts.filter_map(|(own, is_fixed)| own.sections.first().map(|id| (own, *id, is_fixed)))
}

/// The documents that a part stands in, in a new plan; `None` if it has to be chosen.
pub(crate) fn documents_of(part: &Part) -> Option<&'static str> {
    LAYOUT.iter().find(|(key, _)| *key == part.key).map(|(_, documents)| *documents)
}

/// The default rows of a sheet.
pub(super) fn rows(sheet: &Sheet, words: &Words) -> Vec<PlanRow> {
    if sheet.key == identity::UNITS.key {
        let department = PlanRow::new(DEPARTMENT).with("#name", words.get("template-department"));
        vec![department.with("#kind", UnitKind::Department.word(words.lang))]
    } else if sheet.key == documents::sheet::REPORT.key {
        LAYOUT.iter().map(|(key, documents)| part(key, documents, words)).collect()
    } else if sheet.key == texts::sheet::PLAN.key {
        sections().map(|(own, id, is_fixed)| section(own, (id, is_fixed), words)).collect()
    } else {
        Vec::new()
    }
}

fn known(key: &str) -> &'static Part {
    let found = subject::parts().into_iter().find(|part| part.key == key);
    found.expect("invariant: the default layout names parts that there are")
}

fn part(key: &'static str, documents: &str, words: &Words) -> PlanRow {
    let row = PlanRow::new(key.replace('_', "-")).with("#component", known(key).name.get(words.lang));
    row.with("#documents", documents)
}

fn section(own: &Part, (id, is_fixed): (&str, bool), words: &Words) -> PlanRow {
    let row = PlanRow::new(id).with("#name", own.name.get(words.lang));
    if is_fixed { row } else { row.with("#reporters", DEPARTMENT) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_component_of_the_layout_exists() {
        let known = |id: &str| subject::parts().iter().any(|part| part.key == id);
        assert!(LAYOUT.iter().all(|(id, _)| known(id)));
    }
}
