//! Raw cells → rows that are found again by their ids, and typed values.
//!
//! *Takes* a workbook as it was read and the schema, *returns* rows and values with their places, and
//! diagnostics. *Never* goes by a position, a sheet's name or a visible head (`excel.md`, Anchors), and
//! never turns a blank into a value.

mod formula;
mod typed;

pub use typed::Bounds;

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::disclosure::Guard;
use crate::read::{RawBook, RawCell, RawSheet, RawValue};
use crate::schema::{self, Column, Content, ID, Marker, Role};
use crate::source::CellRef;
use crate::text::{Lang, Words, input};
use unicode_normalization::UnicodeNormalization;

/// What is needed to read a sheet and to say what is wrong with it.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The sheet's definition.
    pub sheet: &'static schema::Sheet,
    /// The workbook's file name.
    pub file: &'a Arc<str>,
    /// Words for what a diagnostic quotes.
    pub words: &'a Words,
    /// Whose remedies fit.
    pub book: Book,
    /// What all text goes through.
    pub guard: &'a Guard,
}

/// What a workbook is; what is wrong with it is mended by different people in different ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Book {
    /// The committee's plan.
    Plan,
    /// A unit's workbook.
    Unit,
}

impl Book {
    /// Its name in the selectors of messages.
    pub fn name(self) -> &'static str {
        match self {
            Book::Plan => "plan",
            Book::Unit => "unit",
        }
    }
}

/// How a sheet uses its ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ids {
    /// Every row with values has an id of its own.
    Unique,
    /// Rows may share an id, as those of a free table do.
    Shared,
    /// Rows need no id.
    Optional,
}

/// A row with values, found by the key row of its sheet.
#[derive(Clone, Debug)]
pub struct Row<'a> {
    /// Its id; empty only where ids are optional.
    pub id: String,
    /// The cell of the id.
    pub at: CellRef,
    /// What the row is called in messages: the cell of the name column, else the id.
    pub label: String,
    context: Context<'a>,
    raw: &'a RawSheet,
    row: u32,
    columns: Arc<BTreeMap<&'static str, u32>>,
}

/// The sheets of a workbook by their marker cells.
pub fn marked_sheets(book: &RawBook) -> Vec<(Marker, &RawSheet)> {
    book.sheets.iter().filter_map(|sheet| marker(sheet).map(|marker| (marker, sheet))).collect()
}

/// The marker stands at the top left of what we write; rows and columns may since have been inserted.
const MARKER_AREA: (u32, u32) = (60, 30);

fn marker(sheet: &RawSheet) -> Option<Marker> {
    sheet
        .cells
        .range(..(MARKER_AREA.0, 0))
        .filter(|((_, col), _)| *col < MARKER_AREA.1)
        .find_map(|(_, cell)| text_of(cell).and_then(Marker::parse))
}

/// What stands in a cell as text; nothing of anything else.
pub(crate) fn text_of_cell(cell: &RawCell) -> &str {
    text_of(cell).unwrap_or_default()
}

fn text_of(cell: &RawCell) -> Option<&str> {
    match &cell.value {
        RawValue::Text(text) => Some(text.trim()),
        _ => None,
    }
}

/// The rows of a sheet, from the top; `None` if it has no key row, so that nothing on it can be found.
///
/// Reports a sheet without a key row, missing columns, unreadable cells, values on rows without an id and
/// ids that stand twice. A row with a doubtful id is left out.
pub fn rows<'a>(
    context: Context<'a>,
    raw: &'a RawSheet,
    ids: Ids,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Row<'a>>> {
    report_problems(context, raw, diagnostics);
    let Some((key_row, id_col)) = key_row(raw) else {
        let place = Place::Sheet(Arc::clone(context.file), Arc::clone(&raw.name));
        let problem = Diagnostic::new(Code::SheetMissing, place).with("sheet", &raw.name);
        diagnostics.push(problem.with("what", "keys").with("book", context.book.name()));
        return None;
    };
    let columns = Arc::new(columns(context, raw, key_row, diagnostics));
    let mut found: Vec<Row<'a>> = Vec::new();
    let mut first_of: BTreeMap<String, CellRef> = BTreeMap::new();
    let mut twice: BTreeSet<String> = BTreeSet::new();
    let mut last_row = key_row;
    for ((row, _), _) in raw.cells.range((key_row + 1, 0)..) {
        if *row == last_row {
            continue;
        }
        last_row = *row;
        // An id is quoted in messages, and is no place for personal data either.
        let id: String =
            raw.cell(*row, id_col).map(|cell| context.guard.quote(&id_text(cell)).into()).unwrap_or_default();
        let at = raw.at(context.file, *row, id_col);
        let mut candidate =
            Row { id: id.clone(), at, label: String::new(), context, raw, row: *row, columns: Arc::clone(&columns) };
        if candidate.is_head() {
            diagnostics.0.extend(candidate.swapped_head());
            continue;
        }
        candidate.label = candidate.name();
        if id.is_empty() {
            match ids {
                Ids::Optional if candidate.has_input() => found.push(candidate),
                Ids::Unique | Ids::Shared if candidate.has_input() => {
                    let problem = Diagnostic::new(Code::IdMissing, candidate.first_input());
                    diagnostics.push(problem.with("row", &candidate.label).with("book", context.book.name()));
                }
                _ => {}
            }
            continue;
        }
        if ids == Ids::Unique {
            if let Some(first) = first_of.get(&id) {
                let code = match context.book {
                    Book::Plan => Code::PlanIdDuplicate,
                    Book::Unit => Code::IdDuplicate,
                };
                let problem = Diagnostic::new(code, &candidate.at).with("what", "row").with("id", &id);
                diagnostics.push(problem.with("row", &candidate.label).and(first));
                twice.insert(id);
                continue;
            }
            first_of.insert(id, candidate.at.clone());
        }
        found.push(candidate);
    }
    // Which of two rows of a unit is right, only a person knows; what the plan means by the first one, others build on.
    if context.book == Book::Unit {
        found.retain(|row| !twice.contains(&row.id));
    }
    Some(found)
}

/// The ids of a sheet, whatever else is wrong with it.
pub fn ids(raw: &RawSheet) -> BTreeSet<String> {
    let Some((key_row, id_col)) = key_row(raw) else { return Default::default() };
    let below = raw.cells.range((key_row + 1, 0)..).filter(|((_, col), _)| *col == id_col);
    below.map(|(_, cell)| id_text(cell)).filter(|id| !id.is_empty()).collect()
}

/// An id as text. Programs turn ids such as 2 and 2.1 into numbers; they are read as they were typed.
fn id_text(cell: &RawCell) -> String {
    match &cell.value {
        RawValue::Text(text) => text.trim().to_owned(),
        RawValue::Number(number) => number.normalize().to_string(),
        RawValue::Bool(_) | RawValue::Date(_) | RawValue::Error(_) | RawValue::Unevaluated => String::new(),
    }
}

/// The row and column of the cell that holds `#id`.
fn key_row(raw: &RawSheet) -> Option<(u32, u32)> {
    raw.cells
        .range(..(MARKER_AREA.0, 0))
        .find(|(_, cell)| text_of(cell) == Some(ID))
        .map(|((row, col), _)| (*row, *col))
}

fn columns(
    context: Context<'_>,
    raw: &RawSheet,
    key_row: u32,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<&'static str, u32> {
    let mut found = BTreeMap::new();
    let mut twice = BTreeSet::new();
    for (col, cell) in raw.row(key_row) {
        let Some(column) = text_of(cell).and_then(|key| context.sheet.column(key)) else { continue };
        match found.entry(column.key) {
            Entry::Vacant(free) => {
                free.insert(col);
            }
            // Which of two columns holds what is meant, only a person knows.
            Entry::Occupied(first) => {
                let at = |col| raw.at(context.file, key_row, col);
                let problem = Diagnostic::new(Code::IdDuplicate, at(col)).with("what", "column");
                let head = column.head.get(context.words.lang);
                diagnostics.push(problem.with("id", head).with("row", "").and(&at(*first.get())));
                twice.insert(column.key);
            }
        }
    }
    for column in context.sheet.columns {
        if !found.contains_key(column.key)
            && matches!(column.role, Role::Name | Role::Required | Role::Optional | Role::Suggested)
        {
            let place = Place::Sheet(Arc::clone(context.file), Arc::clone(&raw.name));
            let problem = Diagnostic::new(Code::ColumnMissing, place).with("book", context.book.name());
            diagnostics.push(problem.with("column", column.head.get(context.words.lang)));
        }
    }
    if context.book == Book::Unit {
        found.retain(|key, _| !twice.contains(key));
    }
    found
}

fn report_problems(context: Context<'_>, raw: &RawSheet, diagnostics: &mut Diagnostics) {
    for problem in &raw.problems {
        let at = raw.at(context.file, problem.row, problem.col);
        diagnostics.push(
            Diagnostic::new(Code::CellUnreadable, at)
                .with("reason", problem.message(context.words))
                .with("remedy", problem.remedy(context.words)),
        );
    }
}

impl<'a> Row<'a> {
    /// The cell of a column, whether there is anything in it or not. The id's cell if the column is gone.
    pub fn place(&self, key: &str) -> CellRef {
        match self.columns.get(key) {
            Some(col) => self.raw.at(self.context.file, self.row, *col),
            None => self.at.clone(),
        }
    }

    /// What stands in a column; `None` for blanks.
    pub fn raw(&self, key: &str) -> Option<&'a RawCell> {
        let cell = self.raw.cell(self.row, *self.columns.get(key)?)?;
        match &cell.value {
            RawValue::Text(text) if text.trim().is_empty() => None,
            _ => Some(cell),
        }
    }

    /// True if the workbook has a column, and what stands in it can be read.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.raw(key).is_some() || self.is_blank(key)
    }

    /// True if nothing stands in a column. A column that is gone and a cell that cannot be read are no
    /// blanks: both have been reported.
    pub fn is_blank(&self, key: &str) -> bool {
        let Some(col) = self.columns.get(key) else { return false };
        let unreadable = self.raw.problems.iter().any(|problem| (problem.row, problem.col) == (self.row, *col));
        !unreadable && self.raw(key).is_none()
    }

    /// True if nothing stands in a column, or nothing that says anything: "se ovan", a dash.
    pub fn says_nothing(&self, key: &str) -> bool {
        self.is_blank(key) || self.raw(key).and_then(text_of).is_some_and(input::says_nothing)
    }

    /// A comment that must be there and says nothing, or is not there.
    pub fn comment_missing(&self, why: &'static str) -> Diagnostic {
        let is_written = !self.is_blank("#comment");
        let problem = self.problem(Code::CommentMissing, "#comment").with("why", why);
        problem.with("written", if is_written { "yes" } else { "no" })
    }

    /// A diagnostic at a column, with the names of column and row filled in.
    pub fn problem(&self, code: Code, key: &str) -> Diagnostic {
        let reasons = if self.column("#missing").is_some() { "yes" } else { "no" };
        Diagnostic::new(code, self.place(key))
            .with("column", self.head(key))
            .with("row", &self.label)
            .with("book", self.context.book.name())
            .with("reasons", reasons)
    }

    /// The text that a person recognises the row by.
    pub fn visible_name(&self) -> Option<&'a str> {
        self.raw("#name").and_then(text_of)
    }

    fn column(&self, key: &str) -> Option<&'static Column> {
        self.context.sheet.column(key)
    }

    fn head(&self, key: &str) -> &'static str {
        self.column(key).map_or("", |column| column.head.get(self.context.words.lang))
    }

    fn lang(&self) -> Lang {
        self.context.words.lang
    }

    /// A row without a name is known by what it is about, a part of the report by what it is.
    fn name(&self) -> String {
        let about = || ["#component", "#of"].into_iter().find_map(|key| self.raw(key).and_then(text_of));
        self.context.guard.quote(self.visible_name().or_else(about).unwrap_or(&self.id)).into()
    }

    /// True if something stands where a person fills in.
    fn has_input(&self) -> bool {
        self.input_columns().any(|column| self.raw(column.key).is_some())
    }

    /// True if a person has typed something: what the template fills in itself, and formulas, are nothing.
    pub(crate) fn is_typed_in(&self) -> bool {
        let typed = |column: &Column| self.raw(column.key).is_some_and(|cell| cell.formula.is_none());
        self.input_columns().any(|column| column.role != Role::Suggested && typed(column))
    }

    fn first_input(&self) -> CellRef {
        self.input_columns()
            .find(|column| self.raw(column.key).is_some())
            .map_or_else(|| self.at.clone(), |column| self.place(column.key))
    }

    fn input_columns(&self) -> impl Iterator<Item = &'static Column> {
        self.context.sheet.columns.iter().filter(|column| column.role.is_input())
    }

    /// The visible heads stand somewhere below the key row: most cells say what some column is called. What a column is
    /// called changes from one year's templates to the next.
    fn is_head(&self) -> bool {
        let columns = self.context.sheet.columns;
        let texts = columns.iter().filter_map(|column| self.raw(column.key)).map(|cell| text_of(cell).unwrap_or(""));
        let (heads, others): (Vec<&str>, Vec<&str>) =
            texts.partition(|text| columns.iter().any(|column| is_head_of(column, text)));
        heads.len() > others.len()
    }

    /// A head that stands above another column than its own: what is filled in below it may be that of either.
    fn swapped_head(&self) -> Option<Diagnostic> {
        let columns = self.context.sheet.columns;
        columns.iter().find_map(|column| {
            let text = self.raw(column.key).and_then(text_of)?;
            let other = columns.iter().find(|own| is_head_of(own, text)).filter(|_| !is_head_of(column, text))?;
            let problem = Diagnostic::new(Code::IdMismatch, self.place(column.key)).with("what", "head");
            let problem = problem.with("found", other.head.get(self.lang())).with("id", column.key);
            Some(problem.with("expected", column.head.get(self.lang())))
        })
    }

    /// True if the column holds paragraphs.
    pub(crate) fn is_long(&self, key: &str) -> bool {
        self.column(key).is_some_and(|column| column.content == Content::LongText)
    }
}

/// True if a text is the head of a column. It may be followed by a star for required columns, by the months that it is
/// of, or by the unit of its amounts.
fn is_head_of(column: &Column, text: &str) -> bool {
    let rest = |lang: &Lang| text.strip_prefix(column.head.get(*lang));
    [Lang::Sv, Lang::En].iter().filter_map(rest).any(|rest| rest.len() <= 8 || rest.starts_with(", "))
}

/// Compared without regard to case, spaces and Unicode composition, since programs change those.
pub fn same_words(a: &str, b: &str) -> bool {
    a == b || letters(a) == letters(b)
}

/// True if all but a few letters are the same, as after correcting a slip or a word, or if one of them only adds something:
/// words, or what stands in brackets.
pub fn nearly_same_words(a: &str, b: &str) -> bool {
    if has_words_of(a, b) || has_words_of(b, a) {
        return true;
    }
    let (a, b) = (letters(without_addition(a)), letters(without_addition(b)));
    strsim::generic_levenshtein(&a, &b) * 5 <= a.len().max(b.len())
}

/// True if a name has another number than another, or another word where that has its own: "färre" for "fler", "90 dagar"
/// for "60 dagar". What is added or left out, a slip and another inflection say the same.
pub fn says_another(a: &str, b: &str) -> bool {
    let (a, b) = (words_of(a), words_of(b));
    let own: Vec<&String> = a.difference(&b).collect();
    let others: Vec<&String> = b.difference(&a).collect();
    let has_number = |words: &[&String]| words.iter().any(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    if has_number(&own) || has_number(&others) {
        return true;
    }
    let is_like = |a: &str, b: &str| {
        let letters = |text: &str| text.chars().collect::<Vec<char>>();
        let (a, b) = (letters(a), letters(b));
        let begun = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
        // A slip, or the same word in another form.
        strsim::generic_levenshtein(&a, &b) <= 1.max(a.len().max(b.len()) / 5)
            || begun >= 4 && begun * 2 >= a.len().min(b.len())
    };
    // The same is said with "blir" and with "ska vara".
    let is_verb = |word: &&&String| input::is_auxiliary(word);
    let (own, others): (Vec<&&String>, Vec<&&String>) =
        (own.iter().filter(|word| !is_verb(word)).collect(), others.iter().filter(|word| !is_verb(word)).collect());
    let is_unlike = |word: &&&String| !others.iter().any(|other| is_like(word, other));
    own.len() == others.len() && own.iter().any(is_unlike)
}

/// True if a longer word of one name is a word of the other, in any inflection: "Kostnaderna" of "Ökade kostnader".
pub fn share_a_word(a: &str, b: &str) -> bool {
    const LETTERS: usize = 6;
    let stems = |text: &str| -> BTreeSet<String> {
        let words = words_of(text).into_iter().filter(|word| word.chars().count() >= LETTERS);
        words.map(|word| word.chars().take(LETTERS).collect()).collect()
    };
    !stems(a).is_disjoint(&stems(b))
}

/// True if a name has every word of another, which has some: "Råd, stöd och öppenvård" of "Råd och stöd".
fn has_words_of(longer: &str, shorter: &str) -> bool {
    const SOME: usize = 3;
    let (longer, shorter) = (words_of(longer), words_of(shorter));
    shorter.len() >= SOME && shorter.is_subset(&longer)
}

/// The words of a name, without regard to case and Unicode composition.
fn words_of(text: &str) -> BTreeSet<String> {
    let lower: String = text.nfc().flat_map(char::to_lowercase).collect();
    lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// "Vuxenenheten" of "Vuxenenheten (VUX)".
fn without_addition(text: &str) -> &str {
    let text = text.trim();
    let inside = text.strip_suffix(')').and_then(|own| own.rsplit_once('('));
    inside.map(|(before, _)| before).filter(|before| !before.trim().is_empty()).unwrap_or(text)
}

fn letters(text: &str) -> Vec<char> {
    text.nfc().filter(|c| !c.is_whitespace() && *c != '\u{ad}').flat_map(char::to_lowercase).collect()
}
