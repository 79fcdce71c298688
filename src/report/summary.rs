//! The one-page summary: what a committee member needs if there is time for one page only.

use super::context::Report;
use super::exceptions::Serious;
use crate::document::{Block, Inline, List, Tile};
use crate::documents::sheet::parts;
use crate::documents::{LayoutItem, Part};
use crate::domain::Id;
use crate::subject;

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

    /// The most serious of what does not go as planned, one thing a goal, each leading to the table; none if all does.
    fn foremost_exceptions(&self) -> Vec<Block> {
        const MOST: usize = 3;
        let mut goals: Vec<Id> = Vec::new();
        let mut items = Vec::new();
        for own in self.all_exceptions().into_iter().filter(|own| own.serious <= Serious::Yellow) {
            let top = own.goal.as_ref().and_then(|goal| self.plan.goals.top_of(goal));
            if let Some(top) = top {
                if goals.contains(&top.id) {
                    continue;
                }
                goals.push(top.id.clone());
            }
            let text = vec![Inline::Text(own.what.trim_end_matches('.').to_owned())];
            let mut item = vec![Inline::Link { url: format!("#{}", parts::EXCEPTIONS.anchor()), text }];
            item.extend(own.status.map(Inline::Status).into_iter().flat_map(|own| [Inline::Text(": ".into()), own]));
            items.push(vec![Block::Paragraph(item)]);
            if items.len() == MOST {
                break;
            }
        }
        if items.is_empty() { Vec::new() } else { vec![Block::List(List { ordered: false, items })] }
    }

    pub(crate) fn tiles(&self) -> Vec<Tile> {
        subject::contributions().flat_map(|own| (own.tiles)(self)).collect()
    }
}
