//! Work that is delayed, cancelled or not green; and what is done about what is not.

use super::{Activity, Standing, WorkResult};
use crate::document::Cell;
use crate::domain::{Id, Progress, Status};
use crate::report::context::Report;
use crate::report::exceptions::{Exception, Serious};
use crate::report::markdown::rich;
use crate::text::Arg;

/// In the order of the plan.
pub(crate) fn exceptions(report: &Report<'_>) -> Vec<Exception> {
    let work = &report.plan.work;
    let activities = work.activities.iter().map(|own| (&own.id, &own.name, &own.goal, &own.responsible, &own.due));
    let assignments = work.assignments.iter().map(|own| (&own.id, &own.name, &own.goal, &own.responsible, &own.due));
    let results = &report.results.work;
    let of = |results: &'_ [WorkResult], id: &Id| results.iter().position(|own| own.id == *id);
    let activities = activities.filter_map(|own| Some((own, &results.activities[of(&results.activities, own.0)?])));
    let assignments = assignments.filter_map(|own| Some((own, &results.assignments[of(&results.assignments, own.0)?])));
    let told = activities.chain(assignments).filter_map(|((_, name, goal, who, due), result)| {
        let standing = result.progress?;
        Some(Exception {
            serious: serious(standing, result.is_overdue(due, report.results.when))?,
            what: name.clone(),
            goal: goal.clone(),
            measured: String::new(),
            status: match standing {
                Standing::Colour(status) => Some(report.status(status)),
                Standing::Progress(_) => None,
            },
            before: result.previous.map_or_else(Cell::empty, |own| Cell::new(report.standing(own))),
            now: Cell::new(report.standing(standing)).from(result.origins.clone()),
            rule: None,
            why: report.comments_cell(&result.comments),
            done: report.held_by(who, due).map_or_else(Cell::empty, Cell::text),
        })
    });
    told.collect()
}

fn serious(standing: Standing, is_overdue: bool) -> Option<Serious> {
    match standing {
        Standing::Colour(status) => Serious::of(status),
        Standing::Progress(Progress::Delayed | Progress::Cancelled) => Some(Serious::Delayed),
        Standing::Progress(Progress::NotStarted | Progress::Ongoing | Progress::Done) => {
            is_overdue.then_some(Serious::Delayed)
        }
    }
}

impl Report<'_> {
    /// "Ansvarig: Enhetschef A. Klart enligt planen: mars 2025."
    pub(crate) fn held_by(&self, who: &str, due: &str) -> Option<String> {
        let said = [("exceptions-responsible", who), ("exceptions-due", due)];
        let said = said.into_iter().filter(|(_, text)| !text.is_empty());
        let said: Vec<String> = said.map(|(id, text)| self.words.with(id, &[("what", Arg::Text(text))])).collect();
        (!said.is_empty()).then(|| said.join(" "))
    }

    /// What is under way for a goal, by whom and until when.
    pub(crate) fn actions_for(&self, goal: &Id) -> Cell {
        self.actions(|own| own.goal.as_ref() == Some(goal))
    }

    /// What is under way that an indicator measures; else what is for its goal and has no measure. Nothing of what is
    /// told of its goal.
    pub(crate) fn actions_against(&self, indicator: &Id, goal: Option<&Id>, is_told: impl Fn(&Id) -> bool) -> Cell {
        let is_open = |own: &Activity| !own.goal.as_ref().is_some_and(&is_told);
        let measured = self.actions(|own| own.measured_by.as_ref() == Some(indicator) && is_open(own));
        let of_goal = |own: &Activity| own.goal.is_some() && own.goal.as_ref() == goal;
        if measured == Cell::empty() {
            return self.actions(|own| of_goal(own) && own.measured_by.is_none() && is_open(own));
        }
        measured
    }

    fn actions(&self, is_of: impl Fn(&Activity) -> bool) -> Cell {
        let is_over = |own: &WorkResult| {
            use Standing::{Colour, Progress as Step};
            matches!(own.progress, Some(Step(Progress::Done | Progress::Cancelled) | Colour(Status::Green)))
        };
        let results = &self.results.work.activities;
        let is_open = |own: &&Activity| results.iter().any(|result| result.id == own.id && !is_over(result));
        let lines = self.plan.work.activities.iter().filter(|own| is_of(own)).filter(is_open).map(|own| {
            let name = own.name.trim_end_matches('.');
            // Its time is the plan's: what is late is not done by then.
            let is_late = |result: &&WorkResult| {
                let is_said = result.progress == Some(Standing::Progress(Progress::Delayed));
                result.id == own.id && (is_said || result.is_overdue(&own.due, self.results.when))
            };
            let late = results.iter().find(is_late).map(|_| self.words.get("exceptions-late"));
            let hands = in_hands_of(&[&own.responsible, &own.due, late.as_deref().unwrap_or_default()]);
            hands.map_or_else(|| name.to_owned(), |hands| format!("{name} {hands}"))
        });
        rich(&lines.collect::<Vec<_>>().join("\n\n"))
    }
}

/// "(Enhetschef, december 2025)", as the column's head says; what is not known is left out.
pub(crate) fn in_hands_of(said: &[&str]) -> Option<String> {
    let said: Vec<&str> = said.iter().copied().filter(|text| !text.is_empty()).collect();
    (!said.is_empty()).then(|| format!("({})", said.join(", ")))
}
