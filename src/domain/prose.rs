//! What people type: text that has passed the disclosure guard.

use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Serialize};

/// Text that may be shown. It comes out of the disclosure guard, and from nowhere else: what holds personal data never
/// becomes prose (`domain.md`, Disclosure guard).
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Prose(String);

impl Prose {
    /// Text that the guard has let through. Only the guard, and what takes such text apart, calls this
    /// (`tests/tidy.rs`).
    pub fn guarded(text: String) -> Prose {
        Prose(text)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for Prose {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Prose {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Prose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<Prose> for String {
    fn from(prose: Prose) -> String {
        prose.0
    }
}

impl PartialEq<str> for Prose {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}
