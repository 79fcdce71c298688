//! `tertial status`: who has handed in, how complete, marked ready or not.

use super::{CLEAN, ERRORS, Failure, project, say};
use crate::cli::Selection;
use crate::diagnostic::{Code, Diagnostic, Place, Severity};
use crate::pipeline;
use crate::text::{Arg, Words};

/// One line a unit.
pub fn run(selection: &Selection, words: &Words) -> Result<u8, Failure> {
    let (project, plan) = project::open(selection, words)?;
    let Some(plan) = plan else {
        project::complain(&project.diagnostics, words);
        return Ok(ERRORS);
    };
    let period = project.period(selection.period)?;
    let (inputs, _) = project.inputs(period)?;
    let (checked, diagnostics) = pipeline::check(plan, period, &inputs, false, words);
    let widest = checked.plan.units.iter().map(|unit| unit.name.chars().count()).max().unwrap_or(0);
    for unit in &checked.plan.units {
        let state = match checked.data.of(&unit.id) {
            None => match (checked.data.unusable.get(&unit.id), checked.data.blank.get(&unit.id)) {
                (Some(file), _) => words.with("status-unusable", &[("file", Arg::Text(file))]),
                (None, Some(file)) => words.with("status-blank", &[("file", Arg::Text(file))]),
                (None, None) => words.get("status-missing"),
            },
            Some(submission) => {
                let of_file = |place: &Option<Place>| place.as_ref().is_some_and(|at| at.file() == &*submission.file);
                let own: Vec<&Diagnostic> = diagnostics.0.iter().filter(|one| of_file(&one.at)).collect();
                let gaps = own.iter().filter(|one| one.code == Code::ValueMissing).count();
                let count = |severity: Severity| own.iter().filter(|one| one.code.severity() == severity).count();
                let ready = if submission.is_ready() { "status-ready" } else { "status-not-ready" };
                words.with(
                    "status-line",
                    &[
                        ("ready", Arg::Text(&words.get(ready))),
                        ("gaps", Arg::Count(gaps)),
                        ("errors", Arg::Count(count(Severity::Error) - gaps)),
                        ("warnings", Arg::Count(count(Severity::Warning))),
                        ("file", Arg::Text(&submission.file)),
                    ],
                )
            }
        };
        let padding = " ".repeat(widest - unit.name.chars().count());
        say(&format!("{}{padding}  {state}", unit.name));
    }
    let handed_in = Arg::Count(checked.data.submissions.len());
    say(&words.with("status-summary", &[("count", handed_in), ("of", Arg::Count(checked.plan.units.len()))]));
    Ok(CLEAN)
}
