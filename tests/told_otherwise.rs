//! Comments that say another thing than the cell beside them, and workbooks that show another thing than the plan.

use std::collections::BTreeMap;
use std::sync::{LazyLock, Mutex};

use expect_test::{Expect, expect};

use crate::support::project::Project;
use crate::support::workbook::{Put, Workbook};

/// A cell of a workbook of the year: period, file, sheet, row, column and what stands there instead.
type Slip<'a> = (&'a str, &'a str, &'a str, &'a str, &'a str, &'a str);

fn said(project: &Project, period: &str) -> String {
    project.run("check", &["--period", period, "--format", "short"]).out
}

/// What is said of a period of the year as it is.
fn said_anyway(period: &str) -> String {
    static SAID: LazyLock<Mutex<BTreeMap<String, String>>> = LazyLock::new(Mutex::default);
    let mut known = SAID.lock().expect("no test panics here");
    let own = || said(&Project::of_the_year(&format!("som det är {period}")), period);
    known.entry(period.to_owned()).or_insert_with(own).clone()
}

fn put(book: Workbook, (sheet, row, column, value): (&str, &str, &str, &str)) -> Workbook {
    let content = match value {
        "" => Put::Nothing,
        number if number.starts_with(|c: char| c.is_ascii_digit() || c == '-') && !number.contains(' ') => {
            Put::Number(number)
        }
        text => Put::Text(text),
    };
    book.put(sheet, row, column, content)
}

/// The new lines of each slip by itself.
#[track_caller]
fn check(name: &str, slips: &[&[Slip<'_>]], expected: &Expect) {
    let mut told = String::new();
    for (at, cells) in slips.iter().enumerate() {
        let project = cells.iter().fold(Project::of_the_year(&format!("{name} {at}")), |project, slip| {
            let (period, file, sheet, row, column, value) = *slip;
            let path = if file == "namndplan.xlsx" { file.to_owned() } else { format!("{period}/{file}.xlsx") };
            project.edit(&path, |book| put(book, (sheet, row, column, value)))
        });
        let (period, .., value) = cells[0];
        let before = said_anyway(period);
        let after = said(&project, period);
        told.push_str(&format!("{value}\n"));
        for line in after.lines().filter(|line| line.contains('[') && !before.contains(line)) {
            told.push_str(&format!("    {line}\n"));
        }
    }
    expected.assert_eq(&told);
}

#[test]
fn a_unit_says_of_its_goal_what_it_has_not_chosen() {
    let of_green = |text| [("T1", "vuxenenheten", "goals", "2.1", "#comment", text)];
    let of_red = |text| [("T1", "utredning", "goals", "3.1", "#comment", text)];
    check(
        "eget mål",
        &[
            &of_green("Målet bedöms inte kunna nås."),
            &of_green("Enheten når inte målet, eftersom rekryteringen dröjer."),
            &of_green("Går inte enligt plan."),
            &of_green("Målet nås delvis."),
            &of_green("Gul, eftersom deltagarna är färre."),
            &of_green("För att nå målet behövs fler handledare."),
            &of_green("Förra året nåddes inte målet."),
            &of_red("Allt går enligt plan."),
            &of_red("Målet nås inte."),
        ],
        &expect![[r#"
            Målet bedöms inte kunna nås.
                T1/vuxenenheten.xlsx, Mål!G7: varning[T0131]: kommentaren till ”Nämnden ska verka för att fler ska vara självförsörjande” säger att målet inte nås, men bedömningen är grön
            Enheten når inte målet, eftersom rekryteringen dröjer.
                T1/vuxenenheten.xlsx, Mål!G7: varning[T0131]: kommentaren till ”Nämnden ska verka för att fler ska vara självförsörjande” säger att målet inte nås, men bedömningen är grön
            Går inte enligt plan.
                T1/vuxenenheten.xlsx, Mål!G7: varning[T0131]: kommentaren till ”Nämnden ska verka för att fler ska vara självförsörjande” säger att målet inte nås, men bedömningen är grön
            Målet nås delvis.
                T1/vuxenenheten.xlsx, Mål!G7: varning[T0131]: kommentaren till ”Nämnden ska verka för att fler ska vara självförsörjande” säger att målet nås delvis, men bedömningen är grön
            Gul, eftersom deltagarna är färre.
                T1/vuxenenheten.xlsx, Mål!G7: varning[T0131]: kommentaren till ”Nämnden ska verka för att fler ska vara självförsörjande” säger att målet nås delvis, men bedömningen är grön
            För att nå målet behövs fler handledare.
            Förra året nåddes inte målet.
            Allt går enligt plan.
                T1/utredning.xlsx, Mål!G9: varning[T0131]: kommentaren till ”Verksamheterna ska använda resurser så effektivt som möjligt för att skapa största möjliga nytta nu och i framtiden” säger att det går som det ska, men bedömningen är röd
            Målet nås inte.
        "#]],
    );
}

#[test]
fn a_unit_that_is_over_budget_says_so_and_is_green() {
    let both = |unit, status, reached| {
        [("T1", unit, "goals", "3.1", "#status", status), ("T1", unit, "goals", "3.1", "#expected", reached)]
    };
    let at_year_end = [
        ("HELAR", "arbetsmarknad", "goals", "3.1", "#status", "Röd"),
        ("HELAR", "arbetsmarknad", "goals", "3.1", "#expected", "Nej"),
    ];
    check(
        "mål mot budget",
        &[&both("ekonomiskt-bistand", "Grön", "Ja"), &both("ekonomiskt-bistand", "Gul", "Delvis"), &at_year_end],
        &expect![[r#"
            Grön
                T1/ekonomiskt-bistand.xlsx, Mål!E9: varning[T0148]: ”Verksamheterna ska använda resurser så effektivt som möjligt för att skapa största möjliga nytta nu och i framtiden” är grönt och nås, men kommentaren talar om ett underskott, och enheten avviker −2,6 mnkr från årets budget
            Gul
            Röd
                HELAR/arbetsmarknad.xlsx, Mål!E9: varning[T0148]: ”Verksamheterna ska använda resurser så effektivt som möjligt för att skapa största möjliga nytta nu och i framtiden” är rött och nås inte, men kommentaren talar om ett överskott, och enheten avviker 0,4 mnkr från årets budget
        "#]],
    );
}

#[test]
fn a_comment_counts_something_else() {
    let of = |text| [("T1", "ekonomiskt-bistand", "indicators", "hushall", "#comment", text)];
    check(
        "antal i kommentar",
        &[
            &of("Utfallet är 259 hushåll."),
            &of("Utfallet är 395 hushåll."),
            &of("Antalet är 60 på den norra enheten."),
            &of("Antalet minskade i april."),
        ],
        &expect![[r#"
            Utfallet är 259 hushåll.
                T1/ekonomiskt-bistand.xlsx, Indikatorer!M7: varning[T0131]: kommentaren till ”Antal hushåll med ekonomiskt bistånd minskar” säger 259, men utfallet är 395
            Utfallet är 395 hushåll.
            Antalet är 60 på den norra enheten.
            Antalet minskade i april.
        "#]],
    );
}

#[test]
fn a_value_that_is_the_one_of_a_year_ago_or_of_the_report_before() {
    check(
        "samma värde",
        &[
            &[("T1", "mottagning", "volumes", "v-orosanmalningar", "#outcome", "612")],
            &[("HELAR", "mottagning", "volumes", "v-orosanmalningar", "#outcome", "1284")],
            // Summer jobs are counted once.
            &[("HELAR", "arbetsmarknad", "volumes", "v-sommarjobb", "#comment", "Sommarjobben är avslutade.")],
        ],
        &expect![[r#"
            612
                T1/mottagning.xlsx, Volymer!I6: varning[T0121]: Värde för ”Orosanmälningar” är 612, precis som i T1 2024
            1284
                HELAR/mottagning.xlsx, Volymer!I6: varning[T0121]: Värde för ”Orosanmälningar” är 1 284 sedan årets början, precis som i T2 2025
            Sommarjobben är avslutade.
        "#]],
    );
}

#[test]
fn twelve_months_at_the_end_of_the_year_are_the_year() {
    check(
        "tolv månader",
        &[&[("HELAR", "arbetsmarknad", "staff", "sjuk-r12", "#numerator", "1702")]],
        &expect![[r#"
        1702
            HELAR/arbetsmarknad.xlsx, Personal!G6: varning[T0123]: ”Sjukfrånvaro, rullande tolv månader (R12)” är 5,30 %, men ”Sjukfrånvaro under perioden, totalt” 4,79 %: vid årets slut är de tolv månaderna året
    "#]],
    );
}

#[test]
fn what_is_not_serious_is_not_notified() {
    check(
        "lex sarah",
        &[&[("T1", "utveckling-kvalitet", "quality", "ls-handl-anmald", "#outcome", "1")]],
        &expect![[r#"
            1
                T1/utveckling-kvalitet.xlsx, Kvalitet!I8: varning[T0123]: ”Lex Sarah: handläggning – varav anmälda till tillsynsmyndigheten” är 1, men ”varav allvarliga”, som det är en del av, är 0
        "#]],
    );
}

#[test]
fn work_that_is_done_begins_later_and_work_that_has_not_begun_has() {
    let of = |unit, id, status| [("T1", unit, "activities", id, "#progress", status)];
    check(
        "åtgärders steg",
        &[
            &of("ekonomiskt-bistand", "akt-sysselsattningsplikt", "Klar"),
            &of("mottagning", "akt-kvallsoppet", "Ej påbörjad"),
            &of("vuxenenheten", "akt-valdskartlaggning", "Klar"),
        ],
        &expect![[r#"
            Klar
                T1/ekonomiskt-bistand.xlsx, Aktiviteter!H6: varning[T0131]: kommentaren till ”Införa sysselsättningsplikt för den som söker ekonomiskt bistånd” säger planeras till september, men statusen är klar
            Ej påbörjad
                T1/mottagning.xlsx, Aktiviteter!H6: varning[T0131]: kommentaren till ”Mottagningen provar telefontid och besök två kvällar i veckan” säger pågående, men statusen är ej påbörjad
            Klar
                T1/vuxenenheten.xlsx, Aktiviteter!H6: varning[T0131]: kommentaren till ”Gemensam rutin för att fråga om våld i alla utredningar” säger på remiss, men statusen är klar
        "#]],
    );
}

#[test]
fn a_factor_of_a_risk_is_said_to_be_lower_and_is_not() {
    let of = |probability, consequence| {
        [
            ("HELAR", "utveckling-kvalitet", "risks", "r-digitalisering", "#probability", probability),
            ("HELAR", "utveckling-kvalitet", "risks", "r-digitalisering", "#consequence", consequence),
        ]
    };
    check(
        "riskvärde",
        &[&of("5", "5"), &of("4", "4")],
        &expect![[r#"
        5
            HELAR/utveckling-kvalitet.xlsx, Risker!J6: varning[T0131]: kommentaren till ”Digitala tjänster för invånarna och digitala stöd i verksamheten utvecklas för långsamt” säger att riskvärdet är lägre, men det är 25 och 25 i planen
        4
    "#]],
    );
}

#[test]
fn an_amount_beside_the_buffer_is_that_of_its_sum() {
    let of = |value| [("T1", "forvaltning", "economy", "ek-buffert", "#forecast", value)];
    check(
        "bufferten",
        &[&of("42000000"), &of("-24000000")],
        &expect![[r#"
            42000000
                T1/forvaltning.xlsx, Texter!C9: varning[T0131]: texten ”Ekonomisk analys” säger 21,0 mnkr efter ”Omvärldsbuffert”, men det är 3,0 mnkr
                T1/forvaltning.xlsx, Texter!C43: varning[T0131]: texten ”Ekonomiskt resultat i enlighet med tilldelad budget” säger 21,0 mnkr efter ”Omvärldsbuffert”, men det är 3,0 mnkr
            -24000000
                T1/forvaltning.xlsx, Texter!C9: varning[T0131]: texten ”Ekonomisk analys” säger 21,0 mnkr efter ”Omvärldsbuffert”, men det är 69,0 mnkr
                T1/forvaltning.xlsx, Texter!C43: varning[T0131]: texten ”Ekonomiskt resultat i enlighet med tilldelad budget” säger 21,0 mnkr efter ”Omvärldsbuffert”, men det är 69,0 mnkr
        "#]],
    );
}

#[test]
fn an_indicator_that_was_not_measured_is_hardly_green() {
    let decided = [
        ("T2", "forvaltning", "decisions", "indicator:svarsfrekvens", "#decided", "Grön"),
        (
            "T2",
            "forvaltning",
            "decisions",
            "indicator:svarsfrekvens",
            "#reason",
            "Enkäten väntas ge ett gott resultat.",
        ),
    ];
    check(
        "ej mätt",
        &[&decided],
        &expect![[r#"
        Grön
            T2/forvaltning.xlsx, Beslut!F8: varning[T0143]: ”Ökad svarsfrekvens i brukarundersökningar” är beslutat grönt, men har inget utfall än
    "#]],
    );
}

#[test]
fn a_workbook_shows_what_the_plan_no_longer_says() {
    let plan = |sheet, row, column, value| [("T2", "namndplan.xlsx", sheet, row, column, value)];
    check(
        "mallens uppgifter",
        &[
            &plan("activities", "atg-iop", "#due", "juni 2026"),
            &plan("activities", "akt-hemtagning", "#responsible", "Enhetschef socialpsykiatri"),
            &plan("activities", "akt-hemtagning", "#goal", "4.1 "),
            &plan("history", "h011", "#value", "359"),
            &plan("history", "h269", "#value", "Grön"),
            &plan("units", "vuxenenheten", "#name", "Enheten för vuxna"),
            &plan("committee", "municipality", "#value", "Exempelköpings kommun"),
        ],
        &expect![[r#"
            juni 2026
                T2/forvaltning.xlsx, Aktiviteter!E8: varning[T0135]: Klart senast för ”Idéburet offentligt partnerskap (IOP) med minst två föreningar” är ”juni 2025” i arbetsboken, men ”juni 2026” i planen
            Enhetschef socialpsykiatri
                T2/familjehem.xlsx, Aktiviteter!D6: varning[T0135]: Ansvarig för ”Genomgång av samtliga placeringar med plan för hemtagning” är ”Enhetschef familjehem och placering” i arbetsboken, men ”Enhetschef socialpsykiatri” i planen
            4.1 
                T2/familjehem.xlsx, Aktiviteter!B6: varning[T0135]: Mål för ”Genomgång av samtliga placeringar med plan för hemtagning” är ”3.1” i arbetsboken, men ”4.1” i planen
                namndplan.xlsx, Aktiviteter!H15: varning[T0251]: ”Genomgång av samtliga placeringar med plan för hemtagning” hör till ett annat mål än indikatorn ”Ekonomiskt resultat i enlighet med tilldelad budget”, som den mäts med
            359
                T2/ekonomiskt-bistand.xlsx, Indikatorer!F7: varning[T0135]: Senast redovisat för ”Antal hushåll med ekonomiskt bistånd minskar” är ”395 T1 2025” i arbetsboken, men ”359 T1 2025” enligt tidigare rapporter
            Grön
                T2/forvaltning.xlsx, Beslut!D16: varning[T0135]: Föregående rapport för ”Nämnden ska verka för att fler ska vara självförsörjande” är ”Gul T1 2025” i arbetsboken, men ”Grön T1 2025” enligt tidigare rapporter
            Enheten för vuxna
                T2/vuxenenheten.xlsx, Start!B2: varning[T0135]: enheten heter ”Vuxenenheten” i arbetsboken, men ”Enheten för vuxna” i planen
            Exempelköpings kommun
                T2/arbetsmarknad.xlsx, Start!B2: varning[T0135]: i 12 arbetsböcker står ”lämnar uppgifter till Arbetsmarknads- och socialnämnden, Exempelby kommun. Uppgifterna gäller per 31 augusti 2025.”, men med planens uppgifter blir det ”lämnar uppgifter till Arbetsmarknads- och socialnämnden, Exempelköpings kommun. Uppgifterna gäller per 31 augusti 2025.”
        "#]],
    );
}

#[test]
fn a_name_with_another_number_or_word_is_another() {
    let plan = |sheet, row, column, value| [("T2", "namndplan.xlsx", sheet, row, column, value)];
    check(
        "andra namn",
        &[
            &plan("goals", "2.1", "#name", "Nämnden ska verka för att färre ska vara självförsörjande"),
            &plan("measures", "sjuk-lang", "#name", "varav lång (90 dagar eller mer)"),
            // A slip that was corrected, an addition and another inflection say the same.
            &plan("goals", "2.1", "#name", "Nämnden ska verka för att fler ska vara sjelvförsörjande"),
            &plan("goals", "2.1", "#name", "Nämnden ska verka för att fler invånare ska vara självförsörjande"),
        ],
        &expect![[r#"
            Nämnden ska verka för att färre ska vara självförsörjande
                T2/arbetsmarknad.xlsx, Mål!C7: varning[T0144]: raden heter ”Nämnden ska verka för att fler ska vara självförsörjande” i 11 arbetsböcker men ”Nämnden ska verka för att färre ska vara självförsörjande” i planen
                T2/forvaltning.xlsx, Beslut!C16: varning[T0144]: raden heter ”Nämnden ska verka för att fler ska vara självförsörjande” i arbetsboken men ”Nämnden ska verka för att färre ska vara självförsörjande” i planen
            varav lång (90 dagar eller mer)
                T2/arbetsmarknad.xlsx, Personal!C9: varning[T0144]: raden heter ”varav lång (60 dagar eller mer)” i 11 arbetsböcker men ”varav lång (90 dagar eller mer)” i planen
            Nämnden ska verka för att fler ska vara sjelvförsörjande
            Nämnden ska verka för att fler invånare ska vara självförsörjande
        "#]],
    );
}

#[test]
fn an_action_for_one_goal_is_not_measured_by_the_indicator_of_another() {
    check(
        "mäts med",
        &[&[("T2", "namndplan.xlsx", "activities", "akt-jobbspar", "#indicator", "sjukfranvaro")]],
        &expect![[r#"
            sjukfranvaro
                namndplan.xlsx, Aktiviteter!H12: varning[T0251]: ”Yrkesspår med praktik tillsammans med lokala arbetsgivare” hör till ett annat mål än indikatorn ”Förvaltningens sjukfrånvaro sjunker”, som den mäts med
        "#]],
    );
}

#[test]
fn parts_of_a_value_that_the_plan_does_not_ask_for() {
    check(
        "täljare och nämnare",
        &[&[("T2", "namndplan.xlsx", "indicators", "egen-forsorjning", "#aggregation", "Medelvärde")]],
        &expect![[r#"
            Medelvärde
                T2/arbetsmarknad.xlsx, Indikatorer!H6: varning[T0125]: ”Öka andel i arbete och egen försörjning” har täljare och nämnare, som planen inte frågar efter: värdet blir ett annat än kvoten av alla enheters
                T2/boendestod.ods, Indikatorer!H6: varning[T0125]: ”Öka andel i arbete och egen försörjning” har täljare och nämnare, som planen inte frågar efter: värdet blir ett annat än kvoten av alla enheters
                T2/ekonomiskt-bistand.xlsx, Indikatorer!H6: varning[T0125]: ”Öka andel i arbete och egen försörjning” har täljare och nämnare, som planen inte frågar efter: värdet blir ett annat än kvoten av alla enheters
                namndplan.xlsx, Indikatorer!AA13: varning[T0218]: ”Öka andel i arbete och egen försörjning” har varken täljare eller nämnare, så ”Täljare / nämnare” används inte
        "#]],
    );
}

#[test]
fn a_history_that_contradicts_itself_and_settings_that_are_no_whole_numbers() {
    let plan = |sheet, row, column, value| [("T2", "namndplan.xlsx", sheet, row, column, value)];
    check(
        "historik och regler",
        &[
            &plan("history", "h105", "#value", "4.61"),
            &plan("history", "h020", "#value", "197"),
            &plan("rules", "risk_threshold", "#value", "1.5"),
            &plan("rules", "comment_percent", "#value", "0.03"),
        ],
        &expect![[r#"
            4.61
                namndplan.xlsx, Historik!F104: varning[T0248]: ”Sjukfrånvaro under perioden, totalt” är 6,91 % för T2 2024, men kort och lång frånvaro blir 8,36 %
            197
                T2/arbetsmarknad.xlsx, Indikatorer!F8: varning[T0135]: Senast redovisat för ”Alla som söker sommarjobb och uppfyller kriterierna ska få det” är ”97 % T2 2024” i arbetsboken, men ”197 % T2 2024” enligt tidigare rapporter
                namndplan.xlsx, Historik!F25: varning[T0248]: ”Alla som söker sommarjobb och uppfyller kriterierna ska få det” är 197 % för T2 2024, men en andel är mellan 0 och 100 %
            1.5
                namndplan.xlsx, Regler!C13: fel[T0116]: Värde för ”Risker visas från värde” är 1,5, men måste vara ett heltal
            0.03
                namndplan.xlsx, Regler!C18: varning[T0109]: Värde för ”… och minst (%) av budget”: 0,03 kan läsas på två sätt och lästes som 0,03 %
        "#]],
    );
}

#[test]
fn what_the_report_before_was_made_of_has_changed() {
    let project = Project::of_the_year("ändrad efter rapporten");
    project.run("compile", &["--period", "T2"]);
    let results = project.outputs().into_iter().find(|(name, _)| name.ends_with("T2.json")).expect("results").1;
    let project = project.write("historik/asn-2025-T2.json", results);
    let told = |project: &Project| {
        let out = said(project, "HELAR");
        out.lines().filter(|line| line.contains("[T0019]")).map(|line| format!("{line}\n")).collect::<String>()
    };
    assert_eq!(told(&project), "");
    let project = project
        .edit("T2/mottagning.xlsx", |book| book.put("volumes", "v-orosanmalningar", "#outcome", Put::Number("1300")));
    expect![[r#"
        T2/mottagning.xlsx: varning[T0019]: filen har ändrats sedan rapporten för T2 2025 gjordes, och rapporten jämför med den
    "#]].assert_eq(&told(&project));
}

#[test]
fn a_plan_in_another_place_or_twice() {
    let plan = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/input-templates/asn-2025/namndplan.xlsx"));
    let plan = plan.expect("the example's plan");
    let project = Project::of_the_year("plan på fel plats");
    let project = project.write("T2/namndplan.xlsx", &plan).write("namndplan (2).xlsx", &plan);
    let out = said(&project, "T2");
    let lines = out.lines().filter(|line| line.contains("namndplan"));
    expect![[r#"
        T2/namndplan.xlsx: fel[T0003]: filen är en plan och ingen enhets arbetsbok
        namndplan (2).xlsx: upplysning[T0011]: filen läses inte: här är det bara planen, namndplan.xlsx, som läses
    "#]]
    .assert_eq(&lines.map(|line| format!("{line}\n")).collect::<String>());
    let copied = Project::example("kopierad flik")
        .edit("namndplan.xlsx", |book| book.replace("PLAN plan contacts", "PLAN plan activities"));
    let out = said(&copied, "T2");
    expect![[r#"
        namndplan.xlsx: fel[T0101]: bladet ”Kontakter” saknas
        namndplan.xlsx, Kontakter: fel[T0104]: bladet ”Kontakter” är en kopia; inget av bladen används"#]]
    .assert_eq(&out.lines().filter(|line| line.contains("fel[")).collect::<Vec<_>>().join("\n"));
}
