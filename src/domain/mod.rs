//! The domain: plain data and exact arithmetic.
//!
//! *Takes* and *returns* values of its own types. *Never* does IO, never formats, never holds a word
//! that a user sees, never rounds.

mod by_id;
mod economy;
mod goal;
mod money;
mod organisation;
mod period;
mod status;
mod work;

pub use by_id::{ById, HasId};
pub use economy::{BridgeKind, BridgeStep, Budget, Line, LineKind};
pub use goal::{
    Aggregation, Bands, By, Change, Comparison, Direction, Goal, GoalLevel, Indicator, Measure, MeasureFamily,
    MeasureKind, MinimumGroup, Rollup, Target, ValueKind,
};
pub use money::{Money, Percent};
pub use organisation::{Division, Id, Unit, UnitKind};
pub use period::{Date, Period, UnknownPeriod, YearPeriod};
pub use status::{Assessment, Desirability, Missing, Movement, Progress, Status, Trend, Unassessed};
pub use work::{Activity, ActivityKind, Assignment, Rating, Risk};
