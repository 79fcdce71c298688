//! Dataset → figures: every rule of `domain.md`.
//!
//! *Takes* plan, data and earlier periods, *returns* the store of figures, exact, each with its origins and the rule
//! behind it, and what may be seen of it. *Never* formats, rounds for display or knows a word.

pub(crate) mod context;
pub(crate) mod rules;
pub(crate) mod values;

pub use rules::Verdict;

use crate::diagnostic::Diagnostics;
use crate::domain::{Id, Period, YearPeriod};
use crate::figure::Figures;
use crate::merge::Dataset;
use crate::plan::Plan;
use crate::subject::{self, subjects};

use context::Base;

/// Makes the results of what every subject has come to.
macro_rules! rooms {
    ($($room:ident,)*) => {
        /// Everything that a report of a period shows: the store, and what may be seen of it by subject.
        #[derive(Clone, Debug)]
        pub struct Results {
            /// Which period.
            pub when: YearPeriod,
            /// Every figure of the period and of earlier ones.
            pub figures: Figures,
            /// Units that are missing in the figures.
            pub missing_units: Vec<Id>,
            $(
                #[doc = concat!("What has become of the subject `", stringify!($room), "`.")]
                pub $room: subject::$room::Results,
            )*
        }

        /// Computes everything that a report of the period shows.
        pub fn assess(plan: &Plan, period: Period, data: &Dataset, past: &Figures) -> (Results, Diagnostics) {
            let when = YearPeriod { year: plan.committee.year, period };
            let base = Base::new(plan, when, data);
            let mut diagnostics = Diagnostics::default();
            let mut figures = past.clone();
            $(subject::$room::assess::gather(&base, &mut figures);)*
            let rooms = [$(subject::$room::assess::assess as fn(&Base<'_>, &mut Figures, &mut Diagnostics),)*];
            // What stands further down in the list is looked at by what stands above it: measures by indicators, and
            // both by goals.
            rooms.iter().rev().for_each(|assess| assess(&base, &mut figures, &mut diagnostics));
            let results = Results {
                when,
                missing_units: data.missing.clone(),
                $($room: subject::$room::assess::results(&base, &figures),)*
                figures,
            };
            (results, diagnostics)
        }
    };
}

subjects!(rooms);
