//! What the plan's sheets `Rapport` and `Uppställningar` choose: tables, columns, places.

use expect_test::{Expect, expect};
use tertial::document::{Block, Document};
use tertial::pipeline;
use tertial::report::{self, Report};
use tertial::text::{Lang, Words};

use crate::figures::grid::Grid;
use crate::figures::project::{self, Kind, Places};
use crate::shapes::{Made, compile, said_of};

/// What is said of a plan.
fn said_of_plan(text: &str, expected: Expect) {
    expected.assert_eq(&said_of(text));
}

/// Headings with their levels.
fn headings(made: &Made) -> String {
    levels(&made.body)
}

fn levels(body: &[Block]) -> String {
    let headings = body.iter().filter_map(|block| match block {
        Block::Heading(heading) => Some(format!("{} {}", heading.level, heading.text)),
        _ => None,
    });
    headings.collect::<Vec<_>>().join("\n")
}

const TWO_TABLES: &str = "
units: a b forvaltning
set amounts = tkr
plan economic_tables: id | name | form | agrees
  netto | Nettokostnad per verksamhet | Nettokostnad |
  result | Resultaträkning | Resultaträkning | netto
plan economy: id | name | kind | parent | table | reporters | budget_t2 | budget_year | last_year | next_year
  vard  | Vård    | Post | summa | | a | -6000 | -9000 | -8800 | -9300
  skola | Skola   | Post | summa | netto | b | -2000 | -3000 | -2950 | -3100
  lokal | lokaler | Varav | skola | | b | -200 | -300 | -290 | -300
  summa | Nämnden | Summa | | netto | | | | |
  intakt | Intäkter | Post | res | | forvaltning | 700 | 1000 | 1050 | 1000
  personal | Personalkostnader | Post | kost | | forvaltning | -6700 | -10000 | -9900 | -10300
  ovrigt | Övriga kostnader | Post | kost | | forvaltning | -2000 | -3000 | -2900 | -3100
  kost | Summa kostnader | Delsumma | res | | | | | |
  res | Resultat | Summa | | result | | | | |
T2 2025
economy: by | id | actual | forecast
  a | vard | -6100 | -9200
  b | skola | -1900 | -2900
  b | lokal | -210 | -310
  forvaltning | intakt | 720 | 1010
  forvaltning | personal | -6720 | -10110
  forvaltning | ovrigt | -2000 | -3000
HELAR 2025
economy: by | id | actual
  a | vard | -9100
  b | skola | -2950
  b | lokal | -305
  forvaltning | intakt | 1000
  forvaltning | personal | -10060
  forvaltning | ovrigt | -2990
";

#[test]
fn every_table_has_its_lines_sums_and_sentences() {
    let made = compile(TWO_TABLES, Lang::Sv, false);
    let [t2, year] = made.as_slice() else { panic!("two periods") };
    // In the course of the year both stand in the part of period and forecast, at its end each in its own.
    expect![[r#"
        1 Sammanfattning
        2 Förslag till beslut
        1 Förslag till beslut
        1 Det som inte går som planerat
        1 Ekonomi
        2 Nettokostnad per verksamhet
        2 Resultaträkning"#]]
    .assert_eq(&headings(t2));
    expect![[r#"
        1 Sammanfattning
        2 Förslag till beslut
        1 Förslag till beslut
        1 Det som inte gick som planerat
        1 Nettokostnad per verksamhet
        1 Resultaträkning"#]]
    .assert_eq(&headings(year));
    expect![[r#"
        Verksamhet | Ack. utfall | Budget | Avvikelse | Prognos | Budget | Avvikelse | Prognos mot utfall 2024
        Vård | −6 100 | −6 000 | −100 | −9 200 | −9 000 | −200 | −400
        Skola | −1 900 | −2 000 | 100 | −2 900 | −3 000 | 100 | 50
        varav lokaler | −210 | −200 | −10 | −310 | −300 | −10 | −20
        Nämnden | −8 000 | −8 000 | 0 | −12 100 | −12 000 | −100 | −350"#]]
    .assert_eq(&t2.table("economy-table-netto"));
    expect![[r#"
        Verksamhet | Utfall | Budget | Avvikelse | Utfall 2024 | Mot utfall 2024 | Budget 2026
        Intäkter | 1 000 | 1 000 | 0 | 1 050 | −50 | 1 000
        Personalkostnader | −10 060 | −10 000 | −60 | −9 900 | −160 | −10 300
        Övriga kostnader | −2 990 | −3 000 | 10 | −2 900 | −90 | −3 100
        Summa kostnader | −13 050 | −13 000 | −50 | −12 800 | −250 | −13 400
        Resultat | −12 050 | −12 000 | −50 | −11 750 | −300 | −12 400"#]]
    .assert_eq(&year.table("economy-table-result"));
    for table in ["economy-table-netto", "economy-table-result"] {
        assert!(year.of_workbook(table).is_some(), "{table}");
    }
    let heads = t2.heads("a", "Ekonomi");
    assert_eq!(heads[..2], ["Rad", "Uppställning"]);
}

#[test]
fn tables_that_should_come_to_the_same_and_do_not_are_reported() {
    let text = TWO_TABLES.replace("forvaltning | ovrigt | -2990", "forvaltning | ovrigt | -2991");
    let made = compile(&text, Lang::Sv, false);
    let of_tables = |made: &Made| -> String {
        made.said.lines().filter(|line| line.contains("[T0224]")).map(|line| format!("{line}\n")).collect()
    };
    assert_eq!(of_tables(&made[0]), "");
    expect![[r#"
        namndplan.xlsx, Uppställningar!D7: varning[T0224]: utfallet är −12 051 000 kr i ”Resultaträkning” men −12 050 000 kr i ”Nettokostnad per verksamhet”
    "#]].assert_eq(&of_tables(&made[1]));
}

#[test]
fn a_line_stands_in_the_table_of_the_line_that_it_adds_to() {
    said_of_plan(
        "
        units: a forvaltning
        plan economic_tables: id | name
          x | X
          y | Y
        plan economy: id | kind | parent | table | reporters
          one | Post | sum | y | a
          sum | Summa | | x |
          alone | Post | | z | a
        show missing
        ",
        expect![[r#"
            namndplan.xlsx, Ekonomi!E6: fel[T0223]: ”one” står i uppställningen ”y” men ingår i en rad i ”x”
            namndplan.xlsx, Ekonomi!D8: varning[T0230]: ”alone” ingår inte i någon summa, eftersom Ingår i är tom
            namndplan.xlsx, Ekonomi!E8: fel[T0202]: Uppställning för ”alone” pekar på ”z”, som inte finns
        "#]],
    );
}

#[test]
fn a_grant_covers_its_cost_and_what_is_left_is_the_result() {
    let text = "
units: a b forvaltning
plan economic_tables: id | name | form
  block | Ekonomi per block | Kommunbidrag
plan economy: id | name | kind | parent | reporters | budget_t1 | budget_t2 | budget_year
  vard  | Vård    | Post | summa | a | 3000000 | 6000000 | 9000000
  skola | Skola   | Post | summa | b | 1000000 | 2000000 | 3000000
  summa | Nämnden | Summa | | | | |
T1 2025
economy: by | id | actual | forecast
  a | vard | -3100000 | -9100000
  b | skola | -950000 | -2950000
also: forvaltning
T2 2025
economy: by | id | actual | forecast
  a | vard | -6100000 | -9200000
  b | skola | -1900000 | -2900000
also: forvaltning
";
    let made = compile(text, Lang::Sv, false);
    let t2 = &made[1];
    expect![[r#"
        Verksamhet | Nettokostnad | Kommunbidrag | Resultat | Prognos | Kommunbidrag | Resultat
        Vård | −6 100 | 6 000 | −100 | −9 200 | 9 000 | −200
        Skola | −1 900 | 2 000 | 100 | −2 900 | 3 000 | 100
        Nämnden | −8 000 | 8 000 | 0 | −12 100 | 12 000 | −100"#]]
    .assert_eq(&t2.table("economy-table"));
    let text = t2.text();
    for said in ["För perioden är resultatet 0,0 mnkr.", "vilket ger resultatet −0,1 mnkr."] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(text.contains("Resultat = kommunbidrag plus nettokostnad"), "{text}");
}

const LAYOUT: &str = "
units: a forvaltning
plan goals: id | number | level | parent | name | reporters
  trygg  | 1   | Kommunmål | | Trygga invånare |
  lek    | 1.1 | Nämndmål  | trygg | Barn får stöd i tid | a
plan indicators: id | number | goal | name | kind | direction | target
  vantan | 1.1.1 | lek | Väntetid i dagar | Tal | Ned | <= 14
plan economy: id | name | kind | reporters | budget_t2 | budget_year | last_year
  allt | Verksamheten | Post | a | -2000000 | -3000000 | -2900000
plan texts: id | name | text
  fri | Om lokalerna | Lokalerna räcker.
plan report: id | component | heading | argument | columns | placing
  d1 | Målkapitel | | trygg | |
  d2 | Ekonomi: period och prognos | Pengarna | | Prognos; budget helår, Utfall | lek
  d3 | Slutsatser och åtgärder | | | |
  d4 | Fri text | | fri | | under
T2 2025
goals: by | id | status | expected
  a | lek | Grön | Ja
indicators: by | id | outcome
  a | vantan | 12
economy: by | id | actual | forecast
  a | allt | -2000000 | -3000000
also: forvaltning
";

#[test]
fn a_part_stands_where_the_plan_places_it_with_the_columns_that_it_names() {
    let made = compile(LAYOUT, Lang::Sv, false);
    // What a part stands under has nothing to say here, so it is a chapter itself.
    expect![[r#"
        1 Uppföljning av målen
        2 Kommunövergripande mål 1: Trygga invånare
        3 Nämndmål 1.1: Barn får stöd i tid
        4 Pengarna
        1 Om lokalerna"#]]
    .assert_eq(&headings(&made[0]));
    expect![[r#"
        Verksamhet | Prognos | Budget | Ack. utfall
        Verksamheten | −3 000 | −3 000 | −2 000"#]]
    .assert_eq(&made[0].table("economy-table-2"));
}

#[test]
fn what_a_part_does_not_have_is_said() {
    said_of_plan(
        "
        units: a forvaltning
        plan goals: id | number | level | name
          mal | 1 | Kommunmål | Trygga invånare
        plan economy: id | kind | reporters
          allt | Post | a
        plan report: id | component | argument | columns | placing | documents
          d1 | Målkapitel | borta, mal | | | T2
          d2 | Ekonomi: period och prognos | | Prognos, Vinst | |
          d3 | Slutsatser och åtgärder | | Prognos | |
          d4 | Ekonomi: kommunbidrag | | | nirvana |
          d5 | Volymer | | | mal | T1, T2
          d6 | Måltabell, kompakt | | | mal | T2
          d7 | Målkapitel | | | mal | T2
        show missing
        ",
        expect![[r#"
            namndplan.xlsx, Rapport!D6: fel[T0217]: delen ”Målkapitel” avser ”borta”, som inte finns på fliken Mål
            namndplan.xlsx, Rapport!E7: fel[T0110]: Kolumner för ”Ekonomi: period och prognos” är ”Vinst”, som inte finns i listan
            namndplan.xlsx, Rapport!E8: varning[T0218]: delen ”Slutsatser och åtgärder” har inga kolumner att välja: ”Prognos”
            namndplan.xlsx, Rapport!F9: fel[T0202]: Placering för ”Ekonomi: kommunbidrag” pekar på ”nirvana”, som inte finns
            namndplan.xlsx, Rapport!F10: varning[T0218]: delen ”Volymer” syns inte i alla sina dokument: där finns inget kapitel för ”mal”
            namndplan.xlsx, Rapport!F12: fel[T0204]: Placering för ”Målkapitel” går inte att tolka: ”mal”
            namndplan.xlsx, Texter!B8: varning[T0216]: 15 avsnitt trycks inte i någon rapport: ”Sammanfattning på en sida”, ”Förslag till beslut”, ”Händelser av betydelse”, ”Politiska beslut”, ”Samlad bedömning”, ”Ekonomisk analys”, ”Åtgärder för ekonomi i balans”, ”Investeringar”, ”Personal”, ”Pulsmätning”, ”KKiK”, ”Kvalitet”, ”Risker”, ”Ekonomiska risker och möjligheter”, ”Barnperspektiv”
        "#]],
    );
}

#[test]
fn what_nobody_reports_is_asked_about_on_every_sheet() {
    said_of_plan(
        "
        units: a forvaltning
        plan economy: id | kind | reporters
          rad | Post |
        plan risks: id | reporters | probability | consequence
          risk | | 3 | 3
        plan economic_risks: id | kind | reporters
          mera | Risk |
        plan activities: id | reporters
          aktivitet |
        plan assignments: id | reporters
          uppdrag |
        plan measures: id | reporters
          matt |
        show missing
        ",
        expect![[r#"
            namndplan.xlsx, Aktiviteter!G6: varning[T0214]: ingen rapporterar ”aktivitet”
            namndplan.xlsx, Ekonomi!F6: varning[T0214]: ingen rapporterar ”rad”
            namndplan.xlsx, Ekonomiska risker!I6: varning[T0214]: ingen rapporterar ”mera”
            namndplan.xlsx, Mått!M6: varning[T0214]: ingen rapporterar ”matt”
            namndplan.xlsx, Risker!H6: varning[T0214]: ingen rapporterar ”risk”
            namndplan.xlsx, Uppdrag!H6: varning[T0214]: ingen rapporterar ”uppdrag”
        "#]],
    );
}

const PLANNED: &str = "
units: a forvaltning
plan goals: id | number | level | parent | name | reporters | description
  trygg  | 1   | Kommunmål | | Trygga invånare | | Alla ska vara trygga.
  lek    | 1.1 | Nämndmål  | trygg | Barn får stöd i tid | a |
plan indicators: id | number | goal | name | kind | direction | target | target_t1 | target_t2
  vantan | 1.1.1 | lek | Väntetid i dagar | Tal | Ned | <= 14 | <= 20 | <= 14
plan history: kind | of | year | period | value
  Indikator | vantan | 2024 | HELAR | 17
  Indikator | vantan | 2023 | HELAR | 19
plan economy: id | name | kind | parent | reporters | budget_year | last_year | next_year
  vard | Vård | Post | summa | a | -3000000 | -2900000 | -3100000
  skola | Skola | Post | summa | a | -1000000 | -900000 | -1100000
  summa | Nämnden | Summa | | | | |
plan activities: id | goal | name | reporters | responsible
  cykel | lek | Lånecyklar | a | Enhetschef
plan assignments: id | name | reporters | commissioner
  plats | Fler platser | a | Kommunfullmäktige
plan risks: id | name | probability | consequence | reporters
  brand | Personalbrist | 4 | 4 | a
plan economic_risks: id | kind | name | low | high | reporters
  mera | Risk | Fler placeringar | 4000000 | 8000000 | a
plan texts: id | name | text
  introduction | Inledning | Nämnden vill mycket.
plan tables: id | row | c1 | c2
  fees | Rubrik | Avgift | Kronor
  fees | Rad | Måltid | 55
show missing
";

/// The plan document of a grid.
pub fn planned(text: &str, lang: Lang) -> (Document, pipeline::PlanDocument) {
    let grid = Grid::read(text);
    let words = Words::new(lang);
    let kind = Kind { words: &words, has_division: false, has_report: true };
    let (plan, _) = project::plan(&grid, 2025, &mut Places::default(), &kind);
    let (past, _) = tertial::history::read(&plan, &[], None, &words);
    let results = tertial::assess::planned(&plan, &past);
    let document =
        report::document(&Report { plan: &plan, results: &results, words: &words, sources: &[], faults: &[] }, None);
    let (made, _) = pipeline::plan_document(&plan, &past, None, &words).expect("renders");
    (document, made)
}

#[test]
fn the_plan_document_shows_what_is_planned_and_no_outcome() {
    let (document, made) = planned(PLANNED, Lang::Sv);
    assert_eq!((document.title.as_str(), document.period.as_str()), ("Nämndplan 2025", ""));
    expect![[r#"
        1 Inledning
        1 Mål, indikatorer och aktiviteter
        2 Kommunövergripande mål 1: Trygga invånare
        3 Nämndmål 1.1: Barn får stöd i tid
        1 Aktiviteter och åtgärder
        1 Uppdrag
        1 Budget
        1 Risker
        1 Ekonomiska risker och möjligheter
        1 Avgifter"#]]
    .assert_eq(&levels(&document.body));
    let tables = document.body.iter().filter_map(|block| match block {
        Block::Table(table) => Some(crate::shapes::shown(table, Lang::Sv)),
        _ => None,
    });
    expect![[r#"
        Indikator | Senaste utfall | Mål tertial 1 | Målnivå 2025
        1.1.1 Väntetid i dagar | 17 (helår 2024) | ≤ 20 | ≤ 14

        Aktivitet eller åtgärd | Ansvarig
        Lånecyklar | Enhetschef

        Aktivitet eller åtgärd | Mål | Ansvarig
        Lånecyklar | 1.1 | Enhetschef

        Uppdrag
        Kommunfullmäktige
        Fler platser

        Verksamhet | Utfall 2024 | Budget 2025 | Budget 2026
        Vård | −2 900 | −3 000 | −3 100
        Skola | −900 | −1 000 | −1 100
        Nämnden | −3 800 | −4 000 | −4 200

        Nr | Risk | Riskvärde
        1 | Personalbrist | 4×4 (16)

        Risk eller möjlighet | Slag | Som sämst | Som bäst | Ansvarig
        Risker |  |  |  | 
        Fler placeringar | Risk | −8,0 mnkr | −4,0 mnkr | 
        Sammantaget |  | −8,0 mnkr | −4,0 mnkr | 

        Avgift | Kronor
        Måltid | 55"#]]
    .assert_eq(&tables.collect::<Vec<_>>().join("\n\n"));
    let text = crate::support::pdf_text::PdfText::read(&made.pdf).flow();
    for wrong in ["Ej bedömd", "Ej rapporterat", "uppgift saknas", "Prognos", "Status"] {
        assert!(!text.contains(wrong) && !made.html.contains(wrong), "{wrong}: {text}");
    }
    assert!(text.contains("Alla ska vara trygga.") && text.contains("Nämnden vill mycket."), "{text}");
    assert_eq!(planned(PLANNED, Lang::Sv).1.pdf, made.pdf);
    planned(PLANNED, Lang::En);
}

#[test]
fn a_part_about_outcomes_is_none_of_the_plan() {
    let text = PLANNED.replace("show missing", "plan report: id | component | documents\n  d1 | Samlad bedömning | PLAN\n  d2 | Målkapitel | PLAN\n  d3 | Ekonomi: period och prognos |\nshow missing");
    let (document, _) = planned(&text, Lang::Sv);
    expect![[r#"
        1 Mål, indikatorer och aktiviteter
        2 Kommunövergripande mål 1: Trygga invånare
        3 Nämndmål 1.1: Barn får stöd i tid
        1 Budget"#]]
    .assert_eq(&levels(&document.body));
}

#[test]
fn values_are_combined_only_as_their_kind_can_be() {
    said_of_plan(
        "
        units: a b forvaltning
        plan goals: id | name
          g | Ett mål
        plan indicators: id | goal | kind | target | aggregation | reporters
          answer | g | Ja/Nej | Ja | Kvot | a
          degree | g | Ja/Delvis/Nej | Ja | Andel Ja | a, b
          number | g | Antal | 5 | Andel Ja | a
          words  | g | Text | | Summa | a
        plan measures: id | kind | aggregation
          m | Procent | Kvot
        show missing
        ",
        expect![[r#"
            namndplan.xlsx, Indikatorer!R6: fel[T0204]: Vägs ihop för ”answer” går inte att tolka: ”Kvot (Ja/Nej)”
            namndplan.xlsx, Indikatorer!R8: fel[T0204]: Vägs ihop för ”number” går inte att tolka: ”Andel Ja (Antal)”
            namndplan.xlsx, Indikatorer!J9: varning[T0205]: indikatorn ”words” har varken målnivå eller skäl till att den saknas
        "#]],
    );
}

const WORK: &str = "
units: a b forvaltning
plan goals: id | number | level | parent | name | reporters
  trygg  | 1   | Kommunmål | | Trygga invånare |
  lek    | 1.1 | Nämndmål  | trygg | Barn får stöd i tid | a
plan indicators: id | number | goal | name | kind | direction | target | target_t2
  dygn | 1.1.1 | lek | Antal vårddygn | Antal | Ned | < 2555 | < 2342
plan activities: id | kind | goal | name | responsible | indicator | scale | reporters
  hvb | Förbättring | lek | Färre vårddygn | Enhetschef | dygn | Färg | a
  ramp | Tillgänglighet | | Ramper | Enhetschef | | Färg | a
  skylt | Tillgänglighet | | Skyltar | Enhetschef | | Färg | b
plan assignments: id | commissioner | name | reporters
  plats | Kommunfullmäktige | Fler platser | a
  kart | Kommunfullmäktige | Kartläggning | a, b
  plan | Kommunstyrelsen | En plan | b
plan legends: list | green | red
  Tillgänglighetsplan | genomförs enligt plan | stoppad
T1 2025
goals: by | id | status | expected
  a | lek | Grön | Ja
indicators: by | id | outcome
  a | dygn | 900
activities: by | id | progress
  a | hvb | Grön
  a | ramp | Gul
  b | skylt | Röd
assignments: by | id | progress
  a | plats | Pågående
  a | kart | Klar
  b | kart | Klar
  b | plan | Försenad
also: forvaltning
T2 2025
goals: by | id | status | expected
  a | lek | Grön | Ja
indicators: by | id | outcome
  a | dygn | 2400
activities: by | id | progress
  a | hvb | Röd
  a | ramp | Grön
  b | skylt | Grön
assignments: by | id | progress
  a | plats | Klar
  a | kart | Klar
  b | kart | Klar
  b | plan | Pågående
also: forvaltning
HELAR 2025
goals: by | id | status | expected
  a | lek | Grön | Ja
indicators: by | id | outcome
  a | dygn | 2837
activities: by | id | progress
  a | hvb | Röd
  a | ramp | Grön
  b | skylt | Grön
assignments: by | id | progress
  a | plats | Klar
  a | kart | Klar
  b | kart | Klar
  b | plan | Klar
also: forvaltning
";

#[test]
fn statuses_of_work_stand_side_by_side_in_steps_or_colours_and_are_counted() {
    let made = compile(WORK, Lang::Sv, false);
    let [_, t2, year] = made.as_slice() else { panic!("three periods") };
    expect![[r#"
        Uppdrag | T1 2025 | T2 2025 | Status | Kommentar
        Kommunfullmäktige |  |  |  | 
        Fler platser | Pågående | Klar | Klar | Enheten räknar med att komma ikapp under hösten.
        Kartläggning | Klar | Klar | Klar | a: Enheten räknar med att komma ikapp under hösten. b: Enheten räknar med att komma ikapp under hösten.
        Kommunstyrelsen |  |  |  | 
        En plan | Försenad | Pågående | Klar | Enheten räknar med att komma ikapp under hösten."#]].assert_eq(&year.table("assignments-table"));
    expect![[r#"
        Aktivitet eller åtgärd | Ansvarig | T1 2025 | T2 2025 | Status | Kommentar
        Ramper | Enhetschef | Gul | Grön | Grön | Enheten räknar med att komma ikapp under hösten.
        Skyltar | Enhetschef | Röd | Grön | Grön | Enheten räknar med att komma ikapp under hösten."#]]
    .assert_eq(&year.table("accessibility-table"));
    expect![[r#"
        Aktivitet eller åtgärd | Mål | Ansvarig | Utfall | Målnivå perioden | Målnivå året | T1 2025 | Status | Kommentar
        Färre vårddygn | 1.1 | Enhetschef | 2 400 | < 2 342 | < 2 555 | Grön | Röd | Enheten räknar med att komma ikapp under hösten."#]].assert_eq(&t2.of_workbook("improvement-table").unwrap_or_default());
    for (own, said) in [
        (t2, "1.1.1 Antal vårddygn: från Grön till Gul"),
        (t2, "Två av de tre uppdragen är genomförda."),
        (year, "Alla tre uppdrag är genomförda."),
        (year, "Båda aktiviteterna har grön status."),
        (year, "Grön = genomförs enligt plan. Röd = stoppad."),
    ] {
        assert!(own.text().contains(said), "{said}: {}", own.text());
    }
    assert!(
        t2.explained.iter().any(|one| one.contains("Uppdrag: genomförda eller gröna = 2 av 3")),
        "{:?}",
        t2.explained
    );
    // What was said before stands in the template with its colour.
    let (_, bytes) = t2.templates.iter().find(|(unit, _)| unit == "a").expect("a template");
    let book = crate::support::book::Book::read(bytes);
    assert!(book.texts().any(|(sheet, text)| sheet == "Aktiviteter" && text.starts_with("Gul")));
}
