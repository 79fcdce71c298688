//! Rows of activities and assignments.
//!
//! *Takes* plan and history, *returns* rows with what stands in each cell. *Never* computes a figure of the report.

use super::{ACTIVITY, ASSIGNMENT, Activity, Assignment, Scale, sheet};
use crate::domain::{Progress, Status};
use crate::schema::Choices;
use crate::template::cell::{Cell, Entry, Place, Row};
use crate::template::formula::is_any;
use crate::template::rows::{Source, UnitSheet, comment, each, halted};

/// The sheets.
pub(crate) const SHEETS: &[UnitSheet] =
    &[UnitSheet::new(&sheet::ACTIVITIES, activities), UnitSheet::new(&sheet::ASSIGNMENTS, assignments)];

fn activities(from: Source<'_>) -> Vec<Row> {
    each(&sheet::ACTIVITIES, &sheet::activities(from.plan, from.unit, from.period), |own, at| activity(own, at, from))
}

fn assignments(from: Source<'_>) -> Vec<Row> {
    each(&sheet::ASSIGNMENTS, &sheet::assignments(from.plan, from.unit, from.period), |own, at| {
        assignment(own, at, from)
    })
}

fn activity(activity: &Activity, at: Place, from: Source<'_>) -> Row {
    let number = activity.goal.as_ref().and_then(|goal| from.plan.goals.get(goal)).map(|goal| goal.number.as_str());
    Row::new(&activity.id)
        .with("#number", Cell::text(number.unwrap_or_default()))
        .with("#name", Cell::text(&activity.name))
        .with("#responsible", Cell::text(&activity.responsible))
        .with("#due", Cell::text(&activity.due))
        .with("#previous", from.earlier_progress(ACTIVITY, &activity.id, &activity.reporters))
        .with("#progress", Cell::required(choice(activity.scale)))
        .with("#comment", comment())
        .remark_if(remark(at, activity.scale, from))
}

fn assignment(assignment: &Assignment, at: Place, from: Source<'_>) -> Row {
    Row::new(&assignment.id)
        .with("#commissioner", Cell::text(&assignment.commissioner))
        .with("#name", Cell::text(&assignment.name))
        .with("#due", Cell::text(&assignment.due))
        .with("#previous", from.earlier_progress(ASSIGNMENT, &assignment.id, &assignment.reporters))
        .with("#progress", Cell::required(choice(assignment.scale)))
        .with("#comment", comment())
        .remark_if(remark(at, assignment.scale, from))
        .lines(4)
}

/// What may be chosen.
fn choice(scale: Scale) -> Entry {
    match scale {
        Scale::Progress => Entry::Choice(Choices::of::<Progress>()),
        Scale::Colours => Entry::Choice(Choices::of::<Status>()),
    }
}

/// When the comment is required: of what is halted, or not green.
fn remark(at: Place, scale: Scale, from: Source<'_>) -> String {
    match scale {
        Scale::Progress => halted(at, from.words),
        Scale::Colours => is_any(&at.cell("#progress"), &[Status::Yellow, Status::Red], from.words),
    }
}
