//! Amounts that are hardly what was meant: ten times or a tenth of what they are compared with, nothing after much, a
//! forecast below what is already spent, a sign that the unit's amounts never had.
//!
//! *Takes* plan and results, *returns* warnings at the cells. *Never* changes an amount.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Column, Line, LineKind, sheet, told};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::{Id, MeasureKind, Money, Percent, Period, ValueKind, YearPeriod, is_far_apart};
use crate::doubts::{Doubting, FAR, Known, Row, by_unit};
use crate::source::Origin;
use crate::text;
use crate::text::input::{self, Claimed};

/// So many times is another unit of amounts, however small they are.
const OTHER_UNIT: i64 = 200;

/// An amount as a unit has typed it, and where.
struct Typed<'a> {
    line: &'a Line,
    unit: &'a Id,
    column: Column,
    amount: Money,
    origin: Origin,
}

/// What an amount is compared with.
enum Beside {
    Budget,
    LastYear,
    /// What the same unit reported then.
    Before(YearPeriod),
}

/// The slips of every unit that reports a line.
pub(super) fn slips(all: &Doubting<'_>) -> Vec<Diagnostic> {
    let plan = &all.plan.economy;
    let parts = plan.parts();
    let lines = plan.lines.iter().filter(|line| line.kind.is_reported() && !parts.contains_key(&line.id));
    let lines: Vec<&Line> = lines.collect();
    let rows = || lines.iter().flat_map(|line| line.reporters.iter().map(move |unit| (*line, unit)));
    let variances = told::variances(all);
    let of_rows = rows().flat_map(|(line, unit)| of_row(all, line, unit, &variances));
    let of_unit = by_unit(lines.iter().map(|line| (*line, line.reporters.as_slice())));
    let of_units =
        all.plan.units.iter().filter_map(|unit| Some(beside(all, of_unit.get(&unit.id)?, &unit.id))).flatten();
    let twice = [Column::Actual, Column::Forecast].into_iter().flat_map(|column| twice(all, column, rows()));
    of_rows.chain(of_units).chain(twice).collect()
}

/// An amount that stands to the krona in two rows, as one that was pasted into another row or another unit's workbook. So
/// many digits are not the same by chance.
fn twice<'a>(all: &Doubting<'a>, column: Column, rows: impl Iterator<Item = (&'a Line, &'a Id)>) -> Vec<Diagnostic> {
    const LEAST: usize = 6;
    let mut seen: BTreeMap<Money, Typed<'a>> = BTreeMap::new();
    let mut found = Vec::new();
    for (line, unit) in rows {
        // A part may be all of its line.
        let Some(own) = typed(all, line, unit, column).filter(|_| line.kind != LineKind::OfWhich) else { continue };
        let digits = own.amount.abs().0.normalize().mantissa().to_string();
        if digits.trim_end_matches('0').len() < LEAST {
            continue;
        }
        match seen.get(&own.amount) {
            Some(first) => {
                let why = if column == Column::Forecast { "twice_forecast" } else { "twice_actual" };
                let problem = problem(all, Code::AmountDoubtful, &own).with("why", why).with("when", "");
                let cell = match &first.origin {
                    Origin::Cell(cell) => Some(cell),
                    Origin::Snapshot { .. } => None,
                };
                // Of a line that several report, it is another unit's.
                let unit =
                    || all.plan.unit(first.unit).map_or_else(|| first.unit.to_string(), |unit| unit.name.clone());
                let other = if first.line.id == line.id { unit() } else { first.line.name.clone() };
                found.push(cell.into_iter().fold(problem.with("other", other), Diagnostic::and));
            }
            None => {
                seen.insert(own.amount, own);
            }
        }
    }
    found
}

/// The rows of a unit's sheet beside each other.
fn beside<'a>(all: &Doubting<'a>, lines: &[&'a Line], unit: &'a Id) -> Vec<Diagnostic> {
    let when = all.results.when;
    let kind = MeasureKind { kind: ValueKind::Money, unit: None, decimals: 0, parts: None };
    let amount = |amount: Money| all.plan.committee.typed(amount);
    let of_column = |column: Column| {
        let is_forecast = column == Column::Forecast;
        let row = |line: &&'a Line| {
            let own = typed(all, line, unit, column)?;
            let Origin::Cell(cell) = &own.origin else { return None };
            let budget = line.expected(line.budget.of(if is_forecast { Period::Year } else { when.period }));
            let alone = budget.filter(|_| line.reporters.len() == 1).map(|budget| (amount(budget), Known::Budget));
            let before = when.previous().and_then(|then| Some((then, reported(all, &own, then)?.0)));
            // What is expected of the year may well be the same as last time.
            let before = before.filter(|(_, then)| !is_forecast || *then != own.amount);
            let before = before.map(|(then, before)| (amount(before), Known::Reported(then)));
            let known = alone.into_iter().chain(before).collect();
            Some(Row {
                id: &line.id,
                name: &line.name,
                cell: cell.clone(),
                kind: kind.clone(),
                now: amount(own.amount),
                parts: None,
                known,
            })
        };
        let rows: Vec<Row<'_>> = lines.iter().filter_map(row).collect();
        let key = if is_forecast { "#forecast" } else { "#actual" };
        all.column(sheet::unit(when.period).head(key, all.words.lang), &rows)
    };
    [Column::Actual, Column::Forecast].into_iter().flat_map(of_column).collect()
}

fn of_row(all: &Doubting<'_>, line: &Line, unit: &Id, variances: &BTreeMap<&Id, told::Variances>) -> Vec<Diagnostic> {
    let typed = |column| typed(all, line, unit, column);
    let (actual, forecast) = (typed(Column::Actual), typed(Column::Forecast));
    let far = [&actual, &forecast].map(|own| own.as_ref().and_then(|own| far(all, own)));
    let is_far = far.iter().any(Option::is_some);
    let mut found: Vec<Diagnostic> = far.into_iter().flatten().collect();
    // One of the wrong size explains the rest.
    if !is_far {
        found.extend([&actual, &forecast].into_iter().flatten().filter_map(|own| turned(all, own)));
        found.extend(actual.as_ref().and_then(|own| shrunk(all, own, forecast.as_ref())));
        let copies = |own: &Typed<'_>| {
            let of_before = || copied_from_before(all, own, actual.as_ref());
            copied(all, own, actual.as_ref()).or_else(|| copied_from_last_year(all, own)).or_else(of_before)
        };
        found.extend([&actual, &forecast].into_iter().flatten().filter_map(copies));
        let both = actual.zip(forecast).filter(|(actual, forecast)| !waits(all, actual, forecast));
        let said = both.and_then(|(actual, forecast)| {
            below(all, &actual, &forecast).or_else(|| out_of_pace(all, &actual, &forecast).filter(|_| found.is_empty()))
        });
        found.extend(said);
    }
    found.extend(changed(all, line, unit).or_else(|| other_shortfall(all, line, unit, variances)));
    found
}

/// A surplus or deficit that the unit's comment tells of, and that is neither the line's nor another of its own.
fn other_shortfall(
    all: &Doubting<'_>,
    line: &Line,
    unit: &Id,
    variances: &BTreeMap<&Id, told::Variances>,
) -> Option<Diagnostic> {
    let result = all.results.economy.lines.get(&line.id)?;
    let comment = result.comments.iter().find(|own| own.unit == *unit)?;
    // What says it of the row is held against the row while the workbook is read.
    let is_said = input::claims(&comment.text.value).iter().any(|own| matches!(own.of, Claimed::Money { .. }));
    let claim = told::other_shortfall(&comment.text.value, &variances.get(unit)?.known).filter(|_| !is_said)?;
    let problem = Diagnostic::new(Code::CommentDiffers, &comment.text.at).with("what", "shortfall");
    Some(problem.with("row", &line.name).with("said", claim.said).with("found", ""))
}

/// A forecast that the unit's comment says has become better or worse by another amount than it has.
fn changed(all: &Doubting<'_>, line: &Line, unit: &Id) -> Option<Diagnostic> {
    let own = typed(all, line, unit, Column::Forecast)?;
    let (then, _) = before(all, &own, all.results.when.previous()?)?;
    let change = own.amount - then;
    let result = all.results.economy.lines.get(&line.id)?;
    let comment = result.comments.iter().find(|own| own.unit == *unit)?;
    let said = input::changes(&comment.text.value).into_iter().find(|own| !own.is(change.0))?;
    let problem =
        Diagnostic::new(Code::CommentDiffers, &comment.text.at).with("what", "change").with("row", &line.name);
    let problem = problem.with("said", said.said).with("found", text::kronor(change, all.words.lang));
    let cell = match &own.origin {
        Origin::Cell(cell) => Some(cell),
        Origin::Snapshot { .. } => None,
    };
    Some(cell.into_iter().fold(problem, Diagnostic::and))
}

fn typed<'a>(all: &Doubting<'a>, line: &'a Line, unit: &'a Id, column: Column) -> Option<Typed<'a>> {
    let figures = &all.results.figures;
    let of = figures.find_of(column.kind(), &line.id, unit, all.results.when)?;
    let amount = Money(figures.value(of).number()?);
    Some(Typed { line, unit, column, amount, origin: figures.origins(of).into_iter().next()? })
}

/// What the same unit reported in a column at another time.
fn reported(all: &Doubting<'_>, own: &Typed<'_>, when: YearPeriod) -> Option<(Money, Beside)> {
    let figures = &all.results.figures;
    let of = figures.find_of(own.column.kind(), &own.line.id, own.unit, when)?;
    Some((Money(figures.value(of).number()?), Beside::Before(when)))
}

/// The same, or what is known of the line that the unit reports alone.
fn before(all: &Doubting<'_>, own: &Typed<'_>, when: YearPeriod) -> Option<(Money, Beside)> {
    let of_line = || {
        let of = all.results.figures.find(own.column.kind(), &own.line.id, when)?;
        Some((Money(all.results.figures.value(of).number()?), Beside::Before(when)))
    };
    reported(all, own, when).or_else(|| of_line().filter(|_| own.line.reporters.len() == 1))
}

/// What an amount can be held against, the best first. The plan's amounts are the line's, and say nothing of a unit's
/// share of it.
fn references(all: &Doubting<'_>, own: &Typed<'_>) -> Vec<(Money, Beside)> {
    let when = all.results.when;
    let line = own.line;
    let is_year = own.column == Column::Forecast || when.period == Period::Year;
    let budget = line.expected(line.budget.of(if is_year { Period::Year } else { when.period }));
    let alone = |amount: Option<Money>| amount.filter(|_| line.reporters.len() == 1);
    let planned = [
        alone(budget).map(|amount| (amount, Beside::Budget)),
        when.previous().and_then(|then| before(all, own, then)),
        reported(all, own, when.year_before()),
        alone(line.last_year).filter(|_| is_year).map(|amount| (amount, Beside::LastYear)),
    ];
    planned.into_iter().flatten().filter(|(amount, _)| *amount != Money::ZERO).collect()
}

/// Far from all that it can be held against. A buffer may well be left, and nothing of what was nothing last year.
fn far(all: &Doubting<'_>, own: &Typed<'_>) -> Option<Diagnostic> {
    let was_nothing = own.line.reporters.len() == 1 && own.line.last_year == Some(Money::ZERO);
    if own.amount == Money::ZERO && (was_nothing || own.line.kind == LineKind::Adjustment) {
        return None;
    }
    let limit = all.plan.rules.comment_amount;
    let is_far = |(other, _): &(Money, Beside)| {
        let is_large = own.amount.abs().max(other.abs()) > limit;
        // Nothing, of a line that comes to something, is as far as it gets.
        (is_large && is_far_apart(own.amount.0, other.0, FAR))
            || (own.amount != Money::ZERO && is_far_apart(own.amount.0, other.0, OTHER_UNIT))
    };
    let references = references(all, own);
    let first = references.first().filter(|_| references.iter().all(is_far))?;
    let problem = problem(all, Code::LargeChange, own).with("earlier", shown(all, first.0));
    Some(match first.1 {
        Beside::Budget => problem.with("what", "budget").with("when", ""),
        Beside::LastYear => problem.with("what", "last_year").with("when", ""),
        Beside::Before(when) => problem.with("what", "last").with("when", when),
    })
}

/// Of a line that several units share, or that has no budget, another sign than the same unit's amount had, and about its
/// size. Other lines are held against their budgets while the workbook is read.
fn turned(all: &Doubting<'_>, own: &Typed<'_>) -> Option<Diagnostic> {
    let has_budget = own.line.reporters.len() == 1 && own.line.budget.of(Period::Year).is_some();
    let (before, _) = all.results.when.previous().and_then(|then| before(all, own, then)).filter(|_| !has_budget)?;
    let is_about_it = (own.amount.abs() - before.abs()).abs().0 <= before.abs().0 / Decimal::TWO;
    let differs = before != Money::ZERO && own.amount.is_negative() != before.is_negative();
    // What has accumulated since is another amount; its sign is not.
    let is_turned = differs && (is_about_it || own.column == Column::Actual);
    (is_turned && own.amount != Money::ZERO).then(|| {
        let problem = problem(all, Code::SuspiciousSign, own).with("expected", shown(all, before));
        problem.with("beside", "before")
    })
}

/// Less than what the same unit had already come to earlier in the year.
fn shrunk(all: &Doubting<'_>, own: &Typed<'_>, forecast: Option<&Typed<'_>>) -> Option<Diagnostic> {
    const KEPT: Decimal = Decimal::from_parts(95, 0, 0, false, 2);
    let then = all.results.when.previous()?;
    let (before, _) = reported(all, own, then)?;
    // Nothing has come since, though something was budgeted.
    let budget = |period| own.line.budget.of(period);
    let is_due = budget(then.period).zip(budget(all.results.when.period)).is_some_and(|(one, other)| one != other);
    // Or without a budget more is expected of the year.
    let is_expected = forecast
        .is_some_and(|year| year.amount.is_negative() == own.amount.is_negative() && is_more(year.amount, own.amount));
    if own.amount == before && (is_due || is_expected) && before.abs() > small(all) {
        let problem = problem(all, Code::AmountDoubtful, own).with("why", "unchanged");
        return Some(problem.with("other", "").with("when", then));
    }
    let is_same_way = before.is_negative() == own.amount.is_negative();
    let is_less = own.amount.abs().0 < before.abs().0.saturating_mul(KEPT) && before.abs() > small(all);
    (is_same_way && is_less).then(|| {
        problem(all, Code::AmountDoubtful, own)
            .with("why", "shrunk")
            .with("other", shown(all, before))
            .with("when", then)
    })
}

/// The very budget, to the krona: outcome and budget have changed places, or the forecast has been copied although the
/// period is far from its budget.
fn copied(all: &Doubting<'_>, own: &Typed<'_>, actual: Option<&Typed<'_>>) -> Option<Diagnostic> {
    let period = all.results.when.period;
    let budget = |of: Period| own.line.expected(own.line.budget.of(of)).filter(|_| own.line.reporters.len() == 1);
    let is_forecast = own.column == Column::Forecast;
    let same = budget(if is_forecast { Period::Year } else { period }).filter(|budget| *budget == own.amount)?;
    let is_far = || {
        let (spent, budget) = (actual?.amount, budget(period)?);
        // Early in a year the budget may well be the best forecast that there is.
        let is_late = period.last_month() >= 8;
        Some(is_late && all.plan.rules.is_beyond_limits(Money::variance(spent, budget), budget))
    };
    // A round amount may well be what was budgeted.
    let is_doubtful = if is_forecast { is_far() == Some(true) } else { !is_round(same) && same.abs() > small(all) };
    let why = if is_forecast { "budget_forecast" } else { "budget_actual" };
    is_doubtful.then(|| problem(all, Code::AmountDoubtful, own).with("why", why).with("other", "").with("when", ""))
}

/// The very outcome of last year, to the krona: the whole year's of a forecast, the same period's of an outcome.
fn copied_from_last_year(all: &Doubting<'_>, own: &Typed<'_>) -> Option<Diagnostic> {
    let when = all.results.when;
    let whole = own.line.last_year.filter(|_| own.line.reporters.len() == 1);
    let then = reported(all, own, when.year_before()).map(|(amount, _)| amount);
    let is_same = [whole, then].contains(&Some(own.amount));
    let why = if own.column == Column::Forecast { "last_year_forecast" } else { "last_year_actual" };
    (is_same && !is_round(own.amount) && own.amount.abs() > small(all))
        .then(|| problem(all, Code::AmountDoubtful, own).with("why", why).with("other", "").with("when", ""))
}

/// The very forecast of the report before, to the krona, though the period is far from its budget: nobody has reckoned again.
fn copied_from_before(all: &Doubting<'_>, own: &Typed<'_>, actual: Option<&Typed<'_>>) -> Option<Diagnostic> {
    let (then, when) = (all.results.when.previous()?, all.results.when);
    let (before, _) = reported(all, own, then).filter(|_| own.column == Column::Forecast)?;
    let alone = |line: &Line| line.expected(line.budget.of(when.period)).filter(|_| line.reporters.len() == 1);
    let is_off = |spent: Money, budget: Money| all.plan.rules.is_beyond_limits(Money::variance(spent, budget), budget);
    // A part without a budget of its own follows the line that it is a part of.
    let of_whole = || {
        let whole = own.line.parent.as_ref().and_then(|id| all.plan.economy.lines.get(id))?;
        let is_part = own.line.kind == LineKind::OfWhich;
        let spent = all.results.economy.lines.get(&whole.id)?.value(Column::Actual)?;
        Some(is_off(spent, whole.expected(whole.budget.of(when.period))?)).filter(|_| is_part)
    };
    let is_far = match alone(own.line) {
        Some(budget) => is_off(actual?.amount, budget),
        None => of_whole()?,
    };
    (before == own.amount && is_far && !is_round(before)).then(|| {
        problem(all, Code::AmountDoubtful, own).with("why", "previous_forecast").with("other", "").with("when", then)
    })
}

/// At least a tenth more.
fn is_more(one: Money, other: Money) -> bool {
    one.abs().0 >= other.abs().0.saturating_mul(Decimal::from_parts(110, 0, 0, false, 2))
}

/// A round amount may well be the same twice.
fn is_round(amount: Money) -> bool {
    (amount.0 % Decimal::from(100_000)).is_zero()
}

/// More is spent than the year is to cost, and the unit's comment tells of income that is still to come.
fn waits(all: &Doubting<'_>, actual: &Typed<'_>, forecast: &Typed<'_>) -> bool {
    let result = all.results.economy.lines.get(&actual.line.id);
    let comment = result.and_then(|own| own.comments.iter().find(|own| own.unit == *actual.unit));
    // So much more does not come back.
    const MOST: Decimal = Decimal::from_parts(130, 0, 0, false, 2);
    let is_within = actual.amount.abs().0 <= forecast.amount.abs().0.saturating_mul(MOST);
    let is_more = forecast.amount.is_negative() && actual.amount.0 < forecast.amount.0 && is_within;
    is_more && comment.is_some_and(|own| input::tells_of_income(&own.text.value))
}

/// A forecast of the year that is less than what is spent, or the very same.
fn below(all: &Doubting<'_>, actual: &Typed<'_>, forecast: &Typed<'_>) -> Option<Diagnostic> {
    const CLOSE: Decimal = Decimal::from_parts(99, 0, 0, false, 2);
    let (spent, expected) = (actual.amount, forecast.amount);
    if spent.is_negative() != expected.is_negative() || spent.abs() <= small(all) {
        return None;
    }
    let budget = &actual.line.budget;
    // What is paid once a year is spent in the first tertial.
    let is_paid_once = budget
        .of(all.results.when.period)
        .is_some_and(|own| own != Money::ZERO && Some(own) == budget.of(Period::Year));
    let is_below = expected.abs().0 < spent.abs().0.saturating_mul(CLOSE);
    let why = match () {
        () if is_below => "below",
        () if expected == spent && !is_paid_once => "equal",
        () => return None,
    };
    let problem = problem(all, Code::AmountDoubtful, forecast).with("why", why).with("when", "");
    let cell = match &actual.origin {
        Origin::Cell(cell) => Some(cell),
        Origin::Snapshot { .. } => None,
    };
    Some(cell.into_iter().fold(problem.with("other", shown(all, spent)), Diagnostic::and))
}

/// A period that takes far more, or far less, of the year's forecast than of the year's budget: one of the two amounts has
/// lost a digit, or is another period's. In the first months little can be said.
fn out_of_pace(all: &Doubting<'_>, actual: &Typed<'_>, forecast: &Typed<'_>) -> Option<Diagnostic> {
    let period = all.results.when.period;
    let percent = |value: i64| Decimal::new(value, 2);
    let (least, most) = match period.last_month() {
        ..4 => return None,
        4..8 => (percent(50), percent(160)),
        _ => (percent(65), percent(140)),
    };
    if actual.line.reporters.len() != 1 || forecast.amount.abs() <= all.plan.rules.comment_amount {
        return None;
    }
    let share = |part: Money, whole: Money| part.0.checked_div(whole.0);
    let planned = share(actual.line.budget.of(period)?, actual.line.budget.of(Period::Year)?)?;
    // What is paid once has no pace.
    if planned < percent(10) || planned > percent(95) {
        return None;
    }
    // Two signs are another slip.
    let spent = share(actual.amount, forecast.amount).filter(|spent| !spent.is_sign_negative())?;
    let pace = spent.checked_div(planned)?;
    if pace >= least && pace <= most {
        return None;
    }
    let shown_percent =
        |share: Decimal| text::percent(Percent(share.saturating_mul(Decimal::ONE_HUNDRED)), 0, all.words.lang);
    let problem = problem(all, Code::AmountDoubtful, actual).with("why", "pace").with("other", shown_percent(spent));
    let problem = problem.with("when", shown_percent(planned));
    let cell = match &forecast.origin {
        Origin::Cell(cell) => Some(cell),
        Origin::Snapshot { .. } => None,
    };
    Some(cell.into_iter().fold(problem, Diagnostic::and))
}

/// Amounts that nobody needs to look at twice.
fn small(all: &Doubting<'_>) -> Money {
    Money(all.plan.rules.comment_amount.0 / Decimal::from(5))
}

fn problem(all: &Doubting<'_>, code: Code, own: &Typed<'_>) -> Diagnostic {
    let problem = match &own.origin {
        Origin::Cell(cell) => Diagnostic::new(code, cell),
        Origin::Snapshot { .. } => Diagnostic::of_project(code),
    };
    let key = if own.column == Column::Forecast { "#forecast" } else { "#actual" };
    let column = sheet::unit(all.results.when.period).column(key).map_or("", |own| own.head.get(all.words.lang));
    let unit = if all.plan.committee.amount_unit == Decimal::ONE { "kr" } else { "tkr" };
    problem.with("column", column).with("row", &own.line.name).with("found", shown(all, own.amount)).with("unit", unit)
}

/// An amount in the unit that it is typed in.
fn shown(all: &Doubting<'_>, amount: Money) -> String {
    let typed = all.plan.committee.typed(amount);
    text::number(typed, typed.normalize().scale(), all.words.lang)
}
