//! What the rooms are given to read the plan workbook with.
//!
//! *Takes* a workbook as it was read, *returns* rows, references, reporters and periods, and everything that is wrong
//! with them. *Never* stops at the first problem and never knows a subject.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rust_decimal::Decimal;

use super::settings::LevelRules;
use crate::cells::{self, Book, Context, Ids, Row};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::disclosure::Guard;
use crate::documents::About;
use crate::domain::{Aggregation, Division, Id, Period, Unit, UnitKind, ValueKind};
use crate::read::{RawBook, RawSheet};
use crate::schema::{Choice, PLAN_UNIT, Sheet, identity};
use crate::source::CellRef;
use crate::subject;
use crate::text::{Words, input};

/// What the rooms share while the plan is read.
pub struct Reader<'a> {
    pub(crate) file: &'a Arc<str>,
    pub(crate) words: &'a Words,
    pub(crate) guard: &'a Guard,
    sheets: BTreeMap<String, &'a RawSheet>,
    /// What is wrong so far.
    pub(crate) diagnostics: Diagnostics,
    pub(crate) places: BTreeMap<(&'static str, String), CellRef>,
    pub(crate) columns: BTreeMap<(&'static str, &'static str), u32>,
    pub(crate) units: Vec<Unit>,
    pub(crate) divisions: Vec<Division>,
    pub(crate) unreported: BTreeSet<Id>,
    pub(crate) image_files: Vec<(String, CellRef)>,
    /// Which units an id of a unit or a division means, by their places in `units`.
    reporting: BTreeMap<Id, Vec<usize>>,
    /// The roll-up rule of goals by level.
    pub(crate) level_rules: LevelRules,
    /// What an amount of 1 is in kronor; known once the settings are read.
    pub(crate) amount_unit: Decimal,
    /// Ids of units that cannot be used. References to them are no second mistake.
    unusable: BTreeSet<Id>,
    /// The ids of sheets that something has referred to.
    ids: BTreeMap<&'static str, BTreeSet<String>>,
    /// What values of rows of sheets are, of those that something has asked for.
    kinds: BTreeMap<&'static str, BTreeMap<String, MeasuredAs>>,
    /// The words of columns that parts of the report are about, in order.
    named: BTreeMap<(&'static str, &'static str), Vec<String>>,
}

/// What the values of a row of the plan are, and how units' values become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct MeasuredAs {
    pub kind: ValueKind,
    pub aggregation: Aggregation,
}

impl<'a> Reader<'a> {
    /// A reader of a plan workbook.
    pub(crate) fn new(book: &'a RawBook, guard: &'a Guard, words: &'a Words) -> Reader<'a> {
        // Sheets of units' workbooks have some of the same keys.
        let own = cells::marked_sheets(book).into_iter().filter(|(marker, _)| marker.unit == PLAN_UNIT);
        let (mut sheets, mut diagnostics) = (BTreeMap::new(), Diagnostics::default());
        for (marker, sheet) in own {
            // Which of two copies is right, only a person knows.
            if let Entry::Vacant(free) = sheets.entry(marker.sheet) {
                free.insert(sheet);
            } else {
                let place = Place::Sheet(Arc::clone(&book.file), Arc::clone(&sheet.name));
                diagnostics
                    .push(Diagnostic::new(Code::IdDuplicate, place).with("what", "sheet").with("id", &sheet.name));
            }
        }
        Reader {
            file: &book.file,
            words,
            guard,
            sheets,
            diagnostics,
            places: BTreeMap::new(),
            columns: BTreeMap::new(),
            units: Vec::new(),
            divisions: Vec::new(),
            unreported: BTreeSet::new(),
            image_files: Vec::new(),
            reporting: BTreeMap::new(),
            level_rules: LevelRules::new(),
            amount_unit: Decimal::ONE,
            unusable: BTreeSet::new(),
            ids: BTreeMap::new(),
            kinds: BTreeMap::new(),
            named: BTreeMap::new(),
        }
    }

    /// True if the workbook holds a sheet.
    pub(crate) fn has(&self, sheet: &Sheet) -> bool {
        self.sheets.contains_key(sheet.key)
    }

    /// Reads divisions and units, which others refer to as their reporters.
    pub(crate) fn organisation(&mut self) {
        self.divisions = self.divisions();
        self.units = self.units();
        for (at, unit) in self.units.iter().enumerate() {
            self.reporting.entry(unit.id.clone()).or_default().push(at);
            if let Some(division) = unit.division.clone().filter(|_| unit.kind == UnitKind::Unit) {
                self.reporting.entry(division).or_default().push(at);
            }
        }
    }

    /// The rows of a sheet that plans made before it do not have.
    pub(crate) fn rows_if_any(&mut self, definition: &'static Sheet, ids: Ids) -> Vec<Row<'a>> {
        if self.has(definition) { self.rows(definition, ids) } else { Vec::new() }
    }

    /// The rows of a sheet; each row's place is remembered by its id, each column by its key.
    pub(crate) fn rows(&mut self, definition: &'static Sheet, ids: Ids) -> Vec<Row<'a>> {
        let Some(raw) = self.sheets.get(definition.key).copied() else {
            let problem = Diagnostic::of_file(Code::SheetMissing, self.file).with("what", "sheet").with("book", "plan");
            self.diagnostics.push(problem.with("sheet", definition.name.get(self.words.lang)));
            return Vec::new();
        };
        let context =
            Context { sheet: definition, file: self.file, words: self.words, book: Book::Plan, guard: self.guard };
        let rows = cells::rows(context, raw, ids, &mut self.diagnostics).unwrap_or_default();
        for row in &rows {
            self.places.entry((definition.key, row.id.clone())).or_insert_with(|| row.at.clone());
        }
        let of_sheet = subject::parts().into_iter().filter_map(|part| part.about);
        for key in of_sheet.filter(|about| about.sheet.key == definition.key).filter_map(|about| about.column) {
            // What is wrong with the cell is said when it is read.
            let words = rows.iter().filter_map(|row| row.text(key, &mut Diagnostics::default()));
            let words: BTreeSet<String> = words.map(|word| word.value.into()).collect();
            self.named.insert((definition.key, key), words.into_iter().collect());
        }
        if let Some(row) = rows.first() {
            let columns = definition.columns.iter().map(|column| column.key);
            self.columns.extend(columns.map(|key| ((definition.key, key), row.place(key).col)));
        }
        rows
    }

    fn divisions(&mut self) -> Vec<Division> {
        let rows = self.rows(&identity::DIVISIONS, Ids::Unique);
        rows.iter().map(|row| Division { id: Id::from(row.id.as_str()), name: self.required(row, "#name") }).collect()
    }

    fn units(&mut self) -> Vec<Unit> {
        let rows = self.rows(&identity::UNITS, Ids::Unique);
        let divisions: BTreeSet<Id> = self.divisions.iter().map(|division| division.id.clone()).collect();
        let mut units = Vec::new();
        for row in &rows {
            if !is_file_name(&row.id) {
                self.diagnostics.push(Diagnostic::new(Code::PlanIdInvalid, &row.at).with("id", &row.id));
                self.unusable.insert(Id::from(row.id.as_str()));
                continue;
            }
            let kind = self.choice(row, "#kind").unwrap_or(UnitKind::Unit);
            let division = self.reference(row, "#division", |id| divisions.contains(id));
            let (id, name) = (Id::from(row.id.as_str()), self.required(row, "#name"));
            units.push(Unit { id, name, division, kind, contact: self.optional(row, "#contact") });
        }
        units
    }

    /// Text that must be there; empty, and reported, if it is not.
    pub(crate) fn required(&mut self, row: &Row<'_>, key: &str) -> String {
        match row.text(key, &mut self.diagnostics) {
            Some(text) => text.value.into(),
            None => {
                self.diagnostics.push(row.problem(Code::ValueMissing, key));
                String::new()
            }
        }
    }

    /// Text, or nothing.
    pub(crate) fn optional(&mut self, row: &Row<'_>, key: &str) -> Option<String> {
        row.text(key, &mut self.diagnostics).map(|text| text.value.into())
    }

    /// Text, or an empty one.
    pub(crate) fn text(&mut self, row: &Row<'_>, key: &str) -> String {
        self.optional(row, key).unwrap_or_default()
    }

    /// What stands in a cell as a person reads it, or an empty text.
    pub(crate) fn as_typed(&mut self, row: &Row<'_>, key: &str) -> String {
        row.as_typed(key, &mut self.diagnostics).map(|text| text.value.into()).unwrap_or_default()
    }

    /// A required choice.
    pub(crate) fn choice<C: Choice>(&mut self, row: &Row<'_>, key: &str) -> Option<C> {
        if row.raw(key).is_none() {
            self.diagnostics.push(row.problem(Code::ValueMissing, key));
            return None;
        }
        self.optional_choice(row, key)
    }

    /// A choice, or nothing.
    pub(crate) fn optional_choice<C: Choice>(&mut self, row: &Row<'_>, key: &str) -> Option<C> {
        row.choice(key, &mut self.diagnostics).map(|found| found.value)
    }

    /// An id of something else in the plan; reported if there is no such thing.
    pub(crate) fn reference(&mut self, row: &Row<'_>, key: &str, exists: impl Fn(&Id) -> bool) -> Option<Id> {
        let id = Id::from(row.text(key, &mut self.diagnostics)?.value.as_str());
        if exists(&id) {
            return Some(id);
        }
        self.diagnostics.push(row.problem(Code::PlanDangling, key).with("id", &id));
        None
    }

    /// True if a row of a sheet has an id, whether the sheet has been read yet or not.
    pub(crate) fn exists(&mut self, sheet: &'static Sheet, id: &str) -> bool {
        let raw = self.sheets.get(sheet.key).copied();
        self.ids.entry(sheet.key).or_insert_with(|| raw.map(cells::ids).unwrap_or_default()).contains(id)
    }

    /// What the values of a row are, of a sheet that says so.
    pub(crate) fn measured_as(&mut self, sheet: &'static Sheet, id: &str) -> Option<MeasuredAs> {
        if !self.kinds.contains_key(sheet.key) {
            let context = Context { sheet, file: self.file, words: self.words, book: Book::Plan, guard: self.guard };
            // What is wrong with the sheet is said when it is read.
            let unsaid = &mut Diagnostics::default();
            let raw = self.sheets.get(sheet.key).copied();
            let rows = raw.and_then(|raw| cells::rows(context, raw, Ids::Optional, unsaid)).unwrap_or_default();
            let kind = |row: &Row<'_>, unsaid: &mut Diagnostics| {
                let kind = row.choice("#kind", unsaid)?.value;
                let aggregation = row.choice("#aggregation", unsaid).map(|own| own.value);
                Some((row.id.clone(), MeasuredAs { kind, aggregation: aggregation.unwrap_or(Aggregation::Single) }))
            };
            let kinds = rows.iter().filter_map(|row| kind(row, unsaid)).collect();
            self.kinds.insert(sheet.key, kinds);
        }
        self.kinds.get(sheet.key)?.get(id).copied()
    }

    /// What a part can be about, of a sheet that has been read.
    pub(crate) fn named(&self, about: &About) -> Vec<String> {
        match about.column {
            Some(column) => self.named.get(&(about.sheet.key, column)).cloned().unwrap_or_default(),
            None => self.ids(about.sheet),
        }
    }

    /// The ids of the rows of a sheet that has been read.
    pub(crate) fn ids(&self, sheet: &'static Sheet) -> Vec<String> {
        let rows = self.places.range((sheet.key, String::new())..).take_while(|((key, _), _)| *key == sheet.key);
        rows.map(|((_, id), _)| id.clone()).filter(|id| !id.is_empty()).collect()
    }

    /// An id of a row of a sheet, if one is given; reported if there is no such row.
    pub(crate) fn reference_to(&mut self, row: &Row<'_>, key: &str, sheet: &'static Sheet) -> Option<Id> {
        let id = self.optional(row, key)?;
        if !self.exists(sheet, &id) {
            self.diagnostics.push(row.problem(Code::PlanDangling, key).with("id", &id));
            return None;
        }
        Some(Id::from(id.as_str()))
    }

    /// Ids of units, of divisions (meaning their units), or "alla", in the order of the plan.
    pub(crate) fn reporters(&mut self, row: &Row<'_>) -> Vec<Id> {
        let mut wanted: BTreeSet<usize> = BTreeSet::new();
        for word in row.ids("#reporters", &mut self.diagnostics) {
            let id = Id::from(word.as_str());
            let is_unit = |(at, unit): (usize, &Unit)| (unit.kind == UnitKind::Unit).then_some(at);
            let mut found: Vec<usize> = self.reporting.get(&id).cloned().unwrap_or_default();
            if input::is_all(&word) {
                found.extend(self.units.iter().enumerate().filter_map(is_unit));
            }
            if found.is_empty() && !self.unusable.contains(&id) {
                self.diagnostics.push(row.problem(Code::PlanDangling, "#reporters").with("id", &word));
            }
            wanted.extend(found);
        }
        wanted.into_iter().filter_map(|at| Some(self.units.get(at)?.id.clone())).collect()
    }

    /// The same of what somebody must report.
    pub(crate) fn required_reporters(&mut self, row: &Row<'_>) -> Vec<Id> {
        let reporters = self.reporters(row);
        if reporters.is_empty() {
            self.unreported.insert(Id::from(row.id.as_str()));
        }
        reporters
    }

    /// Periods by their codes.
    pub(crate) fn periods(&mut self, row: &Row<'_>) -> Vec<Period> {
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
pub(crate) fn is_file_name(id: &str) -> bool {
    !id.is_empty()
        && id.len() <= 60
        && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}
