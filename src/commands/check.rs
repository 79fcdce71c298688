//! `tertial check`: everything that is wrong.

use super::project::{self, ProjectError};
use super::{CLEAN, ERRORS, Failure, say};
use crate::cli::{Format, Selection};
use crate::diagnostic::{self, Diagnostics, Severity, emit};
use crate::text::{Arg, Words};
use crate::{merge, pipeline};

/// Checks plan and workbooks. A project without workbooks yet has its plan checked.
pub fn run(selection: &Selection, format: Format, words: &Words) -> Result<u8, Failure> {
    let (project, plan) = project::open(selection, words)?;
    let mut diagnostics = project.diagnostics.clone();
    if let Some(plan) = plan {
        match project.period(selection.period) {
            Ok(period) => {
                let (inputs, found) = project.inputs(period)?;
                diagnostics.extend(found);
                project.logo(&plan, &mut diagnostics, words);
                let (checked, found) = pipeline::check(plan, period, &inputs, false, words);
                diagnostics.extend(found);
                let (results, found) = pipeline::assess(&checked);
                diagnostics.extend(pipeline::doubts(&checked, &results, words));
                if nothing_missing(&checked.data) {
                    diagnostics.extend(found);
                }
            }
            Err(Failure::Project(ProjectError::NoPeriod)) => {}
            Err(failure) => return Err(failure),
        }
    }
    let diagnostics = diagnostics.sorted();
    report(&diagnostics, format, words);
    Ok(if diagnostics.any_error() { ERRORS } else { CLEAN })
}

/// Assessments of an incomplete dataset would raise questions that answer themselves later.
fn nothing_missing(data: &merge::Dataset) -> bool {
    data.missing.is_empty()
}

fn report(diagnostics: &Diagnostics, format: Format, words: &Words) {
    let format = match format {
        Format::Human => diagnostic::Format::Human,
        Format::Short => diagnostic::Format::Short,
        Format::Json => diagnostic::Format::Json,
    };
    let text = emit(diagnostics, format, words);
    if !text.is_empty() {
        say(&text);
    }
    if format == diagnostic::Format::Human {
        say(&summary(diagnostics, words));
    }
}

/// "2 fel, 1 varning, 3 upplysningar."
pub(super) fn summary(diagnostics: &Diagnostics, words: &Words) -> String {
    words.with(
        "control-summary",
        &[
            ("errors", Arg::Count(diagnostics.count(Severity::Error))),
            ("warnings", Arg::Count(diagnostics.count(Severity::Warning))),
            ("notes", Arg::Count(diagnostics.count(Severity::Note))),
        ],
    )
}
