//! What people do to workbooks, and what the program says about it: the file, the sheet, the cell, and a remedy.

use std::sync::Arc;

use expect_test::{Expect, expect};
use tertial::diagnostic::{Code, Diagnostics, Format, Place, emit};
use tertial::domain::Period;
use tertial::pipeline::{self, Inputs};

use crate::support::book::Book;
use crate::support::example::{self, example};
use crate::support::pdf_text::PdfText;
use crate::support::project::Project;
use crate::support::workbook::{Put, Workbook};

const UNIT: &str = "T2/vuxenenheten.xlsx";
const WELFARE: &str = "T2/ekonomiskt-bistand.xlsx";
const DEPARTMENT: &str = "T2/forvaltning.xlsx";

/// Spoils one of the example's workbooks and compares everything that is said about it.
fn check(file: &str, change: impl FnOnce(Workbook) -> Workbook, expected: Expect) {
    check_bytes(file, change(Workbook::open(&example::bytes(file))).bytes(), expected);
}

fn check_bytes(file: &str, bytes: Vec<u8>, expected: Expect) {
    let inputs = Inputs { workbooks: vec![(Arc::from(file), bytes)], ..Inputs::default() };
    let plan = example().checked.plan.clone();
    let (_, mut diagnostics) = pipeline::check(plan, Period::T2, &inputs, false, &example().words);
    // The other units are missing here; what becomes of them is a test of its own.
    let of_file = |place: &Option<Place>| place.as_ref().is_some_and(|place| place.file() == file);
    diagnostics.0.retain(|one| of_file(&one.at) && one.code != Code::MissingWorkbook);
    expected.assert_eq(&said(&diagnostics));
}

/// Spoils one workbook of the whole project, so that the rules run too.
fn assess(file: &str, change: impl FnOnce(Workbook) -> Workbook, expected: Expect) {
    let mut inputs = example::inputs();
    let own = inputs.workbooks.iter_mut().find(|(name, _)| &**name == file).expect("the workbook");
    own.1 = change(Workbook::open(&own.1)).bytes();
    let plan = example().checked.plan.clone();
    let (checked, mut diagnostics) = pipeline::check(plan, Period::T2, &inputs, false, &example().words);
    diagnostics.extend(pipeline::assess(&checked).1);
    diagnostics.0.retain(|one| !example().diagnostics.0.contains(one));
    expected.assert_eq(&said(&diagnostics.sorted()));
}

fn said(diagnostics: &Diagnostics) -> String {
    emit(diagnostics, Format::Human, &example().words)
}

#[test]
fn a_sound_workbook_gives_no_diagnostics() {
    for file in [UNIT, WELFARE, DEPARTMENT] {
        check(file, |book| book, expect![""]);
    }
}

// Files.

#[test]
fn text_with_an_excel_extension() {
    check_bytes("T2/vuxenenheten.xlsx", b"Rad;Utfall;Prognos\nVuxenenheten;-24010418;-31440000\n".to_vec(), expect![]);
}

#[test]
fn a_web_page_with_an_excel_extension() {
    let page = b"<html><body><table><tr><td>Utfall</td><td>-24010418</td></tr></table></body></html>";
    check_bytes("T2/vuxenenheten.xlsx", page.to_vec(), expect![]);
}

#[test]
fn a_workbook_with_a_password() {
    check_bytes(UNIT, include_bytes!("golden/encrypted.xlsx").to_vec(), expect![]);
}

#[test]
fn a_workbook_in_the_old_format() {
    check_bytes("T2/vuxenenheten.xls", include_bytes!("golden/libreoffice.xls").to_vec(), expect![]);
}

#[test]
fn a_file_that_has_not_been_synchronised() {
    check_bytes(UNIT, Vec::new(), expect![]);
}

#[test]
fn a_file_that_was_cut_off() {
    let mut bytes = example::bytes(UNIT);
    bytes.truncate(bytes.len() / 2);
    check_bytes(UNIT, bytes, expect![]);
}

#[test]
fn a_workbook_that_is_no_template() {
    check_bytes(UNIT, include_bytes!("golden/openpyxl.xlsx").to_vec(), expect![]);
}

#[test]
fn a_workbook_of_another_period() {
    check(UNIT, |book| book.replace("asn 2025 T2 ", "asn 2025 T1 "), expect![]);
}

#[test]
fn a_workbook_of_another_year() {
    check(UNIT, |book| book.replace("asn 2025 T2 ", "asn 2024 T2 "), expect![]);
}

#[test]
fn a_workbook_of_another_committee() {
    check(UNIT, |book| book.replace("asn 2025 T2 ", "kfn 2025 T2 "), expect![]);
}

#[test]
fn a_workbook_of_a_unit_that_does_not_exist() {
    check(UNIT, |book| book.replace(" T2 vuxenenheten ", " T2 nedlagda-enheten "), expect![]);
}

#[test]
fn a_workbook_from_another_version_of_the_template() {
    check(UNIT, |book| book.replace("#tertial 1 ", "#tertial 99 "), expect![]);
}

#[test]
fn two_workbooks_of_one_unit() {
    let mut inputs = example::inputs();
    inputs.workbooks.push((Arc::from("T2/vuxenenheten (1).xlsx"), example::bytes(UNIT)));
    let plan = example().checked.plan.clone();
    let (_, diagnostics) = pipeline::check(plan, Period::T2, &inputs, false, &example().words);
    expect![].assert_eq(&said(&diagnostics));
}

#[test]
fn a_sheet_copied_from_another_unit() {
    check(UNIT, |book| book.replace("vuxenenheten economy", "boendestod economy"), expect![]);
}

#[test]
fn a_sheet_that_was_removed() {
    // Without its marker the sheet is as good as gone.
    check(UNIT, |book| book.replace("#tertial 1 asn 2025 T2 vuxenenheten economy", "Ekonomi"), expect![]);
}

#[test]
fn a_sheet_without_its_key_row() {
    check(UNIT, |book| book.put("economy", "#id", "#id", Put::Nothing), expect![]);
}

#[test]
fn a_column_that_was_removed() {
    check(UNIT, |book| book.put("economy", "#id", "#forecast", Put::Nothing), expect![]);
}

// Rows.

#[test]
fn rows_sorted_without_their_ids() {
    check(
        UNIT,
        |book| {
            book.put("goals", "1.1", "#name", Put::Text("Nämnden ska verka för att fler ska vara självförsörjande"))
                .put(
                    "goals",
                    "2.1",
                    "#name",
                    Put::Text(
                        "Trygghet genom tidigt samordnade insatser som fokuserar på familjen och individens egna resurser",
                    ),
                )
        },
        expect![],
    );
}

#[test]
fn a_row_without_its_id() {
    check(WELFARE, |book| book.put("indicators", "hushall", "#id", Put::Nothing), expect![]);
}

#[test]
fn a_row_added_by_hand() {
    check(UNIT, |book| book.add("goals", &[("#name", "Eget mål"), ("#status", "Grön")]), expect![]);
}

#[test]
fn a_row_that_was_copied() {
    check(WELFARE, |book| book.put("indicators", "barnfamiljer", "#id", Put::Text("hushall")), expect![]);
}

#[test]
fn a_row_that_nobody_asked_for() {
    check(WELFARE, |book| book.put("indicators", "barnfamiljer", "#id", Put::Text("egen-indikator")), expect![]);
}

#[test]
fn a_row_that_was_removed() {
    check(WELFARE, |book| book.remove_row("indicators", "hushall"), expect![]);
}

// Values.

#[test]
fn a_blank_where_a_number_is_required() {
    check(WELFARE, |book| book.put("indicators", "hushall", "#outcome", Put::Nothing), expect![]);
}

#[test]
fn text_where_a_number_belongs() {
    check(WELFARE, |book| book.put("indicators", "hushall", "#outcome", Put::Text("ungefär fyrahundra")), expect![]);
}

#[test]
fn a_number_that_can_be_read_in_two_ways() {
    check(WELFARE, |book| book.put("indicators", "hushall", "#outcome", Put::Text("1.389")), expect![]);
}

#[test]
fn numbers_as_people_type_them_are_read_without_a_word() {
    for typed in ["389", " 389 ", "389,0", "389 st"] {
        check(WELFARE, |book| book.put("indicators", "hushall", "#outcome", Put::Text(typed)), expect![""]);
    }
}

#[test]
fn a_word_that_is_not_among_the_choices() {
    check(UNIT, |book| book.put("goals", "1.1", "#status", Put::Text("Turkos")), expect![]);
}

#[test]
fn an_error_value() {
    check(UNIT, |book| book.put("economy", "ek-vuxenenheten", "#actual", Put::Error("#REF!")), expect![]);
}

#[test]
fn a_formula_that_was_never_calculated() {
    check(UNIT, |book| book.put("economy", "ek-vuxenenheten", "#forecast", Put::Formula("C6*12/8")), expect![]);
}

#[test]
fn a_number_that_no_workbook_can_hold() {
    check(UNIT, |book| book.put("economy", "ek-vuxenenheten", "#actual", Put::Number("-1e40")), expect![]);
}

#[test]
fn a_negative_count() {
    check(UNIT, |book| book.put("quality", "klagomal", "#outcome", Put::Number("-9")), expect![]);
}

#[test]
fn a_share_of_nothing() {
    check(UNIT, |book| book.put("staff", "sjuk-r12", "#denominator", Put::Number("0")), expect![]);
}

#[test]
fn sick_leave_whose_parts_are_not_the_whole() {
    check(UNIT, |book| book.put("staff", "sjuk-kort", "#numerator", Put::Number("596")), expect![]);
}

#[test]
fn a_cost_without_its_minus() {
    check(UNIT, |book| book.put("economy", "ek-vuxenenheten", "#actual", Put::Number("24010418")), expect![]);
}

#[test]
fn a_deviation_without_a_comment() {
    check(UNIT, |book| book.put("economy", "ek-vuxenenheten", "#comment", Put::Nothing), expect![]);
}

#[test]
fn a_red_goal_without_a_comment() {
    check(WELFARE, |book| book.put("goals", "3.1", "#comment", Put::Nothing), expect![]);
}

#[test]
fn something_delayed_without_a_comment() {
    check(
        UNIT,
        |book| {
            book.put("activities", "akt-valdskartlaggning", "#progress", Put::Text("Försenad")).put(
                "activities",
                "akt-valdskartlaggning",
                "#comment",
                Put::Nothing,
            )
        },
        expect![],
    );
}

#[test]
fn a_value_and_a_reason_for_having_none() {
    check(WELFARE, |book| book.put("indicators", "hushall", "#missing", Put::Text("Ej mätt")), expect![]);
}

#[test]
fn not_measured_without_a_reason() {
    check(DEPARTMENT, |book| book.put("indicators", "svarsfrekvens", "#comment", Put::Nothing), expect![]);
}

#[test]
fn a_risk_that_has_changed_without_a_comment() {
    check(DEPARTMENT, |book| book.put("risks", "r-beredskap", "#comment", Put::Nothing), expect![]);
}

#[test]
fn a_risk_outside_the_scale() {
    check(DEPARTMENT, |book| book.put("risks", "r-beredskap", "#probability", Put::Number("6")), expect![]);
}

#[test]
fn a_workbook_that_is_not_marked_as_ready_is_only_warned_of() {
    check(UNIT, |book| book.put("start", "ready", "#value", Put::Text("Nej")), expect![]);
}

#[test]
fn a_personal_identity_number_in_a_comment_is_never_repeated() {
    // The Tax Agency's number for tests; its check digit is right.
    let number = "19811218-9876";
    check(
        UNIT,
        |book| book.put("goals", "1.1", "#comment", Put::Text(&format!("Gäller {number}, som har fått stöd."))),
        expect![],
    );
}

#[test]
fn every_value_that_is_wrong_is_found_at_once() {
    check(
        UNIT,
        |book| {
            book.put("goals", "1.1", "#status", Put::Nothing)
                .put("goals", "2.1", "#expected", Put::Text("kanske"))
                .put("economy", "ek-vuxenenheten", "#forecast", Put::Text("?"))
                .put("staff", "omsattning", "#denominator", Put::Number("0"))
                .put("quality", "klagomal", "#outcome", Put::Nothing)
        },
        expect![],
    );
}

// Rules.

#[test]
fn a_status_decided_against_the_rule_without_a_reason() {
    assess(
        DEPARTMENT,
        |book| book.put("decisions", "indicator:personalomsattning", "#reason", Put::Nothing),
        expect![],
    );
}

#[test]
fn small_groups_are_suppressed() {
    let mut plan = example().checked.plan.clone();
    let measure =
        plan.measures.iter_mut().find(|measure| measure.id.as_str() == "ls-bemot-rapport").expect("a measure");
    measure.minimum = Some(tertial::domain::MinimumGroup::Clients);
    let (checked, _) = pipeline::check(plan, Period::T2, &example::inputs(), false, &example().words);
    let (results, mut diagnostics) = pipeline::assess(&checked);
    diagnostics.0.retain(|one| one.code == Code::Suppressed);
    expect![].assert_eq(&said(&diagnostics.sorted()));
    let result = results.measure(&"ls-bemot-rapport".into()).expect("the measure");
    assert_eq!(result.outcome, tertial::assess::Outcome::Missing(tertial::domain::Missing::Suppressed));
}

// The program on a project.

#[test]
fn with_errors_nothing_is_written_and_everything_is_said() {
    let project = Project::example("fel överallt")
        .write("../färdigt/asn-2025-T2.pdf", "föregående rapport")
        .write("T2/~$vuxenenheten.xlsx", "lås")
        .write("T2/anteckningar.txt", "inget som ska läsas")
        .write("T2/arbetsmarknad.xlsx", "Rad;Utfall\n")
        .write("historik/asn-2025-T1.json", "{")
        .remove("T2/boendestod.ods")
        .edit(WELFARE, |book| book.put("indicators", "hushall", "#outcome", Put::Text("många")))
        .edit("T2/utredning.xlsx", |book| book.replace(" T2 utredning ", " T2 nedlagda-enheten "))
        .edit(UNIT, |book| book.put("start", "ready", "#value", Put::Nothing));
    let run = project.run("compile", &[]);
    assert_eq!(run.code, 1);
    assert_eq!(run.out, "");
    expect![].assert_eq(&run.err);
    assert_eq!(project.outputs(), [("asn-2025-T2.pdf".to_owned(), "föregående rapport".as_bytes().to_vec())]);
}

#[test]
fn a_missing_unit_stops_compilation_unless_a_partial_report_is_asked_for() {
    let project = Project::example("ofullständig").remove(UNIT).remove("T2/rad-och-stod.ods");
    let run = project.run("compile", &[]);
    assert_eq!((run.code, project.outputs().len()), (1, 0), "{}", run.err);
    expect![].assert_eq(&run.err);

    let run = project.run("compile", &["--partial"]);
    assert_eq!(run.code, 0, "{}", run.err);
    expect![].assert_eq(&run.err);
    let outputs = project.outputs();
    let names: Vec<&str> = outputs.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["asn-2025-T2.html", "asn-2025-T2.json", "asn-2025-T2.pdf", "asn-2025-T2.xlsx"]);
    let [(_, html), _, (_, pdf), (_, xlsx)] = outputs.as_slice() else { panic!("four files") };

    let pdf = PdfText::read(pdf).flow();
    let html = String::from_utf8(html.clone()).expect("UTF-8");
    let workbook: String = Book::read(xlsx).texts().map(|(_, text)| text + "\n").collect();
    for (what, text) in [("the PDF", &pdf), ("the page", &html), ("the workbook", &workbook)] {
        assert!(text.contains("Rapporten är inte fullständig"), "{what}");
        for unit in ["Vuxenenheten", "Råd och stöd"] {
            assert!(text.contains(unit), "{what}: {unit}");
        }
    }
    assert!(
        pdf.contains("Bedömning saknas från 2 av 11 enheter."),
        "the units that are missing are not counted as red"
    );
}

#[test]
fn a_partial_report_with_errors_is_written_and_still_fails() {
    let project = Project::example("ofullständig med fel")
        .edit(WELFARE, |book| book.put("indicators", "hushall", "#outcome", Put::Text("många")));
    let run = project.run("compile", &["--partial"]);
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(run.err.contains("fel[T0108]"), "{}", run.err);
    assert_eq!(project.outputs().len(), 4);
    let (_, pdf) = &project.outputs()[2];
    assert!(!PdfText::read(pdf).flow().contains("Utfallet är 389"), "a value that cannot be read is absent");
}

#[test]
fn a_workbook_that_is_not_ready_is_compiled_with_a_warning() {
    let project = Project::example("inte klar").edit(UNIT, |book| book.put("start", "ready", "#value", Put::Nothing));
    let run = project.run("compile", &[]);
    assert_eq!((run.code, project.outputs().len()), (0, 4), "{}", run.err);
    assert!(run.err.contains("varning[T0009]: Vuxenenheten har inte klarmarkerat sin arbetsbok"), "{}", run.err);
    assert!(run.err.contains("  --> T2/vuxenenheten.xlsx, Start!C"), "{}", run.err);
}

#[test]
fn a_character_without_a_glyph_is_replaced_and_said() {
    let project = Project::example("emoji")
        .edit(UNIT, |book| book.put("goals", "1.1", "#comment", Put::Text("Allt går bra 🎉 hos oss")));
    let run = project.run("compile", &[]);
    assert_eq!(run.code, 0, "{}", run.err);
    let warning = run.err.lines().find(|line| line.contains("T0601")).unwrap_or_else(|| panic!("{}", run.err));
    expect![].assert_eq(warning);
}
