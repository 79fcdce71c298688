//! Economic risks and opportunities: what the result may change by, from so much to so much.

use expect_test::expect;

use super::check;

#[test]
fn a_risks_larger_amount_is_the_worst_an_opportunitys_the_best_and_sums_are_of_both_ends() {
    check(
        "
        units: a b
        plan economic_risks: id | kind | reporters | low | high
          placements | Risk      | a    | 4000000 | 9000000
          rents      | Risk      | a, b |         |
          grant      | Möjlighet | b    | 3000000 | 3000000
        economic_risks: by | id | low | high | likelihood
          a | placements | 5000000 | 10000000 | Hög
          a | rents      | 1000000 | 2000000  | Låg
          b | rents      | 500000  | 500000   | medel
          b | grant      | 2000000 | 3000000  | Låg
        show economic_risks.low,high,planned_low,planned_high,likelihood:placements,rents,grant
        show economic_risks.low:Σrisks,Σopportunities,Σall economic_risks.high:Σrisks,Σopportunities,Σall
        ",
        expect![[r#"
            economic_risks.low:placements = −10000000 kr ← sum @a
            economic_risks.high:placements = −5000000 kr ← sum @a
            economic_risks.planned_low:placements = −9000000 kr ← plan #high
            economic_risks.planned_high:placements = −4000000 kr ← plan #low
            economic_risks.likelihood:placements = “Hög” ← same as @a
            economic_risks.low:rents = −2500000 kr ← sum @a @b
            economic_risks.high:rents = −1500000 kr ← sum @a @b
            economic_risks.planned_low:rents = –
            economic_risks.planned_high:rents = –
            economic_risks.likelihood:rents = “medel” ← same as @b
            economic_risks.low:grant = 2000000 kr ← sum @b
            economic_risks.high:grant = 3000000 kr ← sum @b
            economic_risks.planned_low:grant = 3000000 kr ← plan #low
            economic_risks.planned_high:grant = 3000000 kr ← plan #high
            economic_risks.likelihood:grant = “Låg” ← same as @b
            economic_risks.low:Σrisks = −12500000 kr ← sum placements rents
            economic_risks.low:Σopportunities = 2000000 kr ← sum grant
            economic_risks.low:Σall = −10500000 kr ← sum placements rents grant
            economic_risks.high:Σrisks = −6500000 kr ← sum placements rents
            economic_risks.high:Σopportunities = 3000000 kr ← sum grant
            economic_risks.high:Σall = −3500000 kr ← sum placements rents grant
        "#]],
    );
}

#[test]
fn every_block_has_a_sum_and_what_belongs_to_none_has_one_together() {
    check(
        "
        units: a
        plan economic_risks: id | kind | block
          x | Risk      | IFO
          y | Möjlighet |
          z | Möjlighet | IFO
        economic_risks: by | id | low | high | likelihood
          a | x | 5 | 10 | Hög
          a | y | 1 | 2  | Låg
          a | z | 3 | 4  | Låg
        show economic_risks.low:Σblock/IFO,Σblock/,Σall economic_risks.high:Σblock/IFO,Σblock/,Σall
        ",
        expect![[r#"
            economic_risks.low:Σblock/IFO = −7 kr ← sum x z
            economic_risks.low:Σblock/ = 1 kr ← sum y
            economic_risks.low:Σall = −6 kr ← sum x y z
            economic_risks.high:Σblock/IFO = −1 kr ← sum x z
            economic_risks.high:Σblock/ = 2 kr ← sum y
            economic_risks.high:Σall = 1 kr ← sum x y z
        "#]],
    );
}

#[test]
fn what_one_of_its_reporters_has_not_said_is_in_no_sum() {
    check(
        "
        units: a b
        plan economic_risks: id | kind
          x | Risk
          y | Risk
        T2 2025 partial
        also: b
        economic_risks: by | id | low | high | likelihood
          a | x | 5 | 10 | Hög
          b | x | 5 | 10 | Hög
          a | y | 1 | 2  | Låg
        show economic_risks.low,high:x,y economic_risks.low:Σrisks diagnostics
        ",
        expect![[r#"
            economic_risks.low:x = −20 kr ← sum @a @b
            economic_risks.high:x = −10 kr ← sum @a @b
            economic_risks.low:y = –
            economic_risks.high:y = –
            economic_risks.low:Σrisks = −20 kr ← sum x
            T0107 b economic_risks:y #low
            T0107 b economic_risks:y #high
            T0107 b economic_risks:y #likelihood
        "#]],
    );
}

#[test]
fn an_amount_with_a_sign_or_a_least_that_is_more_than_the_most_is_an_error() {
    check(
        "
        units: a
        plan economic_risks: id | kind | low | high
          planned | Risk | -5 | 3
          turned  | Risk | 5  | 3
          x | Risk ||
          y | Risk ||
          half | Risk | 1 |
        economic_risks: by | id | low | high | likelihood
          a | planned | -5 | 10 | Hög
          a | turned  | 10 | 5  | Hög
          a | x | 5 | 10 | Trolig
          a | y | 5 |    |
          a | half | 0 | 0 | Hög
        allow: T0116 T0115 T0107
        show economic_risks.low:x,y diagnostics
        ",
        expect![[r#"
            economic_risks.low:x = −10 kr ← sum @a
            economic_risks.low:y = –
            T0116 a economic_risks:planned #low
            T0116 a economic_risks:turned #low
            T0110 a economic_risks:x #likelihood
            T0107 a economic_risks:y #high
            T0107 a economic_risks:y #likelihood
            T0116 namndplan economic_risks:planned #low
            T0116 namndplan economic_risks:turned #low
            T0107 namndplan economic_risks:half #high
        "#]],
    );
}

#[test]
fn an_interval_is_compared_with_the_report_before_and_a_sum_only_if_it_is_of_the_same() {
    check(
        "
        units: a b
        plan economic_risks: id | kind | reporters
          x | Risk | a
          y | Risk | b
        T1 2025 partial
        economic_risks: by | id | low | high | likelihood
          a | x | 5 | 10 | Hög
        T2 2025
        economic_risks: by | id | low | high | likelihood
          a | x | 6 | 10 | Hög
          b | y | 1 | 1  | Hög
        show economic_risks.low:x#T1-2025 economic_risks.low:x,Σall
        ",
        expect![[r#"
            economic_risks.low:x#T1-2025 = −10 kr ← 2025-T1 economic_risks.low:x
            economic_risks.low:x = −10 kr ← sum @a
            economic_risks.low:Σall = −11 kr ← sum x y
        "#]],
    );
}
