//! Reports in other orders, with other headings, columns and places than the plan's: every figure is there and read
//! back, from the year's documents and from the older form.

use std::sync::Arc;

use expect_test::expect;
use tertial::document::Block;
use tertial::documents::{DocumentKind, LayoutItem, Placing, Shown};
use tertial::domain::{Id, Period};
use tertial::pipeline::{self, Checked, File, Inputs};
use tertial::report::{self, Report};
use tertial::text::{Lang, Words};

use crate::older;
use crate::support::{example, read_back};
use crate::year;

/// A period of the example with the periods before it closed.
fn of_year(period: Period, words: &Words) -> Checked {
    let file = |name: String| -> File { (Arc::from(name.as_str()), example::bytes(&name)) };
    let folder = example::folder().join(period.code());
    let names = std::fs::read_dir(folder).expect("a folder").map(|entry| {
        let name = entry.expect("an entry").file_name();
        format!("{}/{}", period.code(), name.to_string_lossy())
    });
    let mut names: Vec<String> = names.collect();
    names.sort();
    let workbooks = names.into_iter().map(file).collect();
    let plan = file("namndplan.xlsx".into());
    let (read, _) = pipeline::plan(&plan, words);
    let inputs =
        Inputs { plan: Some(plan), workbooks, snapshots: year::closed_before(&period.code()), ..Inputs::default() };
    let (checked, said) = pipeline::check(read.expect("a plan"), period, &inputs, false, words);
    assert!(!said.any_error());
    checked
}

/// Renders a period and reads everything back: how many figures there are, and the headings of its chapters.
fn made(checked: &Checked, words: &Words) -> ([usize; 3], Vec<String>) {
    let (results, said) = pipeline::assess(checked);
    let report = checked.report(&results, &[], words);
    let body = report::document(&report, None).body;
    let sheets = report::workbook(&report, &said, None).sheets;
    let sheets: Vec<_> = sheets.into_iter().map(|own| (own.name, own.blocks)).collect();
    let (outputs, _) = pipeline::render(&report, None, said).expect("renders");
    let found = read_back::all(&body, &sheets, &outputs, words.lang);
    let chapters = body.iter().filter_map(|block| match block {
        Block::Heading(heading) if heading.level == 1 => Some(heading.text.clone()),
        _ => None,
    });
    (found, chapters.collect())
}

/// The parts of a document the other way round, every seventh left out, with headings and columns of their own, and
/// every fourth that can stand there inside a goal's chapter.
fn shuffled(layout: &[LayoutItem], kind: DocumentKind, goal: &Id) -> Vec<LayoutItem> {
    let own = layout.iter().filter(|item| item.is_in(kind)).rev().enumerate();
    let kept = own.filter(|(at, item)| at % 7 != 6 || item.part.hosts.is_some());
    let changed = kept.map(|(at, item)| {
        let count = item.part.columns.map_or(0, |columns| columns.words(Lang::Sv).len());
        let is_placed = at % 4 == 3 && item.part.hosts.is_none();
        LayoutItem {
            heading: Some(format!("Kapitel {at}")),
            columns: (0..count).rev().map(Shown::Listed).collect(),
            placing: if is_placed { Placing::In(goal.clone()) } else { Placing::Chapter },
            ..item.clone()
        }
    });
    changed.collect()
}

/// The chapters' numbers, which must come in the order of the layout.
fn in_order(chapters: &[String]) -> String {
    let numbers: Vec<usize> = chapters.iter().filter_map(|own| own.strip_prefix("Kapitel ")?.parse().ok()).collect();
    assert!(numbers.is_sorted(), "{chapters:?}");
    numbers.iter().map(usize::to_string).collect::<Vec<_>>().join(" ")
}

#[test]
fn every_figure_of_the_year_is_read_back_as_planned_and_in_another_layout() {
    let words = Words::new(Lang::Sv);
    let mut told = String::new();
    for (period, kind) in [
        (Period::Month(3), DocumentKind::Month),
        (Period::T1, DocumentKind::T1),
        (Period::T2, DocumentKind::T2),
        (Period::Year, DocumentKind::Year),
    ] {
        let mut checked = of_year(period, &words);
        let (planned, _) = made(&checked, &words);
        let goal = checked.plan.goals.iter().next().expect("a goal").id.clone();
        checked.plan.layout = shuffled(&checked.plan.layout, kind, &goal);
        let (other, chapters) = made(&checked, &words);
        told.push_str(&format!("{}: {planned:?}, {other:?}: {}\n", period.code(), in_order(&chapters)));
    }
    expect![[r#"
        M03: [108, 108, 206], [87, 87, 206]: 0 1 2 4 5 8 9 10 12
        T1: [176, 176, 330], [214, 214, 361]: 0 1 2 4 5 8 9 10 11 12 14 16 17
        T2: [244, 244, 379], [337, 337, 450]: 0 1 2 4 5 8 9 10 12 14 16
        HELAR: [259, 259, 345], [276, 276, 380]: 0 1 2 4 5 8 9 10 12 14 16 17 18
    "#]]
    .assert_eq(&told);
}

#[test]
fn every_figure_of_the_older_report_is_read_back_in_another_layout() {
    let words = Words::new(Lang::Sv);
    let mut checked = older::annual().checked;
    let goal = checked.plan.goals.iter().next().expect("a goal").id.clone();
    checked.plan.layout = shuffled(&checked.plan.layout, DocumentKind::Year, &goal);
    let (found, chapters) = made(&checked, &words);
    expect!["[327, 327, 326]: 0 1 2 4 5 8 9"].assert_eq(&format!("{found:?}: {}", in_order(&chapters)));
}

#[test]
fn every_figure_of_both_plan_documents_is_read_back() {
    let words = Words::new(Lang::Sv);
    let plans = [of_year(Period::Year, &words), older::annual().checked];
    let found = plans.map(|checked| {
        let results = tertial::assess::planned(&checked.plan, &checked.past);
        let report = Report { plan: &checked.plan, results: &results, words: &words, sources: &[], faults: &[] };
        let body = report::document(&report, None).body;
        let (made, _) = pipeline::plan_document(&checked.plan, &checked.past, None, &words).expect("renders");
        read_back::report(&body, &made.pdf, &made.html, words.lang)
    });
    expect!["[[19, 19], [77, 77]] in PDF and page"].assert_eq(&format!("{found:?} in PDF and page"));
}

#[test]
fn a_plan_made_in_december_is_that_of_january() {
    let words = Words::new(Lang::Sv);
    let closed = of_year(Period::Year, &words);
    let first = of_year(Period::Month(3), &words);
    let made =
        |checked: &Checked| pipeline::plan_document(&checked.plan, &checked.past, None, &words).expect("renders").0.pdf;
    assert!(made(&closed) == made(&first), "the plan speaks of its own year");
}
