//! A unit's cells → a submission.
//!
//! *Takes* a workbook as it was read and the plan, *returns* what the unit reports and everything that is
//! wrong with it at once. *Never* touches files, knows calamine or compares units. After this stage nothing
//! asks again whether a value is valid.

mod economy;
mod identity;
mod privacy;
mod sign;
mod submission;
mod values;
mod work;

pub use submission::{Decision, GoalReport, LineReport, ProgressReport, Reported, RiskReport, Submission, ValueReport};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::cells::{self, Book, Context, Ids, Row};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::domain::{Id, Period, Unit};
use crate::plan::Plan;
use crate::plan::asked::{Asked, AskedText, start};
use crate::read::{RawBook, RawSheet};
use crate::schema::UnitSheet;
use crate::text::Words;

/// Checks a workbook that was handed in for a period.
///
/// The submission is there as soon as it is clear whose it is, even if there are errors in it.
pub fn check(plan: &Plan, period: Period, book: &RawBook, words: &Words) -> (Option<Submission>, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let Some(unit) = identity::unit(plan, period, book, &mut diagnostics) else {
        return (None, diagnostics);
    };
    let (sheets, refused) = identity::sheets_of(unit, period, book, &mut diagnostics);
    let asked = plan.asked(unit, period);
    let marked: Vec<&Arc<str>> = cells::marked_sheets(book).into_iter().map(|(_, sheet)| &sheet.name).collect();
    let unmarked = book.sheets.iter().map(|sheet| &sheet.name).filter(|name| !marked.contains(name)).cloned().collect();
    let mut checker =
        Checker { plan, period, unit, file: &book.file, words, sheets, refused, unmarked, asked, diagnostics };
    let mut submission = Submission::new(unit.id.clone(), Arc::clone(&book.file));
    checker.start(&mut submission);
    checker.goals(&mut submission);
    checker.indicators(&mut submission);
    checker.measures(&mut submission);
    checker.economy(&mut submission);
    checker.work(&mut submission);
    checker.risks(&mut submission);
    checker.texts(&mut submission);
    checker.decisions(&mut submission);
    let mut diagnostics = checker.diagnostics;
    diagnostics.extend(privacy::withhold(&mut submission, plan, words));
    (Some(submission), diagnostics)
}

/// The unit that a workbook says it is of, also if it cannot be used: of another period, year or version.
pub fn claimed_unit(book: &RawBook) -> Option<Id> {
    identity::claimed(book)
}

/// What the checks of the sheets share.
struct Checker<'a> {
    plan: &'a Plan,
    period: Period,
    unit: &'a Unit,
    file: &'a Arc<str>,
    words: &'a Words,
    sheets: BTreeMap<UnitSheet, &'a RawSheet>,
    /// Sheets that are there but of another unit or period, which has been said.
    refused: BTreeSet<UnitSheet>,
    /// The names of sheets without a marker.
    unmarked: Vec<Arc<str>>,
    asked: Asked<'a>,
    diagnostics: Diagnostics,
}

impl<'a> Checker<'a> {
    /// The rows of a sheet by id; `None` if there is no such sheet or nothing on it can be found, which is reported
    /// if something is asked for on it.
    fn rows(&mut self, sheet: UnitSheet) -> Option<BTreeMap<String, Row<'a>>> {
        let definition = sheet.sheet();
        let Some(raw) = self.sheets.get(&sheet).copied() else {
            if !self.asked.is_empty(sheet) && !self.refused.contains(&sheet) {
                self.missing(sheet);
            }
            return None;
        };
        let context = Context { sheet: definition, file: self.file, words: self.words, book: Book::Unit };
        let rows = cells::rows(context, raw, Ids::Unique, &mut self.diagnostics)?;
        Some(rows.into_iter().map(|row| (row.id.clone(), row)).collect())
    }

    /// Reports a sheet that is not there, or no longer known for what it is: without its hidden first column and
    /// rows it has only its name left.
    fn missing(&mut self, sheet: UnitSheet) {
        let term = sheet.sheet().name;
        let name = term.get(self.words.lang);
        let unknown =
            self.unmarked.iter().find(|own| [term.sv, term.en].iter().any(|term| cells::same_words(own, term)));
        let problem = match unknown {
            Some(own) => {
                let place = Place::Sheet(Arc::clone(self.file), Arc::clone(own));
                Diagnostic::new(Code::SheetMissing, place).with("what", "keys")
            }
            None => Diagnostic::of_file(Code::SheetMissing, self.file).with("what", "sheet"),
        };
        self.diagnostics.push(problem.with("sheet", name).with("book", Book::Unit.name()));
    }

    /// The rows of a sheet that are asked for, in the plan's order, each cross-checked against its name.
    /// Reports rows that are gone and rows that nobody asked for.
    fn asked_rows(&mut self, sheet: UnitSheet, wanted: &[(String, String)]) -> Vec<Option<Row<'a>>> {
        let before = self.diagnostics.0.len();
        let Some(mut rows) = self.rows(sheet) else { return vec![None; wanted.len()] };
        let found: Vec<Option<Row<'a>>> = wanted.iter().map(|(id, _)| rows.remove(id)).collect();
        let lost = wanted.iter().zip(&found).filter(|(_, row)| row.is_none()).map(|((_, name), _)| name.as_str());
        self.unknown(rows, &lost.collect::<Vec<_>>());
        // A row that has lost its id, or has another row's, is still there under its name: that is one problem.
        let doubtful: Vec<String> =
            self.diagnostics.0[before..].iter().filter_map(|one| one.arg("row")).map(str::to_owned).collect();
        let place = Place::Sheet(
            Arc::clone(self.file),
            self.sheets.get(&sheet).map(|raw| Arc::clone(&raw.name)).unwrap_or_default(),
        );
        for ((id, name), row) in wanted.iter().zip(&found) {
            if row.is_none() && !doubtful.iter().any(|own| cells::same_words(own, name)) {
                let problem = Diagnostic::new(Code::RowMissing, place.clone());
                self.diagnostics.push(problem.with("id", id).with("row", name));
            }
        }
        self.names(wanted, &found);
        found
    }

    /// Reports rows that nobody asked for. One with the name of a row that is lost has only lost its id.
    fn unknown(&mut self, rows: BTreeMap<String, Row<'a>>, lost: &[&str]) {
        for (id, row) in rows {
            // The plan says itself that nobody reports it.
            if self.plan.is_reported_by_nobody(&Id::from(id.as_str())) {
                continue;
            }
            let what = if lost.iter().any(|name| cells::same_words(name, &row.label)) { "id" } else { "row" };
            let problem = Diagnostic::new(Code::IdUnknown, &row.at).with("what", what).with("id", id);
            self.diagnostics.push(problem.with("row", &row.label));
        }
    }

    /// A name that a person recognises a row by must belong to its id. If it is another row's, the rows were sorted
    /// apart from their ids: one problem, however many rows it has moved. A name that is nearly the plan's was
    /// corrected there after the templates had been sent out, and changes nothing.
    fn names(&mut self, wanted: &[(String, String)], found: &[Option<Row<'a>>]) {
        let mut sorted: Vec<Diagnostic> = Vec::new();
        for ((id, expected), row) in wanted.iter().zip(found) {
            let Some(row) = row else { continue };
            let Some(name) = row.visible_name().filter(|name| !cells::same_words(name, expected)) else { continue };
            let is_anothers = wanted.iter().any(|(_, other)| cells::same_words(other, name));
            let what = if is_anothers { "sorted" } else { "renamed" };
            let problem = Diagnostic::new(Code::IdMismatch, row.place("#name")).with("what", what).with("id", id);
            let problem = problem.with("found", name).with("expected", expected);
            if is_anothers {
                sorted.push(problem);
            } else if !cells::nearly_same_words(name, expected) {
                self.diagnostics.push(problem);
            }
        }
        let rows = sorted.len();
        let several = if rows > 1 { "yes" } else { "no" };
        let first = sorted.into_iter().next();
        self.diagnostics.0.extend(first.map(|first| first.with("rows", rows).with("several", several)));
    }

    fn start(&mut self, submission: &mut Submission) {
        let Some(rows) = self.rows(UnitSheet::Start) else { return };
        let unknown = rows.iter().filter(|(id, _)| !start::ALL.contains(&id.as_str()));
        self.unknown(unknown.map(|(id, row)| (id.clone(), row.clone())).collect(), &[]);
        if let Some(row) = rows.get(start::READY) {
            submission.ready = row.yes("#value", &mut self.diagnostics);
        }
        if let Some(row) = rows.get(start::MESSAGE) {
            submission.message = row.text("#value", &mut self.diagnostics);
        }
        if !submission.is_ready() {
            let diagnostic = match rows.get(start::READY) {
                Some(row) => Diagnostic::new(Code::NotReady, row.place("#value")),
                None => Diagnostic::of_file(Code::NotReady, self.file),
            };
            self.diagnostics.push(diagnostic.with("unit", &self.unit.name));
        }
    }

    fn goals(&mut self, submission: &mut Submission) {
        let goals = self.asked.goals.clone();
        let wanted: Vec<_> = goals.iter().map(|goal| (goal.id.to_string(), goal.name.clone())).collect();
        for (goal, row) in goals.iter().zip(self.asked_rows(UnitSheet::Goals, &wanted)) {
            let Some(row) = row else { continue };
            let status = row.status("#status", &mut self.diagnostics);
            let expected = row.expectation("#expected", &mut self.diagnostics);
            let comment = row.text("#comment", &mut self.diagnostics);
            self.require(&row, "#status");
            self.require(&row, "#expected");
            let green = crate::domain::Status::Green;
            let departs = [&status, &expected].into_iter().flatten().any(|found| found.value != green);
            if departs && row.is_blank("#comment") {
                self.diagnostics.push(row.problem(Code::CommentMissing, "#comment").with("why", "goal"));
            }
            submission.goals.insert(goal.id.clone(), GoalReport { status, expected, comment });
        }
    }

    /// Reports a required cell that is blank.
    fn require(&mut self, row: &Row<'_>, key: &str) {
        if row.is_blank(key) {
            self.diagnostics.push(row.problem(Code::ValueMissing, key));
        }
    }

    fn texts(&mut self, submission: &mut Submission) {
        let texts = self.asked.texts.clone();
        let Some(mut rows) = self.rows(UnitSheet::Texts) else { return };
        for key in texts.iter().map(AskedText::key) {
            let Some(row) = rows.remove(&key) else { continue };
            if let Some(text) = row.text("#text", &mut self.diagnostics) {
                submission.texts.insert(key, text);
            }
        }
        self.unknown(rows, &[]);
    }

    fn decisions(&mut self, submission: &mut Submission) {
        let decidable = self.asked.decisions.clone();
        let wanted: Vec<_> = decidable.iter().map(|item| (item.key(), item.name().to_owned())).collect();
        for ((key, _), row) in wanted.iter().zip(self.asked_rows(UnitSheet::Decisions, &wanted)) {
            let Some(row) = row else { continue };
            let reason = row.text("#reason", &mut self.diagnostics);
            if let Some(status) = row.status("#decided", &mut self.diagnostics) {
                submission.decisions.insert(key.clone(), Decision { status, reason });
            }
        }
    }
}

/// Ids and names of things of the plan, as the rows of a sheet have them.
fn wanted<'a>(items: impl Iterator<Item = (&'a Id, &'a String)>) -> Vec<(String, String)> {
    items.map(|(id, name)| (id.to_string(), name.clone())).collect()
}
