//! Fills in a workbook as a unit would: values go into the blank cells of the template, all else stays.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use std::sync::Arc;

use rust_decimal::Decimal;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use tertial::cells::{self, Book, Context, Ids};
use tertial::diagnostic::Diagnostics;
use tertial::disclosure::Guard;
use tertial::read;
use tertial::subject;
use tertial::text::Words;

use super::Result;

/// What is written, by sheet, id and column.
#[derive(Default)]
pub struct Answers(BTreeMap<(String, String, &'static str), Answer>);

enum Answer {
    Text(String),
    Number(Decimal),
}

impl Answers {
    pub fn text(&mut self, sheet: &str, id: &str, column: &'static str, text: &str) {
        self.0.insert((sheet.to_owned(), id.to_owned(), column), Answer::Text(text.to_owned()));
    }

    pub fn number(&mut self, sheet: &str, id: &str, column: &'static str, number: Decimal) {
        self.0.insert((sheet.to_owned(), id.to_owned(), column), Answer::Number(number));
    }
}

/// The workbook with its answers.
pub fn filled(blank: &[u8], answers: &Answers, words: &Words) -> Result<Vec<u8>> {
    let cells = places(blank, answers, words)?;
    let mut from = ZipArchive::new(Cursor::new(blank))?;
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..from.len() {
        let mut part = from.by_index(index)?;
        let name = part.name()?.into_owned();
        let Some(cells) = cells.get(&name) else {
            to.raw_copy_file(part)?;
            continue;
        };
        let mut xml = String::new();
        part.read_to_string(&mut xml)?;
        to.start_file(name.as_str(), SimpleFileOptions::default())?;
        to.write_all(written(&xml, cells)?.as_bytes())?;
    }
    Ok(to.finish()?.into_inner())
}

/// The answers by part and in the order of the cells, with the cells' names.
type Places<'a> = BTreeMap<String, BTreeMap<(u32, u32), (String, &'a Answer)>>;

fn places<'a>(blank: &[u8], answers: &'a Answers, words: &Words) -> Result<Places<'a>> {
    let book = read::read(Arc::from("blank.xlsx"), blank)?;
    let mut places = Places::new();
    for (marker, raw) in cells::marked_sheets(&book) {
        let part = book.sheets.iter().position(|sheet| sheet.name == raw.name).unwrap_or_default() + 1;
        let part = format!("xl/worksheets/sheet{part}.xml");
        let sheet =
            subject::unit_sheets().into_iter().find(|own| own.key == marker.sheet).ok_or("a sheet of no subject")?;
        let context = Context { sheet, file: &book.file, words, book: Book::Unit, guard: &Guard::open() };
        for row in cells::rows(context, raw, Ids::Unique, &mut Diagnostics::default()).unwrap_or_default() {
            for column in sheet.columns {
                if let Some(answer) = answers.0.get(&(marker.sheet.clone(), row.id.clone(), column.key)) {
                    let at = row.place(column.key);
                    places.entry(part.clone()).or_default().insert((at.row, at.col), (at.a1(), answer));
                }
            }
        }
    }
    Ok(places)
}

fn written(xml: &str, cells: &BTreeMap<(u32, u32), (String, &Answer)>) -> Result<String> {
    let mut out = String::with_capacity(xml.len() * 2);
    let mut rest = xml;
    for (name, answer) in cells.values() {
        let start = rest.find(&format!("<c r=\"{name}\"")).ok_or("a cell that is not in the template")?;
        let (before, cell) = rest.split_at(start);
        let tag = cell.find('>').ok_or("a cell without an end")?;
        let end =
            if cell[..tag].ends_with('/') { tag + 1 } else { cell.find("</c>").ok_or("a cell without an end")? + 4 };
        let style = cell[..tag].split_once("s=\"").and_then(|(_, rest)| rest.split('"').next()).unwrap_or("0");
        out.push_str(before);
        out.push_str(&match answer {
            Answer::Number(number) => format!("<c r=\"{name}\" s=\"{style}\"><v>{number}</v></c>"),
            Answer::Text(text) => {
                format!("<c r=\"{name}\" s=\"{style}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
            }
        });
        rest = &cell[end..];
    }
    out.push_str(rest);
    Ok(out)
}
