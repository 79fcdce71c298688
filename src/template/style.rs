//! The looks of a template: colours and cell formats, in one place.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::document::Rgb;
use crate::domain::Status;
use crate::render::ink::Ink;

const TEXT: u32 = 0x1f242b;
const MUTED: u32 = 0x555d68;
const RULE: u32 = 0xd3d8de;
const OFF: u32 = 0xf1f3f5;
/// An input cell that is filled in or optional.
const PALE: u32 = 0xfffae5;
/// An input cell that is required and still blank.
const STRONG: u32 = 0xffe699;
const WARN: u32 = 0xb45f06;

/// Background and font of a status: those of the report.
pub(super) fn status_colours(status: Status) -> (u32, u32) {
    // Neither depends on a committee's accent.
    let of = |ink: Ink| {
        let Rgb(r, g, b) = ink.rgb(Rgb(0, 0, 0));
        u32::from_be_bytes([0, r, g, b])
    };
    (of(Ink::StatusTint(status)), of(Ink::Status(status)))
}

/// Formats of cells. Wrapped and aligned at the top, so that long rows read like a page.
#[derive(Debug)]
pub(super) struct Styles {
    /// The accent colour, for tabs and links.
    pub accent: Color,
    /// Title of a sheet, and the muted words after it.
    pub title: Format,
    pub title_rest: Format,
    pub intro: Format,
    pub state: Format,
    pub step: Format,
    pub section: Format,
    pub link: Format,
    pub sheet_link: Format,
    /// Heads of columns that are filled in, and of the others.
    pub head_input: Format,
    pub head: Format,
    /// Locked cells.
    pub name: Format,
    pub text: Format,
    pub long: Format,
    pub centred: Format,
    pub money: Format,
    pub off: Format,
    pub todo: Format,
    pub status: [Format; 3],
    /// Unlocked cells.
    pub input: Format,
    /// Paragraphs.
    pub input_long: Format,
    pub input_centred: Format,
    /// Stored as text whatever is typed.
    pub input_text: Format,
    pub input_id: Format,
    pub input_number: Format,
    pub input_money: Format,
    /// Samples in the legend, and examples above heads.
    pub legend_strong: Format,
    pub legend_pale: Format,
    pub example: Format,
    pub machine: Format,
    /// Conditional formats.
    pub missing: Format,
    pub done: Format,
    pub open: Format,
    pub over: Format,
    pub tints: [Format; 3],
}

impl Styles {
    /// The styles with a municipality's accent colour.
    pub(super) fn new(Rgb(r, g, b): Rgb) -> Styles {
        let accent = Color::RGB(u32::from(r) << 16 | u32::from(g) << 8 | u32::from(b));
        let plain = Format::new().set_font_color(TEXT).set_align(FormatAlign::VerticalCenter);
        let wrapped = plain.clone().set_text_wrap();
        let grid = wrapped.clone().set_border(FormatBorder::Thin).set_border_color(RULE);
        // Text does not touch the lines of the grid.
        let text = grid.clone().set_align(FormatAlign::Left).set_indent(1);
        let right = grid.clone().set_align(FormatAlign::Right).set_indent(1);
        let input = grid.clone().set_background_color(PALE).set_unlocked();
        let head = text.clone().set_bold().set_font_color(Color::White).set_background_color(accent);
        let typed = input.clone().set_align(FormatAlign::Left).set_indent(1);
        let banner = plain.clone().set_bold();
        let tint = |status| {
            let (background, font) = status_colours(status);
            Format::new().set_background_color(background).set_font_color(font).set_bold()
        };
        let fixed = |status| {
            let (background, font) = status_colours(status);
            grid.clone().set_background_color(background).set_font_color(font).set_align(FormatAlign::Center)
        };
        Styles {
            accent,
            title: Format::new()
                .set_bold()
                .set_font_size(18)
                .set_font_color(accent)
                .set_align(FormatAlign::VerticalCenter),
            title_rest: Format::new().set_font_size(12).set_font_color(MUTED),
            intro: wrapped.clone().set_font_color(MUTED).set_align(FormatAlign::Top),
            state: banner.clone().set_font_color(WARN),
            step: wrapped.clone(),
            section: banner.clone().set_font_size(13).set_font_color(accent),
            link: plain.clone().set_font_color(accent).set_underline(rust_xlsxwriter::FormatUnderline::Single),
            sheet_link: text
                .clone()
                .set_font_color(accent)
                .set_bold()
                .set_underline(rust_xlsxwriter::FormatUnderline::Single),
            head_input: head.clone(),
            head: head.clone().set_background_color(MUTED),
            name: text.clone().set_bold(),
            text: text.clone().set_font_color(MUTED),
            long: text.clone().set_font_color(MUTED).set_align(FormatAlign::Top),
            centred: grid.clone().set_align(FormatAlign::Center),
            money: right.clone().set_num_format("#,##0").set_font_color(MUTED),
            off: grid.clone().set_background_color(OFF).set_font_color(MUTED).set_align(FormatAlign::Center),
            todo: wrapped.clone().set_font_color(WARN).set_bold(),
            status: Status::ALL.map(fixed),
            input_long: typed.clone().set_align(FormatAlign::Top),
            input_centred: input.clone().set_align(FormatAlign::Center),
            input_text: typed.clone().set_num_format("@"),
            input_id: typed.clone().set_num_format("@").set_bold(),
            input_number: input.clone().set_align(FormatAlign::Right).set_indent(1),
            input_money: input.clone().set_num_format("#,##0").set_align(FormatAlign::Right).set_indent(1),
            legend_strong: text.clone().set_background_color(STRONG),
            legend_pale: text.clone().set_background_color(PALE),
            input: typed,
            example: wrapped.clone().set_italic().set_font_color(MUTED),
            machine: Format::new().set_font_color(Color::White).set_hidden(),
            missing: Format::new()
                .set_background_color(STRONG)
                // All sides, since LibreOffice drops those that a condition does not name.
                .set_border(FormatBorder::Thin)
                .set_border_color(RULE)
                .set_border_left_color(WARN),
            done: Format::new().set_font_color(status_colours(Status::Green).1),
            open: Format::new().set_font_color(WARN),
            over: Format::new().set_font_color(status_colours(Status::Red).1).set_bold(),
            tints: Status::ALL.map(tint),
        }
    }

    /// Letters that make a row so many points high.
    pub(super) fn strut(height: f64) -> Format {
        // A line is a third higher than its letters, or a little less, as the font has it.
        Format::new().set_font_size((height / 1.35).floor())
    }

    /// A locked number that is computed, with so many decimals.
    pub(super) fn computed(&self, decimals: u32) -> Format {
        let format = match decimals {
            0 => "#,##0".to_owned(),
            more => format!("#,##0.{}", "0".repeat(more.min(9) as usize)),
        };
        self.off.clone().set_num_format(format).set_align(FormatAlign::Right).set_indent(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statuses_have_the_colours_of_the_report() {
        let flat = |Rgb(r, g, b): Rgb| u32::from(r) << 16 | u32::from(g) << 8 | u32::from(b);
        for status in Status::ALL {
            let any = Rgb(0, 0, 0);
            let ink = (flat(Ink::StatusTint(status).rgb(any)), flat(Ink::Status(status).rgb(any)));
            assert_eq!(status_colours(status), ink);
        }
    }
}
