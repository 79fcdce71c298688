//! Documents, and the parts that they are made of in the plan's order.
//!
//! *Takes* and *returns* plain data. *Never* draws a part; that is in `report`.

pub(crate) mod plan;
pub mod sheet;

use crate::domain::{Id, Period};
use crate::schema::{Term, t};

/// A part of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LayoutItem {
    /// Which part.
    pub part: &'static Part,
    /// Another heading than the component's own.
    pub heading: Option<String>,
    /// The text or table that it is about.
    pub argument: Option<Id>,
    /// The documents that it stands in; empty for all.
    pub documents: Vec<DocumentKind>,
}

/// Kinds of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DocumentKind {
    /// Månadsrapport.
    Month,
    /// Delårsrapport tertial 1.
    T1,
    /// Delårsrapport tertial 2.
    T2,
    /// Verksamhetsberättelse.
    Year,
    /// Nämndplan.
    Plan,
}

impl From<Period> for DocumentKind {
    fn from(period: Period) -> DocumentKind {
        match period {
            Period::Month(_) => DocumentKind::Month,
            Period::T1 => DocumentKind::T1,
            Period::T2 => DocumentKind::T2,
            Period::Year => DocumentKind::Year,
        }
    }
}

/// A part of a report, as the plan can choose it. What it draws stands beside it in the list of its room.
#[derive(Debug, PartialEq, Eq)]
pub struct Part {
    /// Stable key: anchors, headings and the manual name it so.
    pub key: &'static str,
    /// Its word in the plan.
    pub name: Term,
}

impl Part {
    /// True for its word in either language, in any case, or its key.
    pub fn is_called(&self, word: &str) -> bool {
        self.name.is(word) || self.key == word.trim().to_lowercase()
    }
}

/// Short for a part in the tables of the rooms.
pub(crate) const fn part(key: &'static str, sv: &'static str, en: &'static str) -> Part {
    Part { key, name: t(sv, en) }
}
