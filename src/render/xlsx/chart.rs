//! Charts as native charts of the spreadsheet program, over numbers on a sheet of their own.
//!
//! *Takes* charts of the model, *returns* charts of the library, their numbers noted. *Never* tells series apart by colour alone: shades differ in lightness, lines in dashes and
//! markers, and the values are written beside the marks.

use rust_decimal::Decimal;
use rust_xlsxwriter::{
    Chart as Drawn, ChartAxis, ChartAxisCrossing, ChartAxisLabelPosition, ChartDataLabel, ChartDataLabelPosition,
    ChartEmptyCells, ChartFont, ChartFormat, ChartLegendPosition, ChartLine, ChartLineDashType, ChartMarker,
    ChartMarkerType, ChartPoint, ChartSeries, ChartSolidFill, ChartType, Color,
};

use super::chart_data::{ChartData, DataBlock, column};
use super::number::{NumberId, Scale, Shape, float};
use super::style::{Formats, color};
use crate::document::{BarChart, Chart, ChartKind, LineChart, Point, Rgb, Series};
use crate::render::ink::Ink;

/// Excel takes so many characters of alternative text.
const LONGEST_ALT: usize = 255;
/// A row without a height of its own, in pixels.
const ROW: u32 = 20;
const WIDTH: u32 = 720;

/// A chart ready to be placed.
pub(super) struct Drawing {
    pub chart: Drawn,
    /// Rows of usual height that it covers.
    pub rows: u32,
}

/// Draws a chart and notes its numbers; `None` if it has none or is a grid of cells.
pub(super) fn build(chart: &Chart, data: &mut ChartData, formats: &mut Formats) -> Option<Drawing> {
    let (mut drawn, height) = match &chart.kind {
        ChartKind::Bars(bars) if !bars.bars.is_empty() => bar_chart(&chart.caption, bars, data, formats),
        ChartKind::Lines(lines) if has_points(lines) => line_chart(&chart.caption, lines, data, formats),
        ChartKind::Stacked(lines) if has_points(lines) => stacked_chart(&chart.caption, lines, data, formats),
        ChartKind::Bars(_)
        | ChartKind::Lines(_)
        | ChartKind::Stacked(_)
        | ChartKind::RiskMatrix(_)
        | ChartKind::StatusGrid(_)
        | ChartKind::Heat(_) => return None,
    };
    drawn
        .title()
        .set_name(chart.caption.as_str())
        .set_font(font(formats, Ink::Text).set_size(12).set_bold())
        .set_overlay(false);
    drawn
        .set_alt_text(short(&chart.alt))
        .set_width(WIDTH)
        .set_height(height)
        .show_empty_cells_as(ChartEmptyCells::Gaps);
    let frame = ChartLine::new().set_color(formats.color(Ink::Rule)).clone();
    drawn.chart_area().set_format(ChartFormat::new().set_border(&frame));
    Some(Drawing { chart: drawn, rows: (height + 8).div_ceil(ROW) })
}

fn has_points(chart: &LineChart) -> bool {
    chart.series.iter().any(|series| !series.points.is_empty())
}

/// Alternative text as long as Excel takes it, cut between words.
fn short(alt: &str) -> String {
    if alt.encode_utf16().count() <= LONGEST_ALT {
        return alt.to_owned();
    }
    let mut text = String::new();
    for word in alt.split_inclusive(' ') {
        if text.encode_utf16().count() + word.encode_utf16().count() >= LONGEST_ALT {
            break;
        }
        text.push_str(word);
    }
    text.truncate(text.trim_end().len());
    text.push('…');
    text
}

/// The number format that writes values as the points' labels do: sign, decimals, unit.
fn label_shape<'p>(points: impl Iterator<Item = &'p Point>) -> Shape {
    let mut shape = Shape::new(Scale::Plain, 0);
    for point in points {
        let label = point.label.trim();
        let is_digit = |c: char| c.is_ascii_digit();
        let (Some(first), Some(last)) = (label.find(is_digit), label.rfind(is_digit)) else {
            continue;
        };
        shape.signed |= label[..first].contains('+');
        shape.unit = label[last + 1..].trim().to_owned();
        let digits = &label[first..=last];
        // A group of thousands has three digits after its separator, written without a decimal mark.
        if let Some((_, decimals)) = digits.rsplit_once([',', '.'])
            && (decimals.len() != 3 || !point.value.is_integer())
        {
            shape.decimals = shape.decimals.max(decimals.chars().count() as u32);
        }
    }
    shape
}

fn bar_chart(caption: &str, bars: &BarChart, data: &mut ChartData, formats: &mut Formats) -> (Drawn, u32) {
    let shape = label_shape(bars.bars.iter().map(|bar| &bar.point));
    // What is shown as nought has no sign, and neither has its bar.
    let vanishing = shape.vanishing();
    let shown = |value: Decimal| if value.abs() < vanishing { Decimal::ZERO } else { value };
    let number = formats.numbers.id(shape);
    let head = data.add(DataBlock {
        caption: caption.to_owned(),
        heads: vec![bars.unit.clone()],
        categories: bars.bars.iter().map(|bar| bar.category.clone()).collect(),
        columns: vec![bars.bars.iter().map(|bar| Some(shown(bar.point.value))).collect()],
        number,
    });
    let code = formats.numbers.code(number);
    let mut chart = Drawn::new(ChartType::Bar);
    let mut series = series(data, head, 1, bars.bars.len());
    series.set_format(ChartFormat::new().set_solid_fill(&fill(formats.color(Ink::Accent)))).set_gap(45).set_data_label(
        ChartDataLabel::new()
            .show_value()
            .set_num_format(&code)
            .set_position(ChartDataLabelPosition::OutsideEnd)
            .set_font(&font(formats, Ink::Text)),
    );
    let dark = ChartFormat::new().set_solid_fill(&fill(formats.color(Ink::Text))).clone();
    let plain = ChartFormat::new().set_solid_fill(&fill(formats.color(Ink::Accent))).clone();
    let points: Vec<ChartPoint> = bars
        .bars
        .iter()
        .map(|bar| ChartPoint::new().set_format(&mut if bar.total { dark.clone() } else { plain.clone() }))
        .collect();
    series.set_points(&points);
    chart.push_series(&series);
    // The first category stands at the top, and its name left of the plot, where no bar runs over it.
    // In a chart of bars lying down the library's y axis is the one with the categories.
    chart
        .y_axis()
        .set_reverse()
        .set_label_position(ChartAxisLabelPosition::Low)
        .set_major_gridlines(false)
        .set_crossing(ChartAxisCrossing::Max)
        .set_font(&font(formats, Ink::Text));
    value_axis(chart.x_axis(), &bars.unit, &code, formats);
    chart.legend().set_hidden();
    (chart, 110 + 30 * bars.bars.len().min(40) as u32)
}

fn value_axis(axis: &mut ChartAxis, unit: &str, code: &str, formats: &Formats) {
    let light = ChartLine::new().set_color(formats.color(Ink::Rule)).set_width(0.5).clone();
    let muted = font(formats, Ink::Muted);
    axis.set_num_format(code)
        .set_font(&muted)
        .set_major_gridlines(true)
        .set_major_gridlines_line(&light)
        .set_format(ChartFormat::new().set_no_line());
    if !unit.is_empty() {
        axis.set_name(unit).set_name_font(font(formats, Ink::Muted).unset_bold());
    }
}

/// Notes the numbers of a line chart, its target as the last column.
fn note(
    caption: &str,
    chart: &LineChart,
    target_name: Option<String>,
    data: &mut ChartData,
    formats: &mut Formats,
) -> (u32, NumberId) {
    let points = chart.series.iter().flat_map(|series| series.points.iter().flatten());
    let number = formats.numbers.id(label_shape(points));
    let mut heads: Vec<String> = chart.series.iter().map(|s| s.name.clone()).collect();
    let mut columns: Vec<Vec<Option<Decimal>>> = chart.series.iter().map(values).collect();
    if let (Some(name), Some(target)) = (target_name, &chart.target) {
        heads.push(name);
        columns.push(vec![Some(target.value); chart.categories.len()]);
    }
    let head = data.add(DataBlock {
        caption: caption.to_owned(),
        heads,
        categories: chart.categories.clone(),
        columns,
        number,
    });
    (head, number)
}

fn values(series: &Series) -> Vec<Option<Decimal>> {
    series.points.iter().map(|point| point.as_ref().map(|point| point.value)).collect()
}

fn line_chart(caption: &str, lines: &LineChart, data: &mut ChartData, formats: &mut Formats) -> (Drawn, u32) {
    const DASHES: [ChartLineDashType; 4] = [
        ChartLineDashType::Solid,
        ChartLineDashType::LongDash,
        ChartLineDashType::RoundDot,
        ChartLineDashType::DashDot,
    ];
    const MARKERS: [ChartMarkerType; 4] =
        [ChartMarkerType::Circle, ChartMarkerType::Square, ChartMarkerType::Triangle, ChartMarkerType::Diamond];
    let target = lines.target.as_ref().map(|target| target.label.clone());
    let (head, number) = note(caption, lines, target, data, formats);
    let code = formats.numbers.code(number);
    let mut chart = Drawn::new(ChartType::Line);
    let count = lines.categories.len();
    let alone = lines.series.len() == 1;
    for (index, line) in lines.series.iter().enumerate() {
        let ink = shade(formats, index, lines.series.len().min(4));
        let mut series = series(data, head, column(index), count);
        let stroke =
            ChartLine::new().set_color(ink).set_width(2.25).set_dash_type(DASHES[index % DASHES.len()]).clone();
        series
            .set_format(ChartFormat::new().set_line(&stroke))
            .set_marker(
                ChartMarker::new().set_type(MARKERS[index % MARKERS.len()]).set_size(7).set_format(
                    ChartFormat::new().set_solid_fill(&fill(ink)).set_border(ChartLine::new().set_color(ink)),
                ),
            )
            .set_data_label(&point_label(&code, formats, ChartDataLabelPosition::Above));
        if !alone {
            series.set_custom_data_labels(&last_only(line));
        }
        // Pushing a series would take its markers away.
        *chart.add_series() = series;
    }
    if lines.target.is_some() {
        *chart.add_series() = target_line(data, head, lines, formats);
    }
    chart.x_axis().set_font(&font(formats, Ink::Text));
    chart.x_axis().set_label_position(ChartAxisLabelPosition::Low);
    value_axis(chart.y_axis(), &lines.unit, &code, formats);
    if let Some(least) = lower_end(lines) {
        chart.y_axis().set_min(least);
    }
    legend(&mut chart, !alone || lines.target.is_some(), formats);
    (chart, 340)
}

/// Where the axis of lines that run far above zero begins, so that they do not lie flat: half of their
/// range below the least, on a round number.
fn lower_end(lines: &LineChart) -> Option<f64> {
    let values = || {
        let points = lines.series.iter().flat_map(|s| s.points.iter().flatten());
        points.chain(&lines.target).map(|point| float(point.value))
    };
    let least = values().reduce(f64::min)?;
    let range = values().reduce(f64::max)? - least;
    if range <= 0.0 || least < range {
        return None;
    }
    let step = 10_f64.powf(range.log10().floor());
    Some((((least - range / 2.0) / step).floor() * step).max(0.0))
}

/// A dashed line across; the legend names it.
fn target_line(data: &ChartData, head: u32, lines: &LineChart, formats: &Formats) -> ChartSeries {
    let count = lines.categories.len();
    let mut line = series(data, head, column(lines.series.len()), count);
    let stroke = ChartLine::new()
        .set_color(formats.color(Ink::Muted))
        .set_width(1.5)
        .set_dash_type(ChartLineDashType::Dash)
        .clone();
    line.set_format(ChartFormat::new().set_line(&stroke)).set_marker(ChartMarker::new().set_none());
    line
}

/// Of several lines only the last value is written; all would run into each other.
fn last_only(series: &Series) -> Vec<ChartDataLabel> {
    let last = series.points.iter().rposition(Option::is_some);
    (0..series.points.len())
        .map(|index| {
            if Some(index) == last { ChartDataLabel::default() } else { ChartDataLabel::new().set_hidden().to_custom() }
        })
        .collect()
}

fn stacked_chart(caption: &str, stacks: &LineChart, data: &mut ChartData, formats: &mut Formats) -> (Drawn, u32) {
    let (head, number) = note(caption, stacks, None, data, formats);
    let code = formats.numbers.code(number);
    let mut chart = Drawn::new(ChartType::ColumnStacked);
    let kinds = stacks.series.len();
    let edge = ChartLine::new().set_color(formats.color(Ink::Paper)).set_width(1).clone();
    for index in 0..kinds {
        let ink = shade(formats, index, kinds);
        // Text on a shade: white on the darker ones, dark on the lighter ones.
        let words = if index * 2 < kinds.min(6) { Ink::Paper } else { Ink::Text };
        let mut series = series(data, head, column(index), stacks.categories.len());
        series.set_format(ChartFormat::new().set_solid_fill(&fill(ink)).set_border(&edge)).set_gap(60).set_data_label(
            ChartDataLabel::new()
                .show_value()
                .set_num_format(&code)
                .set_position(ChartDataLabelPosition::Center)
                .set_font(&font(formats, words)),
        );
        chart.push_series(&series);
    }
    chart.x_axis().set_font(&font(formats, Ink::Text));
    value_axis(chart.y_axis(), &stacks.unit, &code, formats);
    legend(&mut chart, kinds > 1, formats);
    (chart, 380)
}

/// A series whose name stands in the head of a column of the data sheet.
fn series(data: &ChartData, head: u32, col: u16, count: usize) -> ChartSeries {
    let last = head + count.max(1) as u32;
    let mut series = ChartSeries::new();
    series
        .set_name((data.name.as_str(), head, col))
        .set_categories((data.name.as_str(), head + 1, 0, last, 0))
        .set_values((data.name.as_str(), head + 1, col, last, col));
    series
}

fn legend(chart: &mut Drawn, shown: bool, formats: &Formats) {
    if shown {
        chart.legend().set_position(ChartLegendPosition::Bottom).set_font(&font(formats, Ink::Text));
    } else {
        chart.legend().set_hidden();
    }
}

fn point_label(code: &str, formats: &Formats, position: ChartDataLabelPosition) -> ChartDataLabel {
    ChartDataLabel::new()
        .show_value()
        .set_num_format(code)
        .set_position(position)
        .set_font(&font(formats, Ink::Text))
        .clone()
}

fn font(formats: &Formats, ink: Ink) -> ChartFont {
    ChartFont::new().set_size(10).set_color(formats.color(ink)).clone()
}

fn fill(ink: Color) -> ChartSolidFill {
    ChartSolidFill::new().set_color(ink).clone()
}

/// The accent colour, mixed with so much white that neighbouring series differ in grey as well.
fn shade(formats: &Formats, index: usize, of: usize) -> Color {
    let steps = of.clamp(2, 6) as f32;
    let share = 0.85 * ((index % of.clamp(1, 6)) as f32) / steps;
    let Rgb(red, green, blue) = formats.accent();
    let mix = |channel: u8| (f32::from(channel) + (255.0 - f32::from(channel)) * share) as u8;
    color(Rgb(mix(red), mix(green), mix(blue)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape_of(points: &[(&str, &str)]) -> Shape {
        let points: Vec<Point> = points
            .iter()
            .map(|(value, label)| Point { value: value.parse().expect("a number"), label: (*label).into() })
            .collect();
        label_shape(points.iter())
    }

    #[test]
    fn labels_of_a_chart_are_written_as_the_model_writes_them() {
        let shape = shape_of(&[("-54.669", "−54,7\u{a0}mnkr"), ("24", "+24,0\u{a0}mnkr")]);
        assert_eq!((shape.decimals, shape.signed), (1, true));
        assert_eq!(shape.unit, "mnkr");
        assert_eq!(shape_of(&[("1234", "1,234")]).decimals, 0);
        assert_eq!(shape_of(&[("12", "12,0")]).decimals, 1);
    }

    #[test]
    fn alternative_text_is_cut_between_words() {
        let alt = short(&"ord ".repeat(200));
        assert!(alt.encode_utf16().count() <= LONGEST_ALT);
        assert!(alt.ends_with("ord…"));
        assert_eq!(short("kort"), "kort");
    }
}
