//! Results of earlier periods: snapshots, and the values that the plan itself gives.
//!
//! *Takes* snapshots as JSON text, *returns* figures of earlier periods in a store. *Never* reads files, and never lets
//! the plan override what was reported and closed.

mod first;
pub(crate) mod plan;
mod read;
pub mod sheet;

pub use read::{closed, read, reported};

use std::collections::BTreeMap;
use std::sync::Arc;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::error::Category;

use crate::disclosure::Guard;
use crate::domain::{Id, Period, YearPeriod};
use crate::figure::{FigureId, Figures, How, Kind, Made, Value};
use crate::inputs::sha256;
use crate::plan::Plan;
use crate::schema::{Sheet, Term};
use crate::source::{CellRef, Origin};
use crate::subject;
use crate::text::Words;

use first::First;

/// A value of an earlier period, from the plan's sheet `Historik`.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanValue {
    /// Which figure.
    pub of: FigureId,
    /// Its value.
    pub value: Value,
    /// Its cell.
    pub at: CellRef,
}

/// A kind of figure that the sheet `Historik` may give values of, declared in the figure's room.
#[derive(Clone, Copy, Debug)]
pub struct Remembered {
    /// Its word on the sheet.
    pub name: Term,
    /// Which figures.
    pub kind: Kind,
    /// The sheet of the plan that its ids stand on.
    pub sheet: &'static Sheet,
    /// What the values are.
    pub holds: Holds,
}

/// What a value of an earlier period is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// A number; per cent as 44 for 44 %.
    Number,
    /// An amount in kronor.
    Money,
    /// A status.
    Status,
}

/// Version of the snapshot format. A reader refuses a newer one.
pub const VERSION: u32 = 2;

/// The figures of one period, as the next ones need them: the store, with names, units and rules, so that it can be
/// read without the plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Snapshot {
    /// Format version.
    pub version: u32,
    /// Program that wrote it.
    pub generator: String,
    /// Committee's slug.
    pub committee: String,
    /// Its name.
    #[serde(default)]
    pub committee_name: String,
    /// Its municipality.
    #[serde(default)]
    pub municipality: String,
    /// Which period.
    #[serde(flatten)]
    pub when: YearPeriod,
    /// Units that are missing in the figures.
    pub missing_units: Vec<Id>,
    /// What others have handed in had errors, so that something of theirs is not in the figures.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub has_faults: bool,
    /// Of a closed period, the hash of the last line of its log.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub log: Option<String>,
    /// The limits that statuses were set by, by the id of the setting.
    #[serde(default)]
    pub rules: BTreeMap<String, Decimal>,
    /// What the indicators were assessed by, by id: target or bands, and which way is good.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", default)]
    pub targets: BTreeMap<String, String>,
    /// Source workbooks and their SHA-256.
    pub sources: BTreeMap<String, String>,
    /// Of a closed period, the SHA-256 of what is filled in in each workbook.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", default)]
    pub contents: BTreeMap<String, String>,
    /// What things are called, by subject and id.
    #[serde(default)]
    pub names: BTreeMap<String, BTreeMap<String, String>>,
    /// Every figure of the period that may be seen.
    pub figures: Vec<Kept>,
    /// The checksum of all that stands before it in the file.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub sha256: Option<String>,
}

/// A figure in a snapshot.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// The subject.
    pub subject: String,
    /// The column.
    pub column: String,
    /// Of which goal, line, measure …
    pub item: Id,
    /// As a unit reports it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub unit: Option<Id>,
    /// A month of the period, where it is the month's.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub month: Option<u8>,
    /// The value.
    pub value: Value,
    /// How it came about.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub how: String,
    /// The figures that it is computed from, as `subject.column:item@unit`, with the period where it is another.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub of: Vec<String>,
}

/// Why a snapshot cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SnapshotError {
    /// No JSON, or another one.
    #[error("not a snapshot: {0}")]
    Format(#[from] serde_json::Error),
    /// From a newer program.
    #[error("snapshot version {0} is newer than {VERSION}")]
    Newer(u32),
}

impl SnapshotError {
    /// What is wrong with the file.
    pub fn message(&self, words: &Words) -> String {
        let line = match self {
            SnapshotError::Format(error) => error.line(),
            SnapshotError::Newer(_) => 0,
        };
        words.with(&format!("snapshot-{}", self.kind()), &[("line", line.into())])
    }

    /// What to do about it.
    pub fn remedy(&self, words: &Words) -> String {
        words.get(match self {
            SnapshotError::Format(_) => "snapshot-help-restore",
            SnapshotError::Newer(_) => "snapshot-help-newer",
        })
    }

    fn kind(&self) -> &'static str {
        match self {
            SnapshotError::Newer(_) => "newer",
            SnapshotError::Format(error) => match error.classify() {
                Category::Eof => "cut-off",
                Category::Data => "other",
                Category::Syntax | Category::Io => "damaged",
            },
        }
    }
}

/// A snapshot of whatever version.
#[derive(Debug)]
pub struct Closed {
    /// Committee's slug.
    pub committee: String,
    /// Its name, which the first version did not keep.
    pub committee_name: Option<String>,
    /// Which period.
    pub when: YearPeriod,
    /// Units that are missing in the figures.
    pub missing_units: Vec<Id>,
    /// Something of what others have handed in is not in the figures.
    pub has_faults: bool,
    /// What it was made of, and its SHA-256: the plan, workbooks and earlier snapshots.
    pub sources: BTreeMap<String, String>,
    /// Of a closed period, the SHA-256 of what is filled in in each workbook.
    pub contents: BTreeMap<String, String>,
    /// Of a closed period, the hash of the last line of its log.
    pub log: Option<String>,
    /// Nobody has changed it since; so it is of one that is too old to say.
    pub is_as_written: bool,
    content: Content,
}

#[derive(Debug)]
enum Content {
    First(Box<First>),
    Now(Box<Snapshot>),
}

impl Closed {
    /// Reads a snapshot.
    ///
    /// # Errors
    ///
    /// [`SnapshotError`] if it is none, or a newer one.
    pub fn parse(text: &str) -> Result<Closed, SnapshotError> {
        #[derive(Deserialize)]
        struct Version {
            version: u32,
        }
        let Version { version } = serde_json::from_str(text)?;
        match version {
            0 | 1 => {
                let first: First = serde_json::from_str(text)?;
                Ok(Closed {
                    committee: first.committee.clone(),
                    committee_name: None,
                    when: first.when,
                    missing_units: first.missing_units.clone(),
                    has_faults: false,
                    sources: BTreeMap::new(),
                    contents: BTreeMap::new(),
                    log: None,
                    is_as_written: true,
                    content: Content::First(Box::new(first)),
                })
            }
            VERSION => {
                let now: Snapshot = serde_json::from_str(text)?;
                Ok(Closed {
                    committee: now.committee.clone(),
                    committee_name: Some(now.committee_name.clone()).filter(|name| !name.is_empty()),
                    when: now.when,
                    missing_units: now.missing_units.clone(),
                    has_faults: now.has_faults,
                    sources: now.sources.clone(),
                    contents: now.contents.clone(),
                    log: now.log.clone(),
                    is_as_written: now.sha256.as_ref().is_none_or(|own| *own == checksum(text)),
                    content: Content::Now(Box::new(now)),
                })
            }
            newer => Err(SnapshotError::Newer(newer)),
        }
    }

    /// What the things of a subject were called, which the first version did not keep.
    fn names(&self, room: &str) -> impl Iterator<Item = (&str, &str)> {
        let names = self.snapshot().and_then(|now| now.names.get(room));
        names.into_iter().flatten().map(|(id, name)| (id.as_str(), name.as_str()))
    }

    /// All that stands in it, unless it is of the first version.
    fn snapshot(&self) -> Option<&Snapshot> {
        match &self.content {
            Content::Now(now) => Some(now),
            Content::First(_) => None,
        }
    }

    /// Puts the figures of the snapshot into a store.
    fn into_store(self, file: &Arc<str>, guard: &Guard, figures: &mut Figures) {
        let snapshot = match self.content {
            Content::First(first) => return first.into_store(file, figures),
            Content::Now(now) => now,
        };
        for kept in snapshot.figures {
            // A column that this program does not know was written by one that differs from it.
            let known = subject::kinds().find(|kind| kind.subject == kept.subject && kind.column == kept.column);
            let Some(kind) = known else { continue };
            let of_month = |month| YearPeriod { period: Period::Month(month), ..snapshot.when };
            // A month is 1 to 12, whatever an edited file says.
            let when = kept.month.filter(|month| (1..=12).contains(month)).map_or(snapshot.when, of_month);
            let id = FigureId { kind, item: kept.item, unit: kept.unit, when };
            let origin = Origin::Snapshot { file: Arc::clone(file), key: key(&id, snapshot.when) };
            // A file can be edited: what it says passes the guard like everything else.
            let is_whole = snapshot.missing_units.is_empty() && !snapshot.has_faults;
            let is_made = is_whole && id.unit.is_none() && !kept.of.is_empty();
            let of = figures.insert(id, kept.value.map_prose(|text| guard.quote(text)), How::Given(origin));
            if is_made {
                figures
                    .remember(of, Made { how: kept.how, of: kept.of.iter().map(|of| item(of).to_owned()).collect() });
            }
        }
    }
}

impl Snapshot {
    /// The snapshot as JSON, a line a figure, ending in a newline.
    pub fn to_json(mut self) -> String {
        const NONE: &str = "\"figures\": []";
        let serialises = "invariant: a snapshot serialises";
        let figures = std::mem::take(&mut self.figures);
        self.sha256 = None;
        let frame = serde_json::to_string_pretty(&self).expect(serialises);
        let (before, after) = frame.split_once(NONE).expect("invariant: the figures are a list");
        let mut json = before.as_bytes().to_vec();
        json.extend_from_slice(NONE.trim_end_matches(']').as_bytes());
        let last = figures.len();
        for (index, kept) in (1..).zip(figures) {
            json.extend_from_slice(b"\n    ");
            serde_json::to_writer(&mut json, &kept).expect(serialises);
            json.extend_from_slice(if index < last { b"," } else { b"\n  " });
        }
        json.push(b']');
        let after = after.trim_end_matches(['}', '\n']);
        json.extend_from_slice(after.as_bytes());
        let mut json = String::from_utf8(json).expect(serialises);
        let sum = checksum(&json);
        json += &format!("{SUM}{sum}\"\n}}\n");
        json
    }
}

/// What stands before the checksum of a snapshot.
const SUM: &str = ",\n  \"sha256\": \"";

/// The checksum of what stands before it, whatever the line ends have become.
fn checksum(text: &str) -> String {
    let text = text.replace('\r', "");
    sha256(text.rsplit_once(SUM).map_or(&*text, |(before, _)| before).as_bytes())
}

/// What everything that is written of a period is named, before the extension: `asn-2025-T2`.
pub fn file_stem(committee: &str, when: YearPeriod) -> String {
    format!("{committee}-{}-{}", when.year, when.period.code())
}

/// What the plan document is named, before the extension: `asn-2025-plan`.
pub fn plan_stem(committee: &str, year: u16) -> String {
    format!("{committee}-{year}-plan")
}

/// A figure's name in words of the snapshot: `economy.variance_year:avd-vuxen@unit`, with the period where it is another
/// than the snapshot's.
pub(crate) fn key(id: &FigureId, now: YearPeriod) -> String {
    let unit = id.unit.as_ref().map(|unit| format!("@{unit}")).unwrap_or_default();
    let when = if id.when == now { String::new() } else { format!("#{}", id.when) };
    format!("{}.{}:{}{unit}{when}", id.kind.subject, id.kind.column, id.item)
}

/// The figure of a [`key`] without its unit and period.
fn item(key: &str) -> &str {
    key.split(['@', '#']).next().unwrap_or(key)
}

/// The snapshots that figures come from.
pub fn files(past: &Figures) -> impl Iterator<Item = &Arc<str>> {
    past.iter().filter_map(|(_, own)| match &own.how {
        How::Given(Origin::Snapshot { file, .. }) => Some(file),
        _ => None,
    })
}

/// Everything that is known of the periods before `now`, or of all, in a store. What was closed outranks what the plan says
/// of it. What the plan says of the period itself stands in for nothing that is missing in it.
pub fn past(plan: &Plan, snapshots: Vec<(Arc<str>, Closed)>, now: Option<YearPeriod>, words: &Words) -> Figures {
    let guard = Guard::new(&plan.contacts, words);
    let mut figures = Figures::default();
    for value in plan.history.iter().filter(|value| now.is_none_or(|now| value.of.when < now)) {
        figures.given(value.of.clone(), value.value.clone(), &value.at);
    }
    for (file, snapshot) in snapshots {
        snapshot.into_store(&file, &guard, &mut figures);
    }
    figures
}
