//! The plan workbook: blank with defaults for a new project, or filled with given rows.
//!
//! It is not protected: the controller inserts, moves and deletes rows. Examples stand above the heads,
//! where nothing is read.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{DataValidation, Format, Formula, Workbook, Worksheet, XlsxError};

use crate::document::Rgb;
use crate::domain::Date;
use crate::history;
use crate::schema::{
    self, AMOUNTS, COMMITTEE_SETTINGS, Choices, Column, Content, LABELS, Marker, RULE_SETTINGS, Role, SIGN, Setting,
    Sheet, YesNo, identity, rows as place,
};
use crate::source::column_letters;
use crate::subject::{self, goals, measures};
use crate::text::Words;

use super::TemplateError;
use super::cell::{Entry, column};
use super::formula::is_blank;
use super::frame::{Frame, bold_lines, lines, points};
use super::grid::when;
use super::style::Styles;
use super::validation::{CODE, ID, IN_PLAN, Lists, suggestions};
use super::{defaults, growing};

/// Rows that are ready for input; more can be added below them.
const READY: u32 = 200;
/// The most that is printed on the width of a page, in characters.
const PAGE: u16 = 290;
/// Rows that are printed even if they are blank: a print area does not grow with what is typed, and a row that is left
/// out of print without a word is worse than a blank page.
const PRINTED: u32 = 40;
/// Rows that have drop-downs and colours.
const CHECKED: u32 = 1_000;
/// Width of the ids in characters.
const ID_WIDTH: u16 = 22;
/// The tallest row of a plan in lines; longer texts are read in the cell.
const TALLEST: u32 = 12;
/// How many steps the instructions have.
const STEPS: u32 = 6;
/// Stands after the head of what must be given.
const REQUIRED: &str = " *";
/// The accent of a workbook that belongs to no committee yet.
const ACCENT: Rgb = Rgb(0x1f, 0x4e, 0x79);

/// A value of the plan workbook.
#[derive(Clone, Debug, PartialEq)]
pub enum PlanEntry {
    /// Text.
    Text(String),
    /// A number; amounts are in kronor, costs negative.
    Number(Decimal),
}

impl From<&str> for PlanEntry {
    fn from(text: &str) -> PlanEntry {
        PlanEntry::Text(text.to_owned())
    }
}

impl From<String> for PlanEntry {
    fn from(text: String) -> PlanEntry {
        PlanEntry::Text(text)
    }
}

impl From<Decimal> for PlanEntry {
    fn from(number: Decimal) -> PlanEntry {
        PlanEntry::Number(number)
    }
}

impl From<i64> for PlanEntry {
    fn from(number: i64) -> PlanEntry {
        PlanEntry::Number(number.into())
    }
}

/// A row of a sheet of the plan workbook.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlanRow {
    /// The id in the first column.
    pub id: String,
    /// Values by column key of its sheet.
    pub values: BTreeMap<&'static str, PlanEntry>,
}

impl PlanRow {
    /// A row without values.
    pub fn new(id: impl Into<String>) -> PlanRow {
        PlanRow { id: id.into(), values: BTreeMap::new() }
    }

    /// The same row with a value.
    #[must_use]
    pub fn with(mut self, key: &'static str, value: impl Into<PlanEntry>) -> PlanRow {
        self.values.insert(key, value.into());
        self
    }
}

/// What a plan workbook is filled with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlanRows {
    /// Values of the sheets `Nämnd` and `Regler` by the id of the setting; others keep their default.
    pub settings: BTreeMap<&'static str, PlanEntry>,
    /// Rows by the key of their sheet; a sheet that is not given keeps its default rows.
    pub rows: BTreeMap<&'static str, Vec<PlanRow>>,
}

impl PlanRows {
    /// The same with a setting.
    #[must_use]
    pub fn set(mut self, id: &'static str, value: impl Into<PlanEntry>) -> PlanRows {
        self.settings.insert(id, value.into());
        self
    }

    /// Adds a row to a sheet.
    pub fn push(&mut self, sheet: &'static Sheet, row: PlanRow) {
        self.rows.entry(sheet.key).or_default().push(row);
    }

    fn text(&self, setting: &str) -> Option<String> {
        self.settings.get(setting).map(|entry| match entry {
            PlanEntry::Text(text) => text.trim().to_owned(),
            PlanEntry::Number(number) => number.normalize().to_string(),
        })
    }
}

/// The plan workbook: with default settings, report layout and sections, and what it is filled with.
///
/// # Errors
/// A text that does not fit into a cell.
pub fn plan_workbook(words: &Words, filled: Option<&PlanRows>) -> Result<Vec<u8>, TemplateError> {
    let none = PlanRows::default();
    write(words, filled.unwrap_or(&none)).map_err(|source| TemplateError::Workbook { name: "plan".into(), source })
}

fn write(words: &Words, filled: &PlanRows) -> Result<Vec<u8>, XlsxError> {
    let year = filled.text("year").and_then(|year| year.parse().ok()).filter(|year| (1900..=9999).contains(year));
    let frame = frame(words, filled, year.unwrap_or(0));
    let mut lists = Lists::default();
    let mut book = Workbook::new();
    // A plan without a year has a date all the same, since the same input gives the same bytes.
    let title = format!("{} {}", identity::COMMITTEE.title.get(words.lang), frame.subject);
    let properties = frame.properties(Date { year: year.unwrap_or(2000), month: 1, day: 1 })?;
    book.set_properties(&properties.set_title(title.trim()));
    for sheet in subject::plan_sheets() {
        let to = book.add_worksheet();
        if sheet.key == identity::COMMITTEE.key {
            settings(to, sheet, COMMITTEE_SETTINGS, filled, &frame, &mut lists)?;
        } else if sheet.key == identity::RULES.key {
            settings(to, sheet, RULE_SETTINGS, filled, &frame, &mut lists)?;
        } else {
            let rows = filled.rows.get(sheet.key).cloned().unwrap_or_else(|| defaults::rows(sheet, words));
            table(to, sheet, &rows, &frame, &mut lists)?;
        }
    }
    lists.write(&mut book, words)?;
    growing::save(book)
}

fn frame<'a>(words: &'a Words, filled: &PlanRows, year: u16) -> Frame<'a> {
    let committee = filled.text("committee").unwrap_or_default();
    // A marker has no empty parts.
    let slug = filled.text("slug").filter(|slug| !slug.is_empty() && !slug.contains(char::is_whitespace));
    let subject = match (committee.as_str(), year) {
        ("", _) => String::new(),
        (name, 0) => name.to_owned(),
        (name, year) => format!("{name} {year}"),
    };
    Frame {
        words,
        styles: Styles::new(ACCENT),
        marker: Marker {
            version: schema::VERSION,
            committee: slug.unwrap_or_else(|| "-".into()),
            year,
            period: "PLAN".into(),
            unit: schema::PLAN_UNIT.into(),
            sheet: String::new(),
        },
        subject,
        committee,
    }
}

/// Writes a sheet of settings; the first of them begins with instructions.
fn settings(
    to: &mut Worksheet,
    sheet: &'static Sheet,
    all: &[Setting],
    filled: &PlanRows,
    frame: &Frame<'_>,
    lists: &mut Lists,
) -> Result<(), XlsxError> {
    frame.begin(to, sheet)?;
    frame.title(to, sheet.title.get(frame.lang()), sheet.intro.get(frame.lang()), &Frame::first_widths(sheet, 3))?;
    frame.widths(to, sheet)?;
    to.set_column_hidden(0)?;
    let keys = if sheet.key == identity::COMMITTEE.key { steps(to, sheet, frame)? } else { place::KEYS };
    frame.keys(to, sheet, keys)?;
    let styles = &frame.styles;
    frame.heads(to, sheet, keys + 1, |own| {
        let style = if own.role == Role::Optional { &styles.head_input } else { &styles.head };
        (own.head.get(frame.lang()).to_owned(), style)
    })?;
    let (name, value, help) = (column(sheet, "#name"), column(sheet, "#value"), column(sheet, "#help"));
    for (setting, row) in all.iter().zip(keys + 2..) {
        to.write_string_with_format(row, 0, setting.id, &styles.machine)?;
        let star = if setting.required { REQUIRED } else { "" };
        to.write_string_with_format(row, name, setting.name.get(frame.lang()).to_owned() + star, &styles.name)?;
        let kind = setting_entry(setting);
        let default = default_value(setting, kind, frame);
        let typed = filled.settings.get(setting.id).unwrap_or(&default);
        write_entry(to, row, value, typed, if kind == Entry::Text { &styles.input_text } else { &styles.input })?;
        let (head, message) = (setting.name.get(frame.lang()), setting.help.get(frame.lang()));
        to.add_data_validation(
            row,
            value,
            row,
            value,
            &lists.validation(kind, (head, message), IN_PLAN, frame.words)?,
        )?;
        to.write_string_with_format(row, help, setting.help.get(frame.lang()), &styles.text)?;
        to.set_row_height(row, points(setting_lines(sheet, setting, typed, frame)))?;
        if setting.required {
            let cell = format!("${}{}", column_letters(u32::from(value)), row + 1);
            when(to, (row, row), value, &is_blank(&cell), &styles.missing)?;
        }
    }
    to.set_freeze_panes(if keys == place::KEYS { place::FIRST } else { 0 }, 0)?;
    to.set_tab_color(styles.accent);
    Ok(())
}

/// How many lines the highest of a setting's cells takes.
fn setting_lines(sheet: &Sheet, setting: &Setting, typed: &PlanEntry, frame: &Frame<'_>) -> u32 {
    let width = |key: &str| sheet.column(key).map_or(ID_WIDTH, |column| column.width);
    let value = match typed {
        PlanEntry::Text(text) => lines(text, width("#value")),
        PlanEntry::Number(_) => 1,
    };
    let name = bold_lines(setting.name.get(frame.lang()), width("#name"));
    value.max(name).max(lines(setting.help.get(frame.lang()), width("#help")))
}

/// What a setting takes. A number is one whose default is, and the year.
fn setting_entry(setting: &Setting) -> Entry {
    match setting.id {
        "rule_area" | "rule_municipal" | "rule_committee" => Entry::Choice(Choices::of::<crate::domain::Rollup>()),
        "risk_inclusive" => Entry::Choice(Choices::of::<YesNo>()),
        "labels" => Entry::Choice(LABELS),
        "amounts" => Entry::Choice(AMOUNTS),
        "sign" => Entry::Choice(SIGN),
        "year" => Entry::Number,
        _ if setting.default.parse::<Decimal>().is_ok() => Entry::Number,
        _ => Entry::Text,
    }
}

/// A setting's default, in the workbook's language where it is chosen from a list.
fn default_value(setting: &Setting, kind: Entry, frame: &Frame<'_>) -> PlanEntry {
    match kind {
        Entry::Choice(choice) => choice.in_language(setting.default, frame.lang()).into(),
        Entry::Number => setting.default.parse().map_or(PlanEntry::from(setting.default), PlanEntry::Number),
        Entry::Text | Entry::Percent | Entry::Money => setting.default.into(),
    }
}

/// Writes the instructions; returns the key row below them.
fn steps(to: &mut Worksheet, sheet: &Sheet, frame: &Frame<'_>) -> Result<u32, XlsxError> {
    let across = Frame::first_widths(sheet, 3).iter().sum();
    let first = place::STATE;
    for step in 1..=STEPS {
        let text = format!("{step}.  {}", frame.words.get(&format!("template-plan-step-{step}")));
        let row = first + step - 1;
        to.merge_range(row, 1, row, 3, &text, &frame.styles.step)?;
        to.set_row_height(row, points(lines(&text, across)))?;
    }
    Ok(first + STEPS + 1)
}

/// Writes a sheet of rows.
fn table(
    to: &mut Worksheet,
    sheet: &'static Sheet,
    rows: &[PlanRow],
    frame: &Frame<'_>,
    lists: &mut Lists,
) -> Result<(), XlsxError> {
    let styles = &frame.styles;
    frame.begin(to, sheet)?;
    let last_column = u16::try_from(sheet.columns.len()).expect("invariant: sheets have few columns");
    frame.title(to, sheet.title.get(frame.lang()), sheet.intro.get(frame.lang()), &Frame::first_widths(sheet, 4))?;
    frame.widths(to, sheet)?;
    to.set_column_width(0, ID_WIDTH)?;
    frame.keys(to, sheet, place::KEYS)?;
    // A row without an id is none.
    to.write_string_with_format(place::HEADS, 0, frame.words.get("template-id") + REQUIRED, &styles.head_input)?;
    frame.heads(to, sheet, place::HEADS, |own| (head(own, frame), &styles.head_input))?;
    examples(to, sheet, frame)?;
    let filled = u32::try_from(rows.len()).expect("invariant: a plan has few rows");
    for at in 0..READY.max(filled + READY / 4) {
        write_row(to, sheet, rows.get(at as usize), place::FIRST + at, frame)?;
    }
    colour(to, sheet, last_column, frame)?;
    for (own, col) in sheet.columns.iter().zip(1..) {
        let (head, help) = (own.head.get(frame.lang()), own.help.get(frame.lang()));
        let validation = match refers_to(sheet, own.key) {
            Some(other) => suggestions(
                DataValidation::new().allow_list_formula(ids_of(other, frame)),
                (head, help),
                ID,
                frame.words,
            )?,
            None if own.key == "#code" => suggestions(
                DataValidation::new().allow_list_strings(&measures::sheet::CODES)?,
                (head, help),
                CODE,
                frame.words,
            )?,
            None => lists.validation(entry(own), (head, help), IN_PLAN, frame.words)?,
        };
        to.add_data_validation(place::FIRST, col, place::FIRST + CHECKED - 1, col, &validation)?;
    }
    let head = frame.words.get("template-id");
    let help = frame.words.get("template-id-help");
    let validation = lists.validation(Entry::Text, (&head, &help), IN_PLAN, frame.words)?;
    to.add_data_validation(place::FIRST, 0, place::FIRST + CHECKED - 1, 0, &validation)?;
    to.set_freeze_panes(place::FIRST, 1)?;
    to.set_repeat_rows(place::HEADS, place::HEADS)?;
    // So that what is printed can be read.
    let width = ID_WIDTH + sheet.columns.iter().map(|own| own.width).sum::<u16>();
    if width > PAGE {
        to.set_print_fit_to_pages(width.div_ceil(PAGE), 0).set_repeat_columns(0, 0)?;
    }
    // The other blank rows are for the screen, not for paper.
    to.set_print_area(0, 0, place::FIRST + filled.max(PRINTED) - 1, last_column)?;
    Ok(())
}

fn head(own: &Column, frame: &Frame<'_>) -> String {
    let star = if own.role == Role::Required { REQUIRED } else { "" };
    format!("{}{star}", own.head.get(frame.lang()))
}

/// A row of examples above the heads, in grey italics: nothing above the key row is read.
fn examples(to: &mut Worksheet, sheet: &Sheet, frame: &Frame<'_>) -> Result<(), XlsxError> {
    let example = |key: &str| {
        let id = format!("example-{}-{}", sheet.key, key.trim_start_matches('#')).replace('_', "-");
        frame.words.has(&id).then(|| frame.words.get(&id))
    };
    let mut height = 1;
    if let Some(text) = example("#id") {
        let text = frame.words.with("template-example", &[("text", (&text).into())]);
        to.write_string_with_format(place::STATE, 0, text, &frame.styles.example)?;
    }
    for (own, col) in sheet.columns.iter().zip(1..) {
        if let Some(text) = example(own.key) {
            height = height.max(lines(&text, own.width));
            to.write_string_with_format(place::STATE, col, text, &frame.styles.example)?;
        }
    }
    to.set_row_height(place::STATE, points(height.clamp(2, TALLEST)))?;
    Ok(())
}

fn write_row(
    to: &mut Worksheet,
    sheet: &Sheet,
    row: Option<&PlanRow>,
    at: u32,
    frame: &Frame<'_>,
) -> Result<(), XlsxError> {
    let styles = &frame.styles;
    let mut height = row.map_or(1, |row| lines(&row.id, ID_WIDTH));
    match row {
        Some(row) if !row.id.is_empty() => to.write_string_with_format(at, 0, &row.id, &styles.input_id)?,
        _ => to.write_blank(at, 0, &styles.input_id)?,
    };
    for (own, col) in sheet.columns.iter().zip(1..) {
        let format = input_style(sheet, own, styles);
        match row.and_then(|row| row.values.get(own.key)) {
            Some(entry) => {
                write_entry(to, at, col, entry, format)?;
                if let PlanEntry::Text(text) = entry {
                    height = height.max(lines(text, own.width));
                }
            }
            None => {
                to.write_blank(at, col, format)?;
            }
        }
    }
    to.set_row_height(at, points(height.min(TALLEST)) + 2.0)?;
    Ok(())
}

fn write_entry(to: &mut Worksheet, row: u32, col: u16, entry: &PlanEntry, format: &Format) -> Result<(), XlsxError> {
    match entry {
        PlanEntry::Text(text) if text.is_empty() => to.write_blank(row, col, format)?,
        PlanEntry::Text(text) => to.write_string_with_format(row, col, text, format)?,
        PlanEntry::Number(number) => {
            to.write_number_with_format(row, col, number.to_f64().unwrap_or_default(), format)?
        }
    };
    Ok(())
}

/// Short texts are stored as text, or Excel makes dates of `1.1` and `2-3`. Values of the history may be numbers.
fn input_style<'a>(sheet: &Sheet, own: &Column, styles: &'a Styles) -> &'a Format {
    match own.content {
        Content::Money => &styles.input_money,
        Content::Number => &styles.input_number,
        // In a wide column a centred word looks lost.
        Content::Choice(_) if own.width > 18 => &styles.input,
        Content::Choice(_) => &styles.input_centred,
        Content::Ids => &styles.input_text,
        Content::Text if sheet.key != history::sheet::HISTORY.key => &styles.input_text,
        Content::LongText => &styles.input_long,
        Content::Text | Content::Date => &styles.input,
    }
}

fn entry(own: &Column) -> Entry {
    match own.content {
        Content::Text | Content::LongText | Content::Date | Content::Ids => Entry::Text,
        Content::Number => Entry::Number,
        Content::Money => Entry::Money,
        Content::Choice(choice) => Entry::Choice(choice),
    }
}

/// The sheet whose ids a column takes, where it takes one.
fn refers_to(sheet: &'static Sheet, key: &str) -> Option<&'static Sheet> {
    match key {
        "#division" => Some(&identity::DIVISIONS),
        "#goal" => Some(&goals::sheet::PLAN),
        "#measure" => Some(&measures::sheet::PLAN),
        "#parent" => Some(sheet),
        _ => None,
    }
}

fn ids_of(sheet: &Sheet, frame: &Frame<'_>) -> Formula {
    let name = sheet.name.get(frame.lang());
    Formula::new(format!("='{name}'!$A${}:$A${}", place::FIRST + 1, place::FIRST + CHECKED))
}

/// Required cells of a row that has begun, and its id, stand out while they are blank.
fn colour(to: &mut Worksheet, sheet: &Sheet, last_column: u16, frame: &Frame<'_>) -> Result<(), XlsxError> {
    let row = place::FIRST + 1;
    let rows = (place::FIRST, place::FIRST + CHECKED - 1);
    let values = format!("$B{row}:${}{row}", column_letters(u32::from(last_column)));
    let begun = format!("COUNTA({values})>0");
    when(to, rows, 0, &format!("AND({},{begun})", is_blank(&format!("$A{row}"))), &frame.styles.missing)?;
    for (own, col) in sheet.columns.iter().zip(1..) {
        if own.role == Role::Required {
            let cell = format!("${}{row}", column_letters(u32::from(col)));
            let test =
                format!("AND({},COUNTA($A{row}:${}{row})>0)", is_blank(&cell), column_letters(u32::from(last_column)));
            when(to, rows, col, &test, &frame.styles.missing)?;
        }
    }
    Ok(())
}
