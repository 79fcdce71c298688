//! The plan's sheet `Ekonomiska risker`. Amounts have no sign there and get one from the kind.
//!
//! *Takes* rows, *returns* risks and opportunities. *Never* adds anything up.

use super::{EconomicRisk, Interval, Plan, RiskKind, sheet};
use crate::cells::{Ids, Row};
use crate::diagnostic::Code;
use crate::domain::{Id, Money};
use crate::plan::lint::Lint;
use crate::plan::reader::Reader;
use crate::text;

/// Reads them. A plan that was made before the sheet has none.
pub(crate) fn read(reader: &mut Reader<'_>) -> Plan {
    let rows = reader.rows_if_any(&sheet::PLAN, Ids::Unique);
    let risks: Vec<EconomicRisk> = rows.iter().filter_map(|row| risk(reader, row)).collect();
    risks.into()
}

fn risk(reader: &mut Reader<'_>, row: &Row<'_>) -> Option<EconomicRisk> {
    let kind = reader.choice(row, "#kind");
    let name = reader.required(row, "#name");
    let (block, scope) = (reader.optional(row, "#block"), reader.text(row, "#scope"));
    let amounts = (amount(reader, row, "#low"), amount(reader, row, "#high"));
    let (responsible, reporters) = (reader.text(row, "#responsible"), reader.required_reporters(row));
    let kind = kind?;
    let planned = interval(reader, row, amounts, kind);
    Some(EconomicRisk { id: Id::from(row.id.as_str()), kind, name, block, scope, planned, responsible, reporters })
}

/// An amount without a sign.
fn amount(reader: &mut Reader<'_>, row: &Row<'_>, key: &str) -> Option<Money> {
    let amount = reader.amount(row, key)?;
    if amount >= Money::ZERO {
        return Some(amount);
    }
    let shown = text::kronor(amount, reader.words.lang);
    reader
        .diagnostics
        .push(row.problem(Code::OutOfRange, key).with("found", shown).with("limits", "least").with("low", 0));
    None
}

/// Both amounts or none.
fn interval(
    reader: &mut Reader<'_>,
    row: &Row<'_>,
    amounts: (Option<Money>, Option<Money>),
    kind: RiskKind,
) -> Option<Interval> {
    for (key, other) in [("#low", "#high"), ("#high", "#low")] {
        if row.is_blank(key) && !row.is_blank(other) {
            reader.diagnostics.push(row.problem(Code::ValueMissing, key));
        }
    }
    let (least, most) = (amounts.0?, amounts.1?);
    if least > most {
        let lang = reader.words.lang;
        let problem = row.problem(Code::OutOfRange, "#low").with("found", text::kronor(least, lang));
        reader
            .diagnostics
            .push(problem.with("limits", "between").with("low", 0).with("high", text::kronor(most, lang)));
        return None;
    }
    Some(kind.interval(least, most))
}

/// Asks about those that nobody reports.
pub(crate) fn lint(lint: &mut Lint<'_>) {
    lint.names(&sheet::PLAN, lint.plan.economic_risks.iter().map(|own| (&own.id, &*own.name, ())));
    for own in lint.plan.economic_risks.iter().filter(|own| own.reporters.is_empty()) {
        lint.nobody(&sheet::PLAN, &own.id, &own.name);
    }
    if !lint.has_part(&[&sheet::PART]) {
        let reported = lint.plan.economic_risks.iter().find(|own| !own.reporters.is_empty());
        lint.shown_nowhere(&sheet::PLAN, reported.map(|own| &own.id), &sheet::PART);
    }
}
