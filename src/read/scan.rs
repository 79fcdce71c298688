//! Office Open XML, checked before calamine sees it.
//!
//! *Takes* the parts of a package, *returns* which of them make the workbook. *Never* reads a value.
//!
//! calamine reserves memory for what a file merely declares, and copies fonts and formats for every
//! style. So the small parts are walked here first; the sheets are in `places`.

use std::collections::BTreeMap;

use quick_xml::events::{BytesStart, Event};

use super::guard::{Limits, Package};
use super::xml::{Walk, attribute, raw_attribute};
use super::{Excess, Unreadable};

/// The parts that make the workbook.
#[derive(Debug)]
pub(super) struct Outline {
    /// The parts that calamine needs beside the sheets: the path it asks for, and the path in the
    /// package.
    pub parts: BTreeMap<String, String>,
    /// The sheets in the order of the workbook.
    pub sheets: Vec<SheetPart>,
}

/// A sheet and the part that holds its cells.
#[derive(Debug)]
pub(super) struct SheetPart {
    /// The name that people see.
    pub name: String,
    /// The path in the package.
    pub path: String,
}

/// Finds the workbook's parts through their relationships.
pub(super) fn outline(package: &Package, limits: &Limits) -> Result<Outline, Unreadable> {
    let package_rels = "_rels/.rels";
    let workbook = relationships(package, package_rels)?
        .into_values()
        .find(|relation| relation.kind == "officeDocument")
        .map(|relation| relation.target.trim_start_matches('/').to_owned())
        .ok_or_else(|| Unreadable::damaged(package_rels, "names no workbook"))?;
    let (folder, name) = workbook.rsplit_once('/').unwrap_or(("", &workbook));
    let inside = |path: &str| match folder {
        "" => path.to_owned(),
        folder => format!("{folder}/{path}"),
    };
    let resolve = |target: &str| match target.strip_prefix('/') {
        Some(absolute) => absolute.to_owned(),
        None => inside(target),
    };
    let workbook_rels = inside(&format!("_rels/{name}.rels"));
    let relations = relationships(package, &workbook_rels)?;
    let mut outline = Outline { parts: BTreeMap::new(), sheets: Vec::new() };
    for path in [package_rels, &workbook, &workbook_rels, "docProps/custom.xml"] {
        outline.parts.insert(path.to_owned(), path.to_owned());
    }
    for relation in relations.values() {
        // calamine knows these by name only, though the package may call them otherwise.
        let asked = match relation.kind.as_str() {
            "sharedStrings" => "sharedStrings.xml",
            "styles" => "styles.xml",
            _ => continue,
        };
        outline.parts.insert(inside(asked), resolve(&relation.target));
    }
    for (name, id) in listed_sheets(package, &workbook)? {
        let path = relations
            .get(&id)
            .map(|relation| resolve(&relation.target))
            .ok_or_else(|| Unreadable::damaged(&workbook, "a sheet without its part"))?;
        // The same part twice would be two sheets with the same figures.
        let is_taken = outline.sheets.iter().any(|sheet| sheet.path == path);
        if is_taken || outline.parts.contains_key(&path) {
            return Err(Unreadable::damaged(&workbook, "two sheets in one part"));
        }
        outline.sheets.push(SheetPart { name, path });
    }
    if outline.sheets.len() > limits.sheets {
        return Err(Unreadable::Bomb(Excess::Sheets(outline.sheets.len())));
    }
    Ok(outline)
}

struct Relation {
    /// The last word of its type, which is the same in the strict and the transitional format.
    kind: String,
    target: String,
}

fn relationships(package: &Package, path: &str) -> Result<BTreeMap<String, Relation>, Unreadable> {
    let text = package.text(path)?.ok_or_else(|| Unreadable::damaged(path, "is missing"))?;
    let mut walk = Walk::new(path, text);
    let mut relations = BTreeMap::new();
    while let Some(event) = walk.next()? {
        let Event::Start(element) = event else {
            continue;
        };
        if element.local_name().as_ref() != "Relationship" {
            continue;
        }
        let kind = attribute(&element, "Type").unwrap_or_default();
        let relation = Relation {
            kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
            target: attribute(&element, "Target").unwrap_or_default(),
        };
        relations.insert(attribute(&element, "Id").unwrap_or_default(), relation);
    }
    Ok(relations)
}

/// The name of each sheet and its relationship, in the order of the workbook.
fn listed_sheets(package: &Package, path: &str) -> Result<Vec<(String, String)>, Unreadable> {
    let text = package.text(path)?.ok_or_else(|| Unreadable::damaged(path, "is missing"))?;
    let mut walk = Walk::new(path, text);
    let mut sheets = Vec::new();
    while let Some(event) = walk.next()? {
        let Event::Start(element) = event else {
            continue;
        };
        if element.local_name().as_ref() == "sheet" {
            let id = element
                .attributes()
                .with_checks(false)
                .flatten()
                .find(|attribute| attribute.key.prefix().is_some() && attribute.key.local_name().as_ref() == "id");
            let id = id.map(|id| id.value.to_string()).unwrap_or_default();
            sheets.push((attribute(&element, "name").unwrap_or_default(), id));
        }
    }
    Ok(sheets)
}

/// A part of which nothing is needed but that it is well-formed.
pub(super) fn well_formed(path: &str, text: &str) -> Result<(), Unreadable> {
    Walk::new(path, text).finish()
}

/// Shared strings: calamine reserves memory for as many as are declared.
pub(super) fn shared_strings(path: &str, text: &str) -> Result<(), Unreadable> {
    let mut walk = Walk::new(path, text);
    // `<si/>` takes five bytes, and no more strings fit than that.
    let most = text.len() / 4 + 16;
    while let Some(event) = walk.next()? {
        let Event::Start(element) = event else {
            continue;
        };
        if element.local_name().as_ref() != "sst" {
            continue;
        }
        let declared = raw_attribute(&element, "uniqueCount").unwrap_or("0");
        if declared.parse::<usize>().map_or(true, |count| count > most) {
            return Err(Unreadable::Bomb(Excess::Text));
        }
    }
    Ok(())
}

/// Styles: calamine copies the font and the number format into every one of them.
pub(super) fn styles(path: &str, text: &str, limits: &Limits) -> Result<(), Unreadable> {
    let mut walk = Walk::new(path, text);
    let mut count = 0;
    while let Some(event) = walk.next()? {
        let Event::Start(element) = event else {
            continue;
        };
        count += usize::from(element.local_name().as_ref() == "xf");
        let is_long = |element: &BytesStart<'_>| {
            element.attributes_raw().len() > limits.style_attribute
                && element
                    .attributes()
                    .with_checks(false)
                    .flatten()
                    .any(|attribute| attribute.value.len() > limits.style_attribute)
        };
        // Named styles count twice, as a style of a cell and as a style of their own.
        if count > 2 * limits.styles || is_long(&element) {
            return Err(Unreadable::Bomb(Excess::Styles));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_declared_number_of_strings_must_fit() {
        let table = |count: &str| format!(r#"<x:sst uniqueCount='{count}'><x:si/></x:sst>"#);
        assert!(shared_strings("s", &table("1")).is_ok());
        for count in ["99999999999", "1000000", "-1", "x"] {
            let refused = shared_strings("s", &table(count));
            assert_eq!(refused, Err(Unreadable::Bomb(Excess::Text)), "{count}");
        }
    }

    #[test]
    fn styles_are_few_and_short() {
        let sheet = |attribute: &str| format!(r#"<styleSheet><font name="{attribute}"/></styleSheet>"#);
        assert!(styles("s", &sheet("Calibri"), &Limits::DEFAULT).is_ok());
        assert!(styles("s", &sheet(&"x".repeat(5_000)), &Limits::DEFAULT).is_err());
        let limits = Limits { styles: 2, ..Limits::DEFAULT };
        assert!(styles("s", "<a><xf/><xf/><xf/><xf/><xf/></a>", &limits).is_err());
    }
}
