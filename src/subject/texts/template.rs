//! Rows of texts.
//!
//! *Takes* plan and history, *returns* rows with what stands in each cell. *Never* computes a figure of the report.

use super::WRITTEN;
use super::explain::called;
use super::sheet::{self, AskedText};
use crate::domain::{Id, UnitKind};
use crate::figure::Value;
use crate::template::cell::{Cell, Entry, Row};
use crate::template::rows::{Source, UnitSheet, each};

/// The sheets.
pub(crate) const SHEETS: &[UnitSheet] = &[UnitSheet::new(&sheet::UNIT, rows)];

fn rows(from: Source<'_>) -> Vec<Row> {
    let mut asked = sheet::asked(from.plan, from.unit, from.period);
    // The units' texts stand in the committee workbook, whatever the report prints.
    asked.retain(|text| from.unit.kind == UnitKind::Unit || sheet::is_printed(from.plan, *text, from.period));
    each(&sheet::UNIT, &asked, |text, _| section(from, text))
}

fn section(from: Source<'_>, text: AskedText<'_>) -> Row {
    let words = from.words;
    let name = called(text, words);
    let is_required = matches!(text, AskedText::Section(section) if section.required);
    let cell = if is_required { Cell::required(Entry::Text) } else { Cell::optional(Entry::Text) };
    // What must be written has the most room; what stands in a table anyway the least.
    let (blank, lines) = match text {
        AskedText::Section(_) if is_required => ("template-blank-required", 8),
        AskedText::Section(_) => ("template-blank-section", 6),
        AskedText::GoalSummary(_) => ("template-blank-goal", 6),
        AskedText::GoalCitizens(_) => ("template-blank-citizens", 4),
        AskedText::Indicator(_) => ("template-blank-indicator", 4),
    };
    let row = Row::new(text.key()).with("#name", Cell::text(name)).with("#text", cell);
    row.with("#blank", Cell::text(words.get(blank))).with("#previous", previous(from, &text.key())).lines(lines)
}

/// What was written in the report before, to be read beside what is written now. A text stays the unit's own.
fn previous(from: Source<'_>, key: &str) -> Cell {
    let before = from.figures.previous(WRITTEN, &Id::from(key), Some(&from.unit.id), from.when());
    match before.map(|(_, of)| from.figures.value(of)) {
        Some(Value::Words(text)) => Cell::text(text.as_str()),
        _ => Cell::text(""),
    }
}
