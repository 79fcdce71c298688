//! The sheet `Beslut`: what people fill in.
//!
//! *Takes* nothing but the plan, *returns* sheets, columns and the rows that a unit is asked for. *Never* reads a cell.

use crate::documents::Family;
use crate::domain::Status;
use crate::domain::{Period, Unit, UnitKind};
use crate::history::Remembered;
use crate::plan::Plan;
use crate::schema::columns::{NUMBER, PREVIOUS};
use crate::schema::{Choices, Column, Content, Role, Sheet, t};
use crate::subject::goals::Goal;
use crate::subject::indicators::Indicator;

/// The administration's decisions on statuses.
pub static UNIT: Sheet = Sheet {
    key: "decisions",
    name: t("Beslut", "Decisions"),
    title: t("Förvaltningens bedömning", "The administration's assessment"),
    intro: t(
        "Förslaget följer planens regler och räknas om vid sammanställningen. Lämna tomt för att följa det. En annan status kräver ett skäl, som redovisas.",
        "The proposal follows the plan's rules and is computed anew when compiling. Leave blank to follow it. Another status requires a reason, which is shown.",
    ),
    columns: &[
        NUMBER,
        Column {
            key: "#name",
            head: t("Mål eller indikator", "Goal or indicator"),
            help: t("", ""),
            role: Role::Name,
            content: Content::Text,
            width: 60,
        },
        PREVIOUS,
        Column {
            key: "#proposed",
            head: t("Förslag", "Proposal"),
            help: t(
                "Räknat på det som var inlämnat när filen skapades. Tomt: inget underlag fanns. Nytt förslag: kör tertial templates igen innan något är ifyllt.",
                "Computed from what was handed in when the file was made. Blank: nothing was. For a new proposal run tertial templates again before anything is filled in.",
            ),
            role: Role::Prefilled,
            content: Content::Text,
            width: 18,
        },
        Column {
            key: "#decided",
            head: t("Beslutad status", "Decided status"),
            help: t("Lämna tomt för att följa förslaget.", "Leave blank to follow the proposal."),
            role: Role::Optional,
            content: Content::Choice(Choices::of::<Status>()),
            width: 14,
        },
        Column {
            key: "#reason",
            head: t("Skäl", "Reason"),
            help: t("Krävs om statusen avviker från förslaget.", "Required if the status differs from the proposal."),
            role: Role::Optional,
            content: Content::LongText,
            width: 70,
        },
    ],
};

/// The plan has no sheet of decisions.
pub(crate) const PLAN_SHEETS: &[&Sheet] = &[];

/// A goal or an indicator on the sheet of decisions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Decidable<'a> {
    /// A goal.
    Goal(&'a Goal),
    /// An indicator.
    Indicator(&'a Indicator),
}

impl Decidable<'_> {
    /// The row's id in the workbook. Goals and indicators may share ids, so the kind stands first.
    pub fn key(&self) -> String {
        match self {
            Decidable::Goal(goal) => format!("goal:{}", goal.id),
            Decidable::Indicator(indicator) => format!("indicator:{}", indicator.id),
        }
    }

    /// Number in the report.
    pub fn number(&self) -> &str {
        match self {
            Decidable::Goal(goal) => &goal.number,
            Decidable::Indicator(indicator) => &indicator.number,
        }
    }

    /// Name.
    pub fn name(&self) -> &str {
        match self {
            Decidable::Goal(goal) => &goal.name,
            Decidable::Indicator(indicator) => &indicator.name,
        }
    }
}

/// What the administration may decide in a period: every goal, and every indicator that is followed up.
pub fn asked<'a>(plan: &'a Plan, unit: &Unit, period: Period) -> Vec<Decidable<'a>> {
    if unit.kind != UnitKind::Department {
        return Vec::new();
    }
    let mut all = Vec::new();
    for goal in &plan.goals {
        all.push(Decidable::Goal(goal));
        let due = plan.indicators.of_goal(&goal.id).filter(|indicator| indicator.is_due(period));
        all.extend(due.map(Decidable::Indicator));
    }
    let of_none = plan.indicators.of(None).filter(|indicator| indicator.is_due(period));
    all.extend(of_none.map(Decidable::Indicator));
    all
}

/// The family of its parts.
pub(crate) const FAMILY: Family = Family::Report;

/// What the sheet `Historik` may give of it.
pub(crate) const HISTORY: &[Remembered] = &[];
