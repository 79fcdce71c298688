//! Free tables and free charts: what a plan types in by hand.
//!
//! *Takes* and *returns* plain data. *Never* adds anything up; that is in `assess`.

pub(crate) mod assess;
mod book;
mod chart;
pub(crate) mod check;
pub(crate) mod explain;
pub(crate) mod plan;
pub(crate) mod report;
pub mod sheet;
pub(crate) mod template;

use rust_decimal::Decimal;

use crate::domain::{ById, HasId, Id, Missing, Progress, Span, Status};
use crate::figure::Kind;
use crate::source::CellRef;

/// A table typed in by hand.
#[derive(Clone, Debug, PartialEq)]
pub struct FreeTable {
    /// Id.
    pub id: Id,
    /// The head.
    pub head: Vec<String>,
    /// What each column holds, as many as there are heads.
    pub columns: Vec<Holds>,
    /// The rows.
    pub rows: Vec<FreeRow>,
}

/// A row of a free table.
#[derive(Clone, Debug, PartialEq)]
pub struct FreeRow {
    /// What it is: a row, a heading, a sum.
    pub kind: TableRow,
    /// The cells, one a column.
    pub cells: Vec<FreeCell>,
}

/// A cell of a free table.
#[derive(Clone, Debug, PartialEq)]
pub struct FreeCell {
    /// What stands in it.
    pub value: FreeValue,
    /// Where.
    pub at: CellRef,
}

/// What stands in a cell of a free table.
#[derive(Clone, Debug, PartialEq)]
pub enum FreeValue {
    /// Nothing.
    Blank,
    /// Text, shown as it was typed.
    Text(String),
    /// A number, or a percentage as 44 for 44 %.
    Number(Decimal),
    /// A colour.
    Status(Status),
    /// How far something has come.
    Progress(Progress),
    /// None, and why.
    Missing(Missing),
}

/// What a column of a free table holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Holds {
    /// Text, shown as it was typed.
    #[default]
    Text,
    /// Numbers with so many decimals, of which sums can be made.
    Number(u32),
    /// Percentages with so many decimals, of which none can.
    Percent(u32),
    /// Colours.
    Status,
    /// How far something has come.
    Progress,
}

/// What a row of a free table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableRow {
    /// The head.
    Head,
    /// What the columns hold.
    Columns,
    /// A heading of the rows below it.
    Group,
    /// A row.
    Row,
    /// The sum of the rows since the heading or the sum before.
    Subtotal,
    /// The sum of all rows.
    Total,
}

/// A chart of a free table or of measures.
#[derive(Clone, Debug, PartialEq)]
pub struct FreeChart {
    /// Id.
    pub id: Id,
    /// The heading, which says what is to be seen.
    pub name: String,
    /// How it is drawn.
    pub form: ChartForm,
    /// What it shows.
    pub of: Charted,
    /// Unit of the numbers.
    pub unit: String,
    /// What it says to those who do not see it, if the plan says so.
    pub alt: Option<String>,
}

/// How a chart is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChartForm {
    /// A bar each.
    #[default]
    Bars,
    /// Bars of several parts.
    Stacked,
    /// Lines over time.
    Lines,
}

/// What a chart shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Charted {
    /// Columns of a free table, counted from the first as 0.
    Table(Id, Vec<usize>),
    /// Measures over periods.
    Measures(Vec<Id>, Vec<Span>),
}

/// What the plan says of the subject.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// The tables.
    pub tables: ById<FreeTable>,
    /// The charts.
    pub charts: ById<FreeChart>,
}

/// Nobody hands in anything of it.
pub type Submitted = ();

/// Everything is in the store and in the plan.
pub type Results = ();

impl HasId for FreeTable {
    fn id(&self) -> &Id {
        &self.id
    }
}

impl HasId for FreeChart {
    fn id(&self) -> &Id {
        &self.id
    }
}

impl FreeTable {
    /// The item of the figure in a cell.
    pub fn item(&self, row: usize, column: usize) -> Id {
        Id::from(format!("{}.{}.c{}", self.id, row + 1, column + 1).as_str())
    }

    /// The rows that a sum is made of, by their places; nothing for other rows.
    pub fn summed(&self, row: usize) -> Vec<usize> {
        let is_row = |at: &usize| self.rows[*at].kind == TableRow::Row;
        match self.rows[row].kind {
            TableRow::Total => (0..row).filter(is_row).collect(),
            TableRow::Subtotal => {
                let begins = |at: &usize| matches!(self.rows[*at].kind, TableRow::Group | TableRow::Subtotal);
                let first = (0..row).rev().find(begins).map_or(0, |at| at + 1);
                (first..row).filter(is_row).collect()
            }
            TableRow::Head | TableRow::Columns | TableRow::Group | TableRow::Row => Vec::new(),
        }
    }
}

/// A number in a cell of a free table.
pub const CELL: Kind = Kind { subject: "free_tables", column: "cell" };

/// Every figure that the room puts into the store.
pub const KINDS: &[Kind] = &[CELL];
