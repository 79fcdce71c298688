//! Comments that say without a number what is not so, and amounts that stand in two rows.

use expect_test::{Expect, expect};

use tertial::diagnostic::{Format, emit};
use tertial::text::{Lang, Words};

use crate::figures::project::compile;
use crate::slips;

/// A report in which nothing is wrong.
const RIGHT: &str = "
units: a b
set amounts = tkr
plan economy: id | name | kind | parent | reporters | budget_t2 | budget_year
  vard | Vård | Post | sum | a | -6000 | -9000
  delad | Delad | Post | sum | a, b | -4000 | -6000
  sum | Nämnden | Summa | | | |
plan risks: id | name | probability | consequence | reporters
  brand | Brand | 2 | 4 | b
plan activities: id | name | kind | reporters
  rutin | Ny rutin | Aktivitet | b
T2 2025
economy: by | id | actual | forecast | comment
  a | vard | -5900 | -8950 |
  a | delad | -2000 | -3000 |
  b | delad | -2000 | -3000 |
risks: by | id | probability | consequence | status | comment
  b | brand | 2 | 4 | Grön |
activities: by | id | progress | comment
  b | rutin | Klar |
";

/// What is said when some rows read otherwise, each by itself.
#[track_caller]
fn check(slips: &[(&str, &str)], expected: &Expect) {
    slips::each(slips, RIGHT, |rows| format!("{rows}show diagnostics"), expected);
}

#[test]
fn comments_that_say_without_a_number_what_is_not_so() {
    check(
        &[
            ("vard | -5900 | -8950 |", "vard | -5900 | -8950 | Prognosen visar ett underskott."),
            ("vard | -5900 | -8950 |", "vard | -5900 | -8950 | Prognosen visar ett överskott."),
            ("vard | -5900 | -8950 |", "vard | -5900 | -8950 | Underskottet beror på vakanser."),
            ("vard | -5900 | -8950 |", "vard | -5900 | -8950 | Överskottet beror på vakanser."),
            ("vard | -5900 | -8950 |", "vard | -5900 | -8950 | Utfallet visar ett underskott mot budget."),
            ("vard | -5900 | -8950 |", "vard | -5900 | -8950 | Prognosen visar inget underskott."),
            ("b | brand | 2 | 4 | Grön |", "b | brand | 2 | 4 | Grön | Åtgärderna är röda."),
            ("b | brand | 2 | 4 | Grön |", "b | brand | 2 | 4 | Grön | Åtgärderna är gröna."),
            ("b | rutin | Klar |", "b | rutin | Klar | Uppdraget har inte påbörjats."),
            ("b | rutin | Klar |", "b | rutin | Försenad | Arbetet pågår."),
            ("b | rutin | Klar |", "b | rutin | Pågående | Aktiviteten är klar."),
        ],
        &expect![[r#"
            vard | -5900 | -8950 | Prognosen visar ett underskott.
                T2/a.xlsx, Ekonomi!L6: varning[T0131]: kommentaren till ”Vård” talar om ett underskott, men prognosen är 50 000 kr bättre än budget
            vard | -5900 | -8950 | Prognosen visar ett överskott.
            vard | -5900 | -8950 | Underskottet beror på vakanser.
                T2/a.xlsx, Ekonomi!L6: varning[T0131]: kommentaren till ”Vård” talar om ett underskott, men prognosen är 50 000 kr bättre än budget
            vard | -5900 | -8950 | Överskottet beror på vakanser.
            vard | -5900 | -8950 | Utfallet visar ett underskott mot budget.
                T2/a.xlsx, Ekonomi!L6: varning[T0131]: kommentaren till ”Vård” talar om ett underskott, men periodens utfall är 100 000 kr bättre än budget
            vard | -5900 | -8950 | Prognosen visar inget underskott.
            b | brand | 2 | 4 | Grön | Åtgärderna är röda.
                T2/b.xlsx, Risker!J6: varning[T0131]: kommentaren till ”Brand” säger rött, men bedömningen är grön
            b | brand | 2 | 4 | Grön | Åtgärderna är gröna.
            b | rutin | Klar | Uppdraget har inte påbörjats.
                T2/b.xlsx, Aktiviteter!H6: varning[T0131]: kommentaren till ”Ny rutin” säger ej påbörjad, men statusen är klar
            b | rutin | Försenad | Arbetet pågår.
            b | rutin | Pågående | Aktiviteten är klar.
                T2/b.xlsx, Aktiviteter!H6: varning[T0131]: kommentaren till ”Ny rutin” säger klar, men statusen är pågående
        "#]],
    );
}

#[test]
fn a_forecast_below_what_is_spent_may_wait_for_income() {
    check(
        &[
            ("vard | -5900 | -8950 |", "vard | -5900 | -5400 | Kostnaderna minskar."),
            ("vard | -5900 | -8950 |", "vard | -5900 | -5400 | Statlig ersättning kommer i november."),
        ],
        &expect![[r#"
            vard | -5900 | -5400 | Kostnaderna minskar.
                T2/a.xlsx, Ekonomi!G6: varning[T0126]: prognosen för ”Vård” är −5 400 för hela året, men utfallet är redan −5 900 (tkr)
            vard | -5900 | -5400 | Statlig ersättning kommer i november.
        "#]],
    );
}

#[test]
fn nobody_of_a_few_who_left_is_no_slip() {
    let said = |first: &str, second: &str| {
        let measure = "staff: by | id | numerator | denominator\n  a | slutat |";
        let grid = format!(
            "units: a
plan measures: id | family | group | name | kind | decimals | direction | aggregation | reporters
  slutat | Personal | Omsättning | Personalomsättning | Procent | 1 | Ned | Kvot | a
T1 2025
{measure} {first}
T2 2025
{measure} {second}
show diagnostics"
        );
        compile(&grid).doubts()
    };
    assert_eq!(said("2 | 17", "0 | 17"), "");
    assert!(said("30 | 200", "0 | 200").contains("[T0121]"));
    expect![[r#"
        T2/a.xlsx, Personal!H6: varning[T0121]: Nämnare för ”Personalomsättning” är 9 410, precis som i T1 2025
    "#]]
    .assert_eq(&said("300 | 9410", "590 | 9410"));
}

#[test]
fn an_amount_that_stands_to_the_krona_in_two_rows() {
    check(
        &[
            (
                "a | delad | -2000 | -3000 |\n  b | delad | -2000 |",
                "a | delad | -2013,456 | -3000 |\n  b | delad | -2013,456 |",
            ),
            (
                "a | delad | -2000 | -3000 |\n  b | delad | -2000 |",
                "a | delad | -2013 | -3000 |\n  b | delad | -2013 |",
            ),
            ("vard | -5900 | -8950 |\n", "vard | -5912,345 | -8950 |\n"),
        ],
        &expect![[r#"
            a | delad | -2013,456 | -3000 |
              b | delad | -2013,456 |
                T2/b.xlsx, Ekonomi!D6: varning[T0126]: utfallet för ”Delad” är −2 013,456, exakt detsamma som för ”a” (tkr)
            a | delad | -2013 | -3000 |
              b | delad | -2013 |
            vard | -5912,345 | -8950 |

        "#]],
    );
}

#[test]
fn twelve_months_with_the_hours_of_the_year_so_far() {
    let said = |rolling: &str, period: &str| {
        let grid = format!(
            "units: a
plan measures: id | code | family | group | name | kind | decimals | direction | aggregation | reporters
  rullande | sick_r12 | Personal | Sjuk | Sjukfrånvaro R12 | Procent | 1 | Ned | Kvot | a
  total | sick_total | Personal | Sjuk | Sjukfrånvaro under perioden | Procent | 1 | Ned | Kvot | a
{period} 2025
staff: by | id | numerator | denominator
  a | rullande | {rolling}
  a | total | 1300 | 20000
show diagnostics"
        );
        emit(&compile(&grid).diagnostics, Format::Short, &Words::new(Lang::Sv))
    };
    expect![[r#"
        T2/a.xlsx, Personal!H6: varning[T0123]: ”Sjukfrånvaro R12” räknar på 20 000 timmar och ”Sjukfrånvaro under perioden” på 20 000: tolv månader har fler timmar än årets hittills, utom för en ny enhet
    "#]].assert_eq(&said("1300 | 20000", "T2"));
    expect![[r#"
        T2/a.xlsx, Personal!G6: varning[T0123]: ”Sjukfrånvaro R12” räknar på 1 200 timmar och ”Sjukfrånvaro under perioden” på 1 300: tolv månader har fler timmar än årets hittills, utom för en ny enhet
    "#]].assert_eq(&said("1200 | 30000", "T2"));
    assert_eq!([said("1900 | 30000", "T2"), said("1300 | 20000", "HELAR")], ["", ""]);
}

#[test]
fn a_count_that_has_not_moved_and_a_percentage_as_numerator() {
    let said = |count: &str, share: &str| {
        let grid = format!(
            "units: a
plan measures: id | family | name | kind | decimals | cumulative | aggregation | reporters
  barn | Volym | Orosanmälningar | Antal | 0 | Ja | Summa | a
  omsattning | Personal | Omsättning | Procent | 1 | Nej | Kvot | a
T1 2025
volumes: by | id | outcome
  a | barn | 668
staff: by | id | numerator | denominator
  a | omsattning | 5 | 87
T2 2025
volumes: by | id | outcome
  a | barn | {count}
staff: by | id | numerator | denominator
  a | omsattning | {share} | 87
show diagnostics"
        );
        compile(&grid).said()
    };
    expect![[r#"
        T2/a.xlsx, Volymer!I6: varning[T0121]: Värde för ”Orosanmälningar” är 668 sedan årets början, precis som i T1 2025
    "#]].assert_eq(&said("668", "5"));
    expect![[r#"
        T2/a.xlsx, Personal!G6: varning[T0109]: Täljare för ”Omsättning” är 5,9, som inte är något helt antal: det kan vara procenten
    "#]].assert_eq(&said("1203", "5,9"));
    assert_eq!(said("1203", "6"), "");
}

/// What is doubted of tertial 2 of two units, where the plan's history knows their sum, and each its comment.
fn said_of_sums(first: &str, second: &str) -> String {
    let grid = format!(
        "units: a b
plan measures: id | family | group | name | kind | aggregation | reporters
  barn | Volym | Volym | Barn | Antal | Summa | a, b
plan history: kind | of | year | period | value
  Mått | barn | 2024 | T2 | 600
  Mått | barn | 2025 | T1 | 610
T2 2025
volumes: by | id | outcome | missing | comment
  a | barn | {first}
  b | barn | {second}
show diagnostics"
    );
    compile(&grid).doubts()
}

#[test]
fn a_sum_that_lacks_a_unit_is_not_compared_and_a_whole_one_is() {
    assert_eq!(said_of_sums("310 | | ", "300 | | "), "");
    assert_eq!(said_of_sums("60 | | ", " | ej mätt | systemet byts"), "");
    expect![[r#"
        T2/a.xlsx, Volymer!I6: varning[T0121]: Värde för ”Barn” är 80, men var 610 (T1 2025)
    "#]]
    .assert_eq(&said_of_sums("60 | | ", "20 | | "));
}

#[test]
fn a_comment_on_what_has_risen_or_fallen() {
    let said = |outcome: &str, comment: &str| {
        let grid = format!(
            "units: a
plan measures: id | family | group | name | kind | aggregation | reporters
  barn | Volym | Volym | Barn | Antal | Summa | a
T1 2025
volumes: by | id | outcome | comment
  a | barn | 310 |
T2 2025
volumes: by | id | outcome | comment
  a | barn | {outcome} | {comment}
show diagnostics"
        );
        compile(&grid).doubts()
    };
    let (risen, fallen) = ("Antalet har ökat.", "Antalet har minskat.");
    assert_eq!([said("311", risen), said("309", fallen), said("310", risen), said("310", fallen)], ["", "", "", ""]);
    expect![[r#"
        T2/a.xlsx, Volymer!L6: varning[T0131]: kommentaren till ”Barn” säger att det har ökat, men utfallet är 309 och var 310 i T1 2025
    "#]].assert_eq(&said("309", risen));
    expect![[r#"
        T2/a.xlsx, Volymer!L6: varning[T0131]: kommentaren till ”Barn” säger att det har minskat, men utfallet är 311 och var 310 i T1 2025
    "#]].assert_eq(&said("311", fallen));
}

#[test]
fn a_denominator_far_from_the_one_before() {
    let said = |now: &str| {
        let grid = format!(
            "units: a
plan measures: id | family | group | name | kind | decimals | aggregation | reporters
  nojda | Kvalitet | Enkät | Nöjda | Procent | 0 | Kvot | a
T1 2025
quality: by | id | numerator | denominator
  a | nojda | 60 | 80
T2 2025
quality: by | id | numerator | denominator
  a | nojda | {now}
show diagnostics"
        );
        compile(&grid).doubts()
    };
    assert_eq!([said("62 | 81"), said("30 | 40")], ["", ""]);
    // The share is nearly the same, of ten times as many, and of a tenth.
    expect![[r#"
        T2/a.xlsx, Kvalitet!G6: varning[T0121]: Täljare för ”Nöjda” är 620, men var 60 (T1 2025)
    "#]]
    .assert_eq(&said("620 | 810"));
    expect![[r#"
        T2/a.xlsx, Kvalitet!G6: varning[T0121]: Täljare för ”Nöjda” är 6, men var 60 (T1 2025)
    "#]]
    .assert_eq(&said("6 | 8"));
}
