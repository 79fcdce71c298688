//! The sheet `Texter`: what people fill in.
//!
//! *Takes* nothing but the plan, *returns* sheets, columns and the rows that a unit is asked for. *Never* reads a cell.

use super::TextSection;
use crate::documents::{DocumentKind, Family, GoalTexts, LayoutItem, Part, part};
use crate::domain::{GoalLevel, Id, Period, Unit, UnitKind};
use crate::history::Remembered;
use crate::plan::Plan;
use crate::schema::columns::{PERIODS, c};
use crate::schema::{Choices, Column, Content, Role, Sheet, YesNo, t};
use crate::subject::goals::Goal;
use crate::subject::indicators::Indicator;

/// Fixed texts, and sections that somebody writes.
pub static PLAN: Sheet = Sheet {
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
        c("#text", t("Fast text", "Fixed text"), t("Markdown.", "Markdown."), Role::Optional, Content::LongText, 90),
        c(
            "#reporters",
            t("Skrivs av", "Written by"),
            t("Enheters id, alla, eller förvaltningens id.", "Ids of units, alla, or the administration's."),
            Role::Optional,
            Content::Ids,
            20,
        ),
        PERIODS,
        c(
            "#required",
            t("Krävs", "Required"),
            t(
                "Ja om avsnittet alltid ska skrivas. Annars får det lämnas tomt.",
                "Yes if the section must always be written. Otherwise it may be left blank.",
            ),
            Role::Additional,
            Content::Choice(Choices::of::<YesNo>()),
            10,
        ),
    ],
};

/// Texts of the report.
pub static UNIT: Sheet = Sheet {
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
            width: 36,
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
            width: 84,
        },
        Column {
            key: "#blank",
            head: t("Om det lämnas tomt", "If it is left blank"),
            help: t("", ""),
            role: Role::Prefilled,
            content: Content::Text,
            width: 20,
        },
        Column {
            key: "#previous",
            head: t("Texten i förra rapporten", "The text of the previous report"),
            help: t("", ""),
            role: Role::Prefilled,
            content: Content::LongText,
            width: 50,
        },
    ],
};

/// The sheets of the plan.
pub(crate) const PLAN_SHEETS: &[&Sheet] = &[&PLAN];

/// A section of text that somebody writes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum AskedText<'a> {
    /// Of the plan's sheet `Texter`.
    Section(&'a TextSection),
    /// The summary of a goal.
    GoalSummary(&'a Goal),
    /// What a committee goal's results mean for the citizens.
    GoalCitizens(&'a Goal),
    /// The text about an indicator.
    Indicator(&'a Indicator),
}

impl AskedText<'_> {
    /// The row's id in the workbook.
    pub fn key(&self) -> String {
        match self {
            AskedText::Section(section) => section.id.to_string(),
            AskedText::GoalSummary(goal) => goal_summary_key(&goal.id),
            AskedText::GoalCitizens(goal) => goal_citizens_key(&goal.id),
            AskedText::Indicator(indicator) => indicator_key(&indicator.id),
        }
    }

    /// True of what the committee is asked to decide.
    pub fn is_proposal(&self) -> bool {
        matches!(self, AskedText::Section(section) if PROPOSAL_PART.sections.contains(&section.id.as_str()))
    }
}

/// The text that the id of a row in the workbook stands for.
pub fn text_of<'a>(plan: &'a Plan, key: &str) -> Option<AskedText<'a>> {
    let section = || plan.texts.sections.iter().find(|own| own.id.as_str() == key).map(AskedText::Section);
    let goal = |id: &str| plan.goals.get(&Id::from(id));
    match key.split(':').collect::<Vec<_>>().as_slice() {
        ["goal", id, "summary"] => goal(id).map(AskedText::GoalSummary),
        ["goal", id, "citizens"] => goal(id).map(AskedText::GoalCitizens),
        ["indicator", id] => plan.indicators.get(&Id::from(*id)).map(AskedText::Indicator),
        _ => section(),
    }
}

/// The id of a goal's summary.
pub fn goal_summary_key(goal: &Id) -> String {
    format!("goal:{goal}:summary")
}

/// The id of the text on what a goal's results mean for the citizens.
pub fn goal_citizens_key(goal: &Id) -> String {
    format!("goal:{goal}:citizens")
}

/// The id of the text about an indicator.
pub fn indicator_key(indicator: &Id) -> String {
    format!("indicator:{indicator}")
}

/// The texts that a unit writes in a period; the administration's are about every goal and indicator as well.
pub fn asked<'a>(plan: &'a Plan, unit: &Unit, period: Period) -> Vec<AskedText<'a>> {
    let sections = plan.texts.sections.iter().filter(|section| {
        unit.is_among(&section.reporters) && (section.periods.is_empty() || section.periods.contains(&period))
    });
    let mut texts: Vec<AskedText<'_>> = sections.map(AskedText::Section).collect();
    if unit.kind != UnitKind::Department {
        return texts;
    }
    for goal in &plan.goals {
        texts.push(AskedText::GoalSummary(goal));
        if goal.level == GoalLevel::Committee {
            texts.push(AskedText::GoalCitizens(goal));
        }
        let due = plan.indicators.of_goal(&goal.id).filter(|indicator| indicator.is_due(period));
        texts.extend(due.map(AskedText::Indicator));
    }
    texts
}

/// True if a part of the report prints a text.
pub fn prints(plan: &Plan, item: &LayoutItem, text: AskedText<'_>) -> bool {
    let is_about = |goal: &Goal| item.is_about(&goal.id) || plan.goals.is_under_any(goal, &item.about);
    let of_goals = item.part.goal_texts;
    match text {
        AskedText::Section(section) => {
            item.part.sections.contains(&section.id.as_str())
                || item.part.is_about(&PLAN) && item.about.contains(&section.id)
        }
        AskedText::GoalSummary(goal) if of_goals == GoalTexts::Topmost => {
            if item.about.is_empty() {
                goal.parent.is_none()
            } else {
                item.about.contains(&goal.id)
            }
        }
        AskedText::GoalSummary(goal) | AskedText::GoalCitizens(goal) => of_goals == GoalTexts::All && is_about(goal),
        AskedText::Indicator(indicator) => {
            let goal = indicator.goal.as_ref().and_then(|id| plan.goals.get(id));
            of_goals == GoalTexts::All && goal.is_some_and(is_about)
        }
    }
}

/// True if the document of a period prints a text.
pub fn is_printed(plan: &Plan, text: AskedText<'_>, period: Period) -> bool {
    plan.parts_of(DocumentKind::from(period)).any(|item| prints(plan, item, text))
}

/// Key events.
pub(crate) const EVENTS_PART: Part = part("events", "Händelser av betydelse", "Key events").with_sections(&["events"]);

/// Political decisions.
pub(crate) const POLITICAL_DECISIONS_PART: Part =
    part("political_decisions", "Politiska beslut", "Political decisions").with_sections(&["political-decisions"]);

/// Analysis.
pub(crate) const ANALYSIS_PART: Part =
    part("analysis", "Ekonomisk analys", "Analysis").with_sections(&["economy-analysis"]);

/// Measures for a balanced economy.
pub(crate) const MEASURES_TAKEN_PART: Part =
    part("measures_taken", "Åtgärder för ekonomi i balans", "Measures for a balanced economy")
        .with_sections(&["measures-taken", "economy-measures"]);

/// Investments.
pub(crate) const INVESTMENTS_PART: Part =
    part("investments", "Investeringar", "Investments").with_sections(&["investments"]);

/// Child perspective.
pub(crate) const CHILD_PERSPECTIVE_PART: Part =
    part("child_perspective", "Barnperspektiv", "Child perspective").with_sections(&["child-perspective"]);

/// Introduction.
pub(crate) const INTRODUCTION_PART: Part =
    part("introduction", "Inledning", "Introduction").with_sections(&["introduction"]);

/// Outlook and conditions.
pub(crate) const OUTLOOK_PART: Part =
    part("outlook", "Omvärld och förutsättningar", "Outlook and conditions").with_sections(&["outlook"]);

/// How the goals are followed up.
pub(crate) const FOLLOW_UP_PART: Part =
    part("follow_up", "Så följs målen upp", "How the goals are followed up").with_sections(&["follow-up"]);

/// Fees.
pub(crate) const FEES_PART: Part = part("fees", "Avgifter", "Fees").with_sections(&["fees"]);

/// Governing documents.
pub(crate) const GOVERNING_PART: Part =
    part("governing_documents", "Styrande dokument", "Governing documents").with_sections(&["governing-documents"]);

/// Year wheel.
pub(crate) const YEAR_WHEEL_PART: Part = part("year_wheel", "Årshjul", "Year wheel").with_sections(&["year-wheel"]);

/// Free text.
pub(crate) const FREE_TEXT_PART: Part = part("free_text", "Fri text", "Free text").with_about(&PLAN);

/// What the committee is asked to decide.
pub(crate) const PROPOSAL_PART: Part = part("proposal", "Förslag till beslut", "Proposal for decision")
    .with_sections(&["proposal"])
    .of_outcomes()
    .in_summary();

/// Conclusions and measures.
pub(crate) const CONCLUSIONS_PART: Part =
    part("conclusions", "Slutsatser och åtgärder", "Conclusions and measures").with_sections(&["conclusions"]);

/// The family of its parts.
pub(crate) const FAMILY: Family = Family::Free;

/// What the sheet `Historik` may give of it.
pub(crate) const HISTORY: &[Remembered] = &[];
