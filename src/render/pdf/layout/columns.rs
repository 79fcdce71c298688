//! Widths of table columns.
//!
//! *Takes* what each column needs and could use, and how long its cells are, *returns* widths that fill the table and make
//! it low, or says that the table does not fit. *Never* looks at content.

use crate::document::ColumnKind;
use crate::render::pdf::length::Pt;
use crate::render::pdf::paragraph::Widths;

/// A word up to this width is not broken in a column of text.
const WORD: Pt = Pt(105.0);
/// A column of long texts is not narrower, if it has that much to say: how it reads well, and the least.
pub(crate) const LONG: [Pt; 2] = [Pt(112.0), Pt(78.0)];
/// The head of a column of figures stays on one line up to this width, if there is room.
const HEAD: Pt = Pt(64.0);

/// A few words up to this width stay on a line.
const FEW_WORDS: Pt = Pt(70.0);

/// A column up to this width holds numbers and signs, and gains nothing by more.
const SHORT: Pt = Pt(48.0);

/// What a column asks for, padding included.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Demand {
    pub(crate) kind: ColumnKind,
    /// Of the head, which may break at words.
    pub(crate) head: Widths,
    /// Of the cells.
    pub(crate) cells: Widths,
    /// Names the row.
    pub(crate) heads_row: bool,
    pub(crate) padding: Pt,
    /// The least for long texts, one of [`LONG`].
    pub(crate) long: Pt,
}

impl Demand {
    /// The demand of the same column at a size so many times as large.
    pub(crate) fn scaled(self, factor: f32, long: Pt) -> Demand {
        Demand { long, head: self.head.scaled(factor), cells: self.cells.scaled(factor), ..self }
    }

    /// The least width that looks right.
    fn least(&self) -> Pt {
        let head = self.head.fragment.max(self.head.word.min(WORD));
        let cells = match self.kind {
            ColumnKind::Number | ColumnKind::Status => self.cells.line,
            ColumnKind::Text => self.cells.fragment.max(self.cells.word.min(WORD)),
            ColumnKind::LongText => {
                let words = self.cells.fragment.max(self.cells.word.min(WORD));
                words.max(self.cells.line.min(self.long))
            }
        };
        head.max(cells) + self.padding
    }

    /// The width that it could use.
    fn most(&self) -> Pt {
        let head = match self.kind {
            ColumnKind::Number | ColumnKind::Status => self.head.line.min(HEAD),
            ColumnKind::Text | ColumnKind::LongText => self.head.line,
        };
        (head.max(self.cells.line) + self.padding).max(self.least())
    }
}

/// Widths that add up to `total`, or `None` if the columns need more.
pub(crate) fn distribute(demands: &[Demand], total: Pt) -> Option<Vec<Pt>> {
    let mut widths: Vec<Pt> = demands.iter().map(Demand::least).collect();
    let used: Pt = widths.iter().copied().sum();
    if used > total + Pt(0.01) {
        return None;
    }
    let left = pour(demands, &mut widths, total - used);
    spread(demands, &mut widths, left);
    Some(widths)
}

/// Widths that add up to `total` although the columns need more: words will be broken anywhere.
///
/// Narrow columns keep what they need; the wide ones share what is left.
pub(crate) fn squeeze(demands: &[Demand], total: Pt) -> Vec<Pt> {
    let mut widths: Vec<Option<Pt>> = vec![None; demands.len()];
    let mut left = total;
    let mut open = demands.len();
    loop {
        let fair = left * (1.0 / open.max(1) as f32);
        let before = open;
        for (width, demand) in widths.iter_mut().zip(demands) {
            if width.is_none() && demand.least() <= fair {
                *width = Some(demand.least());
                left -= demand.least();
                open -= 1;
            }
        }
        if open == before || open == 0 {
            let fair = left * (1.0 / open.max(1) as f32);
            return widths.into_iter().map(|width| width.unwrap_or(fair)).collect();
        }
    }
}

/// Gives columns what they could use, more to those with more text; returns what is left.
///
/// By the square root, so that a column of long texts grows most and yet does not starve one of names.
fn pour(demands: &[Demand], widths: &mut [Pt], mut left: Pt) -> Pt {
    for _ in 0..demands.len() {
        let open: Vec<usize> =
            (0..demands.len()).filter(|column| demands[*column].most() > widths[*column] + Pt(0.01)).collect();
        let weights: f32 = open.iter().map(|column| demands[*column].most().0.sqrt()).sum();
        if open.is_empty() || left <= Pt(0.01) {
            break;
        }
        let share = left;
        for column in open {
            let offered = share * (demands[column].most().0.sqrt() / weights);
            let taken = offered.min(demands[column].most() - widths[column]).min(left);
            widths[column] += taken;
            left -= taken;
        }
    }
    left
}

/// What nobody needs goes to the column of long texts, else half to the one that names the rows and the rest to columns of
/// figures, the narrowest first, so that they become equal; without those to columns of words, not to short ones.
fn spread(demands: &[Demand], widths: &mut [Pt], left: Pt) {
    if left <= Pt::ZERO || widths.is_empty() {
        return;
    }
    let of_kind = |kind: ColumnKind| (0..demands.len()).filter(move |column| demands[*column].kind == kind);
    let long = of_kind(ColumnKind::LongText).max_by(|a, b| demands[*a].most().0.total_cmp(&demands[*b].most().0));
    if let Some(column) = long {
        widths[column] += left;
        return;
    }
    // Figures far from their name are hard to follow.
    let name = demands.iter().position(|demand| demand.heads_row).or_else(|| of_kind(ColumnKind::Text).next());
    let mut rest = left;
    if let Some(column) = name {
        widths[column] += left * 0.5;
        rest = left * 0.5;
    }
    let figures: Vec<usize> = of_kind(ColumnKind::Number).collect();
    if figures.len() > 1 {
        level(demands, &figures, widths, rest);
        return;
    }
    let wide: Vec<usize> = (0..widths.len()).filter(|column| widths[*column] > SHORT).collect();
    let takers = if wide.is_empty() { (0..widths.len()).collect() } else { wide };
    let share = rest * (1.0 / takers.len() as f32);
    takers.into_iter().for_each(|column| widths[column] += share);
}

/// Gives columns of figures more width, in small steps and the narrowest first, but for what keeps it from its neighbours.
fn level(demands: &[Demand], figures: &[usize], widths: &mut [Pt], mut left: Pt) {
    const STEP: Pt = Pt(1.0);
    let room = |widths: &[Pt], column: usize| (widths[column] - demands[column].padding).0;
    while left > Pt(0.01) {
        let narrowest = figures.iter().copied().min_by(|a, b| room(widths, *a).total_cmp(&room(widths, *b)));
        let Some(column) = narrowest else { break };
        let step = STEP.min(left);
        widths[column] += step;
        left -= step;
    }
}

/// A row, by column the lengths of the lines that a cell would have if it were wide enough.
pub(crate) type Lengths = Vec<Vec<Pt>>;

/// Moves width between columns of text as long as that makes the table lower. None becomes narrower than looks right, nor
/// much narrower than its share.
pub(crate) fn lower(demands: &[Demand], rows: &[Lengths], widths: &mut [Pt]) {
    const STEPS: [Pt; 4] = [Pt(36.0), Pt(18.0), Pt(9.0), Pt(4.5)];
    const SHARE: f32 = 0.55;
    const MOST_MOVES: usize = 40;
    let least: Vec<Pt> = demands.iter().zip(&*widths).map(|(own, width)| own.least().max(*width * SHARE)).collect();
    let texts: Vec<usize> = (0..demands.len())
        .filter(|column| matches!(demands[*column].kind, ColumnKind::Text | ColumnKind::LongText))
        .collect();
    let mut height = lines_of(demands, rows, widths);
    // As low as it can be.
    if height <= rows.iter().filter(|row| !row.is_empty()).count() + 1 {
        return;
    }
    let mut moves = 0;
    for step in STEPS {
        loop {
            let givers = texts.iter().copied().filter(|from| widths[*from] - step >= least[*from]);
            let pairs = givers.flat_map(|from| texts.iter().map(move |to| (from, *to)));
            let tried = pairs.filter(|(from, to)| from != to).map(|(from, to)| {
                let mut tried = widths.to_vec();
                tried[from] -= step;
                tried[to] += step;
                (lines_of(demands, rows, &tried), tried)
            });
            // The first of several that are as good.
            let best = tried.min_by_key(|(found, _)| *found);
            let Some((found, tried)) = best.filter(|(found, _)| *found < height && moves < MOST_MOVES) else { break };
            widths.copy_from_slice(&tried);
            (height, moves) = (found, moves + 1);
        }
    }
}

/// About how many lines the head and the rows have in all.
fn lines_of(demands: &[Demand], rows: &[Lengths], widths: &[Pt]) -> usize {
    let room = |column: usize| widths[column] - demands[column].padding;
    let head = (0..demands.len()).map(|column| lines(demands[column].head.line, room(column))).max().unwrap_or(0);
    let row = |row: &Lengths| {
        let cells = row.iter().enumerate();
        cells.map(|(column, cell)| cell.iter().map(|own| lines(*own, room(column))).sum()).max().unwrap_or(0)
    };
    head + rows.iter().map(row).sum::<usize>()
}

/// About how many lines a text of this length takes: at the end of most there is room for no other word. To break a few
/// words costs more than it saves.
fn lines(length: Pt, room: Pt) -> usize {
    const LOST: Pt = Pt(15.0);
    if length <= room {
        return 1;
    }
    let lines = (length / (room - LOST).max(Pt(1.0))).ceil() as usize;
    if length <= FEW_WORDS { lines + 2 } else { lines }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn demand(kind: ColumnKind, word: f32, line: f32) -> Demand {
        let cells = Widths { fragment: Pt(word.min(30.0)), word: Pt(word), line: Pt(line) };
        Demand { kind, head: Widths::default(), cells, heads_row: false, padding: Pt(8.0), long: LONG[0] }
    }

    #[test]
    fn the_columns_fill_the_table() {
        let demands = [
            demand(ColumnKind::Text, 60.0, 120.0),
            demand(ColumnKind::Number, 40.0, 40.0),
            demand(ColumnKind::LongText, 70.0, 9000.0),
        ];
        let widths = distribute(&demands, Pt(460.0)).expect("fits");
        let sum: Pt = widths.iter().copied().sum();
        assert!((sum.0 - 460.0).abs() < 0.1, "{widths:?}");
        assert!((widths[1].0 - 48.0).abs() < 0.1, "a figure takes what it needs");
        assert!(widths[2] > widths[0], "long texts get the width: {widths:?}");
        assert!(widths[0] > Pt(75.0), "and names are not starved: {widths:?}");
    }

    #[test]
    fn width_goes_where_it_saves_lines() {
        let demands = [
            demand(ColumnKind::Text, 60.0, 200.0),
            demand(ColumnKind::Text, 60.0, 200.0),
            demand(ColumnKind::LongText, 70.0, 900.0),
        ];
        let mut widths = vec![Pt(200.0), Pt(130.0), Pt(130.0)];
        let rows = vec![vec![vec![Pt(80.0)], vec![Pt(100.0)], vec![Pt(900.0)]]; 3];
        let before = lines_of(&demands, &rows, &widths);
        lower(&demands, &rows, &mut widths);
        let sum: Pt = widths.iter().copied().sum();
        assert!((sum.0 - 460.0).abs() < 0.1, "{widths:?}");
        assert!(lines_of(&demands, &rows, &widths) < before && widths[2] > Pt(190.0), "{widths:?}");
        assert!(widths[0] >= Pt(200.0 * 0.55), "names keep most of theirs: {widths:?}");
    }

    #[test]
    fn figures_are_never_squeezed_into_too_little() {
        let demands = vec![demand(ColumnKind::Number, 50.0, 50.0); 14];
        assert!(distribute(&demands, Pt(460.0)).is_none());
        assert!(distribute(&demands, Pt(14.0 * 58.0)).is_some());
    }
}
