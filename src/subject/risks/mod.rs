//! Risks: probability times consequence, and the actions against them.
//!
//! *Takes* and *returns* plain data. *Never* judges which risk is shown; that is in `assess`.

pub(crate) mod assess;
pub(crate) mod check;
pub(crate) mod plan;
pub(crate) mod report;
pub mod sheet;
pub(crate) mod template;

use crate::domain::{ById, Filled, HasId, Id, Status};
use crate::source::Located;
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

/// A risk as it is rated now.
#[derive(Clone, Debug)]
pub struct RiskReport {
    /// The rating; `None` if it is missing or incomplete, which has been reported.
    pub rating: Option<Located<Rating>>,
    /// Status of the actions.
    pub status: Option<Located<Status>>,
    /// Actions, in place of the plan's.
    pub actions: Option<Located<String>>,
    /// A comment.
    pub comment: Option<Located<String>>,
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

    fn free_texts(&mut self) -> Vec<&mut Located<String>> {
        self.actions.iter_mut().chain(&mut self.comment).collect()
    }
}
