//! The one-page summary: what a committee member needs if there is time for one page only.

use super::context::Report;
use crate::document::{Block, Inline, List, Tile};
use crate::documents::Part;
use crate::figure::Decided;
use crate::subject;
use crate::text::Arg;

impl Report<'_> {
    /// Key figures, statuses, result and forecast, what has changed, what departs from the rule.
    pub(crate) fn summary(&self, part: &Part) -> Vec<Block> {
        let mut blocks = vec![Block::Tiles(self.tiles())];
        blocks.extend(self.sections(part));
        blocks.extend(subject::contributions().flat_map(|own| (own.summary)(self)));
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

    fn summary_list(&self, title: &str, items: Vec<Vec<Inline>>) -> Vec<Block> {
        if items.is_empty() {
            return Vec::new();
        }
        let items = items.into_iter().map(|inlines| vec![Block::Paragraph(inlines)]).collect();
        vec![Block::heading(2, self.words.get(title), title), Block::List(List { ordered: false, items })]
    }

    pub(crate) fn tiles(&self) -> Vec<Tile> {
        subject::contributions().flat_map(|own| (own.tiles)(self)).collect()
    }

    /// What is decided against the rule, and why.
    pub(crate) fn departures(&self) -> Vec<Vec<Inline>> {
        subject::contributions().flat_map(|own| (own.departures)(self)).collect()
    }

    /// One of them, if it is one.
    pub(crate) fn departure(&self, name: &str, decided: &Decided) -> Option<Vec<Inline>> {
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
