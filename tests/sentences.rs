//! Everything that the documents of the example say in words of the program, in one place to be read aloud.
//!
//! `UPDATE_EXPECT=1 cargo test` writes the lists anew.

use std::fmt::Write;
use std::sync::Arc;

use expect_test::expect_file;
use tertial::domain::Period;
use tertial::pipeline;
use tertial::text::{Lang, Words};

use crate::support::example::inputs_of;

/// Every message that somebody said, with what it came to: up to three of the shortest and longest.
fn said(lang: Lang) -> String {
    let words = Words::listening(lang);
    let mut snapshots = Vec::new();
    for period in [Period::Month(3), Period::T1, Period::T2, Period::Year] {
        let inputs = pipeline::Inputs { snapshots: snapshots.clone(), ..inputs_of(period) };
        let (plan, mut found) = pipeline::plan(inputs.plan.as_ref().expect("the plan"), &words);
        let plan = plan.expect("the plan is read");
        if period == Period::Year {
            let (past, _) = tertial::history::read(&plan, &[], None, &words);
            pipeline::plan_document(&plan, &past, None, &words).expect("the plan document renders");
        }
        let (checked, more) = pipeline::check(plan, period, &inputs, false, &words);
        found.extend(more);
        let (results, more) = pipeline::assess(&checked);
        found.extend(more);
        let report = checked.report(&results, &[], &words);
        let (outputs, _) = pipeline::render(&report, None, found).expect("the example renders");
        snapshots.push((Arc::from(format!("historik/asn-2025-{}.json", period.code())), outputs.json.into_bytes()));
    }
    let mut list = String::new();
    for (id, texts) in words.heard() {
        let mut texts: Vec<&String> = texts.iter().filter(|text| text.contains(' ')).collect();
        texts.sort_by_key(|text| text.chars().count());
        let (first, last) = (texts.first().copied(), texts.last().copied());
        let middle = texts.get(texts.len() / 2).copied();
        let mut shown: Vec<&String> = [first, middle, last].into_iter().flatten().collect();
        shown.dedup();
        if shown.is_empty() {
            continue;
        }
        let _ = writeln!(list, "{id}");
        for text in shown {
            let _ = writeln!(list, "    {}", text.replace('\u{a0}', " ").replace('\n', " / "));
        }
    }
    list
}

#[test]
fn what_the_documents_say_can_be_read_in_one_place() {
    expect_file!["expected/sentences.sv.txt"].assert_eq(&said(Lang::Sv));
    expect_file!["expected/sentences.en.txt"].assert_eq(&said(Lang::En));
}
