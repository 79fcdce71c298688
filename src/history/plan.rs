//! The plan's sheet `Historik`: values of earlier periods.
//!
//! *Takes* rows, *returns* values with their cells. *Never* lets them override what was closed.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use super::{Holds, PlanValue, Remembered, sheet};
use crate::cells::{Bounds, Ids, Row};
use rust_decimal::Decimal;

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::{Aggregation, Id, Percent, Period, ValueKind, YearPeriod, is_far_apart};
use crate::doubts::{FAR, is_counted};
use crate::figure::{FigureId, Kind, Value};
use crate::plan::lint::Lint;
use crate::plan::reader::Reader;
use crate::schema::Sheet;
use crate::source::CellRef;
use crate::subject::{self, indicators, measures};
use crate::text;

/// Reads the values.
pub(crate) fn read(reader: &mut Reader<'_>) -> Vec<PlanValue> {
    let rows = reader.rows(&sheet::HISTORY, Ids::Optional);
    let mut seen: BTreeMap<FigureId, CellRef> = BTreeMap::new();
    let mut values = Vec::new();
    let mut gone: BTreeMap<String, Diagnostic> = BTreeMap::new();
    for row in &rows {
        let Some(value) = history_value(reader, row, &mut gone) else { continue };
        if let Some(first) = seen.get(&value.of) {
            let problem = row.problem(Code::HistoryDuplicate, "#value").and(first);
            reader.diagnostics.push(problem.with("of", value.of.item.as_str()).with("when", value.of.when));
            continue;
        }
        seen.insert(value.of.clone(), value.at.clone());
        values.push(value);
    }
    let counted = gone.into_values().map(|own| {
        let count = own.related.len() + 1;
        own.with("count", count).with("several", if count > 1 { "yes" } else { "no" })
    });
    reader.diagnostics.0.extend(counted);
    values
}

/// Asks about values that are far from all others of the same thing: a nought too many stays in every chart.
pub(crate) fn lint(lint: &mut Lint<'_>) {
    let mut series: BTreeMap<(Kind, &Id), Vec<&PlanValue>> = BTreeMap::new();
    for value in &lint.plan.history {
        series.entry((value.of.kind, &value.of.item)).or_default().push(value);
    }
    let limit = lint.plan.rules.comment_amount.0;
    let mut found = Vec::new();
    for own in series.values().flat_map(|all| all.iter().map(move |own| (own, all))) {
        let (own, all) = own;
        let Some(number) = own.value.number().filter(|_| !lint.is_said_at(&own.at)) else { continue };
        let least = if matches!(own.value, Value::Money(_)) { limit } else { Decimal::from(50) };
        let others: Vec<(&PlanValue, Decimal)> = all
            .iter()
            .filter(|other| other.of != own.of)
            .filter_map(|other| Some((*other, other.value.number()?)))
            .collect();
        let is_far = |(_, other): &(&PlanValue, Decimal)| {
            let is_large = number.abs().max(other.abs()) >= least;
            is_large && !other.is_zero() && is_far_apart(number, *other, FAR)
        };
        // With only one other nothing says which of the two is right.
        if others.len() > 1 && others.iter().all(is_far) {
            let shown = |number: Decimal| text::number(number, number.normalize().scale(), lint.words.lang);
            let (other, beside) = others[0];
            let problem = Diagnostic::new(Code::LargeChange, &own.at).and(&other.at).with("what", "last");
            let column = sheet::HISTORY.column("#value").map_or("", |own| own.head.get(lint.words.lang));
            let row = format!("{} {}", subject::name(lint.plan, &own.of), own.of.when);
            let problem = problem.with("column", column).with("row", row);
            let problem =
                problem.with("found", shown(number)).with("earlier", shown(beside)).with("when", other.of.when);
            found.push(problem);
        }
    }
    lint.diagnostics.0.extend(found);
    later(lint);
    gaps(lint);
    growing(lint);
    shares(lint);
    parts(lint);
    differing(lint);
}

/// What the plan's own year does not come after. Of so much, the plan's year is wrong and not every row.
fn later(lint: &mut Lint<'_>) {
    const MANY: usize = 10;
    let (plan, year) = (lint.plan, lint.plan.committee.year);
    let found = plan.history.iter().filter(|value| {
        let when = value.of.when;
        when.year > year || when.year == year && when.period == Period::Year
    });
    let found: Vec<&PlanValue> = found.collect();
    if let [first, .., last] = found.as_slice()
        && found.len() >= MANY
    {
        let problem = Diagnostic::new(Code::HistoryDoubtful, &first.at).and(&last.at).with("what", "later_all");
        lint.diagnostics.push(problem.with("count", found.len()).with("year", year.to_string()));
        return;
    }
    let found = found.into_iter().map(|value| {
        let problem = Diagnostic::new(Code::HistoryDoubtful, &value.at).with("what", "later");
        problem.with("name", subject::name(plan, &value.of)).with("when", value.of.when)
    });
    let found: Vec<Diagnostic> = found.collect();
    lint.diagnostics.0.extend(found);
}

/// A value that nearly all others of its kind have, of a thing that has others: a year was typed wrong.
fn gaps(lint: &mut Lint<'_>) {
    const FEW: usize = 5;
    let plan = lint.plan;
    let mut found = Vec::new();
    for kind in [indicators::OUTCOME.value, measures::VALUE.value] {
        let mut known: BTreeMap<&Id, BTreeMap<YearPeriod, &CellRef>> = BTreeMap::new();
        for value in plan.history.iter().filter(|own| own.of.kind == kind) {
            known.entry(&value.of.item).or_default().insert(value.of.when, &value.at);
        }
        let times: BTreeSet<YearPeriod> = known.values().flat_map(BTreeMap::keys).copied().collect();
        for when in times.iter().filter(|when| when.year < plan.committee.year) {
            let have = |time: &YearPeriod| known.values().filter(|own| own.contains_key(time)).count();
            if have(when) * 3 < known.len() * 2 || known.len() <= FEW {
                continue;
            }
            for (item, own) in known.iter().filter(|(_, own)| !own.contains_key(when)) {
                // A value of a time that only one or two have stands in its place.
                let is_stray = |other: &YearPeriod| {
                    other.period == when.period && other.year < plan.committee.year && have(other) < 3
                };
                let stray = own.iter().find(|(other, _)| is_stray(other));
                let Some((_, at)) = stray else { continue };
                let problem = Diagnostic::new(Code::HistoryDoubtful, *at).with("what", "gap").with("when", *when);
                let of = FigureId::new(kind, item, *when);
                found.push(problem.with("name", subject::name(plan, &of)));
            }
        }
    }
    lint.diagnostics.0.extend(found);
}

/// A value with its number.
type Known<'a> = (&'a PlanValue, Decimal);

/// The first and the last value of a year in which each tertial has added its share; values in the order of time.
fn grown<'a>(known: &[Known<'a>]) -> Option<(Known<'a>, Known<'a>)> {
    const TELLING: i64 = 20;
    let at_least = |more: Decimal, less: Decimal, percent: i64| {
        more.saturating_mul(Decimal::ONE_HUNDRED) >= less.saturating_mul(Decimal::from(percent))
    };
    let is_grown = |own: &&[Known<'_>]| {
        let when = own[0].0.of.when;
        let periods = own.iter().map(|(value, _)| value.of.when);
        let is_year = periods.eq([Period::T1, Period::T2, Period::Year].map(|period| YearPeriod { period, ..when }));
        let (first, second, third) = (own[0].1, own[1].1, own[2].1);
        is_year && first >= Decimal::from(TELLING) && at_least(second, first, 160) && at_least(third, second, 130)
    };
    known.windows(3).find(is_grown).map(|own| (own[0], own[2]))
}

/// What is counted from January, and has become smaller later in the same year; and what is said not to be, and grows as
/// if it were.
fn growing(lint: &mut Lint<'_>) {
    let plan = lint.plan;
    let of_measures = plan.measures.iter().filter(|own| is_counted(own.measure.kind));
    let of_indicators = plan.indicators.iter().filter(|own| is_counted(own.measure.kind) && own.taken_from.is_none());
    let things = of_measures.map(|own| (measures::VALUE.value, &own.id, &own.name, own.cumulative));
    let things = things.chain(of_indicators.map(|own| (indicators::OUTCOME.value, &own.id, &own.name, own.cumulative)));
    let mut found = Vec::new();
    for (kind, item, name, is_cumulative) in things {
        let of = |value: &&PlanValue| value.of.kind == kind && value.of.item == *item;
        let mut known: Vec<Known<'_>> =
            plan.history.iter().filter(of).filter_map(|own| Some((own, own.value.number()?))).collect();
        known.sort_by_key(|(own, _)| own.of.when);
        let shown = |number: Decimal| text::number(number, number.normalize().scale(), lint.words.lang);
        if !is_cumulative {
            if let Some((first, last)) = grown(&known) {
                let problem = Diagnostic::new(Code::HistoryDoubtful, &last.0.at).and(&first.0.at).with("what", "grows");
                let problem = problem.with("name", name).with("found", shown(first.1)).with("then", shown(last.1));
                found.push(problem.with("other", first.0.of.when).with("when", last.0.of.when));
            }
            continue;
        }
        let pairs = known.windows(2).filter(|pair| {
            let ((before, earlier), (now, later)) = (pair[0], pair[1]);
            before.of.when.year == now.of.when.year && later < earlier && !lint.is_said_at(&now.at)
        });
        found.extend(pairs.map(|pair| {
            let ((before, earlier), (now, later)) = (pair[0], pair[1]);
            let problem = Diagnostic::new(Code::LargeChange, &now.at).and(&before.at).with("what", "shrunk");
            let problem = problem.with("column", sheet::HISTORY.head("#value", lint.words.lang));
            let problem = problem.with("row", format!("{name} {}", now.of.when)).with("found", shown(later));
            problem.with("earlier", shown(earlier)).with("when", before.of.when)
        }));
    }
    lint.diagnostics.0.extend(found);
}

/// A share of more than all, or of less than none.
fn shares(lint: &mut Lint<'_>) {
    let plan = lint.plan;
    let of_measures = plan.measures.iter().map(|own| (measures::VALUE.value, &own.id, &own.measure, own.aggregation));
    let of_indicators =
        plan.indicators.iter().map(|own| (indicators::OUTCOME.value, &own.id, &own.measure, own.aggregation));
    let is_share = |kind: ValueKind, aggregation: Aggregation| {
        kind == ValueKind::UnitShare || kind == ValueKind::Percent && aggregation.is_split()
    };
    let things = of_measures.chain(of_indicators).filter(|(.., own, aggregation)| is_share(own.kind, *aggregation));
    let mut found = Vec::new();
    for (kind, item, measure, _) in things {
        let of = |value: &&PlanValue| value.of.kind == kind && value.of.item == *item;
        for value in plan.history.iter().filter(of) {
            let outside = value.value.number().filter(|own| !(Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(own));
            let Some(outside) = outside else { continue };
            let shown = text::percent(Percent(outside), measure.decimals, lint.words.lang);
            let problem = Diagnostic::new(Code::HistoryDoubtful, &value.at).with("what", "share");
            let problem = problem.with("name", subject::name(plan, &value.of)).with("when", value.of.when);
            found.push(problem.with("found", shown));
        }
    }
    lint.diagnostics.0.extend(found);
}

/// Sick leave that is not the sum of its short and its long part, but for what rounding may do (`domain.md`, Staff).
fn parts(lint: &mut Lint<'_>) {
    const OFF: Decimal = Decimal::from_parts(2, 0, 0, false, 2);
    let plan = lint.plan;
    let of = |code: &str| plan.measures.iter().find(|own| own.code == code);
    let (Some(total), Some(short), Some(long)) = (of("sick_total"), of("sick_short"), of("sick_long")) else { return };
    let at = |id: &Id, when: YearPeriod| {
        let is_it =
            |own: &&PlanValue| own.of.kind == measures::VALUE.value && own.of.item == *id && own.of.when == when;
        plan.history.iter().find(is_it).and_then(|own| Some((own, own.value.number()?)))
    };
    let mut found = Vec::new();
    for value in plan.history.iter().filter(|own| own.of.kind == measures::VALUE.value && own.of.item == total.id) {
        let when = value.of.when;
        let (Some((_, whole)), Some((a, short)), Some((b, long))) =
            (at(&total.id, when), at(&short.id, when), at(&long.id, when))
        else {
            continue;
        };
        let sum = short.saturating_add(long);
        if whole.saturating_sub(sum).abs() > OFF {
            let shown = |own: Decimal| text::percent(Percent(own), 2, lint.words.lang);
            let problem = Diagnostic::new(Code::HistoryDoubtful, &value.at).and(&a.at).and(&b.at).with("what", "parts");
            let problem = problem.with("name", &total.name).with("when", when).with("found", shown(whole));
            found.push(problem.with("then", shown(sum)));
        }
    }
    lint.diagnostics.0.extend(found);
}

/// What is given both of an indicator and of the measure that it is taken from, as two numbers: only one of them is used.
fn differing(lint: &mut Lint<'_>) {
    let (plan, lang) = (lint.plan, lint.words.lang);
    let taken = plan.indicators.iter().filter_map(|own| Some((own, plan.measures.get(own.measure_id()?)?)));
    let of = |kind: Kind, item: &Id| {
        plan.history.iter().filter(move |value| value.of.kind == kind && value.of.item == *item).collect::<Vec<_>>()
    };
    let found = taken.flat_map(|(own, measure)| {
        let known = of(measures::VALUE.value, &measure.id);
        let pairs = of(indicators::OUTCOME.value, &own.id).into_iter().filter_map(move |value| {
            let other = known.iter().find(|other| other.of.when == value.of.when)?;
            Some((value, *other, value.value.number()?, other.value.number()?))
        });
        pairs.filter(|(.., one, other)| one != other).map(move |(value, beside, one, other)| {
            let shown = |number: Decimal| text::number(number, number.normalize().scale(), lang);
            let problem = Diagnostic::new(Code::HistoryDiffers, &value.at).and(&beside.at).with("name", &own.name);
            let problem = problem.with("measure", &measure.name).with("when", value.of.when);
            problem.with("found", shown(one)).with("other", shown(other))
        })
    });
    let found: Vec<Diagnostic> = found.collect();
    lint.diagnostics.0.extend(found);
}

/// The value of a row. What it is about may have been taken out of the plan: that is gathered by id, and stops nobody.
fn history_value(reader: &mut Reader<'_>, row: &Row<'_>, gone: &mut BTreeMap<String, Diagnostic>) -> Option<PlanValue> {
    let own = remembered(reader, row)?;
    let of = reader.required(row, "#of");
    if !of.is_empty() && !reader.exists(own.sheet, &of) {
        match gone.entry(of) {
            Entry::Occupied(mut first) => first.get_mut().related.push(row.place("#of")),
            Entry::Vacant(free) => {
                let problem = row.problem(Code::HistoryDoubtful, "#of").with("what", "gone").with("name", free.key());
                free.insert(problem);
            }
        }
        return None;
    }
    let bounds = Bounds { low: Some(1990), high: Some(2199) };
    let year = row.whole("#year", bounds, &mut reader.diagnostics)?;
    let period = reader.required(row, "#period");
    let Ok(period) = period.parse() else {
        reader.diagnostics.push(row.problem(Code::PlanValue, "#period").with("found", period));
        return None;
    };
    let value = match own.holds {
        Holds::Status => Value::Status(row.status("#value", &mut reader.diagnostics)?.value),
        // What was not measured then has its reason.
        Holds::Number => match row.reason("#value", &mut reader.diagnostics) {
            Some(missing) => Value::Missing(missing.value),
            None => measured(reader, row, (own.sheet, &of))?,
        },
        Holds::Money => Value::Money(reader.amount(row, "#value")?),
    };
    let when = YearPeriod { year: u16::try_from(year.value.trunc()).ok()?, period };
    let of = FigureId::new(own.kind, &Id::from(of.as_str()), when);
    Some(PlanValue { of, value, at: row.place("#value") })
}

/// A value of an indicator or a measure, which is what the plan says that its values are.
fn measured(reader: &mut Reader<'_>, row: &Row<'_>, (sheet, of): (&'static Sheet, &str)) -> Option<Value> {
    let measured = reader.measured_as(sheet, of);
    let is_share = measured.is_some_and(|own| own.aggregation == Aggregation::ShareYes);
    let is_mean = measured.is_some_and(|own| !matches!(own.aggregation, Aggregation::Sum | Aggregation::Single));
    match measured.map(|own| own.kind).filter(|_| !is_share) {
        Some(ValueKind::YesNo | ValueKind::Degree) => {
            Some(Value::Answer(row.expectation("#value", &mut reader.diagnostics)?.value))
        }
        Some(ValueKind::Text) => Some(Value::Words(row.as_typed("#value", &mut reader.diagnostics)?.value)),
        // There is no half household, except in a mean of several.
        Some(ValueKind::Count) if !is_mean => {
            Some(Value::Number(row.whole("#value", Bounds::COUNT, &mut reader.diagnostics)?.value))
        }
        kind => {
            let value = row.percent("#value", Bounds::NONE, &mut reader.diagnostics)?.value;
            if kind == Some(ValueKind::Percent) {
                row.doubt_share("#value", value, &mut reader.diagnostics);
            }
            Some(Value::Number(value))
        }
    }
}

fn remembered(reader: &mut Reader<'_>, row: &Row<'_>) -> Option<Remembered> {
    if row.raw("#kind").is_none() {
        reader.diagnostics.push(row.problem(Code::ValueMissing, "#kind"));
        return None;
    }
    let word = row.text("#kind", &mut reader.diagnostics)?;
    let found = subject::remembered().find(|own| own.name.is(&word.value));
    if found.is_none() {
        reader.diagnostics.push(row.not_one_of("#kind", &word.value, &sheet::KINDS));
    }
    found
}
