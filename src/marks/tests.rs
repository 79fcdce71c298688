//! Workbooks made for the purpose, marked and read back.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::*;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

fn zipped(parts: &[(&str, String)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, text) in parts {
        writer.start_file(*path, SimpleFileOptions::default()).expect("starts");
        writer.write_all(text.as_bytes()).expect("writes");
    }
    writer.finish().expect("finishes").into_inner()
}

fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    (0..archive.len())
        .map(|index| {
            let mut entry = archive.by_index(index).expect("an entry");
            let (name, mut text) = (entry.name().expect("a name").into_owned(), String::new());
            entry.read_to_string(&mut text).expect("text");
            (name, text)
        })
        .collect()
}

/// Two sheets with the given prefix for their elements; names and places are unusual on purpose.
fn workbook(prefix: &str) -> Vec<(&'static str, String)> {
    let p = if prefix.is_empty() { String::new() } else { format!("{prefix}:") };
    let declared = if prefix.is_empty() { format!("xmlns=\"{MAIN}\"") } else { format!("xmlns:{prefix}=\"{MAIN}\"") };
    let relation = |id: &str, kind: &str, target: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>")
    };
    let relations =
        |inside: String| format!("<Relationships xmlns=\"{PACKAGE}/relationships\">{inside}</Relationships>");
    let sheet = |view: &str, inside: &str| {
        format!(
            "<{p}worksheet {declared}><{p}sheetViews><{p}sheetView {view} workbookViewId=\"0\"/></{p}sheetViews>\
             <{p}sheetData><{p}row r=\"1\"><{p}c r=\"A1\"><{p}v>1</{p}v></{p}c></{p}row></{p}sheetData>{inside}\
             </{p}worksheet>"
        )
    };
    let rule = format!(
        "<{p}conditionalFormatting sqref=\"A1\"><{p}cfRule type=\"expression\" priority=\"1\"><{p}formula>A1=1\
         </{p}formula></{p}cfRule></{p}conditionalFormatting>"
    );
    vec![
        (
            "[Content_Types].xml",
            format!(
                "<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>\
                 </Types>"
            ),
        ),
        ("_rels/.rels", relations(relation("a", "officeDocument", "/book/main.xml"))),
        (
            "book/main.xml",
            format!(
                "<{p}workbook {declared} xmlns:q=\"{OFFICE}\"><{p}workbookProtection lockStructure=\"1\"/><{p}bookViews>\
                 <{p}workbookView activeTab=\"1\"/></{p}bookViews><{p}sheets>\
                 <{p}sheet name=\"Mål &amp; 'mått'\" sheetId=\"4\" q:id=\"one\"/>\
                 <{p}sheet name=\"Två\" sheetId=\"7\" q:id=\"two\"/></{p}sheets><{p}definedNames>\
                 <{p}definedName name=\"x\" localSheetId=\"1\">1</{p}definedName></{p}definedNames></{p}workbook>"
            ),
        ),
        (
            "book/_rels/main.xml.rels",
            relations(relation("one", "worksheet", "../one.xml") + &relation("two", "worksheet", "deep/./two.xml")),
        ),
        ("one.xml", sheet("", &format!("{rule}<{p}pageMargins/>"))),
        ("book/deep/two.xml", sheet("tabSelected='1'", "")),
    ]
}

fn mark_of(sheet: &str, row: u32, col: u32, text: &str, until_filled: bool) -> Mark {
    Mark { sheet: sheet.to_owned(), row, col, text: text.to_owned(), grade: Grade::Error, until_filled }
}

fn list() -> List {
    let item = Item {
        sheet: "Mål & 'mått'".to_owned(),
        cell: Some((13, 5)),
        grade: Grade::Error,
        severity: "fel".to_owned(),
        message: "1 < 2 & \u{1}\"så\" _x0041_".to_owned(),
        remedy: "rätta".to_owned(),
        code: "E1".to_owned(),
    };
    List {
        sheet: "två".to_owned(),
        title: "Att rätta".to_owned(),
        intro: String::new(),
        heads: ["Var", "Vad", "Gör", "Allvar", "Kod"].map(str::to_owned),
        items: vec![item],
    }
}

fn marks() -> Vec<Mark> {
    vec![
        mark_of("Mål & 'mått'", 13, 5, "saknas & <b>", true),
        mark_of("Mål & 'mått'", 0, 0, "fel", false),
        mark_of("Två", 2, 27, "fel", false),
        mark_of("Två", 2, 27, "och mer", true),
    ]
}

#[test]
fn cells_are_coloured_and_commented_and_listed() {
    for prefix in ["", "x"] {
        let p = if prefix.is_empty() { "" } else { "x:" };
        let source = zipped(&workbook(prefix));
        let marked = mark(&source, Some(&list()), &marks()).expect("marks");
        assert_eq!(marked, mark(&source, Some(&list()), &marks()).expect("marks"), "the same input, other bytes");
        let parts = parts(&marked);
        for (path, text) in &parts {
            if path.ends_with("ml") || path.ends_with("rels") {
                Document::parse(path, text.clone()).expect("well-formed");
            }
        }
        let one = &parts["one.xml"];
        let rule = |cells: &str, priority: u32, formula: &str| {
            format!(
                "<{p}conditionalFormatting sqref=\"{cells}\"><{p}cfRule type=\"expression\" dxfId=\"0\" \
                 priority=\"{priority}\"><{p}formula>{formula}</{p}formula>"
            )
        };
        assert!(one.contains(&rule("A1", 1, "N(&quot;tertial&quot;)=0")), "{one}");
        assert!(one.contains(&rule("F14", 2, "AND(ISBLANK(F14),N(&quot;tertial&quot;)=0)")), "{one}");
        assert!(one.contains("priority=\"3\""), "{one}");
        assert!(
            one.contains(&format!("<{p}pageMargins/><{p}legacyDrawing xmlns:r=\"{OFFICE}\" r:id=\"rId2\"/>")),
            "{one}"
        );
        let two = &parts["book/deep/two.xml"];
        assert!(two.contains("sqref=\"AB3\"") && !two.contains("ISBLANK") && !two.contains("tabSelected"), "{two}");
        let main = &parts["book/main.xml"];
        assert!(
            main.contains(&format!("<{p}sheets><{p}sheet name=\"två (2)\" sheetId=\"8\" q:id=\"rId2\"/>")),
            "{main}"
        );
        assert!(main.contains("activeTab=\"0\"") && main.contains("localSheetId=\"2\">1<"), "{main}");
        assert!(main.contains("'två (2)'!$4:$4") && main.contains("lockStructure=\"1\""), "{main}");
        // The parts are numbered in the order of the paths of their sheets.
        let comments = &parts["book/comments2.xml"];
        assert!(comments.contains("saknas &amp; &lt;b&gt;") && comments.contains("ref=\"A1\""), "{comments}");
        assert!(parts["book/comments1.xml"].contains("fel\n\noch mer"));
        let sheet = &parts["book/worksheets/sheet1.xml"];
        assert!(sheet.contains("location=\"'Mål &amp; ''mått'''!F14\""), "{sheet}");
        assert!(sheet.contains("1 &lt; 2 &amp; &quot;så&quot; _x005F_x0041_"), "{sheet}");
        assert!(parts["book/styles1.xml"].contains("<cellXfs count=\"9\">"));
    }
}

#[test]
fn a_warning_has_another_colour_than_an_error() {
    let warning = |row| Mark { grade: Grade::Warning, ..mark_of("Två", row, 1, "se efter", false) };
    let marks = [warning(1), warning(2), mark_of("Två", 2, 1, "fel", false)];
    let parts = parts(&mark(&zipped(&workbook("")), None, &marks).expect("marks"));
    let two = &parts["book/deep/two.xml"];
    assert!(two.contains("sqref=\"B2\"><cfRule type=\"expression\" dxfId=\"0\""), "{two}");
    assert!(two.contains("sqref=\"B3\"><cfRule type=\"expression\" dxfId=\"1\""), "the worst counts: {two}");
}

#[test]
fn a_second_run_replaces_the_first_and_a_last_one_removes_it() {
    let source = zipped(&workbook("x"));
    let first = mark(&source, Some(&list()), &marks()).expect("marks");
    assert_eq!(mark(&first, Some(&list()), &marks()).expect("marks again"), first);
    let other = [mark_of("Två", 5, 1, "annat", false)];
    let second = parts(&mark(&first, Some(&list()), &other).expect("marks"));
    assert!(second["book/comments1.xml"].contains("annat") && !second.contains_key("book/comments2.xml"));
    assert!(!second["one.xml"].contains("tertial"));
    let mut cleared = parts(&mark(&first, None, &[]).expect("clears"));
    let mut before = parts(&source);
    // What is left are styles that nothing uses, and which sheet was shown.
    for path in ["book/main.xml", "book/deep/two.xml", "book/_rels/main.xml.rels", "[Content_Types].xml"] {
        let text = cleared.remove(path).expect("is there");
        assert!(!text.contains("comments") && !text.contains("två"), "{text}");
        before.remove(path);
    }
    // Attributes that were there are written with the white space that was before them.
    let shown = cleared.get_mut("one.xml").expect("is there");
    *shown = shown.replace(" tabSelected=\"1\"", "");
    assert!(cleared.remove("book/styles1.xml").is_some());
    assert_eq!(cleared, before);
}

#[test]
fn nothing_to_do_gives_the_same_bytes() {
    let source = zipped(&workbook(""));
    assert_eq!(mark(&source, None, &[]).expect("reads"), source);
}

#[test]
fn a_list_is_known_when_its_mark_is_a_shared_string() {
    let mut parts = workbook("");
    parts[5].1 = parts[5].1.replace("<c r=\"A1\"><v>1<", "<c r=\"A1\" t=\"s\"><v>1<");
    let strings = format!(
        "<sst xmlns=\"{MAIN}\"><si><t>a</t></si><si><r><t>#tertial</t></r><r><t>-return</t></r></si>\
         <si><t>#tertial-return</t></si></sst>"
    );
    parts[3].1 = parts[3].1.replace(
        "</Relationships>",
        &format!("<Relationship Id=\"s\" Type=\"{OFFICE}/sharedStrings\" Target=\"strings.xml\"/></Relationships>"),
    );
    parts.push(("book/strings.xml", strings));
    let cleared = tests::parts(&mark(&zipped(&parts), None, &[]).expect("clears"));
    assert!(!cleared.contains_key("book/deep/two.xml"));
    let main = &cleared["book/main.xml"];
    assert!(!main.contains("Två") && !main.contains("definedName") && main.contains("activeTab=\"0\""), "{main}");
    assert!(cleared["one.xml"].contains("tabSelected=\"1\""));
}

/// A workbook with a comment of somebody else in A1, in a drawing that is not well-formed.
fn commented() -> Vec<(&'static str, String)> {
    let mut parts = workbook("");
    parts[4].1 =
        parts[4].1.replace("</worksheet>", &format!("<legacyDrawing xmlns:r=\"{OFFICE}\" r:id=\"d\"/></worksheet>"));
    parts.push((
        "_rels/one.xml.rels",
        format!(
            "<Relationships xmlns=\"{PACKAGE}/relationships\">\
             <Relationship Id=\"c\" Type=\"{OFFICE}/comments\" Target=\"c.xml\"/>\
             <Relationship Id=\"d\" Type=\"{OFFICE}/vmlDrawing\" Target=\"d.vml\"/></Relationships>"
        ),
    ));
    parts.push((
        "c.xml",
        format!(
            "<comments xmlns=\"{MAIN}\"><authors><author>Anna</author></authors><commentList>\
             <comment ref=\"A1\" authorId=\"0\"><text><t>min</t></text></comment></commentList></comments>"
        ),
    ));
    parts.push((
        "d.vml",
        "<xml xmlns:v='urn:schemas-microsoft-com:vml' xmlns:o='urn:schemas-microsoft-com:office:office' \
         xmlns:x='urn:schemas-microsoft-com:office:excel'><v:shape id='_x0000_s2050'><div>a<br>b</div>\
         <x:ClientData ObjectType='Note'><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>"
            .to_owned(),
    ));
    parts
}

#[test]
fn comments_of_others_stay_and_get_no_company() {
    let source = zipped(&commented());
    let marked = mark(&source, None, &marks()).expect("marks");
    let found = parts(&marked);
    let comments = &found["c.xml"];
    assert_eq!(comments.matches("<comment ").count(), 2, "{comments}");
    assert!(comments.contains("<author>Anna</author><author>tertial</author>"), "{comments}");
    assert!(found["d.vml"].contains("_x0000_s2051\"") && found["d.vml"].contains("<x:Row>13</x:Row>"));
    let cleared = parts(&mark(&marked, None, &[]).expect("clears"));
    let before = parts(&source);
    for path in ["c.xml", "one.xml", "_rels/one.xml.rels", "book/main.xml", "book/deep/two.xml"] {
        assert_eq!(cleared[path], before[path], "{path}");
    }
    assert!(!cleared["d.vml"].contains("<x:Row>13</x:Row>") && cleared["d.vml"].contains("_x0000_s2050"));
}

#[test]
fn a_comment_without_its_author_is_known_by_its_beginning() {
    let mut source = commented();
    source[7].1 = source[7].1.replace("<t>min</t>", "<r><t>tertial:\nnågot</t></r>");
    let cleared = parts(&mark(&zipped(&source), None, &[]).expect("clears"));
    for path in ["c.xml", "d.vml", "_rels/one.xml.rels"] {
        assert!(!cleared.contains_key(path), "{path}");
    }
    assert!(!cleared["one.xml"].contains("legacyDrawing"));
}

#[test]
fn marks_for_what_is_not_there_are_refused() {
    let source = zipped(&workbook(""));
    let refused = |sheet: &str, row, col| mark(&source, None, &[mark_of(sheet, row, col, "", false)]);
    assert!(matches!(refused("Tre", 0, 0), Err(MarkError::NoSheet(_))));
    assert!(matches!(refused("Två", 0, 16_384), Err(MarkError::NoCell { .. })));
    assert!(matches!(refused("Två", u32::MAX, 0), Err(MarkError::NoCell { .. })));
    assert!(refused("Två", LAST_ROW, LAST_COLUMN).is_ok());
    assert!(matches!(mark(b"PK", None, &[]), Err(MarkError::Damaged { .. })));
}

#[test]
fn references_and_places_are_each_others_inverse() {
    for (at, name) in [((0, 0), "A1"), ((13, 25), "Z14"), ((0, 26), "AA1"), ((LAST_ROW, LAST_COLUMN), "XFD1048576")] {
        assert_eq!(reference(at), name);
        assert_eq!(place(name), Some(at));
    }
    for wrong in ["", "A", "1", "A0", "ABCD1", "Ä1", "A99999999999"] {
        assert_eq!(place(wrong), None, "{wrong}");
    }
}

/// How many damaged workbooks are tried; it has been run with fifty times as many.
const ROUNDS: usize = 400;

/// Numbers that look random and are the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }
}

/// Cuts, doubles and swaps pieces of a part.
fn mutated(text: &str, numbers: &mut Numbers) -> String {
    const PIECES: [&str; 16] = [
        "<",
        ">",
        "/>",
        "\"",
        "'",
        "=",
        "&",
        "]]>",
        "<![CDATA[",
        "å",
        "</x>",
        "<sheet ",
        "99999999999999999999",
        "-1",
        " id=\"\"",
        ":",
    ];
    let mut characters: Vec<char> = text.chars().collect();
    for _ in 0..1 + numbers.below(3) {
        let at = numbers.below(characters.len());
        let end = (at + numbers.below(40)).min(characters.len());
        match numbers.below(4) {
            0 => drop(characters.drain(at..end)),
            1 => {
                let piece = PIECES[numbers.below(PIECES.len())];
                characters.splice(at..at, piece.chars());
            }
            2 => {
                let piece: Vec<char> = characters[at..end].to_vec();
                let to = numbers.below(characters.len());
                characters.splice(to..to, piece);
            }
            _ => {
                let piece = PIECES[numbers.below(PIECES.len())];
                characters.splice(at..(at + 1).min(characters.len()), piece.chars());
            }
        }
    }
    characters.into_iter().collect()
}

#[test]
fn whatever_is_in_a_part_nothing_panics() {
    let marked = parts(&mark(&zipped(&commented()), Some(&list()), &marks()).expect("marks"));
    let mut numbers = Numbers(0x9E37_79B9_7F4A_7C15);
    let mut fine = 0;
    for _ in 0..ROUNDS {
        let mut parts: Vec<(&str, String)> = marked.iter().map(|(path, text)| (path.as_str(), text.clone())).collect();
        let which = numbers.below(parts.len());
        parts[which].1 = mutated(&parts[which].1, &mut numbers);
        let bytes = zipped(&parts);
        fine += usize::from(mark(&bytes, Some(&list()), &marks()).is_ok());
        fine += usize::from(mark(&bytes, None, &[]).is_ok());
    }
    assert!(fine > 0, "nothing but errors: the changes are too coarse");
}

#[test]
fn whatever_is_in_an_archive_nothing_panics() {
    let marked = mark(&zipped(&commented()), Some(&list()), &marks()).expect("marks");
    let mut numbers = Numbers(77);
    for _ in 0..ROUNDS {
        let mut bytes = marked.clone();
        for _ in 0..1 + numbers.below(4) {
            let at = numbers.below(bytes.len());
            bytes[at] = numbers.below(256) as u8;
        }
        bytes.truncate(bytes.len() - if numbers.below(4) == 0 { numbers.below(200) } else { 0 });
        let _ = mark(&bytes, Some(&list()), &marks());
    }
}
