//! What the rooms are given to ask what a careful controller would ask about a plan before sending out the templates.
//!
//! *Takes* a plan, *returns* diagnostics, *never* changes anything.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Plan;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::documents::Part;
use crate::domain::{Aggregation, Direction, Id, ValueKind};
use crate::schema::Sheet;
use crate::source::CellRef;
use crate::text::{Words, input};

/// What the questions of the rooms share. What the reader has `said` about a cell already is not asked again in other
/// words.
pub struct Lint<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) file: &'a Arc<str>,
    pub(crate) said: &'a Diagnostics,
    pub(crate) words: &'a Words,
    pub(crate) diagnostics: Diagnostics,
    /// What is reported and no report shows: first cell, sheet, and a part that would.
    pub(crate) unshown: Vec<(CellRef, &'static Sheet, &'static Part)>,
}

/// What has a number in the report.
pub(crate) struct Numbered<'a> {
    pub id: &'a Id,
    pub name: &'a str,
    pub number: &'a str,
    /// The goal that it lies under.
    pub above: Option<Above<'a>>,
}

/// The goal that something lies under.
#[derive(Clone, Copy)]
pub(crate) struct Above<'a> {
    pub id: &'a Id,
    pub name: &'a str,
    pub number: &'a str,
}

/// The parts of a number such as 2.1.3 or A.2; `None` of what is no such number.
fn parts_of(number: &str) -> Option<Vec<&str>> {
    let parts: Vec<&str> = number.trim().trim_end_matches('.').split('.').collect();
    let is_part = |part: &&str| {
        let is_letter = part.chars().count() == 1 && part.chars().all(char::is_alphabetic);
        is_letter || (!part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    parts.iter().all(is_part).then_some(parts)
}

impl Lint<'_> {
    /// A question about a row, at the column where it is answered.
    pub(crate) fn problem(
        &self,
        code: Code,
        sheet: &'static Sheet,
        column: &'static str,
        id: &Id,
        name: &str,
    ) -> Diagnostic {
        let diagnostic = match self.plan.cell(sheet.key, id, column) {
            Some(cell) => Diagnostic::new(code, cell),
            None => Diagnostic::of_file(code, self.file),
        };
        diagnostic.with("id", id).with("name", name)
    }

    /// The shares of several units do not add up to anything.
    pub(crate) fn sum_of_shares(
        &mut self,
        sheet: &'static Sheet,
        (id, name): (&Id, &str),
        (kind, aggregation, reporters): (ValueKind, Aggregation, usize),
    ) {
        let is_share = matches!(kind, ValueKind::Percent | ValueKind::Index);
        if is_share && aggregation == Aggregation::Sum && reporters > 1 {
            let problem = self.problem(Code::SumOfShares, sheet, "#aggregation", id, name);
            self.diagnostics.push(problem);
        }
    }

    /// True if the good direction is asked about: the name says the other.
    pub(crate) fn direction(
        &mut self,
        sheet: &'static Sheet,
        (id, name): (&Id, &str),
        direction: Option<Direction>,
    ) -> bool {
        let good = match (direction, input::wanted(name)) {
            (Some(Direction::Up), Some(false)) => "name_up",
            (Some(Direction::Down), Some(true)) => "name_down",
            _ => return false,
        };
        let problem = self.problem(Code::DirectionDiffers, sheet, "#direction", id, name);
        self.diagnostics.push(problem.with("measure", "").with("good", good));
        true
    }

    /// The counts of several units are added up, unless the name says that it is an average already.
    pub(crate) fn mean_of_counts(
        &mut self,
        sheet: &'static Sheet,
        (id, name): (&Id, &str),
        (kind, aggregation, reporters): (ValueKind, Aggregation, usize),
    ) {
        let is_mean = kind == ValueKind::Count && aggregation == Aggregation::Mean && reporters > 1;
        if is_mean && !input::is_average(name) {
            let problem = self.problem(Code::MeanOfCounts, sheet, "#aggregation", id, name);
            self.diagnostics.push(problem);
        }
    }

    /// What one reports cannot be reported by several: all but one would be left out.
    pub(crate) fn single_of_several(
        &mut self,
        sheet: &'static Sheet,
        (id, name): (&Id, &str),
        aggregation: Aggregation,
        reporters: &[Id],
    ) {
        if aggregation == Aggregation::Single && reporters.len() > 1 {
            let problem = self.problem(Code::SingleOfSeveral, sheet, "#reporters", id, name);
            let names = reporters.iter().map(Id::as_str).collect::<Vec<_>>().join(", ");
            self.diagnostics.push(problem.with("found", names));
        }
    }

    /// Asks about numbers that stand twice, or that begin otherwise than that of the goal above: 2.1 under 3.
    pub(crate) fn numbers(&mut self, sheet: &'static Sheet, all: &[Numbered<'_>]) {
        let is_asked = |id: &Id| {
            let own = self.diagnostics.0.iter().filter(|one| one.code == Code::NumberMisplaced);
            own.filter_map(|one| one.arg("id")).any(|own| own == id.as_str())
        };
        // What lies under a number that has been asked about is no second mistake, nor is what lies beside it.
        let above = all.iter().filter_map(|own| Some(own.above?.id));
        let mut asked: BTreeSet<&Id> = above.filter(|id| is_asked(id)).collect();
        let mut seen: BTreeMap<(Vec<&str>, Option<&Id>), &Numbered<'_>> = BTreeMap::new();
        for own in all {
            let Some(parts) = parts_of(own.number) else { continue };
            // Numbers without a point may begin anew under each goal.
            let within = own.above.map(|above| above.id).filter(|_| parts.len() == 1);
            let twice = match seen.entry((parts.clone(), within)) {
                Entry::Occupied(first) => Some(*first.get()),
                Entry::Vacant(free) => {
                    free.insert(own);
                    None
                }
            };
            let is_other = |above: &Above<'_>| {
                parts_of(above.number).is_some_and(|above| parts.len() > above.len() && !parts.starts_with(&above))
            };
            let above = own.above.filter(|above| !asked.contains(above.id)).filter(is_other);
            // 3.1 of no goal, where there is a goal 3.
            let begins = |other: &&Numbered<'_>| {
                parts_of(other.number).is_some_and(|other| other.len() + 1 == parts.len() && parts.starts_with(&other))
            };
            let alone = match own.above {
                Some(above) => self.nearer(&parts, above).map(|goal| (goal.number, goal.name)),
                None => all.iter().find(begins).map(|other| (other.number, other.name)),
            };
            let (what, number, other) = match (twice, above, alone) {
                (Some(other), ..) => ("twice", own.number, other.name),
                (None, Some(above), _) => {
                    asked.insert(above.id);
                    ("above", above.number, above.name)
                }
                (None, None, Some((number, name))) => ("alone", number, name),
                (None, None, None) => continue,
            };
            let problem = self.problem(Code::NumberMisplaced, sheet, "#number", own.id, own.name).with("what", what);
            let cell = twice.and_then(|other| self.plan.cell(sheet.key, other.id, "#number"));
            let problem = cell.iter().fold(problem, Diagnostic::and).with("number", own.number);
            self.diagnostics.push(problem.with("above", number).with("other", other));
        }
    }

    /// A goal below the one that something lies under, whose number it continues: 2.1.2 under goal 2, where there is a 2.1.
    fn nearer(&self, parts: &[&str], above: Above<'_>) -> Option<Above<'_>> {
        let over = parts_of(above.number)?;
        let is_nearer = |goal: &Above<'_>| {
            parts_of(goal.number).is_some_and(|own| {
                goal.id != above.id && own.len() > over.len() && own.len() < parts.len() && parts.starts_with(&own)
            })
        };
        self.plan.goals.iter().map(|goal| goal.above()).find(is_nearer)
    }

    /// Asks about rows that have the name of another beside them, `within` being what tells rows of one name apart: the
    /// goal, sum or group that they stand under.
    pub(crate) fn names<'n, Within: Ord>(
        &mut self,
        sheet: &'static Sheet,
        rows: impl Iterator<Item = (&'n Id, &'n str, Within)>,
    ) {
        let mut seen: BTreeMap<(String, Within), &Id> = BTreeMap::new();
        for (id, name, within) in rows.filter(|(_, name, _)| !name.trim().is_empty()) {
            let folded: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
            let first = *seen.entry((folded.join(" "), within)).or_insert(id);
            if first == id {
                continue;
            }
            let problem = self.problem(Code::NameTwice, sheet, "#name", id, name);
            let other = self.plan.cell(sheet.key, first, "#name");
            self.diagnostics.push(other.iter().fold(problem, Diagnostic::and));
        }
    }

    /// Says that nobody reports something.
    pub(crate) fn nobody(&mut self, sheet: &'static Sheet, id: &Id, name: &str) {
        // A unit whose id cannot be used may be the one that reports it.
        let unusable = self.said.0.iter().any(|one| one.code == Code::PlanIdInvalid);
        if !unusable && !self.is_said(sheet, id, &["#reporters"]) {
            let problem = self.problem(Code::NobodyReports, sheet, "#reporters", id, name);
            self.diagnostics.push(problem);
        }
    }

    /// What is reported of a sheet, `first` being its first row, is shown by no part of any report; `part` is one that
    /// would. A plan without parts has those that new plans begin with.
    pub(crate) fn shown_nowhere(&mut self, sheet: &'static Sheet, first: Option<&Id>, part: &'static Part) {
        let is_chosen = !self.plan.layout.is_empty();
        let cell = first.filter(|_| is_chosen).and_then(|first| self.plan.cell(sheet.key, first, "#name"));
        self.unshown.extend(cell.map(|cell| (cell, sheet, part)));
    }

    /// Says so of all of them at once.
    pub(super) fn say_unshown(&mut self) {
        let Some((cell, ..)) = self.unshown.first() else { return };
        let mut sheets: Vec<&str> = self.unshown.iter().map(|(_, sheet, _)| sheet.name.get(self.words.lang)).collect();
        sheets.dedup();
        let parts: Vec<&str> = self.unshown.iter().map(|(.., part)| part.name.get(self.words.lang)).collect();
        let problem = Diagnostic::new(Code::ShownNowhere, cell).with("sheets", sheets.join(", "));
        let problem = self.unshown.iter().skip(1).fold(problem, |problem, (cell, ..)| problem.and(cell));
        self.diagnostics.push(problem.with("parts", parts.join(", ")));
    }

    /// True if some document has one of these parts.
    pub(crate) fn has_part(&self, parts: &[&Part]) -> bool {
        self.plan.layout.iter().any(|item| parts.contains(&item.part))
    }

    /// True if something has been said of a cell.
    pub(crate) fn is_said_at(&self, cell: &CellRef) -> bool {
        self.said.0.iter().any(|one| matches!(&one.at, Some(Place::Cell(at)) if at == cell))
    }

    /// True if the reader has found an error in one of these columns of a row.
    pub(crate) fn is_said(&self, sheet: &'static Sheet, id: &Id, columns: &[&str]) -> bool {
        let Some(own) = self.plan.place(sheet.key, id) else { return false };
        let columns = columns.iter().filter_map(|key| sheet.column(key));
        let heads: Vec<&str> = columns.map(|column| column.head.get(self.words.lang)).collect();
        self.said.0.iter().any(|one| {
            let in_row = matches!(&one.at, Some(Place::Cell(cell)) if cell.sheet == own.sheet && cell.row == own.row);
            in_row && one.arg("column").is_some_and(|column| heads.contains(&column))
        })
    }
}
