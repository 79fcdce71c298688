//! Number formats: how a spreadsheet program shows a number that stays a number.
//!
//! *Takes* scale, decimals, unit and footnote marks, *returns* format codes. *Never* rounds a value: the
//! cell holds it exactly, the format shows it as `text` would write it.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::domain::{Money, Percent};
use crate::text::{self, Lang};

/// U+2212, the real minus sign.
const MINUS: char = '\u{2212}';
/// Excel keeps some 250 formats of one's own; units beyond this go without their suffix.
const MOST: usize = 200;
/// A code may have 255 characters in three sections.
const LONGEST_SUFFIX: usize = 50;

/// A number format by its place in [`NumberFormats`]; 0 is "General".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct NumberId(u16);

impl NumberId {
    /// Numbers and text as they are.
    pub(super) const GENERAL: NumberId = NumberId(0);
}

/// What the digits stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Scale {
    /// The number as it is.
    Plain,
    /// Kronor shown in thousands.
    Thousands,
    /// Kronor shown in millions, with the unit.
    Millions,
    /// A fraction shown in per cent.
    Percent,
    /// A date.
    Date,
}

/// Everything that a format code depends on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Shape {
    /// What the digits stand for.
    pub scale: Scale,
    /// Decimals shown.
    pub decimals: u32,
    /// What stands before the number.
    pub lead: String,
    /// Unit of measurement after the number.
    pub unit: String,
    /// Footnote marks after that.
    pub marks: String,
    /// Marks of other cells in the column: room is left for them, so that the digits line up.
    pub room: String,
    /// A plus sign before positive numbers.
    pub signed: bool,
}

impl Shape {
    /// A shape without unit and marks.
    pub(super) fn new(scale: Scale, decimals: u32) -> Shape {
        Shape {
            scale,
            decimals,
            lead: String::new(),
            unit: String::new(),
            marks: String::new(),
            room: String::new(),
            signed: false,
        }
    }

    /// Below this size, in the cell's own unit, a number is shown as zero.
    pub(super) fn vanishing(&self) -> Decimal {
        let shown = match self.scale {
            Scale::Plain | Scale::Date => Decimal::ONE,
            Scale::Thousands => Decimal::ONE_THOUSAND,
            Scale::Millions => Decimal::from(1_000_000),
            Scale::Percent => Decimal::new(1, 2),
        };
        shown * Decimal::new(5, self.decimals.min(20) + 1)
    }
}

/// The format codes of a workbook, each once.
#[derive(Debug)]
pub(super) struct NumberFormats {
    lang: Lang,
    ids: BTreeMap<Shape, NumberId>,
    shapes: Vec<Shape>,
}

impl NumberFormats {
    pub(super) fn new(lang: Lang) -> NumberFormats {
        NumberFormats { lang, ids: BTreeMap::new(), shapes: Vec::new() }
    }

    /// The format of a shape.
    pub(super) fn id(&mut self, mut shape: Shape) -> NumberId {
        if let Some(id) = self.ids.get(&shape) {
            return *id;
        }
        if self.shapes.len() >= MOST && !(shape.unit.is_empty() && shape.room.is_empty()) {
            shape.unit.clear();
            shape.room.clear();
            return self.id(shape);
        }
        self.shapes.push(shape.clone());
        let id = NumberId(u16::try_from(self.shapes.len()).unwrap_or(0));
        self.ids.insert(shape, id);
        id
    }

    /// The format's code; empty for "General".
    pub(super) fn code(&self, id: NumberId) -> String {
        self.shape(id).map_or_else(String::new, |shape| code(shape, MINUS, self.lang))
    }

    /// The same without its minus sign and the limit below which a number rounds to zero.
    ///
    /// A format cannot say that −0,3 with no decimals is "0" and not "−0"; a conditional format can.
    pub(super) fn unsigned(&self, id: NumberId) -> Option<(Decimal, String)> {
        let shape = self.shape(id).filter(|shape| shape.scale != Scale::Date)?;
        Some((shape.vanishing(), code(shape, '\0', self.lang)))
    }

    fn shape(&self, id: NumberId) -> Option<&Shape> {
        self.shapes.get(usize::from(id.0).checked_sub(1)?)
    }
}

/// Sections for positive, negative and zero. The sign of the second is written out, because the
/// programs' own minus is a hyphen.
fn code(shape: &Shape, minus: char, lang: Lang) -> String {
    if shape.scale == Scale::Date {
        return "yyyy\\-mm\\-dd".to_owned();
    }
    let digits = digits(shape, lang);
    let minus = match minus {
        '\0' => String::new(),
        minus => format!("\"{minus}\""),
    };
    let (before, after) = match shape.scale {
        Scale::Millions => around(&text::mnkr(Money::ZERO, lang)),
        _ => (String::new(), String::new()),
    };
    let mut tail = literal(&after);
    if !shape.unit.is_empty() {
        let unit: String = shape.unit.chars().take(LONGEST_SUFFIX).collect();
        tail.push_str(&literal(&format!("\u{a0}{unit}")));
    }
    tail.push_str(&literal(&shape.marks));
    for mark in shape.room.chars() {
        tail.push('_');
        tail.push(mark);
    }
    let before = literal(&format!("{}{before}", shape.lead));
    let plus = if shape.signed { "\"+\"" } else { "" };
    format!("{before}{plus}{digits}{tail};{before}{minus}{digits}{tail};{before}{digits}{tail}")
}

fn digits(shape: &Shape, lang: Lang) -> String {
    let mut digits = "#,##0".to_owned();
    if shape.decimals > 0 {
        digits.push('.');
        digits.extend(std::iter::repeat_n('0', shape.decimals.min(15) as usize));
    }
    match shape.scale {
        Scale::Plain | Scale::Date => {}
        Scale::Thousands => digits.push(','),
        Scale::Millions => digits.push_str(",,"),
        Scale::Percent => {
            let (_, after) = around(&text::percent(Percent::default(), 0, lang));
            // The sign itself must not be quoted: it is what multiplies by a hundred.
            digits.push_str(&literal(after.trim_end_matches('%')));
            digits.push('%');
        }
    }
    digits
}

/// What `text` writes before and after a zero.
fn around(zero: &str) -> (String, String) {
    let is_digit = |c: char| c.is_ascii_digit();
    let first = zero.find(is_digit).unwrap_or(0);
    let last = zero.rfind(is_digit).map_or(0, |at| at + 1);
    (zero[..first].to_owned(), zero[last..].to_owned())
}

/// Words within a format code. A quotation mark cannot stand in them, a typographic one can.
fn literal(words: &str) -> String {
    if words.is_empty() {
        return String::new();
    }
    let words: String =
        words.chars().filter(|c| !c.is_control()).map(|c| if c == '"' { '\u{201d}' } else { c }).collect();
    format!("\"{words}\"")
}

/// The nearest floating-point number, which is what a spreadsheet can hold.
pub(super) fn float(value: Decimal) -> f64 {
    const EXACT: u128 = 1 << 53;
    let mantissa = value.mantissa();
    if mantissa.unsigned_abs() <= EXACT && value.scale() <= 22 {
        // Both operands are exact, so the one division rounds correctly.
        return mantissa as f64 / 10_f64.powi(value.scale() as i32);
    }
    value.to_string().parse().expect("invariant: a decimal is written as a number")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code_of(shape: Shape, lang: Lang) -> String {
        let mut formats = NumberFormats::new(lang);
        let id = formats.id(shape);
        formats.code(id)
    }

    #[test]
    fn amounts_are_scaled_by_the_format_and_have_a_real_minus() {
        assert_eq!(code_of(Shape::new(Scale::Thousands, 0), Lang::Sv), "#,##0,;\"−\"#,##0,;#,##0,");
        assert_eq!(
            code_of(Shape::new(Scale::Millions, 1), Lang::Sv),
            "#,##0.0,,\"\u{a0}mnkr\";\"−\"#,##0.0,,\"\u{a0}mnkr\";#,##0.0,,\"\u{a0}mnkr\""
        );
        assert!(
            code_of(Shape::new(Scale::Millions, 1), Lang::En).starts_with("\"SEK\u{a0}\"#,##0.0,,\"\u{a0}million\";")
        );
    }

    #[test]
    fn percentages_are_fractions_shown_with_their_sign() {
        assert!(code_of(Shape::new(Scale::Percent, 1), Lang::Sv).starts_with("#,##0.0\"\u{a0}\"%;"));
        assert!(code_of(Shape::new(Scale::Percent, 1), Lang::En).starts_with("#,##0.0%;"));
    }

    #[test]
    fn marks_are_shown_and_room_is_left_for_them() {
        let marked = Shape { marks: "*".into(), ..Shape::new(Scale::Plain, 0) };
        assert!(code_of(marked, Lang::Sv).starts_with("#,##0\"*\";"));
        let beside = Shape { room: "**".into(), ..Shape::new(Scale::Plain, 0) };
        assert!(code_of(beside, Lang::Sv).starts_with("#,##0_*_*;"));
    }

    #[test]
    fn a_unit_with_a_quotation_mark_cannot_break_out_of_the_code() {
        let shape = Shape { unit: "\"tum\"".into(), ..Shape::new(Scale::Plain, 0) };
        assert!(code_of(shape, Lang::Sv).starts_with("#,##0\"\u{a0}”tum”\";"));
    }

    #[test]
    fn decimals_become_the_nearest_float() {
        for text in ["0.074", "-54669.1", "0.1", "12345678901234567890.123456"] {
            let value: Decimal = text.parse().expect("a decimal");
            let nearest: f64 = text.parse().expect("a float");
            assert_eq!(float(value).to_bits(), nearest.to_bits(), "{text}");
        }
    }

    #[test]
    fn small_numbers_round_to_zero_below_half_of_the_last_digit() {
        let mut formats = NumberFormats::new(Lang::Sv);
        let id = formats.id(Shape::new(Scale::Thousands, 0));
        let (limit, code) = formats.unsigned(id).expect("a number format");
        assert_eq!(limit, Decimal::from(500));
        assert_eq!(code, "#,##0,;#,##0,;#,##0,");
    }
}
