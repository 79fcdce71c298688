//! Goals: the goal tree, and how units assess it.
//!
//! *Takes* and *returns* plain data. *Never* computes a status; that is in `assess`.

pub(crate) mod assess;
pub(crate) mod check;
pub(crate) mod plan;
pub(crate) mod report;
pub mod sheet;
pub(crate) mod template;

use crate::domain::{ById, Filled, HasId, Id, Status};
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

/// Levels of the goal tree, from the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GoalLevel {
    /// Målområde.
    Area,
    /// Kommunmål.
    Municipal,
    /// Nämndmål.
    Committee,
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

/// A unit's assessment of a goal. Absent parts have been reported as errors.
#[derive(Clone, Debug)]
pub struct GoalReport {
    /// For the period.
    pub status: Option<Located<Status>>,
    /// Whether it is expected to be reached within the year: ja, delvis, nej as green, yellow, red.
    pub expected: Option<Located<Status>>,
    /// Why.
    pub comment: Option<Located<String>>,
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

impl ById<Goal> {
    /// The goals directly under a goal, or the topmost.
    pub fn under<'a>(&'a self, parent: Option<&'a Id>) -> impl Iterator<Item = &'a Goal> {
        self.iter().filter(move |goal| goal.parent.as_ref() == parent)
    }
}

impl Filled for GoalReport {
    fn is_blank(&self) -> bool {
        self.status.is_none() && self.expected.is_none() && self.comment.is_none()
    }

    fn free_texts(&mut self) -> Vec<&mut Located<String>> {
        self.comment.iter_mut().collect()
    }
}
