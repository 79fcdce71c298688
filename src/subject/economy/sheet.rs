//! The sheets `Ekonomi` and `Kommunbidrag`: what people fill in.
//!
//! *Takes* nothing but the plan, *returns* sheets, columns and the rows that a unit is asked for. *Never* reads a cell.

use super::Column as Amounts;
use super::Line;
use super::{BridgeKind, LineKind, TableForm};
use crate::documents::{Family, Part, part};
use crate::domain::{Period, Unit};
use crate::history::{Holds, Remembered};
use crate::plan::Plan;
use crate::schema::columns::{COMMENT, NAME, c};
use crate::schema::{Choice, Term};
use crate::schema::{Choices, Column, Content, Role, Sheet, YesNo, t};

/// Economic lines in the plan.
pub static PLAN: Sheet = Sheet {
    key: "economy",
    name: t("Ekonomi", "Economy"),
    title: t("Ekonomiska rader", "Economic lines"),
    intro: t(
        "Raderna i rapportens ordning. En rad som andra rader ligger under räknas fram och rapporteras aldrig. Kostnader är negativa. Belopp skrivs i kr eller tkr, som bladet Nämnd säger.",
        "The lines in the report's order. A line that others lie under is computed and never reported. Costs are negative. Amounts are in kr or tkr, as the sheet Committee says.",
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
                "Post, Delsumma, Summa, Justering, Varav, Ändrad prognos eller Rubrik.",
                "Ordinary, Subtotal, Total, Adjustment, Of which, Changed forecast or Heading.",
            ),
            Role::Required,
            Content::Choice(Choices::of::<LineKind>()),
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
            "#table",
            t("Uppställning", "Table"),
            t(
                "Id på fliken Uppställningar, om ni har flera ekonomiska tabeller. Rader som ingår i en annan rad får dess.",
                "Id on the sheet Economic tables, if there are several. Lines that add to another line stand in its table.",
            ),
            Role::Additional,
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
            t("Januari–april, i kr eller tkr.", "January–April, in kr or tkr."),
            Role::Optional,
            Content::Money,
            16,
        ),
        c(
            "#budget_t2",
            t("Budget T2", "Budget T2"),
            t("Januari–augusti, i kr eller tkr.", "January–August, in kr or tkr."),
            Role::Optional,
            Content::Money,
            16,
        ),
        c(
            "#budget_year",
            t("Budget helår", "Budget, year"),
            t("I kr eller tkr.", "In kr or tkr."),
            Role::Optional,
            Content::Money,
            16,
        ),
        c(
            "#last_year",
            t("Utfall förra året", "Actual, last year"),
            t("Helår, i kr eller tkr.", "Full year, in kr or tkr."),
            Role::Optional,
            Content::Money,
            16,
        ),
        c(
            "#next_year",
            t("Budget nästa år", "Budget, next year"),
            t("I kr eller tkr.", "In kr or tkr."),
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
            Content::Choice(Choices::of::<YesNo>()),
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

/// Economic tables in the plan.
pub static TABLES: Sheet = Sheet {
    key: "economic_tables",
    name: t("Uppställningar", "Economic tables"),
    title: t("Ekonomiska uppställningar", "Economic tables"),
    intro: t(
        "Om ni redovisar ekonomin i flera tabeller, till exempel nettokostnad per verksamhet och resultaträkning: en rad per tabell. Den första är den som sammanfattningen talar om. Lämna tomt om ni har en.",
        "If the economy is shown in several tables, such as net cost per operation and a result statement: a row a table. The first is the one that the summary speaks of. Leave blank if there is one.",
    ),
    columns: &[
        NAME,
        c(
            "#form",
            t("Form", "Form"),
            t(
                "Nettokostnad, Resultaträkning eller Kommunbidrag: bidraget (plus) står som budget, kostnaden är minus, och resultatet är båda tillsammans.",
                "Net cost, Result statement or Municipal grant: the grant (plus) stands as the budget, the cost is minus, the result is both together.",
            ),
            Role::Optional,
            Content::Choice(Choices::of::<TableForm>()),
            18,
        ),
        c(
            "#agrees",
            t("Ska stämma med", "Must agree with"),
            t(
                "Id för den uppställning vars slutsumma ska vara densamma. Skillnader meddelas.",
                "Id of the table whose total must be the same. Differences are reported.",
            ),
            Role::Optional,
            Content::Text,
            18,
        ),
    ],
};

/// What units see of the table that a line stands in.
const TABLE: Column = Column {
    key: "#table",
    head: t("Uppställning", "Table"),
    help: t("", ""),
    role: Role::Prefilled,
    content: Content::Text,
    width: 22,
};

/// The grant bridge in the plan.
pub static BRIDGE: Sheet = Sheet {
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
            Content::Choice(Choices::of::<BridgeKind>()),
            12,
        ),
        c(
            "#amount",
            t("Belopp", "Amount"),
            t("I kr eller tkr, med plus för större bidrag.", "In kr or tkr, positive for a larger grant."),
            Role::Required,
            Content::Money,
            18,
        ),
    ],
};

/// The line.
const LINE: Column = Column {
    key: "#name",
    head: t("Rad", "Line"),
    help: t("", ""),
    role: Role::Name,
    content: Content::Text,
    width: 36,
};

/// Accumulated in the period.
const ACTUAL: Column = Column {
    key: "#actual",
    head: t("Utfall perioden", "Actual, period"),
    help: t(
        "Utfall sedan 1 januari. Kostnad med minus, i den enhet som rubriken säger.",
        "Actual since 1 January. A cost is negative, in the unit that the head says.",
    ),
    role: Role::Required,
    content: Content::Money,
    width: 16,
};

/// Budget of the period.
const BUDGET_PERIOD: Column = Column {
    key: "#budget_period",
    head: t("Budget perioden", "Budget, period"),
    help: t("", ""),
    role: Role::Prefilled,
    content: Content::Money,
    width: 16,
};

/// Actual less budget.
const VARIANCE_PERIOD: Column = Column {
    key: "#variance_period",
    head: t("Avvikelse perioden", "Variance, period"),
    help: t("", ""),
    role: Role::Computed,
    content: Content::Money,
    width: 16,
};

/// Expected for the year.
const FORECAST: Column = Column {
    key: "#forecast",
    head: t("Prognos helår", "Forecast, year"),
    help: t(
        "Bedömt utfall för hela året. Kostnad med minus.",
        "Expected outcome of the whole year. A cost is negative.",
    ),
    role: Role::Required,
    content: Content::Money,
    width: 16,
};

/// Budget of the year.
const BUDGET_YEAR: Column = Column {
    key: "#budget_year",
    head: t("Budget helår", "Budget, year"),
    help: t("", ""),
    role: Role::Prefilled,
    content: Content::Money,
    width: 16,
};

/// Forecast less budget.
const VARIANCE_YEAR: Column = Column {
    key: "#variance_year",
    head: t("Avvikelse helår", "Variance, year"),
    help: t("", ""),
    role: Role::Computed,
    content: Content::Money,
    width: 16,
};

/// What was expected in the report before.
const PREVIOUS_FORECAST: Column = Column {
    key: "#previous_forecast",
    head: t("Föregående prognos", "Previous forecast"),
    help: t("", ""),
    role: Role::Prefilled,
    content: Content::Money,
    width: 16,
};

/// Outcome of last year.
const LAST_YEAR: Column = Column {
    key: "#last_year",
    head: t("Utfall förra året, helår", "Actual, all of last year"),
    help: t("", ""),
    role: Role::Prefilled,
    content: Content::Money,
    width: 16,
};

/// Actual and forecast per line.
pub static UNIT: Sheet = Sheet {
    key: "economy",
    name: t("Ekonomi", "Economy"),
    title: t("Ekonomi", "Economy"),
    intro: t(
        "Kostnader skrivs med minus, intäkter med plus. Kommentera rader som markeras.",
        "Costs are negative, income positive. Comment on the rows that are marked.",
    ),
    columns: &[
        LINE,
        TABLE,
        ACTUAL,
        BUDGET_PERIOD,
        VARIANCE_PERIOD,
        FORECAST,
        BUDGET_YEAR,
        VARIANCE_YEAR,
        PREVIOUS_FORECAST,
        LAST_YEAR,
        COMMENT,
    ],
};

/// The same at year end, when the outcome is what there is.
pub static YEAR_END: Sheet = Sheet {
    columns: &[
        LINE,
        TABLE,
        Column {
            head: t("Utfall helår", "Actual, year"),
            help: t(
                "Årets utfall. Kostnad med minus, i den enhet som rubriken säger.",
                "The actual of the year. A cost is negative, in the unit that the head says.",
            ),
            ..ACTUAL
        },
        Column { head: t("Budget helår", "Budget, year"), ..BUDGET_PERIOD },
        Column { head: t("Avvikelse helår", "Variance, year"), ..VARIANCE_PERIOD },
        FORECAST,
        BUDGET_YEAR,
        VARIANCE_YEAR,
        PREVIOUS_FORECAST,
        LAST_YEAR,
        COMMENT,
    ],
    ..UNIT
};

/// The sheet in the words of a period.
pub fn unit(period: Period) -> &'static Sheet {
    if period == Period::Year { &YEAR_END } else { &UNIT }
}

impl Choice for LineKind {
    const NAME: &'static str = "line_kind";
    const WORDS: &'static [(LineKind, Term)] = &[
        (LineKind::Ordinary, t("Post", "Ordinary")),
        (LineKind::Subtotal, t("Delsumma", "Subtotal")),
        (LineKind::Total, t("Summa", "Total")),
        (LineKind::Adjustment, t("Justering", "Adjustment")),
        (LineKind::OfWhich, t("Varav", "Of which")),
        (LineKind::Memo, t("Ändrad prognos", "Changed forecast")),
        (LineKind::Heading, t("Rubrik", "Heading")),
    ];
}

impl Choice for TableForm {
    const NAME: &'static str = "table_form";
    const WORDS: &'static [(TableForm, Term)] = &[
        (TableForm::NetCost, t("Nettokostnad", "Net cost")),
        (TableForm::Result, t("Resultaträkning", "Result statement")),
        (TableForm::Grant, t("Kommunbidrag", "Municipal grant")),
    ];
}

impl Choice for Amounts {
    const NAME: &'static str = "economy_column";
    const WORDS: &'static [(Amounts, Term)] = &[
        (Amounts::Actual, t("Utfall", "Actual")),
        (Amounts::BudgetPeriod, t("Budget perioden", "Budget, period")),
        (Amounts::VariancePeriod, t("Avvikelse perioden", "Variance, period")),
        (Amounts::Forecast, t("Prognos", "Forecast")),
        (Amounts::BudgetYear, t("Budget helår", "Budget, year")),
        (Amounts::VarianceYear, t("Avvikelse helår", "Variance, year")),
        (Amounts::LastYear, t("Utfall förra året", "Actual, last year")),
        (Amounts::ChangeOnLastYear, t("Förändring mot förra året", "Change on last year")),
        (Amounts::PreviousForecast, t("Föregående prognos", "Previous forecast")),
        (Amounts::ChangeOnPrevious, t("Ändrad prognos", "Changed forecast")),
        (Amounts::NextYear, t("Budget nästa år", "Budget, next year")),
    ];
}

impl Choice for BridgeKind {
    const NAME: &'static str = "bridge_kind";
    const WORDS: &'static [(BridgeKind, Term)] = &[
        (BridgeKind::Start, t("Start", "Start")),
        (BridgeKind::Step, t("Steg", "Step")),
        (BridgeKind::End, t("Slut", "End")),
    ];
}

/// The keys of the months' columns.
pub const MONTH_KEYS: [&str; 12] =
    ["#m01", "#m02", "#m03", "#m04", "#m05", "#m06", "#m07", "#m08", "#m09", "#m10", "#m11", "#m12"];

/// Budgets by month.
pub static MONTHS: Sheet = Sheet {
    key: "month_budget",
    name: t("Månadsbudget", "Budget by month"),
    title: t("Budget månad för månad", "Budget month by month"),
    intro: t(
        "Om månadsrapporterna ska jämföra med en budget: radens id från fliken Ekonomi och varje månads egen budget. Rapporten räknar samman dem från januari.",
        "If month reports are to be compared with a budget: the line's id of the sheet Economy, and each month's own budget. The report adds them up from January.",
    ),
    columns: &[
        c(
            "#name",
            t("Rad", "Line"),
            t("Som hjälp för den som läser.", "For those who read."),
            Role::Optional,
            Content::Text,
            34,
        ),
        month("#m01", t("Januari", "January")),
        month("#m02", t("Februari", "February")),
        month("#m03", t("Mars", "March")),
        month("#m04", t("April", "April")),
        month("#m05", t("Maj", "May")),
        month("#m06", t("Juni", "June")),
        month("#m07", t("Juli", "July")),
        month("#m08", t("Augusti", "August")),
        month("#m09", t("September", "September")),
        month("#m10", t("Oktober", "October")),
        month("#m11", t("November", "November")),
        month("#m12", t("December", "December")),
    ],
};

const fn month(key: &'static str, head: Term) -> Column {
    c(key, head, t("Månadens egen budget.", "The month's own budget."), Role::Optional, Content::Money, 13)
}

/// The sheets of the plan.
pub(crate) const PLAN_SHEETS: &[&Sheet] = &[&TABLES, &PLAN, &MONTHS, &BRIDGE];

/// The lines that a unit reports: those that nothing adds up to.
pub fn asked<'a>(plan: &'a Plan, unit: &Unit) -> Vec<&'a Line> {
    // Every unit asks: what the lines add up to is looked up for its own few, and no map made of all.
    let is_asked =
        |own: &&Line| own.kind.is_reported() && unit.is_among(&own.reporters) && !plan.economy.is_sum(&own.id);
    plan.economy.lines.iter().filter(is_asked).collect()
}

/// The columns of economic tables.
const COLUMNS: Choices = Choices::of::<Amounts>();

/// Economy: period and forecast.
pub(crate) const ECONOMY_TABLE_PART: Part =
    part("economy_table", "Ekonomi: period och prognos", "Economy: period and forecast")
        .with_some_of(&TABLES)
        .with_columns(COLUMNS);

/// Economy: grant form.
pub(crate) const ECONOMY_GRANT_PART: Part =
    part("economy_grant", "Ekonomi: kommunbidrag", "Economy: grant form").with_some_of(&TABLES).with_columns(COLUMNS);

/// Economy: result statement.
pub(crate) const ECONOMY_RESULT_PART: Part =
    part("economy_result", "Ekonomi: resultaträkning", "Economy: result statement")
        .with_some_of(&TABLES)
        .with_columns(COLUMNS);

/// Economy: net cost per operation.
pub(crate) const ECONOMY_NET_COST_PART: Part =
    part("economy_net_cost", "Ekonomi: nettokostnad per verksamhet", "Economy: net cost per operation")
        .with_some_of(&TABLES)
        .with_columns(COLUMNS);

/// Economy: budget over years.
pub(crate) const ECONOMY_BUDGET_PART: Part =
    part("economy_budget", "Ekonomi: budget över åren", "Economy: budget over years")
        .with_some_of(&TABLES)
        .with_columns(COLUMNS);

/// Grant bridge.
pub(crate) const GRANT_BRIDGE_PART: Part = part("grant_bridge", "Kommunbidragets förändring", "Grant bridge");

/// The family of its parts.
pub(crate) const FAMILY: Family = Family::Economy;

/// What the sheet `Historik` may give of it.
pub(crate) const HISTORY: &[Remembered] = &[
    Remembered { name: t("Utfall", "Actual"), kind: Amounts::Actual.kind(), sheet: &PLAN, holds: Holds::Money },
    Remembered { name: t("Prognos", "Forecast"), kind: Amounts::Forecast.kind(), sheet: &PLAN, holds: Holds::Money },
];
