//! A period up to its results, as `check` and `compile` need it.

use std::path::PathBuf;

use super::AppError;
use super::files::{Entry, ReadError};
use super::gather::{gather, is_workbook};
use super::handed_in::{approved, of_register, register};
use super::images::logo;
use super::workspace::Workspace;
use crate::assess::Results;
use crate::check::check;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::document::Image;
use crate::domain::{Period, YearPeriod};
use crate::history;
use crate::inputs::{Inputs, sha256};
use crate::pipeline::{self, Checked};
use crate::read::{self, LARGEST};

/// A period that has been read, checked and assessed.
pub(super) struct Assessed {
    pub(super) checked: Checked,
    pub(super) results: Results,
    pub(super) logo: Option<Image>,
    /// How many of the units' workbooks are approved, of how many, where the controller keeps a log.
    pub(super) approved: Option<(usize, usize)>,
    /// What the assessments themselves give rise to.
    pub(super) of_results: Diagnostics,
}

/// Reads, checks and assesses a period; the diagnostics are all others, those of the plan included.
pub(super) fn assess(
    workspace: &Workspace<'_>,
    period: Period,
    partial: bool,
) -> Result<(Assessed, Diagnostics), AppError> {
    let Workspace { plan, of_plan, words, .. } = workspace;
    let mut diagnostics = of_plan.clone();
    let (inputs, found) = gather(workspace, period)?;
    diagnostics.extend(found);
    let (logo, found) = logo(workspace);
    diagnostics.0.extend(found);
    let (checked, found) = pipeline::check(plan.clone(), period, &inputs, partial, words);
    diagnostics.extend(found);
    let folder = workspace.folder(period)?;
    let register = register(workspace, &folder)?;
    diagnostics.extend(of_register(workspace, (period, &folder), &inputs, &checked, &register));
    diagnostics.0.extend(without_report(workspace, &checked)?);
    diagnostics.0.extend(since_reported(workspace, &checked, &inputs)?);
    let (results, of_results) = pipeline::assess(&checked);
    let doubts = pipeline::doubts(&checked, &results, &diagnostics, words);
    diagnostics.extend(doubts);
    let approved = (!register.is_empty()).then(|| (approved(&checked, &register), checked.plan.units.len()));
    Ok((Assessed { checked, results, logo, approved, of_results }, diagnostics))
}

/// Workbooks of the report before, of which nothing is in the history: what they say is compared with nothing.
fn without_report(workspace: &Workspace<'_>, checked: &Checked) -> Result<Option<Diagnostic>, ReadError> {
    let now = YearPeriod { year: checked.plan.committee.year, period: checked.period };
    let Some(before) = now.previous() else { return Ok(None) };
    if checked.past.is_reported(before) {
        return Ok(None);
    }
    let (folder, workbooks) = workbooks_of(workspace, before.period)?;
    if workbooks.is_empty() {
        return Ok(None);
    }
    let problem = Diagnostic::of_project(Code::PeriodWithoutReport);
    Ok(Some(
        problem
            .with("folder", format!("{}/", folder.display()))
            .with("when", before)
            .with("period", before.period.code()),
    ))
}

/// Workbooks and earlier reports that the report before was not made of as they are now: what is compared with is another
/// report.
fn since_reported(workspace: &Workspace<'_>, checked: &Checked, inputs: &Inputs) -> Result<Vec<Diagnostic>, ReadError> {
    let plan = &checked.plan;
    let now = YearPeriod { year: plan.committee.year, period: checked.period };
    let Some(before) = now.previous().filter(|before| before.year == now.year) else { return Ok(Vec::new()) };
    let Some(reported) = history::reported(plan, &inputs.snapshots, before) else { return Ok(Vec::new()) };
    let mut changed: Vec<String> = Vec::new();
    for (name, bytes) in &inputs.snapshots {
        if reported.sources.get(&**name).is_some_and(|sum| *sum != sha256(bytes)) {
            changed.push(name.to_string());
        }
    }
    let (folder, workbooks) = workbooks_of(workspace, before.period)?;
    for entry in workbooks {
        let name = format!("{}/{}", folder.display(), entry.name);
        let Some(sum) = reported.sources.get(&name) else { continue };
        // What cannot be read now was read then; it is not asked for here.
        let Ok(bytes) = workspace.files.read(&entry.path, LARGEST) else { continue };
        if *sum == sha256(&bytes) {
            continue;
        }
        let content = || {
            let book = read::read(name.as_str().into(), &bytes).ok()?;
            Some(check(plan, &checked.past, before.period, &book, workspace.words).0?.content)
        };
        if reported.contents.get(&name).is_none_or(|then| content().as_ref() != Some(then)) {
            changed.push(name);
        }
    }
    let problem = |name: &String| Diagnostic::of_file(Code::ChangedAfterClosing, name).with("change", "reported");
    Ok(changed.iter().map(|name| problem(name).with("when", before)).collect())
}

/// A period's folder and the workbooks in it; none if it is not there.
fn workbooks_of(workspace: &Workspace<'_>, period: Period) -> Result<(PathBuf, Vec<Entry>), ReadError> {
    let folder = workspace.folder(period)?;
    if !workspace.folders()?.iter().any(|(_, own)| *own == folder) {
        return Ok((folder, Vec::new()));
    }
    let entries = workspace.files.list(&folder)?.into_iter().filter(|entry| is_workbook(&entry.name));
    Ok((folder, entries.collect()))
}
