//! What to ask about the grant bridge: does it add up, and does it end where the budget does?
//!
//! *Takes* a plan, *returns* what to ask about it. *Never* changes an amount.

use rust_decimal::Decimal;

use super::plan::planned;
use super::{BridgeKind, BridgeStep, Line, LineKind, Parts, TableForm, sheet};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::domain::{Money, Period};
use crate::plan::lint::Lint;
use crate::text::tkr;

/// Asks about a bridge that has both its ends.
pub(super) fn ask(lint: &mut Lint<'_>, parts: &Parts<'_>) {
    let bridge = &lint.plan.economy.bridge;
    let level = |kind: BridgeKind| bridge.iter().find(|step| step.kind == kind);
    let (start, end) = (level(BridgeKind::Start), level(BridgeKind::End));
    if let (Some(start), Some(end)) = (start, end) {
        let steps: Money = bridge.iter().filter(|step| step.kind == BridgeKind::Step).map(|step| step.amount).sum();
        let difference = start.amount + steps - end.amount;
        if difference.0 != Decimal::ZERO {
            let problem = Diagnostic::new(Code::BridgeSum, &end.at).and(&start.at);
            lint.diagnostics.push(problem.with("difference", tkr(difference, lint.words.lang)));
            return;
        }
    }
    if let Some(end) = end.filter(|_| !is_asked(lint)) {
        beside_budget(lint, end, parts);
    }
}

/// True if something else has been asked that the budget hangs on: a line in the wrong sum or in none.
fn is_asked(lint: &Lint<'_>) -> bool {
    let of_sums = [Code::GapAmongSiblings, Code::LineMisplaced, Code::BudgetSum, Code::PlanDangling, Code::PlanCycle];
    let all = lint.said.0.iter().chain(&lint.diagnostics.0);
    let sheet = lint.plan.economy.lines.iter().find_map(|line| lint.plan.place(sheet::PLAN.key, &line.id));
    all.filter(|one| of_sums.contains(&one.code)).any(|one| match (&one.at, sheet) {
        (Some(Place::Cell(cell)), Some(own)) => cell.sheet == own.sheet,
        _ => false,
    })
}

/// The grant is what the committee has for its budget. What rounding to whole thousands leaves is none of it.
fn beside_budget(lint: &mut Lint<'_>, end: &BridgeStep, parts: &Parts<'_>) {
    let economy = &lint.plan.economy;
    let of_year = |line| planned(line, parts, |line| line.budget.of(Period::Year));
    let differs = |budget: Money| (budget.abs() - end.amount.abs()).abs() >= Money(Decimal::ONE_THOUSAND);
    // The last line of income and costs is what is left of both.
    let tables = economy.tables().into_iter().filter(|own| own.and_then(|own| own.form) != Some(TableForm::Result));
    let totals: Vec<_> = tables.filter_map(|own| economy.total_of(own)).collect();
    let sums = economy.lines.iter().filter(|line| matches!(line.kind, LineKind::Total | LineKind::Subtotal));
    // A sum that is not the last may be what the grant is for.
    let is_met = sums.filter_map(|line| line.budget.year.into_iter().chain(of_year(line)).find(|own| !differs(*own)));
    if is_met.count() > 0 {
        return;
    }
    let Some((total, budget)) = totals.first().and_then(|line| Some((*line, line.budget.year.or(of_year(line))?)))
    else {
        return;
    };
    let problem = Diagnostic::new(Code::BridgeBesideBudget, &end.at).with("name", &total.name);
    let cell = lint.plan.cell(sheet::PLAN.key, &total.id, "#budget_year");
    let problem = cell.iter().fold(problem, Diagnostic::and);
    // A line that is counted twice, or not at all, is what the two differ by.
    let difference = Money((budget.abs() - end.amount.abs()).0);
    let is_it = |line: &&Line| {
        let is_leaf = line.kind.is_reported() && !parts.contains_key(&line.id);
        let own = line.budget.of(Period::Year).filter(|own| is_leaf && own.abs() >= Money(Decimal::ONE_THOUSAND));
        own.is_some_and(|own| (own.abs() - difference.abs()).abs() < Money(Decimal::ONE_THOUSAND))
    };
    let mut lines = economy.lines.iter().filter(is_it);
    let line = lines.next().filter(|_| lines.next().is_none());
    let cell = line.and_then(|line| lint.plan.cell(sheet::PLAN.key, &line.id, "#kind"));
    let problem = cell.iter().fold(problem, Diagnostic::and);
    let problem = problem.with("what", if line.is_some() { "line" } else { "total" });
    let problem = problem.with("line", line.map_or("", |line| &line.name));
    let shown = |amount| tkr(amount, lint.words.lang);
    lint.diagnostics.push(problem.with("found", shown(end.amount)).with("budget", shown(budget)));
}
