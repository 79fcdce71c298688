//! What time it is in Sweden.
//!
//! The log of what came in is kept by people who look at clocks on Swedish walls, whatever zone their server is set to.

use std::time::{SystemTime, UNIX_EPOCH};

use time::{Date as Day, Month, OffsetDateTime, UtcOffset, Weekday};

use crate::domain::Date;

/// A moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// By RFC 3339, to the second: `2025-09-10T14:03:00+02:00`.
    pub stamp: String,
    /// The day.
    pub date: Date,
}

/// Now.
pub fn now() -> Moment {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    at(i64::try_from(since).unwrap_or(i64::MAX))
}

/// So many seconds after the beginning of 1970.
fn at(seconds: i64) -> Moment {
    let utc = OffsetDateTime::from_unix_timestamp(seconds).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    let hours = if is_summer(utc) { 2 } else { 1 };
    let local = utc.to_offset(UtcOffset::from_hms(hours, 0, 0).unwrap_or(UtcOffset::UTC));
    let (year, month, day) = (local.year(), u8::from(local.month()), local.day());
    let (hour, minute, second) = (local.hour(), local.minute(), local.second());
    let date = Date { year: u16::try_from(year).unwrap_or_default(), month, day };
    Moment { stamp: format!("{date}T{hour:02}:{minute:02}:{second:02}+{hours:02}:00"), date }
}

/// Summer time is from the last Sunday of March to the last of October, at one o'clock UTC (directive 2000/84/EC).
fn is_summer(utc: OffsetDateTime) -> bool {
    let change = |month: Month| {
        let last = Day::from_calendar_date(utc.year(), month, 31).ok()?;
        let sunday = if last.weekday() == Weekday::Sunday { last } else { last.prev_occurrence(Weekday::Sunday) };
        Some(sunday.with_hms(1, 0, 0).ok()?.assume_utc())
    };
    let summer = change(Month::March).zip(change(Month::October));
    summer.is_some_and(|(begins, ends)| begins <= utc && utc < ends)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks_are_changed_on_the_last_sundays_of_march_and_october() {
        for (seconds, stamp) in [
            (1_743_296_399, "2025-03-30T01:59:59+01:00"),
            (1_743_296_400, "2025-03-30T03:00:00+02:00"),
            (1_761_440_399, "2025-10-26T02:59:59+02:00"),
            (1_761_440_400, "2025-10-26T02:00:00+01:00"),
            (1_735_685_999, "2024-12-31T23:59:59+01:00"),
            (0, "1970-01-01T01:00:00+01:00"),
        ] {
            assert_eq!(at(seconds).stamp, stamp);
        }
    }
}
