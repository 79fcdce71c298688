//! Whether anything has been filled in, and what was written.

use std::collections::BTreeMap;

use super::ValueReport;

/// What of a subject a unit has handed in.
pub trait Filled {
    /// True if nothing has been typed that could be understood.
    fn is_blank(&self) -> bool;
}

impl<K, V: Filled> Filled for BTreeMap<K, V> {
    fn is_blank(&self) -> bool {
        self.values().all(Filled::is_blank)
    }
}

/// Of what nobody hands in there is nothing.
impl Filled for () {
    fn is_blank(&self) -> bool {
        true
    }
}

impl Filled for ValueReport {
    fn is_blank(&self) -> bool {
        self.value.is_none() && self.status.is_none() && self.comment.is_none()
    }
}
