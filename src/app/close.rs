//! The approved period becomes history.

use std::path::Path;

use super::assess::assess;
use super::handed_in::{State, handed_in};
use super::receive::Logged;
use super::workspace::Workspace;
use super::{AppError, HISTORY, Refusal};
use crate::diagnostic::Diagnostics;
use crate::domain::Period;
use crate::history;
use crate::inputs::sha256;
use crate::pipeline;
use crate::register::{Entry, Event, Word};

/// What came of closing a period.
#[derive(Debug)]
pub struct Closing {
    /// The snapshot's name and bytes, and the log with a line more; `None` if there are errors.
    pub done: Option<(String, Vec<u8>, Logged)>,
    /// Everything that was found.
    pub diagnostics: Diagnostics,
}

/// Makes the snapshot of a period that all workbooks are approved of.
///
/// # Errors
///
/// [`AppError::Refused`] if not all are approved, the log is broken, or the period has been closed; others as for
/// [`super::receive()`].
pub fn close(workspace: &Workspace<'_>, period: Option<Period>, now: &str) -> Result<Closing, AppError> {
    let mut handed_in = handed_in(workspace, period)?;
    if let Some(line) = handed_in.register.broken_at {
        return Err(Refusal::Broken { line }.into());
    }
    let (assessed, mut diagnostics) = assess(workspace, handed_in.period, false)?;
    diagnostics.extend(assessed.of_results.clone());
    let stem = history::file_stem(&workspace.plan.committee.slug, assessed.results.when);
    let name = format!("{stem}.json");
    let in_history = Path::new(HISTORY).join(&name);
    if workspace.files.list(Path::new(HISTORY))?.iter().any(|entry| entry.name == name) {
        return Err(Refusal::Closed { file: in_history.display().to_string() }.into());
    }
    if diagnostics.any_error() {
        return Ok(Closing { done: None, diagnostics: diagnostics.sorted() });
    }
    let not_approved = handed_in.units.iter().filter(|own| !matches!(own.word, Word::Approved(_)));
    let not_approved: Vec<String> = not_approved.map(|own| own.unit.clone()).collect();
    if !not_approved.is_empty() {
        return Err(Refusal::NotApproved { units: not_approved, period: handed_in.period }.into());
    }
    debug_assert!(handed_in.units.iter().all(|own| matches!(own.state, State::HandedIn(..))));
    let was = handed_in.register.text().to_owned();
    let log = handed_in.register.last_hash();
    let snapshot = pipeline::snapshot(&assessed.checked, &assessed.results, log, workspace.words).into_bytes();
    handed_in.register.add(Entry {
        time: now.to_owned(),
        event: Event::Closed,
        unit: None,
        file: format!("{}/{name}", HISTORY),
        sha256: sha256(&snapshot),
        content: None,
        progress: None,
        why: None,
    });
    let logged = Logged { handed_in, was, about: Vec::new() };
    Ok(Closing { done: Some((name, snapshot, logged)), diagnostics: diagnostics.sorted() })
}
