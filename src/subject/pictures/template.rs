//! Pictures have no sheet in the units' workbooks.

use crate::template::rows::UnitSheet;

/// The sheets.
pub(crate) const SHEETS: &[UnitSheet] = &[];
