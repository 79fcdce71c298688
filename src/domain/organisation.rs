//! Committee, divisions and units.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::HasId;

/// An id from the plan: of a unit, a goal, an indicator, a line … Compared as it stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id(pub Arc<str>);

impl Id {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Id {
    fn from(text: &str) -> Id {
        Id(text.into())
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A division (avdelning).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Division {
    /// Id.
    pub id: Id,
    /// Name.
    pub name: String,
}

/// A unit (enhet), or the administration itself (förvaltning).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Id; also the name of its workbook.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Its division; none for the administration.
    pub division: Option<Id>,
    /// Which of the two.
    pub kind: UnitKind,
    /// The mailbox that reminders go to.
    pub contact: Option<String>,
}

impl Unit {
    /// True if it is one of these. In a plan of thousands of units this is asked of every pair of them, and nearly always
    /// answered by where the id is kept, without a look at its letters.
    pub fn is_among(&self, ids: &[Id]) -> bool {
        ids.iter().any(|own| Arc::ptr_eq(&own.0, &self.id.0)) || ids.contains(&self.id)
    }
}

impl HasId for Unit {
    fn id(&self) -> &Id {
        &self.id
    }
}

/// Unit or administration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitKind {
    /// A unit: assesses goals, counts in "x of y units".
    Unit,
    /// The administration: writes the report's texts and decides statuses.
    Department,
}
