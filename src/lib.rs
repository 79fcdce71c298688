//! `tertial` compiles the follow-up report of a Swedish municipal committee from Excel workbooks.

pub mod document;
pub mod domain;
pub mod read;
pub mod render;
pub mod source;
pub mod text;
