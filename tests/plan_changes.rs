//! Plans that were changed between two reports, and what a plan asks for that no report shows.

use expect_test::expect;

use tertial::diagnostic::{Format, emit};
use tertial::pipeline;
use tertial::text::{Lang, Words};

use crate::figures::project::{compile, compile_after};
use crate::shapes::said_of;
use crate::support::project::Project;
use crate::support::workbook::{Put, Workbook};

/// What is said of T2 where the plan reads otherwise than it did in T1.
fn said_after_change(changes: &[(&str, &str)]) -> String {
    const PLAN: &str = "
units: a b
set amounts = tkr
plan indicators: id | name | kind | decimals | direction | target | aggregation | reporters
  nojda | Nöjda brukare | Procent | 0 | Upp | minst 80 | Kvot | a, b
  dagar | Väntetid | Tal | 0 | Ned | högst 30 | Medelvärde | a, b
  ko | Personer i kö | Antal | 0 | Ned | högst 300 | Summa | a, b
plan economy: id | name | kind | parent | reporters | budget_t1 | budget_t2 | budget_year
  vard | Vård | Post | summa | a | -3000 | -6000 | -9000
  hyra | Hyror | Varav | vard | a | -300 | -600 | -900
  skola | Skola | Post | summa | b | -3000 | -6000 | -9000
  summa | Nämnden | Summa | | | | |
";
    const T1: &str = "
T1 2025
indicators: by | id | numerator | denominator
  a | nojda | 80 | 100
  b | nojda | 85 | 100
indicators: by | id | outcome
  a | dagar | 20
  b | dagar | 22
  a | ko | 120
  b | ko | 100
economy: by | id | actual | forecast
  a | vard | -2950 | -9000
  a | hyra | -290 | -890
  b | skola | -3010 | -9010
";
    let first = compile(&format!("{PLAN}{T1}show diagnostics"));
    let changed = changes.iter().fold(PLAN.to_owned(), |plan, (from, to)| {
        assert_eq!(plan.matches(from).count(), 1, "{from}");
        plan.replace(from, to)
    });
    let now =
        T1.replace("T1 2025", "T2 2025").replace("-2950", "-5900").replace("-290", "-590").replace("-3010", "-6010");
    let now = if changed.contains("ny | ") { format!("{}  b | ny | -200 | -300\n", now.trim_start()) } else { now };
    let made = compile_after(vec![first.snapshot()], &format!("{changed}{now}show diagnostics"));
    let words = Words::new(Lang::Sv);
    let mut said = pipeline::doubts(&made.checked, &made.results, &made.diagnostics, &words);
    said.extend(made.diagnostics);
    said.0.retain(|one| ["T0241", "T0242"].contains(&one.code.id()));
    emit(&said.sorted(), Format::Short, &words)
}

#[test]
fn a_plan_that_is_not_the_one_of_the_report_before() {
    assert_eq!(said_after_change(&[]), "");
    assert_eq!(said_after_change(&[("Nöjda brukare", "Brukare som är nöjda")]), "");
    expect![[r#"
        namndplan.xlsx, Ekonomi!A9: varning[T0241]: ”Nämnden” räknas ihop av fler rader än i T1 2025; nya är Hyror
    "#]]
    .assert_eq(&said_after_change(&[("Hyror | Varav | vard", "Hyror | Post | summa")]));
    expect![[r#"
        namndplan.xlsx, Ekonomi!A10: varning[T0241]: ”Nämnden” räknas ihop av fler rader än i T1 2025; nya är Ny verksamhet
    "#]].assert_eq(&said_after_change(&[(
        "  summa |",
        "  ny | Ny verksamhet | Post | summa | b | -100 | -200 | -300\n  summa |",
    )]));
    expect![[r#"
        namndplan.xlsx, Indikatorer!A7: varning[T0241]: ”Väntetid” räknas på ett annat sätt än i T1 2025: då medelvärde, nu summa
    "#]].assert_eq(&said_after_change(&[(
        "Väntetid | Tal | 0 | Ned | högst 30 | Medelvärde",
        "Väntetid | Tal | 0 | Ned | högst 30 | Summa",
    )]));
    expect![[r#"
        namndplan.xlsx, Ekonomi!A6: varning[T0242]: ”SKOLA” har id vard, men i T1 2025 var det en annan rads namn
        namndplan.xlsx, Ekonomi!A8: varning[T0242]: ”Vård” har id skola, men i T1 2025 var det en annan rads namn
    "#]]
    .assert_eq(&said_after_change(&[("vard | Vård", "vard | SKOLA"), ("skola | Skola", "skola | Vård")]));
}

#[test]
fn what_no_part_of_any_report_shows() {
    const PLAN: &str = "
units: a b
plan indicators: id | name | kind | direction | target | reporters
  ko | Personer i kö | Antal | Ned | högst 300 | a
plan measures: id | family | group | name | kind | reporters
  barn | Volym | Barn | Barn | Antal | a
  franvaro | Personal | Frånvaro | Frånvaro | Procent | a
plan economy: id | name | kind | parent | reporters | budget_t2 | budget_year
  vard | Vård | Post | sum | a | -6000000 | -9000000
  sum | Nämnden | Summa | | | |
plan risks: id | name | probability | consequence | reporters
  brand | Brand | 2 | 4 | b
plan activities: id | name | kind | reporters
  rutin | Ny rutin | Aktivitet | b
plan assignments: id | name | reporters
  plan | Ny plan | b
plan report: component
";
    let said = |parts: &[&str]| {
        let parts: String = parts.iter().map(|part| format!("  {part}\n")).collect();
        let said = said_of(&format!("{PLAN}{parts}show missing"));
        said.lines().filter(|line| line.contains("[T0243]")).map(|line| format!("{line}\n")).collect::<String>()
    };
    expect![[r#"
        namndplan.xlsx, Ekonomi!B6: upplysning[T0243]: det som rapporteras visas i ingen rapport, bara i nämndarbetsboken: Ekonomi, Uppdrag, Risker, Mått
    "#]].assert_eq(&said(&["Målkapitel"]));
    let all = ["Aktiviteter och åtgärder", "Uppdrag", "Ekonomi: period och prognos", "Risker", "Volymer", "Personal"];
    assert_eq!(said(&all), "");
}

#[test]
fn what_several_report_and_one_counts() {
    let said = |aggregation: &str| {
        let plan = format!(
            "units: a b
plan measures: id | family | name | kind | aggregation | reporters
  beslut | Kvalitet | Ej verkställda beslut | Antal | {aggregation} | a, b
show missing"
        );
        said_of(&plan).lines().filter(|line| line.contains("Mått!")).collect::<Vec<_>>().join("\n")
    };
    expect!["namndplan.xlsx, Mått!M6: fel[T0244]: flera enheter rapporterar ”Ej verkställda beslut” (a, b), men det vägs ihop som En rapporterar"].assert_eq(&said("En rapporterar"));
    assert_eq!(said("Summa"), "");
}

#[test]
fn a_buffer_of_no_sum_and_a_part_of_another_division() {
    let said = |name: &str, line: &str, parent: Put<'static>| {
        let project =
            Project::example(name).edit("namndplan.xlsx", |book| book.put("economy", line, "#parent", parent));
        let run = project.run("check", &["--period", "T2", "--format", "short"]);
        run.out.lines().filter(|line| line.contains("[T0237]")).map(|line| format!("{line}\n")).collect::<String>()
    };
    expect![[r#"
        namndplan.xlsx, Ekonomi!D21: varning[T0237]: ”Omvärldsbuffert” är en justering, men ingår inte i någon summa
    "#]]
    .assert_eq(&said("buffert utan summa", "ek-buffert", Put::Nothing));
    expect![[r#"
        namndplan.xlsx, Ekonomi!D25: varning[T0237]: ”Särskild händelse” ingår i ”Avdelning vuxen”, där alla andra rader hör till en annan avdelning; enhetens egen är ”Avdelning barn och unga”
    "#]].assert_eq(&said("del av annan avdelning", "ek-varav-handelse", Put::Text("ek-vuxen")));
}

#[test]
fn a_year_of_the_plan_that_no_workbook_has_is_one_error() {
    let year = |name: &str, year: &str| {
        let change = |book: Workbook| book.put("committee", "year", "#value", Put::Number(year));
        let project = Project::example(name).edit("namndplan.xlsx", change);
        let run = project.run("check", &["--period", "T2", "--format", "short"]);
        let told = |line: &&str| ["[T0005]", "[T0248]", "[T0106]"].iter().any(|code| line.contains(code));
        run.out.lines().filter(told).map(|line| format!("{line}\n")).collect::<String>()
    };
    expect![[r#"
        namndplan.xlsx, Nämnd!C16: fel[T0005]: planen är asn 2026, men alla 12 arbetsböcker gäller asn 2025
    "#]]
    .assert_eq(&year("året efter", "2026"));
    expect![[r#"
        namndplan.xlsx, Historik!F9: varning[T0248]: 175 värden gäller perioder som inte är tidigare än planens år, 2024
        namndplan.xlsx, Nämnd!C16: fel[T0005]: planen är asn 2024, men alla 12 arbetsböcker gäller asn 2025
    "#]]
    .assert_eq(&year("året före", "2024"));
}

#[test]
fn a_row_that_the_plan_has_dropped_is_lost_only_if_somebody_has_filled_it_in() {
    let dropped = |name: &str| {
        let example = Project::example(name);
        example.edit("namndplan.xlsx", |book| book.remove_row("indicators", "langvarigt"))
    };
    let said = |project: &Project| {
        let out = project.run("check", &["--period", "T2", "--format", "short"]).out;
        out.lines().filter(|line| line.contains("[T0149]")).map(|line| format!("{line}\n")).collect::<String>()
    };
    expect![[r#"
        T2/ekonomiskt-bistand.xlsx, Indikatorer!A10: varning[T0149]: raden ”Antal hushåll med försörjningsstöd i mer än 10 månader minskar” (langvarigt) är ifylld men finns inte längre i planen; den används inte
        T2/forvaltning.xlsx, Texter!A37: varning[T0149]: raden ”Indikator 2.1.8 Antal hushåll med försörjningsstöd i mer än 10 månader minskar” (indicator:langvarigt) är ifylld men finns inte längre i planen; den används inte
    "#]].assert_eq(&said(&dropped("struken rad")));
    let emptied = dropped("struken och tömd rad")
        .edit("T2/ekonomiskt-bistand.xlsx", |book| {
            let book = book.put("indicators", "langvarigt", "#outcome", Put::Nothing);
            book.put("indicators", "langvarigt", "#comment", Put::Nothing)
        })
        .edit("T2/forvaltning.xlsx", |book| book.put("texts", "indicator:langvarigt", "#text", Put::Nothing));
    assert_eq!(said(&emptied), "");
}

#[test]
fn a_row_that_the_plan_has_got_since_asks_nothing_where_nothing_is_required() {
    let project = Project::example("ny rad")
        .edit("T2/forvaltning.xlsx", |book| book.remove_row("decisions", "indicator:hushall"));
    let out = project.run("check", &["--period", "T2", "--format", "short"]).out;
    assert!(!out.contains("fel["), "a blank decision follows the rule: {out}");
}

/// What is said of the example where its plan has been changed after the workbooks came in.
fn said_of_changed_plan(name: &str, codes: &[&str], change: impl FnOnce(Workbook) -> Workbook) -> String {
    let project = Project::example(name).edit("namndplan.xlsx", change);
    let out = project.run("check", &["--period", "T2", "--format", "short"]).out;
    let told = |line: &&str| line.contains("fel[") || codes.iter().any(|code| line.contains(code));
    out.lines().filter(told).map(|line| format!("{line}\n")).collect()
}

#[test]
fn what_the_plan_has_changed_since_stops_nothing_and_is_said_once() {
    const CODES: [&str; 4] = ["[T0144]", "[T0149]", "[T0242]", "[T0248]"];
    expect![[r#"
        T2/arbetsmarknad.xlsx, Mål!C10: varning[T0144]: raden heter ”Nämnden driver verksamhet av god kvalitet som är förebyggande, kunskapsbaserad och tillgänglig” i 11 arbetsböcker men ”Barn och unga ska ha det bra i skolan” i planen
        T2/forvaltning.xlsx, Beslut!C34: varning[T0144]: raden heter ”Nämnden driver verksamhet av god kvalitet som är förebyggande, kunskapsbaserad och tillgänglig” i arbetsboken men ”Barn och unga ska ha det bra i skolan” i planen
    "#]].assert_eq(&said_of_changed_plan("omformulerat mål", &CODES, |book| {
        book.put("goals", "4.1", "#name", Put::Text("Barn och unga ska ha det bra i skolan"))
    }));
    expect![[r#"
        T2/boendestod.ods, Indikatorer!A6: varning[T0149]: raden ”Öka andel i arbete och egen försörjning” (egen-forsorjning) är ifylld, men planen frågar inte enheten efter den; den används inte
    "#]].assert_eq(&said_of_changed_plan("annan rapportör", &CODES, |book| {
        book.put("indicators", "egen-forsorjning", "#reporters", Put::Text("ekonomiskt-bistand, arbetsmarknad"))
    }));
    expect![[r#"
        T2/mottagning.xlsx, Volymer!A6: varning[T0149]: raden ”Orosanmälningar” (v-orosanmalningar) är ifylld men finns inte längre i planen; den används inte
        namndplan.xlsx, Historik!C198: varning[T0248]: ”v-orosanmalningar” har 6 värden på fliken Historik men finns inte i planen; de används inte
    "#]].assert_eq(&said_of_changed_plan("struket mått", &CODES, |book| {
        book.remove_row("measures", "v-orosanmalningar")
    }));
}

#[test]
fn a_unit_hears_nothing_of_what_the_plan_has_changed_since() {
    let project = Project::example("ändrad plan, enheterna").edit("namndplan.xlsx", |book| {
        book.put("goals", "4.1", "#name", Put::Text("Barn och unga ska ha det bra i skolan")).put(
            "indicators",
            "egen-forsorjning",
            "#reporters",
            Put::Text("ekonomiskt-bistand, arbetsmarknad"),
        )
    });
    let remind = project.run("status", &["--period", "T2", "--remind"]).out;
    assert!(!remind.contains("Påminnelse"), "all are done: {remind}");
    let receipts = project.run("receive", &["--period", "T2"]).out;
    assert!(!receipts.contains("Barn och unga ska ha det bra"), "{receipts}");
    let status = project.run("status", &["--period", "T2"]).out;
    assert_eq!(status.matches("0 fel, 0 varningar").count(), 12, "{status}");
    let back = project.dir.join("åter");
    let run = project.run("check", &["--period", "T2", "--return", back.to_str().expect("UTF-8")]);
    assert_eq!(run.code, 0, "{}", run.out);
    assert!(
        !back.exists() || std::fs::read_dir(&back).expect("lists").count() == 0,
        "nothing is sent back: {}",
        run.out
    );
}

#[test]
fn a_template_that_nobody_has_typed_into_is_blank_whatever_the_plan_says_since() {
    let project = Project::example("tomma mallar, ändrad plan").edit("namndplan.xlsx", |book| {
        book.put("goals", "4.1", "#name", Put::Text("Barn och unga ska ha det bra i skolan"))
    });
    let units: Vec<String> = ["utredning", "mottagning"].map(|unit| format!("T2/{unit}.xlsx")).into();
    let project = units.iter().fold(project, |project, file| project.remove(file));
    assert_eq!(project.run("templates", &["--period", "T2"]).code, 0);
    let project = project.edit("namndplan.xlsx", |book| {
        book.put("goals", "4.1", "#name", Put::Text("Alla ska bo i närheten av vatten"))
            .put("indicators", "egen-forsorjning", "#reporters", Put::Text("alla"))
            .put("risks", "r-kriminalitet", "#name", Put::Text("Ekonomin tål inte en till vinter"))
    });
    let status = project.run("status", &["--period", "T2"]).out;
    assert_eq!(status.matches("inte påbörjad").count(), 2, "{status}");
    let run = project.run("templates", &["--period", "T2"]);
    assert!(run.out.contains("Skrev 2 arbetsböcker i "), "they are made anew: {}", run.out);
    assert!(run.out.contains("Planen frågar efter något som inte finns i "), "the others lack a sheet: {}", run.out);
}

/// What is made of T2 where the plan and its workbooks are other than in T1.
fn shown_after_change(plan: &str, now: &str) -> String {
    const T1: &str = "
T1 2025
economy: by | id | actual | forecast
  a | vard | -2950 | -9000
  b | skola | -3010 | -9010
  b | hyra | -100 | -300
quality: by | id | outcome
  a | beslut | 6
  b | beslut | 4
show diagnostics
";
    const PLAN: &str = "
units: a b
set amounts = tkr
plan economy: id | name | kind | parent | reporters | budget_t1 | budget_t2 | budget_year
  vard | Vård | Post | summa | a | -3000 | -6000 | -9000
  skola | Skola | Post | summa | b | -3000 | -6000 | -9000
  hyra | Hyror | Post | summa | b | -100 | -200 | -300
  summa | Nämnden | Summa | | | | |
plan measures: id | family | name | kind | direction | aggregation | reporters
  beslut | Kvalitet | Ej verkställda beslut | Antal | Ned | Summa | a, b
";
    let first = compile(&format!("{PLAN}{T1}"));
    let made = compile_after(vec![first.snapshot()], &format!("{plan}{now}"));
    let words = Words::new(Lang::Sv);
    let mut said = pipeline::doubts(&made.checked, &made.results, &made.diagnostics, &words);
    said.extend(made.diagnostics);
    said.0.retain(|one| one.code.id() == "T0241");
    let figures = &made.results.figures;
    let compared = figures.iter().filter(|(_, own)| own.id.when == made.results.when && own.id.unit.is_none());
    let compared: Vec<String> = compared
        .filter(|(_, own)| ["previous_forecast", "change_on_previous", "since_previous"].contains(&own.id.kind.column))
        .map(|(of, own)| format!("{}:{} {:?}\n", own.id.kind.column, own.id.item, figures.value(of)))
        .collect();
    format!("{}{}", compared.concat(), emit(&said.sorted(), Format::Short, &words))
}

#[test]
fn what_others_report_now_is_compared_with_nothing_but_the_forecast_of_the_report_before() {
    // Two units have become one: the committee's forecast is still held against what it reported.
    expect![[r#"
        previous_forecast:hyra Money(Money(-300000))
        previous_forecast:vard Money(Money(-9000000))
        previous_forecast:summa Money(Money(-18310000))
        change_on_previous:hyra Money(Money(0))
        change_on_previous:vard Money(Money(-9500000))
        change_on_previous:summa Money(Money(-490000))
        namndplan.xlsx, Ekonomi!A8: varning[T0241]: ”Nämnden” räknas ihop av färre rader än i T1 2025; borta är skola
        namndplan.xlsx, Mått!A6: varning[T0241]: ”Ej verkställda beslut” rapporteras av färre enheter än i T1 2025; borta är b
    "#]]
    .assert_eq(&shown_after_change(
        "
units: a b
set amounts = tkr
plan economy: id | name | kind | parent | reporters | budget_t1 | budget_t2 | budget_year
  vard | Vård | Post | summa | a | -6000 | -12000 | -18000
  hyra | Hyror | Post | summa | b | -100 | -200 | -300
  summa | Nämnden | Summa | | | | |
plan measures: id | family | name | kind | direction | aggregation | reporters
  beslut | Kvalitet | Ej verkställda beslut | Antal | Ned | Summa | a
",
        "
T2 2025
economy: by | id | actual | forecast
  a | vard | -12000 | -18500
  b | hyra | -200 | -300
quality: by | id | outcome
  a | beslut | 7
show diagnostics
",
    ));
}
