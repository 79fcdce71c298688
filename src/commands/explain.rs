//! `tertial explain`: what a code means, or why a figure is what it is.

use super::{CLEAN, ERRORS, Failure, project, say, say_error};
use crate::app;
use crate::cli::ExplainSelection;
use crate::diagnostic::{Code, page};
use crate::report::Explained;
use crate::subject::{self, PartPage};
use crate::text::{Arg, Words};

/// Explains a code, or every figure whose key or name holds the topic.
pub fn run(topic: &str, selection: &ExplainSelection, words: &Words) -> Result<u8, Failure> {
    let wanted = topic.trim();
    if let Some(code) = Code::ALL.iter().find(|code| code.id().eq_ignore_ascii_case(wanted)) {
        say(&code_page(*code, words));
        return Ok(CLEAN);
    }
    let part = subject::part_page(wanted, words);
    if let Some(page) = &part {
        say(&about_part(page));
    }
    // What a part is called may also be what figures are of; a part is explained without a project as well.
    let disk = match project::locate(selection.project.as_deref()) {
        Err(_) if part.is_some() => return Ok(CLEAN),
        found => found?,
    };
    let Some(workspace) = project::open_at(&disk, selection.period, words)? else { return Ok(ERRORS) };
    let found = match app::explain(&workspace, selection.period, topic) {
        Err(_) if part.is_some() => return Ok(CLEAN),
        found => found?,
    };
    if found.figures.is_empty() && part.is_some() {
        return Ok(CLEAN);
    }
    if found.figures.is_empty() {
        say_error(&nothing(topic, &found.near, words));
        return Ok(ERRORS);
    }
    for figure in &found.figures {
        say(&show(figure, words));
    }
    Ok(CLEAN)
}

fn about_part(page: &PartPage) -> String {
    let lines = page.lines.iter().map(|(label, text)| format!("  {label}: {text}\n"));
    format!("{} ({})\n{}", page.name, page.key, lines.collect::<String>())
}

fn code_page(code: Code, words: &Words) -> String {
    let [message, help, explanation] = page(code, words);
    let severity = code.severity().word(words);
    format!("{severity}[{}]: {message}\n\n{explanation}\n\n{}: {help}\n", code.id(), words.get("diagnostic-help"))
}

/// Nothing is called so; perhaps it was mistyped.
fn nothing(topic: &str, near: &[String], words: &Words) -> String {
    let nothing = words.with("explain-nothing", &[("topic", Arg::Text(topic))]);
    if near.is_empty() {
        return nothing;
    }
    let quoted: Vec<String> =
        near.iter().map(|one| words.with("explain-near-name", &[("name", Arg::Text(one))])).collect();
    let near = quoted.join(&format!(" {} ", words.get("explain-near-or")));
    format!("{nothing} {}", words.with("usage-near", &[("near", Arg::Text(&near))]))
}

/// The figure, its rule, and what stands in each cell behind it.
fn show(figure: &Explained, words: &Words) -> String {
    let mut text = format!("{}: {}\n  {}\n", figure.what, figure.value, figure.rule);
    for (origin, stands) in &figure.origins {
        let value = stands.as_ref().map(|value| format!(": {value}")).unwrap_or_default();
        text.push_str(&format!("  {} {origin}{value}\n", words.get("explain-from")));
    }
    text
}
