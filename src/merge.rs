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
    /// Those of them whose workbook is as the template was, with the file.
    pub blank: BTreeMap<Id, Arc<str>>,
}

/// Workbooks that give no data, and whose they are or seem to be.
#[derive(Clone, Debug, Default)]
pub struct LeftOut {
    /// What is wrong with them has been said, so that the unit's absence is no news.
    pub refused: Vec<(Id, Arc<str>)>,
    /// Nothing has been typed into them.
    pub blank: Vec<(Id, Arc<str>)>,
}

impl LeftOut {
    fn refused_of(&self, unit: &Id) -> Option<&Arc<str>> {
        self.refused.iter().find(|(id, _)| id == unit).map(|(_, file)| file)
    }

    fn blank_of(&self, unit: &Id) -> Option<&Arc<str>> {
        self.blank.iter().find(|(id, _)| id == unit).map(|(_, file)| file)
    }
}

impl Dataset {
    /// The submission of a unit.
    pub fn of(&self, unit: &Id) -> Option<&Submission> {
        self.submissions.iter().find(|submission| submission.unit == *unit)
    }
}

/// Merges submissions. With `partial`, units that have handed in nothing are a warning instead of an error.
/// A blank template beside a unit's filled-in workbook is passed over.
pub fn merge(
    plan: &Plan,
    period: Period,
    submissions: Vec<Submission>,
    left_out: &LeftOut,
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
        if let Some(file) = own.first().map(|first| &first.file).or(left_out.refused_of(&unit.id)) {
            dataset.unusable.insert(unit.id.clone(), Arc::clone(file));
            continue;
        }
        let blank = left_out.blank_of(&unit.id);
        dataset.blank.extend(blank.map(|file| (unit.id.clone(), Arc::clone(file))));
        let file = blank.map_or_else(|| format!("{}/{}.xlsx", period.code(), unit.id), |file| file.to_string());
        let code = if partial { Code::Partial } else { Code::MissingWorkbook };
        let state = if blank.is_some() { "blank" } else { "none" };
        diagnostics.push(Diagnostic::of_file(code, &file).with("unit", &unit.name).with("state", state));
    }
    (dataset, diagnostics)
}

fn duplicate(first: &Submission, other: &Submission, name: &str) -> Diagnostic {
    Diagnostic::of_file(Code::DuplicateWorkbook, &other.file).with("unit", name).with("other", &first.file)
}
