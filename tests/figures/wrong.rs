//! Cases with the expectation of `domain.md` that the program does not meet yet. Not part of the tests: to be moved to
//! the file of their subject as they are mended.

use expect_test::expect;

use super::check;

#[test]
fn at_year_end_nobody_is_asked_for_a_forecast() {
    check(
        "
        plan economy: id | reporters
          x | a
        HELAR 2025
        economy: by | id | actual
          a | x | -10
        show diagnostics economy.actual,forecast:x
        ",
        expect![[r#"
            economy.actual:x = −10 kr ← sum @a
            economy.forecast:x = –
        "#]],
    );
}

#[test]
fn amounts_of_the_plan_are_in_the_unit_that_the_plan_says() {
    check(
        "
        set amounts = tkr
        plan economy: id | reporters | budget_t2 | budget_year | last_year
          x | a | -12 | -18 | -17
        economy: by | id | actual | forecast
          a | x | -12 | -18
        show economy.budget_period,variance_period,budget_year,variance_year,last_year:x
        ",
        expect![[r#"
            economy.budget_period:x = −12000 kr ← plan #budget_t2
            economy.variance_period:x = 0 kr ← actual − budget_period
            economy.budget_year:x = −18000 kr ← plan #budget_year
            economy.variance_year:x = 0 kr ← forecast − budget_year
            economy.last_year:x = −17000 kr ← plan #last_year
        "#]],
    );
}

const TWO: &str = "
units: a b
plan economy: id | kind | parent | reporters
  x   | Post  | all | a
  y   | Post  | all | b
  all | Summa |     |
";

#[test]
fn a_change_is_not_computed_against_a_report_that_lacked_a_line() {
    check(
        &format!(
            "{TWO}T1 2025 partial
economy: by | id | actual | forecast
  a | x | -10 | -30
T2 2025
economy: by | id | actual | forecast
  a | x | -20 | -30
  b | y | -20 | -30
show economy.forecast,change_on_previous:all economy.change_on_previous:x"
        ),
        expect![[r#"
            economy.forecast:all = −60 kr ← sum x y
            economy.change_on_previous:all = –
            economy.change_on_previous:x = 0 kr ← forecast − previous_forecast
        "#]],
    );
}

#[test]
fn a_previous_forecast_of_some_of_the_lines_is_not_that_of_their_sum() {
    check(
        &format!(
            "{TWO}plan history: kind | of | year | period | value
  Prognos | x | 2025 | T1 | -30
T2 2025
economy: by | id | actual | forecast
  a | x | -20 | -30
  b | y | -20 | -30
show economy.change_on_previous:all"
        ),
        expect![[r#"
            economy.change_on_previous:all = –
        "#]],
    );
}

#[test]
fn a_sum_in_one_column_is_over_the_same_lines_as_the_sum_beside_it() {
    check(
        "
        units: a b
        plan economy: id | kind | parent | reporters | budget_year | last_year
          x   | Post  | all | a | -30 | -29
          y   | Post  | all | b |     |
          all | Summa |     |   |     |
        economy: by | id | actual | forecast
          a | x | -20 | -30
          b | y | -20 | -30
        show economy.forecast,variance_year,change_on_last_year:all
        ",
        expect![[r#"
            economy.forecast:all = −60 kr ← sum x y
            economy.variance_year:all = –
            economy.change_on_last_year:all = –
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

#[test]
fn a_share_of_several_does_not_give_back_a_hidden_numerator() {
    // 27.5 % of 120 is 33; less the 30 of b it is the 3 of a.
    check(
        "
        units: a b
        plan measures: id | kind | aggregation | minimum
          m | Procent | Kvot | Klienter
        quality: by | id | numerator | denominator
          a | m | 3  | 60
          b | m | 30 | 60
        show measures.numerator,value:m@* measures.value:m
        ",
        expect![[r#"
            measures.numerator:m@a = (suppressed) HIDDEN ← a quality #numerator
            measures.numerator:m@b = (suppressed) HIDDEN ← b quality #numerator
            measures.value:m@a = (suppressed) HIDDEN ← ratio numerator@a/denominator@a
            measures.value:m@b = (suppressed) HIDDEN ← ratio numerator@b/denominator@b
            measures.value:m = 27.5 ← ratio numerator@a/denominator@a + numerator@b/denominator@b
        "#]],
    );
}

#[test]
fn a_mean_does_not_give_back_a_hidden_count() {
    // Two times the mean less the 20 of b is the 3 of a.
    check(
        "
        units: a b
        plan measures: id | aggregation | minimum
          m | Medelvärde | Klienter
        quality: by | id | outcome
          a | m | 3
          b | m | 20
        show measures.value:m@* measures.value:m
        ",
        expect![[r#"
            measures.value:m@a = (suppressed) HIDDEN ← a quality #outcome
            measures.value:m@b = (suppressed) HIDDEN ← b quality #outcome
            measures.value:m = 11.5 ← mean @a @b
        "#]],
    );
}

#[test]
fn a_baseline_does_not_give_back_what_was_hidden_last_year() {
    check(
        "
        plan measures: id | minimum
          m | Klienter
        plan indicators: id | measure | target | direction
          i | m | minska | Ned
        plan history: kind | of | year | period | value
          Mått | m | 2024 | T2 | 3
        quality: by | id | outcome
          a | m | 25
        show measures.value:m#T2-2024 indicators.baseline,proposed:i indicators:i
        ",
        expect![[r#"
            measures.value:m#T2-2024 = (suppressed) HIDDEN ← plan history row-1 #value
            indicators.baseline:i = –
            indicators.proposed:i = not assessed: no baseline ← no rule value
            indicators:i – (proposed –), 1 cells; 25 from 1/1; trends [], history []
        "#]],
    );
}

#[test]
fn a_total_without_a_minimum_of_its_own_does_not_give_back_a_hidden_count() {
    check(
        "
        plan measures: id | group | minimum
          abuse | Lex Sarah | Klienter
          care  | Lex Sarah | Klienter
          total | Lex Sarah |
        quality: by | id | outcome
          a | abuse | 3
          a | care  | 12
          a | total | 15
        show measures.value:*
        ",
        expect![[r#"
            measures.value:abuse = (suppressed) HIDDEN ← sum @a
            measures.value:care = (suppressed) HIDDEN ← sum @a
            measures.value:total = 15 ← sum @a
        "#]],
    );
}
