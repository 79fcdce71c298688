//! Work: the least advanced. Risks: the highest rating.

use expect_test::expect;

use super::check;

#[test]
fn the_least_advanced_stands_for_all_and_what_is_stuck_comes_first() {
    check(
        "
        units: a b c
        plan activities: id
          done
          ongoing
          unstarted
          cancelled
          delayed
        plan assignments: id
          given
          alone
        activities: by | id | progress
          a | done      | Klar
          b | done      | Klar
          c | done      | Klar
          a | ongoing   | Klar
          b | ongoing   | Pågående
          c | ongoing   | Klar
          a | unstarted | Pågående
          b | unstarted | Klar
          c | unstarted | Ej påbörjad
          a | cancelled | Ej påbörjad
          b | cancelled | Avbruten
          c | cancelled | Pågående
          a | delayed   | Avbruten
          b | delayed   | Klar
          c | delayed   | Försenad
        assignments: by | id | progress
          a | given | Klar
          b | given | Försenad
          c | given | Klar
          a | alone | Klar
          b | alone | Klar
          c | alone | Klar
        show work.activity:done,ongoing,unstarted,cancelled,delayed work.assignment:given,alone work:given
        ",
        expect![[r#"
            work.activity:done = done ← worst @a @b @c
            work.activity:ongoing = ongoing ← worst @a @b @c
            work.activity:unstarted = notstarted ← worst @a @b @c
            work.activity:cancelled = cancelled ← worst @a @b @c
            work.activity:delayed = delayed ← worst @a @b @c
            work.assignment:given = delayed ← worst @a @b @c
            work.assignment:alone = done ← worst @a @b @c
            work:given Some(Progress(Delayed)) previous None cells 3 said by a b c
        "#]],
    );
}

#[test]
fn work_that_nobody_has_reported_has_no_progress() {
    check(
        "
        units: a b
        plan activities: id | reporters
          both | a, b
          one  | b
        T1 2025
        activities: by | id | progress
          a | both | Klar
          b | both | Försenad
          b | one  | Pågående
        T2 2025 partial
        activities: by | id | progress
          a | both | Klar
        show work.activity:both,one work.activity:both@b#T1-2025 work:both,one
        ",
        expect![[r#"
            work.activity:both = done ← worst @a
            work.activity:one = –
            work.activity:both@b#T1-2025 = delayed ← 2025-T1 work.activity:both@b
            work:both Some(Progress(Done)) previous Some(Progress(Delayed)) cells 1 said by a
            work:one None previous Some(Progress(Ongoing)) cells 0
        "#]],
    );
}

#[test]
fn the_highest_of_several_ratings_by_its_value() {
    check(
        "
        units: a b c
        plan risks: id | probability | consequence
          product | 1 | 1
          same    | 1 | 1
        risks: by | id | probability | consequence | status
          a | product | 5 | 2 | Grön
          b | product | 3 | 4 | Röd
          c | product | 1 | 5 | Gul
          a | same    | 2 | 4 | Grön
          b | same    | 4 | 2 | Gul
          c | same    | 1 | 1 | Grön
        show risks.planned,rating,status:* risks:* risks.rating:product@b
        ",
        expect![[r#"
            risks.planned:product = 1×1 ← plan #probability
            risks.rating:product = 3×4 ← most @a @b @c
            risks.status:product = red ← worst @a @b @c
            risks.planned:same = 1×1 ← plan #probability
            risks.rating:same = 2×4 ← most @a @b @c
            risks.status:same = yellow ← worst @a @b @c
            risks:product 3×4 planned 1×1 previous – not shown status red cells 3 “” said by a b c
            risks:same 2×4 planned 1×1 previous – not shown status yellow cells 3 “” said by a b c
            risks.rating:product@b = 3×4 ← b #probability
        "#]],
    );
}

#[test]
fn a_risk_that_nobody_rates_keeps_the_rating_of_the_plan() {
    check(
        "
        units: a b
        plan risks: id | probability | consequence | reporters
          rated | 3 | 5 | a
          not   | 3 | 5 | b
        T2 2025 partial
        risks: by | id | probability | consequence
          a | rated | 2 | 2
        show risks.planned,rating,status:* risks:*
        ",
        expect![[r#"
            risks.planned:rated = 3×5 ← plan #probability
            risks.rating:rated = 2×2 ← most @a
            risks.status:rated = green ← worst @a
            risks.planned:not = 3×5 ← plan #probability
            risks.rating:not = 3×5 ← assumed planned
            risks.status:not = –
            risks:rated 2×2 planned 3×5 previous – not shown status green cells 1 “” said by a
            risks:not 3×5 planned 3×5 previous – shown status – cells 0 “”
        "#]],
    );
}

#[test]
fn the_threshold_itself_is_shown_or_not_as_the_plan_says() {
    let grid = |settings: &str| {
        format!(
            "
        {settings}
        plan risks: id | probability | consequence
          above | 4 | 4
          at    | 3 | 5
          below | 3 | 4
          now   | 1 | 1
        risks: by | id | probability | consequence
          a | above | 4 | 4
          a | at    | 5 | 3
          a | below | 4 | 3
          a | now   | 5 | 5
        show risks:*
        "
        )
    };
    check(
        &grid("set risk_threshold = 15"),
        expect![[r#"
            risks:above 4×4 planned 4×4 previous – shown status green cells 1 “” said by a
            risks:at 5×3 planned 3×5 previous – shown status green cells 1 “” said by a
            risks:below 4×3 planned 3×4 previous – not shown status green cells 1 “” said by a
            risks:now 5×5 planned 1×1 previous – shown status green cells 1 “” said by a
        "#]],
    );
    check(
        &grid("set risk_inclusive = Nej"),
        expect![[r#"
            risks:above 4×4 planned 4×4 previous – shown status green cells 1 “” said by a
            risks:at 5×3 planned 3×5 previous – not shown status green cells 1 “” said by a
            risks:below 4×3 planned 3×4 previous – not shown status green cells 1 “” said by a
            risks:now 5×5 planned 1×1 previous – shown status green cells 1 “” said by a
        "#]],
    );
    check(
        &grid("set risk_threshold = 12"),
        expect![[r#"
            risks:above 4×4 planned 4×4 previous – shown status green cells 1 “” said by a
            risks:at 5×3 planned 3×5 previous – shown status green cells 1 “” said by a
            risks:below 4×3 planned 3×4 previous – shown status green cells 1 “” said by a
            risks:now 5×5 planned 1×1 previous – shown status green cells 1 “” said by a
        "#]],
    );
}

#[test]
fn ratings_of_the_previous_report() {
    check(
        "
        plan risks: id | probability | consequence
          r | 3 | 5
        T1 2025
        risks: by | id | probability | consequence | status
          a | r | 4 | 5 | Röd
        T2 2025
        risks: by | id | probability | consequence | status
          a | r | 2 | 5 | Gul
        show risks:r risks.rating,status:r#T1-2025
        ",
        expect![[r#"
            risks:r 2×5 planned 3×5 previous 4×5 not shown status yellow cells 1 “” said by a
            risks.rating:r#T1-2025 = 4×5 ← 2025-T1 risks.rating:r
            risks.status:r#T1-2025 = red ← 2025-T1 risks.status:r
        "#]],
    );
}

#[test]
fn actions_are_the_plans_until_units_write_others() {
    check(
        "
        units: a b
        plan risks: id | probability | consequence | actions
          kept    | 3 | 3 | Utbilda.
          changed | 3 | 3 | Utbilda.
          both    | 3 | 3 | Utbilda.
        risks: by | id | probability | consequence | actions
          a | kept    | 3 | 3 |
          b | kept    | 3 | 3 | Utbilda.
          a | changed | 3 | 3 |
          b | changed | 3 | 3 | Anställ.
          a | both    | 3 | 3 | Anställ.
          b | both    | 3 | 3 | Flytta.
        show risks:*
        ",
        expect![[r#"
            risks:kept 3×3 planned 3×3 previous – not shown status green cells 2 “Utbilda.” said by a b
            risks:changed 3×3 planned 3×3 previous – not shown status green cells 2 “Anställ.” said by a b
            risks:both 3×3 planned 3×3 previous – not shown status green cells 2 “Anställ.

            Flytta.” said by a b
        "#]],
    );
}
