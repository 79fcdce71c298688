//! What a careful controller would ask about a plan before sending out the templates.
//!
//! *Takes* a plan, *returns* diagnostics, *never* changes anything.

use std::sync::Arc;

use rust_decimal::Decimal;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::domain::{
    Aggregation, BridgeKind, Comparison, Direction, Id, Indicator, Line, LineKind, Money, Target, ValueKind,
};
use crate::schema::PlanSheet;
use crate::text::{Words, tkr};

use super::{Parts, Plan};

/// All questions about a plan.
///
/// What the reader has `said` about a cell already is not asked again in other words.
pub fn lint(plan: &Plan, file: &Arc<str>, said: &Diagnostics, words: &Words) -> Diagnostics {
    let mut lint = Lint { plan, file, said, words, diagnostics: Diagnostics::default() };
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
            lint.nobody(PlanSheet::Measures, &measure.id, &measure.name);
        }
    }
    lint.bridge();
    lint.diagnostics
}

struct Lint<'a> {
    plan: &'a Plan,
    file: &'a Arc<str>,
    said: &'a Diagnostics,
    words: &'a Words,
    diagnostics: Diagnostics,
}

impl Lint<'_> {
    /// A question about a row, at the column where it is answered.
    fn problem(&self, code: Code, (sheet, column): (PlanSheet, &'static str), id: &Id, name: &str) -> Diagnostic {
        let diagnostic = match self.plan.cell(sheet.sheet().key, id, column) {
            Some(cell) => Diagnostic::new(code, cell),
            None => Diagnostic::of_file(code, self.file),
        };
        diagnostic.with("id", id).with("name", name)
    }

    fn push(&mut self, code: Code, column: &'static str, indicator: &Indicator) {
        let problem = self.problem(code, (PlanSheet::Indicators, column), &indicator.id, &indicator.name);
        self.diagnostics.push(problem);
    }

    fn nobody(&mut self, sheet: PlanSheet, id: &Id, name: &str) {
        // A unit whose id cannot be used may be the one that reports it.
        let unusable = self.said.0.iter().any(|one| one.code == Code::PlanIdInvalid);
        if !unusable && !self.is_said(sheet, id, &["#reporters"]) {
            let problem = self.problem(Code::NobodyReports, (sheet, "#reporters"), id, name);
            self.diagnostics.push(problem);
        }
    }

    /// True if the reader has found an error in one of these columns of a row.
    fn is_said(&self, sheet: PlanSheet, id: &Id, columns: &[&str]) -> bool {
        let Some(own) = self.plan.place(sheet.sheet().key, id) else { return false };
        let heads: Vec<&str> = columns
            .iter()
            .filter_map(|key| sheet.sheet().column(key))
            .map(|column| column.head.get(self.words.lang))
            .collect();
        self.said.0.iter().any(|one| {
            let in_row = matches!(&one.at, Some(Place::Cell(cell)) if cell.sheet == own.sheet && cell.row == own.row);
            in_row && one.arg("column").is_some_and(|column| heads.contains(&column))
        })
    }

    fn target(&mut self, indicator: &Indicator) {
        let computed = indicator.measure.kind == ValueKind::UnitShare;
        let has_target =
            indicator.target.is_some() || !indicator.period_targets.is_empty() || indicator.bands.is_some();
        let unread = ["#target", "#target_t1", "#target_t2", "#green", "#yellow"];
        let is_said = self.is_said(PlanSheet::Indicators, &indicator.id, &unread);
        if !has_target && !computed && indicator.no_target.is_none() && !is_said {
            self.push(Code::IndicatorWithoutTarget, "#target", indicator);
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
            self.push(Code::TargetDirection, "#target", indicator);
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
            self.push(Code::BandsOverlap, "#green", indicator);
        }
    }

    fn baseline(&mut self, indicator: &Indicator) {
        if !matches!(indicator.target, Some(Target::Baseline(_))) || indicator.baseline.is_some() {
            return;
        }
        let of = indicator.from_measure.as_ref().unwrap_or(&indicator.id);
        if !self.plan.history.iter().any(|value| value.of == *of) {
            self.push(Code::BaselineMissing, "#baseline", indicator);
        }
    }

    fn reporter_of_indicator(&mut self, indicator: &Indicator) {
        let computed = indicator.measure.kind == ValueKind::UnitShare || indicator.from_measure.is_some();
        if indicator.reporters.is_empty() && !computed {
            self.nobody(PlanSheet::Indicators, &indicator.id, &indicator.name);
        }
        if indicator.aggregation == Aggregation::Single && indicator.reporters.len() > 1 {
            let column = (PlanSheet::Indicators, "#reporters");
            let problem = self.problem(Code::PlanValue, column, &indicator.id, &indicator.name);
            let names = indicator.reporters.iter().map(Id::as_str).collect::<Vec<_>>().join(", ");
            let column = self.words.get("plan-single-reporter");
            self.diagnostics.push(problem.with("column", column).with("row", &indicator.name).with("found", names));
        }
    }

    fn budget(&mut self, line: &Line, parts: &Parts<'_>) {
        if let Some(parts) = parts.get(&line.id) {
            self.budget_sum(line, parts);
        } else if line.reporters.is_empty() && line.kind != LineKind::Memo {
            self.nobody(PlanSheet::Economy, &line.id, &line.name);
        }
    }

    /// A sum's own budget, if the plan gives one, must be that of its parts.
    fn budget_sum(&mut self, line: &Line, parts: &[&Line]) {
        let Some(given) = line.budget.year else { return };
        // Sums of sums are checked where they stand; here only parts that give a budget of their own.
        let sum: Option<Money> =
            parts.iter().filter(|part| part.kind != LineKind::Adjustment).map(|part| part.budget.year).sum();
        if let Some(sum) = sum.filter(|sum| *sum != given) {
            let problem = self.problem(Code::BudgetSum, (PlanSheet::Economy, "#budget_year"), &line.id, &line.name);
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
            let key = PlanSheet::Bridge.sheet().key;
            let row = self.plan.places.range((key, String::new())..).map(|(_, cell)| cell).next();
            let place = row.map_or(Place::File(Arc::clone(self.file)), |cell| {
                Place::Sheet(Arc::clone(&cell.file), Arc::clone(&cell.sheet))
            });
            self.diagnostics.push(Diagnostic::new(Code::BridgeSum, place).with("difference", shown));
        }
    }
}
