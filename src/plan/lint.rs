//! What a careful controller would ask about a plan before sending out the templates.
//!
//! *Takes* a plan, *returns* diagnostics, *never* changes anything.

use std::sync::Arc;

use rust_decimal::Decimal;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::domain::{
    Aggregation, BridgeKind, Comparison, Direction, Id, Indicator, Line, LineKind, Money, Target, ValueKind,
};
use crate::text::{Words, tkr};

use super::{Parts, Plan};

/// All questions about a plan.
pub fn lint(plan: &Plan, file: &Arc<str>, words: &Words) -> Diagnostics {
    let mut lint = Lint { plan, file, words, diagnostics: Diagnostics::default() };
    for indicator in &plan.indicators {
        lint.target(indicator);
        lint.bands(indicator);
        lint.baseline(indicator);
        lint.reporter_of_indicator(indicator);
    }
    let parts = plan.parts();
    for line in &plan.lines {
        lint.budget(line, &parts);
    }
    for measure in &plan.measures {
        if measure.reporters.is_empty() {
            lint.push(Code::NobodyReports, "measures", &measure.id, &measure.name);
        }
    }
    lint.bridge();
    lint.diagnostics
}

struct Lint<'a> {
    plan: &'a Plan,
    file: &'a Arc<str>,
    words: &'a Words,
    diagnostics: Diagnostics,
}

impl Lint<'_> {
    fn problem(&self, code: Code, sheet: &'static str, id: &Id, name: &str) -> Diagnostic {
        let diagnostic = match self.plan.place(sheet, id) {
            Some(cell) => Diagnostic::new(code, cell),
            None => Diagnostic::of_file(code, self.file),
        };
        diagnostic.with("id", id).with("name", name)
    }

    fn push(&mut self, code: Code, sheet: &'static str, id: &Id, name: &str) {
        let problem = self.problem(code, sheet, id, name);
        self.diagnostics.push(problem);
    }

    fn target(&mut self, indicator: &Indicator) {
        let computed = indicator.measure.kind == ValueKind::UnitShare;
        let has_target =
            indicator.target.is_some() || !indicator.period_targets.is_empty() || indicator.bands.is_some();
        if !has_target && !computed && indicator.no_target.is_none() {
            self.push(Code::IndicatorWithoutTarget, "indicators", &indicator.id, &indicator.name);
        }
        let against = |target: &Target| {
            matches!(
                (target, indicator.good()),
                (Target::Compare(Comparison::AtLeast | Comparison::Above, _), Direction::Down)
                    | (Target::Compare(Comparison::AtMost | Comparison::Below, _), Direction::Up)
            )
        };
        let mut targets = indicator.target.iter().chain(indicator.period_targets.iter().map(|(_, target)| target));
        if indicator.measure.kind.is_numeric() && targets.any(against) {
            self.push(Code::TargetDirection, "indicators", &indicator.id, &indicator.name);
        }
    }

    /// Bands are bounds in the good direction: green must be the harder one.
    fn bands(&mut self, indicator: &Indicator) {
        let Some(bands) = indicator.bands else { return };
        let overlap = match indicator.good() {
            Direction::Up => bands.green <= bands.yellow,
            Direction::Down => bands.green >= bands.yellow,
        };
        if overlap {
            self.push(Code::BandsOverlap, "indicators", &indicator.id, &indicator.name);
        }
    }

    fn baseline(&mut self, indicator: &Indicator) {
        if !matches!(indicator.target, Some(Target::Baseline(_))) || indicator.baseline.is_some() {
            return;
        }
        let of = indicator.from_measure.as_ref().unwrap_or(&indicator.id);
        if !self.plan.history.iter().any(|value| value.of == *of) {
            self.push(Code::BaselineMissing, "indicators", &indicator.id, &indicator.name);
        }
    }

    fn reporter_of_indicator(&mut self, indicator: &Indicator) {
        let computed = indicator.measure.kind == ValueKind::UnitShare || indicator.from_measure.is_some();
        if indicator.reporters.is_empty() && !computed {
            self.push(Code::NobodyReports, "indicators", &indicator.id, &indicator.name);
        }
        if indicator.aggregation == Aggregation::Single && indicator.reporters.len() > 1 {
            let problem = self.problem(Code::PlanValue, "indicators", &indicator.id, &indicator.name);
            let names = indicator.reporters.iter().map(Id::as_str).collect::<Vec<_>>().join(", ");
            let column = self.words.get("plan-single-reporter");
            self.diagnostics.push(problem.with("column", column).with("row", &indicator.name).with("found", names));
        }
    }

    fn budget(&mut self, line: &Line, parts: &Parts<'_>) {
        if let Some(parts) = parts.get(&line.id) {
            self.budget_sum(line, parts);
        } else if line.reporters.is_empty() && line.kind != LineKind::Memo {
            self.push(Code::NobodyReports, "economy", &line.id, &line.name);
        }
    }

    /// A sum's own budget, if the plan gives one, must be that of its parts.
    fn budget_sum(&mut self, line: &Line, parts: &[&Line]) {
        let Some(given) = line.budget.year else { return };
        // Sums of sums are checked where they stand; here only parts that give a budget of their own.
        let sum: Option<Money> =
            parts.iter().filter(|part| part.kind != LineKind::Adjustment).map(|part| part.budget.year).sum();
        if let Some(sum) = sum.filter(|sum| *sum != given) {
            let problem = self.problem(Code::BudgetSum, "economy", &line.id, &line.name);
            let lang = self.words.lang;
            self.diagnostics.push(problem.with("given", tkr(given, lang)).with("sum", tkr(sum, lang)));
        }
    }

    fn bridge(&mut self) {
        let level = |kind: BridgeKind| -> Option<Money> {
            let mut levels = self.plan.bridge.iter().filter(|step| step.kind == kind).map(|step| step.amount);
            levels.next()
        };
        let (Some(start), Some(end)) = (level(BridgeKind::Start), level(BridgeKind::End)) else { return };
        let steps: Money =
            self.plan.bridge.iter().filter(|step| step.kind == BridgeKind::Step).map(|step| step.amount).sum();
        let difference = start + steps - end;
        if difference.0 != Decimal::ZERO {
            let shown = tkr(difference, self.words.lang);
            self.diagnostics.push(Diagnostic::of_file(Code::BridgeSum, self.file).with("difference", shown));
        }
    }
}
