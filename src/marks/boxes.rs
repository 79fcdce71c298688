//! The boxes in which comments are shown.
//!
//! *Takes* the drawing of a sheet, *returns* it with boxes large enough for our comments, or without them. *Never*
//! expects that drawing to be well-formed: Excel's own is not always.

use std::collections::BTreeMap;
use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::lines::lines;
use super::xml::plain;
use super::{LAST_COLUMN, LAST_ROW, MarkError, Place};

/// What can be drawn, by its name without prefix.
const DRAWN: [&str; 11] =
    ["shape", "group", "rect", "roundrect", "oval", "line", "polyline", "curve", "arc", "image", "background"];

const NAMESPACES: [(&str, &str); 3] = [
    ("v", "urn:schemas-microsoft-com:vml"),
    ("o", "urn:schemas-microsoft-com:office:office"),
    ("x", "urn:schemas-microsoft-com:office:excel"),
];

const KIND: &str = "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" \
    path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>\
    <v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

/// A drawing without anything in it.
pub(super) fn empty() -> String {
    "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" \
     xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\">\
     <o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout></xml>"
        .to_owned()
}

fn reader(text: &str) -> Reader<&[u8]> {
    let mut reader = Reader::from_str(text);
    // Excel leaves `<br>` open.
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_unmatched_ends = true;
    reader
}

/// A shape, and the cell whose comment it shows.
#[derive(Default)]
struct Shape {
    span: Range<usize>,
    row: Option<u32>,
    column: Option<u32>,
    is_note: bool,
}

/// The shapes that can hold a comment, and how many other things are drawn.
fn shapes(text: &str) -> (Vec<Shape>, usize) {
    let mut reader = reader(text);
    let (mut found, mut others) = (Vec::new(), 0);
    let mut open: Option<Shape> = None;
    let position = |reader: &Reader<&[u8]>| usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
    loop {
        let before = position(&reader);
        let event = reader.read_event();
        let after = position(&reader);
        match event {
            Ok(Event::Eof) | Err(_) => return (found, others),
            Ok(Event::Start(element)) => match (element.local_name().as_ref(), &mut open) {
                ("shape", _) => open = Some(Shape { span: before..after, ..Shape::default() }),
                ("ClientData", Some(shape)) => shape.is_note |= is_note(&element),
                ("Row", Some(shape)) => shape.row = number(text, after),
                ("Column", Some(shape)) => shape.column = number(text, after),
                (name, _) => others += usize::from(DRAWN.contains(&name)),
            },
            Ok(Event::Empty(element)) => others += usize::from(DRAWN.contains(&element.local_name().as_ref())),
            Ok(Event::End(element)) if element.local_name().as_ref() == "shape" => {
                if let Some(mut shape) = open.take() {
                    shape.span.end = after;
                    found.push(shape);
                }
            }
            Ok(_) => {}
        }
    }
}

fn is_note(element: &BytesStart<'_>) -> bool {
    let mut all = element.attributes();
    all.with_checks(false)
        .flatten()
        .any(|attribute| attribute.key.as_ref() == "ObjectType" && attribute.value == "Note")
}

fn number(text: &str, start: usize) -> Option<u32> {
    let rest = text.get(start..)?;
    plain(rest.get(..rest.find('<')?)?).trim().parse().ok()
}

/// Takes the boxes of some cells out; `None` if nothing is left to draw.
pub(super) fn remove(text: &str, places: &[Place]) -> Option<String> {
    let (shapes, mut left) = shapes(text);
    let (mut result, mut done) = (String::new(), 0);
    for shape in shapes {
        let place = shape.row.zip(shape.column);
        if !shape.is_note || !place.is_some_and(|place| places.contains(&place)) {
            left += 1;
            continue;
        }
        result.push_str(text.get(done..shape.span.start).unwrap_or_default());
        done = shape.span.end;
    }
    result.push_str(text.get(done..).unwrap_or_default());
    (left > 0).then_some(result)
}

/// Adds a box for each comment.
pub(super) fn add(
    part: &str,
    text: String,
    said: &BTreeMap<Place, &str>,
    measures: &Measures,
) -> Result<String, MarkError> {
    let end = text.trim_end();
    // The end of the outermost element, whatever stands before it.
    let end = end.rfind("</").ok_or_else(|| MarkError::damaged(part, "is no drawing"))?;
    let (drawn, rest) = text.split_at_checked(end).ok_or_else(|| MarkError::damaged(part, "is no drawing"))?;
    let missing: String = NAMESPACES
        .iter()
        .map(|(prefix, namespace)| format!(" xmlns:{prefix}=\"{namespace}\""))
        .filter(|declared| !text.replace('\'', "\"").contains(declared.trim_start()))
        .collect();
    let mut number = highest(&text).max(1_024);
    let mut result = drawn.to_owned();
    if !text.contains("_x0000_t202\"") || !text.contains("shapetype") {
        result.push_str(&KIND.replacen("<v:shapetype", &format!("<v:shapetype{missing}"), 1));
    }
    for (place, text) in said {
        number = number.saturating_add(1);
        result.push_str(&shape(number, *place, text, measures, &missing));
    }
    result.push_str(rest);
    Ok(result)
}

/// The highest number of a shape.
fn highest(text: &str) -> u32 {
    let numbers = text.split("_x0000_s").skip(1).filter_map(|rest| {
        let end = rest.find(|character: char| !character.is_ascii_digit()).unwrap_or(rest.len());
        rest.get(..end)?.parse().ok()
    });
    numbers.filter(|number| *number < 100_000_000).max().unwrap_or_default()
}

fn shape(number: u32, (row, column): Place, text: &str, measures: &Measures, namespaces: &str) -> String {
    let (width, height) = size(text);
    let (left, top) = (column.saturating_add(1).min(LAST_COLUMN), row.saturating_sub(1));
    let (right, right_offset) = reach(left, 15 + width, LAST_COLUMN, |column| measures.width(column));
    let (bottom, bottom_offset) = reach(top, 10 + height, LAST_ROW, |row| measures.height(row));
    format!(
        "<v:shape{namespaces} id=\"_x0000_s{number}\" type=\"#_x0000_t202\" style=\"position:absolute;\
         margin-left:60pt;margin-top:1.5pt;width:{}pt;height:{}pt;z-index:1;visibility:hidden\" fillcolor=\"#ffffe1\" \
         o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>\
         <v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\">\
         <div style=\"text-align:left\"></div></v:textbox><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/>\
         <x:SizeWithCells/><x:Anchor>{left}, 15, {top}, 10, {right}, {right_offset}, {bottom}, {bottom_offset}\
         </x:Anchor>\
         <x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>",
        width * 3 / 4,
        height * 3 / 4
    )
}

/// Wide and high enough for the text, in pixels.
fn size(text: &str) -> (u32, u32) {
    let (width, characters) = match text.chars().count() {
        0..=150 => (220, 34),
        151..=500 => (320, 50),
        _ => (460, 72),
    };
    // One more for the heading.
    let lines = u32::try_from(lines(text, characters) + 1).unwrap_or(u32::MAX);
    (width, lines.saturating_mul(15).saturating_add(18).min(900))
}

/// The row or column in which a distance ends, and how far into it.
fn reach(start: u32, distance: u32, last: u32, size: impl Fn(u32) -> u32) -> (u32, u32) {
    let (mut at, mut left) = (start, distance);
    // Hidden ones take no room; beyond a thousand of them the box is small, and that is all.
    for _ in 0..1_000 {
        let room = size(at);
        if left < room || at >= last {
            return (at, left.min(room.saturating_sub(1)));
        }
        left -= room;
        at += 1;
    }
    (at, 0)
}

/// How wide the columns of a sheet are, and how high its rows.
#[derive(Debug)]
pub(super) struct Measures {
    columns: Vec<(u32, u32, u32)>,
    rows: BTreeMap<u32, u32>,
    column: u32,
    row: u32,
}

impl Measures {
    /// Reads the measures of a sheet, not its cells.
    pub fn of(part: &str, text: &str) -> Result<Measures, MarkError> {
        let mut reader = reader(text);
        let mut measures = Measures { columns: Vec::new(), rows: BTreeMap::new(), column: 64, row: 20 };
        loop {
            match reader.read_event().map_err(|error| MarkError::damaged(part, error))? {
                Event::Eof => return Ok(measures),
                Event::End(element) if element.local_name().as_ref() == "sheetData" => return Ok(measures),
                Event::Start(element) | Event::Empty(element) => measures.take(&element),
                _ => {}
            }
        }
    }

    fn take(&mut self, element: &BytesStart<'_>) {
        let of = |name: &str| {
            let mut all = element.attributes();
            let found = all.with_checks(false).flatten().find(|attribute| attribute.key.as_ref() == name);
            found.map(|attribute| attribute.value.into_owned())
        };
        let size = |name: &str, pixels: f64| {
            let given = of(name)?.trim().parse::<f64>().ok()?;
            // Excel's own limits, so that nothing overflows.
            Some((given.clamp(0.0, 500.0) * pixels).round() as u32)
        };
        let is_hidden = || matches!(of("hidden").as_deref(), Some("1" | "true"));
        let whole = |name: &str| of(name)?.trim().parse::<u32>().ok();
        match element.local_name().as_ref() {
            "sheetFormatPr" => {
                self.column = size("defaultColWidth", 7.0).unwrap_or(self.column);
                self.row = size("defaultRowHeight", 4.0 / 3.0).unwrap_or(self.row);
            }
            "col" => {
                let width = if is_hidden() { Some(0) } else { size("width", 7.0) };
                let is_full = self.columns.len() > LAST_COLUMN as usize / 8;
                if let (false, Some(first), Some(last), Some(width)) = (is_full, whole("min"), whole("max"), width) {
                    self.columns.push((first, last, width));
                }
            }
            "row" => {
                let height = if is_hidden() { Some(0) } else { size("ht", 4.0 / 3.0) };
                if let (Some(row), Some(height)) = (whole("r"), height) {
                    self.rows.insert(row, height);
                }
            }
            _ => {}
        }
    }

    fn width(&self, column: u32) -> u32 {
        let number = column.saturating_add(1);
        let given = self.columns.iter().find(|(first, last, _)| (*first..=*last).contains(&number));
        given.map_or(self.column, |(_, _, width)| *width)
    }

    fn height(&self, row: u32) -> u32 {
        self.rows.get(&row.saturating_add(1)).copied().unwrap_or(self.row)
    }
}
