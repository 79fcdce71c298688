//! Rows of texts.
//!
//! *Takes* plan and history, *returns* rows with what stands in each cell. *Never* computes a figure of the report.

use super::sheet::{self, AskedText};
use crate::domain::UnitKind;
use crate::template::cell::{Cell, Entry, Row};
use crate::template::rows::{Source, UnitSheet, each};
use crate::text::Words;

/// The sheets.
pub(crate) const SHEETS: &[UnitSheet] = &[UnitSheet::new(&sheet::UNIT, rows)];

fn rows(from: Source<'_>) -> Vec<Row> {
    let mut asked = sheet::asked(from.plan, from.unit, from.period);
    // The units' texts stand in the committee workbook, whatever the report prints.
    asked.retain(|text| from.unit.kind == UnitKind::Unit || sheet::is_printed(from.plan, *text, from.period));
    each(&sheet::UNIT, &asked, |text, _| section(text, from.words))
}

fn section(text: AskedText<'_>, words: &Words) -> Row {
    let numbered = |number: &str, name: &str| format!("{number} {name}").trim().to_owned();
    let name = match text {
        AskedText::Section(section) => section.name.clone(),
        AskedText::GoalSummary(goal) => {
            words.with("template-text-goal", &[("goal", (&numbered(&goal.number, &goal.name)).into())])
        }
        AskedText::GoalCitizens(goal) => {
            words.with("template-text-citizens", &[("goal", (&numbered(&goal.number, &goal.name)).into())])
        }
        AskedText::Indicator(own) => {
            words.with("template-text-indicator", &[("indicator", (&numbered(&own.number, &own.name)).into())])
        }
    };
    let is_required = matches!(text, AskedText::Section(section) if section.required);
    let cell = if is_required { Cell::required(Entry::Text) } else { Cell::optional(Entry::Text) };
    Row::new(text.key()).with("#name", Cell::text(name)).with("#text", cell).lines(8)
}
