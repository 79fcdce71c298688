//! Everything that is wrong.

use super::AppError;
use super::assess::assess;
use super::workspace::Workspace;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::domain::Period;

/// Checks plan and workbooks. A project without workbooks yet has its plan checked.
///
/// # Errors
///
/// [`AppError`] if a folder cannot be listed.
pub fn check(workspace: &Workspace<'_>, period: Option<Period>) -> Result<Diagnostics, AppError> {
    let period = match workspace.period(period) {
        Ok(period) => period,
        Err(AppError::NoPeriod) => return Ok(workspace.of_plan.clone().sorted()),
        Err(error) => return Err(error),
    };
    let (assessed, mut diagnostics) = assess(workspace, period, false)?;
    // Assessments of an incomplete dataset would raise questions that answer themselves later.
    if assessed.checked.data.missing.is_empty() {
        diagnostics.extend(assessed.of_results);
    }
    // To the controller, and to nobody who reads what is compiled.
    let messages = assessed.checked.data.submissions.iter().filter_map(|own| Some((own, own.message.as_ref()?)));
    diagnostics.0.extend(messages.map(|(own, message)| {
        let unit = workspace.plan.unit(&own.unit).map(|unit| unit.name.as_str()).unwrap_or_default();
        let said = Diagnostic::new(Code::UnitMessage, &message.at).with("unit", unit);
        said.with("message", &message.value)
    }));
    Ok(diagnostics.sorted())
}
