//! The plan's sheet `Rapport`.
//!
//! *Takes* rows, *returns* the parts in order. *Never* draws one.

use super::{DocumentKind, LayoutItem, Part, sheet};
use crate::cells::{Ids, Row};
use crate::diagnostic::Code;
use crate::domain::Id;
use crate::plan::reader::Reader;
use crate::subject;
use crate::text::input::{self, Document};

/// Reads the layout.
pub(crate) fn read(reader: &mut Reader<'_>) -> Vec<LayoutItem> {
    let rows = reader.rows(&sheet::REPORT, Ids::Optional);
    let mut items = Vec::new();
    for row in &rows {
        let Some(part) = part(reader, row) else { continue };
        items.push(LayoutItem {
            part,
            heading: reader.optional(row, "#heading"),
            argument: argument(reader, row, part),
            documents: documents(reader, row),
        });
    }
    items
}

/// What a part is about: a row that is there, if it is about any.
fn argument(reader: &mut Reader<'_>, row: &Row<'_>, part: &Part) -> Option<Id> {
    let lang = reader.words.lang;
    let found = reader.optional(row, "#argument");
    let Some(sheet) = part.about else {
        if let Some(found) = found {
            let problem = row.problem(Code::PlanCellUnused, "#argument").with("why", "part").with("found", found);
            reader.diagnostics.push(problem.with("part", part.name.get(lang)));
        }
        return None;
    };
    let (is_given, ids) = (row.raw("#argument").is_some(), reader.ids(sheet));
    if let Some(id) = found.as_ref().filter(|id| ids.contains(id)) {
        return Some(Id::from(id.as_str()));
    }
    // A cell that cannot be read has been reported.
    if found.is_some() || !is_given {
        let options = ids.join(", ");
        let problem = row.problem(Code::AboutUnknown, "#argument").with("part", part.name.get(lang));
        let problem =
            problem.with("given", if is_given { "yes" } else { "no" }).with("found", found.unwrap_or_default());
        let problem =
            problem.with("sheet", sheet.name.get(lang)).with("any", if options.is_empty() { "no" } else { "yes" });
        reader.diagnostics.push(problem.with("options", options));
    }
    None
}

fn documents(reader: &mut Reader<'_>, row: &Row<'_>) -> Vec<DocumentKind> {
    let mut documents = Vec::new();
    for word in row.ids("#documents", &mut reader.diagnostics) {
        let kind = match input::document(&word) {
            Some(Document::Of(period)) => DocumentKind::from(period),
            Some(Document::Month) => DocumentKind::Month,
            Some(Document::Plan) => DocumentKind::Plan,
            None => {
                reader.diagnostics.push(row.problem(Code::PlanValue, "#documents").with("found", &word));
                continue;
            }
        };
        documents.push(kind);
    }
    documents
}

fn part(reader: &mut Reader<'_>, row: &Row<'_>) -> Option<&'static Part> {
    if row.raw("#component").is_none() {
        reader.diagnostics.push(row.problem(Code::ValueMissing, "#component"));
        return None;
    }
    let word = row.text("#component", &mut reader.diagnostics)?;
    let found = subject::parts().into_iter().find(|part| part.is_called(&word.value));
    if found.is_none() {
        reader.diagnostics.push(row.not_one_of("#component", &word.value, &sheet::PARTS));
    }
    found
}
