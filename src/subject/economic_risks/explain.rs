//! Why a risk or an opportunity has its interval.
//!
//! *Takes* the store, *returns* its figures of the subject with their names and rules. *Never* computes.

use super::{EconomicRisk, HIGH, LOW, RiskKind, Sum, sums};
use crate::figure::{Kind, Value};
use crate::plan::Plan;
use crate::report::context::Report;
use crate::report::explain::Explained;
use crate::text::{self, Arg};

/// Both ends of every interval, and of every sum.
pub(crate) fn explain(report: &Report<'_>) -> Vec<Explained> {
    let plan = &report.plan.economic_risks;
    let items = plan.iter().flat_map(|own| [LOW, HIGH].map(|kind| item(report, own, kind)));
    let sums = sums(plan).into_iter().flat_map(|sum| [LOW, HIGH].map(|kind| of_sum(report, &sum, kind)));
    items.chain(sums).flatten().collect()
}

fn item(report: &Report<'_>, own: &EconomicRisk, kind: Kind) -> Option<Explained> {
    let of = report.figure(kind, &own.id)?;
    let count = report.results.figures.given_behind(of).len();
    let rule = report.words.with("rule-economic-risk", &[("count", Arg::Count(count))]);
    let what = report.words.with(&format!("explain-economic-risk-{}", kind.column), &[("name", Arg::Text(&own.name))]);
    explained(report, kind, &own.id, what, rule)
}

fn of_sum(report: &Report<'_>, sum: &Sum, kind: Kind) -> Option<Explained> {
    let within = report.plan.economic_risks.iter().filter(|own| sum.holds(own));
    let known = within.filter(|own| report.figure(kind, &own.id).is_some());
    let names: Vec<&str> = known.map(|own| own.name.as_str()).collect();
    let rule = report.words.with("rule-amount-sum", &[("parts", Arg::Text(&names.join(" + ")))]);
    let name = match sum {
        Sum::Block(block) => block.clone().unwrap_or_else(|| report.words.get("economic-risks-other")),
        Sum::Kind(RiskKind::Risk) => report.words.get("economic-risks-heading-risks"),
        Sum::Kind(RiskKind::Opportunity) => report.words.get("economic-risks-heading-opportunities"),
        Sum::All => report.words.get("economic-risks-total"),
    };
    let what = report.words.with(&format!("explain-economic-risk-{}", kind.column), &[("name", Arg::Text(&name))]);
    explained(report, kind, &sum.id(), what, rule)
}

fn explained(
    report: &Report<'_>,
    kind: Kind,
    item: &crate::domain::Id,
    what: String,
    rule: String,
) -> Option<Explained> {
    let of = report.figure(kind, item)?;
    let Value::Money(amount) = report.results.figures.value(of) else { return None };
    let shown = text::mnkr(*amount, report.lang());
    Some(report.explained(of, format!("economic-risk {item} {}", kind.column), what, shown, rule))
}

/// What they are called.
pub(crate) fn names(plan: &Plan) -> Vec<(&str, &str)> {
    plan.economic_risks.iter().map(|own| (own.id.as_str(), own.name.as_str())).collect()
}
