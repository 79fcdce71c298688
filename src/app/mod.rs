//! What the commands share, and whoever else works on a project: open it, check, compile, explain.
//!
//! *Takes* a project as a source of [`Files`] and what is wanted of it, *returns* what came of it as data, and
//! diagnostics. *Never* knows a disk, a terminal or a clock, and never makes the sentences that people read about it;
//! those are in `commands`.

mod assess;
mod check;
mod compile;
mod explain;
mod files;
mod gather;
mod handed_in;
mod images;
mod plan_document;
mod templates;
mod workspace;

pub use check::check;
pub use compile::{Compiled, compile};
pub use explain::{Explanation, explain};
pub use files::{Entry, Files, ReadError, Why, is_in_use};
pub use handed_in::{Standing, State, handed_in};
pub use plan_document::plan_document;
pub use templates::{Templates, templates};
pub use workspace::{PLAN, Workspace};

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
}
