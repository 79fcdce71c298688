//! Paragraphs to lines.
//!
//! *Takes* runs of text in several styles and a width, *returns* lines whose breaks are the best for the
//! paragraph as a whole (after Knuth and Plass, for ragged right). *Never* hyphenates a word with figures
//! in it, breaks at a no-break space, or lets a line run over its width.

use std::rc::Rc;

use super::PdfError;
use super::fonts::{Face, Fonts, Shaped, width_of};
use super::length::Pt;
use super::strip::{Link, Mark, Owner, Shape, Slice, Symbol, Text};
use crate::render::ink::Ink;
use crate::text::{Lang, clings};

/// Look of a run of text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Style {
    pub(crate) face: Face,
    pub(crate) size: Pt,
    pub(crate) ink: Ink,
    /// Raised above the baseline: marks of notes.
    pub(crate) rise: Pt,
}

impl Style {
    /// A style on the baseline.
    pub(crate) fn new(face: Face, size: Pt, ink: Ink) -> Style {
        Style { face, size, ink, rise: Pt::ZERO }
    }
}

/// A run of text in one style.
#[derive(Clone, Debug)]
pub(crate) struct Span {
    pub(crate) text: String,
    pub(crate) style: Style,
    pub(crate) owner: Owner,
    /// Drawn before the text, inseparable from it.
    pub(crate) symbol: Option<Symbol>,
    pub(crate) link: Option<Rc<Link>>,
}

impl Span {
    /// Plain text.
    pub(crate) fn new(text: impl Into<String>, style: Style, owner: Owner) -> Span {
        Span { text: text.into(), style, owner, symbol: None, link: None }
    }
}

/// What may happen after a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Break {
    /// Nothing: the next piece follows at once.
    No,
    /// The line may end.
    Soft,
    /// The line may end with a hyphen.
    Hyphen,
    /// The line may end here if the word fits nowhere else.
    Emergency,
    /// The line ends.
    Line,
}

/// Text between two places where something may happen.
#[derive(Clone, Debug)]
struct Piece {
    span: usize,
    word: Rc<Shaped>,
    from: usize,
    to: usize,
    /// With its blanks and the symbol before it.
    width: Pt,
    /// The blanks at its end, which do not count at the end of a line.
    blank: Pt,
    lead: Pt,
    after: Break,
}

/// A paragraph, shaped but not yet broken.
#[derive(Clone, Debug)]
pub(crate) struct Paragraph {
    spans: Vec<Span>,
    pieces: Vec<Piece>,
}

/// A line of a paragraph.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    /// Width without trailing blanks.
    pub(crate) width: Pt,
    /// Marks relative to the line's start and baseline.
    pub(crate) marks: Vec<Mark>,
    /// Stretches of the line that belong to a link: start, width.
    pub(crate) links: Vec<(Pt, Pt, Rc<Link>)>,
}

/// How eagerly words are hyphenated: the share of a line's width that may be lost before a hyphen is better.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Hyphens {
    /// Running text.
    Freely,
    /// Headings and heads of tables: only where a word is wider than the line.
    IfNeeded,
}

/// The widths that a paragraph can take.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Widths {
    /// The widest part that cannot be broken even by a hyphen.
    pub(crate) fragment: Pt,
    /// The widest word.
    pub(crate) word: Pt,
    /// The widest line if nothing is broken.
    pub(crate) line: Pt,
}

impl Widths {
    /// The widths of the same text at a size so many times as large: nothing in them is rounded.
    pub(crate) fn scaled(self, factor: f32) -> Widths {
        Widths { fragment: self.fragment * factor, word: self.word * factor, line: self.line * factor }
    }

    /// The wider of two in each respect.
    pub(crate) fn max(self, other: Widths) -> Widths {
        Widths {
            fragment: self.fragment.max(other.fragment),
            word: self.word.max(other.word),
            line: self.line.max(other.line),
        }
    }
}

impl Paragraph {
    /// Shapes the text and finds every place where it may be broken.
    pub(crate) fn new(fonts: &Fonts, lang: Lang, mut spans: Vec<Span>) -> Result<Paragraph, PdfError> {
        let mut text = String::new();
        let mut starts = Vec::with_capacity(spans.len());
        for span in &mut spans {
            span.text = fonts.prepare(&span.text);
            starts.push(text.len());
            text.push_str(&span.text);
        }
        let hyphens = hyphenation_points(fonts, &text, lang);
        let mut breaks: Vec<(usize, Break)> = unicode_linebreak::linebreaks(&text)
            .filter(|(at, _)| *at < text.len() && !clings(&text[..*at], &text[*at..]))
            .map(|(at, _)| {
                let forced = text[..at].ends_with('\n');
                (at, if forced { Break::Line } else { Break::Soft })
            })
            .collect();
        breaks.push((text.len(), Break::Line));
        let mut paragraph = Paragraph { spans, pieces: Vec::new() };
        let mut position = 0;
        for index in 0..paragraph.spans.len() {
            let end = starts.get(index + 1).copied().unwrap_or(text.len());
            let mut from = starts[index];
            if from == end && paragraph.spans[index].symbol.is_some() {
                paragraph.shape(fonts, index, "", from, Break::No, &hyphens)?;
            }
            while from < end {
                while breaks[position].0 <= from {
                    position += 1;
                }
                let (at, kind) = breaks[position];
                let (to, kind) = if at <= end { (at, kind) } else { (end, Break::No) };
                paragraph.shape(fonts, index, &text[from..to], from, kind, &hyphens)?;
                from = to;
            }
        }
        if let Some(last) = paragraph.pieces.last_mut() {
            last.after = Break::Line;
        }
        Ok(paragraph)
    }

    /// Shapes a stretch without line breaks inside and cuts it at its hyphenation points.
    fn shape(
        &mut self,
        fonts: &Fonts,
        span: usize,
        text: &str,
        offset: usize,
        after: Break,
        hyphens: &[usize],
    ) -> Result<(), PdfError> {
        let style = self.spans[span].style;
        // Lines end with a space that is not seen: what is read aloud or copied would run together.
        let ended = text.strip_suffix('\n').map(|line| format!("{line} "));
        let text = ended.as_deref().unwrap_or(text);
        let word = fonts.shape(style.face, text)?;
        let visible = text.trim_end_matches([' ', '\u{2009}']).len();
        let first = hyphens.partition_point(|at| *at <= offset);
        let inside = hyphens[first..].iter().map(|at| at - offset).take_while(|at| *at < visible);
        let mut from = 0;
        for at in inside {
            let cut = word.glyphs.partition_point(|glyph| (glyph.start as usize) < at);
            let clean = word.glyphs.get(cut).is_some_and(|glyph| glyph.start as usize == at);
            if clean && cut > from {
                self.push(span, &word, from, cut, visible, Break::Hyphen);
                from = cut;
            }
        }
        self.push(span, &word, from, word.glyphs.len(), visible, after);
        Ok(())
    }

    fn push(&mut self, span: usize, word: &Rc<Shaped>, from: usize, to: usize, visible: usize, after: Break) {
        let source = &self.spans[span];
        let size = source.style.size;
        let glyphs = &word.glyphs[from..to];
        let blank = glyphs
            .iter()
            .position(|glyph| glyph.start as usize >= visible)
            .map_or(Pt::ZERO, |at| width_of(&glyphs[at..], size));
        let begins = self.pieces.last().is_none_or(|piece| piece.span != span);
        let lead = match source.symbol {
            Some(_) if begins => Symbol::advance(size),
            _ => Pt::ZERO,
        };
        self.pieces.push(Piece {
            span,
            word: Rc::clone(word),
            from,
            to,
            width: lead + width_of(glyphs, size),
            blank,
            lead,
            after,
        });
    }

    /// True if there is nothing to set.
    pub(crate) fn is_empty(&self) -> bool {
        self.pieces.iter().all(|piece| piece.from == piece.to && piece.lead == Pt::ZERO)
    }

    /// How long each of its lines is where only the text itself ends them.
    pub(crate) fn lengths(&self) -> Vec<Pt> {
        let mut lengths = Vec::new();
        let mut line = Pt::ZERO;
        for piece in &self.pieces {
            line += piece.width;
            if piece.after == Break::Line {
                lengths.push(line - piece.blank);
                line = Pt::ZERO;
            }
        }
        lengths
    }

    /// What widths the paragraph can take.
    pub(crate) fn widths(&self, fonts: &Fonts) -> Widths {
        let mut widths = Widths::default();
        let (mut fragment, mut word, mut line) = (Pt::ZERO, Pt::ZERO, Pt::ZERO);
        for piece in &self.pieces {
            fragment += piece.width;
            word += piece.width;
            line += piece.width;
            let hyphen = match piece.after {
                Break::Hyphen => self.hyphen_width(fonts, piece),
                _ => Pt::ZERO,
            };
            if piece.after != Break::No {
                let end = fragment - piece.blank + hyphen;
                widths.fragment = widths.fragment.max(end);
                fragment = Pt::ZERO;
            }
            if !matches!(piece.after, Break::No | Break::Hyphen) {
                widths.word = widths.word.max(word - piece.blank);
                word = Pt::ZERO;
            }
            if piece.after == Break::Line {
                widths.line = widths.line.max(line - piece.blank);
                line = Pt::ZERO;
            }
        }
        widths
    }

    fn hyphen_width(&self, fonts: &Fonts, piece: &Piece) -> Pt {
        let style = self.spans[piece.span].style;
        style.size * (fonts.hyphen(style.face).width as f32 / 1000.0)
    }

    /// Breaks the paragraph into lines of at most this width.
    pub(crate) fn lines(&self, fonts: &Fonts, width: Pt, hyphens: Hyphens) -> Vec<Line> {
        let pieces = self.fitted(fonts, width, hyphens);
        let mut lines = Vec::new();
        let mut from = 0;
        for to in self.best_breaks(fonts, &pieces, width) {
            lines.push(self.line(fonts, &pieces[from..to]));
            from = to;
        }
        lines
    }

    /// As [`Paragraph::lines`], with lines of about the same length: for headings.
    pub(crate) fn balanced(&self, fonts: &Fonts, width: Pt) -> Vec<Line> {
        let mut lines = self.lines(fonts, width, Hyphens::IfNeeded);
        if lines.len() < 2 {
            return lines;
        }
        let count = lines.len();
        let (mut low, mut high) = (width * 0.4, width);
        for _ in 0..6 {
            let middle = (low + high) * 0.5;
            let narrower = self.lines(fonts, middle, Hyphens::IfNeeded);
            let whole = self.widths(fonts).word <= middle;
            if narrower.len() == count && whole {
                lines = narrower;
                high = middle;
            } else {
                low = middle;
            }
        }
        lines
    }

    /// The pieces, with emergency breaks inside whatever is wider than the line.
    fn fitted(&self, fonts: &Fonts, width: Pt, hyphens: Hyphens) -> Vec<Piece> {
        let mut out: Vec<Piece> = Vec::with_capacity(self.pieces.len());
        let mut from = 0;
        while from < self.pieces.len() {
            let breaks = |piece: &Piece| !matches!(piece.after, Break::No | Break::Hyphen);
            let length = self.pieces[from..].iter().position(breaks).map_or(self.pieces.len() - from, |at| at + 1);
            let word = &self.pieces[from..from + length];
            from += length;
            let natural: Pt = word.iter().map(|piece| piece.width).sum();
            let blank = word.last().map_or(Pt::ZERO, |piece| piece.blank);
            if natural - blank <= width {
                out.extend(word.iter().cloned().map(|mut piece| {
                    if hyphens == Hyphens::IfNeeded && piece.after == Break::Hyphen {
                        piece.after = Break::No;
                    }
                    piece
                }));
            } else {
                self.split_word(fonts, word, width, &mut out);
            }
        }
        out
    }

    /// A word wider than the line: hyphens where they help, elsewhere between any two characters.
    fn split_word(&self, fonts: &Fonts, word: &[Piece], width: Pt, out: &mut Vec<Piece>) {
        let mut run = Pt::ZERO;
        for piece in word {
            let hyphen = match piece.after {
                Break::Hyphen => self.hyphen_width(fonts, piece),
                _ => Pt::ZERO,
            };
            let tail = piece.width - piece.blank + hyphen;
            if run > Pt::ZERO && run + tail > width {
                if let Some(last) = out.last_mut().filter(|last| last.after == Break::No) {
                    last.after = Break::Emergency;
                }
                run = Pt::ZERO;
            }
            if tail > width {
                self.split_piece(piece, out);
                run = Pt::ZERO;
            } else {
                out.push(piece.clone());
                run = match piece.after {
                    Break::No => run + piece.width,
                    _ => Pt::ZERO,
                };
            }
        }
    }

    /// Every cluster a piece of its own.
    fn split_piece(&self, piece: &Piece, out: &mut Vec<Piece>) {
        let size = self.spans[piece.span].style.size;
        let mut from = piece.from;
        while from < piece.to {
            let glyphs = &piece.word.glyphs;
            let mut to = from + 1;
            while to < piece.to && glyphs[to].start == glyphs[from].start {
                to += 1;
            }
            let lead = if from == piece.from { piece.lead } else { Pt::ZERO };
            let last = to == piece.to;
            out.push(Piece {
                from,
                to,
                lead,
                width: lead + width_of(&glyphs[from..to], size),
                blank: if last { piece.blank } else { Pt::ZERO },
                after: if last { piece.after } else { Break::Emergency },
                ..piece.clone()
            });
            from = to;
        }
    }

    /// Indices just after the last piece of each line, such that the whole paragraph is least ragged.
    fn best_breaks(&self, fonts: &Fonts, pieces: &[Piece], width: Pt) -> Vec<usize> {
        const LINE: f32 = 0.02;
        // Cost and predecessor of the best way to end a line before each piece.
        let mut best: Vec<Option<(f32, usize)>> = vec![None; pieces.len() + 1];
        best[0] = Some((0.0, 0));
        for from in 0..pieces.len() {
            let Some((cost, _)) = best[from] else {
                continue;
            };
            let after_hyphen = from > 0 && pieces[from - 1].after == Break::Hyphen;
            let mut run = Pt::ZERO;
            let mut reached = false;
            for (at, piece) in pieces.iter().enumerate().skip(from) {
                run += piece.width;
                if piece.after == Break::No {
                    continue;
                }
                let hyphen = match piece.after {
                    Break::Hyphen => self.hyphen_width(fonts, piece),
                    _ => Pt::ZERO,
                };
                let slack = width - (run - piece.blank + hyphen);
                // A hundredth of a point forgives the rounding of sums.
                let fits = slack > Pt(-0.01);
                if !fits && reached {
                    // The hyphen's own width may be what is too much.
                    if piece.after == Break::Hyphen {
                        continue;
                    }
                    break;
                }
                let lost = (slack.max(Pt::ZERO) / width).min(1.0);
                let total = cost + LINE + raggedness(piece.after, lost, after_hyphen);
                if best[at + 1].is_none_or(|(known, _)| total < known) {
                    best[at + 1] = Some((total, from));
                }
                reached = true;
                if piece.after == Break::Line || !fits {
                    break;
                }
            }
        }
        let mut breaks = Vec::new();
        let mut at = pieces.len();
        while at > 0 {
            breaks.push(at);
            at = best[at].map_or(0, |(_, from)| from);
        }
        breaks.reverse();
        breaks
    }

    /// Draws a line: runs of pieces of one span become one text each.
    fn line(&self, fonts: &Fonts, pieces: &[Piece]) -> Line {
        let mut line = Line { width: Pt::ZERO, marks: Vec::new(), links: Vec::new() };
        let mut x = Pt::ZERO;
        let mut from = 0;
        while from < pieces.len() {
            let span = pieces[from].span;
            let length = pieces[from..].iter().take_while(|piece| piece.span == span).count();
            let run = &pieces[from..from + length];
            from += length;
            let last = from == pieces.len();
            let hyphen = last && run.last().is_some_and(|piece| piece.after == Break::Hyphen);
            let start = x;
            x = self.run(fonts, run, x, hyphen, &mut line);
            if last {
                x -= run.last().map_or(Pt::ZERO, |piece| piece.blank);
            }
            if let Some(link) = &self.spans[span].link {
                line.links.push((start, x - start, Rc::clone(link)));
            }
        }
        line.width = x;
        line
    }

    fn run(&self, fonts: &Fonts, run: &[Piece], mut x: Pt, hyphen: bool, line: &mut Line) -> Pt {
        let Some(first) = run.first() else {
            return x;
        };
        let span = &self.spans[first.span];
        if let Some(symbol) = span.symbol.filter(|_| first.lead > Pt::ZERO) {
            line.marks.push(symbol.mark(x, Pt::ZERO, span.style.size));
        }
        let start = x + first.lead;
        x += run.iter().map(|piece| piece.width).sum();
        if hyphen && let Some(piece) = run.last() {
            x += self.hyphen_width(fonts, piece);
        }
        let slices: Vec<Slice> = merge(run);
        if slices.is_empty() {
            return x;
        }
        line.marks.push(Mark {
            owner: span.owner,
            x: start,
            y: -span.style.rise,
            shape: Shape::Text(Text {
                face: span.style.face,
                size: span.style.size,
                ink: span.style.ink,
                slices,
                hyphen,
            }),
        });
        x
    }
}

/// The glyphs of pieces; neighbours within a word become one slice again.
fn merge(run: &[Piece]) -> Vec<Slice> {
    let mut slices: Vec<Slice> = Vec::new();
    for piece in run.iter().filter(|piece| piece.from < piece.to) {
        match slices.last_mut() {
            Some(last) if Rc::ptr_eq(&last.word, &piece.word) && last.to == piece.from => {
                last.to = piece.to;
            }
            _ => slices.push(Slice { word: Rc::clone(&piece.word), from: piece.from, to: piece.to }),
        }
    }
    slices
}

/// What a line costs that ends in this way and leaves this share of its width empty.
fn raggedness(end: Break, lost: f32, after_hyphen: bool) -> f32 {
    let ladder = if after_hyphen { 0.05 } else { 0.0 };
    match end {
        // The last line may be short, but not one figure or syllable.
        Break::Line if lost > 0.93 => 0.15,
        Break::Line => 0.0,
        Break::Hyphen => lost * lost + 0.035 + ladder,
        Break::Emergency => lost * lost + 0.2,
        Break::Soft | Break::No => lost * lost,
    }
}

/// Byte offsets where words of a text may be hyphenated.
fn hyphenation_points(fonts: &Fonts, text: &str, lang: Lang) -> Vec<usize> {
    let mut points = Vec::new();
    for (start, word) in plain_words(text) {
        // Shorter words have no three letters on each side.
        if word.chars().nth(5).is_some() {
            points.extend(fonts.syllables(word, lang).iter().map(|at| start + at));
        }
    }
    points
}

/// Words between blanks that hold letters, and signs only at their ends: no figures, addresses or codes.
fn plain_words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split([' ', '\n', '\u{a0}', '\u{202f}'])
        .scan(0, |offset, chunk| {
            let start = *offset;
            // The separators differ in length; the next chunk starts after the one that ended this.
            *offset = start + chunk.len();
            *offset += text[*offset..].chars().next().map_or(0, char::len_utf8);
            Some((start, chunk))
        })
        .filter(|(_, chunk)| {
            !chunk.contains(|c: char| c.is_numeric() || matches!(c, '@' | '\\' | '_' | '='))
                && !chunk.contains("://")
                && !chunk.starts_with("www.")
        })
        .flat_map(|(start, chunk)| letters(start, chunk))
}

/// The stretches of letters within a word: "mål- och" has one, "trygghets-arbete" two.
fn letters(start: usize, chunk: &str) -> Vec<(usize, &str)> {
    let mut out = Vec::new();
    let mut from = None;
    for (at, c) in chunk.char_indices().chain(std::iter::once((chunk.len(), ' '))) {
        match (c.is_alphabetic(), from) {
            (true, None) => from = Some(at),
            (false, Some(begin)) => {
                out.push((start + begin, &chunk[begin..at]));
                from = None;
            }
            _ => {}
        }
    }
    out
}
