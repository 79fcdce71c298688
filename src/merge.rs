//! Submissions → one dataset.
//!
//! *Takes* what each unit handed in, *returns* the data by unit in the plan's order, and what can only be
//! seen across units. *Never* parses a cell again.

use std::collections::BTreeMap;

use crate::check::Submission;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::domain::{Id, Period};
use crate::plan::Plan;

/// What all units have handed in for a period.
#[derive(Clone, Debug, Default)]
pub struct Dataset {
    /// The submissions in the plan's order of units.
    pub submissions: Vec<Submission>,
    /// Units that have handed in nothing readable, in the plan's order.
    pub missing: Vec<Id>,
}

impl Dataset {
    /// The submission of a unit.
    pub fn of(&self, unit: &Id) -> Option<&Submission> {
        self.submissions.iter().find(|submission| submission.unit == *unit)
    }
}

/// Merges submissions. With `partial`, units that have handed in nothing are a warning instead of an error.
pub fn merge(plan: &Plan, period: Period, submissions: Vec<Submission>, partial: bool) -> (Dataset, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let mut by_unit: BTreeMap<Id, Submission> = BTreeMap::new();
    let mut in_order = submissions;
    in_order.sort_by(|a, b| a.file.cmp(&b.file));
    for submission in in_order {
        match by_unit.get(&submission.unit) {
            Some(first) => diagnostics.push(
                Diagnostic::of_file(Code::DuplicateWorkbook, &submission.file)
                    .with("unit", name(plan, &submission.unit))
                    .with("other", &first.file),
            ),
            None => {
                by_unit.insert(submission.unit.clone(), submission);
            }
        }
    }
    let mut dataset = Dataset::default();
    for unit in &plan.units {
        match by_unit.remove(&unit.id) {
            Some(submission) => dataset.submissions.push(submission),
            None => dataset.missing.push(unit.id.clone()),
        }
    }
    let code = if partial { Code::Partial } else { Code::MissingWorkbook };
    for id in &dataset.missing {
        let name = name(plan, id);
        let file = format!("{}/{}.xlsx", period.code(), id);
        diagnostics.push(Diagnostic::of_file(code, &file).with("unit", name));
    }
    (dataset, diagnostics)
}

fn name<'a>(plan: &'a Plan, unit: &'a Id) -> &'a str {
    plan.unit(unit).map_or(unit.as_str(), |unit| unit.name.as_str())
}
