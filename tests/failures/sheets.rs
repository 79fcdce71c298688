//! Sheets, columns and formulas that hold what nobody has reported for the period, and what counts as typed.

use std::sync::Arc;

use expect_test::expect;
use tertial::check::{HandedIn, handed_in};
use tertial::domain::{Id, Period};
use tertial::figure::Figures;
use tertial::{read, subject, template};

use super::{DEPARTMENT, UNIT, check};
use crate::support::example::example;
use crate::support::workbook::{Put, Workbook};

#[test]
fn a_sheet_copied_from_last_years_workbook() {
    check(
        UNIT,
        |book| book.replace("2025 T2 vuxenenheten economy", "2024 T2 vuxenenheten economy"),
        expect![[r#"
        fel[T0005]: bladet gäller asn 2024, men projektet är asn 2025
          --> T2/vuxenenheten.xlsx, Ekonomi
           = hjälp: ta bort bladet och fyll i bladet från årets mall

    "#]],
    );
}

#[test]
fn two_columns_with_the_same_key() {
    check(
        UNIT,
        |book| book.replace(">#comment<", ">#actual<"),
        expect![[r#"
            fel[T0102]: kolumnen ”Kommentar” saknas
              --> T2/vuxenenheten.xlsx, Aktiviteter
               = hjälp: kopiera in kolumnen från enhetens mall, även den dolda raden ovanför rubriken

            fel[T0102]: kolumnen ”Kommentar” saknas
              --> T2/vuxenenheten.xlsx, Ekonomi
               = hjälp: kopiera in kolumnen från enhetens mall, även den dolda raden ovanför rubriken

            fel[T0104]: två kolumner har samma dolda nyckel, ”Utfall perioden”; ingen av dem används
              --> T2/vuxenenheten.xlsx, Ekonomi!L4
              ... se även T2/vuxenenheten.xlsx, Ekonomi!D4
               = hjälp: ta bort den kolumn som inte gäller

            fel[T0102]: kolumnen ”Kommentar” saknas
              --> T2/vuxenenheten.xlsx, Kvalitet
               = hjälp: kopiera in kolumnen från enhetens mall, även den dolda raden ovanför rubriken

            fel[T0102]: kolumnen ”Kommentar” saknas
              --> T2/vuxenenheten.xlsx, Mål
               = hjälp: kopiera in kolumnen från enhetens mall, även den dolda raden ovanför rubriken

            fel[T0102]: kolumnen ”Kommentar” saknas
              --> T2/vuxenenheten.xlsx, Personal
               = hjälp: kopiera in kolumnen från enhetens mall, även den dolda raden ovanför rubriken

        "#]],
    );
}

#[test]
fn a_formula_over_blank_cells() {
    let formula = |formula| {
        move |book: Workbook| book.put("economy", "ek-vuxenenheten", "#actual", Put::Calculated(formula, "0"))
    };
    check(
        UNIT,
        formula("SUM(AB6:AC9)"),
        expect![[r#"
        fel[T0129]: Utfall perioden för ”Vuxenenheten” är 0 enligt en formel, men cellerna som den räknar med är tomma
          --> T2/vuxenenheten.xlsx, Ekonomi!D6
           = hjälp: fyll i cellerna eller skriv talet i stället för formeln

    "#]],
    );
    // What it looks at is not in the sheet, or is there.
    check(
        UNIT,
        |book| book.put("economy", "ek-vuxenenheten", "#actual", Put::Calculated("D5+Blad9!A1", "-24010418")),
        expect![[""]],
    );
}

#[test]
fn a_reason_without_a_decision() {
    check(
        DEPARTMENT,
        |book| book.put("decisions", "goal:1.1", "#reason", Put::Text("Kön har växt.")),
        expect![[r#"
            fel[T0107]: Beslutad status saknas för ”Trygghet genom tidigt samordnade insatser som fokuserar på familjen och individens egna resurser”
              --> T2/forvaltning.xlsx, Beslut!F7
               = hjälp: fyll i cellen

        "#]],
    );
}

/// Whatever is typed in a blank template, it is no blank template any more, and never written over.
#[test]
fn a_single_entry_makes_a_workbook_that_somebody_has_begun() {
    let (plan, past, words) = (&example().checked.plan, &example().checked.past, &example().words);
    let mut tried = 0;
    for unit in ["utredning", "forvaltning"] {
        let unit = plan.unit(&Id::from(unit)).expect("the unit");
        let blank = template::unit_workbook(plan, unit, Period::T2, past, words).expect("writes");
        let file: Arc<str> = format!("T2/{}.xlsx", unit.id).into();
        let is_blank = |bytes: &[u8]| {
            let book = read::read(Arc::clone(&file), bytes);
            let (found, _) = handed_in(plan, &Figures::default(), Period::T2, &file, book, words);
            matches!(found, HandedIn::Blank(..))
        };
        assert!(is_blank(&blank), "{}", unit.id);
        for sheet in subject::unit_sheets() {
            let Some((id, columns)) = Workbook::open(&blank).first_row(sheet.key) else { continue };
            for column in
                sheet.columns.iter().filter(|own| own.role.is_input() && columns.iter().any(|key| key == own.key))
            {
                for content in [Put::Number("7"), Put::Text("något")] {
                    tried += 1;
                    let typed = Workbook::open(&blank).put(sheet.key, &id, column.key, content).bytes();
                    assert!(!is_blank(&typed), "{} {} {id} {}", unit.id, sheet.key, column.key);
                }
            }
        }
    }
    assert!(tried > 60, "{tried}");
}
