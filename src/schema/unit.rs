//! The workbook that a unit, or the administration, fills in for a period.

use super::{Choice, Column, Content, Role, Sheet, t};

/// The sheets of a unit's workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnitSheet {
    /// Instructions and "klarmarkerad".
    Start,
    /// Assessments of the committee's goals.
    Goals,
    /// Outcomes of indicators.
    Indicators,
    /// Actual and forecast per line.
    Economy,
    /// Activities and actions.
    Activities,
    /// Assignments.
    Assignments,
    /// Risks.
    Risks,
    /// Staff measures.
    Staff,
    /// Quality measures.
    Quality,
    /// Volumes.
    Volumes,
    /// Headed texts.
    Texts,
    /// The administration's decisions on statuses.
    Decisions,
}

const NUMBER: Column = Column {
    key: "#number",
    head: t("Nr", "No."),
    help: t("", ""),
    role: Role::Prefilled,
    content: Content::Text,
    width: 7,
};

const COMMENT: Column = Column {
    key: "#comment",
    head: t("Kommentar", "Comment"),
    help: t(
        "Skriv kort: vad är orsaken, och vad görs? Tom rad mellan stycken, \"- \" först på raden ger en punktlista.",
        "Briefly: what is the cause, and what is done? A blank line between paragraphs, \"- \" begins a bullet.",
    ),
    role: Role::Optional,
    content: Content::LongText,
    width: 60,
};

const PROGRESS: Column = Column {
    key: "#progress",
    head: t("Status", "Status"),
    help: t("Välj hur långt arbetet har kommit.", "Choose how far the work has come."),
    role: Role::Required,
    content: Content::Choice(Choice::Progress),
    width: 16,
};

const PREVIOUS: Column = Column {
    key: "#previous",
    head: t("Föregående rapport", "Previous report"),
    help: t("", ""),
    role: Role::Prefilled,
    content: Content::Text,
    width: 16,
};

const MISSING: Column = Column {
    key: "#missing",
    head: t("Om värde saknas", "If there is no value"),
    help: t(
        "Välj varför värdet saknas och skriv en kort förklaring i kommentaren.",
        "Choose why there is no value and explain briefly in the comment.",
    ),
    role: Role::Optional,
    content: Content::Choice(Choice::Missing),
    width: 17,
};

const NUMERATOR: Column = Column {
    key: "#numerator",
    head: t("Täljare", "Numerator"),
    help: t(
        "För andelar: hur många (eller timmar) som andelen gäller, till exempel 93.",
        "For shares: the count (or hours) that the share is of, for example 93.",
    ),
    role: Role::Required,
    content: Content::Number,
    width: 13,
};

const DENOMINATOR: Column = Column {
    key: "#denominator",
    head: t("Nämnare", "Denominator"),
    help: t(
        "För andelar: hur många (eller timmar) det är totalt, till exempel 150.",
        "For shares: the total count (or hours), for example 150.",
    ),
    role: Role::Required,
    content: Content::Number,
    width: 13,
};

/// The columns that staff, quality and volumes share.
const MEASURES: &[Column] = &[
    Column {
        key: "#group",
        head: t("Område", "Area"),
        help: t("", ""),
        role: Role::Prefilled,
        content: Content::Text,
        width: 22,
    },
    Column {
        key: "#name",
        head: t("Mått", "Measure"),
        help: t("", ""),
        role: Role::Name,
        content: Content::Text,
        width: 44,
    },
    Column {
        key: "#unit",
        head: t("Enhet", "Unit"),
        help: t("", ""),
        role: Role::Prefilled,
        content: Content::Text,
        width: 12,
    },
    PREVIOUS,
    NUMERATOR,
    DENOMINATOR,
    Column {
        key: "#outcome",
        head: t("Värde", "Value"),
        help: t(
            "Skriv ett tal, till exempel 12 eller 4,5. För andelar räknas värdet ut från täljare och nämnare.",
            "Write a number, for example 12 or 4.5. Shares are computed from numerator and denominator.",
        ),
        role: Role::Required,
        content: Content::Number,
        width: 13,
    },
    MISSING,
    COMMENT,
];

/// Every sheet in the order of the tabs.
pub static UNIT_SHEETS: &[(UnitSheet, Sheet)] = &[
    (
        UnitSheet::Start,
        Sheet {
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
        },
    ),
    (
        UnitSheet::Goals,
        Sheet {
            key: "goals",
            name: t("Mål", "Goals"),
            title: t("Bedömning av nämndens mål", "Assessment of the committee's goals"),
            intro: t(
                "Bedöm varje mål två gånger: hur det har gått under perioden, och om enheten bedöms nå målet under året. Kommentera allt som inte är grönt.",
                "Assess each goal twice: how the period has gone, and whether the unit expects to reach the goal within the year. Comment on all that is not green.",
            ),
            columns: &[
                NUMBER,
                Column {
                    key: "#name",
                    head: t("Nämndmål", "Committee goal"),
                    help: t("", ""),
                    role: Role::Name,
                    content: Content::Text,
                    width: 50,
                },
                PREVIOUS,
                Column {
                    key: "#status",
                    head: t("Perioden", "The period"),
                    help: t(
                        "Grön: går som planerat. Gul: delvis. Röd: går inte som planerat.",
                        "Green: as planned. Yellow: partly. Red: not as planned.",
                    ),
                    role: Role::Required,
                    content: Content::Choice(Choice::Status),
                    width: 12,
                },
                Column {
                    key: "#expected",
                    head: t("Nås under året", "Reached within the year"),
                    help: t(
                        "Bedöms enheten nå målet under året? Ja, Delvis eller Nej.",
                        "Does the unit expect to reach the goal within the year? Yes, Partly or No.",
                    ),
                    role: Role::Required,
                    content: Content::Choice(Choice::YesPartlyNo),
                    width: 14,
                },
                COMMENT,
            ],
        },
    ),
    (
        UnitSheet::Indicators,
        Sheet {
            key: "indicators",
            name: t("Indikatorer", "Indicators"),
            title: t("Indikatorer", "Indicators"),
            intro: t(
                "Skriv utfallet för perioden. För andelar skrivs täljare och nämnare, så räknas andelen ut. Saknas värdet: välj varför.",
                "Write the outcome of the period. For shares write numerator and denominator; the share is computed. If there is no value: choose why.",
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
                    head: t("Enhet", "Unit"),
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
                PREVIOUS,
                NUMERATOR,
                DENOMINATOR,
                Column {
                    key: "#outcome",
                    head: t("Utfall", "Outcome"),
                    help: t(
                        "Skriv ett tal (80,5), Ja/Delvis/Nej eller en kort text, beroende på indikatorn.",
                        "Write a number (80.5), Yes/Partly/No or a short text, depending on the indicator.",
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
                    content: Content::Choice(Choice::Status),
                    width: 12,
                },
                MISSING,
                COMMENT,
            ],
        },
    ),
    (
        UnitSheet::Economy,
        Sheet {
            key: "economy",
            name: t("Ekonomi", "Economy"),
            title: t("Ekonomi", "Economy"),
            intro: t(
                "Kostnader skrivs med minus, intäkter med plus. Avvikelse = utfall − budget; plus är överskott. Kommentera rader som markeras.",
                "Costs are negative, income positive. Variance = actual − budget; positive is surplus. Comment on the rows that are marked.",
            ),
            columns: &[
                Column {
                    key: "#name",
                    head: t("Rad", "Line"),
                    help: t("", ""),
                    role: Role::Name,
                    content: Content::Text,
                    width: 36,
                },
                Column {
                    key: "#actual",
                    head: t("Utfall perioden", "Actual, period"),
                    help: t(
                        "Ackumulerat utfall. Kostnad med minus: -12 345 000.",
                        "Accumulated actual. A cost is negative: -12 345 000.",
                    ),
                    role: Role::Required,
                    content: Content::Money,
                    width: 16,
                },
                Column {
                    key: "#budget_period",
                    head: t("Budget perioden", "Budget, period"),
                    help: t("", ""),
                    role: Role::Prefilled,
                    content: Content::Money,
                    width: 16,
                },
                Column {
                    key: "#variance_period",
                    head: t("Avvikelse perioden", "Variance, period"),
                    help: t("", ""),
                    role: Role::Computed,
                    content: Content::Money,
                    width: 16,
                },
                Column {
                    key: "#forecast",
                    head: t("Prognos helår", "Forecast, year"),
                    help: t(
                        "Bedömt utfall för hela året. Kostnad med minus.",
                        "Expected outcome of the whole year. A cost is negative.",
                    ),
                    role: Role::Required,
                    content: Content::Money,
                    width: 16,
                },
                Column {
                    key: "#budget_year",
                    head: t("Budget helår", "Budget, year"),
                    help: t("", ""),
                    role: Role::Prefilled,
                    content: Content::Money,
                    width: 16,
                },
                Column {
                    key: "#variance_year",
                    head: t("Avvikelse helår", "Variance, year"),
                    help: t("", ""),
                    role: Role::Computed,
                    content: Content::Money,
                    width: 16,
                },
                Column {
                    key: "#previous_forecast",
                    head: t("Föregående prognos", "Previous forecast"),
                    help: t("", ""),
                    role: Role::Prefilled,
                    content: Content::Money,
                    width: 16,
                },
                Column {
                    key: "#last_year",
                    head: t("Utfall förra året", "Actual, last year"),
                    help: t("", ""),
                    role: Role::Prefilled,
                    content: Content::Money,
                    width: 16,
                },
                COMMENT,
            ],
        },
    ),
    (
        UnitSheet::Activities,
        Sheet {
            key: "activities",
            name: t("Aktiviteter", "Activities"),
            title: t("Aktiviteter och åtgärder", "Activities and actions"),
            intro: t(
                "Välj status för varje aktivitet. Försenade och avbrutna kommenteras.",
                "Choose a status for each activity. Comment on those delayed or cancelled.",
            ),
            columns: &[
                NUMBER,
                Column {
                    key: "#name",
                    head: t("Aktivitet", "Activity"),
                    help: t("", ""),
                    role: Role::Name,
                    content: Content::Text,
                    width: 56,
                },
                Column {
                    key: "#responsible",
                    head: t("Ansvarig", "Responsible"),
                    help: t("", ""),
                    role: Role::Prefilled,
                    content: Content::Text,
                    width: 22,
                },
                PREVIOUS,
                PROGRESS,
                COMMENT,
            ],
        },
    ),
    (
        UnitSheet::Assignments,
        Sheet {
            key: "assignments",
            name: t("Uppdrag", "Assignments"),
            title: t("Uppdrag", "Assignments"),
            intro: t(
                "Välj status för varje uppdrag och beskriv kort vad som har gjorts.",
                "Choose a status for each assignment and describe briefly what has been done.",
            ),
            columns: &[
                Column {
                    key: "#commissioner",
                    head: t("Uppdragsgivare", "Commissioner"),
                    help: t("", ""),
                    role: Role::Prefilled,
                    content: Content::Text,
                    width: 22,
                },
                Column {
                    key: "#name",
                    head: t("Uppdrag", "Assignment"),
                    help: t("", ""),
                    role: Role::Name,
                    content: Content::Text,
                    width: 60,
                },
                PREVIOUS,
                PROGRESS,
                COMMENT,
            ],
        },
    ),
    (
        UnitSheet::Risks,
        Sheet {
            key: "risks",
            name: t("Risker", "Risks"),
            title: t("Risker", "Risks"),
            intro: t(
                "Värdera sannolikhet och konsekvens 1–5. Ändrat värde mot planen kommenteras. Status gäller åtgärderna.",
                "Rate probability and consequence 1–5. Comment on values that differ from the plan. The status is that of the actions.",
            ),
            columns: &[
                Column {
                    key: "#type",
                    head: t("Typ av risk", "Type of risk"),
                    help: t("", ""),
                    role: Role::Prefilled,
                    content: Content::Text,
                    width: 16,
                },
                Column {
                    key: "#name",
                    head: t("Risk", "Risk"),
                    help: t("", ""),
                    role: Role::Name,
                    content: Content::Text,
                    width: 50,
                },
                Column {
                    key: "#plan_value",
                    head: t("Värde i planen", "Value in the plan"),
                    help: t("", ""),
                    role: Role::Prefilled,
                    content: Content::Text,
                    width: 12,
                },
                Column {
                    key: "#probability",
                    head: t("Sannolikhet", "Probability"),
                    help: t("1 osannolik – 5 mycket sannolik.", "1 unlikely – 5 very likely."),
                    role: Role::Required,
                    content: Content::Choice(Choice::OneToFive),
                    width: 12,
                },
                Column {
                    key: "#consequence",
                    head: t("Konsekvens", "Consequence"),
                    help: t("1 försumbar – 5 mycket allvarlig.", "1 negligible – 5 very serious."),
                    role: Role::Required,
                    content: Content::Choice(Choice::OneToFive),
                    width: 12,
                },
                Column {
                    key: "#value",
                    head: t("Riskvärde", "Risk value"),
                    help: t("", ""),
                    role: Role::Computed,
                    content: Content::Number,
                    width: 10,
                },
                Column {
                    key: "#actions",
                    head: t("Åtgärder", "Actions"),
                    help: t(
                        "Åtgärder, en per rad. \"- \" först på raden ger en punktlista.",
                        "Actions, one a line. \"- \" begins a bullet.",
                    ),
                    role: Role::Optional,
                    content: Content::LongText,
                    width: 50,
                },
                Column {
                    key: "#status",
                    head: t("Åtgärdernas status", "Status of actions"),
                    help: t(
                        "Grön: genomförs som planerat. Gul: delvis effekt. Röd: försenade eller utan effekt.",
                        "Green: as planned. Yellow: partly effective. Red: delayed or without effect.",
                    ),
                    role: Role::Required,
                    content: Content::Choice(Choice::Status),
                    width: 14,
                },
                COMMENT,
            ],
        },
    ),
    (
        UnitSheet::Staff,
        Sheet {
            key: "staff",
            name: t("Personal", "Staff"),
            title: t("Personal", "Staff"),
            intro: t(
                "Andelar anges med täljare och nämnare (till exempel timmar), så att de kan vägas ihop rätt.",
                "Shares are given as numerator and denominator (for example hours), so that they can be combined rightly.",
            ),
            columns: MEASURES,
        },
    ),
    (
        UnitSheet::Quality,
        Sheet {
            key: "quality",
            name: t("Kvalitet", "Quality"),
            title: t("Kvalitet", "Quality"),
            intro: t(
                "Fyll i antalen för perioden. Noll skrivs som 0.",
                "Fill in the counts of the period. Write zero as 0.",
            ),
            columns: MEASURES,
        },
    ),
    (
        UnitSheet::Volumes,
        Sheet {
            key: "volumes",
            name: t("Volymer", "Volumes"),
            title: t("Volymer", "Volumes"),
            intro: t("Fyll i volymerna för perioden.", "Fill in the volumes of the period."),
            columns: MEASURES,
        },
    ),
    (
        UnitSheet::Texts,
        Sheet {
            key: "texts",
            name: t("Texter", "Texts"),
            title: t("Texter till rapporten", "Texts of the report"),
            intro: t(
                "Skriv löpande text. Tom rad ger nytt stycke, \"## \" en rubrik, \"- \" en punktlista, **fet** och *kursiv*. Skriv aldrig personuppgifter.",
                "Write running text. A blank line begins a paragraph, \"## \" a heading, \"- \" a bullet, **bold** and *italics*. Never write personal data.",
            ),
            columns: &[
                Column {
                    key: "#name",
                    head: t("Avsnitt", "Section"),
                    help: t("", ""),
                    role: Role::Name,
                    content: Content::Text,
                    width: 50,
                },
                Column {
                    key: "#text",
                    head: t("Text", "Text"),
                    help: t(
                        "Tom rad ger nytt stycke, \"## \" en rubrik, \"- \" en punktlista. Lämna tomt om det inte finns något att säga.",
                        "A blank line begins a paragraph, \"## \" a heading, \"- \" a bullet. Leave blank if there is nothing to say.",
                    ),
                    role: Role::Optional,
                    content: Content::LongText,
                    width: 110,
                },
            ],
        },
    ),
    (
        UnitSheet::Decisions,
        Sheet {
            key: "decisions",
            name: t("Beslut", "Decisions"),
            title: t("Förvaltningens bedömning", "The administration's assessment"),
            intro: t(
                "Förslaget följer planens regler och räknas om vid sammanställningen. Lämna tomt för att följa det. En annan status kräver ett skäl, som redovisas.",
                "The proposal follows the plan's rules and is computed anew when compiling. Leave blank to follow it. Another status requires a reason, which is shown.",
            ),
            columns: &[
                NUMBER,
                Column {
                    key: "#name",
                    head: t("Mål eller indikator", "Goal or indicator"),
                    help: t("", ""),
                    role: Role::Name,
                    content: Content::Text,
                    width: 60,
                },
                PREVIOUS,
                Column {
                    key: "#proposed",
                    head: t("Förslag", "Proposal"),
                    help: t(
                        "Räknat på det som var inlämnat när filen skapades. Tomt: inget underlag fanns. Nytt förslag: ta bort filen innan något är ifyllt och kör tertial templates igen.",
                        "Computed from what was handed in when the file was made. Blank: nothing was. For a new proposal delete the file before anything is filled in, and run tertial templates again.",
                    ),
                    role: Role::Prefilled,
                    content: Content::Text,
                    width: 18,
                },
                Column {
                    key: "#decided",
                    head: t("Beslutad status", "Decided status"),
                    help: t("Lämna tomt för att följa förslaget.", "Leave blank to follow the proposal."),
                    role: Role::Optional,
                    content: Content::Choice(Choice::Status),
                    width: 14,
                },
                Column {
                    key: "#reason",
                    head: t("Skäl", "Reason"),
                    help: t(
                        "Krävs om statusen avviker från förslaget.",
                        "Required if the status differs from the proposal.",
                    ),
                    role: Role::Optional,
                    content: Content::LongText,
                    width: 70,
                },
            ],
        },
    ),
];

impl UnitSheet {
    /// Its definition.
    pub fn sheet(self) -> &'static Sheet {
        UNIT_SHEETS
            .iter()
            .find(|(own, _)| *own == self)
            .map(|(_, sheet)| sheet)
            .expect("invariant: every sheet is defined")
    }

    /// The sheet with a key.
    pub fn find(key: &str) -> Option<UnitSheet> {
        UNIT_SHEETS.iter().find(|(_, sheet)| sheet.key == key).map(|(own, _)| *own)
    }
}
