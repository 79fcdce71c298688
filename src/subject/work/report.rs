//! Activities, actions and assignments; comments of the units.

use super::sheet::WorkColumn;
use super::{Activity, Assignment, Scale, Standing, WorkList, WorkResult, book, doubts, exceptions, sheet};
use crate::document::{Block, Cell, Column, Note, Row, Table, Value};
use crate::documents::LayoutItem;
use crate::domain::{Id, Period, Status, YearPeriod};
use crate::figure::UnitComment;
use crate::report::context::Report;
use crate::report::contribution::Contribution;
use crate::report::drawn::{Drawn, drawn};
use crate::report::markdown::rich;
use crate::report::sentence::capitalised;
use crate::subject::goals::Goal;
use crate::text::{Arg, number_word};

/// The parts.
pub(crate) const PARTS: &[Drawn] = &[
    drawn(sheet::ACTIVITIES_PART, |report, item| report.activities(WorkList::Activities, item)),
    drawn(sheet::ASSIGNMENTS_PART, |report, item| report.assignments(item)),
    drawn(sheet::ACCESSIBILITY_PART, |report, item| report.activities(WorkList::Accessibility, item)),
    drawn(sheet::IMPROVEMENT_PART, |report, item| report.activities(WorkList::Improvement, item)),
];

/// What the subject adds to the summary and the workbook.
pub(crate) const CONTRIBUTION: Contribution = Contribution {
    exceptions: exceptions::exceptions,
    sheets: book::SHEETS,
    doubts: doubts::doubts,
    ..Contribution::NONE
};

/// A row of a list: an activity or an assignment.
struct Piece<'a> {
    name: &'a str,
    goal: Option<&'a Id>,
    contribution: &'a str,
    responsible: &'a str,
    due: &'a str,
    measured_by: Option<&'a Id>,
    result: &'a WorkResult,
}

/// A list as it is drawn.
struct Listed<'a> {
    list: WorkList,
    id: String,
    caption: String,
    columns: &'a [WorkColumn],
}

impl Report<'_> {
    /// The actions and activities that serve a goal. In its chapter the goal's number is not repeated.
    pub(crate) fn actions_of(&self, goal: &Goal) -> Vec<Block> {
        const COLUMNS: [WorkColumn; 5] =
            [WorkColumn::Responsible, WorkColumn::Due, WorkColumn::Earlier, WorkColumn::Status, WorkColumn::Comment];
        let of_goal = self.plan.work.activities_of(WorkList::Activities);
        let of_goal = of_goal.filter(|activity| activity.goal.as_ref() == Some(&goal.id));
        let pieces = of_goal.filter_map(|own| self.activity(own)).collect();
        let caption = self.words.with("actions-caption", &[("goal", Arg::Text(&self.goal_mention(goal)))]);
        let listed =
            Listed { list: WorkList::Activities, id: format!("actions-{}", goal.id), caption, columns: &COLUMNS };
        self.work_table(&listed, vec![("", pieces)])
    }

    /// A list of activities: how many are done, and the table. Of some goals, if the part is about them.
    pub(crate) fn activities(&self, list: WorkList, item: &LayoutItem) -> Vec<Block> {
        let chosen = item.chosen();
        let columns = if chosen.is_empty() { preset(list).to_vec() } else { chosen };
        let (id, caption) = match list {
            WorkList::Accessibility => ("accessibility", self.words.get("accessibility-caption")),
            WorkList::Improvement => ("improvement", self.words.get("improvement-caption")),
            WorkList::Activities | WorkList::Assignments => ("activities", self.words.get("activities-caption")),
        };
        let is_of = |own: &&Activity| match &own.goal {
            Some(goal) => {
                let under = |goal: &Goal| self.plan.goals.is_under_any(goal, &item.about);
                item.is_about(goal) || self.plan.goals.get(goal).is_some_and(under)
            }
            None => item.about.is_empty(),
        };
        let pieces = self.plan.work.activities_of(list).filter(is_of).filter_map(|own| self.activity(own)).collect();
        let listed = Listed { list, id: format!("{id}-table"), caption, columns: &columns };
        self.with_count(list, item, self.work_table(&listed, vec![("", pieces)]))
    }

    /// Assignments by commissioner.
    pub(crate) fn assignments(&self, item: &LayoutItem) -> Vec<Block> {
        let chosen = item.chosen();
        let columns = if chosen.is_empty() { preset(WorkList::Assignments).to_vec() } else { chosen };
        let mut groups: Vec<(&str, Vec<Piece<'_>>)> = Vec::new();
        for own in self.plan.work.assignments.iter().filter(|own| item.is_about_word(&own.commissioner)) {
            let Some(piece) = self.assignment(own) else { continue };
            match groups.iter_mut().find(|(commissioner, _)| *commissioner == own.commissioner) {
                Some((_, pieces)) => pieces.push(piece),
                None => groups.push((&own.commissioner, vec![piece])),
            }
        }
        let caption = self.words.get("assignments-caption");
        let (list, id) = (WorkList::Assignments, "assignments-table".to_owned());
        self.with_count(list, item, self.work_table(&Listed { list, id, caption, columns: &columns }, groups))
    }

    fn activity<'a>(&'a self, own: &'a Activity) -> Option<Piece<'a>> {
        let result = self.results.work.activities.iter().find(|result| result.id == own.id)?;
        let (goal, measured_by) = (own.goal.as_ref(), own.measured_by.as_ref());
        Some(Piece {
            name: &own.name,
            goal,
            contribution: "",
            responsible: &own.responsible,
            due: &own.due,
            measured_by,
            result,
        })
    }

    fn assignment<'a>(&'a self, own: &'a Assignment) -> Option<Piece<'a>> {
        let result = self.results.work.assignments.iter().find(|result| result.id == own.id)?;
        let (contribution, responsible, due) = (&own.contribution, &own.responsible, &own.due);
        let (name, goal) = (&own.name, own.goal.as_ref());
        Some(Piece { name, goal, contribution, responsible, due, measured_by: None, result })
    }

    /// "Sex av sju uppdrag är genomförda.", above the whole list.
    fn with_count(&self, list: WorkList, item: &LayoutItem, table: Vec<Block>) -> Vec<Block> {
        let is_whole = item.about.is_empty() && !table.is_empty();
        let sentence = is_whole.then(|| self.count_sentence(list)).flatten();
        sentence.map(Block::text).into_iter().chain(table).collect()
    }

    fn count_sentence(&self, list: WorkList) -> Option<String> {
        let (done, of, scale) = *self.results.work.done.get(&list)?;
        // Of a single one that is not done its row says enough.
        if of == 1 && done == 0 {
            return None;
        }
        let (neuter, what) = match list {
            WorkList::Assignments => (true, "assignments"),
            WorkList::Accessibility | WorkList::Activities => (false, "activities"),
            WorkList::Improvement => (false, "measures"),
        };
        let (done_word, of_word) = (number_word(done, neuter, self.lang()), number_word(of, neuter, self.lang()));
        let id = match (scale, done == of) {
            (Scale::Progress, true) => "work-all-done",
            (Scale::Progress, false) => "work-done",
            (Scale::Colours, true) => "work-all-green",
            (Scale::Colours, false) => "work-green",
        };
        let args = [
            ("done", Arg::Count(done)),
            ("of", Arg::Count(of)),
            ("what", Arg::Text(what)),
            ("done_word", Arg::Text(&done_word)),
            ("of_word", Arg::Text(&of_word)),
        ];
        Some(capitalised(&self.words.with(id, &args)))
    }

    /// A list with its columns, in groups with headings.
    fn work_table(&self, listed: &Listed<'_>, groups: Vec<(&str, Vec<Piece<'_>>)>) -> Vec<Block> {
        let pieces = || groups.iter().flat_map(|(_, pieces)| pieces);
        if pieces().next().is_none() {
            return Vec::new();
        }
        let earlier: Vec<Period> = [Period::T1, Period::T2]
            .into_iter()
            .filter(|period| pieces().any(|piece| piece.result.earlier.iter().any(|(own, _)| own == period)))
            .collect();
        let head = if listed.list == WorkList::Assignments { "column-assignment" } else { "column-activity" };
        let mut columns = vec![Column::row_head(self.words.get(head))];
        for column in listed.columns {
            columns.extend(self.work_heads(*column, &earlier));
        }
        let mut rows: Vec<Row> = Vec::new();
        for (heading, pieces) in &groups {
            if !heading.is_empty() {
                rows.push(Row::group(*heading, columns.len()));
            }
            for piece in pieces {
                let mut cells = vec![Cell::text(piece.name)];
                for column in listed.columns {
                    cells.extend(self.work_cells(*column, piece, &earlier));
                }
                rows.push(Row::body(cells));
            }
        }
        let notes = self.legend(listed.list, pieces().map(|piece| piece.result)).into_iter().collect();
        let (id, caption) = (listed.id.clone(), listed.caption.clone());
        vec![Block::Table(Table { id, caption, columns, rows, notes, ..Table::default() }.without_empty_columns())]
    }

    fn work_heads(&self, column: WorkColumn, earlier: &[Period]) -> Vec<Column> {
        let head = |id: &str| self.words.get(id);
        vec![match column {
            WorkColumn::Goal => Column::text(head("column-goal")),
            WorkColumn::Contribution => Column::long(head("column-contribution")),
            WorkColumn::Responsible => Column::text(head("column-responsible")),
            WorkColumn::Due => Column::text(head("column-due")),
            WorkColumn::Outcome => Column::text(head("column-outcome")),
            WorkColumn::PeriodTarget => Column::text(head("column-target-period")),
            WorkColumn::YearTarget => Column::text(head("column-target-year")),
            WorkColumn::Status => Column::status(head("column-status")),
            WorkColumn::Comment => Column::long(head("column-comment")),
            WorkColumn::Earlier => {
                let name = |period: &Period| self.period_name(YearPeriod { period: *period, ..self.results.when });
                return earlier.iter().map(|period| Column::status(name(period))).collect();
            }
        }]
    }

    fn work_cells(&self, column: WorkColumn, piece: &Piece<'_>, earlier: &[Period]) -> Vec<Cell> {
        let indicator = || self.plan.indicators.get(piece.measured_by?);
        let target = |period| indicator().map_or_else(Cell::empty, |own| self.target_cell(own, period));
        let period = self.results.when.period;
        vec![match column {
            WorkColumn::Goal => self.goal_cell(piece.goal),
            WorkColumn::Contribution => rich(piece.contribution),
            WorkColumn::Responsible => word_cell(piece.responsible),
            WorkColumn::Due => word_cell(piece.due),
            WorkColumn::Outcome => indicator().map_or_else(Cell::empty, |own| self.outcome_cell(own)),
            // At year end the period is the year.
            WorkColumn::PeriodTarget if period == Period::Year => Cell::empty(),
            WorkColumn::PeriodTarget => target(period),
            WorkColumn::YearTarget => target(Period::Year),
            WorkColumn::Status => self.progress_cell(piece.result),
            WorkColumn::Comment => self.comments_cell(&piece.result.comments),
            WorkColumn::Earlier => {
                let of = |period: &Period| {
                    let known = piece.result.earlier.iter().find(|(own, _)| own == period);
                    known.map_or_else(Cell::empty, |(_, standing)| Cell::new(self.standing(*standing)))
                };
                return earlier.iter().map(of).collect();
            }
        }]
    }

    /// What the colours of a list mean, if it has any.
    fn legend<'a>(&self, list: WorkList, mut results: impl Iterator<Item = &'a WorkResult>) -> Option<Note> {
        let legend = self.plan.work.legends.iter().find(|own| own.list == list)?;
        let has_colour = |own: &WorkResult| matches!(own.progress, Some(Standing::Colour(_)));
        if !results.any(has_colour) {
            return None;
        }
        let meaning = |(status, meaning): &(Status, String)| {
            let meaning = meaning.trim_end().trim_end_matches('.');
            let args = [("status", Arg::Text(&self.status(*status).label)), ("meaning", Arg::Text(meaning))];
            self.words.with("work-legend", &args)
        };
        let text = legend.meanings.iter().map(meaning).collect::<Vec<_>>().join(" ");
        (!text.is_empty()).then(|| Note { mark: String::new(), text })
    }

    pub(super) fn standing(&self, standing: Standing) -> Value {
        match standing {
            Standing::Progress(progress) => self.progress(progress),
            Standing::Colour(status) => Value::Status(self.status(status)),
        }
    }

    fn progress_cell(&self, result: &WorkResult) -> Cell {
        match result.progress {
            Some(standing) => Cell::new(self.standing(standing)).from(result.origins.clone()),
            // In the plan nobody has said anything yet.
            None if self.is_plan() => Cell::empty(),
            None => Cell::new(Value::NotAssessed(self.words.get("not-reported"))),
        }
    }

    /// One comment as it stands; several with their units' names.
    pub(crate) fn comments_cell(&self, comments: &[UnitComment]) -> Cell {
        rich(&self.named_comments(comments).join("\n\n"))
    }

    /// The same as Markdown.
    pub(crate) fn named_comments(&self, comments: &[UnitComment]) -> Vec<String> {
        let named = |own: &UnitComment| format!("**{}:** {}", self.unit_name(&own.unit), own.text.value);
        match comments {
            [one] => vec![one.text.value.to_string()],
            several => several.iter().map(named).collect(),
        }
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

/// The usual columns of a list.
fn preset(list: WorkList) -> &'static [WorkColumn] {
    use WorkColumn::{
        Comment, Contribution, Due, Earlier, Goal, Outcome, PeriodTarget, Responsible, Status, YearTarget,
    };
    match list {
        WorkList::Activities | WorkList::Accessibility => &[Goal, Responsible, Due, Earlier, Status, Comment],
        WorkList::Assignments => &[Goal, Contribution, Responsible, Due, Earlier, Status, Comment],
        WorkList::Improvement => &[Goal, Responsible, Due, Outcome, PeriodTarget, YearTarget, Earlier, Status, Comment],
    }
}
