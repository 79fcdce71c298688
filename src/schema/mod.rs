//! The sheets and columns of the workbooks: the one definition that writer and reader share.
//!
//! *Takes* nothing, *returns* static tables, *never* reads or writes a file. A sheet is found by its
//! marker cell and a column by its key in the hidden key row, never by position or name (`excel.md`).

mod choice;
pub mod columns;
pub mod identity;
mod settings;

pub use choice::{Answer, Choice, Choices, OneToFive, REASONS, Reason, Reasons, YesNo};
pub use settings::{AMOUNTS, COMMITTEE_SETTINGS, LABELS, RULE_SETTINGS, SIGN, Setting};

use crate::text::Lang;

/// Version of the templates; a workbook of another version is refused with a remedy.
pub const VERSION: u32 = 1;

/// The first word of a marker cell.
pub const MARKER: &str = "#tertial";

/// What stands in place of a unit's id in the marker of the plan workbook.
pub const PLAN_UNIT: &str = "plan";

/// The key of the id column; the row that holds it is the key row.
pub const ID: &str = "#id";

/// Zero-based rows of every sheet that we write. The reader relies on none of them.
pub mod rows {
    /// Title in column B, the marker in column A.
    pub const TITLE: u32 = 0;
    /// What to do here.
    pub const INTRO: u32 = 1;
    /// What is still missing, as a live formula.
    pub const STATE: u32 = 2;
    /// The hidden key row.
    pub const KEYS: u32 = 3;
    /// The visible heads.
    pub const HEADS: u32 = 4;
    /// The first row of data.
    pub const FIRST: u32 = 5;
}

/// A word in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// Swedish.
    pub sv: &'static str,
    /// English.
    pub en: &'static str,
}

impl Term {
    /// True for the word in either language, in any case.
    pub fn is(self, word: &str) -> bool {
        let wanted = word.trim().to_lowercase();
        self.sv.to_lowercase() == wanted || self.en.to_lowercase() == wanted
    }

    /// The word in a language.
    pub fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Sv => self.sv,
            Lang::En => self.en,
        }
    }
}

/// Short for a [`Term`].
pub const fn t(sv: &'static str, en: &'static str) -> Term {
    Term { sv, en }
}

/// A sheet: its name, what it says at the top, and its columns. The id column always comes first.
#[derive(Clone, Copy, Debug)]
pub struct Sheet {
    /// Stable key, part of the marker.
    pub key: &'static str,
    /// Tab.
    pub name: Term,
    /// Title in the first row.
    pub title: Term,
    /// What to do here, in a sentence or two.
    pub intro: Term,
    /// The columns after the id column.
    pub columns: &'static [Column],
}

impl Sheet {
    /// The head of a column; nothing of a column that the sheet does not have.
    pub fn head(&self, key: &str, lang: Lang) -> &'static str {
        self.column(key).map_or("", |column| column.head.get(lang))
    }

    /// The column with a key.
    pub fn column(&self, key: &str) -> Option<&'static Column> {
        self.columns.iter().find(|column| column.key == key)
    }
}

/// A column.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Machine key in the hidden key row, begins with `#`.
    pub key: &'static str,
    /// Visible head.
    pub head: Term,
    /// Input message: what to write, with an example. At most 255 characters.
    pub help: Term,
    /// Who writes it.
    pub role: Role,
    /// What it holds.
    pub content: Content,
    /// Width in characters.
    pub width: u16,
}

/// Who writes a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The name that the id is cross-checked against; prefilled and locked.
    Name,
    /// Prefilled from plan or history; locked.
    Prefilled,
    /// A live formula; locked.
    Computed,
    /// Filled in, and required unless a reason is given or the row does not ask for it.
    Required,
    /// Filled in if there is something to say.
    Optional,
    /// The same, filled in by the template from the plan, to be changed.
    Suggested,
    /// Filled in if there is something to say, of a column that a workbook may lack.
    Additional,
}

impl Role {
    /// True of a column that people fill in.
    pub fn is_input(self) -> bool {
        match self {
            Role::Name | Role::Prefilled | Role::Computed => false,
            Role::Required | Role::Optional | Role::Suggested | Role::Additional => true,
        }
    }
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// A word or a line.
    Text,
    /// Paragraphs in Markdown.
    LongText,
    /// A number.
    Number,
    /// An amount in the plan's input unit.
    Money,
    /// One of these.
    Choice(Choices),
    /// A date.
    Date,
    /// Ids, separated by commas.
    Ids,
}

/// Who a workbook is for and what it reports: the content of a marker cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marker {
    /// Template version.
    pub version: u32,
    /// Committee's slug: `asn`.
    pub committee: String,
    /// Year.
    pub year: u16,
    /// Period code, `PLAN` in the plan workbook.
    pub period: String,
    /// Unit id, `plan` in the plan workbook.
    pub unit: String,
    /// Sheet key.
    pub sheet: String,
}

impl Marker {
    /// The text of the marker cell.
    pub fn text(&self) -> String {
        let Marker { version, committee, year, period, unit, sheet } = self;
        format!("{MARKER} {version} {committee} {year} {period} {unit} {sheet}")
    }

    /// Reads a marker cell.
    pub fn parse(text: &str) -> Option<Marker> {
        let mut parts = text.split_whitespace();
        if parts.next()? != MARKER {
            return None;
        }
        let marker = Marker {
            version: parts.next()?.parse().ok()?,
            committee: parts.next()?.to_owned(),
            year: parts.next()?.parse().ok()?,
            period: parts.next()?.to_owned(),
            unit: parts.next()?.to_owned(),
            sheet: parts.next()?.to_owned(),
        };
        parts.next().is_none().then_some(marker)
    }
}

/// Rows of the start sheet.
pub mod start {
    /// "Klarmarkerad": ja or nej.
    pub const READY: &str = "ready";
    /// Who filled it in, by role.
    pub const ROLE: &str = "role";
    /// A message to the controller.
    pub const MESSAGE: &str = "message";
    /// All rows in order.
    pub const ALL: [&str; 3] = [READY, ROLE, MESSAGE];
}

/// Names of the custom document properties that repeat the marker.
pub mod properties {
    /// Template version.
    pub const VERSION: &str = "tertial-version";
    /// Committee's slug.
    pub const COMMITTEE: &str = "tertial-committee";
    /// Year.
    pub const YEAR: &str = "tertial-year";
    /// Period code.
    pub const PERIOD: &str = "tertial-period";
    /// Unit id.
    pub const UNIT: &str = "tertial-unit";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Progress, Status};

    #[test]
    fn a_marker_survives_its_cell() {
        let marker = Marker {
            version: VERSION,
            committee: "asn".into(),
            year: 2025,
            period: "T2".into(),
            unit: "vuxenenheten".into(),
            sheet: "goals".into(),
        };
        assert_eq!(Marker::parse(&marker.text()), Some(marker));
        assert_eq!(Marker::parse("#tertial 1 asn"), None);
    }

    #[test]
    fn choices_are_read_in_either_language_and_any_case() {
        assert_eq!(Progress::find("pågående "), Some(Progress::Ongoing));
        assert_eq!(Progress::find("DONE"), Some(Progress::Done));
        assert_eq!(Status::find("blå"), None);
    }
}
