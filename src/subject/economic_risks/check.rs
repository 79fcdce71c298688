//! Economic risks and opportunities as they are judged now. Amounts have no sign there and get one from the kind.
//!
//! *Takes* a unit's rows, *returns* what it reports and what is wrong with it. *Never* compares units.

use rust_decimal::Decimal;

use super::{EconomicRisk, EconomicRiskReport, Likelihood, RiskKind, Submitted, sheet};
use crate::cells::{Bounds, Row};
use crate::check::context::{Checker, wanted};
use crate::diagnostic::Code;
use crate::domain::Money;
use crate::source::Located;
use crate::text;

/// Checks the sheet.
pub(crate) fn check(checker: &mut Checker<'_>) -> Submitted {
    let plan = checker.plan;
    let risks = sheet::asked(plan, checker.unit, checker.period);
    let names = wanted(risks.iter().map(|risk| (&risk.id, &risk.name)));
    let rows = checker.asked_rows(&sheet::UNIT, &names);
    let asked = risks.iter().zip(rows).filter_map(|(risk, row)| Some((risk, row?)));
    asked.map(|(own, row)| (own.id.clone(), report(checker, own, &row))).collect()
}

fn report(checker: &mut Checker<'_>, own: &EconomicRisk, row: &Row<'_>) -> EconomicRiskReport {
    let (least, most) = (typed(checker, row, "#low"), typed(checker, row, "#high"));
    let word = row.choice::<Likelihood>("#likelihood", &mut checker.diagnostics);
    let likelihood = word.and_then(|_| row.text("#likelihood", &mut checker.diagnostics));
    checker.require(row, "#likelihood");
    let comment = row.text("#comment", &mut checker.diagnostics);
    let (low, high) = match (least, most) {
        (Some(least), Some(most)) if least.value <= most.value => signed(checker, own.kind, least, most),
        (Some(least), Some(most)) => {
            let lang = checker.words.lang;
            let shown = |value: Decimal| text::number(value, value.normalize().scale(), lang);
            let problem = row.problem(Code::OutOfRange, "#low").with("found", shown(least.value));
            let problem = problem.with("limits", "between").with("low", 0).with("high", shown(most.value));
            checker.diagnostics.push(problem);
            (None, None)
        }
        _ => (None, None),
    };
    EconomicRiskReport { low, high, likelihood, comment }
}

fn typed(checker: &mut Checker<'_>, row: &Row<'_>, key: &str) -> Option<Located<Decimal>> {
    checker.require(row, key);
    row.number(key, Bounds::COUNT, &mut checker.diagnostics)
}

/// The larger amount of a risk is the worst, of an opportunity the best.
fn signed(
    checker: &Checker<'_>,
    kind: RiskKind,
    least: Located<Decimal>,
    most: Located<Decimal>,
) -> (Option<Located<Money>>, Option<Located<Money>>) {
    let unit = checker.plan.committee.amount_unit;
    let interval = kind.interval(Money(least.value.saturating_mul(unit)), Money(most.value.saturating_mul(unit)));
    let (low, high) = match kind {
        RiskKind::Risk => (most.at, least.at),
        RiskKind::Opportunity => (least.at, most.at),
    };
    (Some(Located::new(interval.low, low)), Some(Located::new(interval.high, high)))
}
