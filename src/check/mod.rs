//! A unit's cells → a submission.
//!
//! *Takes* a workbook as it was read and the plan, *returns* what the unit reports and everything that is
//! wrong with it at once. *Never* touches files, knows calamine or compares units. After this stage nothing
//! asks again whether a value is valid.

mod economy;
mod identity;
mod privacy;
mod submission;
mod values;
mod work;

pub use submission::{Decision, GoalReport, LineReport, ProgressReport, Reported, RiskReport, Submission, ValueReport};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::cells::{self, Context, Ids, Row};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::domain::{Id, Period, Unit};
use crate::plan::Plan;
use crate::plan::asked::{Asked, start};
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
    let sheets = identity::sheets_of(unit, period, book, &mut diagnostics);
    let asked = plan.asked(unit, period);
    let mut checker = Checker { plan, period, unit, file: &book.file, words, sheets, asked, diagnostics };
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

/// What the checks of the sheets share.
struct Checker<'a> {
    plan: &'a Plan,
    period: Period,
    unit: &'a Unit,
    file: &'a Arc<str>,
    words: &'a Words,
    sheets: BTreeMap<UnitSheet, &'a RawSheet>,
    asked: Asked<'a>,
    diagnostics: Diagnostics,
}

impl<'a> Checker<'a> {
    /// The rows of a sheet by id. Reports a sheet that is gone although something is asked for on it.
    fn rows(&mut self, sheet: UnitSheet) -> BTreeMap<String, Row<'a>> {
        let definition = sheet.sheet();
        let Some(raw) = self.sheets.get(&sheet).copied() else {
            if !self.asked.is_empty(sheet) {
                let name = definition.name.get(self.words.lang);
                self.diagnostics.push(Diagnostic::of_file(Code::SheetMissing, self.file).with("sheet", name));
            }
            return BTreeMap::new();
        };
        let context = Context { sheet: definition, file: self.file, words: self.words };
        let rows = cells::rows(context, raw, Ids::Unique, &mut self.diagnostics);
        rows.into_iter().map(|row| (row.id.clone(), row)).collect()
    }

    /// The rows of a sheet that are asked for, in the plan's order, each cross-checked against its name.
    /// Reports rows that are gone and rows that nobody asked for.
    fn asked_rows(&mut self, sheet: UnitSheet, wanted: &[(String, String)]) -> Vec<Option<Row<'a>>> {
        let mut rows = self.rows(sheet);
        let sheet_is_there = self.sheets.contains_key(&sheet);
        let mut found = Vec::with_capacity(wanted.len());
        for (id, name) in wanted {
            let row = rows.remove(id);
            match &row {
                Some(row) => row.expect_name("#name", name, &mut self.diagnostics),
                None if sheet_is_there => {
                    let place = crate::diagnostic::Place::Sheet(
                        Arc::clone(self.file),
                        self.sheets.get(&sheet).map(|raw| Arc::clone(&raw.name)).unwrap_or_default(),
                    );
                    self.diagnostics.push(Diagnostic::new(Code::RowMissing, place).with("id", id).with("row", name));
                }
                None => {}
            }
            found.push(row);
        }
        for (id, row) in rows {
            self.diagnostics.push(Diagnostic::new(Code::IdUnknown, &row.at).with("id", id).with("row", &row.label));
        }
        found
    }

    fn start(&mut self, submission: &mut Submission) {
        let rows = self.rows(UnitSheet::Start);
        let unknown: BTreeSet<&String> = rows.keys().filter(|id| !start::ALL.contains(&id.as_str())).collect();
        for id in unknown {
            self.diagnostics.push(Diagnostic::new(Code::IdUnknown, &rows[id].at).with("id", id).with("row", id));
        }
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
            if departs && comment.is_none() && row.raw("#comment").is_none() {
                self.diagnostics.push(row.problem(Code::CommentMissing, "#comment"));
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
        let wanted: Vec<_> = texts.iter().map(|text| (text.key(), String::new())).collect();
        let mut rows = self.rows(UnitSheet::Texts);
        for (key, _) in &wanted {
            let Some(row) = rows.remove(key) else { continue };
            if let Some(text) = row.text("#text", &mut self.diagnostics) {
                submission.texts.insert(key.clone(), text);
            }
        }
        for (id, row) in rows {
            self.diagnostics.push(Diagnostic::new(Code::IdUnknown, &row.at).with("id", id).with("row", &row.label));
        }
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
