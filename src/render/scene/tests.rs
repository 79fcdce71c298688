//! What every drawing must keep to, whatever the chart.

use rust_decimal::Decimal;

use super::samples::{chart, charts, point, status};
use super::*;
use crate::document::{
    Bar, BarChart, Heat, HeatCell, LineChart, Point, RiskKey, RiskMatrix, RiskPoint, Series, StatusGrid,
};

fn rough(text: &str, size: f32, bold: bool) -> f32 {
    text.chars().count() as f32 * size * if bold { 0.6 } else { 0.55 }
}

/// Left, top, right and bottom.
type Extent = (f32, f32, f32, f32);

fn extent(mark: &Mark) -> Extent {
    let around = |points: &[(f32, f32)], by: f32| {
        points.iter().fold((f32::MAX, f32::MAX, f32::MIN, f32::MIN), |(left, top, right, bottom), &(x, y)| {
            (left.min(x - by), top.min(y - by), right.max(x + by), bottom.max(y + by))
        })
    };
    match mark {
        Mark::Rect { x, y, width, height, .. } => (*x, *y, x + width, y + height),
        Mark::Line { points, width, .. } => around(points, width / 2.0),
        Mark::Polygon { points, .. } => around(points, 0.0),
        Mark::Circle { x, y, radius, .. } => around(&[(*x, *y)], *radius),
        Mark::Text { x, y, anchor, size, bold, text, .. } => {
            let width = rough(text, *size, *bold);
            let left = match anchor {
                Anchor::Start => *x,
                Anchor::Middle => x - width / 2.0,
                Anchor::End => x - width,
            };
            (left, y - size * 0.75, left + width, y + size * 0.22)
        }
    }
}

#[track_caller]
fn assert_within(scene: &Scene, what: &str) {
    assert!(scene.height.is_finite() && scene.height < 5_000.0, "{what}: {}", scene.height);
    for mark in &scene.marks {
        let (left, top, right, bottom) = extent(mark);
        let inside = left >= -0.6 && top >= -0.6 && right <= scene.width + 0.6 && bottom <= scene.height + 0.6;
        assert!(inside, "{what}: {mark:?} leaves {} × {}", scene.width, scene.height);
    }
}

#[track_caller]
fn assert_no_text_on_text(scene: &Scene, what: &str) {
    let texts: Vec<&Mark> = scene.marks.iter().filter(|mark| matches!(mark, Mark::Text { .. })).collect();
    for (index, one) in texts.iter().enumerate() {
        for other in &texts[index + 1..] {
            let (a, b) = (extent(one), extent(other));
            let apart = a.2 <= b.0 + 0.3 || b.2 <= a.0 + 0.3 || a.3 <= b.1 + 0.3 || b.3 <= a.1 + 0.3;
            assert!(apart, "{what}: {one:?} and {other:?} collide");
        }
    }
}

const NAMES: [&str; 8] = [
    "A",
    "Avdelning barn och unga",
    "Försörjningsstödsenheten och vuxenenheten gemensamt",
    "Kommunövergripandesamverkansorganisationsutvecklingsfunktionen",
    "",
    "T2 2025",
    "Ett mycket långt namn med många ord som måste brytas på flera rader för att alls få plats i diagrammet",
    "12\u{a0}345\u{a0}678\u{a0}901\u{a0}234 hushåll",
];
const VALUES: [&str; 9] = [
    "0",
    "-54.7",
    "24",
    "0.0000001",
    "-79228162514264337593543950335",
    "79228162514264337593543950335",
    "1000000",
    "7.35",
    "7.36",
];

/// A small repeatable sequence of numbers.
struct Sequence(u64);

impl Sequence {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    fn name(&mut self) -> String {
        NAMES[self.below(NAMES.len())].to_owned()
    }

    fn point(&mut self) -> Point {
        let mut point = point(VALUES[self.below(VALUES.len())]);
        if self.below(4) == 0 {
            point.label = self.name();
        }
        point
    }

    fn lines(&mut self) -> LineChart {
        let categories: Vec<String> = (0..self.below(15)).map(|_| self.name()).collect();
        let series = (0..self.below(7))
            .map(|_| Series {
                name: self.name(),
                points: categories.iter().map(|_| (self.below(4) > 0).then(|| self.point())).collect(),
            })
            .collect();
        LineChart {
            unit: self.name(),
            categories,
            months: Vec::new(),
            series,
            target: (self.below(2) == 0).then(|| self.point()),
        }
    }

    fn kind(&mut self) -> ChartKind {
        let (rows, columns) = (self.below(7), self.below(14));
        match self.below(6) {
            0 => ChartKind::Bars(BarChart {
                unit: self.name(),
                bars: (0..rows)
                    .map(|_| Bar { category: self.name(), point: self.point(), total: self.below(3) == 0 })
                    .collect(),
            }),
            1 => ChartKind::Stacked(self.lines()),
            2 => ChartKind::Lines(self.lines()),
            3 => ChartKind::RiskMatrix(RiskMatrix {
                probability: self.name(),
                consequence: self.name(),
                risks: (0..self.below(120))
                    .map(|_| RiskPoint {
                        number: self.below(130) as u32,
                        probability: self.below(7) as u8,
                        consequence: self.below(7) as u8,
                        planned: (self.below(3) == 0).then(|| (self.below(7) as u8, self.below(7) as u8)),
                    })
                    .collect(),
                threshold: self.below(30) as u8,
                key: RiskKey { now: self.name(), planned: self.name(), above: self.name() },
            }),
            4 => ChartKind::StatusGrid(StatusGrid {
                columns: (0..columns).map(|_| self.name()).collect(),
                rows: (0..rows)
                    .map(|_| {
                        let cells = (0..columns + 1).map(|_| status(['G', 'Y', 'R', '-'][self.below(4)]));
                        let cells = cells.collect();
                        (self.name(), cells)
                    })
                    .collect(),
            }),
            _ => ChartKind::Heat(Heat {
                columns: (0..columns).map(|_| self.name()).collect(),
                rows: (0..rows)
                    .map(|_| {
                        let cell = |sequence: &mut Sequence| {
                            let band = status(['G', 'Y', 'R', '-'][sequence.below(4)])?;
                            let label = sequence.point().label;
                            Some(HeatCell { label, band })
                        };
                        let cells = (0..columns).map(|_| cell(self)).collect();
                        (self.name(), cells)
                    })
                    .collect(),
            }),
        }
    }
}

#[test]
fn nothing_leaves_the_canvas_and_no_label_covers_another() {
    let mut sequence = Sequence(1);
    for round in 0..1_500 {
        let chart = chart("c", "c", "c", sequence.kind());
        let width = [LEAST_WIDTH, 234.0, 480.0, 700.0][sequence.below(4)];
        let scene = draw(&chart, width, &rough);
        let what = format!("round {round}: {:?}", chart.kind);
        assert_within(&scene, &what);
        assert_no_text_on_text(&scene, &what);
    }
}

#[test]
fn real_charts_keep_to_the_canvas_at_every_width() {
    for chart in charts() {
        for width in [0.0, LEAST_WIDTH, 234.0, 330.0, 480.0, 700.0] {
            let scene = draw(&chart, width, &rough);
            assert_within(&scene, &chart.id);
            assert_no_text_on_text(&scene, &chart.id);
        }
    }
}

#[test]
fn the_same_chart_gives_the_same_scene() {
    for chart in charts() {
        assert_eq!(draw(&chart, 480.0, &rough), draw(&chart, 480.0, &rough));
    }
}

#[test]
fn coordinates_have_two_decimals() {
    for chart in charts() {
        for mark in draw(&chart, 333.3, &rough).marks {
            if let Mark::Text { x, y, .. } = mark {
                for length in [x, y] {
                    let text = length.to_string();
                    let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
                    assert!(decimals <= 2, "{text}");
                }
            }
        }
    }
}

fn texts(scene: &Scene) -> Vec<&str> {
    scene
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Text { text, .. } => Some(text.as_str()),
            _ => None,
        })
        .collect()
}

#[test]
fn bars_that_come_to_their_sum_follow_on_each_other() {
    let bar = |value: &str, total: bool| Bar { category: value.to_owned(), point: point(value), total };
    let drawn = |bars: Vec<Bar>| {
        let kind = ChartKind::Bars(BarChart { unit: "mnkr".to_owned(), bars });
        let scene = draw(&chart("c", "c", "c", kind), 480.0, &rough);
        scene.marks.iter().filter(|mark| matches!(mark, Mark::Rect { .. })).map(extent).collect::<Vec<Extent>>()
    };
    let steps = || vec![bar("-10", false), bar("-50", false), bar("20", false)];
    let sum = drawn([steps(), vec![bar("-40", true)]].concat());
    let near = |a: f32, b: f32| (a - b).abs() < 0.02;
    // From right to left and back again: each begins where the one before ended, the sum at zero.
    assert!(near(sum[0].0, sum[1].2) && near(sum[1].0, sum[2].0), "{sum:?}");
    assert!(near(sum[3].2, sum[0].2) && near(sum[3].0, sum[2].2), "{sum:?}");
    // What does not come to its sum has bars from zero.
    let other = drawn([steps(), vec![bar("-41", true)]].concat());
    assert!(near(other[0].2, other[1].2) && near(other[1].2, other[2].0), "{other:?}");
}

#[test]
fn every_bar_says_its_value_and_a_deficit_points_left() {
    let bars = |value: &str| Bar { category: value.to_owned(), point: point(value), total: false };
    let kind = ChartKind::Bars(BarChart { unit: "mnkr".to_owned(), bars: ["-54.7", "9.2", "0"].map(bars).to_vec() });
    let scene = draw(&chart("c", "c", "c", kind), 480.0, &rough);
    for label in ["−54,7", "9,2", "0", "mnkr"] {
        assert!(texts(&scene).contains(&label), "{label}");
    }
    let rects: Vec<Extent> = scene.marks.iter().filter(|mark| matches!(mark, Mark::Rect { .. })).map(extent).collect();
    let [deficit, surplus] = rects[..] else {
        panic!("two bars have a length: {rects:?}");
    };
    assert!((deficit.2 - surplus.0).abs() < 0.02, "both begin at zero");
    assert!(deficit.0 < surplus.0);
}

#[test]
fn a_gap_breaks_the_line() {
    let kind = ChartKind::Lines(LineChart {
        unit: String::new(),
        categories: ["a", "b", "c", "d", "e"].map(str::to_owned).to_vec(),
        months: Vec::new(),
        series: vec![Series {
            name: "s".to_owned(),
            points: vec![Some(point("1")), Some(point("2")), None, Some(point("3")), Some(point("4"))],
        }],
        target: None,
    });
    let scene = draw(&chart("c", "c", "c", kind), 480.0, &rough);
    let strokes = scene.marks.iter().filter(|mark| matches!(mark, Mark::Line { ink: Ink::Accent, .. }));
    assert_eq!(strokes.count(), 2);
}

/// A single line at the ends of these months.
fn history(months: &[u32], values: &[&str]) -> Scene {
    let kind = ChartKind::Lines(LineChart {
        unit: "hushåll".to_owned(),
        categories: months.iter().map(|month| format!("m{month}")).collect(),
        months: months.to_vec(),
        series: vec![Series { name: String::new(), points: values.iter().map(|value| Some(point(value))).collect() }],
        target: None,
    });
    draw(&chart("c", "c", "c", kind), 430.0, &rough)
}

#[test]
fn time_is_shown_in_proportion() {
    let scene = history(&[12, 24, 32, 36], &["361", "374", "395", "389"]);
    let line = scene.marks.iter().find_map(|mark| match mark {
        Mark::Line { points, ink: Ink::Accent, .. } => Some(points),
        _ => None,
    });
    let xs: Vec<f32> = line.expect("a line").iter().map(|(x, _)| *x).collect();
    let share = |index: usize| (xs[index] - xs[0]) / (xs[3] - xs[0]);
    assert!((share(1) - 0.5).abs() < 0.01 && (share(2) - 20.0 / 24.0).abs() < 0.01, "{xs:?}");
}

#[test]
fn every_point_of_a_short_history_says_its_value() {
    for values in [["361", "374", "395", "389"], ["78", "91", "46", "100"], ["11.94", "8.26", "10.57", "9.85"]] {
        let scene = history(&[12, 24, 32, 36], &values);
        for value in values {
            let label = point(value).label;
            assert!(texts(&scene).contains(&label.as_str()), "{label} of {values:?}");
        }
    }
}

#[test]
fn a_value_stands_over_or_under_its_own_point() {
    let months = [8, 16, 20, 24, 28, 32, 36];
    for values in
        [["11.94", "9.13", "8.26", "10.88", "10.57", "9.85", "8.85"], ["7.6", "7.5", "7.4", "6.8", "6.2", "5.7", "5.5"]]
    {
        let scene = history(&months, &values);
        let line = scene.marks.iter().find_map(|mark| match mark {
            Mark::Line { points, ink: Ink::Accent, .. } => Some(points),
            _ => None,
        });
        let places = line.expect("a line").clone();
        for (value, (x, _)) in values.iter().zip(places) {
            let label = point(value).label;
            let at = scene.marks.iter().find_map(|mark| match mark {
                Mark::Text { x, text, anchor: Anchor::Middle, .. } if *text == label => Some(*x),
                _ => None,
            });
            assert!(at.is_some_and(|at| (at - x).abs() < 0.02), "{label} of {values:?}: {at:?}, {x}");
        }
    }
}

#[test]
fn every_risk_is_in_the_matrix() {
    let risks = (1..=40).map(|number| RiskPoint { number, probability: 4, consequence: 4, planned: Some((4, 3)) });
    let kind = ChartKind::RiskMatrix(RiskMatrix {
        probability: "Sannolikhet".to_owned(),
        consequence: "Konsekvens".to_owned(),
        risks: risks.collect(),
        threshold: 15,
        key: RiskKey::default(),
    });
    let scene = draw(&chart("c", "c", "c", kind), 480.0, &rough);
    for number in 1..=40 {
        assert!(texts(&scene).contains(&number.to_string().as_str()), "{number}");
    }
}

#[test]
fn values_beyond_all_measure_are_drawn() {
    for value in [Decimal::MAX, Decimal::MIN] {
        let mut sequence = Sequence(value.is_sign_negative().into());
        let mut lines = sequence.lines();
        lines.target = Some(Point { value, label: "−".to_owned() });
        let scene = draw(&chart("c", "c", "c", ChartKind::Lines(lines)), 480.0, &rough);
        assert_within(&scene, "extreme");
    }
}
