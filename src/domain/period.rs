//! Reporting periods of a year.
//!
//! *Takes* the words people use for periods, *returns* [`Period`], *never* reads a clock.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A reporting period within a calendar year (`domain.md`, Words).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// A month, 1 to 12.
    Month(u8),
    /// January to April, per 30 April.
    T1,
    /// January to August, per 31 August.
    T2,
    /// The full year, per 31 December; folder `HELAR`, `T3` is accepted for it.
    Year,
}

impl Period {
    /// The tertial periods in the order of the year.
    pub const TERTIALS: [Period; 3] = [Period::T1, Period::T2, Period::Year];

    /// The last month that the period covers, 1 to 12.
    pub fn last_month(self) -> u8 {
        match self {
            Period::Month(month) => month,
            Period::T1 => 4,
            Period::T2 => 8,
            Period::Year => 12,
        }
    }

    /// The date that the report is per.
    pub fn end(self, year: u16) -> Date {
        let month = self.last_month();
        Date { year, month, day: days_in(year, month).expect("invariant: the months of a period are 1 to 12") }
    }

    /// The identifier used in folder names, file names and settings: `M03`, `T1`, `T2`, `HELAR`.
    pub fn code(self) -> String {
        match self {
            Period::Month(month) => format!("M{month:02}"),
            Period::T1 => "T1".into(),
            Period::T2 => "T2".into(),
            Period::Year => "HELAR".into(),
        }
    }

    /// The tertial period that ends with a month, if one does.
    pub fn ending(month: u8) -> Option<Period> {
        Period::TERTIALS.into_iter().find(|own| own.last_month() == month)
    }

    /// True for a month.
    pub fn is_month(self) -> bool {
        matches!(self, Period::Month(_))
    }

    /// The tertial before this one in the same year, if there is one.
    pub fn previous(self) -> Option<Period> {
        match self {
            Period::Month(1) | Period::T1 => None,
            Period::Month(month) => Some(Period::Month(month - 1)),
            Period::T2 => Some(Period::T1),
            Period::Year => Some(Period::T2),
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.code())
    }
}

/// The word is no period.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a period; use M01 to M12, T1, T2 or HELAR")]
pub struct UnknownPeriod(pub String);

impl FromStr for Period {
    type Err = UnknownPeriod;

    /// Accepts the codes in any case, `T3` and `ÅR`/`HELÅR`/`YEAR` for the full year.
    fn from_str(text: &str) -> Result<Period, UnknownPeriod> {
        let word = text.trim().to_uppercase();
        match word.as_str() {
            "T1" => Ok(Period::T1),
            "T2" => Ok(Period::T2),
            "T3" | "HELAR" | "HELA\u{30a}R" | "HEL\u{c5}R" | "\u{c5}R" | "YEAR" => Ok(Period::Year),
            _ => word
                .strip_prefix('M')
                .and_then(|month| month.parse().ok())
                .filter(|month| (1..=12).contains(month))
                .map(Period::Month)
                .ok_or_else(|| UnknownPeriod(text.trim().to_owned())),
        }
    }
}

impl Serialize for Period {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.code())
    }
}

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Period, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// A calendar date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Date {
    /// Year, four digits.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day, 1 to 31.
    pub day: u8,
}

impl Date {
    /// A date that the calendar has; `None` for 30 February.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Date> {
        let real = days_in(year, month).is_some_and(|days| (1..=days).contains(&day));
        real.then_some(Date { year, month, day })
    }

    /// A day of the month after a month; `None` where it has no such day.
    pub(crate) fn of_month_after(year: u16, month: u8, day: u8) -> Option<Date> {
        let (year, month) = if month == 12 { (year.checked_add(1)?, 1) } else { (year, month + 1) };
        Date::new(year, month, day)
    }

    /// How many days another date lies ahead; negative for one that has passed.
    pub fn days_until(self, other: Date) -> i32 {
        let day = |date: Date| {
            let month = time::Month::try_from(date.month).ok()?;
            Some(time::Date::from_calendar_date(date.year.into(), month, date.day).ok()?.to_julian_day())
        };
        day(other).zip(day(self)).map_or(0, |(other, own)| other - own)
    }

    /// 1 January.
    pub fn year_start(year: u16) -> Date {
        Date { year, month: 1, day: 1 }
    }
}

/// The number of days of a month; `None` if it is not 1 to 12.
fn days_in(year: u16, month: u8) -> Option<u8> {
    time::Month::try_from(month).ok().map(|month| month.length(year.into()))
}

impl fmt::Display for Date {
    /// ISO 8601: `2025-08-31`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Periods that a table may have columns for, as a plan names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Whole years, the first and the last included.
    Years(u16, u16),
    /// Months of the report's year.
    Months(u8, u8),
    /// A period of the report's year.
    Own(Period),
    /// A certain period.
    Of(YearPeriod),
}

impl Span {
    /// The periods, oldest first, of a report of a year.
    pub fn periods(self, year: u16) -> Vec<YearPeriod> {
        match self {
            Span::Years(first, last) => (first..=last).map(|year| YearPeriod { year, period: Period::Year }).collect(),
            Span::Months(first, last) => {
                (first..=last).map(|month| YearPeriod { year, period: Period::Month(month) }).collect()
            }
            Span::Own(period) => vec![YearPeriod { year, period }],
            Span::Of(when) => vec![when],
        }
    }
}

/// A period of a certain year, ordered by when it ends: T2 2024 comes before T1 2025.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct YearPeriod {
    /// Calendar year.
    pub year: u16,
    /// Period of that year.
    pub period: Period,
}

impl YearPeriod {
    /// The same period one year earlier.
    pub fn year_before(self) -> YearPeriod {
        YearPeriod { year: self.year.saturating_sub(1), ..self }
    }

    /// The month that it ends with, counted from year 0: where it lies in time.
    pub fn month(self) -> u32 {
        u32::from(self.year) * 12 + u32::from(self.period.last_month())
    }

    /// The period before this one within the same year.
    pub fn previous(self) -> Option<YearPeriod> {
        self.period.previous().map(|period| YearPeriod { period, ..self })
    }
}

impl Ord for YearPeriod {
    fn cmp(&self, other: &YearPeriod) -> std::cmp::Ordering {
        (self.year, self.period.last_month(), self.period).cmp(&(other.year, other.period.last_month(), other.period))
    }
}

impl PartialOrd for YearPeriod {
    fn partial_cmp(&self, other: &YearPeriod) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for YearPeriod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.period, self.year)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_end_where_the_calendar_says() {
        assert_eq!(Period::T1.end(2025).to_string(), "2025-04-30");
        assert_eq!(Period::T2.end(2025).to_string(), "2025-08-31");
        assert_eq!(Period::Month(2).end(2024).to_string(), "2024-02-29");
        assert_eq!(Period::Year.end(2025).to_string(), "2025-12-31");
    }

    #[test]
    fn only_dates_of_the_calendar_exist() {
        assert!(Date::new(2024, 2, 29).is_some());
        assert!(Date::new(2025, 2, 29).is_none());
        assert!(Date::new(2025, 13, 1).is_none());
        assert!(Date::new(2025, 1, 0).is_none());
    }

    #[test]
    fn the_full_year_has_many_names() {
        for word in ["T3", "helår", "HELAR", "year", "hela\u{30a}r"] {
            assert_eq!(word.parse(), Ok(Period::Year), "{word}");
        }
        assert!("T4".parse::<Period>().is_err());
        assert!("M13".parse::<Period>().is_err());
    }
}
