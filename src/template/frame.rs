//! What all sheets share: marker, title, keys, heads, page set-up and protection.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, ProtectionOptions, Worksheet, XlsxError};

use crate::domain::Date;
use crate::render::xlsx::measure;
use crate::schema::{self, Column, Marker, Sheet, rows};
use crate::text::{Lang, Words};

use super::style::Styles;

/// A4 in the numbering of Excel.
const A4: u8 = 9;
/// The width of a step of indent in characters.
const INDENT: f64 = 1.5;
/// A header or footer may hold 255 characters; the names in it are cut far below that.
const NAME_IN_FOOTER: usize = 80;

/// What a workbook's sheets have in common.
#[derive(Debug)]
pub(super) struct Frame<'a> {
    pub words: &'a Words,
    pub styles: Styles,
    /// Committee, period and unit; the sheet is filled in for each.
    pub marker: Marker,
    /// The muted words after each title, and the footer: "Vuxenenheten, T2 2025".
    pub subject: String,
    /// Name of the committee, for the footer.
    pub committee: String,
}

impl Frame<'_> {
    pub(super) fn lang(&self) -> Lang {
        self.words.lang
    }

    /// The properties that repeat the marker, with a fixed date, since the same plan gives the same bytes.
    pub(super) fn properties(&self, date: Date) -> Result<DocProperties, XlsxError> {
        let Marker { version, committee, year, period, unit, .. } = &self.marker;
        Ok(DocProperties::new()
            .set_title(&self.subject)
            .set_author(&self.committee)
            .set_creation_datetime(&ExcelDateTime::from_ymd(date.year, date.month, date.day)?)
            .set_custom_property(schema::properties::VERSION, version.to_string())
            .set_custom_property(schema::properties::COMMITTEE, committee.as_str())
            .set_custom_property(schema::properties::YEAR, year.to_string())
            .set_custom_property(schema::properties::PERIOD, period.as_str())
            .set_custom_property(schema::properties::UNIT, unit.as_str()))
    }

    /// Names the sheet, marks it and sets its page.
    pub(super) fn begin(&self, to: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
        to.set_name(sheet.name.get(self.lang()))?;
        // A formula whose result is blank must still have one, or a reader takes it for never computed.
        to.set_formula_result_default("");
        let marker = Marker { sheet: sheet.key.to_owned(), ..self.marker.clone() };
        to.write_string_with_format(rows::TITLE, 0, marker.text(), &self.styles.machine)?;
        to.set_screen_gridlines(false).set_zoom(100).set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
        to.set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3);
        // A space ends the size, or a name that begins with a digit would be part of it.
        let (committee, subject) = (in_footer(&self.committee), in_footer(&self.subject));
        to.set_footer(format!("&L&8 {committee}&C&8 {subject}&R&8 &A  &P/&N"));
        Ok(())
    }

    /// The title with the muted subject, over a line that says what to do: across columns of these widths.
    pub(super) fn title(&self, to: &mut Worksheet, title: &str, intro: &str, across: &[u16]) -> Result<(), XlsxError> {
        let last = u16::try_from(across.len()).expect("invariant: sheets have few columns");
        let rest = format!("   {}", self.subject);
        let parts = [(&self.styles.title, title), (&self.styles.title_rest, rest.as_str())];
        to.write_rich_string_with_format(rows::TITLE, 1, &parts, &middle())?;
        to.set_row_height(rows::TITLE, 32)?;
        to.set_row_height(rows::INTRO, points(lines(intro, across.iter().sum())).max(24.0))?;
        if last > 1 {
            to.merge_range(rows::INTRO, 1, rows::INTRO, last, intro, &self.styles.intro)?;
        } else {
            to.write_string_with_format(rows::INTRO, 1, intro, &self.styles.intro)?;
        }
        to.set_row_height(rows::STATE, 22)?;
        Ok(())
    }

    /// The hidden key row.
    pub(super) fn keys(&self, to: &mut Worksheet, sheet: &Sheet, row: u32) -> Result<(), XlsxError> {
        to.write_string_with_format(row, 0, schema::ID, &self.styles.machine)?;
        for (column, at) in sheet.columns.iter().zip(1..) {
            to.write_string_with_format(row, at, column.key, &self.styles.machine)?;
        }
        to.set_row_hidden(row)?;
        Ok(())
    }

    /// The visible heads, two lines tall or more.
    pub(super) fn heads<'s>(
        &self,
        to: &mut Worksheet,
        sheet: &Sheet,
        row: u32,
        head: impl Fn(&Column) -> (String, &'s Format),
    ) -> Result<(), XlsxError> {
        let mut height = 2;
        for (column, at) in sheet.columns.iter().zip(1..) {
            let (text, format) = head(column);
            height = height.max(bold_lines(&text, column.width));
            to.write_string_with_format(row, at, text, format)?;
        }
        to.set_row_height(row, points(height) + 2.0)?;
        Ok(())
    }

    /// The widths of the first columns after the ids, as many as there are.
    pub(super) fn first_widths(sheet: &Sheet, most: usize) -> Vec<u16> {
        sheet.columns.iter().take(most).map(|column| column.width).collect()
    }

    /// The widths of the schema.
    pub(super) fn widths(&self, to: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
        for (column, at) in sheet.columns.iter().zip(1..) {
            to.set_column_width(at, column.width)?;
        }
        Ok(())
    }
}

/// Locked cells may be selected and copied, rows and columns made wider; nothing inserted or deleted.
pub(super) fn protect(to: &mut Worksheet) {
    to.protect_with_options(&ProtectionOptions { format_columns: true, format_rows: true, ..ProtectionOptions::new() });
}

fn middle() -> Format {
    Format::new().set_align(rust_xlsxwriter::FormatAlign::VerticalCenter)
}

/// `&` begins a code in headers and footers.
fn in_footer(text: &str) -> String {
    text.chars().take(NAME_IN_FOOTER).collect::<String>().replace('&', "&&")
}

/// Height in points of so many lines, with a little air.
pub(super) fn points(lines: u32) -> f64 {
    f64::from(lines.clamp(1, measure::MAX_LINES as u32)) * measure::LINE + 4.0
}

/// How many lines a text takes in a column of so many characters, of which a step is the indent.
pub(super) fn lines(text: &str, width: u16) -> u32 {
    measured(text, width, false)
}

/// The same of a bold text.
pub(super) fn bold_lines(text: &str, width: u16) -> u32 {
    measured(text, width, true)
}

fn measured(text: &str, width: u16, bold: bool) -> u32 {
    let count = measure::lines(text, f64::from(width) - INDENT, bold, measure::BODY);
    u32::try_from(count).unwrap_or(u32::MAX)
}
