//! Tables with typed cells.

use crate::source::Origin;

use super::{StatusLabel, Value};

/// A table. Every row has as many cells as there are columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Anchor, unique in the document, ASCII letters, digits and hyphens.
    pub id: String,
    /// Caption, never empty: "Ekonomisk tabell (tkr)".
    pub caption: String,
    /// Heads that span several columns, above the columns' own; empty, or their spans add up to the number of columns.
    pub groups: Vec<ColumnGroup>,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
    /// Footnotes and remarks, printed below in this order.
    pub notes: Vec<Note>,
}

impl Table {
    /// The same table without the columns that hold nothing but their heads, as long as no cell refers to another and
    /// no head spans several.
    #[must_use]
    pub fn without_empty_columns(mut self) -> Table {
        let derives = self.rows.iter().flat_map(|row| &row.cells).any(|cell| cell.derivation.is_some());
        if derives || !self.groups.is_empty() {
            return self;
        }
        let holds =
            |col: usize| self.rows.iter().any(|row| row.cells.get(col).is_some_and(|cell| cell.value != Value::Empty));
        let kept: Vec<bool> = (0..self.columns.len()).map(|col| self.columns[col].heads_row || holds(col)).collect();
        let mut next = kept.iter();
        self.columns.retain(|_| next.next() == Some(&true));
        for row in &mut self.rows {
            let mut next = kept.iter();
            row.cells.retain(|_| next.next() == Some(&true));
        }
        self
    }
}

/// A head over several columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnGroup {
    /// The words; empty over columns that belong to no group.
    pub head: String,
    /// How many columns.
    pub span: usize,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The head.
    pub head: String,
    /// What kind of content, for alignment and width.
    pub kind: ColumnKind,
    /// A header of its row (`TH` with scope row). At most one column, as a rule the first.
    pub heads_row: bool,
}

impl Column {
    /// A column of text.
    pub fn text(head: impl Into<String>) -> Column {
        Column { head: head.into(), kind: ColumnKind::Text, heads_row: false }
    }

    /// The column that names each row.
    pub fn row_head(head: impl Into<String>) -> Column {
        Column { head: head.into(), kind: ColumnKind::Text, heads_row: true }
    }

    /// A column of long texts; it gets the width that is left.
    pub fn long(head: impl Into<String>) -> Column {
        Column { head: head.into(), kind: ColumnKind::LongText, heads_row: false }
    }

    /// A column of figures, aligned on their decimals.
    pub fn number(head: impl Into<String>) -> Column {
        Column { head: head.into(), kind: ColumnKind::Number, heads_row: false }
    }

    /// A column of statuses, trends or progress.
    pub fn status(head: impl Into<String>) -> Column {
        Column { head: head.into(), kind: ColumnKind::Status, heads_row: false }
    }
}

/// Kinds of column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// Names and short texts, left-aligned.
    Text,
    /// Long texts, left-aligned.
    LongText,
    /// Figures, right-aligned on the decimal.
    Number,
    /// Symbol and word, left-aligned, never broken.
    Status,
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// How it stands out.
    pub kind: RowKind,
    /// Steps of indentation of the first cell.
    pub indent: u8,
    /// The cells, one a column.
    pub cells: Vec<Cell>,
}

impl Row {
    /// An ordinary row.
    pub fn body(cells: Vec<Cell>) -> Row {
        Row { kind: RowKind::Body, indent: 0, cells }
    }

    /// A heading within a table of so many columns.
    pub fn group(head: impl Into<String>, columns: usize) -> Row {
        let mut cells = vec![Cell::text(head)];
        cells.resize_with(columns, Cell::empty);
        Row::of(RowKind::Group, cells)
    }

    /// A row of another kind.
    pub fn of(kind: RowKind, cells: Vec<Cell>) -> Row {
        Row { kind, indent: 0, cells }
    }
}

/// Kinds of row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// An ordinary row.
    Body,
    /// A heading within the table: its first cell spans the row, the others are empty.
    Group,
    /// A sum within the table: bold, a light rule above.
    Subtotal,
    /// The sum of the table: bold, a heavier rule above, tinted.
    Total,
    /// Shown but in no sum: "varav".
    OfWhich,
    /// Shown for information, below the sums.
    Memo,
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// What it shows.
    pub value: Value,
    /// How it follows from other cells of the same table; exact values, so a formula gives the same result.
    pub derivation: Option<Derivation>,
    /// The cells of the source workbooks (or snapshots) behind it; empty for words and for pure sums.
    pub origins: Vec<Origin>,
    /// Marks of notes that belong to this cell ("*", "**"), as in [`Note::mark`].
    pub marks: Vec<String>,
    /// Where a figure stands on a scale of its own, shown as a symbol and a colour beside it. A note says what they
    /// mean.
    pub band: Option<StatusLabel>,
}

impl Cell {
    /// A cell with a value and nothing behind it.
    pub fn new(value: Value) -> Cell {
        Cell { value, derivation: None, origins: Vec::new(), marks: Vec::new(), band: None }
    }

    /// A cell of plain text.
    pub fn text(text: impl Into<String>) -> Cell {
        Cell::new(Value::Text(text.into()))
    }

    /// An empty cell.
    pub fn empty() -> Cell {
        Cell::new(Value::Empty)
    }

    /// The same cell with its derivation.
    pub fn derived(self, derivation: Derivation) -> Cell {
        Cell { derivation: Some(derivation), ..self }
    }

    /// The same cell with its origins.
    pub fn from(self, origins: Vec<Origin>) -> Cell {
        Cell { origins, ..self }
    }

    /// The same cell with its place on a scale.
    pub fn banded(self, band: Option<StatusLabel>) -> Cell {
        Cell { band, ..self }
    }

    /// The same cell with a mark that refers to a note.
    pub fn marked(mut self, mark: impl Into<String>) -> Cell {
        self.marks.push(mark.into());
        self
    }
}

/// A position in the same table, both zero-based, heads not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address {
    /// Index into [`Table::rows`].
    pub row: usize,
    /// Index into [`Table::columns`].
    pub col: usize,
}

/// How a cell follows from others of its table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Derivation {
    /// The sum of these; cells without a number count nothing.
    Sum(Vec<Address>),
    /// The first less the second.
    Difference(Address, Address),
    /// The first as a percentage of the second.
    Share(Address, Address),
    /// How much the first has grown since the second, in per cent of the second.
    Growth(Address, Address),
    /// Probability times consequence and the like: the product of the two.
    Product(Address, Address),
}

/// A footnote or a remark below a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The mark in the cells ("*"); empty for a remark about the whole table.
    pub mark: String,
    /// The text.
    pub text: String,
}
