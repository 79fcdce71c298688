//! The parts of a report and what draws each.
//!
//! *Takes* the layout, *returns* blocks. *Never* knows a subject: a part that can be chosen holds what draws it.

use super::context::Report;
use crate::document::Block;
use crate::documents::{LayoutItem, Part};

/// A part and what draws it.
pub(crate) struct Drawn {
    /// As the plan can choose it.
    pub part: Part,
    /// Its content; nothing if there is nothing to say.
    pub draw: fn(&Report<'_>, &LayoutItem) -> Vec<Block>,
}

/// Short for a part in the tables of the rooms.
pub(crate) const fn drawn(part: Part, draw: fn(&Report<'_>, &LayoutItem) -> Vec<Block>) -> Drawn {
    Drawn { part, draw }
}
