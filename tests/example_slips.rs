//! Single slips in the example's tertial 2, with the report of tertial 1 beside it; and what people write that is none.

use std::sync::OnceLock;

use expect_test::{Expect, expect};

use crate::support::project::Project;
use crate::support::workbook::{Put, Workbook};

/// The example after tertial 1.
fn example(name: &str) -> Project {
    static BEFORE: OnceLock<String> = OnceLock::new();
    let before = BEFORE.get_or_init(|| {
        let project = Project::of_the_year("tertial 1 före");
        project.run("compile", &["--period", "T1"]);
        let results = project.outputs().into_iter().find(|(name, _)| name.ends_with(".json"));
        String::from_utf8(results.expect("results").1).expect("UTF-8")
    });
    Project::example(name).write("historik/asn-2025-T1.json", before)
}

/// What is said of the project as it is.
fn said_anyway() -> &'static str {
    static SAID: OnceLock<String> = OnceLock::new();
    SAID.get_or_init(|| said(&example("tertial 2 som det är")))
}

fn said(project: &Project) -> String {
    project.run("check", &["--period", "T2", "--format", "short"]).out
}

/// The new lines when one workbook is changed.
fn new_lines(name: &str, file: &str, change: impl FnOnce(Workbook) -> Workbook) -> String {
    let after = said(&example(name).edit(file, change));
    let new = after.lines().filter(|line| line.contains('[') && !said_anyway().contains(line));
    new.map(|line| format!("{line}\n")).collect()
}

/// Cells of a sheet, by row and column, that read otherwise.
type Cells<'a> = (&'a str, &'a str, &'a [(&'a str, &'a str, &'a str)]);

#[track_caller]
fn check((file, sheet, cells): Cells<'_>, expected: &Expect) {
    let change = |book: Workbook| {
        cells.iter().fold(book, |book, (row, column, value)| {
            let content = match *value {
                "" => Put::Nothing,
                number if number.starts_with(|c: char| c.is_ascii_digit() || c == '-') => Put::Number(number),
                text => Put::Text(text),
            };
            book.put(sheet, row, column, content)
        })
    };
    let name = format!("{file} {cells:?}").replace(['/', '"', '(', ')', '[', ']', ':', ' '], "").to_lowercase();
    expected.assert_eq(&new_lines(&name.chars().take(90).collect::<String>(), file, change));
}

#[test]
fn amounts_that_are_another_rows_or_far_more_than_the_year_is_to_cost() {
    let spent = [("ek-arbetsmarknad", "#actual", "-91300000")];
    check(
        ("T2/arbetsmarknad.xlsx", "economy", &spent),
        &expect![[r#"
            T2/arbetsmarknad.xlsx, Ekonomi!G6: varning[T0126]: prognosen för ”Arbetsmarknadsenheten” är −22 060 000 för hela året, men utfallet är redan −91 300 000 (kr)
            T2/arbetsmarknad.xlsx, Mål!G9: varning[T0131]: kommentaren till ”Verksamheterna ska använda resurser så effektivt som möjligt för att skapa största möjliga nytta nu och i framtiden” säger underskott 4,3 mnkr, men enheten har ingen sådan avvikelse mot budget
        "#]],
    );
    let part = [("ek-socialpsykiatri", "#actual", "-23425380")];
    check(
        ("T2/socialpsykiatri.xlsx", "economy", &part),
        &expect![[r#"
            T2/socialpsykiatri.xlsx, Ekonomi!D7: varning[T0126]: utfallet för ”Socialpsykiatri” är −23 425 380, exakt detsamma som för ”Socialpsykiatriska enheten” (kr)
        "#]],
    );
    let stopped = [("ek-varav-handelse", "#actual", "-17380560")];
    check(
        ("T2/familjehem.xlsx", "economy", &stopped),
        &expect![[r#"
            T2/familjehem.xlsx, Ekonomi!D7: varning[T0126]: utfallet för ”Särskild händelse” är −17 380 560 sedan årets början, exakt detsamma som i T1 2025 (kr)
        "#]],
    );
}

#[test]
fn what_is_said_not_to_apply_though_it_was_there() {
    let gone = [("hushall", "#outcome", ""), ("hushall", "#missing", "Ej tillämpligt")];
    check(
        ("T2/ekonomiskt-bistand.xlsx", "indicators", &gone),
        &expect![[r#"
        T2/ekonomiskt-bistand.xlsx, Indikatorer!L7: varning[T0146]: ”Antal hushåll med ekonomiskt bistånd minskar” var 395 i T1 2025, men är nu ej tillämpligt
    "#]],
    );
    let secret =
        [("sjuk-r12", "#numerator", ""), ("sjuk-r12", "#denominator", ""), ("sjuk-r12", "#missing", "Sekretess")];
    check(
        ("T2/utredning.xlsx", "staff", &secret),
        &expect![[r#"
        T2/utredning.xlsx, Personal!K6: varning[T0146]: ”Sjukfrånvaro, rullande tolv månader (R12)” var 7,76 % i T1 2025, men är nu sekretess
    "#]],
    );
    let both = [("kommunurval", "#status", "Grön")];
    check(
        ("T2/forvaltning.xlsx", "indicators", &both),
        &expect![[r#"
        T2/forvaltning.xlsx, Indikatorer!L14: varning[T0115]: ”Jämförelse med kommunurval” har både en bedömning och ett skäl till att värdet saknas
    "#]],
    );
}

#[test]
fn counts_and_shares_that_are_those_of_another_report_or_unit() {
    let digit = [("langvarigt", "#outcome", "1159")];
    check(
        ("T2/ekonomiskt-bistand.xlsx", "indicators", &digit),
        &expect![[r#"
        T2/ekonomiskt-bistand.xlsx, Indikatorer!J10: varning[T0121]: Utfall för ”Antal hushåll med försörjningsstöd i mer än 10 månader minskar” är 1 159, men var 166 (T1 2025)
    "#]],
    );
    let numerator = [("egen-forsorjning", "#numerator", "63")];
    check(
        ("T2/arbetsmarknad.xlsx", "indicators", &numerator),
        &expect![[r#"
        T2/arbetsmarknad.xlsx, Indikatorer!H6: varning[T0121]: Täljare för ”Öka andel i arbete och egen försörjning” är 63, precis som i T1 2025
    "#]],
    );
    let twin = [("egen-forsorjning", "#numerator", "52"), ("egen-forsorjning", "#denominator", "87")];
    check(
        ("T2/arbetsmarknad.xlsx", "indicators", &twin),
        &expect![[r#"
        T2/arbetsmarknad.xlsx, Indikatorer!H6: varning[T0121]: Utfall för ”Öka andel i arbete och egen försörjning” är 60 %, precis som hos Enheten för ekonomiskt bistånd
    "#]],
    );
    let tenfold = [("ls-handl-rapport", "#outcome", "33")];
    check(
        ("T2/utveckling-kvalitet.xlsx", "quality", &tenfold),
        &expect![[r#"
        T2/utveckling-kvalitet.xlsx, Kvalitet!I6: varning[T0121]: Värde för ”Rapporterade” är 33, men var 1 (T1 2025)
    "#]],
    );
    let absent = [("sjuk-r12", "#numerator", "11566")];
    check(
        ("T2/arbetsmarknad.xlsx", "staff", &absent),
        &expect![[r#"
        T2/arbetsmarknad.xlsx, Personal!G6: varning[T0121]: Värde för ”Sjukfrånvaro, rullande tolv månader (R12)” är 35,96 %, men var 5,42 % (T1 2025)
    "#]],
    );
    let hours = [("sjuk-r12", "#denominator", "72079")];
    check(
        ("T2/arbetsmarknad.xlsx", "staff", &hours),
        &expect![[r#"
        T2/arbetsmarknad.xlsx, Personal!H6: varning[T0123]: ”Sjukfrånvaro, rullande tolv månader (R12)” räknar på 72 079 timmar och ”Sjukfrånvaro under perioden, totalt” på 21 155: så många timmar har inte tolv månader om perioden har så många
    "#]],
    );
}

#[test]
fn risks_that_fall_out_of_the_report_and_work_that_is_done_too_early() {
    check(
        ("T2/familjehem.xlsx", "risks", &[("r-placeringar", "#probability", "1")]),
        &expect![[r#"
        T2/familjehem.xlsx, Risker!E6: varning[T0147]: ”Kostnaderna för externa placeringar ökar” har riskvärdet 5 men hade 25, och visas inte längre i rapporten
    "#]],
    );
    check(
        ("T2/socialpsykiatri.xlsx", "activities", &[("akt-boendetrappa", "#progress", "Klar")]),
        &expect![[r#"
            T2/socialpsykiatri.xlsx, Aktiviteter!H6: varning[T0131]: kommentaren till ”Egna stödboendeplatser i stället för köpta korttidsplatser” säger klara först, men statusen är klar
        "#]],
    );
    check(
        ("T2/forvaltning.xlsx", "assignments", &[("upp-ekbacken", "#progress", "Klar")]),
        &expect![[r#"
            T2/forvaltning.xlsx, Uppdrag!G6: varning[T0131]: kommentaren till ”Arbetet för ett tryggare Ekbacken fortsätter” säger pågår tills, men statusen är klar
        "#]],
    );
}

#[test]
fn a_goal_that_is_to_be_set_by_hand_and_a_division_that_is_not_shown() {
    check(
        ("namndplan.xlsx", "goals", &[("3", "#rule", "Sätts för hand")]),
        &expect![[r#"
        namndplan.xlsx, Mål!I11: varning[T0145]: ”Ordning och reda i ekonomin” får sin status för hand enligt planen, men ingen status är satt
    "#]],
    );
    check(
        ("namndplan.xlsx", "economy", &[("ek-vuxen", "#shown", "Nej")]),
        &expect![[r#"
        namndplan.xlsx, Ekonomi!L9: varning[T0237]: ”Avdelning vuxen” visas inte, men det gör alla andra rader i ”Summa före omvärldsbuffert”
    "#]],
    );
    // In other words, but about the same.
    check(
        ("namndplan.xlsx", "measures", &[("sjuk-total", "#name", "Total sjukfrånvaro")]),
        &expect![[r#"
        T2/arbetsmarknad.xlsx, Personal!C7: varning[T0144]: raden heter ”Sjukfrånvaro under perioden, totalt” i 11 arbetsböcker men ”Total sjukfrånvaro” i planen
    "#]],
    );
    check(
        ("namndplan.xlsx", "measures", &[("sjuk-total", "#name", "Något helt annat")]),
        &expect![[r#"
            T2/arbetsmarknad.xlsx, Personal!C7: varning[T0144]: raden heter ”Sjukfrånvaro under perioden, totalt” i 11 arbetsböcker men ”Något helt annat” i planen
            namndplan.xlsx, Mått!A7: varning[T0242]: ”Något helt annat” har id sjuk-total, som i T1 2025 hette ”Sjukfrånvaro under perioden, totalt”
        "#]],
    );
}

/// Texts that are true, or about something else, each in a place of its own: file, sheet, row, column, text.
#[test]
fn what_people_write_that_is_no_slip() {
    let texts = include_str!("innocent/texts.txt");
    let mut alarms = String::new();
    for (at, line) in texts.lines().filter(|line| !line.is_empty() && !line.starts_with("//")).enumerate() {
        let [file, sheet, row, column, text] = line.splitn(5, " | ").collect::<Vec<_>>()[..] else {
            panic!("five fields: {line}");
        };
        let text = text.replace("\\n", "\n");
        let change = |book: Workbook| book.put(sheet, row, column, Put::Text(&text));
        let found = new_lines(&format!("oskyldig {at}"), &format!("T2/{file}.xlsx"), change);
        alarms.extend(found.lines().map(|said| format!("{line}\n    {said}\n")));
    }
    expect![""].assert_eq(&alarms);
}
