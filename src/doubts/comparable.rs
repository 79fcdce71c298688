//! Sums that are made of other rows than in the report before, and values that are put together in another way.
//!
//! *Takes* the store, *returns* warnings at the plan's rows. *Never* knows a subject: what a figure was made of then stands
//! in the snapshot, what it is made of now in its expression.

use std::collections::{BTreeMap, BTreeSet};

use super::Doubting;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::disclosure::Guard;
use crate::domain::{Id, YearPeriod};
use crate::figure::{Figures, Value};
use crate::subject;

/// What puts several values together. Of all else another expression says nothing of what is compared.
const TOGETHER: [&str; 7] = ["sum", "mean", "weighted_mean", "ratio", "min", "max", "share_green"];

/// The column that says how many units have reported a value.
const REPORTED: &str = "reported";

/// Each thing once, however many of its columns differ. Where something is missing, the sums are of less for that
/// reason.
pub(super) fn doubts(all: &Doubting<'_>, said: &Diagnostics) -> Vec<Diagnostic> {
    let results = all.results;
    let Some(before) = results.when.previous() else { return Vec::new() };
    if !results.missing_units.is_empty() || said.any_error() {
        return Vec::new();
    }
    let (now, then) = (together(&results.figures, results.when), together(&results.figures, before));
    let differing = now.iter().filter_map(|(thing, now)| differs(all, *thing, before, (then.get(thing)?, now)));
    differing.collect()
}

/// How a thing is put together, over all its columns: not every one is known in every period.
#[derive(Default)]
struct Together {
    /// By column, in which way.
    how: BTreeMap<&'static str, String>,
    /// Of which items.
    of: BTreeSet<String>,
    /// Which units report it, where it is known of all who do.
    units: BTreeSet<String>,
}

/// Subject and item.
type Thing<'a> = (&'static str, &'a Id);

fn together(figures: &Figures, when: YearPeriod) -> BTreeMap<Thing<'_>, Together> {
    let mut found: BTreeMap<Thing<'_>, Together> = BTreeMap::new();
    for (of, figure) in figures.iter() {
        let id = &figure.id;
        if id.unit.is_some() || id.when != when {
            continue;
        }
        let made = figures.made(of);
        if TOGETHER.contains(&made.how.as_str()) {
            let own = found.entry((id.kind.subject, &id.item)).or_default();
            own.how.insert(id.kind.column, made.how);
            own.of.extend(made.of.iter().filter_map(|of| of.split_once(':')).map(|(_, item)| item.to_owned()));
        }
    }
    for (_, figure) in figures.iter() {
        let id = &figure.id;
        let Some(unit) = id.unit.as_ref().filter(|_| id.when == when) else { continue };
        if let Some(own) = found.get_mut(&(id.kind.subject, &id.item)) {
            own.units.insert(unit.to_string());
        }
    }
    // What few have reported is not shown of each, and then the others are not all.
    let reported = figures.iter().filter(|(_, own)| own.id.when == when && own.id.kind.column == REPORTED);
    let counts = reported.filter_map(|(of, own)| match figures.value(of) {
        Value::Share { of, .. } => Some(((own.id.kind.subject, &own.id.item), *of)),
        _ => None,
    });
    let counts: BTreeMap<Thing<'_>, usize> = counts.collect();
    for (thing, own) in &mut found {
        if counts.get(thing).is_none_or(|of| *of != own.units.len()) {
            own.units.clear();
        }
    }
    found
}

fn differs(
    all: &Doubting<'_>,
    (room, item): Thing<'_>,
    when: YearPeriod,
    (then, now): (&Together, &Together),
) -> Option<Diagnostic> {
    let at = subject::place(all.plan, room, item)?;
    let names = subject::names(all.plan);
    let name = |id: &str| {
        let of_rooms = names.iter().filter(|(own, _)| *own == room).flat_map(|(_, names)| names);
        // What the plan no longer has is known by its id only, which stands in a file that anybody may have edited.
        let found = of_rooms.into_iter().find(|(own, _)| *own == id).map(|(_, name)| (*name).to_owned());
        found.unwrap_or_else(|| Guard::new(&all.plan.contacts, all.words).quote(id).into())
    };
    let problem = Diagnostic::new(Code::SumDiffers, at).with("name", name(item.as_str())).with("when", when);
    let other_way = now.how.iter().find_map(|(column, how)| Some((how, then.how.get(column)?)).filter(|(a, b)| a != b));
    if let Some((now, then)) = other_way {
        return Some(problem.with("what", "how").with("then", then).with("now", now));
    }
    match apart(&then.of, &now.of, |id| name(id)) {
        Some((what, [new, gone])) => Some(problem.with("what", what).with("new", new).with("gone", gone)),
        None => reporters(all, problem, then, now),
    }
}

/// Of the same rows, but as other units report them.
fn reporters(all: &Doubting<'_>, problem: Diagnostic, then: &Together, now: &Together) -> Option<Diagnostic> {
    if then.units.is_empty() || now.units.is_empty() {
        return None;
    }
    let guard = Guard::new(&all.plan.contacts, all.words);
    let name = |id: &str| match all.plan.unit(&Id::from(id)) {
        Some(unit) => unit.name.clone(),
        None => guard.quote(id).into(),
    };
    let (what, [new, gone]) = apart(&then.units, &now.units, name)?;
    Some(problem.with("what", format!("units_{what}")).with("new", new).with("gone", gone))
}

/// In which way two sets differ, and the names of what is new in the later one and gone from the earlier; `None` if they
/// are the same.
fn apart(
    then: &BTreeSet<String>,
    now: &BTreeSet<String>,
    name: impl Fn(&str) -> String,
) -> Option<(&'static str, [String; 2])> {
    let beyond = |one: &BTreeSet<String>, other: &BTreeSet<String>| {
        one.difference(other).map(|id| name(id)).collect::<Vec<_>>().join("; ")
    };
    let (new, gone) = (beyond(now, then), beyond(then, now));
    let what = match (new.is_empty(), gone.is_empty()) {
        (true, true) => return None,
        (false, true) => "new",
        (true, false) => "gone",
        (false, false) => "other",
    };
    Some((what, [new, gone]))
}
