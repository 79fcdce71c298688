//! Receipts, and the controller's word on what has come in: new lines of the period's log.

use std::path::Path;

use super::handed_in::{HandedIn, Standing, State, handed_in};
use super::workspace::Workspace;
use super::{AppError, HISTORY, Refusal};
use crate::cells::same_words;
use crate::disclosure::Guard;
use crate::domain::Period;
use crate::register::{Entry, Event, Progress, Version, Word};

/// A period with new lines in its log, which is to be written if `was` still is what stands there.
#[derive(Debug)]
pub struct Logged {
    /// How it stands, the new lines included.
    pub handed_in: HandedIn,
    /// The log as it was read.
    pub was: String,
    /// The places of the units in `handed_in` that the new lines are about.
    pub about: Vec<usize>,
}

/// What the controller says of a workbook.
#[derive(Clone, Copy, Debug)]
pub enum Decision<'a> {
    /// It may go into the report.
    Approve,
    /// It must be changed, and why.
    Return(&'a str),
}

/// Logs every workbook that has not been read before as it is now.
///
/// # Errors
///
/// [`AppError`] if there is no period, or a folder or the log cannot be read.
pub fn receive(workspace: &Workspace<'_>, period: Option<Period>, now: &str) -> Result<Logged, AppError> {
    let mut handed_in = handed_in(workspace, period)?;
    let was = handed_in.register.text().to_owned();
    let about = (0..handed_in.units.len()).filter(|at| received(&mut handed_in, *at, now)).collect();
    Ok(Logged { handed_in, was, about })
}

/// Logs what the controller says of the workbooks of units, given by id or name; of all that nothing is wrong with
/// where none is given.
///
/// # Errors
///
/// [`AppError::Refused`] if there is no such unit, or its workbook is not one that this can be said of; others as
/// for [`receive`].
pub fn decide(
    workspace: &Workspace<'_>,
    period: Option<Period>,
    units: &[String],
    decision: Decision<'_>,
    now: &str,
) -> Result<Logged, AppError> {
    let mut handed_in = handed_in(workspace, period)?;
    let was = handed_in.register.text().to_owned();
    if let Some(line) = handed_in.register.broken_at {
        return Err(Refusal::Broken { line }.into());
    }
    let guard = Guard::new(&workspace.plan.contacts, workspace.words);
    if let Decision::Return(why) = decision
        && (why.trim().is_empty() || guard.quote(why).as_str() != why)
    {
        return Err(Refusal::Why { is_blank: why.trim().is_empty() }.into());
    }
    // Closed is what is in the history, whatever has come in since; what was moved out of it is made anew.
    let names: Vec<String> = workspace.files.list(Path::new(HISTORY))?.into_iter().map(|entry| entry.name).collect();
    let is_there = |file: &str| names.iter().any(|name| file == format!("{HISTORY}/{name}"));
    if let Some((file, _)) = handed_in.register.snapshot().filter(|(file, _)| is_there(file)) {
        return Err(Refusal::Closed { file: file.to_owned() }.into());
    }
    let has_errors = |own: &Standing| Refusal::HasErrors { unit: own.unit.clone(), period: handed_in.period };
    let mut about = Vec::new();
    for name in units {
        let of_name = |own: &Standing| own.id.as_str().eq_ignore_ascii_case(name) || same_words(&own.unit, name);
        let Some(at) = handed_in.units.iter().position(of_name) else {
            let known = handed_in.units.iter().map(|own| own.id.to_string()).collect();
            return Err(Refusal::NoUnit { name: name.clone(), known }.into());
        };
        let own = &handed_in.units[at];
        let is_approving = matches!(decision, Decision::Approve);
        match &own.state {
            State::HandedIn(_, progress) if is_approving && progress.missing + progress.errors > 0 => {
                return Err(has_errors(own).into());
            }
            State::Unusable(_) if is_approving => return Err(has_errors(own).into()),
            State::HandedIn(..) | State::Unusable(_) => about.push(at),
            _ => return Err(Refusal::NotIn { unit: own.unit.clone() }.into()),
        }
    }
    if units.is_empty() {
        about = (0..handed_in.units.len()).filter(|at| may_be_approved(&handed_in.units[*at])).collect();
    }
    about.sort_unstable();
    about.dedup();
    for at in &about {
        received(&mut handed_in, *at, now);
        decided(&mut handed_in, *at, decision, now);
    }
    Ok(Logged { handed_in, was, about })
}

/// Nothing is wrong with it, it is called ready, and it has not been approved before.
fn may_be_approved(own: &Standing) -> bool {
    let is_whole = matches!(&own.state, State::HandedIn(_, progress)
        if progress.ready && progress.missing + progress.errors == 0);
    is_whole && matches!(own.word, Word::None | Word::ChangedSince(_))
}

/// Adds the line that a unit's workbook was read; false if there is nothing new to say.
fn received(handed_in: &mut HandedIn, at: usize, now: &str) -> bool {
    let own = &handed_in.units[at];
    let is_known = own.version.as_ref().is_none_or(|now| handed_in.register.received(&own.id, &now.sha256).is_some());
    let progress = match &own.state {
        State::HandedIn(_, progress) => Some(*progress),
        _ => None,
    };
    !is_known && log(handed_in, at, (Event::Received, progress, None), now)
}

fn decided(handed_in: &mut HandedIn, at: usize, decision: Decision<'_>, now: &str) {
    let what = match decision {
        Decision::Approve => (Event::Approved, None, None),
        Decision::Return(why) => (Event::Returned, None, Some(why.trim().to_owned())),
    };
    log(handed_in, at, what, now);
    let own = &mut handed_in.units[at];
    own.word = own.version.as_ref().map(|now| handed_in.register.word(&own.id, now)).unwrap_or_default();
}

/// Adds a line about the workbook of a unit; false if it has none.
fn log(
    handed_in: &mut HandedIn,
    at: usize,
    (event, progress, why): (Event, Option<Progress>, Option<String>),
    now: &str,
) -> bool {
    let own = &handed_in.units[at];
    let (Some(file), Some(version)) = (own.state.file(), own.version.clone()) else { return false };
    let (unit, file, time) = (Some(own.id.clone()), file.to_string(), now.to_owned());
    let Version { sha256, content } = version;
    handed_in.register.add(Entry { time, event, unit, file, sha256, content, progress, why });
    true
}
