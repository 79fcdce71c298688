//! How it stands with each unit: what it has handed in, how complete it is, what the controller has said of it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::files::{ReadError, Why};
use super::workspace::Workspace;
use super::{AppError, gather::gather};
use crate::check::Submission;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place, Severity};
use crate::disclosure::Guard;
use crate::domain::{Date, Id, Period, Unit, YearPeriod};
use crate::history;
use crate::inputs::Inputs;
use crate::pipeline::{self, Checked};
use crate::read::LARGEST;
use crate::register::{self, Progress, Register, Version, Word};

/// How it stands with a period.
#[derive(Debug)]
pub struct HandedIn {
    /// Which year.
    pub year: u16,
    /// Which period of it.
    pub period: Period,
    /// Its folder, relative to the project's.
    pub folder: PathBuf,
    /// When everything should be in, if the plan says so.
    pub due: Option<Date>,
    /// The units in the plan's order.
    pub units: Vec<Standing>,
    /// What has been logged.
    pub register: Register,
    /// What is wrong with the log and with what has changed since.
    pub of_register: Diagnostics,
    /// How many errors belong to no unit's workbook: those of the plan and of files of nobody.
    pub elsewhere: usize,
}

/// How it stands with a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The unit.
    pub id: Id,
    /// Its name.
    pub unit: String,
    /// The mailbox that reminders go to.
    pub contact: Option<String>,
    /// What it has handed in.
    pub state: State,
    /// What that is known by.
    pub version: Option<Version>,
    /// What the controller has said of it.
    pub word: Word,
    /// Its errors, then its warnings, in the order of the workbook.
    pub open: Diagnostics,
    /// What it says to the controller.
    pub message: Option<String>,
}

/// What a unit has handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Nothing.
    Missing,
    /// The template as it was, in this file.
    Blank(Arc<str>),
    /// Something that cannot be used: this file.
    Unusable(Arc<str>),
    /// A workbook, and how far it has come.
    HandedIn(Arc<str>, Progress),
}

impl State {
    /// The file, if there is one that somebody has touched.
    pub fn file(&self) -> Option<&Arc<str>> {
        match self {
            State::Missing | State::Blank(_) => None,
            State::Unusable(file) | State::HandedIn(file, _) => Some(file),
        }
    }
}

/// How it stands with a period.
///
/// # Errors
///
/// [`AppError`] if there is no period, or a folder cannot be listed.
pub fn handed_in(workspace: &Workspace<'_>, period: Option<Period>) -> Result<HandedIn, AppError> {
    let period = workspace.period(period)?;
    let (inputs, _) = gather(workspace, period)?;
    let (checked, mut diagnostics) = pipeline::check(workspace.plan.clone(), period, &inputs, false, workspace.words);
    // The same that `check` says: what is doubted too.
    let (results, _) = pipeline::assess(&checked);
    let doubts = pipeline::doubts(&checked, &results, &diagnostics, workspace.words);
    diagnostics.extend(doubts);
    let diagnostics = diagnostics.sorted();
    let folder = workspace.folder(period)?;
    let register = register(workspace, &folder)?;
    let guard = Guard::new(&checked.plan.contacts, workspace.words);
    let units = checked.plan.units.iter();
    let units: Vec<Standing> =
        units.map(|unit| standing(unit, &checked, &inputs, &register, (&diagnostics, &guard))).collect();
    let due = checked.plan.committee.due(period);
    let of_register = of_register(workspace, (period, &folder), &inputs, &checked, &register);
    let year = checked.plan.committee.year;
    let files: BTreeSet<&str> = units.iter().filter_map(|unit| Some(&**unit.state.file()?)).collect();
    let is_elsewhere = |one: &&Diagnostic| {
        let is_of_unit = one.at.as_ref().is_some_and(|at| files.contains(at.file()));
        one.code.severity() == Severity::Error && one.code != Code::MissingWorkbook && !is_of_unit
    };
    let elsewhere = diagnostics.0.iter().chain(&workspace.of_plan.0).filter(is_elsewhere).count();
    Ok(HandedIn { year, period, folder, due, units, register, of_register, elsewhere })
}

/// The log of a period; an empty one if there is none yet.
///
/// # Errors
///
/// [`ReadError`] if it is there and cannot be read.
pub(super) fn register(workspace: &Workspace<'_>, folder: &Path) -> Result<Register, ReadError> {
    match workspace.files.read(&folder.join(register::FILE), LARGEST) {
        Ok(bytes) => Ok(Register::parse(&String::from_utf8_lossy(&bytes))),
        Err(ReadError { why: Why::System(error), .. }) if error.kind() == std::io::ErrorKind::NotFound => {
            Ok(Register::default())
        }
        Err(error) => Err(error),
    }
}

/// How many of the workbooks that take part are approved as they are.
pub(super) fn approved(checked: &Checked, register: &Register) -> usize {
    words(checked, register).into_iter().filter(|(_, word)| matches!(word, Word::Approved(_))).count()
}

/// What the controller has said of each workbook that takes part, as it is now.
fn words<'a>(checked: &'a Checked, register: &Register) -> Vec<(&'a Submission, Word)> {
    let sums: BTreeMap<&str, &str> = checked.sources.iter().map(|(file, sum)| (&**file, &**sum)).collect();
    let version = |own: &Submission| {
        let sha256 = (*sums.get(&*own.file)?).to_owned();
        Some(Version { sha256, content: Some(own.content.clone()) })
    };
    let word = |own| version(own).map(|now| register.word(&own.unit, &now)).unwrap_or_default();
    checked.data.submissions.iter().map(|own| (own, word(own))).collect()
}

/// What is wrong with the log, and what has been changed since it was approved or the period closed.
pub(super) fn of_register(
    workspace: &Workspace<'_>,
    (period, folder): (Period, &Path),
    inputs: &Inputs,
    checked: &Checked,
    register: &Register,
) -> Diagnostics {
    let mut said = Diagnostics::default();
    if let Some(line) = register.broken_at {
        let problem = Diagnostic::of_file(Code::RegisterBroken, &log_name(folder)).with("what", "line");
        said.push(problem.with("line", line));
    }
    let when = YearPeriod { year: checked.plan.committee.year, period };
    let closed = history::closed(&checked.plan, &inputs.snapshots, when);
    if closed.as_ref().and_then(|closed| closed.log.as_ref()).is_some_and(|hash| !register.holds(hash)) {
        said.push(Diagnostic::of_file(Code::RegisterBroken, &log_name(folder)).with("what", "closed").with("line", 0));
    }
    if let Some(closed) = closed {
        said.0.extend(since_closed(inputs, checked, &closed));
        // What it was closed with is what counts.
        return said;
    }
    for (own, word) in words(checked, register) {
        let problem = |code: Code| {
            let unit = checked.plan.unit(&own.unit).map(|unit| unit.name.as_str()).unwrap_or_default();
            let problem = Diagnostic::of_file(code, &own.file).with("unit", unit);
            problem.with("id", &own.unit).with("period", period.code())
        };
        if let Word::ChangedSince(time) = &word {
            said.push(problem(Code::ChangedAfterApproval).with("time", moment(time, workspace)));
        } else if let Word::Returned(_, why) = &word {
            let why = Guard::new(&workspace.plan.contacts, workspace.words).quote(why);
            said.push(problem(Code::ReturnedWorkbook).with("why", why));
        }
    }
    said
}

/// What is no longer as it was when the period was closed: files by their names, or under another name as they were. A
/// workbook in which the same is filled in is the same.
fn since_closed(inputs: &Inputs, checked: &Checked, closed: &history::Closed) -> Vec<Diagnostic> {
    let all = inputs.workbooks.iter().chain(&inputs.snapshots).map(|(name, _)| name).collect();
    let there: BTreeMap<String, String> = inputs.checksums(&all).into_iter().collect();
    let contents: BTreeMap<&str, &str> =
        checked.data.submissions.iter().map(|own| (&*own.file, own.content.as_str())).collect();
    let is_same = |file: &str, was: &str| {
        let content = contents.get(file).zip(closed.contents.get(was));
        there.get(file) == closed.sources.get(was) || content.is_some_and(|(now, then)| now == then)
    };
    let taking_part = checked.data.submissions.iter().map(|own| &own.file).chain(checked.data.unusable.values());
    let mut new: BTreeSet<&str> = taking_part.map(|file| &**file).collect();
    new.retain(|file| !closed.sources.contains_key(*file));
    let mut found = Vec::new();
    let mut said = |file: &str, change: &str, was: &str| {
        let problem = Diagnostic::of_file(Code::ChangedAfterClosing, file).with("when", closed.when);
        found.push(problem.with("change", change).with("was", was));
    };
    for file in closed.sources.keys() {
        if there.contains_key(file) {
            if !is_same(file, file) {
                said(file, "changed", "");
            }
        } else if let Some(renamed) = new.iter().copied().find(|other| is_same(other, file)) {
            new.remove(renamed);
            said(renamed, "renamed", file);
        } else {
            said(file, "gone", "");
        }
    }
    for file in new {
        said(file, "new", "");
    }
    found
}

/// The log as messages call it.
fn log_name(folder: &Path) -> String {
    format!("{}/{}", folder.display(), register::FILE)
}

/// A time of the log as people read it; a log can be edited.
fn moment(time: &str, workspace: &Workspace<'_>) -> String {
    let shown: String = time.chars().take(16).map(|char| if char == 'T' { ' ' } else { char }).collect();
    Guard::new(&workspace.plan.contacts, workspace.words).quote(&shown).into()
}

fn standing(
    unit: &Unit,
    checked: &Checked,
    inputs: &Inputs,
    register: &Register,
    (diagnostics, guard): (&Diagnostics, &Guard),
) -> Standing {
    let data = &checked.data;
    let state = match (data.of(&unit.id), data.unusable.get(&unit.id), data.blank.get(&unit.id)) {
        (Some(submission), _, _) => {
            let own = of_file(diagnostics, &submission.file);
            State::HandedIn(Arc::clone(&submission.file), progress(submission, &own))
        }
        (None, Some(file), _) => State::Unusable(Arc::clone(file)),
        (None, None, Some(file)) => State::Blank(Arc::clone(file)),
        (None, None, None) => State::Missing,
    };
    let file = state.file().cloned();
    let content = data.of(&unit.id).map(|submission| submission.content.clone());
    let version = file.as_ref().and_then(|file| Some(Version { sha256: inputs.checksum(file)?, content }));
    let open = file.map(|file| of_file(diagnostics, &file)).unwrap_or_default();
    let of = |severity: Severity| open.0.iter().filter(move |one| one.code.severity() == severity);
    let open = Diagnostics(of(Severity::Error).chain(of(Severity::Warning)).cloned().collect());
    let word = version.as_ref().map(|now| register.word(&unit.id, now)).unwrap_or_default();
    Standing {
        id: unit.id.clone(),
        unit: unit.name.clone(),
        contact: unit.contact.clone(),
        // The log can be edited: what it says passes the guard like everything else.
        word: match word {
            Word::Returned(time, why) => Word::Returned(time, guard.quote(&why).into()),
            // What cannot be used is in no report, whatever was said of it before.
            _ if matches!(state, State::Unusable(_)) => Word::None,
            other => other,
        },
        message: data.of(&unit.id).and_then(|own| own.message.as_ref()).map(|own| own.value.to_string()),
        open,
        state,
        version,
    }
}

/// What is said of a file to who has filled it in.
fn of_file(diagnostics: &Diagnostics, file: &str) -> Diagnostics {
    // Of two workbooks of a unit, what is wrong is said of the second.
    let is_own = |one: &&Diagnostic| {
        let is_twice = one.code == Code::DuplicateWorkbook && one.arg("other") == Some(file);
        !one.code.is_of_plan() && (is_twice || one.at.as_ref().map(Place::file) == Some(file))
    };
    Diagnostics(diagnostics.0.iter().filter(is_own).cloned().collect())
}

fn progress(submission: &Submission, own: &Diagnostics) -> Progress {
    let blank = own.0.iter().filter(|one| one.code == Code::ValueMissing).count();
    // Rows that are gone lack all their values.
    let missing = blank + submission.lost;
    let (errors, warnings) = (own.count(Severity::Error) - blank, own.count(Severity::Warning));
    Progress { ready: submission.is_ready(), asked: submission.asked, missing, errors, warnings }
}
