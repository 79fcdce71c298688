//! The one-page summary: what a committee member needs if there is time for one page only.

use super::context::Report;
use crate::document::{Block, Cell, Column, Inline, List, MoneyUnit, Row, Table, Tile, Value};
use crate::documents::Part;
use crate::domain::Status;
use crate::subject::economy::Column as Line;
use crate::subject::goals::GoalLevel;
use crate::text::Arg;

impl Report<'_> {
    /// Key figures, statuses, result and forecast, what has changed, what departs from the rule.
    pub(crate) fn summary(&self, part: &Part) -> Vec<Block> {
        let mut blocks = vec![Block::Tiles(self.tiles())];
        blocks.extend(self.sections(part));
        blocks.extend(self.goal_summary_table());
        if let Some(total) = self.total_line() {
            blocks.extend(self.paragraph(&self.economy_sentences(total)));
        }
        blocks.extend(self.variance_chart());
        let (mut news, departures) = (self.change_digest(), self.departures());
        let title = match (news.is_empty(), departures.is_empty()) {
            (false, false) => "summary-changes",
            (false, true) => "summary-news",
            (true, _) => "summary-departures",
        };
        news.extend(departures);
        blocks.extend(self.summary_list(title, news));
        blocks
    }

    pub(crate) fn tiles(&self) -> Vec<Tile> {
        let mut tiles = Vec::new();
        let committee: Vec<Option<Status>> = self
            .plan
            .goals
            .iter()
            .filter(|goal| goal.level == GoalLevel::Committee)
            .filter_map(|goal| self.results.goals.get(&goal.id))
            .map(|goal| goal.decided.status())
            .collect();
        if !committee.is_empty() {
            let green = committee.iter().filter(|status| **status == Some(Status::Green)).count();
            let value =
                self.words.with("count-of", &[("count", Arg::Count(green)), ("of", Arg::Count(committee.len()))]);
            tiles.push(Tile {
                label: self.words.get("tile-goals"),
                value: Value::Text(value),
                note: Some(self.words.get("tile-goals-note")),
            });
        }
        if let Some(total) = self.total_line() {
            let note = Some(self.words.get("tile-against-budget"));
            if let Some(variance) = total.value(Line::VariancePeriod) {
                let value = Value::Money(variance, MoneyUnit::Mnkr);
                tiles.push(Tile { label: self.words.get("tile-period"), value, note: note.clone() });
            }
            if let Some(variance) = total.value(Line::VarianceYear) {
                tiles.push(Tile {
                    label: self.words.get("tile-forecast"),
                    value: Value::Money(variance, MoneyUnit::Mnkr),
                    note,
                });
            }
        }
        tiles.extend(self.sick_leave_tile());
        tiles
    }

    fn sick_leave_tile(&self) -> Option<Tile> {
        let measure = self.plan.measures.iter().find(|measure| measure.code == "sick_r12")?;
        let result = self.results.measures.get(&measure.id)?;
        let now = result.outcome.number()?;
        let note = result.trends.last().map(|since| {
            let before = self.number(&measure.measure, since.value).display(self.lang());
            format!("{} {before}", self.period_name(since.when))
        });
        Some(Tile { label: self.words.get("tile-sick-leave"), value: self.number(&measure.measure, now), note })
    }

    /// Every committee goal with its status then and now.
    fn goal_summary_table(&self) -> Option<Block> {
        let rows: Vec<Row> = self
            .plan
            .goals
            .iter()
            .filter(|goal| goal.level == GoalLevel::Municipal || goal.level == GoalLevel::Area)
            .filter_map(|goal| {
                let result = self.results.goals.get(&goal.id)?;
                let previous = match result.previous {
                    Some((_, status)) => Cell::new(Value::Status(self.status(status))),
                    None => Cell::new(Value::NotAssessed(self.words.get("not-assessed"))),
                };
                Some(Row::body(vec![
                    Cell::text(format!("{} {}", goal.number, goal.name.trim_end_matches('.')).trim()),
                    previous,
                    self.goal_status_cell(goal),
                ]))
            })
            .collect();
        if rows.is_empty() {
            return None;
        }
        let previous = self.results.goals.iter().filter_map(|goal| goal.previous).map(|(when, _)| when).max();
        let previous = previous.map_or_else(|| self.words.get("column-previous"), |when| self.period_name(when));
        let columns = vec![
            Column::row_head(self.words.get("column-goal")),
            Column::status(previous),
            Column::status(self.period_name(self.results.when)),
        ];
        let caption = self.words.get("summary-goals-caption");
        Some(Block::Table(Table { id: "summary-goals".into(), caption, columns, rows, ..Table::default() }))
    }

    fn summary_list(&self, title: &str, items: Vec<Vec<Inline>>) -> Vec<Block> {
        if items.is_empty() {
            return Vec::new();
        }
        let items = items.into_iter().map(|inlines| vec![Block::Paragraph(inlines)]).collect();
        vec![Block::heading(2, self.words.get(title), title), Block::List(List { ordered: false, items })]
    }

    /// What is decided against the rule, and why.
    pub(crate) fn departures(&self) -> Vec<Vec<Inline>> {
        let goals = self.plan.goals.iter().filter_map(|goal| {
            let result = self.results.goals.get(&goal.id)?;
            self.departure(&self.goal_short(goal), &result.decided)
        });
        let indicators = self.plan.indicators.iter().filter_map(|indicator| {
            let result = self.results.indicators.get(&indicator.id)?;
            self.departure(&indicator.name, &result.decided)
        });
        goals.chain(indicators).collect()
    }

    fn departure(&self, name: &str, decided: &crate::figure::Decided) -> Option<Vec<Inline>> {
        if !decided.departs() {
            return None;
        }
        let (status, reason) = decided.decision.as_ref()?;
        let proposed = self.status_value(&decided.proposed).display(self.lang());
        let mut item = vec![
            Inline::Text(format!("{name}: {} ", self.words.get("departure-decided"))),
            Inline::Status(self.status(status.value)),
            Inline::Text(self.words.with("departure-proposed", &[("proposed", Arg::Text(&proposed))])),
        ];
        item.extend(reason.as_ref().map(|reason| Inline::Text(format!(" {}", reason.value.trim()))));
        Some(item)
    }
}
