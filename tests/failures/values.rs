//! Values that are missing, impossible or not explained.

use expect_test::{Expect, expect};
use tertial::diagnostic::Code;
use tertial::domain::{Period, Status};
use tertial::pipeline;

use super::{DEPARTMENT, UNIT, WELFARE, check, said};
use crate::support::example::{self, example};
use crate::support::workbook::{Put, Workbook};

/// Spoils one workbook of the whole project, so that the rules run too.
fn assess(file: &str, change: impl FnOnce(Workbook) -> Workbook, expected: Expect) {
    let mut inputs = example::inputs();
    let own = inputs.workbooks.iter_mut().find(|(name, _)| &**name == file).expect("the workbook");
    own.1 = change(Workbook::open(&own.1)).bytes();
    let plan = example().checked.plan.clone();
    let (checked, mut diagnostics) = pipeline::check(plan, Period::T2, &inputs, false, &example().words);
    diagnostics.extend(pipeline::assess(&checked).1);
    diagnostics.0.retain(|one| !example().diagnostics.0.contains(one));
    expected.assert_eq(&said(&diagnostics.sorted()));
}

/// Spoils one workbook of the whole project and compares what is doubted in the results.
fn doubt(file: &str, change: impl FnOnce(Workbook) -> Workbook, expected: Expect) {
    let mut inputs = example::inputs();
    let own = inputs.workbooks.iter_mut().find(|(name, _)| &**name == file).expect("the workbook");
    own.1 = change(Workbook::open(&own.1)).bytes();
    let (checked, _) = pipeline::check(example().checked.plan.clone(), Period::T2, &inputs, false, &example().words);
    let (results, _) = pipeline::assess(&checked);
    expected.assert_eq(&said(&pipeline::doubts(
        &checked,
        &results,
        &tertial::diagnostic::Diagnostics::default(),
        &example().words,
    )));
}

#[test]
fn nothing_in_the_example_is_doubted() {
    doubt(UNIT, |book| book, expect![""]);
}

#[test]
fn a_blank_where_a_number_is_required() {
    check(
        WELFARE,
        |book| book.put("indicators", "hushall", "#outcome", Put::Nothing),
        expect![[r#"
            fel[T0107]: Utfall saknas för ”Antal hushåll med ekonomiskt bistånd minskar”
              --> T2/ekonomiskt-bistand.xlsx, Indikatorer!J7
               = hjälp: fyll i cellen, eller välj under ”Om värde saknas” varför det inte finns något värde

        "#]],
    );
}

#[test]
fn text_where_a_number_belongs() {
    check(
        WELFARE,
        |book| book.put("indicators", "hushall", "#outcome", Put::Text("ungefär fyrahundra")),
        expect![[r#"
            fel[T0108]: Utfall för ”Antal hushåll med ekonomiskt bistånd minskar” är inget tal: ”ungefär fyrahundra”
              --> T2/ekonomiskt-bistand.xlsx, Indikatorer!J7
               = hjälp: skriv bara talet, till exempel 1234,5; finns inget tal, välj varför under ”Om värde saknas”

        "#]],
    );
}

#[test]
fn a_number_that_can_be_read_in_two_ways() {
    check(
        WELFARE,
        |book| book.put("indicators", "hushall", "#outcome", Put::Text("1.389")),
        expect![[r#"
            varning[T0109]: Utfall för ”Antal hushåll med ekonomiskt bistånd minskar”: 1.389 kan läsas på två sätt och lästes som 1 389
              --> T2/ekonomiskt-bistand.xlsx, Indikatorer!J7
               = hjälp: skriv talet så att det bara kan läsas på ett sätt, till exempel 1234 eller 1,2340

        "#]],
    );
}

#[test]
fn a_number_with_something_else_in_the_cell_gets_a_remedy_of_its_own() {
    check(
        WELFARE,
        |book| book.put("staff", "sjuk-r12", "#numerator", Put::Text("5,4 %")),
        expect![[r#"
            fel[T0108]: Täljare för ”Sjukfrånvaro, rullande tolv månader (R12)” är inget tal: ”5,4 %”
              --> T2/ekonomiskt-bistand.xlsx, Personal!G6
               = hjälp: skriv antalet (till exempel timmar), inte procenten; andelen räknas ut

        "#]],
    );
    check(
        WELFARE,
        |book| book.put("indicators", "hushall", "#outcome", Put::Text("389 hushåll")),
        expect![[r#"
            fel[T0108]: Utfall för ”Antal hushåll med ekonomiskt bistånd minskar” är inget tal: ”389 hushåll”
              --> T2/ekonomiskt-bistand.xlsx, Indikatorer!J7
               = hjälp: skriv bara talet, i den enhet som står i rubriken eller på raden, utan enhet efter

        "#]],
    );
    check(
        WELFARE,
        |book| book.put("indicators", "hushall", "#outcome", Put::Text("380-390")),
        expect![[r#"
            fel[T0108]: Utfall för ”Antal hushåll med ekonomiskt bistånd minskar” är inget tal: ”380-390”
              --> T2/ekonomiskt-bistand.xlsx, Indikatorer!J7
               = hjälp: skriv ett tal, inte två; ett intervall eller ett bråk förklaras i kommentaren

        "#]],
    );
    check(
        UNIT,
        |book| book.put("economy", "ek-vuxenenheten", "#actual", Put::Text("-24 010,4 tkr")),
        expect![[r#"
            fel[T0108]: Utfall perioden för ”Vuxenenheten” är inget tal: ”-24 010,4 tkr”
              --> T2/vuxenenheten.xlsx, Ekonomi!D6
               = hjälp: skriv bara talet, i den enhet som står i rubriken eller på raden, utan enhet efter

        "#]],
    );
    check(
        UNIT,
        |book| book.put("economy", "ek-vuxenenheten", "#actual", Put::Text("-24 0104 18")),
        expect![[r#"
            fel[T0108]: Utfall perioden för ”Vuxenenheten” är inget tal: ”-24 0104 18”
              --> T2/vuxenenheten.xlsx, Ekonomi!D6
               = hjälp: se över mellanslag, punkter och komman; skriv till exempel 1234,5

        "#]],
    );
}

#[test]
fn an_amount_in_thousands_where_kronor_are_asked_for() {
    doubt(
        UNIT,
        |book| book.put("economy", "ek-vuxenenheten", "#actual", Put::Number("-24010")),
        expect![[r#"
            varning[T0131]: kommentaren till ”Verksamheterna ska använda resurser så effektivt som möjligt för att skapa största möjliga nytta nu och i framtiden” säger underskott 3,0 mnkr, men enheten har ingen sådan avvikelse mot budget
              --> T2/vuxenenheten.xlsx, Mål!G9
               = hjälp: rätta orden eller värdet, om något av dem är fel; handlar texten om något annat behöver inget göras

            varning[T0121]: Utfall perioden för ”Vuxenenheten” är −24 010, men budgeten är −20 990 000 (kr)
              --> T2/vuxenenheten.xlsx, Ekonomi!D6
               = hjälp: kontrollera antalet nollor: beloppet ska skrivas i kr; stämmer det behöver inget göras

            varning[T0131]: kommentaren till ”Vuxenenheten” säger underskott 3,0 mnkr, men enheten har ingen sådan avvikelse mot budget
              --> T2/vuxenenheten.xlsx, Ekonomi!L6
               = hjälp: rätta orden eller värdet, om något av dem är fel; handlar texten om något annat behöver inget göras

        "#]],
    );
}

#[test]
fn an_amount_of_the_wrong_size_and_sign_is_said_once() {
    doubt(
        UNIT,
        |book| book.put("economy", "ek-vuxenenheten", "#actual", Put::Number("24010")),
        expect![[r#"
            varning[T0131]: kommentaren till ”Verksamheterna ska använda resurser så effektivt som möjligt för att skapa största möjliga nytta nu och i framtiden” säger underskott 3,0 mnkr, men enheten har ingen sådan avvikelse mot budget
              --> T2/vuxenenheten.xlsx, Mål!G9
               = hjälp: rätta orden eller värdet, om något av dem är fel; handlar texten om något annat behöver inget göras

            varning[T0121]: Utfall perioden för ”Vuxenenheten” är 24 010, men budgeten är −20 990 000 (kr)
              --> T2/vuxenenheten.xlsx, Ekonomi!D6
               = hjälp: kontrollera antalet nollor: beloppet ska skrivas i kr; stämmer det behöver inget göras

            varning[T0131]: kommentaren till ”Vuxenenheten” säger underskott 3,0 mnkr, men enheten har ingen sådan avvikelse mot budget
              --> T2/vuxenenheten.xlsx, Ekonomi!L6
               = hjälp: rätta orden eller värdet, om något av dem är fel; handlar texten om något annat behöver inget göras

        "#]],
    );
}

#[test]
fn a_value_far_from_the_last_one() {
    doubt(
        WELFARE,
        |book| book.put("indicators", "hushall", "#outcome", Put::Number("38900")),
        expect![[r#"
            varning[T0121]: Utfall för ”Antal hushåll med ekonomiskt bistånd minskar” är 38 900, men var 374 (T2 2024)
              --> T2/ekonomiskt-bistand.xlsx, Indikatorer!J7
               = hjälp: kontrollera decimaltecknet, antalet nollor och enheten; stämmer talet behöver inget göras

        "#]],
    );
    doubt(WELFARE, |book| book.put("indicators", "hushall", "#outcome", Put::Number("420")), expect![""]);
}

#[test]
fn a_share_that_may_be_a_percentage() {
    let mut plan = example().checked.plan.clone();
    let indicator = plan.indicators.iter_mut().find(|one| one.id.as_str() == "hushall").expect("an indicator");
    indicator.measure.kind = tertial::domain::ValueKind::Percent;
    let said_of = |typed: Put<'_>| {
        let bytes = Workbook::open(&example::bytes(WELFARE)).put("indicators", "hushall", "#outcome", typed).bytes();
        let inputs = pipeline::Inputs { workbooks: vec![(WELFARE.into(), bytes)], ..pipeline::Inputs::default() };
        let (_, mut diagnostics) = pipeline::check(plan.clone(), Period::T2, &inputs, false, &example().words);
        diagnostics.0.retain(|one| one.code == Code::NumberAmbiguous);
        said(&diagnostics)
    };
    expect![[r#"
        varning[T0109]: Utfall för ”Antal hushåll med ekonomiskt bistånd minskar”: 0,62 kan läsas på två sätt och lästes som 0,62 %
          --> T2/ekonomiskt-bistand.xlsx, Indikatorer!J7
           = hjälp: skriv med procenttecken så att det syns vad som menas, till exempel 62 %

    "#]].assert_eq(&said_of(Put::Number("0.62")));
    for typed in [Put::Number("62"), Put::Text("62 %"), Put::Text("0,62 %"), Put::Number("0"), Put::Text("62")] {
        assert_eq!(said_of(typed), "");
    }
}

#[test]
fn a_target_by_an_amount_is_of_the_unit_and_not_per_cent() {
    let red_or_green = |target: &str| {
        let plan = Workbook::open(&example::bytes("namndplan.xlsx"));
        let bytes = plan.put("indicators", "hushall", "#target", Put::Text(target)).bytes();
        let (plan, _) = pipeline::plan(&("namndplan.xlsx".into(), bytes), &example().words);
        let plan = plan.expect("a plan");
        let (checked, _) = pipeline::check(plan, Period::T2, &example::inputs(), false, &example().words);
        let (results, _) = pipeline::assess(&checked);
        results.indicators.get(&"hushall".into()).and_then(|one| one.decided.proposed.status())
    };
    // 389 now, against 374: 15 more.
    assert_eq!(red_or_green("öka med 15"), Some(Status::Green));
    assert_eq!(red_or_green("öka med 16"), Some(Status::Yellow));
    assert_eq!(red_or_green("öka med 4 %"), Some(Status::Green));
    assert_eq!(red_or_green("öka med 15 %"), Some(Status::Yellow));
}

#[test]
fn a_value_that_comes_without_saying_when() {
    check(
        WELFARE,
        |book| {
            book.put("indicators", "hushall", "#outcome", Put::Text("Kommer")).put(
                "indicators",
                "hushall",
                "#comment",
                Put::Nothing,
            )
        },
        expect![[r#"
            fel[T0122]: det står inte när värdet för ”Antal hushåll med ekonomiskt bistånd minskar” kommer
              --> T2/ekonomiskt-bistand.xlsx, Indikatorer!M7
               = hjälp: skriv i kommentaren när värdet kommer, till exempel vecka 40

        "#]],
    );
    check(WELFARE, |book| book.put("indicators", "hushall", "#outcome", Put::Text("Kommer v. 40")), expect![""]);
}

#[test]
fn numbers_as_people_type_them_are_read_without_a_word() {
    for typed in ["389", " 389 ", "389,0", "389 st"] {
        check(WELFARE, |book| book.put("indicators", "hushall", "#outcome", Put::Text(typed)), expect![""]);
    }
}

#[test]
fn a_word_that_is_not_among_the_choices() {
    check(
        UNIT,
        |book| book.put("goals", "1.1", "#status", Put::Text("Turkos")),
        expect![[r#"
            fel[T0110]: Perioden för ”Trygghet genom tidigt samordnade insatser som fokuserar på familjen och individens egna resurser” är ”Turkos”, som inte finns i listan
              --> T2/vuxenenheten.xlsx, Mål!E6
               = hjälp: välj ett av: Grön, Gul, Röd

        "#]],
    );
}

#[test]
fn an_error_value() {
    check(
        UNIT,
        |book| book.put("economy", "ek-vuxenenheten", "#actual", Put::Error("#REF!")),
        expect![[r#"
            fel[T0111]: Utfall perioden för ”Vuxenenheten” är ett felvärde: #REF!
              --> T2/vuxenenheten.xlsx, Ekonomi!D6
               = hjälp: rätta formeln, eller skriv in värdet i stället för formeln

        "#]],
    );
}

#[test]
fn a_formula_that_was_never_calculated() {
    check(
        UNIT,
        |book| book.put("economy", "ek-vuxenenheten", "#forecast", Put::Formula("C6*12/8")),
        expect![[r#"
            fel[T0112]: Prognos helår för ”Vuxenenheten” är en formel som inte har räknats ut
              --> T2/vuxenenheten.xlsx, Ekonomi!G6
               = hjälp: öppna arbetsboken i Excel, spara den och lämna in den igen

        "#]],
    );
}

#[test]
fn a_number_that_no_workbook_can_hold() {
    check(
        UNIT,
        |book| book.put("economy", "ek-vuxenenheten", "#actual", Put::Number("-1e40")),
        expect![[r#"
            fel[T0113]: cellen kan inte läsas: talet har fler än 15 siffror före decimaltecknet; Excel har redan tappat de sista
              --> T2/vuxenenheten.xlsx, Ekonomi!D6
               = hjälp: skriv in talet på nytt; ett nummer som inte räknas med skrivs som text

        "#]],
    );
}

#[test]
fn a_negative_count() {
    check(
        UNIT,
        |book| book.put("quality", "klagomal", "#outcome", Put::Number("-9")),
        expect![[r#"
            fel[T0116]: Värde för ”Inkomna synpunkter och klagomål” kan inte vara −9
              --> T2/vuxenenheten.xlsx, Kvalitet!I6
               = hjälp: kontrollera talet; det kan inte vara mindre än 0

        "#]],
    );
}

#[test]
fn a_part_of_a_household() {
    check(
        WELFARE,
        |book| book.put("indicators", "hushall", "#outcome", Put::Number("388.6")),
        expect![[r#"
            fel[T0116]: Utfall för ”Antal hushåll med ekonomiskt bistånd minskar” är 388,6, men måste vara ett heltal
              --> T2/ekonomiskt-bistand.xlsx, Indikatorer!J7
               = hjälp: skriv hela antalet, utan decimaler

        "#]],
    );
    check(
        UNIT,
        |book| book.put("quality", "klagomal", "#outcome", Put::Number("0.44")),
        expect![[r#"
            fel[T0116]: Värde för ”Inkomna synpunkter och klagomål” är 0,44, men måste vara ett heltal
              --> T2/vuxenenheten.xlsx, Kvalitet!I6
               = hjälp: skriv hela antalet, utan decimaler

        "#]],
    );
}

#[test]
fn the_parts_of_a_share_are_whole_where_they_are_counts_and_days_may_be_fractions() {
    use tertial::domain::{Aggregation, ValueKind};
    let said_of = |kind: ValueKind, aggregation: Aggregation, column: &str, typed: &str| {
        let mut plan = example().checked.plan.clone();
        let measure = plan.measures.iter_mut().find(|one| one.id.as_str() == "omsattning").expect("a measure");
        (measure.measure.kind, measure.aggregation) = (kind, aggregation);
        let bytes =
            Workbook::open(&example::bytes(UNIT)).put("staff", "omsattning", column, Put::Number(typed)).bytes();
        let inputs = pipeline::Inputs { workbooks: vec![(UNIT.into(), bytes)], ..pipeline::Inputs::default() };
        let (_, mut diagnostics) = pipeline::check(plan, Period::T2, &inputs, false, &example().words);
        diagnostics.0.retain(|one| one.code == Code::OutOfRange);
        said(&diagnostics)
    };
    for column in ["#numerator", "#denominator"] {
        assert!(
            said_of(ValueKind::Count, Aggregation::Ratio, column, "2.5").contains("är 2,5, men måste vara ett heltal")
        );
        assert_eq!(said_of(ValueKind::Percent, Aggregation::Ratio, column, "2.5"), "");
    }
    assert_eq!(said_of(ValueKind::Days, Aggregation::Sum, "#outcome", "2.5"), "");
}

#[test]
fn a_rating_between_two_steps_of_the_scale() {
    check(
        DEPARTMENT,
        |book| {
            book.put("risks", "r-beredskap", "#probability", Put::Number("4.9")).put(
                "risks",
                "r-beredskap",
                "#consequence",
                Put::Text("4,9"),
            )
        },
        expect![[r#"
            fel[T0116]: Sannolikhet för ”Krig, klimatförändringar och annan oro i omvärlden ställer högre krav på beredskap i samhällsviktig verksamhet” är 4,9, men måste vara ett heltal
              --> T2/forvaltning.xlsx, Risker!E6
               = hjälp: skriv ett heltal från 1 till 5

            fel[T0116]: Konsekvens för ”Krig, klimatförändringar och annan oro i omvärlden ställer högre krav på beredskap i samhällsviktig verksamhet” är 4,9, men måste vara ett heltal
              --> T2/forvaltning.xlsx, Risker!F6
               = hjälp: skriv ett heltal från 1 till 5

        "#]],
    );
}

#[test]
fn a_share_of_nothing() {
    check(
        UNIT,
        |book| book.put("staff", "sjuk-r12", "#denominator", Put::Number("0")),
        expect![[r#"
            fel[T0117]: Nämnare är noll för ”Sjukfrånvaro, rullande tolv månader (R12)”, så andelen går inte att räkna ut
              --> T2/vuxenenheten.xlsx, Personal!H6
               = hjälp: kontrollera talet; finns det inget att dela med, välj ”Ej tillämpligt” under ”Om värde saknas”

        "#]],
    );
}

#[test]
fn sick_leave_whose_parts_are_not_the_whole() {
    check(
        UNIT,
        |book| book.put("staff", "sjuk-kort", "#numerator", Put::Number("596")),
        expect![[r#"
            fel[T0120]: delarna är tillsammans 888, men totalen är 788 för ”Sjukfrånvaro under perioden, totalt”
              --> T2/vuxenenheten.xlsx, Personal!G7
               = hjälp: rätta delarna eller totalen

        "#]],
    );
}

#[test]
fn a_cost_without_its_minus() {
    check(
        UNIT,
        |book| book.put("economy", "ek-vuxenenheten", "#actual", Put::Number("24010418")),
        expect![[r#"
            varning[T0118]: Utfall perioden för ”Vuxenenheten” är 24 010 418, men budgeten är −20 990 000
              --> T2/vuxenenheten.xlsx, Ekonomi!D6
               = hjälp: kontrollera tecknet: kostnader skrivs med minus och intäkter utan; stämmer det behöver inget göras

        "#]],
    );
}

#[test]
fn a_deviation_without_a_comment() {
    check(
        UNIT,
        |book| book.put("economy", "ek-vuxenenheten", "#comment", Put::Nothing),
        expect![[r#"
            fel[T0114]: kommentar saknas för ”Vuxenenheten”: avvikelsen mot budget är större än planens gräns
              --> T2/vuxenenheten.xlsx, Ekonomi!L6
               = hjälp: skriv kort vad det beror på och vad som görs

        "#]],
    );
}

#[test]
fn a_red_goal_without_a_comment() {
    check(
        WELFARE,
        |book| book.put("goals", "3.1", "#comment", Put::Nothing),
        expect![[r#"
            fel[T0114]: kommentar saknas för ”Verksamheterna ska använda resurser så effektivt som möjligt för att skapa största möjliga nytta nu och i framtiden”: bedömningen är inte grön
              --> T2/ekonomiskt-bistand.xlsx, Mål!G9
               = hjälp: skriv kort vad det beror på och vad som görs

        "#]],
    );
}

#[test]
fn something_delayed_without_a_comment() {
    check(
        UNIT,
        |book| {
            book.put("activities", "akt-valdskartlaggning", "#progress", Put::Text("Försenad")).put(
                "activities",
                "akt-valdskartlaggning",
                "#comment",
                Put::Nothing,
            )
        },
        expect![[r#"
            fel[T0114]: kommentar saknas för ”Gemensam rutin för att fråga om våld i alla utredningar”: arbetet är försenat eller avbrutet
              --> T2/vuxenenheten.xlsx, Aktiviteter!H6
               = hjälp: skriv kort vad det beror på och vad som görs

        "#]],
    );
}

#[test]
fn a_value_and_a_reason_for_having_none() {
    check(
        WELFARE,
        |book| book.put("indicators", "hushall", "#missing", Put::Text("Ej mätt")),
        expect![[r#"
            varning[T0115]: ”Antal hushåll med ekonomiskt bistånd minskar” har både ett värde och ett skäl till att värdet saknas
              --> T2/ekonomiskt-bistand.xlsx, Indikatorer!L7
               = hjälp: ta bort det som inte gäller; tills dess används värdet

        "#]],
    );
}

#[test]
fn not_measured_without_a_reason() {
    check(
        DEPARTMENT,
        |book| book.put("indicators", "svarsfrekvens", "#comment", Put::Nothing),
        expect![[r#"
            fel[T0122]: det står inte varför ”Ökad svarsfrekvens i brukarundersökningar” inte är mätt
              --> T2/forvaltning.xlsx, Indikatorer!M6
               = hjälp: skriv i kommentaren varför värdet inte är mätt

        "#]],
    );
}

#[test]
fn a_risk_that_has_changed_without_a_comment() {
    check(
        DEPARTMENT,
        |book| book.put("risks", "r-beredskap", "#comment", Put::Nothing),
        expect![[r#"
            fel[T0404]: risken ”Krig, klimatförändringar och annan oro i omvärlden ställer högre krav på beredskap i samhällsviktig verksamhet” har värdet 16 mot planens 20, men ingen kommentar
              --> T2/forvaltning.xlsx, Risker!J6
               = hjälp: skriv i kommentaren varför värderingen har ändrats

        "#]],
    );
}

#[test]
fn a_risk_outside_the_scale() {
    check(
        DEPARTMENT,
        |book| book.put("risks", "r-beredskap", "#probability", Put::Number("6")),
        expect![[r#"
            fel[T0116]: Sannolikhet för ”Krig, klimatförändringar och annan oro i omvärlden ställer högre krav på beredskap i samhällsviktig verksamhet” kan inte vara 6
              --> T2/forvaltning.xlsx, Risker!E6
               = hjälp: skriv ett tal från 1 till 5

        "#]],
    );
}

#[test]
fn a_workbook_that_is_not_marked_as_ready_is_only_warned_of() {
    check(
        UNIT,
        |book| book.put("start", "ready", "#value", Put::Text("Nej")),
        expect![[r#"
            varning[T0009]: Vuxenenheten har inte klarmarkerat sin arbetsbok
              --> T2/vuxenenheten.xlsx, Start!C21
               = hjälp: fråga enheten om arbetsboken är klar; är den det väljer enheten Ja på fliken Start

        "#]],
    );
}

#[test]
fn a_personal_identity_number_in_a_comment_is_never_repeated() {
    // The Tax Agency's number for tests; its check digit is right.
    let number = "19811218-9876";
    check(
        UNIT,
        |book| book.put("goals", "1.1", "#comment", Put::Text(&format!("Gäller {number}, som har fått stöd."))),
        expect![[r#"
            fel[T0501]: texten innehåller något som ser ut som ett personnummer
              --> T2/vuxenenheten.xlsx, Mål!G6
               = hjälp: ta bort uppgiften ur texten; växelnummer och funktionsadresser kan tillåtas på fliken Kontakter i planen

        "#]],
    );
}

#[test]
fn every_value_that_is_wrong_is_found_at_once() {
    check(
        UNIT,
        |book| {
            book.put("goals", "1.1", "#status", Put::Nothing)
                .put("goals", "2.1", "#expected", Put::Text("kanske"))
                .put("economy", "ek-vuxenenheten", "#forecast", Put::Text("?"))
                .put("staff", "omsattning", "#denominator", Put::Number("0"))
                .put("quality", "klagomal", "#outcome", Put::Nothing)
        },
        expect![[r#"
            fel[T0108]: Prognos helår för ”Vuxenenheten” är inget tal: ”?”
              --> T2/vuxenenheten.xlsx, Ekonomi!G6
               = hjälp: skriv bara talet, till exempel 1234,5; förklaringar skrivs i kommentaren

            fel[T0107]: Värde saknas för ”Inkomna synpunkter och klagomål”
              --> T2/vuxenenheten.xlsx, Kvalitet!I6
               = hjälp: fyll i cellen, eller välj under ”Om värde saknas” varför det inte finns något värde

            fel[T0107]: Perioden saknas för ”Trygghet genom tidigt samordnade insatser som fokuserar på familjen och individens egna resurser”
              --> T2/vuxenenheten.xlsx, Mål!E6
               = hjälp: fyll i cellen

            fel[T0110]: Nås under året för ”Nämnden ska verka för att fler ska vara självförsörjande” är ”kanske”, som inte finns i listan
              --> T2/vuxenenheten.xlsx, Mål!F7
               = hjälp: välj ett av: Ja, Delvis, Nej

            fel[T0117]: Nämnare är noll för ”Extern personalomsättning, rullande tolv månader”, så andelen går inte att räkna ut
              --> T2/vuxenenheten.xlsx, Personal!H10
               = hjälp: kontrollera talet; finns det inget att dela med, välj ”Ej tillämpligt” under ”Om värde saknas”

        "#]],
    );
}

#[test]
fn a_status_decided_against_the_rule_without_a_reason() {
    assess(
        DEPARTMENT,
        |book| book.put("decisions", "indicator:personalomsattning", "#reason", Put::Nothing),
        expect![[r#"
            fel[T0402]: ”Förvaltningens personalomsättning minskar”: beslutat gult, förslaget är rött, och skälet saknas
              --> T2/forvaltning.xlsx, Beslut!F48
              ... se även namndplan.xlsx, Indikatorer!A36
               = hjälp: skriv skälet på fliken Beslut, eller lämna beslutet tomt för att följa förslaget

        "#]],
    );
}

#[test]
fn small_groups_are_suppressed() {
    let mut plan = example().checked.plan.clone();
    let measure =
        plan.measures.iter_mut().find(|measure| measure.id.as_str() == "ls-bemot-rapport").expect("a measure");
    measure.minimum = Some(tertial::subject::measures::MinimumGroup::Clients);
    let (checked, _) = pipeline::check(plan, Period::T2, &example::inputs(), false, &example().words);
    let (results, mut diagnostics) = pipeline::assess(&checked);
    diagnostics.0.retain(|one| one.code == Code::Suppressed);
    expect![[r#"
        upplysning[T0502]: ”Rapporterade” visas inte, eftersom gruppen är för liten
          --> namndplan.xlsx, Mått!A17
           = hjälp: inget behöver göras

    "#]]
    .assert_eq(&said(&diagnostics.sorted()));
    let result = results.measures.get(&"ls-bemot-rapport".into()).expect("the measure");
    assert_eq!(result.outcome, tertial::figure::Outcome::Missing(tertial::domain::Missing::Suppressed));
}
