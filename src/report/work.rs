//! Activities, actions and assignments; comments of the units.

use super::{Report, markdown};
use crate::assess::{UnitComment, WorkResult};
use crate::document::{Block, Cell, Column, Row, RowKind, Table, Value};
use crate::domain::{Activity, ActivityKind, Goal};
use crate::text::Arg;

impl Report<'_> {
    /// The actions and activities that serve a goal.
    pub(super) fn actions_of(&self, goal: &Goal) -> Vec<Block> {
        let of_goal = |activity: &&Activity| {
            activity.goal.as_ref() == Some(&goal.id)
                && matches!(activity.kind, ActivityKind::Activity | ActivityKind::Action)
        };
        let activities: Vec<&Activity> = self.plan.activities.iter().filter(of_goal).collect();
        let caption = self.words.with("actions-caption", &[("goal", Arg::Text(&self.goal_mention(goal)))]);
        self.activity_table(&activities, format!("actions-{}", goal.id), caption)
    }

    /// All activities of a kind, for the components that list them.
    pub(super) fn activities(&self, kind: ActivityKind) -> Vec<Block> {
        let wanted = |activity: &&Activity| {
            activity.kind == kind || (kind == ActivityKind::Activity && activity.kind == ActivityKind::Action)
        };
        let activities: Vec<&Activity> = self.plan.activities.iter().filter(wanted).collect();
        let (id, caption) = match kind {
            ActivityKind::Accessibility => ("accessibility", self.words.get("accessibility-caption")),
            ActivityKind::Improvement => ("improvement", self.words.get("improvement-caption")),
            ActivityKind::Activity | ActivityKind::Action => ("activities", self.words.get("activities-caption")),
        };
        self.activity_table(&activities, format!("{id}-table"), caption)
    }

    fn activity_table(&self, activities: &[&Activity], id: String, caption: String) -> Vec<Block> {
        let rows: Vec<Row> = activities
            .iter()
            .filter_map(|activity| {
                let result = self.results.activities.iter().find(|result| result.id == activity.id)?;
                let name = Cell::text(activity.name.clone());
                Some(Row::body(vec![
                    name,
                    Cell::text(activity.responsible.clone()),
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
            Column::text(self.words.get("column-responsible")),
            Column::status(self.words.get("column-status")),
            Column::long(self.words.get("column-comment")),
        ];
        vec![Block::Table(Table { id, caption, columns, rows, ..Table::default() })]
    }

    pub(super) fn progress_cell(&self, result: &WorkResult) -> Cell {
        match result.progress {
            Some(progress) => Cell::new(self.progress(progress)).from(result.origins.clone()),
            None => Cell::new(Value::NotAssessed(self.words.get("not-reported"))),
        }
    }

    /// One comment as it stands; several with their units' names.
    pub(super) fn comments_cell(&self, comments: &[UnitComment]) -> Cell {
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
    pub(super) fn assignments(&self) -> Vec<Block> {
        let columns = vec![
            Column::row_head(self.words.get("column-assignment")),
            Column::status(self.words.get("column-status")),
            Column::long(self.words.get("column-comment")),
        ];
        let mut rows: Vec<Row> = Vec::new();
        let mut commissioners: Vec<&str> = Vec::new();
        for assignment in &self.plan.assignments {
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
            let of_one = self.plan.assignments.iter().filter(|assignment| assignment.commissioner == commissioner);
            rows.extend(of_one.filter_map(|assignment| {
                let result = self.results.assignments.iter().find(|result| result.id == assignment.id)?;
                let cells = vec![
                    Cell::text(assignment.name.clone()),
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
        vec![Block::Table(Table { id: "assignments-table".into(), caption, columns, rows, ..Table::default() })]
    }

    /// Appendix: what the units say about each goal.
    pub(super) fn unit_comments(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        for goal in &self.plan.goals {
            let answers = self.results.goal(&goal.id).and_then(|goal| goal.units.as_ref());
            let said: Vec<_> = answers
                .into_iter()
                .flat_map(|units| &units.answers)
                .filter_map(|answer| answer.comment.as_ref().map(|comment| (&answer.unit, comment)))
                .collect();
            if said.is_empty() {
                continue;
            }
            let name = format!("{} {}", goal.number, goal.name);
            blocks.push(Block::heading(2, name.trim(), format!("comments-{}", goal.id)));
            for (unit, comment) in said {
                blocks.push(Block::heading(3, self.unit_name(unit), format!("comments-{}-{unit}", goal.id)));
                blocks.extend(markdown::blocks(&comment.value, 4));
            }
        }
        blocks
    }
}

/// Text with its structure, plain where it has none.
pub(super) fn rich(text: &str) -> Cell {
    let blocks = markdown::blocks(text, 4);
    match blocks.as_slice() {
        [] => Cell::empty(),
        [Block::Paragraph(inlines)] if matches!(inlines.as_slice(), [crate::document::Inline::Text(_)]) => {
            Cell::text(crate::document::plain(inlines))
        }
        _ => Cell::new(Value::Rich(blocks)),
    }
}
