//! Decisions stand with what they are about; there is no part of their own.
//!
//! *Takes* nothing, *returns* nothing.

use crate::report::contribution::Contribution;
use crate::report::drawn::Drawn;

/// No parts.
pub(crate) const PARTS: &[Drawn] = &[];

/// Nothing.
pub(crate) const CONTRIBUTION: Contribution = Contribution::NONE;
