//! The rules that colour faulty cells.
//!
//! *Takes* the part of a sheet, *returns* it with our rules before those that are there, or without ours. *Never*
//! changes a cell or its style.

use std::collections::BTreeMap;

use super::xml::{Document, text};
use super::{Grade, Place, reference};

/// The children of a sheet in the order of the schema.
pub(super) const ORDER: [&str; 38] = [
    "sheetPr",
    "dimension",
    "sheetViews",
    "sheetFormatPr",
    "cols",
    "sheetData",
    "sheetCalcPr",
    "sheetProtection",
    "protectedRanges",
    "scenarios",
    "autoFilter",
    "sortState",
    "dataConsolidate",
    "customSheetViews",
    "mergeCells",
    "phoneticPr",
    "conditionalFormatting",
    "dataValidations",
    "hyperlinks",
    "printOptions",
    "pageMargins",
    "pageSetup",
    "headerFooter",
    "rowBreaks",
    "colBreaks",
    "customProperties",
    "cellWatches",
    "ignoredErrors",
    "smartTags",
    "drawing",
    "legacyDrawing",
    "legacyDrawingHF",
    "drawingHF",
    "picture",
    "oleObjects",
    "controls",
    "webPublishItems",
    "tableParts",
];

/// What makes a rule ours: always true, and said by nobody else.
const OURS: &str = "N(\"tertial\")=0";

/// How many cells one rule may name: some programs read no longer lists.
const MOST_CELLS: usize = 200;

/// What a rule asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Until {
    /// Marked until somebody removes the mark.
    Removed,
    /// Marked as long as the cell is blank.
    Filled,
}

/// Takes our rules out and moves the others up to where they were.
pub(super) fn remove_rules(document: &mut Document) {
    let root = document.root();
    let formats: Vec<_> =
        document.children(&root).filter(|node| document.local(node) == "conditionalFormatting").cloned().collect();
    let (mut removed, mut kept) = (0, 0);
    for format in &formats {
        let rules: Vec<_> =
            document.children(format).filter(|node| document.local(node) == "cfRule").cloned().collect();
        let is_ours = |node: &&super::xml::Node| {
            document.children(node).any(|formula| {
                document.local(formula) == "formula" && document.content(formula).replace(' ', "").contains(OURS)
            })
        };
        let ours: Vec<_> = rules.iter().filter(is_ours).cloned().collect();
        removed += ours.len();
        kept += rules.len() - ours.len();
        if !ours.is_empty() && ours.len() == rules.len() {
            document.remove(format);
        } else {
            ours.iter().for_each(|rule| document.remove(rule));
        }
    }
    if removed > 0 && kept > 0 {
        move_back(document, removed);
    }
}

/// Lowers the priorities by as many rules as went, if that leaves room for the first.
fn move_back(document: &mut Document, by: usize) {
    let by = i64::try_from(by).unwrap_or(i64::MAX);
    let rules: Vec<_> = document.all("cfRule").into_iter().filter(|rule| !document.is_removed(rule)).collect();
    let lowest = rules.iter().filter_map(|rule| priority(document, rule)).min();
    if lowest.is_some_and(|lowest| lowest > by) {
        shift(document, &rules, -by);
    }
}

fn priority(document: &Document, rule: &super::xml::Node) -> Option<i64> {
    document.attribute(rule, "priority")?.trim().parse().ok()
}

fn shift(document: &mut Document, rules: &[super::xml::Node], by: i64) {
    for rule in rules {
        if let Some(priority) = priority(document, rule) {
            let moved = priority.saturating_add(by).clamp(1, i64::from(i32::MAX));
            document.set_attribute(rule, "priority", &moved.to_string());
        }
    }
}

/// Adds a rule for each cell that is to be filled in, and as few as possible for the others.
pub(super) fn add_rules(
    document: &mut Document,
    cells: &BTreeMap<Place, (Until, Grade)>,
    formats: &BTreeMap<Grade, usize>,
) {
    let of = |wanted: (Until, Grade)| -> Vec<String> {
        cells.iter().filter(|(_, own)| **own == wanted).map(|(place, _)| reference(*place)).collect()
    };
    let mut rules: Vec<(String, String, usize)> = Vec::new();
    for (grade, format) in formats.iter().rev() {
        let lasting = of((Until::Removed, *grade));
        rules.extend(lasting.chunks(MOST_CELLS).map(|chunk| (chunk.join(" "), OURS.to_owned(), *format)));
        // A formula that names a cell is read differently by different programs if the rule is for several.
        let filled = of((Until::Filled, *grade)).into_iter();
        rules.extend(filled.map(|cell| (cell.clone(), format!("AND(ISBLANK({cell}),{OURS})"), *format)));
    }
    let others = document.all("cfRule");
    shift(document, &others, i64::try_from(rules.len()).unwrap_or(i64::MAX));
    let prefix = document.prefix();
    let markup: String = rules
        .iter()
        .zip(1..)
        .map(|((cells, formula, format), priority)| {
            format!(
                "<{prefix}conditionalFormatting sqref=\"{cells}\"><{prefix}cfRule type=\"expression\" \
                 dxfId=\"{format}\" priority=\"{priority}\"><{prefix}formula>{}</{prefix}formula></{prefix}cfRule>\
                 </{prefix}conditionalFormatting>",
                text(formula)
            )
        })
        .collect();
    document.insert_in_order(&document.root(), &ORDER, "conditionalFormatting", &markup);
}
