//! The domain: plain data and exact arithmetic.
//!
//! *Takes* and *returns* values of its own types. *Never* does IO, never formats, never holds a word
//! that a user sees, never rounds.

mod by_id;
mod filled;
mod money;
mod organisation;
mod period;
mod status;
mod value;

pub use by_id::{ById, HasId};
pub use filled::Filled;
pub use money::{Money, Percent};
pub use organisation::{Division, Id, Unit, UnitKind};
pub use period::{Date, Period, UnknownPeriod, YearPeriod};
pub use status::{Assessment, Desirability, Missing, Movement, Progress, Status, Trend, Unassessed};
pub use value::{Aggregation, Direction, MeasureKind, Reported, ValueKind, ValueReport};
