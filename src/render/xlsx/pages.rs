//! Where the pages of a printed sheet end, so that no table or chart is cut in two that fits a page whole.
//!
//! *Takes* the heights of rows and what belongs together, *returns* the rows that a page begins with. *Never* breaks
//! columns: a sheet is as wide as its page. Programs print a little differently, so a page is reckoned twice: as it is,
//! and with rows as low as LibreOffice makes them. What would be cut by either reckoning begins a page.

use std::collections::BTreeMap;
use std::ops::Range;

use super::measure::LINE;

/// A4 within the margins of `page` in the parent module, in points: upright.
const UPRIGHT: (f64, f64) = (516.0, 755.0);
/// The same, landscape.
const LANDSCAPE: (f64, f64) = (762.0, 508.0);
/// The part of a page that is reckoned with.
const FULL: f64 = 0.99;
/// How much more fits where rows are lower.
const LOWER: f64 = 1.1;
/// The beginning of what is longer than a page: its heads and the first rows.
const BEGINNING: f64 = 140.0;
/// Points of a character of column width, and of a cell's margins.
const CHARACTER: f64 = 7.0 * 0.75;
const MARGINS: f64 = 5.0 * 0.75;

/// The heights of rows in points; others have the height of a line.
#[derive(Clone, Debug, Default)]
pub(super) struct Heights(BTreeMap<u32, f64>);

impl Heights {
    pub(super) fn set(&mut self, row: u32, height: f64) {
        self.0.insert(row, height);
    }

    pub(super) fn is_set(&self, row: u32) -> bool {
        self.0.contains_key(&row)
    }

    fn of(&self, rows: Range<u32>) -> f64 {
        let usual = f64::from(rows.end.saturating_sub(rows.start)) * LINE;
        usual + self.0.range(rows).map(|(_, height)| height - LINE).sum::<f64>()
    }
}

/// The paper that a sheet is printed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paper {
    /// As a rule.
    A4,
    /// Where letters would be too small to read.
    A3,
}

impl Paper {
    /// Its number in the file.
    pub(super) fn code(self) -> u8 {
        match self {
            Paper::A4 => 9,
            Paper::A3 => 8,
        }
    }
}

/// The paper of a sheet whose columns are so wide, and the height of rows that fit a page of it, shrunk to fit if need be.
pub(super) fn room(widths: &[f64], landscape: bool) -> (Paper, f64) {
    // Eight points of eleven.
    const LEGIBLE: f64 = 0.73;
    let (across, down) = if landscape { LANDSCAPE } else { UPRIGHT };
    let width: f64 = widths.iter().map(|width| width * CHARACTER + MARGINS).sum();
    let (paper, times) = if across / width < LEGIBLE { (Paper::A3, 2_f64.sqrt()) } else { (Paper::A4, 1.0) };
    (paper, down * times * FULL * (width / (across * times)).max(1.0))
}

/// The rows before which a page ends, given what belongs together and where a page ends anyway.
pub(super) fn breaks(together: &[Range<u32>], wanted: &[u32], heights: &Heights, room: f64) -> Vec<u32> {
    let mut breaks = wanted.to_vec();
    // By each reckoning, what fits a page and the row that the page began with.
    let mut pages = [(room, 0), (room * LOWER, 0)];
    for (index, rows) in together.iter().enumerate() {
        for (_, page) in &mut pages {
            *page = wanted.iter().copied().filter(|row| (*page..=rows.start).contains(row)).max().unwrap_or(*page);
        }
        let own = heights.of(rows.clone());
        let cut = |(room, page): (f64, u32)| {
            let need = if own <= room { own } else { BEGINNING };
            page < rows.start && heights.of(page..rows.start) + need > room
        };
        // The title is never left alone.
        if index > 0 && pages.into_iter().any(cut) {
            breaks.push(rows.start);
            pages = pages.map(|(room, _)| (room, rows.start));
        }
        pages = pages.map(|(room, page)| (room, last_page(page, rows.end, heights, room)));
    }
    breaks.sort_unstable();
    breaks.dedup();
    breaks
}

/// The first row of the last page, where pages that began at a row end by themselves.
fn last_page(first: u32, end: u32, heights: &Heights, room: f64) -> u32 {
    let (mut page, mut used) = (first, 0.0);
    for row in first..end {
        let height = heights.of(row..row + 1);
        if used + height > room {
            (page, used) = (row, 0.0);
        }
        used += height;
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_the_rest_of_a_page_begins_the_next() {
        let heights = Heights::default();
        // Pages of 30 lines: 20 stand on the first, so that 15 more do not fit, and then 10 do.
        let breaks = breaks(&[2..20, 20..35, 35..45], &[], &heights, 30.0 * LINE);
        assert_eq!(breaks, [20]);
    }

    #[test]
    fn what_is_longer_than_a_page_begins_where_it_stands_and_high_rows_count() {
        let mut heights = Heights::default();
        assert!(breaks(&[2..5, 5..70], &[], &heights, 30.0 * LINE).is_empty());
        heights.set(3, 27.0 * LINE);
        assert_eq!(breaks(&[2..5, 5..70], &[], &heights, 30.0 * LINE), [5]);
    }

    #[test]
    fn a_broad_sheet_is_shrunk_and_has_room_for_more_rows() {
        let (own, narrow) = (room(&[170.0], true), room(&[20.0], true));
        assert_eq!((own.0, narrow.0), (Paper::A4, Paper::A4));
        assert!(own.1 > 1.1 * narrow.1);
        assert_eq!(room(&[220.0], true).0, Paper::A3);
    }
}
