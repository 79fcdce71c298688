//! Several units' values → one.

use expect_test::expect;

use super::check;

#[test]
fn what_is_missing_is_in_no_sum_and_no_mean() {
    check(
        "
        units: a b c d e f
        plan measures: id | kind | aggregation
          sum   | Tal | Summa
          mean  | Tal | Medelvärde
          least | Tal | Minsta
          most  | Tal | Största
        quality: by | id | outcome | missing
          a | sum   | 10    |
          b | sum   | -0.25 |
          c | sum   |       | Ej mätt
          d | sum   |       | Endast helår
          e | sum   |       | Ej tillämpligt
          f | sum   |       | Sekretess
          a | mean  | 10    |
          b | mean  | 0     |
          c | mean  | 3.5   |
          d | mean  |       | Kommer
          e | mean  |       | Ej mätt
          f | mean  |       | Endast helår
          a | least |       | Ej mätt
          b | least | 7     |
          c | least | -2    |
          d | least | 3     |
          e | least |       | Kommer
          f | least |       | Ej tillämpligt
          a | most  |       | Sekretess
          b | most  | -7    |
          c | most  | -2    |
          d | most  | -3    |
          e | most  |       | Kommer
          f | most  |       | Endast helår
        show measures.value,reported:* measures:mean measures.value:sum@* measures.value:mean@d
        ",
        expect![[r#"
            measures.value:sum = 9.75 ← sum @a @b
            measures.reported:sum = 2 of 6 ← reported value@a value@b value@c value@d value@e value@f of 6
            measures.value:mean = 4.5 ← mean @a @b @c
            measures.reported:mean = 3 of 6 ← reported value@a value@b value@c value@d value@e value@f of 6
            measures.value:least = −2 ← least @b @c @d
            measures.reported:least = 3 of 6 ← reported value@a value@b value@c value@d value@e value@f of 6
            measures.value:most = −2 ← most @b @c @d
            measures.reported:most = 3 of 6 ← reported value@a value@b value@c value@d value@e value@f of 6
            measures:mean 4.5 from 3/6, trends [], history [] said by a b c d e f
            measures.value:sum@a = 10 ← a quality #outcome
            measures.value:sum@b = −0.25 ← b quality #outcome
            measures.value:sum@c = (not measured) ← c quality #missing
            measures.value:sum@d = (annual only) ← d quality #missing
            measures.value:sum@e = (not applicable) ← e quality #missing
            measures.value:sum@f = (suppressed) ← f quality #missing
            measures.value:mean@d = (later) ← d quality #missing
        "#]],
    );
}

#[test]
fn a_ratio_is_of_the_sums_and_not_a_mean_of_percentages() {
    check(
        "
        units: a b c
        plan measures: id | kind | aggregation
          all  | Procent | Kvot
          some | Procent | Kvot
          none | Procent | Kvot
        quality: by | id | numerator | denominator | missing
          a | all  | 1   | 2   |
          b | all  | 30  | 100 |
          c | all  | 0   | 98  |
          a | some |     |     | Ej mätt
          b | some | 1.5 | 4   |
          c | some | 2   | 3   |
          a | none |     |     | Kommer
          b | none |     |     | Ej mätt
          c | none |     |     | Ej tillämpligt
        show measures.value,reported:* measures.value,numerator,denominator:all@b
        ",
        expect![[r#"
            measures.value:all = 15.5 ← ratio numerator@a/denominator@a + numerator@b/denominator@b + numerator@c/denominator@c
            measures.reported:all = 3 of 3 ← reported value@a value@b value@c of 3
            measures.value:some = 50 ← ratio numerator@b/denominator@b + numerator@c/denominator@c
            measures.reported:some = 2 of 3 ← reported value@a value@b value@c of 3
            measures.value:none = (later) ← reason @a @b @c
            measures.reported:none = 0 of 3 ← reported value@a value@b value@c of 3
            measures.value:all@b = 30 ← ratio numerator@b/denominator@b
            measures.numerator:all@b = 30 ← b quality #numerator
            measures.denominator:all@b = 100 ← b quality #denominator
        "#]],
    );
}

#[test]
fn a_weighted_mean_counts_each_value_by_its_weight() {
    check(
        "
        units: a b c
        plan measures: id | kind | aggregation
          m    | Tal | Viktat medelvärde
          zero | Tal | Viktat medelvärde
        quality: by | id | outcome | denominator | missing
          a | m    | 4 | 10 |
          b | m    | 2 | 30 |
          c | m    |   |    | Ej mätt
          a | zero | 4 | 0  |
          b | zero | 2 | 0  |
          c | zero |   |    | Kommer
        show measures.value,reported:*
        ",
        expect![[r#"
            measures.value:m = 2.5 ← weighted mean @a×denominator@a + @b×denominator@b
            measures.reported:m = 2 of 3 ← reported value@a value@b value@c of 3
            measures.value:zero = (later) ← reason @a @b @c
            measures.reported:zero = 2 of 3 ← reported value@a value@b value@c of 3
        "#]],
    );
}

#[test]
fn one_reports_alone_and_is_taken_as_it_is() {
    check(
        "
        units: a b
        plan measures: id | kind | aggregation | reporters
          number | Tal     | En rapporterar | b
          share  | Procent | En rapporterar | a
          ratio  | Procent | Kvot           | a
          gone   | Tal     | En rapporterar | a
        quality: by | id | outcome | numerator | denominator | missing
          b | number | 7    |   |   |
          a | share  | 44 % |   |   |
          a | ratio  |      | 3 | 8 |
          a | gone   |      |   |   | Endast helår
        show measures.value,reported:*
        ",
        expect![[r#"
            measures.value:number = 7 ← same as @b
            measures.reported:number = 1 of 1 ← reported value@b of 1
            measures.value:share = 44 ← same as @a
            measures.reported:share = 1 of 1 ← reported value@a of 1
            measures.value:ratio = 37.5 ← ratio numerator@a/denominator@a
            measures.reported:ratio = 1 of 1 ← reported value@a of 1
            measures.value:gone = (annual only) ← reason @a
            measures.reported:gone = 0 of 1 ← reported value@a of 1
        "#]],
    );
}

#[test]
fn the_share_of_those_who_answer_yes() {
    check(
        "
        units: a b c d e
        plan indicators: id | kind | aggregation | no_target
          yes  | Ja/Nej        | Andel Ja       | Nytt
          part | Ja/Delvis/Nej | Andel Ja       | Nytt
          all  | Ja/Nej        | Summa          | Nytt
          gone | Ja/Nej        | Andel Ja       | Nytt
        indicators: by | id | outcome | missing | status
          a | yes  | Ja     |         | Grön
          b | yes  | Nej    |         | Grön
          c | yes  | Nej    |         | Grön
          d | yes  |        | Ej mätt |
          e | yes  |        | Kommer  |
          a | part | Delvis |         | Grön
          b | part | Ja     |         | Grön
          c | part | Nej    |         | Grön
          d | part | Ja     |         | Grön
          e | part |        | Ej mätt |
          a | all  | Ja     |         | Grön
          b | all  | Nej    |         | Grön
          c | all  | Ja     |         | Grön
          d | all  |        | Ej mätt |
          e | all  |        | Kommer  |
          a | gone |        | Ej mätt |
          b | gone |        | Ej mätt |
          c | gone |        | Ej mätt |
          d | gone |        | Ej tillämpligt |
          e | gone |        | Kommer  |
        show indicators.value,reported:* diagnostics
        ",
        expect![[r#"
            indicators.value:yes = 33.333333 ← share green @a @b @c
            indicators.reported:yes = 3 of 5 ← reported value@a value@b value@c value@d value@e of 5
            indicators.value:part = 50 ← share green @a @b @c @d
            indicators.reported:part = 4 of 5 ← reported value@a value@b value@c value@d value@e of 5
            indicators.value:all = nej ← worst @a @b @c
            indicators.reported:all = 3 of 5 ← reported value@a value@b value@c value@d value@e of 5
            indicators.value:gone = (not measured) ← reason @a @b @c @d @e
            indicators.reported:gone = 0 of 5 ← reported value@a value@b value@c value@d value@e of 5
        "#]],
    );
}

#[test]
fn the_most_concrete_reason_stands_for_all() {
    check(
        "
        units: a b c
        plan measures: id | kind
          note   | Tal
          order  | Tal
          plain  | Tal
          not    | Tal
          typed  | Tal
        quality: by | id | outcome | missing | comment
          a | note   | | Ej tillämpligt |
          b | note   | | Ej mätt        | Enkäten görs i oktober.
          c | note   | | Kommer         | vecka 40
          a | order  | | Ej mätt        | Enkäten görs i oktober.
          b | order  | kommer i juni | | juni
          c | order  | | Kommer         | vecka 40
          a | plain  | | Ej tillämpligt |
          b | plain  | | Endast helår   |
          c | plain  | | Sekretess      |
          a | not    | | Ej tillämpligt |
          b | not    | | Ej tillämpligt |
          c | not    | | Ej tillämpligt |
          a | typed  | ej mätt: sjukdom | | sjukdom
          b | typed  | | Ej tillämpligt |
          c | typed  | | Ej tillämpligt |
        show measures.value,reported:*
        ",
        expect![[r#"
            measures.value:note = (later: vecka 40) ← reason @a @b @c
            measures.reported:note = 0 of 3 ← reported value@a value@b value@c of 3
            measures.value:order = (later: i juni) ← reason @a @b @c
            measures.reported:order = 0 of 3 ← reported value@a value@b value@c of 3
            measures.value:plain = (annual only) ← reason @a @b @c
            measures.reported:plain = 0 of 3 ← reported value@a value@b value@c of 3
            measures.value:not = (not applicable) ← reason @a @b @c
            measures.reported:not = 0 of 3 ← reported value@a value@b value@c of 3
            measures.value:typed = (not measured: sjukdom) ← reason @a @b @c
            measures.reported:typed = 0 of 3 ← reported value@a value@b value@c of 3
        "#]],
    );
}

#[test]
fn a_blank_cell_is_an_error_and_no_zero() {
    check(
        "
        units: a b c
        plan measures: id | kind | aggregation
          sum   | Tal     | Summa
          mean  | Tal     | Medelvärde
          ratio | Procent | Kvot
          zero  | Procent | Kvot
          none  | Tal     | Summa
        quality: by | id | outcome | numerator | denominator
          a | sum   | 4 |   |
          b | sum   |   |   |
          c | sum   | 0 |   |
          a | mean  | 4 |   |
          b | mean  |   |   |
          c | mean  | 0 |   |
          a | ratio |   | 1 | 4
          b | ratio |   | 2 |
          c | ratio |   |   |
          a | zero  |   | 1 | 4
          b | zero  |   | 0 | 0
          c | zero  |   | 0 | 4
          a | none  |   |   |
          b | none  |   |   |
          c | none  |   |   |
        show diagnostics measures.value,reported:*
        ",
        expect![[r#"
            T0107 a quality:none #outcome
            T0107 b quality:sum #outcome
            T0107 b quality:mean #outcome
            T0107 b quality:ratio #denominator
            T0117 b quality:zero #denominator
            T0107 b quality:none #outcome
            T0107 c quality:ratio #numerator
            T0107 c quality:ratio #denominator
            T0107 c quality:none #outcome
            measures.value:sum = 4 ← sum @a @c
            measures.reported:sum = 2 of 3 ← reported value@a value@c of 3
            measures.value:mean = 2 ← mean @a @c
            measures.reported:mean = 2 of 3 ← reported value@a value@c of 3
            measures.value:ratio = 25 ← ratio numerator@a/denominator@a
            measures.reported:ratio = 1 of 3 ← reported value@a of 3
            measures.value:zero = 12.5 ← ratio numerator@a/denominator@a + numerator@c/denominator@c
            measures.reported:zero = 2 of 3 ← reported value@a value@c of 3
            measures.value:none = (blank) ← reason
            measures.reported:none = 0 of 3 ← reported  of 3
        "#]],
    );
}

#[test]
fn words_of_several_stand_below_each_other_once() {
    check(
        "
        units: a b c d
        plan indicators: id | kind | aggregation
          words | Text | Summa
          gone  | Text | Summa
        indicators: by | id | outcome | missing | status
          a | words | Klart    |         | Grön
          b | words | Försenat |         | Gul
          c | words | Klart    |         | Grön
          d | words |          | Ej mätt |
          a | gone  |          | Ej mätt |
          b | gone  |          | Ej mätt |
          c | gone  |          | Kommer  |
          d | gone  |          | Kommer  |
        show indicators.value,reported,proposed:* diagnostics
        ",
        expect![[r#"
            indicators.value:words = “Klart⏎Försenat” ← joined @a @b @c
            indicators.reported:words = 3 of 4 ← reported value@a value@b value@c value@d of 4
            indicators.proposed:words = yellow ← by hand by_hand@a by_hand@b by_hand@c
            indicators.value:gone = (not measured) ← reason @a @b @c @d
            indicators.reported:gone = 0 of 4 ← reported value@a value@b value@c value@d of 4
            indicators.proposed:gone = not assessed: not measured ← no rule value
            T0205 namndplan indicators:words #target
            T0205 namndplan indicators:gone #target
        "#]],
    );
}

#[test]
fn units_reaching_a_goal_are_counted_from_their_own_assessments() {
    check(
        "
        units: a b c d
        plan goals: id | reporters
          g | alla
          h | alla
        plan indicators: id | goal | kind | target | green | yellow | reporters
          count | g | Andel enheter som når målet |        |    |    |
          goal  | g | Andel enheter som når målet | >=50 % |    |    |
          bands | g | Andel enheter som når målet |        | 70 | 60 |
        T2 2025 partial
        goals: by | id | expected
          a | g | Ja
          b | g | Delvis
          c | g | Ja
          a | h | Ja
          b | h | Ja
          c | h | Ja
        show indicators.value,reported,proposed:* indicators:count goals:g
        ",
        expect![[r#"
            indicators.value:count = 2 of 3 ← count green goals.expected:g@a goals.expected:g@b goals.expected:g@c
            indicators.reported:count = 3 of 4 ← reported goals.expected:g@a goals.expected:g@b goals.expected:g@c of 4
            indicators.proposed:count = yellow ← units 2/3 66.666667 % value
            indicators.value:goal = 2 of 3 ← count green goals.expected:g@a goals.expected:g@b goals.expected:g@c
            indicators.reported:goal = 3 of 4 ← reported goals.expected:g@a goals.expected:g@b goals.expected:g@c of 4
            indicators.proposed:goal = green ← target 50 missed by 0 % value
            indicators.value:bands = 2 of 3 ← count green goals.expected:g@a goals.expected:g@b goals.expected:g@c
            indicators.reported:bands = 3 of 4 ← reported goals.expected:g@a goals.expected:g@b goals.expected:g@c of 4
            indicators.proposed:bands = yellow ← bands value
            indicators:count yellow (proposed yellow), 3 cells; 2 of 3 from 3/4; trends [], history []
            goals:g yellow (proposed yellow), 3 cells, units 4 answered 3 period [3, 0, 0] year [2, 1, 0]
        "#]],
    );
}

#[test]
fn of_several_where_one_should_report_the_first_in_the_plan_counts() {
    check(
        "
        units: a b c
        plan indicators: id | aggregation | reporters | target
          i | En rapporterar | c, b | >=1
          j | Andel Ja       | c, b | >=1
        indicators: by | id | outcome
          c | i | 3
          b | i | 2
          c | j | 3
          b | j | 2
        also: a
        show diagnostics indicators.value:*
        ",
        expect![[r#"
            T0244 namndplan indicators:i #reporters
            T0204 namndplan indicators:j #aggregation
            T0244 namndplan indicators:j #reporters
            indicators.value:i = 2 ← same as @b
            indicators.value:j = 2 ← same as @b
        "#]],
    );
}
