//! `tertial` compiles the follow-up report of a Swedish municipal committee from Excel workbooks.
//!
//! A tower: every module uses only those below it, from [`commands`] down to [`text`]. Read
//! [`pipeline`] first.

pub mod app;
pub mod assess;
pub mod cells;
pub mod check;
pub mod cli;
pub mod commands;
pub mod diagnostic;
pub mod disclosure;
pub mod document;
pub mod documents;
pub mod domain;
mod doubts;
pub mod faults;
pub mod figure;
pub mod history;
pub mod inputs;
pub mod marks;
pub mod merge;
mod parallel;
pub mod pipeline;
pub mod plan;
pub mod read;
pub mod register;
pub mod render;
pub mod report;
pub mod schema;
pub mod source;
pub mod subject;
pub mod template;
pub mod text;

// The sample report that the tests share names the crate as outsiders do.
#[cfg(test)]
extern crate self as tertial;
