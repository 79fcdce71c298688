//! The plan's sheet `Rapport`: which parts a report has, in which order.
//!
//! *Takes* nothing, *returns* static tables, *never* reads a cell.

use crate::schema::columns::c;
use crate::schema::{Choices, Content, Role, Sheet, t};
use crate::subject;

/// The list of all parts.
pub(crate) const PARTS: Choices = Choices { name: "part", all: subject::part_words };

/// The parts of the report.
pub static REPORT: Sheet = Sheet {
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
            Content::Choice(PARTS),
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
                "Vad delen handlar om, med id: ett mål, en uppställning, en text, en tabell. Flera med komma emellan. Tomt betyder alla.",
                "What the part is about, by id: a goal, an economic table, a text, a table. Several with commas. Blank means all.",
            ),
            Role::Optional,
            Content::Text,
            22,
        ),
        c(
            "#columns",
            t("Kolumner", "Columns"),
            t(
                "Vilka kolumner tabellen har, i ordning, med komma emellan. Tomt ger de vanliga.",
                "Which columns the table has, in order, with commas. Blank gives the usual ones.",
            ),
            Role::Additional,
            Content::Ids,
            30,
        ),
        c(
            "#placing",
            t("Placering", "Placing"),
            t(
                "Tomt: ett eget kapitel. under: ett avsnitt i delen ovanför. Ett måls id: i målets kapitel, efter indikatorerna.",
                "Blank: a chapter of its own. under: a section of the part above. A goal's id: in its chapter, after the indicators.",
            ),
            Role::Additional,
            Content::Text,
            16,
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

/// The parts that are about the report as a whole.
pub(crate) mod parts {
    use crate::documents::{Part, part};

    /// One-page summary.
    pub(crate) const SUMMARY: Part =
        part("summary", "Sammanfattning på en sida", "One-page summary").with_sections(&["summary"]).of_outcomes();

    /// The report in plain language.
    pub(crate) const PLAIN_LANGUAGE: Part =
        part("plain_language", "Sammanfattning på lättläst svenska", "Summary in plain language")
            .with_sections(&["plain-language"])
            .of_outcomes();

    /// What does not go as planned.
    pub(crate) const EXCEPTIONS: Part =
        part("exceptions", "Det som inte går som planerat", "What does not go as planned").of_outcomes();

    /// What has changed.
    pub(crate) const CHANGES: Part = part("changes", "Vad som har ändrats", "What has changed").of_outcomes();

    /// Appendix: how it was computed.
    pub(crate) const METHOD: Part =
        part("method", "Bilaga: så är det beräknat", "Appendix: how it was computed").of_outcomes();
}
