//! The rules that set a status, with what they looked at.

use rust_decimal::Decimal;

use crate::domain::{Percent, Rollup, Unassessed};

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
    /// Where a municipality stands among all: the best quarter, the middle, the worst quarter.
    Quarter,
    /// Set by hand, with a reason.
    ByHand,
    /// Nothing decides.
    None(Unassessed),
}
