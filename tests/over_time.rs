//! Measures over years, tertials and months: colours of their own scales, changes in number and per cent, year by year.

use expect_test::expect;
use tertial::text::Lang;

use crate::shapes::{compile, said_of_figures};

const MEASURES: &str = "
units: a b forvaltning
plan measures: id | family | group | name | kind | decimals | direction | aggregation | of | reporters | green | yellow | quarters
  stod | Pulsmätning | Puls | Jag får stöd | Tal | 1 | Upp | Medelvärde | | a, b | 5 | 3 |
  last | Pulsmätning | Puls | Arbetsbelastning | Tal | 1 | Upp | Medelvärde | | a, b | 5 | 3 |
  medel | Pulsmätning | Puls | Medelvärde | Tal | 1 | Upp | Medelvärde | stod, last | | 5 | 3 |
  tid | Pulsmätning | Puls | Övertid i timmar | Antal | | Ned | Summa | | a, b | 10 | 20 |
  kontakt | KKiK | Bemötande | Får kontakt i telefon | Procent | | Upp | En rapporterar | | forvaltning | | | Ja
  kostnad | KKiK | Kostnad | Kostnad per brukare | Tal | | Ned | En rapporterar | | forvaltning | | | Ja
  klara | KKiK | Kostnad | Ej återaktualiserade | Procent | | Upp | En rapporterar | | forvaltning | | | Ja
  barn | Volym | Ärenden | Placerade barn | Antal | | Ned | Summa | | a, b | | |
  andel | Volym | Ärenden | Andel i familjehem | Procent | 1 | Upp | En rapporterar | | forvaltning | | |
  r12 | Personal | Sjuk | Sjukfrånvaro tolv månader | Procent | 1 | Ned | En rapporterar | | forvaltning | | |
  hme | Personal | HME | HME totalt | Index | | Upp | Medelvärde | hme1, hme2, hme3 | | | |
  hme1 | Personal | HME | Motivation | Index | | Upp | En rapporterar | | forvaltning | | |
  hme2 | Personal | HME | Ledarskap | Index | | Upp | En rapporterar | | forvaltning | | |
  hme3 | Personal | HME | Styrning | Index | | Upp | En rapporterar | | forvaltning | | |
plan history: kind | of | year | period | value
  Mått | stod | 2024 | T2 | 2,9
  Mått | last | 2024 | T2 | 5,5
  Mått | kontakt | 2023 | HELAR | 41
  Måttets färg | kontakt | 2023 | HELAR | Röd
  Mått | kontakt | 2024 | HELAR | 52
  Måttets färg | kontakt | 2024 | HELAR | Gul
  Mått | barn | 2023 | T2 | 50
  Mått | barn | 2024 | T2 | 80
  Mått | andel | 2024 | T2 | 61,5
  Mått | r12 | 2023 | M04 | 7,1
  Mått | r12 | 2023 | M08 | 7,3
  Mått | r12 | 2023 | HELAR | 7,6
  Mått | r12 | 2024 | T1 | 7,5
  Mått | r12 | 2024 | T2 | 7,4
  Mått | r12 | 2024 | HELAR | 7,0
plan report: component | argument | columns
  Pulsmätning | | Tidigare, Perioden
  KKiK | | 2023..2024, Perioden
  Volymer | | T2 2023, T2 2024, Perioden, Ändring 1 år, Ändring 1 år %, Ändring 2 år %
  Personal | Sjuk |
  Mått år för år | r12 | 2023..2025, apr, aug, helår
  Personal | HME | Perioden
T2 2025
staff: by | id | outcome
  a | stod | 5,2
  b | stod | 4,8
  a | last | 3,4
  b | last | 2,4
  a | tid | 12
  b | tid | 9
  forvaltning | r12 | 6,8
  forvaltning | hme1 | 78
  forvaltning | hme2 | 81
  forvaltning | hme3 | 84
quality: by | id | outcome | position | missing
  forvaltning | kontakt | 60 | 12 av 290 |
  forvaltning | kostnad | 9100 | 80 % |
  forvaltning | klara | | Grön | Ej mätt: publiceras i höst
volumes: by | id | outcome
  a | barn | 40
  b | barn | 60
  forvaltning | andel | 63,2
";

#[test]
fn values_have_the_colour_of_their_own_scale_and_a_legend() {
    let made = compile(MEASURES, Lang::Sv, false).remove(0);
    expect![[r#"
        Mått | T2 2024 | T2 2025
        Jag får stöd | Röd 2,9 | Grön 5,0
        Arbetsbelastning | Grön 5,5 | Röd 2,9
        Medelvärde | Gul 4,2 | Gul 4,0
        Övertid i timmar |  | Röd 21"#]]
    .assert_eq(&made.table("pulse-table"));
    expect![[r#"
        ● Grön: minst 5. ▲ Gul: minst 3. ■ Röd: lägre.
        ● Grön: högst 10. ▲ Gul: högst 20. ■ Röd: högre."#]]
    .assert_eq(&made.notes("pulse-table").join("\n"));
    expect![[r#"
        Mått | Helår 2023 | Helår 2024 | T2 2025
        Bemötande |  |  | 
        Får kontakt i telefon | Röd 41 % | Gul 52 % | Grön 60 %
        Kostnad |  |  | 
        Kostnad per brukare |  |  | Röd 9 100
        Ej återaktualiserade |  |  | ej mätt: publiceras i höst"#]]
    .assert_eq(&made.table("kkik-table"));
    expect!["Läget bland kommunerna: ● Grön: den bästa fjärdedelen. ▲ Gul: i mitten. ■ Röd: den sämsta fjärdedelen. Färgen säger inget om måluppfyllelse."].assert_eq(&made.notes("kkik-table").join("\n"));
    assert_eq!(made.of_workbook("pulse-table"), Some(made.table("pulse-table")));
    let colours = made.explained.iter().filter(|line| line.contains("färg"));
    expect![[r#"
        Mått Jag får stöd, färg = Grön. ● Grön: minst 5. ▲ Gul: minst 3. ■ Röd: lägre.
        Mått Arbetsbelastning, färg = Röd. ● Grön: minst 5. ▲ Gul: minst 3. ■ Röd: lägre.
        Mått Medelvärde, färg = Gul. ● Grön: minst 5. ▲ Gul: minst 3. ■ Röd: lägre.
        Mått Övertid i timmar, färg = Röd. ● Grön: högst 10. ▲ Gul: högst 20. ■ Röd: högre.
        Mått Får kontakt i telefon, färg = Grön. Läget bland kommunerna: ● Grön: den bästa fjärdedelen. ▲ Gul: i mitten. ■ Röd: den sämsta fjärdedelen. Färgen säger inget om måluppfyllelse.
        Mått Kostnad per brukare, färg = Röd. Läget bland kommunerna: ● Grön: den bästa fjärdedelen. ▲ Gul: i mitten. ■ Röd: den sämsta fjärdedelen. Färgen säger inget om måluppfyllelse.
        Mått Ej återaktualiserade, färg = Grön. Läget bland kommunerna: ● Grön: den bästa fjärdedelen. ▲ Gul: i mitten. ■ Röd: den sämsta fjärdedelen. Färgen säger inget om måluppfyllelse."#]].assert_eq(&colours.map(String::as_str).collect::<Vec<_>>().join("\n"));
}

#[test]
fn what_a_scale_lacks_is_said() {
    let with = |from: &str, to: &str| said_of_figures(&MEASURES.replace(from, to));
    expect!["namndplan.xlsx, Mått!Q6: fel[T0107]: Gul från saknas för ”Jag får stöd”"]
        .assert_eq(&with("| Medelvärde | | a, b | 5 | 3 |\n  last", "| Medelvärde | | a, b | 5 | |\n  last"));
    expect!["namndplan.xlsx, Mått!I6: fel[T0107]: Bra riktning saknas för ”Jag får stöd”"].assert_eq(&with(
        "| 1 | Upp | Medelvärde | | a, b | 5 | 3 |\n  last",
        "| 1 | | Medelvärde | | a, b | 5 | 3 |\n  last",
    ));
    expect![[r#"
        namndplan.xlsx, Mått!P9: fel[T0206]: gränserna för grönt och gult står i fel ordning
        namndplan.xlsx, Mått!R9: varning[T0218]: ”Övertid i timmar” får färg av gränserna, inte av läget bland kommunerna"#]].assert_eq(&with("a, b | 10 | 20 |", "a, b | 20 | 10 | Ja"));
}

#[test]
fn a_place_that_nobody_asks_for_is_said() {
    let klara = "Ej återaktualiserade | Procent | | Upp | En rapporterar | | forvaltning | | |";
    let text = MEASURES.replace(&format!("{klara} Ja"), klara);
    let made = compile(&text, Lang::Sv, false).remove(0);
    let found: Vec<&str> = made.said.lines().filter(|line| line.contains("[T0125]")).collect();
    expect!["T2/forvaltning.xlsx, Kvalitet!J8: varning[T0125]: ”Ej återaktualiserade” har ett läge bland kommunerna, som planen inte frågar efter"].assert_eq(&found.join("\n"));
}

#[test]
fn changes_are_shown_in_number_and_per_cent_against_one_and_two_years_back() {
    let made = compile(MEASURES, Lang::Sv, false).remove(0);
    expect![[r#"
        Mått | T2 2023 | T2 2024 | T2 2025 | Ändring sedan T2 2024 | Ändring sedan T2 2024, % | Ändring sedan T2 2023, %
        Placerade barn | 50 | 80 | 100 | 20 | 25,0 % | 100,0 %
        Andel i familjehem |  | 61,5 % | 63,2 % | 1,7 procentenheter |  | "#]]
    .assert_eq(&made.table("volumes-table"));
    assert_eq!(made.of_workbook("volumes-table"), Some(made.table("volumes-table")));
    let changes = made.explained.iter().filter(|line| line.contains("ändring"));
    expect![[r#"
        Mått Jag får stöd, ändring på ett år = 2,1. Värdet nu minus värdet i samma period då.
        Mått Arbetsbelastning, ändring på ett år = −2,6. Värdet nu minus värdet i samma period då.
        Mått Medelvärde, ändring på ett år = −0,3. Värdet nu minus värdet i samma period då.
        Mått Placerade barn, ändring på ett år = 20. Värdet nu minus värdet i samma period då.
        Mått Placerade barn, ändring på 2 år = 50. Värdet nu minus värdet i samma period då.
        Mått Andel i familjehem, ändring på ett år = 1,7 procentenheter. Värdet nu minus värdet i samma period då.
        Mått Sjukfrånvaro tolv månader, ändring på ett år = −0,6 procentenheter. Värdet nu minus värdet i samma period då."#]].assert_eq(&changes.map(String::as_str).collect::<Vec<_>>().join("\n"));
}

#[test]
fn a_measure_stands_year_by_year_with_the_periods_of_the_year_beside_each_other() {
    let made = compile(MEASURES, Lang::Sv, false).remove(0);
    expect![[r#"
        År | april | augusti | helår
        2023 | 7,1 % | 7,3 % | 7,6 %
        2024 | 7,5 % | 7,4 % | 7,0 %
        2025 |  | 6,8 % | "#]]
    .assert_eq(&made.table("years-table"));
    assert_eq!(made.of_workbook("years-table"), Some(made.table("years-table")));
    expect![[r#"
        Mått | T2 2025
        HME totalt | 81
        Motivation | 78
        Ledarskap | 81
        Styrning | 84"#]]
    .assert_eq(&made.table("staff-table-2"));
}

const INDICATORS: &str = "
units: a forvaltning
plan goals: id | number | level | name | reporters
  ett | 1 | Nämndmål | Fler i arbete | a
  tva | 2 | Nämndmål | Trygga barn | a
plan indicators: id | number | goal | name | kind | decimals | direction | target | aggregation | periods
  andel | 1.1 | ett | Andel i arbete | Procent | 0 | Upp | >=60 % | En rapporterar |
  nojd | 1.2 | ett | Nöjda | Procent | 0 | Upp | >=80 % | En rapporterar | HELAR
  barn | 2.1 | tva | Placerade barn | Antal | | Ned | <=90 | En rapporterar |
  dagar | 2.2 | tva | Dagar till beslut | Tal | 1 | Ned | <=30 | En rapporterar | HELAR
plan history: kind | of | year | period | value
  Indikator | andel | 2023 | HELAR | 55
  Indikator | andel | 2024 | HELAR | Ej mätt: systemet byttes
  Indikator | nojd | 2023 | HELAR | 78
  Indikator | nojd | 2024 | HELAR | 81
  Indikator | barn | 2022 | HELAR | 104
plan report: component | argument | columns
  Måltabell med historik | | 2022..2024, Perioden, Målnivå, Trend, Status
  Måltabell med historik | tva | 2022, T2, Kommentar
T2 2025
goals: by | id | status | expected
  a | ett | Grön | Ja
  a | tva | Grön | Ja
indicators: by | id | outcome | missing | comment
  a | andel | 62 | |
  a | barn | | Kommer senare | klart i oktober
also: forvaltning
";

#[test]
fn indicators_keep_their_rows_and_their_history_where_they_have_no_value_and_say_why() {
    let made = compile(INDICATORS, Lang::Sv, false).remove(0);
    expect![[r#"
        Indikator | Helår 2022 | Helår 2023 | Helår 2024 | T2 2025 | Målnivå | Status
        1 Fler i arbete |  |  |  |  |  | 
        1.1 Andel i arbete |  | 55 % | ej mätt: systemet byttes | 62 % | ≥ 60 % | Grön
        1.2 Nöjda |  | 78 % | 81 % | följs inte upp i perioden | ≥ 80 % | 
        2 Trygga barn |  |  |  |  |  | 
        2.1 Placerade barn | 104 |  |  | kommer senare | ≤ 90 | Ej bedömd"#]]
    .assert_eq(&made.table("goal-history"));
    expect![[r#"
        Indikator | Helår 2022 | T2 2025 | Kommentar
        2.1 Placerade barn | 104 | kommer senare | klart i oktober"#]]
    .assert_eq(&made.table("goal-history-2"));
}

#[test]
fn statuses_of_months_roll_up_to_the_goals_above() {
    let text = "
units: a forvaltning
plan goals: id | number | level | parent | name | rule | reporters
  stad | 1 | Målområde | | Staden | Sämst |
  ett | 1.1 | Nämndmål | stad | Ett | Enheter | a
  tva | 1.2 | Nämndmål | stad | Två | Enheter | a
plan history: kind | of | year | period | value
  Målstatus | ett | 2025 | M01 | Grön
  Målstatus | tva | 2025 | M01 | Röd
  Målstatus | ett | 2025 | M02 | Grön
  Målstatus | stad | 2025 | M03 | Gul
  Målstatus | ett | 2025 | M03 | Grön
plan report: component
  Månadsstatus
T1 2025
goals: by | id | status | expected
  a | ett | Grön | Ja
  a | tva | Grön | Ja
also: forvaltning
";
    let made = compile(text, Lang::Sv, false).remove(0);
    expect![[r#"
        Mål | Jan | Feb | Mar | Apr | Maj | Jun | Jul | Aug | Sep | Okt | Nov | Dec
        1 Staden | Röd | Grön | Gul |  |  |  |  |  |  |  |  | 
        1.1 Ett | Grön | Grön | Grön |  |  |  |  |  |  |  |  | 
        1.2 Två | Röd |  |  |  |  |  |  |  |  |  |  | "#]]
    .assert_eq(&made.table("monthly-status-table"));
}

const MONTHLY: &str = "
units: a b forvaltning
plan measures: id | family | name | kind | decimals | direction | aggregation | of | reporters | monthly | green | yellow
  stod | Pulsmätning | Jag får stöd | Tal | 1 | Upp | Medelvärde | | a, b | Ja | 5 | 3
  last | Pulsmätning | Arbetsbelastning | Tal | 1 | Upp | Medelvärde | | a, b | Ja | 5 | 3
  medel | Pulsmätning | Medelvärde | Tal | 1 | Upp | Medelvärde | stod, last | | | 5 | 3
  besok | Volym | Besök | Antal | | Upp | Summa | | a, b | Ja | |
  narvaro | Volym | Närvaro | Procent | 1 | Upp | Kvot | | a, b | Ja | |
plan report: component | columns
  Pulsmätning | jan..apr, Perioden
  Volymer | jan..dec, Perioden
T1 2025
staff: by | id | outcome | missing
  a | stod:M01 | 5 |
  a | stod:M02 | 5,2 |
  a | stod:M03 | 4,8 |
  a | stod:M04 | 5,4 |
  b | stod:M01 | 4 |
  b | stod:M02 | 4,4 |
  b | stod:M03 | | Ej mätt: enkäten gick inte ut
  b | stod:M04 | 4,6 |
  a | last:M01 | 3 |
  a | last:M02 | 3 |
  a | last:M03 | 2,8 |
  a | last:M04 | 2,6 |
  b | last:M01 | 3 |
  b | last:M02 | 3 |
  b | last:M03 | 2,8 |
  b | last:M04 | 2,6 |
volumes: by | id | outcome | numerator | denominator
  a | besok:M01 | 10 | |
  a | besok:M02 | 20 | |
  a | besok:M03 | 30 | |
  a | besok:M04 | 40 | |
  b | besok:M01 | 1 | |
  b | besok:M02 | 2 | |
  b | besok:M03 | 3 | |
  b | besok:M04 | 4 | |
  a | narvaro:M01 | | 9 | 10
  a | narvaro:M02 | | 8 | 10
  a | narvaro:M03 | | 7 | 10
  a | narvaro:M04 | | 6 | 10
  b | narvaro:M01 | | 90 | 100
  b | narvaro:M02 | | 90 | 100
  b | narvaro:M03 | | 90 | 100
  b | narvaro:M04 | | 90 | 100
also: forvaltning
T2 2025
staff: by | id | outcome
  a | stod:M05 | 5
  a | stod:M06 | 5
  a | stod:M07 | 5
  a | stod:M08 | 5
  b | stod:M05 | 5
  b | stod:M06 | 5
  b | stod:M07 | 5
  b | stod:M08 | 5
  a | last:M05 | 3
  a | last:M06 | 3
  a | last:M07 | 3
  a | last:M08 | 3
  b | last:M05 | 3
  b | last:M06 | 3
  b | last:M07 | 3
  b | last:M08 | 3
volumes: by | id | outcome | numerator | denominator
  a | besok:M05 | 50 | |
  a | besok:M06 | 50 | |
  a | besok:M07 | 50 | |
  a | besok:M08 | 50 | |
  b | besok:M05 | 5 | |
  b | besok:M06 | 5 | |
  b | besok:M07 | 5 | |
  b | besok:M08 | 5 | |
  a | narvaro:M05 | | 10 | 10
  a | narvaro:M06 | | 10 | 10
  a | narvaro:M07 | | 10 | 10
  a | narvaro:M08 | | 10 | 10
  b | narvaro:M05 | | 50 | 100
  b | narvaro:M06 | | 50 | 100
  b | narvaro:M07 | | 50 | 100
  b | narvaro:M08 | | 50 | 100
also: forvaltning
";

#[test]
fn what_is_reported_month_by_month_stands_so_and_makes_the_value_of_the_year_so_far() {
    let made = compile(MONTHLY, Lang::Sv, false);
    expect![[r#"
        Mått | Januari 2025 | Februari 2025 | Mars 2025 | April 2025 | T1 2025
        Jag får stöd | Gul 4,5 | Gul 4,8 | Gul 4,8 | Grön 5,0 | Gul 4,8
        Arbetsbelastning | Gul 3,0 | Gul 3,0 | Röd 2,8 | Röd 2,6 | Röd 2,9
        Medelvärde | Gul 3,8 | Gul 3,9 | Gul 3,8 | Gul 3,8 | Gul 3,8"#]]
    .assert_eq(&made[0].table("pulse-table"));
    expect![[r#"
        Mått | Januari 2025 | Februari 2025 | Mars 2025 | April 2025 | T1 2025
        Besök | 11 | 22 | 33 | 44 | 110
        Närvaro | 90,0 % | 89,1 % | 88,2 % | 87,3 % | 88,6 %"#]]
    .assert_eq(&made[0].table("volumes-table"));
    // The months of tertial 1 are known from its snapshot.
    expect![[r#"
        Mått | Januari 2025 | Februari 2025 | Mars 2025 | April 2025 | Maj 2025 | Juni 2025 | Juli 2025 | Augusti 2025 | T2 2025
        Besök | 11 | 22 | 33 | 44 | 55 | 55 | 55 | 55 | 330
        Närvaro | 90,0 % | 89,1 % | 88,2 % | 87,3 % | 54,5 % | 54,5 % | 54,5 % | 54,5 % | 71,6 %"#]].assert_eq(&made[1].table("volumes-table"));
    expect![[r#"
        Mått | Januari 2025 | Februari 2025 | Mars 2025 | April 2025 | T2 2025
        Jag får stöd | Gul 4,5 | Gul 4,8 | Gul 4,8 | Grön 5,0 | Gul 4,9
        Arbetsbelastning | Gul 3,0 | Gul 3,0 | Röd 2,8 | Röd 2,6 | Röd 2,9
        Medelvärde | Gul 3,8 | Gul 3,9 | Gul 3,8 | Gul 3,8 | Gul 3,9"#]]
    .assert_eq(&made[1].table("pulse-table"));
}

#[test]
fn what_is_counted_from_january_is_the_last_of_its_months() {
    let grown = MONTHLY.replace("reporters | monthly", "reporters | cumulative | monthly");
    let grown = grown.replace("a, b | Ja |", "a, b | | Ja |").replace("stod, last | | |", "stod, last | | | |");
    let grown =
        grown.replace("Besök | Antal | | Upp | Summa | | a, b | |", "Besök | Antal | | Upp | Summa | | a, b | Ja |");
    let made = compile(&grown, Lang::Sv, false);
    expect![[r#"
        Mått | Januari 2025 | Februari 2025 | Mars 2025 | April 2025 | T1 2025
        Besök | 11 | 22 | 33 | 44 | 44
        Närvaro | 90,0 % | 89,1 % | 88,2 % | 87,3 % | 88,6 %
        Mått | Januari 2025 | Februari 2025 | Mars 2025 | April 2025 | Maj 2025 | Juni 2025 | Juli 2025 | Augusti 2025 | T2 2025
        Besök | 11 | 22 | 33 | 44 | 55 | 55 | 55 | 55 | 55
        Närvaro | 90,0 % | 89,1 % | 88,2 % | 87,3 % | 54,5 % | 54,5 % | 54,5 % | 54,5 % | 71,6 %"#]].assert_eq(&made.iter().map(|own| own.table("volumes-table")).collect::<Vec<_>>().join("\n"));
}
