//! Documents, and the parts that they are made of in the plan's order.
//!
//! *Takes* and *returns* plain data. *Never* draws a part; that is in `report`.

pub(crate) mod plan;
pub mod sheet;

use crate::domain::{Id, Period};
use crate::schema::{Sheet, Term, t};

/// A part of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LayoutItem {
    /// Which part.
    pub part: &'static Part,
    /// Another heading than the component's own.
    pub heading: Option<String>,
    /// The row that it is about, of the sheet that the part says.
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

impl LayoutItem {
    /// True if it stands in a kind of document.
    pub fn is_in(&self, kind: DocumentKind) -> bool {
        self.documents.is_empty() || self.documents.contains(&kind)
    }
}

/// A part of a report, as the plan can choose it. What it draws stands beside it in the list of its room.
#[derive(Debug)]
pub struct Part {
    /// Stable key: anchors, headings and the manual name it so.
    pub key: &'static str,
    /// Its word in the plan.
    pub name: Term,
    /// The sections of the plan's sheet `Texter` that it prints, by id. A new plan asks for the first; the others are
    /// what older plans call it.
    pub sections: &'static [&'static str],
    /// Which texts about goals it prints.
    pub goal_texts: GoalTexts,
    /// The sheet of the plan of which its `Avser` names a row, which it prints; `None` if it is about nothing in
    /// particular.
    pub about: Option<&'static Sheet>,
}

impl PartialEq for Part {
    fn eq(&self, other: &Part) -> bool {
        self.key == other.key
    }
}

impl Eq for Part {}

/// Which of the texts about goals and their indicators a part prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoalTexts {
    /// None.
    None,
    /// The summaries of the topmost goals.
    Topmost,
    /// Those of every goal, but for what another part of the document prints, and of every indicator.
    All,
}

impl Part {
    /// The same part, printing sections.
    pub(crate) const fn with_sections(self, sections: &'static [&'static str]) -> Part {
        Part { sections, ..self }
    }

    /// The same part, about a row of a sheet of the plan.
    pub(crate) const fn with_about(self, sheet: &'static Sheet) -> Part {
        Part { about: Some(sheet), ..self }
    }

    /// True if it is about rows of a sheet.
    pub fn is_about(&self, sheet: &Sheet) -> bool {
        self.about.is_some_and(|own| own.key == sheet.key)
    }

    /// The same part, printing texts about goals.
    pub(crate) const fn with_goal_texts(self, goal_texts: GoalTexts) -> Part {
        Part { goal_texts, ..self }
    }

    /// True for its word in either language, in any case, or its key.
    pub fn is_called(&self, word: &str) -> bool {
        self.name.is(word) || self.key == word.trim().to_lowercase()
    }
}

/// Short for a part in the tables of the rooms.
pub(crate) const fn part(key: &'static str, sv: &'static str, en: &'static str) -> Part {
    Part { key, name: t(sv, en), sections: &[], goal_texts: GoalTexts::None, about: None }
}
