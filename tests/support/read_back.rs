//! Figures read back from what was written: every one of a report's tables from the tagged PDF and the web page, every
//! one of the committee workbook from its cells.

use calamine::Data;
use rust_decimal::Decimal;
use tertial::document::{Block, Cell, Row, RowKind, Table, Value};
use tertial::pipeline::Outputs;
use tertial::text::Lang;

use super::book::{Book, text};
use super::pdf_text::plain;
use super::pdf_tree;

/// How many figures were found in each of PDF, page and workbook; none may be missing.
pub fn all(body: &[Block], sheets: &[(String, Vec<Block>)], outputs: &Outputs, lang: Lang) -> [usize; 3] {
    let [in_pdf, in_page] = report(body, &outputs.pdf, &outputs.html, lang);
    let mut found = [in_pdf, in_page, 0];
    let book = Book::read(&outputs.xlsx);
    for (name, blocks) in sheets {
        for table in tables(blocks) {
            for row in figures(table) {
                let rows = book.sheet(name).rows();
                let is_there = rows.iter().any(|own| stands_in(row, own, lang));
                assert!(is_there, "workbook, {name}: no row of {}: {:?}", table.id, row.cells[0].value);
                found[2] += row.cells.iter().filter(|cell| raw(&cell.value).is_some()).count();
            }
        }
    }
    found
}

/// The same of PDF and page only.
pub fn report(body: &[Block], pdf: &[u8], html: &str, lang: Lang) -> [usize; 2] {
    let outline = pdf_tree::outline(pdf);
    let pdf: Vec<Vec<String>> = outline.lines().filter_map(tagged_row).collect();
    let page: Vec<Vec<String>> = html.split("<tr").skip(1).map(page_row).collect();
    let mut found = [0; 2];
    for table in tables(body) {
        for row in figures(table) {
            let shown: Vec<String> = row.cells.iter().map(|cell| plain(&cell.value.display(lang))).collect();
            for (name, rows, count) in [("PDF", &pdf, 0), ("page", &page, 1)] {
                let is_it = |own: &&Vec<String>| is_shown(row, &shown, own);
                assert!(rows.iter().any(|own| is_it(&own)), "{name}: no row {shown:?} of {}", table.id);
                found[count] += row.cells.iter().filter(|cell| is_figure(cell)).count();
            }
        }
    }
    found
}

fn tables(blocks: &[Block]) -> impl Iterator<Item = &Table> {
    blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    })
}

/// Rows that hold a figure or a status. One with a list in a cell is several lines of the tree.
fn figures(table: &Table) -> impl Iterator<Item = &Row> {
    let is_plain = |row: &&Row| !row.cells.iter().any(|cell| matches!(cell.value, Value::Rich(_)));
    let holds_any = |row: &&Row| row.cells.iter().any(is_figure);
    table.rows.iter().filter(|row| row.kind != RowKind::Group).filter(is_plain).filter(holds_any)
}

fn is_figure(cell: &Cell) -> bool {
    raw(&cell.value).is_some() || matches!(cell.value, Value::Status(_) | Value::Risk(..) | Value::Progress(..))
}

/// What a cell of the workbook holds for a value that is computed with.
fn raw(value: &Value) -> Option<Decimal> {
    match value {
        Value::Money(amount, _) => Some(amount.0),
        Value::Number { value, .. } => Some(*value),
        Value::Percent(percent, _) => Some(percent.0 / Decimal::ONE_HUNDRED),
        _ => None,
    }
}

/// `TR TH Row: Vård | TD: −610` as its cells.
fn tagged_row(line: &str) -> Option<Vec<String>> {
    let cells = line.trim_start().strip_prefix("TR ")?;
    let content = |cell: &str| cell.split_once(": ").map_or("", |(_, text)| text).trim().to_owned();
    Some(cells.split(" | ").map(content).collect())
}

/// The cells of what follows `<tr`, without tags.
fn page_row(rest: &str) -> Vec<String> {
    let row = rest.split("</tr>").next().unwrap_or_default();
    let cells = row.split("<t").filter(|cell| cell.starts_with(['h', 'd']));
    let content = |cell: &str| {
        let mut text = String::new();
        let mut is_tag = true;
        for c in cell.chars() {
            match c {
                '<' => is_tag = true,
                '>' => {
                    is_tag = false;
                    text.push(' ');
                }
                _ if !is_tag => text.push(c),
                _ => {}
            }
        }
        let text = text.replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        plain(&text.replace("&quot;", "\"").replace("&#39;", "'").replace("&shy;", "").replace("&#8288;", ""))
    };
    cells.map(content).collect()
}

fn is_shown(row: &Row, shown: &[String], own: &[String]) -> bool {
    own.len() == shown.len()
        && own.first().is_some_and(|name| bare(name).starts_with(&bare(&shown[0])))
        && row
            .cells
            .iter()
            .zip(shown)
            .zip(own)
            .all(|((cell, shown), own)| !is_figure(cell) || own.contains(shown.as_str()))
}

/// Without what a line break or a soft hyphen leaves.
fn bare(name: &str) -> String {
    name.chars().filter(|c| !c.is_whitespace() && *c != '\u{ad}' && *c != '-').collect()
}

/// True if a row's figures stand beside each other in a row of a sheet, after the name.
fn stands_in(row: &Row, own: &[Data], lang: Lang) -> bool {
    let first = plain(&row.cells[0].value.display(lang));
    (0..own.len()).any(|start| {
        let is_named = raw(&row.cells[0].value).is_some() || text(&own[start]).starts_with(&first);
        is_named
            && row.cells.iter().enumerate().all(|(at, cell)| match raw(&cell.value) {
                None => true,
                Some(expected) => own.get(start + at).is_some_and(|own| is_near(own, expected)),
            })
    })
}

/// Numbers in a workbook are binary: a billionth is their rounding.
fn is_near(cell: &Data, expected: Decimal) -> bool {
    let found = match cell {
        Data::Float(found) => Decimal::from_f64_retain(*found),
        Data::Int(found) => Some(Decimal::from(*found)),
        _ => None,
    };
    let allowed = expected.abs().max(Decimal::ONE) * Decimal::new(1, 9);
    found.is_some_and(|found| (found - expected).abs() <= allowed)
}
