//! The sample workbook's sheets of risks, of what was found, and of where figures come from.

use std::sync::Arc;

use super::{sheet, status};
use crate::document::*;
use crate::domain::Status;

pub(super) fn risks() -> Sheet {
    let risk = |number: u32, kind: &str, text: &str, p: u8, c: u8, action: &str, s: Status, comment: &str| {
        let at = |col| Address { row: number as usize - 1, col };
        let whole = |value: u8| Cell::new(Value::Number { value: value.into(), decimals: 0, unit: None });
        Row::body(vec![
            Cell::new(Value::Number { value: number.into(), decimals: 0, unit: None }),
            Cell::text(kind),
            Cell::text(text),
            whole(p),
            whole(c),
            Cell::new(Value::Number { value: (p * c).into(), decimals: 0, unit: None })
                .derived(Derivation::Product(at(3), at(4))),
            Cell::text(action),
            Cell::new(status(s)),
            Cell::text(comment),
        ])
    };
    let table = Table {
        id: "risker".into(),
        caption: "Risker i internkontrollplanen".into(),
        columns: vec![
            Column::number("Nr"),
            Column::text("Typ av risk"),
            Column { heads_row: true, ..Column::long("Risk") },
            Column::number("Sannolikhet"),
            Column::number("Konsekvens"),
            Column::number("Riskvärde"),
            Column::long("Åtgärder"),
            Column::status("Bedömning"),
            Column::long("Kommentar"),
        ],
        rows: vec![
            risk(
                1,
                "Trygghet",
                "Krig, klimatförändringar och annat i omvärlden utgör ökat hot och gör att viktiga samhällsfunktioner behöver öka sin beredskap.",
                4,
                4,
                "Risk- och sårbarhetsanalys genomförs. Beredskapsplaner upprättas på samtliga enheter. Övning och utbildning i psykosocialt omhändertagande (POSOM) genomförs minst två gånger per år.",
                Status::Green,
                "Planerade åtgärder har medfört högre beredskap och medvetenhet i verksamheterna.",
            ),
            risk(
                2,
                "Trygghet",
                "Att barn och unga hamnar i kriminell livsstil",
                4,
                5,
                "Samverkan med polis och skola. Nya insatser som sociala insatsgrupper. Informationsinsatser till vårdnadshavare.",
                Status::Yellow,
                "Insatserna visar en positiv trend. Ökad samverkan ger effekt, men stabilt läge har inte uppnåtts.",
            ),
            risk(
                3,
                "Ekonomi",
                "Ökande kostnader för externa placeringar",
                5,
                5,
                "För att snabbt kunna ställa om från kostsamma placeringar har verksamheterna utvecklat nya arbetssätt för att öka antalet hemtagningar. Barnets nätverk används i allt högre grad för att undvika placering. Omställning till egna insatser i öppenvård ersätter till viss del kostsamma externa placeringar och bidrar till att förkorta placeringstiderna.",
                Status::Red,
                "Åtgärderna har ännu inte fått önskad effekt på kostnaderna.",
            ),
            risk(
                4,
                "Kvalitet",
                "Långsam utveckling av digitala tjänster",
                3,
                3,
                "Aktiv projektstyrning.",
                Status::Green,
                "Åtgärderna har medfört viss utveckling.",
            ),
            risk(
                5,
                "Medarbetare",
                "Hög arbetsbelastning som leder till försämrad arbetsmiljö",
                4,
                4,
                "Åtgärder i kompetensförsörjningsplanen. Uppföljning av arbetsbelastning kontinuerligt.",
                Status::Green,
                "Personalomsättningen är stabil och sjukfrånvaron sjunker.",
            ),
        ],
        ..Table::default()
    };
    let points = [(1, 4, 4), (2, 4, 5), (3, 5, 5), (4, 3, 3), (5, 4, 4)];
    let matrix = Chart {
        id: "riskmatris".into(),
        caption: "Riskmatris".into(),
        alt: "Fyra av fem risker har ett riskvärde på 15 eller mer; högst är risk 3 med 25.".into(),
        kind: ChartKind::RiskMatrix(RiskMatrix {
            probability: "Sannolikhet".into(),
            consequence: "Konsekvens".into(),
            risks: points
                .map(|(number, probability, consequence)| RiskPoint { number, probability, consequence, planned: None })
                .to_vec(),
            threshold: 15,
            key: RiskKey::default(),
        }),
    };
    sheet(
        "Risker",
        "Riskerna i internkontrollplanen, med åtgärder och bedömning.",
        vec![Block::Chart(matrix), Block::Table(table)],
    )
}

pub(super) fn control() -> Sheet {
    let row = |code: &str, kind: &str, text: &str| {
        Row::body(vec![
            Cell::text(code),
            Cell::text(kind),
            Cell::text(text),
            Cell::text("vuxenenheten.xlsx, Indikatorer!F14"),
        ])
    };
    let long = "Enheten har under perioden arbetat med att ställa om från externa placeringar till egna insatser i öppenvård. ".repeat(30);
    sheet(
        "Kontroll",
        "Vad sammanställningen har funnit i enheternas arbetsböcker, och undantag från reglerna.",
        vec![Block::Table(Table {
            id: "kontroll".into(),
            caption: "Iakttagelser".into(),
            columns: vec![
                Column::row_head("Kod"),
                Column::text("Slag"),
                Column::long("Iakttagelse"),
                Column::text("Var"),
            ],
            rows: vec![
                row("T0107", "varning", "Utfall saknas för indikator 2.1 ”Hushåll med ekonomiskt bistånd”."),
                row("T0212", "upplysning", "Summan av enheternas prognoser skiljer sig från förvaltningens med 1 tkr."),
                row("T0502", "undantag", &long),
                row("T0401", "undantag", "+46 8 000 00 00 och -5 är text, liksom @namn."),
            ],
            ..Table::default()
        })],
    )
}

pub(in super::super) fn trace(count: usize) -> Sheet {
    let row = |index: usize| {
        let texts = [
            format!("Indikator {}.{}", index / 40 + 1, index % 40 + 1),
            ["Utfall", "Mål", "Prognos"][index % 3].to_owned(),
            ["7,4 %", "81,25 %", ""][index % 3].to_owned(),
            format!("T2/enhet-{:02}.xlsx", index % 11 + 1),
            format!("Indikatorer!F{}", index % 60 + 4),
        ];
        texts.map(Arc::from).into()
    };
    let columns = vec![
        Column::row_head("Uppgift"),
        Column::text("Slag"),
        Column::text("Värde"),
        Column::text("Fil"),
        Column::text("Cell"),
    ];
    let listing = Listing { caption: "Alla uppgifter".into(), columns, rows: (0..count).map(row).collect() };
    let empty = sheet("Spårbarhet", "Varje siffra med den cell som den är hämtad ur.", Vec::new());
    Sheet { listing: Some(listing), ..empty }
}
