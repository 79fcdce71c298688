//! Decisions are explained with what they are about.
//!
//! *Takes* nothing, *returns* nothing.

use crate::plan::Plan;
use crate::report::context::Report;
use crate::report::explain::Explained;

/// Nothing of its own.
pub(crate) fn explain(_: &Report<'_>) -> Vec<Explained> {
    Vec::new()
}

/// No names of its own.
pub(crate) fn names(_: &Plan) -> Vec<(&str, &str)> {
    Vec::new()
}
