//! What people do to workbooks, and what the program says about it: the file, the sheet, the cell, and a remedy.

mod economy;
mod history;
mod sheets;
mod values;

use std::sync::Arc;

use expect_test::{Expect, expect};
use tertial::diagnostic::{Code, Diagnostics, Format, Place, emit};
use tertial::domain::Period;
use tertial::pipeline::{self, Inputs};

use crate::support::book::Book;
use crate::support::example::{self, example};
use crate::support::pdf_text::PdfText;
use crate::support::project::Project;
use crate::support::workbook::{Put, Workbook};

const UNIT: &str = "T2/vuxenenheten.xlsx";
const WELFARE: &str = "T2/ekonomiskt-bistand.xlsx";
const DEPARTMENT: &str = "T2/forvaltning.xlsx";

/// Spoils one of the example's workbooks and compares everything that is said about it.
fn check(file: &str, change: impl FnOnce(Workbook) -> Workbook, expected: Expect) {
    check_bytes(file, change(Workbook::open(&example::bytes(file))).bytes(), expected);
}

fn check_bytes(file: &str, bytes: Vec<u8>, expected: Expect) {
    let inputs = Inputs { workbooks: vec![(Arc::from(file), bytes)], ..Inputs::default() };
    let plan = example().checked.plan.clone();
    let (_, mut diagnostics) = pipeline::check(plan, Period::T2, &inputs, false, &example().words);
    // The other units are missing here; what becomes of them is a test of its own.
    let of_file = |place: &Option<Place>| place.as_ref().is_some_and(|place| place.file() == file);
    diagnostics.0.retain(|one| of_file(&one.at) && one.code != Code::MissingWorkbook);
    expected.assert_eq(&said(&diagnostics));
}

fn said(diagnostics: &Diagnostics) -> String {
    emit(diagnostics, Format::Human, &example().words)
}

#[test]
fn a_sound_workbook_gives_no_diagnostics() {
    for file in [UNIT, WELFARE, DEPARTMENT] {
        check(file, |book| book, expect![""]);
    }
}

// Files.

#[test]
fn text_with_an_excel_extension() {
    check_bytes(
        "T2/vuxenenheten.xlsx",
        b"Rad;Utfall;Prognos\nVuxenenheten;-24010418;-31440000\n".to_vec(),
        expect![[r#"
            fel[T0001]: filen kan inte läsas: filen är en textfil (CSV) och inte en arbetsbok, vad filändelsen än säger; Vuxenenheten räknas därför som saknad
              --> T2/vuxenenheten.xlsx
               = hjälp: lägg enhetens ifyllda arbetsbok (.xlsx) i mappen i stället

        "#]],
    );
}

#[test]
fn a_web_page_with_an_excel_extension() {
    let page = b"<html><body><table><tr><td>Utfall</td><td>-24010418</td></tr></table></body></html>";
    check_bytes(
        "T2/vuxenenheten.xlsx",
        page.to_vec(),
        expect![[r#"
            fel[T0001]: filen kan inte läsas: filen är en webbsida och inte en arbetsbok, vad filändelsen än säger; Vuxenenheten räknas därför som saknad
              --> T2/vuxenenheten.xlsx
               = hjälp: lägg enhetens ifyllda arbetsbok (.xlsx) i mappen i stället

        "#]],
    );
}

#[test]
fn a_workbook_with_a_password() {
    check_bytes(
        UNIT,
        include_bytes!("golden/encrypted.xlsx").to_vec(),
        expect![[r#"
            fel[T0001]: filen kan inte läsas: arbetsboken är skyddad med lösenord; Vuxenenheten räknas därför som saknad
              --> T2/vuxenenheten.xlsx
               = hjälp: ta bort lösenordet (Arkiv, Info, Skydda arbetsbok, Kryptera med lösenord) och spara

        "#]],
    );
}

#[test]
fn a_workbook_in_the_old_format() {
    check_bytes(
        "T2/vuxenenheten.xls",
        include_bytes!("golden/libreoffice.xls").to_vec(),
        expect![[r#"
            fel[T0001]: filen kan inte läsas: arbetsboken är sparad i det gamla formatet Excel 97–2003 (.xls), som inte går att läsa säkert; Vuxenenheten räknas därför som saknad
              --> T2/vuxenenheten.xls
               = hjälp: öppna den i Excel, välj Spara som och ”Excel-arbetsbok (*.xlsx)”, och lägg den filen i mappen

        "#]],
    );
}

#[test]
fn a_file_that_has_not_been_synchronised() {
    check_bytes(
        UNIT,
        Vec::new(),
        expect![[r#"
            fel[T0001]: filen kan inte läsas: filen är tom; Vuxenenheten räknas därför som saknad
              --> T2/vuxenenheten.xlsx
               = hjälp: vänta tills synkroniseringen är klar, eller be enheten skicka arbetsboken igen

        "#]],
    );
}

#[test]
fn a_file_that_was_cut_off() {
    let mut bytes = example::bytes(UNIT);
    bytes.truncate(bytes.len() / 2);
    check_bytes(
        UNIT,
        bytes,
        expect![[r#"
            fel[T0001]: filen kan inte läsas: filen är skadad eller avbruten; Vuxenenheten räknas därför som saknad
              --> T2/vuxenenheten.xlsx
               = hjälp: öppna arbetsboken i Excel, låt den repareras om det behövs, spara och lämna in igen

        "#]],
    );
}

#[test]
fn a_workbook_that_is_no_template() {
    check_bytes(
        UNIT,
        include_bytes!("golden/openpyxl.xlsx").to_vec(),
        expect![[r#"
            fel[T0003]: det går inte att se vems arbetsboken är: den är inte gjord från en mall, eller så har märkningen försvunnit; Vuxenenheten räknas därför som saknad
              --> T2/vuxenenheten.xlsx
               = hjälp: för över uppgifterna till den mall som enheten fick; tertial templates skapar en ny mall om filen flyttas bort först

        "#]],
    );
}

#[test]
fn a_workbook_of_another_period() {
    check(
        UNIT,
        |book| book.replace("asn 2025 T2 ", "asn 2025 T1 "),
        expect![[r#"
            fel[T0004]: arbetsboken gäller perioden T1, men det är T2 som sammanställs; Vuxenenheten räknas därför som saknad
              --> T2/vuxenenheten.xlsx
               = hjälp: be enheten fylla i mallen för T2; hör filen till T1 ska den flyttas till den mappen

        "#]],
    );
}

#[test]
fn a_workbook_of_another_year() {
    check(
        UNIT,
        |book| book.replace("asn 2025 T2 ", "asn 2024 T2 "),
        expect![[r#"
            fel[T0005]: arbetsboken gäller asn 2024, men projektet är asn 2025; Vuxenenheten räknas därför som saknad
              --> T2/vuxenenheten.xlsx
               = hjälp: lägg filen i rätt projekt, eller be enheten fylla i årets mall

        "#]],
    );
}

#[test]
fn a_workbook_of_another_committee() {
    check(
        UNIT,
        |book| book.replace("asn 2025 T2 ", "kfn 2025 T2 "),
        expect![[r#"
            fel[T0005]: arbetsboken gäller kfn 2025, men projektet är asn 2025; Vuxenenheten räknas därför som saknad
              --> T2/vuxenenheten.xlsx
               = hjälp: lägg filen i rätt projekt, eller be enheten fylla i årets mall

        "#]],
    );
}

#[test]
fn a_workbook_of_a_unit_that_does_not_exist() {
    check(
        UNIT,
        |book| book.replace(" T2 vuxenenheten ", " T2 nedlagda-enheten "),
        expect![[r#"
            fel[T0006]: arbetsboken är gjord för enheten ”nedlagda-enheten”, som inte finns i planen; Vuxenenheten räknas därför som saknad
              --> T2/vuxenenheten.xlsx
               = hjälp: rätta enhetens id på fliken Enheter i planen om det är fel där; annars ska filen bort ur periodens mapp

        "#]],
    );
}

#[test]
fn a_workbook_from_another_version_of_the_template() {
    check(
        UNIT,
        |book| book.replace("#tertial 1 ", "#tertial 99 "),
        expect![[r#"
            fel[T0010]: arbetsboken är gjord från mallversion 99, men programmet läser version 1; Vuxenenheten räknas därför som saknad
              --> T2/vuxenenheten.xlsx
               = hjälp: skapa en ny mall med tertial templates och för över uppgifterna

        "#]],
    );
}

#[test]
fn two_workbooks_of_one_unit() {
    let mut inputs = example::inputs();
    inputs.workbooks.push((Arc::from("T2/vuxenenheten (1).xlsx"), example::bytes(UNIT)));
    let plan = example().checked.plan.clone();
    let (_, diagnostics) = pipeline::check(plan, Period::T2, &inputs, false, &example().words);
    expect![[r#"
        upplysning[T0011]: samma uppgifter står i T2/vuxenenheten.xlsx; filen är en kopia och hoppas över
          --> T2/vuxenenheten (1).xlsx
           = hjälp: inget behöver göras; är det en enhets uppgifter ska de lämnas som .xlsx

    "#]]
    .assert_eq(&said(&diagnostics));
}

#[test]
fn a_sheet_copied_from_another_unit() {
    check(
        UNIT,
        |book| book.replace("vuxenenheten economy", "boendestod economy"),
        expect![[r#"
            fel[T0006]: bladet är gjort för enheten ”boendestod”, inte för arbetsbokens egen enhet
              --> T2/vuxenenheten.xlsx, Ekonomi
               = hjälp: ta bort bladet och kopiera in enhetens eget blad från mallen

        "#]],
    );
}

#[test]
fn a_sheet_that_was_removed() {
    // Without its marker and its name the sheet is as good as gone.
    let unmarked = |book: Workbook| book.replace("#tertial 1 asn 2025 T2 vuxenenheten economy", "Ekonomi");
    check(
        UNIT,
        |book| unmarked(book).replace("name=\"Ekonomi\"", "name=\"Bilaga\""),
        expect![[r#"
            fel[T0101]: bladet ”Ekonomi” saknas
              --> T2/vuxenenheten.xlsx
               = hjälp: kopiera in bladet från enhetens mall; har planen börjat fråga efter det sedan mallen gjordes: flytta arbetsboken ur mappen, kör tertial templates och låt enheten föra över sina uppgifter

        "#]],
    );
    check(
        UNIT,
        unmarked,
        expect![[r#"
            fel[T0101]: bladet ”Ekonomi” känns inte igen: den dolda första kolumnen eller den dolda raden ovanför rubrikerna är borta
              --> T2/vuxenenheten.xlsx, Ekonomi
               = hjälp: kopiera in bladet från enhetens mall; har planen börjat fråga efter det sedan mallen gjordes: flytta arbetsboken ur mappen, kör tertial templates och låt enheten föra över sina uppgifter

        "#]],
    );
}

#[test]
fn a_sheet_without_its_key_row() {
    check(
        UNIT,
        |book| book.put("economy", "#id", "#id", Put::Nothing),
        expect![[r#"
            fel[T0101]: bladet ”Ekonomi” känns inte igen: den dolda första kolumnen eller den dolda raden ovanför rubrikerna är borta
              --> T2/vuxenenheten.xlsx, Ekonomi
               = hjälp: kopiera in bladet från enhetens mall; har planen börjat fråga efter det sedan mallen gjordes: flytta arbetsboken ur mappen, kör tertial templates och låt enheten föra över sina uppgifter

        "#]],
    );
}

#[test]
fn a_program_that_calculates_nothing_leaves_preliminary_statuses_blank() {
    check(WELFARE, |book| book.put("indicators", "hushall", "#status", Put::Formula("IF(1=1,2,3)")), expect![""]);
}

#[test]
fn a_row_without_reporters_in_the_plan_is_the_plans_mistake() {
    let mut plan = example().checked.plan.clone();
    plan.indicators.iter_mut().filter(|one| one.id.as_str() == "hushall").for_each(|one| one.reporters.clear());
    plan.unreported.insert("hushall".into());
    let inputs = Inputs { workbooks: vec![(Arc::from(WELFARE), example::bytes(WELFARE))], ..Inputs::default() };
    let (_, diagnostics) = pipeline::check(plan, Period::T2, &inputs, false, &example().words);
    let about = diagnostics.0.iter().filter(|one| one.at.as_ref().is_some_and(|at| at.file() == WELFARE)).count();
    assert_eq!(about, 0, "{}", said(&diagnostics));
}

#[test]
fn a_column_that_was_removed() {
    check(
        UNIT,
        |book| book.put("economy", "#id", "#forecast", Put::Nothing),
        expect![[r#"
            fel[T0102]: kolumnen ”Prognos helår” saknas
              --> T2/vuxenenheten.xlsx, Ekonomi
               = hjälp: kopiera in kolumnen från enhetens mall, även den dolda raden ovanför rubriken

        "#]],
    );
}

// Rows.

#[test]
fn rows_sorted_without_their_ids() {
    check(
        UNIT,
        |book| {
            book.put("goals", "1.1", "#name", Put::Text("Nämnden ska verka för att fler ska vara självförsörjande"))
                .put(
                    "goals",
                    "2.1",
                    "#name",
                    Put::Text(
                        "Trygghet genom tidigt samordnade insatser som fokuserar på familjen och individens egna resurser",
                    ),
                )
        },
        expect![[r#"
            fel[T0106]: raderna har kommit i oordning: ”Nämnden ska verka för att fler ska vara självförsörjande” har det dolda id som hör till ”Trygghet genom tidigt samordnade insatser som fokuserar på familjen och individens egna resurser” (2 rader på bladet)
              --> T2/vuxenenheten.xlsx, Mål!C6
               = hjälp: ångra sorteringen, eller kopiera in bladet från mallen och fyll i det på nytt

        "#]],
    );
}

#[test]
fn a_row_without_its_id() {
    check(
        WELFARE,
        |book| book.put("indicators", "hushall", "#id", Put::Nothing),
        expect![[r#"
            fel[T0103]: raden har värden men inget id
              --> T2/ekonomiskt-bistand.xlsx, Indikatorer!J7
               = hjälp: flytta värdena till rätt rad, eller kopiera in raden från mallen med dess dolda första kolumn

        "#]],
    );
}

#[test]
fn a_row_added_by_hand() {
    check(
        UNIT,
        |book| book.add("goals", &[("#name", "Eget mål"), ("#status", "Grön")]),
        expect![[r#"
            fel[T0103]: raden har värden men inget id
              --> T2/vuxenenheten.xlsx, Mål!E13
               = hjälp: flytta värdena till rätt rad, eller kopiera in raden från mallen med dess dolda första kolumn

        "#]],
    );
}

#[test]
fn a_row_that_was_copied() {
    check(
        WELFARE,
        |book| book.put("indicators", "barnfamiljer", "#id", Put::Text("hushall")),
        expect![[r#"
            fel[T0104]: två rader har samma dolda id, ”hushall”; ingen av dem används
              --> T2/ekonomiskt-bistand.xlsx, Indikatorer!A9
              ... se även T2/ekonomiskt-bistand.xlsx, Indikatorer!A7
               = hjälp: behåll den rad som gäller, och kopiera in den andra från mallen med dess dolda första kolumn

        "#]],
    );
}

#[test]
fn a_row_that_nobody_asked_for() {
    check(
        WELFARE,
        |book| book.put("indicators", "barnfamiljer", "#id", Put::Text("egen-indikator")),
        expect![[r#"
            fel[T0105]: raden ”Barnfamiljer med ekonomiskt bistånd minskar” har fått fel dolt id (egen-indikator)
              --> T2/ekonomiskt-bistand.xlsx, Indikatorer!A9
               = hjälp: kopiera in raden från mallen med dess dolda första kolumn

        "#]],
    );
}

#[test]
fn a_row_that_was_removed() {
    check(
        WELFARE,
        |book| book.remove_row("indicators", "hushall"),
        expect![[r#"
            fel[T0119]: raden ”Antal hushåll med ekonomiskt bistånd minskar” saknas på bladet
              --> T2/ekonomiskt-bistand.xlsx, Indikatorer
               = hjälp: har raden lagts till i planen sedan mallen gjordes: flytta arbetsboken ur mappen, kör tertial templates och låt enheten föra över sina uppgifter; annars kopiera in raden från mallen med dess dolda första kolumn

        "#]],
    );
}

#[test]
fn a_row_from_another_units_workbook() {
    check(
        UNIT,
        |book| {
            book.put("goals", "1.1", "#name", Put::Text("Fler lärlingar i kommunens verkstäder")).put(
                "goals",
                "1.1",
                "#id",
                Put::Text("9.9"),
            )
        },
        expect![[r#"
            fel[T0119]: raden ”Trygghet genom tidigt samordnade insatser som fokuserar på familjen och individens egna resurser” saknas på bladet
              --> T2/vuxenenheten.xlsx, Mål
               = hjälp: har raden lagts till i planen sedan mallen gjordes: flytta arbetsboken ur mappen, kör tertial templates och låt enheten föra över sina uppgifter; annars kopiera in raden från mallen med dess dolda första kolumn

            varning[T0149]: raden ”Fler lärlingar i kommunens verkstäder” (9.9) är ifylld men finns inte längre i planen; den används inte
              --> T2/vuxenenheten.xlsx, Mål!A6
               = hjälp: är planen ändrad med avsikt behöver inget göras; annars lägg tillbaka raden i planen, eller enheten i kolumnen ”Rapporteras av” och perioden i ”Perioder”

        "#]],
    );
}

#[test]
fn a_name_that_was_corrected_in_the_plan_changes_nothing_but_another_name_does() {
    let corrected = "Nämnden ska verka för att flera blir självförsörjande";
    check(UNIT, |book| book.put("goals", "2.1", "#name", Put::Text(corrected)), expect![""]);
    let added = "Nämnden ska verka för att fler ska vara självförsörjande (arbete, studier eller företag)";
    check(UNIT, |book| book.put("goals", "2.1", "#name", Put::Text(added)), expect![""]);
    let shorter = "Fler ska vara självförsörjande";
    check(UNIT, |book| book.put("goals", "2.1", "#name", Put::Text(shorter)), expect![""]);
    check(
        UNIT,
        |book| book.put("goals", "2.1", "#name", Put::Text("Eget mål om arbetsmiljö")),
        expect![[r#"
            varning[T0144]: raden heter ”Eget mål om arbetsmiljö” i arbetsboken men ”Nämnden ska verka för att fler ska vara självförsörjande” i planen
              --> T2/vuxenenheten.xlsx, Mål!C7
               = hjälp: gäller raden samma sak behöver inget göras, och planens namn står i rapporten; annars ska den ha ett eget id i planen och nya mallar skickas ut

        "#]],
    );
}

#[test]
fn a_sheet_that_was_copied_within_the_workbook() {
    check(
        UNIT,
        |book| book.replace("vuxenenheten quality", "vuxenenheten staff"),
        expect![[r#"
            fel[T0101]: bladet ”Kvalitet” saknas
              --> T2/vuxenenheten.xlsx
               = hjälp: kopiera in bladet från enhetens mall; har planen börjat fråga efter det sedan mallen gjordes: flytta arbetsboken ur mappen, kör tertial templates och låt enheten föra över sina uppgifter

            fel[T0104]: bladet ”Kvalitet” är en kopia; inget av bladen används
              --> T2/vuxenenheten.xlsx, Kvalitet
               = hjälp: ta bort det blad som inte gäller

        "#]],
    );
}

#[test]
fn a_start_sheet_that_was_removed_is_said_once() {
    check(
        UNIT,
        |book| book.replace("vuxenenheten start", "vuxenenheten borta"),
        expect![[r#"
            fel[T0101]: bladet ”Start” saknas
              --> T2/vuxenenheten.xlsx
               = hjälp: kopiera in bladet från enhetens mall; har planen börjat fråga efter det sedan mallen gjordes: flytta arbetsboken ur mappen, kör tertial templates och låt enheten föra över sina uppgifter

        "#]],
    );
}

// The program on a project.

#[test]
fn a_workbook_that_cannot_be_used_is_not_also_missing() {
    let project = Project::example("oanvändbar").write("T2/vuxenenheten.xlsx", "Rad;Utfall\n");
    let run = project.run("check", &["--format", "short"]);
    let about: Vec<&str> = run.out.lines().filter(|line| line.contains("uxenenheten")).collect();
    assert_eq!((run.code, about.len()), (1, 1), "{}", run.out);
    assert!(about[0].contains("T0001") && about[0].ends_with("Vuxenenheten räknas därför som saknad"), "{}", run.out);
    assert!(project.run("compile", &[]).code == 1 && project.outputs().is_empty());

    let run = project.run("compile", &["--partial"]);
    assert_eq!((run.code, project.outputs().len()), (1, 4), "{}", run.err);
    assert!(!run.err.contains("T0013"), "{}", run.err);
    let (_, html) = &project.outputs()[0];
    let html = String::from_utf8(html.clone()).expect("UTF-8");
    assert!(html.contains("Rapporten är inte fullständig"), "the report says that a unit is missing");

    let run = project.run("status", &[]);
    let line = run.out.lines().find(|line| line.starts_with("Vuxenenheten")).expect("a line");
    assert!(line.ends_with("inlämnad, men kan inte användas (T2/vuxenenheten.xlsx)"), "{line}");
}

#[test]
fn an_old_copy_beside_the_right_workbook_leaves_nobody_out() {
    let old = Workbook::open(&example::bytes(UNIT)).replace("asn 2025 T2 ", "asn 2025 T1 ").bytes();
    let project = Project::example("gammal kopia").write("T2/vuxenenheten T1.xlsx", old);
    let run = project.run("check", &["--format", "short"]);
    let about: Vec<&str> = run.out.lines().filter(|line| line.contains("T2/vuxenenheten")).collect();
    assert_eq!(about.len(), 1, "{}", run.out);
    assert!(about[0].contains("T0004") && !about[0].contains("saknad"), "{}", run.out);
}

#[test]
fn with_errors_nothing_is_written_and_everything_is_said() {
    let project = Project::example("fel överallt")
        .write("../färdigt/asn-2025-T2.pdf", "föregående rapport")
        .write("T2/~$vuxenenheten.xlsx", "lås")
        .write("T2/anteckningar.txt", "inget som ska läsas")
        .write("T2/arbetsmarknad.xlsx", "Rad;Utfall\n")
        .write("historik/asn-2025-T1.json", "{")
        .remove("T2/boendestod.ods")
        .edit(WELFARE, |book| book.put("indicators", "hushall", "#outcome", Put::Text("många")))
        .edit("T2/utredning.xlsx", |book| book.replace(" T2 utredning ", " T2 nedlagda-enheten "))
        .edit(UNIT, |book| book.put("start", "ready", "#value", Put::Nothing));
    let run = project.run("compile", &[]);
    assert_eq!(run.code, 1);
    assert_eq!(run.out, "");
    expect![[r#"
        upplysning[T0011]: filen är ingen arbetsbok och hoppas över
          --> T2/anteckningar.txt
           = hjälp: inget behöver göras; är det en enhets uppgifter ska de lämnas som .xlsx

        fel[T0001]: filen kan inte läsas: filen är en textfil (CSV) och inte en arbetsbok, vad filändelsen än säger; Arbetsmarknadsenheten räknas därför som saknad
          --> T2/arbetsmarknad.xlsx
           = hjälp: lägg enhetens ifyllda arbetsbok (.xlsx) i mappen i stället

        fel[T0007]: Boendestöd och sysselsättning har inte lämnat in någon arbetsbok
          --> T2/boendestod.xlsx
           = hjälp: påminn enheten, eller sammanställ det som finns med --partial

        fel[T0108]: Utfall för ”Antal hushåll med ekonomiskt bistånd minskar” är inget tal: ”många”
          --> T2/ekonomiskt-bistand.xlsx, Indikatorer!J7
           = hjälp: skriv bara talet, till exempel 1234,5; finns inget tal, välj varför under ”Om värde saknas”

        fel[T0006]: arbetsboken är gjord för enheten ”nedlagda-enheten”, som inte finns i planen; Utredningsenheten barn och unga räknas därför som saknad
          --> T2/utredning.xlsx
           = hjälp: rätta enhetens id på fliken Enheter i planen om det är fel där; annars ska filen bort ur periodens mapp

        varning[T0009]: Vuxenenheten har inte klarmarkerat sin arbetsbok
          --> T2/vuxenenheten.xlsx, Start!C21
           = hjälp: fråga enheten om arbetsboken är klar; är den det väljer enheten Ja på fliken Start

        upplysning[T0002]: någon har arbetsboken öppen (det här är bara Excels låsfil, som hoppas över)
          --> T2/~$vuxenenheten.xlsx
           = hjälp: be den som har arbetsboken öppen att spara och stänga den, och kör igen

        fel[T0012]: resultaten från en tidigare period kan inte läsas: filen tar slut för tidigt
          --> historik/asn-2025-T1.json
           = hjälp: lägg tillbaka filen från en säkerhetskopia, eller flytta bort den; då saknas periodens värden i jämförelserna
        5 fel, 1 varning, 2 upplysningar.
        Inget skrevs. Rätta felen, eller sammanställ det som finns med --partial.
    "#]].assert_eq(&run.err);
    assert_eq!(project.outputs(), [("asn-2025-T2.pdf".to_owned(), "föregående rapport".as_bytes().to_vec())]);
}

#[test]
fn a_missing_unit_stops_compilation_unless_a_partial_report_is_asked_for() {
    let project = Project::example("ofullständig").remove(UNIT).remove("T2/rad-och-stod.ods");
    let run = project.run("compile", &[]);
    assert_eq!((run.code, project.outputs().len()), (1, 0), "{}", run.err);
    expect![[r#"
        upplysning[T0401]: ”Förvaltningens personalomsättning minskar”: beslutat gult, förslaget är rött
          --> T2/forvaltning.xlsx, Beslut!F48
          ... se även namndplan.xlsx, Indikatorer!A36
           = hjälp: inget behöver göras; beslutet och skälet redovisas i rapporten

        fel[T0007]: Råd och stöd har inte lämnat in någon arbetsbok
          --> T2/rad-och-stod.xlsx
           = hjälp: påminn enheten, eller sammanställ det som finns med --partial

        fel[T0007]: Vuxenenheten har inte lämnat in någon arbetsbok
          --> T2/vuxenenheten.xlsx
           = hjälp: påminn enheten, eller sammanställ det som finns med --partial
        2 fel, 0 varningar, 1 upplysning.
        Inget skrevs. Rätta felen, eller sammanställ det som finns med --partial.
    "#]]
    .assert_eq(&run.err);

    let run = project.run("compile", &["--partial"]);
    assert_eq!(run.code, 0, "{}", run.err);
    expect![[r#"
        upplysning[T0401]: ”Förvaltningens personalomsättning minskar”: beslutat gult, förslaget är rött
          --> T2/forvaltning.xlsx, Beslut!F48
          ... se även namndplan.xlsx, Indikatorer!A36
           = hjälp: inget behöver göras; beslutet och skälet redovisas i rapporten

        varning[T0013]: Råd och stöd saknas i sammanställningen
          --> T2/rad-och-stod.xlsx
           = hjälp: sammanställ igen när arbetsboken har kommit

        varning[T0013]: Vuxenenheten saknas i sammanställningen
          --> T2/vuxenenheten.xlsx
           = hjälp: sammanställ igen när arbetsboken har kommit
    "#]]
    .assert_eq(&run.err);
    let outputs = project.outputs();
    let names: Vec<&str> = outputs.iter().map(|(name, _)| name.as_str()).collect();
    let drafts = ["html", "json", "pdf", "xlsx"].map(|end| format!("asn-2025-T2-utkast.{end}"));
    assert_eq!(names, drafts, "never mistaken for the report");
    let [(_, html), _, (_, pdf), (_, xlsx)] = outputs.as_slice() else { panic!("four files") };

    let pdf = PdfText::read(pdf).flow();
    let html = String::from_utf8(html.clone()).expect("UTF-8");
    let workbook: String = Book::read(xlsx).texts().map(|(_, text)| text + "\n").collect();
    for (what, text) in [("the PDF", &pdf), ("the page", &html), ("the workbook", &workbook)] {
        assert!(text.contains("Rapporten är inte fullständig"), "{what}");
        for unit in ["Vuxenenheten", "Råd och stöd"] {
            assert!(text.contains(unit), "{what}: {unit}");
        }
    }
    assert!(
        pdf.contains("Bedömning saknas från 2 av 11 enheter."),
        "the units that are missing are not counted as red"
    );
}

#[test]
fn a_partial_report_with_errors_is_written_and_still_fails() {
    let project = Project::example("ofullständig med fel")
        .edit(WELFARE, |book| book.put("indicators", "hushall", "#outcome", Put::Text("många")));
    let run = project.run("compile", &["--partial"]);
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(run.err.contains("fel[T0108]"), "{}", run.err);
    assert_eq!(project.outputs().len(), 4);
    let (_, pdf) = &project.outputs()[2];
    assert!(!PdfText::read(pdf).flow().contains("Utfallet är 389"), "a value that cannot be read is absent");
}

#[test]
fn a_workbook_that_is_not_ready_is_compiled_with_a_warning() {
    let project = Project::example("inte klar").edit(UNIT, |book| book.put("start", "ready", "#value", Put::Nothing));
    let run = project.run("compile", &[]);
    assert_eq!((run.code, project.outputs().len()), (0, 4), "{}", run.err);
    assert!(run.err.contains("varning[T0009]: Vuxenenheten har inte klarmarkerat sin arbetsbok"), "{}", run.err);
    assert!(run.err.contains("  --> T2/vuxenenheten.xlsx, Start!C"), "{}", run.err);
}

#[test]
fn a_character_without_a_glyph_is_replaced_and_said() {
    let project = Project::example("emoji")
        .edit(DEPARTMENT, |book| book.put("texts", "summary", "#text", Put::Text("Allt går bra 🎉 hos oss.")));
    let run = project.run("compile", &[]);
    assert_eq!(run.code, 0, "{}", run.err);
    let warning = run.err.lines().find(|line| line.contains("T0601")).unwrap_or_else(|| panic!("{}", run.err));
    expect!["varning[T0601]: tecknet 🎉 finns inte i rapportens typsnitt och ersattes i ”Allt går bra 🎉 hos oss.”"]
        .assert_eq(warning);
}
