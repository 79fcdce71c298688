//! Blocks as flow content.
//!
//! *Takes* blocks, *returns* markup. *Never* changes their order.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::escape::{escape, running};
use super::image;
use super::inline::inlines;
use super::title::title;
use super::{measure, svg};
use crate::document::{Block, Chart, ChartKind, Heading, List, Notice, NoticeKind, Picture, Tile, is_titled};
use crate::render::scene::{self, Mark};
use crate::text::{Lang, Words};

/// Widths of a drawing in points: beside the contents on a desk, and on a telephone 360 pixels wide.
const WIDE: f32 = 500.0;
const NARROW: f32 = 231.0;
/// The same of one of two side by side.
const HALF: f32 = 245.0;

/// The page so far, and what the next block has to know of it.
pub(super) struct Writer<'a> {
    /// Markup so far.
    pub(super) html: String,
    /// Language of numbers.
    pub(super) lang: Lang,
    /// Words of the page itself.
    pub(super) words: &'a Words,
    /// Captions that more than one table has.
    pub(super) repeated: BTreeSet<&'a str>,
    /// Names of the scrolling regions so far.
    pub(super) regions: BTreeSet<String>,
    /// The headings that we are below, from the outermost.
    pub(super) path: Vec<Heading>,
    notices: usize,
}

impl<'a> Writer<'a> {
    /// A writer of a page with this body.
    pub(super) fn new(lang: Lang, words: &'a Words, body: &'a [Block]) -> Writer<'a> {
        let mut captions = Vec::new();
        collect_captions(body, &mut captions);
        captions.sort_unstable();
        Writer {
            html: String::new(),
            lang,
            words,
            repeated: captions.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect(),
            regions: BTreeSet::new(),
            path: Vec::new(),
            notices: 0,
        }
    }

    /// Writes blocks in their order.
    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        for (index, block) in blocks.iter().enumerate() {
            match block {
                Block::Heading(heading) => self.heading(heading),
                Block::Paragraph(content) => {
                    let _ = writeln!(self.html, "<p>{}</p>", inlines(content));
                }
                Block::List(list) => self.list(list),
                Block::Table(table) => self.table(table, is_titled(&blocks[..index], table)),
                Block::Chart(chart) => self.chart(chart, WIDE),
                Block::Charts(charts) => {
                    self.html.push_str("<div class=\"charts\">\n");
                    charts.iter().for_each(|chart| self.chart(chart, HALF));
                    self.html.push_str("</div>\n");
                }
                Block::Picture(picture) => self.picture(picture),
                Block::Tiles(tiles) => self.tiles(tiles),
                Block::Notice(notice) => self.notice(notice),
                Block::PageBreak => self.html.push_str("<div class=\"page-break\"></div>\n"),
            }
        }
    }

    /// The document's title is the page's first heading, so those of the body are one level down.
    fn heading(&mut self, heading: &Heading) {
        let level = heading.level.clamp(1, 5) + 1;
        let (id, text) = (escape(&heading.id), title(&heading.text, level, self.lang));
        let class = if heading.run_in { " class=\"run-in\"" } else { "" };
        let _ = writeln!(self.html, "<h{level} id=\"{id}\"{class}>{text}</h{level}>");
        self.path.retain(|above| above.level < heading.level);
        self.path.push(heading.clone());
    }

    fn list(&mut self, list: &List) {
        let tag = if list.ordered { "ol" } else { "ul" };
        let _ = writeln!(self.html, "<{tag}>");
        for item in &list.items {
            self.html.push_str("<li>");
            match item.split_first() {
                // A paragraph that begins an item is the item's own text.
                Some((Block::Paragraph(content), rest)) => {
                    self.html.push_str(&inlines(content));
                    self.blocks(rest);
                }
                _ => self.blocks(item),
            }
            self.html.push_str("</li>\n");
        }
        let _ = writeln!(self.html, "</{tag}>");
    }

    /// A chart in two widths, of which the style sheet shows one.
    fn chart(&mut self, chart: &Chart, wide: f32) {
        let id = escape(&chart.id);
        let caption = running(&chart.caption);
        // Where labels may meet lines and bars, they stand in front, with room of their own.
        let clear = match chart.kind {
            ChartKind::Bars(_) | ChartKind::Lines(_) => true,
            ChartKind::Stacked(_) | ChartKind::RiskMatrix(_) | ChartKind::StatusGrid(_) | ChartKind::Heat(_) => false,
        };
        let _ = writeln!(self.html, "<figure id=\"{id}\">\n<figcaption>{caption}</figcaption>");
        for (name, width) in [("wide", wide), ("narrow", NARROW)] {
            let mut scene = scene::draw(chart, width, &measure::width);
            if clear {
                scene.marks.sort_by_key(|mark| matches!(mark, Mark::Text { .. }));
            }
            let class = if clear { format!("{name} clear") } else { name.to_owned() };
            let drawing = svg::element(&scene, &format!("{id}_{name}"), &class, &chart.caption, &chart.alt);
            self.html.push_str(&drawing);
        }
        let summary = escape(&self.words.get("html-chart-in-words"));
        let alt = running(&chart.alt);
        let _ = writeln!(self.html, "<details><summary>{summary}</summary><p>{alt}</p></details>\n</figure>");
    }

    /// A picture with its caption below.
    fn picture(&mut self, picture: &Picture) {
        let (id, caption) = (escape(&picture.id), running(&picture.caption));
        let drawing = image(&picture.image, "");
        let _ = writeln!(self.html, "<figure id=\"{id}\">\n{drawing}<figcaption>{caption}</figcaption>\n</figure>");
    }

    fn tiles(&mut self, tiles: &[Tile]) {
        if tiles.is_empty() {
            return;
        }
        self.html.push_str("<dl class=\"tiles\">\n");
        for tile in tiles {
            let _ = write!(self.html, "<div><dt>{}</dt><dd class=\"key\">", running(&tile.label));
            self.value(&tile.value);
            self.html.push_str("</dd>");
            if let Some(note) = &tile.note {
                let _ = write!(self.html, "<dd>{}</dd>", running(note));
            }
            self.html.push_str("</div>\n");
        }
        self.html.push_str("</dl>\n");
    }

    fn notice(&mut self, notice: &Notice) {
        self.notices += 1;
        let id = format!("_notice{}", self.notices);
        let (class, kind) = match notice.kind {
            NoticeKind::Info => ("info", self.words.get("html-notice-info")),
            NoticeKind::Warning => ("warning", self.words.get("html-notice-warning")),
        };
        let _ = writeln!(
            self.html,
            "<div class=\"notice {class}\" role=\"note\" aria-labelledby=\"{id}\">\n\
             <p class=\"title\" id=\"{id}\"><span class=\"kind\">{}</span> {}</p>",
            escape(&kind),
            running(&notice.title)
        );
        self.blocks(&notice.body);
        self.html.push_str("</div>\n");
    }
}

fn collect_captions<'a>(blocks: &'a [Block], captions: &mut Vec<&'a str>) {
    for block in blocks {
        match block {
            Block::Table(table) => captions.push(&table.caption),
            Block::Notice(notice) => collect_captions(&notice.body, captions),
            Block::List(list) => {
                for item in &list.items {
                    collect_captions(item, captions);
                }
            }
            Block::Heading(_)
            | Block::Paragraph(_)
            | Block::Chart(_)
            | Block::Charts(_)
            | Block::Picture(_)
            | Block::Tiles(_)
            | Block::PageBreak => {}
        }
    }
}
