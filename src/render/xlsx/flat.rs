//! Running text brought into a cell: lines, bullets, bold and italic runs, one link.
//!
//! *Takes* blocks and inline content, *returns* runs of text. *Never* writes a cell.

use crate::document::{Block, Inline, List, StatusLabel};
use crate::domain::Status;

/// Text of one look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Run {
    pub text: String,
    pub bold: bool,
    pub italic: bool,
}

/// The text of a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Flat {
    /// Its runs; neighbours differ.
    pub runs: Vec<Run>,
    /// The address, if the text holds exactly one link out of the workbook: a cell can be one link.
    pub link: Option<String>,
}

impl Flat {
    /// Text of one look.
    pub(super) fn plain(text: impl Into<String>) -> Flat {
        let mut flat = Flat::default();
        flat.push(&text.into(), Look::default());
        flat
    }

    /// The text without its looks.
    pub(super) fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    fn push(&mut self, text: &str, look: Look) {
        if text.is_empty() {
            return;
        }
        match self.runs.last_mut() {
            Some(last) if (last.bold, last.italic) == (look.bold, look.italic) => {
                last.text.push_str(text);
            }
            _ => self.runs.push(Run { text: text.to_owned(), bold: look.bold, italic: look.italic }),
        }
    }
}

#[derive(Clone, Copy, Debug, Default)]
struct Look {
    bold: bool,
    italic: bool,
}

/// The symbol of a status, the same in every format: ● green, ▲ yellow, ■ red.
pub(super) fn symbol(status: Status) -> char {
    match status {
        Status::Green => '●',
        Status::Yellow => '▲',
        Status::Red => '■',
    }
}

/// A status as it stands in a cell: "● Grön".
pub(super) fn status(label: &StatusLabel) -> String {
    format!("{} {}", symbol(label.status), label.label)
}

/// A paragraph.
pub(super) fn paragraph(content: &[Inline]) -> Flat {
    let mut links = Vec::new();
    external_links(content, &mut links);
    let mut flat = Flat::default();
    inlines(content, Look::default(), links.len() > 1, &mut flat);
    if let [link] = links.as_slice() {
        flat.link = Some((*link).to_owned());
    }
    flat
}

/// Blocks, a line each; lists with bullets or numbers.
pub(super) fn blocks(content: &[Block]) -> Flat {
    let mut lines = lines(content);
    if lines.len() == 1 {
        return lines.remove(0);
    }
    let mut all = Flat::default();
    for (index, line) in lines.into_iter().enumerate() {
        if index > 0 {
            all.push("\n", Look::default());
        }
        for run in line.runs {
            let Run { text, bold, italic } = run;
            all.push(&text, Look { bold, italic });
        }
    }
    all
}

/// The same, each line by itself.
pub(super) fn lines(content: &[Block]) -> Vec<Flat> {
    let mut lines = Vec::new();
    collect(content, 0, &mut lines);
    lines
}

fn collect(content: &[Block], depth: usize, lines: &mut Vec<Flat>) {
    for block in content {
        match block {
            Block::Heading(heading) => lines.push(bold(&heading.text)),
            Block::Paragraph(content) => lines.push(paragraph(content)),
            Block::List(list) => items(list, depth, lines),
            Block::Notice(notice) => {
                lines.push(bold(&notice.title));
                collect(&notice.body, depth, lines);
            }
            Block::Table(table) => lines.push(Flat::plain(&table.caption)),
            Block::Chart(chart) => lines.push(Flat::plain(&chart.alt)),
            Block::Charts(charts) => lines.extend(charts.iter().map(|chart| Flat::plain(&chart.alt))),
            Block::Picture(picture) => lines.push(Flat::plain(&picture.image.alt)),
            Block::Tiles(tiles) => {
                lines.extend(tiles.iter().map(|tile| Flat::plain(&tile.label)));
            }
            Block::PageBreak => {}
        }
    }
}

fn items(list: &List, depth: usize, lines: &mut Vec<Flat>) {
    for (index, item) in list.items.iter().enumerate() {
        let mark = match list.ordered {
            true => format!("{}. ", index + 1),
            false => "• ".to_owned(),
        };
        let first = lines.len();
        collect(item, depth + 1, lines);
        if let Some(line) = lines.get_mut(first) {
            let mark = format!("{}{mark}", "    ".repeat(depth));
            let mut marked = Flat::plain(mark);
            marked.link = line.link.take();
            for run in line.runs.drain(..) {
                let Run { text, bold, italic } = run;
                marked.push(&text, Look { bold, italic });
            }
            *line = marked;
        }
    }
}

fn bold(text: &str) -> Flat {
    let mut flat = Flat::default();
    let look = Look { bold: true, italic: false };
    flat.push(text, look);
    flat
}

/// With several links in a text, none can be clicked, so each address is written after its words.
fn inlines(content: &[Inline], look: Look, addresses: bool, flat: &mut Flat) {
    for inline in content {
        match inline {
            Inline::Text(text) => flat.push(text, look),
            Inline::Strong(inner) => {
                let look = Look { bold: true, ..look };
                inlines(inner, look, addresses, flat);
            }
            Inline::Emphasis(inner) => {
                let look = Look { italic: true, ..look };
                inlines(inner, look, addresses, flat);
            }
            Inline::Link { url, text } => {
                inlines(text, look, addresses, flat);
                if addresses && is_external(url) && crate::document::plain(text) != *url {
                    flat.push(&format!(" ({url})"), look);
                }
            }
            Inline::Status(label) => flat.push(&status(label), look),
            Inline::Progress(_, word) => flat.push(word, look),
        }
    }
}

fn external_links<'a>(content: &'a [Inline], links: &mut Vec<&'a str>) {
    for inline in content {
        match inline {
            Inline::Link { url, .. } if is_external(url) => links.push(url),
            Inline::Strong(inner) | Inline::Emphasis(inner) => external_links(inner, links),
            Inline::Text(_) | Inline::Link { .. } | Inline::Status(_) | Inline::Progress(..) => {}
        }
    }
}

/// The kinds of address that Excel opens, within the length that it takes.
fn is_external(url: &str) -> bool {
    ["https://", "http://", "mailto:"].iter().any(|scheme| url.starts_with(scheme)) && url.len() <= 2_000
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(url: &str) -> Inline {
        Inline::Link { url: url.into(), text: vec![Inline::Text("beslutet".into())] }
    }

    #[test]
    fn a_text_with_one_link_is_the_link() {
        let flat = paragraph(&[Inline::Text("Se ".into()), link("https://example.se/a")]);
        assert_eq!(flat.text(), "Se beslutet");
        assert_eq!(flat.link.as_deref(), Some("https://example.se/a"));
    }

    #[test]
    fn of_several_links_the_addresses_are_written_out() {
        let flat = paragraph(&[link("https://example.se/a"), link("https://example.se/b"), link("#mal")]);
        assert_eq!(flat.text(), "beslutet (https://example.se/a)beslutet (https://example.se/b)beslutet");
        assert_eq!(flat.link, None);
    }

    #[test]
    fn lists_keep_their_bullets_and_bold_words() {
        let nested = Block::List(List { ordered: true, items: vec![vec![Block::text("först")]] });
        let list = Block::List(List {
            ordered: false,
            items: vec![vec![Block::Paragraph(vec![Inline::Strong(vec![Inline::Text("Viktigt".into())])]), nested]],
        });
        let flat = blocks(&[Block::text("Inledning"), list]);
        assert_eq!(flat.text(), "Inledning\n• Viktigt\n    1. först");
        assert!(flat.runs.iter().any(|run| run.bold && run.text == "Viktigt"));
    }
}
