//! `tertial` compiles the follow-up report of a Swedish municipal committee from Excel workbooks.

pub mod assess;
pub mod cells;
pub mod check;
pub mod diagnostic;
pub mod document;
pub mod domain;
pub mod history;
pub mod merge;
pub mod plan;
pub mod read;
pub mod render;
pub mod report;
pub mod schema;
pub mod source;
pub mod text;
