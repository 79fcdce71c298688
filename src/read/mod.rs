//! Workbooks as raw cells.
//!
//! *Takes* the bytes of a file that anybody may have sent, *returns* its cells with absolute
//! positions, or why it cannot be read. *Never* judges content, never turns a blank into a value,
//! never panics, aborts or hangs on what it is given, never touches the file system.
//!
//! The stages, each of which trusts the one before it:
//!
//! 1. `guard`: what kind of file it is, and its parts, inflated once within limits.
//! 2. `scan` and `places` (.xlsx): no part declares anything absurd, and where each cell stands.
//! 3. `xlsx`: calamine reads a package that holds only those scanned parts.
//!    `ods`: read here, sparse, because calamine expands every repeated cell.

mod fill;
mod guard;
mod ods;
mod places;
mod problem;
mod scan;
mod unreadable;
mod value;
mod xlsx;
mod xml;

#[cfg(test)]
mod golden_tests;
#[cfg(test)]
mod hostile_tests;

use std::collections::BTreeMap;
use std::sync::Arc;

use rust_decimal::Decimal;

use crate::domain::Date;
use crate::source::CellRef;
use guard::Limits;

pub use problem::{CellProblem, CellProblemKind};
pub use unreadable::{Access, Damage, Excess, Looks, Unreadable};

/// Bytes of the largest file that is read.
pub const LARGEST: u64 = Limits::DEFAULT.file;

/// A workbook as it was handed in.
#[derive(Clone, Debug)]
pub struct RawBook {
    /// File name relative to the project folder, with `/` between its parts.
    pub file: Arc<str>,
    /// What the bytes are, whatever the extension says.
    pub format: Format,
    /// Custom document properties, by name.
    pub properties: BTreeMap<String, String>,
    /// The worksheets in their order, hidden ones included. Chart sheets are left out.
    pub sheets: Vec<RawSheet>,
}

/// The two formats that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Office Open XML: `.xlsx`, and `.xlsm` whose macros are neither read nor run.
    Xlsx,
    /// OpenDocument.
    Ods,
}

/// One worksheet.
#[derive(Clone, Debug)]
pub struct RawSheet {
    /// The name as it stands in the workbook.
    pub name: Arc<str>,
    /// Hidden, or hidden so that only a macro can show it.
    pub hidden: bool,
    /// What stands in the cells, by zero-based row and column from `A1`. Blank cells are absent.
    pub cells: BTreeMap<(u32, u32), RawCell>,
    /// What could not be read, sorted by row and column. Such a cell is absent from `cells`.
    pub problems: Vec<CellProblem>,
}

impl RawSheet {
    /// The reference to a cell of this sheet.
    pub fn at(&self, file: &Arc<str>, row: u32, col: u32) -> CellRef {
        CellRef { file: Arc::clone(file), sheet: Arc::clone(&self.name), row, col }
    }

    /// The cell at a position; `None` where it is blank or could not be read.
    pub fn cell(&self, row: u32, col: u32) -> Option<&RawCell> {
        self.cells.get(&(row, col))
    }

    /// The cells of one row from left to right, with their columns.
    pub fn row(&self, row: u32) -> impl Iterator<Item = (u32, &RawCell)> {
        self.cells.range((row, 0)..=(row, u32::MAX)).map(|((_, col), cell)| (*col, cell))
    }
}

/// One cell that is not blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawCell {
    /// What the cell shows, or showed when it was saved.
    pub value: RawValue,
    /// The formula without its `=`, in the syntax of the file. Empty for a cell that shares
    /// the formula of another.
    pub formula: Option<String>,
    /// The number format of a number, unless it is the general one. In `.ods` only percentages
    /// have one, `0%`.
    pub number_format: Option<String>,
}

impl RawCell {
    /// True for a number that is shown as a percentage: 0.44 is shown as 44 %.
    pub fn is_percent(&self) -> bool {
        self.number_format.as_deref().is_some_and(value::is_percent_format)
    }
}

/// The value of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RawValue {
    /// A number as the person typed it: the 15 significant digits that Excel keeps and shows.
    Number(Decimal),
    /// Text as it stands, line breaks and spaces included. Also a time of day, `12:30`.
    Text(String),
    /// A truth value, for instance of a tick box.
    Bool(bool),
    /// A date; a time of day beside it is dropped.
    Date(Date),
    /// An error such as `#REF!`, as it stands.
    Error(String),
    /// A formula that no program has calculated. `rust_xlsxwriter` saves 0 instead, which cannot
    /// be told from a result.
    Unevaluated,
}

/// Reads a workbook.
///
/// `file` names it in every message, and by it the lock files of Excel and LibreOffice are known.
///
/// # Errors
///
/// [`Unreadable`] if the file as a whole cannot be trusted. What is wrong with single cells is in
/// [`RawSheet::problems`].
pub fn read(file: Arc<str>, bytes: &[u8]) -> Result<RawBook, Unreadable> {
    read_within(file, bytes, &Limits::DEFAULT)
}

fn read_within(file: Arc<str>, bytes: &[u8], limits: &Limits) -> Result<RawBook, Unreadable> {
    let package = guard::open(&file, bytes, limits)?;
    let (properties, sheets) = match package.format {
        Format::Xlsx => xlsx::read(&package, limits)?,
        Format::Ods => ods::read(&package, limits)?,
    };
    Ok(RawBook { file, format: package.format, properties, sheets })
}
