//! `tertial templates`: the units' workbooks, blank but prefilled.

use super::project::{self, ProjectError};
use super::{CLEAN, ERRORS, Failure, complain, files, say};
use crate::app::{self, Workspace};
use crate::cli::Selection;
use crate::text::{Arg, Words};

/// Writes a workbook for every unit that has none, or one that is as blank as the template was; never over one that
/// holds input.
pub fn run(selection: &Selection, words: &Words) -> Result<u8, Failure> {
    let disk = project::locate(selection.project.as_deref())?;
    let (workspace, of_plan) = Workspace::open(&disk, words)?;
    complain(&of_plan, words);
    let Some(workspace) = workspace.filter(|_| !of_plan.any_error()) else {
        say(&words.get("nothing-written"));
        return Ok(ERRORS);
    };
    // Without a period there is nothing to fill in: the folder is about to be made.
    let period = selection.period.ok_or(ProjectError::NoPeriodForTemplates)?;
    let templates = app::templates(&workspace, period)?;
    let folder = disk.path(&templates.folder);
    for (message, files) in [("templates-kept", &templates.kept), ("templates-lacking", &templates.lacking)] {
        let named = [("count", Arg::Count(files.len())), ("names", Arg::Text(&files.join(", ")))];
        if !files.is_empty() {
            say(&words.with(message, &named));
        }
    }
    let names = templates.names();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    files::write_made(&folder, &names, templates.made().map(|made| made.map_err(Failure::from)), words)?;
    let folder = folder.display().to_string();
    let count = Arg::Count(names.len());
    say(&words.with("templates-done", &[("count", count), ("folder", Arg::Text(&folder))]));
    Ok(CLEAN)
}
