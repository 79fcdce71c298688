//! Slips in texts: notes to the writer, sentences of another period, comments that no longer fit, reasons on the wrong row.

use expect_test::{Expect, expect};

use tertial::diagnostic::{Format, emit};
use tertial::pipeline;
use tertial::text::{Lang, Words};

use crate::figures::project::compile;
use crate::support::project::Project;
use crate::support::workbook::{Put, Workbook};

/// What is said of the example's tertial 2 when a workbook is changed, but for what is said of it anyway.
#[track_caller]
fn check(name: &str, file: &str, change: impl FnOnce(Workbook) -> Workbook, expected: &Expect) {
    let project = Project::example(name);
    let said = |project: &Project| project.run("check", &["--period", "T2", "--format", "short"]).out;
    let before = said(&project);
    let after = said(&project.edit(file, change));
    let new = after.lines().filter(|line| !before.contains(line) && line.contains('['));
    expected.assert_eq(&new.map(|line| format!("{line}\n")).collect::<String>());
}

const DEPARTMENT: &str = "T2/forvaltning.xlsx";

fn event(text: &'static str) -> impl FnOnce(Workbook) -> Workbook {
    move |book| book.put("texts", "events", "#text", Put::Text(text))
}

#[test]
fn work_that_is_done_and_waits() {
    let comment = |text: &'static str| {
        move |book: Workbook| book.put("activities", "akt-introduktion", "#comment", Put::Text(text))
    };
    let waits = comment("Programmet väntar på beslut om lokal.");
    check(
        "väntar",
        "T2/utredning.xlsx",
        waits,
        &expect![[r#"
            T2/utredning.xlsx, Aktiviteter!H6: varning[T0131]: kommentaren till ”Gemensam introduktion för nya socialsekreterare” säger väntar på, men statusen är klar
        "#]],
    );
    let goes_on = comment("Programmet har tagits emot väl. Inget återstår, och arbetet fortsätter i enheten.");
    check("fortsätter", "T2/utredning.xlsx", goes_on, &expect![""]);
}

#[test]
fn notes_that_the_writer_has_left() {
    check(
        "anteckning",
        DEPARTMENT,
        event("Antalet är XXX.\n\nArbetet pågår."),
        &expect![[r#"
        T2/forvaltning.xlsx, Texter!C8: varning[T0138]: texten verkar inte vara färdig: ”Antalet är XXX.”
    "#]],
    );
    check(
        "inget sagt",
        DEPARTMENT,
        event("–"),
        &expect![[r#"
        T2/forvaltning.xlsx, Texter!C8: varning[T0138]: texten verkar inte vara färdig: ”–”
    "#]],
    );
    check(
        "kommer",
        DEPARTMENT,
        event("Kommer."),
        &expect![[r#"
        T2/forvaltning.xlsx, Texter!C8: varning[T0138]: texten verkar inte vara färdig: ”Kommer.”
    "#]],
    );
    let comment = |book: Workbook| book.put("economy", "ek-vuxenenheten", "#comment", Put::Text("Skrivs senare."));
    check(
        "kommentar",
        "T2/vuxenenheten.xlsx",
        comment,
        &expect![[r#"
        T2/vuxenenheten.xlsx, Ekonomi!L6: varning[T0138]: texten verkar inte vara färdig: ”Skrivs senare.”
    "#]],
    );
    let fixed = |book: Workbook| book.put("goals", "2.1", "#description", Put::Text("Lorem ipsum dolor sit amet."));
    check(
        "fast text",
        "namndplan.xlsx",
        fixed,
        &expect![[r#"
        namndplan.xlsx, Mål!G9: varning[T0138]: texten verkar inte vara färdig: ”Lorem ipsum dolor sit amet.”
    "#]],
    );
}

#[test]
fn sentences_of_another_period() {
    check(
        "tertial 1",
        DEPARTMENT,
        event("Delårsrapporten för tertial 1 visar ett underskott."),
        &expect![[r#"
        T2/forvaltning.xlsx, Texter!C8: varning[T0132]: meningen ”Delårsrapporten för tertial 1 visar ett underskott.” gäller T1 2025, men rapporten gäller T2 2025
    "#]],
    );
    check(
        "april",
        DEPARTMENT,
        event("Utfallet per 30 april var lägre. Läget per 30 april är gott."),
        &expect![[r#"
        T2/forvaltning.xlsx, Texter!C8: varning[T0132]: meningen ”Läget per 30 april är gott.” gäller T1 2025, men rapporten gäller T2 2025
    "#]],
    );
    let comment = |book: Workbook| {
        book.put("economy", "ek-vuxenenheten", "#comment", Put::Text("Utfallet per 30 april är gott."))
    };
    check(
        "kommentar i april",
        "T2/vuxenenheten.xlsx",
        comment,
        &expect![[r#"
        T2/vuxenenheten.xlsx, Ekonomi!L6: varning[T0132]: meningen ”Utfallet per 30 april är gott.” gäller T1 2025, men rapporten gäller T2 2025
    "#]],
    );
    check("jämför", DEPARTMENT, event("Jämfört med tertial 1 är läget bättre."), &expect![[r#""#]]);
}

#[test]
fn amounts_that_are_said_without_saying_of_what_time() {
    check(
        "underskott",
        DEPARTMENT,
        event("Underskottet är 99,9 mnkr."),
        &expect![[r#"
        T2/forvaltning.xlsx, Texter!C8: varning[T0131]: texten ”Händelser av väsentlig betydelse” säger 99,9 mnkr, som inte är något belopp i den ekonomiska tabellen
    "#]],
    );
    check(
        "med tecken",
        DEPARTMENT,
        event("**Barn och unga, −67,3 mnkr.** Placeringar."),
        &expect![[r#"
        T2/forvaltning.xlsx, Texter!C8: varning[T0131]: texten ”Händelser av väsentlig betydelse” säger −67,3 mnkr, som inte är något belopp i den ekonomiska tabellen
    "#]],
    );
    check("med rätt tecken", DEPARTMENT, event("**Barn och unga, −62,0 mnkr.** Placeringar."), &expect![[r#""#]]);
    check("underskott för", DEPARTMENT, event("Underskottet för placeringar är 99,9 mnkr."), &expect![[r#""#]]);
}

#[test]
fn a_comment_on_a_risk_that_has_been_rated_anew() {
    let rated = |text: &'static str| {
        move |book: Workbook| {
            book.put("risks", "r-beredskap", "#probability", Put::Number("2"))
                .put("risks", "r-beredskap", "#consequence", Put::Number("4"))
                .put("risks", "r-beredskap", "#comment", Put::Text(text))
        }
    };
    check(
        "risk",
        DEPARTMENT,
        rated("Riskvärdet är fortsatt 16."),
        &expect![[r#"
            T2/forvaltning.xlsx, Risker!E6: varning[T0147]: ”Krig, klimatförändringar och annan oro i omvärlden ställer högre krav på beredskap i samhällsviktig verksamhet” har riskvärdet 8 men hade 20, och visas inte längre i rapporten
            T2/forvaltning.xlsx, Risker!J6: varning[T0131]: kommentaren till ”Krig, klimatförändringar och annan oro i omvärlden ställer högre krav på beredskap i samhällsviktig verksamhet” säger 16, men riskvärdet är 8
        "#]],
    );
    check(
        "risk nu",
        DEPARTMENT,
        rated("Riskvärdet är nu 8."),
        &expect![[r#"
        T2/forvaltning.xlsx, Risker!E6: varning[T0147]: ”Krig, klimatförändringar och annan oro i omvärlden ställer högre krav på beredskap i samhällsviktig verksamhet” har riskvärdet 8 men hade 20, och visas inte längre i rapporten
    "#]],
    );
}

#[test]
fn a_reason_on_the_row_beside_its_decision() {
    let moved = |book: Workbook| {
        book.put("decisions", "goal:2.1", "#decided", Put::Text("Röd")).put(
            "decisions",
            "indicator:egen-forsorjning",
            "#reason",
            Put::Text("Enheterna har för få platser."),
        )
    };
    check(
        "skäl",
        DEPARTMENT,
        moved,
        &expect![[r#"
        T2/forvaltning.xlsx, Beslut!G17: fel[T0122]: skälet till beslutet om ”Öka andel i arbete och egen försörjning” ser ut att höra till ”Nämnden ska verka för att fler ska vara självförsörjande”, som har en beslutad status men inget skäl
    "#]],
    );
    let alone = |book: Workbook| {
        book.put("decisions", "indicator:egen-forsorjning", "#reason", Put::Text("Enheterna har för få platser."))
    };
    check(
        "bara skäl",
        DEPARTMENT,
        alone,
        &expect![[r#"
        T2/forvaltning.xlsx, Beslut!F17: fel[T0107]: Beslutad status saknas för ”Öka andel i arbete och egen försörjning”
    "#]],
    );
}

#[test]
fn a_section_that_the_plan_requires() {
    let said = |texts: &str| {
        let grid = format!(
            "units: a b
plan texts: id | name | reporters | required
  events | Händelser | a | Ja
  other | Annat | a |
plan report: component
  Händelser av betydelse
T2 2025
also: a b
{texts}
show diagnostics"
        );
        let made = compile(&grid);
        let words = Words::new(Lang::Sv);
        let said = emit(&made.diagnostics, Format::Short, &words);
        said.lines().filter(|line| line.contains("T2/a")).collect::<Vec<_>>().join("\n")
    };
    let blank = said("texts: by | id | text\n  a | other | Arbetet pågår.");
    expect!["T2/a.xlsx, Texter!C6: fel[T0107]: Text saknas för ”Händelser”"].assert_eq(&blank);
    assert_eq!(said("texts: by | id | text\n  a | events | Arbetet pågår."), "");
}

#[test]
fn a_surplus_that_no_line_has() {
    let said = |text: &str| {
        let grid = format!(
            "units: a
set amounts = tkr
plan texts: id | name | reporters
  analys | Analys | a
plan economy: id | name | kind | parent | reporters | budget_t2 | budget_year
  vard | Vård | Post | sum | a | -6000 | -9000
  sum | Nämnden | Summa | | | |
plan report: component | argument
  Fri text | analys
T2 2025
economy: by | id | actual | forecast | comment
  a | vard | -6200 | -9300 | Fler ärenden.
texts: by | id | text
  a | analys | {text}
show diagnostics"
        );
        let made = compile(&grid);
        let words = Words::new(Lang::Sv);
        let doubts = pipeline::doubts(&made.checked, &made.results, &made.diagnostics, &words);
        let said = emit(&doubts, Format::Short, &words);
        said.lines().filter(|line| line.contains("Texter!")).collect::<Vec<_>>().join("\n")
    };
    expect!["T2/a.xlsx, Texter!C6: varning[T0131]: texten ”Analys” talar om ett överskott (”överskott”), men ingen rad i den ekonomiska tabellen har det"].assert_eq(&said("Prognosen visar ett överskott."));
    assert_eq!(said("Prognosen visar ett underskott."), "");
}

/// The example with some words of a workbook changed.
#[track_caller]
fn altered(file: &str, (from, to): (&str, &str), expected: &Expect) {
    check(to, file, |book: Workbook| book.replace(from, to), expected);
}

#[test]
fn amounts_of_a_section_without_the_name_of_a_line_before_them() {
    altered(
        DEPARTMENT,
        ("78,7 mnkr före", "87,7 mnkr före"),
        &expect![[r#"
        T2/forvaltning.xlsx, Texter!C10: varning[T0131]: texten ”Ekonomisk analys” säger 87,7 mnkr, som inte är något belopp i den ekonomiska tabellen
    "#]],
    );
    altered(
        DEPARTMENT,
        ("händelsen: 21,4", "händelsen: 24,1"),
        &expect![[r#"
        T2/forvaltning.xlsx, Texter!C10: varning[T0131]: texten ”Ekonomisk analys” säger 24,1 mnkr, som inte är något belopp för ”Särskild händelse” i den ekonomiska tabellen
    "#]],
    );
}

#[test]
fn colours_that_a_text_denies_or_gives() {
    let why = "eftersom modulen för egenkontroll";
    let said = |colour: &str| (format!("inte grön, {why}"), format!("{colour}, {why}"));
    let denied = said("inte gul");
    altered(
        DEPARTMENT,
        (&denied.0, &denied.1),
        &expect![[r#"
        T2/forvaltning.xlsx, Texter!C52: varning[T0131]: texten om ”Redovisning av systematiskt kvalitetsarbete” säger att bedömningen inte är gul, men det är den
    "#]],
    );
    let given = said("grön");
    altered(DEPARTMENT, (&given.0, &given.1), &expect![""]);
    let true_as_well = said("inte röd");
    altered(DEPARTMENT, (&true_as_well.0, &true_as_well.1), &expect![[""]]);
}

#[test]
fn a_surplus_that_is_spoken_of_as_if_it_were_there() {
    let file = "T2/socialpsykiatri.xlsx";
    altered(
        file,
        ("Nästan hela underskottet", "Nästan hela överskottet"),
        &expect![[r#"
        T2/socialpsykiatri.xlsx, Ekonomi!L6: varning[T0131]: kommentaren till ”Socialpsykiatriska enheten” talar om ett överskott, men prognosen är 11,3 mnkr sämre än budget
    "#]],
    );
}
