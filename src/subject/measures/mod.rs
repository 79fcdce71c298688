//! Measures of staff, quality and volume.
//!
//! *Takes* and *returns* plain data. *Never* adds anything up; that is in `assess`.

pub(crate) mod assess;
pub(crate) mod check;
pub(crate) mod plan;
pub(crate) mod report;
pub mod sheet;
pub(crate) mod template;

use crate::domain::{Aggregation, ById, Direction, HasId, Id, MeasureKind, Period, ValueReport};
use std::collections::BTreeMap;

/// A measure of staff, quality or volume.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Id.
    pub id: Id,
    /// Family: which sheet and component.
    pub family: MeasureFamily,
    /// Heading in the table, may be empty.
    pub group: String,
    /// Name.
    pub name: String,
    /// A code known to the program ("sick_r12"), may be empty.
    pub code: String,
    /// What kind of value.
    pub measure: MeasureKind,
    /// Which way is good; `None` if neither.
    pub direction: Option<Direction>,
    /// How several units' values become one.
    pub aggregation: Aggregation,
    /// Counted from 1 January, so that only the same period of other years compares.
    pub cumulative: bool,
    /// Whose counts they are, for the disclosure guard.
    pub minimum: Option<MinimumGroup>,
    /// The units that report it.
    pub reporters: Vec<Id>,
    /// The periods that it is reported in; empty for all.
    pub periods: Vec<Period>,
}

impl Measure {
    /// True if it is reported in a period.
    pub fn is_due(&self, period: Period) -> bool {
        self.periods.is_empty() || self.periods.contains(&period)
    }
}

/// Families of measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MeasureFamily {
    /// Staff.
    Staff,
    /// Quality.
    Quality,
    /// Volumes.
    Volume,
    /// Pulse survey.
    Pulse,
    /// Kommunens kvalitet i korthet.
    Kkik,
}

/// Whose counts are protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MinimumGroup {
    /// Clients.
    Clients,
    /// Staff.
    Staff,
}

/// What the plan says of the subject.
pub type Plan = ById<Measure>;

/// What a unit hands in of it.
pub type Submitted = BTreeMap<Id, ValueReport>;

impl HasId for Measure {
    fn id(&self) -> &Id {
        &self.id
    }
}
