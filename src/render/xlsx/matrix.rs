//! Charts that are grids of cells: the risk matrix, statuses by month, values with bands.
//!
//! *Takes* charts, *returns* tables or cells. *Never* draws: a grid of cells can be searched, copied and
//! read aloud.

use super::XlsxError;
use super::pen::{Pen, Span};
use super::style::{Align, Edge, Style, Weight};
use crate::document::{Cell, Chart, ChartKind, Column, Heat, RiskMatrix, Row, StatusGrid, StatusLabel, Table, Value};
use crate::domain::Status;
use crate::render::ink::Ink;
use crate::text::Words;

/// The table that a chart is, if it is one: statuses or bands in rows and columns.
pub(super) fn as_table(chart: &Chart) -> Option<Table> {
    let (columns, rows) = match &chart.kind {
        ChartKind::StatusGrid(grid) => (&grid.columns, statuses(grid)),
        ChartKind::Heat(heat) => (&heat.columns, bands(heat)),
        ChartKind::Bars(_) | ChartKind::Stacked(_) | ChartKind::Lines(_) | ChartKind::RiskMatrix(_) => return None,
    };
    let mut heads = vec![Column::row_head("")];
    heads.extend(columns.iter().map(Column::status));
    Some(Table { id: chart.id.clone(), caption: chart.caption.clone(), columns: heads, rows, ..Table::default() })
}

fn statuses(grid: &StatusGrid) -> Vec<Row> {
    let cell = |status: &Option<StatusLabel>| match status {
        Some(label) => Cell::new(Value::Status(label.clone())),
        None => Cell::new(Value::NotAssessed(String::new())),
    };
    grid.rows.iter().map(|(head, cells)| grid_row(head, cells.iter().map(cell))).collect()
}

fn bands(heat: &Heat) -> Vec<Row> {
    heat.rows
        .iter()
        .map(|(head, cells)| {
            let cells = cells.iter().map(|cell| match cell {
                Some(cell) => {
                    Cell::new(Value::Status(StatusLabel { status: cell.band.status, label: cell.label.clone() }))
                }
                None => Cell::new(Value::NotAssessed(String::new())),
            });
            grid_row(head, cells)
        })
        .collect()
}

fn grid_row(head: &str, cells: impl Iterator<Item = Cell>) -> Row {
    Row::body(std::iter::once(Cell::text(head)).chain(cells).collect())
}

/// Writes a risk matrix in the first six columns; returns the row after it.
pub(super) fn write_risks(pen: &mut Pen<'_>, matrix: &RiskMatrix, words: &Words, row: u32) -> Result<u32, XlsxError> {
    let label = Style { bold: true, middle: true, align: Align::Right, ..Style::WRAPPED };
    for (line, probability) in (1..=5_u8).rev().enumerate() {
        let at = row + line as u32;
        let name = match probability {
            5 => format!("{} {probability}", matrix.probability),
            _ => probability.to_string(),
        };
        pen.text(at, 0, &name, label)?;
        let mut most = 1;
        for consequence in 1..=5_u8 {
            let numbers = numbers(matrix, probability, consequence);
            // Some four numbers fit a line of a cell.
            most = most.max(numbers.len().div_ceil(3));
            let text = numbers.join(", ");
            let style = field(matrix, probability, consequence);
            pen.text(at, u16::from(consequence), &text, style)?;
        }
        let height = (15.0 * most as f64 + 9.0).max(27.0);
        pen.row_height(at, height)?;
    }
    let axis = Style { align: Align::Center, ..label };
    for consequence in 1..=5_u16 {
        pen.text(row + 5, consequence, &consequence.to_string(), axis)?;
    }
    let across = Span { first: 1, last: 5 };
    pen.join(row + 6, across, axis)?;
    pen.text(row + 6, across.first, &matrix.consequence, axis)?;
    let legend = words.with("xlsx-risk-threshold", &[("value", usize::from(matrix.threshold).into())]);
    let remark = Style { wrap: false, ..Style::REMARK };
    pen.text(row + 7, 0, &legend, remark)?;
    Ok(row + 8)
}

fn numbers(matrix: &RiskMatrix, probability: u8, consequence: u8) -> Vec<String> {
    let mut numbers: Vec<u32> = matrix
        .risks
        .iter()
        .filter(|risk| (risk.probability, risk.consequence) == (probability, consequence))
        .map(|risk| risk.number)
        .collect();
    numbers.sort_unstable();
    numbers.iter().map(u32::to_string).collect()
}

/// Above the threshold a field is tinted and has a heavier frame, so that it also shows in grey.
fn field(matrix: &RiskMatrix, probability: u8, consequence: u8) -> Style {
    let above = |probability: u8, consequence: u8| {
        probability <= 5
            && consequence <= 5
            && u16::from(probability) * u16::from(consequence) >= u16::from(matrix.threshold)
    };
    let own = above(probability, consequence);
    // Fields share their edges; the later one must not draw over the heavier.
    let edge = |neighbour: bool| {
        Some(if own || neighbour {
            Edge(Weight::Medium, Ink::Status(Status::Red))
        } else {
            Edge(Weight::Thin, Ink::Rule)
        })
    };
    Style {
        bold: true,
        fill: Some(if own { Ink::StatusTint(Status::Red) } else { Ink::Tint }),
        align: Align::Center,
        middle: true,
        top: edge(above(probability + 1, consequence)),
        bottom: edge(above(probability - 1, consequence)),
        left: edge(above(probability, consequence - 1)),
        right: edge(above(probability, consequence + 1)),
        ..Style::WRAPPED
    }
}
