//! Values so far from earlier ones that a slip is likely: a lost decimal mark, a nought too many. Parts that are larger
//! than what they are parts of.
//!
//! *Takes* plan and results, *returns* warnings. *Never* changes a result: the figure stands until a person
//! has said otherwise.

use rust_decimal::Decimal;

use crate::assess::Results;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::domain::{Id, MeasureKind, Money, Percent, ValueKind};
use crate::figure::{Outcome, Reporting, TrendSince};
use crate::plan::Plan;
use crate::schema::Sheet;
use crate::source::Origin;
use crate::subject::economy::{Amount, Column, Line, LineKind, Parts};
use crate::subject::measures::MeasureResult;
use crate::subject::{economy, indicators, measures};
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
    let mut doubts: Vec<Diagnostic> = figures.filter(is_doubtful).map(|figure| doubt(plan, &figure, words)).collect();
    doubts.extend(parts_of_wholes(plan, results, words));
    Diagnostics(doubts)
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

/// "Varav" lines that are larger than the line that they are a part of, column by column.
fn parts_of_wholes(plan: &Plan, results: &Results, words: &Words) -> Vec<Diagnostic> {
    let parts = plan.economy.parts();
    let mut found = Vec::new();
    for line in plan.economy.lines.iter().filter(|line| line.kind == LineKind::OfWhich) {
        let Some(whole) = line.parent.as_ref().and_then(|id| plan.economy.lines.get(id)) else { continue };
        for column in [Column::Actual, Column::Forecast] {
            let amount_of = |id: &Id| results.economy.lines.get(id)?.amount(column);
            let (Some(part), Some(total)) = (amount_of(&line.id), amount_of(&whole.id)) else { continue };
            let exceeds = same_sign(part.value, total.value) && part.value.abs() > total.value.abs();
            if exceeds && is_gross(whole, part.value, &parts, &amount_of) {
                found.push(part_exceeds(plan, column.kind().column, (line, part), (whole, total), words));
            }
        }
    }
    found
}

/// True if all that a line is the sum of has been reported, with the sign of its part. Of a sum that lacks some of its
/// terms, or that is a net of costs and income, a part may be larger than the whole without anything being wrong.
fn is_gross<'a>(line: &Line, part: Money, parts: &Parts<'_>, amount_of: &impl Fn(&Id) -> Option<&'a Amount>) -> bool {
    match parts.get(&line.id) {
        Some(terms) => terms.iter().all(|term| is_gross(term, part, parts, amount_of)),
        None => match amount_of(&line.id) {
            Some(own) => {
                own.origins.len() >= line.reporters.len() && (own.value == Money::ZERO || same_sign(own.value, part))
            }
            // A central buffer has a forecast only.
            None => line.kind == LineKind::Adjustment,
        },
    }
}

fn same_sign(one: Money, other: Money) -> bool {
    one != Money::ZERO && other != Money::ZERO && one.is_negative() == other.is_negative()
}

fn part_exceeds(
    plan: &Plan,
    column: &str,
    (line, part): (&Line, &Amount),
    (whole, total): (&Line, &Amount),
    words: &Words,
) -> Diagnostic {
    let shown = |amount: Money| {
        let typed = amount.0.checked_div(plan.committee.amount_unit).unwrap_or(amount.0);
        text::number(typed, typed.normalize().scale(), words.lang)
    };
    // A computed amount has no cell of its own; its line in the plan stands for it.
    let cell = |line: &Line, amount: &Amount| match amount.origins.as_slice() {
        [Origin::Cell(cell)] => Some(cell.clone()),
        _ => plan.place(economy::sheet::PLAN.key, &line.id).cloned(),
    };
    let at = cell(line, part);
    let problem =
        at.map_or(Diagnostic::of_project(Code::PartExceedsWhole), |at| Diagnostic::new(Code::PartExceedsWhole, at));
    let problem = cell(whole, total).iter().fold(problem, Diagnostic::and);
    let problem = problem.with("column", column).with("row", &line.name).with("found", shown(part.value));
    problem.with("whole", &whole.name).with("total", shown(total.value))
}
