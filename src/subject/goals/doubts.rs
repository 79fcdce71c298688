//! Texts that say another thing of a goal than its status does.
//!
//! *Takes* what the administration has written of goals and their statuses, *returns* where they differ. *Never*
//! guesses: a text that does not say whether the goal is reached says nothing.

use super::Goal;
use crate::diagnostic::{Code, Diagnostic};
use crate::doubts::Doubting;
use crate::subject::texts::sheet::goal_summary_key;
use crate::text::input;

/// Summaries in which every sentence about reaching the goal says something else than its status. Where units are
/// missing the status is not yet the one that the text is about.
pub(crate) fn doubts(all: &Doubting<'_>) -> Vec<Diagnostic> {
    if !all.results.missing_units.is_empty() {
        return Vec::new();
    }
    all.plan.goals.iter().flat_map(|goal| contradictions(all, goal)).collect()
}

fn contradictions(all: &Doubting<'_>, goal: &Goal) -> Vec<Diagnostic> {
    let results = all.results;
    let status = results.goals.get(&goal.id).and_then(|own| own.decided.status());
    let written = results.texts.get(&goal_summary_key(&goal.id)).into_iter().flatten();
    let differing = written.filter_map(|(_, text)| {
        let (said, status) = (input::reached(&text.value), status?);
        let first = said.first().copied().filter(|_| !said.contains(&status))?;
        let problem = Diagnostic::new(Code::TextContradicts, &text.at).with("name", &goal.name);
        Some(problem.with("said", first.id()).with("status", status.id()))
    });
    differing.collect()
}
