//! Risks; several reporters of one risk: the highest rating counts.

use super::Risk;
use crate::assess::context::Base;
use crate::assess::results::{RiskResult, UnitComment};
use crate::source::Origin;

/// All risks; several reporters of one risk: the highest rating counts.
pub(crate) fn risks(base: &Base<'_>) -> Vec<RiskResult> {
    base.plan.risks.iter().map(|own| risk(base, own)).collect()
}

fn risk(base: &Base<'_>, risk: &Risk) -> RiskResult {
    let reports: Vec<_> = base
        .data
        .submissions
        .iter()
        .filter_map(|submission| submission.risks.get(&risk.id).map(|report| (&submission.unit, report)))
        .collect();
    let ratings = reports.iter().filter_map(|(_, report)| report.rating.as_ref());
    let rating = ratings.clone().map(|rating| rating.value).max_by_key(|rating| rating.value()).unwrap_or(risk.rating);
    let actions: Vec<&str> =
        reports.iter().filter_map(|(_, report)| report.actions.as_ref()).map(|text| text.value.as_str()).collect();
    let previous = base.past.previous_snapshot(base.when).and_then(|snapshot| snapshot.risks.get(&risk.id));
    RiskResult {
        id: risk.id.clone(),
        rating,
        planned: risk.rating,
        previous: previous.map(|previous| previous.rating),
        shown: base.plan.rules.shows_risk(rating.value()),
        status: reports.iter().filter_map(|(_, report)| report.status.as_ref()).map(|status| status.value).max(),
        actions: if actions.is_empty() { risk.actions.clone() } else { actions.join("\n\n") },
        origins: ratings.map(|rating| Origin::Cell(rating.at.clone())).collect(),
        comments: reports
            .iter()
            .filter_map(|(unit, report)| {
                report.comment.as_ref().map(|text| UnitComment { unit: (*unit).clone(), text: text.clone() })
            })
            .collect(),
    }
}
