//! What does not go as planned, in one table: all that is red or yellow, far from its budget, delayed or risen.

use expect_test::expect;
use tertial::text::Lang;

use crate::shapes::compile;

pub const YEAR: &str = "
units: a b forvaltning
set amounts = tkr
plan goals: id | number | level | name | parent | rule | reporters
  stod | 1.1 | Nämndmål | Fler får stöd | | Enheter | a, b
  jobb | 1.2 | Nämndmål | Fler får arbete | | Enheter | a, b
plan indicators: id | number | goal | name | kind | direction | target | reporters
  ko | 1.1.1 | stod | Kön minskar | Antal | Ned | högst 10 | a
  svar | 1.1.2 | stod | Fler svarar | Antal | Upp | minst 100 | a
  vag | 1.2.1 | jobb | Vägen till arbete | Antal | Upp | minst 50 | b
plan activities: id | goal | kind | name | responsible | due | reporters | indicator | scale
  grupp | stod | Aktivitet | Starta grupper. | Enhetschef A | mars 2025 | a | |
  tele | stod | Aktivitet | Svara i telefon | Enhetschef A | 2025-06-30 | a | svar |
  klar | stod | Aktivitet | Utbilda alla | Enhetschef A | | a | |
  praktik | jobb | Aktivitet | Skaffa praktik | | | b | vag |
  farg | | Tillgänglighet | Bygga ramp | Enhetschef B | | b | | Färg
plan assignments: id | name | responsible | due | reporters
  rapport | Redovisa läget | Förvaltningschef | våren 2025 | forvaltning
plan economy: id | name | kind | parent | shown | reporters | budget_t1 | budget_t2 | budget_year
  vard | Vård | Post | sum | | | | |
  hem | Hemmet | Post | vard | Nej | a | -1000 | -20000 | -30000
  borta | Borta | Post | vard | Nej | b | -1000 | -20000 | -30000
  skola | Skola | Post | sum | | b | -1000 | -10000 | -15000
  liten | Liten post | Post | sum | | b | -100 | -200 | -300
  sum | Nämnden | Summa | | | | | |
plan risks: id | name | probability | consequence | actions | responsible | reporters
  brand | Brand | 2 | 4 | Larm i alla hus | Enhetschef B | b
  vald | Våld | 3 | 4 | | Enhetschef B | b
  lugn | Lugn | 3 | 4 | | | b
plan economic_risks: id | kind | name | reporters | low | high | responsible
  dom | Risk | En dom | a | 1000 | 2000 | Ekonomichef
  mer | Möjlighet | Mer bidrag | a | 1000 | 2000 |
plan report: component | argument
  Det som inte går som planerat |
  Åtgärder för ekonomi i balans |
T1 2025
goals: by | id | status | expected | comment
  a | stod | Grön | Ja |
  b | stod | Grön | Ja |
  a | jobb | Grön | Ja |
  b | jobb | Grön | Ja |
indicators: by | id | outcome
  a | ko | 8
  a | svar | 120
  b | vag | 60
activities: by | id | progress
  a | grupp | Pågående
  a | tele | Pågående
  a | klar | Klar
  b | praktik | Pågående
  b | farg | Grön
assignments: by | id | progress
  forvaltning | rapport | Pågående
economy: by | id | actual | forecast
  a | hem | -1000 | -30000
  b | borta | -1000 | -30000
  b | skola | -1000 | -15000
  b | liten | -100 | -300
risks: by | id | probability | consequence | status
  b | brand | 2 | 4 | Grön
  b | vald | 3 | 4 | Grön
  b | lugn | 3 | 4 | Grön
economic_risks: by | id | low | high | likelihood
  a | dom | 1000 | 2000 | Låg
  a | mer | 1000 | 2000 | Låg
T2 2025
goals: by | id | status | expected | comment
  a | stod | Röd | Nej | Kön växer.
  b | stod | Röd | Nej | Två tjänster är vakanta.
  a | jobb | Grön | Ja |
  b | jobb | Grön | Ja |
indicators: by | id | outcome | comment
  a | ko | 30 | Sommaren var svår.
  a | svar | 120 |
  b | vag | 20 | Färre platser.
activities: by | id | progress | comment
  a | grupp | Försenad | Lokalen saknas.
  a | tele | Pågående |
  a | klar | Klar |
  b | praktik | Pågående |
  b | farg | Gul | Bygglovet dröjer.
assignments: by | id | progress | comment
  forvaltning | rapport | Avbruten | Uppdraget drogs tillbaka.
economy: by | id | actual | forecast | comment
  a | hem | -22000 | -34000 | Fler barn är placerade än planerat.
  b | borta | -20000 | -30000 |
  b | skola | -9000 | -13500 | Vakanser under våren.
  b | liten | -300 | -450 |
risks: by | id | probability | consequence | status | comment
  b | brand | 3 | 4 | Grön | Två tillbud.
  b | vald | 4 | 4 | Röd | Larmen är inte på plats.
  b | lugn | 2 | 4 | Grön | Rutinen fungerar.
economic_risks: by | id | low | high | likelihood | comment
  a | dom | 1000 | 3000 | Hög | Domen är överklagad.
  a | mer | 1000 | 2500 | Låg |
texts: by | id | text
  forvaltning | measures-taken | Inköp stoppas.
";

#[test]
fn everything_that_does_not_go_as_planned_stands_in_one_table_the_most_serious_first() {
    let made = compile(YEAR, Lang::Sv, false);
    expect![[r#"
        Vad | T2 2025 | Varför | Åtgärder (ansvarig, klart senast)
        Rött |  |  | 
        Nämndmål 1.1: Fler får stöd | Röd T1: Grön | a: Kön växer. b: Två tjänster är vakanta. | Starta grupper (Enhetschef A, mars 2025, försenad, se nedan) Svara i telefon (Enhetschef A, 2025-06-30, försenad, se nedan)
        1.1.1 Kön minskar | Röd T1: Grön | Sommaren var svår. | Se mål 1.1 i tabellen.
        1.2.1 Vägen till arbete | Röd T1: Grön | Färre platser. | Skaffa praktik
        Åtgärder mot risk: Våld | Röd T1: Grön | Larmen är inte på plats. | Ansvarig: Enhetschef B.
        Gult |  |  | 
        Bygga ramp | Gul T1: Grön | Bygglovet dröjer. | Ansvarig: Enhetschef B.
        Prognoser med stor avvikelse från budget |  |  | 
        Vård | −4,0 mnkr T1: 0,0 mnkr | Hemmet (−4,0 mnkr): Fler barn är placerade än planerat. | Se Åtgärder för en ekonomi i balans.
        Skola | 1,5 mnkr T1: 0,0 mnkr | Vakanser under våren. | 
        Försenat eller avbrutet |  |  | 
        Starta grupper | Försenad T1: Pågående | Lokalen saknas. | Ansvarig: Enhetschef A. Klart enligt planen: mars 2025.
        Svara i telefon | Pågående T1: Pågående |  | Ansvarig: Enhetschef A. Klart enligt planen: 2025-06-30.
        Redovisa läget | Avbruten T1: Pågående | Uppdraget drogs tillbaka. | Ansvarig: Förvaltningschef. Klart enligt planen: våren 2025.
        Risker som har ökat |  |  | 
        En dom | −3,0 till −1,0 mnkr T1: −2,0 till −1,0 mnkr | Domen är överklagad. | (Ekonomichef)
        Risk: Brand | 3×4 (12) T1: 2×4 (8) | Två tillbud. | Larm i alla hus Ansvarig: Enhetschef B."#]].assert_eq(&made[1].table("exception-table"));
    expect!["Tabellen visar allt som är rött eller gult, prognoser som avviker från budget med mer än 500 tkr och minst 3 %, arbete som är försenat eller avbrutet, risker som har ökat och det som förvaltningen bedömer som grönt fast planens regel ger gult eller rött."].assert_eq(&made[1].notes("exception-table").join("\n"));
    // The workbook, where columns are filtered, has one for what was before.
    let sheet = made[1].of_workbook("exception-table").expect("a sheet");
    let lines: Vec<&str> = sheet.lines().take(4).collect();
    expect![[r#"
        Vad | T1 2025 | T2 2025 | Varför | Åtgärder (ansvarig, klart senast)
        Rött |  |  |  | 
        Nämndmål 1.1: Fler får stöd | Grön | Röd | a: Kön växer. b: Två tjänster är vakanta. | Starta grupper (Enhetschef A, mars 2025, försenad, se nedan) Svara i telefon (Enhetschef A, 2025-06-30, försenad, se nedan)
        1.1.1 Kön minskar | Grön | Röd | Sommaren var svår. | Se mål 1.1 i tabellen."#]].assert_eq(&lines.join("\n"));
    // How far work had come keeps its symbol beside how far it has come.
    let page = &made[1].outputs.html;
    let row = page.split("<tr").find(|row| row.contains("Lokalen saknas.") && row.contains("T1:")).expect("a row");
    assert_eq!(row.matches("class=\"symbol").count(), 2, "{row}");
    // Before, only what should have been done in March went on; without that the report says that everything went as planned.
    expect![[r#"
        Vad | T1 2025 | Varför | Åtgärder (ansvarig, klart senast)
        Försenat eller avbrutet |  |  | 
        Starta grupper | Pågående | Enheten räknar med att komma ikapp under hösten. | Ansvarig: Enhetschef A. Klart enligt planen: mars 2025."#]].assert_eq(&made[0].table("exception-table"));
    let text = compile(&YEAR.replace("mars 2025", "maj 2025"), Lang::Sv, false)[0].text();
    let none = "Allt går som planerat: inget är gult eller rött, ingen prognos avviker från budget med mer än 500 tkr och minst 3 %, inget arbete är försenat och ingen risk har ökat.";
    assert!(text.contains(none), "{text}");
}

#[test]
fn at_year_end_it_is_the_outcome_that_is_far_from_the_budget() {
    let year = YEAR.replace("T2 2025\n", "HELAR 2025\n").replace("actual | forecast | comment\n", "actual | comment\n");
    let year = year.replace("-22000 | -34000", "-34000").replace("-20000 | -30000 |\n", "-30000 |\n");
    let year = year.replace("-9000 | -13500", "-15000").replace("-300 | -450 |\n", "-300 |\n");
    let made = compile(&year, Lang::Sv, false).remove(1);
    let table = made.table("exception-table");
    let told: Vec<&str> = table.lines().skip_while(|line| !line.starts_with("Utfall")).take(3).collect();
    expect![[r#"
        Utfall med stor avvikelse från budget |  |  | 
        Vård | −4,0 mnkr | Hemmet (−4,0 mnkr): Fler barn är placerade än planerat. | Se Åtgärder för en ekonomi i balans.
        Försenat eller avbrutet |  |  | "#]]
    .assert_eq(&told.join("\n"));
    assert!(made.notes("exception-table")[0].contains("utfall som avviker från budget med mer än 500 tkr"));
}

#[test]
fn what_is_green_by_a_decision_against_the_rule_is_told() {
    let year = YEAR.replace("plan risks:", "plan rules: id | value\n  units_green | 80\nplan risks:");
    let decided =
        format!("{year}decisions: by | id | decided | reason\n  forvaltning | goal:stod | Grön | Det vänder.\n");
    let made = compile(&decided, Lang::Sv, false);
    let table = made[1].table("exception-table");
    let told: Vec<&str> = table.lines().skip_while(|line| !line.starts_with("Bedömt")).collect();
    expect![[r#"
        Bedömt som bättre än planens regel ger |  |  | 
        Nämndmål 1.1: Fler får stöd | Grön T1: Grön Regeln: Röd | Det vänder. | Starta grupper (Enhetschef A, mars 2025, försenad, se nedan) Svara i telefon (Enhetschef A, 2025-06-30, försenad, se nedan)"#]].assert_eq(&told.join("\n"));
}

#[test]
fn a_total_is_counted_where_none_of_its_parts_is() {
    let grid = |second: &str| {
        format!(
            "
units: a b forvaltning
set amounts = tkr
plan economy: id | name | kind | parent | reporters | budget_t2 | budget_year
  vard | Vård | Post | sum | a | -5000 | -10000
  skola | Skola | Post | sum | b | -5000 | -10000
  sum | Nämnden | Summa | | | |
plan report: component
  Sammanfattning på en sida
  Det som inte går som planerat
T2 2025
also: forvaltning
economy: by | id | actual | forecast | comment
  a | vard | -5000 | -10400 | Två vikarier till.
  b | skola | -5000 | {second} | Dyrare mat.
"
        )
    };
    let told = |second: &str| {
        let made = compile(&grid(second), Lang::Sv, false).pop().expect("a period");
        (made.table("exception-table"), made.text())
    };
    let (table, text) = told("-10400");
    assert!(table.ends_with("Nämnden | −0,8 mnkr | ") || table.ends_with("Nämnden | −0,8 mnkr"), "{table}");
    assert!(text.contains("I listan finns 1 prognos som avviker mycket från budget."), "{text}");
    let (table, text) = told("-10600");
    assert!(table.ends_with("Skola | −0,6 mnkr | Dyrare mat."), "{table}");
    assert!(text.contains("I listan finns 1 prognos som avviker mycket från budget."), "{text}");
}
