//! Personal data and small groups: whatever way they come in, they do not get out.

use expect_test::expect;
use tertial::disclosure::Guard;
use tertial::text::{Lang, Words};

use crate::support::book::Book;
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
    withheld("namn", UNIT, |book| book.put("indicators", "hushall", "#name", Put::Text(NUMBER)));
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
            row.starts_with("Mått varav allvarliga|") || row.starts_with("Mått varav anmälda till tillsynsmyndigheten|")
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
