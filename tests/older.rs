//! A published annual report in the older form: its goals, indicators and economic tables, with the G/A/R rule.
//!
//! `older/annual.txt` is what plan and administration say, `older/statuses.txt` and `older/amounts.txt` what was
//! published. Statuses were published in words only, amounts in whole thousands, each rounded for itself.

use std::collections::BTreeMap;

use expect_test::expect;
use rust_decimal::Decimal;
use tertial::domain::{Id, Period, Status};
use tertial::pipeline::{self, File, Inputs};
use tertial::report::{self, Report};
use tertial::subject::economy::Column;
use tertial::text::{Lang, Words};

use crate::shapes::{Made, compile};

const ANNUAL: &str = include_str!("older/annual.txt");
const STATUSES: &str = include_str!("older/statuses.txt");
const AMOUNTS: &str = include_str!("older/amounts.txt");
const VALUES: &str = include_str!("older/values.txt");

/// The older report.
pub fn annual() -> Made {
    compile(ANNUAL, Lang::Sv, false).remove(0)
}

fn letter(status: Option<Status>) -> &'static str {
    match status {
        Some(Status::Green) => "G",
        Some(Status::Yellow) => "A",
        Some(Status::Red) => "R",
        None => "–",
    }
}

/// What the rules propose, and what is decided, by "goals g1" or "indicators i01".
fn statuses(made: &Made) -> BTreeMap<String, (&'static str, &'static str)> {
    let goals = made.results.goals.iter().map(|own| (format!("goals {}", own.id), &own.decided));
    let indicators = made.results.indicators.iter().map(|own| (format!("indicators {}", own.id), &own.decided));
    let all = goals.chain(indicators);
    all.map(|(key, own)| (key, (letter(own.proposed.status()), letter(own.status())))).collect()
}

#[test]
fn every_status_is_the_published_one_and_what_the_rules_do_not_give_is_on_record() {
    let made = annual();
    let own = statuses(&made);
    let mut otherwise = String::new();
    let mut compared = 0;
    for line in STATUSES.lines() {
        let [key, published, name] = line.splitn(3, " | ").collect::<Vec<_>>()[..] else { panic!("{line}") };
        let (proposed, decided) = own.get(key).unwrap_or_else(|| panic!("no {key}"));
        assert_eq!(*decided, published, "{name}");
        if proposed != decided {
            otherwise.push_str(&format!("{proposed} → {decided} {key} {name}\n"));
        }
        compared += 1;
    }
    assert_eq!(compared, 71);
    // What a person decided otherwise, and goals that no indicator measures.
    expect![[r#"
        R → A indicators i34 Antal genomförda aktiviteter/projekt gällande digitalisering/automatisering
        – → R indicators i35 Andel verksamheter som bedriver sin verksamhet inom budgetram (%)
        – → G goals g5-2 Verksamheterna förbättras och utvecklas genom effektiva och innovativa processer och arbetssätt
        A → G goals g6-1 Exempelby kommun är en attraktiv arbetsgivare dit medarbetare söker sig, är engagerade och utvecklas
        A → G goals g6-2 Exempelby kommun har chefer som utövar ett gott ledarskap
        A → G goals g6-3 Exempelby kommun har engagerade medarbetare
        R → A indicators i50 Sjukfrånvaro lång >60 dagar
    "#]].assert_eq(&otherwise);
    let departures: String =
        made.said.lines().filter(|line| line.contains("[T0401]")).map(|line| format!("{line}\n")).collect();
    expect![[r#"
        HELAR/forvaltning.xlsx, Beslut!F52: upplysning[T0401]: ”Antal genomförda aktiviteter/projekt gällande digitalisering/automatisering”: beslutat gult, förslaget är rött
        HELAR/forvaltning.xlsx, Beslut!F79: upplysning[T0401]: ”Sjukfrånvaro lång >60 dagar”: beslutat gult, förslaget är rött
        HELAR/forvaltning.xlsx, Beslut!F74: upplysning[T0401]: ”Exempelby kommun har engagerade medarbetare”: beslutat grönt, förslaget är gult
        HELAR/forvaltning.xlsx, Beslut!F71: upplysning[T0401]: ”Exempelby kommun har chefer som utövar ett gott ledarskap”: beslutat grönt, förslaget är gult
        HELAR/forvaltning.xlsx, Beslut!F69: upplysning[T0401]: ”Exempelby kommun är en attraktiv arbetsgivare dit medarbetare söker sig, är engagerade och utvecklas”: beslutat grönt, förslaget är gult
    "#]].assert_eq(&departures);
}

#[test]
fn every_amount_is_the_published_one_but_for_rounding() {
    let made = annual();
    let columns = [Column::Actual, Column::BudgetPeriod, Column::VariancePeriod, Column::LastYear, Column::NextYear];
    let mut compared = 0;
    for line in AMOUNTS.lines() {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let result = made.results.economy.lines.get(&Id::from(cells[0])).unwrap_or_else(|| panic!("no {line}"));
        for (column, published) in columns.into_iter().zip(&cells[1..]) {
            let Ok(published) = published.parse::<Decimal>() else { continue };
            let own = result.value(column).unwrap_or_else(|| panic!("{line}: {column:?} is missing"));
            let thousands = own.0 / Decimal::ONE_THOUSAND;
            // What was typed is the same; what was published as a sum of rounded amounts may differ by two.
            let far = if result.amount(column).is_some_and(|own| own.parts.is_empty()) { 1 } else { 2 };
            let far = if column == Column::VariancePeriod {
                far
            } else if far == 1 {
                0
            } else {
                far
            };
            assert!((thousands - published).abs() <= Decimal::from(far), "{line}: {column:?} is {thousands}");
            compared += 1;
        }
    }
    assert_eq!(compared, 130);
    // The two tables were published with the same result, and come to it within rounding.
    let said: String =
        made.said.lines().filter(|line| line.contains("[T0224]")).map(|line| format!("{line}\n")).collect();
    expect![[r#"
        namndplan.xlsx, Uppställningar!D7: varning[T0224]: utfallet är −257 234 000 kr i ”Resultaträkning per verksamhetsområde” men −257 233 000 kr i ”Nettokostnad per verksamhet”
    "#]].assert_eq(&said);
}

#[test]
fn the_older_report_has_its_words_and_tables() {
    let made = annual();
    let text = made.text();
    for said in [
        "Grundförutsättning 4: Hållbar ekonomi",
        "Strategiskt mål 2.1: Exempelbyborna är medskapare",
        "Ett nämndmål av två nåddes.",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    expect![[r#"
        Verksamhet | Utfall | Budget | Avvikelse | Utfall 2019 | Budget 2021
        Individ & familjeomsorg VO3 |  |  |  |  | 
        Externa och interna intäkter | 69 100 | 66 397 | 2 703 | 77 459 | 61 526
        varav statlig ersättning covid-19 | 357 |  |  |  | 
        Kostnader |  |  |  |  | 
        Personalkostnader | −97 102 | −99 848 | 2 746 | −111 991 | −102 847
        Kostnader för köp av verksamhet | −118 615 | −114 604 | −4 011 | −117 055 | −110 579
        Övriga kostnader | −96 548 | −93 052 | −3 496 | −88 283 | −93 456
        Summa kostnader | −312 265 | −307 504 | −4 761 | −317 329 | −306 882
        Resultat IFO | −243 165 | −241 107 | −2 058 | −239 870 | −245 356
        Arbete & integration VO8 |  |  |  |  | 
        Externa och interna intäkter | 48 527 | 49 895 | −1 368 | 49 398 | 44 102
        Kostnader |  |  |  |  | 
        Personalkostnader | −25 614 | −29 169 | 3 555 | −21 815 | −30 097
        Kostnader för köp av verksamhet | −392 | −400 | 8 | −96 | −400
        Övriga kostnader | −36 590 | −34 789 | −1 801 | −37 266 | −31 050
        Summa kostnader | −62 596 | −64 358 | 1 762 | −59 177 | −61 547
        Resultat Arbete & integration | −14 069 | −14 463 | 394 | −9 779 | −17 445
        Resultat ASN | −257 234 | −255 570 | −1 664 | −249 649 | −262 801"#]]
    .assert_eq(&made.table("economy-table-resultat"));
}

#[test]
fn values_of_several_years_stand_side_by_side_with_their_total() {
    let made = annual();
    expect![[r#"
        Mått | Helår 2018 | Helår 2019 | Helår 2020
        Brister i utförd insats | 5 | 2 | 1
        Ek. övergrepp/stöld | 0 | 0 | 0
        Brister i tillgänglighet | 2 | 2 | 0
        Fysiskt övergrepp | 2 | 2 | 0
        Brister rättssäkerhet | 0 | 0 | 11
        Totalt | 9 | 6 | 12"#]]
    .assert_eq(&made.table("quality-table"));
    let tables = [made.table("quality-table"), made.table("kkik-table")].join("\n");
    let rows: Vec<Vec<&str>> = tables.lines().map(|line| line.split(" | ").collect()).collect();
    for line in VALUES.lines() {
        let published: Vec<&str> = line.split(" | ").skip(1).collect();
        let shown =
            |cell: &str| cell.replace([' ', '\u{a0}'], "").replace(',', ".").replace("ejmätt.publicerasinteiår", "–");
        let is_it = |row: &&Vec<&str>| {
            let cells: Vec<String> = row.iter().skip(1).map(|cell| shown(cell)).collect();
            cells.len() == published.len()
                && cells.iter().zip(&published).all(|(own, other)| own == other || other == &"–")
        };
        assert!(rows.iter().any(|row| is_it(&row)), "{line}: {tables}");
    }
    assert_eq!(made.of_workbook("kkik-table"), Some(made.table("kkik-table")));
}

#[test]
fn the_share_of_operations_within_their_budget_is_computed_from_their_lines() {
    let made = annual();
    let own = made.results.indicators.get(&Id::from("i35")).expect("the indicator");
    assert_eq!(own.outcome.number(), Some(Decimal::from(20)), "as it was published");
    let explained = made.explained.iter().filter(|line| line.contains("inom budgetram"));
    expect![[r#"
        Mål 4.1 Alla verksamheter inom nämnden ska bedriva sin verksamhet inom budgetram, status = R. Minst 75 % gröna ger grönt; inga gröna och någon röd ger rött; annars gult. Underliggande: 0 gröna, 0 gula, 2 röda, 0 utan bedömning. Regeln ger: R.
        Indikator 4.1.1 Andel verksamheter som bedriver sin verksamhet inom budgetram (%), utfall = 20 %. Hämtas från ekonomin: Andel inom budget, Resultat ASN.
        Indikator 4.1.1 Andel verksamheter som bedriver sin verksamhet inom budgetram (%), status = R. Ingen bedömning: målnivå saknas. Beslutat: R. Två av tio verksamheter höll sin budget."#]].assert_eq(&explained.map(String::as_str).collect::<Vec<_>>().join("\n"));
}

#[test]
fn the_improvement_plan_the_assignments_and_the_risks_are_followed_in_colours() {
    let made = annual();
    expect![[r#"
        Aktivitet eller åtgärd | Utfall | Målnivå året | Status | Kommentar
        Minska antalet vårddygn i HVB för tonåringar | 2 837 | ≤ 2 555 | R | Placerade ungdomar är fler än målnivån.
        Minska antalet vårddygn i HVB för föräldrar med barn | 0,5 | < 1 | G | 
        Rekrytera jourfamiljer till barn 0-12 år | 0 % | ≤ 0 % | G | 
        Skapa en fungerande boendekedja och en träfflokal | Boendekedjan fungerar |  | A | Träfflokalen öppnar senare än planerat.
        Pröva om ett behandlingscenter kan få plats i egna lokaler |  |  | G | Prövningen visade att det inte skulle få effekt.
        Kartlägga köpta stödboendeplatser |  |  | G | Ingen klient kunde flyttas.
        Kartlägga övriga vuxnas helårsplaceringar |  |  | G | 
        Förkorta externa placeringar i skyddat boende |  |  | G | 
        Samverka mellan enheterna för fler i egen försörjning | Kostnaderna har minskat |  | G | "#]].assert_eq(&made.table("improvement-table"));
    expect!["G = Åtgärden har gett resultat. A = Åtgärden är försenad. R = Åtgärden har inte gett resultat."]
        .assert_eq(&made.notes("improvement-table").join("\n"));
    expect![[r#"
        Uppdrag | Status
        Kommunplanen | 
        Redovisa åtgärdsplaner för budgetbalans i månadsrapporterna | G
        Tillgänglighetsplanen | 
        Sommarjobb för minst fem ungdomar med funktionsnedsättning | G
        Integrationsstrategin | 
        Effektivisera etableringsprocessen genom myndighetssamverkan | G
        Erbjuda arbetsmarknadsprogram som insteg | G
        Erbjuda praktikplatser i kommunen | G
        Validera kunskaper och anpassa utbildningar | G
        Anordna kurser i att söka arbete | G
        Utbilda nyanlända i att söka bostad | G
        Nämnden | 
        Genomlysa nettokostnadsavvikelsen | G
        Samverka med barn- och utbildningsförvaltningen | G
        Samverka med äldre- och omsorgsförvaltningen | G"#]]
    .assert_eq(&made.table("assignments-table"));
    expect![[r#"
        Typ av risk | Risk | Åtgärder | Status på åtgärder
        Verksamhetsrisk | Pandemin ger ökade kostnader, minskade intäkter och sämre kvalitet | Följa utvecklingen och återsöka ersättning | G
        Ekonomisk risk | Planerade åtgärder för ekonomin får inte önskad effekt | Utvärdera regelbundet | G
        Ekonomisk risk | Den statliga ersättningen för ensamkommande sänks | Anpassa verksamheten snabbt | G
        Ekonomisk risk | Kommunen får betala vårdplatser inom socialpsykiatrin | Kunna ta emot utskrivningsklara | G
        Ekonomisk risk | Statens ansvar förs över till kommunen utan ersättning | Följa kostnaderna för insatser | G
        Arbetsmiljörisk | Hoten mot personal ökar | Säkerställa att rutinerna är kända | G
        Verksamhetsrisk | Statistiken från arbetsmarknadsenheten har brister | Kvalitetssäkra inrapporteringen | G"#]].assert_eq(&made.table("risk-table"));
    let text = made.text();
    for said in ["Sju av de nio åtgärderna har grön status.", "Alla 11 uppdrag har grön status."] {
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[test]
fn what_was_published_in_two_ways_is_said() {
    let made = annual();
    let said = made.said.lines().filter(|line| ["[T0405]", "[T0406]"].iter().any(|code| line.contains(code)));
    expect![[r#"
        HELAR/forvaltning.xlsx, Texter!C55: varning[T0406]: texten om ”Välfärdsteknik och digitalisering används i verksamhetsutvecklingen” säger att målet nås delvis, men det är rött
        HELAR/forvaltning.xlsx, Aktiviteter!G9: upplysning[T0405]: åtgärden ”Skapa en fungerande boendekedja och en träfflokal” är gul, men indikatorn ”Minskning av antalet helårsplaceringar med 5”, som den mäts med, är grön"#]].assert_eq(&said.collect::<Vec<_>>().join("\n"));
}

#[test]
fn every_figure_is_read_back_from_page_document_and_workbook() {
    let found = annual().read_back();
    expect!["[366, 366, 302] in PDF, page and workbook"].assert_eq(&format!("{found:?} in PDF, page and workbook"));
}

/// The project as LibreOffice has saved it (`tests/older/save.sh`).
#[test]
fn the_project_of_the_older_form_is_the_same_from_workbooks_that_another_program_has_saved() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/older/nn-2020");
    let file = |name: &str| -> File { (name.into(), std::fs::read(folder.join(name)).expect("the workbook")) };
    let words = Words::new(Lang::Sv);
    let plan = file("namndplan.xlsx");
    let (read, said) = pipeline::plan(&plan, &words);
    assert!(!said.any_error());
    let inputs = Inputs { plan: Some(plan), workbooks: vec![file("HELAR/forvaltning.xlsx")], ..Inputs::default() };
    let (checked, said) = pipeline::check(read.expect("a plan"), Period::Year, &inputs, false, &words);
    assert!(!said.any_error());
    let (results, _) = pipeline::assess(&checked);
    let report =
        Report { plan: &checked.plan, results: &results, words: &words, sources: &checked.sources, faults: &[] };
    assert!(report::document(&report, None).body == annual().body, "run tests/older/save.sh again");
}
