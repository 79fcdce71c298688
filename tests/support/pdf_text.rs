//! The text of a PDF as a reader sees it: glyphs through each font's `ToUnicode`, in lines by their position.

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

/// The lines of all pages, from the top down, parts of a line separated by a space.
pub struct PdfText {
    pub lines: Vec<String>,
}

/// A piece of text and where it begins: y upwards, x to the right, in points.
struct Piece {
    y: f32,
    x: f32,
    text: String,
}

/// What a font's codes stand for.
pub type Codes = BTreeMap<u16, String>;

impl PdfText {
    /// Reads a PDF.
    pub fn read(bytes: &[u8]) -> PdfText {
        let pdf = Document::load_mem(bytes).expect("a PDF");
        let lines = pdf.get_pages().into_values().flat_map(|page| lines(pieces(&pdf, page))).collect();
        PdfText { lines }
    }

    /// Everything as running text: lines joined, words divided by soft hyphens put together again.
    pub fn flow(&self) -> String {
        self.lines.join(" ").replace("\u{ad} ", "").replace('\u{ad}', "")
    }
}

/// Pieces on one baseline are a line. Marks of notes stand a little higher and belong to it.
fn lines(mut pieces: Vec<Piece>) -> Vec<String> {
    const SAME_LINE: f32 = 4.5;
    pieces.sort_by(|a, b| b.y.total_cmp(&a.y).then(a.x.total_cmp(&b.x)));
    let mut rows: Vec<Vec<Piece>> = Vec::new();
    for piece in pieces {
        match rows.last_mut() {
            Some(row) if row[0].y - piece.y < SAME_LINE => row.push(piece),
            _ => rows.push(vec![piece]),
        }
    }
    let line = |mut row: Vec<Piece>| {
        row.sort_by(|a, b| a.x.total_cmp(&b.x));
        plain(&row.iter().map(|piece| piece.text.as_str()).collect::<Vec<_>>().join(" "))
    };
    rows.into_iter().map(line).filter(|line| !line.is_empty()).collect()
}

/// All kinds of space as one space.
pub fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn pieces(pdf: &Document, page: ObjectId) -> Vec<Piece> {
    let fonts = fonts(pdf, page);
    let content = Content::decode(&pdf.get_page_content(page)).expect("operators");
    let mut pieces = Vec::new();
    let (mut x, mut y) = (0.0, 0.0);
    let mut codes = None;
    for operation in &content.operations {
        let number = |index: usize| operation.operands[index].as_float().expect("a number");
        match operation.operator.as_str() {
            "BT" => (x, y) = (0.0, 0.0),
            "Td" => (x, y) = (x + number(0), y + number(1)),
            "Tm" => (x, y) = (number(4), number(5)),
            "Tf" => codes = fonts.get(operation.operands[0].as_name().expect("a font's name")),
            "Tj" | "TJ" => {
                let codes = codes.expect("text has a font");
                let text = operation.operands.iter().map(|operand| shown(operand, codes)).collect();
                pieces.push(Piece { y, x, text });
            }
            _ => {}
        }
    }
    pieces
}

/// The fonts of a page by the names that its operators use.
pub fn fonts(pdf: &Document, page: ObjectId) -> BTreeMap<Vec<u8>, Codes> {
    let fonts = pdf.get_page_fonts(page).expect("fonts");
    fonts.into_iter().map(|(name, font)| (name, to_unicode(pdf, font))).collect()
}

/// What an operand of an operator that shows text stands for.
pub fn shown(operand: &Object, codes: &Codes) -> String {
    match operand {
        Object::Array(parts) => parts.iter().map(|part| shown(part, codes)).collect(),
        Object::String(bytes, _) => bytes
            .chunks_exact(2)
            .map(|pair| codes.get(&u16::from_be_bytes([pair[0], pair[1]])).map_or("\u{fffd}", String::as_str))
            .collect(),
        _ => String::new(),
    }
}

/// Reads the lines `<0005> <0041>` of a font's character map; runs of codes are not written by us.
fn to_unicode(pdf: &Document, font: &Dictionary) -> Codes {
    let (_, map) = pdf.dereference(font.get(b"ToUnicode").expect("text can be searched")).expect("a map");
    let map = map.as_stream().expect("a stream").get_plain_content().expect("a readable stream");
    let map = String::from_utf8(map).expect("text");
    let mut codes = Codes::new();
    let mut inside = false;
    for line in map.lines() {
        if line.ends_with("bfchar") {
            inside = line.ends_with("beginbfchar");
            continue;
        }
        let mut fields = line.split_whitespace().map(|field| field.trim_matches(['<', '>']));
        if let (true, Some(code), Some(text)) = (inside, fields.next(), fields.next())
            && let Ok(code) = u16::from_str_radix(code, 16)
        {
            let units: Vec<u16> = (0..text.len() / 4)
                .map(|at| u16::from_str_radix(&text[at * 4..at * 4 + 4], 16).expect("UTF-16"))
                .collect();
            codes.insert(code, String::from_utf16(&units).expect("UTF-16"));
        }
    }
    codes
}
