//! Drawings as inline SVG.
//!
//! *Takes* a scene, *returns* an `svg` element coloured by classes. *Never* lays out anything.

use std::fmt::Write as _;

use super::colour::name;
use super::escape::escape;
use crate::render::scene::{Anchor, Mark, Scene};

/// CSS pixels per point: the labels of 8.5 points are then 12 pixels high.
pub(super) const SCALE: f32 = 1.42;

/// The element; `id` is unique in the page, `title` and `desc` are its name for assistive technology.
pub(super) fn element(scene: &Scene, id: &str, class: &str, title: &str, desc: &str) -> String {
    let Scene { width, height, .. } = scene;
    let (across, down) = ((width * SCALE).round(), (height * SCALE).round());
    let mut svg = format!(
        "<svg id=\"{id}\" class=\"{class}\" role=\"img\" aria-labelledby=\"{id}-t\" aria-describedby=\"{id}-d\" \
         viewBox=\"0 0 {width} {height}\" width=\"{across}\" height=\"{down}\">\n\
         <title id=\"{id}-t\">{}</title>\n<desc id=\"{id}-d\">{}</desc>\n",
        escape(title),
        escape(desc)
    );
    for mark in &scene.marks {
        push_mark(&mut svg, mark);
    }
    svg.push_str("</svg>\n");
    svg
}

fn push_mark(svg: &mut String, mark: &Mark) {
    let result = match mark {
        Mark::Rect { x, y, width, height, ink } => writeln!(
            svg,
            "<rect class=\"f-{}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>",
            name(*ink)
        ),
        Mark::Line { points, width, ink, dashed } => writeln!(
            svg,
            "<polyline class=\"s-{}{}\" stroke-width=\"{width}\" points=\"{}\"/>",
            name(*ink),
            if *dashed { " dash" } else { "" },
            list(points)
        ),
        Mark::Polygon { points, ink } => {
            writeln!(svg, "<polygon class=\"f-{}\" points=\"{}\"/>", name(*ink), list(points))
        }
        Mark::Circle { x, y, radius, ink } => {
            writeln!(svg, "<circle class=\"f-{}\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>", name(*ink))
        }
        Mark::Text { x, y, anchor, size, bold, text, ink } => writeln!(
            svg,
            "<text class=\"f-{}{}{}\" x=\"{x}\" y=\"{y}\" font-size=\"{size}\">{}</text>",
            name(*ink),
            match anchor {
                Anchor::Start => "",
                Anchor::Middle => " mid",
                Anchor::End => " end",
            },
            if *bold { " bold" } else { "" },
            escape(text)
        ),
    };
    result.expect("invariant: writing to a string does not fail");
}

fn list(points: &[(f32, f32)]) -> String {
    let pairs: Vec<String> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
    pairs.join(" ")
}
