//! Activities, actions and assignments.
//!
//! *Takes* and *returns* plain data. *Never* decides what stands for several reporters; that is in `assess`.

pub(crate) mod assess;
mod book;
pub(crate) mod check;
pub(crate) mod explain;
pub(crate) mod plan;
pub(crate) mod report;
pub mod sheet;
pub(crate) mod template;

use crate::domain::{Filled, Id, Progress, Prose};
use crate::figure::Kind;
use crate::figure::UnitComment;
use crate::source::Located;
use crate::source::Origin;
use std::collections::BTreeMap;

/// An activity or an action of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    /// Id.
    pub id: Id,
    /// The goal that it serves.
    pub goal: Option<Id>,
    /// Which list it belongs to.
    pub kind: ActivityKind,
    /// What is to be done.
    pub name: String,
    /// A role, may be empty.
    pub responsible: String,
    /// Who reports it.
    pub reporters: Vec<Id>,
}

/// Lists of activities.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActivityKind {
    /// Aktivitet.
    Activity,
    /// Åtgärd.
    Action,
    /// Of the accessibility plan.
    Accessibility,
    /// Of the improvement plan.
    Improvement,
}

/// An assignment of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// Id.
    pub id: Id,
    /// Who gave it, may be empty.
    pub commissioner: String,
    /// The goal that it belongs to.
    pub goal: Option<Id>,
    /// The assignment as decided.
    pub name: String,
    /// What the committee does, Markdown, may be empty.
    pub contribution: String,
    /// A role, may be empty.
    pub responsible: String,
    /// Who reports it.
    pub reporters: Vec<Id>,
}

/// How far something has come.
#[derive(Clone, Debug)]
pub struct ProgressReport {
    /// The status; `None` if it is missing, which has been reported.
    pub progress: Option<Located<Progress>>,
    /// A comment.
    pub comment: Option<Located<Prose>>,
}

/// What the plan says of the subject.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// Activities and actions.
    pub activities: Vec<Activity>,
    /// Assignments.
    pub assignments: Vec<Assignment>,
}

/// What a unit hands in of it.
#[derive(Clone, Debug, Default)]
pub struct Submitted {
    /// Activities and actions.
    pub activities: BTreeMap<Id, ProgressReport>,
    /// Assignments.
    pub assignments: BTreeMap<Id, ProgressReport>,
}

impl Filled for Submitted {
    fn is_blank(&self) -> bool {
        self.activities.is_blank() && self.assignments.is_blank()
    }
}

impl Filled for ProgressReport {
    fn is_blank(&self) -> bool {
        self.progress.is_none() && self.comment.is_none()
    }
}

/// How far an activity or action has come.
pub const ACTIVITY: Kind = Kind { subject: "work", column: "activity" };

/// How far an assignment has come.
pub const ASSIGNMENT: Kind = Kind { subject: "work", column: "assignment" };

/// What has become of the work, in the order of the plan.
#[derive(Clone, Debug, Default)]
pub struct Results {
    /// Activities and actions.
    pub activities: Vec<WorkResult>,
    /// Assignments.
    pub assignments: Vec<WorkResult>,
}

/// An activity or an assignment.
#[derive(Clone, Debug)]
pub struct WorkResult {
    /// Id.
    pub id: Id,
    /// The least advanced of those who report it; `None` if nobody has.
    pub progress: Option<Progress>,
    /// Progress in the previous report of the same year.
    pub previous: Option<Progress>,
    /// The cells behind it.
    pub origins: Vec<Origin>,
    /// What the units said.
    pub comments: Vec<UnitComment>,
}

/// Every figure that the room puts into the store.
pub const KINDS: &[Kind] = &[ACTIVITY, ASSIGNMENT];
