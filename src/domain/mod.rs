//! The domain: plain data and exact arithmetic.
//!
//! *Takes* and *returns* values of its own types. *Never* does IO, never formats, never holds a word
//! that a user sees, never rounds.

mod money;
mod period;
mod status;

pub use money::{Money, Percent};
pub use period::{Date, Period, UnknownPeriod, YearPeriod};
pub use status::{
    Assessment, Desirability, Missing, Movement, Progress, Status, Trend, Unassessed,
};
