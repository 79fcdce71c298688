//! Texts hold no figures.

use super::Results;
use crate::assess::context::Base;
use crate::diagnostic::Diagnostics;
use crate::figure::Figures;

/// Nothing to put into the store.
pub(crate) fn gather(_: &Base<'_>, _: &mut Figures) {}

/// Nothing to assess.
pub(crate) fn assess(_: &Base<'_>, _: &mut Figures, _: &mut Diagnostics) {}

/// All texts by their section's key, in the plan's order of units.
pub(crate) fn results(base: &Base<'_>, _: &Figures) -> Results {
    let mut texts = Results::new();
    for submission in &base.data.submissions {
        for (key, text) in &submission.texts {
            texts.entry(key.clone()).or_default().push((submission.unit.clone(), text.clone()));
        }
    }
    texts
}
