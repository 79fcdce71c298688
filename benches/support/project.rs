//! A project of any size on disk, made from the example: its goals, indicators, measures and rules, but so
//! many units, each with the part of one of the example's units, a line of its own and a filled workbook.

#[path = "fill.rs"]
mod fill;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use rust_decimal::Decimal;

use tertial::cells::{self, Book, Context, Ids};
use tertial::diagnostic::Diagnostics;
use tertial::disclosure::Guard;
use tertial::domain::{Aggregation, Id, Money, Period, Unit, UnitKind, ValueKind};
use tertial::history;
use tertial::pipeline;
use tertial::plan::Plan;
use tertial::read::{self, RawValue};
use tertial::schema::{COMMITTEE_SETTINGS, RULE_SETTINGS, identity};
use tertial::subject::measures::Measure;
use tertial::subject::{self, economy, goals, indicators, measures, risks, texts, work};
use tertial::template::{self, PlanEntry, PlanRow, PlanRows};
use tertial::text::{Lang, Words};

use super::Result;
use fill::Answers;

const PLAN: &str = "namndplan.xlsx";
const UNITS_IN_A_DIVISION: usize = 10;
/// Of the length that units write.
const COMMENT: &str = "Arbetet följer planen. Två vakanser har försenat starten, men rekryteringen är klar och \
    enheten räknar med att hämta igen det mesta under hösten.";

/// Writes a project of so many units that have handed in a period.
pub fn write(units: usize, when: Period, example: &Path, folder: &Path) -> Result<()> {
    let words = Words::new(Lang::Sv);
    let rows = multiplied(rows_of(&fs::read(example.join(PLAN))?, &words)?, units);
    let file = (Arc::from(PLAN), template::plan_workbook(&words, Some(&rows))?);
    let plan = pipeline::plan(&file, &words).0.ok_or("the plan cannot be read back")?;
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let period = folder.join(when.code());
    fs::create_dir_all(&period)?;
    fs::write(folder.join(PLAN), &file.1)?;
    for (index, unit) in plan.units.iter().enumerate() {
        let blank = template::unit_workbook(&plan, unit, when, &Default::default(), &words)?;
        let filled = fill::filled(&blank, &answers(&plan, unit, when, index), &words)?;
        fs::write(period.join(format!("{}.xlsx", unit.id)), filled)?;
    }
    Ok(())
}

/// The rows of a plan workbook.
fn rows_of(bytes: &[u8], words: &Words) -> Result<PlanRows> {
    let book = read::read(Arc::from(PLAN), bytes)?;
    let mut plan = PlanRows::default();
    for (marker, raw) in cells::marked_sheets(&book) {
        let Some(sheet) = subject::plan_sheets().into_iter().find(|sheet| sheet.key == marker.sheet) else { continue };
        let is_settings = [identity::COMMITTEE.key, identity::RULES.key].contains(&sheet.key);
        let context = Context { sheet, file: &book.file, words, book: Book::Plan, guard: &Guard::open() };
        for row in cells::rows(context, raw, Ids::Optional, &mut Diagnostics::default()).unwrap_or_default() {
            let values =
                sheet.columns.iter().filter_map(|column| Some((column.key, entry(&row.raw(column.key)?.value)?)));
            let values: BTreeMap<&'static str, PlanEntry> = values.collect();
            let setting = COMMITTEE_SETTINGS.iter().chain(RULE_SETTINGS).find(|setting| setting.id == row.id);
            match (is_settings, setting) {
                (true, Some(setting)) => {
                    plan.settings.extend(values.get("#value").map(|value| (setting.id, value.clone())));
                }
                (true, None) => {}
                (false, _) => plan.push(sheet, PlanRow { id: row.id, values }),
            }
        }
    }
    // The logo is a file beside the plan, and takes its time whatever the size.
    plan.settings.remove("logo");
    Ok(plan)
}

fn entry(value: &RawValue) -> Option<PlanEntry> {
    match value {
        RawValue::Number(number) => Some((*number).into()),
        RawValue::Text(text) => Some(text.as_str().into()),
        RawValue::Bool(_) | RawValue::Date(_) | RawValue::Error(_) | RawValue::Unevaluated => None,
    }
}

fn text<'r>(row: &'r PlanRow, key: &str) -> &'r str {
    match row.values.get(key) {
        Some(PlanEntry::Text(text)) => text,
        _ => "",
    }
}

fn unit_id(index: usize) -> String {
    format!("enhet-{:04}", index + 1)
}

fn division_id(unit: usize) -> String {
    format!("avdelning-{:03}", unit / UNITS_IN_A_DIVISION + 1)
}

/// The same plan for so many units. The n-th unit has the part of the example's n-th, and from the start again.
fn multiplied(mut plan: PlanRows, units: usize) -> PlanRows {
    let old = plan.rows.remove(identity::UNITS.key).unwrap_or_default();
    let (parts, mut administration): (Vec<PlanRow>, Vec<PlanRow>) =
        old.into_iter().partition(|row| !text(row, "#division").is_empty());
    let lines = plan.rows.remove(economy::sheet::PLAN.key).unwrap_or_default();
    let lines = economy(lines, units);
    if let Some(history) = plan.rows.get_mut(history::sheet::HISTORY.key) {
        let of_line = |row: &PlanRow| lines.iter().any(|line| line.id == text(row, "#of"));
        history.retain(|row| !text(row, "#of").starts_with("ek-") || of_line(row));
    }
    if let Some(months) = plan.rows.get_mut(economy::sheet::MONTHS.key) {
        months.retain(|row| lines.iter().any(|line| line.id == row.id));
    }
    plan.rows.insert(identity::DIVISIONS.key, divisions(units));
    plan.rows.insert(economy::sheet::PLAN.key, lines);
    for rows in plan.rows.values_mut() {
        rows.iter_mut().for_each(|row| reporters(row, &parts, units));
    }
    let unit = |index: usize| {
        let row = PlanRow::new(unit_id(index)).with("#name", format!("Enhet {}", index + 1));
        row.with("#division", division_id(index)).with("#kind", "Enhet")
    };
    let mut rows: Vec<PlanRow> = (0..units).map(unit).collect();
    rows.append(&mut administration);
    plan.rows.insert(identity::UNITS.key, rows);
    plan
}

fn divisions(units: usize) -> Vec<PlanRow> {
    let firsts = (0..units).step_by(UNITS_IN_A_DIVISION);
    firsts
        .map(|first| {
            PlanRow::new(division_id(first)).with("#name", format!("Avdelning {}", first / UNITS_IN_A_DIVISION + 1))
        })
        .collect()
}

/// What one of the example's units reports, all units of its part report; where only one may, the first does.
fn reporters(row: &mut PlanRow, parts: &[PlanRow], units: usize) {
    let single = text(row, "#aggregation") == "En rapporterar" || row.id.starts_with("ek-");
    let mut ids = Vec::new();
    for word in text(row, "#reporters").split(',').map(str::trim).filter(|word| !word.is_empty()) {
        match parts.iter().position(|part| part.id == word) {
            Some(part) if single => ids.push(unit_id(part.min(units - 1))),
            Some(part) => ids.extend((part..units).step_by(parts.len()).map(unit_id)),
            None => ids.push(word.to_owned()),
        }
    }
    if !ids.is_empty() {
        row.values.insert("#reporters", ids.join(", ").into());
    }
}

/// A line for each division and each unit, below the example's sums.
fn economy(lines: Vec<PlanRow>, units: usize) -> Vec<PlanRow> {
    let is_kept = |row: &PlanRow| text(row, "#kind") != "Post";
    let mut rows = Vec::new();
    for index in 0..units {
        let division = format!("rad-{}", division_id(index));
        if index % UNITS_IN_A_DIVISION == 0 {
            let row = PlanRow::new(&division).with("#name", format!("Avdelning {}", index / UNITS_IN_A_DIVISION + 1));
            rows.push(row.with("#kind", "Post").with("#parent", "ek-fore-buffert").with("#shown", "Ja"));
        }
        let year = -5_000_000 - (index as i64 * 37_000) % 9_000_000;
        let row = PlanRow::new(format!("rad-{}", unit_id(index))).with("#name", format!("Enhet {}", index + 1));
        let row = row.with("#kind", "Post").with("#parent", division).with("#reporters", unit_id(index));
        let row = row.with("#budget_t1", year / 3).with("#budget_t2", year / 3 * 2).with("#budget_year", year);
        rows.push(row.with("#last_year", year + 120_000).with("#shown", "Nej"));
    }
    rows.extend(lines.into_iter().filter(is_kept).map(|row| match text(&row, "#kind") {
        "Varav" => row.with("#parent", format!("rad-{}", division_id(0))),
        _ => row,
    }));
    rows
}

/// What a unit writes in the cells that it is asked for.
fn answers(plan: &Plan, unit: &Unit, when: Period, index: usize) -> Answers {
    let mut answers = Answers::default();
    answers.text("start", "ready", "#value", "Ja");
    // One in seven is behind, so that no row of a table is like the next.
    for (goal, at) in goals::sheet::asked(plan, unit).iter().zip(index..) {
        let (status, expected) = if at % 7 == 0 { ("Gul", "Delvis") } else { ("Grön", "Ja") };
        answers.text("goals", goal.id.as_str(), "#status", status);
        answers.text("goals", goal.id.as_str(), "#expected", expected);
        answers.text("goals", goal.id.as_str(), "#comment", COMMENT);
    }
    values(plan, unit, when, &mut answers);
    economy_answers(plan, unit, (when, index), &mut answers);
    for activity in work::sheet::activities(plan, unit, when) {
        answers.text("activities", activity.id.as_str(), "#progress", "Pågående");
    }
    for assignment in work::sheet::assignments(plan, unit, when) {
        answers.text("assignments", assignment.id.as_str(), "#progress", "Klar");
    }
    for risk in risks::sheet::asked(plan, unit, when) {
        let rating = risk.rating.expect("every risk is rated");
        answers.number("risks", risk.id.as_str(), "#probability", rating.probability.into());
        answers.number("risks", risk.id.as_str(), "#consequence", rating.consequence.into());
        answers.text("risks", risk.id.as_str(), "#status", "Grön");
    }
    if unit.kind == UnitKind::Department {
        for text in texts::sheet::asked(plan, unit, when) {
            answers.text("texts", &text.key(), "#text", &format!("{COMMENT}\n\n- {COMMENT}\n- {COMMENT}"));
        }
    }
    answers
}

fn values(plan: &Plan, unit: &Unit, when: Period, answers: &mut Answers) {
    for own in indicators::sheet::asked(plan, unit, when).iter().filter(|own| !own.is_derived()) {
        let kind = own.measure.kind;
        let number = own.baseline.filter(|_| kind == ValueKind::Count).unwrap_or_else(|| usual(plan, &own.id, kind));
        value(answers, "indicators", own.id.as_str(), own.aggregation, kind, number);
        if own.is_status_asked(when) {
            answers.text("indicators", own.id.as_str(), "#status", "Grön");
            answers.text("indicators", own.id.as_str(), "#comment", COMMENT);
        }
    }
    for (sheet, families) in measures::sheet::BY_FAMILY {
        for own in measures::sheet::asked(plan, unit, when, families).into_iter().map(|asked| asked.measure) {
            let kind = own.measure.kind;
            let number = if kind == ValueKind::Count { usual(plan, &own.id, kind) } else { hours(own) };
            value(answers, sheet.key, own.id.as_str(), own.aggregation, kind, number);
        }
    }
}

/// About what it was, so that nothing is doubted.
fn usual(plan: &Plan, id: &Id, kind: ValueKind) -> Decimal {
    let known = plan.history.iter().rev().filter(|own| own.of.item == *id).find_map(|own| own.value.number());
    known.filter(|_| kind == ValueKind::Count).map_or_else(|| 40.into(), |own| own.round())
}

/// Total sick leave is short plus long.
fn hours(measure: &Measure) -> Decimal {
    match measure.code.as_str() {
        "sick_total" => 100.into(),
        "sick_long" => 60.into(),
        _ => 40.into(),
    }
}

fn value(answers: &mut Answers, sheet: &str, id: &str, aggregation: Aggregation, kind: ValueKind, number: Decimal) {
    if aggregation.is_split() {
        answers.number(sheet, id, "#numerator", number);
        answers.number(sheet, id, "#denominator", 2_000.into());
        return;
    }
    match kind {
        ValueKind::Text => answers.text(sheet, id, "#outcome", COMMENT),
        ValueKind::YesNo | ValueKind::Degree => answers.text(sheet, id, "#outcome", "Ja"),
        _ => answers.number(sheet, id, "#outcome", number),
    }
}

fn economy_answers(plan: &Plan, unit: &Unit, (when, index): (Period, usize), answers: &mut Answers) {
    for line in economy::sheet::asked(plan, unit) {
        // What has no budget costs as last year.
        let of = |budget: Option<Money>, months: i64| {
            let last_year = line.last_year.map(|own| Money(own.0 * Decimal::from(months) / Decimal::from(12)));
            let budget = budget.filter(|own| *own != Money::ZERO).or(last_year).unwrap_or(Money::ZERO).0
                / plan.committee.amount_unit;
            (budget * Decimal::new(1_000 + (index % 41) as i64, 3)).round()
        };
        answers.number("economy", line.id.as_str(), "#actual", of(line.budget.of(when), i64::from(when.last_month())));
        if plan.committee.has_forecast(when) {
            answers.number("economy", line.id.as_str(), "#forecast", of(line.budget.year, 12));
        }
        answers.text("economy", line.id.as_str(), "#comment", COMMENT);
    }
}
