//! What the commands share, and whoever else works on a project: open it, check, compile, explain.
//!
//! *Takes* a project as a source of [`Files`] and what is wanted of it, *returns* what came of it as data, and
//! diagnostics. *Never* knows a disk, a terminal or a clock, and never makes the sentences that people read about it;
//! those are in `commands`.

mod ahead;
mod assess;
mod check;
mod close;
mod compile;
mod explain;
mod files;
mod gather;
mod give_back;
mod handed_in;
mod images;
mod plan_document;
mod receive;
mod templates;
mod workspace;

pub use check::check;
pub use close::{Closing, close};
pub use compile::{Compiled, compile};
pub use explain::{Explanation, explain};
pub use files::{Entry, Files, ReadError, Why, is_in_use};
pub use gather::HISTORY;
pub use give_back::give_back;
pub use handed_in::{HandedIn, Standing, State, handed_in};
pub use plan_document::plan_document;
pub use receive::{Decision, Logged, decide, receive};
pub use templates::{Templates, templates};
pub use workspace::{PLAN, Workspace};

use crate::domain::Period;
use crate::marks::MarkError;
use crate::pipeline::RenderError;
use crate::template::TemplateError;

/// Why the work could not be done. What is wrong with the user's data is a diagnostic instead.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// No period was given and no folder holds workbooks.
    #[error("no period given, and no folder holds workbooks")]
    NoPeriod,
    /// The plan or a folder cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// An output could not be rendered.
    #[error(transparent)]
    Render(#[from] RenderError),
    /// A template could not be written.
    #[error("template: {0}")]
    Template(#[from] TemplateError),
    /// A list of what to correct could not be written.
    #[error("list: {0}")]
    List(#[from] MarkError),
    /// What was asked for may not be done as things stand.
    #[error("refused: {0:?}")]
    Refused(#[from] Refusal),
}

/// Why something may not be done as things stand.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{self:?}")]
pub enum Refusal {
    /// There is no such unit.
    NoUnit {
        /// What was given.
        name: String,
        /// The ids of those that there are.
        known: Vec<String>,
    },
    /// The unit has handed in nothing that this can be said of.
    NotIn {
        /// The unit's name.
        unit: String,
    },
    /// A workbook with errors cannot be approved.
    HasErrors {
        /// The unit's name.
        unit: String,
        /// Which period's.
        period: Period,
    },
    /// A reason is missing, or holds personal data.
    Why {
        /// It is missing.
        is_blank: bool,
    },
    /// A line of the log is not as it was written.
    Broken {
        /// Which, counted from 1.
        line: usize,
    },
    /// Not all workbooks are approved.
    NotApproved {
        /// The names of the others' units.
        units: Vec<String>,
        /// Which period's.
        period: Period,
    },
    /// What comes back would be written over what was handed in.
    IntoPeriod {
        /// The folder.
        path: String,
    },
    /// The period is history already.
    Closed {
        /// Its snapshot.
        file: String,
    },
}
