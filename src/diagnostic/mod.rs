//! What is wrong with the user's data, and what to do about it.
//!
//! *Takes* a code, a place and the words that fill its message, *returns* diagnostics in a fixed order.
//! *Never* holds a finished sentence: those are made when shown, in the reader's language.

mod code;
mod emit;
mod manual;

pub use code::{Code, Severity};
pub use emit::{Format, emit, page};
pub use manual::manual;

use std::sync::Arc;

use crate::source::CellRef;

/// One problem: what, where, and what else belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Where; `None` for the project as a whole.
    pub at: Option<Place>,
    /// What kind.
    pub code: Code,
    /// The words that fill the message, by the names that it uses.
    pub args: Vec<(&'static str, String)>,
    /// Other cells that belong to it: where an id stands for the first time, the sum that differs.
    pub related: Vec<CellRef>,
    /// The name of the unit that is missing because of it: its only workbook cannot be used.
    pub leaves_out: Option<String>,
}

/// Where a problem is. Ordered by file, sheet, row and column.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A file or folder, relative to the project.
    File(Arc<str>),
    /// A sheet of a workbook.
    Sheet(Arc<str>, Arc<str>),
    /// A cell.
    Cell(CellRef),
}

impl Place {
    /// The file.
    pub fn file(&self) -> &str {
        match self {
            Place::File(file) | Place::Sheet(file, _) => file,
            Place::Cell(cell) => &cell.file,
        }
    }

    fn order(&self) -> (&str, &str, u32, u32) {
        match self {
            Place::File(file) => (file, "", 0, 0),
            Place::Sheet(file, sheet) => (file, sheet, 0, 0),
            Place::Cell(cell) => (&cell.file, &cell.sheet, cell.row, cell.col),
        }
    }
}

impl From<CellRef> for Place {
    fn from(cell: CellRef) -> Place {
        Place::Cell(cell)
    }
}

impl From<&CellRef> for Place {
    fn from(cell: &CellRef) -> Place {
        Place::Cell(cell.clone())
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Place::File(file) => f.write_str(file),
            Place::Sheet(file, sheet) => write!(f, "{file}, {sheet}"),
            Place::Cell(cell) => cell.fmt(f),
        }
    }
}

impl Diagnostic {
    /// A problem somewhere.
    pub fn new(code: Code, at: impl Into<Place>) -> Diagnostic {
        Diagnostic { at: Some(at.into()), ..Diagnostic::of_project(code) }
    }

    /// A problem of a file as a whole.
    pub fn of_file(code: Code, file: &str) -> Diagnostic {
        Diagnostic::new(code, Place::File(file.into()))
    }

    /// A problem of the project as a whole.
    pub fn of_project(code: Code) -> Diagnostic {
        Diagnostic { code, at: None, args: Vec::new(), related: Vec::new(), leaves_out: None }
    }

    fn order(&self) -> impl Ord + '_ {
        (self.at.as_ref().map(Place::order), self.code.id(), &self.args)
    }

    /// Fills a word of the message.
    pub fn with(mut self, name: &'static str, word: impl ToString) -> Diagnostic {
        self.args.push((name, word.to_string()));
        self
    }

    /// A word of the message, if it has been filled.
    pub fn arg(&self, name: &str) -> Option<&str> {
        self.args.iter().find(|(own, _)| *own == name).map(|(_, word)| word.as_str())
    }

    /// Where it is, and the cells that belong to it.
    pub fn places(&self) -> Vec<Place> {
        self.at.iter().cloned().chain(self.related.iter().map(Place::from)).collect()
    }

    /// Adds a cell that belongs to it.
    pub fn and(mut self, cell: &CellRef) -> Diagnostic {
        self.related.push(cell.clone());
        self
    }
}

/// All problems found so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics(pub Vec<Diagnostic>);

impl Diagnostics {
    /// Notes a problem.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// Takes over the problems of another stage.
    pub fn extend(&mut self, other: Diagnostics) {
        self.0.extend(other.0);
    }

    /// True if any of them is an error.
    pub fn any_error(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// How many there are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.0.iter().filter(|diagnostic| diagnostic.code.severity() == severity).count()
    }

    /// True if there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Sorted by file, sheet, row, column and code, so that the order never depends on who found what first.
    pub fn sorted(mut self) -> Diagnostics {
        self.0.sort_by(|a, b| a.order().cmp(&b.order()));
        self.0.dedup();
        self
    }
}
