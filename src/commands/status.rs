//! `tertial status`: who has handed in, how complete, marked ready or not.

use super::{CLEAN, ERRORS, Failure, project, say};
use crate::app::{self, State};
use crate::cli::Selection;
use crate::text::{Arg, Words};

/// One line a unit.
pub fn run(selection: &Selection, words: &Words) -> Result<u8, Failure> {
    let disk = project::locate(selection.project.as_deref())?;
    let Some(workspace) = project::open(&disk, words)? else { return Ok(ERRORS) };
    let units = app::handed_in(&workspace, selection.period)?;
    let widest = units.iter().map(|one| one.unit.chars().count()).max().unwrap_or(0);
    for one in &units {
        let padding = " ".repeat(widest - one.unit.chars().count());
        say(&format!("{}{padding}  {}", one.unit, said(&one.state, words)));
    }
    let handed_in = units.iter().filter(|one| matches!(one.state, State::HandedIn { .. })).count();
    let args = [("count", Arg::Count(handed_in)), ("of", Arg::Count(units.len()))];
    say(&words.with("status-summary", &args));
    Ok(CLEAN)
}

fn said(state: &State, words: &Words) -> String {
    match state {
        State::Missing => words.get("status-missing"),
        State::Blank(file) => words.with("status-blank", &[("file", Arg::Text(file))]),
        State::Unusable(file) => words.with("status-unusable", &[("file", Arg::Text(file))]),
        State::HandedIn { file, ready, gaps, errors, warnings } => {
            let ready = words.get(if *ready { "status-ready" } else { "status-not-ready" });
            words.with(
                "status-line",
                &[
                    ("ready", Arg::Text(&ready)),
                    ("gaps", Arg::Count(*gaps)),
                    ("errors", Arg::Count(*errors)),
                    ("warnings", Arg::Count(*warnings)),
                    ("file", Arg::Text(file)),
                ],
            )
        }
    }
}
