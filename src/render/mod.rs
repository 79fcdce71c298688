//! The renderers: a document or a workbook → bytes.
//!
//! *Take* the report model, *return* bytes. *Never* do arithmetic on domain values, open files or read
//! settings, and see nothing of the project above `document` and `text`.

pub mod html;
pub mod ink;
pub mod pdf;
pub mod scene;
pub mod xlsx;
