//! The plan document: what is planned for the year, as PDF and web page.

use super::AppError;
use super::compile::Compiled;
use super::gather;
use super::images::{ImageTrouble, logo, unusable};
use super::workspace::Workspace;
use crate::history;
use crate::pipeline;

/// Makes the plan document from the plan and what is known of earlier years.
///
/// # Errors
///
/// [`AppError`] if a folder cannot be listed or the document cannot be rendered.
pub fn plan_document(workspace: &Workspace<'_>) -> Result<Compiled, AppError> {
    let Workspace { plan, of_plan, words, .. } = workspace;
    let mut diagnostics = of_plan.clone();
    let (snapshots, found) = gather::snapshots(workspace)?;
    diagnostics.extend(found);
    let (past, found) = history::read(plan, &snapshots, None, words);
    diagnostics.extend(found);
    let (logo, found) = logo(workspace);
    diagnostics.0.extend(found);
    if diagnostics.any_error() {
        return Ok(Compiled { files: None, diagnostics: diagnostics.sorted(), approved: None });
    }
    let (made, found) = match pipeline::plan_document(plan, &past, logo, words) {
        Ok(done) => done,
        Err(error) => {
            // A logo is no reason to be without a plan.
            let fault = error.logo_fault().ok_or(error)?;
            diagnostics.push(unusable(workspace, ImageTrouble::Content(fault)));
            pipeline::plan_document(plan, &past, None, words)?
        }
    };
    diagnostics.extend(found);
    let stem = history::plan_stem(&plan.committee.slug, plan.committee.year);
    let files = vec![(format!("{stem}.pdf"), made.pdf), (format!("{stem}.html"), made.html.into_bytes())];
    Ok(Compiled { files: Some(files), diagnostics: diagnostics.sorted(), approved: None })
}
