//! Pictures of the project folder.
//!
//! *Takes* and *returns* plain data. *Never* opens a file; that is in `app`.

pub(crate) mod assess;
pub(crate) mod check;
pub(crate) mod explain;
pub(crate) mod plan;
pub(crate) mod report;
pub mod sheet;
pub(crate) mod template;

use crate::domain::{ById, HasId, Id};
use crate::figure::Kind;

/// A picture that a report can show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Id.
    pub id: Id,
    /// Its caption.
    pub name: String,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// The name of its file in the project folder: PNG or SVG.
    pub file: String,
}

/// What the plan says of the subject.
pub type Plan = ById<Picture>;

/// Nobody hands in a picture.
pub type Submitted = ();

/// Nothing becomes of them.
pub type Results = ();

impl HasId for Picture {
    fn id(&self) -> &Id {
        &self.id
    }
}

/// The room puts no figures into the store.
pub const KINDS: &[Kind] = &[];
