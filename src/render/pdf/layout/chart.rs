//! Charts: any scene, drawn inside a figure.

use super::page::Geometry;
use super::{Align, Frame, Layout, Look, space, stacked, take_stack};
use crate::document::Chart;
use crate::render::ink::Ink;
use crate::render::pdf::PdfError;
use crate::render::pdf::fonts::Face;
use crate::render::pdf::length::Pt;
use crate::render::pdf::paragraph::{Hyphens, Span};
use crate::render::pdf::strip::{Area, Begins, Orientation, Owner, Shape, Slice, Strip, Text};
use crate::render::pdf::tree::{ElemId, Kind};
use crate::render::scene::{self, Anchor, Mark, Measure, Scene};

impl Layout<'_> {
    /// A chart: its caption, then the figure with its alternative text.
    pub(super) fn chart(&mut self, chart: &Chart, parent: ElemId, frame: Frame) -> Result<Vec<Strip>, PdfError> {
        let figure = self.tree.add(Kind::Figure, parent);
        self.tree.get_mut(figure).alt = Some(chart.alt.clone());
        let caption = self.tree.add(Kind::Caption, figure);
        let look = Look { size: Pt(10.0), leading: Pt(13.5), ink: Ink::Text, gap: Pt::ZERO };
        let span = Span::new(&*chart.caption, look.style(Face::Bold), Owner::Element(caption));
        let mut strips = self.set(vec![span], frame, look, Align::Left, Hyphens::IfNeeded)?;
        strips.iter_mut().for_each(|strip| strip.keep = true);
        let scene = self.scene(chart, frame.width);
        let (width, height) = (Pt(scene.width), Pt(scene.height));
        let mut strip = Strip::new(height);
        for mark in &scene.marks {
            self.draw(mark, frame.x, Owner::Element(figure), &mut strip)?;
        }
        strip.gap = Pt(6.0);
        strip.figures.push(Area { figure, x: frame.x, y: Pt::ZERO, width, height });
        strips.push(strip);
        if let Some(first) = strips.first_mut() {
            first.anchors.push((chart.id.as_str().into(), figure));
            first.begins = Some(Begins::Chart);
        }
        space(&mut strips, Pt(12.0), Pt(16.0));
        Ok(strips)
    }

    /// Charts two by two, those of a row with their captions and their lower edges in line.
    pub(super) fn charts(&mut self, charts: &[Chart], parent: ElemId, frame: Frame) -> Result<Vec<Strip>, PdfError> {
        const GUTTER: Pt = Pt(22.0);
        let width = (frame.width - GUTTER) * 0.5;
        let mut rows = Vec::new();
        for pair in charts.chunks(2) {
            let mut stacks = Vec::new();
            for (index, chart) in pair.iter().enumerate() {
                let own = Frame { x: frame.x + (width + GUTTER) * index as f32, width };
                stacks.push(self.chart(chart, parent, own)?);
            }
            let tallest = stacks.iter().map(|stack| stacked(stack)).fold(Pt::ZERO, Pt::max);
            let mut row = Strip::new(tallest);
            for mut stack in stacks {
                let spare = tallest - stacked(&stack);
                if let Some(drawing) = stack.last_mut() {
                    drawing.gap += spare;
                }
                take_stack(&mut row, stack, Pt::ZERO);
            }
            row.begins = Some(Begins::Chart);
            space(std::slice::from_mut(&mut row), Pt(12.0), Pt(16.0));
            rows.push(row);
        }
        Ok(rows)
    }

    fn scene(&self, chart: &Chart, width: Pt) -> Scene {
        let measure: Measure<'_> = &|text, size, bold| self.fonts.measure(text, Pt(size), Face::of(bold, false)).0;
        let scene = scene::draw(chart, width.0, measure);
        // A chart is never cut; one taller than a page is made smaller as a whole.
        let tallest = Geometry::of(Orientation::Portrait).body() - Pt(60.0);
        if scene.height > tallest.0 {
            let factor = tallest.0 / scene.height;
            return scaled(scene, factor);
        }
        scene
    }

    /// Draws one mark of a scene.
    fn draw(&self, mark: &Mark, left: Pt, owner: Owner, strip: &mut Strip) -> Result<(), PdfError> {
        match mark {
            Mark::Rect { x, y, width, height, ink } => {
                let (width, height, ink) = (Pt(*width), Pt(*height), *ink);
                let rect = Shape::Rect { width, height, ink };
                strip.draw(owner, left + Pt(*x), Pt(*y), rect);
            }
            Mark::Line { points, width, ink, dashed } => {
                let line = Shape::Line { points: in_points(points), width: Pt(*width), ink: *ink, dashed: *dashed };
                strip.draw(owner, left, Pt::ZERO, line);
            }
            Mark::Polygon { points, ink } => {
                let (points, ink) = (in_points(points), *ink);
                strip.draw(owner, left, Pt::ZERO, Shape::Polygon { points, ink });
            }
            Mark::Circle { x, y, radius, ink } => {
                let (radius, ink) = (Pt(*radius), *ink);
                strip.draw(owner, left + Pt(*x), Pt(*y), Shape::Circle { radius, ink });
            }
            Mark::Text { x, y, anchor, size, bold, text, ink } => {
                let face = Face::of(*bold, false);
                let words = self.fonts.prepare(text).replace('\n', " ");
                let width = self.fonts.measure(&words, Pt(*size), face);
                let start = match anchor {
                    Anchor::Start => Pt(*x),
                    Anchor::Middle => Pt(*x) - width * 0.5,
                    Anchor::End => Pt(*x) - width,
                };
                let text = self.one_line(&words, face, Pt(*size), *ink)?;
                strip.draw(owner, left + start, Pt(*y), Shape::Text(text));
            }
        }
        Ok(())
    }

    /// Prepared text as one run that is not broken.
    pub(super) fn one_line(&self, text: &str, face: Face, size: Pt, ink: Ink) -> Result<Text, PdfError> {
        let mut slices = Vec::new();
        for word in text.split_inclusive(' ') {
            let word = self.fonts.shape(face, word)?;
            let to = word.glyphs.len();
            slices.push(Slice { word, from: 0, to });
        }
        Ok(Text { face, size, ink, slices, hyphen: false })
    }
}

fn scaled(mut scene: Scene, factor: f32) -> Scene {
    let all = |points: &mut Vec<(f32, f32)>| {
        for point in points {
            *point = (point.0 * factor, point.1 * factor);
        }
    };
    for mark in &mut scene.marks {
        match mark {
            Mark::Rect { x, y, width, height, .. } => [x, y, width, height].into_iter().for_each(|v| *v *= factor),
            Mark::Line { points, width, .. } => {
                all(points);
                *width *= factor;
            }
            Mark::Polygon { points, .. } => all(points),
            Mark::Circle { x, y, radius, .. } => {
                [x, y, radius].into_iter().for_each(|v| *v *= factor);
            }
            Mark::Text { x, y, size, .. } => [x, y, size].into_iter().for_each(|v| *v *= factor),
        }
    }
    scene.width *= factor;
    scene.height *= factor;
    scene
}

fn in_points(points: &[(f32, f32)]) -> Vec<(Pt, Pt)> {
    points.iter().map(|(x, y)| (Pt(*x), Pt(*y))).collect()
}
