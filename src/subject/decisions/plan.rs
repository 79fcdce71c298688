//! The plan says nothing of decisions.
//!
//! *Takes* nothing, *returns* nothing.

use super::Plan;
use crate::plan::lint::Lint;
use crate::plan::reader::Reader;

/// Nothing to read.
pub(crate) fn read(_: &mut Reader<'_>) -> Plan {
    Plan
}

/// Nothing to ask.
pub(crate) fn lint(_: &mut Lint<'_>) {}
