//! What units that are not done are told: as text, and as mail files.

use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;

use super::files;
use super::{Failure, say};
use crate::app::{HandedIn, Standing, State};
use crate::diagnostic::{Diagnostic, Place};
use crate::domain::{Date, Period};
use crate::register::Word;
use crate::text::{self, Arg, Words};

/// Prints a reminder for each unit that is not done; as mail files into a folder, if one is given.
pub fn run(handed_in: &HandedIn, today: Date, folder: Option<&Path>, words: &Words) -> Result<(), Failure> {
    let mut mails = Vec::new();
    for own in handed_in.units.iter().filter(|own| !is_done(own)) {
        let period = period(handed_in, words);
        let text = reminder(handed_in, own, today, words);
        let subject = words.with("remind-subject", &[("period", Arg::Text(&period)), ("unit", Arg::Text(&own.unit))]);
        if folder.is_none() {
            say(&format!("{subject}\n\n{text}"));
            say("");
        }
        let name = format!("{}-{}-{}.eml", own.id, handed_in.year, handed_in.period.code());
        mails.push((name, mail(own.contact.as_deref(), &subject, &text)));
    }
    if let Some(folder) = folder {
        files::write_all(folder, &mails, words)?;
        let shown = folder.display().to_string();
        say(&words.with("remind-wrote", &[("count", Arg::Count(mails.len())), ("folder", Arg::Text(&shown))]));
    } else if mails.is_empty() {
        say(&words.get("remind-nobody"));
    }
    Ok(())
}

/// Nothing is asked of the unit any more.
fn is_done(own: &Standing) -> bool {
    let is_whole = matches!(&own.state, State::HandedIn(_, progress)
        if progress.ready && progress.missing + progress.errors == 0);
    is_whole && !matches!(own.word, Word::Returned(..))
}

/// "tertial 2 2025", "mars 2025"
pub(super) fn period(handed_in: &HandedIn, words: &Words) -> String {
    let year = handed_in.year.to_string();
    let (code, month) = (handed_in.period.code(), text::month_name(handed_in.period.last_month(), words.lang));
    let code = if matches!(handed_in.period, Period::Month(_)) { "month" } else { &code };
    words.with("period-of", &[("code", Arg::Text(code)), ("month", Arg::Text(month)), ("year", Arg::Text(&year))])
}

fn reminder(handed_in: &HandedIn, own: &Standing, today: Date, words: &Words) -> String {
    let mut lines = vec![words.get("remind-hello"), String::new()];
    lines.push(due(handed_in, today, words));
    if let Word::Returned(_, why) = &own.word {
        lines.push(words.with("remind-returned", &[("why", Arg::Text(why))]));
    }
    let wanted = || format!("{}/{}.xlsx", handed_in.folder.display(), own.id);
    let file = match &own.state {
        State::Missing => wanted(),
        State::Blank(file) | State::Unusable(file) | State::HandedIn(file, _) => file.to_string(),
    };
    let said = |id: &str| words.with(id, &[("file", Arg::Text(&file))]);
    match &own.state {
        State::Missing => lines.push(said("remind-missing")),
        State::Blank(_) => lines.push(said("remind-blank")),
        State::Unusable(_) => lines.push(said("remind-unusable")),
        State::HandedIn(_, progress) if progress.missing + progress.errors > 0 => lines.push(said("remind-open")),
        State::HandedIn(..) => {}
    }
    lines.extend(open(own, words));
    if matches!(&own.state, State::HandedIn(_, progress) if !progress.ready) {
        lines.push(words.get("remind-not-ready"));
    }
    lines.join("\n")
}

/// Until when, counted from today.
fn due(handed_in: &HandedIn, today: Date, words: &Words) -> String {
    let period = period(handed_in, words);
    let Some(due) = handed_in.due else { return words.with("remind-no-date", &[("period", Arg::Text(&period))]) };
    let days = today.days_until(due);
    let when = match days {
        0 => "today",
        1.. => "ahead",
        _ => "past",
    };
    let date = text::date_long(due, words.lang);
    let count = usize::try_from(days.unsigned_abs()).unwrap_or(usize::MAX);
    let args = [("date", Arg::Text(&date)), ("when", Arg::Text(when)), ("days", Arg::Count(count))];
    words.with("remind-due", &[&[("period", Arg::Text(&period))], args.as_slice()].concat())
}

/// What is wrong with a workbook, a line each, the first of many.
pub(super) fn open(own: &Standing, words: &Words) -> Vec<String> {
    const MOST: usize = 15;
    let all = &own.open.0;
    let mut lines: Vec<String> = all.iter().take(MOST).map(|one| format!("  • {}", told(one, words))).collect();
    if all.len() > MOST {
        lines.push(format!("  {}", words.with("remind-more", &[("count", Arg::Count(all.len() - MOST))])));
    }
    lines
}

fn told(one: &Diagnostic, words: &Words) -> String {
    // That the unit counts as missing is for the controller to know.
    let message = Diagnostic { leaves_out: None, ..one.clone() }.message(words);
    match &one.at {
        Some(Place::Cell(cell)) => format!("{}, {}: {message}", cell.sheet, cell.a1()),
        Some(Place::Sheet(_, sheet)) => format!("{sheet}: {message}"),
        Some(Place::File(_)) | None => message,
    }
}

/// A mail as a file (RFC 5322) that a mail program opens as a draft.
fn mail(to: Option<&str>, subject: &str, text: &str) -> Vec<u8> {
    // An address of one word: what a line break adds would be another header.
    let is_address = |to: &&str| to.contains('@') && to.chars().all(|char| char.is_ascii_graphic());
    let to = to.filter(is_address).map(|to| format!("To: {to}\r\n")).unwrap_or_default();
    let body = BASE64.encode(text.replace('\n', "\r\n"));
    let lines: Vec<&str> = (0..body.len()).step_by(76).map(|at| &body[at..body.len().min(at + 76)]).collect();
    format!(
        "{to}Subject: {}\r\nX-Unsent: 1\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\
         Content-Transfer-Encoding: base64\r\n\r\n{}\r\n",
        encoded_words(subject),
        lines.join("\r\n")
    )
    .into_bytes()
}

/// A header's text by RFC 2047: words of at most 75 characters, none of them cut inside a character.
fn encoded_words(text: &str) -> String {
    const MOST: usize = 45;
    let mut parts: Vec<String> = vec![String::new()];
    for char in text.chars().filter(|char| !char.is_control()) {
        if parts.last().is_some_and(|part| part.len() + char.len_utf8() > MOST) {
            parts.push(String::new());
        }
        if let Some(part) = parts.last_mut() {
            part.push(char);
        }
    }
    let words: Vec<String> = parts.iter().map(|part| format!("=?utf-8?B?{}?=", BASE64.encode(part))).collect();
    words.join("\r\n ")
}
