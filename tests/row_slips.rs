//! Values on the wrong row, or of the wrong report: each is said once, with both values and their cells.

use expect_test::{Expect, expect};
use tertial::pipeline;
use tertial::text::{Lang, Words};

use crate::figures::project::compile;
use crate::support::project::Project;
use crate::support::workbook::{Put, Workbook};

/// Two tertials of a unit in which nothing is wrong.
const RIGHT: &str = "
units: a b
set amounts = tkr
plan goals: id | name | rule | reporters
  stod | Fler får stöd | Enheter | a, b
plan indicators: id | goal | name | kind | decimals | direction | target | aggregation | reporters
  nojda | stod | Nöjda | Procent | 1 | Upp | minst 60 | Kvot | a
  ko | stod | Personer i kö | Antal | | Ned | högst 400 | Summa | a
  hushall | stod | Hushåll | Antal | | Ned | högst 900 | Summa | a
  dagar | stod | Väntetid | Tal | 1 | Ned | högst 40 | En rapporterar | a
plan measures: id | family | group | name | kind | aggregation | reporters
  barn | Volym | Volym | Barn | Antal | Summa | a
  unga | Volym | Volym | Unga | Antal | Summa | a
  aldre | Volym | Volym | Äldre | Antal | Summa | a
plan economy: id | name | kind | parent | reporters | budget_t1 | budget_t2 | budget_year | last_year
  vard | Vård | Post | sum | a | -3000 | -6000 | -9000 | -8800
  skola | Skola | Post | sum | a | -1000 | -2000 | -3000 | -2900
  lokaler | Lokaler | Post | sum | a | -1200 | -2400 | -3600 | -3500
  avgift | Avgift | Post | sum | a | -700 | -700 | -700 | -700
  sum | Nämnden | Summa | | | | | |
T1 2025
goals: by | id | status | expected
  a | stod | Grön | Ja
  b | stod | Grön | Ja
indicators: by | id | outcome | numerator | denominator
  a | nojda | | 64 | 90
  a | ko | 210 | |
  a | hushall | 480 | |
  a | dagar | 31,5 | |
volumes: by | id | outcome
  a | barn | 310
  a | unga | 140
  a | aldre | 95
economy: by | id | actual | forecast
  a | vard | -2911 | -8900
  a | skola | -1009 | -3000
  a | lokaler | -1190 | -3600
  a | avgift | -700 | -700
T2 2025
goals: by | id | status | expected
  a | stod | Grön | Ja
  b | stod | Grön | Ja
indicators: by | id | outcome | numerator | denominator
  a | nojda | | 66 | 92
  a | ko | 205 | |
  a | hushall | 471 | |
  a | dagar | 30,5 | |
volumes: by | id | outcome
  a | barn | 300
  a | unga | 150
  a | aldre | 95
economy: by | id | actual | forecast
  a | vard | -5937 | -8950
  a | skola | -2015 | -3000
  a | lokaler | -2391 | -3600
  a | avgift | -700 | -700
";

/// What is said when some rows in T2 read otherwise, each by itself.
#[track_caller]
fn check(slips: &[&[(&str, &str)]], expected: &Expect) {
    let (first, second) = RIGHT.split_once("T2 2025").expect("two periods");
    let mut all = String::new();
    for slip in slips {
        let mut now = second.to_owned();
        for (from, to) in *slip {
            assert_eq!(second.matches(from).count(), 1, "{from}");
            now = now.replace(from, to);
            all += &format!("{to}\n");
        }
        all.extend(
            compile(&format!("{first}T2 2025{now}show diagnostics")).said().lines().map(|line| format!("    {line}\n")),
        );
    }
    expected.assert_eq(&all);
}

#[test]
fn two_rows_that_have_changed_places() {
    check(
        &[
            &[],
            &[("ko | 205", "ko | 471"), ("hushall | 471", "hushall | 205")],
            &[("ko | 205", "ko | 480"), ("hushall | 471", "hushall | 210")],
            &[("barn | 300", "barn | 140"), ("unga | 150", "unga | 310")],
            &[("aldre | 95", "aldre | 140"), ("unga | 150", "unga | 95")],
            &[("aldre | 95", "aldre | 139"), ("unga | 150", "unga | 96")],
            &[("barn | 300", "barn | 150"), ("unga | 150", "unga | 155")],
            &[("vard | -5937 | -8950", "vard | -2015 | -3000"), ("skola | -2015 | -3000", "skola | -5937 | -8950")],
            &[("vard | -5937", "vard | -2015"), ("skola | -2015", "skola | -5937")],
            &[("ko | 205", "ko | 471"), ("hushall | 471", "hushall | 205"), ("barn | 300", "barn | 0")],
        ],
        &expect![[r#"
            ko | 471
            hushall | 205
                T2/a.xlsx, Indikatorer!J7: varning[T0136]: Utfall för ”Personer i kö” är 471 och för ”Hushåll” 205: det ser ut som att de har bytt plats (210 och 480 var de i T1 2025)
            ko | 480
            hushall | 210
                T2/a.xlsx, Indikatorer!J7: varning[T0136]: Utfall för ”Personer i kö” är 480 och för ”Hushåll” 210: det ser ut som att de har bytt plats (210 och 480 var de i T1 2025)
            barn | 140
            unga | 310
                T2/a.xlsx, Volymer!I6: varning[T0136]: Värde för ”Barn” är 140 och för ”Unga” 310: det ser ut som att de har bytt plats (310 och 140 var de i T1 2025)
            aldre | 140
            unga | 95
                T2/a.xlsx, Volymer!I7: varning[T0136]: Värde för ”Unga” är 95 och för ”Äldre” 140: det ser ut som att de har bytt plats (140 och 95 var de i T1 2025)
            aldre | 139
            unga | 96
                T2/a.xlsx, Volymer!I7: varning[T0136]: Värde för ”Unga” är 96 och för ”Äldre” 139: det ser ut som att de har bytt plats (140 och 95 var de i T1 2025)
            barn | 150
            unga | 155
            vard | -2015 | -3000
            skola | -5937 | -8950
                T2/a.xlsx, Ekonomi!D6: varning[T0136]: Utfall perioden för ”Vård” är −2 015 och för ”Skola” −5 937: det ser ut som att de har bytt plats (−6 000 och −2 000 är deras budgetar)
                T2/a.xlsx, Ekonomi!G6: varning[T0136]: Prognos helår för ”Vård” är −3 000 och för ”Skola” −8 950: det ser ut som att de har bytt plats (−9 000 och −3 000 är deras budgetar)
            vard | -2015
            skola | -5937
                T2/a.xlsx, Ekonomi!D6: varning[T0136]: Utfall perioden för ”Vård” är −2 015 och för ”Skola” −5 937: det ser ut som att de har bytt plats (−6 000 och −2 000 är deras budgetar)
            ko | 471
            hushall | 205
            barn | 0
                T2/a.xlsx, Indikatorer!J7: varning[T0136]: Utfall för ”Personer i kö” är 471 och för ”Hushåll” 205: det ser ut som att de har bytt plats (210 och 480 var de i T1 2025)
                T2/a.xlsx, Volymer!I6: varning[T0121]: Värde för ”Barn” är 0, men var 310 (T1 2025)
        "#]],
    );
}

/// What is said of a tertial in which two shares read otherwise.
fn said_of_shares((before, beside): (&str, &str), (short, long): (&str, &str), left: &str) -> String {
    let grid = format!(
        "
units: a
plan measures: id | family | group | name | kind | decimals | aggregation | reporters
  kort | Personal | Frånvaro | Kort frånvaro | Procent | 2 | Kvot | a
  lang | Personal | Frånvaro | Lång frånvaro | Procent | 2 | Kvot | a
  slutat | Personal | Rörlighet | Har slutat | Procent | 1 | Kvot | a
T1 2025
staff: by | id | numerator | denominator
  a | kort | {before} | 20000
  a | lang | {beside} | 20000
  a | slutat | 11 | 90
T2 2025
staff: by | id | numerator | denominator
  a | kort | {short} | 19800
  a | lang | {long} | 19800
  a | slutat | {left} | 90
show diagnostics"
    );
    compile(&grid).said()
}

#[test]
fn small_shares_that_have_changed_places_and_one_that_has_jumped() {
    let then = ("440", "1020");
    expect![[""]].assert_eq(&said_of_shares(then, ("450", "1010"), "12"));
    expect![[r#"
        T2/a.xlsx, Personal!G6: varning[T0136]: Värde för ”Kort frånvaro” är 5,10 % och för ”Lång frånvaro” 2,27 %: det ser ut som att de har bytt plats (2,20 % och 5,10 % var de i T1 2025)
    "#]].assert_eq(&said_of_shares(then, ("1010", "450"), "12"));
    // One per cent and two may well do so.
    expect![[""]].assert_eq(&said_of_shares(("220", "510"), ("505", "220"), "12"));
    expect![[r#"
        T2/a.xlsx, Personal!G8: varning[T0121]: Värde för ”Har slutat” är 60,0 %, men var 12,2 % (T1 2025)
    "#]]
    .assert_eq(&said_of_shares(then, ("450", "1010"), "54"));
    expect![[""]].assert_eq(&said_of_shares(then, ("450", "1010"), "36"));
}

#[test]
fn a_sheet_that_is_as_it_was() {
    check(
        &[
            &[("66 | 92", "64 | 90"), ("ko | 205", "ko | 210"), ("hushall | 471", "hushall | 480"), ("30,5", "31,5")],
            &[("66 | 92", "64 | 90"), ("ko | 205", "ko | 210"), ("hushall | 471", "hushall | 480")],
            &[("barn | 300", "barn | 310"), ("unga | 150", "unga | 140")],
            &[("-5937", "-2911"), ("-2015", "-1009"), ("-2391", "-1190")],
            &[("-5937", "-2911")],
        ],
        &expect![[r#"
            64 | 90
            ko | 210
            hushall | 480
            31,5
                T2/a.xlsx, Indikatorer!H6: varning[T0137]: alla 4 värden i kolumnen Utfall är desamma som i T1 2025
            64 | 90
            ko | 210
            hushall | 480
            barn | 310
            unga | 140
                T2/a.xlsx, Volymer!I6: varning[T0137]: alla 3 värden i kolumnen Värde är desamma som i T1 2025
            -2911
            -1009
            -1190
                T2/a.xlsx, Ekonomi!D6: varning[T0137]: alla 4 värden i kolumnen Utfall perioden är desamma som i T1 2025
            -2911
                T2/a.xlsx, Ekonomi!D6: varning[T0126]: utfallet för ”Vård” är −2 911 sedan årets början, exakt detsamma som i T1 2025 (tkr)
        "#]],
    );
}

#[test]
fn a_block_that_lies_a_row_too_far_down() {
    let down = [
        ("skola | -2015", "skola | -5937"),
        ("lokaler | -2391", "lokaler | -2015"),
        ("avgift | -700", "avgift | -2391"),
    ];
    let up =
        [("vard | -5937", "vard | -2015"), ("skola | -2015", "skola | -2391"), ("lokaler | -2391", "lokaler | -700")];
    let old = [("unga | 150", "unga | 310"), ("aldre | 95", "aldre | 140")];
    check(
        &[&down, &up, &old],
        &expect![[r#"
            skola | -5937
            lokaler | -2015
            avgift | -2391
                T2/a.xlsx, Ekonomi!D7: varning[T0136]: 3 värden i kolumnen Utfall perioden, från ”Skola” till ”Avgift”, ser ut att ha hamnat en rad för långt ner
            vard | -2015
            skola | -2391
            lokaler | -700
                T2/a.xlsx, Ekonomi!D6: varning[T0136]: 3 värden i kolumnen Utfall perioden, från ”Vård” till ”Lokaler”, ser ut att ha hamnat en rad för högt upp
            unga | 310
            aldre | 140
                T2/a.xlsx, Volymer!I7: varning[T0136]: 2 värden i kolumnen Värde, från ”Unga” till ”Äldre”, ser ut att ha hamnat en rad för långt ner
        "#]],
    );
}

#[test]
fn the_survey_of_a_year_is_the_same_in_both_its_reports() {
    let grid = "
units: a
plan measures: id | family | group | name | kind | decimals | direction | aggregation | reporters
  hme | Kvalitet | Enkät | HME | Index | | Upp | En rapporterar | a
  nojda | Kvalitet | Enkät | Nöjda | Procent | | Upp | En rapporterar | a
  trygga | Kvalitet | Enkät | Trygga | Procent | | Upp | En rapporterar | a
  delaktiga | Kvalitet | Enkät | Delaktiga | Procent | | Upp | En rapporterar | a
";
    let answers =
        "quality: by | id | outcome\n  a | hme | 78\n  a | nojda | 81\n  a | trygga | 84\n  a | delaktiga | 66\n";
    let made = compile(&format!("{grid}T1 2025\n{answers}T2 2025\n{answers}show diagnostics"));
    let said = pipeline::doubts(&made.checked, &made.results, &made.diagnostics, &Words::new(Lang::Sv));
    assert!(said.is_empty(), "{said:?}");
}

#[test]
fn what_one_unit_reports_is_known_from_the_history_of_the_plan() {
    let said = |name: &str, file: &str, change: fn(Workbook) -> Workbook| {
        let project = Project::example(name).edit(file, change);
        let run = project.run("check", &["--period", "T2", "--format", "short"]);
        let told = |line: &&str| line.contains("[T0121]") || line.contains("[T0136]");
        run.out.lines().filter(told).map(|line| format!("{line}\n")).collect::<String>()
    };
    // The second tertial alone, and not what has come since January.
    let alone = |book: Workbook| book.put("volumes", "v-orosanmalningar", "#outcome", Put::Number("616"));
    expect![[r#"
        T2/mottagning.xlsx, Volymer!I6: varning[T0121]: Värde för ”Orosanmälningar” är 616 sedan årets början, men var 668 redan i T1 2025
    "#]].assert_eq(&said("bara tertialen", "T2/mottagning.xlsx", alone));
    let swapped = |book: Workbook| {
        let book = book.put("indicators", "hushall", "#outcome", Put::Number("159"));
        book.put("indicators", "langvarigt", "#outcome", Put::Number("389"))
    };
    expect![[r#"
        T2/ekonomiskt-bistand.xlsx, Indikatorer!J7: varning[T0136]: Utfall för ”Antal hushåll med ekonomiskt bistånd minskar” är 159 och för ”Antal hushåll med försörjningsstöd i mer än 10 månader minskar” 389: det ser ut som att de har bytt plats (395 och 166 var de i T1 2025)
    "#]].assert_eq(&said("bytta rader", "T2/ekonomiskt-bistand.xlsx", swapped));
}
