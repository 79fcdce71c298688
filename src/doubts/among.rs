//! A unit's value beside those of the other units, where nothing is known of what it had itself: a slip that the total
//! hides.
//!
//! *Takes* the values of a number and the rows of a sheet, *returns* warnings at the cells. *Never* compares sizes: units
//! differ in those.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::{Doubting, Figure, InStore, Row, is_counted, shown};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::Id;
use crate::figure::Ref;
use crate::source::CellRef;

/// So many times the largest of all other shares, or a part of the smallest, is no unit's share.
const BEYOND: i64 = 5;

/// So many others must have reported.
const OTHERS: usize = 3;

/// What is smaller may well be ten times that.
const LARGE: i64 = 50;

/// What a unit has reported.
struct Own<'a> {
    unit: &'a Id,
    at: Ref,
    number: Decimal,
}

impl Doubting<'_> {
    /// The unit whose value is ten times, or a tenth of, what it must be for the total to be what it was, or whose share is
    /// far from all others. One that has values of its own to be compared with is left to those.
    pub(super) fn among(&self, figure: &Figure<'_>, of: &InStore<'_>, is_whole: bool) -> Option<Diagnostic> {
        let figures = &self.results.figures;
        let when = self.results.when;
        let values = of.reporters.iter().filter_map(|unit| {
            let at = figures.find_of(of.columns.value, figure.id, unit, when)?;
            Some(Own { unit, at, number: figures.value(at).number()? })
        });
        let values: Vec<Own<'_>> = values.collect();
        let has_earlier = |unit: &Id| {
            let earlier = [when.previous(), Some(when.year_before())].into_iter().flatten();
            earlier.into_iter().any(|then| figures.find_of(of.columns.value, figure.id, unit, then).is_some())
        };
        let unknown: Vec<&Own<'_>> = values.iter().filter(|own| !has_earlier(own.unit)).collect();
        if is_counted(figure.kind.kind) {
            let sum: Decimal = values.iter().map(|own| own.number).sum();
            let is_sum = is_whole && values.len() > 1 && sum == figure.now;
            return self.of_total(figure, of, &unknown).filter(|_| is_sum);
        }
        unknown.into_iter().find_map(|own| self.of_share(figure, of, &values, own))
    }

    /// A share far from all others.
    fn of_share(&self, figure: &Figure<'_>, of: &InStore<'_>, all: &[Own<'_>], own: &Own<'_>) -> Option<Diagnostic> {
        let figures = &self.results.figures;
        let counted = figures.find_of(of.columns.denominator, figure.id, own.unit, self.results.when);
        let counted = counted.and_then(|at| figures.value(at).number()).filter(|own| *own >= Decimal::from(LARGE))?;
        let others: Vec<Decimal> = all.iter().filter(|other| other.at != own.at).map(|own| own.number).collect();
        let (least, most) = (others.iter().copied().min()?, others.iter().copied().max()?);
        let beyond = Decimal::from(BEYOND);
        let is_more = own.number > most.saturating_mul(beyond);
        // So few may be so by chance.
        let is_less = own.number.saturating_mul(beyond) < least
            && least.saturating_mul(counted) > Decimal::from(LARGE).saturating_mul(Decimal::TEN);
        if others.len() < OTHERS || own.number <= Decimal::ZERO || least <= Decimal::ZERO || !(is_more || is_less) {
            return None;
        }
        let shown = |value: Decimal| shown(figure.kind, value, self.words);
        let problem = self.at(figure, own)?.with("what", "share").with("found", shown(own.number));
        Some(problem.with("earlier", shown(least)).with("when", shown(most)))
    }

    /// The only value of which a tenth, or ten times as much, makes the total about what it was in every report that it can
    /// be held against, while as it stands it is not.
    fn of_total(&self, figure: &Figure<'_>, of: &InStore<'_>, unknown: &[&Own<'_>]) -> Option<Diagnostic> {
        let (figures, when) = (&self.results.figures, self.results.when);
        let before = when.previous().filter(|_| !of.is_cumulative);
        let known = [before, Some(when.year_before())].into_iter().flatten().filter_map(|then| {
            let total = figures.value(figures.find(of.columns.value, figure.id, then)?).number()?;
            Some((total, then))
        });
        let known: Vec<(Decimal, _)> = known.collect();
        let share = |percent: i64| Decimal::new(percent, 2);
        let differs = |total: Decimal, by: Decimal| {
            known.iter().all(|(known, _)| total.saturating_sub(*known).abs() > known.abs().saturating_mul(by))
        };
        if known.is_empty() || !differs(figure.now, share(30)) {
            return None;
        }
        let ninth = |own: &Own<'_>| own.number.saturating_mul(share(90));
        let mut slips = unknown.iter().filter(|own| {
            let (too_many, too_few) =
                (figure.now - ninth(own), figure.now + own.number.saturating_mul(Decimal::from(9)));
            let is_ten_times = own.number >= Decimal::from(LARGE) && !differs(too_many, share(10));
            let is_tenth = own.number >= Decimal::from(LARGE / 10) && !differs(too_few, share(10));
            is_ten_times || is_tenth
        });
        let own = slips.next().filter(|_| slips.next().is_none())?;
        let (total, then) = known.first()?;
        let shown = |value: Decimal| shown(figure.kind, value, self.words);
        let problem = self.at(figure, own)?.with("what", "in_total").with("found", shown(own.number));
        let problem = problem.with("total", shown(figure.now)).with("earlier", shown(*total));
        Some(problem.with("when", then))
    }

    fn at(&self, figure: &Figure<'_>, own: &Own<'_>) -> Option<Diagnostic> {
        let cell = self.cell_of(own.at)?;
        let column = figure.sheets.0.column("#outcome").map_or("", |column| column.head.get(self.words.lang));
        Some(Diagnostic::new(Code::LargeChange, &cell).with("column", column).with("row", figure.name))
    }

    /// What is doubtful about a column of the units' sheets: of each by itself, and beside the others.
    pub(crate) fn columns(&self, head: &str, sheets: &[(&Id, Vec<Row<'_>>)]) -> Vec<Diagnostic> {
        let pasted = self.pasted(head, sheets);
        sheets.iter().flat_map(|(_, rows)| self.column(head, rows)).chain(pasted).collect()
    }

    fn unit_name(&self, id: &Id) -> String {
        self.plan.unit(id).map_or_else(|| id.to_string(), |unit| unit.name.clone())
    }

    /// Sheets whose every value is another unit's: a sheet that was pasted from its workbook. One or two small numbers may
    /// well be the same.
    fn pasted(&self, head: &str, sheets: &[(&Id, Vec<Row<'_>>)]) -> Vec<Diagnostic> {
        const FEW: usize = 3;
        let mut seen: BTreeMap<(&Id, Decimal), &Id> = BTreeMap::new();
        let mut pairs: BTreeMap<(&Id, (Decimal, Decimal)), &Id> = BTreeMap::new();
        let mut found = Vec::new();
        for (unit, rows) in sheets {
            let rows: Vec<&Row<'_>> = rows.iter().filter(|row| !row.now.is_zero()).collect();
            let telling: BTreeSet<Decimal> = rows.iter().map(|row| row.now.normalize()).filter(is_telling).collect();
            let of = |row: &&Row<'_>| seen.get(&(row.id, row.now.normalize())).copied();
            let others: BTreeSet<Option<&Id>> = rows.iter().map(of).collect();
            let other = others.first().copied().flatten().filter(|_| others.len() == 1 && telling.len() >= FEW);
            // Two such numbers are not another unit's by chance.
            let pair = |row: &Row<'_>| row.parts.filter(|(part, _)| *part >= Decimal::from(LARGE) / Decimal::TWO);
            let twin = rows.iter().find_map(|row| Some((*row, *pairs.get(&(row.id, pair(row)?))?)));
            if let (None, Some((row, twin))) = (other, twin) {
                let problem = Diagnostic::new(Code::LargeChange, &row.cell).with("what", "twin").with("column", head);
                let problem = problem.with("row", row.name).with("found", shown(&row.kind, row.now, self.words));
                found.push(problem.with("earlier", "").with("when", self.unit_name(twin)));
            }
            for row in &rows {
                if let Some(parts) = pair(row) {
                    pairs.entry((row.id, parts)).or_insert(*unit);
                }
            }
            if let (Some(other), Some(first)) = (other, rows.first()) {
                let cells: Vec<&CellRef> = rows.iter().skip(1).map(|row| &row.cell).collect();
                let problem = Diagnostic::new(Code::ValuesUnchanged, &first.cell).with("what", "unit");
                let problem = cells.into_iter().fold(problem, Diagnostic::and).with("count", rows.len());
                found.push(problem.with("column", head).with("when", self.unit_name(other)));
            }
            for row in rows {
                seen.entry((row.id, row.now.normalize())).or_insert(unit);
            }
        }
        found
    }
}

/// A number of two digits or more.
fn is_telling(number: &Decimal) -> bool {
    number.mantissa().unsigned_abs() >= 10
}
