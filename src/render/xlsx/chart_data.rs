//! The sheet with the numbers behind the charts.
//!
//! *Takes* blocks of numbers while the sheets are written, *returns* where they will stand. *Never* draws.

use rust_decimal::Decimal;

use super::XlsxError;
use super::flat::Flat;
use super::number::{NumberId, float};
use super::pen::{Pen, Span};
use super::style::{Align, Edge, Style, Weight};
use crate::render::ink::Ink;
use crate::text::Words;

/// The numbers behind the charts, in the order of the charts.
#[derive(Debug)]
pub(super) struct ChartData {
    /// The name of the sheet.
    pub name: String,
    /// The blocks and the rows of their captions; heads and numbers follow.
    blocks: Vec<(u32, DataBlock)>,
    next: u32,
}

#[derive(Debug, PartialEq)]
pub(super) struct DataBlock {
    pub caption: String,
    /// The name of each column of numbers.
    pub heads: Vec<String>,
    pub categories: Vec<String>,
    /// The columns, a number or a gap for each category.
    pub columns: Vec<Vec<Option<Decimal>>>,
    pub number: NumberId,
}

impl ChartData {
    pub(super) fn new(name: String) -> ChartData {
        ChartData { name, blocks: Vec::new(), next: 3 }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// Takes a block of numbers and returns the row of its heads; those of a chart that has been drawn before are there.
    pub(super) fn add(&mut self, block: DataBlock) -> u32 {
        if let Some((row, _)) = self.blocks.iter().find(|(_, own)| *own == block) {
            return row + 1;
        }
        let row = self.next;
        self.next = row + block.categories.len() as u32 + 3;
        self.blocks.push((row, block));
        row + 1
    }

    /// Writes the sheet.
    pub(super) fn write(&self, pen: &mut Pen<'_>, words: &Words) -> Result<(), XlsxError> {
        pen.sheet.set_name(&self.name)?;
        pen.sheet.set_column_width(0, 44)?;
        pen.sheet.set_column_range_width(1, 12, 16)?;
        let title = Style { size: 16, bold: true, ink: Ink::Accent, ..Style::TEXT };
        let place = (Span { first: 0, last: 3 }, 92.0);
        pen.across(0, place, &Flat::plain(&self.name), title)?;
        let intro = Flat::plain(words.get("xlsx-chart-data-intro"));
        pen.across(1, place, &intro, Style::REMARK)?;
        for (row, block) in &self.blocks {
            block.write(pen, words, *row)?;
        }
        Ok(())
    }
}

impl DataBlock {
    fn write(&self, pen: &mut Pen<'_>, words: &Words, row: u32) -> Result<(), XlsxError> {
        let bold = Style { bold: true, ..Style::TEXT };
        pen.text(row, 0, &self.caption, bold)?;
        let head = Style { bottom: Some(Edge(Weight::Thin, Ink::Muted)), wrap: true, ..bold };
        let right = Style { align: Align::Right, ..head };
        pen.text(row + 1, 0, &words.get("xlsx-chart-category"), head)?;
        for (index, name) in self.heads.iter().enumerate() {
            pen.text(row + 1, column(index), name, right)?;
        }
        let number = Style { number: self.number, align: Align::Right, ..Style::TEXT };
        for (line, category) in self.categories.iter().enumerate() {
            let row = row + 2 + line as u32;
            pen.text(row, 0, category, Style::TEXT)?;
            for (index, values) in self.columns.iter().enumerate() {
                if let Some(Some(value)) = values.get(line) {
                    pen.number(row, column(index), float(*value), number)?;
                }
            }
        }
        Ok(())
    }
}

/// The column of a series; the first column holds the categories.
pub(super) fn column(index: usize) -> u16 {
    u16::try_from(index + 1).unwrap_or(u16::MAX)
}
