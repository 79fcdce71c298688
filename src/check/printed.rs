//! What the template printed, held against what it would print now.
//!
//! *Takes* a unit's rows, the plan and earlier reports, *returns* warnings where the workbook shows something else. *Never*
//! looks at a cell that a unit fills in.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::context::Checker;
use crate::cells::{self, Book, Context, Ids, Row};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::figure::Figures;
use crate::read::RawValue;
use crate::schema::{Column, Role, identity, rows as place};
use crate::subject;
use crate::template::cell::{Cell, Row as Printed};
use crate::template::rows::Source;
use crate::template::start_intro;
use crate::text::{self, Words};

/// Earlier values and statuses, dates and responsibles, names of unit and committee: who fills in a workbook answers to
/// what stands there. What is blank on either side was not known, or is not asked for any more.
pub(super) fn check(checker: &mut Checker<'_>, figures: &Figures) {
    start(checker);
    let (plan, unit, period, words) = (checker.plan, checker.unit, checker.period, checker.words);
    for own in subject::unit_rows() {
        let sheet = own.worded(period);
        let Some(raw) = checker.sheets.get(sheet.key).copied() else { continue };
        let context = Context { sheet, file: checker.file, words, book: Book::Unit, guard: checker.guard };
        // What is wrong with the rows themselves has been said.
        let Some(found) = cells::rows(context, raw, Ids::Unique, &mut Diagnostics::default()) else { continue };
        let found: BTreeMap<&str, &Row<'_>> = found.iter().map(|row| (row.id.as_str(), row)).collect();
        let printed = |words| (own.rows)(Source { plan, unit, period, figures, words });
        let expected = printed(words);
        let mut differing = Vec::new();
        for (at, row) in expected.iter().enumerate() {
            let Some(own) = found.get(row.id.as_str()) else { continue };
            let keys = sheet.columns.iter().filter(|column| differs(own, row, column));
            differing.extend(keys.map(|column| (at, *own, column)));
        }
        if differing.is_empty() {
            continue;
        }
        // A workbook keeps the language of its template.
        let other = printed(Words::of(words.lang.other()));
        differing.retain(|(at, own, column)| other.get(*at).is_none_or(|row| differs(own, row, column)));
        for (at, own, column) in differing {
            say(checker, own, &expected[at], column);
        }
    }
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
    // What is of the committee is the same in every workbook.
    let unit = checker.unit.name.as_str();
    let pair = found.strip_prefix(unit).zip(expected.strip_prefix(unit));
    let (found, expected) = pair.map_or((found, expected.as_str()), |(found, expected)| (found.trim(), expected.trim()));
    let problem = Diagnostic::new(Code::PrintedDiffers, raw.at(checker.file, place::INTRO, 1)).with("what", "start");
    let problem = problem.with("found", checker.guard.quote(found)).with("expected", expected);
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

fn say(checker: &mut Checker<'_>, found: &Row<'_>, printed: &Printed, column: &Column) {
    let place = found.place(column.key);
    // The rooms look at some of it themselves.
    let is_said = |one: &Diagnostic| {
        one.code == Code::PrintedDiffers && one.places().into_iter().any(|own| own == Place::Cell(place.clone()))
    };
    let is_covered = ["#budget_period", "#budget_year"].contains(&column.key);
    if is_covered || checker.diagnostics.0.iter().any(is_said) {
        return;
    }
    let lang = checker.words.lang;
    let amount = |amount: Decimal| text::number(amount, amount.normalize().scale(), lang);
    let flat = |text: &str| text.replace('\n', " ");
    let (shown, expected) = match (printed.cells.get(column.key), found.raw(column.key).map(|cell| &cell.value)) {
        (Some(Cell::Text(text) | Cell::Status(_, text)), _) => {
            let shown = found.raw(column.key).map_or("", cells::text_of_cell);
            (flat(&checker.guard.quote(shown)), flat(text))
        }
        (Some(Cell::Money(expected)), Some(RawValue::Number(found))) => (amount(*found), amount(*expected)),
        _ => return,
    };
    let from = if column.key.contains("previous") { "history" } else { "plan" };
    let problem = found.problem(Code::PrintedDiffers, column.key).with("what", "printed").with("from", from);
    checker.diagnostics.push(problem.with("found", shown).with("expected", expected));
}
