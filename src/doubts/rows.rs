//! Rows of a unit's sheet held against each other: two whose values have changed places, a sheet that is as it was.
//!
//! *Takes* the rows of a column with what each is expected to be, *returns* warnings at the cells. *Never* knows a
//! subject.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::{Doubting, shown};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::{Id, MeasureKind, ValueKind, YearPeriod, is_far_apart};
use crate::figure::ValueColumns;
use crate::source::CellRef;

/// What a row has in a column, and what it had.
pub(crate) struct Row<'a> {
    pub id: &'a Id,
    pub name: &'a str,
    pub cell: CellRef,
    /// Only rows of the same kind can have changed places.
    pub kind: MeasureKind,
    pub now: Decimal,
    /// Numerator and denominator of a share.
    pub parts: Option<(Decimal, Decimal)>,
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
        items: impl Iterator<Item = (&'a Id, &'a str, &'a MeasureKind, &'a [Id])>,
    ) -> Vec<Row<'a>> {
        let (figures, when) = (&self.results.figures, self.results.when);
        let rows = items.filter_map(|(id, name, kind, reporters)| {
            let at = |then| self.earlier_of(columns.value, id, unit, reporters, then);
            let of = figures.find_of(columns.value, id, unit, when)?;
            let cell = self.cell_of(of)?;
            let earlier = [when.previous(), Some(when.year_before())].into_iter().flatten();
            let known = earlier.filter_map(|then| Some((figures.value(at(then)?).number()?, Known::Reported(then))));
            let now = figures.value(of).number()?;
            let part = |kind| figures.value(figures.find_of(kind, id, unit, when)?).number();
            let parts = part(columns.numerator).zip(part(columns.denominator));
            Some(Row { id, name, cell, kind: kind.clone(), now, parts, known: known.collect() })
        });
        rows.collect()
    }

    /// What is doubtful about a column of rows.
    pub(crate) fn column(&self, head: &str, rows: &[Row<'_>]) -> Vec<Diagnostic> {
        match self.unchanged(head, rows).or_else(|| self.shifted(head, rows)) {
            Some(said) => vec![said],
            None => self.swapped(head, rows),
        }
    }

    /// A block of values that lies a row too far down or up: each has what is known of the row above it, or below.
    fn shifted(&self, head: &str, rows: &[Row<'_>]) -> Option<Diagnostic> {
        // Two that are exactly what the next rows had, or three that are about it.
        let found = [(Likeness::Exact, 2), (Likeness::Near, 3)].into_iter().find_map(|(likeness, few)| {
            let run = |is: &dyn Fn(&[Row<'_>]) -> bool| {
                let moved: Vec<bool> = rows.windows(2).map(is).collect();
                let first = moved.windows(few).position(|own| own.iter().all(|is| *is))?;
                Some((first, moved[first..].iter().take_while(|is| **is).count()))
            };
            let down = || run(&|pair| is_moved(&pair[1], &pair[0], likeness)).map(|(first, count)| (first + 1, count));
            let up = || run(&|pair| is_moved(&pair[0], &pair[1], likeness));
            down().map(|found| (found, "down")).or_else(|| up().map(|found| (found, "up")))
        });
        let ((first, count), what) = found?;
        let moved = &rows[first..first + count];
        let problem = Diagnostic::new(Code::RowsSwapped, &rows[first].cell).with("what", what).with("column", head);
        let problem = moved.iter().skip(1).fold(problem, |problem, row| problem.and(&row.cell));
        let last = moved.last().map_or("", |row| row.name);
        Some(problem.with("row", rows[first].name).with("other", last).with("count", count))
    }

    /// Every value is the one of the report before.
    fn unchanged(&self, head: &str, rows: &[Row<'_>]) -> Option<Diagnostic> {
        const FEW: usize = 3;
        let then = self.results.when.previous()?;
        let is_as_then = |row: &Row<'_>| row.known.contains(&(row.now, Known::Reported(then)));
        // Nothing may well be so again, and shares and indices are often those of a survey that is made once a year.
        let is_counted = |row: &&Row<'_>| !matches!(row.kind.kind, ValueKind::Percent | ValueKind::Index);
        let telling: BTreeSet<Decimal> = rows.iter().filter(is_counted).map(|row| row.now.normalize()).collect();
        let telling = telling.into_iter().filter(|value| !value.is_zero());
        let telling = telling.count();
        // Of many rows, two different numbers say as much as three of a few.
        let is_telling = telling >= FEW || telling + 1 >= FEW && rows.len() >= 2 * FEW;
        let first = rows.first().filter(|_| rows.iter().all(is_as_then) && is_telling)?;
        let problem = Diagnostic::new(Code::ValuesUnchanged, &first.cell).with("what", "report");
        let problem = problem.with("count", rows.len());
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
                let problem = problem.with("what", "pair").with("row", own.name).with("other", other.name);
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
    own.known.iter().find_map(|(known, what)| {
        let (beside, _) = other.known.iter().find(|(_, own)| own == what)?;
        let is_exact = is_other(own, *known, *beside, *what) && is_other(other, *beside, *known, *what);
        let is_near = is_nearer(own, *known, *beside) && is_nearer(other, *beside, *known);
        let is_close = is_closer(own, *known, *beside) && is_closer(other, *beside, *known);
        (is_exact || is_near || is_close).then_some((*known, *beside, *what))
    })
}

/// How like a value is to what is known of another row.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Likeness {
    Exact,
    Near,
}

/// True if a row has what is known of another, and not what is known of itself.
fn is_moved(own: &Row<'_>, other: &Row<'_>, likeness: Likeness) -> bool {
    let is_like = |(known, what): &(Decimal, Known)| {
        let Some((beside, _)) = other.known.iter().find(|(_, own)| own == what) else { return false };
        match likeness {
            Likeness::Exact => is_other(own, *known, *beside, *what),
            Likeness::Near => is_near(own.now, *beside) && !is_near(own.now, *known) && is_large(own, *known, *beside),
        }
    };
    own.kind.kind == other.kind.kind && own.known.iter().any(is_like)
}

/// Exactly what the other had, and not what it had itself. A budget may well be another's.
fn is_other(row: &Row<'_>, own: Decimal, other: Decimal, what: Known) -> bool {
    what != Known::Budget && own != other && row.now == other && is_large(row, own, other)
}

/// About what the other had, which is far from what it had itself.
fn is_nearer(row: &Row<'_>, own: Decimal, other: Decimal) -> bool {
    is_near(row.now, other) && is_far_apart(own, other, 2) && is_large(row, own, other)
}

/// All but what the other had, where the two are not far from each other.
fn is_closer(row: &Row<'_>, own: Decimal, other: Decimal) -> bool {
    is_within(row.now, other, 5) && !is_near(row.now, own) && is_large(row, own, other)
}

fn is_near(value: Decimal, known: Decimal) -> bool {
    is_within(value, known, 15)
}

/// So many per cent of what is known, or less, from it.
fn is_within(value: Decimal, known: Decimal, percent: i64) -> bool {
    let is_same_way = value.is_sign_negative() == known.is_sign_negative();
    let distance = (value.abs() - known.abs()).abs().saturating_mul(Decimal::ONE_HUNDRED);
    is_same_way && !known.is_zero() && distance <= known.abs().saturating_mul(Decimal::from(percent))
}

/// Small numbers are easily those of the row beside. A share with decimals is not.
fn is_large(row: &Row<'_>, one: Decimal, other: Decimal) -> bool {
    let is_exact = matches!(row.kind.kind, ValueKind::Percent | ValueKind::Index) && row.kind.decimals > 0;
    one.abs().max(other.abs()) >= Decimal::from(if is_exact { 3 } else { 50 })
}
