//! Writes rows into a sheet: cells, drop-downs, colours, and the live count of what is missing.

use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{ConditionalFormatFormula, Format, Formula, Url, Worksheet, XlsxError};

use crate::domain::Status;
use crate::schema::{Choices, Column, Content, Role, Sheet, identity, rows as place};
use crate::source::{a1, column_letters};

use super::cell::{Cell, Entry, Extra, Form, Input, Place, Row, column};
use super::formula::{begins_with_reason, is_blank, is_no_number, is_unlisted, quoted, words_of};
use super::frame::{Frame, bold_lines, lines, points, protect};
use super::style::Styles;
use super::validation::{Lists, WITH_REASON, WITHOUT_REASON};

/// A sheet broader than this, in characters, opens a little smaller, to be seen whole on a small screen.
const BROAD: u16 = 190;

/// What the start sheet tells about a sheet.
#[derive(Clone, Debug)]
pub(super) struct Summary {
    /// Tab.
    pub name: String,
    /// The state line's text while nothing is filled in.
    pub state: String,
    /// Required cells, all of them blank.
    pub missing: usize,
    /// The formula of what is missing, seen from another sheet; `None` if nothing is required.
    pub count: Option<String>,
    /// The formula of what is to be checked, seen from another sheet.
    pub doubts: String,
}

/// What the heads of amounts say beside what the amounts are.
#[derive(Clone, Debug)]
pub(super) struct Heads {
    /// The unit that they are typed in.
    pub amounts: String,
    /// The months that those of the period are of.
    pub months: Option<String>,
}

/// Amounts of the period, counted from January.
const OF_PERIOD: [&str; 3] = ["#actual", "#budget_period", "#variance_period"];

/// Writes a sheet of the unit's workbook.
pub(super) fn write(
    to: &mut Worksheet,
    sheet: &'static Sheet,
    rows: &[Row],
    heads: &Heads,
    frame: &Frame<'_>,
    lists: &mut Lists,
) -> Result<Summary, XlsxError> {
    let extra = Extra::of(sheet);
    frame.begin(to, sheet)?;
    let mut widths = Frame::first_widths(sheet, 6);
    for (width, _) in widths.iter_mut().zip(sheet.columns).filter(|(_, own)| is_unused(own, rows)) {
        *width = 0;
    }
    frame.title(to, sheet.title.get(frame.lang()), &intro(sheet, rows, frame), &widths)?;
    frame.keys(to, sheet, place::KEYS)?;
    let head = |own: &Column| head(own, heads, frame);
    let shown = |own: &Column| if is_unused(own, rows) { String::new() } else { head(own) };
    frame.heads(to, sheet, place::HEADS, |own| (shown(own), head_style(own, rows, frame)))?;
    frame.widths(to, sheet)?;
    to.set_column_hidden(0)?;
    for (_, at) in sheet.columns.iter().zip(1..).filter(|(own, _)| is_unused(own, rows)) {
        to.set_column_hidden(at)?;
    }
    for (row, at) in rows.iter().zip(place::FIRST..) {
        write_row(to, sheet, row, at, frame)?;
        write_counts(to, sheet, row, at, frame)?;
    }
    for (own, at) in sheet.columns.iter().zip(1..) {
        for run in runs(own.key, rows) {
            validate(to, (sheet, own), &head(own), at, run, frame, lists)?;
            colour(to, sheet, own, at, run, frame)?;
        }
    }
    let last = last_row(rows);
    colour_extra(to, sheet, extra, last, frame)?;
    let summary = write_state(to, sheet, rows, extra, frame)?;
    finish(to, sheet, rows, extra, frame)?;
    Ok(summary)
}

/// True for a column that neither asks nor says anything in any row, as a forecast at year end, or what was reported
/// before in the first report of a year.
fn is_unused(own: &Column, rows: &[Row]) -> bool {
    rows.iter().all(|row| match row.cells.get(own.key) {
        None | Some(Cell::Off) => true,
        Some(Cell::Text(text)) => text.is_empty(),
        Some(Cell::Status(..) | Cell::Money(_) | Cell::Formula(..) | Cell::Input(_)) => false,
    })
}

fn last_row(rows: &[Row]) -> u32 {
    place::FIRST + u32::try_from(rows.len()).expect("invariant: a plan has few rows").saturating_sub(1)
}

/// What the sheet says, and what it says for the sake of its rows.
fn intro(sheet: &Sheet, rows: &[Row], frame: &Frame<'_>) -> String {
    let mut said: Vec<&str> = Vec::new();
    for message in rows.iter().flat_map(|row| &row.explained) {
        if !said.contains(message) {
            said.push(message);
        }
    }
    let own = std::iter::once(sheet.intro.get(frame.lang()).to_owned());
    own.chain(said.into_iter().map(|message| frame.words.get(message))).collect::<Vec<_>>().join(" ")
}

/// Amounts say in which unit they are typed, and those of the period of which months they are.
fn head(column: &Column, heads: &Heads, frame: &Frame<'_>) -> String {
    let head = column.head.get(frame.lang());
    if column.content != Content::Money {
        return head.to_owned();
    }
    match heads.months.as_ref().filter(|_| OF_PERIOD.contains(&column.key)) {
        Some(months) => format!("{head}, {months} ({})", heads.amounts),
        None => format!("{head} ({})", heads.amounts),
    }
}

/// Heads of columns that are filled in stand out from those that are not.
fn head_style<'a>(column: &Column, rows: &[Row], frame: &'a Frame<'_>) -> &'a Format {
    let asked = rows.iter().any(|row| row.cells.get(column.key).is_some_and(|cell| cell.entry().is_some()));
    if asked { &frame.styles.head_input } else { &frame.styles.head }
}

fn write_row(to: &mut Worksheet, sheet: &Sheet, row: &Row, at: u32, frame: &Frame<'_>) -> Result<(), XlsxError> {
    to.write_string_with_format(at, 0, &row.id, &frame.styles.machine)?;
    let mut height = row.lines;
    for (own, col) in sheet.columns.iter().zip(1..) {
        let cell = row.cells.get(own.key).unwrap_or(&Cell::Off);
        height = height.max(match (cell, row.shown_as.filter(|_| own.role == Role::Name)) {
            (Cell::Text(name), Some(message)) => write_name(to, own, (name, message), (at, col), frame)?,
            _ => write_cell(to, own, cell, at, col, frame)?,
        });
    }
    to.set_row_height(at, points(height))?;
    to.write_blank(at, Extra::of(sheet).strut, &Styles::strut(points(row.lines)))?;
    Ok(())
}

/// Writes a name that is shown with something before or after it, and returns how many lines it takes.
fn write_name(
    to: &mut Worksheet,
    own: &Column,
    (name, message): (&str, &str),
    (row, col): (u32, u16),
    frame: &Frame<'_>,
) -> Result<u32, XlsxError> {
    const NAME: &str = "@";
    let shown = |name: &str| frame.words.with(message, &[("name", name.into())]);
    let form = shown(NAME);
    let (before, after) = form.split_once(NAME).unwrap_or_default();
    let literal = |text: &str| if text.is_empty() { String::new() } else { quoted(text) };
    // What something is a part of stands to the left of it.
    let indent = if before.is_empty() { 1 } else { 3 };
    let format = frame.styles.name.clone().set_indent(indent);
    let format = format.set_num_format(format!("{}{NAME}{}", literal(before), literal(after)));
    to.write_string_with_format(row, col, name, &format)?;
    Ok(bold_lines(&shown(name), own.width.saturating_sub(u16::from(indent))))
}

/// Writes a cell and returns how many lines it takes.
fn write_cell(
    to: &mut Worksheet,
    own: &Column,
    cell: &Cell,
    row: u32,
    col: u16,
    frame: &Frame<'_>,
) -> Result<u32, XlsxError> {
    let styles = &frame.styles;
    match cell {
        Cell::Off => to.write_blank(row, col, &styles.off)?,
        Cell::Text(text) => {
            let format = match own.role {
                Role::Name => &styles.name,
                _ if own.width < 18 => &styles.centred,
                _ if own.content == Content::LongText => &styles.long,
                _ => &styles.text,
            };
            to.write_string_with_format(row, col, text, format)?;
            return Ok(if own.role == Role::Name { bold_lines(text, own.width) } else { lines(text, own.width) });
        }
        Cell::Status(status, text) => to.write_string_with_format(row, col, text, &styles.status[*status as usize])?,
        Cell::Money(amount) => {
            // Excel holds binary numbers; amounts of a municipality fit exactly in kronor and in öre to 15 digits.
            let value = amount.to_f64().unwrap_or_default();
            to.write_number_with_format(row, col, value, &styles.money)?
        }
        Cell::Formula(text, form) => {
            let format = match form {
                Form::Number(decimals) => &styles.computed(*decimals),
                Form::Variance => &styles.computed(0),
                Form::Status => &styles.off,
            };
            to.write_formula_with_format(row, col, formula(text), format)?
        }
        Cell::Input(input) => {
            write_input(to, own, input, row, col, frame)?;
            return Ok(lines(&input.text, own.width));
        }
    };
    Ok(1)
}

fn write_input(
    to: &mut Worksheet,
    own: &Column,
    input: &Input,
    row: u32,
    col: u16,
    frame: &Frame<'_>,
) -> Result<(), XlsxError> {
    let styles = &frame.styles;
    let format = match input.entry {
        // A comment stands beside its row; a text has the whole of it.
        Entry::Text if own.content == Content::LongText && own.key != "#comment" => &styles.input_long,
        Entry::Text => &styles.input,
        Entry::Number | Entry::Percent => &styles.input_number,
        Entry::Money => &styles.input_money,
        Entry::Choice(_) => &styles.input_centred,
    };
    if input.text.is_empty() {
        to.write_blank(row, col, format)?;
    } else {
        to.write_string_with_format(row, col, &input.text, format)?;
    }
    Ok(())
}

/// A formula; its result is the sheet's default, a blank text, unless one is set.
fn formula(text: &str) -> Formula {
    Formula::new(format!("={text}"))
}

/// The hidden counts of a row and, beside them, what is left to do in words.
fn write_counts(
    to: &mut Worksheet,
    sheet: &'static Sheet,
    row: &Row,
    at: u32,
    frame: &Frame<'_>,
) -> Result<(), XlsxError> {
    let extra = Extra::of(sheet);
    let cell = |key: &str| format!("${}{}", column_letters(u32::from(column(sheet, key))), at + 1);
    let required = required(sheet, row);
    let machine = &frame.styles.machine;
    let count = required.len();
    if count == 0 {
        to.write_number_with_format(at, extra.missing, 0, machine)?;
    } else {
        let blanks: Vec<String> = required.iter().map(|key| format!("({})", is_blank(&cell(key)))).collect();
        let sum = format!("{}+0", blanks.join("+"));
        // A reason stands in place of every value of its row.
        let text = match &row.excused_if {
            Some(excuse) => format!("IF({excuse},0,{sum})"),
            None => sum,
        };
        to.write_formula_with_format(at, extra.missing, formula(&text).set_result(count.to_string()), machine)?;
    }
    match &row.remark_if {
        None => to.write_number_with_format(at, extra.remarks, 0, machine)?,
        Some(condition) => {
            let text = format!("IFERROR(IF(AND({condition},{}),1,0),0)", is_blank(&cell(remark(sheet))));
            to.write_formula_with_format(at, extra.remarks, formula(&text).set_result("0"), machine)?
        }
    };
    let doubts = doubts(sheet, row, at, frame);
    if doubts.is_empty() {
        to.write_number_with_format(at, extra.doubts, 0, machine)?;
    } else {
        let text = format!("IFERROR(IF(OR({}),1,0),0)", doubts.join(","));
        to.write_formula_with_format(at, extra.doubts, formula(&text).set_result("0"), machine)?;
    }
    if let Some(typed) = &row.typed {
        to.write_formula_with_format(at, extra.typed, formula(&words_of(typed)).set_result(" "), machine)?;
    }
    let [missing, doubts, remarks] = [extra.missing, extra.doubts, extra.remarks].map(|col| a1(at, u32::from(col)));
    let comment = row.remark_as.unwrap_or("template-todo-comment");
    let [fill, check, comment] = ["template-todo-fill", "template-todo-check", comment].map(|id| frame.words.get(id));
    // What is typed wrong is seen at once; what is not typed yet can wait.
    let text = format!(
        "IF(${doubts}>0,{},IF(${missing}>0,{},IF(${remarks}>0,{},\"\")))",
        quoted(&check),
        quoted(&fill),
        quoted(&comment)
    );
    let result = if count > 0 { fill } else { String::new() };
    to.write_formula_with_format(at, extra.todo, formula(&text).set_result(result), &frame.styles.todo)?;
    Ok(())
}

/// The column that a remark is written in.
fn remark(sheet: &Sheet) -> &'static str {
    if sheet.column("#comment").is_some() { "#comment" } else { "#reason" }
}

/// When something typed in the row is hardly meant: words for a number, a word that is not in its list, and what the row
/// itself says. Words that give a reason in place of the value are meant.
fn doubts(sheet: &'static Sheet, row: &Row, at: u32, frame: &Frame<'_>) -> Vec<String> {
    let place = Place { sheet, row: at };
    let is_wrong = |own: &Column| {
        let cell = place.cell(own.key);
        match row.cells.get(own.key)?.entry()? {
            Entry::Text => None,
            entry @ (Entry::Number | Entry::Percent | Entry::Money) => {
                let wrong = is_no_number(&cell, entry == Entry::Percent);
                Some(match row.typed {
                    Some(_) => format!("AND({wrong},NOT({}))", begins_with_reason(&place.typed())),
                    None => wrong,
                })
            }
            // Reasons have notes after them.
            Entry::Choice(choice) if own.key != "#missing" => Some(is_unlisted(&cell, &choice.words(frame.lang()))),
            Entry::Choice(_) => None,
        }
    };
    sheet.columns.iter().filter_map(is_wrong).chain(row.doubt_if.iter().cloned()).collect()
}

fn required(sheet: &Sheet, row: &Row) -> Vec<&'static str> {
    let keys = sheet.columns.iter().map(|own| own.key);
    keys.filter(|key| row.cells.get(key).is_some_and(Cell::is_required)).collect()
}

/// Rows next to each other whose cells of a column take the same.
#[derive(Clone, Copy, Debug)]
struct Run<'a> {
    first: u32,
    last: u32,
    /// The cell, for all of them.
    cell: &'a Cell,
    /// What its input message says in place of what the column says.
    prompt: Option<&'static str>,
}

fn runs<'a>(key: &str, rows: &'a [Row]) -> Vec<Run<'a>> {
    let mut runs: Vec<Run<'a>> = Vec::new();
    for (row, at) in rows.iter().zip(place::FIRST..) {
        let (cell, prompt) = (row.cells.get(key).unwrap_or(&Cell::Off), row.prompts.get(key).copied());
        match runs.last_mut() {
            Some(run) if run.last + 1 == at && run.prompt == prompt && alike(run.cell, cell) => run.last = at,
            _ => runs.push(Run { first: at, last: at, cell, prompt }),
        }
    }
    runs
}

fn alike(one: &Cell, other: &Cell) -> bool {
    match (one, other) {
        (Cell::Formula(_, one), Cell::Formula(_, other)) => one == other,
        _ => one.entry() == other.entry() && one.is_required() == other.is_required(),
    }
}

fn validate(
    to: &mut Worksheet,
    (sheet, own): (&Sheet, &Column),
    head: &str,
    col: u16,
    run: Run<'_>,
    frame: &Frame<'_>,
    lists: &mut Lists,
) -> Result<(), XlsxError> {
    // What was put in for the reader may be explained too; nothing can be typed there.
    let explained = || (own.role == Role::Prefilled && !own.help.get(frame.lang()).is_empty()).then_some(Entry::Text);
    let Some(entry) = run.cell.entry().or_else(explained) else { return Ok(()) };
    let own_prompt = run.prompt.map(|message| frame.words.get(message));
    let help = own_prompt.as_deref().unwrap_or_else(|| own.help.get(frame.lang()));
    let no_number = if sheet.column("#missing").is_some() { WITH_REASON } else { WITHOUT_REASON };
    let validation = lists.validation(entry, (head, help), no_number, frame.words)?;
    to.add_data_validation(run.first, col, run.last, col, &validation)?;
    Ok(())
}

fn colour(
    to: &mut Worksheet,
    sheet: &Sheet,
    own: &Column,
    col: u16,
    run: Run<'_>,
    frame: &Frame<'_>,
) -> Result<(), XlsxError> {
    let cell = format!("${}{}", column_letters(u32::from(col)), run.first + 1);
    if run.cell.is_required() {
        // A row that lacks nothing is excused by a reason.
        let missing = format!("${}{}", column_letters(u32::from(Extra::of(sheet).missing)), run.first + 1);
        let test = format!("AND({},{missing}>0)", is_blank(&cell));
        when(to, (run.first, run.last), col, &test, &frame.styles.missing)?;
    }
    let coloured = match run.cell {
        Cell::Formula(_, Form::Status) => Some(Choices::of::<Status>()),
        cell => cell.entry().and_then(|entry| match entry {
            Entry::Choice(choice) => Some(choice),
            _ => None,
        }),
    };
    for (word, status) in coloured.map(|choice| coloured_words(choice, frame)).unwrap_or_default() {
        let tint = &frame.styles.tints[status as usize];
        when(to, (run.first, run.last), col, &format!("{cell}={}", quoted(word)), tint)?;
    }
    if own.key == remark(sheet) && run.cell.entry().is_some() {
        let remarks = Extra::of(sheet).remarks;
        let cell = format!("${}{}", column_letters(u32::from(remarks)), run.first + 1);
        when(to, (run.first, run.last), col, &format!("{cell}>0"), &frame.styles.missing)?;
    }
    Ok(())
}

/// The words of a choice that have the colour of a status.
fn coloured_words(choice: Choices, frame: &Frame<'_>) -> Vec<(&'static str, Status)> {
    let coloured = (choice.all)().into_iter();
    coloured.filter_map(|(term, colour)| Some((term.get(frame.lang()), colour?))).collect()
}

/// A conditional format of a column's rows; the condition is written for the first of them.
pub(super) fn when(
    to: &mut Worksheet,
    (first, last): (u32, u32),
    col: u16,
    condition: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    let rule = ConditionalFormatFormula::new().set_rule(format!("={condition}").as_str()).set_format(format);
    to.add_conditional_format(first, col, last, col, &rule)?;
    Ok(())
}

/// Variances that call for a comment are red as long as the row lacks one.
fn colour_extra(
    to: &mut Worksheet,
    sheet: &Sheet,
    extra: Extra,
    last: u32,
    frame: &Frame<'_>,
) -> Result<(), XlsxError> {
    let remarks = format!("${}{}>0", column_letters(u32::from(extra.remarks)), place::FIRST + 1);
    for key in ["#variance_period", "#variance_year"] {
        if sheet.column(key).is_some() {
            when(to, (place::FIRST, last), column(sheet, key), &remarks, &frame.styles.over)?;
        }
    }
    Ok(())
}

/// The live line on what is missing, and what the start sheet needs of it.
fn write_state(
    to: &mut Worksheet,
    sheet: &Sheet,
    rows: &[Row],
    extra: Extra,
    frame: &Frame<'_>,
) -> Result<Summary, XlsxError> {
    let words = frame.words;
    let last = last_row(rows) + 1;
    let range = |col: u16| {
        let letters = column_letters(u32::from(col));
        format!("${letters}${}:${letters}${last}", place::FIRST + 1)
    };
    let name = sheet.name.get(frame.lang()).to_owned();
    let other = |col| format!("SUM('{name}'!{})", range(col));
    let missing: usize = rows.iter().map(|row| required(sheet, row).len()).sum();
    let free =
        if missing > 0 { None } else { ["#text", "#decided"].into_iter().find(|key| sheet.column(key).is_some()) };
    let (text, state, count) = if let Some(key) = free {
        let written = range(column(sheet, key));
        let label = words.get(if key == "#text" { "template-state-texts" } else { "template-state-decisions" });
        let of = words.with("template-state-of", &[("total", rows.len().into())]);
        let (remarks, unsaid) = (format!("SUM({})", range(extra.remarks)), words.get("template-state-reasons"));
        let text = format!(
            "{}&SUMPRODUCT((LEN({written})>0)*1)&{}&IF({remarks}>0,{}&{remarks},\"\")",
            quoted(&label_space(&label)),
            quoted(&of_space(&of)),
            quoted(&format!("  ·  {}", label_space(&unsaid))),
        );
        (text, format!("{}0{}", label_space(&label), of_space(&of)), None)
    } else {
        let (sum, remarks) = (format!("SUM({})", range(extra.missing)), format!("SUM({})", range(extra.remarks)));
        let label = label_space(&words.get("template-state-missing"));
        let of = of_space(&words.with("template-state-of", &[("total", missing.into())]));
        let comments = label_space(&words.get("template-state-comments"));
        let (doubts, check) =
            (format!("SUM({})", range(extra.doubts)), label_space(&words.get("template-state-check")));
        let done = words.get("template-state-done");
        let text = format!(
            "IF({sum}+{remarks}=0,IF({doubts}=0,{},{}&{doubts}),{}&{sum}&{}&IF({remarks}>0,{}&{remarks},\"\")&IF({doubts}>0,{}&{doubts},\"\"))",
            quoted(&done),
            quoted(&check),
            quoted(&label),
            quoted(&of),
            quoted(&format!("  ·  {comments}")),
            quoted(&format!("  ·  {check}")),
        );
        let state = if missing == 0 { done } else { format!("{label}{missing}{of}") };
        (text, state, Some(format!("{}+{}", other(extra.missing), other(extra.remarks))))
    };
    to.write_formula_with_format(place::STATE, 1, formula(&text).set_result(&state), &frame.styles.state)?;
    if free.is_none() {
        let done =
            format!("SUM({})+SUM({})+SUM({})=0", range(extra.missing), range(extra.remarks), range(extra.doubts));
        when(to, (place::STATE, place::STATE), 1, &done, &frame.styles.done)?;
    }
    let doubts = other(extra.doubts);
    Ok(Summary { name, state, missing, count, doubts })
}

fn label_space(label: &str) -> String {
    format!("{label} ")
}

fn of_space(of: &str) -> String {
    format!(" {of}")
}

/// What is set once everything is written: hidden columns, panes, print titles, protection.
fn finish(to: &mut Worksheet, sheet: &Sheet, rows: &[Row], extra: Extra, frame: &Frame<'_>) -> Result<(), XlsxError> {
    to.set_column_width(extra.todo, 14)?;
    to.set_column_hidden(extra.missing)?;
    to.set_column_hidden(extra.remarks)?;
    to.set_column_hidden(extra.typed)?;
    to.set_column_hidden(extra.doubts)?;
    to.set_column_width(extra.strut, 1)?;
    let start = identity::START.name.get(frame.lang());
    let back = Url::new(format!("internal:'{start}'!B1")).set_text(frame.words.get("template-back"));
    to.write_url_with_format(place::STATE, after_state(sheet, rows), back, &frame.styles.link)?;
    to.set_freeze_panes(place::FIRST, frozen_columns(sheet))?;
    to.set_repeat_rows(place::HEADS, place::HEADS)?;
    // Where nothing is ever left to do, no paper is kept for it.
    let asks = rows.iter().any(|row| row.remark_if.is_some() || !required(sheet, row).is_empty());
    to.set_print_area(0, 1, last_row(rows), if asks { extra.todo } else { extra.todo - 1 })?;
    let (row, col) = first_input(sheet, rows);
    to.set_selection(row, col, row, col)?;
    if sheet.columns.iter().map(|own| own.width).sum::<u16>() > BROAD {
        to.set_zoom(85);
    }
    to.set_tab_color(frame.styles.accent);
    protect(to);
    Ok(())
}

/// Where one begins to type: the sheet opens there, with its input message.
fn first_input(sheet: &Sheet, rows: &[Row]) -> (u32, u16) {
    let input =
        |row: &Row| sheet.columns.iter().find(|own| row.cells.get(own.key).is_some_and(|cell| cell.entry().is_some()));
    let found = rows.iter().zip(place::FIRST..).find_map(|(row, at)| Some((at, column(sheet, input(row)?.key))));
    found.unwrap_or((place::TITLE, 1))
}

/// The first column that the state line does not run into.
fn after_state(sheet: &Sheet, rows: &[Row]) -> u16 {
    let mut room = 0;
    let wide = sheet.columns.iter().take_while(|own| {
        let is_unused = is_unused(own, rows);
        let full = room >= 50 && !is_unused;
        room += if is_unused { 0 } else { own.width };
        !full
    });
    u16::try_from(wide.count()).unwrap_or_default() + 1
}

/// The name stays in sight when scrolling sideways, unless it takes too much of the window.
fn frozen_columns(sheet: &Sheet) -> u16 {
    let name = sheet.columns.iter().position(|own| own.role == Role::Name).unwrap_or(0);
    let width: u16 = sheet.columns.iter().take(name + 1).map(|own| own.width).sum();
    if width <= 64 { u16::try_from(name).unwrap_or_default() + 2 } else { 0 }
}
