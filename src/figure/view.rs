//! Figures as the rooms' reports take them: a status with its rule, a merged value, a trend.
//!
//! Read out of the store once, after it has been decided what may be seen. Never computed here.

use rust_decimal::Decimal;

use super::{Figures, How, Kind, Ref, Rule, Value, eval};
use crate::domain::{Assessment, Id, Missing, Prose, Status, Trend, YearPeriod};
use crate::source::{Located, Origin};

/// A status by rule, what was decided, and why.
#[derive(Clone, Debug)]
pub struct Decided {
    /// By rule.
    pub proposed: Assessment,
    /// What the rule looked at.
    pub explanation: Explanation,
    /// What the administration set instead, and why; `None` if it follows the rule.
    pub decision: Option<(Located<Status>, Option<Located<Prose>>)>,
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

    /// True if the administration sets another status than the rule gives, or one where no rule gives any.
    pub fn is_set(&self) -> bool {
        self.decision.as_ref().is_some_and(|(status, _)| self.proposed.status() != Some(status.value))
    }

    /// True if the administration departs from the rule. What is set by hand where no rule applies departs from none.
    pub fn departs(&self) -> bool {
        self.is_set() && self.proposed.status().is_some()
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
    Words(Prose),
    /// None, and why.
    Missing(Missing),
}

impl Outcome {
    /// The number; for units their share in per cent.
    pub fn number(&self) -> Option<Decimal> {
        match self {
            Outcome::Number(number) => Some(*number),
            Outcome::Units { reach, of } => eval::share(*reach, *of),
            Outcome::Answer(_) | Outcome::Words(_) | Outcome::Missing(_) => None,
        }
    }
}

/// How many of those who should report did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reporting {
    /// With a value.
    pub values: usize,
    /// Who should report.
    pub of: usize,
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
    pub text: Located<Prose>,
}

impl From<&Value> for Outcome {
    fn from(value: &Value) -> Outcome {
        match value {
            Value::Number(number) => Outcome::Number(*number),
            Value::Money(money) => Outcome::Number(money.0),
            Value::Share { part, of } => Outcome::Units { reach: *part, of: *of },
            Value::Answer(status) | Value::Status(status) => Outcome::Answer(*status),
            Value::Words(words) => Outcome::Words(words.clone()),
            Value::Missing(missing) => Outcome::Missing(missing.clone()),
            Value::Unassessed(_) | Value::Progress(_) | Value::Rating(_) | Value::Trend(_) => {
                Outcome::Missing(Missing::Blank)
            }
        }
    }
}

impl Figures {
    /// A status as decided, with the rule behind it.
    pub(crate) fn decided(&self, status: Ref) -> Option<Decided> {
        let How::Decision { proposed, decided, reason } = &self.get(status).how else { return None };
        let How::Rule(rule, _) = &self.get(*proposed).how else { return None };
        let assessment = match self.value(*proposed) {
            Value::Status(status) => Assessment::Assessed(*status),
            Value::Unassessed(why) => Assessment::NotAssessed(why.clone()),
            _ => return None,
        };
        // The children of a roll-up have explanations of their own.
        let origins = match rule {
            Rule::Children { .. } => Vec::new(),
            _ => self.origins(*proposed),
        };
        let decision = decided.and_then(|of| Some((self.located_status(of)?, reason.clone())));
        Some(Decided { proposed: assessment, explanation: Explanation { rule: rule.clone(), origins }, decision })
    }

    /// A status that stands in a cell.
    pub(crate) fn located_status(&self, of: Ref) -> Option<Located<Status>> {
        let status = match self.value(of) {
            Value::Status(status) | Value::Answer(status) => *status,
            _ => return None,
        };
        match &self.get(of).how {
            How::Given(Origin::Cell(cell)) => Some(Located::new(status, cell.clone())),
            _ => None,
        }
    }

    /// How many of those who should report did.
    pub(crate) fn reporting(&self, of: Option<Ref>) -> Reporting {
        match of.map(|of| self.value(of)) {
            Some(Value::Share { part, of }) => Reporting { values: *part, of: *of },
            _ => Reporting::default(),
        }
    }

    /// A trend, if it may be shown.
    pub(crate) fn trend(&self, of: Ref) -> Option<TrendSince> {
        let (How::Since(_, before), Value::Trend(trend)) = (&self.get(of).how, self.value(of)) else { return None };
        let value = self.value(*before).number()?;
        Some(TrendSince { when: self.get(*before).id.when, value, trend: *trend })
    }

    /// The numbers of earlier periods, oldest first.
    pub(crate) fn numbers_before(&self, kind: Kind, item: &Id, when: YearPeriod) -> Vec<(YearPeriod, Decimal)> {
        let before = self.series(kind, item).iter().take_while(|(own, _)| *own < when);
        before.filter_map(|(own, of)| Some((*own, self.value(*of).number()?))).collect()
    }
}
