//! Numbers, dates and formats as office programs store them.
//!
//! *Takes* floats, day numbers and ISO dates, *returns* exact values, *never* guesses.

use calamine::{ExcelDateTime, ExcelDateTimeType};
use rust_decimal::Decimal;

use super::{CellProblemKind, RawValue};
use crate::domain::Date;

/// The decimal number that the person typed.
///
/// Excel keeps and shows 15 significant digits. Every decimal of at most 15 digits survives the way
/// through a float and back, so rounding to 15 gives back what was typed, and turns a computed
/// 0.30000000000000004 into 0.3.
pub(super) fn decimal(float: f64) -> Result<Decimal, CellProblemKind> {
    const BEYOND: f64 = 1e15;
    if !float.is_finite() {
        return Err(CellProblemKind::NotFinite);
    }
    if float.abs() >= BEYOND {
        return Err(CellProblemKind::TooManyDigits);
    }
    if float.fract() == 0.0 {
        return Ok(Decimal::from(float as i64));
    }
    if let Some(short) = few_decimals(float) {
        return Ok(short);
    }
    let digits = format!("{float:.14e}");
    parts_of(&digits).ok_or(CellProblemKind::TooManyDigits).map(|(mantissa, scale)| scaled(mantissa, scale))
}

/// What people type has few decimals, and is found without formatting.
///
/// A whole number below 2⁵³ and a power of ten are exact floats, so their quotient is the float that
/// is nearest to the decimal. If it is this float, that decimal is the one that was typed.
fn few_decimals(float: f64) -> Option<Decimal> {
    [(1, 10.0), (2, 100.0), (4, 10_000.0)].into_iter().find_map(|(scale, power)| {
        let whole = (float * power).round();
        let is_same = whole.abs() < 1e15 && (whole / power).to_bits() == float.to_bits();
        is_same.then(|| Decimal::new(whole as i64, scale).normalize())
    })
}

/// `-1.23000000000000e-4` as −123000000000000 and the number of decimals, 18.
fn parts_of(digits: &str) -> Option<(i64, u32)> {
    let (mantissa, exponent) = digits.split_once('e')?;
    let exponent: i32 = exponent.parse().ok()?;
    let mantissa: i64 = mantissa.replace('.', "").parse().ok()?;
    let scale = u32::try_from(14 - exponent).ok()?;
    Some((mantissa, scale))
}

/// What lies beyond the 28 decimals of a `Decimal` is noise of a computation: 5.5e-17 − 5.5e-17.
fn scaled(mantissa: i64, scale: u32) -> Decimal {
    let surplus = scale.saturating_sub(Decimal::MAX_SCALE);
    match 10i64.checked_pow(surplus) {
        Some(power) => Decimal::new(mantissa / power, scale - surplus).normalize(),
        None => Decimal::ZERO,
    }
}

/// A number formatted as a date or a time.
pub(super) fn date(moment: ExcelDateTime, is_1904: bool) -> Result<RawValue, CellProblemKind> {
    let serial = moment.as_f64();
    if moment.is_duration() {
        return clock(serial);
    }
    // The day after 9999-12-31.
    let end = if is_1904 { 2_957_004.0 } else { 2_958_466.0 };
    if !serial.is_finite() {
        return Err(CellProblemKind::NotFinite);
    }
    if !(0.0..end).contains(&serial) {
        return Err(CellProblemKind::NotADate);
    }
    // A part of a day without a day is a time. 0 is a date in 1904 and midnight in 1900.
    if serial < 1.0 && (serial > 0.0 || !is_1904) {
        return clock(serial);
    }
    let moment = ExcelDateTime::new(serial, ExcelDateTimeType::DateTime, is_1904);
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    // Excel's calendar has a 29 February 1900, the real one does not.
    Date::new(year, month, day).map(RawValue::Date).ok_or(CellProblemKind::NotADate)
}

/// A time or a duration in days, as text: `12:30`, `26:30`, `12:30:15`.
fn clock(days: f64) -> Result<RawValue, CellProblemKind> {
    const DAY: f64 = 86_400.0;
    // Ten thousand hours, which is the longest duration that Excel lets a person type.
    if !(0.0..10_000.0 / 24.0).contains(&days) {
        return Err(CellProblemKind::NotADate);
    }
    Ok(RawValue::Text(clock_text((days * DAY).round() as u64)))
}

fn clock_text(seconds: u64) -> String {
    let (hours, minutes, rest) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    if rest == 0 { format!("{hours:02}:{minutes:02}") } else { format!("{hours:02}:{minutes:02}:{rest:02}") }
}

/// `2025-08-31`, with or without a time after it.
pub(super) fn iso_date(text: &str) -> Option<Date> {
    let (date, time) = text.split_at_checked(10)?;
    if !(time.is_empty() || time.starts_with('T')) {
        return None;
    }
    let mut fields = date.split('-');
    let (year, month, day) = (fields.next()?, fields.next()?, fields.next()?);
    if (year.len(), month.len(), day.len()) != (4, 2, 2) {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// A duration as OpenDocument writes it, `PT12H30M00S`, as text.
pub(super) fn iso_clock(text: &str) -> Option<String> {
    let mut rest = text.strip_prefix("PT")?;
    let mut seconds = 0u64;
    for (unit, length) in [('H', 3_600), ('M', 60), ('S', 1)] {
        let Some((count, after)) = rest.split_once(unit) else {
            continue;
        };
        let whole = count.split(['.', ',']).next().unwrap_or(count);
        let count: u32 = whole.parse().ok()?;
        seconds += u64::from(count) * length;
        rest = after;
    }
    rest.is_empty().then(|| clock_text(seconds))
}

/// True if a number format shows its numbers as percentages.
///
/// Only the first section counts, and a `%` in quotes, after `\`, `_` or `*`, or in brackets
/// is decoration.
pub(super) fn is_percent_format(format: &str) -> bool {
    let (mut quoted, mut bracketed) = (false, false);
    let mut chars = format.chars();
    while let Some(char) = chars.next() {
        match char {
            '"' => quoted = !quoted,
            _ if quoted => {}
            ']' => bracketed = false,
            _ if bracketed => {}
            '[' => bracketed = true,
            '\\' | '_' | '*' => {
                chars.next();
            }
            ';' => return false,
            '%' => return true,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_float_becomes_the_decimal_that_was_typed() {
        let check = |float: f64, text: &str| {
            let read = decimal(float).map(|number| number.to_string());
            assert_eq!(read.as_deref(), Ok(text), "{float}");
        };
        check(0.0, "0");
        check(-0.0, "0");
        check(80.5, "80.5");
        check(0.29, "0.29");
        check(-1234.5678, "-1234.5678");
        check(12_345_678_901.234_5, "12345678901.2345");
        check(0.123_456_789, "0.123456789");
        check(0.1 + 0.2, "0.3");
        check(-382_590.25, "-382590.25");
        check(1.1e-7, "0.00000011");
        check(999_999_999_999_999.0, "999999999999999");
        check(0.044_000_000_000_000_004, "0.044");
        check(1e-300, "0");
        check(5.551_115_123_125_78e-17, "0.0000000000000000555111512312");
    }

    #[test]
    fn the_short_way_and_the_long_way_agree() {
        for index in 0..20_000i64 {
            let typed = Decimal::new(index * 7_919 - 50_000_000, (index % 6) as u32);
            let float: f64 = typed.to_string().parse().expect("a float");
            assert_eq!(decimal(float), Ok(typed.normalize()), "{typed}");
        }
    }

    #[test]
    fn what_a_decimal_cannot_say_is_a_problem() {
        assert_eq!(decimal(1e15), Err(CellProblemKind::TooManyDigits));
        assert_eq!(decimal(-999_999_999_999_999.99), Err(CellProblemKind::TooManyDigits));
        assert_eq!(decimal(f64::NAN), Err(CellProblemKind::NotFinite));
        assert_eq!(decimal(f64::INFINITY), Err(CellProblemKind::NotFinite));
    }

    #[test]
    fn day_numbers_become_dates() {
        let read = |serial: f64, is_1904: bool| {
            let moment = ExcelDateTime::new(serial, ExcelDateTimeType::DateTime, is_1904);
            match date(moment, is_1904) {
                Ok(RawValue::Date(date)) => date.to_string(),
                Ok(RawValue::Text(text)) => text,
                other => format!("{other:?}"),
            }
        };
        assert_eq!(read(45_900.0, false), "2025-08-31");
        assert_eq!(read(45_900.75, false), "2025-08-31");
        assert_eq!(read(44_438.0, true), "2025-08-31");
        assert_eq!(read(59.0, false), "1900-02-28");
        assert_eq!(read(60.0, false), "Err(NotADate)");
        assert_eq!(read(61.0, false), "1900-03-01");
        assert_eq!(read(0.0, true), "1904-01-01");
        assert_eq!(read(0.520_833_333_333_333_3, false), "12:30");
        assert_eq!(read(-1.0, false), "Err(NotADate)");
        assert_eq!(read(2_958_466.0, false), "Err(NotADate)");
        assert_eq!(read(f64::NAN, false), "Err(NotFinite)");
    }

    #[test]
    fn iso_dates_and_times_are_read() {
        let day = Date::new(2025, 8, 31);
        assert_eq!(iso_date("2025-08-31"), day);
        assert_eq!(iso_date("2025-08-31T14:30:00"), day);
        assert_eq!(iso_date("2025-02-30"), None);
        assert_eq!(iso_date("2025-08-31x"), None);
        assert_eq!(iso_date("-025-08-31"), None);
        assert_eq!(iso_date("augusti å"), None);
        assert_eq!(iso_clock("PT12H30M00S").as_deref(), Some("12:30"));
        assert_eq!(iso_clock("PT26H30M05.5S").as_deref(), Some("26:30:05"));
        assert_eq!(iso_clock("P1D"), None);
    }

    #[test]
    fn percent_formats_are_told_from_decoration() {
        for format in ["0%", "0.0%", "0\\ %", "0.0%;[Red]-0.0%", "[>1]0%"] {
            assert!(is_percent_format(format), "{format}");
        }
        for format in ["0", "0\"%\"", "0\\%", "0;0%", "#,##0\\ \"kr\""] {
            assert!(!is_percent_format(format), "{format}");
        }
    }
}
