//! What the rooms are given to assess with.
//!
//! *Takes* plan, data and history, *returns* look-ups. *Never* knows a rule.

use std::collections::BTreeMap;

use crate::check::Submission;
use crate::domain::{Id, YearPeriod};
use crate::history::History;
use crate::merge::Dataset;
use crate::plan::Plan;

/// What every rule looks at.
pub struct Base<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) when: YearPeriod,
    pub(crate) data: &'a Dataset,
    pub(crate) by_unit: BTreeMap<&'a Id, &'a Submission>,
    pub(crate) past: &'a History,
}
