//! The sheets `Risker`: what people fill in.
//!
//! *Takes* nothing but the plan, *returns* sheets, columns and the rows that a unit is asked for. *Never* reads a cell.

use super::Risk;
use crate::documents::{Family, Part, part};
use crate::domain::{Period, Status, Unit};
use crate::history::Remembered;
use crate::plan::Plan;
use crate::schema::columns::{COMMENT, REPORTERS, RESPONSIBLE, c};
use crate::schema::{Choice, Choices, Column, Content, OneToFive, Role, Sheet, Term, t};

/// Risks in the plan.
pub static PLAN: Sheet = Sheet {
    key: "risks",
    name: t("Risker", "Risks"),
    title: t("Risker", "Risks"),
    intro: t(
        "Sannolikhet 1–5 gånger konsekvens 1–5 är riskvärdet. En risk som följs utan värde lämnas utan båda.",
        "Probability 1–5 times consequence 1–5 is the risk value. A risk that is followed without a value has neither.",
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
            Role::Optional,
            Content::Choice(Choices::of::<OneToFive>()),
            12,
        ),
        c(
            "#consequence",
            t("Konsekvens", "Consequence"),
            t("1–5", "1–5"),
            Role::Optional,
            Content::Choice(Choices::of::<OneToFive>()),
            12,
        ),
        c("#actions", t("Åtgärder", "Actions"), t("En per rad.", "One a line."), Role::Optional, Content::LongText, 60),
        RESPONSIBLE,
        REPORTERS,
    ],
};

/// Risks as rated now.
pub static UNIT: Sheet = Sheet {
    key: "risks",
    name: t("Risker", "Risks"),
    title: t("Risker", "Risks"),
    intro: t(
        "Värdera sannolikhet och konsekvens 1–5. Ändrat värde mot planen kommenteras. Status gäller åtgärderna.",
        "Rate probability and consequence 1–5. Comment on values that differ from the plan. The status is that of the actions.",
    ),
    columns: &[
        Column {
            key: "#type",
            head: t("Typ av risk", "Type of risk"),
            help: t("", ""),
            role: Role::Prefilled,
            content: Content::Text,
            width: 16,
        },
        Column {
            key: "#name",
            head: t("Risk", "Risk"),
            help: t("", ""),
            role: Role::Name,
            content: Content::Text,
            width: 50,
        },
        Column {
            key: "#plan_value",
            head: t("Värde i planen", "Value in the plan"),
            help: t("", ""),
            role: Role::Prefilled,
            content: Content::Text,
            width: 12,
        },
        Column {
            key: "#probability",
            head: t("Sannolikhet", "Probability"),
            help: t("1 osannolik – 5 mycket sannolik.", "1 unlikely – 5 very likely."),
            role: Role::Required,
            content: Content::Choice(Choices::of::<OneToFive>()),
            width: 12,
        },
        Column {
            key: "#consequence",
            head: t("Konsekvens", "Consequence"),
            help: t("1 försumbar – 5 mycket allvarlig.", "1 negligible – 5 very serious."),
            role: Role::Required,
            content: Content::Choice(Choices::of::<OneToFive>()),
            width: 12,
        },
        Column {
            key: "#value",
            head: t("Riskvärde", "Risk value"),
            help: t("", ""),
            role: Role::Computed,
            content: Content::Number,
            width: 10,
        },
        Column {
            key: "#actions",
            head: t("Åtgärder", "Actions"),
            help: t(
                "Åtgärder, en per rad. \"- \" först på raden ger en punktlista.",
                "Actions, one a line. \"- \" begins a bullet.",
            ),
            role: Role::Suggested,
            content: Content::LongText,
            width: 50,
        },
        Column {
            key: "#status",
            head: t("Åtgärdernas status", "Status of actions"),
            help: t(
                "Grön: genomförs som planerat. Gul: delvis effekt. Röd: försenade eller utan effekt.",
                "Green: as planned. Yellow: partly effective. Red: delayed or without effect.",
            ),
            role: Role::Required,
            content: Content::Choice(Choices::of::<Status>()),
            width: 14,
        },
        COMMENT,
    ],
};

/// The sheets of the plan.
pub(crate) const PLAN_SHEETS: &[&Sheet] = &[&PLAN];

/// The risks that a unit rates in a period.
pub fn asked<'a>(plan: &'a Plan, unit: &Unit, period: Period) -> Vec<&'a Risk> {
    let is_asked = plan.asks_for(&[&RISKS_PART], period);
    plan.risks.iter().filter(|risk| is_asked && unit.is_among(&risk.reporters)).collect()
}

/// The columns of tables of risks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RiskColumn {
    /// The number that it has in the matrix.
    Number,
    /// Type of risk.
    Type,
    /// Value as rated now.
    Value,
    /// Value of the plan.
    Planned,
    /// Actions.
    Actions,
    /// Who is responsible.
    Responsible,
    /// Status of the actions.
    Status,
    /// What was said.
    Comment,
}

impl Choice for RiskColumn {
    const NAME: &'static str = "risk_column";
    const WORDS: &'static [(RiskColumn, Term)] = &[
        (RiskColumn::Number, t("Nr", "No.")),
        (RiskColumn::Type, t("Typ av risk", "Type of risk")),
        (RiskColumn::Value, t("Riskvärde", "Risk value")),
        (RiskColumn::Planned, t("Planens värde", "Value of the plan")),
        (RiskColumn::Actions, t("Åtgärder", "Actions")),
        (RiskColumn::Responsible, t("Ansvarig", "Responsible")),
        (RiskColumn::Status, t("Status", "Status")),
        (RiskColumn::Comment, t("Kommentar", "Comment")),
    ];
}

/// Risks.
pub(crate) const RISKS_PART: Part = part("risks", "Risker", "Risks")
    .with_sections(&["risks"])
    .with_words_of(&PLAN, "#type")
    .with_columns(Choices::of::<RiskColumn>());

/// The family of its parts.
pub(crate) const FAMILY: Family = Family::Risks;

/// What the sheet `Historik` may give of it.
pub(crate) const HISTORY: &[Remembered] = &[];
