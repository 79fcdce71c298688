//! Marks in a workbook what is wrong with it.
//!
//! *Takes* a workbook as it was handed in, with the faulty cells and a list of what to correct, *returns* the same
//! workbook with those cells coloured and commented and the list as its first sheet. Marks of an earlier run are
//! replaced. *Never* changes a value, a formula or a style, or a part that has nothing to do with it.

mod alone;
mod boxes;
mod comments;
mod lines;
mod list;
mod package;
mod relations;
mod sheet;
mod styles;
#[cfg(test)]
mod tests;
mod workbook;
mod xml;

use std::collections::{BTreeMap, BTreeSet};

pub use alone::list_alone;

use package::Package;
use sheet::Until;
use styles::Styles;
use workbook::Workbook;
use xml::Document;

/// Who has written our comments.
const AUTHOR: &str = "tertial";

/// What stands in the first, hidden cell of our list.
const LIST_MARK: &str = "#tertial-return";

/// The last row of a sheet, counted from zero.
const LAST_ROW: u32 = 1_048_575;

/// The last column of a sheet, counted from zero.
const LAST_COLUMN: u32 = 16_383;

/// A row and a column, counted from zero.
type Place = (u32, u32);

/// How bad it is, and with it the colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// May be right all the same.
    Warning,
    /// Must be corrected.
    Error,
}

/// A cell with something wrong in it.
#[derive(Debug, Clone)]
pub struct Mark {
    /// The name of the sheet as in the workbook.
    pub sheet: String,
    /// Counted from zero.
    pub row: u32,
    /// Counted from zero.
    pub col: u32,
    /// What the comment says.
    pub text: String,
    /// How bad it is.
    pub grade: Grade,
    /// The mark goes away when the cell is no longer blank.
    pub until_filled: bool,
}

/// A row of the list.
#[derive(Debug, Clone)]
pub struct Item {
    /// The name of the sheet; empty if it is about the workbook.
    pub sheet: String,
    /// The row and the column, counted from zero.
    pub cell: Option<(u32, u32)>,
    /// How serious it is.
    pub grade: Grade,
    /// The same in a word.
    pub severity: String,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub remedy: String,
    /// The code of the message.
    pub code: String,
}

/// The sheet that comes first.
#[derive(Debug, Clone)]
pub struct List {
    /// Its name; numbered if another sheet has it.
    pub sheet: String,
    /// Its title.
    pub title: String,
    /// What comes before the rows.
    pub intro: String,
    /// The head of the columns: where, what is wrong, what to do, how serious, code.
    pub heads: [String; 5],
    /// The rows, in this order.
    pub items: Vec<Item>,
}

/// Why a workbook cannot be marked.
#[derive(Debug, thiserror::Error)]
pub enum MarkError {
    /// The package is not as it should be.
    #[error("{part}: {reason}")]
    Damaged {
        /// The part in question; empty for the archive itself.
        part: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A mark is meant for a sheet with cells that is not there.
    #[error("there is no sheet \"{0}\"")]
    NoSheet(String),
    /// The list could not be written as a workbook of its own.
    #[error(transparent)]
    List(#[from] rust_xlsxwriter::XlsxError),
    /// A mark lies outside of what a sheet can hold.
    #[error("sheet \"{sheet}\" has no row {row} with a column {col}")]
    NoCell {
        /// The name of the sheet.
        sheet: String,
        /// Counted from zero.
        row: u32,
        /// Counted from zero.
        col: u32,
    },
}

impl MarkError {
    fn damaged(part: &str, reason: impl ToString) -> MarkError {
        MarkError::Damaged { part: part.to_owned(), reason: reason.to_string() }
    }
}

/// What is said about one cell.
struct Said {
    text: String,
    until: Until,
    grade: Grade,
}

/// Marks a workbook, after the marks of an earlier run have been taken out. Without a list and without marks, taking
/// them out is all that is done.
///
/// # Errors
///
/// [`MarkError`] if the package is damaged, or if a mark is meant for a cell that cannot be.
pub fn mark(package: &[u8], list: Option<&List>, marks: &[Mark]) -> Result<Vec<u8>, MarkError> {
    let bytes = package;
    let mut package = Package::open(bytes)?;
    Workbook::open(&mut package)?.remove_lists(&mut package)?;
    let workbook = Workbook::open(&mut package)?;
    if workbook.sheets.is_empty() && list.is_none() {
        return Err(MarkError::damaged(&workbook.path, "has no sheet beside the list"));
    }
    for sheet in workbook.sheets.iter().filter(|sheet| sheet.has_cells) {
        clear(&mut package, &sheet.path)?;
    }
    let said = by_sheet(&workbook, marks)?;
    if list.is_some() || !said.is_empty() {
        add(&mut package, &workbook, list, &said)?;
    }
    if package.is_changed() { package.finish() } else { Ok(bytes.to_vec()) }
}

/// Takes the marks of an earlier run out of a sheet.
fn clear(package: &mut Package<'_>, path: &str) -> Result<(), MarkError> {
    comments::clear(package, path)?;
    let text = package.needed(path)?;
    if !text.contains(AUTHOR) {
        return Ok(());
    }
    let mut document = Document::parse(path, text)?;
    sheet::remove_rules(&mut document);
    if document.is_changed() {
        package.set(path, document.finish());
    }
    Ok(())
}

/// What is said about each cell, by the path of its sheet.
fn by_sheet(workbook: &Workbook, marks: &[Mark]) -> Result<BTreeMap<String, BTreeMap<Place, Said>>, MarkError> {
    let mut sheets: BTreeMap<String, BTreeMap<Place, Said>> = BTreeMap::new();
    for mark in marks {
        let sheet = workbook.sheets.iter().find(|sheet| sheet.has_cells && sheet.name == mark.sheet);
        let sheet = sheet.ok_or_else(|| MarkError::NoSheet(mark.sheet.clone()))?;
        if mark.row > LAST_ROW || mark.col > LAST_COLUMN {
            return Err(MarkError::NoCell { sheet: mark.sheet.clone(), row: mark.row, col: mark.col });
        }
        let until = if mark.until_filled { Until::Filled } else { Until::Removed };
        let cells = sheets.entry(sheet.path.clone()).or_default();
        match cells.get_mut(&(mark.row, mark.col)) {
            None => {
                cells.insert((mark.row, mark.col), Said { text: mark.text.clone(), until, grade: mark.grade });
            }
            Some(said) => {
                said.grade = said.grade.max(mark.grade);
                said.text = format!("{}\n\n{}", said.text, mark.text);
                said.until = if until == Until::Removed { until } else { said.until };
            }
        }
    }
    Ok(sheets)
}

fn add(
    package: &mut Package<'_>,
    workbook: &Workbook,
    list: Option<&List>,
    said: &BTreeMap<String, BTreeMap<Place, Said>>,
) -> Result<(), MarkError> {
    let path = styles_part(package, workbook)?;
    let mut styles = Styles::new(&path, package.needed(&path)?);
    let list = match list {
        Some(list) => Some((list, styles.list()?)),
        None => None,
    };
    let grades: BTreeSet<Grade> = said.values().flat_map(BTreeMap::values).map(|said| said.grade).collect();
    let formats: Result<BTreeMap<Grade, usize>, MarkError> =
        grades.into_iter().map(|grade| Ok((grade, styles.marked(grade)?))).collect();
    let formats = formats?;
    if let Some(text) = styles.finish() {
        package.set(&path, text);
    }
    for (path, cells) in said {
        let mut document = Document::parse(path, package.needed(path)?)?;
        let marked = cells.iter().map(|(place, said)| (*place, (said.until, said.grade))).collect();
        sheet::add_rules(&mut document, &marked, &formats);
        package.set(path, document.finish());
        let texts = cells.iter().filter(|(_, said)| !said.text.is_empty());
        comments::add(package, workbook, path, &texts.map(|(place, said)| (*place, said.text.clone())).collect())?;
    }
    if let Some((list, styles)) = list {
        let names: Vec<&str> = workbook.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
        let markup = list::sheet(list, &styles, &workbook.namespace, &names);
        workbook.put_first(package, &workbook.free_name(&list.sheet), markup, list::HEAD_ROW)?;
    }
    Ok(())
}

/// The part for styles, which is made if there is none.
fn styles_part(package: &mut Package<'_>, workbook: &Workbook) -> Result<String, MarkError> {
    if let Some(path) = workbook.part("styles") {
        return Ok(path.to_owned());
    }
    let path = package.free_path(&format!("{}styles", relations::folder_of(&workbook.path)), ".xml");
    package.set(&path, Styles::empty(&workbook.namespace));
    relations::declare(package, &path, "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml")?;
    relations::add(package, &workbook.path, &format!("{}/styles", workbook.base), &path)?;
    Ok(path)
}

/// A cell as formulas have it: the first is A1.
fn reference((row, column): Place) -> String {
    let (mut letters, mut rest) = (Vec::new(), u64::from(column) + 1);
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    let letters: String = letters.into_iter().rev().collect();
    format!("{letters}{}", u64::from(row) + 1)
}

/// The cell that a reference means.
fn place(reference: &str) -> Option<Place> {
    let reference = reference.trim().replace('$', "");
    let digits = reference.find(|character: char| character.is_ascii_digit())?;
    let (letters, row) = reference.split_at_checked(digits)?;
    if letters.is_empty() || letters.len() > 3 || !letters.chars().all(|letter| letter.is_ascii_alphabetic()) {
        return None;
    }
    let column = letters.bytes().fold(0, |sum, letter| sum * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1);
    Some((row.parse::<u32>().ok()?.checked_sub(1)?, column.checked_sub(1)?))
}
