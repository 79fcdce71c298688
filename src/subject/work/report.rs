//! Activities, actions and assignments; comments of the units.

use super::{book, sheet};
use crate::document::{Block, Cell, Column, Row, RowKind, Table, Value};
use crate::domain::Id;
use crate::figure::UnitComment;
use crate::report::context::Report;
use crate::report::contribution::Contribution;
use crate::report::drawn::{Drawn, drawn};
use crate::report::markdown::rich;
use crate::subject::goals::Goal;
use crate::subject::work::WorkResult;
use crate::subject::work::{Activity, ActivityKind};
use crate::text::Arg;

/// The parts.
pub(crate) const PARTS: &[Drawn] = &[
    drawn(sheet::ACTIVITIES_PART, |report, _| report.activities(ActivityKind::Activity)),
    drawn(sheet::ASSIGNMENTS_PART, |report, _| report.assignments()),
    drawn(sheet::ACCESSIBILITY_PART, |report, _| report.activities(ActivityKind::Accessibility)),
    drawn(sheet::IMPROVEMENT_PART, |report, _| report.activities(ActivityKind::Improvement)),
];

/// What the subject adds to the summary and the workbook.
pub(crate) const CONTRIBUTION: Contribution = Contribution { sheets: book::SHEETS, ..Contribution::NONE };

impl Report<'_> {
    /// The actions and activities that serve a goal.
    pub(crate) fn actions_of(&self, goal: &Goal) -> Vec<Block> {
        let of_goal = |activity: &&Activity| {
            activity.goal.as_ref() == Some(&goal.id)
                && matches!(activity.kind, ActivityKind::Activity | ActivityKind::Action)
        };
        let activities: Vec<&Activity> = self.plan.work.activities.iter().filter(of_goal).collect();
        let caption = self.words.with("actions-caption", &[("goal", Arg::Text(&self.goal_mention(goal)))]);
        self.activity_table(&activities, format!("actions-{}", goal.id), caption, true)
    }

    /// All activities of a kind, for the components that list them.
    pub(crate) fn activities(&self, kind: ActivityKind) -> Vec<Block> {
        let wanted = |activity: &&Activity| {
            activity.kind == kind || (kind == ActivityKind::Activity && activity.kind == ActivityKind::Action)
        };
        let activities: Vec<&Activity> = self.plan.work.activities.iter().filter(wanted).collect();
        let (id, caption) = match kind {
            ActivityKind::Accessibility => ("accessibility", self.words.get("accessibility-caption")),
            ActivityKind::Improvement => ("improvement", self.words.get("improvement-caption")),
            ActivityKind::Activity | ActivityKind::Action => ("activities", self.words.get("activities-caption")),
        };
        self.activity_table(&activities, format!("{id}-table"), caption, false)
    }

    /// In a goal's chapter its number is not repeated.
    fn activity_table(&self, activities: &[&Activity], id: String, caption: String, in_chapter: bool) -> Vec<Block> {
        let rows: Vec<Row> = activities
            .iter()
            .filter_map(|activity| {
                let result = self.results.work.activities.iter().find(|result| result.id == activity.id)?;
                let name = Cell::text(activity.name.clone());
                Some(Row::body(vec![
                    name,
                    if in_chapter { Cell::empty() } else { self.goal_cell(activity.goal.as_ref()) },
                    word_cell(&activity.responsible),
                    self.progress_cell(result),
                    self.comments_cell(&result.comments),
                ]))
            })
            .collect();
        if rows.is_empty() {
            return Vec::new();
        }
        let columns = vec![
            Column::row_head(self.words.get("column-activity")),
            Column::text(self.words.get("column-goal")),
            Column::text(self.words.get("column-responsible")),
            Column::status(self.words.get("column-status")),
            Column::long(self.words.get("column-comment")),
        ];
        vec![Block::Table(Table { id, caption, columns, rows, ..Table::default() }.without_empty_columns())]
    }

    pub(crate) fn progress_cell(&self, result: &WorkResult) -> Cell {
        match result.progress {
            Some(progress) => Cell::new(self.progress(progress)).from(result.origins.clone()),
            // In the plan nobody has said anything yet.
            None if self.is_plan() => Cell::empty(),
            None => Cell::new(Value::NotAssessed(self.words.get("not-reported"))),
        }
    }

    /// One comment as it stands; several with their units' names.
    pub(crate) fn comments_cell(&self, comments: &[UnitComment]) -> Cell {
        match comments {
            [] => Cell::empty(),
            [one] => rich(&one.text.value),
            several => {
                let named = several
                    .iter()
                    .map(|comment| format!("**{}:** {}", self.unit_name(&comment.unit), comment.text.value));
                rich(&named.collect::<Vec<_>>().join("\n\n"))
            }
        }
    }

    /// Assignments by commissioner.
    pub(crate) fn assignments(&self) -> Vec<Block> {
        let columns = vec![
            Column::row_head(self.words.get("column-assignment")),
            Column::text(self.words.get("column-goal")),
            Column::long(self.words.get("column-contribution")),
            Column::text(self.words.get("column-responsible")),
            Column::status(self.words.get("column-status")),
            Column::long(self.words.get("column-comment")),
        ];
        let mut rows: Vec<Row> = Vec::new();
        let mut commissioners: Vec<&str> = Vec::new();
        for assignment in &self.plan.work.assignments {
            if !commissioners.contains(&assignment.commissioner.as_str()) {
                commissioners.push(&assignment.commissioner);
            }
        }
        for commissioner in commissioners {
            if !commissioner.is_empty() {
                let mut cells = vec![Cell::text(commissioner)];
                cells.resize_with(columns.len(), Cell::empty);
                rows.push(Row::of(RowKind::Group, cells));
            }
            let of_one = self.plan.work.assignments.iter().filter(|assignment| assignment.commissioner == commissioner);
            rows.extend(of_one.filter_map(|assignment| {
                let result = self.results.work.assignments.iter().find(|result| result.id == assignment.id)?;
                let cells = vec![
                    Cell::text(assignment.name.clone()),
                    self.goal_cell(assignment.goal.as_ref()),
                    rich(&assignment.contribution),
                    word_cell(&assignment.responsible),
                    self.progress_cell(result),
                    self.comments_cell(&result.comments),
                ];
                Some(Row::body(cells))
            }));
        }
        if rows.is_empty() {
            return Vec::new();
        }
        let caption = self.words.get("assignments-caption");
        let table = Table { id: "assignments-table".into(), caption, columns, rows, ..Table::default() };
        vec![Block::Table(table.without_empty_columns())]
    }

    /// The number of the goal that a piece of work serves.
    fn goal_cell(&self, goal: Option<&Id>) -> Cell {
        let goal = goal.and_then(|id| self.plan.goals.get(id));
        goal.map_or_else(Cell::empty, |goal| word_cell(if goal.number.is_empty() { &goal.short } else { &goal.number }))
    }
}

/// A few words, or nothing.
fn word_cell(text: &str) -> Cell {
    if text.is_empty() { Cell::empty() } else { Cell::text(text) }
}
