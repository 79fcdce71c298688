//! The log of what came in and what the controller said of it: `mottaget.jsonl` in a period's folder.
//!
//! *Takes* the log's text, *returns* its entries, whether they are as they were written, and the text with new ones
//! added. *Never* takes a line back, knows a clock or opens a file.
//!
//! Each line is a JSON object that holds the SHA-256 of the line before: who changes, removes or inserts a line must
//! change all that follow, and the snapshot of the closed period holds the hash of the last one.

use serde::{Deserialize, Serialize};

use crate::domain::Id;
use crate::inputs::sha256;

/// Name of the file.
pub const FILE: &str = "mottaget.jsonl";

/// Stands for the line before the first.
const NOTHING: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A workbook was read.
    Received,
    /// The controller approved it.
    Approved,
    /// The controller wants it changed.
    Returned,
    /// The period became history; the file is the snapshot.
    Closed,
}

/// How far a workbook had come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Marked as ready.
    pub ready: bool,
    /// How many cells must be filled in.
    pub asked: usize,
    /// How many of them are blank.
    pub missing: usize,
    /// Other errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
}

/// A line of the log but for what binds it to the line before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// When, by RFC 3339.
    pub time: String,
    /// What happened.
    pub event: Event,
    /// Whose workbook it is; `None` of the period as a whole.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub unit: Option<Id>,
    /// The file relative to the project.
    pub file: String,
    /// Its SHA-256, in hexadecimal digits.
    pub sha256: String,
    /// The SHA-256 of what is filled in; nothing of a workbook that cannot be used, of a period, and of older logs.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub content: Option<String>,
    /// How far it had come; nothing of a workbook that cannot be used, and of a period.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub progress: Option<Progress>,
    /// Why it was returned.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub why: Option<String>,
}

/// What a workbook is known by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Version {
    /// The SHA-256 of the file.
    pub sha256: String,
    /// That of what is filled in, where it could be read.
    pub content: Option<String>,
}

impl Version {
    /// True if a line is about this file, or one in which the same is filled in: a workbook that is opened and saved again
    /// is another file.
    fn is_of(&self, entry: &Entry) -> bool {
        self.sha256 == entry.sha256 || self.content.is_some() && self.content == entry.content
    }
}

/// A line as it stands in the file.
#[derive(Serialize, Deserialize)]
struct Line {
    #[serde(flatten)]
    entry: Entry,
    previous: String,
}

/// What the controller has said of a workbook as it is now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Word {
    /// Nothing.
    #[default]
    None,
    /// It is approved, since then.
    Approved(String),
    /// It was approved then, and has been changed.
    ChangedSince(String),
    /// It was returned then, for this reason, and is still as it was.
    Returned(String, String),
}

/// The log of a period.
#[derive(Clone, Debug, Default)]
pub struct Register {
    text: String,
    entries: Vec<Entry>,
    /// The first line that is not as it was written, counted from 1.
    pub broken_at: Option<usize>,
}

impl Register {
    /// Reads a log; what stands below a line that is not as it was written is read all the same.
    pub fn parse(text: &str) -> Register {
        let mut register = Register { text: text.to_owned(), ..Register::default() };
        let mut before = NOTHING.to_owned();
        for (number, text) in (1..).zip(text.lines()) {
            let line: Option<Line> = serde_json::from_str(text).ok();
            let is_whole = line.as_ref().is_some_and(|line| line.previous == before);
            if !is_whole && register.broken_at.is_none() {
                register.broken_at = Some(number);
            }
            register.entries.extend(line.map(|line| line.entry));
            before = sha256(text.as_bytes());
        }
        register
    }

    /// True if nothing has been logged.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The log as it is written.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The SHA-256 of the last line, which the next one holds.
    pub fn last_hash(&self) -> String {
        self.text.lines().last().map_or_else(|| NOTHING.to_owned(), |line| sha256(line.as_bytes()))
    }

    /// Adds a line.
    pub fn add(&mut self, entry: Entry) {
        let line = Line { entry, previous: self.last_hash() };
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
        self.text.push_str(&serde_json::to_string(&line).expect("invariant: strings and numbers serialise"));
        self.text.push('\n');
        self.entries.push(line.entry);
    }

    /// When a unit's workbook was read as it is now, if that was the last that was read of it.
    pub fn received(&self, unit: &Id, sha256: &str) -> Option<&str> {
        let last = self.of(unit).find(|entry| entry.event == Event::Received)?;
        (last.sha256 == sha256).then_some(&last.time)
    }

    /// What the controller has said of a unit's workbook as it is now.
    pub fn word(&self, unit: &Id, now: &Version) -> Word {
        let last = self.of(unit).find(|entry| matches!(entry.event, Event::Approved | Event::Returned));
        let Some(last) = last else { return Word::None };
        match (last.event, now.is_of(last)) {
            (Event::Approved, true) => Word::Approved(last.time.clone()),
            (Event::Approved, false) => Word::ChangedSince(last.time.clone()),
            (Event::Returned, true) => Word::Returned(last.time.clone(), last.why.clone().unwrap_or_default()),
            _ => Word::None,
        }
    }

    /// The file and SHA-256 of the snapshot that the period was last closed with.
    pub fn snapshot(&self) -> Option<(&str, &str)> {
        let last = self.entries.iter().rev().find(|entry| entry.event == Event::Closed)?;
        Some((&last.file, &last.sha256))
    }

    /// True if a line has this SHA-256, as the last one had when the period was closed.
    pub fn holds(&self, hash: &str) -> bool {
        hash == NOTHING || self.text.lines().any(|line| sha256(line.as_bytes()) == hash)
    }

    /// The lines of a unit, the last first.
    fn of<'a>(&'a self, unit: &Id) -> impl Iterator<Item = &'a Entry> {
        self.entries.iter().rev().filter(move |entry| entry.unit.as_ref() == Some(unit))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(event: Event, unit: &str, sha256: &str) -> Entry {
        Entry {
            time: "2025-09-10T14:03:00+02:00".into(),
            event,
            unit: Some(Id::from(unit)),
            file: format!("T2/{unit}.xlsx"),
            sha256: sha256.into(),
            content: None,
            progress: None,
            why: (event == Event::Returned).then(|| "prognosen saknar förklaring".into()),
        }
    }

    fn register() -> Register {
        let mut register = Register::default();
        for (event, unit, sha256) in [
            (Event::Received, "a", "1"),
            (Event::Returned, "a", "1"),
            (Event::Received, "b", "5"),
            (Event::Received, "a", "2"),
            (Event::Approved, "a", "2"),
        ] {
            register.add(entry(event, unit, sha256));
        }
        register
    }

    #[test]
    fn a_log_is_read_as_it_was_written() {
        let written = register();
        let read = Register::parse(written.text());
        assert_eq!((read.entries, read.broken_at), (written.entries, None));
        assert_eq!(read.text, written.text);
        assert!(Register::parse("").is_empty());
    }

    #[test]
    fn the_last_word_counts_for_the_workbook_that_it_was_said_of() {
        let mut register = register();
        let a = Id::from("a");
        let now = |sha256: &str| Version { sha256: sha256.into(), content: None };
        assert!(matches!(register.word(&a, &now("2")), Word::Approved(_)));
        assert!(matches!(register.word(&a, &now("3")), Word::ChangedSince(_)));
        assert_eq!(register.word(&Id::from("b"), &now("5")), Word::None);
        register.add(entry(Event::Returned, "a", "3"));
        assert!(matches!(register.word(&a, &now("3")), Word::Returned(_, why) if why.contains("förklaring")));
        assert_eq!(register.word(&a, &now("4")), Word::None, "a new version has come");
        assert!(register.received(&a, "2").is_some());
        assert!(register.received(&a, "1").is_none(), "another one was read since");
    }

    #[test]
    fn a_workbook_that_was_only_saved_again_keeps_its_word() {
        let mut register = Register::default();
        let a = Id::from("a");
        let with = |event, sha256, content: &str| Entry { content: Some(content.into()), ..entry(event, "a", sha256) };
        let now = |sha256: &str, content: &str| Version { sha256: sha256.into(), content: Some(content.into()) };
        register.add(with(Event::Approved, "1", "x"));
        assert!(matches!(register.word(&a, &now("2", "x")), Word::Approved(_)));
        assert!(matches!(register.word(&a, &now("2", "y")), Word::ChangedSince(_)));
        register.add(with(Event::Returned, "2", "y"));
        assert!(matches!(register.word(&a, &now("3", "y")), Word::Returned(..)));
        // Of a workbook that cannot be read only the file is known.
        assert_eq!(register.word(&a, &Version { content: None, ..now("3", "") }), Word::None);
    }

    #[test]
    fn whoever_changes_a_line_is_seen() {
        let whole = register();
        let lines: Vec<&str> = whole.text().lines().collect();
        for at in 0..lines.len() - 1 {
            let mut changed: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
            changed[at] = changed[at].replace("2025-09-10", "2025-09-11");
            assert_eq!(Register::parse(&changed.join("\n")).broken_at, Some(at + 2), "line {at}");
            let mut fewer = lines.clone();
            fewer.remove(at);
            assert_eq!(Register::parse(&fewer.join("\n")).broken_at, Some(at + 1), "without line {at}");
        }
        assert_eq!(Register::parse("no JSON\n").broken_at, Some(1));
        // The last line is bound by nothing but the snapshot of the closed period.
        let last = lines.last().map(|line| line.replace("2025-09-10", "2025-09-11"));
        let changed = [&lines[..lines.len() - 1], &[last.as_deref().unwrap_or_default()]].concat().join("\n");
        assert_eq!(Register::parse(&changed).broken_at, None);
        assert_ne!(Register::parse(&changed).last_hash(), whole.last_hash());
        assert!(whole.holds(&whole.last_hash()) && !Register::parse(&changed).holds(&whole.last_hash()));
    }
}
