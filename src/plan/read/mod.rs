//! The plan workbook's cells → a [`Plan`].
//!
//! *Takes* a workbook as it was read, *returns* the plan and everything that is wrong with it at once.
//! *Never* stops at the first problem; a plan is returned as long as committee and year are known.

mod economy;
mod goals;
mod rest;
mod settings;
mod work;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Plan, lint};
use crate::cells::{self, Book, Context, Ids, Row};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::domain::{Division, Id, Period, Unit, UnitKind};
use crate::read::{RawBook, RawSheet};
use crate::schema::{Choice, PLAN_SHEETS, PLAN_UNIT, PlanSheet};
use crate::source::CellRef;
use crate::text::{Words, input};

/// Reads the plan.
pub fn read(book: &RawBook, words: &Words) -> (Option<Plan>, Diagnostics) {
    let mut reader = Reader::new(book, words);
    if !PLAN_SHEETS.iter().any(|(_, sheet)| reader.sheets.contains_key(sheet.key)) {
        // One message, not one for each sheet that is not there.
        let problem = Diagnostic::of_file(Code::FileForeign, &book.file).with("book", "plan");
        return (None, Diagnostics(vec![problem]));
    }
    let plan = reader.plan();
    let mut diagnostics = reader.diagnostics;
    if let Some(plan) = &plan {
        let questions = lint::lint(plan, &book.file, &diagnostics, words);
        diagnostics.extend(questions);
    }
    (plan, diagnostics.sorted())
}

/// What the parts of the reader share.
struct Reader<'a> {
    file: &'a Arc<str>,
    words: &'a Words,
    sheets: BTreeMap<String, &'a RawSheet>,
    diagnostics: Diagnostics,
    places: BTreeMap<(&'static str, String), CellRef>,
    columns: BTreeMap<(&'static str, &'static str), u32>,
    units: Vec<Unit>,
    divisions: Vec<Division>,
    /// Ids of units that cannot be used. References to them are no second mistake.
    unusable: BTreeSet<Id>,
}

impl<'a> Reader<'a> {
    fn new(book: &'a RawBook, words: &'a Words) -> Reader<'a> {
        // Sheets of units' workbooks have some of the same keys.
        let own = cells::marked_sheets(book).into_iter().filter(|(marker, _)| marker.unit == PLAN_UNIT);
        let sheets = own.map(|(marker, sheet)| (marker.sheet, sheet)).collect();
        Reader {
            file: &book.file,
            words,
            sheets,
            diagnostics: Diagnostics::default(),
            places: BTreeMap::new(),
            columns: BTreeMap::new(),
            units: Vec::new(),
            divisions: Vec::new(),
            unusable: BTreeSet::new(),
        }
    }

    fn plan(&mut self) -> Option<Plan> {
        let (committee, rules, level_rules) = self.settings()?;
        self.divisions = self.divisions();
        self.units = self.units();
        let goals = self.goals(&level_rules);
        let measures = self.measures();
        let mut plan = Plan {
            committee,
            rules,
            indicators: self.indicators(&measures),
            activities: self.activities(),
            assignments: self.assignments(),
            risks: self.risks(),
            lines: self.lines().into(),
            history: self.history(),
            bridge: self.bridge(),
            layout: self.layout(),
            texts: self.texts(),
            tables: self.tables(),
            contacts: self.contacts(),
            goals,
            measures,
            divisions: std::mem::take(&mut self.divisions),
            units: std::mem::take(&mut self.units).into(),
            places: BTreeMap::new(),
            columns: std::mem::take(&mut self.columns),
        };
        plan.places = std::mem::take(&mut self.places);
        Some(plan)
    }

    /// The rows of a sheet; each row's place is remembered by its id, each column by its key.
    fn rows(&mut self, sheet: PlanSheet, ids: Ids) -> Vec<Row<'a>> {
        let definition = sheet.sheet();
        let Some(raw) = self.sheets.get(definition.key).copied() else {
            let problem = Diagnostic::of_file(Code::SheetMissing, self.file).with("what", "sheet").with("book", "plan");
            self.diagnostics.push(problem.with("sheet", definition.name.get(self.words.lang)));
            return Vec::new();
        };
        let context = Context { sheet: definition, file: self.file, words: self.words, book: Book::Plan };
        let rows = cells::rows(context, raw, ids, &mut self.diagnostics).unwrap_or_default();
        for row in &rows {
            self.places.entry((definition.key, row.id.clone())).or_insert_with(|| row.at.clone());
        }
        if let Some(row) = rows.first() {
            let columns = definition.columns.iter().map(|column| column.key);
            self.columns.extend(columns.map(|key| ((definition.key, key), row.place(key).col)));
        }
        rows
    }

    fn divisions(&mut self) -> Vec<Division> {
        let rows = self.rows(PlanSheet::Divisions, Ids::Unique);
        rows.iter().map(|row| Division { id: Id::from(row.id.as_str()), name: self.required(row, "#name") }).collect()
    }

    fn units(&mut self) -> Vec<Unit> {
        let rows = self.rows(PlanSheet::Units, Ids::Unique);
        let divisions: BTreeSet<Id> = self.divisions.iter().map(|division| division.id.clone()).collect();
        let mut units = Vec::new();
        for row in &rows {
            if !is_file_name(&row.id) {
                self.diagnostics.push(Diagnostic::new(Code::PlanIdInvalid, &row.at).with("id", &row.id));
                self.unusable.insert(Id::from(row.id.as_str()));
                continue;
            }
            let kind = match self.choice(row, "#kind", Choice::UnitKind) {
                Some("department") => UnitKind::Department,
                _ => UnitKind::Unit,
            };
            let division = self.reference(row, "#division", |id| divisions.contains(id));
            units.push(Unit { id: Id::from(row.id.as_str()), name: self.required(row, "#name"), division, kind });
        }
        units
    }

    /// Text that must be there; empty, and reported, if it is not.
    fn required(&mut self, row: &Row<'_>, key: &str) -> String {
        match row.text(key, &mut self.diagnostics) {
            Some(text) => text.value,
            None => {
                self.diagnostics.push(row.problem(Code::ValueMissing, key));
                String::new()
            }
        }
    }

    /// Text, or nothing.
    fn optional(&mut self, row: &Row<'_>, key: &str) -> Option<String> {
        row.text(key, &mut self.diagnostics).map(|text| text.value)
    }

    /// Text, or an empty one.
    fn text(&mut self, row: &Row<'_>, key: &str) -> String {
        self.optional(row, key).unwrap_or_default()
    }

    /// A required choice.
    fn choice(&mut self, row: &Row<'_>, key: &str, choice: Choice) -> Option<&'static str> {
        if row.raw(key).is_none() {
            self.diagnostics.push(row.problem(Code::ValueMissing, key));
            return None;
        }
        self.optional_choice(row, key, choice)
    }

    fn optional_choice(&mut self, row: &Row<'_>, key: &str, choice: Choice) -> Option<&'static str> {
        row.choice(key, choice, &mut self.diagnostics).map(|found| found.value)
    }

    /// An id of something else in the plan; reported if there is no such thing.
    fn reference(&mut self, row: &Row<'_>, key: &str, exists: impl Fn(&Id) -> bool) -> Option<Id> {
        let id = Id::from(row.text(key, &mut self.diagnostics)?.value.as_str());
        if exists(&id) {
            return Some(id);
        }
        self.diagnostics.push(row.problem(Code::PlanDangling, key).with("id", &id));
        None
    }

    /// Ids of units, of divisions (meaning their units), or "alla", in the order of the plan.
    fn reporters(&mut self, row: &Row<'_>) -> Vec<Id> {
        let mut wanted: BTreeSet<Id> = BTreeSet::new();
        for word in row.ids("#reporters", &mut self.diagnostics) {
            let id = Id::from(word.as_str());
            let all = input::is_all(&word);
            let found: Vec<Id> = self
                .units
                .iter()
                .filter(|unit| {
                    unit.id == id || (unit.kind == UnitKind::Unit && (all || unit.division.as_ref() == Some(&id)))
                })
                .map(|unit| unit.id.clone())
                .collect();
            if found.is_empty() && !self.unusable.contains(&id) {
                self.diagnostics.push(row.problem(Code::PlanDangling, "#reporters").with("id", &word));
            }
            wanted.extend(found);
        }
        self.units.iter().map(|unit| unit.id.clone()).filter(|id| wanted.contains(id)).collect()
    }

    /// Periods by their codes.
    fn periods(&mut self, row: &Row<'_>) -> Vec<Period> {
        let mut periods = Vec::new();
        for word in row.ids("#periods", &mut self.diagnostics) {
            match word.parse() {
                Ok(period) => periods.push(period),
                Err(_) => self.diagnostics.push(row.problem(Code::PlanValue, "#periods").with("found", &word)),
            }
        }
        periods
    }
}

/// Unit ids become file names on every system: ASCII letters, digits, hyphen, underscore.
fn is_file_name(id: &str) -> bool {
    !id.is_empty()
        && id.len() <= 60
        && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}
