//! What a partial report is made of: like is compared with like, and what is not in it is said.

use std::sync::Arc;

use tertial::assess::Results;
use tertial::domain::{Id, Money, Period};
use tertial::pipeline::{self, Inputs};
use tertial::subject::economy::Column;

use crate::support::example::{self, example};
use crate::support::pdf_text::PdfText;
use crate::support::project::Project;
use crate::support::workbook::{Put, Workbook};

const UNIT: &str = "T2/vuxenenheten.xlsx";

/// The results of the example with one workbook changed, compiled in part.
fn partial(change: impl FnOnce(Workbook) -> Workbook) -> Results {
    let mut inputs: Inputs = example::inputs();
    let own = inputs.workbooks.iter_mut().find(|(name, _)| &**name == UNIT).expect("the workbook");
    *own = (Arc::from(UNIT), change(Workbook::open(&own.1)).bytes());
    let (checked, _) = pipeline::check(example().checked.plan.clone(), Period::T2, &inputs, true, &example().words);
    pipeline::assess(&checked).0
}

fn total(results: &Results, column: Column) -> Money {
    let line = results.economy.lines.get(&Id::from("ek-summa")).expect("the total");
    line.value(column).unwrap_or_else(|| panic!("no {column:?}"))
}

fn own(column: Column) -> Money {
    let line = example().results.economy.lines.get(&Id::from("ek-vuxenenheten")).expect("the line");
    line.value(column).expect("an amount")
}

#[test]
fn a_line_that_lacks_one_of_its_amounts_is_in_no_column() {
    let columns = [
        Column::Actual,
        Column::BudgetPeriod,
        Column::VariancePeriod,
        Column::Forecast,
        Column::BudgetYear,
        Column::VarianceYear,
        Column::LastYear,
        Column::PreviousForecast,
        Column::ChangeOnPrevious,
    ];
    for key in ["#forecast", "#actual"] {
        for content in [Put::Nothing, Put::Text("oklart")] {
            let results = partial(|book| book.put("economy", "ek-vuxenenheten", key, content));
            assert_eq!(results.economy.left_out, [Id::from("ek-vuxenenheten")]);
            for column in columns {
                let whole = total(&example().results, column);
                assert_eq!(total(&results, column), whole - own(column), "{key} {column:?}");
            }
        }
    }
}

#[test]
fn the_first_page_says_which_lines_are_not_in_the_sums() {
    let project = Project::example("utan prognos")
        .edit(UNIT, |book| book.put("economy", "ek-vuxenenheten", "#forecast", Put::Nothing));
    let run = project.run("compile", &["--partial"]);
    assert_eq!(run.code, 1, "{}", run.err);
    let outputs = project.outputs();
    let (_, pdf) = outputs.iter().find(|(name, _)| name.ends_with(".pdf")).expect("the PDF");
    let text = PdfText::read(pdf).flow();
    assert!(text.contains("inte med i summorna"), "the notice");
    let at = text.find("inte med i summorna").expect("the notice");
    assert!(text[at..].contains("Vuxenenheten"), "names the line");
    let (_, html) = outputs.iter().find(|(name, _)| name.ends_with(".html")).expect("the page");
    assert!(String::from_utf8_lossy(html).replace("&nbsp;", " ").contains("inte med i summorna"));
}

/// What stands in the PDF, as text.
fn text_of(project: &Project) -> String {
    let run = project.run("compile", &["--partial"]);
    assert_eq!(run.code, 1, "{}", run.err);
    let outputs = project.outputs();
    let (_, pdf) = outputs.iter().find(|(name, _)| name.ends_with(".pdf")).expect("the PDF");
    PdfText::read(pdf).flow().replace('\u{a0}', " ")
}

#[test]
fn every_page_and_every_sum_says_that_something_is_not_in_it() {
    let project = Project::example("markerade summor")
        .edit(UNIT, |book| book.put("economy", "ek-vuxenenheten", "#forecast", Put::Nothing));
    let text = text_of(&project);
    for expected in [
        "Vuxenenheten, Ekonomi: en uppgift",
        "Beloppen är utan Vuxenenheten, där uppgifter saknas. För perioden är avvikelsen mot budget",
        "Avdelning vuxen (ofullständig)",
        "är utan Vuxenenheten, där uppgifter saknas. Samma gäller alla kolumner.",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    let outputs = project.outputs();
    let (_, page) = outputs.iter().find(|(name, _)| name.ends_with(".html")).expect("the page");
    assert!(String::from_utf8_lossy(page).contains("mot budget, utan Vuxenenheten"), "the tiles");
    // The running head stands on every page but the cover, which has the title itself.
    let pages = text.matches("Delårsrapport tertial 2 2025 (ofullständig)").count();
    assert!(pages > 15, "{pages} pages say so");
    let (_, json) = outputs.iter().find(|(name, _)| name.ends_with(".json")).expect("the snapshot");
    assert!(String::from_utf8_lossy(json).contains("\"has_faults\": true"));
    assert!(!example().outputs.json.contains("has_faults"));
}

#[test]
fn sheets_in_disorder_and_what_stands_twice_are_not_used() {
    let name = |book: &str, sheet: &str, id: &str, column: &str, text: &str| {
        Workbook::open(&example::bytes(book)).put(sheet, id, column, Put::Text(text)).bytes()
    };
    let results = |bytes: Vec<u8>| {
        let mut inputs: Inputs = example::inputs();
        let own = inputs.workbooks.iter_mut().find(|(name, _)| &**name == UNIT).expect("the workbook");
        *own = (Arc::from(UNIT), bytes);
        let (checked, _) = pipeline::check(example().checked.plan.clone(), Period::T2, &inputs, true, &example().words);
        checked.data.of(&Id::from("vuxenenheten")).cloned().expect("handed in")
    };
    let whole = results(example::bytes(UNIT));
    assert!(whole.goals.len() > 1 && whole.economy.len() == 1, "{whole:?}");
    // Two rows change places apart from their ids.
    let goals: Vec<&Id> = whole.goals.keys().collect();
    let other = example().checked.plan.goals.get(goals[1]).expect("a goal").name.clone();
    assert!(results(name(UNIT, "goals", goals[0].as_str(), "#name", &other)).goals.is_empty());
    // A row under a name of its own has been renamed in the plan since.
    let renamed = results(name(UNIT, "goals", goals[0].as_str(), "#name", "Eget mål om arbetsmiljö"));
    assert_eq!(renamed.goals.len(), whole.goals.len());
    // Two rows with one id.
    let twice = results(name(UNIT, "goals", goals[0].as_str(), "#id", goals[1].as_str()));
    assert!(!twice.goals.contains_key(goals[1]) && !twice.goals.contains_key(goals[0]));
}
