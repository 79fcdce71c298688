//! The plan workbook: everything that is particular to a committee.

use super::{Choice, Column, Content, Role, Sheet, Term, t};

/// The sheets of the plan workbook. Ids are visible here, since the controller gives them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlanSheet {
    /// Committee, year, identity.
    Committee,
    /// Tolerances, bands, thresholds.
    Rules,
    /// Divisions.
    Divisions,
    /// Units, and the administration.
    Units,
    /// The goal tree.
    Goals,
    /// Indicators.
    Indicators,
    /// Activities and actions.
    Activities,
    /// Assignments.
    Assignments,
    /// Risks.
    Risks,
    /// Economic lines with their budget.
    Economy,
    /// Staff and quality measures, volumes.
    Measures,
    /// Values of earlier periods.
    History,
    /// The grant bridge.
    Bridge,
    /// The report's components in order.
    Report,
    /// Fixed texts, and the sections that texts are asked for.
    Texts,
    /// Free tables.
    Tables,
    /// Contacts that may stand in texts.
    Contacts,
}

const fn c(key: &'static str, head: Term, help: Term, role: Role, content: Content, width: u16) -> Column {
    Column { key, head, help, role, content, width }
}

const REPORTERS: Column = c(
    "#reporters",
    t("Rapporteras av", "Reported by"),
    t(
        "Enheters eller avdelningars id med komma emellan, \"alla\" för alla enheter, eller förvaltningens id.",
        "Ids of units or divisions separated by commas, \"alla\" for all units, or the administration's id.",
    ),
    Role::Required,
    Content::Ids,
    20,
);

const PERIODS: Column = c(
    "#periods",
    t("Perioder", "Periods"),
    t(
        "När det följs upp: T1, T2, HELAR. Tomt betyder alltid.",
        "When it is followed up: T1, T2, HELAR. Blank means always.",
    ),
    Role::Optional,
    Content::Ids,
    14,
);

const NAME: Column = c(
    "#name",
    t("Namn", "Name"),
    t("Namnet som det ska stå i rapporten.", "The name as it should stand in the report."),
    Role::Required,
    Content::Text,
    44,
);

const RESPONSIBLE: Column = c(
    "#responsible",
    t("Ansvarig", "Responsible"),
    t("Befattning, inte namn: Avdelningschef vuxen.", "A role, not a name: Head of division."),
    Role::Optional,
    Content::Text,
    24,
);

const SETTINGS: &[Column] = &[
    c("#name", t("Inställning", "Setting"), t("", ""), Role::Name, Content::Text, 44),
    c("#value", t("Värde", "Value"), t("", ""), Role::Optional, Content::Text, 40),
    c("#help", t("Förklaring", "Explanation"), t("", ""), Role::Prefilled, Content::Text, 70),
];

/// Every sheet of the plan workbook in the order of the tabs.
pub static PLAN_SHEETS: &[(PlanSheet, Sheet)] = &[
    (
        PlanSheet::Committee,
        Sheet {
            key: "committee",
            name: t("Nämnd", "Committee"),
            title: t("Nämndens plan", "The committee's plan"),
            intro: t(
                "Grunduppgifter om nämnden. Gå sedan igenom flikarna från vänster till höger och kör tertial check.",
                "Basic facts of the committee. Then go through the sheets from left to right and run tertial check.",
            ),
            columns: SETTINGS,
        },
    ),
    (
        PlanSheet::Rules,
        Sheet {
            key: "rules",
            name: t("Regler", "Rules"),
            title: t("Regler för bedömning", "Rules of assessment"),
            intro: t(
                "Gränser och trösklar. Tomt värde ger det förvalda som står i förklaringen.",
                "Limits and thresholds. A blank value gives the default that stands in the explanation.",
            ),
            columns: SETTINGS,
        },
    ),
    (
        PlanSheet::Divisions,
        Sheet {
            key: "divisions",
            name: t("Avdelningar", "Divisions"),
            title: t("Avdelningar", "Divisions"),
            intro: t("En rad per avdelning, i den ordning de ska stå.", "A row for each division, in their order."),
            columns: &[NAME],
        },
    ),
    (
        PlanSheet::Units,
        Sheet {
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
        },
    ),
    (
        PlanSheet::Goals,
        Sheet {
            key: "goals",
            name: t("Mål", "Goals"),
            title: t("Mål", "Goals"),
            intro: t(
                "Målträdet uppifrån: målområde (om det finns), kommunmål, nämndmål. Överordnat mål anges med id.",
                "The goal tree from the top: goal area (if any), municipal goal, committee goal. The parent is given by id.",
            ),
            columns: &[
                c(
                    "#number",
                    t("Nr", "No."),
                    t("Numret i rapporten: 1.1.", "The number in the report: 1.1."),
                    Role::Optional,
                    Content::Text,
                    7,
                ),
                c(
                    "#level",
                    t("Nivå", "Level"),
                    t("Målområde, Kommunmål eller Nämndmål.", "Goal area, Municipal goal or Committee goal."),
                    Role::Required,
                    Content::Choice(Choice::GoalLevel),
                    14,
                ),
                c(
                    "#parent",
                    t("Under mål", "Under goal"),
                    t("Det överordnade målets id.", "The parent goal's id."),
                    Role::Optional,
                    Content::Text,
                    12,
                ),
                c(
                    "#name",
                    t("Mål", "Goal"),
                    t("Målet som det är beslutat.", "The goal as decided."),
                    Role::Required,
                    Content::Text,
                    70,
                ),
                c(
                    "#short",
                    t("Kort namn", "Short name"),
                    t("Ett ord för översikter: Ekonomi.", "A word for overviews: Economy."),
                    Role::Optional,
                    Content::Text,
                    18,
                ),
                c(
                    "#description",
                    t("Beskrivning", "Description"),
                    t("Stycken i planen.", "Paragraphs in the plan."),
                    Role::Optional,
                    Content::LongText,
                    70,
                ),
                c(
                    "#rule",
                    t("Regel", "Rule"),
                    t(
                        "Hur status vägs ihop. Tomt ger regeln för nivån (fliken Regler).",
                        "How statuses are combined. Blank gives the level's rule (sheet Rules).",
                    ),
                    Role::Optional,
                    Content::Choice(Choice::Rollup),
                    18,
                ),
                c(
                    "#reporters",
                    t("Bedöms av", "Assessed by"),
                    t(
                        "Enheter som bedömer målet: id med komma, eller alla. Tomt för mål som vägs ihop.",
                        "Units that assess the goal: ids, or alla. Blank for goals that are rolled up.",
                    ),
                    Role::Optional,
                    Content::Ids,
                    16,
                ),
            ],
        },
    ),
    (
        PlanSheet::Indicators,
        Sheet {
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
                c("#goal", t("Mål", "Goal"), t("Målets id.", "The goal's id."), Role::Required, Content::Text, 10),
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
                    Content::Choice(Choice::IndicatorKind),
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
                    Content::Choice(Choice::Direction),
                    12,
                ),
                c(
                    "#target",
                    t("Målnivå", "Target"),
                    t(
                        "För året: >=80, <7, 2555, Ja, öka, minska, bibehålla, minska med 7 %.",
                        "For the year: >=80, <7, 2555, Ja, öka, minska, bibehålla, minska med 7 %.",
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
                    Content::Choice(Choice::Aggregation),
                    18,
                ),
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
            ],
        },
    ),
    (
        PlanSheet::Activities,
        Sheet {
            key: "activities",
            name: t("Aktiviteter", "Activities"),
            title: t("Aktiviteter och åtgärder", "Activities and actions"),
            intro: t("En rad per aktivitet eller åtgärd.", "A row for each activity or action."),
            columns: &[
                c("#goal", t("Mål", "Goal"), t("Målets id.", "The goal's id."), Role::Optional, Content::Text, 10),
                c(
                    "#kind",
                    t("Slag", "Kind"),
                    t(
                        "Aktivitet, Åtgärd, Tillgänglighet eller Förbättring.",
                        "Activity, Action, Accessibility or Improvement.",
                    ),
                    Role::Required,
                    Content::Choice(Choice::ActivityKind),
                    14,
                ),
                c(
                    "#name",
                    t("Aktivitet", "Activity"),
                    t("Vad som ska göras.", "What is to be done."),
                    Role::Required,
                    Content::Text,
                    70,
                ),
                RESPONSIBLE,
                REPORTERS,
            ],
        },
    ),
    (
        PlanSheet::Assignments,
        Sheet {
            key: "assignments",
            name: t("Uppdrag", "Assignments"),
            title: t("Uppdrag", "Assignments"),
            intro: t(
                "Uppdrag från fullmäktige, kommunstyrelse och nämnd.",
                "Assignments from council, executive board and committee.",
            ),
            columns: &[
                c(
                    "#commissioner",
                    t("Uppdragsgivare", "Commissioner"),
                    t("Vem som gav uppdraget.", "Who gave it."),
                    Role::Optional,
                    Content::Text,
                    24,
                ),
                c("#goal", t("Mål", "Goal"), t("Målets id.", "The goal's id."), Role::Optional, Content::Text, 10),
                c(
                    "#name",
                    t("Uppdrag", "Assignment"),
                    t("Uppdraget som det är beslutat.", "As decided."),
                    Role::Required,
                    Content::Text,
                    70,
                ),
                c(
                    "#contribution",
                    t("Nämndens bidrag", "The committee's contribution"),
                    t("Vad nämnden gör.", "What the committee does."),
                    Role::Optional,
                    Content::LongText,
                    60,
                ),
                RESPONSIBLE,
                REPORTERS,
            ],
        },
    ),
    (
        PlanSheet::Risks,
        Sheet {
            key: "risks",
            name: t("Risker", "Risks"),
            title: t("Risker", "Risks"),
            intro: t(
                "Sannolikhet 1–5 gånger konsekvens 1–5 är riskvärdet.",
                "Probability 1–5 times consequence 1–5 is the risk value.",
            ),
            columns: &[
                c(
                    "#type",
                    t("Typ av risk", "Type of risk"),
                    t("Till exempel målets korta namn.", "For example a goal's short name."),
                    Role::Required,
                    Content::Text,
                    16,
                ),
                c(
                    "#name",
                    t("Risk", "Risk"),
                    t("Vad som kan hända.", "What may happen."),
                    Role::Required,
                    Content::Text,
                    70,
                ),
                c(
                    "#probability",
                    t("Sannolikhet", "Probability"),
                    t("1–5", "1–5"),
                    Role::Required,
                    Content::Choice(Choice::OneToFive),
                    12,
                ),
                c(
                    "#consequence",
                    t("Konsekvens", "Consequence"),
                    t("1–5", "1–5"),
                    Role::Required,
                    Content::Choice(Choice::OneToFive),
                    12,
                ),
                c(
                    "#actions",
                    t("Åtgärder", "Actions"),
                    t("En per rad.", "One a line."),
                    Role::Optional,
                    Content::LongText,
                    60,
                ),
                RESPONSIBLE,
                REPORTERS,
            ],
        },
    ),
    (
        PlanSheet::Economy,
        Sheet {
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
        },
    ),
    (
        PlanSheet::Measures,
        Sheet {
            key: "measures",
            name: t("Mått", "Measures"),
            title: t("Mått för personal, kvalitet och volymer", "Staff and quality measures, volumes"),
            intro: t(
                "Det som enheterna rapporterar utöver indikatorerna. Kända koder (sick_r12, sick_total, sick_short, sick_long, turnover …) ger kontroller och meningar.",
                "What the units report beside the indicators. Known codes (sick_r12, sick_total, sick_short, sick_long, turnover …) give checks and sentences.",
            ),
            columns: &[
                c(
                    "#family",
                    t("Familj", "Family"),
                    t(
                        "Personal, Kvalitet, Volym, Pulsmätning eller KKiK.",
                        "Staff, Quality, Volume, Pulse survey or KKiK.",
                    ),
                    Role::Required,
                    Content::Choice(Choice::MeasureFamily),
                    14,
                ),
                c(
                    "#group",
                    t("Område", "Area"),
                    t("Rubrik i tabellen: Sjukfrånvaro.", "Heading in the table: Sick leave."),
                    Role::Optional,
                    Content::Text,
                    22,
                ),
                c(
                    "#name",
                    t("Mått", "Measure"),
                    t("Namnet i rapporten.", "The name in the report."),
                    Role::Required,
                    Content::Text,
                    50,
                ),
                c(
                    "#code",
                    t("Kod", "Code"),
                    t(
                        "sick_r12, sick_total, sick_short, sick_long, turnover, hme; annars tomt.",
                        "sick_r12, sick_total, sick_short, sick_long, turnover, hme; else blank.",
                    ),
                    Role::Optional,
                    Content::Text,
                    14,
                ),
                c(
                    "#kind",
                    t("Slag", "Kind"),
                    t("Procent, Antal, Tal …", "Percent, Count, Number …"),
                    Role::Required,
                    Content::Choice(Choice::IndicatorKind),
                    14,
                ),
                c(
                    "#unit",
                    t("Måttenhet", "Measure unit"),
                    t("Till exempel ärenden.", "For example cases."),
                    Role::Optional,
                    Content::Text,
                    14,
                ),
                c("#decimals", t("Decimaler", "Decimals"), t("0–4.", "0–4."), Role::Optional, Content::Number, 10),
                c(
                    "#direction",
                    t("Bra riktning", "Good direction"),
                    t("Upp eller Ned.", "Up or Down."),
                    Role::Optional,
                    Content::Choice(Choice::Direction),
                    12,
                ),
                c(
                    "#aggregation",
                    t("Vägs ihop", "Combined by"),
                    t("Kvot för andelar, Summa för antal.", "Ratio for shares, Sum for counts."),
                    Role::Required,
                    Content::Choice(Choice::Aggregation),
                    18,
                ),
                c(
                    "#minimum",
                    t("Minsta grupp", "Minimum group"),
                    t(
                        "Klienter eller Personal om små tal ska döljas.",
                        "Clients or Staff if small counts are to be hidden.",
                    ),
                    Role::Optional,
                    Content::Choice(Choice::MinimumGroup),
                    14,
                ),
                REPORTERS,
                PERIODS,
            ],
        },
    ),
    (
        PlanSheet::History,
        Sheet {
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
                    Content::Choice(Choice::HistoryKind),
                    14,
                ),
                c(
                    "#of",
                    t("Avser id", "Of id"),
                    t("Id i planen.", "Id in the plan."),
                    Role::Required,
                    Content::Text,
                    20,
                ),
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
                        "Tal, belopp i kronor, eller Grön/Gul/Röd.",
                        "A number, an amount in kronor, or Green/Yellow/Red.",
                    ),
                    Role::Required,
                    Content::Text,
                    16,
                ),
            ],
        },
    ),
    (
        PlanSheet::Bridge,
        Sheet {
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
        },
    ),
    (
        PlanSheet::Report,
        Sheet {
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
        },
    ),
    (
        PlanSheet::Texts,
        Sheet {
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
                c(
                    "#text",
                    t("Fast text", "Fixed text"),
                    t("Markdown.", "Markdown."),
                    Role::Optional,
                    Content::LongText,
                    90,
                ),
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
        },
    ),
    (
        PlanSheet::Tables,
        Sheet {
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
        },
    ),
    (
        PlanSheet::Contacts,
        Sheet {
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
        },
    ),
];

impl PlanSheet {
    /// Its definition.
    pub fn sheet(self) -> &'static Sheet {
        PLAN_SHEETS
            .iter()
            .find(|(own, _)| *own == self)
            .map(|(_, sheet)| sheet)
            .expect("invariant: every sheet is defined")
    }
}

/// A row of the sheets `Nämnd` and `Regler`.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// Its id.
    pub id: &'static str,
    /// What it is called.
    pub name: Term,
    /// What to write, and what a blank means.
    pub help: Term,
    /// The value that a new plan begins with.
    pub default: &'static str,
    /// It must be given.
    pub required: bool,
}

const fn s(id: &'static str, name: Term, help: Term, default: &'static str, required: bool) -> Setting {
    Setting { id, name, help, default, required }
}

/// The settings on the sheet `Nämnd`.
pub static COMMITTEE_SETTINGS: &[Setting] = &[
    s("municipality", t("Kommun", "Municipality"), t("Exempelby kommun", "Exempelby kommun"), "", true),
    s("committee", t("Nämnd", "Committee"), t("Namnet på omslaget.", "The name on the cover."), "", true),
    s(
        "short",
        t("Nämndens kortnamn", "The committee's short name"),
        t("Till exempel ASN.", "For example ASN."),
        "",
        false,
    ),
    s(
        "slug",
        t("Namn i filer", "Name in files"),
        t("Små bokstäver a–z, siffror och bindestreck: asn.", "Lower-case a–z, digits and hyphens: asn."),
        "",
        true,
    ),
    s("department", t("Förvaltning", "Department"), t("Förvaltningens namn.", "The department's name."), "", true),
    s("year", t("År", "Year"), t("2025", "2025"), "", true),
    s(
        "diary_t1",
        t("Diarienummer T1", "Diary number T1"),
        t("Står på omslag och i sidfot.", "On the cover and in the footer."),
        "",
        false,
    ),
    s("diary_t2", t("Diarienummer T2", "Diary number T2"), t("Som ovan.", "As above."), "", false),
    s("diary_helar", t("Diarienummer helår", "Diary number, full year"), t("Som ovan.", "As above."), "", false),
    s("diary_plan", t("Diarienummer nämndplan", "Diary number, plan"), t("Som ovan.", "As above."), "", false),
    s(
        "citizens",
        t("Invånarna kallas", "The citizens are called"),
        t("I rubriker: Exempelbyborna. Tomt ger invånarna.", "In headings. Blank gives the citizens."),
        "",
        false,
    ),
    s(
        "accent",
        t("Profilfärg", "Accent colour"),
        t("#RRGGBB. Tomt ger en mörkblå.", "#RRGGBB. Blank gives a dark blue."),
        "",
        false,
    ),
    s(
        "logo",
        t("Logotyp", "Logo"),
        t("Filens namn i projektmappen (PNG eller SVG).", "The file's name in the project folder (PNG or SVG)."),
        "",
        false,
    ),
    s(
        "logo_alt",
        t("Logotypens alternativtext", "The logo's alternative text"),
        t("Tomt ger kommunens namn.", "Blank gives the municipality's name."),
        "",
        false,
    ),
    s(
        "labels",
        t("Ord för status", "Words for statuses"),
        t(
            "Färger (Grön/Gul/Röd), GAR (G/A/R) eller Ord (helt uppfyllt …).",
            "Färger (Green/Yellow/Red), GAR (G/A/R) or Ord (fully achieved …).",
        ),
        "Färger",
        false,
    ),
    s(
        "amounts",
        t("Enheterna skriver belopp i", "Units write amounts in"),
        t("kr eller tkr.", "kr or tkr."),
        "kr",
        false,
    ),
    s(
        "sign",
        t("Teckenkonvention", "Sign convention"),
        t(
            "kostnad (kostnader negativa) eller bidrag (kommunbidrag + nettokostnad = resultat).",
            "kostnad (costs negative) or bidrag (grant + net cost = result).",
        ),
        "kostnad",
        false,
    ),
];

/// The settings on the sheet `Regler`.
pub static RULE_SETTINGS: &[Setting] = &[
    s(
        "tolerance",
        t("Tolerans för gult (%)", "Tolerance for yellow (%)"),
        t(
            "Ett missat mål är gult upp till så här många procent av målnivån, annars rött. Förval 10.",
            "A missed target is yellow up to this many per cent of the target, else red. Default 10.",
        ),
        "10",
        false,
    ),
    s(
        "units_green",
        t("Enheter: grönt från (%)", "Units: green from (%)"),
        t("Andel enheter som bedöms nå målet. Förval 80.", "Share of units that expect to reach the goal. Default 80."),
        "80",
        false,
    ),
    s(
        "units_yellow",
        t("Enheter: gult från (%)", "Units: yellow from (%)"),
        t("Förval 60.", "Default 60."),
        "60",
        false,
    ),
    s(
        "share_green",
        t("Andel: grönt från (%)", "Share: green from (%)"),
        t("Andel gröna mål eller indikatorer. Förval 75.", "Share of green goals or indicators. Default 75."),
        "75",
        false,
    ),
    s(
        "rule_area",
        t("Regel för målområden", "Rule for goal areas"),
        t("Förval Andel.", "Default Share."),
        "Andel",
        false,
    ),
    s(
        "rule_municipal",
        t("Regel för kommunmål", "Rule for municipal goals"),
        t("Förval Andel.", "Default Share."),
        "Andel",
        false,
    ),
    s(
        "rule_committee",
        t("Regel för nämndmål", "Rule for committee goals"),
        t("Förval Enheter.", "Default Units."),
        "Enheter",
        false,
    ),
    s(
        "risk_threshold",
        t("Risker visas från värde", "Risks are shown from value"),
        t("Förval 15.", "Default 15."),
        "15",
        false,
    ),
    s(
        "risk_inclusive",
        t("Gränsvärdet självt visas", "The threshold itself is shown"),
        t(
            "Ja för \"15 och över\", Nej för \"över 15\". Förval Ja.",
            "Yes for \"15 and above\", No for \"above 15\". Default Yes.",
        ),
        "Ja",
        false,
    ),
    s(
        "group_clients",
        t("Minsta grupp, klienter", "Minimum group, clients"),
        t("Färre än så döljs. Förval 5.", "Fewer are hidden. Default 5."),
        "5",
        false,
    ),
    s(
        "group_staff",
        t("Minsta grupp, personal", "Minimum group, staff"),
        t("Färre än så döljs. Förval 10.", "Fewer are hidden. Default 10."),
        "10",
        false,
    ),
    s(
        "comment_amount",
        t("Kommentar krävs vid avvikelse (kr)", "Comment required at variance (kr)"),
        t("Större avvikelse än så, åt något håll. Förval 500000.", "A larger variance, either way. Default 500000."),
        "500000",
        false,
    ),
    s(
        "comment_percent",
        t("… och minst (%) av budget", "… and at least (%) of budget"),
        t("Båda gränserna ska överskridas. Förval 3.", "Both limits must be exceeded. Default 3."),
        "3",
        false,
    ),
    s(
        "forecast_accuracy",
        t("Träffsäker prognos inom (%)", "Accurate forecast within (%)"),
        t("Förval 1.", "Default 1."),
        "1",
        false,
    ),
];

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
