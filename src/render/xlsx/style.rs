//! Cell styles: a small value that says how a cell looks, and the library's formats made from it once.
//!
//! *Takes* inks and number formats, *returns* formats of rust_xlsxwriter. *Never* looks at content.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, FormatUnderline};
use rustc_hash::FxHashMap;

use super::measure::BODY;
use super::number::{NumberFormats, NumberId};
use crate::document::Rgb;
use crate::render::ink::Ink;

/// How a cell looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Style {
    /// Size in points.
    pub size: u8,
    pub bold: bool,
    pub italic: bool,
    pub underline: bool,
    pub ink: Ink,
    pub fill: Option<Ink>,
    pub number: NumberId,
    pub align: Align,
    /// Upright position: the middle instead of the top.
    pub middle: bool,
    pub wrap: bool,
    pub indent: u8,
    pub top: Option<Edge>,
    pub bottom: Option<Edge>,
    pub left: Option<Edge>,
    pub right: Option<Edge>,
}

/// Horizontal alignment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Align {
    Left,
    Center,
    Right,
}

/// A rule along an edge of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Edge(pub Weight, pub Ink);

/// Weight of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Weight {
    Thin,
    Medium,
    Thick,
}

impl Style {
    /// Body text: left-aligned at the top of its cell, not wrapped.
    pub(super) const TEXT: Style = Style {
        size: BODY,
        bold: false,
        italic: false,
        underline: false,
        ink: Ink::Text,
        fill: None,
        number: NumberId::GENERAL,
        align: Align::Left,
        middle: false,
        wrap: false,
        indent: 0,
        top: None,
        bottom: None,
        left: None,
        right: None,
    };

    /// Body text that wraps.
    pub(super) const WRAPPED: Style = Style { wrap: true, ..Style::TEXT };

    /// Remarks, sources and descriptions.
    pub(super) const REMARK: Style = Style { size: 10, ink: Ink::Muted, ..Style::WRAPPED };
}

/// The formats of a workbook. Looked up by style, never iterated, so the order of the map is no matter.
pub(super) struct Formats {
    accent: Rgb,
    pub numbers: NumberFormats,
    made: Vec<Format>,
    /// Places in `made`. Every cell is looked up here, and our own styles need no guard against
    /// chosen keys, so the hash is a quick one.
    places: FxHashMap<Style, usize>,
}

impl Formats {
    pub(super) fn new(accent: Rgb, numbers: NumberFormats) -> Formats {
        Formats { accent, numbers, made: Vec::new(), places: FxHashMap::default() }
    }

    /// The municipality's accent colour.
    pub(super) fn accent(&self) -> Rgb {
        self.accent
    }

    /// An ink in the library's terms.
    pub(super) fn color(&self, ink: Ink) -> Color {
        color(ink.rgb(self.accent))
    }

    /// The format of a style, made the first time that it is asked for.
    pub(super) fn get(&mut self, style: Style) -> &Format {
        let place = match self.places.get(&style) {
            Some(place) => *place,
            None => {
                self.made.push(self.make(style));
                self.places.insert(style, self.made.len() - 1);
                self.made.len() - 1
            }
        };
        &self.made[place]
    }

    fn make(&self, style: Style) -> Format {
        let mut format = Format::new()
            .set_font_size(f64::from(style.size))
            .set_font_color(self.color(style.ink))
            .set_align(match style.align {
                Align::Left => FormatAlign::Left,
                Align::Center => FormatAlign::Center,
                Align::Right => FormatAlign::Right,
            })
            .set_align(if style.middle { FormatAlign::VerticalCenter } else { FormatAlign::Top });
        if style.bold {
            format = format.set_bold();
        }
        if style.italic {
            format = format.set_italic();
        }
        if style.underline {
            format = format.set_underline(FormatUnderline::Single);
        }
        if style.wrap {
            format = format.set_text_wrap();
        }
        if style.indent > 0 {
            format = format.set_indent(style.indent.min(15));
        }
        if let Some(fill) = style.fill {
            format = format.set_background_color(self.color(fill));
        }
        let code = self.numbers.code(style.number);
        if !code.is_empty() {
            format = format.set_num_format(code);
        }
        self.edges(format, style)
    }

    fn edges(&self, mut format: Format, style: Style) -> Format {
        if let Some(Edge(weight, ink)) = style.top {
            format = format.set_border_top(border(weight)).set_border_top_color(self.color(ink));
        }
        if let Some(Edge(weight, ink)) = style.bottom {
            format = format.set_border_bottom(border(weight)).set_border_bottom_color(self.color(ink));
        }
        if let Some(Edge(weight, ink)) = style.left {
            format = format.set_border_left(border(weight)).set_border_left_color(self.color(ink));
        }
        if let Some(Edge(weight, ink)) = style.right {
            format = format.set_border_right(border(weight)).set_border_right_color(self.color(ink));
        }
        format
    }
}

fn border(weight: Weight) -> FormatBorder {
    match weight {
        Weight::Thin => FormatBorder::Thin,
        Weight::Medium => FormatBorder::Medium,
        Weight::Thick => FormatBorder::Thick,
    }
}

/// A colour in the library's terms.
pub(super) fn color(Rgb(red, green, blue): Rgb) -> Color {
    Color::RGB(u32::from(red) << 16 | u32::from(green) << 8 | u32::from(blue))
}
