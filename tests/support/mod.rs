//! What the tests share.

pub mod book;
pub mod example;
pub mod formula;
pub mod pdf_text;
pub mod pdf_tree;
pub mod project;
pub mod read_back;
pub mod workbook;
