//! What the administration decides of goals and indicators.
//!
//! *Takes* and *returns* plain data. *Never* compares with the proposal; that is in `assess`.

pub(crate) mod assess;
pub(crate) mod check;
pub(crate) mod explain;
pub(crate) mod plan;
pub(crate) mod report;
pub mod sheet;
pub(crate) mod template;

use crate::domain::{Filled, Prose, Status};
use crate::source::Located;
use std::collections::BTreeMap;

/// A status set by the administration.
#[derive(Clone, Debug)]
pub struct Decision {
    /// The status.
    pub status: Located<Status>,
    /// Why it differs from the proposal.
    pub reason: Option<Located<Prose>>,
}

/// The plan says nothing of decisions: what can be decided is what can be assessed.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Plan;

/// What the administration hands in: decisions by the key of goal or indicator.
pub type Submitted = BTreeMap<String, Decision>;

impl Filled for Decision {
    fn is_blank(&self) -> bool {
        false
    }
}

/// Decisions stand with what they are about.
pub type Results = ();

/// The room puts no figures into the store.
pub const KINDS: &[crate::figure::Kind] = &[];
