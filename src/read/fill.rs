//! Filling sheets within limits.
//!
//! *Takes* cells one by one, *returns* a sheet, *never* lets a small file become a large one: a text
//! of megabytes that a thousand cells share, or one cell repeated over a million.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::guard::Limits;
use super::{CellProblem, CellProblemKind, Excess, RawCell, RawSheet, Unreadable};

/// Problems that are listed for one sheet.
const PROBLEMS: usize = 100;

/// What has been read so far, over all sheets.
pub(super) struct Budget<'a> {
    limits: &'a Limits,
    cells: usize,
    text: usize,
}

impl<'a> Budget<'a> {
    pub fn new(limits: &'a Limits) -> Budget<'a> {
        Budget { limits, cells: 0, text: 0 }
    }

    /// Counts so many cells with so much text each, before any of them is made.
    pub fn spend(&mut self, sheet: &RawSheet, cells: usize, text: usize) -> Result<(), Unreadable> {
        self.cells = self.cells.saturating_add(cells);
        self.text = self.text.saturating_add(text.saturating_mul(cells));
        if self.text > self.limits.text {
            return Err(Unreadable::Bomb(Excess::Text));
        }
        let in_sheet = sheet.cells.len().saturating_add(cells);
        if self.cells > self.limits.cells || in_sheet > self.limits.sheet_cells {
            return Err(Unreadable::Bomb(Excess::Cells(sheet.name.to_string())));
        }
        Ok(())
    }

    /// What is left for the text of one cell.
    pub fn text_left(&self) -> usize {
        self.limits.text.saturating_sub(self.text)
    }
}

impl RawSheet {
    pub(super) fn blank(name: &str, hidden: bool) -> RawSheet {
        RawSheet { name: name.into(), hidden, cells: BTreeMap::new(), problems: Vec::new() }
    }

    /// Puts a cell in its place. A second one at the same place is a problem.
    pub(super) fn put(&mut self, at: (u32, u32), cell: RawCell) {
        match self.cells.entry(at) {
            Entry::Vacant(free) => {
                free.insert(cell);
            }
            Entry::Occupied(_) => self.report(at, CellProblemKind::Duplicate),
        }
    }

    pub(super) fn report(&mut self, (row, col): (u32, u32), kind: CellProblemKind) {
        let kind = match self.problems.len() {
            0..PROBLEMS => kind,
            PROBLEMS => CellProblemKind::More,
            _ => return,
        };
        self.problems.push(CellProblem { row, col, kind });
    }

    /// The sheet with its problems in order; that there are more of them stays last.
    pub(super) fn sorted(mut self) -> RawSheet {
        self.problems.sort_by_key(|problem| {
            let more = problem.kind == CellProblemKind::More;
            (more, problem.row, problem.col)
        });
        self
    }
}
