//! Why a measure has its value.
//!
//! *Takes* the store, *returns* its figures of the subject with their names and rules. *Never* computes.

use super::{CHANGES, COLOUR, Measure, VALUE, full_name};
use crate::figure::Outcome;
use crate::plan::Plan;
use crate::report::context::Report;
use crate::report::explain::Explained;
use crate::text::Arg;

/// The value of every measure.
pub(crate) fn explain(report: &Report<'_>) -> Vec<Explained> {
    let of = |own| std::iter::once(measure(report, own)).chain(changes(report, own)).chain([colour(report, own)]);
    report.plan.measures.iter().flat_map(of).flatten().collect()
}

/// By how much its value has changed.
fn changes<'a>(report: &'a Report<'_>, own: &'a Measure) -> impl Iterator<Item = Option<Explained>> {
    CHANGES.iter().map(|change| {
        let of = report.figure(change.number, &own.id)?;
        let number = report.results.figures.value(of).number()?;
        let years = [
            ("name", Arg::Text(&full_name(&report.plan.measures, own))),
            ("years", Arg::Count(usize::from(change.years))),
        ];
        let what = report.words.with("explain-measure-change", &years);
        let shown = report.difference(&own.measure, number).display(report.lang());
        let key = format!("measure {} change {}", own.id, change.years);
        Some(report.explained(of, key, what, shown, report.words.get("rule-change")))
    })
}

/// Why its value has its colour.
fn colour(report: &Report<'_>, own: &Measure) -> Option<Explained> {
    let of = report.figure(COLOUR, &own.id)?;
    let label = report.status(report.results.figures.value(of).status()?).label;
    let what =
        report.words.with("explain-measure-colour", &[("name", Arg::Text(&full_name(&report.plan.measures, own)))]);
    let rule = report.scale_note(own)?;
    Some(report.explained(of, format!("measure {} colour", own.id), what, label, rule))
}

fn measure(report: &Report<'_>, own: &Measure) -> Option<Explained> {
    let of = report.figure(VALUE.value, &own.id)?;
    let what = report.words.with("explain-measure", &[("name", Arg::Text(&full_name(&report.plan.measures, own)))]);
    let outcome = Outcome::from(report.results.figures.value(of));
    let shown = report.outcome(&own.measure, &outcome).display(report.lang());
    Some(report.explained(
        of,
        format!("measure {}", own.id),
        what,
        shown,
        report.aggregation(own.aggregation, &own.measure),
    ))
}

/// What measures are called.
pub(crate) fn names(plan: &Plan) -> Vec<(&str, &str)> {
    plan.measures.iter().map(|own| (own.id.as_str(), own.name.as_str())).collect()
}
