//! Slips of the plan that give a figure that is wrong: what is said in two places of it, lines in the wrong place,
//! settings far from what is usual. Each is said, with both figures and their cells.

use expect_test::{Expect, expect};

use crate::figures::project::compile;
use crate::shapes::said_of_figures;
use crate::support::project::Project;
use crate::support::workbook::{Put, Workbook};

mod targets;

/// A plan in which nothing is wrong.
const PLAN: &str = "
units: a b c
set amounts = tkr
plan goals: id | number | level | parent | name | rule | reporters
  omrade | 2 | Kommunmål | | Trygghet | Andel |
  annat | 3 | Kommunmål | | Ekonomi | Andel |
  stod | 2.1 | Nämndmål | omrade | Fler får stöd | Enheter | a, b
  fler | 2.2 | Nämndmål | omrade | Fler arbetar | Enheter | a, b
plan indicators: id | number | goal | name | kind | decimals | direction | target | green | yellow | baseline | baseline_label | aggregation | reporters
  andel | 2.1.1 | stod | Andel nöjda | Procent | 1 | Upp | minst 80 | 80 | 60 | | | Kvot | a, b
  ko | 2.1.2 | stod | Personer i kö | Antal | | Ned | minska | | | 395 | T2 2024 | Summa | a, b
  dagar | 2.2.1 | fler | Väntetid | Tal | 2 | Ned | minska | | | 7,35 | helår 2024 | En rapporterar | a
plan measures: id | family | group | name | kind | minimum | aggregation | reporters
  barn | Volym | Barn | Barn | Antal | Klienter | Summa | a, b
plan economy: id | name | kind | parent | reporters | budget_t1 | budget_t2 | budget_year | last_year
  vard | Vård | Post | fore | a | -3000 | -6000 | -9000 | -8800
  hyra | Varav hyror | Varav | vard | a | | | |
  skola | Skola | Post | fore | b | -3000 | -6000 | -9000 | -8800
  fore | Resultat före buffert | Delsumma | efter | | | | |
  buffert | Buffert | Justering | efter | c | | | |
  efter | Nämnden | Summa | | | | | |
plan bridge: kind | name | amount
  Start | Budget 2024 | 17500
  Steg | Uppräkning | 500
  Slut | Budget 2025 | 18000
plan history: kind | of | year | period | value
  Indikator | ko | 2023 | T2 | 400
  Indikator | ko | 2024 | T1 | 390
  Indikator | ko | 2024 | T2 | 395
  Indikator | dagar | 2024 | HELAR | 7,35
plan risks: id | name | probability | consequence | reporters
  brand | Brand | 2 | 4 | b
plan report: component
  Målkapitel
  Ekonomi: period och prognos
  Volymer
  Risker
";

/// What is said of the plan when a row reads otherwise, each by itself.
#[track_caller]
fn check(slips: &[(&str, &str)], expected: &Expect) {
    let mut all = String::new();
    for (from, to) in slips {
        assert_eq!(PLAN.matches(from).count(), 1, "{from}");
        all += &format!("{}\n", to.trim());
        let said = said_of_figures(&PLAN.replace(from, to));
        all.extend(said.lines().map(|line| format!("    {line}\n")));
    }
    expected.assert_eq(&all);
}

#[test]
fn totals_that_are_hidden_or_under_a_subtotal() {
    const HIDDEN: &str = "
units: a
plan economy: id | name | kind | parent | reporters | budget_year | shown
  vard | Vård | Post | allt | a | -9000 |
  allt | Nämnden | Summa | | | | Nej
plan report: component
  Ekonomi: period och prognos
";
    expect![[r#"
        namndplan.xlsx, Ekonomi!L7: varning[T0237]: ”Nämnden” är tabellens summa men visas inte
        namndplan.xlsx, Regler!C17: varning[T0238]: ”Kommentar krävs vid avvikelse (kr)” är 500 000: ingen avvikelse är så stor, så ingen kommentar krävs"#]].assert_eq(&said_of_figures(HIDDEN));
    let exchanged = PLAN.replace("Resultat före buffert | Delsumma", "Resultat före buffert | Summa");
    expect!["namndplan.xlsx, Ekonomi!C9: varning[T0237]: ”Resultat före buffert” har slaget Summa men ingår i ”Nämnden”, som har slaget Delsumma"].assert_eq(&said_of_figures(&exchanged.replace("efter | Nämnden | Summa", "efter | Nämnden | Delsumma")));
}

#[test]
fn what_a_name_says() {
    check(
        &[
            ("Fler arbetar | Enheter", "Fler arbetar | Enheter"),
            ("dagar | 2.2.1 | fler | Väntetid | Tal", "dagar | 2.2.1 | annat | Väntetid | Tal"),
            ("ko | 2.1.2 | stod | Personer", "ko | 2.1.2 | omrade | Personer"),
            ("Andel nöjda | Procent | 1 | Upp | minst 80 | 80 | 60", "Andel nöjda minskar | Procent | 1 | Upp | | |"),
            ("Väntetid | Tal | 2 | Ned", "Väntetiden ökar | Tal | 2 | Ned"),
            ("barn | Volym | Barn | Barn | Antal", "barn | Volym | Barn | Antal barn ökar | Antal"),
        ],
        &expect![[r#"
            Fler arbetar | Enheter
            dagar | 2.2.1 | annat | Väntetid | Tal
                namndplan.xlsx, Indikatorer!B8: varning[T0234]: ”Väntetid” har nummer 2.2.1 men ligger under ”Ekonomi”, som har nummer 3
            ko | 2.1.2 | omrade | Personer
                namndplan.xlsx, Indikatorer!B7: varning[T0234]: ”Personer i kö” har nummer 2.1.2 men ligger inte under ”Fler får stöd”, som har nummer 2.1
            Andel nöjda minskar | Procent | 1 | Upp | | |
                namndplan.xlsx, Indikatorer!I6: varning[T0240]: högre är bättre för ”Andel nöjda minskar”, men namnet säger att det ska minska
                namndplan.xlsx, Indikatorer!J6: varning[T0205]: indikatorn ”Andel nöjda minskar” har varken målnivå eller skäl till att den saknas
            Väntetiden ökar | Tal | 2 | Ned
                namndplan.xlsx, Indikatorer!I8: varning[T0240]: lägre är bättre för ”Väntetiden ökar”, men namnet säger att det ska öka
            barn | Volym | Barn | Antal barn ökar | Antal
        "#]],
    );
    const CODES: &str = "
units: a
plan measures: id | family | group | name | code | kind | direction | aggregation | reporters
  kort | Personal | Frånvaro | Kort sjukfrånvaro | sick_long | Procent | Ned | Kvot | a
  lang | Personal | Frånvaro | Lång sjukfrånvaro | sick_long | Procent | Ned | Kvot | a
  slutat | Personal | Rörlighet | Personalomsättningen minskar | turnover | Procent | Upp | Kvot | a
";
    expect![[r#"
        namndplan.xlsx, Mått!E6: varning[T0249]: ”Kort sjukfrånvaro” har koden sick_long, men namnet säger något annat
        namndplan.xlsx, Mått!I8: varning[T0240]: högre är bättre för ”Personalomsättningen minskar”, men namnet säger att det ska minska"#]].assert_eq(&said_of_figures(CODES));
}

/// Values of earlier periods, in which nothing is wrong.
const EARLIER: &str = "
units: a
plan measures: id | family | group | name | kind | cumulative | aggregation | reporters
  barn | Volym | Barn | Barn | Antal | Nej | Summa | a
  unga | Volym | Barn | Unga | Antal | Nej | Summa | a
  aldre | Volym | Barn | Äldre | Antal | Nej | Summa | a
  kvinnor | Volym | Barn | Kvinnor | Antal | Nej | Summa | a
  man | Volym | Barn | Män | Antal | Nej | Summa | a
  brev | Volym | Post | Brev | Antal | Ja | Summa | a
plan history: kind | of | year | period | value
  Mått | barn | 2024 | T2 | 120
  Mått | unga | 2024 | T2 | 140
  Mått | aldre | 2024 | T2 | 160
  Mått | kvinnor | 2024 | T2 | 180
  Mått | man | 2024 | T2 | 200
  Mått | brev | 2024 | T1 | 410
  Mått | brev | 2024 | T2 | 910
  Mått | brev | 2024 | HELAR | 1390
plan report: component
  Volymer
";

#[test]
fn values_of_earlier_periods() {
    let said = |slips: &[(&str, &str)]| {
        let plan = slips.iter().fold(EARLIER.to_owned(), |plan, (from, to)| {
            assert_eq!(EARLIER.matches(from).count(), 1, "{from}");
            plan.replace(from, to)
        });
        said_of_figures(&plan)
    };
    expect![[""]].assert_eq(&said(&[]));
    expect!["namndplan.xlsx, Historik!F6: varning[T0248]: ”Barn” har värden från andra perioder, men inget för T2 2024 som nästan alla andra har"].assert_eq(&said(&[("barn | 2024", "barn | 2022")]));
    expect![
        "namndplan.xlsx, Historik!F6: varning[T0248]: värdet för ”Barn” gäller T2 2042, som inte är en tidigare period"
    ]
    .assert_eq(&said(&[("barn | 2024", "barn | 2042")]));
    // What half of them lack is missing, and not in the wrong place.
    let half = [("barn | 2024", "barn | 2022"), ("unga | 2024", "unga | 2021"), ("man | 2024", "man | 2023")];
    expect![[""]].assert_eq(&said(&half));
    expect!["namndplan.xlsx, Historik!F12: varning[T0121]: Värde för ”Brev T2 2024” är 391 sedan årets början, men var 410 redan i T1 2024"].assert_eq(&said(&[("T2 | 910", "T2 | 391")]));
    // Counted from January or not, it is asked of what grows as if it were: a third each, and not a few.
    let other = ("Brev | Antal | Ja", "Brev | Antal | Nej");
    expect!["namndplan.xlsx, Historik!F13: varning[T0248]: ”Brev” var 410 i T1 2024 men 1 390 i helår 2024, som om det räknades från årets början"].assert_eq(&said(&[other]));
    expect![[""]].assert_eq(&said(&[
        other,
        ("T1 | 410", "T1 | 14"),
        ("T2 | 910", "T2 | 31"),
        ("HELAR | 1390", "HELAR | 47"),
    ]));
    expect![[""]].assert_eq(&said(&[other, ("T2 | 910", "T2 | 600")]));
    expect![[""]].assert_eq(&said(&[other, ("HELAR | 1390", "HELAR | 1000")]));
    expect![[""]].assert_eq(&said(&[other, ("brev | 2024 | T1", "brev | 2023 | T2")]));
}

/// What is said of tertial 2 where the history has these rows.
fn said_of_history(rows: &str) -> String {
    let grid = format!(
        "
units: a
plan measures: id | family | group | name | kind | aggregation | reporters
  barn | Volym | Volym | Barn | Antal | Summa | a
  unga | Volym | Volym | Unga | Antal | Summa | a
  aldre | Volym | Volym | Äldre | Antal | Summa | a
plan history: kind | of | year | period | value
{rows}
T2 2025
volumes: by | id | outcome
  a | barn | 310
  a | unga | 140
  a | aldre | 95
show diagnostics"
    );
    compile(&grid).said()
}

#[test]
fn a_history_without_earlier_periods() {
    expect![[r#"
        upplysning[T0025]: inga värden från tidigare perioder finns, varken i historik/ eller på planens flik Historik
        namndplan.xlsx, Historik!F6: varning[T0248]: värdet för ”Barn” gäller T2 2025, som inte är en tidigare period
    "#]]
    .assert_eq(&said_of_history("  Mått | barn | 2025 | T2 | 305"));
    expect![[""]].assert_eq(&said_of_history("  Mått | barn | 2024 | T2 | 305"));
    // All of them were entered for the reports that come after.
    let all = "  Mått | barn | 2025 | T2 | 305\n  Mått | unga | 2025 | T2 | 140\n  Mått | aldre | 2025 | T2 | 95";
    expect![[r#"
        upplysning[T0025]: inga värden från tidigare perioder finns, varken i historik/ eller på planens flik Historik
    "#]]
    .assert_eq(&said_of_history(all));
    expect![[""]].assert_eq(&said_of_history(&format!("{all}\n  Mått | aldre | 2025 | T1 | 90")));
}

#[test]
fn baselines_and_history() {
    let baseline = "395 | T2 2024";
    check(
        &[
            (baseline, "473 | T2 2024"),
            (baseline, "473 | 2024"),
            (baseline, "390 | 2024"),
            (baseline, "395 | utfall T2 2024"),
            (baseline, "359 | utfall T2 2024"),
            (baseline, "420 | T2 2022"),
            (baseline, "420 |"),
            (baseline, "4200 |"),
            ("7,35 | helår 2024", "735 | helår 2024"),
            ("7,35 | helår 2024", "7,4 | HELAR 2024"),
            ("7,35 | helår 2024", "7,3512 | HELAR 2024"),
            ("7,35 | helår 2024", "735 |"),
        ],
        &expect![[r#"
            473 | T2 2024
                namndplan.xlsx, Indikatorer!P7: varning[T0233]: jämförelsevärdet för ”Personer i kö” är 473, men fliken Historik säger 395 för T2 2024
            473 | 2024
                namndplan.xlsx, Indikatorer!P7: varning[T0233]: jämförelsevärdet för ”Personer i kö” är 473, men fliken Historik säger 395 för T2 2024
            390 | 2024
            395 | utfall T2 2024
            359 | utfall T2 2024
                namndplan.xlsx, Indikatorer!P7: varning[T0233]: jämförelsevärdet för ”Personer i kö” är 359, men fliken Historik säger 395 för T2 2024
            420 | T2 2022
            420 |
            4200 |
                namndplan.xlsx, Indikatorer!P7: varning[T0233]: jämförelsevärdet för ”Personer i kö” är 4 200, men fliken Historik säger 395 för T2 2024
            735 | helår 2024
                namndplan.xlsx, Indikatorer!P8: varning[T0233]: jämförelsevärdet för ”Väntetid” är 735, men fliken Historik säger 7,35 för helår 2024
            7,4 | HELAR 2024
            7,3512 | HELAR 2024
            735 |
                namndplan.xlsx, Indikatorer!P8: varning[T0233]: jämförelsevärdet för ”Väntetid” är 735, men fliken Historik säger 7,35 för helår 2024
        "#]],
    );
}

#[test]
fn targets_and_history() {
    let ko = "Ned | minska | | | 395 | T2 2024";
    check(
        &[
            (ko, "Ned | högst 4000 | | | |"),
            (ko, "Ned | högst 40 | | | |"),
            (ko, "Ned | högst 300 | | | |"),
            (ko, "Ned | högst 0 | | | |"),
            ("Indikator | dagar | 2024 | HELAR | 7,35", "Indikator | andel | 2024 | HELAR | 0,71"),
            (
                "Indikator | dagar | 2024 | HELAR | 7,35",
                "Indikator | andel | 2023 | T2 | 70\n  Indikator | andel | 2024 | T1 | 71\n  Indikator | andel | 2024 | T2 | 0,71",
            ),
            // Of two that are far apart nothing says which is wrong, of three something does.
            (
                "Indikator | dagar | 2024 | HELAR | 7,35",
                "Indikator | andel | 2023 | T2 | 71\n  Indikator | andel | 2024 | T2 | 7,1",
            ),
            (
                "Indikator | dagar | 2024 | HELAR | 7,35",
                "Indikator | andel | 2023 | T2 | 71\n  Indikator | andel | 2024 | T1 | 70\n  Indikator | andel | 2024 | T2 | 7,1",
            ),
        ],
        &expect![[r#"
            Ned | högst 4000 | | | |
                namndplan.xlsx, Indikatorer!J7: varning[T0121]: målnivån för ”Personer i kö” är 4 000, men utfallet var 395 (T2 2024)
            Ned | högst 40 | | | |
                namndplan.xlsx, Indikatorer!J7: varning[T0121]: målnivån för ”Personer i kö” är 40, men utfallet var 395 (T2 2024)
            Ned | högst 300 | | | |
            Ned | högst 0 | | | |
            Indikator | andel | 2024 | HELAR | 0,71
                namndplan.xlsx, Historik!F9: varning[T0109]: Värde för ”andel”: 0,71 kan läsas på två sätt och lästes som 0,71 %
            Indikator | andel | 2023 | T2 | 70
              Indikator | andel | 2024 | T1 | 71
              Indikator | andel | 2024 | T2 | 0,71
                namndplan.xlsx, Historik!F11: varning[T0109]: Värde för ”andel”: 0,71 kan läsas på två sätt och lästes som 0,71 %
            Indikator | andel | 2023 | T2 | 71
              Indikator | andel | 2024 | T2 | 7,1
            Indikator | andel | 2023 | T2 | 71
              Indikator | andel | 2024 | T1 | 70
              Indikator | andel | 2024 | T2 | 7,1
                namndplan.xlsx, Historik!F11: varning[T0121]: Värde för ”Andel nöjda T2 2024” är 7,1, men var 71 (T2 2023)
        "#]],
    );
}

#[test]
fn numbers_in_the_report() {
    check(
        &[
            ("stod | 2.1 |", "stod | 3.1 |"),
            ("fler | 2.2 | Nämndmål | omrade", "fler | 2.2 | Nämndmål | annat"),
            ("fler | 2.2 |", "fler | 2.1 |"),
            ("annat | 3 |", "annat | 2 |"),
            ("annat | 3 |", "annat | |"),
            ("omrade | 2 |", "omrade | Område 2 |"),
            ("stod | 2.1 |", "stod | 1 |"),
            ("2.1.2 | stod", "2.1.1 | stod"),
            ("2.1.2 | stod", "2.1.2 | fler"),
        ],
        &expect![[r#"
            stod | 3.1 |
                namndplan.xlsx, Mål!B8: varning[T0234]: ”Fler får stöd” har nummer 3.1 men ligger under ”Trygghet”, som har nummer 2
            fler | 2.2 | Nämndmål | annat
                namndplan.xlsx, Mål!B9: varning[T0234]: ”Fler arbetar” har nummer 2.2 men ligger under ”Ekonomi”, som har nummer 3
            fler | 2.1 |
                namndplan.xlsx, Mål!B9: varning[T0234]: ”Fler arbetar” och ”Fler får stöd” har samma nummer, 2.1
            annat | 2 |
                namndplan.xlsx, Mål!B7: varning[T0234]: ”Ekonomi” och ”Trygghet” har samma nummer, 2
            annat | |
            omrade | Område 2 |
            stod | 1 |
                namndplan.xlsx, Indikatorer!B6: varning[T0234]: ”Andel nöjda” har nummer 2.1.1 men ligger under ”Fler får stöd”, som har nummer 1
            2.1.1 | stod
                namndplan.xlsx, Indikatorer!B7: varning[T0234]: ”Personer i kö” och ”Andel nöjda” har samma nummer, 2.1.1
            2.1.2 | fler
                namndplan.xlsx, Indikatorer!B7: varning[T0234]: ”Personer i kö” har nummer 2.1.2 men ligger under ”Fler arbetar”, som har nummer 2.2
        "#]],
    );
}

#[test]
fn rows_that_nobody_can_tell_apart() {
    let risk = "  brand | Brand | 2 | 4 | b\n";
    check(
        &[
            ("Fler arbetar", "fler  får stöd"),
            ("Personer i kö", "Andel nöjda"),
            // Under another goal it is another thing.
            ("Väntetid", "Andel nöjda"),
            ("skola | Skola", "skola | Vård"),
            ("Varav hyror", "Vård"),
            (risk, &format!("{risk}{}", risk.replace("brand", "eld"))),
        ],
        &expect![[r#"
            fler  får stöd
                namndplan.xlsx, Mål!E9: varning[T0239]: två rader heter ”fler  får stöd”
            Andel nöjda
                namndplan.xlsx, Indikatorer!D7: varning[T0239]: två rader heter ”Andel nöjda”
            Andel nöjda
            skola | Vård
                namndplan.xlsx, Ekonomi!B8: varning[T0239]: två rader heter ”Vård”
            Vård
            brand | Brand | 2 | 4 | b
              eld | Brand | 2 | 4 | b
                namndplan.xlsx, Risker!C7: varning[T0239]: två rader heter ”Brand”
        "#]],
    );
}

#[test]
fn an_indicator_and_its_measure_that_want_different_things() {
    let said = |direction: &str| {
        let plan = PLAN.replace(
            "kind | minimum | aggregation | reporters",
            "kind | minimum | aggregation | reporters | direction",
        );
        let plan = plan.replace("Klienter | Summa | a, b", &format!("Klienter | Summa | a, b | {direction}"));
        let indicator = "
plan indicators: id | number | goal | name | kind | measure | direction | no_target
  taget | 2.1.3 | stod | Barnen | Antal | barn | Ned | Ny indikator
";
        said_of_figures(&plan.replace("\nplan measures:", &format!("{indicator}plan measures:")))
    };
    assert_eq!(said("Ned"), "");
    expect!["namndplan.xlsx, Indikatorer!I9: varning[T0240]: lägre är bättre för ”Barnen”, men högre för måttet ”Barn”, som utfallet hämtas från"]
        .assert_eq(said("Upp").trim_end());
}

#[test]
fn the_grant_and_the_budget() {
    check(
        &[
            ("Uppräkning | 500\n  Slut | Budget 2025 | 18000", "Uppräkning | 512\n  Slut | Budget 2025 | 18012"),
            ("Uppräkning | 500\n  Slut | Budget 2025 | 18000", "Uppräkning | 500,4\n  Slut | Budget 2025 | 18000,4"),
            ("Slut | Budget 2025 | 18000", "Slut | Budget 2025 | 18012"),
            ("efter | Nämnden | Summa | | | | | |", "efter | Nämnden | Summa | | | | | -18100 |"),
        ],
        &expect![[r#"
            Uppräkning | 512
              Slut | Budget 2025 | 18012
                namndplan.xlsx, Kommunbidrag!D8: varning[T0235]: kommunbidragets slutnivå är 18 012 tkr, men budgeten för ”Nämnden” är −18 000 tkr
            Uppräkning | 500,4
              Slut | Budget 2025 | 18000,4
            Slut | Budget 2025 | 18012
                namndplan.xlsx, Kommunbidrag!D8: fel[T0209]: kommunbidraget går inte ihop: −12 tkr skiljer mellan start plus steg och slut
            efter | Nämnden | Summa | | | | | -18100 |
                namndplan.xlsx, Ekonomi!I11: varning[T0208]: beloppet för ”Nämnden” är −18 100 000 kr, men delarna är tillsammans −18 000 000 kr
        "#]],
    );
}

#[test]
fn means_of_counts() {
    check(
        &[
            ("minska | | | 395 | T2 2024 | Summa", "minska | | | 395 | T2 2024 | Medelvärde"),
            (
                "Personer i kö | Antal | | Ned | minska | | | 395 | T2 2024 | Summa",
                "Personer per grupp | Antal | | Ned | minska | | | 395 | T2 2024 | Medelvärde",
            ),
            ("Klienter | Summa | a, b", "Klienter | Medelvärde | a, b"),
            ("Klienter | Summa | a, b", "Klienter | Medelvärde | a"),
        ],
        &expect![[r#"
            minska | | | 395 | T2 2024 | Medelvärde
                namndplan.xlsx, Indikatorer!R7: varning[T0236]: ”Personer i kö” är ett antal, men av flera enheters antal tas medelvärdet
            Personer per grupp | Antal | | Ned | minska | | | 395 | T2 2024 | Medelvärde
            Klienter | Medelvärde | a, b
                namndplan.xlsx, Mått!J6: varning[T0236]: ”Barn” är ett antal, men av flera enheters antal tas medelvärdet
            Klienter | Medelvärde | a
        "#]],
    );
}

#[test]
fn lines_in_the_wrong_place() {
    check(
        &[
            ("hyra | Varav hyror | Varav", "hyra | Varav hyror | Post"),
            ("hyra | Varav hyror | Varav | vard", "hyra | Varav hyror | Varav | hyra"),
            ("hyra | Varav hyror | Varav | vard", "hyra | Varav hyror | Varav |"),
            (
                "hyra | Varav hyror | Varav | vard | a | | | |",
                "hyra | Varav hyror | Varav | vard | a | | | -9100 | -2700",
            ),
            (
                "hyra | Varav hyror | Varav | vard | a | | | |",
                "hyra | Varav hyror | Varav | vard | a | | | -2800 | -2700",
            ),
            ("buffert | Buffert | Justering | efter", "buffert | Buffert | Justering | fore"),
            (
                "Resultat före buffert | Delsumma | efter | | | | |\n  buffert | Buffert | Justering | efter",
                "Nettokostnad | Delsumma | efter | | | | |\n  buffert | Buffert | Justering | fore",
            ),
        ],
        &expect![[r#"
            hyra | Varav hyror | Post
                namndplan.xlsx, Ekonomi!C7: varning[T0237]: ”Varav hyror” räknas in i ”Vård” som en del av summan, fast namnet säger att den redan ingår
            hyra | Varav hyror | Varav | hyra
                namndplan.xlsx, Ekonomi!D7: fel[T0210]: ”hyra” ingår i sig själv
            hyra | Varav hyror | Varav |
                namndplan.xlsx, Ekonomi!D7: varning[T0237]: ”Varav hyror” är en del av en annan rad, men det står inte vilken
            hyra | Varav hyror | Varav | vard | a | | | -9100 | -2700
                namndplan.xlsx, Ekonomi!I7: varning[T0231]: Budget helår för ”Varav hyror” är −9 100 000 kr, men för ”Vård”, som den är en del av, är den −9 000 000 kr
            hyra | Varav hyror | Varav | vard | a | | | -2800 | -2700
            buffert | Buffert | Justering | fore
                namndplan.xlsx, Ekonomi!D10: varning[T0237]: ”Buffert” är en justering men ingår i ”Resultat före buffert”, summan som den ska stå efter
            Nettokostnad | Delsumma | efter | | | | |
              buffert | Buffert | Justering | fore
                namndplan.xlsx, Ekonomi!D10: varning[T0237]: ”Buffert” är en justering men ingår i ”Nettokostnad”, summan som den ska stå efter
        "#]],
    );
}

#[test]
fn settings_far_from_what_is_usual() {
    let rules = "set amounts = tkr\n";
    let all = [
        "tolerance = 100",
        "tolerance = 10",
        "units_green = 60\nset units_yellow = 80",
        "units_green = 0\nset units_yellow = 0",
        "share_green = 7,5",
        "share_green = 0,75",
        "group_clients = 0",
        "group_clients = 1",
        "group_staff = 0",
        "risk_threshold = 26",
        "risk_threshold = 25\nset risk_inclusive = Nej",
        "risk_threshold = 25",
        "comment_amount = 500000000",
        "comment_amount = 500",
        "comment_amount = 0",
        "comment_percent = 100",
        "forecast_accuracy = 100",
        "due_t1 = 2025-05-12\nset due_t2 = 2024-09-12\nset due_helar = 2026-01-23",
        "due_t1 = 2025-09-12",
        "diary_t1 = NN 2024/0417\nset diary_t2 = NN-2025-0418\nset diary_helar = NN 2026/12\nset diary_plan = NN 2024/3",
        "diary_t2 = 417-2023",
        "diary_t2 = NN 0417",
    ];
    let slips: Vec<(&str, String)> = all.iter().map(|own| (rules, format!("{rules}set {own}\n"))).collect();
    let slips: Vec<(&str, &str)> = slips.iter().map(|(from, to)| (*from, to.as_str())).collect();
    check(
        &slips,
        &expect![[r#"
            set amounts = tkr
            set tolerance = 100
                namndplan.xlsx, Regler!C6: varning[T0238]: ”Tolerans för gult (%)” är 100: ett missat mål blir gult nästan hur långt ifrån det än är
            set amounts = tkr
            set tolerance = 10
            set amounts = tkr
            set units_green = 60
            set units_yellow = 80
                namndplan.xlsx, Regler!C8: fel[T0206]: gränserna för grönt och gult står i fel ordning
            set amounts = tkr
            set units_green = 0
            set units_yellow = 0
                namndplan.xlsx, Regler!C7: varning[T0238]: ”Enheter: grönt från (%)” är 0: ett mål kan bli grönt fast de flesta enheter inte når det
                namndplan.xlsx, Regler!C8: varning[T0238]: ”Enheter: gult från (%)” är 0: ett mål blir nästan aldrig rött
            set amounts = tkr
            set share_green = 7,5
                namndplan.xlsx, Regler!C9: varning[T0238]: ”Andel: grönt från (%)” är 7,5: ett mål kan bli grönt fast de flesta mål och indikatorer under det inte är gröna
            set amounts = tkr
            set share_green = 0,75
                namndplan.xlsx, Regler!C9: varning[T0109]: Värde för ”Andel: grönt från (%)”: 0,75 kan läsas på två sätt och lästes som 0,75 %
            set amounts = tkr
            set group_clients = 0
                namndplan.xlsx, Regler!C15: varning[T0238]: ”Minsta grupp, klienter” är 0: inga små antal döljs
            set amounts = tkr
            set group_clients = 1
                namndplan.xlsx, Regler!C15: varning[T0238]: ”Minsta grupp, klienter” är 1: inga små antal döljs
            set amounts = tkr
            set group_staff = 0
            set amounts = tkr
            set risk_threshold = 26
                namndplan.xlsx, Regler!C13: fel[T0116]: Värde för ”Risker visas från värde” kan inte vara 26
            set amounts = tkr
            set risk_threshold = 25
            set risk_inclusive = Nej
                namndplan.xlsx, Regler!C13: varning[T0238]: ”Risker visas från värde” är 25: ingen risk kan visas
            set amounts = tkr
            set risk_threshold = 25
            set amounts = tkr
            set comment_amount = 500000000
                namndplan.xlsx, Regler!C17: varning[T0238]: ”Kommentar krävs vid avvikelse (kr)” är 500 000 000: ingen avvikelse är så stor, så ingen kommentar krävs
            set amounts = tkr
            set comment_amount = 500
                namndplan.xlsx, Regler!C17: varning[T0238]: ”Kommentar krävs vid avvikelse (kr)” är 500: det är i kronor, och nästan varje avvikelse är större
            set amounts = tkr
            set comment_amount = 0
            set amounts = tkr
            set comment_percent = 100
                namndplan.xlsx, Regler!C18: varning[T0238]: ”… och minst (%) av budget” är 100: nästan ingen avvikelse är så stor, så nästan ingen kommentar krävs
            set amounts = tkr
            set forecast_accuracy = 100
                namndplan.xlsx, Regler!C19: varning[T0238]: ”Träffsäker prognos inom (%)” är 100: nästan varje prognos är träffsäker
            set amounts = tkr
            set due_t1 = 2025-05-12
            set due_t2 = 2024-09-12
            set due_helar = 2026-01-23
                namndplan.xlsx, Nämnd!C23: varning[T0238]: ”Inlämningsdag T2” är 2024-09-12: det är före periodens slut eller långt efter
            set amounts = tkr
            set due_t1 = 2025-09-12
                namndplan.xlsx, Nämnd!C22: varning[T0238]: ”Inlämningsdag T1” är 2025-09-12: det är före periodens slut eller långt efter
            set amounts = tkr
            set diary_t1 = NN 2024/0417
            set diary_t2 = NN-2025-0418
            set diary_helar = NN 2026/12
            set diary_plan = NN 2024/3
                namndplan.xlsx, Nämnd!C17: varning[T0238]: ”Diarienummer T1” är NN 2024/0417: det är ett annat års nummer
            set amounts = tkr
            set diary_t2 = 417-2023
                namndplan.xlsx, Nämnd!C18: varning[T0238]: ”Diarienummer T2” är 417-2023: det är ett annat års nummer
            set amounts = tkr
            set diary_t2 = NN 0417
        "#]],
    );
}

#[test]
fn a_plan_that_was_changed_after_the_templates_were_sent_out() {
    let said = |name: &str, change: fn(Workbook) -> Workbook| {
        let run = Project::example(name)
            .edit("namndplan.xlsx", change)
            .run("check", &["--period", "T2", "--format", "short"]);
        let lines = run.out.lines().filter(|line| line.contains("[T0135]") || line.contains("fel["));
        lines.map(|line| format!("{line}\n")).collect::<String>()
    };
    assert_eq!(said("oförändrad plan", |book| book), "");
    let english = Project::example("plan på engelska").run("check", &["--period", "T2", "--lang", "en"]);
    assert!(english.out.contains(" 0 warnings") && !english.out.contains("T0135"), "{}", english.out);
    let changed = said("ändrad plan", |book| {
        book.put("indicators", "hushall", "#baseline", Put::Number("380"))
            .put("indicators", "egen-forsorjning", "#target", Put::Text(">=70"))
            .put("economy", "ek-vuxenenheten", "#budget_year", Put::Number("-60000000"))
            .put("risks", "r-beredskap", "#probability", Put::Number("1"))
    });
    expect![[r#"
        T2/arbetsmarknad.xlsx, Indikatorer!E6: varning[T0135]: målnivån för ”Öka andel i arbete och egen försörjning” är ”≥ 65 %” i 3 arbetsböcker, men ”≥ 70 %” i planen
        T2/ekonomiskt-bistand.xlsx, Indikatorer!E7: varning[T0135]: målnivån för ”Antal hushåll med ekonomiskt bistånd minskar” är ”minska jämfört med T2 2024 (374 hushåll)” i arbetsboken, men ”minska jämfört med T2 2024 (380 hushåll)” i planen
        T2/forvaltning.xlsx, Risker!D6: varning[T0135]: planens värdering av ”Krig, klimatförändringar och annan oro i omvärlden ställer högre krav på beredskap i samhällsviktig verksamhet” är 4×5 (20) i arbetsboken, men 1×5 (5) i planen
        T2/vuxenenheten.xlsx, Ekonomi!H6: varning[T0135]: Budget helår för ”Vuxenenheten” är −31 480 000 i arbetsboken, men −60 000 000 i planen
    "#]].assert_eq(&changed);
}

#[test]
fn a_part_that_does_not_say_so_in_its_name_and_is_counted_twice() {
    let project = Project::example("dold varav")
        .edit("namndplan.xlsx", |book| book.put("economy", "ek-varav-bistand", "#kind", Put::Text("Post")));
    let run = project.run("check", &["--period", "T2"]);
    let at = run.out.find("varning[T0235]").unwrap_or_else(|| panic!("{}", run.out));
    expect![[r#"
        varning[T0235]: kommunbidragets slutnivå är 303 921 tkr, men budgeten för ”Summa efter omvärldsbuffert” är −323 944 tkr; skillnaden är lika stor som budgeten för ”Ekonomiskt bistånd”
          --> namndplan.xlsx, Kommunbidrag!D10
          ... se även namndplan.xlsx, Ekonomi!I22
          ... se även namndplan.xlsx, Ekonomi!C24
           = hjälp: se efter om raden räknas två gånger: är den en del av en annan rad ska den ha slaget Varav; stämmer beloppen behöver inget göras"#]].assert_eq(&run.out[at..].lines().take(5).collect::<Vec<_>>().join("\n"));
}

#[test]
fn a_unit_among_those_of_another_division() {
    let project = Project::example("fel avdelning")
        .edit("namndplan.xlsx", |book| book.put("economy", "ek-vuxenenheten", "#parent", Put::Text("ek-barn-unga")));
    let run = project.run("check", &["--period", "T2", "--format", "short"]);
    let said = run.out.lines().filter(|line| line.contains("T0237")).collect::<Vec<_>>().join("\n");
    expect!["namndplan.xlsx, Ekonomi!D12: varning[T0237]: ”Vuxenenheten” ingår i ”Avdelning barn och unga”, där alla andra rader hör till en annan avdelning; enhetens egen är ”Avdelning vuxen”"].assert_eq(&said);
}

#[test]
fn a_baseline_that_is_not_what_was_closed() {
    let said = |baseline: &str| {
        let grid = format!(
            "units: a
plan indicators: id | name | kind | direction | target | baseline | baseline_label | aggregation | reporters
  ko | Personer i kö | Antal | Ned | minska | {baseline} | Summa | a
T1 2025
indicators: by | id | outcome
  a | ko | 374
T2 2025
indicators: by | id | outcome
  a | ko | 370
show diagnostics"
        );
        compile(&grid).doubts()
    };
    expect![[r#"
        namndplan.xlsx, Indikatorer!P6: varning[T0233]: jämförelsevärdet för ”Personer i kö” är 473, men rapporten för T1 2025 redovisade 374
    "#]].assert_eq(&said("473 | T1 2025"));
    assert_eq!([said("374 | T1 2025"), said("473 | T1 2024")], ["", ""]);
}
