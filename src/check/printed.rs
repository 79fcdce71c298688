//! What the template printed, held against what it would print now.
//!
//! *Takes* a unit's rows, the plan and earlier reports, *returns* warnings where the workbook shows something else. *Never*
//! looks at a cell that a unit fills in.

use rust_decimal::Decimal;

use super::context::Checker;
use crate::cells::{self, Row};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::read::RawValue;
use crate::schema::{Column, Role, Sheet, identity, rows as place};
use crate::subject;
use crate::template::cell::{Cell, Row as Printed};
use crate::template::rows::Source;
use crate::template::start_intro;
use crate::text::{self, Words};

/// Earlier values and statuses, dates and responsibles on a sheet: who fills in a workbook answers to what stands there.
/// What is blank on either side was not known, or is not asked for any more.
pub(super) fn of_sheet(checker: &Checker<'_>, sheet: &Sheet, rows: &[Row<'_>]) -> Vec<Diagnostic> {
    let Some(own) = subject::unit_rows().find(|own| own.sheet.key == sheet.key) else { return Vec::new() };
    let Checker { plan, unit, period, words, past: figures, .. } = *checker;
    let printed = |words| (own.rows)(Source { plan, unit, period, figures, words });
    let expected = printed(words);
    let mut differing = Vec::new();
    for row in rows {
        let Some(at) = expected.iter().position(|own| own.id == row.id) else { continue };
        let columns = sheet.columns.iter().filter(|column| differs(row, &expected[at], column));
        differing.extend(columns.map(|column| (at, row, column)));
    }
    if differing.is_empty() {
        return Vec::new();
    }
    // A workbook keeps the language of its template.
    let other = printed(Words::of(words.lang.other()));
    differing.retain(|(at, row, column)| other.get(*at).is_none_or(|own| differs(row, own, column)));
    differing.into_iter().filter_map(|(at, row, column)| said(checker, row, &expected[at], column)).collect()
}

/// What the rooms look at themselves is said by them.
pub(super) fn finish(checker: &mut Checker<'_>) {
    start(checker);
    let told = |one: &&Diagnostic| one.code == Code::PrintedDiffers;
    let told: Vec<Option<Place>> = checker.diagnostics.0.iter().filter(told).map(|one| one.at.clone()).collect();
    let own = std::mem::take(&mut checker.printed);
    checker.diagnostics.0.extend(own.into_iter().filter(|one| !told.contains(&one.at)));
}

/// The unit's name, the committee's and the municipality's, and the date, as the first sheet says them.
fn start(checker: &mut Checker<'_>) {
    let Some(raw) = checker.sheets.get(identity::START.key).copied() else { return };
    let Some(cell) = raw.cell(place::INTRO, 1) else { return };
    let found = cells::text_of_cell(cell);
    let expected = |words: &Words| start_intro(checker.plan, checker.unit, checker.period, words);
    let is_it = |words: &Words| cells::same_words(found, &expected(words));
    if found.is_empty() || is_it(checker.words) || is_it(Words::of(checker.words.lang.other())) {
        return;
    }
    let expected = expected(checker.words);
    // What is of the committee is the same in every workbook; where all but the unit's name is as it was, that has changed.
    let unit = checker.unit.name.as_str();
    let rest = expected.strip_prefix(unit).unwrap_or(&expected);
    let named = found.strip_suffix(rest).filter(|name| !name.is_empty());
    let (what, found, expected) = match (found.strip_prefix(unit), named) {
        (Some(found), _) => ("start", found.trim(), rest.trim()),
        (None, Some(name)) => ("unit", name, unit),
        (None, None) => ("start", found, expected.as_str()),
    };
    let problem = Diagnostic::new(Code::PrintedDiffers, raw.at(checker.file, place::INTRO, 1)).with("what", what);
    let problem = problem.with("found", checker.guard.quote(found)).with("expected", expected);
    let problem = problem.with("count", 1).with("several", "no");
    checker.diagnostics.push(problem);
}

/// True if a cell that is not filled in shows something else than is printed now.
fn differs(found: &Row<'_>, printed: &Printed, column: &Column) -> bool {
    let Some(cell) = found.raw(column.key).filter(|_| column.role != Role::Name) else { return false };
    match (printed.cells.get(column.key), &cell.value) {
        (Some(Cell::Text(expected) | Cell::Status(_, expected)), _) => {
            let shown = cells::text_of_cell(cell);
            !shown.is_empty() && !expected.is_empty() && !cells::same_words(shown, expected)
        }
        (Some(Cell::Money(expected)), RawValue::Number(amount)) => digits(*amount) != digits(*expected),
        _ => false,
    }
}

/// Programs that save a workbook may change the last digits.
fn digits(amount: Decimal) -> Decimal {
    text::round(amount, 5).normalize()
}

fn said(checker: &Checker<'_>, found: &Row<'_>, printed: &Printed, column: &Column) -> Option<Diagnostic> {
    // The rooms look at these themselves: a budget is said of the period or the year, and not of both.
    if ["#budget_period", "#budget_year", "#target", "#plan_value"].contains(&column.key) {
        return None;
    }
    let cell = found.raw(column.key)?;
    let amount = |amount: Decimal| text::number(amount, amount.normalize().scale(), checker.words.lang);
    let flat = |text: &str| text.replace('\n', " ");
    let (shown, expected) = match (printed.cells.get(column.key)?, &cell.value) {
        (Cell::Text(text) | Cell::Status(_, text), _) => {
            (flat(&checker.guard.quote(cells::text_of_cell(cell))), flat(text))
        }
        (Cell::Money(expected), RawValue::Number(found)) => (amount(*found), amount(*expected)),
        _ => return None,
    };
    let from = if column.key.contains("previous") { "history" } else { "plan" };
    let problem = found.problem(Code::PrintedDiffers, column.key).with("what", "printed").with("from", from);
    let problem = problem.with("count", 1).with("several", "no");
    Some(problem.with("found", shown).with("expected", expected))
}
