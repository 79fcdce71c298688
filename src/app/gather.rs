//! The files of a period, and notes on what is passed over.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::files::{Files, ReadError};
use super::handed_in::register;
use super::workspace::{PLAN, Workspace};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::disclosure::Guard;
use crate::domain::Period;
use crate::inputs::{File, Inputs, sha256};
use crate::read::LARGEST;
use crate::register::FILE as LOG;

/// Folder of earlier periods' results.
pub const HISTORY: &str = "historik";

/// Everything that a period needs. A file that cannot be opened does not keep the others from being read.
///
/// # Errors
///
/// [`ReadError`] if a folder cannot be listed.
pub(super) fn gather(workspace: &Workspace<'_>, period: Period) -> Result<(Inputs, Diagnostics), ReadError> {
    let mut diagnostics = Diagnostics::default();
    let mut inputs = Inputs { plan: Some(workspace.plan_file.clone()), ..Inputs::default() };
    let folder = workspace.folder(period)?;
    let folder_name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let guard = Guard::new(&workspace.plan.contacts, workspace.words);
    // Only one plan counts; another beside it is easily the one that was meant.
    let beside = workspace.files.list(Path::new(""))?.into_iter().filter(|entry| !entry.is_folder);
    for entry in beside.filter(|entry| is_workbook(&entry.name) && entry.name != PLAN) {
        let (shown, found) = guard.name(&entry.name, |shown| Place::File(shown.into()));
        diagnostics.extend(found);
        diagnostics.push(Diagnostic::of_file(Code::FileIgnored, &shown).with("what", "beside"));
    }
    for entry in workspace.files.list(&folder)? {
        let name = &entry.name;
        if entry.is_folder || name.starts_with('.') && !name.starts_with(".~lock") {
            continue;
        }
        let (shown, found) = guard.name(name, |shown| Place::File(format!("{folder_name}/{shown}").into()));
        let shown = format!("{folder_name}/{shown}");
        diagnostics.extend(found);
        if name.starts_with("~$") || name.starts_with(".~lock") {
            diagnostics.push(Diagnostic::of_file(Code::FileLocked, &shown));
        } else if is_workbook(name) || is_old_workbook(name) {
            let name: Arc<str> = Arc::from(shown);
            if let Some((bytes, opened)) = workspace.ahead.take(&entry.path) {
                inputs.opened.keep(inputs.workbooks.len(), &name, opened);
                inputs.workbooks.push((name, bytes));
                continue;
            }
            match workspace.files.read(&entry.path, LARGEST) {
                Ok(bytes) => inputs.workbooks.push((name, bytes)),
                Err(error) => inputs.unopened.push((name, error.why.unreadable())),
            }
        } else if name != LOG {
            diagnostics.push(Diagnostic::of_file(Code::FileIgnored, &shown).with("what", "other"));
        }
    }
    let (snapshots, found) = snapshots(workspace)?;
    inputs.snapshots = snapshots;
    diagnostics.extend(found);
    Ok((inputs, diagnostics))
}

/// The results of earlier periods.
///
/// # Errors
///
/// [`ReadError`] if their folder cannot be listed.
pub(super) fn snapshots(workspace: &Workspace<'_>) -> Result<(Vec<File>, Diagnostics), ReadError> {
    let (mut snapshots, mut diagnostics) = (Vec::new(), Diagnostics::default());
    let mut closed: Vec<(String, String)> = Vec::new();
    for (_, folder) in workspace.folders()? {
        let log = register(workspace, &folder)?;
        closed.extend(log.snapshot().map(|(file, hash)| (file.to_owned(), hash.to_owned())));
    }
    let guard = Guard::new(&workspace.plan.contacts, workspace.words);
    for entry in workspace.files.list(Path::new(HISTORY))? {
        if !entry.name.to_lowercase().ends_with(".json") {
            continue;
        }
        let (name, found) = guard.name(&entry.name, |shown| Place::File(format!("{HISTORY}/{shown}").into()));
        let name = format!("{HISTORY}/{name}");
        diagnostics.extend(found);
        match workspace.files.read(&entry.path, LARGEST) {
            Ok(bytes) => {
                let is_as_closed = |(file, hash): &(String, String)| *file != name || *hash == sha256(&bytes);
                if !closed.iter().all(is_as_closed) {
                    diagnostics.push(Diagnostic::of_file(Code::ChangedAfterClosing, &name).with("change", "snapshot"));
                }
                snapshots.push((Arc::from(name), bytes));
            }
            Err(error) => {
                let reason = error.why.unreadable();
                let problem = Diagnostic::of_file(Code::SnapshotUnreadable, &name);
                let problem = problem.with("reason", reason.message(workspace.words));
                diagnostics.push(problem.with("remedy", workspace.words.get("snapshot-help-restore")));
            }
        }
    }
    Ok((snapshots, diagnostics))
}

/// The folders that are named after periods.
///
/// # Errors
///
/// [`ReadError`] if the project cannot be listed.
pub(super) fn folders(files: &dyn Files) -> Result<Vec<(Period, PathBuf)>, ReadError> {
    let entries = files.list(Path::new(""))?.into_iter().filter(|entry| entry.is_folder);
    Ok(entries.filter_map(|entry| Some((entry.name.parse().ok()?, entry.path))).collect())
}

/// The latest period whose folder holds workbooks.
///
/// # Errors
///
/// [`ReadError`] if a folder cannot be listed.
pub(super) fn latest(files: &dyn Files, folders: &[(Period, PathBuf)]) -> Result<Option<Period>, ReadError> {
    let mut used = Vec::new();
    for (period, folder) in folders {
        if files.list(folder)?.iter().any(|entry| is_workbook(&entry.name)) {
            used.push(*period);
        }
    }
    Ok(used.into_iter().max_by_key(|period| (period.last_month(), *period)))
}

pub(super) fn is_workbook(name: &str) -> bool {
    let name = name.to_lowercase();
    !name.starts_with("~$")
        && !name.starts_with('.')
        && [".xlsx", ".xlsm", ".ods"].iter().any(|end| name.ends_with(end))
}

/// Formats that get a message saying how to save them instead of being passed over.
fn is_old_workbook(name: &str) -> bool {
    let name = name.to_lowercase();
    [".xls", ".xlsb", ".fods"].iter().any(|end| name.ends_with(end))
}
