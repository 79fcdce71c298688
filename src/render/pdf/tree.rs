//! The structure tree: what the drawn content means, apart from how it is drawn.
//!
//! *Takes* elements in logical order while the report is laid out and content marks while it is drawn,
//! *returns* an arena that `finish` writes. *Never* knows where on a page anything stands.

use std::rc::Rc;

/// An element of the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ElemId(usize);

/// Standard structure types (ISO 32000-1, 14.8.4) that a report needs. The title is the heading of level 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Document,
    Div,
    Toc,
    TocItem,
    Reference,
    Heading(u8),
    Paragraph,
    List,
    ListItem,
    Label,
    ListBody,
    Table,
    Caption,
    TableHead,
    TableBody,
    Row,
    HeaderCell,
    Cell,
    Figure,
    Link,
    Span,
}

impl ElemId {
    /// The name of an element that has one.
    pub(crate) fn name(self) -> String {
        format!("e{:06}", self.0)
    }
}

impl Kind {
    /// The name in the file.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Kind::Document => "Document",
            Kind::Div => "Div",
            Kind::Toc => "TOC",
            Kind::TocItem => "TOCI",
            Kind::Reference => "Reference",
            Kind::Heading(1) => "H1",
            Kind::Heading(2) => "H2",
            Kind::Heading(3) => "H3",
            Kind::Heading(4) => "H4",
            Kind::Heading(5) => "H5",
            Kind::Heading(_) => "H6",
            Kind::Paragraph => "P",
            Kind::List => "L",
            Kind::ListItem => "LI",
            Kind::Label => "Lbl",
            Kind::ListBody => "LBody",
            Kind::Table => "Table",
            Kind::Caption => "Caption",
            Kind::TableHead => "THead",
            Kind::TableBody => "TBody",
            Kind::Row => "TR",
            Kind::HeaderCell => "TH",
            Kind::Cell => "TD",
            Kind::Figure => "Figure",
            Kind::Link => "Link",
            Kind::Span => "Span",
        }
    }
}

/// What a header cell heads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    Column,
    Row,
}

/// How the items of a list are labelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Numbering {
    None,
    Disc,
    Decimal,
}

/// What hangs below an element, in reading order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kid {
    /// Another element.
    Element(ElemId),
    /// A piece of drawn content: page, both zero-based.
    Content { page: usize, mcid: usize },
    /// A link annotation: the page and its index among the page's links.
    Annotation { page: usize, index: usize },
}

/// An element.
#[derive(Clone, Debug)]
pub(crate) struct Element {
    pub(crate) kind: Kind,
    pub(crate) parent: Option<ElemId>,
    pub(crate) kids: Vec<Kid>,
    pub(crate) alt: Option<String>,
    pub(crate) scope: Option<Scope>,
    pub(crate) numbering: Option<Numbering>,
    /// Columns and rows that a cell spans.
    pub(crate) span: (usize, usize),
    /// It has a name in the file, so that others can refer to it.
    pub(crate) is_named: bool,
    /// The cell that heads this head beside what its scope says.
    pub(crate) headed_by: Option<ElemId>,
    /// The anchor that an entry of the contents leads to.
    pub(crate) leads_to: Option<Rc<str>>,
    /// Left, bottom, right, top of a figure, in PDF coordinates.
    pub(crate) bbox: Option<[f32; 4]>,
    attached: bool,
}

/// The arena.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tree {
    elements: Vec<Element>,
}

impl Tree {
    /// How many elements there are.
    pub(crate) fn count(&self) -> usize {
        self.elements.len()
    }

    /// The root element.
    pub(crate) fn root(&mut self) -> ElemId {
        self.push(Kind::Document, None, true)
    }

    /// A new last child.
    pub(crate) fn add(&mut self, kind: Kind, parent: ElemId) -> ElemId {
        let id = self.push(kind, Some(parent), true);
        self.elements[parent.0].kids.push(Kid::Element(id));
        id
    }

    /// A child that takes its place among its parent's kids when its first content is drawn.
    ///
    /// A link in the middle of a paragraph stands between two pieces of the paragraph's own content, and
    /// those get their marks only while drawing.
    pub(crate) fn add_inline(&mut self, kind: Kind, parent: ElemId) -> ElemId {
        self.push(kind, Some(parent), false)
    }

    fn push(&mut self, kind: Kind, parent: Option<ElemId>, attached: bool) -> ElemId {
        let id = ElemId(self.elements.len());
        self.elements.push(Element {
            kind,
            parent,
            kids: Vec::new(),
            alt: None,
            scope: None,
            numbering: None,
            span: (1, 1),
            is_named: false,
            headed_by: None,
            leads_to: None,
            bbox: None,
            attached,
        });
        id
    }

    /// Puts what stands in the document and its parts in the order in which it came to stand on the pages: a chart may have
    /// let the text after it pass. What was not drawn stays after what it followed.
    pub(crate) fn follow_pages(&mut self) {
        // Elements are made after their parents, so that those below an element have been seen before it.
        let mut first: Vec<Option<(usize, usize)>> = vec![None; self.elements.len()];
        for index in (0..self.elements.len()).rev() {
            let place = |kid: &Kid, first: &[Option<(usize, usize)>]| match kid {
                Kid::Element(id) => first[id.0],
                Kid::Content { page, mcid } => Some((*page, *mcid)),
                Kid::Annotation { .. } => None,
            };
            let element = &mut self.elements[index];
            if matches!(element.kind, Kind::Document | Kind::Div) {
                let mut last = (0, 0);
                let mut placed: Vec<((usize, usize), Kid)> = Vec::new();
                for kid in std::mem::take(&mut element.kids) {
                    last = place(&kid, &first).unwrap_or(last);
                    placed.push((last, kid));
                }
                placed.sort_by_key(|(at, _)| *at);
                element.kids = placed.into_iter().map(|(_, kid)| kid).collect();
            }
            first[index] = element.kids.iter().filter_map(|kid| place(kid, &first)).min();
        }
    }

    /// Takes out elements without content, except cells: a table needs them to stay regular.
    pub(crate) fn prune(&mut self) {
        for index in (1..self.elements.len()).rev() {
            let element = &self.elements[index];
            let cell = matches!(element.kind, Kind::Cell | Kind::HeaderCell);
            if cell || !element.kids.is_empty() || !element.attached {
                continue;
            }
            self.elements[index].attached = false;
            if let Some(parent) = self.elements[index].parent {
                let gone = Kid::Element(ElemId(index));
                self.elements[parent.0].kids.retain(|kid| *kid != gone);
            }
        }
    }

    /// True if the element hangs in the tree. An inline element that was never drawn does not.
    pub(crate) fn is_attached(&self, id: ElemId) -> bool {
        let element = &self.elements[id.0];
        element.attached && element.parent.is_none_or(|parent| self.is_attached(parent))
    }

    /// Content of an element was drawn.
    pub(crate) fn hang(&mut self, id: ElemId, kid: Kid) {
        self.attach(id);
        self.elements[id.0].kids.push(kid);
    }

    fn attach(&mut self, id: ElemId) {
        if self.elements[id.0].attached {
            return;
        }
        self.elements[id.0].attached = true;
        if let Some(parent) = self.elements[id.0].parent {
            self.attach(parent);
            self.elements[parent.0].kids.push(Kid::Element(id));
        }
    }

    /// An element, to set its attributes.
    pub(crate) fn get_mut(&mut self, id: ElemId) -> &mut Element {
        &mut self.elements[id.0]
    }

    /// An element.
    pub(crate) fn get(&self, id: ElemId) -> &Element {
        &self.elements[id.0]
    }

    /// All elements in the order in which they were made.
    pub(crate) fn ids(&self) -> impl Iterator<Item = ElemId> + use<> {
        (0..self.elements.len()).map(ElemId)
    }

    /// The tree in words, an element a line, with the text that belongs to it: for tests and for people.
    #[cfg(test)]
    pub(crate) fn text(&self, content: &std::collections::BTreeMap<ElemId, String>) -> String {
        let mut out = String::new();
        if !self.elements.is_empty() {
            self.write(ElemId(0), 0, content, &mut out);
        }
        out
    }

    #[cfg(test)]
    fn write(&self, id: ElemId, depth: usize, content: &std::collections::BTreeMap<ElemId, String>, out: &mut String) {
        let element = self.get(id);
        out.push_str(&"  ".repeat(depth));
        out.push_str(element.kind.name());
        if let Some(scope) = element.scope {
            out.push_str(&format!(" scope={scope:?}"));
        }
        if element.span.0 > 1 {
            out.push_str(&format!(" cols={}", element.span.0));
        }
        if element.span.1 > 1 {
            out.push_str(&format!(" rows={}", element.span.1));
        }
        if let Some(alt) = &element.alt {
            out.push_str(&format!(" alt={alt:?}"));
        }
        if let Some(text) = content.get(&id) {
            out.push_str(&format!(" {:?}", text.trim_end()));
        }
        out.push('\n');
        for kid in &element.kids {
            if let Kid::Element(child) = kid {
                self.write(*child, depth + 1, content, out);
            }
        }
    }
}
