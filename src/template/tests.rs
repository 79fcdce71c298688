//! The written workbooks, read back by a plain reader: what a unit manager would miss, and the anchors of the reader.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx};
use rust_decimal::Decimal;

use super::sample::{sample_past, sample_plan};
use super::*;
use crate::schema::{self, Marker, Sheet};
use crate::source::a1;
use crate::subject;
use crate::text::Lang;

/// A sheet as a reader sees it, and its XML.
struct Written {
    name: String,
    cells: BTreeMap<(u32, u32), Data>,
    xml: String,
}

impl Written {
    fn text(&self, row: u32, col: u32) -> String {
        self.cells.get(&(row, col)).map(ToString::to_string).unwrap_or_default()
    }

    /// Where a text stands.
    fn find(&self, text: &str, fits: impl Fn(u32, u32) -> bool) -> Option<(u32, u32)> {
        let mut all = self.cells.iter();
        all.find(|((row, col), value)| fits(*row, *col) && value.to_string().as_str() == text).map(|(at, _)| *at)
    }

    fn marker(&self) -> Option<Marker> {
        Marker::parse(&self.text(0, 0))
    }

    /// The key row and the columns of its keys.
    fn keys(&self) -> (u32, BTreeMap<String, u32>) {
        let (row, _) = self.find(schema::ID, |_, _| true).expect("a key row");
        let keys = self.cells.range((row, 0)..(row + 1, 0)).map(|(at, value)| (value.to_string(), at.1));
        (row, keys.collect())
    }

    /// The row of an id, and the column of a key.
    fn at(&self, id: &str, key: &str) -> (u32, u32) {
        let (row, keys) = self.keys();
        let own = self.find(id, |at, col| col == 0 && at > row);
        (own.unwrap_or_else(|| panic!("no row {id}")).0, keys[key])
    }

    /// The XML of a cell.
    fn raw(&self, (row, col): (u32, u32)) -> &str {
        let from = self.xml.find(&format!("<c r=\"{}\"", a1(row, col))).expect("a cell");
        let rest = &self.xml[from..];
        let open = rest.find('>').expect("an end");
        if rest[..open].ends_with('/') { &rest[..open] } else { &rest[..rest.find("</c>").expect("an end")] }
    }

    fn style(&self, at: (u32, u32)) -> usize {
        let raw = self.raw(at);
        let from = raw.find(" s=\"").expect("a style") + 4;
        raw[from..].split('"').next().and_then(|style| style.parse().ok()).expect("a number")
    }
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip file");
    let mut text = String::new();
    archive.by_name(name).expect("a part").read_to_string(&mut text).expect("text");
    text
}

fn read(bytes: &[u8]) -> Vec<Written> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let names = book.sheet_names();
    let one = |(index, name): (usize, String)| {
        let range = book.worksheet_range(&name).expect("a sheet");
        let (row, col) = range.start().unwrap_or_default();
        let cells = range.used_cells().map(|(r, c, value)| ((row + r as u32, col + c as u32), value.clone()));
        Written { cells: cells.collect(), xml: part(bytes, &format!("xl/worksheets/sheet{}.xml", index + 1)), name }
    };
    names.into_iter().enumerate().map(one).collect()
}

/// For each cell style, whether it is unlocked.
fn unlocked(bytes: &[u8]) -> Vec<bool> {
    let styles = part(bytes, "xl/styles.xml");
    let from = styles.find("<cellXfs").expect("styles");
    let to = styles.find("</cellXfs>").expect("styles");
    styles[from..to].split("<xf ").skip(1).map(|style| style.contains("locked=\"0\"")).collect()
}

fn unit(lang: Lang) -> Vec<u8> {
    let plan = sample_plan();
    unit_workbook(&plan, &plan.units[0], Period::T2, &sample_past(), &Words::new(lang)).expect("a workbook")
}

fn sheet<'a>(book: &'a [Written], key: &str) -> &'a Written {
    book.iter().find(|own| own.marker().is_some_and(|marker| marker.sheet == key)).expect("the sheet")
}

fn check_anchors(own: &Written, definition: &Sheet) {
    let marker = own.marker().expect("a marker");
    assert_eq!((marker.version, marker.sheet.as_str()), (schema::VERSION, definition.key));
    let (_, keys) = own.keys();
    for column in definition.columns {
        assert!(keys.contains_key(column.key), "{} {}", definition.key, column.key);
    }
    assert_eq!(keys.len(), definition.columns.len() + 1, "{}: only the schema's keys", definition.key);
    assert_eq!(keys[schema::ID], 0);
}

#[test]
fn every_sheet_of_a_unit_can_be_found_again() {
    for lang in [Lang::Sv, Lang::En] {
        let book = read(&unit(lang));
        for own in &book {
            let key = own.marker().expect("a marker").sheet;
            check_anchors(own, subject::unit_sheets().into_iter().find(|own| own.key == key).expect("a known sheet"));
            assert!(own.xml.contains("<sheetProtection"), "{} is protected", own.name);
            assert!(own.xml.contains("<dataValidation "), "{} has messages", own.name);
        }
        // Besides the start sheet there is one of everything that the unit is asked for.
        let (plan, figures, words) = (sample_plan(), sample_past(), Words::new(lang));
        let from =
            rows::Source { plan: &plan, unit: &plan.units[0], period: Period::T2, figures: &figures, words: &words };
        let asked = subject::unit_rows().filter(|own| !(own.rows)(from).is_empty());
        let asked: BTreeSet<&str> = std::iter::once("start").chain(asked.map(|own| own.sheet.key)).collect();
        let written: BTreeSet<String> = book.iter().map(|own| own.marker().expect("a marker").sheet).collect();
        assert_eq!(written.iter().map(String::as_str).collect::<BTreeSet<&str>>(), asked);
        assert!(asked.len() > 8, "{asked:?}");
    }
}

#[test]
fn input_cells_are_unlocked_and_all_others_locked() {
    let plan = sample_plan();
    let words = Words::new(Lang::Sv);
    let bytes = unit(Lang::Sv);
    let (book, unlocked) = (read(&bytes), unlocked(&bytes));
    let figures = sample_past();
    let from = rows::Source { plan: &plan, unit: &plan.units[0], period: Period::T2, figures: &figures, words: &words };
    let mut inputs = 0;
    for rows::UnitSheet { sheet: definition, rows, .. } in subject::unit_rows() {
        for row in rows(from) {
            let own = sheet(&book, definition.key);
            for column in definition.columns {
                let cell = row.cells.get(column.key);
                let cell = cell.unwrap_or_else(|| panic!("{} {} is not written", definition.key, column.key));
                let open = unlocked[own.style(own.at(&row.id, column.key))];
                assert_eq!(open, cell.entry().is_some(), "{} {} {}", definition.key, row.id, column.key);
                inputs += usize::from(open);
            }
        }
    }
    assert!(inputs > 100);
}

#[test]
fn formulas_have_results() {
    for bytes in [unit(Lang::Sv), department()] {
        for own in read(&bytes) {
            for cell in own.xml.split("<c ").skip(1).filter(|cell| cell.contains("<f>")) {
                assert!(cell.contains("<v>"), "{} {cell}", own.name);
                assert!(!cell.contains("t=\"e\""), "{} {cell}", own.name);
            }
        }
    }
}

#[test]
fn blank_results_are_blank_text_and_not_zero() {
    let book = read(&unit(Lang::Sv));
    let economy = sheet(&book, "economy");
    assert!(economy.raw(economy.at("e1", "#variance_period")).contains("t=\"str\""));
    assert_eq!(economy.cells.get(&economy.at("e1", "#variance_period")), Some(&Data::String(String::new())));
}

#[test]
fn rows_of_answers_grow_and_joined_rows_do_not() {
    let book = read(&unit(Lang::Sv));
    let own = sheet(&book, "economy");
    let row = |row: u32| {
        let from = own.xml.find(&format!("<row r=\"{}\"", row + 1)).expect("a row");
        own.xml[from..].split('>').next().unwrap_or_default()
    };
    let answers = row(own.at("e1", "#actual").0);
    assert!(answers.contains(" ht=\"") && !answers.contains("customHeight"), "{answers}");
    assert!(row(schema::rows::INTRO).contains("customHeight"), "the introduction is joined");
    let plan = read(&plan_workbook(&Words::new(Lang::Sv), None).expect("a workbook"));
    let rows = sheet(&plan, "indicators").xml.split("<row ").skip(1).filter(|row| row.contains("customHeight")).count();
    assert_eq!(rows, 3, "title, introduction and examples");
}

#[test]
fn a_sheet_opens_where_one_begins_to_type() {
    let book = read(&unit(Lang::Sv));
    let own = sheet(&book, "economy");
    let (row, col) = own.at("e1", "#actual");
    assert!(own.xml.contains(&format!("activeCell=\"{}\"", a1(row, col))), "{}", &own.xml[..1_500]);
    assert!(sheet(&book, "start").xml.contains("activeCell=\"B1\""));
}

#[test]
fn no_text_is_higher_than_its_row() {
    let mut plan = sample_plan();
    let long =
        "Utbetalt ekonomiskt bistånd till hushåll med barn under arton år, exklusive återsökt statlig ersättning";
    let mut lines: Vec<_> = plan.economy.lines.iter().cloned().collect();
    lines[0].name = long.into();
    plan.economy.lines = lines.into();
    let words = Words::new(Lang::Sv);
    let bytes = unit_workbook(&plan, &plan.units[0], Period::T2, &sample_past(), &words).expect("a workbook");
    let book = read(&bytes);
    let own = sheet(&book, "economy");
    let at = own.at("e1", "#name").0;
    let from = own.xml.find(&format!("<row r=\"{}\"", at + 1)).expect("a row");
    let height: f64 =
        own.xml[from..].split(" ht=\"").nth(1).and_then(|rest| rest.split('"').next()?.parse().ok()).expect("a height");
    let width = f64::from(subject::economy::sheet::UNIT.column("#name").expect("a column").width);
    let letters = crate::render::xlsx::measure::width(long, true, 11);
    assert!(height >= (letters / width).ceil() * 15.0, "{height}");
}

fn department() -> Vec<u8> {
    department_workbook(&sample_plan(), Period::T2, &sample_past(), &Words::new(Lang::Sv)).expect("a workbook")
}

#[test]
fn the_administration_writes_texts_and_decisions() {
    let book = read(&department());
    let keys: Vec<String> = book.iter().filter_map(|own| own.marker().map(|marker| marker.sheet)).collect();
    assert_eq!(keys, ["start", "texts", "decisions"]);
    let (row, col) = sheet(&book, "texts").at("goal:n1:citizens", "#name");
    assert!(sheet(&book, "texts").text(row, col).contains("resultat för invånarna"));
    let decisions = sheet(&book, "decisions");
    decisions.at("indicator:i1", "#decided");
    assert!(decisions.xml.contains("Skäl om du avviker"), "a decision is asked for its reason");
}

#[test]
fn the_count_of_what_is_missing_begins_with_everything() {
    let book = read(&unit(Lang::Sv));
    let state = |key: &str| sheet(&book, key).text(schema::rows::STATE, 1);
    // Four goals, each with a status and an expectation.
    assert_eq!(state("goals"), "Saknas: 8 av 8");
    assert_eq!(state("economy"), "Saknas: 12 av 12");
    assert_eq!(state("texts"), "Skrivna avsnitt: 0 av 1");
    let start = sheet(&book, "start");
    assert!(start.text(schema::rows::STATE, 1).starts_with("Uppgifter som saknas i allt: "));
    assert!(start.find("Saknas: 8 av 8", |_, _| true).is_some(), "the summary repeats it");
}

#[test]
fn amounts_are_prefilled_in_the_unit_that_is_typed() {
    let mut plan = sample_plan();
    plan.committee.amount_unit = Decimal::ONE_THOUSAND;
    let words = Words::new(Lang::Sv);
    let bytes = unit_workbook(&plan, &plan.units[0], Period::T2, &sample_past(), &words).expect("a workbook");
    let book = read(&bytes);
    let economy = sheet(&book, "economy");
    assert_eq!(economy.cells[&economy.at("e1", "#budget_period")], Data::Float(-20_400.0));
    assert_eq!(economy.cells[&economy.at("e1", "#previous_forecast")], Data::Float(-31_250.0));
    let head = economy.text(economy.keys().0 + 1, economy.keys().1["#actual"]);
    assert_eq!(head, "Utfall perioden, jan–aug (tkr)");
    // The threshold of 500 000 kronor is 500 here.
    assert!(economy.xml.contains("&gt;500,"), "the threshold is in the same unit");
}

#[test]
fn what_is_counted_since_january_and_what_is_a_part_say_so_and_keep_their_names() {
    let mut plan = sample_plan();
    let mut measures: Vec<_> = plan.measures.iter().cloned().collect();
    measures.iter_mut().filter(|own| own.id.as_str() == "m2").for_each(|own| own.cumulative = true);
    plan.measures = measures.into();
    let mut lines: Vec<_> = plan.economy.lines.iter().cloned().collect();
    (lines[2].kind, lines[2].parent) = (subject::economy::LineKind::OfWhich, Some(lines[1].id.clone()));
    plan.economy.lines = lines.into();
    let words = Words::new(Lang::Sv);
    let bytes = unit_workbook(&plan, &plan.units[0], Period::T2, &sample_past(), &words).expect("a workbook");
    let (book, styles) = (read(&bytes), part(&bytes, "xl/styles.xml"));
    assert!(styles.contains("@&quot;, sedan 1 januari&quot;"), "{styles}");
    assert!(styles.contains("&quot;varav &quot;@"), "{styles}");
    let quality = sheet(&book, "quality");
    assert_eq!(quality.cells[&quality.at("m2", "#name")].to_string(), "Inkomna synpunkter och klagomål");
    assert!(
        quality.xml.contains("Skriv antalet sedan 1 januari") && quality.xml.contains("Skriv antalet, till exempel")
    );
    let economy = sheet(&book, "economy");
    assert_eq!(economy.cells[&economy.at("e3", "#name")].to_string(), "Ekonomiskt bistånd");
}

#[test]
fn a_share_that_is_typed_as_a_part_of_one_is_to_be_checked() {
    let book = read(&unit(Lang::Sv));
    let own = sheet(&book, "indicators");
    let doubts = |id: &str| {
        let (row, _) = own.at(id, "#outcome");
        let column = u32::try_from(subject::indicators::sheet::UNIT.columns.len()).expect("few") + 5;
        own.raw((row, column)).to_owned()
    };
    let (percent, count) = (doubts("i2"), doubts("i1"));
    assert!(percent.contains("CELL(\"format\"") && percent.contains("\"%\",\"\""), "{percent}");
    // The count of a share takes no per cent, and a count may say its unit.
    assert!(!count.contains("\"%\",\"\"") && count.contains("\"st\",\"\""), "{count}");
    let start = sheet(&book, "start");
    assert!(start.xml.contains("SUM($E$"), "what is to be checked is not done");
}

#[test]
fn at_year_end_no_value_comes_at_year_end() {
    let plan = sample_plan();
    let of = |period| {
        let bytes = unit_workbook(&plan, &plan.units[0], period, &sample_past(), &Words::new(Lang::Sv));
        sheet(&read(&bytes.expect("a workbook")), "quality").xml.clone()
    };
    assert!(of(Period::T2).contains("Endast helår") && !of(Period::Year).contains("Endast helår"));
}

#[test]
fn targets_and_earlier_values_stand_beside_the_question() {
    let book = read(&unit(Lang::Sv));
    let own = sheet(&book, "indicators");
    let text = |id: &str, key: &str| {
        let (row, col) = own.at(id, key);
        own.text(row, col).replace('\u{a0}', " ")
    };
    assert_eq!(text("i1", "#target"), "≥ 80 %\n(75 % kommunmål)");
    assert_eq!(text("i1", "#previous"), "62,4 %\nT1 2025");
    assert_eq!(text("i3", "#target"), "minska jämfört med T2 2024 (374 hushåll)");
    assert_eq!(text("i7", "#target"), "Målnivå beslutas under 2026");
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    assert_eq!(unit(Lang::Sv), unit(Lang::Sv));
    let words = Words::new(Lang::Sv);
    assert_eq!(plan_workbook(&words, None).expect("a workbook"), plan_workbook(&words, None).expect("a workbook"));
    let core = part(&unit(Lang::Sv), "docProps/core.xml");
    assert!(core.contains("2025-08-31T00:00:00Z"), "{core}");
}

#[test]
fn properties_repeat_the_marker() {
    let custom = part(&unit(Lang::Sv), "docProps/custom.xml");
    for (name, value) in [("tertial-committee", "asn"), ("tertial-period", "T2"), ("tertial-unit", "enhet-1")] {
        assert!(custom.contains(name) && custom.contains(&format!(">{value}<")), "{custom}");
    }
}

#[test]
fn a_blank_plan_has_every_sheet_and_its_defaults() {
    for lang in [Lang::Sv, Lang::En] {
        let bytes = plan_workbook(&Words::new(lang), None).expect("a workbook");
        let book = read(&bytes);
        for definition in subject::plan_sheets() {
            let own = sheet(&book, definition.key);
            check_anchors(own, definition);
            assert!(!own.xml.contains("<sheetProtection"), "rows may be inserted on {}", own.name);
            assert!(own.xml.contains("<dataValidation ") || definition.column("#help").is_some());
        }
        sheet(&book, "texts").at("economy-analysis", "#reporters");
        sheet(&book, "units").at("forvaltning", "#kind");
        let rules = sheet(&book, "rules");
        assert_eq!(rules.cells[&rules.at("tolerance", "#value")], Data::Float(10.0));
        assert_eq!(book.len(), subject::plan_sheets().len() + 1, "one list is too long for a cell");
    }
}

#[test]
fn nothing_below_the_heads_of_a_blank_plan_looks_like_data() {
    let book = read(&plan_workbook(&Words::new(Lang::Sv), None).expect("a workbook"));
    for own in book.iter().filter(|own| own.marker().is_some()) {
        let (row, _) = own.keys();
        for ((at, col), value) in own.cells.range((row + 2, 0)..).filter(|(_, value)| !value.to_string().is_empty()) {
            assert!(own.cells.contains_key(&(*at, 0)), "{} {}: {value} has no id", own.name, a1(*at, *col));
        }
    }
}

#[test]
fn a_filled_plan_keeps_the_defaults_of_what_is_not_given() {
    let mut rows = PlanRows::default().set("slug", "asn").set("year", 2025).set("tolerance", 5);
    let row = PlanRow::new("personal").with("#name", "Personal").with("#budget_year", Decimal::from(-30_600_000));
    rows.push(&subject::economy::sheet::PLAN, row);
    let book = read(&plan_workbook(&Words::new(Lang::Sv), Some(&rows)).expect("a workbook"));
    let economy = sheet(&book, "economy");
    assert_eq!(economy.cells[&economy.at("personal", "#budget_year")], Data::Float(-30_600_000.0));
    let rules = sheet(&book, "rules");
    assert_eq!(rules.cells[&rules.at("tolerance", "#value")], Data::Float(5.0));
    assert_eq!(rules.cells[&rules.at("units_green", "#value")], Data::Float(80.0));
    let marker = economy.marker().expect("a marker");
    assert_eq!((marker.committee.as_str(), marker.year, marker.period.as_str()), ("asn", 2025, "PLAN"));
    sheet(&book, "report").at("goal-chapters", "#component");
}

/// Files to look at, and to type into: `TERTIAL_SAMPLES=/tmp/x cargo test --lib samples -- --ignored`.
#[test]
#[ignore = "writes files to look at"]
#[expect(clippy::disallowed_methods, reason = "writes files to look at")]
fn samples() {
    let folder = std::path::PathBuf::from(std::env::var("TERTIAL_SAMPLES").expect("a folder"));
    let plan = sample_plan();
    std::fs::write(folder.join("unit.xlsx"), unit(Lang::Sv)).expect("written");
    std::fs::write(folder.join("unit-en.xlsx"), unit(Lang::En)).expect("written");
    std::fs::write(folder.join("forvaltning.xlsx"), department()).expect("written");
    let blank = plan_workbook(&Words::new(Lang::Sv), None).expect("a workbook");
    std::fs::write(folder.join("namndplan.xlsx"), blank).expect("written");
    let words = Words::new(Lang::Sv);
    let count = if cfg!(debug_assertions) { 10 } else { 1_000 };
    let begun = std::time::Instant::now();
    for _ in 0..count {
        unit_workbook(&plan, &plan.units[0], Period::T2, &sample_past(), &words).expect("a workbook");
    }
    println!("{count} workbooks in {:?}", begun.elapsed());
}
