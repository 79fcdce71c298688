//! Texts of the report.
//!
//! *Takes* a unit's rows, *returns* what it reports and what is wrong with it. *Never* compares units.

use super::{Submitted, sheet};
use crate::check::context::Checker;

/// Checks the sheet. A text that is not there is no error: there may be nothing to say.
pub(crate) fn check(checker: &mut Checker<'_>) -> Submitted {
    let plan = checker.plan;
    let asked = sheet::asked(plan, checker.unit, checker.period);
    // The template has a sheet only if the report prints something of it.
    let is_there = asked.iter().any(|text| sheet::is_printed(plan, *text, checker.period));
    let keys: Vec<String> = asked.iter().map(sheet::AskedText::key).collect();
    let Some(mut rows) = checker.rows(&sheet::UNIT, is_there) else { return Submitted::new() };
    let mut submitted = Submitted::new();
    for key in keys {
        let text = rows.remove(&key).and_then(|row| row.text("#text", &mut checker.diagnostics));
        submitted.extend(text.map(|text| (key, text)));
    }
    checker.unknown(rows, &[]);
    submitted
}
