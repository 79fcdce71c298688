//! Slips of hurried people that give a figure that is wrong: each is said, with both figures and their cells.

use expect_test::{Expect, expect};
use rust_decimal::Decimal;
use tertial::domain::{Id, Period};
use tertial::text::Lang;

use crate::figures::project::compile;
use crate::shapes::{self, said_of_figures};
use crate::support::example::example;
use crate::support::project::Project;
use crate::support::workbook::Put;

/// Two tertials of a committee in which nothing is wrong.
pub const RIGHT: &str = "
units: a b
set amounts = tkr
plan goals: id | number | level | name | rule | reporters
  stod | 1 | Nämndmål | Fler får stöd | Enheter | a, b
plan indicators: id | number | goal | name | kind | decimals | direction | target | aggregation | reporters
  andel | 1.1 | stod | Andel nöjda | Procent | 1 | Upp | minst 60 | Kvot | a, b
  svar | 1.2 | stod | Svar inom en dag | Procent | 0 | Upp | minst 60 | En rapporterar | a
  ko | 1.3 | stod | Personer i kö | Antal | | Ned | högst 400 | Summa | a, b
  dagar | 1.4 | stod | Väntetid | Tal | 1 | Ned | högst 40 | En rapporterar | a
plan measures: id | code | family | group | name | kind | decimals | direction | aggregation | reporters
  kort | sick_short | Personal | Sjuk | Sjukfrånvaro kort | Procent | 1 | Ned | Kvot | a
  lang | sick_long | Personal | Sjuk | Sjukfrånvaro lång | Procent | 1 | Ned | Kvot | a
  total | sick_total | Personal | Sjuk | Sjukfrånvaro total | Procent | 1 | Ned | Kvot | a
  barn | | Volym | Volym | Barn | Antal | | Ned | Summa | a, b
plan economy: id | name | kind | parent | reporters | budget_t1 | budget_t2 | budget_year | last_year
  vard | Vård | Post | sum | a | -3000 | -6000 | -9000 | -8800
  delad | Delad | Post | sum | a, b | -2000 | -4000 | -6000 | -5900
  ny | Ny | Post | sum | b | 0 | 0 | 0 | -1500
  intakt | Intäkter | Post | sum | a | 400 | 800 | 1200 | 1150
  varav | Varav hyror | Varav | vard | a | | | |
  sum | Nämnden | Summa | | | | | |
plan risks: id | name | probability | consequence | reporters
  brand | Brand | 2 | 4 | b
T1 2025
goals: by | id | status | expected | comment
  a | stod | Grön | Ja |
  b | stod | Grön | Ja |
indicators: by | id | outcome | numerator | denominator | comment
  a | andel | | 64 | 90 |
  b | andel | | 70 | 100 |
  a | svar | 72 | | |
  a | ko | 210 | | |
  b | ko | 120 | | |
  a | dagar | 31,5 | | |
staff: by | id | numerator | denominator
  a | kort | 300 | 10000
  a | lang | 400 | 10000
  a | total | 700 | 10000
volumes: by | id | outcome
  a | barn | 310
  b | barn | 140
economy: by | id | actual | forecast | comment
  a | vard | -2900 | -8900 |
  a | delad | -1000 | -3000 |
  b | delad | -1000 | -3000 |
  b | ny | -500 | -1500 | Hyra.
  a | intakt | 390 | 1200 |
  a | varav | -900 | -2700 |
risks: by | id | probability | consequence | status
  b | brand | 2 | 4 | Grön
T2 2025
goals: by | id | status | expected | comment
  a | stod | Grön | Ja |
  b | stod | Grön | Ja |
indicators: by | id | outcome | numerator | denominator | comment
  a | andel | | 66 | 92 |
  b | andel | | 72 | 100 |
  a | svar | 74 | | |
  a | ko | 205 | | |
  b | ko | 118 | | |
  a | dagar | 30,5 | | |
staff: by | id | numerator | denominator
  a | kort | 600 | 20000
  a | lang | 700 | 20000
  a | total | 1300 | 20000
volumes: by | id | outcome
  a | barn | 300
  b | barn | 150
economy: by | id | actual | forecast | comment
  a | vard | -5900 | -8950 |
  a | delad | -2000 | -3000 |
  b | delad | -2000 | -3000 |
  b | ny | -1000 | -1500 | Hyra.
  a | intakt | 800 | 1210 |
  a | varav | -1800 | -2700 |
risks: by | id | probability | consequence | status
  b | brand | 2 | 4 | Grön
";

/// What is said when some rows in T2 read otherwise, each by itself.
#[track_caller]
pub fn check(slips: &[(&str, &str)], expected: &Expect) {
    let (first, second) = RIGHT.split_once("T2 2025").expect("two periods");
    each(slips, second, |rows| format!("{first}T2 2025{rows}show diagnostics"), expected);
}

/// What is said of a grid when some of its rows read otherwise, each by itself.
#[track_caller]
pub fn each(slips: &[(&str, &str)], right: &str, grid: impl Fn(&str) -> String, expected: &Expect) {
    let mut all = String::new();
    for (from, to) in slips {
        assert_eq!(right.matches(from).count(), 1, "{from}");
        let said = compile(&grid(&right.replace(from, to))).said();
        all += &format!("{to}\n");
        all.extend(said.lines().map(|line| format!("    {line}\n")));
    }
    expected.assert_eq(&all);
}

#[test]
fn without_a_slip_nothing_is_said() {
    check(
        &[("72 | 100", "72 | 100")],
        &expect![[r#"
            72 | 100
        "#]],
    );
}

#[test]
fn shares_that_cannot_be() {
    check(
        &[
            ("66 | 92", "92 | 66"),
            ("66 | 92", "-66 | 92"),
            ("66 | 92", "66 % | 92"),
            ("66 | 92", "0,66 | 92"),
            ("svar | 74", "svar | 174"),
            ("svar | 74", "svar | -74"),
            ("svar | 74", "svar | 0,42"),
        ],
        &expect![[r#"
            92 | 66
                T2/a.xlsx, Indikatorer!H6: varning[T0123]: täljaren för ”Andel nöjda” är 92, men nämnaren 66: andelen blir mer än 100 %
            -66 | 92
                T2/a.xlsx, Indikatorer!H6: fel[T0116]: Täljare för ”Andel nöjda” kan inte vara −66
            66 % | 92
                T2/a.xlsx, Indikatorer!H6: fel[T0108]: Täljare för ”Andel nöjda” är inget tal: ”66 %”
            0,66 | 92
                T2/a.xlsx, Indikatorer!H6: varning[T0109]: Täljare för ”Andel nöjda” är 0,66: det ser ut som andelen 66 % i stället för antalet
            svar | 174
                T2/a.xlsx, Indikatorer!J7: varning[T0128]: Utfall för ”Svar inom en dag” är 174 %, men en andel är mellan 0 och 100 %
            svar | -74
                T2/a.xlsx, Indikatorer!J7: varning[T0128]: Utfall för ”Svar inom en dag” är −74 %, men en andel är mellan 0 och 100 %
            svar | 0,42
                T2/a.xlsx, Indikatorer!J7: varning[T0109]: Utfall för ”Svar inom en dag”: 0,42 kan läsas på två sätt och lästes som 0,42 %
        "#]],
    );
}

#[test]
fn values_far_from_what_the_same_unit_reported_before() {
    check(
        &[
            ("svar | 74", "svar | 7,4"),
            ("a | ko | 205", "a | ko | 0"),
            ("a | ko | 205", "a | ko | 2050"),
            ("a | ko | 205", "a | ko | 20"),
            ("a | ko | 205", "a | ko | 205,5"),
            ("dagar | 30,5", "dagar | 305"),
            ("a | barn | 300", "a | barn | 3000"),
            ("b | barn | 150", "b | barn | 0"),
        ],
        &expect![[r#"
            svar | 7,4
                T2/a.xlsx, Indikatorer!J7: varning[T0121]: Utfall för ”Svar inom en dag” är 7 %, men var 72 % (T1 2025)
            a | ko | 0
                T2/a.xlsx, Indikatorer!J8: varning[T0121]: Utfall för ”Personer i kö” är 0, men var 210 (T1 2025)
            a | ko | 2050
                T2/a.xlsx, Indikatorer!J8: varning[T0121]: Utfall för ”Personer i kö” är 2 050, men var 210 (T1 2025)
            a | ko | 20
                T2/a.xlsx, Indikatorer!J8: varning[T0121]: Utfall för ”Personer i kö” är 20, men var 210 (T1 2025)
            a | ko | 205,5
                T2/a.xlsx, Indikatorer!J8: fel[T0116]: Utfall för ”Personer i kö” är 205,5, men måste vara ett heltal
            dagar | 305
                T2/a.xlsx, Indikatorer!J9: varning[T0121]: Utfall för ”Väntetid” är 305,0, men var 31,5 (T1 2025)
            a | barn | 3000
                T2/a.xlsx, Volymer!I6: varning[T0121]: Värde för ”Barn” är 3 000, men var 310 (T1 2025)
            b | barn | 0
                T2/b.xlsx, Volymer!I6: varning[T0121]: Värde för ”Barn” är 0, men var 140 (T1 2025)
        "#]],
    );
}

#[test]
fn parts_of_another_whole_than_the_total() {
    check(
        &[("600 | 20000", "600 | 2000"), ("1300 | 20000", "1300 | 21000")],
        &expect![[r#"
            600 | 2000
                T2/a.xlsx, Personal!G6: varning[T0121]: Värde för ”Sjukfrånvaro kort” är 30,0 %, men var 3,0 % (T1 2025)
                T2/a.xlsx, Personal!H8: fel[T0120]: nämnaren för ”Sjukfrånvaro total” är 20 000, men för en av delarna 2 000
            1300 | 21000
                T2/a.xlsx, Personal!H8: fel[T0120]: nämnaren för ”Sjukfrånvaro total” är 21 000, men för en av delarna 20 000
        "#]],
    );
}

#[test]
fn amounts_of_another_size() {
    check(
        &[
            ("-5900 | -8950", "-5900 | -89500"),
            ("-5900 | -8950", "-5900 | -895"),
            ("-5900 | -8950", "0 | -8950"),
            ("-5900 | -8950", "-5900 | 0"),
            ("-5900 | -8950", "-5900000 | -8950000"),
            ("-5900 | -8950", "-5900 | -0,9"),
            ("b | delad | -2000 | -3000", "b | delad | -20000 | -30000"),
            ("b | delad | -2000 | -3000", "b | delad | -2000 | -300"),
            ("ny | -1000 | -1500", "ny | -10000 | -15000"),
        ],
        &expect![[r#"
            -5900 | -89500
                T2/a.xlsx, Ekonomi!G6: varning[T0121]: Prognos helår för ”Vård” är −89 500, men budgeten är −9 000 (tkr)
                T2/a.xlsx, Ekonomi!L6: fel[T0114]: kommentar saknas för ”Vård”: avvikelsen mot budget är större än planens gräns
            -5900 | -895
                T2/a.xlsx, Ekonomi!G6: varning[T0121]: Prognos helår för ”Vård” är −895, men budgeten är −9 000 (tkr)
                T2/a.xlsx, Ekonomi!L6: fel[T0114]: kommentar saknas för ”Vård”: avvikelsen mot budget är större än planens gräns
                T2/a.xlsx, Ekonomi!G9: varning[T0123]: prognosen för ”Varav hyror” är −2 700, men för ”Vård”, som den är en del av, är den −895
            0 | -8950
                T2/a.xlsx, Ekonomi!D6: varning[T0121]: Utfall perioden för ”Vård” är 0, men budgeten är −6 000 (tkr)
                T2/a.xlsx, Ekonomi!L6: fel[T0114]: kommentar saknas för ”Vård”: avvikelsen mot budget är större än planens gräns
            -5900 | 0
                T2/a.xlsx, Ekonomi!G6: varning[T0121]: Prognos helår för ”Vård” är 0, men budgeten är −9 000 (tkr)
                T2/a.xlsx, Ekonomi!L6: fel[T0114]: kommentar saknas för ”Vård”: avvikelsen mot budget är större än planens gräns
            -5900000 | -8950000
                T2/a.xlsx, Ekonomi!D6: varning[T0121]: Utfall perioden för ”Vård” är −5 900 000, men budgeten är −6 000 (tkr)
                T2/a.xlsx, Ekonomi!G6: varning[T0121]: Prognos helår för ”Vård” är −8 950 000, men budgeten är −9 000 (tkr)
                T2/a.xlsx, Ekonomi!L6: fel[T0114]: kommentar saknas för ”Vård”: avvikelsen mot budget är större än planens gräns
            -5900 | -0,9
                T2/a.xlsx, Ekonomi!G6: varning[T0121]: Prognos helår för ”Vård” är −0,9, men budgeten är −9 000 (tkr)
                T2/a.xlsx, Ekonomi!L6: fel[T0114]: kommentar saknas för ”Vård”: avvikelsen mot budget är större än planens gräns
                T2/a.xlsx, Ekonomi!G9: varning[T0123]: prognosen för ”Varav hyror” är −2 700, men för ”Vård”, som den är en del av, är den −0,9
            b | delad | -20000 | -30000
                T2/b.xlsx, Ekonomi!D6: varning[T0121]: Utfall perioden för ”Delad” är −20 000, men var −1 000 (T1 2025)
                T2/b.xlsx, Ekonomi!G6: varning[T0121]: Prognos helår för ”Delad” är −30 000, men var −3 000 (T1 2025)
            b | delad | -2000 | -300
                T2/b.xlsx, Ekonomi!G6: varning[T0121]: Prognos helår för ”Delad” är −300, men var −3 000 (T1 2025)
            ny | -10000 | -15000
                T2/b.xlsx, Ekonomi!D7: varning[T0121]: Utfall perioden för ”Ny” är −10 000, men var −500 (T1 2025)
                T2/b.xlsx, Ekonomi!G7: varning[T0121]: Prognos helår för ”Ny” är −15 000, men var −1 500 (T1 2025)
        "#]],
    );
}

#[test]
fn forecasts_below_what_is_spent_and_columns_that_are_mixed_up() {
    check(
        &[
            ("-5900 | -8950", "-8950 | -5900"),
            ("-5900 | -8950", "-8950 | -8950"),
            ("-5900 | -8950", "-5900 | -5000"),
            ("-5900 | -8950", "-2000 | -8950"),
        ],
        &expect![[r#"
            -8950 | -5900
                T2/a.xlsx, Ekonomi!G6: varning[T0126]: prognosen för ”Vård” är −5 900 för hela året, men utfallet är redan −8 950 (tkr)
                T2/a.xlsx, Ekonomi!L6: fel[T0114]: kommentar saknas för ”Vård”: avvikelsen mot budget är större än planens gräns
            -8950 | -8950
                T2/a.xlsx, Ekonomi!G6: varning[T0126]: prognosen för hela året och utfallet för perioden är båda −8 950 för ”Vård” (tkr)
                T2/a.xlsx, Ekonomi!L6: fel[T0114]: kommentar saknas för ”Vård”: avvikelsen mot budget är större än planens gräns
            -5900 | -5000
                T2/a.xlsx, Ekonomi!G6: varning[T0126]: prognosen för ”Vård” är −5 000 för hela året, men utfallet är redan −5 900 (tkr)
                T2/a.xlsx, Ekonomi!L6: fel[T0114]: kommentar saknas för ”Vård”: avvikelsen mot budget är större än planens gräns
            -2000 | -8950
                T2/a.xlsx, Ekonomi!D6: varning[T0126]: utfallet för ”Vård” är −2 000 sedan årets början, men var −2 900 redan i T1 2025 (tkr)
                T2/a.xlsx, Ekonomi!L6: fel[T0114]: kommentar saknas för ”Vård”: avvikelsen mot budget är större än planens gräns
        "#]],
    );
}

#[test]
fn signs_of_shared_lines_and_parts_larger_than_their_whole() {
    check(
        &[
            ("b | delad | -2000 | -3000", "b | delad | 2000 | 3000"),
            ("800 | 1210", "-800 | -1210"),
            ("varav | -1800 | -2700", "varav | -6000 | -9200"),
        ],
        &expect![[r#"
            b | delad | 2000 | 3000
                T2/b.xlsx, Ekonomi!D6: varning[T0118]: Utfall perioden för ”Delad” är 2 000, men var −1 000 i förra rapporten
                T2/b.xlsx, Ekonomi!G6: varning[T0118]: Prognos helår för ”Delad” är 3 000, men var −3 000 i förra rapporten
            -800 | -1210
                T2/a.xlsx, Ekonomi!D8: varning[T0118]: Utfall perioden för ”Intäkter” är −800, men budgeten är 800
                T2/a.xlsx, Ekonomi!G8: varning[T0118]: Prognos helår för ”Intäkter” är −1 210, men budgeten är 1 200
                T2/a.xlsx, Ekonomi!L8: fel[T0114]: kommentar saknas för ”Intäkter”: avvikelsen mot budget är större än planens gräns
            varav | -6000 | -9200
                T2/a.xlsx, Ekonomi!D9: varning[T0123]: utfallet för ”Varav hyror” är −6 000, men för ”Vård”, som det är en del av, är det −5 900
                T2/a.xlsx, Ekonomi!G9: varning[T0123]: prognosen för ”Varav hyror” är −9 200, men för ”Vård”, som den är en del av, är den −8 950
        "#]],
    );
}

#[test]
fn answers_that_speak_against_each_other_and_comments_that_say_nothing() {
    check(
        &[
            ("a | stod | Grön | Ja |", "a | stod | Röd | Ja | Kön växer."),
            ("a | stod | Grön | Ja |", "a | stod | Röd | Nej | Se ovan."),
            ("a | stod | Grön | Ja |", "a | stod | Gul | Ja | –"),
            ("a | stod | Grön | Ja |", "a | stod | Gul | Ja | XXX"),
            ("a | stod | Grön | Ja |", "a | stod | Grön | Ja | XXX"),
            ("a | stod | Grön | Ja |", "a | stod | Grön | Nej | Det går inte."),
            ("brand | 2 | 4", "brand | 3,9 | 4"),
        ],
        &expect![[r#"
            a | stod | Röd | Ja | Kön växer.
                T2/a.xlsx, Mål!F6: varning[T0127]: perioden är röd för ”Fler får stöd”, men målet nås under året
            a | stod | Röd | Nej | Se ovan.
                T2/a.xlsx, Mål!G6: fel[T0114]: kommentaren till ”Fler får stöd” säger inget för den som bara läser den: bedömningen är inte grön
                namndplan.xlsx, Mål!A6: upplysning[T0407]: målet ”Fler får stöd” är rött, men alla 4 indikatorer som bedöms är gröna
            a | stod | Gul | Ja | –
                T2/a.xlsx, Mål!G6: fel[T0114]: kommentaren till ”Fler får stöd” säger inget för den som bara läser den: bedömningen är inte grön
            a | stod | Gul | Ja | XXX
                T2/a.xlsx, Mål!G6: fel[T0114]: kommentaren till ”Fler får stöd” säger inget för den som bara läser den: bedömningen är inte grön
            a | stod | Grön | Ja | XXX
                T2/a.xlsx, Mål!G6: varning[T0138]: texten verkar inte vara färdig: ”XXX”
            a | stod | Grön | Nej | Det går inte.
                T2/a.xlsx, Mål!F6: varning[T0127]: perioden är grön för ”Fler får stöd”, men målet nås inte under året
                namndplan.xlsx, Mål!A6: upplysning[T0407]: målet ”Fler får stöd” är rött, men alla 4 indikatorer som bedöms är gröna
            brand | 3,9 | 4
                T2/b.xlsx, Risker!E6: fel[T0116]: Sannolikhet för ”Brand” är 3,9, men måste vara ett heltal
        "#]],
    );
}

#[test]
fn comments_that_say_another_figure_or_colour_than_stands_on_the_row() {
    check(
        &[
            ("66 | 92 |", "66 | 92 | Utfallet är 67 %."),
            ("66 | 92 |", "66 | 92 | Utfallet är 71,7 %, mer än väntat."),
            ("66 | 92 |", "66 | 92 | Utfallet är 71,7 %."),
            ("66 | 92 |", "66 | 92 | Utfallet var 45 % i fjol."),
            ("svar | 74 | | |", "svar | 74 | | | Andelen är 47 procent."),
            ("vard | -5900 | -8950 |", "vard | -5900 | -8950 | Prognosen visar ett underskott på 50 tkr."),
            ("vard | -5900 | -8950 |", "vard | -5900 | -8950 | Prognosen visar ett överskott på 50 tkr."),
            ("vard | -5900 | -8950 |", "vard | -5900 | -8950 | Helårsprognosen är 9,0 mnkr."),
            ("vard | -5900 | -8950 |", "vard | -5900 | -8950 | Utfallet är 6,9 mnkr."),
            ("a | stod | Grön | Ja |", "a | stod | Grön | Ja | Målet bedöms som gult."),
            ("a | stod | Grön | Ja |", "a | stod | Grön | Ja | Målet gick från gult till grönt."),
        ],
        &expect![[r#"
            66 | 92 | Utfallet är 67 %.
                T2/a.xlsx, Indikatorer!M6: varning[T0131]: kommentaren till ”Andel nöjda” säger 67 %, men utfallet är 71,7 %
            66 | 92 | Utfallet är 71,7 %, mer än väntat.
            66 | 92 | Utfallet är 71,7 %.
            66 | 92 | Utfallet var 45 % i fjol.
            svar | 74 | | | Andelen är 47 procent.
                T2/a.xlsx, Indikatorer!M7: varning[T0131]: kommentaren till ”Svar inom en dag” säger 47 procent, men utfallet är 74 %
            vard | -5900 | -8950 | Prognosen visar ett underskott på 50 tkr.
                T2/a.xlsx, Ekonomi!L6: varning[T0131]: kommentaren till ”Vård” säger 50 tkr, men prognosens avvikelse mot budget är 50 000 kr
            vard | -5900 | -8950 | Prognosen visar ett överskott på 50 tkr.
            vard | -5900 | -8950 | Helårsprognosen är 9,0 mnkr.
            vard | -5900 | -8950 | Utfallet är 6,9 mnkr.
                T2/a.xlsx, Ekonomi!L6: varning[T0131]: kommentaren till ”Vård” säger 6,9 mnkr, men utfallet är −5 900 000 kr
            a | stod | Grön | Ja | Målet bedöms som gult.
                T2/a.xlsx, Mål!G6: varning[T0131]: kommentaren till ”Fler får stöd” säger gult, men bedömningen är grön
            a | stod | Grön | Ja | Målet gick från gult till grönt.
        "#]],
    );
}

#[test]
fn amounts_that_are_the_budget_and_parts_that_are_more_than_their_unit_has() {
    check(
        &[
            ("vard | -5900 | -8950 |", "vard | -7200 | -9000 | Dyrare vård."),
            ("varav | -1800 | -2700", "varav | -6100 | -9100"),
            ("700 | 20000", "700 | 200000"),
        ],
        &expect![[r#"
            vard | -7200 | -9000 | Dyrare vård.
                T2/a.xlsx, Ekonomi!G6: varning[T0126]: prognosen för ”Vård” är −9 000, detsamma som budgeten, fast perioden avviker mycket (tkr)
            varav | -6100 | -9100
                T2/a.xlsx, Ekonomi!D9: varning[T0123]: utfallet för ”Varav hyror” är −6 100, men för ”Vård”, som det är en del av, är det −5 900
                T2/a.xlsx, Ekonomi!G9: varning[T0123]: prognosen för ”Varav hyror” är −9 100, men för ”Vård”, som den är en del av, är den −8 950
            700 | 200000
                T2/a.xlsx, Personal!H7: varning[T0121]: Nämnare för ”Sjukfrånvaro lång” är 200 000, men var 10 000 (T1 2025)
                T2/a.xlsx, Personal!H8: fel[T0120]: nämnaren för ”Sjukfrånvaro total” är 20 000, men för en av delarna 200 000
        "#]],
    );
}

#[test]
fn texts_that_are_left_over_and_amounts_in_them_that_no_line_comes_to() {
    let text =
        "Prognosen visar ett underskott på 99,9 mnkr. ".to_owned() + &"Placeringarna är fler än i fjol. ".repeat(5);
    let mut closed: serde_json::Value = serde_json::from_str(&example().outputs.json).expect("JSON");
    closed["period"] = "T1".into();
    let own = serde_json::json!({
        "subject": "texts", "column": "written", "item": "events", "unit": "forvaltning", "value": { "words": text },
    });
    closed["figures"].as_array_mut().expect("figures").push(own);
    let project = Project::example("gammal text")
        .edit("T2/forvaltning.xlsx", |book| book.put("texts", "events", "#text", Put::Text(&text)))
        .write("historik/asn-2025-T1.json", closed.to_string());
    let run = project.run("check", &["--period", "T2", "--format", "short"]);
    let same = "varning[T0134]: texten ”Händelser av väsentlig betydelse” är ordagrant densamma som i T1 2025";
    let amount = "varning[T0131]: texten ”Händelser av väsentlig betydelse” säger 99,9 mnkr, som inte är något belopp";
    assert!(run.out.contains(same) && run.out.contains(amount), "{}", run.out);
}

#[test]
fn numbers_that_no_sum_can_hold_are_said_and_stop_nothing() {
    let largest = "79000000000000000000000000000";
    let (first, second) = RIGHT.split_once("T2 2025").expect("two periods");
    let second = second.replace("600 | 20000", &format!("{largest} | 20000"));
    let made = compile(&format!(
        "{first}T2 2025{}show diagnostics",
        second.replace("700 | 20000", &format!("{largest} | 20000"))
    ));
    assert!(made.diagnostics.any_error(), "parts and total differ");
}

#[test]
fn what_is_counted_since_january_grows_with_the_months() {
    let said = |now: &str| {
        let grid = format!(
            "units: a
plan measures: id | family | group | name | kind | direction | aggregation | cumulative | reporters
  klagomal | Kvalitet | Klagomål | Klagomål | Antal | Ned | Summa | Ja | a
T1 2025
quality: by | id | outcome
  a | klagomal | 60
T2 2025
quality: by | id | outcome
  a | klagomal | {now}
show diagnostics"
        );
        compile(&grid).doubts()
    };
    assert_eq!([said("118"), said("590")], ["", ""], "less than five times what four months came to");
    assert!(said("59").contains("är 59 sedan årets början, men var 60 redan i T1 2025"), "{}", said("59"));
    assert!(said("610").contains("är 610, men var 60 (T1 2025)"), "{}", said("610"));
}

#[test]
fn an_outcome_that_is_the_budget_to_the_krona() {
    let line = example().checked.plan.economy.lines.get(&Id::from("ek-vuxenenheten")).expect("the line");
    let budget = line.budget.of(Period::T2).expect("a budget").0.to_string();
    let project = Project::example("budgeten")
        .edit("T2/vuxenenheten.xlsx", |book| book.put("economy", "ek-vuxenenheten", "#actual", Put::Number(&budget)));
    let run = project.run("check", &["--period", "T2", "--format", "short"]);
    assert!(run.out.contains("varning[T0126]: utfallet för ”Vuxenenheten” är "), "{}", run.out);
    assert!(run.out.contains("exakt detsamma som budgeten"), "{}", run.out);
}

#[test]
fn a_forecast_that_is_last_years_outcome_to_the_krona() {
    let line = example().checked.plan.economy.lines.get(&Id::from("ek-vuxenenheten")).expect("the line");
    let outcome = line.last_year.expect("last year's outcome").0;
    let said = |forecast: Decimal| {
        let forecast = forecast.to_string();
        let project = Project::example("förra året").edit("T2/vuxenenheten.xlsx", |book| {
            book.put("economy", "ek-vuxenenheten", "#forecast", Put::Number(&forecast))
        });
        project.run("check", &["--period", "T2", "--format", "short"]).out
    };
    let (same, other) = (said(outcome), said(outcome + Decimal::from(1_000)));
    assert!(same.contains("varning[T0126]: prognosen för ”Vuxenenheten” är "), "{same}");
    assert!(same.contains("exakt detsamma som förra årets utfall"), "{same}");
    assert!(!other.contains("förra årets utfall"), "{other}");
}

#[test]
fn a_workbook_made_for_amounts_in_another_unit_is_refused() {
    let project = Project::example("tkr").edit("namndplan.xlsx", |book| {
        let book = book.put("committee", "amounts", "#value", Put::Text("tkr"));
        book.put("economy", "ek-vuxenenheten", "#budget_year", Put::Number("-31480"))
    });
    let run = project.run("check", &["--period", "T2", "--format", "short"]);
    assert!(run.out.contains("fel[T0133]: arbetsboken är gjord för belopp i kr, men planen säger tkr"), "{}", run.out);
    assert_eq!(run.out.matches("T0133").count(), 12, "one a workbook");
    assert!(!run.out.contains("T0135"), "and nothing of each budget: {}", run.out);
}

#[test]
fn headings_that_are_left_over_from_another_period() {
    let text = "## Ekonomi tertial 1\n\nSom väntat.\n\n## Jämfört med tertial 1\n\nBättre.";
    let project = Project::example("rubriker")
        .edit("T2/forvaltning.xlsx", |book| book.put("texts", "events", "#text", Put::Text(text)));
    let run = project.run("check", &["--period", "T2", "--format", "short"]);
    let said = "varning[T0132]: rubriken ”Ekonomi tertial 1” gäller T1 2025, men rapporten gäller T2 2025";
    assert!(run.out.contains(said), "{}", run.out);
    assert_eq!(run.out.matches("T0132").count(), 1, "{}", run.out);
}

/// A plan in which nothing is wrong.
const PLAN: &str = "
units: a b
set amounts = tkr
plan goals: id | number | level | name | rule | reporters
  stod | 1 | Nämndmål | Fler får stöd | Enheter | a, b
plan indicators: id | number | goal | name | kind | decimals | direction | target | aggregation | reporters
  andel | 1.1 | stod | Andel nöjda | Procent | 1 | Upp | minst 60 | Kvot | a, b
  ko | 1.3 | stod | Personer i kö | Antal | | Ned | högst 400 | Summa | a, b
plan measures: id | family | group | name | kind | decimals | direction | aggregation | reporters
  kort | Personal | Sjuk | Sjukfrånvaro kort | Procent | 1 | Ned | Kvot | a, b
plan economy: id | name | kind | parent | reporters | budget_t1 | budget_t2 | budget_year | last_year
  vard | Vård | Post | sum | a | -3000 | -6000 | -9000 | -8800
  skola | Skola | Post | sum | b | -3000 | -6000 | -9000 | -8800
  ny | Ny | Post | sum | b | -100 | -200 | -300 | -1500
  sum | Nämnden | Summa | | | | | |
plan history: kind | of | year | period | value
  Indikator | ko | 2023 | T2 | 400
  Indikator | ko | 2024 | T1 | 390
  Indikator | ko | 2024 | T2 | 395
plan risks: id | name | probability | consequence | reporters
  brand | Brand | 2 | 4 | b
plan report: component
  Målkapitel
";

/// What is said of the plan when a row reads otherwise, each by itself.
#[track_caller]
fn check_plan(slips: &[(&str, &str)], expected: &Expect) {
    let mut all = String::new();
    for (from, to) in slips {
        assert_eq!(PLAN.matches(from).count(), 1, "{from}");
        all += &format!("{:.80}\n", to.trim());
        let said = said_of_figures(&PLAN.replace(from, to));
        all.extend(said.lines().map(|line| format!("    {line}\n")));
    }
    expected.assert_eq(&all);
}

#[test]
fn slips_of_the_plan() {
    let skola = "skola | Skola | Post | sum | b | -3000 | -6000 | -9000 | -8800";
    let rules = "set amounts = tkr\n";
    check_plan(
        &[
            ("reporters\n  brand", "reporters\n  brand"),
            ("minst 60", ">=0,65"),
            ("minst 60", "minst 650"),
            ("minst 60", "minska till 300"),
            ("högst 400", "högst 2024-05-01"),
            ("minst 60 | Kvot", "minst 60 | Summa"),
            ("Ned | Kvot", "Ned | Summa"),
            (skola, "skola | Skola | Post | | b | -3000 | -6000 | -9000 | -8800"),
            (skola, "skola | Skola | Post | sum | b | -3000 | -6000 | | -8800"),
            (skola, "skola | Skola | Post | sum | b | -3000 | -6000 | -9000 |"),
            (skola, "skola | Skola | Post | sum | b | -6000 | -3000 | -9000 | -8800"),
            (skola, "skola | Skola | Post | sum | b | -3000 | -6000 | -90000 | -8800"),
            (skola, "skola | Skola | Post | sum | b | 3000 | 6000 | 9000 | -8800"),
            (rules, "set amounts = tkr\nset tolerance = 0,05\n"),
            (rules, "set amounts = tkr\nset units_green = 0,8\n"),
            ("2024 | T1 | 390", "2024 | T1 | 3900"),
            ("Personer i kö", &"kö".repeat(501)),
            ("Kvot | a, b\n  ko", &format!("Kvot | {}a\n  ko", "a, b, ".repeat(300))),
        ],
        &expect![[r#"
            reporters
              brand
            >=0,65
                namndplan.xlsx, Indikatorer!J6: varning[T0109]: Målnivå för ”Andel nöjda”: >=0,65 kan läsas på två sätt och lästes som 0,65 %
            minst 650
                namndplan.xlsx, Indikatorer!J6: varning[T0128]: Målnivå för ”Andel nöjda” är 650 %, men en andel är mellan 0 och 100 %
            minska till 300
                namndplan.xlsx, Indikatorer!J6: fel[T0204]: Målnivå för ”Andel nöjda” går inte att tolka: ”minska till 300”
            högst 2024-05-01
                namndplan.xlsx, Indikatorer!J7: fel[T0204]: Målnivå för ”Personer i kö” går inte att tolka: ”högst 2024-05-01”
            minst 60 | Summa
                namndplan.xlsx, Indikatorer!R6: fel[T0229]: flera enheters andelar av ”Andel nöjda” kan inte summeras
            Ned | Summa
                namndplan.xlsx, Mått!J6: fel[T0229]: flera enheters andelar av ”Sjukfrånvaro kort” kan inte summeras
            skola | Skola | Post | | b | -3000 | -6000 | -9000 | -8800
                namndplan.xlsx, Ekonomi!D7: varning[T0230]: ”Skola” ingår inte i någon summa, eftersom Ingår i är tom
            skola | Skola | Post | sum | b | -3000 | -6000 | | -8800
                namndplan.xlsx, Ekonomi!I7: varning[T0230]: Budget helår saknas för ”Skola”, men finns för alla andra rader i samma summa
            skola | Skola | Post | sum | b | -3000 | -6000 | -9000 |
                namndplan.xlsx, Ekonomi!J7: varning[T0230]: Utfall förra året saknas för ”Skola”, men finns för alla andra rader i samma summa
            skola | Skola | Post | sum | b | -6000 | -3000 | -9000 | -8800
                namndplan.xlsx, Ekonomi!G7: varning[T0231]: Budget T1 för ”Skola” är −6 000 000 kr, mer än Budget T2 som är −3 000 000 kr
            skola | Skola | Post | sum | b | -3000 | -6000 | -90000 | -8800
                namndplan.xlsx, Ekonomi!I7: varning[T0231]: Budget helår för ”Skola” är −90 000 000 kr, men Utfall förra året är −8 800 000 kr
            skola | Skola | Post | sum | b | 3000 | 6000 | 9000 | -8800
                namndplan.xlsx, Ekonomi!I7: varning[T0231]: Budget helår för ”Skola” är 9 000 000 kr, men Utfall förra året är −8 800 000 kr
            set amounts = tkr
            set tolerance = 0,05
                namndplan.xlsx, Regler!C6: varning[T0109]: Värde för ”Tolerans för gult (%)”: 0,05 kan läsas på två sätt och lästes som 0,05 %
            set amounts = tkr
            set units_green = 0,8
                namndplan.xlsx, Regler!C7: varning[T0109]: Värde för ”Enheter: grönt från (%)”: 0,8 kan läsas på två sätt och lästes som 0,8 %
                namndplan.xlsx, Regler!C8: fel[T0206]: gränserna för grönt och gult står i fel ordning
            2024 | T1 | 3900
                namndplan.xlsx, Historik!F7: varning[T0121]: Värde för ”Personer i kö T1 2024” är 3 900, men var 400 (T2 2023)
            kökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökö
                namndplan.xlsx, Indikatorer!D7: fel[T0107]: Indikator saknas för ”kökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökö…”
                namndplan.xlsx, Indikatorer!D7: fel[T0130]: Indikator för ”kökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökökö…” är längre än 1000 tecken
            Kvot | a, b, a, b, a, b, a, b, a, b, a, b, a, b, a, b, a, b, a, b, a, b, a, b, a
        "#]],
    );
}

/// Tertial 2 lacks what one unit should report of everything.
const LACKING: &str = "
units: a b forvaltning
plan goals: id | number | level | name | rule | reporters
  stod | 1 | Nämndmål | Fler får stöd | Enheter | a, b
plan indicators: id | number | goal | name | kind | decimals | direction | target | aggregation | reporters
  andel | 1.1 | stod | Andel nöjda | Procent | 1 | Upp | minst 60 | Kvot | a, b
  ko | 1.3 | stod | Personer i kö | Antal | | Ned | högst 400 | Summa | a, b
plan measures: id | family | group | name | kind | decimals | direction | aggregation | reporters
  barn | Volym | Volym | Barn | Antal | | Ned | Summa | a, b
plan report: component
  Målkapitel
  Måltabell, kompakt
  Måltabell med historik
  Volymer
T1 2025
also: forvaltning
goals: by | id | status | expected | comment
  a | stod | Grön | Ja |
  b | stod | Grön | Ja |
indicators: by | id | outcome | numerator | denominator | missing | comment
  a | andel | | 64 | 90 | |
  b | andel | | 70 | 100 | |
  a | ko | 210 | | | |
  b | ko | 120 | | | |
volumes: by | id | outcome
  a | barn | 310
  b | barn | 140
T2 2025
also: forvaltning
goals: by | id | status | expected | comment
  a | stod | Grön | Ja |
  b | stod | Grön | Ja |
indicators: by | id | outcome | numerator | denominator | missing | comment
  a | andel | | 66 | 92 | |
  b | andel | | | | Ej mätt | Systemet byttes.
  a | ko | 205 | | | |
  b | ko | | | | Ej mätt | Systemet byttes.
volumes: by | id | outcome | missing | comment
  a | barn | 300 | |
  b | barn | | Ej mätt | Systemet byttes.
";

#[test]
fn a_number_that_lacks_a_unit_says_so_wherever_it_stands_and_is_not_compared() {
    let made = shapes::compile(LACKING, Lang::Sv, false).remove(1);
    let text = made.text();
    for said in [
        // The goal's chapter, where there is no trend; the compact table; the table over time; volumes.
        "1.3 Personer i kö 205 (1 av 2) ≤ 400 Grön",
        "Andel nöjda 71,7 % (1 av 2) ≥ 60 % Grön",
        "1.3 Personer i kö 330 205 (1 av 2) ≤ 400 Grön",
        "Barn 450 300 (1 av 2)",
        "(1 av 2) betyder att talet bygger på uppgifter från 1 av de 2 enheter som skulle lämna dem.",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!made.said.contains("T0121"), "{}", made.said);
    // In the workbook it is a number still.
    assert!(made.read_back().iter().all(|count| *count > 0));
}
