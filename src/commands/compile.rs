//! `tertial compile`: the committee workbook, the PDF, the web page and the snapshot.

use std::path::Path;

use super::{CLEAN, ERRORS, Failure, check, files, project, say, say_error};
use crate::cli::Selection;
use crate::pipeline;
use crate::text::{Arg, Words};

/// Compiles a period. With errors nothing is written and earlier output stays, unless `partial` is given.
pub fn run(selection: &Selection, out: &Path, partial: bool, words: &Words) -> Result<u8, Failure> {
    let (project, plan) = project::open(selection, words)?;
    let mut diagnostics = project.diagnostics.clone();
    let Some(plan) = plan else {
        project::complain(&diagnostics, words);
        return Ok(ERRORS);
    };
    let period = project.period(selection.period)?;
    let (inputs, found) = project.inputs(period)?;
    diagnostics.extend(found);
    let logo = project.logo(&plan, &mut diagnostics, words);
    let (checked, found) = pipeline::check(plan, period, &inputs, partial, words);
    diagnostics.extend(found);
    let (results, found) = pipeline::assess(&checked);
    diagnostics.extend(found);
    diagnostics.extend(pipeline::doubts(&checked, &results, words));
    let has_errors = diagnostics.any_error();
    if has_errors && !partial {
        let diagnostics = diagnostics.sorted();
        project::complain(&diagnostics, words);
        say_error(&check::summary(&diagnostics, words));
        say_error(&words.get("compile-nothing-written"));
        return Ok(ERRORS);
    }
    let (outputs, diagnostics) = pipeline::render(&checked, &results, logo, diagnostics, words)?;
    let stem = format!("{}-{}-{}", checked.plan.committee.slug, results.when.year, period.code());
    let written: [(String, &[u8]); 4] = [
        (format!("{stem}.xlsx"), &outputs.xlsx),
        (format!("{stem}.pdf"), &outputs.pdf),
        (format!("{stem}.html"), outputs.html.as_bytes()),
        (format!("{stem}.json"), outputs.json.as_bytes()),
    ];
    files::write_all(out, &written)?;
    project::complain(&diagnostics, words);
    for (name, _) in &written {
        say(&words.with("compile-wrote", &[("path", Arg::Text(&out.join(name).display().to_string()))]));
    }
    say(&check::summary(&diagnostics, words));
    Ok(if has_errors { ERRORS } else { CLEAN })
}
