//! The administration's decisions.
//!
//! *Takes* a unit's rows, *returns* what it reports and what is wrong with it. *Never* compares units.

use super::{Decision, Submitted, sheet};
use crate::check::context::Checker;

/// Checks the sheet.
pub(crate) fn check(checker: &mut Checker<'_>) -> Submitted {
    let plan = checker.plan;
    let decidable = sheet::asked(plan, checker.unit, checker.period);
    let wanted: Vec<_> = decidable.iter().map(|item| (item.key(), item.name().to_owned())).collect();
    let mut submitted = Submitted::new();
    for ((key, _), row) in wanted.iter().zip(checker.asked_rows(&sheet::UNIT, &wanted)) {
        let Some(row) = row else { continue };
        let reason = row.text("#reason", &mut checker.diagnostics);
        if let Some(status) = row.status("#decided", &mut checker.diagnostics) {
            submitted.insert(key.clone(), Decision { status, reason });
        } else if reason.is_some() {
            checker.require(&row, "#decided");
        }
    }
    submitted
}
