//! Pages to a document of printpdf: the only file that knows it.
//!
//! *Takes* what was composed, *returns* the bytes. *Never* draws a mark outside marked content: each has
//! an owner, and [`Canvas::owned`] opens and closes the content for it.
//!
//! printpdf makes the document, its pages, fonts and images. What is drawn is written as the bytes that stand in the file
//! ([`super::content`]): as printpdf's operators, each glyph would be an object of its own.

use std::collections::{BTreeMap, BTreeSet};

use printpdf::{
    Codepoint, DictItem, ExternalStream, ExternalXObject, FontId, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle,
    PdfPage, Px, Rect, TextItem, XObject, XObjectId,
};

use super::content::{Content as Drawing, Winding};
use super::finish::{self, Annotation, Finished, PageTags};
use super::fonts::{Face, Fonts};
use super::image::{Content, Picture, Samples};
use super::layout::page::{Geometry, Page};
use super::length::Pt;
use super::outline::Outline;
use super::strip::{Mark, Owner, Shape, Strip, Text};
use super::tree::{Kid, Tree};
use super::{Composed, PdfError, unwritten};
use crate::document::{Document, Rgb};
use crate::render::ink::Ink;

/// The name of an image.
fn handle(at: usize) -> String {
    format!("Image{at}")
}

/// Draws everything, embeds the fonts and finishes the file.
pub(super) fn write(composed: Composed, document: &Document, fonts: &Fonts) -> Result<Vec<u8>, PdfError> {
    let Composed { mut tree, pages, anchors, images } = composed;
    let mut glyphs = GlyphText::new(fonts);
    for page in &pages {
        glyphs.collect(page);
    }
    let mut pdf = PdfDocument::new(&document.title);
    let subset = embed(&mut pdf, &glyphs)?;
    for (at, image) in images.iter().enumerate() {
        if let Content::Samples(samples) = &image.content {
            pdf.resources.xobjects.map.insert(XObjectId(handle(at)), picture(samples));
        }
    }
    let mut tags = Vec::with_capacity(pages.len());
    let mut drawings = Vec::with_capacity(pages.len());
    for (index, page) in pages.iter().enumerate() {
        let geometry = Geometry::of(page.orientation);
        let mut canvas = Canvas {
            page: index,
            height: geometry.height,
            accent: document.identity.accent,
            images: &images,
            tree: &mut tree,
            subset: &subset,
            drawing: Drawing::new(),
            tags: PageTags::default(),
            open: None,
            fill: None,
        };
        canvas.draw_page(page);
        let rect = Rect::from_wh(pt(geometry.width), pt(geometry.height));
        let ops = if index == 0 { every_glyph(&subset) } else { Vec::new() };
        pdf.pages.push(PdfPage { media_box: rect.clone(), trim_box: rect.clone(), crop_box: rect, ops });
        drawings.push(canvas.drawing.into_bytes());
        tags.push(canvas.tags);
    }
    tree.prune();
    tree.follow_pages();
    let bookmarks = finish::bookmarks(&pages);
    let mut file = lopdf_document(&pdf)?;
    draw(&mut file, drawings)?;
    finish::finish(
        file,
        Finished {
            tree: &tree,
            tags: &tags,
            bookmarks: &bookmarks,
            anchors: &anchors,
            heights: pages.iter().map(|page| Geometry::of(page.orientation).height).collect(),
            document,
        },
    )
}

fn lopdf_document(pdf: &PdfDocument) -> Result<lopdf::Document, PdfError> {
    let options = printpdf::PdfSaveOptions {
        optimize: true,
        // The fonts are subset already; printpdf's own subsetter needs its layout engine.
        subset_fonts: false,
        secure: true,
        image_optimization: None,
    };
    let mut warnings = Vec::new();
    let file = printpdf::serialize::to_lopdf_doc(pdf, &options, &mut warnings);
    match warnings.first() {
        None => Ok(file),
        Some(warning) => Err(PdfError::Write(format!("{warning:?}"))),
    }
}

/// Puts what was drawn on the pages.
fn draw(file: &mut lopdf::Document, drawings: Vec<Vec<u8>>) -> Result<(), PdfError> {
    let pages: Vec<lopdf::ObjectId> = file.get_pages().into_values().collect();
    for (page, drawing) in pages.into_iter().zip(drawings) {
        let content =
            file.get_dictionary(page).and_then(|page| page.get(b"Contents")?.as_reference()).map_err(unwritten)?;
        let stream = file.get_object_mut(content).and_then(lopdf::Object::as_stream_mut).map_err(unwritten)?;
        stream.set_plain_content(drawing);
    }
    Ok(())
}

/// Operators that show each embedded glyph once: printpdf tells from them what the glyphs stand for.
fn every_glyph(subset: &Subset) -> Vec<Op> {
    let mut ops = vec![Op::StartTextSection];
    let mut show = |id: &FontId, items: Vec<Codepoint>| {
        if !items.is_empty() {
            ops.push(Op::SetFont { font: PdfFontHandle::External(id.clone()), size: printpdf::Pt(1.0) });
            ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(items)] });
        }
    };
    for (at, embedded) in subset.faces.iter().enumerate() {
        let glyph = |known: &Embedded| Codepoint { gid: known.gid, offset: 0.0, cid: Some(known.text.clone()) };
        show(&subset.ids[at], embedded.values().map(glyph).collect());
        let hyphen = |gid| Codepoint { gid, offset: 0.0, cid: Some("\u{ad}".to_owned()) };
        show(&subset.hyphen_ids[at], subset.hyphens[at].into_iter().map(hyphen).collect());
    }
    ops.push(Op::EndTextSection);
    ops
}

/// Which text each glyph of each face stands for, over the whole document.
///
/// A glyph has one text in the file, so where several characters share a glyph (space and no-break
/// space) the plainest is taken: the first in the order of Unicode.
struct GlyphText<'f> {
    fonts: &'f Fonts,
    texts: [BTreeMap<u16, String>; 4],
    /// Faces that set a hyphen at the end of a line.
    hyphens: BTreeSet<Face>,
}

impl<'f> GlyphText<'f> {
    fn new(fonts: &'f Fonts) -> GlyphText<'f> {
        GlyphText { fonts, texts: Default::default(), hyphens: BTreeSet::new() }
    }

    fn collect(&mut self, page: &Page) {
        let strips = page.strips.iter().flat_map(|(_, strip)| &strip.marks);
        for mark in strips.chain(&page.header).chain(&page.footer) {
            let Shape::Text(text) = &mark.shape else {
                continue;
            };
            if text.hyphen {
                self.hyphens.insert(text.face);
            }
            let texts = &mut self.texts[text.face as usize];
            for slice in &text.slices {
                for glyph in slice.glyphs() {
                    let said = slice.word.text_of(glyph);
                    match texts.get_mut(&glyph.gid) {
                        None => {
                            texts.insert(glyph.gid, said.to_owned());
                        }
                        Some(known) if known.is_empty() || (!said.is_empty() && said < known.as_str()) => {
                            *known = said.to_owned();
                        }
                        Some(_) => {}
                    }
                }
            }
        }
    }
}

/// A glyph of an embedded face.
struct Embedded {
    /// Its number in the subset.
    gid: u16,
    text: String,
}

/// The embedded faces: old glyph number to new.
struct Subset {
    faces: [BTreeMap<u16, Embedded>; 4],
    ids: [FontId; 4],
    /// The hyphens at the ends of lines, of the faces that set any.
    hyphens: [Option<u16>; 4],
    hyphen_ids: [FontId; 4],
}

/// Embeds each face reduced to the glyphs in use.
///
/// The hyphen at the end of a line is a font of its own with that one glyph, whose text is the soft
/// hyphen: words then rejoin when text is taken out, and no /ActualText is needed, which some readers
/// of structure do not survive.
fn embed(pdf: &mut PdfDocument, glyphs: &GlyphText<'_>) -> Result<Subset, PdfError> {
    let mut faces: [BTreeMap<u16, Embedded>; 4] = Default::default();
    let mut hyphens = [None; 4];
    let id = |prefix: &str, face: Face| FontId(format!("{prefix}{}", face as usize));
    for face in Face::ALL {
        let texts = &glyphs.texts[face as usize];
        let used: Vec<u16> = texts.keys().copied().collect();
        if let Some(map) = embed_face(pdf, face, id("T", face), &used)? {
            for (gid, text) in texts {
                let new = map.get(*gid).unwrap_or(0);
                let text = match text.as_str() {
                    // Part of a cluster whose first glyph says it all.
                    "" => "\u{200b}".to_owned(),
                    text => text.to_owned(),
                };
                faces[face as usize].insert(*gid, Embedded { gid: new, text });
            }
        }
        if glyphs.hyphens.contains(&face) {
            let hyphen = glyphs.fonts.hyphen(face).gid;
            let map = embed_face(pdf, face, id("S", face), &[hyphen])?;
            hyphens[face as usize] = map.and_then(|map| map.get(hyphen));
        }
    }
    let ids = |prefix| Face::ALL.map(|face| id(prefix, face));
    Ok(Subset { faces, ids: ids("T"), hyphens, hyphen_ids: ids("S") })
}

fn embed_face(
    pdf: &mut PdfDocument,
    face: Face,
    id: FontId,
    used: &[u16],
) -> Result<Option<subsetter::GlyphRemapper>, PdfError> {
    if used.is_empty() {
        return Ok(None);
    }
    let damaged = || PdfError::Font { face: face.name() };
    let map = subsetter::GlyphRemapper::new_from_glyphs_sorted(used);
    let bytes = subsetter::subset(face.data(), 0, &map).map_err(|_| damaged())?;
    let mut warnings = Vec::new();
    let mut parsed = ParsedFont::from_bytes(&bytes, 0, &mut warnings).ok_or_else(damaged)?;
    let tag = subset_tag(&id, used);
    parsed.font_name = Some(format!("{tag}+{}", face.name()));
    // The subset has lost the table that says this.
    parsed.pdf_font_metrics.us_weight_class = face.weight();
    pdf.resources.fonts.map.insert(id, PdfFont::new(parsed));
    Ok(Some(map))
}

/// Six letters that differ where the glyphs differ.
fn subset_tag(id: &FontId, used: &[u16]) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let glyphs = used.iter().flat_map(|gid| gid.to_be_bytes());
    for byte in id.0.bytes().chain(glyphs) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    (0..6).map(|index| char::from(b'A' + ((hash >> (index * 8)) % 26) as u8)).collect()
}

fn picture(image: &Samples) -> XObject {
    let name = |text: &str| DictItem::Name(text.as_bytes().to_vec());
    let dict = BTreeMap::from([
        ("Type".to_owned(), name("XObject")),
        ("Subtype".to_owned(), name("Image")),
        ("Width".to_owned(), DictItem::Int(i64::from(image.width))),
        ("Height".to_owned(), DictItem::Int(i64::from(image.height))),
        ("ColorSpace".to_owned(), name("DeviceRGB")),
        ("BitsPerComponent".to_owned(), DictItem::Int(8)),
    ]);
    XObject::External(ExternalXObject {
        stream: ExternalStream { dict, content: image.rgb.clone(), compress: true },
        width: Some(Px(image.width as usize)),
        height: Some(Px(image.height as usize)),
        dpi: None,
    })
}

/// A page being drawn.
struct Canvas<'a> {
    page: usize,
    height: Pt,
    accent: Rgb,
    images: &'a [Picture],
    tree: &'a mut Tree,
    subset: &'a Subset,
    drawing: Drawing,
    tags: PageTags,
    open: Option<Owner>,
    fill: Option<Rgb>,
}

impl Canvas<'_> {
    fn draw_page(&mut self, page: &Page) {
        self.furniture("Header", &page.header);
        for (top, strip) in &page.strips {
            self.strip(*top, strip);
        }
        self.close();
        self.furniture("Footer", &page.footer);
    }

    fn strip(&mut self, top: Pt, strip: &Strip) {
        for mark in &strip.marks {
            self.owned(mark.owner);
            self.mark(mark, top);
        }
        for area in &strip.figures {
            let high = self.height - top - area.y;
            let bbox = [area.x.0, (high - area.height).0, (area.x + area.width).0, high.0];
            self.tree.get_mut(area.figure).bbox = Some(bbox);
        }
        for area in &strip.links {
            self.close();
            let high = self.height - top - area.y;
            let index = self.tags.annotations.len();
            let page = self.page;
            self.tree.hang(area.link.element, Kid::Annotation { page, index });
            self.tags.annotations.push(Annotation {
                rect: [area.x.0, (high - area.height).0, (area.x + area.width).0, high.0],
                link: area.link.clone(),
            });
        }
    }

    /// Running header or footer: an artifact that says so.
    fn furniture(&mut self, kind: &str, marks: &[Mark]) {
        if marks.is_empty() {
            return;
        }
        self.drawing.begin_pagination(kind);
        for mark in marks {
            self.mark(mark, Pt::ZERO);
        }
        self.drawing.end_marked();
    }

    /// Opens marked content for an owner, unless it is open already.
    fn owned(&mut self, owner: Owner) {
        if self.open == Some(owner) {
            return;
        }
        self.close();
        self.open = Some(owner);
        match owner {
            Owner::Artifact => self.drawing.begin_artifact(),
            Owner::Element(element) => {
                let mcid = self.tags.owners.len();
                self.tags.owners.push(element);
                let page = self.page;
                self.tree.hang(element, Kid::Content { page, mcid });
                self.drawing.begin_marked(self.tree.get(element).kind.name(), mcid);
            }
        }
    }

    fn close(&mut self) {
        if self.open.take().is_some() {
            self.drawing.end_marked();
        }
    }

    fn mark(&mut self, mark: &Mark, top: Pt) {
        let (x, y) = (mark.x, self.height - top - mark.y);
        match &mark.shape {
            Shape::Text(text) => self.text(text, x, y),
            Shape::Rect { width, height, ink } => {
                self.fill(*ink);
                self.drawing.rectangle(x, y - *height, *width, *height);
            }
            Shape::Line { points, width, ink, dashed } => {
                let points = points.iter().map(|(dx, dy)| (x + *dx, y - *dy));
                self.drawing.line(points, *width, ink.rgb(self.accent), *dashed);
            }
            Shape::Polygon { points, ink } => {
                self.fill(*ink);
                self.drawing.ring(points.iter().map(|(dx, dy)| (x + *dx, y - *dy, false)));
                self.drawing.fill(Winding::NonZero);
            }
            Shape::Circle { radius, ink } => {
                self.fill(*ink);
                self.drawing.ring(circle(x, y, *radius));
                self.drawing.fill(Winding::NonZero);
            }
            Shape::Image { at, width, height } => self.image(*at, x, y - *height, *width, *height),
        }
    }

    fn text(&mut self, text: &Text, x: Pt, y: Pt) {
        self.fill(text.ink);
        let face = text.face as usize;
        let subset = self.subset;
        let embedded = &subset.faces[face];
        let glyphs = text.slices.iter().flat_map(|slice| slice.glyphs());
        let known = glyphs.filter_map(|glyph| embedded.get(&glyph.gid).map(|known| (known.gid, glyph.kern)));
        self.drawing.begin_text(x, y);
        self.drawing.glyphs(&subset.ids[face].0, text.size, known);
        if let Some(hyphen) = subset.hyphens[face].filter(|_| text.hyphen) {
            self.drawing.glyphs(&subset.hyphen_ids[face].0, text.size, [(hyphen, 0)]);
        }
        self.drawing.end_text();
    }

    fn fill(&mut self, ink: Ink) {
        self.fill_with(ink.rgb(self.accent));
    }

    fn fill_with(&mut self, rgb: Rgb) {
        if self.fill != Some(rgb) {
            self.fill = Some(rgb);
            self.drawing.fill_colour(rgb);
        }
    }

    /// An image in a box, given by its lower left corner.
    fn image(&mut self, at: usize, x: Pt, y: Pt, width: Pt, height: Pt) {
        let Some(image) = self.images.get(at) else { return };
        match &image.content {
            Content::Samples(_) => self.drawing.image(&handle(at), x, y, width, height),
            Content::Outlines(outlines) => {
                let scale = (width.0 / image.size.0, height.0 / image.size.1);
                for outline in outlines {
                    self.outline(outline, x, y + height, scale);
                }
            }
        }
    }

    fn outline(&mut self, outline: &Outline, left: Pt, top: Pt, scale: (f32, f32)) {
        self.fill_with(outline.colour);
        for ring in &outline.rings {
            let place = |(x, y, handle): &(f32, f32, bool)| (left + Pt(x * scale.0), top - Pt(y * scale.1), *handle);
            self.drawing.ring(ring.iter().map(place));
        }
        self.drawing.fill(if outline.even_odd { Winding::EvenOdd } else { Winding::NonZero });
    }
}

/// A circle of four curves.
fn circle(x: Pt, y: Pt, radius: Pt) -> Vec<(Pt, Pt, bool)> {
    // The usual length of the handles, for which four curves are a circle to the eye.
    let handle = radius * 0.552_3;
    let (r, k, o) = (radius, handle, Pt::ZERO);
    [
        (r, o, false),
        (r, k, true),
        (k, r, true),
        (o, r, false),
        (-k, r, true),
        (-r, k, true),
        (-r, o, false),
        (-r, -k, true),
        (-k, -r, true),
        (o, -r, false),
        (k, -r, true),
        (r, -k, true),
        (r, o, false),
    ]
    .into_iter()
    .map(|(dx, dy, bezier)| (x + dx, y + dy, bezier))
    .collect()
}

fn pt(length: Pt) -> printpdf::Pt {
    printpdf::Pt(length.rounded())
}
