//! Texts.
//!
//! *Takes* and *returns* plain data. *Never* parses Markdown; that is in `report`.

pub(crate) mod assess;
mod book;
pub(crate) mod check;
mod doubts;
pub(crate) mod explain;
pub(crate) mod plan;
pub(crate) mod report;
pub mod sheet;
pub(crate) mod template;

use crate::domain::{Filled, Id, Period, Prose};
use crate::figure::Kind;
use crate::source::Located;
use std::collections::BTreeMap;

/// A fixed text, or a section that somebody writes every period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextSection {
    /// Id, the place: `events`, `economy-analysis` … or any id that a `free_text` refers to.
    pub id: Id,
    /// Heading or description.
    pub name: String,
    /// Fixed Markdown, may be empty.
    pub text: String,
    /// Who writes it; empty for fixed texts.
    pub reporters: Vec<Id>,
    /// The periods that it is written in; empty for all.
    pub periods: Vec<Period>,
    /// It must not be left blank.
    pub required: bool,
}

/// What the plan says of the subject.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// Fixed texts, and sections that are asked for.
    pub sections: Vec<TextSection>,
}

/// What a unit hands in of it: texts by their section's key.
pub type Submitted = BTreeMap<String, Located<Prose>>;

impl Filled for Located<Prose> {
    fn is_blank(&self) -> bool {
        false
    }
}

/// Texts by their section's key, with the unit that wrote them.
pub type Results = BTreeMap<String, Vec<(Id, Located<Prose>)>>;

/// What has been written, as a unit's words; the next report is held against it.
pub const WRITTEN: Kind = Kind { subject: "texts", column: "written" };

/// The fingerprint of a comment, by sheet and row; the next report is held against it. Its words are not kept.
pub const COMMENTED: Kind = Kind { subject: "texts", column: "commented" };

/// Every figure that the room puts into the store.
pub const KINDS: &[Kind] = &[WRITTEN, COMMENTED];
