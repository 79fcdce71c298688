//! The sheets `Mål`, `Indikatorer` and `Mått`.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::Reader;
use super::settings::{LevelRules, rollup};
use crate::cells::{Bounds, Ids, Row};
use crate::diagnostic::Code;
use crate::domain::{
    Aggregation, Bands, Direction, Goal, GoalLevel, Id, Indicator, Measure, MeasureFamily, MeasureKind, MinimumGroup,
    Percent, Period, Rollup, Target, ValueKind,
};
use crate::read::RawValue;
use crate::schema::{Choice, PlanSheet};
use crate::text::{
    self,
    input::{self, Doubt},
};

impl Reader<'_> {
    pub(super) fn goals(&mut self, level_rules: &LevelRules) -> Vec<Goal> {
        let rows = self.rows(PlanSheet::Goals, Ids::Unique);
        let ids: BTreeSet<Id> = rows.iter().map(|row| Id::from(row.id.as_str())).collect();
        let mut goals: Vec<Goal> = Vec::new();
        for row in &rows {
            let level = match self.choice(row, "#level", Choice::GoalLevel) {
                Some("area") => GoalLevel::Area,
                Some("municipal") => GoalLevel::Municipal,
                _ => GoalLevel::Committee,
            };
            let rule = self
                .optional_choice(row, "#rule", Choice::Rollup)
                .and_then(rollup)
                .or_else(|| level_rules.get(&level).copied())
                .unwrap_or(Rollup::Share);
            let name = self.required(row, "#name");
            goals.push(Goal {
                id: Id::from(row.id.as_str()),
                number: self.text(row, "#number"),
                level,
                parent: self.reference(row, "#parent", |id| ids.contains(id)),
                short: self.optional(row, "#short").unwrap_or_else(|| name.clone()),
                name,
                description: self.text(row, "#description"),
                rule,
                reporters: self.reporters(row),
            });
        }
        self.break_circles(&rows, &mut goals);
        in_tree_order(goals)
    }

    /// A goal that lies under itself would hang every walk of the tree.
    fn break_circles(&mut self, rows: &[Row<'_>], goals: &mut [Goal]) {
        for index in 0..goals.len() {
            let own = goals[index].id.clone();
            let mut seen = BTreeSet::from([own.clone()]);
            let mut next = goals[index].parent.clone();
            while let Some(parent) = next {
                if !seen.insert(parent.clone()) {
                    self.diagnostics.push(rows[index].problem(Code::PlanCycle, "#parent").with("id", &own));
                    goals[index].parent = None;
                    break;
                }
                next = goals.iter().find(|goal| goal.id == parent).and_then(|goal| goal.parent.clone());
            }
        }
    }

    pub(super) fn indicators(&mut self, measures: &[Measure]) -> Vec<Indicator> {
        let rows = self.rows(PlanSheet::Indicators, Ids::Unique);
        let mut indicators: Vec<Indicator> = rows.iter().map(|row| self.indicator(row)).collect();
        // What is taken from a measure is counted as the measure is.
        for indicator in &mut indicators {
            let of = measures.iter().find(|measure| indicator.from_measure.as_ref() == Some(&measure.id));
            indicator.cumulative |= of.is_some_and(|measure| measure.cumulative);
        }
        indicators
    }

    fn indicator(&mut self, row: &Row<'_>) -> Indicator {
        let kind = self.value_kind(row);
        let given = self.direction(row);
        let direction = given.unwrap_or(Direction::Up);
        let target = self.target(row, "#target", kind, direction);
        let bands = self.bands(row);
        let period_targets: Vec<(Period, Target)> = [("#target_t1", Period::T1), ("#target_t2", Period::T2)]
            .into_iter()
            .filter_map(|(key, period)| self.target(row, key, kind, direction).map(|target| (period, target)))
            .collect();
        let percent = kind == ValueKind::Percent || kind == ValueKind::UnitShare;
        let default_aggregation = if percent { Aggregation::Ratio } else { Aggregation::Single };
        Indicator {
            id: Id::from(row.id.as_str()),
            number: self.text(row, "#number"),
            goal: Id::from(self.known(row, "#goal", "goals").as_str()),
            name: self.required(row, "#name"),
            description: self.text(row, "#description"),
            measure: self.measure_kind(row, kind),
            // What has a target has a good way; a number that is only told has none.
            direction: given
                .or_else(|| {
                    target.iter().chain(period_targets.iter().map(|(_, own)| own)).map(Target::direction).next()
                })
                .or(bands.map(|_| Direction::Up)),
            target,
            period_targets,
            bands,
            other_target: self.optional(row, "#other_target"),
            baseline: self.value(row, "#baseline", percent),
            baseline_label: self.optional(row, "#baseline_label"),
            aggregation: self.aggregation(row).unwrap_or(default_aggregation),
            cumulative: self.cumulative(row),
            from_measure: self
                .optional(row, "#measure")
                .map(|_| self.known(row, "#measure", "measures"))
                .map(|id| Id::from(id.as_str())),
            reporters: self.reporters(row),
            periods: self.periods(row),
            no_target: self.optional(row, "#no_target"),
        }
    }

    /// A required reference to a row of another sheet that has been read before.
    fn known(&mut self, row: &Row<'_>, key: &str, sheet: &'static str) -> String {
        let id = self.required(row, key);
        if !id.is_empty() && !self.places.contains_key(&(sheet, id.clone())) {
            self.diagnostics.push(row.problem(Code::PlanDangling, key).with("id", &id));
        }
        id
    }

    fn target(&mut self, row: &Row<'_>, key: &str, kind: ValueKind, direction: Direction) -> Option<Target> {
        // A cell shown as per cent holds 0.65 for 65 %.
        let text = row.text(key, &mut self.diagnostics)?.value;
        let Some(read) = input::target(&text, direction) else {
            self.diagnostics.push(row.problem(Code::PlanValue, key).with("found", text));
            return None;
        };
        // A cell that holds a number says which; only what was typed as text can be read in two ways.
        let is_text = row.raw(key).is_some_and(|cell| matches!(cell.value, RawValue::Text(_)));
        if let Some(Doubt::Ambiguous { read_as }) = read.doubt.filter(|_| is_text) {
            let problem = row.problem(Code::NumberAmbiguous, key).with("found", &text);
            self.diagnostics.push(problem.with("read_as", read_as).with("kind", "mark"));
        }
        // As in a unit's cell: 0,65 without a per cent sign may be 65 % or 0.65 %.
        let is_percent = matches!(kind, ValueKind::Percent | ValueKind::UnitShare);
        if let Target::Compare(_, value) = read.value
            && is_percent
            && text.trim().ends_with(|char: char| char.is_ascii_digit())
            && value > Decimal::ZERO
            && value <= Decimal::ONE
        {
            let read_as = text::percent(Percent(value), value.normalize().scale(), self.words.lang);
            let problem = row.problem(Code::NumberAmbiguous, key).with("found", text);
            self.diagnostics.push(problem.with("read_as", read_as).with("kind", "share"));
        }
        Some(read.value)
    }

    fn bands(&mut self, row: &Row<'_>) -> Option<Bands> {
        let green = self.value(row, "#green", true);
        let yellow = self.value(row, "#yellow", true);
        match (green, yellow) {
            (Some(green), Some(yellow)) => Some(Bands { green, yellow }),
            (None, None) => None,
            (Some(_), None) => {
                self.diagnostics.push(row.problem(Code::ValueMissing, "#yellow"));
                None
            }
            (None, Some(_)) => {
                self.diagnostics.push(row.problem(Code::ValueMissing, "#green"));
                None
            }
        }
    }

    fn value(&mut self, row: &Row<'_>, key: &str, percent: bool) -> Option<Decimal> {
        let value = if percent {
            row.percent(key, Bounds::NONE, &mut self.diagnostics)
        } else {
            row.number(key, Bounds::NONE, &mut self.diagnostics)
        };
        value.map(|value| value.value)
    }

    fn value_kind(&mut self, row: &Row<'_>) -> ValueKind {
        match self.choice(row, "#kind", Choice::IndicatorKind) {
            Some("percent") => ValueKind::Percent,
            Some("count") => ValueKind::Count,
            Some("index") => ValueKind::Index,
            Some("money") => ValueKind::Money,
            Some("days") => ValueKind::Days,
            Some("yes_no") => ValueKind::YesNo,
            Some("degree") => ValueKind::Degree,
            Some("text") => ValueKind::Text,
            Some("unit_share") => ValueKind::UnitShare,
            _ => ValueKind::Number,
        }
    }

    fn measure_kind(&mut self, row: &Row<'_>, kind: ValueKind) -> MeasureKind {
        let bounds = Bounds { low: Some(0), high: Some(4) };
        let decimals = row.whole("#decimals", bounds, &mut self.diagnostics);
        let decimals = decimals.and_then(|value| u32::try_from(value.value.trunc()).ok()).unwrap_or(0);
        MeasureKind { kind, unit: self.optional(row, "#unit"), decimals }
    }

    fn direction(&mut self, row: &Row<'_>) -> Option<Direction> {
        match self.optional_choice(row, "#direction", Choice::Direction)? {
            "down" => Some(Direction::Down),
            _ => Some(Direction::Up),
        }
    }

    fn aggregation(&mut self, row: &Row<'_>) -> Option<Aggregation> {
        Some(match self.optional_choice(row, "#aggregation", Choice::Aggregation)? {
            "sum" => Aggregation::Sum,
            "mean" => Aggregation::Mean,
            "ratio" => Aggregation::Ratio,
            "weighted_mean" => Aggregation::WeightedMean,
            "min" => Aggregation::Min,
            "max" => Aggregation::Max,
            "share_yes" => Aggregation::ShareYes,
            _ => Aggregation::Single,
        })
    }

    fn cumulative(&mut self, row: &Row<'_>) -> bool {
        self.optional_choice(row, "#cumulative", Choice::YesNo) == Some("yes")
    }

    pub(super) fn measures(&mut self) -> Vec<Measure> {
        let rows = self.rows(PlanSheet::Measures, Ids::Unique);
        rows.iter().map(|row| self.measure(row)).collect()
    }

    fn measure(&mut self, row: &Row<'_>) -> Measure {
        let family = match self.choice(row, "#family", Choice::MeasureFamily) {
            Some("staff") => MeasureFamily::Staff,
            Some("volume") => MeasureFamily::Volume,
            Some("pulse") => MeasureFamily::Pulse,
            Some("kkik") => MeasureFamily::Kkik,
            _ => MeasureFamily::Quality,
        };
        let minimum = match self.optional_choice(row, "#minimum", Choice::MinimumGroup) {
            Some("clients") => Some(MinimumGroup::Clients),
            Some("staff") => Some(MinimumGroup::Staff),
            _ => None,
        };
        let kind = self.value_kind(row);
        Measure {
            id: Id::from(row.id.as_str()),
            family,
            group: self.text(row, "#group"),
            name: self.required(row, "#name"),
            code: self.text(row, "#code"),
            measure: self.measure_kind(row, kind),
            direction: self.direction(row),
            aggregation: self.aggregation(row).unwrap_or(Aggregation::Sum),
            cumulative: self.cumulative(row),
            minimum,
            reporters: self.reporters(row),
            periods: self.periods(row),
        }
    }
}

/// Parents before their children, otherwise as in the workbook. The tree has no circles by now.
fn in_tree_order(goals: Vec<Goal>) -> Vec<Goal> {
    fn add(parent: Option<&Id>, left: &[Goal], done: &mut Vec<Goal>) {
        for goal in left.iter().filter(|goal| goal.parent.as_ref() == parent) {
            done.push(goal.clone());
            add(Some(&goal.id), left, done);
        }
    }
    let mut ordered = Vec::with_capacity(goals.len());
    add(None, &goals, &mut ordered);
    ordered
}
