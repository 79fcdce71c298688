//! The sheets `Mål`: what people fill in.
//!
//! *Takes* nothing but the plan, *returns* sheets, columns and the rows that a unit is asked for. *Never* reads a cell.

use super::Goal;
use super::STATUS;
use crate::documents::{Family, GoalTexts, Part, part};
use crate::domain::{GoalLevel, Period, Rollup, Status, Unit};
use crate::history::{Holds, Remembered};
use crate::plan::Plan;
use crate::schema::columns::{COMMENT, NUMBER, PREVIOUS, c};
use crate::schema::{Answer, Choices, Column, Content, Role, Sheet, t};
use crate::schema::{Choice, Term};

/// The goal tree in the plan.
pub static PLAN: Sheet = Sheet {
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
            Content::Choice(Choices::of::<GoalLevel>()),
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
            "#called",
            t("Benämning", "Called"),
            t(
                "Vad målet kallas i rubriken i stället för nivåns namn: Grundförutsättning, Kvalitetsmål, Strategiskt mål.",
                "What the goal is called in its heading in place of the level's word: Basic condition, Quality goal.",
            ),
            Role::Additional,
            Content::Text,
            18,
        ),
        c(
            "#rule",
            t("Regel", "Rule"),
            t(
                "Hur status vägs ihop. Tomt ger regeln för nivån (fliken Regler).",
                "How statuses are combined. Blank gives the level's rule (sheet Rules).",
            ),
            Role::Optional,
            Content::Choice(Choices::of::<Rollup>()),
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
};

/// The name of a goal to assess.
const GOAL: Column = Column {
    key: "#name",
    head: t("Nämndmål", "Committee goal"),
    help: t("", ""),
    role: Role::Name,
    content: Content::Text,
    width: 50,
};

/// How the period has gone.
const IN_PERIOD: Column = Column {
    key: "#status",
    head: t("Perioden", "The period"),
    help: t(
        "Grön: går som planerat. Gul: delvis. Röd: går inte som planerat.",
        "Green: as planned. Yellow: partly. Red: not as planned.",
    ),
    role: Role::Required,
    content: Content::Choice(Choices::of::<Status>()),
    width: 12,
};

/// Whether the goal is expected to be reached.
const EXPECTED: Column = Column {
    key: "#expected",
    head: t("Nås under året", "Reached within the year"),
    help: t(
        "Bedöms enheten nå målet under året? Ja, Delvis eller Nej.",
        "Does the unit expect to reach the goal within the year? Yes, Partly or No.",
    ),
    role: Role::Required,
    content: Content::Choice(Choices::of::<Answer>()),
    width: 14,
};

/// A unit's assessment of goals.
pub static UNIT: Sheet = Sheet {
    key: "goals",
    name: t("Mål", "Goals"),
    title: t("Bedömning av nämndens mål", "Assessment of the committee's goals"),
    intro: t(
        "Bedöm varje mål två gånger: hur det har gått under perioden, och om enheten bedöms nå målet under året. Kommentera allt som inte är grönt.",
        "Assess each goal twice: how the period has gone, and whether the unit expects to reach the goal within the year. Comment on all that is not green.",
    ),
    columns: &[NUMBER, GOAL, PREVIOUS, IN_PERIOD, EXPECTED, COMMENT],
};

/// The same at year end, when it is known what has come of them.
pub static YEAR_END: Sheet = Sheet {
    intro: t(
        "Bedöm varje mål två gånger: hur det har gått under året, och om enheten nådde målet. Kommentera allt som inte är grönt.",
        "Assess each goal twice: how the year has gone, and whether the unit reached the goal. Comment on all that is not green.",
    ),
    columns: &[
        NUMBER,
        GOAL,
        PREVIOUS,
        Column {
            head: t("Året", "The year"),
            help: t(
                "Grön: gick som planerat. Gul: delvis. Röd: gick inte som planerat.",
                "Green: as planned. Yellow: partly. Red: not as planned.",
            ),
            ..IN_PERIOD
        },
        Column {
            head: t("Nåddes målet?", "Was the goal reached?"),
            help: t(
                "Nådde enheten målet under året? Ja, Delvis eller Nej.",
                "Did the unit reach the goal within the year? Yes, Partly or No.",
            ),
            ..EXPECTED
        },
        COMMENT,
    ],
    ..UNIT
};

/// The sheet in the words of a period.
pub fn unit(period: Period) -> &'static Sheet {
    if period == Period::Year { &YEAR_END } else { &UNIT }
}

impl Choice for GoalLevel {
    const NAME: &'static str = "goal_level";
    const WORDS: &'static [(GoalLevel, Term)] = &[
        (GoalLevel::Area, t("Målområde", "Goal area")),
        (GoalLevel::Municipal, t("Kommunmål", "Municipal goal")),
        (GoalLevel::Committee, t("Nämndmål", "Committee goal")),
    ];
}

impl Choice for Rollup {
    const NAME: &'static str = "rollup";
    const WORDS: &'static [(Rollup, Term)] = &[
        (Rollup::Units, t("Enheter", "Units")),
        (Rollup::Share, t("Andel", "Share")),
        (Rollup::Worst, t("Sämst", "Worst")),
        (Rollup::Majority, t("Majoritet", "Majority")),
        (Rollup::GreenUnlessRed, t("Grön om ingen röd", "Green unless red")),
        (Rollup::Manual, t("Sätts för hand", "Set by hand")),
    ];
}

/// The sheets of the plan.
pub(crate) const PLAN_SHEETS: &[&Sheet] = &[&PLAN];

/// The goals that a unit assesses.
pub fn asked<'a>(plan: &'a Plan, unit: &Unit) -> Vec<&'a Goal> {
    plan.goals.iter().filter(|goal| unit.is_among(&goal.reporters)).collect()
}

/// Summary assessment.
pub(crate) const GOAL_OVERVIEW_PART: Part = part("goal_overview", "Samlad bedömning", "Summary assessment")
    .with_sections(&["goal-overview"])
    .with_goal_texts(GoalTexts::Topmost)
    .with_some_of(&PLAN)
    .of_outcomes();

/// Goal chapters.
pub(crate) const GOAL_CHAPTERS_PART: Part = part("goal_chapters", "Målkapitel", "Goal chapters")
    .with_goal_texts(GoalTexts::All)
    .with_chapters_of(&PLAN)
    .with_some_of(&PLAN);

/// Goal table, compact.
pub(crate) const GOAL_TABLE_COMPACT_PART: Part =
    part("goal_table_compact", "Måltabell, kompakt", "Goal table, compact").with_some_of(&PLAN).of_outcomes();

/// Goals in plan form.
pub(crate) const GOAL_PLAN_PART: Part =
    part("goal_plan", "Mål i planform", "Goals in plan form").with_some_of(&PLAN).with_chapters_of(&PLAN);

/// Monthly status.
pub(crate) const MONTHLY_STATUS_PART: Part =
    part("monthly_status", "Månadsstatus", "Monthly status").with_some_of(&PLAN).of_outcomes();

/// Appendix: comments of the units.
pub(crate) const UNIT_COMMENTS_PART: Part =
    part("unit_comments", "Bilaga: enheternas kommentarer", "Appendix: comments of the units").of_outcomes();

/// The family of its parts.
pub(crate) const FAMILY: Family = Family::Goals;

/// What the sheet `Historik` may give of it.
pub(crate) const HISTORY: &[Remembered] =
    &[Remembered { name: t("Målstatus", "Goal status"), kind: STATUS, sheet: &PLAN, holds: Holds::Status }];
