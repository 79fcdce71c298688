//! Why a line has its amounts.
//!
//! *Takes* the store, *returns* its figures of the subject with their names and rules. *Never* computes.

use super::{ACCURACY, BUDGET_MONTH, Column, Line, LineKind, WITHIN_BUDGET};
use crate::figure::{How, Ref, Value};
use crate::plan::Plan;
use crate::report::context::Report;
use crate::report::explain::Explained;
use crate::text::{self, Arg};

/// Every amount of every line.
pub(crate) fn explain(report: &Report<'_>) -> Vec<Explained> {
    let of_line = |line| Column::ALL.into_iter().filter_map(move |column| amount(report, line, column));
    report.plan.economy.lines.iter().flat_map(of_line).chain(kept(report)).collect()
}

/// How many lines of each table keep their budget, and how good their forecasts were.
fn kept(report: &Report<'_>) -> Vec<Explained> {
    let economy = &report.plan.economy;
    let totals = economy.tables().into_iter().filter_map(|table| economy.total_of(table));
    let of_total = |total: &Line| {
        let limit = report.accuracy_limit();
        let entry = |kind, what: &str, rule: String| {
            let of = report.figure(kind, &total.id)?;
            let what = report.words.with(what, &[("name", Arg::Text(&total.name))]);
            Some(report.explained(of, format!("line {} {}", total.id, kind.column), what, report.given(of), rule))
        };
        let accurate = report.words.with("rule-accuracy", &[("limit", Arg::Text(&limit))]);
        let within = report.words.get(report.by_year_end("rule-within-budget", "rule-within-budget-outcome"));
        [entry(WITHIN_BUDGET, "explain-within-budget", within), entry(ACCURACY, "explain-accuracy", accurate)]
    };
    totals.flat_map(of_total).flatten().collect()
}

fn amount(report: &Report<'_>, line: &Line, column: Column) -> Option<Explained> {
    let of = report.figure(column.kind(), &line.id)?;
    let Value::Money(value) = report.results.figures.value(of) else { return None };
    let name = column.kind().column;
    let column_name = match column {
        Column::ChangeOnLastYear if report.is_year_end() => report.words.get("explain-change-on-last-year-outcome"),
        _ => report.words.get(&format!("explain-{}", name.replace('_', "-"))),
    };
    let what =
        report.words.with("explain-line", &[("name", Arg::Text(&line.name)), ("column", Arg::Text(&column_name))]);
    let shown = format!("{}\u{a0}{}", text::tkr(*value, report.lang()), report.words.get("unit-tkr"));
    Some(report.explained(of, format!("line {} {name}", line.id), what, shown, rule(report, line, column, of)))
}

fn rule(report: &Report<'_>, line: &Line, column: Column, of: Ref) -> String {
    let figures = &report.results.figures;
    if line.is_granted && matches!(column, Column::VariancePeriod | Column::VarianceYear) {
        return report.words.get("rule-left-of-grant");
    }
    if let How::Sum(parts) = &figures.get(of).how {
        if parts.iter().any(|part| figures.get(*part).id.kind == BUDGET_MONTH) {
            return report.words.get("rule-amount-months");
        }
        let ids = parts.iter().map(|part| &figures.get(*part).id);
        let lines = ids.filter(|id| id.unit.is_none()).filter_map(|id| report.plan.economy.lines.get(&id.item));
        let names: Vec<&str> = lines.map(|line| line.name.as_str()).collect();
        if !names.is_empty() {
            return report.words.with("rule-amount-sum", &[("parts", Arg::Text(&names.join(" + ")))]);
        }
    }
    let count = [("count", Arg::Count(figures.given_behind(of).len()))];
    match column {
        Column::Forecast if line.kind == LineKind::Memo => report.words.get("rule-change-previous"),
        Column::Actual | Column::Forecast => report.words.with("rule-amount-reported", &count),
        Column::BudgetPeriod | Column::BudgetYear | Column::LastYear | Column::NextYear => {
            report.words.with("rule-amount-plan", &count)
        }
        Column::PreviousForecast => report.words.with("rule-amount-previous", &count),
        Column::VariancePeriod => report.words.get("rule-variance-period"),
        Column::VarianceYear => report.words.get("rule-variance-year"),
        Column::ChangeOnLastYear => {
            report.words.get(report.by_year_end("rule-change-last-year", "rule-change-last-year-outcome"))
        }
        Column::ChangeOnPrevious => report.words.get("rule-change-previous"),
    }
}

/// What lines are called.
pub(crate) fn names(plan: &Plan) -> Vec<(&str, &str)> {
    plan.economy.lines.iter().map(|line| (line.id.as_str(), line.name.as_str())).collect()
}
