//! A grid → plan and workbooks as people would have them, read and computed by the program itself.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use std::sync::{Arc, Mutex, OnceLock};

use tertial::assess::Results;
use tertial::cells::{self, Book, Context, Ids};
use tertial::diagnostic::{Diagnostics, Format, Place, Severity, emit};
use tertial::disclosure::Guard;
use tertial::figure::Figures;
use tertial::pipeline::{self, Checked, File, Inputs};
use tertial::plan::Plan;
use tertial::read::RawBook;
use tertial::report;
use tertial::source::{CellRef, a1};
use tertial::subject;
use tertial::template::{self, PlanEntry, PlanRow, PlanRows};
use tertial::text::{Lang, Words};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::grid::{Grid, HandedIn, Line, Shown, Written};

const PLAN: &str = "namndplan.xlsx";
const DEPARTMENT: &str = "forvaltning";
/// Too long for a note of when a value comes, and too short to be known again in the next report.
pub const COMMENT: &str = "Enheten räknar med att komma ikapp under hösten.";

/// What the last period of a grid has come to.
pub struct Outcome {
    pub grid: Grid,
    pub checked: Checked,
    pub results: Results,
    pub diagnostics: Diagnostics,
    pub places: Places,
}

impl Outcome {
    /// What is doubted in the last period, a line each.
    pub fn doubts(&self) -> String {
        emit(&self.doubted().sorted(), Format::Short, words())
    }

    /// The same with all that is said of it besides.
    pub fn said(&self) -> String {
        let mut said = self.diagnostics.clone();
        said.extend(self.doubted());
        emit(&said.sorted(), Format::Short, words())
    }

    fn doubted(&self) -> Diagnostics {
        pipeline::doubts(&self.checked, &self.results, &self.diagnostics, words())
    }
}

/// What the cells are, by file: sheet, id and column.
#[derive(Clone, Default)]
pub struct Places(BTreeMap<(Arc<str>, Arc<str>), SheetPlaces>);

#[derive(Clone)]
struct SheetPlaces {
    key: &'static str,
    rows: BTreeMap<u32, String>,
    columns: BTreeMap<u32, &'static str>,
}

impl Places {
    /// Sheet, id and column of a cell.
    pub fn name(&self, cell: &CellRef) -> (&'static str, &str, &'static str) {
        let sheet = self.0.get(&(Arc::clone(&cell.file), Arc::clone(&cell.sheet)));
        let sheet = sheet.unwrap_or_else(|| panic!("a cell of no sheet: {cell}"));
        let row = sheet.rows.get(&cell.row).map_or("", String::as_str);
        (sheet.key, row, sheet.columns.get(&cell.col).copied().unwrap_or("#id"))
    }

    /// A place as the grid would say it.
    pub fn said(&self, place: &Place) -> String {
        match place {
            Place::File(file) => file.to_string(),
            Place::Sheet(file, sheet) => {
                let key = self.0.get(&(Arc::clone(file), Arc::clone(sheet))).map_or(&**sheet, |own| own.key);
                format!("{} {key}", stem(file))
            }
            Place::Cell(cell) => {
                let (key, id, column) = self.name(cell);
                format!("{} {key}:{id} {column}", stem(&cell.file))
            }
        }
    }

    /// Learns what the cells of a unit's workbook are; returns the cells of its rows by sheet and id.
    fn learn(&mut self, file: &Arc<str>, book: &RawBook, words: &Words) -> Cells {
        let all = subject::unit_sheets();
        let mut found = Cells::new();
        for (marker, raw) in cells::marked_sheets(book) {
            let sheet = all.iter().find(|own| own.key == marker.sheet).expect("a sheet of a subject");
            let context = Context { sheet, file, words, book: Book::Unit, guard: &Guard::open() };
            let rows = cells::rows(context, raw, Ids::Unique, &mut Diagnostics::default()).expect("rows");
            let mut own = SheetPlaces { key: sheet.key, rows: BTreeMap::new(), columns: BTreeMap::new() };
            for row in rows {
                let cells: Vec<CellRef> = sheet.columns.iter().map(|column| row.place(column.key)).collect();
                own.columns.extend(sheet.columns.iter().zip(&cells).map(|(column, cell)| (cell.col, column.key)));
                own.rows.extend(cells.first().map(|cell| (cell.row, row.id.clone())));
                found.insert((sheet.key, row.id), cells);
            }
            self.0.insert((Arc::clone(file), Arc::clone(&raw.name)), own);
        }
        found
    }

    /// The same of the plan, which knows it itself.
    fn learn_plan(&mut self, plan: &Plan) {
        for ((sheet, id), cell) in &plan.places {
            let key = (Arc::clone(&cell.file), Arc::clone(&cell.sheet));
            let empty = || SheetPlaces { key: sheet, rows: BTreeMap::new(), columns: BTreeMap::new() };
            let own = self.0.entry(key).or_insert_with(empty);
            // Rows without ids are counted.
            let rows = if id.is_empty() { 0..30 } else { 0..1 };
            own.rows.extend(
                rows.map(|at| (cell.row + at, if id.is_empty() { format!("row-{}", at + 1) } else { id.clone() })),
            );
            let columns = plan.columns.iter().filter(|((own, _), _)| own == sheet);
            own.columns.extend(columns.map(|((_, column), col)| (*col, *column)));
        }
    }
}

/// The cells of rows by sheet and id.
type Cells = BTreeMap<(&'static str, String), Vec<CellRef>>;

/// A file's name without folder and extension.
pub fn stem(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or(file);
    name.split_once('.').map_or(name, |(stem, _)| stem)
}

fn words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(|| Words::new(Lang::Sv))
}

/// Plans that several cases or periods share, by what they are made from.
type Made = Mutex<BTreeMap<String, Arc<[u8]>>>;

fn made(key: String, make: impl FnOnce() -> Vec<u8>) -> Arc<[u8]> {
    static MADE: OnceLock<Made> = OnceLock::new();
    let made = MADE.get_or_init(Made::default);
    if let Some(bytes) = made.lock().expect("no test holds it when it fails").get(&key) {
        return Arc::clone(bytes);
    }
    let bytes: Arc<[u8]> = make().into();
    made.lock().expect("no test holds it when it fails").insert(key, Arc::clone(&bytes));
    bytes
}

/// What a project is apart from its grid.
pub struct Kind<'a> {
    pub words: &'a Words,
    /// The units belong to a division.
    pub has_division: bool,
    /// The report has the parts and texts that new plans begin with.
    pub has_report: bool,
}

/// Takes a grid through the program.
pub fn compile(text: &str) -> Outcome {
    compile_after(Vec::new(), text)
}

/// The same where reports have been made before, of whatever plan there was then.
pub fn compile_after(mut snapshots: Vec<File>, text: &str) -> Outcome {
    let kind = Kind { words: words(), has_division: true, has_report: false };
    let grid = Grid::read(text);
    let last = grid.periods.len() - 1;
    for (index, period) in grid.periods.iter().enumerate() {
        let mut places = Places::default();
        let (plan, mut diagnostics) = plan(&grid, period.when.year, &mut places, &kind);
        let workbooks = workbooks(&plan, period, &Figures::default(), &mut places, words());
        let inputs = Inputs { plan: None, workbooks, snapshots: snapshots.clone(), ..Inputs::default() };
        let (checked, found) = pipeline::check(plan, period.when.period, &inputs, period.partial, words());
        diagnostics.extend(found);
        let (results, found) = pipeline::assess(&checked);
        diagnostics.extend(found);
        let is_shown = index == last && grid.shown.iter().any(|shown| matches!(shown, Shown::Diagnostics));
        if !is_shown {
            no_errors(&diagnostics, &grid.allowed, &places, period);
        }
        if index == last {
            return Outcome { grid, checked, results, diagnostics: diagnostics.sorted(), places };
        }
        snapshots.push(snapshot(&checked, &results));
    }
    unreachable!("a grid has a period")
}

fn snapshot(checked: &Checked, results: &Results) -> File {
    let name = format!("historik/{}-{}.json", results.when.year, results.when.period.code());
    (name.into(), report::snapshot(&checked.report(results, &[], words())).to_json().into_bytes())
}

impl Outcome {
    /// The snapshot of the last period.
    pub fn snapshot(&self) -> File {
        snapshot(&self.checked, &self.results)
    }
}

/// A case that the program finds fault with must say so.
pub fn no_errors(diagnostics: &Diagnostics, allowed: &[String], places: &Places, period: &HandedIn) {
    let errors: Vec<String> = diagnostics
        .0
        .iter()
        .filter(|one| one.code.severity() == Severity::Error && !allowed.iter().any(|code| code == one.code.id()))
        .map(|one| format!("{} {:?} {:?}", one.code.id(), one.at.as_ref().map(|at| places.said(at)), one.args))
        .collect();
    assert!(errors.is_empty(), "{}: `show diagnostics`, or mend the grid:\n{}", period.when, errors.join("\n"));
}

/// The plan of a grid, written and read.
pub fn plan(grid: &Grid, year: u16, places: &mut Places, kind: &Kind<'_>) -> (Plan, Diagnostics) {
    let (plan, found) = pipeline::plan(&plan_file(grid, year, kind), kind.words);
    let plan = plan.expect("the plan is read");
    places.learn_plan(&plan);
    (plan, found)
}

/// The plan's workbook.
pub fn plan_file(grid: &Grid, year: u16, kind: &Kind<'_>) -> File {
    let rows = rows(grid, year, kind);
    let write = || template::plan_workbook(kind.words, Some(&rows)).expect("the plan is written");
    let bytes = made(format!("{:?} {rows:?}", kind.words.lang), write);
    (PLAN.into(), bytes.to_vec())
}

fn rows(grid: &Grid, year: u16, kind: &Kind<'_>) -> PlanRows {
    let mut rows = PlanRows::default()
        .set("municipality", "Exempelby kommun")
        .set("committee", "Nämnden")
        .set("slug", "nn")
        .set("department", "Förvaltningen")
        .set("year", i64::from(year));
    for (id, value) in &grid.settings {
        rows = rows.set(id, entry(value));
    }
    // What is not given here begins with the usual rows.
    rows.rows.insert("units", Vec::new());
    for key in ["report", "texts"].into_iter().filter(|_| !kind.has_report) {
        rows.rows.insert(key, Vec::new());
    }
    if kind.has_division {
        rows.rows.insert("divisions", vec![PlanRow::new("avd").with("#name", "Avdelningen")]);
    }
    for unit in &grid.units {
        let row = PlanRow::new(unit).with("#name", unit.as_str());
        let is_department = unit == DEPARTMENT;
        let row = if is_department { row.with("#kind", "Förvaltning") } else { row.with("#kind", "Enhet") };
        let row = if is_department || !kind.has_division { row } else { row.with("#division", "avd") };
        rows.rows.entry("units").or_default().push(row);
    }
    let first_goal = grid.plan.iter().find(|line| line.sheet.key == "goals").map(|line| line.id.clone());
    if first_goal.is_none() && !kind.has_report {
        let goal = PlanRow::new("goal").with("#name", "goal").with("#level", "Nämndmål").with("#rule", "Andel");
        rows.rows.insert("goals", vec![goal]);
    }
    let goal = first_goal.as_deref().unwrap_or("goal");
    for line in &grid.plan {
        let mut row = PlanRow::new(&line.id);
        for (key, value) in defaults(line, goal, grid.units.first().map_or("", String::as_str)) {
            row = row.with(key, value);
        }
        for (key, value) in &line.cells {
            // Numbers of goals are no figures: 1.1 is not 1,1.
            let value = match value {
                Written::Number(number) if *key == "#number" => number.to_string().into(),
                value => entry(value),
            };
            row = row.with(key, value);
        }
        rows.push(line.sheet, row);
    }
    rows
}

/// What a row of the plan has where the grid has no such column.
fn defaults<'a>(line: &'a Line, goal: &'a str, first_unit: &'a str) -> Vec<(&'static str, &'a str)> {
    let is_derived = line.cells.contains_key("#measure")
        || line.cells.contains_key("#economy")
        || line.cells.get("#kind") == Some(&Written::from("Andel enheter som når målet"));
    let mut all: Vec<(&'static str, &str)> = vec![("#name", &line.id)];
    match line.sheet.key {
        "goals" => all.push(("#level", "Nämndmål")),
        "indicators" => all.extend([("#goal", goal), ("#kind", "Tal")]),
        "economy" => all.push(("#kind", "Post")),
        "measures" => all.extend([("#family", "Kvalitet"), ("#kind", "Antal"), ("#aggregation", "Summa")]),
        "risks" => all.push(("#type", "Risk")),
        "economic_risks" => all.push(("#kind", "Risk")),
        "activities" => all.push(("#kind", "Aktivitet")),
        _ => {}
    }
    if line.sheet.key == "indicators" && !line.cells.contains_key("#aggregation") && !is_derived {
        all.push(("#reporters", first_unit));
    } else if !["goals", "economy"].contains(&line.sheet.key) && !is_derived {
        all.push(("#reporters", "alla"));
    }
    all.retain(|(key, _)| line.sheet.column(key).is_some() && !line.columns.contains(key));
    all
}

fn entry(value: &Written) -> PlanEntry {
    match value {
        Written::Text(text) => text.as_str().into(),
        Written::Number(number) => (*number).into(),
    }
}

/// What the units hand in.
pub fn workbooks(plan: &Plan, period: &HandedIn, past: &Figures, places: &mut Places, words: &Words) -> Vec<File> {
    let mut files = Vec::new();
    for unit in &plan.units {
        let is_among = |units: &[String]| units.iter().any(|own| own == unit.id.as_str());
        let file = |end: &str| -> Arc<str> { format!("{}/{}{end}", period.when.period.code(), unit.id).into() };
        let lines: Vec<&Line> = period.lines.iter().filter(|line| line.unit == unit.id.as_str()).collect();
        let is_blank = is_among(&period.blank);
        let is_twice = is_among(&period.twice);
        let is_filled = !lines.is_empty() || is_twice || is_among(&period.also);
        if is_among(&period.spoilt) {
            // Files are known by their names, in whatever folder they lie.
            let again = if is_filled || is_blank { "/again" } else { "" };
            let name = format!("{}{again}/{}.xlsx", period.when.period.code(), unit.id);
            files.push((name.into(), b"no workbook".to_vec()));
        }
        if !is_blank && !is_filled {
            continue;
        }
        let blank = template::unit_workbook(plan, unit, period.when.period, past, words);
        let blank = blank.expect("the template is written");
        let mut hand_in = |name: Arc<str>, is_filled: bool| {
            let book = tertial::read::read(Arc::clone(&name), &blank).expect("the program reads what it has written");
            let cells = places.learn(&name, &book, words);
            let bytes = if is_filled { filled(&blank, &book, &answers(&lines, &cells)) } else { blank.clone() };
            files.push((name, bytes));
        };
        if is_filled {
            hand_in(file(".xlsx"), true);
        }
        if is_twice {
            hand_in(file("-twice.xlsx"), true);
        }
        if is_blank {
            hand_in(file(if is_filled { "-blank.xlsx" } else { ".xlsx" }), false);
        }
    }
    files
}

/// What is written in which cells, in the order of the cells.
type Answers = BTreeMap<(Arc<str>, u32, u32), Written>;

fn answers(lines: &[&Line], cells: &Cells) -> Answers {
    let mut answers = Answers::new();
    let mut put = |sheet: &'static str, id: &str, key: &str, value: Written| {
        let row = cells.get(&(sheet, id.to_owned())).unwrap_or_else(|| panic!("{id} is not asked for on {sheet}"));
        let sheet = subject::unit_sheets().into_iter().find(|own| own.key == sheet).expect("a sheet");
        let column = sheet.columns.iter().position(|own| own.key == key).expect("a column");
        let cell = &row[column];
        answers.insert((Arc::clone(&cell.sheet), cell.row, cell.col), value);
    };
    put("start", "ready", "#value", "Ja".into());
    for line in lines {
        let usual = [("#comment", COMMENT), ("#status", "Grön")];
        for (key, value) in usual {
            let is_asked = key == "#comment" || ["goals", "risks"].contains(&line.sheet.key);
            if is_asked && line.sheet.column(key).is_some() && !line.columns.contains(&key) {
                put(line.sheet.key, &line.id, key, value.into());
            }
        }
        for (key, value) in &line.cells {
            put(line.sheet.key, &line.id, key, value.clone());
        }
    }
    answers
}

/// The template with its answers.
fn filled(blank: &[u8], book: &RawBook, answers: &Answers) -> Vec<u8> {
    let part = |name: &str| {
        let index = book.sheets.iter().position(|sheet| *sheet.name == *name).expect("a sheet");
        format!("xl/worksheets/sheet{}.xml", index + 1)
    };
    let mut by_part: BTreeMap<String, Vec<(String, &Written)>> = BTreeMap::new();
    for ((sheet, row, col), value) in answers {
        by_part.entry(part(sheet)).or_default().push((a1(*row, *col), value));
    }
    let mut from = ZipArchive::new(Cursor::new(blank)).expect("a package");
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..from.len() {
        let mut part = from.by_index(index).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let Some(cells) = by_part.get(&name) else {
            to.raw_copy_file(part).expect("copies");
            continue;
        };
        let mut xml = String::new();
        part.read_to_string(&mut xml).expect("UTF-8");
        to.start_file(name, SimpleFileOptions::default()).expect("a part");
        to.write_all(written(&xml, cells).as_bytes()).expect("content");
    }
    to.finish().expect("a package").into_inner()
}

fn written(xml: &str, cells: &[(String, &Written)]) -> String {
    let mut out = String::with_capacity(xml.len() * 2);
    let mut rest = xml;
    for (name, value) in cells {
        let start = rest.find(&format!("<c r=\"{name}\"")).expect("the template has the cell");
        let (before, cell) = rest.split_at(start);
        let tag = cell.find('>').expect("a tag");
        let end = if cell[..tag].ends_with('/') { tag + 1 } else { cell.find("</c>").expect("it ends") + 4 };
        let style = cell[..tag].split_once("s=\"").and_then(|(_, rest)| rest.split('"').next()).unwrap_or("0");
        out.push_str(before);
        match value {
            Written::Number(number) => out.push_str(&format!("<c r=\"{name}\" s=\"{style}\"><v>{number}</v></c>")),
            Written::Text(text) => {
                let text = text.replace('&', "&amp;").replace('<', "&lt;");
                out.push_str(&format!("<c r=\"{name}\" s=\"{style}\" t=\"inlineStr\"><is><t>{text}</t></is></c>"));
            }
        }
        rest = &cell[end..];
    }
    out.push_str(rest);
    out
}
