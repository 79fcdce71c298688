//! What can be wrong with a plan.

use std::sync::Arc;

use expect_test::{Expect, expect};
use tertial::diagnostic::{Format, emit};
use tertial::pipeline;

use crate::support::example::{self, example};
use crate::support::project::Project;
use crate::support::workbook::{Put, Workbook};

const PLAN: &str = "namndplan.xlsx";

/// Spoils the example's plan and compares everything that is said about it.
fn check(change: impl FnOnce(Workbook) -> Workbook, expected: Expect) {
    let bytes = change(Workbook::open(&example::bytes(PLAN))).bytes();
    let (_, diagnostics) = pipeline::plan(&(Arc::from(PLAN), bytes), &example().words);
    expected.assert_eq(&emit(&diagnostics, Format::Short, &example().words));
}

#[test]
fn the_plan_of_the_example_gives_no_diagnostics() {
    check(|book| book, expect![""]);
}

#[test]
fn an_id_that_stands_twice() {
    check(
        |book| book.put("risks", "r-myndigheter", "#id", Put::Text("r-beredskap")),
        expect![[r#"
            namndplan.xlsx, Risker!A7: fel[T0201]: två rader har samma id, ”r-beredskap”
        "#]],
    );
}

#[test]
fn a_reference_to_something_that_does_not_exist() {
    check(
        |book| book.put("indicators", "hushall", "#reporters", Put::Text("nedlagda-enheten")),
        expect![[r#"
            namndplan.xlsx, Indikatorer!U14: fel[T0202]: Rapporteras av för ”Antal hushåll med ekonomiskt bistånd minskar” pekar på ”nedlagda-enheten”, som inte finns
        "#]],
    );
    check(
        |book| book.put("indicators", "hushall", "#goal", Put::Text("9.9")),
        expect![[r#"
        namndplan.xlsx, Indikatorer!C14: fel[T0202]: Mål för ”Antal hushåll med ekonomiskt bistånd minskar” pekar på ”9.9”, som inte finns
    "#]],
    );
    check(
        |book| book.put("activities", "atg-iop", "#goal", Put::Text("9.9")),
        expect![[r#"
        namndplan.xlsx, Aktiviteter!B8: fel[T0202]: Mål för ”Idéburet offentligt partnerskap (IOP) med minst två föreningar” pekar på ”9.9”, som inte finns
    "#]],
    );
    check(
        |book| book.put("economy", "ek-verksamhetsstod", "#parent", Put::Text("ek-borta")),
        expect![[r#"
            namndplan.xlsx, Ekonomi!D7: fel[T0202]: Ingår i för ”Verksamhetsstöd och administration” pekar på ”ek-borta”, som inte finns
        "#]],
    );
    check(
        |book| book.put("history", "h001", "#of", Put::Text("borta")),
        expect![[r#"
            namndplan.xlsx, Historik!C6: varning[T0248]: ”borta” har ett värde på fliken Historik men finns inte i planen; det används inte
        "#]],
    );
}

#[test]
fn a_setting_that_is_missing() {
    check(
        |book| book.put("committee", "committee", "#value", Put::Nothing),
        expect![[r#"
        namndplan.xlsx, Nämnd!C13: fel[T0203]: inställningen ”Nämnd” saknas
    "#]],
    );
}

#[test]
fn a_value_that_cannot_be_understood() {
    check(
        |book| book.put("indicators", "hushall", "#target", Put::Text("ganska många")),
        expect![[r#"
            namndplan.xlsx, Indikatorer!J14: fel[T0204]: Målnivå för ”Antal hushåll med ekonomiskt bistånd minskar” går inte att tolka: ”ganska många”
        "#]],
    );
    check(
        |book| book.put("history", "h001", "#period", Put::Text("T7")),
        expect![[r#"
            namndplan.xlsx, Historik!E6: fel[T0204]: Period för ”egen-forsorjning” går inte att tolka: ”T7”
        "#]],
    );
}

#[test]
fn a_target_that_can_be_read_in_two_ways() {
    check(
        |book| {
            book.put("indicators", "hushall", "#target", Put::Text("<=7.125")).put(
                "indicators",
                "hushall",
                "#target_t2",
                Put::Text("minska med 1,500 %"),
            )
        },
        expect![[r#"
            namndplan.xlsx, Indikatorer!J14: varning[T0109]: Målnivå för ”Antal hushåll med ekonomiskt bistånd minskar”: <=7.125 kan läsas på två sätt och lästes som 7 125
            namndplan.xlsx, Indikatorer!L14: varning[T0109]: Målnivå T2 för ”Antal hushåll med ekonomiskt bistånd minskar”: minska med 1,500 % kan läsas på två sätt och lästes som ≈ 1,5
        "#]],
    );
    check(
        |book| book.put("indicators", "hushall", "#target", Put::Number("7.125")),
        expect![[r#"
            namndplan.xlsx, Indikatorer!J14: varning[T0121]: målnivån för ”Antal hushåll med ekonomiskt bistånd minskar” är 7,125 hushåll, men utfallet var 389 hushåll (T2 2025)
        "#]],
    );
}

#[test]
fn a_target_that_is_only_understood_in_part_does_not_lose_its_number() {
    for target in ["minska till 300", "minska från 400", "bibehålla 400", "minska, 300", "öka rejält"] {
        let change = |book: Workbook| book.put("indicators", "hushall", "#target", Put::Text(target));
        let bytes = change(Workbook::open(&example::bytes(PLAN))).bytes();
        let (_, diagnostics) = pipeline::plan(&(Arc::from(PLAN), bytes), &example().words);
        let said = emit(&diagnostics, Format::Short, &example().words);
        assert!(said.starts_with("namndplan.xlsx, Indikatorer!J14: fel[T0204]"), "{target}: {said}");
        assert!(said.trim_end().ends_with(&format!("går inte att tolka: ”{target}”")), "{said}");
    }
    for target in ["minska jämfört med 2024", "minska jämfört med samma period förra året"] {
        check(|book| book.put("indicators", "hushall", "#target", Put::Text(target)), expect![""]);
    }
}

#[test]
fn a_share_in_a_target_that_may_be_a_percentage() {
    check(
        |book| book.put("indicators", "egen-forsorjning", "#target", Put::Text(">=0,65")),
        expect![[r#"
        namndplan.xlsx, Indikatorer!J13: varning[T0109]: Målnivå för ”Öka andel i arbete och egen försörjning”: >=0,65 kan läsas på två sätt och lästes som 0,65 %
    "#]],
    );
    check(
        |book| book.put("indicators", "egen-forsorjning", "#target", Put::Number("0.65")),
        expect![[r#"
        namndplan.xlsx, Indikatorer!J13: varning[T0109]: Målnivå för ”Öka andel i arbete och egen försörjning”: 0,65 kan läsas på två sätt och lästes som 0,65 %
    "#]],
    );
    // It can be read in one way only, and is far from what has been reached.
    check(
        |book| book.put("indicators", "egen-forsorjning", "#target", Put::Text(">=0,65 %")),
        expect![[r#"
            namndplan.xlsx, Indikatorer!J13: varning[T0121]: målnivån för ”Öka andel i arbete och egen försörjning” är 0,65 %, men utfallet var 62 % (T2 2025)
        "#]],
    );
    for clear in [">=65", "65 procent"] {
        check(|book| book.put("indicators", "egen-forsorjning", "#target", Put::Text(clear)), expect![""]);
    }
}

#[test]
fn a_year_and_a_number_of_decimals_are_whole_numbers() {
    check(
        |book| {
            book.put("indicators", "hushall", "#decimals", Put::Number("1.5")).put(
                "history",
                "h001",
                "#year",
                Put::Number("2024.5"),
            )
        },
        expect![[r#"
            namndplan.xlsx, Historik!D6: fel[T0116]: År för ”egen-forsorjning” är 2 024,5, men måste vara ett heltal
            namndplan.xlsx, Indikatorer!H14: fel[T0116]: Decimaler för ”Antal hushåll med ekonomiskt bistånd minskar” är 1,5, men måste vara ett heltal
        "#]],
    );
}

#[test]
fn a_risk_rated_between_two_steps_of_the_scale() {
    check(
        |book| book.put("risks", "r-beredskap", "#probability", Put::Number("4.9")),
        expect![[r#"
        namndplan.xlsx, Risker!D6: fel[T0116]: Sannolikhet för ”Krig, klimatförändringar och annan oro i omvärlden ställer högre krav på beredskap i samhällsviktig verksamhet” är 4,9, men måste vara ett heltal
    "#]],
    );
}

#[test]
fn an_indicator_without_a_target() {
    check(
        |book| book.put("indicators", "fragor-om-vald", "#no_target", Put::Nothing),
        expect![[r#"
            namndplan.xlsx, Indikatorer!J7: varning[T0205]: indikatorn ”Frågor om våld ställs i alla ärenden” har varken målnivå eller skäl till att den saknas
        "#]],
    );
}

#[test]
fn bands_in_the_wrong_order() {
    check(
        |book| book.put("indicators", "enheter-1-1", "#yellow", Put::Number("90")),
        expect![[r#"
            namndplan.xlsx, Indikatorer!M8: fel[T0206]: gränserna för grönt och gult står i fel ordning
        "#]],
    );
}

#[test]
fn a_target_against_the_good_direction() {
    check(
        |book| book.put("indicators", "egen-forsorjning", "#direction", Put::Text("Ned")),
        expect![[r#"
            namndplan.xlsx, Indikatorer!J13: varning[T0207]: målnivån för ”Öka andel i arbete och egen försörjning” går åt andra hållet än det som är bra
        "#]],
    );
}

#[test]
fn a_sum_with_a_budget_of_its_own() {
    check(
        |book| book.put("economy", "ek-fo", "#budget_year", Put::Number("-16000000")),
        expect![[r#"
            namndplan.xlsx, Ekonomi!I6: varning[T0208]: beloppet för ”Förvaltningsövergripande” är −16 000 000 kr, men delarna är tillsammans −16 141 000 kr
        "#]],
    );
}

#[test]
fn a_grant_that_does_not_add_up() {
    check(
        |book| book.put("bridge", "b2", "#amount", Put::Number("-7000000")),
        expect![[r#"
            namndplan.xlsx, Kommunbidrag!D10: fel[T0209]: kommunbidraget går inte ihop: 560 tkr skiljer mellan start plus steg och slut
        "#]],
    );
}

#[test]
fn a_goal_below_itself() {
    check(
        |book| book.put("goals", "1", "#parent", Put::Text("1.1")),
        expect![[r#"
            namndplan.xlsx, Mål!D6: fel[T0210]: ”1” ingår i sig själv
        "#]],
    );
}

#[test]
fn a_change_against_nothing() {
    let plan = "
units: a
plan goals: id | reporters
  goal | a
plan indicators: id | name | kind | target
  svar | Svarsfrekvens | Tal | öka
";
    expect![
        "namndplan.xlsx, Indikatorer!P6: varning[T0211]: det finns inget att jämföra indikatorn ”Svarsfrekvens” med"
    ]
    .assert_eq(&crate::shapes::said_of_figures(plan));
}

#[test]
fn a_colour_too_light_for_text() {
    check(
        |book| book.put("committee", "accent", "#value", Put::Text("#FFD500")),
        expect![[r#"
            namndplan.xlsx, Nämnd!C27: varning[T0212]: profilfärgen #FFD500 är för ljus för text och mörkades till #7E6800
        "#]],
    );
}

#[test]
fn something_that_nobody_reports() {
    check(
        |book| book.put("measures", "sjuk-r12", "#reporters", Put::Nothing),
        expect![[r#"
            namndplan.xlsx, Mått!M6: varning[T0214]: ingen rapporterar ”Sjukfrånvaro, rullande tolv månader (R12)”
        "#]],
    );
    check(
        |book| book.put("economy", "ek-verksamhetsstod", "#reporters", Put::Nothing),
        expect![[r#"
            namndplan.xlsx, Ekonomi!F7: varning[T0214]: ingen rapporterar ”Verksamhetsstöd och administration”
        "#]],
    );
}

#[test]
fn a_section_that_no_report_prints() {
    check(
        |book| {
            book.put("texts", "volumes", "#id", Put::Text("mangder"))
                // The part on decisions stands in T2 and the year's report.
                .put("texts", "political-decisions", "#periods", Put::Text("T1"))
                .remove_row("report", "d21")
        },
        expect![[r#"
            namndplan.xlsx, Texter!B9: varning[T0216]: 3 avsnitt trycks inte i någon rapport: ”Politiska beslut som påverkar verksamheten”, ”Volymer”, ”Så läses rapporten”
        "#]],
    );
}

#[test]
fn a_part_about_something_that_is_not_there() {
    check(
        |book| {
            book.put("report", "d14", "#argument", Put::Text("atgarder"))
                .put("report", "d21", "#argument", Put::Nothing)
                .put("report", "d20", "#argument", Put::Text("conclusions"))
        },
        expect![[r#"
            namndplan.xlsx, Rapport!D11: fel[T0217]: det står inte vad delen ”Fri text” avser
            namndplan.xlsx, Rapport!D26: fel[T0217]: delen ”Fri tabell” avser ”atgarder”, som inte finns på fliken Tabeller
            namndplan.xlsx, Rapport!D36: varning[T0218]: delen ”Slutsatser och åtgärder” använder inte det som står i kolumnen Avser: ”conclusions”
        "#]],
    );
    let bytes = Workbook::open(&example::bytes(PLAN)).put("report", "d14", "#argument", Put::Text("atgarder")).bytes();
    let (_, said) = pipeline::plan(&(Arc::from(PLAN), bytes), &example().words);
    expect![[r#"
        fel[T0217]: delen ”Fri tabell” avser ”atgarder”, som inte finns på fliken Tabeller
          --> namndplan.xlsx, Rapport!D26
           = hjälp: skriv ett av de id som finns på fliken Tabeller i kolumnen Avser: atgarder-effekt, fees, year-wheel

    "#]]
    .assert_eq(&emit(&said, Format::Human, &example().words));
}

#[test]
fn a_reason_for_having_no_target_beside_a_target() {
    check(
        |book| book.put("indicators", "hushall", "#no_target", Put::Text("Bedöms för hand.")),
        expect![[r#"
        namndplan.xlsx, Indikatorer!W14: varning[T0218]: skälet till att målnivå saknas för ”Antal hushåll med ekonomiskt bistånd minskar” visas inte, eftersom indikatorn har en målnivå
    "#]],
    );
}

#[test]
fn an_id_that_cannot_be_a_file_name() {
    check(
        |book| book.put("units", "vuxenenheten", "#id", Put::Text("vuxen/enheten")),
        expect![[r#"
            namndplan.xlsx, Aktiviteter!G11: fel[T0202]: Rapporteras av för ”Gemensam rutin för att fråga om våld i alla utredningar” pekar på ”vuxenenheten”, som inte finns
            namndplan.xlsx, Ekonomi!F12: fel[T0202]: Rapporteras av för ”Vuxenenheten” pekar på ”vuxenenheten”, som inte finns
            namndplan.xlsx, Enheter!A10: fel[T0215]: ”vuxen/enheten” kan inte användas som id
        "#]],
    );
}

#[test]
fn a_plan_that_is_no_plan() {
    let (plan, diagnostics) =
        pipeline::plan(&(Arc::from(PLAN), example::bytes("T2/vuxenenheten.xlsx")), &example().words);
    assert!(plan.is_none());
    expect![[r#"
        fel[T0003]: filen är inte någon plan: inget av planens blad finns i den
          --> namndplan.xlsx
           = hjälp: lägg tillbaka projektets egen namndplan.xlsx, eller börja om från en tom plan med tertial new

    "#]]
    .assert_eq(&emit(&diagnostics, Format::Human, &example().words));
}

#[test]
fn a_plan_without_its_first_sheet() {
    check(
        |book| book.replace("PLAN plan committee", "PLAN plan borta"),
        expect![[r#"
        namndplan.xlsx: fel[T0101]: bladet ”Nämnd” saknas
    "#]],
    );
}

#[test]
fn a_reference_to_a_unit_with_an_id_that_cannot_be_used_is_no_second_mistake() {
    check(
        |book| {
            book.put("units", "vuxenenheten", "#id", Put::Text("vuxen enheten"))
                .put("activities", "akt-valdskartlaggning", "#reporters", Put::Text("vuxen enheten"))
                .put("economy", "ek-vuxenenheten", "#reporters", Put::Text("vuxen enheten"))
        },
        expect![[r#"
            namndplan.xlsx, Enheter!A10: fel[T0215]: ”vuxen enheten” kan inte användas som id
        "#]],
    );
}

#[test]
fn a_logo_that_cannot_be_used_says_why() {
    let jpeg = Project::example("logotyp som jpeg")
        .edit("namndplan.xlsx", |book| book.put("committee", "logo", "#value", Put::Text("logotyp.jpg")));
    let elsewhere = Project::example("logotyp någon annanstans")
        .edit("namndplan.xlsx", |book| book.put("committee", "logo", "#value", Put::Text("../logotyp.png")));
    for (project, reason) in [(jpeg, "filen är varken PNG eller SVG"), (elsewhere, "den ska ligga i projektmappen")] {
        let run = project.run("check", &["--format", "short"]);
        let line = run.out.lines().find(|line| line.contains("T0213")).unwrap_or_else(|| panic!("{}", run.out));
        assert!(line.contains(reason), "{line}");
    }
}

#[test]
fn a_logo_may_be_an_svg_of_outlines() {
    let drawn = |test: &str, inner: &str| {
        let svg = format!("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>{inner}</svg>");
        Project::example(test)
            .write("vapen.svg", svg)
            .edit("namndplan.xlsx", |book| book.put("committee", "logo", "#value", Put::Text("vapen.svg")))
            .run("compile", &[])
    };
    let run = drawn("logotyp som svg", "<path fill='#123456' d='M1 1h7v7z'/>");
    assert_eq!((run.code, run.err.contains("T0213")), (0, false), "{}", run.err);
    let run = drawn("logotyp med text", "<text x='1' y='8'>E</text>");
    assert_eq!(run.code, 0, "a report without its logo is a report: {}", run.err);
    let said =
        "varning[T0213]: logotypen kan inte användas: SVG-filen innehåller text, som ser olika ut på olika datorer";
    assert!(run.err.contains(said), "{}", run.err);
    assert!(run.err.contains("hjälp: gör om texten till kurvor"), "{}", run.err);
}

#[test]
fn a_logo_that_is_not_there_is_left_out_with_a_warning() {
    let project = Project::example("utan logotyp").remove("logotyp.png");
    let run = project.run("check", &["--format", "short"]);
    assert_eq!(run.code, 0, "{}", run.out);
    let line = run.out.lines().find(|line| line.contains("T0213")).unwrap_or_else(|| panic!("{}", run.out));
    assert_eq!(line, "logotyp.png: varning[T0213]: logotypen kan inte användas: filen finns inte i projektmappen");
}

#[test]
fn a_goal_tree_has_at_most_four_levels() {
    let chain = |book: Workbook, from: u32| {
        let parent = if from == 1 { "2.1".to_owned() } else { format!("kedja-{}", from - 1) };
        let (id, name) = (format!("kedja-{from}"), format!("Mål i kedja {from}"));
        book.add("goals", &[("#id", &id), ("#level", "Nämndmål"), ("#parent", &parent), ("#name", &name)])
    };
    check(|book| (1..=2).fold(book, chain), expect![""]);
    check(
        |book| (1..=4).fold(book, chain),
        expect![[r#"
            namndplan.xlsx, Mål!D22: fel[T0220]: målet ”Mål i kedja 3” ligger för långt ner i målträdet, som har högst 4 nivåer
        "#]],
    );
}

#[test]
fn thousands_of_goals_in_a_row_take_no_longer_than_side_by_side() {
    use tertial::subject::goals;
    use tertial::template::{PlanRow, PlanRows, plan_workbook};
    let settings = [("municipality", "Exempelby kommun"), ("committee", "Nämnden"), ("slug", "n")];
    let rows =
        settings.into_iter().fold(PlanRows::default().set("year", 2025), |rows, (id, value)| rows.set(id, value));
    let plan = |chained: bool| {
        let mut rows = rows.clone();
        for at in 0..4_000 {
            let row = PlanRow::new(format!("g{at}")).with("#name", format!("Mål {at}")).with("#level", "Nämndmål");
            let row = if chained && at > 0 { row.with("#parent", format!("g{}", at - 1)) } else { row };
            rows.push(&goals::sheet::PLAN, row);
        }
        plan_workbook(&example().words, Some(&rows)).expect("a workbook")
    };
    for chained in [true, false] {
        let file = (Arc::from(PLAN), plan(chained));
        let (plan, diagnostics) = pipeline::plan(&file, &example().words);
        let too_deep = diagnostics.0.iter().any(|one| one.code == tertial::diagnostic::Code::GoalTooDeep);
        assert_eq!(too_deep, chained);
        let plan = plan.expect("a plan");
        let period = tertial::domain::Period::T2;
        let (results, _) = tertial::assess::assess(&plan, period, &Default::default(), &Default::default());
        assert_eq!(results.goals.len(), 4_000);
    }
}

#[test]
fn several_sums_of_the_economy() {
    check(
        |book| book.add("economy", &[("#id", "ek-lokaler"), ("#name", "Summa lokaler"), ("#kind", "Summa")]),
        expect![[r#"
            namndplan.xlsx, Ekonomi!C28: varning[T0221]: tabellen slutar i flera summor; ”Summa lokaler” är den som rapportens första sida talar om, inte Summa efter omvärldsbuffert
            namndplan.xlsx, Ekonomi!F28: varning[T0214]: ingen rapporterar ”Summa lokaler”
        "#]],
    );
}

#[test]
fn two_values_of_the_same_thing_and_period_in_history() {
    check(
        |book| {
            book.add(
                "history",
                &[
                    ("#id", "h999"),
                    ("#kind", "Indikator"),
                    ("#of", "hushall"),
                    ("#year", "2024"),
                    ("#period", "T2"),
                    ("#value", "474"),
                ],
            )
        },
        expect![[r#"
            namndplan.xlsx, Historik!F312: fel[T0222]: ”hushall” har redan ett värde för T2 2024
        "#]],
    );
}
