//! Outcomes that are far from those of earlier periods.

use rust_decimal::Decimal;

use super::{Measure, MeasureFamily, MeasureResult, VALUE, full_name, sheet};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::Id;
use crate::doubts::{Doubting, Figure, InStore, Row, by_unit, is_complete, since};
use crate::figure::Outcome;
use crate::schema::Sheet;
use crate::text::{self, input};

/// One for each that is.
pub(crate) fn doubts(all: &Doubting<'_>) -> Vec<Diagnostic> {
    let results = all.results.measures.iter();
    let numbers = results.filter_map(|result| {
        let own = all.plan.measures.get(&result.id)?;
        let of = InStore { columns: VALUE, reporters: &own.reporters, is_cumulative: own.cumulative };
        Some(all.number(&figure(own, result)?, &of, is_complete(&result.reporting)))
    });
    let gone = all.plan.measures.iter().flat_map(|own| {
        let of = InStore { columns: VALUE, reporters: &own.reporters, is_cumulative: own.cumulative };
        all.gone(&own.id, &own.name, &own.measure, &of)
    });
    let movements = all.results.measures.iter().flat_map(|result| {
        let own = all.plan.measures.get(&result.id);
        let comments = own.into_iter().flat_map(move |own| result.comments.iter().map(move |comment| (own, comment)));
        comments.filter_map(|(own, comment)| {
            let of = InStore { columns: VALUE, reporters: &own.reporters, is_cumulative: own.cumulative };
            all.movement(&own.name, comment, &of, &own.id)
        })
    });
    let of_unit = by_unit(all.plan.measures.iter().map(|own| (own, own.reporters.as_slice())));
    let units = all.plan.units.iter().filter_map(|unit| Some((&unit.id, of_unit.get(&unit.id)?.as_slice())));
    let units: Vec<(&Id, &[&Measure])> = units.collect();
    let of_sheets = sheet::BY_FAMILY.iter().flat_map(|(own, families)| of_sheet(all, own, families, &units));
    numbers.flatten().chain(gone).chain(movements).chain(of_sheets).collect()
}

/// What units report on a sheet: each one's rows beside each other, and beside those of the others.
fn of_sheet(
    all: &Doubting<'_>,
    definition: &Sheet,
    families: &[MeasureFamily],
    units: &[(&Id, &[&Measure])],
) -> Vec<Diagnostic> {
    // What is compared among municipalities is measured once a year.
    let is_compared = |own: &Measure| own.family != MeasureFamily::Kkik && families.contains(&own.family);
    let mut parts = Vec::new();
    let sheets = units.iter().map(|(unit, reported)| {
        let own: Vec<&Measure> = reported.iter().copied().filter(|own| is_compared(own)).collect();
        parts.extend(own.iter().filter_map(|part| exceeds(all, unit, part, whole_of(&own, part)?)));
        parts.extend(own.iter().filter_map(|part| exceeds(all, unit, part, serious_of(&own, part)?)));
        let items = own.iter().map(|own| (&own.id, own.name.as_str(), &own.measure, own.reporters.as_slice()));
        (*unit, all.rows(VALUE, unit, items))
    });
    let sheets: Vec<(&Id, Vec<Row<'_>>)> = sheets.collect();
    let mut found = all.columns(definition.head("#outcome", all.words.lang), &sheets);
    found.extend(parts);
    found
}

/// What a measure is a part of that says so by its name: the nearest above it of the same group that is none itself.
fn whole_of<'a>(all: &[&'a Measure], part: &Measure) -> Option<&'a Measure> {
    let at = all.iter().position(|own| own.id == part.id).filter(|_| input::is_part(&part.name))?;
    let mut above = all[..at].iter().rev().take_while(|own| own.group == part.group);
    let whole = above.find(|own| !input::is_part(&own.name))?;
    (whole.measure.kind == part.measure.kind && whole.measure.unit == part.measure.unit).then_some(whole)
}

/// The serious reports of the same group, of which those that are notified are some: what is not serious is not notified
/// (`domain.md`, lex Sarah).
fn serious_of<'a>(all: &[&'a Measure], part: &Measure) -> Option<&'a Measure> {
    let is_of_law = input::is_of_lex(&part.group) && input::is_notified(&part.name);
    all.iter().copied().find(|own| own.group == part.group && input::is_serious(&own.name)).filter(|_| is_of_law)
}

/// A part that is larger than its whole, as a unit has reported them.
fn exceeds(all: &Doubting<'_>, unit: &Id, part: &Measure, whole: &Measure) -> Option<Diagnostic> {
    let figures = &all.results.figures;
    let value = |own: &Measure| {
        let of = figures.find_of(VALUE.value, &own.id, unit, all.results.when)?;
        let cell = all.cell_of(of)?;
        Some((figures.value(of).number()?, cell))
    };
    let ((own, at), (total, beside)) = (value(part)?, value(whole)?);
    let shown = |value: Decimal| text::number(value, part.measure.decimals, all.words.lang);
    (own > total).then(|| {
        let problem = Diagnostic::new(Code::PartExceedsWhole, &at).and(&beside).with("column", "measure");
        let problem = problem.with("row", full_name(&all.plan.measures, part)).with("found", shown(own));
        problem.with("whole", &whole.name).with("total", shown(total))
    })
}

fn figure<'a>(own: &'a Measure, result: &'a MeasureResult) -> Option<Figure<'a>> {
    let Outcome::Number(now) = result.outcome else { return None };
    Some(Figure {
        sheets: (sheet::of_family(own.family), &sheet::PLAN),
        id: &own.id,
        name: &own.name,
        kind: &own.measure,
        now,
        earlier: since(&result.trends).collect(),
        origins: &result.origins,
    })
}
