//! Outcomes that are far from their baseline and from earlier periods.

use rust_decimal::Decimal;

use super::questions::differing;
use super::target::quantity;
use super::{Indicator, IndicatorResult, OUTCOME, STATUS, sheet};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::{Id, Missing, Status};
use crate::doubts::{Doubting, Figure, InStore, Row, by_unit, is_complete, since};
use crate::figure::{Outcome, Ref};
use crate::source::Origin;
use crate::subject::measures;
use crate::subject::texts::sheet::indicator_key;
use crate::text::input;

/// Those that come from a measure are doubted there.
pub(crate) fn doubts(all: &Doubting<'_>) -> Vec<Diagnostic> {
    let results = all.results.indicators.iter();
    let numbers = results.filter_map(|result| {
        let own = all.plan.indicators.get(&result.id).filter(|own| own.taken_from.is_none())?;
        let is_cumulative = own.is_cumulative(&all.plan.measures);
        let of = InStore { columns: OUTCOME, reporters: &own.reporters, is_cumulative };
        Some(all.number(&figure(all, own, result)?, &of, is_complete(&result.reporting)))
    });
    let gone = all.plan.indicators.iter().filter(|own| own.taken_from.is_none()).flat_map(|own| {
        let is_cumulative = own.is_cumulative(&all.plan.measures);
        all.gone(
            &own.id,
            &own.name,
            &own.measure,
            &InStore { columns: OUTCOME, reporters: &own.reporters, is_cumulative },
        )
    });
    let known = all.results.indicators.iter().filter_map(|result| Some((all.plan.indicators.get(&result.id)?, result)));
    let known: Vec<(&Indicator, &IndicatorResult)> = known.collect();
    let movements = known.iter().flat_map(|(own, result)| {
        let is_cumulative = own.is_cumulative(&all.plan.measures);
        let of = InStore { columns: OUTCOME, reporters: &own.reporters, is_cumulative };
        result.comments.iter().filter_map(|comment| all.movement(&own.name, comment, &of, &own.id)).collect::<Vec<_>>()
    });
    let texts = known.iter().flat_map(|(own, result)| {
        contradictions(all, own, result).into_iter().chain(turned(all, own, result)).collect::<Vec<_>>()
    });
    let decided = known.iter().filter_map(|(own, result)| decided_of_nothing(own, result));
    let baselines = all.plan.indicators.iter().filter_map(|own| baseline(all, own)).chain(movements);
    let baselines = baselines.chain(texts).chain(decided);
    let of_unit = by_unit(all.plan.indicators.iter().map(|own| (own, own.reporters.as_slice())));
    let sheets = all.plan.units.iter().filter_map(|unit| Some((&unit.id, rows(all, &unit.id, of_unit.get(&unit.id)?))));
    let of_units = all.columns(sheet::UNIT.head("#outcome", all.words.lang), &sheets.collect::<Vec<_>>());
    numbers.flatten().chain(gone).chain(baselines).chain(of_units).collect()
}

/// Texts and comments in which every sentence about reaching the target says something else than the status, or that give
/// it another colour. Near the target, both may be said.
fn contradictions(all: &Doubting<'_>, own: &Indicator, result: &IndicatorResult) -> Vec<Diagnostic> {
    let Some(status) = result.decided.status() else { return Vec::new() };
    let before = all.results.figures.previous(STATUS, &own.id, None, all.results.when);
    let before = before.and_then(|(when, of)| Some((when, all.results.figures.value(of).status()?)));
    let written = all.results.texts.get(&indicator_key(&own.id)).into_iter().flatten().map(|(_, text)| text);
    // Of several who report, each may speak of itself.
    let alone = result.comments.iter().filter(|_| own.reporters.len() == 1).map(|own| &own.text);
    let differing = written.chain(alone).filter_map(|text| {
        let said = input::target_reached(&text.value);
        let is_other = status != Status::Yellow && !said.contains(&status) && !said.contains(&Status::Yellow);
        let Some(first) = said.first().copied().filter(|_| is_other) else {
            return all.coloured(&own.name, text, status).or_else(|| all.denied(&own.name, text, (status, before)));
        };
        let problem = Diagnostic::new(Code::TextContradicts, &text.at).with("name", &own.name);
        Some(problem.with("said", first.id()).with("status", status.id()))
    });
    differing.collect()
}

/// Texts that begin with how it was a year ago, and say the opposite of the two outcomes.
fn turned(all: &Doubting<'_>, own: &Indicator, result: &IndicatorResult) -> Vec<Diagnostic> {
    let figures = &all.results.figures;
    let then = all.results.when.year_before();
    let (kind, item) = own.past();
    let before = figures.find(kind, item, then).and_then(|of| figures.value(of).number());
    let (Some(now), Some(before)) = (result.outcome.number(), before) else { return Vec::new() };
    let written = all.results.texts.get(&indicator_key(&own.id)).into_iter().flatten();
    let differing = written.filter_map(|(_, text)| {
        let up = input::since_a_year(&text.value)?;
        let is_turned = if up { now < before } else { now > before };
        let shown = |value: Decimal| quantity(value, &own.measure, all.words.lang);
        let problem = Diagnostic::new(Code::CommentDiffers, &text.at).with("what", "text_movement");
        let problem = problem.with("row", &own.name).with("said", if up { "up" } else { "down" });
        is_turned.then(|| problem.with("found", shown(now)).with("earlier", shown(before)).with("when", then))
    });
    differing.collect()
}

/// A status that was decided of what there is no outcome of: easily the decision on the row above or below.
fn decided_of_nothing(own: &Indicator, result: &IndicatorResult) -> Option<Diagnostic> {
    let Outcome::Missing(missing) = &result.outcome else { return None };
    let (status, _) = result.decided.decision.as_ref()?;
    // What was not measured may be known by other signs, but hardly that it is as it should be.
    let is_to_come = match missing {
        Missing::AnnualOnly | Missing::Later(_) | Missing::NotApplicable => true,
        Missing::NotMeasured(_) => status.value == Status::Green,
        _ => false,
    };
    let problem = Diagnostic::new(Code::DecidedOfNothing, &status.at).with("name", &own.name);
    is_to_come.then(|| problem.with("status", status.value.id()))
}

/// What a unit reports, row by row.
fn rows<'a>(all: &Doubting<'a>, unit: &Id, reported: &[&'a Indicator]) -> Vec<Row<'a>> {
    let items = reported.iter().map(|own| (&own.id, own.name.as_str(), &own.measure, own.reporters.as_slice()));
    all.rows(OUTCOME, unit, items)
}

fn figure<'a>(all: &Doubting<'a>, own: &'a Indicator, result: &'a IndicatorResult) -> Option<Figure<'a>> {
    let Outcome::Number(now) = result.outcome else { return None };
    let baseline = result.baseline.iter().map(|baseline| {
        let when = baseline.when.map(|when| when.to_string());
        (baseline.value, baseline.label.clone().or(when).unwrap_or_else(|| all.words.get("baseline")))
    });
    let earlier = baseline.chain(since(&result.trends)).collect();
    Some(Figure {
        sheets: (&sheet::UNIT, &sheet::PLAN),
        id: &own.id,
        name: &own.name,
        kind: &own.measure,
        now,
        earlier,
        origins: &result.origins,
    })
}

/// A baseline of the plan that is another than what was closed; what the plan's own history says is asked of the plan.
fn baseline(all: &Doubting<'_>, own: &Indicator) -> Option<Diagnostic> {
    let figures = &all.results.figures;
    let item = own.measure_id().unwrap_or(&own.id);
    let kind = if own.measure_id().is_some() { measures::VALUE.value } else { OUTCOME.value };
    let series = figures.series(kind, item).iter().filter(|(when, _)| *when < all.results.when);
    let is_closed = |of: Ref| figures.origins(of).iter().any(|origin| matches!(origin, Origin::Snapshot { .. }));
    let closed = series.filter(|(_, of)| is_closed(*of));
    let known: Vec<_> = closed.filter_map(|(when, of)| Some((*when, figures.value(*of).number()?))).collect();
    let (when, number) = differing(own, &known)?;
    let cell = all.plan.cell(sheet::PLAN.key, &own.id, "#baseline")?;
    let shown = |number| quantity(number, &own.measure, all.words.lang);
    let problem = Diagnostic::new(Code::BaselineDiffers, cell).with("name", &own.name).with("from", "closed");
    let problem = problem.with("what", "baseline");
    let problem = problem.with("found", own.baseline.map(shown).unwrap_or_default()).with("known", shown(number));
    Some(problem.with("when", when))
}
