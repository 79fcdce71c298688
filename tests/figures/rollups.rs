//! Goals from what is below them.

use expect_test::expect;

use super::{check, printed, project};

/// Expectations of five units, one letter each: J, D, N, and - for a unit that is missing.
fn units(settings: &str, answers: &str) -> String {
    let mut grid = format!("{settings}\nunits: a b c d e\nplan goals: id | reporters\n  g | alla\nT2 2025 partial\n");
    grid.push_str("goals: by | id | expected\n");
    for (unit, answer) in ["a", "b", "c", "d", "e"].iter().zip(answers.chars()) {
        let word = match answer {
            'J' => "Ja",
            'D' => "Delvis",
            'N' => "Nej",
            '-' => continue,
            other => panic!("no answer: {other}"),
        };
        grid.push_str(&format!("  {unit} | g | {word}\n"));
    }
    grid + "show goals.proposed:g"
}

#[test]
fn units_decide_by_the_share_of_those_who_expect_to_reach_the_goal() {
    check(
        &units("", "JJJJJ"),
        expect![[r#"
        goals.proposed:g = green ← units 5/5 100 % expected@a expected@b expected@c expected@d expected@e
    "#]],
    );
    check(
        &units("", "JJJJN"),
        expect![[r#"
        goals.proposed:g = green ← units 4/5 80 % expected@a expected@b expected@c expected@d expected@e
    "#]],
    );
    check(
        &units("", "JJJDN"),
        expect![[r#"
        goals.proposed:g = yellow ← units 3/5 60 % expected@a expected@b expected@c expected@d expected@e
    "#]],
    );
    check(
        &units("", "JJDDD"),
        expect![[r#"
        goals.proposed:g = red ← units 2/5 40 % expected@a expected@b expected@c expected@d expected@e
    "#]],
    );
    check(
        &units("", "DDDDD"),
        expect![[r#"
        goals.proposed:g = red ← units 0/5 0 % expected@a expected@b expected@c expected@d expected@e
    "#]],
    );
    // Of those who have answered.
    check(
        &units("", "JJJN-"),
        expect![[r#"
        goals.proposed:g = yellow ← units 3/4 75 % expected@a expected@b expected@c expected@d
    "#]],
    );
    check(
        &units("", "JJN--"),
        expect![[r#"
        goals.proposed:g = yellow ← units 2/3 66.666667 % expected@a expected@b expected@c
    "#]],
    );
    check(
        &units("", "JD---"),
        expect![[r#"
        goals.proposed:g = red ← units 1/2 50 % expected@a expected@b
    "#]],
    );
    check(
        &units("", "-----"),
        expect![[r#"
        goals.proposed:g = not assessed: no children ← no rule
    "#]],
    );
}

#[test]
fn the_plan_sets_the_limits_of_units() {
    let limits = "set units_green = 100\nset units_yellow = 40";
    check(
        &units(limits, "JJJJN"),
        expect![[r#"
        goals.proposed:g = yellow ← units 4/5 80 % expected@a expected@b expected@c expected@d expected@e
    "#]],
    );
    check(
        &units(limits, "JJNNN"),
        expect![[r#"
        goals.proposed:g = yellow ← units 2/5 40 % expected@a expected@b expected@c expected@d expected@e
    "#]],
    );
    check(
        &units(limits, "JNNNN"),
        expect![[r#"
        goals.proposed:g = red ← units 1/5 20 % expected@a expected@b expected@c expected@d expected@e
    "#]],
    );
}

#[test]
fn a_lone_unit_is_the_goal() {
    let lone = |answer: &str| {
        format!(
            "plan goals: id | reporters\n  g | a\ngoals: by | id | expected\n  a | g | {answer}\nshow goals.proposed:g"
        )
    };
    check(
        &lone("Ja"),
        expect![[r#"
        goals.proposed:g = green ← units 1/1 100 % expected@a
    "#]],
    );
    check(
        &lone("Delvis"),
        expect![[r#"
        goals.proposed:g = yellow ← units 0/1 0 % expected@a
    "#]],
    );
    check(
        &lone("Nej"),
        expect![[r#"
        goals.proposed:g = red ← units 0/1 0 % expected@a
    "#]],
    );
}

#[test]
fn a_lone_child_is_the_goal_whatever_the_rule() {
    for rule in ["Andel", "Sämst", "Majoritet", "Grön om ingen röd", "Enheter"] {
        let of = |status: &str| {
            let shown = printed::printed(&project::compile(&children(rule, status)));
            shown.split(' ').nth(2).map(str::to_owned)
        };
        assert_eq!(of("G").as_deref(), Some("green"), "{rule}");
        assert_eq!(of("Y").as_deref(), Some("yellow"), "{rule}");
        assert_eq!(of("R").as_deref(), Some("red"), "{rule}");
    }
}

/// A goal over indicators whose statuses are set by hand, one letter each: G, Y, R, and - for none.
fn children(rule: &str, statuses: &str) -> String {
    let mut plan = format!("plan goals: id | rule\n  g | {rule}\nplan indicators: id | kind\n");
    let mut handed_in = String::from("indicators: by | id | outcome | missing | status\n");
    for (index, status) in statuses.chars().enumerate() {
        plan.push_str(&format!("  i{index} | Text\n"));
        let word = match status {
            'G' => "Enligt plan | | Grön",
            'Y' => "Enligt plan | | Gul",
            'R' => "Enligt plan | | Röd",
            '-' => "| Endast helår |",
            other => panic!("no status: {other}"),
        };
        handed_in.push_str(&format!("  a | i{index} | {word}\n"));
    }
    format!("{plan}{handed_in}show goals.proposed:g")
}

#[test]
fn a_share_of_green_children() {
    check(
        &children("Andel", "GGGR"),
        expect![[r#"
        goals.proposed:g = green ← Share 3/0/1 without 0 indicators.status:i0 indicators.status:i1 indicators.status:i2 indicators.status:i3
    "#]],
    );
    check(
        &children("Andel", "GGRG-"),
        expect![[r#"
        goals.proposed:g = green ← Share 3/0/1 without 1 indicators.status:i0 indicators.status:i1 indicators.status:i2 indicators.status:i3 indicators.status:i4
    "#]],
    );
    check(
        &children("Andel", "GGY"),
        expect![[r#"
        goals.proposed:g = yellow ← Share 2/1/0 without 0 indicators.status:i0 indicators.status:i1 indicators.status:i2
    "#]],
    );
    check(
        &children("Andel", "GRRR"),
        expect![[r#"
        goals.proposed:g = yellow ← Share 1/0/3 without 0 indicators.status:i0 indicators.status:i1 indicators.status:i2 indicators.status:i3
    "#]],
    );
    check(
        &children("Andel", "YYYY"),
        expect![[r#"
        goals.proposed:g = yellow ← Share 0/4/0 without 0 indicators.status:i0 indicators.status:i1 indicators.status:i2 indicators.status:i3
    "#]],
    );
    check(
        &children("Andel", "YYYR"),
        expect![[r#"
        goals.proposed:g = red ← Share 0/3/1 without 0 indicators.status:i0 indicators.status:i1 indicators.status:i2 indicators.status:i3
    "#]],
    );
    check(
        &children("Andel", "Y"),
        expect![[r#"
        goals.proposed:g = yellow ← Share 0/1/0 without 0 indicators.status:i0
    "#]],
    );
    check(
        &children("Andel", "R-"),
        expect![[r#"
        goals.proposed:g = red ← Share 0/0/1 without 1 indicators.status:i0 indicators.status:i1
    "#]],
    );
    check(
        &children("Andel", "G--"),
        expect![[r#"
        goals.proposed:g = green ← Share 1/0/0 without 2 indicators.status:i0 indicators.status:i1 indicators.status:i2
    "#]],
    );
    check(
        &children("Andel", "--"),
        expect![[r#"
        goals.proposed:g = not assessed: no children ← no rule indicators.status:i0 indicators.status:i1
    "#]],
    );
}

#[test]
fn the_plan_sets_the_share() {
    let set = |share: &str, statuses| format!("set share_green = {share}\n{}", children("Andel", statuses));
    check(
        &set("50", "GR"),
        expect![[r#"
        goals.proposed:g = green ← Share 1/0/1 without 0 indicators.status:i0 indicators.status:i1
    "#]],
    );
    check(
        &set("51", "GR"),
        expect![[r#"
        goals.proposed:g = yellow ← Share 1/0/1 without 0 indicators.status:i0 indicators.status:i1
    "#]],
    );
}

#[test]
fn the_worst_child() {
    check(
        &children("Sämst", "GYG"),
        expect![[r#"
        goals.proposed:g = yellow ← Worst 2/1/0 without 0 indicators.status:i0 indicators.status:i1 indicators.status:i2
    "#]],
    );
    check(
        &children("Sämst", "GYR-"),
        expect![[r#"
        goals.proposed:g = red ← Worst 1/1/1 without 1 indicators.status:i0 indicators.status:i1 indicators.status:i2 indicators.status:i3
    "#]],
    );
    check(
        &children("Sämst", "GG-"),
        expect![[r#"
        goals.proposed:g = green ← Worst 2/0/0 without 1 indicators.status:i0 indicators.status:i1 indicators.status:i2
    "#]],
    );
    check(
        &children("Sämst", "-"),
        expect![[r#"
        goals.proposed:g = not assessed: no children ← no rule indicators.status:i0
    "#]],
    );
}

#[test]
fn the_most_frequent_child_and_ties_to_the_worse() {
    check(
        &children("Majoritet", "GGR"),
        expect![[r#"
        goals.proposed:g = green ← Majority 2/0/1 without 0 indicators.status:i0 indicators.status:i1 indicators.status:i2
    "#]],
    );
    check(
        &children("Majoritet", "GR"),
        expect![[r#"
        goals.proposed:g = red ← Majority 1/0/1 without 0 indicators.status:i0 indicators.status:i1
    "#]],
    );
    check(
        &children("Majoritet", "GY"),
        expect![[r#"
        goals.proposed:g = yellow ← Majority 1/1/0 without 0 indicators.status:i0 indicators.status:i1
    "#]],
    );
    check(
        &children("Majoritet", "YR"),
        expect![[r#"
        goals.proposed:g = red ← Majority 0/1/1 without 0 indicators.status:i0 indicators.status:i1
    "#]],
    );
    check(
        &children("Majoritet", "GYR"),
        expect![[r#"
        goals.proposed:g = red ← Majority 1/1/1 without 0 indicators.status:i0 indicators.status:i1 indicators.status:i2
    "#]],
    );
    check(
        &children("Majoritet", "GGYYR"),
        expect![[r#"
        goals.proposed:g = yellow ← Majority 2/2/1 without 0 indicators.status:i0 indicators.status:i1 indicators.status:i2 indicators.status:i3 indicators.status:i4
    "#]],
    );
    check(
        &children("Majoritet", "YYGRR-"),
        expect![[r#"
        goals.proposed:g = red ← Majority 1/2/2 without 1 indicators.status:i0 indicators.status:i1 indicators.status:i2 indicators.status:i3 indicators.status:i4 indicators.status:i5
    "#]],
    );
    check(
        &children("Majoritet", "YYR---"),
        expect![[r#"
        goals.proposed:g = yellow ← Majority 0/2/1 without 3 indicators.status:i0 indicators.status:i1 indicators.status:i2 indicators.status:i3 indicators.status:i4 indicators.status:i5
    "#]],
    );
    check(
        &children("Majoritet", "--"),
        expect![[r#"
        goals.proposed:g = not assessed: no children ← no rule indicators.status:i0 indicators.status:i1
    "#]],
    );
}

#[test]
fn green_unless_one_is_red() {
    check(
        &children("Grön om ingen röd", "GYY"),
        expect![[r#"
        goals.proposed:g = green ← GreenUnlessRed 1/2/0 without 0 indicators.status:i0 indicators.status:i1 indicators.status:i2
    "#]],
    );
    check(
        &children("Grön om ingen röd", "YY-"),
        expect![[r#"
        goals.proposed:g = green ← GreenUnlessRed 0/2/0 without 1 indicators.status:i0 indicators.status:i1 indicators.status:i2
    "#]],
    );
    check(
        &children("Grön om ingen röd", "GGR"),
        expect![[r#"
        goals.proposed:g = yellow ← GreenUnlessRed 2/0/1 without 0 indicators.status:i0 indicators.status:i1 indicators.status:i2
    "#]],
    );
    check(
        &children("Grön om ingen röd", "RY"),
        expect![[r#"
        goals.proposed:g = yellow ← GreenUnlessRed 0/1/1 without 0 indicators.status:i0 indicators.status:i1
    "#]],
    );
    check(
        &children("Grön om ingen röd", "RR-"),
        expect![[r#"
        goals.proposed:g = red ← GreenUnlessRed 0/0/2 without 1 indicators.status:i0 indicators.status:i1 indicators.status:i2
    "#]],
    );
    check(
        &children("Grön om ingen röd", "--"),
        expect![[r#"
        goals.proposed:g = not assessed: no children ← no rule indicators.status:i0 indicators.status:i1
    "#]],
    );
}

#[test]
fn by_hand_nothing_is_proposed() {
    check(
        &children("Sätts för hand", "GG"),
        expect![[r#"
        goals.proposed:g = not assessed: no target ← no rule indicators.status:i0 indicators.status:i1
    "#]],
    );
    check(
        &children("Sätts för hand", "--"),
        expect![[r#"
        goals.proposed:g = not assessed: no target ← no rule indicators.status:i0 indicators.status:i1
    "#]],
    );
}

#[test]
fn a_goal_without_anything_below_it_says_so() {
    check(
        "plan goals: id | rule\n  g | Andel\n  h | Enheter\nalso: a\nshow goals.proposed:* goals:*",
        expect![[r#"
        goals.proposed:g = not assessed: no children ← no rule
        goals.proposed:h = not assessed: no children ← no rule
        goals:g – (proposed –), 0 cells
        goals:h – (proposed –), 0 cells
    "#]],
    );
}

#[test]
fn each_level_has_its_rule_and_a_goal_may_have_its_own() {
    check(
        "
        set rule_municipal = Sämst
        set rule_area = Grön om ingen röd
        units: a b c
        plan goals: id | level | parent | rule | reporters
          area  | Målområde | | |
          m1    | Kommunmål | area | |
          m2    | Kommunmål | area | Majoritet |
          g1    | Nämndmål  | m1 | | alla
          g2    | Nämndmål  | m1 | Andel |
          g3    | Nämndmål  | m2 | | a
          g4    | Nämndmål  | m2 | | alla
          g5    | Nämndmål  | m2 | | a, b
        plan indicators: id | goal | target
          of-units | g1 | >=80
          i1 | g2 | >=80
          i2 | m1 | >=80
        goals: by | id | expected
          a | g1 | Ja
          b | g1 | Ja
          c | g1 | Ja
          a | g3 | Nej
          a | g4 | Ja
          b | g4 | Nej
          c | g4 | Ja
          a | g5 | Nej
          b | g5 | Ja
        indicators: by | id | outcome
          a | of-units | 1
          a | i1 | 80
          a | i2 | 75
        show goals.proposed:* goals:m1,g1
        ",
        expect![[r#"
            goals.proposed:area = yellow ← GreenUnlessRed 0/1/1 without 0 status:m1 status:m2
            goals.proposed:m1 = yellow ← Worst 2/1/0 without 0 status:g1 status:g2 indicators.status:i2
            goals.proposed:m2 = red ← Majority 0/1/2 without 0 status:g3 status:g4 status:g5
            goals.proposed:g1 = green ← units 3/3 100 % expected@a expected@b expected@c
            goals.proposed:g2 = green ← Share 1/0/0 without 0 indicators.status:i1
            goals.proposed:g3 = red ← units 0/1 0 % expected@a
            goals.proposed:g4 = yellow ← units 2/3 66.666667 % expected@a expected@b expected@c
            goals.proposed:g5 = red ← units 1/2 50 % expected@a expected@b
            goals:m1 yellow (proposed yellow), 0 cells
            goals:g1 green (proposed green), 3 cells, units 3 answered 3 period [3, 0, 0] year [3, 0, 0]
        "#]],
    );
}

#[test]
fn what_units_say_of_a_goal_is_counted_for_the_period_and_for_the_year() {
    check(
        "
        units: a b c d
        plan goals: id | reporters
          g | a, b, c, d
        T2 2025 partial
        goals: by | id | status | expected
          a | g | Grön | Ja
          b | g | Gul  | Ja
          c | g | Röd  | Delvis
        show goals:g goals.status,expected:g@*
        ",
        expect![[r#"
            goals:g yellow (proposed yellow), 3 cells, units 4 answered 3 period [1, 1, 1] year [2, 1, 0]
            goals.status:g@a = green ← a #status
            goals.status:g@b = yellow ← b #status
            goals.status:g@c = red ← c #status
            goals.status:g@d = –
            goals.expected:g@a = ja ← a #expected
            goals.expected:g@b = ja ← b #expected
            goals.expected:g@c = delvis ← c #expected
            goals.expected:g@d = –
        "#]],
    );
}

#[test]
fn a_parent_looks_at_what_was_decided_of_its_children() {
    check(
        "
        units: a forvaltning
        plan goals: id | level | parent | rule | reporters
          m | Kommunmål | | Sämst |
          g | Nämndmål  | m | | a
          h | Nämndmål  | m | | a
        goals: by | id | expected
          a | g | Ja
          a | h | Ja
        decisions: by | id | decided | reason
          forvaltning | goal:g | Röd | Arbetet har stannat av.
        show goals.proposed,status:*
        ",
        expect![[r#"
            goals.proposed:m = red ← Worst 1/0/1 without 0 status:g status:h
            goals.status:m = red ← decision proposed
            goals.proposed:g = green ← units 1/1 100 % expected@a
            goals.status:g = red ← decision proposed decided decision “Arbetet har stannat av.”
            goals.proposed:h = green ← units 1/1 100 % expected@a
            goals.status:h = green ← decision proposed
        "#]],
    );
}
