//! Parts that are larger than what they are parts of.

use super::{Amount, Column, Line, LineKind, Parts, sheet};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::{Id, Money};
use crate::doubts::Doubting;
use crate::plan::Plan;
use crate::source::Origin;
use crate::text::{self, Words};

/// "Varav" lines that are larger than the line that they are a part of, column by column.
pub(crate) fn doubts(all: &Doubting<'_>) -> Vec<Diagnostic> {
    let Doubting { plan, results, words } = *all;
    let parts = plan.economy.parts();
    let mut found = Vec::new();
    for line in plan.economy.lines.iter().filter(|line| line.kind == LineKind::OfWhich) {
        let Some(whole) = line.parent.as_ref().and_then(|id| plan.economy.lines.get(id)) else { continue };
        for column in [Column::Actual, Column::Forecast] {
            let amount_of = |id: &Id| results.economy.lines.get(id)?.amount(column);
            let (Some(part), Some(total)) = (amount_of(&line.id), amount_of(&whole.id)) else { continue };
            let exceeds = same_sign(part.value, total.value) && part.value.abs() > total.value.abs();
            if exceeds && is_gross(whole, part.value, &parts, &amount_of) {
                found.push(part_exceeds(plan, column.kind().column, (line, part), (whole, total), words));
            }
        }
    }
    found
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
        let typed = amount.0.checked_div(plan.committee.amount_unit).unwrap_or(amount.0);
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
