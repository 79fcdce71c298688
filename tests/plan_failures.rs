//! What can be wrong with a plan.

use std::sync::Arc;

use expect_test::{Expect, expect};
use tertial::diagnostic::{Format, emit};
use tertial::pipeline;

use crate::support::example::{self, example};
use crate::support::project::Project;
use crate::support::workbook::{Put, Workbook};

const PLAN: &str = "namndplan.xlsx";

/// Spoils the example's plan and compares everything that is said about it.
fn check(change: impl FnOnce(Workbook) -> Workbook, expected: Expect) {
    let bytes = change(Workbook::open(&example::bytes(PLAN))).bytes();
    let (_, diagnostics) = pipeline::plan(&(Arc::from(PLAN), bytes), &example().words);
    expected.assert_eq(&emit(&diagnostics, Format::Short, &example().words));
}

#[test]
fn the_plan_of_the_example_gives_no_diagnostics() {
    check(|book| book, expect![""]);
}

#[test]
fn an_id_that_stands_twice() {
    check(|book| book.put("risks", "r-myndigheter", "#id", Put::Text("r-beredskap")), expect![]);
}

#[test]
fn a_reference_to_something_that_does_not_exist() {
    check(|book| book.put("indicators", "hushall", "#reporters", Put::Text("nedlagda-enheten")), expect![]);
    check(|book| book.put("indicators", "hushall", "#goal", Put::Text("9.9")), expect![]);
    check(|book| book.put("activities", "atg-iop", "#goal", Put::Text("9.9")), expect![]);
    check(|book| book.put("economy", "ek-verksamhetsstod", "#parent", Put::Text("ek-borta")), expect![]);
    check(|book| book.put("history", "h001", "#of", Put::Text("borta")), expect![]);
}

#[test]
fn a_setting_that_is_missing() {
    check(|book| book.put("committee", "name", "#value", Put::Nothing), expect![]);
}

#[test]
fn a_value_that_cannot_be_understood() {
    check(|book| book.put("indicators", "hushall", "#target", Put::Text("ganska många")), expect![]);
    check(|book| book.put("history", "h001", "#period", Put::Text("T7")), expect![]);
}

#[test]
fn an_indicator_without_a_target() {
    check(|book| book.put("indicators", "fragor-om-vald", "#no_target", Put::Nothing), expect![]);
}

#[test]
fn bands_in_the_wrong_order() {
    check(|book| book.put("indicators", "enheter-1-1", "#yellow", Put::Number("90")), expect![]);
}

#[test]
fn a_target_against_the_good_direction() {
    check(|book| book.put("indicators", "egen-forsorjning", "#direction", Put::Text("Ned")), expect![]);
}

#[test]
fn a_sum_with_a_budget_of_its_own() {
    check(|book| book.put("economy", "ek-fo", "#budget_year", Put::Number("-16000000")), expect![]);
}

#[test]
fn a_grant_that_does_not_add_up() {
    check(|book| book.put("bridge", "b2", "#amount", Put::Number("-7000000")), expect![]);
}

#[test]
fn a_goal_below_itself() {
    check(|book| book.put("goals", "1", "#parent", Put::Text("1.1")), expect![]);
}

#[test]
fn a_change_against_nothing() {
    check(
        |book| {
            book.put("indicators", "svarsfrekvens", "#baseline", Put::Nothing).put(
                "indicators",
                "svarsfrekvens",
                "#baseline_label",
                Put::Nothing,
            )
        },
        expect![],
    );
}

#[test]
fn a_colour_too_light_for_text() {
    check(|book| book.put("committee", "accent", "#value", Put::Text("#FFD500")), expect![]);
}

#[test]
fn something_that_nobody_reports() {
    check(|book| book.put("measures", "sjuk-r12", "#reporters", Put::Nothing), expect![]);
    check(|book| book.put("economy", "ek-verksamhetsstod", "#reporters", Put::Nothing), expect![]);
}

#[test]
fn an_id_that_cannot_be_a_file_name() {
    check(|book| book.put("units", "vuxenenheten", "#id", Put::Text("vuxen/enheten")), expect![]);
}

#[test]
fn a_plan_that_is_no_plan() {
    let (plan, diagnostics) =
        pipeline::plan(&(Arc::from(PLAN), example::bytes("T2/vuxenenheten.xlsx")), &example().words);
    assert!(plan.is_none());
    expect![].assert_eq(&emit(&diagnostics, Format::Human, &example().words));
}

#[test]
fn a_logo_that_is_not_there_is_left_out_with_a_warning() {
    let project = Project::example("utan logotyp").remove("logotyp.png");
    let run = project.run("check", &["--format", "short"]);
    assert_eq!(run.code, 0, "{}", run.out);
    let line = run.out.lines().find(|line| line.contains("T0213")).unwrap_or_else(|| panic!("{}", run.out));
    assert!(line.starts_with("logotyp.png: varning[T0213]: logotypen kan inte användas"), "{line}");
}
