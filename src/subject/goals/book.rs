//! Goals in the committee workbook, on the overview and in the summary.

use std::collections::BTreeMap;

use super::{Goal, UnitAnswer};
use crate::document::{Block, Cell, Column, ColumnGroup, Inline, Row, RowKind, Table, Tile, Value};
use crate::domain::{GoalLevel, Id, Status, Unit, UnitKind, YearPeriod};
use crate::report::context::Report;
use crate::report::contribution::{BookSheet, Commented, reason_cell, sheet};
use crate::report::sentence::capitalised;
use crate::schema::{Answer, Choice};
use crate::source::{Located, Origin};
use crate::subject::indicators;
use crate::text::Arg;

/// The sheets.
pub(crate) const SHEETS: &[BookSheet] = &[
    sheet("goals", true, |report| report.goals_and_indicators()),
    sheet("matrix", true, |report| report.unit_matrix()),
];

impl Report<'_> {
    /// The report that statuses are compared with; none in the first of a year.
    fn goals_before(&self) -> Option<YearPeriod> {
        self.results.goals.iter().filter_map(|goal| goal.previous).map(|(when, _)| when).max()
    }

    /// Every goal with its status then and now.
    pub(crate) fn goal_overview_for_sheet(&self) -> Vec<Block> {
        let before = self.goals_before();
        let rows: Vec<Row> = self
            .plan
            .goals
            .iter()
            .filter_map(|goal| {
                let result = self.results.goals.get(&goal.id)?;
                let upper = goal.level != GoalLevel::Committee;
                let previous = match result.previous {
                    Some((_, status)) => Cell::new(Value::Status(self.status(status))),
                    None => Cell::empty(),
                };
                let mut cells = vec![Cell::text(format!("{} {}", goal.number, goal.name).trim())];
                cells.extend(before.map(|_| previous));
                cells.extend([
                    self.goal_status_cell(goal),
                    match &result.units {
                        Some(units) => Cell::text(self.words.with(
                            "count-of",
                            &[("count", Arg::Count(units.in_year(Status::Green))), ("of", Arg::Count(units.total()))],
                        )),
                        None => Cell::empty(),
                    },
                ]);
                let kind = if upper { RowKind::Subtotal } else { RowKind::Body };
                Some(Row { indent: u8::from(!upper), ..Row::of(kind, cells) })
            })
            .collect();
        if rows.is_empty() {
            return Vec::new();
        }
        let mut columns = vec![Column { heads_row: true, ..Column::long(self.words.get("column-goal")) }];
        columns.extend(before.map(|_| Column::status(self.words.get("column-previous"))));
        columns.extend([
            Column::status(self.period_head(self.results.when)),
            Column::text(self.words.get(self.by_year_end("column-units-reach", "column-units-reached"))),
        ]);
        let caption = self.words.get("summary-goals-caption");
        vec![Block::Table(Table { id: "overview-goals".into(), caption, columns, rows, ..Table::default() })]
    }

    /// Every committee goal with its status then and now.
    pub(crate) fn goal_summary_table(&self) -> Option<Block> {
        let before = self.goals_before();
        let rows: Vec<Row> = self
            .plan
            .goals
            .iter()
            .filter(|goal| goal.level != GoalLevel::Committee || goal.parent.is_none())
            .filter_map(|goal| {
                let result = self.results.goals.get(&goal.id)?;
                let previous = match result.previous {
                    Some((_, status)) => Cell::new(Value::Status(self.status(status))),
                    None => Cell::new(Value::NotAssessed(self.words.get("not-assessed"))),
                };
                let name = Cell::text(format!("{} {}", goal.number, goal.name.trim_end_matches('.')).trim());
                let previous = before.map(|_| previous);
                Some(Row::body(
                    [Some(name), previous, Some(self.goal_status_cell(goal))].into_iter().flatten().collect(),
                ))
            })
            .collect();
        if rows.is_empty() {
            return None;
        }
        let mut columns = vec![Column::row_head(self.words.get("column-goal"))];
        columns
            .extend(before.into_iter().chain([self.results.when]).map(|when| Column::status(self.period_head(when))));
        let first = self.plan.goals.iter().find(|goal| goal.parent.is_none());
        let level = match first.map(|goal| goal.level) {
            Some(GoalLevel::Area) => "area",
            Some(GoalLevel::Municipal) => "municipal",
            Some(GoalLevel::Committee) | None => "committee",
        };
        let is_named = self.plan.goals.iter().any(|goal| goal.called.is_some());
        let level = if is_named { "named" } else { level };
        let caption = self.words.with("summary-goals-of", &[("level", Arg::Text(level))]);
        Some(Block::Table(Table {
            id: "summary-goals".into(),
            caption,
            columns,
            rows,
            notes: self.letters_note(),
            ..Table::default()
        }))
    }

    /// Every goal and indicator with outcome, target, statuses and how many reported.
    pub(crate) fn goals_and_indicators(&self) -> Vec<Block> {
        let columns = vec![
            Column::text(self.words.get("column-number")),
            Column { heads_row: true, ..Column::long(self.words.get("column-goal-or-indicator")) },
            Column::text(self.words.get("column-outcome")),
            Column::text(self.words.get("column-target")),
            Column::text(self.words.get("column-compared")),
            Column::status(self.words.get("column-trend")),
            Column::status(self.words.get("column-proposed")),
            Column::status(self.words.get("column-decided")),
            Column::text(self.words.get("column-reported")),
            Column::long(self.words.get("column-comment")),
        ];
        let mut rows = Vec::new();
        for goal in &self.plan.goals {
            let Some(result) = self.results.goals.get(&goal.id) else { continue };
            let mut cells = vec![Cell::text(goal.number.clone()), Cell::text(goal.name.clone())];
            cells.resize_with(6, Cell::empty);
            cells.push(Cell::new(self.status_value(&result.decided.proposed)));
            cells.push(self.goal_status_cell(goal));
            cells.push(match &result.units {
                Some(units) => self.reported_cell(units.answered(), units.total()),
                None => Cell::empty(),
            });
            cells.push(reason_cell(&result.decided));
            rows.push(Row::of(RowKind::Subtotal, cells));
            let indicators = self.plan.indicators.of_goal(&goal.id);
            rows.extend(indicators.filter_map(|indicator| self.indicator_sheet_row(indicator)));
        }
        rows.extend(self.plan.indicators.of(None).filter_map(|indicator| self.indicator_sheet_row(indicator)));
        if rows.is_empty() {
            return Vec::new();
        }
        let caption = self.words.get("goal-table-caption");
        vec![Block::Table(Table { id: "goals-and-indicators".into(), caption, columns, rows, ..Table::default() })]
    }

    pub(crate) fn reported_cell(&self, count: usize, of: usize) -> Cell {
        Cell::text(self.words.with("count-of", &[("count", Arg::Count(count)), ("of", Arg::Count(of))]))
    }

    /// Units × goals: for the period and for the year.
    pub(crate) fn unit_matrix(&self) -> Vec<Block> {
        let goals: Vec<_> = self
            .plan
            .goals
            .iter()
            .filter_map(|goal| {
                let units = self.results.goals.get(&goal.id)?.units.as_ref()?;
                let by_unit: BTreeMap<&Id, &UnitAnswer> =
                    units.answers.iter().map(|answer| (&answer.unit, answer)).collect();
                Some((goal, by_unit))
            })
            .collect();
        if goals.is_empty() {
            return Vec::new();
        }
        let mut columns = vec![Column::row_head(self.words.get("column-unit"))];
        let mut groups = vec![ColumnGroup { head: String::new(), span: 1 }];
        for (goal, _) in &goals {
            groups.push(ColumnGroup { head: self.goal_short(goal), span: 2 });
            columns.push(Column::status(self.words.get("column-period")));
            columns.push(Column::status(self.words.get(self.by_year_end("column-reached", "column-reached-outcome"))));
        }
        let mut rows = Vec::new();
        let unit_row = |unit: &Unit, indent: u8| {
            let mut cells = vec![Cell::text(unit.name.clone())];
            for (_, by_unit) in &goals {
                let answer = by_unit.get(&unit.id);
                if answer.is_none() {
                    let unasked = || Cell::new(Value::NotAssessed(self.words.get("matrix-unasked")));
                    cells.extend([unasked(), unasked()]);
                    continue;
                }
                cells.push(self.answer_cell(answer.and_then(|answer| answer.period.as_ref())));
                cells.push(self.expected_cell(answer.and_then(|answer| answer.expected.as_ref())));
            }
            Row { indent, ..Row::body(cells) }
        };
        // The administration too where it assesses goals.
        let answers = |unit: &Unit| goals.iter().any(|(_, by_unit)| by_unit.contains_key(&unit.id));
        let units: Vec<&Unit> =
            self.plan.units.iter().filter(|unit| unit.kind == UnitKind::Unit || answers(unit)).collect();
        let of = |division: Option<&Id>| -> Vec<Row> {
            let indent = u8::from(division.is_some());
            let own = units.iter().filter(|unit| unit.division.as_ref() == division);
            own.map(|unit| unit_row(unit, indent)).collect()
        };
        for division in &self.plan.divisions {
            rows.push(Row::group(division.name.clone(), columns.len()));
            rows.extend(of(Some(&division.id)));
        }
        // A committee need not have divisions, nor every unit one.
        rows.extend(of(None));
        let caption = self.words.get("matrix-caption");
        vec![Block::Table(Table { id: "unit-matrix".into(), caption, groups, columns, rows, ..Table::default() })]
    }

    /// In the words of the answer: whether the goal is reached in the year.
    fn expected_cell(&self, answer: Option<&Located<Status>>) -> Cell {
        let mut cell = self.answer_cell(answer);
        if let Value::Status(label) = &mut cell.value {
            let answers = Answer::WORDS.iter().find(|(own, _)| own.colour() == Some(label.status));
            label.label = answers.map_or_else(String::new, |(_, word)| word.get(self.lang()).to_owned());
        }
        cell
    }

    pub(crate) fn answer_cell(&self, answer: Option<&Located<Status>>) -> Cell {
        match answer {
            Some(found) => {
                Cell::new(Value::Status(self.status(found.value))).from(vec![Origin::Cell(found.at.clone())])
            }
            None => Cell::new(Value::NotAssessed(self.words.get("not-reported"))),
        }
    }

    /// How many of the committee's goals are reached.
    pub(crate) fn goal_tiles(&self) -> Vec<Tile> {
        let committee: Vec<Option<Status>> = self
            .plan
            .goals
            .iter()
            .filter(|goal| goal.level == GoalLevel::Committee)
            .filter_map(|goal| self.results.goals.get(&goal.id))
            .map(|goal| goal.decided.status())
            .collect();
        if committee.is_empty() {
            return Vec::new();
        }
        let green = committee.iter().filter(|status| **status == Some(Status::Green)).count();
        let value = self.words.with("count-of", &[("count", Arg::Count(green)), ("of", Arg::Count(committee.len()))]);
        let open = indicators::exceptions::unassessed(self);
        let note = Some(self.words.with("tile-goals-note", &[("open", Arg::Count(open))]));
        vec![Tile { label: self.words.get("tile-goals"), value: Value::Text(value), note }]
    }

    /// What changed status since the report before.
    pub(crate) fn goal_changes(&self) -> Vec<Vec<Inline>> {
        self.plan.goals.iter().filter_map(|goal| self.goal_change(goal)).collect()
    }

    fn goal_change(&self, goal: &Goal) -> Option<Vec<Inline>> {
        let result = self.results.goals.get(&goal.id)?;
        let (_, before) = result.previous?;
        let now = result.decided.status()?;
        if before == now {
            return None;
        }
        let id = match goal.level {
            GoalLevel::Committee => "changes-committee-goal",
            GoalLevel::Municipal | GoalLevel::Area => "changes-goal",
        };
        let name = self.words.with(id, &[("name", Arg::Text(&self.goal_short(goal)))]);
        Some(self.turned(&name, before, now))
    }

    /// A row of the rules behind statuses for each goal, and for its indicators.
    pub(crate) fn goal_rules(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        for goal in &self.plan.goals {
            if let Some(result) = self.results.goals.get(&goal.id) {
                rows.push(self.rule_row(&self.goal_short(goal), &result.decided, None, 0));
            }
            rows.extend(self.indicator_rules(Some(goal)));
        }
        rows.extend(self.indicator_rules(None));
        rows
    }

    /// What units say of goals, each followed by what they say of its indicators.
    pub(crate) fn goal_comments(&self) -> Vec<Commented> {
        let of_goal = |goal: &Goal| {
            let rows = self.answer_comments(goal).into_iter().chain(self.indicator_comments(Some(goal))).collect();
            Commented { about: capitalised(&self.goal_mention(goal)), rows }
        };
        let others = Commented { about: self.words.get("comments-indicators"), rows: self.indicator_comments(None) };
        self.plan.goals.iter().map(of_goal).chain([others]).collect()
    }

    /// What units say of their own assessments of a goal.
    pub(crate) fn answer_comments(&self, goal: &Goal) -> Vec<Row> {
        let units = self.results.goals.get(&goal.id).and_then(|goal| goal.units.as_ref());
        let answers = units.into_iter().flat_map(|units| &units.answers);
        let said = answers.filter_map(|answer| Some((answer, answer.comment.as_ref()?)));
        let name = self.goal_short(goal);
        said.map(|(answer, comment)| {
            self.comment_row(&name, &answer.unit, self.answer_cell(answer.period.as_ref()), comment)
        })
        .collect()
    }
}
