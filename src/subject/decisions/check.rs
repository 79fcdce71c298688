//! The administration's decisions.
//!
//! *Takes* a unit's rows, *returns* what it reports and what is wrong with it. *Never* compares units.

use super::{Decision, Submitted, sheet};
use crate::cells::Row;
use crate::check::context::Checker;
use crate::diagnostic::Code;

/// Checks the sheet.
pub(crate) fn check(checker: &mut Checker<'_>) -> Submitted {
    let plan = checker.plan;
    let decidable = sheet::asked(plan, checker.unit, checker.period);
    let wanted: Vec<_> = decidable.iter().map(|item| (item.key(), item.name().to_owned())).collect();
    let rows: Vec<(String, Row<'_>)> = wanted
        .iter()
        .zip(checker.asked_rows(&sheet::UNIT, &wanted))
        .filter_map(|((key, _), row)| Some((key.clone(), row?)))
        .collect();
    let is = |at: Option<usize>, filled: &str, blank: &str| {
        let row = &rows.get(at?)?.1;
        (row.raw(filled).is_some() && row.is_blank(blank)).then_some(row)
    };
    let mut submitted = Submitted::new();
    for (at, (key, row)) in rows.iter().enumerate() {
        let around = [at.checked_sub(1), Some(at + 1)];
        let reason = row.text("#reason", &mut checker.diagnostics);
        if let Some(status) = row.status("#decided", &mut checker.diagnostics) {
            // A decision whose reason stands on the next row is no decision yet: that is said there.
            let is_moved = reason.is_none() && around.into_iter().any(|at| is(at, "#reason", "#decided").is_some());
            if !is_moved {
                submitted.insert(key.clone(), Decision { status, reason });
            }
        } else if let Some(other) = around.into_iter().find_map(|at| is(at, "#decided", "#reason")) {
            if reason.is_some() {
                let problem = row.problem(Code::ReasonMissing, "#reason").and(&other.place("#decided"));
                checker.diagnostics.push(problem.with("kind", "decision").with("other", &other.label));
            }
        } else if reason.is_some() {
            checker.require(row, "#decided");
        }
    }
    submitted
}
