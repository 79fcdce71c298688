//! Amounts, counts and times that do not fit each other, though each may be right by itself.

use expect_test::expect;

use crate::figures::project::compile;
use crate::slips::{RIGHT, check};

#[test]
fn a_period_that_does_not_keep_pace_with_its_year() {
    // A digit is lost in the period, an amount of another period stands there, a forecast is doubled.
    check(
        &[
            ("vard | -5900 | -8950", "vard | -4900 | -11950"),
            ("vard | -5900 | -8950", "vard | -5900 | -17900"),
            ("vard | -5900 | -8950", "vard | -6900 | -8950"),
        ],
        &expect![[r#"
            vard | -4900 | -11950
                T2/a.xlsx, Ekonomi!D6: varning[T0126]: utfallet för ”Vård” är −4 900, vilket är 41 % av prognosen, men 67 % av budgeten gäller perioden (tkr)
                T2/a.xlsx, Ekonomi!L6: fel[T0114]: kommentar saknas för ”Vård”: avvikelsen mot budget är större än planens gräns
            vard | -5900 | -17900
                T2/a.xlsx, Ekonomi!D6: varning[T0126]: utfallet för ”Vård” är −5 900, vilket är 33 % av prognosen, men 67 % av budgeten gäller perioden (tkr)
                T2/a.xlsx, Ekonomi!L6: fel[T0114]: kommentar saknas för ”Vård”: avvikelsen mot budget är större än planens gräns
            vard | -6900 | -8950
                T2/a.xlsx, Ekonomi!L6: fel[T0114]: kommentar saknas för ”Vård”: avvikelsen mot budget är större än planens gräns
        "#]],
    );
}

/// What is said of a project whose T2 rows read otherwise than in the grid.
fn said_of(grid: &str) -> String {
    compile(&format!("{grid}show diagnostics")).said()
}

#[test]
fn counts_that_are_parts_of_the_count_above_them() {
    let grid = RIGHT.replace(
        "plan economy:",
        "  sma | | Volym | Volym | Varav under tre år | Antal | | Ned | Summa | a, b\nplan economy:",
    );
    let grid = grid.replace("  b | barn | 150\n", "  b | barn | 150\n  a | sma | 40\n  b | sma | 20\n");
    let grid = grid.replace("  b | barn | 140\n", "  b | barn | 140\n  a | sma | 40\n  b | sma | 20\n");
    assert_eq!(said_of(&grid), "");
    let wrong =
        grid.rsplit_once("a | sma | 40").map(|(before, after)| format!("{before}a | sma | 301{after}")).expect("a row");
    expect![[r#"
        T2/a.xlsx, Volymer!I7: varning[T0121]: Värde för ”Varav under tre år” är 301, men var 40 (T1 2025)
        T2/a.xlsx, Volymer!I7: varning[T0123]: ”Volym – Varav under tre år” är 301, men ”Barn”, som det är en del av, är 300
    "#]]
    .assert_eq(&said_of(&wrong));
}

#[test]
fn work_whose_time_has_passed() {
    let with = |due: &str, progress: &str| {
        let plan = "plan activities: id | goal | kind | name | responsible | due | reporters\n";
        let plan = format!("{plan}  mote | stod | Aktivitet | Möten hålls | Chef | {due} | a\nplan economy:");
        let grid = RIGHT.replace("plan economy:", &plan);
        let (first, second) = grid.split_once("T2 2025").expect("two periods");
        let row = |progress: &str| format!("activities: by | id | progress\n  a | mote | {progress}\n");
        said_of(&format!("{first}{}T2 2025{second}{}", row("Pågående"), row(progress)))
    };
    for (due, progress) in
        [("december 2025", "Pågående"), ("juni 2025", "Klar"), ("2025-09-01", "Pågående"), ("löpande", "Pågående")]
    {
        assert_eq!(with(due, progress), "", "{due} {progress}");
    }
    for due in ["augusti 2025", "2025-08-31", "juni 2024"] {
        let said = with(due, "Pågående");
        assert!(said.contains("[T0140]"), "{due}: {said}");
    }
    expect![[r#"
        T2/a.xlsx, Aktiviteter!G6: varning[T0140]: ”Möten hålls” skulle vara klart juni 2025, men är varken klart eller försenat
    "#]].assert_eq(&with("juni 2025", "Ej påbörjad"));
}
