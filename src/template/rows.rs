//! The rows of a unit's workbook: what the plan and history put into each cell, and what is asked for.

use crate::domain::{Activity, Assignment, Goal, Id, Period, Progress, Risk, Status};
use crate::plan::Plan;
use crate::plan::asked::{Asked, AskedText, Decidable};
use crate::schema::{Choice, UnitSheet, rows as place};
use crate::text::{Arg, Words};

use super::cell::{Cell, Entry, Input, Place, Row};
use super::formula::{is_any, status_word};
use super::{Earlier, Part, Prefill, Proposal, economy, figures};

/// Everything that rows are made of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Source<'a> {
    pub plan: &'a Plan,
    pub period: Period,
    pub prefill: &'a Prefill,
    pub words: &'a Words,
}

/// The rows of a sheet. The start sheet has its own, since it is laid out differently.
pub(super) fn rows(sheet: UnitSheet, asked: &Asked<'_>, from: Source<'_>) -> Vec<Row> {
    match sheet {
        UnitSheet::Start => Vec::new(),
        UnitSheet::Goals => each(sheet, &asked.goals, |goal, at| goal_row(goal, at, from)),
        UnitSheet::Indicators => each(sheet, &asked.indicators, |own, at| figures::indicator(own, at, from)),
        UnitSheet::Economy => each(sheet, &asked.lines, |line, at| economy::line(line, at, from)),
        UnitSheet::Activities => each(sheet, &asked.activities, |own, at| activity(own, at, from)),
        UnitSheet::Assignments => each(sheet, &asked.assignments, |own, at| assignment(own, at, from)),
        UnitSheet::Risks => each(sheet, &asked.risks, risk),
        UnitSheet::Staff | UnitSheet::Quality | UnitSheet::Volumes => {
            let measures: Vec<_> = asked.measures_on(sheet).collect();
            each(sheet, &measures, |measure, at| figures::measure(measure, at, from))
        }
        UnitSheet::Texts => each(sheet, &asked.texts, |text, _| section(text, from.words)),
        UnitSheet::Decisions => each(sheet, &asked.decisions, |own, _| decision(own, from)),
    }
}

fn each<T: Copy>(sheet: UnitSheet, items: &[T], row: impl Fn(T, Place) -> Row) -> Vec<Row> {
    let sheet = sheet.sheet();
    items.iter().zip(place::FIRST..).map(|(item, at)| row(*item, Place { sheet, row: at })).collect()
}

/// A comment; what makes it required is the row's own condition.
pub(super) fn comment() -> Cell {
    Cell::optional(Entry::Text)
}

fn goal_row(goal: &Goal, at: Place, from: Source<'_>) -> Row {
    // All that is not green is commented on, as the sheet says.
    let missed = is_any(&at.cell("#status"), Choice::Status, &["yellow", "red"], from.words);
    let doubted = is_any(&at.cell("#expected"), Choice::YesPartlyNo, &["partly", "no"], from.words);
    Row::new(&goal.id)
        .with("#number", Cell::text(&goal.number))
        .with("#name", Cell::text(&goal.name))
        .with("#previous", earlier_status(from.prefill.goals.get(&goal.id), from.words))
        .with("#status", Cell::required(Entry::Choice(Choice::Status)))
        .with("#expected", Cell::required(Entry::Choice(Choice::YesPartlyNo)))
        .with("#comment", comment())
        .remark_if(format!("OR({missed},{doubted})"))
        .lines(5)
}

fn earlier_status(earlier: Option<&Earlier<Status>>, words: &Words) -> Cell {
    match earlier {
        None => Cell::text(""),
        Some(Earlier { when, value }) => Cell::Status(*value, format!("{}\n{when}", status_word(*value, words))),
    }
}

fn earlier_progress(earlier: Option<&Earlier<Progress>>, words: &Words) -> Cell {
    let Some(Earlier { when, value }) = earlier else { return Cell::text("") };
    let id = match value {
        Progress::NotStarted => "not_started",
        Progress::Ongoing => "ongoing",
        Progress::Done => "done",
        Progress::Delayed => "delayed",
        Progress::Cancelled => "cancelled",
    };
    Cell::text(format!("{}\n{when}", Choice::Progress.word(id, words.lang)))
}

/// Work that is delayed or cancelled is commented on.
fn halted(at: Place, words: &Words) -> String {
    is_any(&at.cell("#progress"), Choice::Progress, &["delayed", "cancelled"], words)
}

fn activity(activity: &Activity, at: Place, from: Source<'_>) -> Row {
    let number = activity.goal.as_ref().and_then(|goal| goal_number(goal, from.plan));
    Row::new(&activity.id)
        .with("#number", Cell::text(number.unwrap_or_default()))
        .with("#name", Cell::text(&activity.name))
        .with("#responsible", Cell::text(&activity.responsible))
        .with("#previous", earlier_progress(from.prefill.activities.get(&activity.id), from.words))
        .with("#progress", Cell::required(Entry::Choice(Choice::Progress)))
        .with("#comment", comment())
        .remark_if(halted(at, from.words))
}

fn goal_number<'a>(goal: &Id, plan: &'a Plan) -> Option<&'a str> {
    plan.goal(goal).map(|goal| goal.number.as_str())
}

fn assignment(assignment: &Assignment, at: Place, from: Source<'_>) -> Row {
    Row::new(&assignment.id)
        .with("#commissioner", Cell::text(&assignment.commissioner))
        .with("#name", Cell::text(&assignment.name))
        .with("#previous", earlier_progress(from.prefill.assignments.get(&assignment.id), from.words))
        .with("#progress", Cell::required(Entry::Choice(Choice::Progress)))
        .with("#comment", comment())
        .remark_if(halted(at, from.words))
        .lines(4)
}

fn risk(risk: &Risk, at: Place) -> Row {
    let (probability, consequence) = (at.cell("#probability"), at.cell("#consequence"));
    let both = format!("AND(ISNUMBER({probability}),ISNUMBER({consequence}))");
    let rating = risk.rating;
    Row::new(&risk.id)
        .with("#type", Cell::text(&risk.kind))
        .with("#name", Cell::text(&risk.name))
        .with("#plan_value", Cell::text(format!("{}×{} ({})", rating.probability, rating.consequence, rating.value())))
        .with("#probability", Cell::required(Entry::Choice(Choice::OneToFive)))
        .with("#consequence", Cell::required(Entry::Choice(Choice::OneToFive)))
        .with(
            "#value",
            Cell::Formula(format!("IF({both},{probability}*{consequence},\"\")"), super::cell::Form::Number(0)),
        )
        .with("#actions", Cell::Input(Input { entry: Entry::Text, required: false, text: risk.actions.clone() }))
        .with("#status", Cell::required(Entry::Choice(Choice::Status)))
        .with("#comment", comment())
        // The value counts, not its factors. Blanks compare unequal to numbers, so both must be there first.
        .remark_if(format!("IF({both},{probability}*{consequence}<>{},FALSE)", rating.value()))
        .lines(5)
}

fn section(text: AskedText<'_>, words: &Words) -> Row {
    let numbered = |number: &str, name: &str| format!("{number} {name}").trim().to_owned();
    let name = match text {
        AskedText::Section(section) => section.name.clone(),
        AskedText::GoalSummary(goal) => {
            words.with("template-text-goal", &[("goal", (&numbered(&goal.number, &goal.name)).into())])
        }
        AskedText::GoalCitizens(goal) => {
            words.with("template-text-citizens", &[("goal", (&numbered(&goal.number, &goal.name)).into())])
        }
        AskedText::Indicator(own) => {
            words.with("template-text-indicator", &[("indicator", (&numbered(&own.number, &own.name)).into())])
        }
    };
    Row::new(text.key()).with("#name", Cell::text(name)).with("#text", Cell::optional(Entry::Text)).lines(8)
}

fn decision(own: Decidable<'_>, from: Source<'_>) -> Row {
    let previous = match own {
        Decidable::Goal(goal) => from.prefill.goals.get(&goal.id),
        Decidable::Indicator(indicator) => from.prefill.indicator_statuses.get(&indicator.id),
    };
    Row::new(own.key())
        .with("#number", Cell::text(own.number()))
        .with("#name", Cell::text(own.name()))
        .with("#previous", earlier_status(previous, from.words))
        .with("#proposed", proposed(from.prefill.proposals.get(&own.key()), from.words))
        .with("#decided", Cell::optional(Entry::Choice(Choice::Status)))
        .with("#reason", Cell::optional(Entry::Text))
}

/// The proposal in words, and under it how much of it is there.
fn proposed(proposal: Option<&Proposal>, words: &Words) -> Cell {
    let Some(Proposal { status, part }) = proposal else { return Cell::text("") };
    let of =
        |id: &str, count: usize, of: usize| words.with(id, &[("count", Arg::Count(count)), ("of", Arg::Count(of))]);
    let word = status_word(*status, words);
    let text = match part {
        None => word.to_owned(),
        Some(Part::Units(count, all)) => format!("{word}\n{}", of("template-proposal-units", *count, *all)),
        Some(Part::Children(count, all)) => format!("{word}\n{}", of("template-proposal-children", *count, *all)),
    };
    Cell::Status(*status, text)
}
