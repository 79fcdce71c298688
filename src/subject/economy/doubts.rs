//! Parts that are larger than what they are parts of, tables that should come to the same, and slips of units.

use rust_decimal::Decimal;

use super::{Amount, Column, EconomicTable, Line, LineKind, Parts, sheet, slips};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::{Id, Money, Period, YearPeriod};
use crate::doubts::Doubting;
use crate::figure::{How, Value};
use crate::plan::Plan;
use crate::source::Origin;
use crate::text::{self, Words};

/// "Varav" lines that are larger than the line that they are a part of, column by column.
pub(crate) fn doubts(all: &Doubting<'_>) -> Vec<Diagnostic> {
    let Doubting { plan, results, words } = *all;
    let parts = plan.economy.parts();
    let mut found: Vec<Diagnostic> = plan.economy.tables.iter().flat_map(|table| agreement(all, table)).collect();
    found.extend(slips::slips(all));
    found.extend(last_year(all));
    for line in plan.economy.lines.iter().filter(|line| line.kind == LineKind::OfWhich) {
        let Some(whole) = line.parent.as_ref().and_then(|id| plan.economy.lines.get(id)) else { continue };
        for column in [Column::Actual, Column::Forecast] {
            let amount_of = |id: &Id| results.economy.lines.get(id)?.amount(column);
            let whole = own_whole(plan, line).unwrap_or(whole);
            let (Some(part), Some(total)) = (amount_of(&line.id), amount_of(&whole.id)) else { continue };
            let exceeds = same_sign(part.value, total.value) && part.value.abs() > total.value.abs();
            let is_all = |id: &Id| results.economy.lines.get(id)?.value(Column::BudgetYear);
            // To the krona all of what was budgeted for more than it.
            let is_copied = part.value == total.value
                && part.value.abs() > plan.rules.comment_amount
                && is_all(&line.id)
                    .zip(is_all(&whole.id))
                    .is_some_and(|(own, all)| own.abs().0 * Decimal::TEN < all.abs().0 * Decimal::from(9));
            if is_copied {
                found.push(same_as_whole(all, column, (line, part), whole));
            }
            if exceeds && is_gross(whole, part.value, &parts, &amount_of) {
                found.push(part_exceeds(plan, column.kind().column, (line, part), (whole, total), words));
            }
        }
    }
    found
}

/// What the plan says of last year's outcome beside what the report of that year said: a plan that was copied has the year
/// before. One question, with every row that differs.
fn last_year(all: &Doubting<'_>) -> Option<Diagnostic> {
    /// Who enters thousands rounds.
    const THOUSAND: Decimal = Decimal::ONE_THOUSAND;
    let figures = &all.results.figures;
    let when = YearPeriod { year: all.results.when.year.saturating_sub(1), period: Period::Year };
    let differing = all.plan.economy.lines.iter().filter_map(|line| {
        let given = line.last_year?;
        let of = figures.find(Column::Actual.kind(), &line.id, when)?;
        let is_reported = matches!(figures.get(of).how, How::Given(Origin::Snapshot { .. }));
        let Value::Money(known) = figures.value(of) else { return None };
        let apart = given.0.saturating_sub(known.0).abs();
        let at = all.plan.cell(sheet::PLAN.key, &line.id, "#last_year")?;
        (is_reported && apart >= THOUSAND).then_some((line, at, given, *known))
    });
    let differing: Vec<_> = differing.collect();
    let (line, at, given, known) = differing.first()?;
    let shown = |amount: &Money| {
        let typed = all.plan.committee.typed(*amount);
        text::number(typed, typed.normalize().scale(), all.words.lang)
    };
    let problem = Diagnostic::new(Code::BaselineDiffers, at.clone()).with("what", "last_year").with("name", &line.name);
    let problem = problem.with("found", shown(given)).with("known", shown(known)).with("when", when);
    let problem = problem.with("from", "closed").with("count", differing.len());
    Some(differing[1..].iter().fold(problem, |problem, (_, at, ..)| problem.and(at)))
}

fn same_as_whole(all: &Doubting<'_>, column: Column, (line, part): (&Line, &Amount), whole: &Line) -> Diagnostic {
    let why = if column == Column::Forecast { "twice_forecast" } else { "twice_actual" };
    let at = part.origins.first().and_then(|origin| match origin {
        Origin::Cell(cell) => Some(cell.clone()),
        Origin::Snapshot { .. } => None,
    });
    let problem =
        at.map_or(Diagnostic::of_project(Code::AmountDoubtful), |at| Diagnostic::new(Code::AmountDoubtful, at));
    let typed = all.plan.committee.typed(part.value);
    let unit = if all.plan.committee.amount_unit == Decimal::ONE { "kr" } else { "tkr" };
    let problem = problem.with("why", why).with("row", &line.name).with("other", &whole.name).with("unit", unit);
    problem.with("found", text::number(typed, typed.normalize().scale(), all.words.lang)).with("when", "")
}

/// Of a part that one unit reports, the only line that the same unit reports among those that its whole is the sum of.
fn own_whole<'a>(plan: &'a Plan, part: &Line) -> Option<&'a Line> {
    let [unit] = part.reporters.as_slice() else { return None };
    let is_beside = |line: &&Line| line.kind == LineKind::Ordinary && line.parent == part.parent;
    let mut own = plan.economy.lines.iter().filter(is_beside).filter(|line| *line.reporters == [unit.clone()]);
    own.next().filter(|_| own.next().is_none())
}

/// Two tables that show the same in different ways come to the same in every column that both have.
fn agreement(all: &Doubting<'_>, table: &EconomicTable) -> Vec<Diagnostic> {
    const COMPARED: [Column; 6] = [
        Column::Actual,
        Column::BudgetPeriod,
        Column::Forecast,
        Column::BudgetYear,
        Column::LastYear,
        Column::NextYear,
    ];
    let Doubting { plan, results, words } = *all;
    let other = table.agrees_with.as_ref().and_then(|id| plan.economy.tables.iter().find(|own| own.id == *id));
    let cell = plan.cell(sheet::TABLES.key, &table.id, "#agrees");
    let (Some(other), Some(cell)) = (other, cell) else { return Vec::new() };
    let total = |table: &EconomicTable| {
        let total = plan.economy.total_of(Some(table));
        total.and_then(|line| Some((line, results.economy.lines.get(&line.id)?)))
    };
    let (Some((line, own)), Some((other_line, whole))) = (total(table), total(other)) else { return Vec::new() };
    let differing = COMPARED.into_iter().filter_map(|column| {
        // The budget of a grant is the grant, of other tables the cost that it covers.
        let sign = |line: &Line, amount: Money| match column {
            Column::BudgetPeriod | Column::BudgetYear if line.is_granted => -amount,
            _ => amount,
        };
        let (found, expected) = (sign(line, own.value(column)?), sign(other_line, whole.value(column)?));
        if found == expected {
            return None;
        }
        let problem = Diagnostic::new(Code::TablesDiffer, &cell).with("column", column.kind().column);
        let problem = problem.with("name", &table.name).with("other", &other.name);
        let shown = |amount| text::kronor(amount, words.lang);
        Some(problem.with("found", shown(found)).with("expected", shown(expected)))
    });
    differing.collect()
}

/// True if all that a line is the sum of has been reported, with the sign of its part. Of a sum that lacks some of its
/// terms, or that is a net of costs and income, a part may be larger than the whole without anything being wrong.
fn is_gross<'a>(line: &Line, part: Money, parts: &Parts<'_>, amount_of: &impl Fn(&Id) -> Option<&'a Amount>) -> bool {
    match parts.get(&line.id) {
        Some(terms) => terms.iter().all(|term| is_gross(term, part, parts, amount_of)),
        None => match amount_of(&line.id) {
            Some(own) => {
                own.origins.len() >= line.reporters.len() && (own.value == Money::ZERO || same_sign(own.value, part))
            }
            // A central buffer has a forecast only.
            None => line.kind == LineKind::Adjustment,
        },
    }
}

fn same_sign(one: Money, other: Money) -> bool {
    one != Money::ZERO && other != Money::ZERO && one.is_negative() == other.is_negative()
}

fn part_exceeds(
    plan: &Plan,
    column: &str,
    (line, part): (&Line, &Amount),
    (whole, total): (&Line, &Amount),
    words: &Words,
) -> Diagnostic {
    let shown = |amount: Money| {
        let typed = plan.committee.typed(amount);
        text::number(typed, typed.normalize().scale(), words.lang)
    };
    // A computed amount has no cell of its own; its line in the plan stands for it.
    let cell = |line: &Line, amount: &Amount| match amount.origins.as_slice() {
        [Origin::Cell(cell)] => Some(cell.clone()),
        _ => plan.place(sheet::PLAN.key, &line.id).cloned(),
    };
    let at = cell(line, part);
    let problem =
        at.map_or(Diagnostic::of_project(Code::PartExceedsWhole), |at| Diagnostic::new(Code::PartExceedsWhole, at));
    let problem = cell(whole, total).iter().fold(problem, Diagnostic::and);
    let problem = problem.with("column", column).with("row", &line.name).with("found", shown(part.value));
    problem.with("whole", &whole.name).with("total", shown(total.value))
}
