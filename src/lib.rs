//! `tertial` compiles the follow-up report of a Swedish municipal committee from Excel workbooks.

pub mod diagnostic;
pub mod document;
pub mod domain;
pub mod plan;
pub mod render;
pub mod schema;
pub mod source;
pub mod template;
pub mod text;
