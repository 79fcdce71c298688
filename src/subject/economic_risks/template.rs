//! Rows of economic risks and opportunities, in the unit that amounts are typed in.
//!
//! *Takes* plan and history, *returns* rows with what stands in each cell. *Never* computes a figure of the report.

use rust_decimal::Decimal;

use super::{EconomicRisk, HIGH, LOW, Likelihood, RiskKind, sheet};
use crate::domain::Money;
use crate::figure::Kind;
use crate::schema::{Choice, Choices};
use crate::template::cell::{Cell, Entry, Place, Row};
use crate::template::formula::in_unit;
use crate::template::rows::{Source, UnitSheet, comment, each};
use crate::text;

/// The sheets.
pub(crate) const SHEETS: &[UnitSheet] = &[UnitSheet::new(&sheet::UNIT, rows)];

fn rows(from: Source<'_>) -> Vec<Row> {
    each(&sheet::UNIT, &sheet::asked(from.plan, from.unit, from.period), |own, at| row(own, at, from))
}

fn row(own: &EconomicRisk, _: Place, from: Source<'_>) -> Row {
    Row::new(&own.id)
        .with("#kind", Cell::text(own.kind.word(from.words.lang)))
        .with("#name", Cell::text(&own.name))
        .with("#previous", Cell::text(previous(own, from)))
        .with("#low", Cell::required(Entry::Money))
        .with("#high", Cell::required(Entry::Money))
        .with("#likelihood", Cell::required(Entry::Choice(Choices::of::<Likelihood>())))
        .with("#comment", comment())
}

/// The interval of the report before, as it was typed; in the first report of a year the plan's.
fn previous(own: &EconomicRisk, from: Source<'_>) -> String {
    let earlier = |kind: Kind| from.earlier_amount(kind, &own.id, &own.reporters);
    let (low, high) = match (earlier(LOW), earlier(HIGH), own.planned) {
        (Some(low), Some(high), _) => (low, high),
        (_, _, Some(planned)) => (planned.low, planned.high),
        _ => return String::new(),
    };
    let typed = |amount: Money| {
        let typed: Decimal = in_unit(amount.abs().0, from.plan.committee.amount_unit);
        text::number(typed, typed.scale(), from.words.lang)
    };
    // The larger amount of a risk is the worst.
    let (least, most) = match own.kind {
        RiskKind::Risk => (high, low),
        RiskKind::Opportunity => (low, high),
    };
    format!("{}\u{2013}{}", typed(least), typed(most))
}
