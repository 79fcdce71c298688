//! Submissions → one dataset.
//!
//! *Takes* what each unit handed in, *returns* the data by unit in the plan's order, and what can only be
//! seen across units. *Never* parses a cell again.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::check::Submission;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::domain::{Id, Period};
use crate::plan::Plan;

/// What all units have handed in for a period.
#[derive(Clone, Debug, Default)]
pub struct Dataset {
    /// The submissions in the plan's order of units.
    pub submissions: Vec<Submission>,
    /// Units that have handed in nothing that can be used, in the plan's order.
    pub missing: Vec<Id>,
    /// Those of them that have handed in something, with the first of the files.
    pub unusable: BTreeMap<Id, Arc<str>>,
}

impl Dataset {
    /// The submission of a unit.
    pub fn of(&self, unit: &Id) -> Option<&Submission> {
        self.submissions.iter().find(|submission| submission.unit == *unit)
    }
}

/// Merges submissions. With `partial`, units that have handed in nothing are a warning instead of an error.
///
/// `refused` are workbooks that cannot be used, and whose they seem to be. What is wrong with them has been said,
/// so that the unit's absence is no news.
pub fn merge(
    plan: &Plan,
    period: Period,
    submissions: Vec<Submission>,
    refused: &[(Id, Arc<str>)],
    partial: bool,
) -> (Dataset, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let mut by_unit: BTreeMap<Id, Vec<Submission>> = BTreeMap::new();
    let mut in_order = submissions;
    in_order.sort_by(|a, b| a.file.cmp(&b.file));
    for submission in in_order {
        by_unit.entry(submission.unit.clone()).or_default().push(submission);
    }
    let mut dataset = Dataset::default();
    for unit in &plan.units {
        let mut own = by_unit.remove(&unit.id).unwrap_or_default();
        // Of two workbooks none is chosen: which of them is right, only a person knows.
        if let [first, others @ ..] = own.as_slice() {
            diagnostics.extend(Diagnostics(others.iter().map(|other| duplicate(first, other, &unit.name)).collect()));
        }
        if own.len() == 1 {
            dataset.submissions.extend(own.pop());
            continue;
        }
        dataset.missing.push(unit.id.clone());
        let of_unit = refused.iter().find(|(id, _)| *id == unit.id).map(|(_, file)| file);
        if let Some(file) = own.first().map(|first| &first.file).or(of_unit) {
            dataset.unusable.insert(unit.id.clone(), Arc::clone(file));
            continue;
        }
        let file = format!("{}/{}.xlsx", period.code(), unit.id);
        if partial {
            diagnostics.push(Diagnostic::of_file(Code::Partial, &file).with("unit", &unit.name));
        } else {
            diagnostics.push(Diagnostic::of_file(Code::MissingWorkbook, &file).with("unit", &unit.name));
        }
    }
    (dataset, diagnostics)
}

fn duplicate(first: &Submission, other: &Submission, name: &str) -> Diagnostic {
    Diagnostic::of_file(Code::DuplicateWorkbook, &other.file).with("unit", name).with("other", &first.file)
}
