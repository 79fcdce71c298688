//! A unit's slip that the total hides: its share, its size, or a whole sheet that is another unit's.

use expect_test::expect;

use crate::figures::project::compile;

/// What is said of a tertial in which four units report what nothing is known of before, but for the committee's total.
fn said((share, count): (&str, &str), of_d: (&str, &str, &str)) -> String {
    let (barn, unga, aldre) = of_d;
    compile(&format!(
        "
units: a b c d
plan measures: id | family | group | name | kind | decimals | aggregation | reporters
  sjuk | Personal | Frånvaro | Sjukfrånvaro | Procent | 2 | Kvot | a, b, c, d
  arenden | Kvalitet | Ärenden | Ärenden | Antal | | Summa | a, b, c, d
  barn | Volym | Volym | Barn | Antal | | Summa | a, b, c, d
  unga | Volym | Volym | Unga | Antal | | Summa | a, b, c, d
  aldre | Volym | Volym | Äldre | Antal | | Summa | a, b, c, d
plan history: kind | of | year | period | value
  Mått | arenden | 2025 | T1 | 610
  Mått | arenden | 2024 | T2 | 560
T2 2025
staff: by | id | numerator | denominator
  a | sjuk | {share}
  b | sjuk | 900 | 15000
  c | sjuk | 700 | 9000
  d | sjuk | 500 | 12000
quality: by | id | outcome
  a | arenden | {count}
  b | arenden | 120
  c | arenden | 90
  d | arenden | 260
volumes: by | id | outcome
  a | barn | 31
  a | unga | 46
  a | aldre | 12
  b | barn | 52
  b | unga | 18
  b | aldre | 31
  c | barn | 7
  c | unga | 18
  c | aldre | 0
  d | barn | {barn}
  d | unga | {unga}
  d | aldre | {aldre}
show diagnostics"
    ))
    .said()
}

const RIGHT: (&str, &str) = ("600 | 10000", "130");
const OWN: (&str, &str, &str) = ("33", "46", "12");

#[test]
fn a_share_far_from_those_of_all_other_units() {
    expect![[""]].assert_eq(&said(RIGHT, OWN));
    expect![[""]].assert_eq(&said(("2500 | 10000", "130"), OWN));
    expect![[r#"
        T2/a.xlsx, Personal!G6: varning[T0121]: Värde för ”Sjukfrånvaro” är 60,00 %, men mellan 4,17 % och 7,78 % hos de andra enheterna
    "#]].assert_eq(&said(("6000 | 10000", "130"), OWN));
    expect![[r#"
        T2/a.xlsx, Personal!G6: varning[T0121]: Värde för ”Sjukfrånvaro” är 0,60 %, men mellan 4,17 % och 7,78 % hos de andra enheterna
    "#]].assert_eq(&said(("600 | 100000", "130"), OWN));
    // Nobody, or one of few, may well be so.
    expect![[""]].assert_eq(&said(("0 | 10000", "130"), OWN));
    expect![[""]].assert_eq(&said(("20 | 40", "130"), OWN));
}

#[test]
fn a_count_that_makes_the_total_what_it_never_was() {
    expect![[r#"
        T2/a.xlsx, Kvalitet!I6: varning[T0121]: Värde för ”Ärenden” är 1 300, och summan blir 1 770, men var 610 (T1 2025)
    "#]].assert_eq(&said(("600 | 10000", "1300"), OWN));
    expect![[""]].assert_eq(&said(("600 | 10000", "430"), OWN));
    expect![[""]].assert_eq(&said(("600 | 10000", "13"), OWN));
}

#[test]
fn a_sheet_that_is_another_units() {
    expect![[r#"
        T2/d.xlsx, Volymer!I6: varning[T0137]: alla 3 värden i kolumnen Värde är desamma som hos a
    "#]]
    .assert_eq(&said(RIGHT, ("31", "46", "12")));
    expect![[""]].assert_eq(&said(RIGHT, ("7", "18", "0")));
}
