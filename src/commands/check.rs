//! `tertial check`: everything that is wrong.

use super::project;
use super::{CLEAN, ERRORS, Failure, say};
use crate::app::{self, Workspace};
use crate::cli::{Format, Selection};
use crate::diagnostic::{self, Diagnostics, Severity, emit};
use crate::text::{Arg, Words};

/// Checks plan and workbooks. A project without workbooks yet has its plan checked.
pub fn run(selection: &Selection, format: Format, words: &Words) -> Result<u8, Failure> {
    let disk = project::locate(selection.project.as_deref())?;
    let diagnostics = match Workspace::open(&disk, words)? {
        (Some(workspace), _) => app::check(&workspace, selection.period)?,
        (None, of_plan) => of_plan.sorted(),
    };
    report(&diagnostics, format, words);
    Ok(if diagnostics.any_error() { ERRORS } else { CLEAN })
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
