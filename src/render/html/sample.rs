//! A report with everything that a page must be able to show, for tests and for looking at.

use rust_decimal::Decimal;

use crate::document::{
    Block, Cell, Column, ColumnGroup, Document, Identity, Image, ImageFormat, Inline, List, MoneyUnit, Note, Notice,
    NoticeKind, Rgb, Row, RowKind, StatusLabel, Table, Tile, Value,
};
use crate::domain::{Date, Desirability, Missing, Money, Movement, Percent, Progress, Status, Trend};
use crate::render::scene::samples;
use crate::text::Lang;

const LOGO: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 48\"><path fill=\"#005a70\" d=\"M4 4h40v24c0 10-20 16-20 16S4 38 4 28z\"/><text x=\"56\" y=\"31\" font-family=\"sans-serif\" font-size=\"20\" fill=\"#5c7d87\">Exempelby</text></svg>";

/// A report in Swedish.
pub(super) fn document() -> Document {
    let date = Date { year: 2025, month: 8, day: 31 };
    Document {
        lang: Lang::Sv,
        title: "Delårsrapport tertial 2 2025".to_owned(),
        committee: "Arbetsmarknads- och socialnämnden".to_owned(),
        municipality: "Exempelby kommun".to_owned(),
        diary_number: Some("ASN 2025/118".to_owned()),
        date,
        period: "januari–augusti 2025, per 31\u{a0}augusti 2025".to_owned(),
        cover: pairs(&[
            ("Diarienummer", "ASN 2025/118"),
            ("Datum", "2025-09-16"),
            ("Behandlas", "Nämndens sammanträde 2025-10-01"),
        ]),
        identity: Identity {
            accent: Rgb(0, 0x5a, 0x70),
            logo: Some(Image {
                bytes: LOGO.as_bytes().into(),
                format: ImageFormat::Svg,
                alt: "Exempelby kommun".to_owned(),
            }),
        },
        contents: Some(0),
        body: body(),
    }
}

fn pairs(texts: &[(&str, &str)]) -> Vec<(String, String)> {
    let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    texts.iter().map(own).collect()
}

fn heading(level: u8, text: &str, id: &str) -> Block {
    Block::heading(level, text, id)
}

fn label(status: Status) -> StatusLabel {
    let word = match status {
        Status::Green => "Grön",
        Status::Yellow => "Gul",
        Status::Red => "Röd",
    };
    StatusLabel { status, label: word.to_owned() }
}

fn status(status: Status) -> Value {
    Value::Status(label(status))
}

fn tile(label: &str, value: Value, note: &str) -> Tile {
    Tile { label: label.to_owned(), value, note: (!note.is_empty()).then(|| note.to_owned()) }
}

fn note(mark: &str, text: &str) -> Note {
    Note { mark: mark.to_owned(), text: text.to_owned() }
}

fn body() -> Vec<Block> {
    let charts = samples::charts();
    let [variance, sick, forecast, outflow, risks, months, units, pulse] =
        <[_; 8]>::try_from(charts).expect("eight charts").map(Block::Chart);
    vec![
        heading(1, "Sammanfattning", "sammanfattning"),
        Block::Tiles(vec![
            tile(
                "Avvikelse helår",
                Value::Money(Money::tkr(-54_669), MoneyUnit::Mnkr),
                "prognos mot budget, efter omvärldsbuffert",
            ),
            tile("Mål med grön status", Value::Text("4 av 5".to_owned()), "samma som vid tertial 1"),
            tile("Sjukfrånvaro R12", Value::Percent(Percent(Decimal::new(569, 2)), 2), "7,35\u{a0}% för ett år sedan"),
            tile("Ekonomi", status(Status::Red), "gul vid tertial 1"),
        ]),
        Block::Paragraph(vec![
            Inline::Text("Fyra av fem mål bedöms som ".to_owned()),
            Inline::Status(label(Status::Green)),
            Inline::Text(". Målet om ekonomi är ".to_owned()),
            Inline::Status(label(Status::Red)),
            Inline::Text(", se ".to_owned()),
            Inline::Link { url: "#ekonomi".to_owned(), text: vec![Inline::Text("Ekonomiskt läge".to_owned())] },
            Inline::Text(" och ".to_owned()),
            Inline::Link {
                url: "https://exempelby.example/namnd?id=1&del=2".to_owned(),
                text: vec![Inline::Text("nämndens sida".to_owned())],
            },
            Inline::Text(". Prognosen har försämrats med ".to_owned()),
            Inline::Strong(vec![Inline::Text("33,7\u{a0}mnkr".to_owned())]),
            Inline::Text(" sedan föregående rapport; ".to_owned()),
            Inline::Emphasis(vec![Inline::Text("ökningen < 2024 & 2023".to_owned())]),
            Inline::Text(".".to_owned()),
        ]),
        months,
        Block::Notice(Notice {
            kind: NoticeKind::Warning,
            title: "Rapporten är ofullständig".to_owned(),
            body: vec![
                Block::text("Två av elva enheter har inte lämnat uppgifter för perioden:"),
                list(false, &["Familjeenheten", "Boendeenheten"]),
            ],
        }),
        heading(1, "Händelser av väsentlig betydelse", "handelser"),
        nested_list(),
        Block::Notice(Notice {
            kind: NoticeKind::Info,
            title: "Om bedömningarna".to_owned(),
            body: vec![Block::text("Minst 80\u{a0}% av enheterna är grönt, minst 60\u{a0}% gult, därunder rött.")],
        }),
        Block::PageBreak,
        heading(1, "Målen", "malen"),
        heading(2, "Nämnden ska verka för att fler ska vara självförsörjande", "mal-2"),
        Block::text(
            "Antalet hushåll med ekonomiskt bistånd var i stort sett oförändrat jämfört med samma period 2024, medan fler gick vidare till arbete.",
        ),
        heading(3, "Indikatorer", "mal-2-indikatorer"),
        Block::Table(indicators("tabell-indikatorer-2")),
        outflow,
        heading(
            2,
            "Verksamheterna ska använda resurser så effektivt som möjligt för att skapa största möjliga nytta",
            "mal-3",
        ),
        heading(3, "Indikatorer", "mal-3-indikatorer"),
        Block::Table(indicators("tabell-indikatorer-3")),
        units,
        heading(3, "Åtgärder", "mal-3-atgarder"),
        Block::Table(actions()),
        heading(4, "Kommentar till åtgärderna", "mal-3-kommentar"),
        list(true, &["Placeringar följs upp varje vecka.", "Avtalen ses över under hösten."]),
        heading(1, "Ekonomiskt läge", "ekonomi"),
        Block::Table(economy()),
        variance,
        forecast,
        heading(1, "Medarbetare", "medarbetare"),
        sick,
        pulse,
        heading(1, "Riskhantering och internkontroll", "risker"),
        Block::Table(risk_table()),
        risks,
    ]
}

fn list(ordered: bool, items: &[&str]) -> Block {
    Block::List(List { ordered, items: items.iter().map(|item| vec![Block::text(*item)]).collect() })
}

fn nested_list() -> Block {
    Block::List(List {
        ordered: false,
        items: vec![
            vec![
                Block::text("Ny socialtjänstlag gäller från den 1\u{a0}juli 2025:"),
                list(false, &["förebyggande arbete stärks", "insatser utan behovsprövning införs stegvis"]),
            ],
            vec![Block::text("Kostnaden för externa placeringar fortsätter att öka.")],
        ],
    })
}

fn indicators(id: &str) -> Table {
    let percent = |value| Value::Percent(Percent(Decimal::from(value)), 0);
    let households = |value: i64| Value::Number { value: Decimal::from(value), decimals: 0, unit: None };
    let trend = |movement, desirability, word: &str| Value::Trend(Trend { movement, desirability }, word.to_owned());
    let row = |name: &str, outcome, target: &str, trend, status, comment: &str| {
        let comment = Value::Rich(vec![Block::text(comment)]);
        let cells = [Value::Text(name.to_owned()), outcome, Value::Text(target.to_owned()), trend, status, comment];
        Row::body(cells.map(Cell::new).to_vec())
    };
    Table {
        id: id.to_owned(),
        caption: "Indikatorer, utfall och mål".to_owned(),
        columns: vec![
            Column::row_head("Indikator"),
            Column::number("Utfall"),
            Column::number("Mål"),
            Column::status("Trend"),
            Column::status("Status"),
            Column::long("Kommentar"),
        ],
        rows: vec![
            row(
                "Antal hushåll med ekonomiskt bistånd minskar",
                households(1374),
                "<\u{a0}1\u{a0}390",
                trend(Movement::Down, Desirability::Improved, "förbättrat"),
                status(Status::Green),
                "Målet nås. Utvecklingen följer konjunkturen i länet, och fler hushåll har korta perioder med bistånd.",
            ),
            row(
                "Andel som går vidare till egen försörjning",
                percent(44),
                "≥\u{a0}45\u{a0}%",
                trend(Movement::Up, Desirability::Improved, "förbättrat"),
                status(Status::Yellow),
                "Nära målet.",
            ),
            row(
                "Alla som söker sommarjobb och uppfyller kriterierna ska få det",
                percent(93),
                "100\u{a0}%",
                trend(Movement::Level, Desirability::Unchanged, "oförändrat"),
                status(Status::Red),
                "Platserna räckte inte.",
            ),
            row(
                "Ökad svarsfrekvens i brukarundersökningar",
                Value::Missing(Missing::Later(None), "kommer i oktober".to_owned()),
                "",
                Value::Empty,
                Value::NotAssessed("Ej bedömd".to_owned()),
                "Undersökningen genomförs i september.",
            ),
        ],
        notes: vec![note("", "Andelen enheter som har rapporterat är 9 av 11.")],
        ..Table::default()
    }
}

fn actions() -> Table {
    let row = |name: &str, progress, word: &str, done: Value| {
        let cells = [Value::Text(name.to_owned()), Value::Progress(progress, word.to_owned()), done];
        Row::body(cells.map(Cell::new).to_vec())
    };
    let date = |month| Value::Date(Date { year: 2025, month, day: 30 });
    Table {
        id: "tabell-atgarder".to_owned(),
        caption: "Åtgärder".to_owned(),
        columns: vec![Column::row_head("Åtgärd"), Column::status("Läge"), Column::text("Klar senast")],
        rows: vec![
            row("Hemtagning av placeringar", Progress::Ongoing, "pågående", date(12 - 1)),
            row("Översyn av avtal", Progress::Done, "klar", date(6)),
            row("Ny verksamhetsplan", Progress::Delayed, "försenad", date(9)),
            row("Lokalsamordning", Progress::NotStarted, "ej påbörjad", Value::Empty),
            row("Gemensam jour", Progress::Cancelled, "avbruten", Value::Empty),
        ],
        ..Table::default()
    }
}

fn economy() -> Table {
    let group = |head: &str, span| ColumnGroup { head: head.to_owned(), span };
    let heads = ["Utfall", "Budget", "Avvikelse", "Prognos", "Budget", "Avvikelse", "Prognos mot utfall 2024"];
    let mut columns = vec![Column::row_head("Avdelning")];
    columns.extend(heads.map(Column::number));
    let row = |kind, name: &str, mark: &str, values: [Option<i64>; 7]| {
        let mut head = Cell::text(name);
        if !mark.is_empty() {
            head = head.marked(mark);
        }
        let amount = |value: Option<i64>| {
            Cell::new(value.map_or(Value::Empty, |value| Value::Money(Money::tkr(value), MoneyUnit::Tkr)))
        };
        let mut cells = vec![head];
        cells.extend(values.map(amount));
        Row::of(kind, cells)
    };
    let all = |values: [i64; 7]| values.map(Some);
    let forecast = |value| [None, None, None, Some(value), None, None, None];
    let group_row = |name: &str| Row::of(RowKind::Group, vec![Cell::text(name); 8]);
    Table {
        id: "tabell-ekonomi".to_owned(),
        caption: "Ekonomisk tabell (tkr)".to_owned(),
        groups: vec![group("", 1), group("Period", 3), group("Helår", 3), group("", 1)],
        columns,
        rows: vec![
            row(
                RowKind::Body,
                "Förvaltningsövergripande",
                "",
                all([-11_607, -10_768, -839, -17_984, -16_141, -1_843, 1_334]),
            ),
            row(
                RowKind::Body,
                "Avdelning vuxen",
                "",
                all([-123_247, -104_911, -18_336, -171_865, -157_005, -14_860, -12_261]),
            ),
            row(
                RowKind::Body,
                "Avdelning barn och unga",
                "",
                all([-137_761, -86_809, -50_952, -192_741, -130_775, -61_966, -23_728]),
            ),
            row(
                RowKind::Subtotal,
                "Summa före omvärldsbuffert",
                "",
                all([-272_615, -202_488, -70_127, -382_590, -303_921, -78_669, -34_655]),
            ),
            row(RowKind::Body, "Omvärldsbuffert", "*", forecast(24_000)),
            row(
                RowKind::Total,
                "Summa efter omvärldsbuffert",
                "",
                all([-272_615, -202_488, -70_127, -358_590, -303_921, -54_669, -10_655]),
            ),
            row(RowKind::Memo, "Avvikelse mot föregående prognos", "", forecast(-33_669)),
            group_row("Varav"),
            row(
                RowKind::OfWhich,
                "Ekonomiskt bistånd",
                "**",
                all([-16_531, -13_349, -3_182, -24_187, -20_023, -4_164, -1_339]),
            ),
            row(RowKind::OfWhich, "Särskild händelse", "", all([-35_062, 0, -35_062, -46_400, 0, -46_400, -18_824])),
            row(
                RowKind::OfWhich,
                "Socialpsykiatri",
                "***",
                all([-23_425, -16_217, -7_209, -35_084, -24_325, -10_759, -5_665]),
            ),
        ],
        notes: vec![
            note("*", "Bufferten är avsedd för förändringar som inte kunde förutses när budgeten lades."),
            note("**", "Utbetalt ekonomiskt bistånd, utan intäkter och personalkostnader."),
            note("***", "Köpta placeringar i särskilt boende och korttidsboende."),
            note(
                "",
                "Kostnader är negativa. Avvikelse är utfall eller prognos minus budget; negativ avvikelse är underskott.",
            ),
        ],
    }
}

fn risk_table() -> Table {
    let row = |number: i64, risk: &str, probability, consequence, status| {
        let number = Value::Number { value: Decimal::from(number), decimals: 0, unit: None };
        let cells = [number, Value::Text(risk.to_owned()), Value::Risk(probability, consequence), status];
        Row::body(cells.map(Cell::new).to_vec())
    };
    Table {
        id: "tabell-risker".to_owned(),
        caption: "Risker".to_owned(),
        columns: vec![
            Column::number("Nr"),
            Column { heads_row: true, ..Column::long("Risk") },
            Column::text("Riskvärde"),
            Column::status("Åtgärder"),
        ],
        rows: vec![
            row(1, "Bristande stöd från andra myndigheter", 4, 4, status(Status::Green)),
            row(3, "Att barn och unga hamnar i kriminell livsstil", 4, 5, status(Status::Yellow)),
            row(4, "Ökande kostnader för externa placeringar", 5, 5, status(Status::Red)),
        ],
        ..Table::default()
    }
}
