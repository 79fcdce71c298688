//! The bundled faces: shaping, widths and what to do about characters they lack.
//!
//! *Takes* text, *returns* glyphs with widths in 1/1000 em. *Never* returns the missing glyph: PDF/A
//! forbids it, so a character without a glyph is replaced before shaping, and the replacement recorded.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;

use super::length::Pt;
use super::{PdfError, ReplacedText};
use crate::text::{self, Lang, nfc};

/// What is known of words. Only looked up in, never walked through.
type ByWord<T> = FxHashMap<Box<str>, T>;

/// Shown where no bundled face has a glyph.
const REPLACEMENT: char = '□';

/// A face of the family.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Face {
    Regular,
    Bold,
    Italic,
    BoldItalic,
}

impl Face {
    /// All faces, in the order of their index.
    pub(crate) const ALL: [Face; 4] = [Face::Regular, Face::Bold, Face::Italic, Face::BoldItalic];

    /// The face with or without weight and slant.
    pub(crate) fn of(bold: bool, italic: bool) -> Face {
        match (bold, italic) {
            (false, false) => Face::Regular,
            (true, false) => Face::Bold,
            (false, true) => Face::Italic,
            (true, true) => Face::BoldItalic,
        }
    }

    /// PostScript name, as in the file.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Face::Regular => "SourceSans3-Regular",
            Face::Bold => "SourceSans3-Semibold",
            Face::Italic => "SourceSans3-It",
            Face::BoldItalic => "SourceSans3-SemiboldIt",
        }
    }

    /// Weight class of OpenType.
    pub(crate) fn weight(self) -> u16 {
        match self {
            Face::Regular | Face::Italic => 400,
            Face::Bold | Face::BoldItalic => 600,
        }
    }

    /// The font program.
    pub(crate) fn data(self) -> &'static [u8] {
        match self {
            Face::Regular => include_bytes!("assets/SourceSans3-Regular.ttf"),
            Face::Bold => include_bytes!("assets/SourceSans3-Semibold.ttf"),
            Face::Italic => include_bytes!("assets/SourceSans3-It.ttf"),
            Face::BoldItalic => include_bytes!("assets/SourceSans3-SemiboldIt.ttf"),
        }
    }
}

/// A shaped glyph. Integers in 1/1000 em, as the file's width table has them, so that layout and
/// viewers agree to the last unit.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Glyph {
    pub(crate) gid: u16,
    /// Advance as written in the width table.
    pub(crate) width: i32,
    /// Kerning after the glyph.
    pub(crate) kern: i32,
    /// Where its text begins and ends in [`Shaped::text`]; empty for all but the first of a cluster.
    pub(crate) start: u32,
    pub(crate) end: u32,
}

/// A shaped word.
#[derive(Debug)]
pub(crate) struct Shaped {
    pub(crate) text: Box<str>,
    pub(crate) glyphs: Vec<Glyph>,
}

impl Shaped {
    /// The text behind a glyph.
    pub(crate) fn text_of(&self, glyph: &Glyph) -> &str {
        self.text.get(glyph.start as usize..glyph.end as usize).unwrap_or("")
    }
}

/// Adds up advances at a size.
pub(crate) fn width_of(glyphs: &[Glyph], size: Pt) -> Pt {
    let units: i32 = glyphs.iter().map(|glyph| glyph.width + glyph.kern).sum();
    size * (units as f32 / 1000.0)
}

/// The faces, parsed once a render, and the words shaped so far.
pub(crate) struct Fonts {
    faces: Vec<harfrust::Font>,
    /// How to shape with each face; made once, because making one costs more than using it.
    plans: Vec<harfrust::ShapePlan>,
    words: RefCell<[ByWord<Rc<Shaped>>; 4]>,
    /// Where words of each language may be hyphenated.
    syllables: RefCell<[ByWord<Rc<[usize]>>; 2]>,
    covered: RefCell<FxHashMap<char, bool>>,
    replaced: RefCell<BTreeSet<ReplacedText>>,
    hyphens: Vec<Glyph>,
}

impl Fonts {
    /// Parses the bundled faces.
    pub(crate) fn new() -> Result<Fonts, PdfError> {
        let mut faces = Vec::new();
        let mut plans = Vec::new();
        for face in Face::ALL {
            let font = harfrust::Font::new(face.data(), 0).ok_or(PdfError::Font { face: face.name() })?;
            plans.push(harfrust::ShapePlan::new(
                &font,
                harfrust::Direction::LeftToRight,
                Some(harfrust::Script::LATIN),
                None,
                &features(),
            ));
            faces.push(font);
        }
        let mut fonts = Fonts {
            faces,
            plans,
            words: RefCell::default(),
            syllables: RefCell::default(),
            covered: RefCell::default(),
            replaced: RefCell::default(),
            hyphens: Vec::new(),
        };
        for face in Face::ALL {
            let hyphen = fonts.shape(face, "-")?;
            let glyph = hyphen.glyphs.first().copied();
            fonts.hyphens.push(glyph.ok_or(PdfError::Font { face: face.name() })?);
        }
        Ok(fonts)
    }

    /// The glyph of a hyphen at the end of a line.
    pub(crate) fn hyphen(&self, face: Face) -> Glyph {
        self.hyphens[face as usize]
    }

    /// The characters that were replaced, in order.
    pub(crate) fn replaced(&self) -> Vec<ReplacedText> {
        self.replaced.borrow().iter().cloned().collect()
    }

    /// The text as it can be set: composed, without control characters, and with a visible mark for
    /// every character that no face has a glyph for. `\n` stays.
    pub(crate) fn prepare(&self, text: &str) -> String {
        if text.bytes().all(|byte| (0x20..0x7f).contains(&byte)) {
            return text.to_owned();
        }
        let composed = nfc(text);
        let mut out = String::with_capacity(composed.len());
        for (at, c) in composed.char_indices() {
            match c {
                '\n' => out.push('\n'),
                '\t' | '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{b}' | '\u{c}' => out.push(' '),
                _ if is_invisible(c) => {}
                _ if self.covers(c) => out.push(c),
                _ => self.replace(c, &composed, at, &mut out),
            }
        }
        out
    }

    /// Writes the nearest equivalent that can be set, or the replacement mark, and records it.
    fn replace(&self, c: char, text: &str, at: usize, out: &mut String) {
        let plain: String =
            std::iter::once(c).nfkd().filter(|part| !unicode_normalization::char::is_combining_mark(*part)).collect();
        let settable = !plain.is_empty() && plain.chars().all(|part| self.covers(part));
        if settable {
            out.push_str(&plain);
        } else {
            out.push(REPLACEMENT);
        }
        self.replaced.borrow_mut().insert(ReplacedText { character: c, context: surroundings(text, at) });
    }

    /// True if the faces have a glyph; they all cover the same characters.
    fn covers(&self, c: char) -> bool {
        if let Some(known) = self.covered.borrow().get(&c) {
            return *known;
        }
        let shaper = harfrust::ShaperFont::new(&self.faces[0]);
        let covered = shaper.nominal_glyph(u32::from(c)).is_some_and(|glyph| glyph.to_u32() != 0);
        self.covered.borrow_mut().insert(c, covered);
        covered
    }

    /// Where a word may be hyphenated, in bytes: at least three letters on each side.
    pub(crate) fn syllables(&self, word: &str, lang: Lang) -> Rc<[usize]> {
        if let Some(known) = self.syllables.borrow()[lang as usize].get(word) {
            return Rc::clone(known);
        }
        let ends = text::syllables(word, lang).into_iter().scan(0, |at, syllable| {
            *at += syllable.len();
            Some(*at)
        });
        let found: Rc<[usize]> = ends.filter(|at| *at < word.len()).collect();
        self.syllables.borrow_mut()[lang as usize].insert(word.into(), Rc::clone(&found));
        found
    }

    /// Shapes a word, or returns it as shaped before. The text must have been prepared.
    ///
    /// # Errors
    ///
    /// [`PdfError::Glyph`] if the shaper still finds no glyph, which would be a bug of ours.
    pub(crate) fn shape(&self, face: Face, text: &str) -> Result<Rc<Shaped>, PdfError> {
        if let Some(shaped) = self.words.borrow()[face as usize].get(text) {
            return Ok(Rc::clone(shaped));
        }
        let shaped = Rc::new(self.shape_anew(face, text)?);
        self.words.borrow_mut()[face as usize].insert(text.into(), Rc::clone(&shaped));
        Ok(shaped)
    }

    fn shape_anew(&self, face: Face, text: &str) -> Result<Shaped, PdfError> {
        let font = &self.faces[face as usize];
        let shaper = harfrust::ShaperFont::new(font);
        let mut buffer = harfrust::Buffer::new();
        buffer.push_str(text);
        buffer.set_direction(harfrust::Direction::LeftToRight);
        // Greek and Cyrillic need no rules of their own in this face.
        buffer.set_script(Some(harfrust::Script::LATIN));
        let features = features();
        let options = harfrust::ShapeOptions::new().plan(self.plans.get(face as usize)).features(&features);
        harfrust::shape(&shaper, &mut buffer, options).map_err(|_| PdfError::Font { face: face.name() })?;
        let units = font.units_per_em() as f32;
        let (infos, positions) = (buffer.glyph_infos(), buffer.glyph_positions());
        let mut glyphs = Vec::with_capacity(infos.len());
        for (index, (info, position)) in infos.iter().zip(positions).enumerate() {
            let start = info.cluster;
            let later = infos[index + 1..].iter().map(|next| next.cluster);
            let end = later.into_iter().find(|cluster| *cluster != start).unwrap_or(text.len() as u32);
            let first = index == 0 || infos[index - 1].cluster != start;
            if info.glyph_id == 0 {
                return Err(PdfError::Glyph { text: text.to_owned() });
            }
            let advance = shaper.glyph_h_advance(harfrust::GlyphId::new(info.glyph_id));
            glyphs.push(Glyph {
                gid: info.glyph_id as u16,
                // The writer truncates in the same way.
                width: (advance as f32 * 1000.0 / units) as i32,
                kern: ((position.x_advance - advance) as f32 * 1000.0 / units).round() as i32,
                start,
                end: if first { end } else { start },
            });
        }
        Ok(Shaped { text: text.into(), glyphs })
    }

    /// The width of a line of text that may not have been prepared.
    pub(crate) fn measure(&self, text: &str, size: Pt, face: Face) -> Pt {
        let text = self.prepare(text);
        text.split_inclusive(' ')
            .filter_map(|word| self.shape(face, word).ok())
            .map(|word| width_of(&word.glyphs, size))
            .sum()
    }
}

/// Ligatures would forbid hyphenation between their letters and gain little in this face.
fn features() -> [harfrust::Feature; 1] {
    [harfrust::Feature::new(harfrust::Tag::new(b"liga"), 0, ..)]
}

/// Characters that say something to a text engine but show nothing.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// Some twenty characters on each side.
fn surroundings(text: &str, at: usize) -> String {
    const REACH: usize = 20;
    let before: Vec<char> = text[..at].chars().rev().take(REACH).collect();
    let after = text[at..].chars().take(REACH + 1);
    before
        .into_iter()
        .rev()
        .chain(after)
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect::<String>()
        .trim()
        .to_owned()
}
