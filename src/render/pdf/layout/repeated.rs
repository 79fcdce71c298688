//! What is repeated at the top of a page that a table goes on to.
//!
//! *Takes* a table's head and the head of a group, *returns* both as one strip. *Never* tags it: what is repeated is an
//! artifact.

use super::rows::{close_row, one_row};
use super::table::Plan;
use super::{Align, Layout, Look};
use crate::document::{Row, RowKind};
use crate::render::pdf::PdfError;
use crate::render::pdf::fonts::Face;
use crate::render::pdf::length::Pt;
use crate::render::pdf::paragraph::{Hyphens, Span};
use crate::render::pdf::strip::{Owner, Strip};
use crate::text::Arg;

impl Layout<'_> {
    /// The head of a table, and above it in small which one goes on: "Risker, värden och åtgärder (forts.)".
    pub(super) fn gone_on(&self, caption: &str, head: Strip, plan: &Plan) -> Result<Strip, PdfError> {
        let text = self.words.with("pdf-table-continued", &[("group", Arg::Text(caption))]);
        let span = Span::new(text, Look::NOTE.style(Face::Regular), Owner::Artifact);
        let lines =
            self.set(vec![span], plan.cell(0, plan.widths.len()), Look::NOTE, Align::Left, Hyphens::IfNeeded)?;
        let mut both = Strip { height: Pt::ZERO, marks: Vec::new(), ..head.clone() };
        for strip in lines.into_iter().chain([head]) {
            let y = both.height;
            both.height += strip.height;
            both.take(strip, y);
        }
        Ok(both)
    }

    /// The head of a table, and below it that of the group that goes on: "Rött (forts.)".
    pub(super) fn continued(&self, head: &Strip, group: &Row, plan: &Plan) -> Result<Strip, PdfError> {
        let named = group.cells.first().map_or_else(String::new, |cell| cell.value.display(self.words.lang));
        let text = self.words.with("pdf-table-continued", &[("group", Arg::Text(&named))]);
        let span = Span::new(text, plan.look.style(Face::Bold), Owner::Artifact);
        let stack = self.set(vec![span], plan.cell(0, plan.widths.len()), plan.look, Align::Left, Hyphens::IfNeeded)?;
        let mut below = one_row(vec![stack]);
        close_row(&mut below, RowKind::Group, plan.frame, true);
        let mut both = head.clone();
        let y = both.height;
        both.height += below.height;
        both.take(below, y);
        Ok(both)
    }
}
