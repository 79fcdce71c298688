//! The workbook read back with a reader that we did not write.

mod sample;

use std::io::Cursor;
use std::sync::Arc;
use std::time::Instant;

use calamine::{Data, Reader, Xlsx};

use super::render;
use crate::document::{Block, Cell, Column, Inline, Listing, Note, Row, Sheet, Table, Value, Workbook};
use crate::text::{Lang, Words};

fn bytes(workbook: &Workbook) -> Vec<u8> {
    render(workbook.clone(), &Words::new(workbook.lang)).expect("a workbook")
}

struct Book(Xlsx<Cursor<Vec<u8>>>);

impl Book {
    fn of(workbook: &Workbook) -> Book {
        let reader = Xlsx::new(Cursor::new(bytes(workbook))).expect("a readable workbook");
        Book(reader)
    }

    fn cells(&mut self, sheet: &str) -> Vec<(u32, u32, Data)> {
        let range = self.0.worksheet_range(sheet).expect("the sheet");
        let (top, left) = range.start().unwrap_or_default();
        range.used_cells().map(|(row, col, data)| (row as u32 + top, col as u32 + left, data.clone())).collect()
    }

    fn find(&mut self, sheet: &str, text: &str) -> (u32, u32) {
        self.cells(sheet)
            .into_iter()
            .find(|(_, _, data)| *data == Data::String(text.into()))
            .map(|(row, col, _)| (row, col))
            .unwrap_or_else(|| panic!("no `{text}` in {sheet}"))
    }

    fn at(&mut self, sheet: &str, row: u32, col: u32) -> Data {
        self.cells(sheet).into_iter().find(|cell| (cell.0, cell.1) == (row, col)).map_or(Data::Empty, |cell| cell.2)
    }

    fn formula(&mut self, sheet: &str, row: u32, col: u32) -> String {
        let range = self.0.worksheet_formula(sheet).expect("the sheet");
        range.get_value((row, col)).cloned().unwrap_or_default()
    }
}

/// A workbook of one sheet with these blocks.
fn with(blocks: Vec<Block>) -> Workbook {
    Workbook {
        sheets: vec![Sheet {
            name: "Blad".into(),
            title: "Blad".into(),
            intro: String::new(),
            blocks,
            landscape: false,
            listing: None,
        }],
        ..sample::workbook()
    }
}

fn one_column(cells: Vec<Cell>) -> Block {
    Block::Table(Table {
        caption: "Tabell".into(),
        columns: vec![Column::text("Text")],
        rows: cells.into_iter().map(|cell| Row::body(vec![cell])).collect(),
        ..Table::default()
    })
}

fn part(workbook: &Workbook, name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes(workbook))).expect("a zip");
    let part = zip.by_name(name).expect("the part");
    std::io::read_to_string(part).expect("text")
}

#[test]
fn the_same_workbook_gives_the_same_bytes() {
    let workbook = sample::workbook();
    assert!(bytes(&workbook) == bytes(&workbook));
}

/// A sheet with nothing but a listing of two columns.
fn listed(rows: Vec<[&str; 2]>) -> Workbook {
    let columns = vec![Column::row_head("Uppgift"), Column::long("Regel")];
    let rows = rows.into_iter().map(|texts| texts.map(Arc::from).into()).collect();
    let mut workbook = with(Vec::new());
    workbook.sheets[0].listing = Some(Listing { caption: "Alla".into(), columns, rows });
    workbook
}

#[test]
fn of_a_sheet_for_the_screen_only_the_heading_is_printed() {
    let mut workbook = listed(vec![["uppgift", "regel"]; 400]);
    workbook.sheets[0].intro = "Varje uppgift".into();
    let book = part(&workbook, "xl/workbook.xml");
    let own = book.split("Print_Area").nth(1).and_then(|rest| rest.split('<').next()).expect("a print area");
    assert!(own.contains("$A$1:") && own.ends_with("$3"), "title, introduction and why: {own}");
    assert!(book.contains("_FilterDatabase"), "and it filters: {book}");
    assert!(!part(&with(vec![one_column(vec![Cell::text("rad")])]), "xl/workbook.xml").contains("Print_Area"));
}

#[test]
fn a_text_higher_than_a_row_goes_on_in_a_row_that_the_same_filter_finds() {
    let reason = (1..=400).map(|number| format!("skäl{number} ")).collect::<String>();
    let cells = Book::of(&listed(vec![["först", "kort"], ["lång", &reason], ["sist", ""]])).cells("Blad");
    let column = |wanted: u32| -> Vec<String> {
        let own = cells.iter().filter(|(_, col, _)| *col == wanted);
        own.map(|(_, _, data)| data.to_string()).skip_while(|text| text != "Uppgift" && text != "Regel").collect()
    };
    let (names, rules) = (column(0), column(1));
    assert_eq!(names.iter().filter(|name| *name == "lång").count(), rules.len() - 2, "{names:?}");
    assert!(rules.len() > 3 && names.last().is_some_and(|name| name == "sist"), "{names:?}");
    assert_eq!(rules[2..].join(" "), reason.trim_end());
}

#[test]
fn a_table_that_fits_a_page_is_not_divided() {
    let table = |rows: usize| one_column((0..rows).map(|row| Cell::text(format!("rad {row}"))).collect());
    let breaks = |workbook: &Workbook| part(workbook, "xl/worksheets/sheet1.xml").matches("<brk ").count();
    assert_eq!(breaks(&with(vec![table(10), table(10)])), 0);
    assert_eq!(breaks(&with(vec![table(30), table(30)])), 1);
}

#[test]
fn amounts_are_numbers_in_kronor_and_sums_are_formulas() {
    let mut book = Book::of(&sample::workbook());
    let (row, _) = book.find("Ekonomi", "Summa före omvärldsbuffert");
    assert_eq!(book.at("Ekonomi", row, 1), Data::Float(-272_615_000.0));
    let first = row - 2;
    assert_eq!(book.formula("Ekonomi", row, 1), format!("SUM(B{first}:B{row})"));
    assert_eq!(book.formula("Ekonomi", row, 3), format!("B{0}-C{0}", row + 1));
    assert_eq!(book.formula("Ekonomi", row, 4), format!("IF(C{0}=0,\"\",D{0}/ABS(C{0}))", row + 1));
}

#[test]
fn a_difference_that_the_published_table_carries_over_otherwise_stays_a_number() {
    let mut book = Book::of(&sample::workbook());
    let (row, _) = book.find("Ekonomi", "Summa efter omvärldsbuffert");
    assert_eq!(book.formula("Ekonomi", row, 7), "");
    assert_eq!(book.at("Ekonomi", row, 7), Data::Float(-54_669_000.0));
}

#[test]
fn text_that_looks_like_a_formula_is_text() {
    let texts = ["=1+1", "+46 8", "-5", "@namn", "{=A1}", "1.2"];
    let cells = texts.iter().map(|text| Cell::text(*text)).collect();
    let mut book = Book::of(&with(vec![one_column(cells)]));
    for text in texts {
        let (row, col) = book.find("Blad", text);
        assert_eq!(book.formula("Blad", row, col), "");
    }
}

#[test]
fn statuses_are_symbol_and_word_and_missing_values_are_words() {
    let mut book = Book::of(&sample::workbook());
    book.find("Översikt", "● Grön");
    book.find("Översikt", "■ Röd");
    book.find("Översikt", "– Ej bedömd");
    book.find("Översikt", "endast helår");
    book.find("Ekonomi", "Omvärldsbuffert*");
}

#[test]
fn percentages_are_fractions_and_dates_are_dates() {
    let mut book = Book::of(&sample::workbook());
    let (row, _) = book.find("Översikt", "Hållbar omställning");
    assert_eq!(book.at("Översikt", row, 3), Data::Float(0.727));
    let date = book.cells("Ekonomi").into_iter().find(|(_, _, data)| matches!(data, Data::DateTime(_)));
    assert!(date.is_some());
}

#[test]
fn a_text_higher_than_a_row_goes_on_in_the_next_and_loses_no_word() {
    let text = "ord ".repeat(20_000);
    let after = Cell::text("efter");
    let block = one_column(vec![Cell::text(text), after]);
    let mut book = Book::of(&with(vec![block]));
    let words: usize = book.cells("Blad").iter().map(|(_, _, data)| data.to_string().matches("ord").count()).sum();
    assert_eq!(words, 20_000);
    let (row, _) = book.find("Blad", "efter");
    assert!(row > 30);
}

#[test]
fn marks_of_numbers_stand_in_their_format() {
    let styles = part(&sample::workbook(), "xl/styles.xml");
    assert!(styles.contains("#,##0,&quot;*&quot;"), "{styles}");
    assert!(styles.contains("#,##0,_*"));
}

#[test]
fn amounts_that_round_to_zero_are_shown_without_a_sign() {
    let workbook = sample::workbook();
    let sheet = part(&workbook, "xl/worksheets/sheet2.xml");
    assert!(sheet.contains("<formula>-499.99"), "{sheet}");
    let styles = part(&workbook, "xl/styles.xml");
    assert!(styles.contains("<dxf><numFmt"), "{styles}");
}

#[test]
fn control_characters_do_not_break_the_file() {
    let workbook = with(vec![
        one_column(vec![Cell::text("a\u{0}b\u{1f}c\u{fffe}\r\nd")]),
        Block::Paragraph(vec![Inline::Strong(vec![Inline::Text("\u{1}".into())]), Inline::Text("<&>\"".into())]),
    ]);
    let mut book = Book::of(&workbook);
    assert!(!book.cells("Blad").is_empty());
}

#[test]
fn every_row_of_a_ragged_or_empty_table_is_written_without_panic() {
    let ragged = Table {
        caption: "Ojämn".into(),
        columns: vec![Column::text("a"), Column::number("b")],
        rows: vec![
            Row::body(vec![Cell::text("en")]),
            Row::body(vec![Cell::text("två"), Cell::empty(), Cell::text("för mycket")]),
        ],
        notes: vec![Note { mark: "1".into(), text: "not".into() }],
        ..Table::default()
    };
    let mut book = Book::of(&with(vec![Block::Table(Table::default()), Block::Table(ragged)]));
    book.find("Blad", "två");
}

#[test]
fn properties_name_title_language_and_date() {
    let workbook = sample::workbook();
    let core = part(&workbook, "docProps/core.xml");
    assert!(core.contains("Delårsrapport tertial 2 2025"));
    assert!(core.contains("2025-08-31T00:00:00Z"), "{core}");
    assert!(part(&workbook, "docProps/custom.xml").contains("sv-SE"));
}

#[test]
fn charts_have_alternative_text_and_their_numbers_stand_in_the_workbook() {
    let workbook = sample::workbook();
    let drawing = part(&workbook, "xl/drawings/drawing1.xml");
    assert!(drawing.contains("Barn och unga −62,0 mnkr"), "{drawing}");
    let mut book = Book::of(&workbook);
    let (row, _) = book.find("Diagramdata", "Avdelning vuxen");
    assert_eq!(book.at("Diagramdata", row, 1), Data::Float(-14.86));
}

#[test]
fn the_long_table_of_a_sheet_filters_and_keeps_its_head() {
    let xml = part(&sample::workbook(), "xl/worksheets/sheet6.xml");
    assert!(xml.contains("<autoFilter"));
    assert!(xml.contains("state=\"frozen\""));
    assert!(xml.contains("fitToHeight=\"0\""));
}

#[test]
fn english_words_and_formats() {
    let workbook = Workbook { lang: Lang::En, ..sample::workbook() };
    assert!(part(&workbook, "xl/worksheets/sheet1.xml").contains("Page &amp;P of &amp;N"));
    assert!(part(&workbook, "xl/styles.xml").contains("&quot;SEK"));
}

#[test]
fn an_empty_value_of_each_kind_is_no_error() {
    let cells = vec![
        Cell::empty(),
        Cell::text(""),
        Cell::new(Value::Rich(Vec::new())),
        Cell::new(Value::NotAssessed(String::new())),
    ];
    Book::of(&with(vec![one_column(cells), Block::Tiles(Vec::new())]));
}

/// For looking at, and for the checks under `.ci/xlsx`: written where the variable says.
#[test]
#[expect(clippy::disallowed_methods, reason = "writes files to look at")]
fn the_sample_is_written_where_asked() {
    if let Some(path) = std::env::var_os("TERTIAL_XLSX_SAMPLE") {
        std::fs::write(path, bytes(&sample::workbook())).expect("a writable path");
    }
}

/// `cargo test --release --lib xlsx::tests::speed -- --ignored --nocapture`
#[test]
#[ignore = "measures"]
#[expect(clippy::disallowed_methods, reason = "measures")]
fn speed() {
    for rows in [800, 33_000] {
        let workbook = Workbook { sheets: vec![sample::trace(rows)], ..sample::workbook() };
        let words = Words::new(Lang::Sv);
        let mut best = std::time::Duration::MAX;
        let mut size = 0;
        for _ in 0..5 {
            let start = Instant::now();
            size = render(workbook.clone(), &words).expect("a workbook").len();
            best = best.min(start.elapsed());
        }
        println!("{} cells: {best:?}, {size} bytes", rows * 6);
    }
    let workbook = sample::workbook();
    let start = Instant::now();
    let size = bytes(&workbook).len();
    println!("sample: {:?}, {size} bytes", start.elapsed());
}
