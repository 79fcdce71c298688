//! The plan's sheet `Mått`.
//!
//! *Takes* rows, *returns* measures. *Never* judges a value.

use std::collections::BTreeSet;

use super::{Measure, MeasureFamily, MinimumGroup, Plan, Scale, sheet};
use crate::cells::{Ids, Row};
use crate::diagnostic::Code;
use crate::domain::{Aggregation, Bands, Direction, Id, ValueKind};
use crate::plan::lint::Lint;
use crate::plan::reader::Reader;
use crate::subject::free_tables::{Charted, FreeChart};
use crate::subject::indicators::TakenFrom;
use crate::text::input;

/// Reads the measures.
pub(crate) fn read(reader: &mut Reader<'_>) -> Plan {
    let rows = reader.rows(&sheet::PLAN, Ids::Unique);
    let ids: BTreeSet<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    let mut measures: Vec<Measure> = rows.iter().map(|row| measure(reader, row, &ids)).collect();
    // What is computed is computed from what is reported.
    let computed: BTreeSet<Id> =
        measures.iter().filter(|own| !own.computed_of.is_empty()).map(|own| own.id.clone()).collect();
    for (own, row) in measures.iter_mut().zip(&rows) {
        if let Some(id) = own.computed_of.iter().find(|id| computed.contains(*id)) {
            reader.diagnostics.push(row.problem(Code::PlanValue, "#of").with("found", id));
            own.computed_of.clear();
        }
    }
    measures.into()
}

fn measure(reader: &mut Reader<'_>, row: &Row<'_>, ids: &BTreeSet<&str>) -> Measure {
    let family = reader.choice(row, "#family").unwrap_or(MeasureFamily::Quality);
    let minimum = reader.optional_choice(row, "#minimum").flatten();
    let kind = reader.value_kind(row);
    let computed_of = computed_of(reader, row, ids);
    let is_computed = !computed_of.is_empty();
    let aggregation = reader.aggregation(row, kind).unwrap_or(Aggregation::Sum);
    Measure {
        id: Id::from(row.id.as_str()),
        family,
        group: reader.text(row, "#group"),
        name: reader.required(row, "#name"),
        code: reader.text(row, "#code"),
        measure: reader.measure_kind(row, kind, aggregation),
        direction: reader.direction(row),
        aggregation,
        cumulative: reader.cumulative(row),
        minimum,
        reporters: if is_computed { Vec::new() } else { reader.required_reporters(row) },
        is_monthly: row.yes("#monthly", &mut reader.diagnostics).is_some_and(|yes| yes.value) && !is_computed,
        scale: scale(reader, row, kind),
        computed_of,
        periods: reader.periods(row),
    }
}

/// What gives the values a colour: limits, or the place among municipalities. Either needs a good direction.
fn scale(reader: &mut Reader<'_>, row: &Row<'_>, kind: ValueKind) -> Scale {
    let (green, yellow) = (reader.value(row, "#green", true), reader.value(row, "#yellow", true));
    for (key, limit) in [("#green", green), ("#yellow", yellow)].into_iter().filter(|_| kind == ValueKind::Percent) {
        row.doubt_share(key, limit.unwrap_or_default(), &mut reader.diagnostics);
    }
    let quarters = row.yes("#quarters", &mut reader.diagnostics).is_some_and(|yes| yes.value);
    let scale = match (green, yellow) {
        (None, None) if quarters => Scale::Quarters,
        (None, None) => return Scale::None,
        (Some(green), Some(yellow)) => Scale::Bands(Bands { green, yellow }),
        (green, _) => {
            let blank = if green.is_none() { "#green" } else { "#yellow" };
            // What cannot be read has been reported.
            if row.is_blank(blank) {
                reader.diagnostics.push(row.problem(Code::ValueMissing, blank));
            }
            return Scale::None;
        }
    };
    if quarters && matches!(scale, Scale::Bands(_)) {
        reader.diagnostics.push(row.problem(Code::PlanCellUnused, "#quarters").with("why", "bands"));
    }
    if row.is_blank("#direction") {
        reader.diagnostics.push(row.problem(Code::ValueMissing, "#direction"));
        return Scale::None;
    }
    scale
}

/// The measures that a row is computed from.
fn computed_of(reader: &mut Reader<'_>, row: &Row<'_>, ids: &BTreeSet<&str>) -> Vec<Id> {
    let found = row.ids("#of", &mut reader.diagnostics);
    let (known, unknown): (Vec<String>, Vec<String>) = found.into_iter().partition(|id| ids.contains(id.as_str()));
    for id in unknown {
        reader.diagnostics.push(row.problem(Code::PlanDangling, "#of").with("id", id));
    }
    // What is computed has no reporters: their cell says something else than is done.
    if !known.is_empty() && !row.is_blank("#reporters") {
        reader.diagnostics.push(row.problem(Code::PlanCellUnused, "#reporters").with("why", "computed"));
    }
    known.iter().map(|id| Id::from(id.as_str())).collect()
}

/// Asks about measures that nobody reports, and what values of several units become.
pub(crate) fn lint(lint: &mut Lint<'_>) {
    // A group of one is no group: nothing would be hidden.
    let rules = &lint.plan.rules;
    let groups = [
        (MinimumGroup::Clients, "group_clients", rules.group_clients),
        (MinimumGroup::Staff, "group_staff", rules.group_staff),
    ];
    for (group, setting, least) in groups {
        if least < 2 && lint.plan.measures.iter().any(|own| own.minimum == Some(group)) {
            lint.unusual(setting, "group");
        }
    }
    let measures = lint.plan.measures.iter();
    lint.names(&sheet::PLAN, measures.map(|own| (&own.id, &*own.name, (own.family, &own.group))));
    let families = [
        (MeasureFamily::Staff, &sheet::STAFF_PART),
        (MeasureFamily::Quality, &sheet::QUALITY_PART),
        (MeasureFamily::Volume, &sheet::VOLUMES_PART),
        (MeasureFamily::Pulse, &sheet::PULSE_PART),
        (MeasureFamily::Kkik, &sheet::KKIK_PART),
    ];
    for (family, part) in families {
        let own = || lint.plan.measures.iter().filter(|own| own.family == family);
        // A part may be about a measure of its own choice, and an indicator may be taken from one.
        let is_named = |own: &Measure| {
            let taken = TakenFrom::Measure(own.id.clone());
            let of_indicator = lint.plan.indicators.iter().any(|other| other.taken_from.as_ref() == Some(&taken));
            let is_charted =
                |chart: &FreeChart| matches!(&chart.of, Charted::Measures(ids, _) if ids.contains(&own.id));
            let of_chart = lint.plan.free_tables.charts.iter().any(is_charted);
            of_indicator || of_chart || lint.plan.layout.iter().any(|item| item.about.contains(&own.id))
        };
        if !lint.has_part(&[part]) && !own().any(is_named) {
            let reported = own().find(|own| !own.reporters.is_empty());
            lint.shown_nowhere(&sheet::PLAN, reported.map(|own| &own.id), part);
        }
    }
    let is_silent = |own: &&Measure| own.reporters.is_empty() && own.computed_of.is_empty();
    for measure in lint.plan.measures.iter().filter(is_silent) {
        lint.nobody(&sheet::PLAN, &measure.id, &measure.name);
    }
    for measure in &lint.plan.measures {
        lint.direction(&sheet::PLAN, (&measure.id, &measure.name), measure.direction);
        if input::speaks_against(&measure.name, &measure.code) {
            let problem = lint.problem(Code::CodeDiffers, &sheet::PLAN, "#code", &measure.id, &measure.name);
            lint.diagnostics.push(problem.with("code", &measure.code));
        }
        let merged = (measure.measure.kind, measure.aggregation, measure.reporters.len());
        lint.sum_of_shares(&sheet::PLAN, (&measure.id, &measure.name), merged);
        let own = (&measure.id, measure.name.as_str());
        lint.single_of_several(&sheet::PLAN, own, measure.aggregation, &measure.reporters);
        lint.mean_of_counts(&sheet::PLAN, (&measure.id, &measure.name), merged);
        let Scale::Bands(bands) = measure.scale else { continue };
        let overlap = match measure.direction {
            Some(Direction::Down) => bands.green >= bands.yellow,
            Some(Direction::Up) | None => bands.green <= bands.yellow,
        };
        if overlap {
            let problem = lint.problem(Code::BandsOverlap, &sheet::PLAN, "#green", &measure.id, &measure.name);
            lint.diagnostics.push(problem);
        }
    }
}
