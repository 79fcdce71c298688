//! `tertial` compiles the follow-up report of a Swedish municipal committee from Excel workbooks.

pub mod document;
pub mod domain;
pub mod render;
pub mod source;
pub mod text;

// The sample report that the tests share names the crate as outsiders do.
#[cfg(test)]
extern crate self as tertial;
