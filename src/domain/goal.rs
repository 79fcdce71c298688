//! Goals, indicators and their targets.

use rust_decimal::Decimal;

use super::{Id, Percent, Period};

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

/// An indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// Id.
    pub id: Id,
    /// Number in the report, may be empty.
    pub number: String,
    /// Its goal.
    pub goal: Id,
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
    /// The measure that it is taken from, instead of being reported.
    pub from_measure: Option<Id>,
    /// The units that report it; empty if it is computed.
    pub reporters: Vec<Id>,
    /// The periods that it is followed up in; empty for all.
    pub periods: Vec<Period>,
    /// Why there is no target.
    pub no_target: Option<String>,
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

/// What kind of value an indicator or a measure has, and how it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasureKind {
    /// The kind.
    pub kind: ValueKind,
    /// Unit of measurement after the number ("hushåll"), if any.
    pub unit: Option<String>,
    /// Decimals shown.
    pub decimals: u32,
}

/// Kinds of value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    /// Per cent: 7.4 is 7.4 %.
    Percent,
    /// A count.
    Count,
    /// Any number.
    Number,
    /// An index, 0–100 as a rule.
    Index,
    /// Kronor.
    Money,
    /// Days.
    Days,
    /// Ja or Nej.
    YesNo,
    /// Ja, Delvis or Nej.
    Degree,
    /// Words; the status is set by hand.
    Text,
    /// The share of units that reach the goal: computed, never typed.
    UnitShare,
}

impl ValueKind {
    /// True if values are numbers.
    pub fn is_numeric(self) -> bool {
        !matches!(self, ValueKind::YesNo | ValueKind::Degree | ValueKind::Text)
    }
}

/// Which way is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Higher is better.
    Up,
    /// Lower is better.
    Down,
}

/// A target (`domain.md`, An indicator's status).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// `≥ 80`, `< 7`; a bare number becomes at least or at most by the direction of good.
    Compare(Comparison, Decimal),
    /// Against the baseline.
    Baseline(Change),
    /// Ja (of yes–no and degree).
    Yes,
}

impl Target {
    /// The way that the target itself points.
    pub fn direction(&self) -> Direction {
        match self {
            Target::Compare(Comparison::AtMost | Comparison::Below, _)
            | Target::Baseline(Change::Decrease | Change::DecreaseBy(_)) => Direction::Down,
            Target::Compare(..) | Target::Baseline(_) | Target::Yes => Direction::Up,
        }
    }
}

/// How an outcome is compared with a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// `>=`
    AtLeast,
    /// `>`
    Above,
    /// `<=`
    AtMost,
    /// `<`
    Below,
    /// `=`
    Equal,
}

/// What should become of the baseline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Öka.
    Increase,
    /// Minska.
    Decrease,
    /// Bibehålla: no worse than before.
    Keep,
    /// Öka med så mycket.
    IncreaseBy(By),
    /// Minska med så mycket.
    DecreaseBy(By),
}

/// How much a baseline should change by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// So many of the indicator's own unit; percentage points where that is per cent.
    Amount(Decimal),
    /// So many per cent of the baseline.
    Share(Percent),
}

impl By {
    /// The size of the change of a baseline.
    pub fn of(self, baseline: Decimal) -> Decimal {
        match self {
            By::Amount(amount) => amount,
            // Of its size: a deficit that grows by a tenth grows away from zero, and one that is to improve does not.
            By::Share(share) => baseline.abs().saturating_mul(share.0) / Decimal::ONE_HUNDRED,
        }
    }
}

/// Limits of green and yellow. Lower bounds where higher is better, upper bounds where lower is better;
/// the rest is red, so there is no gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bands {
    /// Green from here on.
    pub green: Decimal,
    /// Yellow from here on.
    pub yellow: Decimal,
}

/// How several units' values become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aggregation {
    /// One unit or the administration reports it.
    Single,
    /// Σ values.
    Sum,
    /// Mean of the values that are there.
    Mean,
    /// Σ numerators / Σ denominators.
    Ratio,
    /// Mean weighted by the denominators given.
    WeightedMean,
    /// The smallest.
    Min,
    /// The largest.
    Max,
    /// Share of units that answer Ja.
    ShareYes,
}

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
