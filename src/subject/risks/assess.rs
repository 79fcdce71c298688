//! Risks; several reporters of one risk: the highest rating counts.

use super::{PLANNED, RATING, Results, Risk, RiskResult, STATUS, sheet};
use crate::assess::context::Base;
use crate::diagnostic::Diagnostics;
use crate::figure::{FigureId, Figures, How, Ref, Value};

/// Puts the ratings of the plan and of the units into the store.
pub(crate) fn gather(base: &Base<'_>, figures: &mut Figures) {
    for risk in &base.plan.risks {
        let id = FigureId::new(PLANNED, &risk.id, base.when);
        let cell = base.plan.cell(sheet::PLAN.key, &risk.id, "#probability");
        if let Some(rating) = risk.rating {
            figures.planned(id, Value::Rating(rating), cell);
        }
    }
    for submission in &base.data.submissions {
        for (item, own) in &submission.risks {
            if let Some(rating) = &own.rating {
                let id = FigureId::new(RATING, item, base.when).of_unit(&submission.unit);
                figures.given(id, Value::Rating(rating.value), &rating.at);
            }
            if let Some(status) = &own.status {
                let id = FigureId::new(STATUS, item, base.when).of_unit(&submission.unit);
                figures.given(id, Value::Status(status.value), &status.at);
            }
        }
    }
}

/// The highest rating of each risk, and the worst status of its actions.
pub(crate) fn assess(base: &Base<'_>, figures: &mut Figures, _: &mut Diagnostics) {
    for risk in &base.plan.risks {
        let of_units = |figures: &Figures, kind| {
            let units = base.data.submissions.iter().map(|submission| &submission.unit);
            figures.of_units(kind, &risk.id, units, base.when)
        };
        let (ratings, statuses) = (of_units(figures, RATING), of_units(figures, STATUS));
        let id = FigureId::new(RATING, &risk.id, base.when);
        match figures.find(PLANNED, &risk.id, base.when) {
            Some(planned) if ratings.is_empty() => figures.compute(id, How::Assumed(planned)),
            _ => figures.compute(id, How::Most(ratings)),
        };
        figures.compute(FigureId::new(STATUS, &risk.id, base.when), How::Worst(statuses));
    }
}

/// What may be seen of them.
pub(crate) fn results(base: &Base<'_>, figures: &Figures) -> Results {
    base.plan.risks.iter().map(|own| result(base, figures, own)).collect()
}

fn result(base: &Base<'_>, figures: &Figures, risk: &Risk) -> RiskResult {
    let rating_of = |of: Option<Ref>| match of.map(|of| figures.value(of)) {
        Some(Value::Rating(rating)) => Some(*rating),
        _ => None,
    };
    let now = figures.find(RATING, &risk.id, base.when);
    let rating = rating_of(now).or(risk.rating);
    let actions: Vec<&str> = base
        .data
        .submissions
        .iter()
        .filter_map(|submission| Some(submission.risks.get(&risk.id)?.actions.as_ref()?.value.as_str()))
        .collect();
    RiskResult {
        id: risk.id.clone(),
        rating,
        planned: risk.rating,
        previous: rating_of(figures.previous(RATING, &risk.id, None, base.when).map(|(_, of)| of)),
        shown: rating.is_none_or(|rating| base.plan.rules.shows_risk(rating.value())),
        status: figures.value_at(STATUS, &risk.id, base.when).and_then(Value::status),
        actions: if actions.is_empty() { risk.actions.clone() } else { actions.join("\n\n") },
        origins: now
            .filter(|of| !matches!(figures.get(*of).how, How::Assumed(_)))
            .map(|of| figures.origins(of))
            .unwrap_or_default(),
        comments: base.all_comments(|submission| submission.risks.get(&risk.id)?.comment.as_ref()),
    }
}
