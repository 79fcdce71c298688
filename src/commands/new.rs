//! `tertial new`: a new project.

use std::path::Path;

use super::{CLEAN, FAILED, Failure, files, say, say_error};
use crate::app::{AppError, PLAN};
use crate::template;
use crate::text::{Arg, Words};

/// Writes a blank plan workbook; never over one that is there.
pub fn run(dir: &Path, words: &Words) -> Result<u8, Failure> {
    let path = dir.join(PLAN);
    let shown = path.display().to_string();
    if path.exists() {
        say_error(&words.with("new-exists", &[("path", Arg::Text(&shown))]));
        return Ok(FAILED);
    }
    let bytes = template::plan_workbook(words, None).map_err(AppError::from)?;
    files::write_all(dir, &[(PLAN.to_owned(), bytes)], words)?;
    say(&words.with("new-done", &[("path", Arg::Text(&shown))]));
    Ok(CLEAN)
}
