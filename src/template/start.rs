//! The first sheet: what to do, what is missing where, and "klarmarkera".

use rust_xlsxwriter::{ConditionalFormatFormula, Formula, Url, Worksheet, XlsxError};

use crate::schema::{Choice, Choices, Sheet, YesNo, start};
use crate::source::a1;

use super::cell::Entry;
use super::formula::{is_blank, quoted};
use super::frame::{Frame, points, protect};
use super::grid::Summary;
use super::validation::{Lists, WITHOUT_REASON};

/// How many steps the instructions have.
const STEPS: u32 = 6;
/// The first row of instructions. The key row comes below the summary: everything above it is free of keys,
/// so that the reader cannot take the summary for answers.
const HOW: u32 = 4;
/// How many rows are answered here.
const ANSWERS: u32 = start::ALL.len() as u32;
/// Columns: name, state or answer, and the hidden counts of what is missing and of what is to be checked.
const NAME: u16 = 1;
const VALUE: u16 = 2;
const COUNT: u16 = 3;
const DOUBTS: u16 = 4;
/// Widths of the two that are seen, in characters.
const NAME_WIDTH: u16 = 50;
const VALUE_WIDTH: u16 = 56;

/// Writes the sheet, given what the others say.
pub(super) fn write(
    to: &mut Worksheet,
    sheet: &Sheet,
    others: &[Summary],
    intro: &str,
    frame: &Frame<'_>,
    lists: &mut Lists,
) -> Result<(), XlsxError> {
    frame.begin(to, sheet)?;
    frame.title(to, sheet.title.get(frame.lang()), intro, &[NAME_WIDTH, VALUE_WIDTH])?;
    to.set_column_hidden(0)?;
    to.set_column_width(NAME, NAME_WIDTH)?;
    to.set_column_width(VALUE, VALUE_WIDTH)?;
    let summary = instructions(to, frame)?;
    let keys = table(to, others, summary, frame)?;
    let first = summary + 1;
    frame.keys(to, sheet, keys)?;
    section(to, keys + 1, &frame.words.get("template-start-finish"), frame)?;
    answers(to, sheet, keys + 2, frame, lists)?;
    state(to, others, (first, keys), keys + 2, frame)?;
    to.set_column_hidden(COUNT)?;
    to.set_column_hidden(DOUBTS)?;
    to.set_print_area(0, NAME, keys + 1 + ANSWERS, VALUE)?;
    to.set_portrait().set_print_fit_to_pages(1, 1).set_tab_color(frame.styles.accent).set_active(true);
    to.set_selection(crate::schema::rows::TITLE, NAME, crate::schema::rows::TITLE, NAME)?;
    protect(to);
    Ok(())
}

fn section(to: &mut Worksheet, row: u32, text: &str, frame: &Frame<'_>) -> Result<(), XlsxError> {
    to.write_string_with_format(row, NAME, text, &frame.styles.section)?;
    to.set_row_height(row, 34)?;
    Ok(())
}

/// Writes the steps and the legend; returns the row of the summary's heads.
fn instructions(to: &mut Worksheet, frame: &Frame<'_>) -> Result<u32, XlsxError> {
    section(to, HOW - 1, &frame.words.get("template-how"), frame)?;
    for step in 1..=STEPS {
        let text = format!("{step}.  {}", frame.words.get(&format!("template-step-{step}")));
        let row = HOW + step - 1;
        to.merge_range(row, NAME, row, VALUE, &text, &frame.styles.step)?;
        to.set_row_height(row, points(super::frame::lines(&text, NAME_WIDTH + VALUE_WIDTH)) + 1.0)?;
    }
    let legend = HOW + STEPS;
    to.write_string_with_format(legend, NAME, frame.words.get("template-legend-strong"), &frame.styles.legend_strong)?;
    to.write_string_with_format(legend, VALUE, frame.words.get("template-legend-pale"), &frame.styles.legend_pale)?;
    to.set_row_height(legend, 24)?;
    section(to, legend + 1, &frame.words.get("template-sheets"), frame)?;
    Ok(legend + 2)
}

/// Writes the table of sheets; returns the first free row below it.
fn table(to: &mut Worksheet, others: &[Summary], heads: u32, frame: &Frame<'_>) -> Result<u32, XlsxError> {
    let styles = &frame.styles;
    to.write_string_with_format(heads, NAME, frame.words.get("template-sheet"), &styles.head)?;
    to.write_string_with_format(heads, VALUE, frame.words.get("template-sheet-state"), &styles.head)?;
    to.set_row_height(heads, 24)?;
    let mut row = heads + 1;
    for other in others {
        let link = Url::new(format!("internal:'{}'!B1", other.name)).set_text(&other.name);
        to.write_url_with_format(row, NAME, link, &styles.sheet_link)?;
        let state = Formula::new(format!("='{}'!$B$3", other.name)).set_result(&other.state);
        to.write_formula_with_format(row, VALUE, state, &styles.text)?;
        if let Some(count) = &other.count {
            let count = Formula::new(format!("={count}")).set_result(other.missing.to_string());
            to.write_formula_with_format(row, COUNT, count, &styles.machine)?;
        }
        let doubts = Formula::new(format!("={}", other.doubts)).set_result("0");
        to.write_formula_with_format(row, DOUBTS, doubts, &styles.machine)?;
        to.set_row_height(row, 21)?;
        row += 1;
    }
    if row > heads + 1 {
        let (count, doubts) = (format!("$D{}", heads + 2), format!("N($E{})", heads + 2));
        let is_done = format!("=AND(ISNUMBER({count}),{count}=0,{doubts}=0)");
        let is_open = format!("=OR(N({count})>0,{doubts}>0)");
        for (test, format) in [(is_done, &styles.done), (is_open, &styles.open)] {
            let rule = ConditionalFormatFormula::new().set_rule(test.as_str()).set_format(format);
            to.add_conditional_format(heads + 1, VALUE, row - 1, VALUE, &rule)?;
        }
    }
    Ok(row)
}

fn answers(
    to: &mut Worksheet,
    sheet: &Sheet,
    first: u32,
    frame: &Frame<'_>,
    lists: &mut Lists,
) -> Result<(), XlsxError> {
    let head = sheet.columns.last().map_or("", |column| column.head.get(frame.lang()));
    for (id, row) in start::ALL.into_iter().zip(first..) {
        to.write_string_with_format(row, 0, id, &frame.styles.machine)?;
        to.write_string_with_format(row, NAME, frame.words.get(&format!("template-start-{id}")), &frame.styles.name)?;
        to.write_blank(row, VALUE, &frame.styles.input)?;
        let entry = if id == start::READY { Entry::Choice(Choices::of::<YesNo>()) } else { Entry::Text };
        let help = frame.words.get(&format!("template-start-{id}-help"));
        to.add_data_validation(
            row,
            VALUE,
            row,
            VALUE,
            &lists.validation(entry, (head, &help), WITHOUT_REASON, frame.words)?,
        )?;
        to.set_row_height(row, if id == start::MESSAGE { 64 } else { 24 })?;
    }
    Ok(())
}

/// The line on what is missing in all, also when somebody marks the workbook as ready too early.
fn state(
    to: &mut Worksheet,
    others: &[Summary],
    (first, end): (u32, u32),
    ready: u32,
    frame: &Frame<'_>,
) -> Result<(), XlsxError> {
    let words = frame.words;
    let total: usize = others.iter().map(|other| other.missing).sum();
    let [sum, doubts] =
        ["D", "E"].map(|column| format!("SUM(${column}${}:${column}${})", first + 1, end.max(first + 1)));
    let at = ready;
    let ready = format!("${}", a1(at, u32::from(VALUE)));
    let yes = quoted(YesNo::Yes.word(words.lang));
    let (open, done) = (words.get("template-total-missing"), words.get("template-total-done"));
    let (marked, early) = (words.get("template-total-marked"), words.get("template-total-early"));
    let text = format!(
        "=IF({sum}=0,IF({ready}={yes},{},IF({doubts}=0,{},{})),IF({ready}={yes},{},{})&\" \"&{sum})",
        quoted(&marked),
        quoted(&done),
        quoted(&words.get("template-total-check")),
        quoted(&early),
        quoted(&open),
    );
    let result = if total == 0 { done } else { format!("{open} {total}") };
    let row = crate::schema::rows::STATE;
    to.write_formula_with_format(row, NAME, Formula::new(text).set_result(result), &frame.styles.state)?;
    let is_done = format!("=AND({sum}=0,OR({doubts}=0,{ready}={yes}))");
    let rule = ConditionalFormatFormula::new().set_rule(is_done.as_str()).set_format(&frame.styles.done);
    to.add_conditional_format(row, NAME, row, NAME, &rule)?;
    // The answer that matters most stands out until it is given.
    let rule = ConditionalFormatFormula::new()
        .set_rule(format!("=AND({sum}=0,{})", is_blank(&ready)).as_str())
        .set_format(&frame.styles.missing);
    to.add_conditional_format(at, VALUE, at, VALUE, &rule)?;
    Ok(())
}
