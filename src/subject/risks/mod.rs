//! Risks: probability times consequence, or none, and the actions against them.
//!
//! *Takes* and *returns* plain data. *Never* judges which risk is shown; that is in `assess`.

pub(crate) mod assess;
mod book;
pub(crate) mod check;
mod doubts;
mod exceptions;
pub(crate) mod explain;
pub(crate) mod plan;
pub(crate) mod report;
pub mod sheet;
pub(crate) mod template;

use crate::domain::{ById, Filled, HasId, Id, Prose, Rating, Status};
use crate::figure::Kind;
use crate::figure::UnitComment;
use crate::source::Located;
use crate::source::Origin;
use std::collections::BTreeMap;

/// A risk of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Risk {
    /// Id.
    pub id: Id,
    /// Type of risk.
    pub kind: String,
    /// What may happen.
    pub name: String,
    /// Its rating in the plan; `None` of one that is followed without being rated.
    pub rating: Option<Rating>,
    /// Actions, Markdown, may be empty.
    pub actions: String,
    /// A role, may be empty.
    pub responsible: String,
    /// Who reports it.
    pub reporters: Vec<Id>,
}

/// The plan's rating as the units' workbooks show it.
fn printed(rating: Rating) -> String {
    format!("{}×{} ({})", rating.probability, rating.consequence, rating.value())
}

/// A risk as it is rated now.
#[derive(Clone, Debug)]
pub struct RiskReport {
    /// The rating; `None` if it is missing or incomplete, which has been reported.
    pub rating: Option<Located<Rating>>,
    /// Status of the actions.
    pub status: Option<Located<Status>>,
    /// Actions, in place of the plan's.
    pub actions: Option<Located<Prose>>,
    /// A comment.
    pub comment: Option<Located<Prose>>,
}

/// What the plan says of the subject.
pub type Plan = ById<Risk>;

/// What a unit hands in of it.
pub type Submitted = BTreeMap<Id, RiskReport>;

impl HasId for Risk {
    fn id(&self) -> &Id {
        &self.id
    }
}

impl Filled for RiskReport {
    fn is_blank(&self) -> bool {
        self.rating.is_none() && self.status.is_none() && self.actions.is_none() && self.comment.is_none()
    }
}

/// As rated now.
pub const RATING: Kind = Kind { subject: "risks", column: "rating" };

/// The rating of the plan.
pub const PLANNED: Kind = Kind { subject: "risks", column: "planned" };

/// Status of the actions.
pub const STATUS: Kind = Kind { subject: "risks", column: "status" };

/// What has become of the risks, in the order of the plan.
pub type Results = Vec<RiskResult>;

/// A risk.
#[derive(Clone, Debug)]
pub struct RiskResult {
    /// Id.
    pub id: Id,
    /// As rated now; the plan's rating if nobody has; `None` of one that is not rated.
    pub rating: Option<Rating>,
    /// The plan's rating.
    pub planned: Option<Rating>,
    /// The rating in the previous report of the same year.
    pub previous: Option<Rating>,
    /// Shown in the report: at or above the plan's threshold, or not rated.
    pub shown: bool,
    /// Status of the actions.
    pub status: Option<Status>,
    /// Actions.
    pub actions: String,
    /// The cells behind it.
    pub origins: Vec<Origin>,
    /// What was said.
    pub comments: Vec<UnitComment>,
}

/// Every figure that the room puts into the store.
pub const KINDS: &[Kind] = &[RATING, PLANNED, STATUS];
