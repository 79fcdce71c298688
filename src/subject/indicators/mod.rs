//! Indicators, their targets and bands.
//!
//! *Takes* and *returns* plain data. *Never* judges an outcome; that is in `assess`.

pub(crate) mod assess;
mod book;
pub(crate) mod check;
mod doubts;
pub(crate) mod exceptions;
pub(crate) mod explain;
mod formula;
mod over_time;
pub(crate) mod plan;
mod questions;
pub(crate) mod report;
mod sentence;
pub mod sheet;
mod target;
pub(crate) mod template;

pub(crate) use target::yardsticks;

use crate::domain::{
    Aggregation, Bands, ById, Direction, HasId, Id, MeasureKind, Period, Target, ValueKind, ValueReport, YearPeriod,
};
use crate::figure::{Decided, Outcome, Reporting, TrendSince, UnitComment};
use crate::figure::{Kind, ValueColumns};
use crate::source::Origin;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

use crate::subject::measures::{self, Measure};

/// An indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// Id.
    pub id: Id,
    /// Number in the report, may be empty.
    pub number: String,
    /// Its goal; none if it only measures an action of the improvement plan.
    pub goal: Option<Id>,
    /// Name.
    pub name: String,
    /// How it is measured, Markdown, may be empty.
    pub description: String,
    /// What kind of value.
    pub measure: MeasureKind,
    /// Which way is good; `None` where neither is, as for a number that is only told.
    pub direction: Option<Direction>,
    /// The target of the year as parsed; `None` with a reason in `no_target`, or with a warning.
    pub target: Option<Target>,
    /// The target of a part of the year, where it differs.
    pub period_targets: Vec<(Period, Target)>,
    /// Bands, which decide alone if they are given.
    pub bands: Option<Bands>,
    /// Another level's target, shown but not decisive.
    pub other_target: Option<String>,
    /// The value to compare with, from the plan.
    pub baseline: Option<Decimal>,
    /// What the baseline is: "T2 2024".
    pub baseline_label: Option<String>,
    /// How several units' values become one.
    pub aggregation: Aggregation,
    /// Counted from 1 January, so that only the same period of other years compares.
    pub cumulative: bool,
    /// What it is taken from, instead of being reported.
    pub taken_from: Option<TakenFrom>,
    /// The units that report it; empty if it is computed.
    pub reporters: Vec<Id>,
    /// The periods that it is followed up in; empty for all.
    pub periods: Vec<Period>,
    /// Why there is no target.
    pub no_target: Option<String>,
    /// False if it is told without assessment.
    pub is_assessed: bool,
}

/// What an outcome is taken from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TakenFrom {
    /// A measure.
    Measure(Id),
    /// A figure of an economic line; of the total if none is named.
    Economy(Option<Id>, EconomicFigure),
}

/// Figures of the economy that an outcome can be taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EconomicFigure {
    /// Accumulated in the period.
    Actual,
    /// Expected for the year; at year end what it came to.
    Forecast,
    /// From the budget of the year: of the forecast, at year end of the outcome.
    Variance,
    /// The same in per cent of the budget.
    VariancePercent,
    /// The share of the lines that keep their budget of the year.
    WithinBudget,
    /// The share of the lines whose forecast of T2 came near the outcome; known at year end.
    Accuracy,
}

impl EconomicFigure {
    /// True if it is an amount, else it is per cent.
    pub fn is_amount(self) -> bool {
        matches!(self, EconomicFigure::Actual | EconomicFigure::Forecast | EconomicFigure::Variance)
    }
}

impl Indicator {
    /// The figures that hold its outcomes of earlier periods: of what is taken from a measure, the measure's.
    pub(crate) fn past(&self) -> (Kind, &Id) {
        match self.measure_id() {
            Some(measure) => (measures::VALUE.value, measure),
            None => (OUTCOME.value, &self.id),
        }
    }

    /// The measure that it is taken from, if it is.
    pub fn measure_id(&self) -> Option<&Id> {
        match &self.taken_from {
            Some(TakenFrom::Measure(id)) => Some(id),
            Some(TakenFrom::Economy(..)) | None => None,
        }
    }
}

impl Indicator {
    /// True if it is followed up in a period.
    pub fn is_due(&self, period: Period) -> bool {
        self.periods.is_empty() || self.periods.contains(&period)
    }

    /// The way that bounds are meant: upwards, unless the plan says otherwise.
    pub fn good(&self) -> Direction {
        self.direction.unwrap_or(Direction::Up)
    }

    /// The target that decides in a period.
    pub fn target_in(&self, period: Period) -> Option<&Target> {
        self.period_targets.iter().find(|(own, _)| *own == period).map(|(_, target)| target).or(self.target.as_ref())
    }
}

/// What the plan says of the subject.
pub type Plan = ById<Indicator>;

/// What a unit hands in of it.
pub type Submitted = BTreeMap<Id, ValueReport>;

impl HasId for Indicator {
    fn id(&self) -> &Id {
        &self.id
    }
}

impl ById<Indicator> {
    /// The indicators of a goal.
    pub fn of_goal<'a>(&'a self, goal: &'a Id) -> impl Iterator<Item = &'a Indicator> {
        self.of(Some(goal))
    }

    /// The indicators of a goal, or those of none: what measures an action but no goal.
    pub fn of<'a>(&'a self, goal: Option<&'a Id>) -> impl Iterator<Item = &'a Indicator> {
        self.iter().filter(move |indicator| indicator.goal.as_ref() == goal)
    }
}

impl Indicator {
    /// True if a unit sets the status by hand, because neither bands nor a target of the period decide it.
    pub fn is_status_asked(&self, period: Period) -> bool {
        match self.measure.kind {
            _ if !self.is_assessed => false,
            ValueKind::Text => true,
            ValueKind::UnitShare => false,
            _ => self.bands.is_none() && self.target_in(period).is_none(),
        }
    }

    /// True if it is counted from January, as what is taken from a measure is if the measure is.
    pub fn is_cumulative(&self, measures: &ById<Measure>) -> bool {
        let is_grown = matches!(self.taken_from, Some(TakenFrom::Economy(_, EconomicFigure::Actual)));
        let of = self.measure_id().and_then(|id| measures.get(id));
        self.cumulative || is_grown || of.is_some_and(|measure| measure.cumulative)
    }

    /// True if nobody types the outcome: it is computed from assessments or taken from elsewhere.
    pub fn is_derived(&self) -> bool {
        self.measure.kind == ValueKind::UnitShare || self.taken_from.is_some()
    }
}

/// The status by rule.
pub const PROPOSED: Kind = Kind { subject: "indicators", column: "proposed" };

/// The status that the administration has set.
pub const DECISION: Kind = Kind { subject: "indicators", column: "decision" };

/// The status as decided.
pub const STATUS: Kind = Kind { subject: "indicators", column: "status" };

/// What the outcome is compared with.
pub const BASELINE: Kind = Kind { subject: "indicators", column: "baseline" };

/// The figures of an outcome.
pub const OUTCOME: ValueColumns = ValueColumns::of("indicators");

/// What has become of the indicators that are followed up in the period, in the order of the plan.
pub type Results = ById<IndicatorResult>;

/// An indicator.
#[derive(Clone, Debug)]
pub struct IndicatorResult {
    /// Id.
    pub id: Id,
    /// The merged outcome.
    pub outcome: Outcome,
    /// The cells behind it.
    pub origins: Vec<Origin>,
    /// How many of the units that should report did.
    pub reporting: Reporting,
    /// What it is compared with, if the target or the plan says.
    pub baseline: Option<Baseline>,
    /// Its status.
    pub decided: Decided,
    /// Against the previous period and the same period last year.
    pub trends: Vec<TrendSince>,
    /// The numbers of earlier periods, oldest first.
    pub history: Vec<(YearPeriod, Decimal)>,
    /// What the units said.
    pub comments: Vec<UnitComment>,
}

/// A value to compare with.
#[derive(Clone, Debug, PartialEq)]
pub struct Baseline {
    /// The value.
    pub value: Decimal,
    /// What it is, if the plan says so in words; else `when` does.
    pub label: Option<String>,
    /// When, if it comes from history.
    pub when: Option<YearPeriod>,
    /// Where it stands.
    pub origin: Option<Origin>,
}

impl HasId for IndicatorResult {
    fn id(&self) -> &Id {
        &self.id
    }
}

/// Every figure that the room puts into the store.
pub const KINDS: &[Kind] = &[
    OUTCOME.value,
    OUTCOME.numerator,
    OUTCOME.denominator,
    OUTCOME.by_hand,
    OUTCOME.reported,
    OUTCOME.since_previous,
    OUTCOME.since_year,
    BASELINE,
    PROPOSED,
    DECISION,
    STATUS,
];
