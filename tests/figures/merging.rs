//! Workbooks that come twice, not at all, or as they were.

use expect_test::expect;

use super::check;

const PLAN: &str = "
units: a b c d
plan measures: id | kind | aggregation
  m | Tal | Summa
";

#[test]
fn whoever_hands_in_nothing_is_missing() {
    let handed_in = "
quality: by | id | outcome
  c | m | 2
  a | m | 1
show missing diagnostics measures.value,reported:m
";
    check(
        &format!("{PLAN}T2 2025{handed_in}"),
        expect![[r#"
        in: a c; missing: b d; unusable: ; blank: 
        T0007 T2/b.xlsx
        T0007 T2/d.xlsx
        measures.value:m = 3 ← sum @a @c
        measures.reported:m = 2 of 4 ← reported value@a value@c of 4
    "#]],
    );
    check(
        &format!("{PLAN}T2 2025 partial{handed_in}"),
        expect![[r#"
        in: a c; missing: b d; unusable: ; blank: 
        T0013 T2/b.xlsx
        T0013 T2/d.xlsx
        measures.value:m = 3 ← sum @a @c
        measures.reported:m = 2 of 4 ← reported value@a value@c of 4
    "#]],
    );
}

#[test]
fn of_two_workbooks_none_is_chosen() {
    check(
        &format!(
            "{PLAN}T2 2025 partial
quality: by | id | outcome
  a | m | 1
  b | m | 10
  c | m | 100
  d | m | 1000
twice: b
show missing diagnostics measures.value,reported:m measures.value:m@b"
        ),
        expect![[r#"
            in: a b c d; missing: ; unusable: ; blank: 
            T0011 T2/b-twice.xlsx
            measures.value:m = 1111 ← sum @a @b @c @d
            measures.reported:m = 4 of 4 ← reported value@a value@b value@c value@d of 4
            measures.value:m@b = 10 ← b quality #outcome
        "#]],
    );
}

#[test]
fn a_blank_template_is_none_and_beside_a_filled_one_passed_over() {
    check(
        &format!(
            "{PLAN}T2 2025 partial
quality: by | id | outcome
  a | m | 1
  b | m | 10
blank: b c
show missing diagnostics measures.value,reported:m"
        ),
        expect![[r#"
            in: a b; missing: c d; unusable: ; blank: c=T2/c.xlsx
            T0013 T2/c.xlsx
            T0013 T2/d.xlsx
            measures.value:m = 11 ← sum @a @b
            measures.reported:m = 2 of 4 ← reported value@a value@b of 4
        "#]],
    );
}

#[test]
fn a_workbook_that_cannot_be_read_leaves_its_unit_out() {
    let of = |spoilt: &str| {
        format!(
            "{PLAN}T2 2025 partial
quality: by | id | outcome
  a | m | 1
  b | m | 10
  c | m | 100
spoilt: {spoilt}
show missing diagnostics measures.value,reported:m"
        )
    };
    check(
        &of("d"),
        expect![[r#"
            in: a b c; missing: d; unusable: d=T2/d.xlsx; blank: 
            T0001 T2/d.xlsx leaves out d
            measures.value:m = 111 ← sum @a @b @c
            measures.reported:m = 3 of 4 ← reported value@a value@b value@c of 4
        "#]],
    );
    check(
        &of("c"),
        expect![[r#"
            in: a b c; missing: d; unusable: ; blank: 
            T0001 T2/again/c.xlsx
            T0013 T2/d.xlsx
            measures.value:m = 111 ← sum @a @b @c
            measures.reported:m = 3 of 4 ← reported value@a value@b value@c of 4
        "#]],
    );
}

#[test]
fn figures_are_in_the_plans_order_of_units_whoever_was_first() {
    check(
        "
        units: c a b
        plan indicators: id | kind | aggregation
          words | Text | Summa
        indicators: by | id | outcome | status
          a | words | Andra  | Grön
          b | words | Tredje | Grön
          c | words | Första | Grön
        show missing indicators.value:words
        ",
        expect![[r#"
            in: c a b; missing: ; unusable: ; blank: 
            indicators.value:words = “Första⏎Andra⏎Tredje” ← joined @c @a @b
        "#]],
    );
}
