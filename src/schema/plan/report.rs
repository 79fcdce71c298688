//! The sheets on the report: `Rapport`, `Texter`, `Tabeller`; and its components.
//!
//! *Takes* nothing, *returns* static tables, *never* reads a cell.

use super::{PERIODS, c};
use crate::schema::{Choice, Content, Role, Sheet, Term, t};

pub(super) const REPORT: Sheet = Sheet {
    key: "report",
    name: t("Rapport", "Report"),
    title: t("Rapportens delar", "The report's parts"),
    intro: t(
        "Delarna i den ordning de ska stå. Byt rubrik, flytta eller ta bort rader som du vill.",
        "The parts in the order they should stand. Change headings, move or delete rows as you like.",
    ),
    columns: &[
        c(
            "#component",
            t("Del", "Part"),
            t("Välj i listan.", "Choose from the list."),
            Role::Required,
            Content::Choice(Choice::Component),
            34,
        ),
        c(
            "#heading",
            t("Rubrik", "Heading"),
            t("Tomt ger delens egen rubrik.", "Blank gives the part's own heading."),
            Role::Optional,
            Content::Text,
            50,
        ),
        c(
            "#argument",
            t("Avser", "About"),
            t(
                "För fri text och fri tabell: id på fliken Texter eller Tabeller.",
                "For free text and free table: id on the sheet Texts or Tables.",
            ),
            Role::Optional,
            Content::Text,
            22,
        ),
        c(
            "#documents",
            t("Dokument", "Documents"),
            t("T1, T2, HELAR, MANAD, PLAN. Tomt betyder alla.", "T1, T2, HELAR, MANAD, PLAN. Blank means all."),
            Role::Optional,
            Content::Ids,
            18,
        ),
    ],
};

pub(super) const TEXTS: Sheet = Sheet {
    key: "texts",
    name: t("Texter", "Texts"),
    title: t("Texter", "Texts"),
    intro: t(
        "Fasta texter skrivs här. Ett avsnitt som någon ska skriva varje period får en rapportör och lämnas tomt. Mål och indikatorer får sina avsnitt ändå.",
        "Fixed texts stand here. A section that somebody writes every period gets a reporter and is left blank. Goals and indicators have theirs anyway.",
    ),
    columns: &[
        c(
            "#name",
            t("Avsnitt", "Section"),
            t("Rubrik eller beskrivning.", "Heading or description."),
            Role::Required,
            Content::Text,
            50,
        ),
        c("#text", t("Fast text", "Fixed text"), t("Markdown.", "Markdown."), Role::Optional, Content::LongText, 90),
        c(
            "#reporters",
            t("Skrivs av", "Written by"),
            t("Enheters id, alla, eller förvaltningens id.", "Ids of units, alla, or the administration's."),
            Role::Optional,
            Content::Ids,
            20,
        ),
        PERIODS,
    ],
};

pub(super) const TABLES: Sheet = Sheet {
    key: "tables",
    name: t("Tabeller", "Tables"),
    title: t("Fria tabeller", "Free tables"),
    intro: t(
        "Id är tabellens och upprepas på varje rad; den första raden är rubriken.",
        "The id is the table's and stands on every row; the first row is the head.",
    ),
    columns: &[
        c(
            "#row",
            t("Slag", "Kind"),
            t("Rubrik, Rad eller Summa.", "Head, Row or Total."),
            Role::Required,
            Content::Choice(Choice::TableRow),
            10,
        ),
        c("#c1", t("Kolumn 1", "Column 1"), t("", ""), Role::Optional, Content::Text, 30),
        c("#c2", t("Kolumn 2", "Column 2"), t("", ""), Role::Optional, Content::Text, 24),
        c("#c3", t("Kolumn 3", "Column 3"), t("", ""), Role::Optional, Content::Text, 24),
        c("#c4", t("Kolumn 4", "Column 4"), t("", ""), Role::Optional, Content::Text, 24),
        c("#c5", t("Kolumn 5", "Column 5"), t("", ""), Role::Optional, Content::Text, 24),
        c("#c6", t("Kolumn 6", "Column 6"), t("", ""), Role::Optional, Content::Text, 24),
        c("#c7", t("Kolumn 7", "Column 7"), t("", ""), Role::Optional, Content::Text, 24),
        c("#c8", t("Kolumn 8", "Column 8"), t("", ""), Role::Optional, Content::Text, 24),
    ],
};

/// The report's components: identifier and word. What each holds is in `report`.
pub static REPORT_COMPONENTS: &[(&str, Term)] = &[
    ("summary", t("Sammanfattning på en sida", "One-page summary")),
    ("events", t("Händelser av betydelse", "Key events")),
    ("political_decisions", t("Politiska beslut", "Political decisions")),
    ("goal_overview", t("Samlad bedömning", "Summary assessment")),
    ("changes", t("Vad som har ändrats", "What has changed")),
    ("goal_chapters", t("Målkapitel", "Goal chapters")),
    ("goal_table_compact", t("Måltabell, kompakt", "Goal table, compact")),
    ("goal_table_history", t("Måltabell med historik", "Goal table with history")),
    ("monthly_status", t("Månadsstatus", "Monthly status")),
    ("activities", t("Aktiviteter och åtgärder", "Activities and actions")),
    ("assignments", t("Uppdrag", "Assignments")),
    ("accessibility", t("Tillgänglighetsplan", "Accessibility plan")),
    ("improvement", t("Förbättringsplan", "Improvement plan")),
    ("economy_table", t("Ekonomi: period och prognos", "Economy: period and forecast")),
    ("economy_grant", t("Ekonomi: kommunbidrag", "Economy: grant form")),
    ("economy_result", t("Ekonomi: resultaträkning", "Economy: result statement")),
    ("economy_net_cost", t("Ekonomi: nettokostnad per verksamhet", "Economy: net cost per operation")),
    ("grant_bridge", t("Kommunbidragets förändring", "Grant bridge")),
    ("analysis", t("Ekonomisk analys", "Analysis")),
    ("measures_taken", t("Åtgärder för ekonomi i balans", "Measures for a balanced economy")),
    ("investments", t("Investeringar", "Investments")),
    ("volumes", t("Volymer", "Volumes")),
    ("staff", t("Personal", "Staff")),
    ("pulse", t("Pulsmätning", "Pulse survey")),
    ("kkik", t("KKiK", "KKiK")),
    ("quality", t("Kvalitet", "Quality")),
    ("risks", t("Risker", "Risks")),
    ("economic_risks", t("Ekonomiska risker och möjligheter", "Economic risks and opportunities")),
    ("child_perspective", t("Barnperspektiv", "Child perspective")),
    ("free_text", t("Fri text", "Free text")),
    ("free_table", t("Fri tabell", "Free table")),
    ("conclusions", t("Slutsatser och åtgärder", "Conclusions and measures")),
    ("unit_comments", t("Bilaga: enheternas kommentarer", "Appendix: comments of the units")),
    ("method", t("Bilaga: så är det beräknat", "Appendix: how it was computed")),
];
