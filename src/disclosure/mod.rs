//! The disclosure guard: small groups.

mod groups;
mod suppression;

pub(crate) use groups::suppress;
