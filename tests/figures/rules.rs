//! The rules that set an indicator's status.

use expect_test::expect;

use super::check;

#[test]
fn every_sign_is_taken_at_its_word() {
    check(
        "
        plan indicators: id | target | direction
          at-least-met   | >=80 | Upp
          at-least-not   | >=80 | Upp
          above-met      | >80  | Upp
          above-equal    | >80  | Upp
          at-most-met    | <=7  | Ned
          at-most-not    | <=7  | Ned
          below-met      | <7   | Ned
          below-equal    | <7   | Ned
          equal-met      | =5   | Upp
          equal-above    | =5   | Upp
          bare-up        | 80   | Upp
          bare-down      | 80   | Ned
          period-of-year | >=80 |
        indicators: by | id | outcome
          a | at-least-met   | 80
          a | at-least-not   | 79.999
          a | above-met      | 80.001
          a | above-equal    | 80
          a | at-most-met    | 7
          a | at-most-not    | 7.001
          a | below-met      | 6.999
          a | below-equal    | 7
          a | equal-met      | 5
          a | equal-above    | 6
          a | bare-up        | 81
          a | bare-down      | 81
          a | period-of-year | 81
        show indicators.proposed:*
        ",
        expect![[r#"
            indicators.proposed:at-least-met = green ← target 80 missed by 0 % value
            indicators.proposed:at-least-not = yellow ← target 80 missed by 0.00125 % value
            indicators.proposed:above-met = green ← target 80 missed by 0 % value
            indicators.proposed:above-equal = yellow ← target 80 missed by 0 % value
            indicators.proposed:at-most-met = green ← target 7 missed by 0 % value
            indicators.proposed:at-most-not = yellow ← target 7 missed by 0.014286 % value
            indicators.proposed:below-met = green ← target 7 missed by 0 % value
            indicators.proposed:below-equal = yellow ← target 7 missed by 0 % value
            indicators.proposed:equal-met = green ← target 5 missed by 0 % value
            indicators.proposed:equal-above = red ← target 5 missed by 20 % value
            indicators.proposed:bare-up = green ← target 80 missed by 0 % value
            indicators.proposed:bare-down = yellow ← target 80 missed by 1.25 % value
            indicators.proposed:period-of-year = green ← target 80 missed by 0 % value
        "#]],
    );
}

#[test]
fn exactly_the_tolerance_is_yellow_and_a_hair_more_is_red() {
    check(
        "
        plan indicators: id | target | direction
          up-exact     | >=80 | Upp
          up-beyond    | >=80 | Upp
          down-exact   | <=7  | Ned
          down-beyond  | <=7  | Ned
          third-exact  | >=3  | Upp
          minus-met    | >=-10 | Upp
          minus-exact  | >=-10 | Upp
          minus-beyond | >=-10 | Upp
          zero-met     | <=0  | Ned
          zero-missed  | <=0  | Ned
        indicators: by | id | outcome
          a | up-exact     | 72
          a | up-beyond    | 71.9999999
          a | down-exact   | 7.7
          a | down-beyond  | 7.70000001
          a | third-exact  | 2.7
          a | minus-met    | -10
          a | minus-exact  | -11
          a | minus-beyond | -11.01
          a | zero-met     | 0
          a | zero-missed  | 0.0001
        show indicators.proposed:*
        ",
        expect![[r#"
            indicators.proposed:up-exact = yellow ← target 80 missed by 10 % value
            indicators.proposed:up-beyond = red ← target 80 missed by 10 % value
            indicators.proposed:down-exact = yellow ← target 7 missed by 10 % value
            indicators.proposed:down-beyond = red ← target 7 missed by 10 % value
            indicators.proposed:third-exact = yellow ← target 3 missed by 10 % value
            indicators.proposed:minus-met = green ← target −10 missed by 0 % value
            indicators.proposed:minus-exact = yellow ← target −10 missed by 10 % value
            indicators.proposed:minus-beyond = red ← target −10 missed by 10.1 % value
            indicators.proposed:zero-met = green ← target 0 missed by 0 % value
            indicators.proposed:zero-missed = red ← target 0 missed by ∞ value
        "#]],
    );
}

#[test]
fn the_plan_sets_the_tolerance() {
    check(
        "
        set tolerance = 5
        plan indicators: id | target
          exact  | >=80
          beyond | >=80
        indicators: by | id | outcome
          a | exact  | 76
          a | beyond | 75.99
        show indicators.proposed:*
        ",
        expect![[r#"
            indicators.proposed:exact = yellow ← target 80 missed by 5 % value
            indicators.proposed:beyond = red ← target 80 missed by 5.0125 % value
        "#]],
    );
}

#[test]
fn bands_decide_alone_and_leave_no_gap() {
    check(
        "
        plan indicators: id | direction | green | yellow | target
          up-green    | Upp | 80 | 60 |
          up-yellow   | Upp | 80 | 60 |
          up-bound    | Upp | 80 | 60 |
          up-red      | Upp | 80 | 60 |
          down-green  | Ned | 5  | 7  |
          down-yellow | Ned | 5  | 7  |
          down-bound  | Ned | 5  | 7  |
          down-red    | Ned | 5  | 7  |
          not-target  | Upp | 80 | 60 | >=90
          no-way      |     | 80 | 60 |
        indicators: by | id | outcome
          a | up-green    | 80
          a | up-yellow   | 79.999
          a | up-bound    | 60
          a | up-red      | 59.999
          a | down-green  | 5
          a | down-yellow | 5.001
          a | down-bound  | 7
          a | down-red    | 7.001
          a | not-target  | 80
          a | no-way      | 80
        show indicators.proposed:*
        ",
        expect![[r#"
            indicators.proposed:up-green = green ← bands value
            indicators.proposed:up-yellow = yellow ← bands value
            indicators.proposed:up-bound = yellow ← bands value
            indicators.proposed:up-red = red ← bands value
            indicators.proposed:down-green = green ← bands value
            indicators.proposed:down-yellow = yellow ← bands value
            indicators.proposed:down-bound = yellow ← bands value
            indicators.proposed:down-red = red ← bands value
            indicators.proposed:not-target = green ← bands value
            indicators.proposed:no-way = green ← bands value
        "#]],
    );
}

#[test]
fn a_part_of_the_year_may_have_a_target_of_its_own() {
    let plan = "
plan indicators: id | target | target_t1 | target_t2 | direction
  all   | <=30 | <=10 | <=20 | Ned
  first | <=30 | <=10 |      | Ned
  none  |      | <=10 |      | Ned
";
    let handed_in = "
indicators: by | id | outcome | status
  a | all   | 11 |
  a | first | 20 |
  a | none  | 20 |
show indicators.proposed:*
";
    check(
        &format!("{plan}T1 2025{handed_in}"),
        expect![[r#"
        indicators.proposed:all = yellow ← target 10 missed by 10 % value
        indicators.proposed:first = red ← target 10 missed by 100 % value
        indicators.proposed:none = red ← target 10 missed by 100 % value
    "#]],
    );
    let by_hand = handed_in.replace("| none  | 20 |", "| none  | 20 | Gul");
    check(
        &format!("{plan}T2 2025{by_hand}"),
        expect![[r#"
        indicators.proposed:all = green ← target 20 missed by 0 % value
        indicators.proposed:first = green ← target 30 missed by 0 % value
        indicators.proposed:none = yellow ← by hand by_hand@a
    "#]],
    );
    check(
        &format!("{plan}HELAR 2025{by_hand}"),
        expect![[r#"
        indicators.proposed:all = green ← target 30 missed by 0 % value
        indicators.proposed:first = green ← target 30 missed by 0 % value
        indicators.proposed:none = yellow ← by hand by_hand@a
    "#]],
    );
}

#[test]
fn a_change_is_measured_against_the_baseline_of_the_plan() {
    check(
        "
        plan indicators: id | target | direction | baseline | baseline_label
          more         | öka         | Upp | 374 | T2 2024
          more-equal   | öka         | Upp | 374 |
          more-exact   | öka         | Upp | 100 |
          more-beyond  | öka         | Upp | 100 |
          less         | minska      | Ned | 374 |
          less-equal   | minska      | Ned | 374 |
          less-exact   | minska      | Ned | 100 |
          less-beyond  | minska      | Ned | 100 |
          less-zero    | minska      | Ned | 0   |
          keep-equal   | bibehålla   | Upp | 374 |
          keep-better  | bibehålla   | Ned | 374 |
          keep-worse   | bibehålla   | Upp | 100 |
          keep-beyond  | bibehålla   | Ned | 100 |
        indicators: by | id | outcome
          a | more         | 375
          a | more-equal   | 374
          a | more-exact   | 90
          a | more-beyond  | 89.99
          a | less         | 373
          a | less-equal   | 374
          a | less-exact   | 110
          a | less-beyond  | 110.01
          a | less-zero    | 1
          a | keep-equal   | 374
          a | keep-better  | 373
          a | keep-worse   | 90
          a | keep-beyond  | 110.01
        show indicators.proposed:* indicators:more indicators.baseline:more
        ",
        expect![[r#"
            indicators.proposed:more = green ← baseline 374 worse by 0 % value baseline
            indicators.proposed:more-equal = yellow ← baseline 374 worse by 0 % value baseline
            indicators.proposed:more-exact = yellow ← baseline 100 worse by 10 % value baseline
            indicators.proposed:more-beyond = red ← baseline 100 worse by 10.01 % value baseline
            indicators.proposed:less = green ← baseline 374 worse by 0 % value baseline
            indicators.proposed:less-equal = yellow ← baseline 374 worse by 0 % value baseline
            indicators.proposed:less-exact = yellow ← baseline 100 worse by 10 % value baseline
            indicators.proposed:less-beyond = red ← baseline 100 worse by 10.01 % value baseline
            indicators.proposed:less-zero = red ← baseline 0 worse by ∞ value baseline
            indicators.proposed:keep-equal = green ← baseline 374 worse by 0 % value baseline
            indicators.proposed:keep-better = green ← baseline 374 worse by 0 % value baseline
            indicators.proposed:keep-worse = yellow ← baseline 100 worse by 10 % value baseline
            indicators.proposed:keep-beyond = red ← baseline 100 worse by 10.01 % value baseline
            indicators:more green (proposed green), 2 cells; 375 from 1/1; baseline 374 “T2 2024” from plan #baseline; trends [], history [] said by a
            indicators.baseline:more = 374 ← plan #baseline
        "#]],
    );
}

#[test]
fn a_change_by_so_much_moves_the_number_to_reach() {
    check(
        "
        plan indicators: id | target | direction | baseline
          up-share      | öka med 7 %    | Upp | 200
          up-share-not  | öka med 7 %    | Upp | 200
          up-number     | öka med 7      | Upp | 200
          up-number-not | öka med 7      | Upp | 200
          dn-share      | minska med 7 % | Ned | 200
          dn-share-not  | minska med 7 % | Ned | 200
          dn-number     | minska med 7   | Ned | 200
          dn-number-not | minska med 7   | Ned | 200
          dn-red        | minska med 50 % | Ned | 200
          minus         | öka med 10 %   | Upp | -100
          minus-not     | öka med 10 %   | Upp | -100
        indicators: by | id | outcome
          a | up-share      | 214
          a | up-share-not  | 213.9
          a | up-number     | 207
          a | up-number-not | 206.9
          a | dn-share      | 186
          a | dn-share-not  | 186.1
          a | dn-number     | 193
          a | dn-number-not | 193.1
          a | dn-red        | 110.1
          a | minus         | -90
          a | minus-not     | -90.1
        show indicators.proposed:*
        ",
        expect![[r#"
            indicators.proposed:up-share = green ← target 214 missed by 0 % value baseline
            indicators.proposed:up-share-not = yellow ← target 214 missed by 0.046729 % value baseline
            indicators.proposed:up-number = green ← target 207 missed by 0 % value baseline
            indicators.proposed:up-number-not = yellow ← target 207 missed by 0.048309 % value baseline
            indicators.proposed:dn-share = green ← target 186 missed by 0 % value baseline
            indicators.proposed:dn-share-not = yellow ← target 186 missed by 0.053763 % value baseline
            indicators.proposed:dn-number = green ← target 193 missed by 0 % value baseline
            indicators.proposed:dn-number-not = yellow ← target 193 missed by 0.051813 % value baseline
            indicators.proposed:dn-red = red ← target 100 missed by 10.1 % value baseline
            indicators.proposed:minus = green ← target −90 missed by 0 % value baseline
            indicators.proposed:minus-not = yellow ← target −90 missed by 0.111111 % value baseline
        "#]],
    );
}

#[test]
fn a_baseline_is_the_plans_else_the_same_period_last_year_else_the_year_end() {
    check(
        "
        plan indicators: id | target | direction | baseline | cumulative
          plans     | minska | Ned | 90 |
          same      | minska | Ned |    |
          end       | minska | Ned |    |
          counted   | minska | Ned |    | Ja
          other     | minska | Ned |    |
          unused    | >=1    | Upp |    |
        plan history: kind | of | year | period | value
          Indikator | plans   | 2024 | T2    | 80
          Indikator | same    | 2024 | HELAR | 150
          Indikator | same    | 2024 | T2    | 100
          Indikator | end     | 2024 | HELAR | 150
          Indikator | end     | 2024 | T1    | 50
          Indikator | end     | 2025 | T1    | 60
          Indikator | counted | 2024 | HELAR | 150
          Indikator | other   | 2023 | T2    | 150
          Indikator | unused  | 2024 | T2    | 150
        indicators: by | id | outcome
          a | plans     | 85
          a | same      | 100
          a | end       | 149
          a | counted   | 10
          a | other     | 10
          a | unused    | 10
        show indicators.baseline,proposed:* indicators:*
        ",
        expect![[r#"
            indicators.baseline:plans = 90 ← plan #baseline
            indicators.proposed:plans = green ← baseline 90 worse by 0 % value baseline
            indicators.baseline:same = 100 ← same as value#T2-2024
            indicators.proposed:same = yellow ← baseline 100 worse by 0 % value baseline
            indicators.baseline:end = 150 ← same as value#HELAR-2024
            indicators.proposed:end = green ← baseline 150 worse by 0 % value baseline
            indicators.baseline:counted = –
            indicators.proposed:counted = not assessed: no baseline ← no rule value
            indicators.baseline:other = –
            indicators.proposed:other = not assessed: no baseline ← no rule value
            indicators.baseline:unused = –
            indicators.proposed:unused = green ← target 1 missed by 0 % value
            indicators:plans green (proposed green), 2 cells; 85 from 1/1; baseline 90 from plan #baseline; trends [T2-2024 80: up worsened], history [T2-2024 80] said by a
            indicators:same yellow (proposed yellow), 2 cells; 100 from 1/1; baseline 100 of T2-2024 from plan history row-3 #value; trends [T2-2024 100: level unchanged], history [T2-2024 100, HELAR-2024 150] said by a
            indicators:end green (proposed green), 2 cells; 149 from 1/1; baseline 150 of HELAR-2024 from plan history row-4 #value; trends [T1-2025 60: up worsened], history [T1-2024 50, HELAR-2024 150, T1-2025 60] said by a
            indicators:counted – (proposed –), 1 cells; 10 from 1/1; trends [], history [HELAR-2024 150] said by a
            indicators:other – (proposed –), 1 cells; 10 from 1/1; trends [], history [T2-2023 150] said by a
            indicators:unused green (proposed green), 1 cells; 10 from 1/1; trends [T2-2024 150: down worsened], history [T2-2024 150] said by a
        "#]],
    );
}

#[test]
fn an_answer_is_its_own_status() {
    check(
        "
        units: a b
        plan indicators: id | kind | target | aggregation
          yes    | Ja/Nej        | Ja | Minsta
          no     | Ja/Nej        | Ja | Minsta
          degree | Ja/Delvis/Nej | Ja | Minsta
          partly | Ja/Delvis/Nej | Ja | Minsta
          worst  | Ja/Delvis/Nej | Ja | Minsta
          gone   | Ja/Nej        | Ja | Minsta
        indicators: by | id | outcome | missing
          a | yes    | Ja     |
          b | yes    | j      |
          a | no     | Nej    |
          b | no     | 1      |
          a | degree | Ja     |
          b | degree |        | Ej mätt
          a | partly | Delvis |
          b | partly | Ja     |
          a | worst  | Delvis |
          b | worst  | Nej    |
          a | gone   |        | Endast helår
          b | gone   |        | Ej tillämpligt
        show indicators.value,proposed:* diagnostics
        ",
        expect![[r#"
            indicators.value:yes = ja ← worst @a @b
            indicators.proposed:yes = green ← answer value
            indicators.value:no = nej ← worst @a @b
            indicators.proposed:no = red ← answer value
            indicators.value:degree = ja ← worst @a
            indicators.proposed:degree = green ← answer value
            indicators.value:partly = delvis ← worst @a @b
            indicators.proposed:partly = yellow ← answer value
            indicators.value:worst = nej ← worst @a @b
            indicators.proposed:worst = red ← answer value
            indicators.value:gone = (annual only) ← reason @a @b
            indicators.proposed:gone = not assessed: annual only ← no rule value
        "#]],
    );
}

#[test]
fn without_a_target_the_status_is_set_by_hand() {
    check(
        "
        units: a b
        plan indicators: id | kind | aggregation
          words  | Text | Summa
          number | Tal  | Summa
          worst  | Text | Summa
          gone   | Tal  | Summa
        indicators: by | id | outcome | missing | status
          a | words  | Enligt plan |         | Grön
          b | words  | Enligt plan |         | Grön
          a | number | 4           |         | Gul
          b | number | 5           |         | Grön
          a | worst  | Enligt plan |         | Grön
          b | worst  | Försenat    |         | Röd
          a | gone   |             | Ej mätt |
          b | gone   |             | Kommer  |
        show indicators.value,proposed:* indicators.by_hand:*@* indicators:worst
        ",
        expect![[r#"
            indicators.value:words = “Enligt plan” ← joined @a @b
            indicators.proposed:words = green ← by hand by_hand@a by_hand@b
            indicators.value:number = 9 ← sum @a @b
            indicators.proposed:number = yellow ← by hand by_hand@a by_hand@b
            indicators.value:worst = “Enligt plan⏎Försenat” ← joined @a @b
            indicators.proposed:worst = red ← by hand by_hand@a by_hand@b
            indicators.value:gone = (not measured) ← reason @a @b
            indicators.proposed:gone = not assessed: not measured ← no rule value
            indicators.by_hand:words@a = green ← a #status
            indicators.by_hand:words@b = green ← b #status
            indicators.by_hand:number@a = yellow ← a #status
            indicators.by_hand:number@b = green ← b #status
            indicators.by_hand:worst@a = green ← a #status
            indicators.by_hand:worst@b = red ← b #status
            indicators.by_hand:gone@a = –
            indicators.by_hand:gone@b = –
            indicators:worst red (proposed red), 2 cells; “Enligt plan
            Försenat” from 2/2; trends [], history [] said by a b
        "#]],
    );
}

#[test]
fn without_target_and_status_nothing_is_assessed() {
    check(
        "
        plan indicators: id | kind | target
          words   | Text |
          number  | Tal  |
          before  | Tal  | öka
        indicators: by | id | outcome
          a | words   | Enligt plan
          a | number  | 4
          a | before  | 4
        show diagnostics indicators.proposed,status:* indicators:*
        ",
        expect![[r#"
            T0107 a indicators:words #status
            T0107 a indicators:number #status
            T0205 namndplan indicators:words #target
            T0205 namndplan indicators:number #target
            T0211 namndplan indicators:before #baseline
            indicators.proposed:words = not assessed: no target ← no rule value
            indicators.status:words = not assessed: no target ← decision proposed
            indicators.proposed:number = not assessed: no target ← no rule value
            indicators.status:number = not assessed: no target ← decision proposed
            indicators.proposed:before = not assessed: no baseline ← no rule value
            indicators.status:before = not assessed: no baseline ← decision proposed
            indicators:words – (proposed –), 1 cells; “Enligt plan” from 1/1; trends [], history [] said by a
            indicators:number – (proposed –), 1 cells; 4 from 1/1; trends [], history [] said by a
            indicators:before – (proposed –), 1 cells; 4 from 1/1; trends [], history [] said by a
        "#]],
    );
}

#[test]
fn a_missing_value_is_no_status_but_a_reason() {
    check(
        "
        plan indicators: id | target
          not-measured   | >=1
          later          | >=1
          annual         | >=1
          not-applicable | >=1
          suppressed     | >=1
        indicators: by | id | missing | comment
          a | not-measured   | Ej mätt        | Enkäten görs i oktober.
          a | later          | Kommer         | vecka 40
          a | annual         | Endast helår   |
          a | not-applicable | Ej tillämpligt |
          a | suppressed     | Sekretess      |
        show indicators.value,proposed:*
        ",
        expect![[r#"
            indicators.value:not-measured = (not measured) ← reason @a
            indicators.proposed:not-measured = not assessed: not measured ← no rule value
            indicators.value:later = (later: vecka 40) ← reason @a
            indicators.proposed:later = not assessed: later: vecka 40 ← no rule value
            indicators.value:annual = (annual only) ← reason @a
            indicators.proposed:annual = not assessed: annual only ← no rule value
            indicators.value:not-applicable = (not applicable) ← reason @a
            indicators.proposed:not-applicable = not assessed: not applicable ← no rule value
            indicators.value:suppressed = (suppressed) ← reason @a
            indicators.proposed:suppressed = not assessed: suppressed ← no rule value
        "#]],
    );
}

#[test]
fn only_what_is_followed_up_in_the_period_is_assessed() {
    check(
        "
        plan indicators: id | target | periods
          now   | >=1 | T1, T2
          later | >=1 | HELAR
        indicators: by | id | outcome
          a | now | 1
        show indicators.value,status:* indicators:later goals.proposed:*
        ",
        expect![[r#"
            indicators.value:now = 1 ← same as @a
            indicators.status:now = green ← decision proposed
            indicators.value:later = –
            indicators.status:later = –
            indicators:later –
            goals.proposed:goal = green ← Share 1/0/0 without 0 indicators.status:now
        "#]],
    );
}

#[test]
fn a_share_of_yes_is_to_be_all_of_them() {
    check(
        "
        units: a b c d e f g h i j k
        plan indicators: id | kind | aggregation | target | green | yellow | reporters
          all    | Ja/Nej | Andel Ja | Ja    |    |    | a, b
          exact  | Ja/Nej | Andel Ja | Ja    |    |    | a, b, c, d, e, f, g, h, i, j
          half   | Ja/Nej | Andel Ja | Ja    |    |    | a, b
          number | Ja/Nej | Andel Ja | >=50  |    |    | a, b
          bands  | Ja/Nej | Andel Ja |       | 60 | 50 | a, b
        indicators: by | id | outcome
          a | all | Ja
          b | all | Ja
          a | exact | Nej
          b | exact | Ja
          c | exact | Ja
          d | exact | Ja
          e | exact | Ja
          f | exact | Ja
          g | exact | Ja
          h | exact | Ja
          i | exact | Ja
          j | exact | Ja
          a | half | Ja
          b | half | Nej
          a | number | Ja
          b | number | Nej
          a | bands | Ja
          b | bands | Nej
        also: k
        show indicators.value,proposed:*
        ",
        expect![[r#"
            indicators.value:all = 100 ← share green @a @b
            indicators.proposed:all = green ← target 100 missed by 0 % value
            indicators.value:exact = 90 ← share green @a @b @c @d @e @f @g @h @i @j
            indicators.proposed:exact = yellow ← target 100 missed by 10 % value
            indicators.value:half = 50 ← share green @a @b
            indicators.proposed:half = red ← target 100 missed by 50 % value
            indicators.value:number = 50 ← share green @a @b
            indicators.proposed:number = green ← target 50 missed by 0 % value
            indicators.value:bands = 50 ← share green @a @b
            indicators.proposed:bands = yellow ← bands value
        "#]],
    );
}

#[test]
fn an_answer_without_a_target_is_judged_by_hand() {
    check(
        "
        plan indicators: id | kind
          yes    | Ja/Nej
          degree | Ja/Delvis/Nej
          open   | Ja/Nej
        indicators: by | id | outcome | status
          a | yes    | Ja     | Röd
          a | degree | Delvis | Grön
          a | open   | Nej    |
        allow: T0107
        show indicators.value,proposed:*
        ",
        expect![[r#"
            indicators.value:yes = ja ← worst @a
            indicators.proposed:yes = red ← by hand by_hand@a
            indicators.value:degree = delvis ← worst @a
            indicators.proposed:degree = green ← by hand by_hand@a
            indicators.value:open = nej ← worst @a
            indicators.proposed:open = not assessed: no target ← no rule value
        "#]],
    );
}

#[test]
fn what_is_shown_as_the_same_is_unchanged() {
    check(
        "
        plan indicators: id | target | direction | decimals
          same | >=1 | Upp | 1
          half | >=1 | Upp | 1
          more | >=1 | Upp | 2
        plan history: kind | of | year | period | value
          Indikator | same | 2024 | T2 | 2.04
          Indikator | half | 2024 | T2 | 2.04
          Indikator | more | 2024 | T2 | 2.04
        indicators: by | id | outcome
          a | same | 1.95
          a | half | 2.05
          a | more | 2.05
        show indicators.since_year:*
        ",
        expect![[r#"
            indicators.since_year:same = level unchanged ← value since value#T2-2024
            indicators.since_year:half = up improved ← value since value#T2-2024
            indicators.since_year:more = up improved ← value since value#T2-2024
        "#]],
    );
}

#[test]
fn the_word_of_a_target_decides_which_way_is_better() {
    check(
        "
        plan indicators: id | target | direction | baseline
          more     | öka       | Ned | 100
          more-not | öka       | Ned | 100
          less     | minska    | Upp | 100
          less-not | minska    | Upp | 100
          by-word  | minska    |     | 100
          keep     | bibehålla |     | 100
        indicators: by | id | outcome
          a | more     | 101
          a | more-not | 80
          a | less     | 99
          a | less-not | 120
          a | by-word  | 99
          a | keep     | 101
        show indicators.proposed:*
        ",
        expect![[r#"
            indicators.proposed:more = green ← baseline 100 worse by 0 % value baseline
            indicators.proposed:more-not = red ← baseline 100 worse by 20 % value baseline
            indicators.proposed:less = green ← baseline 100 worse by 0 % value baseline
            indicators.proposed:less-not = red ← baseline 100 worse by 20 % value baseline
            indicators.proposed:by-word = green ← baseline 100 worse by 0 % value baseline
            indicators.proposed:keep = green ← baseline 100 worse by 0 % value baseline
        "#]],
    );
}
