//! The generated documents say what the program says. `UPDATE_EXPECT=1 cargo test docs` writes them anew.

use expect_test::expect_file;
use tertial::text::{Lang, Words};

#[test]
fn the_page_of_diagnostics_is_up_to_date() {
    expect_file!["../docs/diagnostics.md"].assert_eq(&tertial::diagnostic::manual(&Words::new(Lang::Sv)));
}

#[test]
fn the_page_of_parts_is_up_to_date() {
    expect_file!["../docs/parts.md"].assert_eq(&tertial::subject::parts_manual(&Words::new(Lang::Sv)));
}

#[test]
fn the_input_contract_is_up_to_date() {
    expect_file!["../docs/workbook-format.md"].assert_eq(&tertial::subject::manual());
}
