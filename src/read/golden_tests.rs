//! Workbooks that real applications saved, made by `tests/golden/make.py`.

use expect_test::{Expect, expect};

use super::*;
use crate::source::a1;
use crate::text::{Lang, Words};

macro_rules! golden {
    ($name:literal) => {
        ($name, include_bytes!(concat!("../../tests/golden/", $name)).as_slice())
    };
}

fn open((name, bytes): (&str, &[u8])) -> RawBook {
    read(name.into(), bytes).unwrap_or_else(|reason| panic!("{name}: {reason}"))
}

fn refused((name, bytes): (&str, &[u8])) -> Unreadable {
    match read(name.into(), bytes) {
        Err(reason) => reason,
        Ok(_) => panic!("{name} was read"),
    }
}

/// A book as text: one line for each cell.
fn shown(book: &RawBook) -> String {
    let mut text = format!("{:?}\n", book.format);
    for (name, value) in &book.properties {
        text += &format!("{name} = {value}\n");
    }
    for sheet in &book.sheets {
        let hidden = if sheet.hidden { " (hidden)" } else { "" };
        text += &format!("[{}]{hidden}\n", sheet.name);
        for ((row, col), cell) in &sheet.cells {
            text += &format!("{} {:?}", a1(*row, *col), cell.value);
            if let Some(formula) = &cell.formula {
                text += &format!(" ={formula}");
            }
            if let Some(format) = &cell.number_format {
                text += &format!(" as {format}");
            }
            text.push('\n');
        }
        for problem in &sheet.problems {
            text += &format!("{} {:?}\n", a1(problem.row, problem.col), problem.kind);
        }
    }
    text
}

fn check(book: (&str, &[u8]), expected: Expect) {
    expected.assert_eq(&shown(&open(book)));
}

#[test]
fn libreoffice_xlsx() {
    check(
        golden!("libreoffice.xlsx"),
        expect![[r##"
        Xlsx
        tertial.period = T2 & 2025
        tertial.unit = vuxenenheten å
        [Mål & mått]
        A1 Text("text")
        B1 Text("Hushåll med ekonomiskt bistånd")
        A2 Text("two lines")
        B2 Text("första raden\nandra  raden <&>")
        A3 Text("text like a formula")
        B3 Text("=1+1")
        A4 Text("number")
        B4 Number(80.5)
        A5 Text("percent")
        B5 Number(0.44) as [$-41D]0%
        A6 Text("percent with decimals")
        B6 Number(-0.074) as [$-41D]0.0%
        A7 Text("kronor")
        B7 Number(-382590.25) as [$-41D]#,##0" kr"
        A8 Text("float noise")
        B8 Number(0.3) =0.1+0.2
        A9 Text("date")
        B9 Date(Date { year: 2025, month: 8, day: 31 })
        A10 Text("date and time")
        B10 Date(Date { year: 2025, month: 8, day: 31 })
        A11 Text("time")
        B11 Text("12:30")
        A12 Text("duration")
        B12 Text("26:30")
        A13 Text("tick box")
        B13 Bool(true) =TRUE()
        A14 Text("sum")
        B14 Number(161) =B4*2
        A15 Text("empty text")
        B15 Text("") =""
        A16 Text("text result")
        B16 Text("åä") ="å"&"ä"
        A17 Text("division")
        B17 Error("#DIV/0!") =1/0
        A18 Text("not available")
        B18 Error("#N/A") =NA()
        A19 Text("argument")
        B19 Error("#VALUE!") =SQRT(-1)
        A20 Text("name")
        B20 Error("#NAME?") =nosuchfunction(1)
        A21 Text("commented")
        B21 Number(7)
        A22 Text("with a drawing")
        B22 Text("cellens text")
        A23 Text("no-break space")
        B23 Text("1\u{a0}234,5")
        A24 Text("spaces around")
        B24 Text("  inne  ")
        D31 Text("sammanslagna")
        D34 Text("efter")
        C41 Number(3)
        D41 Number(3)
        E41 Number(3)
        C42 Number(3)
        D42 Number(3)
        E42 Number(3)
        C43 Number(3)
        D43 Number(3)
        E43 Number(3)
        C44 Number(3)
        D44 Number(3)
        E44 Number(3)
        C45 Number(3)
        D45 Number(3)
        E45 Number(3)
        [_dold] (hidden)
        A1 Text("#id")
    "##]],
    );
}

#[test]
fn libreoffice_ods() {
    check(
        golden!("libreoffice.ods"),
        expect![[r##"
        Ods
        tertial.period = T2 & 2025
        tertial.unit = vuxenenheten å
        [Mål & mått]
        A1 Text("text")
        B1 Text("Hushåll med ekonomiskt bistånd")
        A2 Text("two lines")
        B2 Text("första raden\nandra  raden <&>")
        A3 Text("text like a formula")
        B3 Text("=1+1")
        A4 Text("number")
        B4 Number(80.5)
        A5 Text("percent")
        B5 Number(0.44) as 0%
        A6 Text("percent with decimals")
        B6 Number(-0.074) as 0%
        A7 Text("kronor")
        B7 Number(-382590.25)
        A8 Text("float noise")
        B8 Number(0.3) =0.1+0.2
        A9 Text("date")
        B9 Date(Date { year: 2025, month: 8, day: 31 })
        A10 Text("date and time")
        B10 Date(Date { year: 2025, month: 8, day: 31 })
        A11 Text("time")
        B11 Text("12:30")
        A12 Text("duration")
        B12 Text("26:30")
        A13 Text("tick box")
        B13 Bool(true) =TRUE()
        A14 Text("sum")
        B14 Number(161) =[.B4]*2
        A15 Text("empty text")
        B15 Text("") =""
        A16 Text("text result")
        B16 Text("åä") ="å"&"ä"
        A17 Text("division")
        B17 Error("#DIV/0!") =1/0
        A18 Text("not available")
        B18 Error("#N/A") =NA()
        A19 Text("argument")
        B19 Error("Err:502") =SQRT(-1)
        A20 Text("name")
        B20 Error("#NAME?") =nosuchfunction(1)
        A21 Text("commented")
        B21 Number(7)
        A22 Text("with a drawing")
        B22 Text("cellens text")
        A23 Text("no-break space")
        B23 Text("1\u{a0}234,5")
        A24 Text("spaces around")
        B24 Text("  inne  ")
        D31 Text("sammanslagna")
        D34 Text("efter")
        C41 Number(3)
        D41 Number(3)
        E41 Number(3)
        C42 Number(3)
        D42 Number(3)
        E42 Number(3)
        C43 Number(3)
        D43 Number(3)
        E43 Number(3)
        C44 Number(3)
        D44 Number(3)
        E44 Number(3)
        C45 Number(3)
        D45 Number(3)
        E45 Number(3)
        [_dold] (hidden)
        A1 Text("#id")
    "##]],
    );
}

#[test]
fn openpyxl_leaves_formulas_without_values() {
    check(
        golden!("openpyxl.xlsx"),
        expect![[r##"
        Xlsx
        tertial.unit = boende
        [Ekonomi]
        A1 Number(1)
        B1 Unevaluated =A1+1
        A2 Number(0.44) as 0.0%
        A3 Date(Date { year: 2025, month: 8, day: 31 })
        A4 Bool(true)
        A5 Error("#DIV/0!")
        A6 Text("ÅÄÖ")
        [dold] (hidden)
    "##]],
    );
}

/// What a caller sees must not depend on the format that a unit happened to save in.
#[test]
fn both_formats_read_alike() {
    let values = |book: (&str, &[u8])| -> Vec<_> {
        let mut book = open(book);
        // LibreOffice's own errors have no name in Excel and are saved there as another one.
        let argument = (18, 1);
        let error = book.sheets[0].cells.remove(&argument).map(|cell| cell.value);
        assert!(matches!(error, Some(RawValue::Error(_))), "{error:?}");
        let sheets = book.sheets.iter().map(|sheet| {
            let cells = sheet.cells.iter().map(|(at, cell)| {
                let is_computed = cell.formula.is_some();
                (*at, cell.value.clone(), cell.is_percent(), is_computed)
            });
            (sheet.name.clone(), sheet.hidden, cells.collect::<Vec<_>>())
        });
        sheets.collect()
    };
    let (xlsx, ods) = (values(golden!("libreoffice.xlsx")), values(golden!("libreoffice.ods")));
    assert_eq!(xlsx, ods);
}

#[test]
fn macros_are_neither_read_nor_in_the_way() {
    let (plain, macros) = (open(golden!("libreoffice.xlsx")), open(golden!("libreoffice.xlsm")));
    assert_eq!(shown(&plain), shown(&macros));
}

#[test]
fn years_from_1904_are_told_from_years_from_1900() {
    let day = Date::new(2025, 8, 31).map(RawValue::Date);
    for book in [golden!("libreoffice-1904.xlsx"), golden!("libreoffice-1904.ods"), golden!("openpyxl-1904.xlsx")] {
        let read = open(book);
        let cell = read.sheets[0].cell(0, 0).map(|cell| cell.value.clone());
        assert_eq!(cell, day, "{}", book.0);
    }
}

#[test]
fn a_lone_cell_in_the_last_corner_is_cheap() {
    for book in [golden!("last-cell.xlsx"), golden!("last-cell.ods")] {
        let book = open(book);
        let sheet = &book.sheets[0];
        assert_eq!(sheet.cells.len(), 1);
        let at = sheet.at(&book.file, 1_048_575, 16_383);
        assert_eq!(at.a1(), "XFD1048576");
        let value = sheet.cell(at.row, at.col).map(|cell| &cell.value);
        assert_eq!(value, Some(&RawValue::Number(42.into())));
    }
}

#[test]
fn what_is_not_a_readable_workbook_is_refused_with_a_remedy() {
    let words = Words::new(Lang::Sv);
    let mut said = String::new();
    for book in [
        golden!("libreoffice.xls"),
        golden!("encrypted.xlsx"),
        golden!("encrypted.ods"),
        golden!("flat.xlsx"),
        golden!("web-page.xlsx"),
        golden!("text.xlsx"),
    ] {
        let reason = refused(book);
        said += &format!("{}: {}\n", book.0, reason.message(&words));
        assert!(!reason.remedy(&words).is_empty());
    }
    expect![[r#"
        libreoffice.xls: arbetsboken är sparad i det gamla formatet Excel 97–2003 (.xls), som inte går att läsa säkert
        encrypted.xlsx: arbetsboken är skyddad med lösenord
        encrypted.ods: arbetsboken är skyddad med lösenord
        flat.xlsx: filen är ett OpenDocument-kalkylblad i en enda XML-fil (.fods), som inte läses
        web-page.xlsx: filen är en webbsida och inte en arbetsbok, vad filändelsen än säger
        text.xlsx: filen är en textfil (CSV) och inte en arbetsbok, vad filändelsen än säger
    "#]]
    .assert_eq(&said);
}
