//! A part of the package as text that can be changed in places.
//!
//! *Takes* XML that somebody else wrote, *returns* the same text with elements added, changed or taken out. *Never*
//! rewrites what it was not told to: every other byte stays as it is.

use std::borrow::Cow;
use std::ops::Range;

use quick_xml::Reader;
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::Event;

use super::MarkError;

/// An element and where it stands.
#[derive(Debug, Clone)]
pub(super) struct Node {
    index: usize,
    /// One past the last element inside.
    last: usize,
    parent: Option<usize>,
    name: Range<usize>,
    open: Range<usize>,
    /// Empty, at the end of `open`, if the element has no end of its own.
    close: Range<usize>,
}

/// An attribute and where it stands, within the part.
#[derive(Debug, Clone)]
struct Attribute {
    name: Range<usize>,
    value: Range<usize>,
    whole: Range<usize>,
}

/// A part and the changes to it.
pub(super) struct Document {
    text: String,
    nodes: Vec<Node>,
    root: Node,
    edits: Vec<(Range<usize>, String)>,
}

impl Document {
    /// Finds the elements of a part. The rows of a sheet are passed over: there may be half a million cells.
    pub fn parse(part: &str, text: String) -> Result<Document, MarkError> {
        let nodes = nodes(part, &text)?;
        let root = nodes.first().cloned().ok_or_else(|| MarkError::damaged(part, "has no element"))?;
        Ok(Document { text, nodes, root, edits: Vec::new() })
    }

    /// The outermost element.
    pub fn root(&self) -> Node {
        self.root.clone()
    }

    /// Everything inside an element.
    pub fn inside(&self, node: &Node) -> &[Node] {
        self.nodes.get(node.index + 1..node.last).unwrap_or_default()
    }

    /// The elements directly inside an element.
    pub fn children(&self, node: &Node) -> impl Iterator<Item = &Node> {
        let index = node.index;
        self.inside(node).iter().filter(move |inner| inner.parent == Some(index))
    }

    /// The first element of that name directly inside.
    pub fn child(&self, node: &Node, name: &str) -> Option<Node> {
        self.children(node).find(|inner| self.local(inner) == name).cloned()
    }

    /// All elements of a name, wherever they stand.
    pub fn all(&self, name: &str) -> Vec<Node> {
        self.nodes.iter().filter(|node| self.local(node) == name).cloned().collect()
    }

    /// The name without its prefix.
    pub fn local(&self, node: &Node) -> &str {
        local(self.slice(&node.name))
    }

    /// The prefix of the outermost element, with its colon; empty if it has none.
    pub fn prefix(&self) -> &str {
        let name = self.slice(&self.root.name);
        name.find(':').and_then(|colon| name.get(..=colon)).unwrap_or_default()
    }

    /// The namespace of the outermost element.
    pub fn namespace(&self) -> Option<String> {
        let prefix = self.prefix().trim_end_matches(':');
        let name = if prefix.is_empty() { "xmlns".to_owned() } else { format!("xmlns:{prefix}") };
        self.attribute(&self.root, &name)
    }

    /// The prefix that the outermost element gives a namespace.
    pub fn prefix_of(&self, namespace: &str) -> Option<String> {
        self.attributes(&self.root).into_iter().find_map(|attribute| {
            let prefix = self.slice(&attribute.name).strip_prefix("xmlns:")?;
            (self.slice(&attribute.value) == namespace).then(|| prefix.to_owned())
        })
    }

    /// The element as it stands in the file.
    pub fn source(&self, node: &Node) -> &str {
        self.slice(&(node.open.start..node.close.end))
    }

    /// The text inside, without its markup.
    pub fn content(&self, node: &Node) -> String {
        plain(self.slice(&(node.open.end..node.close.start)))
    }

    /// An attribute by its full name, with its entities resolved.
    pub fn attribute(&self, node: &Node, name: &str) -> Option<String> {
        let found = self.attributes(node).into_iter().find(|attribute| self.slice(&attribute.name) == name)?;
        Some(resolved(self.slice(&found.value)))
    }

    /// The attribute that names a relationship: `id` with a prefix.
    pub fn relation(&self, node: &Node) -> Option<String> {
        let found = self.attributes(node).into_iter().find(|attribute| self.slice(&attribute.name).ends_with(":id"))?;
        Some(resolved(self.slice(&found.value)))
    }

    /// Whether anything has been changed.
    pub fn is_changed(&self) -> bool {
        !self.edits.is_empty()
    }

    /// Whether an element has been taken out, alone or with what it stands in.
    pub fn is_removed(&self, node: &Node) -> bool {
        let covers = |range: &Range<usize>| range.start <= node.open.start && node.close.end <= range.end;
        self.edits.iter().any(|(range, markup)| markup.is_empty() && covers(range))
    }

    /// Takes an element out with all that it holds.
    pub fn remove(&mut self, node: &Node) {
        self.edits.push((node.open.start..node.close.end, String::new()));
    }

    /// Puts markup before an element.
    pub fn insert_before(&mut self, node: &Node, markup: &str) {
        self.edits.push((node.open.start..node.open.start, markup.to_owned()));
    }

    /// Puts markup behind everything that an element holds; once for each element.
    pub fn append(&mut self, node: &Node, markup: &str) {
        if !node.close.is_empty() {
            self.edits.push((node.close.start..node.close.start, markup.to_owned()));
            return;
        }
        let name = self.slice(&node.name);
        let whole = format!(">{markup}</{name}>");
        self.edits.push((node.open.end.saturating_sub(2)..node.open.end, whole));
    }

    /// Puts a child where the schema wants it. Children that the schema does not know stay with what is before them.
    pub fn insert_in_order(&mut self, node: &Node, order: &[&str], name: &str, markup: &str) {
        let rank = |name: &str| order.iter().position(|known| *known == name);
        let wanted = rank(name);
        let follows = self.children(node).find(|child| self.rank(child, &rank) >= wanted && wanted.is_some()).cloned();
        match follows {
            Some(next) => self.insert_before(&next, markup),
            None => self.append(node, markup),
        }
    }

    /// The place of a child in the schema; alternatives stand where their content does.
    fn rank(&self, child: &Node, rank: &impl Fn(&str) -> Option<usize>) -> Option<usize> {
        if self.local(child) != "AlternateContent" {
            return rank(self.local(child));
        }
        self.inside(child).iter().find_map(|inner| rank(self.local(inner)))
    }

    /// Sets an attribute, which is added if it is not there.
    pub fn set_attribute(&mut self, node: &Node, name: &str, value: &str) {
        let value = attribute_text(value);
        let found = self.attributes(node).into_iter().find(|attribute| self.slice(&attribute.name) == name);
        match found {
            Some(attribute) => self.edits.push((attribute.whole, format!(" {name}=\"{value}\""))),
            None => self.edits.push((node.name.end..node.name.end, format!(" {name}=\"{value}\""))),
        }
    }

    /// Takes an attribute out.
    pub fn remove_attribute(&mut self, node: &Node, name: &str) {
        let found = self.attributes(node).into_iter().find(|attribute| self.slice(&attribute.name) == name);
        if let Some(attribute) = found {
            self.edits.push((attribute.whole, String::new()));
        }
    }

    /// The part with all changes.
    pub fn finish(mut self) -> String {
        // What is inserted before something that goes comes first; otherwise the order in which it was asked for.
        self.edits.sort_by_key(|(range, _)| (range.start, range.end));
        let mut result = String::with_capacity(self.text.len() + 1024);
        let mut done = 0;
        for (range, markup) in &self.edits {
            if range.start < done {
                continue;
            }
            result.push_str(self.slice(&(done..range.start)));
            result.push_str(markup);
            done = range.end;
        }
        result.push_str(self.slice(&(done..self.text.len())));
        result
    }

    fn slice(&self, range: &Range<usize>) -> &str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    fn attributes(&self, node: &Node) -> Vec<Attribute> {
        attributes(&self.text, node.name.end..node.open.end)
    }
}

fn nodes(part: &str, text: &str) -> Result<Vec<Node>, MarkError> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    let mut finder = Finder::default();
    let mut before = 0;
    loop {
        let event = reader.read_event().map_err(|error| MarkError::damaged(part, error))?;
        let after = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let is_fine = match &event {
            Event::Eof if finder.open.is_empty() => return Ok(finder.nodes),
            Event::Eof => return Err(MarkError::damaged(part, "ends too early")),
            Event::Start(element) => finder.start(text, before..after, element.name().as_ref().len(), true),
            Event::Empty(element) => finder.start(text, before..after, element.name().as_ref().len(), false),
            Event::End(_) => finder.end(before..after),
            _ => true,
        };
        if !is_fine {
            return Err(MarkError::damaged(part, "is not well-formed"));
        }
        before = after;
    }
}

/// The elements found so far.
#[derive(Default)]
struct Finder {
    nodes: Vec<Node>,
    open: Vec<usize>,
    /// How deep inside the rows of a sheet, counting the element that holds them.
    passing: usize,
}

impl Finder {
    /// Takes a tag that begins an element, or is all of it; false if it cannot be one.
    fn start(&mut self, text: &str, tag: Range<usize>, length: usize, is_open: bool) -> bool {
        if self.passing > 0 {
            self.passing += usize::from(is_open);
            return true;
        }
        let name = tag.start + 1..tag.start + 1 + length;
        let Some(written) = text.get(name.clone()) else {
            return false;
        };
        self.passing = usize::from(is_open && local(written) == "sheetData");
        let index = self.nodes.len();
        let close = tag.end..tag.end;
        self.nodes.push(Node { index, last: index + 1, parent: self.open.last().copied(), name, open: tag, close });
        if is_open {
            self.open.push(index);
        }
        true
    }

    /// Takes a tag that ends an element; false if none has begun.
    fn end(&mut self, tag: Range<usize>) -> bool {
        self.passing = self.passing.saturating_sub(1);
        if self.passing > 0 {
            return true;
        }
        let last = self.nodes.len();
        let Some(node) = self.open.pop().and_then(|index| self.nodes.get_mut(index)) else {
            return false;
        };
        node.close = tag;
        node.last = last;
        true
    }
}

/// A name without its prefix.
pub(super) fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// The attributes in part of a tag; reading stops where the tag is not well-formed.
fn attributes(text: &str, tag: Range<usize>) -> Vec<Attribute> {
    let mut found = Vec::new();
    let mut at = tag.start;
    while let Some(rest) = text.get(at..tag.end) {
        let begin = at + (rest.len() - rest.trim_start().len());
        let Some((name, value)) = text.get(begin..tag.end).and_then(|rest| rest.split_once('=')) else {
            break;
        };
        let quoted = value.trim_start();
        let Some(quote) = quoted.chars().next().filter(|quote| matches!(quote, '"' | '\'')) else {
            break;
        };
        let start = begin + name.len() + 1 + (value.len() - quoted.len()) + 1;
        let Some(length) = text.get(start..tag.end).and_then(|rest| rest.find(quote)) else {
            break;
        };
        let end = start + length;
        found.push(Attribute {
            name: begin..begin + name.trim_end().len(),
            value: start..end,
            // With the white space before it, so that nothing is left when it goes.
            whole: at..end + 1,
        });
        at = end + 1;
    }
    found
}

fn resolved(raw: &str) -> String {
    unescape(raw).map_or_else(|_| raw.to_owned(), Cow::into_owned)
}

/// The text between tags; what is to be read aloud (`rPh`) does not belong to it.
pub(super) fn plain(markup: &str) -> String {
    let mut reader = Reader::from_str(markup);
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_unmatched_ends = true;
    let (mut text, mut aside) = (String::new(), false);
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) if element.local_name().as_ref() == "rPh" => aside = true,
            Ok(Event::End(element)) if element.local_name().as_ref() == "rPh" => aside = false,
            Ok(Event::Eof) | Err(_) => return text,
            Ok(_) if aside => {}
            Ok(Event::Text(part)) => text.push_str(&part.into_inner()),
            Ok(Event::CData(part)) => text.push_str(&part.into_inner()),
            Ok(Event::GeneralRef(reference)) => match resolve_predefined_entity(&reference) {
                Some(known) => text.push_str(known),
                None => text.extend(reference.resolve_char_ref().ok().flatten()),
            },
            Ok(_) => {}
        }
    }
}

/// Markup as what it means: without prefixes, the order of attributes and the way to write yes and no.
pub(super) fn meaning(markup: &str) -> String {
    let mut reader = Reader::from_str(markup);
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_unmatched_ends = true;
    reader.config_mut().expand_empty_elements = true;
    let mut result = String::new();
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => {
                let raw = element.attributes_raw();
                let mut pairs: Vec<(&str, &str)> = attributes(raw, 0..raw.len())
                    .into_iter()
                    .filter_map(|found| Some((raw.get(found.name)?, raw.get(found.value)?)))
                    .filter(|(name, _)| !name.starts_with("xmlns"))
                    .map(|(name, value)| (name, if value == "true" { "1" } else { value }))
                    .collect();
                pairs.sort_unstable();
                result.push_str(&format!("<{}{pairs:?}", element.local_name().as_ref()));
            }
            Ok(Event::End(_)) => result.push('>'),
            Ok(Event::Eof) | Err(_) => return result,
            Ok(_) => {}
        }
    }
}

/// Text between tags. What XML cannot hold is left out.
pub(super) fn text(text: &str) -> String {
    escaped(&text.replace("\r\n", "\n").replace('\r', "\n"))
}

/// Text of a cell or a comment, where Excel reads `_x0041_` as the character of that number.
pub(super) fn cell_text(content: &str) -> String {
    let is_number = |rest: &str| {
        let mut characters = rest.chars().skip(2);
        characters.by_ref().take(4).filter(char::is_ascii_hexdigit).count() == 4 && characters.next() == Some('_')
    };
    let mut result = String::with_capacity(content.len());
    for (position, character) in content.char_indices() {
        let rest = content.get(position..).unwrap_or_default();
        result.push(character);
        if rest.starts_with("_x") && is_number(rest) {
            result.push_str("x005F_");
        }
    }
    text(&result)
}

/// The value of an attribute.
pub(super) fn attribute_text(text: &str) -> String {
    escaped(text).replace('\n', "&#10;").replace('\r', "&#13;").replace('\t', "&#9;")
}

fn escaped(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => result.push_str("&amp;"),
            '<' => result.push_str("&lt;"),
            '>' => result.push_str("&gt;"),
            '"' => result.push_str("&quot;"),
            '\t' | '\n' | '\r' => result.push(character),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => result.push(character),
        }
    }
    result
}
