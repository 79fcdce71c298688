//! `tertial check`: everything that is wrong.

use super::project;
use std::path::Path;

use super::{CLEAN, ERRORS, Failure, files, say, say_error};
use crate::app::{self, AppError, Refusal, Workspace};
use crate::cli::{Format, Selection};
use crate::diagnostic::{self, Diagnostics, Severity, emit};
use crate::text::{Arg, Words};

/// Checks plan and workbooks. A project without workbooks yet has its plan checked.
pub fn run(selection: &Selection, format: Format, give_back: Option<&Path>, words: &Words) -> Result<u8, Failure> {
    let disk = project::locate(selection.project.as_deref())?;
    let (workspace, of_plan) = Workspace::open_at(&disk, selection.period, words)?;
    if let (Some(folder), Some(workspace)) = (give_back, &workspace) {
        not_into_the_period(&disk.path(&workspace.folder_of(selection.period)?), folder)?;
    }
    let diagnostics = match &workspace {
        Some(workspace) => app::check(workspace, selection.period)?,
        None => of_plan.sorted(),
    };
    report(&diagnostics, format, words);
    if let (Some(folder), Some(workspace)) = (give_back, &workspace) {
        let files = app::give_back(workspace, selection.period, &diagnostics)?;
        files::write_all(folder, &files, words)?;
        let shown = folder.display().to_string();
        // Standard output may be read by a program.
        say_error(&words.with("return-wrote", &[("count", Arg::Count(files.len())), ("folder", Arg::Text(&shown))]));
    }
    Ok(if diagnostics.any_error() { ERRORS } else { CLEAN })
}

/// Workbooks that come back lie in another folder than those that were handed in, or those would be gone.
fn not_into_the_period(period: &Path, folder: &Path) -> Result<(), Failure> {
    let is_same = |one: &Path, other: &Path| one.canonicalize().ok().zip(other.canonicalize().ok());
    match is_same(period, folder) {
        Some((period, folder)) if period == folder => {
            let path = folder.display().to_string();
            Err(AppError::from(Refusal::IntoPeriod { path }).into())
        }
        _ => Ok(()),
    }
}

fn report(diagnostics: &Diagnostics, format: Format, words: &Words) {
    let format = match format {
        Format::Human => diagnostic::Format::Human,
        Format::Short => diagnostic::Format::Short,
        Format::Json => diagnostic::Format::Json,
    };
    let text = emit(diagnostics, format, words);
    if !text.is_empty() {
        say(&text);
    }
    if format == diagnostic::Format::Human {
        say(&summary(diagnostics, words));
    }
}

/// "2 fel, 1 varning, 3 upplysningar."
pub(super) fn summary(diagnostics: &Diagnostics, words: &Words) -> String {
    words.with(
        "control-summary",
        &[
            ("errors", Arg::Count(diagnostics.count(Severity::Error))),
            ("warnings", Arg::Count(diagnostics.count(Severity::Warning))),
            ("notes", Arg::Count(diagnostics.count(Severity::Note))),
        ],
    )
}
