//! Texts in the committee workbook: those of the units, and how hard all are to read.

use rust_decimal::Decimal;

use super::explain::called;
use super::sheet::{asked, text_of};
use crate::document::{Block, Cell, Column, Note, Row, Table, Value};
use crate::domain::UnitKind;
use crate::report::context::Report;
use crate::report::contribution::Commented;
use crate::text;

impl Report<'_> {
    /// Texts of units proper under the plan's sections; the administration's stand in the report.
    pub(crate) fn section_comments(&self) -> Vec<Commented> {
        let mut rows = Vec::new();
        for section in &self.plan.texts.sections {
            let texts = self.results.texts.get(section.id.as_str());
            for (unit, text) in texts.into_iter().flatten() {
                let proper = self.plan.unit(unit).is_some_and(|unit| unit.kind == UnitKind::Unit);
                if proper {
                    rows.push(self.comment_row(&section.name, unit, Cell::empty(), text));
                }
            }
        }
        vec![Commented { about: self.words.get("comments-texts"), rows }]
    }

    /// Every text that is written, with its words and its readability index; none if nothing is written.
    pub(crate) fn readability(&self) -> Option<Block> {
        let written = self.results.texts.iter().flat_map(|(key, all)| all.iter().map(move |(_, text)| (key, text)));
        let number = |value: usize| Cell::new(Value::Number { value: Decimal::from(value), decimals: 0, unit: None });
        // In the order of the plan, as the report has them; what the plan no longer asks for comes last.
        let period = self.results.when.period;
        let asked = self.plan.units.iter().flat_map(|unit| asked(self.plan, unit, period));
        let order: Vec<String> = asked.map(|text| text.key()).collect();
        let mut written: Vec<(&String, _)> = written.collect();
        written.sort_by_key(|(key, _)| order.iter().position(|own| own == *key).unwrap_or(order.len()));
        let rows: Vec<Row> = written
            .into_iter()
            .map(|(key, text)| {
                let words = text.value.split_whitespace().count();
                let lix = text::lix(&text.value).map_or_else(Cell::empty, number);
                let name = text_of(self.plan, key).map_or_else(|| key.clone(), |own| called(own, self.words));
                Row::body(vec![Cell::text(name), number(words), lix])
            })
            .collect();
        if rows.is_empty() {
            return None;
        }
        let columns = vec![
            Column { heads_row: true, ..Column::long(self.words.get("column-text")) },
            Column::number(self.words.get("column-words")),
            Column::number(self.words.get("column-lix")),
        ];
        let notes = vec![Note { mark: String::new(), text: self.words.get("readability-note") }];
        let caption = self.words.get("readability-caption");
        Some(Block::Table(Table { id: "readability".into(), caption, columns, rows, notes, ..Table::default() }))
    }
}
