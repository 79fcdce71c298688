//! Finding a project, its period and its files.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

use super::files::{self, FileError};
use super::{Failure, say_error};
use crate::cli::Selection;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Format, emit};
use crate::document::{Logo, LogoFormat};
use crate::domain::Period;
use crate::pipeline::{self, Inputs, LogoTrouble};
use crate::plan::Plan;
use crate::text::{Arg, Words};

/// Name of the plan workbook.
pub const PLAN: &str = "namndplan.xlsx";
/// Folder of earlier periods' results.
pub const HISTORY: &str = "historik";
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
    /// No period was given and no folder holds workbooks.
    #[error("no period given, and no folder holds workbooks")]
    NoPeriod,
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
            ProjectError::NoPeriod => words.get("failure-no-period"),
            ProjectError::NoPeriodForTemplates => words.get("failure-no-period-templates"),
        }
    }
}

/// A project on disk whose plan has been read.
pub struct Project {
    /// Its folder.
    pub dir: PathBuf,
    /// The plan's file, for its checksum.
    plan_file: pipeline::File,
    /// What is wrong with the plan.
    pub diagnostics: Diagnostics,
}

/// The folder of the project: the one given, else the current one, else the only one under `input-templates`.
///
/// # Errors
///
/// [`ProjectError`] if there is none, or more than one.
pub fn locate(given: Option<&Path>) -> Result<PathBuf, ProjectError> {
    if let Some(dir) = given {
        return if dir.join(PLAN).is_file() { Ok(dir.to_owned()) } else { Err(ProjectError::NoPlan(dir.to_owned())) };
    }
    if Path::new(PLAN).is_file() {
        return Ok(PathBuf::from("."));
    }
    let examples = files::list(Path::new(EXAMPLES)).unwrap_or_default();
    let mut found: Vec<PathBuf> =
        examples.into_iter().map(|(_, path)| path).filter(|path| path.join(PLAN).is_file()).collect();
    match found.len() {
        0 => Err(ProjectError::NotFound),
        1 => Ok(found.remove(0)),
        _ => Err(ProjectError::Several(found)),
    }
}

/// Reads the plan of a project; `None`, after saying why, if it cannot be used at all.
///
/// # Errors
///
/// [`Failure`] if there is no project or its plan cannot be read from disk.
pub fn open(selection: &Selection, words: &Words) -> Result<(Project, Option<Plan>), Failure> {
    let dir = locate(selection.project.as_deref())?;
    let plan_file: pipeline::File = (Arc::from(PLAN), files::read(&dir.join(PLAN))?);
    let (plan, diagnostics) = pipeline::plan(&plan_file, words);
    Ok((Project { dir, plan_file, diagnostics }, plan))
}

impl Project {
    /// The period: the one given, else the latest whose folder holds workbooks.
    ///
    /// # Errors
    ///
    /// [`Failure`] if there is none.
    pub fn period(&self, given: Option<Period>) -> Result<Period, Failure> {
        if let Some(period) = given {
            return Ok(period);
        }
        let folders = self.period_folders()?;
        let latest = folders.into_iter().filter(|(_, _, used)| *used).map(|(period, _, _)| period);
        Ok(latest.max_by_key(|period| (period.last_month(), *period)).ok_or(ProjectError::NoPeriod)?)
    }

    /// The period folders and whether they hold workbooks.
    fn period_folders(&self) -> Result<Vec<(Period, PathBuf, bool)>, FileError> {
        let mut folders = Vec::new();
        for (name, path) in files::list(&self.dir)? {
            if let (true, Ok(period)) = (path.is_dir(), name.parse()) {
                let used = files::list(&path)?.iter().any(|(name, _)| is_workbook(name));
                folders.push((period, path, used));
            }
        }
        Ok(folders)
    }

    /// The folder of a period; the canonical one if there is none yet.
    ///
    /// # Errors
    ///
    /// [`FileError`] if the project cannot be listed.
    pub fn folder(&self, period: Period) -> Result<PathBuf, FileError> {
        let folders = self.period_folders()?;
        let own = folders.into_iter().find(|(found, _, _)| *found == period).map(|(_, path, _)| path);
        Ok(own.unwrap_or_else(|| self.dir.join(period.code())))
    }

    /// Everything that a period needs, and notes on what was passed over.
    ///
    /// # Errors
    ///
    /// [`FileError`] if something cannot be read.
    pub fn inputs(&self, period: Period) -> Result<(Inputs, Diagnostics), FileError> {
        let mut diagnostics = Diagnostics::default();
        let mut inputs = Inputs { plan: Some(self.plan_file.clone()), ..Inputs::default() };
        let folder = self.folder(period)?;
        let folder_name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        for (name, path) in files::list(&folder)? {
            let shown = format!("{folder_name}/{name}");
            if path.is_dir() || name.starts_with('.') && !name.starts_with(".~lock") {
                continue;
            }
            if name.starts_with("~$") || name.starts_with(".~lock") {
                diagnostics.push(Diagnostic::of_file(Code::FileLocked, &shown));
            } else if is_workbook(&name) || is_old_workbook(&name) {
                inputs.workbooks.push((Arc::from(shown.as_str()), files::read(&path)?));
            } else {
                diagnostics.push(Diagnostic::of_file(Code::FileIgnored, &shown));
            }
        }
        for (name, path) in files::list(&self.dir.join(HISTORY))? {
            if name.to_lowercase().ends_with(".json") {
                inputs.snapshots.push((Arc::from(format!("{HISTORY}/{name}").as_str()), files::read(&path)?));
            }
        }
        Ok((inputs, diagnostics))
    }

    /// The logo, if the plan names one that can be used.
    pub fn logo(&self, plan: &Plan, diagnostics: &mut Diagnostics, words: &Words) -> Option<Logo> {
        let name = plan.committee.logo.as_ref()?;
        let mut refuse = |trouble: LogoTrouble| {
            diagnostics.push(pipeline::logo_unusable(name, trouble, words));
            None
        };
        // A logo lies in the project folder; a path out of it would reach any file of the machine.
        if Path::new(name).components().count() != 1 {
            return refuse(LogoTrouble::Outside);
        }
        let format = match name.to_lowercase().rsplit_once('.') {
            Some((_, "png")) => LogoFormat::Png,
            Some((_, "svg")) => LogoFormat::Svg,
            _ => return refuse(LogoTrouble::Format),
        };
        // The plan may write å as one character where the file system has two.
        let composed: String = name.nfc().collect();
        let entries = files::list(&self.dir).unwrap_or_default();
        let path = entries.into_iter().find(|(entry, _)| *entry == composed).map(|(_, path)| path);
        match files::read(&path.unwrap_or_else(|| self.dir.join(name))) {
            Ok(bytes) => Some(Logo { bytes, format, alt: plan.committee.logo_alt.clone() }),
            Err(error) if error.source.kind() == std::io::ErrorKind::NotFound => refuse(LogoTrouble::Missing),
            Err(_) => refuse(LogoTrouble::Unreadable),
        }
    }
}

/// Says everything that is wrong, for people.
pub fn complain(diagnostics: &Diagnostics, words: &Words) {
    if !diagnostics.is_empty() {
        say_error(&emit(diagnostics, Format::Human, words));
    }
}

fn is_workbook(name: &str) -> bool {
    let name = name.to_lowercase();
    !name.starts_with("~$")
        && !name.starts_with('.')
        && [".xlsx", ".xlsm", ".ods"].iter().any(|end| name.ends_with(end))
}

/// Formats that get a message saying how to save them instead of being passed over.
fn is_old_workbook(name: &str) -> bool {
    let name = name.to_lowercase();
    [".xls", ".xlsb", ".csv"].iter().any(|end| name.ends_with(end))
}
