//! The structure of a PDF as assistive technology reads it: elements in order, each with its text.

use std::collections::BTreeMap;
use std::fmt::Write;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

use super::pdf_text::{fonts, plain, shown};

/// The number of each page and piece of marked content, in the order of the tree. A row that is cut between two pages is
/// read cell by cell and drawn page by page: it is in order if all of it stands between what is before and after it.
pub fn order(bytes: &[u8]) -> Vec<(u32, i64)> {
    let pdf = Document::load_mem(bytes).expect("a PDF");
    let numbers: BTreeMap<ObjectId, u32> = pdf.get_pages().into_iter().map(|(number, id)| (id, number)).collect();
    let tree = Tree { pdf: &pdf, texts: BTreeMap::new() };
    let mut found = Vec::new();
    tree.walk(&Object::Dictionary(root(&pdf).clone()), None, &mut |page, mcid| found.push((numbers[&page], mcid)));
    found
}

fn root(pdf: &Document) -> &Dictionary {
    let root = pdf.catalog().and_then(|catalog| catalog.get_deref(b"StructTreeRoot", pdf)).expect("a tagged PDF");
    root.as_dict().expect("a dictionary")
}

/// The tree, an element a line; a table's row and an item of a list are a line each.
pub fn outline(bytes: &[u8]) -> String {
    let pdf = Document::load_mem(bytes).expect("a PDF");
    let texts = pdf.get_pages().into_values().map(|page| (page, marked(&pdf, page))).collect();
    let mut out = String::new();
    let tree = Tree { pdf: &pdf, texts };
    for kid in tree.kids(root(&pdf)) {
        tree.write(kid, 0, None, &mut out);
    }
    out
}

struct Tree<'a> {
    pdf: &'a Document,
    texts: BTreeMap<ObjectId, BTreeMap<i64, String>>,
}

impl<'a> Tree<'a> {
    fn kids(&self, element: &'a Dictionary) -> Vec<&'a Object> {
        match element.get(b"K") {
            Ok(Object::Array(kids)) => kids.iter().collect(),
            Ok(kid) => vec![kid],
            Err(_) => Vec::new(),
        }
    }

    fn write(&self, kid: &'a Object, depth: usize, page: Option<ObjectId>, out: &mut String) {
        let Some(element) = self.element(kid) else { return };
        let page = own_page(element).or(page);
        let name = name(element);
        let indent = "  ".repeat(depth);
        if matches!(name, "TR" | "LI" | "TOCI") && !self.has_list(element) {
            let parts: Vec<String> = self
                .kids(element)
                .into_iter()
                .filter_map(|kid| self.element(kid))
                .map(|part| format!("{}: {}", label(self.pdf, part), self.text(part, page)))
                .collect();
            writeln!(out, "{indent}{name} {}", parts.join(" | ")).expect("writes");
            return;
        }
        let line = format!("{indent}{}: {}", label(self.pdf, element), self.own_text(element, page));
        writeln!(out, "{}", line.trim_end_matches([':', ' '])).expect("writes");
        for kid in self.kids(element) {
            self.write(kid, depth + 1, page, out);
        }
    }

    fn has_list(&self, element: &'a Dictionary) -> bool {
        let kids = self.kids(element).into_iter().filter_map(|kid| self.element(kid));
        kids.into_iter().any(|kid| name(kid) == "L" || self.has_list(kid))
    }

    /// An element of the tree, if that is what hangs there and not content.
    fn element(&self, kid: &'a Object) -> Option<&'a Dictionary> {
        let (_, object) = self.pdf.dereference(kid).expect("an object");
        object.as_dict().ok().filter(|dict| dict.has(b"S"))
    }

    /// The text of an element itself and of the inline elements in it, in order.
    fn own_text(&self, element: &'a Dictionary, page: Option<ObjectId>) -> String {
        let direct = |kid: &&Object| self.element(kid).is_none();
        self.joined(self.kids(element).into_iter().filter(direct), page)
    }

    fn text(&self, element: &'a Dictionary, page: Option<ObjectId>) -> String {
        let page = own_page(element).or(page);
        self.joined(self.kids(element).into_iter(), page)
    }

    fn joined(&self, kids: impl Iterator<Item = &'a Object>, page: Option<ObjectId>) -> String {
        let text = kids.map(|kid| self.content(kid, page)).collect::<Vec<_>>().join(" ");
        plain(&text).replace("\u{ad} ", "")
    }

    /// Calls a function with every piece of content in order.
    fn walk(&self, kid: &'a Object, page: Option<ObjectId>, each: &mut dyn FnMut(ObjectId, i64)) {
        if let Ok(mcid) = kid.as_i64() {
            return each(page.expect("content is on a page"), mcid);
        }
        let (_, object) = self.pdf.dereference(kid).expect("an object");
        let Ok(element) = object.as_dict() else { return };
        let page = own_page(element).or(page);
        if let Ok(mcid) = element.get(b"MCID").and_then(Object::as_i64) {
            return each(page.expect("content is on a page"), mcid);
        }
        let is_row = element.get(b"S").and_then(Object::as_name).is_ok_and(|name| name == b"TR");
        if !is_row {
            return self.kids(element).into_iter().for_each(|kid| self.walk(kid, page, each));
        }
        let mut row: Vec<(ObjectId, i64)> = Vec::new();
        for cell in self.kids(element) {
            self.walk(cell, page, &mut |page, mcid| row.push((page, mcid)));
        }
        if row.iter().any(|(page, _)| *page != row[0].0) {
            let order: BTreeMap<ObjectId, u32> = self.pdf.get_pages().into_iter().map(|(at, id)| (id, at)).collect();
            row.sort_by_key(|(page, mcid)| (order[page], *mcid));
        }
        row.into_iter().for_each(|(page, mcid)| each(page, mcid));
    }

    fn content(&self, kid: &'a Object, page: Option<ObjectId>) -> String {
        let said = |page: Option<ObjectId>, mcid: i64| {
            let page = page.expect("content is on a page");
            self.texts[&page].get(&mcid).expect("marked content of that number").clone()
        };
        if let Ok(mcid) = kid.as_i64() {
            return said(page, mcid);
        }
        if let Some(element) = self.element(kid) {
            return self.text(element, page);
        }
        let (_, object) = self.pdf.dereference(kid).expect("an object");
        let reference = object.as_dict().expect("a reference to content");
        match reference.get(b"MCID").and_then(Object::as_i64) {
            Ok(mcid) => said(own_page(reference).or(page), mcid),
            // An annotation, whose words are content beside it.
            Err(_) => String::new(),
        }
    }
}

fn own_page(element: &Dictionary) -> Option<ObjectId> {
    element.get(b"Pg").and_then(Object::as_reference).ok()
}

fn name(element: &Dictionary) -> &str {
    let name = element.get(b"S").and_then(Object::as_name).expect("a kind");
    std::str::from_utf8(name).expect("ASCII")
}

/// The kind, and the attributes and the alternative text that a listener is told.
fn label(pdf: &Document, element: &Dictionary) -> String {
    let mut label = name(element).to_owned();
    if let Ok(attributes) = element.get(b"A").and_then(Object::as_dict) {
        for (key, said) in [("Scope", ""), ("ColSpan", "cols="), ("RowSpan", "rows="), ("ListNumbering", "")] {
            match attributes.get(key.as_bytes()) {
                Ok(Object::Name(value)) => write!(label, " {said}{}", String::from_utf8_lossy(value)),
                Ok(Object::Integer(value)) => write!(label, " {said}{value}"),
                _ => Ok(()),
            }
            .expect("writes");
        }
    }
    if let Ok(alt) = element.get_deref(b"Alt", pdf) {
        write!(label, " [{}]", plain(&lopdf::decode_text_string(alt).expect("text"))).expect("writes");
    }
    label
}

/// The text of each piece of marked content of a page.
fn marked(pdf: &Document, page: ObjectId) -> BTreeMap<i64, String> {
    let fonts = fonts(pdf, page);
    let content = Content::decode(&pdf.get_page_content(page)).expect("operators");
    let mut texts: BTreeMap<i64, String> = BTreeMap::new();
    let mut open: Vec<Option<i64>> = Vec::new();
    let mut codes = None;
    for operation in &content.operations {
        match operation.operator.as_str() {
            "BMC" => open.push(None),
            "BDC" => {
                let properties = operation.operands[1].as_dict().expect("properties");
                let mcid = properties.get(b"MCID").and_then(Object::as_i64).ok();
                open.push(mcid);
                texts.extend(mcid.map(|mcid| (mcid, String::new())));
            }
            "EMC" => drop(open.pop().expect("content that was begun")),
            "Tf" => codes = fonts.get(operation.operands[0].as_name().expect("a font's name")),
            "Tj" | "TJ" => {
                if let Some(Some(mcid)) = open.last() {
                    let text = texts.get_mut(mcid).expect("begun");
                    let codes = codes.expect("text has a font");
                    text.extend(operation.operands.iter().map(|operand| shown(operand, codes)));
                }
            }
            "ET" => {
                if let Some(Some(mcid)) = open.last() {
                    texts.get_mut(mcid).expect("begun").push(' ');
                }
            }
            _ => {}
        }
    }
    texts
}
