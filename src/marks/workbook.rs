//! The sheets of a workbook and their order.
//!
//! *Takes* the part that lists them, *returns* it with our list first or without it. *Never* changes how the workbook
//! is protected.

use quick_xml::Reader;
use quick_xml::events::Event;

use super::package::Package;
use super::relations::{self, Relation};
use super::xml::{Document, attribute_text, local, plain};
use super::{LIST_MARK, MarkError};

/// The children of a workbook in the order of the schema.
const ORDER: [&str; 19] = [
    "fileVersion",
    "fileSharing",
    "workbookPr",
    "workbookProtection",
    "bookViews",
    "sheets",
    "functionGroups",
    "externalReferences",
    "definedNames",
    "calcPr",
    "oleSize",
    "customWorkbookViews",
    "pivotCaches",
    "smartTagPr",
    "smartTagTypes",
    "webPublishing",
    "fileRecoveryPr",
    "webPublishObjects",
    "extLst",
];

/// A sheet as the workbook lists it.
#[derive(Debug)]
pub(super) struct Sheet {
    pub name: String,
    pub path: String,
    /// Whether it has cells; charts can be sheets as well.
    pub has_cells: bool,
    id: u32,
    relation: String,
    is_visible: bool,
}

/// The parts that make the workbook.
pub(super) struct Workbook {
    pub path: String,
    /// The beginning of the types of its relationships.
    pub base: String,
    /// The namespace of its elements.
    pub namespace: String,
    /// In the order in which people see them.
    pub sheets: Vec<Sheet>,
    relations: Vec<Relation>,
}

impl Workbook {
    /// Finds the workbook and its sheets.
    pub fn open(package: &mut Package<'_>) -> Result<Workbook, MarkError> {
        let main = relations::read(package, "")?.into_iter().find(|relation| relation.kind == "officeDocument");
        let (base, path) = main
            .and_then(|main| Some((main.base, main.target?)))
            .ok_or_else(|| MarkError::damaged("_rels/.rels", "names no workbook"))?;
        let relations = relations::read(package, &path)?;
        let document = Document::parse(&path, package.needed(&path)?)?;
        let mut sheets: Vec<Sheet> = Vec::new();
        for node in document.all("sheet") {
            let id = document.relation(&node).unwrap_or_default();
            let found = relations.iter().find(|relation| relation.id == id);
            let (kind, target) = found
                .and_then(|found| Some((found.kind.as_str(), found.target.clone()?)))
                .ok_or_else(|| MarkError::damaged(&path, "a sheet without its part"))?;
            // The same part twice would be marked twice.
            if sheets.iter().any(|sheet| sheet.path == target) {
                return Err(MarkError::damaged(&path, "two sheets in one part"));
            }
            let of = |name: &str| document.attribute(&node, name);
            sheets.push(Sheet {
                name: of("name").unwrap_or_default(),
                has_cells: kind == "worksheet",
                path: target,
                id: of("sheetId").and_then(|id| id.parse().ok()).unwrap_or_default(),
                relation: id,
                is_visible: of("state").is_none_or(|state| state == "visible"),
            });
        }
        let namespace = document.namespace().ok_or_else(|| MarkError::damaged(&path, "has no namespace"))?;
        Ok(Workbook { path, base, namespace, sheets, relations })
    }

    /// The path of the part of a kind that there is once in a workbook.
    pub fn part(&self, kind: &str) -> Option<&str> {
        self.relations.iter().find(|relation| relation.kind == kind).and_then(|relation| relation.target.as_deref())
    }

    /// Whether a sheet is a list of ours, also after another program has saved it.
    fn is_list(&self, package: &mut Package<'_>, sheet: &Sheet, strings: &[usize]) -> Result<bool, MarkError> {
        if !sheet.has_cells {
            return Ok(false);
        }
        let text = package.needed(&sheet.path)?;
        Ok(match first_cell(&text) {
            Some(FirstCell::Shared(index)) => strings.contains(&index),
            Some(FirstCell::Text(text)) => text == LIST_MARK,
            None => false,
        })
    }

    /// The numbers of the shared strings that mark a list.
    fn list_strings(&self, package: &mut Package<'_>) -> Result<Vec<usize>, MarkError> {
        let Some(path) = self.part("sharedStrings") else {
            return Ok(Vec::new());
        };
        let text = package.text(path)?.unwrap_or_default();
        if !text.contains(LIST_MARK) {
            return Ok(Vec::new());
        }
        let document = Document::parse(path, text)?;
        let strings = document.all("si").into_iter().enumerate();
        Ok(strings.filter(|(_, node)| document.content(node) == LIST_MARK).map(|(index, _)| index).collect())
    }

    /// Takes earlier lists out.
    pub fn remove_lists(&self, package: &mut Package<'_>) -> Result<(), MarkError> {
        let strings = self.list_strings(package)?;
        let mut gone = Vec::new();
        for (index, sheet) in self.sheets.iter().enumerate() {
            if self.is_list(package, sheet, &strings)? {
                gone.push(index);
            }
        }
        if gone.is_empty() {
            return Ok(());
        }
        self.unlist(package, &gone)?;
        let lists: Vec<&Sheet> = gone.iter().filter_map(|&index| self.sheets.get(index)).collect();
        let ids: Vec<&str> = lists.iter().map(|sheet| sheet.relation.as_str()).collect();
        relations::remove(package, &self.path, &ids)?;
        for list in lists {
            self.drop_sheet(package, list)?;
        }
        Ok(())
    }

    /// Takes the part of a sheet out, and what only it uses.
    fn drop_sheet(&self, package: &mut Package<'_>, list: &Sheet) -> Result<(), MarkError> {
        let mut own: Vec<String> =
            relations::read(package, &list.path)?.into_iter().filter_map(|relation| relation.target).collect();
        for sheet in self.sheets.iter().filter(|sheet| sheet.path != list.path) {
            let others = relations::read(package, &sheet.path)?;
            own.retain(|part| others.iter().all(|other| other.target.as_ref() != Some(part)));
        }
        own.retain(|part| {
            self.path != *part && self.relations.iter().all(|relation| relation.target.as_ref() != Some(part))
        });
        own.push(list.path.clone());
        for part in own {
            for path in [relations::path_of(&part), part] {
                if package.contains(&path) {
                    relations::drop_part(package, &path)?;
                }
            }
        }
        Ok(())
    }

    /// Takes sheets out of the list of sheets, and closes the gaps.
    fn unlist(&self, package: &mut Package<'_>, gone: &[usize]) -> Result<(), MarkError> {
        let mut document = Document::parse(&self.path, package.needed(&self.path)?)?;
        for (_, node) in document.all("sheet").into_iter().enumerate().filter(|(index, _)| gone.contains(index)) {
            document.remove(&node);
        }
        unlist_names(&mut document, gone);
        let mut left = self.sheets.iter().enumerate().filter(|(index, _)| !gone.contains(index));
        let first = left.clone().find(|(_, sheet)| sheet.is_visible).or_else(|| left.next());
        let mut is_first_shown = false;
        for view in document.all("workbookView") {
            let active = number(&document, &view, "activeTab").unwrap_or_default();
            let is_gone = gone.contains(&active);
            let active = if is_gone { first.map_or(0, |(index, _)| index) } else { active };
            document.set_attribute(&view, "activeTab", &without(active, gone).to_string());
            if let Some(index) = number(&document, &view, "firstSheet") {
                document.set_attribute(&view, "firstSheet", &without(index, gone).to_string());
            }
            is_first_shown |= is_gone;
        }
        package.set(&self.path, document.finish());
        match first {
            Some((_, sheet)) if is_first_shown => select(package, &sheet.path, true),
            _ => Ok(()),
        }
    }

    /// A name for a sheet that no other has; what Excel does not allow in one is left out.
    pub fn free_name(&self, wanted: &str) -> String {
        let allowed: String = wanted.chars().filter(|c| !c.is_control() && !"[]:*?/\\".contains(*c)).collect();
        let allowed = allowed.trim().trim_matches('\'');
        let allowed = if allowed.is_empty() { "tertial" } else { allowed };
        let is_free = |name: &str| {
            let name = name.to_lowercase();
            self.sheets.iter().all(|sheet| sheet.name.to_lowercase() != name)
        };
        let numbered = |number: usize| {
            let end = if number > 1 { format!(" ({number})") } else { String::new() };
            let room = 31 - end.len();
            let mut units = 0;
            let fits = |c: &char| {
                units += c.len_utf16();
                units <= room
            };
            format!("{}{end}", allowed.chars().take_while(fits).collect::<String>().trim_end())
        };
        (1..).map(numbered).find(|name| is_free(name)).unwrap_or_default()
    }

    /// Puts a sheet first and shows it.
    pub fn put_first(
        &self,
        package: &mut Package<'_>,
        name: &str,
        markup: String,
        head_row: u32,
    ) -> Result<(), MarkError> {
        let folder = relations::folder_of(&self.path);
        let path = package.free_path(&format!("{folder}worksheets/sheet"), ".xml");
        package.set(&path, markup);
        let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
        relations::declare(package, &path, kind)?;
        let id = relations::add(package, &self.path, &format!("{}/worksheet", self.base), &path)?;
        for sheet in &self.sheets {
            select(package, &sheet.path, false)?;
        }
        let mut document = Document::parse(&self.path, package.needed(&self.path)?)?;
        self.list_first(&mut document, name, &id)?;
        name_titles(&mut document, name, head_row);
        for view in document.all("workbookView") {
            document.set_attribute(&view, "activeTab", "0");
            if document.attribute(&view, "firstSheet").is_some() {
                document.set_attribute(&view, "firstSheet", "0");
            }
        }
        package.set(&self.path, document.finish());
        Ok(())
    }

    fn list_first(&self, document: &mut Document, name: &str, relation: &str) -> Result<(), MarkError> {
        let highest = self.sheets.iter().map(|sheet| sheet.id).max().unwrap_or_default();
        let is_free = |id: &u32| self.sheets.iter().all(|sheet| sheet.id != *id);
        // Excel takes no numbers beyond this.
        let id = if highest < 65_534 { highest + 1 } else { (1..).find(is_free).unwrap_or(1) };
        let markup = format!(
            "<{}sheet name=\"{}\" sheetId=\"{id}\"{}/>",
            document.prefix(),
            attribute_text(name),
            relation_attribute(document, &self.base, relation)
        );
        let sheets = document.child(&document.root(), "sheets");
        let sheets = sheets.ok_or_else(|| MarkError::damaged(&self.path, "lists no sheets"))?;
        let first = document.children(&sheets).next().cloned();
        match first {
            Some(first) => document.insert_before(&first, &markup),
            None => document.append(&sheets, &markup),
        }
        Ok(())
    }
}

/// The place of a sheet when some before it are gone.
fn without(index: usize, gone: &[usize]) -> usize {
    index - gone.iter().filter(|&&gone| gone < index).count()
}

/// Takes out the names that belong to sheets that are gone, and gives the others their sheets' new places.
fn unlist_names(document: &mut Document, gone: &[usize]) {
    let names: Vec<_> =
        document.all("definedName").into_iter().map(|node| (number(document, &node, "localSheetId"), node)).collect();
    let is_gone = |owner: &Option<usize>| owner.is_some_and(|index| gone.contains(&index));
    if names.iter().all(|(owner, _)| is_gone(owner)) && !names.is_empty() {
        document.all("definedNames").iter().for_each(|list| document.remove(list));
        return;
    }
    for (owner, node) in &names {
        match owner {
            Some(_) if is_gone(owner) => document.remove(node),
            Some(index) => document.set_attribute(node, "localSheetId", &without(*index, gone).to_string()),
            None => {}
        }
    }
}

/// The attribute that names a relationship, with its namespace if the part has no prefix for that.
pub(super) fn relation_attribute(document: &Document, namespace: &str, id: &str) -> String {
    match document.prefix_of(namespace) {
        Some(prefix) => format!(" {prefix}:id=\"{}\"", attribute_text(id)),
        None => format!(" xmlns:r=\"{}\" r:id=\"{}\"", attribute_text(namespace), attribute_text(id)),
    }
}

/// Names that belong to one sheet know it by its place, which is now one further. The head of our list is repeated on
/// every page.
fn name_titles(document: &mut Document, sheet: &str, row: u32) {
    for node in document.all("definedName") {
        if let Some(index) = number(document, &node, "localSheetId") {
            document.set_attribute(&node, "localSheetId", &index.saturating_add(1).to_string());
        }
    }
    let prefix = document.prefix().to_owned();
    let quoted = super::xml::text(&quoted(sheet));
    let name = format!(
        "<{prefix}definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">{quoted}!${row}:${row}\
         </{prefix}definedName>"
    );
    let root = document.root();
    match document.child(&root, "definedNames") {
        Some(names) => document.append(&names, &name),
        None => {
            let names = format!("<{prefix}definedNames>{name}</{prefix}definedNames>");
            document.insert_in_order(&root, &ORDER, "definedNames", &names);
        }
    }
}

/// The name of a sheet as formulas have it.
pub(super) fn quoted(sheet: &str) -> String {
    format!("'{}'", sheet.replace('\'', "''"))
}

fn number(document: &Document, node: &super::xml::Node, name: &str) -> Option<usize> {
    document.attribute(node, name)?.trim().parse().ok()
}

/// Marks a sheet as the one that is shown, or no longer.
fn select(package: &mut Package<'_>, path: &str, is_shown: bool) -> Result<(), MarkError> {
    let text = package.needed(path)?;
    if !is_shown && !text.contains("tabSelected") {
        return Ok(());
    }
    let mut document = Document::parse(path, text)?;
    for view in document.all("sheetView") {
        match document.attribute(&view, "tabSelected").as_deref() {
            _ if is_shown => document.set_attribute(&view, "tabSelected", "1"),
            Some("1" | "true" | "on") => document.remove_attribute(&view, "tabSelected"),
            _ => {}
        }
    }
    if document.is_changed() {
        package.set(path, document.finish());
    }
    Ok(())
}

enum FirstCell {
    Shared(usize),
    Text(String),
}

/// What stands in the first cell, if that is A1 and text.
fn first_cell(text: &str) -> Option<FirstCell> {
    let mut reader = Reader::from_str(text);
    let start = loop {
        match reader.read_event() {
            Ok(Event::Start(element)) if element.local_name().as_ref() == "c" => break element,
            Ok(Event::Empty(element)) if element.local_name().as_ref() == "c" => return None,
            Ok(Event::End(element)) if element.local_name().as_ref() == "sheetData" => return None,
            Ok(Event::Eof) | Err(_) => return None,
            Ok(_) => {}
        }
    };
    let of = |name: &str| {
        let mut all = start.attributes();
        let found = all.with_checks(false).flatten().find(|attribute| local(attribute.key.as_ref()) == name);
        found.map(|attribute| attribute.value.into_owned())
    };
    if of("r").is_some_and(|place| place != "A1") {
        return None;
    }
    let begin = usize::try_from(reader.buffer_position()).ok()?;
    let mut end = begin;
    loop {
        match reader.read_event() {
            Ok(Event::End(element)) if element.local_name().as_ref() == "c" => break,
            Ok(Event::Eof) | Err(_) => return None,
            Ok(_) => end = usize::try_from(reader.buffer_position()).ok()?,
        }
    }
    let content = plain(text.get(begin..end)?);
    match of("t").as_deref() {
        Some("s") => content.trim().parse().ok().map(FirstCell::Shared),
        Some("inlineStr" | "str") => Some(FirstCell::Text(content)),
        _ => None,
    }
}
