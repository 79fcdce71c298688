//! The plan's sheet `Risker`.
//!
//! *Takes* rows, *returns* risks with their ratings. *Never* judges which are shown.

use super::{Plan, Risk, sheet};
use crate::cells::{Bounds, Ids, Row};
use crate::diagnostic::Code;
use crate::domain::{Id, Rating};
use crate::plan::lint::Lint;
use crate::plan::reader::Reader;

/// Reads the risks.
pub(crate) fn read(reader: &mut Reader<'_>) -> Plan {
    let rows = reader.rows(&sheet::PLAN, Ids::Unique);
    let mut risks = Vec::new();
    for row in &rows {
        let (probability, consequence) =
            (one_to_five(reader, row, "#probability"), one_to_five(reader, row, "#consequence"));
        let rating = match (probability, consequence) {
            (Some(probability), Some(consequence)) => Some(Rating { probability, consequence }),
            // Neither is a risk that is followed without being rated.
            _ if row.is_blank("#probability") && row.is_blank("#consequence") => None,
            _ => {
                for key in ["#probability", "#consequence"].into_iter().filter(|key| row.is_blank(key)) {
                    reader.diagnostics.push(row.problem(Code::ValueMissing, key));
                }
                continue;
            }
        };
        risks.push(Risk {
            id: Id::from(row.id.as_str()),
            kind: reader.text(row, "#type"),
            name: reader.required(row, "#name"),
            rating,
            actions: reader.text(row, "#actions"),
            responsible: reader.text(row, "#responsible"),
            reporters: reader.required_reporters(row),
        });
    }
    risks.into()
}

fn one_to_five(reader: &mut Reader<'_>, row: &Row<'_>, key: &str) -> Option<u8> {
    let value = row.whole(key, Bounds { low: Some(1), high: Some(5) }, &mut reader.diagnostics)?;
    u8::try_from(value.value.trunc()).ok()
}

/// Asks about risks that nobody rates, and a threshold that none can reach.
pub(crate) fn lint(lint: &mut Lint<'_>) {
    lint.names(&sheet::PLAN, lint.plan.risks.iter().map(|own| (&own.id, &*own.name, ())));
    for risk in lint.plan.risks.iter().filter(|risk| risk.reporters.is_empty()) {
        lint.nobody(&sheet::PLAN, &risk.id, &risk.name);
    }
    if !lint.plan.risks.is_empty() && !lint.plan.rules.shows_risk(25) {
        lint.unusual("risk_threshold", "risk_threshold");
    }
    if !lint.has_part(&[&sheet::RISKS_PART]) {
        let reported = lint.plan.risks.iter().find(|risk| !risk.reporters.is_empty());
        lint.shown_nowhere(&sheet::PLAN, reported.map(|risk| &risk.id), &sheet::RISKS_PART);
    }
}
