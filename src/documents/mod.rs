//! Documents, and the parts that they are made of in the plan's order.
//!
//! *Takes* and *returns* plain data. *Never* draws a part; that is in `report`.

pub(crate) mod plan;
pub mod sheet;

use crate::domain::{Id, Period, Span};
use crate::schema::{Choice, Choices, Sheet, Term, t};

/// A part of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LayoutItem {
    /// Which part.
    pub part: &'static Part,
    /// Another heading than the component's own.
    pub heading: Option<String>,
    /// What it is about, of the sheet and column that the part says; empty for all that there is.
    pub about: Vec<Id>,
    /// The columns that it shows, in order; empty for its preset.
    pub columns: Vec<Shown>,
    /// Where it stands.
    pub placing: Placing,
    /// The documents that it stands in; empty for all.
    pub documents: Vec<DocumentKind>,
}

/// A column that a part shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// One of the part's own, by its place in the list.
    Listed(usize),
    /// One for each of some periods.
    Over(Span),
}

impl Shown {
    /// The periods, if it is about some.
    pub fn span(&self) -> Option<Span> {
        match self {
            Shown::Over(span) => Some(*span),
            Shown::Listed(_) => None,
        }
    }
}

/// The same with the part's own columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen<C> {
    /// One of the part's own.
    Listed(C),
    /// One for each of some periods.
    Over(Span),
}

/// Where a part stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Placing {
    /// As a chapter of its own.
    #[default]
    Chapter,
    /// As a section of the part above.
    Under,
    /// Inside the chapter of a goal or the like, after its indicators.
    In(Id),
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

impl DocumentKind {
    /// All of them.
    pub const ALL: [DocumentKind; 5] =
        [DocumentKind::Month, DocumentKind::T1, DocumentKind::T2, DocumentKind::Year, DocumentKind::Plan];
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
    /// A part as it is where nothing more is said of it.
    pub fn of(part: &'static Part) -> LayoutItem {
        let (about, columns, documents) = Default::default();
        LayoutItem { part, heading: None, about, columns, placing: Placing::Chapter, documents }
    }

    /// True if it is about something, or about all.
    pub fn is_about(&self, id: &Id) -> bool {
        self.about.is_empty() || self.about.contains(id)
    }

    /// The same of something that has a word, or none: a group, a commissioner.
    pub fn is_about_word(&self, word: &str) -> bool {
        self.about.is_empty() || self.about.iter().any(|own| own.as_str() == word)
    }

    /// The columns that were chosen, in order; empty for the preset. `C` is what the part chooses its columns from.
    pub fn chosen<C: Choice>(&self) -> Vec<C> {
        let listed = |own: Chosen<C>| match own {
            Chosen::Listed(own) => Some(own),
            Chosen::Over(_) => None,
        };
        self.chosen_over_time().into_iter().filter_map(listed).collect()
    }

    /// The same of a part that has columns for periods as well.
    pub fn chosen_over_time<C: Choice>(&self) -> Vec<Chosen<C>> {
        let chosen = |own: &Shown| match own {
            Shown::Listed(at) => C::WORDS.get(*at).map(|(own, _)| Chosen::Listed(*own)),
            Shown::Over(span) => Some(Chosen::Over(*span)),
        };
        self.columns.iter().filter_map(chosen).collect()
    }

    /// True if it stands in a kind of document.
    pub fn is_in(&self, kind: DocumentKind) -> bool {
        let is_empty_there = kind == DocumentKind::Plan && self.part.is_of_outcomes;
        !is_empty_there && (self.documents.is_empty() || self.documents.contains(&kind))
    }
}

/// Each of some columns once, where it stands first.
pub(crate) fn each_once<C: PartialEq>(columns: impl IntoIterator<Item = C>) -> Vec<C> {
    let mut found: Vec<C> = Vec::new();
    for column in columns {
        if !found.contains(&column) {
            found.push(column);
        }
    }
    found
}

/// Families of parts (`components.md`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Family {
    /// Goals and indicators.
    Goals,
    /// Activities and assignments.
    Work,
    /// Measures over time.
    Measures,
    /// The economy.
    Economy,
    /// Risks, also of the economy.
    Risks,
    /// Texts, free tables and charts, pictures.
    Free,
    /// The report itself.
    Report,
}

impl Family {
    /// All of them, in the order of the manual.
    pub const ALL: [Family; 7] =
        [Family::Goals, Family::Work, Family::Measures, Family::Economy, Family::Risks, Family::Free, Family::Report];

    /// Names it in the locales.
    pub fn id(self) -> &'static str {
        match self {
            Family::Goals => "goals",
            Family::Work => "work",
            Family::Measures => "measures",
            Family::Economy => "economy",
            Family::Risks => "risks",
            Family::Free => "free",
            Family::Report => "report",
        }
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
    /// What its `Avser` names; `None` if it is about nothing in particular.
    pub about: Option<About>,
    /// The columns that its `Kolumner` may name; `None` if it has no table of chosen columns.
    pub columns: Option<Choices>,
    /// The sheet of the plan whose rows have chapters in it, in which other parts can be placed.
    pub hosts: Option<&'static Sheet>,
    /// Its table can have columns for periods.
    pub is_over_time: bool,
    /// It tells what has come of the plan, and has nothing to say in the plan itself.
    pub is_of_outcomes: bool,
    /// The summary says what it says.
    pub in_summary: bool,
}

/// What a part can be about.
#[derive(Clone, Copy, Debug)]
pub struct About {
    /// A sheet of the plan.
    pub sheet: &'static Sheet,
    /// The column whose words are named: a group, a commissioner; `None` for the ids of its rows.
    pub column: Option<&'static str>,
    /// True if nothing can be shown without it.
    pub required: bool,
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
    /// Where its chapter begins.
    pub(crate) fn anchor(&self) -> String {
        self.key.replace('_', "-")
    }

    /// The same part, printing sections.
    pub(crate) const fn with_sections(self, sections: &'static [&'static str]) -> Part {
        Part { sections, ..self }
    }

    /// The same part, about a row of a sheet of the plan, without which there is nothing to show.
    pub(crate) const fn with_about(self, sheet: &'static Sheet) -> Part {
        Part { about: Some(About { sheet, column: None, required: true }), ..self }
    }

    /// The same part, about some rows of a sheet of the plan, or all.
    pub(crate) const fn with_some_of(self, sheet: &'static Sheet) -> Part {
        Part { about: Some(About { sheet, column: None, required: false }), ..self }
    }

    /// The same part, about what has some words in a column of a sheet of the plan, or about all.
    pub(crate) const fn with_words_of(self, sheet: &'static Sheet, column: &'static str) -> Part {
        Part { about: Some(About { sheet, column: Some(column), required: false }), ..self }
    }

    /// The same part, with columns to choose.
    pub(crate) const fn with_columns(self, columns: Choices) -> Part {
        Part { columns: Some(columns), ..self }
    }

    /// The same part, with columns to choose, and columns for periods.
    pub(crate) const fn over_time(self, columns: Choices) -> Part {
        Part { columns: Some(columns), is_over_time: true, ..self }
    }

    /// The same part, which has nothing to say in the plan itself.
    pub(crate) const fn of_outcomes(self) -> Part {
        Part { is_of_outcomes: true, ..self }
    }

    /// The same part, which the summary repeats.
    pub(crate) const fn in_summary(self) -> Part {
        Part { in_summary: true, ..self }
    }

    /// The same part, in which other parts can be placed.
    pub(crate) const fn with_chapters_of(self, sheet: &'static Sheet) -> Part {
        Part { hosts: Some(sheet), ..self }
    }

    /// True if it is about rows of a sheet.
    pub fn is_about(&self, sheet: &Sheet) -> bool {
        self.about.is_some_and(|own| own.sheet.key == sheet.key)
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
    Part {
        key,
        name: t(sv, en),
        sections: &[],
        goal_texts: GoalTexts::None,
        about: None,
        columns: None,
        in_summary: false,
        hosts: None,
        is_over_time: false,
        is_of_outcomes: false,
    }
}
