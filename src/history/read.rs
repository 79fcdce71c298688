//! Which of the files in `historik/` become history.
//!
//! *Takes* the files as they are, *returns* the figures of those that count, and says why the others do not. *Never*
//! chooses between two files by their order.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Closed, file_stem, past};
use rust_decimal::Decimal;

use crate::cells;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::disclosure::Guard;
use crate::domain::{Id, YearPeriod};
use crate::figure::Figures;
use crate::inputs::File;
use crate::plan::Plan;
use crate::schema::{RULE_SETTINGS, identity};
use crate::subject::{self, indicators};
use crate::text::{self, Words};

/// What is known of the periods before `now`; of all periods where there is none. What was closed of the period itself
/// is what is made anew, and no history of it.
pub fn read(plan: &Plan, files: &[File], now: Option<YearPeriod>, words: &Words) -> (Figures, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let mut own = Vec::new();
    for (name, bytes) in files {
        match Closed::parse(&String::from_utf8_lossy(bytes)) {
            Ok(closed) if closed.committee == plan.committee.slug => {
                // Of a closed period the log says it.
                if closed.log.is_none() && !closed.is_as_written {
                    diagnostics.push(Diagnostic::of_file(Code::SnapshotEdited, name).with("when", closed.when));
                }
                own.push((Arc::clone(name), closed));
            }
            Ok(closed) => diagnostics.push(foreign(plan, name, &closed, words)),
            Err(error) => {
                let problem = Diagnostic::of_file(Code::SnapshotUnreadable, name).with("reason", error.message(words));
                diagnostics.push(problem.with("remedy", error.remedy(words)));
            }
        }
    }
    let (mut counts, found) = one_of_each_period(plan, own);
    diagnostics.extend(found);
    counts.retain(|(_, closed)| now.is_none_or(|now| closed.when < now));
    diagnostics.0.extend(counts.iter().filter_map(|(name, closed)| misnamed(plan, name, closed)));
    diagnostics.0.extend(counts.iter().filter_map(|(name, closed)| incomplete(plan, name, closed, words)));
    let guard = Guard::new(&plan.contacts, words);
    let latest = counts.iter().max_by_key(|(_, closed)| closed.when);
    diagnostics.0.extend(latest.into_iter().flat_map(|(_, closed)| moved(plan, closed, &guard)));
    let of_year = latest.filter(|(_, closed)| closed.when.year == plan.committee.year);
    diagnostics.0.extend(of_year.into_iter().flat_map(|(_, closed)| changed(plan, closed, words)));
    (past(plan, counts, now, words), diagnostics)
}

/// The snapshot of a period that was closed with the log of what came in, if there is one and it can be read.
pub fn closed(plan: &Plan, files: &[File], when: YearPeriod) -> Option<Closed> {
    reported(plan, files, when).filter(|one| one.log.is_some())
}

/// What was reported of a period, closed or not.
pub fn reported(plan: &Plan, files: &[File], when: YearPeriod) -> Option<Closed> {
    let all = files.iter().filter_map(|(_, bytes)| Closed::parse(&String::from_utf8_lossy(bytes)).ok());
    let mut own = all.filter(|one| one.committee == plan.committee.slug && one.when == when);
    // One that was closed is the one that counts.
    let first = own.next()?;
    if first.log.is_some() { Some(first) } else { own.find(|one| one.log.is_some()).or(Some(first)) }
}

/// It is called as that of another period would be.
fn misnamed(plan: &Plan, file: &str, closed: &Closed) -> Option<Diagnostic> {
    let stem = file.rsplit('/').next()?.strip_suffix(".json")?;
    let (year, period) = stem.strip_prefix(&*plan.committee.slug)?.strip_prefix('-')?.split_once('-')?;
    let named = YearPeriod { year: year.parse().ok()?, period: period.parse().ok()? };
    let problem = Diagnostic::of_file(Code::SnapshotMisnamed, file).with("named", named);
    (named != closed.when).then(|| problem.with("when", closed.when))
}

/// It was compiled although something was missing: what is compared with it is less than it seems.
fn incomplete(plan: &Plan, file: &str, closed: &Closed, words: &Words) -> Option<Diagnostic> {
    let guard = Guard::new(&plan.contacts, words);
    let name = |id: &Id| plan.unit(id).map_or_else(|| guard.quote(id.as_str()).into(), |unit| unit.name.clone());
    let units: Vec<String> = closed.missing_units.iter().map(name).collect();
    let problem = Diagnostic::of_file(Code::SnapshotIncomplete, file).with("when", closed.when);
    let problem = problem.with("what", if units.is_empty() { "values" } else { "units" });
    (!units.is_empty() || closed.has_faults).then(|| problem.with("units", units.join(", ")))
}

/// Things that have a name which another had then: what is compared is not the same, though both names are there. And things
/// that have another name altogether, which may be another thing under an old id.
fn moved(plan: &Plan, closed: &Closed, guard: &Guard) -> Vec<Diagnostic> {
    let folded = |name: &str| name.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ");
    let mut found = Vec::new();
    for (room, names) in subject::names(plan) {
        let then: BTreeMap<&str, String> = closed.names(room).map(|(id, name)| (id, folded(name))).collect();
        let mut owners: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (id, name) in &then {
            owners.entry(name.as_str()).or_default().push(id);
        }
        for (id, name) in names {
            let now = folded(name);
            // A name that two had then says nothing of either.
            let owner = match owners.get(now.as_str()).map(Vec::as_slice) {
                Some([owner]) if *owner != id => Some(*owner),
                _ => None,
            };
            let at = subject::place(plan, room, &Id::from(id));
            let (Some(before), Some(at)) = (then.get(id), at) else { continue };
            let problem = Diagnostic::new(Code::NameMoved, at).with("name", name).with("when", closed.when);
            let problem = problem.with("id", id);
            if let Some(owner) = owner {
                let other = subject::place(plan, room, &Id::from(owner));
                found.push(other.into_iter().fold(problem.with("what", "moved"), Diagnostic::and));
            } else if !cells::nearly_same_words(before, &now) && !cells::share_a_word(before, &now) {
                let was = closed.names(room).find(|(own, _)| *own == id).map_or("", |(_, name)| name);
                // A file can be edited: what it says passes the guard like everything else.
                found.push(problem.with("what", "other").with("was", guard.quote(was)));
            }
        }
    }
    found
}

/// Limits and targets that are other ones than in the report before of the same year: what has another status may have it
/// for that reason only.
fn changed(plan: &Plan, closed: &Closed, words: &Words) -> Vec<Diagnostic> {
    let Some(then) = closed.snapshot() else { return Vec::new() };
    let guard = Guard::new(&plan.contacts, words);
    let shown = |value: Decimal| text::number(value, value.normalize().scale(), words.lang);
    let mut found = Vec::new();
    // Those that statuses come from, and those that units are asked for comments by: their workbooks have the old ones.
    const TOLD: [&str; 6] =
        ["tolerance", "units_green", "units_yellow", "share_green", "comment_amount", "comment_percent"];
    for (id, now) in plan.rules.limits().into_iter().filter(|(id, _)| TOLD.contains(id)) {
        let Some(then) = then.rules.get(id).filter(|then| **then != now) else { continue };
        let setting = RULE_SETTINGS.iter().find(|setting| setting.id == id);
        // A limit that is not given has its usual value.
        let at = plan.cell(identity::RULES.key, &Id::from(id), "#value");
        let problem =
            at.map_or_else(|| Diagnostic::of_project(Code::RuleChanged), |at| Diagnostic::new(Code::RuleChanged, at));
        let problem = problem.with("what", "setting").with("when", closed.when);
        let problem = problem.with("name", setting.map_or(id, |setting| setting.name.get(words.lang)));
        found.push(problem.with("now", shown(now)).with("then", shown(*then)));
    }
    let now = indicators::yardsticks(plan);
    for own in &plan.indicators {
        let (Some(now), Some(then)) = (now.get(own.id.as_str()), then.targets.get(own.id.as_str())) else { continue };
        // A report in the other language calls the year otherwise.
        let plain = |text: &str| text::without_year_words(&text.to_lowercase());
        let is_same = plain(now) == plain(then);
        let Some(at) = plan.cell(indicators::sheet::PLAN.key, &own.id, "#target").filter(|_| !is_same) else {
            continue;
        };
        let problem = Diagnostic::new(Code::RuleChanged, at).with("what", "target").with("when", closed.when);
        // A file can be edited: what it says passes the guard like everything else.
        found.push(problem.with("name", &own.name).with("now", now).with("then", guard.quote(then)));
    }
    found
}

/// Its ids may be the same as ours by chance.
fn foreign(plan: &Plan, file: &str, closed: &Closed, words: &Words) -> Diagnostic {
    // A file can be edited: what it says passes the guard like everything else.
    let guard = Guard::new(&plan.contacts, words);
    let whose = |slug: &str, name: Option<&str>| {
        let whose = name.map_or(slug.to_owned(), |name| format!("{name} ({slug})"));
        guard.quote(&whose)
    };
    Diagnostic::of_file(Code::SnapshotForeign, file)
        .with("found", whose(&closed.committee, closed.committee_name.as_deref()))
        .with("expected", whose(&plan.committee.slug, Some(&plan.committee.name)))
}

/// Of several snapshots of a period the one counts that has kept its name: the others are copies, or left over. If all
/// have been renamed, only a person knows which is right.
fn one_of_each_period(plan: &Plan, all: Vec<(Arc<str>, Closed)>) -> (Vec<(Arc<str>, Closed)>, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let mut by_period: BTreeMap<YearPeriod, Vec<(Arc<str>, Closed)>> = BTreeMap::new();
    for one in all {
        by_period.entry(one.1.when).or_default().push(one);
    }
    let mut counts = Vec::new();
    for (when, mut same) in by_period {
        if same.len() > 1 {
            let name = format!("{}.json", file_stem(&plan.committee.slug, when));
            let keeper = same.iter().position(|(file, _)| file.rsplit('/').next() == Some(name.as_str()));
            let named = keeper.unwrap_or(0);
            let state = if keeper.is_some() { "other" } else { "neither" };
            for (_, (file, _)) in same.iter().enumerate().filter(|(at, _)| *at != named) {
                let problem = Diagnostic::of_file(Code::SnapshotDuplicate, file).with("when", when);
                let problem = problem.with("other", &same[named].0).with("counts", state);
                diagnostics.push(problem.with("name", &name));
            }
            same = keeper.map(|at| same.swap_remove(at)).into_iter().collect();
        }
        counts.extend(same);
    }
    (counts, diagnostics)
}
