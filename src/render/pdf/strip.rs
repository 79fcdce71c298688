//! What layout produces: strips of a page, from the top down.
//!
//! *Takes* nothing, *returns* plain data. A strip is a piece of the page that is never cut: a line of
//! text, a table row, a chart. Everything that is laid out becomes strips, and pagination only stacks
//! them. *Never* is anything drawn that is neither owned by an element of the tree nor an artifact.

use std::rc::Rc;

use super::fonts::{Face, Glyph, Shaped};
use super::length::Pt;
use super::tree::ElemId;
use crate::domain::{Progress, Status};
use crate::render::ink::Ink;

/// Whose content a mark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Owner {
    /// Content of this element.
    Element(ElemId),
    /// Decoration, or a repetition of what has been said.
    Artifact,
}

/// The orientation of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Orientation {
    Portrait,
    Landscape,
}

/// What begins with a strip in the flow of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Begins {
    /// What is under the heading stays under it.
    Heading,
    /// Charts may change places with what follows.
    Chart,
    /// It is long, and a chart stands far from its text that waits for its end.
    Table,
    /// A paragraph, a list.
    Other,
}

/// A strip. Marks have x from the left edge of the page and y downwards from the top of the strip.
#[derive(Clone, Debug)]
pub(crate) struct Strip {
    pub(crate) height: Pt,
    /// Space above; lost at the top of a page.
    pub(crate) gap: Pt,
    /// Space asked for below; the larger of the two counts.
    pub(crate) after: Pt,
    /// Never the last on its page: the next strip comes with it.
    pub(crate) keep: bool,
    /// The same, unless that would leave much of the page empty.
    pub(crate) together: bool,
    /// Begins a new page.
    pub(crate) page_break: bool,
    pub(crate) orientation: Orientation,
    /// What begins here; nothing within a block.
    pub(crate) begins: Option<Begins>,
    /// What is drawn, in this order.
    pub(crate) marks: Vec<Mark>,
    /// Areas that lead somewhere.
    pub(crate) links: Vec<LinkArea>,
    /// Anchors that begin here, each with its element.
    pub(crate) anchors: Vec<(Rc<str>, ElemId)>,
    /// A heading begins here: level and text, for the bookmarks and the contents.
    pub(crate) bookmark: Option<Bookmark>,
    /// Where figures are drawn.
    pub(crate) figures: Vec<Area>,
    /// Index of the table head to be repeated if this strip begins a page.
    pub(crate) head: Option<usize>,
}

impl Strip {
    /// An empty strip.
    pub(crate) fn new(height: Pt) -> Strip {
        Strip {
            height,
            gap: Pt::ZERO,
            after: Pt::ZERO,
            keep: false,
            together: false,
            page_break: false,
            orientation: Orientation::Portrait,
            begins: None,
            marks: Vec::new(),
            links: Vec::new(),
            anchors: Vec::new(),
            bookmark: None,
            figures: Vec::new(),
            head: None,
        }
    }

    /// Draws something.
    pub(crate) fn draw(&mut self, owner: Owner, x: Pt, y: Pt, shape: Shape) {
        self.marks.push(Mark { owner, x, y, shape });
    }

    /// Draws a decoration beneath all that is there.
    pub(crate) fn draw_below(&mut self, x: Pt, y: Pt, shape: Shape) {
        let owner = Owner::Artifact;
        self.marks.insert(0, Mark { owner, x, y, shape });
    }

    /// Turns the space above into height, so that a background covers it.
    pub(crate) fn absorb(&mut self, space: Pt) {
        self.gap = Pt::ZERO;
        self.height += space;
        for mark in &mut self.marks {
            mark.y += space;
        }
        for link in &mut self.links {
            link.y += space;
        }
        for area in &mut self.figures {
            area.y += space;
        }
    }

    /// Puts the content of another strip on top of this one, moved down.
    pub(crate) fn take(&mut self, other: Strip, down: Pt) {
        self.marks.extend(other.marks.into_iter().map(|mut mark| {
            mark.y += down;
            mark
        }));
        self.links.extend(other.links.into_iter().map(|mut link| {
            link.y += down;
            link
        }));
        self.figures.extend(other.figures.into_iter().map(|mut area| {
            area.y += down;
            area
        }));
        self.anchors.extend(other.anchors);
    }
}

/// Where a figure is drawn, by its top left corner.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Area {
    pub(crate) figure: ElemId,
    pub(crate) x: Pt,
    pub(crate) y: Pt,
    pub(crate) width: Pt,
    pub(crate) height: Pt,
}

/// An entry of the bookmarks.
#[derive(Clone, Debug)]
pub(crate) struct Bookmark {
    pub(crate) level: u8,
    pub(crate) title: String,
    pub(crate) element: ElemId,
}

/// Something drawn.
#[derive(Clone, Debug)]
pub(crate) struct Mark {
    pub(crate) owner: Owner,
    pub(crate) x: Pt,
    pub(crate) y: Pt,
    pub(crate) shape: Shape,
}

/// What is drawn. Offsets are from the mark's place, y downwards.
#[derive(Clone, Debug)]
pub(crate) enum Shape {
    /// Text on a baseline.
    Text(Text),
    /// A filled rectangle.
    Rect { width: Pt, height: Pt, ink: Ink },
    /// A stroked line.
    Line { points: Vec<(Pt, Pt)>, width: Pt, ink: Ink, dashed: bool },
    /// A filled polygon.
    Polygon { points: Vec<(Pt, Pt)>, ink: Ink },
    /// A filled circle about the mark's place.
    Circle { radius: Pt, ink: Ink },
    /// An image of the layout's, in a box of this size.
    Image { at: usize, width: Pt, height: Pt },
}

/// A run of text of one style.
#[derive(Clone, Debug)]
pub(crate) struct Text {
    pub(crate) face: Face,
    pub(crate) size: Pt,
    pub(crate) ink: Ink,
    pub(crate) slices: Vec<Slice>,
    /// A hyphen that the line break added.
    pub(crate) hyphen: bool,
}

impl Text {
    /// The words.
    #[cfg(test)]
    pub(crate) fn words(&self) -> String {
        let mut words = String::new();
        for slice in &self.slices {
            for glyph in slice.glyphs() {
                words.push_str(slice.word.text_of(glyph));
            }
        }
        words
    }
}

/// Glyphs of a shaped word.
#[derive(Clone, Debug)]
pub(crate) struct Slice {
    pub(crate) word: Rc<Shaped>,
    pub(crate) from: usize,
    pub(crate) to: usize,
}

impl Slice {
    /// The glyphs.
    pub(crate) fn glyphs(&self) -> &[Glyph] {
        self.word.glyphs.get(self.from..self.to).unwrap_or(&[])
    }
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// Out of the document.
    Address(String),
    /// To an anchor.
    Anchor(Rc<str>),
}

/// A link of running text: its element, where it leads and what it says.
#[derive(Clone, Debug)]
pub(crate) struct Link {
    pub(crate) element: ElemId,
    pub(crate) target: Target,
    pub(crate) contents: String,
}

/// A rectangle that leads somewhere, by its top left corner.
#[derive(Clone, Debug)]
pub(crate) struct LinkArea {
    pub(crate) x: Pt,
    pub(crate) y: Pt,
    pub(crate) width: Pt,
    pub(crate) height: Pt,
    pub(crate) link: Rc<Link>,
}

/// The shape before a status word, so that colour never says anything alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Symbol {
    /// ● green, ▲ yellow, ■ red.
    Status(Status),
    /// How far work has come.
    Progress(Progress),
    /// A dash: not assessed.
    None,
}

impl Symbol {
    /// The room that the symbol takes before a word of this size.
    pub(crate) fn advance(size: Pt) -> Pt {
        size * 1.02
    }

    /// The symbol as a mark beside text on a baseline at `x`, `y`.
    pub(crate) fn mark(self, x: Pt, y: Pt, size: Pt) -> Mark {
        let unit = size * 0.68;
        let (x, y, shape) = match self {
            Symbol::Status(Status::Green) => {
                let radius = unit * 0.5;
                let ink = Ink::Status(Status::Green);
                (x + radius, y - size * 0.33, Shape::Circle { radius, ink })
            }
            Symbol::Status(Status::Yellow) => {
                let points = vec![(Pt::ZERO, Pt::ZERO), (unit * 1.08, Pt::ZERO), (unit * 0.54, -unit * 0.98)];
                let ink = Ink::Status(Status::Yellow);
                (x - size * 0.02, y, Shape::Polygon { points, ink })
            }
            Symbol::Status(Status::Red) => {
                let side = unit * 0.9;
                let ink = Ink::Status(Status::Red);
                let shape = Shape::Rect { width: side, height: side, ink };
                (x + unit * 0.05, y - size * 0.33 - side * 0.5, shape)
            }
            Symbol::Progress(progress) => {
                let (outline, ink) = drawn(progress);
                let points = outline.into_iter().map(|(x, y)| (unit * (x * 0.1), unit * (y * 0.1))).collect();
                (x, y - size * 0.33 - unit * 0.5, Shape::Polygon { points, ink })
            }
            Symbol::None => {
                let shape = Shape::Rect { width: unit, height: size * 0.09, ink: Ink::Muted };
                (x, y - size * 0.3, shape)
            }
        };
        Mark { owner: Owner::Artifact, x, y, shape }
    }
}

/// The outline of how far work has come, within ten by ten from the top left, as the web page draws it: a ring, a ring half
/// filled, a tick, an exclamation mark, a cross.
fn drawn(progress: Progress) -> (Vec<(f32, f32)>, Ink) {
    const STEPS: u8 = 24;
    let arc = |radius: f32, from: f32, to: f32| {
        let at = move |step: u8| {
            let angle = (from + (to - from) * f32::from(step) / f32::from(STEPS)).to_radians();
            (5.0 + radius * angle.sin(), 5.0 - radius * angle.cos())
        };
        (0..=STEPS).map(at)
    };
    match progress {
        // Outside and back along the inside.
        Progress::NotStarted => (arc(4.5, 0.0, 360.0).chain(arc(3.1, 360.0, 0.0)).collect(), Ink::Muted),
        Progress::Ongoing => (arc(4.5, 0.0, 360.0).chain(arc(3.1, 360.0, 180.0)).collect(), Ink::Text),
        Progress::Done => (vec![(0.6, 5.3), (1.9, 4.0), (4.1, 6.2), (8.3, 1.6), (9.5, 2.8), (4.1, 8.8)], Ink::Text),
        Progress::Delayed => {
            let bar = [(4.1, 0.5), (5.9, 0.5), (5.9, 6.3), (5.0, 6.3), (5.0, 7.7), (5.9, 7.7), (5.9, 9.5)];
            let back = [(4.1, 9.5), (4.1, 7.7), (5.0, 7.7), (5.0, 6.3), (4.1, 6.3)];
            (bar.into_iter().chain(back).collect(), Ink::Status(Status::Red))
        }
        Progress::Cancelled => {
            let right = [(1.9, 0.7), (5.0, 3.7), (8.1, 0.7), (9.3, 1.9), (6.3, 5.0), (9.3, 8.1)];
            let left = [(8.1, 9.3), (5.0, 6.3), (1.9, 9.3), (0.7, 8.1), (3.7, 5.0), (0.7, 1.9)];
            (right.into_iter().chain(left).collect(), Ink::Muted)
        }
    }
}
