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
pub(crate) mod rows;
mod start;
mod style;
mod unit;
mod validation;
pub(crate) mod values;

#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;

use rust_xlsxwriter::XlsxError;

use crate::domain::{Period, Unit, UnitKind};
use crate::figure::Figures;
use crate::plan::Plan;
use crate::text::Words;

pub(crate) use defaults::documents_of;
pub use plan::{PlanEntry, PlanRow, PlanRows, plan_workbook};
pub(crate) use unit::start_intro;

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

/// The workbook that a unit fills in for a period: a sheet for each subject that it is asked about, with what `figures`
/// hold of earlier periods, and of what the rules propose from what has been handed in so far.
///
/// # Errors
/// A text of the plan that does not fit into a cell.
pub fn unit_workbook(
    plan: &Plan,
    unit: &Unit,
    period: Period,
    figures: &Figures,
    words: &Words,
) -> Result<Vec<u8>, TemplateError> {
    unit::write(plan, unit, period, figures, words)
        .map_err(|source| TemplateError::Workbook { name: unit.id.to_string(), source })
}

/// The administration's workbook: the report's texts and decisions, and what it reports itself.
///
/// # Errors
/// A plan without an administration, or a text of the plan that does not fit into a cell.
pub fn department_workbook(
    plan: &Plan,
    period: Period,
    figures: &Figures,
    words: &Words,
) -> Result<Vec<u8>, TemplateError> {
    let department = plan.units.iter().find(|unit| unit.kind == UnitKind::Department);
    unit_workbook(plan, department.ok_or(TemplateError::NoDepartment)?, period, figures, words)
}
