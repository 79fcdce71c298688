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
            /// Which period; of the plan the whole year.
            pub when: YearPeriod,
            /// They are of the plan document.
            pub is_plan: bool,
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
            in_rooms(&Base::new(plan, when, data), past)
        }

        /// Computes what the plan document shows: what is planned for the whole year. Nobody has reported anything,
        /// whatever has been closed since.
        pub fn planned(plan: &Plan, past: &Figures) -> Results {
            let when = YearPeriod { year: plan.committee.year, period: Period::Year };
            let data = Dataset::default();
            in_rooms(&Base::planned(plan, when, &data), &past.before(when.year)).0
        }

        fn in_rooms(base: &Base<'_>, past: &Figures) -> (Results, Diagnostics) {
            let mut diagnostics = Diagnostics::default();
            let mut figures = past.clone();
            $(subject::$room::assess::gather(base, &mut figures);)*
            let rooms = [$(subject::$room::assess::assess as fn(&Base<'_>, &mut Figures, &mut Diagnostics),)*];
            // What stands further down in the list is looked at by what stands above it: measures by indicators, and
            // both by goals.
            rooms.iter().rev().for_each(|assess| assess(base, &mut figures, &mut diagnostics));
            let results = Results {
                when: base.when,
                is_plan: base.is_plan,
                missing_units: base.data.missing.clone(),
                $($room: subject::$room::assess::results(base, &figures),)*
                figures,
            };
            (results, diagnostics)
        }
    };
}

subjects!(rooms);
