//! `tertial compile`: the committee workbook, the PDF, the web page and the snapshot. `tertial plan`: the plan document.

use std::path::Path;

use super::{CLEAN, ERRORS, Failure, check, complain, files, project, say, say_error};
use crate::app;
use crate::cli::Selection;
use crate::text::{Arg, Words};

/// Compiles a period. With errors nothing is written and earlier output stays, unless `partial` is given.
pub fn run(selection: &Selection, out: &Path, partial: bool, words: &Words) -> Result<u8, Failure> {
    let disk = project::locate(selection.project.as_deref())?;
    let Some(workspace) = project::open_at(&disk, selection.period, words)? else { return Ok(ERRORS) };
    write(&app::compile(&workspace, selection.period, partial)?, out, words)
}

/// Makes the plan document. With errors in the plan nothing is written.
pub fn plan(project: Option<&Path>, out: &Path, words: &Words) -> Result<u8, Failure> {
    let disk = project::locate(project)?;
    let Some(workspace) = project::open(&disk, words)? else { return Ok(ERRORS) };
    write(&app::plan_document(&workspace)?, out, words)
}

/// Writes what was made and says so, with everything that was found.
fn write(compiled: &app::Compiled, out: &Path, words: &Words) -> Result<u8, Failure> {
    let Some(made) = &compiled.files else {
        complain(&compiled.diagnostics, words);
        say_error(&check::summary(&compiled.diagnostics, words));
        say_error(&words.get("compile-nothing-written"));
        return Ok(ERRORS);
    };
    files::write_all(out, made, words)?;
    complain(&compiled.diagnostics, words);
    for (name, _) in made {
        say(&words.with("compile-wrote", &[("path", Arg::Text(&out.join(name).display().to_string()))]));
    }
    say(&check::summary(&compiled.diagnostics, words));
    if let Some((count, of)) = compiled.approved {
        say(&words.with("approvals", &[("count", Arg::Count(count)), ("of", Arg::Count(of))]));
    }
    Ok(if compiled.diagnostics.any_error() { ERRORS } else { CLEAN })
}
