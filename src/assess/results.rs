//! What the rules have come to.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::Given;
use crate::domain::{
    Assessment, ById, HasId, Id, Missing, Money, Percent, Progress, Status, Trend, Unassessed, YearPeriod,
};
use crate::source::{CellRef, Located, Origin};
use crate::subject::goals::Rollup;
use crate::subject::risks::Rating;

/// Everything that a report of a period shows. Lists are in the order of the plan.
#[derive(Clone, Debug)]
pub struct Results {
    /// Which period.
    pub when: YearPeriod,
    /// Goals.
    pub goals: Vec<GoalResult>,
    /// Indicators that are followed up in the period.
    pub indicators: Vec<IndicatorResult>,
    /// Measures of staff, quality and volume that are reported in the period.
    pub measures: Vec<MeasureResult>,
    /// Economic lines.
    pub lines: ById<LineResult>,
    /// Activities and actions.
    pub activities: Vec<WorkResult>,
    /// Assignments.
    pub assignments: Vec<WorkResult>,
    /// Risks.
    pub risks: Vec<RiskResult>,
    /// Texts by their section's key, with the unit that wrote them.
    pub texts: BTreeMap<String, Vec<(Id, Located<String>)>>,
    /// Units that are missing in the figures.
    pub missing_units: Vec<Id>,
    /// What stands in the cells that figures come from.
    pub given: BTreeMap<CellRef, Given>,
}

impl Results {
    /// The result of a goal.
    pub fn goal(&self, id: &Id) -> Option<&GoalResult> {
        self.goals.iter().find(|goal| goal.id == *id)
    }

    /// The result of an indicator.
    pub fn indicator(&self, id: &Id) -> Option<&IndicatorResult> {
        self.indicators.iter().find(|indicator| indicator.id == *id)
    }

    /// The result of a line.
    pub fn line(&self, id: &Id) -> Option<&LineResult> {
        self.lines.get(id)
    }

    /// The result of the first measure with a code.
    pub fn measure(&self, id: &Id) -> Option<&MeasureResult> {
        self.measures.iter().find(|measure| measure.id == *id)
    }
}

/// A status by rule, what was decided, and why.
#[derive(Clone, Debug)]
pub struct Decided {
    /// By rule.
    pub proposed: Assessment,
    /// What the rule looked at.
    pub explanation: Explanation,
    /// What the administration set instead, and why; `None` if it follows the rule.
    pub decision: Option<(Located<Status>, Option<Located<String>>)>,
}

impl Decided {
    /// The assessment that the report prints.
    pub fn assessment(&self) -> Assessment {
        match &self.decision {
            Some((status, _)) => Assessment::Assessed(status.value),
            None => self.proposed.clone(),
        }
    }

    /// The status that the report prints.
    pub fn status(&self) -> Option<Status> {
        self.assessment().status()
    }

    /// True if the administration departs from the rule.
    pub fn departs(&self) -> bool {
        self.decision.as_ref().is_some_and(|(status, _)| self.proposed.status() != Some(status.value))
    }
}

/// The rule behind a status and what it looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// The rule.
    pub rule: Rule,
    /// The cells that it looked at.
    pub origins: Vec<Origin>,
}

/// The rules that set a status.
#[derive(Clone, Debug, PartialEq)]
pub enum Rule {
    /// Units that expect to reach the goal: so many of so many.
    Units {
        /// Expect to reach it.
        reach: usize,
        /// Have assessed it.
        of: usize,
        /// The share.
        share: Percent,
    },
    /// A roll-up of children: their statuses, best first.
    Children {
        /// Which roll-up.
        rollup: Rollup,
        /// Green children.
        green: usize,
        /// Yellow children.
        yellow: usize,
        /// Red children.
        red: usize,
        /// Children without a status, which do not count.
        without: usize,
    },
    /// The bands of the plan.
    Bands,
    /// A number to compare with; how far it was missed, in per cent of the target, zero if met.
    Compare {
        /// The number.
        target: Decimal,
        /// Per cent of the target, never negative; `None` if the target is zero and missed.
        missed_by: Option<Percent>,
    },
    /// A change against a baseline.
    Change {
        /// The baseline.
        baseline: Decimal,
        /// Worse by so many per cent of it; zero if no worse, `None` if the baseline is zero and it is worse.
        worse_by: Option<Percent>,
    },
    /// Ja, delvis or nej.
    Answer,
    /// Set by hand, with a reason.
    ByHand,
    /// Nothing decides.
    None(Unassessed),
}

/// A goal.
#[derive(Clone, Debug)]
pub struct GoalResult {
    /// Id.
    pub id: Id,
    /// Its status.
    pub decided: Decided,
    /// How its units assess it, if units do.
    pub units: Option<UnitCounts>,
    /// The status of the previous report in the same year.
    pub previous: Option<(YearPeriod, Status)>,
}

/// How the units assess a goal.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitCounts {
    /// Every unit that should assess it, in the plan's order.
    pub answers: Vec<UnitAnswer>,
}

/// A unit's assessment of a goal.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitAnswer {
    /// The unit.
    pub unit: Id,
    /// For the period.
    pub period: Option<Located<Status>>,
    /// Expected to be reached within the year, as green, yellow, red.
    pub expected: Option<Located<Status>>,
    /// Its comment.
    pub comment: Option<Located<String>>,
}

impl UnitCounts {
    /// Units that should assess the goal.
    pub fn total(&self) -> usize {
        self.answers.len()
    }

    /// Units with this status for the period.
    pub fn in_period(&self, status: Status) -> usize {
        self.answers.iter().filter(|answer| is(&answer.period, status)).count()
    }

    /// Units with this expectation of the year.
    pub fn in_year(&self, status: Status) -> usize {
        self.answers.iter().filter(|answer| is(&answer.expected, status)).count()
    }

    /// Units that have an expectation of the year.
    pub fn answered(&self) -> usize {
        self.answers.iter().filter(|answer| answer.expected.is_some()).count()
    }
}

fn is(answer: &Option<Located<Status>>, status: Status) -> bool {
    answer.as_ref().is_some_and(|found| found.value == status)
}

/// An indicator.
#[derive(Clone, Debug)]
pub struct IndicatorResult {
    /// Id.
    pub id: Id,
    /// The merged outcome.
    pub outcome: Outcome,
    /// The cells behind it.
    pub origins: Vec<Origin>,
    /// How many of the units that should report did.
    pub reporting: Reporting,
    /// What it is compared with, if the target or the plan says.
    pub baseline: Option<Baseline>,
    /// Its status.
    pub decided: Decided,
    /// Against the previous period and the same period last year.
    pub trends: Vec<TrendSince>,
    /// The numbers of earlier periods, oldest first.
    pub history: Vec<(YearPeriod, Decimal)>,
    /// What the units said.
    pub comments: Vec<UnitComment>,
}

/// A merged value.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// A number; per cent as 44 for 44 %, money in kronor.
    Number(Decimal),
    /// So many units of so many.
    Units {
        /// That reach the goal.
        reach: usize,
        /// That have answered.
        of: usize,
    },
    /// Ja, delvis, nej as green, yellow, red.
    Answer(Status),
    /// Words.
    Words(String),
    /// None, and why.
    Missing(Missing),
}

impl Outcome {
    /// The number; for units their share in per cent.
    pub fn number(&self) -> Option<Decimal> {
        match self {
            Outcome::Number(number) => Some(*number),
            Outcome::Units { reach, of } => share(*reach, *of).map(|percent| percent.0),
            Outcome::Answer(_) | Outcome::Words(_) | Outcome::Missing(_) => None,
        }
    }
}

/// A count as a percentage of another; `None` of nothing.
pub(crate) fn share(part: usize, of: usize) -> Option<Percent> {
    let hundred = Decimal::from(part).checked_mul(Decimal::ONE_HUNDRED)?;
    hundred.checked_div(Decimal::from(of)).map(Percent)
}

/// How many of those who should report did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reporting {
    /// With a value.
    pub values: usize,
    /// Who should report.
    pub of: usize,
}

/// A value to compare with.
#[derive(Clone, Debug, PartialEq)]
pub struct Baseline {
    /// The value.
    pub value: Decimal,
    /// What it is, if the plan says so in words; else `when` does.
    pub label: Option<String>,
    /// When, if it comes from history.
    pub when: Option<YearPeriod>,
    /// Where it stands.
    pub origin: Option<Origin>,
}

/// A trend against an earlier period.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendSince {
    /// When.
    pub when: YearPeriod,
    /// The value then.
    pub value: Decimal,
    /// Arrow and word.
    pub trend: Trend,
}

/// What a unit said.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitComment {
    /// The unit.
    pub unit: Id,
    /// Its words.
    pub text: Located<String>,
}

/// A measure of staff, quality or volume.
#[derive(Clone, Debug)]
pub struct MeasureResult {
    /// Id.
    pub id: Id,
    /// The merged value.
    pub outcome: Outcome,
    /// The cells behind it.
    pub origins: Vec<Origin>,
    /// How many of the units that should report did.
    pub reporting: Reporting,
    /// Against the previous period and the same period last year.
    pub trends: Vec<TrendSince>,
    /// The numbers of earlier periods, oldest first.
    pub history: Vec<(YearPeriod, Decimal)>,
    /// What the units said.
    pub comments: Vec<UnitComment>,
}

/// An amount in kronor and what it is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Amount {
    /// The amount.
    pub value: Money,
    /// The cells behind it.
    pub origins: Vec<Origin>,
    /// The lines that it is the sum of; empty for a reported amount.
    pub parts: Vec<Id>,
}

/// An economic line. Amounts are absent where there is nothing to show.
#[derive(Clone, Debug)]
pub struct LineResult {
    /// Id.
    pub id: Id,
    /// Accumulated in the period.
    pub actual: Option<Amount>,
    /// Budget of the period.
    pub budget_period: Option<Amount>,
    /// Actual less budget. Positive is surplus.
    pub variance_period: Option<Money>,
    /// Expected for the year.
    pub forecast: Option<Amount>,
    /// Budget of the year.
    pub budget_year: Option<Amount>,
    /// Forecast less budget. Positive is surplus.
    pub variance_year: Option<Money>,
    /// Outcome of last year.
    pub last_year: Option<Amount>,
    /// Forecast less last year's outcome. Positive is an improvement.
    pub change_on_last_year: Option<Money>,
    /// Forecast of the previous report in the same year.
    pub previous_forecast: Option<Amount>,
    /// Forecast less the previous one. Positive is an improvement.
    pub change_on_previous: Option<Money>,
    /// What the units said.
    pub comments: Vec<UnitComment>,
}

impl HasId for LineResult {
    fn id(&self) -> &Id {
        &self.id
    }
}

/// An activity or an assignment.
#[derive(Clone, Debug)]
pub struct WorkResult {
    /// Id.
    pub id: Id,
    /// The least advanced of those who report it; `None` if nobody has.
    pub progress: Option<Progress>,
    /// Progress in the previous report of the same year.
    pub previous: Option<Progress>,
    /// The cells behind it.
    pub origins: Vec<Origin>,
    /// What the units said.
    pub comments: Vec<UnitComment>,
}

/// A risk.
#[derive(Clone, Debug)]
pub struct RiskResult {
    /// Id.
    pub id: Id,
    /// As rated now; the plan's rating if nobody has.
    pub rating: Rating,
    /// The plan's rating.
    pub planned: Rating,
    /// The rating in the previous report of the same year.
    pub previous: Option<Rating>,
    /// Shown in the report: at or above the plan's threshold.
    pub shown: bool,
    /// Status of the actions.
    pub status: Option<Status>,
    /// Actions.
    pub actions: String,
    /// The cells behind it.
    pub origins: Vec<Origin>,
    /// What was said.
    pub comments: Vec<UnitComment>,
}
