//! Rows of a unit's sheet held against each other: two whose values have changed places, a sheet that is as it was.
//!
//! *Takes* the rows of a column with what each is expected to be, *returns* warnings at the cells. *Never* knows a
//! subject.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::{Doubting, shown};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::{Id, MeasureKind, YearPeriod, is_far_apart};
use crate::figure::ValueColumns;
use crate::source::{CellRef, Origin};

/// What a row has in a column, and what it had.
pub(crate) struct Row<'a> {
    pub name: &'a str,
    pub cell: CellRef,
    /// Only rows of the same kind can have changed places.
    pub kind: MeasureKind,
    pub now: Decimal,
    /// What is known of the row, and what that is.
    pub known: Vec<(Decimal, Known)>,
}

/// What a value is held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Known {
    Budget,
    Reported(YearPeriod),
}

impl Doubting<'_> {
    /// The rows of a unit on a sheet of values; those that it has not reported, or that were withheld, are none.
    pub(crate) fn rows<'a>(
        &self,
        columns: ValueColumns,
        unit: &Id,
        items: impl Iterator<Item = (&'a Id, &'a str, &'a MeasureKind)>,
    ) -> Vec<Row<'a>> {
        let (figures, when) = (&self.results.figures, self.results.when);
        let rows = items.filter_map(|(id, name, kind)| {
            let at = |then| figures.find_of(columns.value, id, unit, then);
            let of = at(when)?;
            let Some(Origin::Cell(cell)) = figures.origins(of).into_iter().next() else { return None };
            let earlier = [when.previous(), Some(when.year_before())].into_iter().flatten();
            let known = earlier.filter_map(|then| Some((figures.value(at(then)?).number()?, Known::Reported(then))));
            let now = figures.value(of).number()?;
            Some(Row { name, cell, kind: kind.clone(), now, known: known.collect() })
        });
        rows.collect()
    }

    /// What is doubtful about a column of rows.
    pub(crate) fn column(&self, head: &str, rows: &[Row<'_>]) -> Vec<Diagnostic> {
        match self.unchanged(head, rows) {
            Some(said) => vec![said],
            None => self.swapped(head, rows),
        }
    }

    /// Every value is the one of the report before.
    fn unchanged(&self, head: &str, rows: &[Row<'_>]) -> Option<Diagnostic> {
        const FEW: usize = 3;
        let then = self.results.when.previous()?;
        let is_as_then = |row: &Row<'_>| row.known.contains(&(row.now, Known::Reported(then)));
        // Nothing and all may well be so again.
        let telling: BTreeSet<Decimal> = rows.iter().map(|row| row.now.normalize()).collect();
        let telling = telling.into_iter().filter(|value| ![Decimal::ZERO, Decimal::ONE_HUNDRED].contains(value));
        let first = rows.first().filter(|_| rows.iter().all(is_as_then) && telling.count() >= FEW)?;
        let problem = Diagnostic::new(Code::ValuesUnchanged, &first.cell).with("count", rows.len());
        let problem = rows.iter().skip(1).fold(problem, |problem, row| problem.and(&row.cell));
        Some(problem.with("column", head).with("when", then))
    }

    /// Two rows of which each has about what is known of the other, and is far from its own.
    fn swapped(&self, head: &str, rows: &[Row<'_>]) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        let mut taken = BTreeSet::new();
        for (at, own) in rows.iter().enumerate() {
            for (beside, other) in rows.iter().enumerate().skip(at + 1) {
                let is_free = !taken.contains(&at) && !taken.contains(&beside) && own.kind.kind == other.kind.kind;
                let Some((known, known_other, what)) = changed_places(own, other).filter(|_| is_free) else { continue };
                taken.extend([at, beside]);
                let problem = Diagnostic::new(Code::RowsSwapped, &own.cell).and(&other.cell).with("column", head);
                let problem = problem.with("row", own.name).with("other", other.name);
                let problem = problem.with("found", shown(&own.kind, own.now, self.words));
                let problem = problem.with("beside", shown(&other.kind, other.now, self.words));
                let problem = problem.with("known", shown(&own.kind, known, self.words));
                let problem = problem.with("known_other", shown(&other.kind, known_other, self.words));
                found.push(match what {
                    Known::Budget => problem.with("when", "budget"),
                    Known::Reported(when) => problem.with("when", when),
                });
            }
        }
        found
    }
}

/// What is known of two rows that have changed places.
fn changed_places(own: &Row<'_>, other: &Row<'_>) -> Option<(Decimal, Decimal, Known)> {
    const LARGE: Decimal = Decimal::from_parts(50, 0, 0, false, 0);
    own.known.iter().find_map(|(known, what)| {
        let (beside, _) = other.known.iter().find(|(_, own)| own == what)?;
        let near = |value: Decimal, known: Decimal| {
            let is_same_way = value.is_sign_negative() == known.is_sign_negative();
            let distance = (value.abs() - known.abs()).abs().saturating_mul(Decimal::from(100));
            is_same_way && !known.is_zero() && distance <= known.abs().saturating_mul(Decimal::from(15))
        };
        let is_large = known.abs().max(beside.abs()) >= LARGE;
        let is_apart = is_far_apart(*known, *beside, 2);
        let is_exact = *what != Known::Budget && known != beside && own.now == *beside && other.now == *known;
        let is_swapped = is_exact || (is_apart && near(own.now, *beside) && near(other.now, *known));
        (is_large && is_swapped).then_some((*known, *beside, *what))
    })
}
