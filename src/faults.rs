//! What is in no figure since something is wrong with it.
//!
//! *Takes* the data and everything that is wrong with it, *returns* where the errors are, by whom and by sheet. *Never*
//! says what they are: that is what the diagnostics are for.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostic::{Diagnostics, Place, Severity};
use crate::domain::Id;
use crate::merge::Dataset;
use crate::plan::Plan;

/// Errors of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Whose workbook it is; `None` for other files of the project.
    pub unit: Option<Id>,
    /// The file.
    pub file: Arc<str>,
    /// The sheet as it is called in the workbook; `None` if the file as a whole is meant.
    pub sheet: Option<Arc<str>>,
    /// How many of its cells are meant; `None` if the sheet as a whole is.
    pub cells: Option<usize>,
}

/// The cells with errors by sheet; nothing of a sheet or a file that is meant as a whole.
type BySheet<'a> = BTreeMap<(&'a str, Option<&'a Arc<str>>), Option<BTreeSet<(u32, u32)>>>;

/// The errors by file and sheet, units in the plan's order before other files. Units that have handed in nothing that
/// can be used are not among them: they are missing, which is another thing to say.
pub fn faults(plan: &Plan, data: &Dataset, diagnostics: &Diagnostics) -> Vec<Fault> {
    let cells = by_sheet(diagnostics);
    let of = |file: &str, unit: Option<&Id>| -> Vec<Fault> {
        let own = cells.iter().filter(|((own, _), _)| *own == file);
        own.map(|((_, sheet), cells)| Fault {
            unit: unit.cloned(),
            file: file.into(),
            sheet: sheet.cloned(),
            cells: cells.as_ref().map(BTreeSet::len),
        })
        .collect()
    };
    let by_unit = plan.units.iter().filter_map(|unit| data.of(&unit.id));
    let mut faults: Vec<Fault> = by_unit.flat_map(|own| of(&own.file, Some(&own.unit))).collect();
    let files = data.submissions.iter().map(|own| &own.file).chain(data.unusable.values());
    let units: BTreeSet<&str> = files.map(|file| &**file).collect();
    let others: BTreeSet<&str> = cells.keys().map(|(file, _)| *file).filter(|file| !units.contains(file)).collect();
    faults.extend(others.into_iter().flat_map(|file| of(file, None)));
    faults
}

fn by_sheet(diagnostics: &Diagnostics) -> BySheet<'_> {
    let mut found = BySheet::new();
    for one in diagnostics.0.iter().filter(|one| one.code.severity() == Severity::Error) {
        match &one.at {
            None => {}
            Some(Place::File(file)) => {
                found.insert((file, None), None);
            }
            Some(Place::Sheet(file, sheet)) => {
                found.insert((file, Some(sheet)), None);
            }
            Some(Place::Cell(cell)) => {
                let own = found.entry((&cell.file, Some(&cell.sheet))).or_insert_with(|| Some(BTreeSet::new()));
                if let Some(cells) = own {
                    cells.insert((cell.row, cell.col));
                }
            }
        }
    }
    found
}
