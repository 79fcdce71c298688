//! The sheets `Tabeller` and `Diagram`: what people fill in.
//!
//! *Takes* nothing, *returns* sheets and columns. *Never* reads a cell.

use super::{ChartForm, Holds, TableRow};
use crate::documents::{Family, Part, part};
use crate::history::Remembered;
use crate::schema::columns::c;
use crate::schema::{Choice, Choices, Column, Content, Role, Sheet, Term, t};

/// Free tables.
pub static TABLES: Sheet = Sheet {
    key: "tables",
    name: t("Tabeller", "Tables"),
    title: t("Fria tabeller", "Free tables"),
    intro: t(
        "Id är tabellens och upprepas på varje rad; den första raden är rubriken. Text visas som den är skriven. En rad Kolumner säger vad kolumnerna innehåller: Text, Tal, Procent, Status eller Steg; tal summeras och kontrolleras.",
        "The id is the table's and stands on every row; the first row is the head. Text is shown as it is typed. A row Columns says what the columns hold: Text, Number, Percent, Status or Progress; numbers are summed and checked.",
    ),
    columns: &[
        c(
            "#row",
            t("Slag", "Kind"),
            t(
                "Rubrik (överst), Kolumner (vad kolumnerna innehåller), Grupp (en mellanrubrik), Rad, Delsumma eller Summa. Tomma celler i en summa räknas ut; ifyllda kontrolleras.",
                "Head (on top), Columns (what the columns hold), Group (a heading within), Row, Subtotal or Total. Blank cells of a sum are computed; filled ones are checked.",
            ),
            Role::Required,
            Content::Choice(Choices::of::<TableRow>()),
            12,
        ),
        cell("#c1", t("Kolumn 1", "Column 1"), Role::Optional, 30),
        cell("#c2", t("Kolumn 2", "Column 2"), Role::Optional, 24),
        cell("#c3", t("Kolumn 3", "Column 3"), Role::Optional, 24),
        cell("#c4", t("Kolumn 4", "Column 4"), Role::Optional, 24),
        cell("#c5", t("Kolumn 5", "Column 5"), Role::Optional, 24),
        cell("#c6", t("Kolumn 6", "Column 6"), Role::Optional, 24),
        cell("#c7", t("Kolumn 7", "Column 7"), Role::Optional, 24),
        cell("#c8", t("Kolumn 8", "Column 8"), Role::Optional, 24),
        cell("#c9", t("Kolumn 9", "Column 9"), Role::Additional, 24),
        cell("#c10", t("Kolumn 10", "Column 10"), Role::Additional, 24),
        cell("#c11", t("Kolumn 11", "Column 11"), Role::Additional, 24),
        cell("#c12", t("Kolumn 12", "Column 12"), Role::Additional, 24),
        cell("#c13", t("Kolumn 13", "Column 13"), Role::Additional, 24),
        cell("#c14", t("Kolumn 14", "Column 14"), Role::Additional, 24),
        cell("#c15", t("Kolumn 15", "Column 15"), Role::Additional, 24),
        cell("#c16", t("Kolumn 16", "Column 16"), Role::Additional, 24),
        cell("#c17", t("Kolumn 17", "Column 17"), Role::Additional, 24),
        cell("#c18", t("Kolumn 18", "Column 18"), Role::Additional, 24),
        cell("#c19", t("Kolumn 19", "Column 19"), Role::Additional, 24),
        cell("#c20", t("Kolumn 20", "Column 20"), Role::Additional, 24),
    ],
};

const fn cell(key: &'static str, head: Term, role: Role, width: u16) -> Column {
    c(key, head, t("", ""), role, Content::Text, width)
}

/// Free charts.
pub static CHARTS: Sheet = Sheet {
    key: "charts",
    name: t("Diagram", "Charts"),
    title: t("Fria diagram", "Free charts"),
    intro: t(
        "Ett diagram per rad, av en tabell på fliken Tabeller eller av mått. Rubriken säger vad man ska se: Fler placerade barn än i fjol.",
        "A chart a row, of a table of the sheet Tables or of measures. The heading says what is to be seen: More children placed than last year.",
    ),
    columns: &[
        c(
            "#name",
            t("Rubrik", "Heading"),
            t("Vad diagrammet visar, som en mening.", "What the chart shows, as a sentence."),
            Role::Required,
            Content::Text,
            50,
        ),
        c(
            "#form",
            t("Form", "Form"),
            t(
                "Staplar: en stapel per rad. Staplade staplar: kolumnerna läggs på varandra. Linjer: en linje per rad, kolumnerna är tiden.",
                "Bars: a bar a row. Stacked bars: the columns on top of each other. Lines: a line a row, the columns are time.",
            ),
            Role::Required,
            Content::Choice(Choices::of::<ChartForm>()),
            16,
        ),
        c(
            "#table",
            t("Tabell", "Table"),
            t("Tabellens id på fliken Tabeller.", "The table's id on the sheet Tables."),
            Role::Optional,
            Content::Text,
            18,
        ),
        c(
            "#shown",
            t("Kolumner", "Columns"),
            t(
                "Vilka kolumner i tabellen: 2, 3. Tomt betyder alla med tal. Staplar visar en.",
                "Which columns of the table: 2, 3. Blank means all that hold numbers. Bars show one.",
            ),
            Role::Optional,
            Content::Ids,
            12,
        ),
        c(
            "#measures",
            t("Mått", "Measures"),
            t(
                "Id för mått, med komma emellan, i stället för en tabell.",
                "Ids of measures, with commas, instead of a table.",
            ),
            Role::Optional,
            Content::Ids,
            24,
        ),
        c(
            "#spans",
            t("Perioder", "Periods"),
            t(
                "För mått: 2021..2025, jan..dec, T1, T2 2024. Tomt betyder alla som har värden.",
                "For measures: 2021..2025, jan..dec, T1, T2 2024. Blank means all that have values.",
            ),
            Role::Optional,
            Content::Ids,
            20,
        ),
        c(
            "#unit",
            t("Enhet", "Unit"),
            t("Talens enhet: mnkr, barn.", "The unit of the numbers: mnkr, children."),
            Role::Optional,
            Content::Text,
            12,
        ),
        c(
            "#alt",
            t("Alternativtext", "Alternative text"),
            t(
                "Vad diagrammet säger, för den som inte ser det. Tomt ger rubriken och alla tal.",
                "What the chart says to those who do not see it. Blank gives the heading and all numbers.",
            ),
            Role::Optional,
            Content::Text,
            50,
        ),
    ],
};

impl Choice for TableRow {
    const NAME: &'static str = "table_row";
    const WORDS: &'static [(TableRow, Term)] = &[
        (TableRow::Head, t("Rubrik", "Head")),
        (TableRow::Columns, t("Kolumner", "Columns")),
        (TableRow::Group, t("Grupp", "Group")),
        (TableRow::Row, t("Rad", "Row")),
        (TableRow::Subtotal, t("Delsumma", "Subtotal")),
        (TableRow::Total, t("Summa", "Total")),
    ];
}

impl Choice for Holds {
    const NAME: &'static str = "table_column";
    const WORDS: &'static [(Holds, Term)] = &[
        (Holds::Text, t("Text", "Text")),
        (Holds::Number(0), t("Tal", "Number")),
        (Holds::Percent(0), t("Procent", "Percent")),
        (Holds::Status, t("Status", "Status")),
        (Holds::Progress, t("Steg", "Progress")),
    ];
}

impl Choice for ChartForm {
    const NAME: &'static str = "chart_form";
    const WORDS: &'static [(ChartForm, Term)] = &[
        (ChartForm::Bars, t("Staplar", "Bars")),
        (ChartForm::Stacked, t("Staplade staplar", "Stacked bars")),
        (ChartForm::Lines, t("Linjer", "Lines")),
    ];
}

/// The sheets of the plan.
pub(crate) const PLAN_SHEETS: &[&Sheet] = &[&TABLES, &CHARTS];

/// Free table.
pub(crate) const TABLE_PART: Part = part("free_table", "Fri tabell", "Free table").with_about(&TABLES);

/// Free chart.
pub(crate) const CHART_PART: Part = part("free_chart", "Fritt diagram", "Free chart").with_about(&CHARTS);

/// The family of its parts.
pub(crate) const FAMILY: Family = Family::Free;

/// What the sheet `Historik` may give of it.
pub(crate) const HISTORY: &[Remembered] = &[];
