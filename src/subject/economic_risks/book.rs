//! Economic risks and opportunities in the committee workbook, and how they changed.

use super::{EconomicRisk, Interval, Sum};
use crate::document::{Block, Inline};
use crate::report::context::Report;
use crate::report::contribution::{BookSheet, Commented, sheet};
use crate::text::Arg;

/// The sheets.
pub(crate) const SHEETS: &[BookSheet] =
    &[BookSheet { optional: true, ..sheet("economic-risks", true, |report| report.economic_risk_blocks()) }];

impl Report<'_> {
    fn economic_risk_blocks(&self) -> Vec<Block> {
        let table = self.economic_risk_table().map(Block::Table);
        table.into_iter().chain(self.economic_risk_sentences()).collect()
    }

    /// Those that have an interval now and had one before.
    pub(super) fn compared_economic_risks(&self) -> impl Iterator<Item = (&EconomicRisk, Interval, Interval)> {
        // The first report of a year has the plan's beside it: nothing has changed since a report.
        let has_previous = self.results.when.previous().is_some();
        self.economic_risks().filter(move |_| has_previous).filter_map(|(own, result)| {
            let span = result.span.as_ref()?;
            Some((own, span.before?, span.interval))
        })
    }

    /// Those whose interval is another than before, as it is shown.
    pub(super) fn economic_risk_changes(&self) -> Vec<Vec<Inline>> {
        let changed = self.compared_economic_risks().filter_map(|(own, before, now)| {
            let (before, now) = (self.interval(before), self.interval(now));
            let name = own.name.trim_end_matches('.');
            let args = [("name", Arg::Text(name)), ("before", Arg::Text(&before)), ("now", Arg::Text(&now))];
            (before != now).then(|| vec![Inline::Text(self.words.with("changes-economic-risk", &args))])
        });
        changed.chain(self.economic_risks_change()).collect()
    }

    /// The same of all together.
    fn economic_risks_change(&self) -> Option<Vec<Inline>> {
        let (_, span) = self.results.economic_risks.sums.iter().find(|(sum, _)| *sum == Sum::All)?;
        self.results.when.previous()?;
        let (before, now) = (self.interval(span.before?), self.interval(span.interval));
        let args = [("before", Arg::Text(&before)), ("now", Arg::Text(&now))];
        (before != now).then(|| vec![Inline::Text(self.words.with("changes-economic-risks", &args))])
    }

    /// What units say of them.
    pub(super) fn economic_risk_comments(&self) -> Vec<Commented> {
        let said = self.economic_risks().flat_map(|(own, result)| self.unit_comment_rows(&own.name, &result.comments));
        vec![Commented { about: self.words.get("sheet-economic-risks"), rows: said.collect() }]
    }
}
