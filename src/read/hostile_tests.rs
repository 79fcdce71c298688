//! Files that are damaged or made to do harm. None may panic, abort, hang or give a wrong cell.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::*;

const XLSX: &[u8] = include_bytes!("../../tests/golden/libreoffice.xlsx");
const ODS: &[u8] = include_bytes!("../../tests/golden/libreoffice.ods");

type Parts = Vec<(String, Vec<u8>)>;

fn zipped<'a>(parts: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in parts {
        let started = zip.start_file(path, SimpleFileOptions::default());
        started.expect("a part is started");
        zip.write_all(bytes).expect("a part is written");
    }
    zip.finish().expect("the zip is written").into_inner()
}

fn unzipped(bytes: &[u8]) -> Parts {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).expect("a golden zip");
    let count = zip.len();
    let read = |index| {
        let mut entry = zip.by_index(index).expect("a golden part");
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("a sound part");
        (entry.name().expect("a name").into_owned(), bytes)
    };
    (0..count).map(read).collect()
}

fn rezipped(parts: &Parts) -> Vec<u8> {
    zipped(parts.iter().map(|(path, bytes)| (path.as_str(), &bytes[..])))
}

/// The smallest workbook around these rows, with or without shared strings and styles.
fn xlsx(rows: &str, extra: &[(&str, &str)]) -> Vec<u8> {
    let relation = |id: &str, kind: &str, target: &str| {
        format!(r#"<Relationship Id="{id}" Type="http://x/relationships/{kind}" Target="{target}"/>"#)
    };
    let package_rels = format!("<Relationships>{}</Relationships>", relation("1", "officeDocument", "xl/workbook.xml"));
    let workbook_rels = format!(
        "<Relationships>{}{}{}</Relationships>",
        relation("1", "worksheet", "worksheets/sheet1.xml"),
        relation("2", "sharedStrings", "sharedStrings.xml"),
        relation("3", "styles", "styles.xml"),
    );
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let workbook = r#"<workbook><sheets><sheet name="Blad" r:id="1"/></sheets></workbook>"#;
    let mut parts = vec![
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", &package_rels),
        ("xl/workbook.xml", workbook),
        ("xl/_rels/workbook.xml.rels", &workbook_rels),
        ("xl/worksheets/sheet1.xml", &sheet),
    ];
    parts.retain(|(path, _)| extra.iter().all(|(other, _)| other != path));
    parts.extend_from_slice(extra);
    zipped(parts.into_iter().map(|(path, text)| (path, text.as_bytes())))
}

/// The smallest OpenDocument workbook around this content of its table.
fn ods(table: &str) -> Vec<u8> {
    let content = format!(r#"<office:body><table:table table:name="Blad">{table}</table:table></office:body>"#);
    ods_content(&content)
}

fn ods_content(content: &str) -> Vec<u8> {
    zipped([
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet".as_slice()),
        ("content.xml", content.as_bytes()),
    ])
}

fn opened(bytes: &[u8]) -> Result<RawBook, Unreadable> {
    read("hostile".into(), bytes)
}

fn excess(bytes: &[u8]) -> Excess {
    match opened(bytes) {
        Err(Unreadable::Bomb(excess)) => excess,
        other => panic!("{other:?}"),
    }
}

fn damage(bytes: &[u8]) -> Damage {
    match opened(bytes) {
        Err(Unreadable::Damaged(damage)) => damage,
        other => panic!("{other:?}"),
    }
}

fn only_sheet(bytes: &[u8]) -> RawSheet {
    let mut book = opened(bytes).expect("the workbook opens");
    book.sheets.remove(0)
}

fn kinds(sheet: &RawSheet) -> Vec<(u32, u32, &CellProblemKind)> {
    let problems = sheet.problems.iter();
    problems.map(|problem| (problem.row, problem.col, &problem.kind)).collect()
}

#[test]
fn a_cell_that_cannot_be_read_is_named_and_the_rest_is_read() {
    let rows = r#"<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="n"><v>ett</v></c>
        <c r="C2" t="e"><v>#SPILL!</v></c><c r="D2" t="s"><v>99</v></c>
        <c r="E2"><v>1e400</v></c><c r="F2"><v>1234567890123456</v></c>
        <c r="A2"><v>2</v></c><c r="XFE2"><v>3</v></c><c r="G2"><v>4</v></c></row>"#;
    let sheet = only_sheet(&xlsx(rows, &[]));
    let value = |col| sheet.cell(1, col).map(|cell| &cell.value);
    assert_eq!(value(0), Some(&RawValue::Number(1.into())));
    assert_eq!(value(2), Some(&RawValue::Error("#SPILL!".into())));
    assert_eq!(value(6), Some(&RawValue::Number(4.into())));
    assert_eq!(sheet.cells.len(), 3);
    let places: Vec<_> = kinds(&sheet)
        .iter()
        .map(|(row, col, kind)| match kind {
            CellProblemKind::Unreadable(_) => {
                format!("{} unreadable", crate::source::a1(*row, *col))
            }
            kind => format!("{} {kind:?}", crate::source::a1(*row, *col)),
        })
        .collect();
    assert_eq!(
        places,
        ["A2 Duplicate", "B2 unreadable", "D2 unreadable", "E2 NotFinite", "F2 TooManyDigits", "XFD2 OutsideGrid"]
    );
}

#[test]
fn problems_are_listed_up_to_a_point() {
    let rows: String =
        (1..=300).map(|row| format!(r#"<row r="{row}"><c r="A{row}" t="n"><v>x</v></c></row>"#)).collect();
    let sheet = only_sheet(&xlsx(&rows, &[]));
    assert_eq!(sheet.problems.len(), 101);
    assert_eq!(sheet.problems[100].kind, CellProblemKind::More);
}

#[test]
fn a_shared_formula_with_an_absurd_index_reserves_nothing() {
    let rows = r#"<row r="1"><c r="A1"><f t="shared" si="99999999999" ref="A1:A2">1</f><v>1</v></c>
        <c r="B1"><f t="shared" si="99999999999"/><v>2</v></c></row>"#;
    let sheet = only_sheet(&xlsx(rows, &[]));
    let formula = |col| sheet.cell(0, col).and_then(|cell| cell.formula.as_deref());
    assert_eq!((formula(0), formula(1)), (Some("1"), Some("")));
}

#[test]
fn declared_counts_reserve_nothing() {
    let strings = r#"<sst uniqueCount="4000000000000"><si><t>a</t></si></sst>"#;
    let book = xlsx("", &[("xl/sharedStrings.xml", strings)]);
    assert_eq!(excess(&book), Excess::Text);
}

#[test]
fn one_long_text_in_many_cells_is_refused() {
    let strings = format!("<sst><si><t>{}</t></si></sst>", "ab".repeat(500_000));
    let cells = r#"<c t="s"><v>0</v></c>"#.repeat(200);
    let rows = format!("<row>{cells}</row>");
    let book = xlsx(&rows, &[("xl/sharedStrings.xml", &strings)]);
    assert_eq!(excess(&book), Excess::Text);
}

#[test]
fn one_long_font_in_many_styles_is_refused() {
    let name = "x".repeat(100_000);
    let styles = format!(
        r#"<styleSheet><fonts><font><name val="{name}"/></font></fonts><cellXfs>{}</cellXfs></styleSheet>"#,
        r#"<xf fontId="0"/>"#.repeat(60_000)
    );
    let book = xlsx("", &[("xl/styles.xml", &styles)]);
    assert_eq!(excess(&book), Excess::Styles);
}

#[test]
fn sheets_cells_and_parts_are_counted() {
    let limits = Limits { sheets: 0, ..Limits::DEFAULT };
    let refused = |bytes: &[u8], limits: &Limits| read_within("x".into(), bytes, limits).err();
    let book = xlsx("<row><c><v>1</v></c><c><v>2</v></c></row>", &[]);
    assert_eq!(refused(&book, &limits), Some(Unreadable::Bomb(Excess::Sheets(1))));
    let limits = Limits { sheet_cells: 1, ..Limits::DEFAULT };
    assert_eq!(refused(&book, &limits), Some(Unreadable::Bomb(Excess::Cells("Blad".into()))));
    let limits = Limits { parts: 4, ..Limits::DEFAULT };
    assert_eq!(refused(&book, &limits), Some(Unreadable::Bomb(Excess::Parts(5))));
    let limits = Limits { total: 100, ..Limits::DEFAULT };
    assert_eq!(refused(&book, &limits), Some(Unreadable::Bomb(Excess::Total)));
}

#[test]
fn a_part_that_unpacks_to_too_much_is_not_unpacked() {
    let zeros = vec![b' '; (64 << 20) + 1];
    let mut parts = unzipped(XLSX);
    parts.push(("xl/extra.xml".into(), zeros));
    let book = rezipped(&parts);
    assert!(book.len() < 200_000);
    assert_eq!(excess(&book), Excess::Part("xl/extra.xml".into()));
}

#[test]
fn a_part_that_lies_about_its_size_is_found() {
    let mut book = rezipped(&unzipped(XLSX));
    // The uncompressed size of the first entry of the central directory.
    let directory = find(&book, b"PK\x01\x02").expect("a directory");
    book[directory + 24] ^= 1;
    damage(&book);
}

#[test]
fn a_bad_checksum_is_found() {
    let parts = [("[Content_Types].xml", b"<Types/>".as_slice()), ("xl/media/picture.png", b"not a picture")];
    let mut book = zipped(parts);
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in parts {
        zip.start_file(path, stored).expect("a part is started");
        zip.write_all(bytes).expect("a part is written");
    }
    book.clear();
    book.extend(zip.finish().expect("the zip is written").into_inner());
    let at = find(&book, b"not a picture").expect("the picture");
    book[at] = b'N';
    assert_eq!(damage(&book).part, "xl/media/picture.png");
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

#[test]
fn a_file_cut_off_anywhere_is_refused() {
    for golden in [XLSX, ODS] {
        for tenth in 1..10 {
            let cut = &golden[..golden.len() * tenth / 10];
            assert_eq!(damage(cut).part, "");
        }
    }
}

#[test]
fn repeated_cells_of_ods_are_counted_before_they_are_made() {
    let cell =
        r#"<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/>"#;
    let row = format!(r#"<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>"#);
    assert_eq!(excess(&ods(&row)), Excess::Cells("Blad".into()));
    // As LibreOffice pads its sheets: a million blank rows cost nothing.
    let blank = row.replace(r#" office:value-type="float" office:value="1""#, "");
    assert!(only_sheet(&ods(&blank)).cells.is_empty());
    let counted = r#"<table:table-row table:number-rows-repeated="-1"/>"#;
    assert_eq!(damage(&ods(counted)).part, "content.xml");
}

#[test]
fn ods_content_beyond_the_grid_is_cut_and_reported() {
    let blank = r#"<table:table-row table:number-rows-repeated="1048575"/>"#;
    let cell = r#"<table:table-cell office:value-type="float" office:value="1"/>"#;
    let row = format!(r#"{blank}<table:table-row table:number-rows-repeated="3">{cell}</table:table-row>"#);
    let sheet = only_sheet(&ods(&row));
    assert_eq!(sheet.cells.len(), 1);
    assert_eq!(kinds(&sheet), [(1_048_575, 0, &CellProblemKind::OutsideGrid)]);
}

#[test]
fn spaces_and_comments_of_ods_are_bounded() {
    let cell = |inside: &str| {
        ods(&format!(
            r#"<table:table-row><table:table-cell office:value-type="string">{inside}</table:table-cell></table:table-row>"#
        ))
    };
    let spaces = r#"<text:p><text:s text:c="4000000000"/></text:p>"#;
    assert_eq!(excess(&cell(spaces)), Excess::Text);
    let limits = Limits { text: 1_000, ..Limits::DEFAULT };
    let many = cell(&r#"<text:p>a<text:s text:c="400"/></text:p>"#.repeat(3));
    let refused = read_within("x".into(), &many, &limits).err();
    assert_eq!(refused, Some(Unreadable::Bomb(Excess::Text)));
    // calamine 0.38 never returns from this one.
    let cut = r#"<table:table><table:table-row><table:table-cell office:value-type="string"><office:annotation>"#;
    assert_eq!(damage(&ods_content(cut)).reason, "ends too early");
}

#[test]
fn deep_or_wide_markup_takes_no_time_and_no_stack() {
    let deep = format!("{}{}", "<a>".repeat(200_000), "</a>".repeat(200_000));
    assert!(opened(&ods_content(&deep)).is_ok());
    let attributes: String = (0..50_000).map(|index| format!(" a{index}='1'")).collect();
    assert!(opened(&ods(&format!("<table:table-row{attributes}/>"))).is_ok());
    let rows = format!("<row{attributes}><c{attributes}/></row>");
    assert!(opened(&xlsx(&rows, &[])).is_ok());
}

#[test]
fn names_are_told_apart_by_neither_case_nor_slash() {
    let mut parts = unzipped(XLSX);
    for (path, _) in &mut parts {
        *path = path.replace('/', "\\").to_uppercase();
    }
    assert_eq!(only_sheet(&rezipped(&parts)).cells.len(), 65);
    parts.push(("xl/Workbook.xml".into(), b"<workbook/>".to_vec()));
    assert_eq!(damage(&rezipped(&parts)).reason, "two parts of one name");
}

/// Marsaglia's xorshift: the same mutations in every run.
struct Xorshift(u64);

impl Xorshift {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }

    fn mutate(&mut self, bytes: &mut Vec<u8>) {
        const TOKENS: [&[u8]; 8] = [b"<", b">", b"\"", b"</c>", b"99999999999", b"-1", b"&", b"\0"];
        for _ in 0..=self.below(3) {
            let at = self.below(bytes.len());
            match self.below(5) {
                0 => bytes.truncate(at),
                1 => bytes[at] ^= 1 << self.below(8),
                2 => {
                    let end = (at + self.below(40)).min(bytes.len());
                    bytes.drain(at..end);
                }
                3 => {
                    let end = (at + self.below(200)).min(bytes.len());
                    let copy = bytes[at..end].to_vec();
                    let to = self.below(bytes.len());
                    bytes.splice(to..to, copy);
                }
                _ => {
                    let token = TOKENS[self.below(TOKENS.len())];
                    bytes.splice(at..at, token.iter().copied());
                }
            }
            if bytes.is_empty() {
                return;
            }
        }
    }
}

#[test]
fn mutated_files_never_bring_the_reader_down() {
    let mut random = Xorshift(0x9E37_79B9_7F4A_7C15);
    for golden in [XLSX, ODS] {
        for _ in 0..150 {
            let mut bytes = golden.to_vec();
            random.mutate(&mut bytes);
            let _ = opened(&bytes);
        }
        let parts: Parts = unzipped(golden);
        let texts: Vec<usize> = (0..parts.len())
            .filter(|&index| parts[index].0.ends_with(".xml") || parts[index].0.ends_with(".rels"))
            .collect();
        for _ in 0..250 {
            let mut parts = parts.clone();
            let chosen = texts[random.below(texts.len())];
            random.mutate(&mut parts[chosen].1);
            let _ = opened(&rezipped(&parts));
        }
    }
}
