//! Rows of tables as strips.
//!
//! *Takes* the content of cells, *returns* strips with their rules and tints. *Never* looks at a value.

use super::table::horizontal;
use super::{Frame, stacked, take_stack};
use crate::document::RowKind;
use crate::render::ink::Ink;
use crate::render::pdf::length::Pt;
use crate::render::pdf::strip::{Owner, Shape, Strip};

/// Above and below a cell's content.
pub(super) const RISE: Pt = Pt(2.8);

/// The cells of a row side by side.
pub(super) fn one_row(stacks: Vec<Vec<Strip>>) -> Strip {
    let tallest = stacks.iter().map(|stack| stacked(stack)).fold(Pt::ZERO, Pt::max);
    let mut strip = Strip::new(tallest + RISE * 2.0);
    for stack in stacks {
        take_stack(&mut strip, stack, RISE);
    }
    strip
}

/// A tall row, line by line: the first lines of all cells, then the second lines, and so on.
pub(super) fn cut_row(stacks: Vec<Vec<Strip>>) -> Vec<Strip> {
    let count = stacks.iter().map(Vec::len).max().unwrap_or(0);
    let mut columns: Vec<_> = stacks.into_iter().map(Vec::into_iter).collect();
    let mut strips = Vec::with_capacity(count);
    let mut after = Pt::ZERO;
    for index in 0..count {
        let parts: Vec<Strip> = columns.iter_mut().filter_map(Iterator::next).collect();
        let gap = parts.iter().map(|part| part.gap).fold(after, Pt::max);
        after = parts.iter().map(|part| part.after).fold(Pt::ZERO, Pt::max);
        let above = if index == 0 { RISE } else { gap };
        let below = if index + 1 == count { RISE } else { Pt::ZERO };
        let tallest = parts.iter().map(|part| part.height).fold(Pt::ZERO, Pt::max);
        let mut strip = Strip::new(above + tallest + below);
        for part in parts {
            strip.take(part, above);
        }
        strips.push(strip);
    }
    strips
}

/// The tint of a row's kind and the rule below its last strip.
pub(super) fn close_row(strip: &mut Strip, kind: RowKind, frame: Frame, last: bool) {
    if last {
        let (width, ink) = match kind {
            RowKind::Total => (Pt(0.9), Ink::Text),
            RowKind::Group => (Pt(0.6), Ink::Muted),
            RowKind::Body | RowKind::Subtotal | RowKind::OfWhich | RowKind::Memo => (Pt(0.4), Ink::Rule),
        };
        let rule = horizontal(frame.width, width, ink);
        strip.draw(Owner::Artifact, frame.x, strip.height, rule);
    }
    if kind == RowKind::Total {
        let tint = Shape::Rect { width: frame.width, height: strip.height, ink: Ink::Tint };
        strip.draw_below(frame.x, Pt::ZERO, tint);
    }
    if kind == RowKind::Group {
        strip.absorb(Pt(5.0));
    }
}

pub(super) fn rule_above(strip: &mut Strip, frame: Frame, width: Pt, ink: Ink) {
    strip.draw(Owner::Artifact, frame.x, Pt::ZERO, horizontal(frame.width, width, ink));
}
