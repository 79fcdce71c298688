//! Sums in one column are over the same lines as the sums beside it, and compared with reports of the same lines.

use expect_test::expect;

use super::check;

const TWO: &str = "
units: a b
plan economy: id | kind | parent | reporters
  x   | Post  | all | a
  y   | Post  | all | b
  all | Summa |     |
";

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
fn a_sum_and_a_memo_are_computed_whoever_is_said_to_report_them() {
    check(
        "
        units: a b
        plan economy: id | kind | parent | reporters
          x      | Post           | all | a
          all    | Summa          |     | a, b
          change | Ändrad prognos | all | b
        plan history: kind | of | year | period | value
          Prognos | x | 2025 | T1 | -31
        economy: by | id | actual | forecast
          a | x | -20 | -30
        also: b
        show economy:* economy.forecast:change
        ",
        expect![[r#"
            economy:x actual −20; forecast −30; previous_forecast −31; change_on_previous 1; previous T1-2025 said by a
            economy:all actual −20 of x; forecast −30 of x; previous_forecast −31 of x; change_on_previous 1; previous T1-2025
            economy:change forecast 1
            economy.forecast:change = 1 kr ← all − previous_forecast:all
        "#]],
    );
}

#[test]
fn the_budget_of_a_line_that_nobody_reports_is_no_surplus_of_the_sum() {
    check(
        "
        plan economy: id | kind | parent | reporters | budget_t2
          x    | Post  | all | a | -10
          none | Post  | all |   | -5
          all  | Summa |     |   |
        economy: by | id | actual | forecast
          a | x | -20 | -30
        show diagnostics economy:none economy.budget_period,variance_period:all
        ",
        expect![[r#"
            T0214 namndplan economy:none #reporters
            economy:none left out
            economy.budget_period:all = −10 kr ← sum x
            economy.variance_period:all = −10 kr ← actual − budget_period
        "#]],
    );
}

#[test]
fn forecasts_of_t2_are_held_against_the_outcome_of_the_year_line_by_line() {
    let of = |settings: &str| {
        format!(
            "
        {settings}
        plan economy: id | kind | parent | reporters
          exact  | Post  | sum | a
          over   | Post  | sum | a
          under  | Post  | sum | a
          none   | Post  | sum | a
          part   | Varav | exact | a
          buffer | Justering | all | a
          sum    | Delsumma | all |
          all    | Summa |     |
        T1 2025
        economy: by | id | actual | forecast
          a | exact | -1 | -1
          a | over  | -1 | -1
          a | under | -1 | -1
          a | none  | -1 | -1
          a | part  | -1 | -1
          a | buffer |   | -1
        T2 2025
        economy: by | id | actual | forecast
          a | exact | -1 | -101
          a | over  | -1 | -101.01
          a | under | -1 | -99
          a | none  | -1 | 0
          a | part  | -1 | -50
          a | buffer |   | -10
        HELAR 2025
        economy: by | id | actual | forecast
          a | exact | -100 |
          a | over  | -100 |
          a | under | -100 |
          a | none  | 0    |
          a | part  | -1   |
          a | buffer | -1  |
        allow: T0107
        show economy.accuracy:all,sum economy:all
        "
        )
    };
    check(
        &of(""),
        expect![[r#"
            economy.accuracy:all = 3 of 4 ← within 1 % forecast:exact#T2-2025~actual:exact + forecast:over#T2-2025~actual:over + forecast:under#T2-2025~actual:under + forecast:none#T2-2025~actual:none
            economy.accuracy:sum = –
            economy:all actual −301 of buffer+sum; accurate 3 of 4
        "#]],
    );
    check(
        &of("set forecast_accuracy = 2"),
        expect![[r#"
            economy.accuracy:all = 4 of 4 ← within 2 % forecast:exact#T2-2025~actual:exact + forecast:over#T2-2025~actual:over + forecast:under#T2-2025~actual:under + forecast:none#T2-2025~actual:none
            economy.accuracy:sum = –
            economy:all actual −301 of buffer+sum; accurate 4 of 4
        "#]],
    );
}

#[test]
fn without_forecasts_there_is_no_accuracy() {
    check(
        "
        plan economy: id | kind | parent | reporters
          x   | Post  | all | a
          all | Summa |     |
        HELAR 2025
        economy: by | id | actual | forecast
          a | x | -100 |
        allow: T0107
        show economy.accuracy:all
        ",
        expect![[r#"
            economy.accuracy:all = –
        "#]],
    );
}

#[test]
fn next_years_budget_of_some_of_the_lines_is_not_that_of_their_sum() {
    check(
        "
        plan economy: id | kind | parent | reporters | next_year
          x      | Post      | some  | a | -10
          y      | Post      | some  | a |
          some   | Delsumma  | all   |   |
          z      | Post      | whole | a | -20
          whole  | Delsumma  | all   |   |
          buffer | Justering | whole | a |
          given  | Delsumma  | all   |   | -99
          w      | Post      | given | a |
          all    | Summa     |       |   |
        economy: by | id | actual | forecast
          a | x | -1 | -1
          a | y | -1 | -1
          a | z | -1 | -1
          a | w | -1 | -1
          a | buffer | | -1
        show economy.next_year:*
        ",
        expect![[r#"
            economy.next_year:x = −10 kr ← plan #next_year
            economy.next_year:y = –
            economy.next_year:some = –
            economy.next_year:z = −20 kr ← plan #next_year
            economy.next_year:whole = −20 kr ← sum z
            economy.next_year:buffer = –
            economy.next_year:given = −99 kr ← plan #next_year
            economy.next_year:w = –
            economy.next_year:all = –
        "#]],
    );
}
