//! Personal data and small groups: whatever way they come in, they do not get out.

use std::sync::Arc;

use expect_test::expect;
use tertial::check;
use tertial::diagnostic::{Format, emit};
use tertial::disclosure::Guard;
use tertial::domain::Period;
use tertial::figure::Figures;
use tertial::read::{RawBook, RawValue, read};
use tertial::text::{Lang, Words};

use crate::support::book::Book;
use crate::support::example::{self, example};
use crate::support::pdf_text::PdfText;
use crate::support::project::Project;
use crate::support::workbook::{Put, Workbook};

/// A number with a valid check digit, of nobody.
const NUMBER: &str = "811228-9874";
/// What of it must not be found anywhere.
const TRACE: &str = "811228";
const UNIT: &str = "T2/ekonomiskt-bistand.xlsx";
const PLAN: &str = "namndplan.xlsx";

/// Puts a text into a cell of the example; the error, the refusal, and no trace of the number in any output, not even of a
/// partial report.
fn withheld(test: &str, file: &str, change: impl FnOnce(Workbook) -> Workbook) {
    let project = Project::example(test).edit(file, change);
    let run = project.run("check", &[]);
    assert_eq!(run.code, 1, "{test}: {}{}", run.out, run.err);
    shown_nowhere(test, &project);
}

/// No trace of the number in anything that is said or written.
fn shown_nowhere(test: &str, project: &Project) {
    for format in ["human", "short", "json"] {
        let run = project.run("check", &["--format", format]);
        nowhere(test, &run.out);
        nowhere(test, &run.err);
    }
    let run = project.run("compile", &["--partial"]);
    nowhere(test, &run.out);
    nowhere(test, &run.err);
    for (name, bytes) in project.outputs() {
        let text = match name.rsplit('.').next() {
            Some("pdf") => PdfText::read(&bytes).lines.join("\n"),
            Some("xlsx") => Book::read(&bytes).texts().map(|(_, text)| text).collect::<Vec<_>>().join("\n"),
            _ => String::from_utf8(bytes).expect("text"),
        };
        nowhere(&format!("{test}: {name}"), &text);
    }
}

fn nowhere(test: &str, text: &str) {
    let bare: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
    assert!(!bare.contains(TRACE), "{test}: {text}");
}

#[test]
fn a_personal_number_in_the_note_of_a_missing_value() {
    let note = format!("ej mätt: {NUMBER} flyttade");
    withheld("not av saknat värde", UNIT, |book| book.put("indicators", "hushall", "#outcome", Put::Text(&note)));
}

#[test]
fn a_personal_number_where_a_number_belongs() {
    let text = format!("12 ({NUMBER})");
    withheld("text i talcell", UNIT, |book| book.put("indicators", "hushall", "#outcome", Put::Text(&text)));
    withheld("text i beloppscell", UNIT, |book| {
        book.put("economy", "ek-ekonomiskt-bistand", "#actual", Put::Text(NUMBER))
    });
}

#[test]
fn a_personal_number_where_a_word_is_chosen() {
    withheld("ord i lista", UNIT, |book| book.put("goals", "2.1", "#status", Put::Text(NUMBER)));
    withheld("klarmarkerad", UNIT, |book| book.put("start", "ready", "#value", Put::Text(NUMBER)));
}

#[test]
fn a_personal_number_as_an_id_or_a_name() {
    withheld("id", UNIT, |book| book.put("indicators", "hushall", "#id", Put::Text(NUMBER)));
    // The report has the plan's name of the row.
    let named = |book: Workbook| book.put("indicators", "hushall", "#name", Put::Text(NUMBER));
    shown_nowhere("namn", &Project::example("namn").edit(UNIT, named));
}

#[test]
fn a_personal_number_in_a_comment_or_a_message() {
    let text = format!("Brukaren {NUMBER} har flyttat.");
    withheld("kommentar", UNIT, |book| book.put("indicators", "hushall", "#comment", Put::Text(&text)));
    withheld("meddelande", UNIT, |book| book.put("start", "message", "#value", Put::Text(&text)));
}

#[test]
fn a_personal_number_in_the_plan_itself() {
    let text = format!("Uppdrag efter beslut om {NUMBER}");
    withheld("målnamn", PLAN, |book| book.put("goals", "2.1", "#name", Put::Text(&text)));
    withheld("fast text", PLAN, |book| book.add("texts", &[("#id", "om"), ("#name", "Om"), ("#text", &text)]));
    withheld("målnivå", PLAN, |book| book.put("indicators", "hushall", "#target", Put::Text(NUMBER)));
    withheld("enhet", PLAN, |book| book.put("units", "ekonomiskt-bistand", "#name", Put::Text(&text)));
}

/// Of 3 and 12 with the total 15 both are hidden, wherever somebody may look.
#[test]
fn a_small_group_cannot_be_worked_out_from_anything() {
    let measures = ["ls-handl-rapport", "ls-handl-allvarlig", "ls-handl-anmald"];
    let project = Project::example("små grupper")
        .edit(PLAN, |book| {
            measures.iter().fold(book, |book, id| book.put("measures", id, "#minimum", Put::Text("Klienter")))
        })
        .edit("T2/utveckling-kvalitet.xlsx", |book| {
            let values = measures.iter().zip(["15", "3", "12"]);
            values.fold(book, |book, (id, value)| book.put("quality", id, "#outcome", Put::Number(value)))
        });
    let run = project.run("compile", &[]);
    assert_eq!(run.code, 0, "{}", run.err);
    let outputs = project.outputs();
    let bytes = |end: &str| &outputs.iter().find(|(name, _)| name.ends_with(end)).expect("an output").1;
    let snapshot: serde_json::Value = serde_json::from_slice(bytes(".json")).expect("JSON");
    let figures = snapshot["figures"].as_array().expect("figures");
    let of = |id: &str| -> Vec<&serde_json::Value> {
        figures.iter().filter(|own| own["item"] == id && own["column"] == "value").map(|own| &own["value"]).collect()
    };
    assert!(of(measures[0]).iter().all(|value| value["number"] == "15"), "the total is shown");
    assert!(of(measures[1]).is_empty() && of(measures[2]).is_empty(), "both parts are hidden, each unit's own too");
    let since = |own: &&serde_json::Value| own["column"].as_str().is_some_and(|column| column.starts_with("since"));
    let told: Vec<_> =
        figures.iter().filter(since).filter(|own| measures[1..].iter().any(|id| own["item"] == *id)).collect();
    assert!(told.is_empty(), "which way a hidden count moved tells of it: {told:?}");
    // The page: three rows of the table, two of them without a value.
    let book = Book::read(bytes(".xlsx"));
    let trace = book.sheet("Spårbarhet");
    let rows: Vec<String> = trace
        .rows()
        .iter()
        .map(|row| row.iter().map(crate::support::book::text).collect::<Vec<_>>().join("|"))
        .filter(|row| {
            row.starts_with("Mått ")
                && ["– varav allvarliga|", "– varav anmälda till tillsynsmyndigheten|"]
                    .iter()
                    .any(|own| row.contains(own))
        })
        .collect();
    let hidden: Vec<&String> = rows.iter().filter(|row| row.contains("sekretess")).collect();
    assert!(hidden.len() >= 2, "{rows:?}");
    assert!(hidden.iter().all(|row| !row.contains("|3") && !row.contains("|12")), "{hidden:?}");
    let dir = project.dir.to_str().expect("UTF-8");
    for id in &measures[1..] {
        let run = crate::support::project::tertial(&["explain", id, "--project", dir]);
        assert!(run.out.contains("sekretess"), "{}", run.out);
        assert!(!run.out.contains(": 3") && !run.out.contains(": 12"), "{}", run.out);
    }
}

/// The lines of a file of examples. In them `\n` is a line break.
fn examples(text: &str) -> Vec<String> {
    text.lines().map(|line| line.replace("\\n", "\n")).collect()
}

/// What one would write about a person, and what one would write about anything else: nearly all of the first is found,
/// nearly nothing of the second. What is not as it should be is listed, with why in `docs/decisions.md`.
#[test]
fn what_discloses_a_person_is_found_and_what_does_not_is_not() {
    let disclosing = examples(include_str!("privacy/disclosing.txt"));
    let innocent = examples(include_str!("privacy/innocent.txt"));
    assert!(disclosing.len() >= 270 && innocent.len() >= 150, "{} {}", disclosing.len(), innocent.len());
    let guard = Guard::new(&[], &Words::new(Lang::Sv));
    let passes = |text: &&String| guard.quote(text).as_str() == text.as_str();
    let missed: Vec<&String> = disclosing.iter().filter(passes).collect();
    let refused: Vec<&String> = innocent.iter().filter(|text| !passes(text)).collect();
    assert!(missed.len() * 100 <= disclosing.len() * 3 && refused.len() * 100 <= innocent.len(), "too many");
    expect![[r#"
        []
        []"#]]
    .assert_eq(&format!("{missed:#?}\n{refused:#?}"));
}

/// A number of the example workbook with personal data in one place after another: what is said of it.
fn said_of(mut book: RawBook, change: impl FnOnce(&mut RawBook)) -> String {
    change(&mut book);
    let (plan, words) = (&example().checked.plan, &example().words);
    let file = Arc::clone(&book.file);
    let (_, said) = check::handed_in(plan, &Figures::default(), Period::T2, &file, Ok(book), words);
    [Format::Human, Format::Json].map(|format| emit(&said, format, words)).concat()
}

#[test]
fn no_message_quotes_a_cell_with_personal_data() {
    for name in [UNIT, "T2/forvaltning.xlsx"] {
        let book = read(Arc::from(name), &example::bytes(name)).expect("reads");
        let mut found = 0;
        for (at, sheet) in book.sheets.iter().enumerate() {
            for place in sheet.cells.keys() {
                for text in ["811228-9874", "anna.andersson@example.org"] {
                    let said = said_of(book.clone(), |book| {
                        let cell = book.sheets[at].cells.get_mut(place).expect("the cell");
                        (cell.value, cell.formula) = (RawValue::Text(text.into()), None);
                    });
                    assert!(!said.contains(text), "{name}, {} {place:?}: {said}", sheet.name);
                    found += usize::from(said.contains("T0501"));
                }
            }
        }
        assert!(found > 30, "{name}: {found} of the cells are read");
    }
}

#[test]
fn names_of_files_and_sheets_are_covered_where_they_hold_personal_data() {
    let book = || read(Arc::from(UNIT), &example::bytes(UNIT)).expect("reads");
    let said = said_of(book(), |book| book.sheets[1].name = "Mål 811228-9874".into());
    assert!(said.contains("T2/ekonomiskt-bistand.xlsx, Mål ••••••-••••") && !said.contains("811228"), "{said}");
    let project = Project::example("filnamn").rename(UNIT, "T2/anna@example.org 811228-9874.xlsx");
    let run = project.run("check", &["--period", "T2", "--format", "json"]);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("T0501") && run.out.contains("T2/••••@•••••••.•••"), "{}", run.out);
    assert!(!format!("{}{}", run.out, run.err).contains("811228"), "{}", run.out);
    let run = project.run("compile", &["--period", "T2", "--partial"]);
    assert!(!format!("{}{}", run.out, run.err).contains("811228"), "{}", run.err);
    for (name, bytes) in project.outputs() {
        if name.ends_with(".json") || name.ends_with(".html") {
            assert!(!String::from_utf8_lossy(&bytes).contains("811228"), "{name}");
        }
    }
}

#[test]
fn what_is_secret_stays_so_whatever_else_stands_on_the_row() {
    let book = Workbook::open(&example::bytes("T2/ekonomiskt-bistand.xlsx"))
        .put("indicators", "hushall", "#outcome", Put::Number("373"))
        .put("indicators", "hushall", "#missing", Put::Text("Sekretess"))
        .put("indicators", "hushall", "#comment", Put::Text("Det var tre familjer."));
    let project = Project::example("sekretess").write("T2/ekonomiskt-bistand.xlsx", book.bytes());
    let run = project.run("compile", &["--period", "T2"]);
    assert!(run.err.contains("T0115") && run.err.contains("tills dess används skälet"), "{}", run.err);
    assert!(run.err.contains("trycks inte, eftersom värdet är sekretess"), "{}", run.err);
    let (_, page) = project.outputs().into_iter().find(|(name, _)| name.ends_with(".html")).expect("the page");
    let page = String::from_utf8_lossy(&page).into_owned();
    assert!(page.contains("sekretess") && !page.contains("tre familjer"), "the comment");
    for (name, bytes) in project.outputs().iter().filter(|(name, _)| name.ends_with(".json")) {
        assert!(!String::from_utf8_lossy(bytes).contains("\"373\""), "{name}");
    }
}
