//! The sheets `Historik`, `Rapport`, `Texter`, `Tabeller` and `Kontakter`.

use std::collections::BTreeMap;

use super::Reader;
use crate::cells::{Bounds, Ids, Row};
use crate::diagnostic::Code;
use crate::domain::{Id, YearPeriod};
use crate::plan::{DocumentKind, FreeTable, HistoryKind, HistoryValue, LayoutItem, PlanValue, TextSection};
use crate::schema::{Choice, PlanSheet};
use crate::text::input::{self, Document};

impl Reader<'_> {
    pub(super) fn history(&mut self) -> Vec<PlanValue> {
        let rows = self.rows(PlanSheet::History, Ids::Optional);
        rows.iter().filter_map(|row| self.history_value(row)).collect()
    }

    fn history_value(&mut self, row: &Row<'_>) -> Option<PlanValue> {
        let (kind, sheet) = match self.choice(row, "#kind", Choice::HistoryKind)? {
            "indicator" => (HistoryKind::Indicator, "indicators"),
            "measure" => (HistoryKind::Measure, "measures"),
            "actual" => (HistoryKind::Actual, "economy"),
            "forecast" => (HistoryKind::Forecast, "economy"),
            _ => (HistoryKind::Goal, "goals"),
        };
        let of = self.required(row, "#of");
        if !of.is_empty() && !self.places.contains_key(&(sheet, of.clone())) {
            self.diagnostics.push(row.problem(Code::PlanDangling, "#of").with("id", &of));
            return None;
        }
        let bounds = Bounds { low: Some(1990), high: Some(2199) };
        let year = row.whole("#year", bounds, &mut self.diagnostics)?;
        let period = self.required(row, "#period");
        let Ok(period) = period.parse() else {
            self.diagnostics.push(row.problem(Code::PlanValue, "#period").with("found", period));
            return None;
        };
        let value = match kind {
            HistoryKind::Goal => HistoryValue::Status(row.status("#value", &mut self.diagnostics)?.value),
            HistoryKind::Indicator | HistoryKind::Measure => {
                HistoryValue::Number(row.percent("#value", Bounds::NONE, &mut self.diagnostics)?.value)
            }
            HistoryKind::Actual | HistoryKind::Forecast => {
                HistoryValue::Number(row.number("#value", Bounds::NONE, &mut self.diagnostics)?.value)
            }
        };
        let when = YearPeriod { year: u16::try_from(year.value.trunc()).ok()?, period };
        Some(PlanValue { kind, of: Id::from(of.as_str()), when, value, at: row.place("#value") })
    }

    pub(super) fn layout(&mut self) -> Vec<LayoutItem> {
        let rows = self.rows(PlanSheet::Report, Ids::Optional);
        let mut items = Vec::new();
        for row in &rows {
            let Some(component) = self.choice(row, "#component", Choice::Component) else { continue };
            items.push(LayoutItem {
                component,
                heading: self.optional(row, "#heading"),
                argument: self.optional(row, "#argument").map(|id| Id::from(id.as_str())),
                documents: self.documents(row),
            });
        }
        items
    }

    fn documents(&mut self, row: &Row<'_>) -> Vec<DocumentKind> {
        let mut documents = Vec::new();
        for word in row.ids("#documents", &mut self.diagnostics) {
            let kind = match input::document(&word) {
                Some(Document::Of(period)) => DocumentKind::from(period),
                Some(Document::Month) => DocumentKind::Month,
                Some(Document::Plan) => DocumentKind::Plan,
                None => {
                    self.diagnostics.push(row.problem(Code::PlanValue, "#documents").with("found", &word));
                    continue;
                }
            };
            documents.push(kind);
        }
        documents
    }

    pub(super) fn texts(&mut self) -> Vec<TextSection> {
        let rows = self.rows(PlanSheet::Texts, Ids::Unique);
        rows.iter()
            .map(|row| TextSection {
                id: Id::from(row.id.as_str()),
                name: self.required(row, "#name"),
                text: self.text(row, "#text"),
                reporters: self.reporters(row),
                periods: self.periods(row),
            })
            .collect()
    }

    pub(super) fn tables(&mut self) -> BTreeMap<Id, FreeTable> {
        const COLUMNS: [&str; 8] = ["#c1", "#c2", "#c3", "#c4", "#c5", "#c6", "#c7", "#c8"];
        let rows = self.rows(PlanSheet::Tables, Ids::Shared);
        let mut tables: BTreeMap<Id, FreeTable> = BTreeMap::new();
        for row in &rows {
            let kind = self.choice(row, "#row", Choice::TableRow);
            let cells: Vec<String> = COLUMNS.iter().map(|key| self.text(row, key)).collect();
            let table = tables.entry(Id::from(row.id.as_str())).or_default();
            match kind {
                Some("head") => table.head = cells,
                Some("total") => table.rows.push((true, cells)),
                _ => table.rows.push((false, cells)),
            }
        }
        for table in tables.values_mut() {
            trim_columns(table);
        }
        tables
    }

    pub(super) fn contacts(&mut self) -> Vec<String> {
        let rows = self.rows(PlanSheet::Contacts, Ids::Optional);
        rows.iter().filter_map(|row| self.optional(row, "#value")).collect()
    }
}

/// Leaves out the columns after the last one that holds anything.
fn trim_columns(table: &mut FreeTable) {
    let used = |cells: &Vec<String>| cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
    let width = table.rows.iter().map(|(_, cells)| used(cells)).chain([used(&table.head)]).max().unwrap_or(0);
    table.head.resize(width, String::new());
    for (_, cells) in &mut table.rows {
        cells.truncate(width);
    }
}
