//! The comments that say what is wrong.
//!
//! *Takes* a sheet and what to say about its cells, *returns* the package with comments of our own, or without them.
//! *Never* touches what somebody else has written, and writes none beside it.

use std::collections::BTreeMap;

use super::boxes::{self, Measures};
use super::package::Package;
use super::relations::{self, Relation};
use super::workbook::{Workbook, relation_attribute};
use super::xml::{Document, attribute_text, cell_text};
use super::{AUTHOR, MarkError, Place, place, sheet};

const COMMENTS: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING: &str = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/// How our comments begin: Excel writes the author of a comment like this.
const HEADING: &str = "tertial:\n";

/// The parts in which a sheet keeps its comments.
struct Parts {
    comments: Option<(String, String)>,
    drawing: Option<(String, String)>,
}

fn parts(package: &mut Package<'_>, path: &str, sheet: &Document) -> Result<Parts, MarkError> {
    let relations = relations::read(package, path)?;
    let named = |relation: &Relation| Some((relation.id.clone(), relation.target.clone()?));
    let comments = relations.iter().find(|relation| relation.kind == "comments").and_then(named);
    let legacy = sheet.child(&sheet.root(), "legacyDrawing").and_then(|node| sheet.relation(&node));
    let drawing = legacy.and_then(|id| relations.iter().find(|relation| relation.id == id)).and_then(named);
    Ok(Parts { comments, drawing })
}

/// Takes our comments out of a sheet, with their boxes and with the parts that they leave empty.
pub(super) fn clear(package: &mut Package<'_>, path: &str) -> Result<(), MarkError> {
    if relations::read(package, path)?.iter().all(|relation| relation.kind != "comments") {
        return Ok(());
    }
    let mut sheet = Document::parse(path, package.needed(path)?)?;
    let parts = parts(package, path, &sheet)?;
    let Some((comments_id, comments)) = parts.comments else {
        return Ok(());
    };
    let text = package.text(&comments)?.unwrap_or_default();
    if !text.contains(AUTHOR) {
        return Ok(());
    }
    let (rest, places) = without_ours(&comments, text)?;
    if places.is_empty() {
        return Ok(());
    }
    let mut gone = Vec::new();
    match rest {
        Some(rest) => package.set(&comments, rest),
        None => {
            relations::drop_part(package, &comments)?;
            gone.push(comments_id);
        }
    }
    if let Some((id, drawing)) = parts.drawing {
        match boxes::remove(&package.text(&drawing)?.unwrap_or_default(), &places) {
            Some(rest) => package.set(&drawing, rest),
            None => {
                relations::drop_part(package, &drawing)?;
                gone.push(id);
                if let Some(legacy) = sheet.child(&sheet.root(), "legacyDrawing") {
                    sheet.remove(&legacy);
                    package.set(path, sheet.finish());
                }
            }
        }
    }
    let gone: Vec<&str> = gone.iter().map(String::as_str).collect();
    if gone.is_empty() { Ok(()) } else { relations::remove(package, path, &gone) }
}

/// The comments of others, if there are any, and the cells that had ours.
fn without_ours(part: &str, text: String) -> Result<(Option<String>, Vec<Place>), MarkError> {
    let mut document = Document::parse(part, text)?;
    let authors = document.all("author");
    let ours: Vec<String> = authors
        .iter()
        .enumerate()
        .filter(|(_, author)| document.content(author).trim() == AUTHOR)
        .map(|(index, _)| index.to_string())
        .collect();
    let all = document.all("comment");
    // LibreOffice forgets who wrote a comment, but not how it begins.
    let is_ours = |document: &Document, node| {
        let author = document.attribute(node, "authorId");
        author.is_some_and(|author| ours.iter().any(|our| *our == author.trim()))
            || document.content(node).trim_start().starts_with(HEADING)
    };
    let removed: Vec<_> = all.iter().filter(|node| is_ours(&document, node)).collect();
    let places = removed.iter().filter_map(|node| place(&document.attribute(node, "ref")?)).collect();
    if removed.len() == all.len() {
        return Ok((None, places));
    }
    removed.iter().for_each(|node| document.remove(node));
    // The last author can go without the others being numbered anew.
    if let Some(last) = authors.last().filter(|last| document.content(last).trim() == AUTHOR) {
        document.remove(last);
    }
    Ok((Some(document.finish()), places))
}

/// Adds a comment to each cell that has none.
pub(super) fn add(
    package: &mut Package<'_>,
    workbook: &Workbook,
    path: &str,
    said: &BTreeMap<Place, String>,
) -> Result<(), MarkError> {
    let sheet = Document::parse(path, package.needed(path)?)?;
    let parts = parts(package, path, &sheet)?;
    let comments = parts.comments.map(|(_, comments)| comments);
    let ours = write(package, workbook, path, comments, said)?;
    if ours.is_empty() {
        return Ok(());
    }
    let measures = Measures::of(path, &package.needed(path)?)?;
    if let Some((_, drawing)) = parts.drawing {
        let text = package.needed(&drawing)?;
        package.set(&drawing, boxes::add(&drawing, text, &ours, &measures)?);
        return Ok(());
    }
    let drawing = boxes::add("", boxes::empty(), &ours, &measures)?;
    draw(package, workbook, path, sheet, drawing)
}

/// Writes the comments, into the part of others if there is one; returns those that were written.
fn write<'s>(
    package: &mut Package<'_>,
    workbook: &Workbook,
    path: &str,
    part: Option<String>,
    said: &'s BTreeMap<Place, String>,
) -> Result<BTreeMap<Place, &'s str>, MarkError> {
    let is_new = part.is_none();
    let start = format!("{}comments", relations::folder_of(&workbook.path));
    let part = part.unwrap_or_else(|| package.free_path(&start, ".xml"));
    let text = if is_new { empty(&workbook.namespace) } else { package.needed(&part)? };
    let mut document = Document::parse(&part, text)?;
    let all = document.all("comment");
    let taken: Vec<Place> = all.iter().filter_map(|comment| place(&document.attribute(comment, "ref")?)).collect();
    let free = said.iter().filter(|(place, _)| !taken.contains(place));
    let ours: BTreeMap<Place, &str> = free.map(|(place, text)| (*place, text.as_str())).collect();
    if ours.is_empty() {
        return Ok(ours);
    }
    append(&mut document, &ours);
    package.set(&part, document.finish());
    if is_new {
        relations::declare(package, &part, COMMENTS)?;
        relations::add(package, path, &format!("{}/comments", workbook.base), &part)?;
    }
    Ok(ours)
}

/// Gives a sheet its drawing.
fn draw(
    package: &mut Package<'_>,
    workbook: &Workbook,
    path: &str,
    mut sheet: Document,
    drawing: String,
) -> Result<(), MarkError> {
    let start = format!("{}drawings/vmlDrawing", relations::folder_of(&workbook.path));
    let part = package.free_path(&start, ".vml");
    package.set(&part, drawing);
    relations::declare(package, &part, DRAWING)?;
    let id = relations::add(package, path, &format!("{}/vmlDrawing", workbook.base), &part)?;
    let markup = format!("<{}legacyDrawing{}/>", sheet.prefix(), relation_attribute(&sheet, &workbook.base, &id));
    // One that leads nowhere would be in the way.
    if let Some(broken) = sheet.child(&sheet.root(), "legacyDrawing") {
        sheet.remove(&broken);
    }
    sheet.insert_in_order(&sheet.root(), &sheet::ORDER, "legacyDrawing", &markup);
    package.set(path, sheet.finish());
    Ok(())
}

/// A part without comments.
fn empty(namespace: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"{}\">\
         <authors></authors><commentList></commentList></comments>",
        attribute_text(namespace)
    )
}

fn append(document: &mut Document, ours: &BTreeMap<Place, &str>) {
    let (prefix, root) = (document.prefix().to_owned(), document.root());
    let authors = document.all("author");
    let known = authors.iter().position(|author| document.content(author).trim() == AUTHOR);
    let author = known.unwrap_or(authors.len());
    if known.is_none() {
        let markup = format!("<{prefix}author>{AUTHOR}</{prefix}author>");
        into_list(document, &root, "authors", &markup);
    }
    let markup: String = ours
        .iter()
        .map(|(place, text)| {
            format!(
                "<{prefix}comment ref=\"{}\" authorId=\"{author}\"><{prefix}text>{}{}</{prefix}text></{prefix}comment>",
                super::reference(*place),
                run(&prefix, true, HEADING),
                run(&prefix, false, text)
            )
        })
        .collect();
    into_list(document, &root, "commentList", &markup);
}

/// Excel takes no longer text in a comment, even if every character counts twice.
const LONGEST: usize = 16_000;

fn run(prefix: &str, is_bold: bool, text: &str) -> String {
    let bold = if is_bold { format!("<{prefix}b/>") } else { String::new() };
    format!(
        "<{prefix}r><{prefix}rPr>{bold}<{prefix}sz val=\"9\"/><{prefix}color indexed=\"81\"/>\
         <{prefix}rFont val=\"Tahoma\"/><{prefix}family val=\"2\"/></{prefix}rPr>\
         <{prefix}t xml:space=\"preserve\">{}</{prefix}t></{prefix}r>",
        cell_text(&text.chars().take(LONGEST).collect::<String>())
    )
}

fn into_list(document: &mut Document, root: &super::xml::Node, list: &str, markup: &str) {
    match document.child(root, list) {
        Some(node) => document.append(&node, markup),
        None => {
            let prefix = document.prefix().to_owned();
            let whole = format!("<{prefix}{list}>{markup}</{prefix}{list}>");
            document.insert_in_order(root, &["authors", "commentList", "extLst"], list, &whole);
        }
    }
}
