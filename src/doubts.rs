//! Values so far from earlier ones that a slip is likely: a lost decimal mark, a nought too many.
//!
//! *Takes* plan and results, *returns* warnings. *Never* changes a result: the figure stands until a person
//! has said otherwise.

use rust_decimal::Decimal;

use crate::assess::Results;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::domain::{Id, MeasureKind, Percent, ValueKind};
use crate::figure::{Outcome, Reporting, TrendSince};
use crate::plan::Plan;
use crate::schema::Sheet;
use crate::source::Origin;
use crate::subject::measures::MeasureResult;
use crate::subject::{indicators, measures};
use crate::text::{self, Words};

/// So many times larger or smaller is far.
const FAR: i64 = 10;

/// A number with what is needed to doubt it.
struct Figure<'a> {
    sheet: &'static Sheet,
    id: &'a Id,
    name: &'a str,
    kind: &'a MeasureKind,
    now: Decimal,
    /// Values of earlier periods and what they are, the best to compare with first.
    earlier: Vec<(Decimal, String)>,
    origins: &'a [Origin],
}

/// Everything worth a second look. Values that some of their units have not reported yet are left alone.
pub fn doubts(plan: &Plan, results: &Results, words: &Words) -> Diagnostics {
    let complete = |reporting: &Reporting| reporting.values == reporting.of;
    let indicators = results.indicators.iter().filter(|result| complete(&result.reporting)).filter_map(|result| {
        let own = plan.indicators.iter().find(|own| own.id == result.id && own.from_measure.is_none())?;
        let Outcome::Number(now) = result.outcome else { return None };
        let baseline = result.baseline.iter().map(|baseline| {
            let when = baseline.when.map(|when| when.to_string());
            (baseline.value, baseline.label.clone().or(when).unwrap_or_else(|| words.get("baseline")))
        });
        let earlier = baseline.chain(since(&result.trends)).collect();
        let (sheet, origins) = (&indicators::sheet::UNIT, &result.origins);
        Some(Figure { sheet, id: &own.id, name: &own.name, kind: &own.measure, now, earlier, origins })
    });
    let measures = results.measures.iter().filter(|result| complete(&result.reporting));
    let figures = indicators.chain(measures.filter_map(|result| measure(plan, result)));
    Diagnostics(figures.filter(is_doubtful).map(|figure| doubt(plan, &figure, words)).collect())
}

fn measure<'a>(plan: &'a Plan, result: &'a MeasureResult) -> Option<Figure<'a>> {
    let own = plan.measures.iter().find(|own| own.id == result.id)?;
    let Outcome::Number(now) = result.outcome else { return None };
    let (earlier, origins) = (since(&result.trends).collect(), &result.origins);
    Some(Figure {
        sheet: measures::sheet::of_family(own.family),
        id: &own.id,
        name: &own.name,
        kind: &own.measure,
        now,
        earlier,
        origins,
    })
}

fn since(trends: &[TrendSince]) -> impl Iterator<Item = (Decimal, String)> {
    trends.iter().map(|since| (since.value, since.when.to_string()))
}

/// Far from every earlier value. Small numbers often change by such factors without anything being wrong.
fn is_doubtful(figure: &Figure<'_>) -> bool {
    let large = match figure.kind.kind {
        ValueKind::Percent | ValueKind::UnitShare | ValueKind::Index => Decimal::TEN,
        _ => Decimal::ONE_HUNDRED,
    };
    let far = |before: Decimal| {
        let (low, high) = (before.abs().min(figure.now.abs()), before.abs().max(figure.now.abs()));
        let times = high.checked_div(low);
        high >= large && times.is_some_and(|times| times >= Decimal::from(FAR))
    };
    !figure.earlier.is_empty() && figure.earlier.iter().all(|(before, _)| far(*before))
}

/// At the cell, if there is one; a value of several cells is looked up in the plan.
fn doubt(plan: &Plan, figure: &Figure<'_>, words: &Words) -> Diagnostic {
    let shown = |value: Decimal| match figure.kind.kind {
        ValueKind::Percent | ValueKind::UnitShare => text::percent(Percent(value), figure.kind.decimals, words.lang),
        _ => text::number(value, figure.kind.decimals, words.lang),
    };
    let key = if figure.sheet.key == indicators::sheet::UNIT.key {
        indicators::sheet::PLAN.key
    } else {
        measures::sheet::PLAN.key
    };
    let diagnostic = match (figure.origins, plan.place(key, figure.id)) {
        ([Origin::Cell(cell), ..], _) if figure.origins.len() <= 2 => Diagnostic::new(Code::LargeChange, cell),
        (_, Some(cell)) => Diagnostic::new(Code::LargeChange, cell),
        (_, None) => Diagnostic::of_project(Code::LargeChange),
    };
    let column = figure.sheet.column("#outcome").map_or("", |column| column.head.get(words.lang));
    let (before, when) = figure.earlier.first().map(|(value, when)| (shown(*value), when.clone())).unwrap_or_default();
    diagnostic
        .with("what", "last")
        .with("column", column)
        .with("row", figure.name)
        .with("found", shown(figure.now))
        .with("earlier", before)
        .with("when", when)
}
