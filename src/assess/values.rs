//! Several units' values → one, by the plan's aggregation; trends.

use rust_decimal::Decimal;

use super::context::Base;
use super::results::{Outcome, Reporting, TrendSince, UnitComment, share};
use crate::check::Submission;
use crate::domain::{Aggregation, Desirability, Direction, Id, Missing, Movement, Status, Trend, YearPeriod};
use crate::domain::{Reported, ValueReport};
use crate::history::History;
use crate::history::{HistoryKind, HistoryValue};
use crate::source::Origin;

/// A merged value and what it was merged from.
pub(crate) struct Merged {
    pub outcome: Outcome,
    pub origins: Vec<Origin>,
    pub reporting: Reporting,
    pub comments: Vec<UnitComment>,
    /// A status that a reporter set by hand, the worst of several.
    pub by_hand: Option<Status>,
}

/// Merges what the reporters say.
pub(crate) fn merge<'a>(
    base: &'a Base<'_>,
    reporters: &[Id],
    aggregation: Aggregation,
    report_of: impl Fn(&'a Submission) -> Option<&'a ValueReport>,
) -> Merged {
    // Both are in the plan's order of units.
    let reports: Vec<(&Id, &ValueReport)> = reporters
        .iter()
        .filter_map(|unit| base.by_unit.get(unit))
        .filter_map(|submission| report_of(submission).map(|report| (&submission.unit, report)))
        .collect();
    let values: Vec<&Reported> = reports.iter().filter_map(|(_, report)| report.value.as_ref()).collect();
    let present: Vec<&Reported> =
        values.iter().copied().filter(|value| !matches!(value, Reported::Missing(_))).collect();
    let outcome = if present.is_empty() { missing(&values) } else { aggregate(&present, aggregation) };
    let comments = reports
        .iter()
        .filter_map(|(unit, report)| {
            report.comment.as_ref().map(|text| UnitComment { unit: (*unit).clone(), text: text.clone() })
        })
        .collect();
    Merged {
        outcome,
        origins: values.iter().flat_map(|value| origins(value)).collect(),
        reporting: Reporting { values: present.len(), of: reporters.len() },
        comments,
        by_hand: reports.iter().filter_map(|(_, report)| report.status.as_ref()).map(|status| status.value).max(),
    }
}

/// The cells of a reported value.
fn origins(value: &Reported) -> Vec<Origin> {
    match value {
        Reported::Number(number) => vec![Origin::Cell(number.at.clone())],
        Reported::Ratio(a, b) | Reported::Weighted(a, b) => {
            vec![Origin::Cell(a.at.clone()), Origin::Cell(b.at.clone())]
        }
        Reported::Answer(status) => vec![Origin::Cell(status.at.clone())],
        Reported::Words(words) => vec![Origin::Cell(words.at.clone())],
        Reported::Missing(missing) => vec![Origin::Cell(missing.at.clone())],
    }
}

/// The reason that is given most concretely stands for all: one with a note before one without.
fn missing(values: &[&Reported]) -> Outcome {
    let reasons = values.iter().filter_map(|value| match value {
        Reported::Missing(missing) => Some(&missing.value),
        _ => None,
    });
    let weight = |missing: &Missing| match missing {
        Missing::NotMeasured(Some(_)) | Missing::Later(Some(_)) => 0,
        Missing::NotMeasured(None) | Missing::Later(None) | Missing::AnnualOnly | Missing::Suppressed => 1,
        Missing::NotApplicable => 2,
        Missing::Blank => 3,
    };
    Outcome::Missing(reasons.min_by_key(|missing| weight(missing)).cloned().unwrap_or(Missing::Blank))
}

/// `values` is not empty and holds no missing ones.
fn aggregate(values: &[&Reported], aggregation: Aggregation) -> Outcome {
    if let Some(words) = words(values) {
        return Outcome::Words(words);
    }
    let answers: Vec<Status> = values
        .iter()
        .filter_map(|value| match value {
            Reported::Answer(status) => Some(status.value),
            _ => None,
        })
        .collect();
    if !answers.is_empty() {
        return combine_answers(&answers, aggregation);
    }
    let numbers: Vec<Decimal> = values.iter().filter_map(|value| plain_number(value)).collect();
    let count = Decimal::from(numbers.len());
    let sum: Decimal = numbers.iter().copied().fold(Decimal::ZERO, Decimal::saturating_add);
    let number = match aggregation {
        Aggregation::Sum => Some(sum),
        Aggregation::Mean => sum.checked_div(count),
        Aggregation::Ratio => ratio(values),
        Aggregation::WeightedMean => weighted(values),
        Aggregation::Min => numbers.iter().min().copied(),
        Aggregation::Max => numbers.iter().max().copied(),
        Aggregation::Single | Aggregation::ShareYes => numbers.first().copied(),
    };
    number.map_or(Outcome::Missing(Missing::Blank), Outcome::Number)
}

/// Words of one or several units, those that say the same only once.
fn words(values: &[&Reported]) -> Option<String> {
    let mut all: Vec<&str> = Vec::new();
    for value in values {
        let Reported::Words(words) = value else { return None };
        if !all.contains(&words.value.as_str()) {
            all.push(&words.value);
        }
    }
    Some(all.join("\n"))
}

fn combine_answers(answers: &[Status], aggregation: Aggregation) -> Outcome {
    let yes = answers.iter().filter(|status| **status == Status::Green).count();
    match aggregation {
        Aggregation::ShareYes => {
            share(yes, answers.len()).map_or(Outcome::Missing(Missing::Blank), |share| Outcome::Number(share.0))
        }
        // Several answers without a rule of their own: all must say yes.
        _ => answers.iter().max().map_or(Outcome::Missing(Missing::Blank), |worst| Outcome::Answer(*worst)),
    }
}

fn plain_number(value: &Reported) -> Option<Decimal> {
    match value {
        Reported::Number(number) | Reported::Weighted(number, _) => Some(number.value),
        Reported::Ratio(numerator, denominator) => percent_of(numerator.value, denominator.value),
        Reported::Answer(_) | Reported::Words(_) | Reported::Missing(_) => None,
    }
}

/// Σ numerators / Σ denominators in per cent: never a mean of percentages.
fn ratio(values: &[&Reported]) -> Option<Decimal> {
    let (mut above, mut below) = (Decimal::ZERO, Decimal::ZERO);
    for value in values {
        let Reported::Ratio(numerator, denominator) = value else {
            // A single reporter may give the share itself.
            return if values.len() == 1 { plain_number(value) } else { None };
        };
        above = above.saturating_add(numerator.value);
        below = below.saturating_add(denominator.value);
    }
    percent_of(above, below)
}

fn weighted(values: &[&Reported]) -> Option<Decimal> {
    let (mut sum, mut weights) = (Decimal::ZERO, Decimal::ZERO);
    for value in values {
        let Reported::Weighted(number, weight) = value else { continue };
        sum = sum.saturating_add(number.value.checked_mul(weight.value)?);
        weights = weights.saturating_add(weight.value);
    }
    sum.checked_div(weights)
}

fn percent_of(part: Decimal, whole: Decimal) -> Option<Decimal> {
    part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)
}

/// Trends against the previous report of the year, unless the number is counted from January, and against the same
/// period last year.
pub(crate) fn trends(
    past: &History,
    kind: HistoryKind,
    id: &Id,
    now: Option<Decimal>,
    when: YearPeriod,
    direction: Option<Direction>,
    cumulative: bool,
) -> Vec<TrendSince> {
    let Some(now) = now else { return Vec::new() };
    let earlier = [when.previous().filter(|_| !cumulative), Some(when.year_before())];
    earlier
        .into_iter()
        .flatten()
        .filter_map(|then| past.number(kind, id, then).map(|(value, _)| (then, value)))
        .map(|(then, value)| TrendSince { when: then, value, trend: trend(value, now, direction) })
        .collect()
}

fn trend(before: Decimal, now: Decimal, direction: Option<Direction>) -> Trend {
    let movement = match now.cmp(&before) {
        std::cmp::Ordering::Greater => Movement::Up,
        std::cmp::Ordering::Equal => Movement::Level,
        std::cmp::Ordering::Less => Movement::Down,
    };
    let desirability = match (movement, direction) {
        (Movement::Level, _) => Desirability::Unchanged,
        (_, None) => Desirability::Neutral,
        (Movement::Up, Some(Direction::Up)) | (Movement::Down, Some(Direction::Down)) => Desirability::Improved,
        (Movement::Up, Some(Direction::Down)) | (Movement::Down, Some(Direction::Up)) => Desirability::Worsened,
    };
    Trend { movement, desirability }
}

/// The numbers of earlier periods, oldest first.
pub(crate) fn numbers_before(
    past: &History,
    kind: HistoryKind,
    id: &Id,
    when: YearPeriod,
) -> Vec<(YearPeriod, Decimal)> {
    past.before(kind, id, when)
        .into_iter()
        .filter_map(|past| match past.value {
            HistoryValue::Number(number) => Some((past.when, number)),
            HistoryValue::Status(_) => None,
        })
        .collect()
}
