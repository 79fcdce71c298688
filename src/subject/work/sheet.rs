//! The sheets `Aktiviteter` and `Uppdrag`: what people fill in.
//!
//! *Takes* nothing but the plan, *returns* sheets, columns and the rows that a unit is asked for. *Never* reads a cell.

use super::ActivityKind;
use super::{Activity, Assignment};
use crate::documents::{Part, part};
use crate::domain::Unit;
use crate::history::Remembered;
use crate::plan::Plan;
use crate::schema::columns::{COMMENT, NUMBER, PREVIOUS, PROGRESS, REPORTERS, RESPONSIBLE, c};
use crate::schema::{Choice, Term};
use crate::schema::{Choices, Column, Content, Role, Sheet, t};

/// Activities in the plan.
pub static PLAN_ACTIVITIES: Sheet = Sheet {
    key: "activities",
    name: t("Aktiviteter", "Activities"),
    title: t("Aktiviteter och åtgärder", "Activities and actions"),
    intro: t("En rad per aktivitet eller åtgärd.", "A row for each activity or action."),
    columns: &[
        c("#goal", t("Mål", "Goal"), t("Målets id.", "The goal's id."), Role::Optional, Content::Text, 10),
        c(
            "#kind",
            t("Slag", "Kind"),
            t(
                "Aktivitet, Åtgärd, Tillgänglighet eller Förbättring.",
                "Activity, Action, Accessibility or Improvement.",
            ),
            Role::Required,
            Content::Choice(Choices::of::<ActivityKind>()),
            14,
        ),
        c(
            "#name",
            t("Aktivitet", "Activity"),
            t("Vad som ska göras.", "What is to be done."),
            Role::Required,
            Content::Text,
            70,
        ),
        RESPONSIBLE,
        REPORTERS,
    ],
};

/// Assignments in the plan.
pub static PLAN_ASSIGNMENTS: Sheet = Sheet {
    key: "assignments",
    name: t("Uppdrag", "Assignments"),
    title: t("Uppdrag", "Assignments"),
    intro: t(
        "Uppdrag från fullmäktige, kommunstyrelse och nämnd.",
        "Assignments from council, executive board and committee.",
    ),
    columns: &[
        c(
            "#commissioner",
            t("Uppdragsgivare", "Commissioner"),
            t("Vem som gav uppdraget.", "Who gave it."),
            Role::Optional,
            Content::Text,
            24,
        ),
        c("#goal", t("Mål", "Goal"), t("Målets id.", "The goal's id."), Role::Optional, Content::Text, 10),
        c(
            "#name",
            t("Uppdrag", "Assignment"),
            t("Uppdraget som det är beslutat.", "As decided."),
            Role::Required,
            Content::Text,
            70,
        ),
        c(
            "#contribution",
            t("Nämndens bidrag", "The committee's contribution"),
            t("Vad nämnden gör.", "What the committee does."),
            Role::Optional,
            Content::LongText,
            60,
        ),
        RESPONSIBLE,
        REPORTERS,
    ],
};

/// Progress of activities.
pub static ACTIVITIES: Sheet = Sheet {
    key: "activities",
    name: t("Aktiviteter", "Activities"),
    title: t("Aktiviteter och åtgärder", "Activities and actions"),
    intro: t(
        "Välj status för varje aktivitet. Försenade och avbrutna kommenteras.",
        "Choose a status for each activity. Comment on those delayed or cancelled.",
    ),
    columns: &[
        NUMBER,
        Column {
            key: "#name",
            head: t("Aktivitet", "Activity"),
            help: t("", ""),
            role: Role::Name,
            content: Content::Text,
            width: 56,
        },
        Column {
            key: "#responsible",
            head: t("Ansvarig", "Responsible"),
            help: t("", ""),
            role: Role::Prefilled,
            content: Content::Text,
            width: 22,
        },
        PREVIOUS,
        PROGRESS,
        COMMENT,
    ],
};

/// Progress of assignments.
pub static ASSIGNMENTS: Sheet = Sheet {
    key: "assignments",
    name: t("Uppdrag", "Assignments"),
    title: t("Uppdrag", "Assignments"),
    intro: t(
        "Välj status för varje uppdrag och beskriv kort vad som har gjorts.",
        "Choose a status for each assignment and describe briefly what has been done.",
    ),
    columns: &[
        Column {
            key: "#commissioner",
            head: t("Uppdragsgivare", "Commissioner"),
            help: t("", ""),
            role: Role::Prefilled,
            content: Content::Text,
            width: 22,
        },
        Column {
            key: "#name",
            head: t("Uppdrag", "Assignment"),
            help: t("", ""),
            role: Role::Name,
            content: Content::Text,
            width: 60,
        },
        PREVIOUS,
        PROGRESS,
        COMMENT,
    ],
};

impl Choice for ActivityKind {
    const NAME: &'static str = "activity_kind";
    const WORDS: &'static [(ActivityKind, Term)] = &[
        (ActivityKind::Activity, t("Aktivitet", "Activity")),
        (ActivityKind::Action, t("Åtgärd", "Action")),
        (ActivityKind::Accessibility, t("Tillgänglighet", "Accessibility")),
        (ActivityKind::Improvement, t("Förbättring", "Improvement")),
    ];
}

/// The sheets of the plan.
pub(crate) const PLAN_SHEETS: &[&Sheet] = &[&PLAN_ACTIVITIES, &PLAN_ASSIGNMENTS];

/// The activities that a unit reports.
pub fn activities<'a>(plan: &'a Plan, unit: &Unit) -> Vec<&'a Activity> {
    plan.work.activities.iter().filter(|own| own.reporters.contains(&unit.id)).collect()
}

/// The assignments that a unit reports.
pub fn assignments<'a>(plan: &'a Plan, unit: &Unit) -> Vec<&'a Assignment> {
    plan.work.assignments.iter().filter(|own| own.reporters.contains(&unit.id)).collect()
}

/// Activities and actions.
pub(crate) const ACTIVITIES_PART: Part = part("activities", "Aktiviteter och åtgärder", "Activities and actions");

/// Assignments.
pub(crate) const ASSIGNMENTS_PART: Part = part("assignments", "Uppdrag", "Assignments");

/// Accessibility plan.
pub(crate) const ACCESSIBILITY_PART: Part = part("accessibility", "Tillgänglighetsplan", "Accessibility plan");

/// Improvement plan.
pub(crate) const IMPROVEMENT_PART: Part = part("improvement", "Förbättringsplan", "Improvement plan");

/// What the sheet `Historik` may give of it.
pub(crate) const HISTORY: &[Remembered] = &[];
