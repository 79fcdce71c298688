//! What `templates` writes is what `check` reads.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::Arc;

use calamine::{Data, Reader, Xlsx};
use tertial::check;
use tertial::diagnostic::{Code, Diagnostics, Place};
use tertial::domain::{Aggregation, MeasureKind, Period, Unit, ValueKind};
use tertial::figure::Figures;
use tertial::plan::Plan;
use tertial::read::{self, RawBook, RawCell, RawSheet, RawValue};
use tertial::schema::Sheet;
use tertial::subject::economy::LineKind;
use tertial::subject::{economy, goals, indicators, measures, risks, work};
use tertial::template;
use tertial::text::{Lang, Words};

use crate::support::example::example;
use crate::support::formula;

fn template(plan: &Plan, unit: &Unit, period: Period, words: &Words) -> Vec<u8> {
    template::unit_workbook(plan, unit, period, &example().checked.past, words).expect("a template")
}

fn checked(plan: &Plan, unit: &Unit, period: Period, bytes: &[u8]) -> Diagnostics {
    let book = read::read(Arc::from(format!("{}/{}.xlsx", period.code(), unit.id)), bytes).expect("a workbook");
    let (submission, diagnostics) = check::check(plan, &Figures::default(), period, &book, &example().words);
    assert_eq!(submission.map(|submission| submission.unit), Some(unit.id.clone()));
    diagnostics
}

/// How many cells a unit must fill in, by sheet.
fn required(plan: &Plan, unit: &Unit, period: Period) -> BTreeMap<&'static str, usize> {
    let value = |aggregation: Aggregation| if aggregation.is_split() || aggregation.is_weighted() { 2 } else { 1 };
    let mut cells: BTreeMap<&'static str, usize> = BTreeMap::new();
    let mut add = |sheet: &Sheet, count: usize| *cells.entry(sheet.name.get(Lang::Sv)).or_default() += count;
    add(&goals::sheet::UNIT, goals::sheet::asked(plan, unit).len() * 2);
    for indicator in indicators::sheet::asked(plan, unit, period) {
        assert!(!indicator.is_derived(), "{}: nobody is asked for what is computed", indicator.id);
        let by_hand = usize::from(indicator.is_status_asked(period));
        add(&indicators::sheet::UNIT, value(indicator.aggregation) + by_hand);
    }
    for line in economy::sheet::asked(plan, unit) {
        // A central buffer has a forecast, and its outcome at year end, when there is none.
        let has_forecast = period != Period::Year;
        let columns = [line.kind != LineKind::Adjustment || !has_forecast, has_forecast];
        add(&economy::sheet::UNIT, columns.into_iter().filter(|asked| *asked).count());
    }
    add(&work::sheet::ACTIVITIES, work::sheet::activities(plan, unit, period).len());
    add(&work::sheet::ASSIGNMENTS, work::sheet::assignments(plan, unit, period).len());
    add(&risks::sheet::UNIT, risks::sheet::asked(plan, unit, period).len() * 3);
    for (sheet, families) in measures::sheet::BY_FAMILY {
        for asked in measures::sheet::asked(plan, unit, period, families) {
            add(sheet, value(asked.measure.aggregation));
        }
    }
    cells.retain(|_, count| *count > 0);
    cells
}

fn missing_by_sheet(diagnostics: &Diagnostics) -> BTreeMap<String, usize> {
    let mut cells = BTreeMap::new();
    for one in diagnostics.0.iter().filter(|one| one.code == Code::ValueMissing) {
        let Some(Place::Cell(cell)) = &one.at else { panic!("{one:?} names its cell") };
        *cells.entry(cell.sheet.to_string()).or_default() += 1;
    }
    cells
}

#[test]
fn a_blank_template_lacks_exactly_what_is_required() {
    let plan = &example().checked.plan;
    for period in [Period::T1, Period::T2, Period::Year] {
        for unit in &plan.units {
            let diagnostics = checked(plan, unit, period, &template(plan, unit, period, &example().words));
            let others: Vec<_> =
                diagnostics.0.iter().filter(|one| !matches!(one.code, Code::ValueMissing | Code::NotReady)).collect();
            assert!(others.is_empty(), "{} {period}: {others:#?}", unit.id);
            let expected: BTreeMap<String, usize> =
                required(plan, unit, period).into_iter().map(|(sheet, count)| (sheet.to_owned(), count)).collect();
            assert_eq!(missing_by_sheet(&diagnostics), expected, "{} {period}", unit.id);
        }
    }
}

/// The third row of every sheet counts what is missing while somebody types. It must not promise what the
/// check does not keep.
#[test]
fn a_template_counts_what_the_check_asks_for() {
    let plan = &example().checked.plan;
    for unit in &plan.units {
        let bytes = template(plan, unit, Period::T2, &example().words);
        let missing = missing_by_sheet(&checked(plan, unit, Period::T2, &bytes));
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
        for (sheet, count) in missing {
            let range = book.worksheet_range(&sheet).expect("the sheet");
            let state = range.get_value((2, 1)).map(Data::to_string).unwrap_or_default();
            let said = state.strip_prefix("Saknas: ").and_then(|rest| rest.split(' ').next()?.parse().ok());
            assert_eq!(said, Some(count), "{}, {sheet}: {state}", unit.id);
        }
    }
}

#[test]
fn an_english_template_is_read_by_the_same_check() {
    let plan = &example().checked.plan;
    let english = Words::new(Lang::En);
    for unit in &plan.units {
        let swedish = checked(plan, unit, Period::T2, &template(plan, unit, Period::T2, &example().words));
        let bytes = template(plan, unit, Period::T2, &english);
        let found = checked(plan, unit, Period::T2, &bytes);
        let codes = |diagnostics: &Diagnostics| {
            let mut codes: Vec<&str> = diagnostics.0.iter().map(|one| one.code.id()).collect();
            codes.sort_unstable();
            codes.join(" ")
        };
        assert_eq!(codes(&found), codes(&swedish), "{}", unit.id);
    }
}

#[test]
fn templates_are_the_same_to_the_byte() {
    let plan = &example().checked.plan;
    let unit = &plan.units[0];
    let write = || template(plan, unit, Period::T2, &example().words);
    assert_eq!(write(), write());
}

#[test]
fn a_blank_plan_lacks_its_settings_and_nothing_else() {
    for lang in [Lang::Sv, Lang::En] {
        let words = Words::new(lang);
        let bytes = template::plan_workbook(&words, None).expect("a blank plan");
        let (_, diagnostics) = tertial::pipeline::plan(&(Arc::from("namndplan.xlsx"), bytes), &words);
        assert!(!diagnostics.is_empty());
        for one in &diagnostics.0 {
            assert_eq!(one.code, Code::PlanSettingMissing, "{lang:?}: {}", one.message(&words));
        }
    }
}

/// A blank template of a unit as it is read, to be filled in.
fn blank_book(plan: &Plan, unit: &Unit, words: &Words) -> RawBook {
    read::read(Arc::from(format!("T2/{}.xlsx", unit.id)), &template(plan, unit, Period::T2, words)).expect("a workbook")
}

/// The column of a key on a sheet, as the templates are written.
fn column(sheet: &Sheet, key: &str) -> u32 {
    let at = sheet.columns.iter().position(|column| column.key == key).expect("the column");
    u32::try_from(at).expect("few columns") + 1
}

/// Writes into the cells of a row that are there to be written in: not those with formulas.
fn fill(sheet: &mut RawSheet, of: &Sheet, row: u32, cells: &[(&str, &str)]) {
    for (key, text) in cells.iter().filter(|(key, _)| of.column(key).is_some()) {
        let at = (row, column(of, key));
        if sheet.cells.get(&at).is_some_and(|cell| cell.formula.is_some()) {
            continue;
        }
        let value = text.parse().map_or_else(|_| RawValue::Text((*text).to_owned()), RawValue::Number);
        sheet.cells.insert(at, RawCell { value, formula: None, number_format: None });
    }
}

/// The template's two hidden counts of a row: required cells that are blank, and a comment that is required.
fn counted(sheet: &RawSheet, of: &Sheet, row: u32) -> (f64, f64) {
    let last = u32::try_from(of.columns.len()).expect("few columns");
    let count = |col| match formula::shown(sheet, row, col) {
        formula::Result::Number(number) => number,
        other => panic!("{} row {row}: {other:?}", sheet.name),
    };
    (count(last + 2), count(last + 3))
}

/// What the check asks for in a row: blank cells, comments.
fn asked_for(diagnostics: &Diagnostics, sheet: &RawSheet, row: u32) -> (f64, f64) {
    let count = |codes: &[Code]| {
        let here = |one: &&tertial::diagnostic::Diagnostic| matches!(&one.at, Some(Place::Cell(cell)) if cell.sheet == sheet.name && cell.row == row);
        diagnostics.0.iter().filter(here).filter(|one| codes.contains(&one.code)).count() as f64
    };
    (
        count(&[Code::ValueMissing]),
        count(&[Code::CommentMissing, Code::ReasonMissing, Code::RiskChangedSilently]).min(1.0),
    )
}

/// While somebody types, the template says what is still missing. The check must ask for the same.
#[test]
fn a_template_asks_for_what_the_check_asks_for_whatever_is_typed() {
    let plan = &example().checked.plan;
    const VALUES: &[&[(&str, &str)]] = &[
        &[],
        &[("#outcome", "12"), ("#numerator", "3"), ("#denominator", "4")],
        &[("#numerator", "3")],
        &[("#outcome", "Kommer"), ("#numerator", "Kommer")],
        &[("#outcome", "kommer v. 40"), ("#numerator", "kommer: v. 40")],
        &[("#outcome", "Kommer"), ("#numerator", "Kommer"), ("#comment", "Vecka 40")],
        &[("#outcome", "ej mätt"), ("#numerator", "ej mätt")],
        &[("#outcome", "\u{2013}"), ("#numerator", "-")],
        &[("#outcome", "Endast helår"), ("#numerator", "n/a")],
        &[("#outcome", "Kommer"), ("#numerator", "Kommer"), ("#status", "Grön")],
        &[("#missing", "Kommer")],
        &[("#missing", "Ej mätt"), ("#comment", "Enkäten ställdes in")],
        &[("#missing", "Ej mätt")],
        &[("#missing", "Ej tillämpligt")],
        &[("#missing", "Ej tillämpligt"), ("#outcome", "Kommer"), ("#numerator", "Kommer")],
        &[("#missing", "Ej mätt"), ("#outcome", "12"), ("#numerator", "3"), ("#denominator", "4")],
        &[("#missing", "Sekretess"), ("#status", "Gul")],
        &[("#outcome", "12"), ("#numerator", "3"), ("#denominator", "4"), ("#status", "Gul")],
        &[("#outcome", "Ja"), ("#status", "Grön"), ("#comment", "Som planerat")],
    ];
    const AMOUNTS: &[&[(&str, &str)]] = &[
        &[("#actual", "-1"), ("#forecast", "-1")],
        &[("#actual", "-1"), ("#forecast", "-900000000"), ("#comment", "Fler placeringar")],
        &[("#forecast", "-900000000")],
    ];
    const RISKS: &[&[(&str, &str)]] = &[
        &[("#probability", "4"), ("#consequence", "5"), ("#status", "Gul")],
        &[("#probability", "5"), ("#consequence", "4"), ("#status", "Gul")],
        &[("#probability", "1"), ("#consequence", "1")],
        &[("#probability", "3")],
    ];
    const GOALS: &[&[(&str, &str)]] = &[
        &[("#status", "Grön"), ("#expected", "Ja")],
        &[("#status", "Gul")],
        &[("#status", "Grön"), ("#expected", "Delvis")],
    ];
    const WORK: &[&[(&str, &str)]] = &[&[("#progress", "Klar")], &[("#progress", "Försenad")]];
    let sheets: [(&Sheet, _); 9] = [
        (&goals::sheet::UNIT, GOALS),
        (&indicators::sheet::UNIT, VALUES),
        (&measures::sheet::STAFF, VALUES),
        (&measures::sheet::QUALITY, VALUES),
        (&measures::sheet::VOLUMES, VALUES),
        (&economy::sheet::UNIT, AMOUNTS),
        (&work::sheet::ACTIVITIES, WORK),
        (&work::sheet::ASSIGNMENTS, WORK),
        (&risks::sheet::UNIT, RISKS),
    ];
    let mut compared = 0;
    for unit in &plan.units {
        let blank = blank_book(plan, unit, &example().words);
        for (of, typed) in sheets {
            let name = of.name.get(Lang::Sv);
            let Some(index) = blank.sheets.iter().position(|sheet| &*sheet.name == name) else { continue };
            for cells in typed {
                let mut book = blank.clone();
                let sheet = &mut book.sheets[index];
                let rows: Vec<u32> =
                    sheet.cells.keys().filter(|(row, col)| *row >= 5 && *col == 0).map(|(row, _)| *row).collect();
                rows.iter().for_each(|row| fill(sheet, of, *row, cells));
                let (_, diagnostics) = check::check(plan, &Figures::default(), Period::T2, &book, &example().words);
                for row in rows {
                    let sheet = &book.sheets[index];
                    let (template, check) = (counted(sheet, of, row), asked_for(&diagnostics, sheet, row));
                    assert_eq!(template, check, "{} {name}, row {}: {cells:?}", unit.id, row + 1);
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 1_000, "only {compared} rows compared");
}

/// Excel makes a date of "3/4" as soon as it is typed.
#[test]
fn a_number_that_excel_has_made_a_date_of_is_called_that() {
    let plan = &example().checked.plan;
    let unit = plan.unit(&"ekonomiskt-bistand".into()).expect("a unit");
    let mut book = blank_book(plan, unit, &example().words);
    let sheet = book.sheets.iter_mut().find(|sheet| &*sheet.name == "Ekonomi").expect("the sheet");
    let date = tertial::domain::Date::new(2025, 4, 3).expect("a day");
    let cell = RawCell { value: RawValue::Date(date), formula: None, number_format: None };
    sheet.cells.insert((5, column(&economy::sheet::UNIT, "#actual")), cell);
    let (_, diagnostics) = check::check(plan, &Figures::default(), Period::T2, &book, &example().words);
    let one = diagnostics.0.iter().find(|one| one.code == Code::NotANumber).expect("an error");
    assert_eq!(
        one.message(&example().words),
        "Utfall perioden för ”Enheten för ekonomiskt bistånd” har blivit ett datum: 2025-04-03"
    );
    assert!(one.help(&example().words).starts_with("ändra cellens format till Allmänt"));
}

/// Excel refuses a workbook with a longer formula.
#[test]
fn no_formula_is_longer_than_excel_allows() {
    let plan = &example().checked.plan;
    for unit in &plan.units {
        for sheet in blank_book(plan, unit, &example().words).sheets {
            for (at, cell) in &sheet.cells {
                let length = cell.formula.as_ref().map_or(0, |formula| formula.chars().count());
                assert!(length < 8_000, "{} {at:?}: {length}", sheet.name);
            }
        }
    }
}

/// An indicator of money is in kronor, also where the lines of the economy are typed in thousands.
#[test]
fn money_of_an_indicator_is_kronor_from_template_to_report() {
    let mut plan = example().checked.plan.clone();
    plan.committee.amount_unit = rust_decimal::Decimal::ONE_THOUSAND;
    let indicator = plan.indicators.iter_mut().find(|one| one.id.as_str() == "hushall").expect("an indicator");
    indicator.measure = MeasureKind { kind: ValueKind::Money, unit: None, decimals: 0, parts: None };
    let (reporter, id) = (indicator.reporters[0].clone(), indicator.id.clone());
    let unit = plan.unit(&reporter).expect("a unit").clone();
    let mut book = blank_book(&plan, &unit, &example().words);
    let sheet = book.sheets.iter_mut().find(|sheet| &*sheet.name == "Indikatorer").expect("the sheet");
    let is_it = |cell: &RawCell| matches!(&cell.value, RawValue::Text(text) if text == id.as_str());
    let row = sheet.cells.iter().find(|((_, col), cell)| *col == 0 && is_it(cell)).map(|((row, _), _)| *row);
    let row = row.expect("the row");
    let shown = formula::shown(sheet, row, column(&indicators::sheet::UNIT, "#unit"));
    assert_eq!(shown, formula::Result::Text("kr".into()));
    fill(sheet, &indicators::sheet::UNIT, row, &[("#outcome", "38900")]);

    let (submission, _) = check::check(&plan, &Figures::default(), Period::T2, &book, &example().words);
    let data = tertial::merge::Dataset { submissions: submission.into_iter().collect(), ..Default::default() };
    let (results, _) = tertial::assess::assess(&plan, Period::T2, &data, &example().checked.past);
    let words = &example().words;
    let report = tertial::report::Report { plan: &plan, results: &results, words, sources: &[], faults: &[] };
    let outcome = tertial::report::explain(&report).into_iter().find(|one| one.key == "indicator hushall outcome");
    assert_eq!(outcome.expect("the outcome").value, "38\u{a0}900\u{a0}kr");
}

/// What the drop-downs of the templates offer is understood, in both languages.
#[test]
fn every_word_that_a_template_offers_is_read() {
    use tertial::domain::{Progress, Status};
    use tertial::schema::{Answer, Choice, Reason};
    use tertial::text::input;
    for (_, term) in Reason::WORDS {
        assert!(input::missing(term.sv).is_some() && input::missing(term.en).is_some(), "{term:?}");
    }
    for (_, term) in Status::WORDS {
        assert!(input::status(term.sv).is_some() && input::status(term.en).is_some(), "{term:?}");
    }
    for (_, term) in Progress::WORDS {
        assert!(input::progress(term.sv).is_some() && input::progress(term.en).is_some(), "{term:?}");
    }
    for (_, term) in Answer::WORDS {
        assert!(input::yes_no(term.sv).is_some() && input::yes_no(term.en).is_some(), "{term:?}");
    }
}
