//! Every figure of the example against `tests/expected/asn-2025-T2.json`, which was drawn up by hand from a
//! published report: in the results, in the committee workbook as another program reads it, in the PDF's text,
//! and in the snapshot.

use std::sync::OnceLock;

use rust_decimal::Decimal;
use serde_json::Value;
use tertial::domain::{Id, Missing, Money, Progress, Status, UnitKind};
use tertial::figure::Outcome;
use tertial::subject::economy::{Column, LineKind, LineResult};
use tertial::text::{self, Lang};

use crate::support::book::{self, Book};
use crate::support::example::{example, pdf};
use crate::support::pdf_text::plain;

fn expected() -> &'static Value {
    static EXPECTED: OnceLock<Value> = OnceLock::new();
    EXPECTED.get_or_init(|| serde_json::from_str(include_str!("expected/asn-2025-T2.json")).expect("JSON"))
}

fn list(key: &str) -> &'static [Value] {
    expected()[key].as_array().unwrap_or_else(|| panic!("{key} is a list"))
}

fn word<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_else(|| panic!("{key} of {value}"))
}

fn id(value: &Value, key: &str) -> Id {
    Id::from(word(value, key))
}

fn count(value: &Value) -> usize {
    value.as_u64().and_then(|count| usize::try_from(count).ok()).expect("a count")
}

fn decimal(value: &Value) -> Decimal {
    value.to_string().parse().expect("a number")
}

fn status(value: &Value) -> Option<Status> {
    value.as_str().map(|word| match word {
        "green" => Status::Green,
        "yellow" => Status::Yellow,
        "red" => Status::Red,
        other => panic!("{other} is no status"),
    })
}

/// The status as the committee workbook shows it: shape and word.
fn shown_status(status: Option<Status>) -> &'static str {
    match status {
        Some(Status::Green) => "● Grön",
        Some(Status::Yellow) => "▲ Gul",
        Some(Status::Red) => "■ Röd",
        None => "– Ej bedömd",
    }
}

/// As tables print amounts.
fn in_tkr(amount: Money) -> Decimal {
    text::round(amount.0 / Decimal::ONE_THOUSAND, 0)
}

fn workbook() -> &'static Book {
    static BOOK: OnceLock<Book> = OnceLock::new();
    BOOK.get_or_init(|| Book::read(&example().outputs.xlsx))
}

#[test]
fn eleven_units_and_the_administration_take_part() {
    let plan = &example().checked.plan;
    assert_eq!(plan.reporting_units().count(), count(&expected()["units"]));
    assert_eq!(plan.units.iter().filter(|unit| unit.kind == UnitKind::Department).count(), 1);
    assert!(example().results.missing_units.is_empty());
}

/// The seven amounts of a line, in the order of the expected columns.
fn amounts(line: &LineResult) -> [Option<Money>; 7] {
    [
        Column::Actual,
        Column::BudgetPeriod,
        Column::VariancePeriod,
        Column::Forecast,
        Column::BudgetYear,
        Column::VarianceYear,
        Column::ChangeOnLastYear,
    ]
    .map(|column| line.value(column))
}

/// The rows of the economic table: name, mark, and seven cells in tkr of which some are absent.
fn economy() -> Vec<(String, String, Id, Vec<Option<Decimal>>)> {
    let rows = expected()["economy"]["rows"].as_array().expect("rows");
    let row = |row: &Value| {
        let id = id(row, "line");
        let line = example().checked.plan.economy.lines.get(&id).unwrap_or_else(|| panic!("no line {id}"));
        let name = line.name.clone();
        let cells = row["cells"].as_array().expect("cells").iter();
        let mut cells: Vec<Option<Decimal>> = cells.map(|cell| (!cell.is_null()).then(|| decimal(cell))).collect();
        // What was published leaves blank in the buffer's row what the total after it adds to the one before.
        if line.kind == LineKind::Adjustment {
            (cells[5], cells[6]) = (cells[3], cells[3]);
        }
        (name, row["mark"].as_str().unwrap_or("").to_owned(), id, cells)
    };
    rows.iter().map(row).collect()
}

#[test]
fn every_amount_of_the_economic_table_is_in_the_results() {
    let rows = economy();
    assert_eq!(rows.len(), 10);
    for (name, mark, id, cells) in rows {
        let line = example().results.economy.lines.get(&id).unwrap_or_else(|| panic!("no line {id}"));
        let found: Vec<Option<Decimal>> = amounts(line).into_iter().map(|amount| amount.map(in_tkr)).collect();
        assert_eq!(found, cells, "{name}");
        assert_eq!(
            example().checked.plan.economy.lines.get(&id).map(|line| line.mark.as_str()),
            Some(mark.as_str()),
            "{name}"
        );
    }
}

#[test]
fn every_amount_of_the_economic_table_is_in_the_workbook_in_kronor() {
    let sheet = workbook().sheet("Ekonomi");
    let columns = [
        sheet.column("Period", "Ack. utfall"),
        sheet.column("Period", "Budget"),
        sheet.column("Period", "Avvikelse"),
        sheet.column("Helår", "Prognos"),
        sheet.column("Helår", "Budget"),
        sheet.column("Helår", "Avvikelse"),
        sheet.column("Period", "Prognos mot utfall 2024"),
    ];
    for (name, mark, id, cells) in economy() {
        let row = sheet.row(&format!("{name}{mark}"));
        let exact = amounts(example().results.economy.lines.get(&id).expect("the line"));
        for ((column, cell), exact) in columns.into_iter().zip(cells).zip(exact) {
            let kronor = book::number(&row[column]);
            assert_eq!(kronor.map(|kronor| in_tkr(Money(kronor))), cell, "{name}, column {column}");
            assert_eq!(kronor, exact.map(|exact| exact.0.normalize()), "{name}, column {column}, in kronor");
        }
    }
}

#[test]
fn every_row_of_the_economic_table_is_in_the_pdf() {
    // The same numbers stand together nowhere else; absent cells are blank, so a row is its name and its numbers.
    for (name, mark, _, cells) in economy() {
        let shown = |tkr: Decimal| plain(&text::tkr(Money(tkr * Decimal::ONE_THOUSAND), Lang::Sv));
        let cells: Vec<String> = cells.into_iter().flatten().map(shown).collect();
        let row = [name.as_str(), mark.as_str(), &cells.join(" ")].join(" ");
        assert!(pdf().lines.contains(&plain(&row)), "no line `{}`", plain(&row));
    }
    assert!(pdf().lines.iter().any(|line| line.contains("−272 615 −202 488 −70 127")), "a minus is not a hyphen");
}

#[test]
fn the_forecast_is_compared_with_the_previous_one() {
    let total = example().results.economy.lines.get(&Id::from("ek-summa")).expect("the total");
    let previous = total.value(Column::PreviousForecast).map(in_tkr);
    assert_eq!(previous, Some(decimal(&expected()["economy"]["previous_forecast_total"])));
    assert_eq!(total.value(Column::ChangeOnPrevious).map(in_tkr), Some(Decimal::from(-33_669)));
}

#[test]
fn every_goal_has_its_unit_counts_and_status() {
    let matrix = workbook().sheet("Översikt");
    let reach = matrix.column("Mål", "Enheter som bedöms nå målet");
    for goal in list("committee_goals") {
        let id = id(goal, "goal");
        let result = example().results.goals.get(&id).unwrap_or_else(|| panic!("no goal {id}"));
        let units = result.units.as_ref().unwrap_or_else(|| panic!("no units for {id}"));
        for (status, period, expected) in
            [(Status::Green, "green", "yes"), (Status::Yellow, "yellow", "partly"), (Status::Red, "red", "no")]
        {
            assert_eq!(units.in_period(status), count(&goal["period"][period]), "{id}, {period} for the period");
            assert_eq!(units.in_year(status), count(&goal["expected"][expected]), "{id}, {expected} for the year");
        }
        assert_eq!(result.decided.proposed.status(), status(&goal["proposed"]), "{id}");
        let plan = example().checked.plan.goals.get(&id).expect("the plan's goal");
        let row = matrix.row(&plain(&format!("{} {}", plan.number, plan.name)));
        let of = format!("{} av {}", count(&goal["expected"]["yes"]), count(&expected()["units"]));
        assert_eq!(book::text(&row[reach]), of, "{id} in the workbook");
    }
}

#[test]
fn every_goal_has_its_status_now_and_before() {
    let sheet = workbook().sheet("Översikt");
    let (before, now) = (sheet.column("Mål", "Föregående rapport"), sheet.column("Mål", "T2 2025"));
    for goal in list("municipal_goals").iter().chain(list("committee_goals")) {
        let id = id(goal, "goal");
        let result = example().results.goals.get(&id).unwrap_or_else(|| panic!("no goal {id}"));
        assert_eq!(result.decided.proposed.status(), status(&goal["proposed"]), "{id}");
        let published = if goal["published"].is_null() { &goal["proposed"] } else { &goal["published"] };
        assert_eq!(result.decided.status(), status(published), "{id}");
        let previous = status(&expected()["previous_statuses"][id.as_str()]);
        assert_eq!(result.previous.map(|(_, status)| status), previous, "{id} before");
        let plan = example().checked.plan.goals.get(&id).expect("the plan's goal");
        let row = sheet.row(&plain(&format!("{} {}", plan.number, plan.name)));
        assert_eq!(book::text(&row[before]), shown_status(previous), "{id} before, in the workbook");
        assert_eq!(book::text(&row[now]), shown_status(status(published)), "{id} in the workbook");
    }
}

#[test]
fn every_indicator_has_its_value() {
    for indicator in list("indicators") {
        let id = id(indicator, "id");
        let result = example().results.indicators.get(&id).unwrap_or_else(|| panic!("no indicator {id}"));
        if let Some(words) = indicator["text"].as_str() {
            assert_eq!(result.outcome, Outcome::Words(tertial::domain::Prose::guarded(words.to_owned())), "{id}");
        } else if let Some(missing) = indicator["missing"].as_str() {
            let Outcome::Missing(found) = &result.outcome else { panic!("{id}: {:?}", result.outcome) };
            assert_eq!(name_of(found), missing, "{id}");
        } else {
            let decimals =
                indicator["decimals"].as_u64().and_then(|count| u32::try_from(count).ok()).expect("decimals");
            let value = result.outcome.number().unwrap_or_else(|| panic!("{id}: {:?}", result.outcome));
            assert_eq!(text::round(value, decimals), decimal(&indicator["value"]), "{id}");
        }
        if let Some(units) = indicator["units_reaching"].as_u64() {
            let reach = usize::try_from(units).expect("a count");
            assert_eq!(result.outcome, Outcome::Units { reach, of: count(&indicator["units"]) }, "{id}");
        }
        if let (Some(_), Some(_)) = (indicator["numerator"].as_u64(), indicator["denominator"].as_u64()) {
            let exact = decimal(&indicator["numerator"]) * Decimal::ONE_HUNDRED / decimal(&indicator["denominator"]);
            assert_eq!(result.outcome, Outcome::Number(exact), "{id}: shares are of sums, never means of shares");
        }
    }
    assert_eq!(example().results.indicators.len(), list("indicators").len());
}

fn name_of(missing: &Missing) -> &'static str {
    match missing {
        Missing::Blank => "blank",
        Missing::NotMeasured(_) => "not_measured",
        Missing::Later(_) => "later",
        Missing::AnnualOnly => "annual_only",
        Missing::NotApplicable => "not_applicable",
        Missing::Suppressed => "suppressed",
    }
}

#[test]
fn every_indicator_has_its_status_proposed_and_decided() {
    let sheet = workbook().sheet("Mål och indikatorer");
    let column = |head| sheet.column("Nr", head);
    let (proposed_column, decided_column) = (column("Förslag"), column("Beslutad"));
    for indicator in list("indicators") {
        let id = id(indicator, "id");
        let result = example().results.indicators.get(&id).unwrap_or_else(|| panic!("no indicator {id}"));
        let proposed = status(&indicator["proposed"]);
        assert_eq!(result.decided.proposed.status(), proposed, "{id}");
        let decided = status(&indicator["decided"]).or(proposed);
        assert_eq!(result.decided.status(), decided, "{id} as decided");
        let plan = example().checked.plan.indicators.iter().find(|own| own.id == id).expect("the plan's indicator");
        let is_row =
            |row: &&Vec<calamine::Data>| book::text(&row[0]) == plan.number && book::text(&row[1]) == plain(&plan.name);
        let row = sheet.rows().iter().find(is_row).unwrap_or_else(|| panic!("{id} is in the workbook"));
        assert_eq!(book::text(&row[proposed_column]), shown_status(proposed), "{id} in the workbook");
        assert_eq!(book::text(&row[decided_column]), shown_status(decided), "{id} as decided, in the workbook");
    }
}

#[test]
fn indicators_are_numbers_in_the_workbook() {
    let sheet = workbook().sheet("Mål och indikatorer");
    let outcome = sheet.column("Nr", "Utfall");
    for indicator in list("indicators").iter().filter(|one| one["value"].is_number() && one["units"].is_null()) {
        let id = id(indicator, "id");
        let plan = example().checked.plan.indicators.iter().find(|own| own.id == id).expect("the plan's indicator");
        let found = book::number(&sheet.row(&plain(&plan.name))[outcome]).expect("a number");
        // A share is stored as a fraction and shown as per cent.
        let exact = example().results.indicators.get(&id).and_then(|result| result.outcome.number()).expect("a number");
        let stored = if indicator["denominator"].is_number() { exact / Decimal::ONE_HUNDRED } else { exact };
        let is_share = plan.measure.kind == tertial::domain::ValueKind::Percent;
        let stored = if is_share && indicator["denominator"].is_null() { exact / Decimal::ONE_HUNDRED } else { stored };
        assert_eq!(found, stored.round_dp(9).normalize(), "{id}");
    }
}

#[test]
fn every_measure_has_its_value() {
    for measure in list("measures") {
        let id = id(measure, "id");
        let result = example().results.measures.get(&id).unwrap_or_else(|| panic!("no measure {id}"));
        let value = result.outcome.number().unwrap_or_else(|| panic!("{id}: {:?}", result.outcome));
        assert_eq!(text::round(value, 2), decimal(&measure["value"]), "{id}");
    }
}

#[test]
fn reports_under_lex_sarah_add_up() {
    let measures = &example().checked.plan.measures;
    for (key, end) in [("reported", "-rapport"), ("serious", "-allvarlig"), ("notified", "-anmald")] {
        let of_kind = |id: &Id| id.as_str().starts_with("ls-") && id.as_str().ends_with(end);
        let values = measures.iter().filter(|measure| of_kind(&measure.id)).map(|measure| {
            example().results.measures.get(&measure.id).and_then(|result| result.outcome.number()).expect("a number")
        });
        assert_eq!(values.sum::<Decimal>(), decimal(&expected()["lex_sarah"][key]), "{key}");
    }
}

#[test]
fn every_risk_has_its_rating_and_status() {
    let sheet = workbook().sheet("Risker");
    let (value, shown) = (sheet.column("Risk", "Riskvärde"), sheet.column("Risk", "Status på åtgärder"));
    for risk in list("risks") {
        let id = id(risk, "id");
        let result =
            example().results.risks.iter().find(|risk| risk.id == id).unwrap_or_else(|| panic!("no risk {id}"));
        let rating = result.rating.expect("a rating");
        let rated = (u64::from(rating.probability), u64::from(rating.consequence));
        assert_eq!(
            rated,
            (risk["probability"].as_u64().unwrap_or(0), risk["consequence"].as_u64().unwrap_or(0)),
            "{id}"
        );
        assert_eq!(u64::from(rating.value()), risk["value"].as_u64().unwrap_or(0), "{id}");
        let planned = result.planned.expect("a rating of the plan");
        assert_eq!(u64::from(planned.value()), risk["plan_value"].as_u64().unwrap_or(0), "{id} in the plan");
        assert_eq!(result.status, status(&risk["status"]), "{id}");
        let plan = example().checked.plan.risks.iter().find(|own| own.id == id).expect("the plan's risk");
        let row = sheet.row(&plain(&plan.name));
        let rating = format!("{}×{} ({})", risk["probability"], risk["consequence"], risk["value"]);
        assert_eq!(book::text(&row[value]), rating, "{id} in the workbook");
        assert_eq!(book::text(&row[shown]), shown_status(status(&risk["status"])), "{id} in the workbook");
    }
}

#[test]
fn every_action_has_its_progress() {
    for action in list("actions") {
        let id = id(action, "id");
        let results = &example().results;
        let result =
            results.work.activities.iter().find(|one| one.id == id).unwrap_or_else(|| panic!("no action {id}"));
        let progress = match word(action, "progress") {
            "done" => Progress::Done,
            "ongoing" => Progress::Ongoing,
            other => panic!("{other} is no progress of the example"),
        };
        assert_eq!(result.progress, Some(tertial::subject::work::Standing::Progress(progress)), "{id}");
    }
}

/// The sentences that a committee member would look for first.
#[test]
fn the_report_says_what_has_happened() {
    let text = pdf().flow();
    for sentence in [
        "11 av 11 enheter bedömer målet som grönt för perioden.",
        "6 av 11 enheter bedömer målet som grönt för perioden och 5 som rött. \
         6 av 11 enheter bedöms ha förutsättningar att uppnå målet under året.",
        "6 av 11 enheter bedömer målet som grönt för perioden och 5 som gult. \
         11 av 11 enheter bedöms ha förutsättningar att uppnå målet under året.",
        "För perioden är avvikelsen mot budget −70,1 mnkr före omvärldsbuffert.",
        "Helårsprognosen är −358,6 mnkr efter omvärldsbuffert, 54,7 mnkr sämre än budget.",
        "Prognosen har försämrats med 33,7 mnkr sedan föregående rapport.",
        "Prognos 358,6 mnkr mot budget 303,9 mnkr: underskott 54,7 mnkr",
        "2.1.1: 3 procentenheter högre än T2 2024",
        "2.1.2: 15 fler hushåll än T2 2024",
        "5.1.3: 1,59 procentenheter högre än T2 2024",
        "Sjukfrånvaro, rullande tolv månader (R12), är 5,69 %, 1,66 procentenheter lägre än T2 2024 (7,35 %).",
    ] {
        assert!(text.contains(sentence), "the PDF does not say: {sentence}");
    }
}

#[test]
fn page_and_pdf_say_the_same() {
    let tags_removed = plain(&without_tags(&example().outputs.html));
    for sentence in [
        "11 av 11 enheter bedömer målet som grönt för perioden.",
        "Helårsprognosen är −358,6 mnkr efter omvärldsbuffert, 54,7 mnkr sämre än budget.",
        "2.1.2: 15 fler hushåll än T2 2024",
    ] {
        assert!(tags_removed.contains(sentence), "the page does not say: {sentence}");
        assert!(pdf().flow().contains(sentence), "the PDF does not say: {sentence}");
    }
}

#[test]
fn a_part_of_a_measure_stands_below_its_whole() {
    let page = &example().outputs.html;
    for (name, steps) in [("Sjukfrånvaro under perioden", "i1"), ("varav kort (under 60&nbsp;dagar)", "i2")] {
        assert!(page.contains(&format!("class=\"{steps}\">{name}")), "{name}");
    }
}

fn without_tags(html: &str) -> String {
    let mut inside = false;
    let keep = |c: char| {
        match c {
            '<' => inside = true,
            '>' => {
                inside = false;
                return Some(' ');
            }
            _ => {}
        }
        (!inside).then_some(c)
    };
    html.chars().filter_map(keep).collect::<String>().replace("&nbsp;", " ")
}

#[test]
fn what_is_decided_against_the_rule_is_on_record() {
    // The reason stands in the report, and the departure among the notes of the control sheet.
    let text = pdf().flow();
    assert!(text.contains("Förvaltningens bedömning avviker från planens regel, som ger statusen röd."));
    let control: Vec<String> =
        workbook().texts().filter(|(sheet, _)| *sheet == "Kontroll").map(|(_, text)| text).collect();
    assert!(control.iter().any(|text| text == "T0401"));
    let set = example().results.indicators.iter().filter(|one| one.decided.is_set()).count();
    assert_eq!(set, list("indicators").iter().filter(|one| one["decided"].is_string()).count());
    for result in example().results.indicators.iter().filter(|one| one.decided.departs()) {
        let (_, reason) = result.decided.decision.as_ref().expect("a decision");
        let reason = plain(&reason.as_ref().expect("a reason").value);
        let beginning: String = reason.chars().take(30).collect();
        assert!(text.contains(&beginning), "the PDF gives no reason for {}: {beginning}", result.id);
    }
}

#[test]
fn the_example_has_no_errors_and_no_warnings() {
    use tertial::diagnostic::Severity;
    let found: Vec<String> = example()
        .diagnostics
        .0
        .iter()
        .filter(|one| one.code.severity() != Severity::Note)
        .map(|one| format!("{}: {}", one.code.id(), one.message(&example().words)))
        .collect();
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn the_snapshot_holds_the_exact_figures() {
    let snapshot: Value = serde_json::from_str(&example().outputs.json).expect("JSON");
    for (name, _, id, _) in economy() {
        let amounts = amounts(example().results.economy.lines.get(&id).expect("the line"));
        let keys = [
            "actual",
            "budget_period",
            "variance_period",
            "forecast",
            "budget_year",
            "variance_year",
            "change_on_last_year",
        ];
        for (key, amount) in keys.into_iter().zip(amounts) {
            let figures = snapshot["figures"].as_array().expect("figures");
            let own = figures.iter().find(|own| {
                (&own["subject"], &own["column"], &own["item"], &own["unit"])
                    == (&"economy".into(), &key.into(), &id.as_str().into(), &Value::Null)
            });
            let stored = own.and_then(|own| own["value"]["money"].as_str()).map(|text| text.parse().expect("exact"));
            assert_eq!(stored, amount.map(|amount| amount.0), "{name}, {key}");
        }
    }
    let again: tertial::history::Snapshot = serde_json::from_str(&example().outputs.json).expect("a snapshot");
    assert_eq!(again.to_json(), example().outputs.json);
    assert!(tertial::history::Closed::parse(&example().outputs.json).is_ok(), "the next period reads it");
}

#[test]
fn every_figure_of_the_trace_names_its_cells() {
    let sheet = workbook().sheet("Spårbarhet");
    let column = |head| sheet.column("Uppgift", head);
    let (figure, rule) = (column("Uppgift"), column("Regel"));
    let (file, cell) = (column("Arbetsbok"), column("Cell"));
    let reported: Vec<&Vec<calamine::Data>> =
        sheet.rows().iter().filter(|row| book::text(&row[figure]).contains("ackumulerat utfall")).collect();
    assert!(reported.len() > 11, "each unit's outcome is traced");
    for row in reported {
        // A sum names its parts, each of which stands on rows of its own.
        if book::text(&row[rule]).starts_with("Summa: ") {
            continue;
        }
        assert!(book::text(&row[file]).starts_with("T2/"), "{row:?}");
        assert!(!book::text(&row[cell]).is_empty(), "{row:?}");
    }
}

#[test]
fn a_status_names_its_outcome_and_does_not_repeat_its_cells() {
    let sheet = workbook().sheet("Spårbarhet");
    let [figure, file, tab, cell] = ["Uppgift", "Arbetsbok", "Flik", "Cell"].map(|head| sheet.column("Uppgift", head));
    let place = |row: &[calamine::Data]| [file, tab, cell].map(|at| book::text(&row[at]));
    let of = |end: &str| -> Vec<(String, [String; 3])> {
        let rows = sheet.rows().iter().filter(|row| row.len() > cell);
        rows.filter_map(|row| Some((book::text(&row[figure]).strip_suffix(end)?.to_owned(), place(row)))).collect()
    };
    let (outcomes, statuses) = (of(", utfall"), of(", status"));
    assert!(outcomes.iter().filter(|(_, at)| !at[2].is_empty()).count() > 20, "outcomes have their cells");
    assert!(statuses.iter().any(|(_, at)| at[0] == "namndplan.xlsx"), "what it is compared with stands with it");
    assert!(statuses.iter().all(|own| own.1[2].is_empty() || !outcomes.contains(own)), "{statuses:?}");
}
