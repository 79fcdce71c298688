//! The plan's sheet `Historik`.
//!
//! *Takes* nothing, *returns* static tables, *never* reads a cell.

use crate::schema::columns::c;
use crate::schema::{Choices, Content, Role, Sheet, t};
use crate::subject;

/// What values may be given of.
pub(crate) const KINDS: Choices = Choices { name: "history_kind", all: subject::remembered_words };

/// Values of earlier periods.
pub static HISTORY: Sheet = Sheet {
    key: "history",
    name: t("Historik", "History"),
    title: t("Värden från tidigare perioder", "Values of earlier periods"),
    intro: t(
        "Det som inte finns i sparade resultat (historik/*.json). Id är det som värdet gäller, som det står i planen.",
        "What is not in saved results (historik/*.json). The id is that of what the value is of, as in the plan.",
    ),
    columns: &[
        c(
            "#kind",
            t("Slag", "Kind"),
            t("Välj i listan vad värdet är.", "Choose from the list what the value is."),
            Role::Required,
            Content::Choice(KINDS),
            14,
        ),
        c("#of", t("Avser id", "Of id"), t("Id i planen.", "Id in the plan."), Role::Required, Content::Text, 20),
        c("#year", t("År", "Year"), t("2024", "2024"), Role::Required, Content::Number, 8),
        c(
            "#period",
            t("Period", "Period"),
            t("T1, T2, HELAR eller M01–M12.", "T1, T2, HELAR or M01–M12."),
            Role::Required,
            Content::Text,
            10,
        ),
        c(
            "#value",
            t("Värde", "Value"),
            t(
                "Tal, belopp i kr eller tkr (som bladet Nämnd säger), eller Grön/Gul/Röd.",
                "A number, an amount in kr or tkr (as the sheet Committee says), or Green/Yellow/Red.",
            ),
            Role::Required,
            Content::Text,
            16,
        ),
    ],
};
