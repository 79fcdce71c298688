//! Amounts that contradict the plan or each other.

use expect_test::expect;
use tertial::diagnostic::{Code, Format, emit};
use tertial::domain::{Money, Period};
use tertial::pipeline;
use tertial::subject::economy::{Budget, Line, LineKind};

use super::{UNIT, WELFARE, said};
use crate::support::example::{self, example};
use crate::support::workbook::{Put, Workbook};

/// What is said of the unit's line after the plan has been changed, as lines without help.
fn said_of_line(change: impl Fn(&mut Line), actual: &str, forecast: &str) -> String {
    let mut plan = example().checked.plan.clone();
    let mut lines: Vec<_> = plan.economy.lines.iter().cloned().collect();
    lines.iter_mut().filter(|line| line.id.as_str() == "ek-vuxenenheten").for_each(change);
    plan.economy.lines = lines.into();
    let put = |book: Workbook, column: &str, amount: &str| {
        book.put("economy", "ek-vuxenenheten", column, Put::Number(amount))
    };
    let book = put(put(Workbook::open(&example::bytes(UNIT)), "#actual", actual), "#forecast", forecast);
    let inputs = pipeline::Inputs { workbooks: vec![(UNIT.into(), book.bytes())], ..pipeline::Inputs::default() };
    let (_, mut diagnostics) = pipeline::check(plan, Period::T2, &inputs, false, &example().words);
    diagnostics.0.retain(|one| matches!(one.code, Code::SuspiciousSign | Code::LargeChange));
    emit(&diagnostics, Format::Short, &example().words)
}

#[test]
fn a_cost_without_its_minus_where_there_is_no_budget() {
    let no_budget = |line: &mut Line| {
        line.budget = Budget { t2: Some(Money::ZERO), year: Some(Money::ZERO), ..line.budget };
    };
    expect![[r#"
        T2/vuxenenheten.xlsx, Ekonomi!D6: varning[T0118]: Utfall perioden för ”Vuxenenheten” är 24 010 418, men utfallet förra året var −28 140 266
    "#]].assert_eq(&said_of_line(no_budget, "24010418", "-31440000"));
    let new_line = |line: &mut Line| {
        line.budget = Budget::default();
        line.last_year = None;
    };
    expect![[r#"
        T2/vuxenenheten.xlsx, Ekonomi!D6: varning[T0118]: Utfall perioden för ”Vuxenenheten” är 24 010 418, men prognosen för helåret är −31 440 000
    "#]].assert_eq(&said_of_line(new_line, "24010418", "-31440000"));
    assert_eq!(said_of_line(no_budget, "-24010418", "-31440000"), "");
}

#[test]
fn a_net_line_that_really_changes_its_sign_is_not_reported() {
    let of_last_year = |last_year| move |line: &mut Line| line.last_year = last_year;
    assert_eq!(said_of_line(of_last_year(None), "1200000", "900000"), "");
    assert_eq!(said_of_line(of_last_year(Some(Money::kronor(500_000))), "24010418", "31440000"), "");
    let both = said_of_line(of_last_year(None), "24010418", "31440000");
    assert_eq!(both.matches("T0118").count(), 2, "both without their minus: {both}");
}

/// What is doubted in the whole project with a "varav" line below one of its lines, reported by a unit whose own line has
/// an actual amount of its choice.
fn doubt_part(parent: &str, own_line: &str, [actual, forecast]: [&str; 2], without: &[&str]) -> String {
    let mut plan = example().checked.plan.clone();
    let mut lines: Vec<Line> = plan.economy.lines.iter().cloned().collect();
    let unit = lines.iter().find(|line| line.id.as_str() == "ek-vuxenenheten").expect("a line").clone();
    let (id, name) = ("ek-varav".into(), "varav placeringar".into());
    let budget = Budget::default();
    let part = Line { id, name, kind: LineKind::OfWhich, parent: Some(parent.into()), budget, last_year: None, ..unit };
    lines.push(part);
    plan.economy.lines = lines.into();
    let mut inputs = example::inputs();
    inputs.workbooks.retain(|(name, _)| !without.contains(&&**name));
    let own = inputs.workbooks.iter_mut().find(|(name, _)| &**name == UNIT).expect("the workbook");
    let row = [("#id", "ek-varav"), ("#name", "varav placeringar"), ("#actual", actual), ("#forecast", forecast)];
    let book = Workbook::open(&own.1).put("economy", "ek-vuxenenheten", "#actual", Put::Number(own_line));
    own.1 = book.add("economy", &row).bytes();
    let (checked, _) = pipeline::check(plan, Period::T2, &inputs, true, &example().words);
    let (results, _) = pipeline::assess(&checked);
    said(&pipeline::doubts(&checked, &results, &tertial::diagnostic::Diagnostics::default(), &example().words))
}

#[test]
fn a_part_that_is_larger_than_the_whole() {
    expect![[r#"
        varning[T0123]: utfallet för ”varav placeringar” är −24 010 419, men för ”Vuxenenheten”, som det är en del av, är det −24 010 418
          --> T2/vuxenenheten.xlsx, Ekonomi!D8
          ... se även T2/vuxenenheten.xlsx, Ekonomi!D6
           = hjälp: kontrollera båda talen: en del kan inte vara större än det hela; stämmer de behöver inget göras

        varning[T0123]: prognosen för ”varav placeringar” är −31 440 001, men för ”Vuxenenheten”, som den är en del av, är den −31 440 000
          --> T2/vuxenenheten.xlsx, Ekonomi!G8
          ... se även T2/vuxenenheten.xlsx, Ekonomi!G6
           = hjälp: kontrollera båda talen: en del kan inte vara större än det hela; stämmer de behöver inget göras

    "#]].assert_eq(&doubt_part("ek-vuxenenheten", "-24010418", ["-24010419", "-31440001"], &[]));
    assert_eq!(doubt_part("ek-vuxenenheten", "-24010418", ["-24010418", "-31000000"], &[]), "");
    // Of a sum, and of one that lacks a unit.
    expect![[r#"
        varning[T0123]: utfallet för ”varav placeringar” är −900 000 000, men för ”Summa efter omvärldsbuffert”, som det är en del av, är det −272 615 233,25
          --> T2/vuxenenheten.xlsx, Ekonomi!D8
          ... se även namndplan.xlsx, Ekonomi!A22
           = hjälp: kontrollera båda talen: en del kan inte vara större än det hela; stämmer de behöver inget göras

    "#]].assert_eq(&doubt_part("ek-summa", "-24010418", ["-900000000", "-900000001"], &[]));
    assert_eq!(doubt_part("ek-summa", "-24010418", ["-900000000", "-900000001"], &[WELFARE]), "");
    // Of a net of costs and income a part may be larger than the whole.
    assert!(!doubt_part("ek-summa", "24010418", ["-900000000", "-900000001"], &[]).contains("T0123"));
}
