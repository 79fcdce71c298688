//! What units, texts and the plan say otherwise than in the report before.

use std::sync::OnceLock;

use expect_test::{Expect, expect};

use crate::shapes::said_of;
use crate::slips;
use crate::support::project::Project;
use crate::support::workbook::{Put, Workbook};

/// Two tertials in which nothing is wrong.
const RIGHT: &str = "
units: a b
set amounts = tkr
plan goals: id | number | level | name | rule | reporters
  stod | 1 | Nämndmål | Fler får stöd | Enheter | a, b
plan indicators: id | number | goal | name | kind | direction | target | aggregation | reporters
  ko | 1.1 | stod | Personer i kö | Antal | Ned | högst 400 | Summa | a, b
  svar | 1.2 | stod | Svar inom en dag | Procent | Upp | minst 60 | En rapporterar | a
plan measures: id | family | group | name | kind | direction | reporters
  barn | Volym | Barn | Barn i kö | Antal | Ned | b
plan economy: id | name | kind | parent | reporters | budget_t1 | budget_t2 | budget_year
  vard | Vård | Post | sum | a | -3000 | -6000 | -9000
  sum | Nämnden | Summa | | | | |
plan activities: id | name | kind | due | reporters
  rutin | Ny rutin | Aktivitet | 2026-03-31 | b
T1 2025
goals: by | id | status | expected | comment
  a | stod | Gul | Ja | Två av våra tre grupper har kommit i gång, och den tredje startar i maj.
  b | stod | Grön | Ja |
indicators: by | id | outcome | comment
  a | ko | 210 |
  b | ko | 120 |
  a | svar | 72 |
volumes: by | id | outcome | comment
  b | barn | 90 |
economy: by | id | actual | forecast | comment
  a | vard | -2900 | -8900,123 |
activities: by | id | progress | comment
  b | rutin | Pågående |
T2 2025
goals: by | id | status | expected | comment
  a | stod | Gul | Ja | Alla tre grupperna har kommit i gång, men den tredje har få deltagare än.
  b | stod | Grön | Ja |
indicators: by | id | outcome | comment
  a | ko | 180 |
  b | ko | 118 |
  a | svar | 74 |
volumes: by | id | outcome | comment
  b | barn | 80 |
economy: by | id | actual | forecast | comment
  a | vard | -5900 | -8950 |
activities: by | id | progress | comment
  b | rutin | Pågående |
";

/// What is said when some rows of tertial 2 read otherwise, each by itself.
#[track_caller]
fn check(slips: &[(&str, &str)], expected: &Expect) {
    let (first, second) = RIGHT.split_once("T2 2025").expect("two periods");
    slips::each(slips, second, |rows| format!("{first}T2 2025{rows}show diagnostics"), expected);
}

#[test]
fn comments_that_are_as_they_were_or_tell_of_another_course() {
    check(
        &[
            (
                "Alla tre grupperna har kommit i gång, men den tredje har få deltagare än.",
                "Två av våra tre grupper  har kommit i gång, och den tredje startar i MAJ.",
            ),
            (
                "Alla tre grupperna har kommit i gång, men den tredje har få deltagare än.",
                "Målet har gått från gult till rött.",
            ),
            (
                "Alla tre grupperna har kommit i gång, men den tredje har få deltagare än.",
                "Målet har gått från rött till gult.",
            ),
            ("a | ko | 180 |", "a | ko | 180 | Antalet har ökat."),
            ("a | ko | 180 |", "a | ko | 180 | Antalet har minskat."),
            ("b | barn | 80 |", "b | barn | 80 | Antalet har ökat sedan i våras."),
            ("a | svar | 74 |", "a | svar | 74 | Målet nås inte."),
            ("a | svar | 74 |", "a | svar | 74 | Målet nås."),
            ("vard | -5900 | -8950 |", "vard | -5900 | -8950 | Prognosen är 500 tkr sämre än i tertial 1."),
            ("vard | -5900 | -8950 |", "vard | -5900 | -8950 | Prognosen är 50 tkr bättre än i tertial 1."),
            ("vard | -5900 | -8950 |", "vard | -5900 | -8950 | Prognosen är 50 tkr sämre än i tertial 1."),
            ("vard | -5900 | -8950 |", "vard | -6900 | -8900,123 |"),
            ("vard | -5900 | -8950 |", "vard | -5900 | -8950 | Vi räknar med ett underskott på 3,0 mnkr."),
            ("b | rutin | Pågående |", "b | rutin | Pågående | Ny tidpunkt är maj 2026."),
            ("b | rutin | Pågående |", "b | rutin | Ej påbörjad |"),
            ("b | rutin | Pågående |", "b | rutin | Klar |"),
        ],
        &expect![[r#"
            Två av våra tre grupper  har kommit i gång, och den tredje startar i MAJ.
                T2/a.xlsx, Mål!G6: varning[T0134]: kommentaren är ordagrant densamma som i T1 2025
            Målet har gått från gult till rött.
                T2/a.xlsx, Mål!G6: varning[T0131]: kommentaren till ”Fler får stöd” säger rött, men bedömningen är gul
            Målet har gått från rött till gult.
            a | ko | 180 | Antalet har ökat.
                T2/a.xlsx, Indikatorer!M6: varning[T0131]: kommentaren till ”Personer i kö” säger att det har ökat, men utfallet är 180 och var 210 i T1 2025
            a | ko | 180 | Antalet har minskat.
            b | barn | 80 | Antalet har ökat sedan i våras.
                T2/b.xlsx, Volymer!L6: varning[T0131]: kommentaren till ”Barn i kö” säger att det har ökat, men utfallet är 80 och var 90 i T1 2025
            a | svar | 74 | Målet nås inte.
                T2/a.xlsx, Indikatorer!M7: varning[T0406]: texten om ”Svar inom en dag” säger att målet inte nås, men det är grönt
            a | svar | 74 | Målet nås.
            vard | -5900 | -8950 | Prognosen är 500 tkr sämre än i tertial 1.
                T2/a.xlsx, Ekonomi!L6: varning[T0131]: kommentaren till ”Vård” säger 500 tkr sämre, men prognosens ändring sedan förra rapporten är −49 877 kr
            vard | -5900 | -8950 | Prognosen är 50 tkr bättre än i tertial 1.
                T2/a.xlsx, Ekonomi!L6: varning[T0131]: kommentaren till ”Vård” säger 50 tkr bättre, men prognosens ändring sedan förra rapporten är −49 877 kr
            vard | -5900 | -8950 | Prognosen är 50 tkr sämre än i tertial 1.
            vard | -6900 | -8900,123 |
                T2/a.xlsx, Ekonomi!G6: varning[T0126]: prognosen för ”Vård” är −8 900,123, exakt detsamma som i T1 2025, fast perioden avviker mycket från budget (tkr)
                T2/a.xlsx, Ekonomi!L6: fel[T0114]: kommentar saknas för ”Vård”: avvikelsen mot budget är större än planens gräns
            vard | -5900 | -8950 | Vi räknar med ett underskott på 3,0 mnkr.
                T2/a.xlsx, Ekonomi!L6: varning[T0131]: kommentaren till ”Vård” säger underskott 3,0 mnkr, men enheten har ingen sådan avvikelse mot budget
            b | rutin | Pågående | Ny tidpunkt är maj 2026.
                T2/b.xlsx, Aktiviteter!H6: varning[T0131]: kommentaren till ”Ny rutin” säger försenad, men statusen är pågående
            b | rutin | Ej påbörjad |
                T2/b.xlsx, Aktiviteter!G6: varning[T0141]: ”Ny rutin” är ej påbörjad, men var pågående i T1 2025
            b | rutin | Klar |
        "#]],
    );
}

/// The example whose first tertial has been compiled and is history. What is said of tertial 2 after a change, and was not
/// before it.
#[track_caller]
fn after_t1(name: &str, change: impl FnOnce(Project) -> Project) -> String {
    let said = |project: &Project| project.run("check", &["--period", "T2", "--format", "short"]).out;
    let project = with_history(name);
    let before = said(&project);
    let after = said(&change(project));
    after.lines().filter(|line| !before.contains(line) && line.contains('[')).map(|line| format!("{line}\n")).collect()
}

const REPORT: &str = "historik/asn-2025-T1.json";

/// The report of tertial 1, as it was written.
fn report() -> &'static str {
    static REPORT: OnceLock<String> = OnceLock::new();
    REPORT.get_or_init(|| {
        let project = Project::of_the_year("rapporten för tertial 1");
        let made = project.run("compile", &["--period", "T1"]);
        assert_eq!(made.code, 0, "{}", made.err);
        let (_, json) = project.outputs().into_iter().find(|(name, _)| name.ends_with(".json")).expect("a report");
        String::from_utf8(json).expect("UTF-8")
    })
}

fn with_history(name: &str) -> Project {
    Project::of_the_year(name).write(REPORT, report())
}

#[test]
fn the_report_before_is_history_only_when_it_lies_there() {
    let project = Project::of_the_year("utan historik");
    let notes = |project: &Project| {
        let run = project.run("check", &["--period", "T2", "--format", "short"]);
        run.out.lines().filter(|line| line.contains("[T0023]")).map(|line| format!("{line}\n")).collect::<String>()
    };
    expect![[r#"
        upplysning[T0023]: i T1/ finns arbetsböcker, men i historik/ finns ingen rapport för T1 2025
    "#]]
    .assert_eq(&notes(&project));
    assert_eq!(notes(&with_history("med historik")), "");
    let first = project.run("check", &["--period", "T1", "--format", "short"]);
    assert!(!first.out.contains("[T0023]"), "{}", first.out);
}

#[test]
fn a_report_that_was_edited_and_a_plan_that_was_changed() {
    let rewritten = |text: String| after_t1("ändrad rapport", |project| project.write(REPORT, text));
    assert_eq!(rewritten(report().replace('\n', "\r\n")), "", "another system's line ends");
    let changed = report().replacen("{\"money\":\"-", "{\"money\":\"-1", 1);
    assert_ne!(changed, report());
    let said = rewritten(changed);
    let of_file = said.lines().find(|line| line.starts_with("historik")).unwrap_or_default();
    expect!["historik/asn-2025-T1.json: varning[T0024]: rapporten för T1 2025 är inte som den skrevs"]
        .assert_eq(of_file);

    let plan =
        |change: fn(Workbook) -> Workbook| after_t1("ändrad plan", |project| project.edit("namndplan.xlsx", change));
    expect![[r#"
        namndplan.xlsx, Regler!C6: varning[T0246]: ”Tolerans för gult (%)” är 25, men var 10 i T1 2025
    "#]]
    .assert_eq(&plan(|book| book.put("rules", "tolerance", "#value", Put::Number("25"))));
    expect![[r#"
        T2/arbetsmarknad.xlsx, Indikatorer!E8: varning[T0135]: målnivån för ”Alla som söker sommarjobb och uppfyller kriterierna ska få det” är ”≥ 100 %” i arbetsboken, men ”≥ 90 %” i planen
        namndplan.xlsx, Indikatorer!J16: varning[T0246]: ”Alla som söker sommarjobb och uppfyller kriterierna ska få det” bedöms efter ≥ 90 %, högre är bättre, men i T1 2025 efter ≥ 100 %, högre är bättre
    "#]].assert_eq(&plan(|book| book.put("indicators", "sommarjobb", "#target", Put::Text(">= 90 %"))));
    expect![[r#"
        namndplan.xlsx, Indikatorer!J14: varning[T0207]: målnivån för ”Antal hushåll med ekonomiskt bistånd minskar” går åt andra hållet än det som är bra
        namndplan.xlsx, Indikatorer!J14: varning[T0246]: ”Antal hushåll med ekonomiskt bistånd minskar” bedöms efter minska jämfört med T2 2024 (374 hushåll), högre är bättre, men i T1 2025 efter minska jämfört med T2 2024 (374 hushåll), lägre är bättre
    "#]].assert_eq(&plan(|book| book.put("indicators", "hushall", "#direction", Put::Text("Upp"))));
}

#[test]
fn a_time_that_is_not_understood_and_a_history_that_says_two_things() {
    let said = |name: &str, change: fn(Workbook) -> Workbook, code: &str| {
        let run = Project::example(name).edit("namndplan.xlsx", change).run("check", &["--format", "short"]);
        run.out.lines().filter(|line| line.contains(code)).map(|line| format!("{line}\n")).collect::<String>()
    };
    let due = |book: Workbook| book.put("activities", "akt-aterbruk", "#due", Put::Text("31/9 2025"));
    expect![[r#"
        namndplan.xlsx, Aktiviteter!F14: varning[T0245]: när ”Återbruksverkstad för möbler och inventarier till kommunens lokaler” ska vara klart går inte att förstå, eller ligger långt från planens år: ”31/9 2025”
    "#]].assert_eq(&said("oklar tid", due, "T0245"));
    let short = |book: Workbook| book.put("activities", "akt-aterbruk", "#due", Put::Text("sept -25"));
    assert_eq!(said("kort tid", short, "T0245"), "");
    let goal = |book: Workbook| book.put("goals", "3.1", "#parent", Put::Nothing);
    expect![[r#"
        namndplan.xlsx, Mål!B12: varning[T0234]: ”Verksamheterna ska använda resurser så effektivt som möjligt för att skapa största möjliga nytta nu och i framtiden” har nummer 3.1 men ligger inte under ”Ordning och reda i ekonomin”, som har nummer 3
    "#]].assert_eq(&said("utan mål ovanför", goal, "T0234"));
    let diary = |book: Workbook| book.put("committee", "diary_t2", "#value", Put::Text("ASN 2025/0211"));
    expect![[r#"
        namndplan.xlsx, Nämnd!C18: varning[T0238]: ”Diarienummer T2” är ASN 2025/0211: det är ett annat dokuments nummer också
    "#]].assert_eq(&said("två lika nummer", diary, "T0238"));
    let year = |book: Workbook| book.put("activities", "akt-aterbruk", "#due", Put::Text("augusti 2052"));
    assert!(said("fel år", year, "T0245").contains("augusti 2052"));
    const PLAN: &str = "
units: a
plan measures: id | family | group | name | kind | reporters
  r12 | Personal | Frånvaro | Sjukfrånvaro | Procent | a
plan indicators: id | name | kind | direction | target | measure
  lag | Låg sjukfrånvaro | Procent | Ned | högst 7 | r12
plan history: kind | of | year | period | value
  Indikator | lag | 2024 | T2 | 7,9
  Mått | r12 | 2024 | T2 | 7,35
show missing";
    let of_history = said_of(PLAN).lines().find(|line| line.contains("[T0247]")).map(str::to_owned);
    expect!["namndplan.xlsx, Historik!F6: varning[T0247]: ”Låg sjukfrånvaro” har 7,9 för T2 2024, men måttet ”Sjukfrånvaro” som den hämtas från har 7,35"].assert_eq(&of_history.unwrap_or_default());
}

#[test]
fn texts_in_the_wrong_place_and_decisions_of_nothing() {
    let said = |name: &str, change: fn(Workbook) -> Workbook| {
        let project = Project::example(name);
        let said = |project: &Project| project.run("check", &["--period", "T2", "--format", "short"]).out;
        let before = said(&project);
        let after = said(&project.edit("T2/forvaltning.xlsx", change));
        let new = after.lines().filter(|line| !before.contains(line) && line.contains('['));
        new.map(|line| format!("{line}\n")).collect::<String>()
    };
    const LONG: &str = "Barnfamiljerna med bistånd är klart färre än för ett år sedan, eftersom enheten arbetar med båda \
                        föräldrarnas väg till egen försörjning samtidigt.";
    let slid = |book: Workbook| {
        let comment = "Överenskommelsen om skolsociala team är klar och rekryteringen pågår i hela kommunen.";
        let book = book.put("assignments", "upp-forebyggande", "#comment", Put::Text(comment));
        book.put("assignments", "upp-nettonoll", "#comment", Put::Text(comment))
    };
    expect![[r#"
        T2/forvaltning.xlsx, Uppdrag!G9: varning[T0142]: kommentaren är densamma som i Uppdrag!G8
    "#]]
    .assert_eq(&said("samma kommentar", slid));
    let twice = |book: Workbook| {
        let book = book.put("texts", "indicator:barnfamiljer", "#text", Put::Text(LONG));
        book.put("texts", "indicator:langvarigt", "#text", Put::Text(LONG))
    };
    expect![[r#"
        T2/forvaltning.xlsx, Texter!C37: varning[T0142]: texten ”Antal hushåll med försörjningsstöd i mer än 10 månader minskar” är densamma som ”Barnfamiljer med ekonomiskt bistånd minskar”
    "#]].assert_eq(&said("samma text", twice));
    let proposal = |book: Workbook| {
        let text = "1. Nämnden godkänner delårsrapporten för tertial 1.\n2. Nämnden ser fram emot nästa rapport.";
        book.put("texts", "proposal", "#text", Put::Text(text))
    };
    expect![[r#"
        T2/forvaltning.xlsx, Texter!C7: varning[T0132]: meningen ”1. Nämnden godkänner delårsrapporten för tertial 1.” gäller T1 2025, men rapporten gäller T2 2025
    "#]].assert_eq(&said("förra förslaget", proposal));
    let open = |book: Workbook| book.put("texts", "events", "#text", Put::Text("Antalet är [antal] och ökar."));
    expect![[r#"
        T2/forvaltning.xlsx, Texter!C8: varning[T0138]: texten verkar inte vara färdig: ”[antal]”
    "#]]
    .assert_eq(&said("att fylla i", open));
    let fewer = |book: Workbook| {
        let text = "Färre hushåll har bistånd än förra året, eftersom arbetsmarknaden har blivit bättre.";
        book.put("texts", "indicator:hushall", "#text", Put::Text(text))
    };
    expect![[r#"
        T2/forvaltning.xlsx, Texter!C31: varning[T0131]: texten ”Antal hushåll med ekonomiskt bistånd minskar” säger att det är mindre, men utfallet är 389 hushåll och var 374 hushåll i T2 2024
    "#]].assert_eq(&said("fel riktning", fewer));
    let reached = |book: Workbook| book.put("texts", "indicator:barnfamiljer", "#text", Put::Text("Målet nås inte."));
    expect![[r#"
        T2/forvaltning.xlsx, Texter!C36: varning[T0406]: texten om ”Barnfamiljer med ekonomiskt bistånd minskar” säger att målet inte nås, men det är grönt
    "#]].assert_eq(&said("fel om målnivån", reached));
    let amount = |book: Workbook| {
        let text = "Nämnden begär att bufferten täcker den särskilda händelsen, 44,6 mnkr.";
        book.put("texts", "events", "#text", Put::Text(text))
    };
    expect![[r#"
        T2/forvaltning.xlsx, Texter!C8: varning[T0131]: texten ”Händelser av väsentlig betydelse” säger 44,6 mnkr, som inte är något belopp för ”Särskild händelse” i den ekonomiska tabellen
    "#]].assert_eq(&said("fel belopp", amount));
    let several = |book: Workbook| {
        let text =
            "Den särskilda händelsen har kostat 35,1 mnkr, prognosen är 46,4 mnkr och förra året var det 27,9 mnkr.";
        book.put("texts", "events", "#text", Put::Text(text))
    };
    expect![[r#"
        T2/forvaltning.xlsx, Texter!C8: varning[T0131]: texten ”Händelser av väsentlig betydelse” säger 27,9 mnkr, som inte är något belopp för ”Särskild händelse” i den ekonomiska tabellen
    "#]].assert_eq(&said("ett av tre belopp", several));
    let right = |book: Workbook| {
        let text =
            "Den särskilda händelsen har kostat 35,1 mnkr, prognosen är 46,4 mnkr och förra året var det 27,6 mnkr.";
        book.put("texts", "events", "#text", Put::Text(text))
    };
    expect![].assert_eq(&said("tre rätta belopp", right));
    let share = |book: Workbook| {
        let text = "Den särskilda händelsen har kostat 35,1 mnkr, prognosen är 46,4 mnkr och det är 27,9 procent mer.";
        book.put("texts", "events", "#text", Put::Text(text))
    };
    expect![[""]].assert_eq(&said("en andel", share));
    let goals = |book: Workbook| book.put("texts", "summary", "#text", Put::Text("Fyra av sex nämndmål är gröna."));
    expect![[r#"
        T2/forvaltning.xlsx, Texter!C6: varning[T0131]: texten ”Sammanfattning” säger att 4 av 6 nämndmål är gröna, men det är 5
    "#]].assert_eq(&said("fel antal mål", goals));
    let colour = |book: Workbook| book.put("texts", "goal:1.1:summary", "#text", Put::Text("Målet är rött."));
    expect![[r#"
        T2/forvaltning.xlsx, Texter!C18: varning[T0406]: texten om ”Trygghet genom tidigt samordnade insatser som fokuserar på familjen och individens egna resurser” säger att målet inte nås, men det är grönt
    "#]].assert_eq(&said("fel färg", colour));
    let change = |book: Workbook| {
        book.put("texts", "economy-analysis", "#text", Put::Text("Prognosen är 3,7 mnkr sämre än i tertial 1."))
    };
    expect![[r#"
        T2/forvaltning.xlsx, Texter!C10: varning[T0131]: texten ”Ekonomisk analys” säger 3,7 mnkr sämre, men ingen rads prognos har ändrats med det beloppet sedan förra rapporten
    "#]].assert_eq(&said("fel ändring", change));
    let decided = |book: Workbook| {
        let book = book.put("decisions", "indicator:frisktal", "#decided", Put::Text("Gul"));
        book.put("decisions", "indicator:frisktal", "#reason", Put::Text("Omsättningen är högre än i fjol."))
    };
    expect![[r#"
        T2/forvaltning.xlsx, Beslut!F47: varning[T0143]: ”Förvaltningens frisktal ökar” är beslutat gult, men har inget utfall än
    "#]].assert_eq(&said("beslut på fel rad", decided));
}
