//! Office Open XML, checked before calamine sees it.
//!
//! *Takes* the parts of a package, *returns* which of them make the workbook and where each sheet's
//! cells stand. *Never* reads a value.
//!
//! calamine reserves memory for what a file merely declares, copies fonts and formats for every
//! style, wraps positions around and says of a cell that it cannot read only that there is one.
//! So every part is walked here first.

use std::collections::BTreeMap;

use quick_xml::events::{BytesStart, Event};

use super::guard::{Limits, Package};
use super::xml::{Walk, attribute, raw_attribute};
use super::{Excess, Unreadable};

/// Rows of Excel's grid.
pub(super) const ROWS: u32 = 1_048_576;
/// Columns of Excel's grid.
pub(super) const COLUMNS: u32 = 16_384;

/// The parts that make the workbook.
#[derive(Debug)]
pub(super) struct Outline {
    /// The parts that calamine needs: the path it asks for, and the path in the package.
    pub parts: BTreeMap<String, String>,
    /// The paths of the sheets in the order of the workbook.
    pub sheets: Vec<String>,
}

/// A cell element of a sheet, in the order of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// Row and column, zero-based; `None` if the reference makes no sense.
    pub at: Option<(u32, u32)>,
    /// Index of its style.
    pub style: usize,
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
    let mut outline = Outline {
        parts: BTreeMap::new(),
        sheets: Vec::new(),
    };
    for path in [
        package_rels,
        &workbook,
        &workbook_rels,
        "docProps/custom.xml",
    ] {
        outline.parts.insert(path.to_owned(), path.to_owned());
    }
    for relation in relations.values() {
        // calamine knows these by name only, though the package may call them otherwise.
        let asked = match relation.kind.as_str() {
            "sharedStrings" => "sharedStrings.xml",
            "styles" => "styles.xml",
            _ => continue,
        };
        outline
            .parts
            .insert(inside(asked), resolve(&relation.target));
    }
    for id in sheet_relations(package, &workbook)? {
        let path = relations
            .get(&id)
            .map(|relation| resolve(&relation.target))
            .ok_or_else(|| Unreadable::damaged(&workbook, "a sheet without its part"))?;
        outline.parts.insert(path.clone(), path.clone());
        outline.sheets.push(path);
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
    let text = package
        .text(path)?
        .ok_or_else(|| Unreadable::damaged(path, "is missing"))?;
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

/// The relationship of each sheet, in the order of the workbook.
fn sheet_relations(package: &Package, path: &str) -> Result<Vec<String>, Unreadable> {
    let text = package
        .text(path)?
        .ok_or_else(|| Unreadable::damaged(path, "is missing"))?;
    let mut walk = Walk::new(path, text);
    let mut ids = Vec::new();
    while let Some(event) = walk.next()? {
        let Event::Start(element) = event else {
            continue;
        };
        if element.local_name().as_ref() == "sheet" {
            let id = element
                .attributes()
                .with_checks(false)
                .flatten()
                .find(|attribute| {
                    attribute.key.prefix().is_some() && attribute.key.local_name().as_ref() == "id"
                });
            ids.push(id.map(|id| id.value.to_string()).unwrap_or_default());
        }
    }
    Ok(ids)
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

/// Where the cells of a sheet stand.
pub(super) fn sheet(path: &str, text: &str, limits: &Limits) -> Result<Vec<Place>, Unreadable> {
    let mut walk = Walk::new(path, text);
    while let Some(event) = walk.next()? {
        match event {
            Event::Start(element) if element.local_name().as_ref() == "sheetData" => {
                let places = sheet_data(&mut walk, path, limits)?;
                walk.finish()?;
                return Ok(places);
            }
            _ => {}
        }
    }
    // A chart sheet has none.
    Ok(Vec::new())
}

fn sheet_data(walk: &mut Walk<'_>, path: &str, limits: &Limits) -> Result<Vec<Place>, Unreadable> {
    let mut places = Vec::new();
    // Rows and cells may leave out their position; they then follow the one before them.
    let (mut row, mut col) = (0u32, 0u32);
    loop {
        match walk.inside()? {
            Event::Start(element) => match element.local_name().as_ref() {
                "row" => {
                    if let Some(number) = raw_attribute(&element, "r") {
                        row = row_number(number)
                            .ok_or_else(|| walk.damaged(format!("row `{number}`")))?;
                    }
                }
                "c" => {
                    let place = place(&element, row, &mut col)
                        .ok_or_else(|| walk.damaged("a cell far outside of the grid"))?;
                    places.push(place);
                    walk.skip()?;
                    if places.len() > limits.elements {
                        return Err(Unreadable::Bomb(Excess::Cells(path.to_owned())));
                    }
                }
                _ => {}
            },
            Event::End(element) => match element.local_name().as_ref() {
                "row" => (row, col) = (row + 1, 0),
                "sheetData" => return Ok(places),
                _ => {}
            },
            _ => {}
        }
    }
}

fn row_number(text: &str) -> Option<u32> {
    let digits = text.len() <= 7 && text.bytes().all(|byte| byte.is_ascii_digit());
    let number: u32 = digits.then(|| text.parse().ok()).flatten()?;
    (1..=ROWS).contains(&number).then(|| number - 1)
}

/// `None` if the reference is so large that calamine's arithmetic would wrap around.
fn place(element: &BytesStart<'_>, row: u32, col: &mut u32) -> Option<Place> {
    let (mut reference, mut style) = (None, 0);
    for attribute in element.attributes().with_checks(false).flatten() {
        match attribute.key.as_ref() {
            "r" if attribute.value.len() > 10 => return None,
            "r" => reference = Some(position(&attribute.value)),
            "s" => style = attribute.value.parse().unwrap_or(0),
            _ => {}
        }
    }
    let at = reference.unwrap_or(Some((row, *col)));
    *col = at.map_or(*col, |(_, col)| col) + 1;
    Some(Place { at, style })
}

/// `F14` as zero-based row and column, also a little outside of the grid.
fn position(reference: &str) -> Option<(u32, u32)> {
    let letters = reference
        .bytes()
        .take_while(u8::is_ascii_alphabetic)
        .count();
    let (letters, digits) = reference.split_at(letters);
    if !(1..=3).contains(&letters.len()) || !(1..=7).contains(&digits.len()) {
        return None;
    }
    let col = letters.bytes().fold(0, |col, letter| {
        col * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let row: u32 = digits.parse().ok()?;
    Some((row.checked_sub(1)?, col - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(rows: &str) -> Result<Vec<Place>, Unreadable> {
        let text = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
        sheet("sheet1.xml", &text, &Limits::DEFAULT)
    }

    fn positions(rows: &str) -> Vec<Option<(u32, u32)>> {
        let places = places(rows).expect("the sheet is sound");
        places.iter().map(|place| place.at).collect()
    }

    #[test]
    fn cells_without_a_reference_follow_each_other() {
        let rows = r#"<row r="3"><c/><c r="E3" s="7"><v>1</v></c><c/></row><row><c/></row>"#;
        assert_eq!(
            positions(rows),
            [Some((2, 0)), Some((2, 4)), Some((2, 5)), Some((3, 0))]
        );
    }

    #[test]
    fn references_that_would_wrap_around_are_refused() {
        assert!(places(r#"<row r="4294967297"><c/></row>"#).is_err());
        assert!(places(r#"<row><c r="A4294967297"/></row>"#).is_err());
        assert_eq!(positions(r#"<row><c r="1A"/></row>"#), [None]);
        assert_eq!(positions(r#"<row><c r="A0"/></row>"#), [None]);
        assert_eq!(
            positions(r#"<row><c r="XFD1048576"/></row>"#),
            [Some((1_048_575, 16_383))]
        );
    }

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
        let sheet =
            |attribute: &str| format!(r#"<styleSheet><font name="{attribute}"/></styleSheet>"#);
        assert!(styles("s", &sheet("Calibri"), &Limits::DEFAULT).is_ok());
        assert!(styles("s", &sheet(&"x".repeat(5_000)), &Limits::DEFAULT).is_err());
        let limits = Limits {
            styles: 2,
            ..Limits::DEFAULT
        };
        assert!(styles("s", "<a><xf/><xf/><xf/><xf/><xf/></a>", &limits).is_err());
    }
}
