//! The list as a workbook of its own, for files that cannot be marked.

use rust_xlsxwriter::{Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook};

use super::{Grade, List, MarkError};
use crate::source::a1;

/// The list as a workbook of its own.
///
/// # Errors
///
/// [`MarkError::List`] if it cannot be written.
pub fn list_alone(list: &List) -> Result<Vec<u8>, MarkError> {
    const WIDTHS: [f64; 5] = [24.0, 60.0, 60.0, 12.0, 10.0];
    let mut workbook = Workbook::new();
    // The same list gives the same bytes.
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?));
    let sheet = workbook.add_worksheet();
    sheet.set_name(&list.sheet)?;
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let cell = wrapped.clone().set_border(FormatBorder::Thin);
    let code = cell.clone().set_font_size(9).set_font_color(Color::RGB(0x007F_7F7F));
    let head = cell.clone().set_bold().set_font_color(Color::White).set_background_color(Color::RGB(0x001F_3864));
    sheet.write_with_format(0, 0, &list.title, &Format::new().set_bold().set_font_size(16))?;
    sheet.merge_range(1, 0, 1, 4, &list.intro, &wrapped)?;
    sheet.set_row_height(1, 32)?;
    for ((col, width), title) in (0_u16..).zip(WIDTHS).zip(&list.heads) {
        sheet.set_column_width(col, width)?;
        sheet.write_with_format(2, col, title, &head)?;
    }
    for (row, item) in (3..).zip(&list.items) {
        let place = item.cell.map(|(row, col)| format!("!{}", a1(row, col))).unwrap_or_default();
        let texts = [&format!("{}{place}", item.sheet), &item.message, &item.remedy, &item.severity, &item.code];
        let graded = cell.clone().set_background_color(match item.grade {
            Grade::Error => Color::RGB(0x00F4_B6B6),
            Grade::Warning => Color::RGB(0x00FF_EB9C),
        });
        for ((col, text), format) in (0..).zip(texts).zip([&cell, &cell, &cell, &graded, &code]) {
            sheet.write_with_format(row, col, text, format)?;
        }
    }
    sheet.set_freeze_panes(3, 0)?;
    sheet.set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
    Ok(workbook.save_to_buffer()?)
}
