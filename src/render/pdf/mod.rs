//! The PDF: a tagged report that may be published and archived as it is.
//!
//! *Takes* the report model and the words, *returns* the bytes of a file that is PDF/UA-1 and PDF/A-2a at
//! once. *Never* writes anything untagged, reads a clock, or computes a figure.
//!
//! Blocks become strips (`layout`), strips become pages (`layout::page`), pages become operators (`content`) of a document
//! (`backend`, which alone knows printpdf), the file gets its structure (`finish`), and its bytes (`save`).

mod backend;
mod content;
mod finish;
mod fonts;
mod image;
mod layout;
mod length;
mod outline;
mod paragraph;
mod save;
mod strip;
mod tree;
mod xmp;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::document::{Block, Document, Image, Rgb};
use crate::render::ink::Ink;
use crate::text::Words;
use fonts::Fonts;
pub use image::ImageFault;
use image::Picture;
use layout::contents::Contents;
use layout::page::{Geometry, Page, Spot, anchors, furnish, paginate};
use layout::{Layout, Look, Place};
use strip::Orientation;
use tree::{ElemId, Tree};

/// A character that could not be shown.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ReplacedText {
    /// The text around it, at most some twenty characters on each side, the character included.
    pub context: String,
    /// The character.
    pub character: char,
}

/// The PDF could not be made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PdfError {
    /// A bundled face is damaged.
    #[error("the bundled font {face} cannot be used")]
    Font {
        /// Its PostScript name.
        face: &'static str,
    },
    /// The shaper found no glyph although the face has one for every character.
    #[error("no glyph for “{text}” in the bundled fonts")]
    Glyph {
        /// The word.
        text: String,
    },
    /// The logo or a picture cannot be shown.
    #[error(transparent)]
    Image(#[from] ImageFault),
    /// The writer complained.
    #[error("the PDF cannot be written: {0}")]
    Write(String),
}

/// What a library says of a file that it cannot write.
fn unwritten(error: impl std::fmt::Display) -> PdfError {
    PdfError::Write(error.to_string())
}

/// A report laid out on pages, not yet a file.
pub struct Pages<'d> {
    document: &'d Document,
    fonts: Fonts,
    composed: Composed,
}

impl Pages<'_> {
    /// Characters that no bundled face has a glyph for, in order and once each with their surroundings.
    /// The pages show the nearest equivalent, or □.
    pub fn replaced(&self) -> Vec<ReplacedText> {
        self.fonts.replaced()
    }

    /// The file: PDF/UA-1 and PDF/A-2a.
    ///
    /// # Errors
    ///
    /// [`PdfError::Write`] or [`PdfError::Font`] if a library fails.
    pub fn write(self) -> Result<Vec<u8>, PdfError> {
        backend::write(self.composed, self.document, &self.fonts)
    }
}

/// Says why an image cannot be shown.
///
/// # Errors
///
/// [`ImageFault`] if it cannot.
pub fn can_show(image: &Image) -> Result<(), ImageFault> {
    Picture::decode(image, Rgb(255, 255, 255)).map(drop)
}

/// Lays the report out.
///
/// # Errors
///
/// [`PdfError`] if an image cannot be shown or a library fails; never because of the report's text.
pub fn compose<'d>(document: &'d Document, words: &Words) -> Result<Pages<'d>, PdfError> {
    let fonts = Fonts::new()?;
    let composed = lay_out(document, words, &fonts)?;
    Ok(Pages { document, fonts, composed })
}

/// Everything that is drawn, in place.
struct Composed {
    tree: Tree,
    pages: Vec<Page>,
    anchors: BTreeMap<Rc<str>, Spot>,
    images: Vec<Picture>,
}

/// Cover, what stands before the contents, the contents, the rest, and then header and footer.
fn lay_out(document: &Document, words: &Words, fonts: &Fonts) -> Result<Composed, PdfError> {
    let accent = document.identity.accent;
    let mut layout = Layout::new(fonts, words, known_anchors(&document.body));
    let root = layout.tree.root();
    let logo = match &document.identity.logo {
        Some(logo) => Some(layout.image(logo, Ink::AccentTint.rgb(accent))?),
        None => None,
    };
    let mut pages = vec![layout::cover::cover(&mut layout, document, logo, root)?];
    let (front, rest) = document.body.split_at(document.contents.unwrap_or(0).min(document.body.len()));
    let frame = Geometry::of(Orientation::Portrait).frame();
    let mut again = layout.clone();
    let first = on_one_page(&mut layout, front, root)?;
    let (from, elements) = (pages.len(), layout.tree.count());
    pages.extend(first);
    let front_ends = pages.len();
    let mut contents = match document.contents {
        Some(_) => layout::contents::contents(&mut layout, document, root)?,
        None => Contents::default(),
    };
    // The rest begins where the contents end.
    let mut strips = std::mem::take(&mut contents.strips);
    strips.append(&mut layout.blocks(rest, root, frame, Look::BODY, Place::Flow)?);
    let before = pages.len();
    pages.append(&mut paginate(strips, &layout.heads));
    let found = anchors(&pages);
    contents.number(&layout, &found, &mut pages[before..])?;
    // What stands before the contents says on which page the rest of it is: laid out once more, now that this is known.
    // It makes the same elements again, and so takes the place of the first, unless it has become longer.
    let after = found.iter().filter(|(_, spot)| spot.page >= front_ends);
    again.pages = after.map(|(id, spot)| (id.to_string(), spot.page + 1)).collect();
    let numbered = on_one_page(&mut again, front, root)?;
    if numbered.len() == front_ends - from && again.tree.count() == elements {
        pages.splice(from..front_ends, numbered);
    }
    furnish(&layout, document, &mut pages)?;
    let Layout { tree, images, .. } = layout;
    Ok(Composed { anchors: anchors(&pages), tree, pages, images })
}

/// The pages of what stands before the contents: one, without its charts if that is what it takes. A text that is longer
/// than a page goes on.
fn on_one_page(layout: &mut Layout<'_>, blocks: &[Block], root: ElemId) -> Result<Vec<Page>, PdfError> {
    let frame = Geometry::of(Orientation::Portrait).frame();
    let before = layout.clone();
    let strips = layout.blocks(blocks, root, frame, Look::BODY, Place::Flow)?;
    let pages = paginate(strips, &layout.heads);
    let is_chart = |block: &Block| matches!(block, Block::Chart(_) | Block::Charts(_));
    if pages.len() <= 1 || !blocks.iter().any(is_chart) {
        return Ok(pages);
    }
    let briefer: Vec<Block> = blocks.iter().filter(|block| !is_chart(block)).cloned().collect();
    *layout = before;
    let strips = layout.blocks(&briefer, root, frame, Look::BODY, Place::Flow)?;
    Ok(paginate(strips, &layout.heads))
}

/// The anchors that a link may lead to: headings, tables and charts of the report's flow.
fn known_anchors(blocks: &[Block]) -> BTreeSet<String> {
    let ids = |block: &Block| match block {
        Block::Heading(heading) => vec![heading.id.clone()],
        Block::Table(table) => vec![table.id.clone()],
        Block::Chart(chart) => vec![chart.id.clone()],
        Block::Charts(charts) => charts.iter().map(|chart| chart.id.clone()).collect(),
        Block::Picture(picture) => vec![picture.id.clone()],
        Block::Paragraph(_) | Block::List(_) | Block::Tiles(_) | Block::Notice(_) | Block::PageBreak => Vec::new(),
    };
    blocks.iter().flat_map(ids).collect()
}
