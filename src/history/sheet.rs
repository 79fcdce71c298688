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
        "Det som inte finns i sparade resultat (historik/*.json). Id är indikatorns, måttets, radens eller målets.",
        "What is not in saved results (historik/*.json). The id is the indicator's, measure's, line's or goal's.",
    ),
    columns: &[
        c(
            "#kind",
            t("Slag", "Kind"),
            t(
                "Indikator, Mått, Utfall, Prognos eller Målstatus.",
                "Indicator, Measure, Actual, Forecast or Goal status.",
            ),
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
            t("Tal, belopp i kronor, eller Grön/Gul/Röd.", "A number, an amount in kronor, or Green/Yellow/Red."),
            Role::Required,
            Content::Text,
            16,
        ),
    ],
};
