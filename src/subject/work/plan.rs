//! The plan's sheets `Aktiviteter` and `Uppdrag`.
//!
//! *Takes* rows, *returns* activities and assignments. *Never* judges how far they have come.

use super::{Activity, ActivityKind, Assignment, Legend, Plan, WorkList, sheet};
use crate::cells::Ids;
use crate::diagnostic::Code;
use crate::documents::Part;
use crate::domain::{Id, Status};
use crate::plan::lint::Lint;
use crate::plan::reader::Reader;
use crate::schema::Sheet;
use crate::subject::{goals, indicators};
use crate::text::input;

/// Reads activities and assignments.
pub(crate) fn read(reader: &mut Reader<'_>) -> Plan {
    Plan { activities: activities(reader), assignments: assignments(reader), legends: legends(reader) }
}

fn legends(reader: &mut Reader<'_>) -> Vec<Legend> {
    let rows = reader.rows_if_any(&sheet::LEGENDS, Ids::Optional);
    let mut legends = Vec::new();
    for row in &rows {
        let meanings = [(Status::Green, "#green"), (Status::Yellow, "#yellow"), (Status::Red, "#red")];
        let meanings = meanings.into_iter().filter_map(|(status, key)| Some((status, reader.optional(row, key)?)));
        let meanings = meanings.collect();
        if let Some(list) = reader.choice(row, "#list") {
            legends.push(Legend { list, meanings });
        }
    }
    legends
}

fn activities(reader: &mut Reader<'_>) -> Vec<Activity> {
    let rows = reader.rows(&sheet::PLAN_ACTIVITIES, Ids::Unique);
    rows.iter()
        .map(|row| Activity {
            id: Id::from(row.id.as_str()),
            goal: reader.reference_to(row, "#goal", &goals::sheet::PLAN),
            kind: reader.choice(row, "#kind").unwrap_or(ActivityKind::Activity),
            name: reader.required(row, "#name"),
            responsible: reader.text(row, "#responsible"),
            due: reader.text(row, "#due"),
            measured_by: reader.reference_to(row, "#indicator", &indicators::sheet::PLAN),
            scale: reader.optional_choice(row, "#scale").unwrap_or_default(),
            reporters: reader.required_reporters(row),
        })
        .collect()
}

fn assignments(reader: &mut Reader<'_>) -> Vec<Assignment> {
    let rows = reader.rows(&sheet::PLAN_ASSIGNMENTS, Ids::Unique);
    rows.iter()
        .map(|row| Assignment {
            id: Id::from(row.id.as_str()),
            commissioner: reader.text(row, "#commissioner"),
            goal: reader.reference_to(row, "#goal", &goals::sheet::PLAN),
            name: reader.required(row, "#name"),
            contribution: reader.text(row, "#contribution"),
            responsible: reader.text(row, "#responsible"),
            due: reader.text(row, "#due"),
            scale: reader.optional_choice(row, "#scale").unwrap_or_default(),
            reporters: reader.required_reporters(row),
        })
        .collect()
}

/// Asks about a time with figures that is not understood, or is of quite another year: nobody would be told that it has passed. Words alone name none.
fn unclear(lint: &mut Lint<'_>, sheet: &'static Sheet, (id, name): (&Id, &str), due: &str) {
    let year = lint.plan.committee.year;
    const LATEST: u16 = 10;
    let is_of_plan = |(own, _): (u16, u8)| (year.saturating_sub(1)..=year.saturating_add(LATEST)).contains(&own);
    if due.contains(|c: char| c.is_ascii_digit()) && !input::due(due, year).is_some_and(is_of_plan) {
        let problem = lint.problem(Code::DueUnclear, sheet, "#due", id, name).with("found", due);
        lint.diagnostics.push(problem);
    }
}

/// Asks about an action whose indicator tells of another goal, neither above nor below its own.
fn elsewhere(lint: &mut Lint<'_>, own: &Activity) {
    let plan = lint.plan;
    let indicator = own.measured_by.as_ref().and_then(|id| plan.indicators.get(id));
    let Some((goal, indicator)) = own.goal.as_ref().zip(indicator) else { return };
    let Some(other) = indicator.goal.as_ref() else { return };
    let top = |goal: &Id| plan.goals.top_of(goal).map(|top| top.id.clone());
    let is_above = top(goal).as_ref() == Some(other) || top(other).as_ref() == Some(goal);
    if goal != other && !is_above {
        let problem = lint.problem(Code::MeasuredElsewhere, &sheet::PLAN_ACTIVITIES, "#indicator", &own.id, &own.name);
        lint.diagnostics.push(problem.with("indicator", &indicator.name));
    }
}

/// Asks about work that nobody reports, and about times.
pub(crate) fn lint(lint: &mut Lint<'_>) {
    let work = &lint.plan.work;
    lint.names(&sheet::PLAN_ACTIVITIES, work.activities.iter().map(|own| (&own.id, &*own.name, &own.goal)));
    lint.names(&sheet::PLAN_ASSIGNMENTS, work.assignments.iter().map(|own| (&own.id, &*own.name, &own.commissioner)));
    let activities = work.activities.iter().map(|own| (&sheet::PLAN_ACTIVITIES, &own.id, &own.name, &own.due));
    let assignments = work.assignments.iter().map(|own| (&sheet::PLAN_ASSIGNMENTS, &own.id, &own.name, &own.due));
    for (of, id, name, due) in activities.chain(assignments) {
        unclear(lint, of, (id, name), due);
    }
    for own in &work.activities {
        elsewhere(lint, own);
    }
    for own in work.activities.iter().filter(|own| own.reporters.is_empty()) {
        lint.nobody(&sheet::PLAN_ACTIVITIES, &own.id, &own.name);
    }
    for own in work.assignments.iter().filter(|own| own.reporters.is_empty()) {
        lint.nobody(&sheet::PLAN_ASSIGNMENTS, &own.id, &own.name);
    }
    let lists: [(WorkList, &'static [&'static Part]); 3] = [
        (WorkList::Activities, &[&sheet::ACTIVITIES_PART, &goals::sheet::GOAL_CHAPTERS_PART]),
        (WorkList::Accessibility, &[&sheet::ACCESSIBILITY_PART]),
        (WorkList::Improvement, &[&sheet::IMPROVEMENT_PART]),
    ];
    for (list, parts) in lists {
        if !lint.has_part(parts) {
            let reported = lint.plan.work.activities_of(list).find(|own| !own.reporters.is_empty());
            lint.shown_nowhere(&sheet::PLAN_ACTIVITIES, reported.map(|own| &own.id), parts[0]);
        }
    }
    if !lint.has_part(&[&sheet::ASSIGNMENTS_PART]) {
        let reported = lint.plan.work.assignments.iter().find(|own| !own.reporters.is_empty());
        lint.shown_nowhere(&sheet::PLAN_ASSIGNMENTS, reported.map(|own| &own.id), &sheet::ASSIGNMENTS_PART);
    }
}
