//! The units' workbooks, blank but prefilled.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::workspace::Workspace;
use super::{AppError, gather::gather};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::domain::{Period, Unit, UnitKind};
use crate::inputs::Inputs;
use crate::parallel;
use crate::pipeline::{self, Checked};
use crate::template;
use crate::text::Words;

/// How many are made at a time: enough for all cores, and few to hold.
const AT_A_TIME: usize = 32;

/// What there is to write.
#[derive(Debug)]
pub struct Templates<'w> {
    /// The period's folder, relative to the project's.
    pub folder: PathBuf,
    /// The names of the workbooks that are there and are not to be written over.
    pub kept: Vec<String>,
    /// Those of them that lack something which the plan asks for: a row or a sheet.
    pub lacking: Vec<String>,
    /// Whose the others are, by their place in the plan.
    asked: Vec<usize>,
    checked: Checked,
    /// Something has been handed in.
    has_begun: bool,
    words: &'w Words,
}

/// Finds the units that have no workbook, or one that is as blank as the template was; never one that holds input.
///
/// # Errors
///
/// [`AppError`] if a folder cannot be listed.
pub fn templates<'w>(workspace: &Workspace<'w>, period: Period) -> Result<Templates<'w>, AppError> {
    let words = workspace.words;
    let (inputs, passed_over) = gather(workspace, period)?;
    let folder = workspace.folder(period)?;
    // What is wrong with what has been handed in is not asked for here.
    let (checked, found) = pipeline::check(workspace.plan.clone(), period, &inputs, true, words);
    let there = kept(&checked, &inputs, &passed_over);
    let mut kept = Vec::new();
    let mut asked = Vec::new();
    for (index, unit) in checked.plan.units.iter().enumerate() {
        // Whatever its file is called.
        let handed_in = checked.data.of(&unit.id).map(|own| &own.file).or_else(|| checked.data.unusable.get(&unit.id));
        match there.get(&stem(&file_name(unit))).cloned().or(handed_in.map(|name| file(name).to_owned())) {
            Some(name) => kept.push(name),
            None => asked.push(index),
        }
    }
    let lacks = |name: &&String| {
        let of_file = |one: &Diagnostic| one.at.as_ref().is_some_and(|at| file(at.file()) == **name);
        found.0.iter().any(|one| [Code::RowMissing, Code::SheetMissing].contains(&one.code) && of_file(one))
    };
    let lacking = kept.iter().filter(lacks).cloned().collect();
    Ok(Templates { folder, kept, lacking, asked, checked, has_begun: !inputs.workbooks.is_empty(), words })
}

impl Templates<'_> {
    /// The names of the workbooks to write.
    pub fn names(&self) -> Vec<String> {
        self.asked.iter().map(|unit| file_name(&self.checked.plan.units[*unit])).collect()
    }

    /// Their bytes in the same order, made as they are asked for.
    ///
    /// # Errors
    ///
    /// [`AppError`] if a workbook cannot be made.
    pub fn made(&self) -> impl Iterator<Item = Result<Vec<u8>, AppError>> {
        self.asked.chunks(AT_A_TIME).flat_map(|units| parallel::map(units, |unit| self.make(*unit)))
    }

    fn make(&self, unit: usize) -> Result<Vec<u8>, AppError> {
        let Checked { plan, period, past, .. } = &self.checked;
        let unit = &plan.units[unit];
        // The unit that decides sees what the rules propose from what has been handed in so far.
        let decides = unit.kind == UnitKind::Department && self.has_begun;
        let assessed = decides.then(|| pipeline::assess(&self.checked).0.figures);
        let figures = assessed.as_ref().unwrap_or(past);
        Ok(template::unit_workbook(plan, unit, *period, figures, self.words)?)
    }
}

/// The names of the workbooks that are not to be written, by what they are called without extension: all that are there,
/// also those that cannot be opened, but the blank ones. One that somebody has open is not blank for long.
fn kept(checked: &Checked, inputs: &Inputs, passed_over: &Diagnostics) -> BTreeMap<String, String> {
    let locks = passed_over.0.iter().filter(|one| one.code == Code::FileLocked);
    let locks: Vec<&str> = locks.filter_map(|one| Some(one.at.as_ref()?.file())).collect();
    let opened = inputs.workbooks.iter().map(|(name, _)| name);
    let all = opened.chain(inputs.unopened.iter().map(|(name, _)| name));
    let mut kept: BTreeMap<String, String> = all.map(|name| (stem(name), file(name).to_owned())).collect();
    for (unit, name) in &checked.data.blank {
        let open = locks.iter().any(|lock| lock.contains(unit.as_str()));
        if !open && name.ends_with(&format!("/{unit}.xlsx")) {
            kept.remove(&stem(name));
        }
    }
    kept
}

fn file_name(unit: &Unit) -> String {
    format!("{}.xlsx", unit.id)
}

/// A workbook's name without folder.
fn file(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

/// A workbook's name without folder and extension, in lower case.
fn stem(name: &str) -> String {
    let file = file(name);
    file.rsplit_once('.').map_or(file, |(stem, _)| stem).to_lowercase()
}
