//! Activities, assignments and risks.

use super::{Id, Progress};

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

/// A risk of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Risk {
    /// Id.
    pub id: Id,
    /// Type of risk.
    pub kind: String,
    /// What may happen.
    pub name: String,
    /// Its rating in the plan.
    pub rating: Rating,
    /// Actions, Markdown, may be empty.
    pub actions: String,
    /// A role, may be empty.
    pub responsible: String,
    /// Who reports it.
    pub reporters: Vec<Id>,
}

/// Probability and consequence of a risk, 1 to 5 each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Rating {
    /// 1 unlikely to 5 very likely.
    pub probability: u8,
    /// 1 negligible to 5 very serious.
    pub consequence: u8,
}

impl Rating {
    /// Probability times consequence, 1 to 25.
    pub fn value(self) -> u8 {
        self.probability.saturating_mul(self.consequence)
    }
}

impl Progress {
    /// Every progress in the order of a drop-down.
    pub const ALL: [Progress; 5] =
        [Progress::NotStarted, Progress::Ongoing, Progress::Done, Progress::Delayed, Progress::Cancelled];
}
