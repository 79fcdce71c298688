//! Risks that have fallen out of the report since the one before.
//!
//! *Takes* results, *returns* warnings at the cells. *Never* changes a rating.

use super::RiskResult;
use crate::diagnostic::{Code, Diagnostic};
use crate::doubts::Doubting;
use crate::source::Origin;

/// Those of which no more than half is left, and that are not shown any more: one of the two factors is easily mistyped.
pub(crate) fn doubts(all: &Doubting<'_>) -> Vec<Diagnostic> {
    let results = all.results.risks.iter();
    let named = results.filter_map(|own| Some((all.plan.risks.iter().find(|risk| risk.id == own.id)?, own)));
    named.filter_map(|(risk, result)| fallen(all, &risk.name, result)).collect()
}

fn fallen(all: &Doubting<'_>, name: &str, result: &RiskResult) -> Option<Diagnostic> {
    let (now, before) = (result.rating?.value(), result.previous.or(result.planned)?.value());
    let is_fallen = all.plan.rules.shows_risk(before) && !result.shown && now * 2 <= before;
    let Some(Origin::Cell(cell)) = result.origins.first().filter(|_| is_fallen) else { return None };
    Some(Diagnostic::new(Code::RiskFallen, cell).with("name", name).with("found", now).with("earlier", before))
}
