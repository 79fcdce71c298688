//! Small groups of people, and what would give them back.

use expect_test::expect;

use super::check;

#[test]
fn a_small_count_takes_another_with_it_but_no_zero() {
    check(
        "
        plan measures: id | group | minimum
          abuse  | Lex Sarah | Klienter
          theft  | Lex Sarah | Klienter
          care   | Lex Sarah | Klienter
          total  | Lex Sarah | Klienter
        quality: by | id | outcome
          a | abuse | 3
          a | theft | 0
          a | care  | 12
          a | total | 15
        show diagnostics measures.value:* measures:* measures.value:*@a
        ",
        expect![[r#"
            T0502 namndplan measures:abuse #id
            T0502 namndplan measures:care #id
            measures.value:abuse = (suppressed) HIDDEN ← sum @a
            measures.value:theft = 0 ← sum @a
            measures.value:care = (suppressed) HIDDEN ← sum @a
            measures.value:total = 15 ← sum @a
            measures:abuse (suppressed) from 1/1, trends [], history []
            measures:theft 0 from 1/1, trends [], history [] said by a
            measures:care (suppressed) from 1/1, trends [], history []
            measures:total 15 from 1/1, trends [], history [] said by a
            measures.value:abuse@a = (suppressed) HIDDEN ← a quality #outcome
            measures.value:theft@a = 0 ← a quality #outcome
            measures.value:care@a = (suppressed) HIDDEN ← a quality #outcome
            measures.value:total@a = 15 ← a quality #outcome
        "#]],
    );
}

#[test]
fn a_single_category_takes_the_total_with_it() {
    check(
        "
        plan measures: id | group | minimum
          abuse  | Lex Sarah | Klienter
          theft  | Lex Sarah | Klienter
          total  | Lex Sarah | Klienter
        quality: by | id | outcome
          a | abuse | 3
          a | theft | 0
          a | total | 3
        show diagnostics measures:*
        ",
        expect![[r#"
            T0502 namndplan measures:abuse #id
            T0502 namndplan measures:total #id
            measures:abuse (suppressed) from 1/1, trends [], history []
            measures:theft 0 from 1/1, trends [], history [] said by a
            measures:total (suppressed) from 1/1, trends [], history []
        "#]],
    );
}

#[test]
fn groups_and_families_are_apart_and_without_a_minimum_nothing_is_hidden() {
    check(
        "
        plan measures: id | group | minimum | family
          a1 | Ena   | Klienter | Kvalitet
          a2 | Ena   | Klienter | Kvalitet
          a3 | Ena   | Klienter | Kvalitet
          b1 | Andra | Klienter | Kvalitet
          b2 | Andra | Klienter | Kvalitet
          b3 | Andra |          | Kvalitet
          c1 |       | Klienter | Kvalitet
          c2 |       | Klienter | Kvalitet
          c3 |       | Klienter | Kvalitet
          d1 | Ena   | Nej      | Kvalitet
        quality: by | id | outcome
          a | a1 | 8
          a | a2 | 9
          a | a3 | 17
          a | b1 | 3
          a | b2 | 20
          a | b3 | 4
          a | c1 | 4
          a | c2 | 20
          a | c3 | 24
          a | d1 | 1
        show diagnostics measures:*
        ",
        expect![[r#"
            T0502 namndplan measures:b1 #id
            T0502 namndplan measures:c1 #id
            measures:a1 8 from 1/1, trends [], history [] said by a
            measures:a2 9 from 1/1, trends [], history [] said by a
            measures:a3 17 from 1/1, trends [], history [] said by a
            measures:b1 (suppressed) from 1/1, trends [], history []
            measures:b2 20 from 1/1, trends [], history [] said by a
            measures:b3 4 from 1/1, trends [], history [] said by a
            measures:c1 (suppressed) from 1/1, trends [], history []
            measures:c2 20 from 1/1, trends [], history [] said by a
            measures:c3 24 from 1/1, trends [], history [] said by a
            measures:d1 1 from 1/1, trends [], history [] said by a
        "#]],
    );
}

#[test]
fn the_limits_are_the_plans_for_clients_and_for_staff() {
    let grid = |settings: &str| {
        format!(
            "{settings}
plan measures: id | minimum | family
  clients4 | Klienter | Kvalitet
  clients5 | Klienter | Kvalitet
  staff9   | Personal | Personal
  staff10  | Personal | Personal
quality: by | id | outcome
  a | clients4 | 4
  a | clients5 | 5
staff: by | id | outcome
  a | staff9   | 9
  a | staff10  | 10
show measures:*"
        )
    };
    check(
        &grid(""),
        expect![[r#"
            measures:clients4 (suppressed) from 1/1, trends [], history []
            measures:clients5 5 from 1/1, trends [], history [] said by a
            measures:staff9 (suppressed) from 1/1, trends [], history []
            measures:staff10 10 from 1/1, trends [], history [] said by a
        "#]],
    );
    check(
        &grid("set group_clients = 4\nset group_staff = 20"),
        expect![[r#"
            measures:clients4 4 from 1/1, trends [], history [] said by a
            measures:clients5 5 from 1/1, trends [], history [] said by a
            measures:staff9 (suppressed) from 1/1, trends [], history []
            measures:staff10 (suppressed) from 1/1, trends [], history []
        "#]],
    );
}

#[test]
fn what_one_unit_reports_is_hidden_and_what_would_give_it_back() {
    check(
        "
        units: a b c
        plan measures: id | minimum
          one   | Klienter
          two   | Klienter
          few   | Klienter
          zeros | Klienter
        quality: by | id | outcome
          a | one   | 3
          b | one   | 20
          c | one   | 30
          a | two   | 3
          b | two   | 4
          c | two   | 30
          a | few   | 1
          b | few   | 1
          c | few   | 2
          a | zeros | 0
          b | zeros | 0
          c | zeros | 4
        show measures.value:one@* measures.value:two@* measures.value:few@* measures.value:zeros@* measures.value:*
        ",
        expect![[r#"
            measures.value:one@a = (suppressed) HIDDEN ← a quality #outcome
            measures.value:one@b = (suppressed) HIDDEN ← b quality #outcome
            measures.value:one@c = 30 ← c quality #outcome
            measures.value:two@a = (suppressed) HIDDEN ← a quality #outcome
            measures.value:two@b = (suppressed) HIDDEN ← b quality #outcome
            measures.value:two@c = 30 ← c quality #outcome
            measures.value:few@a = (suppressed) HIDDEN ← a quality #outcome
            measures.value:few@b = (suppressed) HIDDEN ← b quality #outcome
            measures.value:few@c = (suppressed) HIDDEN ← c quality #outcome
            measures.value:zeros@a = 0 ← a quality #outcome
            measures.value:zeros@b = 0 ← b quality #outcome
            measures.value:zeros@c = (suppressed) HIDDEN ← c quality #outcome
            measures.value:one = 53 ← sum @a @b @c
            measures.value:two = 37 ← sum @a @b @c
            measures.value:few = (suppressed) HIDDEN ← sum @a @b @c
            measures.value:zeros = (suppressed) HIDDEN ← sum @a @b @c
        "#]],
    );
}

#[test]
fn a_small_count_of_last_year_is_hidden_this_year() {
    check(
        "
        plan measures: id | minimum | direction
          now  | Klienter | Ned
          then | Klienter | Ned
        plan history: kind | of | year | period | value
          Mått | now  | 2024 | T2 | 20
          Mått | then | 2024 | T2 | 3
          Mått | then | 2023 | T2 | 7
        quality: by | id | outcome
          a | now  | 4
          a | then | 25
        show measures.value:now,then#T2-2024 measures:* measures.since_year:*
        ",
        expect![[r#"
            measures.value:now#T2-2024 = 20 ← plan history row-1 #value
            measures.value:then#T2-2024 = (suppressed) HIDDEN ← plan history row-2 #value
            measures:now (suppressed) from 1/1, trends [], history [T2-2024 20]
            measures:then 25 from 1/1, trends [], history [T2-2023 7] said by a
            measures.since_year:now = (suppressed) HIDDEN ← value since value#T2-2024
            measures.since_year:then = (suppressed) HIDDEN ← value since value#T2-2024
        "#]],
    );
}

#[test]
fn what_is_hidden_is_not_in_the_snapshot() {
    check(
        "
        plan measures: id | minimum
          m | Klienter
        T1 2025
        quality: by | id | outcome
          a | m | 3
        T2 2025
        quality: by | id | outcome
          a | m | 30
        show measures.value:m#T1-2025 measures.value:m@a#T1-2025 measures:m
        ",
        expect![[r#"
            measures.value:m#T1-2025 = –
            measures.value:m@a#T1-2025 = –
            measures:m 30 from 1/1, trends [], history [] said by a
        "#]],
    );
}

#[test]
fn a_share_gives_its_numerator() {
    check(
        "
        units: a b
        plan measures: id | kind | aggregation | minimum | reporters
          both  | Procent | Kvot | Klienter | a, b
          alone | Procent | Kvot | Klienter | a
          large | Procent | Kvot | Klienter | a, b
          typed | Procent | En rapporterar | Klienter | a
        quality: by | id | numerator | denominator | outcome
          a | both  | 3  | 60 |
          b | both  | 30 | 60 |
          a | alone | 4  | 10 |
          a | large | 30 | 60 |
          b | large | 6  | 10 |
          a | typed |    |    | 4
        show measures.value,numerator,denominator:both@a measures.value,numerator,denominator:alone@a
        show measures.value:both,alone,large,typed measures.value:large@*
        ",
        expect![[r#"
            measures.value:both@a = (suppressed) HIDDEN ← ratio numerator@a/denominator@a
            measures.numerator:both@a = (suppressed) HIDDEN ← a quality #numerator
            measures.denominator:both@a = 60 ← a quality #denominator
            measures.value:alone@a = (suppressed) HIDDEN ← ratio numerator@a/denominator@a
            measures.numerator:alone@a = (suppressed) HIDDEN ← a quality #numerator
            measures.denominator:alone@a = 10 ← a quality #denominator
            measures.value:both = 27.5 ← ratio numerator@a/denominator@a + numerator@b/denominator@b
            measures.value:alone = (suppressed) HIDDEN ← ratio numerator@a/denominator@a
            measures.value:large = 51.428571 ← ratio numerator@a/denominator@a + numerator@b/denominator@b
            measures.value:typed = 4 ← same as @a
            measures.value:large@a = 50 ← ratio numerator@a/denominator@a
            measures.value:large@b = 60 ← ratio numerator@b/denominator@b
        "#]],
    );
}

#[test]
fn an_indicator_of_a_hidden_measure_is_hidden() {
    check(
        "
        units: a b
        plan measures: id | minimum | cumulative
          small | Klienter | Ja
          large | Klienter | Ja
        plan indicators: id | measure | target | direction
          of-small | small | <=10 | Ned
          of-large | large | minska | Ned
          of-gone  | large | <=10 | Ned
        plan history: kind | of | year | period | value
          Mått | small | 2024 | T2    | 20
          Mått | large | 2024 | T2    | 20
          Mått | large | 2024 | HELAR | 30
          Mått | large | 2025 | T1    | 10
        quality: by | id | outcome
          a | small | 1
          b | small | 2
          a | large | 12
          b | large | 13
        show indicators.value,reported,baseline,proposed,status:of-small,of-large indicators:*
        ",
        expect![[r#"
            indicators.value:of-small = (suppressed) ← same as measures.value:small
            indicators.reported:of-small = 2 of 2 ← same as measures.reported:small
            indicators.baseline:of-small = –
            indicators.proposed:of-small = not assessed: suppressed ← no rule value
            indicators.status:of-small = not assessed: suppressed ← decision proposed
            indicators.value:of-large = 25 ← same as measures.value:large
            indicators.reported:of-large = 2 of 2 ← same as measures.reported:large
            indicators.baseline:of-large = 20 ← same as measures.value:large#T2-2024
            indicators.proposed:of-large = red ← baseline 20 worse by 25 % value baseline
            indicators.status:of-large = red ← decision proposed
            indicators:of-small – (proposed –), 2 cells; (suppressed) from 2/2; trends [], history [T2-2024 20]
            indicators:of-large red (proposed red), 3 cells; 25 from 2/2; baseline 20 of T2-2024 from plan history row-2 #value; trends [T2-2024 20: up worsened], history [T2-2024 20, HELAR-2024 30, T1-2025 10]
            indicators:of-gone red (proposed red), 2 cells; 25 from 2/2; trends [T2-2024 20: up worsened], history [T2-2024 20, HELAR-2024 30, T1-2025 10]
        "#]],
    );
}

#[test]
fn words_and_indices_count_no_people() {
    check(
        "
        plan measures: id | kind | minimum
          index  | Index  | Klienter
          days   | Dagar  | Klienter
          money  | Kronor | Klienter
          number | Tal    | Klienter
          count  | Antal  | Klienter
        quality: by | id | outcome
          a | index  | 3
          a | days   | 3
          a | money  | 3
          a | number | 3
          a | count  | 3
        show measures:*
        ",
        expect![[r#"
            measures:index 3 from 1/1, trends [], history [] said by a
            measures:days 3 from 1/1, trends [], history [] said by a
            measures:money 3 from 1/1, trends [], history [] said by a
            measures:number (suppressed) from 1/1, trends [], history []
            measures:count (suppressed) from 1/1, trends [], history []
        "#]],
    );
}

#[test]
fn what_the_committees_table_hides_is_hidden_of_the_unit_as_well() {
    let grid = |aggregation: &str| {
        format!(
            "
        units: a b
        plan measures: id | group | minimum | aggregation | reporters
          abuse | Lex Sarah | Klienter | {aggregation} | a
          care  | Lex Sarah | Klienter | {aggregation} | a
          total | Lex Sarah | Klienter | {aggregation} | b
        quality: by | id | outcome
          a | abuse | 3
          a | care  | 12
          b | total | 15
        show measures.value:* measures.value:*@a measures.value:total@b
        "
        )
    };
    check(
        &grid("En rapporterar"),
        expect![[r#"
        measures.value:abuse = (suppressed) HIDDEN ← same as @a
        measures.value:care = (suppressed) HIDDEN ← same as @a
        measures.value:total = 15 ← same as @b
        measures.value:abuse@a = (suppressed) HIDDEN ← a quality #outcome
        measures.value:care@a = (suppressed) HIDDEN ← a quality #outcome
        measures.value:total@a = –
        measures.value:total@b = 15 ← b quality #outcome
    "#]],
    );
    check(
        &grid("Summa"),
        expect![[r#"
        measures.value:abuse = (suppressed) HIDDEN ← sum @a
        measures.value:care = (suppressed) HIDDEN ← sum @a
        measures.value:total = 15 ← sum @b
        measures.value:abuse@a = (suppressed) HIDDEN ← a quality #outcome
        measures.value:care@a = (suppressed) HIDDEN ← a quality #outcome
        measures.value:total@a = –
        measures.value:total@b = 15 ← b quality #outcome
    "#]],
    );
}

#[test]
fn a_total_is_one_of_its_own_group_and_must_be_its_sum() {
    check(
        "
        plan measures: id | group | minimum
          abuse   | Lex Sarah | Klienter
          praise  | Synpunkter | Klienter
          care    | Lex Sarah | Klienter
          blame   | Synpunkter | Klienter
          all     | Lex Sarah | Klienter
          both    | Synpunkter | Klienter
          no-sum1 | Beslut | Klienter
          no-sum2 | Beslut | Klienter
          no-sum3 | Beslut | Klienter
          odd1    | Annat | Klienter
          odd2    | Annat | Klienter
          odd3    | Annat | Klienter
        quality: by | id | outcome
          a | abuse   | 3
          a | praise  | 20
          a | care    | 12
          a | blame   | 30
          a | all     | 15
          a | both    | 50
          a | no-sum1 | 3
          a | no-sum2 | 20
          a | no-sum3 | 31
          a | odd1    | 3
          a | odd2    | 20
          a | odd3    | 24
        show measures.value:*
        ",
        expect![[r#"
            measures.value:abuse = (suppressed) HIDDEN ← sum @a
            measures.value:praise = 20 ← sum @a
            measures.value:care = (suppressed) HIDDEN ← sum @a
            measures.value:blame = 30 ← sum @a
            measures.value:all = 15 ← sum @a
            measures.value:both = 50 ← sum @a
            measures.value:no-sum1 = (suppressed) HIDDEN ← sum @a
            measures.value:no-sum2 = 20 ← sum @a
            measures.value:no-sum3 = 31 ← sum @a
            measures.value:odd1 = (suppressed) HIDDEN ← sum @a
            measures.value:odd2 = 20 ← sum @a
            measures.value:odd3 = 24 ← sum @a
        "#]],
    );
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

#[test]
fn the_largest_of_small_and_large_counts_tells_nothing_of_the_small_one() {
    check(
        "
        units: a b
        plan measures: id | aggregation | minimum
          most  | Största | Klienter
          least | Minsta  | Klienter
        quality: by | id | outcome
          a | most | 3
          b | most | 12
          a | least | 3
          b | least | 12
        show measures.value:most,least measures.value:most@* measures.value:least@*
        ",
        expect![[r#"
            measures.value:most = 12 ← most @a @b
            measures.value:least = (suppressed) HIDDEN ← least @a @b
            measures.value:most@a = (suppressed) HIDDEN ← a quality #outcome
            measures.value:most@b = 12 ← b quality #outcome
            measures.value:least@a = (suppressed) HIDDEN ← a quality #outcome
            measures.value:least@b = 12 ← b quality #outcome
        "#]],
    );
}

#[test]
fn a_total_that_is_computed_gives_no_small_count_away_wherever_it_stands() {
    check(
        "
        units: a
        plan measures: id | group | minimum | of | aggregation | reporters
          x | Barn  | Klienter | | Summa | a
          y | Vuxna | Klienter | | Summa | a
          all |     | | x, y | Summa |
          mean |    | | x, y | Medelvärde |
        T1 2025
        quality: by | id | outcome
          a | x | 7
          a | y | 9
        T2 2025
        quality: by | id | outcome
          a | x | 3
          a | y | 12
        show measures.value:x,y,all,mean measures.value:all#T1-2025
        ",
        expect![[r#"
            measures.value:x = (suppressed) HIDDEN ← sum @a
            measures.value:y = (suppressed) HIDDEN ← sum @a
            measures.value:all = 15 ← sum x y
            measures.value:mean = 7.5 ← mean x y
            measures.value:all#T1-2025 = 16 ← 2025-T1 measures.value:all
        "#]],
    );
}

#[test]
fn what_is_computed_lacks_a_value_where_one_of_its_parts_does() {
    check(
        "
        units: a
        plan measures: id | of | aggregation | reporters
          x | | Summa | a
          y | | Summa | a
          all | x, y | Summa |
          most | x, y | Största |
        plan history: kind | of | year | period | value
          Mått | x | 2024 | HELAR | 5
          Mått | y | 2024 | HELAR | 6
          Mått | x | 2023 | HELAR | 5
        quality: by | id | outcome
          a | x | 3
          a | y | ej mätt: flytten
        show measures.value,reported:all measures.value:all,most#HELAR-2024 measures.value:all#HELAR-2023
        ",
        expect![[r#"
            measures.value:all = (not measured: flytten) ← reason x y
            measures.reported:all = 1 of 2 ← reported value:x value:y of 2
            measures.value:all#HELAR-2024 = 11 ← sum x y
            measures.value:most#HELAR-2024 = 6 ← most x y
            measures.value:all#HELAR-2023 = –
        "#]],
    );
}
