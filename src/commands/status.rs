//! `tertial status`: who has handed in, how complete, marked ready or not, approved or returned.

use std::path::Path;

use super::files::Disk;
use super::{CLEAN, ERRORS, Failure, clock, complain, project, receive, remind, say, say_error};
use crate::app::{self, HandedIn, Logged, State};
use crate::cli::Selection;
use crate::register::{Register, Word};
use crate::text::{Arg, Words};

/// One line a unit, or what those are told that are not done.
pub fn run(selection: &Selection, remind: bool, eml: Option<&Path>, words: &Words) -> Result<u8, Failure> {
    let disk = project::locate(selection.project.as_deref())?;
    let Some(workspace) = project::open(&disk, words)? else { return Ok(ERRORS) };
    let handed_in = in_the_log(&disk, app::receive(&workspace, selection.period, &clock::now().stamp)?, words)?;
    complain(&handed_in.of_register, words);
    if remind || eml.is_some() {
        remind::run(&handed_in, clock::now().date, eml, words)?;
        return Ok(CLEAN);
    }
    let units = &handed_in.units;
    let widest = units.iter().map(|one| one.unit.chars().count()).max().unwrap_or(0);
    for one in units {
        let padding = " ".repeat(widest - one.unit.chars().count());
        say(&format!("{}{padding}  {}{}", one.unit, said(&one.state, words), word(&one.word, words)));
        if let Some(message) = &one.message {
            say(&format!("  {}", words.with("receipt-message", &[("message", Arg::Text(message))])));
        }
    }
    let count = |is: fn(&State) -> bool| units.iter().filter(|one| is(&one.state)).count();
    let unusable = count(|state| matches!(state, State::Unusable(_)));
    let whole = count(|state| matches!(state, State::HandedIn(..)));
    let args =
        [("count", Arg::Count(whole + unusable)), ("of", Arg::Count(units.len())), ("unusable", Arg::Count(unusable))];
    say(&words.with("status-summary", &args));
    if handed_in.elsewhere > 0 {
        let period = handed_in.period.code();
        let args = [("count", Arg::Count(handed_in.elsewhere)), ("period", Arg::Text(&period))];
        say(&words.with("status-elsewhere", &args));
    }
    if !handed_in.register.is_empty() {
        say(&receive::approvals(&handed_in, words));
    }
    Ok(CLEAN)
}

/// Where the controller keeps a log, what is seen to have come in stands in it.
fn in_the_log(disk: &Disk, logged: Logged, words: &Words) -> Result<HandedIn, Failure> {
    if logged.was.is_empty() {
        return Ok(HandedIn { register: Register::default(), ..logged.handed_in });
    }
    // Who may only read the folder may look all the same.
    if let Err(failure) = receive::write(disk, &logged) {
        say_error(&failure.message(words));
    }
    Ok(logged.handed_in)
}

/// What the controller has said of it.
fn word(word: &Word, words: &Words) -> String {
    let said = match word {
        Word::None => return String::new(),
        Word::Approved(_) => words.get("status-approved"),
        Word::ChangedSince(_) => words.get("status-changed"),
        Word::Returned(_, why) => words.with("status-returned", &[("why", Arg::Text(why))]),
    };
    format!(", {said}")
}

fn said(state: &State, words: &Words) -> String {
    match state {
        State::Missing => words.get("status-missing"),
        State::Blank(file) => words.with("status-blank", &[("file", Arg::Text(file))]),
        State::Unusable(file) => words.with("status-unusable", &[("file", Arg::Text(file))]),
        State::HandedIn(file, progress) => {
            let ready = words.get(if progress.ready { "status-ready" } else { "status-not-ready" });
            words.with(
                "status-line",
                &[
                    ("ready", Arg::Text(&ready)),
                    ("gaps", Arg::Count(progress.missing)),
                    ("errors", Arg::Count(progress.errors)),
                    ("warnings", Arg::Count(progress.warnings)),
                    ("file", Arg::Text(file)),
                ],
            )
        }
    }
}
