//! A listing of the model: one look a column, and the grid of the program that shows it instead of rules.
//!
//! *Takes* a listing and the sheet's columns, one for each of its own, *returns* where it came to stand. *Never* gives a
//! cell a look of its own: the library knows the look of a cell by all that it holds, and of a column once.

use std::sync::Arc;

use super::XlsxError;
use super::content::dress;
use super::layout::Layout;
use super::measure::{self, BODY, MAX_LINES};
use super::pen::{Pen, Span, within_limit};
use super::style::Style;
use super::table::{self, Area};
use crate::document::{Listing, Table, Value};

/// A column while its rows are written.
struct Below {
    /// The width that is left for words.
    room: f64,
    /// The text of the row above and its lines: most rows repeat it.
    above: (Arc<str>, usize),
}

impl Below {
    fn lines(&mut self, text: &Arc<str>) -> usize {
        if !Arc::ptr_eq(&self.above.0, text) {
            self.above = (Arc::clone(text), measure::lines(text, self.room, false, BODY));
        }
        self.above.1
    }
}

/// Writes a listing from a row on. A row with a text that is higher than a row can be goes on in the next one, which
/// repeats its other texts, so that both are found by the same filter.
pub(super) fn write(pen: &mut Pen<'_>, listing: &Listing, layout: &Layout, row: u32) -> Result<Area, XlsxError> {
    let heads = Table { columns: listing.columns.clone(), ..Table::default() };
    let places: Vec<u16> = (0..).take(heads.columns.len()).collect();
    let spans: Vec<Span> = places.iter().map(|col| Span { first: *col, last: *col }).collect();
    let area = table::write(pen, &heads, &spans, layout, row)?;
    let mut below = Vec::new();
    for (index, span) in spans.iter().enumerate() {
        let words = dress(&Value::Text(String::new()), heads.columns[index].kind, Style::TEXT);
        let style = Style { indent: table::gap(&heads.columns, &[], index), ..words };
        pen.sheet.set_column_format(span.first, pen.formats.get(style))?;
        let room = layout.width(*span) - 1.5 * f64::from(style.indent);
        below.push(Below { room, above: (Arc::from(""), 1) });
    }
    let mut lines =
        |texts: &[Arc<str>]| below.iter_mut().zip(texts).map(|(column, text)| column.lines(text)).max().unwrap_or(1);
    let all: Vec<usize> = listing.rows.iter().map(|texts| lines(texts)).collect();
    let usual = usual(pen, &all, area.body)?;
    let line = |pen: &mut Pen<'_>, row: u32, lines: usize, texts: &mut dyn Iterator<Item = (u16, &str)>| {
        if lines != usual {
            pen.sheet.set_row_height(row, measure::height(lines, BODY))?;
        }
        for (col, text) in texts.filter(|(_, text)| !text.is_empty()) {
            pen.sheet.write_string(row, col, within_limit(text))?;
        }
        Ok::<(), XlsxError>(())
    };
    let mut at = area.body;
    for (texts, lines) in listing.rows.iter().zip(all) {
        if lines <= MAX_LINES {
            line(pen, at, lines, &mut places.iter().copied().zip(texts.iter().map(AsRef::as_ref)))?;
            at += 1;
            continue;
        }
        let pieces = |(column, text): (&Below, &Arc<str>)| measure::pieces(text, column.room, false, BODY);
        let pieces: Vec<Vec<String>> = below.iter().zip(texts).map(pieces).collect();
        for part in 0..pieces.iter().map(Vec::len).max().unwrap_or(1) {
            let own = |pieces: &'_ Vec<String>| if pieces.len() > 1 { part } else { 0 };
            let texts = pieces.iter().map(|pieces| pieces.get(own(pieces)).map_or("", String::as_str));
            let lines = below.iter().zip(texts.clone()).map(|(own, text)| measure::lines(text, own.room, false, BODY));
            line(pen, at, lines.max().unwrap_or(1), &mut places.iter().copied().zip(texts))?;
            at += 1;
        }
    }
    Ok(Area { end: at, ..area })
}

/// The lines that a row has whose height is not said. Of very many rows it is what most have: the library keeps each height
/// that is said.
fn usual(pen: &mut Pen<'_>, lines: &[usize], body: u32) -> Result<usize, XlsxError> {
    const MANY: usize = 10_000;
    let mut counts = [0_usize; MAX_LINES + 1];
    for own in lines.iter().filter(|own| **own <= MAX_LINES) {
        counts[*own] += 1;
    }
    let most = (1..=MAX_LINES).max_by_key(|own| counts[*own]).unwrap_or(1);
    if lines.len() < MANY || most == 1 {
        return Ok(1);
    }
    pen.sheet.set_default_row_height(measure::height(most, BODY));
    for row in (0..body).filter(|row| !pen.heights.is_set(*row)).collect::<Vec<_>>() {
        pen.row_height(row, measure::LINE)?;
    }
    Ok(most)
}
