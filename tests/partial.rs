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
    assert!(String::from_utf8_lossy(html).contains("inte med i summorna"));
}
