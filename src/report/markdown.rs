//! Markdown of text cells → blocks (`domain.md`, Narrative), parsed with `pulldown-cmark`.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::document::{Block, Cell, Heading, Inline, List, Value};

/// The blocks of a text. Its headings begin at `level`; deeper than 5 they become bold paragraphs.
///
/// A line break within a paragraph is kept: people press Alt+Enter in a cell and mean it.
pub fn blocks(text: &str, level: u8) -> Vec<Block> {
    let mut builder = Builder { level, top: None, links: Vec::new(), stack: vec![Frame::Blocks(Vec::new())] };
    let spaced = separate_lists(text);
    for event in Parser::new_ext(&spaced, Options::empty()) {
        builder.event(event);
    }
    match builder.stack.into_iter().next() {
        Some(Frame::Blocks(blocks)) => blocks,
        _ => Vec::new(),
    }
}

/// Bullets typed with other signs than Markdown's, as Word and Excel put them.
fn separate_lists(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let bare = line.trim_start();
        let indent = &line[..line.len() - bare.len()];
        match bare.strip_prefix(['•', '–', '·', '●', '▪']) {
            Some(rest) if rest.starts_with([' ', '\t', '\u{a0}']) => format!("{indent}- {}", rest.trim_start()),
            _ => line.to_owned(),
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// What is being built, innermost last.
enum Frame {
    Blocks(Vec<Block>),
    Inlines(Vec<Inline>),
    Items(bool, Vec<Vec<Block>>),
}

struct Builder {
    level: u8,
    /// The level of the text's first heading, which becomes `level`.
    top: Option<u8>,
    /// Addresses of the links that are open.
    links: Vec<String>,
    stack: Vec<Frame>,
}

impl Builder {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) | Event::Html(text) => {
                self.inline(Inline::Text(text.into_string()));
            }
            Event::SoftBreak | Event::HardBreak => self.inline(Inline::Text("\n".into())),
            // The rest (rules, footnotes, mathematics) is not asked for and not enabled.
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        if let Tag::Link { dest_url, .. } = tag {
            self.links.push(dest_url.to_string());
        }
        match tag {
            Tag::Paragraph
            | Tag::Heading { .. }
            | Tag::Emphasis
            | Tag::Strong
            | Tag::Link { .. }
            | Tag::Image { .. }
            | Tag::CodeBlock(_)
            | Tag::HtmlBlock => self.stack.push(Frame::Inlines(Vec::new())),
            Tag::List(first) => {
                self.close_loose_text();
                self.stack.push(Frame::Items(first.is_some(), Vec::new()));
            }
            Tag::Item => self.stack.push(Frame::Blocks(Vec::new())),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::HtmlBlock => {
                let inlines = self.pop_inlines();
                self.block(Block::Paragraph(inlines));
            }
            TagEnd::Heading(level) => {
                let inlines = self.pop_inlines();
                let heading = self.heading(level, inlines);
                self.block(heading);
            }
            TagEnd::Emphasis => {
                let inner = self.pop_inlines();
                self.inline(Inline::Emphasis(inner));
            }
            TagEnd::Strong => {
                let inner = self.pop_inlines();
                self.inline(Inline::Strong(inner));
            }
            TagEnd::Link => {
                let text = self.pop_inlines();
                let url = self.links.pop().unwrap_or_default();
                self.inline(Inline::Link { url, text });
            }
            TagEnd::Image => {
                // A text cell has no pictures; the alternative text stands for one.
                for inline in self.pop_inlines() {
                    self.inline(inline);
                }
            }
            TagEnd::Item => {
                self.close_loose_text();
                let blocks = match self.stack.pop() {
                    Some(Frame::Blocks(blocks)) => blocks,
                    _ => Vec::new(),
                };
                if let Some(Frame::Items(_, items)) = self.stack.last_mut() {
                    items.push(blocks);
                }
            }
            TagEnd::List(_) => {
                if let Some(Frame::Items(ordered, items)) = self.stack.pop() {
                    self.block(Block::List(List { ordered, items }));
                }
            }
            _ => {}
        }
    }

    /// Items of tight lists have text without a paragraph around it.
    fn close_loose_text(&mut self) {
        if matches!(self.stack.last(), Some(Frame::Inlines(_))) {
            let inlines = self.pop_inlines();
            self.block(Block::Paragraph(inlines));
        }
    }

    fn inline(&mut self, inline: Inline) {
        if !matches!(self.stack.last(), Some(Frame::Inlines(_))) {
            self.stack.push(Frame::Inlines(Vec::new()));
        }
        if let Some(Frame::Inlines(inlines)) = self.stack.last_mut() {
            match (inlines.last_mut(), inline) {
                (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
                (_, inline) => inlines.push(inline),
            }
        }
    }

    fn block(&mut self, block: Block) {
        self.close_loose_text();
        if let Some(Frame::Blocks(blocks)) = self.stack.last_mut() {
            blocks.push(block);
        }
    }

    fn pop_inlines(&mut self) -> Vec<Inline> {
        match self.stack.pop() {
            Some(Frame::Inlines(inlines)) => inlines,
            Some(other) => {
                self.stack.push(other);
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    /// The first heading sets the level, so that nobody needs to know how deep the text will stand.
    fn heading(&mut self, level: HeadingLevel, inlines: Vec<Inline>) -> Block {
        let own = level as u8;
        let top = *self.top.get_or_insert(own);
        let level = self.level + own.saturating_sub(top).min(1);
        if level > 5 {
            return Block::Paragraph(vec![Inline::Strong(inlines)]);
        }
        let text = crate::document::plain(&inlines);
        Block::Heading(Heading { level, id: format!("{}{text}", Heading::WRITTEN), text, run_in: false })
    }
}

/// Text with its structure, plain where it has none.
pub(crate) fn rich(text: &str) -> Cell {
    let blocks = blocks(text, 4);
    match blocks.as_slice() {
        [] => Cell::empty(),
        [Block::Paragraph(inlines)] if matches!(inlines.as_slice(), [Inline::Text(_)]) => {
            Cell::text(crate::document::plain(inlines))
        }
        _ => Cell::new(Value::Rich(blocks)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(text: &str) -> String {
        fn one(block: &Block) -> String {
            match block {
                Block::Heading(heading) => format!("h{}({})", heading.level, heading.text),
                Block::Paragraph(inlines) => format!("p({})", crate::document::plain(inlines)),
                Block::List(list) => {
                    let items: Vec<String> =
                        list.items.iter().map(|item| item.iter().map(one).collect::<String>()).collect();
                    format!("{}[{}]", if list.ordered { "ol" } else { "ul" }, items.join("|"))
                }
                _ => "?".into(),
            }
        }
        blocks(text, 3).iter().map(one).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn paragraphs_lists_and_headings() {
        assert_eq!(shape("Ett.\n\nTvå."), "p(Ett.) p(Två.)");
        assert_eq!(shape("## A\n\nText\n\n### B"), "h3(A) p(Text) h4(B)");
        assert_eq!(shape("- a\n- b\n  - c"), "ul[p(a)|p(b)ul[p(c)]]");
        assert_eq!(shape("1. a\n2. b"), "ol[p(a)|p(b)]");
        assert_eq!(shape("Inled:\n• a\n• b"), "p(Inled:) ul[p(a)|p(b)]");
    }

    #[test]
    fn a_line_break_in_a_cell_is_kept() {
        assert_eq!(shape("rad ett\nrad två"), "p(rad ett\nrad två)");
    }
}
