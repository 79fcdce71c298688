//! Units' texts in the committee workbook.

use crate::document::{Cell, Row};
use crate::domain::UnitKind;
use crate::report::context::Report;

impl Report<'_> {
    /// Texts of units proper under the plan's sections; the administration's stand in the report.
    pub(crate) fn section_comments(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        for section in &self.plan.texts.sections {
            let texts = self.results.texts.get(section.id.as_str());
            for (unit, text) in texts.into_iter().flatten() {
                let proper = self.plan.unit(unit).is_some_and(|unit| unit.kind == UnitKind::Unit);
                if proper {
                    rows.push(self.comment_row(&section.name, unit, Cell::empty(), text));
                }
            }
        }
        rows
    }
}
