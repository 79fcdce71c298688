//! What is wrong with single cells.
//!
//! *Takes* nothing, *returns* the problem as data and as words, *never* decides whether it matters.

use crate::text::{Arg, Words};

/// A cell that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellProblem {
    /// Row, zero-based.
    pub row: u32,
    /// Column, zero-based.
    pub col: u32,
    /// What is wrong.
    pub kind: CellProblemKind,
}

/// Why a cell could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CellProblemKind {
    /// Infinite, or not a number at all.
    NotFinite,
    /// More than 15 digits before the decimal mark; Excel itself has lost the last ones.
    TooManyDigits,
    /// A number formatted as a date, but outside the calendar from 1900 to 9999.
    NotADate,
    /// The cell's markup makes no sense; what the reader says about it.
    Unreadable(String),
    /// A second cell at the same position; the first one counts.
    Duplicate,
    /// Outside of the grid that Excel has, at the nearest position inside.
    OutsideGrid,
    /// The whole sheet could not be read; what the reader says about it.
    SheetUnreadable(String),
    /// So many problems before this one that the rest are not listed.
    More,
}

impl CellProblem {
    /// The problem in words.
    pub fn message(&self, words: &Words) -> String {
        match &self.kind {
            CellProblemKind::NotFinite => words.get("read-cell-not-finite"),
            CellProblemKind::TooManyDigits => words.get("read-cell-too-many-digits"),
            CellProblemKind::NotADate => words.get("read-cell-not-a-date"),
            CellProblemKind::Unreadable(reason) => words.with("read-cell-unreadable", &[("reason", Arg::Text(reason))]),
            CellProblemKind::Duplicate => words.get("read-cell-duplicate"),
            CellProblemKind::OutsideGrid => words.get("read-cell-outside-grid"),
            CellProblemKind::SheetUnreadable(reason) => {
                words.with("read-sheet-unreadable", &[("reason", Arg::Text(reason))])
            }
            CellProblemKind::More => words.get("read-cell-more"),
        }
    }

    /// What to do about it.
    pub fn remedy(&self, words: &Words) -> String {
        words.get(match &self.kind {
            CellProblemKind::NotFinite | CellProblemKind::TooManyDigits => "read-cell-help-number",
            CellProblemKind::NotADate => "read-cell-help-date",
            CellProblemKind::Unreadable(_) => "read-cell-help-retype",
            CellProblemKind::Duplicate
            | CellProblemKind::OutsideGrid
            | CellProblemKind::SheetUnreadable(_)
            | CellProblemKind::More => "read-help-save-again",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn every_problem_has_words_and_a_remedy_in_both_languages() {
        let kinds = [
            CellProblemKind::NotFinite,
            CellProblemKind::TooManyDigits,
            CellProblemKind::NotADate,
            CellProblemKind::Unreadable("x".into()),
            CellProblemKind::Duplicate,
            CellProblemKind::OutsideGrid,
            CellProblemKind::SheetUnreadable("x".into()),
            CellProblemKind::More,
        ];
        for lang in [Lang::Sv, Lang::En] {
            let words = Words::new(lang);
            for kind in kinds.clone() {
                let problem = CellProblem { row: 0, col: 0, kind };
                for said in [problem.message(&words), problem.remedy(&words)] {
                    assert!(!said.is_empty() && !said.starts_with("read-"), "{said}");
                }
            }
        }
    }
}
