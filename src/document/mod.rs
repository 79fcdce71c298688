//! The report model: what a report says, apart from how any file format shows it.
//!
//! *Takes* content from `report`, *returns* it to the renderers. *Never* knows a rule of the domain or
//! a file format, and never computes: a cell says what it was derived from ([`Derivation`]), so that
//! one renderer can write a live formula, another a sentence.

mod chart;
mod listing;
mod table;
mod value;

pub use chart::{
    Bar, BarChart, Chart, ChartKind, Heat, HeatCell, LineChart, Point, RiskKey, RiskMatrix, RiskPoint, Series,
    StatusGrid,
};
pub use listing::Listing;
pub use table::{Address, Cell, Column, ColumnGroup, ColumnKind, Derivation, Note, Row, RowKind, Table};
pub use value::{MoneyUnit, StatusLabel, Value};

use std::sync::Arc;

use crate::domain::{Date, Progress};
use crate::text::Lang;

/// A report, complete and in order.
#[derive(Clone, Debug)]
pub struct Document {
    /// Language of every text in it.
    pub lang: Lang,
    /// Title: "Delårsrapport tertial 2 2025".
    pub title: String,
    /// The committee: "Arbetsmarknads- och socialnämnden".
    pub committee: String,
    /// The municipality: "Exempelby kommun".
    pub municipality: String,
    /// Diary number, printed on the cover and in the footer.
    pub diary_number: Option<String>,
    /// The date that the report is per; also the creation date of every file that is written.
    pub date: Date,
    /// The period in words: "januari–augusti 2025, per 31 augusti 2025".
    pub period: String,
    /// Lines that stand on the cover below the title (name and value: "Diarienummer", "ASN 2025/…").
    pub cover: Vec<(String, String)>,
    /// Colour and logo.
    pub identity: Identity,
    /// There is a table of contents, after so many blocks of the body: what is read before anything else.
    pub contents: Option<usize>,
    /// Everything after the cover.
    pub body: Vec<Block>,
}

/// The committee workbook: named sheets made of the same blocks as the report.
#[derive(Clone, Debug)]
pub struct Workbook {
    /// Language of every text in it.
    pub lang: Lang,
    /// Title, for the document properties and the print header.
    pub title: String,
    /// The committee, for the document properties and the print header.
    pub committee: String,
    /// Diary number, for the print footer.
    pub diary_number: Option<String>,
    /// The date that the report is per; the workbook's creation date.
    pub date: Date,
    /// Colour and logo.
    pub identity: Identity,
    /// The sheets in order.
    pub sheets: Vec<Sheet>,
}

/// A sheet of the committee workbook.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The tab's name, at most 31 characters, without `[]:*?/\`.
    pub name: String,
    /// Title in the first row.
    pub title: String,
    /// What the reader sees here, in one or two sentences, below the title.
    pub intro: String,
    /// Tables, charts, headings and paragraphs, one below the other.
    pub blocks: Vec<Block>,
    /// Print on a landscape page.
    pub landscape: bool,
    /// What stands below the blocks for those who search on a screen; only what is above it is printed.
    pub listing: Option<Listing>,
}

/// Colour and logo of a municipality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The accent colour; the plan stage has already made sure that it is dark enough on white (4.5:1).
    pub accent: Rgb,
    /// The logo, if there is one.
    pub logo: Option<Image>,
}

/// An sRGB colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

/// An image as it was given, with its alternative text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// The file's bytes.
    pub bytes: Arc<[u8]>,
    /// PNG or SVG.
    pub format: ImageFormat,
    /// Alternative text, never empty.
    pub alt: String,
}

/// File format of an image.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImageFormat {
    /// Portable Network Graphics.
    Png,
    /// Scalable Vector Graphics.
    Svg,
}

/// A part of the flow of a report or a sheet.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading; levels 1 to 5, no level is skipped on the way down.
    Heading(Heading),
    /// A paragraph of running text.
    Paragraph(Vec<Inline>),
    /// A bulleted or numbered list.
    List(List),
    /// A table.
    Table(Table),
    /// A chart, with its alternative text.
    Chart(Chart),
    /// Small charts of one kind, side by side where there is room.
    Charts(Vec<Chart>),
    /// A picture, with its alternative text.
    Picture(Picture),
    /// Key figures side by side.
    Tiles(Vec<Tile>),
    /// Something to take notice of, set apart from the text.
    Notice(Notice),
    /// What follows begins on a new page.
    PageBreak,
}

impl Block {
    /// Moves headings down by so many levels, not below the lowest there is.
    pub fn lower(&mut self, levels: u8) {
        const LOWEST: u8 = 5;
        match self {
            Block::Heading(heading) => heading.level = (heading.level + levels).min(LOWEST),
            Block::List(list) => list.items.iter_mut().flatten().for_each(|block| block.lower(levels)),
            Block::Notice(notice) => notice.body.iter_mut().for_each(|block| block.lower(levels)),
            Block::Paragraph(_)
            | Block::Table(_)
            | Block::Chart(_)
            | Block::Charts(_)
            | Block::Picture(_)
            | Block::Tiles(_)
            | Block::PageBreak => {}
        }
    }

    /// A paragraph of plain text.
    pub fn text(text: impl Into<String>) -> Block {
        Block::Paragraph(vec![Inline::Text(text.into())])
    }

    /// A heading.
    pub fn heading(level: u8, text: impl Into<String>, id: impl Into<String>) -> Block {
        Block::Heading(Heading { level, text: text.into(), id: id.into(), run_in: false })
    }

    /// A heading that stands in the first line of the paragraph after it.
    pub fn run_in(level: u8, text: impl Into<String>, id: impl Into<String>) -> Block {
        Block::Heading(Heading { level, text: text.into(), id: id.into(), run_in: true })
    }
}

/// A heading. Also an entry of the contents (levels 1 to 3) and a bookmark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 5.
    pub level: u8,
    /// The words.
    pub text: String,
    /// Anchor, unique in the document, ASCII letters, digits and hyphens.
    pub id: String,
    /// It stands in the first line of the paragraph after it, if one follows.
    pub run_in: bool,
}

impl Heading {
    /// How the anchors of headings begin that somebody has written in a text.
    pub(crate) const WRITTEN: &str = "h-";

    /// True if it is a part's own and does not stand in a text.
    pub fn is_of_part(&self) -> bool {
        !self.id.starts_with(Heading::WRITTEN)
    }
}

/// Running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Plain text; `\n` is a line break.
    Text(String),
    /// Bold.
    Strong(Vec<Inline>),
    /// Italics.
    Emphasis(Vec<Inline>),
    /// A link out of the document or to an anchor (`#id`).
    Link {
        /// Address.
        url: String,
        /// What it says.
        text: Vec<Inline>,
    },
    /// A status within a sentence: symbol and word.
    Status(StatusLabel),
    /// How far work has come, within a sentence: symbol and word.
    Progress(Progress, String),
}

/// A list; items hold blocks, so lists nest.
#[derive(Clone, Debug, PartialEq)]
pub struct List {
    /// Numbered instead of bulleted.
    pub ordered: bool,
    /// The items.
    pub items: Vec<Vec<Block>>,
}

/// A key figure: "Avvikelse helår  −54,7 mnkr  mot budget".
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// What it is.
    pub label: String,
    /// The figure or status.
    pub value: Value,
    /// A line below, for a comparison.
    pub note: Option<String>,
}

/// A picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Anchor, unique in the document.
    pub id: String,
    /// Caption, never empty.
    pub caption: String,
    /// What is seen.
    pub image: Image,
}

/// Something set apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// How loud.
    pub kind: NoticeKind,
    /// What it is about, in a few words.
    pub title: String,
    /// The text.
    pub body: Vec<Block>,
}

/// Kinds of notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// For information.
    Info,
    /// The report is incomplete or departs from a rule.
    Warning,
}

/// The text of inline content without its markup.
pub fn plain(inlines: &[Inline]) -> String {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) => text.clone(),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link { text: inner, .. } => plain(inner),
            Inline::Status(status) => status.label.clone(),
            Inline::Progress(_, word) => word.clone(),
        })
        .collect()
}

/// True if the heading directly above a table says what its caption would say again.
pub fn is_titled(before: &[Block], table: &Table) -> bool {
    let own = before.iter().rev().take_while(|block| !matches!(block, Block::Table(_)));
    let heading = own.filter_map(|block| if let Block::Heading(heading) = block { Some(heading) } else { None }).next();
    heading.is_some_and(|heading| heading.text == table.caption)
}

/// The text of blocks without their markup, a line each.
pub fn plain_blocks(blocks: &[Block]) -> String {
    let mut lines = Vec::new();
    collect_lines(blocks, 0, &mut lines);
    lines.join("\n")
}

fn collect_lines(blocks: &[Block], depth: usize, lines: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Heading(heading) => lines.push(heading.text.clone()),
            Block::Paragraph(inlines) => lines.push(plain(inlines)),
            Block::List(list) => {
                for (index, item) in list.items.iter().enumerate() {
                    let mark = if list.ordered { format!("{}. ", index + 1) } else { "• ".to_owned() };
                    let first = lines.len();
                    collect_lines(item, depth + 1, lines);
                    if let Some(line) = lines.get_mut(first) {
                        *line = format!("{}{mark}{}", "  ".repeat(depth), line.trim_start());
                    }
                }
            }
            Block::Notice(notice) => {
                lines.push(notice.title.clone());
                collect_lines(&notice.body, depth, lines);
            }
            Block::Table(table) => lines.push(table.caption.clone()),
            Block::Chart(chart) => lines.push(chart.alt.clone()),
            Block::Charts(charts) => lines.extend(charts.iter().map(|chart| chart.alt.clone())),
            Block::Picture(picture) => lines.push(picture.image.alt.clone()),
            Block::Tiles(tiles) => lines.extend(tiles.iter().map(|tile| tile.label.clone())),
            Block::PageBreak => {}
        }
    }
}
