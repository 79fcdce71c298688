//! Dataset → results: every rule of `domain.md`.
//!
//! *Takes* plan, data and history, *returns* figures and statuses, exact, each with its origins and the
//! rule behind it. *Never* formats, rounds for display or knows a word.

pub(crate) mod context;
mod given;
pub(crate) mod results;
pub(crate) mod rules;
pub(crate) mod values;

pub use given::Given;
pub use results::{
    Amount, Baseline, Decided, Explanation, GoalResult, IndicatorResult, LineResult, MeasureResult, Outcome, Reporting,
    Results, RiskResult, Rule, TrendSince, UnitAnswer, UnitComment, UnitCounts, WorkResult,
};
pub use rules::Verdict;

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostics;
use crate::domain::{Id, Period, YearPeriod};
use crate::history::History;
use crate::merge::Dataset;
use crate::plan::Plan;
use crate::source::Located;
use crate::subject::{economy, goals, indicators, measures, risks, work};
use context::Base;

/// Computes everything that a report of the period shows.
pub fn assess(plan: &Plan, period: Period, data: &Dataset, past: &History) -> (Results, Diagnostics) {
    let when = YearPeriod { year: plan.committee.year, period };
    let mut diagnostics = Diagnostics::default();
    let by_unit = data.submissions.iter().map(|submission| (&submission.unit, submission)).collect();
    let base = Base { plan, when, data, by_unit, past };
    let measures = measures::assess::measures(&base, &mut diagnostics);
    let counts = goals::assess::unit_counts(&base);
    let indicators = indicators::assess::indicators(&base, &measures, &counts, &mut diagnostics);
    let goals = goals::assess::goals(&base, counts, &indicators, &mut diagnostics);
    let results = Results {
        when,
        lines: economy::assess::lines(&base),
        activities: work::assess::activities(&base),
        assignments: work::assess::assignments(&base),
        risks: risks::assess::risks(&base),
        texts: texts(data),
        missing_units: data.missing.clone(),
        given: given::given(plan, data),
        goals,
        indicators,
        measures,
    };
    (results, diagnostics)
}

/// All texts by their section's key, in the plan's order of units.
fn texts(data: &Dataset) -> BTreeMap<String, Vec<(Id, Located<String>)>> {
    let mut texts: BTreeMap<String, Vec<(Id, Located<String>)>> = BTreeMap::new();
    for submission in &data.submissions {
        for (key, text) in &submission.texts {
            texts.entry(key.clone()).or_default().push((submission.unit.clone(), text.clone()));
        }
    }
    texts
}
