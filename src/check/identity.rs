//! Whose workbook it is, and of which period.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::cells;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::domain::{Id, Period, Unit};
use crate::plan::Plan;
use crate::read::{RawBook, RawSheet};
use crate::schema::{self, Marker, identity as sheets, properties};
use crate::subject;

/// The unit that the workbook belongs to; `None`, with the reason reported, if it is none of the plan's
/// or of another period.
pub(super) fn unit<'p>(
    plan: &'p Plan,
    period: Period,
    book: &RawBook,
    diagnostics: &mut Diagnostics,
) -> Option<&'p Unit> {
    let Some(identity) = identity(book) else {
        diagnostics.push(Diagnostic::of_file(Code::FileForeign, &book.file).with("book", "unit"));
        return None;
    };
    if identity.unit == schema::PLAN_UNIT {
        diagnostics.push(Diagnostic::of_file(Code::FileForeign, &book.file).with("book", "misplaced"));
        return None;
    }
    if identity.version != schema::VERSION {
        diagnostics.push(
            Diagnostic::of_file(Code::TemplateVersion, &book.file)
                .with("found", identity.version)
                .with("expected", schema::VERSION),
        );
        return None;
    }
    if identity.committee != plan.committee.slug || identity.year != plan.committee.year {
        diagnostics.push(
            Diagnostic::of_file(Code::WrongCommittee, &book.file)
                .with("what", "workbook")
                .with("found", format!("{} {}", identity.committee, identity.year))
                .with("expected", format!("{} {}", plan.committee.slug, plan.committee.year)),
        );
        return None;
    }
    if identity.period.parse() != Ok(period) {
        diagnostics.push(
            Diagnostic::of_file(Code::WrongPeriod, &book.file)
                .with("what", "workbook")
                .with("found", &identity.period)
                .with("expected", period),
        );
        return None;
    }
    let unit = plan.unit(&Id::from(identity.unit.as_str()));
    if unit.is_none() {
        let problem = Diagnostic::of_file(Code::UnknownUnit, &book.file).with("unit", &identity.unit);
        diagnostics.push(problem.with("what", "workbook"));
    }
    unit
}

/// The id of the unit that a workbook says it is of, whatever else is wrong with it.
pub(super) fn claimed(book: &RawBook) -> Option<Id> {
    identity(book).map(|marker| Id::from(marker.unit.as_str()))
}

/// From the marker cells; where those are gone, from the document's properties.
fn identity(book: &RawBook) -> Option<Marker> {
    let markers = cells::marked_sheets(book);
    let start = markers.iter().find(|(marker, _)| marker.sheet == sheets::START.key);
    if let Some((marker, _)) = start.or(markers.first()) {
        return Some(marker.clone());
    }
    let property = |name: &str| book.properties.get(name).cloned();
    Some(Marker {
        version: property(properties::VERSION)?.parse().ok()?,
        committee: property(properties::COMMITTEE)?,
        year: property(properties::YEAR)?.parse().ok()?,
        period: property(properties::PERIOD)?,
        unit: property(properties::UNIT)?,
        sheet: String::new(),
    })
}

/// The sheets of the workbook by subject. A sheet that was copied in from another unit's or another
/// period's workbook is reported and left out, and stands among those that are refused.
pub(super) fn sheets_of<'b>(
    plan: &Plan,
    unit: &Unit,
    period: Period,
    book: &'b RawBook,
    diagnostics: &mut Diagnostics,
) -> (BTreeMap<&'static str, &'b RawSheet>, BTreeSet<&'static str>) {
    let mut sheets = BTreeMap::new();
    let mut refused = BTreeSet::new();
    for (marker, raw) in cells::marked_sheets(book) {
        let place = Place::Sheet(Arc::clone(&book.file), Arc::clone(&raw.name));
        let committee = &plan.committee;
        if marker.version != schema::VERSION || marker.committee != committee.slug || marker.year != committee.year {
            // Of last year's workbook, most likely.
            let problem = Diagnostic::new(Code::WrongCommittee, place).with("what", "sheet");
            let problem = problem.with("found", format!("{} {}", marker.committee, marker.year));
            diagnostics.push(problem.with("expected", format!("{} {}", committee.slug, committee.year)));
            refused.extend(key_of(&marker.sheet));
            continue;
        }
        if marker.period.parse() != Ok(period) {
            let problem = Diagnostic::new(Code::WrongPeriod, place).with("what", "sheet").with("found", &marker.period);
            diagnostics.push(problem.with("expected", period));
            refused.extend(key_of(&marker.sheet));
            continue;
        }
        if marker.unit != unit.id.as_str() {
            let problem = Diagnostic::new(Code::UnknownUnit, place).with("unit", &marker.unit);
            diagnostics.push(problem.with("what", "sheet"));
            refused.extend(key_of(&marker.sheet));
            continue;
        }
        if let Some(sheet) = key_of(&marker.sheet) {
            // Which of two copies of a sheet is right, only a person knows.
            match sheets.entry(sheet) {
                Entry::Vacant(free) => {
                    free.insert(raw);
                }
                Entry::Occupied(_) => {
                    let problem = Diagnostic::new(Code::IdDuplicate, place).with("what", "sheet");
                    diagnostics.push(problem.with("id", &raw.name));
                    refused.insert(sheet);
                }
            }
        }
    }
    sheets.retain(|sheet, _| !refused.contains(sheet));
    (sheets, refused)
}

/// The key of a sheet of a unit's workbook as it is defined.
fn key_of(key: &str) -> Option<&'static str> {
    subject::unit_sheets().into_iter().map(|sheet| sheet.key).find(|own| *own == key)
}
