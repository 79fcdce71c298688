//! Goals: the goal tree, and how units assess it.
//!
//! *Takes* and *returns* plain data. *Never* computes a status; that is in `assess`.

pub(crate) mod assess;
mod book;
pub(crate) mod check;
mod doubts;
mod exceptions;
pub(crate) mod explain;
pub(crate) mod plan;
pub(crate) mod report;
mod sentence;
pub mod sheet;
pub(crate) mod template;

use crate::domain::{ById, Filled, GoalLevel, HasId, Id, Prose, Rollup, Status, YearPeriod};
use crate::figure::Decided;
use crate::figure::Kind;
use crate::plan::lint::Above;
use crate::source::Located;
use std::collections::BTreeMap;

/// A goal of the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// Id.
    pub id: Id,
    /// Number in the report, may be empty.
    pub number: String,
    /// Level.
    pub level: GoalLevel,
    /// What the report calls it in place of its level's word: "Grundförutsättning".
    pub called: Option<String>,
    /// The goal above it.
    pub parent: Option<Id>,
    /// The goal as decided.
    pub name: String,
    /// A word for overviews; the name where the plan gives none.
    pub short: String,
    /// Paragraphs in Markdown, may be empty.
    pub description: String,
    /// How its status is proposed: the plan's own rule for it, or its level's.
    pub rule: Rollup,
    /// The units that assess it.
    pub reporters: Vec<Id>,
}

/// A unit's assessment of a goal. Absent parts have been reported as errors.
#[derive(Clone, Debug)]
pub struct GoalReport {
    /// For the period.
    pub status: Option<Located<Status>>,
    /// Whether it is expected to be reached within the year: ja, delvis, nej as green, yellow, red.
    pub expected: Option<Located<Status>>,
    /// Why.
    pub comment: Option<Located<Prose>>,
}

/// What the plan says of the subject.
pub type Plan = ById<Goal>;

/// What a unit hands in of it.
pub type Submitted = BTreeMap<Id, GoalReport>;

impl HasId for Goal {
    fn id(&self) -> &Id {
        &self.id
    }
}

impl Goal {
    /// What lies under it is asked whether its number fits.
    pub(crate) fn above(&self) -> Above<'_> {
        Above { id: &self.id, name: &self.name, number: &self.number }
    }
}

impl ById<Goal> {
    /// The goals directly under a goal, or the topmost.
    pub fn under<'a>(&'a self, parent: Option<&'a Id>) -> impl Iterator<Item = &'a Goal> {
        self.iter().filter(move |goal| goal.parent.as_ref() == parent)
    }

    /// The topmost goal above a goal, or itself.
    pub fn top_of(&self, id: &Id) -> Option<&Goal> {
        std::iter::successors(self.get(id), |own| self.get(own.parent.as_ref()?)).last()
    }

    /// True if a goal lies under one of some goals, however far up.
    pub fn is_under_any(&self, goal: &Goal, ids: &[Id]) -> bool {
        let above = |goal: &Goal| self.get(goal.parent.as_ref()?);
        std::iter::successors(above(goal), |own| above(own)).any(|own| ids.contains(&own.id))
    }
}

impl Filled for GoalReport {
    fn is_blank(&self) -> bool {
        self.status.is_none() && self.expected.is_none() && self.comment.is_none()
    }
}

/// The status as decided; of a unit, its assessment of the period.
pub const STATUS: Kind = Kind { subject: "goals", column: "status" };

/// Whether a unit expects to reach it within the year.
pub const EXPECTED: Kind = Kind { subject: "goals", column: "expected" };

/// The status by rule.
pub const PROPOSED: Kind = Kind { subject: "goals", column: "proposed" };

/// The status that the administration has set.
pub const DECISION: Kind = Kind { subject: "goals", column: "decision" };

/// What has become of the goals, in the order of the plan.
pub type Results = ById<GoalResult>;

/// A goal.
#[derive(Clone, Debug)]
pub struct GoalResult {
    /// Id.
    pub id: Id,
    /// Its status.
    pub decided: Decided,
    /// How its units assess it, if units do.
    pub units: Option<UnitCounts>,
    /// The status of the previous report in the same year.
    pub previous: Option<(YearPeriod, Status)>,
}

/// How the units assess a goal.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitCounts {
    /// Every unit that should assess it, in the plan's order.
    pub answers: Vec<UnitAnswer>,
}

/// A unit's assessment of a goal.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitAnswer {
    /// The unit.
    pub unit: Id,
    /// For the period.
    pub period: Option<Located<Status>>,
    /// Expected to be reached within the year, as green, yellow, red.
    pub expected: Option<Located<Status>>,
    /// Its comment.
    pub comment: Option<Located<Prose>>,
}

impl UnitCounts {
    /// Units that should assess the goal.
    pub fn total(&self) -> usize {
        self.answers.len()
    }

    /// Units with this status for the period.
    pub fn in_period(&self, status: Status) -> usize {
        self.answers.iter().filter(|answer| is(&answer.period, status)).count()
    }

    /// Units with this expectation of the year.
    pub fn in_year(&self, status: Status) -> usize {
        self.answers.iter().filter(|answer| is(&answer.expected, status)).count()
    }

    /// Units that have an expectation of the year.
    pub fn answered(&self) -> usize {
        self.answers.iter().filter(|answer| answer.expected.is_some()).count()
    }
}

fn is(answer: &Option<Located<Status>>, status: Status) -> bool {
    answer.as_ref().is_some_and(|found| found.value == status)
}

impl HasId for GoalResult {
    fn id(&self) -> &Id {
        &self.id
    }
}

/// Every figure that the room puts into the store.
pub const KINDS: &[Kind] = &[STATUS, EXPECTED, PROPOSED, DECISION];
