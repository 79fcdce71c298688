//! Writing into a sheet.
//!
//! *Takes* content, a style and a place, *returns* nothing but errors of the library. The one place
//! where text goes into cells, always as text: a leading `=`, `+`, `-` or `@` is never a formula.

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Url, Worksheet};

use super::XlsxError;
use super::flat::Flat;
use super::measure;
use super::number::{NumberId, Scale, Shape};
use super::pages::Heights;
use super::style::{Formats, Style};
use crate::domain::Date;
use crate::text::Lang;

/// Excel takes so many UTF-16 units in a cell.
const LONGEST: usize = 32_767;

/// A sheet being written, and the formats of its workbook.
pub(super) struct Pen<'a> {
    pub sheet: &'a mut Worksheet,
    pub formats: &'a mut Formats,
    pub lang: Lang,
    /// The rows that are not a line high.
    pub heights: Heights,
}

/// Neighbouring columns of a row, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub first: u16,
    pub last: u16,
}

impl<'a> Pen<'a> {
    /// A pen for a sheet on which nothing stands yet.
    pub(super) fn new(sheet: &'a mut Worksheet, formats: &'a mut Formats, lang: Lang) -> Pen<'a> {
        Pen { sheet, formats, lang, heights: Heights::default() }
    }
}

impl Pen<'_> {
    /// Text in a cell.
    pub(super) fn text(&mut self, row: u32, col: u16, text: &str, style: Style) -> Result<(), XlsxError> {
        let text = within_limit(text);
        let format = self.formats.get(style);
        self.sheet.write_string_with_format(row, col, text, format)?;
        Ok(())
    }

    /// Text with bold and italic runs, or a link.
    pub(super) fn flat(&mut self, row: u32, col: u16, flat: &Flat, style: Style) -> Result<(), XlsxError> {
        if let Some(link) = &flat.link {
            let style = Style { underline: true, ink: crate::render::ink::Ink::Accent, ..style };
            let url = Url::new(link.as_str()).set_text(within_limit(&flat.text()));
            let format = self.formats.get(style);
            self.sheet.write_url_with_format(row, col, url, format)?;
            return Ok(());
        }
        let plain = flat.runs.iter().all(|run| !run.bold && !run.italic);
        let text = flat.text();
        if plain || within_limit(&text).len() < text.len() {
            return self.text(row, col, &text, style);
        }
        let looks: Vec<Format> = flat
            .runs
            .iter()
            .map(|run| {
                let look = Style { bold: style.bold || run.bold, italic: style.italic || run.italic, ..style };
                self.formats.get(look).clone()
            })
            .collect();
        let runs: Vec<(&Format, &str)> = looks.iter().zip(flat.runs.iter().map(|run| run.text.as_str())).collect();
        let format = self.formats.get(style);
        self.sheet.write_rich_string_with_format(row, col, &runs, format)?;
        Ok(())
    }

    /// An empty cell with its fill and rules.
    pub(super) fn blank(&mut self, row: u32, col: u16, style: Style) -> Result<(), XlsxError> {
        self.sheet.write_blank(row, col, self.formats.get(style))?;
        Ok(())
    }

    /// A number.
    pub(super) fn number(&mut self, row: u32, col: u16, number: f64, style: Style) -> Result<(), XlsxError> {
        let format = self.formats.get(style);
        self.sheet.write_number_with_format(row, col, number, format)?;
        Ok(())
    }

    /// A formula with its result.
    pub(super) fn formula(
        &mut self,
        (row, col): (u32, u16),
        formula: &str,
        result: f64,
        style: Style,
    ) -> Result<(), XlsxError> {
        let formula = Formula::new(formula).set_result(result.to_string());
        let format = self.formats.get(style);
        self.sheet.write_formula_with_format(row, col, formula, format)?;
        Ok(())
    }

    /// A date, as a real one; before 1900, which Excel does not know, as text.
    pub(super) fn date(&mut self, row: u32, col: u16, date: Date, style: Style) -> Result<(), XlsxError> {
        let Ok(day) = ExcelDateTime::from_ymd(date.year, date.month, date.day) else {
            return self.text(row, col, &date.to_string(), style);
        };
        let number = self.shape(Shape::new(Scale::Date, 0));
        let format = self.formats.get(Style { number, ..style });
        self.sheet.write_datetime_with_format(row, col, &day, format)?;
        Ok(())
    }

    /// The number format of a shape.
    pub(super) fn shape(&mut self, shape: Shape) -> NumberId {
        self.formats.numbers.id(shape)
    }

    /// Fills a span and joins its cells to one, if it has several.
    pub(super) fn join(&mut self, row: u32, span: Span, style: Style) -> Result<(), XlsxError> {
        self.join_rows(row, row, span, style)
    }

    /// The same over several rows.
    pub(super) fn join_rows(&mut self, first: u32, last: u32, span: Span, style: Style) -> Result<(), XlsxError> {
        if span.first == span.last && first == last {
            return self.blank(first, span.first, style);
        }
        let format = self.formats.get(style);
        self.sheet.merge_range(first, span.first, last, span.last, "", format)?;
        Ok(())
    }

    /// Text across a span of the given width: on one line if it fits, else wrapped, and on further rows
    /// if it is higher than a row can be. Returns the row after it.
    pub(super) fn across(
        &mut self,
        row: u32,
        (span, width): (Span, f64),
        flat: &Flat,
        style: Style,
    ) -> Result<u32, XlsxError> {
        let text = flat.text();
        let room = width - 1.5 * f64::from(style.indent);
        let lines = measure::lines(&text, room, style.bold, style.size);
        if lines == 1 && style.fill.is_none() {
            // Overflows into the empty cells beside it; not joined, so that columns can still be sorted.
            let style = Style { wrap: false, ..style };
            self.flat(row, span.first, flat, style)?;
            self.height(row, 1, style.size)?;
            return Ok(row + 1);
        }
        let pieces = measure::pieces(&text, room, style.bold, style.size);
        let mut row = row;
        let only = pieces.len() == 1;
        for piece in pieces {
            self.join(row, span, style)?;
            if only {
                self.flat(row, span.first, flat, style)?;
            } else {
                self.text(row, span.first, &piece, style)?;
            }
            let lines = measure::lines(&piece, room, style.bold, style.size);
            self.height(row, lines, style.size)?;
            row += 1;
        }
        Ok(row)
    }

    /// Sets the height of a row of so many lines, if it is not the usual one.
    pub(super) fn height(&mut self, row: u32, lines: usize, size: u8) -> Result<(), XlsxError> {
        if lines > 1 || size > measure::BODY {
            self.row_height(row, measure::height(lines, size))?;
        }
        Ok(())
    }

    /// Sets the height of a row in points.
    pub(super) fn row_height(&mut self, row: u32, height: f64) -> Result<(), XlsxError> {
        self.heights.set(row, height);
        self.sheet.set_row_height(row, height)?;
        Ok(())
    }
}

/// The text as far as a cell can hold it. Longer texts have been divided before; this is the last guard.
pub(super) fn within_limit(text: &str) -> &str {
    if text.len() <= LONGEST {
        return text;
    }
    let mut units = 0;
    for (at, letter) in text.char_indices() {
        units += letter.len_utf16();
        if units > LONGEST {
            return &text[..at];
        }
    }
    text
}
