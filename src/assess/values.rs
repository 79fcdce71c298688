//! Several units' values → one, by the plan's aggregation; trends.
//!
//! *Takes* what units report, *returns* figures. *Never* knows a subject.

use super::context::Base;
use crate::domain::{Aggregation, Direction, Id, Missing, Reported, ValueReport, YearPeriod};
use crate::figure::{FigureId, Figures, How, Kind, Ref, Value, ValueColumns};

/// Puts what a unit reports into the store.
pub(crate) fn gather(
    figures: &mut Figures,
    of: ValueColumns,
    item: &Id,
    unit: &Id,
    when: YearPeriod,
    own: &ValueReport,
) {
    let id = |kind: Kind| FigureId::new(kind, item, when).of_unit(unit);
    match &own.value {
        None => {}
        Some(Reported::Number(number)) => {
            figures.given(id(of.value), Value::Number(number.value), &number.at);
        }
        Some(Reported::Ratio(part, whole)) => {
            let part = figures.given(id(of.numerator), Value::Number(part.value), &part.at);
            let whole = figures.given(id(of.denominator), Value::Number(whole.value), &whole.at);
            figures.compute(id(of.value), How::Ratio(vec![(part, whole)]));
        }
        Some(Reported::Weighted(value, weight)) => {
            figures.given(id(of.value), Value::Number(value.value), &value.at);
            figures.given(id(of.denominator), Value::Number(weight.value), &weight.at);
        }
        Some(Reported::Answer(status)) => {
            figures.given(id(of.value), Value::Answer(status.value), &status.at);
        }
        Some(Reported::Words(words)) => {
            figures.given(id(of.value), Value::Words(words.value.clone()), &words.at);
        }
        Some(Reported::Missing(missing)) => {
            figures.given(id(of.value), Value::Missing(missing.value.clone()), &missing.at);
        }
    }
    if let Some(status) = &own.status {
        figures.given(id(of.by_hand), Value::Status(status.value), &status.at);
    }
}

/// Merges what the reporters say of a period: the committee's value, and how many have one.
pub(crate) fn merge(
    figures: &mut Figures,
    when: YearPeriod,
    of: ValueColumns,
    item: &Id,
    reporters: &[Id],
    aggregation: Aggregation,
) -> Ref {
    let reported: Vec<(&Id, Ref)> =
        reporters.iter().filter_map(|unit| Some((unit, figures.find_of(of.value, item, unit, when)?))).collect();
    let all: Vec<Ref> = reported.iter().map(|(_, own)| *own).collect();
    let is_present = |own: &Ref| !matches!(figures.raw(*own), Value::Missing(_));
    let present: Vec<(&Id, Ref)> = reported.iter().copied().filter(|(_, own)| is_present(own)).collect();
    let how = expression(figures, when, of, item, &present, aggregation);
    figures.compute(FigureId::new(of.reported, item, when), How::Reported { values: all.clone(), of: reporters.len() });
    let id = FigureId::new(of.value, item, when);
    let merged = how.and_then(|how| figures.compute(id.clone(), how));
    merged.unwrap_or_else(|| missing(figures, id, all))
}

/// No value, and the reason that is given.
pub(crate) fn missing(figures: &mut Figures, id: FigureId, of: Vec<Ref>) -> Ref {
    let how = How::Reason(of);
    let value = figures.evaluate(&how).unwrap_or(Value::Missing(Missing::Blank));
    figures.insert(id, value, how)
}

/// What several values become; `None` where they do not go together.
fn expression(
    figures: &Figures,
    when: YearPeriod,
    of: ValueColumns,
    item: &Id,
    present: &[(&Id, Ref)],
    aggregation: Aggregation,
) -> Option<How> {
    let values: Vec<Ref> = present.iter().map(|(_, own)| *own).collect();
    let first = *values.first()?;
    if values.iter().all(|own| matches!(figures.raw(*own), Value::Words(_))) {
        return Some(How::Joined(values));
    }
    let is_answer = |own: &Ref| matches!(figures.raw(*own), Value::Answer(_));
    if values.iter().any(is_answer) {
        let answers: Vec<Ref> = values.into_iter().filter(is_answer).collect();
        // Several answers without a rule of their own: all must say yes.
        return Some(match aggregation {
            Aggregation::ShareYes => How::ShareGreen(answers),
            _ => How::Worst(answers),
        });
    }
    let part = |kind: Kind, unit: &Id| figures.find_of(kind, item, unit, when);
    Some(match aggregation {
        Aggregation::Sum => How::Sum(values),
        Aggregation::Mean => How::Mean(values),
        Aggregation::Min => How::Least(values),
        Aggregation::Max => How::Most(values),
        Aggregation::Single | Aggregation::ShareYes => How::Same(first),
        Aggregation::Ratio => {
            let pairs = present.iter().map(|(unit, _)| Some((part(of.numerator, unit)?, part(of.denominator, unit)?)));
            How::Ratio(pairs.collect::<Option<Vec<_>>>()?)
        }
        Aggregation::WeightedMean => {
            let pairs = present.iter().filter_map(|(unit, own)| Some((*own, part(of.denominator, unit)?)));
            How::WeightedMean(pairs.collect())
        }
    })
}

/// Trends against the previous report of the year, unless the number is counted from January, and against the same
/// period last year. `history` names the figures of earlier periods.
pub(crate) fn trends(
    base: &Base<'_>,
    figures: &mut Figures,
    of: ValueColumns,
    item: &Id,
    now: Ref,
    history: (Kind, &Id),
    (decimals, good, cumulative): (u32, Option<Direction>, bool),
) {
    let earlier = [
        (of.since_previous, base.when.previous().filter(|_| !cumulative)),
        (of.since_year, Some(base.when.year_before())),
    ];
    if !base.is_whole(figures, of.reported, item, base.when) {
        return;
    }
    let reported = Kind { column: of.reported.column, ..history.0 };
    for (kind, then) in earlier {
        let is_alike = |then: YearPeriod| {
            base.is_whole(figures, reported, history.1, then)
                && is_of_as_many(figures, (of.reported, item, base.when), (reported, history.1, then))
        };
        if !then.is_some_and(is_alike) {
            continue;
        }
        if let Some(before) = then.and_then(|then| figures.find(history.0, history.1, then)) {
            figures.since(FigureId::new(kind, item, base.when), now, before, decimals, good);
        }
    }
}

/// True if as many were to report a value as another: one that is put together of others does not compare (`domain.md`,
/// Like with like). Of what the plan gives of earlier periods nothing is known.
pub(crate) fn is_of_as_many(figures: &Figures, now: (Kind, &Id, YearPeriod), then: (Kind, &Id, YearPeriod)) -> bool {
    let of = |(kind, item, when)| match figures.find(kind, item, when).map(|of| figures.raw(of)) {
        Some(Value::Share { of, .. }) => Some(*of),
        _ => None,
    };
    of(now).zip(of(then)).is_none_or(|(now, then)| now == then)
}
