//! A unit's cells → a submission.
//!
//! *Takes* a workbook as it was read and the plan, *returns* what the unit reports and everything that is
//! wrong with it at once. *Never* touches files, knows calamine or compares units. After this stage nothing
//! asks again whether a value is valid.

pub mod context;
mod handed_in;
mod identity;
mod printed;
mod submission;
pub(crate) mod values;

pub use handed_in::{HandedIn, handed_in};
pub use submission::Submission;

use std::sync::Arc;

use crate::cells;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::disclosure::Guard;
use crate::domain::Period;
use crate::figure::Figures;
use crate::inputs::sha256;
use crate::plan::Plan;
use crate::read::RawBook;
use crate::schema::{identity as sheets, start};
use crate::subject::{self, subjects};
use crate::text::Words;

use context::Checker;

/// Checks a workbook that was handed in for a period; of earlier periods the `past` says what its template shows.
///
/// The submission is there as soon as it is clear whose it is, even if there are errors in it.
pub fn check(
    plan: &Plan,
    past: &Figures,
    period: Period,
    book: &RawBook,
    words: &Words,
) -> (Option<Submission>, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let Some(unit) = identity::unit(plan, period, book, &mut diagnostics) else {
        return (None, diagnostics);
    };
    let (sheets, refused) = identity::sheets_of(plan, unit, period, book, &mut diagnostics);
    let marked: Vec<&Arc<str>> = cells::marked_sheets(book).into_iter().map(|(_, sheet)| &sheet.name).collect();
    let unmarked = book.sheets.iter().map(|sheet| &sheet.name).filter(|name| !marked.contains(name)).cloned().collect();
    let guard = Guard::new(&plan.contacts, words);
    let mut checker = Checker {
        guard: &guard,
        plan,
        past,
        period,
        unit,
        file: &book.file,
        words,
        sheets,
        refused,
        unmarked,
        asked: 0,
        lost: 0,
        comments: Vec::new(),
        is_typed_in: false,
        filled_in: String::new(),
        printed: Vec::new(),
        diagnostics,
    };
    let mut submission = Submission::new(unit.id.clone(), Arc::clone(&book.file));
    start(&mut checker, &mut submission);
    rooms(&mut checker, &mut submission);
    printed::finish(&mut checker);
    // Of a comment that says nothing where one is required, that is said.
    let said = checker.diagnostics.0.iter().filter(|one| one.code == Code::CommentMissing);
    let said: Vec<_> = said.map(|one| one.at.clone()).collect();
    checker.diagnostics.0.retain(|one| one.code != Code::TextUnfinished || !said.contains(&one.at));
    (submission.is_typed_in, submission.asked) = (checker.is_typed_in, checker.asked);
    (submission.lost, submission.comments) = (checker.lost, checker.comments);
    submission.content = sha256(checker.filled_in.as_bytes());
    (Some(submission), checker.diagnostics)
}

/// Lets every room check its sheets.
macro_rules! rooms {
    ($($room:ident,)*) => {
        fn rooms(checker: &mut Checker<'_>, submission: &mut Submission) {
            $(submission.$room = subject::$room::check::check(checker);)*
        }
    };
}

subjects!(rooms);

/// The start sheet: whether the unit calls its workbook ready.
fn start(checker: &mut Checker<'_>, submission: &mut Submission) {
    let Some(rows) = checker.rows(&sheets::START, true) else { return };
    let unknown = rows.iter().filter(|(id, _)| !start::ALL.contains(&id.as_str()));
    checker.unknown(unknown.map(|(id, row)| (id.clone(), row.clone())).collect(), &[]);
    if let Some(row) = rows.get(start::READY) {
        submission.ready = row.yes("#value", &mut checker.diagnostics);
    }
    if let Some(row) = rows.get(start::MESSAGE) {
        submission.message = row.text("#value", &mut checker.diagnostics);
    }
    if !submission.is_ready() {
        let diagnostic = match rows.get(start::READY) {
            Some(row) => Diagnostic::new(Code::NotReady, row.place("#value")),
            None => Diagnostic::of_file(Code::NotReady, checker.file),
        };
        checker.diagnostics.push(diagnostic.with("unit", &checker.unit.name));
    }
}
