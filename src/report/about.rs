//! The parts that are about the report as a whole.
//!
//! *Takes* what the rooms have come to, *returns* blocks. *Never* computes.

use super::drawn::{Drawn, drawn};
use crate::documents::sheet::parts;

/// The parts.
pub(crate) const PARTS: &[Drawn] = &[
    drawn(parts::SUMMARY, |report, item| report.summary(item.part)),
    drawn(parts::PLAIN_LANGUAGE, |report, item| report.plain_language(item.part)),
    drawn(parts::EXCEPTIONS, |report, _| report.exceptions()),
    drawn(parts::CHANGES, |report, _| report.changes()),
    drawn(parts::METHOD, |report, _| report.method()),
];
