//! What the rooms are given to check a unit's workbook with.
//!
//! *Takes* a workbook as it was read and the plan, *returns* the rows that were asked for and everything that is wrong
//! with them. *Never* knows a subject, touches files or compares units.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rust_decimal::Decimal;

use super::printed;
use super::submission::Comment;
use crate::cells::{self, Book, Context, Ids, Row};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::disclosure::Guard;
use crate::domain::{Id, Period, Unit, YearPeriod};
use crate::figure::Figures;
use crate::plan::Plan;
use crate::read::{RawSheet, RawValue};
use crate::schema::{Role, Sheet};
use crate::source::CellRef;
use crate::text::{self, Words, input};

/// What the checks of the rooms share.
pub struct Checker<'a> {
    pub(crate) plan: &'a Plan,
    /// What earlier reports and the plan say of earlier periods.
    pub(crate) past: &'a Figures,
    pub(crate) period: Period,
    pub(crate) unit: &'a Unit,
    pub(crate) file: &'a Arc<str>,
    pub(crate) words: &'a Words,
    pub(crate) guard: &'a Guard,
    /// The sheets by their keys.
    pub(crate) sheets: BTreeMap<&'static str, &'a RawSheet>,
    /// Sheets that are there but of another unit or period, which has been said.
    pub(crate) refused: BTreeSet<&'static str>,
    /// The names of sheets without a marker.
    pub(crate) unmarked: Vec<Arc<str>>,
    /// How many cells must be filled in.
    pub(crate) asked: usize,
    /// How many of them are gone with their rows, beside those that an error says it of.
    pub(crate) lost: usize,
    /// The longer comments on the rows that have been looked at.
    pub(crate) comments: Vec<Comment>,
    /// Somebody has typed something on a sheet that has been looked at.
    pub(crate) is_typed_in: bool,
    /// What is filled in on the sheets that have been looked at, a line a cell.
    pub(crate) filled_in: String,
    /// What the sheets show otherwise than their templates would now.
    pub(crate) printed: Vec<Diagnostic>,
    pub(crate) diagnostics: Diagnostics,
}

impl<'a> Checker<'a> {
    /// The rows of a sheet by id; `None` if there is no such sheet or nothing on it can be found, which is reported
    /// if something is asked for on it.
    pub(crate) fn rows(&mut self, sheet: &'static Sheet, asked: bool) -> Option<BTreeMap<String, Row<'a>>> {
        let Some(raw) = self.sheets.get(sheet.key).copied() else {
            if asked && !self.refused.contains(sheet.key) {
                self.missing(sheet);
            }
            return None;
        };
        let context = Context { sheet, file: self.file, words: self.words, book: Book::Unit, guard: self.guard };
        let rows = cells::rows(context, raw, Ids::Unique, &mut self.diagnostics)?;
        self.is_typed_in |= rows.iter().any(Row::is_typed_in);
        for row in &rows {
            for (column, said) in row.filled_in() {
                self.filled_in.extend([sheet.key, " ", &row.id, " ", column, " ", &said, "\n"]);
            }
        }
        self.printed.extend(printed::of_sheet(self, sheet, &rows));
        for row in &rows {
            let comment = row.raw("#comment").map_or("", cells::text_of_cell);
            self.other_period(&row.place("#comment"), comment);
            self.comments.extend(Comment::of(sheet.key, row, comment));
        }
        Some(rows.into_iter().map(|row| (row.id.clone(), row)).collect())
    }

    /// A text that tells of an earlier period as if it were this one.
    pub(crate) fn other_period(&mut self, at: &CellRef, text: &str) {
        let own = YearPeriod { year: self.plan.committee.year, period: self.period };
        if let Some((sentence, other)) = input::other_period_told(text, own) {
            let problem = Diagnostic::new(Code::HeadingOfOtherPeriod, at).with("what", "text");
            let problem = problem.with("heading", self.guard.quote(&sentence));
            self.diagnostics.push(problem.with("other", other).with("own", own));
        }
    }

    /// Reports a sheet that is not there, or no longer known for what it is: without its hidden first column and
    /// rows it has only its name left.
    fn missing(&mut self, sheet: &'static Sheet) {
        let term = sheet.name;
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
    pub(crate) fn asked_rows(&mut self, sheet: &'static Sheet, wanted: &[(String, String)]) -> Vec<Option<Row<'a>>> {
        let before = self.diagnostics.0.len();
        let found = self.found_rows(sheet, wanted);
        let gone = found.iter().filter(|row| row.is_none()).count() * required_cells(sheet);
        self.asked += gone;
        // Each that is said counts as one.
        self.lost += gone.saturating_sub(self.diagnostics.0.len() - before);
        found
    }

    fn found_rows(&mut self, sheet: &'static Sheet, wanted: &[(String, String)]) -> Vec<Option<Row<'a>>> {
        let before = self.diagnostics.0.len();
        let Some(mut rows) = self.rows(sheet, !wanted.is_empty()) else { return vec![None; wanted.len()] };
        let found: Vec<Option<Row<'a>>> = wanted.iter().map(|(id, _)| rows.remove(id)).collect();
        let lost = wanted.iter().zip(&found).filter(|(_, row)| row.is_none()).map(|((_, name), _)| name.as_str());
        self.unknown(rows, &lost.collect::<Vec<_>>());
        // A row that has lost its id, or has another row's, is still there under its name: that is one problem.
        let said = &self.diagnostics.0[before..];
        let doubtful: Vec<String> = said.iter().filter_map(|one| one.arg("row")).map(str::to_owned).collect();
        let is_twice = |id: &str| said.iter().any(|one| one.code == Code::IdDuplicate && one.arg("id") == Some(id));
        let twice: Vec<bool> = wanted.iter().map(|(id, _)| is_twice(id)).collect();
        let place = Place::Sheet(
            Arc::clone(self.file),
            self.sheets.get(sheet.key).map(|raw| Arc::clone(&raw.name)).unwrap_or_default(),
        );
        for (((id, name), row), twice) in wanted.iter().zip(&found).zip(twice) {
            // Where nothing must be filled in, a row that the plan has got since says what a blank one says.
            let is_asked = required_cells(sheet) > 0;
            if row.is_none() && is_asked && !twice && !doubtful.iter().any(|own| cells::same_words(own, name)) {
                let problem = Diagnostic::new(Code::RowMissing, place.clone());
                self.diagnostics.push(problem.with("id", id).with("row", name));
            }
        }
        self.in_order(wanted, found)
    }

    /// Reports rows that nobody asks for: the plan has dropped them since, or gives them to others. Nothing of them is used,
    /// and of those in which nothing stands nothing is lost. One with the name of a row that is lost has only lost its id.
    pub(crate) fn unknown(&mut self, rows: BTreeMap<String, Row<'a>>, lost: &[&str]) {
        for (id, row) in rows {
            // The plan says itself that nobody reports it.
            if self.plan.unreported.contains(&Id::from(id.as_str())) {
                continue;
            }
            if lost.iter().any(|name| cells::same_words(name, &row.label)) {
                let problem = Diagnostic::new(Code::IdUnknown, &row.at).with("id", id);
                self.diagnostics.push(problem.with("row", &row.label));
            } else if row.is_typed_in() {
                let is_known = self.plan.places.keys().any(|(_, own)| is_of(&id, own));
                let what = if is_known { "row" } else { "gone" };
                let problem = Diagnostic::new(Code::RowUnused, &row.at).with("what", what).with("id", id);
                let problem = problem.with("count", 1).with("several", "no");
                self.diagnostics.push(problem.with("row", &row.label));
            }
        }
    }

    /// A name that a person recognises a row by must belong to its id. If it is another row's, the rows were sorted
    /// apart from their ids: one problem, however many rows it has moved, and nothing of the sheet is used. A name that no
    /// other row has was changed in the plan after the templates had been sent out: the cell is locked, and the row is
    /// known by its id. One that is nearly the plan's changes nothing.
    fn in_order(&mut self, wanted: &[(String, String)], mut found: Vec<Option<Row<'a>>>) -> Vec<Option<Row<'a>>> {
        let (mut sorted, mut renamed): (Vec<Diagnostic>, Vec<Diagnostic>) = (Vec::new(), Vec::new());
        for ((id, expected), own) in wanted.iter().zip(&found) {
            let Some(row) = own else { continue };
            let Some(name) = row.visible_name().filter(|name| !cells::same_words(name, expected)) else { continue };
            let is_anothers = wanted.iter().any(|(_, other)| cells::same_words(other, name));
            let code = if is_anothers { Code::IdMismatch } else { Code::RowRenamed };
            let problem = Diagnostic::new(code, row.place("#name")).with("what", "sorted").with("id", id);
            let problem = problem.with("found", &row.label).with("expected", expected);
            let problem = problem.with("count", 1).with("several", "no");
            if is_anothers {
                sorted.push(problem);
            } else if !cells::nearly_same_words(name, expected) || cells::says_another(name, expected) {
                renamed.push(problem);
            }
        }
        let rows = sorted.len();
        if rows > 0 {
            found.fill(None);
        } else {
            self.diagnostics.0.extend(renamed);
        }
        let several = if rows > 1 { "yes" } else { "no" };
        let first = sorted.into_iter().next();
        self.diagnostics.0.extend(first.map(|first| first.with("rows", rows).with("several", several)));
        found
    }

    /// What the template printed from the plan must be what the plan says now.
    /// In either language: a workbook keeps that of its template.
    pub(crate) fn printed(&mut self, row: &Row<'_>, key: &str, what: &str, expected: impl Fn(&Words) -> String) {
        let found = row.raw(key).map_or("", cells::text_of_cell);
        // Labels of the plan are in the language that it was read in.
        let plain = text::without_year_words;
        let is_same = |words: &Words| {
            let expected = expected(words);
            cells::same_words(found, &expected) || cells::same_words(&plain(found), &plain(&expected))
        };
        if row.has(key) && !is_same(self.words) && !is_same(Words::of(self.words.lang.other())) {
            let expected = expected(self.words);
            let problem = row.problem(Code::PrintedDiffers, key).with("what", what);
            let problem = problem.with("count", 1).with("several", "no");
            let found = self.guard.quote(found);
            let shown = |text: &str| match text.trim() {
                "" => "–".to_owned(),
                text => text.replace('\n', " "),
            };
            self.diagnostics.push(problem.with("found", shown(&found)).with("expected", shown(&expected)));
        }
    }

    /// The same of an amount.
    pub(crate) fn printed_amount(&mut self, row: &Row<'_>, key: &str, expected: Option<Decimal>) {
        let found = row.raw(key).and_then(|cell| match cell.value {
            RawValue::Number(number) => Some(number),
            _ => None,
        });
        // Programs that save a workbook may change the last digits.
        let digits = |amount: Option<Decimal>| amount.map(|own| text::round(own, 5).normalize());
        if row.has(key) && digits(found) != digits(expected) {
            let shown = |amount: Option<Decimal>| {
                amount.map_or("–".to_owned(), |own| text::number(own, own.normalize().scale(), self.words.lang))
            };
            let problem = row.problem(Code::PrintedDiffers, key).with("what", "amount");
            let problem = problem.with("count", 1).with("several", "no");
            self.diagnostics.push(problem.with("found", shown(found)).with("expected", shown(expected)));
        }
    }

    /// Counts a required cell, and reports one that is blank.
    pub(crate) fn require(&mut self, row: &Row<'_>, key: &str) {
        self.asked += 1;
        if row.is_blank(key) {
            self.diagnostics.push(row.problem(Code::ValueMissing, key));
        }
    }
}

/// How many cells of a row must be filled in; of a value that is made of parts or not, one.
fn required_cells(sheet: &Sheet) -> usize {
    match sheet.column("#numerator") {
        Some(_) => 1,
        None => sheet.columns.iter().filter(|column| column.role == Role::Required).count(),
    }
}

/// True if a row of a unit's workbook is about something of the plan: a month of it, or a decision on it, too.
fn is_of(row: &str, id: &str) -> bool {
    !id.is_empty() && (row == id || row.split(':').any(|part| part == id))
}

/// Ids and names of things of the plan, as the rows of a sheet have them.
pub(crate) fn wanted<'a>(items: impl Iterator<Item = (&'a Id, &'a String)>) -> Vec<(String, String)> {
    items.map(|(id, name)| (id.to_string(), name.clone())).collect()
}
