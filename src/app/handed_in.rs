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
use crate::register::{self, Progress, Register, Word};

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
    /// The SHA-256 of that.
    pub sha256: Option<String>,
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
    let units = units.map(|unit| standing(unit, &checked, &inputs, &register, (&diagnostics, &guard))).collect();
    let due = checked.plan.committee.due(period);
    let of_register = of_register(workspace, (period, &folder), &inputs, &checked, &register);
    let year = checked.plan.committee.year;
    Ok(HandedIn { year, period, folder, due, units, register, of_register })
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
    let word = |own: &Submission| sums.get(&*own.file).map(|sum| register.word(&own.unit, sum)).unwrap_or_default();
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
        said.push(Diagnostic::of_file(Code::RegisterBroken, &log_name(folder)).with("line", line));
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
    let when = YearPeriod { year: checked.plan.committee.year, period };
    if let Some(closed) = history::closed(&checked.plan, &inputs.snapshots, when) {
        let taking_part = checked.data.submissions.iter().map(|own| &own.file).chain(checked.data.unusable.values());
        let now: BTreeMap<String, String> = inputs.checksums(&taking_part.collect()).into_iter().collect();
        let files: BTreeSet<&String> = now.keys().chain(closed.sources.keys()).collect();
        for file in files.into_iter().filter(|file| now.get(*file) != closed.sources.get(*file)) {
            let change = match (closed.sources.contains_key(file), now.contains_key(file)) {
                (true, false) => "gone",
                (false, _) => "new",
                (true, true) => "changed",
            };
            let problem = Diagnostic::of_file(Code::ChangedAfterClosing, file).with("when", when);
            said.push(problem.with("change", change));
        }
    }
    said
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
    let sha256 = file.as_ref().and_then(|file| inputs.checksum(file));
    let open = file.map(|file| of_file(diagnostics, &file)).unwrap_or_default();
    let of = |severity: Severity| open.0.iter().filter(move |one| one.code.severity() == severity);
    let open = Diagnostics(of(Severity::Error).chain(of(Severity::Warning)).cloned().collect());
    let word = sha256.as_ref().map(|sha256| register.word(&unit.id, sha256)).unwrap_or_default();
    Standing {
        id: unit.id.clone(),
        unit: unit.name.clone(),
        contact: unit.contact.clone(),
        // The log can be edited: what it says passes the guard like everything else.
        word: match word {
            Word::Returned(time, why) => Word::Returned(time, guard.quote(&why).into()),
            other => other,
        },
        message: data.of(&unit.id).and_then(|own| own.message.as_ref()).map(|own| own.value.to_string()),
        open,
        state,
        sha256,
    }
}

/// What is said of a file.
fn of_file(diagnostics: &Diagnostics, file: &str) -> Diagnostics {
    // Of two workbooks of a unit, what is wrong is said of the second.
    let is_own = |one: &&Diagnostic| {
        let is_twice = one.code == Code::DuplicateWorkbook && one.arg("other") == Some(file);
        is_twice || one.at.as_ref().map(Place::file) == Some(file)
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
