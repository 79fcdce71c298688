//! Derivations as live formulas.
//!
//! *Takes* a table and where its cells stand in the sheet, *returns* formulas. *Never* writes one that
//! would give another result than the cell's own value: recalculation must not change a report.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::content::held;
use crate::document::{Address, Derivation, Table, Value};
use crate::source::a1;

/// Excel takes 255 arguments and 8 192 characters.
const MOST_ARGUMENTS: usize = 255;
const LONGEST: usize = 8_000;

/// The formula of a cell, without `=`; `None` if it has no derivation or its derivation does not hold.
///
/// `place` says in which zero-based row and column of the sheet an address stands.
pub(super) fn formula(table: &Table, at: Address, place: impl Fn(Address) -> (u32, u16)) -> Option<String> {
    let cell = table.rows.get(at.row)?.cells.get(at.col)?;
    let derivation = cell.derivation.as_ref()?;
    let own = held(&cell.value)?;
    if parts(derivation).contains(&at) {
        return None;
    }
    let name = |address: Address| {
        let (row, col) = place(address);
        a1(row, u32::from(col))
    };
    match derivation {
        Derivation::Sum(addresses) => {
            let mut sum = Decimal::ZERO;
            for address in addresses {
                sum = sum.checked_add(counted(table, *address)?)?;
            }
            let arguments = ranges(addresses, &name);
            let formula = format!("SUM({})", arguments.join(","));
            let fits = (1..=MOST_ARGUMENTS).contains(&arguments.len()) && formula.len() <= LONGEST;
            (fits && same(own, sum)).then_some(formula)
        }
        Derivation::Difference(first, second) => {
            let difference = operand(table, *first)?.checked_sub(operand(table, *second)?)?;
            same(own, difference).then(|| format!("{}-{}", name(*first), name(*second)))
        }
        Derivation::Product(first, second) => {
            let product = operand(table, *first)?.checked_mul(operand(table, *second)?)?;
            same(own, product).then(|| format!("{}*{}", name(*first), name(*second)))
        }
        Derivation::Share(part, whole) => {
            let (numerator, base) = (operand(table, *part)?, operand(table, *whole)?);
            let (part, whole) = (name(*part), name(*whole));
            share(own, numerator, base, &part, &whole)
        }
        Derivation::Growth(now, before) => {
            let (first, base) = (operand(table, *now)?, operand(table, *before)?);
            let grown = first.checked_sub(base)?.checked_div(base.abs())?;
            let (now, before) = (name(*now), name(*before));
            same(own, grown).then(|| format!("IF({before}=0,\"\",({now}-{before})/ABS({before}))"))
        }
    }
}

/// A share of the size of the whole if that is what the cell holds, else of the whole with its sign.
fn share(own: Decimal, part: Decimal, whole: Decimal, part_at: &str, at: &str) -> Option<String> {
    let of_size = part.checked_div(whole.abs())?;
    let of_whole = part.checked_div(whole)?;
    let hundred = Decimal::ONE_HUNDRED;
    let quotient = if same(own, of_size) {
        format!("{part_at}/ABS({at})")
    } else if same(own, of_whole) {
        format!("{part_at}/{at}")
    } else if of_size.checked_mul(hundred).is_some_and(|x| same(own, x)) {
        format!("100*{part_at}/ABS({at})")
    } else if of_whole.checked_mul(hundred).is_some_and(|x| same(own, x)) {
        format!("100*{part_at}/{at}")
    } else {
        return None;
    };
    Some(format!("IF({at}=0,\"\",{quotient})"))
}

fn parts(derivation: &Derivation) -> Vec<Address> {
    match derivation {
        Derivation::Sum(addresses) => addresses.clone(),
        Derivation::Difference(a, b)
        | Derivation::Share(a, b)
        | Derivation::Growth(a, b)
        | Derivation::Product(a, b) => {
            vec![*a, *b]
        }
    }
}

fn value(table: &Table, at: Address) -> Option<&Value> {
    Some(&table.rows.get(at.row)?.cells.get(at.col)?.value)
}

/// What a cell counts in `SUM`, which passes over words. A date would count as its day number.
fn counted(table: &Table, at: Address) -> Option<Decimal> {
    match value(table, at)? {
        Value::Date(_) => None,
        value => Some(held(value).unwrap_or_default()),
    }
}

/// What a cell counts in arithmetic, where words are an error and nothing is zero.
fn operand(table: &Table, at: Address) -> Option<Decimal> {
    match value(table, at)? {
        Value::Empty => Some(Decimal::ZERO),
        value => held(value),
    }
}

/// Equal but for the last digits of a division.
fn same(own: Decimal, computed: Decimal) -> bool {
    let scale = own.abs().max(Decimal::ONE);
    match (own.checked_sub(computed), scale.checked_mul(Decimal::new(1, 12))) {
        (Some(difference), Some(tolerance)) => difference.abs() <= tolerance,
        _ => false,
    }
}

/// Neighbouring cells as ranges: down a column, or along a row if all stand in one.
fn ranges(addresses: &[Address], name: &impl Fn(Address) -> String) -> Vec<String> {
    let along = addresses.windows(2).all(|pair| pair[0].row == pair[1].row && pair[0].col != pair[1].col);
    let mut sorted = addresses.to_vec();
    sorted.sort_by(|a, b| order(a, b, along));
    let mut ranges: Vec<(Address, Address)> = Vec::new();
    for address in sorted {
        match ranges.last_mut() {
            Some((_, last)) if follows(*last, address, along) => *last = address,
            _ => ranges.push((address, address)),
        }
    }
    ranges
        .into_iter()
        .map(|(first, last)| if first == last { name(first) } else { format!("{}:{}", name(first), name(last)) })
        .collect()
}

fn order(a: &Address, b: &Address, along: bool) -> Ordering {
    match along {
        true => (a.row, a.col).cmp(&(b.row, b.col)),
        false => (a.col, a.row).cmp(&(b.col, b.row)),
    }
}

fn follows(last: Address, next: Address, along: bool) -> bool {
    match along {
        true => next.row == last.row && next.col == last.col + 1,
        false => next.col == last.col && next.row == last.row + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Cell, Column, MoneyUnit, Row};
    use crate::domain::{Missing, Money, Percent};

    fn tkr(amount: i64) -> Cell {
        Cell::new(Value::Money(Money::tkr(amount), MoneyUnit::Tkr))
    }

    fn at(row: usize, col: usize) -> Address {
        Address { row, col }
    }

    fn table(rows: Vec<Vec<Cell>>) -> Table {
        Table {
            columns: vec![Column::number("a"); rows[0].len()],
            rows: rows.into_iter().map(Row::body).collect(),
            ..Table::default()
        }
    }

    fn check(table: &Table, row: usize, col: usize, expected: Option<&str>) {
        let place = |at: Address| (at.row as u32 + 4, at.col as u16 + 2);
        assert_eq!(formula(table, at(row, col), place).as_deref(), expected);
    }

    #[test]
    fn sums_take_neighbours_as_ranges() {
        let sum = |of: &[usize]| Derivation::Sum(of.iter().map(|row| at(*row, 0)).collect());
        let total = tkr(7).derived(sum(&[2, 0, 1]));
        let rows = vec![vec![tkr(1)], vec![tkr(2)], vec![tkr(4)], vec![total]];
        check(&table(rows.clone()), 3, 0, Some("SUM(C5:C7)"));
        let mut rows = rows;
        rows[3] = vec![tkr(5).derived(sum(&[0, 2]))];
        check(&table(rows), 3, 0, Some("SUM(C5,C7)"));
    }

    #[test]
    fn sums_along_a_row_and_past_words() {
        let missing = Cell::new(Value::Missing(Missing::Blank, "saknas".into()));
        let total = tkr(3).derived(Derivation::Sum(vec![at(0, 0), at(0, 1), at(0, 2)]));
        check(&table(vec![vec![tkr(1), tkr(2), missing, total]]), 0, 3, Some("SUM(C5:E5)"));
    }

    #[test]
    fn a_derivation_that_does_not_hold_is_no_formula() {
        let wrong = tkr(4).derived(Derivation::Difference(at(0, 0), at(0, 1)));
        check(&table(vec![vec![tkr(5), tkr(2), wrong]]), 0, 2, None);
        let itself = tkr(0).derived(Derivation::Sum(vec![at(0, 0)]));
        check(&table(vec![vec![itself]]), 0, 0, None);
        let outside = tkr(0).derived(Derivation::Sum(vec![at(9, 9)]));
        check(&table(vec![vec![outside]]), 0, 0, None);
    }

    #[test]
    fn words_in_a_difference_are_no_formula() {
        let missing = Cell::new(Value::Missing(Missing::Blank, "saknas".into()));
        let difference = tkr(5).derived(Derivation::Difference(at(0, 0), at(0, 1)));
        check(&table(vec![vec![tkr(5), missing, difference]]), 0, 2, None);
    }

    #[test]
    fn shares_use_the_size_of_the_budget_where_the_value_does() {
        let share = |percent: i64| {
            Cell::new(Value::Percent(Percent(Decimal::from(percent)), 1)).derived(Derivation::Share(at(0, 0), at(0, 1)))
        };
        check(&table(vec![vec![tkr(-10), tkr(-100), share(-10)]]), 0, 2, Some("IF(D5=0,\"\",C5/ABS(D5))"));
        check(&table(vec![vec![tkr(-10), tkr(-100), share(10)]]), 0, 2, Some("IF(D5=0,\"\",C5/D5)"));
    }
}
