//! Small groups: which counts of people must be hidden, and what else, so that no figure that is shown gives them back
//! (`domain.md`, Disclosure guard).
//!
//! *Takes* the store, *returns* what was hidden as diagnostics. *Never* hides a zero, which tells of nobody.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::{Measure, MinimumGroup};
use crate::assess::context::Base;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::disclosure::suppression::{self, Cell, Relation};
use crate::domain::{ValueKind, YearPeriod};
use crate::figure::{Figures, How, Ref};
use crate::subject::measures;

/// Hidden first: what a unit reports stands in the trace sheet only.
const OF_UNIT: u32 = 1;
/// Then the committee's own figures.
const OF_COMMITTEE: u32 = 2;
/// What was published before is known already.
const OF_BEFORE: u32 = 9;

/// Hides small counts of people, and what would give them back: a total, a difference, a share with its numerator, what
/// other periods tell.
pub(crate) fn suppress(base: &Base<'_>, figures: &mut Figures) -> Diagnostics {
    let protected: Vec<(&Measure, Decimal)> =
        base.plan.measures.iter().filter_map(|own| Some((own, minimum(base, own)?))).collect();
    if protected.is_empty() {
        return Diagnostics::default();
    }
    let mut table = Table::default();
    let beside = |own: &Measure| {
        let same = |other: &Measure| (other.family, &other.group) == (own.family, &own.group);
        !own.group.is_empty() && protected.iter().any(|(other, _)| same(other))
    };
    // What stands in a group with protected counts may be their total.
    let is_made_of =
        |own: &Measure| own.computed_of.iter().any(|id| protected.iter().any(|(other, _)| other.id == *id));
    let is_near = |own: &&Measure| minimum(base, own).is_some() || beside(own) || is_made_of(own);
    for own in base.plan.measures.iter().filter(is_near) {
        table.add(base, figures, own, minimum(base, own));
    }
    table.relate_parts(figures);
    table.relate_totals(base, figures);
    let mut diagnostics = Diagnostics::default();
    for index in suppression::suppress(&table.cells, &table.relations).into_keys() {
        figures.suppress(table.refs[index]);
    }
    for (own, _) in &protected {
        let now = figures.find(measures::VALUE.value, &own.id, base.when);
        if now.is_some_and(|of| !figures.is_public(of)) {
            let place = base.plan.place(measures::sheet::PLAN.key, &own.id);
            let diagnostic =
                place.map_or(Diagnostic::of_project(Code::Suppressed), |cell| Diagnostic::new(Code::Suppressed, cell));
            diagnostics.push(diagnostic.with("name", &own.name));
        }
    }
    diagnostics
}

/// The smallest count of a measure that may be shown, if it counts people whose groups are protected.
fn minimum(base: &Base<'_>, own: &Measure) -> Option<Decimal> {
    if !matches!(own.measure.kind, ValueKind::Count | ValueKind::Number | ValueKind::Percent) {
        return None;
    }
    Some(match own.minimum? {
        MinimumGroup::Clients => Decimal::from(base.plan.rules.group_clients),
        MinimumGroup::Staff => Decimal::from(base.plan.rules.group_staff),
    })
}

/// The figures of protected measures, and what is known of how they hang together.
#[derive(Default)]
struct Table {
    refs: Vec<Ref>,
    index: BTreeMap<Ref, usize>,
    cells: Vec<Cell>,
    relations: Vec<Relation>,
}

impl Table {
    /// Adds every figure of a measure: now and before, of the committee and of each unit. Of a share the count is its
    /// numerator, which the share gives away where its denominator is known.
    fn add(&mut self, base: &Base<'_>, figures: &Figures, own: &Measure, minimum: Option<Decimal>) {
        let is_share = own.aggregation.is_split() || own.measure.kind == ValueKind::Percent;
        let units: Vec<_> = std::iter::once(None).chain(own.reporters.iter().map(Some)).collect();
        for unit in units {
            let series = |kind| figures.series_of(kind, &own.id, unit).to_vec();
            for (when, of) in series(measures::VALUE.value) {
                let protect = minimum.filter(|_| !is_share);
                self.cell(figures, of, protect, cost(base, when, unit.is_some()));
            }
            for (when, of) in series(measures::VALUE.numerator) {
                self.cell(figures, of, minimum, cost(base, when, true));
                let share = unit.and_then(|unit| figures.find_of(measures::VALUE.value, &own.id, unit, when));
                let pair = share.and_then(|share| Some((*self.index.get(&of)?, *self.index.get(&share)?)));
                // One of them gives the other: as good as equal.
                self.relations.extend(pair.map(|(a, b)| Relation { terms: vec![(a, 1), (b, -1)], constant: 0 }));
            }
        }
    }

    fn cell(&mut self, figures: &Figures, of: Ref, protect: Option<Decimal>, cost: u32) {
        let value = figures.raw(of).number().and_then(scaled);
        self.index.insert(of, self.cells.len());
        self.refs.push(of);
        self.cells.push(Cell { value, protect: protect.and_then(scaled), published: true, cost });
    }

    /// A sum is that of its parts, and what is the same is the same; a mean or a share of several tells their sum to
    /// whoever knows how many they are. What has no value is in none of them.
    fn relate_parts(&mut self, figures: &Figures) {
        for index in 0..self.refs.len() {
            let of = figures.get(self.refs[index]);
            let (parts, told): (Vec<Ref>, bool) = match &of.how {
                How::Sum(parts) => (parts.clone(), false),
                How::Same(part) | How::Assumed(part) => (vec![*part], false),
                How::Mean(parts) => (parts.clone(), true),
                How::WeightedMean(pairs) => (pairs.iter().map(|(value, _)| *value).collect(), true),
                How::Ratio(pairs) if of.id.unit.is_none() => (pairs.iter().map(|(part, _)| *part).collect(), true),
                // The smallest and the largest are somebody's own.
                How::Least(parts) | How::Most(parts) => {
                    let is_it = |part: &&Ref| figures.raw(**part).number() == figures.raw(self.refs[index]).number();
                    (parts.iter().find(is_it).copied().into_iter().collect(), false)
                }
                _ => continue,
            };
            let parts: Vec<usize> = parts.iter().filter_map(|part| self.index.get(part).copied()).collect();
            if parts.is_empty() {
                continue;
            }
            if told {
                // What it tells is the sum; that is what the cell stands for.
                self.cells[index].value = parts.iter().map(|part| self.cells[*part].value).sum();
            }
            let terms = std::iter::once((index, 1)).chain(parts.into_iter().map(|part| (part, -1))).collect();
            self.relations.push(Relation { terms, constant: 0 });
        }
    }

    /// A count that is the sum of the others of its group is their total, whether the plan calls it so or not; so for
    /// every period, and for every unit.
    fn relate_totals(&mut self, base: &Base<'_>, figures: &Figures) {
        let mut groups: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (index, of) in self.refs.iter().enumerate() {
            let id = &figures.get(*of).id;
            let own = base.plan.measures.get(&id.item);
            let Some(own) = own.filter(|own| id.kind == measures::VALUE.value && !own.group.is_empty()) else {
                continue;
            };
            groups.entry((own.family, &own.group, id.when, id.unit.clone())).or_default().push(index);
        }
        for members in groups.into_values().filter(|members| members.len() > 2) {
            let sum: Option<i128> = members.iter().map(|index| self.cells[*index].value).sum();
            let Some(sum) = sum.filter(|sum| *sum > 0) else { continue };
            let total = members.iter().find(|index| self.cells[**index].value == Some(sum / 2) && sum % 2 == 0);
            if let Some(total) = total {
                let terms = members.iter().map(|index| (*index, if index == total { 1 } else { -1 })).collect();
                self.relations.push(Relation { terms, constant: 0 });
            }
        }
    }
}

fn cost(base: &Base<'_>, when: YearPeriod, of_unit: bool) -> u32 {
    // Months that are reported with the period are published with it.
    let is_now = when == base.when || (when.period.is_month() && when.year == base.when.year);
    match (is_now, of_unit) {
        (false, _) => OF_BEFORE,
        (true, true) => OF_UNIT,
        (true, false) => OF_COMMITTEE,
    }
}

/// A number in millionths: counts are whole, weights and shares are not.
fn scaled(value: Decimal) -> Option<i128> {
    const MILLIONTHS: Decimal = Decimal::from_parts(1_000_000, 0, 0, false, 0);
    value.checked_mul(MILLIONTHS)?.round().to_i128()
}
