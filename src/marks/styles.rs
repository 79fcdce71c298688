//! How our cells look.
//!
//! *Takes* the part for styles, *returns* it with ours behind those that are there. *Never* moves one that is there,
//! and adds none twice.

use super::xml::{Document, attribute_text, meaning};
use super::{Grade, MarkError};

/// The children of a style sheet in the order of the schema.
const ORDER: [&str; 11] = [
    "numFmts",
    "fonts",
    "fills",
    "borders",
    "cellStyleXfs",
    "cellXfs",
    "cellStyles",
    "dxfs",
    "tableStyles",
    "colors",
    "extLst",
];

/// Programs take it for granted that these come first.
const DEFAULTS: [(&str, &str); 5] = [
    ("fonts", "<{}font><{}sz val=\"11\"/><{}name val=\"Calibri\"/><{}family val=\"2\"/></{}font>"),
    (
        "fills",
        "<{}fill><{}patternFill patternType=\"none\"/></{}fill>\
         <{}fill><{}patternFill patternType=\"gray125\"/></{}fill>",
    ),
    ("borders", "<{}border><{}left/><{}right/><{}top/><{}bottom/><{}diagonal/></{}border>"),
    ("cellStyleXfs", "<{}xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"),
    ("cellXfs", "<{}xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"),
];

/// Light red with dark red text: the contrast is five to one.
const FAULTY: &str = "<{}dxf><{}font><{}b val=\"0\"/><{}i val=\"0\"/><{}color rgb=\"FF9C0006\"/></{}font>\
    <{}fill><{}patternFill patternType=\"solid\"><{}fgColor rgb=\"FFF4B6B6\"/><{}bgColor rgb=\"FFF4B6B6\"/>\
    </{}patternFill></{}fill></{}dxf>";

/// Light yellow with dark yellow text: the contrast is five to one.
const DOUBTFUL: &str = "<{}dxf><{}font><{}b val=\"0\"/><{}i val=\"0\"/><{}color rgb=\"FF7F6000\"/></{}font>\
    <{}fill><{}patternFill patternType=\"solid\"><{}fgColor rgb=\"FFFFEB9C\"/><{}bgColor rgb=\"FFFFEB9C\"/>\
    </{}patternFill></{}fill></{}dxf>";

const BORDER: &str = "<{}border><{}left style=\"thin\"><{}color rgb=\"FFBFBFBF\"/></{}left>\
    <{}right style=\"thin\"><{}color rgb=\"FFBFBFBF\"/></{}right>\
    <{}top style=\"thin\"><{}color rgb=\"FFBFBFBF\"/></{}top>\
    <{}bottom style=\"thin\"><{}color rgb=\"FFBFBFBF\"/></{}bottom><{}diagonal/></{}border>";

/// Of the heads, and of the words for errors and for warnings.
const HEAD: &str = "FF1F3864";
const ERROR: &str = "FFF4B6B6";
const WARNING: &str = "FFFFEB9C";

/// The numbers of the styles of the list.
pub(super) struct ListStyles {
    pub title: usize,
    pub intro: usize,
    pub head: usize,
    pub cell: usize,
    pub link: usize,
    /// The word for how serious it is.
    pub error: usize,
    pub warning: usize,
    /// The code, which says something to the controller only.
    pub code: usize,
}

/// The part for styles while it is added to.
pub(super) struct Styles {
    part: String,
    text: String,
    /// Whether anything has been added.
    is_changed: bool,
}

impl Styles {
    /// Takes the part; a workbook need not have one.
    pub fn new(part: &str, text: String) -> Styles {
        Styles { part: part.to_owned(), text, is_changed: false }
    }

    /// A part without any styles.
    pub fn empty(namespace: &str) -> String {
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<styleSheet xmlns=\"{}\"></styleSheet>",
            attribute_text(namespace)
        )
    }

    /// The part, if anything was added.
    pub fn finish(self) -> Option<String> {
        self.is_changed.then_some(self.text)
    }

    /// The number of the format for cells with something wrong in them.
    pub fn marked(&mut self, grade: Grade) -> Result<usize, MarkError> {
        self.add("dxfs", if grade == Grade::Error { FAULTY } else { DOUBTFUL })
    }

    /// The numbers of the styles of the list.
    pub fn list(&mut self) -> Result<ListStyles, MarkError> {
        let title = self.font("<{}b val=\"1\"/>", "16", "FF1F3864")?;
        let plain = self.font("", "11", "FF000000")?;
        let white = self.font("<{}b val=\"1\"/>", "11", "FFFFFFFF")?;
        let blue = self.font("<{}u val=\"single\"/>", "11", "FF0563C1")?;
        let grey = self.font("", "9", "FF7F7F7F")?;
        let none = 0;
        let [dark, red, yellow] = [self.fill(HEAD)?, self.fill(ERROR)?, self.fill(WARNING)?];
        let (open, framed) = (0, self.add("borders", BORDER)?);
        self.defaults("cellStyleXfs")?;
        Ok(ListStyles {
            title: self.format(title, none, open, "center", false)?,
            intro: self.format(plain, none, open, "top", true)?,
            head: self.format(white, dark, framed, "top", true)?,
            cell: self.format(plain, none, framed, "top", true)?,
            link: self.format(blue, none, framed, "top", true)?,
            error: self.format(plain, red, framed, "top", true)?,
            warning: self.format(plain, yellow, framed, "top", true)?,
            code: self.format(grey, none, framed, "top", true)?,
        })
    }

    fn fill(&mut self, color: &str) -> Result<usize, MarkError> {
        let markup = format!(
            "<{{}}fill><{{}}patternFill patternType=\"solid\"><{{}}fgColor rgb=\"{color}\"/>\
             <{{}}bgColor indexed=\"64\"/></{{}}patternFill></{{}}fill>"
        );
        self.add("fills", &markup)
    }

    fn font(&mut self, kind: &str, size: &str, color: &str) -> Result<usize, MarkError> {
        let markup = format!(
            "<{{}}font>{kind}<{{}}sz val=\"{size}\"/><{{}}color rgb=\"{color}\"/><{{}}name val=\"Calibri\"/>\
             <{{}}family val=\"2\"/></{{}}font>"
        );
        self.add("fonts", &markup)
    }

    fn format(
        &mut self,
        font: usize,
        fill: usize,
        border: usize,
        vertical: &str,
        is_wrapped: bool,
    ) -> Result<usize, MarkError> {
        let wrap = if is_wrapped { " wrapText=\"1\"" } else { "" };
        let markup = format!(
            "<{{}}xf numFmtId=\"0\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"{border}\" xfId=\"0\" \
             applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">\
             <{{}}alignment horizontal=\"left\" vertical=\"{vertical}\"{wrap}/></{{}}xf>"
        );
        self.add("cellXfs", &markup)
    }

    /// Makes sure that a list begins as programs expect.
    fn defaults(&mut self, list: &str) -> Result<(), MarkError> {
        let Some((_, default)) = DEFAULTS.iter().find(|(name, _)| *name == list) else {
            return Ok(());
        };
        let document = Document::parse(&self.part, self.text.clone())?;
        let found = document.child(&document.root(), list);
        if found.is_some_and(|node| document.children(&node).next().is_some()) {
            return Ok(());
        }
        self.append(list, default)
    }

    /// The number of an entry in one of the lists, which is added if none there means the same.
    fn add(&mut self, list: &str, markup: &str) -> Result<usize, MarkError> {
        self.defaults(list)?;
        let document = Document::parse(&self.part, self.text.clone())?;
        let wanted = meaning(&markup.replace("{}", ""));
        let entries = document.child(&document.root(), list);
        let mut count = 0;
        for entry in entries.iter().flat_map(|entries| document.children(entries)) {
            if meaning(document.source(entry)) == wanted {
                return Ok(count);
            }
            count += 1;
        }
        self.append(list, markup)?;
        Ok(count)
    }

    fn append(&mut self, list: &str, markup: &str) -> Result<(), MarkError> {
        let mut document = Document::parse(&self.part, std::mem::take(&mut self.text))?;
        let (prefix, root) = (document.prefix().to_owned(), document.root());
        let markup = markup.replace("{}", &prefix);
        let added = if list == "fills" { markup.matches("patternType").count() } else { 1 };
        match document.child(&root, list) {
            Some(entries) => {
                let count = document.children(&entries).count() + added;
                document.append(&entries, &markup);
                document.set_attribute(&entries, "count", &count.to_string());
            }
            None => {
                let whole = format!("<{prefix}{list} count=\"{added}\">{markup}</{prefix}{list}>");
                document.insert_in_order(&root, &ORDER, list, &whole);
            }
        }
        self.text = document.finish();
        self.is_changed = true;
        Ok(())
    }
}
