//! What people report and reports show, a room each.
//!
//! *Takes* what a stage hands to all rooms, *returns* what the rooms make of it. *Never* says anything of a subject but
//! its name: the list of them is what `plan`, `check`, `assess` and `report` make their fields and loops from. A file in
//! a room is one stage of its subject and may do what that stage may do.

/// Hands the names of all rooms to a macro, in the order of the tabs of a unit's workbook. A subject is a line here and
/// a line below. Rooms are assessed from the last to the first: what stands further down is looked at by what stands
/// above it.
macro_rules! subjects {
    ($then:ident) => {
        $then! {
            goals,
            indicators,
            economy,
            economic_risks,
            work,
            risks,
            measures,
            texts,
            free_tables,
            pictures,
            decisions,
        }
    };
}

pub mod decisions;
pub mod economic_risks;
pub mod economy;
pub mod free_tables;
pub mod goals;
pub mod indicators;
pub mod measures;
pub mod pictures;
pub mod risks;
pub mod texts;
pub mod work;

mod manual;
mod parts_manual;

pub use manual::manual;
pub use parts_manual::{PartPage, part_page, parts_manual};
pub(crate) use subjects;

use crate::documents::{self, Family, Part};
use crate::domain::{Id, Status};
use crate::figure::{FigureId, Kind};
use crate::history::{self, Remembered};
use crate::plan::Plan;
use crate::plan::lint::Lint;
use crate::report::about;
use crate::report::context::Report;
use crate::report::contribution::Contribution;
use crate::report::drawn::Drawn;
use crate::report::explain::Explained;
use crate::schema::{Sheet, Term, identity};
use crate::source::CellRef;
use crate::template::rows::UnitSheet;

/// The loops over the list that need nothing but the rooms' own tables.
macro_rules! loops {
    ($($room:ident,)*) => {
        /// Every sheet of the plan workbook, in the order of the tabs.
        pub fn plan_sheets() -> Vec<&'static Sheet> {
            let first: [&'static Sheet; 4] =
                [&identity::COMMITTEE, &identity::RULES, &identity::DIVISIONS, &identity::UNITS];
            let last: [&'static Sheet; 3] =
                [&history::sheet::HISTORY, &documents::sheet::REPORT, &identity::CONTACTS];
            const ROOMS: &[&[&Sheet]] = &[$($room::sheet::PLAN_SHEETS,)*];
            first.into_iter().chain(ROOMS.iter().copied().flatten().copied()).chain(last).collect()
        }

        /// The sheets of a unit's workbook after its start sheet, in the order of the tabs.
        pub(crate) fn unit_rows() -> impl Iterator<Item = &'static UnitSheet> {
            const ROOMS: &[&[UnitSheet]] = &[$($room::template::SHEETS,)*];
            ROOMS.iter().copied().flatten()
        }

        /// What the sheet `Historik` may give values of.
        pub(crate) fn remembered() -> impl Iterator<Item = Remembered> {
            const ROOMS: &[&[Remembered]] = &[$($room::sheet::HISTORY,)*];
            ROOMS.iter().copied().flatten().copied()
        }

        /// Every part that a report can be made of.
        pub(crate) fn drawn() -> impl Iterator<Item = &'static Drawn> {
            const ROOMS: &[&[Drawn]] = &[$($room::report::PARTS,)* about::PARTS];
            ROOMS.iter().copied().flatten()
        }

        /// The parts of a family, in the order of the rooms.
        pub(crate) fn parts_of(family: Family) -> Vec<&'static Part> {
            const ROOMS: &[(Family, &[Drawn])] =
                &[$(($room::sheet::FAMILY, $room::report::PARTS),)* (Family::Report, about::PARTS)];
            let own = ROOMS.iter().filter(|(own, _)| *own == family).flat_map(|(_, parts)| *parts);
            own.map(|own| &own.part).collect()
        }

        /// What every room gives to the documents beside its parts.
        pub(crate) fn contributions() -> impl Iterator<Item = &'static Contribution> {
            const ROOMS: &[&Contribution] = &[$(&$room::report::CONTRIBUTION,)*];
            ROOMS.iter().copied()
        }

        /// Every kind of figure.
        pub fn kinds() -> impl Iterator<Item = Kind> {
            const ROOMS: &[&[Kind]] = &[$($room::KINDS,)*];
            ROOMS.iter().copied().flatten().copied()
        }

        /// What the things of every room are called, by room.
        pub(crate) fn names(plan: &Plan) -> Vec<(&'static str, Vec<(&str, &str)>)> {
            vec![$((stringify!($room), $room::explain::names(plan)),)*]
        }

        /// What the thing is called that a figure is of.
        pub(crate) fn name(plan: &Plan, of: &FigureId) -> String {
            let names = names(plan).into_iter().filter(|(room, _)| *room == of.kind.subject);
            let found = names.flat_map(|(_, names)| names).find(|(id, _)| *id == of.item.as_str());
            found.map_or(of.item.as_str(), |(_, name)| name).to_owned()
        }

        /// Where a thing of a room stands in the plan.
        pub(crate) fn place<'a>(plan: &'a Plan, room: &str, id: &Id) -> Option<&'a CellRef> {
            const ROOMS: &[(&str, &[&Sheet])] = &[$((stringify!($room), $room::sheet::PLAN_SHEETS),)*];
            let own = ROOMS.iter().filter(|(own, _)| *own == room).flat_map(|(_, sheets)| *sheets);
            own.into_iter().find_map(|sheet| plan.place(sheet.key, id))
        }

        /// Lets every room explain its figures.
        pub(crate) fn explain(report: &Report<'_>) -> Vec<Explained> {
            let rooms = [$($room::explain::explain as fn(&Report<'_>) -> Vec<Explained>,)*];
            rooms.iter().flat_map(|explain| explain(report)).collect()
        }

        /// Lets every room ask about the plan.
        pub(crate) fn lint(lint: &mut Lint<'_>) {
            $($room::plan::lint(lint);)*
        }
    };
}

subjects!(loops);

/// Every sheet of a unit's workbook, in the order of the tabs.
pub fn unit_sheets() -> Vec<&'static Sheet> {
    std::iter::once(&identity::START).chain(unit_rows().map(|own| own.sheet)).collect()
}

/// Every part as the plan can choose it.
pub fn parts() -> Vec<&'static Part> {
    drawn().map(|own| &own.part).collect()
}

/// The words of what `Historik` may give, for the drop-down.
pub(crate) fn remembered_words() -> Vec<(Term, Option<Status>)> {
    remembered().map(|own| (own.name, None)).collect()
}

/// The words of the parts, for the drop-down.
pub(crate) fn part_words() -> Vec<(Term, Option<Status>)> {
    drawn().map(|own| (own.part.name, None)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn texts_fit_the_limits_of_excel_and_keys_are_unique() {
        for sheet in unit_sheets().into_iter().chain(plan_sheets()) {
            for lang in [Lang::Sv, Lang::En] {
                assert!(sheet.name.get(lang).chars().count() <= 31, "{}", sheet.key);
                for column in sheet.columns {
                    assert!(column.help.get(lang).chars().count() <= 255, "{} {}", sheet.key, column.key);
                }
            }
            let mut keys: Vec<&str> = sheet.columns.iter().map(|column| column.key).collect();
            assert!(keys.iter().all(|key| key.starts_with('#')));
            keys.sort_unstable();
            assert!(keys.windows(2).all(|pair| pair[0] != pair[1]), "{}", sheet.key);
        }
    }
}
