//! The plan's sheet `Texter`.
//!
//! *Takes* rows, *returns* sections. *Never* parses Markdown.

use super::sheet::AskedText;
use super::{Plan, TextSection, sheet};
use crate::cells::Ids;
use crate::diagnostic::Code;
use crate::documents::{DocumentKind, LayoutItem};
use crate::domain::Id;
use crate::plan::lint::Lint;
use crate::plan::reader::Reader;
use crate::text::Lang;

/// Reads the sections.
pub(crate) fn read(reader: &mut Reader<'_>) -> Plan {
    Plan { sections: texts(reader) }
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
            required: row.yes("#required", &mut reader.diagnostics).is_some_and(|yes| yes.value),
        })
        .collect()
}

/// Asks about texts that no report prints.
pub(crate) fn lint(lint: &mut Lint<'_>) {
    let sections = lint.plan.texts.sections.iter();
    lint.names(&sheet::PLAN, sections.map(|own| (&own.id, &*own.name, &own.periods)));
    // A section whose id a part has misspelt is no second mistake.
    let of_sheet = Some(sheet::PLAN.name.get(lint.words.lang));
    if lint.said.0.iter().any(|one| one.code == Code::AboutUnknown && one.arg("sheet") == of_sheet) {
        return;
    }
    let is_lost = |section: &&TextSection| {
        let has_text = !section.text.is_empty() || !section.reporters.is_empty();
        has_text && !is_printed(lint.plan, section)
    };
    let lost: Vec<&TextSection> = lint.plan.texts.sections.iter().filter(is_lost).collect();
    let Some((first, others)) = lost.split_first() else { return };
    // A plan with a report of its own begins with many: that is one thing to say.
    let names: Vec<&str> = lost.iter().map(|own| own.name.as_str()).collect();
    let between = if lint.words.lang == Lang::Sv { "”, ”" } else { "”, “" };
    let problem = lint.problem(Code::TextPrintedNowhere, &sheet::PLAN, "#name", &first.id, &names.join(between));
    let what = if others.is_empty() { "section" } else { "sections" };
    let cells = others.iter().filter_map(|own| lint.plan.cell(sheet::PLAN.key, &own.id, "#name"));
    let problem = cells.fold(problem, |problem, cell| problem.and(&cell));
    lint.diagnostics.push(problem.with("what", what).with("count", lost.len()));
}

/// True if some document prints a section, of those that are written in a period in which it is.
fn is_printed(plan: &crate::plan::Plan, section: &TextSection) -> bool {
    let is_written_for = |item: &LayoutItem| {
        let kinds: Vec<DocumentKind> = section.periods.iter().copied().map(DocumentKind::from).collect();
        section.reporters.is_empty() || kinds.is_empty() || kinds.into_iter().any(|kind| item.is_in(kind))
    };
    plan.layout.iter().any(|item| sheet::prints(plan, item, AskedText::Section(section)) && is_written_for(item))
}
