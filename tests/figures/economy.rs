//! Economic lines: sums, columns, changes, and what is left out.

use expect_test::expect;

use super::check;

/// A department with a buffer after its first total.
const PLAN: &str = "
units: a b forvaltning
plan economy: id | kind | parent | reporters | budget_t1 | budget_t2 | budget_year | last_year
  wages  | Post           | adults | a           | -90  | -200 | -300 | -280
  care   | Post           | adults | a           | -30  | -70  | -100 | -120
  foreign| Varav          | care   | a           | -3   | -7   | -10  | -11
  adults | Post           | before |             |      |      |      |
  youth  | Post           | before | b           | -10  | -20  | -30  | -29
  before | Delsumma       | all    |             |      |      |      |
  buffer | Justering      | all    | forvaltning |      |      | -50  |
  all    | Summa          |        |             |      |      |      |
  change | Ändrad prognos | all    |             |      |      |      |
";

const T1: &str = "
economy: by | id | actual | forecast
  a | wages   | -95 | -310
  a | care    | -28 | -90
  a | foreign | -4  | -12
  b | youth   | -10 | -31
  forvaltning | buffer | | -50
";

const T2: &str = "
economy: by | id | actual | forecast
  a | wages   | -210   | -320
  a | care    | -65.50 | -95
  a | foreign | -8     | -13
  b | youth   | -19    | -30
  forvaltning | buffer | | -20
";

#[test]
fn sums_of_sums_with_a_buffer_after_the_first_total() {
    check(
        &format!(
            "{PLAN}T2 2025{T2}
show economy.actual:adults,before,all economy.forecast:adults,before,all,change economy.budget_year:before,all
show economy:wages,foreign,adults,before,buffer,all,change"
        ),
        expect![[r#"
            economy.actual:adults = −275.5 kr ← sum wages care
            economy.actual:before = −294.5 kr ← sum adults youth
            economy.actual:all = −294.5 kr ← sum before
            economy.forecast:adults = −415 kr ← sum wages care
            economy.forecast:before = −445 kr ← sum adults youth
            economy.forecast:all = −465 kr ← sum before buffer
            economy.forecast:change = –
            economy.budget_year:before = −430 kr ← sum adults youth
            economy.budget_year:all = −480 kr ← sum before buffer
            economy:wages actual −210; budget_period −200; variance_period −10; forecast −320; budget_year −300; variance_year −20; last_year −280; change_on_last_year −40 said by a
            economy:foreign actual −8; budget_period −7; variance_period −1; forecast −13; budget_year −10; variance_year −3; last_year −11; change_on_last_year −2 said by a
            economy:adults actual −275.5 of wages+care; budget_period −270 of wages+care; variance_period −5.5; forecast −415 of wages+care; budget_year −400 of wages+care; variance_year −15; last_year −400 of wages+care; change_on_last_year −15
            economy:before actual −294.5 of adults+youth; budget_period −290 of adults+youth; variance_period −4.5; forecast −445 of adults+youth; budget_year −430 of adults+youth; variance_year −15; last_year −429 of adults+youth; change_on_last_year −16
            economy:buffer forecast −20; budget_year −50; variance_year 30; change_on_last_year −20 said by forvaltning
            economy:all actual −294.5 of before; budget_period −290 of before; variance_period −4.5; forecast −465 of before+buffer; budget_year −480 of before+buffer; variance_year 15; last_year −429 of before; change_on_last_year −36
            economy:change 
        "#]],
    );
}

#[test]
fn each_figure_says_where_it_comes_from() {
    check(
        &format!(
            "{PLAN}T2 2025{T2}
show economy.actual,budget_period,variance_period,forecast,budget_year,variance_year,last_year,change_on_last_year:wages
show economy.actual,forecast:wages@a economy.actual,forecast:buffer@forvaltning economy.actual,forecast:buffer"
        ),
        expect![[r#"
            economy.actual:wages = −210 kr ← sum @a
            economy.budget_period:wages = −200 kr ← plan #budget_t2
            economy.variance_period:wages = −10 kr ← actual − budget_period
            economy.forecast:wages = −320 kr ← sum @a
            economy.budget_year:wages = −300 kr ← plan #budget_year
            economy.variance_year:wages = −20 kr ← forecast − budget_year
            economy.last_year:wages = −280 kr ← plan #last_year
            economy.change_on_last_year:wages = −40 kr ← forecast − last_year
            economy.actual:wages@a = −210 kr ← a #actual
            economy.forecast:wages@a = −320 kr ← a #forecast
            economy.actual:buffer@forvaltning = –
            economy.forecast:buffer@forvaltning = −20 kr ← forvaltning #forecast
            economy.actual:buffer = –
            economy.forecast:buffer = −20 kr ← sum @forvaltning
        "#]],
    );
}

#[test]
fn a_period_has_its_own_budget() {
    let shown = "show economy.budget_period,budget_year,variance_period,previous_forecast:wages economy:wages";
    check(
        &format!("{PLAN}T1 2025{T1}{shown}"),
        expect![[r#"
            economy.budget_period:wages = −90 kr ← plan #budget_t1
            economy.budget_year:wages = −300 kr ← plan #budget_year
            economy.variance_period:wages = −5 kr ← actual − budget_period
            economy.previous_forecast:wages = –
            economy:wages actual −95; budget_period −90; variance_period −5; forecast −310; budget_year −300; variance_year −10; last_year −280; change_on_last_year −30 said by a
        "#]],
    );
    check(
        &format!("{PLAN}M03 2025{T1}{shown}"),
        expect![[r#"
            economy.budget_period:wages = –
            economy.budget_year:wages = −300 kr ← plan #budget_year
            economy.variance_period:wages = –
            economy.previous_forecast:wages = –
            economy:wages actual −95; forecast −310; budget_year −300; variance_year −10; last_year −280; change_on_last_year −30 said by a
        "#]],
    );
}

#[test]
fn at_year_end_there_is_no_forecast() {
    check(
        &format!(
            "{PLAN}T2 2025{T2}HELAR 2025
economy: by | id | actual | forecast
  a | wages   | -305 |
  a | care    | -99  |
  a | foreign | -12  |
  b | youth   | -29  |
  forvaltning | buffer | |
allow: T0107
show economy.forecast,budget_year,variance_year,previous_forecast,change_on_previous:wages,all
show economy.budget_period,variance_period,last_year,change_on_last_year:wages economy:wages,before,all,change"
        ),
        expect![[r#"
            economy.forecast:wages = –
            economy.budget_year:wages = –
            economy.variance_year:wages = –
            economy.previous_forecast:wages = –
            economy.change_on_previous:wages = –
            economy.forecast:all = –
            economy.budget_year:all = –
            economy.variance_year:all = –
            economy.previous_forecast:all = –
            economy.change_on_previous:all = –
            economy.budget_period:wages = −300 kr ← plan #budget_year
            economy.variance_period:wages = −5 kr ← actual − budget_period
            economy.last_year:wages = −280 kr ← plan #last_year
            economy.change_on_last_year:wages = −25 kr ← actual − last_year
            economy:wages actual −305; budget_period −300; variance_period −5; last_year −280; change_on_last_year −25 said by a
            economy:before actual −433 of adults+youth; budget_period −430 of adults+youth; variance_period −3; last_year −429 of adults+youth; change_on_last_year −4
            economy:all actual −433 of before; budget_period −430 of before; variance_period −3; last_year −429 of before; change_on_last_year −4; accurate 0 of 3
            economy:change 
        "#]],
    );
}

#[test]
fn the_previous_forecast_is_that_of_the_report_before() {
    check(
        &format!(
            "{PLAN}T1 2025{T1}T2 2025{T2}
show economy.previous_forecast,change_on_previous:wages,adults,all economy.forecast:change
show economy.forecast:wages#T1-2025 economy.forecast:all#T1-2025 economy:wages,all,change"
        ),
        expect![[r#"
            economy.previous_forecast:wages = −310 kr ← same as forecast#T1-2025
            economy.change_on_previous:wages = −10 kr ← forecast − previous_forecast
            economy.previous_forecast:adults = −400 kr ← sum wages care
            economy.change_on_previous:adults = −15 kr ← forecast − previous_forecast
            economy.previous_forecast:all = −481 kr ← sum before buffer
            economy.change_on_previous:all = 16 kr ← forecast − previous_forecast
            economy.forecast:change = 16 kr ← all − previous_forecast:all
            economy.forecast:wages#T1-2025 = −310 kr ← 2025-T1 economy.forecast:wages
            economy.forecast:all#T1-2025 = −481 kr ← 2025-T1 economy.forecast:all
            economy:wages actual −210; budget_period −200; variance_period −10; forecast −320; budget_year −300; variance_year −20; last_year −280; change_on_last_year −40; previous_forecast −310; change_on_previous −10; previous T1-2025 said by a
            economy:all actual −294.5 of before; budget_period −290 of before; variance_period −4.5; forecast −465 of before+buffer; budget_year −480 of before+buffer; variance_year 15; last_year −429 of before; change_on_last_year −36; previous_forecast −481 of before+buffer; change_on_previous 16; previous T1-2025
            economy:change forecast 16
        "#]],
    );
}

#[test]
fn a_previous_forecast_may_stand_in_the_plan() {
    check(
        &format!(
            "{PLAN}plan history: kind | of | year | period | value
  Prognos | wages | 2025 | T1    | -300
  Prognos | care  | 2024 | T1    | -1
  Prognos | youth | 2025 | M03   | -1
  Utfall  | wages | 2025 | T1    | -1
T2 2025{T2}
show economy.previous_forecast,change_on_previous:wages,care,youth economy:wages"
        ),
        expect![[r#"
            economy.previous_forecast:wages = −300 kr ← same as forecast#T1-2025
            economy.change_on_previous:wages = −20 kr ← forecast − previous_forecast
            economy.previous_forecast:care = –
            economy.change_on_previous:care = –
            economy.previous_forecast:youth = –
            economy.change_on_previous:youth = –
            economy:wages actual −210; budget_period −200; variance_period −10; forecast −320; budget_year −300; variance_year −20; last_year −280; change_on_last_year −40; previous_forecast −300; change_on_previous −20; previous T1-2025 said by a
        "#]],
    );
}

#[test]
fn amounts_are_typed_in_the_unit_of_the_plan_and_exact() {
    check(
        "
        set amounts = tkr
        plan economy: id | kind | parent | reporters
          x   | Post  | all | a
          y   | Post  | all | a
          all | Summa |     |
        economy: by | id | actual | forecast
          a | x | -12.3456 | -1 234
          a | y | 0.0001   | 0
        show economy.actual,forecast:* economy.actual:x@a
        ",
        expect![[r#"
            economy.actual:x = −12345.6 kr ← sum @a
            economy.forecast:x = −1234000 kr ← sum @a
            economy.actual:y = 0.1 kr ← sum @a
            economy.forecast:y = 0 kr ← sum @a
            economy.actual:all = −12345.5 kr ← sum x y
            economy.forecast:all = −1234000 kr ← sum x y
            economy.actual:x@a = −12345.6 kr ← a #actual
        "#]],
    );
}

#[test]
fn several_report_a_line_together() {
    check(
        "
        plan economy: id | reporters | budget_t2 | budget_year
          shared | a, b | -30 | -45
        economy: by | id | actual | forecast
          a | shared | -10 | -20
          b | shared | -15 | -30
        show economy.actual,forecast,variance_period,variance_year:shared
        ",
        expect![[r#"
            economy.actual:shared = −25 kr ← sum @a @b
            economy.forecast:shared = −50 kr ← sum @a @b
            economy.variance_period:shared = 5 kr ← actual − budget_period
            economy.variance_year:shared = −5 kr ← forecast − budget_year
        "#]],
    );
}

const SUM_ONLY: &str = "
units: a b
plan economy: id | kind | parent | reporters | budget_t2 | budget_year | last_year
  x   | Post  | all | a | | |
  y   | Post  | all | b | | |
  all | Summa |     |   | -100 | -150 | -140
plan history: kind | of | year | period | value
  Prognos | all | 2025 | T1 | -145
T2 2025 partial
";

#[test]
fn a_budget_may_be_given_for_a_sum_only() {
    check(
        &format!(
            "{SUM_ONLY}economy: by | id | actual | forecast
  a | x | -60 | -90
  b | y | -45 | -70
show economy.actual,budget_period,variance_period,forecast,budget_year,variance_year,last_year,previous_forecast:all
show economy:all"
        ),
        expect![[r#"
            economy.actual:all = −105 kr ← sum x y
            economy.budget_period:all = −100 kr ← plan #budget_t2
            economy.variance_period:all = −5 kr ← actual − budget_period
            economy.forecast:all = −160 kr ← sum x y
            economy.budget_year:all = −150 kr ← plan #budget_year
            economy.variance_year:all = −10 kr ← forecast − budget_year
            economy.last_year:all = −140 kr ← plan #last_year
            economy.previous_forecast:all = −145 kr ← same as forecast#T1-2025
            economy:all actual −105 of x+y; budget_period −100; variance_period −5; forecast −160 of x+y; budget_year −150; variance_year −10; last_year −140; change_on_last_year −20; previous_forecast −145; change_on_previous −15; previous T1-2025
        "#]],
    );
}

#[test]
fn a_budget_of_a_whole_is_not_held_against_a_part_of_it() {
    check(
        &format!(
            "{SUM_ONLY}economy: by | id | actual | forecast
  a | x | -60 | -90
show economy.actual,budget_period,variance_period,forecast,budget_year,variance_year,last_year,previous_forecast:all
show economy:x,y,all"
        ),
        expect![[r#"
            economy.actual:all = −60 kr ← sum x
            economy.budget_period:all = –
            economy.variance_period:all = –
            economy.forecast:all = −90 kr ← sum x
            economy.budget_year:all = –
            economy.variance_year:all = –
            economy.last_year:all = –
            economy.previous_forecast:all = –
            economy:x actual −60; forecast −90 said by a
            economy:y left out
            economy:all actual −60 of x; forecast −90 of x
        "#]],
    );
}

#[test]
fn a_line_without_its_forecast_is_in_no_column() {
    check(
        &format!(
            "{PLAN}T2 2025
economy: by | id | actual | forecast
  a | wages   | -210 | -320
  a | care    | -65  |
  a | foreign | -8   | -13
  b | youth   | -19  | -30
  forvaltning | buffer | | -20
show diagnostics economy:wages,care,foreign,adults,before,all"
        ),
        expect![[r#"
            T0107 a economy:care #forecast
            T0238 namndplan rules:comment_amount #value
            economy:wages actual −210; budget_period −200; variance_period −10; forecast −320; budget_year −300; variance_year −20; last_year −280; change_on_last_year −40 said by a
            economy:care left out said by a
            economy:foreign actual −8; budget_period −7; variance_period −1; forecast −13; budget_year −10; variance_year −3; last_year −11; change_on_last_year −2 said by a
            economy:adults actual −210 of wages; budget_period −200 of wages; variance_period −10; forecast −320 of wages; budget_year −300 of wages; variance_year −20; last_year −280 of wages; change_on_last_year −40
            economy:before actual −229 of adults+youth; budget_period −220 of adults+youth; variance_period −9; forecast −350 of adults+youth; budget_year −330 of adults+youth; variance_year −20; last_year −309 of adults+youth; change_on_last_year −41
            economy:all actual −229 of before; budget_period −220 of before; variance_period −9; forecast −370 of before+buffer; budget_year −380 of before+buffer; variance_year 10; last_year −309 of before; change_on_last_year −61
        "#]],
    );
}

#[test]
fn a_line_without_its_actual_is_in_no_column() {
    check(
        &format!(
            "{PLAN}T2 2025
economy: by | id | actual | forecast
  a | wages   | -210 | -320
  a | care    | -65  | -95
  a | foreign |      | -13
  b | youth   | x    | -30
  forvaltning | buffer | -3 |
show diagnostics economy:*"
        ),
        expect![[r#"
            T0107 a economy:foreign #actual
            T0108 b economy:youth #actual
            T0107 forvaltning economy:buffer #forecast
            T0238 namndplan rules:comment_amount #value
            economy:wages actual −210; budget_period −200; variance_period −10; forecast −320; budget_year −300; variance_year −20; last_year −280; change_on_last_year −40 said by a
            economy:care actual −65; budget_period −70; variance_period 5; forecast −95; budget_year −100; variance_year 5; last_year −120; change_on_last_year 25 said by a
            economy:foreign left out said by a
            economy:adults actual −275 of wages+care; budget_period −270 of wages+care; variance_period −5; forecast −415 of wages+care; budget_year −400 of wages+care; variance_year −15; last_year −400 of wages+care; change_on_last_year −15
            economy:youth left out said by b
            economy:before actual −275 of adults; budget_period −270 of adults; variance_period −5; forecast −415 of adults; budget_year −400 of adults; variance_year −15; last_year −400 of adults; change_on_last_year −15
            economy:buffer left out said by forvaltning
            economy:all actual −275 of before; budget_period −270 of before; variance_period −5; forecast −415 of before; budget_year −400 of before; variance_year −15; last_year −400 of before; change_on_last_year −15
            economy:change 
        "#]],
    );
}

#[test]
fn a_line_without_one_of_its_reporters_is_in_no_column() {
    check(
        "
        units: a b
        plan economy: id | kind | parent | reporters | budget_t2 | budget_year | last_year
          shared | Post  | all | a, b | -30 | -45 | -40
          own    | Post  | all | a    | -10 | -15 | -14
          all    | Summa |     |      |     |     |
        T2 2025 partial
        economy: by | id | actual | forecast
          a | shared | -10 | -20
          a | own    | -11 | -16
        show economy:* economy.actual:shared@a economy.actual:all
        ",
        expect![[r#"
            economy:shared left out said by a
            economy:own actual −11; budget_period −10; variance_period −1; forecast −16; budget_year −15; variance_year −1; last_year −14; change_on_last_year −2 said by a
            economy:all actual −11 of own; budget_period −10 of own; variance_period −1; forecast −16 of own; budget_year −15 of own; variance_year −1; last_year −14 of own; change_on_last_year −2
            economy.actual:shared@a = −10 kr ← a #actual
            economy.actual:all = −11 kr ← sum own
        "#]],
    );
}

#[test]
fn nobody_has_reported_anything() {
    check(
        &format!("{PLAN}T2 2025 partial\nalso: b\nallow: T0107\nshow missing economy:*"),
        expect![[r#"
        in: b; missing: a forvaltning; unusable: ; blank: 
        economy:wages left out
        economy:care left out
        economy:foreign left out
        economy:adults 
        economy:youth left out
        economy:before 
        economy:buffer left out
        economy:all 
        economy:change 
    "#]],
    );
}

#[test]
fn what_is_left_out_now_is_left_out_of_the_previous_forecast() {
    check(
        &format!(
            "{PLAN}T1 2025{T1}T2 2025 partial
economy: by | id | actual | forecast
  a | wages   | -210 | -320
  a | care    | -65  | -95
  a | foreign | -8   | -13
  forvaltning | buffer | | -20
show economy:youth,before,all,change"
        ),
        expect![[r#"
            economy:youth left out
            economy:before actual −275 of adults; budget_period −270 of adults; variance_period −5; forecast −415 of adults; budget_year −400 of adults; variance_year −15; last_year −400 of adults; change_on_last_year −15; previous_forecast −431; change_on_previous 16; previous T1-2025
            economy:all actual −275 of before; budget_period −270 of before; variance_period −5; forecast −435 of before+buffer; budget_year −450 of before+buffer; variance_year 15; last_year −400 of before; change_on_last_year −35; previous_forecast −481 of before+buffer; change_on_previous 46; previous T1-2025
            economy:change forecast 46
        "#]],
    );
}
