//! Pages to the operators of printpdf: the only file that knows it.
//!
//! *Takes* what was composed, *returns* the bytes. *Never* draws a mark outside marked content: each has
//! an owner, and [`Canvas::owned`] opens and closes the content for it.

use std::collections::{BTreeMap, BTreeSet};

use printpdf::{
    Codepoint, Color, DictItem, ExternalStream, ExternalXObject, FontId, Line, LineDashPattern, LinePoint, Op,
    PaintMode, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, PdfPage, Point, Polygon, PolygonRing, Px, Rect,
    TextItem, WindingOrder, XObject, XObjectId, XObjectTransform,
};

use super::finish::{self, Annotation, Finished, PageTags};
use super::fonts::{Face, Fonts};
use super::image::{Content, Picture, Samples};
use super::layout::page::{Geometry, Page};
use super::length::Pt;
use super::outline::Outline;
use super::strip::{Mark, Owner, Shape, Strip, Text};
use super::tree::{Kid, Tree};
use super::{Composed, PdfError};
use crate::document::{Document, Rgb};
use crate::render::ink::Ink;

/// The handle of an image.
fn handle(at: usize) -> XObjectId {
    XObjectId(format!("Image{at}"))
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
            pdf.resources.xobjects.map.insert(handle(at), picture(samples));
        }
    }
    let mut tags = Vec::with_capacity(pages.len());
    for (index, page) in pages.iter().enumerate() {
        let geometry = Geometry::of(page.orientation);
        let mut canvas = Canvas {
            page: index,
            height: geometry.height,
            accent: document.identity.accent,
            images: &images,
            tree: &mut tree,
            glyphs: &glyphs,
            subset: &subset,
            ops: Vec::new(),
            tags: PageTags::default(),
            open: None,
            fill: None,
        };
        canvas.draw_page(page);
        let rect = Rect::from_wh(pt(geometry.width), pt(geometry.height));
        pdf.pages.push(PdfPage { media_box: rect.clone(), trim_box: rect.clone(), crop_box: rect, ops: canvas.ops });
        tags.push(canvas.tags);
    }
    tree.prune();
    let bookmarks = finish::bookmarks(&pages);
    let file = lopdf_document(&pdf)?;
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
    hyphen_ids: [FontId; 4],
}

/// Embeds each face reduced to the glyphs in use.
///
/// The hyphen at the end of a line is a font of its own with that one glyph, whose text is the soft
/// hyphen: words then rejoin when text is taken out, and no /ActualText is needed, which some readers
/// of structure do not survive.
fn embed(pdf: &mut PdfDocument, glyphs: &GlyphText<'_>) -> Result<Subset, PdfError> {
    let mut faces: [BTreeMap<u16, Embedded>; 4] = Default::default();
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
            embed_face(pdf, face, id("S", face), &[hyphen])?;
        }
    }
    Ok(Subset { faces, ids: Face::ALL.map(|face| id("T", face)), hyphen_ids: Face::ALL.map(|face| id("S", face)) })
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
    glyphs: &'a GlyphText<'a>,
    subset: &'a Subset,
    ops: Vec<Op>,
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
        let name = |text: &str| DictItem::Name(text.as_bytes().to_vec());
        let map = BTreeMap::from([("Type".to_owned(), name("Pagination")), ("Subtype".to_owned(), name(kind))]);
        self.ops.push(Op::BeginMarkedContentWithProperties {
            tag: "Artifact".to_owned(),
            properties: DictItem::Dict { map },
        });
        for mark in marks {
            self.mark(mark, Pt::ZERO);
        }
        self.ops.push(Op::EndMarkedContent);
    }

    /// Opens marked content for an owner, unless it is open already.
    fn owned(&mut self, owner: Owner) {
        if self.open == Some(owner) {
            return;
        }
        self.close();
        self.open = Some(owner);
        match owner {
            Owner::Artifact => self.ops.push(Op::BeginMarkedContent { tag: "Artifact".to_owned() }),
            Owner::Element(element) => {
                let mcid = self.tags.owners.len();
                self.tags.owners.push(element);
                let page = self.page;
                self.tree.hang(element, Kid::Content { page, mcid });
                let number = DictItem::Int(mcid as i64);
                self.ops.push(Op::BeginMarkedContentWithProperties {
                    tag: self.tree.get(element).kind.name().to_owned(),
                    properties: DictItem::Dict { map: BTreeMap::from([("MCID".to_owned(), number)]) },
                });
            }
        }
    }

    fn close(&mut self) {
        if self.open.take().is_some() {
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn mark(&mut self, mark: &Mark, top: Pt) {
        let (x, y) = (mark.x, self.height - top - mark.y);
        match &mark.shape {
            Shape::Text(text) => self.text(text, x, y),
            Shape::Rect { width, height, ink } => {
                self.fill(*ink);
                self.ops.push(Op::DrawRectangle {
                    rectangle: Rect {
                        x: pt(x),
                        y: pt(y - *height),
                        width: pt(*width),
                        height: pt(*height),
                        mode: Some(PaintMode::Fill),
                        winding_order: None,
                    },
                });
            }
            Shape::Line { points, width, ink, dashed } => self.line(points, x, y, *width, *ink, *dashed),
            Shape::Polygon { points, ink } => {
                self.fill(*ink);
                let corners = points.iter().map(|(dx, dy)| (x + *dx, y - *dy, false));
                self.polygon([corners], WindingOrder::NonZero);
            }
            Shape::Circle { radius, ink } => {
                self.fill(*ink);
                self.polygon([circle(x, y, *radius)], WindingOrder::NonZero);
            }
            Shape::Image { at, width, height } => self.image(*at, x, y - *height, *width, *height),
        }
    }

    fn text(&mut self, text: &Text, x: Pt, y: Pt) {
        let face = text.face as usize;
        let embedded = &self.subset.faces[face];
        let mut points = Vec::new();
        for glyph in text.slices.iter().flat_map(|slice| slice.glyphs()) {
            let Some(known) = embedded.get(&glyph.gid) else {
                continue;
            };
            points.push(Codepoint { gid: known.gid, offset: -(glyph.kern as f32), cid: Some(known.text.clone()) });
        }
        self.fill(text.ink);
        self.ops.push(Op::StartTextSection);
        self.font(self.subset.ids[face].clone(), text.size);
        self.ops.push(Op::SetTextCursor { pos: point(x, y) });
        self.show(points);
        if text.hyphen {
            let hyphen = self.glyphs.fonts.hyphen(text.face);
            self.font(self.subset.hyphen_ids[face].clone(), text.size);
            let map = subsetter::GlyphRemapper::new_from_glyphs_sorted(&[hyphen.gid]);
            self.show(vec![Codepoint {
                gid: map.get(hyphen.gid).unwrap_or(0),
                offset: 0.0,
                cid: Some("\u{ad}".to_owned()),
            }]);
        }
        self.ops.push(Op::EndTextSection);
    }

    fn font(&mut self, id: FontId, size: Pt) {
        self.ops.push(Op::SetFont { font: PdfFontHandle::External(id), size: pt(size) });
    }

    fn show(&mut self, points: Vec<Codepoint>) {
        self.ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(points)] });
    }

    fn fill(&mut self, ink: Ink) {
        self.fill_with(ink.rgb(self.accent));
    }

    fn fill_with(&mut self, rgb: Rgb) {
        if self.fill != Some(rgb) {
            self.fill = Some(rgb);
            self.ops.push(Op::SetFillColor { col: colour(rgb) });
        }
    }

    fn line(&mut self, points: &[(Pt, Pt)], x: Pt, y: Pt, width: Pt, ink: Ink, dashed: bool) {
        let dash = |pattern: &[f32]| Op::SetLineDashPattern { dash: LineDashPattern::new(0.0, pattern) };
        self.ops.push(Op::SetOutlineThickness { pt: pt(width) });
        let col = colour(ink.rgb(self.accent));
        self.ops.push(Op::SetOutlineColor { col });
        if dashed {
            self.ops.push(dash(&[3.0, 2.5]));
        }
        let points = points.iter().map(|(dx, dy)| LinePoint { p: point(x + *dx, y - *dy), bezier: false });
        self.ops.push(Op::DrawLine { line: Line { points: points.collect(), is_closed: false } });
        if dashed {
            self.ops.push(dash(&[]));
        }
    }

    /// A filled shape; the flag says that a point is a handle of a curve.
    fn polygon<R>(&mut self, rings: impl IntoIterator<Item = R>, winding_order: WindingOrder)
    where
        R: IntoIterator<Item = (Pt, Pt, bool)>,
    {
        let corner = |(x, y, bezier)| LinePoint { p: point(x, y), bezier };
        let ring = |points: R| PolygonRing { points: points.into_iter().map(corner).collect() };
        let rings = rings.into_iter().map(ring).collect();
        self.ops.push(Op::DrawPolygon { polygon: Polygon { rings, mode: PaintMode::Fill, winding_order } });
    }

    /// An image in a box, given by its lower left corner.
    fn image(&mut self, at: usize, x: Pt, y: Pt, width: Pt, height: Pt) {
        let Some(image) = self.images.get(at) else { return };
        match &image.content {
            Content::Samples(_) => self.ops.push(Op::UseXobject {
                id: handle(at),
                transform: XObjectTransform {
                    translate_x: Some(pt(x)),
                    translate_y: Some(pt(y)),
                    scale_x: Some(rounded(width)),
                    scale_y: Some(rounded(height)),
                    no_auto_scale: true,
                    ..XObjectTransform::default()
                },
            }),
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
        let rings = outline
            .rings
            .iter()
            .map(|ring| ring.iter().map(|(x, y, handle)| (left + Pt(x * scale.0), top - Pt(y * scale.1), *handle)));
        let winding = if outline.even_odd { WindingOrder::EvenOdd } else { WindingOrder::NonZero };
        self.polygon(rings, winding);
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

/// Hundredths of a point are finer than any printer, and keep the file short.
fn rounded(length: Pt) -> f32 {
    (length.0 * 100.0).round() / 100.0
}

fn pt(length: Pt) -> printpdf::Pt {
    printpdf::Pt(rounded(length))
}

fn point(x: Pt, y: Pt) -> Point {
    Point { x: pt(x), y: pt(y) }
}

fn colour(Rgb(r, g, b): Rgb) -> Color {
    // Three decimals tell all 256 steps apart.
    let channel = |value: u8| (f32::from(value) / 255.0 * 1000.0).round() / 1000.0;
    Color::Rgb(printpdf::Rgb { r: channel(r), g: channel(g), b: channel(b), icc_profile: None })
}
