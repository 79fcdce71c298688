//! The plan's sheet `Rapport`.
//!
//! *Takes* rows, *returns* the parts in order. *Never* draws one.

use super::{DocumentKind, LayoutItem, Part, Placing, Shown, sheet};
use crate::cells::{Ids, Row};
use crate::diagnostic::Code;
use crate::domain::Id;
use crate::plan::reader::Reader;
use crate::schema::Sheet;
use crate::subject;
use crate::text::input::{self, Document};

/// Reads the layout.
pub(crate) fn read(reader: &mut Reader<'_>) -> Vec<LayoutItem> {
    let rows = reader.rows(&sheet::REPORT, Ids::Optional);
    let mut items: Vec<(&Row<'_>, LayoutItem)> = Vec::new();
    for row in &rows {
        let Some(part) = part(reader, row) else { continue };
        let item = LayoutItem {
            part,
            heading: reader.optional(row, "#heading"),
            about: about(reader, row, part),
            columns: columns(reader, row, part),
            placing: placing(reader, row, part),
            documents: documents(reader, row),
        };
        if part.is_of_outcomes && item.documents.contains(&DocumentKind::Plan) {
            unused(reader, row, "#documents", (part, "plan"), "PLAN");
        }
        items.push((row, item));
    }
    for (row, item) in &items {
        has_its_place(reader, row, item, &items);
    }
    stands_under(reader, &items);
    items.into_iter().map(|(_, item)| item).collect()
}

/// What a part is about: things that are there, if it is about any.
fn about(reader: &mut Reader<'_>, row: &Row<'_>, part: &Part) -> Vec<Id> {
    let lang = reader.words.lang;
    let found = row.ids("#argument", &mut reader.diagnostics);
    let Some(about) = part.about else {
        if !found.is_empty() {
            unused(reader, row, "#argument", (part, "part"), &found.join(", "));
        }
        return Vec::new();
    };
    let (is_given, known) = (row.raw("#argument").is_some(), reader.named(&about));
    let (found, unknown): (Vec<String>, Vec<String>) = found.into_iter().partition(|id| known.contains(id));
    // A cell that cannot be read has been reported.
    if !unknown.is_empty() || (!is_given && about.required) {
        let options = known.join(", ");
        let problem = row.problem(Code::AboutUnknown, "#argument").with("part", part.name.get(lang));
        let problem = problem.with("given", if is_given { "yes" } else { "no" }).with("found", unknown.join(", "));
        let problem = problem
            .with("sheet", about.sheet.name.get(lang))
            .with("any", if options.is_empty() { "no" } else { "yes" });
        reader.diagnostics.push(problem.with("options", options));
    }
    found.iter().map(|id| Id::from(id.as_str())).collect()
}

/// Something stands in a cell that the part does not use.
fn unused(reader: &mut Reader<'_>, row: &Row<'_>, key: &str, (part, why): (&Part, &'static str), found: &str) {
    let problem = row.problem(Code::PlanCellUnused, key).with("why", why).with("found", found);
    reader.diagnostics.push(problem.with("part", part.name.get(reader.words.lang)));
}

/// The columns that are named: the part's own, or periods.
fn columns(reader: &mut Reader<'_>, row: &Row<'_>, part: &Part) -> Vec<Shown> {
    let found = row.ids("#columns", &mut reader.diagnostics);
    let Some(choices) = part.columns else {
        if !found.is_empty() {
            unused(reader, row, "#columns", (part, "columns"), &found.join(", "));
        }
        return Vec::new();
    };
    let mut columns = Vec::new();
    for word in found {
        let span = || input::span(&word).filter(|_| part.is_over_time).map(Shown::Over);
        match choices.position(&word).map(Shown::Listed).or_else(span) {
            Some(shown) if !columns.contains(&shown) => columns.push(shown),
            Some(_) => {}
            None => reader.diagnostics.push(row.not_one_of("#columns", &word, &choices)),
        }
    }
    columns
}

/// Where a part stands. One that others are placed in has a chapter of its own.
fn placing(reader: &mut Reader<'_>, row: &Row<'_>, part: &Part) -> Placing {
    let Some(word) = reader.optional(row, "#placing") else { return Placing::Chapter };
    if input::is_under(&word) {
        return Placing::Under;
    }
    let id = Id::from(word.as_str());
    let is_host = |sheet: &&'static Sheet| reader.ids(sheet).contains(&word);
    if part.hosts.is_none() && subject::parts().into_iter().filter_map(|own| own.hosts).any(|sheet| is_host(&sheet)) {
        return Placing::In(id);
    }
    let code = if part.hosts.is_some() { Code::PlanValue } else { Code::PlanDangling };
    reader.diagnostics.push(row.problem(code, "#placing").with("id", &word).with("found", &word));
    Placing::Chapter
}

/// A part that is placed in a goal's chapter is seen only in documents that have that chapter.
fn has_its_place(reader: &mut Reader<'_>, row: &Row<'_>, item: &LayoutItem, all: &[(&Row<'_>, LayoutItem)]) {
    let Placing::In(id) = &item.placing else { return };
    let is_host = |own: &LayoutItem, kind| own.part.hosts.is_some() && own.is_in(kind) && own.is_about(id);
    let is_lost = |kind: &DocumentKind| item.is_in(*kind) && !all.iter().any(|(_, own)| is_host(own, *kind));
    // Where it stands in all documents, one that shows it is enough.
    let lost: Vec<&DocumentKind> = DocumentKind::ALL.iter().filter(|kind| is_lost(kind)).collect();
    let is_shown = item.documents.is_empty() && lost.len() < DocumentKind::ALL.len();
    if !lost.is_empty() && !is_shown {
        unused(reader, row, "#placing", (item.part, "placing"), id.as_str());
    }
}

/// A section of the part above, where the row above stands in a goal's chapter, is a section of the last part before it
/// that has a chapter of its own: hardly what was meant.
fn stands_under(reader: &mut Reader<'_>, items: &[(&Row<'_>, LayoutItem)]) {
    let mut chapter: Option<&LayoutItem> = None;
    let mut is_elsewhere = false;
    for (row, item) in items {
        match item.placing {
            Placing::Chapter => (chapter, is_elsewhere) = (Some(item), false),
            Placing::In(_) => is_elsewhere = true,
            Placing::Under if is_elsewhere => {
                let name = |item: &LayoutItem| {
                    item.heading.clone().unwrap_or_else(|| item.part.name.get(reader.words.lang).to_owned())
                };
                let found = chapter.map(name).unwrap_or_default();
                unused(reader, row, "#placing", (item.part, "under"), &found);
            }
            Placing::Under => {}
        }
    }
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
