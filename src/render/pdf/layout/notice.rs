//! Notices: tinted, with a bar at the left.

use super::{Align, Frame, Layout, Look, Place, space};
use crate::document::{Notice, NoticeKind};
use crate::domain::Status;
use crate::render::ink::Ink;
use crate::render::pdf::PdfError;
use crate::render::pdf::fonts::Face;
use crate::render::pdf::length::Pt;
use crate::render::pdf::paragraph::{Hyphens, Span};
use crate::render::pdf::strip::{Owner, Shape, Strip, Symbol};
use crate::render::pdf::tree::{ElemId, Kind};

const BAR: Pt = Pt(3.0);
const PAD: Pt = Pt(10.0);

impl Layout<'_> {
    /// A notice: title and blocks on a tint that goes on over the page.
    pub(super) fn notice(
        &mut self,
        notice: &Notice,
        parent: ElemId,
        frame: Frame,
        look: Look,
    ) -> Result<Vec<Strip>, PdfError> {
        let element = self.tree.add(Kind::Div, parent);
        let inner = Frame { x: frame.x + BAR + PAD, width: frame.width - BAR - PAD * 2.0 };
        let (tint, bar, symbol) = match notice.kind {
            NoticeKind::Info => (Ink::AccentTint, Ink::Accent, None),
            NoticeKind::Warning => {
                (Ink::StatusTint(Status::Yellow), Ink::Status(Status::Yellow), Some(Symbol::Status(Status::Yellow)))
            }
        };
        let title = self.tree.add(Kind::Paragraph, element);
        let mut span = Span::new(&*notice.title, look.style(Face::Bold), Owner::Element(title));
        span.symbol = symbol;
        let mut strips = self.set(vec![span], inner, look, Align::Left, Hyphens::IfNeeded)?;
        strips.iter_mut().for_each(|strip| strip.keep = true);
        let mut body = self.blocks(&notice.body, element, inner, look, Place::Inside)?;
        if let Some(first) = body.first_mut() {
            first.gap = Pt(2.0);
        }
        strips.append(&mut body);
        if let Some(last) = strips.last_mut() {
            last.keep = false;
        }
        paint(&mut strips, frame, tint, bar);
        space(&mut strips, Pt(10.0), Pt(12.0));
        Ok(strips)
    }
}

/// Closes the gaps between strips and puts the tint and the bar behind them.
fn paint(strips: &mut [Strip], frame: Frame, tint: Ink, bar: Ink) {
    let count = strips.len();
    let mut after = Pt::ZERO;
    for (index, strip) in strips.iter_mut().enumerate() {
        let above = if index == 0 { PAD * 0.8 } else { strip.gap.max(after) };
        strip.absorb(above);
        after = strip.after;
        strip.after = Pt::ZERO;
        if index + 1 == count {
            strip.height += PAD * 0.8;
        }
        // A little overlap hides the seams that some viewers show between neighbours.
        let height = strip.height + if index + 1 == count { Pt::ZERO } else { Pt(0.3) };
        let rect = |width, ink| Shape::Rect { width, height, ink };
        strip.draw_below(frame.x, Pt::ZERO, rect(BAR, bar));
        strip.draw_below(frame.x, Pt::ZERO, rect(frame.width, tint));
    }
}
