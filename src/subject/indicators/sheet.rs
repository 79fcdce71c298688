//! The sheets `Indikatorer`: what people fill in.
//!
//! *Takes* nothing but the plan, *returns* sheets, columns and the rows that a unit is asked for. *Never* reads a cell.

use super::{EconomicFigure, Indicator, OUTCOME};
use crate::documents::{Family, Part, part};
use crate::domain::{Aggregation, Direction, Status, ValueKind};
use crate::domain::{Period, Unit};
use crate::history::{Holds, Remembered};
use crate::plan::Plan;
use crate::schema::columns::{
    COMMENT, CUMULATIVE, DENOMINATOR, LATEST, MISSING, NUMBER, NUMERATOR, PARTS, PARTS_READ, PERIODS, c,
};
use crate::schema::{Choice, Choices, Column, Content, Role, Sheet, Term, YesNo, t};
use crate::subject::goals;

/// Indicators in the plan.
pub static PLAN: Sheet = Sheet {
    key: "indicators",
    name: t("Indikatorer", "Indicators"),
    title: t("Indikatorer", "Indicators"),
    intro: t(
        "En rad per indikator. Målnivå skrivs som i planen: >=80, <7, Ja, öka, minska, bibehålla, minska med 7 %.",
        "A row for each indicator. The target as in the plan: >=80, <7, Ja, öka, minska, bibehålla, minska med 7 %.",
    ),
    columns: &[
        c(
            "#number",
            t("Nr", "No."),
            t("Numret i rapporten: 2.1.3.", "The number in the report: 2.1.3."),
            Role::Optional,
            Content::Text,
            8,
        ),
        c(
            "#goal",
            t("Mål", "Goal"),
            t(
                "Målets id. Tomt bara för det som mäter en åtgärd i förbättringsplanen men inget mål.",
                "The goal's id. Blank only for what measures an action of the improvement plan but no goal.",
            ),
            Role::Additional,
            Content::Text,
            10,
        ),
        c(
            "#name",
            t("Indikator", "Indicator"),
            t("Namnet i rapporten.", "The name in the report."),
            Role::Required,
            Content::Text,
            54,
        ),
        c(
            "#description",
            t("Beskrivning", "Description"),
            t("Hur den mäts.", "How it is measured."),
            Role::Optional,
            Content::LongText,
            54,
        ),
        c(
            "#kind",
            t("Slag", "Kind"),
            t("Procent, Antal, Tal, Ja/Nej, Text …", "Percent, Count, Number, Yes/No, Text …"),
            Role::Required,
            Content::Choice(Choices::of::<ValueKind>()),
            18,
        ),
        c(
            "#unit",
            t("Måttenhet", "Measure unit"),
            t("Till exempel hushåll. Procent behöver ingen.", "For example households. Percent needs none."),
            Role::Optional,
            Content::Text,
            14,
        ),
        c(
            "#decimals",
            t("Decimaler", "Decimals"),
            t("Antal decimaler i rapporten, 0–4.", "Decimals in the report, 0–4."),
            Role::Optional,
            Content::Number,
            10,
        ),
        c(
            "#direction",
            t("Bra riktning", "Good direction"),
            t("Upp om högre är bättre, Ned om lägre är bättre.", "Up if higher is better, Down if lower is."),
            Role::Optional,
            Content::Choice(Choices::of::<Direction>()),
            12,
        ),
        c(
            "#target",
            t("Målnivå", "Target"),
            t(
                "För året: >=80, <7, 2555, Ja, öka, minska, bibehålla, minska med 7 %, minska med 5 (av indikatorns enhet).",
                "For the year: >=80, <7, 2555, Ja, öka, minska, bibehålla, minska med 7 %, minska med 5 (of the indicator's unit).",
            ),
            Role::Optional,
            Content::Text,
            18,
        ),
        c(
            "#target_t1",
            t("Målnivå T1", "Target T1"),
            t("Om den skiljer sig från årets.", "If it differs from the year's."),
            Role::Optional,
            Content::Text,
            12,
        ),
        c(
            "#target_t2",
            t("Målnivå T2", "Target T2"),
            t("Om den skiljer sig från årets.", "If it differs from the year's."),
            Role::Optional,
            Content::Text,
            12,
        ),
        c(
            "#green",
            t("Grön från", "Green from"),
            t(
                "Band: gräns för grönt (>= om högre är bättre, <= om lägre är bättre).",
                "Band: limit of green (>= if higher is better, <= if lower is).",
            ),
            Role::Optional,
            Content::Number,
            11,
        ),
        c(
            "#yellow",
            t("Gul från", "Yellow from"),
            t("Band: gräns för gult.", "Band: limit of yellow."),
            Role::Optional,
            Content::Number,
            11,
        ),
        c(
            "#other_target",
            t("Annan målnivå", "Other target"),
            t(
                "En annan nivås mål, visas men avgör inte: 4 % (kommunmål).",
                "Another level's target, shown but not decisive: 4 % (municipal).",
            ),
            Role::Optional,
            Content::Text,
            18,
        ),
        c(
            "#baseline",
            t("Jämförelsevärde", "Baseline"),
            t("Värdet att jämföra med.", "The value to compare with."),
            Role::Optional,
            Content::Number,
            14,
        ),
        c(
            "#baseline_label",
            t("Jämförs med", "Compared with"),
            t("Till exempel T2 2024.", "For example T2 2024."),
            Role::Optional,
            Content::Text,
            14,
        ),
        c(
            "#aggregation",
            t("Vägs ihop", "Combined by"),
            t("En rapporterar, Summa, Kvot, Medelvärde …", "Single, Sum, Ratio, Mean …"),
            Role::Optional,
            Content::Choice(Choices::of::<Aggregation>()),
            18,
        ),
        CUMULATIVE,
        c(
            "#measure",
            t("Hämtas från mått", "Taken from measure"),
            t(
                "Id på fliken Mått, om värdet rapporteras där.",
                "Id on the sheet Measures, if the value is reported there.",
            ),
            Role::Optional,
            Content::Text,
            18,
        ),
        c(
            "#reporters",
            t("Rapporteras av", "Reported by"),
            t(
                "Enheters eller avdelningars id, alla, eller förvaltningens id. Tomt om värdet räknas fram.",
                "Ids of units or divisions, alla, or the administration's. Blank if it is computed.",
            ),
            Role::Optional,
            Content::Ids,
            20,
        ),
        PERIODS,
        c(
            "#no_target",
            t("Skäl till att målnivå saknas", "Reason for having no target"),
            t("Visas i rapporten.", "Shown in the report."),
            Role::Optional,
            Content::Text,
            40,
        ),
        c(
            "#assessed",
            t("Bedöms", "Assessed"),
            t(
                "Nej om indikatorn redovisas utan bedömning. Den räknas då inte in i målet.",
                "No if the indicator is told without assessment. Then it does not count in its goal.",
            ),
            Role::Additional,
            Content::Choice(Choices::of::<YesNo>()),
            12,
        ),
        c(
            "#economy",
            t("Hämtas från ekonomin", "Taken from the economy"),
            t(
                "Om utfallet hämtas från ekonomin: vilken uppgift. Belopp har slaget Kronor, andelar och Avvikelse % slaget Procent.",
                "If the outcome is taken from the economy: which figure. Amounts have the kind Kronor, shares and Variance % the kind Percent.",
            ),
            Role::Additional,
            Content::Choice(Choices::of::<EconomicFigure>()),
            18,
        ),
        c(
            "#line",
            t("Rad i ekonomin", "Line of the economy"),
            t(
                "Radens id på fliken Ekonomi. Tomt betyder summan.",
                "The line's id on the sheet Economy. Blank is the total.",
            ),
            Role::Additional,
            Content::Text,
            16,
        ),
        PARTS,
    ],
};

impl Choice for EconomicFigure {
    const NAME: &'static str = "economic_figure";
    const WORDS: &'static [(EconomicFigure, Term)] = &[
        (EconomicFigure::Actual, t("Utfall", "Actual")),
        (EconomicFigure::Forecast, t("Prognos", "Forecast")),
        (EconomicFigure::Variance, t("Avvikelse", "Variance")),
        (EconomicFigure::VariancePercent, t("Avvikelse %", "Variance %")),
        (EconomicFigure::WithinBudget, t("Andel inom budget", "Share within budget")),
        (EconomicFigure::Accuracy, t("Prognossäkerhet", "Forecast accuracy")),
    ];
}

/// Outcomes of indicators.
pub static UNIT: Sheet = Sheet {
    key: "indicators",
    name: t("Indikatorer", "Indicators"),
    title: t("Indikatorer", "Indicators"),
    intro: t(
        "Skriv utfallet för perioden. Saknas värdet: välj varför.",
        "Write the outcome of the period. If there is no value: choose why.",
    ),
    columns: &[
        NUMBER,
        Column {
            key: "#name",
            head: t("Indikator", "Indicator"),
            help: t("", ""),
            role: Role::Name,
            content: Content::Text,
            width: 46,
        },
        Column {
            key: "#unit",
            head: t("Måttenhet", "Unit of measure"),
            help: t("", ""),
            role: Role::Prefilled,
            content: Content::Text,
            width: 12,
        },
        Column {
            key: "#target",
            head: t("Målnivå", "Target"),
            help: t("", ""),
            role: Role::Prefilled,
            content: Content::Text,
            width: 24,
        },
        LATEST,
        PARTS_READ,
        NUMERATOR,
        DENOMINATOR,
        Column {
            key: "#outcome",
            head: t("Utfall", "Outcome"),
            help: t(
                "Ett tal (80,5), Ja/Delvis/Nej eller en kort text, beroende på indikatorn.",
                "A number (80.5), Yes/Partly/No or a short text, depending on the indicator.",
            ),
            role: Role::Required,
            content: Content::Text,
            width: 22,
        },
        Column {
            key: "#status",
            head: t("Bedömning", "Assessment"),
            help: t(
                "Bara för indikatorer utan målnivå: välj status och motivera i kommentaren.",
                "Only for indicators without a target: choose a status and give the reason in the comment.",
            ),
            role: Role::Required,
            content: Content::Choice(Choices::of::<Status>()),
            width: 12,
        },
        MISSING,
        COMMENT,
    ],
};

/// The sheets of the plan.
pub(crate) const PLAN_SHEETS: &[&Sheet] = &[&PLAN];

/// The indicators that a unit reports in a period.
pub fn asked<'a>(plan: &'a Plan, unit: &Unit, period: Period) -> Vec<&'a Indicator> {
    let is_asked = |own: &&Indicator| unit.is_among(&own.reporters) && own.is_due(period);
    plan.indicators.iter().filter(is_asked).collect()
}

/// Goal table with history.
pub(crate) const GOAL_TABLE_HISTORY_PART: Part =
    part("goal_table_history", "Måltabell med historik", "Goal table with history")
        .with_some_of(&goals::sheet::PLAN)
        .over_time(Choices::of::<HistoryColumn>())
        .of_outcomes();

/// The columns of the table of indicators over time, beside those for periods.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryColumn {
    /// The latest earlier periods that have values.
    Earlier,
    /// The period.
    Now,
    /// The target.
    Target,
    /// Status.
    Status,
    /// Which way it has moved.
    Trend,
    /// What was said.
    Comment,
}

impl Choice for HistoryColumn {
    const NAME: &'static str = "history_column";
    const WORDS: &'static [(HistoryColumn, Term)] = &[
        (HistoryColumn::Earlier, t("Tidigare", "Earlier")),
        (HistoryColumn::Now, t("Perioden", "The period")),
        (HistoryColumn::Target, t("Målnivå", "Target")),
        (HistoryColumn::Status, t("Status", "Status")),
        (HistoryColumn::Trend, t("Trend", "Trend")),
        (HistoryColumn::Comment, t("Kommentar", "Comment")),
    ];
}

/// The family of its parts.
pub(crate) const FAMILY: Family = Family::Goals;

/// What the sheet `Historik` may give of it.
pub(crate) const HISTORY: &[Remembered] =
    &[Remembered { name: t("Indikator", "Indicator"), kind: OUTCOME.value, sheet: &PLAN, holds: Holds::Number }];
