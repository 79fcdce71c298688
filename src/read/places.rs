//! Where the cells of an Office Open XML sheet stand, and in which style.
//!
//! *Takes* the bytes of a sheet, *returns* its cell elements in the order of the file. *Never* reads
//! a value.
//!
//! calamine wraps absurd positions around, says of a cell that it cannot read only that there is
//! one, and needs a second pass for styles. This pass finds all that out; it is a scanner over tags
//! because parsing the XML twice would take as long as everything else together.

use std::borrow::Cow;

use super::guard::Limits;
use super::scan::SheetPart;
use super::{Excess, Unreadable};

/// Rows of Excel's grid.
pub(super) const ROWS: u32 = 1_048_576;
/// Columns of Excel's grid.
pub(super) const COLUMNS: u32 = 16_384;

/// A cell element of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// Row and column, zero-based; `None` if the reference makes no sense.
    pub at: Option<(u32, u32)>,
    /// Index of its style.
    pub style: usize,
}

/// The cells of a sheet.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Cells<'a> {
    /// The bytes of the sheet, without blank cells where those can be left out.
    pub bytes: Cow<'a, [u8]>,
    /// Where the cells stand that are in these bytes; none for a chart sheet.
    pub places: Vec<Place>,
}

/// Finds the cells of a sheet, and leaves out blank ones: a template is full of cells that only have
/// a colour and a border, and each takes calamine as long as one with a value.
///
/// # Errors
///
/// If there are too many, if a position is so large that calamine's arithmetic would wrap around,
/// or if the sheet ends before its cells do.
pub(super) fn of_sheet<'a>(part: &SheetPart, bytes: &'a [u8], limits: &Limits) -> Result<Cells<'a>, Unreadable> {
    let mut tags = Tags { bytes, at: 0 };
    let mut sheet = Sheet::new(bytes);
    let mut is_data = false;
    while let Some(tag) = tags.next() {
        match (tag.name, tag.closes) {
            (b"sheetData", false) => is_data = !tag.is_empty,
            (b"sheetData", true) => return Ok(sheet.cells()),
            _ if !is_data => {}
            (b"row", false) => {
                sheet.row(&tag).ok_or_else(|| Unreadable::damaged(&part.path, "a row outside of the grid"))?
            }
            (b"row", true) => sheet.row_end(),
            (b"c", false) => sheet
                .cell(&tag, tags.at)
                .ok_or_else(|| Unreadable::damaged(&part.path, "a cell far outside of the grid"))?,
            _ => {}
        }
        if sheet.elements > limits.elements {
            return Err(Unreadable::Bomb(Excess::Cells(part.name.clone())));
        }
    }
    if is_data {
        return Err(Unreadable::damaged(&part.path, "ends too early"));
    }
    Ok(sheet.cells())
}

/// What has been found so far.
struct Sheet<'a> {
    bytes: &'a [u8],
    kept: Vec<u8>,
    /// How far the bytes have been copied or left out.
    done: usize,
    /// The blank cell just left out. A cell without a position follows it, and brings it back.
    left_out: Option<(usize, Place)>,
    places: Vec<Place>,
    elements: usize,
    row: u32,
    col: u32,
}

impl<'a> Sheet<'a> {
    fn new(bytes: &'a [u8]) -> Sheet<'a> {
        Sheet { bytes, kept: Vec::new(), done: 0, left_out: None, places: Vec::new(), elements: 0, row: 0, col: 0 }
    }

    /// `None` if the row is outside of the grid.
    fn row(&mut self, tag: &Tag<'_>) -> Option<()> {
        if let Some(number) = tag.position {
            self.row = row_number(number)?;
        }
        if tag.is_empty {
            self.row_end();
        }
        Some(())
    }

    fn row_end(&mut self) {
        self.row += 1;
        self.col = 0;
        self.left_out = None;
    }

    /// `None` if the cell is far outside of the grid.
    fn cell(&mut self, tag: &Tag<'_>, end: usize) -> Option<()> {
        let place = place(tag, self.row, self.col)?;
        self.col = place.at.map_or(self.col, |(_, col)| col) + 1;
        self.elements += 1;
        let before = self.left_out.take();
        if tag.is_empty && tag.position.is_some() {
            self.kept.extend_from_slice(&self.bytes[self.done..tag.start]);
            self.done = end;
            self.left_out = Some((tag.start, place));
            return Some(());
        }
        if let (None, Some((start, blank))) = (tag.position, before) {
            self.done = start;
            self.places.push(blank);
        }
        self.places.push(place);
        Some(())
    }

    fn cells(mut self) -> Cells<'a> {
        let bytes = if self.done == 0 {
            Cow::Borrowed(self.bytes)
        } else {
            self.kept.extend_from_slice(&self.bytes[self.done..]);
            Cow::Owned(self.kept)
        };
        Cells { bytes, places: self.places }
    }
}

fn row_number(text: &[u8]) -> Option<u32> {
    let number = digits(text)?;
    (1..=ROWS).contains(&number).then(|| number - 1)
}

/// `None` if the reference is too long to be one.
fn place(tag: &Tag<'_>, row: u32, col: u32) -> Option<Place> {
    let at = match tag.position {
        Some(reference) if reference.len() > 10 => return None,
        Some(reference) => position(reference),
        None => Some((row, col)),
    };
    let style = tag.style.and_then(digits).map_or(0, |style| style as usize);
    Some(Place { at, style })
}

/// `F14` as zero-based row and column, also a little outside of the grid.
fn position(reference: &[u8]) -> Option<(u32, u32)> {
    let letters = reference.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let (letters, number) = reference.split_at(letters);
    if !(1..=3).contains(&letters.len()) {
        return None;
    }
    let col = letters.iter().fold(0, |col, letter| col * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1);
    Some((digits(number)?.checked_sub(1)?, col - 1))
}

/// A number of at most seven digits.
fn digits(text: &[u8]) -> Option<u32> {
    let is_number = (1..=7).contains(&text.len()) && text.iter().all(u8::is_ascii_digit);
    is_number.then(|| text.iter().fold(0, |number, digit| number * 10 + u32::from(digit - b'0')))
}

/// Walks from tag to tag, past text, comments, CDATA and declarations, and looks at each byte once.
struct Tags<'a> {
    bytes: &'a [u8],
    at: usize,
}

struct Tag<'a> {
    /// Where its `<` stands.
    start: usize,
    /// Without the prefix of its namespace.
    name: &'a [u8],
    closes: bool,
    is_empty: bool,
    /// The attribute `r`, the position of a row or a cell.
    position: Option<&'a [u8]>,
    /// The attribute `s`, the style of a cell.
    style: Option<&'a [u8]>,
}

impl<'a> Tags<'a> {
    fn next(&mut self) -> Option<Tag<'a>> {
        loop {
            let rest = self.bytes.get(self.at..)?;
            self.at += memchr::memchr(b'<', rest)? + 1;
            let end: &[u8] = match self.bytes.get(self.at..)? {
                [b'!', b'-', b'-', ..] => b"-->",
                [b'!', b'[', ..] => b"]]>",
                [b'!' | b'?', ..] => b">",
                [] => return None,
                _ => return self.tag(),
            };
            let rest = self.bytes.get(self.at..)?;
            self.at += memchr::memmem::find(rest, end)? + end.len();
        }
    }

    fn tag(&mut self) -> Option<Tag<'a>> {
        let start = self.at - 1;
        let closes = self.peek()? == b'/';
        self.at += usize::from(closes);
        let name = self.until(|byte| is_space(byte) || matches!(byte, b'/' | b'>'));
        let local = name.iter().rposition(|&byte| byte == b':');
        let mut tag = Tag {
            start,
            name: &name[local.map_or(0, |colon| colon + 1)..],
            closes,
            is_empty: false,
            position: None,
            style: None,
        };
        loop {
            match self.peek()? {
                b'>' => {
                    self.at += 1;
                    return Some(tag);
                }
                b'/' => {
                    tag.is_empty = true;
                    self.at += 1;
                }
                b'"' | b'\'' => {
                    self.quoted()?;
                }
                byte if is_space(byte) || byte == b'=' => self.at += 1,
                _ => self.attribute(&mut tag)?,
            }
        }
    }

    fn attribute(&mut self, tag: &mut Tag<'a>) -> Option<()> {
        let name = self.until(|byte| is_space(byte) || matches!(byte, b'=' | b'/' | b'>' | b'"' | b'\''));
        self.until(|byte| !is_space(byte));
        if self.peek()? != b'=' {
            return Some(());
        }
        self.at += 1;
        self.until(|byte| !is_space(byte));
        if !matches!(self.peek()?, b'"' | b'\'') {
            return Some(());
        }
        let value = self.quoted()?;
        match name {
            b"r" => tag.position = tag.position.or(Some(value)),
            b"s" => tag.style = tag.style.or(Some(value)),
            _ => {}
        }
        Some(())
    }

    /// What stands in the quotes that begin here.
    fn quoted(&mut self) -> Option<&'a [u8]> {
        let quote = self.peek()?;
        self.at += 1;
        let rest = self.bytes.get(self.at..)?;
        let value = &rest[..memchr::memchr(quote, rest)?];
        self.at += value.len() + 1;
        Some(value)
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// The bytes before the first one that stops, or all that are left.
    fn until(&mut self, stops: impl Fn(u8) -> bool) -> &'a [u8] {
        let start = self.at.min(self.bytes.len());
        let mut end = start;
        while end < self.bytes.len() && !stops(self.bytes[end]) {
            end += 1;
        }
        self.at = end;
        &self.bytes[start..end]
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part() -> SheetPart {
        SheetPart { name: "Blad".into(), path: "xl/worksheets/sheet1.xml".into() }
    }

    fn places(rows: &str) -> Result<Vec<Place>, Unreadable> {
        let text = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
        of_sheet(&part(), text.as_bytes(), &Limits::DEFAULT).map(|cells| cells.places)
    }

    fn positions(rows: &str) -> Vec<Option<(u32, u32)>> {
        let places = places(rows).expect("the sheet is sound");
        places.iter().map(|place| place.at).collect()
    }

    #[test]
    fn cells_without_a_reference_follow_each_other() {
        let rows = r#"<row r="3"><c/><c r="E3" s="7"><v>1</v></c><c/></row><row><c/></row>
            <row/><x:row><x:c/></x:row>"#;
        assert_eq!(positions(rows), [Some((2, 0)), Some((2, 4)), Some((2, 5)), Some((3, 0)), Some((5, 0))]);
    }

    #[test]
    fn styles_are_found_among_other_attributes() {
        let rows = r#"<row><c cm='1' s = '7' r="B1" xr:r="Z9" t="s"></c><c s="x"/></row>"#;
        let found = places(rows).expect("the sheet is sound");
        assert_eq!(found, [Place { at: Some((0, 1)), style: 7 }, Place { at: Some((0, 2)), style: 0 }]);
    }

    #[test]
    fn blank_cells_are_left_out_unless_another_follows_from_them() {
        let kept = |rows: &str| {
            let text = format!("<sheetData>{rows}</sheetData>");
            let cells = of_sheet(&part(), text.as_bytes(), &Limits::DEFAULT).expect("a sound sheet");
            let bytes = String::from_utf8(cells.bytes.into_owned()).expect("text");
            let rows = bytes.replace("<sheetData>", "").replace("</sheetData>", "");
            (rows, cells.places.len())
        };
        let blank = r#"<c r="B1" s="1"/>"#;
        let value = r#"<c r="C1"><v>1</v></c>"#;
        let implied = "<c><v>2</v></c>";
        let check = |rows: String, expected: String, places: usize| {
            assert_eq!(kept(&rows), (expected, places));
        };
        check(format!("<row>{blank}{value}{blank}</row>"), format!("<row>{value}</row>"), 1);
        check(format!("<row>{blank}{blank}{implied}</row>"), format!("<row>{blank}{implied}</row>"), 2);
        check(format!("<row>{blank}</row><row>{implied}</row>"), format!("<row></row><row>{implied}</row>"), 1);
    }

    #[test]
    fn markup_that_only_looks_like_a_cell_is_none() {
        let rows = r#"<!-- <c r="A1"/> --><row><c r="C1"><f a="<c>">1&gt;<![CDATA[<c/>]]></f></c><cols/></row>"#;
        assert_eq!(positions(rows), [Some((0, 2))]);
    }

    #[test]
    fn references_that_would_wrap_around_are_refused() {
        assert!(places(r#"<row r="4294967297"><c/></row>"#).is_err());
        assert!(places(r#"<row><c r="A4294967297"/></row>"#).is_err());
        assert_eq!(positions(r#"<row><c r="1A"></c></row>"#), [None]);
        assert_eq!(positions(r#"<row><c r="A0"></c></row>"#), [None]);
        assert_eq!(positions(r#"<row><c r="XFD1048576"></c></row>"#), [Some((1_048_575, 16_383))]);
    }

    #[test]
    fn a_sheet_that_ends_among_its_cells_is_damaged() {
        for text in ["<worksheet><sheetData><row><c/>", "<sheetData><row><c r=\"A1"] {
            assert!(of_sheet(&part(), text.as_bytes(), &Limits::DEFAULT).is_err());
        }
        assert_eq!(of_sheet(&part(), b"<chartsheet/>", &Limits::DEFAULT).map(|cells| cells.places), Ok(vec![]));
    }
}
