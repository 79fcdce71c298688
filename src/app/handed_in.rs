//! Who has handed in, how complete, marked ready or not.

use std::sync::Arc;

use super::workspace::Workspace;
use super::{AppError, gather::gather};
use crate::check::Submission;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place, Severity};
use crate::domain::{Period, Unit};
use crate::merge::Dataset;
use crate::pipeline;

/// How it stands with a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The unit's name.
    pub unit: String,
    /// What it has handed in.
    pub state: State,
}

/// What a unit has handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Nothing.
    Missing,
    /// The template as it was, in this file.
    Blank(Arc<str>),
    /// Something that cannot be used: this file.
    Unusable(Arc<str>),
    /// A workbook.
    HandedIn {
        /// Its file.
        file: Arc<str>,
        /// Marked as ready.
        ready: bool,
        /// Required values that are missing.
        gaps: usize,
        /// Other errors.
        errors: usize,
        /// Warnings.
        warnings: usize,
    },
}

/// The units in the plan's order, and how it stands with each.
///
/// # Errors
///
/// [`AppError`] if there is no period, or a folder cannot be listed.
pub fn handed_in(workspace: &Workspace<'_>, period: Option<Period>) -> Result<Vec<Standing>, AppError> {
    let period = workspace.period(period)?;
    let (inputs, _) = gather(workspace, period)?;
    let (checked, diagnostics) = pipeline::check(workspace.plan.clone(), period, &inputs, false, workspace.words);
    let state = |unit: &Unit| state(unit, &checked.data, &diagnostics);
    Ok(checked.plan.units.iter().map(|unit| Standing { unit: unit.name.clone(), state: state(unit) }).collect())
}

fn state(unit: &Unit, data: &Dataset, diagnostics: &Diagnostics) -> State {
    match (data.of(&unit.id), data.unusable.get(&unit.id), data.blank.get(&unit.id)) {
        (Some(submission), _, _) => progress(submission, diagnostics),
        (None, Some(file), _) => State::Unusable(Arc::clone(file)),
        (None, None, Some(file)) => State::Blank(Arc::clone(file)),
        (None, None, None) => State::Missing,
    }
}

fn progress(submission: &Submission, diagnostics: &Diagnostics) -> State {
    let of_file = |place: &Option<Place>| place.as_ref().is_some_and(|at| at.file() == &*submission.file);
    let own: Vec<&Diagnostic> = diagnostics.0.iter().filter(|one| of_file(&one.at)).collect();
    let gaps = own.iter().filter(|one| one.code == Code::ValueMissing).count();
    let count = |severity: Severity| own.iter().filter(|one| one.code.severity() == severity).count();
    State::HandedIn {
        file: Arc::clone(&submission.file),
        ready: submission.is_ready(),
        gaps,
        errors: count(Severity::Error) - gaps,
        warnings: count(Severity::Warning),
    }
}
