//! The sheets that are about no subject: who the committee is, its rules, and the start sheet of a unit.
//!
//! *Takes* nothing, *returns* static tables, *never* reads a cell.

use super::columns::{NAME, SETTINGS, c};
use super::{Choices, Column, Content, Role, Sheet, t};
use crate::domain::UnitKind;

/// Committee, year, identity.
pub static COMMITTEE: Sheet = Sheet {
    key: "committee",
    name: t("Nämnd", "Committee"),
    title: t("Nämndens plan", "The committee's plan"),
    intro: t(
        "Grunduppgifter om nämnden. Gå sedan igenom flikarna från vänster till höger och kör tertial check.",
        "Basic facts of the committee. Then go through the sheets from left to right and run tertial check.",
    ),
    columns: SETTINGS,
};

/// Tolerances, bands, thresholds.
pub static RULES: Sheet = Sheet {
    key: "rules",
    name: t("Regler", "Rules"),
    title: t("Regler för bedömning", "Rules of assessment"),
    intro: t(
        "Gränser och trösklar. Tomt värde ger det förvalda som står i förklaringen.",
        "Limits and thresholds. A blank value gives the default that stands in the explanation.",
    ),
    columns: SETTINGS,
};

/// Divisions.
pub static DIVISIONS: Sheet = Sheet {
    key: "divisions",
    name: t("Avdelningar", "Divisions"),
    title: t("Avdelningar", "Divisions"),
    intro: t("En rad per avdelning, i den ordning de ska stå.", "A row for each division, in their order."),
    columns: &[NAME],
};

/// Units, and the administration.
pub static UNITS: Sheet = Sheet {
    key: "units",
    name: t("Enheter", "Units"),
    title: t("Enheter", "Units"),
    intro: t(
        "En rad per enhet som lämnar in en arbetsbok, och en för förvaltningen. Id blir filens namn.",
        "A row for each unit that hands in a workbook, and one for the administration. The id becomes the file's name.",
    ),
    columns: &[
        NAME,
        c(
            "#division",
            t("Avdelning", "Division"),
            t("Avdelningens id. Tomt för förvaltningen.", "The division's id. Blank for the administration."),
            Role::Optional,
            Content::Text,
            20,
        ),
        c(
            "#kind",
            t("Slag", "Kind"),
            t("Enhet eller Förvaltning.", "Unit or Department."),
            Role::Required,
            Content::Choice(Choices::of::<UnitKind>()),
            14,
        ),
        c(
            "#contact",
            t("E-post", "E-mail"),
            t(
                "Dit påminnelser skickas: en funktionsbrevlåda som också står på bladet Kontakter.",
                "Where reminders are sent: a mailbox of a function that also stands on the sheet Contacts.",
            ),
            Role::Additional,
            Content::Text,
            32,
        ),
    ],
};

/// Contacts that may stand in texts.
pub static CONTACTS: Sheet = Sheet {
    key: "contacts",
    name: t("Kontakter", "Contacts"),
    title: t("Kontaktuppgifter som får stå i texter", "Contacts that may stand in texts"),
    intro: t(
        "Telefonnummer och e-postadresser till funktioner, inte personer.",
        "Phone numbers and e-mail addresses of functions, not of persons.",
    ),
    columns: &[c(
        "#value",
        t("Uppgift", "Contact"),
        t("Till exempel kommunens växel.", "For example the switchboard."),
        Role::Required,
        Content::Text,
        40,
    )],
};

/// Instructions and "klarmarkerad".
pub static START: Sheet = Sheet {
    key: "start",
    name: t("Start", "Start"),
    title: t("Uppföljning", "Follow-up"),
    intro: t(
        "Fyll i de gula cellerna på varje flik och spara. Klarmarkera här när allt är ifyllt.",
        "Fill in the yellow cells on every sheet and save. Mark as ready here when all is filled in.",
    ),
    columns: &[
        Column {
            key: "#name",
            head: t("Uppgift", "Item"),
            help: t("", ""),
            role: Role::Name,
            content: Content::Text,
            width: 44,
        },
        Column {
            key: "#value",
            head: t("Svar", "Answer"),
            help: t("Välj Ja när arbetsboken är klar att lämnas in.", "Choose Yes when the workbook is ready."),
            role: Role::Optional,
            content: Content::Text,
            width: 40,
        },
    ],
};
