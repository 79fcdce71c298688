//! Rows that grow with what is typed in them.
//!
//! *Takes* a finished template, *returns* the same workbook whose data rows have a height to begin with instead of a
//! fixed one. *Never* touches a row above the keys: those hold joined cells, which no program fits by itself.
//!
//! The library fixes every height that it writes, and a fixed row cuts off a long comment. Without the mark the row
//! is as high as it was written when opened, and fits its text as soon as somebody types (ECMA-376 part 1, 18.3.1.73).

use std::borrow::Cow;
use std::io::{Cursor, Read, Write};

use rust_xlsxwriter::{Workbook, XlsxError};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const SHEETS: &str = "xl/worksheets/sheet";
const FIXED: &str = " customHeight=\"1\"";
const HIDDEN_ROW: &str = " hidden=\"1\"";
/// The fastest, for files that are a fifth larger: packing is most of the work, and templates are small.
const LEVEL: u8 = 1;

/// The workbook's bytes.
pub(super) fn save(mut book: Workbook) -> Result<Vec<u8>, XlsxError> {
    book.set_zip_compression_level(LEVEL);
    repack(&book.save_to_buffer()?).map_err(|error| XlsxError::IoError(error.into()))
}

fn repack(bytes: &[u8]) -> zip::result::ZipResult<Vec<u8>> {
    let mut from = ZipArchive::new(Cursor::new(bytes))?;
    let mut to = ZipWriter::new(Cursor::new(Vec::with_capacity(bytes.len())));
    let options = SimpleFileOptions::default().compression_level(Some(i64::from(LEVEL)));
    let mut sheet = String::new();
    for index in 0..from.len() {
        let mut file = from.by_index(index)?;
        let name = file.name()?.into_owned();
        if name.starts_with(SHEETS) {
            sheet.clear();
            file.read_to_string(&mut sheet)?;
            to.start_file(name, options)?;
            to.write_all(growing(&sheet).as_bytes())?;
        } else {
            to.raw_copy_file(file)?;
        }
    }
    Ok(to.finish()?.into_inner())
}

/// A sheet without the fixed heights below its row of keys, which is the only hidden one.
fn growing(sheet: &str) -> Cow<'_, str> {
    let Some(data) = sheet.find("<sheetData>") else { return Cow::Borrowed(sheet) };
    let Some(keys) = sheet[data..].find(HIDDEN_ROW) else { return Cow::Borrowed(sheet) };
    let (above, below) = sheet.split_at(data + keys);
    let (rows, rest) = below.split_at(below.find("</sheetData>").unwrap_or(below.len()));
    Cow::Owned([above, &rows.replace(FIXED, ""), rest].concat())
}
