//! A sheet: its title and its blocks, one below the other.
//!
//! *Takes* a sheet of the model, *returns* nothing but errors. *Never* decides what is shown, only where.

use std::borrow::Cow;
use std::ops::Range;

use rust_xlsxwriter::IgnoreError;

use super::XlsxError;
use super::chart;
use super::chart_data::ChartData;
use super::content::{Content, content};
use super::flat::{self, Flat};
use super::layout::{self, Layout, Others};
use super::listing;
use super::matrix;
use super::measure;
use super::number::float;
use super::pages;
use super::pen::{Pen, Span};
use super::style::{Edge, Style, Weight};
use super::table::{self, Area};
use crate::document::{Block, Chart, ChartKind, Column, Listing, Note, Notice, NoticeKind, Sheet, Table, Tile};
use crate::domain::Status;
use crate::render::ink::Ink;
use crate::text::Words;

/// More tiles than this go on in the next row.
const TILES_IN_A_ROW: usize = 5;
/// A head that stands further down is not frozen: it would take the window from the table.
const LAST_FROZEN_ROW: u32 = 11;
/// A sheet broader than this keeps the names of its rows in view, and opens a little smaller.
const BROAD: f64 = 150.0;

const TITLE: Style = Style { size: 16, bold: true, ink: Ink::Accent, ..Style::WRAPPED };

const CAPTION: Style = Style { size: 12, bold: true, ..Style::WRAPPED };

struct Flow<'s> {
    words: &'s Words,
    layout: Layout,
    /// The next row.
    row: u32,
    /// Tables written so far.
    tables: usize,
    /// The first of them.
    first: Option<Area>,
    breaks: Vec<u32>,
    /// Rows that belong together: a heading and what stands below it.
    together: Vec<Range<u32>>,
    title: &'s str,
}

/// Writes a sheet; `links` are the sheets that it leads to.
pub(super) fn write(
    pen: &mut Pen<'_>,
    sheet: &Sheet,
    links: &[String],
    data: &mut ChartData,
    words: &Words,
) -> Result<(), XlsxError> {
    let tables = tables(&sheet.blocks);
    let borrowed: Vec<&Table> = tables.iter().map(Cow::as_ref).collect();
    let layout = layout::layout(&borrowed, sheet.listing.as_ref(), others(sheet), pen.lang);
    for (col, width) in layout.widths.iter().enumerate() {
        let col = u16::try_from(col).unwrap_or(u16::MAX);
        pen.sheet.set_column_width(col, *width)?;
    }
    let mut flow = Flow {
        words,
        layout,
        row: 0,
        tables: 0,
        first: None,
        breaks: Vec::new(),
        together: Vec::new(),
        title: &sheet.title,
    };
    flow.text(pen, &Flat::plain(&sheet.title), TITLE)?;
    if !sheet.intro.is_empty() {
        let intro = Style { ink: Ink::Muted, ..Style::WRAPPED };
        flow.text(pen, &Flat::plain(&sheet.intro), intro)?;
    }
    if sheet.listing.is_some() {
        flow.on_screen(pen)?;
    }
    flow.row += 1;
    let mut tables = tables.iter();
    let mut heading = None;
    for (at, block) in sheet.blocks.iter().enumerate() {
        let first = heading.take().unwrap_or(flow.row);
        flow.block(pen, block, &mut tables, data)?;
        match (block, sheet.blocks.get(at + 1)) {
            // A sentence above a table says what is in it.
            (Block::Heading(_), _) | (Block::Paragraph(_), Some(Block::Table(_))) => heading = Some(first),
            // The blank row after a block may stand on either page.
            _ => flow.together.push(first..flow.row.saturating_sub(1).max(first)),
        }
    }
    if !links.is_empty() {
        // Nobody follows a link on paper.
        let last = u16::try_from(flow.layout.widths.len().max(1) - 1).unwrap_or(u16::MAX);
        pen.sheet.set_print_area(0, 0, flow.row.saturating_sub(1), last)?;
        flow.links(pen, links)?;
    }
    let (paper, room) = pages::room(&flow.layout.widths, sheet.landscape);
    pen.sheet.set_paper_size(paper.code());
    flow.breaks = pages::breaks(&flow.together, &flow.breaks, &pen.heights, room);
    let last = match (&sheet.listing, borrowed.as_slice(), sheet.blocks.last()) {
        (Some(listing), ..) => Some(flow.listing(pen, listing)?),
        (None, [only], Some(Block::Table(_))) => flow.first.map(|area| Last::table(area, only)),
        _ => None,
    };
    flow.finish(pen, last.as_ref())
}

/// The sheet's tables in order, charts that are tables among them.
fn tables(blocks: &[Block]) -> Vec<Cow<'_, Table>> {
    blocks
        .iter()
        .filter_map(|block| match block {
            Block::Table(table) => Some(Cow::Borrowed(table)),
            Block::Chart(chart) => matrix::as_table(chart).map(Cow::Owned),
            _ => None,
        })
        .collect()
}

fn others(sheet: &Sheet) -> Others {
    let mut others = Others { landscape: sheet.landscape, ..Others::default() };
    for block in &sheet.blocks {
        match block {
            Block::Tiles(tiles) => {
                others.tiles = others.tiles.max(tiles.len().min(TILES_IN_A_ROW));
            }
            Block::Chart(chart) => others.matrix |= matches!(chart.kind, ChartKind::RiskMatrix(_)),
            _ => {}
        }
    }
    others
}

impl Flow<'_> {
    fn block<'t>(
        &mut self,
        pen: &mut Pen<'_>,
        block: &Block,
        tables: &mut impl Iterator<Item = &'t Cow<'t, Table>>,
        data: &mut ChartData,
    ) -> Result<(), XlsxError> {
        match block {
            Block::Heading(heading) => {
                let size = match heading.level {
                    1 => 14,
                    2 => 13,
                    _ => 12,
                };
                let style = Style { size, ..TITLE };
                self.text(pen, &Flat::plain(&heading.text), style)
            }
            Block::Paragraph(content) => {
                self.text(pen, &flat::paragraph(content), Style::WRAPPED)?;
                self.row += 1;
                Ok(())
            }
            Block::List(_) => {
                for line in flat::lines(std::slice::from_ref(block)) {
                    self.text(pen, &line, Style::WRAPPED)?;
                }
                self.row += 1;
                Ok(())
            }
            Block::Table(_) => match tables.next() {
                Some(table) => self.table(pen, table),
                None => Ok(()),
            },
            Block::Chart(chart) => match matrix::as_table(chart) {
                Some(_) => match tables.next() {
                    Some(table) => self.table(pen, table),
                    None => Ok(()),
                },
                None => self.chart(pen, chart, data),
            },
            Block::Charts(charts) => charts.iter().try_for_each(|chart| self.chart(pen, chart, data)),
            // Pictures are seen in the report.
            Block::Picture(_) => Ok(()),
            Block::Tiles(tiles) => self.tiles(pen, tiles),
            Block::Notice(notice) => self.notice(pen, notice),
            Block::PageBreak => {
                self.breaks.push(self.row);
                Ok(())
            }
        }
    }

    /// Says that the sheet is searched rather than printed, and prints no more than that.
    fn on_screen(&mut self, pen: &mut Pen<'_>) -> Result<(), XlsxError> {
        pen.sheet.set_screen_gridlines(true);
        self.text(pen, &Flat::plain(self.words.get("xlsx-on-screen")), Style { italic: true, ..Style::REMARK })?;
        let text = self.layout.text;
        pen.sheet.set_print_area(0, text.first, self.row - 1, text.last)?;
        Ok(())
    }

    /// What else there is in the workbook.
    fn links(&mut self, pen: &mut Pen<'_>, sheets: &[String]) -> Result<(), XlsxError> {
        self.text(pen, &Flat::plain(self.words.get("xlsx-contents")), CAPTION)?;
        for sheet in sheets {
            let name = sheet.replace('\'', "''");
            let link = Flat { link: Some(format!("internal:'{name}'!A1")), ..Flat::plain(sheet) };
            pen.flat(self.row, 0, &link, Style::TEXT)?;
            self.row += 1;
        }
        Ok(())
    }

    /// Running text over the sheet's text columns.
    fn text(&mut self, pen: &mut Pen<'_>, flat: &Flat, style: Style) -> Result<(), XlsxError> {
        let place = (self.layout.text, self.layout.text_width);
        self.row = pen.across(self.row, place, flat, style)?;
        Ok(())
    }

    fn table(&mut self, pen: &mut Pen<'_>, table: &Table) -> Result<(), XlsxError> {
        if table.caption != self.title {
            self.text(pen, &Flat::plain(&table.caption), CAPTION)?;
        }
        let spans = self.layout.tables.get(self.tables).cloned().unwrap_or_default();
        let area = table::write(pen, table, &spans, &self.layout, self.row)?;
        self.tables += 1;
        self.first.get_or_insert(area);
        self.row = area.end;
        for note in &table.notes {
            self.text(pen, &Flat::plain(note_text(note)), Style::REMARK)?;
        }
        self.row += 1;
        Ok(())
    }

    fn listing<'l>(&mut self, pen: &mut Pen<'_>, listing: &'l Listing) -> Result<Last<'l>, XlsxError> {
        self.text(pen, &Flat::plain(&listing.caption), CAPTION)?;
        let area = listing::write(pen, listing, &self.layout, self.row)?;
        self.row = area.end;
        Ok(Last { area, columns: &listing.columns, filtered: Some(area.end) })
    }

    fn chart(&mut self, pen: &mut Pen<'_>, chart: &Chart, data: &mut ChartData) -> Result<(), XlsxError> {
        if let ChartKind::RiskMatrix(matrix) = &chart.kind {
            self.text(pen, &Flat::plain(&chart.caption), CAPTION)?;
            self.row = matrix::write_risks(pen, matrix, self.words, self.row)? + 1;
            return Ok(());
        }
        if let Some(drawing) = chart::build(chart, data, pen.formats) {
            pen.sheet.insert_chart_with_offset(self.row, 0, &drawing.chart, 2, 4)?;
            // What it shows is its alternative text, and its numbers stand on the sheet of chart data.
            self.row += drawing.rows + 1;
        }
        Ok(())
    }

    fn tiles(&mut self, pen: &mut Pen<'_>, tiles: &[Tile]) -> Result<(), XlsxError> {
        let spans = self.layout.tile_spans();
        let in_a_row = spans.len().clamp(1, TILES_IN_A_ROW);
        for tiles in tiles.chunks(in_a_row) {
            let mut lines = (1, 1, 1);
            for (tile, span) in tiles.iter().zip(&spans) {
                let tile = self.tile(pen, tile, *span)?;
                lines = (lines.0.max(tile.0), lines.1.max(tile.1), lines.2.max(tile.2));
            }
            let row = self.row;
            for (row, lines, size) in [(row, lines.0, 10), (row + 1, lines.1, 16), (row + 2, lines.2, 10)] {
                let height = measure::height(lines, size).max(measure::LINE);
                pen.row_height(row, height + 3.0)?;
            }
            self.row += 4;
        }
        Ok(())
    }

    /// Label, value and note of a tile, one below the other; returns the lines that each takes.
    fn tile(&self, pen: &mut Pen<'_>, tile: &Tile, span: Span) -> Result<(usize, usize, usize), XlsxError> {
        let room = self.layout.width(span) - 1.5;
        let frame = Style {
            fill: Some(Ink::Tint),
            left: Some(Edge(Weight::Thick, Ink::Accent)),
            right: Some(Edge(Weight::Thick, Ink::Paper)),
            indent: 1,
            ..Style::REMARK
        };
        let strong = Style { size: 16, bold: true, ink: Ink::Text, ..frame };
        let note = tile.note.as_deref().unwrap_or("");
        for (offset, style) in [(0, frame), (1, strong), (2, frame)] {
            pen.join(self.row + offset, span, style)?;
        }
        pen.text(self.row, span.first, &tile.label, frame)?;
        self.tile_value(pen, tile, span, strong)?;
        pen.text(self.row + 2, span.first, note, frame)?;
        let value = tile.value.display(pen.lang);
        Ok((
            measure::lines(&tile.label, room, false, 10),
            measure::lines(&value, room - 2.0, true, 16),
            measure::lines(note, room, false, 10),
        ))
    }

    fn tile_value(&self, pen: &mut Pen<'_>, tile: &Tile, span: Span, style: Style) -> Result<(), XlsxError> {
        let (row, col) = (self.row + 1, span.first);
        let dressed = super::content::dress(&tile.value, crate::document::ColumnKind::Text, style);
        let style = Style { align: style.align, fill: style.fill, ..dressed };
        match content(&tile.value, pen.lang) {
            Content::Blank => pen.blank(row, col, style),
            Content::Words(words) => pen.text(row, col, &words, style),
            Content::Rich(flat) => pen.flat(row, col, &flat, style),
            Content::Date(date) => pen.date(row, col, date, style),
            Content::Number(number, shape) => {
                let number_id = pen.shape(shape);
                let style = Style { number: number_id, ..style };
                pen.number(row, col, float(number), style)
            }
        }
    }

    fn notice(&mut self, pen: &mut Pen<'_>, notice: &Notice) -> Result<(), XlsxError> {
        let (fill, edge) = match notice.kind {
            NoticeKind::Info => (Ink::Tint, Ink::Accent),
            NoticeKind::Warning => (Ink::StatusTint(Status::Yellow), Ink::Status(Status::Yellow)),
        };
        let body = Style { fill: Some(fill), left: Some(Edge(Weight::Thick, edge)), indent: 1, ..Style::WRAPPED };
        let title = Style { bold: true, ..body };
        self.text(pen, &Flat::plain(&notice.title), title)?;
        for line in flat::lines(&notice.body) {
            self.text(pen, &line, body)?;
        }
        self.row += 1;
        Ok(())
    }

    /// What depends on where everything came to stand; `last` is what the sheet ends with, if it has no other table.
    fn finish(self, pen: &mut Pen<'_>, last: Option<&Last<'_>>) -> Result<(), XlsxError> {
        let total: f64 = self.layout.widths.iter().sum();
        if total > BROAD {
            pen.sheet.set_zoom(85);
        }
        if !self.breaks.is_empty() {
            pen.sheet.set_page_breaks(&self.breaks)?;
        }
        if let Some(last) = last {
            last.head_stays(pen, &self.layout, total)?;
        }
        let last = u16::try_from(self.layout.widths.len().max(1) - 1).unwrap_or(u16::MAX);
        // Reference numbers such as "1.2" are texts on purpose.
        let number_as_text = IgnoreError::NumberStoredAsText;
        pen.sheet.ignore_error_range(0, 0, self.row, last, number_as_text)?;
        Ok(())
    }
}

/// The only table or listing of a sheet, at its end.
struct Last<'t> {
    area: Area,
    columns: &'t [Column],
    /// The row after those that are filtered, if any are.
    filtered: Option<u32>,
}

impl<'t> Last<'t> {
    fn table(area: Area, table: &'t Table) -> Last<'t> {
        let rows = layout::filtered_rows(table).filter(|_| !area.irregular);
        let filtered = rows.map(|rows| area.body.saturating_add(u32::try_from(rows).unwrap_or(u32::MAX)));
        Last { area, columns: &table.columns, filtered }
    }

    /// Its head stays in view, is printed on every page, and filters.
    fn head_stays(&self, pen: &mut Pen<'_>, layout: &Layout, total: f64) -> Result<(), XlsxError> {
        let area = self.area;
        if area.body == area.head {
            return Ok(());
        }
        pen.sheet.set_repeat_rows(area.head, area.body - 1)?;
        if area.body <= LAST_FROZEN_ROW {
            let names = self.columns.first().is_some_and(|column| column.heads_row);
            let narrow = layout.widths.first().is_some_and(|width| *width <= 45.0);
            let columns = u16::from(names && narrow && total > BROAD);
            pen.sheet.set_freeze_panes(area.body, columns)?;
        }
        if let Some(end) = self.filtered {
            pen.sheet.autofilter(area.body - 1, area.columns.first, end - 1, area.columns.last)?;
        }
        Ok(())
    }
}

fn note_text(note: &Note) -> String {
    match note.mark.is_empty() {
        true => note.text.clone(),
        false => format!("{} {}", note.mark, note.text),
    }
}
