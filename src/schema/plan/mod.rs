//! The plan workbook: everything that is particular to a committee.
//!
//! *Takes* nothing, *returns* static tables, *never* reads a cell.

mod economy;
mod goals;
mod identity;
mod report;
mod settings;
mod work;

use super::{Choice, Column, Content, Role, Sheet, Term, t};

pub use report::REPORT_COMPONENTS;
pub use settings::{COMMITTEE_SETTINGS, RULE_SETTINGS, Setting};

/// The sheets of the plan workbook. Ids are visible here, since the controller gives them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlanSheet {
    /// Committee, year, identity.
    Committee,
    /// Tolerances, bands, thresholds.
    Rules,
    /// Divisions.
    Divisions,
    /// Units, and the administration.
    Units,
    /// The goal tree.
    Goals,
    /// Indicators.
    Indicators,
    /// Activities and actions.
    Activities,
    /// Assignments.
    Assignments,
    /// Risks.
    Risks,
    /// Economic lines with their budget.
    Economy,
    /// Staff and quality measures, volumes.
    Measures,
    /// Values of earlier periods.
    History,
    /// The grant bridge.
    Bridge,
    /// The report's components in order.
    Report,
    /// Fixed texts, and the sections that texts are asked for.
    Texts,
    /// Free tables.
    Tables,
    /// Contacts that may stand in texts.
    Contacts,
}

const fn c(key: &'static str, head: Term, help: Term, role: Role, content: Content, width: u16) -> Column {
    Column { key, head, help, role, content, width }
}

const REPORTERS: Column = c(
    "#reporters",
    t("Rapporteras av", "Reported by"),
    t(
        "Enheters eller avdelningars id med komma emellan, \"alla\" för alla enheter, eller förvaltningens id.",
        "Ids of units or divisions separated by commas, \"alla\" for all units, or the administration's id.",
    ),
    Role::Required,
    Content::Ids,
    20,
);

const CUMULATIVE: Column = c(
    "#cumulative",
    t("Växer under året", "Grows over the year"),
    t(
        "Ja om värdet räknas från den 1 januari. Då jämförs det bara med samma period andra år.",
        "Yes if it is counted from 1 January. Then it is compared with the same period of other years only.",
    ),
    Role::Optional,
    Content::Choice(Choice::YesNo),
    12,
);

const PERIODS: Column = c(
    "#periods",
    t("Perioder", "Periods"),
    t(
        "När det följs upp: T1, T2, HELAR. Tomt betyder alltid.",
        "When it is followed up: T1, T2, HELAR. Blank means always.",
    ),
    Role::Optional,
    Content::Ids,
    14,
);

const NAME: Column = c(
    "#name",
    t("Namn", "Name"),
    t("Namnet som det ska stå i rapporten.", "The name as it should stand in the report."),
    Role::Required,
    Content::Text,
    44,
);

const RESPONSIBLE: Column = c(
    "#responsible",
    t("Ansvarig", "Responsible"),
    t("Befattning, inte namn: Avdelningschef vuxen.", "A role, not a name: Head of division."),
    Role::Optional,
    Content::Text,
    24,
);

const SETTINGS: &[Column] = &[
    c("#name", t("Inställning", "Setting"), t("", ""), Role::Name, Content::Text, 44),
    c("#value", t("Värde", "Value"), t("", ""), Role::Optional, Content::Text, 40),
    c("#help", t("Förklaring", "Explanation"), t("", ""), Role::Prefilled, Content::Text, 70),
];

/// Every sheet of the plan workbook in the order of the tabs.
pub static PLAN_SHEETS: &[(PlanSheet, Sheet)] = &[
    (PlanSheet::Committee, identity::COMMITTEE),
    (PlanSheet::Rules, identity::RULES),
    (PlanSheet::Divisions, identity::DIVISIONS),
    (PlanSheet::Units, identity::UNITS),
    (PlanSheet::Goals, goals::GOALS),
    (PlanSheet::Indicators, goals::INDICATORS),
    (PlanSheet::Activities, work::ACTIVITIES),
    (PlanSheet::Assignments, work::ASSIGNMENTS),
    (PlanSheet::Risks, work::RISKS),
    (PlanSheet::Economy, economy::ECONOMY),
    (PlanSheet::Measures, goals::MEASURES),
    (PlanSheet::History, goals::HISTORY),
    (PlanSheet::Bridge, economy::BRIDGE),
    (PlanSheet::Report, report::REPORT),
    (PlanSheet::Texts, report::TEXTS),
    (PlanSheet::Tables, report::TABLES),
    (PlanSheet::Contacts, identity::CONTACTS),
];

impl PlanSheet {
    /// Its definition.
    pub fn sheet(self) -> &'static Sheet {
        PLAN_SHEETS
            .iter()
            .find(|(own, _)| *own == self)
            .map(|(_, sheet)| sheet)
            .expect("invariant: every sheet is defined")
    }
}
