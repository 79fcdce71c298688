//! The store → the snapshot that the next period reads as history.

use std::collections::BTreeMap;

use super::context::Report;
use crate::domain::{Period, YearPeriod};
use crate::figure::{Figure, How, Ref};
use crate::history::{Kept, Snapshot, VERSION, key};
use crate::source::Origin;
use crate::subject::{self, indicators};

/// The snapshot of a report.
pub fn snapshot(report: &Report<'_>) -> Snapshot {
    let (results, plan) = (report.results, report.plan);
    let own = results.figures.iter().filter(|(_, figure)| is_own(figure, results.when));
    let seen = own.filter(|(of, _)| results.figures.is_public(*of));
    let names = subject::names(plan).into_iter().filter(|(_, names)| !names.is_empty());
    Snapshot {
        version: VERSION,
        generator: format!("tertial {}", env!("CARGO_PKG_VERSION")),
        committee: plan.committee.slug.clone(),
        committee_name: plan.committee.name.clone(),
        municipality: plan.committee.municipality.clone(),
        when: results.when,
        missing_units: results.missing_units.clone(),
        has_faults: !report.faults.is_empty(),
        log: None,
        contents: BTreeMap::new(),
        rules: plan.rules.limits().into_iter().map(|(id, limit)| (id.to_owned(), limit.normalize())).collect(),
        targets: indicators::yardsticks(plan),
        sources: report.sources.iter().cloned().collect(),
        names: names
            .map(|(room, names)| {
                (room.to_owned(), names.into_iter().map(|(id, name)| (id.to_owned(), name.to_owned())).collect())
            })
            .collect(),
        figures: seen.map(|(of, figure)| kept(report, of, figure)).collect(),
        sha256: None,
    }
}

/// True of a figure of the period, or one of its months that was reported with it.
fn is_own(figure: &Figure, now: YearPeriod) -> bool {
    let when = figure.id.when;
    let before = now.period.previous().map_or(0, Period::last_month);
    let is_in = |month: u8| when.year == now.year && month > before && month <= now.period.last_month();
    match when.period {
        // What was known of the month before is kept where it came from.
        Period::Month(month) if !now.period.is_month() => {
            let is_new = match &figure.how {
                How::Given(origin) => figure.id.unit.is_some() && matches!(origin, Origin::Cell(_)),
                How::Stated | How::Assumed(_) => false,
                _ => true,
            };
            is_new && is_in(month)
        }
        _ => when == now,
    }
}

fn kept(report: &Report<'_>, own: Ref, figure: &Figure) -> Kept {
    let operands = figure.how.operands();
    let of = operands.iter().map(|of| key(&report.results.figures.get(*of).id, report.results.when));
    Kept {
        subject: figure.id.kind.subject.to_owned(),
        column: figure.id.kind.column.to_owned(),
        item: figure.id.item.clone(),
        unit: figure.id.unit.clone(),
        month: match figure.id.when.period {
            Period::Month(month) if figure.id.when != report.results.when => Some(month),
            _ => None,
        },
        value: report.results.figures.value(own).normalized(),
        how: figure.how.word().to_owned(),
        of: of.collect(),
    }
}
