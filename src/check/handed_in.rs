//! What became of a file in the period's folder.

use std::sync::Arc;

use super::{Submission, check, identity};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::disclosure::Guard;
use crate::domain::{Id, Period};
use crate::figure::Figures;
use crate::inputs;
use crate::plan::Plan;
use crate::read::{RawBook, Unreadable};
use crate::text::Words;

/// What a file turned out to be.
#[derive(Debug)]
pub enum HandedIn {
    /// A unit's report.
    Usable(Box<Submission>),
    /// A workbook that cannot be used, and whose it seems to be.
    Refused(Id, Arc<str>),
    /// A unit's template that nobody has typed anything into.
    Blank(Id, Arc<str>),
    /// Nothing of any unit.
    Nothing,
}

/// Checks a file that was handed in for a period, whether or not it could be read.
pub fn handed_in(
    plan: &Plan,
    past: &Figures,
    period: Period,
    file: &Arc<str>,
    book: Result<RawBook, Unreadable>,
    words: &Words,
) -> (HandedIn, Diagnostics) {
    let refused = |claimed: Option<Id>| {
        let unit = claimed.filter(|id| plan.unit(id).is_some()).or_else(|| unit_by_name(plan, file));
        unit.map_or(HandedIn::Nothing, |unit| HandedIn::Refused(unit, Arc::clone(file)))
    };
    match book {
        Ok(mut book) => match checked(plan, past, period, &mut book, words) {
            // All that is wrong is that it is not filled in, or that the plan has changed since: that is one thing to say.
            (Some(submission), found) if submission.is_blank() && found.0.iter().all(is_to_do) => {
                (HandedIn::Blank(submission.unit, submission.file), Diagnostics::default())
            }
            (Some(submission), found) => (HandedIn::Usable(Box::new(submission)), found),
            (None, found) => (refused(identity::claimed(&book)), found),
        },
        Err(Unreadable::LockFile) => {
            (HandedIn::Nothing, Diagnostics(vec![Diagnostic::of_file(Code::FileLocked, file)]))
        }
        Err(reason) => (refused(None), Diagnostics(vec![inputs::unreadable(file, &reason, words)])),
    }
}

/// Checks a workbook, the names of its sheets first: they stand in every message.
fn checked(
    plan: &Plan,
    past: &Figures,
    period: Period,
    book: &mut RawBook,
    words: &Words,
) -> (Option<Submission>, Diagnostics) {
    let mut said = Guard::new(&plan.contacts, words).cover(book);
    let (submission, found) = check(plan, past, period, book, words);
    said.extend(found);
    (submission, said)
}

/// Said of every template that has just been written, or that the plan has been changed after.
fn is_to_do(diagnostic: &Diagnostic) -> bool {
    let of_plan = [Code::RowMissing, Code::SheetMissing].contains(&diagnostic.code) || diagnostic.code.is_of_plan();
    of_plan || matches!(diagnostic.code, Code::ValueMissing | Code::NotReady)
}

/// Templates are named after their unit, so that a file whose content says nothing still says whose it is.
fn unit_by_name(plan: &Plan, file: &str) -> Option<Id> {
    let name = file.rsplit('/').next().unwrap_or(file);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_lowercase();
    plan.units.iter().find(|unit| unit.id.as_str().to_lowercase() == stem).map(|unit| unit.id.clone())
}
