//! The units' workbooks, blank but prefilled.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::workspace::Workspace;
use super::{AppError, gather::gather};
use crate::diagnostic::{Code, Diagnostics};
use crate::domain::{Period, Unit, UnitKind};
use crate::inputs::Inputs;
use crate::parallel;
use crate::pipeline::{self, Checked};
use crate::template::{self, TemplateError};

/// What there is to write.
#[derive(Debug)]
pub struct Templates {
    /// The period's folder, relative to the project's.
    pub folder: PathBuf,
    /// The names of the workbooks that are there and are not to be written over.
    pub kept: Vec<String>,
    /// The names and bytes of the others.
    pub made: Vec<(String, Vec<u8>)>,
}

/// Makes a workbook for every unit that has none, or one that is as blank as the template was; never for one that
/// holds input.
///
/// # Errors
///
/// [`AppError`] if a folder cannot be listed or a workbook cannot be made.
pub fn templates(workspace: &Workspace<'_>, period: Period) -> Result<Templates, AppError> {
    let words = workspace.words;
    let (inputs, passed_over) = gather(workspace, period)?;
    let folder = workspace.folder(period)?;
    // What is wrong with what has been handed in is not asked for here.
    let (checked, _) = pipeline::check(workspace.plan.clone(), period, &inputs, true, words);
    let plan = &checked.plan;
    let kept = kept(&checked, &inputs, &passed_over);
    let (there, asked): (Vec<&Unit>, Vec<&Unit>) =
        plan.units.iter().partition(|unit| kept.contains_key(&stem(&file_name(unit))));
    let make = |unit: &&Unit| -> Result<(String, Vec<u8>), TemplateError> {
        // The unit that decides sees what the rules propose from what has been handed in so far.
        let decides = unit.kind == UnitKind::Department && !inputs.workbooks.is_empty();
        let assessed = decides.then(|| pipeline::assess(&checked).0.figures);
        let figures = assessed.as_ref().unwrap_or(&checked.past);
        Ok((file_name(unit), template::unit_workbook(plan, unit, period, figures, words)?))
    };
    let made = parallel::map(&asked, make).into_iter().collect::<Result<_, _>>()?;
    Ok(Templates {
        folder,
        kept: there.iter().filter_map(|unit| kept.get(&stem(&file_name(unit))).cloned()).collect(),
        made,
    })
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
