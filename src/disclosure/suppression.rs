//! Which cells of a published table must be withheld so that small groups of people stay unknown.
//!
//! *Takes* the cells of everything that is published together, and the linear relations a reader knows between
//! them. *Returns* the cells to hide, in order, each with its reason. *Never* uses the value of an internal cell,
//! changes a figure, hides anything in a component without a small cell, or panics.
//!
//! A cell is given away if some linear combination of the relations leaves it as the only unknown, or if a sum of
//! hidden counts is known and too small: counts are never negative, so a sum is a ceiling for each of its parts.
//! The ceilings are read from the relations as given and as reduced, not from every combination of them.

use std::collections::{BTreeMap, BTreeSet};

/// A figure, or a place for one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// People, or any other unit as a scaled integer; `None` is not a number. A reader is presumed to know what
    /// stands behind a published `None` (a dash is often a zero), so it protects no other cell.
    pub value: Option<i128>,
    /// The smallest group that may be shown, in the unit of `value`, if the cell counts people. Such a cell is
    /// never negative, and the reader knows it.
    pub protect: Option<i128>,
    /// Whether the reader sees it. An internal cell is unknown to the reader, and is never an answer.
    pub published: bool,
    /// What is lost by hiding it; of two cells that protect as well, the cheaper is hidden.
    pub cost: u32,
}

/// What a reader knows: the sum of coefficient × cell is `constant`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relation {
    /// Index of a cell, and its coefficient. A relation with a cell that does not exist says nothing.
    pub terms: Vec<(usize, i64)>,
    /// In the unit of the cells × the coefficients.
    pub constant: i128,
}

/// Why a cell is hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// More than 0 people and fewer than this.
    Small {
        /// The smallest group that may be shown.
        minimum: i128,
    },
    /// Shown, it would give away this hidden cell, which is small or itself protects another.
    Protects(usize),
}

/// The cells to hide, by index. Where the arithmetic overflows, everything published in that component.
pub fn suppress(cells: &[Cell], relations: &[Relation]) -> BTreeMap<usize, Why> {
    let mut hidden: BTreeMap<usize, Why> = cells.iter().enumerate().filter_map(|(i, c)| Some((i, small(c)?))).collect();
    for rows in components(cells.len(), relations.iter().filter_map(|r| known(r, cells.len())).collect()) {
        let members: BTreeSet<usize> = rows.iter().flat_map(|r| r.terms.iter().map(|t| t.0)).collect();
        let members: Vec<usize> = members.into_iter().collect();
        let Some(first) = members.iter().copied().find(|i| hidden.contains_key(i)) else { continue };
        let own: Vec<Cell> = members.iter().map(|&i| cells[i]).collect();
        let more = protected(&own, rows.into_iter().map(|r| local(r, &members)).collect());
        for (i, &cell) in members.iter().enumerate() {
            let why = match &more {
                Ok(more) => more[i].map(|whom| Why::Protects(members[whom])),
                Err(Overflow) => own[i].published.then_some(Why::Protects(first)),
            };
            if let Some(why) = why {
                hidden.entry(cell).or_insert(why);
            }
        }
    }
    hidden
}

/// Zero is shown: it says that nobody is concerned, and of nobody in particular.
fn small(cell: &Cell) -> Option<Why> {
    let (value, minimum) = (cell.value?, cell.protect?);
    (cell.published && 0 < value && value < minimum).then_some(Why::Small { minimum })
}

/// The arithmetic does not fit in 128 bits.
struct Overflow;

/// Σ coefficient × cell = constant: sorted by cell, no coefficient zero.
#[derive(Clone)]
struct Row {
    terms: Vec<(usize, i128)>,
    constant: i128,
}

impl Row {
    fn coefficient(&self, cell: usize) -> Option<i128> {
        self.terms.binary_search_by_key(&cell, |t| t.0).ok().map(|at| self.terms[at].1)
    }
}

fn known(relation: &Relation, cells: usize) -> Option<Row> {
    let mut terms = BTreeMap::new();
    for &(cell, coefficient) in &relation.terms {
        let sum: &mut i128 = terms.entry(cell).or_default();
        *sum = sum.checked_add(i128::from(coefficient))?;
    }
    terms.retain(|_, c| *c != 0);
    let exist = terms.keys().all(|&i| i < cells) && !terms.is_empty();
    exist.then(|| Row { terms: terms.into_iter().collect(), constant: relation.constant })
}

/// The rows that share cells, directly or through others, together.
fn components(cells: usize, rows: Vec<Row>) -> Vec<Vec<Row>> {
    let mut parent: Vec<usize> = (0..cells).collect();
    for row in &rows {
        let first = root(&mut parent, row.terms[0].0);
        for &(cell, _) in &row.terms {
            let other = root(&mut parent, cell);
            parent[other] = first;
        }
    }
    let mut parts: BTreeMap<usize, Vec<Row>> = BTreeMap::new();
    for row in rows {
        parts.entry(root(&mut parent, row.terms[0].0)).or_default().push(row);
    }
    parts.into_values().collect()
}

fn root(parent: &mut [usize], mut cell: usize) -> usize {
    while parent[cell] != cell {
        parent[cell] = parent[parent[cell]];
        cell = parent[cell];
    }
    cell
}

/// Every cell of the row is one of the members, which are sorted.
fn local(row: Row, members: &[usize]) -> Row {
    let terms = row.terms.into_iter().map(|(cell, c)| (members.partition_point(|&m| m < cell), c)).collect();
    Row { terms, ..row }
}

/// One component as the reader sees it, while cells are being hidden.
struct View<'a> {
    cells: &'a [Cell],
    /// Hidden or internal.
    unknown: Vec<bool>,
    /// A sum of others in some relation between counts.
    sum: Vec<bool>,
    /// The relations as given, and then the same ones reduced (Gauss–Jordan) on the unknown cells: an unknown cell
    /// that can be computed stands alone in a reduced row.
    rows: Vec<Row>,
    given: usize,
    /// Whether a reduced row already determines one unknown.
    taken: Vec<bool>,
    /// The rows a cell is in; some of them it may have left.
    rows_of: Vec<BTreeSet<usize>>,
    /// Rows to look at, those given first: their cells make more sense to a reader than those of a combination.
    pending: BTreeSet<usize>,
}

/// For each cell, whom it must be hidden for, if it is not small itself. Each round hides one more cell, so this
/// ends; a row that gives a cell away without a published cell is beyond our power.
fn protected(cells: &[Cell], rows: Vec<Row>) -> Result<Vec<Option<usize>>, Overflow> {
    let mut view = view(cells, rows);
    let mut whom = vec![None; cells.len()];
    let internal = (0..cells.len()).filter(|&i| !cells[i].published);
    for cell in internal.chain((0..cells.len()).filter(|&i| small(&cells[i]).is_some())) {
        view.hide(cell)?;
    }
    view.pending = (0..view.rows.len()).collect();
    while let Some(row) = view.pending.pop_first() {
        if let Some(exposed) = view.exposed(&view.rows[row])?
            && let Some(next) = view.cheapest(&view.rows[row])
        {
            whom[next] = Some(exposed);
            view.hide(next)?;
        }
    }
    Ok(whom)
}

fn view(cells: &[Cell], mut rows: Vec<Row>) -> View<'_> {
    let given = rows.len();
    let mut sum = vec![false; cells.len()];
    rows.iter().filter_map(|row| total(row, cells)).for_each(|i| sum[i] = true);
    rows.extend_from_within(..);
    let mut rows_of = vec![BTreeSet::new(); cells.len()];
    for (at, row) in rows.iter().enumerate() {
        row.terms.iter().for_each(|t| _ = rows_of[t.0].insert(at));
    }
    let (unknown, taken) = (vec![false; cells.len()], vec![false; rows.len()]);
    View { cells, unknown, sum, rows, given, taken, rows_of, pending: BTreeSet::new() }
}

/// The one cell that is the sum of the two or more others, all of them counts.
fn total(row: &Row, cells: &[Cell]) -> Option<usize> {
    let counts = row.terms.iter().all(|t| cells[t.0].protect.is_some());
    let (plus, minus): (Vec<(usize, i128)>, Vec<_>) = row.terms.iter().copied().partition(|t| t.1 > 0);
    match (plus.as_slice(), minus.as_slice()) {
        ([one], [_, _, ..]) | ([_, _, ..], [one]) if counts => Some(one.0),
        _ => None,
    }
}

impl View<'_> {
    /// Makes the cell unknown, and keeps the reduced rows reduced.
    fn hide(&mut self, cell: usize) -> Result<(), Overflow> {
        self.unknown[cell] = true;
        let held: Vec<usize> =
            self.rows_of[cell].iter().copied().filter(|&r| self.rows[r].coefficient(cell).is_some()).collect();
        self.pending.extend(&held);
        let reduced = held.iter().copied().filter(|&r| r >= self.given);
        let free = reduced.clone().filter(|&r| !self.taken[r]).min_by_key(|&r| (self.rows[r].terms.len(), r));
        let Some(pivot) = free else { return Ok(()) };
        self.taken[pivot] = true;
        let by = self.rows[pivot].clone();
        for row in reduced.filter(|&r| r != pivot) {
            let without = eliminated(&self.rows[row], &by, cell)?;
            for &(other, _) in by.terms.iter().filter(|t| self.rows[row].coefficient(t.0).is_none()) {
                self.rows_of[other].insert(row);
            }
            self.rows[row] = without;
        }
        Ok(())
    }

    /// The first hidden cell that the row gives away.
    fn exposed(&self, row: &Row) -> Result<Option<usize>, Overflow> {
        let unknown: Vec<(usize, i128)> = row.terms.iter().copied().filter(|t| self.unknown[t.0]).collect();
        let mut hidden = unknown.iter().copied().filter(|t| self.cells[t.0].published);
        if unknown.len() == 1 {
            return Ok(hidden.next().map(|t| t.0));
        }
        let counts = unknown.iter().all(|t| self.cells[t.0].protect.is_some());
        let one_sign = unknown.iter().all(|t| t.1 > 0) || unknown.iter().all(|t| t.1 < 0);
        if !counts || !one_sign || hidden.clone().next().is_none() {
            return Ok(None);
        }
        let mut rest = row.constant;
        for &(cell, c) in row.terms.iter().filter(|t| !self.unknown[t.0]) {
            let term = c.checked_mul(self.cells[cell].value.unwrap_or(0)).ok_or(Overflow)?;
            rest = rest.checked_sub(term).ok_or(Overflow)?;
        }
        for (cell, c) in hidden {
            // Of the same sign, whichever it is; the other cells of the sum are at least zero.
            let ceiling = rest.checked_div(c).ok_or(Overflow)?;
            let enough = match small(&self.cells[cell]) {
                Some(Why::Small { minimum }) => minimum,
                _ => 1,
            };
            if ceiling < enough {
                return Ok(Some(cell));
            }
        }
        Ok(None)
    }

    /// The published cell of the row that is best hidden: no zero or blank if another will do, totals late, then
    /// by cost, counts before figures drawn from them, and the smallest first.
    fn cheapest(&self, row: &Row) -> Option<usize> {
        row.terms.iter().map(|t| t.0).filter(|&i| !self.unknown[i]).min_by_key(|&i| {
            let Cell { value, protect, cost, .. } = self.cells[i];
            let size = value.unwrap_or(0).unsigned_abs();
            (size == 0, self.sum[i], cost, protect.is_none(), size, i)
        })
    }
}

/// The row less a multiple of the other, so that the cell is gone; divided by what its numbers have in common.
fn eliminated(row: &Row, by: &Row, cell: usize) -> Result<Row, Overflow> {
    let (Some(p), Some(q)) = (by.coefficient(cell), row.coefficient(cell)) else { return Ok(row.clone()) };
    let common = divisor(p, q)?;
    let (p, q) = (p / common, q / common);
    let less = |a: i128, b: i128| {
        let (a, b) = (a.checked_mul(p).ok_or(Overflow)?, b.checked_mul(q).ok_or(Overflow)?);
        a.checked_sub(b).ok_or(Overflow)
    };
    let constant = less(row.constant, by.constant)?;
    let mut terms = Vec::with_capacity(row.terms.len() + by.terms.len());
    let (mut left, mut right) = (row.terms.iter().peekable(), by.terms.iter().peekable());
    while let Some(cell) = left.peek().map(|t| t.0).into_iter().chain(right.peek().map(|t| t.0)).min() {
        let a = left.next_if(|t| t.0 == cell).map_or(0, |t| t.1);
        let b = right.next_if(|t| t.0 == cell).map_or(0, |t| t.1);
        terms.push((cell, less(a, b)?));
    }
    terms.retain(|t| t.1 != 0);
    let mut common = constant;
    for &(_, c) in &terms {
        common = divisor(common, c)?;
        if common == 1 {
            return Ok(Row { terms, constant });
        }
    }
    let common = common.max(1);
    Ok(Row { terms: terms.into_iter().map(|(i, c)| (i, c / common)).collect(), constant: constant / common })
}

/// The greatest common divisor, never negative; zero for two zeros.
fn divisor(a: i128, b: i128) -> Result<i128, Overflow> {
    let (mut a, mut b) = (a.checked_abs().ok_or(Overflow)?, b.checked_abs().ok_or(Overflow)?);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    Ok(a)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::{Duration, Instant};

    fn count(value: i128) -> Cell {
        Cell { value: Some(value), protect: Some(5), published: true, cost: 1 }
    }

    fn counts<const N: usize>(values: [i128; N]) -> Vec<Cell> {
        values.map(count).to_vec()
    }

    fn figure(value: i128) -> Cell {
        Cell { protect: None, ..count(value) }
    }

    fn relation(terms: &[(usize, i64)]) -> Relation {
        Relation { terms: terms.to_vec(), constant: 0 }
    }

    /// The total, and what it is the sum of.
    fn sum(total: usize, parts: &[usize]) -> Relation {
        let parts = parts.iter().map(|&i| (i, -1));
        Relation { terms: [(total, 1)].into_iter().chain(parts).collect(), constant: 0 }
    }

    fn hidden(cells: &[Cell], relations: &[Relation]) -> Vec<usize> {
        suppress(cells, relations).into_keys().collect()
    }

    #[test]
    fn a_relation_between_cells_that_do_not_exist_says_nothing() {
        assert!(known(&sum(0, &[1, 2]), 3).is_some());
        assert!(known(&sum(0, &[1, 3]), 3).is_none());
    }

    /// Rows and columns with totals: cell (r, c) is r × (columns + 1) + c, the last of each is the total.
    fn table(rows: usize, columns: usize, value: impl Fn(usize, usize) -> i128) -> (Vec<Cell>, Vec<Relation>) {
        let at = |r: usize, c: usize| r * (columns + 1) + c;
        let value = |r: usize, c: usize| -> i128 {
            let (rs, cs) = (if r < rows { r..r + 1 } else { 0..rows }, if c < columns { c..c + 1 } else { 0..columns });
            rs.flat_map(|r| cs.clone().map(move |c| (r, c))).map(|(r, c)| value(r, c)).sum()
        };
        let cells = (0..=rows).flat_map(|r| (0..=columns).map(move |c| (r, c))).map(|(r, c)| count(value(r, c)));
        let across = (0..=rows).map(|r| sum(at(r, columns), &(0..columns).map(|c| at(r, c)).collect::<Vec<_>>()));
        let down = (0..=columns).map(|c| sum(at(rows, c), &(0..rows).map(|r| at(r, c)).collect::<Vec<_>>()));
        (cells.collect(), across.chain(down).collect())
    }

    const P: u128 = (1 << 61) - 1;

    /// The rank, modulo a large prime, of the relations on the unknown cells.
    fn rank(mut rows: Vec<Vec<u128>>) -> usize {
        let mut rank = 0;
        for column in 0..rows.first().map_or(0, Vec::len) {
            let Some(at) = (rank..rows.len()).find(|&r| rows[r][column] != 0) else { continue };
            rows.swap(rank, at);
            let pivot = rows[rank].clone();
            for row in &mut rows[rank + 1..] {
                let (p, q) = (pivot[column], row[column]);
                row.iter_mut().zip(&pivot).for_each(|(a, b)| *a = (*a * p + (P - q) * b) % P);
            }
            rank += 1;
        }
        rank
    }

    /// The attacker, written another way: a cell can be computed if its unit vector adds no rank.
    fn computable(cells: &[Cell], relations: &[Relation], hidden: impl Fn(usize) -> bool) -> Vec<usize> {
        let unknown: Vec<usize> = (0..cells.len()).filter(|&i| !cells[i].published || hidden(i)).collect();
        let row = |terms: &[(usize, i64)]| -> Vec<u128> {
            let coefficient = |i| terms.iter().filter(|t| t.0 == i).map(|t| i128::from(t.1)).sum::<i128>();
            unknown.iter().map(|&i| coefficient(i).rem_euclid(P as i128) as u128).collect()
        };
        let rows: Vec<Vec<u128>> = relations.iter().map(|r| row(&r.terms)).collect();
        let before = rank(rows.clone());
        let with = |i| rank(rows.iter().cloned().chain([row(&[(i, 1)])]).collect());
        unknown.iter().copied().filter(|&i| cells[i].published && with(i) == before).collect()
    }

    /// No hidden cell can be computed, unless it could with everything hidden; no known sum is too small, unless
    /// nothing published is left in it; small cells are hidden, and every reason leads to one of them.
    fn safe(cells: &[Cell], relations: &[Relation]) {
        let found = suppress(cells, relations);
        assert_eq!(found, suppress(cells, relations));
        let hopeless = computable(cells, relations, |_| true);
        let computed = computable(cells, relations, |i| found.contains_key(&i));
        assert!(computed.iter().all(|i| hopeless.contains(i)), "{computed:?} of {found:?} in {cells:?} {relations:?}");
        for relation in relations {
            let unknown = |i: usize| !cells[i].published || found.contains_key(&i);
            let (hid, shown): (Vec<(usize, i64)>, Vec<_>) = relation.terms.iter().copied().partition(|t| unknown(t.0));
            let ones = hid.iter().all(|t| t.1 == 1) || hid.iter().all(|t| t.1 == -1);
            if shown.is_empty() || !ones || hid.iter().any(|t| cells[t.0].protect.is_none()) {
                continue;
            }
            let together: i128 = hid.iter().filter_map(|t| cells[t.0].value).sum();
            for (i, _) in hid {
                assert!(!matches!(found.get(&i), Some(Why::Small { minimum }) if together < *minimum), "{found:?}");
            }
        }
        for (i, cell) in cells.iter().enumerate() {
            let is_small = cell.published && cell.value.zip(cell.protect).is_some_and(|(v, m)| 0 < v && v < m);
            assert_eq!(is_small, matches!(found.get(&i), Some(Why::Small { .. })));
        }
        for &start in found.keys() {
            let (mut at, mut steps) = (start, 0);
            while let Some(Why::Protects(whom)) = found.get(&at) {
                (at, steps) = (*whom, steps + 1);
                assert!(cells[start].published && steps <= found.len(), "{found:?}");
            }
            assert!(found.contains_key(&at));
        }
    }

    #[test]
    fn a_zero_protects_nobody() {
        let (cells, relations) = (counts([15, 3, 0, 12]), [sum(0, &[1, 2, 3])]);
        let expected = BTreeMap::from([(1, Why::Small { minimum: 5 }), (3, Why::Protects(1))]);
        assert_eq!(suppress(&cells, &relations), expected);
    }

    #[test]
    fn two_small_ones_are_enough_if_they_are_enough_together() {
        assert_eq!(hidden(&counts([27, 3, 4, 20]), &[sum(0, &[1, 2, 3])]), [1, 2]);
        assert_eq!(hidden(&counts([25, 1, 4, 20]), &[sum(0, &[1, 2, 3])]), [1, 2]);
        let found = suppress(&counts([23, 1, 2, 20]), &[sum(0, &[1, 2, 3])]);
        assert_eq!(found.keys().copied().collect::<Vec<_>>(), [1, 2, 3]);
        assert_eq!(found[&3], Why::Protects(1));
    }

    #[test]
    fn each_hidden_cell_has_its_own_minimum() {
        let mut cells = counts([47, 3, 4, 40]);
        cells[1].protect = Some(10);
        assert_eq!(hidden(&cells, &[sum(0, &[1, 2, 3])]), [1, 2, 3]);
    }

    #[test]
    fn a_known_weighted_sum_is_a_ceiling() {
        // 100a + b = 104 is shown: b may be 104, but a is 1 at most.
        let cells = [count(1), count(4), figure(104), count(30), count(34)];
        let relations = [relation(&[(0, 100), (1, 1), (2, -1)])];
        assert_eq!(hidden(&cells, &relations), [0, 1, 2]);
    }

    #[test]
    fn a_sum_through_two_relations_is_known_too() {
        // The subtotal is never shown, but is 23 − 20, and is the two small ones.
        let mut cells = counts([23, 20, 3, 1, 2]);
        cells[2] = Cell { value: None, published: false, ..cells[2] };
        assert_eq!(hidden(&cells, &[sum(0, &[1, 2]), sum(2, &[3, 4])]), [1, 3, 4]);
        // The same with the total as a constant, enough and not, and doubled.
        let through = |a, b, constant, times: i64| {
            let cells = [Cell { value: None, published: false, ..count(0) }, count(20), count(a), count(b)];
            let known = Relation { terms: vec![(0, 1), (1, times)], constant };
            hidden(&cells, &[known, relation(&[(0, 1), (2, -times), (3, -times)])])
        };
        assert_eq!(through(3, 4, 27, 1), [2, 3]);
        assert_eq!(through(1, 2, 23, 1), [1, 2, 3]);
        assert_eq!(through(3, 4, 54, 2), [2, 3]);
        assert_eq!(through(1, 2, 46, 2), [1, 2, 3]);
    }

    #[test]
    fn a_zero_that_must_be_zero_gives_away_too() {
        // Now is 3 more than before; before is part of a sum that is 0.
        let mut cells = counts([3, 0, 0, 0]);
        cells[3].published = false;
        let relations = [Relation { terms: vec![(0, 1), (1, -1)], constant: 3 }, sum(2, &[1, 3])];
        assert_eq!(hidden(&cells, &relations), [0, 1, 2]);
    }

    #[test]
    fn the_smallest_cheap_count_goes_first_and_the_total_last() {
        let relations = [sum(0, &[1, 2, 3, 4])];
        let mut cells = counts([48, 3, 8, 7, 30]);
        assert_eq!(hidden(&cells, &relations), [1, 3]);
        cells[3].cost = 2;
        assert_eq!(hidden(&cells, &relations), [1, 2]);
        cells[0].cost = 0;
        assert_eq!(hidden(&cells, &relations), [1, 2]);
        assert_eq!(hidden(&cells, &[relation(&[(1, 1), (2, 1), (3, 1), (4, 1), (0, -1)])]), [1, 2]);
        cells[2].protect = None;
        cells[3].cost = 1;
        assert_eq!(hidden(&cells, &relations), [0, 1], "a sum with another unit in it makes nothing a total");
        cells[0].cost = 1;
        assert_eq!(hidden(&cells, &relations), [1, 3], "counts before figures");
        cells[3].value = None;
        cells[3].cost = 0;
        assert_eq!(hidden(&cells, &relations), [1, 4], "a blank protects nobody");
    }

    #[test]
    fn the_total_is_hidden_when_nothing_else_helps() {
        let alone = [count(3), figure(3)];
        assert_eq!(hidden(&alone, &[relation(&[(1, 1), (0, -1)])]), [0, 1]);
        assert_eq!(hidden(&counts([3, 3, 0]), &[sum(0, &[1, 2])]), [0, 1]);
        // A total that counts otherwise: before the zero.
        let mut other = counts([3, 3, 0]);
        other[0].protect = Some(2);
        assert_eq!(hidden(&other, &[sum(0, &[1, 2])]), [0, 1]);
    }

    #[test]
    fn a_two_way_table_needs_more_than_its_rows() {
        let values = [[3, 20, 30], [40, 50, 60], [70, 80, 90]];
        let (cells, relations) = table(3, 3, |r, c| values[r][c]);
        let found = hidden(&cells, &relations);
        assert_eq!(found, [0, 1, 4, 5], "a rectangle");
        safe(&cells, &relations);
        // Each row and column has none or two hidden here, and a whole row is still computable.
        let (cells, relations) = table(4, 4, |r, c| if r < 2 && c < 2 { 3 + (r + c) as i128 % 2 } else { 9 });
        safe(&cells, &relations);
    }

    #[test]
    fn what_only_two_relations_together_give_away() {
        // Neither leaves one unknown, but their difference is 2 × the small one.
        let cells = [count(3), count(40), figure(43), figure(37)];
        let relations = [relation(&[(0, 1), (1, 1), (2, -1)]), relation(&[(0, -1), (1, 1), (3, -1)])];
        assert_eq!(hidden(&cells, &relations), [0, 1, 3]);
        safe(&cells, &relations);
    }

    #[test]
    fn the_same_figure_elsewhere_is_hidden_and_so_on() {
        let mut cells = counts([15, 3, 12, 0, 40, 28]);
        cells[3] = figure(3);
        let relations = [sum(0, &[1, 2]), relation(&[(3, 1), (1, -1)]), sum(4, &[2, 5])];
        let found = suppress(&cells, &relations);
        assert_eq!(found.keys().copied().collect::<Vec<_>>(), [1, 2, 3, 5]);
        assert_eq!((found[&3], found[&5]), (Why::Protects(1), Why::Protects(2)));
    }

    #[test]
    fn last_year_and_the_difference_give_this_year() {
        // Now, before, difference. What was published last year costs more to hide.
        let mut cells = [count(3), count(20), figure(-17)];
        cells[1].cost = 9;
        let relations = [relation(&[(2, 1), (0, -1), (1, 1)])];
        assert_eq!(hidden(&cells, &relations), [0, 2]);
        cells[1].published = false;
        assert_eq!(hidden(&cells, &relations), [0], "the reader does not know last year's");
    }

    #[test]
    fn a_share_gives_its_numerator() {
        // Share in per mille of 60: 1000 × numerator − 60 × share = 0, and the same with the rest of the 60.
        let cells = [count(3), figure(50), count(57), count(60)];
        let relations = [relation(&[(0, 1000), (1, -60)]), sum(3, &[0, 2])];
        assert_eq!(hidden(&cells, &relations), [0, 1, 2]);
        // Three cells and a constant.
        let known = Relation { terms: vec![(0, 2), (1, 1), (2, 1)], constant: 113 };
        assert_eq!(hidden(&cells[..3], &[known]), [0, 2]);
    }

    #[test]
    fn without_relations_or_small_cells_nothing_more_is_hidden() {
        assert_eq!(hidden(&counts([3, 0, 5, 4, -1]), &[]), [0, 3]);
        assert_eq!(hidden(&counts([3, 20, 12, 8]), &[sum(1, &[2, 3])]), [0]);
        assert_eq!(hidden(&[], &[]), [0; 0]);
    }

    #[test]
    fn an_internal_cell_protects_and_is_never_an_answer() {
        let mut cells = counts([15, 3, 12]);
        cells[2] = Cell { value: None, published: false, ..cells[2] };
        assert_eq!(hidden(&cells, &[sum(0, &[1, 2])]), [1]);
        cells[1].published = false;
        assert_eq!(hidden(&cells, &[sum(0, &[1, 2])]), [0; 0]);
    }

    #[test]
    fn what_the_relations_say_alone_hides_all_and_ends() {
        let cells = counts([3, 3, 3]);
        let relations = [Relation { terms: vec![(0, 1)], constant: 3 }, sum(0, &[1]), sum(1, &[2])];
        assert_eq!(hidden(&cells, &relations), [0, 1, 2]);
    }

    #[test]
    fn no_input_is_too_odd() {
        let extreme = [i128::MAX, i128::MIN, 3, 40, 7].map(count);
        let odd = [
            Relation { terms: vec![(0, i64::MAX), (1, i64::MIN), (2, 1)], constant: i128::MIN },
            Relation { terms: vec![(9, 1), (2, 1)], constant: 0 },
            Relation { terms: vec![(2, 1), (2, -1)], constant: 7 },
            Relation { terms: vec![], constant: 7 },
        ];
        assert_eq!(hidden(&extreme, &odd), [0, 1, 2]);
        let sums = [Relation { terms: vec![(2, 1), (3, 1), (0, 1), (1, i64::MIN)], constant: i128::MIN }];
        assert_eq!(hidden(&extreme, &sums), [0, 1, 2, 3]);
        let (twice, most) = ([count(3), count(4), count(i128::MAX)], i64::MAX);
        assert_eq!(hidden(&twice, &[relation(&[(0, 1), (1, 1), (2, most)])]), [0, 1, 2], "overflow hides all");
        assert_eq!(hidden(&extreme, &[relation(&[(2, most), (2, most), (3, 1)])]), [2, 3], "added up first");
        let twice = relation(&[(0, 1), (1, 1), (0, -1), (2, -1)]);
        assert_eq!(hidden(&counts([3, 40, 40]), &[twice]), [0], "and cancelled");
    }

    #[test]
    fn overflow_hides_what_is_published_in_that_component_only() {
        let mut cells: Vec<Cell> = (0..12).map(|_| Cell { protect: Some(60), ..count(50) }).collect();
        cells[6..].fill(figure(50));
        cells[11].published = false;
        cells.extend(counts([15, 3, 0, 12]));
        // Six small cells, six relations that each hold them all: hiding one figure would do.
        let dense = |size: u64| {
            let mut random = Lcg(4);
            let mut term = |j| (j, (1 + random.below(size) as i64) * if j % 2 == 0 { 1 } else { -1 });
            let row = |_| Relation { terms: (0..11).map(&mut term).collect(), constant: 0 };
            (0..6).map(row).chain([sum(12, &[13, 14, 15]), sum(0, &[11])]).collect::<Vec<_>>()
        };
        assert_eq!(hidden(&cells, &dense(100)), [0, 1, 2, 3, 4, 5, 6, 13, 15]);
        let expected: Vec<usize> = (0..11).chain([13, 15]).collect();
        assert_eq!(hidden(&cells, &dense(1 << 31)), expected);
        let found = suppress(&cells, &dense(1 << 31));
        assert_eq!((found[&1], found[&10]), (Why::Small { minimum: 60 }, Why::Protects(0)));
    }

    struct Lcg(u64);

    impl Lcg {
        fn below(&mut self, n: u64) -> u64 {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (self.0 >> 33) % n
        }
    }

    #[test]
    fn nothing_hidden_can_be_computed_in_random_reports() {
        let mut random = Lcg(1);
        for _ in 0..6_000 {
            let n = 2 + random.below(11) as usize;
            let cells: Vec<Cell> = (0..n)
                .map(|_| Cell {
                    value: (random.below(12) > 0).then(|| [0, 1, 2, 3, 4, 7, 30][random.below(7) as usize]),
                    protect: (random.below(5) > 0).then_some(5),
                    published: random.below(8) > 0,
                    cost: random.below(3) as u32,
                })
                .collect();
            // The constants are made to fit the values.
            let relations: Vec<Relation> = (0..random.below(6))
                .map(|_| {
                    let signs: &[i64] = if random.below(2) == 0 { &[1] } else { &[1, -1, 2, -3] };
                    let mut terms: Vec<(usize, i64)> = (0..2 + random.below(4))
                        .map(|_| (random.below(n as u64) as usize, signs[random.below(signs.len() as u64) as usize]))
                        .collect();
                    terms.sort_unstable();
                    terms.dedup_by_key(|t| t.0);
                    let of = |i: usize| cells[i].value.unwrap_or(0);
                    Relation { constant: terms.iter().map(|t| of(t.0) * i128::from(t.1)).sum(), terms }
                })
                .collect();
            safe(&cells, &relations);
        }
    }

    #[test]
    fn random_tables_are_safe() {
        let mut random = Lcg(2);
        for _ in 0..150 {
            let (rows, columns) = (1 + random.below(4) as usize, 1 + random.below(4) as usize);
            let values: Vec<i128> =
                (0..rows * columns).map(|_| [0, 2, 4, 6, 11, 25][random.below(6) as usize]).collect();
            let (cells, relations) = table(rows, columns, |r, c| values[r * columns + c]);
            safe(&cells, &relations);
        }
    }

    #[expect(clippy::disallowed_methods, reason = "measures")]
    fn within(seconds: u64, cells: &[Cell], relations: &[Relation]) -> usize {
        let start = Instant::now();
        let found = suppress(cells, relations).len();
        assert!(start.elapsed() < Duration::from_secs(seconds));
        found
    }

    #[test]
    fn large_reports_are_fast() {
        let mut random = Lcg(3);
        let mut cells: Vec<Cell> = (0..10_000).map(|_| count(random.below(40) as i128)).collect();
        let group = |g: usize| (1..10).map(|i| g * 10 + i).collect::<Vec<_>>();
        for g in 0..1_000 {
            cells[g * 10].value = group(g).iter().map(|&i| cells[i].value).sum();
        }
        let groups: Vec<Relation> = (0..1_000).map(|g| sum(g * 10, &group(g))).collect();
        let apart = within(5, &cells, &groups);
        // The same as one component: the groups have a total.
        cells.push(count((0..1_000).filter_map(|g| cells[g * 10].value).sum()));
        let all = sum(10_000, &(0..1_000).map(|g| g * 10).collect::<Vec<_>>());
        let joined: Vec<Relation> = groups.iter().cloned().chain([all]).collect();
        assert!(within(5, &cells, &joined) >= apart);
        let (cells, relations) = table(100, 100, |r, c| ((r * 7919 + c * 104_729 + r * c) % 61) as i128);
        within(20, &cells, &relations);
    }
}
