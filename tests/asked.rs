//! Nothing that the plan asks for disappears without a word: what stands in a cell of the plan stands in the report, or
//! is a diagnostic.

use std::sync::Arc;

use expect_test::{Expect, expect};
use tertial::diagnostic::{Diagnostics, Format, emit};
use tertial::document::{Block, Document, Table, Workbook as Book};
use tertial::domain::{Id, Period, Prose, YearPeriod};
use tertial::pipeline::{self, Checked, File};
use tertial::render::html;
use tertial::report::{self, Report};
use tertial::subject::free_tables::{ChartForm, Charted, FreeChart, FreeValue};
use tertial::subject::pictures::Picture;

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
        let book = Workbook::open(&example::bytes("namndplan.xlsx"));
        let file: File = (Arc::from("namndplan.xlsx"), change(book).bytes());
        let (plan, mut said) = pipeline::plan(&file, words);
        let (checked, found) = pipeline::check(plan.expect("a plan"), Period::T2, &example::inputs(), false, words);
        said.extend(found);
        Changed { checked, said }
    }

    fn example() -> Changed {
        Changed::plan(|book| book)
    }

    /// The same figures as those of another period.
    fn in_period(mut self, period: Period) -> Changed {
        self.checked.period = period;
        self
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
                self.checked.plan.layout.push(tertial::documents::LayoutItem::of(known));
            }
        }
        self
    }

    fn document(&self) -> Document {
        let (results, _) = pipeline::assess(&self.checked);
        report::document(&self.report(&results), None)
    }

    fn workbook(&self) -> Book {
        let (results, _) = pipeline::assess(&self.checked);
        report::workbook(&self.report(&results), &Diagnostics::default(), None)
    }

    fn report<'a>(&'a self, results: &'a tertial::assess::Results) -> Report<'a> {
        Report {
            plan: &self.checked.plan,
            results,
            words: &example().words,
            sources: &self.checked.sources,
            faults: &[],
        }
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

/// The table with an id.
fn table<'a>(blocks: &'a [Block], id: &str) -> Option<&'a Table> {
    blocks.iter().find_map(|block| match block {
        Block::Table(table) if table.id == id => Some(table),
        _ => None,
    })
}

/// A table as its words, a line a row.
fn shown(table: &Table) -> String {
    let lang = example().words.lang;
    let heads = table.columns.iter().map(|column| column.head.clone()).collect::<Vec<_>>().join(" | ");
    let line = |row: &tertial::document::Row| {
        row.cells.iter().map(|cell| plain(&cell.value.display(lang))).collect::<Vec<_>>().join(" | ")
    };
    let rows: Vec<String> = table.rows.iter().map(line).collect();
    format!("{}\n{}\n", plain(&heads), rows.join("\n"))
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
    let nothing = tertial::figure::Figures::default();
    let unit = plan.unit(&Id::from("forvaltning")).expect("the administration");
    for period in [Period::T1, Period::T2, Period::Year, Period::Month(3)] {
        let bytes = tertial::template::unit_workbook(&plan, unit, period, &nothing, &example().words).expect("writes");
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
    let past = &changed.checked.past;
    let bytes = tertial::template::unit_workbook(plan, unit, Period::T2, past, &example().words).expect("writes");
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
    let text = "Målet nås inte, och bedömningen har försämrats";
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
            let own = Located::new(Prose::guarded("Andelen är ovanligt låg.".to_owned()), text.at);
            submission.texts.insert("indicator:enheter-1-1".into(), own);
        }
    }
    assert!(changed.text().contains("Andelen är ovanligt låg."));
}

/// A table of the report by its id, and of a sheet of the workbook.
fn of_report(changed: &Changed, id: &str) -> String {
    // Where a heading has the name of its table, the table comes second.
    let body = changed.document().body;
    let found = table(&body, id).or_else(|| table(&body, &format!("{id}-2")));
    found.map(shown).unwrap_or_else(|| panic!("no table {id}"))
}

fn of_workbook(changed: &Changed, id: &str) -> String {
    let book = changed.workbook();
    let found = book.sheets.iter().find_map(|sheet| table(&sheet.blocks, id));
    found.map(shown).unwrap_or_else(|| panic!("no table {id}"))
}

/// The lines that begin with a text, without more than one blank.
fn lines_with(table: &str, name: &str) -> String {
    table.lines().filter(|line| line.contains(name)).map(|line| format!("{line}\n")).collect()
}

#[test]
fn why_there_is_no_target_and_the_target_of_another_level_stand_with_the_targets() {
    let changed = Changed::plan(|book| {
        book.put("indicators", "egen-forsorjning", "#other_target", Put::Text("70 % (kommunmål)"))
            .put("indicators", "hushall", "#other_target", Put::Text("högst 360 i KF:s plan"))
            .put("indicators", "synpunkter", "#no_target", Put::Text("Antalet är inget mål."))
    });
    let targets = |table: &str| {
        ["Öka andel i arbete", "Antal hushåll med ekonomiskt", "Redovisning av inkomna synpunkter"]
            .map(|name| lines_with(table, name))
            .concat()
    };
    let changed = changed.with_parts(&["goal_chapters", "goal_table_compact", "goal_table_history"]);
    let chapters = ["2.1", "4.1"].map(|goal| of_report(&changed, &format!("indicators-{}", goal.replace('.', "-"))));
    expect![[r#"
        2.1.1 Öka andel i arbete och egen försörjning | 62 % | ≥ 65 % (kommunmål: 70 %) | ↑ förbättrat T2 2024: 59 % | Gul
        2.1.2 Antal hushåll med ekonomiskt bistånd minskar | 389 hushåll | minska jämfört med T2 2024 (374 hushåll); högst 360 i KF:s plan | ↑ försämrat T2 2024: 374 hushåll | Gul
        4.1.6 Redovisning av inkomna synpunkter/klagomål | 100 synpunkter | ingen målnivå | ↑ ökat T2 2024: 91 synpunkter | Grön
    "#]].assert_eq(&targets(&chapters.concat()));
    expect![[r#"
        2.1.1 Öka andel i arbete och egen försörjning | 62 % | ≥ 65 % (kommunmål: 70 %) | Gul
        2.1.2 Antal hushåll med ekonomiskt bistånd minskar | 389 hushåll | minska jämfört med T2 2024 (374 hushåll); högst 360 i KF:s plan | Gul
        4.1.6 Redovisning av inkomna synpunkter/klagomål | 100 synpunkter | ingen målnivå: Antalet är inget mål. | Grön
    "#]].assert_eq(&targets(&of_report(&changed, "goal-table")));
    expect![[r#"
        2.1.1 Öka andel i arbete och egen försörjning | 56 % | 59 % | 61 % | 60 % | 62 % | ≥ 65 % (kommunmål: 70 %) | Gul
        2.1.2 Antal hushåll med ekonomiskt bistånd minskar | 371 hushåll | 374 hushåll | 376 hushåll | 395 hushåll | 389 hushåll | minska jämfört med T2 2024 (374 hushåll); högst 360 i KF:s plan | Gul
        4.1.6 Redovisning av inkomna synpunkter/klagomål | 41 synpunkter | 91 synpunkter | 139 synpunkter | 46 synpunkter | 100 synpunkter | ingen målnivå: Antalet är inget mål. | Grön
    "#]].assert_eq(&targets(&of_report(&changed, "goal-history")));
    expect![[r#"
        2.1.1 | Öka andel i arbete och egen försörjning | 62 % | ≥ 65 % (kommunmål: 70 %) | T2 2024: 59 % | ↑ förbättrat | Gul | Gul | 3 av 3 | Enheten för ekonomiskt bistånd: Fler har gått till studier än i fjol, något färre till arbete utan stöd. Arbetsmarknadsenheten: Yrkesspåren mot lager, kök och vård ger bäst resultat. Boendestöd och sysselsättning: Deltagarna har ofta en lång väg till arbete; flera har gått till studier på deltid.
        2.1.2 | Antal hushåll med ekonomiskt bistånd minskar | 389 hushåll | minska jämfört med T2 2024 (374 hushåll); högst 360 i KF:s plan | T2 2024: 374 hushåll | ↑ försämrat | Gul | Gul | 1 av 1 | Ökningen kom under vintern. Sedan april minskar antalet månad för månad.
        4.1.6 | Redovisning av inkomna synpunkter/klagomål | 100 synpunkter | ingen målnivå: Antalet är inget mål. | T2 2024: 91 synpunkter | ↑ ökat | Ej bedömd | Grön | 11 av 11 | Samtliga synpunkter är besvarade av ansvarig chef och redovisas för nämnden enligt plan, och väntetiden på svar har kortats.
    "#]].assert_eq(&targets(&of_workbook(&changed, "goals-and-indicators")));
}

#[test]
fn assignments_say_what_the_committee_does_and_who_is_responsible() {
    let changed = Changed::example().with_parts(&["assignments"]);
    let table = of_report(&changed, "assignments-table");
    expect![[r#"
        Alla som söker kommunalt sommarjobb och uppfyller kraven ska få det | Klar | Alla sökande som uppfyllde kraven har erbjudits plats.
    "#]].assert_eq(&format!("{}{}", lines_with(&table, "Ansvarig"), lines_with(&table, "sommarjobb")));
    let mut bare = changed;
    for own in &mut bare.checked.plan.work.assignments {
        own.contribution.clear();
        own.responsible.clear();
        own.goal = None;
    }
    // Empty columns are not drawn.
    expect![[r#"
        Uppdrag | Status | Kommentar
    "#]]
    .assert_eq(&lines_with(&of_report(&bare, "assignments-table"), "Kommentar"));
}

#[test]
fn what_a_goal_is_about_stands_in_its_chapter() {
    let changed = Changed::plan(|book| book.put("goals", "2.2", "#description", Put::Text("Målet *gäller* resor.")));
    // During the year it stands in the plan that was decided.
    assert!(!changed.text().contains("gäller resor"));
    let text = changed.in_period(Period::Year).text();
    let at = text.find("Målet gäller resor.").unwrap_or_else(|| panic!("{text}"));
    assert!(text[..at].trim_end().ends_with("minska klimatpåverkan"), "{}", &text[..at]);
}

#[test]
fn the_budget_of_next_year_stands_in_the_workbook_and_in_the_report_of_the_year() {
    let next = |book: Workbook| {
        book.put("economy", "ek-verksamhetsstod", "#next_year", Put::Number("-10000000"))
            .put("economy", "ek-utveckling-kvalitet", "#next_year", Put::Number("-6500000"))
            .put("economy", "ek-vuxenenheten", "#next_year", Put::Number("-32000000"))
    };
    let heads = |table: String| table.lines().next().expect("heads").to_owned();
    let changed = Changed::plan(next).with_parts(&["economy_table"]);
    assert!(!heads(of_report(&changed, "economy-table")).contains("2026"));
    let book = of_workbook(&changed, "economy-table");
    expect![[r#"
        Verksamhet | Ack. utfall | Budget | Avvikelse | Prognos | Budget | Avvikelse | Prognos mot utfall 2024 | Budget 2026
        Vuxenenheten | −24 010 | −20 990 | −3 020 | −31 440 | −31 480 | 40 | −3 300 | −32 000
    "#]].assert_eq(&format!("{}\n{}", heads(book.clone()), lines_with(&book, "Vuxenenheten")));
    let changed = changed.in_period(Period::Year);
    let table = of_report(&changed, "economy-table");
    expect![[r#"
        Verksamhet | Utfall | Budget | Avvikelse | Utfall 2024 | Mot utfall 2024 | Budget 2026
        Förvaltningsövergripande | −11 607 | −16 141 | 4 534 | −19 318 | 7 711 | −16 500
        Avdelning vuxen | −123 247 | −157 005 | 33 758 | −159 604 | 36 356 | "#]]
    .assert_eq(&format!("{}\n{}", heads(table.clone()), table.lines().skip(1).take(2).collect::<Vec<_>>().join("\n")));
    // Where no line has one there is no column.
    let none = Changed::example().with_parts(&["economy_table"]).in_period(Period::Year);
    assert!(!heads(of_report(&none, "economy-table")).contains("2026"));
    assert!(!heads(of_workbook(&none, "economy-table")).contains("2026"));
}

#[test]
fn the_report_of_the_year_says_how_good_the_forecasts_were() {
    use tertial::figure::{FigureId, Figures, Value};
    use tertial::subject::economy::Column;
    let said = |parts: &[(&str, &str)], percent: &str| {
        let mut changed = Changed::example().with_parts(&["economy_table"]).in_period(Period::Year);
        // No forecasts are known but those below.
        changed.checked.past = Figures::default();
        changed.checked.plan.rules.forecast_accuracy = tertial::domain::Percent(percent.parse().expect("a number"));
        for (line, times) in parts {
            let line = Id::from(*line);
            let (results, _) = pipeline::assess(&changed.checked);
            let actual =
                results.economy.lines.get(&line).and_then(|own| own.value(Column::Actual)).expect("an outcome");
            let forecast = tertial::domain::Money(actual.0 * times.parse::<rust_decimal::Decimal>().expect("a number"));
            let t2 = YearPeriod { year: 2025, period: Period::T2 };
            let id = FigureId::new(Column::Forecast.kind(), &line, t2);
            changed.checked.past.planned(id, Value::Money(forecast), None);
        }
        let text = changed.text();
        let sentence = text.split("För ").find(|own| own.contains("per den 31 augusti"))?;
        sentence.split('.').next().map(str::to_owned)
    };
    let lines = [("ek-vuxenenheten", "1.01"), ("ek-mottagning", "0.99"), ("ek-utredning", "1.0101")];
    let of_two = "2 av 3 enheter avvek prognosen per den 31 augusti med högst 1 % från utfallet";
    assert_eq!(said(&lines, "1").as_deref(), Some(of_two));
    let of_none = "alla 3 enheter som har en prognos avvek den per den 31 augusti med mer än 0,5 % från utfallet";
    assert_eq!(said(&lines, "0.5").as_deref(), Some(of_none));
    // Of sums the errors of their parts may cancel out.
    assert_eq!(said(&[("ek-vuxen", "1")], "1"), None);
    assert_eq!(said(&[], "1"), None);
    let before = Changed::example().with_parts(&["economy_table"]);
    assert!(!before.text().contains("Prognosen per den"));
}

#[test]
fn a_free_table_is_shown_as_it_is_typed() {
    let changed = Changed::plan(|book| {
        let row = |book: Workbook, kind: &str, cells: [(&str, &str); 4]| {
            let mut own = vec![("#id", "fri"), ("#row", kind)];
            own.extend(cells);
            book.add("tables", &own)
        };
        let book = row(book, "Rubrik", [("#c1", "År"), ("#c2", "Konto"), ("#c3", "Avgift"), ("#c4", "Andel")]);
        let book = row(book, "Rad", [("#c1", "2023"), ("#c2", "00123"), ("#c3", "2 500 kr"), ("#c4", "12,50 %")]);
        row(book, "Rad", [("#c1", "2024"), ("#c2", "ja"), ("#c3", "10000"), ("#c4", "−3 %")])
    });
    let mut changed = changed.with_parts(&["free_table"]);
    changed.checked.plan.layout[0].about = vec![Id::from("fri")];
    let expected = "År | Konto | Avgift | Andel\n2023 | 00123 | 2 500 kr | 12,50 %\n2024 | ja | 10000 | −3 %\n";
    assert_eq!(of_report(&changed, "table-fri"), expected);
    assert_eq!(of_workbook(&changed, "table-fri"), expected);
    let document = changed.document();
    let kinds: Vec<_> =
        table(&document.body, "table-fri").expect("the table").columns.iter().map(|own| own.kind).collect();
    use tertial::document::ColumnKind::{Number, Text};
    assert_eq!(kinds, [Text, Text, Number, Number], "figures stand on the right");
}

#[test]
fn numbers_in_cells_of_a_free_table_are_shown_with_their_decimals() {
    let numbers = |book: Workbook| {
        book.put("tables", "atgarder-effekt", "#c3", Put::Number("2025")).put(
            "tables",
            "atgarder-effekt",
            "#c4",
            Put::Number("-12500.25"),
        )
    };
    let changed = Changed::plan(numbers);
    let shown = of_report(&changed, "table-atgarder-effekt");
    assert!(shown.starts_with("Åtgärd | Ansvarig | 2025 | −12500,25\n"), "{shown}");
}

#[test]
fn a_free_table_has_up_to_twenty_columns_and_plans_with_eight_are_read() {
    let mut rows = tertial::template::PlanRows::default();
    for (id, value) in [("municipality", "K"), ("committee", "N"), ("slug", "n"), ("department", "F"), ("year", "2025")]
    {
        rows = rows.set(id, value);
    }
    let sheet = &tertial::subject::free_tables::sheet::TABLES;
    for (kind, text) in [("Rubrik", "Kolumn"), ("Rad", "cell")] {
        let row = tertial::template::PlanRow::new("bred").with("#row", kind);
        let cells = sheet.columns.iter().filter(|column| column.key != "#row");
        rows.push(sheet, cells.fold(row, |row, column| row.with(column.key, format!("{text} {}", column.key))));
    }
    let bytes = tertial::template::plan_workbook(&example().words, Some(&rows)).expect("a plan");
    let (plan, said) = pipeline::plan(&(Arc::from("namndplan.xlsx"), bytes.clone()), &example().words);
    assert_eq!(emit(&said, Format::Short, &example().words), "");
    let plan = plan.expect("a plan");
    let table = plan.free_tables.tables.get(&Id::from("bred")).expect("the table");
    let last = table.rows[0].cells.last().map(|cell| cell.value.clone());
    assert_eq!((table.head.len(), last), (20, Some(FreeValue::Text("cell #c20".into()))));
    // The plan of the example has eight, as those that were written before.
    assert!(Changed::example().said.is_empty());
}

/// The example with something to say in every part.
fn full() -> Changed {
    use tertial::domain::Status;
    use tertial::figure::{FigureId, Value};
    use tertial::source::Located;
    use tertial::subject::{goals, measures::MeasureFamily, work::ActivityKind};
    let mut full = Changed::example();
    let plan = &mut full.checked.plan;
    for (measure, family) in plan.measures.iter_mut().zip([MeasureFamily::Pulse, MeasureFamily::Kkik]) {
        measure.family = family;
    }
    for (own, kind) in plan.work.activities.iter_mut().zip([ActivityKind::Accessibility, ActivityKind::Improvement]) {
        own.kind = kind;
    }
    let id = |text: &str| Id::from(text);
    let of = Charted::Measures(vec![id("sjuk-r12")], Vec::new());
    let (name, unit) = ("Sjukfrånvaron".to_owned(), String::new());
    plan.free_tables.charts =
        vec![FreeChart { id: id("effekt"), name, form: ChartForm::Lines, of, unit, alt: None }].into();
    let file = "logotyp.png".to_owned();
    plan.images.insert(file.clone(), (example::bytes(&file).into(), tertial::document::ImageFormat::Png));
    plan.pictures = vec![Picture { id: id("karta"), name: "Karta".into(), alt: "Karta".into(), file }].into();
    let march = YearPeriod { year: 2025, period: Period::Month(3) };
    full.checked.past.planned(FigureId::new(goals::STATUS, &Id::from("1"), march), Value::Status(Status::Yellow), None);
    let sections = tertial::subject::parts().into_iter().flat_map(|part| part.sections);
    let of = full.checked.data.submissions.iter_mut().find(|own| own.texts.contains_key("events"));
    let of = of.expect("the administration's workbook");
    let at = of.texts["events"].at.clone();
    for section in sections {
        of.texts
            .entry((*section).to_owned())
            .or_insert_with(|| Located::new(Prose::guarded(format!("Om {section}.")), at.clone()));
    }
    full
}

/// The only part of a report.
fn alone(mut changed: Changed, key: &str) -> Changed {
    let about = |key| {
        Some(Id::from(match key {
            "free_text" => "sa-lases-rapporten",
            "free_table" => "atgarder-effekt",
            "free_chart" => "effekt",
            "picture" => "karta",
            "years" => "sjuk-r12",
            _ => return None,
        }))
    };
    changed = changed.with_parts(&[key]);
    changed.checked.plan.layout.truncate(1);
    changed.checked.plan.layout[0].about = about(key).into_iter().collect();
    changed
}

#[test]
fn every_part_draws_what_the_plan_has_for_it() {
    for part in tertial::subject::parts() {
        let document = alone(full(), part.key).document();
        assert!(document.body.len() > 1, "{} draws nothing", part.key);
        assert!(matches!(&document.body[0], Block::Heading(heading) if heading.level == 1), "{}", part.key);
    }
}

#[test]
fn the_sign_decides_which_economic_table_is_drawn_and_never_that_there_is_none() {
    let drawn = |grant: bool, parts: &[&str]| -> Vec<String> {
        let mut changed = Changed::example().with_parts(parts);
        changed.checked.plan.committee.grant_form = grant;
        let headings = changed.document().body.into_iter().filter_map(|block| match block {
            Block::Heading(heading) if heading.level == 1 => Some(heading.id),
            _ => None,
        });
        headings.collect()
    };
    for grant in [false, true] {
        assert_eq!(drawn(grant, &["economy_table"]), ["economy-table"]);
        assert_eq!(drawn(grant, &["economy_grant"]), ["economy-grant"]);
        assert_eq!(drawn(grant, &["economy_result"]), ["economy-result"]);
    }
    assert_eq!(drawn(false, &["economy_table", "economy_grant"]), ["economy-table"]);
    assert_eq!(drawn(true, &["economy_table", "economy_grant"]), ["economy-grant"]);
}

#[test]
fn statuses_of_months_stand_side_by_side() {
    use tertial::domain::Status;
    use tertial::figure::{FigureId, Value};
    use tertial::subject::goals::STATUS;
    let mut changed = Changed::example().with_parts(&["monthly_status"]);
    // Statuses of tertials are none of months.
    assert!(changed.document().body.is_empty());
    for (goal, month, status) in [("1", 1, Status::Green), ("1.1", 1, Status::Yellow), ("1", 10, Status::Red)] {
        let when = YearPeriod { year: 2025, period: Period::Month(month) };
        changed.checked.past.planned(FigureId::new(STATUS, &Id::from(goal), when), Value::Status(status), None);
    }
    let shown: Vec<String> = of_report(&changed, "monthly-status-table").lines().take(4).map(str::to_owned).collect();
    expect![[r#"
        Mål | Jan | Feb | Mar | Apr | Maj | Jun | Jul | Aug | Sep | Okt | Nov | Dec
        1 Trygghet | Grön |  |  |  |  |  |  |  |  | Röd |  | 
        1.1 Trygghet genom tidigt samordnade insatser som fokuserar på familjen och individens egna resurser | Gul |  |  |  |  |  |  |  |  |  |  | 
        2 Hållbarhet |  |  |  |  |  |  |  |  |  |  |  | "#]].assert_eq(&shown.join("\n"));
}

#[test]
fn a_new_plan_has_an_economic_table_in_every_document_and_no_part_twice() {
    use tertial::documents::DocumentKind::{Month, Plan, T1, T2, Year};
    let plan = new_plan();
    for kind in [T1, T2, Year, Month, Plan] {
        let keys: Vec<&str> = plan.parts_of(kind).map(|item| item.part.key).collect();
        let is_economic = |key: &&str| key.starts_with("economy_") || *key == "grant_bridge";
        assert!(keys.iter().any(is_economic), "{kind:?}: {keys:?}");
        let once: std::collections::BTreeSet<&str> = keys.iter().copied().collect();
        assert_eq!(once.len(), keys.len(), "{kind:?}");
    }
    let example = &mut full();
    example.checked.plan.layout = plan.layout;
    for grant in [false, true] {
        example.checked.plan.committee.grant_form = grant;
        for period in [Period::T1, Period::T2, Period::Year, Period::Month(3)] {
            example.checked.period = period;
            let document = example.document();
            let is_economic =
                |block: &&Block| matches!(block, Block::Table(table) if table.columns[0].head == "Verksamhet");
            assert_eq!(document.body.iter().filter(is_economic).count(), 1, "{period}, grant form: {grant}");
        }
    }
}

#[test]
fn lists_of_work_say_which_goal_it_serves() {
    use tertial::subject::work::ActivityKind;
    let mut changed = Changed::example().with_parts(&["improvement"]);
    let own = &mut changed.checked.plan.work.activities[0];
    (own.kind, own.goal) = (ActivityKind::Improvement, Some(Id::from("2.1")));
    let heads_and_goal = |table: String| -> Vec<String> {
        table.lines().map(|line| line.split(" | ").take(2).last().unwrap_or("").to_owned()).collect()
    };
    assert_eq!(heads_and_goal(of_report(&changed, "improvement-table")), ["Mål", "2.1"]);
}

#[test]
fn what_a_number_counts_stands_before_what_is_said_about_it() {
    let text = Changed::example().with_parts(&["goal_chapters"]).text();
    let counted = "Antal hushåll med ekonomiskt bistånd minskar";
    assert!(text.contains("Genomsnittligt antal hushåll per månad sedan årets början. "), "{text}");
    assert!(text.contains(counted), "{text}");
}
