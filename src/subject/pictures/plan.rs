//! The plan's sheet `Bilder`.
//!
//! *Takes* rows, *returns* pictures by the names of their files. *Never* opens one.

use super::{Picture, Plan, sheet};
use crate::cells::Ids;
use crate::diagnostic::Code;
use crate::domain::Id;
use crate::plan::lint::Lint;
use crate::plan::reader::Reader;

/// Reads them. A plan that was made before the sheet has none.
pub(crate) fn read(reader: &mut Reader<'_>) -> Plan {
    let rows = reader.rows_if_any(&sheet::PLAN, Ids::Unique);
    let pictures: Vec<Picture> = rows
        .iter()
        .map(|row| {
            let file = reader.required(row, "#file");
            if !file.is_empty() {
                reader.image_files.push((file.clone(), row.place("#file")));
            }
            let (name, alt) = (reader.required(row, "#name"), reader.required(row, "#alt"));
            Picture { id: Id::from(row.id.as_str()), name, alt, file }
        })
        .collect();
    pictures.into()
}

/// Asks about pictures that no report shows.
pub(crate) fn lint(lint: &mut Lint<'_>) {
    for own in &lint.plan.pictures {
        let mut parts = lint.plan.layout.iter().filter(|item| item.part.is_about(&sheet::PLAN));
        if !parts.any(|item| item.about.contains(&own.id)) {
            let problem = lint.problem(Code::TextPrintedNowhere, &sheet::PLAN, "#name", &own.id, &own.name);
            lint.diagnostics.push(problem.with("what", "picture"));
        }
    }
}
