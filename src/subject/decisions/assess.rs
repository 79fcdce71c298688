//! Decisions take effect where goals and indicators are assessed.

use super::Results;
use crate::assess::context::Base;
use crate::diagnostic::Diagnostics;
use crate::figure::Figures;

/// Nothing to put into the store.
pub(crate) fn gather(_: &Base<'_>, _: &mut Figures) {}

/// Nothing to assess.
pub(crate) fn assess(_: &Base<'_>, _: &mut Figures, _: &mut Diagnostics) {}

/// Nothing to see.
pub(crate) fn results(_: &Base<'_>, _: &Figures) -> Results {}
