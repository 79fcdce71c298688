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
const RISE: Pt = Pt(2.6);

/// The cells of a row side by side.
pub(super) fn one_row(stacks: Vec<Vec<Strip>>) -> Strip {
    let tallest = stacks.iter().map(|stack| stacked(stack)).fold(Pt::ZERO, Pt::max);
    let mut strip = Strip::new(tallest + RISE * 2.0);
    for stack in stacks {
        take_stack(&mut strip, stack, RISE);
    }
    strip
}

/// A tall row as pieces between which a page may end: at the ends of the lines of its tallest cell. A line of another cell
/// belongs to the piece that it begins in.
pub(super) fn cut_row(stacks: Vec<Vec<Strip>>) -> Vec<Strip> {
    let cells: Vec<Vec<(Pt, Strip)>> = stacks.into_iter().map(placed).collect();
    let ends = |cell: &Vec<(Pt, Strip)>| -> Vec<Pt> { cell.iter().map(|(y, line)| *y + line.height).collect() };
    let last = |ends: &Vec<Pt>| ends.last().map_or(0.0, |end| end.0);
    let Some(ends) = cells.iter().map(ends).max_by(|a, b| last(a).total_cmp(&last(b))) else { return Vec::new() };
    let begin = |piece: usize| piece.checked_sub(1).map_or(Pt::ZERO, |before| ends[before]);
    let above = |piece: usize| if piece == 0 { RISE } else { Pt::ZERO };
    let below = |piece: usize| if piece + 1 == ends.len() { RISE } else { Pt::ZERO };
    let height = |piece: usize| above(piece) + ends[piece] - begin(piece) + below(piece);
    let mut pieces: Vec<Strip> = (0..ends.len()).map(|piece| Strip::new(height(piece))).collect();
    for (y, line) in cells.into_iter().flatten() {
        // A hundredth of a point forgives the rounding of sums.
        let piece = ends.partition_point(|end| *end <= y + Pt(0.01)).min(ends.len() - 1);
        pieces[piece].take(line, above(piece) + y - begin(piece));
    }
    pieces
}

/// The lines of a cell, each with its distance from the top.
fn placed(stack: Vec<Strip>) -> Vec<(Pt, Strip)> {
    let mut y = Pt::ZERO;
    let mut after = None;
    let place = |line: Strip| {
        y += after.map_or(Pt::ZERO, |after| line.gap.max(after));
        after = Some(line.after);
        let top = y;
        y += line.height;
        (top, line)
    };
    stack.into_iter().map(place).collect()
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

/// Heads over several columns, with a thin rule under each.
pub(super) fn group_strip(stacks: Vec<(Frame, Vec<Strip>)>) -> Strip {
    let height = stacks.iter().map(|(_, stack)| stacked(stack)).fold(Pt::ZERO, Pt::max);
    let mut strip = Strip::new(height + Pt(3.0));
    for (frame, stack) in stacks {
        let mut y = height - stacked(&stack);
        for part in stack {
            let next = y + part.height;
            strip.take(part, y);
            y = next;
        }
        let rule = horizontal(frame.width, Pt(0.5), Ink::Muted);
        strip.draw(Owner::Artifact, frame.x, height + Pt(2.0), rule);
    }
    strip
}

/// The columns' heads, standing on a rule of the accent colour.
pub(super) fn head_strip(stacks: Vec<Vec<Strip>>, frame: Frame) -> Strip {
    let tallest = stacks.iter().map(|stack| stacked(stack)).fold(Pt::ZERO, Pt::max);
    let mut strip = Strip::new(tallest + RISE * 2.0);
    for stack in stacks {
        let mut y = RISE + tallest - stacked(&stack);
        for part in stack {
            let next = y + part.height;
            strip.take(part, y);
            y = next;
        }
    }
    let rule = horizontal(frame.width, Pt(1.1), Ink::Accent);
    strip.draw(Owner::Artifact, frame.x, strip.height - Pt(0.5), rule);
    strip
}
