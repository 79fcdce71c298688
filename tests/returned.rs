//! Workbooks that go back to their units with what is wrong marked, and come in again.

use std::fs;
use std::path::PathBuf;

use crate::support::book::{self, Book};
use crate::support::project::Project;
use crate::support::workbook::{Put, Workbook};

const UNIT: &str = "T2/vuxenenheten.xlsx";

/// The example with a forecast that is missing and an outcome that is no number.
fn faulty(test: &str) -> Project {
    Project::example(test).edit(UNIT, |book| {
        book.put("economy", "ek-vuxenenheten", "#forecast", Put::Nothing).put(
            "economy",
            "ek-vuxenenheten",
            "#actual",
            Put::Text("cirka hälften"),
        )
    })
}

/// Has the workbooks returned; the folder.
fn returned(project: &Project) -> PathBuf {
    let dir = project.dir.join("åter till enheterna");
    let _ = fs::remove_dir_all(&dir);
    let run = project.run("check", &["--period", "T2", "--return", dir.to_str().expect("UTF-8")]);
    assert!(run.err.contains("med det som ska rättas i ") || run.err.contains("Inget att rätta."), "{}", run.err);
    dir
}

/// What is said of the unit's workbook.
fn said(project: &Project) -> Vec<String> {
    let run = project.run("check", &["--period", "T2", "--format", "short"]);
    run.out.lines().filter(|line| line.contains("vuxenenheten")).map(str::to_owned).collect()
}

/// The rows of the list.
fn list(bytes: &[u8]) -> Vec<Vec<String>> {
    let book = Book::read(bytes);
    let rows = book.sheet("Att rätta").rows();
    rows.iter().map(|row| row.iter().map(book::text).collect()).collect()
}

#[test]
fn a_workbook_comes_back_as_it_was_with_its_faults_listed_first() {
    let project = faulty("återlämnad bok");
    let dir = returned(&project);
    let names: Vec<String> = fs::read_dir(&dir)
        .expect("the folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(names, ["vuxenenheten.xlsx"], "only what something is wrong with");
    let bytes = fs::read(dir.join("vuxenenheten.xlsx")).expect("the workbook");
    let rows = list(&bytes);
    let of = |code: &str| rows.iter().find(|row| row.contains(&code.to_owned())).expect("its row").clone();
    let blank = of("T0107");
    assert!(blank.iter().any(|cell| cell.starts_with("Ekonomi!")), "{blank:?}");
    let place = |code: &str| rows.iter().position(|row| row.contains(&code.to_owned()));
    assert!(place("T0108") < place("T0107"), "in the order of the sheet");
    let before = Book::read(&fs::read(project.dir.join(UNIT)).expect("as handed in"));
    let after = Book::read(&bytes);
    for sheet in ["Ekonomi", "Mål", "Kvalitet", "Start"] {
        assert_eq!(before.sheet(sheet).rows(), after.sheet(sheet).rows(), "{sheet}");
    }
    assert_eq!(bytes, fs::read(returned(&project).join("vuxenenheten.xlsx")).expect("again"), "always the same");
}

#[test]
fn what_was_marked_is_handed_in_again_and_marked_anew() {
    let project = faulty("rättad bok");
    let before = said(&project);
    assert!(before.len() >= 2, "{before:?}");
    let marked = fs::read(returned(&project).join("vuxenenheten.xlsx")).expect("the workbook");
    let project = project.write(UNIT, &marked);
    assert_eq!(said(&project), before, "the marks change nothing");
    let corrected = |book: Workbook| book.put("economy", "ek-vuxenenheten", "#actual", Put::Number("-66000000"));
    let project = project.edit(UNIT, corrected);
    let marked = fs::read(returned(&project).join("vuxenenheten.xlsx")).expect("the workbook");
    let rows = list(&marked).concat();
    assert!(!rows.contains(&"T0108".to_owned()) && rows.contains(&"T0107".to_owned()), "{rows:?}");
    let project = project
        .write(UNIT, &marked)
        .edit(UNIT, |book| book.put("economy", "ek-vuxenenheten", "#forecast", Put::Number("-98600000")));
    assert!(said(&project).iter().all(|line| !line.contains("fel[")), "{:?}", said(&project));
}

#[test]
fn a_workbook_that_cannot_be_marked_comes_with_a_list() {
    let project = Project::example("ods")
        .edit("namndplan.xlsx", |book| {
            book.put("indicators", "hushall", "#reporters", Put::Text("ekonomiskt-bistand, boendestod"))
        })
        .write("T2/trasig.xlsx", "no book");
    let dir = returned(&project);
    let rows = list(&fs::read(dir.join("boendestod-att-ratta.xlsx")).expect("a list")).concat();
    assert!(rows.iter().any(|own| ["T0101", "T0119"].contains(&own.as_str())), "{rows:?}");
    let rows = list(&fs::read(dir.join("trasig-att-ratta.xlsx")).expect("a list")).concat();
    assert!(rows.contains(&"T0001".to_owned()), "{rows:?}");
}

#[test]
fn nothing_is_returned_over_what_was_handed_in() {
    let project = faulty("samma mapp");
    let folder = project.dir.join("T2");
    let before = fs::read(project.dir.join(UNIT)).expect("as handed in");
    let run = project.run("check", &["--period", "T2", "--return", folder.to_str().expect("UTF-8")]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("Välj en annan mapp."), "{}", run.err);
    assert_eq!(fs::read(project.dir.join(UNIT)).expect("as handed in"), before);
}
