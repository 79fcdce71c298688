//! The sheets `Aktiviteter`, `Uppdrag` and `Risker`.
//!
//! *Takes* nothing, *returns* static tables, *never* reads a cell.

use super::{REPORTERS, RESPONSIBLE, c};
use crate::schema::{Choice, Content, Role, Sheet, t};

pub(super) const ACTIVITIES: Sheet = Sheet {
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
            Content::Choice(Choice::ActivityKind),
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

pub(super) const ASSIGNMENTS: Sheet = Sheet {
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

pub(super) const RISKS: Sheet = Sheet {
    key: "risks",
    name: t("Risker", "Risks"),
    title: t("Risker", "Risks"),
    intro: t(
        "Sannolikhet 1–5 gånger konsekvens 1–5 är riskvärdet.",
        "Probability 1–5 times consequence 1–5 is the risk value.",
    ),
    columns: &[
        c(
            "#type",
            t("Typ av risk", "Type of risk"),
            t("Till exempel målets korta namn.", "For example a goal's short name."),
            Role::Required,
            Content::Text,
            16,
        ),
        c("#name", t("Risk", "Risk"), t("Vad som kan hända.", "What may happen."), Role::Required, Content::Text, 70),
        c(
            "#probability",
            t("Sannolikhet", "Probability"),
            t("1–5", "1–5"),
            Role::Required,
            Content::Choice(Choice::OneToFive),
            12,
        ),
        c(
            "#consequence",
            t("Konsekvens", "Consequence"),
            t("1–5", "1–5"),
            Role::Required,
            Content::Choice(Choice::OneToFive),
            12,
        ),
        c("#actions", t("Åtgärder", "Actions"), t("En per rad.", "One a line."), Role::Optional, Content::LongText, 60),
        RESPONSIBLE,
        REPORTERS,
    ],
};
