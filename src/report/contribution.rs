//! What a subject gives to the documents beside its own parts: sheets of the workbook, key figures, changes, comments.
//!
//! *Takes* the report, *returns* what each room has for it. *Never* knows a subject.

use super::context::Report;
use super::exceptions::Exception;
use super::markdown::rich;
use crate::diagnostic::Diagnostic;
use crate::document::{Block, Cell, Inline, Row, Tile};
use crate::doubts::Doubting;
use crate::figure::Decided;
use crate::source::Origin;

/// A sheet of the committee workbook.
pub(crate) struct BookSheet {
    /// Of its texts: `sheet-…`, `sheet-…-title`, `sheet-…-intro`.
    pub key: &'static str,
    /// How it is printed.
    pub landscape: bool,
    /// True if it is left out when there is nothing on it.
    pub optional: bool,
    /// What stands on it.
    pub draw: fn(&Report<'_>) -> Vec<Block>,
}

/// Short for a sheet in the tables of the rooms.
pub(crate) const fn sheet(key: &'static str, landscape: bool, draw: fn(&Report<'_>) -> Vec<Block>) -> BookSheet {
    BookSheet { key, landscape, optional: false, draw }
}

/// What units say of one thing and what belongs to it: rows of what it is about, who says it, a status, the words.
pub(crate) struct Commented {
    /// The heading: a goal, a sheet.
    pub about: String,
    /// The rows; none if nobody says anything.
    pub rows: Vec<Row>,
}

/// The id of a heading, and short sentences.
pub(crate) type PlainLanguage = (&'static str, Vec<String>);

/// Everything that a room adds to what is about the report as a whole. Lists are of inline content, an item each.
pub(crate) struct Contribution {
    /// Sheets of the committee workbook, in the order of the tabs.
    pub sheets: &'static [BookSheet],
    /// Key figures.
    pub tiles: fn(&Report<'_>) -> Vec<Tile>,
    /// On the summary's page, below the key figures.
    pub summary: fn(&Report<'_>) -> Vec<Block>,
    /// What it says in plain language.
    pub plain_language: fn(&Report<'_>) -> Option<PlainLanguage>,
    /// On the workbook's first sheet, below the key figures.
    pub overview: fn(&Report<'_>) -> Vec<Block>,
    /// What is in no sum since somebody has not reported it, by name.
    pub left_out: fn(&Report<'_>) -> Vec<String>,
    /// True if something is compared with the report before.
    pub is_compared: fn(&Report<'_>) -> bool,
    /// What has changed since the report before.
    pub changes: fn(&Report<'_>) -> Vec<Vec<Inline>>,
    /// True if amounts are held against the plan's limits.
    pub has_limits: fn(&Report<'_>) -> bool,
    /// What does not go as planned.
    pub exceptions: fn(&Report<'_>) -> Vec<Exception>,
    /// Rows of the table of the rules behind statuses.
    pub rules: fn(&Report<'_>) -> Vec<Row>,
    /// What is worth a second look.
    pub doubts: fn(&Doubting<'_>) -> Vec<Diagnostic>,
    /// How hard its texts are to read.
    pub readability: fn(&Report<'_>) -> Vec<Block>,
    /// What units say, for the sheet of their comments.
    pub comments: fn(&Report<'_>) -> Vec<Commented>,
}

impl Contribution {
    /// Of a room that adds nothing; others name what they add.
    pub(crate) const NONE: Contribution = Contribution {
        sheets: &[],
        tiles: |_| Vec::new(),
        summary: |_| Vec::new(),
        plain_language: |_| None,
        overview: |_| Vec::new(),
        left_out: |_| Vec::new(),
        is_compared: |_| false,
        changes: |_| Vec::new(),
        has_limits: |_| false,
        exceptions: |_| Vec::new(),
        rules: |_| Vec::new(),
        doubts: |_| Vec::new(),
        readability: |_| Vec::new(),
        comments: |_| Vec::new(),
    };
}

/// Why a status was decided against the rule.
pub(crate) fn reason_cell(decided: &Decided) -> Cell {
    match decided.decision.as_ref().filter(|_| decided.is_set()) {
        Some((_, Some(reason))) => rich(&reason.value).from(vec![Origin::Cell(reason.at.clone())]),
        _ => Cell::empty(),
    }
}
