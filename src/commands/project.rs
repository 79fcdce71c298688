//! Finding a project on the disk.

use std::path::{Path, PathBuf};

use super::files::Disk;
use super::{Failure, complain};
use crate::app::{Files, PLAN, Workspace};
use crate::cli::Selection;
use crate::diagnostic::Diagnostics;
use crate::domain::Period;
use crate::text::{Arg, Words};

/// Folder that is searched for a project when none is given.
const EXAMPLES: &str = "input-templates";

/// Why there is nothing to work on.
#[derive(Debug, thiserror::Error)]
pub enum ProjectError {
    /// The folder holds no plan.
    #[error("no {PLAN} in {0}")]
    NoPlan(PathBuf),
    /// No project was given and none is near.
    #[error("no project given, and none found")]
    NotFound,
    /// No project was given and several are near.
    #[error("several projects: {0:?}")]
    Several(Vec<PathBuf>),
    /// Templates are made for a period that has no folder yet, so it must be said which.
    #[error("no period given for the templates")]
    NoPeriodForTemplates,
}

impl ProjectError {
    /// What is missing and what to do.
    pub fn message(&self, words: &Words) -> String {
        match self {
            ProjectError::NoPlan(path) => {
                words.with("failure-no-plan", &[("path", Arg::Text(&path.display().to_string()))])
            }
            ProjectError::NotFound => words.get("failure-no-project"),
            ProjectError::Several(paths) => {
                let paths: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
                words.with("failure-several-projects", &[("paths", Arg::Text(&paths.join(", ")))])
            }
            ProjectError::NoPeriodForTemplates => words.get("failure-no-period-templates"),
        }
    }
}

/// The folder of the project: the one given, else the current one, else the only one under `input-templates`.
///
/// # Errors
///
/// [`ProjectError`] if there is none, or more than one.
pub fn locate(given: Option<&Path>) -> Result<Disk, ProjectError> {
    if let Some(dir) = given {
        let has_plan = dir.join(PLAN).is_file();
        return if has_plan { Ok(Disk::new(dir)) } else { Err(ProjectError::NoPlan(dir.to_owned())) };
    }
    if Path::new(PLAN).is_file() {
        return Ok(Disk::new("."));
    }
    let examples = Disk::new(EXAMPLES);
    let entries = examples.list(Path::new("")).unwrap_or_default();
    let folders = entries.into_iter().map(|entry| examples.path(&entry.path));
    let mut found: Vec<PathBuf> = folders.filter(|path| path.join(PLAN).is_file()).collect();
    match found.len() {
        0 => Err(ProjectError::NotFound),
        1 => Ok(Disk::new(found.remove(0))),
        _ => Err(ProjectError::Several(found)),
    }
}

/// Opens a project; `None`, after saying why, if its plan cannot be used at all.
///
/// # Errors
///
/// [`Failure`] if the plan is not to be had.
pub fn open<'a>(disk: &'a Disk, words: &'a Words) -> Result<Option<Workspace<'a>>, Failure> {
    Ok(usable(Workspace::open(disk, words)?, words))
}

/// The same for who is going to need the workbooks of a period.
///
/// # Errors
///
/// As for [`open`].
pub fn open_at<'a>(disk: &'a Disk, period: Option<Period>, words: &'a Words) -> Result<Option<Workspace<'a>>, Failure> {
    Ok(usable(Workspace::open_at(disk, period, words)?, words))
}

fn usable<'a>((workspace, of_plan): (Option<Workspace<'a>>, Diagnostics), words: &Words) -> Option<Workspace<'a>> {
    if workspace.is_none() {
        complain(&of_plan, words);
    }
    workspace
}

/// `tertial close T2`: a period in the project's place is the period, unless a project lies there.
pub(super) fn or_period(selection: Selection) -> Selection {
    let named = selection.project.as_ref().and_then(|project| project.to_str()?.parse().ok());
    let is_project = selection.project.as_ref().is_some_and(|project| project.join(PLAN).is_file());
    match (named, selection.period) {
        (Some(period), None) if !is_project => Selection { project: None, period: Some(period) },
        _ => selection,
    }
}
