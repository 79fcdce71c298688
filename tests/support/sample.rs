//! A short report as the compiler would make it, for tests and for looking at.

use rust_decimal::Decimal;
use tertial::document::{
    Bar, BarChart, Block, Cell, Chart, ChartKind, Column, ColumnGroup, Document, Identity, Image, ImageFormat, Inline,
    List, MoneyUnit, Note, Notice, NoticeKind, Point, Rgb, Row, RowKind, StatusLabel, Table, Tile, Value,
};
use tertial::domain::{Date, Desirability, Missing, Money, Movement, Percent, Progress, Status, Trend};
use tertial::text::Lang;

/// A shield with a chevron and a stream, as a drawing program would save it.
const LOGO: &str = r##"<?xml version="1.0" encoding="utf-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 72">
<style>.f{fill:#1f4e79}.l{fill:#f2c14e}</style>
<path class="f" d="M2 2h56v34c0 18-14 28-28 34C16 64 2 54 2 36z"/>
<path class="l" fill-rule="evenodd" d="M10 34 30 12l20 22h-8L30 21 18 34z"/>
<path fill="none" stroke="#fff" stroke-width="3.5" stroke-linecap="round" d="M12 44q6-5 12 0t12 0 12 0"/>
</svg>"##;

/// A status with its word.
pub fn status(status: Status) -> StatusLabel {
    let label = match status {
        Status::Green => "Grön",
        Status::Yellow => "Gul",
        Status::Red => "Röd",
    };
    StatusLabel { status, label: label.into() }
}

fn tkr(amount: i64) -> Cell {
    Cell::new(Value::Money(Money::tkr(amount), MoneyUnit::Tkr))
}

fn number(value: i64, decimals: u32, unit: Option<&str>) -> Value {
    Value::Number { value: Decimal::new(value, decimals), decimals, unit: unit.map(str::to_owned) }
}

fn percent(value: i64, decimals: u32) -> Value {
    Value::Percent(Percent(Decimal::new(value, decimals)), decimals)
}

fn list(items: &[&str]) -> Block {
    Block::List(List { ordered: false, items: items.iter().map(|item| vec![Block::text(*item)]).collect() })
}

fn note(mark: &str, text: &str) -> Note {
    Note { mark: mark.into(), text: text.into() }
}

fn overview() -> Table {
    let area = |name: &str, now: Status, before: Status, trend: Trend, word: &str, text: &str| {
        Row::body(vec![
            Cell::text(name),
            Cell::new(Value::Status(status(before))),
            Cell::new(Value::Status(status(now))),
            Cell::new(Value::Trend(trend, word.into())),
            Cell::text(text),
        ])
    };
    let level = Trend { movement: Movement::Level, desirability: Desirability::Unchanged };
    let better = Trend { movement: Movement::Up, desirability: Desirability::Improved };
    let worse = Trend { movement: Movement::Down, desirability: Desirability::Worsened };
    Table {
        id: "samlad-bedomning".into(),
        caption: "Samlad bedömning av målen".into(),
        columns: vec![
            Column::row_head("Mål"),
            Column::status("Tertial 1"),
            Column::status("Tertial 2"),
            Column::status("Förändring"),
            Column::long("Sammanfattning"),
        ],
        rows: vec![
            area(
                "Trygghet",
                Status::Green,
                Status::Green,
                level,
                "oförändrat",
                "Elva av elva enheter bedöms ha förutsättningar att uppnå målet under året.",
            ),
            area(
                "Hållbarhet",
                Status::Yellow,
                Status::Green,
                worse,
                "försämrat",
                "Andelen i arbete och egen försörjning är 62 procent mot målet 65 procent.",
            ),
            area(
                "Delaktighet",
                Status::Green,
                Status::Yellow,
                better,
                "förbättrat",
                "Svarsfrekvensen i brukarundersökningarna har ökat.",
            ),
            area(
                "Ekonomi",
                Status::Red,
                Status::Red,
                level,
                "oförändrat",
                "Prognosen är −54,7 mnkr mot budget. Kostnaderna för köpt vård överstiger budget i alla tre avdelningar.",
            ),
            Row::body(vec![
                Cell::text("Medarbetare"),
                Cell::new(Value::Status(status(Status::Green))),
                Cell::new(Value::NotAssessed("Ej bedömd".into())),
                Cell::empty(),
                Cell::text("Medarbetarenkäten genomförs i oktober."),
            ]),
        ],
        ..Table::default()
    }
}

fn economy() -> Table {
    let line = |kind, name: &str, indent, amounts: [i64; 7]| {
        let mut cells = vec![Cell::text(name)];
        cells.extend(amounts.map(tkr));
        Row { kind, indent, cells }
    };
    let mut rows = vec![
        line(RowKind::Body, "Nämnd och förvaltningsledning", 0, [-9_120, -9_480, 360, -14_100, -14_220, 120, -13_610]),
        line(RowKind::Body, "Barn och unga", 0, [-118_402, -101_310, -17_092, -176_900, -151_965, -24_935, -160_118]),
        line(RowKind::OfWhich, "varav placeringar", 0, [-61_277, -46_000, -15_277, -92_300, -69_000, -23_300, -81_450]),
        line(RowKind::Body, "Vuxna och familj", 0, [-96_350, -84_280, -12_070, -143_800, -126_420, -17_380, -131_902]),
        line(RowKind::Body, "Ekonomiskt bistånd", 0, [-54_018, -48_667, -5_351, -81_400, -73_000, -8_400, -74_889]),
        line(
            RowKind::Body,
            "Arbetsmarknad och vuxenutbildning",
            0,
            [-72_460, -73_904, 1_444, -109_600, -110_856, 1_256, -104_312],
        ),
        line(
            RowKind::Subtotal,
            "Summa före buffert",
            0,
            [-350_350, -317_641, -32_709, -525_800, -476_461, -49_339, -484_831],
        ),
        line(RowKind::Body, "Central buffert", 0, [0, 5_330, -5_330, 0, 5_330, -5_330, 0]),
        line(RowKind::Total, "Summa nämnden", 0, [-350_350, -312_311, -38_039, -525_800, -471_131, -54_669, -484_831]),
        line(RowKind::Memo, "Förändring från föregående prognos", 0, [0, 0, 0, -33_742, 0, -33_742, 0]),
    ];
    rows[1].cells[6] = rows[1].cells[6].clone().marked("*");
    rows[8].cells[6] = rows[8].cells[6].clone().marked("**");
    let group = |head: &str, span| ColumnGroup { head: head.into(), span };
    Table {
        id: "ekonomi".into(),
        caption: "Ekonomisk tabell (tkr)".into(),
        groups: vec![group("", 1), group("Januari–augusti", 3), group("Helår", 3), group("", 1)],
        columns: vec![
            Column::row_head("Verksamhet"),
            Column::number("Utfall"),
            Column::number("Budget"),
            Column::number("Avvikelse"),
            Column::number("Prognos"),
            Column::number("Budget"),
            Column::number("Avvikelse"),
            Column::number("Utfall 2024"),
        ],
        rows,
        notes: vec![
            note("*", "Antalet placeringar har ökat från 41 till 58 sedan årsskiftet."),
            note("**", "Efter att den centrala bufferten har tagits i anspråk."),
            note(
                "",
                "Kostnader är negativa och intäkter positiva. Avvikelse är utfall eller prognos minus budget; en negativ avvikelse är ett underskott. Avrundning kan ge differenser.",
            ),
        ],
    }
}

fn indicators() -> Table {
    let row = |name: &str, outcome: Value, target: &str, result: Value| {
        Row::body(vec![Cell::text(name), Cell::new(outcome), Cell::text(target), Cell::new(result)])
    };
    let colour = |colour| Value::Status(status(colour));
    Table {
        id: "indikatorer-hallbarhet".into(),
        caption: "Indikatorer för målet Hållbarhet".into(),
        columns: vec![
            Column::row_head("Indikator"),
            Column::number("Utfall"),
            Column::text("Mål"),
            Column::status("Bedömning"),
        ],
        rows: vec![
            Row::of(
                RowKind::Group,
                vec![Cell::text("Fler ska vara självförsörjande"), Cell::empty(), Cell::empty(), Cell::empty()],
            ),
            row(
                "Andel som går vidare till arbete eller egen försörjning",
                percent(62, 0),
                "minst 65 %",
                colour(Status::Yellow),
            ),
            row(
                "Antal hushåll med ekonomiskt bistånd",
                number(389, 0, Some("hushåll")),
                "färre än 374",
                colour(Status::Yellow),
            ),
            row(
                "Genomsnittlig tid i försörjningsstöd",
                number(74, 1, Some("månader")),
                "högst 8,0",
                colour(Status::Green),
            ),
            Row::of(
                RowKind::Group,
                vec![
                    Cell::text("Verksamheten minskar sin klimatpåverkan"),
                    Cell::empty(),
                    Cell::empty(),
                    Cell::empty(),
                ],
            ),
            row("Andel fossilfria resor i tjänsten", percent(913, 1), "≥ 90 %", colour(Status::Green)),
            row(
                "Matsvinn per portion",
                Value::Missing(Missing::AnnualOnly, "endast helår".into()),
                "< 40 gram",
                Value::NotAssessed("Ej bedömd".into()),
            ),
        ],
        ..Table::default()
    }
}

fn risks() -> Table {
    let rich = |texts: &[&str]| Cell::new(Value::Rich(vec![list(texts)]));
    let row = |number: i64,
               name: &str,
               risk: (u8, u8),
               actions: Cell,
               owner: &str,
               progress: Progress,
               word: &str,
               text: &str| {
        Row::body(vec![
            Cell::new(self::number(number, 0, None)),
            Cell::text(name),
            Cell::new(Value::Risk(risk.0, risk.1)),
            actions,
            Cell::text(owner),
            Cell::new(Value::Progress(progress, word.into())),
            Cell::text(text),
        ])
    };
    Table {
        id: "risker".into(),
        caption: "Risker med värde 15 eller högre".into(),
        columns: vec![
            Column::number("Nr"),
            Column::row_head("Risk"),
            Column::status("Värde"),
            Column::long("Åtgärder"),
            Column::text("Ansvarig"),
            Column::status("Status"),
            Column::long("Kommentar"),
        ],
        rows: vec![
            row(
                1,
                "Kompetensförsörjning av socialsekreterare",
                (4, 4),
                rich(&[
                    "Introduktionsprogram om tolv månader",
                    "Samarbete med två lärosäten om verksamhetsförlagd utbildning",
                    "Handledning i grupp varannan vecka",
                ]),
                "Avdelningschef",
                Progress::Ongoing,
                "pågående",
                "Två av fem vakanser är tillsatta sedan våren. Personalomsättningen har minskat från 21 till 17 procent, men introduktionen tar mer tid än beräknat och belastar erfarna medarbetare.",
            ),
            row(
                2,
                "Ökade kostnader för placeringar",
                (5, 4),
                rich(&["Egna jour- och familjehem", "Månadsvis genomgång av alla placeringar"]),
                "Verksamhetschef",
                Progress::Delayed,
                "försenad",
                "Rekryteringen av familjehem går långsammare än planerat. Åtta nya hem har utretts, varav tre är godkända.",
            ),
            row(
                3,
                "Brister i informationssäkerheten vid byte av verksamhetssystem",
                (3, 5),
                rich(&["Ny behörighetsmodell", "Test av återläsning före driftsättning"]),
                "Förvaltningschef",
                Progress::Done,
                "klar",
                "Återläsningen provades i juni utan anmärkning.",
            ),
        ],
        ..Table::default()
    }
}

fn chart() -> Chart {
    let bar = |category: &str, value: i64, label: &str, total| Bar {
        category: category.into(),
        point: Point { value: Decimal::new(value, 1), label: label.into() },
        total,
    };
    Chart {
        id: "avvikelse-per-avdelning".into(),
        caption: "Prognostiserad avvikelse mot budget per verksamhet (mnkr)".into(),
        alt: "Stapeldiagram. Barn och unga −24,9 mnkr, vuxna och familj −17,4 mnkr, ekonomiskt bistånd −8,4 mnkr, arbetsmarknad och vuxenutbildning +1,3 mnkr, summa nämnden −54,7 mnkr.".into(),
        kind: ChartKind::Bars(BarChart {
            unit: "mnkr".into(),
            bars: vec![
                bar("Barn och unga", -249, "−24,9", false),
                bar("Vuxna och familj", -174, "−17,4", false),
                bar("Ekonomiskt bistånd", -84, "−8,4", false),
                bar("Arbetsmarknad och vuxenutbildning", 13, "+1,3", false),
                bar("Summa nämnden", -547, "−54,7", true),
            ],
        }),
    }
}

fn tiles() -> Block {
    let tile = |label: &str, value: Value, note: &str| Tile { label: label.into(), value, note: Some(note.into()) };
    let mnkr = |tkr| Value::Money(Money::tkr(tkr), MoneyUnit::Mnkr);
    Block::Tiles(vec![
        tile("Avvikelse, prognos helår", mnkr(-54_669), "−33,7 mnkr sedan tertial 1"),
        tile("Avvikelse, jan–aug", mnkr(-38_039), "12,2 % av budget"),
        tile("Mål som bedöms nås", Value::Text("3 av 5".into()), "4 av 5 vid tertial 1"),
        tile("Samlad bedömning", Value::Status(status(Status::Yellow)), "oförändrad"),
    ])
}

/// The report.
pub fn sample() -> Document {
    let text = |text: &str| Inline::Text(text.into());
    let mut body = vec![
        Block::heading(1, "Sammanfattning", "sammanfattning"),
        Block::Paragraph(vec![
            text("Nämnden bedömer att tre av fem mål nås under året. Målet "),
            Inline::Strong(vec![text("Ekonomi")]),
            text(" bedöms som "),
            Inline::Status(status(Status::Red)),
            text(
                ", eftersom prognosen visar ett underskott på 54,7 mnkr. Underskottet beror till största delen på fler och dyrare placeringar inom ",
            ),
            Inline::Link { url: "#barn-och-unga".into(), text: vec![text("Barn och unga")] },
            text(
                ". Förvaltningen har beslutat om åtgärder som beräknas ge 12,5 mnkr under hösten och full effekt först nästa år.",
            ),
        ]),
        tiles(),
        Block::Table(overview()),
        Block::heading(2, "Vad som har förändrats sedan tertial 1", "forandrat"),
        list(&[
            "Prognosen har försämrats med 33,7 mnkr.",
            "Målet Hållbarhet har gått från grön till gul.",
            "Risken för brister i informationssäkerheten är åtgärdad och föreslås avslutas.",
        ]),
        Block::heading(2, "Beslut som nämnden behöver fatta", "beslut"),
        Block::List(List {
            ordered: true,
            items: vec![
                vec![Block::text("Godkänna delårsrapporten och överlämna den till kommunstyrelsen.")],
                vec![
                    Block::text("Uppdra åt förvaltningen att återkomma i november med en plan för en budget i balans."),
                    list(&["Planen ska redovisa effekter per kvartal.", "Konsekvenser för barn ska framgå."]),
                ],
            ],
        }),
        Block::Notice(Notice {
            kind: NoticeKind::Warning,
            title: "Två enheter har inte lämnat in".into(),
            body: vec![Block::text(
                "Boendeenheten och budget- och skuldrådgivningen saknas i sammanställningen. Deras budget ingår med noll avvikelse.",
            )],
        }),
        Block::PageBreak,
        Block::heading(1, "Ekonomi", "ekonomi-kapitel"),
        Block::text(
            "Nettokostnaden till och med augusti är 350,4 mnkr, vilket är 38,0 mnkr mer än budget. Prognosen för helåret är ett underskott på 54,7 mnkr. Vid tertial 1 var prognosen ett underskott på 20,9 mnkr.",
        ),
        Block::Table(economy()),
        Block::Chart(chart()),
        Block::heading(2, "Analys av avvikelserna", "analys"),
        Block::heading(3, "Barn och unga", "barn-och-unga"),
        Block::text(
            "Verksamheten redovisar ett underskott på 24,9 mnkr för helåret. Antalet placeringar på institution har ökat från 41 till 58 sedan årsskiftet, och dygnskostnaden har samtidigt ökat med 6,4 procent. Flera av placeringarna gäller barn som utreds för allvarlig brottslighet och som behöver särskilt säkra boenden, där kommunen saknar egna platser.",
        ),
        list(&[
            "Ett jourhem öppnar i oktober och beräknas minska kostnaden med 3,2 mnkr under året.",
            "Alla placeringar som har pågått längre än sex månader omprövas under hösten.",
            "Samverkansavtalet med grannkommunerna om gemensamma familjehemsutredningar förlängs.",
        ]),
        Block::heading(3, "Ekonomiskt bistånd", "bistand"),
        Block::text(
            "Antalet hushåll med ekonomiskt bistånd är 389, vilket är 15 fler än samma period 2024. Den genomsnittliga utbetalningen per hushåll har ökat till följd av den nya riksnormen. Verksamheten arbetar med tidiga insatser tillsammans med Arbetsförmedlingen, och andelen som går vidare till arbete eller studier ligger nära målet.",
        ),
        Block::heading(4, "Åtgärder under hösten", "atgarder-bistand"),
        Block::text(
            "Jobbtorget utökas med två handläggare som arbetar uppsökande mot unga utan sysselsättning. Insatsen finansieras med statsbidrag.",
        ),
        Block::PageBreak,
        Block::heading(1, "Hållbarhet", "hallbarhet"),
        Block::Paragraph(vec![
            text("Bedömning: "),
            Inline::Status(status(Status::Yellow)),
            text(". Ett av två nämndmål inom målområdet bedöms nås under året."),
        ]),
        Block::Table(indicators()),
        Block::heading(2, "Resultat för invånarna", "resultat"),
        Block::Paragraph(vec![
            text("Fler deltagare går direkt från vuxenutbildningen till arbete inom vård och omsorg. "),
            Inline::Emphasis(vec![text("Yrkesvux")]),
            text(" har tagit fram en kortare ingång för den som redan arbetar i yrket, och den beskrivs på "),
            Inline::Link {
                url: "https://www.exempelby.example/vuxenutbildning".into(),
                text: vec![text("kommunens webbplats")],
            },
            text(". Tillgänglighetsanpassningen av lokalerna pågår och blir klar före årsskiftet."),
        ]),
        Block::Notice(Notice {
            kind: NoticeKind::Info,
            title: "Så bedöms målen".into(),
            body: vec![Block::text(
                "Ett mål är grönt om minst 80 procent av enheterna bedömer att de når det, gult om minst 60 procent gör det och annars rött.",
            )],
        }),
    ];
    body.push(Block::heading(1, "Risker", "risker-kapitel"));
    body.push(Block::text("Tabellen visar risker med värde 15 eller högre. Värdet är sannolikhet gånger konsekvens."));
    body.push(Block::Table(risks()));
    Document {
        lang: Lang::Sv,
        title: "Delårsrapport tertial 2 2025".into(),
        committee: "Arbetsmarknads- och socialnämnden".into(),
        municipality: "Exempelby kommun".into(),
        diary_number: Some("ASN 2025/0147".into()),
        date: Date { year: 2025, month: 8, day: 31 },
        period: "januari–augusti 2025, per 31 augusti 2025".into(),
        cover: vec![
            ("Diarienummer".into(), "ASN 2025/0147".into()),
            ("Handläggare".into(), "Förvaltningens controller".into()),
            ("Sammanträde".into(), "7 oktober 2025".into()),
            ("Status".into(), "Förslag till nämnden".into()),
        ],
        identity: Identity {
            accent: Rgb(0x1f, 0x4e, 0x79),
            logo: Some(Image {
                bytes: LOGO.as_bytes().into(),
                format: ImageFormat::Svg,
                alt: "Exempelby kommuns vapen".into(),
            }),
        },
        contents: Some(0),
        body,
    }
}
