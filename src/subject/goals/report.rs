//! Goals: the overview, a chapter for each, compact tables.

use super::{book, doubts, exceptions, sheet};
use crate::document::{Block, Cell, Column, Inline, Row, RowKind, Table, Value};
use crate::documents::{GoalTexts, LayoutItem};
use crate::domain::{Assessment, GoalLevel, Period, YearPeriod};
use crate::report::context::{Report, inline};
use crate::report::contribution::Contribution;
use crate::report::drawn::{Drawn, drawn};
use crate::report::markdown;
use crate::report::sentence::{capitalised, lower};
use crate::subject::goals::{Goal, GoalResult, STATUS};
use crate::subject::indicators::report::numbered;
use crate::subject::texts::sheet::{goal_citizens_key, goal_summary_key};
use crate::text::{self, Arg};

/// The parts.
pub(crate) const PARTS: &[Drawn] = &[
    drawn(sheet::GOAL_OVERVIEW_PART, |report, item| report.goal_overview(item)),
    drawn(sheet::GOAL_CHAPTERS_PART, |report, item| report.goal_chapters(item)),
    drawn(sheet::GOAL_PLAN_PART, |report, item| report.goal_plan(item)),
    drawn(sheet::GOAL_TABLE_COMPACT_PART, |report, item| report.goal_table(item)),
    drawn(sheet::MONTHLY_STATUS_PART, |report, item| report.monthly_status(item)),
    drawn(sheet::UNIT_COMMENTS_PART, |report, _| report.unit_comments()),
];

/// What the subject adds to the summary and the workbook.
pub(crate) const CONTRIBUTION: Contribution = Contribution {
    exceptions: exceptions::exceptions,
    sheets: book::SHEETS,
    tiles: |report| report.goal_tiles(),
    summary: |report| report.goal_summary_table().into_iter().collect(),
    plain_language: |report| report.goals_in_plain_language(),
    overview: |report| report.goal_overview_for_sheet(),
    is_compared: |report| report.results.goals.iter().any(|goal| goal.previous.is_some()),
    changes: |report| report.goal_changes(),
    rules: |report| report.goal_rules(),
    comments: |report| report.goal_comments(),
    doubts: doubts::doubts,
    ..Contribution::NONE
};

impl Report<'_> {
    /// One column per topmost goal with its status, and the administration's text.
    pub(crate) fn goal_overview(&self, item: &LayoutItem) -> Vec<Block> {
        let tops: Vec<&Goal> = match item.about.is_empty() {
            true => self.plan.goals.under(None).collect(),
            false => self.plan.goals.iter().filter(|goal| item.is_about(&goal.id)).collect(),
        };
        if tops.is_empty() {
            return Vec::new();
        }
        let mut blocks = self.sections(item.part);
        blocks.push(Block::Table(self.overview_table(&tops)));
        for goal in tops {
            let text = self.written(&goal_summary_key(&goal.id), 3);
            if !text.is_empty() {
                blocks.push(Block::heading(2, self.goal_short(goal), format!("overview-{}", goal.id)));
                blocks.extend(text);
            }
        }
        blocks
    }

    fn overview_table(&self, tops: &[&Goal]) -> Table {
        let mut columns = vec![Column::row_head(self.words.get("report"))];
        columns.extend(tops.iter().map(|goal| Column::status(goal.short.clone())));
        let mut rows = Vec::new();
        for when in self.earlier_in_year(tops) {
            let mut cells = vec![Cell::text(capitalised(&self.period_name(when)))];
            let not_assessed = || Cell::new(Value::NotAssessed(self.words.get("not-assessed")));
            cells.extend(tops.iter().map(|goal| self.status_cell_in(goal, when).unwrap_or_else(not_assessed)));
            rows.push(Row::body(cells));
        }
        let mut cells = vec![Cell::text(capitalised(&self.period_name(self.results.when)))];
        cells.extend(tops.iter().map(|goal| self.goal_status_cell(goal)));
        rows.push(Row::of(RowKind::Subtotal, cells));
        Table {
            id: "goal-overview-table".into(),
            caption: self.words.with("overview-caption", &[("year", Arg::Text(&self.results.when.year.to_string()))]),
            columns,
            rows,
            ..Table::default()
        }
    }

    /// The reports before in the same year in which one of some goals has a status: of a month the month before.
    fn earlier_in_year(&self, goals: &[&Goal]) -> Vec<YearPeriod> {
        let now = self.results.when;
        let before = match now.period {
            Period::Month(_) => now.previous().into_iter().collect(),
            _ => vec![YearPeriod { period: Period::T1, ..now }, YearPeriod { period: Period::T2, ..now }],
        };
        let is_status = |cell: Cell| matches!(cell.value, Value::Status(_));
        let has_status = |goal: &&Goal, when| self.status_cell_in(goal, when).is_some_and(is_status);
        let is_known = |when: &YearPeriod| goals.iter().any(|goal| has_status(goal, *when));
        before.into_iter().filter(|when| *when < now).filter(is_known).collect()
    }

    /// A goal's status in any period; nothing where it is not known.
    fn status_cell_in(&self, goal: &Goal, when: YearPeriod) -> Option<Cell> {
        let figures = &self.results.figures;
        let of = figures.find(STATUS, &goal.id, when)?;
        Some(match figures.value(of).status() {
            Some(status) => Cell::new(Value::Status(self.status(status))).from(figures.origins(of)),
            None => Cell::new(Value::NotAssessed(self.words.get("not-assessed"))),
        })
    }

    pub(crate) fn goal_status_cell(&self, goal: &Goal) -> Cell {
        let Some(result) = self.results.goals.get(&goal.id) else { return Cell::empty() };
        let cell = Cell::new(self.status_value(&result.decided.assessment()));
        Cell { origins: result.decided.explanation.origins.clone(), ..cell }
    }

    /// A chapter for every goal as it is planned: what it means, its indicators with their targets, what is to be done.
    fn goal_plan(&self, item: &LayoutItem) -> Vec<Block> {
        let mut blocks = Vec::new();
        for goal in self.goals_of(item) {
            let level = self.depth_of(goal);
            blocks.push(self.goal_heading(goal, level));
            blocks.extend(markdown::blocks(&goal.description, (level + 1).min(4)));
            blocks.extend(self.target_table(goal));
            blocks.extend(self.definitions(goal));
            blocks.extend(self.actions_of(goal));
            blocks.extend(self.placed_in(&goal.id, (level + 1).min(4)));
        }
        blocks
    }

    /// Two for a topmost goal, and one more for each goal above.
    fn depth_of(&self, goal: &Goal) -> u8 {
        let above = |goal: &Goal| self.plan.goals.get(goal.parent.as_ref()?);
        let levels = std::iter::successors(above(goal), |own| above(own)).take(2).count();
        u8::try_from(levels).unwrap_or(2) + 2
    }

    fn goal_heading(&self, goal: &Goal, level: u8) -> Block {
        Block::heading(level, self.goal_title(goal), format!("goal-{}", goal.id))
    }

    /// "Nämndmål 1.1: Fler får rätt stöd"
    pub(super) fn goal_title(&self, goal: &Goal) -> String {
        let id = match goal.level {
            GoalLevel::Area => "goal-heading-area",
            GoalLevel::Municipal => "goal-heading-municipal",
            GoalLevel::Committee => "goal-heading-committee",
        };
        let name = goal.name.trim_end_matches('.');
        let called = goal.called.clone().unwrap_or_else(|| self.words.get(id));
        let called = format!("{called} {}", goal.number);
        format!("{}: {name}", called.trim_end())
    }

    /// A chapter for every topmost goal, or for those that the part is about.
    fn goal_chapters(&self, item: &LayoutItem) -> Vec<Block> {
        if self.is_plan() {
            // The plan has chapters of its own, unless it has a part for them.
            let has_own = self.plan.parts_of(self.kind()).any(|own| *own.part == sheet::GOAL_PLAN_PART);
            return if has_own { Vec::new() } else { self.goal_plan(item) };
        }
        // What lies under another chosen goal stands in its chapter.
        let is_first = |goal: &&Goal| match item.about.is_empty() {
            true => goal.parent.is_none(),
            false => item.about.contains(&goal.id) && !self.plan.goals.is_under_any(goal, &item.about),
        };
        self.plan.goals.iter().filter(is_first).flat_map(|goal| self.goal_chapter(goal, 2)).collect()
    }

    /// The goals that a part is about, and what lies under them.
    fn goals_of(&self, item: &LayoutItem) -> Vec<&Goal> {
        let is_of = |goal: &&Goal| item.is_about(&goal.id) || self.plan.goals.is_under_any(goal, &item.about);
        self.plan.goals.iter().filter(is_of).collect()
    }

    fn goal_chapter(&self, goal: &Goal, level: u8) -> Vec<Block> {
        let Some(result) = self.results.goals.get(&goal.id) else { return Vec::new() };
        let mut blocks = vec![self.goal_heading(goal, level)];
        // What the goal means is read where it is decided and where it is followed up to the end.
        if self.is_year_end() {
            blocks.extend(markdown::blocks(&goal.description, (level + 1).min(4)));
        }
        blocks.push(self.status_line(goal, result));
        blocks.extend(self.decision_paragraph(&result.decided));
        if goal.level == GoalLevel::Committee {
            blocks.extend(self.committee_goal(goal, level + 1));
        } else {
            blocks.extend(self.upper_goal(goal, level));
        }
        blocks
    }

    /// True if the document has a chapter for every goal, where what is said of it and done for it stands.
    pub(crate) fn has_goal_chapters(&self) -> bool {
        self.plan.parts_of(self.kind()).any(|item| item.part.goal_texts == GoalTexts::All)
    }

    /// True if the document has a part that prints the goal's summary before the chapters.
    pub(super) fn is_summed_up_in_overview(&self, goal: &Goal) -> bool {
        let sums_up = |item: &LayoutItem| {
            let is_of = if item.about.is_empty() { goal.parent.is_none() } else { item.about.contains(&goal.id) };
            item.part.goal_texts == GoalTexts::Topmost && is_of
        };
        self.plan.parts_of(self.kind()).any(sums_up)
    }

    /// Municipal goals: summary, own indicators and actions, then the committee's goals below.
    fn upper_goal(&self, goal: &Goal, level: u8) -> Vec<Block> {
        let mut blocks = Vec::new();
        if !self.is_summed_up_in_overview(goal) {
            blocks.extend(self.written(&goal_summary_key(&goal.id), (level + 1).min(4)));
        }
        blocks.extend(self.reported_under(goal, level + 1));
        for child in self.plan.goals.under(Some(&goal.id)) {
            blocks.extend(self.goal_chapter(child, (level + 1).min(3)));
        }
        blocks
    }

    fn committee_goal(&self, goal: &Goal, level: u8) -> Vec<Block> {
        let level = level.min(4);
        let mut blocks = Vec::new();
        blocks.extend(self.written(&goal_summary_key(&goal.id), level));
        let citizens = self.written(&goal_citizens_key(&goal.id), level + 1);
        if !citizens.is_empty() {
            blocks.push(Block::run_in(level, self.citizens_heading(), format!("goal-{}-citizens", goal.id)));
            blocks.extend(citizens);
        }
        blocks.extend(self.reported_under(goal, level));
        for child in self.plan.goals.under(Some(&goal.id)) {
            blocks.extend(self.goal_chapter(child, level.min(3)));
        }
        blocks
    }

    /// Tables of indicators and actions, then charts, then texts, and what the plan has placed here.
    fn reported_under(&self, goal: &Goal, level: u8) -> Vec<Block> {
        let level = level.min(4);
        let mut blocks = self.indicator_table(goal);
        blocks.extend(self.actions_of(goal));
        blocks.extend(self.indicator_charts(goal));
        blocks.extend(self.indicator_texts(goal, level));
        blocks.extend(self.placed_in(&goal.id, level));
        blocks
    }

    fn citizens_heading(&self) -> String {
        match &self.plan.committee.citizens {
            Some(citizens) => self.words.with("goal-citizens-named", &[("citizens", Arg::Text(citizens))]),
            None => self.words.get("goal-citizens"),
        }
    }

    /// "Status: ● Grön", the previous one, why it is missing where it is, and what the units or the goals below come to.
    fn status_line(&self, goal: &Goal, result: &GoalResult) -> Block {
        let mut line = vec![Inline::Strong(inline(format!("{} ", self.words.get("status-label"))))];
        match result.decided.assessment() {
            Assessment::Assessed(status) => line.push(Inline::Status(self.status(status))),
            Assessment::NotAssessed(why) => {
                line.push(Inline::Text(format!("{} ({})", self.words.get("not-assessed"), self.unassessed(&why))));
            }
        }
        if let Some((when, status)) = result.previous {
            line.push(Inline::Text(format!("  ·  {} ", self.period_name(when))));
            line.push(Inline::Status(self.status(status)));
        }
        let sentences = match (goal.level, &result.units) {
            (GoalLevel::Committee, Some(units)) => self.units_sentences(units),
            (GoalLevel::Committee, None) => Vec::new(),
            (GoalLevel::Municipal | GoalLevel::Area, _) => self.goals_sentence(result).into_iter().collect(),
        };
        if !sentences.is_empty() {
            line.push(Inline::Text(format!("  ·  {}", sentences.join(" "))));
        }
        Block::Paragraph(line)
    }

    /// A decision against the rule, with its reason; where no rule applies, if there is a reason.
    pub(crate) fn decision_paragraph(&self, decided: &crate::figure::Decided) -> Option<Block> {
        let (_, reason) = decided.decision.as_ref()?;
        let is_told = decided.departs() || (decided.is_set() && reason.is_some());
        if !is_told {
            return None;
        }
        let rule = &decided.proposed;
        let proposed = self.status_value(rule).display(self.lang());
        // Within a sentence a colour has a small letter; a letter that stands for one keeps its own.
        let proposed = if proposed.chars().count() > 1 { lower(&proposed) } else { proposed };
        let reason = reason.as_ref().map_or("", |reason| reason.value.as_str());
        let args = [
            ("rule", Arg::Text(if matches!(rule, Assessment::Assessed(_)) { "status" } else { "none" })),
            ("proposed", Arg::Text(&proposed)),
            ("reason", Arg::Text(reason.trim().trim_end_matches('.'))),
        ];
        Some(Block::text(self.words.with("decided-otherwise", &args)))
    }

    /// "1 Trygghet"
    pub(crate) fn goal_short(&self, goal: &Goal) -> String {
        if goal.number.is_empty() { goal.short.clone() } else { format!("{} {}", goal.number, goal.short) }
    }

    /// "mål 1.1", for captions; the short name where goals have no numbers.
    pub(crate) fn goal_mention(&self, goal: &Goal) -> String {
        if goal.number.is_empty() {
            return goal.short.clone();
        }
        self.words.with("goal-mention", &[("number", Arg::Text(&goal.number))])
    }

    /// The same with the anchor of its chapter.
    pub(crate) fn goal_place(&self, goal: &Goal) -> (String, String) {
        (self.goal_mention(goal), format!("goal-{}", goal.id))
    }

    /// Goals × January to December, if the status of any month is known. A status of a tertial is none of a month.
    fn monthly_status(&self, item: &LayoutItem) -> Vec<Block> {
        let mut columns = vec![Column::row_head(self.words.get("column-goal"))];
        columns.extend((1..=12).map(|month| {
            let name = text::month_name(month, self.lang());
            Column::status(capitalised(&name.chars().take(3).collect::<String>()))
        }));
        let row = |goal: &Goal| {
            let cells = (1..=12).map(|month| {
                let when = YearPeriod { period: Period::Month(month), ..self.results.when };
                self.status_cell_in(goal, when).unwrap_or_else(Cell::empty)
            });
            let cells: Vec<Cell> = std::iter::once(Cell::text(self.goal_short(goal))).chain(cells).collect();
            Row { indent: depth(goal), ..Row::body(cells) }
        };
        let rows: Vec<Row> = self.goals_of(item).into_iter().map(row).collect();
        let is_known = |cell: &Cell| cell.value != Value::Empty;
        if !rows.iter().any(|row| row.cells.iter().skip(1).any(is_known)) {
            return Vec::new();
        }
        let year = self.results.when.year.to_string();
        let caption = self.words.with("monthly-status-caption", &[("year", Arg::Text(&year))]);
        vec![Block::Table(Table { id: "monthly-status-table".into(), caption, columns, rows, ..Table::default() })]
    }

    /// Goal → committee goal → indicators, in one table.
    pub(crate) fn goal_table(&self, item: &LayoutItem) -> Vec<Block> {
        let columns = vec![
            Column::row_head(self.words.get("column-goal")),
            Column::text(self.words.get("column-outcome")),
            Column::text(self.words.get("column-target")),
            Column::status(self.words.get("column-status")),
        ];
        let mut rows = Vec::new();
        let goals = self.goals_of(item);
        for goal in goals {
            let name = format!("{} {}", goal.number, goal.name).trim().to_owned();
            let cells = vec![Cell::text(name), Cell::empty(), Cell::empty(), self.goal_status_cell(goal)];
            rows.push(Row { indent: depth(goal), ..Row::of(RowKind::Subtotal, cells) });
            // What the goals below it come to stands with its own name.
            if let Some(sentence) = self.all_goals_sentence(goal).filter(|_| goal.parent.is_none()) {
                let cells = vec![Cell::text(sentence), Cell::empty(), Cell::empty(), Cell::empty()];
                rows.push(Row { indent: depth(goal) + 1, ..Row::of(RowKind::Memo, cells) });
            }
            rows.extend(self.plan.indicators.of_goal(&goal.id).filter_map(|indicator| {
                let result = self.results.indicators.get(&indicator.id)?;
                let cells = vec![
                    Cell::text(numbered(indicator)),
                    self.outcome_cell(indicator),
                    Cell::text(self.target(indicator)),
                    Cell::new(self.status_value(&result.decided.assessment())),
                ];
                Some(Row { indent: depth(goal) + 1, ..Row::body(cells) })
            }));
        }
        if rows.is_empty() {
            return Vec::new();
        }
        let caption = self.words.get("goal-table-caption");
        let notes = self.letters_note().into_iter().chain(self.few_note(&rows)).collect();
        vec![Block::Table(Table { id: "goal-table".into(), caption, columns, rows, notes, ..Table::default() })]
    }
}

fn depth(goal: &Goal) -> u8 {
    match goal.level {
        GoalLevel::Area | GoalLevel::Municipal => 0,
        GoalLevel::Committee => u8::from(goal.parent.is_some()),
    }
}

impl Report<'_> {
    /// Appendix: what the units say about each goal.
    fn unit_comments(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        for goal in &self.plan.goals {
            let answers = self.results.goals.get(&goal.id).and_then(|goal| goal.units.as_ref());
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
        let told: Vec<Row> = self.plan.goals.iter().flat_map(|goal| self.answer_comments(goal)).collect();
        blocks.extend(self.other_comments(&told));
        blocks
    }
}
