//! Lines that lie in the wrong place: parts that are counted twice, lines among another division's, a buffer in the sum
//! that it stands beside.
//!
//! *Takes* a plan, *returns* what to ask about it. *Never* moves a line.

use std::collections::BTreeSet;

use super::plan::GIVEN;
use super::{Line, LineKind, Parts, sheet};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::{Id, Money};
use crate::plan::lint::Lint;
use crate::text::{self, input};

/// Asks about every line that adds to another.
pub(super) fn ask(lint: &mut Lint<'_>, parts: &Parts<'_>) {
    for line in &lint.plan.economy.lines {
        if line.kind == LineKind::OfWhich {
            of_which(lint, line, parts);
        } else if line.kind == LineKind::Adjustment && line.parent.is_none() {
            // Beside a total that it is not in, it changes nothing.
            let problem = lint.problem(Code::LineMisplaced, &sheet::PLAN, "#parent", &line.id, &line.name);
            lint.diagnostics.push(problem.with("what", "adjustment").with("whole", "").with("other", ""));
        }
        if line.kind == LineKind::Total && line.parent.is_none() && !line.shown {
            let problem = lint.problem(Code::LineMisplaced, &sheet::PLAN, "#shown", &line.id, &line.name);
            lint.diagnostics.push(problem.with("what", "hidden").with("whole", "").with("other", ""));
        }
        let Some(whole) = line.parent.as_ref().and_then(|id| lint.plan.economy.lines.get(id)) else { continue };
        if !line.shown && line.kind.adds_up() && whole.shown {
            let beside = || parts.get(&whole.id).into_iter().flatten().filter(|part| part.id != line.id);
            if beside().count() > 1 && beside().all(|part| part.shown) {
                misplaced(lint, line, whole, ("hidden_part", "#shown"));
            }
        }
        if line.kind == LineKind::Total && whole.kind == LineKind::Subtotal {
            misplaced(lint, line, whole, ("kinds", "#kind"));
        }
        if line.kind.adds_up() && input::is_part(&line.name) {
            misplaced(lint, line, whole, ("of_which", "#kind"));
        } else if line.kind == LineKind::Adjustment && is_before(whole, parts, lint) {
            misplaced(lint, line, whole, ("buffer", "#parent"));
        } else if let Some(other) = home(lint, line, whole, parts) {
            let problem = lint.problem(Code::LineMisplaced, &sheet::PLAN, "#parent", &line.id, &line.name);
            let problem = problem.with("what", "division").with("whole", &whole.name).with("other", &other.name);
            lint.diagnostics.push(problem);
        }
    }
}

/// A part must be of something, and is no larger than it: of a line that is no sum of costs and income.
fn of_which(lint: &mut Lint<'_>, line: &Line, parts: &Parts<'_>) {
    let Some(id) = &line.parent else {
        if !lint.is_said(&sheet::PLAN, &line.id, &["#parent"]) {
            let problem = lint.problem(Code::LineMisplaced, &sheet::PLAN, "#parent", &line.id, &line.name);
            lint.diagnostics.push(problem.with("what", "alone").with("whole", "").with("other", ""));
        }
        return;
    };
    let Some(whole) = lint.plan.economy.lines.get(id) else { return };
    if parts.contains_key(&whole.id) {
        of_another_division(lint, line, whole, parts);
        return;
    }
    for (key, of) in GIVEN {
        let (Some(part), Some(all)) = (of(line), of(whole)) else { continue };
        let is_same_way = part.is_negative() == all.is_negative();
        if is_same_way && part.abs() > all.abs() && all != Money::ZERO && !lint.is_said(&sheet::PLAN, &line.id, &[key])
        {
            let head = sheet::PLAN.head(key, lint.words.lang);
            let shown = |amount| text::kronor(amount, lint.words.lang);
            let problem = lint.problem(Code::PlanAmountDoubtful, &sheet::PLAN, key, &line.id, &line.name);
            let cell = lint.plan.cell(sheet::PLAN.key, &whole.id, key);
            let problem = cell.iter().fold(problem, Diagnostic::and).with("why", "part").with("column", head);
            let problem = problem.with("beside", &whole.name).with("found", shown(part));
            lint.diagnostics.push(problem.with("other", shown(all)));
            return;
        }
    }
}

/// A part of a sum to which none of its unit's division adds.
fn of_another_division(lint: &mut Lint<'_>, line: &Line, whole: &Line, parts: &Parts<'_>) {
    let plan = lint.plan;
    let division = |line: &Line| match line.reporters.as_slice() {
        [unit] => plan.unit(unit).and_then(|unit| unit.division.clone()),
        _ => None,
    };
    let Some(own) = division(line) else { return };
    let of = |sum: &Line| -> Vec<Option<Id>> {
        parts.get(&sum.id).into_iter().flatten().map(|part| division(part)).collect()
    };
    let around = of(whole);
    if around.iter().any(|other| other.as_ref().is_none_or(|other| *other == own)) {
        return;
    }
    let is_home = |sum: &&Line| {
        sum.table == whole.table && !of(sum).is_empty() && of(sum).iter().all(|other| other.as_ref() == Some(&own))
    };
    let Some(home) = plan.economy.lines.iter().find(is_home) else { return };
    let problem = lint.problem(Code::LineMisplaced, &sheet::PLAN, "#parent", &line.id, &line.name);
    let problem = problem.with("what", "division").with("whole", &whole.name).with("other", &home.name);
    lint.diagnostics.push(problem);
}

fn misplaced(lint: &mut Lint<'_>, line: &Line, whole: &Line, (what, column): (&str, &'static str)) {
    let problem = lint.problem(Code::LineMisplaced, &sheet::PLAN, column, &line.id, &line.name).with("what", what);
    let problem = lint.plan.place(sheet::PLAN.key, &whole.id).into_iter().fold(problem, Diagnostic::and);
    lint.diagnostics.push(problem.with("whole", &whole.name).with("other", ""));
}

/// True of a sum that a buffer stands beside: its name says so, or the sum above it would be the very same.
fn is_before(sum: &Line, parts: &Parts<'_>, lint: &Lint<'_>) -> bool {
    let above = sum.parent.as_ref().and_then(|id| lint.plan.economy.lines.get(id));
    let is_alone = above.and_then(|above| parts.get(&above.id)).is_some_and(|own| own.len() == 1);
    input::is_before_buffer(&sum.name) || is_alone
}

/// The only sum of the division of a line's unit, if the line lies in a sum of which all else is another division's.
fn home<'a>(lint: &Lint<'a>, line: &Line, whole: &Line, parts: &Parts<'a>) -> Option<&'a Line> {
    let plan = lint.plan;
    let division = |line: &Line| match line.reporters.as_slice() {
        [unit] if line.kind == LineKind::Ordinary && !parts.contains_key(&line.id) => plan.unit(unit)?.division.clone(),
        _ => None,
    };
    let own = division(line)?;
    // Divisions of the other lines of a sum, `None` among them for what is nobody's alone.
    let beside = |sum: &Id| -> BTreeSet<Option<Id>> {
        let others = parts.get(sum).into_iter().flatten().filter(|other| other.id != line.id);
        others.map(|other| division(other)).collect()
    };
    let around = beside(&whole.id);
    let is_foreign = around.len() == 1 && around.iter().flatten().any(|other| *other != own);
    let is_many = parts.get(&whole.id).is_some_and(|all| all.len() > 2);
    if !is_foreign || !is_many {
        return None;
    }
    let is_home = |sum: &&Line| sum.table == whole.table && beside(&sum.id).into_iter().eq([Some(own.clone())]);
    let mut homes = plan.economy.lines.iter().filter(is_home);
    homes.next().filter(|_| homes.next().is_none())
}
