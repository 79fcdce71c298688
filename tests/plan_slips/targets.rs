//! Targets and limits of the plan.

use expect_test::expect;

use super::check;

#[test]
fn targets_and_bands() {
    let bands = "minst 80 | 80 | 60";
    check(
        &[
            (bands, "minst 80 | 80 | 60"),
            (bands, "> 80 | 80 | 60"),
            (bands, "minst 80 | 60 | 40"),
            (bands, "minst 80 | 90 | 70"),
            (bands, "minst 80 | 0,8 | 0,6"),
            (bands, "minst 0,8 | 0,8 | 0,6"),
            (bands, "minst 80 | |"),
            (bands, "minst 100 | 80 | 60"),
        ],
        &expect![[r#"
            minst 80 | 80 | 60
            > 80 | 80 | 60
            minst 80 | 60 | 40
                namndplan.xlsx, Indikatorer!J6: varning[T0232]: målnivån för ”Andel nöjda” är 80 %, men grönt börjar vid 60 %
            minst 80 | 90 | 70
                namndplan.xlsx, Indikatorer!J6: varning[T0232]: målnivån för ”Andel nöjda” är 80 %, men grönt börjar vid 90 %
            minst 80 | 0,8 | 0,6
                namndplan.xlsx, Indikatorer!M6: varning[T0109]: Grön från för ”Andel nöjda”: 0,8 kan läsas på två sätt och lästes som 0,8 %
                namndplan.xlsx, Indikatorer!N6: varning[T0109]: Gul från för ”Andel nöjda”: 0,6 kan läsas på två sätt och lästes som 0,6 %
            minst 0,8 | 0,8 | 0,6
                namndplan.xlsx, Indikatorer!J6: varning[T0109]: Målnivå för ”Andel nöjda”: minst 0,8 kan läsas på två sätt och lästes som 0,8 %
                namndplan.xlsx, Indikatorer!M6: varning[T0109]: Grön från för ”Andel nöjda”: 0,8 kan läsas på två sätt och lästes som 0,8 %
                namndplan.xlsx, Indikatorer!N6: varning[T0109]: Gul från för ”Andel nöjda”: 0,6 kan läsas på två sätt och lästes som 0,6 %
            minst 80 | |
            minst 100 | 80 | 60
        "#]],
    );
}

/// A count has no per cent: "−10 %" is a change that somebody meant, and not −10 persons.
#[test]
fn per_cent_of_what_is_no_share() {
    let count = "Ned | minska | | | 395";
    let days = "Väntetid | Tal | 2 | Ned | minska";
    check(
        &[
            (count, "Ned | -10 % | | | 395"),
            (count, "Ned | -10 | | | 395"),
            (count, "Ned | högst 90 procent | | | 395"),
            (count, "Ned | minska med 5 procentenheter | | | 395"),
            (count, "Ned | minska med 10 % | | | 395"),
            (count, "Ned | högst 300 | 300 % | 350 % | 395"),
            (days, "Väntetid | Tal | 2 | Ned | <5 %"),
        ],
        &expect![[r#"
            Ned | -10 % | | | 395
                namndplan.xlsx, Indikatorer!J7: fel[T0250]: Målnivå för ”Personer i kö” är ”-10 %”, men indikatorns slag är Antal
            Ned | -10 | | | 395
                namndplan.xlsx, Indikatorer!J7: fel[T0250]: Målnivå för ”Personer i kö” är ”-10”, men indikatorns slag är Antal
            Ned | högst 90 procent | | | 395
                namndplan.xlsx, Indikatorer!J7: fel[T0250]: Målnivå för ”Personer i kö” är ”högst 90 procent”, men indikatorns slag är Antal
            Ned | minska med 5 procentenheter | | | 395
                namndplan.xlsx, Indikatorer!J7: fel[T0250]: Målnivå för ”Personer i kö” är ”minska med 5 procentenheter”, men indikatorns slag är Antal
            Ned | minska med 10 % | | | 395
            Ned | högst 300 | 300 % | 350 % | 395
                namndplan.xlsx, Indikatorer!M7: fel[T0108]: Grön från för ”Personer i kö” är inget tal: ”300 %”
                namndplan.xlsx, Indikatorer!N7: fel[T0108]: Gul från för ”Personer i kö” är inget tal: ”350 %”
            Väntetid | Tal | 2 | Ned | <5 %
                namndplan.xlsx, Indikatorer!J8: fel[T0250]: Målnivå för ”Väntetid” är ”<5 %”, men indikatorns slag är Tal
        "#]],
    );
}
