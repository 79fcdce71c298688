//! Why a risk has its rating.
//!
//! *Takes* the store, *returns* its figures of the subject with their names and rules. *Never* computes.

use super::RATING;
use crate::plan::Plan;
use crate::report::context::Report;
use crate::report::explain::Explained;
use crate::text::Arg;

/// The rating of every risk.
pub(crate) fn explain(report: &Report<'_>) -> Vec<Explained> {
    let risks = report.plan.risks.iter().filter_map(|risk| Some((risk, report.figure(RATING, &risk.id)?)));
    risks
        .map(|(risk, of)| {
            let what = report.words.with("explain-risk", &[("name", Arg::Text(&risk.name))]);
            let rule = report.words.get("rule-risk");
            report.explained(of, format!("risk {}", risk.id), what, report.given(of), rule)
        })
        .collect()
}

/// What risks are called.
pub(crate) fn names(plan: &Plan) -> Vec<(&str, &str)> {
    plan.risks.iter().map(|risk| (risk.id.as_str(), risk.name.as_str())).collect()
}
