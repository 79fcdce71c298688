//! The domain: plain data and exact arithmetic.
//!
//! *Takes* and *returns* values of its own types. *Never* does IO, never formats, never holds a word
//! that a user sees, never rounds.

mod by_id;
mod filled;
mod level;
mod money;
mod organisation;
mod period;
mod prose;
mod rating;
mod status;
mod target;
mod value;

pub use by_id::{ById, HasId};
pub use filled::Filled;
pub use level::GoalLevel;
pub(crate) use money::is_far_apart;
pub use money::{Money, Percent, rounded};
pub use organisation::{Division, Id, Unit, UnitKind};
pub use period::{Date, Period, Span, UnknownPeriod, YearPeriod};
pub use prose::Prose;
pub use rating::Rating;
pub use status::{Assessment, Desirability, Missing, Movement, Progress, Rollup, Status, Trend, Unassessed};
pub use target::{Bands, By, Change, Comparison, Target};
pub use value::{Aggregation, Direction, MeasureKind, Position, Reported, ValueKind, ValueReport};
