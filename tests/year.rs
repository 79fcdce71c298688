//! The example's whole year: every document from one plan, each period after those before it are closed.

use std::fs;
use std::sync::OnceLock;

use expect_test::expect;
use tertial::pipeline::File;

use crate::support::pdf_text::{PdfText, plain};
use crate::support::project::Project;

/// A document of the year: what `compile` or `plan` said, and what was written.
struct Made {
    name: &'static str,
    said: String,
    /// By ending: `pdf`, `html`, `xlsx`, `json`.
    files: Vec<(String, Vec<u8>)>,
}

impl Made {
    fn file(&self, end: &str) -> &[u8] {
        let found = self.files.iter().find(|(name, _)| name.ends_with(end));
        &found.unwrap_or_else(|| panic!("{} has no {end}", self.name)).1
    }

    fn text(&self) -> String {
        PdfText::read(self.file("pdf")).flow()
    }
}

/// The documents in the order of the year, each snapshot closed before the next is made.
fn year() -> &'static [Made] {
    static YEAR: OnceLock<Vec<Made>> = OnceLock::new();
    YEAR.get_or_init(|| {
        let project = Project::of_the_year("hela året");
        let mut all = Vec::new();
        for period in ["M03", "T1", "T2", "HELAR"] {
            let run = project.run("compile", &["--period", period]);
            assert_eq!(run.code, 0, "{period}: {}", run.err);
            let stem = format!("asn-2025-{period}");
            let files: Vec<(String, Vec<u8>)> =
                project.outputs().into_iter().filter(|(name, _)| name.starts_with(&stem)).collect();
            assert_eq!(files.len(), 4, "{period}");
            let history = project.dir.join("historik");
            fs::create_dir_all(&history).expect("a folder");
            let snapshot = files.iter().find(|(name, _)| name.ends_with("json")).expect("a snapshot");
            fs::write(history.join(&snapshot.0), &snapshot.1).expect("writes");
            all.push(Made { name: period, said: run.err, files });
        }
        let run = project.run("plan", &[]);
        assert_eq!(run.code, 0, "plan: {}", run.err);
        let files = project.outputs().into_iter().filter(|(name, _)| name.starts_with("asn-2025-plan")).collect();
        all.push(Made { name: "plan", said: run.err, files });
        all
    })
}

/// The snapshots of the periods before one, as they lie in `historik`.
pub fn closed_before(period: &str) -> Vec<File> {
    let before = year().iter().take_while(|made| made.name != period && made.name != "plan");
    let file =
        |made: &Made| -> File { (format!("historik/asn-2025-{}.json", made.name).into(), made.file("json").to_vec()) };
    before.map(file).collect()
}

fn document(name: &str) -> &'static Made {
    year().iter().find(|made| made.name == name).expect("the document")
}

#[test]
fn nothing_is_wrong_and_little_is_doubted_in_the_year() {
    for made in year() {
        let warnings = made.said.lines().filter(|line| line.contains("varning["));
        let warnings: Vec<&str> = warnings.collect();
        assert!(warnings.is_empty(), "{}: {warnings:?}", made.name);
    }
}

#[test]
fn every_document_has_the_chapters_that_the_plan_chooses() {
    let chapters = |name: &str| -> String {
        let page = String::from_utf8(document(name).file("html").to_vec()).expect("UTF-8");
        let heads = page.split("<h2 id=").skip(1).filter_map(|rest| rest.split_once('>')?.1.split("</h2>").next());
        heads.map(|head| head.replace("&nbsp;", " ")).collect::<Vec<_>>().join("\n")
    };
    expect![[r#"
        Sammanfattning
        Förslag till beslut
        Det som inte går som planerat
        Händelser av väsentlig betydelse
        Samlad bedömning av målen
        Målen i korthet
        Så läses rapporten
        Ekonomiskt utfall och prognos
        Ekonomisk analys
        Åtgärder för en ekonomi i balans
        Volymer
        Riskhantering och intern kontroll"#]]
    .assert_eq(&chapters("M03"));
    expect![[r#"
        Sammanfattning
        Förslag till beslut
        Det som inte går som planerat
        Händelser av väsentlig betydelse
        Så läses rapporten
        Samlad bedömning av målen
        Uppföljning av målen
        Politiska uppdrag
        Tillgänglighetsplan
        Ekonomiskt utfall och prognos
        Ekonomisk analys
        Åtgärder för en ekonomi i balans
        Investeringar
        Volymer
        Personal
        Kvalitet
        Riskhantering och intern kontroll
        Slutsatser"#]]
    .assert_eq(&chapters("T1"));
    expect![[r#"
        Sammanfattning
        Förslag till beslut
        Det som inte går som planerat
        Händelser av väsentlig betydelse
        Politiska beslut som påverkar verksamheten
        Så läses rapporten
        Uppföljning av målen
        Politiska uppdrag
        Ekonomiskt utfall och prognos
        Ekonomisk analys
        Åtgärder för en ekonomi i balans
        Beslutade åtgärder och beräknad effekt
        Volymer
        Personal
        Kvalitet
        Riskhantering och intern kontroll
        Slutsatser"#]]
    .assert_eq(&chapters("T2"));
    expect![[r#"
        Sammanfattning
        Förslag till beslut
        Det som inte gick som planerat
        Händelser av väsentlig betydelse
        Politiska beslut som påverkar verksamheten
        Så läses verksamhetsberättelsen
        Samlad bedömning av målen
        Uppföljning av målen
        Politiska uppdrag
        Tillgänglighetsplan
        Nettokostnad per verksamhet
        Ekonomisk analys
        Åtgärder för en ekonomi i balans
        Investeringar
        Volymer
        Personal
        Kvalitet
        Riskhantering och intern kontroll
        Barnperspektiv
        Slutsatser"#]]
    .assert_eq(&chapters("HELAR"));
    expect![[r#"
        Mål, indikatorer och aktiviteter
        Aktiviteter och åtgärder
        Politiska uppdrag
        Tillgänglighetsplan
        Budget
        Kommunbidragets förändring
        Riskhantering och intern kontroll
        Barnperspektiv
        Avgifter
        Styrande dokument
        Årshjul"#]]
    .assert_eq(&chapters("plan"));
}

#[test]
fn what_was_closed_is_the_report_before() {
    // The same sentence in the document and, of the same figures, against the right report before.
    for (name, before) in [("T2", "T1 2025"), ("HELAR", "T2 2025")] {
        let text = plain(&document(name).text());
        assert!(text.contains(before), "{name} does not speak of {before}");
    }
    let snapshot = String::from_utf8(document("HELAR").file("json").to_vec()).expect("UTF-8");
    assert!(snapshot.contains("\"period\": \"HELAR\""));
    let year = plain(&document("HELAR").text());
    assert!(!year.to_lowercase().contains("prognos för helåret"), "there is no forecast at year end");
}

#[test]
fn a_period_that_is_compiled_again_after_it_was_closed_is_the_same() {
    // Its own snapshot is no history of it.
    let project = Project::of_the_year("stängd och gjord om");
    let run = project.run("compile", &["--period", "T1"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let first = project.outputs();
    let history = project.dir.join("historik");
    fs::create_dir_all(&history).expect("a folder");
    let snapshot = first.iter().find(|(name, _)| name.ends_with("json")).expect("a snapshot");
    fs::write(history.join(&snapshot.0), &snapshot.1).expect("writes");
    let run = project.run("compile", &["--period", "T1"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(project.outputs() == first, "a closed period is no history of itself");
}

#[test]
fn a_part_that_has_nothing_to_show_is_said() {
    let project = Project::example("tom del").edit("namndplan.xlsx", |book| {
        book.add("report", &[("#id", "d98"), ("#component", "Pulsmätning"), ("#heading", "Pulsen")])
    });
    let run = project.run("compile", &[]);
    assert_eq!(run.code, 0, "{}", run.err);
    let lines: Vec<&str> = run.out.lines().chain(run.err.lines()).filter(|line| line.contains("T0228")).collect();
    expect!["upplysning[T0228]: delar som inte har något att visa i dokumentet: Pulsen"].assert_eq(&lines.join("\n"));
}
