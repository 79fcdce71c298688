//! Submissions → one dataset.
//!
//! *Takes* what became of each file that was handed in, *returns* the data by unit in the plan's order, and what can
//! only be seen across units. *Never* parses a cell again.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use crate::check::{HandedIn, Submission};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place, Severity};
use crate::domain::{Id, Period};
use crate::plan::Plan;
use crate::schema::identity;

/// What all units have handed in for a period.
#[derive(Clone, Debug, Default)]
pub struct Dataset {
    /// The submissions in the plan's order of units.
    pub submissions: Vec<Submission>,
    /// Units that have handed in nothing that can be used, in the plan's order.
    pub missing: Vec<Id>,
    /// Those of them that have handed in something, with the first of the files.
    pub unusable: BTreeMap<Id, Arc<str>>,
    /// Those of them whose workbook is as the template was, with the file.
    pub blank: BTreeMap<Id, Arc<str>>,
}

impl Dataset {
    /// The submission of a unit.
    pub fn of(&self, unit: &Id) -> Option<&Submission> {
        self.submissions.iter().find(|submission| submission.unit == *unit)
    }
}

/// Workbooks that give no data, and whose they are or seem to be.
#[derive(Default)]
struct LeftOut {
    /// What is wrong with them has been said, so that the unit's absence is no news.
    refused: Vec<(Id, Arc<str>)>,
    /// Nothing has been typed into them.
    blank: Vec<(Id, Arc<str>)>,
}

impl LeftOut {
    fn refused_of(&self, unit: &Id) -> Option<&Arc<str>> {
        self.refused.iter().find(|(id, _)| id == unit).map(|(_, file)| file)
    }

    fn blank_of(&self, unit: &Id) -> Option<&Arc<str>> {
        self.blank.iter().find(|(id, _)| id == unit).map(|(_, file)| file)
    }
}

/// Merges submissions. With `partial`, units that have handed in nothing are a warning instead of an error.
/// A blank template beside a unit's filled-in workbook is passed over.
pub fn merge(
    plan: &Plan,
    period: Period,
    handed_in: Vec<(HandedIn, Diagnostics)>,
    partial: bool,
) -> (Dataset, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let (mut submissions, mut left_out) = (Vec::new(), LeftOut::default());
    for (one, found) in handed_in {
        match one {
            HandedIn::Usable(submission) => submissions.push(*submission),
            HandedIn::Refused(unit, file) => left_out.refused.push((unit, file)),
            HandedIn::Blank(unit, file) => left_out.blank.push((unit, file)),
            HandedIn::Nothing => {}
        }
        diagnostics.extend(found);
    }
    let submitted = submissions.len();
    for copy in copies(&mut submissions) {
        // What is said of both is said of the other.
        diagnostics.0.retain(|one| one.at.as_ref().map(Place::file) != Some(&*copy.file));
        let problem = Diagnostic::of_file(Code::FileIgnored, &copy.file).with("what", "copy");
        diagnostics.push(problem.with("other", &copy.of));
    }
    let (data, found) = by_unit(plan, period, submissions, &left_out, partial);
    say_who_is_left_out(plan, &data, &left_out.refused, &mut diagnostics);
    diagnostics.extend(found);
    alike_once(&mut diagnostics);
    if submitted == 0 {
        of_another_plan(plan, &mut diagnostics);
    }
    (data, diagnostics)
}

/// Puts each unit's submission in its place, and says which units have none or two.
fn by_unit(
    plan: &Plan,
    period: Period,
    mut submissions: Vec<Submission>,
    left_out: &LeftOut,
    partial: bool,
) -> (Dataset, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let mut by_unit: BTreeMap<Id, Vec<Submission>> = BTreeMap::new();
    submissions.sort_by(|a, b| a.file.cmp(&b.file));
    for submission in submissions {
        by_unit.entry(submission.unit.clone()).or_default().push(submission);
    }
    let mut dataset = Dataset::default();
    for unit in &plan.units {
        let mut own = by_unit.remove(&unit.id).unwrap_or_default();
        // Of two workbooks none is chosen: which of them is right, only a person knows.
        if let [first, others @ ..] = own.as_slice() {
            diagnostics.extend(Diagnostics(others.iter().map(|other| duplicate(first, other, &unit.name)).collect()));
        }
        if own.len() == 1 {
            dataset.submissions.extend(own.pop());
            continue;
        }
        dataset.missing.push(unit.id.clone());
        if let Some(file) = own.first().map(|first| &first.file).or(left_out.refused_of(&unit.id)) {
            dataset.unusable.insert(unit.id.clone(), Arc::clone(file));
            continue;
        }
        let blank = left_out.blank_of(&unit.id);
        dataset.blank.extend(blank.map(|file| (unit.id.clone(), Arc::clone(file))));
        let file = blank.map_or_else(|| format!("{}/{}.xlsx", period.code(), unit.id), |file| file.to_string());
        let code = if partial { Code::Partial } else { Code::MissingWorkbook };
        let state = if blank.is_some() { "blank" } else { "none" };
        diagnostics.push(Diagnostic::of_file(code, &file).with("unit", &unit.name).with("state", state));
    }
    (dataset, diagnostics)
}

fn duplicate(first: &Submission, other: &Submission, name: &str) -> Diagnostic {
    let problem = Diagnostic::of_file(Code::DuplicateWorkbook, &other.file).with("unit", name);
    problem.with("file", &other.file).with("other", &first.file)
}

/// A workbook in which the same is filled in as in another.
struct Copy {
    file: Arc<str>,
    of: Arc<str>,
}

/// Takes out the workbooks in which the same is filled in as in another of their unit: those that are not called after it.
fn copies(submissions: &mut Vec<Submission>) -> Vec<Copy> {
    let is_named = |own: &Submission| own.file.contains(&format!("/{}.", own.unit));
    submissions.sort_by(|a, b| (!is_named(a), &a.file).cmp(&(!is_named(b), &b.file)));
    let mut first: BTreeMap<(Id, String), Arc<str>> = BTreeMap::new();
    let mut found = Vec::new();
    submissions.retain(|own| match first.entry((own.unit.clone(), own.content.clone())) {
        Entry::Occupied(of) => {
            found.push(Copy { file: Arc::clone(&own.file), of: Arc::clone(of.get()) });
            false
        }
        Entry::Vacant(free) => {
            free.insert(Arc::clone(&own.file));
            true
        }
    });
    found
}

/// A row that the plan has renamed is said once, however many workbooks have it; so is whatever else they show alike and
/// otherwise than the plan.
fn alike_once(diagnostics: &mut Diagnostics) {
    let mut first: BTreeMap<(Code, [String; 6]), usize> = BTreeMap::new();
    let mut kept: Vec<Diagnostic> = Vec::new();
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for one in std::mem::take(&mut diagnostics.0) {
        if !one.code.is_of_plan() {
            kept.push(one);
            continue;
        }
        let words = ["what", "id", "column", "row", "found", "expected"];
        let key = (one.code, words.map(|name| one.arg(name).unwrap_or_default().to_owned()));
        match first.get(&key) {
            Some(at) => {
                if let Some(Place::Cell(cell)) = &one.at {
                    kept[*at].related.push(cell.clone());
                }
                *counts.entry(*at).or_insert(1) += 1;
            }
            None => {
                first.insert(key, kept.len());
                counts.insert(kept.len(), 1);
                kept.push(one);
            }
        }
    }
    for (at, count) in counts.into_iter().filter(|(_, count)| *count > 1) {
        for (name, word) in &mut kept[at].args {
            match *name {
                "count" => *word = count.to_string(),
                "several" => *word = "yes".to_owned(),
                _ => {}
            }
        }
    }
    diagnostics.0 = kept;
}

/// Where every workbook is of the same other committee or year, it is the plan that says another: one error, at the plan's
/// cell.
fn of_another_plan(plan: &Plan, diagnostics: &mut Diagnostics) {
    const FEW: usize = 3;
    let found = |one: &Diagnostic| one.arg("found").filter(|_| one.code == Code::WrongCommittee).map(str::to_owned);
    let all: Vec<String> = diagnostics.0.iter().filter_map(found).collect();
    let Some(first) = all.first().filter(|first| all.len() >= FEW && all.iter().all(|own| own == *first)) else {
        return;
    };
    let year = plan.committee.year.to_string();
    let setting = if first.ends_with(&format!(" {year}")) { "slug" } else { "year" };
    let Some(at) = plan.cell(identity::COMMITTEE.key, &Id::from(setting), "#value") else { return };
    let problem = Diagnostic::new(Code::WrongCommittee, at).with("what", "plan").with("count", all.len());
    let problem = problem.with("found", first).with("expected", format!("{} {year}", plan.committee.slug));
    diagnostics.0.retain(|one| found(one).is_none());
    diagnostics.push(problem);
}

/// What is wrong with a unit's only workbook says itself that the unit is missing.
fn say_who_is_left_out(plan: &Plan, data: &Dataset, refused: &[(Id, Arc<str>)], diagnostics: &mut Diagnostics) {
    for (unit, file) in refused.iter().filter(|(unit, file)| data.unusable.get(unit) == Some(file)) {
        let of_file = |one: &&mut Diagnostic| matches!(&one.at, Some(Place::File(own)) if own == file);
        let error = diagnostics.0.iter_mut().filter(|one| one.code.severity() == Severity::Error).find(of_file);
        if let (Some(error), Some(unit)) = (error, plan.unit(unit)) {
            error.leaves_out = Some(unit.name.clone());
        }
    }
}
