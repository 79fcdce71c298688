//! Results of earlier periods: snapshots, and the values that the plan itself gives.
//!
//! *Takes* snapshots as JSON text, *returns* look-ups by id and period with their origin. *Never* reads
//! files, and never lets the plan override what was reported and closed.

pub(crate) mod plan;
pub mod sheet;

use std::collections::BTreeMap;
use std::sync::Arc;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::error::Category;

use crate::domain::{Id, Missing, Period, Progress, Status, YearPeriod};
use crate::plan::Plan;
use crate::source::{CellRef, Origin};
use crate::subject::risks::Rating;
use crate::text::Words;

/// A value of an earlier period, from the plan's sheet `Historik`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanValue {
    /// What it is of.
    pub kind: HistoryKind,
    /// The id of the indicator, measure, line or goal.
    pub of: Id,
    /// When.
    pub when: YearPeriod,
    /// The value.
    pub value: HistoryValue,
    /// Its cell.
    pub at: CellRef,
}

/// What a historic value is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HistoryKind {
    /// An indicator's outcome.
    Indicator,
    /// A measure's value.
    Measure,
    /// A line's actual amount, in kronor.
    Actual,
    /// A line's full-year forecast, in kronor.
    Forecast,
    /// A goal's decided status.
    Goal,
}

/// A number or a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryValue {
    /// A number; kronor for amounts, per cent for shares.
    Number(Decimal),
    /// A status.
    Status(Status),
}

/// Version of the snapshot format. A reader refuses a newer one.
pub const VERSION: u32 = 1;

/// The results of one period, as the next ones need them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Snapshot {
    /// Format version.
    pub version: u32,
    /// Program that wrote it.
    pub generator: String,
    /// Committee's slug.
    pub committee: String,
    /// Which period.
    #[serde(flatten)]
    pub when: YearPeriod,
    /// Units without a submission.
    pub missing_units: Vec<Id>,
    /// Goals by id.
    pub goals: BTreeMap<Id, GoalSnapshot>,
    /// Indicators by id.
    pub indicators: BTreeMap<Id, ValueSnapshot>,
    /// Measures by id.
    pub measures: BTreeMap<Id, ValueSnapshot>,
    /// Economic lines by id; amounts in kronor, costs negative.
    pub lines: BTreeMap<Id, LineSnapshot>,
    /// Activities and actions by id.
    pub activities: BTreeMap<Id, Progress>,
    /// Assignments by id.
    pub assignments: BTreeMap<Id, Progress>,
    /// Risks by id.
    pub risks: BTreeMap<Id, RiskSnapshot>,
    /// Source workbooks and their SHA-256.
    pub sources: BTreeMap<String, String>,
}

/// A goal's statuses.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GoalSnapshot {
    /// By rule.
    pub proposed: Option<Status>,
    /// As reported.
    pub decided: Option<Status>,
    /// Why it differs.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reason: Option<String>,
    /// Units: green for the period, expecting to reach it, and all that should assess it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub units: Option<UnitsSnapshot>,
    /// Each unit's own assessment for the period, for the template of the next.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", default)]
    pub by_unit: BTreeMap<Id, Status>,
}

/// Counts of units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitsSnapshot {
    /// Green for the period.
    pub green: usize,
    /// Expecting to reach the goal within the year.
    pub expected: usize,
    /// That should assess it.
    pub total: usize,
}

/// A value and its status.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ValueSnapshot {
    /// The number, exact; absent for words and missing values.
    pub value: Option<Decimal>,
    /// Words.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub text: Option<String>,
    /// Why there is no value.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub missing: Option<Missing>,
    /// The status as reported.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub status: Option<Status>,
    /// The status by rule.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub proposed: Option<Status>,
}

/// A line's amounts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LineSnapshot {
    /// Accumulated.
    pub actual: Option<Decimal>,
    /// Budget of the period.
    pub budget_period: Option<Decimal>,
    /// Actual less budget.
    pub variance_period: Option<Decimal>,
    /// For the year.
    pub forecast: Option<Decimal>,
    /// Budget of the year.
    pub budget_year: Option<Decimal>,
    /// Forecast less budget.
    pub variance_year: Option<Decimal>,
    /// Forecast less last year's outcome.
    pub change_on_last_year: Option<Decimal>,
}

/// A risk as rated.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RiskSnapshot {
    /// Rating.
    pub rating: Rating,
    /// Status of the actions.
    pub status: Option<Status>,
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

impl Snapshot {
    /// Reads a snapshot.
    ///
    /// # Errors
    ///
    /// [`SnapshotError`] if it is none, or a newer one.
    pub fn parse(text: &str) -> Result<Snapshot, SnapshotError> {
        #[derive(Deserialize)]
        struct Version {
            version: u32,
        }
        let Version { version } = serde_json::from_str(text)?;
        if version > VERSION {
            return Err(SnapshotError::Newer(version));
        }
        Ok(serde_json::from_str(text)?)
    }

    /// The snapshot as JSON, ending in a newline.
    pub fn to_json(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).expect("invariant: a snapshot serialises");
        text.push('\n');
        text
    }
}

/// A value of an earlier period and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Past {
    /// When.
    pub when: YearPeriod,
    /// Number or status.
    pub value: HistoryValue,
    /// Where it stands.
    pub origin: Origin,
}

/// Everything that is known of earlier periods.
#[derive(Clone, Debug, Default)]
pub struct History {
    values: BTreeMap<(HistoryKind, Id), BTreeMap<YearPeriod, Past>>,
    snapshots: BTreeMap<YearPeriod, Snapshot>,
}

impl History {
    /// From the plan's own values and the snapshots with their file names. A snapshot outranks the plan.
    pub fn new(plan: &Plan, snapshots: Vec<(Arc<str>, Snapshot)>) -> History {
        let mut history = History::default();
        for value in &plan.history {
            let past = Past { when: value.when, value: value.value, origin: Origin::Cell(value.at.clone()) };
            history.add(value.kind, &value.of, past);
        }
        for (file, snapshot) in snapshots {
            history.add_snapshot(&file, &snapshot);
            history.snapshots.insert(snapshot.when, snapshot);
        }
        history
    }

    fn add(&mut self, kind: HistoryKind, of: &Id, past: Past) {
        self.values.entry((kind, of.clone())).or_default().insert(past.when, past);
    }

    fn add_snapshot(&mut self, file: &Arc<str>, snapshot: &Snapshot) {
        let when = snapshot.when;
        let past = |value: HistoryValue, key: String| Past {
            when,
            value,
            origin: Origin::Snapshot { file: Arc::clone(file), key },
        };
        for (id, goal) in &snapshot.goals {
            if let Some(status) = goal.decided {
                self.add(HistoryKind::Goal, id, past(HistoryValue::Status(status), format!("goals.{id}.decided")));
            }
        }
        let values = [
            ("indicators", HistoryKind::Indicator, &snapshot.indicators),
            ("measures", HistoryKind::Measure, &snapshot.measures),
        ];
        for (name, kind, by_id) in values {
            for (id, value) in by_id {
                if let Some(number) = value.value {
                    self.add(kind, id, past(HistoryValue::Number(number), format!("{name}.{id}.value")));
                }
            }
        }
        for (id, line) in &snapshot.lines {
            let amounts =
                [("actual", HistoryKind::Actual, line.actual), ("forecast", HistoryKind::Forecast, line.forecast)];
            for (name, kind, amount) in amounts {
                if let Some(amount) = amount {
                    self.add(kind, id, past(HistoryValue::Number(amount), format!("lines.{id}.{name}")));
                }
            }
        }
    }

    /// The value of a certain period.
    pub fn at(&self, kind: HistoryKind, of: &Id, when: YearPeriod) -> Option<&Past> {
        self.values.get(&(kind, of.clone()))?.get(&when)
    }

    /// All values before a period, oldest first.
    pub fn before(&self, kind: HistoryKind, of: &Id, when: YearPeriod) -> Vec<&Past> {
        let values = self.values.get(&(kind, of.clone()));
        values.into_iter().flat_map(|values| values.range(..when)).map(|(_, past)| past).collect()
    }

    /// The number of a certain period.
    pub fn number(&self, kind: HistoryKind, of: &Id, when: YearPeriod) -> Option<(Decimal, &Origin)> {
        let past = self.at(kind, of, when)?;
        match past.value {
            HistoryValue::Number(number) => Some((number, &past.origin)),
            HistoryValue::Status(_) => None,
        }
    }

    /// The latest value within the same year before a period.
    pub fn latest_this_year(&self, kind: HistoryKind, of: &Id, when: YearPeriod) -> Option<&Past> {
        self.before(kind, of, when).into_iter().rev().find(|past| past.when.year == when.year)
    }

    /// The latest snapshot of the same year before a period.
    pub fn previous_snapshot(&self, when: YearPeriod) -> Option<&Snapshot> {
        self.snapshots.range(..when).next_back().map(|(_, snapshot)| snapshot).filter(|one| one.when.year == when.year)
    }

    /// The end of last year.
    pub fn year_end(when: YearPeriod) -> YearPeriod {
        YearPeriod { year: when.year.saturating_sub(1), period: Period::Year }
    }
}
