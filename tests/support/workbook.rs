//! Workbooks that somebody has spoilt: cells of a real one are changed in its XML.

use std::io::{Cursor, Read, Write};

use calamine::{Data, Reader, Xlsx};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// A workbook as its parts, in their order.
pub struct Workbook {
    parts: Vec<(String, Vec<u8>)>,
}

/// What to put into a cell.
pub enum Put<'a> {
    Nothing,
    Text(&'a str),
    Number(&'a str),
    /// An error value such as `#REF!`.
    Error(&'a str),
    /// A formula that nothing has calculated.
    Formula(&'a str),
    /// A formula, and the number that it comes to.
    Calculated(&'a str, &'a str),
}

/// A cell: its sheet's part, its row and column from zero.
#[derive(Clone, Debug)]
struct Spot {
    part: String,
    row: u32,
    col: u32,
}

impl Workbook {
    /// Opens a workbook.
    pub fn open(bytes: &[u8]) -> Workbook {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a package");
        let part = |index: usize| {
            let mut file = archive.by_index(index).expect("a part");
            let mut content = Vec::new();
            file.read_to_end(&mut content).expect("content");
            (file.name().expect("a name").into_owned(), content)
        };
        let count = ZipArchive::new(Cursor::new(bytes)).expect("a package").len();
        Workbook { parts: (0..count).map(part).collect() }
    }

    /// The workbook's bytes.
    pub fn bytes(&self) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in &self.parts {
            zip.start_file(name.as_str(), SimpleFileOptions::default()).expect("a part");
            zip.write_all(content).expect("content");
        }
        zip.finish().expect("a package").into_inner()
    }

    /// Changes the cell of a row (by its id) and a column (by its key) on a sheet (by its key).
    pub fn put(mut self, sheet: &str, id: &str, column: &str, content: Put<'_>) -> Workbook {
        let spot = self.spot(sheet, id, column);
        self.write(&spot, &content);
        self
    }

    /// Adds a row below the others with values in some columns and no id.
    pub fn add(mut self, sheet: &str, cells: &[(&str, &str)]) -> Workbook {
        let (part, rows) = self.sheet(sheet);
        let (key_row, _) = find(&rows, "#id");
        let below = u32::try_from(rows.len()).expect("few rows") + 1;
        for (column, text) in cells {
            let col = rows[key_row].iter().position(|cell| cell == column).expect("the column's key");
            let spot = Spot { part: part.clone(), row: below, col: u32::try_from(col).expect("few columns") };
            self.write(&spot, &Put::Text(text));
        }
        self
    }

    /// Removes a row altogether.
    pub fn remove_row(mut self, sheet: &str, id: &str) -> Workbook {
        let spot = self.spot(sheet, id, "#id");
        let xml = self.xml(&spot.part);
        let (from, to) = row_range(xml, spot.row).expect("the row is there");
        let shorter = format!("{}{}", &xml[..from], &xml[to..]);
        self.replace_part(&spot.part, shorter);
        self
    }

    /// Replaces text in all parts: markers, keys, names.
    pub fn replace(mut self, from: &str, to: &str) -> Workbook {
        let mut found = false;
        for (_, content) in &mut self.parts {
            if let Ok(text) = std::str::from_utf8(content)
                && text.contains(from)
            {
                found = true;
                *content = text.replace(from, to).into_bytes();
            }
        }
        assert!(found, "`{from}` is in no part");
        self
    }

    fn spot(&self, sheet: &str, id: &str, column: &str) -> Spot {
        let (part, rows) = self.sheet(sheet);
        let (key_row, id_col) = find(&rows, "#id");
        let row = rows.iter().skip(key_row).position(|cells| cells[id_col] == id);
        let row = key_row + row.unwrap_or_else(|| panic!("{sheet}: no row {id}"));
        let col = rows[key_row].iter().position(|cell| cell == column);
        let col = col.unwrap_or_else(|| panic!("{sheet}: no column {column}"));
        let small = |index: usize| u32::try_from(index).expect("a small sheet");
        Spot { part, row: small(row), col: small(col) }
    }

    /// The first row of a sheet and its columns, by their hidden keys; nothing if there is no such sheet or row.
    pub fn first_row(&self, key: &str) -> Option<(String, Vec<String>)> {
        let (_, rows) = self.find_sheet(key)?;
        let (key_row, id_col) = find(&rows, "#id");
        let id = rows.iter().skip(key_row + 1).map(|cells| &cells[id_col]).find(|id| !id.is_empty())?;
        Some((id.clone(), rows[key_row].iter().filter(|cell| cell.starts_with('#')).cloned().collect()))
    }

    /// The part and the cells from `A1` of the sheet whose marker ends in this key.
    fn sheet(&self, key: &str) -> (String, Vec<Vec<String>>) {
        self.find_sheet(key).unwrap_or_else(|| panic!("no sheet {key}"))
    }

    fn find_sheet(&self, key: &str) -> Option<(String, Vec<Vec<String>>)> {
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(self.bytes())).expect("a workbook");
        for (index, name) in book.sheet_names().iter().enumerate() {
            let range = book.worksheet_range(name).expect("a sheet");
            let (rows, columns) = range.end().map_or((0, 0), |(row, col)| (row + 1, col + 1));
            let cell = |row, col| match range.get_value((row, col)) {
                None | Some(Data::Empty) => String::new(),
                Some(value) => value.to_string(),
            };
            let cells: Vec<Vec<String>> =
                (0..rows).map(|row| (0..columns).map(|col| cell(row, col)).collect()).collect();
            let is_it = |text: &String| text.starts_with("#tertial ") && text.ends_with(&format!(" {key}"));
            if cells.iter().flatten().any(is_it) {
                return Some((self.part_of(index), cells));
            }
        }
        None
    }

    /// The part of the sheet with this index, by the workbook's relations.
    fn part_of(&self, index: usize) -> String {
        let book = self.xml("xl/workbook.xml");
        let sheet = book.split("<sheet ").nth(index + 1).expect("the sheet is listed");
        let id = attribute(sheet, "r:id");
        let relations = self.xml("xl/_rels/workbook.xml.rels");
        let relation = relations.split("<Relationship ").find(|one| one.contains(&format!("Id=\"{id}\"")));
        format!("xl/{}", attribute(relation.expect("the relation is listed"), "Target"))
    }

    fn xml(&self, part: &str) -> &str {
        let (_, content) = self.parts.iter().find(|(name, _)| name == part).unwrap_or_else(|| panic!("no {part}"));
        std::str::from_utf8(content).expect("UTF-8")
    }

    fn replace_part(&mut self, part: &str, xml: String) {
        let own = self.parts.iter_mut().find(|(name, _)| name == part).expect("the part is there");
        own.1 = xml.into_bytes();
    }

    fn write(&mut self, spot: &Spot, content: &Put<'_>) {
        let xml = self.xml(&spot.part);
        let cell = cell_xml(spot, content);
        let changed = match row_range(xml, spot.row) {
            Some((from, to)) => {
                let row = with_cell(&xml[from..to], spot, &cell);
                format!("{}{row}{}", &xml[..from], &xml[to..])
            }
            None => {
                let end = xml.find("</sheetData>").expect("a sheet's data");
                format!("{}<row r=\"{}\">{cell}</row>{}", &xml[..end], spot.row + 1, &xml[end..])
            }
        };
        self.replace_part(&spot.part.clone(), changed);
    }
}

/// Where a text stands.
fn find(rows: &[Vec<String>], wanted: &str) -> (usize, usize) {
    let mut cells =
        rows.iter().enumerate().flat_map(|(row, cells)| cells.iter().map(move |cell| (row, cell)).enumerate());
    cells
        .find(|(_, (_, cell))| *cell == wanted)
        .map(|(col, (row, _))| (row, col))
        .unwrap_or_else(|| panic!("no cell {wanted}"))
}

fn attribute<'a>(tag: &'a str, name: &str) -> &'a str {
    let from = tag.find(&format!("{name}=\"")).unwrap_or_else(|| panic!("no {name}")) + name.len() + 2;
    tag[from..].split('"').next().expect("a value")
}

/// The bytes from `<row …>` to `</row>`.
fn row_range(xml: &str, row: u32) -> Option<(usize, usize)> {
    let from = xml.find(&format!("<row r=\"{}\"", row + 1))?;
    let to = xml[from..].find("</row>")? + from + "</row>".len();
    Some((from, to))
}

/// A row with one cell replaced, or added where it belongs: cells stand from left to right.
fn with_cell(row: &str, spot: &Spot, cell: &str) -> String {
    let own = format!("<c r=\"{}\"", tertial::source::a1(spot.row, spot.col));
    if let Some(from) = row.find(&own) {
        let tag_end = row[from..].find('>').expect("a tag") + from + 1;
        let to = if row[..tag_end].ends_with("/>") {
            tag_end
        } else {
            row[from..].find("</c>").expect("the cell ends") + from + "</c>".len()
        };
        return format!("{}{cell}{}", &row[..from], &row[to..]);
    }
    let later = (spot.col + 1..spot.col + 60)
        .find_map(|col| row.find(&format!("<c r=\"{}\"", tertial::source::a1(spot.row, col))));
    let at = later.unwrap_or_else(|| row.len() - "</row>".len());
    format!("{}{cell}{}", &row[..at], &row[at..])
}

fn cell_xml(spot: &Spot, content: &Put<'_>) -> String {
    let at = tertial::source::a1(spot.row, spot.col);
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    match content {
        Put::Nothing => format!("<c r=\"{at}\"/>"),
        Put::Text(text) => {
            let text = escaped(text);
            format!("<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>")
        }
        Put::Number(number) => format!("<c r=\"{at}\"><v>{number}</v></c>"),
        Put::Error(error) => format!("<c r=\"{at}\" t=\"e\"><v>{}</v></c>", escaped(error)),
        Put::Formula(formula) => format!("<c r=\"{at}\"><f>{}</f></c>", escaped(formula)),
        Put::Calculated(formula, number) => {
            format!("<c r=\"{at}\"><f>{}</f><v>{number}</v></c>", escaped(formula))
        }
    }
}
