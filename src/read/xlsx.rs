//! Office Open XML: `.xlsx` and `.xlsm`.
//!
//! *Takes* the parts of a package, *returns* its sheets. The only user of calamine. *Never* hands
//! calamine a byte that was not scanned, never asks it for a dense range: a lone cell in
//! `XFD1048576` would take the process down.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError, XlsxFormulaMetadata, open_workbook_from_rs};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::fill::Budget;
use super::guard::{Limits, Package};
use super::places::{self, COLUMNS, Cells, Place, ROWS};
use super::scan::{self, Outline, SheetPart};
use super::{CellProblemKind, RawCell, RawSheet, RawValue, Unreadable, value};

type Workbook = Xlsx<Cursor<Vec<u8>>>;
type Book = (BTreeMap<String, String>, Vec<RawSheet>);

/// Reads the workbook of a package.
pub(super) fn read(package: &Package, limits: &Limits) -> Result<Book, Unreadable> {
    let outline = scan::outline(package, limits)?;
    check(package, &outline, limits)?;
    let sheet = |sheet: &SheetPart| {
        let bytes = package.bytes(&sheet.path).unwrap_or_default();
        places::of_sheet(sheet, bytes, limits)
    };
    let cells: Vec<Cells<'_>> = outline.sheets.iter().map(sheet).collect::<Result<_, _>>()?;
    let bytes = repacked(package, &outline, &cells)?;
    // calamine panics on some files. What it holds by then is thrown away whole.
    catch_unwind(AssertUnwindSafe(|| read_book(bytes, &cells, limits)))
        .unwrap_or_else(|_| Err(Unreadable::damaged("", "the reader gave up")))
}

/// Checks every part that calamine will read, apart from the sheets.
fn check(package: &Package, outline: &Outline, limits: &Limits) -> Result<(), Unreadable> {
    for (asked, path) in &outline.parts {
        let Some(text) = package.text(path)? else {
            continue;
        };
        if asked.ends_with("sharedStrings.xml") {
            scan::shared_strings(path, text)?;
        } else if asked.ends_with("styles.xml") {
            scan::styles(path, text, limits)?;
        } else {
            scan::well_formed(path, text)?;
        }
    }
    Ok(())
}

/// A package of the checked parts only, not compressed: they have been inflated once already.
fn repacked(package: &Package, outline: &Outline, cells: &[Cells<'_>]) -> Result<Vec<u8>, Unreadable> {
    let parts = outline.parts.iter().filter_map(|(asked, path)| {
        let bytes = package.bytes(path)?;
        Some((asked, bytes))
    });
    let sheets = outline.sheets.iter().zip(cells);
    let parts = parts.chain(sheets.map(|(sheet, cells)| (&sheet.path, &*cells.bytes)));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in parts.filter(|(_, bytes)| !bytes.is_empty()) {
        zip.start_file(path.as_str(), stored).map_err(|error| Unreadable::damaged(path, error))?;
        zip.write_all(bytes).map_err(|error| Unreadable::damaged(path, error))?;
    }
    zip.finish().map(Cursor::into_inner).map_err(|error| Unreadable::damaged("", error))
}

fn read_book(bytes: Vec<u8>, cells: &[Cells<'_>], limits: &Limits) -> Result<Book, Unreadable> {
    let whole = |error: XlsxError| Unreadable::damaged("", error);
    let mut book: Workbook = open_workbook_from_rs(Cursor::new(bytes)).map_err(whole)?;
    let properties = book.workbook_properties().map_err(whole)?.custom_properties;
    let listed = book.sheets_metadata().to_vec();
    let names: BTreeSet<&str> = listed.iter().map(|sheet| sheet.name.as_str()).collect();
    // calamine looks sheets up by name, so a doubled name would give one sheet twice.
    if names.len() != listed.len() || listed.len() != cells.len() {
        return Err(Unreadable::damaged("", "two sheets of one name"));
    }
    let mut budget = Budget::new(limits);
    let mut sheets = Vec::new();
    for (sheet, cells) in listed.iter().zip(cells) {
        if sheet.typ != SheetType::WorkSheet {
            continue;
        }
        let hidden = sheet.visible != SheetVisible::Visible;
        let mut raw = RawSheet::blank(&sheet.name, hidden);
        read_sheet(&mut book, &cells.places, &mut raw, &mut budget)?;
        sheets.push(raw.sorted());
    }
    Ok((properties.into_iter().collect(), sheets))
}

fn read_sheet(
    book: &mut Workbook,
    places: &[Place],
    sheet: &mut RawSheet,
    budget: &mut Budget<'_>,
) -> Result<(), Unreadable> {
    let is_1904 = book.has_1904_epoch();
    let mut reader = match book.worksheet_cells_reader(&sheet.name) {
        Ok(reader) => reader,
        Err(error) => {
            let reason = CellProblemKind::SheetUnreadable(error.to_string());
            sheet.report((0, 0), reason);
            return Ok(());
        }
    };
    // Each call reads one cell element, whether it succeeds or not; that is how a cell that
    // calamine cannot read gets its position.
    for place in places {
        let result = reader.next_cell_with_formula_metadata();
        let Some(at) = inside_grid(sheet, place) else {
            continue;
        };
        let cell = match result {
            Ok(Some(cell)) if cell.pos == at => cell,
            Ok(Some(_)) => {
                let reason = "two positions".to_owned();
                sheet.report(at, CellProblemKind::Unreadable(reason));
                continue;
            }
            Ok(None) => {
                let reason = "fewer cells than it says".to_owned();
                sheet.report(at, CellProblemKind::SheetUnreadable(reason));
                return Ok(());
            }
            Err(error) => {
                refuse(sheet, at, error, budget)?;
                continue;
            }
        };
        let formula = cell.formula.map(formula_text);
        budget.spend(sheet, 1, text_length(&cell.value, formula.as_deref()))?;
        match read_value(cell.value, formula.is_some(), is_1904) {
            Ok(Some(value)) => {
                let format =
                    matches!(value, RawValue::Number(_)).then(|| number_format(reader.styles(), place.style)).flatten();
                let cell = RawCell { value, formula, number_format: format };
                sheet.put(at, cell);
            }
            Ok(None) => {}
            Err(kind) => sheet.report(at, kind),
        }
    }
    if !matches!(reader.next_cell_with_formula_metadata(), Ok(None)) {
        let reason = "cells after the last one".to_owned();
        sheet.report((0, 0), CellProblemKind::SheetUnreadable(reason));
    }
    Ok(())
}

fn inside_grid(sheet: &mut RawSheet, place: &Place) -> Option<(u32, u32)> {
    match place.at {
        Some((row, col)) if row < ROWS && col < COLUMNS => Some((row, col)),
        Some((row, col)) => {
            let nearest = (row.min(ROWS - 1), col.min(COLUMNS - 1));
            sheet.report(nearest, CellProblemKind::OutsideGrid);
            None
        }
        None => {
            sheet.report((0, 0), CellProblemKind::OutsideGrid);
            None
        }
    }
}

/// A cell that calamine does not read. Errors that are newer than it, `#SPILL!`, are errors all the same.
fn refuse(sheet: &mut RawSheet, at: (u32, u32), error: XlsxError, budget: &mut Budget<'_>) -> Result<(), Unreadable> {
    match error {
        XlsxError::CellError(text) if text.starts_with('#') => {
            budget.spend(sheet, 1, text.len())?;
            let cell = RawCell { value: RawValue::Error(text), formula: None, number_format: None };
            sheet.put(at, cell);
        }
        error => sheet.report(at, CellProblemKind::Unreadable(error.to_string())),
    }
    Ok(())
}

fn formula_text(formula: XlsxFormulaMetadata) -> String {
    match formula {
        XlsxFormulaMetadata::Normal { formula } | XlsxFormulaMetadata::Shared { formula, .. } => formula,
        _ => String::new(),
    }
}

fn text_length(value: &DataRef<'_>, formula: Option<&str>) -> usize {
    let text = match value {
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.len(),
        DataRef::SharedString(text) => text.len(),
        DataRef::Int(_)
        | DataRef::Float(_)
        | DataRef::Bool(_)
        | DataRef::DateTime(_)
        | DataRef::Error(_)
        | DataRef::Empty => 0,
    };
    text + formula.map_or(0, str::len)
}

/// The value of a cell; `None` for a blank one.
fn read_value(data: DataRef<'_>, is_formula: bool, is_1904: bool) -> Result<Option<RawValue>, CellProblemKind> {
    let value = match data {
        DataRef::Int(number) => value::decimal(number as f64).map(RawValue::Number)?,
        DataRef::Float(number) => value::decimal(number).map(RawValue::Number)?,
        DataRef::String(text) if !text.is_empty() || is_formula => RawValue::Text(text),
        DataRef::SharedString(text) if !text.is_empty() || is_formula => RawValue::Text(text.to_owned()),
        DataRef::Bool(truth) => RawValue::Bool(truth),
        DataRef::DateTime(moment) => value::date(moment, is_1904)?,
        DataRef::DateTimeIso(text) => match value::iso_date(&text) {
            Some(date) => RawValue::Date(date),
            None => RawValue::Text(text),
        },
        DataRef::DurationIso(text) => RawValue::Text(value::iso_clock(&text).unwrap_or(text)),
        DataRef::Error(error) => RawValue::Error(error.to_string()),
        DataRef::Empty if is_formula => RawValue::Unevaluated,
        DataRef::String(_) | DataRef::SharedString(_) | DataRef::Empty => return Ok(None),
    };
    Ok(Some(value))
}

fn number_format(styles: &[calamine::Style], style: usize) -> Option<String> {
    let format = styles.get(style)?.number_format.as_ref()?;
    (format.format_code != "General").then(|| format.format_code.clone())
}
