//! Appendix: how it was computed, and from which workbooks.

use super::context::Report;
use super::explain::Measured;
use crate::document::{Block, Cell, Column, Row, Table};
use crate::figure::Decided;
use crate::subject;

impl Report<'_> {
    /// The rule behind every status, and the source workbooks with their checksums.
    pub(crate) fn method(&self) -> Vec<Block> {
        let mut blocks = vec![Block::text(self.words.get("method-intro"))];
        if let Some(rules) = self.status_rules() {
            blocks.push(Block::heading(2, self.words.get("method-statuses"), "method-statuses"));
            blocks.push(rules);
        }
        if !self.sources.is_empty() {
            blocks.push(Block::heading(2, self.words.get("method-sources"), "method-sources"));
            blocks.push(Block::Table(self.source_table()));
        }
        blocks
    }

    /// What the rule proposed, what was decided, and why, for each goal and indicator.
    pub(crate) fn status_rules(&self) -> Option<Block> {
        let columns = vec![
            Column::row_head(self.words.get("column-goal-or-indicator")),
            Column::status(self.words.get("column-proposed")),
            Column::status(self.words.get("column-decided")),
            Column::long(self.words.get("column-rule")),
        ];
        let rows: Vec<Row> = subject::contributions().flat_map(|own| (own.rules)(self)).collect();
        if rows.is_empty() {
            return None;
        }
        let caption = self.words.get("method-statuses-caption");
        Some(Block::Table(Table { id: "status-rules".into(), caption, columns, rows, ..Table::default() }))
    }

    pub(crate) fn rule_row(&self, name: &str, decided: &Decided, measured: Option<Measured<'_>>, indent: u8) -> Row {
        let mut rule = self.rule(&decided.explanation.rule, decided, measured);
        if let Some((_, Some(reason))) = decided.decision.as_ref().filter(|_| decided.is_set()) {
            rule = format!("{rule} {} {}", self.words.get("reason-label"), reason.value);
        }
        let cells = vec![
            Cell::text(name),
            Cell::new(self.status_value(&decided.proposed)),
            Cell::new(self.status_value(&decided.assessment())),
            Cell::text(rule),
        ];
        Row { indent, ..Row::body(cells) }
    }

    fn source_table(&self) -> Table {
        let columns =
            vec![Column::row_head(self.words.get("column-workbook")), Column::text(self.words.get("column-checksum"))];
        let rows = self
            .sources
            .iter()
            // The first 16 digits tell files apart; all 64 would fill the page and stand in the snapshot.
            .map(|(file, sum)| Row::body(vec![Cell::text(file), Cell::text(sum.chars().take(16).collect::<String>())]))
            .collect();
        let caption = self.words.get("method-sources-caption");
        Table { id: "source-table".into(), caption, columns, rows, ..Table::default() }
    }
}
