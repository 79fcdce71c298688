//! Strips to pages.
//!
//! *Takes* strips in order, *returns* pages with each strip in its place. *Never* changes a strip; it only
//! repeats the heads of tables that go on.

use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use super::{Frame, Layout};
use crate::document::Document;
use crate::render::ink::Ink;
use crate::render::pdf::PdfError;
use crate::render::pdf::fonts::Face;
use crate::render::pdf::length::Pt;
use crate::render::pdf::strip::{Begins, Mark, Orientation, Owner, Shape, Strip};
use crate::render::pdf::tree::ElemId;
use crate::text::Arg;

const SHORT: Pt = Pt::mm(210.0);
const LONG: Pt = Pt::mm(297.0);
const SIDE: Pt = Pt::mm(21.0);
const TOP: Pt = Pt::mm(24.0);
/// Rather than leave this share of a page empty, what should stay together is divided (`report.md`, Tables).
const EMPTY: f32 = 0.15;
/// What is no taller than this share of a page is read at a glance, and rather leaves a little more empty.
const GLANCE: f32 = 0.25;
const EMPTY_FOR_GLANCE: f32 = 0.2;
/// A chart waits for the next page if as much of this one can be filled with the text that follows it.
const WORTH_FILLING: f32 = 0.05;
const BOTTOM: Pt = Pt::mm(20.5);
/// Baselines of the running header and footer, from the edges of the page.
const HEADER: Pt = Pt::mm(15.0);
const FOOTER: Pt = Pt::mm(13.0);

/// Measures of a page.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Geometry {
    pub(crate) width: Pt,
    pub(crate) height: Pt,
}

impl Geometry {
    /// A4 in an orientation.
    pub(crate) fn of(orientation: Orientation) -> Geometry {
        let (width, height) = match orientation {
            Orientation::Portrait => (SHORT, LONG),
            Orientation::Landscape => (LONG, SHORT),
        };
        Geometry { width, height }
    }

    /// The width between the margins.
    pub(crate) fn frame(self) -> Frame {
        Frame { x: SIDE, width: self.width - SIDE * 2.0 }
    }

    /// The height between the margins.
    pub(crate) fn body(self) -> Pt {
        self.height - TOP - BOTTOM
    }
}

/// A page.
#[derive(Clone, Debug)]
pub(crate) struct Page {
    pub(crate) orientation: Orientation,
    /// Strips by the distance of their top from the top of the page.
    pub(crate) strips: Vec<(Pt, Strip)>,
    /// Running header and footer, from the top left corner of the page.
    pub(crate) header: Vec<Mark>,
    pub(crate) footer: Vec<Mark>,
}

impl Page {
    /// An empty page.
    pub(crate) fn new(orientation: Orientation) -> Page {
        Page { orientation, strips: Vec::new(), header: Vec::new(), footer: Vec::new() }
    }

    fn geometry(&self) -> Geometry {
        Geometry::of(self.orientation)
    }

    /// How much of the body is filled, from the top.
    fn used(&self) -> Pt {
        self.strips.last().map_or(Pt::ZERO, |(y, strip)| *y + strip.height - TOP)
    }
}

/// The pages under construction.
struct Stack<'h> {
    pages: Vec<Page>,
    y: Pt,
    after: Pt,
    heads: &'h [Strip],
}

/// Places strips on pages.
pub(crate) fn paginate(strips: Vec<Strip>, heads: &[Strip]) -> Vec<Page> {
    let mut pages = Vec::new();
    let mut part = Vec::new();
    for strip in strips {
        if strip.page_break && !part.is_empty() {
            pages.extend(part_on_pages(std::mem::take(&mut part), heads));
        }
        part.push(strip);
    }
    pages.extend(part_on_pages(part, heads));
    pages
}

/// Places what stands between two forced page breaks. A part that leaves less than two thirds of its last page filled, such
/// as a summary of one page and two lines, is set with less space between its strips, if that saves the page; a long one with little less.
fn part_on_pages(mut part: Vec<Strip>, heads: &[Strip]) -> Vec<Page> {
    const SHORT: f32 = 3.0;
    const FEW: f32 = 0.6;
    const TIGHTER: [f32; 10] = [0.96, 0.93, 0.9, 0.87, 0.84, 0.81, 0.78, 0.75, 0.7, 0.55];
    const LITTLE: usize = 9;
    // Where strips come to stand depends on nothing that is drawn in them.
    let spaced = |share: f32| -> Vec<Strip> { part.iter().map(|strip| tightened(bare(strip), share)).collect() };
    let loose = stack(spaced(1.0), heads);
    let few = loose.last().is_some_and(|last| last.used() < last.geometry().body() * FEW);
    if few && loose.len() > 1 {
        let is_short = super::stacked(&part) <= Geometry::of(Orientation::Portrait).body() * SHORT;
        let shares = if is_short { &TIGHTER[..] } else { &TIGHTER[..LITTLE] };
        let saves = |share: &&f32| stack(spaced(**share), heads).len() < loose.len();
        if let Some(share) = shares.iter().find(saves) {
            part = part.into_iter().map(|strip| tightened(strip, *share)).collect();
        }
    }
    stack(part, heads)
}

fn tightened(strip: Strip, share: f32) -> Strip {
    Strip { gap: strip.gap * share, after: strip.after * share, ..strip }
}

/// A strip of the same measures in which nothing is drawn.
fn bare(strip: &Strip) -> Strip {
    Strip {
        gap: strip.gap,
        after: strip.after,
        keep: strip.keep,
        together: strip.together,
        page_break: strip.page_break,
        orientation: strip.orientation,
        begins: strip.begins,
        head: strip.head,
        ..Strip::new(strip.height)
    }
}

fn stack(strips: Vec<Strip>, heads: &[Strip]) -> Vec<Page> {
    let mut stack = Stack { pages: Vec::new(), y: TOP, after: Pt::ZERO, heads };
    let mut rest: VecDeque<Strip> = strips.into();
    // Charts for which there was no room where they belong, and the page that had none.
    let mut waiting: Vec<Strip> = Vec::new();
    let mut without_room = 0;
    // Headings of charts that wait.
    let mut left_behind: Vec<Strip> = Vec::new();
    while !rest.is_empty() {
        let comes = rest.front().and_then(|strip| Some((strip.begins?, strip.page_break)));
        let is_time = comes.is_some_and(|(begins, is_forced)| {
            begins == Begins::Heading || is_forced || begins != Begins::Chart && stack.pages.len() > without_room
        });
        if is_time && left_behind.is_empty() {
            stack.clusters(std::mem::take(&mut waiting));
        }
        // What stays together: up to and with the first strip that does not keep the next with it.
        let is_free = left_behind.is_empty();
        let mut cluster = std::mem::take(&mut left_behind);
        cluster.extend(until(&mut rest, |strip| strip.keep || strip.together));
        let chart = cluster.iter().position(|strip| strip.begins == Some(Begins::Chart));
        // What begins on the next page comes after the charts that wait for it.
        let begins = cluster.first().is_some_and(|strip| strip.begins.is_some());
        if is_free && begins && chart.is_none() && !stack.fits(&cluster) {
            stack.clusters(std::mem::take(&mut waiting));
        }
        let has_none = !stack.fits(&cluster) && !stack.is_empty();
        let left = stack.left().0 / stack.body().0.max(1.0);
        if let Some(at) = chart
            && (!waiting.is_empty() || has_none && least_to_pass(&rest).is_some_and(|least| left >= least))
            && !cluster.iter().any(|strip| strip.page_break)
        {
            if waiting.is_empty() {
                without_room = stack.pages.len();
            }
            waiting.extend(cluster.split_off(at));
            left_behind = cluster;
            continue;
        }
        stack.clusters(cluster);
    }
    stack.clusters(left_behind);
    stack.clusters(waiting);
    stack.pages
}

/// How much of a page must be left for a chart to be read after what comes next: no heading, and not the end.
fn least_to_pass(rest: &VecDeque<Strip>) -> Option<f32> {
    let next = rest.iter().find(|strip| strip.begins.is_some_and(|begins| begins != Begins::Chart))?;
    match next.begins? {
        _ if next.page_break => None,
        Begins::Heading | Begins::Chart => None,
        Begins::Table => Some(EMPTY_FOR_GLANCE),
        Begins::Other => Some(WORTH_FILLING),
    }
}

/// The strips up to and with the first that does not keep the next with it.
fn until(strips: &mut VecDeque<Strip>, keeps: impl Fn(&Strip) -> bool) -> Vec<Strip> {
    let mut cluster = Vec::new();
    while let Some(strip) = strips.pop_front() {
        let is_last = !keeps(&strip);
        cluster.push(strip);
        if is_last {
            break;
        }
    }
    cluster
}

impl Stack<'_> {
    /// Places strips, those together that stay together if that does not leave too much of the page empty.
    fn clusters(&mut self, strips: Vec<Strip>) {
        let mut rest: VecDeque<Strip> = strips.into();
        while !rest.is_empty() {
            let cluster = until(&mut rest, |strip| strip.keep || strip.together);
            let is_small = super::stacked(&cluster) <= self.body() * GLANCE;
            let most = self.body() * if is_small { EMPTY_FOR_GLANCE } else { EMPTY };
            if self.fits(&cluster) || self.left() < most {
                self.cluster(cluster);
                continue;
            }
            let mut parts: VecDeque<Strip> = cluster.into();
            while !parts.is_empty() {
                let part = until(&mut parts, |strip| strip.keep);
                self.cluster(part);
            }
        }
    }

    fn cluster(&mut self, cluster: Vec<Strip>) {
        let landscape = cluster.iter().any(|strip| strip.orientation == Orientation::Landscape);
        let orientation = if landscape { Orientation::Landscape } else { Orientation::Portrait };
        let turned = self.pages.last().is_none_or(|page| page.orientation != orientation);
        let forced = cluster.iter().any(|strip| strip.page_break);
        if turned || (forced && !self.is_empty()) {
            self.new_page(orientation, cluster.first());
        } else if !self.fits(&cluster) && !self.is_empty() {
            let whole = self.head_height(cluster.first()) + super::stacked(&cluster);
            if whole <= Geometry::of(orientation).body() {
                self.new_page(orientation, cluster.first());
            }
        }
        for strip in cluster {
            if !self.fits(std::slice::from_ref(&strip)) && !self.is_empty() {
                self.new_page(orientation, Some(&strip));
            }
            self.place(strip);
        }
    }

    fn is_empty(&self) -> bool {
        self.pages.last().is_none_or(|page| page.strips.is_empty())
    }

    /// What is left of the page.
    fn left(&self) -> Pt {
        self.limit() - self.y
    }

    fn body(&self) -> Pt {
        self.pages.last().map_or(Pt::ZERO, |page| page.geometry().body())
    }

    fn limit(&self) -> Pt {
        self.pages.last().map_or(Pt::ZERO, |page| page.geometry().height - BOTTOM)
    }

    fn gap(&self, strip: &Strip) -> Pt {
        if self.is_empty() { Pt::ZERO } else { strip.gap.max(self.after) }
    }

    fn fits(&self, strips: &[Strip]) -> bool {
        let Some(first) = strips.first() else {
            return true;
        };
        // A hundredth of a point forgives the rounding of sums.
        self.y + self.gap(first) + super::stacked(strips) <= self.limit() + Pt(0.01)
    }

    fn head_height(&self, strip: Option<&Strip>) -> Pt {
        strip.and_then(|strip| self.heads.get(strip.head?)).map_or(Pt::ZERO, |head| head.height)
    }

    fn new_page(&mut self, orientation: Orientation, first: Option<&Strip>) {
        self.pages.push(Page::new(orientation));
        self.y = TOP;
        self.after = Pt::ZERO;
        if let Some(head) = first.and_then(|strip| self.heads.get(strip.head?)) {
            self.place(head.clone());
        }
    }

    fn place(&mut self, strip: Strip) {
        let y = self.y + self.gap(&strip);
        self.y = y + strip.height;
        self.after = strip.after;
        if let Some(page) = self.pages.last_mut() {
            page.strips.push((y, strip));
        }
    }
}

/// Where something begins.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spot {
    /// Zero-based.
    pub(crate) page: usize,
    /// Distance from the top of the page.
    pub(crate) y: Pt,
    pub(crate) element: ElemId,
}

/// Where anchors are.
pub(crate) fn anchors(pages: &[Page]) -> BTreeMap<Rc<str>, Spot> {
    let mut found = BTreeMap::new();
    for (page, own) in pages.iter().enumerate() {
        for (y, strip) in &own.strips {
            for (anchor, element) in &strip.anchors {
                found.entry(Rc::clone(anchor)).or_insert(Spot { page, y: *y, element: *element });
            }
        }
    }
    found
}

/// Draws the running header and footer on all pages but the first, the cover.
pub(crate) fn furnish(layout: &Layout<'_>, document: &Document, pages: &mut [Page]) -> Result<(), PdfError> {
    let count = pages.len();
    for (index, page) in pages.iter_mut().enumerate().skip(1) {
        let geometry = page.geometry();
        let header = (&*document.committee, &*document.title);
        page.header = running(layout, geometry, HEADER, header.0, header.1)?;
        let rule = super::table::horizontal(geometry.frame().width, Pt(0.4), Ink::Rule);
        page.header.push(Mark { owner: Owner::Artifact, x: SIDE, y: HEADER + Pt(5.5), shape: rule });
        let number = layout.words.with("pdf-page", &[("page", Arg::Count(index + 1)), ("pages", Arg::Count(count))]);
        let left = match &document.diary_number {
            Some(number) => number.as_str(),
            None => document.municipality.as_str(),
        };
        page.footer = running(layout, geometry, geometry.height - FOOTER, left, &number)?;
    }
    Ok(())
}

/// A line with something at both ends; the left gives way if they meet.
fn running(
    layout: &Layout<'_>,
    geometry: Geometry,
    baseline: Pt,
    left: &str,
    right: &str,
) -> Result<Vec<Mark>, PdfError> {
    const SIZE: Pt = Pt(8.5);
    let frame = geometry.frame();
    let fonts = layout.fonts;
    let right = shortened(layout, right, SIZE, frame.width * 0.6);
    let right_width = fonts.measure(&right, SIZE, Face::Regular);
    let left = shortened(layout, left, SIZE, frame.width - right_width - Pt(16.0));
    let mut marks = Vec::new();
    for (text, x) in [(&left, frame.x), (&right, frame.x + frame.width - right_width)] {
        let text = layout.one_line(text, Face::Regular, SIZE, Ink::Muted)?;
        marks.push(Mark { owner: Owner::Artifact, x, y: baseline, shape: Shape::Text(text) });
    }
    Ok(marks)
}

/// The text on one line, with an ellipsis if it is too wide.
fn shortened(layout: &Layout<'_>, text: &str, size: Pt, width: Pt) -> String {
    let fonts = layout.fonts;
    let mut text = fonts.prepare(text).replace('\n', " ");
    if fonts.measure(&text, size, Face::Regular) <= width {
        return text;
    }
    while !text.is_empty() {
        text.pop();
        let short = format!("{}…", text.trim_end());
        if fonts.measure(&short, size, Face::Regular) <= width {
            return short;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn begins(own: Begins, height: f32) -> Strip {
        Strip { begins: Some(own), ..Strip::new(Pt(height)) }
    }

    /// The heights of what stands on each page.
    fn pages(strips: Vec<Strip>) -> Vec<Vec<f32>> {
        let heights = |page: &Page| page.strips.iter().map(|(_, strip)| strip.height.0).collect();
        paginate(strips, &[]).iter().map(heights).collect()
    }

    #[test]
    fn a_chart_without_room_lets_the_text_after_it_pass_but_no_heading() {
        let before = || begins(Begins::Other, 600.0);
        let chart = || begins(Begins::Chart, 200.0);
        let text = |height| begins(Begins::Other, height);
        assert_eq!(pages(vec![before(), chart(), text(50.0), text(80.0)]), [vec![600.0, 50.0], vec![200.0, 80.0]]);
        let heading = begins(Begins::Heading, 50.0);
        assert_eq!(pages(vec![before(), chart(), heading, text(80.0)]), [vec![600.0], vec![200.0, 50.0, 80.0]]);
    }
}
