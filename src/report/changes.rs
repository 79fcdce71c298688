//! What has changed since the previous report: statuses, forecast, risks.

use super::context::Report;
use super::sentence::is_nothing_in_mnkr;
use crate::document::{Block, Inline, List, Value};
use crate::subject::economy::Column;
use crate::subject::goals::{Goal, GoalLevel};
use crate::text::Arg;

impl Report<'_> {
    /// A list by kind; nothing if nothing is known of the previous report.
    pub(crate) fn changes(&self) -> Vec<Block> {
        let items = self.change_items();
        if items.is_empty() {
            if self.results.goals.iter().any(|goal| goal.previous.is_some()) {
                return vec![Block::text(self.words.get("changes-none"))];
            }
            return Vec::new();
        }
        let items = items.into_iter().map(|inlines| vec![Block::Paragraph(inlines)]).collect();
        vec![Block::text(self.words.get("changes-intro")), Block::List(List { ordered: false, items })]
    }

    /// One item a change, as inline content.
    pub(crate) fn change_items(&self) -> Vec<Vec<Inline>> {
        let mut items: Vec<Vec<Inline>> = self.plan.goals.iter().filter_map(|goal| self.goal_change(goal)).collect();
        items.extend(self.total_change().map(|text| vec![Inline::Text(text)]));
        items.extend(self.risk_changes().into_iter().map(|text| vec![Inline::Text(text)]));
        items
    }

    /// The changes in so few lines that they fit a summary: topmost goals and the number of risks. The
    /// forecast has its sentence there already.
    pub(crate) fn change_digest(&self) -> Vec<Vec<Inline>> {
        let mut items: Vec<Vec<Inline>> =
            self.plan.goals.under(None).filter_map(|goal| self.goal_change(goal)).collect();
        let (up, down) = self.risk_movements();
        for (id, count) in [("changes-risks-up", up), ("changes-risks-down", down)] {
            if count > 0 {
                items.push(vec![Inline::Text(self.words.with(id, &[("count", Arg::Count(count))]))]);
            }
        }
        items
    }

    /// How many risks are rated higher, and lower, than before.
    fn risk_movements(&self) -> (usize, usize) {
        let moves = self
            .rated_risks()
            .map(|(_, result)| result.rating.value().cmp(&result.previous.unwrap_or(result.planned).value()));
        moves.fold((0, 0), |(up, down), order| match order {
            std::cmp::Ordering::Greater => (up + 1, down),
            std::cmp::Ordering::Less => (up, down + 1),
            std::cmp::Ordering::Equal => (up, down),
        })
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
        Some(vec![
            Inline::Text(format!("{name} {} ", self.words.get("changes-from"))),
            Inline::Status(self.status(before)),
            Inline::Text(format!(" {} ", self.words.get("changes-to"))),
            Inline::Status(self.status(now)),
        ])
    }

    fn total_change(&self) -> Option<String> {
        let change = self.total_line()?.value(Column::ChangeOnPrevious)?;
        (!is_nothing_in_mnkr(change)).then(|| self.forecast_change(change))
    }

    /// Against the previous report, or against the plan where there is none.
    fn risk_changes(&self) -> Vec<String> {
        self.rated_risks()
            .filter_map(|(risk, result)| {
                let before = result.previous.unwrap_or(result.planned);
                if before.value() == result.rating.value() {
                    return None;
                }
                let show = |rating: crate::domain::Rating| {
                    Value::Risk(rating.probability, rating.consequence).display(self.lang())
                };
                let id = if result.rating.value() > before.value() { "changes-risk-up" } else { "changes-risk-down" };
                let (before, now) = (show(before), show(result.rating));
                let name = risk.name.trim_end_matches('.');
                Some(
                    self.words.with(
                        id,
                        &[("name", Arg::Text(name)), ("before", Arg::Text(&before)), ("now", Arg::Text(&now))],
                    ),
                )
            })
            .collect()
    }
}
