//! The committee workbook: sheets of tables with live formulas, charts and text.
//!
//! *Takes* a [`Workbook`] of the report model, *returns* the bytes of an `.xlsx` file, the same bytes
//! for the same workbook. *Never* computes a value: a formula is only written where it gives exactly the
//! value that the report shows, and that value stands in the cell as the formula's result.

mod chart;
mod chart_data;
mod content;
mod flat;
mod formula;
mod layout;
mod listing;
mod matrix;
pub(crate) mod measure;
mod number;
mod pages;
mod pen;
mod sheet;
mod style;
mod table;
#[cfg(test)]
mod tests;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Worksheet};

use self::chart_data::ChartData;
use self::number::NumberFormats;
use self::pen::Pen;
use self::style::Formats;
use crate::document::{Block, Sheet, Workbook};
use crate::parallel;
use crate::render::ink::Ink;
use crate::text::Words;

/// The workbook could not be written.
#[derive(Debug, thiserror::Error)]
pub enum XlsxError {
    /// The content goes beyond what the file format can hold: too many rows, a sheet name twice.
    #[error("the workbook cannot be written: {0}")]
    Format(#[from] rust_xlsxwriter::XlsxError),
}

/// The workbook as the bytes of an `.xlsx` file. The same workbook gives the same bytes.
///
/// Amounts are numbers in kronor with a format that shows them in their unit, percentages are fractions,
/// dates are dates. A cell with a derivation holds a formula and its result; a derivation that does not
/// give the cell's own value is left out. The numbers behind charts stand on a sheet of their own at the end.
///
/// # Errors
///
/// If a sheet's name is not one that Excel takes or is used twice, or a sheet has more than 1 048 576 rows.
pub fn render(mut workbook: Workbook, words: &Words) -> Result<Vec<u8>, XlsxError> {
    let mut file = rust_xlsxwriter::Workbook::new();
    file.set_properties(&properties(&workbook)?);
    // Faster than the default level, for a file a tenth to a fifth larger.
    file.set_zip_compression_level(3);
    let formats = || Formats::new(workbook.identity.accent, NumberFormats::new(workbook.lang));
    let mut data = ChartData::new(free_name(&workbook, &words.get("xlsx-chart-data")));
    // The numbers behind charts stand on one sheet, one below the other; what has no chart is written side by side.
    let sheets = std::mem::take(&mut workbook.sheets);
    // The longest is the last one, so that one is begun with.
    let longest_first: Vec<&Sheet> = sheets.iter().rev().collect();
    let mut apart = parallel::map(&longest_first, |sheet| {
        let data = &mut ChartData::new(String::new());
        let is_first = sheets.first().is_some_and(|first| std::ptr::eq(first, *sheet));
        (!is_first && !has_chart(sheet)).then(|| written(&workbook, sheet, &[], &mut formats(), data, words))
    });
    apart.reverse();
    let mut formats = formats();
    let others: Vec<String> = sheets.iter().skip(1).map(|own| own.name.clone()).collect();
    // A sheet is given up as soon as it is written: the file is made of the library's cells, and they are many.
    for (index, (sheet, apart)) in sheets.into_iter().zip(apart).enumerate() {
        let links = if index == 0 { others.as_slice() } else { &[] };
        let made = apart.unwrap_or_else(|| written(&workbook, &sheet, links, &mut formats, &mut data, words));
        let mut worksheet = made?;
        if index == 0 {
            worksheet.set_tab_color(formats.color(Ink::Accent));
        }
        file.push_worksheet(worksheet);
    }
    if !data.is_empty() {
        let worksheet = file.add_worksheet();
        page(worksheet, &workbook, words, false);
        let mut pen = Pen::new(worksheet, &mut formats, workbook.lang);
        data.write(&mut pen, words)?;
    }
    Ok(file.save_to_buffer()?)
}

fn has_chart(sheet: &Sheet) -> bool {
    sheet.blocks.iter().any(|block| matches!(block, Block::Chart(_) | Block::Charts(_)))
}

/// A sheet with everything on it.
fn written(
    workbook: &Workbook,
    sheet: &Sheet,
    links: &[String],
    formats: &mut Formats,
    data: &mut ChartData,
    words: &Words,
) -> Result<Worksheet, XlsxError> {
    let mut worksheet = Worksheet::new();
    worksheet.set_name(&sheet.name)?;
    page(&mut worksheet, workbook, words, sheet.landscape);
    let mut pen = Pen::new(&mut worksheet, formats, workbook.lang);
    sheet::write(&mut pen, sheet, links, data, words)?;
    Ok(worksheet)
}

fn properties(workbook: &Workbook) -> Result<DocProperties, XlsxError> {
    let date = workbook.date;
    let created = ExcelDateTime::from_ymd(date.year, date.month, date.day)?;
    let mut properties = DocProperties::new()
        .set_title(&workbook.title)
        .set_author(&workbook.committee)
        .set_creation_datetime(&created)
        .set_custom_property("Language", workbook.lang.tag());
    if let Some(number) = &workbook.diary_number {
        properties = properties.set_subject(number);
    }
    Ok(properties)
}

/// How a sheet is printed and first shown.
fn page(worksheet: &mut Worksheet, workbook: &Workbook, words: &Words, landscape: bool) {
    worksheet
        .set_paper_size(pages::Paper::A4.code())
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.55, 0.55, 0.6, 0.6, 0.3, 0.3)
        .set_screen_gridlines(false);
    if landscape {
        worksheet.set_landscape();
    }
    let committee = header_text(&workbook.committee, 110);
    let title = header_text(&workbook.title, 110);
    worksheet.set_header(format!("&L{committee}&R{title}"));
    let number = header_text(workbook.diary_number.as_deref().unwrap_or(""), 100);
    let pages = words.with("xlsx-page", &[("page", "&P".into()), ("pages", "&N".into())]);
    worksheet.set_footer(format!("&L{number}&C&A&R{pages}"));
}

/// Text in a header: `&` begins a code there, and 255 characters is all that fits.
fn header_text(text: &str, most: usize) -> String {
    let mut text: String = text.chars().filter(|c| !c.is_control()).collect();
    if text.encode_utf16().count() > most {
        text = text.chars().take(most / 2).collect();
        text.push('…');
    }
    text.replace('&', "&&")
}

/// A sheet name that no sheet has yet.
fn free_name(workbook: &Workbook, wanted: &str) -> String {
    let taken = |name: &str| workbook.sheets.iter().any(|sheet| sheet.name.to_lowercase() == name.to_lowercase());
    std::iter::once(wanted.to_owned())
        .chain((2..).map(|number| format!("{wanted} {number}")))
        .find(|name| !taken(name))
        .expect("invariant: a workbook has finitely many sheets")
}
