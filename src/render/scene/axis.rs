//! A value axis with ticks at round numbers.
//!
//! *Takes* exact values, *returns* positions as shares of the axis. *Never* rounds a value that is shown.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::document::Point;
use crate::text::{self, Lang};

/// An axis from the lowest tick to the highest.
pub(super) struct Axis {
    low: f64,
    high: f64,
    /// The ticks from below, with what is written at them.
    pub(super) ticks: Vec<(Decimal, String)>,
}

impl Axis {
    /// An axis over all points, with zero on it where that costs little of the height.
    pub(super) fn over(points: &[&Point]) -> Axis {
        let values = points.iter().map(|point| point.value);
        let (Some(mut low), Some(mut high)) = (values.clone().min(), values.clone().max()) else {
            return Axis { low: 0.0, high: 1.0, ticks: Vec::new() };
        };
        let near = |edge: Decimal, far: Decimal| position(edge) * 2.0 <= position(far);
        if low > Decimal::ZERO && (near(low, high) || low == high) {
            low = Decimal::ZERO;
        } else if high < Decimal::ZERO && (near(-high, -low) || low == high) {
            high = Decimal::ZERO;
        } else if low == high {
            high = Decimal::ONE;
        }
        let whole = values.clone().all(|value| value.fract().is_zero());
        Axis::between(low, high, whole, written_in(points))
    }

    fn between(low: Decimal, high: Decimal, whole: bool, lang: Lang) -> Axis {
        let ticks =
            step(position(high) - position(low), whole).and_then(|step| ticks(low, high, step)).unwrap_or_default();
        let first = ticks.first().copied().unwrap_or(low);
        let last = ticks.last().copied().unwrap_or(high);
        let decimals = ticks.iter().map(|tick| tick.normalize().scale()).max();
        Axis {
            low: position(first),
            high: position(last),
            ticks: ticks.iter().map(|&tick| (tick, text::number(tick, decimals.unwrap_or(0), lang))).collect(),
        }
    }

    /// Where a value is: 0 at the low end, 1 at the high end.
    pub(super) fn share(&self, value: Decimal) -> f32 {
        let span = self.high - self.low;
        if span > 0.0 { ((position(value) - self.low) / span).clamp(0.0, 1.0) as f32 } else { 0.5 }
    }
}

/// A value as a number for positions; the only way from exact values to coordinates.
pub(super) fn position(value: Decimal) -> f64 {
    value.to_f64().unwrap_or(0.0)
}

/// A step of 1, 2 or 5 times a power of ten that gives about four ticks.
fn step(span: f64, whole: bool) -> Option<Decimal> {
    let raw = span / 4.0;
    let mut power = raw.log10().floor();
    let mut digit = match raw / 10_f64.powf(power) {
        mantissa if mantissa <= 1.0 => 1,
        mantissa if mantissa <= 2.0 => 2,
        mantissa if mantissa <= 5.0 => 5,
        _ => 10,
    };
    if whole && power < 0.0 {
        (power, digit) = (0.0, 1);
    }
    let zeros = power.abs().to_u32().filter(|zeros| *zeros <= 28)?;
    if power < 0.0 {
        return Some(Decimal::new(digit, zeros));
    }
    (0..zeros).try_fold(Decimal::from(digit), |step, _| step.checked_mul(Decimal::TEN))
}

/// The multiples of a step from at or below `low` to at or above `high`; `None` beyond 28 digits.
fn ticks(low: Decimal, high: Decimal, step: Decimal) -> Option<Vec<Decimal>> {
    let mut tick = low.checked_div(step)?.floor().checked_mul(step)?;
    let mut ticks = vec![tick];
    while tick < high && ticks.len() < 12 {
        tick = tick.checked_add(step)?;
        ticks.push(tick);
    }
    (tick >= high).then_some(ticks)
}

/// The language that the labels are written in, so that ticks are written alike.
fn written_in(points: &[&Point]) -> Lang {
    // Beyond fifteen digits the decimals of a number cannot be written out.
    let plain = |point: &Point| point.value.abs() < Decimal::from(10_i64.pow(15));
    let holds = |point: &Point, lang| {
        plain(point)
            && (0..=3).any(|decimals| {
                let digits = text::number(point.value.abs(), decimals, lang);
                point.label.contains(&digits)
            })
    };
    let english = points.iter().any(|point| holds(point, Lang::En) && !holds(point, Lang::Sv));
    if english { Lang::En } else { Lang::Sv }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(values: &[(&str, &str)]) -> Vec<String> {
        let points: Vec<Point> = values
            .iter()
            .map(|(value, label)| Point { value: value.parse().expect("a decimal"), label: (*label).to_owned() })
            .collect();
        let axis = Axis::over(&points.iter().collect::<Vec<_>>());
        axis.ticks.into_iter().map(|(_, label)| label).collect()
    }

    #[test]
    fn ticks_are_round_and_written_as_the_labels_are() {
        assert_eq!(labels(&[("-54.7", "−54,7"), ("9.2", "9,2")]), ["−60", "−40", "−20", "0", "20"]);
        assert_eq!(labels(&[("7.1", "7.1"), ("7.6", "7.6")]), ["7.0", "7.2", "7.4", "7.6"]);
        assert_eq!(labels(&[("7.1", "7,1"), ("7.6", "7,6")]), ["7,0", "7,2", "7,4", "7,6"]);
        assert_eq!(labels(&[("2", "2"), ("1", "1")]), ["0", "1", "2"]);
    }

    #[test]
    fn equal_and_extreme_values_have_an_axis() {
        assert_eq!(labels(&[("0", "0")]), ["0", "1"]);
        for value in [Decimal::MAX, Decimal::MIN, Decimal::new(1, 28)] {
            let point = Point { value, label: String::new() };
            let share = Axis::over(&[&point]).share(value);
            assert!((0.0..=1.0).contains(&share), "{value}: {share}");
        }
    }
}
