//! Indicators in the committee workbook and the summary; their rows stand below their goals.

use super::report::numbered;
use super::{Indicator, IndicatorResult};
use crate::document::{Cell, Row, Value};
use crate::figure::Rule;
use crate::report::context::Report;
use crate::report::contribution::reason_cell;
use crate::subject::goals::Goal;

impl Report<'_> {
    pub(crate) fn indicator_sheet_row(&self, indicator: &Indicator) -> Option<Row> {
        let result = self.results.indicators.get(&indicator.id)?;
        // What the arrow beside it is since.
        let compared = match (result.trends.last(), &result.baseline) {
            (Some(since), _) => {
                let value = self.number(&indicator.measure, since.value).display(self.lang());
                Cell::text(format!("{}: {value}", self.period_name(since.when)))
            }
            (None, Some(baseline)) => {
                let value = self.number(&indicator.measure, baseline.value).display(self.lang());
                Cell::text(format!("{}: {value}", self.baseline_label(baseline)))
            }
            (None, None) => Cell::empty(),
        };
        let trend = result.trends.last().map(|since| since.trend);
        Some(Row {
            indent: 1,
            ..Row::body(vec![
                Cell::text(indicator.number.clone()),
                Cell::text(indicator.name.clone()),
                Cell::new(self.outcome_value(indicator, result)).from(result.origins.clone()),
                Cell::text(self.target(indicator)),
                compared,
                trend.map_or_else(Cell::empty, |trend| Cell::new(self.trend(trend))),
                Cell::new(self.status_value(&result.decided.proposed)),
                Cell::new(self.status_value(&result.decided.assessment())),
                self.reported_cell(result.reporting.values, result.reporting.of),
                match reason_cell(&result.decided) {
                    cell if cell.value == Value::Empty => self.comments_cell(&result.comments),
                    cell => cell,
                },
            ])
        })
    }

    /// A row of the rules behind statuses for each indicator of a goal.
    pub(crate) fn indicator_rules(&self, goal: Option<&Goal>) -> Vec<Row> {
        let of_goal = self.plan.indicators.of(goal.map(|goal| &goal.id));
        let row = |indicator: &Indicator| {
            let result = self.results.indicators.get(&indicator.id)?;
            Some(self.rule_row(&numbered(indicator), &result.decided, Some(indicator.measured()), 1))
        };
        of_goal.filter_map(row).collect()
    }

    /// What units say of a goal's indicators.
    pub(crate) fn indicator_comments(&self, goal: Option<&Goal>) -> Vec<Row> {
        let of_goal = self.plan.indicators.of(goal.map(|goal| &goal.id));
        let results = of_goal.filter_map(|own| Some((own, self.results.indicators.get(&own.id)?)));
        let rows = |(own, result): (&Indicator, &IndicatorResult)| {
            // What the reporter has assessed itself is its status.
            let is_own = result.decided.explanation.rule == Rule::ByHand && own.reporters.len() == 1;
            let status = || match is_own {
                true => Cell::new(self.status_value(&result.decided.proposed)),
                false => Cell::empty(),
            };
            let name = numbered(own);
            let said = result.comments.iter();
            said.map(|said| self.comment_row(&name, &said.unit, status(), &said.text)).collect::<Vec<_>>()
        };
        results.flat_map(rows).collect()
    }
}
