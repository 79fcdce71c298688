//! Actions whose status is another than that of what they are measured by.
//!
//! *Takes* plan and results, *returns* what an auditor would ask about. *Never* changes a status.

use super::{Activity, Standing};
use crate::diagnostic::{Code, Diagnostic};
use crate::doubts::Doubting;
use crate::source::Origin;
use crate::subject::indicators;

/// What is green, but its indicator is not, or the reverse.
pub(crate) fn doubts(all: &Doubting<'_>) -> Vec<Diagnostic> {
    all.plan.work.activities.iter().filter_map(|own| differs(all, own)).collect()
}

fn differs(all: &Doubting<'_>, own: &Activity) -> Option<Diagnostic> {
    let Doubting { plan, results, .. } = *all;
    let indicator = plan.indicators.get(own.measured_by.as_ref()?)?;
    let result = results.work.activities.iter().find(|result| result.id == own.id)?;
    let measured = results.indicators.get(&indicator.id)?.decided.status()?;
    let Some(Standing::Colour(status)) = result.progress else { return None };
    let at = result.origins.iter().find_map(|own| match own {
        Origin::Cell(cell) => Some(cell),
        _ => None,
    })?;
    if status == measured {
        return None;
    }
    let problem = Diagnostic::new(Code::ActionDiffers, at).with("name", &own.name).with("status", status.id());
    let problem = problem.with("indicator", &indicator.name).with("measured", measured.id());
    Some(plan.place(indicators::sheet::PLAN.key, &indicator.id).into_iter().fold(problem, Diagnostic::and))
}
