//! Symbols of statuses and markers of series: told apart by shape, not by colour alone.

use super::canvas::Canvas;
use crate::domain::Status;
use crate::render::ink::Ink;

/// The symbol of a status centred on a point: circle, triangle or square; a dash where there is none.
pub(super) fn status(canvas: &mut Canvas<'_>, x: f32, y: f32, radius: f32, status: Option<Status>) {
    match status {
        Some(Status::Green) => canvas.circle(x, y, radius, Ink::Status(Status::Green)),
        Some(Status::Yellow) => {
            let points = triangle(x, y, radius * 1.15);
            canvas.polygon(&points, Ink::Status(Status::Yellow));
        }
        Some(Status::Red) => {
            let side = radius * 1.8;
            let ink = Ink::Status(Status::Red);
            canvas.rect(x - side / 2.0, y - side / 2.0, side, side, ink);
        }
        None => canvas.line(&[(x - radius, y), (x + radius, y)], 1.0, Ink::Muted),
    }
}

/// How the series with this index is told apart.
#[derive(Clone, Copy)]
pub(super) struct SeriesStyle {
    pub(super) ink: Ink,
    pub(super) dashed: bool,
    shape: usize,
}

/// Ink, dash and marker of a series; twelve combinations before they repeat.
pub(super) fn series(index: usize) -> SeriesStyle {
    SeriesStyle { ink: [Ink::Accent, Ink::Text, Ink::Muted][index % 3], dashed: index % 2 == 1, shape: index % 4 }
}

/// The marker of a series, on a ground of paper so that it stands out of crossing lines.
pub(super) fn marker(canvas: &mut Canvas<'_>, x: f32, y: f32, style: SeriesStyle) {
    let r = 2.6;
    match style.shape {
        0 => canvas.circle(x, y, r, style.ink),
        1 => canvas.rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8, style.ink),
        2 => canvas.polygon(&triangle(x, y, r * 1.25), style.ink),
        _ => {
            let d = r * 1.3;
            canvas.polygon(&[(x, y - d), (x + d, y), (x, y + d), (x - d, y)], style.ink);
        }
    }
}

fn triangle(x: f32, y: f32, radius: f32) -> [(f32, f32); 3] {
    let (half, rise, fall) = (radius, radius * 1.05, radius * 0.75);
    [(x, y - rise), (x + half, y + fall), (x - half, y + fall)]
}
