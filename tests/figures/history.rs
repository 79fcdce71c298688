//! Earlier periods: what was closed, what the plan says of them, and which of them is the previous report.

use expect_test::expect;

use super::check;

#[test]
fn what_was_closed_outranks_what_the_plan_says_of_it() {
    check(
        "
        plan indicators: id | target | direction
          both | <=10 | Ned
          only | <=10 | Ned
        plan history: kind | of | year | period | value
          Indikator | both | 2025 | T1 | 5
          Indikator | only | 2024 | T2 | 30
        T1 2025
        indicators: by | id | outcome
          a | both | 9
          a | only | 3
        T2 2025
        indicators: by | id | outcome
          a | both | 7
          a | only | 3
        show indicators.value:both#T1-2025 indicators.value:only#T2-2024 indicators.value:both@a#T1-2025 indicators:*
        ",
        expect![[r#"
            indicators.value:both#T1-2025 = 9 ← 2025-T1 indicators.value:both
            indicators.value:only#T2-2024 = 30 ← plan history row-2 #value
            indicators.value:both@a#T1-2025 = 9 ← 2025-T1 indicators.value:both@a
            indicators:both green (proposed green), 1 cells; 7 from 1/1; trends [T1-2025 9: down improved], history [T1-2025 9] said by a
            indicators:only green (proposed green), 1 cells; 3 from 1/1; trends [T1-2025 3: level unchanged, T2-2024 30: down improved], history [T2-2024 30, T1-2025 3] said by a
        "#]],
    );
}

#[test]
fn a_month_is_never_the_previous_report_of_a_tertial() {
    check(
        "
        plan goals: id | reporters
          g | a
        plan activities: id
          w
        T1 2025
        goals: by | id | expected
          a | g | Ja
        activities: by | id | progress
          a | w | Ej påbörjad
        M06 2025
        goals: by | id | expected
          a | g | Nej
        activities: by | id | progress
          a | w | Försenad
        M07 2025
        goals: by | id | expected
          a | g | Ja
        activities: by | id | progress
          a | w | Pågående
        T2 2025
        goals: by | id | expected
          a | g | Ja
        activities: by | id | progress
          a | w | Klar
        show goals:g work:w goals.status:g#M06-2025
        ",
        expect![[r#"
            goals:g green (proposed green), 1 cells, units 1 answered 1 period [1, 0, 0] year [1, 0, 0], previous T1-2025 green
            work:w Some(Progress(Done)) previous Some(Progress(NotStarted)) cells 1 said by a
            goals.status:g#M06-2025 = red ← 2025-M06 goals.status:g
        "#]],
    );
}

#[test]
fn the_previous_report_of_a_month_is_the_month_before() {
    check(
        "
        plan goals: id | reporters
          g | a
        plan indicators: id | goal | target | direction
          i | g | >=1 | Upp
        M04 2025
        goals: by | id | expected
          a | g | Ja
        indicators: by | id | outcome
          a | i | 4
        T1 2025
        goals: by | id | expected
          a | g | Nej
        indicators: by | id | outcome
          a | i | 9
        M05 2025
        goals: by | id | expected
          a | g | Ja
        indicators: by | id | outcome
          a | i | 5
        show goals:g indicators:i
        ",
        expect![[r#"
            goals:g green (proposed green), 1 cells, units 1 answered 1 period [1, 0, 0] year [1, 0, 0], previous M04-2025 green
            indicators:i green (proposed green), 1 cells; 5 from 1/1; trends [M04-2025 4: up improved], history [M04-2025 4, T1-2025 9] said by a
        "#]],
    );
}

#[test]
fn the_previous_report_of_the_year_is_t2() {
    check(
        "
        plan goals: id | reporters
          g | a
        plan indicators: id | goal | target | direction
          i | g | >=1 | Upp
        T1 2025
        goals: by | id | expected
          a | g | Nej
        indicators: by | id | outcome
          a | i | 1
        T2 2025
        goals: by | id | expected
          a | g | Ja
        indicators: by | id | outcome
          a | i | 5
        HELAR 2025
        goals: by | id | expected
          a | g | Ja
        indicators: by | id | outcome
          a | i | 3
        show goals:g indicators:i indicators.since_previous,since_year:i
        ",
        expect![[r#"
            goals:g green (proposed green), 1 cells, units 1 answered 1 period [1, 0, 0] year [1, 0, 0], previous T2-2025 green
            indicators:i green (proposed green), 1 cells; 3 from 1/1; trends [T2-2025 5: down worsened], history [T1-2025 1, T2-2025 5] said by a
            indicators.since_previous:i = down worsened ← value since value#T2-2025
            indicators.since_year:i = –
        "#]],
    );
}

#[test]
fn t1_has_no_previous_report_but_a_year_before() {
    check(
        "
        plan goals: id | reporters
          g | a
        plan indicators: id | goal | target | direction
          i | g | >=1 | Upp
        plan risks: id | probability | consequence
          r | 3 | 3
        T1 2024
        goals: by | id | expected
          a | g | Nej
        indicators: by | id | outcome
          a | i | 7
        risks: by | id | probability | consequence
          a | r | 5 | 5
        HELAR 2024
        goals: by | id | expected
          a | g | Nej
        indicators: by | id | outcome
          a | i | 1
        risks: by | id | probability | consequence
          a | r | 4 | 4
        T1 2025
        goals: by | id | expected
          a | g | Ja
        indicators: by | id | outcome
          a | i | 5
        risks: by | id | probability | consequence
          a | r | 3 | 3
        show goals:g indicators:i risks:r
        ",
        expect![[r#"
            goals:g green (proposed green), 1 cells, units 1 answered 1 period [1, 0, 0] year [1, 0, 0]
            indicators:i green (proposed green), 1 cells; 5 from 1/1; trends [T1-2024 7: down worsened], history [T1-2024 7, HELAR-2024 1] said by a
            risks:r 3×3 planned 3×3 previous – not shown status green cells 1 “” said by a
        "#]],
    );
}

#[test]
fn a_status_of_the_plans_history_is_a_previous_report() {
    check(
        "
        plan goals: id | reporters
          g | a
        plan history: kind | of | year | period | value
          Målstatus | g | 2025 | T1  | Gul
          Målstatus | g | 2025 | M03 | Röd
          Målstatus | g | 2024 | T2  | Röd
        goals: by | id | expected
          a | g | Ja
        show goals:g goals.status:g#T1-2025 goals.status:g#M03-2025
        ",
        expect![[r#"
            goals:g green (proposed green), 1 cells, units 1 answered 1 period [1, 0, 0] year [1, 0, 0], previous T1-2025 yellow
            goals.status:g#T1-2025 = yellow ← plan history row-1 #value
            goals.status:g#M03-2025 = red ← plan history row-2 #value
        "#]],
    );
}

#[test]
fn what_grows_over_the_year_is_compared_with_last_year_only() {
    check(
        "
        plan measures: id | direction | cumulative
          grows  | Ned | Ja
          stands | Ned |
          told   |     |
        plan history: kind | of | year | period | value
          Mått | grows  | 2025 | T1 | 10
          Mått | grows  | 2024 | T2 | 30
          Mått | stands | 2025 | T1 | 10
          Mått | stands | 2024 | T2 | 20
          Mått | told   | 2025 | T1 | 30
          Mått | told   | 2024 | T2 | 20
        quality: by | id | outcome
          a | grows  | 20
          a | stands | 20
          a | told   | 20
        show measures.since_previous,since_year:* measures:*
        ",
        expect![[r#"
            measures.since_previous:grows = –
            measures.since_year:grows = down improved ← value since value#T2-2024
            measures.since_previous:stands = up worsened ← value since value#T1-2025
            measures.since_year:stands = level unchanged ← value since value#T2-2024
            measures.since_previous:told = down neutral ← value since value#T1-2025
            measures.since_year:told = level unchanged ← value since value#T2-2024
            measures:grows 20 from 1/1, trends [T2-2024 30: down improved], history [T2-2024 30, T1-2025 10] said by a
            measures:stands 20 from 1/1, trends [T1-2025 10: up worsened, T2-2024 20: level unchanged], history [T2-2024 20, T1-2025 10] said by a
            measures:told 20 from 1/1, trends [T1-2025 30: down neutral, T2-2024 20: level unchanged], history [T2-2024 20, T1-2025 30] said by a
        "#]],
    );
}

#[test]
fn better_and_worse_follow_the_good_direction() {
    check(
        "
        plan measures: id | direction | kind | decimals
          up-up     | Upp | Tal | 1
          up-down   | Upp | Tal | 1
          down-up   | Ned | Tal | 1
          down-down | Ned | Tal | 1
          none-up   |     | Tal | 1
          none-down |     | Tal | 1
          level     |     | Tal | 1
          gone      | Upp | Tal | 1
        plan history: kind | of | year | period | value
          Mått | up-up     | 2024 | T2 | 1
          Mått | up-down   | 2024 | T2 | 1
          Mått | down-up   | 2024 | T2 | 1
          Mått | down-down | 2024 | T2 | 1
          Mått | none-up   | 2024 | T2 | 1
          Mått | none-down | 2024 | T2 | 1
          Mått | level     | 2024 | T2 | 1
          Mått | gone      | 2024 | T2 | 1
        quality: by | id | outcome | missing
          a | up-up     | 1.1 |
          a | up-down   | 0.9 |
          a | down-up   | 1.1 |
          a | down-down | 0.9 |
          a | none-up   | 1.1 |
          a | none-down | 0.9 |
          a | level     | 1.0 |
          a | gone      |     | Ej mätt
        show measures.since_year:*
        ",
        expect![[r#"
            measures.since_year:up-up = up improved ← value since value#T2-2024
            measures.since_year:up-down = down worsened ← value since value#T2-2024
            measures.since_year:down-up = up worsened ← value since value#T2-2024
            measures.since_year:down-down = down improved ← value since value#T2-2024
            measures.since_year:none-up = up neutral ← value since value#T2-2024
            measures.since_year:none-down = down neutral ← value since value#T2-2024
            measures.since_year:level = level unchanged ← value since value#T2-2024
            measures.since_year:gone = –
        "#]],
    );
}

#[test]
fn a_missing_value_and_the_future_are_no_history() {
    check(
        "
        plan measures: id | kind
          m | Tal
        plan history: kind | of | year | period | value
          Mått | m | 2025 | HELAR | 99
          Mått | m | 2026 | T1    | 99
          Mått | m | 2024 | HELAR | 5
        T1 2025
        quality: by | id | missing
          a | m | Ej mätt
        T2 2025
        quality: by | id | outcome
          a | m | 7
        show measures:m measures.value:m#T1-2025 measures.since_previous:m
        ",
        expect![[r#"
            measures:m 7 from 1/1, trends [], history [HELAR-2024 5] said by a
            measures.value:m#T1-2025 = (not measured) ← 2025-T1 measures.value:m
            measures.since_previous:m = –
        "#]],
    );
}

#[test]
fn what_a_period_was_closed_with_fills_nothing_when_it_is_compiled_again() {
    check(
        "
        units: a b
        plan measures: id | aggregation | reporters
          m | Summa | a, b
        T2 2025
        quality: by | id | outcome
          a | m | 7
          b | m | 3
        T2 2025
        quality: by | id | outcome
          b | m | 3
        show diagnostics measures.value:m@a measures.value:m
        ",
        expect![[r#"
            T0007 T2/a.xlsx
            measures.value:m@a = –
            measures.value:m = 3 ← sum @b
        "#]],
    );
}

#[test]
fn half_a_household_is_history_only_as_a_mean() {
    check(
        "
        plan measures: id | kind | aggregation
          mean  | Antal | Medelvärde
          whole | Antal | Summa
        plan history: kind | of | year | period | value
          Mått | mean  | 2024 | T2 | 12,5
          Mått | whole | 2024 | T2 | 12,5
        T2 2025
        quality: by | id | outcome
          a | mean  | 12
          a | whole | 12
        show diagnostics measures:*
        ",
        expect![[r#"
            T0116 namndplan history:row-2 #value
            measures:mean 12 from 1/1, trends [T2-2024 12.5: down neutral], history [T2-2024 12.5] said by a
            measures:whole 12 from 1/1, trends [], history [] said by a
        "#]],
    );
}

#[test]
fn a_trend_is_not_computed_against_a_report_that_lacked_a_unit() {
    check(
        "
        units: a b
        plan measures: id | kind
          m | Tal
        T1 2025 partial
        quality: by | id | outcome
          a | m | 10
        T2 2025
        quality: by | id | outcome
          a | m | 10
          b | m | 10
        show measures.value,since_previous:m
        ",
        expect![[r#"
            measures.value:m = 20 ← sum @a @b
            measures.since_previous:m = –
        "#]],
    );
}

#[test]
fn the_previous_report_of_the_year_is_t2_and_of_a_month_the_month_before() {
    let plan = "
        plan goals: id | reporters
          g | a
        plan history: kind | of | year | period | value
          Målstatus | g | 2025 | T1  | Gul
          Målstatus | g | 2025 | M05 | Röd
        ";
    let handed_in = "
        goals: by | id | expected
          a | g | Ja
        show goals:g
        ";
    for period in ["HELAR", "M07"] {
        check(
            &format!("{plan}{period} 2025{handed_in}"),
            expect![[r#"
                goals:g green (proposed green), 1 cells, units 1 answered 1 period [1, 0, 0] year [1, 0, 0]
            "#]],
        );
    }
}
