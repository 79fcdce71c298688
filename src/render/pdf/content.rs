//! The operators of a page, as the bytes that stand in the file (ISO 32000-1, annex A).
//!
//! *Takes* lengths in points from the lower left corner, colours and glyph numbers, *returns* the content stream.
//! *Never* knows what is drawn, or why.

use super::length::Pt;
use crate::document::Rgb;

/// Hundredths of a point are finer than any printer, and keep the file short.
const PER_POINT: i64 = 100;
/// Three decimals tell all 256 steps of a colour apart.
const PER_WHOLE: i64 = 1_000;

/// What inside of a path is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Winding {
    NonZero,
    EvenOdd,
}

/// A content stream being written.
#[derive(Debug, Default)]
pub(super) struct Content {
    bytes: Vec<u8>,
}

impl Content {
    /// With room for a page.
    pub(super) fn new() -> Content {
        Content { bytes: Vec::with_capacity(16 << 10) }
    }

    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// Lengths, each followed by a space, and the operator that takes them.
    fn operator(&mut self, operands: &[Pt], name: &[u8]) {
        for operand in operands {
            fixed(&mut self.bytes, operand.0, PER_POINT);
            self.bytes.push(b' ');
        }
        self.bytes.extend_from_slice(name);
        self.bytes.push(b'\n');
    }

    /// A name, followed by a space.
    fn name(&mut self, name: &str) {
        self.bytes.push(b'/');
        self.bytes.extend_from_slice(name.as_bytes());
        self.bytes.push(b' ');
    }

    /// Opens what is no part of the content: decoration.
    pub(super) fn begin_artifact(&mut self) {
        self.bytes.extend_from_slice(b"/Artifact BMC\n");
    }

    /// Opens a running header or footer.
    pub(super) fn begin_pagination(&mut self, kind: &str) {
        self.bytes.extend_from_slice(b"/Artifact <</Type/Pagination/Subtype/");
        self.bytes.extend_from_slice(kind.as_bytes());
        self.bytes.extend_from_slice(b">> BDC\n");
    }

    /// Opens a piece of an element's content.
    pub(super) fn begin_marked(&mut self, tag: &str, mcid: usize) {
        self.name(tag);
        self.bytes.extend_from_slice(b"<</MCID ");
        integer(&mut self.bytes, mcid as i64);
        self.bytes.extend_from_slice(b">> BDC\n");
    }

    pub(super) fn end_marked(&mut self) {
        self.operator(&[], b"EMC");
    }

    pub(super) fn fill_colour(&mut self, colour: Rgb) {
        self.colour(colour, b"rg");
    }

    fn colour(&mut self, Rgb(red, green, blue): Rgb, operator: &[u8]) {
        for channel in [red, green, blue] {
            fixed(&mut self.bytes, f32::from(channel) / 255.0, PER_WHOLE);
            self.bytes.push(b' ');
        }
        self.operator(&[], operator);
    }

    /// A filled rectangle, by its lower left corner.
    pub(super) fn rectangle(&mut self, x: Pt, y: Pt, width: Pt, height: Pt) {
        self.operator(&[x, y, width, height], b"re");
        self.operator(&[], b"f");
    }

    /// An open line through points.
    pub(super) fn line(&mut self, points: impl IntoIterator<Item = (Pt, Pt)>, width: Pt, colour: Rgb, dashed: bool) {
        self.operator(&[width], b"w");
        self.colour(colour, b"RG");
        if dashed {
            self.bytes.extend_from_slice(b"[3 2.5] 0 d\n");
        }
        let mut next = b"m";
        for (x, y) in points {
            self.operator(&[x, y], next);
            next = b"l";
        }
        self.operator(&[], b"S");
        if dashed {
            self.bytes.extend_from_slice(b"[] 0 d\n");
        }
    }

    /// A closed ring of a shape that is filled with [`Content::fill`]; the flag says that a point is a handle of a
    /// curve, of which there are two before the point that it ends at.
    pub(super) fn ring(&mut self, points: impl IntoIterator<Item = (Pt, Pt, bool)>) {
        let mut next = b"m";
        let mut handles: Vec<Pt> = Vec::with_capacity(6);
        for (x, y, is_handle) in points {
            if is_handle {
                handles.extend([x, y]);
            } else if handles.is_empty() {
                self.operator(&[x, y], next);
            } else {
                handles.extend([x, y]);
                self.operator(&handles, b"c");
                handles.clear();
            }
            next = b"l";
        }
        self.operator(&[], b"h");
    }

    pub(super) fn fill(&mut self, winding: Winding) {
        self.operator(&[], if winding == Winding::EvenOdd { b"f*" } else { b"f" });
    }

    /// An image in a box, given by its lower left corner.
    pub(super) fn image(&mut self, name: &str, x: Pt, y: Pt, width: Pt, height: Pt) {
        self.operator(&[], b"q");
        self.operator(&[width, Pt::ZERO, Pt::ZERO, height, x, y], b"cm");
        self.name(name);
        self.operator(&[], b"Do");
        self.operator(&[], b"Q");
    }

    /// Opens a line of text at its left end and foot.
    pub(super) fn begin_text(&mut self, x: Pt, y: Pt) {
        self.operator(&[], b"BT");
        self.operator(&[x, y], b"Td");
    }

    pub(super) fn end_text(&mut self) {
        self.operator(&[], b"ET");
    }

    /// Glyphs of a font that is numbered with two bytes, each with what is added to its width, in thousandths of the
    /// size.
    pub(super) fn glyphs(&mut self, font: &str, size: Pt, glyphs: impl IntoIterator<Item = (u16, i32)>) {
        self.name(font);
        self.operator(&[size], b"Tf");
        self.bytes.extend_from_slice(b"[<");
        for (glyph, kern) in glyphs {
            self.bytes.extend(glyph.to_be_bytes().into_iter().flat_map(hexadecimal));
            if kern != 0 {
                // The operator moves to the left.
                self.bytes.push(b'>');
                integer(&mut self.bytes, -i64::from(kern));
                self.bytes.push(b'<');
            }
        }
        self.operator(&[], b">] TJ");
    }
}

/// The two digits of a byte.
pub(super) fn hexadecimal(byte: u8) -> [u8; 2] {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    [DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]
}

/// A number rounded to one part in so many (a power of ten), without an exponent, which PDF does not know, and without
/// zeros at its end.
pub(super) fn fixed(bytes: &mut Vec<u8>, value: f32, parts: i64) {
    let scaled = (f64::from(value) * parts as f64).round() as i64;
    if scaled < 0 {
        bytes.push(b'-');
    }
    let (whole, mut rest) = (scaled.abs() / parts, scaled.abs() % parts);
    integer(bytes, whole);
    if rest == 0 {
        return;
    }
    bytes.push(b'.');
    let mut place = parts / 10;
    while rest > 0 {
        bytes.push(b'0' + (rest / place) as u8);
        rest %= place;
        place /= 10;
    }
}

pub(super) fn integer(bytes: &mut Vec<u8>, value: i64) {
    if value < 0 {
        bytes.push(b'-');
    }
    let mut digits = [0; 20];
    let mut first = digits.len();
    let mut rest = value.unsigned_abs();
    loop {
        first -= 1;
        digits[first] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    bytes.extend_from_slice(&digits[first..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut Content)) -> String {
        let mut content = Content::default();
        write(&mut content);
        String::from_utf8(content.into_bytes()).expect("operators are ASCII")
    }

    #[test]
    fn numbers_are_rounded_and_short() {
        let cases = [
            (0.0, "0"),
            (-0.0, "0"),
            (-0.004, "0"),
            (-0.006, "-0.01"),
            (12.0, "12"),
            (12.5, "12.5"),
            (12.05, "12.05"),
            (-12.345, "-12.35"),
            (0.999, "1"),
            (841.89, "841.89"),
        ];
        for (value, expected) in cases {
            let mut bytes = Vec::new();
            fixed(&mut bytes, value, PER_POINT);
            assert_eq!(String::from_utf8_lossy(&bytes), expected);
        }
        for value in [0, 7, -10, i64::MAX, i64::MIN] {
            let mut bytes = Vec::new();
            integer(&mut bytes, value);
            assert_eq!(String::from_utf8_lossy(&bytes), value.to_string());
        }
    }

    #[test]
    fn a_ring_has_lines_and_curves() {
        let ring = [(0.0, 0.0, false), (9.0, 0.0, false), (9.0, 2.0, true), (8.0, 4.5, true), (4.0, 4.0, false)];
        let drawn = written(|content| {
            content.ring(ring.map(|(x, y, handle)| (Pt(x), Pt(y), handle)));
            content.fill(Winding::EvenOdd);
        });
        assert_eq!(drawn, "0 0 m\n9 0 l\n9 2 8 4.5 4 4 c\nh\nf*\n");
    }

    #[test]
    fn glyphs_are_kerned_to_the_right_by_negative_numbers() {
        let drawn = written(|content| content.glyphs("T0", Pt(10.5), [(1, 0), (0x2ab, 40), (3, -15)]));
        assert_eq!(drawn, "/T0 10.5 Tf\n[<000102AB>-40<0003>15<>] TJ\n");
    }

    #[test]
    fn a_dashed_line_leaves_the_next_one_whole() {
        let drawn =
            written(|content| content.line([(Pt(1.0), Pt(2.0)), (Pt(3.0), Pt(2.0))], Pt(0.5), Rgb(0, 128, 255), true));
        assert_eq!(drawn, "0.5 w\n0 0.502 1 RG\n[3 2.5] 0 d\n1 2 m\n3 2 l\nS\n[] 0 d\n");
    }
}
