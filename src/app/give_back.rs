//! The units' workbooks as they were handed in, with what is wrong marked in them.

use super::workspace::Workspace;
use super::{AppError, gather::gather};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place, Severity};
use crate::domain::Period;
use crate::marks::{self, Grade, Item, List, Mark, MarkError};
use crate::parallel;
use crate::read::{self, RawBook};
use crate::report::sentence::capitalised;
use crate::text::{Arg, Words};

/// The names and bytes of the workbooks that something is wrong with, marked; of those that marks cannot be put into,
/// such as files of OpenDocument, a list in a workbook of its own.
///
/// # Errors
///
/// [`AppError`] if there is no period, or a folder cannot be listed.
pub fn give_back(
    workspace: &Workspace<'_>,
    period: Option<Period>,
    diagnostics: &Diagnostics,
) -> Result<Vec<(String, Vec<u8>)>, AppError> {
    let (inputs, _) = gather(workspace, workspace.period(period)?)?;
    let made = parallel::map(&inputs.workbooks, |(name, bytes)| {
        // What has become of the file or of the plan since is for the controller.
        let of_log = [Code::ChangedAfterApproval, Code::ChangedAfterClosing];
        let is_own = |one: &&Diagnostic| {
            let is_said = one.code.severity() != Severity::Note && !one.code.is_of_plan();
            let is_for_unit = is_said && !of_log.contains(&one.code);
            one.at.as_ref().map(Place::file) == Some(&**name) && is_for_unit
        };
        let mut own: Vec<&Diagnostic> = diagnostics.0.iter().filter(is_own).collect();
        if own.is_empty() {
            return Ok(None);
        }
        let book = read::read(name.clone(), bytes).ok();
        own.sort_by_key(|one| position(one, book.as_ref()));
        let list = list(&own, workspace.words);
        let marks: Vec<Mark> = own.iter().filter_map(|one| mark(one, book.as_ref(), workspace.words)).collect();
        let file = name.rsplit('/').next().unwrap_or(name);
        Ok(Some(match book.and_then(|_| marks::mark(bytes, Some(&list), &marks).ok()) {
            Some(marked) => (file.to_owned(), marked),
            None => {
                let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
                let name = workspace.words.with("return-list-name", &[("stem", Arg::Text(stem))]);
                let list = List { intro: workspace.words.get("return-intro-alone"), ..list };
                (name, marks::list_alone(&list)?)
            }
        }))
    });
    let made: Result<Vec<_>, MarkError> = made.into_iter().collect();
    Ok(made?.into_iter().flatten().collect())
}

/// By sheet in the order of the workbook, then by row; what is wrong with the file as a whole comes first.
fn position(one: &Diagnostic, book: Option<&RawBook>) -> (usize, u32, u32) {
    let at = |name: &str| {
        book.and_then(|book| book.sheets.iter().position(|sheet| *sheet.name == *name)).map_or(0, |at| at + 1)
    };
    match &one.at {
        None | Some(Place::File(_)) => (0, 0, 0),
        Some(Place::Sheet(_, sheet)) => (at(sheet), 0, 0),
        Some(Place::Cell(cell)) => (at(&cell.sheet), cell.row + 1, cell.col),
    }
}

fn list(own: &[&Diagnostic], words: &Words) -> List {
    let item = |one: &&Diagnostic| {
        let (sheet, cell) = match &one.at {
            None | Some(Place::File(_)) => (String::new(), None),
            Some(Place::Sheet(_, sheet)) => (sheet.to_string(), None),
            Some(Place::Cell(cell)) => (cell.sheet.to_string(), Some((cell.row, cell.col))),
        };
        Item {
            sheet,
            cell,
            grade: grade(one),
            severity: capitalised(&one.code.severity().word(words)),
            message: sentence(&message(one, words)),
            remedy: sentence(&match one.code {
                Code::ReturnedWorkbook => words.get("return-why-help"),
                _ => one.help(words),
            }),
            code: one.code.id().to_owned(),
        }
    };
    List {
        sheet: words.get("return-sheet"),
        title: words.with("return-title", &[("count", Arg::Count(own.len()))]),
        intro: words.get("return-intro"),
        heads: ["column-place", "column-problem", "column-remedy", "column-severity", "column-code"]
            .map(|head| words.get(head)),
        items: own.iter().map(item).collect(),
    }
}

/// What the unit is told: why the controller returned its workbook, and not what that means for the report.
fn message(one: &Diagnostic, words: &Words) -> String {
    match one.code {
        Code::ReturnedWorkbook => words.with("return-why", &[("why", Arg::Text(one.arg("why").unwrap_or_default()))]),
        _ => Diagnostic { leaves_out: None, ..one.clone() }.message(words),
    }
}

/// What is wrong in a cell. A cell that is blank keeps its mark until it is filled in.
fn mark(one: &Diagnostic, book: Option<&RawBook>, words: &Words) -> Option<Mark> {
    let Some(Place::Cell(cell)) = &one.at else { return None };
    let sheet = book?.sheets.iter().find(|sheet| sheet.name == cell.sheet)?;
    Some(Mark {
        sheet: cell.sheet.to_string(),
        row: cell.row,
        col: cell.col,
        text: format!("{}\n{}", sentence(&one.message(words)), sentence(&one.help(words))),
        grade: grade(one),
        until_filled: sheet.cell(cell.row, cell.col).is_none(),
    })
}

fn grade(one: &Diagnostic) -> Grade {
    if one.code.severity() == Severity::Error { Grade::Error } else { Grade::Warning }
}

/// Messages are written without capital and full stop.
fn sentence(text: &str) -> String {
    let text = capitalised(text);
    if text.ends_with(['.', '!', '?']) { text } else { format!("{text}.") }
}
