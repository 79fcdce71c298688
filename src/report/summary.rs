//! The one-page summary: what a committee member needs if there is time for one page only.

use super::context::Report;
use super::exceptions::{Exception, Serious};
use super::sentence::lower;
use crate::document::{Block, Inline, List, Tile, Value};
use crate::documents::sheet::parts;
use crate::documents::{LayoutItem, Part};
use crate::domain::Id;
use crate::subject;
use crate::text::Arg;

impl Report<'_> {
    /// Key figures, the administration's words, statuses, result and forecast, what does not go as planned, and what is
    /// to be decided.
    pub(crate) fn summary(&self, part: &Part) -> Vec<Block> {
        let mut blocks = vec![Block::Tiles(self.tiles())];
        blocks.extend(self.sections(part));
        blocks.extend(subject::contributions().flat_map(|own| (own.summary)(self)));
        let mut items: Vec<&LayoutItem> = self.plan.parts_of(self.kind()).collect();
        // What does not go as planned comes before what is to be decided about it.
        items.sort_by_key(|item| *item.part != parts::EXCEPTIONS);
        for item in items {
            let content = match &item.part {
                part if **part == parts::EXCEPTIONS => self.foremost_exceptions(),
                part if part.in_summary => self.drawn(item),
                _ => continue,
            };
            if !content.is_empty() {
                let id = format!("summary-{}", item.part.anchor());
                blocks.push(Block::heading(2, self.heading(item), id));
                blocks.extend(content);
            }
        }
        blocks
    }

    /// The most serious of what does not go as planned, one thing a goal, and how much more there is; none if all does.
    fn foremost_exceptions(&self) -> Vec<Block> {
        const MOST: usize = 3;
        let mut goals: Vec<Id> = Vec::new();
        let mut items = Vec::new();
        let all = self.all_exceptions();
        // Among those of a colour, what the rule gives a worse one first.
        let mut foremost: Vec<&Exception> = all.iter().collect();
        foremost.sort_by_key(|own| (own.serious, own.rule.is_none()));
        for own in foremost {
            let top = own.goal.as_ref().and_then(|goal| self.plan.goals.top_of(goal));
            if let Some(top) = top {
                if goals.contains(&top.id) {
                    continue;
                }
                goals.push(top.id.clone());
            }
            let mut item: Vec<Inline> = own.status.iter().cloned().map(Inline::Status).collect();
            // What has no colour has an amount, or says how far it has come; what has a target says how far it is from it.
            let now = match &own.status {
                Some(_) if own.measured.is_empty() => String::new(),
                Some(_) => format!(": {}", own.measured),
                None => format!(": {}", own.now.value.display(self.lang())),
            };
            let earlier = match (&own.before.value, self.results.when.previous()) {
                (Value::Status(before), Some(when)) => Some(self.dated(when, &before.label)),
                _ => None,
            };
            let rule =
                own.rule.as_ref().map(|rule| format!("{}: {}", lower(&self.words.get("exceptions-rule")), rule.label));
            let beside: Vec<String> = earlier.into_iter().chain(rule).collect();
            let beside = if beside.is_empty() { String::new() } else { format!(" ({})", beside.join(", ")) };
            let lead = if item.is_empty() { "" } else { "  " };
            item.push(Inline::Text(format!("{lead}{}{now}{beside}", own.what.trim_end_matches('.'))));
            items.push(vec![Block::Paragraph(item)]);
            if items.len() == MOST {
                break;
            }
        }
        if items.is_empty() {
            return Vec::new();
        }
        vec![Block::List(List { ordered: false, items }), Block::Paragraph(self.counted_exceptions(&all))]
    }

    /// "3 röda, 6 gula, 4 prognoser … Hela listan (sida 4)."
    fn counted_exceptions(&self, all: &[Exception]) -> Vec<Inline> {
        // As many as there are rows, so that they can be found again.
        let count_of = |serious: Serious| all.iter().filter(|own| own.serious == serious).count();
        // Where red is counted before yellow, both share its noun.
        let noun = if count_of(Serious::Red) == 0 { "yes" } else { "no" };
        let counted = Serious::ALL.into_iter().map(|serious| (serious, count_of(serious)));
        let counted = counted.filter(|(_, count)| *count > 0).map(|(serious, count)| {
            let id = format!("summary-count-{}", self.head_of(serious).trim_start_matches("exceptions-"));
            self.words.with(&id, &[("count", Arg::Count(count)), ("noun", Arg::Text(noun))])
        });
        let counted = self.listed(&counted.collect::<Vec<_>>());
        let counted = self.words.with("summary-counted", &[("counted", Arg::Text(&counted))]);
        let text = vec![Inline::Text(self.words.get("summary-whole-list"))];
        let link = Inline::Link { url: format!("#{}", parts::EXCEPTIONS.anchor()), text };
        vec![Inline::Text(format!("{counted} ")), link, Inline::Text(".".into())]
    }

    pub(crate) fn tiles(&self) -> Vec<Tile> {
        subject::contributions().flat_map(|own| (own.tiles)(self)).collect()
    }
}
