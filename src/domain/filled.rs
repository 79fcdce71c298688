//! Whether anything has been filled in, and what was written.

use std::collections::BTreeMap;

use super::{Reported, ValueReport};
use crate::source::Located;

/// What of a subject a unit has handed in.
pub trait Filled {
    /// True if nothing has been typed that could be understood.
    fn is_blank(&self) -> bool;

    /// Every free text with its cell, for the disclosure guard.
    fn free_texts(&mut self) -> Vec<&mut Located<String>>;
}

impl<K, V: Filled> Filled for BTreeMap<K, V> {
    fn is_blank(&self) -> bool {
        self.values().all(Filled::is_blank)
    }

    fn free_texts(&mut self) -> Vec<&mut Located<String>> {
        self.values_mut().flat_map(Filled::free_texts).collect()
    }
}

impl Filled for ValueReport {
    fn is_blank(&self) -> bool {
        self.value.is_none() && self.status.is_none() && self.comment.is_none()
    }

    fn free_texts(&mut self) -> Vec<&mut Located<String>> {
        let words = match &mut self.value {
            Some(Reported::Words(words)) => Some(words),
            _ => None,
        };
        self.comment.iter_mut().chain(words).collect()
    }
}
