//! Columns of the plan that indicators and measures share: kind of value, direction, aggregation.
//!
//! *Takes* a row, *returns* its values. *Never* judges what goes with what.

use rust_decimal::Decimal;

use super::reader::Reader;
use crate::cells::{Bounds, Row};
use crate::diagnostic::Code;
use crate::domain::{Aggregation, Direction, MeasureKind, Money, ValueKind};
use crate::schema::{Choice, YesNo};

impl Reader<'_> {
    pub(crate) fn value(&mut self, row: &Row<'_>, key: &str, percent: bool) -> Option<Decimal> {
        let value = if percent {
            row.percent(key, Bounds::NONE, &mut self.diagnostics)
        } else {
            row.number(key, Bounds::NONE, &mut self.diagnostics)
        };
        value.map(|value| value.value)
    }

    /// An amount, which is typed in the plan's unit (`kr` or `tkr`).
    pub(crate) fn amount(&mut self, row: &Row<'_>, key: &str) -> Option<Money> {
        let typed = row.number(key, Bounds::NONE, &mut self.diagnostics)?.value;
        Some(Money(typed.saturating_mul(self.amount_unit)))
    }

    /// The kind of value; a number where none is given.
    pub(crate) fn value_kind(&mut self, row: &Row<'_>) -> ValueKind {
        self.choice(row, "#kind").unwrap_or(ValueKind::Number)
    }

    /// What a value is, with how several are put together: parts have names only where there are parts.
    pub(crate) fn measure_kind(&mut self, row: &Row<'_>, kind: ValueKind, together: Aggregation) -> MeasureKind {
        let bounds = Bounds { low: Some(0), high: Some(4) };
        let decimals = row.whole("#decimals", bounds, &mut self.diagnostics);
        let decimals = decimals.and_then(|value| u32::try_from(value.value.trunc()).ok()).unwrap_or(0);
        let has_parts = together.is_split() || together.is_weighted();
        let parts = self.optional(row, "#parts");
        if parts.is_some() && !has_parts {
            self.diagnostics.push(row.problem(Code::PlanCellUnused, "#parts").with("why", "parts"));
        }
        let parts = parts.filter(|_| has_parts);
        MeasureKind { kind, unit: self.optional(row, "#unit"), decimals, parts }
    }

    /// Which way is good, if the plan says.
    pub(crate) fn direction(&mut self, row: &Row<'_>) -> Option<Direction> {
        self.optional_choice(row, "#direction")
    }

    /// How several units' values become one, if the plan says, and if it can be done with values of a kind.
    pub(crate) fn aggregation(&mut self, row: &Row<'_>, kind: ValueKind) -> Option<Aggregation> {
        let found: Aggregation = self.optional_choice(row, "#aggregation")?;
        if kind.can_be(found) {
            return Some(found);
        }
        let found = format!("{} ({})", found.word(self.words.lang), kind.word(self.words.lang));
        self.diagnostics.push(row.problem(Code::PlanValue, "#aggregation").with("found", found));
        None
    }

    /// True if a value is counted from January.
    pub(crate) fn cumulative(&mut self, row: &Row<'_>) -> bool {
        self.optional_choice(row, "#cumulative") == Some(YesNo::Yes)
    }
}
