//! Why an indicator has its outcome and its status.
//!
//! *Takes* the store, *returns* its figures of the subject with their names and rules. *Never* computes.

use super::{Indicator, OUTCOME, STATUS, TakenFrom};
use crate::figure::{Outcome, Value};
use crate::plan::Plan;
use crate::report::context::Report;
use crate::report::explain::{Explained, Measured};
use crate::schema::Choice;
use crate::text::Arg;

/// Outcome and status of every indicator.
pub(crate) fn explain(report: &Report<'_>) -> Vec<Explained> {
    report.plan.indicators.iter().flat_map(|own| indicator(report, own)).collect()
}

fn indicator(report: &Report<'_>, own: &Indicator) -> Vec<Explained> {
    let name = format!("{} {}", own.number, own.name);
    let name = name.trim();
    let outcome = report.figure(OUTCOME.value, &own.id).map(|of| {
        let value = report.results.figures.value(of);
        let what = report.words.with("explain-outcome", &[("name", Arg::Text(name))]);
        let shown = report.outcome(&own.measure, &Outcome::from(value)).display(report.lang());
        report.explained(of, format!("indicator {} outcome", own.id), what, shown, rule(report, own, value))
    });
    let status = report.figure(STATUS, &own.id).and_then(|of| {
        report.explain_status(of, format!("indicator {}", own.id), ("explain-indicator", name), Some(own.measured()))
    });
    outcome.into_iter().chain(status).collect()
}

impl Indicator {
    /// What its status is measured by.
    pub(crate) fn measured(&self) -> Measured<'_> {
        Measured { kind: &self.measure, bands: self.bands }
    }
}

fn rule(report: &Report<'_>, own: &Indicator, value: &Value) -> String {
    if let Value::Share { .. } = value {
        return report.words.get(report.by_year_end("aggregation-units", "aggregation-units-reached"));
    }
    if let Some(TakenFrom::Economy(line, figure)) = &own.taken_from {
        let total = || report.plan.economy.total();
        let line = line.as_ref().map_or_else(total, |id| report.plan.economy.lines.get(id));
        let name = line.map_or("", |line| line.name.as_str());
        let figure = figure.word(report.lang());
        return report.words.with("aggregation-economy", &[("figure", Arg::Text(figure)), ("name", Arg::Text(name))]);
    }
    if let Some(measure) = own.measure_id() {
        return report.words.with("aggregation-measure", &[("measure", Arg::Text(measure.as_str()))]);
    }
    report.aggregation(own.aggregation, &own.measure)
}

/// What indicators are called.
pub(crate) fn names(plan: &Plan) -> Vec<(&str, &str)> {
    plan.indicators.iter().map(|own| (own.id.as_str(), own.name.as_str())).collect()
}
