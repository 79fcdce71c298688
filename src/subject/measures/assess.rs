//! Measures: several units' values as one.

use super::{Asked, CHANGES, COLOUR, Measure, MeasureResult, POSITION, Results, Scale, VALUE, groups};
use crate::assess::context::Base;
use crate::assess::{rules, values};
use crate::diagnostic::Diagnostics;
use crate::domain::{Aggregation, Direction, Id, Period, Position, ValueKind, YearPeriod};
use crate::figure::{FigureId, Figures, How, Outcome, Ref, Rule, Value};

/// Puts what the units report into the store.
pub(crate) fn gather(base: &Base<'_>, figures: &mut Figures) {
    for submission in &base.data.submissions {
        for own in submission.measures.values() {
            let (item, when) = (&own.measure, own.month.map_or(base.when, |month| in_month(base, month)));
            values::gather(figures, VALUE, item, &submission.unit, when, &own.value);
            if let Some(position) = &own.position {
                let value = match position.value {
                    Position::Rank { at, of } => Value::Share { part: at, of },
                    Position::Percentile(share) => Value::Number(share),
                    Position::Quarter(status) => Value::Status(status),
                };
                figures.given(FigureId::new(POSITION, item, when).of_unit(&submission.unit), value, &position.at);
            }
        }
    }
}

/// Merges the measures that are reported in the period.
pub(crate) fn assess(base: &Base<'_>, figures: &mut Figures, diagnostics: &mut Diagnostics) {
    let (computed, reported): (Vec<_>, Vec<_>) = due(base).partition(|own| !own.computed_of.is_empty());
    for own in reported {
        let now = match own.months(base.when.period).as_slice() {
            [None] => values::merge(figures, base.when, VALUE, &own.id, &own.reporters, own.aggregation),
            months => of_months(base, figures, own, months),
        };
        trends(base, figures, own, now);
    }
    for own in computed {
        let now = compute(base, figures, own);
        trends(base, figures, own, now);
    }
    // Before anything is made of them: what is taken from a hidden measure is hidden as well.
    diagnostics.extend(groups::suppress(base, figures));
    for own in due(base) {
        changes(base, figures, own);
        colours(base, figures, own);
    }
}

fn in_month(base: &Base<'_>, month: u8) -> YearPeriod {
    YearPeriod { period: Period::Month(month), ..base.when }
}

/// The months of the period, and of them and the earlier months of the year the period's own value.
fn of_months(base: &Base<'_>, figures: &mut Figures, own: &Measure, months: &[Option<u8>]) -> Ref {
    let mut whole = true;
    for month in months.iter().flatten() {
        let when = in_month(base, *month);
        values::merge(figures, when, VALUE, &own.id, &own.reporters, own.aggregation);
        whole &= base.is_whole(figures, VALUE.reported, &own.id, when);
    }
    let year = (1..=base.when.period.last_month()).map(|month| in_month(base, month));
    let of: Vec<(YearPeriod, Ref)> =
        year.filter_map(|when| Some((when, figures.find(VALUE.value, &own.id, when)?))).collect();
    let known: Vec<Ref> = of.iter().map(|(_, of)| *of).filter(|of| figures.raw(*of).number().is_some()).collect();
    let reported: Vec<Ref> = of.iter().map(|(_, of)| *of).collect();
    let count = if whole { reported.len() } else { reported.len() + 1 };
    let id = |kind| FigureId::new(kind, &own.id, base.when);
    figures.compute(id(VALUE.reported), How::Reported { values: reported.clone(), of: count });
    let parts = || -> Option<Vec<(Ref, Ref)>> {
        let pairs = of.iter().flat_map(|(when, _)| own.reporters.iter().map(move |unit| (unit, *when)));
        let found = |kind, (unit, when): (&Id, YearPeriod)| figures.find_of(kind, &own.id, unit, when);
        let pairs = pairs.filter_map(|at| Some((found(VALUE.numerator, at)?, found(VALUE.denominator, at)?)));
        Some(pairs.collect::<Vec<_>>()).filter(|pairs| !pairs.is_empty())
    };
    let how = match own.aggregation {
        // What is counted from January is in its last month all that it was before.
        _ if own.cumulative => known.last().map_or(How::Sum(Vec::new()), |last| How::Same(*last)),
        Aggregation::Sum => How::Sum(known),
        Aggregation::Ratio => parts().map_or(How::Mean(known), How::Ratio),
        Aggregation::Min => How::Least(known),
        Aggregation::Max => How::Most(known),
        Aggregation::Mean | Aggregation::WeightedMean | Aggregation::Single | Aggregation::ShareYes => How::Mean(known),
    };
    figures.compute(id(VALUE.value), how).unwrap_or_else(|| values::missing(figures, id(VALUE.value), reported))
}

fn trends(base: &Base<'_>, figures: &mut Figures, own: &Measure, now: Ref) {
    let how = (own.measure.decimals, own.direction, own.cumulative);
    values::trends(base, figures, VALUE, &own.id, now, (VALUE.value, &own.id), how);
}

/// By how much a value has changed over a year and over two; shares in percentage points only.
fn changes(base: &Base<'_>, figures: &mut Figures, own: &Measure) {
    let Some(now) = figures.find(VALUE.value, &own.id, base.when) else { return };
    if !base.is_whole(figures, VALUE.reported, &own.id, base.when) {
        return;
    }
    for change in CHANGES {
        let then = YearPeriod { year: base.when.year.saturating_sub(change.years), ..base.when };
        let Some(before) = figures.find(VALUE.value, &own.id, then) else { continue };
        let reported = |when| (VALUE.reported, &own.id, when);
        if !base.is_whole(figures, VALUE.reported, &own.id, then)
            || !values::is_of_as_many(figures, reported(base.when), reported(then))
        {
            continue;
        }
        figures.compute(FigureId::new(change.number, &own.id, base.when), How::Difference(now, before));
        if own.measure.kind != ValueKind::Percent {
            figures.compute(FigureId::new(change.percent, &own.id, base.when), How::Growth(now, before));
        }
    }
}

/// The colours of a measure's values, now and before; what was closed with one keeps it.
fn colours(base: &Base<'_>, figures: &mut Figures, own: &Measure) {
    let looked_at: Vec<(YearPeriod, Ref)> = match own.scale {
        Scale::None => return,
        Scale::Bands(_) => figures.series(VALUE.value, &own.id).to_vec(),
        Scale::Quarters => {
            let given = own.reporters.iter().find_map(|unit| figures.find_of(POSITION, &own.id, unit, base.when));
            figures.series(POSITION, &own.id).iter().copied().chain(given.map(|of| (base.when, of))).collect()
        }
    };
    for (when, of) in looked_at {
        let id = FigureId::new(COLOUR, &own.id, when);
        if figures.at(&id).is_some() {
            continue;
        }
        let direction = own.direction.unwrap_or(Direction::Up);
        let found = match own.scale {
            Scale::Bands(bands) => figures.raw(of).number().map(|value| rules::band(value, bands, direction)),
            Scale::Quarters | Scale::None => rules::quarter(figures.raw(of), direction),
        };
        let rule = if own.scale == Scale::Quarters { Rule::Quarter } else { Rule::Bands };
        if let Some(status) = found {
            figures.insert(id, Value::Status(status), How::Rule(rule, vec![of]));
        }
    }
}

/// What is computed from other measures, now and in every earlier period in which it is not known but they all are. What
/// lacks one of them has no value.
fn compute(base: &Base<'_>, figures: &mut Figures, own: &Measure) -> Ref {
    let first = own.computed_of.first().map(|id| figures.series(VALUE.value, id).to_vec()).unwrap_or_default();
    let earlier: Vec<YearPeriod> = first.into_iter().map(|(when, _)| when).filter(|when| *when < base.when).collect();
    for when in earlier {
        if figures.find(VALUE.value, &own.id, when).is_none() {
            combine(figures, own, when);
        }
    }
    let parts: Vec<Ref> = own.computed_of.iter().filter_map(|id| figures.find(VALUE.value, id, base.when)).collect();
    figures.compute(
        FigureId::new(VALUE.reported, &own.id, base.when),
        How::Reported { values: parts.clone(), of: own.computed_of.len() },
    );
    let id = FigureId::new(VALUE.value, &own.id, base.when);
    combine(figures, own, base.when).unwrap_or_else(|| values::missing(figures, id, parts))
}

fn combine(figures: &mut Figures, own: &Measure, when: YearPeriod) -> Option<Ref> {
    let known = |id: &Id| figures.find(VALUE.value, id, when).filter(|of| figures.raw(*of).number().is_some());
    let parts: Vec<Ref> = own.computed_of.iter().map(known).collect::<Option<_>>()?;
    let how = match own.aggregation {
        Aggregation::Mean | Aggregation::WeightedMean | Aggregation::Ratio => How::Mean(parts),
        Aggregation::Min => How::Least(parts),
        Aggregation::Max => How::Most(parts),
        Aggregation::Sum | Aggregation::Single | Aggregation::ShareYes => How::Sum(parts),
    };
    figures.compute(FigureId::new(VALUE.value, &own.id, when), how)
}

/// What may be seen of them.
pub(crate) fn results(base: &Base<'_>, figures: &Figures) -> Results {
    due(base).filter_map(|own| result(base, figures, own)).collect()
}

fn due<'a>(base: &'a Base<'_>) -> impl Iterator<Item = &'a Measure> {
    base.plan.measures.iter().filter(|own| own.is_due(base.when.period))
}

fn result(base: &Base<'_>, figures: &Figures, own: &Measure) -> Option<MeasureResult> {
    let now = figures.find(VALUE.value, &own.id, base.when)?;
    let since = [VALUE.since_previous, VALUE.since_year];
    Some(MeasureResult {
        id: own.id.clone(),
        outcome: Outcome::from(figures.value(now)),
        origins: figures.origins(now),
        reporting: figures.reporting(figures.find(VALUE.reported, &own.id, base.when)),
        trends: since.into_iter().filter_map(|kind| figures.trend(figures.find(kind, &own.id, base.when)?)).collect(),
        history: figures.numbers_before(VALUE.value, &own.id, base.when),
        comments: base.comments_on((figures, VALUE.value, &own.id), &own.reporters, |submission| {
            // Of several months the last that says anything.
            let rows = own.months(base.when.period).into_iter().rev().map(|month| Asked { measure: own, month }.row());
            rows.filter_map(|row| submission.measures.get(&row)).find_map(|own| own.value.comment.as_ref())
        }),
    })
}
