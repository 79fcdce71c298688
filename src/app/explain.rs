//! Why a figure is what it is.

use std::collections::BTreeMap;

use super::workspace::Workspace;
use super::{AppError, gather::gather};
use crate::diagnostic::Code;
use crate::domain::Period;
use crate::pipeline;
use crate::report::{self, Explained};

/// The figures that a topic means.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// The figures, in the order of the report.
    pub figures: Vec<Explained>,
    /// If there are none, words that would have found some: the nearest, at most three.
    pub near: Vec<String>,
}

/// Explains every figure whose key, id or name holds the topic.
///
/// # Errors
///
/// [`AppError`] if there is no period, or a folder cannot be listed.
pub fn explain(workspace: &Workspace<'_>, period: Option<Period>, topic: &str) -> Result<Explanation, AppError> {
    let Workspace { plan, words, .. } = workspace;
    let period = workspace.period(period)?;
    let (inputs, _) = gather(workspace, period)?;
    let (checked, _) = pipeline::check(plan.clone(), period, &inputs, true, words);
    let (results, _) = pipeline::assess(&checked);
    let report = checked.report(&results, &[], words);
    let all = report::explain(&report);
    let wanted = topic.trim().to_lowercase();
    let figures = choose(&all, &wanted);
    let near = if figures.is_empty() { near(&all, &wanted) } else { Vec::new() };
    Ok(Explanation { figures, near })
}

/// The figures meant by a topic: those with just that key, id or number, else those whose name holds it.
fn choose(all: &[Explained], wanted: &str) -> Vec<Explained> {
    let is_one = |text: &str| text.to_lowercase().split(' ').any(|part| part.trim_end_matches(',') == wanted);
    let exact =
        |figure: &&Explained| figure.key.to_lowercase() == wanted || is_one(&figure.key) || is_one(&figure.what);
    if all.iter().any(|figure| exact(&figure)) {
        return all.iter().filter(exact).cloned().collect();
    }
    all.iter().filter(|figure| figure.what.to_lowercase().contains(wanted)).cloned().collect()
}

/// What somebody who mistyped a topic may have meant: codes, and as many words in a row of a key or a name as the
/// topic has.
fn near(all: &[Explained], wanted: &str) -> Vec<String> {
    const MOST: usize = 3;
    let length = wanted.split_whitespace().count().max(1);
    let mut candidates: BTreeMap<String, String> = BTreeMap::new();
    let mut add = |name: &str| {
        candidates.entry(name.to_lowercase()).or_insert_with(|| name.to_owned());
    };
    Code::ALL.iter().for_each(|code| add(code.id()));
    for text in all.iter().flat_map(|figure| [&figure.key, &figure.what]) {
        let words: Vec<&str> = text.split_whitespace().collect();
        for phrase in words.windows(length) {
            add(phrase.join(" ").trim_matches(|c: char| !c.is_alphanumeric()));
        }
    }
    // A slip in four letters, of which exchanged neighbours are one.
    let slips = |name: &str| {
        let slips = strsim::osa_distance(name, wanted);
        let letters = name.chars().count().min(wanted.chars().count());
        (slips * 4 <= letters).then_some(slips)
    };
    let mut near: Vec<(usize, String)> =
        candidates.into_iter().filter_map(|(lower, name)| Some((slips(&lower)?, name))).collect();
    near.sort();
    near.into_iter().take(MOST).map(|(_, name)| name).collect()
}
