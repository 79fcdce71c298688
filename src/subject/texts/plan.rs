//! The plan's sheets `Texter` and `Tabeller`.
//!
//! *Takes* rows, *returns* sections and free tables. *Never* parses Markdown.

use std::collections::BTreeMap;

use super::sheet::AskedText;
use super::{FreeTable, Plan, TableRow, TextSection, sheet};
use crate::cells::Ids;
use crate::diagnostic::Code;
use crate::documents::{DocumentKind, LayoutItem};
use crate::domain::Id;
use crate::plan::lint::Lint;
use crate::plan::reader::Reader;

/// Reads sections and free tables.
pub(crate) fn read(reader: &mut Reader<'_>) -> Plan {
    Plan { sections: texts(reader), tables: tables(reader) }
}

fn texts(reader: &mut Reader<'_>) -> Vec<TextSection> {
    let rows = reader.rows(&sheet::PLAN, Ids::Unique);
    rows.iter()
        .map(|row| TextSection {
            id: Id::from(row.id.as_str()),
            name: reader.required(row, "#name"),
            text: reader.text(row, "#text"),
            reporters: reader.reporters(row),
            periods: reader.periods(row),
        })
        .collect()
}

fn tables(reader: &mut Reader<'_>) -> BTreeMap<Id, FreeTable> {
    let columns: Vec<&str> =
        sheet::TABLES.columns.iter().map(|column| column.key).filter(|key| *key != "#row").collect();
    let rows = reader.rows(&sheet::TABLES, Ids::Shared);
    let mut tables: BTreeMap<Id, FreeTable> = BTreeMap::new();
    for row in &rows {
        let kind = reader.choice(row, "#row");
        let cells: Vec<String> = columns.iter().map(|key| reader.as_typed(row, key)).collect();
        let table = tables.entry(Id::from(row.id.as_str())).or_default();
        match kind {
            Some(TableRow::Head) if table.head.is_empty() => table.head = cells,
            Some(TableRow::Total) => table.rows.push((true, cells)),
            // What stands as a second head is kept as a row.
            Some(TableRow::Head | TableRow::Row) | None => table.rows.push((false, cells)),
        }
    }
    for table in tables.values_mut() {
        trim_columns(table);
    }
    tables
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

/// Asks about texts that no report prints.
pub(crate) fn lint(lint: &mut Lint<'_>) {
    // A section whose id a part has misspelt is no second mistake.
    let of_sheet = Some(sheet::PLAN.name.get(lint.words.lang));
    if lint.said.0.iter().any(|one| one.code == Code::AboutUnknown && one.arg("sheet") == of_sheet) {
        return;
    }
    for section in &lint.plan.texts.sections {
        if (section.text.is_empty() && section.reporters.is_empty()) || is_printed(lint.plan, section) {
            continue;
        }
        let problem = lint.problem(Code::TextPrintedNowhere, &sheet::PLAN, "#name", &section.id, &section.name);
        lint.diagnostics.push(problem);
    }
}

/// True if some document prints a section, of those that are written in a period in which it is.
fn is_printed(plan: &crate::plan::Plan, section: &TextSection) -> bool {
    let is_written_for = |item: &LayoutItem| {
        let kinds: Vec<DocumentKind> = section.periods.iter().copied().map(DocumentKind::from).collect();
        section.reporters.is_empty() || kinds.is_empty() || kinds.into_iter().any(|kind| item.is_in(kind))
    };
    plan.layout.iter().any(|item| sheet::prints(plan, item, AskedText::Section(section)) && is_written_for(item))
}
