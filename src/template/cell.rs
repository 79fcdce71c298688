//! What stands in the rows of a template, before it is written.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::domain::Status;
use crate::schema::{Choices, Sheet};
use crate::source;

/// A row: an id, and a cell for each column of its sheet.
#[derive(Debug)]
pub(crate) struct Row {
    /// The id in the hidden column.
    pub id: String,
    /// Cells by column key.
    pub cells: BTreeMap<&'static str, Cell>,
    /// When the comment is required, as a formula's condition.
    pub remark_if: Option<String>,
    /// What the row says where the remark is missing, as a message; `None` asks for a comment.
    pub remark_as: Option<&'static str>,
    /// What is typed is hardly meant, as formulas' conditions.
    pub doubt_if: Vec<String>,
    /// The cell in which a reason may be typed in place of the value.
    pub typed: Option<String>,
    /// When nothing of the row is required, since a reason stands in place of the value.
    pub excused_if: Option<String>,
    /// The least height in lines of text.
    pub lines: u32,
    /// What the name is shown with, as a message; the cell keeps the name alone, since the reader compares it.
    pub shown_as: Option<&'static str>,
    /// What a cell's input message says of this row, as a message by column key, in place of what the column says.
    pub prompts: BTreeMap<&'static str, &'static str>,
    /// What the sheet's introduction says for the sake of this row, as messages.
    pub explained: Vec<&'static str>,
}

impl Row {
    pub(crate) fn new(id: impl ToString) -> Row {
        Row {
            id: id.to_string(),
            cells: BTreeMap::new(),
            remark_if: None,
            remark_as: None,
            doubt_if: Vec::new(),
            typed: None,
            excused_if: None,
            lines: 3,
            shown_as: None,
            prompts: BTreeMap::new(),
            explained: Vec::new(),
        }
    }

    pub(crate) fn with(mut self, key: &'static str, cell: Cell) -> Row {
        self.cells.insert(key, cell);
        self
    }

    pub(crate) fn remark_if(mut self, condition: String) -> Row {
        self.remark_if = Some(condition);
        self
    }

    pub(crate) fn remark_as(mut self, message: &'static str) -> Row {
        self.remark_as = Some(message);
        self
    }

    /// One more condition under which the comment is required.
    pub(crate) fn or_remark_if(mut self, condition: String) -> Row {
        self.remark_if = Some(match self.remark_if {
            Some(own) => format!("OR({own},{condition})"),
            None => condition,
        });
        self
    }

    /// One more condition under which what is typed is hardly meant.
    pub(crate) fn doubt_if(mut self, condition: String) -> Row {
        self.doubt_if.push(condition);
        self
    }

    pub(crate) fn typed(mut self, cell: String) -> Row {
        self.typed = Some(cell);
        self
    }

    pub(crate) fn excused_if(mut self, condition: String) -> Row {
        self.excused_if = Some(condition);
        self
    }

    pub(crate) fn lines(mut self, lines: u32) -> Row {
        self.lines = lines;
        self
    }

    pub(crate) fn shown_as(mut self, message: &'static str) -> Row {
        self.shown_as = Some(message);
        self
    }

    pub(crate) fn prompt(mut self, key: &'static str, message: &'static str) -> Row {
        self.prompts.insert(key, message);
        self
    }

    pub(crate) fn explained(mut self, message: &'static str) -> Row {
        self.explained.push(message);
        self
    }
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    /// A name or a prefilled text; locked.
    Text(String),
    /// An earlier status in words, with its colour; locked.
    Status(Status, String),
    /// An amount in the input unit; locked.
    Money(Decimal),
    /// A live formula; locked. Its result is blank as long as nothing is filled in.
    Formula(String, Form),
    /// Does not apply to this row; locked.
    Off,
    /// Filled in by the unit.
    Input(Input),
}

impl Cell {
    pub(crate) fn text(text: impl Into<String>) -> Cell {
        Cell::Text(text.into())
    }

    pub(crate) fn required(entry: Entry) -> Cell {
        Cell::Input(Input { entry, required: true, text: String::new() })
    }

    pub(crate) fn optional(entry: Entry) -> Cell {
        Cell::Input(Input { entry, required: false, text: String::new() })
    }

    pub(crate) fn entry(&self) -> Option<Entry> {
        match self {
            Cell::Input(input) => Some(input.entry),
            _ => None,
        }
    }

    pub(crate) fn is_required(&self) -> bool {
        matches!(self, Cell::Input(Input { required: true, .. }))
    }
}

/// An input cell.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Input {
    /// What may be written.
    pub entry: Entry,
    /// Counts as missing while it is blank and no reason is given.
    pub required: bool,
    /// What it begins with.
    pub text: String,
}

/// What may be written in an input cell. Numbers are never forced: "ej mätt" must be possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Entry {
    Text,
    Number,
    /// A share that is typed in per cent.
    Percent,
    Money,
    Choice(Choices),
}

/// How a formula's result is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// A number with so many decimals.
    Number(u32),
    /// An amount whose size may call for a comment.
    Variance,
    /// A status in words.
    Status,
}

/// A row's place, for formulas that refer to its cells.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    pub sheet: &'static Sheet,
    /// Zero-based row.
    pub row: u32,
}

impl Place {
    /// The cell of a column in this row: `$F6`.
    pub(crate) fn cell(self, key: &str) -> String {
        format!("${}{}", source::column_letters(u32::from(column(self.sheet, key))), self.row + 1)
    }

    /// The hidden cell with the words that were typed where the value belongs.
    pub(crate) fn typed(self) -> String {
        format!("${}{}", source::column_letters(u32::from(Extra::of(self.sheet).typed)), self.row + 1)
    }
}

/// Columns after the schema's: what is to be done, in words, and what it is made of: three counts, and what was typed
/// in place of a value. They have no key, so that the reader passes over them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Extra {
    pub todo: u16,
    pub missing: u16,
    pub remarks: u16,
    pub typed: u16,
    pub doubts: u16,
    /// Blank and narrow, in letters so large that a row that fits its texts keeps room for more.
    pub strut: u16,
}

impl Extra {
    pub(crate) fn of(sheet: &Sheet) -> Extra {
        let todo = u16::try_from(sheet.columns.len()).expect("invariant: sheets have few columns") + 1;
        Extra { todo, missing: todo + 1, remarks: todo + 2, typed: todo + 3, doubts: todo + 4, strut: todo + 5 }
    }
}

/// The column of a key. The ids stand in the first column, then the schema's columns follow.
pub(crate) fn column(sheet: &Sheet, key: &str) -> u16 {
    let at = sheet.columns.iter().position(|column| column.key == key);
    at.expect("invariant: formulas name columns of their sheet") as u16 + 1
}
