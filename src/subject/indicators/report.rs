//! Indicators: tables, headed texts, history.

use rust_decimal::Decimal;

use super::{OUTCOME, STATUS, doubts, exceptions, over_time, sheet, target};
use crate::document::{
    Block, Cell, Chart, ChartKind, Column, Inline, LineChart, List, Note, Point, Row, Series, Table, Value,
};
use crate::domain::{MeasureKind, Missing, Period, Status, ValueKind, YearPeriod};
use crate::figure::{Outcome, TrendSince};
use crate::report::context::Report;
use crate::report::contribution::Contribution;
use crate::report::drawn::{Drawn, drawn};
use crate::report::sentence::capitalised;
use crate::subject::goals::Goal;
use crate::subject::indicators::Indicator;
use crate::subject::indicators::IndicatorResult;
use crate::subject::texts::sheet::indicator_key;
use crate::text::{self, Arg};

/// Marks a status that was decided against the plan's rule.
const AGAINST_RULE: &str = "*";

/// The parts.
pub(crate) const PARTS: &[Drawn] = &[drawn(sheet::GOAL_TABLE_HISTORY_PART, over_time::draw)];

/// What the subject adds to the summary and the workbook.
pub(crate) const CONTRIBUTION: Contribution = Contribution {
    changes: |report| report.indicator_changes(),
    exceptions: exceptions::exceptions,
    doubts: doubts::doubts,
    ..Contribution::NONE
};

impl Report<'_> {
    /// The indicators that have another status than in the report before.
    fn indicator_changes(&self) -> Vec<Vec<Inline>> {
        let change = |own: &Indicator| {
            let now = self.results.indicators.get(&own.id)?.decided.status()?;
            let figures = &self.results.figures;
            let (_, before) = figures.previous(STATUS, &own.id, None, self.results.when)?;
            let before = figures.value(before).status().filter(|before| *before != now)?;
            Some(self.turned(&format!("{}:", numbered(own)), before, now))
        };
        self.plan.indicators.iter().filter_map(change).collect()
    }

    /// The target in words and another level's beside it, or why there is none.
    pub(crate) fn target(&self, indicator: &Indicator) -> String {
        let own = target::target(indicator, self.results.when.period, self.words);
        let own = match &indicator.no_target {
            Some(why) if own.is_empty() => self.words.with("target-none", &[("why", Arg::Text(why))]),
            None if own.is_empty() && !indicator.is_assessed && indicator.other_target.is_none() => {
                self.words.get("target-unset")
            }
            _ => own,
        };
        let Some(other) = &indicator.other_target else { return own };
        let other = self.other_target(other);
        if own.is_empty() {
            return other;
        }
        // Brackets after brackets are hard to read.
        let id = if own.ends_with(')') { "target-and-other" } else { "target-other" };
        self.words.with(id, &[("own", Arg::Text(&own)), ("other", Arg::Text(&other))])
    }

    /// The same without the reason, which stands in the plan.
    fn target_in_brief(&self, indicator: &Indicator) -> String {
        let own = target::target(indicator, self.results.when.period, self.words);
        match indicator.no_target {
            Some(_) if own.is_empty() && indicator.other_target.is_none() => self.words.get("target-unset"),
            _ => self.target(indicator),
        }
    }

    /// "4 % (kommunmål)" as "kommunmål: 4 %", since it stands in brackets.
    fn other_target(&self, typed: &str) -> String {
        let split = typed.trim().strip_suffix(')').and_then(|text| text.split_once('('));
        match split.map(|(target, level)| (target.trim(), level.trim())) {
            Some((target, level)) if !target.is_empty() && !level.is_empty() => {
                self.words.with("target-of-level", &[("level", Arg::Text(level)), ("target", Arg::Text(target))])
            }
            _ => typed.trim().to_owned(),
        }
    }

    /// The target of a period, or nothing.
    pub(crate) fn target_cell(&self, indicator: &Indicator, period: Period) -> Cell {
        let text = target::target(indicator, period, self.words);
        if text.is_empty() { Cell::empty() } else { Cell::text(text) }
    }

    /// The outcome, or why there is none.
    pub(crate) fn outcome_cell(&self, indicator: &Indicator) -> Cell {
        let result = self.results.indicators.get(&indicator.id).filter(|_| !self.is_plan());
        result.map_or_else(Cell::empty, |own| {
            let cell = Cell::new(self.outcome_value(indicator, own)).from(own.origins.clone());
            self.of_few(cell, &own.reporting)
        })
    }

    /// The indicators of a goal with outcome, target, trend and status.
    pub(crate) fn indicator_table(&self, goal: &Goal) -> Vec<Block> {
        let rows: Vec<Row> = self
            .plan
            .indicators
            .of_goal(&goal.id)
            .filter_map(|indicator| Some((indicator, self.results.indicators.get(&indicator.id)?)))
            .map(|(indicator, result)| self.indicator_row(indicator, result))
            .collect();
        if rows.is_empty() {
            return Vec::new();
        }
        let columns = vec![
            Column::row_head(self.words.get("column-indicator")),
            Column::text(self.words.get("column-outcome")),
            Column::text(self.words.get("column-target")),
            Column::text(self.words.get("column-trend")),
            Column::status(self.words.get("column-status")),
        ];
        let caption = self.words.with("indicator-caption", &[("goal", Arg::Text(&self.goal_mention(goal)))]);
        let against =
            rows.iter().any(|row| row.cells.iter().any(|cell| cell.marks.iter().any(|own| own == AGAINST_RULE)));
        let against = against.then(|| Note { mark: AGAINST_RULE.into(), text: self.words.get("against-rule-note") });
        let notes = self.few_note(&rows).into_iter().chain(against).collect();
        let id = format!("indicators-{}", goal.id);
        let table = Table { id, caption, columns, rows, notes, ..Table::default() };
        vec![Block::Table(table.without_empty_columns())]
    }

    /// The indicators of a goal as they are planned: latest known outcome, targets of the tertials and of the year.
    pub(crate) fn target_table(&self, goal: &Goal) -> Vec<Block> {
        let row = |indicator: &Indicator| {
            let year = match self.target(indicator) {
                none if none.is_empty() => Cell::text(self.words.get("target-not-set")),
                target => Cell::text(target),
            };
            let by_tertial = |period| {
                let own = self.target_cell(indicator, period);
                // A target that holds all the year is said once.
                if own == self.target_cell(indicator, Period::Year) { Cell::empty() } else { own }
            };
            Row::body(vec![
                Cell::text(numbered(indicator)),
                self.latest_outcome(indicator),
                by_tertial(Period::T1),
                by_tertial(Period::T2),
                year,
            ])
        };
        let rows: Vec<Row> = self.plan.indicators.of_goal(&goal.id).map(row).collect();
        if rows.is_empty() {
            return Vec::new();
        }
        let year = self.results.when.year.to_string();
        let columns = vec![
            Column::row_head(self.words.get("column-indicator")),
            Column::text(self.words.get("column-latest-outcome")),
            Column::text(self.words.get("column-target-t1")),
            Column::text(self.words.get("column-target-t2")),
            Column::text(self.words.with("column-target-of", &[("year", Arg::Text(&year))])),
        ];
        let caption = self.words.with("target-caption", &[("goal", Arg::Text(&self.goal_mention(goal)))]);
        let table = Table { id: format!("targets-{}", goal.id), caption, columns, rows, ..Table::default() };
        vec![Block::Table(table.without_empty_columns())]
    }

    /// What is counted, an indicator an item, where the plan says.
    pub(crate) fn definitions(&self, goal: &Goal) -> Option<Block> {
        let described = self.plan.indicators.of_goal(&goal.id).filter(|own| !own.description.is_empty());
        let item = |own: &Indicator| {
            let name = Inline::Strong(vec![Inline::Text(numbered(own))]);
            vec![Block::Paragraph(vec![name, Inline::Text(format!(": {}", own.description.trim()))])]
        };
        let items: Vec<Vec<Block>> = described.map(item).collect();
        (!items.is_empty()).then_some(Block::List(List { ordered: false, items }))
    }

    /// The latest value before the year of the plan, and when it was.
    fn latest_outcome(&self, indicator: &Indicator) -> Cell {
        let figures = &self.results.figures;
        let series = figures.series(OUTCOME.value, &indicator.id).iter().rev();
        let known = series.filter(|(when, _)| when.year < self.results.when.year);
        let latest = known.filter_map(|(when, of)| Some((when, of, figures.value(*of).number()?))).next();
        let Some((when, of, number)) = latest else { return Cell::empty() };
        let shown = self.number(&indicator.measure, number).display(self.lang());
        Cell::text(format!("{shown} ({})", self.period_name(*when))).from(figures.origins(*of))
    }

    fn indicator_row(&self, indicator: &Indicator, result: &IndicatorResult) -> Row {
        Row::body(vec![
            Cell::text(numbered(indicator)),
            self.outcome_cell(indicator),
            Cell::text(self.target_in_brief(indicator)),
            result.trends.last().map_or_else(Cell::empty, |since| self.trend_cell(indicator, since, true)),
            match (self.status_value(&result.decided.assessment()), result.decided.departs()) {
                (status, true) => Cell::new(status).marked(AGAINST_RULE),
                (status, false) => Cell::new(status),
            },
        ])
    }

    /// "↑ försämrat\n374 (T2 2024)": which way it went, and from what, where no column beside it says that.
    pub(super) fn trend_cell(&self, indicator: &Indicator, since: &TrendSince, from: bool) -> Cell {
        if !from {
            return Cell::text(self.trend(since.trend).display(self.lang()));
        }
        let before = self.number(&indicator.measure, since.value).display(self.lang());
        let when = self.period_name(since.when);
        // One line, if it can be.
        let compared = format!("{when}:\u{a0}{before}");
        Cell::text(format!("{}\n{compared}", self.trend(since.trend).display(self.lang())))
    }

    /// A headed text for every indicator about which somebody has written something. What the table says is not repeated.
    pub(crate) fn indicator_texts(&self, goal: &Goal, level: u8) -> Vec<Block> {
        let mut blocks = Vec::new();
        for indicator in self.plan.indicators.of_goal(&goal.id) {
            let Some(result) = self.results.indicators.get(&indicator.id) else { continue };
            let mut content = self.written(&indicator_key(&indicator.id), level + 1);
            // What the administration has written says it in its own words.
            content.extend(self.not_measured(result).filter(|_| content.is_empty()).map(Block::text));
            content.extend(self.decision_paragraph(&result.decided));
            if !content.is_empty() {
                // A number says little to those who do not know what is counted.
                if let (true, Some(Block::Paragraph(first))) =
                    (indicator.measure.kind.is_numeric(), content.first_mut())
                {
                    first.splice(..0, described(indicator));
                }
                blocks.push(Block::run_in(level, numbered(indicator), format!("indicator-{}", indicator.id)));
                blocks.extend(content);
            }
        }
        blocks
    }

    /// "Ej mätt: enkäten ställdes in." Why there is no value, in the words of those who should have reported it.
    fn not_measured(&self, result: &IndicatorResult) -> Option<String> {
        let Outcome::Missing(missing) = &result.outcome else { return None };
        let why = capitalised(&self.missing(missing));
        // The table has its note already.
        if matches!(missing, Missing::NotMeasured(Some(_)) | Missing::Later(Some(_))) {
            return None;
        }
        let said: Vec<&str> = result.comments.iter().map(|own| own.text.value.trim_end_matches('.')).collect();
        let said = said.join("; ");
        // "Kommer i årsredovisningen", but "Ej mätt: enkäten ställdes in".
        let goes_on = matches!(missing, Missing::Later(_)) && said.starts_with(char::is_lowercase);
        let mark = if goes_on { "" } else { ":" };
        (!said.is_empty()).then(|| format!("{why}{mark} {said}."))
    }

    /// The history of every indicator of a goal that has enough of one: during the year of those that are not green, at its
    /// end of all.
    pub(crate) fn indicator_charts(&self, goal: &Goal) -> Option<Block> {
        let of_goal = self.plan.indicators.of_goal(&goal.id);
        // The table says of a share of units what there is to say.
        let measured = of_goal.filter(|own| own.measure.kind != ValueKind::UnitShare);
        let chart = |own: &Indicator| {
            let result = self.results.indicators.get(&own.id)?;
            let is_told = self.is_year_end() || result.decided.status() != Some(Status::Green);
            self.indicator_chart(own, result).filter(|_| is_told)
        };
        let charts: Vec<Chart> = measured.filter_map(chart).collect();
        (!charts.is_empty()).then_some(Block::Charts(charts))
    }

    /// The history of an indicator with its target line, where there is enough to see.
    fn indicator_chart(&self, indicator: &Indicator, result: &IndicatorResult) -> Option<Chart> {
        let now = result.outcome.number()?;
        let comparable =
            |when: YearPeriod| !indicator.is_cumulative(&self.plan.measures) || when.period == self.results.when.period;
        // A month is seen beside months, a tertial beside tertials.
        let is_month = self.results.when.period.is_month();
        let comparable = |when: YearPeriod| comparable(when) && when.period.is_month() == is_month;
        let mut values: Vec<_> = result.history.iter().copied().filter(|(when, _)| comparable(*when)).collect();
        values.push((self.results.when, now));
        if values.len() < 4 {
            return None;
        }
        // The unit stands at the axis, and the last value has the decimals that the table gives it.
        let shown = self.measure_beside_target(indicator, result);
        let bare = |decimals| MeasureKind { kind: ValueKind::Number, unit: None, decimals, parts: None };
        let decimals = |when: YearPeriod| {
            if when == self.results.when { shown.decimals } else { shown.decimals.min(indicator.measure.decimals) }
        };
        let point = |(when, value): &(YearPeriod, Decimal)| {
            Some(Point { value: *value, label: self.number(&bare(decimals(*when)), *value).display(self.lang()) })
        };
        // Below each other where there is little room.
        let name = |when: YearPeriod| self.period_name(when).replace('\u{a0}', " ");
        let categories: Vec<String> = values.iter().map(|(when, _)| name(*when)).collect();
        let points: Vec<Option<Point>> = values.iter().map(point).collect();
        let said = target::target_line(indicator, self.results.when.period, self.words);
        let beside =
            Indicator { measure: MeasureKind { unit: None, ..indicator.measure.clone() }, ..indicator.clone() };
        let target = target::target_line(&beside, self.results.when.period, self.words)
            .map(|(value, label)| Point { value, label });
        let listed: Vec<String> = values
            .iter()
            .map(|(when, value)| {
                let measure = if *when == self.results.when { &shown } else { &indicator.measure };
                self.dated(*when, &self.number(measure, *value).display(self.lang()))
            })
            .collect();
        let months = values.iter().map(|(when, _)| when.month()).collect();
        let target_words = match &said {
            Some((_, target)) => self.words.with("chart-alt-target", &[("target", Arg::Text(target))]),
            None => String::new(),
        };
        let finding = self.indicator_finding(indicator, result);
        let alt = self.words.with(
            "chart-history-alt",
            &[
                ("name", Arg::Text(&indicator.name)),
                ("finding", Arg::Text(&finding)),
                ("values", Arg::Text(&listed.join(", "))),
                ("target", Arg::Text(&target_words)),
            ],
        );
        let series = vec![Series { name: String::new(), points }];
        let unit = match (indicator.measure.kind, &indicator.measure.unit) {
            (ValueKind::Percent, _) => Some("%"),
            (_, unit) => unit.as_deref(),
        };
        let unit = match unit {
            Some(unit) => {
                self.words.with("chart-axis", &[("name", Arg::Text(&indicator.name)), ("unit", Arg::Text(unit))])
            }
            None => indicator.name.clone(),
        };
        // What the number is of stands at the axis.
        let name = if indicator.number.is_empty() { &indicator.name } else { &indicator.number };
        let caption = [("name", Arg::Text(name)), ("finding", Arg::Text(&finding))];
        Some(Chart {
            id: format!("history-{}", indicator.id),
            caption: self.words.with("chart-history", &caption),
            alt,
            kind: ChartKind::Lines(LineChart { unit, categories, months, series, target }),
        })
    }

    /// A cell with an outcome, for tables of the workbook.
    pub(crate) fn outcome_value(&self, indicator: &Indicator, result: &IndicatorResult) -> Value {
        self.outcome(&self.measure_beside_target(indicator, result), &result.outcome)
    }

    /// With as many decimals as it takes to see on which side of the target an outcome is: 74,5 of at least 75 is not "75".
    fn measure_beside_target(&self, indicator: &Indicator, result: &IndicatorResult) -> MeasureKind {
        const MORE: u32 = 2;
        let kind = &indicator.measure;
        let target = target::target_line(indicator, self.results.when.period, self.words).map(|(target, _)| target);
        let (Some(now), Some(target)) = (result.outcome.number(), target) else { return kind.clone() };
        let side = |value: Decimal| value.cmp(&target);
        let decimals = (kind.decimals..=kind.decimals + MORE).find(|own| side(text::round(now, *own)) == side(now));
        MeasureKind { decimals: decimals.unwrap_or(kind.decimals), ..kind.clone() }
    }
}

/// How an indicator is measured, if the plan says, before what is said about it.
fn described(indicator: &Indicator) -> Vec<Inline> {
    if indicator.description.is_empty() {
        return Vec::new();
    }
    let text = vec![Inline::Text(indicator.description.trim().to_owned())];
    vec![Inline::Emphasis(text), Inline::Text(" ".to_owned())]
}

/// "2.1.2 Antal hushåll med ekonomiskt bistånd"
pub(super) fn numbered(indicator: &Indicator) -> String {
    format!("{} {}", indicator.number, indicator.name).trim().to_owned()
}
