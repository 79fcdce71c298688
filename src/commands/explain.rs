//! `tertial explain`: what a code means, or why a figure is what it is.

use super::{CLEAN, ERRORS, Failure, project, say, say_error};
use crate::cli::{ExplainSelection, Selection};
use crate::diagnostic::{Code, page};
use crate::pipeline;
use crate::report::{self, Explained, Report};
use crate::text::{Arg, Words};

/// Explains a code, or every figure whose key or name holds the topic.
pub fn run(topic: &str, selection: &ExplainSelection, words: &Words) -> Result<u8, Failure> {
    let wanted = topic.trim().to_lowercase();
    if let Some(code) = Code::ALL.iter().find(|code| code.id().to_lowercase() == wanted) {
        say(&code_page(*code, words));
        return Ok(CLEAN);
    }
    let selection = Selection { project: selection.project.clone(), period: selection.period };
    let (project, plan) = project::open(&selection, words)?;
    let Some(plan) = plan else {
        project::complain(&project.diagnostics, words);
        return Ok(ERRORS);
    };
    let period = project.period(selection.period)?;
    let (inputs, _) = project.inputs(period)?;
    let (checked, _) = pipeline::check(plan, period, &inputs, true, words);
    let (results, _) = pipeline::assess(&checked);
    let report = Report { plan: &checked.plan, results: &results, words, sources: &checked.sources };
    let found = choose(report::explain(&report), &wanted);
    if found.is_empty() {
        say_error(&words.with("explain-nothing", &[("topic", Arg::Text(topic))]));
        return Ok(ERRORS);
    }
    for figure in &found {
        say(&show(figure, &report));
    }
    Ok(CLEAN)
}

/// The figures meant by a topic: those with just that key, id or number, else those whose name holds it.
fn choose(all: Vec<Explained>, wanted: &str) -> Vec<Explained> {
    let is_one = |text: &str| text.to_lowercase().split(' ').any(|part| part.trim_end_matches(',') == wanted);
    let exact = |figure: &Explained| figure.key.to_lowercase() == wanted || is_one(&figure.key) || is_one(&figure.what);
    if all.iter().any(exact) {
        return all.into_iter().filter(exact).collect();
    }
    all.into_iter().filter(|figure| figure.what.to_lowercase().contains(wanted)).collect()
}

fn code_page(code: Code, words: &Words) -> String {
    let [message, help, explanation] = page(code, words);
    let severity = code.severity().word(words);
    format!("{severity}[{}]: {message}\n\n{explanation}\n\n{}: {help}\n", code.id(), words.get("diagnostic-help"))
}

/// The figure, its rule, and what stands in each cell behind it.
fn show(figure: &Explained, report: &Report<'_>) -> String {
    let mut text = format!("{}: {}\n  {}\n", figure.what, figure.value, figure.rule);
    for (origin, stands) in &figure.origins {
        let value = stands.as_ref().map(|value| format!(": {value}")).unwrap_or_default();
        text.push_str(&format!("  {} {origin}{value}\n", report.words.get("explain-from")));
    }
    text
}
