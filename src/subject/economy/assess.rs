//! Economic lines: sums from the bottom up, variances, changes (`domain.md`, Economy).

use std::collections::{BTreeMap, BTreeSet};

use super::{
    ACCURACY, Amount, BUDGET_MONTH, Column, EconomicTable, Line, LineKind, LineReport, LineResult, Parts, Results,
    WITHIN_BUDGET, sheet,
};
use crate::assess::context::Base;
use crate::diagnostic::Diagnostics;
use crate::domain::{ById, Id, Money, Period, YearPeriod};
use crate::figure::{FigureId, Figures, How, Ref, Value};
use crate::source::Origin;

/// Puts budgets by month and what the units report into the store.
pub(crate) fn gather(base: &Base<'_>, figures: &mut Figures) {
    for line in &base.plan.economy.lines {
        for ((month, key), amount) in (1..).zip(sheet::MONTH_KEYS).zip(line.budget.months) {
            let Some(amount) = amount else { continue };
            let when = YearPeriod { period: Period::Month(month), ..base.when };
            let cell = base.plan.cell(sheet::MONTHS.key, &line.id, key);
            figures.planned(FigureId::new(BUDGET_MONTH, &line.id, when), Value::Money(amount), cell);
        }
    }
    for submission in &base.data.submissions {
        for (line, own) in &submission.economy {
            for (column, amount) in [(Column::Actual, &own.actual), (Column::Forecast, &own.forecast)] {
                let Some(amount) = amount else { continue };
                let id = FigureId::new(column.kind(), line, base.when).of_unit(&submission.unit);
                figures.given(id, Value::Money(amount.value), &amount.at);
            }
        }
    }
}

/// All lines, each after its parts, so that every sum is made once.
pub(crate) fn assess(base: &Base<'_>, figures: &mut Figures, _: &mut Diagnostics) {
    let parts = base.plan.economy.parts();
    let left_out = left_out(base);
    let order = parts_first(&base.plan.economy.lines, &parts);
    // A sum that lacks one of its lines may not take a figure that the plan or history gives for the whole of it.
    let mut lacking: BTreeSet<&Id> = BTreeSet::new();
    for line in &order {
        let below = parts.get(&line.id).into_iter().flatten();
        if left_out.contains(&line.id) || below.into_iter().any(|part| lacking.contains(&part.id)) {
            lacking.insert(&line.id);
        }
    }
    let reported = || order.iter().filter(|line| line.kind.is_reported());
    reported().for_each(|line| amounts(base, figures, line, &parts, &lacking));
    reported().for_each(|line| differences(base, figures, line));
    for memo in base.plan.economy.lines.iter().filter(|line| line.kind == LineKind::Memo) {
        memo_change(base, figures, memo);
    }
    for table in base.plan.economy.tables() {
        kept(base, figures, table, &parts);
    }
}

/// How many lines of a table keep their budget, and how good the forecasts of T2 were: line by line, since of sums what
/// their parts depart by may cancel out.
fn kept(base: &Base<'_>, figures: &mut Figures, table: Option<&EconomicTable>, parts: &Parts<'_>) {
    let Some(total) = base.plan.economy.total_of(table) else { return };
    let lines = base.plan.economy.lines_of(table);
    let reported = lines.filter(|line| line.kind == LineKind::Ordinary && !parts.contains_key(&line.id));
    let reported: Vec<&Line> = reported.collect();
    let find = |figures: &Figures, column: Column, line: &Line, when| figures.find(column.kind(), &line.id, when);
    let is_year_end = base.when.period == Period::Year;
    let variance = if is_year_end { Column::VariancePeriod } else { Column::VarianceYear };
    let of = reported.iter().filter_map(|line| find(figures, variance, line, base.when)).collect();
    figures.compute(FigureId::new(WITHIN_BUDGET, &total.id, base.when), How::NotNegative(of));
    if is_year_end {
        let t2 = YearPeriod { period: Period::T2, ..base.when };
        let pair = |line: &&Line| {
            let forecast = find(figures, Column::Forecast, line, t2)?;
            Some((forecast, find(figures, Column::Actual, line, base.when)?))
        };
        let pairs = reported.iter().filter_map(pair).collect();
        let how = How::Within { pairs, limit: base.plan.rules.forecast_accuracy };
        figures.compute(FigureId::new(ACCURACY, &total.id, base.when), how);
    }
}

/// What may be seen of them.
pub(crate) fn results(base: &Base<'_>, figures: &Figures) -> Results {
    let left_out = left_out(base);
    let without = without(&base.plan.economy.lines, &left_out);
    let accuracy = base.plan.economy.total().and_then(|total| figures.value_at(ACCURACY, &total.id, base.when));
    Results {
        accuracy: match accuracy {
            Some(Value::Share { part, of }) => Some((*part, *of)),
            _ => None,
        },
        lines: base.plan.economy.lines.iter().map(|line| result(base, figures, line, &without)).collect(),
        left_out: base
            .plan
            .economy
            .lines
            .iter()
            .map(|line| &line.id)
            .filter(|id| left_out.contains(id))
            .cloned()
            .collect(),
    }
}

/// The lines that are in no column, since one of those who should report them has not, or not all of it, or since
/// nobody should: sums in one column are over the same lines as the sums beside it (`domain.md`, Like with like).
fn left_out(base: &Base<'_>) -> BTreeSet<Id> {
    if base.is_plan {
        return BTreeSet::new();
    }
    let parts = base.plan.economy.parts();
    let reported =
        base.plan.economy.lines.iter().filter(|line| line.kind.is_reported() && !parts.contains_key(&line.id));
    let has_all = |line: &&Line| {
        !line.reporters.is_empty()
            && line.reporters.iter().all(|unit| {
                let own = base.of(unit).and_then(|submission| submission.economy.get(&line.id));
                own.is_some_and(|own| is_whole(base.plan.committee.has_forecast(base.when.period), line.kind, own))
            })
    };
    reported.filter(|line| !has_all(line)).map(|line| line.id.clone()).collect()
}

/// The lines that each sum lacks, however far below it they stand.
fn without<'a>(lines: &'a ById<Line>, left_out: &BTreeSet<Id>) -> BTreeMap<&'a Id, Vec<Id>> {
    let mut found: BTreeMap<&Id, Vec<Id>> = BTreeMap::new();
    for lacking in lines.iter().filter(|line| left_out.contains(&line.id)) {
        let mut own = lacking;
        // A tree that is a circle has been reported, and must end here too.
        for _ in 0..lines.len() {
            let Some(parent) = own.parent.as_ref().filter(|_| own.kind.adds_up()) else { break };
            let Some(sum) = lines.get(parent) else { break };
            found.entry(&sum.id).or_default().push(lacking.id.clone());
            own = sum;
        }
    }
    found
}

/// True if nothing of what a line is asked for is missing. A central buffer has a forecast, and an outcome where there
/// is none.
fn is_whole(has_forecast: bool, kind: LineKind, own: &LineReport) -> bool {
    match (has_forecast, kind) {
        (false, _) => own.actual.is_some(),
        (true, LineKind::Adjustment) => own.forecast.is_some(),
        (true, _) => own.actual.is_some() && own.forecast.is_some(),
    }
}

/// The lines such that each comes after its parts.
fn parts_first<'a>(lines: &'a [Line], parts: &Parts<'a>) -> Vec<&'a Line> {
    let is_part: BTreeSet<&Id> = parts.values().flatten().map(|part| &part.id).collect();
    let mut order: Vec<&Line> = lines.iter().filter(|line| !is_part.contains(&line.id)).collect();
    let mut next = 0;
    while let Some(line) = order.get(next) {
        order.extend(parts.get(&line.id).into_iter().flatten());
        next += 1;
    }
    order.reverse();
    order
}

/// The columns that hold amounts of their own; the others are differences of these.
fn columns(has_forecast: bool) -> &'static [Column] {
    match has_forecast {
        false => &[Column::Actual, Column::BudgetPeriod, Column::LastYear, Column::NextYear],
        true => &[
            Column::Actual,
            Column::BudgetPeriod,
            Column::Forecast,
            Column::BudgetYear,
            Column::LastYear,
            Column::PreviousForecast,
            Column::NextYear,
        ],
    }
}

/// The sum of the parts, or the line's own amounts.
fn amounts(base: &Base<'_>, figures: &mut Figures, line: &Line, parts: &Parts<'_>, lacking: &BTreeSet<&Id>) {
    for column in columns(base.plan.committee.has_forecast(base.when.period)) {
        let below = || parts.get(&line.id).into_iter().flatten();
        let of: Vec<Ref> = below().filter_map(|part| figures.find(column.kind(), &part.id, base.when)).collect();
        // Next year's budget may be known of some lines only, and then not of what they add up to.
        let is_partial = below().any(|part| lacks(base, figures, part, *column));
        if *column == Column::PreviousForecast && !is_partial && !is_sum_of(base, figures, line, &of) {
            // Lines have been merged or taken away since: what was forecast then is what the report said.
            own_amount(base, figures, line, *column);
        } else if !of.is_empty() && !is_partial {
            figures.compute(FigureId::new(column.kind(), &line.id, base.when), How::Sum(of));
        } else if !lacking.contains(&line.id) && (of.is_empty() || *column != Column::PreviousForecast) {
            // The plan may give budget and history for a sum only; what was forecast of a sum that lacked a line is not
            // the forecast of it.
            own_amount(base, figures, line, *column);
        }
    }
}

/// True unless the report before had another forecast of a sum than these parts have together.
fn is_sum_of(base: &Base<'_>, figures: &Figures, line: &Line, of: &[Ref]) -> bool {
    let Some((_, before)) = figures.previous(Column::Forecast.kind(), &line.id, None, base.when) else { return true };
    if of.is_empty() || !matches!(figures.get(before).how, How::Given(Origin::Snapshot { .. })) {
        return true;
    }
    figures.evaluate(&How::Sum(of.to_vec())).as_ref() == Some(figures.raw(before))
}

/// True if a line is in the sums of this period but has nothing in one of the columns that they are compared with. A
/// central buffer has neither budget nor last year, but was forecast before.
fn lacks(base: &Base<'_>, figures: &Figures, part: &Line, column: Column) -> bool {
    let find = |column: Column| figures.find(column.kind(), &part.id, base.when);
    let is_adding = part.kind != LineKind::Adjustment;
    let is_in = base.is_plan || find(Column::Actual).or(find(Column::Forecast)).is_some();
    let is_needed = match column {
        Column::NextYear => is_adding,
        Column::BudgetPeriod | Column::BudgetYear | Column::LastYear => is_in && is_adding,
        Column::PreviousForecast => is_in,
        _ => false,
    };
    is_needed && find(column).is_none()
}

fn own_amount(base: &Base<'_>, figures: &mut Figures, line: &Line, column: Column) {
    let id = FigureId::new(column.kind(), &line.id, base.when);
    let planned = match column {
        Column::BudgetPeriod | Column::BudgetYear => {
            let period = if column == Column::BudgetYear { Period::Year } else { base.when.period };
            let given = line.budget.given(period);
            if given.is_none() && line.budget.of_months(period).is_some() {
                let month = |month| YearPeriod { period: Period::Month(month), ..base.when };
                let of = (1..=period.last_month()).filter_map(|own| figures.find(BUDGET_MONTH, &line.id, month(own)));
                let how = How::Sum(of.collect());
                figures.compute(id, how);
                return;
            }
            given
        }
        Column::LastYear => line.last_year,
        Column::NextYear => line.next_year,
        Column::PreviousForecast => {
            let before = figures.previous(Column::Forecast.kind(), &line.id, None, base.when);
            if let Some((_, before)) = before {
                figures.compute(id, How::Same(before));
            }
            return;
        }
        _ => {
            let of = figures.of_units(column.kind(), &line.id, &line.reporters, base.when);
            figures.compute(id, How::Sum(of));
            return;
        }
    };
    if let Some(amount) = planned {
        let cell = base.plan.cell(sheet::PLAN.key, &line.id, plan_column(base.when.period, column));
        figures.planned(id, Value::Money(amount), cell);
    }
}

/// The plan's column that an amount stands in.
fn plan_column(period: Period, column: Column) -> &'static str {
    match (column, period) {
        (Column::LastYear, _) => "#last_year",
        (Column::NextYear, _) => "#next_year",
        (Column::BudgetPeriod, Period::T1) => "#budget_t1",
        (Column::BudgetPeriod, Period::T2) => "#budget_t2",
        _ => "#budget_year",
    }
}

/// Variances and changes: positive is surplus or improvement.
fn differences(base: &Base<'_>, figures: &mut Figures, line: &Line) {
    // At year end the outcome is what the forecast was.
    let expected = if base.when.period == Period::Year { Column::Actual } else { Column::Forecast };
    let pairs = [
        (Column::VariancePeriod, Column::Actual, Column::BudgetPeriod),
        (Column::VarianceYear, Column::Forecast, Column::BudgetYear),
        (Column::ChangeOnLastYear, expected, Column::LastYear),
        (Column::ChangeOnPrevious, Column::Forecast, Column::PreviousForecast),
    ];
    for (column, of, less) in pairs {
        let find = |column: Column| figures.find(column.kind(), &line.id, base.when);
        let is_left_of_grant = line.is_granted && matches!(column, Column::VariancePeriod | Column::VarianceYear);
        let how = match (find(of), find(less)) {
            (Some(of), Some(less)) if is_left_of_grant => How::Sum(vec![of, less]),
            (Some(of), Some(less)) => How::Difference(of, less),
            (Some(of), None) if counts_whole(base, figures, line, less) => How::Sum(vec![of]),
            _ => continue,
        };
        figures.compute(FigureId::new(column.kind(), &line.id, base.when), how);
    }
}

/// True of a buffer without a budget, or without an outcome of last year, of its own: all of it is variance where the
/// total after it has one, or the totals before and after it would differ by what no row shows.
fn counts_whole(base: &Base<'_>, figures: &Figures, line: &Line, less: Column) -> bool {
    let has = |total: &Id| figures.find(less.kind(), total, base.when).is_some();
    line.kind == LineKind::Adjustment && less != Column::PreviousForecast && line.parent.as_ref().is_some_and(has)
}

/// The parent's change from the previous forecast, in the forecast's column.
fn memo_change(base: &Base<'_>, figures: &mut Figures, memo: &Line) {
    let Some(parent) = &memo.parent else { return };
    let find = |column: Column| figures.find(column.kind(), parent, base.when);
    if let (Some(now), Some(before)) = (find(Column::Forecast), find(Column::PreviousForecast)) {
        figures.compute(FigureId::new(Column::Forecast.kind(), &memo.id, base.when), How::Difference(now, before));
    }
}

fn result(base: &Base<'_>, figures: &Figures, line: &Line, without: &BTreeMap<&Id, Vec<Id>>) -> LineResult {
    let find = |column: Column| figures.find(column.kind(), &line.id, base.when);
    let amounts: BTreeMap<Column, Amount> =
        Column::ALL.into_iter().filter_map(|column| Some((column, amount(figures, find(column)?)?))).collect();
    let of_year = if base.when.period == Period::Year {
        (Column::VariancePeriod, Column::BudgetPeriod)
    } else {
        (Column::VarianceYear, Column::BudgetYear)
    };
    let value = |column| amounts.get(&column).map(|own: &Amount| own.value);
    let beyond_limit = value(of_year.0).zip(value(of_year.1));
    LineResult {
        id: line.id.clone(),
        beyond_limit: beyond_limit.is_some_and(|(variance, budget)| base.plan.rules.is_beyond_limits(variance, budget)),
        amounts,
        previous: find(Column::PreviousForecast).and_then(|of| figures.earlier_period_of(of)),
        without: without.get(&line.id).cloned().unwrap_or_default(),
        comments: base.comments(&line.reporters, |submission| submission.economy.get(&line.id)?.comment.as_ref()),
    }
}

fn amount(figures: &Figures, of: Ref) -> Option<Amount> {
    let Value::Money(value) = figures.value(of) else { return None };
    let operands = figures.get(of).how.operands();
    let lines = operands.iter().map(|own| &figures.get(*own).id).filter(|own| own.unit.is_none());
    let own = &figures.get(of).id.item;
    let parts = match figures.get(of).how {
        How::Sum(_) => lines.map(|line| line.item.clone()).filter(|item| item != own).collect(),
        _ => Vec::new(),
    };
    Some(Amount { value: Money(value.0), origins: figures.origins(of), parts })
}
