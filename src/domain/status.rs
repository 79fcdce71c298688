//! Statuses, trends and the ways a value can be missing.
//!
//! *Takes* nothing, *returns* plain enums in their meaningful order, *never* holds a word or a colour.

use serde::{Deserialize, Serialize};

use super::Prose;

/// An assessment. Ordered from best to worst, so that `max` is the worst of several.
///
/// "Not assessed" is not a status but an absence with a reason, see [`Assessment`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// The target is met, or the goal is reached.
    Green,
    /// Missed within the tolerance, or partly reached.
    Yellow,
    /// Missed by more than the tolerance, or not reached.
    Red,
}

impl Status {
    /// All statuses from best to worst.
    pub const ALL: [Status; 3] = [Status::Green, Status::Yellow, Status::Red];

    /// Its identifier, in messages, style sheets and choices.
    pub fn id(self) -> &'static str {
        match self {
            Status::Green => "green",
            Status::Yellow => "yellow",
            Status::Red => "red",
        }
    }
}

/// A status, or the reason that there is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Assessment {
    /// A status.
    Assessed(Status),
    /// No status, and why.
    NotAssessed(Unassessed),
}

impl Assessment {
    /// The status, if there is one.
    pub fn status(&self) -> Option<Status> {
        match self {
            Assessment::Assessed(status) => Some(*status),
            Assessment::NotAssessed(_) => None,
        }
    }
}

/// Why there is no status.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unassessed {
    /// The value itself is missing, for this reason.
    Missing(Missing),
    /// No child of a goal has a status.
    NoChildren,
    /// The plan gives no target and nobody set a status by hand.
    NoTarget,
    /// The target compares with a baseline that nobody has given.
    NoBaseline,
    /// Not followed up in this period.
    NotThisPeriod,
    /// The plan says that it is told and not assessed.
    NotByPlan,
}

/// A value that is not there. None of these is zero, and none takes part in a sum, a mean or a roll-up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "note", rename_all = "snake_case")]
pub enum Missing<N = Prose> {
    /// Left blank.
    Blank,
    /// Not measured, with the reason given.
    NotMeasured(Option<N>),
    /// Comes later, with when.
    Later(Option<N>),
    /// Reported for the full year only.
    AnnualOnly,
    /// Does not apply to this unit.
    NotApplicable,
    /// Suppressed because the group is too small.
    Suppressed,
}

impl<N> Missing<N> {
    /// The same with another note.
    pub fn map_note<M>(self, f: impl FnOnce(N) -> M) -> Missing<M> {
        match self {
            Missing::Blank => Missing::Blank,
            Missing::NotMeasured(note) => Missing::NotMeasured(note.map(f)),
            Missing::Later(note) => Missing::Later(note.map(f)),
            Missing::AnnualOnly => Missing::AnnualOnly,
            Missing::NotApplicable => Missing::NotApplicable,
            Missing::Suppressed => Missing::Suppressed,
        }
    }
}

/// Which way the number moved against an earlier period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Movement {
    /// The number is higher.
    Up,
    /// The number is the same.
    Level,
    /// The number is lower.
    Down,
}

/// Whether that movement is what the plan wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Desirability {
    /// In the good direction.
    Improved,
    /// No change.
    Unchanged,
    /// In the bad direction.
    Worsened,
    /// A change of a number that has no good direction.
    Neutral,
}

/// A movement and its desirability; they differ where lower is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trend {
    /// The arrow.
    pub movement: Movement,
    /// The word.
    pub desirability: Desirability,
}

/// How far an action, an activity or an assignment has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Progress {
    /// Not started.
    NotStarted,
    /// In progress.
    Ongoing,
    /// Done.
    Done,
    /// Behind its plan.
    Delayed,
    /// Stopped before it was done.
    Cancelled,
}

impl Progress {
    /// Every progress in the order of a drop-down.
    pub const ALL: [Progress; 5] =
        [Progress::NotStarted, Progress::Ongoing, Progress::Done, Progress::Delayed, Progress::Cancelled];
}

/// How a goal's status is proposed from what is below it (`domain.md`, Roll-ups).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rollup {
    /// Share of the units that expect to reach the goal.
    Units,
    /// Share of green children.
    Share,
    /// The worst child.
    Worst,
    /// The most frequent status, ties to the worse.
    Majority,
    /// No red → green; all red → red; else yellow.
    GreenUnlessRed,
    /// Nothing is proposed; the administration decides.
    Manual,
}
