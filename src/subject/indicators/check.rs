//! Outcomes of indicators.
//!
//! *Takes* a unit's rows, *returns* what it reports and what is wrong with it. *Never* compares units.

use super::target::printed;
use super::{Indicator, Submitted, sheet};
use crate::cells::Row;
use crate::check::context::{Checker, wanted};
use crate::check::values::{self, unexplained};
use crate::diagnostic::Code;
use crate::domain::{Reported, ValueReport};

/// Checks the sheet.
pub(crate) fn check(checker: &mut Checker<'_>) -> Submitted {
    let plan = checker.plan;
    let indicators = sheet::asked(plan, checker.unit, checker.period);
    let names = wanted(indicators.iter().map(|indicator| (&indicator.id, &indicator.name)));
    let rows = checker.asked_rows(&sheet::UNIT, &names);
    let asked = indicators.iter().zip(rows).filter_map(|(indicator, row)| Some((indicator, row?)));
    asked.map(|(own, row)| (own.id.clone(), indicator(checker, own, &row))).collect()
}

fn indicator(checker: &mut Checker<'_>, indicator: &Indicator, row: &Row<'_>) -> ValueReport {
    let period = checker.period;
    checker.printed(row, "#target", "target", |words| printed(indicator, period, words));
    let mut report = values::value(checker, &indicator.measure, indicator.aggregation, row);
    // Elsewhere the target decides, and the cell holds a preliminary status, which no program need have calculated.
    let by_hand = indicator.is_status_asked(checker.period);
    report.status = if by_hand { row.status("#status", &mut checker.diagnostics) } else { None };
    // A blank outcome lacks its status as well: both are said at once. A reason stands in place of both.
    if by_hand && !matches!(report.value, Some(Reported::Missing(_))) {
        checker.require(row, "#status");
    }
    if by_hand && report.status.is_some() && matches!(report.value, Some(Reported::Missing(_))) {
        checker.diagnostics.push(row.problem(Code::ValueAndReason, "#missing").with("counts", "status"));
    }
    if by_hand && report.status.is_some() && row.says_nothing("#comment") && unexplained(&report).is_none() {
        checker.diagnostics.push(row.comment_missing("by_hand"));
    }
    report
}
