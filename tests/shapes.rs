//! Plans of other shapes than the example's, all the way: templates, report in every format, workbook, snapshot and
//! explanations say what is true of them, and nothing else.

use std::io::{Cursor, Read};

use tertial::assess::Results;
use tertial::diagnostic::{Format, emit};
use tertial::document::{Block, Cell, Table};
use tertial::pipeline::{self, Checked, File, Inputs, Outputs};
use tertial::report;
use tertial::template;
use tertial::text::{Lang, Words};
use zip::ZipArchive;

use crate::figures::grid::Grid;
use crate::figures::project::{self, Kind, Places};
use crate::support::book::Book;
use crate::support::pdf_text::{PdfText, plain};
use crate::support::read_back;

/// What a period has come to.
pub struct Made {
    lang: Lang,
    /// The units' workbooks before they are filled in, by unit.
    pub templates: Vec<(String, Vec<u8>)>,
    /// The plan and the workbooks that were handed in.
    project: Vec<File>,
    /// Plan and workbooks after they were checked.
    pub checked: Checked,
    pub results: Results,
    pub body: Vec<Block>,
    /// What each sheet of the committee workbook is made of.
    sheets: Vec<(String, Vec<Block>)>,
    pub outputs: Outputs,
    /// What is said of plan, workbooks and results.
    pub said: String,
    pub explained: Vec<String>,
}

/// Takes a grid through everything, one period after the other, each with the snapshots of those before it.
pub fn compile(text: &str, lang: Lang, has_division: bool) -> Vec<Made> {
    let grid = Grid::read(&format!("{text}\nshow missing"));
    let words = Words::new(lang);
    let kind = Kind { words: &words, has_division, has_report: true };
    let mut snapshots: Vec<File> = Vec::new();
    let mut all = Vec::new();
    for period in &grid.periods {
        let when = period.when;
        let mut places = Places::default();
        let (plan, mut said) = project::plan(&grid, when.year, &mut places, &kind);
        let mut inputs = Inputs { snapshots: snapshots.clone(), ..Inputs::default() };
        let (before, _) = pipeline::check(plan.clone(), when.period, &inputs, true, &words);
        let template = |unit| template::unit_workbook(&plan, unit, when.period, &before.past, &words).expect("writes");
        let templates = plan.units.iter().map(|unit| (unit.id.to_string(), template(unit))).collect();
        inputs.workbooks = project::workbooks(&plan, period, &before.past, &mut places, &words);
        let (checked, found) = pipeline::check(plan, when.period, &inputs, false, &words);
        said.extend(found);
        let (results, found) = pipeline::assess(&checked);
        said.extend(found);
        let doubts = pipeline::doubts(&checked, &results, &said, &words);
        said.extend(doubts);
        project::no_errors(&said, &grid.allowed, &places, period);
        let faults = pipeline::faults(&checked, &said);
        let report = checked.report(&results, &faults, &words);
        let body = report::document(&report, None).body;
        let sheets =
            report::workbook(&report, &said, None).sheets.into_iter().map(|own| (own.name, own.blocks)).collect();
        let explained = report::explain(&report).into_iter();
        let explained = explained.map(|own| plain(&format!("{} = {}. {}", own.what, own.value, own.rule))).collect();
        let told = emit(&said, Format::Short, &words);
        let (outputs, _) = pipeline::render(&report, None, said).expect("renders");
        snapshots
            .push((format!("historik/{}-{}.json", when.year, when.period).into(), outputs.json.clone().into_bytes()));
        let project = std::iter::once(project::plan_file(&grid, when.year, &kind)).chain(inputs.workbooks).collect();
        let made = Made { lang, templates, project, checked, results, body, sheets, outputs, said: told, explained };
        made.keep(&format!("{}-{}", when.year, when.period));
        made.is_sound();
        all.push(made);
    }
    all
}

/// What is said of a plan, before anybody reports.
pub fn said_of(plan: &str) -> String {
    let grid = Grid::read(plan);
    let words = Words::new(Lang::Sv);
    let kind = Kind { words: &words, has_division: false, has_report: true };
    let (_, said) = project::plan(&grid, 2025, &mut Places::default(), &kind);
    emit(&said.sorted(), Format::Short, &words)
}

/// The same but for texts of the new plan that its report does not print, and for what it does not show.
pub fn said_of_figures(plan: &str) -> String {
    let said = said_of(&format!("{plan}show missing"));
    said.lines().filter(|line| !line.contains("Texter!") && !line.contains("[T0243]")).collect::<Vec<_>>().join("\n")
}

impl Made {
    /// How many figures are read back from PDF, page and workbook.
    pub fn read_back(&self) -> [usize; 3] {
        read_back::all(&self.body, &self.sheets, &self.outputs, self.lang)
    }

    /// The report as it is read.
    pub fn text(&self) -> String {
        PdfText::read(&self.outputs.pdf).flow()
    }

    /// The table with an id, a line a row.
    pub fn table(&self, id: &str) -> String {
        shown(tables(&self.body).find(|own| own.id == id).unwrap_or_else(|| panic!("no table {id}")), self.lang)
    }

    /// The same in the committee workbook.
    pub fn of_workbook(&self, id: &str) -> Option<String> {
        let mut all = self.sheets.iter().flat_map(|(_, blocks)| tables(blocks));
        all.find(|own| own.id == id).map(|own| shown(own, self.lang))
    }

    /// The names of a table's indented rows.
    pub fn indented(&self, id: &str) -> Vec<String> {
        let table = tables(&self.body).find(|own| own.id == id).unwrap_or_else(|| panic!("no table {id}"));
        let indented = table.rows.iter().filter(|row| row.indent > 0);
        indented.map(|row| plain(&row.cells[0].value.display(self.lang))).collect()
    }

    /// The remarks below a table.
    pub fn notes(&self, id: &str) -> Vec<String> {
        let table = tables(&self.body).find(|own| own.id == id).unwrap_or_else(|| panic!("no table {id}"));
        table.notes.iter().map(|note| plain(&note.text)).collect()
    }

    /// The topmost headings.
    pub fn chapters(&self) -> Vec<&str> {
        let headings = self.body.iter().filter_map(|block| match block {
            Block::Heading(heading) if heading.level == 1 => Some(heading.id.as_str()),
            _ => None,
        });
        headings.collect()
    }

    /// Everything that anybody may read in any of the files, with the markup of workbooks: also what is hidden.
    fn everything(&self) -> Vec<(String, String)> {
        let mut all: Vec<(String, String)> = vec![
            ("PDF".into(), self.text()),
            ("page".into(), self.outputs.html.clone()),
            ("snapshot".into(), self.outputs.json.clone()),
            ("explain".into(), self.explained.join("\n")),
        ];
        let books = self.templates.iter().map(|(unit, bytes)| (unit.as_str(), bytes));
        for (name, bytes) in books.chain([("workbook", &self.outputs.xlsx)]) {
            let mut zip = ZipArchive::new(Cursor::new(bytes)).expect("a package");
            for index in 0..zip.len() {
                let mut part = zip.by_index(index).expect("a part");
                let mut xml = Vec::new();
                part.read_to_end(&mut xml).expect("bytes");
                all.push((
                    format!("{name} {}", part.name().expect("a name")),
                    String::from_utf8_lossy(&xml).into_owned(),
                ));
            }
        }
        all
    }

    /// With `KEEP` set, what a grid has come to lies in `target/tmp/KEEP`, to be looked at.
    fn keep(&self, stem: &str) {
        let Some(folder) = std::env::var_os("KEEP") else { return };
        let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder);
        std::fs::create_dir_all(&folder).expect("a folder");
        let outputs = &self.outputs;
        let files: [(&str, &[u8]); 3] =
            [("pdf", &outputs.pdf), ("xlsx", &outputs.xlsx), ("html", outputs.html.as_bytes())];
        for (end, bytes) in files {
            std::fs::write(folder.join(format!("{stem}.{end}")), bytes).expect("writes");
        }
        for (unit, bytes) in &self.templates {
            std::fs::write(folder.join(format!("{stem}-{unit}.xlsx")), bytes).expect("writes");
        }
        for (name, bytes) in &self.project {
            let file = folder.join("project").join(&**name);
            std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
            std::fs::write(file, bytes).expect("writes");
        }
    }

    /// What holds for every report.
    fn is_sound(&self) {
        assert!(!self.body.is_empty());
        let of_report = [("report".to_owned(), self.body.clone())];
        for (name, blocks) in of_report.iter().chain(&self.sheets) {
            for table in tables(blocks) {
                assert!(!table.rows.is_empty(), "{name}: the table {} is empty", table.id);
            }
            for (at, block) in blocks.iter().enumerate() {
                let Block::Heading(heading) = block else { continue };
                let is_orphan = match blocks.get(at + 1) {
                    None | Some(Block::PageBreak) => true,
                    Some(Block::Heading(next)) => next.level <= heading.level,
                    Some(_) => false,
                };
                assert!(!is_orphan, "{name}: nothing stands below {}", heading.text);
            }
        }
        for text in [self.text(), self.explained.join("\n")] {
            for wrong in ["{", "}", " ,", "()", "None", "NaN", "\u{fffd}"] {
                let at = text.replace(". . ", "").find(wrong);
                assert!(at.is_none(), "{wrong:?} in …{}", around(&text.replace(". . ", ""), at.unwrap_or(0)));
            }
        }
        assert!(self.outputs.json.contains("\"version\""));
        let page = &self.outputs.html;
        for id in page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(page.contains(&format!("id=\"{id}\"")), "#{id} leads nowhere");
        }
        self.read_back();
    }

    /// That a word is read nowhere, in any case, but in what is allowed.
    fn never_says(&self, word: &str, allowed: &[&str]) {
        for (name, text) in self.everything() {
            let mut text = plain(&text.replace("&nbsp;", " ")).to_lowercase();
            for allowed in allowed {
                text = text.replace(&plain(allowed).to_lowercase(), "");
            }
            assert!(!text.contains(word), "{name}: …{}", around(&text, text.find(word).unwrap_or(0)));
        }
    }

    /// The visible heads of a sheet of a unit's workbook.
    pub fn heads(&self, unit: &str, sheet: &str) -> Vec<String> {
        let (_, bytes) = self.templates.iter().find(|(own, _)| own == unit).expect("a template");
        let book = Book::read(bytes);
        let rows = book.sheet(sheet).rows();
        let key = rows.iter().position(|row| row.iter().any(|cell| crate::support::book::text(cell) == "#name"));
        let heads = &rows[key.expect("keys") + 1];
        heads.iter().map(crate::support::book::text).filter(|head| !head.is_empty()).collect()
    }
}

fn around(text: &str, at: usize) -> String {
    let before: Vec<char> = text[..at].chars().rev().take(60).collect();
    before.into_iter().rev().chain(text[at..].chars().take(60)).collect()
}

fn tables(blocks: &[Block]) -> impl Iterator<Item = &Table> {
    blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    })
}

/// A table as its words, a line a row.
pub fn shown(table: &Table, lang: Lang) -> String {
    let heads: Vec<String> = table.columns.iter().map(|column| plain(&column.head)).collect();
    let words = |cell: &Cell| {
        let band = cell.band.as_ref().map_or_else(String::new, |band| format!("{} ", band.label));
        plain(&format!("{band}{}", cell.value.display(lang)))
    };
    let rows = table.rows.iter().map(|row| row.cells.iter().map(words).collect());
    let lines = std::iter::once(heads).chain(rows);
    lines.map(|line: Vec<String>| line.join(" | ")).collect::<Vec<_>>().join("\n")
}

const THREE_LEVELS: &str = "
units: a b forvaltning
set labels = GAR
plan goals: id | number | level | parent | name | reporters
  stad   | 1     | Målområde | | En stad för alla |
  trygg  | 1.1   | Kommunmål | stad | Trygga invånare |
  lek    | 1.1.1 | Nämndmål  | trygg | Barn får stöd i tid | a, b
  arbete | 1.1.2 | Nämndmål  | trygg | Fler arbetar | a, b
  hallbar | 2     | Målområde | | En hållbar stad |
  klimat | 2.1   | Kommunmål | hallbar | Klimatneutral kommun |
  resor  | 2.1.1 | Nämndmål  | klimat | Resorna minskar | a
plan indicators: id | number | goal | name | kind | direction | target | aggregation | reporters
  vantan | 1.1.1.1 | lek | Väntetid i dagar | Tal | Ned | <= 14 | Medelvärde | a, b
plan activities: id | goal | name | reporters
  cykel | resor | Lånecyklar | a
T1 2025
goals: by | id | status | expected
  a | lek | Grön | Ja
  b | lek | Gul | Delvis
  a | arbete | Grön | Ja
  b | arbete | Grön | Ja
  a | resor | Röd | Nej
indicators: by | id | outcome
  a | vantan | 12
  b | vantan | 20
activities: by | id | progress
  a | cykel | Pågående
also: forvaltning
T2 2025
goals: by | id | status | expected
  a | lek | Grön | Ja
  b | lek | Grön | Ja
  a | arbete | Grön | Ja
  b | arbete | Röd | Nej
  a | resor | Röd | Nej
indicators: by | id | outcome
  a | vantan | 12
  b | vantan | 14
activities: by | id | progress
  a | cykel | Klar
also: forvaltning
";

#[test]
fn goals_in_three_levels_have_the_words_that_the_plan_chose() {
    let made = compile(THREE_LEVELS, Lang::Sv, true);
    let now = &made[1];
    let expected = "Mål | T1 2025 | T2 2025
1 En stad för alla | A | A
1.1 Trygga invånare | A | A
2 En hållbar stad | R | R
2.1 Klimatneutral kommun | R | R";
    assert_eq!(now.table("summary-goals"), expected);
    let text = now.text();
    for said in
        ["Målområde 1: En stad för alla Status: A", "Kommunövergripande mål 1.1: Trygga invånare", "från R till G"]
    {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains("Grön") && !text.contains("Ekonomi"), "{text}");
}

const GRANT: &str = "
units: a b forvaltning
set sign = bidrag
plan economy: id | name | kind | parent | reporters | budget_t1 | budget_t2 | budget_year | last_year
  bidrag | Kommunbidrag | Post | res | forvaltning | 40000000 | 80000000 | 120000000 | 118000000
  netto  | Nettokostnad | Delsumma | res | | | | |
  vard   | Vård         | Post | netto | a | -30000000 | -60000000 | -90000000 | -88000000
  skola  | Skola        | Post | netto | b | -10000000 | -20000000 | -30000000 | -29500000
  res    | Resultat     | Summa | | | | | |
T1 2025
economy: by | id | actual | forecast
  forvaltning | bidrag | 40000000 | 120000000
  a | vard | -31000000 | -92000000
  b | skola | -9500000 | -29000000
T2 2025
economy: by | id | actual | forecast
  forvaltning | bidrag | 80000000 | 120000000
  a | vard | -61500000 | -92500000
  b | skola | -19500000 | -29000000
M09 2025
economy: by | id | actual | forecast
  forvaltning | bidrag | 90000000 | 120000000
  a | vard | -69500000 | -92500000
  b | skola | -21500000 | -29000000
HELAR 2025
economy: by | id | actual
  forvaltning | bidrag | 120000000
  a | vard | -91000000
  b | skola | -29500000
";

/// How good the forecasts were is what a report of the year says of them, and all.
const ACCURACY: [&str; 5] = [
    "för den enda rad i enheternas budget som har en prognos",
    "för den enda enhet som har en prognos",
    "Prognosen per den 31 augusti",
    "Träffsäker prognos",
    "Antal rader vars helårsprognos för tertial 2 är högst 1 % från utfallet, av dem som har en prognos.",
];

#[test]
fn in_grant_form_the_result_is_grant_and_net_cost_in_every_period() {
    let made = compile(GRANT, Lang::Sv, true);
    let [t1, t2, month, year] = made.as_slice() else { panic!("four periods") };
    let last = |own: &Made| own.table("economy-table").lines().last().unwrap_or_default().to_owned();
    assert_eq!(last(t1), "Resultat | −500 | 0 | −500 | −1 000 | 0 | −1 000 | −1 500");
    assert_eq!(last(t2), "Resultat | −1 000 | 0 | −1 000 | −1 500 | 0 | −1 500 | −2 000");
    assert!(last(month).starts_with("Resultat | −1 000"), "{}", last(month));
    assert_eq!(last(year), "Resultat | −500 | 0 | −500 | 500 | −1 000");
    for own in &made {
        assert!(own.text().contains("Kommunbidrag är positivt och nettokostnad negativ."));
        assert_eq!(own.chapters().iter().filter(|id| id.starts_with("economy-")).count(), 1);
    }
    assert!(t2.text().contains("Prognosen har försämrats med 0,5 mnkr sedan föregående rapport."));
    assert!(year.text().contains("Årets avvikelse mot budget blev −0,5 mnkr."));
}

const SINGLE: &str = "
units: forvaltning
plan goals: id | number | level | parent | name | reporters
  trygg  | 1   | Kommunmål | | Trygga invånare |
  lek    | 1.1 | Nämndmål  | trygg | Barn får stöd i tid | forvaltning
plan indicators: id | number | goal | name | kind | direction | target
  vantan | 1.1.1 | lek | Väntetid i dagar | Tal | Ned | <= 14
plan economy: id | name | kind | parent | reporters | budget_t1 | budget_t2 | budget_year | last_year
  allt   | Verksamheten | Post | | forvaltning | -10000000 | -20000000 | -30000000 | -29500000
plan risks: id | name | probability | consequence | reporters
  brand | Personalbrist | 4 | 4 | forvaltning
T1 2025
goals: by | id | status | expected
  forvaltning | lek | Gul | Delvis
indicators: by | id | outcome
  forvaltning | vantan | 12
economy: by | id | actual | forecast
  forvaltning | allt | -10500000 | -30500000
risks: by | id | probability | consequence
  forvaltning | brand | 4 | 4
M07 2025
goals: by | id | status | expected
  forvaltning | lek | Gul | Delvis
indicators: by | id | outcome
  forvaltning | vantan | 13
economy: by | id | actual | forecast
  forvaltning | allt | -17500000 | -30500000
risks: by | id | probability | consequence
  forvaltning | brand | 4 | 4
T2 2025
goals: by | id | status | expected
  forvaltning | lek | Grön | Ja
indicators: by | id | outcome
  forvaltning | vantan | 13
economy: by | id | actual | forecast
  forvaltning | allt | -20500000 | -31500000
risks: by | id | probability | consequence
  forvaltning | brand | 4 | 3
HELAR 2025
goals: by | id | status | expected
  forvaltning | lek | Grön | Ja
indicators: by | id | outcome
  forvaltning | vantan | 13
economy: by | id | actual
  forvaltning | allt | -31000000
risks: by | id | probability | consequence
  forvaltning | brand | 4 | 3
";

#[test]
fn one_unit_without_divisions_is_reported_in_every_period() {
    let made = compile(SINGLE, Lang::Sv, false);
    let [t1, month, t2, year] = made.as_slice() else { panic!("four periods") };
    // There is no report before the first of a year.
    t1.never_says("sedan föregående rapport", &[]);
    assert_eq!(t1.table("summary-goals"), "Mål | T1 2025\n1 Trygga invånare | Gul");
    assert!(!t1.of_workbook("forecast-table").expect("comments").contains("Föregående"));
    assert!(!t1.heads("forvaltning", "Ekonomi").iter().any(|head| head.contains("Föregående")));
    assert!(month.text().contains("juli 2025"));
    assert_eq!(t2.table("summary-goals"), "Mål | T1 2025 | T2 2025\n1 Trygga invånare | Gul | Grön");
    assert!(t2.heads("forvaltning", "Ekonomi").contains(&"Föregående prognos (kr)".to_owned()));
    // The only line is all there is, and who assesses the goals stands in the table of units.
    assert!(t2.text().contains("Helårsprognosen är −31,5 mnkr, 1,5 mnkr sämre än budget."));
    let matrix = t2.of_workbook("unit-matrix").expect("units");
    assert_eq!(matrix.lines().last(), Some("forvaltning | Grön | Ja"));
    assert!(year.text().contains("Enheten nådde målet."));
    // Goals are asked about as the period is, and the first report of a year has no column for the one before it.
    assert_eq!(t1.heads("forvaltning", "Mål"), ["Nr", "Nämndmål", "Perioden", "Nås under året", "Kommentar"]);
    let heads = ["Nr", "Nämndmål", "Föregående rapport", "Året", "Nåddes målet?", "Kommentar"];
    assert_eq!(year.heads("forvaltning", "Mål"), heads);
}

#[test]
fn at_year_end_nothing_asks_for_or_tells_of_a_forecast() {
    for (grid, has_division, unit) in [(SINGLE, false, "forvaltning"), (GRANT, true, "a")] {
        let made = compile(grid, Lang::Sv, has_division);
        let year = made.last().expect("the year");
        year.never_says("prognos", &ACCURACY);
        year.never_says("bedöms ha förutsättningar", &[]);
        let heads = year.heads(unit, "Ekonomi");
        assert_eq!(
            heads,
            [
                "Rad",
                "Utfall helår (kr)",
                "Budget helår (kr)",
                "Avvikelse helår (kr)",
                "Utfall förra året, helår (kr)",
                "Kommentar"
            ]
        );
    }
}

#[test]
fn in_english_there_is_no_swedish_of_ours() {
    // Names of the plan, and what its units write, without letters that tell.
    let names = [('å', "a"), ('ä', "a"), ('ö', "o")];
    let grid = names.iter().fold(SINGLE.to_owned(), |grid, (letter, plain)| grid.replace(*letter, plain));
    let words = |text: &str| text.replace("Kommunmal", "Kommunmål").replace("Namndmal", "Nämndmål");
    let grid = words(&grid).replace("Gron", "Grön");
    for own in compile(&grid, Lang::En, false) {
        // In a table the words of a comment stand among those of other columns.
        let names = ["Nämnden", "Förvaltningen"].into_iter().chain(project::COMMENT.split(' '));
        let names: Vec<&str> = names.filter(|word| word.chars().count() > 3).collect();
        for letter in ["å", "ä", "ö"] {
            let mut text = plain(&format!("{} {}", own.text(), own.explained.join(" ")));
            for (_, bytes) in own.templates.iter().map(|(name, bytes)| (name, bytes)) {
                let book = Book::read(bytes);
                text.extend(
                    book.texts().flat_map(|(sheet, text)| [" ".to_owned(), sheet.to_owned(), " ".to_owned(), text]),
                );
            }
            let book = Book::read(&own.outputs.xlsx);
            text.extend(
                book.texts().flat_map(|(sheet, text)| [" ".to_owned(), sheet.to_owned(), " ".to_owned(), text]),
            );
            names.iter().for_each(|name| text = text.replace(name, ""));
            let text = text.to_lowercase();
            assert!(!text.contains(letter), "…{}", around(&text, text.find(letter).unwrap_or(0)));
        }
    }
}

const NO_ECONOMY: &str = "
units: a b forvaltning
plan goals: id | number | level | parent | name | reporters
  trygg  | 1   | Kommunmål | | Trygga invånare |
  lek    | 1.1 | Nämndmål  | trygg | Barn får stöd i tid | a, b
plan measures: id | name | family | kind | reporters
  sjuk | Sjukfrånvaro | Personal | Tal | a
  klag | Klagomål | Kvalitet | Antal | a, b
  besok | Besök | Volym | Antal | a, b
T1 2025
goals: by | id | status | expected
  a | lek | Gul | Delvis
  b | lek | Grön | Ja
staff: by | id | outcome
  a | sjuk | 6.5
quality: by | id | outcome
  a | klag | 6
  b | klag | 8
volumes: by | id | outcome
  a | besok | 600
  b | besok | 800
also: forvaltning
";

#[test]
fn without_economy_goals_and_measures_are_all_there_is() {
    let made = compile(NO_ECONOMY, Lang::Sv, true);
    let chapters = made[0].chapters();
    assert_eq!(chapters, ["summary", "proposal", "exceptions", "goal-chapters", "volumes", "staff"]);
    assert!(!made[0].text().contains("mnkr") && !made[0].text().to_lowercase().contains("prognos"));
    assert!(made[0].of_workbook("economy-table").is_none());
    assert!(made[0].results.economy.lines.iter().next().is_none());
}

const ONLY_ECONOMY: &str = "
units: a b forvaltning
plan economy: id | name | kind | parent | reporters | budget_t1 | budget_t2 | budget_year | last_year
  vard   | Vård         | Post | res | a | -30000000 | -60000000 | -90000000 | -88000000
  skola  | Skola        | Post | res | b | -10000000 | -20000000 | -30000000 | -29500000
  res    | Summa     | Summa | | | | | |
T1 2025
economy: by | id | actual | forecast
  a | vard | -31000000 | -92000000
  b | skola | -9500000 | -29000000
also: forvaltning
";

#[test]
fn without_goals_the_economy_is_all_there_is() {
    let made = compile(ONLY_ECONOMY, Lang::Sv, true);
    assert_eq!(made[0].chapters(), ["summary", "proposal", "exceptions", "economy-table"]);
    assert!(!made[0].text().contains("mål"), "{}", made[0].text());
    for id in ["overview-goals", "goals-and-indicators", "unit-matrix", "status-rules"] {
        assert!(made[0].of_workbook(id).is_none(), "{id}");
    }
    let last = "Summa | −40 500 | −40 000 | −500 | −121 000 | −120 000 | −1 000 | −3 500";
    // The chapter has the plain anchor.
    assert_eq!(made[0].table("economy-table-2").lines().last(), Some(last));
}

const ECONOMIC_RISKS: &str = "
units: a b forvaltning
set amounts = tkr
plan economic_risks: id | kind | name | block | scope | low | high | responsible | reporters
  placeringar | Risk      | Fler placeringar | IFO | Barn och unga | 4000 | 8000 | Avdelningschef | a
  bidrag      | Möjlighet | Statsbidrag | IFO | | | | | b
  hyror       | Risk      | Dyrare lokaler | Gemensamt | | | | | a, b
T1 2025
economic_risks: by | id | low | high | likelihood | comment
  a | placeringar | 5000 | 10000 | Hög | Fler anmälningar.
  b | bidrag | 2000 | 3000 | Låg |
  a | hyror | 100 | 500 | Medel |
  b | hyror | 100 | 500 | Låg |
also: forvaltning
T2 2025
economic_risks: by | id | low | high | likelihood
  a | placeringar | 7000 | 12000 | Hög
  b | bidrag | 0 | 0 | Låg
  a | hyror | 100 | 500 | Medel
  b | hyror | 100 | 500 | Låg
also: forvaltning
";

#[test]
fn economic_risks_are_summed_compared_and_asked_for_with_what_was_said_before() {
    let made = compile(ECONOMIC_RISKS, Lang::Sv, false);
    let [t1, t2] = made.as_slice() else { panic!("two periods") };
    expect_test::expect![[r#"
        Risk eller möjlighet | Slag | Sannolikhet | Som sämst | Som bäst | Ansvarig
        IFO |  |  |  |  | 
        Fler placeringar Barn och unga | Risk | Hög | −10,0 mnkr | −5,0 mnkr | Avdelningschef
        Statsbidrag | Möjlighet | Låg | 2,0 mnkr | 3,0 mnkr | 
        Summa IFO |  |  | −8,0 mnkr | −2,0 mnkr | 
        Gemensamt |  |  |  |  | 
        Dyrare lokaler | Risk | Medel | −1,0 mnkr | −0,2 mnkr | 
        Summa Gemensamt |  |  | −1,0 mnkr | −0,2 mnkr | 
        Sammantaget |  |  | −9,0 mnkr | −2,2 mnkr | "#]]
    .assert_eq(&t1.table("economic-risk-table"));
    assert_eq!(t2.of_workbook("economic-risk-table"), Some(t2.table("economic-risk-table")));
    for said in [
        "Riskerna kan ändra resultatet med −13,0 till −7,2 mnkr.",
        "Den ekonomiska bedömningen av ”Fler placeringar” är −12,0 till −7,0 mnkr, tidigare −10,0 till −5,0 mnkr.",
        "Ekonomiska risker och möjligheter bedöms sammantaget till −13,0 till −7,2 mnkr, tidigare −9,0 till −2,2 mnkr.",
    ] {
        assert!(t2.text().contains(said), "{said}: {}", t2.text());
    }
    let explained = t2.explained.join("\n");
    let all = "”Sammantaget”, som sämst = −13,0 mnkr. Summa: Fler placeringar + Statsbidrag + Dyrare lokaler";
    assert!(explained.contains(all), "{explained}");
    // The plan's own estimate first, then what the unit itself said.
    for (own, expected) in [(t1, "4 000–8 000"), (t2, "5 000–10 000")] {
        let (_, bytes) = own.templates.iter().find(|(unit, _)| unit == "a").expect("a template");
        let has = Book::read(bytes).texts().any(|(sheet, text)| sheet == "Ekonomiska risker" && text == expected);
        assert!(has, "{expected}");
    }
}
