//! Why a measure has its value.
//!
//! *Takes* the store, *returns* its figures of the subject with their names and rules. *Never* computes.

use super::{Measure, VALUE};
use crate::figure::Outcome;
use crate::plan::Plan;
use crate::report::context::Report;
use crate::report::explain::Explained;
use crate::text::Arg;

/// The value of every measure.
pub(crate) fn explain(report: &Report<'_>) -> Vec<Explained> {
    report.plan.measures.iter().filter_map(|own| measure(report, own)).collect()
}

fn measure(report: &Report<'_>, own: &Measure) -> Option<Explained> {
    let of = report.figure(VALUE.value, &own.id)?;
    let what = report.words.with("explain-measure", &[("name", Arg::Text(&own.name))]);
    let outcome = Outcome::from(report.results.figures.value(of));
    let shown = report.outcome(&own.measure, &outcome).display(report.lang());
    Some(report.explained(of, format!("measure {}", own.id), what, shown, report.aggregation(own.aggregation)))
}

/// What measures are called.
pub(crate) fn names(plan: &Plan) -> Vec<(&str, &str)> {
    plan.measures.iter().map(|own| (own.id.as_str(), own.name.as_str())).collect()
}
