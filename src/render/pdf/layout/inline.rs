//! Inline content to spans.

use std::rc::Rc;

use super::Layout;
use crate::document::{Inline, plain};
use crate::domain::{Progress, Status};
use crate::render::ink::Ink;
use crate::render::pdf::fonts::Face;
use crate::render::pdf::paragraph::{Span, Style};
use crate::render::pdf::strip::{Link, Owner, Symbol, Target};
use crate::render::pdf::tree::{ElemId, Kind};
use crate::text::Arg;

/// What surrounds a piece of text.
#[derive(Clone)]
struct Context {
    bold: bool,
    italic: bool,
    style: Style,
    element: ElemId,
    link: Option<Rc<Link>>,
}

impl Layout<'_> {
    /// The spans of inline content that belongs to an element.
    pub(crate) fn spans(&mut self, inlines: &[Inline], element: ElemId, style: Style) -> Vec<Span> {
        let context = Context {
            bold: matches!(style.face, Face::Bold | Face::BoldItalic),
            italic: matches!(style.face, Face::Italic | Face::BoldItalic),
            style,
            element,
            link: None,
        };
        let mut spans = Vec::new();
        self.collect(inlines, &context, &mut spans);
        spans
    }

    fn collect(&mut self, inlines: &[Inline], context: &Context, spans: &mut Vec<Span>) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => spans.push(context.span(text)),
                Inline::Strong(inner) => {
                    let context = Context { bold: true, ..context.clone() };
                    self.collect(inner, &context, spans);
                }
                Inline::Emphasis(inner) => {
                    let context = Context { italic: true, ..context.clone() };
                    self.collect(inner, &context, spans);
                }
                Inline::Link { url, text } => {
                    let page = self.page_of(url);
                    let context = self.link(url, &format!("{}{page}", plain(text)), context);
                    self.collect(text, &context, spans);
                    if !page.is_empty() {
                        spans.push(context.span(&page));
                    }
                }
                Inline::Status(status) => {
                    let mut span = context.span(&status.label.replace(' ', "\u{a0}"));
                    span.style.face = Face::of(true, context.italic);
                    span.style.ink = Ink::Status(status.status);
                    span.symbol = Some(Symbol::Status(status.status));
                    spans.push(span);
                }
                Inline::Progress(progress, word) => {
                    let mut span = context.span(&word.replace(' ', "\u{a0}"));
                    if *progress == Progress::Delayed {
                        span.style.ink = Ink::Status(Status::Red);
                    }
                    span.symbol = Some(Symbol::Progress(*progress));
                    spans.push(span);
                }
            }
        }
    }

    /// The context inside a link; the same as outside if it leads nowhere or stands within another.
    fn link(&mut self, url: &str, contents: &str, context: &Context) -> Context {
        let target = self.target(url);
        let (Some(target), None, false) = (target, &context.link, contents.trim().is_empty()) else {
            return context.clone();
        };
        let element = self.tree.add_inline(Kind::Link, context.element);
        let link = Link { element, target, contents: self.fonts.prepare(contents).replace('\n', " ") };
        Context {
            element,
            link: Some(Rc::new(link)),
            style: Style { ink: Ink::Accent, ..context.style },
            ..context.clone()
        }
    }

    /// " (sida 4)" after a link to a page that is known.
    fn page_of(&self, url: &str) -> String {
        let page = url.strip_prefix('#').and_then(|id| self.pages.get(id));
        let said = |page: &usize| self.words.with("pdf-on-page", &[("page", Arg::Count(*page))]);
        page.map_or_else(String::new, |page| format!("\u{a0}{}", said(page)))
    }

    /// Where an address leads: only what a reader can follow from a published file.
    fn target(&self, url: &str) -> Option<Target> {
        if let Some(id) = url.strip_prefix('#') {
            return self.anchors.contains(id).then(|| Target::Anchor(id.into()));
        }
        let lower = url.to_ascii_lowercase();
        let known = ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| lower.starts_with(scheme));
        let clean = url.chars().all(|c| !c.is_control() && !c.is_whitespace());
        (known && clean).then(|| Target::Address(percent_encoded(url)))
    }
}

impl Context {
    fn span(&self, text: &str) -> Span {
        let style = Style { face: Face::of(self.bold, self.italic), ..self.style };
        let mut span = Span::new(text, style, Owner::Element(self.element));
        span.link = self.link.clone();
        span
    }
}

/// An address in ASCII, as the format wants it: å becomes %C3%A5.
fn percent_encoded(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    for byte in url.bytes() {
        if byte.is_ascii_graphic() {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}
