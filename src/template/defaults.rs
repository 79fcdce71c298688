//! The rows that a new plan begins with: the report's layout, its usual sections, and the administration.

use crate::documents;
use crate::domain::UnitKind;
use crate::schema::{Choice, Sheet, identity};
use crate::subject::{self, texts};
use crate::text::Words;

use super::plan::PlanRow;

/// The administration's id, by which the usual sections name their writer.
const DEPARTMENT: &str = "forvaltning";

/// The components of the default layout in order, with the documents that they stand in (`components.md`).
const LAYOUT: &[(&str, &str)] = &[
    ("summary", "T1, T2, HELAR"),
    ("events", "T1, T2, HELAR, MANAD"),
    ("political_decisions", "T2, HELAR"),
    ("goal_overview", "T1, T2, HELAR, MANAD"),
    ("changes", "T1, T2, HELAR, MANAD"),
    ("goal_chapters", "T1, T2, HELAR, PLAN"),
    ("goal_table_compact", "HELAR"),
    ("goal_table_history", "T1, T2, HELAR"),
    ("monthly_status", "T2, HELAR, MANAD"),
    ("activities", "T1, T2, HELAR, MANAD"),
    ("assignments", "T1, T2, HELAR, PLAN"),
    ("accessibility", "T1, HELAR, PLAN"),
    ("improvement", "HELAR, MANAD"),
    ("economy_table", "T1, T2, MANAD"),
    ("economy_grant", "T1, T2"),
    ("economy_result", "HELAR"),
    ("economy_net_cost", "HELAR"),
    ("grant_bridge", "PLAN"),
    ("analysis", "T1, T2, HELAR, MANAD"),
    ("measures_taken", "T1, T2, HELAR, MANAD"),
    ("investments", "HELAR"),
    ("volumes", "T1, T2, HELAR, MANAD"),
    ("staff", "T1, T2, HELAR"),
    ("pulse", "T2, HELAR"),
    ("kkik", "T2, HELAR"),
    ("quality", "T1, T2, HELAR"),
    ("risks", "T1, T2, HELAR, PLAN"),
    ("economic_risks", "T1, T2, MANAD"),
    ("child_perspective", "HELAR, PLAN"),
    ("conclusions", "T1, T2, HELAR"),
];

/// The sections that the administration writes: id, the component whose name they have, and periods.
const SECTIONS: &[(&str, &str, &str)] = &[
    ("events", "events", ""),
    ("political-decisions", "political_decisions", "T2, HELAR"),
    ("goal-overview", "goal_overview", ""),
    ("economy-analysis", "analysis", ""),
    ("economy-measures", "measures_taken", ""),
    ("staff", "staff", ""),
    ("quality", "quality", ""),
    ("risks", "risks", ""),
    ("conclusions", "conclusions", ""),
];

/// The default rows of a sheet.
pub(super) fn rows(sheet: &Sheet, words: &Words) -> Vec<PlanRow> {
    if sheet.key == identity::UNITS.key {
        let department = PlanRow::new(DEPARTMENT).with("#name", words.get("template-department"));
        vec![department.with("#kind", UnitKind::Department.word(words.lang))]
    } else if sheet.key == documents::sheet::REPORT.key {
        LAYOUT.iter().map(|(key, documents)| part(key, documents, words)).collect()
    } else if sheet.key == texts::sheet::PLAN.key {
        SECTIONS.iter().map(|(id, name, periods)| section(id, name, periods, words)).collect()
    } else {
        Vec::new()
    }
}

/// The word of a part.
fn word(key: &str, words: &Words) -> &'static str {
    let part = subject::parts().into_iter().find(|part| part.key == key);
    part.expect("invariant: the default layout names parts that there are").name.get(words.lang)
}

fn part(key: &'static str, documents: &str, words: &Words) -> PlanRow {
    let row = PlanRow::new(key.replace('_', "-")).with("#component", word(key, words));
    row.with("#documents", documents)
}

fn section(id: &str, key: &'static str, periods: &str, words: &Words) -> PlanRow {
    let row = PlanRow::new(id).with("#name", word(key, words)).with("#reporters", DEPARTMENT);
    if periods.is_empty() { row } else { row.with("#periods", periods) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_component_of_the_layout_exists() {
        let known = |id: &str| subject::parts().iter().any(|part| part.key == id);
        assert!(LAYOUT.iter().all(|(id, _)| known(id)));
        assert!(SECTIONS.iter().all(|(_, id, _)| known(id)));
    }
}
