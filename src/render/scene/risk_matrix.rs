//! A 5 × 5 risk matrix.

use super::Anchor;
use super::canvas::Canvas;
use super::text::Face;
use crate::document::RiskMatrix;
use crate::render::ink::Ink;

/// Room for the numbers of the vertical axis.
const LEFT: f32 = 16.0;
const LEAST_CELL: f32 = 23.0;
/// Room for the value of the cell above its risks.
const VALUE: f32 = 10.0;

/// The grid of cells, as high as the fullest of them needs.
struct Cells {
    width: f32,
    height: f32,
    bottom: f32,
    radius: f32,
    across: usize,
}

impl Cells {
    fn left(&self, consequence: u8) -> f32 {
        LEFT + self.width * f32::from(consequence - 1)
    }

    fn top(&self, probability: u8) -> f32 {
        self.bottom - self.height * f32::from(probability)
    }
}

/// A risk in a cell: its number, and whether it stands where the plan placed it before it moved.
type Placed = (u32, bool);

/// Draws the chart, returns its height.
pub(super) fn draw(matrix: &RiskMatrix, canvas: &mut Canvas<'_>) -> f32 {
    let cells = cells(matrix, canvas);
    for probability in 1..=5 {
        for consequence in 1..=5 {
            draw_cell(matrix, &cells, probability, consequence, canvas);
        }
    }
    draw_threshold(matrix, &cells, canvas);
    for probability in 1..=5 {
        for consequence in 1..=5 {
            draw_risks(&of_cell(matrix, probability, consequence), &cells, probability, consequence, canvas);
        }
    }
    draw_axes(matrix, &cells, canvas)
}

/// The risks of a cell by their number, then those that the plan placed there. A scale beyond 1 to 5 counts as its end.
fn of_cell(matrix: &RiskMatrix, probability: u8, consequence: u8) -> Vec<Placed> {
    let is_here = |at: (u8, u8)| at.0.clamp(1, 5) == probability && at.1.clamp(1, 5) == consequence;
    let now = matrix.risks.iter().filter(|risk| is_here((risk.probability, risk.consequence)));
    let planned = matrix.risks.iter().filter(|risk| risk.planned.is_some_and(is_here));
    let mut placed: Vec<Placed> =
        now.map(|risk| (risk.number, false)).chain(planned.map(|risk| (risk.number, true))).collect();
    placed.sort_unstable_by_key(|(number, is_planned)| (*is_planned, *number));
    placed
}

fn cells(matrix: &RiskMatrix, canvas: &Canvas<'_>) -> Cells {
    const TOP: f32 = 16.0;
    let width = (canvas.width - LEFT - 1.0) / 5.0;
    let numbers: Vec<String> = matrix.risks.iter().map(|risk| risk.number.to_string()).collect();
    let widest = canvas.widest(numbers.iter().map(String::as_str), Face::STRONG);
    let radius = (widest / 2.0 + 2.0).max(6.0).min(width / 2.0 - 2.0);
    let across = ((width - 4.0) / (radius * 2.0 + 2.0)).floor().max(1.0) as usize;
    let cell = |place: u8| of_cell(matrix, place / 5 + 1, place % 5 + 1).len();
    let fullest = (0..25).map(cell).max().unwrap_or(0);
    let down = fullest.div_ceil(across) as f32;
    let height = (VALUE + down * (radius * 2.0 + 2.0) + 3.0).max(LEAST_CELL);
    Cells { width, height, bottom: TOP + height * 5.0, radius, across }
}

/// One hue, darker with the value. Below the threshold it changes at half of it: the plan has no band there, the eye
/// wants one.
fn tint(value: u8, threshold: u8) -> Ink {
    if value >= threshold {
        Ink::Shade
    } else if u16::from(value) * 2 >= u16::from(threshold) {
        Ink::Rule
    } else {
        Ink::Tint
    }
}

fn draw_cell(matrix: &RiskMatrix, cells: &Cells, probability: u8, consequence: u8, canvas: &mut Canvas<'_>) {
    let (x, y) = (cells.left(consequence), cells.top(probability));
    let value = probability * consequence;
    let height = cells.height;
    canvas.rect(x, y, cells.width, height, tint(value, matrix.threshold));
    let frame = [(x, y), (x + cells.width, y), (x + cells.width, y + height), (x, y + height), (x, y)];
    canvas.line(&frame, 0.8, Ink::Paper);
    let face = if value >= matrix.threshold { Face { bold: true, ..Face::SMALL } } else { Face::SMALL };
    let right = x + cells.width - 3.0;
    canvas.text(right, y + 6.5, Anchor::End, face, &value.to_string(), Ink::Text);
}

/// A line around the cells from the threshold on, so that they stand out in grey print too.
fn draw_threshold(matrix: &RiskMatrix, cells: &Cells, canvas: &mut Canvas<'_>) {
    let above = |probability: u8, consequence: u8| {
        (1..=5).contains(&probability)
            && (1..=5).contains(&consequence)
            && probability * consequence >= matrix.threshold
    };
    for probability in 1..=5 {
        for consequence in 1..=5_u8 {
            if !above(probability, consequence) {
                continue;
            }
            let (x, y) = (cells.left(consequence), cells.top(probability));
            let bottom = y + cells.height;
            if !above(probability, consequence - 1) {
                canvas.line(&[(x, y), (x, bottom)], 1.2, Ink::Text);
            }
            if !above(probability - 1, consequence) {
                canvas.line(&[(x, bottom), (x + cells.width, bottom)], 1.2, Ink::Text);
            }
        }
    }
}

/// A disc with its number where a risk is, a ring where the plan placed one that has moved.
fn draw_risks(placed: &[Placed], cells: &Cells, probability: u8, consequence: u8, canvas: &mut Canvas<'_>) {
    let step = cells.radius * 2.0 + 2.0;
    let top = cells.top(probability) + VALUE;
    let middle = cells.left(consequence) + cells.width / 2.0;
    // Rows of about the same length.
    let across = placed.len().div_ceil(placed.len().div_ceil(cells.across).max(1)).max(1);
    let rows = placed.chunks(across);
    let spare = cells.height - VALUE - step * rows.len() as f32;
    for (row, placed) in rows.enumerate() {
        let first = middle - step * (placed.len() as f32 - 1.0) / 2.0;
        let y = top + spare / 2.0 + step * (row as f32 + 0.5) - 1.0;
        for (index, (number, is_planned)) in placed.iter().enumerate() {
            let x = first + step * index as f32;
            canvas.circle(x, y, cells.radius, Ink::Text);
            let text = canvas.fit(&number.to_string(), Face::STRONG, cells.radius * 2.0);
            if *is_planned {
                canvas.circle(x, y, cells.radius - 1.2, Ink::Paper);
            }
            let ink = if *is_planned { Ink::Text } else { Ink::Paper };
            canvas.text(x, y, Anchor::Middle, Face::STRONG, &text, ink);
        }
    }
}

fn draw_axes(matrix: &RiskMatrix, cells: &Cells, canvas: &mut Canvas<'_>) -> f32 {
    let bottom = cells.bottom;
    for step in 1..=5_u8 {
        let y = cells.top(step) + cells.height / 2.0;
        canvas.text(LEFT - 6.0, y, Anchor::End, Face::LABEL, &step.to_string(), Ink::Text);
        let x = cells.left(step) + cells.width / 2.0;
        canvas.text(x, bottom + 7.0, Anchor::Middle, Face::LABEL, &step.to_string(), Ink::Text);
    }
    let most = canvas.width - LEFT - 4.0;
    let probability = canvas.fit(&matrix.probability, Face::STRONG, most);
    arrow(7.0, 11.0, (0.0, -1.0), canvas);
    canvas.text(LEFT, 6.0, Anchor::Start, Face::STRONG, &probability, Ink::Text);
    let consequence = canvas.fit(&matrix.consequence, Face::STRONG, most);
    let right = LEFT + cells.width * 5.0;
    arrow(right - 10.0, bottom + 19.0, (1.0, 0.0), canvas);
    canvas.text(right - 14.0, bottom + 19.0, Anchor::End, Face::STRONG, &consequence, Ink::Text);
    let taken = canvas.measure(&consequence, Face::STRONG) + 30.0;
    draw_key(matrix, (bottom + 19.0, right - taken), canvas)
}

/// What the signs mean, beside the name of the axis if there is room and else below it; returns the lower edge.
fn draw_key(matrix: &RiskMatrix, (beside, room): (f32, f32), canvas: &mut Canvas<'_>) -> f32 {
    const SIGN: f32 = 12.0;
    const APART: f32 = 14.0;
    const LINE: f32 = 12.0;
    let key = &matrix.key;
    let moved = matrix.risks.iter().any(|risk| risk.planned.is_some());
    let told = [(&key.now, true), (&key.planned, moved), (&key.above, true)];
    let told: Vec<(usize, String, f32)> = told
        .into_iter()
        .enumerate()
        .filter(|(_, (words, is_shown))| *is_shown && !words.is_empty())
        .map(|(sign, (words, _))| {
            let words = canvas.fit(words, Face::SMALL, canvas.width - LEFT - SIGN);
            let width = SIGN + canvas.measure(&words, Face::SMALL);
            (sign, words, width)
        })
        .collect();
    let whole: f32 = told.iter().map(|(.., width)| width + APART).sum();
    let mut y = if LEFT + whole <= room { beside } else { beside + LINE };
    let mut x = LEFT;
    for (sign, words, width) in told {
        if x > LEFT && x + width > canvas.width {
            (x, y) = (LEFT, y + LINE);
        }
        let middle = x + 4.0;
        if sign == 2 {
            canvas.rect(x, y - 3.5, 8.0, 7.0, Ink::Shade);
            let frame = [(x, y + 3.5), (x, y - 3.5), (x + 8.0, y - 3.5), (x + 8.0, y + 3.5), (x, y + 3.5)];
            canvas.line(&frame, 1.0, Ink::Text);
        } else {
            canvas.circle(middle, y, 4.0, Ink::Text);
        }
        if sign == 1 {
            canvas.circle(middle, y, 3.0, Ink::Paper);
        }
        canvas.text(x + SIGN, y, Anchor::Start, Face::SMALL, &words, Ink::Muted);
        x += width + APART;
    }
    y + 7.0
}

/// A small arrow from a point in a direction.
fn arrow(x: f32, y: f32, (dx, dy): (f32, f32), canvas: &mut Canvas<'_>) {
    let at = |along: f32, aside: f32| (x + dx * along - dy * aside, y + dy * along + dx * aside);
    canvas.line(&[at(0.0, 0.0), at(6.0, 0.0)], 1.0, Ink::Text);
    canvas.polygon(&[at(10.0, 0.0), at(5.0, 2.6), at(5.0, -2.6)], Ink::Text);
}
