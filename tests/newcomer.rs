//! What a controller met who made the first annual report with nothing but the handbook: columns that were asked for,
//! sums that were typed, shares above 100 per cent, years of answers, and what a reader is told of them.

use expect_test::expect;
use tertial::text::Lang;

use crate::shapes::{compile, said_of_figures};

const ANNUAL: &str = "
units: a b forvaltning
set amounts = tkr
set labels = GAR
plan goals: id | number | level | called | parent | name | reporters
  liv | 1 | Målområde | | | Ett rikt liv |
  bibliotek | 1.1 | Nämndmål | | liv | Biblioteken används | a
  fler | 1.2 | Nämndmål | | liv | Fler deltar | a, b
  grund | 2 | Nämndmål | Grundförutsättning | | Ekonomi i balans | a, b
plan indicators: id | number | goal | name | kind | unit | decimals | direction | target | aggregation | reporters | assessed | baseline | baseline_label
  besok | 1.1.1 | bibliotek | Besök | Antal | besök | | Upp | minst 100 | Summa | a | | |
  oppet | 1.1.2 | bibliotek | Meröppet är infört | Ja/Nej | | | Upp | Ja | En rapporterar | a | | |
  dialog | 1.2.1 | fler | Enheter med ungdomsdialog | Ja/Nej | | | Upp | >=100 % | Andel Ja | a, b | | |
  andel | 1.2.2 | fler | Andel nöjda | Procent | | 1 | Upp | >=80 % | Kvot | a, b | | |
  fraga | 1.2.3 | fler | Viktigaste frågan | Text | | | | | En rapporterar | a | Nej | |
  enkat | 1.2.4 | fler | Nöjda med bemötandet | Procent | | | Upp | öka | En rapporterar | b | | 70 | HELAR 2024
plan economy: id | name | kind | parent | reporters | budget_year | last_year | next_year
  huvud | Kultur | Rubrik | | | | |
  bok | Bibliotek | Post | kultur | a | -600 | -580 | -620
  skola | Kulturskola | Post | kultur | b | -200 | -210 | -205
  kultur | Summa kultur | Delsumma | sum | | | |
  ledning | Ledning | Post | sum | forvaltning | -100 | -95 | -101
  sum | Nämnden | Summa | | | | |
plan history: kind | of | year | period | value
  Indikator | oppet | 2024 | HELAR | Nej
  Indikator | fraga | 2024 | HELAR | Tider i hallarna
  Indikator | besok | 2024 | HELAR | 90
plan report: component | argument | columns
  Sammanfattning på en sida | |
  Måltabell med historik | | 2024, Perioden, Trend
  Måltabell, kompakt | |
  Målkapitel | |
  Ekonomi: nettokostnad per verksamhet | | Utfall förra året, Utfall, Budget helår, Avvikelse helår, Budget nästa år
  Bilaga: enheternas kommentarer | |
HELAR 2025
goals: by | id | status | expected | comment
  a | bibliotek | Gul | Delvis | En filial är stängd.
  a | fler | Grön | Ja |
  b | fler | Grön | Ja |
  a | grund | Röd | Nej | Elen kostade mer.
  b | grund | Grön | Ja |
indicators: by | id | outcome | numerator | denominator | missing | comment
  a | besok | 120 | | | |
  a | oppet | Nej | | | | Låsen kom inte i tid.
  a | dialog | Ja | | | |
  b | dialog | Nej | | | |
  a | andel | | 24 | 30 | |
  b | andel | | 18 | 20 | |
  a | fraga | Öppettider | | | |
  b | enkat | | | | Ej mätt | Systemet byttes under hösten.
economy: by | id | actual | comment
  a | bok | -640 | Elpriset och en reparation av taket.
  b | skola | -195 |
  forvaltning | ledning | -100 |
";

#[test]
fn at_year_end_the_year_is_the_period_whatever_the_column_is_called() {
    let made = compile(ANNUAL, Lang::Sv, false).remove(0);
    expect![[r#"
        Verksamhet | Utfall 2024 | Utfall | Budget | Avvikelse | Budget 2026
        Kultur |  |  |  |  | 
        Bibliotek | −580 | −640 | −600 | −40 | −620
        Kulturskola | −210 | −195 | −200 | 5 | −205
        Summa kultur | −790 | −835 | −800 | −35 | −825
        Ledning | −95 | −100 | −100 | 0 | −101
        Nämnden | −885 | −935 | −900 | −35 | −926"#]]
    .assert_eq(&made.table("economy-table"));
    // What follows a block is no part of it.
    assert_eq!(made.indented("economy-table"), ["Bibliotek", "Kulturskola"]);
}

#[test]
fn goals_without_a_goal_above_and_names_of_their_own_are_told_as_what_they_are() {
    let made = compile(ANNUAL, Lang::Sv, true).remove(0);
    expect![[r#"
        Mål | Helår 2025
        1 Ett rikt liv | A
        2 Ekonomi i balans | R"#]]
    .assert_eq(&made.table("summary-goals"));
    expect![[r#"
        Mål | Utfall | Målnivå | Status
        1 Ett rikt liv |  |  | A
        Ett nämndmål av två nåddes. |  |  | 
        1.1 Biblioteken används |  |  | A
        1.1.1 Besök | 120 besök | ≥ 100 besök | G
        1.1.2 Meröppet är infört | Nej | Ja | R
        1.2 Fler deltar |  |  | G
        1.2.1 Enheter med ungdomsdialog | 50 % | 100 % | R
        1.2.2 Andel nöjda | 84,0 % | ≥ 80 % | G
        1.2.3 Viktigaste frågan | Öppettider | ingen målnivå | Ej bedömd
        1.2.4 Nöjda med bemötandet | ej mätt | öka jämfört med helår 2024 (70 %) | Ej bedömd
        2 Ekonomi i balans |  |  | R"#]]
    .assert_eq(&made.table("goal-table"));
    let text = made.text();
    for said in [
        "Grundförutsättning 2: Ekonomi i balans",
        "Den enhet som har bedömt målet bedömer året som gult.",
        "Ej mätt: Systemet byttes under hösten.",
        "G är grönt, A gult och R rött.",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    let rule = made.explained.iter().find(|line| line.contains("Biblioteken används"));
    expect!["Mål 1.1 Biblioteken används, status = A. Den enda enhet som har bedömt målet avgör. Regeln ger: A."]
        .assert_eq(rule.map_or("", String::as_str));
}

#[test]
fn answers_and_words_of_earlier_years_stand_beside_this_years() {
    let made = compile(ANNUAL, Lang::Sv, false).remove(0);
    expect![[r#"
        Indikator | Helår 2024 | Helår 2025 | Trend
        1.1 Biblioteken används |  |  | 
        1.1.1 Besök | 90 besök | 120 besök | ↑ förbättrat
        1.1.2 Meröppet är infört | Nej | Nej | 
        1.2 Fler deltar |  |  | 
        1.2.1 Enheter med ungdomsdialog |  | 50 % | 
        1.2.2 Andel nöjda |  | 84,0 % | 
        1.2.3 Viktigaste frågan | Tider i hallarna | Öppettider | 
        1.2.4 Nöjda med bemötandet |  | ej mätt | "#]]
    .assert_eq(&made.table("goal-history"));
    let said = |from: &str, to: &str| said_of_figures(&ANNUAL.replace(from, to));
    expect!["namndplan.xlsx, Historik!F6: fel[T0110]: Värde för ”oppet” är ”0,5”, som inte finns i listan"]
        .assert_eq(&said("oppet | 2024 | HELAR | Nej", "oppet | 2024 | HELAR | 0,5"));
    expect!["namndplan.xlsx, Historik!F8: fel[T0116]: Värde för ”besok” kan inte vara −3"]
        .assert_eq(&said("besok | 2024 | HELAR | 90", "besok | 2024 | HELAR | -3"));
    expect!["namndplan.xlsx, Historik!F8: fel[T0116]: Värde för ”besok” är 1,5, men måste vara ett heltal"]
        .assert_eq(&said("besok | 2024 | HELAR | 90", "besok | 2024 | HELAR | 1,5"));
}

#[test]
fn what_units_had_to_explain_can_be_printed() {
    let made = compile(ANNUAL, Lang::Sv, false).remove(0);
    expect![[r#"
        Enhet | Kommentar
        1.1.2 Meröppet är infört | 
        a | Låsen kom inte i tid.
        1.2.4 Nöjda med bemötandet | 
        b | Systemet byttes under hösten.
        Bibliotek | 
        a | Elpriset och en reparation av taket."#]]
    .assert_eq(&made.table("comments-other"));
}

#[test]
fn slips_that_give_a_figure_that_cannot_be_are_said() {
    let said = |from: &str, to: &str| said_of_figures(&ANNUAL.replace(from, to));
    let over = compile(&ANNUAL.replace("andel | | 24 | 30", "andel | | 34 | 30"), Lang::Sv, false).remove(0).said;
    expect!["HELAR/a.xlsx, Indikatorer!H9: varning[T0123]: täljaren för ”Andel nöjda” är 34, men nämnaren 30: andelen blir mer än 100 %"].assert_eq(over.lines().find(|line| line.contains("[T0123]")).unwrap_or_default());
    expect![[r#"
        namndplan.xlsx, Ekonomi!I11: varning[T0208]: beloppet för ”Nämnden” är −950 000 kr, men delarna är tillsammans −900 000 kr
        namndplan.xlsx, Ekonomi!K11: varning[T0208]: beloppet för ”Nämnden” är −900 000 kr, men delarna är tillsammans −926 000 kr"#]].assert_eq(&said("sum | Nämnden | Summa | | | | |", "sum | Nämnden | Summa | | | -950 | -885 | -900"));
    let placed = ANNUAL.replace("component | argument | columns", "component | argument | placing | columns");
    let placed = placed
        .replace("historik | | 2024", "historik | | bibliotek | 2024")
        .replace("nettokostnad per verksamhet | |", "nettokostnad per verksamhet | | under |")
        .replace("sida | |", "sida | | |")
        .replace("Måltabell, kompakt | |\n", "");
    let placed = placed.replace("Målkapitel | |\n", "").replace("kommentarer | |", "kommentarer | | |");
    let placed = placed.replace("  Måltabell med", "  Målkapitel | | |\n  Måltabell med");
    expect!["namndplan.xlsx, Rapport!F9: varning[T0218]: delen ”Ekonomi: nettokostnad per verksamhet” ska stå under delen ovanför, men den raden står i ett måls kapitel; den här hamnar i stället i ”Målkapitel”"].assert_eq(&said_of_figures(&placed));
}

#[test]
fn the_committee_is_asked_to_approve_and_forward_the_report_or_what_the_administration_proposes() {
    let asked = ANNUAL.replace("  Målkapitel | |\n", "  Målkapitel | |\n  Förslag till beslut | |\n");
    let text = compile(&asked, Lang::Sv, false).remove(0).text();
    for said in [
        "1. Nämnden godkänner verksamhetsberättelsen för 2025.",
        "2. Nämnden överlämnar verksamhetsberättelsen till kommunstyrelsen.",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    let own = format!("{asked}texts: by | id | text\n  forvaltning | proposal | Nämnden tar 2 mnkr ur reserven.\n");
    let text = compile(&own, Lang::Sv, false).remove(0).text();
    assert!(text.contains("Nämnden tar 2 mnkr ur reserven.") && !text.contains("godkänner"), "{text}");
}
