//! Pictures hold no figures.

use super::Results;
use crate::assess::context::Base;
use crate::diagnostic::Diagnostics;
use crate::figure::Figures;

/// Nothing to put into the store.
pub(crate) fn gather(_: &Base<'_>, _: &mut Figures) {}

/// Nothing to assess.
pub(crate) fn assess(_: &Base<'_>, _: &mut Figures, _: &mut Diagnostics) {}

/// Nothing to see but the pictures.
pub(crate) fn results(_: &Base<'_>, _: &Figures) -> Results {}
