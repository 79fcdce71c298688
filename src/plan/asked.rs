//! What a unit is asked for in a period: the rows of its workbook.
//!
//! *Takes* the plan, *returns* the rows by sheet. The template writes them and the check expects them,
//! so that the two cannot drift.

use crate::domain::{
    Activity, Aggregation, Assignment, Goal, GoalLevel, Id, Indicator, Line, LineKind, Measure, MeasureFamily, Period,
    Risk, Unit, UnitKind, ValueKind,
};
use crate::schema::UnitSheet;

use super::{Plan, TextSection};

/// Rows of the start sheet.
pub mod start {
    /// "Klarmarkerad": ja or nej.
    pub const READY: &str = "ready";
    /// Who filled it in, by role.
    pub const ROLE: &str = "role";
    /// A message to the controller.
    pub const MESSAGE: &str = "message";
    /// All rows in order.
    pub const ALL: [&str; 3] = [READY, ROLE, MESSAGE];
}

/// Everything that a unit reports in a period, in the order of the plan.
#[derive(Clone, Debug, Default)]
pub struct Asked<'a> {
    /// Goals that it assesses.
    pub goals: Vec<&'a Goal>,
    /// Indicators.
    pub indicators: Vec<&'a Indicator>,
    /// Economic lines.
    pub lines: Vec<&'a Line>,
    /// Activities and actions.
    pub activities: Vec<&'a Activity>,
    /// Assignments.
    pub assignments: Vec<&'a Assignment>,
    /// Risks.
    pub risks: Vec<&'a Risk>,
    /// Measures of all families.
    pub measures: Vec<&'a Measure>,
    /// Sections of text.
    pub texts: Vec<AskedText<'a>>,
    /// Goals and indicators whose status the administration decides.
    pub decisions: Vec<Decidable<'a>>,
}

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

/// A goal or an indicator on the sheet of decisions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Decidable<'a> {
    /// A goal.
    Goal(&'a Goal),
    /// An indicator.
    Indicator(&'a Indicator),
}

impl Decidable<'_> {
    /// The row's id in the workbook. Goals and indicators may share ids, so the kind stands first.
    pub fn key(&self) -> String {
        match self {
            Decidable::Goal(goal) => format!("goal:{}", goal.id),
            Decidable::Indicator(indicator) => format!("indicator:{}", indicator.id),
        }
    }

    /// Number in the report.
    pub fn number(&self) -> &str {
        match self {
            Decidable::Goal(goal) => &goal.number,
            Decidable::Indicator(indicator) => &indicator.number,
        }
    }

    /// Name.
    pub fn name(&self) -> &str {
        match self {
            Decidable::Goal(goal) => &goal.name,
            Decidable::Indicator(indicator) => &indicator.name,
        }
    }
}

impl Plan {
    /// What a unit is asked for in a period.
    pub fn asked(&self, unit: &Unit, period: Period) -> Asked<'_> {
        let mine = |reporters: &[Id]| reporters.contains(&unit.id);
        let department = unit.kind == UnitKind::Department;
        Asked {
            goals: self.goals.iter().filter(|goal| mine(&goal.reporters)).collect(),
            indicators: self
                .indicators
                .iter()
                .filter(|indicator| mine(&indicator.reporters) && indicator.is_due(period))
                .collect(),
            lines: self
                .lines
                .iter()
                .filter(|line| line.kind != LineKind::Memo && mine(&line.reporters) && !self.is_computed(line))
                .collect(),
            activities: self.activities.iter().filter(|activity| mine(&activity.reporters)).collect(),
            assignments: self.assignments.iter().filter(|assignment| mine(&assignment.reporters)).collect(),
            risks: self.risks.iter().filter(|risk| mine(&risk.reporters)).collect(),
            measures: self
                .measures
                .iter()
                .filter(|measure| mine(&measure.reporters) && measure.is_due(period))
                .collect(),
            texts: self.asked_texts(unit, period, department),
            decisions: if department { self.decidable(period) } else { Vec::new() },
        }
    }

    fn asked_texts(&self, unit: &Unit, period: Period, department: bool) -> Vec<AskedText<'_>> {
        let sections = self.texts.iter().filter(|section| {
            section.reporters.contains(&unit.id) && (section.periods.is_empty() || section.periods.contains(&period))
        });
        let mut texts: Vec<AskedText<'_>> = sections.map(AskedText::Section).collect();
        if !department {
            return texts;
        }
        for goal in &self.goals {
            texts.push(AskedText::GoalSummary(goal));
            if goal.level == GoalLevel::Committee {
                texts.push(AskedText::GoalCitizens(goal));
            }
            let due = self.indicators_of(&goal.id).filter(|indicator| indicator.is_due(period));
            texts.extend(due.map(AskedText::Indicator));
        }
        texts
    }

    fn decidable(&self, period: Period) -> Vec<Decidable<'_>> {
        let mut all = Vec::new();
        for goal in &self.goals {
            all.push(Decidable::Goal(goal));
            let due = self.indicators_of(&goal.id).filter(|indicator| indicator.is_due(period));
            all.extend(due.map(Decidable::Indicator));
        }
        all
    }
}

impl Asked<'_> {
    /// True if a sheet has no rows and is left out of the workbook.
    pub fn is_empty(&self, sheet: UnitSheet) -> bool {
        match sheet {
            UnitSheet::Start => false,
            UnitSheet::Goals => self.goals.is_empty(),
            UnitSheet::Indicators => self.indicators.is_empty(),
            UnitSheet::Economy => self.lines.is_empty(),
            UnitSheet::Activities => self.activities.is_empty(),
            UnitSheet::Assignments => self.assignments.is_empty(),
            UnitSheet::Risks => self.risks.is_empty(),
            UnitSheet::Staff | UnitSheet::Quality | UnitSheet::Volumes => self.measures_on(sheet).next().is_none(),
            UnitSheet::Texts => self.texts.is_empty(),
            UnitSheet::Decisions => self.decisions.is_empty(),
        }
    }

    /// The measures of a sheet.
    pub fn measures_on(&self, sheet: UnitSheet) -> impl Iterator<Item = &Measure> {
        self.measures.iter().copied().filter(move |measure| sheet_of(measure.family) == sheet)
    }
}

/// The sheet that a family of measures is reported on.
pub fn sheet_of(family: MeasureFamily) -> UnitSheet {
    match family {
        MeasureFamily::Staff | MeasureFamily::Pulse => UnitSheet::Staff,
        MeasureFamily::Quality | MeasureFamily::Kkik => UnitSheet::Quality,
        MeasureFamily::Volume => UnitSheet::Volumes,
    }
}

/// True if a value is reported as numerator and denominator.
pub fn is_split(aggregation: Aggregation) -> bool {
    matches!(aggregation, Aggregation::Ratio)
}

/// True if a value is reported with a weight (in the denominator's column).
pub fn is_weighted(aggregation: Aggregation) -> bool {
    matches!(aggregation, Aggregation::WeightedMean)
}

/// True if a unit sets an indicator's status by hand, because neither bands nor a target of the period decide it.
pub fn is_status_asked(indicator: &Indicator, period: Period) -> bool {
    match indicator.measure.kind {
        ValueKind::Text => true,
        ValueKind::UnitShare => false,
        _ => indicator.bands.is_none() && indicator.target_in(period).is_none(),
    }
}

/// True if nobody types an indicator's outcome: it is computed from assessments or taken from a measure.
pub fn is_derived(indicator: &Indicator) -> bool {
    indicator.measure.kind == ValueKind::UnitShare || indicator.from_measure.is_some()
}
