//! `tertial templates`: the units' workbooks, blank but prefilled.

use std::collections::BTreeSet;

use super::project::ProjectError;
use super::{CLEAN, ERRORS, Failure, files, project, say};
use crate::cli::Selection;
use crate::domain::YearPeriod;
use crate::pipeline;
use crate::template::{self, Prefill};
use crate::text::{Arg, Words};

/// Writes a workbook for every unit that has none; never over one that is there.
pub fn run(selection: &Selection, words: &Words) -> Result<u8, Failure> {
    let (project, plan) = project::open(selection, words)?;
    project::complain(&project.diagnostics, words);
    let Some(plan) = plan.filter(|_| !project.diagnostics.any_error()) else { return Ok(ERRORS) };
    // Without a period there is nothing to fill in: the folder is about to be made.
    let period = selection.period.ok_or(ProjectError::NoPeriodForTemplates)?;
    let (inputs, _) = project.inputs(period)?;
    let folder = project.folder(period)?;
    let stems: BTreeSet<String> = inputs.workbooks.iter().map(|(name, _)| stem(name)).collect();
    let past = pipeline::history(&plan, &inputs, words).0;
    let when = YearPeriod { year: plan.committee.year, period };
    let mut written = Vec::new();
    for unit in &plan.units {
        let name = format!("{}.xlsx", unit.id);
        if stems.contains(&stem(&name)) {
            let path = folder.join(&name).display().to_string();
            say(&words.with("templates-kept", &[("path", Arg::Text(&path))]));
            continue;
        }
        let prefill = Prefill::new(&plan, &past, unit, when);
        written.push((name, template::unit_workbook(&plan, unit, period, &prefill, words)?));
    }
    let borrowed: Vec<(String, &[u8])> = written.iter().map(|(name, bytes)| (name.clone(), bytes.as_slice())).collect();
    files::write_all(&folder, &borrowed)?;
    let folder = folder.display().to_string();
    say(&words.with("templates-done", &[("count", Arg::Count(written.len())), ("folder", Arg::Text(&folder))]));
    Ok(CLEAN)
}

/// A workbook's name without folder and extension, in lower case.
fn stem(name: &str) -> String {
    let file = name.rsplit('/').next().unwrap_or(name);
    file.rsplit_once('.').map_or(file, |(stem, _)| stem).to_lowercase()
}
