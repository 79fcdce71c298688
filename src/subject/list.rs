//! The list of subjects: one line a subject, in the order of the tabs of a unit's workbook.
//!
//! *Takes* the name of a macro, *returns* what that makes of the list. *Never* says anything of a subject but its name:
//! a subject's room says the rest. `plan`, `check`, `subject` and `report` make their fields and loops from this list.

/// Hands the names of all rooms to a macro.
macro_rules! subjects {
    ($then:ident) => {
        $then! {
            goals,
            indicators,
            economy,
            work,
            risks,
            measures,
            texts,
            decisions,
        }
    };
}

pub(crate) use subjects;
