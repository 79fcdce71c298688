//! The middle of the program, from cells to figures: every aggregation, rule, roll-up, column and suppression.
//!
//! A case is a grid of text and the figures that it asks for. It goes the way of every report: the plan is written and
//! read, templates are written, filled in, checked, merged and assessed.
//!
//! * `plan SHEET: id | column | …` and rows below it, indented. What a column is not given for has a usual value.
//! * `SHEET: by | id | column | …` is what units write. `also: a` hands in with nothing in it, `blank: a` a template as
//!   it was (a second file if it writes something as well), `twice: a` the same workbook two times, `spoilt: a` one that
//!   cannot be read.
//! * `T1 2025` begins a period, `T1 2025 partial` one that units may be missing in. All but the last become snapshots.
//! * `show subject.column:item@unit#T1-2025` is what to print, commas between several columns and items, `*` for all;
//!   `show subject:item` what the reports are given, `show diagnostics`, `show missing`.
//! * `set tolerance = 5` is a setting, `allow: T0107` an error that is beside the point.

pub mod grid;
mod printed;
pub mod project;

mod decisions;
mod economic_risks;
mod economy;
mod groups;
mod history;
mod like_with_like;
mod merging;
mod rollups;
mod rules;
mod values;
mod work_and_risks;

use expect_test::Expect;

/// Compares the figures that a grid asks for.
fn check(grid: &str, expected: Expect) {
    expected.assert_eq(&printed::printed(&project::compile(grid)));
}
