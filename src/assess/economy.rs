//! Economic lines: sums from the bottom up, variances, changes (`domain.md`, Economy).

use std::collections::BTreeMap;

use super::Base;
use super::results::{Amount, LineResult, UnitComment};
use crate::check::LineReport;
use crate::domain::{Id, Line, LineKind, Money};
use crate::plan::HistoryKind;
use crate::source::{Located, Origin};

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

/// All lines, in the order of the plan.
pub(super) fn lines(base: &Base<'_>) -> Vec<LineResult> {
    let mut children: BTreeMap<&Id, Vec<&Line>> = BTreeMap::new();
    for line in &base.plan.lines {
        if let Some(parent) = line.parent.as_ref().filter(|_| adds_up(line)) {
            children.entry(parent).or_default().push(line);
        }
    }
    let sums = Sums { base, children };
    base.plan.lines.iter().map(|line| sums.line(line)).collect()
}

/// "Varav" and memo lines are in no sum.
fn adds_up(line: &Line) -> bool {
    !matches!(line.kind, LineKind::OfWhich | LineKind::Memo)
}

struct Sums<'a> {
    base: &'a Base<'a>,
    children: BTreeMap<&'a Id, Vec<&'a Line>>,
}

impl Sums<'_> {
    fn line(&self, line: &Line) -> LineResult {
        if line.kind == LineKind::Memo {
            return self.memo(line);
        }
        let amount = |column| self.amount(line, column);
        let (actual, budget_period) = (amount(Column::Actual), amount(Column::BudgetPeriod));
        let (forecast, budget_year) = (amount(Column::Forecast), amount(Column::BudgetYear));
        let (last_year, previous_forecast) = (amount(Column::LastYear), amount(Column::PreviousForecast));
        LineResult {
            id: line.id.clone(),
            variance_period: difference(&actual, &budget_period),
            variance_year: difference(&forecast, &budget_year),
            change_on_last_year: difference(&forecast, &last_year),
            change_on_previous: difference(&forecast, &previous_forecast),
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
        let parent = line.parent.as_ref().and_then(|id| self.base.plan.line(id));
        let now = parent.and_then(|parent| self.amount(parent, Column::Forecast));
        let before = parent.and_then(|parent| self.amount(parent, Column::PreviousForecast));
        let change = difference(&now, &before);
        let origins = before.iter().flat_map(|amount| amount.origins.clone()).collect();
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
            previous_forecast: before,
            change_on_previous: change,
            comments: Vec::new(),
        }
    }

    /// The sum of the parts, or the line's own amount. Absent parts are not zero: where all are absent,
    /// so is the sum.
    fn amount(&self, line: &Line, column: Column) -> Option<Amount> {
        let Some(parts) = self.children.get(&line.id) else {
            return self.own(line, column);
        };
        let amounts: Vec<(Id, Amount)> =
            parts.iter().filter_map(|part| self.amount(part, column).map(|amount| (part.id.clone(), amount))).collect();
        if amounts.is_empty() {
            // The plan may give budget and history for a sum only.
            return self.own(line, column);
        }
        let value = amounts.iter().map(|(_, amount)| amount.value).sum();
        let origins = amounts.iter().flat_map(|(_, amount)| amount.origins.clone()).collect();
        Some(Amount { value, origins, parts: amounts.into_iter().map(|(id, _)| id).collect() })
    }

    fn own(&self, line: &Line, column: Column) -> Option<Amount> {
        match column {
            Column::Actual => self.reported(line, |report| report.actual.as_ref()),
            Column::Forecast => self.reported(line, |report| report.forecast.as_ref()),
            Column::BudgetPeriod => self.planned(line, line.budget.of(self.base.when.period)),
            Column::BudgetYear => self.planned(line, line.budget.year),
            Column::LastYear => self.planned(line, line.last_year),
            Column::PreviousForecast => self.previous_forecast(line),
        }
    }

    /// The sum of what the units report.
    fn reported<'s>(
        &'s self,
        line: &Line,
        pick: impl Fn(&'s LineReport) -> Option<&'s Located<Money>>,
    ) -> Option<Amount> {
        let amounts: Vec<&Located<Money>> = self
            .base
            .data
            .submissions
            .iter()
            .filter_map(|submission| submission.lines.get(&line.id))
            .filter_map(pick)
            .collect();
        if amounts.is_empty() {
            return None;
        }
        Some(Amount {
            value: amounts.iter().map(|amount| amount.value).sum(),
            origins: amounts.iter().map(|amount| Origin::Cell(amount.at.clone())).collect(),
            parts: Vec::new(),
        })
    }

    fn planned(&self, line: &Line, value: Option<Money>) -> Option<Amount> {
        let origins = self.base.plan.place("economy", &line.id).cloned().map(Origin::Cell).into_iter().collect();
        value.map(|value| Amount { value, origins, parts: Vec::new() })
    }

    fn previous_forecast(&self, line: &Line) -> Option<Amount> {
        let past = self.base.past.latest_this_year(HistoryKind::Forecast, &line.id, self.base.when)?;
        match past.value {
            crate::plan::HistoryValue::Number(number) => {
                Some(Amount { value: Money(number), origins: vec![past.origin.clone()], parts: Vec::new() })
            }
            crate::plan::HistoryValue::Status(_) => None,
        }
    }

    fn comments(&self, line: &Line) -> Vec<UnitComment> {
        let submissions = self.base.data.submissions.iter();
        submissions
            .filter_map(|submission| {
                let text = submission.lines.get(&line.id)?.comment.clone()?;
                Some(UnitComment { unit: submission.unit.clone(), text })
            })
            .collect()
    }
}

/// The first less the second; positive is surplus or improvement.
fn difference(amount: &Option<Amount>, less: &Option<Amount>) -> Option<Money> {
    Some(Money::variance(amount.as_ref()?.value, less.as_ref()?.value))
}
