//! What the rooms are given to ask what a careful controller would ask about a plan before sending out the templates.
//!
//! *Takes* a plan, *returns* diagnostics, *never* changes anything.

use std::sync::Arc;

use super::Plan;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::domain::{Aggregation, Id, ValueKind};
use crate::schema::Sheet;
use crate::text::Words;

/// What the questions of the rooms share. What the reader has `said` about a cell already is not asked again in other
/// words.
pub struct Lint<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) file: &'a Arc<str>,
    pub(crate) said: &'a Diagnostics,
    pub(crate) words: &'a Words,
    pub(crate) diagnostics: Diagnostics,
}

impl Lint<'_> {
    /// A question about a row, at the column where it is answered.
    pub(crate) fn problem(
        &self,
        code: Code,
        sheet: &'static Sheet,
        column: &'static str,
        id: &Id,
        name: &str,
    ) -> Diagnostic {
        let diagnostic = match self.plan.cell(sheet.key, id, column) {
            Some(cell) => Diagnostic::new(code, cell),
            None => Diagnostic::of_file(code, self.file),
        };
        diagnostic.with("id", id).with("name", name)
    }

    /// The shares of several units do not add up to anything.
    pub(crate) fn sum_of_shares(
        &mut self,
        sheet: &'static Sheet,
        (id, name): (&Id, &str),
        (kind, aggregation, reporters): (ValueKind, Aggregation, usize),
    ) {
        let is_share = matches!(kind, ValueKind::Percent | ValueKind::Index);
        if is_share && aggregation == Aggregation::Sum && reporters > 1 {
            let problem = self.problem(Code::SumOfShares, sheet, "#aggregation", id, name);
            self.diagnostics.push(problem);
        }
    }

    /// Says that nobody reports something.
    pub(crate) fn nobody(&mut self, sheet: &'static Sheet, id: &Id, name: &str) {
        // A unit whose id cannot be used may be the one that reports it.
        let unusable = self.said.0.iter().any(|one| one.code == Code::PlanIdInvalid);
        if !unusable && !self.is_said(sheet, id, &["#reporters"]) {
            let problem = self.problem(Code::NobodyReports, sheet, "#reporters", id, name);
            self.diagnostics.push(problem);
        }
    }

    /// True if the reader has found an error in one of these columns of a row.
    pub(crate) fn is_said(&self, sheet: &'static Sheet, id: &Id, columns: &[&str]) -> bool {
        let Some(own) = self.plan.place(sheet.key, id) else { return false };
        let columns = columns.iter().filter_map(|key| sheet.column(key));
        let heads: Vec<&str> = columns.map(|column| column.head.get(self.words.lang)).collect();
        self.said.0.iter().any(|one| {
            let in_row = matches!(&one.at, Some(Place::Cell(cell)) if cell.sheet == own.sheet && cell.row == own.row);
            in_row && one.arg("column").is_some_and(|column| heads.contains(&column))
        })
    }
}
