//! The workbooks that people fill in: a unit's for a period, and a committee's plan.
//!
//! *Takes* the plan and what was reported before, *returns* bytes of `.xlsx` files, the same for the same input.
//! *Never* reads a file or a clock, and computes nothing that a report uses: formulas only help the one who types.

pub(crate) mod cell;
mod defaults;
pub(crate) mod formula;
mod frame;
mod grid;
mod growing;
mod plan;
mod prefill;
mod proposal;
pub(crate) mod rows;
mod start;
mod style;
mod unit;
mod validation;
pub(crate) mod values;

#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use rust_xlsxwriter::XlsxError;

use crate::document::Value;
use crate::domain::{Id, Money, Period, Progress, Status, Unit, UnitKind, YearPeriod};
use crate::plan::Plan;
use crate::text::Words;

pub use plan::{PlanEntry, PlanRow, PlanRows, plan_workbook};
pub use proposal::{Part, Proposal, Proposals};

/// A workbook could not be written.
#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    /// A text or a number of the plan does not fit into a workbook.
    #[error("the workbook `{name}` cannot be written: {source}")]
    Workbook {
        /// The unit's id, or `plan`.
        name: String,
        /// What the library says.
        source: XlsxError,
    },
    /// The plan holds no administration, so that nobody writes the report's texts.
    #[error("the plan has no administration; add a row of that kind on the sheet of units")]
    NoDepartment,
}

/// Something of an earlier period.
#[derive(Clone, Debug, PartialEq)]
pub struct Earlier<T> {
    /// When.
    pub when: YearPeriod,
    /// What.
    pub value: T,
}

/// What a unit reported last time, by the plan's ids: shown beside what it is asked for now.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prefill {
    /// Statuses of goals: the unit's own, or in the administration's workbook those decided.
    pub goals: BTreeMap<Id, Earlier<Status>>,
    /// Statuses of indicators, for the administration's decisions.
    pub indicator_statuses: BTreeMap<Id, Earlier<Status>>,
    /// Outcomes of indicators.
    pub indicators: BTreeMap<Id, Earlier<Value>>,
    /// Values of measures.
    pub measures: BTreeMap<Id, Earlier<Value>>,
    /// Progress of activities.
    pub activities: BTreeMap<Id, Earlier<Progress>>,
    /// Progress of assignments.
    pub assignments: BTreeMap<Id, Earlier<Progress>>,
    /// Full-year forecasts by line, in kronor. Costs negative.
    pub forecasts: BTreeMap<Id, Money>,
    /// What the rules propose from what has been handed in so far, for the administration's decisions.
    pub proposals: Proposals,
}

/// The workbook that a unit fills in for a period: a sheet for each subject that it is asked about.
///
/// # Errors
/// A text of the plan that does not fit into a cell.
pub fn unit_workbook(
    plan: &Plan,
    unit: &Unit,
    period: Period,
    prefill: &Prefill,
    words: &Words,
) -> Result<Vec<u8>, TemplateError> {
    unit::write(plan, unit, period, prefill, words)
        .map_err(|source| TemplateError::Workbook { name: unit.id.to_string(), source })
}

/// The administration's workbook: the report's texts and decisions, and what it reports itself.
///
/// # Errors
/// A plan without an administration, or a text of the plan that does not fit into a cell.
pub fn department_workbook(
    plan: &Plan,
    period: Period,
    prefill: &Prefill,
    words: &Words,
) -> Result<Vec<u8>, TemplateError> {
    let department = plan.units.iter().find(|unit| unit.kind == UnitKind::Department);
    unit_workbook(plan, department.ok_or(TemplateError::NoDepartment)?, period, prefill, words)
}
