//! Measures of staff, quality and volume.
//!
//! *Takes* a unit's rows, *returns* what it reports and what is wrong with it. *Never* compares units.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::{Asked, MeasureReport, Scale, Submitted, sheet};
use crate::cells::Row;
use crate::check::context::Checker;
use crate::check::values;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::{Percent, Reported};
use crate::text;

/// Checks the sheets.
pub(crate) fn check(checker: &mut Checker<'_>) -> Submitted {
    let plan = checker.plan;
    let mut submitted = Submitted::new();
    for (definition, families) in sheet::BY_FAMILY {
        let measures = sheet::asked(plan, checker.unit, checker.period, families);
        let lang = checker.words.lang;
        let names: Vec<(String, String)> =
            measures.iter().map(|asked| (asked.row().to_string(), asked.name(lang))).collect();
        let rows = checker.asked_rows(definition, &names);
        for (asked, row) in measures.iter().zip(&rows) {
            let (Some(row), measure) = (row, asked.measure) else { continue };
            let value = values::value(checker, &measure.measure, measure.aggregation, row);
            let position = row.position("#position", &mut checker.diagnostics);
            if position.is_some() && measure.scale != Scale::Quarters {
                checker.diagnostics.push(row.problem(Code::CellUnused, "#position").with("what", "position"));
            }
            let report = MeasureReport { measure: measure.id.clone(), month: asked.month, value, position };
            submitted.insert(asked.row(), report);
        }
        sick_leave_parts(checker, &measures, &rows, &submitted);
    }
    submitted
}

/// Total sick leave is short plus long (`domain.md`, Staff): hours must agree.
fn sick_leave_parts(
    checker: &mut Checker<'_>,
    measures: &[Asked<'_>],
    rows: &[Option<Row<'_>>],
    submitted: &Submitted,
) {
    let months: BTreeSet<Option<u8>> = measures.iter().map(|own| own.month).collect();
    for month in months {
        sick_leave_of(checker, measures, rows, submitted, month);
    }
}

/// At the end of the year the last twelve months are the year: both shares are the same.
fn of_whole_year(
    checker: &mut Checker<'_>,
    (index, total, of): (usize, Decimal, Decimal),
    rolling: Option<(usize, Decimal, Decimal)>,
    rows: &[Option<Row<'_>>],
) {
    const APART: Decimal = Decimal::from_parts(5, 0, 0, false, 2);
    let Some((rolling, absent, ordinary)) = rolling.filter(|_| checker.period.last_month() == 12) else { return };
    let share = |part: Decimal, whole: Decimal| part.saturating_mul(Decimal::ONE_HUNDRED).checked_div(whole);
    let (Some(own), Some(year)) = (share(absent, ordinary), share(total, of)) else { return };
    let (Some(Some(rolling)), Some(Some(row))) = (rows.get(rolling), rows.get(index)) else { return };
    if own.saturating_sub(year).abs() > APART {
        let shown = |share: Decimal| text::percent(Percent(share), 2, checker.words.lang);
        let problem = rolling.problem(Code::PartExceedsWhole, "#numerator").and(&row.place("#numerator"));
        let problem = problem.with("column", "rolling_year").with("found", shown(own)).with("total", shown(year));
        checker.diagnostics.push(problem.with("whole", &row.label));
    }
}

fn sick_leave_of(
    checker: &mut Checker<'_>,
    measures: &[Asked<'_>],
    rows: &[Option<Row<'_>>],
    submitted: &Submitted,
    month: Option<u8>,
) {
    let hours = |code: &str| -> Option<(usize, Decimal, Decimal)> {
        let index = measures.iter().position(|own| own.measure.code == code && own.month == month)?;
        match submitted.get(&measures[index].row())?.value.value.as_ref()? {
            Reported::Ratio(numerator, denominator) => Some((index, numerator.value, denominator.value)),
            _ => None,
        }
    };
    let Some((index, total, of)) = hours("sick_total") else { return };
    // Before the year's end the twelve months are more than the year's own: all hours are in both.
    if let Some((rolling, absent, ordinary)) = hours("sick_r12").filter(|_| checker.period.last_month() < 12)
        && (ordinary <= of || absent < total)
        && let (Some(Some(rolling)), Some(Some(row))) = (rows.get(rolling), rows.get(index))
    {
        let (key, found, whole) =
            if ordinary <= of { ("#denominator", ordinary, of) } else { ("#numerator", absent, total) };
        let lang = checker.words.lang;
        let shown = |value: Decimal| text::number(value, value.normalize().scale(), lang);
        let problem = rolling.problem(Code::PartExceedsWhole, key).and(&row.place(key)).with("column", "rolling");
        let problem = problem.with("found", shown(found)).with("total", shown(whole));
        checker.diagnostics.push(problem.with("whole", &row.label));
    } else if let Some((rolling, _, ordinary)) = hours("sick_r12").filter(|_| checker.period.last_month() >= 4)
        && let (Some(Some(rolling)), Some(Some(row))) = (rows.get(rolling), rows.get(index))
    {
        // Twelve months of about as many hours as those of the period.
        let expected = of.saturating_mul(Decimal::from(12)) / Decimal::from(checker.period.last_month());
        let apart = ordinary.saturating_sub(expected).abs().saturating_mul(Decimal::from(10));
        if apart > expected.saturating_mul(Decimal::from(4)) && of >= Decimal::ONE_THOUSAND {
            let lang = checker.words.lang;
            let shown = |value: Decimal| text::number(value, value.normalize().scale(), lang);
            let problem = rolling.problem(Code::PartExceedsWhole, "#denominator").and(&row.place("#denominator"));
            let problem = problem.with("column", "rolling_far").with("found", shown(ordinary)).with("total", shown(of));
            checker.diagnostics.push(problem.with("whole", &row.label));
        }
    }
    of_whole_year(checker, (index, total, of), hours("sick_r12"), rows);
    let (short, long) = (hours("sick_short"), hours("sick_long"));
    let Some(Some(row)) = rows.get(index) else { return };
    let lang = checker.words.lang;
    let shown = |value: Decimal| text::number(value, value.normalize().scale(), lang);
    // Each is rounded to whole hours by itself.
    let is_rounded = |sum: Decimal| total.saturating_sub(sum).abs() <= Decimal::ONE && total >= Decimal::from(50);
    if let (Some((_, short, _)), Some((_, long, _))) = (short, long)
        && total != short.saturating_add(long)
        && !is_rounded(short.saturating_add(long))
    {
        let problem = row.problem(Code::PartsDiffer, "#numerator").with("what", "numerator");
        checker.diagnostics.push(problem.with("sum", shown(short.saturating_add(long))).with("total", shown(total)));
    }
    // All three are shares of the same ordinary hours.
    let other = [short, long].into_iter().flatten().find(|(_, _, own)| *own != of);
    if let Some((part, _, own)) = other {
        let problem = row.problem(Code::PartsDiffer, "#denominator").with("what", "denominator");
        let problem = rows
            .get(part)
            .and_then(Option::as_ref)
            .map(|part| part.place("#denominator"))
            .iter()
            .fold(problem, Diagnostic::and);
        checker.diagnostics.push(problem.with("sum", shown(own)).with("total", shown(of)));
    }
}
