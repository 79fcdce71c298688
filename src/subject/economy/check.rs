//! Economic lines. Amounts are typed in the plan's unit and leave this stage in kronor.
//!
//! *Takes* a unit's rows, *returns* what it reports and what is wrong with it. *Never* compares units.

use rust_decimal::Decimal;

use super::sign::{self, Amounts, Beside};
use super::{Line, LineKind, LineReport, Submitted, sheet};
use crate::cells::{Bounds, Row};
use crate::check::context::{Checker, wanted};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::{Money, Period, Prose, is_far_apart};
use crate::read::RawValue;
use crate::source::Located;
use crate::text::input::{self, Claimed, Time};
use crate::text::{self, Lang};

/// Checks the sheet.
pub(crate) fn check(checker: &mut Checker<'_>) -> Submitted {
    let plan = checker.plan;
    let lines = sheet::asked(plan, checker.unit);
    let names = wanted(lines.iter().map(|line| (&line.id, &line.name)));
    let rows = checker.asked_rows(sheet::unit(checker.period), &names);
    // Of amounts in another unit, all would differ.
    let is_same_unit = lines.is_empty() || is_same_unit(checker);
    let asked = lines.iter().zip(rows).filter_map(|(line, row)| Some((line, row?)));
    let rows: Vec<(&Line, Row<'_>)> = asked.map(|(line, row)| (*line, row)).collect();
    for (line, row) in rows.iter().filter(|_| is_same_unit) {
        printed(checker, line, row);
    }
    rows.iter().map(|(own, row)| (own.id.clone(), line(checker, own, row))).collect()
}

/// The heads say what the amounts are written in; the plan may have been changed since.
fn is_same_unit(checker: &mut Checker<'_>) -> bool {
    let sheet = sheet::unit(checker.period);
    let Some(raw) = checker.sheets.get(sheet.key).copied() else { return true };
    let expected = if checker.plan.committee.amount_unit == Decimal::ONE { "kr" } else { "tkr" };
    let said = raw.cells.iter().find_map(|(at, cell)| {
        let RawValue::Text(text) = &cell.value else { return None };
        let is_head = ["#actual", "#forecast"]
            .iter()
            .filter_map(|key| sheet.column(key))
            .any(|column| [Lang::Sv, Lang::En].iter().any(|lang| text.starts_with(column.head.get(*lang))));
        let unit = ["kr", "tkr"].into_iter().find(|unit| text.contains(&format!("({unit})")))?;
        (is_head && unit != expected).then_some((*at, unit))
    });
    let Some(((row, col), unit)) = said else { return true };
    let problem = Diagnostic::new(Code::AmountUnitDiffers, raw.at(checker.file, row, col));
    checker.diagnostics.push(problem.with("found", unit).with("expected", expected));
    false
}

fn line(checker: &mut Checker<'_>, line: &Line, row: &Row<'_>) -> LineReport {
    let actual = amount(checker, row, "#actual");
    let forecast = amount(checker, row, "#forecast");
    let comment = row.text("#comment", &mut checker.diagnostics);
    let has_forecast = checker.plan.committee.has_forecast(checker.period);
    // A central buffer has a forecast, and an outcome where there is none.
    if line.kind != LineKind::Adjustment || !has_forecast {
        checker.require(row, "#actual");
    }
    if has_forecast {
        checker.require(row, "#forecast");
    }
    let pairs = [
        ("#actual", &actual, line.expected(line.budget.of(checker.period))),
        ("#forecast", &forecast, line.expected(line.budget.of(Period::Year))),
    ];
    // Where several units share a line, the budget is the line's and none of them can be held to it.
    let shared = line.reporters.len() != 1;
    let (mut explain, mut far) = (false, Vec::new());
    for (key, amount, budget) in pairs {
        let (Some(amount), Some(budget)) = (amount, budget) else { continue };
        if !shared && is_far(amount.value, budget) {
            far.push(key);
        }
        explain |= !shared && checker.plan.rules.is_beyond_limits(Money::variance(amount.value, budget), budget);
    }
    let amounts = Amounts {
        actual: actual.as_ref().map(|amount| amount.value),
        budget_period: line.expected(line.budget.of(checker.period)),
        forecast: forecast.as_ref().map(|amount| amount.value),
        budget_year: line.expected(line.budget.of(Period::Year)),
        last_year: line.last_year,
        shared,
    };
    for ((key, amount, _), found) in pairs.into_iter().zip(sign::suspicions(amounts)) {
        // An amount of the wrong size is doubted for that, whatever its sign.
        if let (Some(amount), Some((beside, expected)), false) = (amount, found, far.contains(&key)) {
            say(checker, row, key, amount.value, (beside, expected));
        }
    }
    if explain && row.says_nothing("#comment") {
        checker.diagnostics.push(row.comment_missing("variance"));
    }
    if let Some(comment) = comment.as_ref().filter(|_| !shared) {
        differing(checker, row, comment, amounts);
        turned(checker, row, comment, amounts);
    }
    LineReport { actual, forecast, comment }
}

/// The plan's amounts as the template printed them. A budget that was changed is changed for the period and the year:
/// the first says it.
fn printed(checker: &mut Checker<'_>, line: &Line, row: &Row<'_>) {
    let has_forecast = checker.plan.committee.has_forecast(checker.period);
    let year = line.budget.of(Period::Year).filter(|_| has_forecast);
    let amounts =
        [("#budget_period", line.budget.of(checker.period)), ("#budget_year", year), ("#last_year", line.last_year)];
    let before = checker.diagnostics.0.len();
    for (key, amount) in amounts {
        let typed = amount.map(|amount| checker.plan.committee.typed(amount));
        if checker.diagnostics.0.len() == before {
            checker.printed_amount(row, key, typed);
        }
    }
}

/// An amount that the comment says of outcome or forecast, and that neither they nor their variances come to.
fn differing(checker: &mut Checker<'_>, row: &Row<'_>, comment: &Located<Prose>, amounts: Amounts) {
    let variance = |amount: Option<Money>, budget: Option<Money>| Some(Money::variance(amount?, budget?));
    for claim in input::claims(&comment.value) {
        let Claimed::Money { unit, surplus } = claim.of else { continue };
        let of_year = ("#forecast", amounts.forecast, variance(amounts.forecast, amounts.budget_year));
        let of_period = ("#actual", amounts.actual, variance(amounts.actual, amounts.budget_period));
        let told = match claim.time {
            Time::Year => vec![of_year],
            Time::Period => vec![of_period],
            Time::Either if of_year.1.is_some() => vec![of_year, of_period],
            Time::Either => vec![of_period],
        };
        let comes_to = |own: &Money| text::round(own.abs().0 / unit, claim.decimals) == claim.number;
        let is_right = told.iter().any(|(_, amount, variance)| match surplus {
            Some(surplus) => variance.iter().any(|own| comes_to(own) && own.is_negative() != surplus),
            None => [amount, variance].into_iter().flatten().any(comes_to),
        });
        let (key, amount, variance) = told[0];
        // Without a budget, nothing says what a deficit comes to.
        let beside = if surplus.is_some() { variance } else { amount };
        if let Some(beside) = beside.filter(|_| !is_right) {
            let what = match (key == "#forecast", surplus.is_some()) {
                (true, true) => "forecast_variance",
                (true, false) => "forecast",
                (false, true) => "actual_variance",
                (false, false) => "actual",
            };
            let problem = row.problem(Code::CommentDiffers, "#comment").and(&row.place(key)).with("what", what);
            let found = text::kronor(beside, checker.words.lang);
            checker.diagnostics.push(problem.with("said", claim.said).with("found", found));
        }
    }
}

/// A deficit that the comment tells of where there is a surplus, or the reverse.
fn turned(checker: &mut Checker<'_>, row: &Row<'_>, comment: &Located<Prose>, amounts: Amounts) {
    let variance = |amount: Option<Money>, budget: Option<Money>| {
        Some(Money::variance(amount?, budget?)).filter(|own| *own != Money::ZERO)
    };
    let year = variance(amounts.forecast, amounts.budget_year).map(|own| ("#forecast", "forecast_sign", own));
    let period = variance(amounts.actual, amounts.budget_period).map(|own| ("#actual", "actual_sign", own));
    for outlook in input::outlooks(&comment.value) {
        let told: Vec<_> = match outlook.time {
            Time::Year => vec![year],
            Time::Period => vec![period],
            Time::Either => vec![year, period],
        };
        let told: Vec<_> = told.into_iter().flatten().collect();
        let is_right = told.iter().any(|(_, _, own)| own.is_negative() != outlook.surplus);
        if let Some((key, what, own)) = told.first().filter(|_| !is_right) {
            let problem = row.problem(Code::CommentDiffers, "#comment").and(&row.place(key)).with("what", *what);
            let (size, lang) = (own.abs(), checker.words.lang);
            let found =
                if size.0 < Decimal::from(1_000_000) { text::kronor(size, lang) } else { text::mnkr(size, lang) };
            let surplus = if outlook.surplus { "yes" } else { "no" };
            checker.diagnostics.push(problem.with("surplus", surplus).with("said", "").with("found", found));
            return;
        }
    }
}

fn amount(checker: &mut Checker<'_>, row: &Row<'_>, key: &str) -> Option<Located<Money>> {
    let unit = checker.plan.committee.amount_unit;
    row.number(key, Bounds::NONE, &mut checker.diagnostics)
        .map(|value| value.map(|number| Money(number.saturating_mul(unit))))
}

fn say(checker: &mut Checker<'_>, row: &Row<'_>, key: &str, amount: Money, (beside, expected): (Beside, Money)) {
    let problem = row.problem(Code::SuspiciousSign, key).with("found", shown(checker, amount));
    let problem = problem.with("beside", beside.id()).with("expected", shown(checker, expected));
    checker.diagnostics.push(problem);
}

/// Thousands of kronor where kronor are asked for, or the reverse, is a factor of a thousand; real amounts
/// are never so far from their budget.
fn is_far(amount: Money, budget: Money) -> bool {
    const FAR: i64 = 200;
    amount != Money::ZERO && budget != Money::ZERO && is_far_apart(amount.0, budget.0, FAR)
}

/// An amount in the unit that it is typed in.
fn shown(checker: &Checker<'_>, amount: Money) -> String {
    let typed = checker.plan.committee.typed(amount);
    text::number(typed, typed.normalize().scale(), checker.words.lang)
}
