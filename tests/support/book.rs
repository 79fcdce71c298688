//! The committee workbook as another program reads it: tables by their heads, rows by their names.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use rust_decimal::Decimal;

use super::pdf_text::plain;

/// A workbook that was written.
pub struct Book {
    sheets: Vec<(String, Vec<Vec<Data>>)>,
}

/// The rows of a sheet.
pub struct Sheet<'a> {
    name: &'a str,
    rows: &'a [Vec<Data>],
}

impl Book {
    /// Reads a workbook with calamine.
    pub fn read(bytes: &[u8]) -> Book {
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.to_vec())).expect("a workbook");
        let read =
            |(name, range): (String, calamine::Range<Data>)| (name, range.rows().map(<[Data]>::to_vec).collect());
        Book { sheets: book.worksheets().into_iter().map(read).collect() }
    }

    /// A sheet by its name.
    pub fn sheet(&self, name: &str) -> Sheet<'_> {
        let (name, rows) = self.sheets.iter().find(|(own, _)| own == name).unwrap_or_else(|| panic!("no sheet {name}"));
        Sheet { name, rows }
    }

    /// Every text in the workbook, by sheet.
    pub fn texts(&self) -> impl Iterator<Item = (&str, String)> {
        self.sheets.iter().flat_map(|(name, rows)| rows.iter().flatten().map(move |cell| (name.as_str(), text(cell))))
    }
}

impl<'a> Sheet<'a> {
    /// The column below a head; where several have the same head, the one to the right of `group`'s first column.
    pub fn column(&self, group: &str, head: &str) -> usize {
        let (row, from) = self.find(group);
        let heads = self.rows[row..(row + 2).min(self.rows.len())].iter();
        let columns = heads.flat_map(|cells| cells.iter().enumerate().filter(|(_, cell)| text(cell) == head));
        let found = columns.map(|(col, _)| col).filter(|col| *col >= from).min();
        found.unwrap_or_else(|| panic!("{}: no column {head}", self.name))
    }

    /// Where a text stands for the first time, alone or before more in the same cell.
    fn find(&self, wanted: &str) -> (usize, usize) {
        let mut cells = self
            .rows
            .iter()
            .enumerate()
            .flat_map(|(row, cells)| cells.iter().enumerate().map(move |(col, cell)| ((row, col), text(cell))));
        cells
            .find(|(_, found)| found == wanted || found.strip_prefix(wanted).is_some_and(|rest| rest.starts_with(' ')))
            .map(|(at, _)| at)
            .unwrap_or_else(|| panic!("{}: no cell {wanted}", self.name))
    }

    /// The first row that holds a text as one of its cells.
    pub fn row(&self, name: &str) -> &'a [Data] {
        &self.rows[self.find(name).0]
    }

    /// All rows.
    pub fn rows(&self) -> &'a [Vec<Data>] {
        self.rows
    }
}

/// A cell as text, spaces made plain.
pub fn text(cell: &Data) -> String {
    match cell {
        Data::String(text) => plain(text),
        Data::Empty => String::new(),
        other => other.to_string(),
    }
}

/// A cell's number; `None` for a blank.
pub fn number(cell: &Data) -> Option<Decimal> {
    match cell {
        Data::Float(number) => Some(Decimal::from_f64_retain(*number).expect("finite").round_dp(9).normalize()),
        Data::Int(number) => Some(Decimal::from(*number)),
        Data::Empty => None,
        other => panic!("{other:?} is no number"),
    }
}
