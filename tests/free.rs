//! Free tables, free charts and pictures.

use expect_test::expect;
use tertial::document::{Block, ChartKind};
use tertial::text::Lang;

use crate::shapes::{Made, compile, said_of_figures};
use crate::support::project::Project;
use crate::support::workbook::{Put, Workbook};

const FREE: &str = "
units: a forvaltning
plan activities: id | name | reporters
  x | Arbete | a
plan measures: id | family | group | name | kind | decimals | aggregation | reporters
  placerade | Volym | Barn | Placerade barn | Antal | | En rapporterar | forvaltning
  hemma | Volym | Barn | Öppenvård | Antal | | En rapporterar | forvaltning
plan history: kind | of | year | period | value
  Mått | placerade | 2023 | T2 | 70
  Mått | placerade | 2024 | T2 | 80
  Mått | hemma | 2024 | T2 | 110
plan tables: id | row | c1 | c2 | c3 | c4 | c5
  uttag | Rubrik | Program | Flyttat | Arbete | Andel | Läge
  uttag | Kolumner | Text | Tal | Tal | Procent | Status
  uttag | Grupp | Vuxna | | | |
  uttag | Rad | Jobbspår | 12 | 30,5 | 71 % | Grön
  uttag | Rad | Praktik | 8 | 11 | 58 % | Gul
  uttag | Delsumma | Vuxna | | | | Grön
  uttag | Grupp | Unga | | | |
  uttag | Rad | Ung framtid | 5 | ej mätt: startar i höst | | Röd
  uttag | Delsumma | Unga | | | |
  uttag | Summa | Alla | 25 | 41,5 | |
  plan | Rubrik | Åtgärd | Steg | Nummer | |
  plan | Kolumner | Text | Steg | Text | |
  plan | Rad | Ny ingång | Pågående | A00123 | |
plan charts: id | name | form | table | shown | measures | spans | unit | alt
  d1 | Fler går till arbete än flyttar | Staplade staplar | uttag | 2, 3 | | | personer |
  d2 | Flest lämnar Jobbspår | Staplar | uttag | 3 | | | |
  d3 | Fler placerade barn | Linjer | | | placerade, hemma | T2 2023, T2 2024, T2 | barn | Placerade barn ökar från 70 till 95.
  d4 | Placerade barn | Staplar | | | placerade | | |
  d5 | Tider | Linjer | uttag | | | | |
plan report: component | argument
  Fri tabell | uttag
  Fri tabell | plan
  Fritt diagram | d1, d2
  Fritt diagram | d3
  Fritt diagram | d4
  Fritt diagram | d5
T2 2025
volumes: by | id | outcome
  forvaltning | placerade | 95
  forvaltning | hemma | 120
activities: by | id | progress
  a | x | Klar
";

fn charts(made: &Made) -> String {
    let charts = made.body.iter().filter_map(|block| match block {
        Block::Chart(chart) => Some(chart),
        _ => None,
    });
    let form = |kind: &ChartKind| match kind {
        ChartKind::Bars(_) => "bars",
        ChartKind::Stacked(_) => "stacked",
        ChartKind::Lines(_) => "lines",
        _ => "another",
    };
    charts.map(|chart| format!("{} {}: {}\n  {}\n", chart.id, form(&chart.kind), chart.caption, chart.alt)).collect()
}

#[test]
fn a_free_table_has_groups_sums_and_statuses_and_keeps_text_as_it_is_typed() {
    let made = compile(FREE, Lang::Sv, false).remove(0);
    expect![[r#"
        Program | Flyttat | Arbete | Andel | Läge
        Vuxna |  |  |  | 
        Jobbspår | 12 | 30,5 | 71 % | Grön
        Praktik | 8 | 11,0 | 58 % | Gul
        Vuxna | 20 | 41,5 |  | Grön
        Unga |  |  |  | 
        Ung framtid | 5 | ej mätt: startar i höst |  | Röd
        Unga | 5 |  |  | 
        Alla | 25 | 41,5 |  | "#]]
    .assert_eq(&made.table("table-uttag"));
    expect![[r#"
        Åtgärd | Steg | Nummer
        Ny ingång | Pågående | A00123"#]]
    .assert_eq(&made.table("table-plan"));
    assert_eq!(made.of_workbook("table-uttag"), Some(made.table("table-uttag")));
    let sums = made.explained.iter().filter(|line| line.contains("summan i"));
    expect![[r#"
        Tabellen Tabell, Vuxna: summan i Flyttat = 20. Summan av raderna.
        Tabellen Tabell, Vuxna: summan i Arbete = 41,5. Summan av raderna.
        Tabellen Tabell, Unga: summan i Flyttat = 5. Summan av raderna.
        Tabellen Tabell, Alla: summan i Flyttat = 25. Summan av raderna.
        Tabellen Tabell, Alla: summan i Arbete = 41,5. Summan av raderna."#]]
    .assert_eq(&sums.map(String::as_str).collect::<Vec<_>>().join("\n"));
    assert_eq!(made.said.lines().filter(|line| line.contains("[T022")).count(), 0, "{}", made.said);
}

#[test]
fn a_chart_shows_columns_of_a_table_or_measures_over_time() {
    let made = compile(FREE, Lang::Sv, false).remove(0);
    expect![[r#"
        chart-d1 stacked: Fler går till arbete än flyttar
          Fler går till arbete än flyttar. Jobbspår: Flyttat 12 personer, Arbete 30,5 personer; Praktik: Flyttat 8 personer, Arbete 11,0 personer; Ung framtid: Flyttat 5 personer.
        chart-d2 bars: Flest lämnar Jobbspår
          Flest lämnar Jobbspår. Jobbspår: Arbete 30,5; Praktik: Arbete 11,0.
        chart-d3 lines: Fler placerade barn
          Placerade barn ökar från 70 till 95.
        chart-d4 bars: Placerade barn
          Placerade barn. T2 2023: 70; T2 2024: 80; T2 2025: 95.
        chart-d5 lines: Tider
          Tider. Flyttat: Jobbspår 12, Praktik 8, Ung framtid 5; Arbete: Jobbspår 30,5, Praktik 11,0; Andel: Jobbspår 71 %, Praktik 58 %.
    "#]].assert_eq(&charts(&made));
}

#[test]
fn a_sum_that_is_not_that_of_its_rows_is_reported_but_for_rounding() {
    let said = |from: &str, to: &str| {
        let made = compile(&FREE.replace(from, to), Lang::Sv, false).remove(0);
        made.said.lines().filter(|line| line.contains("[T0225]")).collect::<Vec<_>>().join("\n")
    };
    expect![
        "namndplan.xlsx, Tabeller!D15: varning[T0225]: i tabellen ”uttag” är summan 26 i ”Flyttat”, men raderna blir 25"
    ]
    .assert_eq(&said("Alla | 25 | 41,5", "Alla | 26 | 41,6"));
    expect!["namndplan.xlsx, Tabeller!D15: varning[T0225]: i tabellen ”uttag” är summan 25,0 i ”Flyttat”, men raderna blir 25,4"].assert_eq(&said("Praktik | 8 | 11", "Praktik | 8,4 | 11"));
    // Of a column of text that looks like numbers as well.
    let untyped =
        FREE.replace("  uttag | Kolumner | Text | Tal | Tal | Procent | Status\n", "").replace("  d1 | ", "  x1 | ");
    let untyped = untyped.lines().filter(|line| !line.contains("uttag | 2, 3") && !line.contains("d1, d2"));
    let untyped = untyped.filter(|line| !line.contains("  d2 |") && !line.contains("  d5 |") && !line.contains("| d5"));
    let untyped = untyped.collect::<Vec<_>>().join("\n").replace("Alla | 25", "Alla | 27");
    let made = compile(&untyped, Lang::Sv, false).remove(0);
    let sums: Vec<&str> = made.said.lines().filter(|line| line.contains("[T0225]")).collect();
    expect![
        "namndplan.xlsx, Tabeller!D14: varning[T0225]: i tabellen ”uttag” är summan 27 i ”Flyttat”, men raderna blir 25"
    ]
    .assert_eq(&sums.join("\n"));
}

#[test]
fn a_chart_of_what_is_not_there_or_holds_no_numbers_is_said() {
    let said = |from: &str, to: &str| said_of_figures(&FREE.replace(from, to));
    expect![[r#""#]].assert_eq(&said("", ""));
    expect![
        "namndplan.xlsx, Diagram!D10: fel[T0226]: diagrammet visar tabellen ”plan”, som inte har någon kolumn med tal"
    ]
    .assert_eq(&said("Linjer | uttag | |", "Linjer | plan | |"));
    expect!["namndplan.xlsx, Diagram!D10: fel[T0202]: Tabell för ”Tider” pekar på ”borta”, som inte finns"]
        .assert_eq(&said("Linjer | uttag | |", "Linjer | borta | |"));
    expect![[r#"
        namndplan.xlsx, Diagram!E6: fel[T0110]: Kolumner för ”Fler går till arbete än flyttar” är ”5”, som inte finns i listan
        namndplan.xlsx, Diagram!E6: fel[T0110]: Kolumner för ”Fler går till arbete än flyttar” är ”x”, som inte finns i listan"#]].assert_eq(&said("uttag | 2, 3 | |", "uttag | 2, 5, x | |"));
    expect!["namndplan.xlsx, Diagram!F6: varning[T0218]: diagrammet visar en tabell, så ”Mått” används inte"]
        .assert_eq(&said("uttag | 2, 3 | |", "uttag | 2 | hemma |"));
    expect!["namndplan.xlsx, Diagram!D9: fel[T0107]: Tabell saknas för ”Placerade barn”"]
        .assert_eq(&said("| | placerade | |", "| | | |"));
    expect![[r#"
        namndplan.xlsx, Diagram!F8: fel[T0202]: Mått för ”Fler placerade barn” pekar på ”hemme”, som inte finns
        namndplan.xlsx, Diagram!G8: fel[T0204]: Perioder för ”Fler placerade barn” går inte att tolka: ”2T 2023”"#]]
    .assert_eq(&said("placerade, hemma | T2 2023", "placerade, hemme | 2T 2023"));
    expect!["namndplan.xlsx, Diagram!B9: varning[T0216]: diagrammet ”Placerade barn” visas inte i någon rapport"]
        .assert_eq(&said("  Fritt diagram | d4\n", ""));
    expect![[r#"
        namndplan.xlsx, Diagram!E6: fel[T0110]: Kolumner för ”Fler går till arbete än flyttar” är ”2”, som inte finns i listan
        namndplan.xlsx, Tabeller!D7: fel[T0110]: Kolumn 2 för ”uttag” är ”Siffra”, som inte finns i listan"#]].assert_eq(&said("Text | Tal | Tal |", "Text | Siffra | Tal |"));
    expect![[r#"
        namndplan.xlsx, Tabeller!D9: fel[T0108]: Kolumn 2 för ”uttag” är inget tal: ”tolv”
        namndplan.xlsx, Tabeller!D15: varning[T0225]: i tabellen ”uttag” är summan 25 i ”Flyttat”, men raderna blir 13"#]].assert_eq(&said("Jobbspår | 12 |", "Jobbspår | tolv |"));
}

const PNG: &[u8] = include_bytes!("../input-templates/asn-2025/logotyp.png");

fn with_picture(test: &str, file: &str, alt: &str) -> Project {
    let (file, alt) = (file.to_owned(), alt.to_owned());
    Project::example(test).write("karta.png", PNG).edit("namndplan.xlsx", move |book: Workbook| {
        let own = [("#id", "karta"), ("#name", "Verksamhetens lokaler"), ("#file", &file), ("#alt", &alt)];
        let own: Vec<(&str, &str)> = own.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        let book = book.add("pictures", &own);
        book.add("report", &[("#id", "d99"), ("#component", "Bild"), ("#argument", "karta")])
    })
}

#[test]
fn a_picture_stands_in_the_report_with_its_caption_and_its_alternative_text() {
    let project = with_picture("bild", "karta.png", "Karta med elva lokaler i fem kommundelar");
    let run = project.run("compile", &[]);
    assert_eq!((run.code, run.err.contains("T0227")), (0, false), "{}", run.err);
    let outputs = project.outputs();
    let of = |end: &str| outputs.iter().find(|(name, _)| name.ends_with(end)).expect("an output").1.clone();
    let page = String::from_utf8(of(".html")).expect("UTF-8");
    assert!(
        page.contains(
            "alt=\"Karta med elva lokaler i fem kommundelar\">\n<figcaption>Verksamhetens lokaler</figcaption>"
        )
    );
    let outline = crate::support::pdf_tree::outline(&of(".pdf"));
    assert!(outline.contains("Karta med elva lokaler i fem kommundelar"), "{outline}");
    // The same once more.
    let again = project.run("compile", &[]);
    assert_eq!((again.code, project.outputs() == outputs), (0, true));
}

#[test]
fn a_picture_that_cannot_be_shown_says_why_and_nothing_is_written() {
    let said = |project: Project| {
        let run = project.run("check", &["--format", "short"]);
        assert_eq!(run.code, 1);
        run.out.lines().chain(run.err.lines()).filter(|line| line.contains("fel[")).collect::<Vec<_>>().join("\n")
    };
    expect![
        "namndplan.xlsx, Bilder!C7: fel[T0227]: bilden ”plan.png” kan inte visas: filen finns inte i projektmappen"
    ]
    .assert_eq(&said(with_picture("bild borta", "plan.png", "Plan")));
    expect!["namndplan.xlsx, Bilder!C7: fel[T0227]: bilden ”../karta.png” kan inte visas: den ska ligga i projektmappen, och i planen ska bara filens namn stå"].assert_eq(&said(with_picture("bild utanför", "../karta.png", "Karta")));
    expect!["namndplan.xlsx, Bilder!C7: fel[T0227]: bilden ”karta.jpg” kan inte visas: filen är varken PNG eller SVG"]
        .assert_eq(&said(with_picture("bild jpeg", "karta.jpg", "Karta")));
    expect!["namndplan.xlsx, Bilder!D7: fel[T0107]: Alternativtext saknas för ”Verksamhetens lokaler”"]
        .assert_eq(&said(with_picture("bild utan text", "karta.png", "")));
    let damaged = with_picture("bild trasig", "karta.png", "Karta").write("karta.png", &PNG[..60]);
    expect!["namndplan.xlsx, Bilder!C7: fel[T0227]: bilden ”karta.png” kan inte visas: filen är skadad, eller är inte en bild i det format som namnet säger"].assert_eq(&said(damaged));
    let unused = with_picture("bild oanvänd", "karta.png", "Karta").edit("namndplan.xlsx", |book| {
        book.put("report", "d99", "#component", Put::Text("Fri text")).put(
            "report",
            "d99",
            "#argument",
            Put::Text("sa-lases-rapporten"),
        )
    });
    let run = unused.run("check", &["--format", "short"]);
    let lines: Vec<&str> = run.out.lines().chain(run.err.lines()).filter(|line| line.contains("Bilder")).collect();
    expect!["namndplan.xlsx, Bilder!B7: varning[T0216]: bilden ”Verksamhetens lokaler” visas inte i någon rapport"]
        .assert_eq(&lines.join("\n"));
}
