//! Charts as data: one model for PDF, HTML and Excel.

use rust_decimal::Decimal;

use super::StatusLabel;

/// A chart. Vector, labelled directly, readable without colour.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Anchor, unique in the document.
    pub id: String,
    /// Caption, never empty.
    pub caption: String,
    /// Alternative text: says in figures what the chart shows, never empty.
    pub alt: String,
    /// What is drawn.
    pub kind: ChartKind,
}

/// Kinds of chart.
#[derive(Clone, Debug, PartialEq)]
pub enum ChartKind {
    /// Horizontal bars from a zero line, one a category, negative to the left: variance per division.
    Bars(BarChart),
    /// Bars stacked to a whole per category: outflows by reason.
    Stacked(LineChart),
    /// Lines over time, with a target line if there is one: indicator history, forecast over the year.
    Lines(LineChart),
    /// Risks in a matrix, probability upwards, consequence to the right.
    RiskMatrix(RiskMatrix),
    /// Statuses by month or by unit.
    StatusGrid(StatusGrid),
    /// Values by row and column with a band each: the pulse survey.
    Heat(Heat),
}

/// A number and how it is written beside the mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// For the position.
    pub value: Decimal,
    /// For the label: "−54,7".
    pub label: String,
}

/// A horizontal bar chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BarChart {
    /// Unit of the numbers: "mnkr".
    pub unit: String,
    /// The bars from the top.
    pub bars: Vec<Bar>,
}

/// A bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The category.
    pub category: String,
    /// Its length.
    pub point: Point,
    /// A sum of the others: set in bold.
    pub total: bool,
}

/// Series over common categories.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineChart {
    /// Unit of the numbers.
    pub unit: String,
    /// The categories along the axis: "T1 2024", "T2 2024" …
    pub categories: Vec<String>,
    /// Where each category lies in time, in months, rising; empty if they are evenly apart.
    pub months: Vec<u32>,
    /// The series; a gap is `None`.
    pub series: Vec<Series>,
    /// A target line: its label and value.
    pub target: Option<Point>,
}

/// A series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// Name, set at the end of the line or in the bar.
    pub name: String,
    /// One a category.
    pub points: Vec<Option<Point>>,
}

/// A 5 × 5 risk matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RiskMatrix {
    /// Label of the vertical axis: "Sannolikhet".
    pub probability: String,
    /// Label of the horizontal axis: "Konsekvens".
    pub consequence: String,
    /// The risks.
    pub risks: Vec<RiskPoint>,
    /// Values from here on are marked as above the threshold.
    pub threshold: u8,
    /// What its signs mean.
    pub key: RiskKey,
}

/// What the signs of a risk matrix mean, in a word or a few.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RiskKey {
    /// A disc: where a risk is.
    pub now: String,
    /// A ring: where the plan placed one that has moved since.
    pub planned: String,
    /// The dark cells within the line.
    pub above: String,
}

/// A risk in the matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RiskPoint {
    /// Its number in the risk table.
    pub number: u32,
    /// 1 to 5.
    pub probability: u8,
    /// 1 to 5.
    pub consequence: u8,
    /// Probability and consequence in the plan, if it has moved since.
    pub planned: Option<(u8, u8)>,
}

/// Statuses in rows and columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusGrid {
    /// Column heads: "jan", "feb" …
    pub columns: Vec<String>,
    /// Row heads and their cells; `None` is not assessed.
    pub rows: Vec<(String, Vec<Option<StatusLabel>>)>,
}

/// Values in rows and columns, each with a band.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heat {
    /// Column heads.
    pub columns: Vec<String>,
    /// Row heads and their cells.
    pub rows: Vec<(String, Vec<Option<HeatCell>>)>,
}

/// A value and its band.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeatCell {
    /// The value as written.
    pub label: String,
    /// Its band.
    pub band: StatusLabel,
}
