//! `tertial templates`: the units' workbooks, blank but prefilled.

use std::collections::BTreeSet;

use super::project::ProjectError;
use super::{CLEAN, ERRORS, Failure, files, project, say};
use crate::cli::Selection;
use crate::diagnostic::{Code, Diagnostics};
use crate::domain::{Unit, UnitKind, YearPeriod};
use crate::parallel;
use crate::pipeline::{self, Checked, Inputs};
use crate::template::{self, TemplateError};
use crate::text::{Arg, Words};

/// Writes a workbook for every unit that has none, or one that is as blank as the template was; never over one that
/// holds input.
pub fn run(selection: &Selection, words: &Words) -> Result<u8, Failure> {
    let (project, plan) = project::open(selection, words)?;
    project::complain(&project.diagnostics, words);
    let Some(plan) = plan.filter(|_| !project.diagnostics.any_error()) else { return Ok(ERRORS) };
    // Without a period there is nothing to fill in: the folder is about to be made.
    let period = selection.period.ok_or(ProjectError::NoPeriodForTemplates)?;
    let (inputs, passed_over) = project.inputs(period)?;
    let folder = project.folder(period)?;
    // What is wrong with what has been handed in is not asked for here.
    let (checked, _) = pipeline::check(plan, period, &inputs, true, words);
    let (plan, _when) = (&checked.plan, YearPeriod { year: checked.plan.committee.year, period });
    let kept = kept(&checked, &inputs, &passed_over);
    let (kept, asked): (Vec<&Unit>, Vec<&Unit>) =
        plan.units.iter().partition(|unit| kept.contains(&stem(&file_name(unit))));
    for unit in kept {
        let path = folder.join(file_name(unit)).display().to_string();
        say(&words.with("templates-kept", &[("path", Arg::Text(&path))]));
    }
    let write = |unit: &&Unit| -> Result<(String, Vec<u8>), TemplateError> {
        let figures = match unit.kind {
            UnitKind::Department if !inputs.workbooks.is_empty() => pipeline::assess(&checked).0.figures,
            UnitKind::Department | UnitKind::Unit => checked.past.clone(),
        };
        Ok((file_name(unit), template::unit_workbook(plan, unit, period, &figures, words)?))
    };
    let written: Vec<(String, Vec<u8>)> = parallel::map(&asked, write).into_iter().collect::<Result<_, _>>()?;
    let borrowed: Vec<(String, &[u8])> = written.iter().map(|(name, bytes)| (name.clone(), bytes.as_slice())).collect();
    files::write_all(&folder, &borrowed)?;
    let folder = folder.display().to_string();
    say(&words.with("templates-done", &[("count", Arg::Count(written.len())), ("folder", Arg::Text(&folder))]));
    Ok(CLEAN)
}

/// The names of the workbooks that are not to be written: all that are there, but the blank ones. One that somebody
/// has open is not blank for long.
fn kept(checked: &Checked, inputs: &Inputs, passed_over: &Diagnostics) -> BTreeSet<String> {
    let locks = passed_over.0.iter().filter(|one| one.code == Code::FileLocked);
    let locks: Vec<&str> = locks.filter_map(|one| Some(one.at.as_ref()?.file())).collect();
    let mut kept: BTreeSet<String> = inputs.workbooks.iter().map(|(name, _)| stem(name)).collect();
    for (unit, file) in &checked.data.blank {
        let open = locks.iter().any(|lock| lock.contains(unit.as_str()));
        if !open && file.ends_with(&format!("/{unit}.xlsx")) {
            kept.remove(&stem(file));
        }
    }
    kept
}

fn file_name(unit: &Unit) -> String {
    format!("{}.xlsx", unit.id)
}

/// A workbook's name without folder and extension, in lower case.
fn stem(name: &str) -> String {
    let file = name.rsplit('/').next().unwrap_or(name);
    file.rsplit_once('.').map_or(file, |(stem, _)| stem).to_lowercase()
}
