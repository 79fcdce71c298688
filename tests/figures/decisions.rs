//! What the administration decides.

use expect_test::expect;

use super::check;

const PLAN: &str = "
        units: a forvaltning
        plan goals: id | reporters
          g | a
        plan indicators: id | goal | target | reporters
          i | g | >=80 | a
          n | g | >=80 | a
        goals: by | id | expected
          a | g | Ja
        indicators: by | id | outcome | missing
          a | i | 90 |
          a | n |    | Endast helår
        ";

fn decided(decisions: &str) -> String {
    format!(
        "{PLAN}decisions: by | id | decided | reason
{decisions}
        also: forvaltning
        show diagnostics goals.proposed,decision,status:g indicators.proposed,decision,status:* goals:g indicators:*"
    )
}

#[test]
fn without_a_decision_the_proposal_stands() {
    check(
        &decided(""),
        expect![[r#"
            goals.proposed:g = green ← units 1/1 100 % expected@a
            goals.decision:g = –
            goals.status:g = green ← decision proposed
            indicators.proposed:i = green ← target 80 missed by 0 % value
            indicators.decision:i = –
            indicators.status:i = green ← decision proposed
            indicators.proposed:n = not assessed: annual only ← no rule value
            indicators.decision:n = –
            indicators.status:n = not assessed: annual only ← decision proposed
            goals:g green (proposed green), 1 cells, units 1 answered 1 period [1, 0, 0] year [1, 0, 0]
            indicators:i green (proposed green), 1 cells; 90 from 1/1; trends [], history [] said by a
            indicators:n – (proposed –), 1 cells; (annual only) from 0/1; trends [], history [] said by a
        "#]],
    );
}

#[test]
fn a_decision_against_the_rule_is_on_record_with_its_reason() {
    check(
        &decided(
            "          forvaltning | goal:g      | Röd | Arbetet har stannat av.
          forvaltning | indicator:i | Gul | Mätningen är osäker.",
        ),
        expect![[r#"
            T0401 forvaltning decisions:goal:g #decided
            T0401 forvaltning decisions:indicator:i #decided
            goals.proposed:g = green ← units 1/1 100 % expected@a
            goals.decision:g = red ← forvaltning decisions goal:g #decided
            goals.status:g = red ← decision proposed decided decision “Arbetet har stannat av.”
            indicators.proposed:i = green ← target 80 missed by 0 % value
            indicators.decision:i = yellow ← forvaltning decisions indicator:i #decided
            indicators.status:i = yellow ← decision proposed decided decision “Mätningen är osäker.”
            indicators.proposed:n = not assessed: annual only ← no rule value
            indicators.decision:n = –
            indicators.status:n = not assessed: annual only ← decision proposed
            goals:g red (proposed green departs), 1 cells, units 1 answered 1 period [1, 0, 0] year [1, 0, 0]
            indicators:i yellow (proposed green departs), 1 cells; 90 from 1/1; trends [], history [] said by a
            indicators:n – (proposed –), 1 cells; (annual only) from 0/1; trends [], history [] said by a
        "#]],
    );
}

#[test]
fn a_decision_against_the_rule_needs_a_reason() {
    check(
        &decided(
            "          forvaltning | goal:g      | Röd |
          forvaltning | indicator:i | Gul |",
        ),
        expect![[r#"
            T0402 forvaltning decisions:goal:g #decided
            T0402 forvaltning decisions:indicator:i #decided
            goals.proposed:g = green ← units 1/1 100 % expected@a
            goals.decision:g = red ← forvaltning decisions goal:g #decided
            goals.status:g = red ← decision proposed decided decision
            indicators.proposed:i = green ← target 80 missed by 0 % value
            indicators.decision:i = yellow ← forvaltning decisions indicator:i #decided
            indicators.status:i = yellow ← decision proposed decided decision
            indicators.proposed:n = not assessed: annual only ← no rule value
            indicators.decision:n = –
            indicators.status:n = not assessed: annual only ← decision proposed
            goals:g red (proposed green departs), 1 cells, units 1 answered 1 period [1, 0, 0] year [1, 0, 0]
            indicators:i yellow (proposed green departs), 1 cells; 90 from 1/1; trends [], history [] said by a
            indicators:n – (proposed –), 1 cells; (annual only) from 0/1; trends [], history [] said by a
        "#]],
    );
}

#[test]
fn the_same_status_as_proposed_is_no_departure() {
    check(
        &decided(
            "          forvaltning | goal:g      | Grön |
          forvaltning | indicator:i | Grön | Som väntat.",
        ),
        expect![[r#"
            goals.proposed:g = green ← units 1/1 100 % expected@a
            goals.decision:g = green ← forvaltning decisions goal:g #decided
            goals.status:g = green ← decision proposed decided decision
            indicators.proposed:i = green ← target 80 missed by 0 % value
            indicators.decision:i = green ← forvaltning decisions indicator:i #decided
            indicators.status:i = green ← decision proposed decided decision “Som väntat.”
            indicators.proposed:n = not assessed: annual only ← no rule value
            indicators.decision:n = –
            indicators.status:n = not assessed: annual only ← decision proposed
            goals:g green (proposed green), 1 cells, units 1 answered 1 period [1, 0, 0] year [1, 0, 0]
            indicators:i green (proposed green), 1 cells; 90 from 1/1; trends [], history [] said by a
            indicators:n – (proposed –), 1 cells; (annual only) from 0/1; trends [], history [] said by a
        "#]],
    );
}

#[test]
fn where_no_rule_applies_a_status_by_hand_needs_a_reason_but_departs_from_nothing() {
    let grid = |reason: &str| {
        format!(
            "
        units: a forvaltning
        plan goals: id | rule | reporters
          g | Sätts för hand |
        decisions: by | id | decided | reason
          forvaltning | goal:g | Gul | {reason}
        also: a
        show diagnostics goals.status:g goals:g
        "
        )
    };
    check(
        &grid("Arbetet har stannat av."),
        expect![[r#"
        goals.status:g = yellow ← decision proposed decided decision “Arbetet har stannat av.”
        goals:g yellow (proposed –), 0 cells
    "#]],
    );
    check(
        &grid(""),
        expect![[r#"
        T0402 forvaltning decisions:goal:g #decided
        goals.status:g = yellow ← decision proposed decided decision
        goals:g yellow (proposed –), 0 cells
    "#]],
    );
}
