//! The disclosure guard: personal data in what people type, and small groups.
//!
//! *Takes* text as it stands in a cell, counts as they are reported, *returns* what may be shown. *Never* lets the rest
//! go further: not into an output, not into a diagnostic.

mod guard;
pub mod personal;
pub mod suppression;

pub use guard::Guard;
