//! Where a picture of the report comes from.
//!
//! *Takes* pictures, *returns* their rows of the plan. *Never* computes.

use super::{Picture, sheet};
use crate::plan::Plan;
use crate::report::context::Report;
use crate::report::explain::Explained;
use crate::source::Origin;
use crate::text::Arg;

/// Every picture.
pub(crate) fn explain(report: &Report<'_>) -> Vec<Explained> {
    report.plan.pictures.iter().map(|own| picture(report, own)).collect()
}

fn picture(report: &Report<'_>, own: &Picture) -> Explained {
    let place = report.plan.place(sheet::PLAN.key, &own.id).cloned().map(Origin::Cell);
    Explained {
        key: format!("picture {}", own.id),
        what: report.words.with("explain-picture", &[("name", Arg::Text(&own.name))]),
        value: own.file.clone(),
        rule: own.alt.clone(),
        origins: place.into_iter().map(|origin| (origin, None)).collect(),
    }
}

/// What pictures are called.
pub(crate) fn names(plan: &Plan) -> Vec<(&str, &str)> {
    plan.pictures.iter().map(|own| (own.id.as_str(), own.name.as_str())).collect()
}
