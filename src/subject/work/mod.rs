//! Activities, actions and assignments.
//!
//! *Takes* and *returns* plain data. *Never* decides what stands for several reporters; that is in `assess`.

pub(crate) mod assess;
mod book;
pub(crate) mod check;
mod doubts;
pub(crate) mod exceptions;
pub(crate) mod explain;
pub(crate) mod plan;
pub(crate) mod report;
pub mod sheet;
pub(crate) mod template;

use crate::domain::{Filled, Id, Period, Progress, Prose, Status, YearPeriod};
use crate::figure::Kind;
use crate::figure::UnitComment;
use crate::source::Located;
use crate::source::Origin;
use crate::text::input;
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
    /// When it is to be done, may be empty.
    pub due: String,
    /// The indicator that it is measured by, if it is.
    pub measured_by: Option<Id>,
    /// What its status is.
    pub scale: Scale,
    /// Who reports it.
    pub reporters: Vec<Id>,
}

/// What a status of work is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scale {
    /// How far it has come.
    #[default]
    Progress,
    /// A colour, with a legend of its own.
    Colours,
}

/// Where work stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// How far it has come.
    Progress(Progress),
    /// A colour.
    Colour(Status),
}

impl Standing {
    /// True if it calls for an explanation.
    pub fn is_halted(self) -> bool {
        match self {
            Standing::Progress(progress) => matches!(progress, Progress::Delayed | Progress::Cancelled),
            Standing::Colour(status) => status != Status::Green,
        }
    }
}

/// Lists of work, each with its legend and its count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WorkList {
    /// Activities and actions.
    Activities,
    /// Assignments.
    Assignments,
    /// The accessibility plan.
    Accessibility,
    /// The improvement plan.
    Improvement,
}

impl WorkList {
    /// The item of figures about the whole list, which no row has.
    pub fn item(self) -> Id {
        Id::from(match self {
            WorkList::Activities => "Σactivities",
            WorkList::Assignments => "Σassignments",
            WorkList::Accessibility => "Σaccessibility",
            WorkList::Improvement => "Σimprovement",
        })
    }
}

/// What the colours of a list mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Legend {
    /// The list.
    pub list: WorkList,
    /// The meanings that are given, best first.
    pub meanings: Vec<(Status, String)>,
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

impl ActivityKind {
    /// The list that it stands in.
    pub fn list(self) -> WorkList {
        match self {
            ActivityKind::Activity | ActivityKind::Action => WorkList::Activities,
            ActivityKind::Accessibility => WorkList::Accessibility,
            ActivityKind::Improvement => WorkList::Improvement,
        }
    }
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
    /// When it is to be done, may be empty.
    pub due: String,
    /// What its status is.
    pub scale: Scale,
    /// Who reports it.
    pub reporters: Vec<Id>,
}

/// How far something has come.
#[derive(Clone, Debug)]
pub struct ProgressReport {
    /// The status; `None` if it is missing, which has been reported.
    pub progress: Option<Located<Standing>>,
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
    /// What colours mean, by list.
    pub legends: Vec<Legend>,
}

impl Plan {
    /// The activities of a list; assignments are none.
    pub fn activities_of(&self, list: WorkList) -> impl Iterator<Item = &Activity> {
        self.activities.iter().filter(move |own| own.kind.list() == list)
    }
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
    /// How many of each list are done, or green, of how many whose status is known; and what statuses they have.
    pub done: BTreeMap<WorkList, (usize, usize, Scale)>,
}

/// An activity or an assignment.
#[derive(Clone, Debug)]
pub struct WorkResult {
    /// Id.
    pub id: Id,
    /// The least advanced of those who report it; `None` if nobody has.
    pub progress: Option<Standing>,
    /// In the previous report of the same year.
    pub previous: Option<Standing>,
    /// In the earlier tertials of the year, oldest first.
    pub earlier: Vec<(Period, Standing)>,
    /// The cells behind it.
    pub origins: Vec<Origin>,
    /// What the units said.
    pub comments: Vec<UnitComment>,
}

impl WorkResult {
    /// True if it should have been done by the end of a period and goes on, or has not begun. What is late is said to be so.
    pub fn is_overdue(&self, due: &str, when: YearPeriod) -> bool {
        let has_passed = input::due(due, when.year).is_some_and(|by| by <= (when.year, when.period.last_month()));
        has_passed && matches!(self.progress, Some(Standing::Progress(Progress::NotStarted | Progress::Ongoing)))
    }
}

/// Every figure that the room puts into the store.
pub const KINDS: &[Kind] = &[ACTIVITY, ASSIGNMENT, DONE];

/// How many of a list are done, or green.
pub const DONE: Kind = Kind { subject: "work", column: "done" };
