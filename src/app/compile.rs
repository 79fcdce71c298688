//! The committee workbook, the PDF, the web page and the snapshot.

use super::AppError;
use super::assess::assess;
use super::images::{ImageTrouble, unusable};
use super::workspace::Workspace;
use crate::diagnostic::Diagnostics;
use crate::domain::Period;
use crate::history;
use crate::pipeline::{self, Checked, Outputs};
use crate::report::Report;

/// What came of a compilation.
#[derive(Debug)]
pub struct Compiled {
    /// The files to write with their names; `None` if there are errors and a partial report was not asked for.
    pub files: Option<Vec<(String, Vec<u8>)>>,
    /// Everything that was found.
    pub diagnostics: Diagnostics,
    /// How many of the units' workbooks are approved, of how many, where the controller keeps a log.
    pub approved: Option<(usize, usize)>,
}

/// Compiles a period; with `partial` also what is incomplete or has errors.
///
/// # Errors
///
/// [`AppError`] if there is no period, a folder cannot be listed, or an output cannot be rendered.
pub fn compile(workspace: &Workspace<'_>, period: Option<Period>, partial: bool) -> Result<Compiled, AppError> {
    let period = workspace.period(period)?;
    let (assessed, mut diagnostics) = assess(workspace, period, partial)?;
    let (checked, results, logo) = (assessed.checked, assessed.results, assessed.logo);
    diagnostics.extend(assessed.of_results);
    if diagnostics.any_error() && !partial {
        return Ok(Compiled { files: None, diagnostics: diagnostics.sorted(), approved: assessed.approved });
    }
    let faults = pipeline::faults(&checked, &diagnostics);
    let Checked { plan, sources, data, past, period: _ } = checked;
    // What was handed in is in the results now, and is much.
    drop((data, past));
    let words = workspace.words;
    let report = Report { plan: &plan, results: &results, words, sources: &sources, faults: &faults };
    let render = |logo, diagnostics| pipeline::render(&report, logo, diagnostics);
    let (outputs, diagnostics) = match render(logo, diagnostics.clone()) {
        Ok(done) => done,
        Err(error) => {
            // A logo is no reason to be without a report.
            let fault = error.logo_fault().ok_or(error)?;
            diagnostics.push(unusable(workspace, ImageTrouble::Content(fault)));
            render(None, diagnostics)?
        }
    };
    let mut stem = history::file_stem(&plan.committee.slug, results.when);
    // Never mistaken for the report, nor written over it.
    if outputs.is_draft {
        stem = format!("{stem}-{}", words.get("draft-file"));
    }
    Ok(Compiled { files: Some(named(&stem, outputs)), diagnostics, approved: assessed.approved })
}

fn named(stem: &str, outputs: Outputs) -> Vec<(String, Vec<u8>)> {
    vec![
        (format!("{stem}.xlsx"), outputs.xlsx),
        (format!("{stem}.pdf"), outputs.pdf),
        (format!("{stem}.html"), outputs.html.into_bytes()),
        (format!("{stem}.json"), outputs.json.into_bytes()),
    ]
}
