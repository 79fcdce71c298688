//! What makes a drawn file a tagged and archivable one.
//!
//! *Takes* the file as the writer left it and everything that it could not say, *returns* the bytes.
//! *Never* touches what is drawn.

use std::collections::BTreeMap;
use std::rc::Rc;

use lopdf::{Dictionary, Object, ObjectId, Stream, StringFormat, dictionary};

use super::layout::page::{Page, Spot};
use super::length::Pt;
use super::save;
use super::strip::{Bookmark, Link, Target};
use super::tree::{ElemId, Element, Kid, Kind, Numbering, Scope, Tree};
use super::xmp;
use super::{PdfError, unwritten};
use crate::document::Document;

/// sRGB, CC0; see `assets/LICENCES.md`.
const SRGB: &[u8] = include_bytes!("assets/sRGB-v2-magic.icc");

/// What a page says beside what it shows.
#[derive(Debug, Default)]
pub(super) struct PageTags {
    /// The owner of each piece of marked content, by its number.
    pub(super) owners: Vec<ElemId>,
    pub(super) annotations: Vec<Annotation>,
}

/// A link on a page: left, bottom, right, top, and where it leads.
#[derive(Debug)]
pub(super) struct Annotation {
    pub(super) rect: [f32; 4],
    pub(super) link: Rc<Link>,
}

/// A bookmark and its place.
pub(super) struct Mark<'a> {
    bookmark: &'a Bookmark,
    spot: Spot,
}

/// Everything that the file still lacks.
pub(super) struct Finished<'a> {
    pub(super) tree: &'a Tree,
    pub(super) tags: &'a [PageTags],
    pub(super) bookmarks: &'a [Mark<'a>],
    pub(super) anchors: &'a BTreeMap<Rc<str>, Spot>,
    /// Heights of the pages.
    pub(super) heights: Vec<Pt>,
    pub(super) document: &'a Document,
}

/// The bookmarks of the pages in order.
pub(super) fn bookmarks(pages: &[Page]) -> Vec<Mark<'_>> {
    let mut marks = Vec::new();
    for (page, content) in pages.iter().enumerate() {
        for (y, strip) in &content.strips {
            if let Some(bookmark) = &strip.bookmark {
                marks.push(Mark { bookmark, spot: Spot { page, y: *y, element: bookmark.element } });
            }
        }
    }
    marks
}

/// Adds structure, links, bookmarks and metadata, and saves.
pub(super) fn finish(mut file: lopdf::Document, given: Finished<'_>) -> Result<Vec<u8>, PdfError> {
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    if pages.len() != given.tags.len() {
        return Err(PdfError::Write("pages are missing".to_owned()));
    }
    let mut writer =
        Writer { ids: BTreeMap::new(), root: file.new_object_id(), pages, annotations: Vec::new(), file, given };
    writer.name_elements();
    writer.annotations();
    writer.structure();
    writer.parents()?;
    let outlines = writer.outlines();
    writer.catalog(outlines)?;
    writer.info()?;
    save::save(writer.file)
}

struct Writer<'a> {
    file: lopdf::Document,
    given: Finished<'a>,
    pages: Vec<ObjectId>,
    root: ObjectId,
    /// The objects of the elements that are part of the tree.
    ids: BTreeMap<ElemId, ObjectId>,
    /// The annotations of each page, and their keys in the parent tree.
    annotations: Vec<Vec<(ObjectId, i64)>>,
}

impl Writer<'_> {
    fn name_elements(&mut self) {
        let tree = self.given.tree;
        for id in tree.ids().filter(|id| tree.is_attached(*id)) {
            self.ids.insert(id, self.file.new_object_id());
        }
    }

    fn reference(&self, id: ElemId) -> Object {
        self.ids.get(&id).map_or(Object::Null, |id| Object::Reference(*id))
    }

    /// Leads to a place on a page, and where a reader knows of structure (PDF 2.0) to what stands there.
    fn go_to(&self, spot: Spot) -> Object {
        let page_id = self.pages.get(spot.page).copied().unwrap_or((1, 0));
        let height = self.given.heights.get(spot.page).copied().unwrap_or(Pt::ZERO);
        // A little above, so that the target does not stick to the window's edge.
        let top = (height - spot.y + Pt(8.0)).min(height);
        let at = |object| Object::Array(vec![object, "XYZ".into(), Object::Null, real(top.0), Object::Null]);
        Object::Dictionary(dictionary! {
            "Type" => "Action", "S" => "GoTo",
            "D" => at(Object::Reference(page_id)), "SD" => at(self.reference(spot.element)),
        })
    }

    /// Link annotations as objects of their own, complete as PDF/UA and PDF/A want them.
    fn annotations(&mut self) {
        let mut key = self.pages.len() as i64;
        for (page, tags) in self.given.tags.iter().enumerate() {
            let mut ids = Vec::new();
            for annotation in &tags.annotations {
                let action = match &annotation.link.target {
                    Target::Address(address) => Some(Object::Dictionary(dictionary! {
                        "Type" => "Action", "S" => "URI",
                        "URI" => Object::string_literal(address.as_str()),
                    })),
                    Target::Anchor(id) => self.given.anchors.get(id).map(|spot| self.go_to(*spot)),
                };
                let mut dict = dictionary! {
                    "Type" => "Annot", "Subtype" => "Link",
                    "Rect" => annotation.rect.iter().map(|v| real(*v)).collect::<Vec<_>>(),
                    // Print: required by PDF/A.
                    "F" => 4,
                    // Required by PDF/UA-1, 7.18.5.
                    "Contents" => text(&annotation.link.contents),
                    "Border" => vec![0.into(), 0.into(), 0.into()],
                    "P" => Object::Reference(self.pages[page]),
                    "StructParent" => key,
                };
                if let Some(action) = action {
                    dict.set("A", action);
                }
                ids.push((self.file.add_object(dict), key));
                key += 1;
            }
            self.annotations.push(ids);
        }
    }

    fn structure(&mut self) {
        let tree = self.given.tree;
        let objects: Vec<(ObjectId, Dictionary)> =
            self.ids.iter().map(|(id, object)| (*object, self.element(*id, tree.get(*id)))).collect();
        for (id, dict) in objects {
            self.file.objects.insert(id, Object::Dictionary(dict));
        }
    }

    fn element(&self, id: ElemId, element: &Element) -> Dictionary {
        let parent = match element.parent {
            Some(parent) => self.reference(parent),
            None => Object::Reference(self.root),
        };
        let mut dict = dictionary! {
            "Type" => "StructElem", "S" => element.kind.name(), "P" => parent,
        };
        let page = element.kids.iter().find_map(|kid| match kid {
            Kid::Content { page, .. } => Some(*page),
            Kid::Element(_) | Kid::Annotation { .. } => None,
        });
        if let Some(page) = page {
            dict.set("Pg", Object::Reference(self.pages[page]));
        }
        let mut kids: Vec<Object> = element.kids.iter().map(|kid| self.kid(*kid, page)).collect();
        match kids.len() {
            0 => {}
            1 => dict.set("K", kids.remove(0)),
            _ => dict.set("K", kids),
        }
        if let Some(alt) = &element.alt {
            dict.set("Alt", text(alt));
        }
        if let Some(attributes) = attributes(element) {
            dict.set("A", attributes);
        }
        if element.is_named {
            dict.set("ID", Object::string_literal(id.name()));
        }
        if let Some(spot) = element.leads_to.as_ref().and_then(|id| self.given.anchors.get(id)) {
            dict.set("Ref", vec![self.reference(spot.element)]);
        }
        dict
    }

    fn kid(&self, kid: Kid, own_page: Option<usize>) -> Object {
        match kid {
            Kid::Element(id) => self.reference(id),
            Kid::Content { page, mcid } if Some(page) == own_page => Object::Integer(mcid as i64),
            Kid::Content { page, mcid } => Object::Dictionary(dictionary! {
                "Type" => "MCR", "Pg" => Object::Reference(self.pages[page]), "MCID" => mcid as i64,
            }),
            Kid::Annotation { page, index } => {
                let object = self.annotations[page].get(index).map_or((0, 0), |(id, _)| *id);
                Object::Dictionary(dictionary! {
                    "Type" => "OBJR", "Pg" => Object::Reference(self.pages[page]),
                    "Obj" => Object::Reference(object),
                })
            }
        }
    }

    /// The parent tree: from marked content and annotations back to their elements.
    fn parents(&mut self) -> Result<(), PdfError> {
        let mut numbers: Vec<Object> = Vec::new();
        for (page, tags) in self.given.tags.iter().enumerate() {
            let owners: Vec<Object> = tags.owners.iter().map(|id| self.reference(*id)).collect();
            let owners = self.file.add_object(owners);
            numbers.push((page as i64).into());
            numbers.push(Object::Reference(owners));
            let links: Vec<Object> = self.annotations[page].iter().map(|(id, _)| Object::Reference(*id)).collect();
            let dict = self.file.get_dictionary_mut(self.pages[page]).map_err(unwritten)?;
            dict.set("StructParents", page as i64);
            dict.set("Tabs", "S");
            if links.is_empty() {
                dict.remove(b"Annots");
            } else {
                dict.set("Annots", links);
            }
        }
        let mut next = self.pages.len() as i64;
        for (page, tags) in self.given.tags.iter().enumerate() {
            for (annotation, (_, key)) in tags.annotations.iter().zip(&self.annotations[page]) {
                numbers.push((*key).into());
                numbers.push(self.reference(annotation.link.element));
                next = key + 1;
            }
        }
        let parents = self.file.add_object(dictionary! { "Nums" => numbers });
        let document = self.ids.values().next().map_or(Object::Null, |id| Object::Reference(*id));
        let mut root = dictionary! {
            "Type" => "StructTreeRoot", "K" => document,
            "ParentTree" => Object::Reference(parents), "ParentTreeNextKey" => next,
        };
        let tree = self.given.tree;
        // In the order of their names, as a name tree must be.
        let named = self.ids.iter().filter(|(id, _)| tree.get(**id).is_named);
        let names: Vec<Object> =
            named.flat_map(|(id, object)| [Object::string_literal(id.name()), Object::Reference(*object)]).collect();
        if !names.is_empty() {
            root.set("IDTree", self.file.add_object(dictionary! { "Names" => names }));
        }
        self.file.objects.insert(self.root, Object::Dictionary(root));
        Ok(())
    }

    /// Bookmarks nested as the headings are.
    fn outlines(&mut self) -> Option<ObjectId> {
        let marks = self.given.bookmarks;
        if marks.is_empty() {
            return None;
        }
        let root = self.file.new_object_id();
        let ids: Vec<ObjectId> = marks.iter().map(|_| self.file.new_object_id()).collect();
        let mut children: Vec<Vec<usize>> = vec![Vec::new(); marks.len() + 1];
        let mut parents = Vec::with_capacity(marks.len());
        let mut open: Vec<usize> = Vec::new();
        for (index, mark) in marks.iter().enumerate() {
            while open.last().is_some_and(|last| marks[*last].bookmark.level >= mark.bookmark.level) {
                open.pop();
            }
            // The root is numbered after all marks.
            let parent = open.last().copied().unwrap_or(marks.len());
            children[parent].push(index);
            parents.push(parent);
            open.push(index);
        }
        let object = |index: usize| ids.get(index).copied().unwrap_or(root);
        for (parent, family) in children.iter().enumerate() {
            for (position, index) in family.iter().enumerate() {
                let mark = &marks[*index];
                let mut dict = dictionary! {
                    "Title" => text(&mark.bookmark.title),
                    "Parent" => Object::Reference(object(parent)),
                    "A" => self.go_to(mark.spot),
                };
                if position > 0 {
                    dict.set("Prev", Object::Reference(object(family[position - 1])));
                }
                if let Some(next) = family.get(position + 1) {
                    dict.set("Next", Object::Reference(object(*next)));
                }
                if let (Some(first), Some(last)) = (children[*index].first(), children[*index].last()) {
                    dict.set("First", Object::Reference(object(*first)));
                    dict.set("Last", Object::Reference(object(*last)));
                    // Negative: closed at first.
                    dict.set("Count", -(children[*index].len() as i64));
                }
                self.file.objects.insert(object(*index), Object::Dictionary(dict));
            }
        }
        let top = &children[marks.len()];
        let mut dict = dictionary! { "Type" => "Outlines", "Count" => top.len() as i64 };
        if let (Some(first), Some(last)) = (top.first(), top.last()) {
            dict.set("First", Object::Reference(object(*first)));
            dict.set("Last", Object::Reference(object(*last)));
        }
        self.file.objects.insert(root, Object::Dictionary(dict));
        Some(root)
    }

    fn catalog(&mut self, outlines: Option<ObjectId>) -> Result<(), PdfError> {
        let document = self.given.document;
        let profile = Stream::new(dictionary! { "N" => 3 }, SRGB.to_vec());
        let profile = self.file.add_object(profile);
        let metadata =
            Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, xmp::packet(document).into_bytes());
        // Readers that know nothing of PDF must find it.
        let metadata = self.file.add_object(metadata.with_compression(false));
        let catalog = self.file.catalog_mut().map_err(unwritten)?;
        catalog.set("StructTreeRoot", Object::Reference(self.root));
        catalog.set("MarkInfo", dictionary! { "Marked" => true });
        catalog.set("Lang", Object::string_literal(document.lang.tag()));
        catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
        catalog.set("Metadata", Object::Reference(metadata));
        catalog.set("PageLayout", "SinglePage");
        catalog.set(
            "OutputIntents",
            vec![Object::Dictionary(dictionary! {
                "Type" => "OutputIntent", "S" => "GTS_PDFA1",
                "OutputConditionIdentifier" => Object::string_literal("sRGB"),
                "Info" => Object::string_literal("sRGB IEC61966-2.1"),
                "RegistryName" => Object::string_literal("http://www.color.org"),
                "DestOutputProfile" => Object::Reference(profile),
            })],
        );
        if let Some(outlines) = outlines {
            catalog.set("Outlines", Object::Reference(outlines));
            catalog.set("PageMode", "UseOutlines");
        }
        Ok(())
    }

    fn info(&mut self) -> Result<(), PdfError> {
        let document = self.given.document;
        let date = document.date;
        let stamp = format!("D:{:04}{:02}{:02}000000Z", date.year, date.month, date.day);
        let info = dictionary! {
            "Title" => text(&xmp::title(document)),
            "Author" => text(&xmp::author(document)),
            "Producer" => text(&xmp::producer()),
            "CreationDate" => Object::string_literal(stamp.as_str()),
            "ModDate" => Object::string_literal(stamp.as_str()),
        };
        let id = self.file.trailer.get(b"Info").and_then(Object::as_reference).map_err(unwritten)?;
        self.file.objects.insert(id, Object::Dictionary(info));
        Ok(())
    }
}

fn attributes(element: &Element) -> Option<Dictionary> {
    if let Some(bbox) = element.bbox {
        return Some(dictionary! {
            "O" => "Layout", "Placement" => "Block",
            "BBox" => bbox.iter().map(|value| real(*value)).collect::<Vec<_>>(),
        });
    }
    if let Some(numbering) = element.numbering {
        let name = match numbering {
            Numbering::None => "None",
            Numbering::Disc => "Disc",
            Numbering::Decimal => "Decimal",
        };
        return Some(dictionary! { "O" => "List", "ListNumbering" => name });
    }
    if !matches!(element.kind, Kind::Cell | Kind::HeaderCell) {
        return None;
    }
    let mut dict = dictionary! { "O" => "Table" };
    if let Some(scope) = element.scope {
        let name = match scope {
            Scope::Column => "Column",
            Scope::Row => "Row",
        };
        dict.set("Scope", name);
    }
    if let Some(head) = element.headed_by {
        dict.set("Headers", vec![Object::string_literal(head.name())]);
    }
    if element.span.0 > 1 {
        dict.set("ColSpan", element.span.0 as i64);
    }
    if element.span.1 > 1 {
        dict.set("RowSpan", element.span.1 as i64);
    }
    (dict.len() > 1).then_some(dict)
}

/// A text string: as it is where it is ASCII, else UTF-16 with a byte order mark.
fn text(words: &str) -> Object {
    if words.bytes().all(|byte| (0x20..0x7f).contains(&byte)) {
        return Object::string_literal(words);
    }
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(words.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Literal)
}

fn real(value: f32) -> Object {
    Object::Real(Pt(value).rounded())
}
