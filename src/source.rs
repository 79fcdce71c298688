//! Where a figure came from.
//!
//! *Takes* positions from the reader, *returns* types that carry them along, *never* opens anything.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// A cell of a workbook. Ordered by file, sheet, row and column.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CellRef {
    /// File name relative to the project folder, with `/` between its parts.
    pub file: Arc<str>,
    /// Name of the sheet as it stands in the workbook.
    pub sheet: Arc<str>,
    /// Row, zero-based.
    pub row: u32,
    /// Column, zero-based.
    pub col: u32,
}

impl CellRef {
    /// The position in the sheet as Excel writes it: `F14`.
    pub fn a1(&self) -> String {
        a1(self.row, self.col)
    }
}

impl fmt::Display for CellRef {
    /// `T2/vuxenenheten.xlsx, Indikatorer!F14`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}!{}", self.file, self.sheet, self.a1())
    }
}

/// The letters of a zero-based column: 0 is `A`, 26 is `AA`.
pub fn column_letters(col: u32) -> String {
    let mut left = col + 1;
    let mut letters = Vec::new();
    while left > 0 {
        let digit = (left - 1) % 26;
        letters.push(char::from(b'A' + digit as u8));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// A zero-based position as Excel writes it.
pub fn a1(row: u32, col: u32) -> String {
    format!("{}{}", column_letters(col), row + 1)
}

/// A value together with the cell it was read from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Its cell.
    pub at: CellRef,
}

impl<T> Located<T> {
    /// A value at a cell.
    pub fn new(value: T, at: CellRef) -> Located<T> {
        Located { value, at }
    }

    /// The same place, another value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Located<U> {
        Located { value: f(self.value), at: self.at }
    }

    /// Borrows the value, keeps the place.
    pub fn as_ref(&self) -> Located<&T> {
        Located { value: &self.value, at: self.at.clone() }
    }
}

/// Where a figure came from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// A cell of a workbook.
    Cell(CellRef),
    /// A figure of an earlier period's snapshot: file name and the key within it.
    Snapshot {
        /// File name relative to the project folder.
        file: Arc<str>,
        /// What was looked up.
        key: String,
    },
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Origin::Cell(cell) => cell.fmt(f),
            Origin::Snapshot { file, key } => write!(f, "{file}: {key}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_written_as_in_excel() {
        assert_eq!(a1(0, 0), "A1");
        assert_eq!(a1(13, 5), "F14");
        assert_eq!(a1(1_048_575, 16_383), "XFD1048576");
    }
}
