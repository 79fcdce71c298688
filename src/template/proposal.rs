//! What the rules propose so far, beside the administration's decisions.
//!
//! *Takes* the results of what has been handed in, *returns* a status for each goal and indicator that has one, and how
//! much of it is there. *Never* applies a rule: the proposals are those that the report would print.

use std::collections::BTreeMap;

use crate::assess::Results;
use crate::domain::Status;
use crate::figure::Rule;
use crate::subject::decisions::sheet::Decidable;
use crate::subject::goals::GoalResult;

/// A proposed status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// By the plan's rule.
    pub status: Status,
    /// What it rests on, where something is still missing.
    pub part: Option<Part>,
}

/// So many of so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Units that have answered.
    Units(usize, usize),
    /// Goals and indicators below that have a status.
    Children(usize, usize),
}

/// Proposals by the id of their row on the sheet of decisions.
pub type Proposals = BTreeMap<String, Proposal>;

/// The proposals of the results.
pub(super) fn proposals(decisions: &[Decidable<'_>], results: &Results) -> Proposals {
    let one = |own: &Decidable<'_>| {
        let (decided, part) = match own {
            Decidable::Goal(goal) => {
                let result = results.goals.get(&goal.id)?;
                (&result.decided, part_of_goal(result))
            }
            Decidable::Indicator(indicator) => {
                let result = results.indicators.get(&indicator.id)?;
                let (values, of) = (result.reporting.values, result.reporting.of);
                (&result.decided, (values < of).then_some(Part::Units(values, of)))
            }
        };
        Some((own.key(), Proposal { status: decided.proposed.status()?, part }))
    };
    decisions.iter().filter_map(one).collect()
}

fn part_of_goal(result: &GoalResult) -> Option<Part> {
    match (&result.decided.explanation.rule, &result.units) {
        (Rule::Units { .. }, Some(units)) if units.answered() < units.total() => {
            Some(Part::Units(units.answered(), units.total()))
        }
        (Rule::Children { green, yellow, red, without, .. }, _) if *without > 0 => {
            let with = green + yellow + red;
            Some(Part::Children(with, with + without))
        }
        _ => None,
    }
}
