//! What the parts of a package have to do with each other, and what they are.
//!
//! *Takes* a package and a part, *returns* the parts that it uses; adds to that and takes from it. *Never* follows
//! what lies outside the package.

use super::MarkError;
use super::package::Package;
use super::xml::{Document, attribute_text};

const TYPES: &str = "[Content_Types].xml";
const EMPTY: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
    <Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";

/// A relationship of a part.
#[derive(Debug)]
pub(super) struct Relation {
    pub id: String,
    /// The last word of its type, which is the same in the strict and the transitional format.
    pub kind: String,
    /// Its type without the last word.
    pub base: String,
    /// The part in the package; `None` if it lies outside.
    pub target: Option<String>,
}

/// The part that holds the relationships of a part; those of the package itself for the empty path.
pub(super) fn path_of(part: &str) -> String {
    match part.rsplit_once('/') {
        Some((folder, name)) => format!("{folder}/_rels/{name}.rels"),
        None => format!("_rels/{part}.rels"),
    }
}

/// The folder of a part, with a stroke at its end unless it is the outermost.
pub(super) fn folder_of(part: &str) -> &str {
    part.rfind('/').and_then(|stroke| part.get(..=stroke)).unwrap_or_default()
}

/// Where a target leads that is written in a part.
fn resolved(part: &str, target: &str) -> String {
    let whole = match target.strip_prefix('/') {
        Some(absolute) => absolute.to_owned(),
        None => format!("{}{target}", folder_of(part)),
    };
    let mut steps: Vec<&str> = Vec::new();
    for step in whole.split(['/', '\\']) {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// All relationships of a part; none if it has no part for them.
pub(super) fn read(package: &mut Package<'_>, part: &str) -> Result<Vec<Relation>, MarkError> {
    let path = path_of(part);
    let Some(text) = package.text(&path)? else {
        return Ok(Vec::new());
    };
    let document = Document::parse(&path, text)?;
    let relations = document.all("Relationship").into_iter().map(|node| {
        let of = |name: &str| document.attribute(&node, name).unwrap_or_default();
        let kind = of("Type");
        let (base, last) = kind.rsplit_once('/').unwrap_or(("", &kind));
        let is_outside = of("TargetMode").eq_ignore_ascii_case("External");
        let target = (!is_outside).then(|| resolved(part, &of("Target")));
        Relation { id: of("Id"), kind: last.to_owned(), base: base.to_owned(), target }
    });
    Ok(relations.collect())
}

/// Adds a relationship and returns its name.
pub(super) fn add(package: &mut Package<'_>, part: &str, kind: &str, target: &str) -> Result<String, MarkError> {
    let taken = read(package, part)?;
    let path = path_of(part);
    let text = package.text(&path)?.unwrap_or_else(|| EMPTY.to_owned());
    let mut document = Document::parse(&path, text)?;
    let free = |number: &usize| taken.iter().all(|relation| relation.id != format!("rId{number}"));
    let number = (1..).find(free).unwrap_or_default();
    let (prefix, id) = (document.prefix(), format!("rId{number}"));
    let markup = format!(
        "<{prefix}Relationship Id=\"{id}\" Type=\"{}\" Target=\"/{}\"/>",
        attribute_text(kind),
        attribute_text(target)
    );
    document.append(&document.root(), &markup);
    package.set(&path, document.finish());
    Ok(id)
}

/// Takes relationships out, and the part that holds them when none is left.
pub(super) fn remove(package: &mut Package<'_>, part: &str, ids: &[&str]) -> Result<(), MarkError> {
    let path = path_of(part);
    let Some(text) = package.text(&path)? else {
        return Ok(());
    };
    let mut document = Document::parse(&path, text)?;
    let all = document.all("Relationship");
    let is_gone = |document: &Document, node| {
        let id = document.attribute(node, "Id").unwrap_or_default();
        ids.contains(&id.as_str())
    };
    let gone: Vec<_> = all.iter().filter(|node| is_gone(&document, node)).collect();
    if gone.len() == all.len() {
        return drop_part(package, &path);
    }
    for node in gone {
        document.remove(node);
    }
    package.set(&path, document.finish());
    Ok(())
}

/// Says what a part is.
pub(super) fn declare(package: &mut Package<'_>, part: &str, kind: &str) -> Result<(), MarkError> {
    let mut document = Document::parse(TYPES, package.needed(TYPES)?)?;
    let markup = format!(
        "<{}Override PartName=\"/{}\" ContentType=\"{}\"/>",
        document.prefix(),
        attribute_text(part),
        attribute_text(kind)
    );
    document.append(&document.root(), &markup);
    package.set(TYPES, document.finish());
    Ok(())
}

/// Takes a part out of the package, and what is said about it.
pub(super) fn drop_part(package: &mut Package<'_>, part: &str) -> Result<(), MarkError> {
    package.remove(part);
    let mut document = Document::parse(TYPES, package.needed(TYPES)?)?;
    for node in document.all("Override") {
        let name = document.attribute(&node, "PartName").unwrap_or_default();
        if name.trim_start_matches('/').eq_ignore_ascii_case(part) {
            document.remove(&node);
        }
    }
    if document.is_changed() {
        package.set(TYPES, document.finish());
    }
    Ok(())
}
