//! What units and controllers are told: each in words that are theirs, and nothing that contradicts what stands beside it.

use std::fs;

use expect_test::expect;
use tertial::figure::Figures;
use tertial::template;
use tertial::text::{Lang, Words};

use crate::figures::project::compile;
use crate::shapes;
use crate::support::book;
use crate::support::project::{Project, Run, tertial as command};
use crate::support::workbook::{Put, Workbook};

const UNIT: &str = "T2/vuxenenheten.xlsx";

fn run(project: &Project, command: &str, options: &[&str]) -> Run {
    project.run(command, &[&["--period", "T2"], options].concat())
}

/// What is said of the unit's workbook.
fn said(project: &Project) -> String {
    let run = run(project, "check", &["--format", "short"]);
    run.out.lines().filter(|line| line.contains("vuxenenheten")).map(|line| format!("{line}\n")).collect()
}

#[test]
fn rows_and_sheets_that_are_gone_are_not_filled_in() {
    let receipt = |name: &str, change: fn(Workbook) -> Workbook| {
        let out = run(&Project::example(name).edit(UNIT, change), "receive", &[]).out;
        let own = out.split("Kvitto: ").find(|one| one.starts_with("Vuxenenheten")).expect("its receipt");
        own.lines().find(|line| line.contains("uppgifter är ifyllda")).expect("how far").to_owned()
    };
    let all = [
        receipt("hel bok", |book| book),
        receipt("utan rad", |book| book.remove_row("economy", "ek-vuxenenheten")),
        receipt("utan mål", |book| book.remove_row("goals", "2.1").remove_row("goals", "1.1")),
    ];
    expect![[r#"
        26 av 26 uppgifter är ifyllda, 0 fel, 0 varningar. Arbetsboken är markerad som klar.
        24 av 26 uppgifter är ifyllda, 1 fel, 0 varningar. Arbetsboken är markerad som klar.
        22 av 26 uppgifter är ifyllda, 2 fel, 0 varningar. Arbetsboken är markerad som klar."#]]
    .assert_eq(&all.join("\n"));
}

#[test]
fn a_reminder_says_nothing_that_is_for_the_controller() {
    let project = Project::example("påminnelse utan annat").write(UNIT, "namn;värde\n");
    let out = run(&project, "status", &["--remind"]).out;
    let own = out.split("Påminnelse: ").find(|one| one.starts_with("Vuxenenheten")).expect("its reminder");
    assert!(own.contains("kan inte användas") && !own.contains("räknas därför som saknad"), "{own}");
    let status = run(&project, "status", &[]).out;
    assert!(status.contains("inlämnad, men kan inte användas"), "{status}");
    assert!(status.contains("12 av 12 har lämnat in, varav 1 arbetsbok inte kan användas."), "{status}");
}

#[test]
fn a_returned_workbook_says_why_it_was_returned() {
    let project = Project::example("återlämnad med skäl");
    let dir = project.dir.to_str().expect("UTF-8");
    let why = "Prognosen saknar förklaring";
    let returned = command(&["return", "vuxenenheten", "--why", why, "--project", dir, "--period", "T2"]);
    assert_eq!(returned.code, 0, "{}", returned.err);
    let dir = project.dir.join("åter");
    run(&project, "check", &["--return", dir.to_str().expect("UTF-8")]);
    let bytes = fs::read(dir.join("vuxenenheten.xlsx")).expect("the workbook");
    let rows = book::Book::read(&bytes);
    let text = rows.sheet("Att rätta").rows().iter().flatten().map(book::text).collect::<Vec<_>>().join("|");
    assert!(text.contains("Controllern har lämnat tillbaka arbetsboken: Prognosen saknar förklaring"), "{text}");
    assert!(!text.contains("tertial approve"), "{text}");
}

#[test]
fn what_has_become_of_an_approved_workbook_is_no_news_to_its_unit() {
    let project = Project::example("godkänd och ändrad");
    let path = project.dir.to_str().expect("UTF-8");
    let approved = command(&["approve", "vuxenenheten", "--project", path, "--period", "T2"]);
    assert_eq!(approved.code, 0, "{}", approved.err);
    let project =
        project.edit(UNIT, |book| book.put("economy", "ek-vuxenenheten", "#comment", Put::Text("Skrivs senare.")));
    let dir = project.dir.join("åter");
    let checked = run(&project, "check", &["--return", dir.to_str().expect("UTF-8")]);
    assert!(checked.out.contains("[T0018]"), "{}", checked.out);
    let book = book::Book::read(&fs::read(dir.join("vuxenenheten.xlsx")).expect("the workbook"));
    let text = book.sheet("Att rätta").rows().iter().flatten().map(book::text).collect::<Vec<_>>().join("|");
    assert!(text.contains("T0138") && !text.contains("T0018"), "{text}");
}

#[test]
fn the_workbook_that_is_kept_is_named_as_it_is() {
    let out = run(&Project::example("behållen ods"), "templates", &[]).out;
    assert!(out.contains(" boendestod.ods, ") && !out.contains("boendestod.xlsx"), "{out}");
}

#[test]
fn visible_heads_that_have_changed_places() {
    let project = Project::example("omkastade rubriker").edit(UNIT, |book| {
        book.replace("Utfall perioden", "¤").replace("Prognos helår", "Utfall perioden").replace("¤", "Prognos helår")
    });
    expect![[r#"
        T2/vuxenenheten.xlsx, Ekonomi!D5: fel[T0106]: rubriken ”Prognos helår” står över kolumnen ”Utfall perioden”
    "#]]
    .assert_eq(&said(&project));
}

#[test]
fn a_row_that_is_no_longer_in_the_plan_is_no_fault_of_the_unit() {
    let moved = Project::example("annan rapporterar")
        .edit("namndplan.xlsx", |book| book.put("economy", "ek-vuxenenheten", "#reporters", Put::Text("utredning")));
    let gone = Project::example("struken rad").edit("namndplan.xlsx", |book| book.remove_row("goals", "1.1"));
    let codes = |project: &Project| {
        let out = run(project, "check", &[]).out;
        let at = out.find("varning[T0149]").expect("it is said");
        out[at..].lines().take(4).filter(|line| !line.contains("-->")).collect::<Vec<_>>().join("\n")
    };
    expect![[r#"
        varning[T0149]: raden ”Vuxenenheten” (ek-vuxenenheten) är ifylld, men planen frågar inte enheten efter den; den används inte
           = hjälp: är planen ändrad med avsikt behöver inget göras; annars lägg tillbaka raden i planen, eller enheten i kolumnen ”Rapporteras av” och perioden i ”Perioder”

        varning[T0149]: raden ”Trygghet genom tidigt samordnade insatser som fokuserar på familjen och individens egna resurser” (1.1) är ifylld i 11 arbetsböcker men finns inte längre i planen; den används inte
          ... se även T2/boendestod.ods, Mål!A6
          ... se även T2/ekonomiskt-bistand.xlsx, Mål!A6"#]]
    .assert_eq(&format!("{}\n{}", codes(&moved), codes(&gone)));
}

#[test]
fn a_flat_file_of_libreoffice_says_how_to_save_it() {
    let flat =
        "<?xml version=\"1.0\"?><office:document office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"/>";
    let project = Project::example("fods").remove(UNIT).write("T2/vuxenenheten.fods", flat);
    let out = run(&project, "check", &[]).out;
    let at = out.find("fel[T0001]").unwrap_or_else(|| panic!("{out}"));
    expect![[r#"
        fel[T0001]: filen kan inte läsas: filen är ett OpenDocument-kalkylblad i en enda XML-fil (.fods), som inte läses; Vuxenenheten räknas därför som saknad
          --> T2/vuxenenheten.fods
           = hjälp: öppna den i LibreOffice, välj Spara som och ”ODF-kalkylblad (.ods)” eller ”Excel 2007–365 (.xlsx)”, och lägg den filen i mappen i stället"#]].assert_eq(&out[at..].lines().take(3).collect::<Vec<_>>().join("\n"));
}

#[test]
fn units_that_have_all_assessed_red_are_counted_as_such() {
    let grid = "
units: a b forvaltning
plan goals: id | name | rule | reporters
  stod | Fler får stöd | Enheter | a, b
T2 2025
also: forvaltning
goals: by | id | status | expected | comment
  a | stod | Röd | Nej | Kön växer.
  b | stod | Röd | Nej | Kön växer.
";
    let made = shapes::compile(grid, Lang::Sv, false);
    let text = made.last().expect("a period").text();
    assert!(text.contains("2 av 2 enheter bedömer målet som rött för perioden."), "{text}");
}

#[test]
fn at_year_end_how_the_year_went_is_not_whether_the_goal_was_reached() {
    let grid = "
units: a b forvaltning
plan goals: id | number | level | name | short | parent | rule | reporters
  kvalitet | 1 | Kommunmål | God kvalitet | Kvalitet | | |
  stod | 1.1 | Nämndmål | Fler får stöd | | kvalitet | Enheter | a, b
plan report: component
  Samlad bedömning
  Målkapitel
HELAR 2025
also: forvaltning
goals: by | id | status | expected | comment
  a | stod | Gul | Ja | Kön var lång i våras.
  b | stod | Grön | Ja |
texts: by | id | text
  forvaltning | goal:kvalitet:summary | Kön är borta.
";
    let text = shapes::compile(grid, Lang::Sv, false).last().expect("a period").text();
    let said = "1 av 2 enheter bedömer årets arbete med målet som grönt och 1 som gult. 2 av 2 enheter nådde målet.";
    assert!(text.contains(said), "{text}");
    // What is said of the goal stands before the chapters; its status does not stand there alone.
    assert!(text.contains("Nämndmålet nåddes."), "{text}");
}

#[test]
fn a_unit_with_two_lines_is_not_counted_twice() {
    let said = |second: &str| {
        let grid = format!(
            "
units: a b forvaltning
set amounts = tkr
plan economy: id | name | kind | parent | reporters | budget_t2 | budget_year
  vard | Vård | Post | sum | a | -5000 | -10000
  skola | Skola | Post | sum | {second} | -5000 | -10000
  sum | Nämnden | Summa | | | |
plan report: component
  Ekonomi: nettokostnad per verksamhet
T2 2025
also: a b forvaltning
economy: by | id | actual | forecast
  a | vard | -5000 | -10000
  {second} | skola | -5000 | -10000
HELAR 2025
also: a b forvaltning
economy: by | id | actual
  a | vard | -10000
  {second} | skola | -10000
"
        );
        shapes::compile(&grid, Lang::Sv, false).pop().expect("a period").text()
    };
    let (one_each, both) = (said("b"), said("a"));
    assert!(one_each.contains("För 2 av 2 enheter avvek prognosen"), "{one_each}");
    assert!(both.contains("För 2 av 2 rader i enheternas budget avvek prognosen"), "{both}");
}

#[test]
fn sheets_of_the_committee_workbook_have_names_of_their_own() {
    for lang in ["sv", "en"] {
        let path = format!("{}/locales/{lang}.ftl", env!("CARGO_MANIFEST_DIR"));
        let words = fs::read_to_string(path).expect("reads");
        let value =
            |id: &str| words.lines().find_map(|line| line.strip_prefix(&format!("{id} = ")).map(str::to_lowercase));
        let keys =
            words.lines().filter_map(|line| line.strip_prefix("sheet-")?.split_once("-title = ").map(|(key, _)| key));
        // Excel knows no capitals, and cuts nothing: a name that is there, or too long, is a workbook that is not written.
        let mut names: Vec<String> = keys.filter_map(|key| value(&format!("sheet-{key}"))).collect();
        assert!(names.len() > 8 && names.iter().all(|name| name.chars().count() <= 31), "{names:?}");
        names.sort();
        assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{lang}: {names:?}");
    }
}

#[test]
fn the_text_of_the_report_before_stands_beside_the_new_one() {
    let written = |unit: &str, text: &str| {
        serde_json::json!({
            "subject": "texts", "column": "written", "item": "events", "unit": unit, "value": { "words": text },
        })
    };
    let closed = serde_json::json!({
        "version": 2, "generator": "tertial", "committee": "asn", "year": 2025, "period": "T1", "missing_units": [],
        "sources": {}, "figures": [written("forvaltning", "Så var det i våras."), written("familjehem", "En annans.")],
    });
    let project = Project::example("text från förra").write("historik/asn-2025-T1.json", closed.to_string());
    let project = project.remove("T2/forvaltning.xlsx");
    assert_eq!(project.run("templates", &["--period", "T2"]).code, 0);
    let book = book::Book::read(&fs::read(project.dir.join("T2/forvaltning.xlsx")).expect("written"));
    let sheet = book.sheet("Texter");
    let rows: Vec<String> =
        sheet.rows().iter().map(|row| row.iter().map(book::text).collect::<Vec<_>>().join("|")).collect();
    let about = |name: &str| rows.iter().find(|row| row.contains(name)).unwrap_or_else(|| panic!("no {name}")).clone();
    expect!["events|Händelser av väsentlig betydelse||Avsnittet får stå tomt.|Så var det i våras."]
        .assert_eq(&about("Händelser av väsentlig").split("||").take(2).collect::<Vec<_>>().join("||"));
    assert!(about("Indikator 1.1.1").contains("Indikatorn står då bara i tabellen."), "{}", about("Indikator 1.1.1"));
}

#[test]
fn numerator_and_denominator_have_the_names_that_the_plan_gives_them() {
    let plan = "
units: a
plan measures: id | family | group | name | kind | aggregation | parts | reporters
  sjuk | Personal | Sjuk | Sjukfrånvaro | Procent | Kvot | sjuktimmar / ordinarie timmar | a
  antal | Personal | Sjuk | Antal | Antal | Summa | personer / månader | a
";
    let said = shapes::said_of(&format!("{plan}show missing"));
    let said: Vec<&str> = said.lines().filter(|line| line.contains("[T0218]")).collect();
    expect!["namndplan.xlsx, Mått!T7: varning[T0218]: ”Antal” har varken täljare eller nämnare, så ”Täljare / nämnare” används inte"]
        .assert_eq(&said.join("\n"));
    let made = compile(&format!(
        "{plan}T2 2025
staff: by | id | numerator | denominator | outcome
  a | sjuk | 600 | 20000 |
  a | antal | | | 12
show measures.value:sjuk"
    ));
    let words = Words::new(Lang::Sv);
    let report = made.checked.report(&made.results, &[], &words);
    let found = tertial::report::explain(&report);
    let rule = found.iter().find(|own| own.key == "measure sjuk").map(|own| own.rule.as_str());
    expect!["Summan av täljarna delad med summan av nämnarna (sjuktimmar / ordinarie timmar)."]
        .assert_eq(rule.unwrap_or_default());
    let unit = made.checked.plan.units.iter().next().expect("a unit");
    let period = made.checked.period;
    let bytes =
        template::unit_workbook(&made.checked.plan, unit, period, &Figures::default(), &words).expect("written");
    let book = book::Book::read(&bytes);
    let sheet = book.sheet("Personal");
    let row = sheet.row("Sjukfrånvaro");
    assert!(row.iter().any(|cell| book::text(cell) == "sjuktimmar / ordinarie timmar"), "{row:?}");
}
