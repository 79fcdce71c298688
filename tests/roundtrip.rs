//! What `templates` writes is what `check` reads.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::Arc;

use calamine::{Data, Reader, Xlsx};
use tertial::check;
use tertial::diagnostic::{Code, Diagnostics, Place};
use tertial::domain::{Aggregation, LineKind, Period, Unit, YearPeriod};
use tertial::plan::Plan;
use tertial::plan::asked::{is_derived, is_split, is_status_asked, is_weighted};
use tertial::read;
use tertial::schema::UnitSheet;
use tertial::template::{self, Prefill};
use tertial::text::{Lang, Words};

use crate::support::example::example;

fn template(plan: &Plan, unit: &Unit, period: Period, words: &Words) -> Vec<u8> {
    let when = YearPeriod { year: plan.committee.year, period };
    let prefill = Prefill::new(plan, &example().checked.past, unit, when);
    template::unit_workbook(plan, unit, period, &prefill, words).expect("a template")
}

fn checked(plan: &Plan, unit: &Unit, period: Period, bytes: &[u8]) -> Diagnostics {
    let book = read::read(Arc::from(format!("{}/{}.xlsx", period.code(), unit.id)), bytes).expect("a workbook");
    let (submission, diagnostics) = check::check(plan, period, &book, &example().words);
    assert_eq!(submission.map(|submission| submission.unit), Some(unit.id.clone()));
    diagnostics
}

/// How many cells a unit must fill in, by sheet.
fn required(plan: &Plan, unit: &Unit, period: Period) -> BTreeMap<&'static str, usize> {
    let asked = plan.asked(unit, period);
    let value = |aggregation: Aggregation| match aggregation {
        _ if is_split(aggregation) || is_weighted(aggregation) => 2,
        _ => 1,
    };
    let key = |sheet: UnitSheet| sheet.sheet().name.get(Lang::Sv);
    let mut cells: BTreeMap<&'static str, usize> = BTreeMap::new();
    let mut add = |sheet: UnitSheet, count: usize| *cells.entry(key(sheet)).or_default() += count;
    add(UnitSheet::Goals, asked.goals.len() * 2);
    for indicator in &asked.indicators {
        assert!(!is_derived(indicator), "{}: nobody is asked for what is computed", indicator.id);
        let by_hand = usize::from(is_status_asked(indicator, period));
        add(UnitSheet::Indicators, value(indicator.aggregation) + by_hand);
    }
    for line in &asked.lines {
        add(UnitSheet::Economy, if line.kind == LineKind::Adjustment { 1 } else { 2 });
    }
    add(UnitSheet::Activities, asked.activities.len());
    add(UnitSheet::Assignments, asked.assignments.len());
    add(UnitSheet::Risks, asked.risks.len() * 3);
    for sheet in [UnitSheet::Staff, UnitSheet::Quality, UnitSheet::Volumes] {
        for measure in asked.measures_on(sheet) {
            add(sheet, value(measure.aggregation));
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
