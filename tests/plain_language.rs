//! For those who read slowly: the page in plain language, and how hard the texts are.

use expect_test::expect;
use tertial::text::Lang;

use crate::exceptions;
use crate::shapes::compile;

#[test]
fn in_plain_language_goals_money_and_what_is_red_are_said_in_short_sentences() {
    let plan =
        exceptions::YEAR.replace("  Det som inte går som planerat |\n", "  Sammanfattning på lättläst svenska |\n");
    let made = compile(&plan, Lang::Sv, false);
    let said = |at: usize| {
        let text = made[at].text();
        text.split_once("Sammanfattning på lättläst svenska Målen").expect("the part").1.trim().to_owned()
    };
    expect!["Nämnden har 2 mål. Grönt betyder att det går bra. Gult betyder att det går ganska bra. Rött betyder att det går dåligt. 2 mål är gröna. Nämnden tror att de målen nås i år. Pengarna Nämnden har 75,3 miljoner kronor att använda i år. Nämnden tror att pengarna räcker precis. Det som inte går bra Inget är rött. Exempelby kommun sida 2 av 2"].assert_eq(&said(0));
    expect!["Nämnden har 2 mål. Grönt betyder att det går bra. Gult betyder att det går ganska bra. Rött betyder att det går dåligt. 1 mål är grönt. Nämnden tror att målet nås i år. 1 mål är rött. Nämnden tror inte att målet nås i år. Pengarna Nämnden har 75,3 miljoner kronor att använda i år. Nämnden tror inte att pengarna räcker. Det fattas 2,7 miljoner kronor. Det som inte går bra Det här är rött: • Nämndmål 1.1: Fler får stöd • 1.1.1 Kön minskar • 1.2.1 Vägen till arbete • Åtgärder mot risk: Våld Åtgärder för en ekonomi i balans Inköp stoppas. Exempelby kommun sida 2 av 2"].assert_eq(&said(1));
}

#[test]
fn a_text_that_is_hard_to_read_is_noted_and_every_text_has_its_figure() {
    let words =
        "Förvaltningens verksamhetsutveckling genomförs kontinuerligt tillsammans med samverkansparter ".repeat(10);
    let year = exceptions::YEAR.replace("Inköp stoppas.", &words);
    let made = compile(&year, Lang::Sv, false).remove(1);
    let table = made.of_workbook("readability").expect("a table");
    expect![[r#"
        Text | Ord | LIX
        Åtgärder för ekonomi i balans | 70 | 156"#]]
    .assert_eq(&table);
    expect![[r#"
        namndplan.xlsx, Ekonomi!B7: upplysning[T0243]: det som rapporteras visas i ingen rapport, bara i nämndarbetsboken: Ekonomi, Ekonomiska risker, Aktiviteter, Uppdrag, Risker
        namndplan.xlsx, Texter!B8: varning[T0216]: 16 avsnitt trycks inte i någon rapport: ”Sammanfattning på en sida”, ”Förslag till beslut”, ”Händelser av betydelse”, ”Politiska beslut”, ”Samlad bedömning”, ”Ekonomisk analys”, ”Investeringar”, ”Volymer”, ”Personal”, ”Pulsmätning”, ”KKiK”, ”Kvalitet”, ”Risker”, ”Ekonomiska risker och möjligheter”, ”Barnperspektiv”, ”Slutsatser och åtgärder”
        T2/a.xlsx, Aktiviteter!G7: varning[T0140]: ”Svara i telefon” skulle vara klart 2025-06-30, men är varken klart eller försenat
        T2/forvaltning.xlsx, Texter!C6: upplysning[T0139]: texten ”Åtgärder för ekonomi i balans” är svår att läsa: LIX 156, planens gräns är 60
    "#]].assert_eq(&made.said);
}
