//! Parts that were added to the plan later: risks without a value, indicators taken from the economy, months with a
//! budget.

use expect_test::expect;
use tertial::document::Block;
use tertial::text::Lang;

use crate::shapes::{Made, compile, said_of_figures};

const RISKS: &str = "
units: a forvaltning
plan risks: id | type | name | probability | consequence | actions | responsible | reporters
  personal | Personal | Tjänster kan inte tillsättas | | | Annonsera brett | Avdelningschef | a
  verksamhet | Verksamhet | Väntetiderna växer | 4 | 4 | | | a
  drift | Verksamhet | Systemet stannar | 2 | 2 | | | a
plan report: component | heading | argument | columns
  Risker | Risker i verksamheten | Verksamhet |
  Risker | Risker utan värde | Personal | Typ av risk, Åtgärder, Ansvarig, Status, Kommentar
T2 2025
risks: by | id | probability | consequence | status | comment
  a | personal | | | Gul | Två tjänster är vakanta.
  a | verksamhet | 5 | 4 | Röd | Kön har växt.
  a | drift | 2 | 2 | Grön |
also: forvaltning
";

#[test]
fn risks_are_followed_with_a_value_or_without_one_by_type_with_the_columns_that_are_chosen() {
    let made = compile(RISKS, Lang::Sv, false).remove(0);
    expect![[r#"
        Nr | Risk | Riskvärde | Status på åtgärder | Kommentar
        2 | Väntetiderna växer | 5×4 (20) i planen 16 | Röd | Kön har växt."#]]
    .assert_eq(&made.table("risk-table"));
    expect![[r#"
        Typ av risk | Risk | Åtgärder | Ansvarig | Status på åtgärder | Kommentar
        Personal | Tjänster kan inte tillsättas | Annonsera brett | Avdelningschef | Gul | Två tjänster är vakanta."#]]
    .assert_eq(&made.table("risk-table-2"));
    expect![[r#"
        Nr | Typ av risk | Risk | Riskvärde | Värde i planen | Åtgärder | Ansvarig | Status på åtgärder | Kommentar
        2 | Verksamhet | Väntetiderna växer | 5×4 (20) | 4×4 (16) |  |  | Röd | Kön har växt.
        3 | Verksamhet | Systemet stannar | 2×2 (4) | 2×2 (4) |  |  | Grön | 
        1 | Personal | Tjänster kan inte tillsättas |  |  | Annonsera brett | Avdelningschef | Gul | Två tjänster är vakanta."#]].assert_eq(&made.of_workbook("risk-table").expect("all of them"));
    let matrices = made.body.iter().filter(|block| matches!(block, Block::Chart(_))).count();
    assert_eq!(matrices, 1, "what has no value stands in no matrix");
    expect!["Typ av risk | Risk | Värde i planen | Sannolikhet | Konsekvens | Riskvärde | Åtgärder | Åtgärdernas status | Kommentar"].assert_eq(&made.heads("a", "Risker").join(" | "));
    let is_rated = |line: &&str| ["verksamhet |", "drift |", "i verksamheten"].iter().any(|own| line.contains(own));
    let unrated: Vec<&str> = RISKS.lines().filter(|line| !is_rated(line)).collect();
    let only = compile(&unrated.join("\n"), Lang::Sv, false).remove(0);
    expect!["Typ av risk | Risk | Åtgärder | Åtgärdernas status | Kommentar"]
        .assert_eq(&only.heads("a", "Risker").join(" | "));
    expect!["namndplan.xlsx, Risker!E7: fel[T0107]: Konsekvens saknas för ”Väntetiderna växer”"]
        .assert_eq(&said_of_figures(&RISKS.replace("växer | 4 | 4", "växer | 4 | ")));
    let typed = RISKS.replace("personal | | | Gul", "personal | 3 | | Gul");
    let typed = compile(&typed, Lang::Sv, false).remove(0).said;
    expect!["T2/a.xlsx, Risker!E6: varning[T0125]: ”Tjänster kan inte tillsättas” har ett värde i kolumnen Sannolikhet, men planen följer risken utan riskvärde"].assert_eq(typed.lines().find(|line| line.contains("[T0125]")).unwrap_or_default());
}

const TAKEN: &str = "
units: a forvaltning
set amounts = tkr
plan goals: id | number | level | name | reporters
  mal | 1 | Nämndmål | Ekonomi i balans | a
plan economy: id | name | kind | parent | reporters | budget_t2 | budget_year | last_year
  vard | Vård | Post | sum | a | -600 | -900 | -880
  stod | Stöd | Post | sum | a | -200 | -300 | -290
  lokal | Lokaler | Post | sum | a | -100 | -150 | -140
  sum | Nämnden | Summa | | | | |
plan indicators: id | number | goal | name | kind | decimals | direction | target | economy | line
  inom | 1.1 | mal | Rader som håller budgeten | Procent | 0 | Upp | >=75 % | Andel inom budget |
  avvik | 1.2 | mal | Avvikelse i procent | Procent | 1 | Upp | >=-1 % | Avvikelse % |
  vard | 1.3 | mal | Vårdens avvikelse | Kronor | 0 | Upp | >=0 | Avvikelse | vard
  kost | 1.4 | mal | Kostnad hittills | Kronor | 0 | Upp | >=-1000000 | Utfall | stod
  traff | 1.5 | mal | Prognossäkerhet | Procent | 0 | Upp | >=90 % | Prognossäkerhet |
T2 2025
goals: by | id | status | expected
  a | mal | Grön | Ja
economy: by | id | actual | forecast
  a | vard | -610 | -920
  a | stod | -190 | -300
  a | lokal | -100 | -150
also: forvaltning
HELAR 2025
goals: by | id | status | expected
  a | mal | Grön | Ja
economy: by | id | actual
  a | vard | -890
  a | stod | -310
  a | lokal | -150
also: forvaltning
";

#[test]
fn an_indicator_may_take_its_outcome_from_the_economy() {
    let made = compile(TAKEN, Lang::Sv, false);
    let outcomes = |made: &Made| -> String {
        let lines = made.explained.iter().filter(|line| line.contains(", utfall ="));
        lines.map(|line| format!("{line}\n")).collect()
    };
    expect![[r#"
        Indikator 1.1 Rader som håller budgeten, utfall = 67 %. Hämtas från ekonomin: Andel inom budget, Nämnden.
        Indikator 1.2 Avvikelse i procent, utfall = −1,5 %. Hämtas från ekonomin: Avvikelse %, Nämnden.
        Indikator 1.3 Vårdens avvikelse, utfall = −20 000 kr. Hämtas från ekonomin: Avvikelse, Vård.
        Indikator 1.4 Kostnad hittills, utfall = −190 000 kr. Hämtas från ekonomin: Utfall, Stöd.
        Indikator 1.5 Prognossäkerhet, utfall = uppgift saknas. Hämtas från ekonomin: Prognossäkerhet, Nämnden.
    "#]]
    .assert_eq(&outcomes(&made[0]));
    expect![[r#"
        Indikator 1.1 Rader som håller budgeten, utfall = 67 %. Hämtas från ekonomin: Andel inom budget, Nämnden.
        Indikator 1.2 Avvikelse i procent, utfall = 0,0 %. Hämtas från ekonomin: Avvikelse %, Nämnden.
        Indikator 1.3 Vårdens avvikelse, utfall = 10 000 kr. Hämtas från ekonomin: Avvikelse, Vård.
        Indikator 1.4 Kostnad hittills, utfall = −310 000 kr. Hämtas från ekonomin: Utfall, Stöd.
        Indikator 1.5 Prognossäkerhet, utfall = 33 %. Hämtas från ekonomin: Prognossäkerhet, Nämnden.
    "#]]
    .assert_eq(&outcomes(&made[1]));
    let statuses = |made: &Made| -> Vec<Option<tertial::domain::Status>> {
        made.results.indicators.iter().map(|own| own.decided.status()).collect()
    };
    use tertial::domain::Status::{Green, Red};
    assert_eq!(statuses(&made[0]), [Some(Red), Some(Red), Some(Red), Some(Green), None]);
    assert_eq!(statuses(&made[1]), [Some(Red), Some(Green), Some(Green), Some(Green), Some(Red)]);
    // Nobody is asked for it.
    assert!(!made[0].heads("a", "Mål").is_empty());
    let said = |from: &str, to: &str| said_of_figures(&TAKEN.replace(from, to));
    expect!["namndplan.xlsx, Indikatorer!F6: fel[T0110]: Slag för ”Rader som håller budgeten” är ”Antal”, som inte finns i listan"].assert_eq(&said("| Procent | 0 | Upp | >=75 %", "| Antal | 0 | Upp | >=75"));
    expect!["namndplan.xlsx, Indikatorer!Y8: fel[T0107]: Hämtas från ekonomin saknas för ”Vårdens avvikelse”"]
        .assert_eq(&said("| Avvikelse | vard", "| | vard"));
    expect!["namndplan.xlsx, Indikatorer!Z8: fel[T0202]: Rad i ekonomin för ”Vårdens avvikelse” pekar på ”vars”, som inte finns"].assert_eq(&said("| Avvikelse | vard", "| Avvikelse | vars"));
}

const MONTHS: &str = "
units: a forvaltning
set amounts = tkr
set forecast_months = mar, okt
plan economy: id | name | kind | parent | reporters | budget_t1 | budget_year | last_year
  vard | Vård | Post | sum | a | -460 | -1200 | -1150
  stod | Stöd | Post | sum | a | | -240 | -250
  buffert | Buffert | Justering | sum | forvaltning | | |
  andring | Ändring | Ändrad prognos | sum | | | |
  sum | Nämnden | Summa | | | | |
plan month_budget: id | m01 | m02 | m03 | m04 | m05 | m06 | m07 | m08 | m09 | m10 | m11 | m12
  vard | -110 | -120 | -110 | -110 | -100 | -90 | -80 | -90 | -100 | -100 | -100 | -90
  stod | -20 | -20 | -20 | -20 | -20 | -20 | -20 | -20 | -20 | -20 | -20 | -20
M02 2025
economy: by | id | actual
  a | vard | -240
  a | stod | -35
  forvaltning | buffert | 5
M03 2025
economy: by | id | actual | forecast
  a | vard | -345 | -1220
  a | stod | -60 | -240
  forvaltning | buffert | | 10
";

#[test]
fn a_month_has_the_budget_of_its_months_and_a_forecast_where_the_plan_says_so() {
    let made = compile(MONTHS, Lang::Sv, false);
    expect![[r#"
        Verksamhet | Ack. utfall | Budget | Avvikelse
        Vård | −240 | −230 | −10
        Stöd | −35 | −40 | 5
        Buffert | 5 |  | 5
        Nämnden | −270 | −270 | 0"#]]
    .assert_eq(&made[0].table("economy-table-2"));
    expect![[r#"
        Verksamhet | Ack. utfall | Budget | Avvikelse | Prognos | Budget | Avvikelse | Prognos mot utfall 2024
        Vård | −345 | −340 | −5 | −1 220 | −1 200 | −20 | −70
        Stöd | −60 | −60 | 0 | −240 | −240 | 0 | 10
        Buffert |  |  |  | 10 |  | 10 | 10
        Nämnden | −405 | −400 | −5 | −1 450 | −1 440 | −10 | −50"#]]
    .assert_eq(&made[1].table("economy-table-2"));
    expect!["Rad | Utfall perioden, jan–feb (tkr) | Budget perioden, jan–feb (tkr) | Avvikelse perioden, jan–feb (tkr) | Utfall förra året, helår (tkr) | Kommentar"].assert_eq(&made[0].heads("a", "Ekonomi").join(" | "));
    expect!["Rad | Utfall perioden, jan–mar (tkr) | Budget perioden, jan–mar (tkr) | Avvikelse perioden, jan–mar (tkr) | Prognos helår (tkr) | Budget helår (tkr) | Avvikelse helår (tkr) | Utfall förra året, helår (tkr) | Kommentar"].assert_eq(&made[1].heads("a", "Ekonomi").join(" | "));
    let budget = made[0].explained.iter().find(|line| line.contains("Vård, budget för perioden"));
    expect!["Vård, budget för perioden = −230 tkr. Summan av månadernas budget från januari, enligt planen."]
        .assert_eq(budget.map(String::as_str).unwrap_or_default());
    assert!(!made[0].text().to_lowercase().contains("prognos"), "{}", made[0].text());
    let said = |from: &str, to: &str| said_of_figures(&MONTHS.replace(from, to));
    expect!["namndplan.xlsx, Ekonomi!G6: varning[T0208]: budgeten för ”Vård” är −460 000 kr, men månaderna på fliken Månadsbudget blir −450 000 kr"].assert_eq(&said("", ""));
    expect![[r#"
        namndplan.xlsx, Ekonomi!G6: varning[T0208]: budgeten för ”Vård” är −460 000 kr, men månaderna på fliken Månadsbudget blir −450 000 kr
        namndplan.xlsx, Månadsbudget!G6: fel[T0107]: Maj saknas för ”vard”"#]].assert_eq(&said("-110 | -100 | -90 | -80", "-110 | | -90 | -80"));
    expect![[r#"
        namndplan.xlsx, Ekonomi!G6: varning[T0208]: budgeten för ”Vård” är −460 000 kr, men månaderna på fliken Månadsbudget blir −450 000 kr
        namndplan.xlsx, Ekonomi!I10: varning[T0208]: beloppet för ”Nämnden” är −240 000 kr, men delarna är tillsammans −1 440 000 kr
        namndplan.xlsx, Månadsbudget!C7: varning[T0218]: ”Nämnden” räknas fram ur sina delar, så dess månader används inte"#]].assert_eq(&said("  stod | -20", "  sum | -20"));
    expect![[r#"
        namndplan.xlsx, Ekonomi!G6: varning[T0208]: budgeten för ”Vård” är −460 000 kr, men månaderna på fliken Månadsbudget blir −450 000 kr
        namndplan.xlsx, Månadsbudget!B7: fel[T0202]: Rad för ”stad” pekar på ”stad”, som inte finns"#]].assert_eq(&said("  stod | -20", "  stad | -20"));
    expect![[r#"
        namndplan.xlsx, Ekonomi!G6: varning[T0208]: budgeten för ”Vård” är −460 000 kr, men månaderna på fliken Månadsbudget blir −450 000 kr
        namndplan.xlsx, Nämnd!C33: fel[T0204]: Värde för ”Prognos i månadsrapporterna” går inte att tolka: ”mar, vår”"#]].assert_eq(&said("mar, okt", "mar, vår"));
}
