//! OpenDocument spreadsheets: `.ods`.
//!
//! *Takes* the parts of a package, *returns* its sheets. *Never* expands what is blank, and nothing
//! else before it is counted.
//!
//! calamine is not used here. It makes a dense table of every sheet with all repeats written out,
//! loops for ever on a file that ends inside a comment, takes the text of drawings for the text of
//! their cell and drops whether a number is a percentage.

use std::collections::{BTreeMap, BTreeSet};

use quick_xml::events::{BytesStart, Event};

use super::fill::Budget;
use super::guard::{Limits, Package};
use super::places::{COLUMNS, ROWS};
use super::xml::{Walk, attribute, entity, raw_attribute};
use super::{CellProblemKind, Excess, RawCell, RawSheet, RawValue, Unreadable, value};

const CONTENT: &str = "content.xml";

/// Reads the workbook of a package.
pub(super) fn read(
    package: &Package,
    limits: &Limits,
) -> Result<(BTreeMap<String, String>, Vec<RawSheet>), Unreadable> {
    let text = package.text(CONTENT)?.ok_or_else(|| Unreadable::damaged(CONTENT, "is missing"))?;
    Ok((properties(package)?, content(text, limits)?))
}

/// Custom document properties stand in `meta.xml`.
fn properties(package: &Package) -> Result<BTreeMap<String, String>, Unreadable> {
    const META: &str = "meta.xml";
    let mut properties = BTreeMap::new();
    let Some(text) = package.text(META)? else {
        return Ok(properties);
    };
    let mut walk = Walk::new(META, text);
    let mut name = None;
    let mut content = String::new();
    while let Some(event) = walk.next()? {
        match event {
            Event::Start(element) if element.name().as_ref() == "meta:user-defined" => {
                name = attribute(&element, "meta:name");
                content.clear();
            }
            Event::End(element) if element.name().as_ref() == "meta:user-defined" => {
                if let Some(name) = name.take() {
                    properties.insert(name, std::mem::take(&mut content));
                }
            }
            Event::Text(text) => content.push_str(&text.xml10_content()),
            Event::CData(text) => content.push_str(&text.xml10_content()),
            Event::GeneralRef(reference) => {
                content.push_str(&entity(&reference).unwrap_or_default());
            }
            _ => {}
        }
    }
    Ok(properties)
}

fn content(text: &str, limits: &Limits) -> Result<Vec<RawSheet>, Unreadable> {
    let mut walk = Walk::new(CONTENT, text);
    let mut budget = Budget::new(limits);
    let mut hidden_styles = BTreeSet::new();
    let mut style = None;
    let mut sheets: Vec<RawSheet> = Vec::new();
    while let Some(event) = walk.next()? {
        let Event::Start(element) = event else {
            continue;
        };
        match element.name().as_ref() {
            "style:style" => style = attribute(&element, "style:name"),
            "style:table-properties" if raw_attribute(&element, "table:display") == Some("false") => {
                hidden_styles.extend(style.take());
            }
            "table:table" => {
                let name = attribute(&element, "table:name").unwrap_or_default();
                let hidden =
                    attribute(&element, "table:style-name").is_some_and(|style| hidden_styles.contains(&style));
                if sheets.iter().any(|sheet| *sheet.name == *name) {
                    return Err(walk.damaged("two sheets of one name"));
                }
                if sheets.len() == limits.sheets {
                    return Err(Unreadable::Bomb(Excess::Sheets(sheets.len() + 1)));
                }
                let mut sheet = RawSheet::blank(&name, hidden);
                read_table(&mut walk, &mut sheet, &mut budget)?;
                sheets.push(sheet.sorted());
            }
            // Deleted cells of a tracked change, and copies of other workbooks.
            "table:tracked-changes" | "table:dde-links" => walk.skip()?,
            _ => {}
        }
    }
    Ok(sheets)
}

fn read_table(walk: &mut Walk<'_>, sheet: &mut RawSheet, budget: &mut Budget<'_>) -> Result<(), Unreadable> {
    let mut row = 0u32;
    loop {
        match walk.inside()? {
            Event::Start(element) => match element.name().as_ref() {
                "table:table-row" => {
                    let repeats = repeats(walk, &element, "table:number-rows-repeated")?;
                    let after = row.saturating_add(repeats);
                    read_row(walk, sheet, budget, row..after)?;
                    row = after;
                }
                // Groups and header rows only wrap rows. Drawings and forms hold no cells.
                "table:shapes" | "office:forms" | "table:table" => walk.skip()?,
                _ => {}
            },
            Event::End(element) if element.name().as_ref() == "table:table" => return Ok(()),
            _ => {}
        }
    }
}

/// Reads one row element, which stands for all `rows`.
fn read_row(
    walk: &mut Walk<'_>,
    sheet: &mut RawSheet,
    budget: &mut Budget<'_>,
    rows: std::ops::Range<u32>,
) -> Result<(), Unreadable> {
    let mut col = 0u32;
    loop {
        match walk.inside()? {
            Event::Start(element) => match element.name().as_ref() {
                "table:table-cell" | "table:covered-table-cell" => {
                    let repeats = repeats(walk, &element, "table:number-columns-repeated")?;
                    let after = col.saturating_add(repeats);
                    let cell = read_cell(walk, &element, budget)?;
                    repeat(sheet, budget, cell, rows.clone(), col..after)?;
                    col = after;
                }
                _ => walk.skip()?,
            },
            Event::End(element) if element.name().as_ref() == "table:table-row" => return Ok(()),
            _ => {}
        }
    }
}

fn repeats(walk: &Walk<'_>, element: &BytesStart<'_>, name: &str) -> Result<u32, Unreadable> {
    match raw_attribute(element, name) {
        None => Ok(1),
        Some(count) => count.parse().map_err(|_| walk.damaged(format!("{name} `{count}`"))),
    }
}

type Cell = Result<Option<RawCell>, CellProblemKind>;

/// Puts what one element says into all cells that it stands for.
fn repeat(
    sheet: &mut RawSheet,
    budget: &mut Budget<'_>,
    cell: Cell,
    rows: std::ops::Range<u32>,
    cols: std::ops::Range<u32>,
) -> Result<(), Unreadable> {
    let first = (rows.start.min(ROWS - 1), cols.start.min(COLUMNS - 1));
    let cell = match cell {
        Ok(Some(cell)) => cell,
        Ok(None) => return Ok(()),
        Err(kind) => {
            sheet.report(first, kind);
            return Ok(());
        }
    };
    if rows.end > ROWS || cols.end > COLUMNS {
        sheet.report(first, CellProblemKind::OutsideGrid);
    }
    let rows = rows.start..rows.end.min(ROWS);
    let cols = cols.start..cols.end.min(COLUMNS);
    let count = rows.len().saturating_mul(cols.len());
    budget.spend(sheet, count, text_length(&cell))?;
    for row in rows {
        for col in cols.clone() {
            sheet.put((row, col), cell.clone());
        }
    }
    Ok(())
}

fn text_length(cell: &RawCell) -> usize {
    let text = match &cell.value {
        RawValue::Text(text) | RawValue::Error(text) => text.len(),
        RawValue::Number(_) | RawValue::Bool(_) | RawValue::Date(_) | RawValue::Unevaluated => 0,
    };
    text + cell.formula.as_ref().map_or(0, String::len)
}

fn read_cell(walk: &mut Walk<'_>, element: &BytesStart<'_>, budget: &Budget<'_>) -> Result<Cell, Unreadable> {
    let formula = attribute(element, "table:formula").map(without_prefix);
    let kind = raw_attribute(element, "office:value-type").map(str::to_owned);
    let is_error = raw_attribute(element, "calcext:value-type") == Some("error");
    let stored = attribute(element, stored_in(kind.as_deref()));
    let shown = read_text(walk, budget)?;
    let value = match kind.as_deref() {
        // LibreOffice gives an empty result no type, but a paragraph to show it in.
        None if formula.is_some() => Ok(Some(match shown {
            Some(text) => RawValue::Text(text),
            None => RawValue::Unevaluated,
        })),
        None => Ok(None),
        Some(kind) => {
            let shown = shown.unwrap_or_default();
            read_value(kind, stored, shown, formula.is_some(), is_error)
        }
    };
    let number_format = (kind.as_deref() == Some("percentage")).then(|| "0%".to_owned());
    Ok(value.map(|value| {
        value.map(|value| RawCell {
            number_format: number_format.filter(|_| matches!(value, RawValue::Number(_))),
            value,
            formula,
        })
    }))
}

/// `of:=[.A1]+1` as `[.A1]+1`.
fn without_prefix(formula: String) -> String {
    match formula.split_once('=') {
        Some((_, rest)) => rest.to_owned(),
        None => formula,
    }
}

/// The attribute in which a value of a type is stored.
fn stored_in(kind: Option<&str>) -> &'static str {
    match kind {
        Some("date") => "office:date-value",
        Some("time") => "office:time-value",
        Some("boolean") => "office:boolean-value",
        Some("string") => "office:string-value",
        _ => "office:value",
    }
}

fn read_value(
    kind: &str,
    stored: Option<String>,
    shown: String,
    is_formula: bool,
    is_error: bool,
) -> Result<Option<RawValue>, CellProblemKind> {
    let unreadable = |text: &str| CellProblemKind::Unreadable(format!("{kind} `{text}`"));
    let value = match (kind, stored) {
        ("float" | "percentage" | "currency", Some(text)) => {
            let number = text.parse().map_err(|_| unreadable(&text))?;
            RawValue::Number(value::decimal(number)?)
        }
        ("date", Some(text)) => match value::iso_date(&text) {
            Some(date) => RawValue::Date(date),
            None => return Err(CellProblemKind::NotADate),
        },
        ("time", Some(text)) => RawValue::Text(value::iso_clock(&text).unwrap_or(shown)),
        ("boolean", Some(text)) => match text.as_str() {
            "true" | "TRUE" => RawValue::Bool(true),
            "false" | "FALSE" => RawValue::Bool(false),
            _ => return Err(unreadable(&text)),
        },
        // LibreOffice stores an error as an empty string and shows its name.
        ("string", stored) => {
            let text = stored.filter(|text| !text.is_empty()).unwrap_or(shown);
            if is_error || (is_formula && is_error_text(&text)) {
                RawValue::Error(text)
            } else if text.is_empty() && !is_formula {
                return Ok(None);
            } else {
                RawValue::Text(text)
            }
        }
        _ => return Err(unreadable(&shown)),
    };
    Ok(Some(value))
}

/// Errors that a formula shows: `#REF!`, and in LibreOffice `Err:502`, in Swedish `Fel:502`.
fn is_error_text(text: &str) -> bool {
    let numbered = |prefix: &str| {
        text.strip_prefix(prefix)
            .is_some_and(|number| number.len() == 3 && number.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let named =
        text.starts_with('#') && text.len() <= 20 && (text.ends_with(['!', '?']) || matches!(text, "#N/A" | "#SAKNAS"));
    named || numbered("Err:") || numbered("Fel:")
}

/// The text that a cell shows: its paragraphs, without comments and drawings. `None` without any.
fn read_text(walk: &mut Walk<'_>, budget: &Budget<'_>) -> Result<Option<String>, Unreadable> {
    let mut text = Paragraphs::default();
    loop {
        match walk.inside()? {
            Event::Start(element) => match element.name().as_ref() {
                "text:p" | "text:h" => text.begin(),
                "text:s" => {
                    let count = repeats(walk, &element, "text:c")? as usize;
                    if count > budget.text_left() {
                        return Err(Unreadable::Bomb(Excess::Text));
                    }
                    text.push_as_is(&" ".repeat(count));
                }
                "text:tab" => text.push_as_is("\t"),
                "text:line-break" => text.push_as_is("\n"),
                "text:note" | "text:ruby-text" => walk.skip()?,
                name if !name.starts_with("text:") => walk.skip()?,
                _ => {}
            },
            Event::End(element) => match element.name().as_ref() {
                "text:p" | "text:h" => text.end(),
                "table:table-cell" | "table:covered-table-cell" => {
                    return Ok((text.count > 0).then_some(text.text));
                }
                _ => {}
            },
            Event::Text(piece) => text.push(&piece.xml10_content()),
            Event::CData(piece) => text.push(&piece.xml10_content()),
            Event::GeneralRef(reference) => match entity(&reference) {
                Some(piece) => text.push(&piece),
                None => return Err(walk.damaged("an unknown entity")),
            },
            _ => {}
        }
        if text.text.len() > budget.text_left() {
            return Err(Unreadable::Bomb(Excess::Text));
        }
    }
}

/// Paragraphs joined by line breaks.
#[derive(Default)]
struct Paragraphs {
    text: String,
    count: usize,
    inside: bool,
}

impl Paragraphs {
    fn begin(&mut self) {
        if self.count > 0 {
            self.text.push('\n');
        }
        self.count += 1;
        self.inside = true;
    }

    fn end(&mut self) {
        self.inside = false;
    }

    /// Text between the tags. Line breaks and indents of the markup are no text; spaces are, as
    /// LibreOffice writes two of them without marking the second.
    fn push(&mut self, piece: &str) {
        for char in piece.chars().filter(|_| self.inside) {
            match char {
                '\t' | '\r' | '\n' if self.text.ends_with([' ', '\n']) => {}
                '\t' | '\r' | '\n' => self.text.push(' '),
                _ => self.text.push(char),
            }
        }
    }

    /// A space, tab or line break that has an element of its own.
    fn push_as_is(&mut self, piece: &str) {
        self.text.push_str(piece);
    }
}
