//! Economic lines: sums from the bottom up, variances, changes (`domain.md`, Economy).

use std::collections::{BTreeMap, BTreeSet};

use super::Parts;
use crate::assess::context::Base;
use crate::assess::results::{Amount, LineResult, UnitComment};
use crate::domain::{ById, Id, Money, Period};
use crate::history::HistoryKind;
use crate::source::{Located, Origin};
use crate::subject::economy::LineReport;
use crate::subject::economy::{Line, LineKind};

/// The columns that lines are summed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Actual,
    BudgetPeriod,
    Forecast,
    BudgetYear,
    LastYear,
    PreviousForecast,
}

impl Column {
    const ALL: [Column; 6] = [
        Column::Actual,
        Column::BudgetPeriod,
        Column::Forecast,
        Column::BudgetYear,
        Column::LastYear,
        Column::PreviousForecast,
    ];
}

/// All lines, in the order of the plan.
pub(crate) fn lines(base: &Base<'_>) -> ById<LineResult> {
    let mut sums = Sums { base, reports: reports(base), parts: base.plan.economy.parts(), amounts: BTreeMap::new() };
    for line in parts_first(&base.plan.economy.lines, &sums.parts) {
        let amounts = Column::ALL.map(|column| sums.sum(line, column));
        sums.amounts.insert(&line.id, amounts);
    }
    base.plan.economy.lines.iter().map(|line| sums.line(line)).collect()
}

/// What the units report of each line, in the plan's order of units.
fn reports<'a>(base: &Base<'a>) -> BTreeMap<&'a Id, Vec<(&'a Id, &'a LineReport)>> {
    let mut reports: BTreeMap<&Id, Vec<(&Id, &LineReport)>> = BTreeMap::new();
    for submission in &base.data.submissions {
        for (line, report) in &submission.economy {
            reports.entry(line).or_default().push((&submission.unit, report));
        }
    }
    reports
}

/// The lines such that each comes after its parts, so that every sum is made once.
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

struct Sums<'a> {
    base: &'a Base<'a>,
    reports: BTreeMap<&'a Id, Vec<(&'a Id, &'a LineReport)>>,
    parts: Parts<'a>,
    /// The amounts so far, in the order of the columns.
    amounts: BTreeMap<&'a Id, [Option<Amount>; Column::ALL.len()]>,
}

impl Sums<'_> {
    fn line(&self, line: &Line) -> LineResult {
        if line.kind == LineKind::Memo {
            return self.memo(line);
        }
        let amount = |column| self.amount(&line.id, column).cloned();
        let (actual, budget_period) = (amount(Column::Actual), amount(Column::BudgetPeriod));
        let (forecast, budget_year) = (amount(Column::Forecast), amount(Column::BudgetYear));
        let (last_year, previous_forecast) = (amount(Column::LastYear), amount(Column::PreviousForecast));
        LineResult {
            id: line.id.clone(),
            variance_period: difference(actual.as_ref(), budget_period.as_ref()),
            variance_year: difference(forecast.as_ref(), budget_year.as_ref()),
            change_on_last_year: difference(forecast.as_ref(), last_year.as_ref()),
            change_on_previous: difference(forecast.as_ref(), previous_forecast.as_ref()),
            actual,
            budget_period,
            forecast,
            budget_year,
            last_year,
            previous_forecast,
            comments: self.comments(line),
        }
    }

    /// The parent's change from the previous forecast, in the forecast's column.
    fn memo(&self, line: &Line) -> LineResult {
        let of_parent = |column| self.amount(line.parent.as_ref()?, column);
        let before = of_parent(Column::PreviousForecast);
        let change = difference(of_parent(Column::Forecast), before);
        let origins = before.map(|amount| amount.origins.clone()).unwrap_or_default();
        LineResult {
            id: line.id.clone(),
            actual: None,
            budget_period: None,
            variance_period: None,
            forecast: change.map(|value| Amount { value, origins, parts: Vec::new() }),
            budget_year: None,
            variance_year: None,
            last_year: None,
            change_on_last_year: None,
            previous_forecast: before.cloned(),
            change_on_previous: change,
            comments: Vec::new(),
        }
    }

    fn amount(&self, line: &Id, column: Column) -> Option<&Amount> {
        self.amounts.get(line)?[column as usize].as_ref()
    }

    /// The sum of the parts, or the line's own amount. Absent parts are not zero: where all are absent,
    /// so is the sum.
    fn sum(&self, line: &Line, column: Column) -> Option<Amount> {
        let parts = self.parts.get(&line.id).into_iter().flatten();
        let amounts: Vec<(&Id, &Amount)> =
            parts.filter_map(|part| Some((&part.id, self.amount(&part.id, column)?))).collect();
        if amounts.is_empty() {
            // The plan may give budget and history for a sum only.
            return self.own(line, column);
        }
        Some(Amount {
            value: amounts.iter().map(|(_, amount)| amount.value).sum(),
            origins: amounts.iter().flat_map(|(_, amount)| amount.origins.iter().cloned()).collect(),
            parts: amounts.into_iter().map(|(id, _)| id.clone()).collect(),
        })
    }

    fn own(&self, line: &Line, column: Column) -> Option<Amount> {
        // A partial report compares like with like: a line that nobody has reported is in no column, or its
        // budget would look like a surplus.
        let missing = &self.base.data.missing;
        if !line.reporters.is_empty() && line.reporters.iter().all(|unit| missing.contains(unit)) {
            return None;
        }
        match column {
            Column::Actual => self.reported(line, |report| report.actual.as_ref()),
            Column::Forecast => self.reported(line, |report| report.forecast.as_ref()),
            Column::BudgetPeriod => self.planned(line, line.budget.of(self.base.when.period), self.budget_key()),
            Column::BudgetYear => self.planned(line, line.budget.year, "#budget_year"),
            Column::LastYear => self.planned(line, line.last_year, "#last_year"),
            Column::PreviousForecast => self.previous_forecast(line),
        }
    }

    fn reports(&self, line: &Line) -> &[(&Id, &LineReport)] {
        self.reports.get(&line.id).map_or(&[], Vec::as_slice)
    }

    /// The sum of what the units report.
    fn reported(&self, line: &Line, pick: impl Fn(&LineReport) -> Option<&Located<Money>>) -> Option<Amount> {
        let amounts: Vec<&Located<Money>> = self.reports(line).iter().filter_map(|(_, report)| pick(report)).collect();
        if amounts.is_empty() {
            return None;
        }
        Some(Amount {
            value: amounts.iter().map(|amount| amount.value).sum(),
            origins: amounts.iter().map(|amount| Origin::Cell(amount.at.clone())).collect(),
            parts: Vec::new(),
        })
    }

    /// The plan's column of the period's budget.
    fn budget_key(&self) -> &'static str {
        match self.base.when.period {
            Period::T1 => "#budget_t1",
            Period::T2 => "#budget_t2",
            Period::Year | Period::Month(_) => "#budget_year",
        }
    }

    fn planned(&self, line: &Line, value: Option<Money>, column: &'static str) -> Option<Amount> {
        let origins = self.base.plan.cell("economy", &line.id, column).map(Origin::Cell).into_iter().collect();
        value.map(|value| Amount { value, origins, parts: Vec::new() })
    }

    fn previous_forecast(&self, line: &Line) -> Option<Amount> {
        let past = self.base.past.latest_this_year(HistoryKind::Forecast, &line.id, self.base.when)?;
        match past.value {
            crate::history::HistoryValue::Number(number) => {
                Some(Amount { value: Money(number), origins: vec![past.origin.clone()], parts: Vec::new() })
            }
            crate::history::HistoryValue::Status(_) => None,
        }
    }

    fn comments(&self, line: &Line) -> Vec<UnitComment> {
        let comment = |(unit, report): &(&Id, &LineReport)| {
            Some(UnitComment { unit: (*unit).clone(), text: report.comment.clone()? })
        };
        self.reports(line).iter().filter_map(comment).collect()
    }
}

/// The first less the second; positive is surplus or improvement.
fn difference(amount: Option<&Amount>, less: Option<&Amount>) -> Option<Money> {
    Some(Money::variance(amount?.value, less?.value))
}
