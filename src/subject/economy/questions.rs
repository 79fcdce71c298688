//! Amounts of the plan that are hardly what was meant: a gap among siblings, a budget that shrinks with the year, another
//! sign or size than last year.
//!
//! *Takes* a plan, *returns* what to ask about it. *Never* changes an amount.

use std::collections::BTreeSet;

use super::plan::GIVEN;
use super::{Line, LineKind, Parts, sheet};
use crate::diagnostic::Code;
use crate::domain::{Id, Money, Period, is_far_apart};
use crate::doubts::FAR;
use crate::plan::lint::Lint;
use crate::text;

/// Asks about every line that is no sum.
pub(super) fn ask(lint: &mut Lint<'_>, parts: &Parts<'_>) {
    let plan = &lint.plan.economy;
    for sum in plan.lines.iter().filter(|line| parts.contains_key(&line.id)) {
        gaps(lint, sum, parts);
    }
    let with_sums: BTreeSet<Option<&Id>> =
        plan.lines.iter().filter(|line| parts.contains_key(&line.id)).map(|line| line.table.as_ref()).collect();
    for line in plan.lines.iter().filter(|line| line.kind == LineKind::Ordinary && !parts.contains_key(&line.id)) {
        if line.parent.is_none() && with_sums.contains(&line.table.as_ref()) {
            in_no_sum(lint, line);
        }
        if !lint.is_said(&sheet::PLAN, &line.id, &["#budget_t1", "#budget_t2", "#budget_year", "#last_year"]) {
            turns(lint, line);
        }
    }
    limit(lint);
}

/// A limit for comments that no line comes to, or one in thousands that every line does.
fn limit(lint: &mut Lint<'_>) {
    let limit = lint.plan.rules.comment_amount;
    let budgets = lint.plan.economy.lines.iter().filter_map(|line| line.budget.of(Period::Year)).map(Money::abs);
    let Some(largest) = budgets.max().filter(|largest| *largest > Money::ZERO) else { return };
    if limit >= largest {
        lint.unusual("comment_amount", "comment_amount");
    } else if limit > Money::ZERO && limit < Money::tkr(2) && largest > Money::tkr(1_000) {
        lint.unusual("comment_amount", "comment_thousands");
    }
}

/// A sum has a budget and a last year only if all its lines have: one blank cell takes it from all of them.
fn gaps(lint: &mut Lint<'_>, sum: &Line, parts: &Parts<'_>) {
    let is_own = |line: &&&Line| line.kind == LineKind::Ordinary && !parts.contains_key(&line.id);
    let lines: Vec<&&Line> = parts.get(&sum.id).into_iter().flatten().filter(is_own).collect();
    for (key, of) in GIVEN {
        let mut lacking = lines.iter().filter(|line| of(line).is_none());
        // What the plan gives for the sum itself does not hang on its parts.
        let (Some(line), None, None) = (lacking.next(), lacking.next(), of(sum)) else { continue };
        if lines.len() > 2 && !lint.is_said(&sheet::PLAN, &line.id, &[key]) {
            let column = sheet::PLAN.column(key).map_or("", |own| own.head.get(lint.words.lang));
            let problem = lint.problem(Code::GapAmongSiblings, &sheet::PLAN, key, &line.id, &line.name);
            lint.diagnostics.push(problem.with("column", column).with("what", "amount"));
        }
    }
}

/// A line of a table with sums that adds to none of them.
fn in_no_sum(lint: &mut Lint<'_>, line: &Line) {
    if !lint.is_said(&sheet::PLAN, &line.id, &["#parent"]) {
        let column = sheet::PLAN.column("#parent").map_or("", |own| own.head.get(lint.words.lang));
        let problem = lint.problem(Code::GapAmongSiblings, &sheet::PLAN, "#parent", &line.id, &line.name);
        lint.diagnostics.push(problem.with("column", column).with("what", "parent"));
    }
}

/// Two amounts of a line that can hardly both be right.
fn turns(lint: &mut Lint<'_>, line: &Line) {
    let limit = lint.plan.rules.comment_amount;
    let [t1, t2, year] = [Period::T1, Period::T2, Period::Year].map(|period| line.expected(line.budget.of(period)));
    let last = line.last_year;
    let pairs = [
        ("#budget_t1", t1, "#budget_t2", t2),
        ("#budget_t2", t2, "#budget_year", year),
        ("#budget_year", year, "#last_year", last),
    ];
    for (key, one, other_key, other) in pairs {
        let (Some(one), Some(other)) = (one, other) else { continue };
        let is_of_year = other_key == "#last_year";
        let why = match () {
            () if one == Money::ZERO || other == Money::ZERO => continue,
            // A net line may turn; one that turns into its own mirror image has lost its minus.
            () if one.is_negative() != other.is_negative() && !is_far_apart(one.0, other.0, 2) => "sign",
            () if one.is_negative() != other.is_negative() => continue,
            () if is_of_year && one.abs().max(other.abs()) > limit && is_far_apart(one.0, other.0, FAR) => "size",
            () if !is_of_year && one.abs() > other.abs() => "shrinks",
            () => continue,
        };
        let head = |key| sheet::PLAN.column(key).map_or("", |own| own.head.get(lint.words.lang));
        let problem = lint.problem(Code::PlanAmountDoubtful, &sheet::PLAN, key, &line.id, &line.name).with("why", why);
        let problem = problem.with("column", head(key)).with("beside", head(other_key));
        let shown = |amount: Money| text::kronor(amount, lint.words.lang);
        let problem = problem.with("found", shown(one)).with("other", shown(other));
        lint.diagnostics.push(problem);
    }
}
