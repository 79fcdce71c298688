//! `tertial receive`, `approve`, `return` and `close`: new lines in the period's log.

use super::files::{self, Disk};
use super::{CLEAN, ERRORS, Failure, check, clock, complain, project, say, say_error};
use crate::app::{self, Decision, Logged, Standing, State};
use crate::cli::{ExplainSelection, Selection};
use crate::register;
use crate::text::{Arg, Words};

/// Logs what has come in, and gives a receipt for each workbook that is new.
pub fn receive(selection: &Selection, words: &Words) -> Result<u8, Failure> {
    let disk = project::locate(selection.project.as_deref())?;
    let Some(workspace) = project::open(&disk, words)? else { return Ok(ERRORS) };
    let logged = app::receive(&workspace, selection.period, &clock::now().stamp)?;
    write(&disk, &logged)?;
    complain(&logged.handed_in.of_register, words);
    for at in &logged.about {
        say(&receipt(&logged, &logged.handed_in.units[*at], words));
        say("");
    }
    say(&words.with("receive-summary", &[("count", Arg::Count(logged.about.len()))]));
    Ok(CLEAN)
}

/// Approves the workbooks of units, or all that may be.
pub fn approve(units: &[String], selection: &ExplainSelection, words: &Words) -> Result<u8, Failure> {
    decide(units, Decision::Approve, selection, words)
}

/// Returns the workbook of a unit.
pub fn give_back(unit: &str, why: &str, selection: &ExplainSelection, words: &Words) -> Result<u8, Failure> {
    decide(&[unit.to_owned()], Decision::Return(why), selection, words)
}

fn decide(
    units: &[String],
    decision: Decision<'_>,
    selection: &ExplainSelection,
    words: &Words,
) -> Result<u8, Failure> {
    let disk = project::locate(selection.project.as_deref())?;
    let Some(workspace) = project::open(&disk, words)? else { return Ok(ERRORS) };
    let logged = app::decide(&workspace, selection.period, units, decision, &clock::now().stamp)?;
    write(&disk, &logged)?;
    let said = match decision {
        Decision::Approve => "approved",
        Decision::Return(_) => "returned",
    };
    for at in &logged.about {
        let own = &logged.handed_in.units[*at];
        let file = own.state.file().map(|file| file.to_string()).unwrap_or_default();
        say(&words.with(said, &[("unit", Arg::Text(&own.unit)), ("file", Arg::Text(&file))]));
    }
    say(&approvals(&logged.handed_in, words));
    if units.is_empty() {
        let is_approved = |own: &&Standing| matches!(own.word, register::Word::Approved(_));
        let others = logged.handed_in.units.iter().filter(|own| !is_approved(own)).map(|own| own.unit.as_str());
        let others: Vec<&str> = others.collect();
        if !others.is_empty() {
            let period = logged.handed_in.period.code();
            let args = [("units", Arg::Text(&others.join(", "))), ("period", Arg::Text(&period))];
            say(&words.with("not-approved", &args));
        }
    }
    Ok(CLEAN)
}

/// Makes the approved period history.
pub fn close(selection: &Selection, words: &Words) -> Result<u8, Failure> {
    let disk = project::locate(selection.project.as_deref())?;
    let Some(workspace) = project::open(&disk, words)? else { return Ok(ERRORS) };
    let closing = app::close(&workspace, selection.period, &clock::now().stamp)?;
    complain(&closing.diagnostics, words);
    let Some((name, snapshot, logged)) = closing.done else {
        say_error(&check::summary(&closing.diagnostics, words));
        say_error(&words.get("close-nothing-written"));
        return Ok(ERRORS);
    };
    let history = disk.path(app::HISTORY.as_ref());
    files::write_all(&history, &[(name.clone(), snapshot)], words)?;
    write(&disk, &logged)?;
    let path = history.join(&name).display().to_string();
    say(&words.with("close-wrote", &[("path", Arg::Text(&path))]));
    Ok(CLEAN)
}

/// Writes the log, if it still is what was read and there is something new in it.
pub(super) fn write(disk: &Disk, logged: &Logged) -> Result<(), Failure> {
    let handed_in = &logged.handed_in;
    if handed_in.register.text() != logged.was {
        let folder = disk.path(&handed_in.folder);
        files::replace(&folder, register::FILE, logged.was.as_bytes(), handed_in.register.text().as_bytes())?;
    }
    Ok(())
}

/// "8 av 11 arbetsböcker är godkända."
pub(super) fn approvals(handed_in: &app::HandedIn, words: &Words) -> String {
    let approved = handed_in.units.iter().filter(|own| matches!(own.word, register::Word::Approved(_))).count();
    words.with("approvals", &[("count", Arg::Count(approved)), ("of", Arg::Count(handed_in.units.len()))])
}

/// The text to send back to whoever handed a workbook in.
fn receipt(logged: &Logged, own: &Standing, words: &Words) -> String {
    let handed_in = &logged.handed_in;
    let (file, sha256) = (own.state.file(), own.version.as_ref().map_or("", |now| &now.sha256));
    let period = super::remind::period(handed_in, words);
    let mut lines = vec![words.with("receipt", &[("unit", Arg::Text(&own.unit)), ("period", Arg::Text(&period))])];
    let time = handed_in.register.received(&own.id, sha256).unwrap_or_default();
    let (date, clock) = (time.get(..10).unwrap_or_default(), time.get(11..16).unwrap_or_default());
    let file = file.map(|file| file.to_string()).unwrap_or_default();
    let clock = clock.replace(':', ".");
    let args = [("file", Arg::Text(&file)), ("date", Arg::Text(date)), ("clock", Arg::Text(&clock))];
    lines.push(words.with("receipt-read", &args));
    lines.push(words.with("receipt-sum", &[("sha256", Arg::Text(sha256))]));
    match &own.state {
        State::HandedIn(_, progress) => {
            let filled = progress.asked.saturating_sub(progress.missing + progress.errors);
            let ready = if progress.ready { "yes" } else { "no" };
            let args = [
                ("filled", Arg::Count(filled)),
                ("asked", Arg::Count(progress.asked)),
                ("errors", Arg::Count(progress.errors)),
                ("warnings", Arg::Count(progress.warnings)),
                ("ready", Arg::Text(ready)),
            ];
            lines.push(words.with("receipt-progress", &args));
        }
        _ => lines.push(words.get("receipt-unusable")),
    }
    lines.extend(super::remind::open(own, words));
    lines.extend(own.message.as_ref().map(|said| words.with("receipt-message", &[("message", Arg::Text(said))])));
    lines.join("\n")
}
