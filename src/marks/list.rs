//! The sheet that lists what to correct.
//!
//! *Takes* the words and the rows, *returns* the part of a sheet. *Never* holds a value that a program would calculate
//! with: everything is text.

use super::lines::lines;
use super::styles::ListStyles;
use super::workbook::quoted;
use super::xml::{attribute_text, cell_text};
use super::{Grade, Item, LIST_MARK, List, reference};

/// The row of the head, counted from one: the mark, the title and the introduction come before it.
pub(super) const HEAD_ROW: u32 = 4;

/// The widths of the columns, in characters.
const WIDTHS: [usize; 5] = [24, 60, 60, 12, 10];

/// Rows cannot be higher, in points.
const HIGHEST: usize = 409;

/// What stays on screen may not be higher than this, or little room is left for the rows below.
const HIGHEST_FROZEN: usize = 200;

/// Excel takes no longer text in a cell, even if every character counts twice.
const LONGEST: usize = 16_000;

/// The sheet; `sheets` are the names of those that a row can lead to.
pub(super) fn sheet(list: &List, styles: &ListStyles, namespace: &str, sheets: &[&str]) -> String {
    let intro = height(&list.intro, WIDTHS.iter().sum());
    let heads = list.heads.each_ref().map(String::as_str);
    let head = highest(heads);
    let mut rows = format!("<row r=\"1\" hidden=\"1\">{}</row>", cell("A1", styles.intro, LIST_MARK));
    rows += &row(2, 30, &cell("A2", styles.title, &list.title));
    rows += &row(3, intro + 6, &cell("A3", styles.intro, &list.intro));
    rows += &row(HEAD_ROW, head + 3, &cells(HEAD_ROW, heads, [styles.head; 5]));
    let mut links = String::new();
    for (number, item) in (HEAD_ROW + 1..).zip(&list.items) {
        let place = place_of(item);
        let link = link(number, item, &place, sheets);
        let first = if link.is_some() { styles.link } else { styles.cell };
        let texts = [place.as_str(), &item.message, &item.remedy, &item.severity, &item.code];
        let graded = if item.grade == Grade::Error { styles.error } else { styles.warning };
        let looks = [first, styles.cell, styles.cell, graded, styles.code];
        rows += &row(number, highest(texts) + 3, &cells(number, texts, looks));
        links.extend(link);
    }
    let columns: String = (1..)
        .zip(WIDTHS)
        .map(|(number, width)| format!("<col min=\"{number}\" max=\"{number}\" width=\"{width}\" customWidth=\"1\"/>"))
        .collect();
    let last = HEAD_ROW as usize + list.items.len();
    let links = if links.is_empty() { links } else { format!("<hyperlinks>{links}</hyperlinks>") };
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"{}\">\
         <sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\"A1:E{last}\"/><sheetViews>{}</sheetViews>\
         <sheetFormatPr defaultRowHeight=\"15\"/><cols>{columns}</cols><sheetData>{rows}</sheetData>\
         <mergeCells count=\"2\"><mergeCell ref=\"A2:E2\"/><mergeCell ref=\"A3:E3\"/></mergeCells>{links}\
         <pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>\
         <pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/></worksheet>",
        attribute_text(namespace),
        view(30 + intro + head + 9 <= HIGHEST_FROZEN)
    )
}

/// Where the fault is, for people to read.
fn place_of(item: &Item) -> String {
    match item.cell.map(reference) {
        Some(cell) if item.sheet.is_empty() => cell,
        Some(cell) => format!("{}!{cell}", item.sheet),
        None => item.sheet.clone(),
    }
}

/// A link to where the fault is, if it is on a sheet that is there.
fn link(row: u32, item: &Item, text: &str, sheets: &[&str]) -> Option<String> {
    if item.sheet.is_empty() || !sheets.contains(&item.sheet.as_str()) {
        return None;
    }
    let cell = item.cell.map_or_else(|| "A1".to_owned(), reference);
    let target = attribute_text(&format!("{}!{cell}", quoted(&item.sheet)));
    Some(format!("<hyperlink ref=\"A{row}\" location=\"{target}\" display=\"{}\"/>", attribute_text(text)))
}

fn view(is_frozen: bool) -> String {
    let below = HEAD_ROW + 1;
    let selected = format!("activeCell=\"A{below}\" sqref=\"A{below}\"");
    let inside = if is_frozen {
        format!(
            "<pane ySplit=\"{HEAD_ROW}\" topLeftCell=\"A{below}\" activePane=\"bottomLeft\" state=\"frozen\"/>\
             <selection pane=\"bottomLeft\" {selected}/>"
        )
    } else {
        format!("<selection {selected}/>")
    };
    format!("<sheetView showGridLines=\"0\" tabSelected=\"1\" workbookViewId=\"0\">{inside}</sheetView>")
}

/// The points that a text needs in a column of so many characters.
fn height(text: &str, characters: usize) -> usize {
    (lines(text, characters) * 15).min(HIGHEST)
}

fn row(number: u32, height: usize, cells: &str) -> String {
    format!("<row r=\"{number}\" ht=\"{}\" customHeight=\"1\">{cells}</row>", height.min(HIGHEST))
}

/// The points that the highest of a row's texts needs; a little narrower, for the space beside the text.
fn highest(texts: [&str; 5]) -> usize {
    texts.iter().zip(WIDTHS).map(|(text, width)| height(text, width - 1)).max().unwrap_or(15)
}

fn cells(row: u32, texts: [&str; 5], styles: [usize; 5]) -> String {
    let columns = ["A", "B", "C", "D", "E"].into_iter().zip(texts).zip(styles);
    columns.map(|((column, text), style)| cell(&format!("{column}{row}"), style, text)).collect()
}

fn cell(place: &str, style: usize, text: &str) -> String {
    let text: String = text.chars().take(LONGEST).collect();
    format!(
        "<c r=\"{place}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
        cell_text(&text)
    )
}
