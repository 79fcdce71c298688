//! The sheets `Aktiviteter` and `Uppdrag`: what people fill in.
//!
//! *Takes* nothing but the plan, *returns* sheets, columns and the rows that a unit is asked for. *Never* reads a cell.

use super::{Activity, ActivityKind, Assignment, Scale, WorkList};
use crate::documents::{Family, Part, part};
use crate::domain::{Period, Unit};
use crate::history::Remembered;
use crate::plan::Plan;
use crate::schema::columns::{COMMENT, DUE, DUE_PRINTED, NUMBER, PREVIOUS, PROGRESS, REPORTERS, RESPONSIBLE, c};
use crate::schema::{Choice, Term};
use crate::schema::{Choices, Column, Content, Role, Sheet, t};
use crate::subject::goals;

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
        DUE,
        REPORTERS,
        c(
            "#indicator",
            t("Mäts med", "Measured by"),
            t(
                "Indikatorns id, om åtgärden mäts: utfall och målnivåer visas i förbättringsplanen.",
                "The indicator's id, if it is measured: outcome and targets are shown in the improvement plan.",
            ),
            Role::Additional,
            Content::Text,
            14,
        ),
        c(
            "#scale",
            t("Status visas som", "Status is"),
            t(
                "Steg (ej påbörjad … klar) eller Färg. Tomt betyder steg. Vad färgerna betyder skrivs på fliken Färgförklaringar.",
                "Progress (not started … done) or Colour. Blank means progress. What colours mean stands on the sheet Legends.",
            ),
            Role::Additional,
            Content::Choice(Choices::of::<Scale>()),
            14,
        ),
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
        DUE,
        REPORTERS,
        c(
            "#scale",
            t("Status visas som", "Status is"),
            t(
                "Steg (ej påbörjad … klar) eller Färg. Tomt betyder steg. Vad färgerna betyder skrivs på fliken Färgförklaringar.",
                "Progress (not started … done) or Colour. Blank means progress. What colours mean stands on the sheet Legends.",
            ),
            Role::Additional,
            Content::Choice(Choices::of::<Scale>()),
            14,
        ),
    ],
};

/// What the colours of lists mean.
pub static LEGENDS: Sheet = Sheet {
    key: "legends",
    name: t("Färgförklaringar", "Legends"),
    title: t("Vad färgerna betyder", "What the colours mean"),
    intro: t(
        "För listor vars status visas som färg: en rad per lista. Texten står under tabellen.",
        "For lists whose status is a colour: a row a list. The text stands below the table.",
    ),
    columns: &[
        c(
            "#list",
            t("Lista", "List"),
            t("Välj i listan.", "Choose from the list."),
            Role::Required,
            Content::Choice(Choices::of::<WorkList>()),
            22,
        ),
        c(
            "#green",
            t("Grön betyder", "Green means"),
            t("genomförs enligt plan och levereras i tid", "goes according to plan and is delivered in time"),
            Role::Optional,
            Content::Text,
            44,
        ),
        c(
            "#yellow",
            t("Gul betyder", "Yellow means"),
            t("avviker delvis från plan", "deviates partly from the plan"),
            Role::Optional,
            Content::Text,
            44,
        ),
        c(
            "#red",
            t("Röd betyder", "Red means"),
            t("genomförs inte enligt plan", "does not go according to plan"),
            Role::Optional,
            Content::Text,
            44,
        ),
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
        Column { head: t("Mål", "Goal"), ..NUMBER },
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
        DUE_PRINTED,
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
        DUE_PRINTED,
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

impl Choice for Scale {
    const NAME: &'static str = "work_scale";
    const WORDS: &'static [(Scale, Term)] =
        &[(Scale::Progress, t("Steg", "Progress")), (Scale::Colours, t("Färg", "Colour"))];
}

impl Choice for WorkList {
    const NAME: &'static str = "work_list";
    const WORDS: &'static [(WorkList, Term)] = &[
        (WorkList::Activities, t("Aktiviteter", "Activities")),
        (WorkList::Assignments, t("Uppdrag", "Assignments")),
        (WorkList::Accessibility, t("Tillgänglighetsplan", "Accessibility plan")),
        (WorkList::Improvement, t("Förbättringsplan", "Improvement plan")),
    ];
}

/// The columns of a list of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkColumn {
    /// The goal that it serves.
    Goal,
    /// What the committee does.
    Contribution,
    /// Who is responsible.
    Responsible,
    /// When it is to be done.
    Due,
    /// Outcome of the indicator that it is measured by.
    Outcome,
    /// Target of the period.
    PeriodTarget,
    /// Target of the year.
    YearTarget,
    /// Statuses of the year's earlier tertials.
    Earlier,
    /// Status.
    Status,
    /// What the units say.
    Comment,
}

impl Choice for WorkColumn {
    const NAME: &'static str = "work_column";
    const WORDS: &'static [(WorkColumn, Term)] = &[
        (WorkColumn::Goal, t("Mål", "Goal")),
        (WorkColumn::Contribution, t("Nämndens bidrag", "Contribution")),
        (WorkColumn::Responsible, t("Ansvarig", "Responsible")),
        (WorkColumn::Due, t("Klart", "Due")),
        (WorkColumn::Outcome, t("Utfall", "Outcome")),
        (WorkColumn::PeriodTarget, t("Målnivå perioden", "Target of the period")),
        (WorkColumn::YearTarget, t("Målnivå året", "Target of the year")),
        (WorkColumn::Earlier, t("Tidigare status", "Earlier status")),
        (WorkColumn::Status, t("Status", "Status")),
        (WorkColumn::Comment, t("Kommentar", "Comment")),
    ];
}

/// The columns that lists of work can have.
const COLUMNS: Choices = Choices::of::<WorkColumn>();

/// The sheets of the plan.
pub(crate) const PLAN_SHEETS: &[&Sheet] = &[&PLAN_ACTIVITIES, &PLAN_ASSIGNMENTS, &LEGENDS];

/// The activities that a unit reports in a period.
pub fn activities<'a>(plan: &'a Plan, unit: &Unit, period: Period) -> Vec<&'a Activity> {
    let shown = |list| match list {
        WorkList::Activities => plan.asks_for(&[&ACTIVITIES_PART, &goals::sheet::GOAL_CHAPTERS_PART], period),
        WorkList::Assignments => plan.asks_for(&[&ASSIGNMENTS_PART], period),
        WorkList::Accessibility => plan.asks_for(&[&ACCESSIBILITY_PART], period),
        WorkList::Improvement => plan.asks_for(&[&IMPROVEMENT_PART], period),
    };
    let is_asked = |own: &&Activity| unit.is_among(&own.reporters) && shown(own.kind.list());
    plan.work.activities.iter().filter(is_asked).collect()
}

/// The assignments that a unit reports in a period.
pub fn assignments<'a>(plan: &'a Plan, unit: &Unit, period: Period) -> Vec<&'a Assignment> {
    let is_asked = plan.asks_for(&[&ASSIGNMENTS_PART], period);
    plan.work.assignments.iter().filter(|own| is_asked && unit.is_among(&own.reporters)).collect()
}

/// Activities and actions.
pub(crate) const ACTIVITIES_PART: Part = part("activities", "Aktiviteter och åtgärder", "Activities and actions")
    .with_some_of(&goals::sheet::PLAN)
    .with_columns(COLUMNS);

/// Assignments.
pub(crate) const ASSIGNMENTS_PART: Part = part("assignments", "Uppdrag", "Assignments")
    .with_words_of(&PLAN_ASSIGNMENTS, "#commissioner")
    .with_columns(COLUMNS);

/// Accessibility plan.
pub(crate) const ACCESSIBILITY_PART: Part = part("accessibility", "Tillgänglighetsplan", "Accessibility plan")
    .with_some_of(&goals::sheet::PLAN)
    .with_columns(COLUMNS);

/// Improvement plan.
pub(crate) const IMPROVEMENT_PART: Part =
    part("improvement", "Förbättringsplan", "Improvement plan").with_some_of(&goals::sheet::PLAN).with_columns(COLUMNS);

/// The family of its parts.
pub(crate) const FAMILY: Family = Family::Work;

/// What the sheet `Historik` may give of it.
pub(crate) const HISTORY: &[Remembered] = &[];
