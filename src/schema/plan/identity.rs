//! The sheets on who the committee is: `Nämnd`, `Regler`, `Avdelningar`, `Enheter`, `Kontakter`.
//!
//! *Takes* nothing, *returns* static tables, *never* reads a cell.

use super::{NAME, SETTINGS, c};
use crate::schema::{Choice, Content, Role, Sheet, t};

pub(super) const COMMITTEE: Sheet = Sheet {
    key: "committee",
    name: t("Nämnd", "Committee"),
    title: t("Nämndens plan", "The committee's plan"),
    intro: t(
        "Grunduppgifter om nämnden. Gå sedan igenom flikarna från vänster till höger och kör tertial check.",
        "Basic facts of the committee. Then go through the sheets from left to right and run tertial check.",
    ),
    columns: SETTINGS,
};

pub(super) const RULES: Sheet = Sheet {
    key: "rules",
    name: t("Regler", "Rules"),
    title: t("Regler för bedömning", "Rules of assessment"),
    intro: t(
        "Gränser och trösklar. Tomt värde ger det förvalda som står i förklaringen.",
        "Limits and thresholds. A blank value gives the default that stands in the explanation.",
    ),
    columns: SETTINGS,
};

pub(super) const DIVISIONS: Sheet = Sheet {
    key: "divisions",
    name: t("Avdelningar", "Divisions"),
    title: t("Avdelningar", "Divisions"),
    intro: t("En rad per avdelning, i den ordning de ska stå.", "A row for each division, in their order."),
    columns: &[NAME],
};

pub(super) const UNITS: Sheet = Sheet {
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
            Content::Choice(Choice::UnitKind),
            14,
        ),
    ],
};

pub(super) const CONTACTS: Sheet = Sheet {
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
