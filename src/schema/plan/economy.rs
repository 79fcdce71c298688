//! The sheets `Ekonomi` and `Kommunbidrag`.
//!
//! *Takes* nothing, *returns* static tables, *never* reads a cell.

use super::{NAME, c};
use crate::schema::{Choice, Content, Role, Sheet, t};

pub(super) const ECONOMY: Sheet = Sheet {
    key: "economy",
    name: t("Ekonomi", "Economy"),
    title: t("Ekonomiska rader", "Economic lines"),
    intro: t(
        "Raderna i rapportens ordning. En rad som andra rader ligger under räknas fram och rapporteras aldrig. Kostnader är negativa, belopp i kronor.",
        "The lines in the report's order. A line that others lie under is computed and never reported. Costs are negative, amounts in kronor.",
    ),
    columns: &[
        c(
            "#name",
            t("Rad", "Line"),
            t("Namnet i tabellen.", "The name in the table."),
            Role::Required,
            Content::Text,
            40,
        ),
        c(
            "#kind",
            t("Slag", "Kind"),
            t(
                "Post, Delsumma, Summa, Justering, Varav eller Ändrad prognos.",
                "Ordinary, Subtotal, Total, Adjustment, Of which or Changed forecast.",
            ),
            Role::Required,
            Content::Choice(Choice::LineKind),
            16,
        ),
        c(
            "#parent",
            t("Ingår i", "Part of"),
            t(
                "Id för raden som den räknas in i (för Varav: raden som den är en del av).",
                "Id of the line that it adds to (for Of which: the line that it is a part of).",
            ),
            Role::Optional,
            Content::Text,
            16,
        ),
        c(
            "#reporters",
            t("Rapporteras av", "Reported by"),
            t(
                "Enhetens eller förvaltningens id. Flera enheter summeras. Tomt för summor.",
                "The unit's or administration's id. Several are summed. Blank for sums.",
            ),
            Role::Optional,
            Content::Ids,
            20,
        ),
        c(
            "#budget_t1",
            t("Budget T1", "Budget T1"),
            t("Januari–april, i kronor.", "January–April, in kronor."),
            Role::Optional,
            Content::Money,
            16,
        ),
        c(
            "#budget_t2",
            t("Budget T2", "Budget T2"),
            t("Januari–augusti, i kronor.", "January–August, in kronor."),
            Role::Optional,
            Content::Money,
            16,
        ),
        c(
            "#budget_year",
            t("Budget helår", "Budget, year"),
            t("I kronor.", "In kronor."),
            Role::Optional,
            Content::Money,
            16,
        ),
        c(
            "#last_year",
            t("Utfall förra året", "Actual, last year"),
            t("Helår, i kronor.", "Full year, in kronor."),
            Role::Optional,
            Content::Money,
            16,
        ),
        c(
            "#next_year",
            t("Budget nästa år", "Budget, next year"),
            t("I kronor.", "In kronor."),
            Role::Optional,
            Content::Money,
            16,
        ),
        c(
            "#shown",
            t("Visas i rapporten", "Shown in the report"),
            t(
                "Ja eller Nej. Rader som inte visas finns i arbetsboken.",
                "Yes or No. Lines not shown are in the workbook.",
            ),
            Role::Optional,
            Content::Choice(Choice::YesNo),
            12,
        ),
        c("#mark", t("Notmärke", "Mark"), t("*, ** …", "*, ** …"), Role::Optional, Content::Text, 10),
        c(
            "#note",
            t("Not under tabellen", "Note below the table"),
            t("Vad raden avser.", "What the line is about."),
            Role::Optional,
            Content::Text,
            60,
        ),
    ],
};

pub(super) const BRIDGE: Sheet = Sheet {
    key: "bridge",
    name: t("Kommunbidrag", "Grant bridge"),
    title: t("Kommunbidrag från förra året till i år", "The municipal grant from last year to this"),
    intro: t(
        "Startnivå, steg och slutnivå. Stegen ska räcka från start till slut.",
        "Start level, steps and end level. The steps must lead from start to end.",
    ),
    columns: &[
        NAME,
        c(
            "#kind",
            t("Slag", "Kind"),
            t("Start, Steg eller Slut.", "Start, Step or End."),
            Role::Required,
            Content::Choice(Choice::BridgeKind),
            12,
        ),
        c(
            "#amount",
            t("Belopp", "Amount"),
            t("I kronor, med plus för större bidrag.", "In kronor, positive for a larger grant."),
            Role::Required,
            Content::Money,
            18,
        ),
    ],
};
