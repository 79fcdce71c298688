//! Nothing that the plan asks for disappears without a word: what stands in a cell of the plan stands in the report, or
//! is a diagnostic.

use std::sync::Arc;

use expect_test::{Expect, expect};
use tertial::diagnostic::{Diagnostics, Format, emit};
use tertial::document::Document;
use tertial::domain::{Id, Period, YearPeriod};
use tertial::pipeline::{self, Checked, File};
use tertial::render::html;
use tertial::report::{self, Report};

use crate::support::example::{self, example};
use crate::support::pdf_text::plain;
use crate::support::workbook::{Put, Workbook};

/// The example with a plan that has been changed, in any period.
struct Changed {
    checked: Checked,
    /// What is said of plan and workbooks.
    said: Diagnostics,
}

impl Changed {
    /// The example with other cells in its plan.
    fn plan(change: impl FnOnce(Workbook) -> Workbook) -> Changed {
        let words = &example().words;
        let file: File =
            (Arc::from("namndplan.xlsx"), change(Workbook::open(&example::bytes("namndplan.xlsx"))).bytes());
        let (plan, mut said) = pipeline::plan(&file, words);
        let (checked, found) = pipeline::check(plan.expect("a plan"), Period::T2, &example::inputs(), false, words);
        said.extend(found);
        Changed { checked, said }
    }

    fn example() -> Changed {
        Changed::plan(|book| book)
    }

    /// The parts of the report, each of them in all documents.
    fn with_parts(mut self, parts: &[&str]) -> Changed {
        self.checked.plan.layout.retain(|item| parts.contains(&item.part.key));
        for item in &mut self.checked.plan.layout {
            item.documents.clear();
        }
        for key in parts {
            let known = tertial::subject::parts().into_iter().find(|part| part.key == *key).expect("a part");
            if !self.checked.plan.layout.iter().any(|item| item.part == known) {
                self.checked.plan.layout.push(tertial::documents::LayoutItem {
                    part: known,
                    heading: None,
                    argument: None,
                    documents: Vec::new(),
                });
            }
        }
        self
    }

    fn document(&self) -> Document {
        let (results, _) = pipeline::assess(&self.checked);
        report::document(&self.report(&results), None)
    }

    fn report<'a>(&'a self, results: &'a tertial::assess::Results) -> Report<'a> {
        Report { plan: &self.checked.plan, results, words: &example().words, sources: &self.checked.sources }
    }

    /// The report's words.
    fn text(&self) -> String {
        plain(&without_tags(&html::render(&self.document(), &example().words)))
    }

    /// What is said of the plan, the workbooks and the results.
    fn said(&self) -> String {
        let mut said = self.said.clone();
        said.extend(pipeline::assess(&self.checked).1);
        said.0.retain(|one| one.code.id() != "T0401" && one.code.id() != "T0502");
        emit(&said.sorted(), Format::Short, &example().words)
    }
}

/// A report's words without its figures' frames.
fn without_tags(html: &str) -> String {
    let body = html.split("<main").nth(1).unwrap_or(html);
    let mut inside = false;
    let keep = |c: char| match c {
        '<' => {
            inside = true;
            None
        }
        '>' => {
            inside = false;
            Some(' ')
        }
        c => (!inside).then_some(c),
    };
    body.chars().filter_map(keep).collect::<String>().replace("&nbsp;", " ")
}

fn says(changed: &Changed, expected: Expect) {
    expected.assert_eq(&changed.said());
}

#[test]
fn both_the_ids_of_measures_for_a_balanced_economy_are_printed() {
    let old = Changed::plan(|book| {
        book.put("texts", "measures-taken", "#text", Put::Text("Det här är åtgärderna.")).put(
            "texts",
            "measures-taken",
            "#id",
            Put::Text("economy-measures"),
        )
    });
    assert!(old.with_parts(&["measures_taken"]).text().contains("Det här är åtgärderna."));
}

/// A new plan, as far as it must be filled in before it can be read.
fn new_plan() -> tertial::plan::Plan {
    use tertial::template::PlanRows;
    let settings = [("municipality", "K"), ("committee", "N"), ("slug", "n"), ("department", "F"), ("year", "2025")];
    let rows = settings.into_iter().fold(PlanRows::default(), |rows, (id, value)| rows.set(id, value));
    let bytes = tertial::template::plan_workbook(&example().words, Some(&rows)).expect("a plan");
    let (plan, said) = pipeline::plan(&(Arc::from("namndplan.xlsx"), bytes), &example().words);
    assert_eq!(emit(&said, Format::Short, &example().words), "");
    plan.expect("a plan")
}

#[test]
fn a_new_plan_asks_for_every_section_that_its_parts_print_and_for_no_other() {
    let plan = new_plan();
    let printed: Vec<&str> = plan.layout.iter().filter_map(|item| item.part.sections.first().copied()).collect();
    let asked: Vec<&str> = plan.texts.sections.iter().map(|own| own.id.as_str()).collect();
    assert_eq!(asked, printed);
    // They are asked for when they are printed.
    let prefill = |unit, period| {
        tertial::template::Prefill::new(
            &plan,
            &tertial::figure::Figures::default(),
            unit,
            YearPeriod { year: 2025, period },
        )
    };
    let unit = plan.unit(&Id::from("forvaltning")).expect("the administration");
    for period in [Period::T1, Period::T2, Period::Year, Period::Month(3)] {
        let bytes = tertial::template::unit_workbook(&plan, unit, period, &prefill(unit, period), &example().words)
            .expect("writes");
        let book = crate::support::book::Book::read(&bytes);
        let is_asked = |id: &str| book.texts().any(|(sheet, text)| sheet == "Texter" && text == id);
        let kind = tertial::documents::DocumentKind::from(period);
        for item in plan.layout.iter().filter(|item| !item.part.sections.is_empty()) {
            assert_eq!(is_asked(item.part.sections[0]), item.is_in(kind), "{period} {}", item.part.key);
        }
    }
}

#[test]
fn a_text_that_is_written_for_a_report_that_does_not_print_it() {
    says(
        &Changed::example().with_parts(&["summary"]).without_sections(),
        expect![[r#"
        T2/forvaltning.xlsx, Texter!C16: varning[T0124]: texten ”Slutsatser” trycks inte i den här rapporten
        T2/forvaltning.xlsx, Texter!C17: varning[T0124]: sammanfattningen av målet ”Exempelby är tryggt och levererar bra välfärdstjänster nu och i framtiden” trycks inte i den här rapporten
        T2/forvaltning.xlsx, Texter!C19: varning[T0124]: texten om vad resultatet av målet ”Trygghet genom tidigt samordnade insatser som fokuserar på familjen och individens egna resurser” betyder för invånarna trycks inte i den här rapporten
        T2/forvaltning.xlsx, Texter!C31: varning[T0124]: texten om indikatorn ”Antal hushåll med ekonomiskt bistånd minskar” trycks inte i den här rapporten
    "#]],
    );
}

impl Changed {
    /// Only the first of the texts of each kind, so that a list of them can be read.
    fn without_sections(mut self) -> Changed {
        for submission in &mut self.checked.data.submissions {
            submission.texts.retain(|key, _| {
                ["summary", "conclusions", "goal:1:summary", "goal:1.1:citizens", "indicator:hushall"]
                    .contains(&key.as_str())
            });
        }
        self
    }
}

#[test]
fn a_template_asks_the_administration_for_what_the_report_prints() {
    use tertial::subject::texts::sheet;
    let changed = Changed::example().with_parts(&["goal_overview", "conclusions"]);
    let plan = &changed.checked.plan;
    let unit = plan.unit(&Id::from("forvaltning")).expect("the administration");
    let prefill = tertial::template::Prefill::new(
        plan,
        &changed.checked.past,
        unit,
        YearPeriod { year: 2025, period: Period::T2 },
    );
    let bytes = tertial::template::unit_workbook(plan, unit, Period::T2, &prefill, &example().words).expect("writes");
    let book = crate::support::book::Book::read(&bytes);
    let keys: Vec<String> = sheet::asked(plan, unit, Period::T2).iter().map(sheet::AskedText::key).collect();
    let asked: Vec<&str> = keys
        .iter()
        .map(String::as_str)
        .filter(|key| book.texts().any(|(sheet, text)| sheet == "Texter" && text == *key))
        .collect();
    assert_eq!(
        asked,
        [
            "goal-overview",
            "conclusions",
            "goal:1:summary",
            "goal:2:summary",
            "goal:3:summary",
            "goal:4:summary",
            "goal:5:summary"
        ]
    );
}

#[test]
fn summaries_of_goals_below_an_area_are_printed_in_their_chapters() {
    let area = |book: Workbook| {
        book.put("goals", "3", "#parent", Put::Text("2")).put("goals", "2", "#level", Put::Text("Målområde"))
    };
    let text = "Nämnden redovisar ett betydande underskott";
    let changed = Changed::plan(area).with_parts(&["goal_overview", "goal_chapters"]);
    assert_eq!(changed.text().matches(text).count(), 1, "{}", changed.text());
    // The summary of a topmost goal is printed once, with or without the overview.
    for parts in [&["goal_overview", "goal_chapters"][..], &["goal_chapters"], &["goal_overview"]] {
        assert_eq!(Changed::example().with_parts(parts).text().matches(text).count(), 1, "{parts:?}");
    }
}

#[test]
fn a_text_about_the_share_of_units_is_printed() {
    use tertial::source::Located;
    let mut changed = Changed::example();
    for submission in &mut changed.checked.data.submissions {
        if let Some(text) = submission.texts.get("events").cloned() {
            let own = Located::new("Andelen är ovanligt låg.".to_owned(), text.at);
            submission.texts.insert("indicator:enheter-1-1".into(), own);
        }
    }
    assert!(changed.text().contains("Andelen är ovanligt låg."));
}
