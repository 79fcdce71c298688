//! Economic lines. Amounts are typed in the plan's unit and leave this stage in kronor.

use super::sign::{self, Amounts, Beside};
use super::{Checker, LineReport, Submission, wanted};
use crate::cells::{Bounds, Row};
use crate::diagnostic::Code;
use crate::domain::{Line, LineKind, Money};
use crate::schema::UnitSheet;
use crate::source::Located;
use crate::text;
use rust_decimal::Decimal;

impl Checker<'_> {
    pub(super) fn economy(&mut self, submission: &mut Submission) {
        let lines = self.asked.lines.clone();
        let names = wanted(lines.iter().map(|line| (&line.id, &line.name)));
        for (line, row) in lines.iter().zip(self.asked_rows(UnitSheet::Economy, &names)) {
            let Some(row) = row else { continue };
            let report = self.line(line, &row);
            submission.lines.insert(line.id.clone(), report);
        }
    }

    fn line(&mut self, line: &Line, row: &Row<'_>) -> LineReport {
        let actual = self.amount(row, "#actual");
        let forecast = self.amount(row, "#forecast");
        let comment = row.text("#comment", &mut self.diagnostics);
        // A central buffer has a forecast only.
        if line.kind != LineKind::Adjustment {
            self.require(row, "#actual");
        }
        self.require(row, "#forecast");
        let pairs = [("#actual", &actual, line.budget.of(self.period)), ("#forecast", &forecast, line.budget.year)];
        // Where several units share a line, the budget is the line's and none of them can be held to it.
        let shared = line.reporters.len() != 1;
        let (mut explain, mut far) = (false, Vec::new());
        for (key, amount, budget) in pairs {
            let (Some(amount), Some(budget)) = (amount, budget) else { continue };
            if !shared && self.is_far(row, key, amount.value, budget) {
                far.push(key);
            }
            explain |= !shared && self.needs_comment(amount.value, budget);
        }
        let amounts = Amounts {
            actual: actual.as_ref().map(|amount| amount.value),
            budget_period: line.budget.of(self.period),
            forecast: forecast.as_ref().map(|amount| amount.value),
            budget_year: line.budget.year,
            last_year: line.last_year,
            shared,
        };
        for ((key, amount, _), found) in pairs.into_iter().zip(sign::suspicions(amounts)) {
            // An amount of the wrong size has been looked at already, whatever its sign.
            if let (Some(amount), Some((beside, expected)), false) = (amount, found, far.contains(&key)) {
                self.sign(row, key, amount.value, (beside, expected));
            }
        }
        if explain && row.is_blank("#comment") {
            self.diagnostics.push(row.problem(Code::CommentMissing, "#comment").with("why", "variance"));
        }
        LineReport { actual, forecast, comment }
    }

    fn amount(&mut self, row: &Row<'_>, key: &str) -> Option<Located<Money>> {
        let unit = self.plan.committee.amount_unit;
        row.number(key, Bounds::NONE, &mut self.diagnostics).map(|value| value.map(|number| Money(number * unit)))
    }

    fn sign(&mut self, row: &Row<'_>, key: &str, amount: Money, (beside, expected): (Beside, Money)) {
        let problem = row.problem(Code::SuspiciousSign, key).with("found", self.shown(amount));
        self.diagnostics.push(problem.with("beside", beside.id()).with("expected", self.shown(expected)));
    }

    /// Thousands of kronor where kronor are asked for, or the reverse, is a factor of a thousand; real amounts
    /// are never so far from their budget. True if that is said.
    fn is_far(&mut self, row: &Row<'_>, key: &str, amount: Money, budget: Money) -> bool {
        const FAR: Decimal = Decimal::from_parts(200, 0, 0, false, 0);
        let far = |large: Money, small: Money| {
            let times = large.abs().0.checked_div(small.abs().0);
            small != Money::ZERO && times.is_none_or(|times| times >= FAR)
        };
        let is_far = far(amount, budget) || far(budget, amount);
        if is_far {
            let problem = row.problem(Code::LargeChange, key).with("what", "budget").with("found", self.shown(amount));
            let unit = if self.plan.committee.amount_unit == Decimal::ONE { "kr" } else { "tkr" };
            self.diagnostics.push(problem.with("earlier", self.shown(budget)).with("unit", unit));
        }
        is_far
    }

    /// An amount in the unit that it is typed in.
    fn shown(&self, amount: Money) -> String {
        let typed = amount.0.checked_div(self.plan.committee.amount_unit).unwrap_or(amount.0);
        text::number(typed, typed.normalize().scale(), self.words.lang)
    }

    /// Beyond both thresholds of the plan; a budget of zero has no percentage, so the amount decides.
    fn needs_comment(&self, amount: Money, budget: Money) -> bool {
        let variance = Money::variance(amount, budget);
        let rules = &self.plan.rules;
        let share_exceeds = variance.share_of(budget).is_none_or(|share| share.0.abs() >= rules.comment_percent.0);
        variance.abs() > rules.comment_amount && share_exceeds
    }
}
