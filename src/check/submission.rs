//! What a unit has reported, typed, each value with its cell.

use std::collections::BTreeMap;
use std::sync::Arc;

use rust_decimal::Decimal;

use crate::domain::{Id, Missing, Money, Progress, Rating, Status};
use crate::source::Located;

/// A unit's report of a period.
#[derive(Clone, Debug)]
pub struct Submission {
    /// The unit.
    pub unit: Id,
    /// Its workbook.
    pub file: Arc<str>,
    /// "Klarmarkerad".
    pub ready: Option<Located<bool>>,
    /// A message to the controller.
    pub message: Option<Located<String>>,
    /// Assessments of goals.
    pub goals: BTreeMap<Id, GoalReport>,
    /// Indicators.
    pub indicators: BTreeMap<Id, ValueReport>,
    /// Measures of staff, quality and volume.
    pub measures: BTreeMap<Id, ValueReport>,
    /// Economic lines.
    pub lines: BTreeMap<Id, LineReport>,
    /// Activities and actions.
    pub activities: BTreeMap<Id, ProgressReport>,
    /// Assignments.
    pub assignments: BTreeMap<Id, ProgressReport>,
    /// Risks.
    pub risks: BTreeMap<Id, RiskReport>,
    /// Texts by their section's key.
    pub texts: BTreeMap<String, Located<String>>,
    /// The administration's decisions by the key of goal or indicator.
    pub decisions: BTreeMap<String, Decision>,
}

/// A unit's assessment of a goal. Absent parts have been reported as errors.
#[derive(Clone, Debug)]
pub struct GoalReport {
    /// For the period.
    pub status: Option<Located<Status>>,
    /// Whether it is expected to be reached within the year: ja, delvis, nej as green, yellow, red.
    pub expected: Option<Located<Status>>,
    /// Why.
    pub comment: Option<Located<String>>,
}

/// A value of an indicator or a measure.
#[derive(Clone, Debug)]
pub struct ValueReport {
    /// The value; `None` if it could not be read, which has been reported.
    pub value: Option<Reported>,
    /// A status set by hand, where there is no target.
    pub status: Option<Located<Status>>,
    /// A comment.
    pub comment: Option<Located<String>>,
}

/// The forms that a reported value has.
#[derive(Clone, Debug)]
pub enum Reported {
    /// A number; per cent as 44 for 44 %.
    Number(Located<Decimal>),
    /// A share by its parts; the denominator is not zero.
    Ratio(Located<Decimal>, Located<Decimal>),
    /// A value and its weight.
    Weighted(Located<Decimal>, Located<Decimal>),
    /// Ja, delvis, nej as green, yellow, red.
    Answer(Located<Status>),
    /// Words.
    Words(Located<String>),
    /// No value, and why.
    Missing(Located<Missing>),
}

/// A line's amounts in kronor, costs negative.
#[derive(Clone, Debug)]
pub struct LineReport {
    /// Accumulated in the period.
    pub actual: Option<Located<Money>>,
    /// Expected for the year.
    pub forecast: Option<Located<Money>>,
    /// Why it departs from the budget.
    pub comment: Option<Located<String>>,
}

/// How far something has come.
#[derive(Clone, Debug)]
pub struct ProgressReport {
    /// The status; `None` if it is missing, which has been reported.
    pub progress: Option<Located<Progress>>,
    /// A comment.
    pub comment: Option<Located<String>>,
}

/// A risk as it is rated now.
#[derive(Clone, Debug)]
pub struct RiskReport {
    /// The rating; `None` if it is missing or incomplete, which has been reported.
    pub rating: Option<Located<Rating>>,
    /// Status of the actions.
    pub status: Option<Located<Status>>,
    /// Actions, in place of the plan's.
    pub actions: Option<Located<String>>,
    /// A comment.
    pub comment: Option<Located<String>>,
}

impl RiskReport {
    fn is_blank(&self) -> bool {
        self.rating.is_none() && self.status.is_none() && self.actions.is_none() && self.comment.is_none()
    }
}

/// A status set by the administration.
#[derive(Clone, Debug)]
pub struct Decision {
    /// The status.
    pub status: Located<Status>,
    /// Why it differs from the proposal.
    pub reason: Option<Located<String>>,
}

impl Submission {
    /// A report with nothing in it yet.
    pub fn new(unit: Id, file: Arc<str>) -> Submission {
        Submission {
            unit,
            file,
            ready: None,
            message: None,
            goals: BTreeMap::new(),
            indicators: BTreeMap::new(),
            measures: BTreeMap::new(),
            lines: BTreeMap::new(),
            activities: BTreeMap::new(),
            assignments: BTreeMap::new(),
            risks: BTreeMap::new(),
            texts: BTreeMap::new(),
            decisions: BTreeMap::new(),
        }
    }

    /// True if it is marked as ready.
    pub fn is_ready(&self) -> bool {
        self.ready.as_ref().is_some_and(|ready| ready.value)
    }

    /// True if nothing has been typed that could be understood.
    pub fn is_blank(&self) -> bool {
        let value = |own: &ValueReport| own.value.is_none() && own.status.is_none() && own.comment.is_none();
        let work = |own: &ProgressReport| own.progress.is_none() && own.comment.is_none();
        !self.is_ready()
            && self.message.is_none()
            && self.goals.values().all(|own| own.status.is_none() && own.expected.is_none() && own.comment.is_none())
            && self.indicators.values().chain(self.measures.values()).all(value)
            && self.lines.values().all(|own| own.actual.is_none() && own.forecast.is_none() && own.comment.is_none())
            && self.activities.values().chain(self.assignments.values()).all(work)
            && self.risks.values().all(RiskReport::is_blank)
            && self.texts.is_empty()
            && self.decisions.is_empty()
    }

    /// Every free text with its cell, for the disclosure guard.
    pub fn free_texts(&mut self) -> Vec<&mut Located<String>> {
        let mut texts: Vec<&mut Located<String>> = Vec::new();
        texts.extend(&mut self.message);
        texts.extend(self.goals.values_mut().filter_map(|goal| goal.comment.as_mut()));
        for value in self.indicators.values_mut().chain(self.measures.values_mut()) {
            texts.extend(&mut value.comment);
            if let Some(Reported::Words(words)) = &mut value.value {
                texts.push(words);
            }
        }
        texts.extend(self.lines.values_mut().filter_map(|line| line.comment.as_mut()));
        let progress = self.activities.values_mut().chain(self.assignments.values_mut());
        texts.extend(progress.filter_map(|item| item.comment.as_mut()));
        texts.extend(self.risks.values_mut().flat_map(|risk| risk.actions.iter_mut().chain(&mut risk.comment)));
        texts.extend(self.texts.values_mut());
        texts.extend(self.decisions.values_mut().filter_map(|decision| decision.reason.as_mut()));
        texts
    }
}
