//! The sheets `Ekonomiska risker`: what people fill in.
//!
//! *Takes* nothing but the plan, *returns* sheets, columns and the rows that a unit is asked for. *Never* reads a cell.

use super::{EconomicRisk, HIGH, LOW, Likelihood, RiskKind};
use crate::documents::{Family, Part, part};
use crate::domain::{Period, Unit};
use crate::history::{Holds, Remembered};
use crate::plan::Plan;
use crate::schema::columns::{COMMENT, PREVIOUS, REPORTERS, RESPONSIBLE, c};
use crate::schema::{Choice, Choices, Column, Content, Role, Sheet, Term, t};

/// Economic risks and opportunities in the plan.
pub static PLAN: Sheet = Sheet {
    key: "economic_risks",
    name: t("Ekonomiska risker", "Economic risks"),
    title: t("Ekonomiska risker och möjligheter", "Economic risks and opportunities"),
    intro: t(
        "Vad som kan göra resultatet sämre eller bättre än prognosen. Beloppen skrivs utan tecken, i kr eller tkr, som bladet Nämnd säger.",
        "What may make the result worse or better than the forecast. Amounts are without a sign, in kr or tkr, as the sheet Committee says.",
    ),
    columns: &[
        c(
            "#kind",
            t("Slag", "Kind"),
            t("Risk eller Möjlighet.", "Risk or Opportunity."),
            Role::Required,
            Content::Choice(Choices::of::<RiskKind>()),
            14,
        ),
        c(
            "#name",
            t("Risk eller möjlighet", "Risk or opportunity"),
            t("Vad som kan hända.", "What may happen."),
            Role::Required,
            Content::Text,
            50,
        ),
        c(
            "#block",
            t("Block", "Block"),
            t(
                "Om budgeten är delad i block: vilket den hör till. Varje block får en egen summa.",
                "If the budget is divided into blocks: which one it belongs to. Every block has a sum of its own.",
            ),
            Role::Optional,
            Content::Text,
            20,
        ),
        c(
            "#scope",
            t("Omfattning", "Scope"),
            t("Vad som ingår.", "What it comprises."),
            Role::Optional,
            Content::LongText,
            50,
        ),
        c(
            "#low",
            t("Minst", "At least"),
            t("Nämndplanens bedömning, utan tecken.", "As the plan estimates it, without a sign."),
            Role::Optional,
            Content::Money,
            14,
        ),
        c(
            "#high",
            t("Mest", "At most"),
            t("Nämndplanens bedömning, utan tecken.", "As the plan estimates it, without a sign."),
            Role::Optional,
            Content::Money,
            14,
        ),
        RESPONSIBLE,
        REPORTERS,
    ],
};

/// Economic risks and opportunities as they are judged now.
pub static UNIT: Sheet = Sheet {
    key: "economic_risks",
    name: t("Ekonomiska risker", "Economic risks"),
    title: t("Ekonomiska risker och möjligheter", "Economic risks and opportunities"),
    intro: t(
        "Hur mycket kan resultatet ändras mot prognosen, minst och mest? Skriv beloppen utan tecken; 0 om risken eller möjligheten inte finns kvar.",
        "How much may the result change from the forecast, at least and at most? Amounts without a sign; 0 if it no longer exists.",
    ),
    columns: &[
        Column {
            key: "#kind",
            head: t("Slag", "Kind"),
            help: t("", ""),
            role: Role::Prefilled,
            content: Content::Text,
            width: 14,
        },
        Column {
            key: "#name",
            head: t("Risk eller möjlighet", "Risk or opportunity"),
            help: t("", ""),
            role: Role::Name,
            content: Content::Text,
            width: 50,
        },
        PREVIOUS,
        Column {
            key: "#low",
            head: t("Minst", "At least"),
            help: t("Det minsta beloppet, utan tecken.", "The smaller amount, without a sign."),
            role: Role::Required,
            content: Content::Money,
            width: 16,
        },
        Column {
            key: "#high",
            head: t("Mest", "At most"),
            help: t(
                "Det största beloppet, utan tecken. Samma som Minst om beloppet är känt.",
                "The larger amount, without a sign. The same as At least if the amount is known.",
            ),
            role: Role::Required,
            content: Content::Money,
            width: 16,
        },
        Column {
            key: "#likelihood",
            head: t("Sannolikhet", "Likelihood"),
            help: t("Hur troligt det är att det blir så.", "How likely it is."),
            role: Role::Required,
            content: Content::Choice(Choices::of::<Likelihood>()),
            width: 14,
        },
        COMMENT,
    ],
};

impl Choice for RiskKind {
    const NAME: &'static str = "economic_risk_kind";
    const WORDS: &'static [(RiskKind, Term)] =
        &[(RiskKind::Risk, t("Risk", "Risk")), (RiskKind::Opportunity, t("Möjlighet", "Opportunity"))];
}

impl Choice for Likelihood {
    const NAME: &'static str = "likelihood";
    const WORDS: &'static [(Likelihood, Term)] = &[
        (Likelihood::Low, t("Låg", "Low")),
        (Likelihood::Medium, t("Medel", "Medium")),
        (Likelihood::High, t("Hög", "High")),
    ];
}

/// The sheets of the plan.
pub(crate) const PLAN_SHEETS: &[&Sheet] = &[&PLAN];

/// What a unit judges.
pub fn asked<'a>(plan: &'a Plan, unit: &Unit, period: Period) -> Vec<&'a EconomicRisk> {
    let is_asked = plan.asks_for(&[&PART], period);
    plan.economic_risks.iter().filter(|own| is_asked && unit.is_among(&own.reporters)).collect()
}

/// Economic risks and opportunities.
pub(crate) const PART: Part =
    part("economic_risks", "Ekonomiska risker och möjligheter", "Economic risks and opportunities")
        .with_sections(&["economic-risks"]);

/// The family of its parts.
pub(crate) const FAMILY: Family = Family::Risks;

/// What the sheet `Historik` may give of it.
pub(crate) const HISTORY: &[Remembered] = &[
    Remembered {
        name: t("Ekonomisk risk, som sämst", "Economic risk, at worst"),
        kind: LOW,
        sheet: &PLAN,
        holds: Holds::Money,
    },
    Remembered {
        name: t("Ekonomisk risk, som bäst", "Economic risk, at best"),
        kind: HIGH,
        sheet: &PLAN,
        holds: Holds::Money,
    },
];
